"""Offers for a firm, opened and refused."""

import pytest

from generator.bids import bid
from generator.config import Config
from generator.digest import link
from tests.linking import article, event

FUND, YARD = "Calder Fund", "Tarsk Yards"


@pytest.mark.parametrize(("what", "told"), [
    ("Calder Fund launched a tender offer for Tarsk Yards", "opened"),
    ("Calder opened its offer", "opened"),
    ("Calder Fund offered 21,000 crowns per share", "opened"),
    ("The board of Tarsk Yards told shareholders not to sell to the fund", "refused"),
    ("They rejected the first bid by seven votes", "refused"),
    ("The dockers rejected the offer of the yard", ""),
    ("The board would have rejected the first bid", ""),
    ("The mayor offered two rooms to the dockers", ""),
    ("Calder Fund made a new offer for the yard", ""),
    ("The yard rejected the union's wage offer", ""),
])  # fmt: skip
def test_an_offer_is_opened_or_refused(what: str, told: str) -> None:
    assert bid(what) == told


@pytest.mark.parametrize(("first", "second", "entries"), [
    (("Calder Fund launched a tender offer for Tarsk Yards", FUND, YARD), ("Calder Fund offered 21,000 crowns per share", FUND), 1),
    (("Calder Fund launched a tender offer for Tarsk Yards", FUND, YARD), ("Velden Bank opened its bid", "Velden Bank"), 2),
    (("Tarsk Yards' board told shareholders not to sell to Calder Fund", YARD, FUND), ("The board rejected the first bid by seven votes",), 1),
])  # fmt: skip
def test_what_is_done_with_an_offer_on_a_day_is_one_entry(first: tuple[str, ...], second: tuple[str, ...], entries: int) -> None:
    rider = event("2026-03-01", "Calder Fund and Tarsk Yards spoke of the docks", FUND, YARD)
    a, b = (article(id, "2026-03-10", rider, event("2026-03-09", what, *who, line=4)) for id, (what, *who) in (("a", first), ("b", second)))
    assert len([e for e in link([a, b], [], [], Config()).entries.values() if e.date == "2026-03-09"]) == entries
