"""Plans whose day another sentence, or the same, gives up: which entry moves to which."""

import pytest

from generator.config import Config
from generator.digest import link
from generator.former_plans import planned_for
from generator.new_days import steps
from tests.linking import article, event
from tests.test_events import events

MAYOR, CHIEF = "Ilse Brandt", "Tomas Rieger"


def moved(*told: tuple[str, str], kind: str = "planned") -> dict[str, str]:
    """By day, to which other an article of March 14 moves what these tell of it."""
    rider = event("2026-03-01", "Ilse Brandt and Tomas Rieger spoke about the mill", MAYOR, CHIEF, line=30)
    digest = link([article("a", "2026-03-14", rider, *[event(day, what, kind=kind, line=4) for day, what in told])], [], [], Config())
    return {e.date[5:]: e.superseded for e in digest.entries.values() if e.superseded}


def of_days(text: str, *days: str) -> dict[str, str]:
    return moved(*[(f"2026-{day}", text) for day in days])


@pytest.mark.parametrize(("text", "days"), [
    ("The vote on the levy was put off twice: from March 5 to March 12 after the verdict, and then to March 17.", ("03-05", "03-12", "03-17")),
    ("The opening of the mill was first set for March 17, then for March 24, and is now due on April 2.", ("03-17", "03-24", "04-02")),
    ("The opening of the mill, last promised for March 24 and before that for March 17, is now not foreseen before April 2.", ("03-17", "03-24", "04-02")),
    ("First it was March 17, then March 24, now the council speaks of April 2 for the opening of the mill.", ("03-17", "03-24", "04-02")),
])  # fmt: skip
def test_a_plan_that_moves_twice_moves_step_by_step(text: str, days: tuple[str, str, str]) -> None:
    assert list(of_days(text, *days)) == list(days[:2])
    assert steps([f"2026-{day}" for day in days], text) == tuple(f"2026-{day}" for day in days)


@pytest.mark.parametrize("text", [
    "The mill was shut from March 5 to March 12, and on March 17 it opened its doors.",
    "The vote was moved from March 5 to March 12, and the mayor speaks on March 17.",
])  # fmt: skip
def test_a_third_day_of_something_else_is_no_step(text: str) -> None:
    assert steps(["2026-03-05", "2026-03-12", "2026-03-17"], text) is None


@pytest.mark.parametrize(("text", "days"), [
    ("The board of the mill, which was to have met on March 20, will now consider the loan no earlier than April 7.", ("03-20", "04-07")),
    ("A curfew was first to end at 5 am on March 15, but the mayor announced that it would run until 5 am on March 16.", ("03-15", "03-16")),
    ("The mill gave up the date that had been announced a day earlier, Monday March 16, and said its systems would be back by March 24.", ("03-16", "03-24")),
    ("The mill dropped the date of March 20 and said that the quay would open on March 27.", ("03-20", "03-27")),
    ("The match will be played not on March 17 but on March 19.", ("03-17", "03-19")),
    ("Schools will not reopen on March 17 but a week later, on the 24th.", ("03-17", "03-24")),
    ("The trial, originally listed for March 17, has been relisted for April 2.", ("03-17", "04-02")),
    ("The council brought the vote forward to March 16 from March 24.", ("03-24", "03-16")),
    ("The delegation brought its flight to Lund forward from March 24 to March 16.", ("03-24", "03-16")),
    ("The bridge will stay closed until April 7, not March 25 as first announced.", ("03-25", "04-07")),
    ("The plan of the mayor, which was to be presented on March 17, will only come on March 24.", ("03-17", "03-24")),
    ("The inquiry, which had been asked to report by March 24, now has until April 7.", ("03-24", "04-07")),
])  # fmt: skip
def test_one_day_gives_way_to_the_other(text: str, days: tuple[str, str]) -> None:
    assert list(of_days(text, *days)) == [days[0]]


@pytest.mark.parametrize(("text", "days"), [
    ("A curfew was first to end at 5 am on March 15, but the mayor said that her party would run on March 16.", ("03-15", "03-16")),
    ("The mill dropped the date of March 20 from its calendar, and the mayor speaks on March 27.", ("03-20", "03-27")),
    ("The match will be played on March 17 but the final is on March 19.", ("03-17", "03-19")),
])  # fmt: skip
def test_two_days_of_two_things_both_stand(text: str, days: tuple[str, str]) -> None:
    assert of_days(text, *days) == {}


def test_the_next_sentence_gives_the_new_day() -> None:
    assert list(moved(("2026-03-17", "The quay was to be ready on March 17"), ("2026-03-27", "Now the port company says March 27"))) == ["03-17"]
    assert list(moved(("2026-03-17", "The hearing of the mayor had to be on March 17"), ("2026-03-24", "Because of lack of quorum it is moved for March 24"))) == ["03-17"]
    assert moved(("2026-03-17", "The quay was to be ready on March 17"), ("2026-03-27", "The mayor speaks on March 27")) == {}


@pytest.mark.parametrize(("text", "told"), [
    ("The board will now consider the loan no earlier than April 7.", [("2024-04-07", "planned")]),
    ("No later than April 7 the owner must present a plan.", [("2024-04-07", "deadline")]),
    ("Sales were higher than on April 7.", []),
    ("The mayor promised that the mill will open on March 4.", [("2024-03-04", "planned")]),
    ("The hearing, which had to be on March 4, falls.", [("2024-03-04", "planned")]),
    ("The toll will take effect three months later than planned, on 4 April, the ministry said.", [("2024-04-04", "deadline")]),
    ("A third round had been pencilled in for Oslo on March 4.", [("2024-03-04", "planned")]),
    ("Brandt had spoken of inviting new bids in June.", [("2024-06", "planned")]),
    ("The mill had to be sold on March 4.", [("2024-03-04", "past")]),
    ("The sale had been announced on March 4.", [("2024-03-04", "past")]),
    ("The sale had been announced for March 4.", [("2024-03-04", "planned")]),
    ("The vote was put off twice: from March 1 to March 4 after the verdict, and then to March 7 because of a strike that stopped all trains and ferries across the whole of the island.", [("2024-03-01", "planned"), ("2024-03-04", "planned"), ("2024-03-07", "planned")]),
])  # fmt: skip
def test_a_day_that_was_only_planned_is_told_as_a_plan(text: str, told: list[tuple[str, str]]) -> None:
    assert [(e.date, e.kind) for e in events(text)] == told
    assert not any(e.what.startswith(("From ", "To ")) for e in events(text))


@pytest.mark.parametrize(("text", "days"), [
    ("People marched in Velm one Friday; the council says 70,000.", []),
    ("The council cleared phase one Friday.", ["2024-03-08"]),
    ("The mayor agreed on Thursday to drop the cases against people arrested at the march in February.", ["2024-03-07"]),
    ("Police held 40 people at the march in February.", ["2024-02"]),
])  # fmt: skip
def test_a_day_in_passing_dates_nothing(text: str, days: list[str]) -> None:
    assert [e.date for e in events(text)] == days


@pytest.mark.parametrize(("text", "days", "found"), [
    ("The board will not rule on the mill by March 20 but only on March 27.", ("03-20", "03-27"), ["03-20"]),
    ("On Friday the board said that it will not rule by tomorrow, 15 March, as foreseen, but within the 27th of the month.", ("03-15", "03-27"), ["03-15"]),
    ("The board will not rule on the mill, and the vote is on March 20, but the hall opens on March 27.", ("03-20", "03-27"), []),
])  # fmt: skip
def test_not_by_one_day_but_by_another(text: str, days: tuple[str, str], found: list[str]) -> None:
    assert list(of_days(text, *days)) == found


def test_what_was_put_back_from_the_18th_to_the_24th_is_of_that_month() -> None:
    text = "The ruling was to have come on the 1st. One of the judges fell ill and it was put back to the 5th."
    assert [e.date for e in events(text)] == ["2024-03-01", "2024-03-05"]
    assert [e.date for e in events("The ruling came on the 1st. The vote has been put back to the 15th.")] == ["2024-03-01", "2024-03-15"]


@pytest.mark.parametrize(("plan", "moves"), [
    ("Ilse Brandt: “The opening of the schools went well, the wages will be paid on March 12”", False),
    ("The opening of the bridge is planned for March 12", True),
])  # fmt: skip
def test_what_somebody_says_of_many_things_is_no_plan_that_one_word_moves(plan: str, moves: bool) -> None:
    """Another article puts the opening of a bridge off, without its old day."""
    rider = event("2026-03-01", "Ilse Brandt and Tomas Rieger spoke about the mill", MAYOR, CHIEF, line=30)
    first = article("a", "2026-03-05", rider, event("2026-03-12", plan, MAYOR, kind="planned", line=4))
    later = article("b", "2026-03-10", rider, event("2026-04-02", "Officials put off the opening of the bridge to April 2", kind="planned", line=4))
    assert any(e.superseded for e in link([first, later], [], [], Config()).entries.values()) is moves


@pytest.mark.parametrize(("told", "found"), [
    ([("2026-03-20", "There will be no replay of the final on March 20.")], {"03-20": "called off"}),
    ([("2026-03-20", "There will be no ferry to the island on March 20.")], {}),
    ([("2026-03-20", "The permits, which were to be required from March 20, have been dropped.")], {"03-20": "called off"}),
    ([("2026-03-12", "There was no verdict on Thursday."), ("2026-04-02", "The judge said that she would announce it on April 2.")], {"03-12": "moved to April 2"}),
    ([("2026-03-12", "There was no verdict on Thursday."), ("2026-04-02", "The mayor will open the fair on April 2.")], {}),
    ([("2026-03-12", "The beach was to have reopened on Thursday."), ("2026-03-27", "The mayor now says 27 March.")], {"03-12": "moved to March 27"}),
    ([("2026-03-20", "The men who dropped the bag are to be heard on March 20.")], {}),
    ([("2026-03-15", "Tomorrow's launch of the satellite has been scrubbed; the next attempt is on 3 June."), ("2026-06-03", "Tomorrow's launch of the satellite has been scrubbed; the next attempt is on 3 June.")], {"03-15": "moved to June 3"}),
    ([("2026-03-20", "The round of talks had been pencilled in for Oslo on March 20."), ("2026-04-02", "It will now be held in Lund on April 2.")], {"03-20": "moved to April 2"}),
])  # fmt: skip
def test_a_plan_is_called_off_or_comes_later(told: list[tuple[str, str]], found: dict[str, str]) -> None:
    assert moved(*told) == found


def test_what_had_been_moved_is_moved_again() -> None:
    rider = event("2026-03-01", "Ilse Brandt and Tomas Rieger spoke about the mill", MAYOR, CHIEF, line=30)
    slipped, again = "The restart of the mill has slipped from March 20 to March 27", "The restart, already delayed once, has now been put off again, to April 2"
    a = article("a", "2026-03-14", rider, *[event(day, slipped, kind="planned", line=4) for day in ("2026-03-20", "2026-03-27")])
    b = article("b", "2026-03-21", rider, event("2026-04-02", again, kind="planned", line=4))
    entries = link([a, b], [], [], Config()).entries.values()
    assert {e.date: e.superseded for e in entries if e.superseded} == {"2026-03-20": "moved to March 27", "2026-03-27": "moved to April 2"}


@pytest.mark.parametrize(("published", "new", "is_moved"), [("2026-04-28", "2026-05-27", True), ("2026-10-06", "2026-10-27", False)])
def test_a_rule_that_held_until_april_is_not_moved_in_october(published: str, new: str, is_moved: bool) -> None:
    rider = event("2026-03-01", "Ilse Brandt and Tomas Rieger spoke about the mill", MAYOR, CHIEF, line=30)
    a = article("a", "2026-04-10", rider, event("2026-04-30", "The restrictions on visits to the mill are due to remain in place until April 30", kind="planned", line=4))
    b = article("b", published, rider, event(new, f"The restrictions on visits to the mill were extended to {'May' if is_moved else 'October'} 27", kind="planned", line=4))
    assert bool([e for e in link([a, b], [], [], Config()).entries.values() if e.superseded]) == is_moved


@pytest.mark.parametrize("text", [
    "The inquest, listed for March 20, was moved at the owners' request and will be held on April 12.",
    "The terminal, promised for March 20, is now to open on April 12.",
    "The sluice, meant to be finished on March 20, will be finished on April 12.",
    "The trial run, last announced for March 20, will be on April 12.",
    "The order, due to be lifted on March 20, remains in force until April 12.",
    "The archive, which was to reopen on March 20, stays shut until April 12.",
    "The mill, due to restart on March 20, will not do so until April 12.",
    "The second round, first announced for March 20, takes place on April 12.",
    "The gallery, expected to open on March 20, will open on April 12 at the earliest.",
])  # fmt: skip
def test_a_plan_named_in_passing_gives_way_to_the_day_behind_it(text: str) -> None:
    assert of_days(text, "03-20", "04-12") == {"03-20": "moved to April 12"}


@pytest.mark.parametrize("text", [
    "The exhibition, due to open on March 20, will run until April 12.",
    "The law, due to take effect on March 20, will be debated on April 12.",
    "The school, due to open on March 20, will hold a feast on April 12.",
    "The festival, planned for March 20, will last until April 12.",
    "The trial, set for March 20, will not be over before April 12.",
    "The hearing, set for March 20, follows one that was moved to April 12.",
    "The ship, due on March 20, will leave again on April 12.",
    "The mayor, who was to speak on March 20, will now travel, and the fair opens on April 12.",
    "The inquest, listed for March 20, will hear the captain on April 12.",
    "The strike, planned for March 20, will only be called off if there is a deal by April 12.",
])  # fmt: skip
def test_what_follows_on_a_plan_does_not_move_it(text: str) -> None:
    assert of_days(text, "03-20", "04-12") == {}


@pytest.mark.parametrize(("text", "told"), [
    ("The pool, which should have reopened this Monday, will stay closed for another week, until 18 March.", [("2024-03-11", "planned"), ("2024-03-18", "deadline")]),
    ("The pool should have reopened on Monday.", []),
    ("The port has scrapped the launch of the line on 1 May.", [("2024-05-01", "planned")]),
    ("The port scrapped the launch of the line on 1 May.", [("2023-05-01", "past")]),
    ("She says that she has received more papers than she expected and will now report on 26 May.", [("2024-05-26", "planned")]),
])  # fmt: skip
def test_the_days_of_what_is_moved_or_given_up(text: str, told: list[tuple[str, str]]) -> None:
    assert [(e.date, e.kind) for e in events(text)] == told


@pytest.mark.parametrize(("plan", "new", "is_moved"), [
    ("The opening of the new ferry terminal is due on March 31", "The opening of the new ferry terminal, promised for the end of last month, is now planned for May 19", True),
    ("The opening of the new ferry terminal is due on March 31", "The repair of the mill clock, promised for the end of last month, is now planned for May 19", False),
])  # fmt: skip
def test_the_end_of_a_month_is_its_last_days(plan: str, new: str, is_moved: bool) -> None:
    rider = event("2026-03-01", "Ilse Brandt and Tomas Rieger spoke about the mill", MAYOR, CHIEF, line=30)
    first = article("a", "2026-03-05", rider, event("2026-03-31", plan, kind="planned", line=4))
    later = article("b", "2026-04-10", rider, event("2026-03", new, kind="planned", line=4, precision="month"), event("2026-05-19", new, kind="planned", line=4))
    assert any(e.superseded for e in link([first, later], [], [], Config()).entries.values() if e.date == "2026-03-31") is is_moved


def of_two(plan: str, day: str, new: str, then: str) -> dict[str, str]:
    """What becomes of a plan of an article of March 5 by what one of March 10 tells."""
    rider = event("2026-03-01", "Ilse Brandt and Tomas Rieger spoke about the mill", MAYOR, CHIEF, line=30)
    first = article("a", "2026-03-05", rider, event(f"2026-{day}", plan, kind="planned", line=4))
    later = article("b", "2026-03-10", rider, event(f"2026-{then}", new, kind="planned", line=4))
    return {e.date[5:]: e.superseded for e in link([first, later], [], [], Config()).entries.values() if e.superseded}


@pytest.mark.parametrize(("plan", "day", "new", "then"), [
    ("The glassworks will publish its accounts on March 25", "03-25", "The glassworks will now publish its accounts on April 15", "04-15"),
    ("The glassworks will burn its first oven in the yard on March 25", "03-25", "The glassworks will burn its first oven on April 15 instead", "04-15"),
    ("The inquiry must hand in its findings by March 25", "03-25", "The inquiry has been given until April 15 to hand in its findings", "04-15"),
    ("The schools will reopen on March 23", "03-23", "The schools will stay shut until March 30", "03-30"),
    ("An inspection team of the guild is expected on March 23", "03-23", "The guild has brought its inspection forward by a week and its team will now land on March 16", "03-16"),
])  # fmt: skip
def test_another_article_gives_a_plan_its_new_day(plan: str, day: str, new: str, then: str) -> None:
    assert list(of_two(plan, day, new, then)) == [day]


@pytest.mark.parametrize(("plan", "day", "new", "then"), [
    ("The council will discuss the school on March 24", "03-24", "The council will now discuss the stadium on March 31", "03-31"),
    ("The ring road reopens on March 23", "03-23", "The coast road stays shut until March 30", "03-30"),
    ("The bridge on Mill Street will be closed on March 24", "03-24", "The bridge at Lund will now be closed on March 31", "03-31"),
    ("The court will hear witnesses on March 24", "03-24", "The court will now hear the experts on March 31", "03-31"),
    ("The tunnel will be ready by March 30", "03-30", "The station will now be ready by April 30", "04-30"),
])  # fmt: skip
def test_what_is_now_planned_of_another_thing_moves_nothing(plan: str, day: str, new: str, then: str) -> None:
    assert of_two(plan, day, new, then) == {}


@pytest.mark.parametrize("text", [
    "The strike that was to close the port from March 20 never took place.",
    "The assembly called for March 20 will not take place, the firm said.",
    "The bus drivers called off the strike that they had announced for March 20.",
    "The nurses withdrew their notice of a walkout on March 20.",
    "The visit of the queen, planned for March 20, is off.",
    "The signing of the pact on March 20 fell through.",
    "The plan to open two sides of the stadium on March 20 has gone.",
    "Councillors will not vote on the budget on March 20 after all, the mayor's office said.",
    "The queen, who was expected in Velm on March 20, will not come.",
])  # fmt: skip
def test_a_plan_that_comes_to_nothing_is_called_off(text: str) -> None:
    assert of_days(text, "03-20") == {"03-20": "called off"}


@pytest.mark.parametrize("text", [
    "The fair planned for March 20 will not go ahead without police.",
    "The hearing set for March 20 will not be held in public.",
    "The firm withdrew its bid before the deadline on March 20.",
    "Firefighters will strike on March 20, as the drivers did, who called off their own walkout.",
    "The queen, who is expected in Velm on March 20, will not come alone.",
    "The budget will not be put to the vote on March 20 without the school.",
    "The match on March 20 is sold out, and the lights are off in the old stand.",
])  # fmt: skip
def test_what_comes_about_otherwise_is_not_called_off(text: str) -> None:
    assert of_days(text, "03-20") == {}


@pytest.mark.parametrize(("text", "found"), [
    ("The home match against Lund on March 20 has been postponed, the club said.", "put off"),
    ("The demolition of the stand, set for March 20, cannot begin until the experts have finished.", "put off"),
    ("The match on March 20 was delayed by an hour.", ""),
    ("The hearing on March 20 will not begin before ten o'clock.", ""),
])  # fmt: skip
def test_what_is_put_off_without_another_day(text: str, found: str) -> None:
    assert of_days(text, "03-20").get("03-20", "") == found


@pytest.mark.parametrize(("deed", "found"), [
    ("On March 12 the minister revoked it altogether", {"03-20": "called off"}),
    ("On March 12 the minister revoked a licence", {}),
    ("On March 12 a crane pulled it from the mud", {}),
])  # fmt: skip
def test_what_was_told_of_just_before_is_revoked(deed: str, found: dict[str, str]) -> None:
    rider = event("2026-03-01", "Ilse Brandt and Tomas Rieger spoke about the mill", MAYOR, CHIEF, line=30)
    told = article("a", "2026-03-14", rider, event("2026-03-20", "The rule was to bite on March 20", kind="planned", line=4), event("2026-03-12", deed, line=4))
    assert {e.date[5:]: e.superseded for e in link([told], [], [], Config()).entries.values() if e.superseded} == found


@pytest.mark.parametrize(("text", "planned"), [
    ("The ferry will sail on September 15, a fortnight behind schedule, the line said.", "2026-09-01"),
    ("The ferry will sail on September 15, two fortnights later than planned.", "2026-08-18"),
    ("The ferry will sail on September 15, a week later than had been arranged.", "2026-09-08"),
    ("The vote was put back by a fortnight to September 15.", "2026-09-01"),
    ("The ferry sails on September 15, a fortnight after the feast.", ""),
])  # fmt: skip
def test_by_how_much_a_plan_moved_tells_the_day_before(text: str, planned: str) -> None:
    assert planned_for("2026-09-15", text) == (planned, planned)
