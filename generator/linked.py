"""The linked digest of a library, remembered as long as no record says anything else."""

from __future__ import annotations

from dataclasses import replace

from generator.config import Config
from generator.digest import link
from generator.library import Library
from generator.memory import Remember, direct
from generator.model import Article, Digest
from generator.store import Store, plain


def linked(store: Store, library: Library, config: Config, drafts: bool, remember: Remember = direct) -> tuple[Digest, str]:
    """`digest.link` of the library, and the name of all that went into it. What a person writes into bodies links nothing, so it is not part of the key."""
    import hashlib

    import msgspec

    articles, actors, notes = library.published(), library.actors(), library.notes()
    parts = ([a.facts or a.digest for a in articles], [f.digest for f in actors], [n.digest for n in notes], repr(config), drafts)
    name = "digest " + hashlib.blake2b(plain(parts), digest_size=16).hexdigest()
    mine = {a.id: a for a in articles}
    raw = store.recall(name)
    if raw is not None and len(mine) == len(articles):
        digest, altered = msgspec.msgpack.decode(raw, type=tuple[Digest, dict[str, Article | None]])
        found = {id: mine[id] if was is None else of_now(was, mine[id]) for id, was in altered.items()}
        return replace(digest, articles=found, notes=tuple(n for n in notes if drafts or not n.draft)), name
    made = link(articles, actors, notes, config, include_drafts=drafts, remember=remember)
    altered = {id: None if a == mine.get(id) else a for id, a in made.articles.items()}
    store.note(name, msgspec.msgpack.encode((replace(made, articles={}, notes=()), altered)))
    return made, name


def of_now(was: Article, now: Article) -> Article:
    """What linking left of an article's facts (hidden actors taken out), with the body as it is today."""
    return replace(was, body=now.body, body_generated=now.body_generated, edited=now.edited, digest=now.digest)
