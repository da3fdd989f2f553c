"""What linking leaves for the next build, as pieces of bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain
from typing import Any

from generator.differences import Ground
from generator.kinship import Stems, Story
from generator.memory import are_same
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
Head = tuple[list[Place], dict[str, Entry], Ground, FlatWorld, dict[str, int]]
Row = tuple[str, list[int], list[int], Traits]  # of an article; places and entries by their numbers
ROWS = 2_000  # in one piece


def threads_pieces(threads: Threads, was: Threads | None = None) -> Iterator[bytes | None]:
    """All but the digest; None for one that holds the very same values as that of what `was`."""
    import msgspec

    encode, ids = msgspec.msgpack.Encoder(enc_hook=_stems).encode, sorted(threads.traits)  # whatever stands where in the lists
    places = {place: at for at, place in enumerate(dict.fromkeys(chain.from_iterable([threads.places[id] for id in ids])))}
    entries = {id: at for at, id in enumerate(threads.digest.entries)}
    yield encode((list(places), threads.plain, threads.ground, _flat(threads.world, ids), threads.months.sums))
    former = was if was and is_numbered_alike(threads, was, ids) else None
    for at in range(0, len(ids), ROWS):
        some = ids[at : at + ROWS]
        if former and all(are_same([now[id] for id in some], [old[id] for id in some]) for now, old in ((threads.homes, former.homes), (threads.traits, former.traits))):
            yield None
            continue
        yield encode([(id, [places[p] for p in threads.places[id]], [entries[e] for e in threads.homes[id]], threads.traits[id]) for id in some])


def is_numbered_alike(now: Threads, was: Threads, ids: list[str]) -> bool:
    """Has each place and each entry the number that it had?"""
    return now.traits.keys() == was.traits.keys() and [now.places[id] for id in ids] == [was.places[id] for id in ids] and [*now.digest.entries] == [*was.digest.entries]


def read_threads(pieces: Iterator[bytes], digest: Digest, month: Callable[[str], bytes | None]) -> Threads:
    """`digest` is the one that these pieces were made with; its articles may be missing. `month`: finds what was kept of a month."""
    import msgspec

    places, plain, ground, flat, sums = msgspec.msgpack.decode(next(pieces), type=Head, dec_hook=_story)
    entries, decode = list(digest.entries), msgspec.msgpack.Decoder(list[Row]).decode
    where: dict[str, tuple[Place, ...]] = {}
    homes: dict[str, tuple[str, ...]] = {}
    traits: dict[str, Traits] = {}
    for piece in pieces:
        for id, mine, told, alone in decode(piece):
            where[id], homes[id], traits[id] = tuple([places[at] for at in mine]), tuple([entries[at] for at in told]), alone
    return Threads(replace(digest, articles={}), _world(flat, list(traits)), where, homes, plain, ground, traits, Months({}, month, sums))


def _stems(story: object) -> Stems:
    """What is kept of a story."""
    assert isinstance(story, Story)
    return story.stems


def _story(_: type, stems: Any) -> Story:
    return Story((), stems=tuple(stems))


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
