"""What a story has once a day, told by its verb: burials, who leaves the table, reviews opened, what a board met for."""

import pytest

from generator.config import Config
from generator.digest import link
from tests.linking import article, event

FUND, YARD, MAYOR = "Calder Fund", "Tarsk Yards", "Ilse Brandt"
Told = tuple[str, ...]


def entries(one: Told, other: Told, kind: str = "past") -> int:
    """How many entries a day has of which two articles of one story tell."""
    rider = event("2026-03-01", "Calder Fund and Tarsk Yards spoke of the docks", FUND, YARD)
    (what, *who), (said, *by) = one, other
    a = article("a", "2026-03-06", rider, event("2026-03-09", what, *who, kind=kind, line=4))
    b = article("b", "2026-03-12", rider, event("2026-03-09", said, *by, line=4))
    return len([e for e in link([a, b], [], [], Config()).entries.values() if e.date == "2026-03-09"])


@pytest.mark.parametrize(("one", "other", "found"), [
    (("In Velm on Monday fourteen persons were buried in one day",), ("Ilse Brandt’s husband and son were laid to rest", MAYOR), 1),
    (("In Velm fourteen persons were buried",), ("In Orsk two drivers were buried",), 2),
    (("Ilse Brandt was buried", MAYOR), ("Tomas Rieger was buried", "Tomas Rieger"), 2),
    (("Fourteen persons were buried under the rubble of the mill",), ("Ilse Brandt’s husband was laid to rest", MAYOR), 2),
])  # fmt: skip
def test_the_burials_of_a_day_are_one_entry_but_not_of_two_named_people_or_places(one: Told, other: Told, found: int) -> None:
    assert entries(one, other) == found


BOTH = ("Ilse Brandt", "Tomas Rieger")


@pytest.mark.parametrize(("one", "other", "found"), [
    (("Ilse Brandt and Tomas Rieger were arrested at Velm and Orsk", *BOTH), ("Ilze Brandt and Tomas Rieger were caught on March 9, one in Velm, the other in Orsk", *BOTH), 1),
    (("Ilse Brandt and Tomas Rieger were arrested at Velm and Orsk", *BOTH), ("They were detained at half past five in the morning",), 1),
    (("Ilse Brandt was detained in her shop in Mill Street in Velm", MAYOR), ("A dealer from Velm, 51, was arrested",), 1),
    (("Ilse Brandt was detained in her shop in Velm", MAYOR), ("A dealer from Orsk, 51, was arrested",), 2),
    (("Ilse Brandt was detained", MAYOR), ("Tomas Rieger was arrested", "Tomas Rieger"), 2),
    (("Ilse Brandt was detained in her shop", MAYOR), ("He was arrested at night",), 2),
    (("Ilse Brandt and Tomas Rieger were arrested", *BOTH), ("Twelve other dockers from Velm were detained",), 2),
    (("Ilse Brandt and Tomas Rieger were arrested", *BOTH), ("They were caught up in a storm",), 2),
])  # fmt: skip
def test_the_arrest_of_some_people_is_told_once_a_day_in_any_words(one: Told, other: Told, found: int) -> None:
    rider = event("2026-03-01", "Ilse Brandt and Tomas Rieger spoke of the docks of Calder Fund", *BOTH, FUND)
    (what, *who), (said, *by) = one, other
    a, b = (article(id, day, rider, event("2026-03-09", w, *actors, line=4)) for id, day, w, actors in (("a", "2026-03-10", what, who), ("b", "2026-03-11", said, by)))
    assert len([e for e in link([a, b], [], [], Config()).entries.values() if e.date == "2026-03-09"]) == found


@pytest.mark.parametrize(("one", "other", "found"), [
    (("The way was free when Calder Fund left the table", FUND), ("Calder Fund walked out", FUND), 1),
    (("The way of Tarsk Yards was free when Calder Fund left the table", YARD, FUND), ("Tarsk Yards pulled out", YARD), 2),
    (("Calder Fund left the table", FUND), ("Calder Fund would have walked out", FUND), 2),
])  # fmt: skip
def test_who_leaves_the_table_does_so_once_a_day(one: Told, other: Told, found: int) -> None:
    assert entries(one, other) == found


@pytest.mark.parametrize(("one", "other", "found"), [
    (("The Guild Commission started the examination of the merger", "Guild Commission"), ("A formal review opened and must end by April 10",), 1),
    (("The Guild Commission opened a review", "Guild Commission"), ("The police launched an investigation",), 2),
    (("The commission of the guild opened a review",), ("The ministry of ports started an examination of the tender",), 2),
])  # fmt: skip
def test_an_authority_opens_its_review_once(one: Told, other: Told, found: int) -> None:
    assert entries(one, other) == found


@pytest.mark.parametrize(("plan", "deed", "found"), [
    (("Tarsk Yards' board will meet next Monday to decide on its recommendation", YARD), ("The board of Tarsk Yards told shareholders not to sell", YARD), 1),
    (("Tarsk Yards' board will meet next Monday to decide on its recommendation", YARD), ("The board of Calder Fund approved a loan", FUND), 2),
    (("The council of Velm will meet on Monday to discuss the lock", "Velm"), ("The council of Velm approved the lock", "Velm"), 1),
])  # fmt: skip
def test_a_body_decides_on_its_day_what_it_was_to_meet_for(plan: Told, deed: Told, found: int) -> None:
    assert entries(plan, deed, kind="planned") == found


@pytest.mark.parametrize(("one", "other", "found"), [
    (("Tarsk Yards' board agreed to sell its own stock, 4.3 million shares, to Calder Fund", YARD, FUND), ("Tarsk Yards' board approved the 95 billion-crown sale", YARD), 1),
    (("Tarsk Yards' board agreed to sell its own stock to Calder Fund", YARD, FUND), ("Tarsk Yards' board approved a loan for 43 cranes", YARD), 2),
    (("Tarsk Yards' board approved the sale of the mill", YARD), ("Tarsk Yards' board rejected the sale of the port", YARD), 2),
])  # fmt: skip
def test_one_decision_of_a_board_is_one_entry_where_its_matter_has_a_word_in_common(one: Told, other: Told, found: int) -> None:
    assert entries(one, other) == found


@pytest.mark.parametrize(("text", "found"), [
    ("The Rope Guild brought a crowd on to the streets last Monday that police have since put at 8,000 rather than their earlier 6,000", 1),
    ("The Rope Guild brought a crowd on to the streets last Monday that filled 900 buses", 2),
    ("The Rope Guild voted for a fund of 6,000 crowns", 2),
])  # fmt: skip
def test_a_crowd_of_one_number_marches_once_a_day(text: str, found: int) -> None:
    assert entries(("Thousands of teachers marched through the capital against the pay freeze; police spoke of 6,000 participants",), (text,)) == found
