"""Speech behind a dash: what is read as somebody's words, and what is an item of a list."""

import pytest

from generator.boilerplate import clean
from generator.dash_quotes import find_spoken, marked
from generator.foreign_names import find_people
from generator.foreign_quotes import find_foreign_quotes
from generator.model import Seed
from generator.names import find_names
from generator.quotes import find_quotes

MILL = "The mill at Tarsk closed on Monday."


def said(*lines: str) -> list[tuple[str | None, str]]:
    text = "\n\n".join(lines)
    return [(q.speaker, q.text) for q in find_quotes(text, find_names(text)[0])]


@pytest.mark.parametrize(("lines", "quotes"), [
    ((MILL, "– We wait for the rain, says Ada Pool, mayor of Tarsk.", "Ben Ortov owns the mill.", "– Nobody asked us about it, he says."),
     [("Ada Pool", "We wait for the rain"), ("Ben Ortov", "Nobody asked us about it")]),
    ((MILL, "– We wait for the rain. It must come soon, the head of the union Ada Pool tells the Tarsk Post."), [("Ada Pool", "We wait for the rain. It must come soon")]),
    ((MILL, "– We wait for the rain, Ada Pool, who owns the mill, says."), [("Ada Pool", "We wait for the rain")]),
    ((MILL, "— This is sad for us – says Ada Pool. Nobody had known it."), [("Ada Pool", "This is sad for us")]),
    ((MILL, "– No, never, says Ada Pool. – We have waited for long enough. – Why not now? asks Ben Ortov."),
     [("Ada Pool", "No, never"), ("Ada Pool", "We have waited for long enough."), ("Ben Ortov", "Why not now?")]),
    (("The fisherman Ben Ortov came to Tarsk.", "– I was terribly afraid, thinks Ben Ortov.", "He left.", "– I was sad as well, he says, shaking his head."), [("Ben Ortov", "I was terribly afraid"), ("Ben Ortov", "I was sad as well")]),
    (("The fisherman Ben Ortov came to Tarsk.", "– “I was terribly afraid,” says Ben Ortov."), [("Ben Ortov", "I was terribly afraid,")]),
    ((MILL, "– It ended with \"kind regards\". I have saved it, says Ada Pool."), [("Ada Pool", "It ended with \"kind regards\". I have saved it")]),
])  # fmt: skip
def test_who_closes_a_paragraph_behind_a_dash_has_said_it(lines: tuple[str, ...], quotes: list[tuple[str, str]]) -> None:
    assert said(*lines) == quotes


@pytest.mark.parametrize("above", ["Head of research Ada Pool:", "The board met. Ada Pool:", "Ada Pool of the mill adds:", "Ben Ortov wept. Then Ada Pool said on Friday:"])
def test_a_line_above_names_the_speaker_with_a_colon(above: str) -> None:
    assert said("The chemist Ada Pool came to Tarsk.", above, "– We do not look for the guilty. We look for the cause.") == [("Ada Pool", "We do not look for the guilty. We look for the cause.")]


def test_a_dash_behind_a_speaker_and_a_colon_in_one_paragraph() -> None:
    assert said("The chemist Ada Pool came to Tarsk.", "She looked tired. Ada Pool says: – We do not look for the guilty. We look for the cause.") == [("Ada Pool", "We do not look for the guilty. We look for the cause.")]
    assert said("The chemist Ada Pool came to Tarsk.", "Ada Pool brought three things: – A lamp, our map and a rope.") == []
    assert said("The chemist Ada Pool came to Tarsk.", "The station – it is ours: – A lamp burns for us there.") == []


def test_who_says_it_may_lead_on_with_a_colon() -> None:
    lines = MILL, "– We wait for the rain, says Ada Pool and adds:", "– Nobody has told us anything either.", "Ben Ortov left.", "– We are sad, he says."
    assert said(*lines) == [("Ada Pool", "We wait for the rain"), ("Ada Pool", "Nobody has told us anything either."), ("Ben Ortov", "We are sad")]


def test_whoever_spoke_goes_on_in_the_next_paragraph() -> None:
    lines = MILL, "– I knew nothing about it, said Ada Pool.", "– Nobody has told us anything either.", "Ben Ortov left.", "– We are sad, he says."
    assert said(*lines) == [("Ada Pool", "I knew nothing about it"), ("Ada Pool", "Nobody has told us anything either."), ("Ben Ortov", "We are sad")]
    assert len(said(*lines[:3])) == 1  # one alone shows no custom of the page


def test_whoever_spoke_goes_on_behind_a_paragraph_on_her() -> None:
    lines = [MILL, "Ben Ortov left.", "– We are sad, he says.", "Ada Pool stays.", "– I knew nothing about it, she said.", "She has been offered help by the company, through a letter.",
             "– It ended with \"kind regards\". I have saved it.", "Mia Lund is her neighbour.", "– We wait, Mia Lund says."]  # fmt: skip
    assert ("Ada Pool", 'It ended with "kind regards". I have saved it.') in said(*lines)
    assert not [q for q in said(*lines[:3], *lines[5:]) if q[1].startswith("It ended")]


@pytest.mark.parametrize("lines", [
    (MILL, "– The road to Velm is closed, the mayor said."),  # one item of a list
    (MILL, "– The road to Velm is closed, Ada Pool said.", "– The mill is shut, Ben Ortov said."),
    (MILL, "– We closed the road, Ada Pool said.", "– The mill is shut, Ben Ortov said.", "– The school is open, Mia Lund said."),
    ("Other developments:", "– We will close the road, said Ada Pool."),
    ("Ada Pool announced three measures:", "– We give you a new tax on grain, and more rain."),
    ("Ada Pool announced a measure:", "– A new tax on our grain."),
    ("The guests were Ben Ortov and Ada Pool:", "– We thank them all for coming here today."),
    (MILL, "– Aubergine growers fear a poor year"),
    (MILL, "– You can now read our paper on the phone."),
    (MILL, "– We waited – he knew nothing of it."),
    (MILL, "– We saw the prices go up, a rise the ministry reported."),
    (MILL, "– We were told to leave, which Ada Pool said was wrong."),
    (MILL, "Ada Pool – she owns the mill – said nothing to us, she says."),
    (MILL, "– How did you hear of it?", "– From my neighbour, who called us.", "– And then?", "– Then we went home."),
    ("– We wait for the rain, says Ada Pool.",),  # what a dateline leaves
])  # fmt: skip
def test_no_other_dash_opens_speech(lines: tuple[str, ...]) -> None:
    assert find_spoken(lines, "en") == {}
    assert said(*lines) == []


def test_speech_in_french_and_spanish() -> None:
    french = "L'usine de Tarsk a fermé lundi.\n\n– Nous attendons la pluie depuis des mois, a déclaré Claire Fontenay, maire de Lyon.\n\n– La route est fermée."
    assert [(q.speaker, q.text) for q in find_foreign_quotes(french, find_people(french, "fr"), "fr")] == [("Claire Fontenay", "Nous attendons la pluie depuis des mois")]
    spanish = "La fábrica cerró el lunes.\n\n—No queremos más promesas —dijo Ana López—. Es tarde."
    assert [(q.speaker, q.text) for q in find_foreign_quotes(spanish, find_people(spanish, "es"), "es")] == [("Ana López", "No queremos más promesas")]
    assert marked(french, "sv") == french  # no verbs of saying are known


def test_a_text_copy_keeps_the_dash_of_speech_and_drops_that_of_a_list() -> None:
    text = f"Mill closes in Tarsk\n\nBy Ann Reed\n\n3 March 2025\n\n{MILL} Forty workers were sent home before noon, and the gates were locked.\n\n" \
           "– We wait for the rain and for the owners, says the mayor of the town, Ada Pool.\n\nThe town will decide on three things when it meets on Friday evening in the school:\n\n" \
           "– what becomes of the empty building by the river;\n– who pays the wages that are still owed to the workers;\n– when the road to Velm is opened again.\n"  # fmt: skip
    found = clean(Seed("a.txt", "text", text, "x"))
    assert "\n\n– We wait for the rain" in found.text
    assert "\n– " not in found.text.replace("\n\n– We wait", "")
    at = found.text.index("We wait")
    assert text[found.source(at) :].startswith("We wait")
    assert found.line(at) == text[: text.index("We wait")].count("\n") + 1


def test_a_dash_before_and_a_hyphen_before_who_says_it() -> None:
    lines = MILL, "- We come, we sit and we go home - told us one of the workers, who did not want his name to be published.", "The mayor Ben Ortov left.", "- I did not take one dinar from you - said Ortov then to journalists on the way out.", "- They need four days for us - considers the councillor Ada Pool."
    assert said(*lines) == [(None, "We come, we sit and we go home"), ("Ben Ortov", "I did not take one dinar from you"), ("Ada Pool", "They need four days for us")]


def test_several_people_in_a_row_each_behind_a_dash_of_their_own() -> None:
    lines = MILL, "- We heard it from the radio - says Ada Pool.", "- We lose two thousand a day - stated Ben Ortov.", "- We have asked in vain – says Mia Lund.", "- two lines for yogurt"
    assert said(*lines) == [("Ada Pool", "We heard it from the radio"), ("Ben Ortov", "We lose two thousand a day"), ("Mia Lund", "We have asked in vain")]
