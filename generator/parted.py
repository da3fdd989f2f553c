"""What keeps two clauses apart in whatever words they agree: one does to the other what the other does to it, at two places, with people of two trades, or with two goods; they are of two matters, or decided by two bodies; what a court is asked is not what it grants; what one agrees to do is another thing; the end is not the beginning."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from operator import eq

from generator.acts import met_others
from generator.affinity import akin
from generator.at_odds import EXCLUDING, opposed
from generator.dealings import other_dealings
from generator.folding import fold
from generator.gazetteer import gazetteer
from generator.model import AHEAD
from generator.other_objects import other_objects
from generator.papers import paper
from generator.petitions import asked_or_granted
from generator.public_acts import acted_elsewhere
from generator.signs import Signs
from generator.told import SPOKEN, Told
from generator.two_things import two_things
from generator.wording import CONCEPT, MONTHS, WEEKDAYS, stem, tokens, words

TRADE = {  # no two of these are one; 'workers' and 'staff' may be any
    word: name for name, several in {
        "pilot": "pilots", "crew": "crew|attendants|stewards|stewardesses", "nurse": "nurses|midwives", "doctor": "doctors|physicians|surgeons", "teacher": "teachers|lecturers", "driver": "drivers|truckers|hauliers",
        "farmer": "farmers|growers|ranchers", "miner": "miners", "baker": "bakers", "docker": "dockers|dockhands|dockworkers|longshoremen|stevedores", "firefighter": "firefighters|firemen", "student": "students|pupils",
        "judge": "judges", "lawyer": "lawyers|barristers", "journalist": "journalists|reporters", "actor": "actors", "writer": "writers|screenwriters", "fisherman": "fishermen|fishers", "postman": "postmen", "soldier": "soldiers",
        "priest": "priests|clergy", "pensioner": "pensioners", "depositor": "depositors|savers", "tenant": "tenants|renters", "musician": "musicians", "engineer": "engineers|technicians", "cleaner": "cleaners",
    }.items() for word in several.split("|")
}  # fmt: skip
SOMEBODY = re.compile(r"(?:An?|The|One)\s(?:[\w-]+\s){0,3}?(?:(?P<f>woman|girl|schoolgirl)|man|boy|schoolboy)\b(?!['’-])")
BY = " by "
ANY_TRADE, NO_TRADE = frozenset(printed for w in TRADE for printed in (w, w.capitalize(), w.upper())), frozenset[str]()
DECIDING = re.compile(r"\b(?:approv|adopt|reject|pass|accept|endors|refus|dismiss|back|lodg|fil|appeal)(?:e?d)\b|\b(?:turned|voted) down\b")  # what each body does for itself
DECIDED = Signs("approv", "adopt", "reject", "pass", "accept", "endors", "refus", "dismiss", "back", "lodg", "fil", "appeal", " down")  # one of them stands in each such clause
BEEN = re.compile(r"\b(?:was|were|been|being|be|is|are)\s(?:[a-z]+ly\s)?$")
BODY = {  # no two of these decide one thing in the same words on one day; a committee may be any of them
    word: name for name, several in {
        "house": "parliament|senate|congress|assembly|lawmakers|deputies|mps", "cabinet": "government|cabinet|ministry|ministers|minister|president", "court": "court|judge|judges|tribunal|jury", "council": "council|councillors",
        "firm": "board|directors|company|firm|shareholders|owners|owner|management|executives", "union": "union|unions|workers|members|staff|employees|strikers|dockers|pilots", "police": "police", "party": "party|parties", "prosecution": "prosecution|prosecutor|prosecutors", "defence": "defence|defense|lawyer|lawyers",
    }.items() for word in several.split("|")
}  # fmt: skip
MATTER = {  # of an offer, a deal or a vote; no two of these are one
    word: name for name, several in {
        "pay": "pay|wage|wages|salary", "takeover": "takeover|merger|buyout|share", "peace": "peace|truce|ceasefire", "trade": "trade|tariff", "prisoners": "prisoner|hostage", "water": "water", "gas": "gas|oil", "fish": "fishing|fisheries", "climate": "climate", "coalition": "coalition",
    }.items() for word in several.split("|")
}  # fmt: skip
MATTER_WORDS = frozenset(printed for w in MATTER for printed in (w, w.capitalize()))
OF_A_MATTER = re.compile(rf"\b({'|'.join(MATTER)})[\s-](?:offers?|deals?|agreements?|talks|negotiations|proposals?|bids?|disputes?|votes?|pacts?|treaty|accords?)\b", re.I)
NAME = re.compile(r"\b[A-Z][\w’'-]{2,}")
BESIDE_HIM = re.compile(r"(?:[A-Z][\w’-]+\s){0,3}(?P<name>[A-Z][\w-]+)['’]s\s(?:[a-z-]+\s)?(?:husband|wife|widow|son|daughter|father|mother|brother|sister|parents|child|children|partner|deputy|lawyer|lawyers|spokesman|spokeswoman|aide|driver|party|successor|predecessor)\s(?![A-Z])")  # 'Ada Pool's husband died'
NO_ACTOR = re.compile(r"\s(?:for|over|about|into|in|at|near)\s")  # behind it nobody acts: 'an inquiry into the death of Ada Pool ordered yesterday the prosecutor'
NOT_ACTIVE = re.compile(r"\b(?:by|from|was|were|been|being|met|meet|talks|together|each other|agreed|signed|spoke|joint\w*)\b")
VERB = re.compile(r"\b([a-z]{3,}ed|beat|sued|sold|bought|hit|struck|fought|shot|met|won|lost|left)\b")
PLACE = re.compile(r"(?<![\w’'-])(?:in|at|near|outside)\s(?:the\s)?(?:(?:[a-z-]+\s){0,3}?(?:in|of|at|near)\s)?(?P<place>[A-Z][\w’'-]+)(?:\s[A-Z][\w’'-]+)*")
ATTRIBUTE = re.compile(r"\bthe (?P<place>[A-Z][\w’'-]+) (?:mill|school|works|plant|factory|hospital|station|port|market|mine|bridge|dam|prison|refinery|warehouse|church|hotel|airport|depot|yard)\b")
BEFELL = re.compile(r"\b(?:fire|blaze|explosion|blast|crash(?:ed)?|collapsed?|accident|shooting|attack|raid(?:ed)?|arrested|detained|flood|landslide|protest(?:ed)?|robbery|strike)\b")
KINDS_OF_SITE = "mill|school|works|plant|factory|hospital|clinic|station|port|harbour|harbor|market|mine|bridge|tunnel|dam|prison|refinery|warehouse|church|mosque|hotel|airport|depot|shipyard|yard|hall|museum|stadium|theatre|theater|cinema|shop|bakery|bank|farm|hostel|kindergarten|library|nightclub|restaurant"
SITE = re.compile(rf"\b(?:in|at|near|outside)\s(?:the|an?|its|their)\s(?:[a-z-]+\s){{0,2}}?({KINDS_OF_SITE})\b")
ENTERED = re.compile(rf"\b(?:visited|toured|went through|inspected|searched|raided|stormed|occupied|sealed|evacuated)\s(?:the|an?|its|their|his|her|[A-Z][\w-]+['’]s?)\s(?:[a-z-]+\s){{0,2}}?({KINDS_OF_SITE}|dairy|brewery|homes?|house|flat|apartment|villa|offices?|headquarters|premises)\b")
SITE_WAS = re.compile(rf"\b[Tt]he\s(?:[a-z-]+\s){{0,2}}?({KINDS_OF_SITE})\s(?:was|were)\s(?:searched|raided|stormed|occupied|sealed|evacuated|hit|damaged|flooded|gutted)\b")  # 'The mill was evacuated'
KIND_OF_SITE = {site: kind for kind, several in {"works": "mill|works|plant|factory|refinery|dairy|brewery|bakery|shipyard|yard|depot|warehouse", "home": "home|homes|house|flat|apartment|villa", "office": "office|offices|headquarters|premises|bank|shop"}.items() for site in several.split("|")}
SITES = frozenset([*KINDS_OF_SITE.split("|"), *KIND_OF_SITE])
PARTIES = re.compile(r"\b([A-Z][\w’'-]+) and ([A-Z][\w’'-]+)\b")
MEETING = re.compile(r"\b(?:met|meet|meeting|talks|round|summit|negotiat\w+|ceasefire|truce|treaty|agreement)\b")
AGAINST = " against "
NTH = re.compile(r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,3}(?:st|nd|rd|th)")
BEFORE_NAME = frozenset("in at to from of with near for against by on left reached entered crossed".split())
MEETS_FOR = re.compile(r"\bmeet(?:s|ing)?\s[^.;]{0,40}?\bto (?P<aim>[a-z]+)\b")
SIDES = tuple(map(re.compile, (r"\b(?:[Pp]rosecutors?|[Pp]rosecution)\b", r"\b(?:[Dd]efen[cs]e|[Dd]efendants?|lawyers?|[Aa]ttorneys?)\b")))  # of a case
MOTION = re.compile(r"\b(?:rejected|granted|dismissed|accepted|allowed|refused|denied|upheld|turned down|threw out)\s(?:(?:an?|the)\s)?(?:(?P<whose>[a-z]+)['’]s?\s)?(?:[a-z]+\s){0,2}?(?:motion|request|application|appeal|petition|bid|demand|objection)\b(?:\s(?:of|by|from)\s(?:the\s)?[a-z]+)?")
NO_WORD = re.compile(r"No (?:[a-z]+ )?(?:word|comment|reaction|reply|answer|response|statement|explanation|confirmation|sign|trace)\b")
OPPOSITE = (frozenset("began begins begun started starts opened opens".split()), frozenset("ended ends finished concluded closed closes".split()))
TRADED = frozenset("imports exports shipments sales deliveries production price prices cost".split())  # of this or that
LADEN = frozenset("ship ships vessel freighter tanker barge train lorry lorries truck trucks convoy plane".split())  # with this or that
SENTENCED = frozenset("sentenced jailed fined imprisoned".split())
NUMBER = re.compile(r"\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty")
CALENDAR = frozenset((*MONTHS, *WEEKDAYS))
LIKE = 0.6  # of the letters of two spellings
LEAST_SAME = 3  # words of a pattern that two clauses share


def parted(a: Told, b: Told) -> bool:
    """Whether two articles tell of two happenings of one day, whatever words they share."""
    one, other = a.event.what, b.event.what
    if SPOKEN in one or SPOKEN in other:
        return False
    if one.startswith("No ") != other.startswith("No ") and NO_WORD.match(one if one.startswith("No ") else other):
        return True
    if a.event.kind == b.event.kind == "past" and (here := sites(one)) and (there := sites(other)) and here.isdisjoint(there) and sites(a.text).isdisjoint(there) and sites(b.text).isdisjoint(here):
        return True
    if two_things(a, b) or other_dealings(a, b) or acted_elsewhere(a, b) or asked_or_granted(a, b) or met_others(a, b) or ("man" in one or "boy" in one or "girl" in one) and (he := sex_of(one)) and (she := sex_of(other)) and he != she:
        return True
    for told in (trades, matters, deciders):
        if (mine := told(one)) and (theirs := told(other)) and mine.isdisjoint(theirs):
            return True
    if names_any(one) and names_any(other) and ((a.event.kind in AHEAD) == (b.event.kind in AHEAD) and reversed_roles(one, other) or elsewhere(a, b) or with_another(one, other)):
        return True
    if a.event.kind == b.event.kind == "past" and not EXCLUDING.isdisjoint(a.clause) and not EXCLUDING.isdisjoint(b.clause) and opposed(one, other) and not paper(one) and not paper(other):
        return True
    if (a.event.kind in AHEAD) == (b.event.kind in AHEAD) and (turned_about(one, other) or two_wills(one, other)):
        return True
    return of_another(one, other) or of_another(other, one) or not LANDED.isdisjoint(tokens(one)) and of_two_lands(a, b) or exchanged(a, b) or other_objects(a, b) or of_two_sides(one, other) or meets_for(a, b) or meets_for(b, a)


OF_LAND = "(?:parliament|government|army|police|president|prime minister|foreign minister|ambassador|senate|assembly|central bank|navy|embassy)"
LANDED = frozenset(body.split()[-1] for body in OF_LAND[3:-1].split("|"))  # one of them stands in each such clause
LAND_OF = re.compile(rf"\b(?P<owner>[A-Z][\w-]+)['’]s (?:[a-z]+ )?(?P<owned>{OF_LAND})\b|\b(?P<body>{OF_LAND}) of (?P<land>[A-Z][\w-]+)(?! [A-Z])")


def of_two_lands(a: Told, b: Told) -> bool:
    """Whether one tells of one land's body and the other of the same of another land, of which neither sentence knows: 'Tarsk's parliament met', 'the parliament of Orr met'."""
    mine = lands(a.event.what)
    theirs = lands(b.event.what) if mine else mine
    return any(body in theirs and theirs[body] != land and theirs[body] not in fold(a.text) and land not in fold(b.text) for body, land in mine.items())


@lru_cache(maxsize=4096)
def lands(what: str) -> dict[str, str]:
    """Of which land each body is that a clause names so; a capital stands for its land."""
    if "s " not in what and " of " not in what:
        return {}
    capitals = gazetteer().capitals
    found = {(m["owned"] or m["body"]): (m["owner"] or m["land"]).lower() for m in LAND_OF.finditer(what)}
    return {body: fold(capitals.get(land, land)).lower() for body, land in found.items()}


def meets_for(a: Told, b: Told) -> bool:
    """Whether the words that two plans share are in one only what a meeting is for: 'meet on May 3 to release a payment', 'the payment will be released by the end of May'."""
    found = MEETS_FOR.search(a.event.what) if "meet" in a.event.what and a.event.kind in AHEAD and b.event.kind in AHEAD else None
    if found is None or "meet" in b.event.what or "session" in b.event.what:
        return False
    return a.event.date != b.event.date and (a.words & b.words).isdisjoint(words(a.event.what[: found.start("aim")]))


def of_two_sides(one: str, other: str) -> bool:
    """Whether one tells what became of a motion of the one side of a case, and the other of that of the other side: 'rejected the defence's motion', 'rejected a request of the prosecutor'."""
    mine, theirs = motion(one), motion(other)
    return mine is not None and theirs is not None and mine != theirs and not SIDES[mine].search(other) and not SIDES[theirs].search(one)


@lru_cache(maxsize=4096)
def motion(what: str) -> int | None:
    """Of which side of a case a motion is that a court decides on: 0 of the prosecution, 1 of the defence; None where none is told."""
    found = MOTION.search(what)
    return next((i for i, side in enumerate(SIDES) if side.search(found[0])), None) if found else None


@lru_cache(maxsize=4096)
def sex_of(what: str) -> str:
    """'f' where a clause opens with a woman without her name, 'm' for a man; '' for any other."""
    found = SOMEBODY.match(what) if "man" in what or "boy" in what or "girl" in what else None
    return "" if found is None else "f" if found["f"] else "m"


def of_another(one: str, other: str) -> bool:
    """Whether one opens with somebody who belongs to the person with whom the other opens: 'Ada Pool's husband died', 'Ada Pool died'."""
    found = BESIDE_HIM.match(one) if "s " in one else None
    return found is not None and re.match(rf"(?:[\w’-]+\s){{0,4}}?{found['name']}(?![\w’'-])", other) is not None


def names_any(what: str) -> bool:
    """Whether any capital stands behind the first letter."""
    return not what[1:].islower()


def exchanged(a: Told, b: Told) -> bool:
    """Whether two clauses are word for word the same but for who or which it is: 'signed a contract with Tarsk', 'signed a contract with Orr'; 'the first trial', 'the second trial'."""
    one, other = tokens(a.event.what), tokens(b.event.what)
    if abs(len(one) - len(other)) > LEAST_SAME:
        return False
    least = max(LEAST_SAME, min(len(one), len(other)) / 2)
    if len(one) == len(other) and (alike := sum(map(eq, one, other))) < least:  # first: as it is of most
        return alike == len(one) - 1 > 0 and any(x != y and _ends_apart(x, y) for x, y in zip(one, other, strict=True))
    apart = differing(one, other)
    same = len(one) - sum([end - start for start, end, _, _ in apart])
    if same < least:
        return False
    if any(_others(a, b, (one, i, j), (other, k, m)) or _goods(a, b, (one, i, j), (other, k, m)) for i, j, k, m in apart):
        return True
    return len(apart) > 1 and not SENTENCED.isdisjoint(one) and _sentences(one, other, apart)


def differing(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int, int, int]]:
    """Where the words of two clauses differ, from which to which in each: place by place where they are as many, else between their common beginning and end."""
    if len(one) == len(other):
        runs: list[tuple[int, int, int, int]] = []
        for i, (x, y) in enumerate(zip(one, other, strict=True)):
            if x != y:
                start = runs.pop()[0] if runs and runs[-1][1] == i else i
                runs.append((start, i + 1, start, i + 1))
        return runs
    least = min(len(one), len(other))
    begin = next((i for i in range(least) if one[i] != other[i]), least)
    end = next((i for i in range(least - begin) if one[-1 - i] != other[-1 - i]), least - begin)
    return [(begin, len(one) - end, begin, len(other) - end)]


Slot = tuple[Sequence[str], int, int]  # words, and from which to which they stand for another's


def _others(a: Told, b: Told, one: Slot, other: Slot) -> bool:
    """Whether what stands in one place of both is two numbers of a row, or the names of two."""
    mine, theirs = one[0][one[1] : one[2]], other[0][other[1] : other[2]]
    if len(mine) == len(theirs) == 1 and NTH.fullmatch(mine[0].lower()) and NTH.fullmatch(theirs[0].lower()):
        return one[0][one[2] : one[2] + 1] == other[0][other[2] : other[2] + 1]
    if not all(map(_named, (mine, theirs))) or any(_named(words[i : i + 1]) for words, start, end in (one, other) for i in (start - 1, end) if i >= 0):
        return False
    who, whom = _actors_of(mine, a), _actors_of(theirs, b)
    if who or whom:
        return bool(who) and bool(whom) and who.isdisjoint(whom) and who.isdisjoint(b.actors) and whom.isdisjoint(a.actors)
    return one[1] > 0 and one[0][one[1] - 1].lower() in BEFORE_NAME and not _one_name(mine, theirs)


def _goods(a: Told, b: Told, one: Slot, other: Slot) -> bool:
    """Whether what stands in one place of both is the beginning and the end of it, or two goods of which neither sentence names that of the other: 'banned imports of oranges', 'of tin'."""
    mine, theirs = one[0][one[1] : one[2]], other[0][other[1] : other[2]]
    if len(mine) != 1 or len(theirs) != 1 or one[1] == 0:
        return False
    x, y = mine[0], theirs[0]
    if _ends_apart(x, y):
        return True
    before = tuple(one[0][max(0, one[1] - 2) : one[1]])
    traded = len(before) == 2 and (before[0] in TRADED and before[1] == "of" or before[0] in LADEN and before[1] in ("with", "of", "carrying"))
    return traded and x.islower() and y.islower() and stem(x) != stem(y) and x not in b.text and y not in a.text


def _ends_apart(x: str, y: str) -> bool:
    first, last = OPPOSITE
    return x in first and y in last or y in first and x in last


def _sentences(one: Sequence[str], other: Sequence[str], apart: Sequence[tuple[int, int, int, int]]) -> bool:
    """Whether courts tell of two people and of two sentences: 'a driver to three years', 'a clerk to five years'. One number more or less alone may be a mistake."""
    slots = [(one[i:j], other[k:m], one[max(0, i - 1) : i]) for i, j, k, m in apart]
    numbers = any(len(x) == len(y) == 1 and NUMBER.fullmatch(x[0]) and NUMBER.fullmatch(y[0]) for x, y, _ in slots)
    return numbers and any(before and before[-1] in ("a", "an") and x and y and x[-1].islower() and y[-1].islower() for x, y, before in slots)


def _named(words: Sequence[str]) -> bool:
    """Whether all of them are capital, and none owns what follows: 'Portugal's regulator'."""
    return bool(words) and all(w[:1].isupper() and w not in CALENDAR and not w.endswith(("'s", "’s")) for w in words)


def _actors_of(words: Sequence[str], t: Told) -> set[str]:
    named = {fold(w).lower() for w in words}
    return {slug for slug in t.actors if not named.isdisjoint(slug.split("-"))}


def _one_name(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether two names differ only in their spelling, or one is the capital of the other: 'Kyzyl-Say' and 'Kyzyl-Sai', 'Cairo' and 'Egypt'."""
    one, other = (fold(" ".join(names)).lower() for names in (mine, theirs))
    capitals = gazetteer().capitals
    return SequenceMatcher(None, one, other).ratio() >= LIKE or fold(capitals.get(one, one)).lower() == fold(capitals.get(other, other)).lower()


def with_another(one: str, other: str) -> bool:
    """Whether one of two parties that meet is another in each: 'Velm and Orsk held talks', 'Velm and Lund held talks'."""
    mine, theirs = parties(one), parties(other)
    return len(mine & theirs) == 1 and len(mine) == len(theirs) == 2


@lru_cache(maxsize=4096)
def parties(what: str) -> frozenset[str]:
    """The two that meet or agree, in small letters, a capital as its country; none where two are not named."""
    found = PARTIES.search(what) if " and " in what else None
    if found is None or not MEETING.search(what):
        return frozenset()
    capitals = gazetteer().capitals
    return frozenset([fold(capitals.get(name.lower(), name)).lower() for name in found.groups()])


def trades(what: str) -> frozenset[str]:
    """Of which trades a clause tells."""
    return NO_TRADE if ANY_TRADE.isdisjoint(tokens(what)) else frozenset([TRADE[w.lower()] for w in tokens(what) if w in ANY_TRADE])


def matters(what: str) -> frozenset[str]:
    """On what an offer, a deal or a vote is that a clause tells of: 'a pay offer', 'the takeover offer'."""
    return NO_TRADE if MATTER_WORDS.isdisjoint(tokens(what)) else frozenset([MATTER[word.lower()] for word in OF_A_MATTER.findall(what)])


@lru_cache(maxsize=4096)
def deciders(what: str) -> frozenset[str]:
    """The kinds of body that approve or reject something in an active clause: 'the town council approved its budget'."""
    found = DECIDING.search(what) if DECIDED.within(what) else None
    if found is None or BEEN.search(what, 0, found.start()) or BY in what:
        return NO_TRADE
    return frozenset([BODY[word] for w in tokens(what[: found.start()]) if (word := w.lower()) in BODY])


@lru_cache(maxsize=4096)
def roles(what: str) -> tuple[str, frozenset[str], frozenset[str]] | None:
    """(verb, names before it, names behind it) of an active clause that has names on both sides; None for any other."""
    found = VERB.search(what)
    if found is None or NOT_ACTIVE.search(what):
        return None
    before, behind = [frozenset([fold(name) for name in NAME.findall(part) if name not in CALENDAR]) for part in (NO_ACTOR.split(what[: found.start()])[0], what[found.end() :])]
    return (found[0], before, behind) if before and behind else None


UPON = re.compile(r"\b(?P<verb>asked|urged|thanked|blamed|invited|fined|sued|arrested|accused|attacked|shot|struck|bombed|shelled|raided|summoned|expelled|recalled|warned|sanctioned|banned|denounced|criticised|criticized|bought|acquired|dismissed|sacked|beat|defeated|(?:filed|brought) (?:an?|the) (?:lawsuit|suit|complaint|case) against)\s(?P<whom>[^.;,]{3,})")
DONE_TO = Signs("ask", "urg", "thank", "blam", "invit", "fin", "sued", "arrest", "accus", "attack", "shot", "struck", "bomb", "shell", "raid", "summon", "expel", "recall", "warn", "sanction", "ban", "denounc", "critici", "bought", "acquir", "dismiss", "sack", "beat", "defeat", " against ")  # one of them stands in each such clause
OBJECT = re.compile(r"(?:the|an?|its|his|her|their|two|three|four|five|six|seven|eight|nine|ten|\d+|dozens|hundreds|scores)\b|[A-Z]|[a-z]+s\b")


@lru_cache(maxsize=4096)
def upon(what: str) -> re.Match[str] | None:
    return UPON.search(what) if DONE_TO.within(what) else None


ONE_WILL = 4  # words that go with one another, two and two
WILL_TO = re.compile(r"\b(agreed|promised|pledged|vowed|offered|refused|decided|threatened) to (?P<do>[a-z]+)\b(?P<what>[^.;]*)")


@lru_cache(maxsize=4096)
def willing(what: str) -> tuple[str, frozenset[str], frozenset[str]] | None:
    """What somebody agrees, promises or refuses to do, as words of the verb and of its object."""
    found = WILL_TO.search(what) if " to " in what else None
    return (found[1], words(found["do"]), words(found["what"])) if found else None


def two_wills(one: str, other: str) -> bool:
    """Whether somebody agrees to do this in one clause and that in the other: 'agreed to sell a dock', 'agreed to pay the dockers'."""
    mine = willing(one)
    theirs = willing(other) if mine else None
    if mine is None or theirs is None or not all((*mine[1:], *theirs[1:])):
        return False
    if mine[0] != theirs[0]:
        return "refused" in (mine[0], theirs[0]) and not {mine[0], theirs[0]}.isdisjoint(("agreed", "promised", "pledged", "vowed", "offered")) and not mine[1].isdisjoint(theirs[1])
    return mine[1].isdisjoint(theirs[1]) and mine[2].isdisjoint(theirs[2]) and len(akin(mine[1] | mine[2], theirs[1] | theirs[2])) < ONE_WILL


def turned_about(one: str, other: str) -> bool:
    """Whether whom somebody does something to in one clause does the same to another in the other: 'the regulator fined Tarsk Yards', 'Tarsk Yards fined three dockers'."""
    mine = upon(one)
    theirs = upon(other) if mine else None
    if mine is None or theirs is None or mine["verb"] != theirs["verb"] or NOT_ACTIVE.search(one) or NOT_ACTIVE.search(other) or not OBJECT.match(mine["whom"]) or not OBJECT.match(theirs["whom"]):
        return False
    named = [(words(what[: m.start()]), words(NO_ACTOR.split(m["whom"])[0])) for what, m in ((one, mine), (other, theirs))]
    if not named[0][0].isdisjoint(named[1][1]) and not named[0][1].isdisjoint(named[1][0]) and named[0][0].isdisjoint(named[1][0]) and named[0][1].isdisjoint(named[1][1]):
        return True
    slots = [[frozenset(map(fold, NAME.findall(part))) - {"the"} for part in (NO_ACTOR.split(what[: m.start()])[0], NO_ACTOR.split(m["whom"])[0])] for what, m in ((one, mine), (other, theirs))]
    (acts, hit), (does, whom) = slots
    return not hit.isdisjoint(does - whom) and acts.isdisjoint(does | hit) or not whom.isdisjoint(acts - hit) and does.isdisjoint(acts | whom)


def reversed_roles(one: str, other: str) -> bool:
    """Whether who acts in one clause is whom the other acts upon: 'Ada Pool sued Jon Rask', 'Jon Rask sued Ada Pool'."""
    first, second = roles(one), roles(other)
    if first is None or second is None or first[0] != second[0] and not (AGAINST in one and AGAINST in other):
        return False
    acts, upon = first[1] - first[2], first[2] - first[1]
    return acts.isdisjoint(second[1]) and (not acts.isdisjoint(second[2]) or not upon.isdisjoint(second[1]))


def elsewhere(a: Told, b: Told) -> bool:
    """Whether each tells where something befell somebody, and neither sentence names the place of the other."""
    if a.event.kind != "past" or b.event.kind != "past" or not (mine := places(a.event.what)) or not (theirs := places(b.event.what)) or not mine.isdisjoint(theirs):
        return False
    near = [fold(t.text) for t in (a, b)]
    return not any(place in near[1] for place in mine) and not any(place in near[0] for place in theirs)


@lru_cache(maxsize=4096)
def sites(what: str) -> frozenset[str]:
    """The kinds of building at which a clause tells of a mishap, a raid or a protest, by their concepts; none for any other clause."""
    if SITES.isdisjoint(tokens(what)):
        return NO_TRADE
    entered = [KIND_OF_SITE.get(site, site) for site in (*ENTERED.findall(what), *SITE_WAS.findall(what))]
    return frozenset(entered or [CONCEPT.get(site, site) for site in (SITE.findall(what) if BEFELL.search(what) else ())])


@lru_cache(maxsize=4096)
def places(what: str) -> frozenset[str]:
    """The first words of the places at which a clause tells of a mishap, a raid or a protest; none for any other clause."""
    if not BEFELL.search(what):
        return frozenset()
    return frozenset([fold(m["place"]) for pattern in (PLACE, ATTRIBUTE) for m in pattern.finditer(what)])
