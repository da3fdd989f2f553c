"""What the words beside a name tell of it, where the tagger saw something else: an employer, a firm, the town of one."""

from __future__ import annotations

from generator import roles
from generator.gazetteer import gazetteer
from generator.tagger import Span, made_span
from generator.tokens import Tokens

POSTS = frozenset("director executive chairman chairwoman chairperson ceo cfo coo president manager engineer economist founder spokesman spokeswoman spokesperson".split())
PERSONAL = frozenset("campaign press legal personal private security national policy political communications".split())  # 'Reed's campaign manager' has one person's
WORKS = frozenset("maker manufacturer owner operator parent builder publisher supplier developer producer insurer carrier lender employer contractor".split())
FIRMS = frozenset("company firm startup manufacturer".split())
SURE = 5  # of what the context shows


def by_context(tokens: Tokens, spans: list[Span]) -> list[Span]:
    """`spans` with the types that their surroundings show."""
    persons = {tokens.lower[s.last] for s in spans if s.type == "PER" and s.last > s.first}
    return [made_span(tokens, kind, s.first, s.last, SURE) if (kind := _kind(tokens, s, persons)) != s.type else s for s in spans]


def _kind(tokens: Tokens, span: Span, persons: set[str]) -> str:
    g, low, form = gazetteer(), tokens.lower, " ".join(tokens.lower[span.first : span.last + 1])
    if form in g.places or form in g.countries or form in g.demonyms:
        return span.type
    if span.type in ("ORG", "MISC") and _is_holder(tokens, span):
        return "PER"
    if span.type == "ORG":
        return "LOC" if _is_town_of_a_firm(tokens, span) else "ORG"
    if span.type == "PER" and (span.last > span.first or form in g.given or form in persons):
        return span.type
    employs = span.type in ("PER", "MISC") and _employs(tokens, span.last + 1)
    named = span.first > 2 and low[span.first - 1] == "," and low[span.first - 2] in WORKS and low[span.first - 3] in ("its", "their", "whose")
    return "ORG" if employs or named else span.type


def _employs(tokens: Tokens, at: int) -> bool:
    """'Northreach's launch director, Tor Halvorsen': the post that somebody has there follows the genitive at `at`."""
    if tokens.words[at : at + 1] not in (["'s"], ["’s"]):
        return False
    behind = tokens.words[at + 1 : at + 5]
    post = next((k for k, word in enumerate(behind) if word in POSTS), -1)
    return post >= 0 and all(word.islower() and word not in PERSONAL for word in behind[:post]) and tokens.words[at + 2 + post : at + 3 + post] == [","]


def _is_holder(tokens: Tokens, span: Span) -> bool:
    """'The spokesperson of the court, Refilwe Tau, confirmed': the name of the one whose post stands before the comma."""
    first, low = span.first, tokens.lower
    if span.last != first + 1 or low[span.last] in gazetteer().kinds["head"] or tokens.words[first].isupper() or tokens.words[first - 1 : first] != [","] or tokens.words[span.last + 1 : span.last + 2] != [","]:
        return False
    post = next((k for k in range(first - 2, max(-1, first - 8), -1) if roles.is_head(low[k])), -1)
    between = low[post + 1 : first - 1]
    return post > 0 and low[post - 1] != "," and (not between or between[0] in ("of", "for", "at")) and "," not in between


def _is_town_of_a_firm(tokens: Tokens, span: Span) -> bool:
    """'The Lerwick company said': where it is at home."""
    behind = tokens.words[span.last + 1 : span.last + 2]
    return span.first == span.last and span.first > 0 and tokens.lower[span.first - 1] == "the" and bool(behind) and behind[0] in FIRMS and tokens.words.count(tokens.words[span.first]) == 1
