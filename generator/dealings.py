"""Deeds of one day that no one clause could tell both of: one firm sells what another buys, one writes to whom the other has a letter from, people are hurt or hired, an emergency begins or ends."""

import re
from functools import lru_cache

from generator.shared_words import COUNTING
from generator.told import Told, own_number
from generator.wording import EVENT_NOUNS, words

DONE = r"(?<!was )(?<!were )(?<!been )(?<!being )(?<!is )(?<!are )"
WHO = r"(?P<who>[^.;:“”\"]{2,60}?)\s(?:(?:has|have|had|also|later|then|already|on [A-Z][a-z]+day)\s)*"
SELLS = re.compile(rf"^{WHO}{DONE}(?:sold|sells|divested|offloaded)\s(?!for\b|at\b|out\b|well\b)(?P<what>[^.;]*)")
BUYS = re.compile(rf"^{WHO}{DONE}(?:bought|buys|acquired|purchased)\s(?P<what>[^.;]*)")
TRADING = (" sold ", " sells ", " divested ", " offloaded ", " bought ", " buys ", " acquired ", " purchased ")  # one of them stands in each such clause
BUYER = re.compile(r"\sto\s(?:the\s)?(?P<whom>[^.;,]*)")
NO_WARES = words("stake share shares per cent percent million billion remaining last whole part") | COUNTING
FROM = r"letter\s(?:[a-z]+\s)?from\s(?:the\s)?(?P<sender>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)"
RECEIVED = re.compile(rf"^(?P<reader>[^.;:“”\"]{{2,60}}?)\s(?:has\s|had\s)?(?:received|got|was sent|were sent|was handed|opened)\s(?:an?|the|another)\s(?:[\w-]+\s){{0,2}}?{FROM}")
WRITES = re.compile(r"^(?P<sender>[^.;:“”\"]{2,60}?)\s(?:has\s|had\s)?(?:wrote|written|sent\s(?:an?|the|another)\s(?:[\w-]+\s){0,2}?letter)\sto\s(?:the\s)?(?P<reader>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)")
BEEN = r"\b(?:was|were|been)\s(?:[a-z]+ly\s|also\s|later\s)?"
FATES = {  # no two of these are told of one happening where none is named
    "harm": re.compile(rf"{BEEN}(?:hurt|injured|wounded|killed|burn(?:ed|t)|scalded|crushed|hospitali[sz]ed)\b"),
    "work": re.compile(rf"{BEEN}(?:hired|recruited|employed|taken on|trained|promoted)\b|\b(?:hired|recruited|took on)\s(?:(?:about|some|another|more than)\s)?(?:the\b|an?\b|\d|[a-z]+\s[a-z-]*s\b)"),
    "honour": re.compile(rf"{BEEN}(?:honou?red|awarded|decorated|praised|thanked|commended)\b"),
    "loss": re.compile(rf"{BEEN}(?:sacked|laid off|made redundant)\b|\b(?:sacked|laid off)\s(?:the\b|\d|[a-z]+\s[a-z-]*s\b)"),
}  # fmt: skip
FATEFUL = frozenset("hurt injured wounded killed burned burnt scalded crushed hospitalised hospitalized hired recruited employed taken took trained promoted honoured honored awarded decorated praised thanked commended sacked laid redundant".split())
EMERGENCY = r"(?:state of (?:emergency|siege|alert|disaster)|emergency rule|martial law)"
BEGAN = re.compile(rf"\b(?:declared|proclaimed|imposed|introduced|announced|decreed)\s(?:an?\s|the\s)?(?:[a-z-]+\s){{0,2}}?{EMERGENCY}\b(?!\sover\b)|\b{EMERGENCY}\b[^.;,]{{0,40}}?\s(?:was|has been|had been)\s(?:declared|proclaimed|imposed|introduced|decreed)\b|\b(?:placed|put)\s[^.;,]{{2,40}}\sunder\s(?:an?\s)?{EMERGENCY}\b", re.I)
ENDED = re.compile(rf"\b(?:lifted|ended|revoked|cancelled|rescinded|scrapped)\s(?:an?\s|the\s|its\s)?(?:[a-z-]+\s){{0,2}}?{EMERGENCY}\b|\b{EMERGENCY}\b[^.;,]{{0,40}}?\s(?:(?:was|has been|had been)\s(?:lifted|ended|revoked|cancelled|rescinded)|ended|expired|lapsed)\b|\b{EMERGENCY}\sover\b", re.I)
EMERGENCIES = ("state of", "emergency rule", "martial law", "mergency rule", "State of", "Martial law")  # one of them stands in each such clause
SPAN = re.compile(r"\b(?:19|20)\d\d[-–/](?:\d\d|20\d\d)\b(?![-–/])|\b(?:financial|fiscal|budget|crop|marketing|school|academic)\syear\b")
WANTS = re.compile(r"\b(?:wants|is asking|are asking|asks for|calls for|is calling for|demands|urges|hopes)\b")


def other_dealings(a: Told, b: Told) -> bool:
    """Whether two clauses tell of two deeds though they name the same people and things."""
    one, other = a.event.what, b.event.what
    if a.event.precision == b.event.precision == "year" and bool(SPAN.search(one)) != bool(SPAN.search(other)):
        return True  # 'in 2023-24' is not 'in 2023'
    if a.event.precision != b.event.precision and _only_wanted(a, b):
        return True
    if a.event.kind != "past" or b.event.kind != "past":
        return False
    return sold_and_bought(one, other) or answered(one, other) or _other_fates(a, b) or begun_and_ended(one, other)


def _only_wanted(a: Told, b: Told) -> bool:
    """Whether one tells what somebody wants to be done in a month, and the other what was done on a day of it."""
    vague, exact = (a, b) if b.event.precision == "day" else (b, a)
    return vague.event.kind == exact.event.kind == "past" and exact.event.precision == "day" and WANTS.search(vague.event.what) is not None and not WANTS.search(exact.event.what)


def sold_and_bought(one: str, other: str) -> bool:
    """Whether the same firm sells something in one clause and buys something in the other."""
    if not any(map(one.__contains__, TRADING)) or not any(map(other.__contains__, TRADING)):
        return False
    for x, y in ((one, other), (other, one)):
        sells, buys = SELLS.search(x), BUYS.search(y)
        if sells and buys and not BUYS.search(x) and not SELLS.search(y):
            return not (words(sells["who"]) & words(buys["who"])) <= COUNTING
    return False


def one_sale(a: Told, b: Told) -> bool:
    """Whether one tells what a firm sold to another, and the other that this one bought it: 'Tarsk sold the mill to Velm', 'Velm bought the mill'."""
    one, other = a.event.what, b.event.what
    if a.event.precision != "day" or not any(map(one.__contains__, TRADING)) or not any(map(other.__contains__, TRADING)):
        return False
    for x, y in ((one, other), (other, one)):
        sells, buys = SELLS.search(x), BUYS.search(y)
        buyer = BUYER.search(sells["what"]) if sells else None
        if sells and buys and buyer and not words(buyer["whom"]).isdisjoint(words(buys["who"])):
            wares = words(sells["what"][: buyer.start()]) & words(buys["what"])
            return bool(wares - NO_WARES - own_number(a.event.date))
    return False


@lru_cache(maxsize=4096)
def letter(what: str) -> tuple[frozenset[str], frozenset[str]] | None:
    """(words for who wrote, words for whom) of a clause that tells who wrote to whom; None for any other."""
    found = (RECEIVED.search(what) if "letter" in what else None) or (WRITES.search(what) if " to " in what and ("wrote" in what or "written" in what or "letter" in what) else None)
    return (words(found["sender"]), words(found["reader"])) if found else None


def one_writing(a: Told, b: Told) -> bool:
    """Whether one tells who wrote to whom, and the other who had a letter from whom: 'wrote to the bank', 'the bank received a letter'."""
    mine, theirs = letter(a.event.what), letter(b.event.what)
    return mine is not None and theirs is not None and not mine[0].isdisjoint(theirs[0]) and not mine[1].isdisjoint(theirs[1])


def answered(one: str, other: str) -> bool:
    """Whether who writes in one clause is written to in the other."""
    mine = letter(one)
    theirs = letter(other) if mine else None
    if mine is None or theirs is None:
        return False
    return mine[0].isdisjoint(theirs[0]) and not (mine[0].isdisjoint(theirs[1]) and mine[1].isdisjoint(theirs[0]))


def _other_fates(a: Told, b: Told) -> bool:
    """Whether people are hurt in one clause and hired in the other, and neither names a happening in which both may have come about."""
    mine = fates(a.event.what)
    theirs = fates(b.event.what) if mine else mine
    return bool(theirs) and mine.isdisjoint(theirs) and (a.words & b.words).isdisjoint(EVENT_NOUNS)


@lru_cache(maxsize=4096)
def fates(what: str) -> frozenset[str]:
    """The kinds of what befalls people in a clause."""
    if FATEFUL.isdisjoint(what.replace(",", " ").replace(".", " ").split()):
        return NOTHING
    return frozenset([kind for kind, pattern in FATES.items() if pattern.search(what)])


def begun_and_ended(one: str, other: str) -> bool:
    """Whether an emergency is declared in one clause and lifted in the other."""
    if not any(map(one.__contains__, EMERGENCIES)) or not any(map(other.__contains__, EMERGENCIES)):
        return False
    phases = [(BEGAN.search(what) is not None, ENDED.search(what) is not None) for what in (one, other)]
    return any(phases[0]) and any(phases[1]) and not any(x and y for x, y in zip(*phases, strict=True))


NOTHING: frozenset[str] = frozenset()
