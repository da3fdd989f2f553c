"""Keeps the site of a project in memory up to date, file by file."""

from __future__ import annotations

import gc
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

from generator.bodies import markdown_html
from generator.build import Project, stamps, static_files
from generator.changes import Applied, apply_changes
from generator.config import Config, load_config
from generator.desk import Desk, Given, work_through
from generator.digest import link
from generator.errors import DigestError, Problem
from generator.library import Book, Library, content_files, days_given, keep, load, read_book, remembered
from generator.linked import linked
from generator.livesite import Site
from generator.lock import writing
from generator.manifest import FOLDER, GONE, Stamp, stamp
from generator.memory import memory
from generator.pool import cores
from generator.render import Renderer
from generator.seeds import find_seeds
from generator.store import Store, fingerprint_code
from generator.summaries import with_summaries
from generator.urls import article_address
from generator.words import load_words

SAVED_S = 10.0  # a file that a person saved so recently is not rewritten
QUIET_S = 1.5  # without an edit, before the links between records are looked at again
TRIES = 3
SETTINGS, LOOK, CAPTURES, LINKS = "digest.yml", "templates/", "seeds/", "links"  # what a problem is of, besides content files

Message = dict[str, str]
Change = tuple[str, Book | None, Book | None]  # path, before, now
T = TypeVar("T")


class Superseded(Exception):
    """Another edit came: what is being linked is no longer wanted."""


class Preview:
    """Reads the project once, then follows every change. Methods may be called from any thread.

    An edit after which only one article must be put into the pages shows at once. If it may have changed links between records as
    well, these are renewed in the background when it is quiet, and a page that then differs is told once more. All other edits are
    told when everything is linked.
    """

    def __init__(self, root: Path, drafts: bool = True) -> None:
        self.root, self._drafts = root, drafts
        self.state = threading.RLock()  # held while the site is changed or read
        self._linking = threading.Lock()
        self._inexact = threading.Event()  # the site may link otherwise than the library says
        self._hurry = threading.Event()  # an edit came while links are renewed in the background
        self._remember = memory()
        self.problems: dict[str, DigestError] = {}
        self.warnings: tuple[Problem, ...] = ()
        self.applied = Applied()
        self.desk = Desk()
        self.moved: dict[str, str] = {}  # former address -> present one
        self.site: Site | None = None
        self.library = Library()
        self._saved: dict[str, float] = {}  # content files that a person saved just now -> when
        self._ahead: set[str] | None = None  # the only addresses that are right before all is linked; None: all are
        self._edited = 0.0
        self._unkept: Mapping[str, Book] | None = None  # what the store has, where it should have the library
        self._last = "index.html"  # the page of the last edit
        self._store = Store(root / FOLDER / "store.sqlite3", fingerprint_code())
        self._project = Project(root, Config(), root / "site", cores(None), drafts)
        self._try(SETTINGS, self._configure)
        self._try(LOOK, self._look)
        self.base = urlsplit(self._project.config.url).path or "/"  # the path under which the site is shown: that of the address it will have

    def folders(self) -> list[Path]:
        return self._project.inputs()

    def stamps(self) -> dict[str, Stamp]:
        """Of all files that are watched."""
        return stamps(self._project)

    @property
    def config(self) -> Config:
        return self._project.config

    # ------------------------------------------------------------ the state

    def start(self) -> None:
        collecting = gc.isenabled()
        gc.disable()  # a million live values and no cycles
        try:
            self._load()
        finally:
            gc.freeze()
            if collecting:
                gc.enable()

    def _configure(self) -> None:
        config = load_config(self.root)
        self._project = Project(self.root, config, self.root / config.paths.site, cores(None), self._drafts)

    def _look(self) -> None:
        theme = [self.root / self.config.paths.templates]
        renderer, words = Renderer(theme), load_words(self.config.language, theme)
        self.assets, self.statics = renderer.assets(), static_files(self._project)
        self.renderer, self._words = renderer, words

    def _load(self) -> None:
        """Everything from the disk; a content file that cannot be read stays as it was read last."""
        known = self.library.books or remembered(self._store, self.config)
        self.problems = {of: p for of, p in self.problems.items() if of in (SETTINGS, LOOK)}
        try:
            self.library = load(self.root, self.config, known, self._project.jobs)
        except DigestError:
            self.library = self._load_each(known)
        self._try(CAPTURES, self._read_captures)
        self._ahead = set()
        self._try(LINKS, self.link)
        self._unkept = None if self.problems else known

    def _load_each(self, known: Mapping[str, Book]) -> Library:
        books = {path: self._read(path, known.get(path)) for path in content_files(self.root, self.config)}
        return Library({path: book for path, book in books.items() if book})

    def _read(self, path: str, known: Book | None) -> Book | None:
        seen = stamp(str(self.root / path))
        return self._try(path, lambda: read_book(self.root, self.config, path, seen, known)) or known

    def _try(self, of: str, work: Callable[[], T]) -> T | None:
        """What `work` returns; where it fails, None and a problem that stays until it succeeds."""
        try:
            made = work()
        except DigestError as error:
            self.problems[of] = error
        except OSError as error:
            self.problems[of] = DigestError(error.strerror or str(error), str(error.filename or of), "the last good state is shown")
        else:
            self.problems.pop(of, None)
            return made
        return None

    def _read_captures(self) -> None:
        found, unread = find_seeds(self.root, self.config)
        if not found:
            self.desk, self.applied, self.warnings = Desk(), Applied(), tuple(unread)
            return
        given = Given(days_given(self.library.articles()), self.library.actors())
        desk = with_summaries(work_through(found, given, self._store, 1), self.config.summarizer, self.library.articles(), self._store)
        recent = {path for path, when in self._saved.items() if time.monotonic() - when < SAVED_S}
        with writing(self._project.hidden):
            applied = apply_changes(self.root, self.config, self.library, desk, found, self._store, recent)
        self.desk, self.applied, self.warnings = desk, applied, (*unread, *desk.problems, *applied.problems)
        self._store.save()
        if applied.touched:
            self.library = load(self.root, self.config, self.library.books, 1)

    # ------------------------------------------------------------ links between records

    def link(self) -> None:
        """Link all records where a page could not be right otherwise. Raises DigestError."""
        self._link(lambda: self._ahead is None, self._remember)

    def _link(self, is_done: Callable[[], bool], remember: Callable[..., T]) -> None:
        with self._linking:
            for _ in range(TRIES):
                if self.site is not None and is_done():
                    return
                library = self.library
                if self.site is None:
                    digest, _ = linked(self._store, library, self.config, self._drafts, remember)  # type: ignore[arg-type]
                else:
                    digest = link(library.published(), library.actors(), library.notes(), self.config, include_drafts=self._drafts, remember=remember)  # type: ignore[arg-type]
                site = Site(digest, self.config, self._words, self._body)
                with self.state:
                    self._adopt(site, library)

    def _adopt(self, site: Site, library: Library) -> None:
        """Show what was linked from a library, and what was edited meanwhile as far as that can be put in."""
        self._note_moves(site)
        self.site = site
        if library is self.library:
            self._ahead = None
            self._inexact.clear()
            return
        paths = [p for p in {*library.books, *self.library.books} if library.books.get(p) is not self.library.books.get(p)]
        changed = [(p, library.books.get(p), self.library.books.get(p)) for p in paths]
        self._ahead = None if self._put(changed) else set()
        self._inexact.set()

    def _body(self, body: str, path: str) -> str:
        return self._remember(markdown_html, body, path)

    def _note_moves(self, site: Site) -> None:
        for address, id in self.site.articles.items() if self.site else ():
            now = site.digest.articles.get(id)
            new = article_address(now.slug) if now else ""
            if new and new != address and is_left(site, address):
                self.moved[address] = new
        self.moved = {old: new for old, new in self.moved.items() if new in site.pages and is_left(site, old)}

    def is_right(self, address: str) -> bool:
        """May the page be shown before everything is linked?"""
        return self._ahead is None or address in self._ahead

    def warm(self) -> None:
        """Import and compile what the first edit and the first page would wait for."""
        self._try(LOOK, self.prove)
        markdown_html("*warm*")

    def keep(self) -> None:
        """Let the next start, or build, find what this one has read and linked."""
        known, self._unkept = self._unkept, None
        if known is not None:
            keep(self._store, self.config, self.library, known)
            self._store.save()

    def settle(self) -> list[Message]:
        """Waits for edits that may have changed links, and for quiet; then renews the links. The page of the last edit if it differs."""
        self._inexact.wait()
        while (left := self._edited + QUIET_S - time.monotonic()) > 0:
            time.sleep(left)
        self._hurry.clear()
        with self.state:
            before = self._shown(self._last)
        try:
            self._link(lambda: not self._inexact.is_set(), self._unless_superseded)
        except Superseded:
            return []
        except Exception as error:  # the next edit tries again
            self._inexact.clear()
            return self.failed(error)
        self.problems.pop(LINKS, None)
        with self.state:
            return [{"patch": self._last}] if before != self._shown(self._last) else []

    def _unless_superseded(self, fn: Callable[..., T], /, *args: object) -> T:
        if self._hurry.is_set():
            raise Superseded
        return self._remember(fn, *args)

    def _shown(self, address: str) -> bytes | None:
        try:
            return self.site.content(address, self.renderer) if self.site and address in self.site.pages else None
        except DigestError:
            return None

    # ------------------------------------------------------------ following changes

    def update(self, paths: set[str]) -> list[Message]:
        """Take in what changed; at most one message, for the page, style sheet or all that the browser must renew."""
        kinds: dict[str, set[str]] = {}
        for path in paths:
            kinds.setdefault(self._kind(path), set()).add(path)
        kinds.pop("", None)
        if not kinds:
            return []
        self._hurry.set()
        self._edited = time.monotonic()
        before = self._told()
        messages = self._take_in(kinds)
        return messages or ([{"patch": self._last}] if self._told() != before else [])

    def failed(self, error: Exception) -> list[Message]:
        """A problem of the program's own: told like the others, and the server stays."""
        self.problems[LINKS] = error if isinstance(error, DigestError) else DigestError(f"unexpected error: {type(error).__name__}: {error}", "", "please report it")
        return [{"patch": self._last}]

    def _told(self) -> list[str]:
        return [str(p) for p in self.problems.values()]

    def _kind(self, path: str) -> str:
        try:
            parts = Path(path).absolute().relative_to(self.root.absolute()).parts
        except ValueError:
            return ""
        if parts == ("digest.yml",):
            return "settings"
        for kind in ("seeds", "content", "templates", "static"):
            folder = Path(getattr(self.config.paths, kind)).parts
            if parts[:len(folder)] == folder:
                return kind
        return ""

    def _take_in(self, kinds: dict[str, set[str]]) -> list[Message]:
        if "settings" in kinds or self.site is None:
            self._try(SETTINGS, self._configure)
            if SETTINGS in self.problems:
                return []
            self._try(LOOK, self._look)
            self._load()
            return [{"reload": self._last}]
        messages: list[Message] = []
        if look := kinds.get("templates", set()) | kinds.get("static", set()):
            messages += self._new_look(look)
        if "content" in kinds:
            messages += self._new_content(kinds["content"])
        if "seeds" in kinds:
            messages += self._new_captures()
        return [m for m in messages if "reload" in m][:1] or messages[:1]

    def _new_look(self, paths: Iterable[str]) -> list[Message]:
        assert self.site is not None
        old, words = (self.assets, self.statics, self.renderer), self._words
        self._try(LOOK, self._look)
        if LOOK not in self.problems:
            self._try(LOOK, self.prove)
        if LOOK in self.problems:
            self.assets, self.statics, self.renderer, self._words = *old, words
            return []
        changed = {a for was, now in ((old[0], self.assets), (old[1], self.statics)) for a in {*was, *now} if was.get(a) != now.get(a)}
        rest = [p for p in paths if not p.endswith(".css") and not Path(p).is_dir()]
        if not rest:
            return [{"style": min(changed)}] if changed else []
        if not changed and all("/assets/" in p for p in rest):
            return []
        with self.state:
            self.site = Site(self.site.digest, self.config, self._words, self._body) if words != self._words else self.site
            self.site.forget()
        return [{"reload": self._last}]

    def prove(self) -> None:
        """Render one page of each template: what is broken is told now, not at the next click, and what is good stays in memory."""
        with self.state:
            some = self.site.pages.samples() if self.site else []
        for page in some:
            with self.state:
                self.renderer.render(page)

    def _new_content(self, paths: Iterable[str]) -> list[Message]:
        changed = self._read_again(paths)
        if not changed:
            return []
        now = time.monotonic()
        self._saved = {p: t for p, t in self._saved.items() if now - t < SAVED_S * 2} | {p: now for p, _, new in changed if new}
        self._last = self._address_of(changed) or self._last
        with self.state:
            at_once = self._put(changed)
            self._ahead = self._ahead if at_once else set()
        if at_once:
            self._prove_put(changed)
        else:
            self._try(CAPTURES, lambda: self._read_captures_if_given(changed))
            self._try(LINKS, self.link)
            self._follow_renamed(changed)
            self._last = self._address_of(changed) or self._last
        return [{"patch": self._last}]

    def _read_again(self, paths: Iterable[str]) -> list[Change]:
        """The content files whose bytes are others than before; the library then holds them."""
        files: set[str] = set()
        for path in paths:
            name = Path(path).absolute().relative_to(self.root.absolute()).as_posix()
            files |= {name} if name.endswith(".md") else {p for p in (*self.library.books, *self.problems) if p.startswith(name + "/")}
        depth = len(Path(self.config.paths.content).parts)
        changed: list[Change] = []
        for name in sorted(files):
            parts, old = Path(name).parts, self.library.books.get(name)
            if len(parts) <= depth + 1 or parts[depth] not in ("articles", "actors", "pages") or stamp(str(self.root / name)) == GONE:
                self.problems.pop(name, None)
                changed += [(name, old, None)] if old else []
                continue
            new = self._read(name, old)
            changed += [(name, old, new)] if new and (old is None or new.digest != old.digest) else []
        if changed:
            self.library = Library(taken_in(self.library.books, changed))
        return changed

    def _put(self, changed: Iterable[Change]) -> bool:
        """Put the edits into the site, if every page is right then; False where everything must be linked."""
        assert self.site is not None
        pairs = paired(changed)
        if pairs is None:
            return False
        articles = [(old.shown or old.article, new.shown or new.article) for old, new in pairs if old.article and new.article]
        rest = [(old, new) for old, new in pairs if not (old.article and new.article)]
        if not all(old and new and self.site.is_prose(old, new) for old, new in articles) or not all(is_text(old, new) for old, new in rest):
            return False
        if any(new.actor and new.actor.slug not in self.site.digest.players for _, new in rest):
            return False
        if any(old and new and old.facts != new.facts for old, new in articles):
            self._inexact.set()
        self.site.put(new for _, new in articles if new)
        for _, new in rest:
            if new.actor:
                self.site.put_biography(new.actor)
            elif new.note:
                self.site.put_note(new.note)
        return True

    def _prove_put(self, changed: Iterable[Change]) -> None:
        """Render the edited page before it is told; where it cannot be, the last good one stays."""
        assert self.site is not None
        with self.state:
            for path, old, new in list(changed)[:1]:
                address = self._address_of([(path, old, new)])
                if address in self.site.pages and self._try(path, lambda: self.site.content(address, self.renderer)) is None:  # type: ignore[union-attr]
                    self._put([(path, new, old)])

    def _read_captures_if_given(self, changed: Iterable[Change]) -> None:
        """What a person says about days and names is evidence for all captures; a vanished article may be written again."""
        changed = list(changed)
        before = days_given(b.article for _, b, _ in changed if b and b.article)
        after = days_given(b.article for _, _, b in changed if b and b.article)
        if before != after or any(new is None or (new.actor and (old is None or old.actor != new.actor)) for _, old, new in changed):
            self._read_captures()

    def _new_captures(self) -> list[Message]:
        before = self.library
        self._try(CAPTURES, self._read_captures)
        if self.library is before:
            return []
        self._ahead = set()
        self._try(LINKS, self.link)
        new = next((b.article for p, b in self.library.books.items() if p not in before.books and b.article), None)
        return [{"patch": article_address(new.slug) if new else "index.html"}]

    def _follow_renamed(self, changed: Iterable[Change]) -> None:
        """A file without an id that was renamed is another article: the page of the first leads to the second."""
        changed = list(changed)
        for _, old, _ in (c for c in changed if c[2] is None):
            new = next((b for _, was, b in changed if was is None and b and old and (b.digest == old.digest)), None)
            if old and new and old.article and new.article and old.article.slug != new.article.slug:
                self.moved[article_address(old.article.slug)] = article_address(new.article.slug)

    def _address_of(self, changed: Iterable[Change]) -> str:
        for _, old, new in changed:
            if (book := new or old) is None:
                continue
            if book.article:
                return article_address(book.article.slug) if new else "index.html"
            return f"actors/{book.actor.slug}.html" if book.actor else f"{book.note.slug}.html" if book.note else ""
        return ""


def is_left(site: Site, address: str) -> bool:
    """Is there no page any more but perhaps one that leads to the new address?"""
    return address not in site.pages or site.pages[address].template == "redirect.html"


def taken_in(books: dict[str, Book], changed: Iterable[Change]) -> dict[str, Book]:
    """The books by path, in the order of their paths."""
    made, is_sorted = dict(books), True
    for path, _, new in changed:
        is_sorted = is_sorted and (path in made or new is None)
        if new is None:
            made.pop(path, None)
        else:
            made[path] = new
    return made if is_sorted else dict(sorted(made.items()))


def paired(changed: Iterable[Change]) -> list[tuple[Book, Book]] | None:
    """Each record before and now, also one whose file was renamed; None where one is new or gone."""
    changed = list(changed)
    gone = {_id(old): old for _, old, new in changed if old and not new}
    pairs = []
    for _, old, new in changed:
        if new is None:
            continue
        was = old or gone.pop(_id(new), None)
        if was is None or _id(was) != _id(new):
            return None
        gone.pop(_id(new), None)
        pairs.append((was, new))
    return None if gone else pairs


def _id(book: Book) -> str:
    return book.article.id if book.article else book.actor.slug if book.actor else f"{book.note.slug}.html" if book.note else ""


def is_text(old: Book, new: Book) -> bool:
    """Has nothing but the text of an actor's biography, or of a page of the editor's own, changed?"""
    if old.actor and new.actor:
        return new.actor == replace(old.actor, body=new.actor.body, edited=new.actor.edited, digest=new.actor.digest)
    if old.note and new.note:
        return new.note == replace(old.note, body=new.note.body, digest=new.note.digest)
    return False
