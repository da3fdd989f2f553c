"""What a date rule comes to, given the day of publication: a TIMEX3 value with its calendar date."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from generator.calendar_moves import century, decade, moved, on_day
from generator.easter import easter
from generator.model import When
from generator.spans import SEASONS

Rule = tuple[str | int | None, ...]
ANCHOR, RANGE = "@", "~"  # in a rule: what follows is the rule of the date counted from, of the range's other end
UNTOLD = "untold"  # the rule of a day that the text does not give: 'on the Tuesday after the vote'
OF_MONTH = "of month"  # in the rule of a day: it lies in the month that it is counted from
OF_YEAR = "of year"  # in a day's rule: it lies in the year that it is counted from
LIKELY = "likely"  # in a day's rule: behind it the year in which it lies unless such a day has just been
CLOSE_DAYS = {"past": 45, "future": 100}  # a day this near is meant whatever the verb: "the vote before May 3 failed"
JUST_PAST = 3  # months that a present tense may look back
WEEK = 7
SURE_DAYS = 6  # and so near even against the verb that governs it: the day of publication may be inferred


FRESH_DAYS, YEAR_DAYS = 62, 12 * 31


def resolve_rule(rule: Rule, published: date | None) -> When:
    """The rule's value; `XXXX` for a year and None for a date that cannot be known."""
    try:
        return _resolved(rule, published)
    except OverflowError:  # before year 1 or after 9999
        return When(None)


def _resolved(rule: Rule, published: date | None) -> When:
    if RANGE in rule:
        return _range(rule, published)
    at = rule.index(ANCHOR) if ANCHOR in rule else len(rule)
    own, anchor = rule[:at], rule[at + 1 :]
    if anchor:
        base = first_day(resolve_rule(anchor, published))
        if base is None and UNTOLD in anchor:
            return When(None)
        return KINDS[str(own[0])](own[1:], base, published)
    return When(None) if own[0] == UNTOLD else KINDS[str(own[0])](own[1:], published, published)


def first_day(when: When) -> date | None:
    """The first day of a dated value; None where it has no calendar date."""
    if when.date is None:
        return None
    try:
        numbers = [int(n) for n in re.findall(r"\d+", when.date.split("/")[0])]
        if when.precision in ("quarter", "season"):
            return date(numbers[0], 3 * (numbers[1] - 1) + 1 if len(numbers) > 1 else 1, 1)
        return date(*(numbers + [1, 1])[:3])
    except (ValueError, IndexError):
        return None


def _range(rule: Rule, published: date | None) -> When:
    at = rule.index(RANGE)
    a, b = resolve_rule(rule[:at], published), resolve_rule(rule[at + 1 :], published)
    if a.date and b.date and a.date > b.date and rule[at + 2] is None:
        b = resolve_rule((*rule[at + 1 : at + 5], None, *rule[at + 6 :]), first_day(a))  # its year is that of the first day, or the next
    if a.date and b.date and a.date > b.date and rule[0] == rule[at + 1] == "weekday" and published and rule[3] is None:
        a, b = (on_day(_moved_by(b, -((int(str(rule[at + 2])) - int(str(rule[1]))) % WEEK))), b) if rule[2] != "future" else (a, on_day(_moved_by(b, WEEK)))
    if a.date and b.date and "/" not in a.date + b.date and a.date <= b.date:
        return When(a.value, f"{a.date}/{b.date}", "range")
    return a


def _moved_by(when: When, days: int) -> date:
    return date.fromisoformat(when.date or "") + timedelta(days=days)


def nearest_year(month: int, day: int, published: date, tense: str | None, sure: bool = False) -> int | None:
    """The year in which a day without one lies: the nearest; farther off as the tense says; `sure`: as its own verb says."""
    made: list[date] = []
    for year in (published.year - 1, published.year, published.year + 1, published.year - 2, published.year + 2):
        try:
            made.append(date(year, month, day))
        except ValueError:
            continue
    if not made:
        return None
    near = min(made, key=lambda d: (abs((d - published).days), d))
    if tense is None or abs((near - published).days) <= (SURE_DAYS if sure else CLOSE_DAYS[tense]):
        return near.year
    fitting = [d for d in made if (d <= published) == (tense == "past")]
    return min(fitting, key=lambda d: abs((d - published).days)).year if fitting else near.year


def _lately(month: int, day: int, base: date) -> bool:
    """Is the last such day so near that an article of `base` means it?"""
    gone = (base.month - month) * 31 + base.day - day
    return 0 <= gone % YEAR_DAYS <= FRESH_DAYS


def _day(args: Rule, base: date | None, published: date | None) -> When:
    year, month, day, tense, tod = args[:5]
    assert isinstance(month, int) and isinstance(day, int)
    if year is None and base is not None and LIKELY in args and not _lately(month, day, base):
        year = int(str(args[args.index(LIKELY) + 1]))
    if year is None and base is not None:
        year = base.year if OF_YEAR in args else nearest_year(month, day, base, None if tense is None else str(tense), "sure" in args)
    suffix = f"T{tod}" if tod else ""
    if year is None:
        return When(f"XXXX-{month:02d}-{day:02d}{suffix}", None, "day")
    try:
        made = date(int(year), month, day).isoformat()
    except ValueError:
        return When(None)
    return When(made + suffix, made, "day")


def _month(args: Rule, base: date | None, published: date | None) -> When:
    year, month, tense, part, shift = (args + (None,) * 5)[:5]
    assert isinstance(month, int)
    part_of = None if part is None else str(part)
    if year is None and base is not None:
        year = base.year + shift if isinstance(shift, int) else _month_year(month, base, tense)
    if year is None:
        return When(f"XXXX-{month:02d}", None, "month", part_of)
    made = f"{int(year):04d}-{month:02d}"
    return When(made, made, "month", part_of)


def _month_year(month: int, base: date, tense: object) -> int:
    if tense == "past":
        return base.year if month <= base.month else base.year - 1
    if tense == "future":
        return base.year if month >= base.month else base.year + 1
    if tense == "near":  # a present tense: just past, or to come
        return base.year - (month > base.month) if (base.month - month) % 12 <= JUST_PAST else base.year + (month < base.month)
    return min((base.year - 1, base.year, base.year + 1),
               key=lambda y: (abs((y - base.year) * 12 + month - base.month), y))


def _weekday(args: Rule, base: date | None, published: date | None) -> When:
    weekday, tense, shift, tod = args
    assert isinstance(weekday, int)
    if base is None:
        return When(f"XXXX-WXX-{weekday + 1}" + (f"T{tod}" if tod else ""))
    return on_day(weekday_from(base, weekday, tense, shift), tod)


def _numbered(args: Rule, base: date | None, published: date | None) -> When:
    """Monday the 14th, of the nearest month in which that is one; any Monday where none near is: ('numbered', weekday, 14, tense)."""
    weekday, number, tense = args
    fitting = [d for d in _monthdays(int(str(number)), base) if d.weekday() == weekday] if base else []
    if base is None or not fitting:
        return _weekday((weekday, tense, None, None), base, published)
    return on_day(min(fitting, key=lambda d: abs((d - base).days)))


def _slashed(args: Rule, base: date | None, published: date | None) -> When:
    """Sunday (17/3): the reading of the two numbers that falls on the weekday; without one any such weekday: ('slashed', weekday, 17, 3, tense, part of day)."""
    weekday, a, b, tense, tod = args
    near = base or published
    fitting = [d for d in _both_orders(int(str(a)), int(str(b)), near) if d.weekday() == weekday] if near else []
    if near is None or not fitting:
        return _weekday((weekday, tense, None, tod), base, published)
    return on_day(min(fitting, key=lambda d: abs((d - near).days)), tod)


def _both_orders(a: int, b: int, base: date) -> list[date]:
    made: list[date] = []
    for year in (base.year - 1, base.year, base.year + 1):
        for month, day in ((b, a), (a, b)):
            if month <= 12 and day <= monthrange(year, month)[1]:
                made.append(date(year, month, day))
    return made


def weekday_from(base: date, weekday: int, tense: object, shift: object) -> date:
    back = (base.weekday() - weekday) % 7
    if shift == -1:  # last Monday
        return base - timedelta(days=back or 7)
    if shift == 1:  # next Wednesday
        return base + timedelta(days=(7 - back) % 7 or 7)
    if shift == 0:  # this Wednesday
        return base + timedelta(days=weekday - base.weekday())
    if tense == "future" or tense == "near" and back > 3:
        return base + timedelta(days=(7 - back) % 7)
    return base - timedelta(days=back)


def _year(args: Rule, base: date | None, published: date | None) -> When:
    year, part = (args + (None,))[:2]
    return When(f"{int(str(year)):04d}", f"{int(str(year)):04d}", "year", None if part is None else str(part))


def _decade(args: Rule, base: date | None, published: date | None) -> When:
    return decade(int(str(args[0])), None if len(args) < 2 or args[1] is None else str(args[1]))


def _century(args: Rule, base: date | None, published: date | None) -> When:
    return century(int(str(args[0])))


def _quarter(args: Rule, base: date | None, published: date | None) -> When:
    year, quarter, tense, part, shift = (args + (None,) * 5)[:5]
    assert isinstance(quarter, int)
    if base is not None and isinstance(shift, int):
        year = base.year + shift
    elif year is None and base is not None:
        year = base.year
        own = (base.month - 1) // 3 + 1
        if tense == "future" and quarter < own:
            year += 1
        elif tense not in ("future", "near") and quarter > own:
            year -= 1
    if year is None:
        return When(f"XXXX-Q{quarter}", None, "quarter")
    return When(f"{year}-Q{quarter}", f"{year}-Q{quarter}", "quarter", None if part is None else str(part))


def _half(args: Rule, base: date | None, published: date | None) -> When:
    year, half = args[:2]
    if year is None and base is not None:
        year = base.year
    if year is None:
        return When(f"XXXX-H{half}")
    return When(f"{year}-H{half}", f"{year}-01/{year}-06" if half == 1 else f"{year}-07/{year}-12", "range")


def _season(args: Rule, base: date | None, published: date | None) -> When:
    year, season, tense, shift = (args + (None,) * 4)[:4]
    month = SEASONS[str(season)]
    if year is None and base is not None:
        year = base.year
        if shift == -1 or tense == "past" and month > base.month:
            year -= shift == -1 and month + 2 >= base.month or month > base.month
        elif shift == 1 or tense == "future":
            year += month + 2 < base.month or shift == 1 and month <= base.month
    if year is None:
        return When(f"XXXX-{season}", None, "season")
    return When(f"{year}-{season}", f"{year}-{season}", "season")


def _unit(args: Rule, base: date | None, published: date | None) -> When:
    """A whole day, week, month … counted from publication: ('W', -1) is last week."""
    unit, shift, part, tod = (args + (None,) * 4)[:4]
    assert isinstance(shift, int)
    if base is None:
        unknown = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "PWE": "XXXX-WXX-WE", "M": "XXXX-XX", "Y": "XXXX", "Q": "XXXX-QX"}
        return When(unknown.get(str(unit), "XXXX") + (f"T{tod}" if tod else ""))
    return moved(base, str(unit), shift, None if part is None else str(part), tod)


def _shift(args: Rule, base: date | None, published: date | None) -> When:
    """So many units before or after: ('shift', 2, 'Y', -1); an uncounted number gives a reference only."""
    count, unit, sign = args[:3]
    assert isinstance(sign, int)
    exact = args[3] if len(args) > 3 else None
    if not isinstance(count, int):
        return When("PAST_REF" if sign < 0 else f"PTX{str(unit)[0]}" if unit in ("H", "MIN", "S") else f"PX{unit}")
    if unit in ("H", "MIN", "S"):
        return When(f"PT{count}{'M' if unit == 'MIN' else unit}")
    if base is None:
        return When("XXXX")
    if unit in ("DE", "CE"):
        return moved(base, "Y", (10 if unit == "DE" else 100) * count * sign)
    if exact == "day" and unit in ("W", "M"):
        return _exact(base, count * sign, str(unit))
    return moved(base, str(unit), count * sign)


def _exact(base: date, count: int, unit: str) -> When:
    if unit == "W":
        return moved(base, "D", 7 * count)
    year, month = divmod(base.year * 12 + base.month - 1 + count, 12)
    for day in range(base.day, 27, -1):
        try:
            return on_day(date(year, month + 1, day))
        except ValueError:
            continue
    return on_day(date(year, month + 1, min(base.day, 28))) if 1 <= year <= 9999 else When(None)


def _nth(args: Rule, base: date | None, published: date | None) -> When:
    """The second Tuesday of March, the last Friday in May: ('nth', 2, 1, 3, year, tense)."""
    number, weekday, month, year, tense = args
    assert isinstance(number, int) and isinstance(weekday, int) and isinstance(month, int)
    if year is None and base is not None:
        year = _month_year(month, base, tense)
    if year is None:
        return When(f"XXXX-{month:02d}")
    first = date(int(year), month, 1)
    found = [day for n in range(31) if (day := first + timedelta(days=n)).month == month and day.weekday() == weekday]
    return on_day(found[number if number < 0 else number - 1]) if number <= len(found) else When(None)


def _monthday(args: Rule, base: date | None, published: date | None) -> When:
    """The day of a month that is not named, where the day before it in the text and publication agree on the month: ('monthday', 12, tense)."""
    number, tense = args[:2]
    if base is None or published is None:
        return When(None)
    if tense == OF_MONTH:
        return on_day(base.replace(day=int(str(number)))) if int(str(number)) <= monthrange(base.year, base.month)[1] else When(None)
    told, now = _nearest_monthday(int(str(number)), base, tense if base == published else None), _nearest_monthday(int(str(number)), published, tense)
    if tense == "past" and base > published and now is not None:
        return on_day(now)  # what is past is not counted from a day to come
    return on_day(told) if told is not None and told == now else When(None)


JUST_NOW, RECENT = "just now", 9  # a tense: the day lies ahead, or not so many days behind


def _nearest_monthday(number: int, base: date, tense: object) -> date | None:
    made = _monthdays(number, base)
    if tense == JUST_NOW and (gone := [d for d in made if 0 <= (base - d).days <= RECENT]):
        return gone[0]
    fitting = [d for d in made if tense is None or (d <= base) == (tense == "past")] or made
    return min(fitting, key=lambda d: abs((d - base).days), default=None)


def _monthdays(number: int, base: date) -> list[date]:
    """The day of that number in the month of `base` and in those beside it."""
    made: list[date] = []
    for months in (-1, 0, 1):
        year, month = divmod(base.year * 12 + base.month - 1 + months, 12)
        try:
            made.append(date(year, month + 1, number))
        except ValueError:
            continue
    return made


def _easter(args: Rule, base: date | None, published: date | None) -> When:
    """So many days from Easter: ('easter', -2, tense)."""
    days, tense = args[:2]
    if base is None:
        return When(None)
    made = [easter(year) + timedelta(days=int(str(days))) for year in (base.year - 1, base.year, base.year + 1)]
    near = min(made, key=lambda d: abs((d - base).days))
    fitting = [d for d in made if tense is None or (d <= base) == (tense == "past")] or made
    return on_day(near if tense is None or abs((near - base).days) <= SURE_DAYS else min(fitting, key=lambda d: abs((d - base).days)))


def _clock(args: Rule, base: date | None, published: date | None) -> When:
    if base is None:
        return When(f"XXXX-XX-XXT{args[0]}")
    return on_day(base, args[0])


def _literal(args: Rule, base: date | None, published: date | None) -> When:
    return When(None if args[0] is None else str(args[0]))


KINDS: dict[str, Callable[[Rule, date | None, date | None], When]] = {
    "day": _day, "month": _month, "weekday": _weekday, "numbered": _numbered, "slashed": _slashed, "year": _year, "decade": _decade, "century": _century,
    "quarter": _quarter, "half": _half, "season": _season, "nth": _nth, "easter": _easter, "monthday": _monthday, "unit": _unit, "shift": _shift, "clock": _clock,
    "dur": _literal, "set": _literal, "ref": _literal,
}
