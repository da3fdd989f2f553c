"""Search data: script files that a page loads piece by piece, so that they work from disk and cost little."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from generator.cards import cut, key, page_address, timeline_pages
from generator.config import Config
from generator.model import Article, Digest, File
from generator.search_index import ALIAS, BESIDE, NAME, PER, TEXT, TITLE, Document, Index, Weighed
from generator.urls import actor_address, article_address, outlet_address, topic_address
from generator.words import Words, load_words

WHOLE = 3000  # from so many articles on, events and quotes are found through their article
KINDS = ("actor", "topic", "outlet", "article", "event", "quote")


def search(digest: Digest, config: Config, words: Words | None = None, kept: Path | None = None, code: str = "") -> Iterator[File]:
    """Every file of the search data. The index is made once, and only if a file is asked for.

    `kept`: a file that keeps the index for the next build by the same `code`. A file's key is then the digest of its bytes; "" as long as that is not known.
    """
    words = words or load_words(config.language)
    made = key([a.facts or a.digest for a in digest.articles.values()], list(digest.players), [(t.slug, t.name) for t in digest.topics.values()],
               [(o.slug, o.name) for o in digest.outlets.values()], [(p.name, p.aliases, p.roles[:1]) for p in digest.players.values()],
               repr(words.formats), repr(config), list(digest.entries) if len(digest.articles) <= WHOLE else [])
    index = Index(made, partial(described, digest, config, words), shard_count(digest), kept, code)
    for name in (*(f"t{n}" for n in range(shard_count(digest))), *(f"d{n}" for n in range(-(-sum(kind_counts(digest).values()) // PER))), "words"):
        yield File(f"assets/search/{name}.js", index.digest(name) if kept else made, partial(index.content, name), "search")


def kind_counts(digest: Digest) -> dict[str, int]:
    """How many documents of each kind there are, in the order in which they are numbered."""
    few = len(digest.articles) <= WHOLE
    return dict(zip(KINDS, (len(digest.players), len(digest.topics), len(digest.outlets), len(digest.articles),
                            len(digest.entries) if few else 0, sum(len(a.quotes) for a in digest.articles.values()) if few else 0), strict=True))


def shard_count(digest: Digest) -> int:
    n = len(digest.articles)
    return 1 if n <= 30 else 17 if n <= 500 else 61 if n <= 3000 else 251 if n <= 20_000 else 997


# ---------------------------------------------------------------- what is found


def described(digest: Digest, config: Config, words: Words) -> Iterator[tuple[Document, Weighed]]:
    """Every document with its texts, in the order of KINDS."""
    for p in digest.players.values():
        role = p.roles[0].role if p.roles else ""
        yield ("actor", p.name, actor_address(p.slug), role), [(p.name, NAME), *((x, ALIAS) for x in p.aliases), (role, BESIDE)]
    for t in digest.topics.values():
        yield ("topic", t.name, topic_address(t.slug), words.count("articles", len(t.articles))), [(t.name, NAME), *((x, ALIAS) for x in t.aliases)]
    for o in digest.outlets.values():
        yield ("outlet", o.name, outlet_address(o.slug), words.count("articles", len(o.articles))), [(o.name, ALIAS)]
    few = len(digest.articles) <= WHOLE
    for a in digest.articles.values():
        yield ("article", a.title, article_address(a.slug), beside(a, words)), article_texts(a, not few)
    if few:
        yield from happenings(digest, config, words)
        yield from sayings(digest, words)


def article_texts(a: Article, whole: bool) -> Weighed:
    texts: Weighed = [(a.title, TITLE), (a.outlet or "", BESIDE), *((s.text, TEXT) for s in a.summary), *((x.name, TEXT) for x in a.actors),
                      *((t, TEXT) for t in a.topics), *((p, BESIDE) for p in a.places)]
    return texts + [(e.what, BESIDE) for e in a.events] + [(q.text, BESIDE) for q in a.quotes] if whole else texts


def happenings(digest: Digest, config: Config, words: Words) -> Iterator[tuple[Document, Weighed]]:
    places = {id: page_address(f"timeline/{month}", n) for month, pages in timeline_pages(digest, config).items() for n, ids in enumerate(pages, 1) for id in ids}
    for e in digest.entries.values():
        names = [(digest.players[s].name, BESIDE) for s in e.actors if s in digest.players]
        yield ("event", cut(e.what, 24), f"{places[e.id]}#{e.id}", words.when(e.date, e.part)), [(e.what, TEXT), *names]


def sayings(digest: Digest, words: Words) -> Iterator[tuple[Document, Weighed]]:
    for a in digest.articles.values():
        for n, q in enumerate(a.quotes, 1):
            said: Sequence[str] = [x for x in (q.speaker or "", a.outlet or "", words.when(a.published)) if x]
            yield ("quote", f"“{cut(q.text, 24)}”", f"{article_address(a.slug)}#quote-{n}", ", ".join(said)), [(q.text, TEXT), (q.speaker or "", BESIDE)]


def beside(a: Article, words: Words) -> str:
    return ", ".join(x for x in (a.outlet or "", words.when(a.published)) if x)
