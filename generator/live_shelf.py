"""The cards of a site that changes while it is shown: nobody compares the keys of its pages, so none are made."""

from __future__ import annotations

import copy
from collections import ChainMap
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from generator.cards import Shelf
from generator.figure_groups import FigureGroup, grouped_figures
from generator.model import Article, Digest
from generator.novelty import day
from generator.pagination import bucket, page_address


class LiveShelf(Shelf):
    """`listing` is True while pages are only listed: what costs much and goes into their keys alone is then left out."""

    listing = False

    def card_key(self, id: str) -> str:
        return ""

    def entry_key(self, id: str) -> str:
        return ""

    @cached_property
    def places(self) -> Mapping[str, str]:
        return Places(self)

    @property
    def figure_groups(self) -> tuple[FigureGroup, ...]:
        if self.listing:
            return ()
        if self._figures is None:
            self._figures = grouped_figures(self.digest)
        return self._figures

    _figures: tuple[FigureGroup, ...] | None = None

    def drop(self, article: Article) -> None:
        """Forget what was made of an article."""
        self._cards.pop(article.id, None)
        for id in self.digest.told.get(article.id, ()):
            self._entries.pop(id, None)
        self.kept.clear()
        self._figures = None

    def with_articles(self, articles: dict[str, Article]) -> LiveShelf:
        """A shelf with more articles than are linked."""
        made = copy.copy(self)
        made.digest = replace(self.digest, articles=articles, newest=next((day(a) for a in articles.values() if a.published), None))
        made._cards, made.kept, made.shared = dict(self._cards), {}, {}
        return made

    def with_article(self, article: Article, own: Digest | None = None) -> LiveShelf:
        """A shelf with this article as it is now, and everything linked as before, but for those of its happenings that `own` has otherwise."""
        made = copy.copy(self)
        made.digest = replace(self.digest, articles={**self.digest.articles, article.id: article})
        made._cards, made._entries, made.kept, made.shared = dict(self._cards), dict(self._entries), {}, {}
        made.drop(article)
        if own is not None:
            made._tell(article.id, own)
        return made

    def _tell(self, id: str, own: Digest) -> None:
        """Put the happenings of an article in the place of those that it told."""
        linked = self.digest
        was = {(e.date, s.what): e for e in (linked.entries[i] for i in linked.told.get(id, ())) for s in e.sources if s.article == id}
        now = [was.get((e.date, e.sources[0].what), e) for e in own.entries.values()]
        entries = {e.id: e for e in now if linked.entries.get(e.id) is not e}
        self.digest = replace(linked, entries={**linked.entries, **entries}, told={**linked.told, id: tuple(e.id for e in now)})
        self.places = ChainMap({e.id: page_address(f"timeline/{bucket(e.date)}", 1) for e in entries.values()}, self.places)  # type: ignore[arg-type]


class Places(Mapping[str, str]):
    """The timeline's page of every happening, looked up a month at a time."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._months: dict[str, dict[str, str]] = {}

    def __getitem__(self, id: str) -> str:
        entry = self._shelf.digest.entries[id]
        month = bucket(entry.date)
        known = self._months.get(month)
        if known is None:
            pages = self._shelf.months[month]
            known = self._months[month] = {e: page_address(f"timeline/{month}", n) for n, ids in enumerate(pages, 1) for e in ids}
        return known[id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._shelf.digest.entries)

    def __len__(self) -> int:
        return len(self._shelf.digest.entries)
