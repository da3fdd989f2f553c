"""Trains what tells two numbers of one thing from any two, and two counts of one thing that grew from two accounts, on stories with a reader's notes.

    python benchmarks/train_numbers.py STORY… -o generator/data/number_pairs.json

STORY: a folder of captures with `STORY.gold.yml` beside it (benchmarks/stories/README.md). Two numbers are of one thing where the notes name both as sides of one difference. Printed is how well each
story is told by what was learnt from the others. Needs numpy, which the generator itself does not.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).parent.parent))
from story_notes import Notes, notes_of, plain  # noqa: E402

from generator import nearest_numbers as nn  # noqa: E402
from generator.claims import Claim  # noqa: E402
from generator.differences import claimed  # noqa: E402
from tests.story import tell  # noqa: E402

LEAST = {nn.ONE: 0.6, nn.GREW: 0.0}  # log-odds that count
STRENGTH = 8.0  # of the ridge that holds weights small
COPIED = 0.9  # how alike two sentences are of which one was copied
Row = tuple[str, tuple[float, ...], bool]  # story, features, the truth


def rows(folder: Path) -> Iterator[tuple[str, Row]]:
    """(regression, row) of each two numbers of two articles."""
    notes, digest = notes_of(folder), tell(folder).digest
    numbers = {a.id: [c for c in claimed(a)[0] if c.kind == "figure"] for a in digest.articles.values()}
    names = {a.id: [c.rpartition("/")[2] for c in a.capture] for a in digest.articles.values()}
    noted = marked(notes, numbers, names)
    for mine, theirs in combinations([numbers[id] for id in sorted(numbers)], 2):
        for a, b in ((a, b) for a in mine for b in theirs if a.value != b.value and nn._are_comparable(a, b)):
            both = noted[a] & noted[b]
            yield nn.ONE, (folder.name, nn.features(a, b, nn.margin(a, b, mine, theirs)), bool(both))
            kinds = {notes.kinds[d] for d in both}
            if len(kinds) == 1 and kinds <= {"over time", "disagreement"}:
                yield nn.GREW, (folder.name, nn.times(a, b), kinds == {"over time"})


def marked(notes: Notes, numbers: Mapping[str, Sequence[Claim]], names: Mapping[str, Sequence[str]]) -> dict[Claim, set[str]]:
    """The noted differences of which each number is a side, those of copies of its sentence with them."""
    found: dict[Claim, set[str]] = {}
    for id, some in numbers.items():
        for c in some:
            told, shown = plain(c.sentence), plain(c.shown).split()[0]
            found[c] = {d for d, sides in notes.sides.items() for name in names[id] if (piece := sides.get(name)) and shown in piece and (piece in told or told in piece)}
    for a, b in combinations(found, 2):
        if bool(found[a]) != bool(found[b]) and (a.key, a.value) == (b.key, b.value) and SequenceMatcher(None, a.sentence, b.sentence).ratio() > COPIED:
            found[a] = found[b] = found[a] | found[b]
    return found


def fit(x: Any, y: Any) -> Any:
    """Weights of a ridge logistic regression by Newton's method, the bias last."""
    middle, spread = x.mean(0), x.std(0) + 1e-9
    z = np.hstack([(x - middle) / spread, np.ones((len(x), 1))])
    w = np.zeros(z.shape[1])
    held = np.r_[np.full(len(w) - 1, STRENGTH), 1e-6]
    for _ in range(60):
        p = 1 / (1 + np.exp(-np.clip(z @ w, -30, 30)))
        w -= np.linalg.solve((z * (p * (1 - p))[:, None]).T @ z + np.diag(held), z.T @ (p - y) + held * w)
    return np.r_[w[:-1] / spread, w[-1] - (w[:-1] * middle / spread).sum()]


def table(what: str, some: Sequence[Row]) -> None:
    story, x, y = np.array([s for s, _, _ in some]), np.array([f for _, f, _ in some]), np.array([float(t) for *_, t in some])
    sure = np.zeros(len(y))
    for name in sorted(set(story)):
        others = story != name
        w = fit(x[others], y[others])
        sure[~others] = x[~others] @ w[:-1] + w[-1]
    print(f"{what}: {len(y)} pairs of {len(set(story))} stories, {int(y.sum())} so; told by the other stories:")
    for least in (-2, -1.5, -1, -0.5, 0, 0.3, 0.6, 1, 1.5, 2):
        told = sure >= least
        print(f"  log-odds from {least:4}: {told.sum():5} pairs, {y[told].mean() if told.any() else 0:.2f} right, {y[told].sum() / y.sum():.2f} of all; below {1 - y[~told].mean() if (~told).any() else 0:.2f} not so")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("stories", nargs="+", type=Path)
    parser.add_argument("-o", "--out", type=Path, required=True)
    args = parser.parse_args()
    found: dict[str, list[Row]] = {nn.ONE: [], nn.GREW: []}
    for folder in args.stories:
        for what, row in rows(folder):
            found[what].append(row)
    made = {}
    for what, some in found.items():
        table(what, some)
        weights = fit(np.array([f for _, f, _ in some]), np.array([float(t) for *_, t in some]))
        weights[-1] -= LEAST[what]
        made[what] = {"weights": [round(float(w), 4) for w in weights], "stories": len(args.stories), "pairs": len(some)}
    args.out.write_text(json.dumps(made, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
