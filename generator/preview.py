"""The site of a project in memory, kept up to date file by file."""

from __future__ import annotations

import hashlib
import mimetypes
import threading
import time
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import quote, urlsplit

from generator.bodies import markdown_html
from generator.build import Project, static_files
from generator.cards import Shelf
from generator.changes import Applied, apply_changes
from generator.cockpit import bar, panel
from generator.config import load_config
from generator.desk import Given, work_through
from generator.errors import DigestError, Problem
from generator.feeds import feeds
from generator.linked import linked
from generator.library import Book, Library, days_given, load, read_book
from generator.manifest import FOLDER, GONE, stamp
from generator.memory import memory
from generator.model import Article, Digest, File, Page
from generator.page_article import article_context
from generator.pages import pages
from generator.pool import cores
from generator.render import Renderer, theme_dir
from generator.search import search
from generator.seeds import find_seeds
from generator.store import Store, fingerprint_code
from generator.tables import tables
from generator.urls import article_address
from generator.words import load_words

OWN = frozenset(("title", "body", "body_generated", "edited", "digest", "facts", "published_why", "url"))  # change no link between records
SAVED_S = 10.0  # a file that a person saved so recently is not rewritten
RELINK_AFTER_S = 0.15  # of quiet, unless a page asks for it sooner
HTML = "text/html; charset=utf-8"
PREVIEW = "__preview/"
SOURCE = "__source/"

Message = dict[str, str]


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    type: str
    body: bytes
    location: str = ""


@dataclass(slots=True)
class Site:
    """One state of the site; pages are rendered when they are asked for."""

    shelf: Shelf
    pages: dict[str, Page]
    files: dict[str, File]
    rendered: dict[str, bytes]


class Preview:
    """Reads the project once, then follows every change. Methods may be called from any thread."""

    def __init__(self, root: Path, drafts: bool = True) -> None:
        self.root, self._drafts = root, drafts
        self._state = threading.RLock()
        self._linking = threading.Lock()
        self._remember = memory()
        self._problem: DigestError | None = None
        self._applied = Applied()
        self._warnings: tuple[Problem, ...] = ()
        self._saved: dict[str, float] = {}  # content files that a person saved just now -> when
        self._moved: dict[str, str] = {}  # former address -> present one
        self._held: dict[str, bytes] = {}  # pages shown before the links between records are renewed
        self._site: Site | None = None
        self._library = Library()
        self._linked: Library | None = None  # what the links were made from
        self._store = Store(root / FOLDER / "store.sqlite3", fingerprint_code())
        try:
            self._configure()
        except DigestError as error:
            self._problem = error
            self._project = Project(root, type(self)._default_config(), root / "site", cores(None), drafts)
            self._look()

    @staticmethod
    def _default_config():  # type: ignore[no-untyped-def]
        from generator.config import Config

        return Config()

    def folders(self) -> list[Path]:
        return self._project.inputs()

    @property
    def base(self) -> str:
        """The path under which the site is shown: that of the address it will have."""
        return urlsplit(self._project.config.url).path or "/"

    # ------------------------------------------------------------ the state

    def start(self) -> None:
        try:
            self._load()
        except DigestError as error:
            self._problem = error

    def _configure(self) -> None:
        config = load_config(self.root)
        self._project = Project(self.root, config, self.root / config.paths.site, cores(None), self._drafts)
        self._look()

    def _look(self) -> None:
        theme = [self.root / self._project.config.paths.templates]
        self._renderer = Renderer(theme)
        self._words = load_words(self._project.config.language, theme)
        self._assets = self._renderer.assets()
        self._statics = static_files(self._project)

    def _load(self) -> None:
        """Everything from the disk."""
        from generator.library import remembered

        known = self._library.books or remembered(self._store, self._project.config)
        self._library = load(self.root, self._project.config, known, self._project.jobs)
        self._read_captures()
        self._link()
        self._problem = None

    def _read_captures(self) -> None:
        found, unread = find_seeds(self.root, self._project.config)
        if not found:
            return
        given = Given(days_given(self._library.articles()), self._library.actors())
        desk = work_through(found, given, self._store, 1)
        recent = {path for path, when in self._saved.items() if time.monotonic() - when < SAVED_S}
        self._applied = apply_changes(self.root, self._project.config, self._library, desk, found, self._store, recent)
        self._warnings = (*unread, *desk.problems)
        self._store.save()
        if self._applied.touched:
            self._library = load(self.root, self._project.config, self._library.books, 1)

    def _link(self) -> None:
        """Links between all records, from what the library holds now."""
        with self._linking:
            library = self._library
            if self._linked is library and self._site is not None:
                return
            config = self._project.config
            keep = self._store if self._site is None else Store(None, "")
            digest, _ = linked(keep, library, config, self._drafts, self._remember)
            site = self._made(digest)
            with self._state:
                self._note_moves(site)
                self._site, self._linked = site, library
                if library is self._library:
                    self._held.clear()

    def _made(self, digest: Digest) -> Site:
        config = self._project.config
        made = {page.address: page for page in pages(digest, config, self._words, self._body)}
        files = {f.address: f for f in (*feeds(digest, config), *search(digest, config), *tables(digest, config, list(made)))}
        return Site(Shelf(digest, config, self._words, self._body), made, files, {})

    def _body(self, body: str, path: str) -> str:
        return self._remember(markdown_html, body, path)

    def _note_moves(self, site: Site) -> None:
        if self._site is None:
            return
        now = {a.id: article_address(a.slug) for a in site.shelf.digest.articles.values()}
        for article in self._site.shelf.digest.articles.values():
            old, new = article_address(article.slug), now.get(article.id)
            if new and new != old and (old not in site.pages or site.pages[old].template == "redirect.html"):
                self._moved[old] = new
                self._moved.pop(new, None)

    # ------------------------------------------------------------ following changes

    def update(self, paths: set[str]) -> list[Message]:
        """Take in what changed; one message for each page, style sheet or all that the browser must renew."""
        kinds: dict[str, set[str]] = {}
        for path in paths:
            kinds.setdefault(self._kind(path), set()).add(path)
        kinds.pop("", None)
        if not kinds:
            return []
        try:
            messages = self._take_in(kinds)
        except DigestError as error:
            return self._fail(error)
        healed, self._problem = self._problem is not None, None
        return messages or ([{"patch": "index.html"}] if healed else [])

    def failed(self, error: Exception) -> list[Message]:
        """A problem of the program's own: told like the others, and the server stays."""
        return self._fail(DigestError(f"unexpected error: {type(error).__name__}: {error}", "", "please report it"))

    def _fail(self, error: DigestError) -> list[Message]:
        if str(self._problem) == str(error):
            return []
        self._problem = error
        return [{"patch": "index.html"}]

    def _kind(self, path: str) -> str:
        try:
            parts = Path(path).absolute().relative_to(self.root.absolute()).parts
        except ValueError:
            return ""
        names = self._project.config.paths
        if parts == ("digest.yml",):
            return "settings"
        for kind in ("seeds", "content", "templates", "static"):
            folder = Path(getattr(names, kind)).parts
            if parts[:len(folder)] == folder:
                return kind
        return ""

    def _take_in(self, kinds: dict[str, set[str]]) -> list[Message]:
        if "settings" in kinds or self._site is None:
            self._configure()
            self._linked = None
            self._load()
            return [{"reload": "index.html"}]
        messages: list[Message] = []
        if look := kinds.get("templates", set()) | kinds.get("static", set()):
            messages += self._new_look(look)
        if "content" in kinds:
            messages += self._new_content(kinds["content"])
        if "seeds" in kinds:
            messages += self._new_captures()
        return messages[-1:] if any("reload" in m for m in messages) else messages[:1]

    def _new_look(self, paths: Iterable[str]) -> list[Message]:
        paths = [p for p in paths if not Path(p).is_dir()]
        old = dict(self._assets), dict(self._statics)
        self._look()
        self._held.clear()
        assert self._site is not None
        self._site.rendered.clear()
        changed = {a for a in {*old[0], *self._assets} if old[0].get(a) != self._assets.get(a)}
        changed |= {a for a in {*old[1], *self._statics} if old[1].get(a) != self._statics.get(a)}
        if changed and all(a.endswith(".css") for a in changed) and all(str(p).endswith(".css") for p in paths):
            return [{"style": sorted(changed)[0]}]
        if not changed and all("/assets/" in str(p) for p in paths):
            return []
        if not all("/assets/" in str(p) for p in paths):
            self._linked = None
            self._link()
            for page in list(self._site.pages.values())[:1]:
                self._renderer.render(page)  # a broken template is told now, not at the next click
        return [{"reload": "index.html"}]

    def _new_content(self, paths: Iterable[str]) -> list[Message]:
        changed = self._read_again(paths)
        if not changed:
            return []
        now = time.monotonic()
        self._saved = {p: t for p, t in self._saved.items() if now - t < SAVED_S * 2} | {p: now for p, _, new in changed if new}
        pairs = [(old.shown or old.article, new.shown or new.article) for _, old, new in changed if old and new and old.article and new.article]
        if len(pairs) == len(changed) == 1 and self._site is not None and self._is_own(*pairs[0]):
            return self._show_first(pairs[0][1])
        self._read_captures_if_given(changed)
        self._link()
        return [{"patch": self._address_of(changed)}]

    def _read_again(self, paths: Iterable[str]) -> list[tuple[str, Book | None, Book | None]]:
        """(path, before, now) of the content files whose bytes are others than before; the library then holds them."""
        files: set[str] = set()
        for path in paths:
            name = Path(path).absolute().relative_to(self.root.absolute()).as_posix()
            files |= {name} if name.endswith(".md") else {p for p in self._library.books if p.startswith(name + "/")}
        books, changed = dict(self._library.books), []
        first: DigestError | None = None
        for name in sorted(files):
            seen, old = stamp(str(self.root / name)), books.get(name)
            depth = len(Path(self._project.config.paths.content).parts)
            if seen == GONE or len(Path(name).parts) <= depth + 1 or Path(name).parts[depth] not in ("articles", "actors", "pages"):
                if books.pop(name, None):
                    changed.append((name, old, None))
                continue
            try:
                new = read_book(self.root, self._project.config, name, seen, old)
            except DigestError as error:
                first = first or error
                continue
            if old is None or new.digest != old.digest:
                changed.append((name, old, new))
            books[name] = new
        if changed:
            self._library = Library(dict(sorted(books.items())))
        if first is not None:
            raise first
        return changed

    def _is_own(self, old: Article | None, new: Article | None) -> bool:
        """Does the edit change nothing but what the article's own page shows, and its title where others name it?"""
        assert old and new and self._site
        if old.id != new.id or old.id not in self._site.shelf.digest.articles:
            return False
        plain = replace(old, **{name: getattr(new, name) for name in OWN})
        return plain == new

    def _show_first(self, article: Article) -> list[Message]:
        """The article's own page at once; all others when the links between records are renewed."""
        assert self._site is not None
        shelf = self._site.shelf
        digest = replace(shelf.digest, articles={**shelf.digest.articles, article.id: article})
        address = article_address(article.slug)
        near = _renewed(shelf, digest, article.id)
        page = Page(address, "article.html", "", lambda: article_context(near, article))
        content = self._renderer.render(page)
        with self._state:
            self._held[address] = content
        return [{"patch": address}]

    def _read_captures_if_given(self, changed: Iterable[tuple[str, Book | None, Book | None]]) -> None:
        """What a person says about days and names is evidence for all captures; a vanished article may be written again."""
        before = days_given(b.article for _, b, _ in changed if b and b.article)
        after = days_given(b.article for _, _, b in changed if b and b.article)
        if before != after or any(new is None or (new.actor and (old is None or old.actor != new.actor)) for _, old, new in changed):
            self._read_captures()

    def _new_captures(self) -> list[Message]:
        before = self._library
        self._read_captures()
        if self._library is before:
            return []
        self._link()
        new = next((p for p in self._library.books if p not in before.books and self._library.books[p].article), "")
        return [{"patch": self._address_of([(new, None, self._library.books.get(new))])}]

    def _address_of(self, changed: Iterable[tuple[str, Book | None, Book | None]]) -> str:
        for _, old, new in changed:
            book = new or old
            if book and book.article:
                return article_address(book.article.slug) if new else "index.html"
            if book and book.actor:
                return f"actors/{book.actor.slug}.html"
            if book and book.note:
                return f"{book.note.slug}.html"
        return "index.html"

    def next_due_s(self) -> float | None:
        """How long to wait for changes before there is something else to do."""
        if self._linked is not self._library and self._site is not None:
            return RELINK_AFTER_S
        return None

    def quiet(self) -> None:
        """After a while without changes: renew the links between records."""
        try:
            self._link()
        except DigestError as error:
            self._problem = error

    # ------------------------------------------------------------ answering

    def answer(self, path: str) -> Answer:
        """What stands at an address (from the site's root)."""
        if path.startswith(PREVIEW):
            return self._part(path[len(PREVIEW):])
        if path.startswith(SOURCE):
            return self._source(path[len(SOURCE):])
        address = path + "index.html" if path == "" or path.endswith("/") else path
        try:
            return self._at(address)
        except DigestError as error:
            return Answer(500, HTML, self._bare(error))

    def _at(self, address: str) -> Answer:
        held = self._held.get(address)
        if held is None and self._linked is not self._library and self._site is not None and not self._is_copied(address):
            self._link()
        with self._state:
            held, site = self._held.get(address), self._site
            if site is None:
                return Answer(500, HTML, self._bare(self._problem or DigestError("the site is not built yet")))
            if address in self._moved and (address not in site.pages or site.pages[address].template == "redirect.html"):
                return Answer(302, HTML, b"", self.base + quote(self._moved[address]))
            content = held if held is not None else self._content(site, address)
        if content is None:
            return self._missing(site)
        if address.endswith(".html"):
            return Answer(200, HTML, self._dressed(site, address, content))
        return Answer(200, kind_of(address), content)

    def _is_copied(self, address: str) -> bool:
        return address in self._assets or address in self._statics

    def _content(self, site: Site, address: str) -> bytes | None:
        if address in self._statics:
            return self._statics[address][0].read_bytes()
        if address in self._assets:
            return self._assets[address]
        if address in site.pages:
            if address not in site.rendered:
                site.rendered[address] = self._renderer.render(site.pages[address])
            return site.rendered[address]
        if address in site.files:
            return site.files[address].make()
        return self._content(site, address + ".html") if address + ".html" in site.pages else None

    def _missing(self, site: Site) -> Answer:
        content = self._content(site, "404.html")
        return Answer(404, HTML, self._dressed(site, "404.html", content) if content else b"Not found.")

    def _dressed(self, site: Site, address: str, content: bytes) -> bytes:
        """The page with the editor's bar and, when there is a problem, the panel over it."""
        base = quote(self.base)
        foot = bar(site.shelf.digest, self._library, address, self._applied, base + SOURCE) + (panel(self._problem) if self._problem else "")
        version = hashlib.blake2b(content + foot.encode("utf-8", "replace"), digest_size=8).hexdigest()
        head = (f'<link rel="stylesheet" href="{base}{PREVIEW}preview.css">'
                f'<script src="{base}{PREVIEW}preview.js" data-base="{base}" data-stamp="{version}" defer></script></head>')
        content = content.replace(b"</head>", head.encode(), 1)
        at = content.rfind(b"</body>")
        return content[:at] + foot.encode("utf-8", "replace") + content[at:] if at >= 0 else content + foot.encode("utf-8", "replace")

    def _bare(self, error: DigestError) -> bytes:
        base = quote(self.base)
        return (f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Problem</title>'
                f'<link rel="stylesheet" href="{base}{PREVIEW}preview.css">'
                f'<script src="{base}{PREVIEW}preview.js" data-base="{base}" defer></script></head><body>{panel(error)}</body></html>').encode("utf-8", "replace")

    def _part(self, name: str) -> Answer:
        if name not in ("preview.js", "preview.css"):
            return Answer(404, "text/plain; charset=utf-8", b"Not found.\n")
        return Answer(200, kind_of(name), (theme_dir() / "preview" / name).read_bytes())

    def _source(self, name: str) -> Answer:
        """A content file or capture as plain text; nothing that is not one of them."""
        captures = {c for a in self._library.articles() for c in a.capture}
        known = name in self._library.books or name in captures
        path = self.root / name
        if not known or not path.is_file() or not path.resolve().is_relative_to(self.root.resolve()):
            return Answer(404, "text/plain; charset=utf-8", b"Not found.\n")
        return Answer(200, "text/plain; charset=utf-8", path.read_bytes())


def _renewed(shelf: Shelf, digest: Digest, id: str) -> Shelf:
    """The same cards over a digest in which one article has changed."""
    import copy

    made = copy.copy(shelf)
    made.digest = digest
    made._cards = {k: v for k, v in shelf._cards.items() if k != id}
    made._keys, made._entries = {}, {}
    return made


def kind_of(address: str) -> str:
    kinds = {".xml": "application/xml", ".ics": "text/calendar", ".js": "text/javascript", ".webmanifest": "application/manifest+json"}
    suffix = Path(address).suffix
    kind = kinds.get(suffix) or mimetypes.guess_type(address)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") or kind.endswith(("json", "xml")) else kind
