"""What can be wrong with one article's front matter, seen from the article alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.errors import Problem
from generator.model import Article
from generator.periods import UNKNOWN
from generator.urls import is_web_address

DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?|-Q[1-4]|-(SP|SU|FA|AU|WI))?")
DECADE = re.compile(r"\d{3}X|\d{4}s")
LONGEST_TITLE = 300


def sane(article: Article) -> Iterator[Problem]:
    """Every value that does not make sense."""
    where = article.path or article.slug
    if not article.title.strip():
        yield Problem(where, "no title", "write one")
    if len(article.title) > LONGEST_TITLE:
        yield Problem(where, f"the title has {len(article.title)} characters", "shorten it")
    if article.published and not is_date(article.published):
        yield Problem(where, f"published is not a date: {article.published}", "write it as year-month-day")
    if article.url and not is_web_address(article.url):
        yield Problem(where, f"url is not a web address: {article.url}", "it starts with https://")
    for event in article.events:
        if not is_date(event.date) and event.date != UNKNOWN:
            yield Problem(where, f"an event's date is not one: {event.date}", "write it as 2025-07-08, 2025-07 or 2025")
    for quote in article.quotes:
        if not quote.text.strip():
            yield Problem(where, "a quote without words", "remove it")
    named = [actor.name for actor in article.actors]
    for name in sorted({n for n in named if named.count(n) > 1}):
        yield Problem(where, f"{name} is listed twice among the actors", "merge the two")


def is_date(text: str) -> bool:
    """A day, month, quarter, season, year, decade, or a range of two of them in order."""
    first, slash, last = text.partition("/")
    if not slash:
        return bool(DATE.fullmatch(first) or DECADE.fullmatch(first))
    return is_date(first) and is_date(last) and "/" not in last and first <= last
