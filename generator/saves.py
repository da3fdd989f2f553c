"""Which content files a person saved, and when: what was saved just now is left alone."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable

SAVED_S = 10.0  # a file that a person saved so recently is not rewritten
QUIET_S = 1.5  # and none is while edits come


class Saves:
    """Safe to use from any thread."""

    def __init__(self) -> None:
        self._when: dict[str, float] = {}
        self._changed = threading.Condition()

    def note(self, paths: Iterable[str]) -> None:
        now = time.monotonic()
        with self._changed:
            self._when |= dict.fromkeys(paths, now)
            self._changed.notify_all()

    def recent(self) -> set[str]:
        """What may not be rewritten yet."""
        now = time.monotonic()
        with self._changed:
            return {path for path, when in self._when.items() if now - when < SAVED_S}

    def wait(self) -> dict[str, float]:
        """Waits until a saved file has been left alone long enough; those that have, with when they were saved."""
        with self._changed:
            while True:
                now = time.monotonic()
                due = {path: when for path, when in self._when.items() if now - when >= SAVED_S}
                if due and now - max(self._when.values()) >= QUIET_S:
                    return due
                self._changed.wait(self._left(now) if self._when else None)

    def _left(self, now: float) -> float:
        return max(0.001, min(self._when.values()) + SAVED_S - now, max(self._when.values()) + QUIET_S - now)

    def done(self, due: dict[str, float]) -> None:
        """These have been looked at; one that was saved again meanwhile waits anew."""
        with self._changed:
            self._when = {path: when for path, when in self._when.items() if due.get(path) != when}
