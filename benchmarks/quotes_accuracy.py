"""Quotations with speakers and figures: found against a careful reader's notes.

    python benchmarks/quotes_accuracy.py NOTES.yml CAPTURES_DIR      captures with notes (quotes, figures), F1
    python benchmarks/quotes_accuracy.py DEVSET_DIR                  a folder with gold.json and docs/, both halves

The data is an argument and no part of the project. A quote counts when its words and its speaker's last name are right;
scare quotes in the notes count as mistakes when they come out.
"""

import json
import re
import sys
from collections import Counter
from pathlib import Path

from generator.boilerplate import clean
from generator.figures import find_figures
from generator.model import Named
from generator.names import find_names
from generator.quotes import find_quotes
from generator.seeds import find_captures, read_seed


def fold(words: str | None) -> list[str]:
    return re.findall(r"[a-z0-9]+", (words or "").lower().replace("’", "").replace("'", ""))


def same(speaker: str | None, accepted: list[str]) -> bool:
    mine = fold(speaker)
    return bool(mine) and any(theirs and (mine[-1] in theirs or theirs[-1] in mine) for theirs in map(fold, accepted))


def f1(hits: int, found: int, wanted: int) -> str:
    precision, recall = hits / max(1, found), hits / max(1, wanted)
    return f"P {100 * precision:.1f}  R {100 * recall:.1f}  F1 {200 * precision * recall / max(1e-9, precision + recall):.1f}  ({hits} of {found} found, {wanted} wanted)"


def notes(path: Path, captures: Path) -> None:
    import yaml

    gold = yaml.safe_load(path.read_text("utf-8"))
    people = {k: [p["name"], *p.get("aliases", [])] for k, p in gold.get("canonical_people", {}).items()}
    texts = {f.path.name: clean(read_seed(f)).text for f in find_captures([captures], captures.parent)[0]}
    quotes, figures = Counter(), Counter()
    for seed in gold["seeds"]:
        text = texts[seed["file"]]
        names: tuple[Named, ...] = find_names(text)[0]
        found = find_quotes(text, names)
        wanted = {q["text"]: [a for s in listed(q["speaker"]) for a in people.get(s, [s])] for q in seed["quotes"] if q["kind"] != "scare"}
        quotes.update(hits=sum(q.text in wanted and same(q.speaker, wanted[q.text]) for q in found), found=len(found), wanted=len(wanted))
        want = Counter((float(f["value"]), f["unit"]) for f in seed["figures"])
        have = Counter((f.value, f.unit) for f in find_figures(text))
        figures.update(hits=(want & have).total(), found=have.total(), wanted=want.total())
    print("quotes ", f1(quotes["hits"], quotes["found"], quotes["wanted"]))
    print("figures", f1(figures["hits"], figures["found"], figures["wanted"]))


def listed(speaker: str | list[str] | None) -> list[str]:
    return speaker if isinstance(speaker, list) else [speaker] if speaker else []


def devset(folder: Path) -> None:
    """Recall and speakers: the notes there mark only the quotations whose verb was found."""
    rows = [d for d in json.loads((folder / "gold.json").read_text("utf-8")) if d.get("quotes")]
    for label, part in (("first half ", rows[::2]), ("second half", rows[1::2])):
        found = right = total = 0
        for row in part:
            text = (folder / "docs" / f"{row['id']}.txt").read_text("utf-8")
            quotes = find_quotes(text, find_names(text)[0])
            for q in row["quotes"]:
                words = fold(q["text"])
                hits = [p for p in quotes if " ".join(words[:4]) in " ".join(fold(p.text))]
                total += 1
                found += bool(hits)
                right += any(same(p.speaker, q["accept"]) for p in hits)
        print(f"{label} recall {100 * found / total:.1f}  with the right speaker {100 * right / total:.1f}  ({total} quotations)")


if __name__ == "__main__":
    arguments = [Path(a) for a in sys.argv[1:]]
    if len(arguments) == 2:
        notes(*arguments)
    elif len(arguments) == 1:
        devset(arguments[0])
    else:
        sys.exit(__doc__)
