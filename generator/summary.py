"""A short account of an article in its own sentences."""

import re
from collections.abc import Sequence

from .model import DateExpr, Named, Sentence
from .sentences import sentences


def summarise(text: str, names: Sequence[Named], dates: Sequence[DateExpr], language: str = "en", max_words: int = 80, title: str = "") -> tuple[Sentence, ...]:
    """Two to four sentences or whole clauses of `text`, verbatim and in its order, at most `max_words` words together."""
    chosen: list[Sentence] = []
    words = 0
    for start, end in sentences(text):
        length = len(re.findall(r"\S+", text[start:end]))
        if len(chosen) < 3 and words + length <= max_words:
            chosen.append(Sentence(text[start:end], 0, start))
            words += length
        elif chosen:
            break
    return tuple(chosen)
