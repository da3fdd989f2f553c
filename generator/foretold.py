"""What articles claim, found by another process while this one finds who is who."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from generator.claims import Claim
from generator.differences import claimed
from generator.model import Article
from generator.pool import WORTH, Workers, beside

T = TypeVar("T")
Claimed = tuple[tuple[Claim, ...], tuple[Claim, ...]]
SLICE = 250  # articles
MOST = 30_000  # of more the words that come back, which this process has already, would take much memory


class Foretold:
    """`Foretold(…)(fn, *args)` equals `fn(*args)`; used with `with`."""

    def __init__(self, articles: Sequence[Article], jobs: int) -> None:
        self._places = {id(a): at for at, a in enumerate(articles)}
        self._found: list[Claimed] = []
        self._workers: Workers | None = None
        if WORTH <= len(articles) <= MOST:
            self._workers = beside(lambda at: encoded(articles[at * SLICE : (at + 1) * SLICE]), range(-(-len(articles) // SLICE)), jobs, worth=1)

    def __call__(self, fn: Callable[..., T], /, *args: Any) -> T:
        if fn is claimed and (self._workers or self._found) and id(args[0]) in self._places:
            return self._claimed(args[0])  # type: ignore[return-value]
        return fn(*args)

    def _claimed(self, article: Article) -> Claimed:
        if self._workers:
            import msgspec

            workers, self._workers = self._workers, None
            decode = msgspec.msgpack.Decoder(list[Claimed]).decode
            self._found = [one for raw in workers.results() for one in decode(raw)]
        return self._found[self._places[id(article)]]

    def __enter__(self) -> Foretold:
        return self

    def __exit__(self, *args: object) -> None:
        if self._workers:
            self._workers.end()


def encoded(articles: Sequence[Article]) -> bytes:
    import msgspec

    return msgspec.msgpack.encode([claimed(a) for a in articles])
