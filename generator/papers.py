"""Papers named by their day, and how they came about: 'an order of October 3', 'ordered it to stop'."""

import re
from functools import lru_cache

from generator.appointed import BENCH
from generator.kinship import kin
from generator.told import Told
from generator.wording import words

NOTHING: frozenset[str] = frozenset()
PAPERS = (  # kinds of paper, and a word for who gives it or how
    (words("order ordered ruling ruled judgment judgement injunction decree forbade barred"), BENCH),
    (words("memorandum agreement accord contract treaty pact deal"), words("signed sign signing")),
    (words("vote decision resolution"), words("vote decided decide")),
)
PAPER_WORDS: frozenset[str] = frozenset().union(*[kinds for kinds, _ in PAPERS])
DATED = r"\s(?:of|from|dated)\s(?:[A-Z][a-z]+\.?\s\d|\d\d?\s[A-Z])"
PAPER = re.compile(rf"(?:An?|The|[A-Z][\w.-]*['’]s)\s(?:[\w-]+\s){{0,2}}?([a-z-]+){DATED}")
DECISION = re.compile(rf"\b(decision|vote|resolution){DATED}")


def came_of_paper(a: Told, b: Told) -> bool:
    """Whether one names a letter or an order of the day on which the other tells of it: 'an order of October 3', 'ordered it to stop'."""
    if a.event.precision != "day" or not (named := paper(a.event.what)):
        return False
    alike = any(not named.isdisjoint(papers) and not papers.isdisjoint(b.clause) and not givers.isdisjoint(b.sentence) for papers, givers in PAPERS)
    return (alike or not named.isdisjoint(b.clause)) and kin(a.story, b.story)


def papers(t: Told) -> list[str]:
    """Marks by which who names a paper and who tells how it came about are found."""
    named = paper(t.event.what)
    if not named and PAPER_WORDS.isdisjoint(t.clause):
        return []
    marked = [i for i, (kinds, givers) in enumerate(PAPERS) if not named.isdisjoint(kinds) or not kinds.isdisjoint(t.clause) and not givers.isdisjoint(t.sentence)]
    return [f"paper {i}" for i in marked]


@lru_cache(maxsize=4096)
def paper(what: str) -> frozenset[str]:
    """The stems of 'order' for 'an order of October 3'."""
    named = PAPER.match(what) or "sion" in what and DECISION.search(what)
    return words(named[1]) if named else NOTHING
