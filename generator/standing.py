"""Which pages and tables show what they showed, told from two digests without a look at each."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from generator.bodies import linked_names
from generator.cards import Shelf
from generator.folding import fold
from generator.model import Article, Digest, Player
from generator.page_actor import COMPANIONS, NEWEST, chunks
from generator.page_lists import archive_parts, figure_parts, quote_parts
from generator.pagination import page_address
from generator.sheets import parts
from generator.urls import actor_address, article_address, outlet_address, topic_address
from generator.wording import voices


@dataclass(frozen=True, slots=True)
class Stale:
    """What is not shown as it was: ids of articles whose cards are others, of articles whose pages may be others, of happenings; slugs of actors to
    whom links are others, of those and all who have another role; names whose link is another (None for none)."""

    cards: frozenset[str]
    articles: frozenset[str]
    entries: frozenset[str]
    links: frozenset[str]
    roles: frozenset[str]
    is_moved: Callable[[str], bool] | None


def standing(was: Shelf, now: Shelf, changed: Collection[str]) -> frozenset[str]:
    """Addresses of pages and tables whose keys are the former ones; none where much is different.

    `changed`: ids of all articles that are new, gone or not as they were, bodies included. All else that pages are made with is as it was.
    """
    if was.base != now.base or any(t.name != was.digest.topics[slug].name for slug, t in now.digest.topics.items() if slug in was.digest.topics):
        return frozenset()
    stale = stale_in(was, now, changed)
    return frozenset([*_articles(was, now, stale, changed), *_actors(was, now, stale), *_months(was, now, stale), *_lists(was, now, stale), *_tables(was, now)])


def owners(digest: Digest) -> dict[str, Article]:
    """The article of each address: of several with one slug the first."""
    found: dict[str, Article] = {}
    for article in digest.articles.values():
        found.setdefault(article_address(article.slug), article)
    return found


# ---------------------------------------------------------------- what is not as it was


def stale_in(was: Shelf, now: Shelf, changed: Collection[str]) -> Stale:
    digests = was.digest, now.digest
    outlets = {name for name in was.outlets.keys() | now.outlets.keys() if was.outlets.get(name) != now.outlets.get(name)}
    topics = {name for name in was.topic_slugs.keys() | now.topic_slugs.keys() if was.topic_slugs.get(name) != now.topic_slugs.get(name)}
    slugs = was.digest.players.keys() | now.digest.players.keys()
    links, roles = (frozenset(slug for slug in slugs if show(was, slug) != show(now, slug)) for show in (_link, _role))
    cards = frozenset(changed).union(a.id for a in now.digest.articles.values() if a.outlet in outlets)
    apart = {id for id in was.digest.differences.keys() | now.digest.differences.keys()
             if was.digest.differences.get(id) != now.digest.differences.get(id) or was.difference_places.get(id) != now.difference_places.get(id)}
    entries = _entries(was, now, cards, links, apart)
    near = {s.article for id in entries for d in digests if id in d.entries for s in d.entries[id].sources}
    for d in (d for of in digests for d in of.differences.values()):
        if d.id in apart or any(s.article in cards for s in d.sides):
            near.update(s.article for s in d.sides)
    if topics:
        near.update(a.id for a in now.digest.articles.values() if not topics.isdisjoint(a.topics))
    if is_moved := moves(was.digest, now.digest, links):
        near.update(a.id for a in now.digest.articles.values() if any(map(is_moved, _names(a))))
    if roles:
        near.update(a.id for a in now.digest.articles.values() if any(not x.role and now.digest.aliases.get(fold(x.name)) in roles for x in a.actors))
    return Stale(cards, cards.union(near), entries, links, links | roles, is_moved)


def _link(shelf: Shelf, slug: str) -> tuple[str, str] | None:
    p = shelf.digest.players.get(slug)
    return (p.name, p.type) if p else None


def _role(shelf: Shelf, slug: str) -> str:
    p = shelf.digest.players.get(slug)
    return p.roles[0].role if p and p.roles else ""


def _entries(was: Shelf, now: Shelf, cards: Collection[str], links: frozenset[str], apart: Collection[str]) -> frozenset[str]:
    former, entries = was.digest.entries, now.digest.entries
    found = {id for id in former if id not in entries}
    found.update(id for id, e in entries.items() if (old := former.get(id)) is not e and old != e)
    found.update(e for id in cards for d in (was.digest, now.digest) for e in d.told.get(id, ()))
    if was.months != now.months:
        found.update(id for id, place in now.places.items() if was.places.get(id) != place)
        found.update(e.id for e in entries.values() if e.superseded_by and was.places.get(e.superseded_by) != now.places.get(e.superseded_by))
    if links:
        found.update(e.id for e in entries.values() if not links.isdisjoint(e.actors))
    if apart:
        found.update(e.id for e in entries.values() if any(d in apart for d in e.differences))
    return frozenset(found)


def moves(was: Digest, now: Digest, links: frozenset[str]) -> Callable[[str], bool] | None:
    """Tells whether the link to a name shows or leads to something else; None where no link does."""
    if not links and was.aliases == now.aliases:
        return None
    known: dict[str, bool] = {}

    def is_moved(name: str) -> bool:
        if name not in known:
            forms = [fold(form) for form in (name, *voices(name))]
            known[name] = any(was.aliases.get(f) != now.aliases.get(f) or now.aliases.get(f) in links for f in forms)
        return known[name]

    return is_moved


def _names(a: Article) -> Iterator[str]:
    """The names that link to actors on an article's page."""
    for actor in a.actors:
        yield actor.name
    for q in a.quotes:
        if q.speaker:
            yield q.speaker
    if not a.body_generated:
        yield from linked_names(a.body)


# ---------------------------------------------------------------- pages


def _articles(was: Shelf, now: Shelf, stale: Stale, changed: Collection[str]) -> Iterator[str]:
    related, former = now.digest.related, was.digest.related
    for a in now.digest.articles.values():
        if a.id not in stale.articles and ((mine := related.get(a.id, ())) is (old := former.get(a.id, ())) or mine == old) and not any(r.article in stale.cards for r in mine):
            yield article_address(a.slug)


def _actors(was: Shelf, now: Shelf, stale: Stale) -> Iterator[str]:
    players, former = now.digest.players, was.digest.players
    others = stale.links.union(slug for slug, p in players.items() if slug in former and p.articles != former[slug].articles)
    for slug, p in players.items():
        if p.file and stale.is_moved and any(map(stale.is_moved, linked_names(p.file.body))):
            continue
        if ((old := former.get(slug)) is p or old == p) and stale.articles.isdisjoint(_shown(p)) and stale.entries.isdisjoint(p.entries[-NEWEST:]) and others.isdisjoint([s for s, _ in p.together[:COMPANIONS]]):
            stem = actor_address(slug).removesuffix(".html")
            for n in range(-(-len(p.articles) // now.config.pages.per_page) or 1):
                yield page_address(stem, n + 1)


def _shown(p: Player) -> Iterator[str]:
    """The articles that an actor's pages show."""
    yield from p.articles
    for some in (p.roles, p.printed, p.said):
        for one in some:
            yield one.article


def _months(was: Shelf, now: Shelf, stale: Stale) -> Iterator[str]:
    around, former = dict(_neighbours(list(now.months))), dict(_neighbours(list(was.months)))
    for month, pages in now.months.items():
        old = was.months.get(month, [])
        if len(pages) != len(old) or around[month] != former[month]:
            continue
        for n, (ids, before) in enumerate(zip(pages, old, strict=True), 1):
            if ids == before and stale.entries.isdisjoint(ids):
                yield page_address(f"timeline/{month}", n)


def _neighbours(months: list[str]) -> Iterator[tuple[str, tuple[str, str]]]:
    return zip(months, zip(["", *months], [*months[1:], ""], strict=False), strict=True)


def _lists(was: Shelf, now: Shelf, stale: Stale) -> Iterator[str]:
    for listed, those in ((archive_parts, stale.cards), (quote_parts, stale.articles), (figure_parts, stale.articles)):
        former = listed(was)
        yield from (address for address, part in listed(now).items() if former.get(address) == part and those.isdisjoint(part[1]))
    for slug, o in now.digest.outlets.items():
        if (other := was.digest.outlets.get(slug)) and (o.name, o.via, o.relays, len(o.articles)) == (other.name, other.via, other.relays, len(other.articles)):
            yield from (page_address(outlet_address(slug).removesuffix(".html"), n) for n in _chunks(was, now, other.articles, o.articles, stale))
    for slug, t in now.digest.topics.items():
        if (old := was.digest.topics.get(slug)) and (t.aliases, len(t.articles)) == (old.aliases, len(old.articles)):
            is_first = t.entries == old.entries and not stale.roles and stale.entries.isdisjoint(t.entries)
            yield from (page_address(topic_address(slug).removesuffix(".html"), n) for n in _chunks(was, now, old.articles, t.articles, stale) if n > 1 or is_first)


def _chunks(was: Shelf, now: Shelf, former: tuple[str, ...], ids: tuple[str, ...], stale: Stale) -> Iterator[int]:
    """The pages of a list that hold the same articles as before."""
    for (n, some), (_, before) in zip(chunks(now, ids), chunks(was, former), strict=True):
        if some == before and stale.cards.isdisjoint(some):
            yield n


# ---------------------------------------------------------------- tables


def _tables(was: Shelf, now: Shelf) -> Iterator[str]:
    if was.digest.newest == now.digest.newest and list(was.digest.entries.values()) == list(now.digest.entries.values()):
        yield "timeline.ics"
    for table, places in now.tables:
        old = list(table.things(was.names))
        former = parts(table, old) if old != list(table.things(now.names)) else None
        yield from (address for address, some in places.items() if former is None or former.get(address) == some)
