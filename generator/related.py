"""Related articles, each with the reason."""

import heapq
import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence

from generator.memory import Remember, direct
from generator.model import Article, Related
from generator.wording import plain_date

SAY = {  # user-visible sentences
    "entry": "both report: {what} ({date})",
    "entries": "both report: {what} ({date}), and {n} more of the same happenings",
    "actors": "both are about {names}",
    "topic": "both are about {names}",
    "and": "and",
}
MOST = 6
POSTINGS = 40  # of an actor, topic or entry that more articles share, only the nearest in time count
WEIGHTS = {"entry": 3.0, "actor": 1.0, "topic": 1.2}
LEAST = 0.6

Feature = tuple[str, str]  # ("entry" | "actor" | "topic", id or slug)
Held = tuple[Feature, tuple[str, str], tuple[str, ...], int]  # a feature, its (name, date), articles that have it, how many in all


def related(articles: Sequence[Article], features: Mapping[str, tuple[Feature, ...]], names: Mapping[Feature, tuple[str, str]],
            remember: Remember = direct) -> dict[str, tuple[Related, ...]]:
    """For each article the nearest others. `articles` newest first; `names`: what a feature is called in a reason."""
    holders: dict[Feature, list[str]] = defaultdict(list)
    place = {}
    for i, article in enumerate(articles):
        place[article.id] = i
        for feature in features[article.id]:
            holders[feature].append(article.id)
    shared = {f: tuple(ids) for f, ids in holders.items() if len(ids) > 1}
    made = {}
    for article in articles:
        mine = tuple((f, names[f], _near(shared[f], article.id, place), len(shared[f])) for f in features[article.id] if f in shared)
        made[article.id] = remember(nearest, article.id, mine)
    return made


def _near(ids: tuple[str, ...], mine: str, place: Mapping[str, int]) -> tuple[str, ...]:
    if len(ids) <= POSTINGS:
        return ids
    at = bisect_left(ids, place[mine], key=place.__getitem__)
    start = max(0, min(at - POSTINGS // 2, len(ids) - POSTINGS))
    return ids[start : start + POSTINGS]


def nearest(mine: str, features: tuple[Held, ...]) -> tuple[Related, ...]:
    """The most alike articles, each with the rarest that it shares as the reason."""
    scores: dict[str, float] = defaultdict(float)
    weights = [WEIGHTS[f[0]] / math.log2(1 + held) for f, _, _, held in features]
    for (_, _, ids, _), weight in zip(features, weights, strict=True):
        for other in ids:
            scores[other] += weight
    scores.pop(mine, None)
    best = heapq.nsmallest(MOST, ((-score, other) for other, score in scores.items() if score >= LEAST))
    order = sorted(range(len(features)), key=lambda i: (-weights[i], features[i][0]))
    return tuple(Related(other, round(-score, 3), _why([features[i] for i in order if other in features[i][2]])) for score, other in best)


def _why(shared: Sequence[Held]) -> str:
    entries = [name for (kind, _), name, _, _ in shared if kind == "entry"]
    if entries:
        what, date = entries[0]
        return SAY["entries" if len(entries) > 1 else "entry"].format(what=what, date=plain_date(date), n=len(entries) - 1)
    people = [name for (kind, _), (name, _), _, _ in shared if kind == "actor"][:3] or [name for (kind, _), (name, _), _, _ in shared][:2]
    listed = people[0] if len(people) == 1 else f" {SAY['and']} ".join((", ".join(people[:-1]), people[-1]))
    return SAY["actors"].format(names=listed)
