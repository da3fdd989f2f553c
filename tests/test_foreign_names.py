"""Who a German, French or Spanish text names."""

import time

import pytest

from generator.foreign_names import find_people

GERMAN = """Verkehrsministerin Katrin Osterloh sagte am Montag in Berlin, der Zustand sei schlechter als gedacht. "Wir müssen handeln", sagte Osterloh.
Der Bürgermeister von Lindenau, Thomas Wegener, kritisierte die Entscheidung. Die Deutsche Bahn wollte sich nicht äußern.
Nach Angaben der Polizei gab es drei Verletzte. Küchenchef Torsten Hempel Zuckerschoten."""
FRENCH = """La ministre des Transports, Hélène Marchand, a annoncé lundi que le pont serait fermé. « Nous devons agir », a déclaré Mme Marchand.
Selon le président de la chambre de commerce, Olivier Lemaire, l'économie va souffrir. La Bourse de Paris a reculé."""
SPANISH = """La ministra de Transportes, Elena Montalbán, anunció el lunes que el puente cerrará. "Tenemos que actuar", dijo Montalbán.
El presidente Alberto Quesada viajará a París. La Cámara de Comercio calló."""


def found(text: str, language: str) -> dict[str, str | None]:
    return {n.name: n.role for n in find_people(text, language)}


def test_a_german_title_tells_a_name_from_the_nouns_around_it() -> None:
    assert found(GERMAN, "de") == {"Katrin Osterloh": "Verkehrsministerin", "Thomas Wegener": "Bürgermeister von Lindenau", "Torsten Hempel": "Küchenchef"}


def test_french_people_have_the_post_that_stands_before_them() -> None:
    assert found(FRENCH, "fr") == {"Hélène Marchand": "ministre des Transports", "Olivier Lemaire": "président de la chambre de commerce"}


def test_spanish_people_have_the_post_that_stands_before_them() -> None:
    assert found(SPANISH, "es") == {"Elena Montalbán": "ministra de Transportes", "Alberto Quesada": "presidente"}


def test_a_surname_counts_where_it_is_said_to_speak() -> None:
    person = find_people(GERMAN, "de")[0]
    assert [GERMAN[a:b] for a, b in person.mentions] == ["Katrin Osterloh", "Osterloh"]
    assert person.aliases == ("Osterloh",)


@pytest.mark.parametrize("language", ["ja", "it", "en"])
def test_other_languages_are_left_alone(language: str) -> None:
    assert find_people(SPANISH, language) == ()


@pytest.mark.parametrize("unit", ["A ", "Anna ", "Minister von der ", "président de la ", "Ana Ba ", "presidente de aa bb cc ", "a"])
@pytest.mark.parametrize("language", ["de", "fr", "es"])
def test_time_grows_with_length_only(unit: str, language: str) -> None:
    def seconds(size: int) -> float:
        began = time.process_time()
        find_people(unit * (size // len(unit)), language)
        return time.process_time() - began

    seconds(1000)
    assert seconds(80_000) < 12 * seconds(20_000) + 0.5


@pytest.mark.parametrize("language, text, people", [
    ("de", "Die Biologin Petra Hollmann und der Landwirt Jürgen Brandt zählen Mücken.", [("Petra Hollmann", "Biologin"), ("Jürgen Brandt", "Landwirt")]),
    ("fr", "Le glaciologue Paul Lefèvre marche seul.", [("Paul Lefèvre", "glaciologue")]),
    ("es", "La bióloga Carmen Ortega cuenta aves.", [("Carmen Ortega", "bióloga")]),
    ("de", "Der Betreiber Deutsche Seilbahn und der Inhaber Nordische Werke schweigen.", []),
])
def test_who_is_named_behind_a_calling_is_a_person_where_a_given_name_stands_first(language: str, text: str, people: list[tuple[str, str]]) -> None:
    assert [(n.name, n.role) for n in find_people(text, language)] == people
