"""Prints what the engine gets right on annotated sets, beside one open baseline each.

    python benchmarks/accuracy.py DEVSET…

A DEVSET is a folder with `score.py` and either `cases.json` (articles in pages: kinds html, txt-…) or `gold.json` (dates,
people, quotes, summaries). The sets stay out of the project; their scorers are run as they are.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
OURS = f"{sys.executable} -m generator extract {{in}} -o {{out}}"
BASELINE = f"{sys.executable} {HERE / 'baselines.py'} {{in}} {{out}}"


def main() -> None:
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    print(f"{'task':44} {'digest':>24} {'baseline':>24}")
    for folder in map(Path, sys.argv[1:]):
        rows = extraction(folder) if (folder / "cases.json").exists() else language(folder)
        for task, ours, theirs in rows:
            print(f"{task:44} {ours:>24} {theirs:>24}", flush=True)


def run(folder: Path, *args: str) -> str:
    done = subprocess.run([sys.executable, str(folder / "score.py"), *args], capture_output=True, text=True, cwd=HERE.parent)
    if done.returncode:
        sys.exit(f"{folder / 'score.py'} failed: {done.stderr.strip()[-400:]}")
    return done.stdout


def extraction(folder: Path) -> list[tuple[str, str, str]]:
    rows = []
    for lang in ("en", "all"):
        ours, theirs = (run(folder, "--kind", "all", "--lang", lang, "--batch", command).splitlines() for command in (OURS, BASELINE))
        rows += [(f"{folder.name} {a.split()[0]} ({lang})", figures(a), figures(b)) for a, b in zip(ours, theirs, strict=True)]
    return rows


def figures(line: str) -> str:
    f1, whole = re.search(r"F1 ([\d.]+)", line), re.search(r"whole pages right ([\d.]+)", line)
    speed = re.search(r"([\d.]+) pages/s", line)
    return " ".join(filter(None, [f1 and f"F1 {f1[1]}", whole and f"exact {whole[1]}", speed and f"{speed[1]}/s"]))


def language(folder: Path) -> list[tuple[str, str, str]]:
    ours, theirs = (json.loads(run(folder, "--json", "--cmd", command)) for command in (OURS, BASELINE))
    return [(f"{folder.name} {task}", headline(block), headline(theirs.get(task, {}))) for task, block in ours.items() if headline(block)]


def headline(block: dict) -> str:
    for key, inner in (("value", "F1"), ("lenient", "F1"), ("date", "F1")):
        if isinstance(block.get(key), dict):
            return f"{key} F1 {block[key][inner]}"
    if "speaker accuracy (found)" in block:
        return f"recall {block['recall']} speaker {block['speaker accuracy (found)']}"
    if "rouge1" in block:
        return f"R1 {block['rouge1']} new {block['numbers/names not in article']}"
    return f"{block['docs/s']} docs/s" if "docs/s" in block else ""


if __name__ == "__main__":
    main()
