"""How old an article says that a person is."""

import re
from collections.abc import Iterable

from generator.number_words import ONES

WORDS = {word: age for word, age in ONES.items() if age}
WORD = "|".join(sorted(WORDS, key=len, reverse=True))
BEHIND = re.compile(  # 'Ada Pool, 54, said', 'Ada Pool, a 54-year-old baker', 'Marcin P., 29, drove', 'Leen Pool, six, died'
    rf"\.?,? (?:\((?:aged )?(?P<in>\d{{2}})\)|(?:aged |age )?(?P<behind>\d{{2}})(?=,|\.(?:\s|$)|;| and )|(?P<years>\d{{1,3}}|{WORD}) years (?:old|of age)\b|an? (?P<old>\d{{1,3}}|{WORD})[- ]year[- ]old\b"
    rf"|(?:(?<=, )(?:aged )?|aged )(?P<word>{WORD})(?=, (?:who|whose|died|was|is|had|has|lived|fell|from|and (?:her|his))\b))")
BEFORE = re.compile(rf"\b(?P<old>\d{{1,3}}|{WORD})[- ]year[- ]old(?:(?: (?!and\b|(?:\d{{1,3}}|{WORD})[- ]year)[^\s.;,“\"]+){{0,6}}|(?-i:(?: [a-z-]+){{1,3}} and(?: (?!the |an? |his |her |\d)[a-z-]+){{1,3}})) $", re.I)  # '54-year-old minister Ada Pool', not 'the 14-year-old Jon and his coach Ada Pool'
REACH = 70
AGED, FAR = re.compile(r"\baged (?P<one>\d{2}) and (?P<two>\d{2})\b"), 320  # 'the men, aged 44 and 28, … named only as Marcin P. and Dariusz K.'
NAMED_AS = re.compile(r"\b(?:identified|named|known)(?: only)? as (?P<first>[A-Z][\w’'-]*(?: [A-Z][\w’'.-]*){0,2} and )?$")


def age_of(text: str, mentions: Iterable[tuple[int, int]]) -> tuple[int, int] | None:
    """(age, where it stands) of the person whose name stands at `mentions`; None where the text gives none, or two."""
    found: dict[int, int] = {}
    for start, end in mentions:
        m = BEHIND.match(text, end) or BEFORE.search(text, max(0, start - REACH), start)
        age, at = (_years(next(filter(None, m.groups()))), m.start()) if m else _of_two(text, start)
        if 0 < age < 120:
            found.setdefault(age, at)
    return next(iter(found.items())) if len(found) == 1 else None


def _years(printed: str) -> int:
    return int(printed) if printed.isdigit() else WORDS[printed.lower()]


def _of_two(text: str, start: int) -> tuple[int, int]:
    """(age, where it stands) of one of two people who are named after their ages; twice 0 for anybody else."""
    named = NAMED_AS.search(text, max(0, start - REACH), start)
    aged = list(AGED.finditer(text, max(0, start - FAR, text.rfind("\n", 0, start)), start)) if named else []
    return (int(aged[-1]["two" if named["first"] else "one"]), aged[-1].start()) if named and aged else (0, 0)
