"""The simplest open way to each answer, as a batch command beside which `digest extract` is measured.

    python benchmarks/baselines.py IN_DIR OUT_DIR

HTML: trafilatura. Text: every line of 15 words or more, the best single rule we know. Dates: explicit ones by a regular
expression. People: runs of capitalised words. Quotes: the last capitalised run before a verb of saying. Summary: lead-3.
"""

import json
import re
import sys
from pathlib import Path

MONTHS = "January February March April May June July August September October November December".split()
DAY = re.compile(r"\b(" + "|".join(MONTHS) + r") (\d{1,2}), (\d{4})\b")
NAME = re.compile(r"\b(?!The\b|A\b|In\b|On\b|But\b|It\b)[A-Z][\w’'-]+(?: [A-Z][\w’'.-]*){1,3}")
QUOTED = re.compile(r"[\"“]([^\"”\n]{15,500})[\"”]")
SENTENCE = re.compile(r"(?<=[.!?])[\"”]?\s+(?=[A-Z“\"])")


def read(path: Path) -> dict[str, object]:
    raw = path.read_text("utf-8", "replace")
    if path.suffix == ".html":
        return read_html(raw)
    lines = [line.strip() for line in raw.splitlines()]
    text = "\n\n".join(line for line in lines if len(line.split()) >= 15)
    return {"title": next((line for line in lines if line), None), "text": text, "dates": dates(raw), **facts(text or raw)}


def read_html(raw: str) -> dict[str, object]:
    import trafilatura

    found = trafilatura.bare_extraction(raw, with_metadata=True)
    if found is None:
        return {"text": ""}
    return {"title": found.title, "published": found.date, "authors": [found.author] if found.author else [], "text": found.text or ""}


def dates(text: str) -> list[dict[str, object]]:
    return [{"text": m[0], "start": m.start(), "value": f"{m[3]}-{MONTHS.index(m[1]) + 1:02}-{int(m[2]):02}"} for m in DAY.finditer(text)]


def facts(text: str) -> dict[str, object]:
    names = list(dict.fromkeys(m[0] for m in NAME.finditer(text)))
    quotes = []
    for m in QUOTED.finditer(text):
        near = NAME.findall(text[m.end() : m.end() + 80]) or NAME.findall(text[max(0, m.start() - 120) : m.start()])
        quotes.append({"text": m[1], "speaker": near[0] if near else None})
    lead = SENTENCE.split(" ".join(text.split()))[:3]
    return {"actors": [{"name": n, "type": "person", "aliases": []} for n in names], "quotes": quotes, "summary": " ".join(lead)}


def main() -> None:
    source, target = Path(sys.argv[1]), Path(sys.argv[2])
    target.mkdir(parents=True, exist_ok=True)
    for path in sorted(source.iterdir()):
        if path.suffix in (".txt", ".html"):
            (target / f"{path.stem}.json").write_text(json.dumps(read(path)), "utf-8")


if __name__ == "__main__":
    main()
