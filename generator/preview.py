"""Keeps the site of a project in memory up to date, file by file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.arrivals import Arrivals
from generator.capture_desk import GONE_S, QUIET_S, CaptureDesk
from generator.edits import Change, address_of, is_evidence, kind_of_path, renamed, says_other, taken_in
from generator.keeping import Keeping
from generator.library import Library, load, remembered
from generator.manifest import FOLDER
from generator.memory import freeze, uncollected
from generator.opening import Opening
from generator.reading_ahead import Reading
from generator.reread import published_anew, read_again
from generator.urls import article_address
from generator.workspace import CAPTURES, LINKS, LOOK, SETTINGS, Message, Workspace

MANY = 300  # articles; fewer are linked so fast that whoever edits may wait for it,
FEW = 50  # and so few are reconciled with few captures so fast too


class Preview(Workspace):
    """Reads the project once, then follows every change. Methods may be called from any thread."""

    def __init__(self, root: Path, drafts: bool = True) -> None:
        super().__init__(root, drafts)
        self.opening = Opening()
        self.captures = CaptureDesk(root, self._store)
        self.arrivals = Arrivals(self.linked)
        self.keeping = Keeping(self._store, self.captures.busy)
        self._related_to: list[str] = []  # new captures that the next links are made with
        self._owes = False  # the browser hears of these links, whatever its last page shows

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
                    freeze()
        finally:
            early = self.opening.end()
        self.keeping.name = self.linked.kept
        self._last = early or self._last
        return [{"patch": early}] if early else []

    def _load(self, reading: Reading) -> None:
        """Everything from the disk; a content file that cannot be read stays as it was read last."""
        self.problems.keep_only((SETTINGS, LOOK))
        self.linked.library = reading.take(self.problems)
        self.opening.has_read(self.library)
        self._hear_captures() if self.library.articles() else self.problems.attempt(CAPTURES, self._read_captures)
        self.linked.unlink()
        if LOOK not in self.problems:
            self.problems.attempt(LINKS, self.linked.link)

    def warm(self) -> None:
        super().warm()
        self.captures.warm(self._project)

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

    def _hear_captures(self, quiet_s: float = QUIET_S) -> None:
        """Read the captures anew: at once where they are few, in the background where they are many."""
        if self._waits_for_captures():
            self.problems.attempt(CAPTURES, self._read_captures)
        else:
            self.captures.hear(quiet_s)

    def _waits_for_captures(self) -> bool:
        """Are the captures read and linked so fast that whoever edits may wait for it?"""
        return not self._has(FEW) and self.captures.are_few(self._project)

    def relate(self) -> list[Message]:
        """Waits until many captures must be read together, and reads them; the links follow in the background."""
        self.captures.wait()
        try:
            return self._related()
        except Exception as error:
            return self.failed(error)

    def _related(self) -> list[Message]:
        project, new, before = self._project, self.arrivals.names(), (self.problems.told(), self.captures.warnings)
        found = self.problems.attempt(CAPTURES, lambda: self.captures.understand(project, self.library))
        with self._taking:
            if project is not self._project:
                return []  # new settings: all is read again
            written = self.problems.attempt(CAPTURES, lambda: self.captures.fill(project, *found)) if found else ()
            changed = self._read_again(written or ())
            if changed and self.site is not None:
                self._related_to, self._owes = new, True
                self.linked.renew_soon()
                return []
            has = {name for a in self.library.articles() for name in a.capture}  # these are told when they are linked
            lost = [name for name in self.arrivals.names() if name in new and name not in has]
            self.arrivals.drop(lost)
        self.keeping.note()
        return [{"patch": self._last}] if lost or (self.problems.told(), self.captures.warnings) != before else []

    def catch_up(self) -> list[Message]:
        """Waits until a person has left saved files alone; then fills the generated fields that they took away, or that were held back."""
        due, before = self.captures.saves.wait(), self.problems.told()
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
            if changed and self._has(MANY):
                self._owes = says_other(changed)
                self.linked.renew_soon()
                return []
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
                self._note_told(message.get("patch", self._last))
        self.keeping.note()
        return messages

    def _note_told(self, address: str) -> None:
        with self.linked.lock:
            self.linked.told(address if self.arrivals.own(address) is None else "")

    def settle(self) -> list[Message]:
        """Waits until links must be renewed and it is quiet; a message where the page of the last edit differs then."""
        try:
            if not self.linked.renew():
                return []
        except Exception as error:
            return self.failed(error)
        self.problems.pop(LINKS, None)
        with self._taking:
            self.arrivals.drop(self._related_to)
            owes, self._owes, self._related_to = self._owes, False, []
            address = self.linked.differs_from_told()
            self.linked.told(address or self._last)
        self.keeping.note()
        return [{"patch": address or self._last}] if address or owes else []

    def failed(self, error: Exception) -> list[Message]:
        """A problem of the program's own: told like the others, and the server stays."""
        self.problems.note(LINKS, error)
        return [{"patch": self._last}]

    def _take_in(self, kinds: dict[str, set[str]]) -> list[Message]:
        if "settings" in kinds or self.site is None:
            return self._new_settings()
        look = kinds.get("templates", set()) | kinds.get("static", set())
        setting = self.linked.setting
        messages = [] if not look else self._take_look(setting, look) if setting is not None else self._new_settings()
        self.arrivals.forget()
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
            self._hear_captures(GONE_S if any(new is None for _, _, new in changed) else QUIET_S)
        if self._shows_ahead(changed[0][0]):
            self.linked.renew_soon()
            return [{"patch": self._last}]
        self.problems.attempt(LINKS, self.linked.link)
        self.linked.moved |= renamed(changed)
        self._last = address_of(changed) or self._last
        return [{"patch": self._last}]

    def _has(self, articles: int) -> bool:
        """So many, or more?"""
        return len(self.site.articles if self.site is not None else self.library.articles()) >= articles

    def _shows_ahead(self, path: str) -> bool:
        """Is the page of the edit ready before the links of many articles are?"""
        with self.linked.lock:
            site = self.site
            if site is None or not self._has(MANY) or self._last not in site.articles or not self.linked.is_right(self._last):
                return False
            return self.problems.attempt(path, lambda: site.content(self._last, self.look.renderer)) is not None

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
        if not self._waits_for_captures():
            return self._many_captures(paths)
        before = self.library
        self.problems.attempt(CAPTURES, self._read_captures)
        if self.library is before:
            return self._new_texts(paths)
        self.linked.unlink()
        self.problems.attempt(LINKS, self.linked.link)
        new = next((b.article for p, b in self.library.books.items() if p not in before.books and b.article), None)
        self._last = article_address(new.slug) if new else self._last
        return [{"patch": article_address(new.slug) if new else "index.html"}]

    def _many_captures(self, paths: Iterable[str]) -> list[Message]:
        """What a new one says alone is shown at once."""
        ready = self.problems.attempt(CAPTURES, lambda: self.arrivals.take_in(self._project, paths, self.captures.furniture))
        self.captures.hear()
        if not ready:
            return self._new_texts(paths)
        self._last = ready[0]
        return [{"patch": self._last}]

    def _new_texts(self, paths: Iterable[str]) -> list[Message]:
        """Captures that say nothing new may still be shown as they are."""
        if not self.config.publish.full_text or self.site is None:
            return []
        names = {Path(p).absolute().relative_to(self.root.absolute()).as_posix() for p in paths}
        shown = [article_address(a.slug) for a in self.library.articles() if names.intersection(a.capture)]
        with self.linked.lock:
            self.site.forget()
        return [{"patch": address} for address in shown[:1]]
