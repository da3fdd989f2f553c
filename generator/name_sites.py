"""Names that the words around them show to be places, streets, ships, halls or wares, whatever the tagger saw."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator import roles
from generator.coreference import OFFICIAL, fold, name_tokens
from generator.gazetteer import gazetteer
from generator.name_contexts import ADDRESSES
from generator.name_cuts import NUMBERED
from generator.tagger import Span
from generator.tokens import Tokens

_SITES = "town|city|village|country|nation|island|province|region|district|county|port|suburb|hamlet|township|municipality|republic|kingdom"
PLACES_OF = re.compile(r"\b(?:towns|cities|villages|countries|islands|provinces|regions|districts|counties|ports|suburbs|hamlets|communes|municipalities|republics) of (?:[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?(?:,? and |, )){0,5}$")  # 'the villages of Tarsk and Holm'
PLACE_OF = re.compile(rf"\b(?:(?:government|capital|citizens|territory|outskirts|fishers|fishermen|fisherfolk|farmers|villagers|residents|inhabitants|townspeople|townsfolk|streets|beaches|shores|quays|waterfront|mayor|{_SITES})\sof|across|throughout)\s$")
SITE_OF = re.compile(r"\b(?:(?:town|city|village|hamlet|suburb|township|parish|port|mayor|residents|villagers|inhabitants|outskirts|streets)\sof|(?:villagers|residents|people|farmers|families)\sin)\s$")  # what nobody is of by a first name and a surname
PLACE_IS = re.compile(rf"['’]s (?:capital|parliament|king|queen|borders|coast)\b|,? (?:is|was|remains|once) an? (?:[a-z-]+ ){{0,2}}(?:{_SITES})\b|, an? (?:[a-z-]+ ){{0,3}}(?:{_SITES})\b")
WITHIN = frozenset("in near outside off around".split())  # before a place
TOWARDS = frozenset("from to for through into towards toward at above below".split())
HELD = frozenset("shares stake stakes interest confidence trust faith investment investors".split())  # in a firm
LOCALS = frozenset("master mayor parish clerk vicar harbourmaster harbormaster shores coast quay port harbour harbor streets residents villagers".split())  # of a town
STREETS = frozenset("lane row close way drive hill brook cross green mews gardens end gate bank".split())  # surnames and bodies as well
ALONG = frozenset("on along off down up through near past across onto beside outside".split())
BEARINGS = frozenset("upper lower nether outer inner".split())  # begin the names of places
RESIDENTS = frozenset("residents villagers inhabitants tenants houses homes shops traffic neighbours neighbors householders".split())
BEHIND_A_NAME = frozenset(", . in at on off was is had has left sailed and with from to which that where".split())
HALLS = frozenset("centre center airport stadium arena hall bridge hospital school library museum theatre theater dam station square memorial park prize award trophy cup medal foundation terminal tunnel highway avenue street university auditorium".split())
VESSELS = frozenset("ferry tanker trawler freighter frigate destroyer submarine yacht schooner icebreaker steamer tugboat tug dredger lifeboat catamaran bulker spacecraft orbiter lander space-craft ship vessel boat warship gunboat steamship".split())
IS_SHIP = re.compile(r", an? (?:[\w-]+ ){0,4}?(?:ship|vessel|tanker|ferry|freighter|trawler|boat|yacht|bulk carrier|schooner|tug)\b(?! (?:operator|owner|builder|broker|company|manager|yard|line|captain))")
IS_THING = re.compile(r", (?:an?|the) (?:[\w-]+ ){0,3}?(?:solution|drug|medicine|medication|vaccine|painkiller|antibiotic|bacterium|virus|fungus|parasite|pesticide|fertili[sz]er|app|smartphone|satellite|dish|cheese|liqueur)\b")
GOODS = re.compile(r" (?:vials?|ampoules?|tablets?|capsules?|doses|bottles|cans|packs|syringes|batteries|cartons|jars)\b")  # sold under a name: 'Nasimol vials'
KIND_OF = re.compile(r"\b(?:strain|species|lots?|batch(?:es)?|vials?|doses?|tablets?) of $")  # before what is no place


OWNER = 40  # characters back to a land's name
MAKES = re.compile(r" (?:(?:is to|will|plans to|agreed to|has agreed to|wants to) (?:build|buy|sell|supply|invest|make|pay|produce|acquire|take over|lay off|merge|list|raise)\b|(?:said|says|announced|reported) )")
HALVES = frozenset("norte sur sul este oeste leste oriental occidental nord sud ovest est meridional setentrional".split())
ROOMS = (" Hall", " Room", " Ballroom", " Auditorium", " Pavilion", " Hotel", " Chapel", " Lounge")
INTO = (" at the ", " in the ", " inside the ", " outside the ", " into the ", " from the ", "At the ", "In the ")
CALLED_PLACE = re.compile(r"\b(?:spot|place|point|position|locality|clearing|hill|ridge|beach|bay|valley|gorge|bend|junction|crossing|hamlet|village|settlement|suburb)\s(?:(?:called|named|known as|of)\s)?$")  # 'at a spot called Stavros'


def sites(text: str, tokens: Tokens, spans: list[Span], full: set[tuple[str, ...]]) -> set[str]:
    """Folded forms of names that are places in this text; `full`: surnames of people whom it names in full."""
    given = gazetteer().given
    taken = [s for s in spans if s.type in ("PER", "ORG")]
    told = taken + [s for s in spans if s.type == "LOC" and tokens.lower[s.first] not in gazetteer().places]  # 'the fishers of Tarsk', then 'Tarsk has'
    found = [s for s in told if s.first == s.last and name_tokens(text[s.start : s.end]) not in full and _is_told_place(text, s)]
    found += [s for s in taken if s.type == "PER" and s.first < s.last and tokens.lower[s.first] not in given and SITE_OF.search(text, max(0, s.start - 24), s.start)]
    found += [s for s in taken if s.last == s.first + 1 and _is_street(tokens, s.first)]
    return {fold(text[s.start : s.end]) for s in found} | _havens(text, tokens, spans, full) | _towns(text, tokens, spans, full)


def things(text: str, tokens: Tokens, spans: list[Span]) -> set[str]:
    """Folded forms of ships and wares."""
    people = {low for s in spans if s.type == "PER" and s.last > s.first for low in tokens.lower[s.first : s.last + 1]}
    alone = {tokens.lower[s.first] for s in spans if s.type == "PER" and s.last == s.first} - people
    return {fold(text[s.start : s.end]) for s in spans if _is_told_thing(text, s) or s.type in ("PER", "ORG") and _is_ship(tokens, s) or s.first == s.last and tokens.lower[s.first] in alone and _is_the_one(tokens, s.first)}


def is_maker(text: str, span: Span) -> bool:
    """True for what was taken for a town of a land, 'South Korea's Velmbaek is to build a plant'."""
    low, g = text[span.start : span.end].lower(), gazetteer()
    return span.type == "LOC" and span.first == span.last and low not in g.places and low not in g.countries and makes(text, span.start, span.end)


def makes(text: str, start: int, end: int) -> bool:
    """Whether what is named at `start`..`end` is of a land and builds, buys or says something, as firms do and no towns."""
    if not text.endswith(("'s ", "’s "), 0, start) or not MAKES.match(text, end):
        return False
    owner = re.findall(r"[\w.]+", text[max(0, start - OWNER) : start - 3].lower())
    return any(" ".join(owner[-n:]) in gazetteer().countries for n in (1, 2))


def is_southern(tokens: Tokens, span: Span) -> bool:
    """True for 'Velm del Norte', 'Velm do Sul', 'Velm Occidental': a half of what bears the name."""
    low = tokens.lower[span.first : span.last + 1]
    return len(low) > 2 and low[-2] in ("del", "do", "della", "du", "de") and low[-1] in HALVES or len(low) == 2 and low[-1] in ("occidental", "oriental") and low[0] not in gazetteer().given


def is_room(text: str, span: Span) -> bool:
    """True for 'at the State Banquet Hall': where people meet."""
    return span.last > span.first and text[span.start : span.end].endswith(ROOMS) and text.endswith(INTO, 0, span.start)


def is_numbered(tokens: Tokens, span: Span) -> bool:
    """True for 'Gate' of 'Gate 3'."""
    number = "".join(tokens.words[span.last + 1 : span.last + 2])
    return span.first == span.last and tokens.lower[span.first] in gazetteer().common and tokens.lower[span.first] not in NUMBERED and number.isdigit() and len(number) < 3


def is_hall(tokens: Tokens, span: Span) -> bool:
    """True for a name that a hall, a bridge or a prize has: 'the Ada Pool convention centre'."""
    behind = tokens.lower[span.last + 1 : span.last + 3]
    return span.type == "PER" and span.last > span.first and tokens.lower[span.first - 1 : span.first] == ["the"] and (behind[:1] != [] and behind[0] in HALLS or len(behind) > 1 and behind[1] in HALLS and behind[0].isalpha())


def _is_told_place(text: str, span: Span) -> bool:
    """'The government of Tarsk', 'the town of Tarsk', 'Tarsk's capital', 'Tarsk was a town': what the text itself calls a place."""
    if PLACES_OF.search(text, max(0, span.start - 90), span.start) or CALLED_PLACE.search(text, max(0, span.start - 30), span.start):
        return True
    return PLACE_OF.search(text, max(0, span.start - 24), span.start) is not None or PLACE_IS.match(text, span.end) is not None


def _is_street(tokens: Tokens, at: int) -> bool:
    """True for 'Mill Lane' behind 'on' or 'residents of', where nobody is called Mill, and for 'Upper Harting'."""
    g, low = gazetteer(), tokens.lower
    if low[at] in g.given or at and (roles.is_head(low[at - 1]) or low[at - 1].rstrip(".") in ADDRESSES):
        return False
    if low[at] in BEARINGS and low[at + 1] not in g.kinds["head"] | g.kinds["suffix"] | g.kinds["press"]:
        return True
    held = at > 1 and low[at - 1] in ("of", "in") and low[at - 2] in RESIDENTS
    return low[at + 1] in STREETS and (held or at > 0 and low[at - 1] in ALONG)


def _havens(text: str, tokens: Tokens, spans: list[Span], full: set[tuple[str, ...]]) -> set[str]:
    """Single words taken for people that stand behind a way there and nowhere else: 'between Tarsk and Ormoy', 'the harbour master of Tarsk'."""
    low, g = tokens.lower, gazetteer()
    alone: dict[str, list[Span]] = {}
    for s in spans:
        if s.first == s.last and not tokens.words[s.first].isupper() and not g.is_name(low[s.first]) and not g.is_body(tokens.words[s.first]) and name_tokens(text[s.start : s.end]) not in full:
            alone.setdefault(low[s.first], []).append(s)
    found = [own for own in alone.values() if {"PER", "ORG"} & {s.type for s in own} and all(_is_toward(low, s.first) for s in own) and any(_is_site(low, s) for s in own)]
    return {fold(text[s.start : s.end]) for own in found for s in own}


def _is_toward(low: Sequence[str], at: int) -> bool:
    between = at > 2 and low[at - 1] in ("and", ",") and "between" in low[max(0, at - 6) : at]
    return between or _is_end_of_way(low, at) or at > 0 and low[at - 1] in WITHIN | TOWARDS | {"between", "of", "via", "past"}


WAYS = frozenset("road line railway highway motorway route ferry pass pipeline feeder canal tunnel border train bus cable corridor link".split())


def _is_end_of_way(low: Sequence[str], at: int) -> bool:
    """'The Velm–Tarsk road': what a way leads from and to."""
    if low[at + 1 : at + 2] == ["–"]:
        return "".join(low[at + 3 : at + 4]) in WAYS
    return at > 1 and low[at - 1] == "–" and "".join(low[at + 1 : at + 2]) in WAYS


def _is_site(low: Sequence[str], span: Span) -> bool:
    """Something happens there; deals are made between firms as well."""
    before, ahead = low[span.first - 1], low[span.first - 2] if span.first > 1 else ""
    if before in WITHIN | {"of"}:
        return ahead in LOCALS if before == "of" else ahead not in HELD
    return _is_end_of_way(low, span.first) or span.type == "PER" and before in ("between", "via", "and")


def _towns(text: str, tokens: Tokens, spans: list[Span], full: set[tuple[str, ...]]) -> set[str]:
    """Single words in which something happens, or that stand behind a way there and nowhere else, and after which a public house is called: 'Tarsk' where it says 'in Tarsk' and 'the Tarsk General Hospital'."""
    low = tokens.lower
    named = {low[s.first] for s in spans if s.last > s.first and low[s.last] in OFFICIAL}
    alone = [s for s in spans if s.first == s.last and s.type in ("ORG", "LOC") and low[s.first] in named and not tokens.words[s.first].isupper()]
    before = {s.start: low[s.first - 1] if s.first and low[s.first - 2] not in HELD else "" for s in alone}
    within = {low[s.first] for s in alone if before[s.start] in WITHIN}
    elsewhere = {low[s.first] for s in alone if before[s.start] not in WITHIN | TOWARDS}
    said = {low[s.first] for s in alone if "".join(low[s.last + 1 : s.last + 2]) in gazetteer().kinds["say"]}
    towns = {form for form in {low[s.first] for s in alone} - said if form in within or form not in elsewhere}
    return {fold(text[s.start : s.end]) for s in alone if low[s.first] in towns and name_tokens(text[s.start : s.end]) not in full and not gazetteer().is_body(tokens.words[s.first])}


def _is_ship(tokens: Tokens, span: Span) -> bool:
    """True for 'the ferry Lady Ann', 'the spacecraft Argo' and 'the Argo Pearl was held': nobody's full name stands behind an article, unless it names a hall."""
    if _is_articled(tokens, span):
        return True
    before = span.first - 1
    while before > 0 and tokens.lower[before] in ("lady", "lord", "sir", "miss", "the"):
        before -= 1
    return before >= 0 and tokens.lower[before] in VESSELS and tokens.lower[span.last] not in gazetteer().kinds["head"]


def _is_the_one(tokens: Tokens, at: int) -> bool:
    """True for 'The Thyra was': nobody's one name stands behind an article; 'the Reeds' are a family."""
    low, g = tokens.lower, gazetteer()
    if not at or low[at - 1] != "the" or low[at].endswith("s") or roles.is_head(low[at]) or not tokens.words[at][1:].islower() or low[at] in g.places or low[at] in g.countries:
        return False
    return "".join(low[at + 1 : at + 2]) in BEHIND_A_NAME


def _is_articled(tokens: Tokens, span: Span) -> bool:
    at, low = span.first, tokens.lower
    if span.type != "PER" or span.last == at or not at or low[at - 1] != "the" or low[at] in gazetteer().given or roles.is_head(low[at]):
        return False
    return "".join(low[span.last + 1 : span.last + 2]) in BEHIND_A_NAME


def _is_told_thing(text: str, span: Span) -> bool:
    """True for 'Nasimol, a saline solution' and 'a strain of Burkholderia'."""
    if IS_SHIP.match(text, span.end):
        return True
    return span.first == span.last and (IS_THING.match(text, span.end) is not None or span.type == "LOC" and GOODS.match(text, span.end) is not None and text[span.start : span.end].lower() not in gazetteer().places or span.type == "LOC" and KIND_OF.search(text, max(0, span.start - 16), span.start) is not None)
