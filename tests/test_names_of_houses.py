"""Firms, bodies and places that a text calls by a part of their names, or that look like people."""

import pytest

from generator.actors import merge
from generator.boilerplate import clean
from generator.model import Clean, Dated, Named, Reading
from generator.names import find_names
from generator.reading import read, without_house
from generator.seeds import seed_of


def found(text: str) -> dict[str, str]:
    return {n.name: n.type for n in find_names(text)[0]}


def node(name: str, kind: str = "person", role: str | None = None, *aliases: str) -> Named:
    return Named(name, kind, aliases, role, None, None, ((0, len(name)),), (role,) if role else ())


def digest(*names: tuple[Named, ...]) -> tuple[dict[str, str], ...]:
    readings = [Reading(Clean("text", outlet="Evening Post"), "Headline", "source", names=held) for held in names]
    return merge(readings, [Dated("2031-03-04", "stated")] * len(readings), ())[1]


@pytest.mark.parametrize(("text", "name"), [
    ("Marj al-Nur Dairy Company apologised on Tuesday. Marj al-Nur was founded in 1988 by Ben Ortov, its chairman.", "Marj al-Nur Dairy Company"),
    ("“We are buying fish from Morocco,” said Ada Lind, managing director of Ormoy Pelagics in Tarsk.", "Ormoy Pelagics"),
    ("The works were halted. Zhelna Mresha's director general, Ada Lind, said she was sorry. Zhelna Mresha has accepted all nine.", "Zhelna Mresha"),
    ("Infrastructure manager Zhelna Mresha told the paper on Friday that the tests on the second track had failed. Zhelna Mresha has accepted it.", "Zhelna Mresha"),
    ("The engineer wrote to the headquarters of Zhelna Mresha. In it, he lists seven failures.", "Zhelna Mresha"),
    ("The report by West Tarsk Wire says so. The navy gave up its search on Wednesday, the Wire says.", "West Tarsk Wire"),
])  # fmt: skip
def test_a_firm_is_no_person(text: str, name: str) -> None:
    assert found(text)[name] == "organisation"
    assert not [n for n, kind in found(text).items() if kind == "person" and (n in name or n == "Wire")]


@pytest.mark.parametrize(("text", "absent"), [
    ("The recall covers all cheese made at the plant in Al-Hasan Industrial Estate between May 22 and June 3.", "Al-Hasan Industrial Estate"),
    ("There were acts of riot in the city of Saint Florin on Tuesday of last week.", "Florin"),
    ("TARSK / VELM — Two days after the fire, the Velm Chamber of Industry spoke to the press in the town hall.", "VELM"),
])  # fmt: skip
def test_a_place_is_no_actor(text: str, absent: str) -> None:
    held = find_names(text)[0]
    assert absent not in {form for n in held for form in (n.name, *n.aliases)}


def test_a_red_crescent_is_a_body() -> None:
    assert found("Some wore sandals handed out by the Ormoyan Red Crescent.") == {"Ormoyan Red Crescent": "organisation"}


def test_an_article_in_another_script_is_no_other_name() -> None:
    names = digest((node("Al-Yarmouk Hospital", "organisation"), node("Ada Lind")), (node("Yarmuk Hospital", "organisation"), node("Ada Lind")), (node("Al-Salt Hospital", "organisation"), node("Ada Lind")))
    assert names[0]["Al-Yarmouk Hospital"] == names[1]["Yarmuk Hospital"] != names[2]["Al-Salt Hospital"]


def test_degrees_are_no_initial() -> None:
    assert not [n for n in found("It was delivered at 14 to 15°C. Al-Safra Foods denies that its lorries played any part.") if n.startswith("C.")]


def test_whoever_is_called_like_a_company_of_theirs_stays_a_person() -> None:
    assert found("Mr. Ben Ortov spoke first. Ben Ortov Company was sold in May, said Ada Lind, a lawyer.")["Ben Ortov"] == "person"


def test_what_somebody_is_a_friend_of_is_no_firm() -> None:
    assert found("She is the mother of Ada Lind, who said she was glad.").get("Ada Lind") == "person"


def test_a_firm_that_another_article_names_in_full() -> None:
    names = digest((node("Marj al-Nur Dairy Company", "organisation", None, "Marj al-Nur"), node("Ada Lind")), (node("Marj al-Nur"), node("Ada Lind")))
    assert names[1]["Marj al-Nur"] == "Marj al-Nur Dairy Company"


def test_a_person_with_an_office_is_no_firm() -> None:
    names = digest((node("Marj al-Nur Dairy Company", "organisation"), node("Ada Lind")), (node("Marj al-Nur", "person", "mayor"), node("Ada Lind")))
    assert names[1]["Marj al-Nur"] == "Marj al-Nur"


def test_the_name_of_a_father_alone_is_the_longer_name() -> None:
    names = digest((node("Sidi Omar Ould Karim", "person", "fisheries minister"), node("Ada Lind")), (node("Ould Karim", "person", "Minister"), node("Ada Lind")))
    assert names[1]["Ould Karim"] == "Sidi Omar Ould Karim"


def test_a_bare_minister_has_the_portfolio_of_another_article() -> None:
    readings = [Reading(Clean("text", outlet="Evening Post"), "Headline", "source", names=(node("Ben Ortov", "person", role),)) for role in ("fisheries minister", "Minister", "former prime minister")]
    cast = merge(readings, [Dated(day, "stated") for day in ("2031-03-04", "2031-03-05", "2031-03-01")], ())[0]
    assert cast[0].role == "fisheries minister"


BODY = "The plant was shut on Monday, the mayor of Tarsk said. A judicial source told the {0} that its manager is Ben Ortov. More than forty people were treated in the hospital, and eleven are still there, its director said."


@pytest.mark.parametrize(("house", "kept"), [("The Tarsk Observer", False), ("Evening Post", True)])
def test_a_paper_is_no_actor_of_its_own_article(house: str, kept: bool) -> None:
    reading = read(clean(seed_of("a.txt", f"{house}\nNews | Sport | Weather | Letters\n\nPlant in Tarsk is shut by the town\n\nBy Ada Lind\n\n{BODY.format('Observer')}\n\n{BODY.format('Observer')}\n".encode())))
    names = merge([reading], [Dated("2031-03-04", "stated")], ())[1][0]
    assert ("Observer" in names) == kept


def test_the_letters_of_a_paper_s_own_name_are_no_actor() -> None:
    text = "Reefer & Port Weekly\nNews | Sport | Weather | Letters\n\nPlant in Tarsk is shut by the town\n\nBy Ada Lind\n\n" + f"{BODY.format('RPW')}\n\n{BODY.format('RPW')}\n"
    reading = read(clean(seed_of("a.txt", text.encode())))
    assert "RPW" not in {n.name for n in reading.names}


@pytest.mark.parametrize(("told", "there"), [("Kell Evening Chronicle has sought the owner, who refers to the manager.", False), ("The clerk confirms to Kell Evening Chronicle that it was so.", False),
                                             ("Kell Evening Chronicle has sacked its owner, who refers to the manager.", True)])  # fmt: skip
def test_a_house_that_seeks_an_answer_is_no_actor(told: str, there: bool) -> None:
    text = f"Kell Evening Chronicle\nNews | Sport | Weather | Letters\n\nPlant in Tarsk is shut by the town\n\nBy Ada Lind\n\n{BODY.format('Observer')}\n\n{told}\n"
    assert ("Kell Evening Chronicle" in {n.name for n in read(clean(seed_of("a.txt", text.encode()))).names}) == there


@pytest.mark.parametrize(("asked", "bodies"), [("when contacted by Ferry Monitor Europe", []), ("when the head of Monitor Europe came", ["Monitor Europe"])])
def test_the_end_of_its_own_house_s_name_is_no_body(asked: str, bodies: list[str]) -> None:
    text = f"A spokeswoman for the port declined to comment {asked}."
    at = text.index("Monitor Europe")
    named = (Named("Monitor Europe", "organisation", mentions=((at, at + len("Monitor Europe")),)),)
    assert [n.name for n in without_house(named, Clean(text, outlet="Ferry Monitor Europe"))] == bodies


@pytest.mark.parametrize(("own", "translated", "one"), [
    ("Banco Velmese", "Velmese Bank", True), ("Fondazione Alvina", "Alvina Foundation", True), ("Bank Velm", "Velm Bank", False), ("Banco Velmese", "Alvese Bank", False),
])  # fmt: skip
def test_a_bank_that_a_translation_turns_round_is_one(own: str, translated: str, one: bool) -> None:
    chief = node("Ada Pool", "person", "chief executive")
    names = digest((chief, node(own, "organisation")), (chief, node(translated, "organisation")))
    assert (names[0][own] == names[1][translated]) is one


@pytest.mark.parametrize(("outlet", "kept"), [("Daily Nawa-e-Sahil Karachi", []), ("Evening Post", ["Nawa-e-Sahil"])])
def test_a_paper_by_its_own_word_alone_is_the_house(outlet: str, kept: list[str]) -> None:
    text = "The chairman, Ben Ortov, told Nawa-e-Sahil that tea was dear."
    at = text.index("Nawa")
    names = (Named("Nawa-e-Sahil", "organisation", mentions=((at, at + 12),)),)
    assert [n.name for n in without_house(names, Clean(text, outlet=outlet))] == kept
