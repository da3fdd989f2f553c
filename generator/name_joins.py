"""Names of organisations put together that the tagger saw only in parts: unions of two trades, firms with '&', names with their short form behind them."""

from __future__ import annotations

from generator import roles
from generator.coreference import PARTICLES
from generator.gazetteer import gazetteer
from generator.name_features import MONTHS
from generator.tagger import Span, made_span
from generator.tokens import Tokens

FIELDS = frozenset("clothing footwear agriculture fisheries food forestry fish game livestock rural environment water climate energy mines mining petroleum resources industry trade commerce business investment investments industries finances enterprise innovation economy finance "
                   "treasury planning budget taxation expenditure expenditures spending procurement reconstruction disability universities labor labour employment work pensions welfare family families youth women children sport sports culture media arts heritage tourism education science technology research training "
                   "marine maritime health medicine nutrition care safety security defence defense justice rights equality home interior foreign affairs immigration citizenship migration asylum refugees housing communities cities infrastructure transport "
                   "transportation aviation shipping ports railways roads communications telecommunications information statistics standards weights measures consumer consumers competition markets insurance antiquities monuments religion "
                   "development cooperation emergency disaster ageing aging public social economic human national urban local regional veterans drug drugs boat barge owners history philology letters sciences engineering design "
                   "agricultural chemical chemicals paper printing wood timber metal metals engineering textile textiles garment leather furniture building construction mineral minerals fishing mechanical electrical electronic municipal "
                   "domestic clerical allied related catering hotel hotels retail bakery beverage beverages tobacco pulp glass rubber plastics steel oil gas coal electricity power postal railway broadcasting entertainment commercial "
                   "biology physics chemistry geology astronomy oceanography ecology mathematics linguistics economics".split())
APOSTROPHES = ("'", "’")
GENITIVES = ("'s", "’s")
OFFICES = frozenset("ministry department bureau office secretariat committee commission council agency institute association society board center centre academy directorate federation union college school court tribunal".split())
TRADES = ("ers", "ors", "ists", "ants", "ians", "smen", "wives")  # 'Dockers', 'Pilots' and their like
COMPASS = frozenset("south north east west southern northern eastern western central".split())
COUNSEL = frozenset("attorney sheriff prosecutor coroner examiner commissioner ombudsman governor mayor defender auditor controller assessor registrar rapporteur".split())
HALLOWED = frozenset("st st. saint king queen".split())
SERVING = frozenset("union authority association council committee commission federation department ministry agency board institute society confederation bureau directorate inspectorate".split())  # named for what they serve
FOUNDED = frozenset("alliance council front movement union committee campaign centre center society association institute foundation coalition party league fund trust network forum initiative".split())  # for something
SMALL = frozenset("of the for and on in to de la des du der für y e et et".split())
FORMS = frozenset(("Inc.", "Inc", "Ltd.", "Ltd", "LLC", "PLC", "plc", "Corp.", "Corp", "S.A."))
MISSIONS = frozenset(("Embassy", "Consulate"))  # of a land
SIGNS = frozenset((*MISSIONS, *APOSTROPHES, *GENITIVES, *FORMS, "and", "of", "&", "(", "party", "for", "at"))  # where a name may have been cut in two
SURE = 5  # of a name that is put together
NICKED = {'"': '"', "“": "”", "‘": "’", "'": "'", "(": ")"}  # the marks around a nickname
MOST = 9  # words of a name before what shows that it is one
PAIRS = frozenset("co co. sons son partners fils cie company brothers associates daughters söhne hijos figli".split())


def joined(tokens: Tokens, spans: list[Span]) -> list[Span]:
    """`spans` with every name that was found in parts as one, in order."""
    spans = _with_nicknames(tokens, _with_particles(tokens, spans))
    kinds = {i: s for s in spans for i in range(s.first, s.last + 1)}
    found: list[tuple[int, int]] = []  # first and last token
    for i in [i for i, word in enumerate(tokens.words) if word in SIGNS]:
        word, made = tokens.words[i], None
        if word == "for" and tokens.words[i + 1 : i + 2] == ["the"] or word == "at" and tokens.lower[i - 1] not in OFFICES:
            made = _purpose(tokens, i, kinds)
        elif word in MISSIONS:
            made = _mission(tokens, i, kinds)
        elif word in APOSTROPHES or word in GENITIVES and tokens.lower[i - 1] in ("women", "men", "children", "people"):
            made = _of_trades(tokens, i)
        elif word in GENITIVES:
            made = _of_saint(tokens, i, kinds)
        elif word == "and":
            made = _portfolio(tokens, i, kinds) or _series(tokens, i, kinds)
        elif word == "of" and tokens.lower[i - 1] in OFFICES:
            made = _subject(tokens, i, kinds)
        elif word == "&":
            made = _firm(tokens, i, kinds)
        elif word == "(":
            made = _abbreviated(tokens, i, kinds)
        elif word == "party":
            made = _party(tokens, i, kinds)
        elif word in FORMS and tokens.words[i - 1 : i] == [","] and kinds.get(i - 2) and kinds[i - 2].type in ("ORG", "PER"):  # 'Acme, Inc.'
            made = kinds[i - 2].first, i
        if made and (not found or made[0] > found[-1][1]):
            found.append(made)
    if not found:
        return spans
    covered = {i for a, b in found for i in range(a, b + 1)}
    kept = [s for s in spans if covered.isdisjoint(range(s.first, s.last + 1))]
    return sorted([*kept, *(made_span(tokens, "ORG", a, b, SURE) for a, b in found)], key=lambda s: s.start)


def _with_particles(tokens: Tokens, spans: list[Span]) -> list[Span]:
    """A person's two last names with 'da', 'von der' between them are one name: 'Ana Baia da Sousa'."""
    made: list[Span] = []
    for span in spans:
        before = made[-1] if made else None
        between = range(before.last + 1, span.first) if before else range(0)
        if before and before.type == span.type == "PER" and 0 < len(between) < 3 and all(tokens.words[i] in PARTICLES for i in between):
            made[-1] = made_span(tokens, "PER", before.first, span.last, SURE)
        else:
            made.append(span)
    return made


def _with_nicknames(tokens: Tokens, spans: list[Span]) -> list[Span]:
    """A first name, a nickname between marks and a last name are one name: 'Joseph "Joe" Reed', 'Kwabena (Kobby) Reed'."""
    found = [span for i, word in enumerate(tokens.words) if word in NICKED and 0 < i < len(tokens.words) - 3 and (span := _nicked(tokens, spans, i))]
    covered = {i for s in found for i in range(s.first, s.last + 1)}
    return sorted([*found, *(s for s in spans if covered.isdisjoint(range(s.first, s.last + 1)))], key=lambda s: s.start) if found else spans


def _nicked(tokens: Tokens, spans: list[Span], i: int) -> Span | None:
    """The name around the nickname that the mark at `i` opens."""
    words = tokens.words
    end = next((k for k in (i + 2, i + 3) if words[k : k + 1] == [NICKED[words[i]]]), 0)
    if not end or not all(w[0].isupper() and w[1:].islower() for w in (*words[i + 1 : end], words[i - 1], *words[end + 1 : end + 2])) or any(tokens.first[i : end + 2]):
        return None
    if not (tokens.starts[i] == tokens.ends[i - 1] + 1 and tokens.starts[end] == tokens.ends[end - 1] and tokens.starts[end + 1] == tokens.ends[end] + 1):
        return None
    if words[i] == "(" and (g := gazetteer()) and any(low in g.places or low in g.countries or low in g.demonyms for low in tokens.lower[i + 1 : end]):
        return None
    before = next((s for s in spans if s.last == i - 1 and s.type == "PER"), None)
    behind = next((s for s in spans if s.first <= end + 1 <= s.last and s.type == "PER"), None)
    if not before or not behind or before.last - before.first > 1 or behind.last > end + 1 and tokens.lower[end + 1] in gazetteer().given:
        return None  # 'asked Ana Reed, “Never?” Ida Holm recalled'
    return made_span(tokens, "PER", before.first, behind.last, SURE)


def _capital(tokens: Tokens, i: int) -> bool:
    """True for a word that is there and begins with a capital."""
    return 0 <= i < len(tokens.words) and tokens.words[i][0].isupper()


def _is_trade(low: str) -> bool:
    """True for the plural of people who do something: dockers, pilots, teachers."""
    common = gazetteer().common
    return low.endswith("s") and (low.endswith(TRADES) or low in common or low[:-1] in common or roles.is_head(low[:-1]))


def _fits(tokens: Tokens, k: int) -> bool:
    """True for a capital word that may be one of several things that a body is for."""
    g, low = gazetteer(), tokens.lower[k]
    known = low in FIELDS or low in g.common or low in g.demonyms or low in COMPASS or _is_trade(low)
    return _capital(tokens, k) and known and low not in roles.OPENING and not (low in g.kinds["head"] and low in OFFICES)


def _of_trades(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """'Dockers' and Haulage Union', with the apostrophe at `i`."""
    heads = gazetteer().kinds["head"]
    if not i or not _capital(tokens, i - 1) or tokens.words[i] in APOSTROPHES and not _is_trade(tokens.lower[i - 1]) or tokens.starts[i] != tokens.ends[i - 1]:
        return None
    last, k = -1, i + 1
    while k < len(tokens.words) and k - i < 8 and (_capital(tokens, k) or tokens.words[k] in ("and", "&", ",", *APOSTROPHES, *GENITIVES)) and not tokens.first[k]:
        if tokens.lower[k] in heads and not roles.is_head(tokens.lower[k]):
            last = k
        k += 1
    if last < 0:
        return None
    first = i - 1
    while first and not tokens.first[first] and _capital(tokens, first - 1) and tokens.lower[first - 1] not in roles.OPENING:
        first -= 1
    while first > 1 and tokens.words[first - 1] in ("and", ",", "&") and (_fits(tokens, first - 2) or _is_field_behind_the(tokens, first - 2)) and not tokens.first[first]:  # 'Metal and Allied Workers' Union'
        first -= 2
    if last + 2 < len(tokens.words) and tokens.words[last + 1] == "of" and _capital(tokens, last + 2):
        last += 2
        while _capital(tokens, last + 1) and not tokens.first[last + 1]:
            last += 1
    return first, last


def _is_field_behind_the(tokens: Tokens, k: int) -> bool:
    """True for 'Harbour' in 'the Harbour and Terminal Workers' Union': a capital word that is no body, place or person."""
    g, low = gazetteer(), tokens.lower[k]
    named = low in g.kinds["head"] or low in g.kinds["press"] or low in g.bodies or low in g.places or low in g.countries or g.is_name(low)
    return k > 0 and tokens.lower[k - 1] == "the" and _capital(tokens, k) and low.isalpha() and not tokens.words[k].isupper() and not named


def _of_saint(tokens: Tokens, i: int, kinds: dict[int, Span]) -> tuple[int, int] | None:
    """'St Mary's Hospital', 'Queen's College', 'District Attorney's Office', with the genitive at `i`."""
    heads = gazetteer().kinds["head"]
    if i + 1 >= len(tokens.words) or not _capital(tokens, i + 1) or tokens.lower[i + 1] not in heads:
        return None
    if tokens.lower[i - 1] in COUNSEL and tokens.lower[i + 1] in OFFICES and _capital(tokens, i - 1):  # 'U.S. Attorney's Office'
        first = i - 1
        while first and i - first < MOST and not tokens.first[first] and (_capital(tokens, first - 1) and tokens.lower[first - 1] not in roles.OPENING or tokens.lower[first - 1] == "of" and _capital(tokens, first - 2)):
            first -= 1
        return first, i + 1
    at = next((k for k in (i - 1, i - 2) if k >= 0 and tokens.lower[k] in HALLOWED and _capital(tokens, k)), -1)
    if at < 0 or at == i - 1 and tokens.lower[at].startswith("s") or i in kinds and i + 1 in kinds and kinds[i].first <= at:
        return None
    last = i + 1
    while _capital(tokens, last + 1) and tokens.lower[last + 1] in heads:
        last += 1
    return at, last


def _series(tokens: Tokens, i: int, kinds: dict[int, Span]) -> tuple[int, int] | None:
    """'Food, Paper and Allied Workers Union', with the 'and' at `i`: what a body is for, several things in a row, before the word for what it is."""
    last, words = i, tokens.words

    while last - i < 4 and _capital(tokens, last + 1) and not tokens.first[last + 1]:
        last += 1
        if tokens.lower[last] in SERVING:
            break
    if last < i + 2 and words[last + 1 : last + 2] != ["union"] or tokens.lower[last] not in SERVING and words[last + 1 : last + 2] != ["union"]:
        return None
    if words[last + 1 : last + 2] == ["union"] and tokens.lower[last] not in SERVING:
        last += 1
    if not _fits(tokens, i + 1):
        return None
    first = i - (words[i - 1] == ",")
    while first > 0 and i - first < 2 * MOST and (_fits(tokens, first - 1) or words[first - 1] == "," and first > 1 and _fits(tokens, first - 2) and _fits(tokens, first)):
        first -= 1
        if tokens.first[first]:
            break
    while first < i and words[first] == ",":
        first += 1
    body = kinds.get(i - 1)
    if body and body.type != "PER" and body.last == i - 1 and body.first < first and _is_trade(tokens.lower[i - 1]) and _is_trade(tokens.lower[last - 1]) and tokens.lower[last] in SERVING:
        first = body.first - (tokens.words[body.first - 1] == "All" and body.first > 0)  # 'All Norland Tam Millers and Importers Federation'
        return first, last
    if first >= i or first in kinds and kinds[first].first < first or _capital(tokens, first - 1) and not tokens.first[first] and tokens.lower[first - 1] != "the":
        return None
    if i in kinds and kinds[i].first <= first and kinds[i].last >= last:
        return None
    return first, last


def _party(tokens: Tokens, i: int, kinds: dict[int, Span]) -> tuple[int, int] | None:
    """'Lavra' in 'the small Lavra party', with 'party' at `i`."""
    g, low = gazetteer(), tokens.lower[i - 1]
    known = kinds.get(i - 1)
    if not _capital(tokens, i - 1) or known and (known.first < i - 1 or known.type == "ORG") or _capital(tokens, i - 2) and not tokens.first[i - 2]:
        return None
    plain = low in g.common or low in g.demonyms or low in g.places or low in g.countries or low in g.kinds["people"] or low in g.kinds["head"] or g.is_name(low) or low in MONTHS
    return None if plain else (i - 1, i - 1)


def _mission(tokens: Tokens, i: int, kinds: dict[int, Span]) -> tuple[int, int] | None:
    """'the Norwegian Embassy', 'the Embassy of Norway', with the 'Embassy' at `i`, where the tagger saw no body."""
    g = gazetteer()
    if i in kinds and kinds[i].type == "ORG":
        return None
    if i and tokens.words[i - 1][0].isupper() and (tokens.lower[i - 1] in g.demonyms or tokens.lower[i - 1] in g.countries):
        return i - 1, i
    return (i, i + 2) if tokens.words[i + 1 : i + 2] == ["of"] and i + 2 < len(tokens.words) and tokens.lower[i + 2] in g.countries and i + 2 in kinds and kinds[i + 2].last == i + 2 else None


def _firm(tokens: Tokens, i: int, kinds: dict[int, Span]) -> tuple[int, int] | None:
    """'Bonnard & Fils', with the '&' at `i`: a word that only firms have after it, or one name on each side."""
    if i in kinds or not _capital(tokens, i - 1) or not _capital(tokens, i + 1) or i in tokens.shouted:
        return None
    first = kinds[i - 1].first if i - 1 in kinds else i - 1
    if first == i - 2 and tokens.first[first] and tokens.lower[first].endswith("s") and (roles.is_head(tokens.lower[first][:-1]) or _is_trade(tokens.lower[first])):
        return (i - 1, i + 1) if i + 1 in kinds and kinds[i + 1].last == i + 1 or i + 1 not in kinds else None  # 'Bookmakers Lyle & Finch'
    if tokens.lower[i + 1] in PAIRS:
        return first, i + 1
    alone = i - 1 in kinds or not _capital(tokens, i - 2)
    single = alone and first == i - 1 and i + 1 in kinds and kinds[i + 1].last == i + 1
    sides = {kinds[k].type for k in (i - 1, i + 1) if k in kinds}
    return (first, i + 1) if single and sides <= {"PER", "ORG"} else None


def _subject(tokens: Tokens, i: int, kinds: dict[int, Span]) -> tuple[int, int] | None:
    """'Institute of Marine Biology', with the 'of' at `i`, where the tagger saw two names: words that neither people nor places are called by."""
    g, last = gazetteer(), i
    while last - i < 4 and _capital(tokens, last + 1) and not tokens.first[last + 1]:
        last += 1
    if last == i or not _capital(tokens, i - 1) or i - 1 not in kinds or kinds[i - 1].type != "ORG" or kinds.get(i + 1) is kinds[i - 1]:
        return None
    low = tokens.lower[i + 1 : last + 1]
    if low[0] in g.given and low[-1] not in FIELDS or low[-1] in g.surnames or any(w in g.places or w in g.countries for w in low) or last in kinds and kinds[last].last > last:
        return None
    return kinds[i - 1].first, last


def _purpose(tokens: Tokens, i: int, kinds: dict[int, Span]) -> tuple[int, int] | None:
    """'Alliance of Free Forces for the Liberation of Sark', 'University of Upper Sark at Lower Town', with the 'for' or 'at' at `i`: a body and what it is for, or which of several."""
    at = i + 1 if tokens.words[i] == "at" else i + 2
    body, rest = kinds.get(i - 1), kinds.get(at)
    if not body or not rest or rest.first != at or rest is body or body.type != "ORG":
        return None
    low = tokens.lower[body.first : i]
    if tokens.words[i] == "at":
        return (body.first, rest.last) if low[:2] == ["university", "of"] and rest.type == "LOC" else None
    return (body.first, rest.last) if rest.type in ("ORG", "MISC") and not FOUNDED.isdisjoint(low) else None


def _portfolio(tokens: Tokens, i: int, kinds: dict[int, Span]) -> tuple[int, int] | None:
    """'Ministry of Fisheries and Food', with the 'and' at `i`: words that are written small elsewhere, after an office and 'of'."""
    common, heads = gazetteer().common, gazetteer().kinds["head"]

    def plain(k: int) -> bool:
        low = tokens.lower[k]
        return _capital(tokens, k) and (low in FIELDS or low in common and low not in heads) and not tokens.first[k]

    first, last = i, i
    while first > 1 and (plain(first - 1) or tokens.words[first - 1] == "," and plain(first - 2)):
        first -= 1
    while last + 1 < len(tokens.words) and last - i < 3 and plain(last + 1):
        last += 1
    if first == i or last == i or first < 2 or tokens.words[first - 1] not in ("of", "for", "on") or tokens.lower[first - 2] not in OFFICES or not _capital(tokens, first - 2):
        return None
    if _capital(tokens, last + 1) and not tokens.first[last + 1] or i in kinds and kinds[i].first <= first - 2 and kinds[i].last >= last:
        return None
    start = kinds[first - 2].first if first - 2 in kinds else first - 2
    return start, last


def _abbreviated(tokens: Tokens, i: int, kinds: dict[int, Span]) -> tuple[int, int] | None:
    """'Council on Inland Waters (CIW)', with the bracket at `i`: the words whose first letters are those in the brackets."""
    words, heads = tokens.words, gazetteer().kinds["head"]
    if i + 2 >= len(words) or words[i + 2] != ")" or not 2 < len(words[i + 1]) < 9 or not words[i + 1].replace(".", "").isupper():
        return None
    end = i - 1 - (words[i - 1] in GENITIVES)  # 'the Rivers Council's (RC) report'
    letters = words[i + 1].replace(".", "").replace("-", "").lower()
    if not letters.isalpha():
        return None
    at, k, first = len(letters), end, -1
    while k >= 0 and i - k <= MOST and at:
        low, capital = tokens.lower[k], words[k][0].isupper()
        if not capital and low not in SMALL and words[k] not in (*APOSTROPHES, "'s", "’s", "-", "&"):
            return None
        parts = low.split("-")
        if capital and letters[at - len(parts) : at] == "".join(p[:1] for p in parts):
            at -= len(parts)
            first = k
        elif capital and letters[at - 1] == low[0]:
            at -= 1
            first = k
        elif low in SMALL and letters[at - 1] == low[0] and at > 1 and k and tokens.lower[k - 1][0] == letters[at - 2]:
            at -= 1
        elif capital:
            return None
        if at and tokens.first[k]:
            return None
        k -= 1
    if at or first < 0 or i - first < 3:
        return None
    own = {id(kinds[k]): kinds[k] for k in range(first, i) if k in kinds}
    if first - 1 in kinds and kinds.get(first - 1) is kinds.get(first):
        return None  # the name is longer than its short form says
    whole = any(s.first == first and s.last == end and s.type == "ORG" for s in own.values())
    bodies = any(s.type == "ORG" for s in own.values()) or kinds.get(i + 1) is not None and kinds[i + 1].type == "ORG"
    named = any(tokens.lower[k] in heads and not roles.is_head(tokens.lower[k]) for k in range(first, i))
    return (first, end) if bodies and named and not whole else None
