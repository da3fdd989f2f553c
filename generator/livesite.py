"""The whole site in memory: addresses are known at once, a page is rendered when somebody asks for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from generator.addresses import Addresses
from generator.cards import FullText, MakeBody
from generator.config import Config
from generator.frame import menu
from generator.live_shelf import LiveShelf
from generator.model import ActorFile, Article, Digest, Note, Page
from generator.page_actor import actor_context, chunks
from generator.page_article import article_context
from generator.pages import note_pages, redirect_pages, site_pages
from generator.render import Renderer
from generator.site_files import SiteFiles
from generator.urls import actor_address, article_address
from generator.words import Words

# What an article's own page and its cards show, and no other record holds a copy of.
PROSE = frozenset(("title", "title_from", "summary", "body", "body_generated", "authors", "contributors", "dateline", "published_why", "confidence",
                   "url", "path", "edited", "digest", "facts", "redirect_from"))
COPIED = frozenset(("title", "title_from", "summary"))  # where sources differ, or without an outlet, others may hold these words


class Site:
    """One state of the site. What changes no link between records is put into it; all else makes another."""

    def __init__(self, digest: Digest, config: Config, words: Words, make_body: MakeBody, full_text: FullText | None = None) -> None:
        self.shelf = LiveShelf(digest, config, words, make_body, full_text)
        self.shelf.menu = menu(digest, config, words.text)
        self.pages = Addresses(self.shelf)
        self.articles = {article_address(a.slug): a.id for a in digest.articles.values()}
        self._files: SiteFiles | None = None
        self._rendered: dict[str, bytes] = {}

    @property
    def digest(self) -> Digest:
        return self.shelf.digest

    @property
    def files(self) -> SiteFiles:
        """Feeds, search data and tables of this state."""
        if self._files is None:
            self._files = SiteFiles(self.digest, self.shelf.config, self.shelf.words)
        return self._files

    def content(self, address: str, renderer: Renderer) -> bytes | None:
        """What stands at an address; None for nothing. Raises DigestError where a template is broken."""
        page = self.pages.get(address)
        if page is not None:
            if address not in self._rendered:
                self._rendered[address] = renderer.render(page)
            return self._rendered[address]
        return None if address.endswith(".html") else self.files.content(address)

    def forget(self) -> None:
        """Render every page anew: templates have changed."""
        self._rendered.clear()
        self.shelf.kept.clear()

    def shows(self, article: Article) -> Article | None:
        """The article as this site has it."""
        return self.digest.articles.get(article.id)

    # ------------------------------------------------------------ what changes no link between records

    def is_prose(self, old: Article, new: Article) -> bool:
        """Is the edit one after which every page is right when the article alone is put in?"""
        was = self.shows(old)
        if was is None or (was.slug, was.actors, was.events) != (old.slug, old.actors, old.events) or not same_but(old, new, PROSE):
            return False
        if same_but(old, new, PROSE - COPIED):
            return True
        named = bool(old.outlet or old.via) or old.title == new.title
        return named and old.id not in self.shelf.differs and not is_counted(old, new)

    def put(self, articles: Iterable[Article]) -> None:
        """Show these articles as they are now."""
        for new in articles:
            old = self.digest.articles[new.id]
            self.shelf.digest = replace(self.digest, articles={**self.digest.articles, new.id: new})
            address = article_address(new.slug)
            self.pages[address] = Page(address, "article.html", "", partial(article_context, self.shelf, new))
            if old.facts and old.facts == new.facts:
                self._rendered.pop(address, None)
                continue
            self.shelf.drop(new)
            self._files = None
            self._rendered.clear()
            if new.redirect_from:
                self.pages.update((page.address, page) for page in redirect_pages(self.shelf))

    def show_alone(self, new: Article, own: Digest | None = None) -> None:
        """Show the article's own page as it is now; all other pages stay as they were linked. `own`: it is linked alone, for its happenings."""
        address = article_address(new.slug)
        self.pages[address] = Page(address, "article.html", "", partial(article_context, self.shelf.with_article(new, own), new))
        self._rendered.pop(address, None)

    def put_biography(self, file: ActorFile) -> None:
        player = replace(self.digest.players[file.slug], file=file)
        self.shelf.digest = replace(self.digest, players={**self.digest.players, file.slug: player})
        address, ids = actor_address(player.slug), next(chunks(self.shelf, player.articles))[1]
        self.pages[address] = Page(address, "actor.html", "", partial(actor_context, self.shelf, player, ids))
        self._rendered.pop(address, None)

    def put_note(self, note: Note) -> None:
        self.shelf.digest = replace(self.digest, notes=tuple(note if n.path == note.path else n for n in self.digest.notes))
        fresh = {page.address: page for make in (site_pages, note_pages) for page in make(self.shelf)}
        self.pages.update(fresh)
        for address in fresh:
            self._rendered.pop(address, None)


def same_but(old: Article, new: Article, fields: frozenset[str]) -> bool:
    return new == replace(old, **{name: getattr(new, name) for name in fields})


def is_counted(old: Article, new: Article) -> bool:
    """May the edit agree or disagree with what others count ("a sixth round")?"""
    from generator.claims import series

    def texts(a: Article) -> list[str]:
        return [a.title, *(s.text for s in a.summary)]

    return [series(t) for t in texts(old)] != [series(t) for t in texts(new)]
