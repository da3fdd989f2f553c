"""Which part of a sentence a day tells of, and days on which nothing in their sentence happened."""

import pytest

from generator.events import find_events
from generator.model import Clean
from generator.reading import read

DAY = "2024-03-08"


def told(text: str) -> list[tuple[str, str, str]]:
    return [(e.date, e.kind, e.what) for e in find_events(read(Clean(text, anchors=((0, 0, 1),))), DAY, {})]


@pytest.mark.parametrize(("text", "event"), [
    ("The drug was approved in 2016 for adults and in 2021 for children.", ("2021", "background", "The drug was approved for children")),
    ("Lind Timber sold the mill in 2022 and, a year later, its forests.", ("2022", "past", "Lind Timber sold the mill in 2022")),
    ("The court yesterday approved a longer run of the tender, which should have closed this Friday, 15 March, and will instead end on 5 April.", ("2024-03-15", "planned", "The tender should have closed")),
    ("The court yesterday approved a longer run of the public offer made by Rubex Bank to the Velm Bank, which should have closed on 13 March and will instead end on 6 April.", ("2024-03-13", "planned", "The public offer should have closed")),
    ("The tender, which should have closed on 13 March and will instead end on 6 April, was prolonged by the court.", ("2024-04-06", "planned", "The tender will instead end")),
    ("It was put back to the 24th, which meant six more days for families who had already been sent home once in January when a clerk forgot a paper.", ("2024-01", "past", "The families had already been sent home once in January when a clerk forgot a paper")),
    ("Up to 90,000 tonnes may come in, 5,000 more than in the outline agreed in Velm at the end of February.", ("2024-02", "past", "The outline was agreed in Velm")),
    ("The arrests followed a report by the fire unit, VAKE, which reached Ms Pool on Monday and parts of which the Ledger has read.", ("2024-03-04", "past", "A report by the fire unit reached Ms Pool")),
    ("The others were the teachers Manos and Kata Dorn, whose bodies were found on 14 February.", ("2024-02-14", "past", "Manos and Kata Dorn’s bodies were found on 14 February")),
    ("HT, as the firm is known, will bring supplies back to the full level on Thursday, it said.", ("2024-03-14", "planned", "HT will bring supplies back to the full level")),
    ("The eleven held for the blockade of the highway, on 20 February, are free.", ("2024-02-20", "past", "Blockade of the highway")),
    ("The minister said after the talks in Tarsk last week, which ended without a paper, that Velm would not pay.", ("2024-02-26/2024-03-03", "past", "The minister said after the talks in Tarsk that Velm would not pay")),
    ("The entry published by the weekly Lantern at the end of last month shows that the clamp was loose.", ("2024-02", "past", "The entry was published by the weekly Lantern")),
    ("Ada Pool was thanked by the same minister who on Monday dismissed her.", ("2024-03-04", "past", "The minister dismissed Ada Pool")),
    ("The fall is owed to the overweight frame of solar panels that the town had placed in 2021, after the delivery.", ("2021", "background", "The town had placed solar panels")),
    ("Her predecessor, Rune Dahl, who resigned on 1 March, said that he had never seen it.", ("2024-03-01", "past", "Rune Dahl resigned on 1 March")),
    ("The ministry said it had asked the firm for all the papers by Tuesday.", ("2024-03-12", "deadline", "The ministry said it had asked the firm for all the papers by Tuesday")),
    ("The mill had finished the repair of its gate by Tuesday.", ("2024-03-05", "past", "The mill had finished the repair of its gate by Tuesday")),
    ("The talks between Velm and Tarsk on the price of water, which were to be held in Oslo on Friday, March 8, have been put off to Monday, March 11, the paper The Ledger reported on Wednesday, citing two clerks in the cabinet.", ("2024-03-06", "past", "The paper The Ledger reported: The talks between Velm and Tarsk on the price of water have been put off to Monday, March 11")),
])  # fmt: skip
def test_a_day_of_several_tells_of_its_own_part(text: str, event: tuple[str, str, str]) -> None:
    assert event in told(text)


@pytest.mark.parametrize(("text", "event"), [
    ("The drug was approved in 2016 for adults and sold in 2021 for a song.", "The drug was approved for adults"),
    ("The guild wrote to the mayor, who on Monday dismissed her.", "The guild wrote to the mayor who on Monday dismissed her"),
    ("Rubex, as the mayor had hoped, will reopen the pier on Monday.", "The mayor had hoped, will reopen the pier"),
    ("The fund, which owns the mill, reached a deal on Monday.", "The mill reached a deal"),
])  # fmt: skip
def test_what_only_looks_like_such_a_part_is_none(text: str, event: str) -> None:
    assert event not in [what for _, _, what in told(text)]


@pytest.mark.parametrize("text", [
    "Rubex Mills lost 2.3 million last year, according to accounts filed in April.",
    "The case will be withdrawn once the permits are gone, and “not one day earlier”.",
    "The ruling dates it to 3 February and adds something new: there was an answer.",
    "On the quay they ask for more than what Rubex Partners put on the table last Friday.",
    "On Monday morning they were seventeen, says the harbour office.",
])  # fmt: skip
def test_a_day_that_is_only_compared_with_is_no_happening(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(("text", "event"), [
    ("Rubex Mills filed its accounts in February.", ("2024-02", "past", "Rubex Mills filed its accounts")),
    ("The ruling dates from 3 February, when the court froze the fee.", ("2024-02-03", "past", "The court froze the fee")),
    ("The mayor told the hall what Rubex had put on the table last Friday.", ("2024-03-01", "past", "The mayor told the hall what Rubex had put on the table")),
])  # fmt: skip
def test_a_day_of_a_deed_stays(text: str, event: tuple[str, str, str]) -> None:
    assert event in told(text) or event[0] in [day for day, _, _ in told(text)]


@pytest.mark.parametrize(("text", "event"), [
    ("Iceland banned the sale of raw wool in 2020. It isn't a member of the union, although it hopes to join by 2026, and so must wait for years in a long queue of others.", "Iceland hopes to join by 2026, and so must wait for years in a long queue of others"),
    ("The line Halvorsen Lines said that it would omit Velm until 14 April, and it has announced a surcharge of $350 per box from this week.", "The line Halvorsen Lines has announced a surcharge of $350 per box from this week"),
    ("Shares in Estense jumped 3.4 per cent to €5.44. They ended this week at €5.46, just short of the price.", "Shares in Estense ended this week at €5.46, just short of the price"),
    ("The dockers of Tema have been here before. In 1999 they struck for eleven days.", "The dockers of Tema struck for eleven days"),
    ("Norway and Iceland will hold their third round of talks next week after their presidents spoke by telephone on Thursday.", "Norway and Iceland’s presidents spoke by telephone"),
    ("Rubex Dairy employs about 240 people and makes eye drops. It said some 92,000 vials had come back by Tuesday night.", "Rubex Dairy said some 92,000 vials had come back by Tuesday night"),
    ("\"We're not something you sell,\" said Ada Lind, who leads the Velm Pilots' Union. It has called a one-day stoppage for April 10.", "The Velm Pilots' Union has called a one-day stoppage for April 10"),
])  # fmt: skip
def test_a_pronoun_is_named_where_the_words_before_show_what_it_means(text: str, event: str) -> None:
    assert event in [what for _, _, what in told(text)]


@pytest.mark.parametrize(("text", "event"), [
    ("Norway's premier will hold talks next week after their presidents spoke by telephone on Thursday.", "Their presidents spoke by telephone"),
    ("\"No,\" said Ada Lind of the Velm Pilots' Union, who once led the Tarsk Mill. It has called a stoppage for April 10.", "The Tarsk Mill has called a stoppage for April 10"),
    ("Shares in Estense and sales of cars jumped. They ended this week at €5.46.", "Shares in Estense ended this week at €5.46"),
])  # fmt: skip
def test_a_pronoun_stays_where_that_is_open(text: str, event: str) -> None:
    seen = [what for _, _, what in told(text)]
    assert (event in seen) == event.startswith("Their")
