"""Words before a headline that are no part of it."""

import pytest

from generator.kickers import before_headline, behind_headline
from tests.test_boilerplate import PARAGRAPHS, read


@pytest.mark.parametrize("line, headline", [
    ("UPDATE 3-Orrevik smelter to restart two furnaces", "Orrevik smelter to restart two furnaces"),
    ("WRAPUP 1-CORRECTED-Orrevik smelter to restart two furnaces", "Orrevik smelter to restart two furnaces"),
    ("UPDATE 2-Tennis-Maro beats Lindell in five sets", "Maro beats Lindell in five sets"),
    ("(2ND LD) Port of Alva reopens after the storm", "Port of Alva reopens after the storm"), ("(LEAD) Port of Alva reopens", "Port of Alva reopens"),
    ("(Lead) pipes of Alva to be replaced", "(Lead) pipes of Alva to be replaced"), ("(UN) envoy visits the port of Alva", "(UN) envoy visits the port of Alva"),
    ("Cricket-Tarrant hits a century as rain ends play", "Tarrant hits a century as rain ends play"),
    ("BREAKING: Smelter at Orrevik to restart", "Smelter at Orrevik to restart"),
    ("🔴 EXCLUSIVE | Smelter at Orrevik to restart", "Smelter at Orrevik to restart"),
    ("Fwd: Smelter at Orrevik to restart", "Smelter at Orrevik to restart"),
    ("【速報】オレビク製錬所、来月再開へ", "オレビク製錬所、来月再開へ"),
])
def test_what_is_set_before_a_headline_is_told_from_it(line: str, headline: str) -> None:
    assert line[before_headline(line) :] == headline


@pytest.mark.parametrize("line", [
    "Golf-Playing Vicar Wins Lottery Twice", "Breaking bad habits: what helps and what does not", "Exclusive talks over the smelter end",
    "Update on the smelter: it stays shut", "TV: the smelter on film", "Watch: the furnace is lit again",
])
def test_the_same_words_as_part_of_a_headline_stay(line: str) -> None:
    assert before_headline(line) == 0


def test_the_title_is_traced_to_where_it_begins_in_the_capture() -> None:
    raw = "UPDATE 1-Council votes to rebuild the old harbour\n\nBy Ann Deller\nMarch 12, 2024\n\n" + "\n\n".join(PARAGRAPHS)
    found = read(raw)
    assert found.title == "Council votes to rebuild the old harbour"
    assert found.title_start is not None and raw[found.title_start :].startswith("Council votes")


@pytest.mark.parametrize("line, headline", [
    ("+++ Schmelze in Orrevik: Ofen wieder in Betrieb +++", "Schmelze in Orrevik: Ofen wieder in Betrieb"), ("++ Schmelze in Orrevik steht still", "Schmelze in Orrevik steht still"),
])
def test_the_marks_of_a_ticker_are_no_part_of_its_headline(line: str, headline: str) -> None:
    assert line[before_headline(line) : behind_headline(line)] == headline
