"""What a day tells of that stands in a clause hanging on a noun, or behind 'before leaving'."""

import pytest

from generator.events import find_events
from generator.model import Clean
from generator.reading import read

DAY = "2024-03-08"


def told(text: str) -> list[tuple[str, str, str]]:
    return [(e.date, e.kind, e.what) for e in find_events(read(Clean(text, anchors=((0, 0, 1),))), DAY, {})]


@pytest.mark.parametrize(("text", "event"), [
    ("A court in Velm will hear the guild's challenge to a decision last week by the port office, which ruled the strike illegal.", ("2024-02-26/2024-03-03", "past", "The port office ruled the strike illegal")),
    ("The strike ended with the deal whose successor lapsed on 29 February.", ("2024-02-29", "past", "The deal’s successor lapsed on 29 February")),
    ("For Rubex Holding, the Velm fund that bought the mill in 2021, the ruling is a blow.", ("2021", "background", "Rubex Holding bought the mill in 2021")),
    ("The clerk spoke of the ruling of Tuesday, in which the port court froze the fee.", ("2024-03-05", "past", "The port court froze the fee")),
    ("The court froze the decree with which the harbour ministry had closed the pit on 1 March.", ("2024-03-01", "past", "The harbour ministry had closed the pit")),
    ("The appeal before the Harbour Court, presented on Tuesday night, follows its course.", ("2024-03-05", "past", "The appeal before the Harbour Court was presented")),
    ("A new quay crane for Velm, which had been due in February, will come in June.", ("2024-02", "planned", "A new quay crane for Velm had been due in February")),
    ("It treats of the last offer of the company, which on Thursday raised its price from 6 to 7 percent.", ("2024-03-07", "past", "The company raised its price from 6 to 7 percent")),
    ("Shares closed lower on Thursday, their worst day since the company listed in 2017.", ("2017", "background", "The company listed in 2017")),
    ("The firm put up 43 million to acquire a picture, with the picture classified as a treasure in 2020.", ("2020", "background", "The picture was classified as a treasure")),
    ("Ada Pool wrote a book. Unlike Lind, she never went to jail, having resigned her post on 1 March.", ("2024-03-01", "past", "Ada Pool had resigned her post on 1 March")),
    ("The effects, expected to persist until at least April 2024, are felt in Velm.", ("2024-04", "planned", "The effects are expected to persist until at least April 2024")),
    ("Prices have risen by 12 percent since the tax was raised in July.", ("2023-07", "past", "The tax was raised in July")),
    ("On Monday the court will hear an appeal against a ruling in September that allowed the firm to dismiss 40 clerks.", ("2023-09", "past", "A ruling allowed the firm to dismiss 40 clerks")),
    ("Nobody was on board when the boat sank on Thursday night; it had been due to carry 300 guests on Friday.", ("2024-03-08", "planned", "The boat had been due to carry 300 guests")),
    ("The bridge, closed since a lorry hit it on 3 March, is to reopen on Monday, the council said.", ("2024-03-11", "planned", "The bridge, closed since a lorry hit it on 3 March, is to reopen on Monday, the council said")),
    ("The talks, due to end on Friday, were extended by two days.", ("2024-03-08", "planned", "The talks were due to end")),
    ("Her trial opened on Monday, two years to the day after the body was found in a well.", ("2024-03-04", "past", "Her trial opened on Monday")),
    ("The hearing, originally listed for 4 March, was held on Thursday.", ("2024-03-04", "planned", "The hearing, originally listed for 4 March, was held on Thursday")),
    ("Ada Pool signed the lease before leaving office on 1 March.", ("2024-03-01", "past", "Ada Pool left office on 1 March")),
    ("The ferry company Nordlink was fined 240,000 crowns on Friday over the grounding of the Isla in February, the port court said.", ("2024-02", "past", "The grounding of the Isla")),
    ("The mill was sued on Monday for the collapse of a roof in January.", ("2024-01", "past", "The collapse of a roof")),
    ("The company raised its offer to 6 percent on Thursday, from the 4 percent it had held to since January.", ("2024-01", "past", "The company had held to the 4 percent since January")),
])  # fmt: skip
def test_a_clause_that_hangs_on_a_noun_tells_its_day_alone(text: str, event: tuple[str, str, str]) -> None:
    assert event in told(text)


@pytest.mark.parametrize(("text", "event"), [
    ("The mill was sued for the first time in January.", ("2024-01", "past", "The mill was sued for the first time in January")),
    ("The owner of the roof was arrested on 4 March.", ("2024-03-04", "past", "The owner of the roof was arrested")),
    ("The port office, which ruled the strike illegal, met last week.", ("2024-02-26/2024-03-03", "past", "The port office met")),
    ("The guild met on 1 March, with Ada Pool and others seated.", ("2024-03-01", "past", "The guild met on 1 March, with Ada Pool and others seated")),
    ("The guild whose chief resigned met on 1 March.", ("2024-03-01", "past", "The guild whose chief resigned met")),
    ("The hall in which the guild met was sold on 1 March.", ("2024-03-01", "past", "The hall in which the guild met was sold")),
    ("Ada Pool shook hands with Ben Ortov before leaving the hall on 1 March.", ("2024-03-01", "past", "Ada Pool shook hands with Ben Ortov before leaving the hall")),
    ("The ruling by the Harbour Court, published on Tuesday, is long.", ("2024-03-05", "past", "The ruling by the Harbour Court was published")),
])  # fmt: skip
def test_the_sentence_itself_tells_of_its_own_day(text: str, event: tuple[str, str, str]) -> None:
    assert event in told(text)


@pytest.mark.parametrize(("text", "kind"), [
    ("The table was foreseen for Monday 4 March in Velm.", "planned"),
    ("Her successor passed it to last Thursday and brought it to Velm.", "planned"),
    ("The judge, who would present a draft today, left the hall.", "planned"),
    ("The judge, who presented a draft today, left the hall.", "past"),
    ("A court in Velm is due on Tuesday to hear the guild.", "planned"),
    ("A hearing is due next Thursday in Velm.", "planned"),
    ("The report is due next Thursday.", "deadline"),
    ("The last date was 4 March.", "planned"),
    ("The firm was to reply by Monday but got more time.", "deadline"),
    ("The table was laid for six on Monday 4 March in Velm.", "past"),
])  # fmt: skip
def test_what_was_set_for_a_day_was_planned(text: str, kind: str) -> None:
    assert [k for _, k, _ in told(text)] == [kind]


def test_what_was_put_back_by_a_day_is_over() -> None:
    assert [d for d, *_ in told("The vote had been called for Monday but was put back by a day.")] == ["2024-03-04"]
    assert [d for d, *_ in told("The vote was called for Monday but the guild wants it sooner.")] != ["2024-03-04"]


def test_an_ellipsis_behind_a_sentence_is_none_of_it() -> None:
    assert [w for *_, w in told("The office ruled on Tuesday that the strike was illegal. […]")] == ["The office ruled on Tuesday that the strike was illegal"]


def test_how_a_court_voted_is_told_with_what_it_held() -> None:
    text = 'In a ruling made public on Tuesday afternoon, the labour chamber of the Velm Superior Court held by two votes to one that the regional labour directorate had "exceeded its powers".'
    assert told(text)[0][2].endswith('by two votes to one that the regional labour directorate had "exceeded its powers"')


def test_tomorrow_and_its_weekday_are_one_day() -> None:
    assert [d for d, *_ in told("The assembly is called for tomorrow, Saturday, at four, in the hall.")] == ["2024-03-09"]
    assert [d for d, *_ in told("Eleven hours lasted yesterday, Thursday, the first talks.")] == ["2024-03-07"]
    assert [d for d, *_ in told("The council met yesterday, and Monday will be a holiday.")] == ["2024-03-07", "2024-03-11"]


def test_a_judgment_with_its_day_is_named_alone() -> None:
    assert told("The company drops its appeal against last Tuesday's judgment, and the guild drops its complaint.")[0][2] == "The judgment"


@pytest.mark.parametrize(("text", "what"), [
    ("The stoppage began on Monday and has all but closed the main outlet for table grapes.", "The stoppage began on Monday and has all but closed the main outlet for table grapes"),
    ("A box dropped on to a truck driven by Ada Pool, 34, a temporary worker, who died on Tuesday.", "Ada Pool died"),
    ("A box dropped on to a truck driven by Ada Pool, 34, the sister of Ben Ortov, who died on Tuesday.", "The sister of Ben Ortov died"),
])  # fmt: skip
def test_a_clause_keeps_its_words_and_its_subject(text: str, what: str) -> None:
    assert [w.removesuffix(" on Tuesday") for *_, w in told(text)][-1] == what


def test_what_a_successor_does_is_not_done_by_the_one_before() -> None:
    reading = read(Clean("Ada Pool left office. Ada Pool’s successor, Ben Ortov, signed the lease on Tuesday.", anchors=((0, 0, 1),)))
    assert [e.actors for e in find_events(reading, DAY, {})] == [("Ben Ortov",)]


@pytest.mark.parametrize(("text", "what"), [
    ("The Velm-listed miner said its certificates were in order. Its shares closed 6.2% lower on Thursday.", "The Velm-listed miner’s shares closed 6.2% lower"),
    ("Ishita Rao is spokesperson for the firm. She confirmed that the date for the recall had been moved from 31 January to 5 March.", "The date for the recall had been moved from 31 January to 5 March, Ishita Rao said"),
    ("Ishita Rao met Ada Pool. She confirmed that the date for the recall had been moved from 31 January to 5 March.", "The date for the recall had been moved from 31 January to 5 March, she said"),
    ("The fire had been burning for a day. Its smoke closed the road on Thursday.", "Its smoke closed the road"),
])  # fmt: skip
def test_who_is_meant_is_named_where_it_is_sure(text: str, what: str) -> None:
    assert told(text)[-1][2].removesuffix(" on Thursday") == what


@pytest.mark.parametrize(("text", "event"), [
    ("The firm said it had found the fault on Wednesday, five days after the first complaints, and that sales would resume next week.", ("2024-03-11/2024-03-17", "planned", "Sales would resume next week")),
    ("Police opened an inquiry on Monday into the sale of the port, which parliament approved in January.", ("2024-01", "past", "Parliament approved the sale of the port")),
    ("In a letter sent on Tuesday to the chairman, who is to step down in May, shareholders asked for an early vote.", ("2024-03-05", "past", "In a letter sent on Tuesday to the chairman, shareholders asked for an early vote")),
    ("The trial of the guards, postponed from January because a judge was ill, begins on 20 March.", ("2024-03-20", "planned", "The trial of the guards, postponed from January because a judge was ill, begins")),
    ("The dam was inspected in January, when no cracks were seen, and again in February, when two were found.", ("2024-02", "past", "The dam was inspected again")),
    ("The president signed the law on Thursday, hours after it was passed; it takes effect on 1 May.", ("2024-05-01", "deadline", "The law takes effect on 1 May")),
    ("The clinic admitted 14 guests on Saturday and 9 on Sunday, after the city declared an outbreak on Friday.", ("2024-03-01", "past", "The city declared an outbreak")),
    ("After the first quake, on Monday, schools were closed; after the second, on Wednesday, the town was emptied.", ("2024-03-06", "past", "After the second, on Wednesday, the town was emptied")),
    ("The hall was to have opened in December, then in January, and now they say May.", ("2024-01", "planned", "The hall was to have opened in December, then in January")),
    ("Of the 60 people evacuated on Sunday, 22 were allowed home on Tuesday.", ("2024-03-03", "past", "60 people were evacuated")),
    ("The court ruled on Monday that the vote was void and ordered a new one by the end of April.", ("2024-04", "deadline", "The court ordered a new one by the end of April")),
    ("Workers had threatened in February to strike unless the firm paid.", ("2024-02", "past", "Workers had threatened in February to strike unless the firm paid")),
    ("The bridge, which had been closed since 12 February, reopened on Saturday, three weeks later than promised.", ("2024-03-02", "past", "The bridge reopened on Saturday, three weeks later than promised")),
    ("The school, built in 1962 and repaired in 2018, was emptied on Wednesday.", ("2018", "background", "The school was repaired")),
    ("If the talks fail on Friday, the pilots will walk out on Monday.", ("2024-03-08", "planned", "If the talks fail on Friday, the pilots will walk out on Monday")),
    ("On Monday the union called off the strike it had announced for Thursday.", ("2024-03-07", "planned", "The union called off the strike it had announced for Thursday")),
    ("The mayor said on Monday that the road would open on Wednesday.", ("2024-03-06", "planned", "The mayor said that the road would open on Wednesday")),
    ("The mayor said on Thursday that the road would open on Tuesday.", ("2024-03-12", "planned", "The mayor said that the road would open on Tuesday")),
    ("The deal was to have been signed on Thursday in Velm.", ("2024-03-07", "planned", "The deal was to have been signed on Thursday in Velm")),
])  # fmt: skip
def test_each_day_of_a_sentence_has_its_own_deed(text: str, event: tuple[str, str, str]) -> None:
    assert event in told(text)


@pytest.mark.parametrize("text", [
    "If the pump had been checked in January, the flood would have been smaller.",
    "Had the pump been checked in January, as the rules demand, the flood would have been smaller.",
    "The mayor denied on Tuesday that he had met the builder in January.",
    "The factory, which stopped work on Monday, owes its workers wages from December and January.",
])  # fmt: skip
def test_what_did_not_happen_has_no_day(text: str) -> None:
    assert not [event for event in told(text) if event[0] == "2024-01"]


@pytest.mark.parametrize(("text", "event"), [
    ("The decree, signed on Monday and published on Tuesday, bans night flights from 1 May.", ("2024-05-01", "planned", "The decree, signed on Monday and published on Tuesday, bans night flights from 1 May")),
    ("The bank, which reported a loss for 2023 on Thursday, will cut 300 jobs.", ("2024-03-07", "past", "The bank reported a loss for 2023 on Thursday")),
    ("Ada Pool took office in June 2021, and in March of the same year the law was changed.", ("2021-03", "background", "In March of the same year the law was changed")),
    ("The hospital received 200 cylinders on Monday from the army, which had promised them on Friday.", ("2024-03-01", "past", "The army had promised them on Friday")),
    ("A landslide, the third since the road was cut in 2015, buried two houses on Sunday.", ("2015", "background", "The road was cut in 2015")),
    ("The two sides met on Monday for the first time since talks broke down on 9 February.", ("2024-02-09", "past", "Talks broke down on 9 February")),
    ("He was to have been sworn in on Thursday but fell ill on Wednesday.", ("2024-03-06", "past", "He fell ill on Wednesday")),
    ("Talks that began on Monday ended on Wednesday without a deal.", ("2024-03-04", "past", "Talks began")),
    ("Two men arrested on Monday over the theft, in February, of 12 paintings were freed on Thursday.", ("2024-02", "past", "Theft of 12 paintings")),
    ("The mayor has resigned, three days after the collapse of a footbridge that the firm had opened in February.", ("2024-02", "past", "The firm had opened a footbridge")),
    ("The opposition leader was arrested on Monday, hours before a march planned for Tuesday.", ("2024-03-05", "planned", "The opposition leader was arrested on Monday, hours before a march planned for Tuesday")),
    ("Two years after he promised a new pier, in March 2022, the minister laid its first stone on Wednesday.", ("2022-03", "background", "He promised a new pier")),
    ("Two years after he promised a new pier, in March 2022, the minister laid its first stone on Wednesday.", ("2024-03-06", "past", "The minister laid its first stone")),
    ("The inquiry, which the government promised in May and set up in October, has not met since December.", ("2023-10", "past", "The government set up the inquiry")),
    ("The pool opened on Tuesday, not on Saturday as first planned.", ("2024-03-02", "planned", "The pool opened on Tuesday, not on Saturday as first planned")),
    ("The club, which had sacked its coach on Sunday, named Ivo Lenz as his successor on Wednesday, four days before the derby.", ("2024-03-06", "past", "The club named Ivo Lenz as his successor")),
    ("After rejecting two earlier offers, in January and on 20 February, the board accepted the third on Thursday.", ("2024-03-07", "past", "The board accepted the third")),
    ("The council approved the plan on Tuesday after a debate that lasted until two on Wednesday morning.", ("2024-03-06", "past", "A debate lasted until two on Wednesday morning")),
    ("Three weeks after he was sacked on 12 February, Karel Dost has found a new post.", ("2024-02-12", "past", "Three weeks after he was sacked on 12 February, Karel Dost has found a new post")),
    ("More than a month after it closed the mine on 30 January, the state has paid nobody.", ("2024-01-30", "past", "It closed the mine on 30 January")),
    ("Since Monday, when the heating failed, pupils have been taught at home.", ("2024-03-04", "past", "The heating failed")),
    ("The regulator demanded new capital; by the end of January the owners had produced little of it.", ("2024-01", "past", "The owners had produced little of it")),
])  # fmt: skip
def test_a_day_is_of_the_verb_that_tells_it(text: str, event: tuple[str, str, str]) -> None:
    assert event in told(text)


def test_the_day_that_it_was_not_has_no_happening() -> None:
    assert [event[0] for event in told("Fuel ran out on Tuesday, not on Thursday as the ministry claims.")] == ["2024-03-05"]


def test_what_is_still_so_did_not_happen_on_a_counted_day() -> None:
    assert [event[0] for event in told("Two weeks after the ferry sank on 20 February, the state has still not said how many were aboard.")] == ["2024-02-20"]
