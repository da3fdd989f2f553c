"""Common words are those that justext makes of its lists."""

from __future__ import annotations

import pytest

pytest.importorskip("trafilatura")
from justext import core
from trafilatura import external

from generator.html_pruning import quickly
from generator.stop_words import all_stop_words, known_at_once


def test_the_same_words_as_its_own() -> None:
    assert all_stop_words() == core.define_stoplist(external.jt_stoplist_init())


def test_they_are_taken_as_they_are_and_others_are_not() -> None:
    defined = known_at_once(core.define_stoplist)
    assert defined(all_stop_words()) is all_stop_words()
    assert defined(frozenset(("The", "OF"))) == {"the", "of"}


def test_trafilatura_is_given_them() -> None:
    usual = core.define_stoplist
    with quickly():
        assert core.define_stoplist(external.jt_stoplist_init()) is all_stop_words()
    assert core.define_stoplist is usual
