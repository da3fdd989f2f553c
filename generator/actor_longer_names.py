"""Full names to which another article adds a second surname or the first name: 'Rodrigo Pizarro', 'Rodrigo Pizarro Leiva'; 'Ada Pool', 'Ada Pool-Berg', 'Ada Holm-Pool'."""

from __future__ import annotations

from collections.abc import Iterator

from generator.actor_groups import Group, conflict, join
from generator.actor_spellings import BUCKET, company_of, shared_company
from generator.coreference import LINEAGE
from generator.gazetteer import gazetteer

SAY = {  # user-visible sentences
    "second": "the longer name adds a second surname; both are named with {whom}",
    "first": "the longer name adds a first name; both are named with {whom}",
    "ending": "the surname has an ending more; both are named with {whom}",
}
ENDINGS = ("skaya", "ova", "eva", "ska", "aya", "ov", "ev", "uly", "kyzy", "qyzy", "zade", "yan", "ian", "iene", "a")  # that a surname has for a woman, or in one language alone
LEAST = 4  # letters of a surname before its ending
LONGEST = 5  # names of a person


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
            join(long, short, SAY[_kind(short, long)].format(whom=with_whom))


def _kind(short: Group, long: Group) -> str:
    if _same_length(short, long):
        return "ending"
    return "first" if any(t[k:] in short.tokens for t in long.tokens for k in range(1, len(t) - 1)) else "second"


def _same_length(a: Group, b: Group) -> bool:
    return {len(t) for t in a.tokens} == {len(t) for t in b.tokens} and not any("-" in t[-1] for g in (a, b) for t in g.tokens)


def _begun(tokens: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """What a shorter name may be; each part of a surname with a hyphen by itself."""
    if 1 < len(tokens) <= LONGEST:
        ending = next((e for e in ENDINGS if tokens[-1].endswith(e) and len(tokens[-1]) - len(e) >= LEAST), "")
        if ending:
            yield (*tokens[:-1], tokens[-1].removesuffix(ending))
        yield from (tokens[:n] for n in range(2, len(tokens) + 1))
        if len(tokens) > 2 and tokens[1] not in gazetteer().given:
            yield tokens[1:]  # both surnames
        yield from (tokens[k:] for k in range(1, len(tokens) - 1) if tokens[k] in LINEAGE and (k > 1 or tokens[1] in gazetteer().given))  # 'Ould Sidi' of 'Ahmed Omar Ould Sidi'
        if "-" in tokens[-1]:
            yield from ((*tokens[:-1], part) for part in tokens[-1].split("-"))


def _two(key: tuple[str, ...], bucket: list[Group]) -> tuple[Group, Group] | None:
    """(the group of the short name, the only one of a longer name); None where there is another, or the two cannot be one."""
    short = [g for g in bucket if key in g.tokens]
    longer = [g for g in bucket if key not in g.tokens]
    if len(short) != 1 or len(longer) != 1 or short[0].articles & longer[0].articles or longer[0].closed:
        return None
    (a,), (b,) = short, longer
    return None if conflict(a.heads, next(iter(sorted(a.countries)), None), b) else (a, b)
