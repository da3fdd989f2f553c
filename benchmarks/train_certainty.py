"""Trains what tells a person's name from an organisation's and from neither, on what the name tagger finds in texts it was not trained on.

    python benchmarks/train_certainty.py FOLDER -o generator/data/names_certainty.json [--without dev|held]

FOLDER is that of train_names.py, with the same files; the folds' taggers take its settings. Each fold of documents is read with a tagger trained on the others. Needs
numpy, scipy and scikit-learn, which the generator itself does not.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from pathlib import Path

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(Path(__file__).parent.parent))
import made_up_news  # noqa: E402
import train_names as tn  # noqa: E402
from halves import part_of  # noqa: E402

from generator import certainty, name_model, names  # noqa: E402
from generator.coreference import Entity, Mention, name_tokens  # noqa: E402
from generator.name_spans import agreed  # noqa: E402
from generator.personhood import clues  # noqa: E402
from generator.tagger import find_spans  # noqa: E402
from generator.tokens import tokenise  # noqa: E402

Row = tuple[str, dict[str, float], str, float]  # the tagger's type, clues, the true one, how much it counts


def as_text(doc: tn.Doc) -> tuple[str, list[Mention]]:
    """The document as running text, and the people and organisations that it marks."""
    return unmarked(tn.in_print(doc))


def unmarked(text: str) -> tuple[str, list[Mention]]:
    """A marked text as running text, and the people and organisations that it marks."""
    plain, gold, at = "", [], 0
    for m in re.finditer(r"\[([A-Z]+)\|([^\]]*)\]", text):
        plain += text[at : m.start()]
        if m[1] in ("PER", "ORG") and name_tokens(m[2]):
            gold.append(Mention(len(plain), len(plain) + len(m[2]), m[1], m[2], name_tokens(m[2])))
        plain += m[2]
        at = m.end()
    return plain + text[at:], gold


def truth(e: Entity, gold: list[Mention]) -> str:
    for kind in ("PER", "ORG") if e.type != "ORG" else ("ORG", "PER"):
        mine, theirs = name_tokens(e.name), [m.tokens for m in gold if m.type == kind]
        if mine in theirs or any(t and t[-1] == mine[-1] and (set(t) <= set(mine) or set(mine) <= set(t)) for t in theirs):
            return kind
    return "NONE"


def rows_of(text: str, gold: list[Mention], weight: float) -> list[Row]:
    tokens = tokenise(text)
    view, mentions = names.looked_at(text, tokens, agreed(text, tokens, find_spans(tokens)))
    return [(e.type, clues(e, view), truth(e, gold), weight) for e in names.candidates(view, mentions)]


def gathered(docs: list[tn.Doc], a: argparse.Namespace) -> list[Row]:
    rows: list[Row] = []
    for k in range(a.folds):
        kept = a.taggers / f"{k}.weights" if a.taggers else None
        raw = kept.read_bytes() if kept and kept.exists() else tn.train([d for i, d in enumerate(docs) if i % a.folds != k], a)
        if kept:
            kept.write_bytes(raw)
        made = name_model.Model(raw)
        name_model.model = lambda made=made: made  # type: ignore[assignment]
        for doc in docs[k :: a.folds]:
            rows += rows_of(*as_text(doc), a.news if doc[0].startswith(("GUM_news", "GUM_interview")) else 1.0)
        for text in made_up_news.documents(a.checks, seed=90 + k):
            rows += rows_of(*unmarked(text), a.made)
    return rows


def fitted(rows: list[Row], strength: float, least: int) -> certainty.Table:
    counts = Counter(c for _, clues_, *_ in rows for c in set(clues_))
    index = {c: i for i, c in enumerate(sorted(c for c, n in counts.items() if n >= least))}
    x = sparse.lil_matrix((len(rows), len(index)))
    for i, (_, clues_, *_) in enumerate(rows):
        for c, much in clues_.items():
            if c in index:
                x[i, index[c]] = much
    y = np.array([certainty.CLASSES.index(t) for _, _, t, _ in rows])
    model = LogisticRegression(C=strength, max_iter=2000).fit(x.tocsr(), y, sample_weight=np.array([r[3] for r in rows]))
    table = {c: [round(float(w), 3) for w in model.coef_[:, i]] for c, i in index.items() if np.abs(model.coef_[:, i]).max() > 0.01}
    return {"": [round(float(b), 3) for b in model.intercept_], **table}


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("folder", type=Path)
    p.add_argument("-o", type=Path)
    p.add_argument("--files", default="wikigold.conll,gum.conll,gum-bio.conll")
    p.add_argument("--without", choices=["dev", "held"], help="leave out this half of the news documents, to score on it honestly")
    p.add_argument("--folds", type=int, default=4)
    p.add_argument("--strength", type=float, default=0.007, help="of the weights: the inverse of their regularisation")
    p.add_argument("--common", type=int, default=8, help="how many names must share a clue")
    p.add_argument("--checks", type=int, default=25, help="made-up documents beside each fold")
    p.add_argument("--news", type=float, default=1.0, help="how much a name in the news counts beside others")
    p.add_argument("--made", type=float, default=0.5, help="how much a name in made-up documents does")
    p.add_argument("--taggers", type=Path, help="keep the folds' taggers in that folder, or take them from there: they do not depend on what is done with their names")
    p.add_argument("--rows", type=Path, help="keep the rows there, or take them from there")
    tn.settings(p)
    a = p.parse_args()
    if a.rows and a.rows.exists():
        rows = json.loads(a.rows.read_text())
    else:
        docs = [tn.settled(d) for f in a.files.split(",") for d in tn.read_conll(a.folder / f)]
        if a.without:
            docs = [d for d in docs if part_of(d[0]) != a.without or not d[0].startswith(("GUM_news", "GUM_interview"))]
        rows = gathered(docs, a)
        if a.rows:
            a.rows.write_text(json.dumps(rows))
    made = {kind: fitted([r for r in rows if r[0] == kind], a.strength, a.common) for kind in ("PER", "ORG")}
    print({kind: (len(t), Counter(r[2] for r in rows if r[0] == kind)) for kind, t in made.items()}, file=sys.stderr)
    if a.o:
        a.o.write_text(json.dumps(made, separators=(",", ":"), sort_keys=True) + "\n")


if __name__ == "__main__":
    main()
