"""Compares what the engine finds in captures with a careful reader's notes.

    python benchmarks/captures.py NOTES.yml SEEDS_DIR [--swap] [--weeks N] [--errors]

NOTES.yml lists per capture: published, actors, events, quotes, figures, strip_lines, keep_lines. Prints one table. With
--swap all names are replaced and with --weeks all dates moved first, in captures and notes alike.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from tests.swap import shifted, shifted_date, swapped  # noqa: E402


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("notes", type=Path)
    parser.add_argument("seeds", type=Path)
    parser.add_argument("--swap", action="store_true")
    parser.add_argument("--weeks", type=int, default=0)
    parser.add_argument("--errors", action="store_true")
    args = parser.parse_args()
    change = (lambda t: swapped(t)) if args.swap else (lambda t: t)
    move = (lambda t: shifted(t, args.weeks)) if args.weeks else (lambda t: t)
    notes = yaml.safe_load(args.notes.read_text("utf-8"))
    with tempfile.TemporaryDirectory() as tmp:
        folder, out = Path(tmp) / "seeds", Path(tmp) / "out"
        folder.mkdir()
        for path in sorted(args.seeds.glob("*.txt")):
            (folder / path.name).write_text(move(change(path.read_text("utf-8"))), "utf-8")
        subprocess.run([sys.executable, "-m", "generator", "extract", "--together", str(folder), "-o", str(out)], check=True)
        found = {p.stem: json.loads(p.read_text("utf-8")) for p in out.glob("*.json")}
        raw = {p.stem: p.read_text("utf-8").split("\n") for p in folder.glob("*.txt")}
    people = notes["canonical_people"]
    names = {slug: [change(n) for n in (p["name"], *p["aliases"], p["name"].split()[-1])] for slug, p in people.items()}
    total: dict[str, list[int]] = {}
    for note in notes["seeds"]:
        stem = Path(note["file"]).stem
        scores = compare(note, found.get(stem, {}), raw[stem], names, change, move, args)
        for key, (hit, said, gold) in scores.items():
            row = total.setdefault(key, [0, 0, 0])
            for i, n in enumerate((hit, said, gold)):
                row[i] += n
        print(f"{stem[:12]:14}", "  ".join(f"{k} {f1(*v):.2f}" for k, v in scores.items()))
    print(f"{'all':14}", "  ".join(f"{k} {f1(*v):.3f}" for k, v in total.items()))
    for stem, answer in sorted(found.items()):
        print(stem[:12], "|", answer.get("title"), "|", answer.get("outlet"), "| via", answer.get("via"), "|", answer.get("published"),
              answer.get("published_from"), "|", answer.get("confidence"), "|", answer.get("authors"), answer.get("contributors"), answer.get("url"), answer.get("relays"))


def f1(hit: int, said: int, gold: int) -> float:
    return 2 * hit / (said + gold) if said + gold else 1.0


def fold(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", text.lower().replace("’", "").replace("'", "")))


def compare(note, answer, raw, names, change, move, args):
    def miss(what, value):
        if args.errors:
            print("   ", note["file"][:3], what, value)

    scores = {}
    gold = [set(map(fold, names[a])) for a in note["actors"]]
    said = [fold(a["name"]) for a in answer.get("actors", []) if a.get("type") == "person"]
    hit = 0
    left = list(said)
    for forms in gold:
        match = next((s for s in left if s in forms), None)
        if match is None:
            miss("person missed", sorted(forms)[-1])
        else:
            left.remove(match)
            hit += 1
    for s in left:
        miss("person extra", s)
    scores["people"] = (hit, len(said), len(gold))

    quotes = [q for q in note["quotes"] if q["kind"] != "scare"]
    scare = {fold(move(change(q["text"]))) for q in note["quotes"] if q["kind"] == "scare"}
    hit = 0
    left = list(answer.get("quotes", []))
    for q in quotes:
        words = fold(move(change(q["text"])))
        match = next((p for p in left if words in fold(p["text"]) or fold(p["text"]) in words and len(fold(p["text"])) > 0.8 * len(words)), None)
        if match is None:
            miss("quote missed", q["text"][:60])
            continue
        left.remove(match)
        speakers = q["speaker"] if isinstance(q["speaker"], list) else [q["speaker"]]
        forms = {fold(f) for s in speakers for f in names.get(s, [change(s or "")])}
        if any(f and (f in fold(match["speaker"] or "") or fold(match["speaker"] or "-") in f) for f in forms):
            hit += 1
        else:
            miss("speaker", f"{q['text'][:50]} want {q['speaker']} got {match['speaker']}")
    for p in left:
        miss("quote extra" + (" (scare)" if fold(p["text"]) in scare else ""), p["text"][:60])
    scores["quotes"] = (hit, len(answer.get("quotes", [])), len(quotes))

    dates = Counter(shifted_date(str(e["date"]), args.weeks) if args.weeks else str(e["date"]) for e in note["events"] if e["date"])
    mine = Counter(str(e["date"]) for e in answer.get("events", []))
    for d, n in (dates - mine).items():
        miss("event missed", f"{d} x{n}")
    for d, n in (mine - dates).items():
        miss("event extra", f"{d} x{n} {[e['what'][:70] for e in answer['events'] if e['date'] == d]}")
    scores["events"] = (sum((dates & mine).values()), sum(mine.values()), sum(dates.values()))
    scores["event-days"] = (len(set(dates) & set(mine)), len(set(mine)), len(set(dates)))

    kinds = Counter((f["value"], f["unit"].split()[0].rstrip("s")) for f in note["figures"])
    got = Counter((f["value"], f["unit"].split()[0].rstrip("s")) for f in answer.get("figures", []))
    for f in kinds - got:
        miss("figure missed", f)
    for f in got - kinds:
        miss("figure extra", f)
    scores["figures"] = (sum((kinds & got).values()), sum(got.values()), sum(kinds.values()))

    text = fold(answer.get("text", ""))
    keep = [n for a, b in note["keep_lines"] for n in range(a, b + 1) if n <= len(raw) and raw[n - 1].strip()]
    strip = [n for a, b in note["strip_lines"] for n in range(a, b + 1) if n <= len(raw) and len(raw[n - 1].split()) > 2]
    lost = [n for n in keep if fold(raw[n - 1])[-60:] not in text]
    kept = [n for n in strip if fold(raw[n - 1]) in text]
    if lost or kept:
        miss("lines", f"lost {lost} kept {kept}")
    scores["lines"] = (len(keep) - len(lost), len(keep) - len(lost) + len(kept), len(keep))
    return scores


if __name__ == "__main__":
    main()
