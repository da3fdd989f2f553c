"""What somebody did on a day, or is to do, by the kind of act: two reporters rarely choose the same words for it."""

import re
from functools import lru_cache

from generator.incidents import SPEECH
from generator.kinship import kin
from generator.model import AHEAD
from generator.told import Told
from generator.wording import ACT_OF as KIND
from generator.wording import words

STEMS = frozenset(KIND)
NOTHING: frozenset[str] = frozenset()
ONCE = frozenset(("leave", "appoint", "meet", "hear", "begin"))  # what a story has once a day, whoever is named with it
HELD = frozenset(("meet",))
OUTCOMES = frozenset((("meet", "agree"), ("hear", "dismiss")))  # what was set for a day, and what came of it
OFFICE = frozenset(("leave", "appoint", "begin"))  # one does not leave or take an office twice in a month
EXACT = ("day", "month")
PUT_OFF = re.compile(r"\b(?:push(?:ed|es|ing)? back|put(?:s|ting)? (?:off|back)|postpon(?:e|es|ed|ing)|delay(?:s|ed|ing)?|mov(?:e|es|ed|ing)|cancel\w*|call(?:s|ed|ing)? (?:off|for)|scrap(?:s|ped)?|reschedul\w+|convene[sd]?|announc(?:e|es|ed|ing)|schedul\w+)\s(?:[\w’'-]+\s){0,4}?(?:meeting|session|talks|summit|assembly)\b", re.I)  # it is held on another day
MOST_ACTORS = 3  # of a clause that tells one thing


@lru_cache(maxsize=4096)  # a statement is compared with several of its day
def acts(t: Told) -> frozenset[str]:
    """The kinds of act that a statement of one day tells, or of one month for what is done but once; none where it has neither."""
    if t.event.precision not in EXACT or STEMS.isdisjoint(t.clause):
        return NOTHING
    told = words(t.event.what) if t.clause is t.sentence else t.clause  # of a short clause the words are those of its sentence
    found = frozenset([KIND[w] for w in told if w in KIND and (t.event.precision == "day" or KIND[w] in OFFICE)])
    return found - HELD if t.event.kind == "past" and not HELD.isdisjoint(found) and PUT_OFF.search(t.event.what) else found


def signs(t: Told) -> list[str]:
    """By what another statement of the day is found that may tell of the same act or plan."""
    mine = acts(t)
    return [*sorted(mine | {plan for plan, deed in OUTCOMES if deed in mine}), *([f"plan {' '.join(sorted(t.doers))}"] if _is_plan(t) else [])]


def one_act(a: Told, b: Told) -> bool:
    """Whether two articles of one story tell of one act on one date: of the same kind and by the same people, or what came of a plan for that day; or one
    article twice of what the same people did."""
    one, other = acts(a), acts(b)
    if a.article == b.article:
        return bool(one & other) and a.event.kind == b.event.kind == "past" and persons(a) == persons(b) != []
    if not one and not other and not a.event.kind == b.event.kind == "planned":
        return False
    ahead = [t.event.kind in AHEAD for t in (a, b)]
    if one & other:
        due = "deadline" in (a.event.kind, b.event.kind) and a.event.kind != b.event.kind and a.event.precision == "day"
        alike = _together(a, b) or due or LEAVING in one & other and _one_resignation(a.event.what, b.event.what) or bool(one & other & ONCE) and not (persons(a) and persons(b)) and a.event.precision == "day"
    elif ahead[0] != ahead[1]:
        plan, deed = (a, other) if ahead[0] else (b, one)
        alike = any((KIND[w], d) in OUTCOMES for w in STEMS & plan.core for d in deed) and (_together(a, b) or not (a.actors and b.actors) and not a.around.isdisjoint(b.around))
    else:
        alike = all(ahead) and not (one and other) and _one_plan(a, b)
    return alike and not _comments(a, b) and not met_others(a, b) and kin(a.story, b.story)


LEAVING = "leave"
RESIGNATION = re.compile(r"(?:(?:\b(?P<own>His|Her|his|her|The|the)|(?P<name>[A-Z][\w-]+)['’]s?)\s(?:letter of )?resignation|\bresignation of (?P<who>(?:[A-Z][\w’'-]+\s?)+?))(?: letter)?(?:, [^,]{3,60},)?\s(?:was|is|were|has been|had been)\s(?:[a-z]+ly\s)?(?:read|made public|announced|published|handed|accepted|submitted|dated|confirmed)\b")


def _one_resignation(one: str, other: str) -> bool:
    """Whether both tell what became of a resignation, which are not of two people: 'His resignation letter was read out by his lawyer', 'Ada Pool's resignation was made public'."""
    mine, theirs = (RESIGNATION.search(what) if "resignation" in what else None for what in (one, other))
    if mine is None or theirs is None:
        return False
    named = [words(m["name"] or m["who"] or "") for m in (mine, theirs)]
    return not all(named) or not named[0].isdisjoint(named[1])


MET = re.compile(r"\bmet (?:with )?(?:the |its |his |her |their )?(?:[a-z]+ )??([a-z]{4,}s|bishops|clergy|police|minister|president|ambassador|envoy|mayor|king|queen|pope|premier|governor|union|chancellor|chief|head|leader|director|delegation|bosses|board|committee)\b(?=$|[.,;]| (?:in|on|at|from|of|and|to|for|who)\b)")


def met_others(a: Told, b: Told) -> bool:
    """Whether somebody meets these in one and those in the other: 'met the farmers', 'met the bishops'."""
    one, other = (MET.search(t.event.what) if "met " in t.event.what else None for t in (a, b))
    return one is not None and other is not None and words(one[1]).isdisjoint(words(other[1])) and words(one[1]).isdisjoint(b.around) and words(other[1]).isdisjoint(a.around)


def _together(a: Told, b: Told) -> bool:
    """Whether the same act in it: all of one are in the other, or two."""
    mine, yours = set(a.actors), set(b.actors)
    both = mine & yours
    return bool(both) and (len(both) > 1 or both == mine or both == yours)


def persons(t: Told) -> list[str]:
    """Those of its actors that are people: a house that somebody leaves is not who leaves."""
    return [slug for slug in t.actors if words(slug.replace("-", " ")) <= t.names]


def _one_plan(a: Told, b: Told) -> bool:
    """Whether two plans for one day have the same few actors."""
    return _is_plan(a) and _is_plan(b) and set(a.doers) == set(b.doers)


def _is_plan(t: Told) -> bool:
    return t.event.kind == "planned" and 0 < len(t.doers) <= MOST_ACTORS and t.event.precision == "day"


def _comments(a: Told, b: Told) -> bool:
    """Whether one only tells what somebody else said of it."""
    return any(comments(t.event.what) and t.actors and t.actors[0] not in o.actors for t, o in ((a, b), (b, a)))


@lru_cache(maxsize=4096)
def comments(what: str) -> bool:
    return SPEECH.search(what) is not None
