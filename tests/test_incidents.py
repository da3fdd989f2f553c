"""Mishaps, told by their nouns and verbs."""

from __future__ import annotations

import re

import pytest

from generator.incidents import FAMILIES, incident, mishap

NOUNS = [(noun, kind) for kind, (nouns, _) in FAMILIES.items() for noun in nouns.split("|")]
VERBS = [(verb, kind) for kind, (_, verbs) in FAMILIES.items() for verb in re.sub(r"[^|]*\([^()]*\)[^|()]*", "", verbs).split("|") if verb.replace(" ", "").isalpha()]
CHOICES = [
    ("The brine poured into the cellar", "release"), ("A sewer RAN OUT", "release"), ("The glider plunged into a barn", "crash"), ("The van ran into the Tarsk", "crash"), ("A local train hit a goods train", "crash"), ("The ferry struck a small barge", "crash"),
    ("Two thieves overpowered a porter", "theft"), ("At the quay bandits got away", "theft"), ("A diver was found dead", "body"),
    ("The bodies of two divers were recovered", "body"), ("The body of a diver has been found", "body"),
]  # fmt: skip


def test_what_hits_no_vehicle_is_no_crash() -> None:
    assert incident("The strike hit a train maker") | incident("The price hit a new low") == frozenset()


@pytest.mark.parametrize(("noun", "kind"), NOUNS)
def test_a_mishap_is_known_by_each_of_its_nouns(noun: str, kind: str) -> None:
    assert kind in incident(f"A {noun} struck Velden")


@pytest.mark.parametrize(("verb", "kind"), VERBS)
def test_a_mishap_is_known_by_each_of_its_verbs(verb: str, kind: str) -> None:
    assert kind in incident(f"The old depot {verb}.")


@pytest.mark.parametrize(("what", "kind"), CHOICES)
def test_a_mishap_is_known_by_each_of_several_words(what: str, kind: str) -> None:
    assert kind in incident(what)


@pytest.mark.parametrize("what", ["The council met in Velden", "A choir sang", ""])
def test_what_has_no_word_of_a_mishap_is_none(what: str) -> None:
    assert incident(what) == set()


@pytest.mark.parametrize(("what", "known"), [
    ("An earth dam above the villages of Tarsk and Lunde collapsed, the ministry said on Monday evening", ("dam", "collapse")),
    ("The dam, an earth bank finished in 1971, gave way at half past four", ("dam", "collapse")),
    ("The dam Kara-Tarsk broke in the night", ("dam", "collapse")),
    ("The bridge over the Tarsk was closed when the roof caved in", ("roof", "collapse")),
    ("The mine, opened in 1971, broke the record of the year", None),
    ("A second dam, built in 1971, gave way", None),
    ("Engineers at the dam said that it broke with all rules", None),
])  # fmt: skip
def test_what_broke_is_known_by_the_head_of_its_clause(what: str, known: tuple[str, str] | None) -> None:
    assert mishap(what) == known
