"""Days that are only named in speaking are no happenings; days of which something is told stay."""

import pytest

from generator.dates import find_dates
from generator.events import find_events
from generator.model import Clean, Reading
from generator.names import find_names
from generator.quotes import find_quotes


def days(said: str, published: str = "2024-03-08") -> list[str]:
    text = f'The mayor of Velm, Ada Pool, spoke to reporters at the harbour. "{said}," Pool said.'
    names = find_names(text)[0]
    clean = Clean(text=text, anchors=((0, 0, 1),), captions=())
    reading = Reading(clean, "", "source", dates=find_dates(text), names=names, quotes=find_quotes(text, names))
    return [e.date for e in find_events(reading, published, {})]


@pytest.mark.parametrize("said", [
    "Last week I would have said six percent",
    "Now there are eleven. I wonder how many there will be by Christmas",
    "If I see no crane by Christmas I will start to read the clause again",
    "They were slow in November and quick in February",
    "I have eaten a lot of plums this month",
    "We will talk tonight, tomorrow, at Christmas, but not under a crane that does not move",
    "Ask me again at Easter",
    "It was like a Sunday in August out there",
    "You cannot sow in May what you should have bought in March",
    "Nobody will remember this by Easter",
    "On Monday they say yes, on Tuesday they say no",
    "What was promised in January is forgotten in March",
    "A mill by the end of 2026 means ground broken this year",
    "I won't promise you anything for Friday",
    "We cannot say what will happen on Monday",
])
def test_a_day_that_is_a_figure_of_speech_is_no_happening(said):
    assert days(said) == []


@pytest.mark.parametrize("said, told", [
    ("If there is no deal by April 9, we will close the port", ["2024-04-09"]),
    ("We will open the bridge by Christmas", ["2024-12-25"]),
    ("We have lost three men this month", ["2024-03"]),
    ("I asked for the letters in February and was told there was one", ["2024-02"]),
    ("They were arrested in November and freed in February", ["2023-11", "2024-02"]),
    ("On Monday they met the minister and on Tuesday they met the owner", ["2024-03-04", "2024-03-05"]),
    ("I hope that we will open at Easter", ["2024-03-31"]),
])
def test_a_day_of_which_somebody_tells_something_is_a_happening(said, told):
    assert days(said) == told


def test_what_will_be_done_by_christmas_is_of_the_next_one():
    [found] = find_dates("The road will be finished by Christmas.")
    assert "sure" in found.rule
    [promised] = find_dates("The firm had promised to finish the road before Christmas.")
    assert "sure" not in promised.rule


def test_a_quotation_of_which_nobody_says_whose_it_is_tells_of_no_day() -> None:
    clean = Clean(text='The talks went on.\n"We asked them what we say to those who lose their jobs on Monday."\n"The bridge was closed on Monday."', anchors=((0, 0, 1),), captions=())
    found = find_events(Reading(clean, "", "source", dates=find_dates(clean.text)), "2024-03-08", {})
    assert len(found) == 1 and "bridge was closed" in found[0].what
    assert days("We closed the bridge on Monday") == ["2024-03-04"]
