"""Where a person's name begins that the tagger saw from its second or third word on."""

from __future__ import annotations

from generator import roles
from generator.coreference import OFFICIAL
from generator.gazetteer import gazetteer
from generator.name_contexts import ADDRESSES
from generator.name_features import MONTHS
from generator.tagger import Span, made_span
from generator.tokens import Tokens

MORE = 2  # words that are added at most
SURE = 5  # of a name that is put together
WHOSE = frozenset("of at from in for and near".split())  # before what is no first name: 'the engineer of Velm Ana Reed'
ENDS = ("s", "ly", "ing", "ed")  # of words that open a sentence and are no names
BEARINGS = frozenset("great little upper lower nether greater north south east west".split())  # begin the names of towns
REACH = 8  # words back to somebody's post


def begun(tokens: Tokens, spans: list[Span]) -> list[Span]:
    """'Osei Kofi Ana Reed' where the tagger saw 'Ana Reed': capital words before a full name that nothing else is called by."""
    ends = {i for s in spans for i in range(s.first, s.last + 1)}
    spans = [_whole_body(tokens, s, ends) if s.type == "ORG" and s.last > s.first else s for s in spans]
    return [_longer(tokens, s, ends) if s.type == "PER" and s.last > s.first and _is_free(tokens, s.first - 1, ends) else s for s in spans]


def _whole_body(tokens: Tokens, span: Span, taken: set[int]) -> Span:
    """'Great Tarsk Parish Council' where the tagger saw 'Tarsk Parish Council'."""
    at = span.first - 1
    begins = at >= 0 and at not in taken and not tokens.first[span.first] and tokens.words[at].istitle() and tokens.lower[at] in BEARINGS and tokens.lower[span.last] in OFFICIAL and tokens.lower[span.first] not in OFFICIAL
    return made_span(tokens, "ORG", at, span.last, SURE) if begins else span


def _longer(tokens: Tokens, span: Span, taken: set[int]) -> Span:
    first = span.first
    while span.first - first < MORE and not tokens.first[first] and _is_free(tokens, first - 1, taken) and (_is_name(tokens, first - 1) or _is_held(tokens, first - 1, span.last)):
        first -= 1
    before = tokens.lower[first - 1] if first and not tokens.first[first] else ""
    plain = first == span.first or before in WHOSE or before[-2:] in ("'s", "’s") or _is_free(tokens, first - 1, taken) and not tokens.first[first]
    opens = not before and tokens.lower[first].endswith(ENDS) and tokens.lower[first] not in gazetteer().given
    return span if plain or opens else made_span(tokens, "PER", first, span.last, SURE)


def _is_free(tokens: Tokens, at: int, taken: set[int]) -> bool:
    """True for a word in capital and small letters that is a part of no other name."""
    return at >= 0 and at not in taken and tokens.words[at][:1].isupper() and tokens.words[at][1:].islower() and tokens.words[at].isalpha()


def _is_name(tokens: Tokens, at: int) -> bool:
    """True for a word that means nothing else: no place, title, post, body, month or word of the language."""
    g, low = gazetteer(), tokens.lower[at]
    meant = low in g.common or low in g.places or low in g.countries or low in g.demonyms or low in g.contexts or low in MONTHS or low in ADDRESSES or roles.is_head(low) or low in roles.OPENING
    return low in g.given and low not in g.places and low not in ADDRESSES or not meant and not any(low in words for words in g.kinds.values())


def _is_held(tokens: Tokens, at: int, last: int) -> bool:
    """True for a word between two commas behind somebody's post: 'The minister for trade, Patience Ana Reed, …'."""
    g, low = gazetteer(), tokens.lower[at]
    if tokens.words[at - 1 : at] != [","] or tokens.words[last + 1 : last + 2] != [","] or low in ADDRESSES or low in roles.OPENING or low in g.places or any(low in words for words in g.kinds.values()):
        return False
    return any(roles.is_head(low) for low in tokens.lower[max(0, at - REACH) : at - 1])
