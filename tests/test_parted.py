"""Two happenings of one day that share nearly all words."""

import pytest

from generator.config import Config
from generator.digest import link
from generator.parted import parties
from tests.linking import article, event

MAYOR, CHIEF = "Ilse Brandt", "Tomas Rieger"
Told = tuple[str, ...]


def entries(one: Told, other: Told, kind: str = "past") -> int:
    """How many entries a day has of which two articles of one story tell."""
    rider = event("2026-03-01", "Ilse Brandt and Tomas Rieger spoke", MAYOR, CHIEF, line=30)
    (what, *who), (said, *by) = one, other
    a = article("a", "2026-03-05", rider, event("2026-03-09", what, *who, kind=kind, line=4))
    b = article("b", "2026-03-11", rider, event("2026-03-09", said, *by, line=4))
    return len([e for e in link([a, b], [], [], Config()).entries.values() if e.date == "2026-03-09"])


@pytest.mark.parametrize(("one", "other", "found"), [
    (("Ilse Brandt filed a complaint against Tomas Rieger", MAYOR, CHIEF), ("Tomas Rieger filed a complaint against Ilse Brandt", CHIEF, MAYOR), 2),
    (("Tomas Rieger sued Ilse Brandt over the lock", CHIEF, MAYOR), ("Ilse Brandt sued Tomas Rieger over the lock", CHIEF, MAYOR), 2),
    (("Velm beat Orsk 2-1",), ("Orsk beat Lund 2-1",), 2),
    (("Tomas Rieger sued Ilse Brandt over the lock", CHIEF, MAYOR), ("Ilse Brandt was sued by Tomas Rieger over the lock", CHIEF, MAYOR), 1),
])  # fmt: skip
def test_who_acts_in_one_and_is_acted_upon_in_the_other_does_two_things(one: Told, other: Told, found: int) -> None:
    assert entries(one, other) == found


def test_what_a_meeting_is_for_is_not_the_meeting() -> None:
    rider = event("2026-03-01", "Ilse Brandt and Tomas Rieger spoke", MAYOR, CHIEF, line=30)
    paid = event("2026-05", "A first payment of 40 million crowns would be released before the end of May", kind="deadline", part="end", line=4)
    board = event("2026-05-24", "The board of the Velm Fund is set to meet on May 24 to release a first payment of 40 million crowns", kind="planned", line=4)
    fund = event("2026-05-24", "The board of the Velm Fund is set to release a first payment of 40 million crowns on May 24", kind="planned", line=4)
    told = [link([article("a", "2026-05-05", rider, plan), article("b", "2026-05-06", rider, paid)], [], [], Config()) for plan in (board, fund)]
    assert [len([e for e in digest.entries.values() if e.date[:7] == "2026-05"]) for digest in told] == [2, 1]


@pytest.mark.parametrize(("one", "other", "found"), [
    ("A fire broke out in a mill in Velm", "A fire broke out in a warehouse in Orsk", 2),
    ("A blaze at the Velm mill killed two people", "Two people died in a fire at the Orsk school", 2),
    ("Police arrested two men in Velm over the theft", "Police arrested two men in Orsk over the fire", 2),
    ("A fire destroyed a mill in Velm", "A fire destroyed a mill in Orsk, a part of Velm", 1),
])  # fmt: skip
def test_two_fires_in_two_places_are_two(one: str, other: str, found: int) -> None:
    assert entries((one,), (other,)) == found


@pytest.mark.parametrize(("one", "other", "found"), [
    ("The second round of talks with the nurses ended without a result", "The second round of talks with the pilots ended without a result", 2),
    ("The government opened talks with the nurses", "The government held talks with the bakers", 2),
    ("Velm and Orsk held a third round of talks", "Velm and Lund held a third round of talks", 2),
    ("Talks with the dockers broke down", "Talks with the workers broke down", 1),
    ("Velm and Orsk held a third round of talks", "Orsk and Velm held a third round of talks", 1),
])  # fmt: skip
def test_talks_with_others_are_other_talks(one: str, other: str, found: int) -> None:
    assert entries((one,), (other,)) == found


def test_a_capital_at_the_table_is_its_country() -> None:
    assert parties("Cairo and Dodoma held talks") == parties("Egypt and Tanzania met")


@pytest.mark.parametrize(("deed", "found"), [("The council of Velm approved a school", 2), ("The council of Velm approved the lock", 1)])
def test_what_a_council_decides_is_what_it_was_to_discuss_where_more_than_its_name_is_the_same(deed: str, found: int) -> None:
    assert entries(("The council of Velm will meet on Monday to discuss the lock",), (deed,), kind="planned") == found


@pytest.mark.parametrize(("one", "other", "found"), [
    (("The first ferry sailed to Orsk",), ("The first ferry sailed to Lund",), 2),
    (("The first trial opened in Velm",), ("The second trial opened in Velm",), 2),
    (("The court rejected the appeal of Ilse Brandt", MAYOR), ("The court rejected the appeal of Tomas Rieger", CHIEF), 2),
    (("Calder signed a contract with Tarsk",), ("Calder signed a contract with Orr",), 2),
    (("The first ferry sailed to Kyzyl-Say",), ("The first ferry sailed to Kyzyl-Sai",), 1),
    (("The court rejected the appeal of Ilse Brandt", MAYOR), ("The court rejected the appeal of Mayor Brandt", MAYOR), 1),
    (("Velm Customs suspended the licence of the yard",), ("Orsk's regulator suspended the licence of the yard",), 1),
])  # fmt: skip
def test_one_pattern_of_words_with_two_names_in_one_place_is_two_happenings(one: Told, other: Told, found: int) -> None:
    assert entries(one, other) == found


@pytest.mark.parametrize(("one", "other", "found"), [
    ("The ministry banned imports of oranges", "The ministry banned imports of tin", 2),
    ("The ministry banned imports of oranges", "The ministry forbade imports of oranges", 1),
    ("A ship with grain left Velm", "A ship with oil left Orsk", 2),
    ("A ship with grain left Velm", "A vessel with grain left Velm", 1),
    ("The court sentenced a driver to three years", "The court sentenced a clerk to five years", 2),
    ("The court sentenced a driver to three years", "The court sentenced a driver to five years", 1),
    ("The strike began", "The strike ended", 2),
    ("The strike began", "The strike started", 1),
    ("The government opened talks with the nurses' union", "The government held talks with the bakers' union", 2),
])  # fmt: skip
def test_two_goods_two_convicts_and_beginning_and_end_are_two(one: str, other: str, found: int) -> None:
    assert entries((one,), (other,)) == found
