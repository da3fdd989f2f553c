"""The time until a project is read and linked: what may be shown then, and who waits."""

from __future__ import annotations

import threading

from generator.early_page import EarlyPages
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

    def begin(self, reading: Reading, setting: Setting | None) -> None:
        self.reading = reading
        self._early = EarlyPages(setting, reading.stamps) if setting is not None else None

    def site(self, address: str) -> Site | None:
        """A site that has this one page; None for a page that must wait, and after the end."""
        with self._lock:
            return self._early.site(address) if self._early is not None else None

    def wait(self) -> None:
        if self.reading is not None:
            self._is_over.wait()

    def end(self) -> str:
        """The address that was shown last and must be renewed; "" for none."""
        self._is_over.set()
        with self._lock:
            early, self._early, self.reading = self._early, None, None
        return next(reversed(early.shown), "") if early else ""

    def stop(self) -> None:
        """The program ends."""
        if self.reading is not None:
            self.reading.stop()
