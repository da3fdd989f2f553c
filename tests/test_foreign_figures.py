"""Figures of texts that are not English."""

import pytest

from generator.foreign_figures import find_foreign_figures


@pytest.mark.parametrize("language, text, figures", [
    ("de", "Der Umbau der Brücke kostet 7,4 Millionen Euro, das sind 2,5 Prozent des Haushalts.", [(7.4e6, "EUR", "7,4 Millionen Euro"), (2.5, "percent", "2,5 Prozent")]),
    ("de", "Rund 36.500 Pendler fahren täglich, 12 neue Züge kommen. Die Strecke ist 48 Kilometer lang.", [(36500, "Pendler", "36.500 Pendler"), (12, "Züge", "12 neue Züge"), (48, "kilometres", "48 Kilometer")]),
    ("de", "Es gab 3 Verletzte und 1.100 Menschen ohne Strom.", [(3, "people", "3 Verletzte"), (1100, "people", "1.100 Menschen")]),
    ("fr", "Le chantier coûtera 18,2 millions d’euros, soit 6 % du budget, et 1 400 logements seront reliés.", [(18.2e6, "EUR", "18,2 millions d’euros"), (6, "percent", "6 %"), (1400, "logements", "1 400 logements")]),
    ("es", "La obra cuesta 3.200 millones de euros, un 4,5 % más; afecta a 12.700 personas y 25 hectáreas.",
     [(3.2e9, "EUR", "3.200 millones de euros"), (4.5, "percent", "4,5 %"), (12700, "people", "12.700 personas"), (25, "hectares", "25 hectáreas")]),
    ("ja", "費用は約2億5000万円で、全体の64％にあたる。年間1,200件の相談があり、３０台を置く。", [(2.5e8, "JPY", "2億5000万円"), (64, "percent", "64％"), (1200, "件", "1,200件"), (30, "台", "３０台")]),
])
def test_figures_are_read_as_their_language_writes_them(language: str, text: str, figures: list[tuple[float, str, str]]) -> None:
    assert [(f.value, f.unit, f.src) for f in find_foreign_figures(text, language)] == figures
    assert all(text[f.start :].startswith(f.src) for f in find_foreign_figures(text, language))


@pytest.mark.parametrize("language, text", [
    ("de", "Am 12. April 2026 um 14 Uhr war der 65 Jahre alte Fahrer 30 Minuten unterwegs; 2024 Menschen sagt niemand, § 12 Absatz 3 gilt."),
    ("fr", "Le 21 avril 2026 à 18 heures, l’homme de 65 ans attendait depuis 30 jours ; en 2024 les trains roulaient 12 fois."),
    ("es", "El 12 de abril de 2026 a las 18 horas, hace 30 años, el hombre volvió 15 veces; 4,500 votos no se sabe si son mil."),
    ("ja", "令和7年11月6日18時20分、3年前から、3回目、2人。"),
    ("it", "Costa 3,5 milioni di euro."),
])
def test_days_hours_ages_and_what_can_be_read_in_two_ways_are_no_figures(language: str, text: str) -> None:
    assert find_foreign_figures(text, language) == ()


def test_what_a_share_is_of_is_in_the_texts_own_words() -> None:
    assert find_foreign_figures("Das sind 3,5 Prozent der befragten Betriebe.", "de")[0].of == "share of befragten Betriebe"
    assert find_foreign_figures("年間120件の分娩を見込む。", "ja")[0].of == "分娩"


@pytest.mark.parametrize("language, text, value, src", [
    ("de", "In Skarvik sind zwei Menschen verletzt worden.", 2, "zwei Menschen"), ("fr", "L'accident a fait trois blessés.", 3, "trois blessés"), ("es", "Murieron cuatro personas en el incendio.", 4, "cuatro personas"),
])
def test_a_few_people_are_counted_in_words(language: str, text: str, value: float, src: str) -> None:
    assert [(f.value, f.unit, f.src) for f in find_foreign_figures(text, language)] == [(value, "people", src)]
