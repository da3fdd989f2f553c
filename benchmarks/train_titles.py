"""Fit the weights that choose a text's headline: `python benchmarks/train_titles.py DEVSET [--held 37]`.

DEVSET as for train_blocks.py. The headline that a page's HTML gives is the one to find in its flattened copies; articles without their
headline are there to learn that a text need not have one. Prints how often the right line is chosen on pages whose id ends in a digit of
--held, or else writes generator/data/titles.json. The block weights must be trained first; w3m, lynx and html2text make more copies where they
are installed, and the shipped weights saw them. Needs numpy and scipy.
"""

import argparse
import json
import sys
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from train_blocks import copies, is_news, paragraphs  # noqa: E402

from generator.blocks import text_blocks  # noqa: E402
from generator.boilerplate import judge  # noqa: E402
from generator.html_article import parse  # noqa: E402
from generator.html_metadata import read_head  # noqa: E402
from generator.mastheads import rights_of  # noqa: E402
from generator.metadata import bare_title  # noqa: E402
from generator.model import Known, Seed  # noqa: E402
from generator.titles import WEIGHTS, folded, title_features  # noqa: E402

STRENGTH = 3.0
Row = tuple[str, list[dict[str, float]], list[int], float]  # page, candidates, the right ones, weight


def rows(devset: Path) -> list[Row]:
    made: list[Row] = []
    for case in json.loads((devset / "cases.json").read_text("utf-8")):
        markup = (devset / "html" / f"{case['id']}.html").read_text("utf-8")
        article, tree = paragraphs(case, markup), parse(markup)
        title = read_head(tree, Seed("", "html", "", "", Known())).title if tree is not None else None
        if len(article) < 2 or not title:
            continue
        texts = copies(devset, case["id"], markup) | {"clean": "\n\n".join(article), "titled": "\n\n".join([title, *article])}
        for kind, text in texts.items():
            blocks = text_blocks(text)
            body = [i for i, why in enumerate(judge(blocks, frozenset())) if why is None]
            if not body:
                continue
            found = title_features(blocks, body, rights_of(blocks, body))
            right = [k for k, (i, _) in enumerate(found) if folded(title) in (folded(blocks[i].text), folded(bare_title(blocks[i].text, blocks)))]
            if right or not any(folded(block.text) == folded(title) for block in blocks):
                made.append((case["id"], [view for _, view in found], right, (1.0 if is_news(article) else 0.3) * (1.0 if right or kind == "clean" else 0.3)))
    return made


def matrix(views: list[dict[str, float]], names: list[str]) -> np.ndarray:
    return np.array([[view[name] for name in names] for view in views]).reshape(-1, len(names))


def fit(chosen: list[Row], names: list[str]) -> np.ndarray:
    """Weights under which the right line, or no line, is the likeliest of its page."""
    given = [(matrix(views, names), right, worth) for _, views, right, worth in chosen if views]

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        total, slope = STRENGTH * (weights @ weights) / 2, STRENGTH * weights
        for views, right, worth in given:
            scores = np.append(views @ weights, 0.0)
            odds = np.exp(scores - scores.max())
            wanted = np.zeros(len(odds))
            wanted[right or [-1]] = odds[right or [-1]]
            total -= worth * np.log(wanted.sum() / odds.sum())
            slope = slope - worth * ((wanted / wanted.sum() - odds / odds.sum())[:-1] @ views)
        return total, slope

    return minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("devset", type=Path)
    arguments.add_argument("--held", default="", help="last digits of the pages that are only reported")
    options = arguments.parse_args()
    every = rows(options.devset)
    names = sorted({name for _, views, _, _ in every for view in views for name in view})
    weights = fit([row for row in every if row[0][-1] not in options.held], names)
    if options.held:
        right = [int(np.append(matrix(views, names) @ weights, 0.0).argmax()) in gold for page, views, gold, _ in every if gold and page[-1] in options.held]
        print(f"headline right in {np.mean(right):.3f} of {len(right)} copies")
    else:
        table = {name: round(float(weight), 2) for name, weight in zip(names, weights, strict=True)}
        WEIGHTS.write_text(json.dumps(table, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
