"""Dated articles beside an undated one: which days their sentences tell of, and how alike two sentences are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.date_windows import Window, months_from
from generator.dated_mentions import Mention, Mentions
from generator.dates import resolve
from generator.model import When
from generator.word_weights import Weights
from generator.wording import plain_date

PERSON = 0.4  # what it adds to words in common that both sentences name a person who is named nowhere else; less for one who is
DEED = 1.6  # that somebody does the same in both, in whatever words, which is done once: leaves an office, is arrested
PART_DAYS = {"early": (0, 10), "mid": (10, 20), "late": (19, 31), "start": (0, 5), "end": (24, 31)}
RECENT_DAYS = 6
SAID = 0.5  # where the one is the day of a happening and the other that of somebody's words
STRETCH = 12  # characters between the first and the last day of a stretch


@dataclass(frozen=True, slots=True)
class Witness:
    """A dated article: its days, what it says, how much it has in common with the undated one (0..1), how sure its day is (0..1)."""

    name: str
    first: int
    last: int
    said: Mentions
    kinship: float
    trust: float = 1.0


def span_of(when: When) -> Window | None:
    """First and last day of a resolved date; None for one coarser than a month and a half."""
    if when.date is None:
        return None
    first, _, last = when.date.partition("/")
    try:
        if when.precision == "day" or len(first) == 10:
            return date.fromisoformat(first).toordinal(), date.fromisoformat(last or first).toordinal()
        if when.precision == "month":
            year, month = map(int, first.split("-"))
            a, b = months_from(date(year, month, 1), 0)
            early, late = PART_DAYS.get(when.part or "", (0, 31))
            return a + early, min(b, a + late)
    except ValueError:
        return None
    return None


def alikeness(a: Mention, b: Mention, weights: Weights) -> float:
    """Rare words in common; of the sentences beside them for less, of quotations for more."""
    same = a.words & b.words
    deed = DEED if a.deeds & b.deeds else 0.0
    beside = (a.near & b.words | a.words & b.near) - same
    if not same and not beside:
        return deed
    who = max(map(weights.rarity, a.people & b.people), default=0.0) if same and a.expr.rule[0] == "weekday" else 0.0
    with_whom = max(map(weights.rarity, a.people & b.company | a.company & b.people), default=0.0) if same and not who else 0.0
    return deed + weights(same) + 0.4 * weights(beside) + 2 * weights(a.quoted & b.quoted) + PERSON * (who + with_whom / 2)


def witnessed(other: Mention, witness: Witness) -> Window | None:
    rule = other.expr.rule
    if rule[0] == "ref":
        recent = rule[1] == "PAST_REF" and "days" in other.expr.text.lower()
        return (witness.first - RECENT_DAYS, witness.last) if recent else None
    if witness.last - witness.first > 6 and rule[0] in ("weekday", "unit"):
        return None
    return span_of(resolve(other.expr, date.fromordinal(witness.first)))


def happenings(witness: Witness) -> Iterator[tuple[Mention, Window]]:
    """Its dates with their days, but for deadlines and for the end of a stretch: of '36 people fell ill between February 12 and March 29' nothing is told of March 29."""
    before: Mention | None = None
    for mention in witness.said.dates:
        ends = before is not None and "~" in before.expr.rule and 0 <= mention.expr.start - before.expr.end < STRETCH
        before = mention
        if not ends and not mention.limit and (span := witnessed(mention, witness)):
            yield mention, span


def days_text(span: Window) -> str:
    first, last = (date.fromordinal(n) for n in span)
    start, end = (f"{plain_date(d.isoformat())}, {d.year}" for d in (first, last))
    return end if first == last else f"between {plain_date(first.isoformat())} and {end}" if first.year == last.year else f"between {start} and {end}"
