"""First and last day of a date of any precision."""

from datetime import date, timedelta

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # first month, northern


def span_of(value: str) -> tuple[date | None, date | None]:
    """(first, last) of '2025-07-01', '2025-07', '2025-Q3', '2025-SP', '2025-W27', '2025', '1980s', 'A/B'; (None, None) for what is no date."""
    first, _, last = value.partition("/")
    try:
        return first_day(first), last_day(last or first)
    except (ValueError, KeyError, IndexError, OverflowError):
        return None, None


def first_day(value: str) -> date:
    year, rest = int(value[:4]), value[5:]
    if not rest or value.endswith("s"):
        return date(year, 1, 1)
    if rest[0] in "QH":
        return date(year, (int(rest[1]) - 1) * (3 if rest[0] == "Q" else 6) + 1, 1)
    if rest[0] == "W" and rest[1:2].isdigit():
        return date.fromisocalendar(year, int(rest[1:3]), 1)
    if rest in SEASONS:
        return date(year, SEASONS[rest], 1)
    month, _, day = rest.partition("-")
    return date(year, int(month), int(day or 1))


def last_day(value: str) -> date:
    first, rest = first_day(value), value[5:]
    if value.endswith("s"):
        return date(first.year + 9, 12, 31)
    if rest[:1] == "W" and rest not in SEASONS:
        return first + timedelta(days=6)
    if rest.count("-") == 1:
        return first
    months = 12 if not rest else 6 if rest[0] == "H" else 3 if rest[0] == "Q" or rest in SEASONS else 1
    total = first.year * 12 + first.month - 1 + months
    return date(total // 12, total % 12 + 1, 1) - timedelta(days=1)
