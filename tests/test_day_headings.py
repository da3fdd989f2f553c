"""What a difference of days is about is told in few words, and never says more than its sources."""

import pytest

from generator.count_headings import count_heading
from generator.day_headings import day_heading


@pytest.mark.parametrize(("text", "heading"), [
    ("A licensing hearing in Lund is due next Thursday", "date of the licensing hearing in Lund"),
    ("The court has fixed the hearing for 18 February", "date of the hearing"),
    ("The arguments on an injunction, first set for May 20, were reset this week to June 10", "date of the arguments on an injunction"),
    ("Yesterday his committee put off the ratification vote, planned for 19 February, to the 26th", "date of the ratification vote"),
    ("Minister Ada Pool on Tuesday summoned both sides to a public hearing at his ministry in Lund", "date of the public hearing"),
    ("The council was due to vote on Monday, but the meeting has been moved to 20 November", "date of the meeting"),
    ("Tomorrow’s public meeting was moved to 19 June", "date of the public meeting"),
    ("The inquiry is to report by June 30", "when the inquiry is to report"),
    ("The pool will open on 3 May, the mayor said", "when the pool will open"),
    ("A state commission has been told to report on the causes by 1 May", "when a state commission is to report on the causes"),
    ("The Trade Board has until 10 April to decide on Rubex", "when the Trade Board has to decide on Rubex"),
    ("The law gives the government until 31 October to table the draft", "when the government has to table the draft"),
    ("Governor Ann Lee said the measure would stay in force until Monday, 17 February", "until when the measure would stay in force"),
    ("The union expected one track to be open again by May 26", "when one track is to be open"),
    ("The mill's trade committee does not vote until 21 April", "when the mill's trade committee votes"),
    ("The festival will not be held on May 3", "date of the festival"),
    ("Consultation with staff and the public closes on March 14", "when consultation with staff and the public closes"),
    ("The tribunal rules on the appeal on 12 May", "when the tribunal rules on the appeal"),
    ("The council voted to close the pool on 1 October", "when the council is to close the pool"),
    ("Ferry services to the island resume on Monday 3 March", "when ferry services to the island resume"),
    ("The Senate is not expected to vote before 20 July", "when the Senate is to vote"),
    ("The trial of the mayor, which was to open on 3 May, will now open on 24 May", "when the trial of the mayor will open"),
    ("The match between Velm and Lund was brought forward to Friday 3 May", "date of the match between Velm and Lund"),
    ("The ban on fishing, due to expire on 31 March, has been prolonged to 30 June", "end of the ban on fishing"),
    ("A deadline for bids has been extended to 31 January", "the deadline for bids"),
    ("Its annual results, first announced for 6 March, will be published on 27 March", "when the annual results will be published"),
    ("The ban on imports, in force since 2023, runs until 31 March 2026", "until when the ban on imports runs"),
    ("Under the accord the two sides exchange prisoners on 2 June", ""),
    ("An order to clear the camp by 10 August was signed by the mayor", ""),
    ("She is to appear before the court on 6 August", ""),
    ("The next day the rules were put off to 1 May", "date of the rules"),
])  # fmt: skip
def test_a_plan_is_named_without_its_day(text: str, heading: str) -> None:
    assert day_heading([text]) == heading


@pytest.mark.parametrize("text", [
    "It was to take effect on March 1", "The men would not go back before the deadline of September 30", "The mayor moved the chairs on May 3",
    "Last week it pushed that deadline to July 15", "In the trade it is seen that Rubex will raise the price by May 3",
])  # fmt: skip
def test_what_cannot_stand_alone_is_no_heading(text: str) -> None:
    assert day_heading([text]) == ""


def test_the_first_text_goes_before_others_and_a_piece_of_a_sentence_is_none() -> None:
    first, other, cut = "It was to open on May 3", "The Velm was to be followed by the Lund on May 3", "… wants to rescue the miners will not arrive until May 9"
    assert day_heading([first, other]) == day_heading([first, cut]) == ""
    assert day_heading([first, "The new pool was to open on May 3"]) == ""
    assert day_heading(["The pool is to open on May 3", "The new pool, says the mayor, will open on May 9"]) == "when the pool is to open"


def test_what_has_happened_is_named_as_it_did() -> None:
    assert day_heading(["Jon Rask was detained on Thursday in the morning in his house in Velm"], past=True) == "when Jon Rask was detained in his house in Velm"
    assert day_heading(["the letter"], past=True) == "date of the letter"
    assert day_heading(["On January 22 our government requested consultations", "Velm asked for consultations at the Trade Body on January 23"], past=True) == "when Velm asked for consultations at the Trade Body"


def test_who_is_called_to_a_hearing_names_it() -> None:
    assert day_heading(["The health committee has called Ann Lee and the minister, Jon Rask, to a hearing next Thursday, 20 March"]) == "date of the hearing"


@pytest.mark.parametrize(("noun", "text", "heading"), [
    ("ships", "Fourteen ships were waiting outside the harbour on Wednesday", "ships waiting outside the harbour"),
    ("houses", "In all 62 houses had burned, said the mayor", "houses burned"),
    ("persons", "Police said that 84 persons had been taken into custody.", "persons taken into custody"),
    ("containers", "Some 1,900 containers were moved by the firm", "containers"),
    ("patients", "The data of 214 thousand patients have been copied.", "patients"),
    ("farmers", "About 500 farmers rallied in Velm", "farmers"),
    ("ships", "The ships waiting outside numbered 14", "ships"),
    ("people killed", "Three people killed in Velm were buried", "people killed"),
])  # fmt: skip
def test_a_count_is_named_by_what_a_side_says_of_so_many(noun: str, text: str, heading: str) -> None:
    assert count_heading(noun, [text]) == heading
