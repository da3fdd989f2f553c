"""Results kept in a long-lived process: `remember(fn, *args)` equals `fn(*args)`."""

import gc
from collections.abc import Callable, Collection, Hashable, Iterator, Sequence
from contextlib import contextmanager
from operator import is_
from typing import Any, Protocol, TypeVar

from generator.model import ActorFile, Article

T = TypeVar("T")
frozen: list[bool] = []  # not empty where a process wants what it has made to stay out of every collection
RECORDS = (Article, ActorFile)
held: list[object] = []  # what the last build made: a process that ends with it frees none of it
passing: list[Callable[[], None]] = []  # each empties what one function keeps of the values that it met
MISSING = object()
MANY = 2_000  # articles from which memory matters
MMAP_THRESHOLD, LARGE = -3, 1 << 18  # an option of malloc; bytes
SELDOM = (100_000, 20, 20)  # new values before the youngest are looked at, and how often the older ones with them


class Remember(Protocol):
    def __call__(self, fn: Callable[..., T], /, *args: object) -> T: ...


@contextmanager
def uncollected() -> Iterator[None]:
    """No garbage collection meanwhile: of a million live values without cycles each one would cost as much as the work."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            if not frozen:  # what was made meanwhile is old: the next look at what is young passes over it
                gc.freeze()
                gc.unfreeze()
            gc.enable()


def freeze() -> None:
    """What lives now is never looked at again by a collection."""
    frozen[:] = [True]
    gc.freeze()


def give_back(count: int) -> None:
    """Hand freed memory back to the system after work on `count` articles, if they are many.

    The C library of Linux keeps what lies between values that are still in use: a fifth after reading 10,000 articles.
    """
    if count < MANY:
        return
    import ctypes

    try:
        ctypes.CDLL(None).malloc_trim(0)
    except (AttributeError, OSError, TypeError):
        pass  # another system


def large_apart(count: int) -> None:
    """For work on many articles: large values lie apart from small ones from now on, and go back to the system as soon as nobody needs them.

    The C library of Linux keeps room for ever larger ones once it has seen them.
    """
    if count < MANY:
        return
    import ctypes

    try:
        ctypes.CDLL(None).mallopt(MMAP_THRESHOLD, LARGE)
    except (AttributeError, OSError, TypeError):
        pass  # another system


def forget() -> None:
    """What functions keep of the values that they met: for a process that goes on to other work."""
    for empty in passing:
        empty()


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Garbage is hardly looked for meanwhile: reading makes many short-lived values and hardly a cycle, and the usual rate costs 10 % of its time."""
    usual = gc.get_threshold()
    gc.set_threshold(*SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*usual)


def each(remember: Remember, fn: Callable[..., T], rows: Sequence[tuple[Any, ...]]) -> list[T]:
    """`[remember(fn, *row) for row in rows]`; a memory that has `each` does them in its own way."""
    own = getattr(remember, "each", None)
    return own(fn, rows) if own else [remember(fn, *row) for row in rows]


def shared_out(remember: Remember, fn: Callable[..., T], rows: Sequence[tuple[Any, ...]]) -> list[T]:
    """`[fn(*row) for row in rows]`, of which nothing is remembered; a memory that has `each` does them in its own way."""
    return each(remember if hasattr(remember, "each") else direct, fn, rows)


def are_same(some: Collection[object], others: Collection[object]) -> bool:
    """Are these the very same objects, in the same order?"""
    return len(some) == len(others) and all(map(is_, some, others))


def direct(fn: Callable[..., T], /, *args: object) -> T:
    """Remembers nothing."""
    return fn(*args)


def memory(most: int = 400_000) -> Remember:
    """A memory of at most `most` results: those that nobody asked for go first.

    A record that carries its own hash (`facts`, `digest`) is known by it; all other arguments must be hashable.
    """
    young: dict[Hashable, object] = {}
    old: dict[Hashable, object] = {}  # asked for before `young` was begun

    def remember(fn: Callable[..., T], /, *args: object) -> T:
        nonlocal young, old
        key = (fn, *[a if type(a) is str else _key(a) for a in args])
        made = young.get(key, MISSING)
        if made is not MISSING:
            return made  # type: ignore[return-value]
        made = old.get(key, MISSING) if old else MISSING
        result = fn(*args) if made is MISSING else made
        if len(young) >= max(1, most // 2):
            young, old = {}, young
        young[key] = result
        return result  # type: ignore[return-value]

    return remember


def _key(value: object) -> Hashable:
    kind = type(value)
    if kind is tuple:
        return tuple(map(_key, value)) if value and type(value[0]) in RECORDS else value  # type: ignore[index, call-overload]
    if kind is Article:
        return value.facts or value.digest or value  # type: ignore[attr-defined]
    return value.digest or value if kind is ActorFile else value  # type: ignore[attr-defined]
