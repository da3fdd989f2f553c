"""Statements of one date with few words in common, where no third could be meant: 'cut a ribbon in May', 'the ribbon-cutting in May'."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations, pairwise

from generator.clauses import finite
from generator.folding import fold
from generator.incidents import KIND_OF
from generator.kinship import Story, kin, opened, share_subjects
from generator.likeness import DEEDS, GENERIC, SPOKEN, compatible, names_of
from generator.model import AHEAD
from generator.periods import UNKNOWN
from generator.told import Told
from generator.wording import EVENT_NOUNS, words

MOST = 24  # groups of a date among which pairs are looked for
MISHAPS = words(" ".join(KIND_OF))  # of these the words around them tell which is meant
IRREGULAR = finite() | frozenset("cut cast beat shed read".split())
SHARE = 0.35  # of the words of the shorter clause
MANY = 4  # words that two articles repeat: they are of one story, whatever its actors are called in each
OPENING = 6  # words in which the subject of a clause mostly stands
AUXILIARY = frozenset("to will would can could may might must shall should not be been was were is are has have had".split())
LITTLE = GENERIC | DEEDS | words(
    "began start started ended finish day people person man woman men women group number plan case work move way new former full long two three four five six seven eight nine ten eleven twelve"
)  # fmt: skip
PROPER = re.compile(r"(?<=[\w,;:’'“\"] )[A-Z][\w’'-]*|^[A-Z][\w’'-]* (?=[A-Z])|(?<=^The )[A-Z][\w’'-]*")


def lone_pairs(told: Sequence[Told], roots: Sequence[int], common: frozenset[str]) -> Iterator[tuple[int, int]]:
    """(group, group it belongs to) of statements about one date: each is the only one that the other is like. `roots`: by statement its group."""
    groups: dict[int, list[Told]] = defaultdict(list)
    for t, root in zip(told, roots, strict=True):
        groups[root].append(t)
    if not 1 < len(groups) <= MOST:
        return
    if told[0].event.date == UNKNOWN:
        return
    aside = common | LITTLE | MISHAPS
    said = {root: frozenset().union(*[t.words for t in group]) - aside for root, group in groups.items()}
    near: dict[int, set[int]] = defaultdict(set)
    for one, other in combinations(groups, 2):
        if not said[one].isdisjoint(said[other]) and _alike(groups[one], groups[other], aside):
            near[one].add(other)
            near[other].add(one)
    for one, others in near.items():
        other = min(others)
        if len(others) == 1 and near[other] == {one} and one < other:
            yield other, one


def lone_day(t: Told, groups: Sequence[tuple[int, Sequence[Told]]], common: frozenset[str]) -> int | None:
    """The place of the one group of a month's days that a statement of the month alone can mean; None where there is none, or more than one."""
    if t.event.precision != "month" or "/" in t.event.date:
        return None
    aside = common | LITTLE | MISHAPS
    found = [i for i, group in groups if compatible(t.event, group[0].event) and _one_of(t, group, aside)]
    return found[0] if len(found) == 1 else None


def _one_of(t: Told, group: Sequence[Told], aside: frozenset[str]) -> bool:
    """Whether another article of the story tells the same of a day, or has the only happening of such a noun."""
    ahead, said = t.event.kind in AHEAD, t.words
    near = [o for o in group if o.article != t.article and (o.event.kind in AHEAD) == ahead and not said.isdisjoint(o.clause) and share_subjects(o.story, t.story)]
    return any(_telling(t, o, aside) or not (said & o.words & EVENT_NOUNS - DEEDS).isdisjoint(words(t.event.what)) for o in near) and kin(near[0].story, t.story)


def _alike(a: Sequence[Told], b: Sequence[Told], aside: frozenset[str]) -> bool:
    if not {t.article for t in a}.isdisjoint([t.article for t in b]):
        return False
    return any(_telling(x, y, aside) for x in a for y in b) and _of_one_story(a[0].story, b[0].story)


def _of_one_story(a: Story, b: Story) -> bool:
    return kin(a, b) or len(opened(a.stems) & opened(b.stems)) >= MANY


def _telling(a: Told, b: Told, aside: frozenset[str]) -> bool:
    """Whether two clauses have two words in common, one of them rare and no name, and do the same or say little else."""
    shared = a.words & b.words
    if shared <= aside:
        return False
    one, other = words(a.event.what), words(b.event.what)
    shared = shared & one & other - names_of(a) - names_of(b) - numbers(a.event.date)
    rare = frozenset([w for w in shared - aside - proper(a.event.what) - proper(b.event.what) if not w.isdigit()])
    if not rare or not _one_subject(a, b):
        return False
    done = shared & (verbs(a.event.what) | verbs(b.event.what))
    if len(shared) < 2 or not done and len(shared) < SHARE * min(len(one), len(other)):
        return False
    return not (side_by_side(a.event.what, shared) and side_by_side(b.event.what, shared))


def numbers(date: str) -> frozenset[str]:
    """Of a date itself: they say nothing of what happened."""
    return frozenset([n.lstrip("0") for n in re.findall(r"\d+", date)])


def _one_subject(a: Told, b: Told) -> bool:
    """Whether those with whom the clauses open may be the same."""
    one, other = opens(a), opens(b)
    return not one or not other or not one.isdisjoint(other)


def opens(t: Told) -> frozenset[str]:
    """Who is named in the first words of a clause; of a quotation nobody, since its speaker did not do what it tells."""
    if SPOKEN in t.event.what:
        return frozenset()
    first = set(fold(" ".join(t.event.what.split()[:OPENING])).split())
    return frozenset([slug for slug in t.doers if not first.isdisjoint(slug.split("-"))])


def side_by_side(what: str, shared: frozenset[str]) -> bool:
    """Whether the words stand together, as the name of one thing: 'the vaccination campaign'."""
    at = [i for i, word in enumerate(what.split()) if not shared.isdisjoint(words(word))]
    return at[-1] - at[0] < len(shared) if at else False


@lru_cache(maxsize=4096)
def verbs(what: str) -> frozenset[str]:
    """The stems of what stands in a clause as a verb, as far as its shape or the word before it tells."""
    pieces = [""] + re.findall(r"[a-z’'-]+", what)
    return words(" ".join([w for before, w in pairwise(pieces) if w.endswith("ed") or before in AUXILIARY or w in IRREGULAR]))


@lru_cache(maxsize=4096)
def proper(what: str) -> frozenset[str]:
    """The words of names, by their capitals."""
    return words(" ".join(PROPER.findall(what)))
