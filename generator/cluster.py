"""Maps the reading of captures over a Dask cluster: the same function, the same bytes, on other machines."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from generator.errors import DigestError
from generator.store import Call, Codec, Spread, fingerprint_code

if TYPE_CHECKING:
    from distributed import Client

BATCH = 32  # captures sent to a worker at a time, by value
RETRIES = 5  # of a batch whose worker was lost
CONNECT_S = 10


def spread_over(address: str) -> Spread:
    """A function that computes calls on the cluster at `address` and yields (index, encoded result) as they arrive.

    Raises DigestError where the extra is not installed or no scheduler answers.
    """
    try:
        from distributed import Client
    except ImportError as error:
        raise DigestError("reading on a cluster needs the extra `cluster`", "--cluster", "pip install 'news-digest[cluster]'") from error

    def spread(fn: Callable[..., object], calls: Sequence[Call]) -> Iterator[tuple[int, bytes]]:
        if not calls:
            return
        try:
            client = Client(address, timeout=CONNECT_S, set_as_default=False)  # type: ignore[no-untyped-call,unused-ignore]
        except (OSError, ValueError) as error:
            raise DigestError(f"no scheduler answers at {address}", "--cluster", "start one: dask scheduler; dask worker ADDRESS") from error
        try:
            yield from _gather(client, fn, calls)
        finally:
            client.close()  # type: ignore[no-untyped-call,unused-ignore]

    return spread


def _gather(client: Client, fn: Callable[..., object], calls: Sequence[Call]) -> Iterator[tuple[int, bytes]]:
    """A batch whose workers were lost again and again does not arrive: the caller reads it itself."""
    from distributed import KilledWorker, as_completed

    program = version()
    starts = range(0, len(calls), BATCH)
    futures = {client.submit(read_batch, fn, list(calls[at : at + BATCH]), program, retries=RETRIES, pure=False): at for at in starts}
    for future in as_completed(futures, loop=client.loop):  # type: ignore[no-untyped-call,unused-ignore]
        try:
            values = future.result()
        except KilledWorker:
            continue
        except ImportError as error:
            raise DigestError(f"the cluster's workers cannot read: {error}", "--cluster", "install this version of news-digest on each") from error
        for i, value in enumerate(values):
            yield futures[future] + i, value
        future.release()


def read_batch(fn: Callable[..., object], calls: Sequence[Call], program: str) -> list[bytes]:
    """Runs on a worker: each result as the store encodes it. Raises DigestError where the worker runs another program."""
    if version() != program:
        raise DigestError("a worker of the cluster runs another version of the program", "--cluster", "install the same version on each")
    codec = Codec(fn)
    return [codec.encode(fn(*args)) for args in calls]


@cache
def version() -> str:
    """What decides about results: the program's files and the interpreter's feature version."""
    return f"{fingerprint_code()} {sys.version_info[:2]}"
