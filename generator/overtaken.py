"""The day for which a sentence says in passing that something had been planned, and the one that it gives instead: 'The hearing, listed for May 3, was moved at her request and will take place on May 9', 'The pool, which should have reopened on Monday, stays shut until May 9'."""

import re
from collections.abc import Sequence

from generator.came_later import COMES
from generator.signs import Signs

MARK = r"(?:due|set(?: down)?|scheduled|supposed|meant|expected|planned|promised|announced|slated|listed|fixed|called|convened|booked|billed|arranged|intended|foreseen|timed|pencill?ed in|put down|down|earmarked)"
FORESEEN = r"(?:due|scheduled|expected|planned|meant|intended|foreseen|slated)"  # on that day; 'announced on May 3' was so then
ONCE = r"(?:last|most recently|lately|first|at first|originally|initially|previously|once|formerly)\s"
HAD = r"(?:(?:was|were|had been)\s(?:first\s|originally\s|initially\s)?(?:(?:due|set|scheduled|supposed|meant|expected|planned|slated|asked|told|ordered)\s)?to\s(?!be\sseen\b)|had\s(?:first\s|originally\s|initially\s)?(?:planned|hoped|promised|intended|expected|wanted|meant)\sto\s|should\shave\s)"
DAY = r"(?:the\s)?(?:(?:end|start|beginning|middle)\sof\s(?:the\s)?)?(?:(?:this|last|next)\s)?(?:[A-Z][a-z]+day,?\s)?$"
ASIDE = re.compile(rf",\s(?:(?:which|who|that)\s(?:(?:is|was|are|were|has been|have been|had been)\s)?)?(?:(?P<once>{ONCE})?(?:{MARK}\s(?:(?:to\s(?P<does>[^.;,]{{2,45}}?)\s)(?:for|on|by|in|from|at|as)|for)|{FORESEEN}\s(?:on|by|in|from|at|as))\s|(?:(?<=which\s)|(?<=who\s))(?P<had>{HAD})(?P<did>[^.;,]{{2,45}}?)\s(?:for|on|by|in|from|at)\s|(?<=which\s)(?P<should>should\shave\s)(?P<done>[^.;,]{{2,30}}?)\s)(?:about\s|around\s)?{DAY}")  # 'X, which was to open on'
CLOSES = re.compile(r"[^.;,]{3,40}?(?:,\s\d{4})?,\s(?=(?:now|instead|has|have|had|was|were|is|are|will|would|can|must|remains?|stays?|goes|runs?|lasts?|continues?|ran|lasted|stayed|remained|takes\splace|opens|begins|starts)\b)")  # the rest of the aside: its subject goes on with its verb
AT = r"(?:on|in|by|from|for|at|as of)\s(?:about\s|around\s)?(?:the\s)?(?:(?:end|start|beginning|middle|morning|evening|afternoon)\sof\s)?(?:[A-Z][a-z]+day,?\s)?$"
TO = r"(?:to|until|till)\s(?:the\s)?(?:[A-Z][a-z]+day,?\s)?$"
PUT = r"(?:moved|postponed|delayed|deferred|adjourned|put (?:off|back)|pushed back|brought forward|shifted|rescheduled|relisted|rearranged|reset|extended|prolonged|held up|called off|cancelled)"
NOT_UNTIL = re.compile(r"\b(?:not|no)\b(?! (?:be over|end|finish|be finished|close|stop)\b)[^;,]{1,50}\b(?:until|till|before)\s(?:the\s)?(?:[A-Z][a-z]+day,?\s)?$")
NOW_HAS = re.compile(rf"now\s(?:has|have)\s{TO}")
RENEWED = re.compile(rf"\bnow\b[^;]{{0,60}}?\b{AT}|\b(?:only\s(?:[a-z]+\s){{0,2}}?|(?:no (?:earlier|sooner) than|not before)\s)(?:{AT}|$)")
ADJOURNED = re.compile(rf"^(?:[a-z]+\s)?(?:was|were|has been|have been|had been|is|are|will be)\s(?:[a-z]+\s)?{PUT}\b[^.;]{{0,60}}?(?:\s(?:{TO}|for\s(?:the\s)?(?:[A-Z][a-z]+day,?\s)?$)|\sand\s(?:it\s)?(?:is|are|will|would|can)\s(?:now\s)?[^.;,]{{2,40}}?\s{AT})")
COMING = re.compile(rf"^(?:{COMES}|takes\splace|opens|begins|starts)[^.;,]{{0,40}}?\s(?:{AT}|$)|^(?:is|are)\snow\b[^;,]*$|^(?:will|would)\sbe\s{AT}")
AND_COMES = re.compile(rf"\sand\s(?:it\s|they\s)?(?:is|are|will|would)\s(?:now\s)?(?:to\s)?(?:be\s(?:held|heard|opened|published|delivered|played|staged|signed)|take place|begin|start|open|reopen|resume|be)\s[^.;,]{{0,25}}?{AT}")  # 'was delayed by a week and is to take place on May 9'
AT_THE_EARLIEST = re.compile(r"[^.;,]{3,16}?\s(?:at the (?:earliest|latest|soonest)|instead)\b")
UNTIL = re.compile(rf"\b{TO}")
ENDS = re.compile(r"\b(?:end|close|expire|lapse|finish|stop|run out|be lifted|be over|lift|be completed|ended|closed|expired|lapsed|finished|stopped|been lifted|been completed)\b")
ENDED = re.compile(r"\b(?:until|till|expiry|end|deadline|last day|closing|over|limit)\b")
REOPENS = re.compile(r"\b(?:re-?open|resume|restart|return|open|start|begin|come back|be back|run)(?:ed|d|s|n)?\b|\b(?:begun|been back)\b")
SHUT = re.compile(r"\b(?:closed|shut|out of (?:use|action|service)|suspended|locked|idle|halted|empty|cut off|off)\b")
HAPPENS = re.compile(r"\b(?:be\s(?:held|heard|opened|played|staged|discussed)|takes?\splace|been\s(?:held|heard|opened|played|staged)|taken\splace|be\s(?:on|in)\b)")
AGAIN = re.compile(rf"^(?:will|would|is|are)\s(?:now\s)?(?:to\s)?(?:be\s)?(?P<does>[a-z]{{4,}})\b[^.;,]{{0,40}}?\s{AT}")
ANOTHER = re.compile(r";|,\s(?:and|but|while|as|who|which|where|when)\b|\s(?:and|but)\s(?:the|an?|its|his|her|their|[A-Z][a-z]+)\s")  # somebody else's day
THERE = re.compile(r"\bbe\s(?:in|at)\s\S")  # 'The minister, expected on May 3, will be in Tarsk on May 9'
VERB = re.compile(r"[a-z]{4,}")
SIGNS = Signs(", which ", ", who ", ", listed ", ", promised ", ", due ", ", set ", ", scheduled ", ", meant ", ", expected ", ", planned ", ", announced ", ", fixed ", ", called ", ", booked ", ", billed ", ", intended ", ", foreseen ", ", pencil", ", put down ", ", down ", ", slated ", ", timed ", ", convened ", ", arranged ", ", supposed ", ", last ", ", most ", ", lately ", ", first ", ", at first ", ", originally ", ", initially ", ", previously ", ", once ", ", formerly ", ", earmarked ")


def overtaken(placed: Sequence[tuple[int, str]], text: str) -> dict[str, str]:
    """The old and the new day; {} for most sentences. `placed`: the days of the sentence by their offsets."""
    if len(placed) < 2 or not SIGNS.within_one(text):
        return {}
    for i, (at, old) in enumerate(placed[:-1]):
        aside = ASIDE.search(text, max(0, at - 110), at)
        closes = CLOSES.match(text, at) if aside else None
        new = next(((then, day) for then, day in placed[i + 1 :] if closes and then >= closes.end() and day != old and not day.startswith(old)), None)
        if aside and closes and new and _gives_way(aside, text[closes.end() : new[0]], text[new[0] :], new[1] > old):
            return {old: "old", new[1]: "new"}
    return {}


def lasts_longer(before: str, main: str) -> bool:
    """Whether what ends on another day than it was to, 'will run until', had been said to end, or is shut that was to open: not 'The show, due to open on May 3, will run until June 9'."""
    return ENDS.search(before) is not None or ENDED.search(before) is not None or SHUT.search(main) is not None


def _gives_way(aside: re.Match[str], main: str, rest: str, later: bool) -> bool:
    """Whether what a sentence goes on to say of its subject, `main`, right before a day, makes that day the new one."""
    adjourned = ADJOURNED.search(main)
    if adjourned or ANOTHER.search(main):
        return adjourned is not None
    if NOW_HAS.match(main):
        return later
    planned = aside["does"] or aside["did"] or aside["done"] or ""
    if UNTIL.search(main):
        return later and (bool(ENDS.search(planned)) or bool(REOPENS.search(planned) and SHUT.search(main)) or NOT_UNTIL.search(main) is not None)
    if AT_THE_EARLIEST.match(rest) or RENEWED.search(main) or NOT_UNTIL.search(main):
        return True
    passed = bool(aside["once"] or aside["had"] or aside["should"])
    if planned:
        return _same_deed(planned, main)
    return COMING.search(main) is not None and not THERE.search(main) and (passed or HAPPENS.search(main) is not None)


def _same_deed(planned: str, main: str) -> bool:
    """Whether what was to be done is what will be: 'to be finished', 'will be finished', and 'to be held', 'will take place'."""
    again = AGAIN.match(main)
    return bool(HAPPENS.search(planned) and HAPPENS.search(main) and COMING.search(main)) or bool(again and again["does"][:5] in {w[:5] for w in VERB.findall(planned)})
