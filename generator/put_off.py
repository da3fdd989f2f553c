"""Announcements that something comes later than planned: 'postponed its opening', 'said that the line will not open on May 4'."""

import re
from functools import lru_cache

from generator.kinship import kin
from generator.signs import Signs
from generator.told import Told, may_share, own_number

LEADS = r"[^.;,]{0,30}\b(?:on|in|by|until)\s(?:[A-Z][a-z]+,?\s){0,2}$"  # between a verb and its date
TAKES_PLACE = r"(?:open|begin|start|launch|take place|go ahead|happen|run|enter service|be back|re-?open|resume|return|be (?:held|opened|launched|published|ready|delivered))\b"
NOT_THEN = rf"\b(?:won['’]t|(?:will|would) (?:not|no longer)) {TAKES_PLACE}"
NOT_TODAY = re.compile(r"\b(?:won['’]t|(?:will|would) (?:not|no longer))\b[^.;,“”\"]{2,60}\s(?:today|tonight),?\s(?:as|after all|despite)\b")  # 'the pact will not be signed today as announced'
PROMISED_DAY = r"day (?:on|by|for) which (?:[\w’'-]+ ){1,4}(?:was|were|had been) (?:promised|due|expected|supposed|meant|scheduled|told)\b"  # 'today is Sunday, the day on which we were promised the report'
WILL_NOT = re.compile(rf"{NOT_THEN}[^.;,]{{0,30}}\b(?:on|in|by|until)\s")
REFUSING = Signs(" not ", "n't ", "n’t ", " no longer ")  # one of them stands in each such sentence
LEAST = 2  # words of their sentences beside those that name the whole story


@lru_cache(maxsize=4096)
def will_not(text: str) -> bool:
    return REFUSING.within_one(text) and WILL_NOT.search(text) is not None


@lru_cache(maxsize=4096)
def not_today(text: str) -> bool:
    """Whether a sentence gives up what had been set for the day on which it is written."""
    return (" today" in text or " tonight" in text) and NOT_TODAY.search(text) is not None


def puts_off(t: Told) -> bool:
    return t.moves or will_not(t.text)


def one_delay(a: Told, b: Told, common: frozenset[str]) -> bool:
    """Whether two articles of one story tell on one day that something comes later; a story has one such announcement a day. Both are past."""
    if a.event.precision != "day" or a.event.date != b.event.date or not puts_off(a) or not puts_off(b) or not may_share(a, b):
        return False
    return len((a.around & b.around) - common - own_number(a.event.date)) >= LEAST and kin(a.story, b.story)
