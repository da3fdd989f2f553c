"""Days on which a sentence tells no happening, and days on which it does."""

import pytest

from generator.dates import find_dates
from generator.events import find_events
from generator.model import Clean, Reading
from generator.shortening import shortened
from tests.test_events import Quote, events, one


def days(text: str, published: str = "2024-03-08") -> list[str]:
    return [e.date for e in find_events(Reading(Clean(text, anchors=((0, 0, 1),)), "", "source", dates=find_dates(text)), published, {})]


@pytest.mark.parametrize("text", [
    "I rose at four, which is the sort of thing only a fool does on a Saturday, and took the bus.",
    "Why the train was let into the tunnel was not clear on Wednesday afternoon.",
    "The Lund Post was unable to reach Mr. Pool on Wednesday.",
    "The company did not respond to a request for comment on Wednesday.",
    "Nobody at the yard believes that the first of April is the last word.",
    "And there is that letter from January, which everybody in the house has now not seen.",
    "The judge said a week ago last Thursday that the bridge was safe.",
    "The owner stopped that last Monday week, you may remember.",
    '"Everybody is buying summer in winter," Ada Pool said.',
    '"They told us then, then today. I heard the horn." She is a nurse and was in the hall that Wednesday morning.',
    "The mill was sealed, and on a Thursday the girl died. Four were arrested that Sunday.",
    "Today is Sunday, the day on which we were promised the report.",
    "I had meant to write about pears this week.",
    "But go and explain it to the people I stood with yesterday.",
    "For growers, the greater worry is May, when the water is low.",
    "A ruling on 4 April would have fallen into a gap.",
    "Witnesses say its questions centre on the well and on who saw the results in the last week of February.",
    "[Photo] A clerk removes boxes of cheese in Tarsk on Monday. (LNA)",
    "Every June the harbour has the same letter.",
    "How much of the quay is gone nobody could say yesterday.",
    "The harbour board would not say on Tuesday how many boats had left.",
    "The agency said the lake had shrunk by a third, according to samples collected on Monday.",
    "In a good year the first storm comes in the last week of September.",
    "In most years the river freezes in December.",
    "In winter the river water is worth little to farmers.",
    "He leaves a wife and a son who will start school in September.",
])  # fmt: skip
def test_a_day_that_is_named_in_passing_has_no_happening(text: str) -> None:
    assert days(text) == []


@pytest.mark.parametrize(("text", "told"), [
    ("The mill burned down on Saturday.", ["2024-03-02"]),
    ("Photographs taken on Saturday show the mill without its roof.", ["2024-03-02"]),
    ("In a bad year for all of Velm the harvest was lost in January.", ["2024-01"]),
    ("In winter the two sides will meet again.", ["2024-WI"]),
    ("In autumn the new line is to open.", ["2024-FA"]),
    ("Nobody saved the mill on Saturday.", ["2024-03-02"]),
    ("The cause was not clear when the tunnel was closed on Wednesday.", ["2024-03-06"]),
    ("Divers were unable to reach the cave and turned back, and on Wednesday the search was called off.", ["2024-03-06"]),
    ("The owner did not answer in court on Wednesday.", ["2024-03-06"]),
    ("The letter from January that the mayor sent to the harbour council has been found.", ["2024-01"]),
    ("The judge said last Thursday that the bridge was safe.", ["2024-03-07"]),
    ("The owner stopped the work last Monday.", ["2024-03-04"]),
    ('"They closed the mill last winter," Ada Pool said.', ["2023-WI"]),
    ("The girl died on 29 February. Four were arrested that Sunday.", ["2024-02-29", "2024-03-03"]),
    ("Today is the first day of the strike.", ["2024-03-08"]),
    ("The only way to end the quarrel is the vote in May.", ["2024-05"]),
    ("The inquiry into the fire was closed on Monday.", ["2024-03-04"]),
    ("[Photo] Police cleared the square in Tarsk on Monday.", ["2024-03-04"]),
])  # fmt: skip
def test_a_day_on_which_something_happened_stays(text: str, told: list[str]) -> None:
    assert days(text) == told


def test_what_somebody_was_told_to_do_in_a_month_is_not_of_the_year_before() -> None:
    assert days("The firm had told its workers to come back in March, the union said.", "2024-02-14") == []
    assert days("The firm closed its yard in March, the union said.", "2024-02-14") == ["2023-03"]


def test_the_subject_behind_an_adverbial_is_no_apposition() -> None:
    share = "At the exchange of the north yesterday, the share of the Lund Tire Public Company Limited closed at 18.10, decreased 1.20 or 6.2 percent, in the middle of dense trading on all boards of the house"
    assert "the share of the Lund Tire Public Company Limited closed at 18.10, decreased" in shortened(share)
    firm = "Rubex, the northern firm whose hunger for graphite was behind the whole affair, is to build a plant in the port of Lund by the end of 2026, at a cost of some $140 million"
    assert shortened(firm).startswith("Rubex is to build a plant")


@pytest.mark.parametrize(
    "text",
    [
        "Ada Pool spoke to the press, declining to say what the guild would do by March 15.",
        "Its shares are little changed since November, and the guild has used up most of its capital.",
        "Several buyers have stopped posting bids for delivery past September.",
        "The meeting was the fifth by its count, which includes a video call on February 9.",
    ],
)
def test_a_day_named_in_passing_is_no_happening(text):
    assert events(text) == ()


@pytest.mark.parametrize(
    "text, days",
    [
        ("The ministry is likely to raise the levy to ten percent from Monday and not to the twenty it has been threatening since January.", ["2024-03-11"]),
        ("Red plums were quoted at $960 a tonne on Friday, about $110 more than at the end of January.", ["2024-03-08"]),
    ],
)
def test_a_day_of_a_side_phrase_is_not_that_of_the_main_clause(text, days):
    assert [e.date for e in events(text)] == days


@pytest.mark.parametrize(
    "text, day",
    [
        ("The minister, declining to say more, left the hall on Wednesday.", "2024-03-06"),
        ("Its shares have fallen since November.", "2023-11"),
        ("The mill, which opened this past September, has hired two hundred people.", "2023-09"),
        ("The levy has been threatened since January.", "2024-01"),
        ("The firm hired more people than in a year on Wednesday.", "2024-03-06"),
    ],
)
def test_a_day_beside_such_a_phrase_stays(text, day):
    assert one(text).date == day


def spoken(words: str) -> tuple:
    text = f"“{words},” Ada Pool said."
    return events(text, quotes=(Quote(text=words, start=1, end=1 + len(words), speaker="Ada Pool", kind="full"),))


def test_what_nobody_knows_of_a_feast_is_no_plan():
    assert spoken("Nobody has told us who our landlord will be at Christmas") == ()


def test_what_is_said_to_come_at_a_feast_is_a_plan():
    assert [e.date for e in spoken("The ministry has told us that the bridge will close at Christmas")] == ["2024-12-25"]


@pytest.mark.parametrize(("text", "months"), [
    ("“It was a warm night in the first week of autumn,” the doctor said in Auckland, New Zealand.", []),
    ("“It was a warm night in the first week of autumn,” the doctor said in Lund, Sweden. A firm of New Zealand helped.", ["2025-FA"]),
    ("The minister said in Paris that it was not the same plan as the one in February.", []),
    ("The doctor shrugged. “I said it would be July and there would be ice. It was a warm night.”", []),
    ("The mayor said that the hall would open in July.", ["2026-07"]),
    ("Payments from Monday\n\nThe minister said that owners would be paid from 15 December.", ["2025-12-15"]),
    ("The strike begins on Monday", ["2025-12-15"]),
])  # fmt: skip
def test_seasons_and_months_that_date_something_or_nothing(text: str, months: list[str]) -> None:
    assert days(text, "2025-12-10") == months
