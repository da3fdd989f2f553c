"""Recurring noun phrases of an article: what its topics are made from."""

import re
from collections.abc import Sequence

from generator.model import Named


def find_terms(text: str, names: Sequence[Named]) -> tuple[tuple[str, int], ...]:
    """(phrase, how often) of phrases that recur, most frequent first; names of people are left out."""
    return ()
