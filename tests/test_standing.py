"""A page that is said to stand as it was has the key that it had."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.cards import Shelf
from generator.config import Config, Pages
from generator.digest import link
from generator.model import Actor, Article, Digest, Event, Figure, Quote, Sentence
from generator.pages import pages_of, shelf_of
from generator.standing import owners, standing
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
        actors=tuple(Actor(name, "person", (), "Mayor", 2, 4) for name in who),
        events=(Event(day, "day", "past", what, (who[0],), what, 5), Event(f"2031-{n % 4 + 9:02}-{n + 1:02}", "day", "planned", f"Work on the {place} begins", (who[1],), "work begins", 6)),
        quotes=(Quote(who[0], f"We have waited for the {place} for {n} years.", 7),), figures=(Figure(n + 1, "percent", f"of the {place}", "percent", 8),),
        topics=(place, "harbour"), digest=f"d{n}", facts=f"f{n}",
    )  # fmt: skip


ARTICLES = tuple(article(n) for n in range(24))


def changed(at: int, **values: object) -> tuple[Article, ...]:
    return tuple(replace(a, **values, digest="other", facts="other") if n == at else a for n, a in enumerate(ARTICLES))  # type: ignore[arg-type]


def shelf_for(digest: Digest) -> Shelf:
    return shelf_of(digest, CONFIG, load_words("en"))


def keys(shelf: Shelf) -> dict[str, str]:
    return {p.address: p.key if isinstance(p.key, str) else p.key() for p in pages_of(shelf)}


EDITS = {
    "title": changed(7, title="Another headline"), "first in its day": changed(3, title="A"), "slug": changed(7, slug="elsewhere"), "summary": changed(5, summary=(Sentence("New.", 3),)),
    "day": changed(9, published="2031-05-30"), "outlet": changed(2, outlet="Harbour Times"), "actor": changed(4, actors=ARTICLES[4].actors[:2]),
    "role": changed(4, actors=(replace(ARTICLES[4].actors[0], role="Minister"), *ARTICLES[4].actors[1:])), "new actor": changed(4, actors=(*ARTICLES[4].actors, Actor("Vera Moe"))),
    "event": changed(6, events=ARTICLES[6].events[:1]), "words of an event": changed(6, events=(replace(ARTICLES[6].events[0], what="The council put off the tunnel"), ARTICLES[6].events[1])),
    "day of an event": changed(6, events=(replace(ARTICLES[6].events[0], date="2031-04-29"), ARTICLES[6].events[1])), "quote": changed(8, quotes=(Quote("Jon Rask", "No.", 7),)),
    "figure": changed(8, figures=()), "topic": changed(8, topics=("harbour",)), "body": changed(8, body="Words of a person.", body_generated=False),
    "hidden": changed(8, hidden=True), "one less": ARTICLES[1:], "nothing": ARTICLES,
}  # fmt: skip


@pytest.mark.parametrize("edit", EDITS)
def test_a_standing_page_has_its_former_key(edit: str) -> None:
    former, now = link(ARTICLES, (), (), CONFIG), link(EDITS[edit], (), (), CONFIG)
    was, shelf = keys(shelf_for(former)), shelf_for(now)
    digests = {a.id: a.digest for a in former.articles.values()}
    ids = {id for id in digests.keys() | now.articles.keys() if id not in now.articles or digests.get(id) != now.articles[id].digest}
    found, made = standing(replace(former, articles={}), shelf, ids), keys(shelf)
    assert {address: was.get(address) for address in found} == {address: made.get(address) for address in found}


def test_after_another_title_most_pages_stand() -> None:
    former, now = link(ARTICLES, (), (), CONFIG), link(EDITS["title"], (), (), CONFIG)
    found = standing(replace(former, articles={}), shelf_for(now), {"a07"})
    listed = [a for a in keys(shelf_for(now)) if a.startswith(("articles/", "timeline/2031"))]
    assert "articles/bridge-7.html" not in found
    assert len(found & set(listed)) > len(listed) / 3


def test_an_address_belongs_to_the_first_of_its_articles() -> None:
    twins = link(changed(7, slug=ARTICLES[8].slug), (), (), CONFIG)
    first = next(a.id for a in twins.articles.values() if a.slug == ARTICLES[8].slug)
    assert owners(twins)[f"articles/{ARTICLES[8].slug}.html"].id == first
    assert len(owners(twins)) == len(ARTICLES) - 1
