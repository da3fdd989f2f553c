"""Offers for a firm, opened and refused."""

import pytest

from generator.bids import bid, ends
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
    ("Calder Fund raised its hostile offer for Tarsk Yards by almost 17 per cent", "raised"),
    ("The fund came back at 24,500 crowns on March 20", "raised"),
    ("The fund sweetened its bid", "raised"),
    ("The fund would come back at 24,500 crowns", ""),
    ("The yard raised its wage offer", ""),
    ("The board of directors of Tarsk Yards opposed to the public purchase", "refused"),
    ("The yard rejected the union's wage offer", ""),
])  # fmt: skip
def test_an_offer_is_opened_or_refused(what: str, told: str) -> None:
    assert bid(what) == told


@pytest.mark.parametrize(("first", "second", "entries"), [
    (("Calder Fund launched a tender offer for Tarsk Yards", FUND, YARD), ("Calder Fund offered 21,000 crowns per share", FUND), 1),
    (("Calder Fund launched a tender offer for Tarsk Yards", FUND, YARD), ("Velden Bank opened its bid", "Velden Bank"), 2),
    (("Tarsk Yards' board told shareholders not to sell to Calder Fund", YARD, FUND), ("The board rejected the first bid by seven votes",), 1),
    (("Calder Fund raised its offer for Tarsk Yards by almost 17 per cent", FUND, YARD), ("The fund came back at 24,500 crowns",), 1),
    (("Calder Fund raised its offer for Tarsk Yards to 25,500 crowns", FUND, YARD), ("The fund came back at 24,500 crowns",), 2),
    (("Calder Fund raised its offer for Tarsk Yards by almost 17 per cent", FUND, YARD), ("Velden Bank came back at 24,500 crowns", "Velden Bank"), 2),
])  # fmt: skip
def test_what_is_done_with_an_offer_on_a_day_is_one_entry(first: tuple[str, ...], second: tuple[str, ...], entries: int) -> None:
    rider = event("2026-03-01", "Calder Fund and Tarsk Yards spoke of the docks", FUND, YARD)
    a, b = (article(id, "2026-03-10", rider, event("2026-03-09", what, *who, line=4), title="A bid for the docks") for id, (what, *who) in (("a", first), ("b", second)))
    assert len([e for e in link([a, b], [], [], Config()).entries.values() if e.date == "2026-03-09"]) == entries


@pytest.mark.parametrize(("what", "is_end"), [
    ("The tender was due to close on Monday", True),
    ("The fund said it will buy up to 34 shares at 21 crowns apiece through March 23", True),
    ("The public purchase is until the 23rd", True),
    ("The offer remains open until March 23", True),
    ("The shop's sale offers end on March 23", False),
    ("Shares of the yard closed on Monday at 21 crowns, above the offer", False),
])  # fmt: skip
def test_the_end_of_an_offer_is_known_in_several_words(what: str, is_end: bool) -> None:
    assert ends(what) == is_end


@pytest.mark.parametrize(("other", "entries"), [("The tender was due to close on Monday", 1), ("The hearing was due to close on Monday", 2)])
def test_the_end_of_an_offer_is_one_entry(other: str, entries: int) -> None:
    rider = event("2026-03-01", "Calder Fund and Tarsk Yards spoke of the docks", FUND, YARD)
    a = article("a", "2026-03-03", rider, event("2026-03-23", "The fund will buy up to 34 shares at 21 crowns apiece through March 23", kind="planned", line=4))
    b = article("b", "2026-03-20", rider, event("2026-03-23", other, kind="planned", line=4))
    assert len([e for e in link([a, b], [], [], Config()).entries.values() if e.date == "2026-03-23"]) == entries
