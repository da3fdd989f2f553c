"""One act of one day, in whatever words two reporters tell it."""

import pytest

from generator.config import Config
from generator.digest import link
from generator.model import Article, Entry
from generator.told import names_of
from tests.linking import article, event

GOVERNOR, SUCCESSOR, PRESIDENT = "Ilse Brandt", "Tomas Rieger", "Ada Holm"
PLACE = event("2026-01-05", "Ilse Brandt opened the vault of the Tarsk bank", GOVERNOR)


def entries(*articles: Article, day: str) -> list[Entry]:
    return [e for e in link(articles, [], [], Config()).entries.values() if e.date == day]


def pair(day: str, one: str, other: str, kind: str = "past", who: tuple[tuple[str, ...], tuple[str, ...]] = ((GOVERNOR,), (GOVERNOR,)), kinds=None) -> list[Entry]:
    first, second = kinds or (kind, kind)
    a = article("a", "2026-02-11", event(day, one, *who[0], kind=first), PLACE)
    b = article("b", "2026-02-12", event(day, other, *who[1], kind=second), PLACE)
    return entries(a, b, day=day)


@pytest.mark.parametrize(
    "one, other",
    [
        ("Ilse Brandt resigned", "Ilse Brandt stepped down"),
        ("Ilse Brandt quit", "The surprise departure of Ilse Brandt shook the markets"),
        ("Ilse Brandt took office", "Ilse Brandt was sworn in"),
        ("Ilse Brandt took over as head of the harbour", "Ilse Brandt took the reins"),
    ],
)
def test_one_act_of_one_person_on_one_day_is_one_entry(one: str, other: str) -> None:
    (entry,) = pair("2026-02-10", one, other)
    assert entry.independent == 2


def test_who_appoints_whom_is_one_entry_in_any_words() -> None:
    who = ((PRESIDENT, SUCCESSOR), (PRESIDENT, SUCCESSOR))
    (entry,) = pair("2026-02-10", "Ada Holm nominated the former minister Tomas Rieger", "The head of state designated Tomas Rieger, Ada Holm said", who=who)
    assert entry.independent == 2


def test_two_plans_of_one_person_for_one_day_are_one_entry() -> None:
    (entry,) = pair("2026-03-02", "Tomas Rieger would start for a term of four years", "Tomas Rieger will take up his functions", "planned", ((SUCCESSOR,), (SUCCESSOR,)))
    assert entry.independent == 2


def test_a_hearing_is_one_entry_though_only_one_names_who_is_heard() -> None:
    (entry,) = pair("2026-03-02", "A committee will question her", "Tomas Rieger must still be heard by the parliament", "planned", ((), (SUCCESSOR,)))
    assert entry.independent == 2


def test_what_came_of_a_meeting_is_told_with_its_plan() -> None:
    (entry,) = pair("2026-02-10", "The parties meet in Tarsk on Tuesday", "In Tarsk the two sides arrived at a truce", who=((), ()), kinds=("planned", "past"))
    assert entry.kind == "past" and entry.independent == 2


@pytest.mark.parametrize(
    "one, other, who",
    [
        ("Ilse Brandt resigned", "Tomas Rieger resigned", ((GOVERNOR,), (SUCCESSOR,))),
        ("Ilse Brandt resigned", "Tomas Rieger said the resignation was late", ((GOVERNOR,), (SUCCESSOR, GOVERNOR))),
        ("Ilse Brandt was arrested", "Ilse Brandt resigned", ((GOVERNOR,), (GOVERNOR,))),
        ("Ada Holm appointed Ilse Brandt", "Ada Holm appointed Tomas Rieger", ((PRESIDENT, GOVERNOR), (PRESIDENT, SUCCESSOR))),
    ],
)
def test_two_acts_of_one_day_stay_two(one: str, other: str, who: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
    assert len(pair("2026-02-10", one, other, who=who)) == 2


def test_a_plan_and_the_end_of_talks_that_it_only_mentions_stay_two() -> None:
    assert len(pair("2026-02-10", "The ferry line is preparing to stop its boats on Tuesday as talks falter", "Some 23 sailings had been cancelled before the deal was signed", who=((), ()), kinds=("planned", "past"))) == 2


def test_an_office_taken_in_one_month_is_one_entry() -> None:
    a = article("a", "2026-02-11", event("2022-04", "Ilse Brandt took over in April 2022, when prices rose", GOVERNOR, kind="background"), PLACE)
    b = article("b", "2026-02-12", event("2022-04", "Ilse Brandt became governor in April 2022, the first woman to hold the office", GOVERNOR, kind="background"), PLACE)
    (entry,) = entries(a, b, day="2022-04")
    assert entry.independent == 2


def test_a_number_with_a_decimal_comma_is_that_of_the_others() -> None:
    a = article("a", "2026-03-11", event("2026-02", "Inflation eased to 23.1% in February"), PLACE)
    b = article("b", "2026-03-12", event("2026-02", "The inflation has slowed to 23,1 % in February"), PLACE, translated_from="fr")
    (entry,) = entries(a, b, day="2026-02")
    assert entry.independent == 2


def test_a_meeting_that_is_put_off_is_not_held_on_the_day_on_which_that_is_said() -> None:
    rejected = "The directors met and rejected the first bid"
    assert len(pair("2026-02-10", "The airline said that it would push back its annual meeting from March 27 to April 16", rejected, who=((), ()))) == 2
    assert len(pair("2026-02-10", "The directors held a meeting and refused the bid", rejected, who=((), ()))) == 1


def test_a_bid_and_an_offer_are_one() -> None:
    assert len(pair("2026-02-10", "The board rejected the first offer", "The directors turned down the first bid by seven votes", who=((), ()))) == 1


def test_a_person_is_one_whose_name_has_letters_that_are_no_letter_with_a_mark() -> None:
    """'ø' and 'ł' have no plain letter in Unicode, but one in an address."""
    assert {"søren", "soren"} <= names_of("Søren Brandt", ())
    (entry,) = pair("2026-02-10", "Søren Łask resigned", "Søren Łask stepped down", who=(("Søren Łask",), ("Søren Łask",)))
    assert entry.independent == 2
