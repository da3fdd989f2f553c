"""Related articles, each with the reason."""

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
    weight: float
    places: dict[str, int]  # of its articles, where they are many

    def near(self, mine: str) -> tuple[str, ...]:
        """The articles that have it too and stand nearest in time."""
        if not self.places:
            return self.ids
        start = max(0, min(self.places[mine] - POSTINGS // 2, len(self.ids) - POSTINGS))
        return self.ids[start : start + POSTINGS]


def held(feature: Feature, name: tuple[str, str], ids: tuple[str, ...]) -> Held:
    places = {} if len(ids) <= POSTINGS else {id: at for at, id in enumerate(ids)}
    return Held(feature[0], *name, ids, feature, WEIGHTS[feature[0]] / math.log2(1 + max(1, len(ids))), places)


def related(articles: Sequence[Article], features: Mapping[str, tuple[Feature, ...]], names: Mapping[Feature, tuple[str, str]],
            remember: Remember = direct) -> dict[str, tuple[Related, ...]]:
    """For each article the nearest others. `articles` newest first; `names`: what a feature is called in a reason."""
    shared = {f: remember(held, f, names[f], ids) for f, ids in holders(articles, features).items() if len(ids) > 1}
    return {a.id: remember(nearest, a.id, tuple([shared[f] for f in features[a.id] if f in shared])) for a in articles}


def holders(articles: Sequence[Article], features: Mapping[str, tuple[Feature, ...]]) -> dict[Feature, tuple[str, ...]]:
    """The articles that have each feature, in their order."""
    found: dict[Feature, list[str]] = defaultdict(list)
    for article in articles:
        for feature in features[article.id]:
            found[feature].append(article.id)
    return {f: tuple(ids) for f, ids in found.items()}


def related_again(articles: Sequence[Article], features: Mapping[str, tuple[Feature, ...]], names: Mapping[Feature, tuple[str, str]],
                  before: Mapping[str, tuple[Related, ...]], changed: Mapping[Feature, tuple[str, tuple[str, ...]]]) -> dict[str, tuple[Related, ...]]:
    """`related`, where all but the features `changed` (their names and articles before) are as they were when `before` was found."""
    now = holders(articles, features)
    stale = {a.id for a in articles if a.id not in before}
    for feature, (name, ids) in changed.items():
        stale.update(_disturbed(held(feature, names.get(feature, ("", "")), now.get(feature, ())), held(feature, (name, ""), ids)))
    made = {}
    known: dict[Feature, Held] = {}
    for article in articles:
        if article.id in stale:
            mine = [f for f in features[article.id] if len(now[f]) > 1]
            known.update({f: held(f, names[f], now[f]) for f in mine if f not in known})
            made[article.id] = nearest(article.id, tuple([known[f] for f in mine]))
        else:
            made[article.id] = before[article.id]
    return made


def _disturbed(now: Held, was: Held) -> set[str]:
    """The articles that see other neighbours, another name or another weight of a feature."""
    both = set(now.ids) | set(was.ids)
    if now.kind == "entry" or now.name != was.name or len(both) != len(now.ids) or len(both) != len(was.ids):
        return both
    return {id for id in both if now.near(id) != was.near(id)} if now.places else set()


def nearest(mine: str, features: tuple[Held, ...]) -> tuple[Related, ...]:
    """The most alike articles, each with the rarest that it shares as the reason."""
    scores: dict[str, float] = defaultdict(float)
    found = [(f.weight, f, f.near(mine)) for f in sorted(features, key=lambda f: (-f.weight, f.feature))]
    for weight, _, ids in found:
        for other in ids:
            scores[other] += weight
    scores.pop(mine, None)
    best = sorted([(-score, other) for other, score in scores.items() if score >= LEAST])[:MOST]
    return tuple([Related(other, round(-score, 3), _why([f for _, f, ids in found if other in ids])) for score, other in best])


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
