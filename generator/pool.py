"""Runs one function over many items on several cores, without copying what the parent already holds."""

from __future__ import annotations

import os
import struct
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence

WORTH = 200  # items from which workers pay for themselves
SLICES, LAST = 8, 1000  # so many equal slices per worker there would be; the smallest is this part of all
SOME = 200  # answers at a time, without workers
MANY = 64  # workers from which slices become no smaller
FAILED, DONE = b"!", b"."
TURN = struct.Struct("<H")

Work = Callable[[int], bytes]
Batch = list[tuple[int, bytes]]  # places among the items, with the answers
Ticked = Callable[[int], None] | None


def cores(asked: int | None = None) -> int:
    """How many workers to use: as asked, else as many as this process may run on."""
    if asked:
        return max(1, asked)
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def run(work: Work, items: Sequence[int], jobs: int = 1, ticked: Ticked = None, worth: int | None = None, whole: Sequence[int] = ()) -> list[bytes]:
    """`[work(i) for i in items]`; in forked workers from `worth` (WORTH) items on. `ticked` hears how many are done.

    `whole`: how many of the first items, and then of the next …, belong together and are done by one worker.

    A worker that dies is no loss: its items are done here. An exception is raised here by doing its item again.
    """
    return in_order(running(work, items, jobs, ticked, worth, whole), len(items))


def running(work: Work, items: Sequence[int], jobs: int = 1, ticked: Ticked = None, worth: int | None = None, whole: Sequence[int] = ()) -> Iterator[Batch]:
    """`run`, some answers at a time as they come: who takes them is not idle while the workers are busy."""
    if not can_fork(len(items), jobs, worth):
        return _alone(work, items, ticked)
    return Workers(work, items, slices(len(items), jobs, whole), jobs).arriving(ticked)


def in_order(batches: Iterable[Batch], count: int) -> list[bytes]:
    found = [b""] * count
    for batch in batches:
        for at, value in batch:
            found[at] = value
    return found


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


def _alone(work: Work, items: Sequence[int], ticked: Ticked) -> Iterator[Batch]:
    for start in range(0, len(items), SOME):
        batch = []
        for at in range(start, min(start + SOME, len(items))):
            batch.append((at, work(items[at])))
            if ticked and at % 16 == 0:
                ticked(at + 1)
        yield batch


class Workers:
    """Forked processes that do the work on all items, from now on.

    `is_held`: each hands over what it made when nothing is left to do, so that it never waits for this process to take it.
    """

    def __init__(self, work: Work, items: Sequence[int], bounds: Sequence[tuple[int, int]], jobs: int, is_held: bool = False) -> None:
        sys.stdout.flush()
        sys.stderr.flush()
        self._work, self._items, self._bounds, self._pids, self._pipes = work, items, bounds, list[int](), list[int]()
        self._here: set[int] = set()
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

    def taken_here(self) -> Iterator[int]:
        """Places of items that this process takes from the others, to do them itself, until none is left: they are not among the answers."""
        while turn := os.read(self._turns, TURN.size):
            places = range(*self._bounds[TURN.unpack(turn)[0]])
            self._here.update(places)
            yield from places

    def results(self, ticked: Ticked = None) -> list[bytes]:
        """Of all items; what no worker has made is made here."""
        return in_order(self.arriving(ticked), len(self._items))

    def arriving(self, ticked: Ticked = None) -> Iterator[Batch]:
        """`results`, some at a time as they come."""
        import selectors

        missing, chooser = set(range(len(self._items))) - self._here, selectors.DefaultSelector()
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
                    if batch := _taken(key.data):
                        missing.difference_update(at for at, _ in batch)
                        yield batch
                if ticked:
                    ticked(len(self._items) - len(missing))
        finally:
            self.end()
        for at in sorted(missing):
            yield [(at, self._work(self._items[at]))]

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


def _taken(buffer: bytearray) -> Batch:
    """Whole answers out of the buffer; those of items that failed are none."""
    found, at = [], 0
    while len(buffer) - at >= 9:
        item, size = struct.unpack_from("<II", buffer, at + 1)
        if len(buffer) - at - 9 < size:
            break
        if buffer[at : at + 1] == DONE:
            found.append((item, bytes(buffer[at + 9 : at + 9 + size])))
        at += 9 + size
    del buffer[:at]
    return found
