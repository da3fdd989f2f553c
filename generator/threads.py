"""What linking leaves for the next build, as bytes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from generator.differences import Ground
from generator.model import Digest, Entry
from generator.players import Who
from generator.relink import Threads
from generator.statements import Months
from generator.told import Place
from generator.topics import Subjects
from generator.traits import Traits
from generator.world import World

FlatWho = tuple[dict[str, str], dict[str, str], list[list[int]], dict[str, str], list[str], list[str], dict[str, list[str]]]  # `cast`: numbers of names
FlatWorld = tuple[list[str], str, FlatWho, Subjects, list[str], list[str], list[str]]
Flat = tuple[list[tuple[str, list[int], list[int], Traits]], list[Place], dict[str, Entry], Ground, FlatWorld, dict[str, int]]


def threads_bytes(threads: Threads) -> bytes:
    """All but the digest; articles, entries and places by their numbers."""
    import msgspec

    places: dict[Place, int] = {}
    entries = {id: at for at, id in enumerate(threads.digest.entries)}
    articles = [
        (id, [places.setdefault(p, len(places)) for p in threads.places[id]], [entries[e] for e in threads.homes[id]], traits)
        for id, traits in threads.traits.items()
    ]  # fmt: skip
    return msgspec.msgpack.encode((articles, list(places), threads.plain, threads.ground, _flat(threads.world, list(threads.traits)), threads.months.sums))


def read_threads(raw: bytes | memoryview, digest: Digest, month: Callable[[str], bytes | None]) -> Threads:
    """`digest` is the one that these bytes were made with; its articles may be missing. `month`: finds what was kept of a month."""
    import msgspec

    articles, places, plain, ground, flat, sums = msgspec.msgpack.decode(raw, type=Flat)
    entries = list(digest.entries)
    where = {id: tuple([places[at] for at in mine]) for id, mine, _, _ in articles}
    homes = {id: tuple([entries[at] for at in mine]) for id, _, mine, _ in articles}
    traits = {id: alone for id, _, _, alone in articles}
    return Threads(replace(digest, articles={}), _world(flat, list(traits)), where, homes, plain, ground, traits, Months({}, month, sums))


def _flat(world: World, ids: list[str]) -> FlatWorld:
    who = world.who
    slugs = {slug: at for at, slug in enumerate(who.names)}
    cast = [[slugs[s] for s in who.cast[id]] for id in ids]
    merged = {slug: list(forms) for slug, forms in who.merged.items()}
    mine = (who.names, who.types, cast, who.index, sorted(who.hidden), list(who.questions), merged)
    return list(world.files), world.rules, mine, world.subjects, [world.reports[id] for id in ids], list(world.sample), sorted(world.common)


def _world(flat: FlatWorld, ids: list[str]) -> World:
    files, rules, (names, types, cast, index, hidden, questions, merged), subjects, reports, sample, common = flat
    slugs = list(names)
    mine = {id: tuple([slugs[at] for at in some]) for id, some in zip(ids, cast, strict=True)}
    who = Who({}, names, types, {}, mine, index, frozenset(hidden), tuple(questions), {slug: tuple(forms) for slug, forms in merged.items()})
    return World(tuple(files), rules, who, subjects, dict(zip(ids, reports, strict=True)), tuple(sample), frozenset(common))
