"""Statements that speak of a mishap as of a known one: 'the thieves fled', 'the attack was discovered'."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from generator.incidents import CULPRITS, KIND_OF, NOUNS, SAYS
from generator.kinship import kin
from generator.signs import Signs
from generator.told import Told

POINTS = re.compile(rf"(?:The|This)\s({NOUNS}|{CULPRITS}|attackers|hackers|gunm[ea]n)\s", re.I)
NAMED = Signs("attackers", "hackers", "gunman", "gunmen", *NOUNS.split("|"), *CULPRITS.split("|"))  # one of them stands in each such statement
NEAR = 8  # statements of one kind of mishap and one day that are compared


KINDS = {**KIND_OF, **dict.fromkeys(CULPRITS.split("|"), "theft"), "attackers": "attack", "hackers": "attack", "gunmen": "shooting", "gunman": "shooting"}


@lru_cache(maxsize=4096)
def pointed_at(what: str) -> str:
    """The kind of mishap that a statement opens with as a known one; '' for others."""
    if not NAMED.within_small(what):
        return ""
    opening = SAYS.match(what)
    found = POINTS.match(what, opening.end() if opening else 0)
    return KINDS.get(found[1].lower(), "") if found else ""


def points(what: str) -> bool:
    opening = SAYS.match(what)
    return POINTS.match(what, opening.end() if opening else 0) is not None


def pointed(told: Sequence[Told], roots: Sequence[int], kinds: Iterable[Sequence[int]]) -> Iterator[tuple[int, int]]:
    """(group, group it belongs to): one that points to a mishap, with the only other of its kind and story. `roots`: by statement its group;
    `kinds`: the statements of each kind of mishap."""
    for several in kinds:
        near = several[-NEAR:]
        apart = {roots[i] for i in near}
        pointing = sorted({roots[i] for i in near if len(apart) > 1 and points(told[i].event.what)})
        for root in pointing:
            mine = [told[i] for i in near if roots[i] == root]
            others = {roots[i] for i in near if roots[i] not in pointing and any(t.article != told[i].article and kin(t.story, told[i].story) for t in mine)}
            if len(others) == 1:
                yield max(root, *others), min(root, *others)
