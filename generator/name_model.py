"""The weights of the name tagger and the best labels under them."""

from __future__ import annotations

import struct
import zlib
from array import array
from collections.abc import Callable, Iterable
from functools import cache
from itertools import repeat
from operator import add
from pathlib import Path

from generator.common_features import CHUNK, JOINT, Key, of_edge, of_sort
from generator.name_features import PLACES, static_features

WEIGHTS = Path(__file__).parent / "data" / "names.weights"
TAGS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC")
N = len(TAGS)
OPENING, INSIDE = (0, *range(1, N, 2)), tuple(range(2, N, 2))  # tags that may follow any other, and those that only go on
BIAS = 4096  # added to each quantised weight, so that sums of packed fields never borrow
SCALE = 128
_BIASED = [4 * (v - 256 * (v > 127)) + BIAS for v in range(256)]  # by the byte that the file holds
PACKED = tuple(bytes(v >> 8 * k & 255 for v in _BIASED) for k in range(2))  # its lower bytes; the upper ones are zero
MOST_WORDS = 100_000  # kept for each place, and of each kind of keys
NOTHING = repeat(0)  # what a feature weighs that the file does not hold


class Sums(dict[Key, int]):
    """Key -> the sum of the weights of all features that a function makes of it."""

    def __init__(self, weights: dict[str, int], features: Callable[..., Iterable[str]]) -> None:
        self.weigh, self.features = weights.get, features

    def __missing__(self, key: Key) -> int:
        if len(self) >= MOST_WORDS:
            self.clear()
        made = self[key] = sum(map(self.weigh, self.features(*key), NOTHING))
        return made


class Static(dict[str, int]):
    """Word -> the sum of the weights of all that it tells by itself, seen from one place."""

    def __init__(self, weights: dict[str, int], place: str, sorts: Sums) -> None:
        self.weigh, self.place, self.sorts = weights.get, place, sorts

    def __missing__(self, word: str) -> int:
        if len(self) >= MOST_WORDS:
            self.clear()
        own, sort = static_features(word, self.place)
        made = self[word] = sum(map(self.weigh, own, NOTHING)) + self.sorts[sort]
        return made


class Model:
    """What the weights file holds: feature names, transitions between tags, a row of weights for each feature.

    `weights`: feature -> its weights for all tags, as one number with 32 bits for each tag: one addition adds a feature to all tags.
    """

    def __init__(self, raw: bytes) -> None:
        body = zlib.decompress(raw)
        cut = int.from_bytes(body[:4], "little")
        names = body[4 : 4 + cut].decode("utf-8").split("\n")
        rows = body[4 + cut :]
        transitions = array("h", rows[: 2 * N * N]).tolist()
        self.columns = [transitions[t::N] for t in range(N)]
        self.spread = max(max(self.columns[t]) - min(self.columns[t]) for t in OPENING)
        raw = rows[2 * N * N :]
        packed = bytearray(4 * len(raw))
        for k, half in enumerate(PACKED):
            packed[k::4] = raw.translate(half)
        self.weights = {name: int.from_bytes(row, "little") for name, (row,) in zip(names, struct.iter_unpack(f"{4 * N}s", packed), strict=False)}
        sorts = Sums(self.weights, of_sort)
        self.static = tuple(Static(self.weights, place, sorts) for place in PLACES)
        self.joint, self.chunk = (tuple(Sums(self.weights, features) for features in made) for made in (JOINT, CHUNK))
        self.edge = Sums(self.weights, of_edge)


@cache
def model() -> Model:
    return Model(WEIGHTS.read_bytes())


def viterbi(scores: list[array[int]], columns: list[list[int]], spread: int) -> list[int]:
    """The best path: one number of `TAGS` for each row of scores.

    `columns`: per tag what it costs to come from each other; `spread`: by how much such costs differ at most. What lies so far behind the best leads nowhere.
    """
    if len(scores) == 1:  # half of all runs
        return [max(OPENING, key=scores[0].__getitem__)]
    low = -(1 << 40)
    best: list[int] = [scores[0][t] if t in OPENING else low for t in range(N)]
    back: list[list[int]] = []
    for row in scores[1:]:
        least = max(best) - spread
        alive = [t for t, score in enumerate(best) if score >= least]
        only = alive[0]  # in two of three rows
        come = [only] * N
        now = [best[only] + column[only] for column in columns]
        for t in OPENING if len(alive) > 1 else ():
            reached = [best[k] + columns[t][k] for k in alive]
            now[t] = max(reached)
            come[t] = alive[reached.index(now[t])]
        for t in INSIDE:
            begun, stayed = best[t - 1] + columns[t][t - 1], best[t] + columns[t][t]
            now[t], come[t] = (stayed, t) if stayed >= begun else (begun, t - 1)
        best = list(map(add, now, row))
        back.append(come)
    tag = max(range(N), key=best.__getitem__)
    path = [tag]
    for come in reversed(back):
        tag = come[tag]
        path.append(tag)
    return path[::-1]
