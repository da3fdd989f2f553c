"""What linking leaves for the next build, as bytes."""

from __future__ import annotations

from dataclasses import replace

from generator.differences import Ground
from generator.model import Digest, Entry
from generator.relink import Place, Threads
from generator.traits import Traits

Flat = tuple[list[str], list[tuple[str, str, list[int], Traits]], list[Place], list[int], list[int], dict[str, Entry], Ground]


def threads_bytes(threads: Threads) -> bytes:
    """All but the digest; articles, entries and places by their numbers."""
    import msgspec

    numbers = {id: at for at, id in enumerate(threads.keys)}
    places: dict[Place, int] = {}
    articles = [(id, key, [places.setdefault(p, len(places)) for p in threads.places[id]], threads.traits[id]) for id, key in threads.keys.items()]
    groups = [threads.groups[e] for e in threads.digest.entries]
    refs = [n for g in groups for id, at in g for n in (numbers[id], at)]
    return msgspec.msgpack.encode((sorted(threads.common), articles, list(places), list(map(len, groups)), refs, threads.plain, threads.ground))


def read_threads(raw: bytes | memoryview, digest: Digest) -> Threads:
    """`digest` is the one that these bytes were made with; its articles may be missing."""
    import msgspec

    common, articles, places, sizes, refs, plain, ground = msgspec.msgpack.decode(raw, type=Flat)
    ids = [id for id, _, _, _ in articles]
    told = iter(zip(map(ids.__getitem__, refs[::2]), refs[1::2], strict=True))
    groups = {e: tuple([next(told) for _ in range(size)]) if size > 1 else (next(told),) for e, size in zip(digest.entries, sizes, strict=True)}
    where = {id: tuple([places[at] for at in mine]) for id, _, mine, _ in articles}
    keys, traits = {id: key for id, key, _, _ in articles}, {id: alone for id, _, _, alone in articles}
    return Threads(replace(digest, articles={}), frozenset(common), keys, where, groups, plain, ground, traits)
