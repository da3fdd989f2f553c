"""Statements of one day that are each other's nearest of all: 'forbidden the spreading', 'makes it illegal to share the files'.

Articles of one story that tell of many happenings seldom tell of two of one day that have more in common than either has with any other. So two groups belong together
where each has more of the other than of any third, a word for the same word or for one that is near to it in meaning (`meanings`), and none of their articles has both.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations

from generator.acts import persons
from generator.at_odds import at_odds, opposed
from generator.kinship import kin, share_subjects
from generator.landmarks import prices
from generator.meanings import found_in
from generator.model import AHEAD
from generator.number_marks import common as any_news
from generator.parted import parted
from generator.told import SPOKEN, Told
from generator.wording import words

SEVERAL = 4  # happenings of an article among which one can be the nearest
MOST = 12  # groups of a day among which two are looked for
FEW = 4  # statements of a group that are asked
LEAST = 0.25  # of two clauses and of two sentences what both have: from 0 to 2, each way 1
ALIKE, SURE = 0.8, 1.2  # of clauses and sentences together; where it is not asked what one body may do twice a day
STORY_WORD, NEWS_WORD = 0.5, 0.7  # what a word counts that much of the digest has, or any news

Likeness = Mapping[tuple[int, int], float]  # of two groups that can be one happening
Weight = Callable[[str], float]


def nearest_told(told: Sequence[Told], roots: Sequence[int], common: frozenset[str]) -> Iterator[tuple[int, int]]:
    """(group, group it belongs to) of statements about one day, the likest first. `roots`: by statement its group."""
    if told[0].event.precision != "day" or not 1 < len(set(roots)) <= MOST:
        return
    groups: dict[int, list[Told]] = defaultdict(list)
    for t, at in zip(told, roots, strict=True):
        groups[at].append(t)
    weight = _weigh(common)
    likeness = {pair: found for pair in combinations(sorted(groups), 2) if (found := _alike(groups[pair[0]], groups[pair[1]], weight)) > 0}
    root = {group: group for group in groups}
    for (one, other), found in sorted(likeness.items(), key=lambda p: (-p[1], p[0])):
        mine, yours = root[one], root[other]
        if found < ALIKE or mine == yours or found < max(_next(mine, yours, likeness, root), _next(yours, mine, likeness, root)):
            continue
        here, there = ([t for g in groups if root[g] == at for t in groups[g]] for at in (mine, yours))
        if {t.article for t in here}.isdisjoint([t.article for t in there]) and not any(_apart(a, b, found, common) for a in groups[one][:FEW] for b in groups[other][:FEW]):
            yield yours, mine
            root = {g: mine if at == yours else at for g, at in root.items()}


def _weigh(common: frozenset[str]) -> Weight:
    news = any_news()
    return lambda word: STORY_WORD if word in common else NEWS_WORD if word in news else 1.0


def _next(one: int, other: int, likeness: Likeness, root: Mapping[int, int]) -> float:
    """How near the nearest group is to one that stands in neither of two."""
    return max([found for (a, b), found in likeness.items() if (root[a] == one) != (root[b] == one) and other not in (root[a], root[b])], default=0.0)


def _alike(one: Sequence[Told], other: Sequence[Told], weight: Weight) -> float:
    """How much the two nearest statements of two groups have of one another; 0 where these cannot be one happening."""
    a, b = one[0], other[0]
    if (a.event.kind in AHEAD) != (b.event.kind in AHEAD) or any(t.among < SEVERAL for t in (a, b)) or not share_subjects(a.story, b.story):
        return 0.0
    if not {t.article for t in one}.isdisjoint([t.article for t in other]) or not kin(a.story, b.story):
        return 0.0
    best = 0.0
    for a in one[:FEW]:
        for b in other[:FEW]:
            said = _shared(_telling(a, a.event.what), _telling(b, b.event.what), weight)
            around = _shared(_telling(a, a.text), _telling(b, b.text), weight) if said > LEAST else 0.0
            if around > LEAST:
                best = max(best, said + around)
    return best


def _shared(mine: frozenset[str], yours: frozenset[str], weight: Weight) -> float:
    """How much of each the other has, in whatever words: from 0 to 2."""
    whole, other = sum(map(weight, mine)), sum(map(weight, yours))
    return found_in(mine, yours, weight) / whole + found_in(yours, mine, weight) / other if whole and other else 0.0


def _telling(t: Told, text: str) -> frozenset[str]:
    return frozenset([w for w in words(text) - t.names if not w.isdigit()])


def _apart(a: Told, b: Told, likeness: float, common: frozenset[str]) -> bool:
    if persons(a) and persons(b) and set(persons(a)).isdisjoint(persons(b)) or (SPOKEN in a.event.what) != (SPOKEN in b.event.what) or opposed(a.event.what, b.event.what):
        return True
    return prices(a, b) or likeness < SURE and at_odds(a, b, a.words & b.words, common) or parted(a, b)
