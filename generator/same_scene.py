"""Sentences that are told from the one day that stands before them: 'That evening a crowd came', 'By breakfast the roof had fallen in'."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from generator.clauses import WORDS, verb_at
from generator.dates import resolve
from generator.event_kinds import PLANNED
from generator.happenings import NO_SUBJECT
from generator.model import DateExpr, Quote, When
from generator.sentences import sentences
from generator.timex import ANCHOR

BESIDE = re.compile(r"(?:the |that )?(?:(?:same|following|next|very) )?(?:day|morning|afternoon|evening|night)|the day after", re.I)
SAME_DAY = re.compile(r"(?:(?:the|that) )?same day", re.I)
OPENS = re.compile(r"(?:(?:Also|Later|Late|Early|Earlier|On|By|In|That|The|This|that|the|on|same|very)\s){0,3}")
WITHOUT_DAY = re.compile(r"(?:Late|Early|On|By|In)\s(?:the\s)?")  # before 'the evening', which says of which day only so
BEHIND = re.compile(r"[.;]?[”\"]?\s*$|,?\s(?:and|but)\s|,\s(?!the\b|an?\b|which\b|when\b)")
OF_IT = re.compile(r"\b(?:of|from|until|till|by|before|after|since|for|as|about|than|to|with)\s(?:the\s)?$")  # 'the prayer of the same day'
OTHER_YEAR = (" last year", " last month", " a year", " every ", " of last ")
NOT_OVER = frozenset("is are has have does do isn't aren't isn’t aren’t".split())
AHEAD = re.compile(r"\b(?:will|would|shall|may|might|could|can|must|usually|often|always|normally|every)\b")
SENTENCE_END = re.compile(r"[.!?][\"”’]?\s+(?=[A-Z“\"])")
SCENE, FEW = 1500, 4  # characters and paragraphs from the head of an article to what is still of its day
MOST_BETWEEN = 3  # ends of sentences from the day to what is told from it
LOOSELY = re.compile(r"\b(?:since|until|till|by|before|after|from|for|to|than|as|every|each|an?|between|of)\s(?:the\s|last\s|early\s|late\s)?$", re.I)  # before a day on which its sentence does not happen
HOURS_OF = re.compile(r"\b(?:hours|morning|afternoon|evening|night) of\s(?:last\s)?$")
IN_ASIDE = re.compile(r",\s(?:who|which|whose|where|when)\s[^,]*$|\b(?:that|who|which)\s(?:was|were|had|has|is|are)\s[^,]*$|\b(?:will|would|had)\s[^,]*$")
SOON = re.compile(
    r"(?:(?:Within|In) (?:minutes|an hour|the hour|hours)|(?:Minutes|Moments|Seconds|Half an hour|An hour) later|(?:Shortly|Soon|Immediately) (?:afterwards?|after that|thereafter)|"
    r"By (?:breakfast|lunchtime|lunch|evening|nightfall|dusk|sunset|mid-?morning|mid-?afternoon|midday|noon|late (?:morning|afternoon|evening)|early (?:afternoon|evening)|the (?:close|evening|afternoon|end of the day|close of (?:trading|business|play))))(?=,?\s)"
)


def is_told_from(text: str, expr: DateExpr, when: When, dates: Sequence[DateExpr], sentence: tuple[int, int], published: date | None) -> bool:
    """'The court freed the two on Tuesday. That evening a crowd came to its gate': Tuesday evening."""
    if expr.rule[:2] != ("unit", "D") or expr.rule[2] not in (0, 1) or ANCHOR not in expr.rule or when.precision != "day" or published and (when.date or "") > published.isoformat() or not BESIDE.fullmatch(expr.text):
        return False
    opens = OPENS.fullmatch(text, sentence[0], expr.start) is not None
    if not (opens or expr.text.lower().startswith(("same", "the same", "following", "the following", "that same")) and BEHIND.match(text, expr.end, sentence[1]) and not OF_IT.search(text, sentence[0], expr.start)):
        return False
    if text.startswith(OTHER_YEAR, expr.end):
        return False
    if expr.rule[2] == 0 and re.fullmatch(r"(?:the )?(?:morning|afternoon|evening|night|day)", expr.text, re.I) and not (expr.text[:3].lower() == "the" and WITHOUT_DAY.fullmatch(text, sentence[0], expr.start)):
        return False
    if _lies_ahead(text, sentence[0] if not opens else expr.end, sentence[1]):
        return False
    day = day_before(text, sentence[0], dates, published, SAME_DAY.fullmatch(expr.text) is not None)
    return day is not None and (day + timedelta(days=int(str(expr.rule[2])))).isoformat() == when.date


def _lies_ahead(text: str, a: int, b: int) -> bool:
    """Does the sentence tell no happening that is over? 'Told them that they would be paid' does."""
    said = text.find(" that ", a, b)
    stop = said if said > 0 else b
    return AHEAD.search(text, a, stop) is not None or PLANNED.search(text, a, stop) is not None or not _is_past(text[a:stop])


def _is_past(words: str) -> bool:
    """Is its first finite verb one of the past?"""
    tokens = ["It", *WORDS.findall(words)]
    at = verb_at(tokens)
    return at > 0 and tokens[at] not in NOT_OVER and (tokens[at] == "was" or not tokens[at].endswith("s"))


def soon_after(text: str, dates: Sequence[DateExpr], published: date | None, quotes: Sequence[Quote]) -> Iterator[tuple[date, tuple[int, int], int]]:
    """The days and sentences, and where in them to begin, of 'Within minutes the roof had fallen in', told from the day before them."""
    spans = sentences(text) if SOON.search(text) else ()
    starts = [a for a, _ in spans]
    for found in SOON.finditer(text) if spans else ():
        a, b = spans[bisect_right(starts, found.start()) - 1]
        if a != found.start() or text[b - 1] != "." or _lies_ahead(text, a, b) or any(a <= d.start < b and d.type == "DATE" for d in dates) or any(q.start <= a < q.end for q in quotes):
            continue
        begun = found.end() + (2 if text[found.end()] == "," else 1)
        day = None if NO_SUBJECT.match(text[begun : begun + 1].upper() + text[begun + 1 : b]) else day_before(text, a, dates, published) or (scene_day(text, a, dates, published) if text.startswith("By ", a) else None)
        if day and published and day <= published:
            yield day, (a, b), a if text.startswith("By ", a) else begun


def day_before(text: str, at: int, dates: Sequence[DateExpr], published: date | None, beyond: bool = False) -> date | None:
    """The only day that the paragraph tells of before `at`, not far back and as the day on which something happened; `beyond`: else that of the paragraph before."""
    floor = text.rfind("\n", 0, at) + 1
    if beyond and floor == at:
        floor = text.rfind("\n", 0, len(text[:floor].rstrip())) + 1
    own = [d for d in dates if floor <= d.start < at and d.type == "DATE"]
    days = {resolve(d, published).date for d in own if _is_day(d)}
    if len(days) != 1:
        return None
    last = own[-1]
    if not _is_day(last) or len(SENTENCE_END.findall(text, last.end, at)) > MOST_BETWEEN:
        return None
    begun = max(floor, *(m.end() for m in SENTENCE_END.finditer(text, floor, last.start)), floor)
    led = text[begun : last.start]
    if LOOSELY.search(led) and not HOURS_OF.search(led) or IN_ASIDE.search(led):
        return None
    told = next(iter(days))
    return date.fromisoformat(told) if told and len(told) == len("2024-05-03") and not AHEAD.search(text, begun, last.start) else None


def _is_day(expr: DateExpr) -> bool:
    return expr.rule[0] in ("day", "weekday", "monthday") or expr.rule[:2] == ("unit", "D")


def scene_day(text: str, at: int, dates: Sequence[DateExpr], published: date | None) -> date | None:
    """The day of the news, where the few paragraphs of an article before `at` tell of no other: 'yesterday' in the lead, 'By the close the shares had lost a fifth' in the third."""
    own = [d for d in dates if d.start < at and d.type == "DATE" and d.rule[0] != "ref"]
    if at > SCENE or not own or text.count("\n\n", 0, at) > FEW or len({resolve(d, published).date for d in own}) != 1 or text.find("\n", own[0].start, at) < 0:
        return None
    return day_before(text, text.find("\n", own[0].start), own, published)
