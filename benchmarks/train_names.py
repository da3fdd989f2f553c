"""Trains the weights of the name tagger: a linear-chain CRF with L2, fitted by L-BFGS, pruned, quantised.

    python benchmarks/train_names.py FOLDER -o generator/data/names.weights [--cv 5] [--test pud.conll]

FOLDER holds CoNLL files (token, TAB, tag). Which files the shipped weights were trained on, and their licences, is in
generator/data/NOTICE. Needs numpy and scipy, which the generator itself does not.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import zlib
from array import array
from collections import Counter
from pathlib import Path

import numpy as np
from scipy import sparse
from scipy.optimize import minimize

sys.path.insert(0, str(Path(__file__).parent.parent))
import made_up_news  # noqa: E402
from halves import part_of  # noqa: E402

from generator import common_features, name_features, name_model, tagger  # noqa: E402
from generator import tokens as tokenising  # noqa: E402
from generator.gazetteer import gazetteer  # noqa: E402
from generator.name_model import SCALE, TAGS, N  # noqa: E402
from generator.tokens import Tokens  # noqa: E402

Doc = tuple[str, list[list[tuple[str, str]]]]
KEEP = frozenset().union(*(gazetteer().kinds[k] for k in ("head", "suffix", "title", "office")))


def read_conll(path: Path) -> list[Doc]:
    docs: list[Doc] = []
    sentence: list[tuple[str, str]] = []
    for line in path.read_text("utf-8").split("\n") + [""]:
        if line.startswith("-DOCSTART- "):
            docs.append((line.split(" ", 1)[1], []))
        elif not line.strip():
            if sentence:
                docs[-1][1].append(sentence)
            sentence = []
        else:
            word, _, tag = line.rpartition("\t")
            sentence.append((word, tag))
    return docs


def settled(doc: Doc) -> Doc:
    """The document with countries and their peoples never an organisation, whatever they do in it."""
    g = gazetteer()
    sentences = []
    for sentence in doc[1]:
        words, tags = [w for w, _ in sentence], [t for _, t in sentence]
        for a, b, kind in spans_of(tags):
            name = " ".join(words[a:b]).lower()
            if kind == "ORG" and name in g.countries and name not in ("european union", "eu", "e.u."):
                other = "MISC" if name in g.demonyms and name not in g.places else "LOC"
                tags[a:b] = ["B-" + other] + ["I-" + other] * (b - a - 1)
        sentences.append(list(zip(words, tags, strict=True)))
    return doc[0], sentences


def as_tokens(doc: Doc) -> tuple[Tokens, list[str]]:
    words = [w for s in doc[1] for w, _ in s]
    tags = [t for s in doc[1] for _, t in s]
    first = [i == 0 for s in doc[1] for i in range(len(s))]
    for i in range(1, len(words)):  # an opening quote does not end the start of a sentence
        if first[i - 1] and words[i - 1] in ('"', "“", "``", "(", "'", "-"):
            first[i] = True
    tokens = Tokens(words, list(range(len(words))), list(range(1, len(words) + 1)), first)
    tokens.lower = [w.lower() for w in words]
    return tokens, tags


CLOSES = re.compile(r"^(?:[,.;:!?)\]%’'”]|n't|['’](?:s|S|d|m|ll|re|ve))$")


def in_print(doc: Doc) -> str:
    """The document as it is printed, a sentence a line, names marked as [TYPE|name]."""
    lines = []
    for sentence in doc[1]:
        line = ""
        tags = [t for _, t in sentence]
        opens, closes = {a: kind for a, _, kind in spans_of(tags)}, {b - 1 for _, b, _ in spans_of(tags)}
        last = ""
        for i, (word, _) in enumerate(sentence):
            line += "" if not last or CLOSES.match(word) or last in "([$“‘" else " "
            line += (f"[{opens[i]}|" if i in opens else "") + word.replace("[", "(").replace("]", ")") + ("]" if i in closes else "")
            last = word[-1]
        lines.append(line)
    return "\n".join(lines)


def pieces(doc: Doc, seed: int) -> list[Doc]:
    """The document in parts of one to five sentences: there a name comes without what the rest of the text tells of it."""
    r, made, at = random.Random(seed), [], 0
    while at < len(doc[1]):
        much = r.randint(1, 5)
        made.append((doc[0], doc[1][at : at + much]))
        at += much
    return made


def marked(text: str) -> tuple[Tokens, list[str]]:
    """Tokens and tags of a text whose names are marked as [TYPE|name]."""
    plain, names = "", []
    for piece in re.split(r"(\[[A-Z]+\|[^\]]*\])", text):
        if piece.startswith("[") and "|" in piece:
            kind, _, name = piece[1:-1].partition("|")
            names.append((len(plain), len(plain) + len(name), kind))
            piece = name
        plain += piece
    tokens = tokenising.tokenise(plain)
    tags = ["O"] * len(tokens.words)
    for start, end, kind in names:
        inside = [i for i, a in enumerate(tokens.starts) if start <= a < end]
        for k, i in enumerate(inside):
            tags[i] = ("I-" if k else "B-") + kind
    return tokens, tags


KINDS = {"p": "PER", "o": "ORG", "l": "LOC", "m": "MISC"}


def written() -> list[str]:
    """The documents of written_news.txt, names marked as [TYPE|name]."""
    text = (Path(__file__).parent / "written_news.txt").read_text("utf-8")
    return [re.sub(r"\b([polm])\[", lambda m: f"[{KINDS[m[1]]}|", part) for part in text.strip().split("\n\n") if not part.startswith("#")]


def in_sentences(text: str) -> Doc:
    """The marked text as a document of tagged sentences."""
    tokens, tags = marked(text)
    sentences: list[list[tuple[str, str]]] = []
    for word, tag, first in zip(tokens.words, tags, tokens.first, strict=True):
        if first or not sentences:
            sentences.append([])
        sentences[-1].append((word, tag))
    return "written", sentences


def renamed(doc: Doc, seed: int) -> Doc:
    """The document with its people, and half of its organisations' own words, replaced by other names."""
    maker = made_up_news.Maker(seed)
    table: dict[tuple[str, str], str] = {}

    def other(word: str, tag: str, first: bool) -> str:
        kind = tag[2:]
        low = word.lower().rstrip(".")
        if not word[0].isupper() or len(word) < 3 or kind not in ("PER", "ORG") or low in KEEP or kind == "ORG" and (low in gazetteer().common or low in gazetteer().countries):
            return word
        if kind == "PER":
            fresh = maker.first() if first or low in gazetteer().given else maker.surname().split()[-1]
        else:
            fresh = maker.acronym() if word.isupper() else maker.word()
        return table.setdefault((word, kind), fresh)

    sentences = [[(other(w, t, t.startswith("B")), t) if t != "O" else (w, t) for w, t in s] for s in doc[1]]
    return doc[0], sentences


def instances(doc: Doc | str) -> list[tuple[list[list[str]], list[int]]]:
    """One per run: features of each token, and the gold tags."""
    tokens, tags = marked(doc if isinstance(doc, str) else in_print(doc))
    spans = name_features.runs(tokens)
    evidence = name_features.gather(tokens, spans)
    words = name_features.framed(tokens)
    made = []
    for run in spans:
        chunks = name_features.chunk_features(tokens, run)
        features = []
        for i in range(*run):
            (chunk, chunk_keys), edge = chunks[i - run[0]]
            joint, joint_keys = name_features.joint_features(tokens, i, run, evidence)
            static = [name_features.static_features(*key) for key in name_features.around(words, i, run)]
            features.append([f for own, sort in static for f in (*own, *common_features.of_sort(*sort))] + [*joint, *chunk, *common_features.of_edge(*edge)]
                            + [f for makers, keys in ((common_features.JOINT, joint_keys), (common_features.CHUNK, chunk_keys)) for make, key in zip(makers, keys, strict=False) for f in make(*key)])
        gold = [TAGS.index(t) if t in TAGS else 0 for t in tags[run[0]:run[1]]]
        for k in range(len(gold)):  # a run may begin inside a gold name
            if gold[k] and gold[k] % 2 == 0 and (k == 0 or gold[k - 1] not in (gold[k], gold[k] - 1)):
                gold[k] -= 1
        made.append((features, gold))
    return made


class Crf:
    def __init__(self, data: list[tuple[list[list[str]], list[int]]], least: int, l2: float) -> None:
        counts = Counter(f for features, _ in data for row in features for f in set(row))
        self.names = sorted(f for f, n in counts.items() if n >= least)
        self.index = {f: i for i, f in enumerate(self.names)}
        self.l2 = l2
        data = sorted(data, key=lambda d: -len(d[1]))
        self.lengths = np.array([len(g) for _, g in data])
        self.starts = np.concatenate([[0], np.cumsum(self.lengths)])[:-1]
        self.gold = np.array([t for _, g in data for t in g])
        self.x = self.matrix([row for features, _ in data for row in features])
        self.mask = np.full((N, N), 0.0)
        for t in range(2, N, 2):
            for p in range(N):
                if p not in (t, t - 1):
                    self.mask[p, t] = -1e4
        self.start = np.array([0.0 if t == 0 or t % 2 else -1e4 for t in range(N)])

    def matrix(self, rows: list[list[str]]) -> sparse.csr_matrix:
        indices = [[self.index[f] for f in row if f in self.index] for row in rows]
        flat = np.array([i for r in indices for i in r], dtype=np.int32)
        pointers = np.concatenate([[0], np.cumsum([len(r) for r in indices])])
        made = sparse.csr_matrix((np.ones(len(flat), dtype=np.float64), flat, pointers), shape=(len(rows), len(self.names)))
        made.sum_duplicates()
        return made

    def loss(self, theta: np.ndarray) -> tuple[float, np.ndarray]:
        f = len(self.names)
        w, t = theta[: f * N].reshape(f, N), theta[f * N:].reshape(N, N)
        e = self.x @ w
        trans = t + self.mask
        longest = int(self.lengths[0])
        alive = [int((self.lengths > k).sum()) for k in range(longest)]
        alpha = np.zeros_like(e)
        rows = [self.starts[: alive[k]] + k for k in range(longest)]
        alpha[rows[0]] = e[rows[0]] + self.start
        for k in range(1, longest):
            prev = alpha[rows[k] - 1]
            top = prev.max(1, keepdims=True)
            alpha[rows[k]] = np.log(np.maximum(np.exp(prev - top) @ np.exp(trans), 1e-300)) + top + e[rows[k]]
        beta = np.zeros_like(e)
        for k in range(longest - 1, 0, -1):
            nxt = beta[rows[k]] + e[rows[k]]
            top = nxt.max(1, keepdims=True)
            beta[rows[k] - 1] = np.log(np.maximum(np.exp(nxt - top) @ np.exp(trans).T, 1e-300)) + top
        ends = self.starts + self.lengths - 1
        top = alpha[ends].max(1)
        z = np.log(np.exp(alpha[ends] - top[:, None]).sum(1)) + top
        owner = np.repeat(np.arange(len(self.lengths)), self.lengths)
        marg = np.exp(np.clip(alpha + beta - z[owner][:, None], -700, 50))
        score = e[np.arange(len(self.gold)), self.gold].sum()
        inner = np.ones(len(self.gold), bool)
        inner[self.starts] = False
        at = np.nonzero(inner)[0]
        score += trans[self.gold[at - 1], self.gold[at]].sum()
        pair = np.exp(trans) * (np.exp(np.clip(alpha[at - 1] - z[owner[at]][:, None] * 0.5, -700, 300)).T
                                @ np.exp(np.clip(e[at] + beta[at] - z[owner[at]][:, None] * 0.5, -700, 300)))
        grad_t = pair - np.bincount(self.gold[at - 1] * N + self.gold[at], minlength=N * N).reshape(N, N)
        marg[np.arange(len(self.gold)), self.gold] -= 1
        grad_w = self.x.T @ marg
        value = z.sum() - score + self.l2 * (w * w).sum() + self.l2 * (t * t).sum()
        return float(value), np.concatenate([(grad_w + 2 * self.l2 * w).ravel(), (grad_t + 2 * self.l2 * t).ravel()])

    def fit(self, steps: int) -> tuple[np.ndarray, np.ndarray]:
        f = len(self.names)
        made = minimize(self.loss, np.zeros(f * N + N * N), jac=True, method="L-BFGS-B", options={"maxiter": steps, "maxcor": 6})
        return made.x[: f * N].reshape(f, N), made.x[f * N:].reshape(N, N)


def pack(names: list[str], w: np.ndarray, t: np.ndarray, least: float) -> bytes:
    """Rows whose largest weight is under `least` are left out; weights are stored as eighths of 1/4 … see name_model.Model."""
    keep = [i for i in range(len(names)) if np.abs(w[i]).max() >= least]
    keep.sort(key=lambda i: names[i])
    blob = "\n".join(names[i] for i in keep).encode()
    rows = np.clip(np.round(w[keep] * SCALE / 4), -127, 127).astype(np.int8).tobytes()
    trans = array("h", np.clip(np.round(t * SCALE), -32000, 32000).astype(int).ravel().tolist()).tobytes()
    print(f"{len(keep)} of {len(names)} features kept", file=sys.stderr)
    return zlib.compress(len(blob).to_bytes(4, "little") + blob + trans + rows, 9)


def spans_of(tags: list[str]) -> set[tuple[int, int, str]]:
    found, i = set(), 0
    while i < len(tags):
        if tags[i] == "O":
            i += 1
            continue
        j = i + 1
        while j < len(tags) and tags[j] == "I" + tags[i][1:]:
            j += 1
        found.add((i, j, tags[i][2:]))
        i = j
    return found


def evaluate(docs: list[Doc], raw: bytes) -> dict[str, tuple[int, int, int]]:
    made = name_model.Model(raw)
    name_model.model = lambda: made  # type: ignore[assignment]
    totals = {k: [0, 0, 0] for k in ("PER", "ORG", "LOC", "MISC")}
    for doc in docs:
        tokens, tags = as_tokens(doc)
        gold = spans_of(tags)
        mine = {(s.first, s.last + 1, s.type) for s in tagger.find_spans(tokens)}
        for kind, row in totals.items():
            g, m = {s for s in gold if s[2] == kind}, {s for s in mine if s[2] == kind}
            row[0] += len(g & m)
            row[1] += len(m)
            row[2] += len(g)
    return {k: tuple(v) for k, v in totals.items()}


def show(label: str, totals: dict[str, tuple[int, int, int]]) -> None:
    print(label, "  ".join(f"{k} {200 * a / max(1, b + c):.1f} (p {100 * a / max(1, b):.0f} r {100 * a / max(1, c):.0f})"
                           for k, (a, b, c) in totals.items()), flush=True)


def train(docs: list[Doc], a: argparse.Namespace) -> bytes:
    """The packed weights, from `docs`, the stories of written_news.txt and made-up documents."""
    stories = written()
    data = [one for doc in docs for one in instances(doc)]
    for k in range(a.renamed):
        data += [one for i, doc in enumerate(docs) for part in pieces(renamed(doc, 1000 * k + i), i) for one in instances(part)]
    data += [one for text in stories for one in instances(text)]
    for k in range(1, a.written):  # by other names, so that no list of known names is trusted too much
        data += [one for i, text in enumerate(stories) for one in instances(renamed(in_sentences(text), 5000 * k + i))]
    data += [one for text in made_up_news.documents(a.made_up) for one in instances(text)]
    crf = Crf(data, a.least, a.l2)
    w, t = crf.fit(a.steps)
    return pack(crf.names, w, t, a.prune)


def settings(p: argparse.ArgumentParser) -> None:
    """What train_certainty.py must train its taggers with as well, so that they are as sure as the shipped one."""
    p.add_argument("--l2", type=float, default=2.0)
    p.add_argument("--least", type=int, default=2)
    p.add_argument("--prune", type=float, default=0.07)
    p.add_argument("--steps", type=int, default=120)
    p.add_argument("--renamed", type=int, default=1, help="copies of the real documents with other names, in pieces")
    p.add_argument("--written", type=int, default=2, help="copies of the documents of written_news.txt, all but the first with other names")
    p.add_argument("--made-up", type=int, default=800, help="documents made from patterns")


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("folder", type=Path)
    p.add_argument("-o", type=Path)
    p.add_argument("--files", default="wikigold.conll,gum.conll,gum-bio.conll")
    p.add_argument("--test", default="pud.conll")
    p.add_argument("--without", choices=["dev", "held"], help="leave out this half of the news documents, to score on it honestly")
    p.add_argument("--cv", type=int, default=0)
    p.add_argument("--folds", type=int, default=99)
    settings(p)
    a = p.parse_args()
    docs = [settled(d) for f in a.files.split(",") for d in read_conll(a.folder / f)]
    if a.without:
        docs = [d for d in docs if part_of(d[0]) != a.without or not d[0].startswith(("GUM_news", "GUM_interview"))]
    if a.cv:
        random.Random(1).shuffle(docs)
        sums = {k: np.zeros(3, int) for k in ("PER", "ORG", "LOC", "MISC")}
        for k in range(min(a.cv, a.folds)):
            raw = train([d for i, d in enumerate(docs) if i % a.cv != k], a)
            for kind, row in evaluate(docs[k::a.cv], raw).items():
                sums[kind] += row
        show("cross-validated", {k: tuple(v) for k, v in sums.items()})
        return
    raw = train(docs, a)
    for f in filter(None, a.test.split(",")):
        show(f, evaluate(read_conll(a.folder / f), raw))
    if a.o:
        a.o.write_bytes(raw)
        print(f"{len(raw)} bytes", file=sys.stderr)


if __name__ == "__main__":
    main()
