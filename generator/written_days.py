"""The days from which articles are told: a repost's weekdays count from the day of the article that it copies."""

import re
from collections.abc import Sequence
from datetime import date

from generator.model import Dated, Reading

PARAGRAPH, PARAGRAPHS, COPIED = 80, 3, 0.6  # characters; how many, and which share of the shorter text, a copy has in common with its original
LATEST = 31  # days from an article to its repost
WORDS = re.compile(r"\w+")  # whatever quotation marks a page has


def written_days(readings: Sequence[Reading], dated: Sequence[Dated]) -> tuple[str | None, ...]:
    """Per reading the day on which its words were written where another capture tells that it is not the day of the page; None for all others."""
    houses: dict[str, list[int]] = {}
    for i, reading in enumerate(readings):
        if reading.clean.outlet and not reading.clean.via and _day(dated[i]):
            houses.setdefault(reading.clean.outlet, []).append(i)
    return tuple(_written(i, reading, readings, dated, houses.get(reading.clean.outlet or "", ())) if reading.clean.via else None for i, reading in enumerate(readings))


def _written(i: int, repost: Reading, readings: Sequence[Reading], dated: Sequence[Dated], house: Sequence[int]) -> str | None:
    """The day of the article of the same outlet, earlier than the repost, whose paragraphs it has."""
    own = _day(dated[i])
    if own is None:
        return None
    found = [day for j in house if (day := _day(dated[j])) and 0 < (own - day).days <= LATEST and is_copy(repost.clean.text, readings[j].clean.text)]
    return min(found).isoformat() if found else None


def _day(dated: Dated) -> date | None:
    return date.fromisoformat(dated.published) if dated.published and dated.how == "stated" and len(dated.published) == len("2024-10-18") else None


def is_copy(one: str, other: str) -> bool:
    """Has one text most paragraphs of the other, word by word?"""
    a, b = _paragraphs(one), _paragraphs(other)
    return len(a & b) >= max(PARAGRAPHS, COPIED * min(len(a), len(b)))


def _paragraphs(text: str) -> set[str]:
    return {" ".join(WORDS.findall(line)) for line in text.split("\n") if len(line) >= PARAGRAPH}
