"""Words with capitals that stand together and are none of an article's actors: names that another article may know."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.gazetteer import gazetteer
from generator.model import Named
from generator.name_features import MONTHS
from generator.roles import DAYS
from generator.terms import without_names

_WORD = r"(?:[A-ZÀ-Þ]\.|[A-ZÀ-Þ](?:[\w&’'-]|\.(?=\w)){0,30})"
RUN = re.compile(rf"{_WORD}(?:(?: (?:of|for|and|the|&|de|del|della|di|do|da|dos|du|la|le|el|al|y|e|und|et|van|von|der|den|bin)){{0,2}} {_WORD}){{0,7}}")
MOST = 80
LEAST = 5  # letters of a single word
POSSESSIVE = re.compile(r"['’]s?$")


def find_capitals(text: str, names: Sequence[Named]) -> tuple[str, ...]:
    """Each run once: those of two words and more, letters in capitals, and single words inside a sentence that mean nothing else: 'Torvik Rail', 'TRA', 'Zelkem'."""
    found: dict[str, None] = {}
    plain = without_names(text, names)
    for match in RUN.finditer(plain):
        run = match[0].rstrip(".").removeprefix("The ")
        if " " in run or len(run) > 2 and run.isupper() or _is_strange(run):
            found.setdefault(run)
            if len(found) == MOST:
                break
    return tuple(found)


def _is_strange(word: str) -> bool:
    """True for a word that is no common word, place or name of persons."""
    g = gazetteer()
    low = POSSESSIVE.sub("", word.lower())
    return len(low) >= LEAST and low not in MONTHS and low not in DAYS and low not in g.common and low not in g.places and low not in g.countries and low not in g.demonyms and not g.is_name(low)
