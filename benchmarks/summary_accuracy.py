"""Summaries beside the plain lead: ROUGE-1 F1 on a development set with human summaries, both halves.

    python benchmarks/summary_accuracy.py DEVSET_DIR        a folder with gold.json (summaries) and docs/; needs rouge-score

Prints also words per summary, and names and numbers that the article lacks, which must be 0.
"""

import json
import re
import sys
from collections.abc import Callable
from pathlib import Path

from rouge_score import rouge_scorer

from generator.dates import find_dates
from generator.names import find_names
from generator.sentences import sentences
from generator.summary import summarise


def lead(count: int) -> Callable[[str, str], str]:
    return lambda text, title: " ".join([text[a:b] for a, b in sentences(text) if len(text[a:b].split()) > 5][:count])


def ours(text: str, title: str) -> str:
    return " ".join(s.text for s in summarise(text, find_names(text)[0], find_dates(text), title=title))


def invented(summary: str, text: str) -> int:
    return sum(word.lower() not in text.lower() for word in set(re.findall(r"\d[\d,.]*\d|\d|(?<=[a-z,] )[A-Z][\w-]+", summary)))


def main(folder: Path) -> None:
    scorer = rouge_scorer.RougeScorer(["rouge1"], use_stemmer=True)
    rows = [d for d in json.loads((folder / "gold.json").read_text("utf-8")) if d.get("summaries")]
    split = {d["id"]: (folder / "docs" / f"{d['id']}.txt").read_text("utf-8").split("\n", 1) for d in rows}
    texts = {id: text for id, (_, text) in split.items()}
    print(f"{'':10s} {'all':>6s} {'half 1':>7s} {'half 2':>7s} {'words':>6s} {'invented':>9s}")
    for name, make in (("lead-1", lead(1)), ("lead-2", lead(2)), ("lead-3", lead(3)), ("summary", ours)):
        made = {d["id"]: make(texts[d["id"]], split[d["id"]][0]) for d in rows}
        scores = [100 * max(scorer.score(r, made[d["id"]])["rouge1"].fmeasure for r in d["summaries"]) for d in rows]
        length = sum(len(m.split()) for m in made.values()) / len(rows)
        new = sum(invented(made[d["id"]], texts[d["id"]]) for d in rows)
        half = [sum(part) / len(part) for part in (scores, scores[::2], scores[1::2])]
        print(f"{name:10s} {half[0]:6.1f} {half[1]:7.1f} {half[2]:7.1f} {length:6.1f} {new:9d}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
