"""What a story has once a day, told by its verb: burials, who leaves the table, reviews opened, what a board met for."""

import pytest

from generator.config import Config
from generator.digest import link
from generator.turning_points import early_report
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
    ("The Rope Guild hired 900 buses last Monday", 2),
    ("The Rope Guild voted for a fund of 6,000 crowns", 2),
])  # fmt: skip
def test_a_crowd_of_one_number_marches_once_a_day(text: str, found: int) -> None:
    assert entries(("Thousands of teachers marched through the capital against the pay freeze; police spoke of 6,000 participants",), (text,)) == found


@pytest.mark.parametrize(("one", "other", "found"), [
    (("The first patients, pupils of two schools, arrived at the clinic with fever",), ("The outbreak began on March 9",), 1),
    (("The first patients were sent home from the clinic",), ("The outbreak began on March 9",), 2),
    (("The search for the trawler was called off",), ("Rescuers stopped looking for the crew",), 1),
    (("The search of the house ended",), ("The search for the trawler was called off",), 2),
    (("The ceasefire took effect at noon",), ("The truce began at midday",), 1),
    (("The ceasefire was broken at noon",), ("The truce began at midday",), 2),
    (("The bishop was buried in Velm",), ("The funeral of the bishop took place in Velm",), 1),
    (("The first visitors arrived at the quay",), ("The epidemic broke out",), 2),
    (("The trial opened before the court of Velm",), ("Five people pleaded not guilty to charges arising from the collapse of the roof",), 1),
    (("The trial of the clerk began",), ("All five denied the accusations",), 1),
    (("The trial opened before the court of Velm",), ("The company denied the report",), 2),
    (("The trial run of the ferry began",), ("All five denied the accusations",), 2),
    (("The council of ministers gathered in the morning for an extraordinary sitting",), ("The cabinet decided to pay a fee to the widows",), 1),
    (("The council of ministers gathered in the morning for an extraordinary sitting",), ("The senate decided to pay a fee to the widows",), 2),
])  # fmt: skip
def test_the_first_ill_and_the_sitting_of_a_body_come_once_a_day(one: Told, other: Told, found: int) -> None:
    assert entries(one, other) == found


@pytest.mark.parametrize(("one", "other", "found"), [
    (("Ilse Brandt is to convene the new parliament on Monday", MAYOR), ("The new National Assembly gathers for the first time on Monday",), 1),
    (("Ilse Brandt is to convene the new parliament on Monday", MAYOR), ("The senate gathers in Velm on Monday",), 2),
])  # fmt: skip
def test_a_house_sits_once_on_a_day(one: Told, other: Told, found: int) -> None:
    rider = event("2026-03-01", "Calder Fund and Tarsk Yards spoke of the docks", FUND, YARD)
    both = [article(id, "2026-03-08", rider, event("2026-03-09", what, *who, kind="planned", line=4)) for id, (what, *who) in (("a", one), ("b", other))]
    assert len([e for e in link(both, [], [], Config()).entries.values() if e.date == "2026-03-09"]) == found


@pytest.mark.parametrize(("one", "other", "found"), [
    (("Tomas Rieger handed in his resignation", "Tomas Rieger"), ("Ilse Brandt’s deputy for docks, Tomas Rieger, was dismissed by the council", MAYOR, "Tomas Rieger"), 1),
    (("Ilse Brandt handed in her resignation", MAYOR), ("Ilse Brandt’s deputy for docks, Tomas Rieger, was dismissed by the council", "Tomas Rieger", MAYOR), 2),
    (("Tomas Rieger handed in his resignation", "Tomas Rieger"), ("Tomas Rieger, the deputy of Ilse Brandt, stepped down", "Tomas Rieger", MAYOR), 1),
])  # fmt: skip
def test_who_left_is_who_the_verb_is_of(one: Told, other: Told, found: int) -> None:
    assert entries(one, other) == found


def test_workers_who_have_been_out_since_a_day_and_those_who_left_their_posts_after_six_tell_of_one_strike() -> None:
    rider = event("2026-03-01", "Calder Fund and Tarsk Yards spoke of the strike", FUND, YARD)
    out = event("2026-03-09", "About 1,800 workers have been out at the yard since 9 March", line=4)
    left = event("2026-03-09", "Hundreds of clerks abandoned their posts shortly after six o’clock", line=4)
    since = event("2026-03-09", "The clerks left their posts after the strike", line=4)
    for what, found in ((left, 1), (since, 2)):
        both = [article("a", "2026-03-12", rider, out, title="The strike"), article("b", "2026-03-12", rider, what, title="The strike")]
        assert len([e for e in link(both, [], [], Config()).entries.values() if e.date == "2026-03-09"]) == found


@pytest.mark.parametrize(("plan", "deed", "found"), [
    ("A hearing set for tomorrow has been put off to Monday, March 9", "Velm told the judges that Orsk must let the boats go", 1),
    ("A hearing set for tomorrow has been put off to Monday, March 9", "Velm told a newspaper that Orsk must let the boats go", 2),
])  # fmt: skip
def test_what_is_told_to_the_judges_on_the_day_of_a_hearing_is_the_hearing(plan: str, deed: str, found: int) -> None:
    rider = event("2026-03-01", "Calder Fund and Tarsk Yards spoke of the docks", FUND, YARD)
    both = [article("a", "2026-03-05", rider, event("2026-03-09", plan, kind="planned", line=4)), article("b", "2026-03-12", rider, event("2026-03-09", deed, line=4))]
    assert len([e for e in link(both, [], [], Config()).entries.values() if e.date == "2026-03-09"]) == found


@pytest.mark.parametrize(("one", "other", "found"), [
    (("Ilse Brandt left her last breath while her own people sought a doctor", MAYOR), ("The shepherd Ilse Brandt, 73, died in the village of Velm", MAYOR), 1),
    (("Ilse Brandt's husband left his last breath", MAYOR), ("Ilse Brandt died in the village of Velm", MAYOR), 2),
    (("Ilse Brandt told the guild that two dockers had died", MAYOR), ("Ilse Brandt died in the village of Velm", MAYOR), 2),
])  # fmt: skip
def test_a_person_dies_once_in_any_words(one: Told, other: Told, found: int) -> None:
    assert entries(one, other) == found


@pytest.mark.parametrize(("one", "other", "found"), [
    (("The breakthrough came in a video conference that went on for seven hours",), ("Negotiators settled, by video link, on two cranes",), 1),
    (("The breakthrough came in a video conference that went on for seven hours",), ("A witness was heard by video link",), 2),
    (("The breakthrough came in a video conference that went on for seven hours",), ("A video of the cranes was seen by many",), 2),
    (("A report the yard brought out put the blame on a faulty crane of Calder Fund", FUND), ("In a preliminary report released on Monday, Tarsk Yards said a rope from Calder Fund broke", YARD, FUND), 1),
    (("A report the yard brought out put the blame on a faulty crane of Calder Fund", FUND), ("A report released on Monday lists the birds of the coast",), 2),
    (("A report the police brought out put the blame on a faulty crane of Calder Fund", FUND), ("A report the ministry published lists the debts of Calder Fund", FUND), 2),
])  # fmt: skip
def test_talks_by_video_and_the_report_on_one_body_are_told_once_a_day(one: Told, other: Told, found: int) -> None:
    assert entries(one, other) == found


def test_a_report_that_is_expected_is_the_one_that_came_out() -> None:
    assert entries(("The report that the administration has promised is expected",), ("In a preliminary report released on Monday, Tarsk Yards blamed a rope", YARD), "planned") == 1
    assert entries(("The ship that the administration has promised is expected",), ("In a preliminary report released on Monday, Tarsk Yards blamed a rope", YARD), "planned") == 2


@pytest.mark.parametrize(("one", "other", "found"), [
    (("The fire broke out in dry grass",), ("The fire was reported at half past two near Velm",), 1),
    (("The fire began below Velm",), ("Firefighters marched through Velm against the cuts",), 2),
    (("The fire was set under control at seven",), ("It destroyed forty houses before firefighters brought it under control",), 1),
    (("The fire was not under control at seven",), ("Firefighters put out the blaze",), 2),
    (("A driver who was crushed by a container on the quay at Velm died at night",), ("A young docker died on the quay of Velm under a container",), 1),
    (("A woman died on the quay of Velm under a container",), ("A man died on the quay of Velm under a container",), 2),
    (("A container dropped on to a truck",), ("A heavy container fell on his cabin at the quay",), 1),
    (("The shares of Calder Fund lost 6.4 percent", FUND), ("At the exchange the stock of Calder Fund closed at 18.10 crowns, decreased 1.20 crowns or 6.2 percent", FUND), 1),
    (("The shares of Calder Fund lost 6.4 percent", FUND), ("The shares of Tarsk Yards closed 3 percent lower", YARD), 2),
    (("The shares of Calder Fund lost 6.4 percent", FUND), ("Its shares closed 6 percent higher",), 2),
    (("The head of Calder Fund apologised for the outage", FUND), ("The chairman of the fund, Ilse Brandt, asked for forgiveness", FUND, MAYOR), 1),
    (("The head of Calder Fund apologised for the outage", FUND), ("The chairman of the yards, Ilse Brandt, asked for forgiveness", YARD, MAYOR), 2),
    (("Ilse Brandt lost her post, one of four ministers to go as the president reorganised her cabinet", MAYOR), ("The president replaced her labour minister in a reshuffle",), 1),
])  # fmt: skip
def test_other_things_that_a_story_has_once_a_day(one: Told, other: Told, found: int) -> None:
    assert entries(one, other) == found


@pytest.mark.parametrize(("what", "told"), [
    ("A first partial report is expected", True),
    ("A preliminary report will be published by 7 November", True),
    ("MPs hope to have the first report from investigators, which is promised for Friday", True),
    ("The yard's annual report is expected", False),
    ("The first report blamed a rope", False),
])  # fmt: skip
def test_a_first_report_is_one_that_is_due_and_has_a_later_one(what: str, told: bool) -> None:
    assert early_report(what) == told


@pytest.mark.parametrize(("one", "other", "found"), [
    (("The body of Ilse Brandt was found in a lake", MAYOR), ("Ilse Brandt was found dead by a walker", MAYOR), 1),
    (("The body of Tomas Rieger was found in a lake", "Tomas Rieger"), ("Ilse Brandt was found dead by a walker", MAYOR), 2),
    (("The body of a boat was found in a lake",), ("Ilse Brandt was found dead by a walker", MAYOR), 2),
])  # fmt: skip
def test_whose_body_was_found_was_found_dead(one: Told, other: Told, found: int) -> None:
    assert entries(one, other) == found
