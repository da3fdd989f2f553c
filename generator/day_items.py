"""What else the items of a day-by-day list tell: of 'March 3: The gate fails. Divers search the lock.' that divers searched it."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from generator.dates import resolve
from generator.happenings import NO_SUBJECT, happens
from generator.model import DateExpr, Quote, Struct, When
from generator.named_dates import NAMES_DAY
from generator.sentences import sentences

LEAST = 3  # days that make a list
BULLET = re.compile(r"[\s•*·▪●–—-]*")
HEAD = re.compile(r"(?:,?\s\d{4})?(?:\s\([A-Z][a-z]+\))?(?:\s?[–—:|]\s|\s-\s|\.(?=\s))\s*(?=\S)")
ALONE = re.compile(r"[.:]?[^\S\n]*\n+(?=[^\n]{40})")  # of a heading: 'Thursday 2 May', above a paragraph
MOST = 3  # further sentences of one item
DIARY = re.compile(r"\b(?:I|[Mm]y|me)\b(?![”\"])")
SPOKEN = re.compile(r"\b(?:we|We|Our|you|You|us)\b")  # the page, to its readers
LONGEST = 260  # characters of a sentence


class Item(Struct, frozen=True, gc=False):
    """A day at the head of a line or alone above a paragraph, and the sentences of that line or paragraph which are of it and tell of no other."""

    expr: DateExpr
    when: When
    sentences: tuple[tuple[int, int], ...]


def day_items(text: str, dates: Sequence[DateExpr], published: date | None, quotes: Sequence[Quote]) -> Iterator[Item]:
    """The items of a list of at least three days in their order; of those alone that are over."""
    heads = [d for d in dates if d.rule[0] == "day" and _heads_line(text, d)] if published else []
    days = [resolve(d, published) for d in heads] if len(heads) >= LEAST else []
    told = [w.date or "" for w in days]
    if len(set(told)) < LEAST or published is None or any(w.precision != "day" for w in days) or told not in (sorted(told), sorted(told, reverse=True)):
        return
    if any(DIARY.search(text, head.end, _line_end(text, head)) for head in heads):
        return
    spans = sentences(text)
    for head, when in zip(heads, days, strict=True):
        line = (head.start, _line_end(text, head))
        if (when.date or "") > published.isoformat():
            continue
        own = [(a, b) for a, b in spans if line[0] < a < line[1]]
        first = _first(text, head, own)
        plain = [s for s in own if _is_of(text, s, dates, quotes, published, when)]
        yield Item(head, when, tuple(s for s in plain if happens(text[slice(*s)]) or s == first and not NO_SUBJECT.match(text, *s))[:MOST])


def _line_end(text: str, head: DateExpr) -> int:
    """Where the item ends: with its line, or the paragraph below a day that stands alone."""
    below = ALONE.match(text, head.end)
    stop = text.find("\n", below.end() if below else head.end)
    return stop if stop > 0 else len(text)


def _heads_line(text: str, expr: DateExpr) -> bool:
    start = text.rfind("\n", 0, expr.start) + 1
    if BULLET.fullmatch(text, start, expr.start) is None:
        return False
    return HEAD.match(text, expr.end) is not None or expr.rule[1] is None and ALONE.match(text, expr.end) is not None  # with its year it may be the day of another page


def _first(text: str, head: DateExpr, own: list[tuple[int, int]]) -> tuple[int, int] | None:
    """The first sentence of more than a name in an item whose day is a sentence by itself: 'Thursday 6 March. The bank acts'; None for any other."""
    if not own or text[head.end : own[0][0]] not in (". ", ".  "):
        return None
    return next((s for s in own if text.count(" ", *s) >= LEAST), None)


def _is_of(text: str, span: tuple[int, int], dates: Sequence[DateExpr], quotes: Sequence[Quote], published: date, when: When) -> bool:
    """Is it a plain sentence that names no other day and that nobody speaks?"""
    a, b = span
    if b - a > LONGEST or text[b - 1] != "." or any(q.start <= a < q.end for q in quotes) or text[a] in "“\"'‘(" or SPOKEN.search(text, a, b):
        return False
    own = [d for d in dates if a <= d.start < b and (d.type == "DATE" or d.type == "TIME" and NAMES_DAY.search(d.text))]
    return all(resolve(d, published).date == when.date for d in own)
