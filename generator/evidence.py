"""The exact words of a capture on which a dated happening rests."""

import re

from generator.model import DateExpr

SRC_WORDS = 30  # at most


def source_words(text: str, sentence: tuple[int, int], expr: DateExpr) -> str:
    """The exact words around the date, at most 30, whole words."""
    start, end = sentence
    if len(text[start:end].split()) <= SRC_WORDS:
        return text[start:end]
    before = list(re.finditer(r"\S+", text[start : expr.start]))
    after = list(re.finditer(r"\S+", text[expr.end : end]))
    room = SRC_WORDS - len(expr.text.split())
    left = min(len(before), max(room // 2, room - len(after)))
    right = min(len(after), room - left)
    first = start + before[len(before) - left].start() if left else expr.start
    return text[first : expr.end + (after[right - 1].end() if right else 0)]


def cut_words(text: str) -> str:
    """A text, or of a longer one its first 30 words."""
    spans = list(re.finditer(r"\S+", text))
    return text if len(spans) <= SRC_WORDS else text[: spans[SRC_WORDS - 1].end()]
