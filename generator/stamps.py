"""Days on a line above what was written on them: 'Friday 11.20' in a live report, 'Friday' in a diary of a week; or before it, with the hour: 'Friday 11.20: The search goes on.'"""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from generator.dates import resolve
from generator.model import DateExpr, Struct

LINE = 44  # characters of such a line
LEAD = 12  # characters before its day: an hour
LEAST = 3  # lines that show a live report, or days that show a diary
WEEK = 7
LATE = 1  # days from the last stamp to the day of the page
PROSE = re.compile(r"\n+[^\n]{30,}[.!?…][\"”»’)]?(?:\n|$)")  # what stands below
HOUR = r"(?:kl\.?\s|at\s|um\s|à\s)?(?P<hour>[01]?\d|2[0-3])(?:[:.h][0-5]\d|(?=\s?[ap]\.?m))(?:\s?(?P<half>[ap])\.?m\.?)?(?:\s?(?:uhr|[a-z]{2,4}t|gmt|utc|hrs))?"
REST = re.compile(rf"[\s,|·•–—-]*(?:{HOUR})?[\s,|·•:–—-]*", re.I)
OPENS = re.compile(rf"[\s,|·•–—-]*(?:{HOUR})[\s,]*[:|·–—-]\s(?=\S[^\n]{{20,}}[.!?…][\"”»’)]?(?:\n|$))", re.I)  # behind the day, at the head of what was written then
HEAD = re.compile(rf"(?:[^\W\d]{{2,12}}\.?,?\s)?[\s|·–—-]*(?:{HOUR})(?:,?\s[^\W\d]{{2,12}})?[\s,]*[:|·–—-]\s", re.I)


class Stamp(Struct, frozen=True, gc=False):
    """What begins at `start` was written on `day`, which the expression at `named` names."""

    start: int
    day: date
    named: int = -1


def stamps(text: str, dates: Sequence[DateExpr], published: date | None) -> tuple[Stamp, ...]:
    """The stamps of an article in their order, the first of them for what stands above all others and was written last; () where it has none or nothing tells their days."""
    found = [(end, rule, expr.start) for expr in dates if (rule := _day_rule(expr)) and (end := _stamped(text, expr, dates))] if published else []
    if len({end for end, _, _ in found}) < LEAST or published is None:
        return ()
    days = _days([rule for _, rule, _ in found], published)
    if not days or len(set(days)) == 1 == len({published, *days}):
        return ()
    return Stamp(0, max(days)), *(Stamp(end, day, named) for (end, _, named), day in zip(found, days, strict=True))


def latest(text: str, dates: Sequence[DateExpr], published: date | None) -> date | None:
    """The day on which an article was written last: that of its page, or of the last stamp."""
    marked = stamps(text, dates, published)
    return marked[0].day if marked else published


def _day_rule(expr: DateExpr) -> tuple[str | int | None, ...]:
    """The rule of the weekday or day that an expression names, with its hour or without; () for any other."""
    rule = expr.rule[3:] if expr.rule[0] == "clock" and expr.rule[2:3] == ("@",) else expr.rule
    return rule if rule[:1] == ("day",) or rule[:1] == ("weekday",) and rule[3:4] == (None,) else ()


def unstamped(what: str) -> str:
    """A line without the stamp at its head."""
    return HEAD.sub("", what, count=1) if HEAD.match(what) else what


def _stamped(text: str, expr: DateExpr, dates: Sequence[DateExpr]) -> int:
    """Where the line ends that holds a day, perhaps its hour and nothing else, or where the one begins that opens with both; 0 for any other line, and where no sentence stands below."""
    start = text.rfind("\n", max(0, expr.start - LEAD - 1), expr.start) + 1
    if expr.start - start > LEAD or any(start <= other.start < expr.start and other.type == "DATE" for other in dates):
        return 0
    stop = text.find("\n", expr.end)
    beside = text[start : expr.start] + text[expr.end : stop if stop > 0 else len(text)]
    if stop - start <= LINE and PROSE.match(text, stop) and REST.fullmatch(beside):
        return stop
    return max(start, 1) if OPENS.match(beside) else 0


def _days(rules: Sequence[tuple[str | int | None, ...]], published: date) -> list[date]:
    """The day of each stamp: in a live report they follow each other, downwards or upwards, and the page is of one of them; [] where that does not hold."""
    known = {i: date.fromisoformat(day) for i, rule in enumerate(rules) if rule[0] == "day" and (day := resolve(DateExpr("", 0, 0, "DATE", rule), published).date) and len(day) == len("2025-10-09")}
    weekdays = [known[i].weekday() if i in known else int(str(rule[1])) for i, rule in enumerate(rules) if i in known or rule[0] == "weekday"]
    if len(weekdays) != len(rules):
        return []
    steps = [(b - a) % WEEK for a, b in zip(weekdays, weekdays[1:], strict=False)]
    back = [-((-step) % WEEK) for step in steps]
    if sum(steps) > -sum(back):
        steps = back
    apart = [sum(steps[:i]) for i in range(len(rules))]
    if max(apart) - min(apart) >= WEEK:
        return []
    first = _first(apart, weekdays, known, published)
    days = [first + timedelta(days=step) for step in apart] if first else []
    return days if all(days[i] == day for i, day in known.items() if days) else []


def _first(apart: Sequence[int], weekdays: Sequence[int], known: dict[int, date], published: date) -> date | None:
    """The day of the first stamp. `apart`: days from it to each."""
    if known:
        return next(day - timedelta(days=apart[i]) for i, day in known.items())
    for step in dict.fromkeys((min(apart), max(apart), *apart)):  # the page is of its first day, or its last
        if weekdays[apart.index(step)] == published.weekday():
            return published - timedelta(days=step)
    since = (published.weekday() - weekdays[apart.index(max(apart))]) % WEEK
    return published - timedelta(days=since + max(apart)) if since <= LATE else None
