"""Numbers that are each other's nearest in meaning, in articles that give several."""

from __future__ import annotations

import pytest

from generator import nearest_numbers as nn
from generator.model import Article
from tests.test_differences import branches, differences

FILLER = ("The harbour has 14 cranes.", "A ticket costs 35 euros.", "Taxes rose by 3 percent.", "The pier is 900 meters long.")
OTHERS = ("The library lends 2,600 books.", "A stamp costs 95 cents.", "Wages fell by 7 percent.", "The tower is 48 meters high.")


def told(one: str, other: str, days: tuple[str, str] = ("2026-05-04", "2026-05-05")) -> list[tuple[str, list[str]]]:
    """Kind and sides of the differences between two articles that say this beside much else."""
    return [(d.kind, [s.value for s in d.sides]) for d in differences(branches("a", days[0], one, *FILLER), branches("b", days[1], other, *OTHERS))]


@pytest.mark.parametrize(("one", "other", "kind"), [
    ("Because of the walkout 44 flights stayed on the ground on Monday.", "The strike on Monday led to 38 cancelled departures.", "disagreement"),
    ("Police counted 71 tractors on the bridge on Sunday.", "On Sunday 60 tractors of farmers blocked the bridge.", "disagreement"),
    ("The factory will dismiss 180 workers.", "At the plant 210 jobs are to go.", ""),
    ("A court fined the brewery 12 million euros in June.", "The brewery was fined 20 million euros by the court in June.", "disagreement"),
    ("The ferry had 214 passengers aboard when it sank.", "The vessel was carrying 251 people when it went down.", "disagreement"),
    ("The fire has destroyed 187 houses.", "By now 212 homes have burned down.", "over_time"),
])
def test_numbers_of_one_thing_are_compared_in_whatever_words(one: str, other: str, kind: str) -> None:
    found = told(one, other)
    assert len(found) == 1 and (not kind or found[0][0] == kind)


@pytest.mark.parametrize(("one", "other"), [
    ("Rubex employs 21,000 people.", "Talvex employs 19,100 people."),
    ("The burial was attended by 5,000 people.", "Upstream of the mine live 6,000 people."),
    ("The Selma carried 18,000 tonnes of oil.", "The Torvik carried 21,000 tonnes of oil."),
    ("The Greens won 12 seats.", "The Liberals won 17 seats."),
    ("The quota for butter is 36,000 tonnes.", "The quota for cheese is 42,000 tonnes."),
    ("The ministers met for two hours.", "Deputies questioned the minister for three hours."),
    ("The school has 410 pupils.", "The hospital treated 380 patients."),
    ("About 40 departures had to be dropped.", "The strike led to 38 cancelled departures."),
    ("The mayor earns 90,000 euros a year.", "The theatre got 80,000 euros for its roof."),
    ("The museum drew 12,000 visitors in May.", "The zoo counted 14,000 animals."),
])
def test_numbers_of_two_things_are_not(one: str, other: str) -> None:
    assert told(one, other) == []


def test_in_articles_with_few_numbers_nothing_is_the_nearest() -> None:
    one, other = "Because of the walkout 44 flights stayed on the ground on Monday.", "The strike on Monday led to 38 cancelled departures."
    assert told(one, other)
    assert differences(branches("a", "2026-05-04", one), branches("b", "2026-05-05", other)) == []


def test_a_number_that_has_a_nearer_one_is_left_alone() -> None:
    one = ("The strike led to 38 cancelled departures.", *FILLER)
    other = ("In the other hall 44 events were cancelled.", "The strike led to 38 dropped departures.", *OTHERS)
    assert differences(branches("a", "2026-05-04", *one), branches("b", "2026-05-05", *other)) == []


def test_of_what_is_counted_from_week_to_week_all_are_steps_of_one_change() -> None:
    weeks = [branches(id, day, text, *FILLER) for id, day, text in (
        ("a", "2026-05-04", "Dockers walked out, leaving 18 ships waiting at anchor."),
        ("b", "2026-05-11", "The strike entered its second week with 42 ships waiting outside the port."),
        ("c", "2026-05-18", "The terminal said that 57 ships were now waiting at anchor."),
    )]
    (found,) = differences(*weeks)
    assert (found.kind, [s.value for s in found.sides]) == ("over_time", ["18 ships", "42 ships", "57 ships"])


def test_the_least_that_was_told_is_surpassed_by_a_greater_least() -> None:
    one, other = "More than 130 people have been detained in the town.", "More than 200 people were arrested in the town by Friday."
    assert told(one, other, ("2026-05-04", "2026-05-12")) == [("over_time", ["130 people", "200 people"])]


def numbers(*texts: str) -> Article:
    return branches("a", "2026-05-04", *texts)


def test_measures_are_never_mixed() -> None:
    from generator.differences import claimed

    (count, percent, money), _ = claimed(numbers("There are 44 ships.", "Prices rose to 44 percent.", "It costs 44,000 euros."))
    assert nn.measure(count) == nn.COUNT and len({nn.measure(c) for c in (count, percent, money)}) == 3
