"""A bar on the terminal for work that takes longer than a second."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

AFTER_S = 1.0
EVERY_S = 0.1
WIDTH = 30

Ticked = Callable[[str, int, int], None]  # what is done, how many of them, of how many


@contextmanager
def progress() -> Iterator[Ticked | None]:
    """A function that shows how far the work is; None where nobody looks (no terminal)."""
    if not sys.stderr.isatty():
        yield None
        return
    began, last, shown = time.monotonic(), 0.0, False

    def ticked(what: str, done: int, of: int) -> None:
        nonlocal last, shown
        now = time.monotonic()
        if now - began > AFTER_S and now - last > EVERY_S and of:
            filled = WIDTH * done // of
            sys.stderr.write(f"\r{what} [{'#' * filled}{'.' * (WIDTH - filled)}] {done}/{of}\x1b[K")
            sys.stderr.flush()
            last, shown = now, True

    try:
        yield ticked
    finally:
        if shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
