"""People whose name was taken for a part of their post, or for a body: 'Finance Minister Holm', 'Assistant Minister of Finance Holm'."""

from __future__ import annotations

from generator import roles
from generator.gazetteer import gazetteer
from generator.genders import by_surname
from generator.name_features import MONTHS
from generator.name_joins import FIELDS
from generator.tagger import Span, made_span
from generator.tokens import Tokens

POSTS = frozenset("president premier minister secretary chancellor governor mayor senator congressman congresswoman ambassador envoy commissioner chairman chairwoman chairperson "
                  "speaker treasurer spokesman spokeswoman spokesperson lawmaker prosecutor sheriff superintendent ombudsman".split())  # of one person
TOWNSMEN = frozenset("mayor governor prefect major bishop".split())
NO_TOWNS = frozenset("new san santa santo sao são saint st st. los las el la port fort north south east west upper lower grand great".split())  # begin the names of places
LONGEST = 3  # words of a name behind a post
QUALIFIED = frozenset("foreign home human public urban domestic allied maritime marine women children consumer consumers".split())  # of more that a post is for
HOUSES = frozenset("bank ministry agency institute commission council parliament committee department court union board".split())  # printed small, they have a head
AHEAD = 40  # tokens in which 'he' says that a name is a person's
SURE = 6  # natural logarithms


def held(tokens: Tokens, span: Span) -> list[Span]:
    """The holder alone where a post and its holder were read as one name, or the holder as a body; else the span as it is."""
    if span.type not in ("ORG", "MISC", "PER"):
        return [span]
    if _of_town(tokens, span):
        return [made_span(tokens, "LOC", span.first, span.first), made_span(tokens, "PER", span.first + 1, span.last, SURE)]
    at = _behind_post(tokens, span) or _behind_field(tokens, span)
    if not at and span.last > span.first and _of_field(tokens, span.first):
        at = span.first
    if at and _may_be_called(tokens, at, span.last):
        return [made_span(tokens, "PER", at, span.last, SURE)]
    if span.type == "ORG" and span.last == span.first + 1 and _heads_house(tokens, span.first) and _may_be_called(tokens, span.first, span.last) and _is_he(tokens, span.last + 1):
        return [made_span(tokens, "PER", span.first, span.last, SURE)]
    return _of_a_body(tokens, span) if span.type == "ORG" else [span]


def _behind_post(tokens: Tokens, span: Span) -> int:
    """The first token behind the last post in the span and behind what that is for; 0 where none stands in it."""
    if span.last == span.first:
        return 0
    for k in range(span.last - 1, span.first - 1, -1):
        if tokens.lower[k] in POSTS and tokens.words[k][0].isupper():
            at = k + 1
            if tokens.lower[at] in ("of", "for"):
                while at < span.last and tokens.lower[at] in FIELDS | {"of", "for", "the", "and"}:
                    at += 1
                if _goes_on(tokens, at, span.last):
                    return 0
            the = at == k + 1 and at == span.last and "the" in tokens.lower[max(0, span.first - 1) : k] and tokens.words.count(tokens.words[at]) == 1
            return 0 if span.type == "PER" and at == k + 1 or the else at  # 'the Prime Minister Residence' is nobody
    return 0


def _behind_field(tokens: Tokens, span: Span) -> int:
    """The last token of '(Deputy Minister of) Roads Holm'; 0 elsewhere."""
    low, first = tokens.lower, span.first
    field = span.last == first + 1 and first > 1 and low[first] in FIELDS and low[first - 1] in ("of", "for") and low[first - 2] in POSTS
    return span.last if field and not _goes_on(tokens, span.last, span.last) else 0


def _of_field(tokens: Tokens, at: int) -> bool:
    """Whether '(the minister of) transport' stands right before a name."""
    low = tokens.lower
    return at > 2 and tokens.words[at - 1].islower() and low[at - 1] in FIELDS and low[at - 2] in ("of", "for") and low[at - 3] in POSTS


def _of_town(tokens: Tokens, span: Span) -> bool:
    """'(The mayor of) Tarsk Ivan Holmev', read as one name."""
    low, first, g = tokens.lower, span.first, gazetteer()
    if span.last != first + 2 or first < 2 or low[first - 1] != "of" or low[first - 2] not in TOWNSMEN or low[first] in NO_TOWNS or low[first] in g.given or " ".join(low[first : first + 2]) in g.places:
        return False
    called = low[first + 1] in g.given or by_surname(tokens.words[span.last]) != "" or low[span.last] in g.surnames and low[first + 1] not in g.common
    return called and _may_be_called(tokens, first + 1, span.last)


def _goes_on(tokens: Tokens, at: int, last: int) -> bool:
    """'Minister for Economic (Recovery)', 'for Health and (Ageing) and': what the post is for may have words that no list has."""
    before = tokens.lower[at - 1]
    return before in QUALIFIED or before.endswith(("ic", "al", "ar")) or before in ("of", "for", "the", "and") or tokens.lower[last + 1 : last + 2] in (["and"], ["&"])


def _may_be_called(tokens: Tokens, first: int, last: int) -> bool:
    """Whether one to three words may be somebody's name, and no body's, place's or thing's."""
    g, kinds, low = gazetteer(), gazetteer().kinds, tokens.lower[first : last + 1]
    if not low or len(low) > LONGEST or any(not w[0].isupper() or w.isupper() and len(w) > 1 or any(c.isdigit() for c in w) for w in tokens.words[first : last + 1]):
        return False
    if any(w in words for w in low for words in (kinds["head"], kinds["suffix"], kinds["press"], kinds["placehead"], kinds["thing"], FIELDS, MONTHS)) or any(roles.is_head(w) and w not in g.given for w in low):
        return False
    form = " ".join(low)
    if any(form in words for words in (g.places, g.countries, g.demonyms, g.bodies)):
        return False
    return g.is_name(low[-1]) or low[-1] not in g.common or len(low) == 1 and tokens.words.count(tokens.words[last]) > 1 and low[0] not in tokens.words


def _heads_house(tokens: Tokens, first: int) -> bool:
    """'The vice president of the bank' right before a name."""
    low = tokens.lower
    return first > 4 and low[first - 1] in HOUSES and tokens.words[first - 1].islower() and low[first - 2] == "the" and low[first - 3] == "of" and roles.is_head(low[first - 4])


def _is_he(tokens: Tokens, at: int) -> bool:
    """Whether the first pronoun behind a name is of one person, and not of a body."""
    for word in tokens.lower[at : at + AHEAD]:
        if word in ("he", "she"):
            return True
        if word in ("it", "its", "they", "their", "we"):
            return False
    return False


def _of_a_body(tokens: Tokens, span: Span) -> list[Span]:
    """'Ana Reed of the Halden Institute' as two."""
    g, first, low = gazetteer(), span.first, tokens.lower
    of = first + 2
    if span.last < of + 2 or low[of : of + 2] != ["of", "the"] or low[span.last] not in g.kinds["head"] or not _may_be_called(tokens, first, first + 1) or low[first] in g.common or " ".join(low[first : span.last + 1]) in g.bodies:
        return [span]
    if low[first] in g.kinds["opening"] or low[first].endswith("s") and low[first][:-1] in g.common or low[first + 1] in g.common:
        return [span]
    return [made_span(tokens, "PER", first, first + 1, SURE), made_span(tokens, "ORG", of + 2, span.last, SURE)]
