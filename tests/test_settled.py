"""Numbers of what does not change any more disagree; what a source itself takes back was corrected."""

from dataclasses import replace

import pytest

from generator.config import Config
from generator.digest import link
from generator.figures import find_figures
from generator.former_numbers import formers
from generator.model import Actor, Article, Difference, Sentence
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
