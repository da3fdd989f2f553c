"""Lets the next start, or build, find what a preview has read and linked."""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping

from generator.config import Config, Publish
from generator.library import Book, Library, keep
from generator.linked import keep_linked, name_of
from generator.model import Digest
from generator.relink import Threads
from generator.store import Store

QUIET_S = 20.0


class Keeping:
    """`busy` is held by whoever uses the store."""

    def __init__(self, store: Store, busy: threading.Lock) -> None:
        self._store, self._busy = store, busy
        self._news = threading.Event()
        self._last = 0.0
        self._has: Mapping[str, Book] = {}
        self._rules: Publish | None = None  # under which these books are kept
        self.name = ""  # of the digest that the store has

    def begin(self, has: Mapping[str, Book], rules: Publish) -> None:
        """What the store has. The first time nobody waits for quiet."""
        self._has, self._rules = has, rules
        self._news.set()

    def note(self) -> None:
        """Something has changed."""
        self._last = time.monotonic()
        self._news.set()

    def wait(self) -> None:
        """Until something has changed and then nothing for a while."""
        self._news.wait()
        while self._last and (left := self._last + QUIET_S - time.monotonic()) > 0:
            time.sleep(left)
        self._news.clear()

    def keep(self, config: Config, library: Library, exact: tuple[Digest, Threads | None] | None, drafts: bool) -> None:
        """`exact`: what is linked from exactly this library; None where that is not known."""
        with self._busy:
            keep(self._store, config, library, self._has if config.publish == self._rules else {})
            self._has, self._rules, articles = library.books, config.publish, library.published()
            name = name_of(library, articles, config, drafts)
            if exact is not None and name != self.name:
                keep_linked(self._store, exact[0], name, articles, exact[1])
                self.name = name
            self._store.save()
