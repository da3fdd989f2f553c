"""Days, weeks, months … so many units from the one that holds a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from generator.model import When


def moved(base: date, unit: str, shift: int, part: str | None = None, tod: object = None) -> When:
    """The day, week, month … that lies `shift` units from the one that holds `base`; None beyond the calendar."""
    try:
        return MOVES[unit](base, shift, part, tod)
    except (OverflowError, ValueError):
        return When(None)


def _days(base: date, shift: int, part: str | None, tod: object) -> When:
    return on_day(base + timedelta(days=shift), tod)


def _weeks(base: date, shift: int, part: str | None, tod: object) -> When:
    monday = base - timedelta(days=base.weekday()) + timedelta(days=7 * shift)
    first, last = {"early": (0, 2), "start": (0, 2), "mid": (1, 3), "late": (3, 6), "end": (3, 6)}.get(part or "", (0, 6))
    year, week, _ = monday.isocalendar()
    a, b = monday + timedelta(days=first), monday + timedelta(days=last)
    return When(f"{year}-W{week:02d}", f"{a}/{b}", "range", part)


def _weekends(base: date, shift: int, part: str | None, tod: object) -> When:
    monday = base - timedelta(days=base.weekday()) + timedelta(days=7 * shift)
    year, week, _ = monday.isocalendar()
    return When(f"{year}-W{week:02d}-WE", f"{monday + timedelta(days=5)}/{monday + timedelta(days=6)}", "range", part)


def _past_weekends(base: date, shift: int, part: str | None, tod: object) -> When:
    return _weekends(base, shift - (base.weekday() < 5), part, tod)


def _months(base: date, shift: int, part: str | None, tod: object) -> When:
    year, month = divmod(base.year * 12 + base.month - 1 + shift, 12)
    made = f"{date(year, month + 1, 1):%Y-%m}"
    return When(made, made, "month", part)


def _quarters(base: date, shift: int, part: str | None, tod: object) -> When:
    year, quarter = divmod(base.year * 4 + (base.month - 1) // 3 + shift, 4)
    return When(f"{year}-Q{quarter + 1}", f"{year}-Q{quarter + 1}", "quarter", part)


def _years(base: date, shift: int, part: str | None, tod: object) -> When:
    made = f"{date(base.year + shift, 1, 1).year:04d}"
    return When(made, made, "year", part)


def _decades(base: date, shift: int, part: str | None, tod: object) -> When:
    return decade(base.year // 10 * 10 + 10 * shift)


def _centuries(base: date, shift: int, part: str | None, tod: object) -> When:
    return century(base.year // 100 + 1 + shift)


MOVES: dict[str, Callable[[date, int, str | None, object], When]] = {
    "D": _days, "W": _weeks, "WE": _weekends, "PWE": _past_weekends, "M": _months, "Q": _quarters, "Y": _years,
    "DE": _decades, "CE": _centuries, "FN": lambda base, shift, part, tod: _weeks(base, 2 * shift, part, tod),
}


def on_day(day: date, tod: object = None) -> When:
    return When(day.isoformat() + (f"T{tod}" if tod else ""), day.isoformat(), "day")


def decade(start: int, part: str | None = None) -> When:
    return When(str(start // 10), f"{start}s", "decade", part)


def century(number: int) -> When:
    return When(f"{number - 1:02d}", f"{number - 1:02d}00/{number - 1:02d}99", "range")
