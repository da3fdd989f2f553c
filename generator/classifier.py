"""Whether a block is the article's: a linear model looks at each block, small trees then look at its place on the page.

Trained by `benchmarks/train_blocks.py`; `generator/data/blocks.json` holds the weights.
"""

import json
from collections import Counter
from collections.abc import Callable
from functools import cache
from itertools import chain
from math import sqrt
from pathlib import Path

from generator.blocks import Block
from generator.features import BASES, COUNT, block_features, ending, long_words, shape, units

WEIGHTS = Path(__file__).parent / "data" / "blocks.json"
LEAN = 0.5  # added to the first scores before the page is looked at as a whole
ISLAND_GAP = 25  # words of furniture that part one stretch of text from the next
OUTSIDE = -6.0
HOPELESS = -2.5
FAR = 12  # blocks around one whose scores it sees

Forest = Callable[..., float]


@cache
def load_weights() -> tuple[list[float], Forest, float]:
    """(weights of the first model, the trees' sum, cost of changing between article and page)."""
    stored = json.loads(WEIGHTS.read_text("utf-8"))
    first = [w / 1000 for w in stored["first"]]
    if len(first) != COUNT:
        raise ValueError(f"{WEIGHTS.name} was trained for other features: run benchmarks/train_blocks.py")
    seen = ", ".join(f"v{k}" for k in range(1 + max(max(tree[0]) for tree in stored["trees"])))
    forest: Forest = eval(f"lambda {seen}, *_: {' + '.join(_planted(*tree) for tree in stored['trees'])}", {})  # two fifths of the time of walking the trees
    return first, forest, stored["switch"]


def _planted(feature: list[int], value: list[float], left: list[int], right: list[int], node: int = 0) -> str:
    """A tree as an expression, from numbers alone: (value up to a feature's edge if it is not above, value above it)."""
    if feature[node] < 0:
        return repr(float(value[node]))
    low, high = (_planted(feature, value, left, right, side[node]) for side in (left, right))
    return f"({low} if v{int(feature[node])} <= {float(value[node])!r} else {high})"


def decide(blocks: list[Block], rules: list[str | None]) -> list[bool]:
    """For each block whether it belongs to the article's text; `rules`: the named rule that each meets."""
    return best_path(judge(blocks, rules), load_weights()[2]) if blocks else []


def judge(blocks: list[Block], rules: list[str | None]) -> list[float]:
    """For each block how likely it is the article's: log odds, 0 for even."""
    if not blocks:
        return []
    first, forest, _ = load_weights()
    active = block_features(blocks, rules)
    sizes = [units(block.text) for block in blocks]
    shapes = [shape(size, ending(block.text)) for size, block in zip(sizes, blocks, strict=False)]
    scores = [sum(map(first.__getitem__, found)) for found in active]
    views = second_look(scores, sizes, shapes, active, blocks)
    return [forest(*view) if view else OUTSIDE for view in views]


def second_look(scores: list[float], sizes: list[int], shapes: list[int], active: list[list[int]], blocks: list[Block]) -> list[list[float]]:
    """What the trees see: each block's first score among its neighbours', and its place to the page's best run of text.

    An empty list for a block far from anything like text: it needs no second look.
    """
    n = len(scores)
    lean = [score + LEAN for score in scores]
    sizes = [min(size, 100) for size in sizes]
    roots = [sqrt(min(size, 60)) for size in sizes]
    pulls = [max(-3.0, min(3.0, score)) * root for score, root in zip(lean, roots, strict=False)]
    start, end = best_run(pulls)
    sums, weight, good, bad = [0.0], [0.0], [0], [0]
    for score, pull, root, size in zip(lean, pulls, roots, sizes, strict=False):
        sums.append(sums[-1] + pull)
        weight.append(weight[-1] + root)
        good.append(good[-1] + (size if score > 0 else 0))
        bad.append(bad[-1] + (0 if score > 0 else size))
    island, islands = _islands(lean, sizes)
    biggest = max(range(len(islands)), key=lambda k: (islands[k], -k))
    padded = [OUTSIDE, OUTSIDE, *lean, OUTSIDE, OUTSIDE]
    all_good, whole = good[n] or 1, (good[n] + bad[n]) or 1
    kept = (good[end] - good[start]) / all_good

    sums, weight = ([0.0] * FAR + found + found[-1:] * FAR for found in (sums, weight))  # as if nothing stood on both sides

    def mean(low: int, high: int) -> float:
        return (sums[high + FAR] - sums[low + FAR]) / ((weight[high + FAR] - weight[low + FAR]) or 1.0)

    likeness = _likeness(blocks, lean, start, end)
    gap = Counter(min(block.gap, 3) for block, score in zip(blocks[start:end], lean[start:end], strict=True) if score > 0).most_common(1)
    usual = gap[0][0] if gap else 0
    stamps = [0]
    for found in active:
        stamps.append(stamps[-1] + (not STAMPS.isdisjoint(found)))
    made: list[list[float]] = []
    for i in range(n):
        if max(padded[i : i + 5]) < HOPELESS:
            made.append([])
            continue
        before, behind = i < start, i >= end
        view = [*padded[i : i + 5], mean(i - 1, i + 2), mean(i - 2, i + 3), mean(i - 5, i + 6), mean(i - 12, i + 13), mean(i - 6, i), mean(i + 1, i + 7),
                sizes[i], shapes[i], start - i if before else 0, i - end + 1 if behind else 0, -1 if before or behind else min(i - start, end - i),
                bad[start] - bad[i] if before else 0, bad[i] - bad[end] if behind else 0, good[i] / all_good, good[n] / whole, good[n],
                island[i] - biggest, islands[island[i]] / islands[biggest], islands[island[i]], kept]
        view += [likeness[i], min(blocks[i].gap, 3) - usual, min(blocks[i + 1].gap, 3) - usual if i + 1 < n else 3,
                 stamps[i] - stamps[max(0, i - 4)], stamps[min(n, i + 6)] - stamps[max(0, i - 5)], stamps[min(n, i + 4)] - stamps[min(n, i + 1)],
                 KINDS[blocks[i].kind], lean[i] - padded[i + 1], shapes[i - 1] if i else -1, shapes[i + 1] if i + 1 < n else -1]
        made.append(view + _flags(active[i]))
    return made


def _likeness(blocks: list[Block], scores: list[float], start: int, end: int) -> list[float]:
    """For each block the share of its longer words that the page's best run of text has elsewhere, rare ones counting more; -1 without such words."""
    words = [set(long_words(block.text)) for block in blocks]
    core = Counter(chain.from_iterable(words[i] for i in range(start, end) if scores[i] > 0))
    everywhere = Counter(chain.from_iterable(words))
    made: list[float] = []
    for i, found in enumerate(words):
        inside = start <= i < end and scores[i] > 0
        worth = known = 0.0
        for word in found:
            weight = 1.0 / everywhere[word] ** 0.5
            worth += weight
            if core[word] > inside:
                known += weight
        made.append(known / worth if worth else -1.0)
    return made


NAMED = (("tails", 32, 6), ("since_tail", 72, 6), ("repeat", 8, 1), ("reason", 48, 1), ("overlap", 48, 6), ("since_credit", 72, 6),
         ("common", 72, 4), ("addressed", 24, 4), ("selling", 28, 4), ("pictured", 8, 8), ("caps", 50, 4), ("day", 36, 6), ("links", 24, 4))
STAMPS = frozenset(BASES["day"] + n for n in range(36) if n % 6 < 3)  # a short line with a day or an hour
KINDS = {"p": 0.0, "li": 1.0, "h": 2.0, "quote": 3.0, "row": 4.0}
FLAGS = {BASES[name] + n: (k, float(n // step)) for k, (name, size, step) in enumerate(NAMED) for n in range(size)}


def _flags(active: list[int]) -> list[float]:
    """Some of the first model's features as numbers, -1 where a block has none of a kind."""
    found = [-1.0] * len(NAMED)
    for k, value in filter(None, map(FLAGS.get, active)):
        found[k] = value
    return found


def _islands(scores: list[float], sizes: list[int]) -> tuple[list[int], list[float]]:
    """Stretches of likely text with little between them: (stretch of each block, words of each stretch)."""
    words: list[float] = []
    of: list[int] = []
    gap = ISLAND_GAP + 1
    for score, size in zip(scores, sizes, strict=False):
        if score > 0:
            if gap > ISLAND_GAP:
                words.append(0.0)
            words[-1] += size
            gap = 0
        else:
            gap += size
        of.append(max(0, len(words) - 1))
    return of, words or [1.0]


def best_run(pulls: list[float]) -> tuple[int, int]:
    """The stretch with the largest sum; (0, 0) where nothing pulls up."""
    best, start, span, here = 0.0, 0, (0, 0), 0.0
    for i, pull in enumerate(pulls):
        if here <= 0:
            here, start = 0.0, i
        here += pull
        if here > best:
            best, span = here, (start, i + 1)
    return span


def best_path(scores: list[float], switch: float) -> list[bool]:
    """The likeliest labelling when each change of side costs `switch` (Viterbi over two states)."""
    out, inside = 0.0, 0.0
    back: list[tuple[bool, bool]] = []
    for score in scores:
        to_out, to_in = inside - switch > out, inside >= out - switch
        back.append((to_out, to_in))
        out, inside = (max(out, inside - switch) - score / 2, max(inside, out - switch) + score / 2)
    side = inside > out
    path: list[bool] = []
    for to_out, to_in in reversed(back):
        path.append(side)
        side = to_in if side else to_out
    return path[::-1]
