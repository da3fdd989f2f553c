"""Related articles, each with the reason."""

import heapq
import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.memory import Remember, direct
from generator.model import Article, Related
from generator.wording import plain_date

SAY = {  # user-visible sentences
    "entry": "both report: {what} ({date})",
    "entry_one": "both report: {what} ({date}), and one more happening",
    "entries": "both report: {what} ({date}), and {n} more happenings",
    "actors": "both are about {names}",
    "topic": "both are about {names}",
    "and": "and",
}
MOST = 6
WORDS = 16  # of a happening in a reason
POSTINGS = 40  # of an actor, topic or entry that more articles share, only the nearest in time count
WEIGHTS = {"entry": 3.0, "actor": 1.0, "topic": 1.2}
LEAST = 0.6

Feature = tuple[str, str]  # ("entry" | "actor" | "topic", id or slug)


@dataclass(frozen=True, slots=True, eq=False)
class Held:
    """A feature that several articles have; equal only to itself, so that it is compared at no cost."""

    kind: str
    name: str
    date: str
    ids: tuple[str, ...]  # newest first
    feature: Feature

    @property
    def weight(self) -> float:
        return WEIGHTS[self.kind] / math.log2(1 + len(self.ids))


def held(feature: Feature, name: tuple[str, str], ids: tuple[str, ...]) -> Held:
    return Held(feature[0], *name, ids, feature)


def related(articles: Sequence[Article], features: Mapping[str, tuple[Feature, ...]], names: Mapping[Feature, tuple[str, str]],
            remember: Remember = direct) -> dict[str, tuple[Related, ...]]:
    """For each article the nearest others. `articles` newest first; `names`: what a feature is called in a reason."""
    holders: dict[Feature, list[str]] = defaultdict(list)
    for article in articles:
        for feature in features[article.id]:
            holders[feature].append(article.id)
    shared = {f: remember(held, f, names[f], tuple(ids)) for f, ids in holders.items() if len(ids) > 1}
    return {a.id: remember(nearest, a.id, tuple([shared[f] for f in features[a.id] if f in shared])) for a in articles}


def _near(ids: tuple[str, ...], mine: str) -> tuple[str, ...]:
    if len(ids) <= POSTINGS:
        return ids
    start = max(0, min(ids.index(mine) - POSTINGS // 2, len(ids) - POSTINGS))
    return ids[start : start + POSTINGS]


def nearest(mine: str, features: tuple[Held, ...]) -> tuple[Related, ...]:
    """The most alike articles, each with the rarest that it shares as the reason."""
    scores: dict[str, float] = defaultdict(float)
    found = sorted(((f.weight, f, _near(f.ids, mine)) for f in features), key=lambda p: (-p[0], p[1].feature))
    for weight, _, ids in found:
        for other in ids:
            scores[other] += weight
    scores.pop(mine, None)
    best = heapq.nsmallest(MOST, ((-score, other) for other, score in scores.items() if score >= LEAST))
    return tuple(Related(other, round(-score, 3), _why([f for _, f, ids in found if other in ids])) for score, other in best)


def _why(shared: Sequence[Held]) -> str:
    entries = [f for f in shared if f.kind == "entry"]
    if entries:
        first = min(entries, key=lambda f: (f.name.endswith("…"), len(f.ids), len(f.name)))
        more = {0: "entry", 1: "entry_one"}.get(len(entries) - 1, "entries")
        return SAY[more].format(what=_told(first), date=plain_date(first.date), n=len(entries) - 1)
    names = [f.name for f in shared if f.kind == "actor"][:3] or [f.name for f in shared][:2]
    listed = names[0] if len(names) == 1 else f" {SAY['and']} ".join((", ".join(names[:-1]), names[-1]))
    return SAY["actors"].format(names=listed)


def _told(entry: Held) -> str:
    """A happening in a few words, without the date at their end: it follows."""
    name = entry.name.removesuffix(f" by {plain_date(entry.date)}").removesuffix(f" on {plain_date(entry.date)}")
    words = name.split()
    return name if len(words) <= WORDS else " ".join(words[:WORDS]).rstrip(",;:") + " …"
