"""Numbers of what does not change any more disagree; what a source itself takes back was corrected."""

from dataclasses import replace

import pytest

from generator.config import Config
from generator.digest import link
from generator.figures import find_figures
from generator.former_numbers import formers
from generator.model import Actor, Article, Difference, Quote, Sentence
from generator.names import find_names
from generator.quotes import find_quotes
from tests.linking import article, event

BOTH = (Actor("Ilse Brandt", aliases=("Brandt",)), Actor("Tomas Rieger"))


def told(id: str, day: str, *texts: str, **more: object) -> Article:
    figures = tuple(replace(f, line=n) for n, text in enumerate(texts, 4) for f in find_figures(text))
    return article(id, day, actors=BOTH, figures=figures, summary=tuple(Sentence(text, n) for n, text in enumerate(texts, 4)), **more)


def differences(*articles: Article) -> list[Difference]:
    return list(link(articles, (), [], Config()).differences.values())


@pytest.mark.parametrize(("first", "later", "kind"), [
    ("There were 112 passengers on the train.", "The train had 109 passengers.", "disagreement"),
    ("The strike left 112 ships waiting outside the harbour.", "The strike left 129 ships waiting outside the harbour.", "over_time"),
    ("The freighter Selma was on her way from Klaipeda to Moss with 3,200 tons of sand.", "The Selma (3,400 tonnes of sand, Klaipeda for Moss) lies on the bottom.", "disagreement"),
    ("The mill buys an intermediate product, of which 11,000 tonnes a year come from Lund.", "Velm keeps its deliveries of intermediate product of 9,000 tonnes a year.", "disagreement"),
    ("The plan foresees 2,600 voluntary departures by 2028.", "The new plan foresees 2,800 voluntary departures by 2028.", "over_time"),
])  # fmt: skip
def test_what_was_so_before_either_report_does_not_change(first: str, later: str, kind: str) -> None:
    assert [d.kind for d in differences(told("a", "2026-03-05", first), told("b", "2026-03-12", later))] == [kind]


@pytest.mark.parametrize(("month", "kind"), [("2026-01", "disagreement"), ("2026-03", "over_time")])
def test_what_a_paper_said_before_the_first_report_is_no_change(month: str, kind: str) -> None:
    said = "The offer document spoke of 2,800 voluntary departures by 2028."
    b = told("b", "2026-03-12", said)
    b = replace(b, events=(event(month, said, line=4),))
    assert [d.kind for d in differences(told("a", "2026-02-10", "The plan foresees 2,600 voluntary departures by 2028."), b)] == [kind]


@pytest.mark.parametrize(("outlet", "kind", "shown"), [("The A Gazette", "superseded", ["40 firms", "50 firms"]), ("The B Gazette", "disagreement", ["50 firms", "40 firms"])])
def test_two_versions_of_one_article_are_no_two_sources(outlet: str, kind: str, shown: list[str]) -> None:
    a = told("a", "2026-03-05", "The outage on Monday hit 50 firms.", title="Outage in Velm")
    b = replace(told("b", "2026-03-05", "The outage on Monday hit 40 firms.", title="Outage in Velm"), outlet=outlet, via="Velm Reader")
    assert [(d.kind, [s.value for s in d.sides]) for d in differences(a, b)] == [(kind, shown)]


def test_a_part_of_what_was_corrected_is_corrected_with_it() -> None:
    a = told("a", "2026-03-05", "There were 214 people on board the ferry: 186 passengers and a crew of 28.")
    b = told("b", "2026-03-07", "On Saturday the company corrected the number of people aboard from 214 to 217.")
    c = told("c", "2026-03-09", "There were 217 people on the ferry, 189 passengers and 28 in the crew.")
    found = {d.topic: d for d in differences(a, b, c)}
    assert found["passengers"].kind == "superseded"
    assert {d.topic: d.kind for d in differences(a, c)}["passengers"] == "disagreement"


def test_a_number_for_some_of_them_replaces_none() -> None:
    assert [f.old for f in formers("The duty starts in April, with 16.5 per cent instead of 24.")] == [24]
    assert list(formers("The duty starts in April, with 16.5 per cent instead of 24 for the factories that let inspectors in.")) == []
    assert list(formers("The duty starts in April, with 16.5 per cent instead of 24 for")) == []


@pytest.mark.parametrize(("first", "later", "kind"), [
    ("The hackers want a ransom of 4 million dollars.", "The gang of hackers wants 4 million euros.", ["disagreement"]),
    ("The hackers want a ransom of 4 million Canadian dollars.", "The gang of hackers wants 4 million dollars.", []),
    ("The hackers want a ransom of 4 million dollars.", "The repair will cost 4 million euros.", []),
])  # fmt: skip
def test_one_number_in_two_currencies_is_a_disagreement(first: str, later: str, kind: list[str]) -> None:
    assert [d.kind for d in differences(told("a", "2026-03-05", first), told("b", "2026-03-12", later))] == kind


@pytest.mark.parametrize(("first", "later", "kind"), [
    ("By Thursday night 410 operations had been cancelled.", "Some 1,900 operations have been cancelled since the attack.", ["over_time"]),
    ("On Thursday 410 operations were cancelled.", "Some 1,900 operations were cancelled in the first week.", []),
    ("Fondazione Lund, which owns 11.4% of Talvex, has not said how it will vote.", "Fondazione Lund, the charity that owns 11.8 per cent of Talvex, backed the dividend.", ["disagreement"]),
    ("Fondazione Lund, which owns 11.4% of Talvex, has not said how it will vote.", "Fondazione Lund, the charity that owns 21.8 per cent of Rubex, backed the dividend.", []),
    ("Those present or represented by proxy held 64.3% of the bank.", "About 66.1 per cent of the capital was represented.", ["disagreement"]),
    ("About 66 per cent of the capital was represented.", "About 66.1 per cent of the capital was represented.", []),
])  # fmt: skip
def test_numbers_are_of_one_thing_by_what_they_are_of(first: str, later: str, kind: list[str]) -> None:
    assert [d.kind for d in differences(told("a", "2026-03-05", first), told("b", "2026-03-12", later))] == kind


def test_a_large_number_that_grows_keeps_those_that_are_given_loosely() -> None:
    a, b = told("a", "2026-03-05", "An estimate speaks of up to 120,000 patients."), told("b", "2026-03-09", "The data of 214,000 patients have been copied.")
    c, d = told("c", "2026-03-12", "The files concern 280,000 patients."), told("d", "2026-03-14", "The clinic treats 1,200 patients.")
    (found,) = differences(a, b, c, d)
    assert found.kind == "over_time" and [s.value for s in found.sides] == ["120,000 patients", "214,000 patients", "280,000 patients"]


@pytest.mark.parametrize(("said", "both"), [("We write the blood results on the back of old recipes", True), ("We write the reports for the ministry twice on every single day", False), ("We write 12 blood results on the backs of old prescriptions and a porter runs with them", False)])
def test_words_given_to_two_speakers_need_not_be_the_same_letter_by_letter(said: str, both: bool) -> None:
    a = article("a", "2026-03-05", actors=BOTH, quotes=(Quote("Ilse Brandt", "We write blood results on the backs of old prescriptions and a porter runs with them", 3),))
    b = article("b", "2026-03-09", actors=BOTH, quotes=(Quote("Tomas Rieger", said, 3),))
    assert [d.topic.startswith("who said") for d in differences(a, b)] == [True] * both


@pytest.mark.parametrize(("tag", "speaker"), [
    ("said from the stairs the nurse Desislava Petrova.", "Desislava Petrova"),
    ("declared in front of the journalists Ivan Petrov.", "Ivan Petrov"),
    ("said he at the hospital the next day.", None),
])  # fmt: skip
def test_where_somebody_speaks_may_stand_before_the_speaker(tag: str, speaker: str | None) -> None:
    text = f'They wanted double payment. "We write the results on old recipes," {tag}'
    assert [q.speaker for q in find_quotes(text, find_names(text)[0])] == [speaker]


def test_a_heading_of_words_that_are_quoted_below_is_nobody_elses() -> None:
    text = 'The chair, Prof. Ada Pool, called it "a ceiling".\n\n"We write blood results on old prescriptions"\n\nThe strain is on the wards. "We write blood results on old prescriptions and a porter runs," said Ivan Petrov.'
    assert [(q.speaker, q.text[:8]) for q in find_quotes(text, find_names(text)[0])][-1:] == [("Ivan Petrov", "We write")]
    assert len([q for q in find_quotes(text, find_names(text)[0]) if "blood" in q.text]) == 1


@pytest.mark.parametrize(("first", "later", "found"), [
    ("Justice Lee ordered that about 41,000 pending applications be decided within 90 days.", "The government has 60 days, until Sept. 15, to decide 41,200 applications that were set aside.", [("time to decide", ["within 90 days", "60 days"])]),
    ("Justice Lee ordered that about 41,000 pending applications be decided within 90 days.", "The firm has 60 days to pay the fine.", []),
    ("The court gave the ministry 30 days to appeal the ruling.", "The court gave the ministry 60 days to decide the applications.", []),
    ("The court ordered the ministry to answer the port within 30 days.", "The court ordered the ministry to pay the nurses within 60 days.", []),
    ("Justice Lee ordered that 41,000 pending applications be decided within 60 days.", "The government has two months to decide the pending applications.", []),
    ("The bench ordered that the applications be decided within 90 days.", "The bench has now extended to 120 the 60 days that it has to decide the applications.", []),
    ("Velm and the Fund reached a staff-level agreement on a 36-month programme.", "The 48-month programme was agreed at staff level.", [("length of the programme", ["36-month programme", "48-month programme"])]),
])  # fmt: skip
def test_two_lengths_of_the_time_that_is_given_disagree(first: str, later: str, found: list[tuple[str, list[str]]]) -> None:
    apart = [d for d in differences(told("a", "2026-03-05", first), told("b", "2026-03-12", later)) if "time" in d.topic or "length" in d.topic]
    assert [(d.topic, [s.value for s in d.sides]) for d in apart] == found


@pytest.mark.parametrize("text", ["Within two days three people died.", "The fire was out within 3 days of the storm.", "The talks lasted two days."])
def test_what_only_happened_in_some_days_is_no_time_that_is_given(text: str) -> None:
    assert [f for f in find_figures(text) if f.unit == "days"] == []


@pytest.mark.parametrize(("first", "later", "kind"), [
    ("The auditors counted 27 faults and called nine of them critical.", "An audit listed 27 faults, eleven of them critical.", ["disagreement"]),
    ("The auditors counted 27 faults and called nine of them critical.", "An audit of another line listed 40 faults, eleven of them critical.", []),
])  # fmt: skip
def test_a_part_of_as_many_in_all_is_compared(first: str, later: str, kind: list[str]) -> None:
    assert [d.kind for d in differences(told("a", "2026-03-05", first), told("b", "2026-03-12", later)) if d.topic == "critical faults"] == kind


@pytest.mark.parametrize(("text", "found"), [
    ("On Monday protested nurses and orderlies. By the count of the organizers they were 300.", [(300, "people who gathered")]),
    ("On Monday nurses came to work. They were 300.", []),
    ("Police arrested 20 people, three of them women.", [(20, "people arrested")]),
    ("Some 40 ships, five of them foreign, waited.", [(40, "ships"), (5, "foreign ships")]),
])  # fmt: skip
def test_those_whom_the_words_before_name_are_counted(text: str, found: list[tuple[float, str]]) -> None:
    assert [(f.value, f.of) for f in find_figures(text)] == found


def test_a_gathering_counted_in_the_next_sentence_is_compared() -> None:
    a = article("a", "2026-03-20", event("2026-03-17", "In front of the clinic in Velm protested nurses", "Ilse Brandt", line=5), figures=(replace(find_figures("Nurses protested. They were 300.")[0], line=5),))
    b = article("b", "2026-03-28", event("2026-03-17", "Around 200 nurses and carers demonstrated outside the Velm clinic", "Ilse Brandt", line=5), actors=BOTH)
    (found,) = [d for d in differences(replace(a, actors=BOTH), b) if d.topic == "how many people gathered"]
    assert [s.value for s in found.sides] == ["300", "200 nurses and carers"]


@pytest.mark.parametrize(("text", "found"), [
    ('On the 23rd Lee and Pool talked on the telephone. In our papers it was "nearly one hour".', [(1, "hours", "conversation")]),
    ("On 23 February Pool rang Mr Lee. The official account speaks of forty minutes.", [(40, "minutes", "conversation")]),
    ("They agreed in a video call of six hours and ten minutes.", [(6.17, "hours", "video call")]),
    ("The train was late. It was two hours.", []),
])  # fmt: skip
def test_how_long_a_call_was_may_stand_in_the_next_sentence(text: str, found: list[tuple[float, str, str]]) -> None:
    assert [(f.value, f.unit, f.of) for f in find_figures(text)] == found


def test_words_of_a_body_and_of_who_speaks_for_it_are_no_two_speakers() -> None:
    said = "We write blood results on the backs of old prescriptions and a porter runs with them"
    a = article("a", "2026-03-05", actors=BOTH, quotes=(Quote("Ilse Brandt", said, 3),))
    b = article("b", "2026-03-09", actors=(*BOTH, Actor("Nurses Union", "organisation")), quotes=(Quote("Nurses Union", said, 3),))
    assert not differences(a, b)
