"""Lists over the whole digest: by month, by letter, quotes, figures, differences."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from generator.cards import Shelf, key
from generator.charts import dot_plot
from generator.frame import Head, frame
from generator.model import Page
from generator.page_actor import Pager, pager
from generator.page_article import difference_key, difference_row, figure_rows, quote_rows
from generator.page_timeline import month_name
from generator.pagination import KIND_ORDER, bucket, by_place, page_address
from generator.rows import FigureRow, QuoteRow, Ref, Row


class NameRow(Row, frozen=True):
    """An actor, topic or outlet in its list."""

    ref: Ref
    articles: int
    quotes: int = 0
    events: int = 0


MONTHS = 24  # that each page of a list links to; of more than so many it links to those of its own year

Place = tuple[str, int, int, tuple[str, ...]]  # of a page in a list by months: month, number, how many pages or articles the month has, all months
Part = tuple[Place, list[str]]  # with the ids of its articles
Counts = dict[str, int]  # rows of each article that has any


class Plot(Row, frozen=True):
    title: str
    unit: str
    picture: str
    rows: tuple[FigureRow, ...]


# ---------------------------------------------------------------- by month


def by_month(shelf: Shelf, ids: Sequence[str]) -> dict[str, list[str]]:
    """Article ids by month of publication, newest month first, undated last."""
    articles = shelf.digest.articles
    return by_place([articles[id].published or "" for id in ids], ids, bucket)


def archive_parts(shelf: Shelf) -> dict[str, Part]:
    months, size = by_month(shelf, list(shelf.digest.articles)), shelf.config.pages.per_page
    names = tuple(months)
    return {page_address(f"archive/{month}", n): ((month, n, len(ids), names), ids[start : start + size])
            for month, ids in months.items() for n, start in enumerate(range(0, len(ids), size), 1)}


def archive_pages(shelf: Shelf) -> Iterator[Page]:
    for address, (place, ids) in archive_parts(shelf).items():
        yield Page(address, "list.html", partial(archive_key, shelf, place, ids), partial(archive_context, shelf, place, ids), partial(archive_shell, shelf, place))


def archive_key(shelf: Shelf, place: Place, ids: list[str]) -> str:
    return key(shelf.base, place, [shelf.card_key(i) for i in ids])


def archive_context(shelf: Shelf, place: Place, ids: list[str]) -> dict[str, object]:
    month, n, total, months = place
    words = shelf.words
    return archive_shell(shelf, place) | {
        "title": archive_title(shelf, month, n), "articles": shelf.cards(ids), "pager": pager(f"archive/{month}", n, total, shelf.config.pages.per_page),
        "up": Ref(words.text["menu_latest"], "index.html"),
        "months": month_links(shelf, "archive", months, month)}


def archive_shell(shelf: Shelf, place: Place) -> dict[str, object]:
    """What its page has besides its main part."""
    month, n, total, _ = place
    return frame(shelf, Head(page_address(f"archive/{month}", n), archive_title(shelf, month, n), shelf.words.count("articles", total), "index.html"))


def archive_title(shelf: Shelf, month: str, n: int) -> str:
    title = shelf.words.say("archive_of", month=month_name(shelf, month))
    return shelf.words.say("page_n", title=title, n=n) if n > 1 else title


def month_links(shelf: Shelf, name: str, months: Sequence[str], month: str) -> tuple[Ref, ...]:
    """To the months of a list, newest first; on the page of one of many months another year is one link, to its newest month."""
    year = month[:4] if len(months) > MONTHS and month[:4].isdigit() else ""
    found: dict[str, Ref] = {}
    for m in months:
        shown = m[:4] if year and m[:4] != year and m[:4].isdigit() else m
        if shown not in found:
            found[shown] = Ref(shown if shown != m else month_name(shelf, m), f"{name}/{m}.html", note="current" if m == month else "")
    return tuple(found.values())


def quote_pages(shelf: Shelf) -> Iterator[Page]:
    return monthly(shelf, "quotes", quotes_of_each(shelf), quotes_key, quotes_of)


def figure_pages(shelf: Shelf) -> Iterator[Page]:
    return monthly(shelf, "figures", figures_of_each(shelf), figures_key, figures_of)


def quotes_of_each(shelf: Shelf) -> Counts:
    return {a.id: len(a.quotes) for a in shelf.digest.articles.values() if a.quotes}


def figures_of_each(shelf: Shelf) -> Counts:
    return {a.id: len(a.figures) for a in shelf.digest.articles.values() if a.figures}


def quote_parts(shelf: Shelf) -> dict[str, Part]:
    return month_parts(shelf, "quotes", quotes_of_each(shelf))


def figure_parts(shelf: Shelf) -> dict[str, Part]:
    return month_parts(shelf, "figures", figures_of_each(shelf))


def month_parts(shelf: Shelf, name: str, rows: Counts) -> dict[str, Part]:
    """All but the first page of a list; none where that holds everything: a new article never moves what an older page shows."""
    size = shelf.config.pages.per_page
    if len(next(fill(size, rows, rows), ())) == len(rows):
        return {}
    months = by_month(shelf, list(rows))
    names, made = tuple(months), {}
    for month, ids in months.items():
        pages = list(fill(size, ids, rows))
        made.update({page_address(f"{name}/{month}", n): ((month, n, len(pages), names), some) for n, some in enumerate(pages, 1)})
    return made


def monthly(shelf: Shelf, name: str, rows: Counts, part_key: Callable[[Shelf, list[str]], str], part: Callable[[Shelf, list[str]], dict[str, object]]) -> Iterator[Page]:
    """`quotes.html` with the newest, `quotes/2025-07.html` … with all."""
    if not rows:
        return
    parts = month_parts(shelf, name, rows)
    first, names = next(fill(shelf.config.pages.per_page, rows, rows)), next((place[3] for place, _ in parts.values()), ())
    yield Page(f"{name}.html", f"{name}.html", lambda: key(shelf.base, names, part_key(shelf, first), name == "figures" and plot_key(shelf)),
               partial(list_context, shelf, name, f"{name}.html", first, names, None, part))
    for address, (place, some) in parts.items():
        at = pager(f"{name}/{place[0]}", place[1], place[2], 1)
        yield Page(address, f"{name}.html", partial(part_of_month_key, shelf, place, part_key, some),
                   partial(list_context, shelf, name, address, some, names, at, part), partial(list_shell, shelf, name, address, at))


def part_of_month_key(shelf: Shelf, place: Place, part_key: Callable[[Shelf, list[str]], str], ids: list[str]) -> str:
    return key(shelf.base, place, part_key(shelf, ids))


def fill(size: int, ids: Iterable[str], rows: Counts) -> Iterator[list[str]]:
    """Articles in pages of about `size` rows: an article's rows stay together."""
    page: list[str] = []
    held = 0
    for id in ids:
        if held >= size:
            yield page
            page, held = [], 0
        page.append(id)
        held += rows[id]
    if page:
        yield page


def list_context(shelf: Shelf, name: str, address: str, ids: list[str], months: Sequence[str], pages: Pager | None,
                 part: Callable[[Shelf, list[str]], dict[str, object]]) -> dict[str, object]:
    month = month_of(address)
    return list_shell(shelf, name, address, pages) | {
        "title": list_title(shelf, name, address, pages), "pager": pages, "plots": plots(shelf) if name == "figures" and not month else (),
        "months": month_links(shelf, name, months, month),
    } | part(shelf, ids)


def list_shell(shelf: Shelf, name: str, address: str, pages: Pager | None) -> dict[str, object]:
    """What its page has besides its main part."""
    return frame(shelf, Head(address, list_title(shelf, name, address, pages), shelf.words.text[f"{name}_about"], f"{name}.html"))


def list_title(shelf: Shelf, name: str, address: str, pages: Pager | None) -> str:
    text, month = shelf.words.text, month_of(address)
    title = shelf.words.say("of_month", title=text[name], month=month_name(shelf, month)) if month else text[name]
    return shelf.words.say("page_n", title=title, n=pages.number) if pages and pages.number > 1 else title


def month_of(address: str) -> str:
    """'2025-07' of quotes/2025-07-p2.html; "" of quotes.html."""
    return address.removesuffix(".html").partition("/")[2].partition("-p")[0]


def quotes_key(shelf: Shelf, ids: list[str]) -> str:
    return key([(shelf.card_key(i), shelf.digest.articles[i].quotes, shelf.digest.articles[i].capture[-1:]) for i in ids],
               [shelf.speakers(q.speaker) for i in ids for q in shelf.digest.articles[i].quotes if q.speaker])


def quotes_of(shelf: Shelf, ids: list[str]) -> dict[str, object]:
    rows: list[QuoteRow] = [row for i in ids for row in quote_rows(shelf, shelf.digest.articles[i], f"a-{i}-")]
    return {"quotes": rows}


def figures_key(shelf: Shelf, ids: list[str]) -> str:
    return key([(shelf.card_key(i), shelf.digest.articles[i].figures, shelf.digest.articles[i].capture[-1:]) for i in ids])


def figures_of(shelf: Shelf, ids: list[str]) -> dict[str, object]:
    rows: list[FigureRow] = [row for i in ids for row in figure_rows(shelf, shelf.digest.articles[i])]
    return {"figures": rows}


def plot_key(shelf: Shelf) -> str:
    return key([(g.unit, g.of, g.values) for g in shelf.figure_groups],
               [shelf.card_key(v[1]) for g in shelf.figure_groups for v in g.values])


def plots(shelf: Shelf) -> tuple[Plot, ...]:
    from markupsafe import Markup

    made = []
    for group in shelf.figure_groups:
        points = [(value, f"{shelf.words.number(value)} {group.unit}: {shelf.card(id).outlet or shelf.card(id).title}") for value, id in group.values]
        title = shelf.words.say("plot", of=group.of)
        rows = tuple(row for _, id in group.values for f, row in zip(shelf.digest.articles[id].figures, figure_rows(shelf, shelf.digest.articles[id]), strict=True) if f.of in group.told)
        made.append(Plot(group.of, group.unit, Markup(dot_plot(points, title)), rows))
    return tuple(made)


# ---------------------------------------------------------------- names


def name_pages(shelf: Shelf) -> Iterator[Page]:
    """actors/index.html, topics/index.html, outlets/index.html; by letter where one page cannot hold them."""
    d = shelf.digest
    actors = [NameRow(shelf.actor(p.slug), len(p.articles), len(p.said), len(p.entries)) for p in d.players.values()]
    topics = [NameRow(shelf.topic(t.slug), len(t.articles), 0, len(t.entries)) for t in d.topics.values()]
    outlets = [NameRow(Ref(o.name, f"outlets/{o.slug}.html", slug=o.slug, note=", ".join(o.via)), len(o.articles)) for o in d.outlets.values()]
    for section, rows in (("actors", actors), ("topics", topics), ("outlets", outlets)):
        yield from section_pages(shelf, section, rows)


def section_pages(shelf: Shelf, section: str, rows: list[NameRow]) -> Iterator[Page]:
    size = shelf.config.pages.per_page
    few = len(rows) <= 3 * size
    letters: dict[str, list[NameRow]] = {}
    for row in () if few else sorted(rows, key=lambda r: r.ref.slug):
        letters.setdefault(row.ref.slug[:1] if row.ref.slug[:1].isalpha() else "0", []).append(row)
    first = rows if few else rows[:size]
    yield Page(f"{section}/index.html", "names.html", key(shelf.base, section, first, list(letters)),
               partial(names_context, shelf, section, f"{section}/index.html", first, list(letters), None))
    for letter, some in letters.items():
        stem = f"{section}/index-{letter}"
        for n, start in enumerate(range(0, len(some), size), 1):
            part = some[start : start + size]
            yield Page(page_address(stem, n), "names.html", key(shelf.base, section, letter, part, list(letters), len(some)),
                       partial(names_context, shelf, section, page_address(stem, n), part, list(letters), pager(stem, n, len(some), size)))


def names_context(shelf: Shelf, section: str, address: str, rows: list[NameRow], letters: list[str], pages: Pager | None) -> dict[str, object]:
    text = shelf.words.text
    letter = address.rpartition("/index-")[2][:1].upper() if "/index-" in address else ""
    title = shelf.words.say("of_letter", title=text[section], letter=letter if letter != "0" else "0–9") if letter else text[section]
    if pages and pages.number > 1:
        title = shelf.words.say("page_n", title=title, n=pages.number)
    return frame(shelf, Head(address, title, text[f"{section}_about"], f"{section}/index.html")) | {
        "title": title, "section": section, "rows": rows, "pager": pages,
        "letters": tuple(Ref("0–9" if x == "0" else x.upper(), f"{section}/index-{x}.html", note="current" if x.upper() == letter else "") for x in letters)}


# ---------------------------------------------------------------- differences


def difference_pages(shelf: Shelf) -> Iterator[Page]:
    total = len(shelf.digest.differences)
    for n, ids in enumerate(shelf.difference_pages, 1):
        yield Page(page_address("differences", n), "differences.html", key(shelf.base, total, n, [difference_key(shelf, i) for i in ids]),
                   partial(differences_context, shelf, ids, n))


def differences_context(shelf: Shelf, ids: list[str], n: int) -> dict[str, object]:
    text, total = shelf.words.text, len(shelf.digest.differences)
    title = text["differences"] if n == 1 else shelf.words.say("page_n", title=text["differences"], n=n)
    rows = [difference_row(shelf, i) for i in ids]
    kinds = tuple((k, tuple(r for r in rows if r.kind == k)) for k in (*KIND_ORDER, *sorted({r.kind for r in rows} - set(KIND_ORDER))))
    return frame(shelf, Head(page_address("differences", n), title, text["differences_about"], "differences.html")) | {
        "title": title, "kinds": tuple((k, rows) for k, rows in kinds if rows), "total": total,
        "pager": pager("differences", n, total, shelf.config.pages.per_page)}
