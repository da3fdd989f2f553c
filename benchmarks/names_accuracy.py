"""People and organisations against gold entities, one entry each, on development sets given as folders.

    python benchmarks/names_accuracy.py FOLDER [--part dev|held|all] [--errors 20]

FOLDER holds gold.json, docs/ID.txt and score_people.py (an open development set; not part of the project). Documents are split
by a hash of their id: `dev` is for reading, `held` is only ever scored.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
import zlib
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))


def part_of(name: str) -> str:
    return "held" if zlib.crc32(name.encode()) % 2 else "dev"


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("folder", type=Path)
    p.add_argument("--part", default="dev", choices=["dev", "held", "all"])
    p.add_argument("--errors", type=int, default=0)
    p.add_argument("--weights", type=Path, help="other weights than the shipped ones")
    a = p.parse_args()
    sys.path.insert(0, str(a.folder))
    import score_people

    from generator import name_model
    from generator.names import find_names

    if a.weights:
        other = name_model.Model(a.weights.read_bytes())
        name_model.model = lambda: other  # type: ignore[assignment]

    docs = [d for d in json.loads((a.folder / "gold.json").read_text("utf-8")) if a.part in ("all", part_of(d["id"]))]
    out: dict[str, dict[str, object]] = {}
    seconds = 0.0
    for d in docs:
        d.setdefault("people", [])
        d.setdefault("orgs", [])
        text = (a.folder / "docs" / (d["id"] + ".txt")).read_text("utf-8")
        began = time.perf_counter()
        named, _ = find_names(text)
        seconds += time.perf_counter() - began
        out[d["id"]] = {"actors": [{"name": n.name, "type": n.type, "aliases": list(n.aliases)} for n in named]}
    for prefix in sorted({d["id"].split("_")[0] for d in docs}):
        mine = [d for d in docs if d["id"].startswith(prefix + "_")]
        for kind, key in (("per", "people"), ("org", "orgs")):
            print(f"{prefix} ({len(mine)} {a.part}) {key}:", score_people.score(mine, out, key, kind, a.errors))
    print(f"{1000 * seconds / max(1, len(docs)):.1f} ms a document")


if __name__ == "__main__":
    main()
