"""A library and the site that is linked from it: which pages are right, and how the others become so."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from generator.bodies import markdown_html
from generator.cards import FullText
from generator.config import Config
from generator.digest import link
from generator.edits import Change, between, is_text, paired
from generator.errors import DigestError
from generator.library import Library
from generator.linked import linked
from generator.livesite import Site
from generator.look import Look
from generator.memory import Remember, memory
from generator.model import Article, Digest
from generator.relink import Last, Threads
from generator.store import Store
from generator.urls import article_address

QUIET_S = 1.5  # without an edit, before the links between records are looked at again
TRIES = 3
T = TypeVar("T")


class Superseded(Exception):
    """Another edit came: what is being linked is no longer wanted."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a site is made with besides its records."""

    root: Path
    config: Config
    drafts: bool
    look: Look
    full_text: FullText | None = None


class LinkedSite:
    """Methods may be called from any thread.

    An edit after which only one article must be put into the pages is there at once. If it may have changed links between
    records as well, these are renewed in the background when it is quiet. After all other edits no page is right before
    everything is linked: who asks for one waits, but for the edited articles' own, which are shown with the links they had.
    """

    def __init__(self, store: Store) -> None:
        self.lock = threading.RLock()  # held while the site is changed or read
        self.setting: Setting | None = None
        self.library = Library()
        self.site: Site | None = None
        self.kept = ""  # name of the digest that the store has
        self.moved: dict[str, str] = {}  # former address -> present one
        self.remember: Remember = memory()
        self._store = store
        self._linking = threading.Lock()
        self._inexact = threading.Event()  # the site may link otherwise than the library says
        self._wake = threading.Event()  # that must be looked at
        self._hurry = threading.Event()  # an edit came while links are renewed in the background
        self._ahead: frozenset[str] | None = None  # the only addresses that may be shown before all is linked; None: all
        self._edited = 0.0
        self._is_due = False  # links are renewed without waiting for quiet
        self._told: tuple[str, bytes | None] = ("", None)  # the page of the last edit, as the browser was told of it

    # ------------------------------------------------------------ what may be shown

    def is_right(self, address: str) -> bool:
        """May the page be shown before everything is linked?"""
        return self._ahead is None or address in self._ahead

    def shown(self, address: str) -> bytes | None:
        """The page as it is now; None for none, also for one that cannot be rendered."""
        with self.lock:
            try:
                return self.site.content(address, self._set.look.renderer) if self.site and address in self.site.pages else None
            except DigestError:
                return None

    def told(self, address: str) -> None:
        """The browser hears of this page: only if it differs later it will hear of it again."""
        self._told = (address, self.shown(address) if address else None)

    def differs_from_told(self) -> str:
        """The address of the page if it is not what the browser was told of; "" otherwise."""
        address, page = self._told
        return address if address and self.shown(address) != page else ""

    @property
    def _set(self) -> Setting:
        assert self.setting is not None
        return self.setting

    # ------------------------------------------------------------ edits

    def exact(self) -> tuple[Digest, Threads | None] | None:
        """What is linked from the library as it is, and what that leaves for the next time; None while it may be linked otherwise."""
        with self.lock:
            is_exact = self._ahead is None and not self._inexact.is_set()
            return (self.site.digest, self.remember(Last).threads) if self.site is not None and is_exact else None

    def hurry(self) -> None:
        """An edit is coming: what is linked in the background is old."""
        self._hurry.set()
        self._edited = time.monotonic()

    def take_in(self, changed: Iterable[Change]) -> bool:
        """Show edits that the library already has, as far as can be at once; False where everything must be linked for the rest."""
        changed = list(changed)
        with self.lock:
            if self._put(changed):
                if self._ahead:
                    self._ahead |= {article_address(new.article.slug) for _, _, new in changed if new and new.article}
                return True
            self._ahead = self._alone(changed)
            return False

    def renew_soon(self) -> None:
        """Link in the background, without waiting for quiet."""
        self._is_due = True
        self._doubt()

    def _doubt(self) -> None:
        self._inexact.set()
        self._wake.set()

    def unlink(self) -> None:
        """No page is right before everything is linked."""
        self._ahead = frozenset()

    def _put(self, changed: Iterable[Change]) -> bool:
        """Put the edits into the site, if every page is right then."""
        site, pairs = self.site, paired(changed)
        if pairs is None or site is None:
            return False
        articles = [(old.shown or old.article, new.shown or new.article) for old, new in pairs if old.article and new.article]
        rest = [(old, new) for old, new in pairs if not (old.article and new.article)]
        if not all(old and new and site.is_prose(old, new) for old, new in articles) or not all(is_text(old, new) for old, new in rest):
            return False
        if any(new.actor and new.actor.slug not in site.digest.players for _, new in rest):
            return False
        if any(old and new and old.facts != new.facts for old, new in articles):
            self._doubt()
        site.put(new for _, new in articles if new)
        for _, new in rest:
            if new.actor:
                site.put_biography(new.actor)
            elif new.note:
                site.put_note(new.note)
        return True

    def _alone(self, changed: list[Change]) -> frozenset[str]:
        """Put edited articles into their own pages; the addresses that may be shown then, none where one of them has no page yet."""
        site, ahead = self.site, self._ahead
        if site is None or ahead is not None and not ahead:
            return frozenset()
        edited: list[tuple[Article, Article]] = []  # as the site has it, as it is now
        for _, *books in changed:
            old, new = (b.shown or b.article if b else None for b in books)
            was = site.shows(old) if old else None
            if old is None or new is None or was is None or (new.id, new.slug) != (old.id, old.slug):
                return frozenset()
            if not visible(new, self._set.drafts) or site.articles.get(article_address(new.slug)) != new.id:
                return frozenset()
            edited.append((was, new))
        for was, new in edited:
            site.show_alone(new, link([new], (), (), self._set.config, include_drafts=True) if new.events != was.events else None)
        return (ahead or frozenset()) | {article_address(new.slug) for _, new in edited}

    def site_with(self, setting: Setting) -> Site | None:
        """The same records with other words of the interface; the present site where these are the same."""
        site = self.site
        if site is None or self._set.look.words == setting.look.words:
            return site
        return Site(site.digest, setting.config, setting.look.words, self.body, setting.full_text)

    def prove(self, setting: Setting) -> None:
        """Render one page of each template; what is good stays in memory. Raises DigestError for the first that is broken."""
        with self.lock:
            site = self.site_with(setting)
            pages = site.pages.samples() if site else []
        for page in pages:
            with self.lock:
                setting.look.renderer.render(page)

    def show_with(self, setting: Setting) -> None:
        with self.lock:
            self.site, self.setting = self.site_with(setting), setting
            if self.site is not None:
                self.site.forget()

    # ------------------------------------------------------------ links between records

    def link(self) -> None:
        """Link all records where a page could not be right otherwise. Raises DigestError."""
        self._link(lambda: self._ahead is None, self.remember)

    def _link(self, is_done: Callable[[], bool], remember: Remember) -> None:
        with self._linking:
            for _ in range(TRIES):
                if self.site is not None and is_done():
                    return
                library, given = self.library, self._set
                site = Site(self._digest(library, remember), given.config, given.look.words, self.body, given.full_text)
                with self.lock:
                    self._adopt(site, library)

    def _digest(self, library: Library, remember: Remember) -> Digest:
        """The first is looked up in the store: the last build may have linked the same."""
        given = self._set
        if self.site is None:
            digest, self.kept = linked(self._store, library, given.config, given.drafts, remember)
            return digest
        return link(library.published(), library.actors(), library.notes(), given.config, include_drafts=given.drafts, remember=remember)

    def _adopt(self, site: Site, library: Library) -> None:
        """Show what was linked from a library, and what was edited meanwhile as far as that can be put in."""
        self._note_moves(site)
        self.site = site
        if library is self.library:
            self._ahead = None
            self._inexact.clear()
            return
        self._ahead = None if self._put(between(library.books, self.library.books)) else frozenset()
        self._is_due = self._ahead is not None
        self._doubt()

    def body(self, body: str, path: str) -> str:
        return self.remember(markdown_html, body, path)

    def _note_moves(self, site: Site) -> None:
        for address, id in self.site.articles.items() if self.site else ():
            now = site.digest.articles.get(id)
            new = article_address(now.slug) if now else ""
            if new and new != address and is_left(site, address):
                self.moved[address] = new
        self.moved = {old: new for old, new in self.moved.items() if new in site.pages and is_left(site, old)}

    def renew(self) -> bool:
        """Waits for edits that may have changed links, and for quiet; then links. False where another edit came meanwhile."""
        self._wake.wait()
        while not self._is_due and (left := self._edited + QUIET_S - time.monotonic()) > 0:
            time.sleep(min(left, 0.1))
        self._wake.clear()
        self._is_due = False
        self._hurry.clear()
        try:
            self._link(lambda: not self._inexact.is_set(), self._unless_superseded)
        except Superseded:
            self._wake.set()
            return False
        except Exception:
            self._inexact.clear()  # the next edit tries again
            raise
        return True

    def _unless_superseded(self, fn: Callable[..., T], /, *args: object) -> T:
        if self._hurry.is_set():
            raise Superseded
        return self.remember(fn, *args)


def is_left(site: Site, address: str) -> bool:
    """Is there no page any more but perhaps one that leads to the new address?"""
    return address not in site.pages or site.pages[address].template == "redirect.html"


def visible(article: Article, drafts: bool) -> bool:
    return not article.hidden and (drafts or not article.draft)
