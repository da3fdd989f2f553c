"""What an updated capture of an article changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from generator.model import Article, Version

SHOWN = 4  # new and vanished statements that are named, each
WORDS = 14  # of each


def with_changes(article: Article, read: Sequence[Article]) -> Article:
    """`article` with what each later capture in `read` (oldest first) changed, and the day of the newest one that states a later day."""
    if len(read) < 2:
        return article
    days = [a.published for a in read if a.published and a.published_from == "stated"]
    updated = max(days) if len(days) > 1 and max(days) > min(days) else None
    found = [version(older, newer) for older, newer in pairwise(read)]
    return replace(article, versions=tuple(v for v in found if v), updated=updated)


def version(older: Article, newer: Article) -> Version | None:
    """None where the newer capture says the same."""
    old, new = statements(older), statements(newer)
    added = tuple(brief(new[key]) for key in new if key not in old)[:SHOWN]
    gone = tuple(brief(old[key]) for key in old if key not in new)[:SHOWN]
    title = newer.title if newer.title != older.title and newer.title_from == "source" else None
    if not (added or gone or title):
        return None
    return Version(newer.capture[0] if newer.capture else "", newer.published, title, added, gone)


def statements(article: Article) -> dict[str, str]:
    """Sentences of the summary, quotes, events and figures by their words."""
    texts = [*(s.text for s in article.summary), *(q.text for q in article.quotes), *(e.what for e in article.events),
             *(f.said or f.src for f in article.figures)]  # fmt: skip
    return {" ".join(text.casefold().split()): text for text in texts if text}


def brief(text: str) -> str:
    words = text.split()
    return text if len(words) <= WORDS else " ".join(words[:WORDS]) + " …"
