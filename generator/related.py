"""Related articles, each with the reason."""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, chain
from operator import attrgetter

from generator.memory import Remember, direct, shared_out
from generator.model import Article, Entry, Player, Related, Topic
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
    """A feature with the articles that have it."""

    feature: Feature
    name: str  # in a reason
    date: str
    ids: tuple[str, ...]  # newest first
    weight: float
    rank: tuple[float, Feature]  # the rarest first
    places: dict[str, int]  # of its articles, where they are many

    def near(self, mine: str) -> tuple[str, ...]:
        """The articles that have it too and stand nearest in time."""
        if not self.places:
            return self.ids
        start = max(0, min(self.places[mine] - POSTINGS // 2, len(self.ids) - POSTINGS))
        return self.ids[start : start + POSTINGS]


def held(feature: Feature, name: str, date: str, ids: tuple[str, ...]) -> Held:
    places = {} if len(ids) <= POSTINGS else {id: at for at, id in enumerate(ids)}
    weight = WEIGHTS[feature[0]] / math.log2(1 + max(1, len(ids)))
    return Held(feature, name, date, ids, weight, (-weight, feature), places)


RANK = attrgetter("rank")


class Shared(dict[Feature, Held]):
    """What articles can have in common, looked up in what is linked; without articles where nothing there has it."""

    def __init__(self, articles: Iterable[Article], players: Mapping[str, Player], topics: Mapping[str, Topic], entries: Mapping[str, Entry]) -> None:
        super().__init__()
        self._places = {a.id: at for at, a in enumerate(articles)}
        self._players, self._topics, self._entries = players, topics, entries

    def __missing__(self, feature: Feature) -> Held:
        made = self[feature] = self._held(feature)
        return made

    def _held(self, feature: Feature) -> Held:
        kind, key = feature
        if kind == "entry":
            e = self._entries.get(key)
            return held(feature, e.what, e.date, tuple(sorted({s.article for s in e.sources}, key=self._places.__getitem__))) if e else held(feature, "", "", ())
        among: Mapping[str, Player | Topic] = self._players if kind == "actor" else self._topics
        found = among.get(key)
        return held(feature, found.name, "", found.articles) if found else held(feature, "", "", ())


Features = Callable[[Article], Iterable[Feature]]


class Nearest:
    """`Nearest(…)(article)`: the others that are nearest to it."""

    def __init__(self, features: Features, shared: Shared) -> None:
        self._features, self._shared = features, shared

    def __call__(self, article: Article) -> tuple[Related, ...]:
        return nearest(article.id, [h for f in self._features(article) if len((h := self._shared[f]).ids) > 1])


def related(articles: Sequence[Article], features: Features, shared: Shared, remember: Remember = direct) -> dict[str, tuple[Related, ...]]:
    """For each article the nearest others. `articles` newest first."""
    found = shared_out(remember, Nearest(features, shared), [(a,) for a in articles])
    return {a.id: near for a, near in zip(articles, found, strict=True)}


def related_again(articles: Sequence[Article], features: Features, shared: Shared, before: Mapping[str, tuple[Related, ...]],
                  changed: Mapping[Feature, tuple[str, tuple[str, ...]]]) -> dict[str, tuple[Related, ...]]:
    """`related`, where all but the features `changed` (their names and articles before) are as they were when `before` was found."""
    stale = {a.id for a in articles if a.id not in before}
    for feature, (name, ids) in changed.items():
        stale.update(_disturbed(shared[feature], held(feature, name, "", ids)))
    fresh = related([a for a in articles if a.id in stale], features, shared)
    return {a.id: fresh[a.id] if a.id in fresh else before[a.id] for a in articles}


def _disturbed(now: Held, was: Held) -> set[str]:
    """The articles that see other neighbours, another name or another weight of a feature."""
    both = set(now.ids) | set(was.ids)
    if now.feature[0] == "entry" or now.name != was.name or len(both) != len(now.ids) or len(both) != len(was.ids):
        return both
    return {id for id in both if now.near(id) != was.near(id)} if now.places else set()


def nearest(mine: str, features: Iterable[Held]) -> tuple[Related, ...]:
    """The most alike articles, each with the rarest that it shares as the reason."""
    found = [(h, h.near(mine)) for h in sorted(features, key=RANK)]
    shared: dict[str, list[Held]] = {other: [] for other in _likely(mine, found) if other != mine}
    for h, ids in found if shared else ():
        for other in shared.keys() & ids:
            shared[other].append(h)
    best = sorted([(-score, other) for other, held in shared.items() if (score := sum([h.weight for h in held])) >= LEAST])[:MOST]
    return tuple([Related(other, round(-score, 3), _why(shared[other])) for score, other in best])


def _likely(mine: str, found: Sequence[tuple[Held, tuple[str, ...]]]) -> set[str]:
    """The articles that may be alike enough: those that have a feature that is enough alone, or as many others as are enough together."""
    heavy = [ids for h, ids in found if h.weight >= LEAST]
    light = found[len(heavy) :]
    many = next((n for n, weight in enumerate(accumulate([h.weight for h, _ in light]), 1) if weight >= LEAST), 0)
    counts = Counter(chain.from_iterable([ids for _, ids in light])) if many else Counter[str]()
    counts.pop(mine, None)
    enough = max(counts.values(), default=0) >= many > 0
    return ({other for other, n in counts.items() if n >= many} if enough else set[str]()).union(*heavy)


def _why(shared: Sequence[Held]) -> str:
    entries = [h for h in shared if h.feature[0] == "entry"]
    if entries:
        first = min(entries, key=lambda h: (h.name.endswith("…"), len(h.ids), len(h.name)))
        more = {0: "entry", 1: "entry_one"}.get(len(entries) - 1, "entries")
        return SAY[more].format(what=_told(first.name, first.date), date=plain_date(first.date), n=len(entries) - 1)
    names = [h.name for h in shared if h.feature[0] == "actor"][:3] or [h.name for h in shared][:2]
    listed = names[0] if len(names) == 1 else f" {SAY['and']} ".join((", ".join(names[:-1]), names[-1]))
    return SAY["actors"].format(names=listed)


@lru_cache(maxsize=4096)
def _told(name: str, date: str) -> str:
    """A happening in a few words, without the date at their end: it follows."""
    name = name.removesuffix(f" by {plain_date(date)}").removesuffix(f" on {plain_date(date)}")
    words = name.split()
    return name if len(words) <= WORDS else " ".join(words[:WORDS]).rstrip(",;:") + " …"
