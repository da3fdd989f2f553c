"""Where a name begins and ends: cut to the name, and in two where it is two."""

from __future__ import annotations

import re

from msgspec.structs import replace

from generator import roles
from generator.gazetteer import gazetteer
from generator.name_features import MONTHS
from generator.name_joins import FIELDS
from generator.tagger import Span, made_span
from generator.tokens import Tokens

NUMBERED = frozenset("local of channel formula group radio club company number no area studio".split())
OPENERS = frozenset("neighbouring neighboring nearby 's ’s my our his her their your hey dear by i and but or when while after with although though because since unless despite whereas unlike during enter exit expect meet imagine forget blame thank hello goodbye only even neither either".split())
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
BEFORE_DAYS = frozenset("on by until since last next before after from".split())
RIGHTS = frozenset("right rights access path way road guide freedom voice response back approach".split())  # before 'to' inside one name
FORMS = frozenset("inc inc. corp corp. co. ltd ltd. llc plc gmbh ag nv spa s.a. n.v. s.p.a.".split())
FIRM_ENDS = frozenset("systems labs laboratories holdings industries motors foods technologies shipyards mills electronics mechatronics pharmaceuticals dynamics robotics".split())
MAKERS = frozenset("metals metal steel steelworks mines mining lines ferries shipping shipmanagement trading minerals textiles tyres chemicals cement ceramics logistics dairies breweries farms fisheries inc inc. ltd ltd. corp corp. plc gmbh".split())
PARTIES = frozenset("shareholders stockholders bondholders holders investors creditors owners customers employees residents members supporters opponents critics rivals shares stocks".split())
LANDS = frozenset("fort ft. port mount mt. lake cape ste. ste".split())  # begin the names of places
BODIES = frozenset("university college council committee commission ministry department agency authority bureau association federation union society institute foundation "
                   "times post news herald tribune gazette journal ledger examiner paper police army navy party bank airlines airways corporation company group magazine radio television "
                   "broadcasting industries motors technologies software holdings pharmaceuticals laboratories alliance coalition parliament court tribunal fc".split())
APOSTROPHES = ("'", "’")
GENITIVES = ("'s", "’s")
UNITS = frozenset("division brigade regiment battalion army corps fleet squadron wing infantry cavalry legion".split())  # counted: the 101st Airborne Division
ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)")
ARTICLES = frozenset("la el il lo los las les le san santa santo sao saint st".split())  # begin the names of places
OFFICES = frozenset("ministry department office directorate bureau".split())  # 'of' whatever they look after
ROMAN = re.compile(r"[IVX]{1,4}")
SURE = 6  # natural logarithms: of a name that ends in its kind
LANDS_OF = frozenset("province state county region republic canton prefecture oblast district".split())  # behind the name of what a minister serves
DUTY = 7  # words of it at most
MOST = 12  # words of what a minister is for
OFFICERS = frozenset("ceo cfo coo cto cio svp evp vp".split())
SMALL = frozenset("on in at the of for and to by from".split())  # no name ends with them
VENUES = frozenset("convention conference congress exhibition exposition expo shopping leisure sports aquatic civic entertainment events visitor detention correctional".split())
DISTRICTS = frozenset("school hospital health water fire police".split())  # before 'District': bodies, not places
PARTICLES = frozenset("de da del della di dos du van der den von bin al el la le".split())  # inside surnames
ADHERENTS = frozenset("republicans democrats conservatives liberals socialists communists loyalists voters supporters".split())
SAINTS = frozenset("st st. saint king queen children women men people".split())  # 'St Mary's Hospital', 'Queen's College' are one name
TITLES = frozenset("sen rep gov gen dr mr mrs ms prof sgt lt col capt maj adm rev hon sir dame baroness sheikh sheik".split())
BEHIND_A_NAME = frozenset("SAN SC KC QC MP MEP MSP MLA TD OBE MBE CBE PhD MD FRS".split())  # what somebody is, in letters
RANKS = frozenset("SP DSP ASP CSP SSP ACP DCP IGP DIG AIG DCI DI DS PC MoS MP".split())  # of police and others, in letters


def parted(tokens: Tokens, span: Span) -> list[Span]:
    """'Refugee Council Ana Reed' as two names: an organisation that ends in its kind, then a given name and a surname."""
    heads, given = gazetteer().kinds["head"], gazetteer().given
    for k in range(span.first + 1, span.last):
        cut = _cut(tokens, span, k)
        if cut:
            return [part for one in cut for part in parted(tokens, trimmed(tokens, one))]
    for k in range(span.first + 1, span.last - 1):
        rest = tokens.words[k + 1 : span.last + 1]
        if span.type == "ORG" and tokens.lower[k] in heads and tokens.lower[k + 1] in given and tokens.lower[k + 1] not in heads and len(rest) < 4 and all(w[0].isupper() for w in rest):
            if tokens.lower[span.last] not in heads:
                return [made_span(tokens, "ORG", span.first, k, SURE), made_span(tokens, "PER", k + 1, span.last)]
    for k in range(span.first + 1, span.last - 1):
        if span.type == "ORG" and tokens.lower[k : k + 2] == ["and", "the"] and not {"of", "for"} & set(tokens.lower[span.first : k]):
            return [made_span(tokens, "ORG", span.first, k - 1), *parted(tokens, trimmed(tokens, made_span(tokens, "ORG", k + 2, span.last)))]  # 'Acme and the Government'
    if at := _holder_behind(tokens, span):
        body = _behind_of(tokens, span.first, at)
        return [made_span(tokens, "ORG", body, at - 1, SURE), made_span(tokens, "PER", at, span.last, SURE)]
    if _of_a_post(tokens, span):
        for k in range(span.first + 1, span.last):
            if tokens.lower[k] in given and tokens.lower[k - 1] not in given and not any(w.islower() for w in tokens.words[k : span.last + 1]):
                return [made_span(tokens, "ORG", span.first, k - 1), made_span(tokens, "PER", k, span.last)]
    for k in range(span.first + 1, span.last):
        if span.type == "ORG" and tokens.lower[k] == "to" and (tokens.lower[k - 1] not in RIGHTS and tokens.lower[k + 1] not in gazetteer().common or "from" in tokens.lower[max(0, span.first - 2) : span.first]):
            # 'the sale of Acme to Brazil's Norte', 'a letter from the Fund to the Finance Ministry'
            behind = k + 1 + (tokens.lower[k + 1] == "the" and k + 1 < span.last)
            return [made_span(tokens, "ORG", span.first, k - 1), *parted(tokens, trimmed(tokens, made_span(tokens, "ORG", behind, span.last)))]
        if span.type == "ORG" and tokens.words[k] in ("'s", "’s") and " ".join(tokens.lower[span.first : k]) in gazetteer().countries:
            return [made_span(tokens, "LOC", span.first, k - 1), made_span(tokens, "ORG", k + 1, span.last)]
    if span.type == "PER" and span.last == span.first + 2 and tokens.lower[span.first + 1] in ("and", "or") or span.type == "ORG" and span.last == span.first + 2 and tokens.lower[span.first + 1] in ("and", "or") and _are_two(tokens, span):
        return [_as(span, tokens, span.first, span.first), _as(span, tokens, span.last, span.last)]
    return [span]


def _of_a_post(tokens: Tokens, span: Span) -> bool:
    """'The quality engineer of Velm Zdenka Pokorna': what follows the post's 'of' begins with whose post it is."""
    at = span.first
    return span.type in ("PER", "ORG") and tokens.lower[at] not in gazetteer().given and at > 1 and tokens.lower[at - 1] in ("of", "at", "from") and roles.is_head(tokens.lower[at - 2])


def _holder_behind(tokens: Tokens, span: Span) -> int:
    """Where the name begins in '(the Head of the) Rescue Office Ana Reed', '(the head of the) Ministry of Transport Ana Reed', 'Ministry of Emergency Situations Ana Reed', 'Vice Chair of Commission V Ana Reed', as translations have it; 0 elsewhere."""
    low, at, g = tokens.lower, span.last - 1, gazetteer()
    if span.type not in ("PER", "ORG") or at <= span.first or not (low[at - 1] in g.kinds["head"] or low[at - 1] in FIELDS or ROMAN.fullmatch(tokens.words[at - 1]) or low[span.first + 1] == "of" and low[span.first] in OFFICES and low[at - 1] in g.common):
        return 0
    if low[at] in ARTICLES or tokens.words[span.last + 1 : span.last + 2] == [","] and tokens.words[span.last + 2 : span.last + 3] != [] and tokens.words[span.last + 2][0].isupper():
        return 0  # 'the director of the Institute San Roque, Ana Reed, said'
    for k in (at, span.last):
        if not tokens.words[k][:1].isupper() or tokens.words[k].isupper() or low[k] in FIELDS or any(low[k] in words for words in (g.kinds["head"], g.kinds["suffix"], g.kinds["placehead"], g.kinds["press"], g.common, g.countries, g.demonyms)):
            return 0
    before = span.first - 1 - (low[span.first - 1 : span.first] == ["the"])
    held = before > 0 and low[before] == "of" and roles.is_head(low[before - 1]) or _behind_of(tokens, span.first, at) > span.first
    return at if held and f"{low[at]} {low[span.last]}" not in g.places and low[span.last] not in g.places else 0


def _behind_of(tokens: Tokens, first: int, end: int) -> int:
    """The first token of the body in 'Vice Chair of Commission V', `first` where no post stands before it."""
    post = first + (tokens.lower[first] in ("vice", "deputy", "acting"))
    return post + 2 + (tokens.lower[post + 2] == "the") if roles.is_head(tokens.lower[post]) and tokens.lower[post + 1 : post + 2] == ["of"] and post + 2 < end else first


def _cut(tokens: Tokens, span: Span, k: int) -> list[Span]:
    """The two names on both sides of token `k`: 'Norland Television's Ana Reed', 'University of Ghent and Halden Biotech', 'Ana Reed of Labour'; none where the name is one."""
    low, first, last = tokens.lower, span.first, span.last
    g = gazetteer()
    heads, given = g.kinds["head"], g.given
    if span.type == "ORG" and tokens.words[k] in "-–—" and tokens.starts[k] > tokens.ends[k - 1] and " ".join(low[first:k]) in g.places and k < last:
        return [made_span(tokens, "LOC", first, k - 1, SURE), made_span(tokens, "ORG", k + 1, last, 4)]  # a dateline and who acts
    if span.type == "MISC" and tokens.words[k] in GENITIVES and " ".join(low[first:k]) in g.bodies and not g.is_name(low[first]):
        return [made_span(tokens, "ORG", first, k - 1, SURE), made_span(tokens, "MISC", k + 1, last)]  # a maker and its work
    if span.type == "ORG" and low[k] == "of" and k - first > 1 and low[k - 1] in FIRM_ENDS | MAKERS and "of" not in low[first:k] and low[first] not in OFFICES and k == last - 1 and low[last] not in heads:
        return [made_span(tokens, "ORG", first, k - 1, SURE), made_span(tokens, "LOC", last, last)]  # 'Halden Metals of Velm'
    if span.type not in ("PER", "ORG"):
        return []
    if tokens.words[k] in GENITIVES or tokens.words[k] in APOSTROPHES and low[k - 1] in heads and tokens.starts[k] == tokens.ends[k - 1]:
        if k == first + 1 and low[first] in heads and roles.is_head(low[last]) and low[last] not in heads:
            return [made_span(tokens, "MISC", first, last)]  # 'the Command's Public Relations Officer'
        if span.type == "ORG" and k < last and " ".join(low[k + 1 : last + 1]) in g.places:
            return [made_span(tokens, "ORG", first, k - 1, 4), made_span(tokens, "LOC", k + 1, last, SURE)]  # 'Velm's Ostrava works'
        owner = low[k - 1] in heads and not roles.is_head(low[k - 1]) and low[first] not in SAINTS and (k - first > 1 or tokens.words[k] in APOSTROPHES)
        if not owner and (span.type == "ORG" or k - first < 2) or low[last] in heads and low[k - 1] not in heads:
            return []
        house = owner or low[first] not in given
        return [made_span(tokens, "ORG" if house else "PER", first, k - 1), made_span(tokens, _kind(tokens, k + 1, last, span.type), k + 1, last)]
    if span.type == "PER" and low[k] == "of" and k - first > 1 and low[first] in given and not roles.is_head(low[first]):
        return [made_span(tokens, "PER", first, k - 1), made_span(tokens, _kind(tokens, k + 1, last, "ORG"), k + 1, last, 4)]
    if k == first + 1 and tokens.words[first].isupper() and len(tokens.words[first]) > 2 and (low[k] in given or span.type == "PER" or last == k + 1 and g.is_name(low[last]) and low[k] not in g.common) and 1 < last - first < 4 and low[last] not in heads and not tokens.words[last].isupper():
        return [made_span(tokens, "ORG", first, first), made_span(tokens, "PER", k, last)]  # 'GERT-SUL Ana Reed'
    if span.type == "ORG" and low[k] == "and" and k - first > 1 and last - k > 1 and low[k - 1] in heads and low[k - 1] not in FIELDS and low[last] in heads | g.kinds["suffix"]:
        if not any(w in ("of", "for", "to") for w in low[first : last + 1]) and not any(low[k + 1] in words for words in (g.common, heads, FIELDS)):
            return [_as(span, tokens, first, k - 1), made_span(tokens, "ORG", k + 1, last)]  # 'Halden Capital and Ostby Ventures'
    if span.type == "ORG" and low[k : k + 2] == ["and", "the"] and k - first > 1 and last - k > 2 and low[k + 2] not in FIELDS:
        return [_as(span, tokens, first, k - 1), made_span(tokens, "ORG", k + 2, last)]
    if span.type == "ORG" and low[k] == "and" and k - first > 2 and low[first + 1] in ("of", "for") and low[first] in heads:
        subject, rest = low[first + 2 : k], low[k + 1 : last + 1]
        if not any(w in FIELDS or w in g.common or w in heads or w in ("of", "the") for w in (*subject, rest[0])) and (rest[-1] in heads or " ".join(rest) in g.bodies):
            return [_as(span, tokens, first, k - 1), made_span(tokens, "ORG", k + 1, last)]
    return []


def _kind(tokens: Tokens, first: int, last: int, otherwise: str) -> str:
    """What tokens `first` to `last` name once they stand alone."""
    g, low = gazetteer(), tokens.lower[first : last + 1]
    if " ".join(low) in g.places or " ".join(low) in g.countries:
        return "LOC"
    if low[-1] in g.kinds["head"] or " ".join(low) in g.bodies:
        return "ORG"
    return "PER" if len(low) > 1 and low[0] in g.given else otherwise


def _are_two(tokens: Tokens, span: Span) -> bool:
    """True for 'A and B' where it is a list that goes on, or where one of the two stands alone elsewhere."""
    a, b = tokens.words[span.first], tokens.words[span.last]
    if tokens.lower[span.last] in gazetteer().kinds["head"] or tokens.lower[span.last] in gazetteer().common:
        return False
    before = tokens.words[span.first - 1] if span.first else ""
    return before == "," or tokens.words.count(a) > 1 or tokens.words.count(b) > 1


def _as(span: Span, tokens: Tokens, first: int, last: int) -> Span:
    return replace(span, start=tokens.starts[first], end=tokens.ends[last], first=first, last=last)


def _is_holder(tokens: Tokens, first: int, last: int) -> bool:
    """'Mayor Ana de Reed': a post, a given name and a surname, and no body called after somebody."""
    g = gazetteer()
    small = [w for w in tokens.words[first + 1 : last + 1] if not w[0].isupper() and w not in PARTICLES]
    return last - first < 5 and roles.is_head(tokens.lower[first]) and tokens.lower[first] not in g.given and tokens.lower[first + 1] in g.given and tokens.lower[last] not in g.kinds["head"] | g.kinds["placehead"] | g.kinds["thing"] | g.kinds["suffix"] and not small


def trimmed(tokens: Tokens, span: Span) -> Span:
    """Without the marks and small words that a run may begin or end with."""
    first, last = span.first, span.last
    while first < last and (not any(c.isalnum() for c in tokens.words[first]) or tokens.lower[first] in OPENERS or tokens.words[first][0].isdigit() and span.type == "PER"):
        first += 1
    while first < last and (not any(c.isalnum() for c in tokens.words[last]) and tokens.words[last] not in ".!" or tokens.words[last] in ("'s", "’s") or _closes(tokens, last)):
        last -= 1
    if last > first + 1 and len(tokens.words[last]) < 3 and tokens.words[last + 1 : last + 2] in (["$"], ["€"], ["£"]):
        last -= 1 + (tokens.lower[last - 1] in SMALL)  # 'damages from Nordlys of C$310,000'
    while span.type == "PER" and last > first + 1 and tokens.words[last] in BEHIND_A_NAME:
        last -= 1  # 'Ana Reed KC'
    kind = span.type
    while kind == "PER" and last > first and tokens.lower[last] in ADHERENTS and (gazetteer().is_name(tokens.lower[last - 1]) or tokens.lower[last - 1] not in gazetteer().common and not tokens.first[last - 1]):
        last -= 1  # 'Reed Republicans'
    if first and first < last and tokens.lower[first] in WEEKDAYS and tokens.lower[first - 1] in BEFORE_DAYS and tokens.words[first + 1][0].isupper():
        first += 1  # 'On Monday Acme Bank said'
    if first and first < last and tokens.lower[first] in MONTHS and tokens.words[first - 1].isdigit() and tokens.words[first + 1][0].isupper():
        first, kind = first + 1, _kind(tokens, first + 1, last, kind)  # 'On 23 January Tarsk went to court'
    while first + 1 < last and (tokens.lower[first] in FIELDS and tokens.lower[first + 1] != "of" or tokens.lower[first] == "and") and tokens.lower[last] not in FIELDS and tokens.lower[last] not in gazetteer().kinds["head"] and is_office_of(tokens, first):
        first, kind = first + 1, "PER"  # 'Minister of Trade and (Industry) Ana Reed'
    if kind == "PER" and last - first > 1 and tokens.lower[first] not in gazetteer().given and tokens.lower[first + 1] in gazetteer().given and _is_duty(tokens, first):
        first += 1  # 'Minister for Public (Expenditure) Ana Reed'
    land = next((k for k in range(last - 2, first, -1) if tokens.lower[k] in LANDS_OF), 0) if kind in ("PER", "ORG") and last - first > 1 and _is_duty(tokens, first) else 0
    if land and last - land < 4 and all(w[:1].isupper() for w in tokens.words[land + 1 : last + 1]) and not {tokens.lower[land + 1], tokens.lower[last]} & gazetteer().kinds["head"]:
        first, kind = land + 1, "PER"  # 'Minister (of Trade of Velm Province) Ana Reed'
    if last > first and tokens.lower[first].rstrip(".") in ("mr", "mrs", "ms"):
        first, kind = first + 1, "PER"
    if first < last and tokens.lower[first].rstrip(".") in roles.HONOURED and tokens.lower[last] not in gazetteer().kinds["head"] and not any(tokens.words[k].islower() for k in range(first + 1, last)):
        first, kind = first + 1, "PER"  # 'Senator the Hon. Ana Reed'
    if kind in ("PER", "ORG") and tokens.words[first] in RANKS and first < last and tokens.lower[last] not in gazetteer().kinds["head"]:
        first, kind = first + 1, "PER"
    if kind == "PER":
        first = max([first, *(k + 1 for k in range(first, last) if tokens.lower[k].rstrip(".") in roles.CIVIL)])
    while first < last and (tokens.lower[first].endswith("-based") or _is_leaning(tokens.words[first])):
        first += 1
    while first < last and kind != "PER" and tokens.lower[last] in SMALL:
        last -= 1
    while kind == "ORG" and first < last and tokens.lower[last] in OFFICERS:
        last -= 1
    if first and kind in ("PER", "LOC") and tokens.lower[first - 1] in gazetteer().kinds["opening"] and tokens.words[first - 1][0].isupper() and not tokens.first[first] and not any(map(gazetteer().is_name, tokens.lower[first : last + 1])):
        first -= 1  # 'Terminal (Norte Velm) said'
    if kind == "ORG" and first < last and ORDINAL.fullmatch(tokens.words[first]) and tokens.lower[last] not in UNITS:
        first += 1
    if kind == "ORG" and tokens.lower[last] in UNITS and first and ORDINAL.fullmatch(tokens.words[first - 1]):
        first -= 1
    if kind == "ORG" and last > first and tokens.lower[first] == "the":
        first += 1
    if kind == "ORG" and last > first and tokens.lower[first].rstrip(".") in TITLES and tokens.lower[last] not in gazetteer().kinds["head"]:
        kind = "PER"
    if kind == "ORG" and last > first + 1 and _is_holder(tokens, first, last):
        kind = "PER"
    if kind in ("PER", "ORG") and last > first and tokens.lower[last] in ("one", "two") and tokens.lower[last - 1] not in NUMBERED:
        kind = "MISC"  # an aircraft, a craft, a part of a series
    if kind == "ORG" and last > first and tokens.lower[last] == "cabinet" and tokens.lower[last + 1 : last + 2] in (["secretary"], ["minister"]):
        kind = "MISC"  # 'Agriculture Cabinet Secretary Ana Reed' is of no cabinet of its own
    flight = next((k for k in range(first + 1, last + 1) if tokens.lower[k] == "flight"), 0)
    if flight and kind in ("ORG", "MISC"):  # 'Halden Air Flight 200'
        return made_span(tokens, "ORG", first, flight - 1, 4)
    for k in range(first + 1, last + 1):  # a maker and its model: the name ends before the number
        if any(c.isdigit() for c in tokens.words[k]) and tokens.lower[k - 1] not in NUMBERED and kind in ("PER", "ORG"):
            last, kind = k - 1, "ORG"
            break
    for k in range(first + 1, last):  # 'Reed on Brazil'
        if tokens.lower[k] == "on" and tokens.lower[k - 1] not in gazetteer().kinds["head"] and tokens.lower[k - 1] not in ("group", "task"):
            last = k - 1
            break
    if kind == "ORG" and tokens.lower[last] == "local" and "".join(tokens.words[last + 1 : last + 2]).isdigit():  # 'Weavers Local 540'
        last += 1
    for k in range(first + 1, last):  # 'Acme Corp. of Hamilton'
        if kind == "ORG" and tokens.lower[k] in FORMS and tokens.lower[k + 1] in ("of", "in", "for", "to", "from", "on"):
            last = k
            break
    for k in range(first + 2, last):  # 'Halden College in Upper Sark'
        if kind == "ORG" and tokens.words[k] == "in" and tokens.lower[k - 1] in gazetteer().kinds["head"]:
            last = k - 1
            break
    if kind == "ORG" and last > first + 1 and tokens.lower[first + 1] == "of" and _is_of_country(tokens, first, last):
        last = first  # 'Acme of Brazil'
    for k in range(first + 2, last):  # 'Halden Systems of Bremen'
        if kind == "ORG" and tokens.lower[k] == "of" and tokens.lower[k - 1] in FIRM_ENDS:
            last = k - 1
            break
    if kind == "ORG" and last > first + 1 and tokens.lower[first + 1] == "of" and (tokens.first[first] and _is_group(tokens.lower[first]) or tokens.lower[first] in PARTIES):
        first += 2  # 'Shareholders of Acme'
    if kind == "PER" and last > first and (tokens.lower[first] in LANDS or tokens.lower[first + 1] in ("ste", "ste.")):
        kind = "LOC"
    ending = tokens.lower[last]
    kinds = gazetteer().kinds
    if kind == "ORG" and last > first and _is_venue(tokens.lower[last - 1], ending):
        return made_span(tokens, "LOC", first, last, 4)
    if kind == "ORG" and last == first + 1 and _is_product(tokens, first):
        last = first  # 'Halden Analytics', where everyone knows Halden
    if kind in ("ORG", "PER") and last > first and ending not in kinds["head"] and ending not in gazetteer().surnames:
        public = ending == "district" and tokens.lower[last - 1] in DISTRICTS
        kind = "LOC" if ending in kinds["placehead"] and not public else "MISC" if ending in kinds["thing"] else kind
    for k in (first + 2, first + 1):  # 'United Nations High (Commissioner)'
        if kind == "ORG" and k < last and ending not in kinds["suffix"] and (ending not in kinds["head"] or roles.is_head("".join(tokens.words[last + 1 : last + 2]))) and " ".join(tokens.lower[first : k + 1]) in gazetteer().bodies:
            last = k
            break
    if last > first and (kind != "PER" and span.scores[1] < 0 and _is_body(tokens, first, last) or tokens.lower[first] in kinds["opening"]):
        return made_span(tokens, "ORG", first, last, 4)
    if (kind, first, last) == (span.type, span.first, span.last):
        return span
    made = made_span(tokens, kind, first, last)
    return replace(made, scores=span.scores) if kind == span.type else made


def _is_product(tokens: Tokens, at: int) -> bool:
    """True for a body that everyone knows with one word behind it that is no land, place, person, field or kind of body."""
    g, low = gazetteer(), tokens.lower[at + 1]
    known = g.is_body(tokens.words[at]) and f"{tokens.lower[at]} {low}" not in g.bodies and low not in g.bodies
    if not known or any(low in words for words in (g.kinds["head"], g.kinds["suffix"], g.kinds["press"], g.countries, g.demonyms, g.places, FIELDS, g.common)):
        return False
    return not g.is_name(low) and tokens.words[at + 1][1:].islower()


def _is_venue(before: str, ending: str) -> bool:
    """True for the last words of a building's name: 'Convention Centre', 'Harbour Station', not 'Television Station'."""
    return ending in ("centre", "center") and before in VENUES or ending == "station" and before not in ("radio", "tv", "television")


def _is_leaning(word: str) -> bool:
    """True for 'pro-Lisbon' and 'anti-war' before a party's name, not for what is a part of one: 'Anti-Corruption'."""
    head, _, rest = word.partition("-")
    low = rest.lower()
    return head.lower() in ("pro", "anti") and (head.islower() or low in gazetteer().places or low in gazetteer().countries)


def is_office_of(tokens: Tokens, at: int) -> bool:
    """True where what stands at `at` is a part of what a minister or a secretary is for."""
    least = at - MOST
    while at > max(1, least) and (tokens.lower[at - 1] in FIELDS or tokens.lower[at - 1] in ("and", ",", "&")):
        at -= 1
    return at > 1 and tokens.lower[at - 1] in ("of", "for") and roles.is_head(tokens.lower[at - 2])


def _is_duty(tokens: Tokens, at: int) -> bool:
    """True where what stands at `at` is the last of what a post is for, in capitals like it: 'Minister for Public Expenditure', 'Minister of Trade of Velm Province'."""
    for k in range(at - 1, max(1, at - DUTY), -1):
        if tokens.lower[k] in ("of", "for") and roles.is_head(tokens.lower[k - 1]):
            return True
        if not tokens.words[k][:1].isupper() and tokens.lower[k] not in ("and", "of", "for"):
            return False
    return False


def _is_body(tokens: Tokens, first: int, last: int) -> bool:
    """True for a name that begins or ends as only organisations do: 'Halden Times', 'Bank of Ghana', 'Hill School District', 'Danish Red Cross'."""
    low = tokens.lower[first : last + 1]
    g = gazetteer()
    if last == first + 1 and low[0] in g.given and low[0] not in g.places and low[1] in g.kinds["press"] and tokens.lower[first - 1 : first] != ["the"]:
        return False  # 'Ana Post' is called so
    ends = low[-1] in BODIES or low[-1] in g.kinds["press"] and tokens.lower[first - 1 : first] == ["the"] or low[-2:] in (["school", "district"], ["police", "department"]) or " ".join(low[-2:]) in g.bodies
    return ends or low[0] in BODIES | {"bank"} and low[1] in ("of", "for")


def _is_of_country(tokens: Tokens, first: int, last: int) -> bool:
    g, low = gazetteer(), tokens.lower
    return " ".join(low[first + 2 : last + 1]) in g.countries and low[first] not in g.common and low[first] not in g.kinds["head"] and not g.is_name(low[first])


def _is_group(low: str) -> bool:
    """True for the plural of people: shareholders, officials, dockers."""
    g = gazetteer()
    return low in PARTIES or low not in g.kinds["head"] and low.endswith("s") and (low in g.common or roles.is_head(low[:-1]))


def _closes(tokens: Tokens, i: int) -> bool:
    """True for a word that follows a name without belonging to it: a weekday, 'Photo:'."""
    low = tokens.lower[i]
    if low in MONTHS and low not in ("may", "june", "april", "august", "mar", "sun", "jan"):
        return True
    return low in ("image", "photo", "picture", "video", "file") and tokens.words[i + 1 : i + 2] in ([":"], ["/"])
