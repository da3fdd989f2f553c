"""What a story has once a day, whoever tells it and in whatever words: a ban imposed or lifted, two firms that agree to be one, a strike that is held."""

import re
from functools import lru_cache

from generator.kinship import weak
from generator.told import Told
from generator.wording import words

BANS = words("ban embargo curfew lockdown blockade boycott quarantine sanctions")
BEGUN = words("impose imposed announce declare declared introduce introduced order ordered slapped effect force began begin started start")
ENDED = words("lift ended scrapped dropped cancelled abolished eased")
AGREED = re.compile(
    r"\bagreed\b[^.;]{0,30}\sto (?:buy|acquire|take over|merge|join forces|combine)\b|\b(?:merger|takeover|acquisition|tie-up|buyout)\b[^.;,]{0,30}\s(?:announced|agreed|unveiled|signed|made public)\b"
    r"|\b(?:announced|unveiled|signed)\b[^.;,]{0,30}\s(?:merger|takeover|acquisition|tie-up|buyout)\b"
)
FIRMS = ("agreed", "announced", "unveiled", "signed", "made public")  # one of them stands in each such clause
HELD = re.compile(
    r"\b(?:first|second|third|last|one-day|two-day|\d+-hour|warning|general|nationwide|national)\s(?:[a-z-]+\s)?(?:strike|stoppage|walkout)\b|\b(?:strike|stoppage|walkout)\b,?\s(?:on|took place|was held|went ahead|began|started|shut|closed|halted|disrupted|hit)\b"
    r"|\b(?:on strike|walked (?:out|off the job)|downed tools|stopped work)\b", re.I
)  # fmt: skip
NOT_HELD = re.compile(r"\b(?:(?:announc|call|threat|plan|suspend|postpon|vot|ballot|notic|avert)\w*|put off|before|after|since|will|would|could|may|might|if|no)\b", re.I)
SHUT = re.compile(
    r"\b(?:schools|classes|stations|trains|buses|trams|ferries|flights|shops|banks|factories|mines|ports|museums|offices|universities|nurseries|kindergartens|courts|clinics)\b[^.;,]{0,30}?\s"
    r"(?:did not (?:open|run|sail|fly|operate)|(?:(?:stayed|remained|were|stood)\s)?(?:shut|closed|cancelled|grounded|idle|still)|came to a (?:halt|standstill))\b", re.I
)  # fmt: skip
STILL = ("did not ", "shut", "closed", "cancelled", "grounded", "idle", "still", "halt")  # one of them stands in each clause of what stood still
NEAR = 25  # characters behind a strike in which it may be called off
NOTHING: frozenset[str] = frozenset()
STRIKE = "strike"
MARKED = weak(STRIKE)


@lru_cache(maxsize=4096)  # a statement is compared with several of its day
def landmarks(t: Told) -> frozenset[str]:
    """Marks that statements of one such happening have in common; none for a statement of what lies ahead or has no day."""
    if t.event.kind != "past" or t.event.precision != "day":
        return NOTHING
    phase = banned(t)
    found = [*(["merger agreed"] if agreed(t.event.what) else []), *([f"ban {phase}"] if phase else []), *(["strike held"] if struck(t) else [])]
    return frozenset(found) if found else NOTHING


@lru_cache(maxsize=4096)
def agreed(what: str) -> bool:
    return any(map(what.__contains__, FIRMS)) and AGREED.search(what) is not None


def banned(t: Told) -> str:
    """'begun' or 'ended' for what the date says of a ban; '' where it says neither, or both."""
    if BANS.isdisjoint(t.clause):
        return ""
    if t.head in BEGUN:
        return "begun"
    begun, ended = not BEGUN.isdisjoint(t.clause), not ENDED.isdisjoint(t.clause)
    return "ended" if t.head in ENDED or ended and not begun else "begun" if begun and not ended else ""


def struck(t: Told) -> bool:
    """Whether it tells that a strike was held, or what stood still on its day."""
    return (STRIKE in t.clause or any(map(t.event.what.__contains__, STILL))) and held(t.event.what, STRIKE in t.clause) and MARKED in t.story.stems


@lru_cache(maxsize=4096)
def held(what: str, is_named: bool) -> bool:
    found = (HELD if is_named else SHUT).search(what)
    return found is not None and NOT_HELD.search(what, 0, found.end() + NEAR) is None
