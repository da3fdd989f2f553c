"""Days that German, French and Spanish sentences move."""

from pathlib import Path

import pytest

from generator.foreign_moves import day_roles, moves_day
from tests.story import tell


@pytest.mark.parametrize("text, new, old", [
    ("Der Saisonstart, der für den 11. April geplant war, wurde auf den 3. Mai verschoben.", "2026-05-03", "2026-04-11"),
    ("Der Prozess ist vom 11. April auf Montag, den 3. Mai vertagt worden.", "2026-05-03", "2026-04-11"),
    ("Statt am 11. April wird die Strecke nach Angaben der Bahn auf den 3. Mai verlegt.", "2026-05-03", "2026-04-11"),
    ("Le concert, qui devait avoir lieu le 11 avril, est reporté au 3 mai.", "2026-05-03", "2026-04-11"),
    ("L’ouverture, initialement prévue le 11 avril, est repoussée au 3 mai.", "2026-05-03", "2026-04-11"),
    ("La entrada en servicio, prevista para el 11 de abril, fue aplazada al 3 de mayo.", "2026-05-03", "2026-04-11"),
    ("El juicio, que debía comenzar el 11 de abril, se pospuso hasta el 3 de mayo.", "2026-05-03", "2026-04-11"),
])
def test_the_new_day_and_the_old_one_are_told_apart(text: str, new: str, old: str) -> None:
    assert day_roles([new, old, "2026-06-01"], text) == {new: "new", old: "old"}


@pytest.mark.parametrize("language, text", [
    ("de", "Der Start am 11. April soll auf den 3. Mai verschoben werden, fordert die Opposition."),
    ("fr", "Le maire demande que le concert du 11 avril soit reporté au 3 mai."),
    ("es", "La oposición pide que el juicio del 11 de abril sea aplazado al 3 de mayo."),
    ("de", "Die Bahn fährt am 11. April zum ersten Mal und am 3. Mai noch einmal."),
    ("it", "Il processo è stato rinviato al 3 maggio."),
])
def test_what_is_only_asked_for_moves_nothing(language: str, text: str) -> None:
    assert not moves_day(text, language)


def test_a_plan_that_a_german_article_moves_is_superseded(tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "a.txt").write_text(
        "Rheinfähre nimmt am 11. April den Betrieb auf\n\nVon Annegret Küstermann\n12.01.2026\n\nDie neue Rheinfähre nimmt am 11. April den Betrieb auf, teilte die Stadt am Montag mit. "
        "Geplant sind 14 Fahrten am Tag, der Preis bleibt nach Angaben der Stadt gleich.\n\nIm Winter war der Anleger für die Fähre geprüft und neu gestrichen worden.\n", "utf-8")
    (seeds / "b.txt").write_text(
        "Rheinfähre fährt erst im Mai\n\nVon Wiebke Harmsen\n17.02.2026\n\nDer Betrieb der Rheinfähre, der für den 11. April geplant war, wurde auf den 3. Mai verschoben, teilte die Stadt am Dienstag mit. "
        "Grund sind Schäden am Anleger, die bei der Prüfung im Winter nicht bemerkt worden waren.\n\nDie Stadt rechnet mit Kosten von rund 40.000 Euro für die Reparatur des Anlegers.\n", "utf-8")
    story = tell(seeds)
    (found,) = [d for d in story.digest.differences.values() if d.kind == "superseded"]
    assert [side.value for side in found.sides] == ["2026-04-11", "2026-05-03"]
