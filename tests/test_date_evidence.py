"""What an undated article's own days say of its day of publication, and what they do not."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from generator.boilerplate import clean
from generator.date_clues import _already_told, _same_happening, _start
from generator.date_verdict import decided, is_prompt, lead_of
from generator.date_windows import Clue, is_relative
from generator.dated_mentions import Mentions, lone, mentions
from generator.dates import find_dates
from generator.dating import _either, date_all
from generator.elapsed import Elapsed, lengths, one_mishap
from generator.model import Clean, Dated, Reading, Seed
from generator.named_twice import named_twice
from generator.own_clues import own
from generator.reading import read
from generator.week_fit import Match, _best, _is_vague
from generator.witnesses import Witness, happenings
from generator.word_weights import Weights, by_stem, plain_words, words_of

NOTHING_SAID = Mentions((), frozenset(), ())


def reading(text: str, **known: object) -> Reading:
    return Reading(clean=Clean(text, **known), headline="", headline_from="source", dates=find_dates(text))  # type: ignore[arg-type]


def told(text: str) -> Mentions:
    return mentions(reading(text), Weights(Counter(), frozenset()))


def newest(text: str) -> str | None:
    lead = lead_of(told(text))
    return lead and lead.expr.text


@pytest.mark.parametrize(("text", "lies"), [
    ("The airline said it would push its meeting back from March 27 because of the storm.", "future"),
    ("The meeting was moved from September 30.", None), ("The airline said it had pushed its meeting back from March 27.", None),
    ("The round had been set for May 31 but collapsed.", None), ("The round is set for May 31.", "future"),
    ("They gave the ban another month, and the duty on tin a stay to June 15.", None),
    ("They had shifted the duty on tin to June 15.", None), ("They have shifted the duty on tin to June 15.", "future"),
    ("The duty applies from 22 May.", "future"), ("The ban was one that applies from 22 May.", None), ("The championships in Holm begin on July 9.", "future"), ("The ban that was to begin on July 1 is off.", None),
    ("The fund said it will buy up to 34,000 shares at 21,000 crowns through March 23.", "future"), ("He expected the vote on Thursday, February 27.", "future"),
    ("The levy had been decided for next Monday, 22 May.", "future"), ("The mayor resigned last Monday, 22 May.", "past"),
    ("On April 10 we will stop the aircraft.", "future"), ("On April 10 we stopped the aircraft.", "past"),
    ("The vote changes the meeting on April 16, which was put off by a month.", None),
    ("The president signed a decree declaring 16 April a day of mourning.", None), ("The bridge collapsed on 16 April.", "past"),
])  # fmt: skip
def test_a_day_that_is_left_or_aimed_at_is_not_over_because_of_its_verb(text: str, lies: str | None) -> None:
    assert next(m.lies for m in lone(reading(text)).dates if m.expr.rule[0] == "day") == lies


@pytest.mark.parametrize(("text", "found"), [
    ("The ferry has been put back by five days. It had been due to leave on Thursday. It will now leave on October 6.", 1),
    ("The court will hear them on 28 May.\n\nThe two sides met on Tuesday. The talks had been planned for Monday but were put back by a day.", 0),
    ("The two sides met on Tuesday. The talks had been planned for Monday but were put back by a day. The court will hear them on 28 May.", 0),
])  # fmt: skip
def test_a_delay_is_counted_to_the_day_that_follows_it_where_no_weekday_is_its_end(text: str, found: int) -> None:
    assert len([c for c in named_twice(told(text), [2024, 2025, 2026]) if c.direct]) == found


FEATURE = "The harbour has stood still for days, and those who live from it count their losses. " * 8


@pytest.mark.parametrize(("text", "found"), [
    ("Since Thursday savers have been allowed to draw cash.", None), ("On Thursday savers were allowed to draw cash.", "Thursday"),
    (FEATURE + "The police came on Saturday.", None), ("The police came on Saturday. " + FEATURE, "Saturday"),
    (FEATURE + "The minister's office declined to comment on Thursday night.", "Thursday night"),
    ("The cable failed on Tuesday. Its owner said a ship had left on Wednesday morning.", "Wednesday morning"),
    ("The cable failed on Tuesday. A ship had left on Wednesday morning.", "Tuesday"), ("The cable failed on Tuesday. Its owner said a ship had left on Thursday.", "Tuesday"),
])  # fmt: skip
def test_the_newest_weekday_is_told_early_and_as_news(text: str, found: str | None) -> None:
    assert newest(text) == found


def test_a_page_that_passes_on_an_agencys_copy_need_not_be_prompt() -> None:
    own_copy = reading("A levee broke on Wednesday.", opening="BRUSSELS (Atlas Newswire) — ", dateline="BRUSSELS", outlet="Atlas Newswire")
    passed_on = reading("A levee broke on Wednesday.", opening="BRUSSELS (Atlas Newswire) — ", dateline="BRUSSELS", outlet="Atlas Newswire", via="holm.example")
    assert is_prompt(own_copy) and not is_prompt(passed_on)


def test_days_after_a_happening_are_counted_from_the_weekday_of_their_sentence() -> None:
    def counted(text: str) -> Elapsed:
        return next(lengths(reading(text), Weights(Counter(), frozenset())))

    assert counted("The agency on Thursday ordered all lots withdrawn, two days after the infant died in Holm.").day is not None
    assert counted("The agency ordered all lots withdrawn, two days after the infant died in Holm.").day is None
    assert counted("The agency on Thursday repeated its order of 4 October, made two days after the infant died in Holm.").day is None


def test_a_sentence_that_is_hardly_alike_leaves_out_no_day_of_a_week() -> None:
    def match(about: str, weight: float, first: int, last: int) -> Match:
        return Match(frozenset((about,)), ("The Courier", first), ("weekday", first), (first, first), Clue(((first, last),), weight, about))

    found = [match("order", 0.9, 100, 106), match("death", 0.6, 98, 104), match("count", 0.2, 104, 107)]
    best = _best(found, lambda day: True, None)
    assert best is not None and best[0] == (100, 104)
    best = _best([*found[:2], match("count", 0.5, 104, 107)], lambda day: True, None)
    assert best is not None and best[0] == (104, 104)


def test_what_the_article_itself_calls_next_monday_lies_ahead_whatever_its_verb() -> None:
    monday = date(2023, 5, 22).toordinal()
    itself = Clue(((monday - 9, monday - 1),), 1.5, "“next Monday” is “22 May”", direct=True)
    verb = [Clue(((monday, monday + 270),), 1.0, f"“22 May” is past, in 2023 according to {n}", True) for n in range(3)]
    year = Clue(((monday - 20, monday + 300),), 1.0, "“24 April” is past, in 2023 according to a", True)
    found = decided(NOTHING_SAID, [itself, year, *verb], False).published
    assert found is not None and found.rpartition("/")[2] < "2023-05-22"


def test_a_series_begins_on_no_day_of_which_nobody_knows_whether_it_is_over() -> None:
    days = own(lone(reading("The order of 24 April was met with a duty that applies from 22 May.")))
    assert _start(days.calendars, date(2023, 5, 31).toordinal()) == date(2023, 4, 24).toordinal()


@pytest.mark.parametrize(("text", "year"), [
    ("Pilgrims at the mosque in 2008.", 2008), ("The dam, which has leaked since 2011, broke.", 2011), ("In 1999 they struck for a week.", 1999),
    ("The first jets will be delivered in 2014.", 0), ("The plant is to open in 2026.", 0), ("Output fell by 2014, the union said.", 0), ("The 2028 games are in doubt.", 0),
])  # fmt: skip
def test_an_article_is_no_older_than_a_year_that_it_tells_of_as_over(text: str, year: int) -> None:
    assert lone(reading(text)).earliest == (date(year, 1, 1).toordinal() if year else 0)


def test_nothing_dates_an_article_before_a_year_that_it_knows() -> None:
    early = Clue(((date(2006, 1, 3).toordinal(), date(2006, 1, 4).toordinal()),), 2.0, "“yesterday” is January 2, 2006 in a", True)
    assert decided(NOTHING_SAID, [early], False).published == "2006-01-03/2006-01-04"
    assert decided(replace(NOTHING_SAID, earliest=date(2008, 1, 1).toordinal()), [early], False).published is None


@pytest.mark.parametrize(("text", "found"), [
    ("The law went through on 4 March. The next morning the governor resigned.", False), ("The law will come tomorrow morning.", True), ("The governor resigned yesterday.", True),
])  # fmt: skip
def test_the_next_morning_is_not_tomorrow(text: str, found: bool) -> None:
    assert any(is_relative(m) for m in lone(reading(text)).dates) == found


def test_a_length_that_begins_a_sentence_is_counted_from_its_weekday() -> None:
    text = "Five weeks after the authorities shut off the savings of Holm, depositors got them back on {}."
    days = [next(lengths(reading(text.format(day)), Weights(Counter(), frozenset()))).day for day in ("Monday", "foot")]
    assert days[0] is not None and days[0].text == "Monday" and days[1] is None


STORY = ("The minister of water of Velm resigned on Monday over the dam that burst above two sleeping villages.\n\n"
         "“I bear the political responsibility, but I did not open or close a single gate,” Askar Holm said in his statement.\n\n"
         "The departure came after days in which the minister's account of the dam fell apart, and a court opened the file on Saturday.\n\n{}")


def test_an_article_that_another_has_word_by_word_may_have_come_a_day_later_than_that() -> None:
    more = "A tender to reseal the dam of Velm was cancelled by the ministry in February without an explanation from the minister."
    other = "April 24, 2024\n\n" + STORY.format(more)
    copy, retold = ("The minister of water\n\n" + t for t in (STORY.format(more), "The minister of water of Velm resigned on Monday. A court opened the file on the dam on Saturday.\n\n" + more))
    days = [date_all([read(clean(Seed(f"seeds/{n}", "text", t, n))) for n, t in (("a.txt", text), ("b.txt", other))], ["seeds/a.txt", "seeds/b.txt"], [None, "2024-04-24"])[0].published for text in (copy, retold)]
    assert days == ["2024-04-22/2024-04-25", "2024-04-22/2024-04-24"]


@pytest.mark.parametrize(("text", "lies"), [
    ("The agency extended its review, the paper reported on Monday. The deadline, which was near, is off.", "past"), ("The Monday deadline looms for the agency.", "future"),
    ("By last Thursday half of the holders had accepted.", "past"), ("The vote is due by Thursday.", "future"),
])  # fmt: skip
def test_a_deadline_of_the_next_sentence_makes_no_weekday_lie_ahead(text: str, lies: str) -> None:
    assert next(m.lies for m in lone(reading(text)).dates if m.expr.rule[0] == "weekday") == lies


@pytest.mark.parametrize(("text", "days"), [
    ("In all 36 people fell ill between February 12 and March 29.", ["02-12"]), ("36 people fell ill on February 12, and two died on March 29.", ["02-12", "03-29"]),
])  # fmt: skip
def test_nothing_is_told_of_the_last_day_of_a_stretch(text: str, days: list[str]) -> None:
    day = date(2026, 4, 2).toordinal()
    found = happenings(Witness("a", day, day, told(text), 1.0))
    assert [date.fromordinal(span[0]).isoformat()[5:] for _, span in found] == days


def test_the_day_of_a_saying_is_not_that_of_what_was_done_in_its_words() -> None:
    other = "The row began on May 13, when Pretoria imposed a levy on shoes."
    found = []
    for text in ("Pretoria imposed no levy on shoes, the ministry said on Tuesday.", "Pretoria imposed the levy on shoes on Tuesday."):
        weights = Weights(by_stem(Counter([*plain_words(text), *plain_words(other)])), frozenset())
        day = date(2025, 5, 30).toordinal()
        witness = Witness("b", day, day, mentions(reading(other), weights), 1.0)
        found.append(list(_same_happening(mentions(reading(text), weights), set(), witness, weights)))
    assert sum(c.weight for c in found[0]) < sum(c.weight for c in found[1])


def test_articles_that_date_each_other_now_so_and_now_so_get_the_days_of_both() -> None:
    one, other = Dated("2024-10-08/2024-10-09", "inferred", "a", "medium"), Dated("2024-10-10/2024-10-14", "inferred", "b", "medium")
    assert _either(one, other) == Dated("2024-10-08/2024-10-14", "inferred", "a", "medium")
    assert _either(one, Dated("2024-10-08/2024-10-09", "inferred", "c", "medium")).why == "c"
    assert _either(one, Dated(None, "unknown")).published is None and _either(one, Dated("2025-10-10", "inferred", "b", "high")).published is None


def test_no_answer_is_sure_because_of_months_that_choose_no_day() -> None:
    day = date(2025, 3, 2).toordinal()
    likeness = [Clue(((day, day),), weight, f"“{said}” (line {line}) is February 28, 2025 in a", True, by="a") for said, line, weight in (("last week", 25, 0.9), ("last Thursday", 19, 0.7))]
    month = Clue(((day - 100, day + 100),), 2.0, "“March” (line 21) lies ahead, in 2025 according to a", True)
    assert decided(NOTHING_SAID, [*likeness, month], False).confidence == "medium"
    assert decided(NOTHING_SAID, [*(replace(c, weight=1.2) for c in likeness), month], False).confidence == "high"


@pytest.mark.parametrize(("text", "found"), [
    ("The review must end by April 10.", 0), ("The review ended on April 10.", 1), ("The shop stays shut until Friday, April 10.", 0),
])  # fmt: skip
def test_a_deadline_is_the_day_of_no_happening(text: str, found: int) -> None:
    day = date(2026, 4, 2).toordinal()
    assert len([m for m, _ in happenings(Witness("a", day, day, told(text), 1.0)) if m.expr.rule[0] == "day"]) == found


def test_one_word_between_quotation_marks_is_no_saying_that_others_know() -> None:
    def clues(here: str, there: str) -> int:
        weights = Weights(by_stem(Counter([*plain_words(here), *plain_words(there)])), frozenset())
        day = date(2025, 7, 9).toordinal()
        return len(list(_already_told(mentions(reading(here), weights), Witness("b", day, day, mentions(reading(there), weights), 1.0), weights)))

    assert clues("“There was no easy bargain,” he said on Tuesday.", "“An easy game,” she told them.") == 0
    assert clues("“There was no easy bargain,” he said on Tuesday.", "“No easy bargain,” he told them.") == 1


def test_by_late_june_of_what_then_happened_is_over() -> None:
    assert [m.lies for m in lone(reading("They met. By late June, after a seventh round had failed, they grew tired.")).dates] == ["past"]
    assert [m.lies for m in lone(reading("The report is due by late June.")).dates] == ["future"]


@pytest.mark.parametrize(("text", "lies"), [
    ("The bank gave its owners until 31 January to raise the money.", None), ("The bank has given its owners until 31 January.", "future"), ("The owners must pay by 31 January.", "future"),
])  # fmt: skip
def test_a_deadline_that_somebody_gave_may_be_over(text: str, lies: str | None) -> None:
    assert next(m.lies for m in lone(reading(text)).dates if m.expr.rule[0] == "day") == lies


def test_what_is_told_of_a_whole_week_speaks_for_no_wednesday() -> None:
    def match(named: tuple[str | int | None, ...], last: int) -> Match:
        return Match(frozenset(("ferry",)), ("The Courier", 9), named, (100, last), Clue(((100, 106),), 0.6, "ferry"))

    assert _is_vague(match(("weekday", 2), 106)) and _is_vague(match(("unit", "D", -1), 106))
    assert not _is_vague(match(("weekday", 2), 100)) and not _is_vague(match(("unit", "W", -1), 106))


def test_what_will_not_be_on_a_day_tells_nothing_that_happened_on_it() -> None:
    days = [m.expr.text for m in told("The agreement will not be signed today as announced. The mayor won’t meet the owners on Friday. The council met today.").dates]
    assert days == ["today"]
    assert len(told("The agreement will be signed today. The mayor did not come on Friday.").dates) == 2


def test_a_stretch_of_weeks_is_no_monday() -> None:
    def weight(other: str) -> float:
        text = "The agency withdrew the yogurt of the mill last Monday."
        weights = Weights(by_stem(Counter([*plain_words(text), *plain_words(other)])), frozenset())
        day = date(2025, 5, 30).toordinal()
        return sum(c.weight for c in _same_happening(mentions(reading(text), weights), set(), Witness("b", day, day, mentions(reading(other), weights), 1.0), weights))

    assert weight("The agency withdrew the yogurt that the mill had made between April 22 and May 3.") == 0
    assert weight("The agency withdrew the yogurt of the mill on May 5.") > 0


def test_a_saying_that_opens_with_its_day_is_the_day_of_a_saying() -> None:
    assert told("Yesterday the two ministries said in a statement that the talks would go on.").dates[0].spoken
    assert not told("Yesterday the two ministries closed the talks.").dates[0].spoken


def test_a_weekday_with_its_day_in_words_and_a_today_with_its_weekday_are_named_twice() -> None:
    def days(text: str) -> set[str]:
        clues = [c for c in named_twice(told(text), [2025]) if c.direct]
        return {date.fromordinal(a).isoformat() for c in clues for a, b in c.windows if a == b}

    assert "2025-05-25" in days("Today is Sunday, the day of the report. There is none.")
    assert days("Today is no Sunday. There is none.") == set()
    windows = [w for c in named_twice(told("It will be read next Sunday, the first of June."), [2025]) for w in c.windows]
    assert windows and all(date(2025, 5, 18).toordinal() <= a and b <= date(2025, 5, 31).toordinal() for a, b in windows)


def counted_since(text: str) -> list[Elapsed]:
    return list(lengths(reading(text), Weights(Counter(), frozenset())))


@pytest.mark.parametrize(("text", "days", "slack"), [
    ("It will be four weeks tonight since the ferry Velm was hit, and I had meant to wait.", 28, 0), ("It will be four weeks tomorrow since the ferry Velm was hit.", 27, 0),
    ("It is four weeks since the ferry Velm was hit.", 28, 3), ("It is 16 days since the ferry Velm was hit.", 16, 1),
])  # fmt: skip
def test_weeks_that_are_over_today_are_exact(text: str, days: int, slack: int) -> None:
    assert [(one.days, one.slack, one.words >= {"velm"}) for one in counted_since(text)] == [(days, slack, True)]


@pytest.mark.parametrize(("mine", "other", "one"), [
    ("the Velm was hit", "the Velm and a tanker collided off Holm", True), ("the Velm was hit", "a tanker rammed the Velm", True),
    ("the dam of Holm burst", "the dam collapsed above Tarsk", True), ("the Velm was hit", "the Velm burned out", False), ("the Velm was hit", "the Holm and a tanker collided", False),
    ("the Velm was hit", "the Velm left the port", False),
])  # fmt: skip
def test_two_words_for_one_mishap_of_one_thing(mine: str, other: str, one: bool) -> None:
    weights = Weights(Counter(), frozenset())
    assert one_mishap(weights.telling(words_of(mine)), weights.telling(words_of(other))) is one


def test_a_page_without_a_day_is_dated_by_the_weeks_since_a_mishap_that_others_date() -> None:
    blog = "Notes from a mate\n\nIt will be four weeks tonight since the Velm was hit, and I had meant to leave her alone. The owners of the Velm say nothing to anybody in the port of Holm."
    other = "{}\n\nFerry hit\n\nThe ferry Velm and a tanker collided on Thursday evening off Holm. The owners of the Velm said that 40 people were aboard, and the port of Holm was closed."
    told = [read(clean(Seed(f"seeds/{n}", "text", t, n))) for n, t in (("a.txt", blog), ("b.txt", other.format("11 October 2025")))]
    assert date_all(told, ["seeds/a.txt", "seeds/b.txt"], [None, "2025-10-11"])[0].published == "2025-11-06"
    told[0] = read(clean(Seed("seeds/a.txt", "text", blog.replace("was hit", "was sold"), "a")))
    assert date_all(told, ["seeds/a.txt", "seeds/b.txt"], [None, "2025-10-11"])[0].published != "2025-11-06"


SITTING = "Page {n}\n\nBy Ada Pool\n\n{day}\n\nOn {voted} the town council of Tarsk voted by {count} to end the contract with the quarry firm Rubex, whose owner is in custody. He resigned on 24 September.\n\nThe firm has fifteen days to leave the quarry, the clerk of the council said.\n"
DIARY = "small quay\nnotes from the wrong side of the river\n\nhome   about me   write to me\n\nI counted the hands twice. Forty-three for, twenty-seven against, three who looked at the ceiling. Somewhere around half past ten {when} the town council of Tarsk tore up the contract with Rubex, and I walked home across the bridge.\n\nThe firm has left already, as far as I can see from my kitchen.\n"


def _diary(pages: list[str], when: str) -> str | None:
    texts = [*pages, DIARY.format(when=when)]
    found = date_all([read(clean(Seed(f"seeds/{n}.txt", "text", text, str(n)))) for n, text in enumerate(texts)], [f"seeds/{n}.txt" for n in range(len(texts))], [None] * len(texts))
    return found[-1].published


def test_a_vote_that_two_count_alike_is_of_one_day() -> None:
    one, two = (SITTING.format(n=n, day=day, voted="4 October", count="43 votes to 27") for n, day in (("One", "15 October 2024"), ("Two", "17 October 2024")))
    assert _diary([one, two], "last night") == "2024-10-05"
    assert _diary([one, two], "one night") is None
    assert _diary([page.replace("43 votes", "42 votes") for page in (one, two)], "last night") != "2024-10-05"
    assert _diary([f"{one}\nOn 2 October the council voted by 43 votes to 27 to keep the quarry.\n"], "last night") != "2024-10-05"  # of two days with one count neither is meant
