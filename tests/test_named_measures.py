"""What a figure measures is a thing, never a verb and never who only names or pays the sum."""

import pytest

from generator.figures import find_figures


@pytest.mark.parametrize("text, of", [
    ('Ada Pool called 24,500 won "our best price".', ""),
    ("Chairman Jon Rask owns 22.3 percent and his relatives own 5 percent.", "stake of Jon Rask"),
    ("The guild said that Rubex had offered 9 percent.", "offer"),
    ("Inflation hit 9 percent.", "Inflation"),
    ("Shares of Rubex closed on Monday at 21,650 won.", "Shares of Rubex"),
    ("Military spending reached 45.8 billion euros.", "Military spending"),
    ("Together they touch goods worth 96 million euros a year.", "goods"),
    ("Tarsk imported 47,000 tonnes of graphite in 2022.", "graphite imported in 2022"),
    ("The 2,300 persons belong to the union.", "persons"),
])
def test_a_figure_names_what_it_measures_or_nothing(text: str, of: str) -> None:
    assert find_figures(text)[0].of == of


@pytest.mark.parametrize("text, unit, of", [("One miner continues missing.", "people", "miner missing"), ("The two men counted as missing were found.", "men", "men missing")])
def test_who_is_missing_is_counted_in_people_and_no_verb(text: str, unit: str, of: str) -> None:
    assert [(f.unit, f.of) for f in find_figures(text)] == [(unit, of)]
