"""Which exact days a date that is not exact can mean."""

import re

from generator.model import Event

LATE_PARTS, NEAR_PARTS = frozenset(("late", "end")), (frozenset(("late", "end")), frozenset(("early", "start")))
EARLIER = re.compile(r"\bearlier (?:this|in the|that) month\b")
DAYS_OF = {"early": (1, 13), "start": (1, 8), "mid": (8, 23), "late": (18, 31), "end": (22, 31)}


def may_be_one_part(a: Event, b: Event) -> bool:
    """Whether nothing is said of the part of a month or year in which two happen, or the same: not one 'early in May' or 'earlier this month', the other 'late in May'."""
    if a.part and b.part:
        return a.part == b.part or any(near.issuperset((a.part, b.part)) for near in NEAR_PARTS)
    return not any(one.part in LATE_PARTS and "earlier" in (text := f"{other.what} {other.src} {other.sentence}") and EARLIER.search(text) for one, other in ((a, b), (b, a)))


def compatible(vague: Event, exact: Event) -> bool:
    """Whether an exact day can be what a vague statement means."""
    first, _, last = vague.date.partition("/")
    day = exact.date[:10]
    if vague.precision == "month" and not last:
        return exact.date.startswith(first) and _in_part(int(day[8:10] or 0), vague.part)
    return first <= day[: len(first)] and day[: len(last or first)] <= (last or first)


def _in_part(day: int, part: str | None) -> bool:
    first, last = DAYS_OF.get(part or "", (1, 31))
    return first <= day <= last
