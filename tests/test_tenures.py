"""Since when somebody holds an office, as sources tell it differently."""

import pytest

from generator.config import Config
from generator.digest import link
from generator.model import Actor, Article, Difference
from tests.linking import article, event

GOVERNOR, OTHER = "Ilse Brandt", "Tomas Rieger"


def told(id: str, day: str, date: str, what: str, *who: str, role: str = "governor") -> Article:
    return article(id, day, event(date, what, *(who or (GOVERNOR,)), kind="background"), actors=(Actor(GOVERNOR, "person", ("Brandt",), role=role), Actor(OTHER, "person")))


def found(*articles: Article) -> list[Difference]:
    return list(link(articles, [], [], Config()).differences.values())


def test_two_years_in_which_one_office_was_taken_disagree() -> None:
    a, b = told("a", "2026-03-04", "2022-04", "Brandt took over in April 2022, when prices rose"), told("b", "2026-03-05", "2021", "The departure of Mrs. Brandt, in post since 2021, surprised the markets")
    (one,) = found(a, b)
    assert (one.kind, one.topic) == ("disagreement", "when Ilse Brandt took office")
    assert [s.value for s in one.sides] == ["April 2022", "2021"]


@pytest.mark.parametrize(
    "date, what, who",
    [
        ("2022", "Ilse Brandt became governor in 2022", (GOVERNOR,)),  # the vaguer date of the same
        ("2019", "Ilse Brandt became minister of fisheries in 2019", (GOVERNOR,)),  # another office
        ("2021", "Ilse Brandt was appointed governor in 2021", (GOVERNOR,)),  # the day on which it was said that she would
        ("2021", "Ilse Brandt has led the bank since 2021 as acting governor", (GOVERNOR,)),
        ("2021", "Tomas Rieger has led the bank since 2021", (OTHER,)),
        ("2021", "Prices have risen since 2021, Brandt said", (GOVERNOR,)),
    ],
)
def test_what_may_both_be_right_is_no_difference(date: str, what: str, who: tuple[str, ...]) -> None:
    assert found(told("a", "2026-03-04", "2022-04", "Ilse Brandt became governor in April 2022"), told("b", "2026-03-05", date, what, *who)) == []
