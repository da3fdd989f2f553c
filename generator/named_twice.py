"""Days that an article calls by two names, one of them of the calendar: 'tomorrow, May 9', 'on Sunday (17th)'. What it says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from generator.date_windows import Clue, Window, ago_on, is_relative, sweep, windows_for
from generator.dated_mentions import Mention, Mentions

SAID_ITSELF = 1.5  # weight of such a clue
MONTH, LIKELY = 27, 0.8  # days, weight of what is only likely
DAYS, BY, BESIDE = re.compile(r"P(\d{1,2})([DW])"), re.compile(r"\b(?:(?:put|pushed|moved|set) back|delayed|postponed|deferred|(brought forward))\b[^.;\n]{0,40}\bby (?:about |some )?$"), 600
FAR = 14  # days by which a weekday with its number may be off
APPOSED, APPOSITION = 12, re.compile(r"\s?(?:,\s(?:on\s)?(?:the\s)?|[(])(?=[\dA-Z])|,\s(?:on\s)?(?=the\s[a-z-]+\sof\s[A-Z])")  # characters between two names of one day
TODAY_IS = re.compile(r"\sis\s(?:a\s)?(?=[A-Z])")
CLOSED = re.compile(r"\s?[),.;](?!\s?(?:and|or|but|then)\b)(?!\s?(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)")  # behind the second name: no more days follow
NUMBERED = re.compile(r"\s?[(](?:the )?(\d{1,2})(?:st|nd|rd|th|日|[/.](\d{1,2})(?:[/.](?:\d{4}|\d\d))?)[)]|,? the (\d{1,2})(?:st|nd|rd|th)(?=\s?(?:[),.;:–—-]|$))")


def named_twice(said: Mentions, years: Iterable[int]) -> Iterator[Clue]:
    """One clue for each such day, in all of the years."""
    years = list(years)
    yield from _apposed(said, years)
    yield from _put_off(said, years)
    yield from _weekday_named(said, years)
    months = False  # are there any of which the month is not said?
    for mention in said.dates:
        numbered = NUMBERED.match(mention.behind) if mention.behind and is_relative(mention) else None
        if numbered and (windows := tuple(w for day in _numbered(numbered, years) for w in _published(mention, day))):
            yield Clue(windows, SAID_ITSELF, f"{mention.label} is “{numbered[0].strip(' ,()')}”", direct=True)
            months |= not numbered[2]
    if months:
        yield from _this_month(said, years)


def _this_month(said: Mentions, years: Sequence[int]) -> Iterator[Clue]:
    """'The 18th' alone is that of a month which has just been named, or has since begun."""
    past = [m for m in said.dates if m.lies == "past" and m.expr.rule[:2] == ("day", None) and isinstance(m.expr.rule[2], int)]
    newest = max(past, key=lambda m: (int(str(m.expr.rule[2])), int(str(m.expr.rule[3]))), default=None)
    if newest is not None:
        yield Clue(tuple((day, day + MONTH) for day in days_in(newest, years)), LIKELY, f"{newest.label} is the newest day that it names", prior=True)


def _apposed(said: Mentions, years: Sequence[int]) -> Iterator[Clue]:
    """'Two days later than next Tuesday, on July 25', 'tomorrow (May 9)'."""
    for told, named in zip(said.dates, said.dates[1:], strict=False):
        rule = named.expr.rule
        if rule[0] != "day" or not isinstance(rule[2], int) or not is_relative(told) or named.expr.start - told.expr.end > APPOSED or told.line != named.line:
            continue
        if told.expr.rule[0] == "clock" or told.expr.rule[0] == "weekday" and told.expr.rule[3] is None:
            continue  # 'Tuesday, July 20' is a day by its whole name
        between = APPOSITION.match(told.behind)
        if between is None or between.end() < named.expr.start - told.expr.end:
            continue
        if windows := tuple(w for day in days_in(named, years) for w in windows_for(told, day, day)):
            yield Clue(windows, SAID_ITSELF, f"{told.label} is {named.label}", len(windows) == 1 < len(years), direct=True)  # a Sunday that is June 1 tells the year


def _weekday_named(said: Mentions, years: Sequence[int]) -> Iterator[Clue]:
    """'Yesterday, on Saturday, by the court', 'Today is Sunday': it appeared on a Sunday."""
    for told, named in zip(said.dates, said.dates[1:], strict=False):
        rule, day = told.expr.rule, named.expr.rule
        if (on := ago_on(told, named)) is not None and day[2] == "D":
            yield Clue(_each(years, (on + int(str(day[1]))) % 7), SAID_ITSELF, f"{named.label} was a {told.expr.text}", direct=True)
            continue
        if rule[:2] != ("unit", "D") or rule[2] not in (-1, 0, 1) or "@" in rule or len(rule) > 3 and "NI" in rule and told.expr.text.lower() != "last night" or day[0] != "weekday" or day[3] is not None or not is_relative(told):
            continue
        between = APPOSITION.match(told.behind) if told.line == named.line and named.expr.start - told.expr.end <= APPOSED else None
        is_today = rule[2] == 0 and told.line == named.line and TODAY_IS.match(told.behind)
        between = is_today or between
        if between is None or between.end() < named.expr.start - told.expr.end or not CLOSED.match(named.behind):
            continue
        weekday = (int(str(day[1])) - int(str(rule[2]))) % 7
        if days := _each(years, weekday):
            yield Clue(days, SAID_ITSELF, f"{told.label} is a {named.expr.text}", direct=True)


def _each(years: Iterable[int], weekday: int) -> tuple[Window, ...]:
    """All such weekdays of the years, Monday being 0."""
    return tuple((d, d) for year in years for d in range(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal() + 1) if (d - 1) % 7 == weekday)


def _put_off(said: Mentions, years: Sequence[int]) -> Iterator[Clue]:
    """'Put back by twelve days … had been due on Thursday … the new date is May 6': that Thursday is April 24, where April 24 is one."""
    for length in said.dates:
        days = DAYS.fullmatch(str(length.expr.rule[1])) if length.expr.rule[0] == "dur" else None
        moved = days and BY.search(length.context.partition(length.expr.text)[0])
        if not days or not moved:
            continue
        shift = int(days[1]) * (7 if days[2] == "W" else 1) * (-1 if moved[1] else 1)
        beside = [m for m in said.dates if abs(m.expr.start - length.expr.start) < BESIDE and not m.caption]
        aims = [m for m in beside if m.expr.rule[:2] == ("day", None) and m.lies == "future" and m.expr.start > length.expr.start and isinstance(m.expr.rule[2], int)]
        for first in (m for m in beside if m.expr.rule[0] == "weekday" and m.expr.rule[2] == "near"):
            if abs(shift) < 7 and any(m.expr.rule[0] == "weekday" and m.lies == "past" and m.expr.start < length.expr.start and (int(str(m.expr.rule[1])) - int(str(first.expr.rule[1])) - shift) % 7 == 0 for m in beside):
                continue  # 'met on Tuesday … had been planned for Monday but was put back by a day': its new day is that Tuesday
            windows = tuple(w for aim in aims[:1] for day in days_in(aim, years) for w in windows_for(first, day - shift, day - shift))
            if windows:
                yield Clue(windows, SAID_ITSELF, f"{first.label} is “{length.expr.text}” from {aims[0].label}", direct=True)


def days_in(mention: Mention, years: Iterable[int]) -> list[int]:
    """The day of the calendar that it names, in each of the years that have it."""
    month, day = mention.expr.rule[2:4]
    return [found for year in years if (found := _ordinal(year, int(str(month)), int(str(day))))]


def _numbered(numbered: re.Match[str], years: Iterable[int]) -> list[int]:
    """All days of that number; '(4/3)' is one in March, or in April."""
    number, month = int(numbered[1] or numbered[3]), numbered[2] and int(numbered[2])
    ways = {(number, month), (month, number)} if month else {(number, m) for m in range(1, 13)}
    return sorted(found for year in years for day, m in ways if (found := _ordinal(year, m, day)))


def _published(mention: Mention, day: int) -> tuple[Window, ...]:
    """'On Sunday (17th)' need not be the last or the next one: the number tells it from the others."""
    rule = mention.expr.rule
    if rule[0] != "weekday" or rule[3] is not None:
        return windows_for(mention, day, day)
    before, after = (0 if mention.lies == "past" else FAR), (0 if mention.lies == "future" else FAR)
    return ((day - before, day + after),) if (day - 1) % 7 == rule[1] else ()


def _ordinal(year: int, month: int, day: int) -> int | None:
    try:
        return date(year, month, day).toordinal()
    except ValueError:
        return None


def agreed_days(clues: Iterable[Clue]) -> tuple[Window, ...] | None:
    """The days on which what the article says of itself agrees; None where it says nothing, () where it contradicts itself."""
    direct = [c for c in clues if c.direct]
    stretches = sweep(direct)
    most = max((score for _, _, score in stretches), default=0.0)
    if not direct:
        return None
    return tuple((a, b) for a, b, score in stretches if score == most) if most * 2 > sum(c.weight for c in direct) + 1e-9 else ()
