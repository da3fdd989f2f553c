"""A page that is said to stand as it was has the key that it had."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.cards import Shelf
from generator.config import Config, Pages
from generator.digest import link
from generator.model import Actor, ActorFile, Article, Digest, Event, Figure, Quote, Sentence
from generator.pages import pages_of, shelf_of
from generator.standing import owners, standing
from generator.tables import tables
from generator.words import load_words

CONFIG = Config(title="Boats", pages=Pages(per_page=3))
PLACES = ("pier", "tunnel", "bridge", "ferry", "beacon")
NAMES = ("Ada Lund", "Jon Rask", "Ines Palm", "Karin Solheim", "Orla Fenwick", "Tomas Rautio")


def article(n: int) -> Article:
    day, place, who = f"2031-{n % 4 + 3:02}-{n % 20 + 1:02}", PLACES[n % 5], [NAMES[(n + k) % 6] for k in range(3)]
    what = f"The council voted to open the {place} number {n // 5}"
    return Article(
        id=f"a{n:02}", title=f"Council opens {place} {n}", slug=f"{place}-{n}", outlet=("Coast Courier", "Northern Wire")[n % 2], published=day, published_from="stated",
        language="en", capture=(f"seeds/{n}.txt",), summary=(Sentence(f"{who[0]} spoke of the {place}.", 3),),
        actors=tuple(Actor(name, "person", (), "Mayor" if n % 5 else None, 2, 4) for name in who),
        events=(Event(day, "day", "past", what, (who[0],), what, 5), Event(f"2031-{n % 4 + 9:02}-{n + 1:02}", "day", "planned", f"Work on the {place} begins", (who[1],), "work begins", 6)),
        quotes=(Quote(who[0], f"We have waited for the {place} for {n} years.", 7),), figures=(Figure(n + 1, "percent", f"of the {place}", "percent", 8),),
        topics=(place, "harbour"), digest=f"d{n}", facts=f"f{n}",
    )  # fmt: skip


ARTICLES = tuple(article(n) for n in range(24))
NEW = replace(article(28), id="new", slug="new", digest="new", facts="new")


def changed(at: int, **values: object) -> tuple[Article, ...]:
    return tuple(replace(a, **values, digest="other", facts="other") if n == at else a for n, a in enumerate(ARTICLES))  # type: ignore[arg-type]


def shelf_for(digest: Digest) -> Shelf:
    return shelf_of(digest, CONFIG, load_words("en"))


def keys(shelf: Shelf) -> dict[str, str]:
    return {x.address: x.key if isinstance(x.key, str) else x.key() for x in (*pages_of(shelf), *tables(shelf.names, CONFIG, ()))}


EDITS = {
    "title": changed(7, title="Another headline"), "first in its day": changed(3, title="A"), "slug": changed(7, slug="elsewhere"), "summary": changed(5, summary=(Sentence("New.", 3),)),
    "day": changed(9, published="2031-05-30"), "outlet": changed(2, outlet="Harbour Times"), "actor": changed(4, actors=ARTICLES[4].actors[:2]),
    "role": changed(4, actors=(replace(ARTICLES[4].actors[0], role="Minister"), *ARTICLES[4].actors[1:])), "new actor": changed(4, actors=(*ARTICLES[4].actors, Actor("Vera Moe"))),
    "event": changed(6, events=ARTICLES[6].events[:1]), "words of an event": changed(6, events=(replace(ARTICLES[6].events[0], what="The council put off the tunnel"), ARTICLES[6].events[1])),
    "day of an event": changed(6, events=(replace(ARTICLES[6].events[0], date="2031-04-29"), ARTICLES[6].events[1])), "quote": changed(8, quotes=(Quote("Jon Rask", "No.", 7),)),
    "figure": changed(8, figures=()), "topic": changed(8, topics=("harbour",)), "body": changed(8, body="Words of a person.", body_generated=False),
    "hidden": changed(8, hidden=True), "one less": ARTICLES[1:], "nothing": ARTICLES, "one more": (*ARTICLES, NEW), "one more of another day": (*ARTICLES, replace(NEW, published="2031-09-09")),
    "a new house, topic and actor": (*ARTICLES, replace(NEW, outlet="Tide Times", topics=("weirs",), actors=(Actor("Vera Moe"),))), "another for the last": (*ARTICLES[:-1], NEW),
}  # fmt: skip
FILES = {
    "renamed": ActorFile("ada-lund", "Ada Lund Berg", aliases=("Ada Lund",), digest="1"), "another address": ActorFile("lund", "Ada Lund", digest="2"),
    "one of two": ActorFile("ada-lund", "Ada Lund", aliases=("Jon Rask",), digest="3"), "hidden": ActorFile("ada-lund", "Ada Lund", hidden=True, digest="4"),
    "described": ActorFile("ada-lund", "Ada Lund", body="With [[Jon Rask]].", digest="5"), "another role": ActorFile("jon-rask", "Jon Rask", role="Harbour master", digest="6"),
}  # fmt: skip


def told(former: Digest, now: Digest) -> tuple[set[str], dict[str, str], dict[str, str]]:
    """What is said to stand; keys before and now."""
    digests = {a.id: a.digest for a in former.articles.values()}
    ids = {id for id in digests.keys() | now.articles.keys() if id not in now.articles or digests.get(id) != now.articles[id].digest}
    found = standing(shelf_for(former), shelf_for(now), ids)
    return set(found), keys(shelf_for(former)), keys(shelf_for(now))


@pytest.mark.parametrize("edit", EDITS)
def test_a_standing_page_has_its_former_key(edit: str) -> None:
    found, was, now = told(link(ARTICLES, (), (), CONFIG), link(EDITS[edit], (), (), CONFIG))
    assert {address: was.get(address) for address in found} == {address: now.get(address) for address in found}


@pytest.mark.parametrize("edit", FILES)
def test_so_it_has_where_an_actor_is_another(edit: str) -> None:
    described = ActorFile("ines-palm", "Ines Palm", body="Knows [[Ada Lund]].", digest="0")
    articles = changed(11, body="See [[Ada Lund]] and [[Jon Rask]].", body_generated=False)
    for before, after in (((described,), (described, FILES[edit])), ((described, FILES[edit]), (described,))):
        found, was, now = told(link(articles, before, (), CONFIG), link(articles, after, (), CONFIG))
        assert {address: was.get(address) for address in found} == {address: now.get(address) for address in found}
        assert len(found) > 20 or edit in ("hidden", "one of two")


def test_after_another_title_most_pages_stand() -> None:
    former, now = link(ARTICLES, (), (), CONFIG), link(EDITS["title"], (), (), CONFIG)
    found, _, keys_now = told(former, now)
    assert "articles/bridge-7.html" not in found
    for kind in ("articles/", "actors/", "timeline/2031", "archive/", "quotes/", "figures/", "topics/", "data/"):
        assert any(address.startswith(kind) for address in found), kind
    listed = [a for a in keys_now if a.startswith(("articles/", "timeline/2031"))]
    assert len(found & set(listed)) > len(listed) / 3


def test_an_address_belongs_to_the_first_of_its_articles() -> None:
    twins = link(changed(7, slug=ARTICLES[8].slug), (), (), CONFIG)
    first = next(a.id for a in twins.articles.values() if a.slug == ARTICLES[8].slug)
    assert owners(twins)[f"articles/{ARTICLES[8].slug}.html"].id == first
    assert len(owners(twins)) == len(ARTICLES) - 1
