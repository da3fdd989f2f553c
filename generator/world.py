"""What every article is read in: who is who, which topics there are, whose report each one carries, which words name the story."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from generator import config
from generator.corroboration import reports
from generator.folding import fold
from generator.model import ActorFile, Article
from generator.players import Locals, Who, by_slug, identify
from generator.told import common_words, sample
from generator.topics import Subjects, of_article, subjects
from generator.traits import Traits

K = TypeVar("K", bound=Hashable)
V = TypeVar("V", bound=Hashable)
Asked = tuple[Article, tuple[str, ...], tuple[tuple[str, str], ...], tuple[tuple[str, str, frozenset[str]], ...], str]  # of `tell`


@dataclass(frozen=True, slots=True)
class World:
    files: tuple[str, ...]  # the editor's actor files, by their hashes
    rules: str  # of topics
    who: Who
    subjects: Subjects
    reports: dict[str, str]  # by article
    sample: tuple[str, ...]  # articles from which common words are told
    common: frozenset[str]


def world(articles: Sequence[Article], files: Sequence[ActorFile], rules: config.Topics, alone: Mapping[str, Traits], edited: Collection[str] = (),
          before: World | None = None, former: Mapping[str, Traits] | None = None) -> World:
    """`edited`: the articles that are new, gone or otherwise than `before`, with their `former` traits. What rests on nothing that was edited is taken from there."""
    was = former if before and former and len(former) == len(alone) and former.keys() >= set(edited) <= alone.keys() else None

    def stands(aspect: str, among: Collection[str] = edited) -> bool:
        return was is not None and all(getattr(was[id], aspect) == getattr(alone[id], aspect) for id in among)

    seals, named = tuple([f.digest or repr(f) for f in files]), repr(rules)
    sampled = before.sample if before and was is not None else sample(articles)
    if before and before.files == seals and stands("actors"):
        who = replace(before.who, files=by_slug(files), local=Locals(articles, before.who.cast))
    else:
        who = identify(articles, files, alone)
    return World(
        seals, named, who,
        before.subjects if before and before.rules == named and stands("topics") else subjects(articles, rules),
        before.reports if before and stands("texts") and stands("source") else reports(articles, alone),
        sampled,
        before.common if before and stands("events", set(sampled).intersection(edited)) else common_words(articles, sampled),
    )  # fmt: skip


def asked(article: Article, alone: Traits, world: World) -> Asked:
    """What an article's statements are made from."""
    who, found = world.who, world.subjects
    cast = who.cast[article.id] if not who.hidden else tuple("" if s in who.hidden else s for s in who.cast[article.id])
    extra = tuple([(name, slug) for name in alone.strangers if (slug := who.anywhere(name))])
    mine = tuple([(slug, found.names[slug], found.stems[slug]) for slug in of_article(found, article)])
    return article, cast, extra, mine, world.reports[article.id]


def read_otherwise(articles: Sequence[Article], alone: Mapping[str, Traits], before: World, now: World) -> set[str]:
    """The articles whose names, topics or report mean something else than before."""
    found: set[str] = set()
    if now.who.cast is not before.who.cast:
        found |= _cast_otherwise(articles, alone, before.who, now.who)
    if now.subjects is not before.subjects:
        renamed = _differ(before.subjects.names, now.subjects.names)
        phrases = _differ(before.subjects.slugs, now.subjects.slugs).union(p for p, slug in now.subjects.slugs.items() if slug in renamed)
        found.update(a.id for a in articles if not phrases.isdisjoint(a.topics))
    return found | _differ(before.reports, now.reports)


def _cast_otherwise(articles: Sequence[Article], alone: Mapping[str, Traits], was: Who, now: Who) -> set[str]:
    slugs = _differ(was.names, now.names) | _differ(was.merged, now.merged) | (was.hidden ^ now.hidden)
    names = _differ(was.index, now.index).union(name for name, slug in now.index.items() if slug in slugs)
    found = {id for id, cast in now.cast.items() if cast != was.cast.get(id) or not slugs.isdisjoint(cast)}
    if names:
        found.update(a.id for a in articles if any(fold(n) in names for n in (*alone[a.id].outsiders, *alone[a.id].strangers)))
    return found


def _differ(a: Mapping[K, V], b: Mapping[K, V]) -> set[K]:
    return set() if a is b else {key for key, _ in a.items() ^ b.items()}
