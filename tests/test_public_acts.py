"""What is done once a day before the public, in the words of whoever tells it; and two such acts of one day."""

import pytest

from generator.config import Config
from generator.digest import link
from generator.model import Actor
from generator.public_acts import act, round_of
from tests.linking import article, event

MAYOR, CLERK, FUND, GUILD = "Ilse Brandt", "Tomas Rieger", "Calder Fund", "Rope Guild"
ACTORS = tuple(Actor(name, "person" if name in (MAYOR, CLERK) else "organisation", (name.split()[-1],), mentions=1, line=1) for name in (MAYOR, CLERK, FUND, GUILD))
Told = tuple[str, ...]


def entries(one: Told, other: Told, kinds: tuple[str, str] = ("past", "past"), vague: str = "") -> int:
    """How many entries a day has of which two articles of one story tell; `vague`: the date of the first where it is not that day."""
    rider = event("2026-03-01", "Ilse Brandt and Tomas Rieger of Calder Fund and the Rope Guild spoke of the docks", MAYOR, CLERK, FUND, GUILD)
    (what, *who), (said, *by) = one, other
    a = article("a", "2026-03-08" if kinds[0] == "planned" else "2026-03-10", rider, event(vague or "2026-03-09", what, *who, kind=kinds[0], line=4), actors=ACTORS)
    b = article("b", "2026-03-08" if kinds[1] == "planned" else "2026-03-12", rider, event("2026-03-09", said, *by, kind=kinds[1], line=4), actors=ACTORS)
    return len([e for e in link([a, b], [], [], Config()).entries.values() if e.date != "2026-03-01"])


@pytest.mark.parametrize(("one", "other", "found"), [
    (("Ilse Brandt was elected mayor of Velm", MAYOR), ("Ilse Brandt won the mayoral election in Velm", MAYOR), 1),
    (("Ilse Brandt was elected mayor", MAYOR), ("Ilse Brandt won the presidential election", MAYOR), 2),
    (("Ilse Brandt was elected mayor", MAYOR), ("Tomas Rieger won the mayoral election", CLERK), 2),
    (("Ilse Brandt gave evidence to the inquiry", MAYOR), ("Ilse Brandt told the inquiry that the crane was old", MAYOR), 1),
    (("Ilse Brandt gave evidence to the inquiry", MAYOR), ("Ilse Brandt told the court that the crane was old", MAYOR), 2),
    (("Ilse Brandt testified before the committee on the docks", MAYOR), ("Ilse Brandt told the committee's chairman that she would resign", MAYOR), 2),
    (("Ilse Brandt gave evidence to the inquiry", MAYOR), ("Tomas Rieger told the inquiry that the crane was old", CLERK), 2),
])  # fmt: skip
def test_who_is_elected_or_gives_evidence_does_so_once_a_day(one: Told, other: Told, found: int) -> None:
    assert entries(one, other) == found


@pytest.mark.parametrize(("one", "other", "found"), [
    ("The Federal Court in Velm heard an application by the ropemakers", "On their petition the hearing was done in the Federal Court in Velm", 1),
    ("The Federal Court in Velm heard an application by the ropemakers", "The hearing of the appeal was held in the Supreme Court in Velm", 2),
    ("The court heard an application by the ropemakers", "Judges heard the appeal of a clerk", 2),
    ("Velm gave negotiators another two weeks to settle the row", "Velm pushed that deadline to July 15", 1),
    ("Velm gave negotiators another two weeks to settle the row", "Orsk pushed its deadline to July 15", 2),
    ("The government gave tenants another month to move", "The government extended the deadline for tax returns", 2),
    ("In Velm students are sitting on dharna from last Monday outside the office", "The sit-in in Velm began", 1),
    ("In Velm students are sitting on dharna from last Monday outside the office", "The sit-in in Orsk began", 2),
    ("Students are sitting on dharna from last Monday outside the office", "The hunger strike began", 2),
    ("Talks in Velm over the docks ended without a deal", "The two sides finished two days of talks on the docks without an agreement", 1),
    ("Talks in Velm ended without a deal", "The two sides finished two days of talks in Orsk without an agreement", 2),
    ("The letter was published by The Velm Ledger", "The mayor offered to sell the dock, according to a letter that became public on Monday", 1),
    ("The letter was published by The Velm Ledger", "The mayor offered to sell the dock, according to a memo that became public on Monday", 2),
])  # fmt: skip
def test_an_act_before_the_public_is_one_in_any_words_but_not_elsewhere(one: str, other: str, found: int) -> None:
    assert entries((one,), (other,)) == found


@pytest.mark.parametrize(("one", "other", "found"), [
    ("The clerk is minded to drop the appeal due to be heard in Orr", "A hearing at the regional court, first set for February 18, was postponed to March 9 at the request of the state", 1),
    ("The appeal is due to be heard in Orr", "A hearing of the case in Velm is set for March 9", 2),
])  # fmt: skip
def test_a_hearing_that_is_to_be_is_one_with_the_case_that_is_to_be_heard(one: str, other: str, found: int) -> None:
    assert entries((one,), (other,), ("planned", "planned")) == found


def test_a_round_that_is_planned_is_the_one_of_its_number() -> None:
    assert entries(("The fund said the third round will start", FUND), ("The two sides met in Velm for their third round",), ("planned", "past")) == 1


@pytest.mark.parametrize(("one", "other", "found"), [
    ("A round of talks on the docks broke up in Velm last week without a deal", "The two sides ended two days of talks in Velm without an agreement", 1),
    ("A round of talks on the docks broke up in Orr last week without a deal", "The two sides ended two days of talks in Velm without an agreement", 2),
    ("Of that letter which came in a newspaper of Velm the mayor said little", "The letter was published by The Velm Ledger", 1),
    ("Of that letter which came in a newspaper of Velm the mayor said little", "The letter, dated March 9, was published by The Velm Ledger", 2),
    ("The cabinet of Velm said last week it would accept the decision", "The cabinet would not appeal", 1),
    ("The ropemakers of Velm said last week they would accept the decision", "The cabinet would not appeal", 2),
])  # fmt: skip
def test_the_end_of_talks_a_letter_and_a_ruling_accepted_are_found_in_their_week(one: str, other: str, found: int) -> None:
    assert entries((one,), (other,), vague="2026-03-09/2026-03-15") == found


def in_june(months: str, *stretches: tuple[str, str]) -> int:
    """How many entries June has where one article tells of the month what the other tells of days of it."""
    rider = event("2026-03-01", "Ilse Brandt and Tomas Rieger of Calder Fund spoke of the docks", MAYOR, CLERK, FUND)
    a = article("a", "2026-07-10", rider, event("2026-06", months, line=4), actors=ACTORS)
    b = article("b", "2026-06-28", rider, *(event(date, what, line=4 + i) for i, (date, what) in enumerate(stretches)), actors=ACTORS)
    return len([e for e in link([a, b], [], [], Config()).entries.values() if e.date.startswith("2026-06")])


def test_the_talks_of_a_month_are_those_of_its_only_few_days_in_that_town() -> None:
    held = ("2026-06-18/2026-06-20", "The two sides held a second round of talks in Velm from June 18 to 20")
    assert in_june("In June the talks were in Velm", held) == 1
    assert in_june("In June the talks were in Orsk", held) == 2
    assert in_june("In June the talks were in Velm", held, ("2026-06-04", "The two sides opened a first round of talks in Velm")) == 2
    assert in_june("In June the fair was in Velm", held) == 2


@pytest.mark.parametrize(("one", "other", "found"), [
    (("A Federal Court decision on Monday may have changed the bargaining over the docks",), ("Judges of the Federal Court ruled the closing of the docks unlawful",), 1),
    (("A Federal Court decision on Monday may have changed the bargaining over the docks",), ("The Supreme Court ruled the closing of the docks unlawful",), 2),
    (("The vote in Velm on March 9 was meant to be Ilse Brandt's show of strength", MAYOR), ("Calder Fund's shareholders gave Ilse Brandt the vote she asked for", MAYOR, FUND), 1),
    (("The vote in Velm on March 9 was meant to be Ilse Brandt's show of strength", MAYOR), ("The Rope Guild voted for a strike", GUILD), 2),
])  # fmt: skip
def test_a_ruling_or_a_vote_named_by_its_day_is_the_one_of_its_court_or_its_people(one: Told, other: Told, found: int) -> None:
    assert entries(one, other) == found


def test_acts_that_are_not_done_are_none() -> None:
    assert act("Ilse Brandt would have been elected mayor") == act("The talks may end without a deal") == act("The ropemakers would not give evidence") == ""
    assert round_of("The third round had been set for July 8") == round_of("Talks go on after the third round") == ""
