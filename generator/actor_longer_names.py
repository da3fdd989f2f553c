"""Full names to which another article adds a second surname: 'Rodrigo Pizarro', 'Rodrigo Pizarro Leiva'; 'Ada Pool', 'Ada Pool-Berg', 'Ada Holm-Pool'."""

from __future__ import annotations

from collections.abc import Iterator

from generator.actor_groups import Group, conflict, join
from generator.actor_spellings import BUCKET, company_of, shared_company

LONGEST = 4  # names of a person


def join_longer_names(groups: list[Group]) -> None:
    """Joins a first name and surname to the one longer name that begins so, where both are named with the same person or place."""
    index: dict[tuple[str, ...], list[Group]] = {}
    for group in groups:
        for key in sorted({k for t in group.tokens for k in _begun(t)}) if group.nodes else ():
            index.setdefault(key, []).append(group)
    pairs = [found for key in sorted(index) if 1 < len(index[key]) <= BUCKET and (found := _two(key, index[key]))]
    company = company_of([g for pair in pairs for g in pair], groups) if pairs else {}
    for short, long in pairs:
        if short.nodes and long.nodes and (with_whom := shared_company(short, long, company)):
            join(long, short, f"the longer name adds a second surname; both are named with {with_whom}")


def _begun(tokens: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """First name and surname, each part of a surname with a hyphen by itself."""
    if 1 < len(tokens) <= LONGEST:
        yield tokens[:2]
        if "-" in tokens[-1]:
            yield from ((tokens[0], part) for part in tokens[-1].split("-"))


def _two(key: tuple[str, ...], bucket: list[Group]) -> tuple[Group, Group] | None:
    """(the group of the short name, the only one of a longer name); None where there is another, or the two cannot be one."""
    short = [g for g in bucket if key in g.tokens]
    longer = [g for g in bucket if key not in g.tokens]
    if len(short) != 1 or len(longer) != 1 or short[0].articles & longer[0].articles or longer[0].closed:
        return None
    (a,), (b,) = short, longer
    return None if conflict(a.heads, next(iter(sorted(a.countries)), None), b) else (a, b)
