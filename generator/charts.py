"""Small pictures as inline SVG: classes for colour, a text for every mark, nothing that needs script."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from html import escape

LANES_WIDTH, LABEL_WIDTH, ROW_HEIGHT, HEAD_HEIGHT = 960, 190, 34, 30
MARK = 6  # half the size of a mark, px
EARLIER_WIDTH = 56  # where everything before the picture's first day stands
LEVELS = (0, -10, 10)  # where marks that would cover each other move, px
FEW, APART, MONTH = 8, 2, 31  # one of so many happenings may stand apart, as many times farther than the others reach
MAX_DAYS = 62  # a coverage picture of more days counts months
SHAPES = {
    "past": '<circle cx="{x}" cy="{y}" r="5.5"/>',
    "planned": '<circle cx="{x}" cy="{y}" r="5"/>',
    "deadline": '<path d="M{x} {top}l7 7-7 7-7-7z"/>',
    "background": '<rect x="{left}" y="{high}" width="9" height="9"/>',
}


@dataclass(frozen=True, slots=True)
class Bar:
    label: str
    count: int
    address: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A happening in a lane. `date`: as precise as known; `text`: what a pointer or a screen reader is told."""

    date: str
    kind: str
    text: str
    address: str


@dataclass(frozen=True, slots=True)
class Lane:
    label: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    date: str
    label: str


@lru_cache(maxsize=16384)
def day_of(value: str) -> date | None:
    """The first day that a date as precise as known covers: 2025-07 -> July 1; None where it has no year."""
    first = value.partition("/")[0]
    parts = first.split("-")
    try:
        year = int(parts[0])
        if len(parts) > 1 and parts[1][:1] == "Q":
            return date(year, 3 * int(parts[1][1]) - 2, 1)
        month = int(parts[1]) if len(parts) > 1 and parts[1].isdigit() else 1
        return date(year, month, int(parts[2]) if len(parts) > 2 else 1)
    except (ValueError, IndexError):
        return None


def last_day_of(value: str) -> date | None:
    """The last day of a month or a range: 2025-07 -> July 31; None for a day and for what is longer or vaguer."""
    first, _, last = value.partition("/")
    if last:
        return last_day_of(last) or day_of(last)
    parts = first.split("-")
    if len(parts) != 2 or not parts[1].isdigit() or not (start := day_of(first)):
        return None
    return (start.replace(day=28) + timedelta(4)).replace(day=1) - timedelta(1)


def coverage_counts(days: Sequence[str]) -> tuple[str, list[tuple[str, int]]]:
    """("day" | "month" | "year", [(date, articles)]) without gaps, oldest first; ("day", []) for nothing dated."""
    known = sorted(d for d in (day_of(x) for x in days) if d)
    if not known:
        return "day", []
    first, last = known[0], known[-1]
    if (last - first).days <= MAX_DAYS:
        slots = [(first + timedelta(i)).isoformat() for i in range((last - first).days + 1)]
        return "day", _counted(slots, [d.isoformat() for d in known])
    if last.year - first.year <= 4:
        months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
        return "month", _counted([f"{m // 12}-{m % 12 + 1:02}" for m in months], [d.isoformat()[:7] for d in known])
    return "year", _counted([str(y) for y in range(first.year, last.year + 1)], [str(d.year) for d in known])


def _counted(slots: list[str], found: list[str]) -> list[tuple[str, int]]:
    counts = dict.fromkeys(slots, 0)
    for slot in found:
        counts[slot] += 1
    return list(counts.items())


def bars(items: Sequence[Bar], title: str) -> str:
    """A bar for each slot; bars with an address are links."""
    most = max((b.count for b in items), default=1) or 1
    made = []
    thick = 8 if len(items) > 12 else 5 if len(items) > 5 else 2
    for i, bar in enumerate(items):
        height = round(36 * bar.count / most, 1) if bar.count else 0
        rect = f'<rect x="{i * 10 + 5 - thick / 2:g}" y="{38 - height:g}" width="{thick}" height="{height or 0.8:g}"' + ("" if height else ' class="none"') + ">"
        rect += f"<title>{escape(bar.label)}</title></rect>"
        made.append(rect)
    width = len(items) * 10
    return (f'<svg class="bars" viewBox="0 0 {width} 40" preserveAspectRatio="none" role="img" aria-label="{escape(title)}">'
            f'<path class="axis" d="M0 38.6h{width}"/>{"".join(made)}</svg>')


def lanes(rows: Sequence[Lane], ticks: Sequence[Tick], title: str, earlier: str, later: str) -> str:
    """One row per actor or outlet, time from left to right, every mark a link. "" where no mark has a day."""
    days = sorted(d for row in rows for m in row.marks if (d := day_of(m.date)))
    if not days:
        return ""
    first, last = window(days)
    before, after = days[0] < first, days[-1] > last
    left, right = LABEL_WIDTH + (EARLIER_WIDTH if before else 0) + 10, LANES_WIDTH - 24 - (EARLIER_WIDTH if after else 0)
    scale = (right - left) / max(1, (last - first).days)

    def place(day: date) -> float:
        return LABEL_WIDTH + 14 if day < first else LANES_WIDTH - 24 if day > last else round(left + (day - first).days * scale, 1)

    height = HEAD_HEIGHT + ROW_HEIGHT * len(rows) + 6
    parts = [f'<svg class="lanes" viewBox="0 0 {LANES_WIDTH} {height}" role="group" aria-label="{escape(title)}">']
    parts += _ticks(ticks, place, first, last, height)
    if before:
        parts.append(f'<text x="{LABEL_WIDTH + 14}" y="18" class="tick">{escape(earlier)}</text>'
                     f'<path class="grid" d="M{left - 12} 8V{height}"/>')
    if after:
        parts.append(f'<text x="{LANES_WIDTH}" y="18" class="tick" text-anchor="end">{escape(later)}</text>'
                     f'<path class="grid" d="M{right + 16} 8V{height}"/>')
    for i, row in enumerate(rows):
        y = HEAD_HEIGHT + ROW_HEIGHT * i + ROW_HEIGHT // 2
        parts.append(f'<path class="lane" d="M{LABEL_WIDTH} {y}H{LANES_WIDTH}"/>'
                     f'<text x="0" y="{y + 5}" class="label">{escape(shorten(row.label, 24))}</text>')
        parts += _marks(row, y, place)
    return "".join(parts) + "</svg>"


def window(days: Sequence[date]) -> tuple[date, date]:
    """First and last day of the picture: happenings long before the others, or long after them, stand apart at its edges. `days` in order."""
    first, last = days[0], days[-1]
    bulk = days[-1 - len(days) // FEW]  # but for the last few
    reach = max(MONTH, (bulk - max(first, days[len(days) // 4])).days * APART)
    last = max(d for d in days if (d - bulk).days <= reach)
    if (last - first).days > 400:
        first = max(first, min(days[len(days) // 4], last - timedelta(45)))
        first = min((d for d in days if d >= first), default=first)
    return first, max(last, first + timedelta(1))


def _ticks(ticks: Sequence[Tick], place: object, first: date, last: date, height: int) -> list[str]:
    made: list[str] = []
    reached = -1e9
    assert callable(place)
    for tick in ticks:
        day = day_of(tick.date)
        if day is None or not first <= day <= last:
            continue
        x = place(day)
        if x - reached < (190 if x > LANES_WIDTH - 90 else 104):
            continue
        reached = x
        end = ' text-anchor="end"' if x > LANES_WIDTH - 90 else ""
        made.append(f'<path class="grid" d="M{x:g} 24V{height}"/><text x="{x:g}" y="18" class="tick"{end}>{escape(tick.label)}</text>')
    return made


def _marks(row: Lane, y: int, place: object) -> list[str]:
    assert callable(place)
    made: list[str] = []
    reached, level = -1e9, 0
    for mark in sorted(row.marks, key=lambda m: m.date):
        day = day_of(mark.date)
        if day is None:
            continue
        x = place(day)
        level = level + 1 if x - reached < 11 else 0
        reached = x
        at = y + LEVELS[level % len(LEVELS)]
        shape = SHAPES.get(mark.kind, SHAPES["past"]).format(x=f"{x:g}", y=at, top=at - 7, left=f"{x - 4.5:g}", high=at - 4.5)
        until = last_day_of(mark.date)
        end = min(place(until), LANES_WIDTH - 8.0) if until else x
        span = f'<path class="span" d="M{x:g} {at}H{end:g}"/>' if end - x > 2 * MARK else ""
        made.append(f'<a href="{escape(mark.address)}" class="mark {escape(mark.kind)}"><title>{escape(shorten(mark.text, 70))}</title>{span}{shape}</a>')
    return made


def together(flags: Sequence[bool], title: str) -> str:
    """A row of dots, one per article: filled where two actors appear together."""
    width = max(14, 13 * len(flags) + 1)
    dots = "".join([f'<path class="{name}" d="{drawn}"/>' for name, is_on in (("on", True), ("off", False)) if (drawn := marked(tuple(flags), is_on))])
    return f'<svg class="dots" width="{width}" height="14" viewBox="0 0 {width} 14" role="img" aria-label="{escape(title)}">{dots}</svg>'


@lru_cache(maxsize=4096)
def marked(flags: tuple[bool, ...], which: bool) -> str:
    """The places of these dots as strokes without length: their round ends are the dots."""
    return "".join([f"M{7 + 13 * i} 7h0" for i, is_on in enumerate(flags) if is_on is which])


def dot_plot(points: Sequence[tuple[float, str]], title: str) -> str:
    """Values on one line, (value, label); equal values are stacked."""
    low, high = min(v for v, _ in points), max(v for v, _ in points)
    low = min(low, 0.0) if low > 0 and low < high * 0.5 else low
    span = (high - low) or 1.0
    stacked: dict[float, int] = {}
    reached = -1e9
    made: list[str] = []
    for value, label in sorted(points):
        x = round(20 + 280 * (value - low) / span, 1) if high > low else 160.0
        level = stacked.get(x, 0)
        stacked[x] = level + 1
        made.append(f'<circle cx="{x:g}" cy="{48 - 12 * level}" r="5"><title>{escape(label)}</title></circle>')
        if not level and x - reached > 40:
            number = label.partition(" ")[0]
            half = 3.5 * len(number)  # what stands beyond the picture is cut off, and 4,000,000 reads 000,000
            made.append(f'<text x="{min(max(x, half), 320 - half):g}" y="71" text-anchor="middle">{escape(number)}</text>')
            reached = x
    most = max(stacked.values())
    return (f'<svg class="plot" viewBox="0 {40 - 12 * most} 320 {36 + 12 * most}" '
            f'role="img" aria-label="{escape(title)}"><path class="axis" d="M10 56H310"/>{"".join(made)}</svg>')


def shorten(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
