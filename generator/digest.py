"""The whole story, linked: the values of `content/` in, what every page shows out."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache, partial

from generator.config import Config
from generator.differences import differences
from generator.first_days import last_day
from generator.memory import Remember, direct, uncollected
from generator.model import AHEAD, ActorFile, Article, Digest, Entry, Note, Outlet
from generator.novelty import day, news
from generator.players import Who, cast_of, players, with_entries
from generator.related import Feature, Shared, related, related_again
from generator.relink import Last, again, anew, changes, disturbed, edits, kept, told_again
from generator.statements import Tellings
from generator.topics import Subjects, of_article, topics
from generator.traits import all_traits
from generator.urls import slugify, unique
from generator.wording import flat
from generator.world import world

Outlined = Callable[[Digest], None]


def link(articles: Iterable[Article], actor_files: Sequence[ActorFile], notes: Sequence[Note], config: Config, *,
         include_drafts: bool = False, remember: Remember = direct, last: Last | None = None, outlined: Outlined | None = None) -> Digest:
    """The digest of these records.

    `remember(fn, *args)` equals `fn(*args)`; a long-lived process passes `memory()`, and only what changed is linked again. `last` holds what
    was linked before, where that comes from elsewhere, and afterwards what is linked now. `outlined` is told the digest without all that
    follows from comparing statements (entries, differences, related articles), before these are compared all anew.
    """
    with uncollected():
        return _link([a for a in articles if not a.hidden and (include_drafts or not a.draft)], actor_files,
                     [n for n in notes if include_drafts or not n.draft], config, remember, last or remember(Last), outlined)


def _link(articles: Sequence[Article], actor_files: Sequence[ActorFile], notes: Sequence[Note], config: Config, remember: Remember, last: Last,
          outlined: Outlined | None) -> Digest:
    shown = ordered(articles)
    before = last.known()
    alone = all_traits(shown, before.traits if before else {}, remember)
    edited = edits(before.traits, alone) if before else frozenset()
    around = world(shown, actor_files, config.topics, alone, edited, before.world if before else None, before.traits if before else None)
    who, found, common = around.who, around.subjects, around.common
    told = Tellings(shown, alone, around, remember)
    changed = changes(before, edited, shown, alone, around) if before else None
    people = players(who, shown, remember, before.digest.players if before and changed is not None else {}, changed or ())
    woven = again(before, changed, shown, told, common, who, remember) if before and changed is not None else None
    former = before.digest if before and woven else None
    newest = max((day(a) for a in shown if a.published), default=None)
    outline = Digest(
        articles={a.id: without_hidden(a, who) for a in shown},
        players=people,
        entries={},
        topics={},
        outlets=outlets(shown),
        differences={},
        related={},
        told={},
        aliases={name: slug for name, slug in who.index.items() if slug in people},
        undated=tuple(a.id for a in shown if not a.published),
        notes=tuple(notes),
        questions=who.questions,
        newest=newest,
    )
    if outlined and not woven:
        outlined(replace(outline, topics=topics(found, shown, ())))
    woven = woven or anew(shown, told, common, who, remember)
    differ, entries = differences(shown, woven.linked, woven.homes, who, common, woven.ground, alone, remember)
    reported = told_again(former, woven, entries) if former else told_by(shown, entries.values())
    people = with_entries(people, entries.values())
    themes = topics(found, shown, list(entries.values()))
    common_to = Shared(shown, people, themes, entries)
    mine = partial(features, who, found, entries, reported)
    if former:
        known = {id: near for id, near in former.related.items() if id not in woven.changed}
        near = related_again(shown, mine, common_to, known, disturbed(former, woven, entries, people, themes))
    else:
        near = related(shown, mine, common_to, remember)
    digest = replace(outline, players=people, entries=entries, topics=themes, differences=differ, related=near, told=reported,
                     coming=coming(entries.values(), newest), news=news(shown, people, entries, reported))
    last.threads = kept(digest, woven, told, around, alone, before if former else None)
    return digest


def ordered(articles: Iterable[Article]) -> list[Article]:
    """Newest first; of one day by title; undated last. Of two with one id the first."""
    once = {a.id: a for a in reversed(list(articles))}
    return sorted(once.values(), key=newest_first)


def newest_first(article: Article) -> tuple[bool, int, str, str]:
    """A sort key."""
    return not article.published, _backwards(day(article)), article.title, article.id


@lru_cache(maxsize=1 << 14)
def _backwards(date: str) -> int:
    return -int(date.replace("-", "").ljust(8, "0")[:8] or 0) if date[:4].isdigit() else 0


def told_by(articles: Sequence[Article], entries: Iterable[Entry]) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {a.id: {} for a in articles}
    for entry in entries:
        for source in entry.sources:
            found[source.article][entry.id] = None
    return {a: tuple(ids) for a, ids in found.items()}


def features(who: Who, found: Subjects, entries: Mapping[str, Entry], reported: Mapping[str, tuple[str, ...]], article: Article) -> list[Feature]:
    """What an article can have in common with others."""
    told = [("entry", e) for e in reported[article.id] if len(entries[e].sources) > 1]
    return told + [("actor", s) for s in cast_of(who, article)] + [("topic", s) for s in of_article(found, article)]


def outlets(articles: Sequence[Article]) -> dict[str, Outlet]:
    """Who wrote the articles, the one of most articles first."""
    keys = {name: flat(name).removeprefix("the ") for name in {a.outlet for a in articles if a.outlet}}
    by: dict[str, list[Article]] = {}
    for article in articles:
        if article.outlet:
            by.setdefault(keys[article.outlet], []).append(article)
    taken: set[str] = set()
    made = []
    for _, mine in sorted(by.items()):
        counts = Counter([a.outlet or "" for a in mine])
        name = max(sorted(counts), key=counts.__getitem__)
        made.append(Outlet(
            unique(slugify(name, "outlet"), taken), name, tuple(a.id for a in mine),
            tuple(sorted({a.via for a in mine if a.via})), tuple(sorted({r for a in mine for r in a.relays})),
        ))  # fmt: skip
    return {o.slug: o for o in sorted(made, key=lambda o: (-len(o.articles), o.name))}


def coming(entries: Iterable[Entry], newest: str | None) -> tuple[str, ...]:
    """Planned dates and deadlines after the newest article, soonest first; what was moved or called off, or is told of as hoped for once, is not coming."""
    if newest is None:
        return ()
    return tuple(e.id for e in entries if e.kind in AHEAD and not e.superseded and last_day(e.date) > newest and not is_given_up(e))


GIVEN_UP = re.compile(  # 'was to have reopened in June', 'in September still hoped to', 'had been pencilled in for'
    r"\b(?:was|were) to have\b|\b(?:was|were) (?:once |first |originally |initially )(?:meant|supposed|planned|scheduled|due|set|expected|promised)\b|\bhad (?:been |first |once |originally |initially |long ){0,2}(?:hoped|planned|meant|intended|pencilled|scheduled|promised)\b"
    r"|\bstill (?:hoped|planned|wanted|expected|spoke)\b"
)


def is_given_up(entry: Entry) -> bool:
    """Whether all that tells of a plan tells of it as one that somebody had."""
    told = (entry.what, *[s.what for s in entry.sources if s.what])
    return all(GIVEN_UP.search(what) for what in told)


def without_hidden(article: Article, who: Who) -> Article:
    """The article as it is where none of its actors is hidden; otherwise without them."""
    if not who.hidden:
        return article
    mine = who.local[article.id]
    gone = {name for name, slug in mine.items() if slug in who.hidden}
    if not gone:
        return article
    return replace(
        article,
        actors=tuple(a for a in article.actors if a.name not in gone),
        events=tuple(replace(e, actors=tuple(n for n in e.actors if n not in gone)) for e in article.events),
        digest=hash_without(article, gone),
    )


def hash_without(article: Article, gone: Collection[str]) -> str:
    """An article's hash where actors of these names are left out."""
    return f"{article.digest}-{'.'.join(sorted({a.name for a in article.actors}.intersection(gone)))}" if article.digest else ""
