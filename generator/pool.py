"""Runs one function over many items on several cores, without copying what the parent already holds."""

from __future__ import annotations

import os
import struct
import sys
from collections.abc import Callable, Sequence

WORTH = 200  # items from which workers pay for themselves
SLICES, LAST = 8, 1000  # so many equal slices per worker there would be; the smallest is this part of all
MANY = 64  # workers from which slices become no smaller
FAILED, DONE = b"!", b"."
TURN = struct.Struct("<H")

Work = Callable[[int], bytes]


def cores(asked: int | None = None) -> int:
    """How many workers to use: as asked, else as many as this process may run on."""
    if asked:
        return max(1, asked)
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def run(work: Work, items: Sequence[int], jobs: int = 1, ticked: Callable[[int], None] | None = None,
        worth: int | None = None, whole: Sequence[int] = ()) -> list[bytes]:
    """`[work(i) for i in items]`; in forked workers from `worth` (WORTH) items on. `ticked` hears how many are done.

    `whole`: how many of the first items, and then of the next …, belong together and are done by one worker.

    A worker that dies is no loss: its items are done here. An exception is raised here by doing its item again.
    """
    if not can_fork(len(items), jobs, worth):
        return _alone(work, items, ticked)
    return Workers(work, items, slices(len(items), jobs, whole), jobs).results(ticked)


def beside(work: Work, items: Sequence[int], jobs: int, whole: Sequence[int] = (), worth: int | None = None) -> Workers | None:
    """`run` on all cores but the one on which this process goes on: its `results` are asked for later. None where that is not worth it or cannot be."""
    if not can_fork(len(items), jobs, worth):
        return None
    return Workers(work, items, slices(len(items), jobs, whole), jobs - 1, is_held=True)


def can_fork(count: int, jobs: int, worth: int | None = None) -> bool:
    """Are so many items worth processes, and may this one have any?"""
    return jobs > 1 and count >= (WORTH if worth is None else worth) and hasattr(os, "fork") and not threaded()


def threaded() -> bool:
    """A process with threads is not forked: another thread may hold a lock that the child would wait for."""
    threading = sys.modules.get("threading")
    return threading is not None and threading.active_count() > 1


def _alone(work: Work, items: Sequence[int], ticked: Callable[[int], None] | None) -> list[bytes]:
    done = []
    for at, item in enumerate(items):
        done.append(work(item))
        if ticked and at % 16 == 0:
            ticked(at + 1)
    return done


class Workers:
    """Forked processes that do the work on all items, from now on.

    `is_held`: each hands over what it made when nothing is left to do, so that it never waits for this process to take it.
    """

    def __init__(self, work: Work, items: Sequence[int], bounds: Sequence[tuple[int, int]], jobs: int, is_held: bool = False) -> None:
        sys.stdout.flush()
        sys.stderr.flush()
        self._work, self._items, self._pids, self._pipes = work, items, list[int](), list[int]()
        self._turns, turns = os.pipe()  # each number in it is the right to take one slice
        os.write(turns, b"".join(map(TURN.pack, range(len(bounds)))))
        os.close(turns)
        try:
            for _ in range(jobs):
                ours, theirs = os.pipe()
                pid = os.fork()
                if pid == 0:
                    os.close(ours)
                    _worker(work, items, bounds, self._turns, theirs, is_held)
                os.close(theirs)
                self._pids.append(pid)
                self._pipes.append(ours)
        except BaseException:
            self.end()
            raise

    def results(self, ticked: Callable[[int], None] | None = None) -> list[bytes]:
        """Of all items; what no worker has made is made here."""
        import selectors

        results: list[bytes | None] = [None] * len(self._items)
        chooser, done = selectors.DefaultSelector(), 0
        try:
            for pipe in self._pipes:
                chooser.register(pipe, selectors.EVENT_READ, bytearray())
            while chooser.get_map():
                for key, _ in chooser.select():
                    part = os.read(key.fd, 1 << 20)
                    if not part:
                        chooser.unregister(key.fd)
                        self._pipes.remove(key.fd)
                        os.close(key.fd)
                        continue
                    key.data.extend(part)
                    done += _take(key.data, results)
                if ticked:
                    ticked(done)
        finally:
            self.end()
        return [self._work(self._items[at]) if value is None else value for at, value in enumerate(results)]

    def end(self) -> None:
        """Of those whose answers were not all taken, too."""
        import signal

        left, pids, self._pids = bool(self._pipes), self._pids, []
        for pipe in (*self._pipes, *([self._turns] if pids else [])):
            os.close(pipe)
        self._pipes = []
        for pid in pids:
            if left:
                try:
                    os.kill(pid, signal.SIGTERM)
                except ProcessLookupError:
                    pass
            os.waitpid(pid, 0)


def slices(count: int, workers: int, whole: Sequence[int] = ()) -> list[tuple[int, int]]:
    """(first, last) of each: those that belong together, then the others, ever fewer towards the end, so that no worker waits long for another."""
    made, start = [], 0
    for size in whole:
        made.append((start, start + size))
        start += size
    workers = min(workers, MANY)
    most, least = -(-(count - start) // (workers * SLICES)), max(1, (count - start) // LAST)
    while start < count:
        size = max(least, min(most, (count - start) // (2 * workers)))
        made.append((start, min(start + size, count)))
        start += size
    return made


def _worker(work: Work, items: Sequence[int], bounds: Sequence[tuple[int, int]], turns: int, out: int, is_held: bool) -> None:
    """The child: takes slices until none is left; never returns."""
    import gc
    import signal

    from generator.memory import freeze

    status = 0
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        freeze()
        made = bytearray()
        while turn := os.read(turns, TURN.size):
            first, last = bounds[TURN.unpack(turn)[0]]
            for at in range(first, last):
                try:
                    value, mark = work(items[at]), DONE
                except Exception:
                    value, mark = b"", FAILED
                made += mark + struct.pack("<II", at, len(value)) + value
            if not is_held:
                _send(out, made)
                made.clear()
            gc.collect()  # the cycles of this slice; what is still there then is not looked at again
            freeze()
        _send(out, made)
    except BaseException:
        status = 1
    finally:
        os._exit(status)


def _send(out: int, data: bytearray) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(out, view[: 1 << 20]) :]


def _take(buffer: bytearray, results: list[bytes | None]) -> int:
    """Move whole answers from the buffer to the results; how many."""
    at = taken = 0
    while len(buffer) - at >= 9:
        item, size = struct.unpack_from("<II", buffer, at + 1)
        if len(buffer) - at - 9 < size:
            break
        if buffer[at : at + 1] == DONE:
            results[item] = bytes(buffer[at + 9 : at + 9 + size])
        at += 9 + size
        taken += 1
    del buffer[:at]
    return taken
