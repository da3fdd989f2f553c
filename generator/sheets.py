"""The digest as CSV tables, those of a large one by year, so that no file grows without bound."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b
from operator import attrgetter

import msgspec

from generator.model import Article, Entry, File, Player
from generator.pagination import by_place
from generator.shown_names import ShownNames
from generator.urls import article_address
from generator.xml_text import clean

ROWS = 10_000  # in one file: more are put into files by year, and those into parts
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # cells that a spreadsheet would run
END = "\r\n"

Row = tuple[str | float, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """What a table has rows of, in their order: `date` tells the file of one, `rows` what it says, `facts` what it is known by; `count` how many
    rows it has, None where each has one."""

    name: str
    head: tuple[str, ...]
    things: Callable[[ShownNames], Iterable[object]]
    date: Callable[[object], str]
    rows: Callable[[object], Sequence[Row]]
    count: Callable[[object], int] | None
    facts: Callable[[object], object]


Filled = tuple[Table, dict[str, list[object]]]  # with what each of its files has rows of


def files_of(filled: Iterable[Filled]) -> Iterator[File]:
    for table, places in filled:
        for address, things in places.items():
            yield File(address, partial(key, table, things), lambda t=table, some=things: sheet(t.head, (row for x in some for row in t.rows(x))))  # type: ignore[misc]


def key(table: Table, things: Iterable[object]) -> str:
    return blake2b(msgspec.msgpack.encode([table.facts(x) for x in things]), digest_size=16).hexdigest()


def tables_of(names: ShownNames) -> list[Filled]:
    return [(table, parts(table, list(table.things(names)))) for table in TABLES]


def parts(table: Table, things: list[object]) -> dict[str, list[object]]:
    """What each file has rows of: all in one, or for many rows some of a year."""
    if (sum(map(table.count, things)) if table.count else len(things)) <= ROWS:
        return {f"data/{table.name}.csv": things}
    years = by_place(map(table.date, things), things, year_of)
    return {f"data/{table.name}-{year}{f'-p{n}' if n > 1 else ''}.csv": some for year, those in years.items() for n, some in enumerate(filled(table, those), 1)}


def filled(table: Table, things: list[object]) -> list[list[object]]:
    """Put into files of at most ROWS rows."""
    if table.count is None:
        return [things[start : start + ROWS] for start in range(0, len(things), ROWS)]
    made: list[list[object]] = [[]]
    rows = 0
    for thing, count in zip(things, map(table.count, things), strict=True):
        if rows and rows + count > ROWS:
            made.append([])
            rows = 0
        made[-1].append(thing)
        rows += count
    return made


def sheet(head: Sequence[str], rows: Iterable[Row]) -> bytes:
    lines = [",".join(head), *map(line, rows)]
    return (END.join(lines) + END).encode("utf-8", "replace")


def line(row: Row) -> str:
    """A row as `csv` has it, without a formula in it; most rows hold nothing that needs a look at each cell."""
    plain = ",".join(map(str, row))
    led = f",{plain}"
    if led.count(",") == len(row) and '"' not in led and plain.isprintable() and not (",=" in led or ",+" in led or ",-" in led or ",@" in led):
        return plain
    out = io.StringIO()
    csv.writer(out, lineterminator=END).writerow([cell(v) if isinstance(v, str) else v for v in row])
    return out.getvalue().removesuffix(END)


def cell(value: str) -> str:
    """Text that a spreadsheet would take for a formula is led by an apostrophe."""
    text = clean(value)
    return "'" + text if text.startswith(FORMULA) else text


def year_of(date: str) -> str:
    return date[:4] if date[:4].isdigit() else "undated"


def article_rows(a: Article) -> list[Row]:
    return [(a.id, a.published or "", a.published_from, a.title, a.outlet or "", a.via or "", "; ".join(a.authors), a.url or "", article_address(a.slug))]


def event_rows(e: Entry) -> list[Row]:
    return [(e.date, e.precision, e.kind, e.what, "; ".join(e.actors), e.independent, "; ".join(s.article for s in e.sources), e.superseded)]


def quote_rows(a: Article) -> list[Row]:
    return [(a.published or "", q.speaker or "", q.text, a.id, q.line) for q in a.quotes]


def figure_rows(a: Article) -> list[Row]:
    return [(f.value, f.unit, f.of, f.change, f.src, a.id, f.line) for f in a.figures]


def actor_rows(p: Player) -> list[Row]:
    return [(p.slug, p.name, p.type, p.roles[0].role if p.roles else "", len(p.articles), p.mentions)]


def _articles(names: ShownNames) -> Iterable[Article]:
    return names.digest.articles.values()


def _facts(a: Article) -> str:
    return a.facts or a.digest


TABLES: tuple[Table, ...] = (  # each takes what it lists: the types are checked where the rows are made
    Table("articles", ("id", "published", "published_from", "title", "outlet", "via", "authors", "url", "address"),
          _articles, lambda a: a.published or "", article_rows, None, _facts),  # type: ignore[attr-defined, arg-type]
    Table("events", ("date", "precision", "kind", "what", "actors", "independent_sources", "articles", "superseded"),
          lambda names: names.digest.entries.values(), attrgetter("date"), event_rows, None, lambda e: e),  # type: ignore[arg-type]
    Table("quotes", ("published", "speaker", "text", "article", "line"),
          ShownNames.articles, lambda a: a.published or "", quote_rows, lambda a: len(a.quotes), lambda a: (a.id, a.published, a.quotes)),  # type: ignore[attr-defined, arg-type]
    Table("figures", ("value", "unit", "of", "change", "words", "article", "line"),
          _articles, lambda a: a.published or "", figure_rows, lambda a: len(a.figures), lambda a: (a.id, a.published, a.figures)),  # type: ignore[attr-defined, arg-type]
    Table("actors", ("slug", "name", "type", "role", "articles", "mentions"),
          lambda names: names.digest.players.values(), lambda p: "", actor_rows, None, lambda p: actor_rows(p)),  # type: ignore[arg-type]
)
