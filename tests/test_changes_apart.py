"""Changes from one number to another, sizes and counts of one thing, as two articles of one story tell them."""

from dataclasses import replace

import pytest

from generator.config import Config
from generator.digest import link
from generator.figures import find_figures
from generator.model import Actor, Article, Sentence
from generator.rivals import rivals
from generator.tolls import counted
from tests.linking import article, event

BOTH = (Actor("Ilse Brandt", aliases=("Brandt",)), Actor("Tomas Rieger"))


def told(id: str, day: str, text: str, date: str = "") -> Article:
    """An article of one line."""
    figures = tuple(replace(f, line=4) for f in find_figures(text))
    events = (event(date, text, line=4),) if date else ()
    return article(id, day, *events, actors=BOTH, figures=figures, summary=(Sentence(text, 4),))


def rows(one: str, other: str, days: tuple[str, str] = ("2026-03-02", "2026-03-04"), dates: tuple[str, str] = ("", "")) -> list[tuple[str, tuple[str, ...]]]:
    made = link([told("a", days[0], one, dates[0]), told("b", days[1], other, dates[1])], [], [], Config()).differences.values()
    return [(d.kind, tuple(s.value for s in d.sides)) for d in made]


TAKEN = "In January the cabinet of Brandt raised the duty on cement from 11 to 21 percent."


@pytest.mark.parametrize(("other", "expected"), [
    ("Rieger recalled that in January they took the cement duty from 10 to 20 per cent.", [("disagreement", ("from 11 to 21 percent", "from 10 to 20 per cent"))]),
    ("Rieger said that the cement duty was brought back from 21 to 15 per cent.", []),
    ("Rieger said that the cement duty fell from 21 to 11 per cent.", []),
    ("Rieger had proposed to raise the cement duty from 10 to 20 per cent.", []),
    ("Rieger said that they took the duty on glass from 10 to 20 per cent.", []),
])  # fmt: skip
def test_two_tell_one_change_in_other_numbers(other: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert [row for row in rows(TAKEN, other) if row[0] == "disagreement"] == expected


@pytest.mark.parametrize(("one", "other", "expected"), [
    ("The tower of Brandt will be 92 metres high.", "At 87 metres, the tower would be the tallest, said Rieger.", ["92 metres high", "87 metres"]),
    ("Brandt sailed on the Carmela, a 28-year-old freighter.", "The freighter Carmela, which is 31 years old, belongs to Rieger.", ["28 years", "31 years"]),
    ("The 400-metre bridge belongs to Brandt.", "The bridge is 412 m long, said Rieger.", []),
    ("The bridge of Brandt is 350 metres long.", "The old bridge is 412 metres long, said Rieger.", []),
    ("The Selma, a 28-year-old freighter, is in Moss.", "The Torvik, a 31-year-old freighter, is in Lund.", []),
    ("A 55-year-old school teacher met Brandt.", "A 61-year-old school principal met Rieger.", []),
])  # fmt: skip
def test_two_sizes_of_one_thing_disagree(one: str, other: str, expected: list[str]) -> None:
    assert [v for kind, values in rows(one, other) if kind == "disagreement" for v in values] == expected


@pytest.mark.parametrize(("one", "other", "dates", "kind"), [
    ("By the middle of the week 31 permits had been issued.", "So far 46 permits have been given out.", ("", ""), "over_time"),
    ("As of Tuesday 310,000 households had been counted.", "By Wednesday evening 355,000 households had been counted.", ("", ""), "over_time"),
    ("By Wednesday 31 permits had been issued.", "By Wednesday 46 permits had been issued.", ("2026-03-04", "2026-03-04"), "disagreement"),
    ("The ministry issued 31 permits.", "The ministry issued 46 permits.", ("", ""), "disagreement"),
])  # fmt: skip
def test_counts_of_one_days_papers_that_reach_up_to_other_days_have_grown(one: str, other: str, dates: tuple[str, str], kind: str) -> None:
    assert [k for k, _ in rows(one, other, ("2026-03-05", "2026-03-05"), dates)] == [kind]


@pytest.mark.parametrize(("one", "other", "kind"), [
    ("The price of the bypass of Brandt was RSD 3.24bn.", "The price of the bypass was 3.6 billion dinars, said Rieger.", ["over_time"]),
    ("The fee of the bypass of Brandt was Rs 4,200.", "The fee of the bypass was Rs 4,900, said Rieger.", ["over_time"]),
    ("The price of the bypass of Brandt was INR 3.24bn.", "The price of the bypass was PKR 3.6bn, said Rieger.", []),
])  # fmt: skip
def test_dinars_are_those_of_the_code_that_another_prints(one: str, other: str, kind: list[str]) -> None:
    assert [k for k, _ in rows(one, other)] == kind


def test_those_who_were_dismissed_are_not_those_who_stay() -> None:
    assert rows("The clinic of Brandt dismissed 45 nurses at the end of June.", "The clinic will keep 62 nurses, said Rieger.") == []
    assert rows("The clinic of Brandt dismissed 45 nurses at the end of June.", "The clinic sacked 62 nurses, said Rieger.") != []


@pytest.mark.parametrize(("text", "counts"), [
    ("The mill sent its people home without pay. The owners have always said 1,200. The union says it has the names of 1,450, and no fewer.", (1200, 1450)),
    ("The hospital dismissed nurses at the end of June. Management speaks of 45. The union counts 62.", (45, 62)),
    ("Marchers filled the square on Saturday. The organisers said 5,000; the police said 3,200.", (5000, 3200)),
    ("The clinic moved patients to Oban. The board says 40; the nurses say they counted 52.", (40, 52)),
    ("The mill sent its people home without pay. The owners have always said 1,200 euros. The union says it has the names of 1,450.", ()),
    ("The members met the workers in May. The minister said 2019. The court said 2024.", ()),
    ("The bridge was shut. The mayor said 40. The police said 60.", ()),
])  # fmt: skip
def test_two_bare_numbers_count_those_whom_the_sentence_before_names(text: str, counts: tuple[int, ...]) -> None:
    assert tuple(n.value for two in rivals(text) for n in (two.first, two.second)) == counts


@pytest.mark.parametrize(("text", "how_many"), [
    ("On Friday a judge sent four of them to detention for 30 days.", 4),
    ("The judge ordered detention of 30 days to five suspects.", 5),
    ("Judge orders 30 days' detention for four in bridge case", 4),
    ("Four managers were remanded in custody on Monday.", 4),
    ("Six officials were remanded in custody on Monday.", 6),
    ("The court ordered detention for four months.", 0),
    ("The judge sent two more to detention.", 0),
    ("Two of the five suspects were sent to prison.", 0),
])  # fmt: skip
def test_how_many_were_sent_to_detention(text: str, how_many: int) -> None:
    assert sum(n for state, n, _ in counted(text) if state == "remanded") == how_many


def test_three_who_tell_one_change_are_one_difference() -> None:
    texts = (TAKEN, "Rieger said that in January they took the cement duty from 10 to 20 per cent.", "In January Brandt raised the duty on cement from 11 to 21 percent, said Rieger.")
    made = link([told(id, f"2026-03-0{i}", text) for i, (id, text) in enumerate(zip("abc", texts, strict=True), 2)], [], [], Config()).differences.values()
    assert [len(d.sides) for d in made if d.kind == "disagreement"] == [3]


def test_the_bread_and_the_rolls_have_prices_of_their_own() -> None:
    one, other = "The bakers of Brandt raised the price of bread from 10 to 12 crowns.", "Rieger said that they raised the price of bread rolls from 10 to 13 crowns."
    assert [row for row in rows(one, other) if row[0] == "disagreement"] == []


@pytest.mark.parametrize(("one", "other"), [
    ("The port has one crane of 60 metres, said Brandt.", "The second crane will be 66 metres high, said Rieger."),
    ("A petition for the merger of Brandt has 1,100 signatures.", "The petition against the merger has 1,500 signatures, said Rieger."),
    ("Brandt said that the stadium holds 24,000 people.", "On Sunday 19,500 people watched the match in the stadium, said Rieger."),
    ("The metro line of Brandt will cost 2.4 billion euros.", "The first section of the metro line will cost 1.9 billion euros, said Rieger."),
    ("A magnitude 5.1 earthquake struck at 4.10 a.m., said Brandt.", "A magnitude 4.9 earthquake struck at 4.45 a.m., said Rieger."),
    ("Brandt said that the company earned 40 million euros in 2025.", "The company's revenue was 48 million euros in 2025, said Rieger."),
])  # fmt: skip
def test_numbers_of_two_things_are_no_difference(one: str, other: str) -> None:
    assert rows(one, other) == []


@pytest.mark.parametrize(("one", "other"), [
    ("A petition against the merger of Brandt has 1,100 signatures.", "The petition against the merger has 1,500 signatures, said Rieger."),
    ("A magnitude 5.1 earthquake struck at 4.10 a.m., said Brandt.", "A magnitude 4.9 earthquake struck at 4.15 a.m., said Rieger."),
    ("The metro line of Brandt will cost 2.4 billion euros.", "The metro line will cost 1.9 billion euros, said Rieger."),
])  # fmt: skip
def test_numbers_of_one_thing_are_one(one: str, other: str) -> None:
    assert rows(one, other) != []
