"""Names that stand for no actor: where a court sits, an exchange, a currency, towns in a row, the addressee of a letter; and lines that beg."""

import pytest

from generator.boilerplate import clean
from generator.events import find_events
from generator.model import Clean, Seed
from generator.names import find_names
from generator.reading import read


def bodies(text: str) -> list[str]:
    return [n.name for n in find_names(text)[0]]


@pytest.mark.parametrize(("text", "name"), [
    ("The appeal was filed at the Lazio court on Monday. The Lazio court will hear it in May.", "Lazio"),
    ("Shares of Rubex fell on the Oslo Stock Exchange on Monday.", "Oslo Stock Exchange"),
    ("Petrol rose from LKR 341 to LKR 389 on Monday.", "LKR"),
    ("The loan is worth SDR 130 million, the bank said on Monday.", "SDR"),
    ("Not one train moved between Badulla and Maradana on Monday, the guild said.", "Badulla"),
    ("Zantac was sold out on Monday. Paracetamol and Metformin will arrive from Oslo, the chemist said.", "Paracetamol"),
    ("The sol and the yen rose, and the PEN fell against the USD on Monday.", "PEN"),
    ("The union printed its notice in a special issue of the Kisima Gazette on Monday.", "Kisima Gazette"),
    ("The board will answer on Friday. In Tamsin 340 children go to school.", "Tamsin"),
    ("The bridge between Karkigaun and Dhungeswor was built in 1998, the ministry said.", "Dhungeswor"),
    ("The same message stood on screens in Oslo, Velmark, Sarn and Tolbeck on Monday. Velmark and Sarn have been running since Tuesday.", "Velmark"),
])  # fmt: skip
def test_a_place_a_market_or_a_currency_is_no_actor(text: str, name: str) -> None:
    assert name not in bodies(text)


@pytest.mark.parametrize(("text", "name"), [
    ("The Oslo Stock Exchange said on Monday that it had halted trading. The Oslo Stock Exchange fined Rubex.", "Oslo Stock Exchange"),
    ("The trial of Michael Caine began on Monday. Caine said that he was sorry.", "Michael Caine"),
    ("The president of the players' union Ildiko Reed protested on Monday.", "Ildiko Reed"),
    ("The results were published in the Medical Journal of Norland on Monday.", "Medical Journal of Norland"),
    ("Talks between Rubex Holding and the Lantern Guild began on Monday.", "Rubex Holding"),
])  # fmt: skip
def test_whoever_acts_stays_one(text: str, name: str) -> None:
    assert name in bodies(text)


def actors(text: str) -> tuple[str, ...]:
    return find_events(read(Clean(text, anchors=((0, 0, 1),))), "2024-03-08", {})[0].actors


def test_whom_a_letter_is_for_does_nothing() -> None:
    assert actors("In a letter to Mayor Ada Pool, the Fishers' Guild said that it would strike on 20 March.") == ("Fishers' Guild",)
    assert actors("In a letter to Mayor Ada Pool, the Fishers' Guild said that Ada Pool would leave on 20 March.") == ("Ada Pool", "Fishers' Guild")


STORY = "Bridge over the Tarsk closed after crack is found\n\nThe mayor of Velm, Ada Pool, closed the old bridge on Monday after engineers found a crack in its second arch. It carries 4,000 cars a day.\n\n{}\n\nThe bridge was built in 1931 and repaired in 1988. A second one has been planned for years but never paid for.\n"


@pytest.mark.parametrize(("line", "goes"), [
    ("The Panaro Post is free thanks to its readers. If you value what we do, give what you can.", True),
    ("The Panaro Post survives on the contributions of its readers.", True),
    ("This article was updated on 5 March to correct the length of the bridge, given in an earlier version as 308 metres, and to add the council's count.", True),
    ("Help the Panaro Post stay independent.", True),
    ("The Panaro Post survives on the contributions of its readers, Pool said on Monday, and has no debts.", False),
    ("The museum is free thanks to its friends, who pay for the guards on Sundays.", False),
])  # fmt: skip
def test_a_page_that_begs_is_no_part_of_its_article(line: str, goes: bool) -> None:
    assert (line in clean(Seed("a.txt", "text", STORY.format(line), "")).text) != goes
