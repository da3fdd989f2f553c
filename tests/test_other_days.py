"""One happening that two sources date a day or two apart is a disagreement; what comes again from day to day is none."""

import pytest

from generator.config import Config
from generator.digest import link
from generator.model import Actor
from tests.linking import article, event

BOTH = (Actor("Ilse Brandt", aliases=("Brandt",)), Actor("Tomas Rieger"), Actor("Velm Bank", type="organisation"))
FIRST = "The government on 15 January exercised the golden power with four conditions, among them loans for small firms in Emilia for five years"


def told(one: str, day: str, other: str, later: str, *more, copies: int = 0):
    a, b = article("a", "2026-02-10", event(day, one, line=4), *more, actors=BOTH), article("b", "2026-02-03", event(later, other, line=4), actors=BOTH)
    again = [article(f"c{n}", "2026-02-11", event(day, one, line=4), actors=BOTH) for n in range(copies)]
    return link([a, b, *again], [], [], Config()).differences


def apart(one: str, day: str, other: str, later: str, *more, copies: int = 0) -> list[list[str]]:
    return [[s.value for s in d.sides] for d in told(one, day, other, later, *more, copies=copies).values() if d.topic.startswith(("date of", "when "))]


def test_a_decree_that_is_dated_otherwise():
    other = "On Jan. 16 the cabinet used its so-called golden power and set three conditions on loans to small firms in Emilia for five years"
    assert apart(FIRST, "2026-01-15", other, "2026-01-16") == [["Jan. 15", "Jan. 16"]]


def test_a_copy_adds_no_side():
    other = "On Jan. 16 the cabinet used its so-called golden power and set three conditions on loans to small firms in Emilia for five years"
    assert apart(FIRST, "2026-01-15", other, "2026-01-16", copies=2) == [["Jan. 15", "Jan. 16"]]


def test_one_paper_has_one_date():
    one, other = "The two-page letter, dated January 21, to the growers was printed by a daily", "In a three-page letter dated January 22 the growers read of permits"
    assert apart(one, "2026-01-21", other, "2026-01-22") == [["Jan. 21", "Jan. 22"]]
    assert [d.topic for d in told(one, "2026-01-21", other, "2026-01-22").values()] == ["date of the letter"]
    assert apart(one, "2026-01-21", "In a speech on January 22 the growers heard of permits", "2026-01-22") == []


@pytest.mark.parametrize("other", [
    "On Jan. 16 the cabinet set the price of bread in Emilia for five months",
    "In the night to Jan. 16 the cabinet used its so-called golden power and set three conditions on loans to small firms in Emilia for five years",
    "On Jan. 16 the cabinet met again on the golden power and its conditions on loans to small firms in Emilia for five years",
    "On Jan. 16 the cabinet used its so-called golden power of Jan. 14 and set three conditions on loans to small firms in Emilia for five years",
])
def test_another_matter_the_night_between_a_meeting_or_two_days_in_one_sentence_are_no_disagreement(other):
    assert apart(FIRST, "2026-01-15", other, "2026-01-16") == []


def test_what_one_source_tells_of_both_days_or_what_comes_on_a_third_is_none():
    other = "On Jan. 16 the cabinet used its so-called golden power and set three conditions on loans to small firms in Emilia for five years"
    for day in ("16", "19"):
        again = event(f"2026-01-{day}", f"On Jan. {day} the government used its golden power with more conditions on loans for small firms in Emilia", line=9)
        assert apart(FIRST, "2026-01-15", other, "2026-01-16", again) == []


def test_a_weekday_alone_is_too_little():
    assert apart(FIRST.replace("on 15 January", "on Thursday"), "2026-01-15", "On Friday the cabinet used its golden power with conditions on loans to small firms in Emilia for five years", "2026-01-16") == []


def test_premises_that_were_searched_on_tuesday_the_16th_or_on_the_17th():
    one, other = "On Tuesday, inspectors searched the second floor of City Hall and the offices of the Lasta company", "It began on January 14, when the premises of the city and of the Lasta company were searched"
    for published, found in (("2026-01-16", [["Jan. 13", "Jan. 14"]]), ("2026-02-10", [])):  # a weekday counts in the same week alone
        a = article("a", published, event("2026-01-13", one, line=4), actors=BOTH)
        b = article("b", "2026-02-03", event("2026-01-14", other, line=4), actors=BOTH)
        assert [[s.value for s in d.sides] for d in link([a, b], [], [], Config()).differences.values()] == found
    assert apart(one.replace("Lasta", "Nafta"), "2026-01-13", other, "2026-01-14") == []


@pytest.mark.parametrize(("one", "other", "hours"), [
    ("Police entered the offices of the union shortly after 6 a.m. on Tuesday and searched them", "On Tuesday at about 5.30 a.m. police entered the offices of the union and searched them", ["shortly after 6 a.m.", "at about 5.30 a.m."]),
    ("The explosion tore through the house at 9.40 p.m. on Tuesday", "At about 9.45 p.m. on Tuesday the explosion tore through the house", []),
    ("Police entered the offices of the union at 6 a.m. on Tuesday and searched them", "At 4 a.m. GMT on Tuesday police entered the offices of the union and searched them", []),
    ("The man entered the bank at 9.40 a.m. on Tuesday", "The hostages left the bank at 10.20 a.m. on Tuesday", []),
    ("The polls were open from 7 a.m. until 9.40 p.m. on Tuesday", "On Tuesday the polls were open from 7 a.m. until 9.10 p.m.", []),
])  # fmt: skip
def test_the_hour_of_one_happening(one: str, other: str, hours: list[str]):
    a, b = (article(id, "2026-01-16", event("2026-01-13", text, line=4), actors=BOTH) for id, text in (("a", one), ("b", other)))
    assert [s.value for d in link([a, b], [], [], Config()).differences.values() if d.topic.startswith("hour") for s in d.sides] == hours


@pytest.mark.parametrize(("first", "second"), [("0001-01-01", "0001-01-02"), ("9999-12-30", "9999-12-31")])
def test_the_first_and_the_last_days_of_the_calendar_are_days_like_others(first: str, second: str):
    one, other = (f"The government on {'Jan. ' if day < '1' else 'Dec. '}{int(day[8:])} exercised the golden power with four conditions on loans for small firms in Emilia" for day in (first, second))
    assert len(apart(one, first, other, second)) == 1
