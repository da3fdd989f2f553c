"""Reads all content files while this process already answers: in another one, on all cores."""

from __future__ import annotations

import os
import signal
import struct
from collections.abc import Callable, Mapping
from pathlib import Path

from generator.config import Config
from generator.errors import DigestError
from generator.library import Book, Library, content_files, read_book
from generator.pool import WORTH, run, threaded

SIZE = struct.Struct("<I")
Told = tuple[str, str, str, str, int]  # a problem: message, where, hint, excerpt, column


class Reading:
    """`take` waits for the files and may be called once, from any thread. `many`: is it worth telling a user that it takes a while?"""

    def __init__(self, root: Path, config: Config, known: Mapping[str, Book], jobs: int = 1) -> None:
        """Begins at once; to be made before any thread, since a process with threads is not forked."""
        self._root, self._config, self._known = root, config, known
        self.stamps = content_files(root, config)
        self._fresh = [p for p, seen in self.stamps.items() if p not in known or known[p].stamp != seen]
        self.many = len(self._fresh) >= WORTH
        self._pid, self._pipe = self._begun(jobs) if self.many and hasattr(os, "fork") and not threaded() else (0, -1)

    def _begun(self, jobs: int) -> tuple[int, int]:
        ours, theirs = os.pipe()
        pid = os.fork()
        if pid:
            os.close(theirs)
            own_group(pid)
            return pid, ours
        try:
            own_group(0)
            os.close(ours)
            with os.fdopen(theirs, "wb") as out:
                for raw in run(self._read, range(len(self._fresh)), jobs):
                    out.write(SIZE.pack(len(raw)) + raw)
        finally:
            os._exit(0)

    def _read(self, at: int) -> bytes:
        """One file as (book, problem), encoded."""
        import msgspec

        path = self._fresh[at]
        made: tuple[Book | None, Told | None]
        try:
            made = (read_book(self._root, self._config, path, self.stamps[path], self._known.get(path)), None)
        except DigestError as error:
            made = (None, (error.message, error.where, error.hint, error.excerpt, error.column))
        except Exception as error:  # one file never stops the others
            made = (None, (f"unexpected error: {type(error).__name__}: {error}", path, "please report it", "", 0))
        return msgspec.msgpack.encode(made)

    def take(self, wrong: dict[str, DigestError]) -> Library:
        """All content files, one that cannot be read as it was known before; what is wrong with each of those is put into `wrong`."""
        import msgspec

        decode: Callable[[bytes], tuple[Book | None, Told | None]] = msgspec.msgpack.Decoder(tuple[Book | None, Told | None]).decode
        read: dict[str, Book] = {}
        arrived = self._arrived()
        for at, path in enumerate(self._fresh):
            book, told = decode(arrived[at] if at < len(arrived) else self._read(at))
            if book:
                read[path] = book
            elif told:
                wrong[path] = DigestError(told[0], told[1], told[2], excerpt=told[3], column=told[4])
        books = {path: read.get(path) or self._known.get(path) for path in self.stamps}
        return Library({path: book for path, book in books.items() if book})

    def _arrived(self) -> list[bytes]:
        """What the other process has read; it may be less than all where that was ended."""
        if not self._pid:
            return []
        found: list[bytes] = []
        with os.fdopen(self._pipe, "rb", buffering=1 << 20) as pipe:
            while len(head := pipe.read(SIZE.size)) == SIZE.size:
                raw = pipe.read(SIZE.unpack(head)[0])
                if len(raw) < SIZE.unpack(head)[0]:
                    break
                found.append(raw)
        os.waitpid(self._pid, 0)
        self._pid = 0
        return found

    def stop(self) -> None:
        """End the other process and its workers."""
        if self._pid:
            try:
                os.killpg(self._pid, signal.SIGKILL)
            except OSError:
                pass


def own_group(pid: int) -> None:
    """So that the process is ended together with its workers; asked for on both sides, since either may be first."""
    try:
        os.setpgid(pid, pid)
    except OSError:
        pass
