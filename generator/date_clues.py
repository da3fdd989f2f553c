"""What an undated article's own dates and those of dated articles say about its day of publication."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date

from generator.date_windows import REACHES, YEAR, Clue, Window, around, is_relative, months_from, windows_for
from generator.dated_mentions import TOLL, Mention, Mentions, Step
from generator.dates import resolve
from generator.elapsed import LATE, Elapsed, published_after
from generator.model import DateExpr
from generator.witnesses import PART_DAYS, Witness, alikeness, days_text, span_of, witnessed
from generator.word_weights import Weights

PLAN = 0.8  # of the likeness where what has happened here is only planned there
ALIKE = 1.0  # shared rare words from which two sentences may tell of one happening
CLOSE = ((21, 0.1), (60, 0.2), (150, 0.4))  # articles of one story appear near each other: within days, weight
FILED_NEAR = 75  # days between a dateline and an article of the same story that shows its year
TOLD = {"past": "is past", "future": "lies ahead", None: "is near"}
TOLL_SPAN, KINDRED_TOLL = 21, 0.5  # days between two counts that hold a third; how much of one story their articles must tell
WEEK = 7
TOLL_DAYS = 120  # within which a count of the dead is still news
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
    return made


def witness_clues(mine: Own, witness: Witness, weights: Weights, by_day: Weights) -> list[Clue]:
    """Evidence from one dated article."""
    said, calendars = mine.said, mine.calendars
    late = {one.day for one in mine.elapsed if one.late}
    told = (_kin(witness), filed_near(said, witness), _same_calendar(calendars, witness, weights), _same_happening(said, late, witness, by_day),
            _already_told(said, witness, weights), _series(said, witness, calendars), _elapsed(mine.elapsed, witness, by_day))
    return [replace(clue, weight=clue.weight * witness.trust) for group in told for clue in group]


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
    year, month, day = said.filed.expr.rule[1:4]
    filed = Calendar(int(str(month)), int(str(day)), None, None, said.filed)
    days = [span[0] for y in ([year] if isinstance(year, int) else years) if (span := filed.days(y))]
    why = f"{said.filed.label} is its {_kind_of(said.filed)}"
    yield Clue(tuple((d, d + (not said.filed.alone)) for d in days), 2.0, why, isinstance(year, int))
    yield Clue(tuple((d, d) for d in days), 1.0, why)


def _kind_of(filed: Mention) -> str:
    return "date line" if filed.alone else "dateline"


def filed_near(said: Mentions, witness: Witness) -> Iterator[Clue]:
    """The year of a dateline's day: the one in which it lies next to an article of the same story."""
    if said.filed is None or isinstance(said.filed.expr.rule[1], int):
        return
    _, month, day = said.filed.expr.rule[1:4]
    filed = Calendar(int(str(month)), int(str(day)), None, None, said.filed)
    year = date.fromordinal(witness.first).year
    near = [span[0] for y in (year - 1, year, year + 1) if (span := filed.days(y)) and witness.first - FILED_NEAR <= span[0] <= witness.last + FILED_NEAR]
    if near:
        why = f"{said.filed.label} is its {_kind_of(said.filed)}, in {date.fromordinal(near[0]).year} according to {{by}}"
        yield Clue(tuple((d, d + (not said.filed.alone)) for d in near), witness.kinship, why, True, by=witness.name)


def _kin(witness: Witness) -> Iterator[Clue]:
    for reach, weight in CLOSE:
        yield Clue(((witness.first - reach, witness.last + reach),), weight * witness.kinship, "{by} tells the same story", prior=True, by=witness.name)


def _same_calendar(calendars: Sequence[Calendar], witness: Witness, weights: Weights) -> Iterator[Clue]:
    """A day that both name: the witness knows its year."""
    for calendar in calendars:
        best: tuple[float, Window, Mention] | None = None
        for other in witness.said.dates:
            rule = other.expr.rule
            named = rule[0] == ("day" if calendar.day else "month") and rule[2] == calendar.month and (not calendar.day or rule[3] == calendar.day)
            if not named and (rule[0] not in ("weekday", "unit", "clock") or not calendar.day):
                continue
            span = span_of(resolve(other.expr, date.fromordinal(witness.last))) if named else witnessed(other, witness)
            if span and not named and span != calendar.days(date.fromordinal(span[0]).year):
                continue
            if span:
                alike = weights(calendar.mention.words & other.words)
                if best is None or alike > best[0]:
                    best = alike, span, other
        if best and (calendar.day and (best[0] >= ALIKE / 4 or witness.kinship >= 0.5) or best[0] >= ALIKE):
            weight = witness.kinship * (1.0 if calendar.day else 0.5) * min(1.0, 0.5 + best[0])
            year = date.fromordinal(best[1][0]).year
            why = f"{calendar.mention.label} {TOLD[calendar.lies]}, in {year} according to {{by}}"
            yield Clue((around(*best[1], calendar.lies),), weight, why, True, by=witness.name)


def _same_happening(said: Mentions, late: Set[DateExpr | None], witness: Witness, weights: Weights) -> Iterator[Clue]:
    """"On Tuesday" here and "July 1" there, in sentences that share rare words, are one day."""
    spans = [(other, span) for other in witness.said.dates if (span := witnessed(other, witness))]
    sentences = Counter(m.words for m in said.dates if m.expr.type in ("DATE", "TIME"))
    dated = {m.expr.rule[2:4] for m in said.dates if m.expr.rule[0] == "day"}  # days that it calls by their date are not its today
    for mention in (m for m in said.dates if is_relative(m)):
        best: Clue | None = None
        for other, span in spans:
            if mention.expr.rule[:2] == ("unit", "D") and span[1] - span[0] > WEEK:
                continue  # today is no month
            if other.lies == "future" and mention.expr in late:
                continue  # what came later than planned did not come then
            planned = mention.lies != "future" and other.lies == "future"
            if planned and (span[0] != span[1] or sentences[mention.words] > 1) or mention.lies == "future" and other.lies == "past":
                continue  # there a plan, here it has happened: only where no other day can be meant
            if mention.lies != "future" and span[0] == span[1] and (date.fromordinal(span[0]).month, date.fromordinal(span[0]).day) in dated:
                continue
            alike = alikeness(mention, other, weights)
            if alike < ALIKE:
                continue
            windows = windows_for(mention, *span)
            if windows:
                weight = min(1.6, alike) * (1.0 if span[1] - span[0] < 2 else 0.7 if span[1] - span[0] < 12 else 0.4)
                weight *= (0.5 + witness.kinship / 2) * (0.6 if windows[0][1] - windows[0][0] > 6 else 1.0)
                sure = other.expr.rule[0] in ("day", "month") or bool(weights(mention.quoted & other.quoted))
                weight *= 1.0 if sure else 0.5  # daily reports repeat themselves: two todays are not one
                if best is None or weight > best.weight:
                    best = Clue(windows, weight, f"{mention.label} is {days_text(span)} in {{by}}", sure, by=witness.name)
        if best:
            yield best


def _already_told(said: Mentions, witness: Witness, weights: Weights) -> Iterator[Clue]:
    """What was said "on Monday" is older than an article that quotes the same words."""
    for mention in said.dates:
        rule = mention.expr.rule
        if rule[0] != "weekday" or mention.lies != "past" or rule[3] is not None or "@" in rule:
            continue
        same = mention.quoted & witness.said.quoted
        weight = weights(same)
        if weight >= 0.3:
            latest = witness.last - (witness.last - 1 - int(str(rule[1]))) % 7
            words = ", ".join(mention.printed(w) for w in sorted(same, key=lambda w: (-weights.of(w), w))[:2])
            yield Clue(((latest - 364, latest + 6),), min(1.0, weight), f"the words of {mention.label}, “{words}”, are known to {{by}}", True, by=witness.name)


def _elapsed(counted: Iterable[Elapsed], witness: Witness, weights: Weights) -> Iterator[Clue]:
    """'A week after the tank burst' here, and there the day on which it did, or was to."""
    days = [(m, span[0]) for m in witness.said.dates if (span := witnessed(m, witness)) and span[0] == span[1]] if counted else ()
    for one in counted:
        planned = [(m, day) for m, day in days if m.lies == "future" or not one.planned]
        alike, day = max(((weights(one.words & m.words) * (LATE if one.late else PLAN if m.lies == "future" and one.days > 0 else 1), day) for m, day in planned), default=(0.0, 0))
        windows = published_after(one, day) if alike >= ALIKE else ()
        if windows:
            why = f"{one.label} counts from {days_text((day, day))} in {{by}}"
            yield Clue(windows, LATE if one.late else min(1.2, alike) * (0.5 + witness.kinship / 2), why, True, by=witness.name)


def _series(said: Mentions, witness: Witness, calendars: Sequence[Calendar]) -> Iterator[Clue]:
    """An article that knows two rounds is older than one that knows seven, by about as much as the count says."""
    for noun in sorted({step.noun for step in said.steps}):
        mine = max((s for s in said.steps if s.noun == noun), key=lambda s: s.number)
        for other in (s for s in witness.said.steps if s.noun == noun):
            if mine.noun == TOLL:
                yield from _toll(mine, other, witness)
                continue
            span = _step_days(other, witness)
            if mine.number < other.number:
                yield Clue(((span[1] - 400, span[1]),), 1.0, _count(mine, other, witness, "before"))
                start = _start(calendars, span[0])
                if start and span[0] - start < 300:
                    reach = (span[0] - start) * mine.number // other.number
                    yield Clue(((start, start + 2 * reach + 7),), 0.8, _count(mine, other, witness, "before"))
                    yield Clue(((start + reach - 10, start + reach + 14),), 0.4, _count(mine, other, witness, "before"))
            elif mine.number > other.number:
                yield Clue(((span[0], span[0] + 400),), 1.0, _count(mine, other, witness, "after"))


def _toll(mine: Step, other: Step, witness: Witness) -> Iterator[Clue]:
    """The dead of one happening only become more."""
    if mine.number != other.number:
        less = mine.number < other.number
        window = (witness.first - TOLL_DAYS, witness.last) if less else (witness.first, witness.last + TOLL_DAYS)
        yield Clue((window,), 0.8 * witness.kinship, _count(mine, other, witness, "before" if less else "after"))


def toll_between(said: Mentions, witnesses: Sequence[Witness]) -> Iterator[Clue]:
    """An article that counts more dead than one of its kind and fewer than another appeared between the two."""
    for mine in (s for s in said.steps if s.noun == TOLL):
        told = [(w, other) for w in witnesses if w.kinship >= KINDRED_TOLL for other in w.said.steps if other.noun == TOLL]
        earlier = max(((w.first, other, w) for w, other in told if other.number < mine.number), key=lambda t: (t[0], t[2].name), default=None)
        later = min(((w.last, other, w) for w, other in told if other.number > mine.number), key=lambda t: (t[0], t[2].name), default=None)
        if earlier and later and 0 <= later[0] - earlier[0] <= TOLL_SPAN:
            why = f"“{mine.text}” (line {mine.line}) lies between the “{earlier[1].text}” of {earlier[2].name} and the “{later[1].text}” of {later[2].name}"
            yield Clue(((earlier[0], later[0]),), 1.5 * min(earlier[2].kinship, later[2].kinship), why, True)


def _step_days(step: Step, witness: Witness) -> Window:
    span = witnessed(step.mention, witness) if step.mention else None
    return span or (witness.first, witness.last)


def _start(calendars: Sequence[Calendar], before: int) -> int | None:
    """The latest past day that the article names, in the year before the later step: the series was young then."""
    year = date.fromordinal(before).year
    days = [span[0] for c in calendars if c.day and c.lies != "future" for y in (year - 1, year) if (span := c.days(y)) and span[0] < before]
    return max(days, default=None)


def _count(mine: Step, other: Step, witness: Witness, order: str) -> str:
    return f"“{mine.text}” (line {mine.line}) comes {order} the “{other.text}” of {witness.name}"
