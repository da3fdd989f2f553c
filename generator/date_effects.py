"""Days that a past verb leaves open: from which a rule holds ('banned from June 1'), for which something was booked ('chartered ten ships for June'), of what was given up ('has scrapped the launch on June 1')."""

from generator.date_lexicon import Tokens
from generator.date_verb_forms import ends_sentence

NEAR = 12  # words back to the verb
RULED = frozenset(
    "banned prohibited forbidden forbade barred outlawed ordered imposed raised lowered lifted abolished scrapped required obliged limited capped restricted suspended halted introduced "
    "approved decreed permitted allowed doubled halved announced agreed offered".split()
)
BOOKED = frozenset("booked chartered hired reserved rented".split())
GIVEN_UP = frozenset("scrapped cancelled canceled postponed dropped abandoned shelved notice".split())
UP_TO = frozenset(("to", "until", "till", "through", "-", "–", "onward", "onwards"))  # 'raised sales from June to May': a stretch of which the sentence tells


def takes_hold(tokens: Tokens, first: int, last: int) -> bool:
    """Is the date at tokens first..last one that lies nearest, before or after, whatever the verb before it says?"""
    opening = tokens.words[first - 1 : first]
    if "M" not in tokens.classes[first:last]:
        return False
    if opening == ["to"]:
        return tokens.words[last : last + 1] == ["from"] and "M" in tokens.classes[last + 1 : last + 5]  # 'put its ruling back by three weeks, to May 21 from April 30'
    if opening == ["on"]:
        return _has_given_up(tokens, first)
    if opening not in (["from"], ["for"]):
        return False
    verbs = RULED if opening == ["from"] else BOOKED
    if opening == ["from"] and tokens.words[last : last + 1] and tokens.words[last] in UP_TO:
        return False
    for i in range(first - 2, max(-1, first - 2 - NEAR), -1):
        if ends_sentence(tokens, i) or tokens.classes[i] == "," or tokens.words[i] == "since":
            return False
        if tokens.words[i] in verbs:
            return tokens.words[max(0, i - 2) : i] != ["had", "been"]
    return False


def _has_given_up(tokens: Tokens, first: int) -> bool:
    """'Has scrapped the launch of the line on May 1', 'have given notice of a walkout on May 1': what somebody has done by now has no such day, what it is about has."""
    for i in range(first - 3, max(0, first - 2 - NEAR), -1):
        if ends_sentence(tokens, i) or tokens.classes[i] == ",":
            return False
        if tokens.words[i] in GIVEN_UP:
            given = i - (tokens.words[i] == "notice")
            return tokens.words[given - 1] in ("has", "have") and (given == i or tokens.words[i - 1] in ("given", "served") and tokens.words[i + 1] == "of")
    return False
