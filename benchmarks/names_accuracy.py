"""People and organisations against gold entities, one entry each, on development sets given as folders.

    python benchmarks/names_accuracy.py FOLDER [--part dev|held|all] [--errors 20] [--conll FILE]

FOLDER holds gold.json, docs/ID.txt and score_people.py (an open development set; not part of the project). Documents are split
by a hash of their id: `dev` is for reading, `held` is only ever scored. With --conll the documents of a file like those of
train_names.py are scored instead, by the same scorer.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent.parent), str(Path(__file__).parent)]
from halves import part_of  # noqa: E402


def marked(path: Path) -> tuple[list[dict[str, object]], dict[str, str]]:
    """The documents of a CoNLL file with the people and organisations that it marks, one entry each, and their texts."""
    from train_certainty import as_text
    from train_names import read_conll

    from generator.coreference import organisations, people
    from generator.names import GENERIC

    docs: list[dict[str, object]] = []
    texts: dict[str, str] = {}
    for k, doc in enumerate(read_conll(path)):
        name = f"{path.stem}_{k}"
        texts[name], gold = as_text(doc)
        sides = {"people": people([m for m in gold if m.type == "PER"]), "orgs": organisations([m for m in gold if m.type == "ORG"], GENERIC, {})}
        docs.append({"id": name, **{side: [{"canonical": e.name, "names": sorted({m.text for m in e.mentions})} for e in es] for side, es in sides.items()}})
    return docs, texts


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("folder", type=Path)
    p.add_argument("--part", default="dev", choices=["dev", "held", "all"])
    p.add_argument("--errors", type=int, default=0)
    p.add_argument("--conll", type=Path)
    p.add_argument("--weights", type=Path, help="other weights of the tagger than the shipped ones")
    p.add_argument("--certainty", type=Path, help="other weights of certainty.py than the shipped ones")
    a = p.parse_args()
    sys.path.insert(0, str(a.folder))
    import score_people

    from generator import certainty, name_model
    from generator.names import find_names

    if a.certainty:
        tables = json.loads(a.certainty.read_text("utf-8"))
        certainty.tables = lambda: tables  # type: ignore[assignment]
    if a.weights:
        other = name_model.Model(a.weights.read_bytes())
        name_model.model = lambda: other  # type: ignore[assignment]

    if a.conll:
        docs, texts = marked(a.conll)
    else:
        docs = [d for d in json.loads((a.folder / "gold.json").read_text("utf-8")) if a.part in ("all", part_of(d["id"]))]
        texts = {d["id"]: (a.folder / "docs" / (d["id"] + ".txt")).read_text("utf-8") for d in docs}
    out: dict[str, dict[str, object]] = {}
    began = time.process_time()
    for d in docs:
        d.setdefault("people", [])
        d.setdefault("orgs", [])
        named, _ = find_names(texts[d["id"]])
        out[d["id"]] = {"actors": [{"name": n.name, "type": n.type, "aliases": list(n.aliases)} for n in named]}
    seconds = time.process_time() - began
    for prefix in sorted({str(d["id"]).split("_")[0] for d in docs}):
        mine = [d for d in docs if str(d["id"]).startswith(prefix + "_")]
        for kind, key in (("per", "people"), ("org", "orgs")):
            print(f"{prefix} ({len(mine)} {a.part}) {key}:", score_people.score(mine, out, key, kind, a.errors))
    print(f"{1000 * seconds / max(1, len(docs)):.1f} ms a document")


if __name__ == "__main__":
    main()
