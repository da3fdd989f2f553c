"""What the newest captures added to the story."""

from collections.abc import Mapping, Sequence

from generator.first_days import last_day
from generator.model import Article, Entry, News, Player


def news(articles: Sequence[Article], players: Mapping[str, Player], entries: Mapping[str, Entry], told: Mapping[str, Sequence[str]]) -> News:
    """Articles of the last publication day, and what no article before them has, old happenings left out; nothing where all are of one day or undated.

    `told`: the entries of each article.
    """
    days = sorted({day(a) for a in articles if a.published})
    if len(days) < 2:
        return News()
    newest = {a.id for a in articles if a.published and day(a) == days[-1]}
    near = {id for a in newest for id in told[a]}
    fresh = [e for id, e in entries.items() if id in near and newest.issuperset([s.article for s in e.sources])]
    new = {e.id for e in fresh}
    return News(
        articles=tuple(a.id for a in articles if a.id in newest),
        actors=tuple(p.slug for p in players.values() if p.articles and newest.issuperset(p.articles)),
        entries=tuple(e.id for e in fresh if e.kind != "background" and last_day(e.date) >= days[-2]),
        moved=tuple(e.id for e in entries.values() if e.superseded and (not e.superseded_by or e.superseded_by in new)),
        since=days[-2],
    )


def day(article: Article) -> str:
    """First day of an article's publication date; '' for an undated one."""
    return (article.published or "").partition("/")[0]
