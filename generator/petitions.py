"""What somebody asks of a court, and what the court grants: two happenings, and the first is one in whatever words it is told."""

import re
from functools import lru_cache

from generator.appointed import BENCH
from generator.landmarks import NOT_RULED
from generator.shared_words import COUNTING
from generator.signs import Signs
from generator.told import Told, may_share, own_number
from generator.wording import words

JUDGES = r"(?:courts?|tribunal|judges?|magistrates?|bench)"
ASKS = re.compile(  # 'asked a court of appeal to', 'went to the appellate court', 'filed their case'
    rf"\b(?:asked|petitioned|requested|urged|begged)\s(?:an?|the|its)?\s?(?:[\w’'-]+\s){{0,3}}?{JUDGES}\b[^.;,]{{0,40}}?\s(?:to|for)\s"
    rf"|\b(?:went|turned|applied|appealed)\s(?:back\s)?to\s(?:(?:an?|the)\s)?(?:(?!\w+ing\b)[\w’'-]+\s){{0,3}}?{JUDGES}\b"
    r"|\b(?:filed|lodged|submitted|deposited)\s(?:an?|the|their|its|his|her)\s(?:[\w-]+\s){0,3}?(?P<paper>case|lawsuit|suit|petition|complaint|application|appeal|claim|motion)\b"
)
ASKING = Signs("asked", "petitioned", "requested", "urged", "begged", "went", "turned", "applied", "appealed", "filed", "lodged", "submitted", "deposited")  # one of them stands in each such clause
GRANTS = re.compile(r"\b(?:injunction|restraining order|stay|writ|suspension)\b[^.;,]{0,25}?\s(?:was\s|were\s|has been\s|had been\s)?(?:granted|issued)\b|\b(?:granted|issued|ruled|suspended|halted|blocked|froze|lifted|quashed|annulled|dismissed|rejected|refused|denied|upheld|turned down|threw out)\b")
INTERIM = re.compile(  # 'issued a restraining order', 'an injunction granted by a court'
    r"\b(?:injunction|restraining order|stay)\b[^.;,]{0,25}?\s(?:was\s|were\s|has been\s|had been\s)?(?:granted|issued)\b|\b(?:granted|issued|won|obtained|secured)\s(?:an?|the)\s(?:[\w-]+\s){0,2}(?:injunction|restraining order|stay(?! (?:at|in|with)\b))\b")
FILING = words("case lawsuit suit petition complaint application appeal claim motion filed lodged asked went turned appealed applied day") | COUNTING


@lru_cache(maxsize=4096)
def asks(what: str) -> re.Match[str] | None:
    """Where a clause tells that a court is asked for something."""
    return ASKS.search(what) if ASKING.within(what) else None


def asked_or_granted(a: Told, b: Told) -> bool:
    """Whether one tells what a court was asked for, and the other what a court granted: 'asked a court to suspend the order', 'an injunction granted by a court has suspended the order'."""
    for one, other in ((a, b), (b, a)):
        if asks(one.event.what) and not GRANTS.search(one.event.what):
            return not asks(other.event.what) and not BENCH.isdisjoint(other.sentence) and GRANTS.search(other.event.what) is not None
    return False


@lru_cache(maxsize=4096)
def enjoins(what: str) -> bool:
    """Whether a clause tells that a court stopped something for a time."""
    found = INTERIM.search(what) if any(map(what.__contains__, ("injunction", "restraining", "stay"))) else None
    return found is not None and NOT_RULED.search(what[: found.end()].lower()) is None


def one_petition(a: Told, b: Told) -> bool:
    """Whether two articles tell that the same people went to court: those of both act, or the clauses open with the same noun and ask for one thing, or one says no more than that they did."""
    one, other = asks(a.event.what), asks(b.event.what)
    if not one or not other or not may_share(a, b) or _of_two_kinds(one["paper"], other["paper"]):
        return False
    if a.doers and b.doers:
        return not set(a.doers).isdisjoint(b.doers)
    who = [words(t.event.what[: found.start()]) - COUNTING for t, found in ((a, one), (b, other))]
    asked = [words(t.event.what[found.start() :]) - FILING - own_number(t.event.date) for t, found in ((a, one), (b, other))]
    return not who[0].isdisjoint(who[1]) and (not all(asked) or not asked[0].isdisjoint(asked[1]))


def _of_two_kinds(one: str | None, other: str | None) -> bool:
    """Whether an appeal is filed here and anything else there: both may be on one day."""
    return one is not None and other is not None and (one == "appeal") != (other == "appeal")
