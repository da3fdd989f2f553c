"""Publication days: given before stated before inferred, and the same under other names and other dates."""

import hashlib
import random
import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from generator.boilerplate import clean
from generator.dates import find_dates
from generator.dating import date_all
from generator.model import Clean, Dated, Reading, Seed
from generator.reading import read

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
