"""The first page: the state of the story on one screen."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.cards import Shelf, key
from generator.charts import Bar, bars, coverage_counts
from generator.frame import Head, frame
from generator.linked_data import site_data
from generator.model import Page
from generator.page_article import difference_key, difference_row, statements
from generator.page_timeline import month_name
from generator.pagination import bucket
from generator.rows import Ref, Row

LATEST, COMING, ACTORS, DIFFERENCES, NEW, NEW_EVENTS = 12, 6, 8, 4, 5, 3
UNSETTLED = ("disagreement",)  # what has moved stands under what is new


def index_page(shelf: Shelf) -> Iterator[Page]:
    yield Page("index.html", "index.html", partial(index_key, shelf), partial(index_context, shelf))


def index_key(shelf: Shelf) -> str:
    d, news = shelf.digest, shelf.digest.news
    latest = list(d.articles)[:LATEST]
    return key(
        shelf.base, [shelf.card_key(i) for i in latest], d.articles[latest[0]].facts or d.articles[latest[0]].digest if latest else "",
        [shelf.entry_key(e) for e in d.coming[:COMING] if e in d.entries], [shelf.actor(s) for s in list(d.players)[:ACTORS]],
        [(len(p.articles), len(p.said)) for p in list(d.players.values())[:ACTORS]], [difference_key(shelf, i) for i in chosen_differences(shelf)],
        news.since, [shelf.card_key(i) for i in news.articles[:NEW]], [shelf.actor(s) for s in news.actors[:NEW] if s in d.players],
        [shelf.entry_key(e) for e in (*[e for e in news.entries if e not in d.coming[:COMING]][:NEW_EVENTS], *news.moved[:NEW]) if e in d.entries],
        coverage_counts([a.published for a in d.articles.values() if a.published]), numbers(shelf), months(shelf), d.newest)


def index_context(shelf: Shelf) -> dict[str, object]:
    d, words, config = shelf.digest, shelf.words, shelf.config
    news = d.news
    ids = list(d.articles)[:LATEST]
    head = Head("index.html", config.title, config.description, "index.html", ld=site_data(config))
    first = d.articles[ids[0]] if ids else None
    return frame(shelf, head) | {
        "lead": shelf.card(ids[0]) if ids else None, "lead_summary": statements(shelf, first, "") if first else (),
        "articles": shelf.cards(ids[1:]), "total": len(d.articles), "months": months(shelf),
        "coming": shelf.entries(d.coming[:COMING]), "coming_total": len(d.coming),
        "actors": tuple((shelf.actor(s), p) for s, p in list(d.players.items())[:ACTORS]), "actors_total": len(d.players),
        "differences": tuple(difference_row(shelf, i) for i in chosen_differences(shelf)), "differences_total": len(d.differences),
        "difference_places": shelf.difference_places,
        "new_articles": shelf.cards(news.articles[:NEW]) if 0 < len(news.articles) < len(d.articles) else (),
        "new_actors": shelf.actors(news.actors[:NEW]), "new_entries": shelf.entries([e for e in news.entries if e not in d.coming[:COMING]][:NEW_EVENTS]), "moved": shelf.entries(news.moved[:NEW]),
        "since": words.when(news.since) if news.since else "",
        "picture": picture(shelf), "numbers": numbers(shelf), "newest": words.when(d.newest) if d.newest else "",
    }


def chosen_differences(shelf: Shelf) -> list[str]:
    """What sources disagree on; a page always shows the same ones for the same digest."""
    ids = shelf.difference_pages[0]
    return [i for i in ids if shelf.digest.differences[i].kind in UNSETTLED][:DIFFERENCES]


def numbers(shelf: Shelf) -> tuple[str, ...]:
    d, count = shelf.digest, shelf.words.count
    shown = (("articles", len(d.articles)), ("outlets_n", len(d.outlets)), ("actors_n", len(d.players)), ("events", len(d.entries)),
             ("quotes", sum(len(a.quotes) for a in d.articles.values())))
    return tuple(count(name, n) for name, n in shown if n)


def months(shelf: Shelf) -> tuple[tuple[Ref, int], ...]:
    counts: dict[str, int] = {}
    for a in shelf.digest.articles.values():
        month = bucket(a.published or "")
        counts[month] = counts.get(month, 0) + 1
    return tuple((Ref(month_name(shelf, m), f"archive/{m}.html"), n) for m, n in counts.items())


class Picture(Row, frozen=True):
    svg: str
    first: str
    last: str


def picture(shelf: Shelf) -> Picture | None:
    """Coverage over time: None for less than two articles with a date."""
    from markupsafe import Markup

    words = shelf.words
    _, counts = coverage_counts([a.published for a in shelf.digest.articles.values() if a.published])
    if sum(n for _, n in counts) < 2 or len(counts) < 2:
        return None
    made = [Bar(f"{words.when(day)}: {words.count('articles', n)}", n) for day, n in counts]
    title = words.say("coverage_picture", first=words.when(counts[0][0]), last=words.when(counts[-1][0]))
    return Picture(Markup(bars(made, title)), words.when(counts[0][0]), words.when(counts[-1][0]))
