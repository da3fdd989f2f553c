"""What is set for a day, in the words of whoever announces it, and what came of it in the words of whoever tells it."""

import re
from functools import lru_cache

from generator.bids import ends
from generator.model import AHEAD
from generator.signs import Signs
from generator.told import Told, may_share, own_number
from generator.wording import words

STOPPED = re.compile(r"\b(?:closed|shut|halted|suspended|stopped|grounded|off limits|out of (?:action|service))\b[^.;]{0,60}\buntil\b")
RESUMING = Signs("open", "resum", "restart", "again", "back", "doors", " before ", "released", "cleared", "freed")
RESUMES = re.compile(r"\b(?:re-?open|resum|restart|(?:traffic|crossing|road|line|railway|tracks?|canal|runway|route|bridge|tunnel|border|airport|port|terminal)\s(?:will|would|is to|are to)\s(?:be\s)?(?:open|released|cleared|freed)|(?:trains?|buses|trams|ferries|ferry|flights?|services?|traffic)\s(?:will|would)\s(?:not\s|again\s)?be\sback\b|not\s(?:run|open|operate|fly|sail)\b[^.;]{0,60}\sbefore\b|(?:open|let|start|run)\w*\s(?:[^.;]{0,40}\s)?(?:again|(?<!put )(?<!set )(?<!held )(?<!pushed )(?<!moved )back|doors))")
AGAIN = Signs("first ", "opened", "resumed", "restarted", "returned", "lifted", " let ", " again", "restored", " back ")
RESUMED = re.compile(r"\b(?:first (?:planes?|flights?|trains?|ferry|ferries|buses|bus|ships?|trucks?|lorries|cars?) (?:[a-z]+ ){0,4}(?:landed|took off|left|arrived|rolled|crossed|departed|sailed|docked)|re-?opened|resumed|restarted|(?:worked|ran|running|flew|sailed|opened)\sagain|first visitors|(?:was|were|has been|have been)\s(?:fully\s)?restored|(?:was|were)\sback\s(?:in service|online|up|to normal)|(?:returned|went back|gone back) to|(?:was|were|has|have|had)\s(?:been\s)?(?:opened|lifted|let in|let back)|opened\s(?:again|its doors))\b")
BENCH = words("court courts judge judges justice magistrate tribunal prosecutor prosecutors jury hearing bail custody")
PENDING = re.compile(r"\b(?:look (?:at|into)|(?:to|will|would) hear\b|\bhears\b|(?:oral|closing) arguments|say whether|consider|take up|hearing|court session|trial|appear|testify|decide|rul(?:e|ing)|verdict|sentenc|arraign|plead|agrees to|surrender|extradit|(?:go|come|be brought|be taken|be led) before (?:an?|the)\b)", re.I)
DECIDED = re.compile(r"\b(?:dismiss|rul(?:e|ing)|order|sentenc|convict|acquit|extend|reject|uph[eo]ld|grant|remand|releas|freed|charged|adjourn|decid|pleaded|jailed|found guilty|quash|annul|overturn|halt|broke(?:n)? down|collaps|postpon|agreed to (?:give|hand|surrender|extradite|send|release|free)|surrender|extradit|block|set aside|thr[eo]wn? (?:[a-z ]{1,40} )?out\b|struck (?:down|out)\b)", re.I)
HEARD = re.compile(r"\b(?:told|(?:argued|pleaded|appeared|testified|spoke) before)\s(?:the\s|a\s)?(?:[a-z]+\s)?(?:judges?|court|tribunal|magistrates?|bench)\b|\bheard\s(?:both|the two|arguments|the parties|witnesses|testimony)\b")  # what came of a hearing
RAN_OUT = re.compile(r"\b(?:term|deadline|period|ultimatum|truce|offer|licence|license|permit|contract|mandate)\b[^.;,]{0,30}\s(?:ran out|expired|lapsed)\b")
MONTH_ENDS = ("01", "28", "29", "30", "31")


@lru_cache(maxsize=4096)
def resumes(what: str) -> bool:
    return bool(" until" in what and STOPPED.search(what) or RESUMING.within(what) and RESUMES.search(what))


@lru_cache(maxsize=4096)
def resumed(what: str) -> bool:
    return AGAIN.within(what) and RESUMED.search(what) is not None


def sign(t: Told) -> str:
    """'offer' for a day on which an offer for shares ends; 'court' for what is before a court on its day or was decided by one; 'again' for what is stopped until its day or resumes on it ('stays shut until
    May 3', 'visitors will be let in again'); 'due' for another deadline, but for one at a month's end, when much is due, and for a term that ran out; '' for the rest."""
    what = t.event.what
    if t.event.precision != "day":
        return ""
    ahead = t.event.kind in AHEAD
    if (not BENCH.isdisjoint(t.sentence) or "ral arguments" in what) and ((PENDING if ahead else DECIDED).search(what) or not ahead and HEARD.search(what)):
        return "court"
    if ahead and ends(what):
        return "offer"
    if resumes(what) if ahead else resumed(what):
        return "again"
    if not ahead and ("ran out" in what or "expired" in what or "lapsed" in what) and RAN_OUT.search(what):
        return "due"
    return "due" if t.event.kind == "deadline" and t.event.date[8:] not in MONTH_ENDS else ""


def kept(a: Told, b: Told) -> bool:
    """Whether both tell of one appointment, or one of it and the other of what came of it: of that something resumed a word of its sentence must say."""
    one = sign(a)
    if not one or one != sign(b) or not may_share(a, b):
        return False
    planned = [t.event.kind in AHEAD for t in (a, b)]
    if all(planned):
        return one != "court" or not (a.around & b.around) <= BENCH | own_number(a.event.date)
    return one == "court" or not a.around.isdisjoint(b.around)


def both_resumed(a: Told, b: Told, shared: frozenset[str]) -> bool:
    """Whether two articles tell that one thing resumed on a day: 'the bridge reopened to traffic', 'the first cars crossed the bridge'. `shared`: words."""
    return resumed(a.event.what) and resumed(b.event.what) and not shared <= RESUMPTION and may_share(a, b)


RESUMPTION = words("reopen resume restart return again first open")
