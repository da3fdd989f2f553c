"""Results kept in a long-lived process: `remember(fn, *args)` equals `fn(*args)`."""

import gc
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from typing import Protocol, TypeVar

from generator.model import ActorFile, Article

T = TypeVar("T")
frozen: list[bool] = []  # not empty where a process wants what it has made to stay out of every collection
RECORDS = (Article, ActorFile)


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


def direct(fn: Callable[..., T], /, *args: object) -> T:
    """Remembers nothing."""
    return fn(*args)


def memory(most: int = 400_000) -> Remember:
    """A memory of at most `most` results, the oldest forgotten first.

    A record that carries its own hash (`facts`, `digest`) is known by it; all other arguments must be hashable.
    """
    known: dict[Hashable, object] = {}

    def remember(fn: Callable[..., T], /, *args: object) -> T:
        key = (fn, *[a if type(a) is str else _key(a) for a in args])
        made = known.get(key, known)
        if made is not known:
            return made  # type: ignore[return-value]
        if len(known) >= most:
            for old in list(known)[: most // 4]:
                del known[old]
        result = known[key] = fn(*args)
        return result

    return remember


def _key(value: object) -> Hashable:
    kind = type(value)
    if kind is tuple:
        return tuple(map(_key, value)) if value and type(value[0]) in RECORDS else value  # type: ignore[index, call-overload]
    if kind is Article:
        return value.facts or value.digest or value  # type: ignore[attr-defined]
    return value.digest or value if kind is ActorFile else value  # type: ignore[attr-defined]
