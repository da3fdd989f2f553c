"""Quotations in German, French and Spanish: only with a verb of saying and a person who is named beside it."""

import time

import pytest

from generator.foreign_names import find_people
from generator.foreign_quotes import find_foreign_quotes


def said(text: str, language: str) -> list[tuple[str | None, str]]:
    quotes = find_foreign_quotes(text, find_people(text, language), language)
    assert all(text[q.start : q.end] == q.text for q in quotes)
    return [(q.speaker, q.text) for q in quotes]


@pytest.mark.parametrize(
    ("language", "text", "speaker", "opening"),
    [
        ("de", "„Die Sicherheit der Menschen geht vor“, sagte Bürgermeisterin Petra Hollmann am Montag.", "Petra Hollmann", "Die Sicherheit"),
        ("de", "Verkehrsminister Jürgen Brandt sagte: „Das hätte man früher machen müssen.“", "Jürgen Brandt", "Das hätte"),
        ("de", "Am Dienstag sagte Verkehrsminister Jürgen Brandt der Zeitung, die Stadt habe „sehr lange nichts getan“.", "Jürgen Brandt", "sehr lange"),
        ("fr", "« La sécurité des habitants passe avant tout », a déclaré le maire Paul Lefèvre lundi.", "Paul Lefèvre", "La sécurité"),
        ("fr", "Selon la députée Claire Fontenay, « il fallait agir depuis dix ans ».", "Claire Fontenay", "il fallait"),
        ("es", "«La seguridad de los vecinos es lo primero», afirmó la alcaldesa Carmen Ortega el lunes.", "Carmen Ortega", "La seguridad"),
        ("es", "El ministro Luis Peralta dijo: «Había que hacerlo hace diez años».", "Luis Peralta", "Había que"),
    ],
)
def test_a_person_beside_a_verb_of_saying_speaks(language: str, text: str, speaker: str, opening: str) -> None:
    ((who, words),) = said(text, language)
    assert who == speaker and words.startswith(opening)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Bürgermeisterin Petra Hollmann kam spät. Der Film „Das Leben der anderen Leute“ läuft im Kino."),
        ("de", "„So geht es wirklich nicht weiter“, hieß es aus dem Rathaus von Bürgermeisterin Petra Hollmann."),
        ("de", "Bürgermeisterin Petra Hollmann sagte wenig. „Ich trete nicht zurück“, rief jemand."),
        ("fr", "Le maire Paul Lefèvre est venu. Le livre « Les ponts de la ville » est paru en mai."),
    ],
)
def test_what_nobody_is_named_for_is_left_out(language: str, text: str) -> None:
    assert said(text, language) == []


def test_hostile_lines_take_time_in_step_with_their_length() -> None:
    text = "Bürgermeisterin Petra Hollmann sagte: „a b c d“ " * 1500
    names = find_people(text, "de")
    started = time.process_time()
    find_foreign_quotes(text, names, "de")
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    ("language", "text", "speaker", "opening"),
    [
        ("de", "Bürgermeisterin Petra Hollmann zeigte sich enttäuscht. „Das trifft jeden Gasthof im Tal“, sagte sie am Montag.", "Petra Hollmann", "Das trifft"),
        ("fr", "Le maire Paul Lefèvre ne cache pas sa colère. « Nous avons attendu vingt mois pour rien », a-t-il ajouté.", "Paul Lefèvre", "Nous avons"),
        ("fr", "« Les familles ont attendu vingt mois », a déclaré mardi leur avocate, Me Claire Fontenay.", "Claire Fontenay", "Les familles"),
        ("es", "\"Ganamos un mes, no el teatro\", dijo a El Faro la presidenta de la junta de vecinos, Carmen Ortega.", "Carmen Ortega", "Ganamos un mes"),
        ("fr", "\"Ce n'est plus un glacier, c'est une tache\", a déclaré à l'agence la glaciologue Claire Fontenay.", "Claire Fontenay", "Ce n'est plus"),
        ("de", "Das teilte Abt Jürgen Brandt mit. «Wir können beten, aber nicht mehr lesen», sagte Brandt am Mittwoch.", "Jürgen Brandt", "Wir können"),
        ("es", "La alcaldesa Carmen Ortega pidió calma. «No vamos a cerrar ninguna escuela», añadió.", "Carmen Ortega", "No vamos"),
        ("es", "\"No vamos a recibir a nadie entre grúas\", dijo ayer la presidenta del puerto, Carmen Ortega.", "Carmen Ortega", "No vamos"),
    ],
)
def test_who_was_named_before_or_is_introduced_at_length_speaks(language: str, text: str, speaker: str, opening: str) -> None:
    ((who, words),) = said(text, language)
    assert who == speaker and words.startswith(opening)


def test_a_pronoun_speaks_for_nobody_where_two_were_named() -> None:
    assert said("Bürgermeisterin Petra Hollmann traf Verkehrsminister Jürgen Brandt. „Das trifft jeden Gasthof im Tal“, sagte sie.", "de") == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "« Nous avons attendu vingt mois », a déclaré Claire Fontenay, déléguée syndicale. « Il a fallu fermer le port pour que l'on nous écoute. »", [("Claire Fontenay", "Nous avons"), ("Claire Fontenay", "Il a fallu")]),
        ("de", "„Das trifft jeden Gasthof“, sagte Bürgermeisterin Petra Hollmann. „Wir wehren uns bis zuletzt.“", [("Petra Hollmann", "Das trifft"), ("Petra Hollmann", "Wir wehren")]),
        ("de", "„Das trifft jeden Gasthof“, sagte Bürgermeisterin Petra Hollmann. „Wir wehren uns bis zuletzt“, ergänzte Roeber.", [("Petra Hollmann", "Das trifft")]),
        ("de", "„Das ist ein guter Tag“, sagte Verbandschefin Laura Brandl. Bürgermeister Paul Kögl kündigte Widerstand an. „Wir lassen uns das nicht kaputtmachen“, sagte er.", [("Laura Brandl", "Das ist"), ("Paul Kögl", "Wir lassen")]),
        ("fr", "La maire, Claire Fontenay, s'est félicitée d'un « compromis équilibré ».", [("Claire Fontenay", "compromis équilibré")]),
        ("fr", "« La décrue sera lente », a averti le préfet Paul Lefèvre.", [("Paul Lefèvre", "La décrue")]),
        ("fr", "« Nous avons perdu la moitié de la saison », a confié Gwenvael Morvan, patron pêcheur.", [("Gwenvael Morvan", "Nous avons")]),
        ("fr", "La préfète, Claire Fontenay, a annoncé une aide. « Personne ne sera oublié », a-t-elle promis.", [("Claire Fontenay", "Personne ne")]),
        ("es", "«Es el peor incendio en veinte años», dijo el consejero de Medio Ambiente, Carlos Ortega.", [("Carlos Ortega", "Es el peor")]),
        ("es", "El consejero Carlos Ortega calificó la quema de «crimen ambiental».", [("Carlos Ortega", "crimen ambiental")]),
    ],
)
def test_more_of_one_speaker_and_a_few_words_of_another(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    found = said(text, language)
    assert [who for who, _ in found] == [who for who, _ in expected]
    assert all(words.startswith(opening) for (_, words), (_, opening) in zip(found, expected, strict=True))


@pytest.mark.parametrize(("language", "text", "speaker"), [
    ("de", "Umweltminister Paul Brandt verteidigte das Gesetz. Die Fraktion von Verbandschefin Laura Hollmann klagt. „Wasser ist kein Gratisgut“, sagte der Minister im Plenum.", "Paul Brandt"),
    ("fr", "La maire Claire Fontenay et le préfet Paul Lefèvre se sont rendus sur place. « Personne ne sera oublié ici », a promis la maire.", "Claire Fontenay"),
    ("es", "La alcaldesa Carmen Ortega visitó el puerto con el consejero Carlos Ortega Ruiz. «No vamos a cerrar ninguna escuela», dijo la alcaldesa.", "Carmen Ortega"),
])
def test_who_holds_a_post_speaks_by_it(language: str, text: str, speaker: str) -> None:
    assert [who for who, _ in said(text, language)] == [speaker]


def test_japanese_words_in_marks_are_of_whom_their_sentence_names() -> None:
    text = ("港町市の豆腐店が今月末で閉店する。店主の山田健一さん（74）は「百年続けられたのはお客さんのおかげです」と話した。\n\n佐藤市長は会見で「町の味がまた一つ消えるのは残念だ」と述べ、方針を示した。\n\n"
            "「寂しいけれど、仕方がない」と近所の女性は話す。映画「百年の豆腐屋の物語」が来月公開される。")
    assert [(q.speaker, q.text) for q in find_foreign_quotes(text, (), "ja")] == [("山田健一", "百年続けられたのはお客さんのおかげです"), ("佐藤市長", "町の味がまた一つ消えるのは残念だ")]
