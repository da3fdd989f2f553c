"""Two articles that tell of many happenings, and of one of them in other words."""

import pytest

from generator.config import Config
from generator.digest import link
from generator.meanings import found_in, near
from generator.model import Actor, Article, Event
from generator.wording import words
from tests.linking import article, event

MAYOR, CHIEF = "Ilse Brandt", "Tomas Rieger"
BOTH = (Actor(MAYOR, aliases=("Brandt",)), Actor(CHIEF, aliases=("Rieger",)))
HERS = (
    event("2026-02-03", "A dredger ran onto the sandbank off Velm", line=2),
    event("2026-02-14", "Brandt opened the new bridge over the Orr", MAYOR, line=3),
    event("2026-03-02", "The guild of the pilots chose a chairwoman", line=4),
    event("2026-04-10", "The museum lent a painting of the old lighthouse to Lund", line=5),
)
HIS = (
    event("2026-02-05", "Rieger wrote to the owners of the barges", CHIEF, line=2),
    event("2026-02-20", "Forty families moved into the houses on the dyke", line=3),
    event("2026-03-07", "The bank lent the town nine million crowns", line=4),
    event("2026-04-10", "Nine swimmers crossed the bay at low tide", line=5),
)


def told(one: str, other: str, mine: tuple[Event, ...] = HERS, yours: tuple[Event, ...] = HIS, kind: str = "past") -> list[int]:
    """How many sources each entry of the day has, but for the two that each article tells beside."""
    def of(id: str, day: str, what: str, more: tuple[Event, ...]) -> Article:
        return article(id, day, event("2026-04-10", what, kind=kind, line=9), *more, actors=BOTH, places=("Velm",))

    digest = link((of("a", "2026-04-12", one, mine), of("b", "2026-04-14", other, yours)), (), [], Config())
    return sorted(len(e.sources) for e in digest.entries.values() if e.date == "2026-04-10" and all(s.line == 9 for s in e.sources))


@pytest.mark.parametrize(("one", "other"), [
    ("All planned sailings were called off", "Every routine sailing is scrapped"),
    ("A judge in Velm makes it illegal to share the files", "A court in the capital has forbidden the spreading of the files"),
    ("The blackmailers placed the records of 11,500 patients in the net", "Files on thousands of patients popped up on the dark web"),
    ("The directors unanimously turned down the bid of the Lund line", "The board voted five to two to decline the bid from Lund"),
    ("Night staff at the clinic watched their screens go blank one after another", "In the night towards three o'clock the computers in the clinic failed"),
    ("The line handed in its papers on the concessions a few hours before the time limit", "The line filed its concessions, a paper of 41 pages, with the authority"),
    ("Thousands marched in three towns against the dear life", "The demonstrations against prices drew crowds in the towns of the coast"),
    ("Police swept the exchange offices of the old town and took 27 dealers away", "Officers went from shop to shop to round up money changers"),
    ("Teachers in the whole valley walked out over their salaries", "Schools in the valley stayed shut as staff went on strike for wages"),
])  # fmt: skip
def test_what_is_nearest_of_all_is_one_happening_in_other_words(one: str, other: str) -> None:
    assert told(one, other) == [2]


@pytest.mark.parametrize(("one", "other"), [
    ("The council approved a loan for the harbour", "A goat won the race across the dunes"),
    ("Ilse Brandt resigned over the missing money", "Tomas Rieger resigned over the missing money"),
    ("The price of bread rose by nine percent in Velm", "The price of bread fell by two percent in Velm"),
    ("The ferry to Orr was raised from the seabed", "The union of the bakers elected a treasurer"),
])  # fmt: skip
def test_two_happenings_of_one_day_stay_two(one: str, other: str) -> None:
    assert told(one, other) == [1, 1]


def test_in_an_article_of_few_happenings_nothing_is_the_nearest() -> None:
    one, other = "Night staff at the clinic watched their screens go blank one after another", "In the night towards three o'clock the computers in the clinic failed"
    assert told(one, other, mine=HERS[-1:]) == [1, 1]


def test_of_two_that_one_article_tells_the_nearer_is_meant() -> None:
    other = event("2026-04-10", "Every routine sailing to the islands is scrapped", line=8)
    digest = link((
        article("a", "2026-04-12", event("2026-04-10", "All planned sailings to the islands were called off", line=9), *HERS, actors=BOTH, places=("Velm",)),
        article("b", "2026-04-14", other, event("2026-04-10", "Pilots of the islands asked for higher pay", line=9), *HIS, actors=BOTH, places=("Velm",)),
    ), (), [], Config())  # fmt: skip
    (both,) = [e for e in digest.entries.values() if len(e.sources) > 1]
    assert {s.what for s in both.sources} == {"All planned sailings to the islands were called off", other.what}


@pytest.mark.parametrize(("word", "akin", "other"), [("ransom", "hostage", "bakery"), ("drowned", "underwater", "ballot"), ("verdict", "court", "cheese")])
def test_words_of_one_matter_are_nearer_than_others(word: str, akin: str, other: str) -> None:
    a, b, c = (next(iter(words(w))) for w in (word, akin, other))
    assert near(a, b) > near(a, c) and near(a, a) == 1 and near(a, b) == near(b, a)


def test_a_word_that_is_not_known_is_near_to_itself_alone() -> None:
    assert near("zzyzx", "zzyzx") == 1 and near("zzyzx", "court") == 0


def test_what_another_text_has_is_its_own_words_and_those_that_are_near() -> None:
    assert found_in({"court", "zzyzx"}, {"court"}, lambda word: 2.0) >= 2.0
    assert found_in({"zzyzx"}, {"court"}, lambda word: 2.0) == 0 == found_in(set(), {"court"}, lambda word: 2.0)
