"""Runs one function over many items on several cores, without copying what the parent already holds."""

from __future__ import annotations

import os
import struct
import sys
from collections.abc import Callable, Sequence

WORTH = 200  # items from which workers pay for themselves
SLICES = 8  # per worker: small enough that no core waits long at the end
FAILED, DONE = b"!", b"."

Work = Callable[[int], bytes]


def cores(asked: int | None = None) -> int:
    """How many workers to use: as asked, else as many as this process may run on."""
    if asked:
        return max(1, asked)
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def run(work: Work, items: Sequence[int], jobs: int = 1, ticked: Callable[[int], None] | None = None,
        worth: int = WORTH, whole: Sequence[int] = ()) -> list[bytes]:
    """`[work(i) for i in items]`; in forked workers from `worth` items on. `ticked` hears how many are done.

    `whole`: how many of the first items, and then of the next …, belong together and are done by one worker.

    A worker that dies is no loss: its items are done here. An exception is raised here by doing its item again.
    """
    if jobs < 2 or len(items) < worth or not hasattr(os, "fork") or threaded():
        return _alone(work, items, ticked)
    results: list[bytes | None] = [None] * len(items)
    _with_workers(work, items, _bounds(len(items), jobs * SLICES, whole), jobs, results, ticked)
    for at, value in enumerate(results):
        if value is None:
            results[at] = work(items[at])
    return [value for value in results if value is not None]


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


def _with_workers(work: Work, items: Sequence[int], bounds: Sequence[tuple[int, int]], jobs: int, results: list[bytes | None],
                  ticked: Callable[[int], None] | None) -> None:
    import selectors

    sys.stdout.flush()
    sys.stderr.flush()
    turn_read, turn_write = os.pipe()  # each byte in it is the right to take one slice
    os.write(turn_write, bytes(range(len(bounds))))
    os.close(turn_write)
    chooser, pids, done = selectors.DefaultSelector(), [], 0
    try:
        for _ in range(jobs):
            ours, theirs = os.pipe()
            pid = os.fork()
            if pid == 0:
                os.close(ours)
                _worker(work, items, bounds, turn_read, theirs)
            os.close(theirs)
            pids.append(pid)
            chooser.register(ours, selectors.EVENT_READ, bytearray())
        while chooser.get_map():
            for key, _ in chooser.select():
                part = os.read(key.fd, 1 << 20)
                if not part:
                    chooser.unregister(key.fd)
                    os.close(key.fd)
                    continue
                key.data.extend(part)
                done += _take(key.data, results)
            if ticked:
                ticked(done)
    finally:
        _end(pids, list(chooser.get_map().values()) if chooser.get_map() else [], turn_read)


def _bounds(count: int, parts: int, whole: Sequence[int] = ()) -> list[tuple[int, int]]:
    """(first, last) of each slice: those that belong together, then the others in equal parts; at most 256."""
    made, start = [], 0
    for size in whole:
        made.append((start, start + size))
        start += size
    rest = count - start
    parts = min(parts, rest, 256 - len(made))
    return made + [(start + rest * i // parts, start + rest * (i + 1) // parts) for i in range(parts)]


def _worker(work: Work, items: Sequence[int], bounds: Sequence[tuple[int, int]], turns: int, out: int) -> None:
    """The child: takes slices until none is left; never returns."""
    import gc
    import signal

    from generator.memory import freeze

    status = 0
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        freeze()
        while turn := os.read(turns, 1):
            first, last = bounds[turn[0]]
            made = bytearray()
            for at in range(first, last):
                try:
                    value, mark = work(items[at]), DONE
                except Exception:
                    value, mark = b"", FAILED
                made += mark + struct.pack("<II", at, len(value)) + value
            _send(out, made)
            gc.collect()  # the cycles of this slice; what is still there then is not looked at again
            freeze()
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


def _end(pids: list[int], left: list[object], turns: int) -> None:
    import signal

    os.close(turns)
    for key in left:
        os.close(key.fd)  # type: ignore[attr-defined]
    for pid in pids:
        if left:
            try:
                os.kill(pid, signal.SIGTERM)
            except ProcessLookupError:
                pass
        os.waitpid(pid, 0)
