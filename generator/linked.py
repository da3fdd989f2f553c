"""The linked digest of a library, remembered as long as no record says anything else."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.config import Config
from generator.digest import Outlined, hash_without, link
from generator.foretold import Foretold
from generator.library import Library
from generator.memory import Remember, are_same, direct, forget, give_back, uncollected
from generator.model import Article, Digest, Entry, Player
from generator.relink import Last, Threads
from generator.store import Store, plain
from generator.threads import read_threads, threads_pieces

PUBLIC, DRAFTS = "linked", "linked-drafts"  # where the digest is kept
SUM = 4  # bytes of a piece's sum
PLAYERS, ENTRIES = 100, 5_000  # in one piece of what is kept
Altered = dict[str, Article | None]  # by id: what linking left of an article, None where that is all of it


@dataclass(frozen=True, slots=True)
class Stood:
    """What was read of the store, and the sums of its pieces: one with the same values need not be written again."""

    threads: Threads
    linked: bytes
    others: bytes


@dataclass(slots=True)
class Former:
    """What was linked last, from other records. `library`: those, as far as anybody knows; None in `digest`: they are not, or nobody had to look.

    `keep`: how to put what is linked now in its place; `stood`: what the store has of it.
    """

    library: Library
    digest: Digest | None = None
    name: str = ""
    keep: Callable[[Store], None] | None = None
    stood: Stood | None = None


def linked(store: Store, library: Library, config: Config, drafts: bool, remember: Remember = direct, former: Former | None = None,
           outlined: Outlined | None = None, jobs: int = 1) -> tuple[Digest, str]:
    """`digest.link` of the library, and the name of all that went into it. What a person writes into bodies links nothing, so it is not part of the key.

    Of a few changed records only what they touch is linked again: what was linked last is kept in the store, and told to `former`.
    `outlined`: as `digest.link` has it; `jobs`: cores. Who asks for `former` keeps what is linked now.
    """
    articles, actors, notes = library.published(), library.actors(), library.notes()
    name = name_of(library, articles, config, drafts)
    known = recalled(store, name, library, articles)
    last = remember(Last)
    last.read = lambda: before(store, slot(name), config, former)
    if known is not None:
        return known, name
    with Foretold(articles, jobs if remember is direct and last.known() is None else 1) as foretold:
        made = link(articles, actors, notes, config, include_drafts=drafts, remember=foretold if remember is direct else remember, last=last, outlined=outlined)
    if former is None:
        keep_linked(store, made, name, articles, last.threads)
    else:
        threads, stood = last.threads, former.stood
        former.keep, former.stood = lambda store: keep_linked(store, made, name, articles, threads, stood), None
    if remember is direct:
        last.threads = None  # nobody links on from it
        forget()
    give_back(len(articles))
    return made, name


def before(store: Store, slot: str, config: Config, former: Former | None = None) -> Threads | None:
    """What was linked last; None where the store does not have all of it."""
    (mark, sums, linked), (other, others, threads) = kept_pieces(store, slot), kept_pieces(store, f"{slot} threads")
    if not mark or mark != other:
        return None
    try:
        with uncollected():
            digest, altered = read_digest(linked)
            if former is not None:
                articles = former.library.published()
                former.name = name_of(former.library, articles, config, slot == DRAFTS)
                is_known = former.name == mark.decode() and len({a.id for a in articles}) == len(articles)
                former.digest = completed(digest, altered, articles, former.library, slot) if is_known else None
            found = read_threads(threads, digest, lambda month: store.recall(f"{slot} {month}"))
            if former is not None:
                former.stood = Stood(found, sums, others)
            return found
    except Lost:
        return None


def name_of(library: Library, articles: Sequence[Article], config: Config, drafts: bool) -> str:
    """Where there are no drafts it is the same with and without them. Of the settings linking heeds those of topics; what may be published has been heeded before."""
    import hashlib

    drafts = drafts and (any(a.draft for a in articles) or any(n.draft for n in library.notes()))
    parts = ([a.facts or a.digest for a in articles], [f.digest for f in library.actors()], [n.digest for n in library.notes()], repr((config.topics, config.publish)))
    return f"{DRAFTS if drafts else PUBLIC} " + hashlib.blake2b(plain(parts), digest_size=16).hexdigest()


def recalled(store: Store, name: str, library: Library, articles: Sequence[Article]) -> Digest | None:
    """What was kept last, if it was linked from the same."""
    mark, _, linked = kept_pieces(store, slot(name))
    if mark != name.encode() or len({a.id for a in articles}) != len(articles):
        return None
    try:
        digest, altered = read_digest(linked)
    except Lost:
        return None
    return completed(digest, altered, articles, library, slot(name))


def keep_linked(store: Store, made: Digest, name: str, articles: Sequence[Article], threads: Threads | None = None, stood: Stood | None = None) -> None:
    """In the place of what was kept before, which `stood` there."""
    with uncollected():
        mine, was = {a.id: a for a in articles}, stood.threads if stood else None
        altered = {id: None if a == mine.get(id) else a for id, a in made.articles.items()}
        keep_pieces(store, slot(name), name.encode(), digest_pieces(made, altered, was.digest if was else None), stood.linked if stood else b"")
        if threads is not None and threads.digest is made:
            for month, raw in threads.months.unkept(made.articles):
                store.note(f"{slot(name)} {month}", raw)
            keep_pieces(store, f"{slot(name)} threads", name.encode(), threads_pieces(threads, was), stood.others if stood else b"")


# ---------------------------------------------------------------- 40 MB at 10,000 articles: never in memory as a whole


class Lost(Exception):
    """The store does not have a piece that was kept."""


def digest_pieces(made: Digest, altered: Altered, was: Digest | None = None) -> Iterator[bytes | None]:
    """None for one that holds the very same values as that of the digest that `was`."""
    import msgspec

    encode, parts = msgspec.msgpack.Encoder().encode, in_parts(made)
    yield encode((replace(made, articles={}, notes=(), players={}, entries={}), altered))
    former = in_parts(was) if was else []
    for n, (players, entries) in enumerate(parts):
        if n < len(former) and are_same(players, former[n][0]) and are_same(entries, former[n][1]):
            yield None
        else:
            yield encode(({p.slug: p for p in players}, {e.id: e for e in entries}))


def in_parts(digest: Digest) -> list[tuple[list[Player], list[Entry]]]:
    players, entries = list(digest.players.values()), list(digest.entries.values())
    return [(players[at : at + PLAYERS], []) for at in range(0, len(players), PLAYERS)] + [([], entries[at : at + ENTRIES]) for at in range(0, len(entries), ENTRIES)]


def read_digest(pieces: Iterator[bytes]) -> tuple[Digest, Altered]:
    import msgspec

    digest, altered = msgspec.msgpack.decode(next(pieces), type=tuple[Digest, Altered])
    decode = msgspec.msgpack.Decoder(tuple[dict[str, Player], dict[str, Entry]]).decode
    players: dict[str, Player] = {}
    entries: dict[str, Entry] = {}
    for piece in pieces:
        some, others = decode(piece)
        players |= some
        entries |= others
    return replace(digest, players=players, entries=entries), altered


def keep_pieces(store: Store, place: str, mark: bytes, pieces: Iterable[bytes | None], former: bytes = b"") -> None:
    """`mark`: of the whole; it is in no piece, so that one that is as it was is left alone: None, and its sum among the `former` ones."""
    sums = bytearray()
    for count, piece in enumerate(pieces):
        if piece is None:
            sums += former[count * SUM : (count + 1) * SUM]
        else:
            store.note(f"{place} {count}", piece)
            sums += zlib.crc32(piece).to_bytes(SUM, "big")
    store.note(place, mark + b"\0" + sums)


def kept_pieces(store: Store, place: str) -> tuple[bytes, bytes, Iterator[bytes]]:
    """Their mark, b"" where nothing was kept, their sums, and they themselves; to ask for one that is lost, or of another whole, raises Lost."""
    mark, _, sums = (store.recall(place) or b"").partition(b"\0")

    def pieces() -> Iterator[bytes]:
        for count, at in enumerate(range(0, len(sums), SUM)):
            piece = store.recall(f"{place} {count}")
            if piece is None or zlib.crc32(piece).to_bytes(SUM, "big") != sums[at : at + SUM]:
                raise Lost
            yield piece

    return mark, sums, pieces()


def slot(name: str) -> str:
    return name.partition(" ")[0]


def completed(digest: Digest, altered: Altered, articles: Iterable[Article], library: Library, slot: str) -> Digest:
    """A digest with the articles and notes that it was linked from."""
    mine = {a.id: a for a in articles}
    found = {id: mine[id] if was is None else of_now(was, mine[id]) for id, was in altered.items()}
    return replace(digest, articles=found, notes=tuple(n for n in library.notes() if slot == DRAFTS or not n.draft))


def of_now(was: Article, now: Article) -> Article:
    """What linking left of an article's facts (hidden actors taken out), with the body as it is today."""
    gone = {a.name for a in now.actors} - {a.name for a in was.actors}
    return replace(was, body=now.body, body_generated=now.body_generated, edited=now.edited, digest=hash_without(now, gone))
