"""Papers named by their day, how they came about, and letters by who wrote to whom: 'an order of October 3', 'ordered it to stop'."""

import re
from functools import lru_cache

from generator.appointed import BENCH
from generator.folding import fold
from generator.kinship import kin
from generator.signs import Signs
from generator.told import Told, own_number
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
LETTER = re.compile(r"\b(?:sent|sends|wrote|written|writes|addressed|protested|complained|warned|asked|demanded|urged|signed)\b[^.;]{0,50}?\sletter\b|\bletter\b[^.;]{0,90}?\b(?:dated|sent|written|signed)\b")
WROTE_TO = re.compile(r"\b(?:(?:sent|addressed|dispatched)\s(?:an?|the|its|their|his|her)\s(?:[\w-]+\s){0,2}?letter\b[^.;,]{0,20}?|(?:wrote|written)(?:\sa\s(?:[a-z]+\s)?letter)?)\sto\s(?:the\s)?(?P<whom>[\w’'-]+(?:\s[A-Z][\w’'-]+)?)")  # 'sent a letter to Velm', 'had written to Velm'
ANSWERED = re.compile(r"\b(?:received|answer(?:ed|s)?|repl(?:y|ied|ies)|respon(?:ded|se)|returned)\b")
ITS_DAY = re.compile(r"(?:['’]s|\b(?:[Tt]he|whose|his|her|its|their))\s(?:[A-Z][a-z]+\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]+)\s(order|ruling|judge?ment|decree|injunction|memorandum|letter)\b")  # 'whose April 3 order', 'the April 3 order'
ON_DAY = re.compile(  # 'A High Court decision on Wednesday may have changed', 'The vote in Velm on May 3 was to'
    r"^(?:An?|The|[A-Z][\w.-]*['’]s)\s(?P<by>(?:[\w-]+\s){0,3}?)(?P<paper>decision|ruling|verdict|judge?ment|vote)\s(?:in\s[A-Z]\w+\s)?on\s(?:[A-Z][a-z]+\s\d{1,2}|\d{1,2}\s[A-Z][a-z]+|[A-Z][a-z]+day)\b")
DATING = Signs(" of ", " from ", " dated ", " on ", "order", "ruling", "judgement", "judgment", "decree", "injunction", "memorandum", "letter")  # one of them stands in each such clause
COURT = re.compile(r"\b((?:[A-Z][\w-]+\s)+)(?:[Cc]ourt|[Tt]ribunal)\b")
DECISION = re.compile(rf"\b(decision|vote|resolution){DATED}")


def came_of_paper(a: Told, b: Told) -> bool:
    """Whether one names a letter or an order of the day on which the other tells of it: 'an order of October 3', 'ordered it to stop'."""
    if a.event.precision != "day" or not (named := paper(a.event.what)):
        return False
    if (on_day := ON_DAY.match(a.event.what)) and not _of_one_body(a, b, on_day["paper"]):
        return False
    alike = any(not named.isdisjoint(papers) and not papers.isdisjoint(b.clause) and not givers.isdisjoint(b.sentence) for papers, givers in PAPERS)
    return (alike or not named.isdisjoint(b.clause)) and kin(a.story, b.story)


def _of_one_body(a: Told, b: Told, paper: str) -> bool:
    """Whether a ruling that one names may be of the court of the other, and a vote of those of the other: of a day of which much is told."""
    courts = [frozenset(COURT.findall(t.text)) for t in (a, b)]
    if all(courts) and courts[0].isdisjoint(courts[1]):
        return False
    return not set(a.actors).isdisjoint(b.actors) or bool((a.around & b.around) - words(paper) - PAPER_WORDS - BENCH - own_number(a.event.date))


@lru_cache(maxsize=4096)
def writes(what: str) -> bool:
    """Whether a clause tells of a letter that somebody wrote, or names it by its day: 'protested in a letter', 'the letter, dated April 27'."""
    return "letter" in what and LETTER.search(what) is not None and ANSWERED.search(what) is None


def one_letter(a: Told, b: Told) -> bool:
    """Whether two statements of one day tell of a letter of the same person, whom one may name only elsewhere in its sentence."""
    if a.event.precision != "day" or a.event.date != b.event.date or not writes(a.event.what) or not writes(b.event.what):
        return False
    met = not set(a.actors).isdisjoint(b.actors)
    return (met or any(names_writer(x, y) for x, y in ((a, b), (b, a)) if not x.actors)) and kin(a.story, b.story)


@lru_cache(maxsize=4096)
def written_to(what: str) -> frozenset[str]:
    """The words for whom a clause says that a letter was sent to."""
    found = WROTE_TO.search(what) if "letter" in what or "wrote to" in what or "written to" in what else None
    return words(found["whom"]) if found else NOTHING


def names_writer(t: Told, other: Told) -> bool:
    """Whether a sentence has the surname of somebody who acts in the other one."""
    told = fold(t.text)
    return any(re.search(rf"\b{re.escape(slug.rpartition('-')[2])}\b", told) for slug in other.actors)


def papers(t: Told) -> list[str]:
    """Marks by which who names a paper and who tells how it came about are found."""
    named = paper(t.event.what)
    lettered = ["letter"] if t.event.kind == "past" and t.event.precision == "day" and writes(t.event.what) else []
    if not named and PAPER_WORDS.isdisjoint(t.clause):
        return lettered
    marked = [i for i, (kinds, givers) in enumerate(PAPERS) if not named.isdisjoint(kinds) or not kinds.isdisjoint(t.clause) and not givers.isdisjoint(t.sentence)]
    return [*lettered, *[f"paper {i}" for i in marked]]


@lru_cache(maxsize=4096)
def paper(what: str) -> frozenset[str]:
    """The stems of 'order' for 'an order of October 3'."""
    if not DATING.within(what):
        return NOTHING
    if (on_day := ON_DAY.match(what)) is not None:
        return words("ruling" if "ourt" in on_day["by"] else on_day["paper"])
    named = PAPER.match(what) or "sion" in what and DECISION.search(what) or ITS_DAY.search(what)
    return words(named[1]) if named else NOTHING
