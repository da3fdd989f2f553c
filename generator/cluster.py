"""Maps the reading of captures over a Dask cluster: the same function, the same bytes, on other machines."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from generator.errors import DigestError

if TYPE_CHECKING:
    from distributed import Client

BATCH = 32  # captures sent to a worker at a time, by value
RETRIES = 5  # of a batch whose worker was lost
CONNECT_S = 10

Call = tuple[object, ...]
Spread = Callable[[Callable[..., object], Sequence[Call]], Iterator[tuple[int, bytes]]]


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
            client = Client(address, timeout=CONNECT_S, set_as_default=False)
        except (OSError, ValueError) as error:
            raise DigestError(f"no scheduler answers at {address}", "--cluster", "start one: dask scheduler; dask worker ADDRESS") from error
        try:
            yield from _gather(client, fn, calls)
        finally:
            client.close()

    return spread


def _gather(client: Client, fn: Callable[..., object], calls: Sequence[Call]) -> Iterator[tuple[int, bytes]]:
    from distributed import as_completed

    starts = range(0, len(calls), BATCH)
    futures = {client.submit(read_batch, fn, list(calls[at : at + BATCH]), retries=RETRIES, pure=False): at for at in starts}
    for future in as_completed(futures):
        for i, value in enumerate(future.result()):
            yield futures[future] + i, value
        future.release()


def read_batch(fn: Callable[..., object], calls: Sequence[Call]) -> list[bytes]:
    """Runs on a worker: each result as the store encodes it."""
    from generator.store import Codec

    codec = Codec(fn)
    return [codec.encode(fn(*args)) for args in calls]
