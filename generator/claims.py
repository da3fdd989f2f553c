"""What an article claims that another may tell differently: beginnings, the count of a series, figures, moved dates."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from generator.lines import Lines, longest
from generator.model import AHEAD, Article, Event, Figure, Struct
from generator.periods import UNKNOWN
from generator.scope import ONLY_CAPACITY, SPILT, VOLUMES, hedge, holder, holds, key_of, leaked, measured, year_of
from generator.wording import CONCEPT, MONTHS, dated_at, stem

MANY = 25  # 43 ballots are counted; a third ballot is one of a series
COUNTABLE = 10  # of what fits into a thing
BESIDE = 70  # characters between a beginning and its date
NUMBERS = {w: i for i, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split())}
ORDINALS = {w: i for i, w in enumerate("zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split())}
NTH_WORDS = tuple(ORDINALS)
SERIES = "round|visit|trip|session|hearing|attempt|extension|package|wave|phase|stage|ballot|inspection|warning|meeting|strike|walkout|reading|postponement"
NTH = re.compile(rf"\b({'|'.join(w for w in ORDINALS if w != 'zeroth')}|\d{{1,3}}(?:st|nd|rd|th))(?:[ -][a-z][a-z-]*){{0,2}} ({SERIES})\b(?! hand)", re.I)
COUNTED = re.compile(rf"(?<![\d.,])\b({'|'.join(NUMBERS)}|\d{{1,2}})(?: [a-z][a-z-]*){{0,1}} ({SERIES})s\b", re.I)
TIMES = re.compile(rf"\b(visit|trip|strike|postpone)\w*\b[^.;]{{0,40}}? ({'|'.join(NUMBERS)}|\d{{1,3}}) times\b", re.I)
OF = re.compile(r"\s+of\s+((?:[\w'’-]+\s+){0,3}?)(talks|negotiations|discussions|voting|strikes|hearings|sanctions|layoffs|inspections|testing|vaccinations)\b", re.I)

THINGS = ("talks|negotiations|discussions|strike|walkout|trial|war|offensive|siege|search|protests|construction|evacuation|campaign|blockade|drought|outbreak|"
          "rescue|investigation|inquiry|counting|voting|dredging|repairs|work|works|epidemic|siege|curfew|ceasefire|truce|boycott|shutdown")  # fmt: skip
VERBS = r"began|begun|begin|begins|beginning|started|start|starts|starting|kicked off|kick off|opened|got under way|broke out|were launched|was launched"
START = re.compile(rf"\b(?:{VERBS})\s+(?:[\w'’-]+\s+){{0,3}}?({THINGS})\b|\b({THINGS}),?\s+(?:[\w'’-]+,?\s+){{0,5}}?(?:{VERBS})\b", re.I)
SINCE = re.compile(rf"\b({THINGS})\b[^.;]{{0,20}}?\bsince\s+(?:\w+\.?\s+){{0,2}}", re.I)
ANEW = re.compile(r"\b(?:re-?start|re-?open|resum|new|fresh|latest|next|another|again|further|second|third|fourth|fifth|sixth|seventh|eighth|round|would|will|could|"
                  r"plan\w*|expect\w*|hop\w*|before|until|not|if)\b|\bresum", re.I)  # fmt: skip

A_DAY = r"(?:the )?(?:[A-Z][a-z]+day,? )?(?:\d{1,2}(?:st|nd|rd|th)?\b(?: of)? )?(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b|(?<=day ))"
MOVED = re.compile(r"\b(?:(?<=will )(?:postpone|delay|defer|extend|reschedule|prolong|move|shift|advance|push back|put off|bring forward)|delayed|delays|postponed|postpones|deferred|defers|pushed (?:(?:it|them|(?:the|its|his|her|their) [\w’'-]+(?: [\w’'-]+)?) )?back|pushes back|put (?:(?:it|(?:the|its|his|her|their) [\w’'-]+(?: [\w’'-]+)?) )?(?:off|back)|extended|extends|rescheduled|moved|"
                   rf"moves|changed(?= [^.;]{{0,25}}\b(?:to|from) {A_DAY})|slipped|slips(?= (?:to|by|from|into))|shifted|brought forward|brings forward|advanced|prolonged)\b", re.I)  # fmt: skip
MAYBE = re.compile(r"\b(?:may|might|could|would|should|seek\w*|sought|want\w*|ask\w*|consider\w*|propos\w*|plans? to|refus\w*|not|never|if|hop\w*|urg\w*|demand\w*|"
                   r"request\w*|whether|unless|likely|possibl[ey]|rule[sd]? out|den(?:y|ied|ies)|reject\w*)\b[^.;]{0,30}$", re.I)  # fmt: skip
AGREED = re.compile(r"\b(?:agreed|decided|voted|chose|ruled|ordered|resolved)\b[^.;,]{0,30}?\sto\s(?:postpone|delay|defer|extend|reschedule|prolong|move|shift|push back|put off|bring forward)\b", re.I)
NO_DATE = re.compile(  # 'extended their detention', 'moved the court'
    r"\s(?:(?:his|her|their|its|the|an?)\s)?(?:pre-?trial\s)?(?:detention|custody|remand|arrest|lead|thanks|condolences|invitation|hand|loan|credit|aid|motion)\b(?![^.;,]{0,20}\s(?:until|till|to|by)\s)"
)
TO = re.compile(r"(?P<before>.{0,25}?)\b(?:until|till|to|for|by)\s+(?:the\s+)?$", re.I)
WAS_DUE = re.compile(r"\b(?:supposed|scheduled|due|planned|set|meant|slated|expected|originally|initially|previously)\W*$", re.I)
FROM = re.compile(
    r"\b(?:from|instead of|originally|initially|previously|(?:supposed|scheduled|due|planned|set|meant|slated|had been|was|were)\b[^.;]{0,40}?)\s*(?:on\s+|the\s+)*$", re.I
)
SHIFTING = re.compile(r"\b(?:mov|postpon|delay|push|shift|defer|extend|bring|prolong|reschedul)(?:e|ing|ed|s)?\b[^.;]{0,80}\bfrom\b", re.I)
UNTIL = re.compile(r"\b(?:deadline|expir\w+|ultimatum|cut-?off|due|truce|pause|moratorium|suspension|grace|exten\w+|prolong\w*|review)\b", re.I)  # a day that ends something
DUE_ON = re.compile(r"\b(?:(?:supposed|scheduled|due|planned|set|meant|slated|expected|originally|initially|previously)\b[^.;]{0,25}|from\s(?:the\s)?)$", re.I)
JUST_MOVED = re.compile(r"\b(?:moved|changed|postponed|delayed|deferred|put off|(?:pushed|put) back|extended|rescheduled|shifted|brought forward)(?: again)? (?:on|last|this) (?:[A-Z][a-z]+day,? )?$")  # 'originally June 17, was changed on Tuesday'
ITS_WEEKDAY = re.compile(r"(?<= )(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s$")  # 'to Monday 30 May'
NEXT_CLAUSE = re.compile(r";\s|,\s(?:since|because|after|as|while|whereas|although|though|but|so)\s|\sbecause\s")
WAS_TO = re.compile(r"\b(?:was|were)\sto\s[^.;,]{2,40}$")
SET = r"(?:due|set|scheduled|supposed|meant|expected|planned|foreseen|booked|billed|slated|timed|(?:announced|called|convened|fixed|agreed|decided|listed|arranged)(?=\s(?:[a-z]+\s)?(?:for|to\s(?:take|begin|start|open|end))\b))"
AT_FIRST = re.compile(rf"\b(?:first|originally|initially|previously|once)\s(?:promised|planned|scheduled|due|expected|set|announced|meant|intended)\b[^.;,]{{0,30}}$|\bhad\s(?:planned|hoped|promised|intended|expected|wanted)\sto\s[^.;,]{{2,50}}$|\b(?:had been|was|were)\s{SET}\b[^.;,]{{0,44}}$|\b(?:should|would) have (?:been|taken|begun|started|opened|ended|expired|met)\b[^.;,]{{0,40}}$|,\s(?:first\s|originally\s)?(?:planned|scheduled|announced|called|set|due)\s(?:for|on)\s[^.;,]{{0,30}}$|\bhad\s(?:first\s|originally\s)?been\s(?:on\s|for\s)?(?:this\s|next\s)?$", re.I)
AFTER_DEADLINE = re.compile(rf"\b(?:an?|{'|'.join(NUMBERS)}|\d+)\s(?:day|week|month|fortnight)s?\s(?:after|later than|past)\s(?:the|its|their|his|her)\s(?P<day>(?:\d{{1,2}}\s)?[A-Z][a-z]+\.?(?:\s\d{{1,2}})?)\s(?:deadline|target)\b")
PLANNED_FOR = re.compile(r",\s(?:planned|scheduled|set|called|due|booked|announced)\s(?:for|on)\s(?:(?:the|this|next|last)\s)?$|\bhad been\s(?:(?:the|this|next|last)\s)?$")  # 'a strike, planned for this Friday, will now take place on April 17'
WILL_NOW_BE = re.compile(r"\b(?:is|are|will)\snow\s(?:(?:take place|be|be held|begin|start|happen|come|run|fall|go ahead|due|set|scheduled|planned|expected)\s)?(?:(?:on|for|until|from|in)\s)?(?:the\s)?$")
NEVER_WAS = re.compile(r"\b(?:should|would) have (?:been|taken|begun|started|opened|ended|expired|met)\b[^.;,]{0,40}$")
NEW_SET = re.compile(  # 'which was to be held on Tuesday, has been adjourned to June 11', 'would continue until March 10'
    r"\b(?:now|but|instead|no (?:earlier|sooner) than|not before)\b|\b(?:has|have|had|was|were|is|are|will|would)\s(?:now\s)?(?:be\s|been\s)?(?:adjourned|left|deferred|carried over|held over|fixed|set|scheduled|called)\s(?:[a-z]+\s)?(?:to|for|until|till)\b"
    r"|\b(?:will|would|is to|are to)\s(?:continue|last|remain|stay|run|hold)\b[^.;,]{0,30}\b(?:until|till|to)\b")
OF_ITS_TIME = re.compile(r"\b(?:when|after|because|since|while|as (?:it|they|he|she|the|its|his|her|their|an?)\b)[^.;]*$|\b(?:said|says|told|announced|wrote|declared|decided|agreed|ruled)\b[^.;,]{0,20}$")  # 'collapsed when they said last Saturday'
ENDS_NOW = re.compile(r"\b(?:until|till)\s(?:the\s)?$|\b(?:not|no)\b[^.;]{3,120}\bbefore\s(?:the\s)?$")  # before a new day that stands ahead of the old one
AS_PLANNED = r"\bas\s[^.;,]{0,25}\b(?:promised|planned|announced|scheduled|expected|intended|reported)\b"
INSTEAD = re.compile(rf"\b[Ii]nstead(?P<of> of)?\b|\b[Rr]ather(?P<than> than)\b|,\s(?:and\s)?(?P<no>not)(?:\s(?:on|in|by|until|from)\s(?=[^.;]{{3,40}}{AS_PLANNED})|,\s{AS_PLANNED},?\s(?:on|in|by|until|from|for)\s|(?P<bare>)\s(?:on|by|until)\s(?={A_DAY}|the\s\d))")
PARTS = ("%", "percent")
REQUIRED = re.compile(r"\b(?:requir(?:es?|ed|ing|ement)|threshold|quorum)\b[^,;.]{0,40}$")  # 'requires the backing of two-thirds', 'the required 60%'
NOW_SET = re.compile(r"\b(?:would|will|is|are)\snow\b|\binstead\b|\brather than\b")  # the day of a plan is another now
HELD = re.compile(rf"\b(?:for|in|held|during|at|attended|joined)\s+(?:[\w’'-]+\s+){{0,3}}?({THINGS})\b", re.I)
NEW = re.compile(r"\b(?:new|higher|lower|increased|reduced|revised)\s+(?:[a-z]+\s)?$", re.I)
CALLED_OFF = re.compile(r"\b(?:called off|cancell?ed|scrapped|abandoned|shelved|postponed indefinitely|delayed indefinitely)\b", re.I)

# Letters that every match of the pattern above has: a look for them is much cheaper than the pattern.
SERIES_NOUNS = tuple(SERIES.split("|"))
THING_NOUNS = tuple(dict.fromkeys(THINGS.replace("works", "work").split("|")))
STARTING = ("beg", "start", "kick", "open", "got under", "broke", "launch")
MOVING = ("delay", "postpone", "defer", "push", "put", "exten", "reschedule", "move", "slip", "shift", "forward", "advanced", "prolong", "changed")
RENEWING = ("now", "instead", "rather")


def _has(text: str, letters: tuple[str, ...]) -> bool:
    return any(map(text.lower().__contains__, letters))


class Claim(Struct, frozen=True, eq=False, gc=False):
    """`kind`: start | held | series | figure | corrected | risen | against | mistaken | crowd. `key`: what it is about; `value`: the number, or the date of a start."""

    kind: str
    key: str
    value: float
    shown: str  # as a side shows it
    article: str
    published: str
    sentence: str
    line: int
    date: str = ""
    part: str | None = None
    about: frozenset[str] = frozenset()
    change: bool = False
    of: str = ""  # what a figure measures, in the article's words
    fresh: str = ""  # stem of the noun that a figure newly has: 'tariff' of 'a new 25 percent tariff'
    holder: frozenset[str] = frozenset()  # of what a figure's count belongs to
    year: str = ""  # that a figure is for
    hedge: str = ""  # about | bound | part

    __hash__ = object.__hash__


def find_claims(article: Article, lines: Lines) -> tuple[Claim, ...]:
    """All that this article claims and another might count or date differently."""
    found: dict[tuple[str, str, float, str], Claim] = {}
    published = article.published or "~"
    sentences: dict[tuple[int, str], list[Event]] = {}
    for e in article.events:
        sentences.setdefault((e.line, longest(e)), []).append(e)
    for line, text, event in _counting(article, sentences, published) if lines.has(SERIES_NOUNS) else ():
        for key, n, shown in series(text):
            made = Claim("series", key, n, shown, article.id, published, text, line, event.date if event else "")
            found.setdefault(("series", key, n, ""), made)
    told = "\n".join(dict.fromkeys([text for _, text in sentences] + [e.what for e in article.events]))
    for (line, text), mine in sentences.items() if _has(told, THING_NOUNS) else ():
        for thing, e in starts(mine, text, article.published):
            key = CONCEPT.get(thing, thing)
            found.setdefault(("start", key, 0, e.date), Claim("start", key, 0, thing, article.id, published, text, line, e.date, e.part))
        for e in mine:
            held = HELD.search(e.what) if e.kind == "past" and e.precision == "day" else None
            if held and not ANEW.search(e.what):
                key = CONCEPT.get(held[1].lower(), held[1].lower())
                found.setdefault(("held", key, 0, e.date), Claim("held", key, 0, held[1].lower(), article.id, published, text, line, e.date))
    return (*found.values(), *_figures(article, lines, published))


def _counting(article: Article, sentences: Mapping[tuple[int, str], Sequence[Event]], published: str) -> Iterable[tuple[int, str, Event | None]]:
    """(line, wording, the event that a count in it belongs to)"""
    yield from ((line, text, _held(mine, published)) for (line, text), mine in sentences.items())
    yield from ((s.line, s.text, None) for s in (*article.summary, *article.withheld))
    yield from ((f.line, f.src, None) for f in article.figures)
    if article.title_from == "source":
        yield 0, article.title, None


def _figures(article: Article, lines: Lines, published: str) -> Iterable[Claim]:
    found: dict[tuple[str, float, frozenset[str]], Claim] = {}
    by_line: dict[int, list[str]] = {f.line: [] for f in article.figures}
    for line, text in lines.each if by_line else ():
        if line in by_line:
            by_line[line].append(text)
    for f in article.figures:
        if f.unit.rstrip("s") in SERIES_NOUNS and f.value < MANY:
            continue
        src = f.src or f.withheld or _printed(f, by_line[f.line])
        said = max([text for text in by_line[f.line] if src in text], key=len, default=src)
        if f.unit in PARTS and REQUIRED.search(said[: said.find(src)] if src in said else ""):
            continue  # what is required is not what was reached
        key = key_of(f.unit, src, said)
        about = ONLY_CAPACITY if not f.change and f.value >= COUNTABLE and holds(src, said) else SPILT if not f.change and key in VOLUMES and leaked(said) else measured(f.unit, f.of)
        made = Claim("figure", key, f.value, src, article.id, published, said, f.line, "", None, about, f.change, f.of, _fresh(src, said),
                     frozenset() if f.change else holder(src, said), year_of(f"{said} {f.of}", published), hedge(src, said))  # fmt: skip
        found.setdefault((key, f.value, about), made)
    return found.values()


def _printed(f: Figure, lines: Sequence[str]) -> str:
    """A figure in the words of what else is shown of its line, where its own are withheld."""
    number = f"{abs(f.value):,.10g}"
    written = re.compile(rf"(?<![\d.,]){re.escape(number)}(?![\d.,]*\d)(?:\s?%|[\s-](?:percent|per cent|million|billion)\b)?(?:[\s-][a-z]+)?")
    return next((m[0] for text in lines if (m := written.search(text))), f"{_rounded(abs(f.value))} {f.unit}")


def _rounded(value: float) -> str:
    """'3.3 billion' for a number whose own words are withheld."""
    for scale, name in ((1e9, "billion"), (1e6, "million")):
        if value >= scale and round(value / scale, 3) * scale == value:
            return f"{round(value / scale, 3):g} {name}"
    return f"{value:,.10g}"


def _fresh(src: str, text: str) -> str:
    at = text.find(src)
    if at < 0 or not NEW.search(text[max(0, at - 16) : at]):
        return ""
    noun = re.search(r"\d(?:[\s-]*(?:percent|per cent|%|million|billion))?[\s-]+([a-z]{3,})", text[at : at + len(src) + 24])
    return next(iter(stem(noun[1])), "") if noun else ""


def _held(events: Sequence[Event], published: str) -> Event | None:
    """The event that a count belongs to: of several in one sentence the last that has happened."""
    if len(events) == 1:
        return events[0] if events[0].kind != "deadline" and events[0].date != UNKNOWN else None
    return max((e for e in events if e.date <= published), key=lambda e: e.date, default=None)


def series(text: str) -> list[tuple[str, float, str]]:
    """(noun and what it is of, how many so far, the words) for each count of a series: 'an eighth round of talks'."""
    found: list[tuple[str, float, str]] = []
    if not _has(text, SERIES_NOUNS):
        return found
    for m in NTH.finditer(text):
        if m[2].lower() == "stage" and not OF.match(text, m.end()):
            continue  # of a rocket, of a race
        found.append((_series_key(m[2], text, m.end()), float(ORDINALS.get(m[1].lower()) or int(m[1][:-2])), m[0]))
    for m in COUNTED.finditer(text):
        n = int(m[1]) if m[1].isdigit() else NUMBERS[m[1].lower()]
        if n < MANY:
            found.append((_series_key(m[2], text, m.end()), float(n), m[0]))
    for m in TIMES.finditer(text):
        found.append((m[1].lower(), float(int(m[2]) if m[2].isdigit() else NUMBERS[m[2].lower()]), m[0]))
    return found


def _series_key(noun: str, text: str, at: int) -> str:
    of = OF.match(text, at)
    return f"{noun.lower()} of {CONCEPT.get(of[2].lower(), of[2].lower())}" if of else noun.lower()


def starts(events: Sequence[Event], text: str, published: str | None) -> list[tuple[str, Event]]:
    """(what began, the event with its date) for each beginning that a sentence tells of."""
    found: list[tuple[str, Event]] = []
    past = [e for e in events if e.kind != "planned" and e.date[:10] <= (published or "~")[:10]]
    for m in START.finditer(text) if _has(text, STARTING) else ():
        if not ANEW.search(text[max(0, m.start() - 40) : m.end()]) and (event := _nearest(past, text, m.start(), m.end())):
            found.append(((m[1] or m[2]).lower(), event))
    since = SINCE.search(text) if " since " in text else None
    if since and not re.search(r"\b(?:stalled|suspended|paused)\b", text[: since.end()], re.I) and (event := _nearest(past, text, since.end(), since.end())):
        found.append((since[1].lower(), event))
    return list(dict.fromkeys(found))


def _nearest(events: Sequence[Event], text: str, start: int, end: int) -> Event | None:
    """The event whose date stands next to the place; None where it stands far away."""
    places = [(min(abs(at - end), abs(start - at)), i) for i, e in enumerate(events) if (at := dated_at(e.date, text)) >= 0]
    best = min(places, default=None)
    return events[best[1]] if best and best[0] <= BESIDE else None


def may_move(text: str) -> bool:
    """Whether some of it may move a date: asked once of all that an article tells."""
    return _has(text, MOVING)


@lru_cache(maxsize=4096)  # of a statement it is asked again and again
def moving(text: str) -> re.Match[str] | None:
    """The verb that moves a date; None where nothing is moved, or only perhaps."""
    for m in MOVED.finditer(text) if _has(text, MOVING) else ():
        if not MAYBE.search(text[max(0, m.start() - 45) : m.start()]) and not NO_DATE.match(text, m.end()):
            return m
    agreed = AGREED.search(text) if " to " in text and _has(text, MOVING) else None
    return agreed if agreed and not MAYBE.search(text[max(0, agreed.start() - 45) : agreed.start()]) and not NO_DATE.match(text, agreed.end()) else None


@lru_cache(maxsize=4096)
def shifted(text: str) -> bool:
    """Whether a sentence's 'from A to B' is a date that moves, or may be moved, and no stretch of time."""
    return bool(moving(text) or "from" in text.lower() and SHIFTING.search(text))


def was_due(date: str, text: str) -> bool:
    """Whether the words before a date say that something was only planned for it: 'had been scheduled for', 'moved from'."""
    at = dated_at(date, text)
    return at >= 0 and DUE_ON.search(text[max(0, at - 60) : at]) is not None and not JUST_MOVED.search(text[max(0, at - 30) : at])


def may_be_renewed(text: str) -> bool:
    """Whether some of it may say that the day of a plan is another now: asked once of all that an article tells."""
    return any(map(text.__contains__, RENEWING))


def replaced(date: str, text: str) -> bool:
    """Whether a sentence says of a day that something had been planned for it and no longer is."""
    renewed = moving(text) or may_be_renewed(text) and NOW_SET.search(text)
    return bool(renewed) and was_due(date, text)


def roles(events: Sequence[Event], text: str) -> dict[str, str]:
    """For a sentence that moves a date: event date -> new | old; {} for any other sentence."""
    verb = moving(text)
    if not verb:
        instead = INSTEAD.search(text) if any(map(text.__contains__, ("nstead", "ather than", ", not", " and not"))) else None
        return _instead(events, text, instead) if instead else _renewed(events, text) or _missed(events, text)
    placed = {e.date: at for e in events if (at := dated_at(e.date, text)) >= 0}
    found = {day: _role(ITS_WEEKDAY.sub("", text[max(0, at - 60) : at]), at > verb.start()) for day, at in placed.items()}
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
    if len(placed) < 2 or MAYBE.search(text[max(0, placed[0][0] - 45) : placed[0][0]]) and "expected" not in text:
        return {}
    if instead["bare"] is not None and any(e.kind not in AHEAD for e in events):
        return {}  # 'It came on May 9, not on May 3' sets a day right
    if instead["of"] or instead["than"] or instead["no"]:
        new, old = [d for at, d in placed if at < word][-1:], [d for at, d in placed if at > word][:1]
        new = new or [d for at, d in placed if at > word][1:2] if not instead["no"] else new  # 'Instead of on May 3 they will vote on May 9'
    else:
        new, old = [d for at, d in placed if at < word][-1:], [d for at, d in placed if at < word][-2:-1]
    return {old[0]: "old", new[0]: "new"} if new and old and new != old else {}


def _renewed(events: Sequence[Event], text: str) -> dict[str, str]:
    """'First promised for March 31, will now be delivered on April 15', 'will not be levied before June 15, after it had been set for May 22'."""
    if len(events) < 2:
        return {}
    placed = sorted((at, e.date) for e in events if (at := place_of(e.date, text)) >= 0)
    old = next(((at, d) for at, d in placed if AT_FIRST.search(before := ITS_WEEKDAY.sub("", text[max(0, at - 70) : at])) or WAS_TO.search(before)), None)
    if old is None:
        return _planned_for(placed, text)
    new = next((d for at, d in placed if at > old[0] and d != old[1] and (told := NEW_SET.search(text, old[0], at)) and not OF_ITS_TIME.search(text, told.end(), at)), None)
    new = new or next((d for at, d in placed if at < old[0] and d != old[1] and ENDS_NOW.search(text, 0, at)), None)
    return {old[1]: "old", new: "new"} if new else {}


def _planned_for(placed: Sequence[tuple[int, str]], text: str) -> dict[str, str]:
    """'The deadline, which had been this Friday, April 10, is now May 11'."""
    for (first, old), (second, new) in pairwise(placed):
        if old != new and PLANNED_FOR.search(ITS_WEEKDAY.sub("", text[max(0, first - 40) : first])) and WILL_NOW_BE.search(ITS_WEEKDAY.sub("", text[first:second])):
            return {old: "old", new: "new"}
    return {}


def never_was(day: str, text: str) -> bool:
    """Whether a sentence says that something should have been on a day: 'the ballot should have been held on May 31'."""
    at = place_of(day, text)
    return at >= 0 and NEVER_WAS.search(ITS_WEEKDAY.sub("", text[max(0, at - 70) : at])) is not None


def place_of(day: str, text: str) -> int:
    """Offset of a day in a text, also of one written out: 'the fifteenth of June'; -1 where it is not there."""
    at = dated_at(day, text)
    return at if at >= 0 or len(day) != 10 or " of " not in text or (n := int(day[8:])) >= len(NTH_WORDS) else text.find(f"{NTH_WORDS[n]} of {MONTHS[int(day[5:7]) - 1]}")


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
    if to and not WAS_DUE.search(to["before"]):
        return "new" if after_verb else ""
    return "old" if to or FROM.search(before) else ""
