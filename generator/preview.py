"""Keeps the site of a project in memory up to date, file by file."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from generator.bodies import markdown_html
from generator.build import Project, stamps
from generator.capture_desk import CaptureDesk
from generator.config import Config, load_config
from generator.edits import Change, address_of, is_evidence, kind_of_path, renamed, says_other, taken_in
from generator.full_text import full_text
from generator.keeping import Keeping
from generator.library import Library, load, remembered
from generator.linked_site import LinkedSite, Setting
from generator.livesite import Site
from generator.look import Look, changed_files, look_of
from generator.manifest import FOLDER, Stamp
from generator.memory import uncollected
from generator.mishaps import Mishaps
from generator.opening import Opening
from generator.pool import cores
from generator.reading_ahead import Reading
from generator.reread import published_anew, read_again
from generator.store import Store, fingerprint_code
from generator.urls import article_address

SETTINGS, LOOK, CAPTURES, LINKS = "digest.yml", "templates/", "seeds/", "links"  # what a problem is of, besides content files
Message = dict[str, str]


class Preview:
    """Reads the project once, then follows every change. Methods may be called from any thread."""

    def __init__(self, root: Path, drafts: bool = True) -> None:
        self.root, self._drafts = root, drafts
        self.problems = Mishaps()
        self.opening = Opening()
        self._taking = threading.RLock()  # held while an edit is taken in
        self._last = "index.html"  # the page of the last edit
        self._store = Store(root / FOLDER / "store.sqlite3", fingerprint_code())
        self.linked = LinkedSite(self._store)
        self.captures = CaptureDesk(root, self._store)
        self.keeping = Keeping(self._store, self.captures.busy)
        self._project = Project(root, Config(), root / "site", cores(None), drafts)
        self.problems.attempt(SETTINGS, self._configure)
        self.problems.attempt(LOOK, self._look)
        self.base = urlsplit(self._project.config.url).path or "/"  # the path under which the site is shown: that of the address it will have

    def folders(self) -> list[Path]:
        return self._project.inputs()

    def stamps(self) -> dict[str, Stamp]:
        """Of all files that are watched."""
        return stamps(self._project)

    @property
    def config(self) -> Config:
        return self._project.config

    @property
    def look(self) -> Look:
        assert self.linked.setting is not None
        return self.linked.setting.look

    @property
    def library(self) -> Library:
        return self.linked.library

    @property
    def site(self) -> Site | None:
        return self.linked.site

    # ------------------------------------------------------------ the start

    def begin(self) -> bool:
        """Begin to read, before any thread is made. Does it take long enough to say so?"""
        known = remembered(self._store, self.config) if (self.root / FOLDER / "store.sqlite3").exists() else {}
        reading = Reading(self.root, self.config, known, self._project.jobs)
        self.opening.begin(reading, self.linked.setting)
        self.keeping.begin(known, self.config.publish)
        return reading.many

    def start(self) -> list[Message]:
        """Read and link everything. A message where a page was shown before and must be renewed."""
        try:
            with uncollected():
                try:
                    if self.opening.reading is None:
                        self.begin()
                    self._load(self.opening.reading)  # type: ignore[arg-type]
                finally:
                    gc.freeze()
        finally:
            early = self.opening.end()
        self.keeping.name = self.linked.kept
        self._last = early or self._last
        return [{"patch": early}] if early else []

    def _configure(self) -> None:
        config = load_config(self.root)
        self._project = Project(self.root, config, self.root / config.paths.site, cores(None), self._drafts)

    def _look(self) -> None:
        self.linked.setting = self._setting(look_of(self._project))

    def _setting(self, look: Look) -> Setting:
        texts = partial(full_text, self.root, self.root / self.config.paths.seeds, self.linked.remember) if self.config.publish.full_text else None
        return Setting(self.root, self.config, self._drafts, look, texts)

    def _load(self, reading: Reading) -> None:
        """Everything from the disk; a content file that cannot be read stays as it was read last."""
        self.problems.keep_only((SETTINGS, LOOK))
        self.linked.library = reading.take(self.problems)
        self.problems.attempt(CAPTURES, self._read_captures)
        self.linked.unlink()
        if LOOK not in self.problems:
            self.problems.attempt(LINKS, self.linked.link)

    def warm(self) -> None:
        """Import and compile what the first edit and the first page would wait for."""
        if self.linked.setting is not None:
            self._is_good(self.linked.setting)
        markdown_html("*warm*")

    def keep(self) -> None:
        """Waits until there is something new and it is quiet; then lets the next start find it."""
        self.keeping.wait()
        with self._taking:
            library, exact = self.library, self.linked.exact()
        if not self.problems:
            self.keeping.keep(self.config, library, exact, self._drafts)

    def _read_captures(self) -> None:
        if self.captures.read(self._project, self.library):
            self.linked.library = load(self.root, self.config, self.library.books, 1)

    def catch_up(self) -> list[Message]:
        """Waits until a person has left saved files alone; then fills the generated fields that they took away, or that were held back."""
        due = self.captures.saves.wait()
        before = self.problems.told()
        try:
            messages = self._caught_up()
        except Exception as error:
            return self.failed(error)
        finally:
            self.captures.saves.done(due)
        return messages or ([{"patch": self._last}] if self.problems.told() != before else [])

    def _caught_up(self) -> list[Message]:
        if (missing := self.captures.missing(self._project, self.library)) is None:
            return []
        with self._taking:
            written = self.problems.attempt(CAPTURES, lambda: self.captures.fill(self._project, *missing))
            changed = self._read_again(written or ())
            messages = self._show(changed) if changed else []
            self.linked.told(self._last)
        return messages if says_other(changed) else []

    # ------------------------------------------------------------ following changes

    def update(self, paths: set[str]) -> list[Message]:
        """Take in what changed; at most one message, for the page, style sheet or all that the browser must renew."""
        kinds: dict[str, set[str]] = {}
        for path in paths:
            kinds.setdefault(kind_of_path(path, self.root, self.config.paths), set()).add(path)
        kinds.pop("", None)
        if not kinds:
            return []
        self.linked.hurry()
        with self._taking:
            before = self.problems.told()
            messages = self._take_in(kinds)
            messages = messages or ([{"patch": self._last}] if self.problems.told() != before else [])
            for message in messages:
                self.linked.told(message.get("patch", self._last))
        self.keeping.note()
        return messages

    def settle(self) -> list[Message]:
        """Waits until links must be renewed and it is quiet; a message where the page of the last edit differs then."""
        try:
            if not self.linked.renew():
                return []
        except Exception as error:
            return self.failed(error)
        self.problems.pop(LINKS, None)
        with self._taking:
            address = self.linked.differs_from_told()
            self.linked.told(address or self._last)
        return [{"patch": address}] if address else []

    def failed(self, error: Exception) -> list[Message]:
        """A problem of the program's own: told like the others, and the server stays."""
        self.problems.note(LINKS, error)
        return [{"patch": self._last}]

    def _take_in(self, kinds: dict[str, set[str]]) -> list[Message]:
        if "settings" in kinds or self.site is None:
            return self._new_settings()
        look = kinds.get("templates", set()) | kinds.get("static", set())
        messages = self._new_look(look) if look else []
        if "content" in kinds:
            messages += self._new_content(kinds["content"])
        if "seeds" in kinds:
            messages += self._new_captures(kinds["seeds"])
        return [m for m in messages if "reload" in m][:1] or messages[:1]

    def _new_settings(self) -> list[Message]:
        before = self.config
        self.problems.attempt(SETTINGS, self._configure)
        if SETTINGS in self.problems:
            return []
        self.problems.attempt(LOOK, self._look)
        known = dict(self.library.books) if self.config.paths == before.paths else {}
        if self.config.publish != before.publish:
            known = published_anew(known, self.config.publish)
        self._load(Reading(self.root, self.config, known))
        return [{"reload": self._last}]

    def _new_look(self, paths: Iterable[str]) -> list[Message]:
        old = self.linked.setting
        if old is None:
            return self._new_settings()
        look = self.problems.attempt(LOOK, lambda: look_of(self._project))
        if look is None:
            return []
        setting, changed = self._setting(look), changed_files(old.look, look)
        if not self._is_good(setting):
            return []
        rest = [p for p in paths if not p.endswith(".css") and not Path(p).is_dir()]
        self.linked.show_with(setting)
        if not rest:
            return [{"style": min(changed)}] if changed else []
        return [{"reload": self._last}] if changed or not all("/assets/" in p for p in rest) else []

    def _is_good(self, setting: Setting) -> bool:
        """What is broken in a template is told now, not at the next click."""
        self.problems.attempt(LOOK, lambda: self.linked.prove(setting))
        return LOOK not in self.problems

    def _new_content(self, paths: Iterable[str]) -> list[Message]:
        changed = self._read_again(paths)
        self.captures.saves.note(path for path, _, new in changed if new)
        return self._show(changed) if changed else []

    def _show(self, changed: list[Change]) -> list[Message]:
        """The page of what changed is ready when this returns."""
        self._last = address_of(changed) or self._last
        if self.linked.take_in(changed):
            self._prove_put(changed[0])
            return [{"patch": self._last}]
        if is_evidence(changed):
            self.problems.attempt(CAPTURES, self._read_captures)
        self.problems.attempt(LINKS, self.linked.link)
        self.linked.moved |= renamed(changed)
        self._last = address_of(changed) or self._last
        return [{"patch": self._last}]

    def _read_again(self, paths: Iterable[str]) -> list[Change]:
        """What has changed; the library then holds it."""
        changed = read_again(self.root, self.config, self.library.books, paths, self.problems)
        if changed:
            self.linked.library = Library(taken_in(self.library.books, changed))
        return changed

    def _prove_put(self, change: Change) -> None:
        """Render the edited page before it is told; where it cannot be, the last good one stays."""
        path, old, new = change
        address = address_of([change])
        with self.linked.lock:
            site = self.site
            if site and address in site.pages and self.problems.attempt(path, lambda: site.content(address, self.look.renderer)) is None:
                self.linked.take_in([(path, new, old)])

    def _new_captures(self, paths: Iterable[str]) -> list[Message]:
        before = self.library
        self.problems.attempt(CAPTURES, self._read_captures)
        if self.library is before:
            return self._new_texts(paths)
        self.linked.unlink()
        self.problems.attempt(LINKS, self.linked.link)
        new = next((b.article for p, b in self.library.books.items() if p not in before.books and b.article), None)
        self._last = article_address(new.slug) if new else self._last
        return [{"patch": article_address(new.slug) if new else "index.html"}]

    def _new_texts(self, paths: Iterable[str]) -> list[Message]:
        """Captures that say nothing new may still be shown as they are."""
        if not self.config.publish.full_text or self.site is None:
            return []
        names = {Path(p).absolute().relative_to(self.root.absolute()).as_posix() for p in paths}
        shown = [article_address(a.slug) for a in self.library.articles() if names.intersection(a.capture)]
        with self.linked.lock:
            self.site.forget()
        return [{"patch": address} for address in shown[:1]]
