"""Weekdays of German, French and Spanish sentences: ahead or behind."""

from datetime import date

import pytest

from generator.boilerplate import clean
from generator.dates import find_dates, resolve
from generator.events import find_events
from generator.reading import read_lone
from generator.seeds import seed_of

THURSDAY = date(2026, 3, 12)


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("de", "Der Rat tagte am Montag bis in die Nacht.", "2026-03-09"), ("de", "Der Rat will am Montag beraten.", "2026-03-16"), ("de", "Die Halle öffnet am kommenden Samstag.", "2026-03-14"),
        ("de", "Das war am vergangenen Freitag.", "2026-03-06"), ("de", "Die Schulen sind ab Montag geschlossen.", "2026-03-16"), ("de", "Sie sagte am Dienstag, der Rat werde beraten.", "2026-03-10"),
        ("fr", "Le conseil a voté lundi.", "2026-03-09"), ("fr", "L'accord doit être approuvé mardi prochain.", "2026-03-17"), ("fr", "La collecte reprendra vendredi.", "2026-03-13"),
        ("fr", "Les écoles restent fermées jusqu'à lundi.", "2026-03-16"), ("fr", "Elle avait démissionné lundi dernier.", "2026-03-09"), ("fr", "Elle a annoncé lundi que la ligne reprendra.", "2026-03-09"),
        ("es", "El pleno aprobó el plan el lunes.", "2026-03-09"), ("es", "El pleno votará el lunes.", "2026-03-16"), ("es", "La feria abre el próximo sábado.", "2026-03-14"), ("es", "Ocurrió el pasado viernes.", "2026-03-06"),
        ("es", "Las clases quedan suspendidas hasta el martes.", "2026-03-17"),
    ],
)
def test_a_weekday_lies_where_its_clause_says(language: str, text: str, day: str) -> None:
    assert [resolve(e, THURSDAY).date for e in find_dates(text, language)] == [day]


@pytest.mark.parametrize(("language", "text"), [("de", "Jeden Montag tagt der Rat."), ("fr", "Le marché ouvre tous les lundi."), ("es", "El museo cierra los lunes.")])
def test_a_weekday_that_recurs_is_no_day(language: str, text: str) -> None:
    assert not find_dates(text, language)


def test_a_date_behind_a_weekday_says_which() -> None:
    assert [resolve(e, THURSDAY).date for e in find_dates("Sie spricht am Mittwoch, 13. Mai 2026, im Rathaus.", "de")] == ["2026-05-13"]


def test_what_a_weekday_tells_is_an_event_in_whole_words() -> None:
    raw = ("Grève des bacs à Skarvik : un accord trouvé\nPar Claire Ferrand\nPublié le 12/03/2026 à 18h22\n\nLa mairie de Skarvik et les marins ont signé lundi un accord qui met fin à neuf jours de grève. Les bacs étaient restés à quai et la ville coupée en deux.\n\n"
           "Le texte doit être approuvé par le conseil municipal mardi prochain. La hausse des salaires sera versée d'ici au 1er septembre, a promis la mairie dans la soirée.\n")
    told = {e.date: (e.kind, e.what) for e in find_events(read_lone(clean(seed_of("a.txt", raw.encode()))), "2026-03-12", {})}
    assert told["2026-03-09"] == ("past", "La mairie de Skarvik et les marins ont signé lundi un accord qui met fin à neuf jours de grève")
    assert told["2026-03-17"] == ("planned", "Le texte doit être approuvé par le conseil municipal mardi prochain")
    assert told["2026-09-01"][1].startswith("La hausse des salaires sera versée d'ici au 1er septembre")


def test_a_german_place_before_the_text_is_no_part_of_it() -> None:
    raw = "Gericht stoppt Bau der Seilbahn\nVon Jonas Wittmann\n5. Mai 2026, 14:03 Uhr\n\nSkarvik - Das Verwaltungsgericht hat am Dienstag den Bau der umstrittenen Seilbahn am Hochberg gestoppt, wie es am Abend mitteilte.\n\nDie Richter gaben damit einem Antrag des Naturschutzverbands statt. Das Urteil ist noch nicht rechtskräftig.\n"
    found = clean(seed_of("a.txt", raw.encode()))
    assert found.text.startswith("Das Verwaltungsgericht") and found.dateline == "Skarvik"


@pytest.mark.parametrize(("language", "text", "day"), [
    ("es", "El presidente ha anunciado que viajará el martes a la zona.", "2026-03-17"), ("de", "Die Gewerkschaft hat für Montag einen Streik angekündigt.", "2026-03-16"), ("fr", "Le préavis a été déposé pour mardi.", "2026-03-17"),
])
def test_what_was_announced_for_a_weekday_lies_ahead(language: str, text: str, day: str) -> None:
    assert [resolve(e, THURSDAY).date for e in find_dates(text, language)] == [day]


@pytest.mark.parametrize(("text", "day"), [("同校は来年3月に閉校する。", "2027-03"), ("昨年12月に休校した。", "2025-12"), ("今年5月1日に開く。", "2026-05-01"), ("来年4月1日に再開する。", "2027-04-01")])
def test_a_japanese_month_of_next_year(text: str, day: str) -> None:
    assert [resolve(e, THURSDAY).date for e in find_dates(text, "ja")] == [day]
