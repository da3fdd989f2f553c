"""What linking can leave to other processes: what articles claim, found while this one finds who is who, and a share of the days whose statements are compared."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, TypeVar

from generator.claims import Claim
from generator.differences import claimed
from generator.model import Article
from generator.pool import WORTH, Workers, beside
from generator.timeline import attach, gather
from generator.told import Told

T = TypeVar("T")
Claimed = tuple[tuple[Claim, ...], tuple[Claim, ...]]
SLICE = 250  # articles
MUCH = 1000  # statements from which to compare them is worth a process
MOST = 30_000  # of more the words that come back, which this process has already, would take much memory


class Foretold:
    """`Foretold(…)(fn, *args)` equals `fn(*args)`; used with `with`."""

    def __init__(self, articles: Sequence[Article], jobs: int) -> None:
        self._places = {id(a): at for at, a in enumerate(articles)}
        self._found: list[Claimed] = []
        self._workers: Workers | None = None
        self._jobs = jobs if WORTH <= len(articles) <= MOST else 1
        if self._jobs > 1:
            self._workers = beside(lambda at: encoded(articles[at * SLICE : (at + 1) * SLICE]), range(-(-len(articles) // SLICE)), jobs, worth=1)

    def __call__(self, fn: Callable[..., T], /, *args: Any) -> T:
        if fn is claimed and (self._workers or self._found) and id(args[0]) in self._places:
            return self._claimed(args[0])  # type: ignore[return-value]
        return fn(*args)

    def each(self, fn: Callable[..., T], rows: Sequence[tuple[Any, ...]]) -> list[T]:
        """`[fn(*row) for row in rows]`."""
        import msgspec

        is_much = fn in (gather, attach) and sum([len(statements(row)) for row in rows]) >= MUCH
        workers = beside(partial(groups_of, fn, rows), range(len(rows)), self._jobs, worth=1) if is_much else None
        if workers is None:
            return [self(fn, *row) for row in rows]
        decode, made = msgspec.msgpack.Decoder(list[list[int]]).decode, dict[int, Any]()
        try:
            for at in workers.taken_here():
                made[at] = fn(*rows[at])
            for batch in workers.arriving():
                for at, raw in batch:
                    told = statements(rows[at])
                    made[at] = tuple([tuple([told[i] for i in group]) for group in decode(raw)])
        finally:
            workers.end()
        return [made[at] for at in range(len(rows))]

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


def statements(row: tuple[Any, ...]) -> list[Told]:
    """All that a row compares: `gather` gets them as they are, `attach` partly in groups."""
    return [t for some in row[:-1] for one in some for t in ([one] if isinstance(one, Told) else one)]


def groups_of(fn: Callable[..., Any], rows: Sequence[tuple[Any, ...]], at: int) -> bytes:
    """The groups of a row by the places of its statements."""
    import msgspec

    places = {id(t): i for i, t in enumerate(statements(rows[at]))}
    return msgspec.msgpack.encode([[places[id(t)] for t in group] for group in fn(*rows[at])])
