"""The newest year that an article tells of as over: it did not appear before that."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from generator.model import DateExpr

IN = re.compile(r"\b[Ii]n $")  # 'pilgrims at the mosque in 2008'
SINCE = re.compile(r"\b[Ss]ince $")
AHEAD = re.compile(r"\b(?:will|would|shall|should|may|might|could|to|by|until|till|from|plan(?:s|ned)?|expect(?:s|ed)?|due|scheduled|target(?:s|ed)?|forecasts?|next|if)\b|[’']ll\b", re.I)  # then it may lie ahead
FIRST = 1800


def earliest_day(text: str, sentences: Sequence[tuple[int, int]], dates: Iterable[DateExpr]) -> int:
    """The first day of that year, as an ordinal; 0 where none is told so."""
    years = [year for e in dates if e.rule[0] == "year" and isinstance(year := e.rule[1], int) and year > FIRST and _is_over(text, sentences, e)]
    return date(max(years), 1, 1).toordinal() if years else 0


def _is_over(text: str, sentences: Sequence[tuple[int, int]], expr: DateExpr) -> bool:
    if "future" in expr.rule or "~" in expr.rule:
        return False
    before = text[max(0, expr.start - 7) : expr.start]
    if SINCE.search(before):
        return True
    start, end = next(((a, b) for a, b in sentences if a <= expr.start < b), (0, 0))
    return IN.search(before) is not None and end > start and AHEAD.search(text, start, end) is None
