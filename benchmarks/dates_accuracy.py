"""Date expressions against gold TIMEX3, in the manner of TempEval-3 (UzZaman et al., SemEval 2013).

    python benchmarks/dates_accuracy.py DEVSET_DIR [--half 0|1] [--errors]     a folder with gold.json and docs/
    python benchmarks/dates_accuracy.py --speed TEXT_FILE…                     milliseconds per 600 words

The data is an argument and no part of the project. A found expression counts as relaxed when it overlaps one of the gold,
as strict when both ends agree, as value when the TIMEX3 value of an overlapping one is right. --half takes the documents
whose id has that CRC parity, so that one half can be kept out of sight.
"""

import argparse
import json
import re
import sys
import time
import zlib
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from generator.dates import find_dates, resolve, stated_day

COUNTS = ("strict", "relaxed", "value")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--half", type=int, choices=(0, 1))
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--speed", action="store_true")
    args = parser.parse_args()
    if args.speed:
        speed([path.read_text("utf-8") for path in args.paths])
        return
    for path in args.paths:
        documents = [d for d in read(path) if args.half is None or zlib.crc32(d["id"].encode()) % 2 == args.half]
        for group in sorted({d["id"].split("_")[0] for d in documents}):
            report(f"{path.name} {group}", [d for d in documents if d["id"].split("_")[0] == group], args.errors)


def read(folder: Path) -> Iterator[dict]:
    for document in json.loads((folder / "gold.json").read_text("utf-8")):
        with open(folder / "docs" / f"{document['id']}.txt", encoding="utf-8", newline="") as file:
            yield {**document, "text": file.read()}


def report(name: str, documents: list[dict], errors: bool) -> None:
    counts: Counter[str] = Counter()
    for document in documents:
        counts.update(compare(document, errors))
    made = "  ".join(f"{kind} {f1(counts[kind], counts['found'], counts['gold']):5.1f}" for kind in COUNTS)
    print(f"{name:24} {len(documents):4} documents  {counts['gold']:4} gold  {counts['found']:4} found  F1: {made}")


def compare(document: dict, errors: bool) -> Counter[str]:
    text = document["text"]
    stated = document.get("published") or stated_day(text[:400], "en")
    published = date.fromisoformat(stated) if stated else None
    found = [(e.start, e.end, resolve(e, published).value) for e in find_dates(text)]
    gold = document.get("dates") or []
    counts = Counter(gold=len(gold), found=len(found))
    used: set[int] = set()
    for wanted in sorted(gold, key=lambda g: g["start"]):
        a, b = wanted["start"], wanted["end"]
        over = [i for i, (c, d, _) in enumerate(found) if i not in used and c < b and a < d]
        if not over:
            show(errors, document, "missed", wanted["text"], wanted["value"], None)
            continue
        best = max(over, key=lambda i: min(found[i][1], b) - max(found[i][0], a))
        used.add(best)
        right = plain(found[best][2]) == plain(wanted["value"])
        counts.update(relaxed=1, strict=int(found[best][:2] == (a, b)), value=int(right))
        if not right:
            show(errors, document, "value", wanted["text"], wanted["value"], found[best][2])
    return counts


def show(errors: bool, document: dict, kind: str, words: str, wanted: str | None, got: str | None) -> None:
    if errors:
        print(f"  {kind}: {document['id'][:40]} {words!r} {wanted} {got or ''}", file=sys.stderr)


def plain(value: str | None) -> str:
    """Midnight and seconds of zero say nothing more than their absence."""
    return re.sub(r"(T\d\d:\d\d):00$", r"\1", re.sub(r"T00:00(:00)?$", "", (value or "").upper()))


def f1(hits: int, found: int, gold: int) -> float:
    return 200 * hits / (found + gold) if found + gold else 0.0


def speed(texts: list[str]) -> None:
    words = sum(len(text.split()) for text in texts)
    find_dates(texts[0])
    start = time.process_time()
    for text in texts:
        find_dates(text)
    print(f"{(time.process_time() - start) / words * 600_000:.2f} ms per 600 words ({words} words)")


if __name__ == "__main__":
    main()
