"""How much a word that two articles share says of what both tell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from functools import cache, lru_cache
from math import fsum, log
from pathlib import Path

WORD = re.compile(r"[^\W\d_]{3,40}|\d{1,9}")
COMMON = Path(__file__).parent / "data" / "dates_common_words.txt"
LEAST_SHARE = 0.3  # of a word's weight that is left where all articles of the story have it
SPREAD = 0.75  # how much less a word says that is told of several days


@cache
def common_words() -> frozenset[str]:
    lines = COMMON.read_text("utf-8").splitlines()
    return frozenset(stem_of(word) for line in lines if not line.startswith("#") for word in line.split())


def plain_words(text: str) -> list[str]:
    return WORD.findall(text.lower())


def words_of(text: str) -> list[str]:
    """Lower-case word stems of at least three letters and numbers, in order."""
    return list(map(stem_of, plain_words(text)))


def stems(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(stem_of, words))


def by_stem(counts: Counter[str]) -> Counter[str]:
    """Counts of lower-case words gathered under their stems."""
    made: Counter[str] = Counter()
    for word, n in counts.items():
        made[stem_of(word)] += n
    return made


@lru_cache(maxsize=65536)
def stem_of(word: str) -> str:
    if word.endswith(("ing", "ies")) and len(word) > 6:
        return word[:-3]
    if word.endswith(("ed", "es")) and len(word) > 5:
        return word[:-2]
    return word[:-1] if len(word) > 4 and word.endswith(("s", "e")) else word


class Weights:
    """How much a shared word says: 1 for one that stands once in all articles, about 0 for one in every other sentence.

    People turn up in every happening of a story, so their names say nothing.
    """

    def __init__(self, counts: Counter[str], people: frozenset[str]) -> None:
        self.counts, self.people = counts, people
        self.silent = common_words() | people
        self.known: dict[str, float] = {}
        self.scale = log(max(200, sum(counts.values()) // 20))

    def __call__(self, words: Iterable[str]) -> float:
        """The sum for all words, the same in whatever order they come."""
        return fsum(map(self.of, words))

    def of(self, word: str) -> float:
        if word not in self.known:
            self.known[word] = self._weigh(word)
        return self.known[word]

    def telling(self, words: Iterable[str]) -> frozenset[str]:
        """Those of the words that say anything at all."""
        return frozenset(word for word in words if self.of(word) >= 0.02)

    def _weigh(self, word: str) -> float:
        if word in self.silent:
            return 0.0
        if word.isdigit() and len(word) < 4:
            return 0.15
        return self.rarity(word)

    def rarity(self, word: str) -> float:
        """1 for a word that stands once in all articles, about 0 for one in every other sentence, whatever it is."""
        return max(0.0, 1.0 - log(max(1, self.counts[word])) / self.scale) ** 2


class DayWeights(Weights):
    """The same for telling days apart: a word says the less, the more days others tell it of. `days`: of each word, those days."""

    def __init__(self, weights: Weights, days: Mapping[str, Set[int]], texts: Sequence[Set[str]] = (), spread: float = SPREAD) -> None:
        self.whole, self.days, self.texts, self.spread = weights, days, texts, spread
        self.shares: dict[str, float] = {}

    def of(self, word: str) -> float:
        return self.whole.of(word) * self._share(word)

    def rarity(self, word: str) -> float:
        return self.whole.rarity(word) * self._share(word)

    def _share(self, word: str) -> float:
        if word not in self.shares:
            telling = sum(word in text for text in self.texts)
            self.shares[word] = max(LEAST_SHARE, 1.0 - max(0, telling - 1) / max(1, len(self.texts))) / max(1, len(self.days.get(word, ()))) ** self.spread
        return self.shares[word]
