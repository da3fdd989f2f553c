"""Golden files: a capture on top, what is read in it below. A new case is a new file; `--update-golden` rewrites what is below.

The five captures of `seeds/` are read together, each case naming its file in one line; every other case is read alone.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CASES = sorted((ROOT / "tests" / "cases").glob("*.txt"))
CUT = "\n======== read ========\n"


def halves(case: Path) -> tuple[str, str]:
    capture, _, expected = case.read_text("utf-8").partition(CUT)
    return capture, expected


def extract(folder: Path, out: Path, *options: str) -> dict[str, dict]:
    subprocess.run([sys.executable, "-m", "generator", "extract", *options, str(folder), "-o", str(out)], check=True, cwd=ROOT)
    return {p.stem: json.loads(p.read_text("utf-8")) for p in out.glob("*.json")}


@pytest.fixture(scope="module")
def read(tmp_path_factory):
    """Case name -> what is read in its capture."""
    tmp = tmp_path_factory.mktemp("golden")
    (tmp / "alone").mkdir()
    mine = {c.stem: halves(c)[0] for c in CASES if not halves(c)[0].startswith("seeds/")}
    for name, capture in mine.items():
        (tmp / "alone" / f"{name}.txt").write_text(capture, "utf-8")
    found = extract(tmp / "alone", tmp / "out") if mine else {}
    together = extract(ROOT / "seeds", tmp / "together", "--together")
    return found | {c.stem: together[Path(halves(c)[0].strip()).stem] for c in CASES if c.stem not in mine}


def shown(answer: dict) -> str:
    """The findings as a person reads them, one a line."""
    lines = [f"{key}: {answer[key]}" for key in ("title", "title_from", "outlet", "via", "relays", "authors", "contributors", "published", "published_from",
                                                   "published_why", "confidence", "dateline", "language", "translated_from", "url") if answer.get(key)]  # fmt: skip
    lines += [f"summary: {s['text']} (line {s['line']})" for s in answer["summary"]]
    lines += [f"actor: {a['name']} | {a['type']} | {a.get('role') or '-'} | {', '.join(a['aliases']) or '-'}" for a in answer["actors"]]
    lines += [f"event: {e['date']} {e.get('part') or ''} {e['kind']} | {e['what']} | {', '.join(e['actors']) or '-'} (line {e['line']})" for e in answer["events"]]
    lines += [f"quote: {q['speaker']}: {q['text']} (line {q['line']})" for q in answer["quotes"]]
    lines += [f"figure: {f['value']:g} {f['unit']} | {f['of']} (line {f['line']})" for f in answer["figures"]]
    lines += [f"dropped: {d['lines'][0]}-{d['lines'][1]} {d['why']}" for d in answer["dropped"]]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.stem)
def test_a_capture_is_read_as_its_golden_file_says(case, read, request):
    capture, expected = halves(case)
    found = shown(read[case.stem])
    if request.config.getoption("--update-golden"):
        case.write_text(capture + CUT + found, "utf-8")
    else:
        assert found == expected


def test_each_of_the_five_captures_has_a_golden_file():
    assert {halves(c)[0].strip() for c in CASES if halves(c)[0].startswith("seeds/")} == {f"seeds/{p.name}" for p in (ROOT / "seeds").glob("*.txt")}
