"""How well captures are stripped: `python benchmarks/strip_accuracy.py DEVSET [--held 37]` prints a line for each kind of copy, beside a baseline.

DEVSET as for train_blocks.py. F1 of the annotated segments (kept that must be kept, kept that must go); for HTML trafilatura stands beside,
for text the copy as it is. --held measures only pages whose id ends in one of these digits.
"""

import argparse
import json
import re
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from generator.boilerplate import clean  # noqa: E402
from generator.errors import DigestError  # noqa: E402
from generator.seeds import seed_of  # noqa: E402


def squeeze(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def ours(name: str, data: bytes) -> str:
    try:
        found = clean(seed_of(name, data))
    except DigestError:
        return ""
    return found.opening + found.text


def baseline(name: str, data: bytes) -> str:
    if not name.endswith(".html"):
        return data.decode("utf-8")
    import trafilatura

    return trafilatura.extract(data.decode("utf-8"), include_comments=False) or ""


def score(cases: list[dict], folder: Path, read) -> tuple[float, float, float]:  # type: ignore[no-untyped-def]
    """(F1 of segments, share of pages exactly right, milliseconds a page)."""
    hit = extra = lost = right = 0
    start = time.process_time()
    for case in cases:
        path = next(folder.glob(case["id"] + ".*"))
        text = squeeze(read(path.name, path.read_bytes()))
        kept = sum(squeeze(s) in text for s in case["with"])
        bad = sum(squeeze(s) in text for s in case["without"])
        hit, extra, lost = hit + kept, extra + bad, lost + len(case["with"]) - kept
        right += kept == len(case["with"]) and not bad
    return 2 * hit / max(1, 2 * hit + extra + lost), right / len(cases), 1000 * (time.process_time() - start) / len(cases)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("devset", type=Path)
    arguments.add_argument("--held", default="0123456789")
    options = arguments.parse_args()
    cases = [c for c in json.loads((options.devset / "cases.json").read_text("utf-8")) if c["id"][-1] in options.held]
    print(f"{'copy':<18} {'F1':>6} {'right':>6} {'ms':>7}   baseline F1, right, ms")
    for folder in (options.devset / "html", *sorted(options.devset.glob("txt-*"))):
        mine, other = score(cases, folder, ours), score(cases, folder, baseline)
        print(f"{folder.name:<18} {mine[0]:6.3f} {mine[1]:6.2f} {mine[2]:7.1f}   {other[0]:.3f} {other[1]:.2f} {other[2]:.1f}")


if __name__ == "__main__":
    main()
