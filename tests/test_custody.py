"""Who was arrested on a day and whom a court keeps in custody, in whatever words."""

import pytest

from generator.config import Config
from generator.digest import link
from tests.linking import article, event

CAPTAIN, CLERK, FUND = "Søren Brandt", "Tomas Rieger", "Calder Fund"
Told = tuple[str, ...]


def entries(one: Told, other: Told) -> int:
    """How many entries a day has of which two articles of one story tell."""
    rider = event("2026-03-01", "Søren Brandt and Tomas Rieger spoke of the docks of Calder Fund", CAPTAIN, CLERK, FUND)
    a, b = (article(id, day, rider, event("2026-03-09", what, *who, line=4)) for id, day, (what, *who) in (("a", "2026-03-10", one), ("b", "2026-03-11", other)))
    return len([e for e in link([a, b], [], [], Config()).entries.values() if e.date == "2026-03-09"])


@pytest.mark.parametrize(("one", "other", "found"), [
    (("Søren Brandt, 54, was arrested on leaving a tram", CAPTAIN), ("55-year-old Søren Brandt was seized in his home", CAPTAIN), 1),
    (("Søren Brandt, 54, was arrested on leaving a tram", CAPTAIN), ("Tomas Rieger was seized in his home", CLERK), 2),
    (("Calder Fund was raided and its clerks were arrested", FUND), ("A tanker of Calder Fund was seized in the port", FUND), 2),
    (("Søren Brandt was arrested on leaving a tram", CAPTAIN), ("Søren Brandt was seized with cramps", CAPTAIN), 2),
])  # fmt: skip
def test_a_man_seized_in_his_home_is_arrested_and_a_ship_is_not(one: Told, other: Told, found: int) -> None:
    assert entries(one, other) == found


@pytest.mark.parametrize(("one", "other", "found"), [
    (("A court in Velm ordered the captain of a ferry to be held in custody for four weeks",), ("The captain, Søren Brandt, was detained by the court until May 3", CAPTAIN), 1),
    (("The ferry's master was remanded for four weeks, a blow to Brandt",), ("Søren Brandt was detained by the court until May 3", CAPTAIN), 1),
    (("Judge Tomas Rieger sent the captain Søren Brandt into custody", CLERK, CAPTAIN), ("Søren Brandt was remanded for four weeks", CAPTAIN), 1),
    (("A court in Velm ordered the captain of a ferry to be held in custody for four weeks",), ("A clerk, Tomas Rieger, was detained by the court until May 3", CLERK), 2),
    (("Søren Brandt was remanded for four weeks", CAPTAIN), ("Tomas Rieger was remanded for two weeks", CLERK), 2),
    (("Six other captains were remanded for four weeks",), ("The captain, Søren Brandt, was detained by the court until May 3", CAPTAIN), 2),
])  # fmt: skip
def test_a_court_keeps_one_man_in_custody_whatever_each_calls_him(one: Told, other: Told, found: int) -> None:
    assert entries(one, other) == found
