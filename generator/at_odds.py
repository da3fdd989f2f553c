"""What keeps two clauses of one day apart though they share words: only a verb and who does everything, or deeds that exclude one another."""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain, pairwise

from generator.acts import persons
from generator.affinity import akin
from generator.clauses import finite
from generator.landmarks import moved_apart, one_bid, one_law
from generator.told import Told, own_number
from generator.wording import words

POSTS = words("director general minister president secretary chief chairman chairwoman spokesman spokeswoman head governor mayor deputy executive officer commissioner")
BODIES = words("parliament senate congress council board committee court government cabinet ministry police union company firm commission authority agency club team party judge jury prosecutor office association group bank president minister mayor governor")
DONE = words("approve adopt pass reject sign order ban announce charge open close") | {"talk", "deal"}  # of which one body does several in a day
THINGS = words("law bill act plan project proposal measure motion package request decision amendment vote")  # by which any of it may be called
SAME_MATTER = 4  # words that go with one another, two and two, in clauses of one deed
AUXILIARY = frozenset("to will would can could may might must shall should not be been was were is are has have had".split())
IRREGULAR = finite() | frozenset("cut cast beat shed read".split())
SUFFERED = re.compile(r"^(?:The|Its|Their|All)\s(?:[a-z-]+\s)??(?P<thing>[a-z]+s?)\s(?:of\s[^,;]{3,40}\s)?(?:was|were)\s(?P<verb>[a-z]{3,}ed|shut|cut|stolen|broken|sold|burnt|blown)\b")
WAS_DONE = re.compile(r"\b(?:was|were)\s(?P<verb>[a-z]{3,}ed|shut|cut|stolen|broken|sold|burnt|blown)\s(?:the|its|their|all)\s(?:[a-z-]+\s)??(?P<thing>[a-z]+s?)\b")  # as translations have it
PROPER = re.compile(r"(?<=[\w,;:’'“\"] )[A-Z][\w’'-]*|^[A-Z][\w’'-]* (?=[A-Z])|(?<=^The )[A-Z][\w’'-]*")
OPPOSITES = tuple((words(one), words(other)) for one, other in (  # what is not done to one thing on one day
    ("accepted accepts approved adopted", "rejected rejects refused"),
    ("imposed imposes banned", "lifted lifts scrapped"),
    ("arrested detained seized stopped jailed remanded caught", "released freed"),
    ("raised raises increased", "lowered reduced cut cuts fell"),
    ("collapsed", "resumed restarted"),
    ("fined jailed convicted sentenced charged indicted", "cleared acquitted"),
    ("confirmed confirms admitted", "denied denies"),
    ("left departed", "arrived"),
    ("suspended paused", "extended prolonged"),
    ("closed shut sealed padlocked", "reopened"),
    ("appointed named installed", "dismissed sacked ousted removed"),
    ("praised hailed welcomed", "criticised criticized condemned denounced"),
    ("backed supported endorsed", "opposed"),
    ("loaded", "unloaded"),
    ("evacuated", "returned"),
    ("suspended paused halted", "resumed restarted"),
    ("built erected", "demolished dismantled removed"),
    ("cut", "restored"),
    ("died", "cured"),
    ("planted", "felled uprooted"),
    ("discharged", "hospitalised hospitalized"),
    ("sank capsized", "refloated salvaged"),
    ("blocked blockaded", "cleared unblocked"),
    ("burst flooded overflowed swelled", "fell receded dropped subsided"),
    ("hired hires recruited", "cut cuts dismissed sacked fired layoffs"),
))
EXCLUDING = frozenset(chain.from_iterable(chain.from_iterable(OPPOSITES)))


def at_odds(a: Told, b: Told, shared: frozenset[str], common: frozenset[str]) -> bool:
    """Whether two clauses, of which `shared` are the words in common, tell of two things: 'parliament approved the budget', 'parliament passed the fisheries law'; 'the mill
    opened a hall', 'the bank opened a branch'; 'accepted the offer', 'rejected the offer'."""
    if not one_law(a, b) or not one_bid(a, b) or moved_apart(a, b) or not (EXCLUDING.isdisjoint(a.clause) or EXCLUDING.isdisjoint(b.clause)) and opposed(a.event.what, b.event.what):
        return True
    if not set(persons(a)).isdisjoint(persons(b)):
        return False
    if not shared.isdisjoint(BODIES) and two_deeds(a, b, shared - common - own_number(a.event.date)):
        return True
    done = DONE | verbs(a.event.what) & verbs(b.event.what)
    if shared.isdisjoint(done) or not shared - done - BODIES - common <= proper(a.event.what) & proper(b.event.what) | own_number(a.event.date):
        return False
    if not all((t.words & words(t.event.what)) - shared - BODIES - done - common - own_number(t.event.date) - THINGS for t in (a, b)):
        return False
    return not one_fate(a.event.what, b.event.what)


def one_fate(one: str, other: str) -> bool:
    """Whether the same is told to have been done to the same thing, at no two places: 'the systems were encrypted on Sunday', 'at 3.40 were encrypted the systems of seven sites'."""
    mine = suffered(one) if " was " in one or " were " in one else None
    return mine is not None and mine == suffered(other) and not (proper(one) and proper(other))


@lru_cache(maxsize=4096)
def suffered(what: str) -> tuple[frozenset[str], frozenset[str]] | None:
    """(verb, thing) of a passive clause, by their stems; None for any other, and for a thing by which much may be called."""
    found = SUFFERED.search(what) or WAS_DONE.search(what)
    thing, verb = (words(found["thing"]), words(found["verb"])) if found else (frozenset(), frozenset())
    return (verb, thing) if verb and thing and thing.isdisjoint(BODIES | THINGS | POSTS | DONE) else None


def two_deeds(a: Told, b: Told, shared: frozenset[str]) -> bool:
    """Whether two clauses have nothing in common but the body that does something in both: 'the town council approved aid', 'the town council closed a road'."""
    one, other = a.event.what, b.event.what
    mine, theirs = doer(one), doer(other)
    if not shared or not shared <= mine & theirs or not verbs(one).isdisjoint(verbs(other)):
        return False
    return len(akin((a.words & words(one)) - mine, (b.words & words(other)) - theirs)) < SAME_MATTER


@lru_cache(maxsize=4096)
def doer(what: str) -> frozenset[str]:
    """The words before the first that has the shape of a verb."""
    pieces = what.split()
    at = next((i for i, w in enumerate(pieces) if i and (w.endswith("ed") or w in AUXILIARY or w in IRREGULAR)), 0)
    return words(" ".join(pieces[:at]))


def opposed(one: str, other: str) -> bool:
    mine, theirs = verbs(one), verbs(other)
    return any(_only(mine, x, y) and _only(theirs, y, x) or _only(mine, y, x) and _only(theirs, x, y) for x, y in OPPOSITES)


def _only(said: frozenset[str], these: Iterable[str], not_those: Iterable[str]) -> bool:
    return not said.isdisjoint(these) and said.isdisjoint(not_those)


@lru_cache(maxsize=4096)
def verbs(what: str) -> frozenset[str]:
    """The stems of what stands in a clause as a verb, as far as its shape or the word before it tells."""
    pieces = [""] + re.findall(r"[a-z’'-]+", what)
    return words(" ".join([w for before, w in pairwise(pieces) if w.endswith("ed") or before in AUXILIARY or w in IRREGULAR]))


@lru_cache(maxsize=4096)
def proper(what: str) -> frozenset[str]:
    """The words of names, by their capitals."""
    return words(" ".join(PROPER.findall(what)))
