"""Words with capitals that stand together and are none of an article's actors: names that another article may know."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.model import Named
from generator.terms import without_names

_WORD = r"(?:[A-ZÀ-Þ]\.|[A-ZÀ-Þ](?:[\w&’'-]|\.(?=\w)){0,30})"
RUN = re.compile(rf"{_WORD}(?:(?: (?:of|for|and|the|&|de|du|van|bin|al)){{0,2}} {_WORD}){{0,7}}")
MOST = 80


def find_capitals(text: str, names: Sequence[Named]) -> tuple[str, ...]:
    """Each run once: those of two words and more, and letters in capitals: 'Torvik Rail', 'TRA'."""
    found: dict[str, None] = {}
    for match in RUN.finditer(without_names(text, names)):
        run = match[0].rstrip(".")
        if " " in run or len(run) > 2 and run.isupper():
            found.setdefault(run)
            if len(found) == MOST:
                break
    return tuple(found)
