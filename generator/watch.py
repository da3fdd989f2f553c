"""Tells which files of a project were written, moved or deleted, as soon as they are."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from generator.manifest import Stamp, scan, stamp

MOVED_IN_S = 0.02  # a file that was only created: in that time its writer has begun to write, or it was complete (moved in, a link)
EMPTY_S = 0.3  # the same for an empty one
HALF_WRITTEN_S = 0.08  # after the last write, where the system does not tell when a file is closed
TELLS_CLOSE = sys.platform == "linux"
BURST = 3  # files at once from which on we wait until it is quiet
QUIET_S = 0.03
LONGEST_WAIT_S = 1.0
POLL_S = 0.5
REST = 20  # times as long as a look takes, where looking takes long
TEMPORARY = (".swp", ".swx", ".swo", ".tmp", ".new", "~", ".part", ".crdownload", "4913")


def is_temporary(path: str) -> bool:
    """Swap and backup files of editors."""
    name = os.path.basename(path)
    return name.endswith(TEMPORARY) or name.startswith((".", "#", "~")) and name != ".digest"


class Changes:
    """Paths that have changed and wait to be looked at; safe to fill from any thread."""

    def __init__(self) -> None:
        self._ready = threading.Condition()
        self._due: dict[str, float] = {}  # path -> when to look at it

    def put(self, path: str, after_s: float = 0.0) -> None:
        if is_temporary(path):
            return
        with self._ready:
            due = time.monotonic() + after_s
            self._due[path] = min(due, self._due.get(path, due))
            self._ready.notify()

    def wait_for_close(self, path: str) -> None:
        """The file is being written; it is put again when that is over."""
        with self._ready:
            self._due.pop(path, None)

    def take(self, timeout_s: float | None = None) -> set[str]:
        """Waits for changes; a single file at once, a burst when it is quiet. Empty when the time is up."""
        until = None if timeout_s is None else time.monotonic() + timeout_s
        with self._ready:
            while not (due := self._now()):
                waits = [t - time.monotonic() for t in ([min(self._due.values())] if self._due else []) + ([until] if until else [])]
                if until is not None and until <= time.monotonic():
                    return set()
                self._ready.wait(max(0.001, min(waits)) if waits else None)
            if len(due) >= BURST:
                due = self._settled(due)
            for path in due:
                self._due.pop(path, None)
            return due

    def _now(self) -> set[str]:
        now = time.monotonic()
        return {path for path, due in self._due.items() if due <= now}

    def _settled(self, due: set[str]) -> set[str]:
        until = time.monotonic() + LONGEST_WAIT_S
        while time.monotonic() < until:
            before = len(self._due)
            self._ready.wait(QUIET_S)
            if len(self._due) == before:
                break
        return due | self._now()


class Watch:
    """Watches folders (with all below them) and the files of the project's own folder."""

    def __init__(self, root: Path, folders: Iterable[Path], changes: Changes) -> None:
        self._root, self._folders, self._changes = root, list(folders), changes
        self._observer: object | None = None
        self._poll: threading.Thread | None = None
        self._stopped = threading.Event()

    def start(self) -> None:
        """By events of the system; where it gives none, by looking twice a second (seldom where there are many thousand files)."""
        try:
            self._observe()
        except (OSError, RuntimeError, ImportError):
            self._poll = threading.Thread(target=self._look_again_and_again, daemon=True)
            self._poll.start()

    def look_at(self, folders: Iterable[Path]) -> None:
        """From now on these: the settings may name others."""
        new = [folder for folder in folders if folder not in self._folders]
        self._folders += new
        for folder in new if self._observer is not None else ():
            self._follow(folder)

    def stop(self) -> None:
        self._stopped.set()
        if self._observer is not None:
            self._observer.stop()  # type: ignore[attr-defined]

    def _observe(self) -> None:
        from watchdog.events import FileSystemEvent, FileSystemEventHandler
        from watchdog.observers import Observer

        watch = self

        class Heard(FileSystemEventHandler):
            """Reacts to what was finished; reads are events too and are no news."""

            def on_any_event(self, event: FileSystemEvent) -> None:
                watch._heard(event.event_type, os.fsdecode(event.src_path), os.fsdecode(event.dest_path or ""), event.is_directory)

        observer = Observer()
        self._handler = Heard()
        self._watched: dict[Path, object] = {}
        schedule: Callable[..., object] = observer.schedule
        self._schedule: Callable[..., object] = partial(schedule, self._handler, **only_news(schedule))
        self._schedule(str(self._root), recursive=False)
        self._observer = observer
        for folder in self._folders:
            self._follow(folder)
        observer.daemon = True
        observer.start()

    def _follow(self, folder: Path) -> None:
        """Watch a folder, also one that was deleted and is back."""
        from watchdog.observers.api import BaseObserver

        assert isinstance(self._observer, BaseObserver)
        old = self._watched.pop(folder, None)
        if old is not None:
            try:
                self._observer.unschedule(old)  # type: ignore[arg-type]
            except (KeyError, OSError):
                pass
        if folder.is_dir():
            try:
                self._watched[folder] = self._schedule(str(folder), recursive=True)
            except OSError:
                pass

    def _heard(self, kind: str, path: str, target: str, is_folder: bool) -> None:
        if is_folder:
            if kind in ("created", "moved", "deleted"):
                self._folder_changed(Path(target or path), kind)
                if target:
                    self._changes.put(path)
        elif kind in ("closed", "deleted"):
            self._changes.put(path)
        elif kind == "moved":
            self._changes.put(path)
            self._changes.put(target)
        elif kind == "created":
            self._changes.put(path, (MOVED_IN_S if is_filled(path) else EMPTY_S) if TELLS_CLOSE else HALF_WRITTEN_S)
        elif kind == "modified" and TELLS_CLOSE:
            self._changes.wait_for_close(path)
        elif kind == "modified":
            self._changes.put(path, HALF_WRITTEN_S)

    def _folder_changed(self, folder: Path, kind: str) -> None:
        for mine in self._folders:
            if mine == folder and kind != "deleted":
                self._follow(mine)
        for path in scan(str(folder)):
            self._changes.put(path, MOVED_IN_S)
        self._changes.put(str(folder))

    def _look_again_and_again(self) -> None:
        began = time.perf_counter()
        seen = self._all()
        pause = max(POLL_S, REST * (time.perf_counter() - began))
        while not self._stopped.wait(pause):
            now = self._all()
            for path in {p for p in {*seen, *now} if seen.get(p) != now.get(p)}:
                self._changes.put(path)
            seen = now

    def _all(self) -> dict[str, Stamp]:
        found: dict[str, Stamp] = {}
        for folder in self._folders:
            scan(str(folder), found)
        settings = str(self._root / "digest.yml")
        return found | {settings: stamp(settings)}


def only_news(schedule: Callable[..., object]) -> dict[str, object]:
    """Has the system tell of finished writes, moves and deletions alone, where the library can ask for that: reading 10,000 files tells 30,000 events."""
    import inspect

    from watchdog import events

    if "event_filter" not in inspect.signature(schedule).parameters:
        return {}
    names = ("FileClosedEvent", "FileMovedEvent", "FileDeletedEvent", "FileCreatedEvent", "FileModifiedEvent", "DirMovedEvent", "DirDeletedEvent", "DirCreatedEvent")
    return {"event_filter": [getattr(events, name) for name in names]}


def is_filled(path: str) -> bool:
    return stamp(path)[0] > 0
