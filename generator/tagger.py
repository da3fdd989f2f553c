"""Names in running text, found by a small linear-chain model.

Only tokens that could be part of a name are looked at: capitalised words and the small words between them. Runs of such
tokens are labelled with Viterbi decoding over weights that `benchmarks/train_names.py` trained; everything else is no name.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable
from operator import getitem

from generator import name_model
from generator.model import Struct
from generator.name_features import NO_CHUNK, chunk_features, framed, gather, joint_features, runs
from generator.name_model import NOTHING, SCALE, TAGS, N
from generator.tokens import Tokens

TYPES = ("PER", "ORG", "LOC", "MISC")
OPENERS = frozenset(  # no names where they open a sentence and what follows is printed small: two of five runs
    "the a an i he she it we you they this that these those his her its our my their there here what who when where why how in on at for from to of by with as and but or so if while after before since "
    "during because although though however then now even some all no not one more most many".split())


class Span(Struct, frozen=True, gc=False):
    """A name. `type`: PER | ORG | LOC | MISC; `first` and `last` are token numbers, last included; `scores`: per type in `TYPES`, then for no name."""

    start: int
    end: int
    type: str
    first: int = 0
    last: int = 0
    scores: tuple[int, ...] = (0, 0, 0, 0, 0)


def made_span(tokens: Tokens, kind: str, first: int, last: int, sure: int = 2) -> Span:
    """A name that a rule finds, `sure` natural logarithms ahead of any other reading."""
    return Span(tokens.starts[first], tokens.ends[last], kind, first, last, tuple(0 if t == kind else -sure * SCALE for t in (*TYPES, "O")))


def with_bodies(tokens: Tokens, spans: list[Span], places: Iterable[tuple[int, int]], sure: int) -> list[Span]:
    """`spans` with an organisation at each of the places, from which to which character; a name that it touches gives way."""
    numbered = [(first := bisect_left(tokens.starts, start), max(first, bisect_left(tokens.starts, end) - 1)) for start, end in places]
    taken = {i for first, last in numbered for i in range(first, last + 1)}
    made = [made_span(tokens, "ORG", first, last, sure) for first, last in numbered]
    return sorted([*made, *(s for s in spans if taken.isdisjoint(range(s.first, s.last + 1)))], key=lambda s: s.start) if made else spans


def find_spans(tokens: Tokens) -> list[Span]:
    """Names in reading order; they do not overlap."""
    spans = runs(tokens)
    evidence = gather(tokens, spans)
    found: list[Span] = []
    model = name_model.model()
    weigh, columns = model.weights.get, model.columns
    here, before, behind, far_before, far_behind, above, below = model.static
    words = framed(tokens)
    for run in spans:
        if run[1] - run[0] == 1 and tokens.first[run[0]] and tokens.lower[run[0]] in OPENERS:
            continue
        edges = above[words[run[0] + 1]] + below[words[run[1] + 2]]
        rows: list[array[int]] = []
        chunk, common = NO_CHUNK, edges
        for i, (shared, edge) in enumerate(chunk_features(tokens, run), run[0]):
            if shared is not chunk:
                chunk, common = shared, edges + sum(map(weigh, shared[0], NOTHING)) + sum(map(getitem, model.chunk, shared[1]))
            total = common + here[words[i + 2]] + before[words[i + 1]] + behind[words[i + 3]] + far_before[words[i]] + far_behind[words[i + 4]] + model.edge[edge]
            features, keys = joint_features(tokens, i, run, evidence)
            total += sum(map(weigh, features, NOTHING)) + sum(map(getitem, model.joint, keys))
            rows.append(array("I", total.to_bytes(4 * N, "little")))
        found.extend(_spans(tokens, run[0], name_model.viterbi(rows, columns, model.spread), rows))
    return found


def _spans(tokens: Tokens, offset: int, path: list[int], rows: list[array[int]]) -> list[Span]:
    found: list[Span] = []
    i = 0
    while i < len(path):
        tag = path[i]
        if tag % 2 == 0:
            i += 1
            continue
        j = i + 1
        while j < len(path) and path[j] == tag + 1:
            j += 1
        first, last = offset + i, offset + j - 1
        scores = [rows[i][t] + sum([rows[k][t + 1] for k in range(i + 1, j)]) for t in (1, 3, 5, 7)]
        scores.append(sum([row[0] for row in rows[i:j]]))
        top = max(scores)
        found.append(Span(tokens.starts[first], tokens.ends[last], TAGS[tag][2:], first, last, tuple(s - top for s in scores)))
        i = j
    return found
