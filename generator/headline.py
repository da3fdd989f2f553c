"""A headline made from the lead of an article that has none."""

from collections.abc import Sequence

from generator.model import Named
from generator.sentences import sentences

LONGEST = 90


def make_headline(text: str, names: Sequence[Named], language: str = "en") -> str:
    """A complete thought of at most 90 characters, compressed from the first sentences; '' where none can be made."""
    for start, end in sentences(text)[:8]:
        if end - start <= LONGEST:
            return text[start:end].rstrip(".")
    return ""
