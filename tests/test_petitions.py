"""What somebody asks of a court, and what the court grants."""

import pytest

from generator.config import Config
from generator.digest import link
from generator.petitions import enjoins
from tests.linking import article, event

FIRM, UNION = "Tarsk Yards", "Dockers Union"
Told = tuple[str, ...]


def shape(one: Told, other: Told, date: str = "2026-03-09", part: str | None = None) -> list[str]:
    """The dates of the entries of two articles of one story."""
    rider = event("2026-03-01", "Tarsk Yards and the Dockers Union spoke of the ban on cranes", FIRM, UNION)
    a = article("a", "2026-03-28", rider, event("2026-03-09", one[0], *one[1:], line=4))
    b = article("b", "2026-03-29", rider, event(date, other[0], *other[1:], line=4, part=part))
    return sorted(e.date for e in link([a, b], [], [], Config()).entries.values() if e.date != rider.date)


@pytest.mark.parametrize(("one", "other", "found"), [
    (("Three crane companies asked a court of appeal to suspend the order",), ("Tarsk Yards and three other companies went to the appellate court", FIRM), 1),
    (("The three petitioners, led by Tarsk Yards, filed their case", FIRM), ("Tarsk Yards and three other companies went to the appellate court", FIRM), 1),
    (("Three crane companies asked a court of appeal to suspend the order",), ("The dockers filed their case",), 2),
    (("Tarsk Yards asked a court to suspend the order", FIRM), ("The Dockers Union filed a complaint", UNION), 2),
    (("Two companies asked a court to suspend the order",), ("Four companies filed a lawsuit over unpaid bread",), 2),
    (("The dockers asked a court to suspend the order",), ("The dockers filed a lawsuit over unpaid bread",), 2),
])  # fmt: skip
def test_who_goes_to_court_does_so_once_a_day_in_any_words(one: Told, other: Told, found: int) -> None:
    assert len(shape(one, other)) == found


ASKED = ("Three crane companies asked a court of appeal to suspend the export order",)


@pytest.mark.parametrize(("other", "found"), [
    (("An injunction granted by an appeals court has suspended the export order of the crane companies",), 2),
    (("The court of appeal suspended the export order at the request of three companies",), 2),
    (("The court of appeal said that three crane companies had asked it to suspend the export order",), 1),
])  # fmt: skip
def test_what_a_court_is_asked_for_is_not_what_it_grants(other: Told, found: int) -> None:
    assert len(shape(ASKED, other)) == found


def test_what_a_court_granted_in_a_month_is_not_the_day_on_which_it_was_asked() -> None:
    assert len(shape(ASKED, ("An injunction granted early in March by an appeals court has suspended the export order",), "2026-03", "early")) == 2


@pytest.mark.parametrize(("what", "told"), [
    ("The Court of Appeals issued a temporary restraining order, good for 60 days, against Order No. 9", True),
    ("An injunction granted by an appeals court has suspended the order", True),
    ("No injunction was granted by an appeals court", False),
    ("The minister would have been granted an injunction", False),
    ("The court granted the guests a stay at an inn", False),
])  # fmt: skip
def test_a_court_stops_something_for_a_time(what: str, told: bool) -> None:
    assert enjoins(what) == told
