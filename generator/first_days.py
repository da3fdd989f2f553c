"""The first and the last day of a date of any precision."""

import re
from datetime import date as day
from datetime import timedelta
from functools import lru_cache

SEASONS = {"SP": "03", "SU": "06", "FA": "09", "AU": "09", "WI": "12"}


@lru_cache(maxsize=1 << 14)
def first_day(date: str) -> str:
    """First day of a date of any precision, to sort by: '2025-Q2' is '2025-04-01', a decade its first year."""
    return _edge(date.partition("/")[0], 0)


@lru_cache(maxsize=1 << 14)
def last_day(date: str) -> str:
    """Last day of a date of any precision; the 31st of a month whatever its length, since it only serves to compare."""
    return _edge(date.partition("/")[2] or date, 1)


def _edge(date: str, end: int) -> str:
    year, rest = date[:4], date[5:]
    if date.endswith("s") or not rest:
        return (f"{year[:3]}9" if end and date.endswith("s") else year) + ("-12-31" if end else "-01-01")
    if rest in SEASONS:
        return f"{year}-{int(SEASONS[rest]) + 2 * end:02}" + ("-31" if end else "-01")
    if rest[0] in "QH" and rest[1:].isdigit():
        months = 3 if rest[0] == "Q" else 6
        return f"{year}-{months * int(rest[1:]):02}-31" if end else f"{year}-{months * int(rest[1:]) - months + 1:02}-01"
    if re.fullmatch(r"W\d\d?", rest) and year.isdigit() and 1 <= int(rest[1:]) <= 53:
        return (day.fromisocalendar(int(year), min(int(rest[1:]), 52), 1) + timedelta(days=6 * end)).isoformat()
    return date if len(date) == 10 else date[:7] + ("-31" if end else "-01")
