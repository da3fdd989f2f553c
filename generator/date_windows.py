"""On which days an article may have appeared that calls a known day by a relative name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from generator.dated_mentions import Mention
from generator.model import DateExpr
from generator.timex import ANCHOR

SUNDAY = 6
YEAR = 270  # days within which a day is named without its year
REACHES = ((YEAR, 0.4), (150, 0.3), (60, 0.3))  # most days told without a year are near: within days, share of the weight
LOOSE = 2  # days by which "a week ago" is not exact
Window = tuple[int, int]  # first and last day, as ordinals


@dataclass(frozen=True, slots=True)
class Clue:
    """Windows of publication that a piece of evidence allows, what it weighs, and in plain words why.

    `strong`: it ties the article to a year; without one nothing is dated. `prior`: it only says that stories do not last for ever.
    `direct`: the article itself says which day of the calendar its 'tomorrow' is; no likeness with another article is as sure.
    """

    windows: tuple[Window, ...]
    weight: float
    why: str
    strong: bool = False
    prior: bool = False
    direct: bool = False
    by: str = ""  # the capture that tells it; `why` has '{by}' where its name belongs


def is_relative(mention: Mention) -> bool:
    """True where the words mean another day in an article of another day, so that they tell something of it."""
    if mention.expr.rule[:3] == ("unit", "D", 0) and mention.expr.text.lower().startswith("the "):
        return False  # 'in the night to Sunday'
    if mention.expr.rule[:2] == ("unit", "D") and TOLD_FROM.search(mention.expr.text):
        return False  # 'the next morning' is that after a day which was told
    if mention.expr.rule[0] == "clock":
        return DAY_NAMED.search(mention.expr.text) is not None  # of '5 am' nobody says of which day
    if mention.expr.rule[0] == "weekday" and DAYS_AGO.match(mention.behind):
        return False  # 'on a Thursday eleven days ago' is not the last one
    return mention.expr.rule[0] in ("weekday", "unit", "ref") or _is_ago(mention.expr)


DAYS_AGO = re.compile(r"\s(?:[a-z]+|\d+) (?:days?|weeks?) a")


def ago_on(told: Mention, counted: Mention) -> int | None:
    """The weekday (Monday is 0) of 'on a Thursday eleven days ago', from its two parts; None for any other two."""
    beside = told.line == counted.line and 0 <= counted.expr.start - told.expr.end <= 2
    return int(str(told.expr.rule[1])) if beside and told.expr.rule[0] == "weekday" and _is_ago(counted.expr) and "@" not in counted.expr.rule else None


TOLD_FROM = re.compile(r"\b(?:next|following|previous|preceding)\b", re.I)
DAY_NAMED = re.compile(r"(?<!mid)day\b|\b(?:today|tonight|tomorrow|mon|tues?|wed|thu(?:rs)?|fri|sat|sun)\b", re.I)


def _is_ago(expr: DateExpr) -> bool:
    """'Five days ago', and with a weekday 'on Friday … two days earlier': so many days or weeks before that day."""
    rule = expr.rule
    counted = rule[0] == "shift" and isinstance(rule[1], int) and (rule[2] == "D" or rule[2] == "W" and rule[4] == "day")
    return counted and ("@" not in rule or rule[rule.index("@") + 1] == "weekday")


def windows_for(mention: Mention, first: int, last: int) -> tuple[Window, ...]:
    """Publication days for which the mention can mean a day in first..last; () where it cannot or says nothing."""
    return windows_of(mention.expr, mention.lies, first, last)


def windows_of(expr: DateExpr, lies: str | None, first: int, last: int) -> tuple[Window, ...]:
    """The same for an expression of which `lies` says whether it is behind or ahead."""
    rule = expr.rule
    kind = rule[0]
    if kind == "weekday" and rule[5:8] == (ANCHOR, "unit", "W") and isinstance(rule[8], int):
        return _unit("W", rule[8], first, last) if first == last and (first - 1) % 7 == rule[1] else ()  # 'Thursday next week'
    if _is_ago(expr):
        shift = int(str(rule[1])) * int(str(rule[3])) * (7 if rule[2] == "W" else 1)
        loose = LOOSE if rule[2] == "W" else 0
        if "@" not in rule:
            return ((first - shift - loose, last - shift + loose),)
        return tuple(w for n in range(-loose, loose + 1) for w in _weekday(rule[rule.index("@") + 1 :], first - shift + n, last - shift + n, "past"))
    if kind == "clock" and "@" in rule:
        rule = rule[rule.index("@") + 1 :]
        kind = rule[0]
    elif "@" in rule:
        return ()
    if kind == "weekday":
        return _weekday(rule, first, last, lies)
    if kind == "unit" and isinstance(rule[2], int):
        loose = rule[1] == "D" and "NI" in rule  # a night belongs to two days
        return tuple((a - loose, b + loose) for a, b in _unit(str(rule[1]), rule[2], first, last))
    if kind == "ref" and rule[1] == "PAST_REF" and "day" in expr.text.lower():
        return ((first, last + 7),)
    return ()


def _weekday(rule: Sequence[object], first: int, last: int, lies: str | None) -> tuple[Window, ...]:
    weekday, tense, shift = rule[1], rule[2], rule[3]
    if last - first > 12:
        return ()
    days = [e for e in range(first, last + 1) if (e - 1) % 7 == weekday]
    if shift == -1:
        return tuple((e + max(1, SUNDAY - int(str(weekday))), e + 9) for e in days)  # of the week before
    if shift == 1:
        return tuple((e - 9, e - 1) for e in days)
    if shift == 0:
        return tuple((e - 6 * (lies != "past"), e + 6 * (lies != "future")) for e in days)
    if tense == "near":  # a plan that came to nothing
        return tuple((e - 3, e + 3) for e in days)
    if tense == "future" or lies == "future":
        return tuple((e - 6, e) for e in days)
    return tuple((e, e + 6) for e in days)


def _unit(unit: str, shift: int, first: int, last: int) -> tuple[Window, ...]:
    if last - first > 45:
        return ()
    if unit == "D":
        return ((first - shift, last - shift),)
    if unit in ("W", "WE"):
        monday = first - (first - 1) % 7 - 7 * shift
        return ((monday - 1, monday + 6 + (last - first)),)
    if unit == "M":
        return (months_from(date.fromordinal(first), -shift),)
    return ()


def months_from(day: date, shift: int) -> Window:
    """First and last day of the month that lies `shift` months from that of `day`."""
    months = day.year * 12 + day.month - 1 + shift
    (year, month), (after, following) = divmod(months, 12), divmod(months + 1, 12)
    return date(year, month + 1, 1).toordinal(), date(after, following + 1, 1).toordinal() - 1


def around(first: int, last: int, lies: str | None, reach: int = YEAR) -> Window:
    """Publication days of an article for which first..last is behind, ahead, or near, by at most `reach` days."""
    if lies == "past":
        return first, last + reach
    if lies == "future":
        return first - reach, last
    return first - reach // 2, last + reach // 2


def sweep(clues: Iterable[Clue]) -> list[tuple[int, int, float]]:
    """Stretches of days with the sum of the clues' weights, ascending: (first, last, sum). Linear but for the sorting."""
    steps: dict[int, float] = {}
    for clue in clues:
        for first, last in _union(clue.windows):
            steps[first] = steps.get(first, 0.0) + clue.weight
            steps[last + 1] = steps.get(last + 1, 0.0) - clue.weight
    made: list[tuple[int, int, float]] = []
    total, previous = 0.0, 0
    for day in sorted(steps):
        if total > 1e-9:
            made.append((previous, day - 1, round(total, 6)))
        total += steps[day]
        previous = day
    return made


def _union(windows: Sequence[Window]) -> list[Window]:
    """Overlapping windows of one clue count once."""
    made: list[Window] = []
    for first, last in sorted(windows):
        if made and first <= made[-1][1] + 1:
            made[-1] = made[-1][0], max(made[-1][1], last)
        else:
            made.append((first, last))
    return made


def common(clues: Iterable[Clue], day: int) -> Window:
    """The days around `day` that all clues holding it allow."""
    first, last = 1, 3_652_059
    for clue in clues:
        for a, b in _union(clue.windows):
            if a <= day <= b:
                first, last = max(first, a), min(last, b)
    return first, last


def holds(clue: Clue, day: int) -> bool:
    return any(first <= day <= last for first, last in clue.windows)
