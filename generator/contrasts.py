"""Two numbers of one thing that an article gives in the words of two: 'The ministry said 612 schools were shut. The union put the figure at 660.'"""

import re
from collections.abc import Iterator
from itertools import islice

from generator.currencies import MONEY
from generator.model import Struct
from generator.number_words import Number, is_date, numbers
from generator.sentences import sentences
from generator.wording import words

MOST = 4  # times as many at most: two counts of one thing
BESIDE = 16  # characters at most between 'says' and its amount
WORDS = 30  # of evidence at most
LONG = 600  # characters; a longer sentence is a list
TURNS = 6  # of a sentence that are tried
# Letters of which each way of telling two counts has one.
COUNTING_SIGNS = ("counted", "counts", "estimat", "spoke of", "spoken of", "speaks of", " put ", " puts ", "according to", "still says", "now says", " says it is ", " says it was ", " said it was ", " says there ", " said there ")
BOUNDARY = re.compile(r"[.!?…][\"”’)]?\s")
SAYING = (" put ", " puts ", "spoke of", "spoken of", "speaks of", "speak of", " say", " said", " claim", " estimat", " insist")
GIVERS = ("according to", " if you ask ", "by the count of", "by the reckoning of", "by the estimate of", "by that of")
GIVING = tuple(dict.fromkeys((*COUNTING_SIGNS, *SAYING, *GIVERS)))  # one of them stands in each text of two counts
HEDGE = r"[\"“‘']?(?:(?:about|around|some|nearly|almost|roughly|only|just|no more than|at least|more than|over|fewer than|less than|closer to|as many as|up to)\s){0,2}"
OPENING = re.compile(r"\(?(?:(?:But|Yet|While|Meanwhile|By contrast|For (?:his|her|its|their) part),?\s)?")
WHO = r"(?P<who>(?!(?:[Ii]n|[Oo]n|[Ff]or|[Aa]t|[Bb]y|[Ff]rom|[Ll]ast|[Tt]his|[Aa]fter|[Bb]efore|[Uu]nder|[Ww]hen|[Ii]f|[Oo]f|[Ss]ince|[Aa]|[Aa]n|[Nn]o|[Ee]ach|[Ee]very|[Aa]nother|[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ii]|[Ww]e|[Yy]ou|[Tt]hat|[Ww]hich|[Ww]ho|[Aa]nalysts?|[Ee]conomists?|[Ff]orecasters?|[Ii]nvestors?)\s)[^\d.;:,“”\"]{2,60}?(?:,\s[^\d.;:,“”\"]{3,70},)?)\s"
FIGURE = r"(?:(?:the|its|their|that|this)\s(?:[a-z-]+\s)?(?:figure|number|total|toll|count|crowd|turnout|sum|bill|cost|price|losses|loss|damage|attendance|claim|claims|demand|debt|provision|outflows?|inflows?|deficit|shortfall|hole|gap|backlog|stock|stocks|harvest|yield)|it|them)"
FIGURE_AT = re.compile(rf"\s{FIGURE}\sat\s")
SECOND = tuple(re.compile(WHO + rest) for rest in (
    rf"(?:still\s)?puts?\s{FIGURE}\sat\s{HEDGE}(?=[\d$€£a-z]|[A-Z]{{1,3}}[$€£]|[A-Z]{{3}}\s?\d)",
    rf"(?:still\s)?(?:speaks?|spoke|ha(?:s|ve|d)\sspoken)\sof\s{HEDGE}(?=[\d$€£a-z])",
    rf"(?:still\s)?(?:says?|said|claims?|claimed|estimates?|estimated|insists?|insisted)\s(?:that\s)?(?:(?:there\s(?:were|are|had been)|it\s(?:was|is|were|amounts to|amounted to|comes to|came to))\s)?{HEDGE}(?=[\d$€£a-z])",
))  # fmt: skip
AMOUNTS = re.compile(  # 'The union says the net cost would be about 480 million'
    WHO + rf"(?:disputes?\s(?:that|this|it)\sand\s)?(?:says?|said)\s(?:that\s)?(?:the|its|their)\s(?:[a-z-]+\s)?(?P<what>cost|price|bill|loss|value|damage|losses|number|total)\b[^.;\d]{{0,110}}?\s(?:would be|is|was|are|were)\s{HEDGE}(?=[\d$€£])"
)
OR = re.compile(rf",?\s(?:but|or|and|against)\s{HEDGE}(?=[\d$€£a-z])")  # '220, or 240 if you ask the rebels'
BY_WHOM = re.compile(r"(?:\s[a-z]{3,}s)?,?\s(?:according to|if you ask|by the (?:count|reckoning|estimate) of|by that of)\s(?P<who>[^.;,:–—“”\"]{3,60})")
GIVEN_BY = re.compile(r"[^.;:]{0,70}?,?\s(?:according to|by the (?:count|reckoning|estimate) of)\s(?P<who>[^.;:–—“”\"]{3,60})")
TURN = re.compile(r";\s|,?\s(?:while|whereas|but|against)\s|,\s(?:or\s)?(?=\d)|,\s(?=the\s|(?:[a-z]+\s){1,2}(?:still\s|now\s)?(?:says|said|puts|counts|counted)\s)")
VERBS = r"counted|counts|estimated|estimates|spoke of|speaks of|put|puts|according to"
GIVES = re.compile(rf"\b(?P<verb>{VERBS}|said|says|reported|claimed|claims)\b")
COUNTING = frozenset(VERBS.split("|")) | {"say so"}
SAYS_SO = re.compile(r"\b(?:(?:still|now)\s(?:says|said|counts|puts)\s\d|(?:says|said)\s(?:that\s)?(?:it (?:is|was)|there (?:is|are|was|were))\s(?:only\s|just\s|about\s|some\s)?\d)")
PUT_AT = re.compile(r"\b(?:put|puts)\s(?:the|their|its)\s(?:[a-z-]+\s){0,2}?(?P<what>[a-z]{3,})\sat\s")
NOUN = re.compile(r"(?:[\s-][a-z][\w’'-]*){0,2}?\s(?P<noun>people|men|women|children|dead|staff|[a-z]{3,}s)\b")
OF_THEM = re.compile(r"\sof\s(?:them|these|those)\b")
SUBJECT = re.compile(r"(?:The |Some |Many |Hundreds of |Thousands of )?(?:[a-z]+ )?(?P<them>[A-Za-z][a-z]{2,}s)\s(?:stand|stood|are|were|wait|queue|have|had|gather|came|took|join|block|line)")  # 'Lorries stand along the road; the union says that 900 of them …'
OF_ALL = re.compile(r"\sof\s(?:the|its|their|all)\s(?:[\w’'-]+\s){0,2}?(?=\d)")
PERCENT = re.compile(r"\s?%|\s(?:percent|per cent)\b|\s?pc\b")
NUMBER_OF = re.compile(r"\b(?:put|puts|estimated|estimates)\sthe\snumber\sof\s[^.;\d]{3,40}?\s(?:at|to be)\s")  # 'put the number of those out at 2,000'
SPAN = re.compile(r"[\s-](?:(?!(?:an?|per|each)\s)[a-z]+\s)?(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|times|a\.m|p\.m|o’clock|o'clock|pages?|percentage|points?|km|miles?|kilomet\w+|met(?:er|re)s?|degrees|GMT|hrs)\b")
CLOSES = re.compile(r"[\"”’']?(?:[.,;)!?]|$|\s(?:when|if|in all|in total|overall|in (?:an?|their|its|the) (?:[a-z]+\s){0,2}(?:statement|letter|report|note|reply|message|e-?mail|bulletin|update|summary)\b|on \w+day\b|and (?!\d)|because|a (?:day|week|month|year)\b|–|—))")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
CHANGES = re.compile(r"\b(?:rose|risen|fell|fallen|increased|grew|cut|raised|lowered|another|further|of these|of those(?!\s(?:who|out|on|in|at|present|affected)\b)|of them|earlier|previously|initially|originally|at first|a year ago|last year)\b", re.I)
PRONOUN = re.compile(r"(?:^|\s)(?:he|she|it|they|i|we)$|(?:^|\s)(?:I|we|We|you|You)\s", re.I)  # 'Today I would say eight'
LABEL = re.compile(r"^(?:that|the fact that|and|but)\s", re.I)
ASIDE = re.compile(r",\s(?:which|who|whose|in|on|at|after|through|by|as)\s.*$")
DOING = re.compile(r"\s(?:that\s)?(?:it|they|he|she|we)\s(?!was\b|were\b|is\b|are\b|had been\b)[a-z]+\s")  # 'says it mended 31'
UNNAMED, NUMERAL = frozenset("number figure total count toll".split()), re.compile(r"\d")
NOT_COUNTED = frozenset("this his its was has does says others less years months weeks days hours minutes times always perhaps besides".split())


TWO_SUMS = re.compile(r"\b\d[\d,.]*\sand\s\d[\d,.]*\s[a-z]")


CROWDS = frozenset(("crowd", "turnout", "attendance"))


class Count(Struct, frozen=True, gc=False):
    """A number as somebody gives it. `kind`: money | percent | count; `noun`: what is counted, where the words behind it say so."""

    value: float
    start: int
    end: int
    kind: str
    noun: str
    who: str = ""


class Contrast(Struct, frozen=True, gc=False):
    """`noun`: what both count; of money and shares the kind."""

    first: Count
    second: Count
    noun: str
    start: int
    end: int


def contrasts(text: str) -> Iterator[Contrast]:
    """In order. The second number's giver is told; the first's where the sentence names one."""
    counting, givers = [sign for sign in COUNTING_SIGNS if sign in text], [sign for sign in GIVERS if sign in text]
    saying = [sign for sign in SAYING if sign in text] if BOUNDARY.search(text) else []  # of what a sentence before counted
    last = (0, 0)
    for start, end in sentences(text) if counting or saying or givers else ():
        if end - start < LONG:
            told = text[start:end]
            found = _within(text, start, end) if any(map(told.__contains__, counting)) else None
            if found is None and last[1] and last[1] - last[0] < LONG and any(map(told.__contains__, saying)):
                found = _across(text, last, (start, end))
            if found is None and any(map(told.__contains__, givers)):
                found = _either(text, start, end)
            if found:
                yield found
        last = (start, end)


FORMER = re.compile(r"\b(?:first|initial|earlier|original|previous)\b|\bhad (?:first |initially )?(?:spoken|said|put|given|counted)\b")  # what somebody counted before
OFFERED = re.compile(r"\b(?:offer(?:s|ed)?|brought|demand(?:s|ed)?|ask(?:s|ed) for|want(?:s|ed)?|propos(?:es|ed)|bid)\s(?:about\s|only\s)?[$€£]?(?:\d|[a-z]+ (?:million|billion|percent))")  # two sides' terms
ELIDED = re.compile(
    rf"(?P<who>(?:[Tt]he |[A-Z])?[A-Za-z][\w’' -]{{2,40}}?)\s(?:spoke|speaks?|talked|talks?)\sof\s{HEDGE}(?P<n>\d[\d,.]*)(?:\s[a-z]+){{1,2}},?\s(?:and|while)\s(?P<other>(?:the\s)?[a-z][a-z ]{{3,30}}?)\sof\s{HEDGE}(?P<m>\d[\d,]*)"
)


def _across(text: str, before: tuple[int, int], bounds: tuple[int, int]) -> Contrast | None:
    """'About 900 people took part, the union said. The company put the number at 600.'"""
    at = opening.end() if (opening := OPENING.match(text, bounds[0], bounds[1])) else bounds[0]
    for pattern in (*SECOND, AMOUNTS):
        told = pattern.match(text, at, bounds[1])
        second = next((c for n in numbers(text, told.end(), min(bounds[1], told.end() + 30)) if n.start == told.end() and (c := _count(text, n, bounds))), None) if told else None
        if told and second and (FORMER.search(told[0]) or OFFERED.search(text, *before)):
            return None
        if told and second:
            return _compared(text, before, bounds, second, told)
    return None


def _compared(text: str, before: tuple[int, int], bounds: tuple[int, int], second: Count, told: re.Match[str]) -> Contrast | None:
    if not CLOSES.match(text, second.end, bounds[1]) or CHANGES.search(text, bounds[0], second.end):
        return None
    if "\n" in text[before[1] : bounds[0]] and not (second.noun or FIGURE_AT.search(told[0])):
        return None  # a bare number belongs to its paragraph
    if told["who"].endswith((" now", " then", " later", " since")):
        return None  # a number of another time
    if TWO_SUMS.search(text, *before):
        return None  # 'The parties arrived with 810 and 880 dollars. His last offer said 845'
    years = {m[0] for m in YEAR.finditer(text, *before)}
    if years and not years & {m[0] for m in YEAR.finditer(text, *bounds)}:
        return None  # of one year, and perhaps of another
    what = told.groupdict().get("what")
    if what and words(what).isdisjoint(words(text[before[0] : before[1]])):
        return None
    return _apart(text, _first(text, before, second), _named(second, told["who"]), before)


def _first(text: str, bounds: tuple[int, int], second: Count) -> Count | None:
    """The one number of the sentence that may count the same; None where there are several."""
    if CHANGES.search(text, *bounds):
        return None
    found = _counts(text, bounds)
    alike = [c for c in found if c.kind == second.kind or not second.noun and second.kind == "count" and (c.kind != "percent" or second.value <= 100)]
    if second.noun and second.kind == "count" and len(alike) == 1 and not alike[0].noun and NUMBER_OF.search(text, *bounds):
        pass
    elif second.noun and second.kind == "count":
        alike = [c for c in alike if c.noun == second.noun] or ([c for c in alike if c.noun] if not words(second.noun).isdisjoint(words(text[bounds[0] : bounds[1]])) else [])
    else:
        put = PUT_AT.search(text, *bounds)
        alike = [c if c.noun or put is None else Count(c.value, c.start, c.end, c.kind, put["what"]) for c in alike if c.noun or put]
    return _named(alike[0], _giver(text, bounds, alike[0])) if len(alike) == 1 else None


def _counts(text: str, bounds: tuple[int, int]) -> list[Count]:
    found: list[Count] = []
    whole = -1
    for n in numbers(text, *bounds):
        made = _count(text, n, bounds)
        if n.start == whole or made is None or n.sign and found and found[-1].kind == "money" and text[n.start - 1] == "(":
            continue
        part = OF_ALL.match(text, n.end, bounds[1])
        if part:
            whole = part.end()
            of = next((c for m in numbers(text, whole, bounds[1]) if m.start == whole and (c := _count(text, m, bounds))), None)
            made = Count(made.value, made.start, made.end, made.kind, of.noun if of else "")
        found.append(made)
    return found


def _count(text: str, n: Number, bounds: tuple[int, int]) -> Count | None:
    if is_date(text, n, bounds[0]) or n.value < 2 or SPAN.match(text, n.end, bounds[1]) or re.match(r"\d?[-/:]\d", text[n.end : n.end + 3]):
        return None
    share = PERCENT.match(text, n.end, bounds[1])
    if share:
        return Count(n.value, n.start, share.end(), "percent", "percent")
    noun = NOUN.match(text, n.end, min(bounds[1], n.end + 50))
    named = noun["noun"].lower() if noun and noun["noun"].lower() not in NOT_COUNTED else ""
    if n.sign or named in MONEY or named.rstrip("s") in MONEY:
        return Count(n.value, n.start, noun.end() if noun and not n.sign else n.end, "money", "money")
    return Count(n.value, n.start, noun.end() if noun and named else n.end, "count", named)


def _giver(text: str, bounds: tuple[int, int], first: Count) -> str:
    """'The ministry' of 'The ministry said 612 …', 'the union' of '…, the union said'."""
    behind = GIVEN_BY.match(text, first.end, bounds[1])
    if behind:
        return behind["who"]
    before = re.match(rf"{OPENING.pattern}([^\d.;:“”\"]{{2,60}}?)\s(?:says?|said|counts?|counted|estimates?|estimated|claims?|claimed|reports?|reported|puts?|speaks? of|spoke of)\s", text[bounds[0] : first.start])
    said = re.search(r",\s([^,.;:“”\"]{3,50})\s(?:said|says)[.,]?$", text[first.end : bounds[1]].rstrip(" ”\""))
    return before[1] if before else said[1] if said else ""


def _either(text: str, start: int, end: int) -> Contrast | None:
    """'220, or 240 if you ask the rebels'; '457,000 tonnes, by the count of the ministry, or 410,000 by that of the bank'."""
    found = _counts(text, (start, end))
    for first, second in zip(found, found[1:], strict=False):
        link = next((m for m in OR.finditer(text, first.end, second.start + 1) if m.end() == second.start), None)
        by = BY_WHOM.match(text, second.end, end) if link else None
        given = GIVEN_BY.match(text, first.end, link.start()) if link and by else None
        if by and (given or link and link.start() - first.end < 2):
            noun = first.noun or second.noun or _before(text, start, first)
            made = Count(first.value, first.start, first.end, first.kind, noun, given["who"] if given else "")
            return _apart(text, made, _named(second, by["who"]), (start, end), by.end())
    return None


def _before(text: str, start: int, first: Count) -> str:
    """'prisoners' in 'exchange prisoners – 220, or 240'."""
    noun = re.search(r"\b([a-z]{3,}s)\s[–—-]\s$", text[start : first.start])
    return noun[1] if noun else ""


def _elided(text: str, start: int, end: int) -> Contrast | None:
    """'The police spoke of 6,000 marchers and the organisers of more than 15,000.'"""
    found = ELIDED.search(text, start, end)
    counted = {n.start: c for n in numbers(text, found.start(), end) if (c := _count(text, n, (start, end)))} if found else {}
    first, second = (next((c for at, c in counted.items() if at == found.start(g)), None) for g in ("n", "m")) if found else (None, None)
    if found is None or first is None or second is None:
        return None
    return _apart(text, _named(first, found["who"]), _named(second, found["other"]), (start, end))


def _within(text: str, start: int, end: int) -> Contrast | None:
    """'Organisers said 300 people came, the police counted 180.'"""
    if " of " in text[start:end] and (elided := _elided(text, start, end)):
        return elided
    for turn in islice(TURN.finditer(text, start, end), TURNS):
        first, second = _part(text, (start, turn.start())), _part(text, (turn.end(), end))
        if first is None or second is None or not {first[1], second[1]} & COUNTING or CHANGES.search(text, turn.end(), second[0].end):
            continue
        if first[0].noun or second[0].noun:
            given = BY_WHOM.match(text, second[0].end, end) if second[1] == "according to" else None
            return _apart(text, first[0], second[0], (start, end), given.end() if given else 0)
    return None


def _part(text: str, bounds: tuple[int, int]) -> tuple[Count, str] | None:
    """The one number of a part of a sentence that gives it in somebody's words, and the verb."""
    found, given = _counts(text, bounds), list(GIVES.finditer(text, *bounds))
    if len(found) != 1 or not given or len(given) > 1 and not (len(given) == 2 and given[0]["verb"] in ("says", "said")):
        return None
    clause = text.rfind("; ", *bounds)
    opened = clause + 2 if -1 < clause < min(given[-1].start(), found[0].start) else bounds[0]
    verb, begin = given[-1], given[0].end() if len(given) > 1 else opened  # 'She says the union counted 17'
    who = text[verb.end() : bounds[1]].strip(" ,.") if verb["verb"] == "according to" else text[begin : verb.start()].strip(" ,")
    who = re.sub(r"\s(?:still|now)$", "", who)
    beside = found[0].start - verb.end() < BESIDE and DOING.match(text, verb.end(), found[0].start) is None
    if not who or len(who) > 60 or PRONOUN.search(who) or who.endswith(" had") or (found[0].kind != "count" or not found[0].noun) and verb["verb"] not in COUNTING and not beside:
        return None
    put = PUT_AT.search(text, *bounds)
    them = SUBJECT.match(text, *bounds) if OF_THEM.match(text, found[0].end, bounds[1]) else None
    noun = found[0].noun or (("" if put["what"] in UNNAMED else put["what"]) if put else them["them"].lower() if them else "")
    who = who.rpartition(", ")[2] if NUMERAL.search(who) else who  # 'Some 900 people came, the organisers said'
    made = Count(found[0].value, found[0].start, found[0].end, found[0].kind, noun)
    return _named(made, who), "say so" if SAYS_SO.search(text, *bounds) else verb["verb"]


def _named(count: Count, who: str) -> Count:
    return Count(count.value, count.start, count.end, count.kind, count.noun, ASIDE.sub("", LABEL.sub("", who.strip(" ,"))))


def _apart(text: str, first: Count | None, second: Count, bounds: tuple[int, int], stop: int = 0) -> Contrast | None:
    """Both, where they can be counts of one thing; `stop`: where the words that tell the second one's giver end."""
    if first is None or not second.who or first.who.lower() == second.who.lower() or PRONOUN.search(second.who):
        return None
    noun = first.noun or second.noun
    if noun and second.noun and first.noun and second.noun != first.noun and second.kind == first.kind == "count" and words(second.noun).isdisjoint(words(text[bounds[0] : second.start])):
        return None
    value = second.value
    if not second.noun and first.value >= 1e6 and value < 1000:  # 'We lost 12 million dollars. The government speaks of nine.'
        value *= 1e9 if first.value >= 1e9 else 1e6
    low, high = sorted((first.value, value))
    if not noun or not low < high <= MOST * low or {first.kind, second.kind} == {"percent", "count"} and second.noun:
        return None
    stop = max(len(text[:stop].rstrip()), second.end)
    stop += text[stop : stop + 1] in ('"', "”", "’")
    start = bounds[0] if len(text[bounds[0] : stop].split()) <= WORDS else first.start
    if len(text[start:stop].split()) > WORDS:
        return None
    made = Count(value, second.start, second.end, first.kind, noun, second.who)
    return Contrast(first, made, noun, start, stop)
