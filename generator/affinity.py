"""Words that belong to one matter, by data/affinities.txt: 'the school was closed', 'the pupils have stayed at home'. They say less than a common word."""

from functools import cache
from pathlib import Path

from generator.wording import words

DATA = Path(__file__).with_name("data") / "affinities.txt"


NOTHING: frozenset[str] = frozenset()


@cache
def matters() -> dict[str, frozenset[int]]:
    """Stem -> the numbers of the matters to which it belongs."""
    found: dict[str, set[int]] = {}
    for number, line in enumerate(DATA.read_text("utf-8").splitlines()):
        for stem in words(line) if line and line[0] != "#" else ():
            found.setdefault(stem, set()).add(number)
    return {stem: frozenset(numbers) for stem, numbers in found.items()}


def akin(mine: frozenset[str], yours: frozenset[str]) -> frozenset[str]:
    """The words of one that go with one of the other's, and those: each word of either counts once."""
    known = matters()
    if known.keys().isdisjoint(mine) or known.keys().isdisjoint(yours):
        return NOTHING
    left = [(w, known[w]) for w in sorted(yours - mine) if w in known]
    found: list[str] = []
    for word in sorted(mine - yours) if left else ():
        of = known.get(word)
        at = next((i for i, (_, matter) in enumerate(left) if not of.isdisjoint(matter)), -1) if of else -1
        if at >= 0:
            found += (word, left.pop(at)[0])
    return frozenset(found)
