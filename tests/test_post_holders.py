"""Somebody behind a post, and bodies behind what they are."""

import pytest

from generator.names import find_names


@pytest.mark.parametrize(
    ("text", "name", "kind", "role"),
    [
        ("The report said that Parliament Speaker Oyunbat agreed to the delay because the budget was late.", "Oyunbat", "person", "Parliament Speaker"),
        ("In the budget submitted on Monday, Finance Minister Tsendorji cut the expenditure by 6%.", "Tsendorji", "person", "Finance Minister"),
        ("The Deputy Minister of Roads Kestelund spoke. Roads Minister Kestelund left.", "Kestelund", "person", "Deputy Minister of Roads"),
        ("The council dismissed its chair, and the vice president of the bank Perev Dorj took over. Two days later, he raised the rate.", "Perev Dorj", "person", None),
        ("Alan Reed of the insurance broker Corrin Lane says the difference matters.", "Corrin Lane", "organisation", None),
        ("Gansukh Sarni of the Tuul Institute, who has advised two ministers, thinks so.", "Gansukh Sarni", "person", None),
        ("Sarni, a senior researcher of the Tuul Institute, believes that six votes are missing. She pointed out that talks go on.", "Sarni", "person", "senior researcher"),
    ],
)
def test_holder_is_a_person(text: str, name: str, kind: str, role: str | None) -> None:
    found = {n.name: n for n in find_names(text)[0]}
    assert found[name].type == kind
    assert role is None or found[name].role == role


@pytest.mark.parametrize("text", ["The Finance Minister Award went to a school in Velm.", "The Prime Minister Residence was closed on Monday.", "Depositors have taken away 1.1 trillion since September."])
def test_no_holder(text: str) -> None:
    assert not [n for n in find_names(text)[0] if n.type == "person" or n.name == "Depositors"]
