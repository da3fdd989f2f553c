"""What is read in captures, as JSON: one object a capture."""

from __future__ import annotations

import json
import os
import typing
from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec.structs import replace

from generator.errors import DigestError, Problem
from generator.model import Article, DateExpr, Reading, Relations, Seed, Struct
from generator.seeds import HTML_SUFFIXES, Found, find_captures, shown

if typing.TYPE_CHECKING:
    from generator.desk import Capture

Ticked = Callable[[str, int, int], None] | None
LEFT_OUT = frozenset(("id", "slug", "draft", "hidden", "redirect_from", "body", "words", "path", "body_generated", "edited", "digest", "facts"))
DATE_LINE = "date line"  # a dropped line that is the article's own all the same
SAMPLE = """Ferry sold after a year in dock

By Ada Lund

VELDEN, May 3, 2031 — The council of Velden sold its ferry for $2.1 million on Tuesday, Mayor Jon Rask said. “We had no choice,” he told reporters after costs rose 12 percent from 2029.

Harbor Lines Ltd, which runs 40 ships, will take over on June 1, according to The Velden Post. At least three people were hurt last week when the ferry struck a pier, the police said.

Share this article

Ms. Lund, the council's lawyer, said that two-thirds of the members had voted for the sale. It was first planned for December 2030 and then put off by a month.
"""  # with something for every step of the reading
INSIDE = frozenset(("start", "end"))  # offsets that mean nothing outside the program


class Options(typing.Protocol):
    jobs: int | None
    published: str | None
    together: bool


def extract(paths: Sequence[str], output: str | None, options: Options, ticked: Ticked = None) -> tuple[str, list[Problem], bool]:
    """(what goes to stdout, problems, whether nothing at all was read). With `output` one NAME.json per capture is written there."""
    found, problems = find_captures([_existing(path) for path in paths], Path.cwd())
    given = _day(options.published)
    if options.together or len(found) == 1:
        results = _together(found, given, options.jobs) if options.together else [_alone(found[0], given)]
    else:
        results = _each(found, given, options.jobs, ticked)
    good = [(f, raw) for f, raw in zip(found, results, strict=True) if not isinstance(raw, Problem)]
    problems += [raw for raw in results if isinstance(raw, Problem)]
    if output is not None:
        _write(Path(output), good)
        return "", problems, not good
    texts = [raw.decode() for _, raw in good]
    single = len(paths) == 1 and os.path.isfile(paths[0])
    return (texts[0] if single and texts else "" if single else "[" + ",\n".join(texts) + "]"), problems, not good


def _existing(path: str) -> Path:
    if not os.path.lexists(path):
        raise DigestError("no such file or folder", shown(path), "name a capture or a folder of captures")
    return Path(path)


def _day(day: str | None) -> str | None:
    import datetime

    try:
        return datetime.date.fromisoformat(day).isoformat() if day else None
    except ValueError:
        raise DigestError(f"not a date: {day}", "--published", "write it as year-month-day, for example 2025-07-08") from None


def _each(found: Sequence[Found], given: str | None, jobs: int | None, ticked: Ticked) -> list[bytes | Problem]:
    """Every capture by itself, on all cores."""
    import msgspec

    from generator.pool import cores, run

    def work(i: int) -> bytes:
        made = _alone(found[i], given)
        return b"!" + msgspec.msgpack.encode(made) if isinstance(made, Problem) else b"=" + made

    tick = (lambda done: ticked("reading", done, len(found))) if ticked else None
    _warm(found)
    raw = run(work, range(len(found)), cores(jobs), tick, worth=8)
    return [r[1:] if r[:1] == b"=" else msgspec.msgpack.decode(r[1:], type=Problem) for r in raw]


def _warm(found: Sequence[Found]) -> None:
    """Load and compile what all workers need before they fork: by reading an article like any other."""
    from generator.desk import Given, alone

    alone(Seed("", "text", SAMPLE, ""), frozenset(), Given({}))
    if any(Path(f.name).suffix.lower() in HTML_SUFFIXES for f in found):
        paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in SAMPLE.split("\n\n"))
        alone(Seed("", "html", f"<html><body><article>{paragraphs}</article></body></html>", ""), frozenset(), Given({}))


def _alone(found: Found, given: str | None) -> bytes | Problem:
    made = _together([found], given, 1)
    return made[0]


def _together(found: Sequence[Found], given: str | None, jobs: int | None) -> list[bytes | Problem]:
    """All captures as one digest; parallel to `found`."""
    from generator.desk import Given, open_all, read_all, relate, resolve_all
    from generator.pool import cores
    from generator.store import Store

    workers = cores(jobs)
    opened, unread = open_all(found, workers)
    seeds = [replace(s, known=replace(s.known, published=given or s.known.published)) for s in opened]
    store = Store(None, "")
    captures, unfit = read_all(seeds, store, workers)
    relations = relate(captures, Given({}))
    articles = resolve_all(captures, relations, store, workers)
    made: dict[str, bytes | Problem] = {p.where: p for p in (*unread, *unfit)}
    for i, (capture, article) in enumerate(zip(captures, articles, strict=True)):
        made[capture.seed.path] = encoded(told(capture, article, relations, i))
    return [made.get(f.name) or made[shown(f.name)] for f in found]


def told(capture: Capture, article: Article, relations: Relations, index: int) -> dict[str, object]:
    """The keys of the front matter, and what only `extract` shows: text, markdown, dates, dropped lines, whole sentences."""
    from generator.periods import UNKNOWN

    clean = capture.reading.clean
    dated = replace(article, events=tuple(e for e in article.events if e.date != UNKNOWN))  # what has no date is for the site's readers
    value = {key: _lean(getattr(dated, key)) for key in dated.__struct_fields__ if key not in LEFT_OUT}
    return value | {
        "text": clean.opening + clean.text,
        "markdown": clean.opening + (clean.markdown or clean.text),
        "dates": dates(capture, relations, index),
        "dropped": [{"lines": [d.first, d.last], "why": d.why} for d in clean.dropped],
    }


def _lean(item: object) -> object:
    if isinstance(item, list | tuple):
        return [_lean(i) for i in item]
    if isinstance(item, Struct):
        return {key: _lean(getattr(item, key)) for key in item.__struct_fields__ if key not in INSIDE}
    return item


def dates(capture: Capture, relations: Relations, index: int) -> list[dict[str, object]]:
    """Every date expression of the article in the order of the capture, headline and dateline included."""
    from generator.article import anchor_day
    from generator.dates import find_dates, resolve

    reading, clean = capture.reading, capture.reading.clean
    day = anchor_day(relations.dated[index].published)
    offset = (lambda at: at + len(clean.opening)) if capture.seed.kind == "html" else clean.source
    found: dict[int, dict[str, object]] = {}

    def add(expr: DateExpr, start: int) -> None:
        found.setdefault(start, {"text": expr.text, "start": start, "value": resolve(expr, day).value})

    for expr in reading.dates:
        add(expr, offset(expr.start))
    if capture.seed.kind != "html":
        for start, text in _heads(capture.seed.text, reading):
            for expr in find_dates(text, clean.language or "en"):
                add(expr, start + expr.start)
    return [found[start] for start in sorted(found)]


def _heads(source: str, reading: Reading) -> list[tuple[int, str]]:
    """The parts of the article that its clean text leaves out: the headline, and what stands before the first sentence (the dateline)."""
    clean = reading.clean
    found = [(clean.title_start, clean.title)] if clean.title and clean.title_start is not None else []
    first = clean.source(0) if clean.text else 0
    line = source.rfind("\n", 0, first) + 1
    if clean.text and line < first:
        found.append((line, source[line:first]))
    lines = source.split("\n") if clean.dropped else []
    for drop in clean.dropped:
        if drop.why == DATE_LINE:
            found.append((sum(len(text) + 1 for text in lines[: drop.first - 1]), "\n".join(lines[drop.first - 1 : drop.last])))
    return found


def encoded(value: object) -> bytes:
    import msgspec

    try:
        return msgspec.json.format(msgspec.json.encode(value), indent=1)
    except UnicodeEncodeError:  # half a character
        return json.dumps(value, ensure_ascii=False, indent=1).encode("utf-8", "replace")


def _write(folder: Path, good: Sequence[tuple[Found, bytes]]) -> None:
    taken: dict[str, int] = {}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for found, raw in good:
            stem = Path(found.name).stem
            taken[stem] = taken.get(stem, 0) + 1
            name = stem if taken[stem] == 1 else f"{stem}-{taken[stem]}"
            (folder / f"{name}.json").write_bytes(raw + b"\n")
    except OSError as error:
        raise DigestError(f"cannot be written: {error.strerror}", str(error.filename or folder), "choose another folder with -o") from error
