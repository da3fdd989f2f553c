"""Date expressions of a text in the manner of TIMEX3 (ISO-TimeML), found first and resolved when the day is known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.calendar_words import first_day
from generator.date_anchors import Span, anchored, joined
from generator.date_grammar import RULES, grammar, single
from generator.date_lexicon import Tokens, tokens
from generator.date_match import Match
from generator.date_tense import tense_around
from generator.model import DateExpr, When
from generator.timex import resolve_rule
from generator.year_frames import of_their_year


def find_dates(text: str, language: str = "en") -> tuple[DateExpr, ...]:
    """All date expressions in order, without overlap; outside English explicit dates only."""
    if language[:2] != "en":
        from generator.foreign_dates import find_foreign

        return find_foreign(text, language[:2])
    known = tokens(text)
    spans = joined(known, anchored(known, _found(known)))
    found = tuple(expr for expr in (_expr(text, known, span) for span in spans) if expr.rule[0] != "month" or not _in_a_name(text, expr))
    return of_their_year(text, found) if "ast year" in text or " years ago" in text else found


def resolve(expr: DateExpr, published: date | None) -> When:
    """What the expression means in an article of that day; None for a year that cannot be known."""
    return resolve_rule(expr.rule, published)


def stated_day(text: str, language: str | None = None) -> str | None:
    """The absolute day in a date line of any supported language as YYYY-MM-DD; None where there is none or it is ambiguous."""
    return first_day(text, None if language is None else language[:2])


def _expr(text: str, known: Tokens, span: Span) -> DateExpr:
    first, last, kind, rule = span
    start, end = known.starts[first], known.ends[last - 1]
    return DateExpr(text[start:end], start, end, kind, rule)


def _in_a_name(text: str, expr: DateExpr) -> bool:
    """Is a month alone part of somebody's name: Pieter-Jan, Jan de Vries, April Jones? 'In June Parliament votes' is none."""
    if expr.text not in FIRST_NAMES:
        return False
    if HYPHENED.search(text, max(0, expr.start - 2), expr.start) or text[expr.end : expr.end + 1] == "-" and text[expr.end + 1 : expr.end + 2].isupper():
        return True
    if expr.text in ABBREVIATED and BEHIND_NAME.search(text, max(0, expr.start - 24), expr.start) and not BEFORE_MONTH.search(text, max(0, expr.start - 12), expr.start):
        return True  # a lighthouse called Lange Jan
    return bool(SURNAME.match(text, expr.end)) and not BEFORE_MONTH.search(text, max(0, expr.start - 12), expr.start)


FIRST_NAMES = frozenset("Jan April May June Jun August Dec".split())
ABBREVIATED = frozenset("Jan Jun Dec".split())
BEHIND_NAME = re.compile(r"(?<![.!?] )(?<!^)\b[A-ZÀ-Þ][a-zà-ÿ’'-]+ $")
HYPHENED = re.compile(r"\w-$")
SURNAME = re.compile(r" (?:(?:de|da|van|von|der|den|del|di|al|el|bin) ){0,2}[A-Z][a-zà-ÿ’'-]+")
BEFORE_MONTH = re.compile(r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]y|[Ff]rom|[Tt]o|[Tt]hrough|[Oo]f|[Dd]uring|[Ll]ast|[Nn]ext|[Tt]his|[Ll]ate|[Ee]arly|[Mm]id|[Ff]or|and|or|between|[Bb]efore|[Aa]fter|[Aa]round|[Aa]bout|[Tt]he|[Aa]|each|every)[ -]$")


def _found(known: Tokens) -> Iterator[Span]:
    """Every place where a rule applies, leftmost first; of the rules at one place the first that its words allow."""
    at, pattern = 0, grammar()
    while hit := pattern.search(known.classes, at):
        first = hit.start()
        span = _built(known, hit.end(), first, int(str(hit.lastgroup)[1:]))
        if span and span[3]:
            yield span
        at = span[1] if span else first + 1


def _built(known: Tokens, end: int, first: int, rule: int) -> Span | None:
    for n in range(rule, len(RULES)):
        if n > rule:
            again = single(n).match(known.classes, first)
            if not again or again.end() == first:
                continue
            end = again.end()
        last = _without_full_stop(known, end)
        built = RULES[n][1](Match(known, first, last, lambda last=last: tense_around(known, first, last)))  # type: ignore[misc]
        if built:
            return first, last, *built
    return None


def _without_full_stop(known: Tokens, end: int) -> int:
    """"In early January." ends a sentence; "Jan." does not."""
    if known.classes[end - 1] == "." and (len(known.words[end - 2]) > 4 or known.words[end - 2] in ("may", "june", "july")):
        return end - 1
    return end
