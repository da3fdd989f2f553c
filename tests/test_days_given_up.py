"""Days on which something was not done after all, as one source tells it, beside the day that others give."""

import pytest

from generator.config import Config
from generator.digest import link
from generator.model import Article, Difference, Event
from generator.new_days import roles
from tests.linking import article, event

A, B = "Ilse Brandt", "Tomas Rieger"
BOTH = event("2026-03-01", "Ilse Brandt and Tomas Rieger spoke", A, B, line=30)


def made(*articles: Article) -> tuple[dict[str, int], list[Difference]]:
    """The articles of the entries by their day, and what was moved."""
    d = link(articles, [], [], Config())
    counts: dict[str, int] = {}
    for e in d.entries.values():
        counts[e.date] = max(counts.get(e.date, 0), len({s.article for s in e.sources}))
    return counts, [x for x in d.differences.values() if x.kind == "superseded"]


def told(date: str, what: str, *actors: str, kind: str = "planned", line: int = 4, sentence: str = "") -> Event:
    e = event(date, what, *actors, kind=kind, line=line)
    return Event(e.date, e.precision, e.kind, e.what, e.actors, e.src, e.line, e.part, sentence=sentence) if sentence else e


@pytest.mark.parametrize(("given_up", "recalled", "found"), [
    ("The pact between the guilds will not be signed today as announced", "The signing had been announced for Friday", 2),
    ("The pact between the guilds will be signed today", "The signing had been announced for Friday", 1),
])  # fmt: skip
def test_what_will_not_be_done_today_is_what_had_been_announced_for_that_day(given_up: str, recalled: str, found: int) -> None:
    early = article("a", "2026-03-13", BOTH, told("2026-03-13", given_up), told("2026-03-16", "The paper reported that the ceremony had been put off until Monday"))
    late = article("b", "2026-03-17", BOTH, told("2026-03-13", recalled))
    counts, moved = made(early, late)
    assert counts["2026-03-13"] == found
    assert [[s.value for s in m.sides] for m in moved] == ([["2026-03-13", "2026-03-16"]] if found == 2 else [])


def test_a_place_that_was_to_open_and_one_that_plans_to_reopen_are_one_plan() -> None:
    plan = article("a", "2026-03-18", BOTH, told("2026-03-23", "The museum now plans to reopen"))
    later = "The ground floor was to be opened last Monday, but the locks did not arrive, and now she is speaking about the Tuesday after Easter."
    b = article("b", "2026-03-27", BOTH, told("2026-03-23", "The ground floor was to be opened", sentence=later), told("2026-04-07", "Now she is speaking about the Tuesday after Easter", sentence=later))
    counts, moved = made(plan, b)
    assert counts["2026-03-23"] == 2
    assert [[s.value for s in m.sides] for m in moved] == [["2026-03-23", "2026-04-07"]]
    vote = article("c", "2026-03-27", BOTH, told("2026-03-23", "The guild was to be asked for a loan"))
    assert made(plan, vote)[0]["2026-03-23"] == 1


@pytest.mark.parametrize(("ruling", "found"), [
    ("At the second one, judge Olga Lind agreed to give him to Velm", 2),
    ("In the afternoon a baker opened a shop in Velm", 1),
])  # fmt: skip
def test_a_court_that_agrees_to_a_surrender_does_what_others_expect_of_it(ruling: str, found: int) -> None:
    plan = article("a", "2026-03-27", BOTH, told("2026-04-03", "If the court on April 3 agrees to the surrender, Tomas Rieger will have seven days to appeal", B))
    assert made(plan, article("b", "2026-04-12", BOTH, told("2026-04-03", ruling, kind="past")))[0]["2026-04-03"] == found


@pytest.mark.parametrize(("first", "found"), [
    ("The Velm Court on Wednesday did not decide whether to hand over Tomas Rieger", True),
    ("The Velm Court on Wednesday decided to hand over Tomas Rieger", False),
])  # fmt: skip
def test_what_was_not_decided_on_its_day_and_was_postponed_is_moved(first: str, found: bool) -> None:
    plan = article("a", "2026-03-20", BOTH, told("2026-03-25", "A dealer will go before a court in Velm, which is to rule on him", kind="planned"))
    b = article("b", "2026-03-25", BOTH, told("2026-03-25", first, B, kind="past"), told("2026-04-03", "It was postponed to April 3, because the annexes had not been sent"))
    assert [[s.value for s in m.sides] for m in made(plan, b)[1]] == ([["2026-03-25", "2026-04-03"]] if found else [])


def test_talk_of_an_exit_poll_is_no_election() -> None:
    talk = article("a", "2026-03-10", BOTH, told("2026-03-08", "Tomas Rieger had dismissed talk of stepping down, when exit polls gave his party 22.6 percent", B, kind="past"))
    assert made(talk, article("b", "2026-03-12", BOTH, told("2026-03-08", "Election", kind="past")))[0]["2026-03-08"] == 1


def test_those_who_must_see_each_other_again_are_to_meet() -> None:
    one = article("a", "2026-03-10", BOTH, told("2026-03-13", "A meeting of all three is expected in Velm"))
    other = article("b", "2026-03-11", BOTH, told("2026-03-13", "The three parties must see each other again this Friday in Velm"))
    assert made(one, other)[0]["2026-03-13"] == 2


@pytest.mark.parametrize(("mover", "found"), [("The paper reported that the ceremony had been put off until Monday", 2), ("The paper reported that a strike in the port had been put off until Monday", 1)])
def test_what_is_put_off_without_its_name_is_what_was_told_just_before(mover: str, found: int) -> None:
    early = article("a", "2026-03-13", BOTH, told("2026-03-13", "The pact between the Rope Guild and the Salt Guild will not be signed today as announced"), told("2026-03-16", mover))
    late = article("b", "2026-03-17", BOTH, told("2026-03-16", "Three guilds signed the new pact of Velm on Monday evening", kind="past"))
    assert made(early, late)[0]["2026-03-16"] == found


@pytest.mark.parametrize("text", [
    "The guilds said that the ban on crates would stay in force until March 20, and that the fair, which was to open on March 3, had no tents",
    "The visitors were to see the harbour on March 3 and then the mill on March 20",
])  # fmt: skip
def test_the_day_of_another_thing_in_a_sentence_moves_nothing(text: str) -> None:
    early = article("a", "2026-02-20", BOTH, told("2026-03-03", "The fair opens and the visitors come to the harbour"))
    assert made(early, article("b", "2026-03-01", BOTH, told("2026-03-03", text), told("2026-03-20", text)))[1] == []


def test_two_things_that_one_sentence_moves_have_each_their_own_day() -> None:
    both = "The ministries said that the protocol would now stay in force until March 15, and that the fourth round, which Velm was to host on March 3, would take place on March 10."
    plans = article("a", "2026-02-20", BOTH, told("2026-03-03", "The fourth round is set for Velm on March 3"))
    first = "The protocol was to have ended on the 5th, and the guilds gave it until the 12th."
    late = article("b", "2026-03-01", BOTH, *[told(day, "The protocol", kind="deadline", sentence=first) for day in ("2026-03-05", "2026-03-12")],
                   told("2026-03-15", "The protocol would now stay in force until March 15", line=6, sentence=both),
                   *[told(day, "The fourth round would take place", line=6, sentence=both) for day in ("2026-03-03", "2026-03-10")])  # fmt: skip
    entries = link([plans, late], [], [], Config()).entries.values()
    assert {e.date: e.superseded for e in entries if e.superseded} == {"2026-03-03": "moved to March 10", "2026-03-05": "moved to March 12", "2026-03-12": "moved to March 15"}


@pytest.mark.parametrize(("given_up", "now", "is_moved"), [
    ("The guild said that the trams would not be back on March 3 as planned", "It now aims to open one line on March 20", True),
    ("Today is Tuesday, the day on which we were promised the report on trams", "It will now be ready on March 20", True),
    ("The guild said that the trams would be back on March 3 as planned", "It now aims to open one line on March 20", False),
])  # fmt: skip
def test_a_day_promised_or_given_up_moves_to_the_one_that_is_aimed_at_now(given_up: str, now: str, is_moved: bool) -> None:
    early = article("a", "2026-02-20", BOTH, told("2026-03-03", "The trams will run again"))
    late = article("b", "2026-03-02", BOTH, told("2026-03-03", given_up), told("2026-03-20", now))
    entries = link([early, late], [], [], Config()).entries.values()
    assert any(e.superseded == "moved to March 20" for e in entries if e.date == "2026-03-03") == is_moved


@pytest.mark.parametrize(("said", "is_moved"), [
    ("The council chosen on March 1 held its first sitting on March 5, with two days of delay", True),
    ("The council held its first sitting on March 5, two days late", True),
    ("The council held its first sitting on March 5, two days later than others, with a delay of the train", False),
])  # fmt: skip
def test_what_came_with_so_many_days_of_delay_was_moved(said: str, is_moved: bool) -> None:
    early = article("a", "2026-02-20", BOTH, told("2026-03-03", "The council gathers for its first sitting"))
    late = article("b", "2026-03-06", BOTH, told("2026-03-01", said, kind="past"), told("2026-03-05", said, kind="past"), told("2026-03-03", "The first sitting had been foreseen for Tuesday", line=5))
    assert bool(made(early, late)[1]) == is_moved


@pytest.mark.parametrize(("recalled", "found"), [
    ("One line of the trams was to have been returned to traffic on February 24 and then on March 3", 2),
    ("The poets were heard in the hall", 1),
])  # fmt: skip
def test_what_was_to_have_been_on_the_day_of_an_article_is_what_others_planned_for_it(recalled: str, found: int) -> None:
    early = article("a", "2026-02-22", BOTH, told("2026-03-03", "The guild now aims to open one line"))
    late = article("b", "2026-03-03", BOTH, told("2026-03-03", recalled))
    assert made(early, late)[0]["2026-03-03"] == found


@pytest.mark.parametrize(("new", "is_moved"), [
    ("The judge let it be known that her commission needs another week, and that it will now be handed over next Tuesday, March 10", True),
    ("The judge let it be known that her commission needs another judge, and that it will now be handed over next Tuesday, March 10", False),
])  # fmt: skip
def test_another_week_moves_what_was_due_a_week_before(new: str, is_moved: bool) -> None:
    due = article("a", "2026-02-20", BOTH, told("2026-03-03", "The commission has been asked to report by 3 March", kind="deadline"))
    late = article("b", "2026-03-03", BOTH, told("2026-03-10", "It will now be handed over next Tuesday, March 10", sentence=new))
    entries = link([due, late], [], [], Config()).entries.values()
    assert any(e.superseded == "moved to March 10" for e in entries if e.date == "2026-03-03") == is_moved


@pytest.mark.parametrize(("deed", "found"), [
    ("The commission delivered its report to the mayor", 2),
    ("The postman delivered a letter to the mayor", 1),
])  # fmt: skip
def test_a_report_that_is_to_be_handed_over_is_delivered_on_that_day(deed: str, found: int) -> None:
    plan = article("a", "2026-03-05", BOTH, told("2026-03-10", "It will be handed over next Tuesday"))
    assert made(plan, article("b", "2026-03-12", BOTH, told("2026-03-10", deed, kind="past")))[0]["2026-03-10"] == found


@pytest.mark.parametrize(("said", "moved"), [
    ("The firm gave up the date that had been announced before, Monday 17 March, and said that its systems would be back by 24 March", True),
    ("The firm gave up the mine on Monday 17 March and will open an office on 24 March", False),
])  # fmt: skip
def test_a_date_that_is_given_up_is_moved_to_the_one_behind_it(said: str, moved: bool) -> None:
    events = [Event("2025-03-17", "day", "planned" if moved else "past", said, (), said, 1), Event("2025-03-24", "day", "deadline", said, (), said, 1)]
    assert (roles(events, said) == {"2025-03-17": "old", "2025-03-24": "new"}) is moved


def test_what_had_to_be_today_is_moved_for_another_day() -> None:
    a = article("a", "2026-03-14", event("2026-03-20", "The health committee has called Brandt and Rieger to a hearing next Friday, March 20", A, B, kind="planned", line=3))
    said, moved = "The hearing of Brandt and Rieger in the health committee, which had to be today, falls", "Because of lack of quorum it is moved for 27 March"
    b = article("b", "2026-03-20", event("2026-03-20", said, A, B, kind="planned", line=3), event("2026-03-27", moved, kind="planned", line=3))
    assert [x.topic for x in made(a, b)[1]] == ["date of the hearing"]
