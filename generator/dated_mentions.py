"""The dates of an article as evidence: each with its sentence's words and whether it lies ahead or behind."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.casualties import TOLL as COUNT
from generator.dates import find_dates
from generator.day_sides import lies_of
from generator.folding import fold
from generator.model import DateExpr, Reading
from generator.past_years import earliest_day
from generator.sentences import sentences
from generator.vote_counts import vote_counts
from generator.word_weights import WORD, Weights, stem_of, words_of
from generator.wording import ACT_OF, WEEKDAYS, words

QUOTED = re.compile(r"[\"“]([^\"“”\n]{3,60})[\"”]")
NUMBERS = {word: n for n, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)}
NUMBERS |= {word: n for n, word in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1)}
NOUNS = "round session summit hearing tranche phase wave visit trip ballot edition instalment installment".split()
ORDINAL = "|".join(word for word in NUMBERS if word.endswith(("st", "nd", "rd", "th")))
CARDINAL = "|".join(word for word in NUMBERS if not word.endswith(("st", "nd", "rd", "th")))
SERIES = re.compile(
    rf"\b(?:({ORDINAL}|\d{{1,2}}(?:st|nd|rd|th))[ -](?:\w{{3,15}}[ -]){{0,2}}?({'|'.join(NOUNS)})"
    rf"|({CARDINAL}|\d{{1,2}}) ({'|'.join(NOUNS)})s)\b", re.I)


ASIDE = re.compile(r"(?:\w,? (?:where|since|which|who)|\bthan (?:we|they|he|she|it|I|on|in|was|were|had)\b)(?: [^,;:]*)?$")
CLEFT = re.compile(r"[^\w\n]*[Ii]t (?:was|is) ")  # 'It was a fisherman who found it on Monday'

COMPARED = re.compile(r"\b(?:compared\s(?:with|to)|versus|against|(?:up|down)\s(?:from|on)|(?<=,\s)from)\s(?:(?:an?|the|its|about|some|nearly|only|just)\s){0,2}[^\s\w]{0,2}\d[\w.,]*%?(?:\s[a-z]\w{0,14}){0,3}?\s(?:on|late|early|last)\s(?:on\s)?$")  # 'against 3,450 on Friday'
COMPARED_REACH = 70

SPOKEN = re.compile(r"\b(?:said|told|says|tells|reported|wrote)\b(?:\s[\w’'-]+){0,3}\s$")
SPOKEN_REACH = 50
ASKED = re.compile(r"\b(?:(?:declined|refused)\sto\scomment|not\s(?:immediately\s)?(?:respond|reply|return|comment|be\sreached)|unavailable\sfor\scomment)\b(?:\s[\w’'-]+){0,6}\s$")
LIMIT = re.compile(r"\b(?:by|until|till|before)\s(?:\w+day,\s)?(?:the\s)?$", re.I)
ASKED_REACH = 90
TOLL = "killed"  # the noun of a step that counts the dead: it only grows
OPENS, AT_LEAST = 400, re.compile(r"\bat least\s$", re.I)  # 'left at least 31 people dead'; characters of the text in which its news stands
TOTAL = re.compile(r"\b(?:has|have|had)\s(?:now\s|already\s|since\s)?(?:been\s)?(?:killed|died|dead)\b|\btoll\b", re.I)
CLOSED = tuple(".!?…\"”’»)")  # how a line of prose ends
BEHIND_IT = 16  # characters behind a date
MOST = 150  # dates of one article that are looked at
NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Mention:
    """One date expression in its sentence. `near`: words of the sentences beside it. `lies`: past | future | None."""

    expr: DateExpr
    words: frozenset[str]
    near: frozenset[str]
    quoted: frozenset[str]  # words of short quotations in its sentence
    lies: str | None
    line: int | None
    context: str = ""  # its sentence with those beside it
    caption: bool = False
    aside: bool = False  # in a clause that tells what was before: 'where a dam burst on Friday'
    people: frozenset[str] = frozenset()  # words of people's names in its clause
    company: frozenset[str] = frozenset()  # of people's names in its sentence and those beside it
    since: bool = False  # 'since Thursday they have been closed': how long it goes on, not what is new
    limit: bool = False  # 'must end by April 10': nothing need happen on that day
    asked: bool = False  # 'declined to comment on Thursday night'
    spoken: bool = False  # the day of a saying: 'told reporters on Monday that …'
    alone: bool = False  # stands on a line of its own beside the text
    behind: str = ""  # what follows it: ' (17th), about 300 …'
    votes: frozenset[tuple[int, int]] = frozenset()  # that its sentence counts
    votes_beside: frozenset[tuple[int, int]] = frozenset()  # the same, or a sentence beside it
    deeds: frozenset[tuple[str, str]] = frozenset()  # kinds of act that somebody does once, with the surname: ('leave', 'pool')

    @property
    def label(self) -> str:
        where = f" (line {self.line})" if self.line else ""
        return f"“{self.expr.text}”{where}"


    def printed(self, stem: str) -> str:
        """The word as the article prints it."""
        return next((w for w in WORD.findall(self.context) if stem_of(w.lower()) == stem), stem)


@dataclass(frozen=True, slots=True)
class Step:
    """The n-th round, hearing, visit … that an article speaks of, or how many it counts as killed."""

    noun: str
    number: int
    mention: Mention | None  # the date in the same sentence
    line: int | None
    text: str


@dataclass(frozen=True, slots=True)
class Mentions:
    dates: tuple[Mention, ...]
    quoted: frozenset[str]  # words of all short quotations
    steps: tuple[Step, ...]
    filed: Mention | None = None  # a day in the dateline: "ACCRA, Sept 29 -"
    earliest: int = 0  # day before which it did not appear, by the years that it tells of as over
    weekday: int | None = None  # on which it says that it is written: Monday is 0


def mentions(reading: Reading, weights: Weights) -> Mentions:
    """All dates of the article and its photo captions, with the words that say something."""
    text = reading.clean.text
    spans = sentences(text)
    printed = [frozenset(words_of(text[a:b])) for a, b in spans]
    bags, people = [weights.telling(words) for words in printed], [weights.people & words for words in printed]
    quoted = [weights.telling(w for found in QUOTED.finditer(text, a, b) if not _is_title(found[1]) for w in words_of(found[1])) for a, b in spans]
    starts = [a for a, _ in spans]
    made: list[Mention] = []
    at: dict[int, Mention] = {}
    for expr in _own_dates(reading):
        n = bisect_right(starts, expr.start) - 1
        if n < 0:
            continue
        near = frozenset().union(*bags[max(0, n - 1) : n], *bags[n + 1 : n + 2])
        clause, own = _own_clause(text, spans[n], expr, bags[n], weights)
        own -= frozenset(words_of(expr.text))
        near |= bags[n] - own
        made.append(Mention(expr, own, near, quoted[n], lies_of(text, expr), reading.clean.line(expr.start), behind=text[expr.end : expr.end + BEHIND_IT],
                            context=(context := text[spans[max(0, n - 1)][0] : spans[min(n + 1, len(spans) - 1)][1]]), votes=vote_counts(text[slice(*spans[n])]), votes_beside=vote_counts(context), aside=_is_aside(text, spans[n][0], expr.start),
                            people=people[n] if clause == spans[n] else weights.people.intersection(words_of(text[slice(*clause)])), deeds=_deeds(reading, *clause),
                            company=frozenset().union(*people[max(0, n - 1) : n + 2]), spoken=_is_spoken(text, spans[n][0], expr), since=_is_since(text, expr.start), limit=LIMIT.search(text, max(0, expr.start - 24), expr.start) is not None, asked=_is_asked(text, expr.start)))
        at.setdefault(n, made[-1])
    steps = (*_steps(reading, spans, at), *_toll(reading))
    return Mentions(tuple(made) + tuple(_captions(reading, weights)), frozenset().union(*quoted), steps, _filed(reading), earliest_day(text, spans, reading.dates[:MOST]), _own_weekday(reading))


ONCE = frozenset(("leave", "appoint", "begin", "arrest", "sentence"))


def _deeds(reading: Reading, start: int, end: int) -> frozenset[tuple[str, str]]:
    kinds = [kind for w in words(reading.clean.text[start:end]) if (kind := ACT_OF.get(w)) in ONCE]
    if not kinds:
        return NOTHING_DONE
    who = [fold(n.name).rpartition(" ")[2] for n in reading.names if n.type == "person" and any(start <= at < end for at, _ in n.mentions)]
    return frozenset([(str(kind), name) for kind in kinds for name in who])


NOTHING_DONE: frozenset[tuple[str, str]] = frozenset()


def _own_dates(reading: Reading) -> list[DateExpr]:
    """The dates that count from the article's own day: 'today' in a quotation counts from that on which it was said; headlines that a page hangs below tell of others."""
    said = [(q.start, q.end) for q in reading.quotes]
    text = reading.clean.text
    end = _end_of_prose(text)
    return [e for e in reading.dates[:MOST] if e.start < end and (e.rule[:2] != ("unit", "D") or not any(a <= e.start < b for a, b in said)) and not _of_another(text, e) and not _will_not(text, e.start)]


def _will_not(text: str, at: int) -> bool:
    """'The deal will not be signed today': on that day it was not."""
    return WILL_NOT.search(text, max(0, at - WILL_NOT_REACH), at) is not None


WILL_NOT, WILL_NOT_REACH = re.compile(r"\b(?:(?:will|would) not|(?:wo|would)n[’']t) (?:be |take |have |get |go )?[^.;:,–—]{3,30}\s$"), 50


def _of_another(text: str, expr: DateExpr) -> bool:
    """'On the Friday before', 'only on the Sunday night': a weekday beside a day that was told."""
    before = text[max(0, expr.start - 8) : expr.start].lower()
    return expr.rule[0] == "weekday" and before.endswith(" the ") and (before.endswith(" on the ") or BEFORE.match(text, expr.end) is not None)


BEFORE = re.compile(r"\s(?:before|after|preceding|following)\b")


SMALL = frozenset("with from into over under upon without".split())  # in a title too


def _is_title(quoted: str) -> bool:
    """Is it the name of a picture, a book, a ship? Such words are known before and after."""
    long = [word for word in quoted.split() if len(word) > 3 and word not in SMALL]
    return len(long) > 1 and all(word[0].isupper() or word[0].isdigit() for word in long)


def _is_spoken(text: str, sentence: int, expr: DateExpr) -> bool:
    """'Told reporters on Monday that', and at the head of a sentence 'Yesterday the ministries said that'."""
    at = expr.start
    if at - sentence < len("On the ") and SAYS_THAT.match(text, expr.end):
        return True
    return SPOKEN.search(text, max(sentence, at - SPOKEN_REACH), at) is not None


SAYS_THAT = re.compile(r",?\s[^.;,“\"]{3,60}?\s(?:said|told|announced|warned|stated)\b[^.;“\"]{0,60}?\sthat\s")


def _is_since(text: str, at: int) -> bool:
    return text[max(0, at - 6) : at].lower() == "since "


def _is_asked(text: str, at: int) -> bool:
    before = text[max(0, at - ASKED_REACH) : at]
    return ASKED.search(before) is not None


def _is_aside(text: str, sentence: int, at: int) -> bool:
    if COMPARED.search(text, max(sentence, at - COMPARED_REACH), at):
        return True
    return ASIDE.search(text, sentence, at) is not None and CLEFT.match(text, sentence) is None


def _end_of_prose(text: str) -> int:
    """Where the last line ends that is closed as a sentence is; the end of a text most of whose lines are not."""
    end = len(text)
    while end > len(text) // 2:
        line = text.rfind("\n", 0, end) + 1
        if text[line:end].rstrip().endswith(CLOSED):
            return end
        end = line - 1
    return len(text)


def lone(reading: Reading) -> Mentions:
    """The dates alone, for an article that is compared with none: their words mean nothing there."""
    text = reading.clean.text
    spans = sentences(text) if reading.dates else ()
    starts = [a for a, _ in spans]
    made: list[Mention] = []
    for expr in _own_dates(reading):
        n = bisect_right(starts, expr.start) - 1
        if n >= 0:
            made.append(Mention(expr, NOTHING, NOTHING, NOTHING, lies_of(text, expr), reading.clean.line(expr.start), behind=text[expr.end : expr.end + BEHIND_IT], aside=_is_aside(text, starts[n], expr.start), spoken=_is_spoken(text, starts[n], expr), since=_is_since(text, expr.start), limit=LIMIT.search(text, max(0, expr.start - 24), expr.start) is not None, asked=_is_asked(text, expr.start)))
    return Mentions((*made, *_captions(reading, None)), NOTHING, (), _filed(reading), earliest_day(text, spans, reading.dates[:MOST]), _own_weekday(reading))


ANOTHER = re.compile(r",?\s(?:(?:[a-z]+|\d+)\s)?(?:days|weeks|months|years|day|week|month|year)\s(?:after|before)\s", re.I)  # here a clause of another day begins
LEAST = 3  # words that a clause must have to stand for its sentence


def _own_clause(text: str, span: tuple[int, int], expr: DateExpr, whole: frozenset[str], weights: Weights) -> tuple[tuple[int, int], frozenset[str]]:
    """The sentence up to 'four days after …', which tells of another day, with its words; all where they are few."""
    behind = ANOTHER.search(text, expr.end, span[1])
    before = [m for m in ANOTHER.finditer(text, span[0], expr.start) if m.end() < expr.start - 8]
    if behind is None and not before:
        return span, whole
    clause = before[-1].end() if before else span[0], behind.start() if behind else span[1]
    own = weights.telling(words_of(text[slice(*clause)]))
    return (clause, own) if len(own) >= LEAST else (span, whole)


def _filed(reading: Reading) -> Mention | None:
    opening = reading.clean.opening
    days = [e for e in find_dates(opening, reading.clean.language or "en") if e.rule[0] == "day"] if opening else []
    if days:
        return Mention(days[0], NOTHING, NOTHING, NOTHING, "past", reading.clean.line(0))
    spoken = _today(reading)
    if spoken:
        return spoken
    if reading.clean.day_line:
        words, line, month, day = reading.clean.day_line
        return Mention(DateExpr(words, 0, len(words), "DATE", ("day", None, month, day, "past", None)), NOTHING, NOTHING, NOTHING, "past", line, alone=True)
    return None


TODAY = re.compile(r"(?:\b[Ii]t(?:[’']s| is)\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?|\b[Tt]oday(?:[’']s date is|(?: is)?(?:\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?),?)\s[(]?$")
EARLY = 600  # characters within which a talk or a report names its own day


def _today(reading: Reading) -> Mention | None:
    """The day that the article calls its own: 'It's Tuesday the sixth of May and …', 'today, May 6'."""
    text = reading.clean.text
    for e in reading.dates[:MOST]:
        if e.start > EARLY:
            return None
        if e.rule[0] == "day" and e.rule[1] is None and isinstance(e.rule[2], int) and TODAY.search(text, max(0, e.start - 30), e.start):
            if not any(q.start <= e.start < q.end for q in reading.quotes):
                return Mention(e, NOTHING, NOTHING, NOTHING, None, reading.clean.line(e.start), alone=True)
    return None


IS_A = re.compile(  # 'today is the free Monday', 'It's Sunday evening and', 'I write this on a Tuesday'
    r"\b(?:[Tt]oday is|[Ii]t(?:[’']s| is)|(?:writing|write|typing|type) this on)\s(?:now\s|only\s|already\s)?(?:the\s|a\s|an\s)?(?:[a-z]+\s){0,2}?(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b(?![’']s|\s(?:that|when|which|who|prayers|market|[A-Z]))")


def _own_weekday(reading: Reading) -> int | None:
    """The weekday that the article gives as that on which it is written; None where it gives none, or two."""
    text = reading.clean.text
    days = {WEEKDAYS.index(m["day"]) for m in IS_A.finditer(text, 0, EARLY) if not any(q.start <= m.start() < q.end for q in reading.quotes)} if "day" in text else set()
    return days.pop() if len(days) == 1 else None


def _captions(reading: Reading, weights: Weights | None) -> Iterator[Mention]:
    for caption, line in reading.clean.captions:
        bag = weights.telling(words_of(caption)) if weights else NOTHING
        for expr in find_dates(caption, reading.clean.language or "en"):
            yield Mention(expr, bag - frozenset(words_of(expr.text)), frozenset(), frozenset(), lies_of(caption, expr), line, caption, True)


def _steps(reading: Reading, spans: Sequence[tuple[int, int]], at: dict[int, Mention]) -> Iterator[Step]:
    text = reading.clean.text
    for n, (a, b) in enumerate(spans):
        for found in SERIES.finditer(text, a, min(b, a + 2000)):
            counted = (found[1] or found[3]).lower()
            number = NUMBERS.get(counted) or int(counted.rstrip("stndrh"))
            if number < 50:
                yield Step((found[2] or found[4]).lower(), number, at.get(n), reading.clean.line(found.start()), found[0])


def _toll(reading: Reading) -> Iterator[Step]:
    """How many have died so far, as the article says first."""
    text = reading.clean.text
    for f in reading.figures:
        ends = (f.start, f.start + f.src.rfind(" ") + 1)  # the number's words may begin with those of the toll
        risen = next((m for end in ends if (m := COUNT.search(text, max(0, f.start - 170), end))), None)
        if f.of.endswith(TOLL) and TOTAL.search(text, max(0, f.start - 60), f.start + 60) or risen and not risen["what"].endswith(("injured", "missing")):
            yield Step(TOLL, int(f.value), None, f.line, f.src)
            return
    first = next((f for f in reading.figures if f.start < OPENS and f.of.endswith(TOLL)), None)
    if first and AT_LEAST.search(text, max(0, first.start - 12), first.start) and any(f.of.endswith("missing") for f in reading.figures):
        yield Step(TOLL, int(first.value), None, first.line, first.src)  # where some are missing, more are found
