"""Publication days: given before stated before inferred, and the same under other names and other dates."""

import hashlib
import random
import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from generator.boilerplate import clean
from generator.date_verdict import lead_of
from generator.date_windows import Clue, is_relative
from generator.dated_mentions import Mention, lone
from generator.dates import find_dates
from generator.dating import date_all
from generator.model import Clean, Dated, Reading, Seed
from generator.named_twice import named_twice
from generator.reading import read
from generator.week_fit import Match, _apart, _name
from generator.written_days import written_days

SEEDS = sorted((Path(__file__).parents[1] / "seeds").glob("*.txt"))
MONTHS = "January February March April May June July August September October November December".split()
SHORT = {"Jan": 1, "Feb": 2, "Mar": 3, "Apr": 4, "Jun": 6, "Jul": 7, "Aug": 8, "Sept": 9, "Oct": 10, "Nov": 11, "Dec": 12}
NAMES = dict(line.split("=") for line in """
Donald Trump=Oskar Brandvold|Trump=Brandvold|Shigeru Ishiba=Mateo Quispe|Ishiba=Quispe|Ryosei Akazawa=Inti Rumiñahui|Akazawa=Rumiñahui
Akasaka=Rumanawi|Howard Lutnick=Sverre Dahlin|Lutnick=Dahlin|Ruttig=Dalling|Scott Bessent=Elias Norgren|Bessent=Norgren|Jamieson Greer=Tobias Falk
Greer=Falk|Grille=Falck|David Boling=Henrik Strand|Boling=Strand|Hayashi=Mamani|Kush Desai=Ravi Lindqvist|Lee Jae-myung=Amaru Condori
Wall Street Journal=Harbour Lane Courier|Air Force One=Royal Flight Two|New York Times=Stockholm Morgonblad|Observer News=Lakeside Wire|DNYUZ=NEWZIO
Fox News Channel=Nordlys Channel|Fox News=Nordlys|Truth Social=Fjordbook|Japanese=Bolivian|Japan=Bolivia|Tokyo=La Paz|TOKYO=LA PAZ|Washington=Oslo|WASHINGTON=OSLO
South Korea=Paraguay|Canada=Iceland|Vietnam=Ghana|U.S.=N.K.|United States=Nordic Kingdom|White House=Royal Court|Group of Seven=Circle of Nine|G7=C9
""".strip().replace("\n", "|").split("|"))


def reading(text: str, **known: object) -> Reading:
    return Reading(clean=Clean(text, **known), headline="", headline_from="generated", dates=find_dates(text))  # type: ignore[arg-type]


def capture(name: str, text: str) -> Reading:
    return read(clean(Seed(f"seeds/{name}", "text", text, hashlib.blake2b(text.encode()).hexdigest())))


def moved(text: str, weeks: int) -> str:
    """The text with all its dates moved by whole weeks; weekdays stay as they are."""
    days = timedelta(weeks=weeks)
    names = "|".join([*MONTHS, *SHORT])

    def month_number(word: str) -> int:
        return MONTHS.index(word) + 1 if word in MONTHS else SHORT[word]

    def shift(found: re.Match[str]) -> str:
        part, word, dot, day, year = found["part"], found["word"], found["dot"] or "", found["day"], found["year"]
        if word == "May" and not (day or part or found["before"]):
            return found[0]
        inside = int(day) if day else {"early ": 5, "late ": 25, "end of ": 28}.get(part or "", 15)
        then = date(int(year) if year else 2025, month_number(word), inside) + days
        name = MONTHS[then.month - 1]
        if word in SHORT:
            name = next((s for s, n in SHORT.items() if n == then.month), name)
        dot = dot if name in SHORT else ("" if day else dot)
        if part:
            part = "early " if then.day <= 10 else "late " if then.day > 20 else "mid-"
        made = (found["before"] or "") + (part or "") + name + dot
        return made + (f" {then.day}" if day else "") + (f", {then.year}" if year else "")

    text = re.sub(rf"(?P<before>\b[Ii]n |\band )?(?P<part>\bearly |\blate |\bend of )?\b(?P<word>{names})\b(?P<dot>\.)?(?: (?P<day>\d{{1,2}})\b)?(?:, (?P<year>\d{{4}}))?",
                  shift, text)
    return re.sub(r"(?<=/)\d{19}(?=/)", lambda m: str(int(m[0]) + (int(days.total_seconds()) << 32)), text)


def renamed(text: str) -> str:
    pattern = "|".join(sorted(map(re.escape, NAMES), key=len, reverse=True))
    return re.sub(rf"(?<!\w)(?:{pattern})(?!\w)", lambda m: NAMES[m[0]], text)


def dates_of(texts: dict[str, str]) -> dict[str, Dated]:
    names = list(texts)
    found = date_all([capture(n, texts[n]) for n in names], names, [None] * len(names))
    return {n[:3]: d for n, d in zip(names, found, strict=True)}


EXPECTED = {"000": date(2025, 6, 30), "001": date(2025, 7, 2), "002": date(2025, 5, 4), "003": date(2025, 7, 8), "004": date(2025, 7, 3)}


@pytest.fixture(scope="module")
def captures() -> dict[str, str]:
    return {p.name: p.read_text("utf-8") for p in SEEDS}


@pytest.mark.parametrize("weeks", [0, 52, -52, 4, 6, 8, 104])
@pytest.mark.parametrize("swapped", [False, True])
def test_the_captures_are_dated_whatever_their_names_and_weeks(captures: dict[str, str], weeks: int, swapped: bool) -> None:
    texts = {n: moved(renamed(t) if swapped else t, weeks) for n, t in captures.items()}
    found = dates_of(texts)
    for name, day in EXPECTED.items():
        first, _, last = (found[name].published or "").partition("/")
        want = (day + timedelta(weeks=weeks)).isoformat()
        assert first <= want <= (last or first), (name, want, found[name])
        assert not last or name == "002"
        assert found[name].how == ("stated" if name in ("001", "003") else "inferred")
        assert found[name].how == "stated" or found[name].why and found[name].confidence


def test_no_year_is_guessed_from_one_capture(captures: dict[str, str]) -> None:
    for name in ("000", "002", "004"):
        file = next(n for n in captures if n.startswith(name))
        assert dates_of({file: captures[file]})[name] == Dated(None, "unknown")


def test_the_order_of_captures_does_not_matter(captures: dict[str, str]) -> None:
    expected = dates_of(captures)
    for seed in range(3):
        names = list(captures)
        random.Random(seed).shuffle(names)
        assert dates_of({n: captures[n] for n in names}) == expected


FERRY = """The ferry company Norrhavet said on Tuesday that it would close its night route across the sound.

"We are tired of empty cabins," the managing director, Ebba Lund, told reporters at the quay in Vikstad. The unions want the route saved before the subsidy ends on October 1.

A hearing of the harbour board was held on August 29."""
FERRY_LATER = """Passengers protested against the end of the night route of the ferry company Norrhavet across the sound.

On September 9 the managing director, Ebba Lund, told reporters at the quay in Vikstad that the company was tired of empty cabins. The subsidy ends on October 1, and the unions want the route saved."""
ORCHARD = """Growers of plums said on Tuesday that frost had spoiled a third of the harvest. The minister visits on October 1."""


def test_a_given_day_wins_over_a_stated_one() -> None:
    found = date_all([reading(FERRY, published="2031-01-01")], ["seeds/a.txt"], ["2030-02-02"])
    assert (found[0].published, found[0].how) == ("2030-02-02", "stated")


def test_a_stated_day_keeps_its_evidence() -> None:
    found = date_all([reading(FERRY, published="2031-01-01", published_why="January 1, 2031 (line 3)")], ["seeds/a.txt"], [None])
    assert found == (Dated("2031-01-01", "stated", "January 1, 2031 (line 3)"),)


def test_a_weekday_is_found_in_an_article_that_names_the_day() -> None:
    found = date_all([reading(FERRY), reading(FERRY_LATER, published="2025-09-11")], ["seeds/a.txt", "seeds/b.txt"], [None, None])
    assert found[0].published == "2025-09-09"
    assert found[0].how == "inferred" and found[0].why.startswith("its newest day is “Tuesday” (line 1); ")
    assert "in b" in found[0].why and "seeds/" not in found[0].why and len(found[0].why.split()) <= 44


def test_a_length_of_time_since_a_happening_that_another_article_dates_gives_the_day() -> None:
    told = ("Ilmar Peetsoo left the Korsholt tannery on Monday, a week after a rusty vat of acid burst and poisoned the river Vesa.\n\n"
            "The inspectors of the county want to report on the tannery by March 31.")
    other = ("A rusty vat at the Korsholt tannery burst on Tuesday and its acid poisoned the river Vesa.\n\nIlmar Peetsoo, its owner, closed the tannery. "
             "The inspectors of the county want to report by March 31.")
    found = date_all([capture("a.txt", told), capture("b.txt", other)], ["seeds/a.txt", "seeds/b.txt"], [None, "2026-03-11"])[0]
    assert (found.published or "")[:10] == "2026-03-16" and "“a week after” (line 1) counts from March 10, 2026 in b" in found.why
    unlike = other.replace("vat", "lorry").replace("burst", "turned over").replace("acid", "cargo").replace("poisoned the river Vesa", "blocked the road")
    assert date_all([capture("a.txt", told), capture("b.txt", unlike)], ["seeds/a.txt", "seeds/b.txt"], [None, "2026-03-11"])[0].published != found.published


def test_a_day_between_bars_is_that_of_the_page() -> None:
    text = "The Ground Crew\nWeekly news for people of the quay | Issue 612 | 28 April 2026\n\nFERRIES\n\nHandlers say yes\n\n" + FERRY.replace("October 1", "May 1")
    assert capture("a.txt", text).clean.published == "2026-04-28"


def test_the_day_of_an_official_release_is_not_one_that_it_sets() -> None:
    text = ("MEDIA STATEMENT\n26 June 2025\n\nUNDERSTANDING WITH OSTLAND\n\nMinister Ada Pool and Minister Jon Rask concluded three days of talks last night.\n\n"
            "The parties have agreed that:\n- the levy on salt falls to 18 percent on 15 July 2025;\n- a joint committee will report by 15 September 2025.\n\n"
            "\"Nobody got everything,\" Minister Pool said. The text will be signed in Tarsk on 8 July by President Ilse Brandt during her visit to the salt works.\n\nENDS\n")
    assert capture("a.txt", text).clean.published == "2025-06-26"


def test_so_many_days_before_a_plan_that_another_article_dates_gives_the_day() -> None:
    told = "Ilmar Peetsoo called off a journey on Monday, a day before he was to sign the sale of the tannery in Tartu.\n\nThe county closes the Korsholt tannery by March 31."
    other = "Ilmar Peetsoo will sign the sale of the tannery in Tartu on 17 March.\n\nThe county closes the Korsholt tannery by March 31, said Ilmar Peetsoo."
    found = date_all([capture("a.txt", told), capture("b.txt", other)], ["seeds/a.txt", "seeds/b.txt"], [None, "2026-03-11"])[0]
    assert (found.published or "")[:10] == "2026-03-16"


def test_what_another_article_plans_for_a_day_dates_the_one_that_tells_of_it() -> None:
    told = "The owner of the Korsholt tannery, Ilmar Peetsoo, was questioned for six hours on Wednesday by an examining magistrate over the poisoned river.\n\nPeetsoo denied everything."
    plan = "Fishermen marched through Korsholt on Sunday.\n\nThe tannery owner, Ilmar Peetsoo, is to be questioned by an examining magistrate over the poisoned river on March 18."
    found = date_all([capture("a.txt", told), capture("b.txt", plan)], ["seeds/a.txt", "seeds/b.txt"], [None, "2026-03-16"])[0]
    assert (found.published or "")[:10] == "2026-03-18" and "“Wednesday” (line 1) is March 18, 2026 in b" in found.why


def test_a_plan_for_a_day_does_not_make_it_the_day_of_an_article_that_plans_it_too() -> None:
    told = ("Members of the Korsholt tannery voted today for its sale to Peetsoo Leather.\n\nThe sale remains subject to a vote at Peetsoo later today, and to the consent of the county court "
            "at a hearing expected to be held on January 3, 2027. It is expected that the sale of the Korsholt tannery will be completed on January 8, 2027.")
    other = "Members of the Korsholt tannery voted on Wednesday for its sale to Peetsoo Leather.\n\nThe sale of the Korsholt tannery will be completed on January 8."
    found = date_all([capture("a.txt", told), capture("b.txt", other)], ["seeds/a.txt", "seeds/b.txt"], [None, "2026-12-09"])[0]
    assert found.published is None or found.published <= "2027-01-03"


def test_an_article_that_counts_fewer_dead_is_the_older_one() -> None:
    def report(dead: str, more: str) -> str:
        return f"The landslide at Monte Quarzo has killed {dead} people, the rescue service of Val Tovel said on Friday. {more}\n\nThe road to Tovel opens on May 20."

    early, late = report("nine", "Divers searched the reservoir."), report("fourteen", "Divers searched the reservoir.")
    middle = report("eleven", "Soldiers searched the reservoir.")
    readings = [capture(f"{n}.txt", t) for n, t in zip("abc", (early, middle, late), strict=True)]
    found = date_all(readings, ["seeds/a.txt", "seeds/b.txt", "seeds/c.txt"], ["2026-04-18", None, "2026-05-02"])[1]
    first, _, last = (found.published or "").partition("/")
    assert "2026-04-18" <= first and (last or first) <= "2026-05-02"


def test_counts_of_the_dead_put_articles_in_order_and_in_their_days() -> None:
    early = ("Divers have gone back to the flooded shaft at Monte Quarzo in Val Tovel, where a gallery of the zinc mine collapsed on Friday. The search for 40 missing miners had been "
             "halted on Sunday, when the pumps failed. The death toll stands at 12 and is expected to rise.")
    middle = ("Miners poked iron bars into the mud of Monte Quarzo on Monday looking for the missing. By late in the day the death toll of the zinc mine in Val Tovel rose to 15, "
              "with 37 still missing, said Col. Aldo Bor of the rescue service.")
    late = ("VAL TOVEL, Jan. 29 -- The death toll from last week's collapse at the zinc mine of Monte Quarzo in the mountain valley of Val Tovel climbed to 22 on Tuesday, said the rescue service. "
            "Divers have found three survivors since the gallery of the mine collapsed Friday afternoon.")
    last = ("The toll from a collapse at a zinc mine in Val Tovel has risen to 31 deaths after nearly two weeks of searches, the rescue service said Thursday. "
            "The missing lie below the mud that came down when the gallery of Monte Quarzo broke on January 25.")
    readings = [capture(f"{n}.txt", t) for n, t in zip("abcd", (early, middle, late, last), strict=True)]
    found = date_all(readings, [f"seeds/{n}.txt" for n in "abcd"], [None, None, None, "2019-02-08"])
    assert [d.published for d in found] == ["2019-01-27", "2019-01-28", "2019-01-29", "2019-02-08"]
    assert re.search(r"15” \(line 1\) lies between the “[^”]*12” of a and the “22” of c", found[1].why)


def test_a_weekday_alone_chooses_no_week() -> None:
    text = "The walkout at the Brenta mills ended on Friday night, when weavers took a raise of 5 percent.\n\nThe owners made their first offer on April 28. They are to report to the senate on June 3."
    other = "The owners of the Brenta mills made weavers a first offer on April 28.\n\nThey are to report to the senate on June 3."
    found = date_all([capture("a.txt", text), capture("b.txt", other)], ["seeds/a.txt", "seeds/b.txt"], [None, "2026-05-01"])[0]
    assert found.published is None or "/" in found.published and found.confidence == "low"


def test_two_relative_days_are_not_held_for_one() -> None:
    text = "Ilmar Peetsoo stepped down on Wednesday as head of the Korsholt tannery, after a rotten valve was known since February.\n\nThe report of the board is expected on July 30."
    other = ("A rotten valve of the Korsholt tannery burst in February, the Gazette reported on Wednesday.\n\n"
             "Ilmar Peetsoo, its head, said nothing. The report of the board would come out on July 30.")
    found = date_all([capture("a.txt", text), capture("b.txt", other)], ["seeds/a.txt", "seeds/b.txt"], [None, "2026-07-09"])[0]
    assert found.published is None or "/" in found.published and found.confidence == "low"


def test_another_story_dates_nothing() -> None:
    found = date_all([reading(ORCHARD), reading(FERRY_LATER, published="2025-09-11")], ["seeds/a.txt", "seeds/b.txt"], [None, None])
    assert found[0] == Dated(None, "unknown")


def test_days_with_a_year_on_both_sides_leave_a_range() -> None:
    text = "The bridge was closed on March 3, 2024.\n\nIt is to be reopened before March 20, 2024, the county said on Monday."
    found = date_all([reading(text)], ["seeds/a.txt"], [None])[0]
    first, _, last = (found.published or "").partition("/")
    assert "2024-03-03" <= first <= "2024-03-11" and (last or first) <= "2024-03-20"


def test_daily_reports_in_the_same_words_do_not_date_each_other() -> None:
    text = "Share prices in Ostborg closed lower today, with the index of the forty largest companies down {} percent after sell-offs in shipping and timber."
    found = date_all([reading(text.format("1.2")), reading(text.format("0.4"), published="2025-02-03")], ["seeds/a.txt", "seeds/b.txt"], [None, None])
    assert found[0].published is None


def test_nothing_to_date_is_no_error() -> None:
    assert date_all([], [], []) == ()
    assert date_all([reading("")], ["seeds/a.txt"], [None]) == (Dated(None, "unknown"),)


def test_a_later_capture_may_sharpen_an_inferred_day() -> None:
    first = reading(FERRY)
    alone = date_all([first], ["seeds/a.txt"], [None])[0]
    both = date_all([first, reading(FERRY_LATER, published="2025-09-11")], ["seeds/a.txt", "seeds/b.txt"], [None, None])[0]
    assert alone.published is None and both.published == "2025-09-09"
    assert replace(both, why="") == Dated("2025-09-09", "inferred", "", both.confidence)


def test_the_day_of_a_dateline_needs_only_its_year_from_others() -> None:
    later = capture("b.txt", "September 11, 2025\n\n" + FERRY_LATER)
    text = "VIKSTAD, Sept 9 - The ferry company Norrhavet said on Tuesday that it would close its night route across the sound.\n\n" + FERRY.split("\n\n", 1)[1]
    first = capture("a.txt", text)
    assert date_all([first], ["seeds/a.txt"], [None])[0].published is None
    found = date_all([first, later], ["seeds/a.txt", "seeds/b.txt"], [None, "2025-09-11"])[0]
    assert found.published == "2025-09-09" and found.confidence in ("high", "medium")


def test_a_single_weak_likeness_names_no_day(captures: dict[str, str]) -> None:
    pair = {n: t for n, t in captures.items() if n[:3] in ("001", "002")}
    found = dates_of(pair)["002"]
    first, _, last = (found.published or "").partition("/")
    assert found.published is None or first <= "2025-05-04" <= last and found.confidence == "low"


GLAZIER = "The glassworks of Orvendal let go its last furnace on Monday, the workers' council said.\n\nThe owner, Ysolde Kranich, is to explain herself to the mayor on Thursday."


def glassworks(text: str, **known: object) -> Dated:
    dated = "Ysolde Kranich, who owns the glassworks of Orvendal, explained the end of the furnace to the mayor on March 14.\n\nThe furnace was let go on Monday. The workers' council wants a buyer."
    return date_all([capture("a.txt", text), capture("b.txt", dated)], ["seeds/a.txt", "seeds/b.txt"], [None, "2024-03-15"])[0]


def test_weekdays_of_which_others_tell_the_same_place_an_article_in_their_week() -> None:
    found = glassworks(GLAZIER)
    assert found.published in ("2024-03-11", "2024-03-11/2024-03-12") and found.how == "inferred"
    assert "is March 11, 2024 in b" in found.why or "is March 14, 2024 in b" in found.why


def test_weekdays_of_which_others_tell_something_else_place_nothing() -> None:
    other = GLAZIER.replace("let go its last furnace", "hired forty apprentices").replace("explain herself to the mayor", "open a museum of bottles")
    assert glassworks(other).published is None


def test_a_page_that_tells_of_a_weekday_may_have_come_a_day_or_two_later() -> None:
    body = "\n\nThe quarry of Holm Tarn slipped on Tuesday and buried two lorries, the county said.\n\nThe county had closed the quarry's road on April 5, 2024, and will decide by April 12."
    paper = date_all([capture("a.txt", "Quarry slips at Holm Tarn" + body)], ["seeds/a.txt"], [None])[0]
    wire = date_all([capture("a.txt", "Quarry slips at Holm Tarn" + body.replace("The quarry", "HOLM TARN (Fell Wire) - The quarry", 1))], ["seeds/a.txt"], [None])[0]
    assert paper.published == "2024-04-09/2024-04-11"
    assert wire.published == "2024-04-09" and wire.confidence != "high"


def test_what_came_later_than_planned_is_counted_from_the_plan() -> None:
    text = "The funicular of Saltholm climbed again yesterday, six days later than its operator had promised.\n\nThe first cabin of the funicular carried the Saltholm brass band."
    dated = "The funicular of Saltholm will climb again on May 6, its operator said.\n\nThe cabin had torn its cable. The brass band wants to be the first to ride."
    found = date_all([capture("a.txt", text), capture("b.txt", dated)], ["seeds/a.txt", "seeds/b.txt"], [None, "2024-05-02"])[0]
    assert found.published == "2024-05-13" and "six days later than its operator had promised" in found.why


@pytest.mark.parametrize("line", ["Issue 212 · 9 September", "09.09. 21:34", "Tue, Sept 9, 5:40 PM"])
def test_a_day_on_a_line_of_its_own_needs_only_its_year_from_others(line: str) -> None:
    note = "THE SOUND LETTER\n" + line + "\n\n" + "The ferry company Norrhavet will close its night route across the sound, people who know of the plan say. Nobody has asked the islanders, who need it to get home from the late shift.\n\nThe mayor of Vikstad wants to talk to the company before the winter."
    later = capture("b.txt", "September 11, 2025\n\n" + FERRY_LATER)
    other = capture("c.txt", "Rowers win at home\n\nSeptember 2, 2025\n\nThe rowers of the Lower Sound won five of six races at home on Sunday, and their coach said that nobody had expected it after a summer of rain.")
    read = capture("a.txt", note)
    assert date_all([read], ["seeds/a.txt"], [None])[0].published is None, "no year is guessed"
    found = date_all([read, later, other], ["seeds/a.txt", "seeds/b.txt", "seeds/c.txt"], [None, "2025-09-11", "2025-09-02"])[0]
    assert (found.published, found.how) == ("2025-09-09", "inferred")


def test_who_left_an_office_last_tuesday_dates_an_article_in_whatever_words() -> None:
    wire = capture("a.txt", "Governor of the Tarsk bank resigns\n\nBy Ana Lindqvist\nMarch 4, 2025\n\nTARSK - The governor of the Bank of Tarsk, Ilse Brandt, resigned on Tuesday, the bank said, a year before the end of her term.\n\n"
                   "Her deputy, Tomas Rieger, will lead the bank until a successor is named. The crown fell by two percent, and the stock market of Tarsk closed lower.\n")
    paper = capture("b.txt", "A new head for the bank\n\nBy Jon Rask\nMarch 18, 2025\n\nPresident Ada Holm has nominated Petra Lund as governor of the Bank of Tarsk. The crown recouped what it lost after Ilse Brandt stepped down on March 4.\n\n"
                    "Tomas Rieger, who has led the bank since, will remain as deputy governor, the bank said. Parliament must confirm the choice of Lund.\n")
    letter = capture("c.txt", "The Tarsk letter\n\nSo. Last Tuesday Ilse Brandt quit as governor of the Bank of Tarsk, and you have read the wires. The version that I heard in the corridors is another one.\n\n"
                     "Tomas Rieger is liked inside, and he does not want it. The crown is off by four percent since she went, and nobody in Tarsk will say who comes next.\n")
    found = date_all([wire, paper, letter], ["a.txt", "b.txt", "c.txt"], [None] * 3)[2]
    assert found.how == "inferred" and found.published == "2025-03-09/2025-03-13" and "“Last Tuesday”" in found.why


def test_an_article_that_says_on_which_weekday_it_is_written_is_of_no_other() -> None:
    assert glassworks(f"Today is the slow Tuesday before the fair.\n\n{GLAZIER}").published == "2024-03-12"
    assert glassworks(f"Today is a quiet Sunday, so I have time to write.\n\n{GLAZIER}").published is None, "Monday's news and a plan for Thursday on a Sunday"
    assert glassworks(f"“Today is a quiet Sunday,” says the mayor in the play.\n\n{GLAZIER}").published == glassworks(GLAZIER).published


def test_a_talk_that_names_its_own_day_needs_only_the_year_from_others() -> None:
    talk = capture("a.txt", "HOST (Ida Krog): It's Tuesday the sixth of May and it is auction day in Saltholm. With me is our reporter, Jon Rask.\n\nRASK: Five bidders came, and the pier went to the ferry company Norrhavet.\n\nHOST: What is next?\n\nRASK: The harbour board must agree.\n")
    paper = capture("b.txt", "Saltholm pier sold\n\nBy Ana Lund\nMay 7, 2025\n\nThe ferry company Norrhavet bought the pier of Saltholm on May 6, after five bidders had come to the auction of the harbour board.\n")
    found = date_all([talk, paper], ["seeds/a.txt", "seeds/b.txt"], [None, "2025-05-07"])[0]
    assert (found.published, found.how) == ("2025-05-06", "inferred")


def test_a_plan_that_was_moved_away_from_a_day_does_not_place_an_article_before_it() -> None:
    text = ("The strike at the Tarsk mill that was scheduled for February 27 will not take place: on the night of February 26 its union and the owners agreed.\n\n"
            "The second strike was initially planned for February 22, but was put off after a mediator had stepped in. On February 8 the owners proposed to the union to raise wages by six percent.\n")
    wire = "February 26, 2024\n\nThe union of the Tarsk mill called off a strike on February 27 after a mediator had stepped in. The first strike was on February 13, a second one on February 22 had been put off."
    found = date_all([capture("a.txt", text), capture("b.txt", wire)], ["seeds/a.txt", "seeds/b.txt"], [None, "2024-02-26"])[0]
    assert found.published in ("2024-02-26", "2024-02-26/2024-02-27")


def test_one_weekday_that_another_article_calls_by_its_date_places_an_article_in_its_week() -> None:
    text = ("A former clerk of the Holm dredging firm told a court on Wednesday that she had carried cash to the harbour master of Vikstad in a cooler bag.\n\n"
            "She had been due to testify on Monday, but the court lost two days to a power cut. The harbour master, Jon Rask, shook his head as she spoke. He had left his office in November 2022.\n")
    paper = "Harbour master of Vikstad on trial\n\nMarch 8, 2027\n\nJon Rask, once harbour master of Vikstad, denied on Monday that he took cash from the Holm dredging firm.\n\nA former clerk of the firm is due to testify on March 15, the court said.\n"
    found = date_all([capture("a.txt", text), capture("b.txt", paper)], ["seeds/a.txt", "seeds/b.txt"], [None, "2027-03-08"])[0]
    assert found.published in ("2027-03-17", "2027-03-17/2027-03-18"), found


def test_a_weekday_beside_its_date_says_nothing_of_publication() -> None:
    text = "The hull split during the night of Tuesday, July 20, and the bow was sunk on August 6.\n\nThe inquiry, once promised for the start of September, will report later. The last fuel of the Holm Star came off on August 12."
    wire = "July 22, 1999\n\nThe Holm Star split on July 20 in a gale. The last fuel of the Holm Star is to be pumped by July 31."
    found = date_all([capture("a.txt", text), capture("b.txt", wire)], ["seeds/a.txt", "seeds/b.txt"], [None, "1999-07-22"])[0]
    assert found.published is None or found.published >= "1999-08-12"


CANNERY = "Two hundred people left the cannery of Holm Tarn on April 3, 2024, and its owner, Jon Rask, was questioned on Friday.\n\nThe fund must answer by April 19. The works council, led by Ida Krog, wants a buyer from Vikstad."
PAPER = "April 4, 2024\n\nThe fund will answer tomorrow, the works council of the Holm Tarn cannery said. Its owner, Jon Rask, was questioned on April 3, and two hundred people have left."


def told_beside(text: str) -> Dated:
    return date_all([capture("a.txt", text), capture("b.txt", PAPER)], ["seeds/a.txt", "seeds/b.txt"], [None, "2024-04-04"])[0]


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("The fund must answer tomorrow, April 19, at the latest, the works council said.", "2024-04-18"),
        ("The fund said early this morning (18th) that its answer was ready.", "2024-04-18"),
        ("The fund answered yesterday, the 17th, the works council said.", "2024-04-18"),
        ("The fund is to answer today (19/4), the works council said.", "2024-04-19"),
    ],
)
def test_a_day_that_an_article_calls_by_two_names_outweighs_what_others_tell(told: str, day: str) -> None:
    found = told_beside(f"{told}\n\nTwo hundred people left the cannery of Holm Tarn on April 3. Its owner, Jon Rask, was questioned in the week after.\n")
    assert found.published == day


def test_weekdays_in_a_row_are_no_names_of_one_day() -> None:
    said = lone(capture("a.txt", "The cannery is closed today, Saturday and Sunday, the works council said. It opens tomorrow, on Monday it closes."))
    assert not list(named_twice(said, [2024]))
    said = lone(capture("a.txt", "The cannery was closed yesterday, on Saturday, by the works council."))
    clue, = named_twice(said, [2024])
    assert clue.direct and {date.fromordinal(first).weekday() for first, _ in clue.windows} == {6}


def test_where_some_are_missing_the_dead_of_the_lead_are_a_count_that_grows() -> None:
    early = "At least nine people were killed when a slope slid at Monte Quarzo in Val Tovel, the rescue service said. Fourteen people are still missing below the mud of Monte Quarzo."
    middle = "The quantity of the dead at Monte Quarzo in Val Tovel by the evening reached 17 persons. The road was closed yesterday, on Tuesday, by the rescue service of Val Tovel."
    late = "The head of the rescue service resigned after a slope slid at Monte Quarzo and left at least 22 people dead in Val Tovel. Two people remain missing below the mud."
    readings = [capture(f"{n}.txt", t) for n, t in zip("abc", (early, middle, late), strict=True)]
    found = date_all(readings, ["seeds/a.txt", "seeds/b.txt", "seeds/c.txt"], ["2026-04-18", None, "2026-04-26"])[1]
    assert found.published == "2026-04-22"
    readings[0] = capture("a.txt", early.replace("Fourteen people are still missing", "Fourteen lorries stood still"))
    found = date_all(readings, ["seeds/a.txt", "seeds/b.txt", "seeds/c.txt"], ["2026-04-18", None, "2026-04-26"])[1]
    assert found.published != "2026-04-22"


def test_two_names_of_a_day_that_contradict_each_other_place_nothing() -> None:
    text = "The fund must answer tomorrow, April 19, the works council said.\n\nTwo hundred people left the cannery of Holm Tarn on April 3. Jon Rask, the owner, was questioned yesterday (9th).\n"
    assert told_beside(text).published is None


def test_the_day_of_next_weeks_thursday_tells_the_week() -> None:
    text = "The owner of the cannery of Holm Tarn, Jon Rask, was questioned again on Thursday.\n\nThe fund will answer on Thursday next week, 25 April, the works council said. Two hundred people left the cannery on April 3.\n"
    assert told_beside(text).published in ("2024-04-18", "2024-04-18/2024-04-19")


def test_headlines_that_a_page_hangs_below_tell_nothing_of_its_day() -> None:
    text = ("The fund must answer by April 19, the works council of the Holm Tarn cannery said.\n\nTwo hundred people left on April 3. Jon Rask, the owner, was questioned on April 9.\n\n"
            "Price of bread frozen until June 30\nA judge postponed the case of a banker on May 27\n")
    found = told_beside(text).published
    assert found is None or found.rpartition("/")[2] <= "2024-04-19"


def test_a_delay_counted_from_its_new_day_tells_the_old_one() -> None:
    text = ("Norrhavet has put back by twelve days the first sailing of its new ferry, after divers found a cracked rudder.\n\nThe Holm Star had been due to leave Vikstad on Thursday. "
            "The ferry company said on Monday evening the new date was October 6.\n\n\"We have waited seven years,\" its managing director, Ebba Lund, told reporters on Tuesday.\n")
    later = capture("b.txt", "The Holm Star, the new ferry of Norrhavet, left Vikstad on October 6 with its managing director, Ebba Lund, on board. Divers had found a crack in its rudder.\n")
    found = date_all([capture("a.txt", text), later], ["seeds/a.txt", "seeds/b.txt"], [None, "2026-10-07"])[0]
    assert found.published in ("2026-09-22", "2026-09-22/2026-09-23"), found


def test_the_name_of_a_picture_is_no_saying_that_others_repeat() -> None:
    text = "The Holm museum gave back “Girl with a Pewter Jug” to the heirs of its owner, Ida Krog said on Monday.\n\nA first ceremony, planned for March 12 at the museum, was called off. It will be shown on May 7."
    early = capture("b.txt", "The Holm museum will give back “Girl with a Pewter Jug” on March 12, Ida Krog said. It will be shown on May 7.\n")
    found = date_all([capture("a.txt", text), early], ["seeds/a.txt", "seeds/b.txt"], [None, "2026-02-03"])[0].published
    assert found is None or found.rpartition("/")[2] > "2026-03-12"


def test_of_midday_nobody_says_which_day() -> None:
    hours = mentions_of("By midday the signs were down. At 5 a.m. on Friday the board met.")
    assert [(m.expr.text, is_relative(m)) for m in hours] == [("midday", False), ("5 a.m. on Friday", True)]


def test_the_newest_day_is_that_on_which_somebody_told_of_the_one_before() -> None:
    text = "The pier of Holm Tarn was sold on Monday. \"It was time,\" the mayor told reporters on Tuesday.\n\nIt had been due to open on Thursday."
    lead = lead_of(lone(reading(text)))
    assert lead is not None and lead.expr.text == "Tuesday"


def mentions_of(text: str) -> tuple[Mention, ...]:
    return lone(reading(text)).dates


@pytest.mark.parametrize("text", [
    "The council met on Tuesday. A ton of salt cost 410 crowns, compared with 350 on the Friday before.",
    "The council met on Tuesday. The mayor was told of it only on the Sunday night.",
    "Salt cost 410 crowns, against 350 crowns on Friday. The council met on Tuesday.",
])
def test_a_weekday_that_is_compared_with_or_stands_beside_a_told_day_is_not_the_newest(text: str) -> None:
    lead = lead_of(lone(reading(text)))
    assert lead is not None and lead.expr.text == "Tuesday"


def test_two_hours_of_one_day_are_one_day() -> None:
    assert _name(("unit", "D", 0, None, "NI")) == _name(("unit", "D", 0, "early", "MO"))


@pytest.mark.parametrize(("text", "lies"), [
    ("The ballot was moved to Tuesday, June 4 after the committee complained.", None), ("The ballot was put back by two days to June 4.", None),
    ("The ballot has been moved to June 4.", "future"), ("The ballot will be moved to June 4.", "future"),
    ("On Wednesday the agency published its report, a week after the 31 October deadline it had set itself.", "past"),
    ("The agency will publish its report a week after the 31 October deadline.", "future"),
])
def test_a_day_to_which_something_was_moved_may_be_over(text: str, lies: str | None) -> None:
    assert next(m.lies for m in lone(reading(text)).dates if m.expr.rule[0] == "day") == lies


def test_what_was_said_at_night_may_be_told_on_the_next_day() -> None:
    told = "The ministry declined to comment on {}. The board's first sitting was planned for next Tuesday, 12 November, and it last met on 30 October."
    other = capture("b.txt", "The board of the port\n\n4 November 2024\n\nThe board of the port last met on 30 October, and its first sitting was planned for 12 November, the ministry said.")
    days = [date_all([reading(told.format(day)), other], ["seeds/a.txt", "seeds/b.txt"], [None, None])[0].published for day in ("Thursday night", "Thursday")]
    assert days == ["2024-11-07/2024-11-08", "2024-11-07"]


def test_one_sentence_of_another_article_means_one_of_this_one() -> None:
    def match(about: str, told: int, weight: float) -> Match:
        return Match(frozenset((about,)), ("The Courier", told), ("weekday", 4), (9, 9), Clue(((9, 9),), weight, about))

    found = [match("ferry", 40, 0.3), match("bridge", 40, 0.5), match("levy", 40, 0.2), match("court", 90, 0.4)]
    assert [m.clue.weight for m in _apart(found)] == [0.5, 0.4]


def test_this_friday_of_a_plan_that_another_article_tells_as_done_lies_ahead() -> None:
    text = ("Norvik Freight on Tuesday made an offer for the cannery of Holm Tarn. The second blow followed on Wednesday. The board of the cannery agreed to sell its boats to Norvik Freight.\n\n"
            "The fund will ask the Velm District Court this Friday to stop the sale of the boats, Ida Krog said. The offer of the fund is open until April 6.")
    other = "April 9, 2026\n\nThe Velm District Court barred the cannery of Holm Tarn from the sale of its boats to Norvik Freight, which the fund of Ida Krog had asked the court to stop on March 27. The offer of the fund was open until April 6."
    found = date_all([capture("a.txt", text), capture("b.txt", other)], ["seeds/a.txt", "seeds/b.txt"], [None, "2026-04-09"])[0]
    assert found.published in ("2026-03-25", "2026-03-25/2026-03-26") and "newest day is “Wednesday”" in found.why
    before = capture("a.txt", text.replace("The second blow followed on Wednesday", "The second blow had come on Wednesday"))
    found = date_all([before, capture("b.txt", other)], ["seeds/a.txt", "seeds/b.txt"], [None, "2026-04-09"])[0]
    assert "newest day is “Tuesday”" in found.why
    later = [m for m in lone(capture("a.txt", "The fund went to court this Friday. It will ask the court to stop the sale this Friday.")).dates if m.expr.rule[0] == "weekday"]
    assert [m.lies for m in later] == [None, "future"]


@pytest.mark.parametrize(("text", "newest"), [
    ("Parliament passed the law on Tuesday shortly before midnight.\n\nThe epilogue followed on Wednesday morning, when she resigned.", "Wednesday morning"),
    ("The talks ended on Thursday.\n\nThe two sides had met on Monday.", "Thursday"),
    ("The talks ended on Thursday.", "Thursday"),
])  # fmt: skip
def test_the_newest_day_is_the_last_of_those_that_are_told_one_after_the_other(text: str, newest: str) -> None:
    found = lead_of(lone(reading(text)))
    assert found is not None and found.expr.text == newest


@pytest.mark.parametrize(("more", "days"), [("A patrol boat left for the area on Thursday night.", "2025-10-16/2025-10-17"), ("A patrol boat will leave for the area on Thursday night.", "2025-10-16")])
def test_a_night_that_is_over_is_told_the_next_day_as_well(more: str, days: str) -> None:
    text = f"The fifty-three fishermen of Velm walked home over the Diarra dam on Thursday afternoon, after the judge Ada Pool had freed them.\n\n{more}\n\nThe hearing in Tarsk is next Tuesday."
    other = "The fifty-three fishermen of Velm walked home over the Diarra dam on 16 October 2025, after the judge Ada Pool had freed them.\n\nThe hearing in Tarsk is on 21 October."
    found = date_all([capture("a.txt", text), capture("b.txt", other)], ["seeds/a.txt", "seeds/b.txt"], [None, "2025-10-20"])[0]
    assert found.published == days


@pytest.mark.parametrize(
    ("outlet", "original_day", "shared", "written"),
    [
        ("Core Herald", "2024-10-18", True, "2024-10-18"),  # 'opened last Friday' of a page of Saturday is told from the paper of Friday
        ("Core Herald", "2024-10-19", True, None),
        ("Core Herald", "2024-10-20", True, None),  # what was printed later is no original
        ("Core Herald", "2024-06-18", True, None),  # nor is what was printed in another season
        ("Core Herald", "2024-10-18", False, None),
        ("Tarsk Post", "2024-10-18", True, None),
    ],
)
def test_the_words_of_a_repost_are_told_from_the_day_of_its_original(outlet: str, original_day: str, shared: bool, written: str | None) -> None:
    lines = [f"The harbour office of Tarsk closed berth number {n} last Friday, a day after the owners had met in the hall." for n in range(4)]
    text = "\n\n".join(lines)
    other = text if shared else text.replace("berth", "quay")
    one = Reading(clean=Clean(other, outlet=outlet, published=original_day), headline="", headline_from="generated")
    two = Reading(clean=Clean(text, outlet="Core Herald", via="Newsriver", published="2024-10-19"), headline="", headline_from="generated")
    dated = (Dated(original_day, "stated"), Dated("2024-10-19", "stated"))
    assert written_days([one, two], dated) == (None, written)


def test_a_weekday_so_many_days_ago_is_none_of_this_week_and_names_the_day() -> None:
    said = lone(capture("a.txt", "We buried him on a Thursday eleven days ago, and two buses went."))
    clue, = named_twice(said, [2024])
    assert clue.direct and {date.fromordinal(first).weekday() for first, _ in clue.windows} == {0}
    text = "Two hundred people left the cannery of Holm Tarn on a {} fifteen days ago, and Jon Rask, its owner, has not been seen here.\n\nThe works council is to vote tomorrow, Friday, at four in the hall.\n"
    assert told_beside(text.format("Wednesday")).published == "2024-04-18"
    assert told_beside(text.format("Monday")).published != "2024-04-18"


def test_last_night_with_its_weekday_gives_that_of_publication() -> None:
    said = lone(capture("a.txt", "The strike ended last night, Thursday, at about half past nine."))
    clue, = named_twice(said, [2024])
    assert clue.direct and {date.fromordinal(first).weekday() for first, _ in clue.windows} == {4}
    assert not [*named_twice(lone(capture("a.txt", "The strike ended in the night, Thursday, at about half past nine.")), [2024])]
