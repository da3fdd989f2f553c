"""What linking can leave to other processes: what articles claim, found while this one finds who is who, and a share of the days whose statements are compared, of the happenings that several tell and of the articles whose nearest are looked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, NamedTuple, TypeVar

from generator.claims import Claim
from generator.differences import Counting, claimed
from generator.model import Article, Entry, Related
from generator.pool import WORTH, Workers, beside
from generator.related import Nearest
from generator.timeline import attach, chosen, entry, gather, worded_by
from generator.told import Told
from generator.variants import Found

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
        way = WAYS.get(fn) or MADE.get(type(fn))
        is_much = way is not None and self._jobs > 1 and sum([way.worth(row) for row in rows]) >= MUCH
        workers = beside(lambda at: way.sent(fn, rows[at]), range(len(rows)), self._jobs, worth=1) if way and is_much else None
        if way is None or workers is None:
            return [self(fn, *row) for row in rows]
        made = dict[int, Any]()
        try:
            for at in workers.taken_here():
                made[at] = fn(*rows[at])
            for batch in workers.arriving():
                for at, raw in batch:
                    made[at] = way.taken(rows[at], raw)
        finally:
            workers.end()
        return [made[at] for at in range(len(rows))]

    def _claimed(self, article: Article) -> Claimed:
        if self._workers:
            workers, self._workers = self._workers, None
            self._found = [one for raw in workers.results() for one in decoder(list[Claimed]).decode(raw)]
        return self._found[self._places[id(article)]]

    def __enter__(self) -> Foretold:
        return self

    def __exit__(self, *args: object) -> None:
        if self._workers:
            self._workers.end()


@cache
def decoder(kind: Any) -> Any:
    import msgspec

    return msgspec.msgpack.Decoder(kind)


def encoded(articles: Sequence[Article]) -> bytes:
    import msgspec

    return msgspec.msgpack.encode([claimed(a) for a in articles])


def statements(row: tuple[Any, ...]) -> list[Told]:
    """All that a row compares: `gather` gets them as they are, `attach` partly in groups."""
    return [t for some in row[:-1] for one in some for t in ([one] if isinstance(one, Told) else one)]


def groups_sent(fn: Callable[..., Any], row: tuple[Any, ...]) -> bytes:
    """The groups of a row by the places of its statements."""
    import msgspec

    places = {id(t): i for i, t in enumerate(statements(row))}
    return msgspec.msgpack.encode([[places[id(t)] for t in group] for group in fn(*row)])


def groups_taken(row: tuple[Any, ...], raw: bytes) -> tuple[tuple[Told, ...], ...]:
    told = statements(row)
    return tuple([tuple([told[i] for i in group]) for group in decoder(list[list[int]]).decode(raw)])


def choice_sent(fn: Callable[..., Any], row: tuple[Any, ...]) -> bytes:
    """The place of the statement in whose words the happening is told."""
    group, common = row
    return group.index(chosen(group, common)).to_bytes(4, "little") if len(group) > 1 else b""


def choice_taken(row: tuple[Any, ...], raw: bytes) -> Entry:
    group, common = row
    return worded_by(group, group[int.from_bytes(raw, "little")]) if raw else entry(group, common)


def value_sent(fn: Callable[..., Any], row: tuple[Any, ...]) -> bytes:
    """The value as it is: it is small, and what it holds of the row is little."""
    import msgspec

    return msgspec.msgpack.encode(fn(*row))


def near_taken(row: tuple[Any, ...], raw: bytes) -> tuple[Related, ...]:
    near: tuple[Related, ...] = decoder(tuple[Related, ...]).decode(raw)
    return near


def counts_taken(row: tuple[Any, ...], raw: bytes) -> tuple[list[Found], list[Found]]:
    found: tuple[list[Found], list[Found]] = decoder(tuple[list[Found], list[Found]]).decode(raw)
    return found


class Way(NamedTuple):
    """How rows are shared out: what a row is worth, in statements; what a worker sends for it; what that means here."""

    worth: Callable[[tuple[Any, ...]], int]
    sent: Callable[[Callable[..., Any], tuple[Any, ...]], bytes]
    taken: Callable[[tuple[Any, ...], bytes], Any]


GROUPS = Way(lambda row: len(statements(row)), groups_sent, groups_taken)
MADE: dict[type, Way] = {Nearest: Way(lambda row: 1, value_sent, near_taken), Counting: Way(lambda row: len(row[0]), value_sent, counts_taken)}
WAYS: dict[Callable[..., Any], Way] = {gather: GROUPS, attach: GROUPS, entry: Way(lambda row: len(row[0]) - 1, choice_sent, choice_taken)}
