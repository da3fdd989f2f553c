"""Letters without which patterns cannot match, looked for in a text for all of them at once."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import signs as module
from generator.signs import Signs

LETTERS = "ab c'’éA“. "
TEXT = st.text(st.sampled_from(LETTERS + "\n"), max_size=40)
SIGN = st.text(st.sampled_from(LETTERS), min_size=1, max_size=6).filter(lambda sign: sign.strip() != "")


@pytest.fixture(autouse=True, scope="module")
def known() -> Iterator[None]:
    """The sets that are made here are gone afterwards."""
    count, pieces, sizes = len(module._sets), dict(module._pieces), set(module._sizes)
    yield
    del module._sets[count:]
    module._pieces.clear()
    module._pieces.update(pieces)
    module._sizes.clear()
    module._sizes.update(sizes)
    module._bits.clear()
    module.bits.cache_clear()


@given(st.lists(st.lists(SIGN, min_size=1, max_size=4), min_size=1, max_size=4), st.lists(TEXT, max_size=6))
def test_sets_of_letters_answer_as_a_look_for_each_does(several: list[list[str]], texts: list[str]) -> None:
    sets = [Signs(*letters) for letters in several]
    for text in texts:
        for signs in sets:
            assert signs.within(text) == signs.within_one(text) == any(sign in text for sign in signs.letters)
            assert signs.within_small(text) == any(sign in text.lower() for sign in signs.letters)


def test_a_set_that_is_made_after_a_text_was_looked_at_is_found_in_it() -> None:
    text = "The mill had been closed until May"
    assert Signs("had been ").within(text)
    assert Signs(" until ").within(text)
    assert not Signs(" untold ", "had been closed since").within(text)


def test_blanks_and_capitals_count() -> None:
    assert not Signs("was ").within("It was")
    assert Signs("was").within("It was")
    assert not Signs("the mill").within("The mill")
    assert Signs("the mill").within_small("The mill")
