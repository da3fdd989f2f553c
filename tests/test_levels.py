"""Values of which a story has one at a time, followed from report to report."""

import pytest

from generator.config import Config
from generator.digest import link
from generator.model import Actor, Article, Difference, Figure, Sentence
from tests.linking import article

BOTH = (Actor("Ilse Brandt", aliases=("Brandt",)), Actor("Tomas Rieger"))


def said(id: str, day: str, text: str, *more: Figure) -> Article:
    return article(id, day, actors=BOTH, summary=(Sentence(text, 4),), figures=more)


def differences(*articles: Article) -> list[Difference]:
    return list(link(articles, [], [], Config()).differences.values())


@pytest.mark.parametrize("first, second, values", [
    ("The central bank raised its key rate from 5% to 7%.", "The central bank lifted its policy rate again, to 8.5 per cent.", ["7%", "8.5 per cent"]),
    ("By the evening a dollar bought 412 crowns.", "The crown closed at 430 to the dollar.", ["412", "430 to the dollar"]),
    ("Velm shares fell 4 percent to 61.20 euros.", "Shares of Velm closed at 58.10 euros.", ["61.20 euros", "58.10 euros"]),
    ("Savers have taken 90 million crowns out of the banks.", "Savers have already withdrawn 140 million crowns from the banks.", ["90 million", "140 million"]),
    ("The maker said it would recall 1,200 heaters.", "The maker widened the recall to 3,100 heaters.", ["1,200 heaters", "3,100 heaters"]),
    ("Nine leaks have now been reported.", "The number of leaks has risen to 14.", ["Nine leaks", "14"]),
])  # fmt: skip
def test_a_value_is_followed_from_day_to_day(first: str, second: str, values: list[str]) -> None:
    (found,) = differences(said("a", "2026-03-02", first), said("b", "2026-03-09", second))
    assert found.kind == "over_time" and [s.value for s in found.sides] == values


def test_reserves_at_the_end_of_two_months_are_one_chain() -> None:
    (found,) = differences(said("a", "2026-03-02", "Reserves stood at $3.1 billion at the end of February."), said("b", "2026-04-09", "Reserves at the end of March: $2.6 billion."))
    assert found.kind == "over_time" and len(found.sides) == 2


@pytest.mark.parametrize("first, second", [
    ("The central bank raised its key rate to 7%.", "The central bank could have raised its key rate to 9%, analysts expect."),
    ("Velm shares fell to 61.20 euros.", "Orsk shares fell to 58.10 euros."),
    ("The maker said it would recall 1,200 heaters in Norway.", "The maker said it would recall 3,100 heaters in Spain."),
    ("The army recalled 1,200 soldiers.", "The army recalled 3,100 soldiers."),
    ("The number of leaks has risen to 14.", "Nine leaks have now been reported."),
])  # fmt: skip
def test_what_is_no_value_of_the_same_thing_makes_no_chain(first: str, second: str) -> None:
    assert differences(said("a", "2026-03-02", first), said("b", "2026-03-09", second)) == []


def test_far_fewer_of_a_thing_in_another_report_are_no_change() -> None:
    a = said("a", "2026-03-02", "Brandt sells heaters.", Figure(2900, "heaters", "Velm heaters", "2,900 Velm heaters", 5))
    b = said("b", "2026-03-09", "Rieger sells heaters.", Figure(310, "heaters", "Velm heaters", "310 Velm heaters", 5))
    assert differences(a, b) == []
