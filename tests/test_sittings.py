"""A sitting of a body that decides, and what it decided."""

import pytest

from tests.linking import event
from tests.test_lone_pairs import found


@pytest.mark.parametrize(("sitting", "kind", "deed", "shape"), [
    ("The council met", "past", "Councillors dismissed the secretary of the guild", [2]),
    ("The town council is to meet", "planned", "The council of Velm voted by 18 to 11 to sell the lock", [2]),
    ("An extraordinary session of the assembly was put off to this day", "planned", "The assembly tore up the contract for the lock", [2]),
    ("The council will meet the pilots", "planned", "The council sold the lock", [1, 1]),
    ("The council is to meet to debate the tax on eels", "planned", "The council elected a harbour master", [1, 1]),
    ("The council of Orr met", "past", "The council of Velm sold the lock", [1, 1]),
    ("The council met", "past", "The board dismissed the harbour master", [1, 1]),
    ("The council met", "past", "A choir sang before the council house", [1, 1]),
])  # fmt: skip
def test_what_a_body_decides_is_of_its_sitting(sitting: str, kind: str, deed: str, shape: list[int]) -> None:
    assert found(event("2026-02-10", sitting, kind=kind), event("2026-02-10", deed)) == shape
