"""Words are found where a pattern of whole words finds them."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from generator.whole_words import place_of, places

TEXT = st.text("aab_1 .-é’A", max_size=40)


@given(TEXT, st.sampled_from(("a", "ab", "a b", "aa", "é")))
def test_as_a_pattern_finds_them(text: str, word: str) -> None:
    found = [m.span() for m in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", text)]
    assert places(text, [word]) == found
    assert place_of(text, word) == (found[0][0] if found else -1)


def test_in_the_order_of_the_text() -> None:
    assert places("The pier, a repier, the pier's end: a lock", ("lock", "pier")) == [(4, 8), (24, 28), (38, 42)]
