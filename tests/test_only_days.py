"""The one day of a week or a month that a vaguer statement means, by the kind of what it tells."""

import pytest

from generator.config import Config
from generator.digest import link
from generator.model import Event
from tests.linking import article, event

MAYOR, CHIEF = "Ilse Brandt", "Tomas Rieger"
BOTH = event("2026-03-01", "Ilse Brandt and Tomas Rieger spoke", MAYOR, CHIEF, line=3)
WEEK = "2026-03-16/2026-03-22"
Shape = list[tuple[str, int]]


def shape(days: tuple[Event, ...], vague: Event, late: str = "2026-03-28") -> Shape:
    """The entries of two articles of one story with the number of their sources; one tells days, the other only a week or a month."""
    a, b = article("a", "2026-03-21", *days, BOTH), article("b", late, vague, BOTH)
    return sorted((e.date, len({s.article for s in e.sources})) for e in link((a, b), [], [], Config()).entries.values() if e.date != BOTH.date)


VOTED = event("2026-03-19", "The crane drivers' members voted against the sale and threatened to walk out")


@pytest.mark.parametrize(("vague", "found"), [
    (event(WEEK, "The members voted by show of hands 84.7 per cent against Calder"), [("2026-03-19", 2)]),
    (event("2026-03", "In last month's ballot 87.4 percent of the voting members opposed the bid of the American fund"), [("2026-03-19", 2)]),
    (event(WEEK, "The teachers voted by show of hands for a new hall"), [(WEEK, 1), ("2026-03-19", 1)]),
    (event("2026-03-09/2026-03-15", "The members voted by show of hands for a new hall"), [("2026-03-09/2026-03-15", 1), ("2026-03-19", 1)]),
])  # fmt: skip
def test_a_ballot_told_of_a_week_is_the_only_one_of_the_same_people_in_it(vague: Event, found: Shape) -> None:
    assert shape((VOTED,), vague) == sorted(found)


def test_a_ballot_of_two_days_is_none_of_them_unless_one_stands_only_beside_the_other() -> None:
    second = event("2026-03-17", "The members voted for a strike fund", line=9)
    vague = event(WEEK, "In the hall at Orsk members took a vote by show of hands")
    assert (WEEK, 1) in shape((VOTED, second), vague)


@pytest.mark.parametrize(("day", "vague", "found"), [
    (event("2026-03-18", "A court in Velm barred the yard from selling its cranes"), event(WEEK, "The judges are expected to rule this week", kind="planned"), [("2026-03-18", 2)]),
    (event("2026-03-18", "A court in Velm heard the yard's bakers"), event(WEEK, "The judges are expected to rule this week", kind="planned"), [("2026-03-18", 1), (WEEK, 1)]),
    (event("2026-03-18", "Holders of 17.2 million shares had accepted, about half"), event(WEEK, "As of last week 17.2 million shares had been tendered"), [("2026-03-18", 2)]),
    (event("2026-03-18", "Holders of 17.3 million shares had accepted, about half"), event(WEEK, "As of last week 17.2 million shares had been tendered"), [("2026-03-18", 1), (WEEK, 1)]),
    (event("2026-03-18", "The round, the third after Velm and Orsk, opened on Wednesday"), event("2026-03-18/2026-03-19", "The negotiators will now meet on March 18 and 19", kind="planned"), [("2026-03-18", 2)]),
    (event("2026-03-18", "The round, the second after Velm, opened on Wednesday"), event(WEEK, "Both towns will hold their third round of talks over cranes", kind="planned"), [("2026-03-18", 1), (WEEK, 1)]),
    (event("2026-03-18", "Tomas Rieger wrote: The subject is the word that was given in Velm", CHIEF), event(WEEK, "Tomas Rieger: “The issue isn't the ship, it is the promise made in Velm”", CHIEF), [("2026-03-18", 2)]),
    (event("2026-03-18", "Tomas Rieger wrote: We shall buy a crane", CHIEF), event(WEEK, "Tomas Rieger: “The issue isn't the ship, it is the promise made in Velm”", CHIEF), [("2026-03-18", 1), (WEEK, 1)]),
    (event("2026-03-18", "Fifty-three of the sailors were sent home"), event(WEEK, "A source said that the prosecution intends to release the crews", kind="planned"), [("2026-03-18", 2)]),
    (event("2026-03-18", "Fifty-three of the sailors were sent home"), event(WEEK, "The guild intends to release a song", kind="planned"), [("2026-03-18", 1), (WEEK, 1)]),
    (event("2026-03-18", "Fifty-three of the sailors were arrested"), event(WEEK, "A source said that the prosecution intends to release the crews", kind="planned"), [("2026-03-18", 1), (WEEK, 1)]),
    (event("2026-03-18", "Inspectors sealed the mill"), event("2026-03", "The authorities padlocked the mill"), [("2026-03-18", 2)]),
    (event("2026-03-18", "Inspectors sealed the mill"), event("2026-03", "The authorities padlocked a bakery"), [("2026-03", 1), ("2026-03-18", 1)]),
    (event("2026-03-18", "The mayor Tomas Rieger resigned as head of the Guild Union", CHIEF), event(WEEK, "The union's leader Tomas Rieger stepped down", CHIEF), [("2026-03-18", 2)]),
    (event("2026-03-18", "The mayor Ilse Brandt resigned as head of the Guild Union", MAYOR), event(WEEK, "The board's leader Tomas Rieger stepped down", CHIEF), [("2026-03-18", 1), (WEEK, 1)]),
    (event("2026-03-18", "The kingdom's minister for ports resigned"), event("2026-03", "Tomas Rieger, the minister, stepped down in March", CHIEF), [("2026-03-18", 2)]),
    (event("2026-03-18", "The kingdom's governor for ports resigned"), event("2026-03", "Tomas Rieger, the minister, stepped down in March", CHIEF), [("2026-03", 1), ("2026-03-18", 1)]),
])  # fmt: skip
def test_what_has_a_day_in_one_article_is_found_by_its_kind(day: Event, vague: Event, found: Shape) -> None:
    assert shape((day,), vague) == sorted(found)


@pytest.mark.parametrize(("day", "vague", "found"), [
    (event("2026-03-18", "The chief of the yard was questioned by the harbour committee"), event(WEEK, "It became harder when a parliamentary committee was shown an e-mail"), [("2026-03-18", 2)]),
    (event("2026-03-18", "The chief of the yard was questioned by the harbour committee"), event(WEEK, "It became harder when the finance committee was shown an e-mail"), [("2026-03-18", 1), (WEEK, 1)]),
    (event("2026-03-18", "The harbour committee planted a tree"), event(WEEK, "It became harder when a parliamentary committee was shown an e-mail"), [("2026-03-18", 1), (WEEK, 1)]),
    (event("2026-03-18", "Negotiators settled, by video link, on two cranes"), event("2026-03", "There was a deal in a marathon video call"), [("2026-03-18", 2)]),
    (event("2026-03-18", "Negotiators settled, at the inn, on two cranes"), event("2026-03", "There was a quarrel in a marathon video call"), [("2026-03", 1), ("2026-03-18", 1)]),
])  # fmt: skip
def test_the_committee_of_a_week_and_the_video_talks_of_a_month_are_those_of_the_only_day(day: Event, vague: Event, found: Shape) -> None:
    assert shape((day,), vague) == sorted(found)


UNION = "Velm Union"


@pytest.mark.parametrize(("day", "vague", "found"), [
    (event("2026-03-18", "The Velm Union had written to Orsk on March 18 about the port's rules", UNION), event(WEEK, "The Velm Union sent a letter to Orsk on the subject", UNION), [("2026-03-18", 2)]),
    (event("2026-03-18", "The Velm Union had written to Orsk on March 18 about the port's rules", UNION), event(WEEK, "The Velm Union sent a letter to Tarsk on the subject", UNION), [("2026-03-18", 1), (WEEK, 1)]),
    (event("2026-03-18", "The Velm Union had written to Orsk on March 18 about the port's rules", UNION), event(WEEK, "Tomas Rieger sent a letter to Orsk on the subject", CHIEF), [("2026-03-18", 1), (WEEK, 1)]),
    (event("2026-03-18", "The Court of Appeals in Velm issued a temporary restraining order, good for 60 days, against Order No. 9"), event("2026-03", "An injunction granted this month by an appeals court has stopped it for two months"), [("2026-03-18", 2)]),
    (event("2026-03-18", "The Court of Appeals in Velm issued a temporary restraining order, good for 60 days"), event("2026-03", "An appeals court heard the bakers"), [("2026-03", 1), ("2026-03-18", 1)]),
])  # fmt: skip
def test_the_letter_of_a_week_and_the_injunction_of_a_month_are_those_of_the_only_day(day: Event, vague: Event, found: Shape) -> None:
    assert shape((day,), vague) == sorted(found)


@pytest.mark.parametrize(("day", "vague", "found"), [
    (event("2026-03-18", "A preliminary report on the cranes will be published by 18 March", kind="deadline"), event("2026-03", "A first partial report is expected", kind="planned"), [("2026-03-18", 2)]),
])  # fmt: skip
def test_a_first_report_is_due_on_one_day(day: Event, vague: Event, found: Shape) -> None:
    assert shape((day,), vague, "2026-03-10") == sorted(found)


def test_a_first_report_of_two_days_is_none_of_them() -> None:
    days = (event("2026-03-18", "A preliminary report on the cranes is due", kind="planned"), event("2026-03-25", "The bank's first report on its loans is due", kind="planned", line=9))
    assert ("2026-03", 1) in shape(days, event("2026-03", "A partial report is expected", kind="planned"), "2026-03-10")


def test_earlier_this_month_is_not_late_in_it() -> None:
    early = event("2026-03", "The kingdom answered earlier this month by raising its mining quota by 20 million tonnes")
    late = event("2026-03", "The kingdom answered by raising its mining quota by 18 million tonnes", part="late")
    assert len(shape((early,), late)) == 2
    assert len(shape((event("2026-03", "The kingdom answered in March by raising its mining quota by 18 million tonnes"),), late)) == 1


def test_early_in_a_month_may_be_at_its_start_but_not_late_in_it() -> None:
    counter = "The counter of axles between the two stations has been dead"
    assert [len(shape((event("2026-03", counter, part=part),), event("2026-03", f"Brandt confirmed that {counter.lower()}", part="early"))) for part in ("early", "start", "end", "late")] == [1, 1, 2, 2]


@pytest.mark.parametrize(("day", "count"), [
    ("Two days of talks broke up at a hotel in Velm without agreement", 2),
    ("Two days of talks broke up at a hotel in Orr without agreement", 1),
    ("A choir from Velm broke up without a song", 1),
])
def test_talks_told_of_a_few_days_ended_on_one_of_them(day: str, count: int) -> None:
    stretch = event("2026-03-16/2026-03-18", "The first round was held in Velm from 16 to 18 March")
    assert max(n for _, n in shape((event("2026-03-17", day),), stretch)) == count
