"""Date expressions of a text in the manner of TIMEX3 (ISO-TimeML), found first and resolved when the day is known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.calendar_words import first_day
from generator.date_grammar import RULES, Match, grammar, single
from generator.date_lexicon import Tokens, tokens
from generator.date_tense import tense_around
from generator.model import DateExpr, When
from generator.timex import ANCHOR, RANGE, Rule, resolve_rule

REACH = 800  # characters back to the date from which "the next day" is counted
CALENDAR = frozenset({"day", "month", "weekday", "year", "quarter", "season", "unit", "clock", "shift"})


def find_dates(text: str, language: str = "en") -> tuple[DateExpr, ...]:
    """All date expressions in order, without overlap; outside English explicit dates only."""
    if language[:2] != "en":
        from generator.foreign_dates import find_foreign

        return find_foreign(text, language[:2])
    known = tokens(text)
    return tuple(_ranges(text, known, _anchored(known, _found(known))))


def resolve(expr: DateExpr, published: date | None) -> When:
    """What the expression means in an article of that day; None for a year that cannot be known."""
    return resolve_rule(expr.rule, published)


def stated_day(text: str, language: str | None = None) -> str | None:
    """The absolute day in a date line of any supported language as YYYY-MM-DD; None where there is none or it is ambiguous."""
    return first_day(text, None if language is None else language[:2])


Span = tuple[int, int, str, Rule]  # first token, one past the last, type, rule


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
    if known.classes[end - 1] == "." and len(known.words[end - 2]) > 4:
        return end - 1
    return end


def _anchored(known: Tokens, spans: Iterator[Span]) -> Iterator[Span]:
    """"The next day" and its like are counted from the calendar date before them; where there is none, from publication."""
    anchor: Span | None = None
    day: Span | None = None
    year: Span | None = None
    for first, last, kind, rule in spans:
        if rule[-1] == "@?":
            rule = rule[:-1]
            base = day if rule[0] in ("unit", "clock") and rule[1] != "Y" else anchor
            if base and known.starts[first] - known.ends[base[1] - 1] < REACH:
                rule = (*rule, ANCHOR, *base[3])
        elif rule[-1] == "@y":  # two years later: counted from a year that is written out
            rule = rule[:-1]
            if year and known.starts[first] - known.ends[year[1] - 1] < REACH:
                rule = (*rule, ANCHOR, *year[3])
        elif rule[-1] in ("@!", "@q"):
            rule = rule[:-1]
        span = (first, last, kind, rule)
        if rule[0] in CALENDAR and rule.count(ANCHOR) < 3 and RANGE not in rule:
            anchor = span
            if rule[0] in ("day", "month", "year") and rule[1] is not None:
                year = span
            if rule[0] in ("day", "weekday", "clock") or rule[:2] == ("unit", "D"):
                day = span
        yield span


def _ranges(text: str, known: Tokens, spans: Iterator[Span]) -> Iterator[DateExpr]:
    """The first of two dates joined by "to" or "and" carries the range; each keeps its own TIMEX3 value."""
    found = list(spans)
    for n, (first, last, kind, rule) in enumerate(found):
        following = found[n + 1] if n + 1 < len(found) else None
        if following and _is_range(known, found[n], following):
            rule = (*rule, RANGE, *following[3])
        yield DateExpr(text[known.starts[first] : known.ends[last - 1]], known.starts[first], known.ends[last - 1], kind, rule)


def _is_range(known: Tokens, a: Span, b: Span) -> bool:
    if b[0] - a[1] != 1 or a[3][0] != b[3][0] or a[3][0] not in ("day", "month", "year", "weekday", "quarter"):
        return False
    joint, before = known.words[a[1]], known.words[a[0] - 1] if a[0] else ""
    if joint == "and":
        return before in ("between", "in") and a[3][0] in ("month", "year", "day")
    return joint in ("to", "through", "-", "–", "until", "till") and ANCHOR not in a[3]
