"""The pages of a site by address, those of one kind listed when the first of them is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, MutableMapping
from itertools import islice

from generator.live_shelf import LiveShelf
from generator.model import Page
from generator.page_actor import actor_pages, outlet_pages, topic_pages
from generator.page_article import article_pages
from generator.page_index import index_page
from generator.page_lists import archive_pages, difference_pages, figure_pages, name_pages, quote_pages
from generator.page_timeline import timeline_index, timeline_months
from generator.pages import MAKERS, note_pages, redirect_pages, site_pages

SAMPLE = 8  # pages of one maker among which each of its templates is


Make = Callable[[LiveShelf], Iterable[Page]]
KINDS: tuple[tuple[str, tuple[Make, ...]], ...] = (  # how addresses begin, and what makes the pages at all of these
    ("index.html", (index_page,)),
    ("articles/", (article_pages,)),
    ("timeline/", (timeline_index, timeline_months)),
    ("actors/", (name_pages, actor_pages)),
    ("topics/", (name_pages, topic_pages)),
    ("outlets/", (name_pages, outlet_pages)),
    ("archive/", (archive_pages,)),
    ("quotes", (quote_pages,)),
    ("figures", (figure_pages,)),
    ("differences", (difference_pages,)),
)
ANYWHERE: tuple[Make, ...] = (site_pages, note_pages, redirect_pages)  # yield to all others
EVERY: tuple[Make, ...] = (*MAKERS, *ANYWHERE)


class Addresses(MutableMapping[str, Page]):
    """What is set stays, also where a kind is listed later."""

    def __init__(self, shelf: LiveShelf) -> None:
        self._shelf = shelf
        self._made: dict[str, Page] = {}
        self._listed: set[str] = set()
        self._is_whole = False

    def __getitem__(self, address: str) -> Page:
        if address not in self._made and not self._is_whole:
            for start, makers in KINDS:
                if address.startswith(start):
                    self._list(start, makers)
            if address not in self._made:
                self._list("", ANYWHERE)
        return self._made[address]

    def _list(self, start: str, makers: Iterable[Make]) -> None:
        if start in self._listed:
            return
        self._listed.add(start)
        for page in self._pages(makers):
            if page.address.startswith(start):
                self._made.setdefault(page.address, page)

    def _pages(self, makers: Iterable[Make], most: int | None = None) -> list[Page]:
        self._shelf.listing = True
        try:
            return [page for make in makers for page in islice(make(self._shelf), most)]
        finally:
            self._shelf.listing = False

    def __setitem__(self, address: str, page: Page) -> None:
        self._made[address] = page

    def __delitem__(self, address: str) -> None:
        raise TypeError("a page stays as long as its site")

    def __iter__(self) -> Iterator[str]:
        """All addresses, in the order in which a build makes them."""
        if not self._is_whole:
            made: dict[str, Page] = {}
            for page in self._pages(EVERY):
                made.setdefault(page.address, self._made.get(page.address, page))
            self._made = {**made, **self._made}
            self._is_whole = True
        return iter(self._made)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def samples(self) -> list[Page]:
        """A page of each template that the site uses."""
        some = {page.template: page for page in reversed(self._pages(EVERY, SAMPLE))}
        return [self[page.address] for page in some.values()]
