"""Spans of names put right: cut to the name, and of one type wherever the text prints the same form."""

from __future__ import annotations

import re

from msgspec.structs import replace

from generator import roles
from generator.coreference import PARTICLES, fold, name_tokens
from generator.gazetteer import gazetteer
from generator.name_contexts import by_context
from generator.name_cuts import parted, trimmed
from generator.name_features import MONTHS
from generator.name_joins import FIELDS, joined
from generator.name_model import SCALE
from generator.name_results import teams
from generator.name_sites import is_hall, is_maker, is_numbered, is_room, is_southern, sites, things
from generator.name_starts import begun
from generator.post_holders import held
from generator.tagger import TYPES, Span, made_span
from generator.tokens import Tokens

INDEX = frozenset("composite index industrial average 100 500 600".split())  # after a name: a measure of prices, not who publishes it
MARKS = frozenset(",.;:()")
MEASURES = frozenset("dow djia nikkei sensex kospi topix dax ftse cac-40".split())  # of prices on an exchange
PAPERS = frozenset("shares stock bond bonds bill bills note notes yield yields".split())  # of a treasury
SEAT = re.compile(r"[RDIL]-[A-Z][A-Za-z.]{1,14}$")
MEMBERS = frozenset("mp mps mep meps msp msps tds".split())
PARTISANS = frozenset("republican democrat conservative liberal tory republicans democrats conservatives liberals tories".split())
LAWS = frozenset("act bill treaty accord accords protocol ordinance statute amendment".split())
SURE = 6 * SCALE  # one occurrence never outvotes more than a few others
TEAM = 2 * SCALE  # how much more an organisation than a place the name of a town must look to be its team
ESTATES, TRADED_IN = frozenset("estate park zone area complex compound terminal".split()), frozenset("industrial business science technology free economic trade trading enterprise retail logistics".split())
MODEL = re.compile(r"[A-Z]{1,2}-?\d{2,4}s?|\d{3,4}s?")


def agreed(text: str, tokens: Tokens, spans: list[Span]) -> list[Span]:
    """One type for each form: what most occurrences say; parts of a person's full name are that person."""
    spans = teams(text, tokens, begun(tokens, joined(tokens, _listed(tokens, [one for part in by_context(tokens, [part for span in spans for part in parted(tokens, trimmed(tokens, span))]) for one in held(tokens, part)]))))
    votes: dict[str, dict[str, int]] = {}
    for s in spans:
        sure = votes.setdefault(fold(text[s.start : s.end]), dict.fromkeys(TYPES, 0))
        for kind, score in zip(TYPES, s.scores, strict=False):
            sure[kind] += score if score > -SURE else -SURE
    full = {name_tokens(text[s.start : s.end])[-1:] for s in spans if s.type == "PER" and s.last > s.first}
    firsts = {name_tokens(text[s.start : s.end])[:1] for s in spans if s.type == "PER" and s.last > s.first}
    g = gazetteer()
    firms = {fold(tokens.words[s.last]) for s in spans if s.type == "ORG" and s.last == s.first + 1 and tokens.lower[s.first] in g.kinds["opening"]}
    makers = {fold(text[s.start : s.end]) for s in spans if s.first == s.last and not g.is_name(tokens.lower[s.first]) and _is_modelled(tokens, s.last + 1)}
    makers |= _possessive(tokens, spans, full)
    lands, wares = sites(text, tokens, spans, full), things(text, tokens, spans)
    made: list[Span] = []
    for s in spans:
        form = fold(text[s.start : s.end])
        if form in wares or s.type in ("PER", "ORG") and (_is_portfolio(tokens, s) or _is_partisan(tokens, s)) or is_numbered(tokens, s) or is_hall(tokens, s) or _is_stock(tokens, s):
            made.append(replace(s, type="MISC"))
            continue
        if form in lands or s.type in ("ORG", "PER") and (is_southern(tokens, s) or s.type == "ORG" and is_room(text, s)):
            made.append(replace(s, type="LOC"))
            continue
        if s.last > s.first and tokens.lower[s.last] in LAWS and tokens.words[s.last][0].isupper():
            made.append(replace(s, type="MISC"))
            continue
        if s.last > s.first and tokens.lower[s.last] in ESTATES and tokens.lower[s.last - 1] in TRADED_IN:
            made.append(replace(s, type="LOC"))  # 'Al-Noor Industrial Estate'
            continue
        kind = "ORG" if is_maker(text, s) else _elected(votes[form], s.type)
        if kind == "LOC" and s.last > s.first and tokens.words[s.last - 1 : s.last + 1] in (["Red", "Crescent"], ["Red", "Cross"]):
            kind = "ORG"
        tokens_ = name_tokens(text[s.start : s.end])
        form = form.removeprefix("the ")
        if (kind in ("PER", "ORG") or s.type == "ORG") and _is_dateline(tokens, s) and form not in g.bodies:
            kind = "LOC"
        elif kind == "ORG" and not INDEX.isdisjoint(tokens.lower[s.last + 1 : s.last + 3]) and tokens.words[s.last + 1] not in MARKS:
            kind = "MISC"
        elif form in makers and kind in ("PER", "MISC"):
            kind = "ORG"
        elif form in firms and kind in ("PER", "LOC", "MISC") and tokens_ not in full:
            kind = "ORG"  # 'Laiterie Marchand', then 'Marchand'
        elif form in g.bodies and (" " in form or g.is_body(text[s.start : s.end])) and not (s.first == s.last and tokens_ in full):
            kind = "ORG"
        elif form in g.demonyms and form not in g.places or form in g.kinds["people"] or form in MEASURES and not any(other.startswith(form + " ") for other in votes):
            kind = "MISC"
        elif form in g.places and form not in g.countries and s.type == "ORG" and s.scores[2] < -TEAM:
            kind = "ORG"
        elif kind in ("ORG", "MISC") and s.first == s.last and tokens_ in firsts and form not in g.places and any(low in g.kinds["say"] for low in tokens.lower[s.last + 1 : s.last + 2] + tokens.lower[s.first - 1 : s.first]):
            kind = "PER"  # 'Agus Hartono', then 'Agus said'
        elif s.first == s.last and _is_surname(tokens, s.first, tokens_ in full):
            kind = "PER"  # 'Ana Melbourne', then 'Mr. Melbourne'
        elif form in g.countries or kind == "ORG" and form in g.places and form not in g.bodies or kind == "PER" and " " in form and form in g.places:
            kind = "LOC"
        elif s.first == s.last and tokens_ in full and form not in g.places and kind != "PER":
            kind = "PER"
        made.append(s if kind == s.type else replace(s, type=kind))
    return made


def _elected(votes: dict[str, int], own: str) -> str:
    """The type with most votes; of several the span's own."""
    most = max(votes.values())
    return own if votes[own] == most else min(kind for kind, count in votes.items() if count == most)


def _possessive(tokens: Tokens, spans: list[Span], full: set[tuple[str, ...]]) -> set[str]:
    """Forms that stand with a genitive alone and are known organisations with it: 'Moody' of 'Moody's'."""
    g = gazetteer()
    found: dict[str, bool] = {}
    for s in spans:
        if s.first == s.last:
            form = tokens.lower[s.first]
            found[form] = found.get(form, True) and tokens.words[s.last + 1 : s.last + 2] in (["'s"], ["’s"]) and form + "'s" in g.bodies
    return {fold(form) for form, alone in found.items() if alone and form not in g.given and (fold(form),) not in full}


def _is_surname(tokens: Tokens, i: int, carried: bool) -> bool:
    """True for the word at `i` behind 'Mr.', and for one that somebody in the text is called by as well where no 'in' is before it."""
    before = tokens.lower[i - 1].rstrip(".") if i else ""
    return before in ("mr", "mrs", "ms") or carried and tokens.lower[i] not in gazetteer().countries and before not in ("in", "at", "from", "to", "near", "of", "the")


def _is_modelled(tokens: Tokens, at: int) -> bool:
    """True where a model's number stands at `at` and what it is behind that: '787 jets', 'A380 Freighter', '540s'."""
    number = tokens.words[at : at + 1]
    if not number or tokens.first[at] or not MODEL.fullmatch(number[0]):
        return False
    behind = [w for w in tokens.words[at + 1 : at + 3] if w.isalnum()][:1]
    return not number[0].isdigit() or bool(behind) and not tokens.first[at + 1] and (behind[0][0].isupper() or gazetteer().contexts.get(behind[0].lower()) == "product")


def _is_portfolio(tokens: Tokens, span: Span) -> bool:
    """True for what a minister is minister of: 'Industry', 'Health of Canada'."""
    at, low, g = span.first, tokens.lower, gazetteer()
    if at > 1 and low[at : at + 2] == ["state", "for"] and roles.is_head(low[at - 2]):  # 'Minister of State for Rural Development'
        return low[span.last] not in g.kinds["head"] or low[span.last] in FIELDS
    if at > 1 and low[at] == "state" and low[at - 2 : at] in (["secretary", "of"], ["secretaries", "of"], ["secretary", "for"]):  # 'Secretary of State of Health', as translations have it
        return True
    if at < 2 or low[at] not in FIELDS or low[at - 1] not in ("of", "for") or not roles.is_head(low[at - 2]):
        return False
    return all(w in FIELDS or w in ("of", "and", "the") or w in g.countries for w in low[at : span.last + 1])


def _is_stock(tokens: Tokens, span: Span) -> bool:
    """'Treasury shares have no vote', 'a Treasury bond': a paper and no body."""
    return span.first == span.last and tokens.lower[span.first] == "treasury" and "".join(tokens.lower[span.last + 1 : span.last + 2]) in PAPERS


def _is_partisan(tokens: Tokens, span: Span) -> bool:
    """Party and seat of the one named before, 'R-Ohio', 'the MP for Hull West', or one of a party somewhere: 'the Ohio Republican', 'Labour MPs'."""
    if SEAT.match(tokens.words[span.first]) and tokens.words[span.first - 1 : span.first] in ([","], ["("]):
        return True
    if tokens.lower[span.last] in MEMBERS or span.first > 1 and tokens.lower[span.first - 1] == "for" and tokens.lower[span.first - 2] in MEMBERS:
        return True
    g = gazetteer()
    lands = tokens.lower[span.first : span.last]
    return bool(lands) and tokens.lower[span.last] in PARTISANS and (" ".join(lands) in g.places or all(low in g.places or low in g.countries or low in g.demonyms for low in lands))


def _is_dateline(tokens: Tokens, span: Span) -> bool:
    """True for 'BERGEN 2019-04-02', 'BERGEN -', 'BERGEN, April 2' and 'BERGEN (Nordic Wire) -' at the start of a line."""
    nxt = (tokens.words[span.last + 1 : span.last + 2] or [""])[0]
    if nxt in ("-", "–", "—") and span.first > 1 and tokens.words[span.first - 1] == "/" and tokens.first[span.first - 2] and tokens.words[span.first].isupper() and tokens.words[span.first - 2].isupper():
        return True  # 'BERGEN / VELM —'
    if not tokens.first[span.first] or not (span.first in tokens.shouted or tokens.words[span.first].isupper() and len(tokens.words[span.first]) > 3):
        return False
    behind = tokens.words[span.last + 2 : span.last + 12]
    if span.first not in tokens.shouted and (nxt == "," and behind and behind[0].lower() in MONTHS or nxt == "(" and ")" in behind[:-1] and behind[behind.index(")") + 1] in ("-", "–", "—")):
        return True
    dash = next((k for k, word in enumerate(behind[:6]) if word in ("-", "–", "—")), 0)
    if dash and nxt == "," and all(word[0].isupper() or word in PARTICLES for word in behind[:dash]):
        return True  # 'VELM, Bergen del Norte —'
    return nxt[:2] in ("19", "20") and nxt[:4].isdigit() or span.first not in tokens.shouted and nxt in ("-", "–", "—")


def _listed(tokens: Tokens, spans: list[Span]) -> list[Span]:
    """With the single words that stand in one list with organisations: 'A, B and C', where the tagger knew only B and C."""
    by_first = {s.first: k for k, s in enumerate(spans)}
    covered = {i for s in spans for i in range(s.first, s.last + 1)}
    made = list(spans)
    for s in spans:
        i = s.first - 2
        if s.type != "ORG" or s.first != s.last or i < 0 or tokens.words[s.first - 1] != "," or tokens.words[s.last + 1 : s.last + 2] not in ([","], ["and"], ["or"]):
            continue
        if i not in covered and _may_stand(tokens, i):
            made.append(made_span(tokens, "ORG", i, i))
        elif i in by_first and made[by_first[i]].last == i and made[by_first[i]].type in ("PER", "MISC") and _may_stand(tokens, i) and not gazetteer().is_name(tokens.lower[i]):
            made[by_first[i]] = made_span(tokens, "ORG", i, i)
        k = s.last + 2  # 'A, B and C', where it knew A and B
        if tokens.words[s.last + 1] in ("and", "or") and k in by_first and made[by_first[k]].last == k and made[by_first[k]].type in ("PER", "MISC") and _may_stand(tokens, k) and not gazetteer().is_name(tokens.lower[k]):
            made[by_first[k]] = made_span(tokens, "ORG", k, k)
    return sorted(made, key=lambda s: s.start)


def _may_stand(tokens: Tokens, i: int) -> bool:
    word, low = tokens.words[i], tokens.lower[i]
    g = gazetteer()
    before = tokens.words[i - 1] if i else ""
    return word[0].isupper() and not tokens.first[i] and low not in g.common and low not in g.countries and low not in g.places and low not in MONTHS and not before[:1].isupper()
