"""The timeline: one page over all, one per month or year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice

from generator.cards import Shelf, key
from generator.charts import Lane, Mark, Tick, lanes, last_day_of
from generator.frame import Head, frame
from generator.linked_data import events_data
from generator.model import AHEAD, Page
from generator.page_actor import pager
from generator.pagination import page_address
from generator.rows import Card, EntryRow, Ref

ALL_ON_ONE = 48  # a timeline of at most so many happenings is on its first page as a whole
WITH_WORDS = 24  # so many happenings carry the words they rest on there; more have them on the pages of their months
COMING = 12  # happenings to come above the others where the first page cannot hold all
LANES = 7
PICTURED = 120  # newest happenings in the picture
MARKS = 150  # in it: a happening has one in the lane of each of its actors
KINDS = ("past", "planned", "deadline", "background")


def timeline_index(shelf: Shelf) -> Iterator[Page]:
    ids = overview_ids(shelf)
    pictured = picture_ids(shelf)
    months = [(m, sum(map(len, pages))) for m, pages in shelf.months.items()]
    made = key(shelf.base, months, [shelf.entry_key(e) for e in ids], [shelf.entry_key(e) for e in pictured],
               [shelf.entry_key(e) for e in shelf.digest.coming[:COMING] if e in shelf.digest.entries])
    yield Page("timeline/index.html", "timeline.html", made, partial(index_context, shelf, ids, pictured))


def timeline_months(shelf: Shelf) -> Iterator[Page]:
    for month, pages in shelf.months.items():
        for n, ids in enumerate(pages, 1):
            yield Page(page_address(f"timeline/{month}", n), "timeline.html", partial(month_key, shelf, month, n, ids), partial(month_context, shelf, month, n),
                       partial(month_shell, shelf, month, n))


def month_key(shelf: Shelf, month: str, n: int, ids: list[str]) -> str:
    return key(shelf.base, month, n, len(shelf.months[month]), neighbours(shelf, month), [shelf.entry_key(e) for e in ids])


def overview_ids(shelf: Shelf) -> list[str]:
    """All happenings where they are few, else the newest month's (up to a page of them)."""
    entries = shelf.digest.entries
    if len(entries) <= ALL_ON_ONE:
        return list(entries)
    coming = set(shelf.digest.coming)
    return list(islice((e for e in reversed(entries) if e not in coming), WITH_WORDS))[::-1]


def picture_ids(shelf: Shelf) -> list[str]:
    newest = list(islice((e for e in reversed(shelf.digest.entries.values()) if e.precision in ("day", "month", "range")), PICTURED))[::-1]
    marks, kept = 0, 0
    for e in reversed(newest):
        marks += min(LANES, max(1, len(e.actors)))
        kept += marks <= MARKS
    return [e.id for e in newest[len(newest) - kept:]]


def neighbours(shelf: Shelf, month: str) -> tuple[str, str]:
    months = list(shelf.months)
    at = months.index(month)
    return (months[at - 1] if at else "", months[at + 1] if at + 1 < len(months) else "")


def index_context(shelf: Shelf, ids: list[str], pictured: list[str]) -> dict[str, object]:
    from markupsafe import Markup

    words, digest = shelf.words, shelf.digest
    months = tuple((month_ref(shelf, m), sum(map(len, pages))) for m, pages in shelf.months.items())
    whole = len(ids) == len(digest.entries)
    head = Head("timeline/index.html", words.text["timeline"], words.count("events", len(digest.entries)), "timeline/index.html",
                ld=events_data([(digest.entries[i], shelf.entry(i).address) for i in digest.coming[:COMING] if i in digest.entries], shelf.config))
    return frame(shelf, head) | {
        "title": words.text["timeline"], "groups": groups(shelf, ids), "months": months, "whole": whole, "total": len(digest.entries),
        "coming": () if whole else shelf.entries(digest.coming[:COMING]), "picture": Markup(picture(shelf, pictured, set(ids))),
        "words": len(ids) <= WITH_WORDS, "filters": filters(shelf, ids), "previous": None, "next": None, "pager": None, "month": "",
    }


def month_context(shelf: Shelf, month: str, n: int) -> dict[str, object]:
    pages = shelf.months[month]
    ids = pages[n - 1]
    before, after = neighbours(shelf, month)
    return month_shell(shelf, month, n) | {
        "title": month_title(shelf, month, n), "groups": groups(shelf, ids), "months": (), "whole": True, "total": len(ids), "coming": (), "picture": "",
        "words": True, "filters": filters(shelf, ids), "previous": month_ref(shelf, before) if before else None,
        "next": month_ref(shelf, after) if after else None, "month": month,
        "pager": pager(f"timeline/{month}", n, sum(map(len, pages)), shelf.config.pages.per_page),
    }


def month_shell(shelf: Shelf, month: str, n: int) -> dict[str, object]:
    """What its page has besides its main part."""
    pages, entries = shelf.months[month], shelf.digest.entries
    return frame(shelf, Head(page_address(f"timeline/{month}", n), month_title(shelf, month, n), shelf.words.count("events", sum(map(len, pages))),
                             "timeline/index.html", ld=events_data([(entries[i], f"{shelf.places[i]}#{i}") for i in pages[n - 1] if entries[i].kind in AHEAD], shelf.config)))


def month_title(shelf: Shelf, month: str, n: int) -> str:
    title = shelf.words.say("timeline_of", month=month_name(shelf, month))
    return shelf.words.say("page_n", title=title, n=n) if n > 1 else title


def month_name(shelf: Shelf, month: str) -> str:
    return shelf.words.text["undated"] if month == "undated" else shelf.words.when(month)


def month_ref(shelf: Shelf, month: str) -> Ref:
    return Ref(month_name(shelf, month), f"timeline/{month}.html", slug=month)


def groups(shelf: Shelf, ids: Sequence[str]) -> tuple[tuple[Ref, tuple[EntryRow, ...]], ...]:
    """Rows by month or year, chronological."""
    found: dict[str, list[EntryRow]] = {}
    for id in ids:
        row = shelf.entry(id)
        month = row.address.rpartition("/")[2].partition(".html")[0].partition("-p")[0]
        found.setdefault(month, []).append(row)
    return tuple((month_ref(shelf, month), tuple(rows)) for month, rows in found.items())


def filters(shelf: Shelf, ids: Sequence[str]) -> tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...]:
    """(data name, label, (value, shown)…) of each filter that divides these happenings."""
    rows, words = [shelf.entry(i) for i in ids], shelf.words
    kinds = [k for k in KINDS if any(r.kind == k for r in rows)]
    actors = _by_count([(a.slug, a.name) for r in rows for a in r.actors])
    topics = _by_count([(t, shelf.digest.topics[t].name) for r in rows for t in r.topics if t in shelf.digest.topics])
    outlets = _by_count([(outlet_value(s.card), s.card.outlet or words.text["outlet_unknown"]) for r in rows for s in r.sources])
    offered = (
        ("kind", words.text["kind"], tuple((k, words.text[f"kind_{k}"]) for k in kinds)),
        ("actors", words.text["actor"], actors), ("topics", words.text["topic"], topics), ("outlets", words.text["outlet"], outlets),
    )
    return tuple(f for f in offered if len(f[2]) > 1) if len(rows) > 1 else ()


def _by_count(pairs: list[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    counts: dict[tuple[str, str], int] = {}
    for pair in pairs:
        counts[pair] = counts.get(pair, 0) + 1
    return tuple(sorted(counts, key=lambda pair: (-counts[pair], pair))[:40])


def outlet_value(card: Card) -> str:
    return card.outlet_address.rpartition("/")[2].removesuffix(".html") or "unknown"


def picture(shelf: Shelf, ids: Sequence[str], here: set[str]) -> str:
    """Lanes by main actor; marks lead to entries of this page or to their month. "" for fewer than three happenings."""
    rows = [shelf.entry(i) for i in ids]
    counts: dict[str, int] = {}
    for row in rows:
        for ref in row.actors:
            counts[ref.slug] = counts.get(ref.slug, 0) + 1
    top = sorted(counts, key=lambda s: (-counts[s], s))[:LANES]
    if len(rows) < 3 or not top:
        return ""
    made = [Lane(shelf.actor(slug).name, tuple(mark(shelf, r, here) for r in rows if any(a.slug == slug for a in r.actors))) for slug in top]
    alone = tuple(mark(shelf, r, here) for r in rows if not any(a.slug in top for a in r.actors))
    if alone:
        made.append(Lane(shelf.words.text["others"], alone))
    words = shelf.words
    return lanes(made, ticks(shelf, ids), words.text["timeline_picture"], words.text["earlier"], words.text["later"])


def mark(shelf: Shelf, row: EntryRow, here: set[str]) -> Mark:
    address = f"#{row.id}" if row.id in here else row.address.removeprefix("timeline/")
    entry = shelf.digest.entries[row.id]
    return Mark(third_of(entry.date, entry.part) if entry.part else entry.date, row.kind, f"{row.when}: {row.what}", address)


THIRDS = {"early": ("01", "10"), "start": ("01", "10"), "mid": ("11", "20"), "late": ("21", ""), "end": ("21", "")}


def third_of(date: str, part: str) -> str:
    """The days of a month that 'early', 'mid' or 'late' mean, as a range; other dates as they are."""
    if len(date) != len("2026-05") or part not in THIRDS:
        return date
    first, last = THIRDS[part]
    return f"{date}-{first}/{f'{date}-{last}' if last else (last_day_of(date) or date)}"


def ticks(shelf: Shelf, ids: Sequence[str]) -> list[Tick]:
    """The first day of each month between the first and the last happening, and the first happening's own day."""
    days = sorted({shelf.digest.entries[i].date[:10] for i in ids if len(shelf.digest.entries[i].date) >= 7})
    if not days:
        return []
    first, last = int(days[0][:4]) * 12 + int(days[0][5:7]) - 1, int(days[-1][:4]) * 12 + int(days[-1][5:7])
    step = 1 if last - first <= 18 else 3 if last - first <= 60 else 12
    return [Tick(f"{m // 12}-{m % 12 + 1:02}-01", shelf.words.when(f"{m // 12}-{m % 12 + 1:02}")) for m in range(first, last + 1) if m % step == 0]
