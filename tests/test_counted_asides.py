"""Lines of sentences that say a day in an aside, or of a thing that the sentence before names."""

import pytest

from generator.dates import find_dates
from generator.events import find_events
from generator.model import Clean, Event, Reading
from generator.names import find_names
from generator.shortening import shortened

FRIDAY = "2024-03-08"


def events(text: str, published: str = FRIDAY) -> tuple[Event, ...]:
    return find_events(Reading(Clean(text, anchors=((0, 0, 1),)), "", "source", dates=find_dates(text), names=find_names(text)[0]), published, {})


def told(text: str, published: str = FRIDAY) -> list[tuple[str, str]]:
    return [(e.date, e.what) for e in events(text, published)]


@pytest.mark.parametrize(("text", "lines"), [
    ("It was Paula Grant who on March 4, two days after the court's letter reached the mill, closed the well.",
     [("2024-03-04", "Paula Grant closed the well"), ("2024-03-02", "The court's letter reached the mill")]),
    ("Paula Grant, who on March 4, two days after the court's letter reached the mill, closed the well, said nothing.",
     [("2024-03-04", "Paula Grant closed the well"), ("2024-03-02", "The court's letter reached the mill")]),
    ("Paula Grant had threatened on March 4, two days after the letter to the owners was signed, to close the well.",
     [("2024-03-04", "Paula Grant had threatened to close the well"), ("2024-03-02", "The letter to the owners was signed")]),
    ("On March 4, two days after the letter to the owners was signed, the mill closed the well.",
     [("2024-03-04", "The mill closed the well"), ("2024-03-02", "The letter to the owners was signed")]),
    ("Paula Grant closed the well on March 4, two days after the mill in the town burned down.",
     [("2024-03-04", "Paula Grant closed the well"), ("2024-03-02", "The mill in the town burned down")]),
])  # fmt: skip
def test_a_day_and_the_one_that_is_counted_from_it_have_their_own_clauses(text: str, lines: list[tuple[str, str]]) -> None:
    assert sorted(told(text)) == sorted(lines)


@pytest.mark.parametrize(("text", "lines"), [
    ("On Friday the mill moved the opening of the quay. First it was to be 4 March, then 18 March, and now it is 2 April.",
     ["2024-03-01 past", "2024-03-04 planned", "2024-03-18 planned", "2024-04-02 planned"]),
    ("The quay is set to reopen on March 18. It was originally going to be March 4.", ["2024-03-18 planned", "2024-03-04 planned"]),
])  # fmt: skip
def test_days_that_were_planned_before_are_told_with_what_they_are_of(text: str, lines: list[str]) -> None:
    found = events(text, "2024-03-07")
    assert [f"{e.date} {e.kind}" for e in found] == lines
    assert all("quay" in e.what for e in found)


def test_a_plan_is_not_told_with_a_sentence_of_something_else() -> None:
    assert told("The mill burned down. It was first to be sold on March 18.")[-1][1] != "The mill burned down; it was first to be sold on March 18"


@pytest.mark.parametrize(("text", "lines"), [
    ("The pilots' union has criticised an exemption granted by the Harbour Authority in January that let the mill run alone.",
     [("2024-01", "The Harbour Authority granted an exemption that let the mill run alone")]),
    ("The police confirmed that a man found on a beach on the island of Orla on Monday was the pilot.",
     [("2024-03-04", "A man was found on a beach on the island of Orla")]),
    ("The agency, citing clerks at the mill, puts the total at 12 tonnes between the start of the ban, now 18 March, and the summer.",
     [("2024-03-18", "The start of the ban is now 18 March")]),
    ("The mill went to the court on March 4, the Monday after the fair, and had its answer.",
     [("2024-03-04", "The mill went to the court on March 4, the Monday after the fair")]),
    ("The mill, which on Monday opened talks with its clerks, said on Thursday it was suspending them.",
     [("2024-03-04", "The mill opened talks with its clerks"), ("2024-03-07", "The mill said on Thursday it was suspending them")]),
    ("The ban itself survives. It will start on March 18.", [("2024-03-18", "The ban itself will start on March 18")]),
    ("Paula Grant says that the hearing stands and that a witness has no choice. It has already been postponed once, to March 18.",
     [("2024-03-18", "The hearing has already been postponed once, to March 18")]),
])  # fmt: skip
def test_a_day_is_of_the_words_that_it_stands_beside(text: str, lines: list[tuple[str, str]]) -> None:
    assert [line for line in told(text) if not line[0].endswith("SU")] == lines


@pytest.mark.parametrize("text", [
    "The pilots' union criticised an exemption granted by the Harbour Authority on Monday.",  # which of the two?
    "The Harbour Authority was granted more time in January.",
])
def test_a_day_that_may_be_of_the_whole_sentence_keeps_the_whole(text: str) -> None:
    assert [what for _, what in told(text)] == [text.removesuffix(" on Monday.").removesuffix(" in January.")]


@pytest.mark.parametrize(("text", "kinds"), [
    ("Divers are to begin on the hull as soon as it has been made safe, at the earliest today.", ["planned"]),
    ("The mill also hopes to bring up the engine today.", ["planned"]),
    ("The mill, which hopes to sell the engine, closed today.", ["past"]),
    ("Divers began on the hull today.", ["past"]),
])
def test_what_is_hoped_for_today_has_not_happened(text: str, kinds: list[str]) -> None:
    assert [e.kind for e in events(text)] == kinds


@pytest.mark.parametrize(("text", "days"), [
    ("The mill has disclosed that the 1998-built tanker Orla is insured.", []),
    ("Last week clerks found a fault on the tanker Orla (built 2000).", ["2024-02-26/2024-03-03"]),
    ("The tanker Orla was built in 2000.", ["2000"]),
    ("Paula Grant says that a pump can be found, but not by April and not at that price.", []),
    ("Paula Grant says the pump will be found, but not before April.", ["2024-04"]),
    ("Paula Grant says she will believe in September when she sees it.", []),
    ("Paula Grant says she will leave in September.", ["2024-09"]),
    ("It was on Thursday evening last week that the Orla was rammed.", ["2024-02-29"]),
])
def test_a_day_in_passing_is_told_of_nothing(text: str, days: list[str]) -> None:
    assert [e.date for e in events(text)] == days


def test_a_week_from_which_something_is_moved_is_one_stretch() -> None:
    found = events("The hearing has been postponed once, from the last week of February.")
    assert [(e.date, e.kind) for e in found] == [("2024-02-22/2024-02-28", "planned")]


@pytest.mark.parametrize(("text", "lines"), [
    ("On Monday the mill announced that the line between Velm and the port of Orla, which has stood still since the fire, starts again on March 18.",
     [("2024-03-04", "The mill announced that the line between Velm and the port of Orla starts again on March 18"), ("2024-03-18", "The mill announced that the line between Velm and the port of Orla starts again")]),
    ("Members hope to have in their hands the first report from the divers, which is promised for March 18.",
     [("2024-03-18", "The first report from the divers is promised for March 18")]),
    ("Seven have died, among them Paula Grant and a 61-year-old man from Velm who passed away at the clinic on Monday.",
     [("2024-03-04", "A 61-year-old man from Velm passed away at the clinic")]),
    ("The court ruled on Monday that there was no reason to keep the pilot in custody until March 18.",
     [("2024-03-04", "The court ruled on Monday that there was no reason to keep the pilot in custody until March 18")]),
    ("The boss of Rubex was due in court today. Instead she will be questioned in May.",
     [("2024-03-08", "The boss of Rubex was due in court"), ("2024-05", "The boss of Rubex will be questioned")]),
    ("Paula Grant met the boss of Rubex today. In May the court will hear her.", [("2024-03-08", "Paula Grant met the boss of Rubex"), ("2024-05", "The court will hear her")]),
    ("The ban itself survives. It will start in May, Paula Grant said at a briefing on Monday.",
     [("2024-05", "The ban itself will start in May, Paula Grant said at a briefing on Monday"), ("2024-03-04", "Paula Grant said: The ban itself will start in May")]),
])  # fmt: skip
def test_a_line_tells_the_whole_of_what_its_day_is_of(text: str, lines: list[tuple[str, str]]) -> None:
    assert [line for line in told(text)] == lines


def test_what_was_done_earlier_this_month_is_over_whatever_it_plans() -> None:
    (event,) = events("The mill answered earlier this month by saying that it would close the well.")
    assert event.kind == "past"


def test_what_a_thing_has_or_lacks_is_not_cut_off_at_the_end() -> None:
    line = "In November 2022 a panel found against Velm on very nearly the same question. The trouble is that Velm then appealed to a court that has no judges"
    assert shortened(line) == line


@pytest.mark.parametrize(("text", "lines"), [
    ("Last Monday, two days after the owners of the mill voted to pay themselves a dividend, the council raised its bid.",
     [("2024-03-04", "The council raised its bid"), ("2024-03-02", "The owners of the mill voted to pay themselves a dividend")]),
    ("On Thursday the cabinet eased the rule, the most disputed of the conditions it imposed in January under its law.",
     [("2024-03-07", "The cabinet eased the rule, the most disputed of the conditions it imposed in January under its law"), ("2024-01", "The conditions were imposed")]),
    ("The pledge echoes one of the conditions that the cabinet set in January under its rules.", [("2024-01", "The conditions were set")]),
    ("Four people died in the fire: a pilot, an elderly couple and a woman who succumbed to her injuries in a clinic on March 4.",
     [("2024-03-04", "A woman succumbed to her injuries in a clinic")]),
    ("The letter, which our office has seen, carries the date March 4.", [("2024-03-04", "The letter carries the date March 4")]),
    ("The ferry is to be followed by its sister already on Monday.", [("2024-03-11", "The ferry is to be followed by its sister")]),
    ("For Rubex the arithmetic is hard. Its shares have been little changed since November.", []),
    ("[A worker checks bobbins at a spinning mill in Velm, March 4, 2024 (Lund Press)]", []),
])  # fmt: skip
def test_a_day_of_a_thing_is_told_of_the_thing(text: str, lines: list[tuple[str, str]]) -> None:
    assert told(text) == lines


@pytest.mark.parametrize(("text", "days"), [
    ("Talks broke off last week, on Wednesday.", ["2024-02-28"]),
    ("Talks will begin next week, on Wednesday.", ["2024-03-13"]),
    ("Talks broke off last week on Monday and resumed on Wednesday.", ["2024-02-26", "2024-02-28"]),
    ("Talks broke off last week. They resumed on Wednesday.", ["2024-02-26/2024-03-03", "2024-03-06"]),
    ("Talks broke off last week on Wednesday and resumed on Monday.", ["2024-02-28", "2024-03-04"]),
    ("The two held talks in Velm last week, from February 27 to 29.", ["2024-02-27/2024-02-29"]),
    ("The two held talks in Velm last week, and from January 9 to 11 in Tarsk.", ["2024-02-26/2024-03-03", "2024-01-09/2024-01-11"]),
])  # fmt: skip
def test_a_day_beside_its_week_is_of_that_week(text: str, days: list[str]) -> None:
    assert [e.date for e in events(text)] == days


@pytest.mark.parametrize(("text", "lines"), [
    ("The two held a second round of talks in Velm on March 4. The first took place in Tarsk on January 9. A third is planned for Orla on March 18.",
     ["The two held a second round of talks in Velm", "The first round of talks took place in Tarsk", "A third round of talks is planned for Orla"]),
    ("The mill held a second round of talks and a first hearing on March 4. The first took place in Tarsk on January 9.",
     ["The mill held a second round of talks and a first hearing", "The first took place in Tarsk"]),
    ("The mill denied the charges against it and on Monday ordered the clerk out of the hall.", ["The mill ordered the clerk out of the hall"]),
    ("Paula Grant said the mill denied the charges and on Monday ordered the clerk out.", ["Paula Grant said the mill denied the charges and on Monday ordered the clerk out"]),
])  # fmt: skip
def test_what_was_counted_before_is_named(text: str, lines: list[str]) -> None:
    assert [what for _, what in told(text)] == lines


def test_the_first_of_two_days_to_which_a_thing_was_moved_was_planned() -> None:
    found = events("A deadline has been put back twice, first to March 1 and then, on March 5, to March 18.")
    assert [(e.date, e.kind) for e in found] == [("2024-03-01", "planned"), ("2024-03-05", "past"), ("2024-03-18", "deadline")]


@pytest.mark.parametrize(("text", "lines"), [
    ("A ruling is due by the end of next month, eight weeks after the hearing that ended on March 2.", ["2024-04 deadline"]),
    ("The deal, first announced in March 2022 and approved by shareholders last November, closed on Wednesday.", ["2022-03 background", "2023-11 past", "2024-03-06 past"]),
    ("The opening, first planned for March 4, was moved.", ["2024-03-04 planned"]),
    ("In the spring of 2021 the council sold the land, and in the autumn it bought it back.", ["2021-SP background", "2021-FA background"]),
    ("In the autumn of 2021 the council sold the land, and in the spring it bought it back.", ["2021-FA background", "2022-SP background"]),
    ("In the spring of 2021 the council sold the land. In the autumn it bought it back.", ["2021-SP background", "2023-FA past"]),
    ("The union wants a rise of 6 percent from January and another 3 percent from July.", ["2024-07 planned"]),
    ("The union got a rise of 6 percent, which it wanted, in July.", ["2023-07 past"]),
    ("Police said a 34-year-old man arrested on Tuesday night had been charged with arson and would appear in court on Monday.", ["2024-03-05 past", "2024-03-11 planned"]),
])  # fmt: skip
def test_each_day_of_a_sentence_is_on_its_side(text: str, lines: list[str]) -> None:
    assert [f"{e.date} {e.kind}" for e in events(text)] == lines


@pytest.mark.parametrize(("text", "lines"), [
    ("The crash on Monday evening came three days after the inspectors had warned of it.", ["The crash came three days after the inspectors had warned of it"]),
    ("The inquiry, ordered the day after the crash on March 4, is to report soon.", ["The inquiry, ordered the day after the crash on March 4, is to report soon"]),
    ("The mill closed on Monday, three days after the inspectors had warned of it.", ["The mill closed on Monday", "The inspectors had warned of it"]),
])  # fmt: skip
def test_a_line_is_not_cut_before_what_it_says(text: str, lines: list[str]) -> None:
    assert [what for _, what in told(text)] == lines


@pytest.mark.parametrize(("text", "lines"), [
    ("They met the day before yesterday in Velm.", ["2024-03-06 past"]),
    ("The council meets the day after tomorrow in Velm.", ["2024-03-10 planned"]),
    ("A year ago today the dam broke.", ["2023-03-08 past"]),
    ("Two weeks ago today the dam broke.", ["2024-02-23 past"]),
    ("Not until Thursday did the company admit that it had lied.", ["2024-03-07 past"]),
    ("The court will not rule until Thursday.", ["2024-03-14 planned"]),
    ("It is the second strike at the mill, after a four-day stoppage in September.", ["2023-09 past"]),
    ("The council will meet in Velm, after a break in September.", ["2024-09 planned"]),
])  # fmt: skip
def test_a_day_counted_from_today_or_behind_an_adverb_is_that_day(text: str, lines: list[str]) -> None:
    assert [f"{e.date} {e.kind}" for e in events(text)] == lines


def test_what_was_said_on_a_day_keeps_its_verb_behind_an_aside() -> None:
    assert told("A spokesman said on Thursday that the inquiry, which began in January, would end soon.")[0] == ("2024-03-07", "A spokesman said on Thursday that the inquiry would end soon")
