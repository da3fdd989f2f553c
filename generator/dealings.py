"""Deeds of one day that no one clause could tell both of: one firm sells what another buys, one writes to whom the other has a letter from, people are hurt or hired, an emergency begins or ends."""

import re
from functools import lru_cache

from generator.affinity import akin
from generator.shared_words import COUNTING
from generator.signs import Signs
from generator.told import Told, own_number
from generator.wording import EVENT_NOUNS, words

DONE = r"(?<!was )(?<!were )(?<!been )(?<!being )(?<!is )(?<!are )"
WHO = r"(?P<who>[^.;:“”\"]{2,60}?)\s(?:(?:has|have|had|also|later|then|already|on [A-Z][a-z]+day)\s)*"
GIVEN_AND_TAKEN = tuple((re.compile(rf"^{WHO}{DONE}(?:{gives})\s(?P<what>[^.;]*)"), re.compile(rf"^{WHO}{DONE}(?:{takes})\s(?P<what>[^.;]*)")) for gives, takes in (  # what the same one does not do in one deed
    (r"(?:sold|sells|divested|offloaded)(?!\s(?:for|at|out|well)\b)", "bought|buys|acquired|purchased"),
    ("lent|lends", "borrowed|borrows"),
    ("delivered|supplied|exported", r"ordered(?=\s(?:an?\b|\d))|imported"),
    ("beat|defeated", "lost to|fell to"),
))  # fmt: skip
SELLS, BUYS = GIVEN_AND_TAKEN[0]
TRADING = Signs(" sold ", " sells ", " divested ", " offloaded ", " bought ", " buys ", " acquired ", " purchased ", " lent ", " lends ", " borrow", " delivered ", " supplied ", " exported ", " imported ", " ordered ", " beat ", " defeated ", " lost to ", " fell to ")  # one of them stands in each such clause
OWNED = re.compile(r"(?:\b(?P<owner>[A-Z][\w-]+)['’]s\s(?:[a-z]+\s)?|^)(?P<way>[Ii]mports|[Ee]xports)\b")
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
CIRCLE = r"(?:the|its|their|his|her)\s(?:[a-z]+\s)?(?:race|contest|board|coalition|talks|party|alliance)\b"
LICENCE = r"(?:licen[cs]e|permit|concession|permission)"
PHASES = tuple((Signs(*signs), re.compile(begun, re.I), re.compile(ended, re.I)) for signs, begun, ended in (  # words of which one stands in each such clause, its beginning, its end
    (("state of", "tate of", "mergency rule", "artial law"),
     rf"\b(?:declared|proclaimed|imposed|introduced|announced|decreed)\s(?:an?\s|the\s)?(?:[a-z-]+\s){{0,2}}?{EMERGENCY}\b(?!\sover\b)|\b{EMERGENCY}\b[^.;,]{{0,40}}?\s(?:was|has been|had been)\s(?:declared|proclaimed|imposed|introduced|decreed)\b|\b(?:placed|put)\s[^.;,]{{2,40}}\sunder\s(?:an?\s)?{EMERGENCY}\b",
     rf"\b(?:lifted|ended|revoked|cancelled|rescinded|scrapped)\s(?:an?\s|the\s|its\s)?(?:[a-z-]+\s){{0,2}}?{EMERGENCY}\b|\b{EMERGENCY}\b[^.;,]{{0,40}}?\s(?:(?:was|has been|had been)\s(?:lifted|ended|revoked|cancelled|rescinded)|ended|expired|lapsed)\b|\b{EMERGENCY}\sover\b"),
    (("work", "strike", "walked out", "tools"),
     r"\b(?:walked out|downed tools|laid down (?:their )?tools|stopped work|went on strike|began (?:a|their|the) (?:[a-z-]+ )?strike)\b",
     r"\b(?:returned to work|went back to work|resumed work|back at work|ended (?:the|their|a) (?:[a-z-]+ )?strike)\b"),
    (("licen", "permit", "concession", "permission"),
     rf"\b(?:granted|issued|awarded|gave)\b[^.;]{{2,60}}?\b{LICENCE}\b|\b{LICENCE}\b[^.;,]{{0,40}}?\s(?:was|has been|had been)\s(?:granted|issued|awarded)\b",
     rf"\b(?:revoked|withdrew|cancelled|suspended|annulled)\s(?:the|its|an?|his|her|their)\s(?:[\w’'-]+\s){{0,3}}?{LICENCE}\b|\b{LICENCE}\b[^.;,]{{0,40}}?\s(?:was|has been|had been)\s(?:revoked|withdrawn|cancelled|suspended|annulled)\b"),
    (("hostage", "kidnap", "abduct", "freed", "released", "rescued", "let go"),
     r"\b(?:took|taken)\b[^.;,]{2,40}?\shostage\b|\b(?:kidnapped|abducted)\b",
     r"\b(?:freed|released|rescued|let go)\b"),
    (("race", "contest", "board", "coalition", "talks", "party", "alliance"),
     rf"\b(?:joined|entered)\s{CIRCLE}", rf"\b(?:left|quit|withdrew from|pulled out of|dropped out of)\s{CIRCLE}"),
    (("recorder", "black box"), r"\b(?:recovered|retrieved|found|located|brought up|fished|pulled)\b", r"\b(?:opened|decoded|analy[sz]ed|examined|downloaded|read out|arrived|flown|sent)\b"),
    (("voted",), r"\bvoted (?:[a-z]+ )?(?:for|in favou?r of)\b", r"\bvoted (?:[a-z]+ )?against\b"),
    (("confirmed", "ruled out"), r"\bconfirmed\b", r"\bruled out\b"),
))  # fmt: skip
CHANGED = re.compile(r"\b(?:raised|lifted|increased|cut|lowered|reduced|doubled|halved|froze)\s(?:(?:its|the|their|his|her|all)\s)?(?:(?!stake\b)[a-z]+\s){0,2}?(?P<what>wages?|salar(?:y|ies)|pay|prices?|fares?|fees?|rents?|rates?|tax(?:es)?|dividends?|profits?|forecasts?|outlook|output|production|pensions?|tariffs?|dut(?:y|ies))\b(?!\s(?:forecasts?|outlook|guidance)\b)")
ALIKE = ("wage salary pay", "price fare fee", "dividend", "profit", "forecast outlook", "output production", "pension", "rent", "rate", "tax tariff duty")
OF_PARTY = re.compile(r"\b(?P<thing>appeal|case|application|petition|claim|complaint|lawsuit|letter|trial) (?:of|by|from|filed by|brought by|lodged by) (?:the |an? |its |two |three )?(?P<party>[a-z][\w’-]*)")
FROM_WHOM = Signs("appeal ", "case ", "application ", "petition ", "claim ", "complaint ", "lawsuit ", "letter ", "trial ")
SPAN = re.compile(r"\b(?:19|20)\d\d[-–/](?:\d\d|20\d\d)\b(?![-–/])|\b(?:financial|fiscal|budget|crop|marketing|school|academic)\syear\b")
WANTS = re.compile(r"\b(?:wants|is asking|are asking|asks for|calls for|is calling for|demands|urges|hopes)\b")


def other_dealings(a: Told, b: Told) -> bool:
    """Whether two clauses tell of two deeds though they name the same people and things."""
    one, other = a.event.what, b.event.what
    if a.event.precision == b.event.precision == "year" and bool(SPAN.search(one)) != bool(SPAN.search(other)):
        return True  # 'in 2023-24' is not 'in 2023'
    if a.event.precision != b.event.precision and _only_wanted(a, b):
        return True
    if of_two_parties(a, b):
        return True
    if a.event.kind != "past" or b.event.kind != "past":
        return False
    return sold_and_bought(one, other) or answered(one, other) or _other_fates(a, b) or begun_and_ended(one, other) or in_and_out(one, other) or of_two_sums(one, other)


def _only_wanted(a: Told, b: Told) -> bool:
    """Whether one tells what somebody wants to be done in a month, and the other what was done on a day of it."""
    vague, exact = (a, b) if b.event.precision == "day" else (b, a)
    return exact.event.kind == "past" and exact.event.precision == "day" and WANTS.search(vague.event.what) is not None and not WANTS.search(exact.event.what)


def sold_and_bought(one: str, other: str) -> bool:
    """Whether the same one sells something in one clause and buys something in the other, lends and borrows, delivers and orders, or beats and is beaten."""
    if not TRADING.within(one) or not TRADING.within(other):
        return False
    for gives, takes in GIVEN_AND_TAKEN:
        for x, y in ((one, other), (other, one)):
            giver, taker = gives.search(x), takes.search(y)
            if giver and taker and not takes.search(x) and not gives.search(y):
                return not (words(giver["who"]) & words(taker["who"])) <= COUNTING
    return False


def one_sale(a: Told, b: Told) -> bool:
    """Whether one tells what a firm sold to another, and the other that this one bought it: 'Tarsk sold the mill to Velm', 'Velm bought the mill'."""
    one, other = a.event.what, b.event.what
    if a.event.precision != "day" or not TRADING.within(one) or not TRADING.within(other):
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
    """Whether an emergency, a strike, a licence or somebody's captivity begins in one clause and ends in the other, or what was found in one is looked into in the other."""
    for signs, begun, ended in PHASES:
        if signs.within(one) and signs.within(other):
            phases = [(begun.search(what) is not None, ended.search(what) is not None) for what in (one, other)]
            if any(phases[0]) and any(phases[1]) and not any(x and y for x, y in zip(*phases, strict=True)):
                return True
    return False


def of_two_parties(a: Told, b: Told) -> bool:
    """Whether one tells of the appeal or the letter of somebody, and the other of that of somebody else: 'the appeal of the yard', 'the appeal of a baker'."""
    mine = OF_PARTY.search(a.event.what) if FROM_WHOM.within(a.event.what) else None
    theirs = OF_PARTY.search(b.event.what) if mine else None
    if mine is None or theirs is None or mine["thing"] != theirs["thing"]:
        return False
    one, other = (words(m["party"]) for m in (mine, theirs))
    return bool(one and other) and one.isdisjoint(b.around | other) and other.isdisjoint(a.around) and not akin(one, other)


def of_two_sums(one: str, other: str) -> bool:
    """Whether one tells that wages, and the other that prices were raised or cut."""
    mine = CHANGED.search(one)
    theirs = CHANGED.search(other) if mine else None
    if mine is None or theirs is None:
        return False
    kinds = [frozenset(kind for kind in ALIKE if words(m["what"]) & words(kind)) for m in (mine, theirs)]
    return kinds[0].isdisjoint(kinds[1]) and mine["what"] not in other and theirs["what"] not in one


def in_and_out(one: str, other: str) -> bool:
    """Whether one tells of the imports and the other of the exports of one country: 'Velm's imports of tin rose', 'Velm's exports of tin rose'."""
    mine = OWNED.search(one) if "ports" in one else None
    theirs = OWNED.search(other) if mine and "ports" in other else None
    return mine is not None and theirs is not None and mine["way"].lower() != theirs["way"].lower() and mine["owner"] == theirs["owner"]


NOTHING: frozenset[str] = frozenset()
