"""Vectors of words, by which two wordings of one thing are found alike: `python benchmarks/train_meanings.py MODEL TEXTS…`.

MODEL is the folder of a sentence encoder of the BERT kind, as sentence-transformers keeps it (the shipped vectors are made with all-MiniLM-L6-v2,
Apache-2.0); TEXTS are folders of plain news texts that say which words are written in small letters. Each word is encoded alone, the words of
one stem are averaged, the mean and the two strongest directions are taken away (J. Mu, S. Bhat and P. Viswanath, 2018, 'All-but-the-top'), and
what is left is cut to SIZE directions and one byte each. Writes generator/data/meanings.txt and meanings.vectors. Needs torch and transformers.
"""

import argparse
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
from generator.meanings import SIZE, VECTORS, WORDS  # noqa: E402
from generator.wording import words  # noqa: E402

STRONGEST = 2  # directions that nearly all words have
BATCH = 512
NAMES = ("given_names.txt", "surnames.txt", "places.txt")


def known_names() -> frozenset[str]:
    folder = ROOT / "generator" / "data" / "names"
    return frozenset(w for name in NAMES for w in re.findall(r"[a-z]+", (folder / name).read_text("utf-8").lower()))


def chosen(model: Path, texts: list[Path]) -> list[str]:
    """Words of the model, and of two texts or more, that are not written with a capital."""
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for path in (p for folder in texts for p in sorted(folder.rglob("*")) if p.is_file()):
        text = path.read_text("utf-8", "ignore")
        small.update(set(re.findall(r"(?<![A-Za-z])[a-z]{3,}(?![A-Za-z])", text)))
        capital.update({w.lower() for w in re.findall(r"(?<=[a-z] )[A-Z][a-z]{2,}", text)})
    own = {w for path in (ROOT / "generator" / "data").glob("*.txt") if path != WORDS for w in re.findall(r"\b[a-z]{3,}\b", path.read_text("utf-8"))}
    whole = {w for w in (model / "vocab.txt").read_text("utf-8").split() if re.fullmatch(r"[a-z]{3,}", w)}
    named = known_names()
    return sorted(w for w in whole | own | {w for w, n in small.items() if n > 1} if w not in named and capital[w] <= small[w])


def encoded(model: Path, some: list[str]) -> np.ndarray:
    """(words, dimensions of the model)"""
    import torch
    from transformers import AutoModel, AutoTokenizer

    tokenizer, encoder = AutoTokenizer.from_pretrained(model), AutoModel.from_pretrained(model).eval()
    made: list[np.ndarray] = []
    with torch.no_grad():
        for at in range(0, len(some), BATCH):
            batch = tokenizer(some[at : at + BATCH], padding=True, return_tensors="pt")
            mask = batch["attention_mask"].unsqueeze(-1)
            made.append(((encoder(**batch).last_hidden_state * mask).sum(1) / mask.sum(1)).numpy())
    return np.concatenate(made)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("texts", type=Path, nargs="+")
    options = parser.parse_args()
    some = chosen(options.model, options.texts)
    vectors = encoded(options.model, some)
    of: dict[str, list[int]] = defaultdict(list)
    for i, word in enumerate(some):
        stems = words(word)
        if len(stems) == 1:
            of[next(iter(stems))].append(i)
    stems = sorted(of)
    table = np.array([vectors[of[s]].mean(0) for s in stems])
    table -= table.mean(0)
    _, _, directions = np.linalg.svd(table, full_matrices=False)
    table = table @ directions[STRONGEST : STRONGEST + SIZE].T
    table = np.round(127 * table / np.abs(table).max(1, keepdims=True)).astype(np.int8)
    WORDS.write_text("\n".join(stems) + "\n", "utf-8")
    VECTORS.write_bytes(table.tobytes())
    print(f"{len(some)} words, {len(stems)} stems, {VECTORS.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
