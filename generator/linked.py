"""The linked digest of a library, remembered as long as no record says anything else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.config import Config
from generator.digest import link
from generator.library import Library
from generator.memory import Remember, direct, uncollected
from generator.model import Article, Digest
from generator.relink import Last, Threads
from generator.store import Store, plain
from generator.threads import read_threads, threads_bytes

PUBLIC, DRAFTS = "linked", "linked-drafts"  # where the digest is kept


@dataclass(slots=True)
class Former:
    """What was linked last from other records; its articles may be missing. None: nobody had to look."""

    digest: Digest | None = None
    name: str = ""


def linked(store: Store, library: Library, config: Config, drafts: bool, remember: Remember = direct, former: Former | None = None) -> tuple[Digest, str]:
    """`digest.link` of the library, and the name of all that went into it. What a person writes into bodies links nothing, so it is not part of the key.

    Of a few changed records only what they touch is linked again: what was linked last is kept in the store, and told to `former`.
    """
    articles, actors, notes = library.published(), library.actors(), library.notes()
    name = name_of(library, articles, config, drafts)
    known = recalled(store, name, library, articles)
    last = remember(Last)
    last.read = lambda: before(store, slot(name), former)
    if known is not None:
        return known, name
    made = link(articles, actors, notes, config, include_drafts=drafts, remember=remember, last=last)
    keep_linked(store, made, name, articles, last.threads)
    return made, name


def before(store: Store, slot: str, former: Former | None = None) -> Threads | None:
    """What was linked last; None where the store does not have all of it."""
    import msgspec

    linked, threads = store.recall(slot), store.recall(f"{slot} threads")
    start = linked.index(b"\0") + 1 if linked else 0
    if not linked or not threads or linked[:start] != threads[:start]:
        return None
    with uncollected():
        digest, _ = msgspec.msgpack.decode(memoryview(linked)[start:], type=tuple[Digest, dict[str, Article | None]])
        if former is not None:
            former.digest, former.name = digest, linked[: start - 1].decode()
        return read_threads(memoryview(threads)[start:], digest)


def name_of(library: Library, articles: Sequence[Article], config: Config, drafts: bool) -> str:
    """Where there are no drafts it is the same with and without them."""
    import hashlib

    drafts = drafts and (any(a.draft for a in articles) or any(n.draft for n in library.notes()))
    parts = ([a.facts or a.digest for a in articles], [f.digest for f in library.actors()], [n.digest for n in library.notes()], repr(config))
    return f"{DRAFTS if drafts else PUBLIC} " + hashlib.blake2b(plain(parts), digest_size=16).hexdigest()


def recalled(store: Store, name: str, library: Library, articles: Sequence[Article]) -> Digest | None:
    """What was kept last, if it was linked from the same."""
    import msgspec

    if (store.recall(f"{slot(name)} name") or b"") != name.encode():
        return None  # the rest need not be read
    mine = {a.id: a for a in articles}
    raw = store.recall(slot(name))
    if raw is None or not raw.startswith(name.encode() + b"\0") or len(mine) != len(articles):
        return None
    digest, altered = msgspec.msgpack.decode(memoryview(raw)[len(name) + 1 :], type=tuple[Digest, dict[str, Article | None]])
    found = {id: mine[id] if was is None else of_now(was, mine[id]) for id, was in altered.items()}
    return replace(digest, articles=found, notes=tuple(n for n in library.notes() if slot(name) == DRAFTS or not n.draft))


def keep_linked(store: Store, made: Digest, name: str, articles: Sequence[Article], threads: Threads | None = None) -> None:
    """In the place of what was kept before: at 10,000 articles it is 40 MB."""
    import msgspec

    mine = {a.id: a for a in articles}
    altered = {id: None if a == mine.get(id) else a for id, a in made.articles.items()}
    store.note(f"{slot(name)} name", name.encode())
    store.note(slot(name), name.encode() + b"\0" + msgspec.msgpack.encode((replace(made, articles={}, notes=()), altered)))
    if threads is not None and threads.digest is made:
        store.note(f"{slot(name)} threads", name.encode() + b"\0" + threads_bytes(threads))


def slot(name: str) -> str:
    return name.partition(" ")[0]


def of_now(was: Article, now: Article) -> Article:
    """What linking left of an article's facts (hidden actors taken out), with the body as it is today."""
    return replace(was, body=now.body, body_generated=now.body_generated, edited=now.edited, digest=now.digest)
