"""Which pages show what they showed, told from two digests without a look at each page."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from generator.cards import Shelf, page_address
from generator.model import Article, Digest, Player
from generator.urls import actor_address, article_address


def standing(former: Digest, shelf: Shelf, changed: Collection[str]) -> frozenset[str]:
    """Addresses of articles, actors and months of the timeline whose keys are the former ones; none where much is different.

    `changed`: ids of all articles that are new, gone or not as they were, bodies included; those of `former` need not be there. All else that
    pages are made with is as it was.
    """
    digest = shelf.digest
    if not _is_alike(former, digest):
        return frozenset()
    entries = {id for id, e in digest.entries.items() if e is not former.entries[id] and e != former.entries[id]}
    entries.update(e for id in changed for d in (former, digest) for e in d.told.get(id, ()))
    if any(former.entries[id].date != digest.entries[id].date for id in entries):
        return frozenset()
    near = {s.article for id in entries for d in (former, digest) for s in d.entries[id].sources}.union(changed)
    for d in digest.differences.values():
        if any(s.article in changed for s in d.sides):
            near.update(s.article for s in d.sides)
    pages = {article_address(a.slug) for a in digest.articles.values() if a.id not in near and _is_related_alike(former, digest, a, changed)}
    sizes = {slug: p.articles for slug, p in digest.players.items() if p.articles != former.players[slug].articles}
    for p in digest.players.values():
        if (p is (was := former.players[p.slug]) or p == was) and near.isdisjoint(_shown(p)) and sizes.keys().isdisjoint([slug for slug, _ in p.together]):
            pages.update(_addresses(shelf, p))
    return frozenset(pages.union(shelf.places.values()) - {shelf.places[id] for id in entries})


def owners(digest: Digest) -> dict[str, Article]:
    """The article of each address: of several with one slug the first."""
    found: dict[str, Article] = {}
    for article in digest.articles.values():
        found.setdefault(article_address(article.slug), article)
    return found


def _is_alike(former: Digest, digest: Digest) -> bool:
    """Are happenings, names and what leads where the same?"""
    return (list(former.entries) == list(digest.entries) and former.aliases == digest.aliases and former.differences == digest.differences
            and all(_names(former, n) == _names(digest, n) for n in range(3)))


def _names(d: Digest, kind: int) -> dict[str, object]:
    if kind == 0:
        return {slug: (p.name, p.type, p.roles[0].role if p.roles else "") for slug, p in d.players.items()}
    return {slug: t.name for slug, t in d.topics.items()} if kind == 1 else {slug: o.name for slug, o in d.outlets.items()}


def _is_related_alike(former: Digest, digest: Digest, a: Article, changed: Collection[str]) -> bool:
    was, now = former.related.get(a.id, ()), digest.related.get(a.id, ())
    return (was is now or was == now) and not any(r.article in changed for r in now)


def _shown(p: Player) -> Iterator[str]:
    """The articles that an actor's pages show."""
    yield from p.articles
    for some in (p.roles, p.printed, p.said):
        for one in some:
            yield one.article


def _addresses(shelf: Shelf, p: Player) -> Iterator[str]:
    stem = actor_address(p.slug).removesuffix(".html")
    for n in range(-(-len(p.articles) // shelf.config.pages.per_page) or 1):
        yield page_address(stem, n + 1)
