"""Dated happenings of one article: each date expression with the clause that it dates."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from generator.dates import resolve
from generator.model import Clean, DateExpr, Event, Named, Reading, When
from generator.sentences import sentences

WHAT_WORDS = 28  # longer clauses are cut at a comma
SRC_WORDS = 30
BACKGROUND_DAYS = 550  # an event that lies further back is the story's background

DEADLINE_NEAR = re.compile(
    r"\b(?:deadline|due date|cut-?off|ultimatum|expir(?:e|es|ed|y|ation|ing)|grace period|"
    r"(?:go(?:es|ing)?|come[s]?|coming|t(?:ake|akes|aking|ook)) into (?:effect|force)|tak(?:e|es|ing) effect|"
    r"no later than|run[s]? out|end of (?:the|a|its|their) (?:pause|truce|suspension|moratorium|grace))\b",
    re.I,
)
DEADLINE_LEAD = re.compile(r"\b(?:by|until|till|before|no later than)\s+(?:\w+\s+){0,2}$", re.I)
PLANNED = re.compile(
    r"\b(?:will|shall|would|won't|plans? to|planned|due to|set to|scheduled|slated|upcoming|expected to|intends? to|aims? to|ahead of|"
    r"is to|are to|next|forthcoming|hopes? to|wants? to|seeks? to|preparing)\b",
    re.I,
)
CLAUSE_CUT = re.compile(r"[;:—–]\s|\s--\s|,\s+(?:and|but|while|whereas|although|though|then|which|who|where|as|after|when|saying|adding)\b|\s+(?:but|while|whereas)\s")
TRAIL = re.compile(r"[\s,;:—–-]+$")


@dataclass(frozen=True, slots=True)
class Dating:
    """One date expression, resolved, in its sentence."""

    expr: DateExpr
    when: When
    sentence: tuple[int, int]


def find_events(reading: Reading, published: date | None, names: Mapping[str, str]) -> tuple[Event, ...]:
    """Events in the order of the text. `names` maps this article's names to those of the digest's actors."""
    text, clean = reading.clean.text, reading.clean
    people = tuple(reading.names)
    seen: set[tuple[str, int]] = set()
    found: list[Event] = []
    for dating in datings(text, reading.dates, published):
        key = (dating.when.date or "", dating.sentence[0])
        if key not in seen:
            seen.add(key)
            found.append(event(dating, clean, people, published, names))
    found += caption_events(clean, people, published, names, found)
    return tuple(found)


def datings(text: str, dates: tuple[DateExpr, ...], published: date | None) -> Iterator[Dating]:
    spans = sentences(text)
    starts = [a for a, _ in spans]
    for expr in dates:
        when = resolve(expr, published)
        at = bisect_right(starts, expr.start) - 1
        if when.date and "XX" not in when.date and when.precision and at >= 0 and expr.type in ("DATE", "TIME"):
            yield Dating(expr, when, spans[at])


def event(dating: Dating, clean: Clean, people: tuple[Named, ...], published: date | None, names: Mapping[str, str]) -> Event:
    text, expr, when = clean.text, dating.expr, dating.when
    start, end = clause(text, dating)
    assert when.date and when.precision
    whole = text[dating.sentence[0] : dating.sentence[1]]
    return Event(
        date=when.date,
        precision=when.precision,
        kind=kind(text[start:end], text[dating.sentence[0] : expr.start], when, published),
        what=what(text, start, end, people),
        actors=actors_between(people, names, *((start, end) if end - start > 40 else dating.sentence)),
        src=source_words(text, dating.sentence, expr),
        line=clean.line(expr.start),
        part=when.part,
        sentence=whole,
    )


def caption_events(clean: Clean, people: tuple[Named, ...], published: date | None, names: Mapping[str, str],
                   found: list[Event]) -> list[Event]:
    """What a photo caption dates to the day and the text does not: evidence too, though no sentence of the article."""
    from generator.dates import find_dates

    have = {e.date for e in found}
    made = []
    for caption, line in clean.captions:
        for expr in find_dates(caption, clean.language or "en"):
            when = resolve(expr, published)
            if expr.type != "DATE" or not when.date or not when.precision or "XX" in when.date or when.date in have:
                continue
            have.add(when.date)
            sentence = next((s for s in sentences(caption) if s[0] <= expr.start < s[1]), (0, len(caption)))
            told = caption[sentence[0] : sentence[1]]
            held = tuple(dict.fromkeys(names.get(n.name, n.name) for n in people if any(a in told for a in (n.name, *n.aliases))))
            made.append(Event(when.date, when.precision, kind(told, caption[: expr.start], when, published),
                              TRAIL.sub("", told.rstrip(".")), held, cut_words(told, SRC_WORDS), line, when.part, told))
    return made


# ---------------------------------------------------------------- kind


def kind(clause_text: str, before: str, when: When, published: date | None) -> str:
    """past | planned | deadline | background, seen from the day of publication."""
    first, last = span_of(when.date or "")
    ahead = published is not None and last is not None and last > published
    past = published is not None and last is not None and last < published
    if DEADLINE_LEAD.search(before) and (ahead or PLANNED.search(clause_text)) or DEADLINE_NEAR.search(clause_text) and not (
        past and not re.search(r"\b(?:supposed|due|were to|was to|deadline)\b", clause_text, re.I)
    ):
        return "deadline"
    if when.precision in ("decade", "year") and past or published and last and (published - last).days > BACKGROUND_DAYS:
        return "background"
    if ahead and first is not None and published is not None and (first > published or PLANNED.search(clause_text)):
        return "planned"
    if published is None and PLANNED.search(clause_text):
        return "planned"
    return "past"


def span_of(value: str) -> tuple[date | None, date | None]:
    """First and last day of a date of any precision; (None, None) for what is no calendar date."""
    first, _, last = value.partition("/")
    try:
        a = _first_day(first)
        return a, _last_day(last or first)
    except ValueError:
        return None, None


def _first_day(value: str) -> date:
    if value.endswith("s"):
        return date(int(value[:4]), 1, 1)
    year, rest = int(value[:4]), value[5:]
    if rest[:1] == "Q":
        return date(year, 3 * int(rest[1]) - 2, 1)
    if rest[:1] == "H":
        return date(year, 6 * int(rest[1]) - 5, 1)
    if rest in SEASONS:
        return date(year, SEASONS[rest], 1)
    if rest[:1] == "W":
        return date.fromisocalendar(year, int(rest[1:3]), 1)
    parts = [int(p) for p in rest.split("-") if p]
    return date(year, *(parts + [1, 1])[:2])


SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def _last_day(value: str) -> date:
    a = _first_day(value)
    rest = value[5:]
    if value.endswith("s"):
        return date(a.year + 9, 12, 31)
    if rest.count("-") == 1:
        return a
    if rest[:1] == "W":
        return a + timedelta(days=6)
    months = 12 if not rest else 6 if rest[0] == "H" else 3 if rest[0] == "Q" or rest in SEASONS else 1
    total = a.year * 12 + a.month - 1 + months
    return date(total // 12, total % 12 + 1, 1) - timedelta(days=1)


# ---------------------------------------------------------------- words


def clause(text: str, dating: Dating) -> tuple[int, int]:
    """The clause of the sentence that holds the date; the whole sentence where a cut would leave too little."""
    start, end = dating.sentence
    left, right = start, end
    for cut in CLAUSE_CUT.finditer(text, start, end):
        if cut.end() <= dating.expr.start and cut.end() - start > 25 and verb_after(text[cut.end() : end]):
            left = cut.end()
        elif cut.start() >= dating.expr.end and cut.start() - left > 30:
            right = cut.start()
            break
    return (left, right) if right - left > 40 else (start, right if right - start > 40 else end)


VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|\w{3,}ed|said|met|told|left|began|held|gave|took|made|came|went|put|set)\b")


def verb_after(rest: str) -> bool:
    return bool(VERB.search(rest[:120]))


def what(text: str, start: int, end: int, people: tuple[Named, ...]) -> str:
    """The clause as a line of a timeline: leading conjunction gone, a leading pronoun named where the paragraph names it."""
    words = TRAIL.sub("", text[start:end].strip().rstrip(".…"))
    words = re.sub(r"^(?:and|but|while|whereas|although|though|then|which|who|as|however|moreover|meanwhile|sure|still)\b,?\s*", "", words, flags=re.I)
    pronoun = re.match(r"(?:he|she)\b", words, re.I)
    if pronoun and (name := subject_before(text, start, people)):
        words = name + words[pronoun.end() :]
    if len(words.split()) > WHAT_WORDS:
        words = cut_at_comma(words)
    words = balanced(words)
    return words[:1].upper() + words[1:]


def subject_before(text: str, at: int, people: tuple[Named, ...]) -> str | None:
    """Full name of the last person named before `at` in this paragraph or the one before; None where there is none."""
    floor = text.rfind("\n\n", 0, max(0, text.rfind("\n\n", 0, at)))
    best = max(((s, n.name) for n in people if n.type == "person" for s, _ in n.mentions if max(0, floor) <= s < at), default=None)
    return best[1] if best else None


def cut_at_comma(words: str) -> str:
    kept = words.split()
    head = " ".join(kept[:WHAT_WORDS])
    at = max(head.rfind(", "), head.rfind(" — "), head.rfind(" that "))
    return TRAIL.sub("", head[:at]) if at > len(head) // 2 else head + " …"


def balanced(words: str) -> str:
    """Quotation marks that a cut left without their partner are removed."""
    if words.count('"') % 2:
        words = words.replace('"', "", 1) if words.index('"') < len(words) // 2 and words.count('"') == 1 else words[::-1].replace('"', "", 1)[::-1]
    if words.count("“") != words.count("”"):
        words = words.replace("“", "").replace("”", "")
    if words.count("(") != words.count(")"):
        words = words.replace("(", "").replace(")", "")
    return words


def source_words(text: str, sentence: tuple[int, int], expr: DateExpr) -> str:
    """The exact words around the date, at most 30, cut at a word."""
    start, end = sentence
    if len(text[start:end].split()) <= SRC_WORDS:
        return text[start:end]
    before, after = text[start : expr.start].split(" "), text[expr.end : end].split(" ")
    room = SRC_WORDS - len(expr.text.split())
    left = min(len(before), max(room // 2, room - len(after)))
    head = " ".join(before[-left:]) if left else ""
    tail = " ".join(after[: room - left])
    return (head + expr.text + tail).strip()


def cut_words(text: str, most: int) -> str:
    spans = list(re.finditer(r"\S+", text))
    return text if len(spans) <= most else text[: spans[most - 1].end()]


def actors_between(people: tuple[Named, ...], names: Mapping[str, str], start: int, end: int) -> tuple[str, ...]:
    held = sorted((s, names.get(n.name, n.name)) for n in people for s, _ in n.mentions if start <= s < end)
    return tuple(dict.fromkeys(name for _, name in held))
