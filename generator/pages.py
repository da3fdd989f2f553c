"""Every address of the site that a template makes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from generator.bodies import markdown_html
from generator.cards import FullText, MakeBody, Shelf, key
from generator.config import Config
from generator.feeds import opml_address, opml_count
from generator.frame import Head, frame, menu
from generator.model import Digest, Note, Page
from generator.numbering import files_of
from generator.page_actor import actor_pages, outlet_pages, topic_pages
from generator.page_article import article_pages
from generator.page_index import index_page, numbers
from generator.page_lists import archive_pages, difference_pages, figure_pages, name_pages, quote_pages
from generator.page_timeline import timeline_index, timeline_months
from generator.rows import Ref
from generator.search import kind_counts, shard_count
from generator.search_order import KINDS
from generator.urls import actor_address, article_address
from generator.words import Words

SAFE_ADDRESS = re.compile(r"[A-Za-z0-9][\w.-]*(?:/[A-Za-z0-9][\w.-]*){0,6}\.html$", re.ASCII)
SHOWN_FEEDS = 200  # the rest is in the OPML file
INFERRED = 200

UNLINKED = (archive_pages, quote_pages, figure_pages, outlet_pages)  # they rest on articles and names alone
MAKERS = (index_page, article_pages, timeline_index, timeline_months, name_pages, actor_pages, topic_pages, outlet_pages, archive_pages,
          quote_pages, figure_pages, difference_pages)


def pages(digest: Digest, config: Config, words: Words, make_body: MakeBody = markdown_html, full_text: FullText | None = None) -> Iterator[Page]:
    """All pages, no address twice; contexts are built when called for. `make_body` may be a remembering `bodies.markdown_html`."""
    return pages_of(shelf_of(digest, config, words, make_body, full_text))


def pages_of(shelf: Shelf) -> Iterator[Page]:
    taken: set[str] = set()
    for page in (page for make in (*MAKERS, site_pages, note_pages, redirect_pages) for page in make(shelf)):
        if page.address not in taken:
            taken.add(page.address)
            yield page


def unlinked_pages(shelf: Shelf) -> Iterator[Page]:
    """Those of all pages that are right before anything is linked."""
    return (page for make in UNLINKED for page in make(shelf))


def shelf_of(digest: Digest, config: Config, words: Words, make_body: MakeBody = markdown_html, full_text: FullText | None = None, differs: bool = False) -> Shelf:
    """The digest's cards. Every page shows the menu, and what the digest has decides about that. `differs`: it will have differences."""
    shelf = Shelf(digest, config, words, make_body, full_text)
    shelf.menu = menu(digest, config, words.text, differs)
    shelf.base = key(shelf.base, shelf.menu)
    return shelf


def site_pages(shelf: Shelf) -> Iterator[Page]:
    d = shelf.digest
    about = next((n for n in d.notes if n.slug == "about"), None)
    inferred = [i for i, a in d.articles.items() if a.published_from == "inferred"][:INFERRED]
    feeds = [(p.name, p.slug) for p in list(d.players.values())[:SHOWN_FEEDS]], [(t.name, t.slug) for t in list(d.topics.values())[:SHOWN_FEEDS]]
    yield Page("search.html", "search.html", key(shelf.base, "search", sum(kind_counts(d).values()), shard_count(d)), partial(search_context, shelf))
    yield Page("about.html", "about.html", key(
        shelf.base, models(shelf), numbers(shelf), about.digest if about else "", [(shelf.card_key(i), d.articles[i].published_why, d.articles[i].confidence) for i in inferred],
        [shelf.card_key(i) for i in d.undated[:INFERRED]], len(d.undated), merged_names(shelf)), partial(about_context, shelf, about, inferred))
    yield Page("feeds.html", "feeds.html", lambda: key(shelf.base, feeds, data_files(shelf), more_lists(shelf)), partial(feeds_context, shelf))
    yield Page("404.html", "404.html", key(shelf.base, "404"), partial(missing_context, shelf))


def search_context(shelf: Shelf) -> dict[str, object]:
    text = shelf.words.text
    total = sum(kind_counts(shelf.digest).values())
    return frame(shelf, Head("search.html", text["search"], text["search_about"], "search.html")) | {
        "kinds": tuple((k, text[f"found_{k}"]) for k in KINDS), "shards": shard_count(shelf.digest), "files": files_of(total.bit_length()), "total": total}


def merged_names(shelf: Shelf) -> list[tuple[Ref, str, str, Ref]]:
    """(actor, name as printed, why it is that actor, article) wherever a name was not a plain form of the actor's own."""
    articles = shelf.digest.articles
    rows = [(shelf.link(p.slug), x.name, shelf.words.reason(x.why), Ref(articles[x.article].title, article_address(articles[x.article].slug)))
            for p in shelf.digest.players.values() for x in p.printed if x.why and x.article in articles]
    return rows[:INFERRED]


def models(shelf: Shelf) -> tuple[str, ...]:
    """The language models that wrote summaries."""
    return tuple(sorted({a.summary_by for a in shelf.digest.articles.values() if a.summary_by}))


def about_context(shelf: Shelf, note: Note | None, inferred: list[str]) -> dict[str, object]:
    from markupsafe import Markup

    d, words = shelf.digest, shelf.words
    return frame(shelf, Head("about.html", words.text["about"], words.text["about_description"], "about.html")) | {
        "body": Markup(shelf.body(note.body, note.path, "", 2)) if note else "",
        "models": models(shelf), "numbers": numbers(shelf), "undated": shelf.cards(d.undated[:INFERRED]), "merged": merged_names(shelf),
        "inferred": tuple((shelf.card(i), words.because(d.articles[i].published_why or ""), words.text.get(f"confidence_{d.articles[i].confidence}", ""))
                          for i in inferred)}


def feeds_context(shelf: Shelf) -> dict[str, object]:
    d, text = shelf.digest, shelf.words.text
    players, topics = list(d.players.values())[:SHOWN_FEEDS], list(d.topics.values())[:SHOWN_FEEDS]
    return frame(shelf, Head("feeds.html", text["feeds"], text["feeds_about"], "feeds.html")) | {
        "actor_feeds": tuple(Ref(p.name, f"actors/{p.slug}.xml") for p in players),
        "topic_feeds": tuple(Ref(t.name, f"topics/{t.slug}.xml") for t in topics),
        "lists": more_lists(shelf), "files": data_files(shelf),
        "more": len(d.players) > SHOWN_FEEDS or len(d.topics) > SHOWN_FEEDS}


def data_files(shelf: Shelf) -> tuple[Ref, ...]:
    """The digest as data."""
    sheets = [address for _, places in shelf.tables for address in places]
    return (Ref("digest.json", "data/digest.json"), *(Ref(address.removeprefix("data/"), address) for address in sheets[:SHOWN_FEEDS]))


def more_lists(shelf: Shelf) -> tuple[Ref, ...]:
    """The files that list the feeds, after the first."""
    return tuple(Ref(f"OPML {n}", opml_address(n)) for n in range(2, opml_count(shelf.digest) + 1))


def missing_context(shelf: Shelf) -> dict[str, object]:
    return frame(shelf, Head("404.html", shelf.words.text["missing"], shelf.words.text["missing_about"], index=False))


def note_pages(shelf: Shelf) -> Iterator[Page]:
    """The editor's own pages; `about.md` is the beginning of about.html."""
    for note in shelf.digest.notes:
        if note.slug != "about" and SAFE_ADDRESS.match(f"{note.slug}.html"):
            yield Page(f"{note.slug}.html", "note.html", key(shelf.base, note.digest, note.title, shelf.linked(note.body)), partial(note_context, shelf, note))


def note_context(shelf: Shelf, note: Note) -> dict[str, object]:
    from markupsafe import Markup

    address = f"{note.slug}.html"
    return frame(shelf, Head(address, note.title, "", address)) | {"note": note, "body": Markup(shelf.body(note.body, note.path, "", 2))}


def redirect_pages(shelf: Shelf) -> Iterator[Page]:
    """A page at every former address that leads to the present one."""
    d = shelf.digest
    moves = [(old, article_address, a.slug, a.title) for a in d.articles.values() for old in a.redirect_from]
    moves += [(old, actor_address, p.slug, p.name) for p in d.players.values() if p.file for old in p.file.redirect_from]
    for old, address_of, slug, title in moves:
        old_address = old.lstrip("/") if old.endswith(".html") else address_of(old)
        target = address_of(slug)
        if SAFE_ADDRESS.match(old_address) and ".." not in old_address and old_address != target:
            yield Page(old_address, "redirect.html", key(shelf.base, target, title), partial(redirect_context, shelf, old_address, target, title))


def redirect_context(shelf: Shelf, old: str, target: str, title: str) -> dict[str, object]:
    return frame(shelf, Head(old, title, index=False)) | {"target": target, "canonical": shelf.config.url + target if shelf.config.url else ""}
