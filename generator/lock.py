"""One writer at a time per project."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.errors import DigestError

WAIT_S = 60.0
PAUSE_S = 0.02


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Hold the project's lock; it ends with the process, however that ends. Raises DigestError when another keeps it for a minute.

    A folder in which nothing can be written is not locked: the write that follows says what is wrong.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(folder / "lock", os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o644)
    except OSError:
        yield
        return
    try:
        _wait(handle, time.monotonic() + WAIT_S)
        yield
    finally:
        os.close(handle)


def _wait(handle: int, until: float) -> None:
    while not _take(handle):
        if time.monotonic() > until:
            raise DigestError("another build has been writing for a minute", ".digest/lock", "wait for it, or end it")
        time.sleep(PAUSE_S)


def _take(handle: int) -> bool:
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return True  # a file system without locks: better to write than never
    return True
