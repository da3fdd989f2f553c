"""What an undated article's own dates say about its day of publication."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from datetime import date

from generator.date_windows import REACHES, YEAR, Clue, Window, around, months_from
from generator.dated_mentions import Mention, Mentions
from generator.dates import resolve
from generator.elapsed import Elapsed
from generator.named_twice import days_in, named_twice
from generator.witnesses import PART_DAYS, Witness, span_of

FILED_NEAR = 75  # days between a dateline and an article of the same story that shows its year
TOLD = {"past": "is past", "future": "lies ahead", None: "is near"}
OPENING = 250  # characters within which the day of the news is told
FRESH = ((2, 0.5), (7, 0.3))  # days after it within which an article appears, weight
LONG = 1100  # days; a day with its year may lie far back


@dataclass(frozen=True, slots=True)
class Calendar:
    """A month-day or month without a year, as all its mentions in the article together place it."""

    month: int
    day: int | None
    part: str | None
    lies: str | None
    mention: Mention

    def days(self, year: int) -> Window | None:
        try:
            if self.day:
                only = date(year, self.month, self.day).toordinal()
                return only, only
        except ValueError:
            return None
        first, last = months_from(date(year, self.month, 1), 0)
        a, b = PART_DAYS.get(self.part or "", (0, 31))
        return first + a, min(last, first + b)


@dataclass(frozen=True, slots=True)
class Own:
    """What the undated article says by itself."""

    said: Mentions
    calendars: tuple[Calendar, ...]
    elapsed: tuple[Elapsed, ...]


def own(said: Mentions, elapsed: Iterable[Elapsed] = ()) -> Own:
    return Own(said, tuple(_calendars(said)), tuple(elapsed))


def own_clues(mine: Own, witnesses: Sequence[Witness]) -> list[Clue]:
    """Evidence from the article's own dates, in the years of its witnesses."""
    made = list(_written_years(mine.said, {date.fromordinal(w.first).year for w in witnesses}))
    years = _years(mine.said, witnesses)
    for calendar in mine.calendars:
        made.extend(_calendar_clue(calendar, years))
    made.extend(_filed(mine.said, years))
    made.extend(_opening_day(mine, years))
    made.extend(named_twice(mine.said, years))
    return made


def _written_years(said: Mentions, known: Set[int]) -> Iterator[Clue]:
    """Days with their year. `known`: the years of the witnesses: in another one lies what is told with its year because it is long ago."""
    for mention in said.dates:
        rule = mention.expr.rule
        if rule[0] not in ("day", "month") or rule[1] is None or "~" in rule:
            continue
        span = span_of(resolve(mention.expr, None))
        if span:
            told = TOLD[mention.lies]
            why = f"{mention.label} {told}"
            yield Clue((around(*span, mention.lies, LONG),), 0.5, why, True)
            if not known or rule[1] in known:
                yield from (Clue((around(*span, mention.lies, reach),), share, why, prior=True) for reach, share in REACHES)


def _calendars(said: Mentions) -> list[Calendar]:
    """Months and days without a year; where one is named several times the sure mentions decide."""
    groups: dict[tuple[int, int | None, str | None], list[Mention]] = {}
    for mention in said.dates:
        rule = mention.expr.rule
        if rule[0] == "day" and rule[1] is None and isinstance(rule[2], int) and isinstance(rule[3], int):
            groups.setdefault((rule[2], rule[3], None), []).append(mention)
        elif rule[0] == "month" and rule[1] is None and isinstance(rule[2], int):
            groups.setdefault((rule[2], None, None if rule[4] is None else str(rule[4])), []).append(mention)
    return [Calendar(*key, *_direction(found)) for key, found in groups.items()]


def _direction(found: Sequence[Mention]) -> tuple[str | None, Mention]:
    ahead = [m for m in found if m.lies == "future"]
    behind = [m for m in found if m.lies == "past"]
    if len(ahead) > len(behind) or ahead and not behind:
        return "future", ahead[0]
    if len(behind) > len(ahead):
        return "past", behind[0]
    return None, found[0]


def _years(said: Mentions, witnesses: Sequence[Witness]) -> list[int]:
    years = {date.fromordinal(w.first).year + n for w in witnesses for n in (-1, 0, 1)}
    for mention in said.dates:
        rule = mention.expr.rule
        if rule[0] in ("day", "month") and isinstance(rule[1], int):
            years.update((rule[1] - 1, rule[1], rule[1] + 1))
    return sorted(y for y in years if 1 < y < 9998)


def _calendar_clue(calendar: Calendar, years: Iterable[int]) -> Iterator[Clue]:
    spans = [span for year in years if (span := calendar.days(year))]
    weight = 0.4 if calendar.lies is None else 1.0 if calendar.day else 0.7
    told = TOLD[calendar.lies]
    for reach, share in REACHES if spans else ():
        windows = tuple(around(*span, calendar.lies, reach) for span in spans)
        yield Clue(windows, weight * share, f"{calendar.mention.label} {told}", prior=reach < YEAR)


def _filed(said: Mentions, years: Iterable[int]) -> Iterator[Clue]:
    """The dateline's day is that of publication or the one before; one on a line of its own is that of publication."""
    if said.filed is None:
        return
    year = said.filed.expr.rule[1]
    days = days_in(said.filed, [year] if isinstance(year, int) else years)
    why = f"{said.filed.label} is its {_kind_of(said.filed)}"
    yield Clue(tuple((d, d + (not said.filed.alone)) for d in days), 2.0, why, isinstance(year, int))
    yield Clue(tuple((d, d) for d in days), 1.0, why)


def _opening_day(mine: Own, years: Iterable[int]) -> Iterator[Clue]:
    """'On June 24 the commission announced', first of all dates: news appears within days of it."""
    first = next((m for m in mine.said.dates if m.expr.rule[0] not in ("ref", "set")), None)
    if first is None or first.lies != "past" or first.aside or first.caption or first.expr.start > OPENING or first.expr.rule[0] != "day" or mine.said.filed:
        return
    days = days_in(first, years)
    for reach, weight in FRESH:
        yield Clue(tuple((d, d + reach) for d in days), weight, f"{first.label} is the day it opens with", prior=True)


def _kind_of(filed: Mention) -> str:
    return "date line" if filed.alone else "dateline"


def filed_near(said: Mentions, witness: Witness) -> Iterator[Clue]:
    """The year of a dateline's day: the one in which it lies next to an article of the same story."""
    if said.filed is None or isinstance(said.filed.expr.rule[1], int):
        return
    year = date.fromordinal(witness.first).year
    near = [d for d in days_in(said.filed, (year - 1, year, year + 1)) if witness.first - FILED_NEAR <= d <= witness.last + FILED_NEAR]
    if near:
        why = f"{said.filed.label} is its {_kind_of(said.filed)}, in {date.fromordinal(near[0]).year} according to {{by}}"
        yield Clue(tuple((d, d + (not said.filed.alone)) for d in near), witness.kinship, why, True, by=witness.name)
