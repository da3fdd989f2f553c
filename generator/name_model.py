"""The weights of the name tagger and the best labels under them."""

from __future__ import annotations

import zlib
from array import array
from functools import cache
from pathlib import Path

from generator.name_features import static_features

WEIGHTS = Path(__file__).parent / "data" / "names.weights"
TAGS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC")
N = len(TAGS)
BIAS = 4096  # added to each quantised weight, so that sums of packed fields never borrow
SCALE = 128


class Model:
    """Weights as packed integers: one 32-bit field for each tag, so that one addition adds a feature to all tags."""

    def __init__(self, raw: bytes) -> None:
        body = zlib.decompress(raw)
        cut = int.from_bytes(body[:4], "little")
        names = body[4 : 4 + cut].decode("utf-8").split("\n")
        rows = body[4 + cut :]
        self.transitions = array("h", rows[: 2 * N * N]).tolist()
        rows = rows[2 * N * N :]
        self.raw = {name: row for row, name in enumerate(names)}
        self.rows = rows
        self.packed: dict[str, int] = {}
        self.cached: dict[tuple[str, str], int] = {}
        self.zero = sum(BIAS << (32 * t) for t in range(N))

    def weight(self, name: str) -> int:
        made = self.packed.get(name)
        if made is None:
            at = self.raw.get(name)
            made = 0
            if at is not None:
                values = array("b", self.rows[at * N : at * N + N])
                made = sum((v * 4 + BIAS) << (32 * t) for t, v in enumerate(values))
            self.packed[name] = made
        return made

    def static(self, key: tuple[str, str]) -> int:
        made = self.cached.get(key)
        if made is None:
            made = self.cached[key] = sum(self.weight(f) for f in static_features(*key))
        return made


@cache
def model() -> Model:
    return Model(WEIGHTS.read_bytes())


_FROM = tuple(tuple(range(N)) if t % 2 or t == 0 else (t - 1, t) for t in range(N))


def viterbi(scores: list[array[int]], transitions: list[int]) -> list[int]:
    """The best path: one number of `TAGS` for each row of scores."""
    low = -(1 << 40)
    best: list[int] = [scores[0][t] if t == 0 or t % 2 else low for t in range(N)]
    back: list[list[int]] = []
    for row in scores[1:]:
        now: list[int] = []
        come: list[int] = []
        for t in range(N):
            score, origin = max([(best[p] + transitions[p * N + t], p) for p in _FROM[t]])
            now.append(score + row[t])
            come.append(origin)
        best = now
        back.append(come)
    tag = max(range(N), key=best.__getitem__)
    path = [tag]
    for come in reversed(back):
        tag = come[tag]
        path.append(tag)
    return path[::-1]
