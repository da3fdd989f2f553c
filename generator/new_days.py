"""The days that a sentence moves: which of them is the new one and which the old."""

import re
from collections.abc import Sequence
from functools import lru_cache

from generator.came_later import came_later
from generator.claims import NTH_WORDS, NUMBERS
from generator.model import AHEAD, Event
from generator.overtaken import AND_COMES, lasts_longer, overtaken
from generator.signs import Signs
from generator.wording import MONTH_STEMS, MONTHS, dated_at, words

A_DAY = r"(?:the )?(?:[A-Z][a-z]+day,? )?(?:\d{1,2}(?:st|nd|rd|th)?\b(?: of)? )?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|(?<=day ))"
MOVED = re.compile(r"\b(?:(?<=will )(?:postpone|delay|defer|extend|reschedule|prolong|move|shift|advance|push back|put off|bring forward)|delayed|delays|postponed|postpones|rebooked|deferred|defers|pushed (?:(?:it|them|(?:the|its|his|her|their) [\w’'-]+(?: [\w’'-]+)?) )?back|pushed(?= [^.;,]{2,40} from (?:the )?(?:\d|[A-Z][a-z]+)[^.;,]{0,20} to )|pushes back|pushed(?= (?:in)?to (?:the )?(?:early |late |mid-)?(?:spring|summer|autumn|winter|fall|next|(?:19|20)\d\d|\d{1,2} [A-Z]|[JFMASOND][a-z]+ ?\d?))|put (?:the|its|his|her|their) [\w’'-]+(?: [\w’'-]+)?, [^.;,]{3,40}, (?:off|back)|put (?:(?:it|(?:the|its|his|her|their) [\w’'-]+(?: [\w’'-]+)?) )?(?:off|back)|extended|extends|rescheduled|moved|"
                   rf"(?:moving|postponing|delaying|deferring|extending|prolonging|shifting|pushing back|putting off|bringing forward)(?= (?:it|them|the|its|his|her|their|an?)\b[^.;]{{0,40}} from (?:the )?(?:\d|[A-Z]))|"
                   rf"brought (?:the|its|his|her|their) [\w’'-]+(?: [\w’'-]+){{0,3}} forward|moves|changed(?= [^.;]{{0,25}}\b(?:to|from) {A_DAY})|slipped|slips(?= (?:to|by|from|into))|shifted|brought forward|brings forward|advanced|prolonged|(?:given|granted|allowed) (?:another|(?:an? )?(?:extra|further|additional)|[a-z0-9]+ (?:more|extra|further|additional)) (?:[a-z0-9]+ )?(?:days?|weeks?|months?)(?=,? (?:to|until|till) ))\b", re.I)  # fmt: skip
MAYBE = re.compile(r"\b(?:(?-i:may)|might|could|would|should|seek\w*|sought|want\w*|ask\w*|consider\w*|propos\w*|plans? to|refus\w*|not|never|if|hop\w*|urg\w*|demand\w*|"
                   r"request\w*|whether|unless|likely|possibl[ey]|rule[sd]? out|den(?:y|ied|ies)|reject\w*)\b[^.;]{0,30}$", re.I)  # fmt: skip
AGREED = re.compile(r"\b(?:agreed|decided|voted|chose|ruled|ordered|resolved)\b[^.;,]{0,30}?\sto\s(?:postpone|delay|defer|extend|reschedule|prolong|move|shift|push back|put off|bring forward)\b", re.I)
NO_DATE = re.compile(  # 'extended their detention', 'moved the court'
    r"\s(?:(?:his|her|their|its|the|an?)\s)?(?:pre-?trial\s)?(?:detention|custody|remand|arrest|lead|thanks|condolences|invitation|hand|loan|credit|aid|motion)\b(?![^.;,]{0,20}\s(?:until|till|to|by)\s)"
)
TO = re.compile(r"(?P<before>.{0,25}?)\b(?:until|till|to|for|by)\s+(?:the\s+)?$", re.I)
CALLED_FOR = re.compile(r"\b(?:had been|was|were) (?:called|fixed|listed|convened|arranged|booked|summoned)\W*$", re.I)  # 'The vote had been called for Tuesday but was put back by a day'
WAS_DUE = re.compile(r"\b(?:supposed|scheduled|due|planned|set|meant|slated|expected|foreseen|had been (?:promised|announced|listed|booked)|originally|initially|previously)\W*$", re.I)
FROM = re.compile(
    r"\b(?:from|instead of|originally|initially|previously|(?:supposed|scheduled|due|planned|set|meant|slated|had been|was|were)\b(?:(?!\bwho\b)[^.;]){0,40}?)\s*(?:on\s+|the\s+)*$", re.I
)
SHIFTING = re.compile(r"\b(?:mov|postpon|delay|push|shift|defer|extend|bring|prolong|reschedul)(?:e|ing|ed|s)?\b[^.;]{0,80}\bfrom\b", re.I)
UNTIL = re.compile(r"\b(?:deadline|expir\w+|ultimatum|cut-?off|due|truce|pause|moratorium|suspension|grace|exten\w+|prolong\w*|review)\b", re.I)  # a day that ends something
DUE_ON = re.compile(r"\b(?:(?:supposed|scheduled|due|planned|set|meant|slated|expected|originally|initially|previously)\b[^.;]{0,25}|from\s(?:the\s)?)$", re.I)
JUST_MOVED = re.compile(r"\b(?:moved|changed|postponed|delayed|deferred|put off|(?:pushed|put) back|extended|rescheduled|shifted|brought forward)(?: again)? (?:on|last|this) (?:[A-Z][a-z]+day,? )?$")  # 'originally June 17, was changed on Tuesday'
ITS_WEEKDAY = re.compile(r"(?<= )(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s$")  # 'to Monday 30 May'
NEXT_CLAUSE = re.compile(r";\s|,\s(?:since|because|after|as|while|whereas|although|though|but|so)\s|\sbecause\s")
ONE_THAT = re.compile(r"\b(?:one|another|those|others)\s(?:that|which)\s(?:was|were|had been|has been|have been)\s$")  # 'The hearing of May 3 follows one that was moved to May 9'
AND_ANOTHER = re.compile(r",\s(?:and|while|whereas)\s(?:the|an?|its|his|her|their|[A-Z][a-z]+)\s")
WAS_TO = re.compile(r"\b(?:was|were)\sto\s[^.;,]{2,40}$")
SET = r"(?:due|set|scheduled|supposed|meant|expected|planned|foreseen|booked|billed|slated|timed|pencill?ed in|earmarked|(?:announced|called|convened|fixed|agreed|decided|listed|arranged|promised|pledged)(?=\s(?:[a-z]+\s)?(?:for|to\s(?:take|begin|start|open|end))\b))"
AT_FIRST = re.compile(rf"\b(?:first|originally|initially|previously|once|long)\s(?!(?:announced|presented|promised)\son\b)(?:promised|planned|scheduled|due|expected|set|announced|meant|intended|listed|fixed|slated|billed|booked|timed)\b[^.;,]{{0,30}}$|\b(?:was|were)\s(?:first|originally|initially)\sto\s[^.;,]{{2,40}}$|\bhad\s(?:planned|hoped|promised|intended|expected|wanted)\sto\s[^.;,]{{2,50}}$|\bhad\sspoken\sof\s[^.;,]{{2,50}}$|\b(?:had been|was|were)\s{SET}\b[^.;,]{{0,44}}$|\b(?:should|would) have (?:been|taken|begun|started|opened|ended|expired|met)\b[^.;,]{{0,40}}$|,\s(?:first\s|originally\s)?(?:planned|scheduled|announced|called|set|due)\s(?:for|on)\s[^.;,]{{0,30}}$|\bhad\s(?:first\s|originally\s)?been\s(?:on\s|for\s)?(?:this\s|next\s)?$", re.I)
AFTER_DEADLINE = re.compile(rf"\b(?:an?|{'|'.join(NUMBERS)}|\d+)\s(?:day|week|month|fortnight)s?\s(?:after|later than|past)\s(?:the|its|their|his|her)\s(?P<day>(?:\d{{1,2}}\s)?[A-Z][a-z]+\.?(?:\s\d{{1,2}})?)\s(?:deadline|target)\b")
NEVER_WAS = re.compile(r"\b(?:should|would) have (?:been|taken|begun|started|opened|ended|expired|met)\b[^.;,]{0,40}$|,\s(?:which|that)\sshould\shave\s(?:re-?opened|resumed|restarted|returned|arrived|landed|docked|sailed|left|come|gone|closed|finished|run|appeared|launched|sat)\b[^.;,]{0,40}$")
NOW = r"\b(?<!is )(?<!are )now\b|\b(?:is|are) now (?:due|set|scheduled|planned|expected|foreseen|likely|not|only|going|taking|being|to|on|for|in|until|(?:the )?(?:$|[A-Z][a-z]|\d))"  # not 'are now open to the press until May 9'
NEW_SET = re.compile(  # 'which was to be held on Tuesday, has been adjourned to June 11', 'would continue until March 10'
    rf"{NOW}|\b(?:but|instead|no (?:earlier|sooner) than|not before)\b|\b(?:has|have|had|was|were|is|are|will|would)\s(?:now\s)?(?:be\s|been\s)?(?:adjourned|left|deferred|carried over|held over|fixed|set|reset|relisted|rebooked|scheduled|called)\s(?:(?:this|last)\s(?:week|month)\s|on\s[A-Z][a-z]+\s|[a-z]+\s)?(?:to|for|until|till)\b"
    r"|\b(?P<until>will|would|is to|are to)\s(?:continue|last|remain|stay|run|hold)\b[^.;,]{0,30}\b(?:until|till|to)\b"
    r"|\b(?:gave|gives|given|granted)\s(?:it|them|him|her|the [a-z]+)\s(?:until|till)\b|\b(?:will|would)\snot\s(?!(?:be over|end|finish|be finished|close|stop)\b)[^.;,]{2,40}\s(?:before|until|till)\b|,\s(?:will|would)\s(?:take place|be held|begin|start|open)\b|(?:\band|,)\sthen\s(?:on|for|by|until|till)\s(?:the\s)?$")
ANOTHER = re.compile(r"\bbut\s(?P<what>(?:the|an?|[A-Z][\w’'-]+)\s[^.;,]{2,70}?\s(?:do|does|did|has|have|had|is|are|was|were|will|would|can|cannot|could|[a-z]{3,}ed)\s[^;]*)$")  # 'but parliament does not vote until'

THAT_IT = re.compile(r"\b(?:said|announced|decided|ruled|confirmed|declared|ordered|agreed)\b[^.;,]{0,40}\sthat\sit\s")  # 'but the mayor announced that it would run until'
IS_NOW = re.compile(r"[\w ]{3,25}\snow\b")  # 'but the lawyers went on strike, and so it is the 9th of May now'
OF_ITS_TIME = re.compile(r"\b(?:when|after|because|since|while|as (?:it|they|he|she|the|its|his|her|their|an?)\b)[^.;]*$|\b(?:said|says|told|announced|wrote|declared|decided|agreed|ruled)\b[^.;,]{0,20}$")  # 'collapsed when they said last Saturday'
ENDS_NOW = re.compile(r"\b(?:until|till)\s(?:the\s)?$|\b(?:not|no)\b[^.;]{3,120}\bbefore\s(?:the\s)?$")  # before a new day that stands ahead of the old one
GAVE_UP = re.compile(r"\b(?:gave up|given up|dropped|abandoned|scrapped)\s(?:the|its|their|his|her)\s(?:[a-z]+\s){0,2}?(?:date|deadline|target|day)\b(?:\s(?:of|for|on))?(?:\sthat\s[^.;]{3,60})?,?\s(?:the\s)?(?:[A-Z][a-z]+day\s)?$")  # 'gave up the date that had been announced a day earlier, 17 March, and said that it would be back by 24 March'
WILL_BE = re.compile(r"\b(?:said|announced|promised|spoke of|named|hoped|expected)\b[^;]*\b(?:will|would)\b[^;]*\b(?:by|on|until|in)\s(?:the\s)?$")
HAVING = re.compile(rf",\shaving\s(?:(?:first|originally|initially|previously)\s(?:planned|promised|intended|hoped|announced|pledged|been\s{SET})|been\s(?:first|originally|initially|previously)\s{SET})\b[^.;,]{{0,50}}$")  # 'moved house in August, having originally planned to do so in November'
ALSO = re.compile(r",?\sand\s(?:that\s)?(?:the|an?|its|their|his|her)\s")  # of another thing: 'will stay in force until May 9, and the talks, which were to begin on May 3, …'
AS_PLANNED = r"\bas\s[^.;,]{0,25}\b(?:promised|planned|announced|scheduled|expected|intended|reported)\b"
INSTEAD = re.compile(rf"\b[Ii]nstead(?P<of> of)?\b|\b[Rr]ather(?P<than> than)\b|(?:,\s(?:and\s)?|\sand\s)(?P<no>not)(?:\s(?:(?:on|in|by|until|from)\s|(?=\d|[A-Z]))(?=[^.;]{{3,40}}{AS_PLANNED})|,\s{AS_PLANNED},?\s(?:on|in|by|until|from|for)\s|(?P<bare>)\s(?:on|by|until)\s(?=(?:the\s(?:end|middle|start|beginning)\sof\s)?{A_DAY}|the\s\d))")
REPORTED = re.compile(r"\b(?:said|says|announced|confirmed|promised)\s(?:that\s)?[^.;,]{2,40}?\swould\b")  # 'said that the pool would open on May 9 and not on May 3'
ORIGINALLY = re.compile(r"[;,]\s(?:and\s|but\s)?(?:originally|initially|previously|earlier|at first|before that),?\s(?:it|this|the\s(?:[a-z]+\s){0,2}(?:date|day|deadline|limit|term|target))\s(?:had been|was)\s(?:(?:on|for|set for|planned for)\s)?(?:the\s)?$")  # 'The last day is May 9; originally it was May 3'
SETTLED = re.compile(r"\b(?:has|have|had)\s(?:now\s|since\s|then\s)?(?:agreed|decided|settled)\b|\bwill now\b")  # 'wanted to hear him on Wednesday, has now agreed to see him on May 9 instead'
NOW_SET = re.compile(r"\b(?:would|will|is|are)\snow\b|\binstead\b|\brather than\b")  # the day of a plan is another now
CALLED_OFF = re.compile(r"\b(?:called off|cancell?ed|scrapped|scrubbed|abandoned|shelved|postponed indefinitely|delayed indefinitely|(?:has|have|had|was|were|is|are|be)(?: now| also)?(?: been)? dropped(?= and\b|[.,;]|$))", re.I)

# Letters that every match of the patterns above has: a look for them is much cheaper than the patterns.
MOVING = Signs("delay", "rebook", "postpone", "defer", "push", "put", "exten", "reschedule", "move", "moving ", "slip", "shift", "forward", "advanced", "prolong", "changed", "given ", "granted ", "allowed ")
RENEWING = Signs("now", "instead", "rather")


def may_move(text: str) -> bool:
    """Whether some of it may move a date: asked once of all that an article tells."""
    return MOVING.within_small(text)


@lru_cache(maxsize=4096)  # of a statement it is asked again and again
def moving(text: str) -> re.Match[str] | None:
    """The verb that moves a date; None where nothing is moved, or only perhaps."""
    for m in MOVED.finditer(text) if may_move(text) else ():
        if not MAYBE.search(text[max(0, m.start() - 45) : m.start()]) and not NO_DATE.match(text, m.end()):
            return m
    agreed = AGREED.search(text) if " to " in text and may_move(text) else None
    return agreed if agreed and not MAYBE.search(text[max(0, agreed.start() - 45) : agreed.start()]) and not NO_DATE.match(text, agreed.end()) else None


@lru_cache(maxsize=4096)
def shifted(text: str) -> bool:
    """Whether a sentence's 'from A to B' is a date that moves, or may be moved, and no stretch of time."""
    return bool(moving(text) or "from" in text.lower() and SHIFTING.search(text))


BEGINS = re.compile(r"\bfrom\s(?:the\s)?$|\b(?:[Ff]irst|originally|initially|at first)(?:\sit (?:was|had been)|,)?\s(?:to be\s|[a-z]+\s)?(?:(?:for|on|by)\s)?(?:the\s)?$|\b(?:was|were|had been)\s(?:first|originally|initially)\s[^,;.]{2,30}\s$")  # before the first of three days
THEN = re.compile(r"\b(?:to|then|until)\s(?:(?:it was\s)?(?:to|for|on|by|until)\s)?(?:the\s)?$")
AT_LAST = re.compile(r"(?:[,;]|\sand|\sbut)\s(?:and\s|but\s)?(?:then|later|again|finally|now|is now|are now|it is now)\b[^;.]{0,60}?(?:\b(?:to|for|on|until|by|of|says|said)\s)(?:the\s)?$")
FIRST_THEN = re.compile(r"\bfirst (?:due|set|planned|scheduled|promised|announced|expected) (?:for|on|by) [^.;,]{3,25}, then (?:for|on|by) ")
FIRST_NOW = re.compile(r"(?:First|At first|Originally|Initially)\s(?:it|this|that)\s(?:was|were)\s(?:to be|to have been|meant to be|going to be|set for|planned for)\s[^.;,]{3,30}(?:,\s(?:and\s)?then\s(?:it was\s)?[^.;,]{3,25})?,?\s(?:and|but)\snow\sit\s(?:is|will be)\s")  # 'First it was to be 3 May, then 9 May, and now it is Friday 14 May'
DAY_AND_MONTH = re.compile(rf"\b(?:(?P<n>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{MONTH_STEMS})|(?P<its>{MONTH_STEMS})[a-z]*\.? (?P<nth>\d{{1,2}})(?!\d))")


def steps(days: Sequence[str], text: str) -> tuple[str, str, str] | None:
    """The three days of a plan that a sentence moves twice: 'from 3 May to 9 May after the verdict, and then to 14 May', 'first set for 3 May, then for 9 May, and is now due on 14 May'; None for any other."""
    if not LAST_STEP.within_one(text):
        return None
    placed = sorted((at, day) for day in set(days) if (at := place_of(day, text)) >= 0)
    if len(placed) == 3 and " before that " in text and _last_promised(text, [at for at, _ in placed]):
        return placed[1][1], placed[0][1], placed[2][1]
    if len(placed) != 3 or not moving(text) and not FIRST_OF_THREE.within_one(text):
        return None
    before = [ITS_WEEKDAY.sub("", text[max(0, at - 60) : at]) for at, _ in placed]
    if not BEGINS.search(before[0]) or not THEN.search(before[1]) or not AT_LAST.search(before[2]):
        return None
    return placed[0][1], placed[1][1], placed[2][1]


LAST_STEP = Signs(" then ", " later ", " again ", " finally ", " now ")
FIRST_OF_THREE = Signs("First ", " first ", "riginally ", "nitially ")


PART_OF = r"(?:the\s)?(?:(?:end|middle|start|beginning|spring|summer|autumn|winter|(?:first|second)\shalf|(?:first|second|third|last)\squarter)\s(?:of\s(?:the\s)?)?)?"
LAST_PROMISED = re.compile(rf",\s(?:last|most recently|lately)\s(?:promised|planned|scheduled|due|expected|set|announced|foreseen|told|put|given)\s(?:for|on|in|by|as|at)\s{PART_OF}$")
AND_BEFORE_THAT = re.compile(rf"\b(?:and|,)\s(?:even\s)?before that\s(?:for|on|in|by|as|at)\s{PART_OF}$")
NOW_SEEN = re.compile(rf"\b(?:is|are)\snow\b[^.;,]{{0,60}}\b(?:before|for|on|in|by|until|at)\s{PART_OF}$")


def _last_promised(text: str, places: Sequence[int]) -> bool:
    """'The opening, last promised for the spring and before that for November, is now not foreseen before July'."""
    return all(way.search(text[max(0, at - 70) : at]) for way, at in zip((LAST_PROMISED, AND_BEFORE_THAT, NOW_SEEN), places, strict=True))


def one_shift(day: str, text: str, other: str) -> bool:
    """Whether two sentences move something from or to this day, and have the other day in common: 'postponed from March 1 to April 1', 'first due on March 1, then on April 1'."""
    return bool(_days_of(text) & _days_of(other) - {(day[8:].lstrip("0"), MONTHS[int(day[5:7]) - 1][:3])}) and all(moving(t) or ", then " in t and FIRST_THEN.search(t) or may_be_renewed(t) and NOW_SET.search(t) for t in (text, other))


@lru_cache(maxsize=4096)
def _days_of(text: str) -> frozenset[tuple[str, str]]:
    return frozenset([(m["n"] or m["nth"], m["month"] or m["its"]) for m in DAY_AND_MONTH.finditer(text)])


def was_due(date: str, text: str) -> bool:
    """Whether the words before a date say that something was only planned for it: 'had been scheduled for', 'moved from'."""
    at = place_of(date, text)
    return at >= 0 and DUE_ON.search(text[max(0, at - 60) : at]) is not None and not JUST_MOVED.search(text[max(0, at - 30) : at])


def may_be_renewed(text: str) -> bool:
    """Whether some of it may say that the day of a plan is another now: asked once of all that an article tells."""
    return RENEWING.within(text)


def replaced(date: str, text: str) -> bool:
    """Whether a sentence says of a day that something had been planned for it and no longer is."""
    renewed = moving(text) or may_be_renewed(text) and NOW_SET.search(text)
    return bool(renewed) and was_due(date, text)


def roles(events: Sequence[Event], text: str) -> dict[str, str]:
    """For a sentence that moves a date: event date -> new | old; {} for any other sentence."""
    verb = moving(text)
    if verb and " and " in text[verb.end() :] and (late := came_later(_places(events, text), text)):
        return late  # 'originally expected on May 3, was delayed and was published on May 9'
    if not verb:
        instead = INSTEAD.search(text) if any(map(text.__contains__, ("nstead", "ather than", ", not", " and not"))) else None
        return _instead(events, text, instead) if instead else _not_but(events, text) or _renewed(events, text) or came_later(_places(events, text), text) or overtaken(_places(events, text), text) or _missed(events, text)
    if ONE_THAT.search(text, 0, verb.start()):
        return {}
    placed = {e.date: at for e in events if (at := place_of(e.date, text)) >= 0}
    found = {day: _role(ITS_WEEKDAY.sub("", text[max(0, at - 60) : at]), at > verb.start()) for day, at in placed.items()}
    if "old" not in found.values() or "new" not in found.values():
        found |= overtaken(_places(events, text), text)
    if "new" in found.values() and "old" not in found.values():
        found |= {e.date: "old" for e in events if not found.get(e.date) and e.kind in AHEAD and not _of_another(text, placed.get(e.date, -1), verb.start())}
    return {d: r for d, r in found.items() if r}


def ordinal(day: str) -> str:
    """'13th' for 2026-11-13; a line break, which no sentence has, for what is no day."""
    n = int(day[8:]) if len(day) == 10 and day[8:].isdigit() else 0
    return f"{n}{'th' if 10 < n < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}" if n else "\n"


def _instead(events: Sequence[Event], text: str, instead: re.Match[str]) -> dict[str, str]:
    """'On July 15 instead of Sept. 30', 'on June 15, not on June 1 as promised', 'on Wednesday rather than Tuesday', 'due on June 30, would come on July 31 instead'."""
    placed = sorted((at, e.date) for e in events if (at := dated_at(e.date, text)) >= 0 or (at := text.find(f" the {ordinal(e.date)}")) >= 0)
    word = instead.start()
    if len(placed) < 2 or (maybe := MAYBE.search(text, max(0, placed[0][0] - 45), placed[0][0])) and not REPORTED.search(text, 0, maybe.start() + 6) and "expected" not in text and not SETTLED.search(text, placed[0][0], placed[-1][0]):
        return {}
    if instead["bare"] is not None and any(e.kind not in AHEAD for e in events) and not NOW_SET.search(text, 0, word):
        return {}  # 'It came on May 9, not on May 3' sets a day right
    if instead["of"] or instead["than"] or instead["no"]:
        new, old = [d for at, d in placed if at < word][-1:], [d for at, d in placed if at > word and (instead["no"] or "," not in text[instead.end() : at])][:1]
        new = new or [d for at, d in placed if at > word][1:2] if not instead["no"] else new  # 'Instead of on May 3 they will vote on May 9'
    else:
        new, old = [d for at, d in placed if at < word][-1:], [d for at, d in placed if at < word][-2:-1]
    return {old[0]: "old", new[0]: "new"} if new and old and new != old else {}


def _not_but(events: Sequence[Event], text: str) -> dict[str, str]:
    """'Will be played not on May 3 but on May 9', of a plan."""
    found = NOT_ON.search(text) if " not " in text and " but " in text else None
    ahead = [e for e in events if e.kind in AHEAD] if found else []
    if found is None or len(ahead) < 2:
        return {}
    placed = [(at, day) for at, day in _places(ahead, text) if at >= found.end()]
    between = text[placed[0][0] : placed[1][0]] if len(placed) == 2 else ""
    return {placed[0][1]: "old", placed[1][1]: "new"} if BUT_ON.fullmatch(between) else {}


NOT_ON = re.compile(r"\bnot\s(?:[a-z]+\s(?:[a-z]+\s){0,3}?)?(?:on|in|by|until|from|for|before)\s(?:the\s|tomorrow,\s|today,\s)?(?:[A-Z][a-z]+day,?\s)?(?=\d|[A-Z]|the\s\d)")
BUT_ON = re.compile(r"[^.;,]{3,16}(?:,?\sas\s[a-z ]{5,30})?,?\sbut\s(?:only\s|rather\s|instead\s)?(?:(?:an?|one|two|three|four|five|six|\d+)\s(?:day|week|month)s?\s(?:later|earlier),?\s)?(?:on|in|by|until|from|for|within)\s(?:the\s)?(?:[A-Z][a-z]+day,?\s)?")


def _renewed(events: Sequence[Event], text: str) -> dict[str, str]:
    """'First promised for March 31, will now be delivered on April 15', 'will not be levied before June 15, after it had been set for May 22'."""
    if len(events) < 2:
        return {}
    placed = _places(events, text)
    if FIRST_NOW.match(text):
        return {placed[-2][1]: "old", placed[-1][1]: "new"} if len(placed) > 1 else {}  # the last step alone: the first was another's
    old = next(((at, d) for at, d in placed if AT_FIRST.search(before := ITS_WEEKDAY.sub("", text[max(0, at - 110) : at])[-70:]) or WAS_TO.search(before) or ORIGINALLY.search(before) or GAVE_UP.search(ITS_WEEKDAY.sub("", text[max(0, at - 110) : at]))), None)
    if old is None:
        return {}
    new = next((d for at, d in placed if at > old[0] and d != old[1] and (told := NEW_SET.search(text, old[0], at)) and not OF_ITS_TIME.search(text, told.end(), at) and not AND_ANOTHER.search(text, told.end(), at) and (told["until"] is None or lasts_longer(text[: old[0]], told[0])) and (not _of_other_things(text, old[0], at) or IS_NOW.match(text, at))), None)
    if new is None and GAVE_UP.search(text[max(0, old[0] - 110) : old[0]]):
        new = next((d for at, d in placed if at > old[0] and d > old[1] and WILL_BE.search(text, old[0], at)), None)
    aside = ORIGINALLY.search(text, 0, old[0]) if new is None else None
    new = next((d for at, d in reversed(placed) if at < aside.start()), None) if aside else new
    having = HAVING.search(text, 0, old[0]) if ", having " in text else None
    new = new or (next((d for at, d in reversed(placed) if at < having.start()), None) if having else None)
    new = new or next((d for at, d in placed if at < old[0] and d != old[1] and ENDS_NOW.search(text, 0, at) and not ALSO.search(text, at, old[0])), None)
    return {old[1]: "old", new: "new"} if new else {}


def _places(events: Sequence[Event], text: str) -> list[tuple[int, str]]:
    """The days of a sentence by their offsets; a plan of 'today' stands where that word does."""
    placed = [(at, e.date) for e in events if (at := place_of(e.date, text)) >= 0]
    today = {e.date for e in events if e.kind in AHEAD and " today" in e.what and place_of(e.date, text) < 0} if " today" in text else set()
    return sorted([*placed, *[(text.index(" today") + 1, day) for day in today if len(today) == 1]])


def _of_other_things(text: str, old: int, new: int) -> bool:
    """Whether the new day is that of another subject, which has no word in common with what stands before the old one: 'the cut was first due on March 1, but parliament does not
    vote until April 21'."""
    found = ANOTHER.search(text[old:new]) if " but " in text else None
    return found is not None and not (" it " in found["what"] and THAT_IT.search(found["what"])) and "now" not in found["what"].split() and words(found["what"]).isdisjoint(words(text[:old]))


def never_was(day: str, text: str) -> bool:
    """Whether a sentence says that something should have been on a day: 'the ballot should have been held on May 31'."""
    at = place_of(day, text)
    return at >= 0 and NEVER_WAS.search(ITS_WEEKDAY.sub("", text[max(0, at - 70) : at])) is not None


A_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!,?\s(?:the\s)?\d)")
TOGETHER = re.compile(r"\b(\d{1,2})(?:\s(?:and|or|to)\s|\s?[-–]\s?)\d{1,2}\s([A-Z][a-z]+)\b")  # '15 to 31 May'


A_MONTH = re.compile(r"(?:this|last|next|the) month\b")
FEASTS = {"01-01": ("New Year’s Day", "New Year's Day"), "12-31": ("New Year’s Eve", "New Year's Eve"), "12-24": ("Christmas Eve",), "12-25": ("Christmas Day",)}  # days that are told by name
SEASONS = {"SP": ("spring",), "SU": ("summer",), "FA": ("autumn", "fall"), "AU": ("autumn", "fall"), "WI": ("winter",)}


def place_of(day: str, text: str) -> int:
    """Offset of a day in a text, also of one written out, 'the fifteenth of June', of one with its ending, '15th of June', of one without its month, 'the 15th', and of days that share one, '15 to 31 May'; -1 where it is not there."""
    if len(day) == 7 and (season := SEASONS.get(day[5:])):
        return next((at for word in season if (at := text.find(f" {word}") + 1)), dated_at(day, text))
    if len(day) < 10:
        at = dated_at(day, text)
        return at if at >= 0 or len(day) != 7 or " month" not in text else next((m.start() for m in A_MONTH.finditer(text)), -1)
    if day[5:] in FEASTS and (feast := next((at for name in FEASTS[day[5:]] if (at := text.find(name)) >= 0), -1)) >= 0:
        return feast
    n, month = int(day[8:10]), MONTHS[int(day[5:7]) - 1]
    together = TOGETHER.finditer(text) if f" {month}" in text and f"{n} {month}" not in text else ()
    at = next((m.start() for m in together if int(m[1]) == n and m[2] == month), -1)
    at = at if at >= 0 else dated_at(day, text)
    nth = ordinal(day)
    if at >= 0 and len(day) == 10 and A_WEEKDAY.match(text, at) and f" the {nth}" in text:
        return text.find(f" the {nth}") + 1  # 'On Friday they said that it will not be on the 14th but on the 27th', a Friday too
    if at >= 0 or len(day) != 10:
        return at
    written = text.find(f"{NTH_WORDS[n]} of {month}") if " of " in text and n < len(NTH_WORDS) else -1
    written = next((at for form in (f"{nth} of {month}", f"{nth} {month}") if (at := text.find(form)) >= 0), -1) if written < 0 and month in text else written
    bare = text.find(f" the {nth}") + 1 if written < 0 else 0
    return bare or written


def _missed(events: Sequence[Event], text: str) -> dict[str, str]:
    """'On November 6 they published the report, a week after the October 31 deadline that they had set themselves'."""
    found = AFTER_DEADLINE.search(text) if " deadline" in text or " target" in text else None
    placed = [(e.date, at) for e in events if e.precision == "day" and (at := dated_at(e.date, text)) >= 0] if found else []
    old = next((d for d, at in placed if found and found.start("day") <= at < found.end("day")), None)
    new = [e.date for e in events if old and e.precision == "day" and e.date > old]
    return {old: "old", new[0]: "new"} if old and len(set(new)) == 1 else {}


def _of_another(text: str, at: int, verb: int) -> bool:
    """Whether a day stands in another clause than the verb that moves something: 'will report by May 3, since the visit was put back to May 9'."""
    return at >= 0 and NEXT_CLAUSE.search(text, *sorted((at, verb))) is not None


def _role(before: str, after_verb: bool) -> str:
    """Whether the words before a date make it the new or the old one: 'until', 'from', 'supposed to take effect on'."""
    if JUST_MOVED.search(before):
        return ""  # the day on which it was moved
    to = TO.search(before)
    if after_verb and to is None and " and " in before and AND_COMES.search(before):
        return "new"  # 'has been delayed by a week and is to take place on May 9'
    if after_verb and to is None and (found := FROM.search(before)) and found[0].lower().startswith(("was", "were")):
        return ""  # 'was delayed and was published on May 9'
    if to and not WAS_DUE.search(to["before"]):
        return "new" if after_verb else "old" if CALLED_FOR.search(to["before"]) else ""
    return "old" if to or FROM.search(before) else ""
