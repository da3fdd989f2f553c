"""Date expressions: found with their place, resolved against the day of publication, None where a year cannot be known."""

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.dates import find_dates, resolve, stated_day
from generator.model import When

TUESDAY = date(2025, 7, 8)


def values(text: str, published: date | None = TUESDAY, language: str = "en") -> list[tuple[str, str | None]]:
    return [(e.text, resolve(e, published).value) for e in find_dates(text, language)]


def only(text: str, published: date | None = TUESDAY) -> When:
    (expr,) = find_dates(text)
    return resolve(expr, published)


@pytest.mark.parametrize(
    ("text", "found", "value"),
    [
        ("The bridge opened on March 3, 2019.", "March 3, 2019", "2019-03-03"),
        ("It fell on Tuesday, 8 July 2025, they wrote.", "Tuesday, 8 July 2025", "2025-07-08"),
        ("The vote took place on 2024-02-29 in Lund.", "2024-02-29", "2024-02-29"),
        ("The council meets on Aug. 1 and votes.", "Aug. 1", "2025-08-01"),
        ("She was born in 1987.", "1987", "1987"),
        ("The mayor resigned in June.", "June", "2025-06"),
        ("The mayor will resign in September.", "September", "2025-09"),
        ("The mayor resigned in November.", "November", "2024-11"),
        ("The mill burned down last year.", "last year", "2024"),
        ("They met yesterday.", "yesterday", "2025-07-07"),
        ("The mayor said on Thursday that it rained.", "Thursday", "2025-07-03"),
        ("The mayor will speak on Thursday.", "Thursday", "2025-07-10"),
        ("The mayor said it Tuesday.", "Tuesday", "2025-07-08"),
        ("The talks are ahead of next Wednesday's deadline.", "next Wednesday", "2025-07-09"),
        ("They had met last Friday.", "last Friday", "2025-07-04"),
        ("The firms aim to finish by the end of the fourth quarter.", "the end of the fourth quarter", "2025-Q4"),
        ("She had guided for completion by the fourth quarter.", "the fourth quarter", "2025-Q4"),
        ("It rained on Monday night.", "Monday night", "2025-07-07TNI"),
        ("The shop was robbed last week.", "last week", "2025-W27"),
        ("It was a cold week over the weekend.", "the weekend", "2025-W27-WE"),
        ("Sales rose in the first quarter.", "the first quarter", "2025-Q1"),
        ("Sales rose in the fourth quarter.", "the fourth quarter", "2024-Q4"),
        ("Sales rose in the second quarter of 2023.", "the second quarter of 2023", "2023-Q2"),
        ("Sales rose in Q3 2024.", "Q3 2024", "2024-Q3"),
        ("It was a song of the 1980s.", "the 1980s", "198"),
        ("It was a song of the late 1990s.", "the late 1990s", "199"),
        ("The town was a port in the 19th century.", "the 19th century", "18"),
        ("They were married in the summer of 2012.", "the summer of 2012", "2012-SU"),
        ("He left two years ago.", "two years ago", "2023"),
        ("He left three months ago.", "three months ago", "2025-04"),
        ("He left ten days ago.", "ten days ago", "2025-06-28"),
        ("He left years ago.", "years ago", "PAST_REF"),
        ("The pause of 90 days is over.", "90 days", "P90D"),
        ("A 27-year contract was signed.", "27-year", "P27Y"),
        ("It lasted more than two and a half hours.", "more than two and a half hours", "PT2.5H"),
        ("They worked there for decades.", "decades", "PXDE"),
        ("It will take the next few weeks.", "the next few weeks", "PXW"),
        ("The choir meets every week.", "every week", "P1W"),
        ("It is an annual fair.", "annual", "P1Y"),
        ("The shop is now closed.", "now", "PRESENT_REF"),
        ("It is so to this day.", "this day", "PRESENT_REF"),
        ("Sales rose in the third quarter of last year.", "the third quarter of last year", "2024-Q3"),
        ("They met at 9:30 a.m. ET.", "9:30 a.m. ET", "2025-07-08T09:30"),
        ("They met the day before yesterday.", "the day before yesterday", "2025-07-06"),
        ("They met on Tuesday last week.", "Tuesday last week", "2025-07-01"),
        ("The shop was recently closed.", "recently", "PAST_REF"),
        ("In recent weeks it rained.", "recent weeks", "PAST_REF"),
        ("It may close in the near future.", "the near future", "FUTURE_REF"),
        ("Take-off was at 08:30 UTC.", "08:30 UTC", "2025-07-08T08:30Z"),
        ("The fire broke out at 3 p.m. on Monday.", "3 p.m. on Monday", "2025-07-07T15:00"),
        ("The pause ends 90 days after April 9, they said.", "90 days after April 9", "2025-07-08"),
        ("He left a fortnight ago.", "a fortnight ago", "2025-W26"),
        ("They train twice a week.", "twice a week", "P1W"),
        ("It ends two years from now.", "two years from now", "2027"),
        ("It was shut until the fall.", "the fall", "2025-FA"),
        ("It was sold on the second Tuesday of March.", "the second Tuesday of March", "2025-03-11"),
        ("It closed on the last Friday in May 2024.", "the last Friday in May 2024", "2024-05-31"),
        ("On June 30 it burned. The night before, it rained.", "The night before", "2025-06-29TNI"),
        ("It lasts one hour and 40 minutes.", "one hour and 40 minutes", "PT1H40M"),
        ("Analysts had expected it since late January.", "late January", "2025-01"),
        ("They pay every other week.", "every other week", "P2W"),
        ("It snowed overnight.", "overnight", "2025-07-08TNI"),
        ("Sales in FY2026 may fall.", "FY2026", "2026"),
        ("Sales in the fiscal year 2024 fell.", "the fiscal year 2024", "2024"),
        ("They must finish by the end of the month.", "the end of the month", "2025-07"),
        ("They must finish by year-end.", "year-end", "2025"),
        ("They sang on Christmas Eve.", "Christmas Eve", "2024-12-24"),
        ("They danced on New Year's Day.", "New Year's Day", "2025-01-01"),
        ("It will be done by Christmas.", "Christmas", "2025-12-25"),
        ("They met at noon on Monday.", "noon on Monday", "2025-07-07T12:00"),
        ("They met on the morning of June 3.", "the morning of June 3", "2025-06-03TMO"),
        ("It was sold in April and May 2024.", "April", "2024-04"),
        ("It was closed from December to February 2024.", "December", "2023-12"),
        ("In 1993 it sailed. In the following year it sank.", "the following year", "1994"),
        ("He fell on May 3, 2024. His wife left the same day.", "the same day", "2024-05-03"),
        ("It opened on 25.12.2023.", "25.12.2023", "2023-12-25"),
        ("A month-long strike ended.", "month-long", "P1M"),
        ("A decades-long feud ended.", "decades-long", "PXDE"),
        ("A weeklong strike ended.", "weeklong", "P1W"),
        ("He is 47 years old.", "47 years old", "P47Y"),
        ("At 0530 GMT the ship left.", "0530 GMT", "2025-07-08T05:30Z"),
        ("At 5 o'clock the bell rang.", "5 o'clock", "2025-07-08T05:00"),
        ("In the latest quarter, profit rose.", "the latest quarter", "2025-Q2"),
    ],
)
def test_english_expressions(text: str, found: str, value: str) -> None:
    assert (found, value) in values(text)


@pytest.mark.parametrize(
    "text",
    [
        "It may rain, and they march on.",
        "The spring broke and the leaves fall.",
        "He may 5 times refuse.",
        "It cost $2012 and weighed 1,987 pounds.",
        "The September 11 attacks changed the city.",
        "The Sun wrote that Mr. Augustus sat down.",
        "They are second to none.",
        "It was the day before the vote.",
        "He was in his sixties.",
        "The boat was seen by 1530 GMT and again at 1945 local time.",
        "The Christmas tree is an overnight flight away.",
        "A New Year gift for the old man.",
    ],
)
def test_words_that_only_look_like_dates(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met in late May.", When("2025-05", "2025-05", "month", "late")),
        ("They met at the end of May this year.", When("2025-05", "2025-05", "month", "end")),
        ("They meet early next week.", When("2025-W29", "2025-07-14/2025-07-16", "range", "early")),
        ("The mill closed in 1980.", When("1980", "1980", "year")),
        ("It was so since the 1980s.", When("198", "1980s", "decade")),
        ("It ended in the second quarter of 2023.", When("2023-Q2", "2023-Q2", "quarter")),
    ],
)
def test_precision_and_part(text: str, expected: When) -> None:
    assert only(text) == expected


def test_the_first_of_two_months_carries_their_range() -> None:
    april, may = find_dates("In April and May, prices rose.")
    assert resolve(april, TUESDAY) == When("2025-04", "2025-04/2025-05", "range")
    assert resolve(may, TUESDAY).date == "2025-05"


@pytest.mark.parametrize("text", ["The fair is on July 14-15.", "The fair runs from 14 to 15 July.", "The fair is on 14–15 July 2025."])
def test_days_from_to_are_one_range(text: str) -> None:
    assert only(text).date == "2025-07-14/2025-07-15"


def test_the_next_day_is_counted_from_the_day_before_it() -> None:
    assert values("On Feb. 3 he left. The next day he came back; that month it snowed.")[1:] == [("The next day", "2025-02-04"), ("that month", "2025-02")]


def test_a_day_near_publication_is_that_day_whatever_the_verb() -> None:
    assert only("The deal before July 19 failed.").date == "2025-07-19"


def test_a_day_far_away_follows_the_tense() -> None:
    assert only("It was opened on January 30.", date(2025, 11, 20)).date == "2025-01-30"
    assert only("It is to be opened on January 30.", date(2025, 6, 20)).date == "2026-01-30"


def test_without_publication_no_year_is_guessed() -> None:
    assert only("The pause ends July 9.", None) == When("XXXX-07-09", None, "day")
    assert only("She spoke in June.", None) == When("XXXX-06", None, "month")
    for text in ("He spoke on Monday.", "He spoke last week.", "It broke two years ago.", "He spoke today.", "the first quarter", "this summer"):
        assert all(resolve(e, None).date is None for e in find_dates(text)), text


def test_a_month_across_the_turn_of_the_year() -> None:
    assert only("The strike began in December.", date(2026, 1, 5)).date == "2025-12"
    assert only("The strike will begin on January 3.", date(2025, 12, 29)).date == "2026-01-03"


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Am 8. Juli 2025 und im August, am Montag, gestern", ["2025-07-08", "2025-08", "2025-07-07", "2025-07-07"]),
        ("fr", "le 1er août 2025, en mars 2024, hier", ["2025-08-01", "2024-03", "2025-07-07"]),
        ("es", "el 8 de julio de 2025, el 3 de mayo, en 1998", ["2025-07-08", "2025-05-03", "1998"]),
        ("ja", "2025年7月8日、6月、3月4日", ["2025-07-08", "2025-06", "2025-03-04"]),
        ("zh", "2025年7月8日", ["2025-07-08"]),
    ],
)
def test_explicit_dates_of_other_languages(language: str, text: str, expected: list[str]) -> None:
    assert [v for _, v in values(text, language=language)] == expected


@pytest.mark.parametrize(
    ("line", "language", "day"),
    [
        ("Jul 8, 2025 10:35 PM ET", None, "2025-07-08"),
        ("Tuesday 8th July 2025", None, "2025-07-08"),
        ("8. Juli 2025, 14:05 Uhr", None, "2025-07-08"),
        ("mardi 8 juillet 2025 à 14h05", None, "2025-07-08"),
        ("8 de julio de 2025", None, "2025-07-08"),
        ("8 luglio 2025", None, "2025-07-08"),
        ("8 de julho de 2025", None, "2025-07-08"),
        ("8 juli 2025", None, "2025-07-08"),
        ("2025年7月8日 10:00", None, "2025-07-08"),
        ("2025-07-08T22:35:00-04:00", None, "2025-07-08"),
        ("Updated July 9, 2025 | Published July 8, 2025", None, "2025-07-08"),
        ("8/07/2025", None, None),
        ("8/07/2025", "fr", "2025-07-08"),
        ("13/07/2025", None, "2025-07-13"),
        ("7/13/2025", None, "2025-07-13"),
        ("08.07.2025", None, "2025-07-08"),
        ("July 8", None, None),
        ("February 30, 2025", None, None),
        ("Version 1.2.2025.4", None, None),
        ("", None, None),
    ],
)
def test_date_lines(line: str, language: str | None, day: str | None) -> None:
    assert stated_day(line, language) == day


WORDS = st.sampled_from("the last next two a few early late end of year week Monday May June 2019 12 3rd ago later before after 's , . - and to in "
                        "every quarter first half weekend morning 10:30 p.m. ET 1990s now recently future fortnight decades century from Christmas Eve overnight fall "
                        "second night noon 0530 GMT before twice times FY26 o'clock long old latest 31 Feb. 29 hours minutes same that \n".split(" "))


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=30), st.sampled_from([None, TUESDAY, date(1, 1, 2), date(9999, 12, 30)]))
def test_every_span_points_at_its_text_and_resolves(words: list[str], published: date | None) -> None:
    text = " ".join(words)
    end = 0
    for expr in find_dates(text):
        assert text[expr.start : expr.end] == expr.text and expr.start >= end
        assert isinstance(resolve(expr, published), When)
        end = expr.end


@pytest.mark.parametrize("piece", ["the last two ", "1,2", "12:30:", "May ", "twenty-", "two days later. ", "a", "--", "’s "])
def test_time_grows_with_the_length_only(piece: str) -> None:
    def seconds(n: int) -> float:
        start = time.process_time()
        find_dates(piece * n)
        return time.process_time() - start

    seconds(100)
    assert seconds(40_000) < 12 * max(seconds(10_000), 0.01)


def test_three_months_later_than_planned_is_a_length_of_time():
    found = [(e.text, e.type) for e in find_dates("The firm expects first results on October 31, three months later than planned.")]
    assert found == [("October 31", "DATE"), ("three months later", "DURATION")]


@pytest.mark.parametrize(("text", "day"), [
    ("The judge said the carmaker knew of the fault by 12 January.", "2026-01-12"),
    ("The firm had repaid all of it by March 3.", "2026-03-03"),
    ("Dvorsky, who led the firm in Velm until June 2, was not charged.", "2026-06-02"),
    ("He was mayor until June 2.", "2026-06-02"),
    ("The firm has until January 12 to answer.", "2027-01-12"),
    ("The court ordered it to pay by January 12.", "2027-01-12"),
    ("The firm had promised to pay by January 12.", "2027-01-12"),
    ("Deliveries, which were to resume on Monday, would now start again later.", "2026-10-05"),
    ("The firm has put back the first launch of its rocket from Friday to 28 October.", "2026-10-02"),
    ("The fair ran from Friday to Sunday.", "2026-09-25"),
    ("The government had promised to house all of them by September 20; it would now be later.", "2026-09-20"),
])
def test_by_and_until_lie_behind_where_the_sentence_says_that_it_is_over(text: str, day: str) -> None:
    assert resolve(find_dates(text)[0], date(2026, 9, 29)).value == day


def test_days_between_two_are_a_stretch() -> None:
    for text in ("The quay was shut between 7 and 9 April.", "The quay was shut between April 7 and 9."):
        assert only(text).date == "2025-04-07/2025-04-09"
    assert "2025-04-07/2025-04-09" not in {resolve(e, TUESDAY).date for e in find_dates("The quay was shut on 7 and 9 April.")}


@pytest.mark.parametrize("text", ["Head curator Piet-Jan Molenaar spoke.", "Jan de Graaf left.", "April Hughes read the plan.", "Dec Farrell sang."])
def test_a_first_name_is_no_month(text: str) -> None:
    assert find_dates(text) == ()


@pytest.mark.parametrize(("text", "month"), [("In June Parliament votes.", "June"), ("The April Council meeting was long.", "April"), ("It opened in Jan, he said.", "Jan")])
def test_a_month_before_a_name_stays_a_month(text: str, month: str) -> None:
    assert [d.text for d in find_dates(text)] == [month]


@pytest.mark.parametrize("text, day", [
    ("She had been due to speak on Monday, but the hall lost its roof.", "2027-03-15"),
    ("The march called for Monday was averted at night.", "2027-03-15"),
    ("The vote, due on Monday, was postponed for good.", "2027-03-15"),
    ("The march called for Friday was averted at night.", "2027-03-19"),
    ("The board put off the talks with the owner of the mill from Tuesday to Thursday.", "2027-03-23"),
])
def test_a_weekday_of_a_plan_that_came_to_nothing_is_the_nearest(text: str, day: str) -> None:
    assert resolve(find_dates(text)[0], date(2027, 3, 17)).date.partition("/")[0] == day


@pytest.mark.parametrize(("text", "published", "value"), [
    ("The minister has promised a law on pilots by March.", "2024-12-03", "2025-03"), ("The bill, promised for March, has slipped to the autumn.", "2025-02-06", "2025-03"),
    ("The premier picked the date herself, three weeks ago, on a Friday.", "2025-11-20", "2025-10-31"),
])  # fmt: skip
def test_what_is_promised_lies_ahead_and_a_weekday_lies_in_the_week_it_is_told_of(text: str, published: str, value: str) -> None:
    assert [resolve(e, date.fromisoformat(published)).date for e in find_dates(text)][:1] == [value]


def test_what_stands_between_be_and_its_participle_makes_it_no_past() -> None:
    text = "Under the deal, a bonus that was abolished in 2012 for new entrants will be half restored from September."
    assert ("September", "2025-09") in values(text, TUESDAY)


def test_a_lighthouse_is_no_month() -> None:
    assert [e.text for e in find_dates("The oil came ashore below the lighthouse at Lange Jan on March 3.")] == ["March 3"]


def test_that_november_is_of_the_year_that_was_named_before() -> None:
    assert ("November", "1941-11") in values("The flat was looted in July 1941. Holm was killed that November in the forest.")
    assert ("November", "1941-11") in values("It was robbed in the summer of 1941, and that November it burned.")


@pytest.mark.parametrize("text", [
    "The union has put back its second day of strike action by five days, to Tuesday 27 March, after a talk.",
    "The union wants it backdated; the ministry has proposed 1 May.",
])
def test_a_day_that_is_put_off_to_or_proposed_lies_ahead(text: str) -> None:
    assert "future" in find_dates(text)[-1].rule


@pytest.mark.parametrize("text", ["It hung on the 5th floor.", "The 12 came late.", "The shop sells the autumn flush of the valley.", "The trial opens on January 14. The strike on the 12th is off."])
def test_a_number_or_a_season_beside_its_noun_is_no_day(text):
    assert not [w for _, w in values(text) if w and w != "2026-01-14"]


@pytest.mark.parametrize("text, published, value", [
    ("Ada Pool announced her departure on Monday in a short letter, saying that she wanted to rest.", "2026-05-12", "2026-05-11"),
    ("The two sides arranged to meet again on Tuesday.", "2026-06-06", "2026-06-09"),
    ("Officials aim to try again on Thursday evening Eastern time.", "2026-10-06", "2026-10-08"),
    ("The chairman told the paper that the buyer has the right to leave before the end of June.", "2024-03-19", "2024-06"),
    ("In April the deputies vote for an inquiry, and nobody minds.", "2026-06-02", "2026-04"),
    ("Economists expect prices to rise. They expect 1.6% in May; more is due later.", "2026-06-06", "2026-05"),
    ("Parliament votes in December.", "2026-06-02", "2026-12"),
    ("The bridge will open in May.", "2026-06-02", "2027-05"),
    ("Lines had quoted it in May before the court stayed it on the 28th of that month.", "2026-06-10", "2026-05-28"),
    ("She has put back the first data from early November to the 24th of that month.", "2026-10-16", "2026-11-24"),
    ("On the 18th local time, the company widened the recall.", "2024-03-19", "2024-03-18"),
    ("The search ended on Sunday (24/3), later than planned.", "2024-03-27", "2024-03-24"),
    ("The shares are to resume trading on Tuesday.", "2024-03-09", "2024-03-12"),
    ("The lock is to reopen on Tuesday.", "2024-03-09", "2024-03-12"),
    ("The men were to reopen the lock on March 12.", "2024-03-09", "2024-03-12"),
    ("The hearing was put off to Monday (1/4).", "2024-03-27", "2024-04-01"),
    ("The island, where it was already Wednesday morning, was dry.", "2026-10-06", "2026-10-07"),
    ("Hearing moves to Monday", "2024-03-27", "2024-04-01"),
    ("She wants to call both in the first week of June.", "2026-05-23", "2026-06-01/2026-06-07"),
    ("Both spoke in the last week of May.", "2026-06-20", "2026-05-25/2026-05-31"),
])  # fmt: skip
def test_the_side_of_publication_on_which_a_day_lies(text: str, published: str, value: str) -> None:
    assert [w.date for e in find_dates(text) if (w := resolve(e, date.fromisoformat(published))).date][-1] == value


def test_the_friday_of_something_is_any_friday() -> None:
    assert not find_dates("Shares fell on the Friday of the fair.")


@pytest.mark.parametrize(("text", "days"), [
    ("The station was opened on April 7, 1840.", ["1840-04-07"]),
    ("The fort fell on 4 July 1776 after a siege.", ["1776-07-04"]),
    ("On Thursday, March 3, 1688, it burned.", ["1688-03-03"]),
    ("The 4 July 1776 declaration was read.", ["1776-07-04"]),
    ("On April 7, 1500 people marched.", ["2022-04-07"]),
    ("On April 7 1500 people marched.", ["2022-04-07"]),
])  # fmt: skip
def test_a_day_of_a_century_long_past_has_its_own_year(text: str, days: list[str]) -> None:
    assert [resolve(d, date(2022, 4, 26)).date for d in find_dates(text)] == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("It met in the middle of June (on the 13th).", ["2025-06", "2025-06-13"]),
        ("On 1 July it met. And on the 2nd Rubex stopped.", ["2025-07-01", "2025-07-02"]),
        ("In June it burnt. And on the 2nd floor people slept.", ["2025-06"]),
    ],
)
def test_a_day_by_its_number_is_of_the_month_beside_it(text: str, days: list[str]) -> None:
    assert [value for _, value in values(text)] == days


@pytest.mark.parametrize(("text", "days"), [
    ("On Wednesday and Thursday of last week the delegation sat.", "2025-01-22/2025-01-23"),
    ("They met again on Thursday and Friday last week.", "2025-01-23/2025-01-24"),
    ("The strike of 17 January hurt. On the 19th and the 20th, they met.", "2025-01-19/2025-01-20"),
])  # fmt: skip
def test_two_days_in_a_row_are_a_stretch(text, days):
    published = date(2025, 1, 28)
    assert days in [resolve(e, published).date for e in find_dates(text)]


def test_two_days_of_one_week_with_others_between_are_two():
    found = [resolve(e, date(2025, 1, 28)).date for e in find_dates("On Monday and Thursday of last week it rained.")]
    assert found == ["2025-01-20", "2025-01-23"]
