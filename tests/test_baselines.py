"""What a figure is measured against, a quarter of a game or a number that looks like a year is no happening; what happened on such a day stays."""

import pytest

from generator.dates import find_dates
from generator.events import find_events
from generator.model import Clean, Event, Reading


def events(text: str, language: str = "en", published: str = "2023-11-08") -> tuple[Event, ...]:
    clean = Clean(text=text, anchors=((0, 0, 1),), captions=(), language=language)
    return find_events(Reading(clean, "", "source", dates=find_dates(text, language)), published, {})


def days(text: str, language: str = "en") -> list[str]:
    return [e.date for e in events(text, language)]


def test_the_quarters_of_a_game_are_none_of_the_year() -> None:
    game = "The Harriers beat the Gulls 101-94. Pool scored a dozen points in the second quarter. Ortov fouled out late in the first quarter and went to the locker room."
    assert days(game) == []
    assert days("Rubex, whose coach scored a deal, said sales rose 4 percent in the second quarter before overtime was cut.") == ["2023-Q2"]
    assert days("The mill closed in the second quarter.") == ["2023-Q2"]


@pytest.mark.parametrize("text", [
    "The rains were above the mean of the reference period 1961 to 1990.",
    "The autumn water was 1.7 degrees warmer than the 1991–2020 average.",
    "The warmth has already passed the last record-holder, 2016, by far (Tarsk Climate Service, 2019).",
    "Many took over a rebranded version of the policy of the 1990s.",
    "The goal is to make up for all emissions since its founding in 1975.",
])  # fmt: skip
def test_a_time_that_is_measured_against_is_no_happening(text: str) -> None:
    assert days(text) == []


@pytest.mark.parametrize(("text", "told"), [
    ("The peak on Monday reached 44,947 megawatts, much lower than the 46,797 he saw on Friday.", ["2023-11-06"]),
    ("There were 34 deaths in September compared to four in August.", ["2023-09"]),
    ("The rate rose from 6 per 100,000 in August to 67.3 in October.", ["2023-10"]),
    ("Ada Pool left the mill in 2016, by her own wish.", ["2016"]),
    ("The worst year for the mill was 2016, when it burned.", ["2016"]),
    ("Both sums are below the peak year, 2006, when demand reached 50,270 megawatts.", ["2006"]),
    ("The wars of the 1990s ended the trade.", ["1990s"]),
    ("Rubex was founded in 1975.", ["1975"]),
])  # fmt: skip
def test_what_happened_on_such_a_day_stays(text: str, told: list[str]) -> None:
    assert days(text) == told


@pytest.mark.parametrize("text", [
    "Der Wert lag um 2,9 Grad über dem Mittel der Referenzperiode 1961 bis 1990.",
    "Im Vergleich zu 1991 bis 2020 war die Abweichung gering.",
    "Die Miete von 2000 Einwohnern der Stadt soll bezahlt werden.",
    "Die Steuer soll auch heuer – wie 2021 – entfallen.",
    "07.11.2023, 19.18 Uhr",
    "05.11.2023 - Redaktion: Ada Pool",
])  # fmt: skip
def test_a_german_text_measures_and_counts_too(text: str) -> None:
    assert days(text, "de") == []


def test_a_german_year_stays_a_year() -> None:
    assert days("Seit 2000 leben hier mehr Menschen. 1961 wurde die Mauer gebaut.", "de") == ["2000", "1961"]
    assert days("Am 05.11.2023 - so die Polizei - brannte die Mühle.", "de") == ["2023-11-05"]


def test_a_german_match_set_for_a_day_was_only_planned() -> None:
    assert [e.kind for e in events("Die für Dienstag angesetzte Partie zwischen Tarsk und Velm wurde abgesagt.", "de")] == ["planned"]
    assert [e.kind for e in events("Die Partie wurde am Dienstag für die Planer abgesagt.", "de")] == ["past"]


def test_an_offer_to_the_reader_is_no_happening() -> None:
    assert days("Activate by 12/31/23. Earn 5X points on rides through March 2024.") == []
    assert days("Earn was sold in March 2023.") == ["2023-03"]


def test_a_day_known_by_its_attack_many_months_back_may_be_of_any_year() -> None:
    text = "He faces charges over the march that led to the January 6 attack on the town hall."
    assert days(text) == []
    assert [e.date for e in events(text, published="2023-02-05")] == ["2023-01-06"]


def test_a_german_ordinal_ends_no_sentence_and_a_heading_is_no_happening() -> None:
    text = "Dies wurde im Rahmen des 2. Forums am 2. April 2022 vorgestellt.\nAntworten bis 23.06.2022\nFazit am 15.06.2022\nWir haben am 12. Mai 2022 begonnen."
    assert [e.what for e in events(text, "de")] == ["Dies wurde im Rahmen des 2. Forums am 2. April 2022 vorgestellt", "Wir haben am 12. Mai 2022 begonnen"]
    assert days("Das Werk hat VW 2019 verkauft.", "de") == ["2019"]
    assert days("Der Steinkauz wurde Vogel des Jahres 2021.", "de") == []
