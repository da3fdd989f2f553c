"""Results kept in a long-lived process: `remember(fn, *args)` equals `fn(*args)`."""

from collections.abc import Callable, Hashable
from typing import Protocol, TypeVar

T = TypeVar("T")


class Remember(Protocol):
    def __call__(self, fn: Callable[..., T], /, *args: object) -> T: ...


def direct(fn: Callable[..., T], /, *args: object) -> T:
    """Remembers nothing."""
    return fn(*args)


def memory(most: int = 400_000) -> Remember:
    """A memory of at most `most` results, the oldest forgotten first.

    A record that carries its own hash (`facts`, `digest`) is known by it; all other arguments must be hashable.
    """
    known: dict[Hashable, object] = {}

    def remember(fn: Callable[..., T], /, *args: object) -> T:
        key = (fn, *map(_key, args))
        try:
            return known[key]  # type: ignore[return-value]
        except KeyError:
            pass
        if len(known) >= most:
            for old in list(known)[: most // 4]:
                del known[old]
        made = known[key] = fn(*args)
        return made

    return remember


def _key(value: object) -> Hashable:
    if type(value) is tuple:
        return tuple(_key(v) for v in value) if value and hasattr(value[0], "digest") else value
    return getattr(value, "facts", "") or getattr(value, "digest", "") or value
