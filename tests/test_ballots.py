"""Votes that sources of one happening count or call otherwise."""

import pytest

from generator.ballots import ballots, share
from generator.config import Config
from generator.digest import link
from tests.linking import article, event

YARD, FUND = "Tarsk Yards", "Calder Fund"
BOTH = event("2026-03-01", "Calder Fund and Tarsk Yards spoke of the docks", FUND, YARD, line=30)


@pytest.mark.parametrize(("text", "told"), [
    ("The pilots last week voted 84.7 per cent against Calder", ("against", 84.7)),
    ("In the ballot 87.4 percent of the voting pilots opposed the bid", ("against", 87.4)),
    ("Members voted by 61% in favour of the text", ("for", 61.0)),
    ("The pilots voted about 85 per cent against it", None),
    ("Turnout in the vote was 88 per cent", None),
    ("Shares rose 4 per cent for the week after the vote", None),
])  # fmt: skip
def test_the_share_of_a_vote_is_read_with_its_side(text: str, told: tuple[str, float] | None) -> None:
    found = share(text)
    assert (found and found[:2]) == told


def topics(one: str, other: str, *more: str) -> list[tuple[str, int]]:
    """Kinds and numbers of sides of the differences between two articles that tell of one day."""
    a = article("a", "2026-03-10", BOTH, event("2026-03-09", one, YARD, line=4), *(event("2026-03-23", m, YARD, line=8) for m in more), title="A bid for the docks")
    b = article("b", "2026-03-20", BOTH, event("2026-03-09", other, YARD, line=4), title="A bid for the docks")
    return [(d.kind, len(d.sides)) for d in link([a, b], [], [], Config()).differences.values() if d.topic == "how the vote went"]


@pytest.mark.parametrize(("one", "other", "found"), [
    ("Tarsk Yards' board unanimously rejected the bid", "Tarsk Yards' board rejected the bid, with two directors abstaining", [("disagreement", 2)]),
    ("Tarsk Yards' board rejected the bid", "Tarsk Yards' board rejected the bid, with two directors abstaining", []),
    ("Tarsk Yards' board unanimously rejected the bid", "Tarsk Yards' board rejected the bid, with nobody abstaining", []),
    ("Tarsk Yards' members voted 84.7 per cent against the bid", "Tarsk Yards' members voted 87.4 per cent against the bid", [("disagreement", 2)]),
    ("Tarsk Yards' members voted 87 per cent against the bid", "Tarsk Yards' members voted 87.4 per cent against the bid", []),
])  # fmt: skip
def test_a_vote_told_otherwise_is_a_disagreement(one: str, other: str, found: list[tuple[str, int]]) -> None:
    assert topics(one, other) == found


def test_nothing_is_found_where_nothing_is_linked() -> None:
    assert ballots([], [], {}) == []
