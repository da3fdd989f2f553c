"""Two deeds of one day that share the people or things they are told of, and one deed told from both sides."""

import pytest

from generator.config import Config
from generator.dealings import answered, begun_and_ended, fates, letter, sold_and_bought
from generator.digest import link
from generator.model import Actor
from tests.linking import article, event

MAYOR, CLERK, FUND, YARD = "Ilse Brandt", "Tomas Rieger", "Calder Fund", "Tarsk Yards"
ACTORS = tuple(Actor(name, "person" if name in (MAYOR, CLERK) else "organisation", (name.split()[-1],), mentions=1, line=1) for name in (MAYOR, CLERK, FUND, YARD))
Told = tuple[str, ...]


def entries(one: Told, other: Told, date: str = "2026-03-09", vague: str = "", kind: str = "past") -> int:
    """How many entries a date has of which two articles of one story tell; `vague`: the date of the first where it is another, `kind`: its kind."""
    rider = event("2026-03-01", "Ilse Brandt and Tomas Rieger of Calder Fund and Tarsk Yards spoke of the docks", MAYOR, CLERK, FUND, YARD)
    (what, *who), (said, *by) = one, other
    a = article("a", "2026-03-10", rider, event(vague or date, what, *who, kind=kind, line=4), actors=ACTORS)
    b = article("b", "2026-03-12", rider, event(date, said, *by, line=4), actors=ACTORS)
    return len([e for e in link([a, b], [], [], Config()).entries.values() if e.date != "2026-03-01"])


@pytest.mark.parametrize(("one", "other", "found"), [
    (("Calder Fund sold the docks", FUND), ("Calder Fund bought the docks", FUND), 2),
    (("Calder Fund sold 200 flats in Velm", FUND), ("Calder Fund bought 200 flats in Velm", FUND), 2),
    (("Calder Fund sold its stake in the mill for 40 million crowns", FUND), ("Calder Fund bought a stake in the port for 30 million crowns", FUND), 2),
    (("Calder Fund sold the mill to Tarsk Yards", FUND, YARD), ("Tarsk Yards bought the mill", YARD), 1),
    (("Calder Fund sold the mill to Tarsk Yards", FUND, YARD), ("Tarsk Yards bought the mill from Calder Fund", YARD, FUND), 1),
    (("Calder Fund sold the mill to Tarsk Yards", FUND, YARD), ("Tarsk Yards bought the ferry", YARD), 2),
    (("Calder Fund sold a mill to the town", FUND), ("Tarsk Yards bought a mill", YARD), 2),
])  # fmt: skip
def test_one_firm_does_not_sell_what_it_buys_but_another_does(one: Told, other: Told, found: int) -> None:
    assert entries(one, other) == found


@pytest.mark.parametrize(("one", "other", "found"), [
    (("Ilse Brandt wrote to Tomas Rieger", MAYOR, CLERK), ("Tomas Rieger received a letter from Ilse Brandt", CLERK, MAYOR), 1),
    (("Ilse Brandt wrote to Tarsk Yards to ask for the books", MAYOR, YARD), ("Tarsk Yards received a letter from Ilse Brandt", YARD, MAYOR), 1),
    (("Ilse Brandt wrote to Tomas Rieger", MAYOR, CLERK), ("Ilse Brandt received a letter from Tomas Rieger", MAYOR, CLERK), 2),
    (("Ilse Brandt wrote to Tarsk Yards", MAYOR, YARD), ("Tarsk Yards wrote to Ilse Brandt", YARD, MAYOR), 2),
    (("Ilse Brandt wrote to Tarsk Yards", MAYOR, YARD), ("Calder Fund received a letter from Ilse Brandt", FUND, MAYOR), 2),
])  # fmt: skip
def test_a_letter_is_one_for_its_writer_and_its_reader(one: Told, other: Told, found: int) -> None:
    assert entries(one, other) == found


@pytest.mark.parametrize(("one", "other", "found"), [
    ("Ten dockers were hurt in the port of Velm", "Ten dockers were hired in the port of Velm", 2),
    ("Ten dockers were hurt at Tarsk Yards", "Ten dockers were honoured at Tarsk Yards", 2),
    ("Ten dockers were hurt", "Ten dockers were injured", 1),
    ("Ten dockers were hurt in the fire", "Ten dockers were honoured after the fire in which they were hurt", 1),
    ("The government declared a state of emergency", "The government lifted emergency rule", 2),
    ("The government declared a state of emergency", "The government imposed emergency rule", 1),
    ("The government declared the state of emergency over", "The government lifted emergency rule", 1),
])  # fmt: skip
def test_people_are_not_hurt_where_they_are_hired_and_an_emergency_does_not_begin_where_it_ends(one: str, other: str, found: int) -> None:
    assert entries((one,), (other,)) == found


@pytest.mark.parametrize(("one", "other", "found"), [
    ("Calder Fund lent 40 million crowns to Tarsk Yards", "Calder Fund borrowed 40 million crowns from Tarsk Yards", 2),
    ("Velm beat Orsk 2-1 in the cup", "Velm lost to Orsk 2-1 in the league", 2),
    ("Velm beat Orsk 2-1 in the cup", "Orsk lost to Velm 2-1 in the cup", 1),
    ("Velm's imports of barley rose 5 percent", "Velm's exports of barley rose 5 percent", 2),
    ("Tarsk Yards raised wages by 4 percent", "Tarsk Yards raised prices by 4 percent", 2),
    ("Tarsk Yards raised wages by 4 percent", "Tarsk Yards lifted pay by 4 percent", 1),
    ("The dockers returned to work in the port", "The dockers walked out in the port", 2),
    ("The dockers walked out in the port of Velm", "Dockers in the port of Velm went on strike", 1),
    ("The ministry granted Tarsk Yards a licence to build ferries", "The ministry revoked the licence of Tarsk Yards to build ferries", 2),
    ("The ministry revoked the licence that it had granted Tarsk Yards", "The licence of Tarsk Yards was withdrawn", 1),
    ("Gunmen took three engineers hostage in Orsk", "Gunmen freed three engineers in Orsk", 2),
    ("Gunmen freed the three engineers held in Orsk", "Three engineers kidnapped in Orsk were freed", 1),
    ("The council voted for the merger with Orsk", "The council voted against the merger with Orsk", 2),
    ("The ministry confirmed two cases of the fever", "The ministry ruled out two cases of the fever", 2),
    ("The guild backed the plan for the docks", "The guild opposed the plan for the docks", 2),
    ("The guild suspended the strike at the docks", "The guild extended the strike at the docks", 2),
    ("Ten schools in Velm were closed", "Ten schools in Velm reopened", 2),
    ("Two hundred villagers were evacuated from Orsk", "Two hundred villagers returned to Orsk", 2),
    ("Power was cut in 400 homes", "Power was restored in 400 homes", 2),
    ("The firm promised to rehire the 60 welders", "The firm refused to rehire the 60 welders", 2),
    ("The guild asked the board to end the lockout", "The board asked the guild to end the strike", 2),
    ("Divers found the flight recorder", "The laboratory opened the flight recorder", 2),
    ("Divers found the flight recorder", "The flight recorder was brought up from the lake", 1),
    ("The High Court heard the appeal of the yard against its fine", "The High Court heard the appeal of a baker against his sentence", 2),
    ("The High Court heard the appeal of the yard against its fine", "The High Court heard the yard's appeal against its fine", 1),
    ("The letter of the mayor was published", "The letter of the bishop was leaked", 2),
    ("The government raised the price of bread", "The government raised the price of milk", 2),
])  # fmt: skip
def test_what_is_done_the_other_way_round_or_undone_is_another_happening(one: str, other: str, found: int) -> None:
    assert entries((one, *(name for name in (FUND, YARD) if name in one)), (other, *(name for name in (FUND, YARD) if name in other))) == found


def test_a_year_of_two_halves_is_not_a_calendar_year() -> None:
    calendar, fiscal = "Velm sold just over 600,000 tonnes of barley to Orr in 2023", "Orr imported 640,000 tonnes of barley from Velm in 2023-24"
    assert entries((calendar,), (fiscal,), "2023") == 2
    assert entries((calendar,), (fiscal.replace("2023-24", "2023"),), "2023") == 1


def test_what_somebody_wants_in_a_month_was_not_done_on_a_day_of_it() -> None:
    done = ("Ilse Brandt was called before the committee on the docks", MAYOR)
    wanted = ("Tomas Rieger wants Ilse Brandt called before the committee on the docks this month", CLERK, MAYOR)
    assert entries(wanted, done, vague="2026-03") == entries(wanted, done, vague="2026-03", kind="planned") == 2
    assert entries(("Ilse Brandt was called before the committee on the docks this month", MAYOR), done, vague="2026-03") == 1


def test_what_sells_or_befalls_is_read_from_the_clause_alone() -> None:
    assert not sold_and_bought("The painting sold for 3 million crowns", "Calder Fund bought the painting")
    assert not sold_and_bought("The mill was sold to Calder Fund", "Calder Fund bought the mill")
    assert letter("The yard got a new crane from Orr") is None
    assert not answered("Ilse Brandt wrote to Tarsk Yards", "Ilse Brandt sent a letter to Tarsk Yards")
    assert fates("A hired van drove into the crowd") == frozenset()
    assert not begun_and_ended("Velm held an emergency meeting", "The state of emergency was lifted")
