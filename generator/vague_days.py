"""Which exact days a date that is not exact can mean."""

from generator.model import Event

NEAR_PARTS = (frozenset(("late", "end")), frozenset(("early", "start")))
DAYS_OF = {"early": (1, 13), "start": (1, 8), "mid": (8, 23), "late": (18, 31), "end": (22, 31)}


def may_be_one_part(a: Event, b: Event) -> bool:
    """Whether nothing is said of the part of a month or year in which two happen, or the same: not one 'early in May', the other 'late in May' or 'earlier this month'."""
    if "late" in (a.part, b.part) or "end" in (a.part, b.part):
        vague = b if a.part else a
        if not vague.part and "earlier this month" in vague.src.lower():
            return False
    return not a.part or not b.part or a.part == b.part or any(near.issuperset((a.part, b.part)) for near in NEAR_PARTS)


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
