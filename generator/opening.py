"""The time until a project is read and linked: what may be shown then, and who waits."""

from __future__ import annotations

import threading

from generator.early_page import LISTS, EarlyPages, site_of_lists
from generator.library import Library
from generator.linked_site import Setting
from generator.livesite import Site
from generator.reading_ahead import Reading


class Opening:
    """Over before it begins where nobody begins it. Methods may be called from any thread."""

    def __init__(self) -> None:
        self.reading: Reading | None = None
        self._early: EarlyPages | None = None
        self._lock = threading.Lock()
        self._is_over = threading.Event()
        self._is_read = threading.Event()
        self._setting: Setting | None = None
        self._library: Library | None = None  # all articles, where linking them takes long
        self._lists: Site | None = None

    def begin(self, reading: Reading, setting: Setting | None) -> None:
        self.reading, self._setting = reading, setting
        self._early = EarlyPages(setting, reading.stamps) if setting is not None else None

    def has_read(self, library: Library) -> None:
        """From now on lists of all articles are shown, where it would take long to link them."""
        if self.reading is not None and self.reading.many:
            self._library = library
        self._is_read.set()

    def site(self, address: str) -> Site | None:
        """A site that has this one page; None for a page that must wait, and after the end."""
        if address.startswith(LISTS) and self.reading is not None:
            self._is_read.wait()
        with self._lock:
            if self._early is None:
                return None
            if self._library is not None and self._setting is not None and address.startswith(LISTS):
                self._lists = self._lists or site_of_lists(self._setting, self._library)
                return self._lists if address in self._lists.pages else None
            return self._early.site(address)

    def wait(self) -> None:
        if self.reading is not None:
            self._is_over.wait()

    def end(self) -> str:
        """The address that was shown last and must be renewed; "" for none."""
        self._is_over.set()
        self._is_read.set()
        with self._lock:
            early, lists = self._early, self._lists
            self._early = self.reading = self._library = self._lists = None
        return next(reversed(early.shown), "index.html" if lists else "") if early else ""

    def stop(self) -> None:
        """The program ends."""
        if self.reading is not None:
            self.reading.stop()
