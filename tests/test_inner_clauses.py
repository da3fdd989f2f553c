"""The clause inside a sentence that alone tells of a day."""

import pytest

from generator.dates import find_dates
from generator.events import find_events
from generator.model import Clean, Reading


def told(text: str) -> list[tuple[str, str, str]]:
    reading = Reading(Clean(text, anchors=((0, 0, 1),)), "", "source", dates=find_dates(text))
    return [(e.date, e.kind, e.what) for e in find_events(reading, "2024-03-08", {})]


@pytest.mark.parametrize(
    "text, what",
    [
        ("The island could fare as other towns did where by 5 March, several weeks into the term, ten schools had shut.", [("2024-03-05", "past", "Ten schools had shut")]),
        ("She came to a town where on Monday they shut the mill.", [("2024-03-04", "past", "She came to a town where on Monday they shut the mill")]),
        ("It applies while the Trade Ministry completes its inquiry, which it opened on 4 March.", [("2024-03-04", "past", "The inquiry was opened")]),
        ("Norland will suspend the provisional duty it announced on 4 March, and Velm will put off its tariffs.", [("2024-03-04", "past", "The provisional duty was announced")]),
        ("There was no immediate reaction from the embassy on Monday.", []),
        ("By Tuesday evening there were 214 of them.", []),
        ("Until then, an official said, no levy will be collected, and the start date of 1 April will be \"left blank\".", []),
        ("The start date of 1 April will be kept.", [("2024-04-01", "planned", "The start date of 1 April will be kept")]),
        ("Recalling the day last week when the mayor gave her the key, Pool said the bridge would open.", [("2024-02-26/2024-03-03", "past", "The mayor gave her the key")]),
        ("Civic Hope, confirmed as the winner when the election court announced the result on Tuesday, said it would wait.", [("2024-03-05", "past", "The election court announced the result")]),
        (
            "The draft budget would raise the levy on boats, freeze wages until September and lift pensions by 5 percent from 1 July.",
            [("2024-09", "deadline", "The draft budget would freeze wages until September"), ("2024-07-01", "planned", "The draft budget would lift pensions by 5 percent from 1 July")],
        ),
        (
            "According to the paper, the pact between Civic Hope, Left Front and the Farm Union will not be signed today as announced.",
            [("2024-03-08", "planned", "The pact between Civic Hope, Left Front and the Farm Union will not be signed today as announced")],
        ),
        (
            "The party still has no leader: the congress that was to choose one has been moved to 29 March because no hall was free.",
            [("2024-03-29", "planned", "The congress that was to choose one has been moved to 29 March")],
        ),
        (
            "The club said the match would not take place on Saturday, but on 12 April.",
            [("2024-03-09", "planned", "The club said the match would not take place"), ("2024-04-12", "planned", "The match would take place")],
        ),
        ("The draft budget published by the Harbour Ministry on Tuesday does not contain it.", [("2024-03-05", "past", "The draft budget was published by the Harbour Ministry")]),
        ("The list of victims published by the Harbour Ministry on Tuesday does not contain it.", [("2024-03-05", "past", "The list of victims was published by the Harbour Ministry")]),
        ("The draft budget which the Harbour Ministry put on its website at noon on Tuesday would raise the levy.", [("2024-03-05", "past", "The Harbour Ministry put the draft budget on its website")]),
        (
            "The paper reported late on Tuesday that the signing had been put off until Monday, the last day of the term.",
            [
                ("2024-03-05", "past", "The paper reported late on Tuesday that the signing had been put off until Monday, the last day of the term"),
                ("2024-03-11", "planned", "The paper reported that the signing had been put off until Monday"),
            ],
        ),
        ("Four minutes. That, the alarm says, is how long the thief spent in the hall on Sunday.", [("2024-03-03", "past", "The thief spent four minutes in the hall on Sunday")]),
        ("In the drawer there are photographs of the showcases of the museum that were made in January.", [("2024-01", "past", "Photographs of the showcases of the museum were made in January")]),
        (
            "The fire, in which two died, was caused by a spark, according to the interim report presented in Lund on 5 March by the Harbour Inquiry.",
            [("2024-03-05", "past", "The interim report was presented in Lund by the Harbour Inquiry")],
        ),
        (
            "A 47-year-old clerk accused of letting a train into a yard that was already occupied was released on bail by a court in Lund on Tuesday, a day after prosecutors charged him with causing the crash.",
            [("2024-03-05", "past", "A 47-year-old clerk was released on bail by a court in Lund"), ("2024-03-04", "past", "Prosecutors charged a 47-year-old clerk with causing the crash")],
        ),
        ("The bridge that was closed on Tuesday was built by Rubex.", [("2024-03-05", "past", "The bridge was closed on Tuesday")]),
        (
            "A spokeswoman said on Tuesday that the company would study the text before it resumes its plan for a hub in Lund, which it shelved on Monday.",
            [("2024-03-05", "past", "A spokeswoman said on Tuesday that the company would study the text before it resumes its plan for a hub in Lund"), ("2024-03-04", "past", "The plan for a hub in Lund was shelved")],
        ),
        (
            "A spokeswoman said on Tuesday that the company would study the text before it resumes its merger proposals for a hub in Lund, which it shelved on Monday.",
            [("2024-03-05", "past", "A spokeswoman said on Tuesday that the company would study the text before it resumes its merger proposals for a hub in Lund"), ("2024-03-04", "past", "The merger proposals for a hub in Lund were shelved")],
        ),
        (
            "By Tuesday, when some two thousand people followed the coffin of the driver through the town, the ministry had conceded that the signal was off.",
            [("2024-03-05", "past", "Some two thousand people followed the coffin of the driver through the town")],
        ),
        (
            "The new signals of the line, tendered in 2023 and annulled a year later after an appeal, have been forgotten.",
            [("2023", "past", "The new signals of the line were tendered in 2023 and annulled a year later after an appeal")],
        ),
        (
            "The paper published on Tuesday what it says is a letter dated February 12 from the head of the depot to the office of the mayor.",
            [
                ("2024-03-05", "past", "The paper published on Tuesday what it says is a letter dated February 12 from the head of the depot to the office of the mayor"),
                ("2024-02-12", "past", "A letter dated February 12 from the head of the depot to the office of the mayor"),
            ],
        ),
        ("In last month's ballot the pilots opposed the bid.", [("2024-02", "past", "In last month's ballot the pilots opposed the bid")]),
        ("Two firms signed the contract on Tuesday, a little over five hours before the term would have run out.", [("2024-03-05", "past", "Two firms signed the contract on Tuesday")]),
    ],
)
def test_a_day_is_told_with_the_clause_that_it_is_of(text: str, what: list[tuple[str, str, str]]) -> None:
    assert told(text) == what


@pytest.mark.parametrize(
    "text, days",
    [
        ("As we wrote on Sunday, the thieves got in by a skylight.", []),
        ("As the mayor left on Sunday, the thieves got in by a skylight.", ["2024-03-03"]),
        ("Nine cups vanished which the town had been showing since 1957.", []),
        ("The mill, which had been grinding rye since 1957, burnt down on Sunday.", ["1957", "2024-03-03"]),
        ("She read out a list: the amber casket of 1668, a silver cup.", []),
        ("The owner opened the amber casket at the end of 1968.", ["1968"]),
        ("The mayor had given up his post on Sunday, in a phrase that his rivals quoted on Tuesday with respect.", ["2024-03-03"]),
        ("It opened on 2 March. The owner had thought to do it sooner: on 24 February.", ["2024-03-02"]),
        ("CONGRESS IN NOVEMBER\n\nThe party meets on 15 November.", ["2024-11-15"]),
        ("Below is the piece from Monday for those who are new.", []),
    ],
)
def test_a_day_that_is_only_mentioned_tells_nothing(text: str, days: list[str]) -> None:
    assert [date for date, _, _ in told(text)] == days
