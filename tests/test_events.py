"""Dated happenings: which dates are events, of what kind, in which words."""

from datetime import date
from time import process_time

import pytest

from generator.dates import find_dates
from generator.events import find_events
from generator.model import Clean, Event, Named, Quote, Reading
from generator.names import find_names
from generator.spans import span_of

FRIDAY = "2024-03-08"


def events(text: str, published: str = FRIDAY, names: tuple[Named, ...] = (), quotes: tuple[Quote, ...] = (), captions=()) -> tuple[Event, ...]:
    clean = Clean(text=text, anchors=((0, 0, 1),), captions=captions)
    return find_events(Reading(clean, "", "source", dates=find_dates(text), names=names, quotes=quotes), published, {})


def one(text: str, **rest) -> Event:
    (found,) = events(text, **rest)
    return found


def test_a_weekday_in_the_past_is_the_day_before_publication():
    event = one("The port authority closed two berths on Wednesday.")
    assert (event.date, event.precision, event.kind, event.what) == ("2024-03-06", "day", "past", "The port authority closed two berths")


def test_the_evidence_is_the_exact_words_and_the_line():
    event = one("The port authority closed two berths on Wednesday.")
    assert (event.src, event.line, event.sentence) == ("The port authority closed two berths on Wednesday.", 1, event.src)


@pytest.mark.parametrize(
    "text, day, kind",
    [
        ("The hearing had been postponed to March 4, a clerk said.", "2024-03-04", "planned"),
        ("The office was moved to Berlin on Monday.", "2024-03-04", "past"),
        ("The delegation had already bought tickets for March 7.", "2024-03-07", "planned"),
        ("Two flights for Oslo were cancelled on Thursday.", "2024-03-07", "past"),
        ("The ministry announced that the platform would not open on March 4 as promised.", "2024-03-04", "planned"),
        ("The levy takes effect on April 1.", "2024-04-01", "deadline"),
        ("Owners have until March 20 to register their boats.", "2024-03-20", "deadline"),
        ("Crews must reach a deal before the March 15 deadline.", "2024-03-15", "deadline"),
        ("The council will vote on the plan next Tuesday.", "2024-03-12", "planned"),
        ("The bridge was built in 1987 by the railway.", "1987", "background"),
        ("The two sides will not meet again until April.", "2024-04", "planned"),
        ("The trial of the owner will not begin before April.", "2024-04", "planned"),
        ("On Monday, the mayor signed the contract.", "2024-03-04", "past"),
        ("The council will vote on the contract on Friday.", "2024-03-08", "planned"),
        ("The custody could be extended until Friday.", "2024-03-08", "deadline"),
        ("The strike was initially planned for March 6.", "2024-03-06", "planned"),
        ("The council must decide by the end of March.", "2024-03", "deadline"),
        ("The court gave both sides until noon on March 15 to file.", "2024-03-15", "deadline"),
        ("The council voted on the contract on Friday.", "2024-03-08", "past"),
        ("The three parties must meet again this Friday in Tarsk.", "2024-03-08", "planned"),
        ("The owners must have known it on Friday.", "2024-03-08", "past"),
        ("The sitting had been foreseen for Tuesday.", "2024-03-05", "planned"),
        ("The court had originally required the port to answer before Feb. 24.", "2024-02-24", "deadline"),
        ("The court gave both sides until noon on March 5 to file.", "2024-03-05", "deadline"),
        ("The bank gave its owners until the end of January to pay.", "2024-01", "deadline"),
        ("The mayor told the council that the road was closed before Wednesday.", "2024-03-06", "past"),
        ("Savers were first told February 17.", "2024-02-17", "planned"),
        ("The fair took place in Tarsk this weekend.", "2024-03-02/2024-03-03", "past"),
        ("The fair is held in Tarsk this weekend.", "2024-03-09/2024-03-10", "planned"),
        ("The yards were to take delivery on March 1, but will now wait.", "2024-03-01", "planned"),
        ("The vessel was expected to arrive on Wednesday but was delayed by a storm.", "2024-03-06", "planned"),
        ("It was raining in the port until Wednesday.", "2024-03-06", "past"),
        ("From Monday, drivers have to pay 5 crowns.", "2024-03-11", "planned"),
        ("Between Monday and Wednesday 300 people were treated.", "2024-03-04/2024-03-06", "past"),
        ("The contract of the port runs out at the end of March.", "2024-03", "planned"),
        ("Pilots did not appeal by the deadline on Monday.", "2024-03-04", "deadline"),
        ("Pilots had called a strike for Tuesday but called it off.", "2024-03-05", "planned"),
        ("After a meeting on Monday the council said it would decide.", "2024-03-04", "past"),
        ("The vessel was due in Oslo on Wednesday morning.", "2024-03-06", "planned"),
        ("The players, who are tired, fly to Metz on Tuesday.", "2024-03-12", "planned"),
        ("The owner had promised a new offer by March 1.", "2024-03-01", "deadline"),
        ("The two will have their cases decided by a judge before August.", "2024-08", "deadline"),
        ("A delegation is due in Tarsk tonight.", "2024-03-08", "planned"),
        ("The conflict broke out on Tuesday of the week before last.", "2024-02-20", "past"),
        ("The two sides met on the Monday before last.", "2024-02-26", "past"),
        ("The law was passed at the end of a session first called for February 27.", "2024-02-27", "planned"),
        ("The mayor said on Friday it will vote.", "2024-03-08", "past"),
    ],
)
def test_the_kind_of_an_event_follows_the_words_next_to_its_date(text, day, kind):
    event = one(text)
    assert (event.date, event.kind) == (day, kind)


def test_each_date_of_a_sentence_dates_its_own_clause():
    a, b = events("After the council announced the levy on Feb. 5, the ferry companies gave their crews notice on Feb. 20.")
    assert (a.date, a.what) == ("2024-02-05", "The council announced the levy")
    assert (b.date, b.what) == ("2024-02-20", "The ferry companies gave their crews notice")


def test_a_length_of_time_is_counted_from_the_day_that_it_follows():
    first, second = events("Just two weeks after the council announced the levy on Feb. 2, its chief engineer was in the capital for talks.")
    assert (first.date, first.what) == ("2024-02-16", "Its chief engineer was in the capital for talks")
    assert (second.date, second.what) == ("2024-02-02", "The council announced the levy")


def test_less_than_a_week_after_a_day_is_no_day():
    (event,) = events("The deal comes less than a week after the council announced the levy on Feb. 2.")
    assert event.date == "2024-02-02"


@pytest.mark.parametrize(
    "text, days",
    [
        ("In recent days, the mayor has attacked the ferry companies again.", "2024-03-02/2024-03-08"),
        ("The notice came after a week in which crews had refused to sail.", "2024-02-26/2024-03-03"),
    ],
)
def test_a_loose_phrase_is_the_range_of_days_that_it_can_mean(text, days):
    event = one(text)
    assert (event.date, event.precision, event.kind) == (days, "range", "past")


def test_tomorrow_in_a_quotation_is_not_counted_from_the_day_of_publication():
    text = "“We will sail tomorrow,” she said on Monday."
    assert [e.date for e in events(text, quotes=(Quote("Ada Lind", "We will sail tomorrow,", 1, 1, 23),))] == ["2024-03-04"]


def test_a_date_moved_from_one_day_to_another_is_no_range():
    found = events("The yard on Tuesday pushed back the launch of the ferry from March 15 to April 6, blaming storms.")
    assert [e.date for e in found] == ["2024-03-05", "2024-03-15", "2024-04-06"]
    found = events("The guilds kept the pact alive, moving its expiry from 15 to 31 March.")
    assert [e.date for e in found] == ["2024-03-15", "2024-03-31"]
    assert [e.date for e in events("The fair runs from 15 to 31 March.")] == ["2024-03-15/2024-03-31"]


def test_a_deadline_that_has_passed_is_a_deadline_still():
    assert one("The deal came after the deadline of March 4.").kind == "deadline"


@pytest.mark.parametrize(
    "text, days",
    [
        ("The council met on Feb. 18 and 19.", ["2024-02-18/2024-02-19"]),
        ("The council met on 18, 19 and 20 February in Tarsk.", ["2024-02-18/2024-02-20"]),
        ("The council met on 18 and 25 February.", ["2024-02-18", "2024-02-25"]),
        ("The council met on February 18 and 25.", ["2024-02-18", "2024-02-25"]),
        ("The council met on February 18 and 19 members voted against it.", ["2024-02-18"]),
        ("The talks were held on Monday and Tuesday in Tarsk.", ["2024-03-04/2024-03-05"]),
        ("The talks were held on Friday and Saturday in Tarsk.", ["2024-03-01/2024-03-02"]),
        ("The council met on Monday and Tuesday the mayor left.", ["2024-03-04", "2024-03-05"]),
    ],
)
def test_days_in_a_row_are_one_stretch_and_others_days_of_their_own(text, days):
    assert [e.date for e in events(text)] == days


@pytest.mark.parametrize(
    "text, days",
    [
        ("The firm walked out on February 15. The contract was signed on the Monday after.", ["2024-02-15", "2024-02-19"]),
        ("The firm walked out on February 15. The contract was signed the following Monday.", ["2024-02-15", "2024-02-19"]),
        ("The firm walked out on February 15. It had met its lenders on the previous Monday.", ["2024-02-15", "2024-02-12"]),
        ("The contract was signed on the Monday after.", []),
        ("The schools stayed shut on the Monday after the storm.", []),
        ("The port said that Monday would be a day of mourning.", ["2024-03-11"]),
    ],
)
def test_a_weekday_beside_a_day_is_counted_from_it(text, days):
    assert [e.date for e in events(text)] == days


def test_what_somebody_had_until_a_month_may_be_over():
    assert [one(text).date for text in ("The broker had a 'buy' rating on the share until January.", "The broker has a 'buy' rating on the share until January.")] == ["2024-01", "2025-01"]


def test_a_range_is_one_event():
    event = one("In January and February, the yard laid off 300 workers and closed a dock.")
    assert (event.date, event.precision) == ("2024-01/2024-02", "range")


@pytest.mark.parametrize("text", ["That month the yard was idle.", "The rule holds to this day.", "Sales fell 3 percent from a year earlier.",
                                  "It rained for three days.", "Crews meet every Monday."])  # fmt: skip
def test_what_names_no_calendar_date_is_no_event(text):
    assert events(text) == ()


@pytest.mark.parametrize(
    "text, told",
    [
        ("The harbour master, Paula Grant, apologised to the pilots and said that the crane had last been checked in March 2025.",
         ["The harbour master, Paula Grant, said that the crane had last been checked"]),
        ("Divers have found no traces of the diesel, which on 3 March 2025 had leaked from the tanker Orla.", ["The diesel had leaked from the tanker Orla"]),
        ("The gang, Grey Owl, posted 40 letters when its deadline passed and vowed to post the rest on March 21, 2025.", ["The gang, Grey Owl, vowed to post the rest on March 21, 2025"]),
        ("The wells have been shut since a chemical spill on March 10, 2025.", ["Chemical spill"]),
        ("The strike began on March 3, when Tarsk imposed the levy.", ["Tarsk imposed the levy"]),
        ("The coach ruled Grant out of Monday's match against Tarsk Rovers.", ["match against Tarsk Rovers".capitalize().replace("tarsk rovers", "Tarsk Rovers")]),
        ("The clerk said in March 2025 that in the third round of talks, opened on March 3 in Nairobi, the port had offered a lower fee.",
         ["The clerk said in March 2025 that in the third round of talks, opened on March 3 in Nairobi, the port had offered a lower fee", "The third round of talks was opened in Nairobi"]),
        ("The coach ruled him out of the race.\n\nPaula Grant ruled him out. His first race is the one in Tarsk on March 21, 2025.", ["His first race is the one in Tarsk"]),
        ("On March 11, 2025 the mayor closed the wells after a chemical spill on March 10, 2025.",
         ["The mayor closed the wells", "Chemical spill"]),
        ("The mayor closed the wells after a chemical spill on March 10, 2025.", ["The mayor closed the wells after a chemical spill"]),
        ("The toll from a storm that hit the port on March 3, 2025 rose to 11 on March 5, 2025.",
         ["A storm hit the port on March 3, 2025", "The toll from a storm that hit the port on March 3, 2025 rose to 11"]),
        ("The port on Monday raised its fees and said that pilots, who had been due to strike on March 5, would now meet on March 19.",
         ["The port on Monday raised its fees and said that pilots would now meet on March 19", "Pilots had been due to strike on March 5", "The port on Monday said that pilots would now meet"]),
    ],
)
def test_a_date_tells_the_happening_that_it_stands_beside(text, told):
    assert [e.what for e in events(text)] == told


def test_a_day_of_another_language_is_an_event():
    text = "Der Bericht werde am 15. Oktober vorliegen, sagte der Direktor am Telefon."
    found = find_events(Reading(Clean(text, language="de"), "", "source", dates=find_dates(text, "de")), "2024-09-16", {})
    assert [e.date for e in found] == ["2024-10-15"]


@pytest.mark.parametrize("text", ["If you fly through Tarsk next week, read this.", "That's all from us today.", "Until next week,", "Thanks for following today.", "Also this week", "Live: Monday"])
def test_what_a_page_says_to_its_readers_is_no_event(text):
    assert events(text) == ()


def test_a_happening_so_many_days_before_a_day_has_its_own_date():
    found = events("Paula Grant resigned on Wednesday, two days after a newspaper revealed that the port had been warned of the leak.")
    assert [(e.date, e.what) for e in found] == [("2024-03-06", "Paula Grant resigned on Wednesday"), ("2024-03-04", "A newspaper revealed that the port had been warned of the leak")]
    assert [e.date for e in events("The verdict came on Wednesday, two days after the vote.")] == ["2024-03-06"]
    found = events("VELM / ORSK — Two days after the police padlocked its mill, Tarsk Dairy apologised on Wednesday to the families.")
    assert [(e.date, e.what) for e in found] == [("2024-03-04", "The police padlocked its mill"), ("2024-03-06", "Tarsk Dairy apologised on Wednesday to the families")]
    found = events("Paula Grant resigned on Wednesday, the newspaper said, a day after the judge delivered her report to the mayor.")
    assert [e.date for e in found] == ["2024-03-06", "2024-03-05"] and found[1].what == "The judge delivered her report to the mayor"
    assert [e.date for e in events("Two days after the vote, shares fell on Wednesday.")] == ["2024-03-06"]


@pytest.mark.parametrize(("text", "told"), [
    ("On March 3 it added cheese, taking the total to 57 tonnes. The same day Orsk suspended imports of milk.", ["It added cheese, taking the total to 57 tonnes", "Orsk suspended imports of milk"]),
    ("A boy died on Sunday. Ten families lodged a complaint the same day.", ["A boy died on Sunday", "Ten families lodged a complaint"]),
    ("A boy died on Sunday. He was buried after the prayer of the same day.", ["A boy died on Sunday"]),
    ("A boy died on Sunday, after a fall on March 1. Ten families lodged a complaint the same day.", None),
])  # fmt: skip
def test_what_was_done_on_the_same_day_as_the_sentence_before_has_that_day(text, told):
    found = [e.what for e in events(text) if e.date == "2024-03-03"]
    assert found == told if told else "Ten families lodged a complaint" not in [e.what for e in events(text)]
    ahead = events("Paula Grant called off the visit on Wednesday, three days before she was to sign a lease in Tarsk.")
    assert [(e.date, e.kind) for e in ahead] == [("2024-03-06", "past"), ("2024-03-09", "planned")]


@pytest.mark.parametrize(("text", "days"), [
    ("The truce ended on March 3. The mill throttled the water. Nobody accepted its sum. Two days later the cabinet declared an emergency.", ["2024-03-03", "2024-03-05"]),
    ("The court sat on March 3. Two days later than planned the ship left. Three days later the crew went home.", ["2024-03-03"]),
    ("The truce ended on March 3.\n\nThe mill throttled the water. Two days later the cabinet declared an emergency.", ["2024-03-03"]),
])  # fmt: skip
def test_days_later_are_counted_from_the_only_day_of_the_paragraph(text, days):
    assert [e.date for e in events(text)] == days


def test_a_quotation_of_several_sentences_is_told_whole():
    text = "On March 11, 2025 Paula Grant said: 'We wait. We hope that it ends.'"
    quotes = (Quote("Paula Grant", "We wait. We hope that it ends.", 1, text.index("'"), len(text)),)
    assert [e.what for e in events(text, quotes=quotes)] == ["Paula Grant: “We wait. We hope that it ends”"]


def test_an_hour_in_a_paragraph_without_a_day_dates_nothing():
    text = "The trial was paused on March 14, 2025 after two people fell ill.\n\nShares of the maker rose 22 percent by noon."
    assert [e.date for e in events(text)] == ["2025-03-14"]


def test_without_a_publication_day_a_year_of_something_done_is_not_planned():
    text = "The bonus for new crews, cancelled in the crisis year 2012, will be paid again."
    assert [(e.date, e.kind) for e in find_events(Reading(Clean(text, anchors=((0, 0, 1),)), "", "source", dates=find_dates(text)), None, {})] == [("2012", "past")]


def test_without_a_publication_day_nothing_relative_is_dated():
    assert find_events(Reading(Clean("The port closed on Wednesday."), "", "source", dates=find_dates("The port closed on Wednesday.")), None, {}) == ()


@pytest.mark.parametrize(
    "text, told",
    [
        ("Thousands of nurses will walk out on Monday after pay talks with the ministry collapsed on Thursday night.",
         ["Thousands of nurses will walk out", "Pay talks with the ministry collapsed"]),
        ("Minister Paula Grant, who met the nurses in the capital on 2 March, has ruled out more money.", ["Minister Paula Grant met the nurses in the capital"]),
        ('A spokesperson for the ministry said: "Wards will be told by Tuesday whether they close."',
         ['A spokesperson for the ministry said: "Wards will be told by Tuesday whether they close."']),
        ("A second walkout is planned for March 29 unless a deal is reached.", ["A second walkout is planned for March 29 unless a deal is reached"]),
    ],
)
def test_a_clause_is_cut_where_another_happening_begins(text, told):
    names = (Named("Paula Grant", "person", mentions=((9, 20),)),)
    quotes = (Quote("A spokesperson", "Wards will be told by Tuesday whether they close.", 1, 41, 90),)
    assert [e.what for e in events(text, names=names, quotes=quotes)] == told


@pytest.mark.parametrize(
    "text, told",
    [
        ("The ruling party is preparing for a national election on April 20.", "National election"),
        ("Crews want a deal ahead of the April 20 upper house election, the union added.", "Upper house election"),
        ("The flood of February 18 has killed six people.", "The flood has killed six people"),
        ("About 900 trout have died at a farm near Tarsk, the owner, Norvik Pens, said on Friday.", "The owner, Norvik Pens, said: About 900 trout have died at a farm near Tarsk"),
        ("The mill in Tarsk will still close, but a year later than planned, in June 2027, and workers will get ten months' pay.", "The mill in Tarsk will still close, but a year later than planned, in June 2027"),
        ("Justice Harold Simukonda, who read the ruling, gave the commission until March 28 to finish.",
         "Justice Harold Simukonda gave the commission until March 28 to finish"),
        ("The spring regatta, which had been due to start on March 19, will now be held at another lake.", "The spring regatta had been due to start on March 19"),
        ("Approval is needed from shareholders of Tamarack Steel, who will vote on April 21 in the capital.", "Shareholders of Tamarack Steel will vote on April 21 in the capital"),
        ("Premier Colin Abernethy, who toured the valley, on Friday announced an inquiry into the dam.",
         "Premier Colin Abernethy on Friday announced an inquiry into the dam"),
        ("The rail audit, published on Wednesday, says the signals were old.", "The rail audit was published"),
        ("Olga Brandt, whose mother founded the old paper mill in 1931, said she was relieved.", "Olga Brandt’s mother founded the old paper mill"),
        ("Tom Hale, chief executive of Quay Lines, who is to appear before a committee on April 3, said nothing.", "Tom Hale is to appear before a committee"),
        ("The blockade began on 4 March and should end on 24 March.", "The blockade should end on 24 March"),
        ("The first patient, a farmer, was admitted on February 19 and died on February 27, doctors said.", "The first patient died on February 27"),
        ("The mayor delayed until April 1 fees that were to take effect on Wednesday at both quays.", "Fees were to take effect on Wednesday at both quays"),
        ("The owners agreed to talks, ending a blockade that began on March 3.", "A blockade began on March 3"),
        ("Hopes of a deal took a blow Monday, when Mayor Ada Lind called the owners greedy.", "Mayor Ada Lind called the owners greedy"),
        ("Contact was lost on March 4, when the boat was 9 miles from its port.", "Contact was lost on March 4, when the boat was 9 miles from its port"),
        ("The mill was warned on March 4 that its dam was full, The Gazette reported on Wednesday, citing letters.",
         "The mill was warned on March 4 that its dam was full, The Gazette reported, citing letters"),
        ("Boats will run twice a week under an agreement reached on Tuesday.", "Boats will run twice a week under an agreement reached on Tuesday"),
        ("Judges on Thursday charged the owner of the mill with fraud, a day after the audit blamed him.", "Judges on Thursday charged the owner of the mill with fraud"),
        ("Inspectors warned of mould at the mill in autumn, the Gazette reported on Tuesday, citing letters.", "The Gazette reported: Inspectors warned of mould at the mill in autumn"),
        ("Divers have found nine crates since the old ferry sank near the pier on March 4, spilling its cargo.", "The old ferry sank near the pier on March 4, spilling its cargo"),
        ("The missing are thought to lie below the mud released when the dam broke apart in Tovel on March 4.", "The dam broke apart in Tovel"),
        ("Eight people died when the levee at Tovel broke on March 4.", "Eight people died when the levee at Tovel broke"),
        ("The cost of last week's paper mill fire rose to nine million crowns, insurers said.", "Paper mill fire"),
        ("The sale needs the consent of the board, and of the county's court at a hearing expected to be held on April 3, 2025.",
         "The county's court at a hearing expected to be held"),
        ("Members of the weavers' guild begin voting on May 24, 2025 and the result is expected on June 9, 2025.", "The result is expected on June 9, 2025"),
        ("Members of the weavers' guild begin voting on May 24, 2025 and the result is expected on June 9, 2025.", "Members of the weavers' guild begin voting"),
        ("Quay Lines has stopped its boats because its crews are on strike, the line said Thursday, stranding hundreds.",
         "The line said: Quay Lines has stopped its boats because its crews are on strike"),
        ("As of Thursday morning, the line had cancelled 92 crossings.", "As of Thursday morning, the line had cancelled 92 crossings"),
        ("The mill had turned nine lorries away before the contract was signed at 2:45 a.m. on Friday.", "The mill had turned nine lorries away before the contract was signed"),
        ("Talks between the two mills began in early autumn, according to a filing on Tuesday.", "A filing: Talks between the two mills began in early autumn"),
    ],
)
def test_a_happening_is_told_with_its_subject(text, told):
    assert told in [e.what for e in events(text)]


def test_a_range_of_publication_days_dates_what_is_the_same_on_most_of_them():
    text = "The yard closed on Feb. 20. The mayor spoke on Saturday. A ferry sank on Tuesday."
    found = events(text, published="2024-03-02/2024-03-06")
    assert [e.date for e in found] == ["2024-02-20", "2024-03-02"], "Tuesday is Feb. 27 or March 5"


def test_a_clause_without_its_subject_gets_the_one_of_its_sentence():
    text = "Lind met the owners for an hour on Friday, then spoke with the crews again on the quay Saturday."
    found = events(text, published="2024-03-10", names=(Named("Ada Lind", "person", mentions=((0, 4),)),))
    assert [e.what for e in found] == ["Lind met the owners for an hour", "Ada Lind spoke with the crews again on the quay"]


def test_a_quotation_is_told_with_the_name_of_its_speaker():
    text = "“We carried every passenger we could that night,” he said on Tuesday."
    event = one(text, quotes=(Quote("Ole Berg", "We carried every passenger we could that night,", 1, 1, 48),))
    assert event.what == "Ole Berg: “We carried every passenger we could that night”"


def test_a_statement_dated_by_its_attribution_is_told_as_a_statement():
    event = one("The yard wants to hire 40 welders, a manager close to the matter said Thursday.")
    assert (event.date, event.what) == ("2024-03-07", "A manager close to the matter said: The yard wants to hire 40 welders")


def test_a_leading_pronoun_gives_way_to_the_name_it_stands_for():
    text = "Mayor Ada Lind opened the quay. She signed the contract with the dredgers on Tuesday."
    event = one(text, names=(Named("Ada Lind", "person", mentions=((6, 14),)),))
    assert event.what == "Ada Lind signed the contract with the dredgers"


@pytest.mark.parametrize(
    "text, told",
    [
        ("The recall was announced by the agency. It was widened on Tuesday to all cheeses.", "The recall was widened on Tuesday to all cheeses"),
        ("Ada Lind announced an inquiry led by a judge. It is to report by April 30.", "The inquiry is to report by April 30"),
        ("The mission was praised by all. Its first probe crashed in the hills on Tuesday.", "Its first probe crashed in the hills"),
        ("The ferry company was praised by all. Its first boat sank off the pier on Tuesday.", "The ferry company’s first boat sank off the pier"),
        ("Ada Lind resigned. Her deputy, Ole Berg, took over the office on Tuesday.", "Ada Lind’s deputy, Ole Berg, took over the office"),
        ("The ferries were late again. It rained on Tuesday in the whole of the valley.", "It rained on Tuesday in the whole of the valley"),
        ("Ada Lind spoke first. Last week she said that the quay was safe.", "Ada Lind said that the quay was safe"),
        ("Ole Berg came to the quay. The ferry had 90 tonnes of fuel in her tanks when she struck the reef on Tuesday.", "The ferry struck the reef on Tuesday"),
        ("Ada Lind met Ole Berg on the quay at noon, then spoke with him again on Tuesday.", "Ada Lind spoke with Ole Berg again on Tuesday"),
    ],
)
def test_a_pronoun_gives_way_to_what_it_surely_means(text, told):
    names = tuple(Named(n, "person", mentions=((text.index(n), text.index(n) + len(n)),)) for n in ("Ada Lind", "Ole Berg") if n in text)
    assert one(text, names=names).what == told


@pytest.mark.parametrize(
    "text, told",
    [
        ("The ferry that caught fire on March 3 had 247 people on board.", ["The ferry caught fire on March 3"]),
        ("Divers found the ferry that sank on March 3.", ["The ferry sank on March 3"]),
        ("The court freed the man who was arrested on March 3.", ["The man was arrested on March 3"]),
        ("Clerks asked who was on the bridge on March 3.", ["Clerks asked who was on the bridge"]),
        ("He was among those who were arrested on March 3.", ["He was among those who were arrested"]),
        ("A notice said that wages paid in after March 3 would be free.", ["A notice said that wages paid in after March 3 would be free"]),
        ("The levy passed on March 5, at the end of a session first called for March 1.", ["The levy passed on March 5, at the end of a session first called for March 1", "A session was first called for March 1"]),
        ("The bank shut its branches on Sunday and froze all accounts on Monday.", ["The bank shut its branches", "The bank froze all accounts on Monday"]),
        ("The regulator put Rubex under its control on Sunday and froze its accounts on Monday.", ["The regulator put Rubex under its control", "The regulator put Rubex under its control on Sunday and froze its accounts on Monday"]),
        ("In February, after the auditor had left, the council ordered the owners to pay the debt by March 5.",
         ["After the auditor had left, the council ordered the owners to pay the debt by March 5", "The council ordered the owners to pay the debt by March 5"]),
        ("The ban on the boats, which was to be lifted on March 15, will stay.", ["The ban on the boats was to be lifted on March 15"]),
        ("The owners of the bank, which was closed on Monday, deny it.", ["The bank was closed on Monday"]),
        ("The owners of the bank, who were arrested on Monday, deny it.", ["The owners of the bank were arrested on Monday"]),
        ("Savers may take out 300 crowns a week, up from 200, an increase that took effect on Thursday.", ["Savers may take out 300 crowns a week, up from 200, an increase that took effect on Thursday"]),
        ("On March 1 the workers held a sit-in in the canteen, which ended on March 5.", ["The workers held a sit-in in the canteen", "A sit-in ended on March 5"]),
        ("The round, the third after Tarsk in January, opened on Wednesday, a week late.", ["The round, the third after Tarsk in January, opened on Wednesday, a week late"]),
        ("Under the deal, reached on March 3 after mediation by Ada Pool, pay goes up.", ["The deal was reached after mediation by Ada Pool"]),
        ("The levy, introduced in 2018, was cut on Friday.", ["The levy was introduced", "The levy, introduced in 2018, was cut"]),
        ("A ban on exports of ore, announced on March 3, is not in force.", ["A ban on exports of ore was announced"]),
        ("The speech was the first time Pool, who took office in 2023, has signed the order.", ["Pool took office in 2023"]),
        ("Its shares fell after the notice was printed and have lost 4 per cent since Egypt's answer on Tuesday.", ["Its shares have lost 4 per cent since Egypt's answer"]),
        ("The coffee had run out when, shortly after two on Friday morning, the sides signed a long contract.", ["The sides signed a long contract"]),
        ("The board wants to hear the owner, Mr Pool, and Ada Lind, the doctor who raised the alarm, before the end of the year.",
         ["The board wants to hear the owner, Mr Pool, and Ada Lind, the doctor who raised the alarm, before the end of the year"]),
        ("In Tarsk, a group of savers has announced a march for Friday evening.", ["In Tarsk, a group of savers has announced a march for Friday evening"]),
        ("On Sunday, the fifteen states -- that is, those with the euro -- had agreed on a plan.", ["The fifteen states -- that is, those with the euro -- had agreed on a plan"]),
        ("This comes despite a report by the port board on the same day, which said that it lost 300 workers in February.", ["A report by the port board said that it lost 300 workers"]),
        ("The court will hear the fishers who applied before March 3.", ["The fishers applied before March 3"]),
        ("The court will hear fishers who applied before March 3.", ["The court will hear fishers who applied before March 3"]),
        ("The court will hear fishers from Tarsk and Yelm who applied before March 3.", ["The court will hear fishers from Tarsk and Yelm who applied before March 3"]),
        ("The court on Monday rejected an appeal filed on February 3 by the mayor.", ["The court on Monday rejected an appeal filed on February 3 by the mayor", "An appeal was filed by the mayor"]),
        ("The court on Monday rejected an appeal that the mayor had filed on February 3.",
         ["The court on Monday rejected an appeal that the mayor had filed on February 3", "The mayor had filed an appeal"]),
        ("The regulator fined the bank in a decision published on Monday.", ["The regulator fined the bank in a decision published on Monday"]),
        ("The port said on Tuesday that the council filed on Monday a complaint.", ["The port said on Tuesday that the council filed on Monday a complaint", "The port said on Tuesday that the council filed on Monday a complaint"]),
        ("Clerks said on Tuesday that a body found on Saturday was that of the diver.", ["Clerks said on Tuesday that a body found on Saturday was that of the diver", "A body was found"]),
        ("The museum, closed since a fire in February, reopened on Saturday.", ["The museum has been closed since a fire in February", "The museum, closed since a fire in February, reopened on Saturday"]),
        ("The bank, fined in 2023, was fined again on Monday.", ["The bank was fined", "The bank, fined in 2023, was fined again"]),
        ("The bill, promised for March 1, has slipped to May.", ["The bill, promised for March 1, has slipped to May", "The bill, promised for March 1, has slipped to May"]),
        ("Founded in 2023, the company filed for bankruptcy on Monday.", ["The company was founded", "Founded in 2023, the company filed for bankruptcy"]),
        ("The team left Oslo on March 1, arrived in Tarsk on March 2 and began work on March 4.", ["The team left Oslo on March 1", "The team arrived in Tarsk on March 2", "The team began work on March 4"]),
        ("Guards arrested two men on Monday and released them on Tuesday.", ["Guards arrested two men on Monday", "Guards arrested two men on Monday and released them on Tuesday"]),
        ("The museum reopened on Saturday after a fire that destroyed its roof in February.", ["The museum reopened on Saturday", "A fire destroyed its roof in February"]),
        ("The two sides will resume talks that broke down in February.", ["The two sides will resume talks that broke down"]),
        ("The court ruled in January that the tax was void, and in February ordered the state to pay it back.", ["The court ruled in January that the tax was void", "The court ordered the state to pay it back"]),
        ("Ada Pool became mayor in 2023, succeeding Simon Ask, who had held the post since 2007.", ["Ada Pool became mayor in 2023, succeeding Simon Ask", "Simon Ask had held the post since 2007"]),
        ("The ban, in force since March 3, is to be lifted.", ["The ban has been in force since March 3"]),
        ("The verdict, due in February, has been put off until May.", ["The verdict was due", "The verdict, due in February, has been put off until May"]),
        ("The verdict, due in May, has to be read out.", ["The verdict is due"]),
        ("The council met on Monday after postponing a session on March 1.", ["The council met on Monday after postponing a session on March 1"]),
        ("He was arrested on Monday and remanded in custody until July 8.", ["He was arrested on Monday", "He was remanded in custody until July 8"]),
        ("Last Friday, March 1, the council rejected the plan.", ["The council rejected the plan"]),
        ("Guards came at noon on Sunday to a house where a man had died on Friday.", ["Guards came at noon on Sunday to a house where a man had died on Friday", "A man had died"]),
        ("He was convicted in January of a murder in 2023.", ["He was convicted in January of a murder in 2023"]),
        ("He was convicted of fraud in 2023.", ["He was convicted of fraud"]),
        ("The mayor on Tuesday defended the decision of March 1 to close the port.", ["The mayor on Tuesday defended the decision of March 1 to close the port", "The decision of March 1 to close the port"]),
        ("The answer came on Wednesday. The council rejected the plan.", ["The council rejected the plan"]),
        ("The answer of the port came on Wednesday. Trade fell.", ["The answer of the port came"]),
        ("The square is named after a poet and the revolt that began in Tarsk in 2005.", ["The revolt began in Tarsk in 2005"]),
        ("When they took the House, Senate, and presidency in 2023, they tried another way.", ["They took the House, Senate, and presidency"]),
        ("The board asked for a hearing last year, and in February, the court granted it.", ["The court granted it"]),
        ("In February the party called for weaker trade, environmental, and safety rules; lower taxes for firms and all those who own them; and more trade with all the neighbours of the port.",
         ["The party called for weaker trade, environmental, and safety rules"]),
        ("Two weeks after the clerks cut off the water, growers got it back on Monday, and most were glad.", ["Two weeks after the clerks cut off the water, growers got it back"]),
    ],
)
def test_a_clause_is_told_so_that_it_stands_alone(text, told):
    assert [e.what for e in events(text)] == told


def test_a_weekday_in_the_words_of_an_old_letter_is_not_counted_from_today():
    text = 'In a letter of February 14, Ada Pool warned that "the window closes on Sunday".'
    at = text.index("the window")
    assert [e.date for e in events(text, quotes=(Quote("Ada Pool", "the window closes on Sunday", 1, at, at + 27, "partial"),))] == ["2024-02-14"]


def test_a_later_sentence_of_a_quotation_has_its_speaker():
    text = '"There is one," said Ada Pool. "Now there are ten. I wonder how many there will be by May 3."'
    at = text.index("Now")
    assert one(text, quotes=(Quote("Ada Pool", "Now there are ten. I wonder how many there will be by May 3.", 1, at, len(text) - 1),)).what == "Ada Pool: “I wonder how many there will be by May 3”"


def test_for_whom_is_for_the_one_who_is_named_before():
    text = "There remains the matter of Ada Pool, the former owner, for whom a warrant was issued on March 5."
    assert one(text, names=(Named("Ada Pool", "person", mentions=((28, 36),)),)).what == "A warrant was issued on March 5 for Ada Pool"
    assert one(text).what == "There remains the matter of Ada Pool, the former owner, for whom a warrant was issued"


def test_its_owners_are_those_of_the_body_of_the_sentence():
    text = "Rubex was closed on March 5 after its owners missed a deadline of February 29."
    assert [e.what for e in events(text, names=(Named("Rubex", "organisation", mentions=((0, 5),)),))][1] == "Rubex’s owners missed a deadline of February 29"
    two = "Rubex sued Corvid on March 5 after its owners missed a deadline of February 29."
    assert "’s" not in events(two, names=(Named("Rubex", "organisation", mentions=((0, 5),)), Named("Corvid", "organisation", mentions=((11, 17),))))[1].what


@pytest.mark.parametrize(
    "text",
    [
        "Prosecutors look into loans granted between 2019 and 2023.",
        "The auditor would not sign the accounts for the first half of 2023.",
        "Her term would have lasted until 2030.",
        "It was a duty that would have been levied from Monday this week.",
        "The port dropped its threat for good, instead of merely suspending it until May 1.",
        "Pay goes up by 27 per cent, with the first part backdated to January.",
        "The inspectors found a leak in the loop, and no record for the loop between February 12 and March 1.",
        "It was a town that until this spring it called a friend.",
        "The index ended at 5,210, a figure not seen since last September.",
        "The yields fell to 10 percent of 2000 levels.",
        "A survey of 1709 children was made in the port.",
        "The shares fell two percent from Monday's closing price.",
        "Prices were 3 percent lower than in February.",
        "Figures for January were good.",
        "The next day he was dead.",
        "The report covers the years 2019 to 2023.",
        "The rules are not fit for today's challenges.",
        "The guests leave when the talks begin on the Monday.",
        "The top took 14 percent — more than double the share they had in 1970.",
        "She points out that the November deal is not mentioned in the text.",
        ">>> Webinar: Small ports – 20 March, 2pm GMT. Register free <<<",
        "[Chart: Port calls, 2019–2023. Source: harbour office]",
        "The Monitor is published by Row Ltd, London. © 2024",
    ],
)
def test_what_only_describes_or_belongs_to_the_page_is_no_happening(text):
    assert events(text) == ()


@pytest.mark.parametrize("text", ["Bakers protested between 2019 and 2023.", "The town bought boats in 2019.", "Her term lasted until 2023."])
def test_a_verb_of_its_own_makes_a_year_a_happening(text):
    assert len(events(text)) == 1


def test_she_is_no_man():
    text = "Peter Berg came to the quay. Residents cheered when she spoke to them on Tuesday."
    assert "Peter" not in one(text, names=(Named("Peter Berg", "person", mentions=((0, 10),)),)).what


@pytest.mark.parametrize(
    "text",
    [
        "The walkout, the first at the yard since 1998, shut both docks.",
        "The ban covers all cheeses made at the dairy since January.",
        "The owner knew nothing of the 2019 letter.",
    ],
)
def test_a_date_that_only_measures_something_is_no_happening(text):
    assert events(text) == ()


def test_an_event_has_the_actors_of_its_clause_and_no_others():
    text = "The Berg Line stopped its boats on Monday, while Ole Berg flew to the capital on Tuesday with Ada Lind. She signed on Wednesday."
    names = tuple(Named(n, k, mentions=((text.index(n), text.index(n) + len(n)),)) for n, k in (("Ole Berg", "person"), ("Ada Lind", "person"), ("Berg Line", "organisation")))
    assert [e.actors for e in events(text, names=names)] == [("Berg Line",), ("Ole Berg", "Ada Lind"), ("Ada Lind",)]


def test_a_clause_that_names_nobody_has_no_actors():
    text = "Ole Berg was in the capital, while the boats stayed in their port on Monday."
    assert one(text, names=(Named("Ole Berg", "person", mentions=((0, 8),)),)).actors == ()


def test_a_quotation_belongs_to_its_speaker():
    text = "“We carried every passenger we could that night,” he said on Tuesday."
    event = one(text, quotes=(Quote("Ole Berg", "We carried every passenger we could that night,", 1, 1, 48),), names=(Named("Ole Berg", "person"),))
    assert event.actors == ("Ole Berg",)


def test_what_a_term_of_office_dates_is_told_as_undated_background():
    event = one("During Mayor Lind's first term in office, the town signed a contract with the dredgers.")
    assert (event.date, event.precision, event.kind) == ("unknown", "unknown", "background")
    assert event.what == "During Mayor Lind's first term in office, the town signed a contract with the dredgers"


@pytest.mark.parametrize(
    "text, told",
    [
        ("The owner of the old mill, including its two farms, a bakery and the ferry landing below the weir, sold all of it to the county on Tuesday for a sum that nobody in the valley would name.",
         "The owner of the old mill sold all of it to the county on Tuesday for a sum that nobody in the valley would name"),
        ("Ole Berg, the owner of the northern ferry company with its eleven boats, was questioned for six hours on Tuesday by a judge in the capital and was released on bail of 50,000 crowns.",
         "Ole Berg was questioned for six hours on Tuesday by a judge in the capital and was released on bail of 50,000 crowns"),
        ("The council gave another view of the new quay on Tuesday, complaining again about the noise of the cranes and the trains, even saying that the harbour of the town was a shame.",
         "The council gave another view of the new quay on Tuesday, complaining again about the noise of the cranes and the trains"),
        ("The council wants to send its chief engineer to the capital on Tuesday for an eighth round of the talks on the money for the long new sea wall of the port.",
         "The council wants to send its chief engineer to the capital on Tuesday for an eighth round of the talks on the money for the long new sea wall of the port"),
    ],
)
def test_a_long_line_loses_its_asides_and_not_its_end(text, told):
    assert one(text).what == told


def test_a_day_that_replaces_another_is_told_with_both():
    old, new = events("The audit, first promised for March 1, will now be delivered on April 15.")
    assert old.what == new.what == "The audit, first promised for March 1, will now be delivered on April 15"


def test_a_dateline_left_in_the_text_is_no_part_of_a_line():
    *_, event = events("NEW QUAY, March 7 (Coast Press) - The port authority closed two berths on Wednesday.")
    assert event.what == "The port authority closed two berths"


@pytest.mark.parametrize("text", ["She hopes to win in her second term in office.", "In the first term of the school year pupils read more."])
def test_a_term_that_is_no_happening_of_the_past_is_none(text):
    assert events(text) == ()


def test_a_caption_dates_what_the_text_does_not():
    found = events("The quay was opened with music.", captions=(("Mayor Ada Lind cuts the ribbon on March 2. Photo: Coast Press", 7),))
    assert [(e.date, e.line, e.what) for e in found] == [("2024-03-02", 7, "Mayor Ada Lind cuts the ribbon")]


@pytest.mark.parametrize(
    "value, first, last",
    [("2024-02", "2024-02-01", "2024-02-29"), ("2024", "2024-01-01", "2024-12-31"), ("1980s", "1980-01-01", "1989-12-31"), ("2024-Q2", "2024-04-01", "2024-06-30"),
     ("2024-W10", "2024-03-04", "2024-03-10"), ("2024-01/2024-02", "2024-01-01", "2024-02-29"), ("2024-SU", "2024-06-01", "2024-08-31")],
)  # fmt: skip
def test_a_date_of_any_precision_has_a_first_and_a_last_day(value, first, last):
    assert span_of(value) == (date.fromisoformat(first), date.fromisoformat(last))


def test_what_is_no_date_has_no_span():
    assert span_of("XXXX-07-09") == (None, None) == span_of("")


def whats(text: str, **rest) -> dict[str, str]:
    return {e.date: e.what for e in events(text, **rest)}


@pytest.mark.parametrize(
    ("text", "day", "what"),
    [
        ("A judge ordered the manager held while prosecutors look into an order of February 5 to close the gallery.", "2024-02-05", "An order of February 5 to close the gallery"),
        ("In the email, dated February 5, the doctor wrote to the capital that the trial should be paused.", "2024-02-05", "In the email, the doctor wrote to the capital that the trial should be paused"),
        ("Divers reached on Thursday three of the sailors trapped in the hull of the ferry since Monday.", "2024-03-04", "Three of the sailors have been trapped in the hull of the ferry since Monday"),
        ("The boy, who died in the town in January, had received a placebo, the board said.", "2024-01", "The boy died in the town in January"),
        ("According to the laboratory, 4,500 children take part in the trial, which started on February 5.", "2024-02-05", "The trial started on February 5"),
        ("The fall wiped 40 million off the value of the company, which was founded in 2011 by a former teacher.", "2011", "The company was founded in 2011 by a former teacher"),
        ("Dr. Haddad, who leads the union, said the offer fell far short of inflation, which stood at 10.1 percent in January.", "2024-01", "Inflation stood at 10.1 percent in January"),
        ("A spokesman for the county's civil defense agency said Wednesday that the number of confirmed dead from the collapse of a dam in the north has risen to 99 from 84.", "2024-03-06",
         "A spokesman for the county's civil defense agency said Wednesday that the number of confirmed dead from the collapse of a dam in the north has risen to 99 from 84"),
        ("The chief of the county's civil defense department also told reporters on Monday that 192 people have been rescued, a number that has not changed since the day before.", "2024-03-04",
         "The chief of the county's civil defense department also told reporters on Monday that 192 people have been rescued"),
        ("Giulia Morandi, the commissioner who took over on Feb. 20, said that the championships would open soon.", "2024-02-20", "Giulia Morandi took over on Feb. 20"),
        ("The police said the girl died on Tuesday at the hospital, eleven days after the crash.", "2024-03-05", "The police said the girl died on Tuesday at the hospital"),
        ("The shaft will not be ready because the machine has met with water, announced this Monday the colonel Ada Pool.", "2024-03-04", "The colonel Ada Pool announced: The shaft will not be ready because the machine has met with water"),
    ],
)  # fmt: skip
def test_a_line_tells_what_happened_on_its_own_day_and_nothing_else(text, day, what):
    assert whats(text)[day] == what


def test_the_day_of_a_clause_behind_a_quotation_is_not_the_day_on_which_it_was_said():
    text = "“It is slow because it must be slow”, she told the relatives, who have waited since Monday in tents."
    found = whats(text, quotes=(Quote("Ada Pool", "It is slow because it must be slow", start=0, end=36),))
    assert found == {"2024-03-04": "The relatives have waited since Monday in tents"}


@pytest.mark.parametrize("text", ["Shareholders will receive $31.50 a share, a premium of 38 percent over Monday's close.",
                                  "It was the second meeting since the announcement of the purchase, in February 3.",
                                  "The agency counted 27 confirmed cases, up from 12 on Wednesday.", "Analysts put the odds at 60%, up from 40% in January."])  # fmt: skip
def test_a_date_that_only_measures_is_no_event(text):
    assert events(text) == ()


def test_hours_without_a_day_are_left_out_in_no_time():
    began = process_time()
    assert events("The gate closed by noon. " * 4000) == ()
    assert process_time() - began < 4


def test_a_sentence_without_end_takes_no_time():
    began = process_time()
    events("He said on Friday that, when the levee broke on May 3, " * 600)
    assert process_time() - began < 3


def test_a_day_that_was_wrongly_thought_the_one_is_no_day_of_the_event():
    assert [e.date for e in events("The first patient fell ill on February 12, an investigation has found, not on February 26 as first thought.")] == ["2024-02-12"]


def test_the_one_who_is_told_is_not_the_one_who_says():
    assert whats("The spokesperson of the court, Refilwe Tau, confirmed this Thursday to Die Kusblad.") == {"2024-03-07": "The spokesperson of the court, Refilwe Tau, confirmed this Thursday to Die Kusblad"}


def test_what_was_due_is_told_as_due_and_not_as_what_came_of_it() -> None:
    found = {e.date: (e.kind, e.what) for e in events("The report of the harbour board, due on March 2, was handed to the mayor this morning.", "2026-03-09")}
    assert found["2026-03-02"] == ("deadline", "The report of the harbour board was due")
    assert "handed to the mayor" in found["2026-03-09"][1]


@pytest.mark.parametrize(
    "text, day, what",
    [
        ("The chief of the ferry line is to go at the end of the month, it said on Friday, hours after passengers published the last of the logs they had been shown.", "2024-03-08", "The chief of the ferry line is to go at the end of the month, it said"),
        ("Ida Moen, the harbour minister, who was to have come on March 3 but did so on March 5, said the state would pay for a new quay by March 30.", "2024-03-30", "Ida Moen, the harbour minister, said the state would pay for a new quay by March 30"),
        ("Before this on March 3 Mr. Holm had called the levy “a tax on herring”.", "2024-03-03", "On March 3 Mr. Holm had called the levy “a tax on herring”"),
        ("The town wanted 40 million crowns back; it will get 15 million on March 20.", "2024-03-20", "The town will get 15 million on March 20"),
        ("The trial of the new net was to finish on Friday, it will be prolonged until the 28 March.", "2024-03-28", "The trial of the new net was to finish on Friday, it will be prolonged until the 28 March"),
    ],
)
def test_a_line_breaks_off_nowhere_and_has_its_subject(text: str, day: str, what: str) -> None:
    assert whats(text)[day] == what


def test_a_relative_clause_in_a_condition_is_told_of_what_it_is_about() -> None:
    told = whats("If approved by the council's harbour committee, which will question her on March 25, Moen would start on April 1 for a term of four years.")
    assert told["2024-03-25"] == "The council's harbour committee will question her on March 25" and told["2024-04-01"].endswith(", Moen would start on April 1 for a term of four years") and told["2024-04-01"].startswith("If approved by")


@pytest.mark.parametrize("text", ["Ida Moen told parliament on Thursday the state would bring forward a law.", "Ida Moen told the council Thursday the quay will be closed."])
def test_the_day_on_which_somebody_was_told_of_a_plan_is_past(text: str) -> None:
    assert one(text).date == "2024-03-07"


@pytest.mark.parametrize("text", ["Reserves are fine. This is not 2022.", "Tarsk's 2035 dollar bond fell by two cents."])
def test_a_year_that_only_compares_or_names_is_no_event(text: str) -> None:
    assert whats(text) == {}


def test_a_long_subject_keeps_its_verb() -> None:
    text = ("Several hundred people, some of them in wheelchairs and many carrying photographs of parents who died young, marched from the hospital of Alva to the old town hall square on Thursday "
            "to demand that the council settle its quarrel with the maker of the drug.")
    assert whats(text) == {"2024-03-07": "Several hundred people marched from the hospital of Alva to the old town hall square on Thursday"}


def test_whom_somebody_told_is_not_told_without_what() -> None:
    long = "In a letter of March 5 the chairwoman of the Norden Fisheries Board, Ida Moen, told the director of the customs service that crates of imported herring held ice from harbours that nobody had inspected since the levy."
    assert whats(long)["2024-03-05"].endswith("…")


def test_the_label_of_a_picture_is_not_told() -> None:
    assert [e.what for e in events("Nothing.", captions=(("[Image: The crew mends the quay on Feb. 19. (Photo: Jo Holm)]", 4),))] == ["The crew mends the quay on Feb. 19"]


def test_a_picture_of_a_thing_is_no_happening() -> None:
    assert events("Nothing.", captions=(("The spillway of the Green Dam on Feb. 19.", 4),)) == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The minister had warned after the first walkout, on Feb. 13, that any rise would have to be matched across all the yards.",
         ["The minister had warned after the first walkout, on Feb. 13, that any rise would have to be matched across all the yards"]),
        ("The mill, whose lease runs out on June 30, said it would study the terms with care.", ["The mill’s lease runs out on June 30"]),
        ("The clerk, who assures the interim since 5 March, will keep the post, an adviser said.", ["The clerk assures the interim since 5 March"]),
        ("The council cancelled a trip to the harbour talks in Velm, which open Monday, and said it would stay at home.", ["The harbour talks in Velm open Monday"]),
        ("The chapel museum in Velm, which was ordered in February to give up the bell, has closed.", ["The chapel museum in Velm was ordered in February to give up the bell"]),
        ("The operator said services between Tarsk and Velm, which had been due to begin on May 4, would start late.", ["Services between Tarsk and Velm had been due to begin on May 4"]),
        ("The loan between the family and the museum in Velm, signed on 5 March, runs for five years.", ["The loan between the family and the museum in Velm was signed"]),
        ("The experts read the voice recorder, which they received on March 5.", ["The experts read the voice recorder, which they received on March 5"]),
        ("The union had resisted it until the last hours of talks that began on Thursday in the old mill.", ["Talks began on Thursday in the old mill"]),
        ("The deal must be approved in a ballot that closes on March 22.", ["The deal must be approved in a ballot that closes on March 22"]),
        ("She hired six people for the café and told them to start on the first of May.", ["She hired six people for the café and told them to start on the first of May"]),
        ("When the chairman stood up in Velm on March 5 he offered all of the passengers their money back.", ["The chairman stood up in Velm"]),
        ("As recently as Monday he had ruled out that he would go.", ["As recently as Monday he had ruled out that he would go"]),
        ("That second walkout is fixed for 22 March.", ["That second walkout is fixed for 22 March"]),
        ("That would take the review past the final date of 30 September.", ["That would take the review past the final date of 30 September"]),
        ("Yesterday afternoon Sörve asked the board to put the meeting off.", ["Sörve asked the board to put the meeting off"]),
        ("Yesterday, while it rained on the old harbour, the board sold all its boats.", ["The board sold all its boats"]),
        ("According to the Mail, the clerks had already warned of the crack in January.", ["According to the Mail, the clerks had already warned of the crack"]),
        ("The line will stay shut not until May 3 but until the end of August, she added.", ["The line will stay shut not until May 3", "The line will stay shut not until May 3 but until the end of August, she added"]),
        ("The prosecutor has asked for, and got, another month: the inquiry now runs until June 3.", ["The inquiry now runs until June 3"]),
        ("The crossing will stay closed until May 19 and not, as first announced, until April 7, the agency said on Monday.",
         ["The crossing will stay closed until May 19 and not, as first announced, until April 7, the agency said"] * 2 + ["The agency said: The crossing will stay closed until May 19 and not, as first announced, until April 7"]),
        ("He told the radio's morning round on Monday the levy was “a hard but a needed choice”.", ["He told the radio's morning round on Monday the levy was “a hard but a needed choice”"]),
        ("He reports on June 12 (it was May 29, but everything on this line is late).", ["He reports on June 12 (it was May 29)"] * 2),
        ("She told investors in January that it would be done by the autumn, and on Monday that she expected to finish in June.",
         ["She told investors in January that it would be done by the autumn"] * 2 + ["She told investors that she expected to finish in June"] * 2),
        ("The inspectors said on Thursday that both vessels were to blame for a deadly collision that spilled some 400 tonnes of fuel oil off the cape in November.",
         ["The inspectors said on Thursday that both vessels were to blame for a deadly collision", "A deadly collision spilled some 400 tonnes of fuel oil off the cape"]),
    ],
)
def test_a_clause_is_cut_where_it_stays_a_sentence(text, told):
    found = [e.what for e in events(text)]
    assert found == told


def test_a_clause_about_a_person_is_of_the_person_and_not_of_what_is_the_persons() -> None:
    for text, told in [("The heirs of the dealer Ada Pool, who was killed in 2022, agreed to the show.", "The dealer Ada Pool was killed in 2022"),
                       ("The minister named a chair in place of Ada Pool, who resigned on Monday.", "Ada Pool resigned on Monday")]:
        at = text.index("Ada Pool")
        assert [e.what for e in events(text, names=(Named("Ada Pool", "person", mentions=((at, at + 8),)),))] == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Rescuers searched on Wednesday for a shepherd who is missing since a glacier buried Alva two days earlier.", {"2024-03-04": "A glacier buried Alva two days earlier"}),
        ("Ada Pool resigned on March 1. Her deputy took over the agency a day later.", {"2024-03-02": "Her deputy took over the agency"}),
        ("She picked the date on Monday. On the following day a judge will begin to hear the case.", {"2024-03-05": None}),
        ("He resigned on March 1, two days before the vote.", {"2024-02-28": None}),
        ("The head of the agency is leaving at the end of the month after eight years.", {"2024-03": "The head of the agency is leaving"}),
        ("The report was commissioned in May and was to have been ready by Christmas.", {"2023-12-25": "The report was to have been ready by Christmas"}),
        ("Nobody buys a boat in the weeks before Christmas.", {"2023-12-25": None}),
        ("The rate was cut on Thursday for the third time since September.", {"2023-09": None}),
        ("In the year to June, sales fell by a fifth.", {"2023-06": None}),
        ("Inflation slowed to 3.2 percent in February from 3.9 percent in January.", {"2024-01": None, "2024-02": "Inflation slowed to 3.2 percent in February from 3.9 percent in January"}),
        ("The 2023 budget was passed with a delay of three months.", {"2023": None}),
        ("A third round is set for the week of March 18.", {"2024-03-18/2024-03-24": "A third round is set for the week of March 18"}),
        ("Then came Monday.", {"2024-03-04": None}),
        ("The accounts for 2022 should have been passed long ago.", {"2022": None}),
        ("The talks broke down over the weekend.", {"2024-03-02/2024-03-03": "The talks broke down over the weekend"}),
        ("The weekend edition was late.", {"2024-03-02/2024-03-03": None}),
        ("The firm reports third-quarter results next Tuesday.", {"2024-Q3": None, "2023-Q3": None}),
        ("They should have opened with this in May instead of in June.", {"2023-05": None, "2023-06": None}),
        ("The rest will be paid in March and October of 2025.", {"2025-03": "The rest will be paid in March and October of 2025", "2025-10": "The rest will be paid in March and October of 2025"}),
        ("The number of cases rose to 61 on Thursday from 48 on Wednesday.", {"2024-03-06": None}),
        ("A forest fire rages on the island since Sunday.", {"2024-03-03": "A forest fire rages on the island since Sunday"}),
    ],
)
def test_days_that_are_counted_and_days_that_measure(text, told):
    found = {e.date: e.what for e in events(text)}
    assert {day: found.get(day) for day in told} == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Speaking in Velm, the mayor, who took office in 2019, said it was late.", ["The mayor took office in 2019"]),
        ("The plant, where 12 people died in an explosion in August, will not reopen.", ["12 people died in an explosion"]),
        ("If parliament has not voted by March 31, the money will lapse.", ["If parliament has not voted by March 31, the money will lapse"]),
        ("The first of the trams arrived in October; the last is due in May.", ["The first of the trams arrived", "The last is due in May"]),
        ("Police said the man, 34, was held on Tuesday and will appear in court on Monday.", ["Police said the man, 34, was held", "The man will appear in court on Monday"]),
        ("The airline will fly from April 2, having grounded its fleet on February 20.", ["The airline will fly from April 2, having grounded its fleet on February 20", "The airline had grounded its fleet on February 20"]),
        ("The inquiry, due to report in the autumn, has already cost £4m.", ["The inquiry is due to report"]),
        ("The clerk, who was appointed in 2021 and whose term ends in June, left.", ["The clerk was appointed in 2021", "The clerk’s term ends in June"]),
        ("She said the bank had learned of it on February 28 but told customers only on March 4.", ["She said the bank had learned of it", "The bank told customers only on March 4"]),
        ("The trial was first set for January 15, then for February 12, and is now to open on April 9.",
         ["The trial was first set for January 15", "The trial was first set for January 15, then for February 12", "The trial is now to open on April 9"]),
        ("The bill passed its reading on February 13 and goes to the Senate on March 19.", ["The bill passed its reading", "The bill goes to the Senate on March 19"]),
        ("The men came through a skylight shortly after 3 a.m. and were gone within nine minutes on Monday.", ["The men were gone within nine minutes"]),
        ("The mayor, Ada Pool, who was sworn in long ago, told the press on Thursday that she would not run again.", ["The mayor, Ada Pool, told the press on Thursday that she would not run again"]),
        ("The verdict is expected on or around April 15.", ["The verdict is expected"]),
        ("The ship is to reach port late on Saturday or early on Sunday.", ["The ship is to reach port late on Saturday or early on Sunday"] * 2),
        ("Two other men, arrested in December, are on trial.", ["Two other men were arrested"]),
        ("Pool replaced Simon Ask, who stepped down in December after a scandal.", ["Simon Ask stepped down in December after a scandal"]),
        ("The levy, introduced in 2018 and doubled in 2021, brings in a million a year.", ["The levy was introduced", "The levy was doubled"]),
        ("Owners have until April 5 to file claims; the fund closes on April 30.", ["Owners have until April 5 to file claims", "The fund closes on April 30"]),
        ("The operators put forward their plans for the merger late on Tuesday.", ["The operators put forward their plans for the merger"]),
        ("She says the mandate, in which most members trusted, stays in force until August.", ["She says the mandate stays in force until August"]),
        ("In a letter sent on Sunday, Pool said she would leave by June.", ["In a letter sent on Sunday, Pool said she would leave by June"] * 2),
        ("Last May, after the flood, the mayor promised a wall by next spring.", ["After the flood, the mayor promised a wall by next spring", "Last May, after the flood, the mayor promised a wall by next spring"]),
        ("The chief told reporters on Monday that hospitals and the water works would be the first and all would have power by March 20.",
         ["The chief told reporters on Monday that hospitals and the water works would be the first and all would have power by March 20"] * 2),
        ("In a letter dated March 5, the chief wrote that a sensor had sent a warning at 1:20 a.m., before the pylon fell.", ["In a letter dated March 5, the chief wrote that a sensor had sent a warning at 1:20 a.m."]),
        ("The clerk has run the company since 2018, and the contract ends in June.", ["The clerk has run the company since 2018", "The contract ends in June"]),
        ("The dead are Ada Pool, 58; Simon Ask, 33, who had started there on Monday; and a cousin.", ["Simon Ask had started there on Monday"]),
        ("The governor signed a bill on Thursday that would ask for yearly checks from Jan. 1, 2027.",
         ["The governor signed a bill on Thursday that would ask for yearly checks from Jan. 1, 2027", "A bill would ask for yearly checks from Jan. 1, 2027"]),
        ("A vote on the tower, which members were to take on March 17, has been moved.", ["A vote on the tower, which members were to take on March 17, has been moved"]),
        ("The chief, who took over in May and has pledged to cut costs by 2027, told the press that the firm would book a loss in the fourth quarter.",
         ["The chief took over in May", "The chief has pledged to cut costs by 2027", "The chief told the press that the firm would book a loss"]),
        ("The governor, who is to speak on Tuesday, cancelled a trip and said she would visit Velm over the weekend.", ["The governor is to speak on Tuesday", "The governor said she would visit Velm over the weekend"]),
        ("Her lawyer, Ada Pool, filed an appeal on Tuesday; it will be heard before the end of June.", ["Her lawyer, Ada Pool, filed an appeal", "The appeal will be heard before the end of June"]),
        ("The council met on Tuesday; it will vote on March 12.", ["The council met on Tuesday", "The council will vote on March 12"]),
        ("The mayor, elected in 2014 and again in 2020, resigned.", ["The mayor was elected", "The mayor was elected again"]),
        ("A panel set up after the March 2022 fire has heard 61 witnesses.", ["The March 2022 fire"]),
        ("Results from the trial, which enrolled its last patient in December, are promising.", ["The trial enrolled its last patient"]),
        ("She became a minister in 2021 and was sacked on Monday.", ["She became a minister in 2021", "She was sacked on Monday"]),
        ("Crews called off a strike after their union and the port struck a pay deal early on Monday.", ["Their union and the port struck a pay deal"]),
        ("Talks resumed on Monday after a break of six weeks and ended on Wednesday without a deal.", ["Talks resumed on Monday after a break of six weeks", "Talks ended on Wednesday without a deal"]),
        ("The strike was suspended, pending a ballot that opens on March 18 and closes on April 2.", ["The strike was suspended, pending a ballot that opens on March 18", "A ballot closes on April 2"]),
        ("Ministers had hoped to open the road by Christmas; it is now expected to stay shut until April.", ["Ministers had hoped to open the road by Christmas", "It is now expected to stay shut until April"]),
        ("As became known on Thursday, the council opened a case against the director.", ["As became known on Thursday, the council opened a case against the director"]),
        ("The show, which should open on 15 March, is put off by two weeks, to 29 March.", ["The show should open on 15 March", "The show is put off by two weeks, to 29 March"]),
        ("The law comes into force on the day of its print, that is, on March 11.", ["The law comes into force on the day of its print, that is, on March 11"]),
        ("Police had searched the office twice, on January 9 and again on February 2.", ["Police had searched the office twice, on January 9 and again on February 2"] * 2),
        ("It's the mayor of Velm, Simon Ask, who says he'll do it until Christmas.", ["Simon Ask says he'll do it until Christmas"]),
    ],
)
def test_a_clause_finds_its_subject(text, told):
    assert [e.what for e in events(text)] == told


@pytest.mark.parametrize("text", ["Hence January.", "Three things today.", "PRNS, Velm, May 6", "Next week: grain cars, I promise.", "The number that wasn't · Letters, March 23: 'I too'", "Market report: retrofit 2026",
                                  "The baker, who leads the club and has a daughter sitting the exam in June, said it was late."])  # fmt: skip
def test_headings_and_lives_are_no_happenings(text):
    assert events(text) == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("I visited Tarsk in 2019, and the mill was cold.", []),
        ("But we were told on Monday that the mill would close.", []),
        ("Our street was dark on Monday.", []),
        ("Mine was dark. The street was dark on Monday.", ["The street was dark on Monday"]),
        ("“I left the mill on Monday,” said Ada Pool.", ["Ada Pool: “I left the mill on Monday”"]),
    ],
)
def test_what_the_writer_did_is_no_happening(text: str, told: list[str]) -> None:
    said = text[1 : text.index("”")].rstrip(",") if text[0] == "“" else ""
    assert [e.what for e in events(text, quotes=(Quote("Ada Pool", said, 0, 1, 1 + len(said)),) if said else ())] == told


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Some died in the gale last Friday. The port said on Friday that the mast was mended.", "2024-03-08"),
        ("The port was shut on Friday. It was the first gale since last Friday.", "2024-03-08"),
        ("Some died in the gale last Friday. The mast was mended on Friday.", "2024-03-01"),
    ],
)
def test_the_day_of_the_paper_is_not_the_one_a_week_ago(text: str, day: str) -> None:
    assert [e.date for e in events(text) if "Friday" in e.src and "gale last" not in e.src][:1] == [day]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Their fear grew after more fires, most recently a March 5 fire that destroyed the third floor.", "A fire destroyed the third floor"),
        ("It follows a 5 March ruling by the Court of Velm that the tax was wrong.", "Ruling by the Court of Velm"),
        ("Many wait for the March 12 vote on the budget, and they are cold.", "Vote on the budget"),
        ("Many wait for the March 12 vote on Tuesdays and Fridays.", "The March 12 vote"),
        ("The street was quiet ahead of new rules starting on 12 March.", "New rules start"),
        ("The mayor spoke before a summit beginning on 12 March in Tarsk.", "A summit begins in Tarsk"),
    ],
)
def test_a_happening_named_in_passing_says_what_it_is(text: str, told: str) -> None:
    assert told in [e.what for e in events(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The guild has a new date for when it will be a full member: March 31, 2025.", ["The guild has a new date for when it will be a full member: March 31, 2025"]),
        ("The owners wanted the mill back, as is evident in this map from 1938.", ["The owners wanted the mill back, as is evident in this map from 1938"]),
        ("Overall, these mills, which declined by a tenth between 2000 and 2016, comprise half of all mills.", ["These mills declined by a tenth between 2000 and 2016"]),
    ],
)
def test_a_clause_that_needs_its_sentence_keeps_it(text: str, told: list[str]) -> None:
    assert [e.what for e in events(text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("They are Ada Pool, 61, who was mayor; Christos Holm, 47, the engineer who certified the roof in 2018; and Ben Berg, who ran the pool.", "Christos Holm certified the roof"),
        ("The trial has turned on an inspection carried out in May 2019, whose report urged that the hall be shut.", "An inspection was carried out"),
        ("The fall is owed to the installation of panels that the town had placed in 2021, after the delivery.", "The town had placed panels"),
    ],
)
def test_what_a_clause_tells_of_a_thing_or_person_named(text: str, told: str) -> None:
    assert told in [e.what for e in events(text)]


def test_a_clause_does_not_begin_inside_a_name() -> None:
    text = "As was informed by the press service of the Ministry of Investments, Industry and Trade (MIIT), in the course of a call on March 7 the ministers agreed to meet."
    names, _ = find_names(text)
    assert [e.what for e in find_events(Reading(Clean(text, anchors=((0, 0, 1),)), "", "source", dates=find_dates(text), names=names), "2024-03-08", {})] == ["In the course of a call on March 7 the ministers agreed to meet"]


@pytest.mark.parametrize("text", ["As was informed on Friday by the press service of the port.", "They answered with a decree about the introduction of which Velm announced on March 3."])
def test_what_is_broken_off_is_no_happening(text: str) -> None:
    assert events(text) == ()


def test_a_name_with_a_day_in_it_is_no_day() -> None:
    assert [e.text for e in find_dates("A report, which Valley Today has read, came on Monday.")] == ["Monday"]
    assert [e.text for e in find_dates("It hurts, according to Medical News Today. It closed on Monday, says Valley Today, for good.")] == ["Monday"]
    assert [e.text for e in find_dates("Strike Starts Tomorrow, Union Says")] == ["Tomorrow"]


def test_what_is_told_as_past_is_past_on_any_day_on_which_the_article_may_have_appeared() -> None:
    found = {e.date: e.kind for e in events("The chief has been on leave since March 6. A vote is set for March 9.", published="2024-03-04/2024-03-12")}
    assert found == {"2024-03-06": "past", "2024-03-09": "planned"}


@pytest.mark.parametrize("text, told", [
    ("Fourteen seamen — the crew without its captain — returned to the port of Holm on March 4.", "Fourteen seamen — the crew without its captain — returned to the port of Holm"),
    ("The commission on the accident, as is expected, will give its conclusions by April 1.", "The commission on the accident, as is expected, will give its conclusions by April 1"),
    ("Let us recall that on March 4 the owners of the mill proposed a rise of six percent.", "The owners of the mill proposed a rise of six percent"),
    ("Let us recall that in the night to March 4 the ferry with two thousand tons of coal from the port of Holm, having lost its main engine, was thrown by the current on the stones near the island.",
     "In the night to March 4 the ferry with two thousand tons of coal from the port of Holm, having lost its main engine, was thrown …"),
])
def test_a_line_keeps_its_subject_and_its_verb(text: str, told: str) -> None:
    assert [e.what for e in events(text)] == [told]


@pytest.mark.parametrize("text", [
    "That makes it Friday.",
    "That was 22 February.",
    "REGION | Issue 41, 15 - 21 March",
    "News about: Salt down 30 cents tomorrow 5 a.m. | Check! the new card | Open tables before year end",
    "Up next: Which roads shut for the fair, 16-19 March",
    '"It is the worst blow since the changes," said Ada Pool, referring to the fall of the old order in 1989.',
    "On a wet Friday afternoon two guards opened the locker.",
    "The clerk had in writing asked for the switch to be put off to May.",
])  # fmt: skip
def test_what_only_names_a_day_is_no_happening(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(("text", "day", "kind"), [
    ("The toll was raised on Thursday 15 and lowered again.", "2024-02-15", "past"),
    ("The mill opens on Thursday 21.", "2024-03-21", "planned"),
    ("On Monday 14 people came to the mill.", "2024-03-04", "past"),
    ("The guests came on Wednesday 6.30 p.m. by boat.", "2024-03-06", "past"),
    ("The guild met on Monday 14.", "2024-03-04", "past"),  # no such Monday is near
    ("On Saturday, the 24th, people came to the mill.", "2024-02-24", "past"),
    ("The guild met on Saturday the 24th.", "2024-02-24", "past"),
    ("On Saturday, the 24 guests came to the mill.", "2024-03-02", "past"),
    ("On Saturday, the 24th guest came to the mill.", "2024-03-02", "past"),
    ("If on Monday there is anyone still waiting, they may call.", "2024-03-11", "planned"),
    ("The guild made a Tuesday statement.", "2024-03-05", "past"),
])  # fmt: skip
def test_a_weekday_with_its_number_or_under_a_condition(text: str, day: str, kind: str) -> None:
    event = one(text)
    assert (event.date, event.kind) == (day, kind)


def test_days_listed_under_a_heading_that_looks_ahead_are_planned() -> None:
    listed = "The mill shut on Monday.\n\n{}\n\nTuesday: Salt figures of the guild\n\nThursday: Meeting of the guild\n"
    ahead = [(e.date, e.kind) for e in events(listed.format("THE WEEK AHEAD"))]
    assert ahead[1:] == [("2024-03-12", "planned"), ("2024-03-14", "planned")]
    for heading in ("HOW THE WEEK WENT", "The week ahead was hard to foresee."):
        told = {e.date for e in events(listed.format(heading))}
        assert told.isdisjoint({"2024-03-12", "2024-03-14"})


def test_a_line_cut_before_that_does_not_end_in_so() -> None:
    told = "On Monday the chief clerk of the old harbour board asked all of the pilots for a stay of the ban so that the drill could be held once again by all of those who had missed it in the long winter"
    assert one(f"{told}.").what.endswith("a stay of the ban")


def test_a_weekday_of_which_a_later_sentence_tells_the_date() -> None:
    told = "On a wet Friday afternoon two guards opened locker 218 and took out a bag. The porter rang while they stood there.\n\nThat was 23 February. The horn lay inside."
    event = one(told)
    assert (event.date, event.kind, event.what) == ("2024-02-23", "past", "On a wet Friday afternoon two guards opened locker 218 and took out a bag")
    assert events(told.replace("23 Feb", "22 Feb")) == ()


def test_a_row_of_a_table_of_days_is_kept_and_a_row_of_headlines_is_not() -> None:
    assert [e.date for e in events("3 March | Harbour | The pilots closed the lock for a day")] == ["2024-03-03"]
    assert events("Salt is dear again | The pilots strike on 3 March | Open tables") == ()


def test_a_picture_shows_what_was() -> None:
    assert [(e.date, e.kind) for e in events("", published="2024-03-19", captions=(("Workers hold up banners outside the mill on the 17th.", 1),))] == [("2024-03-17", "past")]


def test_an_hour_in_a_quotation_is_of_the_day_on_which_it_was_said() -> None:
    text = "Smoke was seen late on Wednesday. “We had all on land by midday,” said Ada Pool."
    assert [e.date for e in events(text, quotes=(Quote("Ada Pool", "We had all on land by midday", 1, text.index("We"), text.index(",”")),))] == ["2024-03-06"]


@pytest.mark.parametrize("text, what", [
    ("Weavers are uneasy. On 4 March, some 120 of them protested outside the gate.", ["Some 120 of the weavers protested outside the gate"]),
    ("The shop is shut. In a notice published after the close of trading on 4 March, the firm said that its head was stepping down.",
     ["In a notice published after the close of trading on 4 March, the firm said that its head was stepping down"]),
    ("The plan that the agency asked for when it withdrew the permit must be handed in by March 12.",
     ["The plan that the agency asked for when it withdrew the permit must be handed in by March 12"]),
    ("By Thursday the agency had counted 31 cases, against 22 a week before and 14 when it took action on 4 March.", ["The agency took action on 4 March"]),
    ("The council spent nine hours before a court of appeal on Tuesday and denied that it had paid.", ["The council spent nine hours before a court of appeal on Tuesday and denied that it had paid"]),
    ("Monday was the seventh day of the fast.", ["Monday was the seventh day of the fast"]),
    ("It is known, the old ferry of the town sank near Tarsk on Monday.", ["The old ferry of the town sank near Tarsk"]),
    ("Ada Pool, head of the mill, and Simon Ask, who ran the quay until he left, were named on Wednesday under a new law.", ["Ada Pool, head of the mill, and Simon Ask were named on Wednesday under a new law"]),
    ("The audit goes on; for the holiday rush, the navy is lending two ships to the route from March 4.", ["For the holiday rush, the navy is lending two ships to the route from March 4"]),
    ("As of Tuesday evening no answer had been received.", ["As of Tuesday evening no answer had been received"]),
    ("On Monday, as this column was being written, the clerks asked for the hearing to be put off.", ["The clerks asked for the hearing to be put off"]),
    ("She was told to wait for the docking, which had taken place three months earlier, on 14 November.", ["The docking had taken place three months earlier"]),
    ("And the fine bit: the first picture, taken on 4 March.", ["The fine bit: the first picture, taken on 4 March"]),
    ("The clerk said on March 4 that the lock was ready. The house asked for the session to be put off. It will now be held on 20 March.", ["The session will now be held on 20 March"]),
    ("Wednesday's meeting fell through when the union stayed away.", ["Wednesday's meeting fell through"]),
    ("The vote was carried after a session that had begun shortly before noon on Wednesday.", ["A session had begun shortly before noon on Wednesday"]),
    ("No new case came after March 4, the day the second recall began.", ["The second recall began"]),
    ("Salt accounts for about 38% of the firm's sales, which came to 9 million euros in 2023.", ["The firm's sales came to 9 million euros in 2023"]),
    ("Analysts expect 1.6%; the figure is due on March 11.", ["Analysts expect 1.6%; the figure is due on March 11"]),
    ("The cup was found at sea. It has been shown in Tarsk, Brell and Lund, and was due to leave for Rome in June.", ["The cup was due to leave for Rome"]),
    ("There remains the ethics committee. It has been given until the end of July.", ["The ethics committee has been given until the end of July"]),
    ("Veltro halted its ships on March 4, after it was told of the leak on Feb. 27.", ["Veltro was told of the leak on Feb. 27"]),
    ("Port Tarsk - The team closed the search on Wednesday.", ["The team closed the search"]),
    ("[Photo] A rocket leaves the old pad at Tarsk on Wednesday.", ["A rocket leaves the old pad at Tarsk"]),
    ("The ferry had 247 people on board, 35 more than listed, Harbour Minister Ada Pool said on March 4 during a visit to the port from which it sailed.",
     ["Harbour Minister Ada Pool said: The ferry had 247 people on board, 35 more than listed"]),
])  # fmt: skip
def test_a_clause_keeps_its_own_subject_and_its_verb(text: str, what: list[str]) -> None:
    assert [e.what for e in events(text)][-1:] == what


@pytest.mark.parametrize("text", [
    "(Mar 06, 2024 9:55 PM ET)",
    "Three things this week, of which the first is long.",
    "The boat was near the island, where it was already Saturday morning.",
    "They called back all jars filled in Tarsk, Brell since January.",
    "(If you saw it on a forum you may have read that the head spoke on Tuesday night.)",
    "Asked about the February report, Ada Pool said: There is no such entry.",
    "Then she asked: why had the ship sailed on Tuesday?",
    "“Until Friday,” he was told.",
])
def test_a_day_beside_which_nothing_is_told_is_no_happening_either(text: str) -> None:
    assert events(text) == ()


def test_a_quotation_that_ends_here_is_told_with_its_speaker() -> None:
    text = "“The fire was not mine. The tyres melted from below,” said Ada Pool when met at her house, Tuesday."
    quote = Quote("Ada Pool", "The fire was not mine. The tyres melted from below,", 1, 1, text.index("”"))
    assert one(text, quotes=(quote,)).what == "Ada Pool: “The fire was not mine. The tyres melted from below”"
    bare = "“Until Friday,” she was told by Ada Pool."
    assert events(bare, quotes=(Quote("Ada Pool", "Until Friday,", 1, 1, bare.index("”")),)) == ()


def test_a_price_that_closed_down_is_told_of_the_next_day() -> None:
    told = events("On March 4, after the ministry announced the end of the licence, the stock closed down 14% the next day.")
    assert [(e.date, e.what) for e in told] == [("2024-03-04", "The ministry announced the end of the licence"), ("2024-03-05", "The stock closed down 14% the next day")]


@pytest.mark.parametrize(("text", "told"), [
    ("A note went to Jon Rask. “It will leak,” the engineer wrote. He left the guild in May.", "He left the guild"),
    ("Jon Rask praised the crew. Police arrested a contractor at the dock. He is to appear in court in May.", "He is to appear in court"),
    ("The works hoped to sell it again. It was taken apart in May.", "It was taken apart"),
    ("The guild accepted a deal with the city. It restores the old tolls from May 4.", "It restores the old tolls from May 4"),
    ("The mayor, Jon Rask, took his letter, which was written in May, at the dock.", "His letter was written"),
    ("The guild of Velm moved to the dock. It took until May 4 for a diver to find the gate.", "It took until May 4 for a diver to find the gate"),
    ("Many towns ban them, and Rubex, which came into the market in May, is sold in jars.", "Rubex came into the market"),
    ("Jon Rask is 47. He left the guild in May.", "Jon Rask left the guild"),
])  # fmt: skip
def test_a_pronoun_stays_where_it_may_mean_another(text: str, told: str) -> None:
    found = text.find("Jon Rask")
    rask = (Named("Jon Rask", "person", mentions=((found, found + 8),)),) if found >= 0 else ()
    assert [e.what.removesuffix(" in May") for e in events(text, names=rask)] == [told]


@pytest.mark.parametrize(("text", "told"), [
    ("The old dam, built in 1968 to store water on the river, broke on Monday.", {"1968": "The old dam was built to store water on the river", "2024-03-04": "The old dam, built in 1968 to store water on the river, broke"}),
    ("The dam, an earth bank finished in 1971, gave way at four on 4 March.", {"1971": "The dam was finished", "2024-03-04": "The dam, an earth bank finished in 1971, gave way at four"}),
    ("Rubex, a unit of Tarsk acquired in 2019, sold the mill on Monday.", {"2019": "Rubex was acquired", "2024-03-04": "Rubex, a unit of Tarsk acquired in 2019, sold the mill"}),
    ("Ada Pool, mayor from 2010 to 2015, died on Monday.", {"2010/2015": "Ada Pool was mayor from 2010 to 2015", "2024-03-04": "Ada Pool, mayor from 2010 to 2015, died"}),
    ("Rubex, the biggest bidder in the auction on 12 February, withdrew on Monday.", {"2024-02-12": "Rubex was the biggest bidder in the auction on 12 February", "2024-03-04": "Rubex, the biggest bidder in the auction on 12 February, withdrew"}),
    ("The ferry, in service since 1998, sank on Monday.", {"1998": "The ferry had been in service since 1998", "2024-03-04": "The ferry, in service since 1998, sank"}),
    ("The bridge, the mayor announced on Monday, will open in June.", {"2024-03-04": "The bridge, the mayor announced on Monday, will open in June", "2024-06": "The bridge, the mayor announced on Monday, will open"}),
    ("The club's meeting, originally set for March 12, will be held on April 16.", {"2024-03-12": "The club's meeting, originally set for March 12, will be held on April 16", "2024-04-16": "The club's meeting, originally set for March 12, will be held on April 16"}),
    ("The council sued Rubex, a brewer founded in 1950.", {"1950": "Rubex was founded"}),
    ("Ada Pool, who was acting mayor and was confirmed in the post last week, now speaks of 1 November.", {"2024-02-26/2024-03-03": "Ada Pool was confirmed in the post", "2024-11-01": "Ada Pool now speaks of 1 November"}),
    ("The mill is in Velm and was founded in 1920.", {"1920": "The mill was founded"}),
    ("The firm said its papers were in order and had been signed by the council on Monday.", {"2024-03-04": "The firm said its papers were in order and had been signed by the council"}),
    ("The guild stopped a ship, throwing into doubt talks that the two towns were to hold in Velm next Wednesday.", {"2024-03-13": "The two towns were to hold talks in Velm"}),
    ("The army shelled the town that the mayor had visited in January.", {"2024-01": "The mayor had visited the town"}),
    ("She told officials that the bank will close in May.", {"2024-05": "She told officials that the bank will close"}),
    ("Rubex said that its plant, hit by a fire in January, would reopen in June.", {"2024-01": "Rubex’s plant was hit by a fire", "2024-06": "Rubex said that its plant, hit by a fire in January, would reopen"}),
    ("Pool, elected in 2019 on a promise to build it, said that the bridge was safe.", {"2019": "Pool was elected on a promise to build it"}),
    ("The council, which in January had voted 7 to 2 against the plan, approved it on Monday, weeks before the deadline.", {"2024-01": "The council had voted 7 to 2 against the plan", "2024-03-04": "The council approved it on Monday, weeks before the deadline"}),
    ("The firm paid 3 million euros for the mill, twice what it had offered in January.", {"2024-01": None}),
    ("Power has cost twice as much as a year earlier since the cable failed on March 3.", {"2024-03-03": "The cable failed on March 3"}),
    ("Compared with January, sales fell 3 percent in February.", {"2024-01": None, "2024-02": "Compared with January, sales fell 3 percent"}),
    ("The strike, now in its third week, began on February 29 after talks failed on February 26.", {"2024-02-29": "The strike, now in its third week, began", "2024-02-26": "Talks failed on February 26"}),
    ("The mill closed on March 3 after it burned on March 1.", {"2024-03-03": "The mill closed on March 3 after it burned on March 1", "2024-03-01": "The mill closed on March 3 after it burned"}),
    ("Rubex has withdrawn its plan for a tower, councillors said on Thursday.", {"2024-03-07": "Councillors said: Rubex has withdrawn its plan for a tower"}),
    ("Jon Rask, a clerk whom they trusted in 2011, said no.", {"2011": "Jon Rask, a clerk whom they trusted in 2011, said no"}),
    ("The court granted the order that the Velm-based guild had sought on March 1, two days after the strike.", {"2024-03-01": "The Velm-based guild had sought the order"}),
    ("Jon Rask, one of the November inspectors, had told a paper a week earlier that it couldn't be done.", {"2023-11": None}),
    ("One of the November inspections was called off.", {"2023-11": "One of the November inspections was called off"}),
    ("The office said 61 millimetres had fallen on Monday, the most for March since 1994.", {"2024-03": None, "2024-03-04": "The office said 61 millimetres had fallen on Monday, the most for March since 1994"}),
    ("A month ago, in the last days of winter, few would have thought that there would be any.", {}),
    ("In the winter few thought of it. The work on the dam of Velm began in January.", {"2024-01": "The work on the dam of Velm began"}),
    ("The minister resigned on Monday, after a week in which Jon Rask’s account of the fire fell apart.", {"2024-03-04": "The minister resigned on Monday", "2024-02-26/2024-03-03": "Jon Rask’s account of the fire fell apart"}),
    ("When they met on March 5 they rejected the first bid by seven votes, with two members abstaining.", {"2024-03-05": "They rejected the first bid by seven votes, with two members abstaining"}),
    ("When they met on March 5 the hall was cold.", {"2024-03-05": "They met on March 5"}),
    ("The pilots last week voted nine to one against Rubex and plan to stay on the ground on 10 April.", {"2024-04-10": "The pilots plan to stay on the ground"}),
    ("The deadline, which had been this Sunday, March 10, is now May 11.", {"2024-03-10": "The deadline had been this Sunday", "2024-05-11": "The deadline is now May 11"}),
    ("For those who joined late: the guild opened at 210 at the beginning of March, was turned away by the board a week later, and came back at 245 on March 6.", {"2024-03-06": "The guild came back at 245 on March 6"}),
    ("Their strike, planned for this Sunday, will now take place on March 17, the day after the meeting of the owners.",
     {"2024-03-10": "Their strike was planned", "2024-03-17": "Their strike, planned for this Sunday, will now take place"}),
    ("The board rejected the first offer on March 1 and the second on March 5.", {"2024-03-01": "The board rejected the first offer", "2024-03-05": "The board rejected the second offer"}),
    ("The board rejected the first offer on March 1 and the second bidder on March 5.", {"2024-03-01": "The board rejected the first offer on March 1 and the second bidder on March 5"}),
    ("Rubex said its offer of 25,500 won per share, which closes on Sunday, stands.", {"2024-03-10": "Rubex’s offer of 25,500 won per share closes on Sunday"}),
    ("Jon Rask, the brother of a clerk killed in 2011, said no.", {"2011": "Jon Rask was the brother of a clerk killed in 2011"}),
    ("Rubex denied the report that output had slowed in January.", {"2024-01": "Rubex denied the report that output had slowed"}),
    ("Rubex denied the claim that the guild had failed in January.", {"2024-01": "Rubex denied the claim that the guild had failed"}),
])  # fmt: skip
def test_each_day_has_what_happened_on_it_and_no_more(text: str, told: dict[str, str | None]) -> None:
    found = {e.date: e.what for e in events(text)}
    assert {day: found.get(day) for day in told} == told and (told or not found)


def test_more_time_to_a_day_is_a_deadline() -> None:
    assert [e.kind for e in events("On 29 February it was given another two weeks, to 5 March, because of the rain.")] == ["past", "deadline"]
    assert [e.kind for e in events("On 26 February the repair was shifted to 4 March because the crew was needed elsewhere.")] == ["past", "planned"]
    assert [e.kind for e in events("Ada Pool got her photograph on Monday, three days after she had first planned to have it taken.")] == ["past", "planned"]
    assert [e.kind for e in events("The road was closed for two weeks, from 20 February to 5 March.")] == ["past"]


@pytest.mark.parametrize(("text", "told"), [
    ("The stop is on April 10th. The crew union decided on the 6th at the meeting of the guild to keep out.", {"2024-03-06": "The crew union decided on the 6th at the meeting of the guild to keep out"}),
    ("The guild announced on the 5th the result of the vote.", {"2024-03-05": "The guild announced on the 5th the result of the vote"}),
    ("The houses are late as well. They had been promised for 1 March.", {"2024-03-01": "The houses had been promised for 1 March"}),
    ("The pilots are waiting too. Their one-day strike will take place on June 17.", {"2024-06-17": "The pilots’ one-day strike will take place"}),
    ("The pilots met the owners of the mill. They had been promised more for 1 March.", {"2024-03-01": "They had been promised more for 1 March"}),
    ("The pilot is waiting too. Their one-day strike will take place on June 17.", {"2024-06-17": "Their one-day strike will take place"}),
    ("If the mill goes to Rubex, then its old owners will have more than a third of the votes on April 16, before the sale of the port.", {"2024-04-16": "If the mill goes to Rubex, then its old owners will have more than a third of the votes"}),
    ("The ruling changes the sums for the yearly meeting on April 16, which was put off from March 3 after the fire.", {"2024-03-03": "The yearly meeting was put off from March 3 after the fire"}),
    ("The clerk was held on Monday and on Wednesday a court in Velm ordered the mill closed for two months.", {"2024-03-04": "The clerk was held on Monday", "2024-03-06": "A court in Velm ordered the mill closed for two months"}),
    ("The office was closed on Monday and on Wednesday the same.", {"2024-03-06": "The office was closed on Monday and on Wednesday the same"}),
    ("The commission was first to report by 1 March. On 4 March it was given two weeks, to 18 March, because of the snow.", {"2024-03-04": "The commission was given two weeks, to 18 March", "2024-03-18": "On 4 March the commission was given two weeks, to 18 March"}),
])  # fmt: skip
def test_a_line_says_who_they_were_and_on_what_condition(text: str, told: dict[str, str]) -> None:
    found = {e.date: e.what for e in events(text)}
    assert {day: found.get(day) for day in told} == told


def test_what_was_said_this_week_is_past_and_an_old_end_was_a_plan() -> None:
    assert one("Jon Rask said this week that they would settle for less.").kind == "past"
    assert {e.date: e.kind for e in events("Rubex had already prolonged its tender, from March 5 to April 20.")} == {"2024-03-05": "planned", "2024-04-20": "planned"}
    assert one("Rubex extended its line from March 5.").kind == "past"
    assert one("The council was first to report by 1 March.").kind == "planned"


@pytest.mark.parametrize(("text", "told"), [
    ("The new bridge, as the mayor said on Monday, will open in June.", {"2024-03-04": "The mayor said: The new bridge will open in June", "2024-06": "The new bridge will open"}),
    ("The new bridge, as deputy mayor Jon Rask said earlier, must be ready by September.", {"2024-09": "The new bridge must be ready by September"}),
    ("The bridge was closed, as the mayor had said on Monday.", {"2024-03-04": "The mayor had said: The bridge was closed"}),
    ("Rask stated on Monday that none of the 27 branches would be closed and that the name of the bank would change in June.", {"2024-06": "Rask stated that the name of the bank would change"}),
    ("Rask said on Monday that they would settle for less, and that otherwise they'd go to court in June.", {"2024-03-04": "Rask said on Monday that they would settle for less", "2024-06": "Rask said that otherwise they'd go to court"}),
    ("Rask said that the branch in Velm closed on March 3 and that the name would change.", {"2024-03-03": "Rask said that the branch in Velm closed"}),
])  # fmt: skip
def test_who_said_it_stands_where_it_was_said(text: str, told: dict[str, str]) -> None:
    found = {e.date: e.what for e in events(text)}
    assert {day: found.get(day) for day in told} == told


def test_what_is_awaited_this_week_is_planned_and_what_was_said_is_not() -> None:
    assert one("Jon Rask is expected in Velm later this week.").kind == "planned"
    assert one("The names will be announced this week.").kind == "planned"
    assert one("“Not one saver will lose a crown,” Jon Rask said this week.").kind == "past"


@pytest.mark.parametrize(
    "text",
    [
        "The opening coincided with the 20th anniversary of Ada Pool's death in 1987.",
        "On day five of the 2018 World Cup, Tarsk defeated Sund.",
        'One of the prints was called "Harbours" from 1987.',
        "The office sends forms to those who applied before last summer.",
        "Today, about 100,000 people worship in the old halls.",
        "At 22:30 the hall closed, and the last ballot was cast at 2:30 the next day.",
        "Ada Pool weighed a 2026 Senate run.",
        "\n\n— Ada Pool (@pool) March 3, 2024",
        "It is early, and already more land has burned than all of 2023.",
        "The department said it couldn’t answer anything until January.",
        "Tarsk's crown bonds due 2029 rose a cent, data showed.",
        "Rubex sold notes maturing in 2031.",
    ],
)
def test_a_date_that_names_a_thing_or_speaks_of_these_days_is_no_happening(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(
    "text, day",
    [
        ("At the 2018 World Cup, Tarsk defeated Sund.", "2018"),
        ("The ship was sold before last summer.", "2023-SU"),
        ("Today, the council decided to close the hall.", FRIDAY),
        ("She was mayor from 1987.", "1987"),
        ("The bonds are due in 2029.", "2029"),
        ("The bridge is due in 2029.", "2029"),
    ],
)
def test_a_date_like_those_that_tells_when_something_was_is_one(text: str, day: str) -> None:
    assert one(text).date == day


def test_a_picture_with_its_credit_is_no_happening_and_one_that_tells_something_is() -> None:
    assert events("Ada Pool (left) and Ben Ortov (right) on March 1, 2024. Image: Port Authority.") == ()
    assert events("Ada Pool with her deputy Ben Ortov in Tarsk on March 1, 2024. Photo: Sund Press.") == ()
    assert one("Ada Pool opened the hall in Tarsk on March 1, 2024. Photo: Sund Press.").date == "2024-03-01"
    assert events("Rep. Ada Pool and husband Ben Ortov at the White House in February. | Carl Sund/Sund Press") == ()
    assert events("1/3/2024 Dr Ada Pool, chief medical officer, pictured this evening (Friday 1st March) at a press conference.") == ()
    assert events("No day here.", captions=(("Ada Pool (left) with her deputy on March 1, 2024", 2),)) == ()


def test_the_day_of_the_page_before_the_first_sentence_is_not_told() -> None:
    event = one("Friday, March 8, 2024 On Tuesday the port announced a new ferry.")
    assert (event.date, event.what) == ("2024-03-05", "The port announced a new ferry")


def test_what_is_due_in_a_clause_with_with_is_told_for_its_day() -> None:
    found = {e.date: e.what for e in events("The port has planned a number of meetings, with the first session set to take place in Tarsk on March 16.")}
    assert found == {"2024-03-16": "The first session is set to take place in Tarsk"}


def test_no_line_ends_where_it_should_begin_to_tell() -> None:
    what = one('Ortov told the paper that on March 6 after a flight home, Pool "walked in and gave herself up", and told the police all.').what
    assert not what.endswith("that") and "walked in" in what


def test_what_will_be_today_is_planned_and_what_was_said_of_it_is_past() -> None:
    assert one("Tonight at midnight the quay will be closed to ferries.").kind == "planned"
    assert one("The port said today it will close the quay.").kind == "past"
    assert one("Today the council said it will close the quay.").kind == "past"


def test_a_pledge_of_a_month_is_of_that_month() -> None:
    event = one("Ada Pool pledged to the board in July that the port “would be able to meet the standard,” and the board agreed.")
    assert (event.date, event.kind) == ("2023-07", "past")


def test_a_weekday_beside_its_day_is_told_once() -> None:
    assert [e.date for e in events("He was asked to tell the staff on March 5, a Tuesday and the day of the vote.")] == ["2024-03-05"]


def test_a_former_office_does_not_end_a_sentence() -> None:
    assert one("Pool won the race for the district in 2012 when then-Rep. Ben Ortov announced his retirement.").what.endswith("his retirement")


def test_what_stands_between_dashes_behind_the_day_is_left_out() -> None:
    assert one("And shortly after noon on March 5 — about five hours before Pool resigned — Ortov posted photos of the quay.").what == "Ortov posted photos of the quay"


@pytest.mark.parametrize(
    "text, day, kind",
    [
        ("Alerts were issued before the frost of Tuesday, Wednesday is forecast to be colder.", "2024-03-13", "planned"),
        ("Her term was to fill a vacant seat, and runs through this fall.", "2024-FA", "planned"),
    ],
)
def test_a_verb_behind_the_day_or_what_runs_through_it_points_ahead(text: str, day: str, kind: str) -> None:
    assert (day, kind) in {(e.date, e.kind) for e in events(text)}


def test_no_line_ends_before_its_hour_or_its_end() -> None:
    assert one("The sky went dark around 3 p.m. on Monday.").what == "The sky went dark around 3 p.m. on Monday"
    assert one("The measure, due to remain in place until 30 April, comes after a long talk.").what == "The measure was due to remain in place until 30 April"


def test_a_pronoun_that_leads_in_a_sentence_stands_for_the_one_behind() -> None:
    text = "Ben Ortov spoke in Tarsk. After he entered the race on Monday, Carl Sund bought adverts."
    names = tuple(Named(name=n, type="person", mentions=((text.index(n), text.index(n) + len(n)),)) for n in ("Ben Ortov", "Carl Sund"))
    assert one(text, names=names).what.startswith("Carl Sund entered the race")


def test_a_picture_dated_after_the_article_is_not_its_own() -> None:
    assert events("No day here.", captions=(("Ada Pool speaks with owners in Tarsk, April 5, 2024", 2),)) == ()
    assert events("No day here.", captions=(("Ada Pool will speak with owners in Tarsk on April 5, 2024", 2),))[0].kind == "planned"


@pytest.mark.parametrize(("text", "told"), [
    ("The first is Ada Pool, the harbour chief, who was arrested on 19 April and is still in custody.", "Ada Pool was arrested"),
    ("He met Ada Pool, the mother of Jon Rask, who was killed on 19 April.", "Jon Rask was killed"),
])  # fmt: skip
def test_who_stands_behind_an_apposition_is_the_one_named_before_it(text: str, told: str) -> None:
    (found,) = events(text, "2024-05-17")
    assert found.what.startswith(told)


def test_they_are_the_two_whom_the_sentence_before_names_as_two() -> None:
    text = "Two men are held in the case: Ada Pool, who kept the alarm, and Ben Ortov, a driver. They were caught in Tarsk on March 5."
    names = tuple(Named(name=n, type="person", mentions=((text.index(n), text.index(n) + len(n)),)) for n in ("Ada Pool", "Ben Ortov"))
    assert one(text, names=names).what.startswith("Ada Pool and Ben Ortov were caught")
    other = text.replace("Two men are held in the case:", "The court named").replace(", and Ben", " and Ben")
    moved = tuple(Named(name=n, type="person", mentions=((other.index(n), other.index(n) + len(n)),)) for n in ("Ada Pool", "Ben Ortov"))
    assert one(other, names=moved).what.startswith("They were caught")


def test_a_leading_she_is_the_one_behind_with_her_title() -> None:
    text = "When she appeared before the committee on March 5, Ms Pool said that she had known."
    at = text.index("Pool")
    assert one(text, names=(Named(name="Ada Pool", type="person", aliases=("Pool",), mentions=((at, at + 4),)),)).what.startswith("Ada Pool appeared before the committee")


def test_a_later_day_of_a_month_that_has_its_year_lies_in_that_year() -> None:
    text = "The boiler was mended on December 16, 2022. Pool returned to Tarsk on December 27. On December 29, her brother found her."
    assert [e.date for e in events(text, "2024-03-15")] == ["2022-12-16", "2022-12-27", "2022-12-29"]
    assert [e.date for e in events("The mill burned on December 16, 2022. The verdict came on December 27.", "2024-01-15")] == ["2022-12-16", "2023-12-27"]
    assert [e.date for e in events("The mill burned on December 16, 2021. It was rebuilt in March 2023. It opened on December 27.", "2024-03-15")][-1] == "2023-12-27"


@pytest.mark.parametrize(("text", "kind"), [
    ("Ostrava could see up to 2,300 new cases per day by May.", "planned"),
    ("They forecast that prices will be a third higher by May.", "planned"),
    ("By 2050, hunger would increase by half.", "planned"),
    ("The firm has pledged to cut its emissions by May.", "deadline"),
    ("The bridge will be finished by May.", "deadline"),
    ("Rubex would have to repay the loan by May.", "deadline"),
    ("Between March 8 and March 28, tenants can vote by mail.", "planned"),
    ("The bar is going to close after today.", "planned"),
])  # fmt: skip
def test_what_is_foretold_for_a_time_is_no_deadline(text: str, kind: str) -> None:
    assert [e.kind for e in events(text)] == [kind]


@pytest.mark.parametrize(("text", "day"), [
    ("On Wednesday, Pool and her father are to travel to Tarsk.", "2024-03-13"),
    ("On Wednesday, Pool and her father travelled to Tarsk.", "2024-03-06"),
    ("The carrier was officially invited to join the club in October.", "2023-10"),
    ("Pool was invited to attend the talks on Monday.", "2024-03-11"),
])  # fmt: skip
def test_are_to_points_ahead_and_was_invited_does_not(text: str, day: str) -> None:
    assert [e.date for e in events(text)] == [day]


@pytest.mark.parametrize(("text", "told"), [
    ("Lind admitted to forgetting the screws during the job – for which he was not paid – on March 5, 2022.", "Lind admitted to forgetting"),
    ("The town held two polls in 2019 — one of which was made void — before undergoing a reform in November.", "The town held two polls in 2019 — one of which"),
    ("The plan includes two new lines — to Tarsk and Velm — that it launched in 2020.", "The plan includes"),
    ("In 1998, then-Rep. Ada Pool declared her retirement just three days before the deadline.", "Then-Rep. Ada Pool declared"),
    ("Unlike Ortov, however, he never went to jail, having left the office on August 9, 1974.", "Unlike Ortov, however, he never"),
    ("Unlike Ortov, Ada Pool never went to jail, having left the office on August 9, 1974.", "Ada Pool had left the office"),
    ("In Velm, the gap in 1979 was 6 percent; by 2015, it had grown to 19 percent.", ""),
])  # fmt: skip
def test_a_line_that_nobody_understands_alone_is_told_with_its_sentence(text: str, told: str) -> None:
    found = events(text)
    assert any(e.what.startswith(told) for e in found)
    assert not any("in 1979 had grown" in e.what for e in found)


def test_a_sentence_that_leads_in_with_after_is_told_whole() -> None:
    assert one("After the vote the council closed the mill on Monday.").what == "After the vote the council closed the mill on Monday"


@pytest.mark.parametrize(("text", "told"), [
    ("After heavy downpours on Monday, Tuesday was met with cold winds.", ["2024-03-05"]),
    ("After the vote on Monday, the council met again on Tuesday.", ["2024-03-04", "2024-03-05"]),
    ("Even before this week's record number of floods, some families had moved.", []),
    ("This week's settlement will end the dispute.", []),
    ("This week's vote was close.", ["2024-03-04/2024-03-10"]),
    ("After denying rumours in the summer of 2014, Ben Ortov resigned in mid-August.", ["2014-SU"]),
    ("In 2014, Ben Ortov founded a firm, which closed in August.", ["2014", "2023-08"]),
    ("After a defeat in 2023, Ben Ortov resigned in January.", ["2023", "2024-01"]),
])  # fmt: skip
def test_a_day_that_only_leads_in_is_none_of_the_happening(text: str, told: list[str]) -> None:
    assert [e.date for e in events(text)] == told


@pytest.mark.parametrize("text", [
    "Registration for TECH 2023 is now open.",
    "It is far faster than the RTX 2080 Ti for the same price.",
    "The phone is designed to look like the Rubex 8 from 2017.",
    "The court found for the owner under a statute, the Decency Act of 1996.",
    "The goal under the 2015 U.N. Tarsk Agreement is to curb the heat.",
    "It will be hard for the team to play in their 2022/23 Nations League games.",
    "At the outbreak of World War II (1939-1945), life there changed.",
    "Ada Pool (1926–2001) wrote the song.",
    "Pool et al. A flint tool with tar, Proceedings of the Academy of Tarsk (2019).",
    "It surprised nobody that the prosecutor dropped charges, one involving the murder of Ada Pool in 1988.",
    "A girl walks past the town hall in Tarsk on Sept. 29, 2023.",
    "TARSK, Sept. 29, 2023 -- Two workers spray the hall in Tarsk on Sept. 28, 2023, after the fire was put out.",
    "pilgrims at the Great Hall in 2008.",
    "What is the secret of its recovery?Monday, 6 January 2020",
])  # fmt: skip
def test_a_year_in_a_name_and_a_day_under_a_picture_are_no_happening(text: str) -> None:
    assert events(text) == ()


@pytest.mark.parametrize(("text", "day"), [
    ("A study from 2012 counted 17 types.", "2012"),
    ("Ben Ortov was convicted of the murder of Ada Pool in 1988.", "1988"),
    ("In the UK 2019 was a wet year for farmers.", "2019"),
    ("The law was passed in 1996.", "1996"),
    ("The girl walked past the town hall on Sept. 29, 2023.", "2023-09-29"),
    ("A court in Tarsk takes up the case on May 3, 2024.", "2024-05-03"),
    ("Protest at the Great Hall in 2008.", "2008"),
    ("This week Rubex improved its next-generation mill.", "2024-03-04/2024-03-10"),
])  # fmt: skip
def test_what_happened_in_a_year_stays(text: str, day: str) -> None:
    assert [(e.date, e.kind in ("past", "background")) for e in events(text)] == [(day, day < "2024-05")]


@pytest.mark.parametrize(("text", "told"), [
    ("In 2016, as Pool's rise continued, Lind disavowed the book.", ["Lind disavowed the book"]),
    ("On Monday, as temperatures returned to thirty degrees, the operator began its emergency drill.", ["The operator began its emergency drill"]),
    ("As temperatures began to rise in Tarsk on Monday, the manager cut the power.", ["Temperatures began to rise in Tarsk"]),
    ("The teachers help pupils who had fallen behind before physical classes restarted in February.", ["Physical classes restarted"]),
    ("The court will rule before the mill closed in February.", ["The court will rule before the mill closed in February"]),
    ("Calling the return two months ago a test, the ministry said on Monday it was content.", ["Calling the return two months ago a test, the ministry said on Monday it was content"]),
    ("But with Pool's failed attempt in the early 1990s, when the Greens took the House in 2009, they took another way.", ["The Greens took the House in 2009"]),
    ("He keeps an eye on the houses that Ada Pool built in 2016.", ["Ada Pool built the houses"]),
    ("Looking back at the 1997 Tarsk crisis, Pool says that trade failed.", []),
    ("Seven of those were reported on Monday.", []),
    ("Seven of the workers were reported on Monday.", ["Seven of the workers were reported"]),
    ("That jumped to 12 on Monday.", []),
    ("Ortov will leave the House, ahead of the filing deadline at noon on May 20.", []),
    ("The town makes half as much power from coal as it did in 2009.", []),
    ("The number would match the upper guess for deaths between October and January.", []),
    ("The guild matched the offer in January.", ["The guild matched the offer"]),
])  # fmt: skip
def test_the_day_of_another_clause_or_of_nothing_is_not_told_of_the_main_one(text: str, told: list[str]) -> None:
    assert [e.what for e in events(text)] == told


def test_what_hangs_on_a_head_that_was_cut_off_is_left_out() -> None:
    text = "Rubex said on Monday it aims to remove more carbon than it emits by 2030 and that by 2050, it hopes to have taken out enough to make up for all the smoke it ever made in its long life as a mill."
    assert [(e.date, e.what.endswith("emits by 2030")) for e in events(text)] == [("2024-03-04", True), ("2030", True)]


@pytest.mark.parametrize(("text", "days"), [
    ("We read about six hundred ideas on a Monday and come in on a Tuesday night.", []),
    ("He gave it away in a Monday interview.", ["2024-03-04"]),
    ("On Monday a council met.", ["2024-03-04"]),
    ("She bought two books which she still owns today.", []),
    ("The bridge is still closed today.", ["2024-03-08"]),
    ("The heat is a sign of the trouble we’re witnessing today.", []),
    ("They are facing the judge in Tarsk today.", ["2024-03-08"]),
    ("The word is in a comic of Saturday Morning Breakfast Cereal.", []),
    ("On Saturday morning mist closed the port.", ["2024-03-02"]),
    ("Both sums are below the peak year, 2006, when demand reached 50 megawatts, followed by 2017 with 49.", ["2006"]),
    ("TARSK, ENGLAND - SEPTEMBER 28: Isolating students peer out of a window as they are seen by a crew on September 28, 2023 in Tarsk.", []),
])  # fmt: skip
def test_any_such_weekday_and_a_name_with_a_weekday_are_no_day(text: str, days: list[str]) -> None:
    assert [e.date for e in events(text)] == days


def test_a_line_under_a_picture_that_runs_into_the_text_is_told_apart() -> None:
    text = "The ship was shown in January 2023 The world's largest ferry has left the port after it was mended on Monday."
    assert [e.what for e in events(text)] == ["The ship was shown in January 2023", "The world's largest ferry has left the port after it was mended"]
    assert "ferry sank" in one("On 5 January 2023 The old ferry sank.").what
    assert one("In January 2023 The Tarsk Herald printed the letter.").what == "The Tarsk Herald printed the letter"


def test_who_reads_the_news_is_no_part_of_it() -> None:
    (found,) = events("Anchor: After heavy downpours on Monday, Tuesday was met with strong, cold winds.")
    assert (found.date, found.what) == ("2024-03-05", "Tuesday was met with strong, cold winds")


@pytest.mark.parametrize("text", ["The agency withdrew yogurt made between 22 February and 3 March.", "The firm withdrew milk bottled from 22 February on."])
def test_when_a_thing_was_made_is_not_when_it_was_withdrawn(text: str) -> None:
    assert events(text) == ()


def test_when_a_thing_was_made_is_told_where_the_sentence_tells_it() -> None:
    assert one("The ferries were built between 2019 and 2021.").date == "2019/2021"
    assert one("A film made in February shows the dam.").date == "2024-02"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ada Pool, chief of the firm, told a hall in Tarsk that two million users had lost their line on Tuesday.", [("2024-03-05", "Two million users had lost their line, Ada Pool said")]),
        ("Ada Pool told reporters on Wednesday that two million users had lost their line.", [("2024-03-06", "Ada Pool told reporters on Wednesday that two million users had lost their line")]),
        ("In a long report released on Wednesday, Rubex said the 4 March failure began with a patch that had been sent at night.", [("2024-03-06", "In a long report released on Wednesday, Rubex said the 4 March failure began with a patch that had been sent at night"), ("2024-03-04", "The failure began with a patch, Rubex said")]),
        ("The minister told reporters that the step followed “a constructive conversation” on Monday between the two chiefs.", [("2024-03-04", "A constructive conversation between the two chiefs")]),
        ("The core was dead; about 340 calls for help failed, the agency said on Monday.", [("2024-03-04", "The agency said: about 340 calls for help failed")]),
        ("The firm announced that the second hall, on ice since February, will go ahead.", [("2024-02", "The second hall has been on ice since February")]),
        ("The agency's report on the outage, which had been promised for Thursday, is late.", [("2024-03-07", "The agency's report on the outage had been promised for Thursday")]),
        ("Rubex, the country's second producer, halted one of two lines on Monday, citing lost orders.", [("2024-03-04", "Rubex, the country's second producer, halted one of two lines on Monday, citing lost orders")]),
        ("Envoys met again in Tarsk on Wednesday, straight after the feast.", [("2024-03-06", "Envoys met again in Tarsk on Wednesday")]),
        ("On 23 February Tarsk went to court. On 4 March it published a list.", [("2024-02-23", "Tarsk went to court"), ("2024-03-04", "Tarsk published a list")]),
    ],
)
def test_the_clause_of_the_day_is_told_apart_from_who_tells_it(text: str, told: list[tuple[str, str]]) -> None:
    assert [(e.date, e.what.removeprefix("On 23 February ")) for e in events(text)] == told


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The firm moved house on the last weekend of January.", ["2024-01"]),
        ("The firm moved house last weekend in Tarsk.", ["2024-03-02/2024-03-03"]),
        ("Every customer affected on 4 March will get a credit.", []),
        ("Every customer was told of it on 4 March.", ["2024-03-04"]),
        ("Pool pointed out that the outage was long and that in the hills it went on into Wednesday morning.", []),
        ("The outage went on into Wednesday morning.", ["2024-03-06"]),
        ("That is half a million less than the country sells today.", []),
        ("The country sells its last mine today.", ["2024-03-08"]),
        ("Many asked about the news of this week.", []),
        ("Please look at the number on March 18.", []),
        ("Think about that over the weekend.", []),
        ("Five people were charged, more than three years after a Sunday afternoon match ended with two deaths.", []),
        ("From the announcement on 4 March to the signing is nine weeks.", []),
        ("In the middle of January (on the 13th) the council said that it will cut the tax.", ["2024-01-13"]),
        ("The line could have been found in January by a child.", []),
        ("The mill closed on 13 January. The turn came last week. The chiefs spoke, and the next day the levy was lifted.", ["2024-01-13", "2024-02-26/2024-03-03"]),
        ("The mill closed on 13 January, and the next day the levy was lifted.", ["2024-01-13", "2024-01-14"]),
        ("The man died last Friday. The firm said that the mast was mended at 22:50 on Friday.", ["2024-03-01", "2024-03-01"]),
        ("The man died last week. The firm said that the mast was mended at 22:50 on Friday.", ["2024-02-26/2024-03-03", "2024-03-08"]),
    ],
)
def test_days_that_are_but_named_have_no_happening(text: str, days: list[str]) -> None:
    assert [e.date for e in events(text)] == days


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("We are friends on Monday and strangers on Tuesday", []),
        ("We met on Monday and signed on Tuesday", ["2024-03-04", "2024-03-05"]),
        ("with no relation to the event of 4 March", []),
        ("the mill burnt on 4 March", ["2024-03-04"]),
        ("inconceivable for such a country in 2024", []),
        ("this mill closed in 2019", ["2019"]),
    ],
)
def test_days_in_quotations_that_nothing_happened_on(words: str, days: list[str]) -> None:
    text = f"Ada Pool said: “{words}.”"
    start = text.index(words)
    assert [e.date for e in events(text, quotes=(Quote("Ada Pool", words, 0, start, start + len(words)),))] == days


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Her office will wait until tomorrow, when Ada Pool is to be questioned.", "planned"),
        ("Her office has until tomorrow to answer.", "deadline"),
        ("A statement to the bourse is expected later on Friday.", "planned"),
        ("The summit should have been held on Thursday.", "planned"),
        ("The summit was held on Thursday.", "past"),
    ],
)
def test_what_was_to_be_is_no_deed(text: str, kind: str) -> None:
    assert one(text).kind == kind


def test_a_line_in_brackets_under_a_picture_tells_nothing() -> None:
    assert events("(Photo: The queue at the bank in Mill Square, Saturday night. Picture sent in by a reader)") == ()
    assert [e.date for e in events("(Photo: The queue at the bank. The bank was closed on Saturday.)")] == ["2024-03-02"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The chief of Rubex is to step down over last month's power cut in Tarsk.", []),
        ("The chief of Rubex stepped down after last month's strike.", [("2024-02", "The strike")]),
        ("Pool said she had asked the regulator to include Saturday in its inquiry.", []),
        ("That compares with the 1.6 million that the board had decreed in January.", []),
        ("Neither will be helped much by what the two signed on Wednesday.", []),
        ("Neither side signed the truce on Wednesday.", [("2024-03-06", "Neither side signed the truce")]),
        ("— Entry into force on 1 May.", [("2024-05-01", "Entry into force on 1 May")]),
        ("Tarsk complained to the court, and in February drew up a list of goods.", [("2024-02", "Tarsk drew up a list of goods")]),
        ("When Ben Ortov lands in Tarsk next week he will bring with him an agreement.", [("2024-03-11/2024-03-17", "Ben Ortov lands in Tarsk")]),
        ("The agency opens an inquiry, something that was done on Wednesday.", [("2024-03-06", "The agency opens an inquiry, something that was done on Wednesday")]),
    ],
)
def test_lines_that_nobody_would_understand_alone(text: str, told: list[tuple[str, str]]) -> None:
    assert [(e.date, e.what) for e in events(text)] == told


@pytest.mark.parametrize(("text", "days"), [
    ("SUND/LUND, March 8 (Harbour Press) - Ada Pool signed the pact in Sund on Monday, ending a row.", ["2024-03-04"]),
    ("LUND, Tarsk, March 8 (Harbour Press) -- The mayor left the hall on Sunday.", ["2024-03-03"]),
    ("LUND, March 8 (Harbour Press) - The old mill burned down and two guests were hurt.", ["2024-03-08"]),
    ("The guild met on March 8 (Friday) - two days after it met on Sunday.", ["2024-03-08", "2024-03-03"]),
])  # fmt: skip
def test_the_day_of_a_dateline_is_none_of_what_has_a_day_of_its_own(text: str, days: list[str]) -> None:
    assert [e.date for e in events(text)] == days


def test_the_day_of_an_invitation_that_was_given_up_is_none_of_a_happening() -> None:
    assert [e.date for e in events("Ada Pool, who had originally invited the two guilds for last Friday, said it was late.")] == []
    assert one("Ada Pool had invited the two guilds, and they met last Friday.").date == "2024-03-01"


@pytest.mark.parametrize(("text", "told"), [
    ("Colonel Ada Pool, who is in command, said that the planes had lost three hours on Tuesday to smoke.", "The planes had lost three hours on Tuesday to smoke, Colonel Ada Pool said"),
    ("The police said that the driver had fled on Tuesday.", "The driver had fled on Tuesday, the police said"),
    ("The firm said that it had paid the ransom on Tuesday.", "The firm said that it had paid the ransom"),
    ("The police said on Tuesday that the driver had fled.", "The police said on Tuesday that the driver had fled"),
    ("The operator blamed a valve that did not pass its test at Velm on Tuesday; the ministry had no complaints.", "A valve did not pass its test at Velm"),
])  # fmt: skip
def test_the_day_of_what_was_told_is_not_that_of_the_telling(text: str, told: str) -> None:
    assert [(e.date, e.what) for e in events(text)] == [("2024-03-05", told)]


@pytest.mark.parametrize(("text", "told"), [
    ("The union of dock clerks called a stoppage in their support. It says that the number of inspectors fell on Monday.", "The union of dock clerks says that the number of inspectors fell"),
    ("The gas took longer than promised. It was to flow at full pressure on 6 March.", "The gas was to flow at full pressure"),
    ("According to the report, a clamp on the line between Velm and Tarsk had lost its grip. On Monday it gave way in the wind.", "A clamp on the line between Velm and Tarsk gave way in the wind"),
    ("The owners of the mill had waited. It gave way in the wind on Monday.", "It gave way in the wind on Monday"),
    ("It is noted that the port filed a complaint on Monday.", "The port filed a complaint"),
    ("I remind you that the port filed a complaint on Monday.", "The port filed a complaint"),
])  # fmt: skip
def test_what_it_means_at_the_head_of_a_sentence(text: str, told: str) -> None:
    assert [e.what for e in events(text)] == [told]


def test_a_duration_that_ends_on_a_day_is_no_happening() -> None:
    assert [e.date for e in events("She had hoped to open it on 1 March; it took until 5 March, because nobody had the key.")] == ["2024-03-01"]


def test_of_an_undated_article_each_date_counts_alone() -> None:
    found = events("The list published by the paper at the end of last month shows that the clamp was found in January and given a date in February.", published="2024-02-20/2024-03-20")
    assert not any("end" in (e.part or "") for e in found)


@pytest.mark.parametrize(("text", "told"), [
    ("The strike began on March 1 and two days later was called off by the union.", [("2024-03-01", "The strike began on March 1"), ("2024-03-03", "The strike was called off by the union")]),
    ("The miners walked out on March 1 and the next day were dismissed.", [("2024-03-01", "The miners walked out on March 1"), ("2024-03-02", "The miners were dismissed")]),
    ("On 1 March in Velm, pharmacist Ilse Brandt saw yellow tablets in a bottle, and the next day gave a warning to the mill.", [("2024-03-01", "On 1 March in Velm, pharmacist Ilse Brandt saw yellow tablets in a bottle"), ("2024-03-02", "Pharmacist Ilse Brandt gave a warning to the mill")]),
    ("The council met on March 1 and the next day the mayor resigned.", [("2024-03-01", "The council met on March 1 and the next day the mayor resigned"), ("2024-03-02", "The council met on March 1 and the next day the mayor resigned")]),
])  # fmt: skip
def test_what_the_same_people_did_on_the_next_day(text: str, told: list[tuple[str, str]]) -> None:
    assert [(e.date, e.what) for e in events(text)] == told


def test_the_days_that_somebody_spent_somewhere_are_one_stretch() -> None:
    assert one("Inspectors spent Monday and Tuesday of this week at the mill.").date == "2024-03-04/2024-03-05"
    assert [e.date for e in events("She spent Monday at the mill and the guild met on Tuesday.")] == ["2024-03-04", "2024-03-05"]


def test_what_more_time_was_given_for() -> None:
    assert [e.what for e in events("The mill was to reply by March 4 but has been granted until March 22.")][-1] == "The mill has been granted until March 22 to reply"
    assert [e.what for e in events("The men were to be freed on March 4 but were given until March 22.")][-1] == "The men were given until March 22"


def test_a_part_of_the_month_that_the_sentence_names() -> None:
    found = events("The mill, which was to reopen in early April, will now stay shut until the end of that month.")
    assert [(e.date, e.part) for e in found] == [("2024-04", "early"), ("2024-04", "end")]
    assert [(e.date, e.part) for e in events("In April the mill shut. Nobody knew what the end of that month would bring.")] == [("2023-04", None)]


@pytest.mark.parametrize(("text", "found"), [
    ("It will be four weeks tonight since the Velm was hit, and I had meant to leave her alone.", [("2024-02-09", "past", "The Velm was hit")]),
    ("It is three weeks today since the dam of Velm burst above the village.", [("2024-02-16", "past", "The dam of Velm burst above the village")]),
    ("It is three weeks today since anybody was seen in the village of Velm.", []),
    ("It is three weeks today since she left the village of Velm.", []),  # of whom is told elsewhere
    ("It is three weeks since the dam of Velm burst above the village.", []),  # about
    ("The owners were to speak. They were supposed to do so tomorrow.", []),
])  # fmt: skip
def test_weeks_that_are_over_today_lead_to_the_day_of_what_happened(text: str, found: list[tuple[str, str, str]]) -> None:
    assert [(e.date, e.kind, e.what) for e in events(text)] == found


@pytest.mark.parametrize(
    "text, day, kind",
    [
        ("The ministry had said the levy would rise to ten percent if there was no agreement by March 4.", "2024-03-04", "deadline"),
        ("Ada Pool wants the minister called before the committee this month.", "2024-03", "planned"),
        ("Ada Pool wants answers to the letter that reached her this month.", "2024-03", "past"),
        ("In a letter the mayor had proposed clearing the site by December in return for a lower levy.", "2024-12", "deadline"),
        ("Last year the mayor had proposed clearing the site by December.", "2023-12", "past"),
        ("The fair will open for five days from 18 to 22 March.", "2024-03-18/2024-03-22", "planned"),
        ("The harbour shipped 640 tonnes of plums in 2022-23.", "2022/2023", "past"),
        ("The harbour shipped 640 tonnes of plums in 2022.", "2022", "past"),
    ],
)
def test_what_is_wanted_or_proposed_by_a_day_lies_ahead(text, day, kind):
    event = one(text)
    assert (event.date, event.kind) == (day, kind)


def test_a_plan_keeps_its_condition():
    assert one("The money, more than 900 million, will be paid out in May, but only if the bid fails.").what.endswith("but only if the bid fails")
    assert one("The bridge to the island will be opened in May, but the mayor has left for Oslo.").what == "The bridge to the island will be opened"


def test_the_second_news_of_a_heading_has_its_own_day():
    assert one("Opposition accuses minister of going behind its back; talks shift to Oslo next week").what == "Talks shift to Oslo next week"
    assert one("Council looks for a way out of the row; vote on Monday").what.startswith("Council looks")
    assert one("Speech leaves little room; prices rise and miners count the days to 1 June").what.startswith("Speech leaves")


def test_what_a_caption_expects_lies_ahead_without_who_took_the_picture():
    (found,) = events("Nothing.", captions=(("Most growers expect to start picking in mid-May. | Ada Pool photo", 4),))
    assert (found.date, found.kind, found.what) == ("2024-05", "planned", "Most growers expect to start picking")
    (found,) = events("Nothing.", captions=(("Growers start picking in mid-February. | Ada Pool photo", 4),))
    assert (found.date, found.kind) == ("2024-02", "past")


@pytest.mark.parametrize(
    "text, day, kind",
    [
        ("The council suggested moving the fair to September.", "2024-09", "planned"),
        ("The council moved the fair in September.", "2023-09", "past"),
        ("Ada Pool recommended that the ferry be replaced by January.", "2025-01", "deadline"),
        ("The guild proposed buying the mill in January.", "2024-01", "past"),
        ("Ada Pool asked during talks in January that the line be kept.", "2024-01", "past"),
        ("The mill has orders through November.", "2024-11", "planned"),
        ("The strike ran through November.", "2023-11", "past"),
        ("They demand that the port be reopened this month.", "2024-03", "planned"),
        ("Rubex chief quits; successor to be named Monday", "2024-03-11", "planned"),
    ],
)
def test_what_somebody_asks_for_lies_ahead(text, day, kind):
    event = one(text)
    assert (event.date, event.kind) == (day, kind)


@pytest.mark.parametrize(
    "text, what",
    [
        ("The judge found that the ministry broke the law when it closed the port to lorries in February.", "The ministry closed the port to lorries"),
        ("The council eased the rules, the harshest of the rules the ministry imposed in mid-January.", "The council eased the rules, the harshest of the rules the ministry imposed in mid-January"),
        ("The plan echoes one that the ministry published in February.", "The plan echoes one that the ministry published"),
    ],
)
def test_a_clause_inside_another_is_told_of_its_own_subject(text, what):
    assert one(text).what == what


def test_a_day_that_a_sum_is_held_against_is_none():
    assert events("The strike cost 3 million a day, twice as much as in January.") == ()
    assert events("Fees for 2023/24 were high and people paid late.") == ()
    assert one("The strike cost 3 million in January, which was a lot of money.").date == "2024-01"


@pytest.mark.parametrize(
    "text, day, what",
    [
        ("The court threw out the permit, which the ministry issued in 2021.", "2021", "The permit was issued"),
        ("The guild will walk out unless the owner pays the bonus it promised in December.", "2023-12", "The bonus was promised"),
        ("The guild elected Ada Pool to succeed Simon Ask, who resigned in January.", "2024-01", "Simon Ask resigned in January"),
        ("Two hundred houses stand under water, most of them in Velm, where a levee broke in 2019.", "2019", "A levee broke in 2019"),
        ("On the eve of Saturday's vote, three deputies left the guild.", "2024-03-09", "The vote"),
        ("The bridge was due to open in February but nobody has seen it open.", "2024-02", "The bridge was due to open"),
        ("The bridge was due to open in April but will not be ready.", "2024-04", "The bridge was due to open"),
    ],
)
def test_a_day_of_a_thing_or_place_named_aside_is_told_of_it(text, day, what):
    event = one(text)
    assert (event.date, event.what) == (day, what)


def test_what_was_weeks_before_another_happening_has_its_own_day():
    found = events("The deal was signed on January 3 in Oslo, weeks before the mill burned down on February 28.")
    assert [(e.date, e.what) for e in found] == [("2024-01-03", "The deal was signed on January 3 in Oslo"), ("2024-02-28", "The mill burned down on February 28")]


@pytest.mark.parametrize(
    "text, days",
    [
        ("The minister flew to Velm on Tuesday to meet the families of those killed on March 1.", ["2024-03-05"]),
        ("The minister met the families of those killed on March 1.", ["2024-03-01"]),
        ("Talks resumed on Tuesday after breaking down last week.", ["2024-03-05"]),
        ("The river is expected to crest on Saturday at a level last seen in 1998.", ["2024-03-09"]),
        ("The two were last seen in Tarsk on Tuesday.", ["2024-03-05"]),
    ],
)
def test_a_day_of_others_is_not_that_of_the_main_clause(text, days):
    assert [e.date for e in events(text)] == days


def test_what_is_put_off_in_passing_is_told_of_its_new_day():
    found = events("The board met on Monday, postponing to April 3 a vote on the merger.")
    assert [(e.date, e.what) for e in found][1:] == [("2024-04-03", "A vote on the merger was postponed to April 3")]
    found = events("The board met on Monday, moving to Velm on April 3.")
    assert found[-1].what == "The board met on Monday, moving to Velm"


def test_a_decree_of_last_month_is_told_without_its_month():
    assert one("She asked the council not to give way on the golden power decree of last month, which obliges the buyer to wait.").what == "The golden power decree"
    assert one("She looked into an order of February 3, which obliges the buyer to wait.").what == "An order of February 3"


def test_that_nobody_comments_is_no_happening():
    assert events("Yesterday the two companies did not comment on the decision.") == ()
    assert one("Yesterday the two companies did not sign the decision.").date == "2024-03-07"


@pytest.mark.parametrize(
    "text, day, kind, what",
    [
        ("The talks, which were a long time in the making, resume in April.", "2024-04", "planned", "The talks resume"),
        ("The contract with Rubex ends in January.", "2025-01", "planned", "The contract with Rubex ends"),
        ("The row begins in January, when two clerks were dismissed.", "2024-01", "past", "The row begins in January, when two clerks were dismissed"),
        ("The opening is now planned for May, after first being set for January.", "2024-05", "planned", "The opening is now planned for May"),
        ("The line was not closed on March 3 but on March 6.", "2024-03-06", "past", "The line was closed"),
        ("The line was not closed on March 3.", "2024-03-03", "past", "The line was not closed on March 3"),
        ("The line was not closed on March 3, as the ministry had said, but three days later.", "2024-03-03", "past", "The line was not closed on March 3"),
        ("Contrary to what the ministry said last week, the line was shut on March 6.", "2024-03-06", "past", "Contrary to what the ministry said last week, the line was shut"),
    ],
)
def test_a_month_behind_its_own_verb_is_of_the_year_of_that_verb(text, day, kind, what):
    event = one(text)
    assert (event.date, event.kind, event.what) == (day, kind, what)


@pytest.mark.parametrize(
    "text, days",
    [
        ("The ship would have sailed on Sunday if the crew had been paid.", []),
        ("The ship sailed on Sunday, if only for an hour.", ["2024-03-03"]),
        ("The ministry sets the fee in January every year.", []),
        ("The ministry set the fee in January.", ["2024-01"]),
    ],
)
def test_what_would_have_been_or_is_so_each_year_is_no_happening(text, days):
    assert [e.date for e in events(text)] == days


def test_what_somebody_asks_is_no_plan():
    assert spoken_on("Who will pay the rent in April?") == []
    assert spoken_on("We will pay the rent in April") == ["2024-04"]


def spoken_on(words: str) -> list[str]:
    return [e.date for e in events(f"“{words},” Ada Pool said.", quotes=(Quote(text=words, start=1, end=1 + len(words), speaker="Ada Pool", kind="full"),))]


@pytest.mark.parametrize(
    "text, days",
    [
        ("The price rose to 40 euros on Tuesday, up from 31 on February 3 and 28 in January.", ["2024-03-05"]),
        ("They met on March 4 and 6 in Oslo.", ["2024-03-04", "2024-03-06"]),
        ("The talks dragged on until Sunday.", ["2024-03-03"]),
        ("The talks will go on until Sunday.", ["2024-03-10"]),
        ("From March 1 until Monday no ferry sailed.", ["2024-03-01", "2024-03-04"]),
        ("From March 1 until Monday the road will be closed.", ["2024-03-01", "2024-03-11"]),
        ("The session is the last before the summer break, and the hall was full.", []),
        ("The school will open before the summer holidays.", ["2024-SU"]),
    ],
)
def test_a_stretch_that_is_over_ends_on_the_day_behind(text, days):
    assert [e.date for e in events(text)] == days


def test_the_place_where_others_died_tells_of_their_day():
    found = events("Some 200 people came on Sunday to the mill where eleven workers died on February 3.")
    assert [(e.date, e.what) for e in found][1:] == [("2024-02-03", "Eleven workers died")]


def test_what_somebody_repeats_is_not_turned_round():
    assert one("In a talk with the Post, the minister repeated what he told the council in January: the fee stays.").what == "In a talk with the Post, the minister repeated what he told the council"


FLOOD = (
    "1 March – The Korva bursts its banks at Tilm. The town hall orders 400 people out. Nobody is hurt. The cost: unknown.\n\n"
    "3 March – Two bridges close. Soldiers seal off the quay. Mayor Ines Falk calls the water a guest. It could get worse. We counted eleven boats.\n\n"
    "{five} – Big day. The railway reopens, a week later than planned. They are old. The firm, Netra, says that's rubbish. On 20 March the council meets again.\n\n"
    "20 March – The market is due to open. Its stalls stand on the hill. Traders bring tents."
)


def test_what_an_item_of_a_list_of_days_tells_behind_its_first_clause_is_of_its_day():
    found = [(e.date[-2:], e.what) for e in events(FLOOD.format(five="5 March")) if " March " not in e.what]
    assert [e for e in found if e[0] < "08"] == [("01", "The town hall orders 400 people out"), ("03", "Soldiers seal off the quay"), ("03", "Mayor Ines Falk calls the water a guest"), ("05", "The railway reopens, a week later than planned")]
    assert not any("Traders" in what or "stalls" in what for _, what in found)
    assert not any("railway" in e.what for e in events(FLOOD.format(five="One day")))  # two days are no list
    assert not any("seal" in e.what for e in events(FLOOD.format(five="2 March")))  # nor are days out of order


def test_an_item_may_begin_with_its_day_as_a_sentence():
    text = "Friday 1 March. Drivers at three depots walk out. Police turn pickets away.\n\nSaturday 2 March. Nothing moves. Schools stay open.\n\nMonday 4 March. Music Day. Marches in Tilm and Velm. Both sides sign."
    assert [(e.date[-2:], e.what) for e in events(text)] == [("01", "Drivers at three depots walk out"), ("01", "Police turn pickets away"), ("04", "Marches in Tilm and Velm")]


@pytest.mark.parametrize(("text", "told"), [
    ("The court freed the two men on Tuesday. That evening a crowd attacked the gate.", ("2024-03-05", "A crowd attacked the gate")),
    ("The judge set bail on Tuesday. The defence had asked for less. That night the suspect was released.", ("2024-03-05", "The suspect was released")),
    ("The ministry shut the mine on March 3. The next morning 300 workers blocked the road.", ("2024-03-04", "The next morning 300 workers blocked the road")),
    ("All classes were called off on Monday. So far 40 schools report damage.\n\nTwo halls were emptied the same day and 71 students were found beds.", ("2024-03-04", "Two halls were emptied the same day and 71 students were found beds")),
    ("The trouble began in the small hours of Sunday. It is not over. By breakfast the harbour had been closed.", ("2024-03-03", "By breakfast the harbour had been closed")),
    ("A court froze the account on 2 March. Within hours the club was unable to pay its players.", ("2024-03-02", "The club was unable to pay its players")),
    ("The mill has been closed since Monday. By evening the workers had gone home.", None),
    ("Two ships were seized on March 1; a third was let go on March 3. That evening oil rose to $90.", None),
    ("The bridge opens on Sunday. By evening it will be full.", None),
    ("The firm, which was fined on March 2, makes pumps. That evening a fire broke out.", None),
    ("Prices rose 3 percent in February. That evening the minister went on television.", None),
    ("The council met on Monday. That evening is still talked about.", None),
    ("The app was launched on March 2. In minutes it had a million users.", None),
    ("Her book came out on March 2. In 2019 she moved. That evening a crowd came.", None),
])  # fmt: skip
def test_what_is_told_from_the_day_before_it_in_the_same_paragraph(text, told):
    found = [(e.date, e.what) for e in events(text)][1:]
    assert told in found if told else not any(word in what for _, what in found for word in ("evening", "crowd", "oil", "fire", "users", "minister"))


def test_what_members_did_the_day_after_a_day_to_come_has_no_day():
    assert [e.date for e in events("The union has called a strike for March 24. The next day members voted.")] == ["2024-03-24"]


def test_a_day_alone_above_a_paragraph_heads_what_it_tells():
    below = "The Korva bursts its banks at dawn. The town hall had ordered 400 people out. Nobody is hurt.\n\nA second wave of the water is feared by the engineers of the river board."
    text = f"Friday 1 March\n\n{below}\n\nSaturday 2 March\n\nTwo bridges close. Mayor Ines Falk asks the capital for pumps.\n\nSunday 3 March\n\nSome 4,000 people marched to the town hall."
    assert [(e.date[-2:], e.what) for e in events(text)] == [("01", "The Korva bursts its banks at dawn"), ("02", "Two bridges close"), ("02", "Mayor Ines Falk asks the capital for pumps"), ("03", "Some 4,000 people marched to the town hall")]
    assert not events(text.replace(" March", " March 2023"))  # days of other pages have their year


@pytest.mark.parametrize(("text", "found"), [
    ("The port closed its gates on Wednesday.\n\nThe master told the owners.\n\nIt hurt. By the close of trading its shares had lost a fifth of their value.", ("2024-03-06", "By the close of trading its shares had lost a fifth of their value")),
    ("The port closed its gates on Wednesday.\n\nThe cranes were built in 1961. By evening the last ship had left.", None),
    ("On March 1 the union called a strike at the port.\n\nThe board two days later offered 4 percent.", ("2024-03-03", "The board two days later offered 4 percent")),
    ("The storm hit the coast last week Tuesday.\n\nThe premier saw the town a day later, and promised help.", ("2024-02-28", "The premier saw the town a day later")),
    ("The paper said on March 1 that the base would shut.\n\nThe boss denied it a day later.", None),
    ("The bank was sold on March 1.\n\nA day later than planned, the trains ran again.", None),
    ("A deal by the end of the month is still the official aim.", ("2024-03", "A deal by the end of the month is still the official aim")),
    ("Meal was going for K310 in the market, up from K265 on Wednesday.", None),
    ("Members were summoned by telephone to the boardroom on Wednesday.", ("2024-03-06", "Members were summoned by telephone to the boardroom")),
])  # fmt: skip
def test_days_of_the_paragraph_before_and_days_that_only_look_ahead(text, found):
    made = [(e.date, e.what) for e in events(text)]
    assert found in made if found else not any(word in what for _, what in made for word in ("ship had", "denied", "trains", "Meal")), made
