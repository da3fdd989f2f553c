"""What tells two happenings of one day apart by which it is: another minister, another town, a second germ, another firm in otherwise the same words."""

import re
from functools import lru_cache

from generator.at_odds import proper
from generator.signs import Signs
from generator.told import Told, own_number
from generator.wording import stem, words

FIELD = re.compile(r"\b(?P<field>[a-z]+)(?= minister\b)|\bminister (?:of|for) (?:the )?(?P<of>[a-z]+)\b", re.I)
NO_FIELD = frozenset("the a an his her its their and as said says by with this that every prime deputy former outgoing new acting interim first junior senior cabinet state".split())
MET_IN = re.compile(r"\b(?:met|meet|meets|gathered|convened|sat down)\b[^.;,“”\"]{0,50}?\bin (?P<town>[A-Z][\w’-]+)")
MET_WHOM = re.compile(r"\bmet (?:with )?(?:the|an?|its|their|his|her) (?P<whom>(?:[a-z]+ ){0,2}?(?:union|authority|board|council|government|company|committee|employers|ministry|bank|firm|court|commission|association|party|workers|families|unions|opposition))\b")
SECOND = re.compile(r"\b[Aa] (?:second|third|fourth|further) (?P<thing>germ|virus|body|fire|blaze|suspect|victim|ship|car|plane|bomb|blast|explosion|witness|case|leak|crack|letter|report|lawsuit|complaint|arrest)\b")
PAID = re.compile(r"\b(?P<verb>paid|declared|launched|founded|recalled) (?:the|an?|its|his|her|their) (?P<what>(?:[a-z-]+ ){0,3}?[a-z-]+)(?= (?:of|for|to|in|on|at|by|with|from|after|before|over)\b|[,.;]|$)")
ALIKE = 24  # letters by which two clauses that are the same but for names differ at most
SIGNS = Signs(" met ", "inister", " second ", " third ", " fourth ", " further ", "paid ", "declared ", "launched ", "founded ", "recalled ", "gathered", "convened")


def two_things(a: Told, b: Told) -> bool:
    """Whether two clauses tell of two things for all the words that they share."""
    one, other = a.event.what, b.event.what
    if names_apart(a, b):
        return True
    is_signed = SIGNS.within(other)
    if not SIGNS.within(one) or not is_signed and not SECOND.search(one):
        return is_signed and _second(other, one)
    shares = not set(a.actors).isdisjoint(b.actors)
    mine, theirs = fields(one), fields(other)
    if mine and theirs and mine.isdisjoint(theirs) and not shares:
        return True
    if _second(one, other) or _second(other, one):
        return True
    if not shares and (here := MET_IN.search(one)) and (there := MET_IN.search(other)) and here["town"] not in b.text and there["town"] not in a.text:
        return True
    for pattern, group in ((MET_WHOM, "whom"), (PAID, "what")):
        x, y = pattern.search(one), pattern.search(other)
        if x and y and (group == "whom" or x["verb"] == y["verb"]) and words(x[group]).isdisjoint(words(y[group])):
            return True
    return False


@lru_cache(maxsize=4096)
def fields(what: str) -> frozenset[str]:
    """Of which ministers a clause tells, by their fields: 'health', 'schools'."""
    return frozenset([s for m in FIELD.finditer(what) if (field := (m["field"] or m["of"]).lower()) not in NO_FIELD for s in stem(field)])


def _second(one: str, other: str) -> bool:
    """Whether one tells of a second germ and the other of a germ."""
    found = SECOND.search(one)
    return found is not None and found[0] not in other and found["thing"] in other


def names_apart(a: Told, b: Told) -> bool:
    """Whether two clauses say word for word the same of two others: 'the board of Acme met', 'the board of Rubex met'."""
    if abs(len(a.event.what) - len(b.event.what)) > ALIKE or not set(a.actors).isdisjoint(b.actors) or len(a.words & b.words) < 2:
        return False
    names = [proper(t.event.what) for t in (a, b)]
    if not names[0] or not names[1] or not names[0].isdisjoint(names[1]):
        return False
    rest = [frozenset(w for w in words(t.event.what) - n - own_number(t.event.date) if not w.isdigit()) for t, n in zip((a, b), names, strict=True)]
    return len(rest[0]) > 1 and rest[0] == rest[1]
