"""Related articles, each with the reason."""

import math
from collections import Counter, defaultdict
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
POSTINGS = 60  # of an actor, topic or entry that more articles share, only the nearest in time count
WEIGHTS = {"entry": 3.0, "actor": 1.0, "topic": 1.2}
LEAST = 0.6

Feature = tuple[str, str]  # ("entry" | "actor" | "topic", id or slug)


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
        mine = tuple((f, _near(shared[f], article.id, place), len(shared[f])) for f in features[article.id] if f in shared)
        chosen = remember(nearest, article.id, mine)
        made[article.id] = tuple(Related(other, score, _why(why, names)) for other, score, why in chosen)
    return made


def _near(ids: tuple[str, ...], mine: str, place: Mapping[str, int]) -> tuple[str, ...]:
    if len(ids) <= POSTINGS:
        return ids
    from bisect import bisect_left

    at = bisect_left(ids, place[mine], key=place.__getitem__)
    start = max(0, min(at - POSTINGS // 2, len(ids) - POSTINGS))
    return ids[start : start + POSTINGS]


def nearest(mine: str, features: tuple[tuple[Feature, tuple[str, ...], int], ...]) -> tuple[tuple[str, float, tuple[Feature, ...]], ...]:
    """(article, score, what is shared, rarest first) of the most alike."""
    scores: Counter[str] = Counter()
    why: dict[str, list[tuple[float, Feature]]] = defaultdict(list)
    for feature, ids, held in features:
        weight = WEIGHTS[feature[0]] / math.log2(1 + held)
        for other in ids:
            if other != mine:
                scores[other] += weight
                why[other].append((-weight, feature))
    best = sorted(((-score, other) for other, score in scores.items() if score >= LEAST))[:MOST]
    return tuple((other, round(-score, 3), tuple(f for _, f in sorted(why[other])[:8])) for score, other in best)


def _why(shared: Sequence[Feature], names: Mapping[Feature, tuple[str, str]]) -> str:
    entries = [f for f in shared if f[0] == "entry"]
    if entries:
        what, date = names[entries[0]]
        return SAY["entries" if len(entries) > 1 else "entry"].format(what=what, date=plain_date(date), n=len(entries) - 1)
    people = [names[f][0] for f in shared if f[0] == "actor"][:3] or [names[f][0] for f in shared if f[0] == "topic"][:2]
    listed = people[0] if len(people) == 1 else f" {SAY['and']} ".join((", ".join(people[:-1]), people[-1]))
    return SAY["actors"].format(names=listed)
