"""Words that mean what the clause or sentence before names, and days of a phrase inside another clause."""

import pytest

from generator.dates import find_dates
from generator.events import find_events
from generator.model import Clean, Named, Reading


def told(text: str, published: str = "2024-03-08", names: tuple[Named, ...] = ()) -> list[tuple[str, str]]:
    reading = Reading(Clean(text, anchors=((0, 0, 1),)), "", "source", dates=find_dates(text), names=names)
    return [(e.date, e.what) for e in find_events(reading, published, {})]


@pytest.mark.parametrize(("text", "line"), [
    ("The quarrel has soured talks on a new lease for the pier. The present one expires on April 2.", "The present lease expires on April 2"),
    ("The lease was to end in May, and the owners gave it until 4 June.", "The owners gave the lease until 4 June"),
    ("The minister sent flowers, and a source in the ministry said that he will visit the family on Sunday.", "A source in the ministry said that the minister will visit the family"),
    ("Rubex Mills has been here before: it was fined 5,000 crowns in 2021.", "Rubex Mills was fined 5,000 crowns"),
    ("What the growers are waiting for is the inquiry that the court ordered under a judge. It has been asked to report by 25 March.", "The inquiry has been asked to report by 25 March"),
    ("There is no report. The judge let it be known that her inquiry needs another week, and that it will now be handed over on 17 March.", "The report will now be handed over"),
    ("Both sides announced the extension of the protocol, after it was decided that it expires tomorrow.", "It was decided that the protocol expires tomorrow"),
    ("The head of the guild said the ban had been made for a month, and that he hoped it would be lifted in April.", "He hoped the ban would be lifted"),
    ("The court did not decide. The hearing of the case lasted eleven minutes. It was postponed to 3 April.", "The hearing was postponed to 3 April"),
    ("I go to the museum last. It reopened on 2 March, with the ground floor only.", "The museum reopened on 2 March, with the ground floor only"),
    ("So the strike is over. It began on 4 March, and it ended on Tuesday.", "The strike began on 4 March, and it ended on Tuesday"),
    ("The strike ended on Tuesday, when Ada Lind came out and said the firm had agreed to stop the cases on 4 March.", "Ada Lind said the firm had agreed to stop the cases"),
    ("That was on the 4th, when 53 men walked across the dam.", "53 men walked across the dam"),
    ("I wrote that Rubex had sued over the ban. It asked for money, on 4 March.", "Rubex asked for money, on 4 March"),
    ("The police held four men on 1 March, and on 5 March added a clerk at the mill.", "The police added a clerk at the mill"),
    ("There is anger over the arrest on 1 March of two men from Tarsk, which set off a march on Tuesday.", "The arrest of two men from Tarsk set off a march on Tuesday"),
    ("It was brought in front of the court, which set the date of 2 April for the hearing.", "The court set the date of 2 April for the hearing"),
    ("The judge ordered four clerks of the mill, including its head, to be held for 15 days on Tuesday over a flood that came in the night and made at least 231 people in the town ill.", "The judge ordered four clerks of the mill to be held for 15 days on Tuesday over a flood"),
])  # fmt: skip
def test_a_line_names_what_its_words_mean(text: str, line: str) -> None:
    assert line in [what for _, what in told(text)]


@pytest.mark.parametrize(("text", "line"), [
    ("The minister sent flowers, and the mayor said that he will visit the family on Sunday.", "The mayor said that he will visit the family"),
    ("The report and the draft law are late. The judge said that it will be handed over on 17 March.", "that it will be handed over"),
    ("I went to the museum with the mayor. It reopened on 2 March.", "It reopened on 2 March"),
    ("The report said the price of salt would fall. It had been raised on 4 March.", "It had been raised on 4 March"),
    ("That was on the 4th, when it rained.", "That was on the 4th, when it rained"),
    ("Talks went on about a new lease and a new mill. The present one closes on April 2.", "The present one closes on April 2"),
    ("There is anger over the flood in the old town of Tarsk, which elected a mayor on Tuesday.", "The old town of Tarsk elected a mayor on Tuesday"),
])  # fmt: skip
def test_a_word_that_may_mean_another_thing_stays(text: str, line: str) -> None:
    assert [what for _, what in told(text)][-1].endswith(line)


@pytest.mark.parametrize(("text", "lines"), [
    ("Production, which Rubex had hoped to resume in the middle of February, will not start before July 1.", [("2024-02", "Rubex had hoped to resume production"), ("2024-07-01", "Production will not start before July 1")]),
    ("The fourth round, which Oslo was to host on Monday and Tuesday, would take place on 2 and 3 April.", [("2024-03-04/2024-03-05", "Oslo was to host the fourth round"), ("2024-04-02/2024-04-03", "The fourth round would take place")]),
    ("The firm is to raise its fund to 2.4 million crowns from the 1.5 million announced on March 1.", [("2024-03-01", "The fund of 1.5 million was announced")]),
    ("He meant the fund, the million and a half that the firm announced on Monday.", [("2024-03-04", "The firm announced the million and a half")]),
    ("A standfirst.\n\nTARSK / VELM — Two days after the police sealed the mill, Rubex Ltd apologised on Tuesday to the families.", [("2024-03-05", "Rubex Ltd apologised on Tuesday to the families")]),
])  # fmt: skip
def test_a_day_inside_another_clause_is_told_by_its_own_words(text: str, lines: list[tuple[str, str]]) -> None:
    assert told(text) == lines


@pytest.mark.parametrize(("text", "lines"), [
    ("The fourth round, which Oslo hosted on Monday, went well.", [("2024-03-04", "The fourth round, which Oslo hosted on Monday, went well")]),
    ("A vote on the tower, which members were to take on March 17, has been moved.", [("2024-03-17", "A vote on the tower, which members were to take on March 17, has been moved")]),
    ("The firm is to raise its fund from the plan announced on March 1.", [("2024-03-01", "The firm is to raise its fund from the plan announced on March 1")]),
])  # fmt: skip
def test_another_clause_is_told_as_before(text: str, lines: list[tuple[str, str]]) -> None:
    assert told(text) == lines


HEALTH = Named("Ada Pool", "person", (), "Minister of Health", mentions=((24, 32),))
TRADE = Named("Ben Ortov", "person", (), "trade minister", mentions=((44, 53),))


@pytest.mark.parametrize(("text", "names", "line"), [
    ("The Minister of Health, Ada Pool, was late. The minister sent flowers to the family on Thursday.", (HEALTH,), "Ada Pool sent flowers to the family"),
    ("The Minister of Health, Ada Pool, and trade Ben Ortov met. The minister sent flowers to the family on Thursday.", (HEALTH, TRADE), "The minister sent flowers to the family"),
    ("The Minister of Health, Ada Pool, met her counterpart. The minister sent flowers to the family on Thursday.", (HEALTH,), "The minister sent flowers to the family"),
])  # fmt: skip
def test_the_minister_is_the_only_one_of_the_article(text: str, names: tuple[Named, ...], line: str) -> None:
    assert told(text, names=names)[-1][1] == line


@pytest.mark.parametrize(("text", "days"), [
    ("It will be shown next Sunday, the 17th of March.", ["2024-03-17"]),
    ("The court will sit next Thursday (21 March) in Tarsk.", ["2024-03-21"]),
    ("It will be shown next Sunday, and the 23rd of March is free.", ["2024-03-10", "2024-03-23"]),
])  # fmt: skip
def test_a_weekday_with_its_date_behind_is_that_date(text: str, days: list[str]) -> None:
    assert [day for day, _ in told(text)] == days


def test_who_bears_a_name_inside_another_is_no_actor_of_it():
    text = "The child Lin Omar Reed died on Tuesday."
    names = (Named("Lin Omar Reed", "person", mentions=((10, 23),)), Named("Omar Reed", "person", mentions=((90, 99),)))
    reading = Reading(Clean(text, anchors=((0, 0, 1),)), "", "source", dates=find_dates(text), names=names)
    assert [e.actors for e in find_events(reading, "2024-03-08", {})] == [("Lin Omar Reed",)]


def held(text: str, *people: tuple[str, str]) -> list[tuple[str, tuple[str, ...]]]:
    names = tuple(Named(name, "person", role=role, mentions=((text.index(name), text.index(name) + len(name)),)) for name, role in people)
    reading = Reading(Clean(text, anchors=((0, 0, 1),)), "", "source", dates=find_dates(text), names=names)
    return [(e.what, e.actors) for e in find_events(reading, "2024-03-08", {})]


@pytest.mark.parametrize(("text", "people", "line", "actors"), [
    ("Union head Ada Lind spoke. On 4 March the union head was admitted to hospital.", (("Ada Lind", "Union head"),), "Ada Lind was admitted to hospital", ("Ada Lind",)),
    ("The navy and captain Jon Rask spoke. On 4 March the navy seized the trawler.", (("Jon Rask", "navy and captain"),), "The navy seized the trawler", ()),
    ("Manager Jon Rask denied it. On 4 March prosecutors heard the manager for five hours.", (("Jon Rask", "Manager"),), "On 4 March prosecutors heard the manager for five hours", ("Jon Rask",)),
    ("The union head left prison on 4 March. Ada Lind, the union head, wants talks.", (("Ada Lind", "union head"),), "Ada Lind left prison", ("Ada Lind",)),
    ("The captain left prison on 4 March. Captain Ada Lind wants talks.", (("Ada Lind", "Captain"),), "The captain left prison on 4 March", ()),
    ("Captain Jon Rask spoke with former captain Ole Moor. On 4 March the captain broke a leg.", (("Jon Rask", "Captain"), ("Ole Moor", "former captain")), "The captain broke a leg", ()),
    ("Director Ada Lind spoke. On 4 March the director of the zoo resigned.", (("Ada Lind", "Director"),), "The director of the zoo resigned", ()),
    ("Director Ada Lind spoke, and mayor Jon Rask came. On 4 March the director resigned.", (("Ada Lind", "Director"), ("Jon Rask", "mayor")), "The director resigned", ()),
    ("Jon Rask, the chief executive, spoke. On 4 March Orlo's chief executive left.", (("Jon Rask", "chief executive"),), "Orlo's chief executive left", ()),
])  # fmt: skip
def test_a_post_alone_means_the_only_one_who_holds_it(text: str, people: tuple[tuple[str, str], ...], line: str, actors: tuple[str, ...]) -> None:
    assert held(text, *people) == [(line, actors)]
