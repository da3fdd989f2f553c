"""How near words are in meaning: 'wards' and 'hospital', 'ultimatum' and 'deadline', by vectors that benchmarks/train_meanings.py makes of a sentence encoder.

Two texts are compared word by word, each with the nearest of the other (V. Rus and M. Lintean, 2012, 'A comparison of greedy and optimal assessment of natural
language student input using word-to-word similarity metrics'): one word of a text is one of another's, or as good as so.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import cache, lru_cache
from math import sqrt
from operator import mul
from pathlib import Path

from generator.memory import passing

DATA = Path(__file__).with_name("data")
WORDS, VECTORS = DATA / "meanings.txt", DATA / "meanings.vectors"
SIZE = 96  # numbers of a word, a byte each
FAR = 0.3  # cosine of two words that say nothing of one another


@cache
def _table() -> tuple[dict[str, int], memoryview]:
    """Stem -> its place, and the numbers of all."""
    return {stem: i for i, stem in enumerate(WORDS.read_text("utf-8").split())}, memoryview(VECTORS.read_bytes()).cast("b")


@lru_cache(maxsize=1 << 14)
def _vector(stem: str) -> tuple[tuple[int, ...], float] | None:
    """A stem's numbers and their length; None for a word that is not known."""
    places, numbers = _table()
    at = places.get(stem)
    if at is None:
        return None
    made = tuple(numbers[at * SIZE : (at + 1) * SIZE])
    return made, sqrt(sum(map(mul, made, made)))


@lru_cache(maxsize=1 << 15)
def near(a: str, b: str) -> float:
    """From 0, for words that have nothing to do with one another, to 1."""
    if a == b:
        return 1.0
    one, other = _vector(a), _vector(b)
    if one is None or other is None:
        return 0.0
    cosine: float = sum(map(mul, one[0], other[0])) / (one[1] * other[1])
    return max(0.0, (cosine - FAR) / (1 - FAR))


passing += [_vector.cache_clear, near.cache_clear]


def found_in(mine: Collection[str], yours: Collection[str], weight: Callable[[str], float]) -> float:
    """What the stems of one text weigh that another has, or has in other words: as much as their weights at most."""
    return sum([weight(w) if w in yours else weight(w) * max([near(w, other) for other in yours], default=0.0) for w in mine])
