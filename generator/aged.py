"""How old an article says that a person is."""

import re
from collections.abc import Iterable

BEHIND = re.compile(r",? (?:\((?:aged )?(?P<in>\d{2})\)|(?:aged |age )?(?P<behind>\d{2})(?=,|\.(?:\s|$)|;| and )|(?P<years>\d{1,3}) years old\b|an? (?P<old>\d{1,3})[- ]year[- ]old\b)")  # 'Ada Pool, 54, said', 'Ada Pool, a 54-year-old baker'
BEFORE = re.compile(r"\b(?P<old>\d{1,3})[- ]year[- ]old(?: [^\s.;,“\"]+){0,6} $")  # '54-year-old minister Ada Pool'
REACH = 70


def age_of(text: str, mentions: Iterable[tuple[int, int]]) -> tuple[int, int] | None:
    """(age, where it stands) of the person whose name stands at `mentions`; None where the text gives none, or two."""
    found: dict[int, int] = {}
    for start, end in mentions:
        m = BEHIND.match(text, end) or BEFORE.search(text, max(0, start - REACH), start)
        age = int(next(filter(None, m.groups()))) if m else 0
        if m and 0 < age < 120:
            found.setdefault(age, m.start())
    return next(iter(found.items())) if len(found) == 1 else None
