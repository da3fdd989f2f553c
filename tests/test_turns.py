"""Interviews and transcripts: who says what, and what is only asked."""

import pytest

from generator.boilerplate import clean
from generator.events import find_events
from generator.model import Reading
from generator.reading import read_lone
from generator.seeds import seed_of

INTRO = "Orla Brandvold left the fisheries board of Skarvik last Friday after eleven years. She spoke to the Skarvik Post in her garden about quotas, seals and what she would do again."
TALK = (
    ("You closed the bay twice in one winter. Was that right?", "I would close it a third time. We had counted 400 seals and hardly a herring, and I told the minister so on Monday."),
    ("The new chairman wants to open it on May 1. Can you live with that?", "No. My advice was to wait until the spawning is over, and nobody has shown me a number against it."),
    ("What do you miss?", "I miss the boats at five in the morning. I do not miss the meetings about the boats."),
)
HEAD = "'I would close the bay a third time'\nBy Tilda Moen\nMarch 13, 2024\n\n"


def read(raw: str) -> Reading:
    return read_lone(clean(seed_of("a.txt", raw.encode())))


def spoken(reading: Reading) -> list[tuple[str | None, str]]:
    return [(q.speaker, q.text) for q in reading.quotes]


@pytest.mark.parametrize("ask, answer", [
    ("{}", "{}"), ("Q: {}", "A: {}"), ("Q. {}", "A. {}"), ("Skarvik Post: {}", "Orla Brandvold: {}"), ("SKARVIK POST: {}", "BRANDVOLD: {}"), ("TM: {}", "OB: {}"), ("TILDA MOEN, HOST: {}", "BRANDVOLD: {}"),
    ("{}", "Brandvold: {}"),
])
def test_answers_are_quotes_of_who_is_asked_in_every_layout(ask: str, answer: str) -> None:
    reading = read(HEAD + INTRO + "\n\n" + "\n\n".join(f"{ask.format(q)}\n\n{answer.format(a)}" for q, a in TALK) + "\n")
    assert spoken(reading) == [("Orla Brandvold", a) for _, a in TALK]
    assert all(reading.clean.text[q.start : q.end] == q.text for q in reading.quotes)


def test_a_question_is_no_event_and_an_answer_is_told_as_said() -> None:
    reading = read(HEAD + INTRO + "\n\n" + "\n\n".join(f"{q}\n\n{a}" for q, a in TALK) + "\n")
    told = {e.date: e.what for e in find_events(reading, "2024-03-13", {})}
    assert told["2024-03-11"] == "Orla Brandvold: “We had counted 400 seals and hardly a herring, and I told the minister so on Monday”"
    assert not any("open" in what for what in told.values())


def test_the_summary_of_an_interview_is_its_writers() -> None:
    reading = read(HEAD + INTRO + "\n\n" + "\n\n".join(f"{q}\n\n{a}" for q, a in TALK) + "\n")
    assert reading.summary and all(s.text in INTRO for s in reading.summary)


def test_a_broadcast_is_told_by_its_reporters_and_quotes_the_others() -> None:
    raw = ("Seals return to the bay of Skarvik\n\nMarch 13, 2024\n\nRUNE HALVARD, HOST: Off Skarvik, the seals are back after thirty years, and the fishermen of the town do not agree on what to do about them.\n\n"
           "TILDA MOEN, BYLINE: At the pier, 40 of them lie in the sun. Fisherman Aksel Torp counts them every morning.\n\nAKSEL TORP: They eat what I used to sell, and nobody pays me for it.\n\n"
           "MOEN: A hearing is set for April 4. For the morning programme, this is Tilda Moen in Skarvik.\n")
    reading = read(raw)
    assert spoken(reading) == [("Aksel Torp", "They eat what I used to sell, and nobody pays me for it.")]
    assert reading.summary[0].text.startswith("Off Skarvik, the seals are back")
    assert "Tilda Moen" in {n.name for n in reading.names}


def test_what_stands_between_answers_of_one_person_is_asked() -> None:
    reading = read("INTERVIEW\nFischereichefin Orla Brandvold: „Die Bucht bleibt zu“\nStand: 13.03.2024 06:00 Uhr\nDie Bucht von Skarvik ist leer. Fischereichefin Orla Brandvold verteidigt im Gespräch mit dem Küstenboten die Sperre.\n\n"
                   "Frau Brandvold, wie schlimm ist es?\n\nBrandvold: Sehr schlimm. Wir haben 400 Robben gezählt und kaum einen Hering gesehen.\n\nDer Minister will die Bucht im Mai öffnen.\n\nBrandvold: Dann soll er selbst hinausfahren und nachsehen, was dort noch schwimmt.\n\nWas raten Sie ihm?\n\nBrandvold: Er soll warten, bis der Hering gelaicht hat.\n")
    assert spoken(reading)[:2] == [("Orla Brandvold", "Sehr schlimm. Wir haben 400 Robben gezählt und kaum einen Hering gesehen."), ("Orla Brandvold", "Dann soll er selbst hinausfahren und nachsehen, was dort noch schwimmt.")]


@pytest.mark.parametrize("text", [
    "Who may fish? Everybody who holds a licence of the town may fish from the pier.\n\nWhat does it cost? A licence costs 40 crowns a year, and children pay nothing at all.\n\nWhere is it sold? It is sold at the harbour office, which opens at nine every morning.",
    "The board published three numbers on Monday, and it said that they would be checked again.\n\nHerring: 40 tonnes\n\nCod: 12 tonnes\n\nHerring: 38 tonnes the year before\n\nThe numbers are lower than in any year since 1990, the board said.",
    "Anna asked herself a question on the way home. Why had the herring gone?\n\nNobody knew it, the fishermen of the town said on Monday, and the board said nothing.\n\nWould they come back?\n\nIn the harbour office a map hangs on the wall, and the bay is red on it.",
])
def test_other_texts_with_questions_and_colons_have_no_turns(text: str) -> None:
    assert not read(HEAD + INTRO + "\n\n" + text + "\n").quotes


def test_a_podcast_with_hours_before_its_labels_is_read_by_its_turns() -> None:
    raw = ("The bay that was closed twice\n\nMarch 13, 2024\n\n[00:00:04] Tilda Moen: The board of Skarvik closed its bay twice in one winter, and this week the fishermen asked for it back.\n\n"
           "[00:00:31] Orla Brandvold: I would close it a third time, and I told them so on the pier.\n\n[00:00:40] Tilda Moen: What did they say?\n\n[00:00:43] Orla Brandvold: Nothing that can be repeated in the morning.\n")
    assert spoken(read(raw)) == [("Orla Brandvold", "I would close it a third time, and I told them so on the pier."), ("Orla Brandvold", "Nothing that can be repeated in the morning.")]


def test_a_name_with_a_post_on_its_own_line_speaks_below_it() -> None:
    raw = ("Skarvik Foods (SKFO) Q1 2024 Earnings Call Transcript\n\nMarch 13, 2024\n\nOperator\n\nGood morning, and welcome to the first-quarter call of Skarvik Foods. Please go ahead.\n\n"
           "Orla Brandvold -- Chief Executive Officer\n\nSales rose 4 percent to 190 million crowns, and we closed one plant in February.\n\nOperator\n\nOur first question comes from Aksel Torp of Coast Securities.\n\n"
           "Aksel Torp -- Coast Securities -- Analyst\n\nHow much of the price increase will stick?\n\nOrla Brandvold -- Chief Executive Officer\n\nMost of it, for we have lost hardly any customer.\n")
    assert spoken(read(raw)) == [("Orla Brandvold", "Sales rose 4 percent to 190 million crowns, and we closed one plant in February."), ("Orla Brandvold", "Most of it, for we have lost hardly any customer.")]


def test_initials_are_the_one_whom_another_label_names_in_full() -> None:
    raw = ("ENTRETIEN. Solange Merle : « Je filme ceux qui restent »\nPropos recueillis par Damien Roussel\nPublié le 14 avril 2026 à 07h00\n\nLe film de Solange Merle raconte la fermeture d'un canal. Il a été tourné en six semaines dans la vallée.\n\n"
           "L'Écho du Canal : Pourquoi ce sujet ?\n\nSolange Merle : Mon père était éclusier, et personne n'a filmé la fin de son métier.\n\nL'Écho du Canal : Vous avez travaillé avec des habitants.\n\n"
           "S. M. : Oui, ils savaient mieux que moi comment on ouvre une écluse.\n\nL'Écho du Canal : Et maintenant ?\n\nS. M. : Je commence un nouveau film en septembre.\n")
    reading = read(raw)
    assert {who for who, _ in spoken(reading)} == {"Solange Merle"} and len(spoken(reading)) == 3
    assert reading.clean.outlet == "L'Écho du Canal"
