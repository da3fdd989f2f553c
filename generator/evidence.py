"""The exact words of a capture on which a dated happening or a number rests."""

import re

SRC_WORDS = 30  # at most


def source_words(text: str, sentence: tuple[int, int], place: tuple[int, int], most: int = SRC_WORDS) -> str:
    """The exact words around a date or a number, at most `most`, whole words. `place`: where it stands."""
    (start, end), (here, there) = sentence, place
    if len(text[start:end].split()) <= most:
        return text[start:end]
    before = list(re.finditer(r"\S+", text[start:here]))
    after = list(re.finditer(r"\S+", text[there:end]))
    room = most - len(text[here:there].split())
    left = min(len(before), max(room // 2, room - len(after)))
    right = min(len(after), room - left)
    first = start + before[len(before) - left].start() if left else here
    return text[first : there + (after[right - 1].end() if right else 0)]


def cut_words(text: str) -> str:
    """A text, or of a longer one its first 30 words."""
    spans = list(re.finditer(r"\S+", text))
    return text if len(spans) <= SRC_WORDS else text[: spans[SRC_WORDS - 1].end()]
