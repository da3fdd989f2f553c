"""Which page of a long list holds what: the timeline by month, differences by weight, everything else by number."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import TypeVar

from generator.config import Config
from generator.model import Digest

T = TypeVar("T")
KIND_ORDER = ("disagreement", "superseded", "over_time", "variant")


def page_address(stem: str, number: int) -> str:
    """The address of page 1, 2, 3 … of a list: timeline/2025-07.html, timeline/2025-07-p2.html."""
    return f"{stem}.html" if number == 1 else f"{stem}-p{number}.html"


@lru_cache(maxsize=16384)
def bucket(date: str) -> str:
    """The page of the timeline that holds a date: its month, or its year where only that is known."""
    first = date.partition("/")[0]
    if re.match(r"\d{4}-\d{2}", first):
        return first[:7]
    if decade := re.match(r"(\d{3})(?:\d?s|[Xx]|$)", first):
        return f"{decade[1]}0s"
    return first[:4] if first[:4].isdigit() else "undated"


def by_place(dates: Iterable[str], things: Iterable[T], place: Callable[[str], str]) -> dict[str, list[T]]:
    """The things of each place, in their order; what place a date has is asked once."""
    found: dict[str, list[T]] = {}
    there: dict[str, list[T]] = {}  # by date
    for date, thing in zip(dates, things, strict=True):
        some = there.get(date)
        if some is None:
            some = there[date] = found.setdefault(place(date), [])
        some.append(thing)
    return found


def pages_of_differences(digest: Digest, config: Config) -> list[list[str]]:
    """Ids by page: disagreements first, two pages' worth of other lists on one."""
    found = digest.differences
    ids = sorted(found, key=lambda i: KIND_ORDER.index(found[i].kind) if found[i].kind in KIND_ORDER else len(KIND_ORDER))
    size = config.pages.per_page
    return [ids[i : i + size] for i in range(0, max(1, len(ids)), size)]


def timeline_pages(digest: Digest, config: Config) -> dict[str, list[list[str]]]:
    """Month or year -> its pages, each a list of entry ids."""
    months, size = by_place([e.date for e in digest.entries.values()], digest.entries, bucket), config.pages.per_page
    return {m: [ids[i : i + size] for i in range(0, len(ids), size)] for m, ids in months.items()}


def pages_of_happenings(months: Mapping[str, list[list[str]]]) -> dict[str, str]:
    """The address of each entry's page."""
    return {id: address for month, pages in months.items() for n, ids in enumerate(pages, 1) for address in [page_address(f"timeline/{month}", n)] for id in ids}
