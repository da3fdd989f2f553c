"""The digest as pages show it: small finished cards, each made once, with addresses from the site's root."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cached_property, lru_cache
from hashlib import blake2b

import msgspec

from generator.bodies import link_names, linked_names, lower_headings, markdown_html
from generator.config import Config
from generator.figure_groups import FigureGroup, grouped_figures
from generator.folding import fold
from generator.model import Article, Digest, Entry, Shared, Source
from generator.pagination import page_address, pages_of_differences, pages_of_happenings, timeline_pages
from generator.rows import Card, EntryRow, Evidence, Ref, SourceRow
from generator.sheets import Filled, tables_of
from generator.shown_names import ShownNames
from generator.topics import named
from generator.urls import actor_address, article_address, outlet_address, topic_address
from generator.wording import voices
from generator.words import Words

EVIDENCE_WORDS = 30
SOURCES = 8  # of one happening that are shown; the others are counted
NAMED = 8  # actors of one happening that are shown
ROWS = 20_000  # happenings in memory as rows
CARDS, KEYS = 30_000, 200_000  # cards, and keys of happenings, in memory
CARD_WORDS = 45  # of the summary, on a card
FullText = Callable[[Article], str]  # an article -> its capture's text as HTML
MakeBody = Callable[[str, str], str]  # Markdown, path -> HTML; a build passes one that remembers
DAY = re.compile(r"\d{4}(?:-\d{2}){0,2}$")


class Shelf:
    """Every card of one digest. Pure: what is kept here follows from digest, config and words alone."""

    def __init__(self, digest: Digest, config: Config, words: Words, make_body: MakeBody = markdown_html, full_text: FullText | None = None) -> None:
        self.digest, self.config, self.words = digest, config, words
        self.base = key(repr(config), repr(words))  # what every page shows of the site as a whole
        self.outlets = {o.name: o.slug for o in digest.outlets.values()}
        self.topic_slugs = {name: t.slug for t in digest.topics.values() for name in (*t.aliases, t.name)}
        self.difference_pages = pages_of_differences(digest, config)
        self.difference_places = {id: f"{page_address('differences', n)}#{id}" for n, ids in enumerate(self.difference_pages, 1) for id in ids}
        self.differs = articles_of_differences(digest)
        self.make_body = make_body
        self.full_text = full_text if config.publish.full_text else None
        self._cards: dict[str, Card] = {}
        self._keys: dict[str, str] = {}
        self._entry_keys: dict[str, str] = {}
        self._entries: dict[str, EntryRow] = {}
        self._refs: dict[str, Ref] = {}
        self._sets: dict[str, frozenset[str]] = {}
        self._labels: dict[int, tuple[str, str]] = {}
        self._named: dict[str, Ref | None] = {}
        self._sourced: dict[tuple[int, int], str] = {}
        self._linked: dict[tuple[str, ...], tuple[Ref, ...]] = {}
        self._told: dict[str, dict[int, tuple[str, str]]] = {}
        self.menu: tuple[Ref, ...] | None = None
        self.shared: dict[str, Shared] = {}  # path to the site's root -> what all pages with it are made with
        self.kept: dict[tuple[str, str, str], str] = {}  # (macro, root, id) -> HTML that many pages show

    @cached_property
    def months(self) -> dict[str, list[list[str]]]:
        return timeline_pages(self.digest, self.config)

    @cached_property
    def places(self) -> Mapping[str, str]:
        """The timeline's page of every happening."""
        return pages_of_happenings(self.months)

    @cached_property
    def names(self) -> ShownNames:
        return ShownNames(self.digest)

    @cached_property
    def tables(self) -> list[Filled]:
        return tables_of(self.names)

    @cached_property
    def figure_groups(self) -> tuple[FigureGroup, ...]:
        """Only the pages of figures show them."""
        return grouped_figures(self.digest)

    def told_at(self, article: str, line: int) -> tuple[str, str]:
        """(date, what) of the first happening that a line of an article's capture tells of; "" for none."""
        lines = self._told.get(article)
        if lines is None:
            lines = self._told[article] = {}
            for e in [self.digest.entries[id] for id in self.digest.told.get(article, ()) if id in self.digest.entries]:
                for s in e.sources:
                    if s.article == article and s.line:
                        lines.setdefault(s.line, (e.date, s.what or e.what))
        return lines.get(line, ("", ""))

    # ------------------------------------------------------------ links

    def actor(self, slug: str) -> Ref:
        """An actor with the role: for lists of actors alone, since the newest article can change it."""
        player = self.digest.players[slug]
        return msgspec.structs.replace(self.link(slug), note=player.roles[0].role if player.roles else "")

    def link(self, slug: str) -> Ref:
        made = self._refs.get(slug)
        if made is None:
            player = self.digest.players[slug]
            made = self._refs[slug] = Ref(player.name, actor_address(slug), player.type, "", slug)
        return made

    def actor_named(self, name: str) -> Ref | None:
        if name not in self._named:
            slug = self.digest.aliases.get(fold(name))
            self._named[name] = self.link(slug) if slug in self.digest.players else None
        return self._named[name]

    def speakers(self, name: str) -> tuple[Ref, ...]:
        """The actor of this name, or all of those who spoke together; () where one of them has no page."""
        alone = self.actor_named(name)
        together = () if alone else voices(name)
        found = [ref for voice in together if (ref := self.actor_named(voice))]
        return (alone,) if alone else tuple(found) if len(found) == len(together) else ()

    def article_set(self, slug: str) -> frozenset[str]:
        """Ids of the articles that name an actor."""
        made = self._sets.get(slug)
        if made is None:
            made = self._sets[slug] = frozenset(self.digest.players[slug].articles)
        return made

    def actors(self, slugs: tuple[str, ...]) -> tuple[Ref, ...]:
        return tuple([self.actor(slug) for slug in slugs if slug in self.digest.players])

    def links(self, slugs: tuple[str, ...]) -> tuple[Ref, ...]:
        made = self._linked.get(slugs)
        if made is None:
            if len(self._linked) >= CARDS:
                self._linked.clear()
            made = self._linked[slugs] = tuple([self.link(slug) for slug in slugs if slug in self.digest.players])
        return made

    def topic(self, slug: str) -> Ref:
        return Ref(self.digest.topics[slug].name, topic_address(slug), slug=slug)

    def topics_of(self, article: Article) -> tuple[Ref, ...]:
        slugs = self.topic_slugs
        return tuple(dict.fromkeys([self.topic(slugs[name]) if name in slugs else Ref(name) for name in named(article.topics, self.config.topics)]))

    def outlet(self, name: str | None) -> Ref:
        slug = self.outlets.get(name or "")
        return Ref(name or self.words.text["outlet_unknown"], outlet_address(slug) if slug else "")

    # ------------------------------------------------------------ articles

    def card(self, id: str) -> Card:
        made = self._cards.get(id)
        if made is None:
            if len(self._cards) >= CARDS:
                self._cards.clear()
            made = self._cards[id] = self._make_card(self.digest.articles[id])
        return made

    def cards(self, ids: tuple[str, ...] | list[str]) -> tuple[Card, ...]:
        return tuple(self.card(i) for i in ids if i in self.digest.articles)

    def _make_card(self, a: Article) -> Card:
        outlet = self.outlet(a.outlet)
        lead = cut(a.summary[0].text, CARD_WORDS) if a.summary else ""
        return Card(a.id, a.title, article_address(a.slug), outlet.name if a.outlet else "", outlet.address, a.via or "",
                    self.words.when(a.published), iso(a.published), a.published_from, lead, a.language or self.config.language)

    def card_key(self, id: str) -> str:
        made = self._keys.get(id)
        if made is None:
            a = self.digest.articles.get(id)
            made = self._keys[id] = key(a.id, a.title, a.slug, self.outlet(a.outlet), a.outlet, a.via, a.published, a.published_from,
                                        a.summary[0].text if a.summary else "", a.language) if a else ""
        return made

    def evidence(self, article: Article, words: str, line: int) -> Evidence:
        file = article.capture[-1] if article.capture else ""
        label, behind = self._labels.get(line) or self._label(line)
        return Evidence(cut(words, EVIDENCE_WORDS) if words else "", file, line, label, file + behind)

    def _label(self, line: int) -> tuple[str, str]:
        """'line 55', and as it stands behind the name of a file."""
        label = self.words.say("line", n=line) if line else ""
        made = self._labels[line] = label, f"{self.words.text['file_line']}{label}" if label else ""
        return made

    def body(self, body: str, path: str, root: str, top: int) -> str:
        """A person's Markdown as HTML, names linked, headings from `top` down; `root` leads from the page to the site's root."""
        def href(name: str) -> str:
            ref = self.actor_named(name)
            return root + ref.address if ref else ""

        return lower_headings(link_names(self.make_body(body, path), body, href), top)

    def linked(self, body: str) -> list[str]:
        """Where the name links of a body lead."""
        return [ref.address if (ref := self.actor_named(name)) else "" for name in linked_names(body)]

    # ------------------------------------------------------------ happenings

    def entry(self, id: str) -> EntryRow:
        made = self._entries.get(id)
        if made is None:
            if len(self._entries) >= ROWS:
                self._entries.clear()
            made = self._entries[id] = self._make_entry(self.digest.entries[id])
        return made

    def entries(self, ids: tuple[str, ...] | list[str]) -> tuple[EntryRow, ...]:
        return tuple(self.entry(i) for i in ids if i in self.digest.entries)

    def _make_entry(self, e: Entry) -> EntryRow:
        w = self.words
        reports = one_each(e.sources)
        sources = tuple([self.source(s) for s in reports[:SOURCES] if s.article in self.digest.articles])
        return EntryRow(
            e.id, f"{self.places[e.id]}#{e.id}", w.when(e.date, e.part), w.short(e.date) if not e.part else w.when(e.date, e.part), iso(e.date),
            e.precision, e.kind, e.what, self.links(e.actors[:NAMED]), e.topics, sources, self.sourced(len(reports), e.independent), max(0, len(reports) - SOURCES), w.reason(e.counted), w.reason(e.superseded),
            self.entry_address(e.superseded_by),
            tuple([self.difference_places[d] for d in e.differences if d in self.difference_places]))

    def entry_address(self, id: str) -> str:
        """"" for a happening that there is not."""
        place = self.places.get(id)
        return f"{place}#{id}" if place else ""

    def sourced(self, reports: int, independent: int) -> str:
        """'3 sources, 2 independent'."""
        made = self._sourced.get((reports, independent))
        if made is None:
            made = self.words.count("sources", reports)
            if reports > independent:
                made = self.words.say("sources_independent", sources=made, n=independent)
            self._sourced[reports, independent] = made
        return made

    def source(self, s: Source) -> SourceRow:
        return SourceRow(self.card(s.article), s.what, self.evidence_of(self.digest.articles[s.article], s))

    def evidence_of(self, article: Article, s: Source) -> Evidence:
        said = "" if s.src == s.what or s.src.strip(" .") == s.what.strip(" .") else s.src  # the statement is the words
        return self.evidence(article, said, s.line)

    def entry_key(self, id: str) -> str:
        made = self._entry_keys.get(id)
        if made is None:
            if len(self._entry_keys) >= KEYS:
                self._entry_keys.clear()
            e = self.digest.entries[id]
            reports = one_each(e.sources)
            shown = reports[:SOURCES]
            made = self._entry_keys[id] = key(
                e.date, e.part, e.precision, e.kind, e.what, e.topics, shown, len(reports), e.independent, e.counted,
                e.superseded, self.places[id], self.places.get(e.superseded_by, ""), [self.difference_places.get(d, "") for d in e.differences], [self.card_key(s.article) for s in shown],
                self.links(e.actors[:NAMED]))
        return made


def one_each(sources: tuple[Source, ...]) -> list[Source]:
    """The first statement of every article."""
    if len(sources) < 2:
        return list(sources)
    found: dict[str, Source] = {}
    for s in sources:
        found.setdefault(s.article, s)
    return list(found.values())


def key(*parts: object) -> str:
    """A short digest of plain values."""
    return blake2b(msgspec.msgpack.encode(parts), digest_size=12).hexdigest()


def quotation(text: str, most: int) -> str:
    """What was said as it stands by itself: without the comma before its 'she said'."""
    return cut(text.removesuffix(","), most)


def cut(text: str, most: int) -> str:
    """At most `most` words: the whole text, or its first clauses and an ellipsis."""
    if text.count(" ") < most and text.isprintable():  # of white space only spaces are printable
        return text
    words = text.split()
    if len(words) <= most:
        return text
    kept = words[:most]
    for i in range(most - 1, most // 2, -1):
        if kept[i][-1] in ",;:.—–，、；。":
            kept = kept[: i + 1]
            break
    return " ".join(kept).rstrip(" ,;:—–") + " …"


@lru_cache(maxsize=16384)
def iso(date: str | None) -> str:
    """A value for `<time datetime>`: a year, month or day; "" for what HTML cannot say."""
    first = (date or "").partition("/")
    return first[0] if DAY.match(first[0]) and not first[1] else ""


def articles_of_differences(digest: Digest) -> dict[str, tuple[str, ...]]:
    """Article id -> the differences that it has a side in."""
    found: dict[str, list[str]] = {}
    for d in digest.differences.values():
        for article in dict.fromkeys(side.article for side in d.sides):
            found.setdefault(article, []).append(d.id)
    return {article: tuple(ids) for article, ids in found.items()}
