"""Two deeds of one day that have a verb and who does it in common."""

import pytest

from generator.other_objects import deed
from tests.test_affinity import entries


@pytest.mark.parametrize(("one", "other", "found"), [
    ("Firefighters rescued a family from a roof in Velm", "Firefighters rescued a horse from a ditch near Orsk", 2),
    ("Talvex sacked their coach", "Talvex sacked their stadium manager", 2),
    ("The ministry sent inspectors to the clinic", "The clinic sent samples to a laboratory", 2),
    ("Firefighters rescued a family from a roof in Velm", "Firefighters rescued the family from a flooded house in Velm", 1),
    ("The clinic sent samples to a laboratory", "The clinic sent water samples to a laboratory", 1),
    ("The brewer dismissed 40 brewers", "The brewer dismissed 40 clerks", 1),
    ("The clinic closed a ward", "The clinic closed its intensive care unit", 1),
    ("The court rejected the appeal of the union", "The court rejected a bid to appeal by the union", 1),
])  # fmt: skip
def test_one_verb_with_two_objects_tells_two_deeds(one: str, other: str, found: int) -> None:
    assert entries(one, other) == found


@pytest.mark.parametrize(("what", "found"), [
    ("Firefighters rescued a horse from a ditch", ("rescue", "horse")),
    ("The clinic sent samples to a laboratory", ("sent", "samples")),
    ("The horse was rescued from a ditch", None),
    ("The injured workers returned", None),
    ("The board sacked Ada Pool", None),
])  # fmt: skip
def test_the_deed_of_an_active_clause(what: str, found: tuple[str, str] | None) -> None:
    said = deed(what)
    assert (said and (said[0], said[2])) == found


@pytest.mark.parametrize(("one", "other", "found"), [
    ("The judge rejected the defence's motion", "The judge rejected a request of the prosecutor", 2),
    ("The judge rejected the defence's motion for a new trial", "The judge rejected a motion for a new trial", 1),
    ("The river Tarn burst its banks", "The river Tarn fell by a metre", 2),
    ("The river Tarn burst its banks", "The river Tarn overflowed its banks", 1),
    ("The court ruled against the ministry in its judgment", "No word was received from the ministry about the judgment", 2),
])  # fmt: skip
def test_what_excludes_one_another_is_two(one: str, other: str, found: int) -> None:
    assert entries(one, other) == found


@pytest.mark.parametrize(("one", "other", "kind", "found"), [
    ("The minister declared in Stara Velm that all would be well by Monday", "Nurses protested in Stara Velm", "deadline", 2),
    ("The union said that the hospital in Stara Velm must pay the nurses by Monday", "The hospital in Stara Velm paid the nurses", "deadline", 1),
    ("On March 9 police shot at demonstrators in Velm Fort", "Three people died when the police shot at the protest in Fort on March 9", "past", 1),
])  # fmt: skip
def test_a_place_and_a_month_say_little(one: str, other: str, kind: str, found: int) -> None:
    assert entries(one, other, (kind, "past")) == found
