"""Headline, day, writers and house of text copies: `python benchmarks/metadata_accuracy.py DEVSET [--held 37] [--gold FILE]`.

DEVSET as for train_blocks.py. What a page's HTML says, as we read it, is to be found in its flattened copies, where the copy has it; --gold
names a JSON file {id: {title, published, authors, outlet}} that corrects it (null: not counted). Prints right, wrong and nothing found, for
pages that read like news. --held measures only pages whose id ends in one of these digits.
"""

import argparse
import json
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from generator.boilerplate import clean  # noqa: E402
from generator.day_lines import day_in  # noqa: E402
from generator.errors import DigestError  # noqa: E402
from generator.html_article import parse  # noqa: E402
from generator.html_metadata import read_head  # noqa: E402
from generator.model import Clean, Known, Seed  # noqa: E402
from generator.seeds import seed_of  # noqa: E402
from generator.titles import folded  # noqa: E402

FIELDS = ("title", "published", "authors", "outlet")
NEWS = 150  # words of annotated pages that read like news


def wanted(page: Path, given: dict[str, object]) -> dict[str, object]:
    tree = parse(page.read_text("utf-8"))
    head = read_head(tree, Seed("", "html", "", "", Known())) if tree is not None else None
    return {field: given[field] if field in given else getattr(head, field, None) for field in FIELDS}


def has(field: str, value: object, text: str) -> bool:
    """Whether a copy has the value in it at all."""
    if field == "published":
        return any(found[0] == value for line in text.split("\n") if (found := day_in(line)))
    parts = value if isinstance(value, list | tuple) else [value]
    return all(len(folded(str(part))) > 3 and folded(str(part)).removeprefix("the") in folded(text) for part in parts)


def same(field: str, mine: object, value: object) -> bool:
    if field == "authors":
        return {folded(n) for n in mine} == {folded(n) for n in value}  # type: ignore[attr-defined]
    first, second = (folded(str(name)).removeprefix("the") for name in (mine, value))
    if field == "outlet" and min(len(first), len(second)) > 2 and (first.startswith(second) or second.startswith(first) or first.endswith(second) or second.endswith(first)):
        return True  # 'Metro Times' of Springfield Metro Times
    return first == second


def read(path: Path) -> Clean | None:
    try:
        return clean(seed_of(path.name, path.read_bytes()))
    except DigestError:
        return None


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("devset", type=Path)
    arguments.add_argument("--held", default="0123456789")
    arguments.add_argument("--lang", default="en", help="en (default), de, or all")
    arguments.add_argument("--gold", type=Path)
    options = arguments.parse_args()
    given = json.loads(options.gold.read_text("utf-8")) if options.gold else {}
    cases = [c for c in json.loads((options.devset / "cases.json").read_text("utf-8")) if c["id"][-1] in options.held and options.lang in (c["lang"], "all")]
    counts: Counter[tuple[str, str]] = Counter()
    for case in cases:
        values = wanted(options.devset / "html" / f"{case['id']}.html", given.get(case["id"], {}))
        for path in sorted(options.devset.glob(f"txt-*/{case['id']}.txt")):
            text, mine = path.read_text("utf-8"), read(path)
            if mine is None or len(mine.text.split()) < NEWS:
                continue
            for field in FIELDS:
                if values[field] and has(field, values[field], text):
                    got = getattr(mine, field)
                    counts[field, "right" if same(field, got, values[field]) else "wrong" if got else "none"] += 1
    for field in FIELDS:
        total = max(1, sum(counts[field, kind] for kind in ("right", "wrong", "none")))
        print(f"{field:<10} copies {total:>4}  " + "  ".join(f"{kind} {counts[field, kind] / total:.2f}" for kind in ("right", "wrong", "none")))


if __name__ == "__main__":
    main()
