"""Search data: script files that a page loads piece by piece, so that they work from disk and cost little."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from generator.cards import cut, key, quotation
from generator.config import Config, Topics
from generator.model import Article, Digest, Entry, File, Outlet, Player, Quote, Topic
from generator.novelty import day
from generator.numbering import files_of
from generator.pagination import pages_of_happenings, timeline_pages
from generator.search_index import Index, mark_of
from generator.search_order import ALIAS, BASE, BESIDE, KINDS, NAME, TEXT, TITLE, Described, Document
from generator.search_words import Weighed
from generator.topics import named
from generator.urls import actor_address, article_address, outlet_address, topic_address
from generator.words import Words, load_words

ACTOR, TOPIC, OUTLET, ARTICLE, EVENT, QUOTE = range(len(KINDS))
WHOLE = 3000  # from so many articles on, events and quotes are found through their article


def search(digest: Digest, config: Config, words: Words | None = None, kept: Path | None = None, code: str = "") -> Iterator[File]:
    """Every file of the search data. The index is made once, and only if a file is asked for.

    `kept`: a file that keeps the index for the next build by the same `code`. A file's key is then the digest of its bytes; "" as long as that is not known.
    """
    words = words or load_words(config.language)
    few = len(digest.articles) <= WHOLE
    made = key([a.facts or a.digest for a in digest.articles.values()], [(t.slug, t.name) for t in digest.topics.values()],
               [(o.slug, o.name) for o in digest.outlets.values()], [(p.slug, p.name, p.aliases, p.roles[:1], len(p.articles)) for p in digest.players.values()],
               repr(words.formats), repr(config), list(digest.entries) if few else [])
    total, shards = sum(kind_counts(digest).values()), shard_count(digest)
    index = Index(made, partial(described, digest, config, words), total, shards, kept, key(code, repr(words), repr(config), few))
    for name in (*(f"t{n}" for n in range(shards)), *(f"d{n}" for n in range(files_of(total.bit_length()))), "words"):
        yield File(f"assets/search/{name}.js", partial(index.digest, name) if kept else made, partial(index.content, name), "search")


def kind_counts(digest: Digest) -> dict[str, int]:
    """How many documents of each kind there are."""
    few = len(digest.articles) <= WHOLE
    return dict(zip(KINDS, (len(digest.players), len(digest.topics), len(digest.outlets), len(digest.articles),
                            len(digest.entries) if few else 0, sum(len(a.quotes) for a in digest.articles.values()) if few else 0), strict=True))


def shard_count(digest: Digest) -> int:
    n = len(digest.articles)
    return 1 if n <= 30 else 17 if n <= 500 else 61 if n <= 3000 else 251 if n <= 20_000 else 997


# ---------------------------------------------------------------- what is found


def described(digest: Digest, config: Config, words: Words) -> Iterator[Described]:
    """Every document; those of one program, language and configuration. Ranks follow from nothing but the document, or an edit would move others."""
    for p in digest.players.values():
        yield Described((ACTOR, p.slug), first_most(len(p.articles), p.slug), mark_of(p.name, p.aliases, p.roles[:1]), partial(actor_document, p))
    for t in digest.topics.values():
        yield Described((TOPIC, t.slug), first_most(len(t.articles), t.slug), mark_of(t.name, t.aliases, len(t.articles)), partial(topic_document, t, words))
    for o in digest.outlets.values():
        yield Described((OUTLET, o.slug), first_most(len(o.articles), o.slug), mark_of(o.name, len(o.articles)), partial(outlet_document, o, words))
    few = len(digest.articles) <= WHOLE
    for a in digest.articles.values():
        yield Described((ARTICLE, a.id), first_newest(a), facts_mark(a, [x.name for x in a.actors]), partial(article_document, a, config, words, not few))
    if few:
        yield from happenings(digest, config, words)
        yield from sayings(digest, words)


def first_most(articles: int, slug: str) -> str:
    return f"{BASE - articles:09} {slug}"


def first_newest(a: Article) -> str:
    known = day(a).replace("-", "").ljust(8, "0")[:8]
    return f"{BASE - int(known) if known.isdigit() else BASE:09} {a.id}"


def facts_mark(a: Article, *more: object) -> bytes:
    """Of a record that carries its own hash: that, with `more` that does not follow from its front matter; else of all of it."""
    return mark_of(a.facts, more) if a.facts else mark_of(a)


def actor_document(p: Player) -> tuple[Document, Weighed]:
    role = p.roles[0].role if p.roles else ""
    return ("actor", p.name, actor_address(p.slug), role), [(p.name, NAME), *((x, ALIAS) for x in p.aliases), (role, BESIDE)]


def topic_document(t: Topic, words: Words) -> tuple[Document, Weighed]:
    return ("topic", t.name, topic_address(t.slug), words.count("articles", len(t.articles))), [(t.name, NAME), *((x, ALIAS) for x in t.aliases)]


def outlet_document(o: Outlet, words: Words) -> tuple[Document, Weighed]:
    return ("outlet", o.name, outlet_address(o.slug), words.count("articles", len(o.articles))), [(o.name, ALIAS)]


def article_document(a: Article, config: Config, words: Words, whole: bool) -> tuple[Document, Weighed]:
    return ("article", a.title, article_address(a.slug), beside(a, words)), article_texts(a, config.topics, whole)


def article_texts(a: Article, rules: Topics, whole: bool) -> Weighed:
    texts: Weighed = [(a.title, TITLE), (a.outlet or "", BESIDE), *((s.text, TEXT) for s in a.summary), *((x.name, TEXT) for x in a.actors),
                      *((t, TEXT) for t in named(a.topics, rules)), *((p, BESIDE) for p in a.places)]
    return texts + [(e.what, BESIDE) for e in a.events] + [(q.text, BESIDE) for q in a.quotes] if whole else texts


def happenings(digest: Digest, config: Config, words: Words) -> Iterator[Described]:
    places = pages_of_happenings(timeline_pages(digest, config))
    for e in digest.entries.values():
        names = [digest.players[s].name for s in e.actors if s in digest.players]
        yield Described((EVENT, e.id), e.id, mark_of(e.what, places[e.id], e.date, e.part, names), partial(event_document, e, places[e.id], names, words))


def event_document(e: Entry, place: str, names: list[str], words: Words) -> tuple[Document, Weighed]:
    return ("event", cut(e.what, 24), f"{place}#{e.id}", words.when(e.date, e.part)), [(e.what, TEXT), *((name, BESIDE) for name in names)]


def sayings(digest: Digest, words: Words) -> Iterator[Described]:
    for a in digest.articles.values():
        mark = facts_mark(a)
        for n, q in enumerate(a.quotes, 1):
            yield Described((QUOTE, f"{a.id} {n}"), f"{first_newest(a)} {n:04}", mark, partial(quote_document, a, n, q, words))


def quote_document(a: Article, n: int, q: Quote, words: Words) -> tuple[Document, Weighed]:
    said: Sequence[str] = [x for x in (q.speaker or "", a.outlet or "", words.when(a.published)) if x]
    return ("quote", f"“{quotation(q.text, 24)}”", f"{article_address(a.slug)}#quote-{n}", ", ".join(said)), [(q.text, TEXT), (q.speaker or "", BESIDE)]


def beside(a: Article, words: Words) -> str:
    return ", ".join(x for x in (a.outlet or "", words.when(a.published)) if x)
