"""The day that a paper bears is told of the paper."""

import pytest

from tests.test_events import one


@pytest.mark.parametrize(
    "text, what",
    [
        ("The two-page letter, dated March 4 and addressed to the minister, was first published by the Velden Post.", "The two-page letter addressed to the minister is dated March 4"),
        ("The memo, dated March 4, surfaced in Tarsk.", "The memo is dated March 4"),
        ("The memo, dated March 4, says that the mill will close.", "The memo says that the mill will close"),
        ("In the letter, dated March 4, the mayor wrote that the mill would close.", "In the letter, the mayor wrote that the mill would close"),
        ("The mill will close, according to a letter that became public on Wednesday.", "A letter became public: The mill will close"),
        ("The mill will close, according to a statement on Wednesday.", "A statement: The mill will close"),
    ],
)
def test_a_paper_is_dated_and_what_was_done_with_it_later_is_not_of_that_day(text, what):
    assert one(text).what == what
