"""Sentences that say on which other day something came than it was to."""

import pytest

from generator.model import Event
from generator.new_days import roles

MOVED = {"2025-05-03": "old", "2025-05-09": "new"}


def _roles(text: str, old: str = "2025-05-03") -> dict[str, str]:
    days = (old, "2025-05-09")
    return roles([Event(date=day, precision="day", kind="planned" if day == old else "past", what="x", actors=(), src="", line=1) for day in days], text)


@pytest.mark.parametrize("text", [
    "The ministry announced that the platform would not go live on May 3 as promised, but on May 9, citing a missing link.",
    "The fair, which should have been on May 3, will be on May 9, in the square.",
    "The line, which the firm had promised for May 3, came back on May 9; the delay was due to burnt poles.",
    "The bridge was supposed to open on May 3, then it opened on May 9 and closed again.",
    "The report had been promised for May 3 and came out on May 9.",
    "The plea could not be taken up on May 3 as the judge was on leave; it will be heard on May 9.",
    "The hearing, due to be held on May 3, will be heard six days later, on May 9.",
    "The pilots have put their walkout, set for May 3, back by six days to May 9.",
    "The findings, originally expected on May 3, were delayed and were handed to the ministry on May 9.",
    "The gas was to flow on 3 May; it was not back until the evening of 9 May.",
    "The guests had already bought tickets for 3 May and have rebooked them for 9 May.",
    "Both should have been in court on May 3, but the lawyers were on strike, and so it is the 9th of May now.",
])  # fmt: skip
def test_a_day_that_came_later(text):
    assert _roles(text) == MOVED


@pytest.mark.parametrize("text", [
    "The town was to vote on May 3; the mayor resigned on May 9.",
    "The plea could not be taken up on May 3; the judge will travel on May 9.",
    "The vote was on May 3, and the mayor was taken to court on May 9.",
    "The mill was supposed to open on May 3, then its owner died on May 9.",
    "The law, which was to take effect on May 3, was struck down on May 9.",
    "The talks, which were to begin on May 3, collapsed on May 9.",
    "The fair should have been on May 3, but the mayor opened a bridge on May 9.",
    "The court did not sit on May 3, but the council met on May 9.",
])  # fmt: skip
def test_another_thing_on_another_day(text):
    assert _roles(text) == {}


def test_what_came_earlier_was_not_put_off():
    assert _roles("The loan, which the bank had promised for May 12, was paid on May 9.", "2025-05-12") == {}


@pytest.mark.parametrize("text", [
    "The hearing, originally listed for 3 May, was held on 9 May.",
    "The vote, first set for May 3, is to be held on May 9.",
    "The vote had originally been planned for May 3, but it was held on May 9.",
])  # fmt: skip
def test_a_day_that_was_first_set(text):
    assert _roles(text) == MOVED


def test_a_first_day_beside_another_thing():
    assert _roles("The hearing, originally held on 3 May, and the vote on 9 May were long.") == {}
    assert _roles("The mill, originally bought for 3 crowns on May 3, burned down on May 9.") == {}


@pytest.mark.parametrize("text", [
    "The trial, due to start on May 3, will now begin on May 9.",
    "The report, expected on May 3, was published on May 9.",
    "The first train, promised for May 3, ran on May 9.",
    "The strike planned for May 3 will be held on May 9, the union said.",
    "The verdict, first expected on May 3, is due on May 9.",
    "The law, which was to come into force on May 3, will apply from May 9.",
    "The union pushed its ballot from May 3 to May 9.",
    "The start of works has been shifted to May 9; it had been foreseen for May 3.",
    "The mayor said the pool would open on May 9 and not, as he had promised, on May 3.",
    "The last day for bids is May 9; originally it was May 3.",
    "There is time up to May 9; earlier the last date was May 3.",
    "A committee that wanted to question him on May 3 has now agreed to see him on May 9 instead.",
    "The gas was to flow on May 3; a failed test meant that the line was not back to normal until the evening of May 9.",
])  # fmt: skip
def test_a_day_on_which_it_was_due(text):
    assert _roles(text) == MOVED


@pytest.mark.parametrize("text", [
    "The plant, due to close on May 3, will open on May 9 as a museum.",
    "The minister, expected on May 3, will be in Orr on May 9.",
    "The pact, announced on May 3, will take effect on May 9.",
    "The pact, first announced on May 3, will take effect on May 9.",
    "The budget, set on May 3, will apply from May 9.",
    "The bridge was to open on May 3; a strike meant that the bakery was not open until May 9.",
    "The ministers met on May 3 instead of sending deputies, and a report is due on May 9.",
    "The union wants the talks set for May 3 to be held on May 9 instead.",
])  # fmt: skip
def test_a_day_that_is_of_something_else(text):
    assert "old" not in _roles(text).values()


def test_an_election_due_in_its_month_is_not_moved_to_its_day():
    assert _roles("The election due in May will be held on May 9.", "2025-05") == {}


def test_a_day_of_something_done_after_a_delay_is_not_the_old_one():
    assert "2025-05-09" not in _roles("The firm, which was to pay on May 3, was delayed and was sued by its owners on May 9.")
