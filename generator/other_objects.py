"""What tells two deeds of one day apart by what they are done to: 'rescued a family from a roof', 'rescued a horse from a ditch'."""

import re
from functools import lru_cache

from generator.affinity import akin
from generator.at_odds import BODIES, POSTS, THINGS, proper
from generator.told import Told, own_number
from generator.wording import EVENT_NOUNS, stem, words

DET = r"(?:an?|the|its|their|his|her|two|three|four|five|six|seven|eight|nine|ten|several|some|\d+)"
DEED = re.compile(  # 'Firefighters rescued a family from a roof'
    rf"^(?:On [A-Z][a-z]+ \d+,? )?(?P<who>[^,;:“”\"]{{2,50}}?)\s(?<!was )(?<!were )(?<!been )(?<!\bthe )(?<!\bThe )(?P<verb>[a-z]{{3,}}ed|found|sent|sold|bought|built|shot|cut|shut|left|lost|won|gave|took|brought)\s(?:{DET}\s|(?=(?:[a-z-]+\s)?[a-z]+s\b))"
    r"(?P<what>(?:[\w’'-]+\s){0,3}?[a-z-]+)(?=$|[,.;]|\s(?:in|at|on|of|from|to|for|near|into|against|with|by|off|after|before|over|under|outside|behind|that|who|which|and|as|during|because|when|while)\b)"
)
ANY_THING = THINGS | BODIES | POSTS | words("people person man woman men women members number group part place step move matter case thing issue document paper text deal agreement pact accord talks suspect suspects victim victims step order call man candidate one result results employee employees worker workers staff unit ward department section site plant building facility room house home")  # by which much of it may be called
SPREAD = words("extend postpone say tell announce report")  # done to the day, not to a thing


@lru_cache(maxsize=4096)
def deed(what: str) -> tuple[str, frozenset[str], str] | None:
    """(stem of the verb, words of its object, the last of them) of an active clause; None for any other."""
    found = DEED.search(what)
    if found is None or proper(found["what"]):
        return None
    head = found["what"].split()[-1]
    verb = stem(found["verb"])
    return (verb[0], words(found["what"]), head) if verb and words(head) else None


def other_objects(a: Told, b: Told) -> bool:
    """Whether two clauses have one verb and two objects that neither sentence has in common nor by any other name."""
    if a.event.kind != b.event.kind or a.event.kind != "past":
        return False
    mine = deed(a.event.what)
    theirs = deed(b.event.what) if mine else None
    if mine is None or theirs is None or mine[0] != theirs[0] or mine[0] in SPREAD:
        return False
    one, other = mine[1], theirs[1]
    if not one.isdisjoint(other | b.words) or not other.isdisjoint(a.words) or not words(mine[2]).isdisjoint(ANY_THING | EVENT_NOUNS) or not words(theirs[2]).isdisjoint(ANY_THING | EVENT_NOUNS):
        return False
    if any(w.isdigit() for w in (a.words & b.words) - own_number(a.event.date)):
        return False  # 'dismissed 40 brewers', 'dismissed 40 employees'
    return not akin(one, other) and not own_number(a.event.date) >= one
