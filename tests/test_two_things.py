"""What tells two happenings of one day apart by which it is, and what does not."""

import pytest

from tests.test_affinity import entries


@pytest.mark.parametrize(("one", "other", "found"), [
    ("The ministers met in Oslo", "Their deputies met in Vienna", 2),
    ("A mediator met the union", "The mediator met the port authority", 2),
    ("The germ was found in milk", "A second germ was found in a well", 2),
    ("Rubex paid the first part of the price", "Rubex paid a dividend", 2),
    ("Rubex paid the first part of the price", "Rubex paid part of the price", 1),
    ("The board of Talvex met on Monday", "The board of Rubex met", 2),
    ("The board of Talvex met on Monday", "The board of Talvex met", 1),
])  # fmt: skip
def test_two_things_of_one_day(one: str, other: str, found: int) -> None:
    assert entries(one, other) == found
