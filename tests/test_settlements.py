"""A settlement named by its day, and what was agreed to on it; what a court hears, and the arguments set for its day."""

import pytest

from generator.config import Config
from generator.digest import link
from tests.linking import article, event

DRAWN = "Smelters in the valley will be able to draw as much as 6 million tonnes of raw Orsk nickel ore a year under the settlement reached in Velm"
PORT, YARD = "Velm Port", "Tarsk Yards"


def entries(one: str, other: str, date: str = "2026-03-09", kind: str = "past") -> list[str]:
    """What the entries of a day are called of which two articles of one story tell."""
    rider = event("2026-03-01", "Velm Port and Tarsk Yards spoke of the export of Orsk ore", PORT, YARD, line=9)
    told = [article(id, day, rider, event(date, what, kind=kind, line=4)) for id, day, what in (("a", "2026-03-10", one), ("b", "2026-03-12", other))]
    return [e.what for e in link(told, [], [], Config()).entries.values() if e.date == date]


@pytest.mark.parametrize(("one", "other", "found"), [
    (DRAWN, "Orsk late on Monday agreed to let dozens of shiploads of nickel ore leave its ports before the ban on shipments begins", 1),
    (DRAWN, "Orsk agreed to meet the owners of nickel ore barges, who had camped before the ministry for a week with tents", 2),
    (DRAWN, "Crews in Orsk agreed to bake bread for the drivers of ore lorries, who had camped before the ministry for a week", 2),
])  # fmt: skip
def test_a_settlement_is_what_was_agreed_to_on_its_day(one: str, other: str, found: int) -> None:
    assert len(entries(one, other)) == found


def test_arguments_are_what_the_court_hears_on_their_day() -> None:
    (what,) = entries("Oral arguments on an injunction, first set for May 20, were reset to June 10", "The court hears them on 10 June", "2026-06-10", "planned")
    assert what.startswith("Oral arguments")
    assert len(entries("A choir of dockers will sing in Orsk on June 10", "The court hears them on 10 June", "2026-06-10", "planned")) == 2
