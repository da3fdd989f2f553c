"""What linking leaves for the next build, as bytes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from operator import attrgetter

from generator.claims import Claim
from generator.differences import Ground
from generator.model import Digest, Entry
from generator.relink import Place, Threads
from generator.variants import Found

STORY = [f.name for f in fields(Claim)].index("story")  # held once for all claims of an article
ROW = attrgetter(*[f.name for f in fields(Claim)])
Flat = tuple[
    list[str], list[tuple[str, str, list[int]]], list[Place], list[list[int]], dict[str, Entry], dict[str, tuple[list[str], list[list[object]]]],
    dict[str, tuple[list[str], list[list[object]]]], list[str], dict[str, tuple[Found, ...]], dict[str, tuple[Found, ...]], dict[str, tuple[Found, ...]],
]  # fmt: skip


def threads_bytes(threads: Threads) -> bytes:
    """All but the digest; articles, entries and places by their numbers."""
    import msgspec

    numbers = {id: at for at, id in enumerate(threads.keys)}
    places: dict[Place, int] = {}
    articles = [(id, key, [places.setdefault(p, len(places)) for p in threads.places[id]]) for id, key in threads.keys.items()]
    groups = [[n for id, at in threads.groups[e] for n in (numbers[id], at)] for e in threads.digest.entries]
    ground = threads.ground
    flat = (sorted(threads.common), articles, list(places), groups, threads.plain, _rows(ground.claims), _rows(ground.totals), sorted(ground.moving),
            ground.tolls, ground.wordings, ground.translations)  # fmt: skip
    return msgspec.msgpack.encode(flat)


def read_threads(raw: bytes | memoryview, digest: Digest) -> Threads:
    """`digest` is the one that these bytes were made with; its articles may be missing."""
    import msgspec

    common, articles, places, groups, plain, claims, totals, moving, tolls, wordings, translations = msgspec.msgpack.decode(raw, type=Flat)
    ids = [id for id, _, _ in articles]
    refs = {e: tuple([(ids[g[i]], g[i + 1]) for i in range(0, len(g), 2)]) for e, g in zip(digest.entries, groups, strict=True)}
    where = {id: tuple([places[at] for at in mine]) for id, _, mine in articles}
    ground = Ground(_claims(claims), _claims(totals), frozenset(moving), tolls, wordings, translations)
    return Threads(replace(digest, articles={}), frozenset(common), {id: key for id, key, _ in articles}, where, refs, plain, ground)


def _rows(claims: Mapping[str, tuple[Claim, ...]]) -> dict[str, tuple[list[str], list[tuple[object, ...]]]]:
    made = {}
    for id, mine in claims.items():
        rows = [list(ROW(c)) for c in mine]
        for row in rows:
            row[STORY] = None
        made[id] = (list(mine[0].story), rows)
    return made  # type: ignore[return-value]


def _claims(rows: Mapping[str, tuple[list[str], list[list[object]]]]) -> dict[str, tuple[Claim, ...]]:
    made = {}
    for id, (words, mine) in rows.items():
        story = frozenset(words)
        made[id] = tuple([Claim(*[story if at == STORY else frozenset(v) if type(v) is list else v for at, v in enumerate(row)]) for row in mine])  # type: ignore[arg-type]
    return made
