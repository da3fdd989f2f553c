"""Who takes an office on a day, who leaves it, and what is done to one thing, in the words of several reporters."""

import pytest

from generator.at_odds import one_fate, suffered
from tests.test_affinity import CHIEF, MAYOR, entries


@pytest.mark.parametrize(("one", "other", "people", "found"), [
    ("Ilse Brandt will run the Velm group from March 9 until a successor is found", "Ilse Brandt has been at the head of the company since March 9", (MAYOR, MAYOR), 1),
    ("Ilse Brandt is to take charge of the mill on March 9", "Ilse Brandt took over at the works", (MAYOR, MAYOR), 1),
    ("Ilse Brandt will run the Velm group from March 9", "Tomas Rieger has been at the head of the Velm group since March 9", (MAYOR, CHIEF), 2),
    ("Ilse Brandt will run a marathon on March 9", "Ilse Brandt has been in hospital since March 9", (MAYOR, MAYOR), 2),
])  # fmt: skip
def test_a_beginning_in_office_is_one_however_it_is_told(one: str, other: str, people: tuple[str, str], found: int) -> None:
    assert entries(one, other, ("planned", "past"), people) == found


@pytest.mark.parametrize(("one", "other", "people", "found"), [
    ("Ilse Brandt dismissed her finance minister", "Finance Minister Tomas Rieger was dismissed", (MAYOR, CHIEF), 1),
    ("Ilse Brandt fired her finance minister", "Tomas Rieger resigned as finance minister", (MAYOR, CHIEF), 1),
    ("Ilse Brandt dismissed her defence minister", "Finance Minister Tomas Rieger was dismissed", (MAYOR, CHIEF), 2),
    ("Tomas Rieger handed his letter to the board in the evening", "Tomas Rieger resigned on the eve of the hearing", (CHIEF, CHIEF), 1),
    ("Ilse Brandt handed her letter to the board in the evening", "Tomas Rieger resigned on the eve of the hearing", (MAYOR, CHIEF), 2),
])  # fmt: skip
def test_who_left_is_one_by_the_office_and_by_the_letter(one: str, other: str, people: tuple[str, str], found: int) -> None:
    assert entries(one, other, people=people) == found


@pytest.mark.parametrize(("one", "other", "found"), [
    ("The systems were encrypted in the early hours of Sunday", "At 3.40 o'clock were encrypted the systems of seven sites of the mill", True),
    ("The mill was sold to a fund on Monday", "The mill was sold for 40 million crowns", True),
    ("The mill in Velm was sold on Monday", "The mill in Orsk was sold to a fund", False),
    ("The mill was sold on Monday", "The mill was shut on Monday", False),
    ("The report was published on Monday", "The letter was published on Monday", False),
])  # fmt: skip
def test_one_thing_suffers_one_fate_a_day(one: str, other: str, found: bool) -> None:
    assert one_fate(one, other) is found


def test_a_measure_may_be_any_of_several() -> None:
    assert suffered("The bill was passed on Monday") is None


@pytest.mark.parametrize(("one", "other", "found"), [
    ("The court sentenced Ada Lind to four years in prison", "Ada Lind got four years", 1),
    ("The court sentenced Ada Lind to four years in prison", "Ada Lind was given four years to repair the dam", 2),
    ("Storm Edda made landfall near Velm", "The storm hit the coast at Velm", 1),
    ("The supreme court quashed the 2.5 percent levy on wages", "The supreme court decided that the levy of 2.5 percent has no force", 1),
    ("The brewer cut its profit forecast", "The brewer lowered its outlook for the year", 1),
    ("The brewer cut its prices", "The brewer lowered its outlook for the year", 2),
    ("The gang uploaded on its page 12,000 files as proof", "The hackers posted 12,400 documents as a sample", 1),
    ("The gang uploaded on its page 12,000 files as proof", "The union posted a guard at the gate", 2),
])  # fmt: skip
def test_other_words_for_what_courts_storms_firms_and_hackers_do(one: str, other: str, found: int) -> None:
    assert entries(one, other) == found
