"""A sitting of a body that decides, and what the body decided on its day: 'the council met', 'councillors dismissed the secretary'."""

import re
from functools import lru_cache

from generator.at_odds import doer, proper
from generator.kinship import kin
from generator.model import AHEAD
from generator.put_off import will_not
from generator.signs import Signs
from generator.told import SPOKEN, Told, own_number
from generator.wording import words

BODIES = words("parliament assembly council senate congress cabinet board committee commission shareholders")  # of which each sits once a day
SITS = Signs("meet", "met", "sits", "sit ", "sat", "session", "sitting", "convene", "assembl")
SITTING = re.compile(r"\b(?:meets?|met|sits?|sat|convenes?|convened|sessions?|sittings?|(?:extraordinary|special|general|annual) (?:general )?meeting|meeting of the)\b", re.I)
WITH_WHOM = re.compile(r"\b(?:met|meets?) (?:with )?(?!(?:on|in|at|again|today|yesterday|this|for|behind|late|early|until)\b)(?:the|an?|its|their|his|her|[A-Z])|\b(?:to|in order to) (?:debate|discuss|vote|elect|approve|hear|consider|decide|choose|adopt|pass)\b|\bwithout\b")
DECIDED = re.compile(r"\b(?:vot(?:ed?|es)|approved?|adopted|passed|rejected|dismissed|elected|terminated?|cancelled|canceled|tore|decided|agreed|refused|backed|ratified|chose|ousted|sacked|appointed|endorsed|scrapped|gave|confirmed|stripped|removed|revoked|suspended|declared)\b")
OF_SITTING = words(
    "meet sit convene session sitting extraordinary special general annual plenary emergency meeting plan due scheduled set call hold first second day town city municipal local national state regional district member will gather "
    "again behind closed door today delay postpone move date put off back"
)  # fmt: skip


def one_sitting(a: Told, b: Told) -> bool:
    """Whether one of two articles only says that a body sits on the day, and the other what it decided on it."""
    return a.article != b.article and a.event.precision == b.event.precision == "day" and (_decided(a, b) or _decided(b, a)) and kin(a.story, b.story)


def _decided(a: Told, b: Told) -> bool:
    body = sits(a.event.what)
    if not body or b.event.kind != "past" or SPOKEN in b.event.what or a.event.kind not in (*AHEAD, "past"):
        return False
    if body.isdisjoint(doer(b.event.what)) or not DECIDED.search(b.event.what):
        return False
    names = [proper(t.event.what) - body - OF_SITTING for t in (a, b)]
    more = words(a.event.what) - body - OF_SITTING - own_number(a.event.date) - names[0]
    return all(w.isdigit() for w in more - b.around) and not (names[0] and names[1] and names[0].isdisjoint(names[1] | b.around))


@lru_cache(maxsize=4096)
def sits(what: str) -> frozenset[str]:
    """The body of which a clause says no more than that it sits or is to sit; none for any other clause."""
    if not SITS.within(what) or not SITTING.search(what) or WITH_WHOM.search(what) or will_not(what):
        return frozenset()
    found = BODIES & words(what)
    return found if len(found) == 1 else frozenset()
