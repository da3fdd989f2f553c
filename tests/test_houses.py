"""Which house a text copy comes from: what its page's own lines say of it, and nothing where they do not."""

from pathlib import Path

import pytest

from generator.houses import unshouted
from generator.outlets import find_relays
from generator.reading import is_short_for
from generator.reading import read as reading
from tests.story import tell
from tests.test_boilerplate import PARAGRAPHS, read

TITLE = "Council votes to rebuild the old harbour\n\nMarch 12, 2024\n\n"


def page(*lines: str, foot: tuple[str, ...] = ()) -> str | None:
    menu = "\n".join(("Skip to content", "Home", "News", "Sport", "Weather", *lines))
    return read(f"{menu}\n\n{TITLE}" + "\n\n".join(PARAGRAPHS) + "\n\nShare this\n\n" + "\n".join((*foot, "Privacy Policy", "Contact us"))).outlet


@pytest.mark.parametrize("lines, foot, house", [
    (("The Brink homepage", "Follow The Brink online:"), ("The Brink newsletters", "© 2024 Tidal Media, LLC. All Rights Reserved."), "The Brink"),
    (("Coast Wire",), ("By signing up, I agree to receive emails from Coast Wire and to the Privacy Policy", "© Coast Wire. All rights reserved"), "Coast Wire"),
    (("Log in with Quayside",), ("Quayside is supported by its readers.", "Thank you for signing up to Quayside.", "Why you can trust Quayside"), "Quayside"),
    ((), ("Photograph: Ann Deller/The Lantern", "Sign up for more", "Join other Lantern readers", "About The Lantern", "© 2024 Lantern News & Media Limited"), "The Lantern"),
    (("Harbour Days",), ("About Harbour Days Weekly", "Subscribe to Harbour Days Weekly", "© 2024 Harbour Days Weekly"), "Harbour Days Weekly"),
])
def test_a_house_is_named_by_what_its_page_says_of_itself(lines: tuple[str, ...], foot: tuple[str, ...], house: str) -> None:
    assert page(*lines, foot=foot) == house


@pytest.mark.parametrize("lines, foot", [
    ((), ("© 2024 Tidal Media, LLC. All Rights Reserved.", "Member of Tidal Media", "Tidal Media is committed to its readers", "Careers at Tidal Media")),  # an owner of several
    (("Norway News",), ("Norway News", "More from Norway", "Follow Norway News")),  # a section
    (("Neighbor News",), ()),
    (("City", "More from City"), ("About City", "City")),
    (("Truth Ends in the Light", "Subscribe"), ()),  # a motto
])
def test_owners_sections_and_mottos_are_no_houses(lines: tuple[str, ...], foot: tuple[str, ...]) -> None:
    assert page(*lines, foot=foot) is None


def test_the_place_of_the_report_is_no_house() -> None:
    text = "WESTERHOLM, NJ — " + "\n\n".join(PARAGRAPHS)
    assert read(f"Westerholm\n\nWesterholm News Feed\n\n{TITLE}{text}\n\nMore from Westerholm\n\nGet free updates from Westerholm.\n\nAbout Westerholm\n\nMan charged in Westerholm\n\nContact us").outlet is None


@pytest.mark.parametrize("head, house", [
    ("Sign in\nSubscribe\nTHE FENMOOR ARGUS", "THE FENMOOR ARGUS"),  # below the page's buttons, in capitals
    ("Opinion\nThe Fenmoor Argus", "The Fenmoor Argus"),  # below a section
    ("Deniz Haberleri (The Sea Post)", "Deniz Haberleri (The Sea Post)"),  # with what it means
    ("Морской вестник (Maritime Herald)", "Морской вестник (Maritime Herald)"),
])
def test_a_masthead_is_told_behind_buttons_and_beside_its_translation(head: str, house: str) -> None:
    assert read(f"{head}\n\n{TITLE}" + "\n\n".join(PARAGRAPHS)).outlet == house


@pytest.mark.parametrize("agency, house", [("Baltpress", "Baltpress"), ("NorthWire", "NorthWire"), ("Slovenia", None), ("McKay", None)])
def test_an_agency_of_one_word_is_told_in_a_dateline(agency: str, house: str | None) -> None:
    assert read(f"{TITLE}WESTERHOLM, March 12 ({agency}) - " + "\n\n".join(PARAGRAPHS)).outlet == house


@pytest.mark.parametrize("shouted, name", [("THE COAST LEDGER", "The Coast Ledger"), ("LA VOZ DEL MAR", "La Voz del Mar"), ("HARBOUR RADIO 98.1", "Harbour Radio 98.1"), ("BBC NEWS", "BBC News"), ("ABC", "ABC"), ("NPR TV2", "NPR TV2")])
def test_a_house_in_capitals_is_shown_as_names_are(shouted: str, name: str) -> None:
    assert unshouted(shouted) == name


def test_small_letters_below_a_house_in_capitals_are_its_motto() -> None:
    found = read("TARSKFEED\nall the harbour news in one place\n\n" + "\n\n".join(PARAGRAPHS))
    assert found.title is None and found.outlet == "TARSKFEED"
    assert read("The port was sold\nwhy the city let its cranes go\n\n" + "\n\n".join(PARAGRAPHS)).title is not None


def test_who_first_reported_is_a_house_that_is_retold() -> None:
    text = "According to Il Faro, which first reported the inquiry on Sunday, four contracts went to one firm without a tender. The board of the festival met on Monday.\n\nThe mayor has asked for the papers, and nobody in the town hall wanted to say more."
    found = reading(read(text))
    assert found.clean.relays == ("Il Faro",)
    assert [n.type for n in found.names if n.name == "Il Faro"] in ([], ["organisation"])



@pytest.mark.parametrize("letters, house, short", [("BNW", "Balkan Newswire", True), ("CPR", "Coast Pilot Review", True), ("BBC", "Balkan Newswire", False), ("NATO", "Northern Atlas", False), ("CP", "Coast Pilot Review", False)])
def test_letters_stand_for_a_house_that_gives_them_all(letters: str, house: str, short: bool) -> None:
    assert is_short_for(letters, house) == short


MORE = "\n\nThe harbour office will publish the plans in June. Nobody at the town hall wanted to say what the crane had cost, and the council did not vote on it."


def told(folder: Path, *texts: str) -> list[dict[str, str]]:
    """Each article's actors: name -> type."""
    (folder / "seeds").mkdir(parents=True)
    for i, text in enumerate(texts):
        (folder / "seeds" / f"{i}.txt").write_text(text + MORE, "utf-8")
    return [{a.name: a.type for a in article.actors} for _, article in sorted(tell(folder / "seeds").articles.items())]


def test_the_house_of_another_capture_is_no_actor_where_it_is_only_a_source(tmp_path: Path) -> None:
    """Nor is it ever a person."""
    first, second, third = told(
        tmp_path,
        "☰ La Almena\n\nThe crane fell at night\n\n4 May 2023\n\nThe harbour's oldest crane fell into the dock on Wednesday night, its owner Dina Kovar said.",
        "The Quay Herald\n\nCrane owner blames rust\n\n5 May 2023\n\nThe owner of the crane that fell into the dock, Dina Kovar, told La Almena that rust was to blame. The crane was built in 1911.",
        "The Pier Post\n\nTwo papers, one crane\n\n6 May 2023\n\nThe newspaper La Almena was sued on Friday by Dina Kovar, whose crane fell into the dock. La Almena has hired a lawyer.",
    )
    assert second == {"Dina Kovar": "person"}
    assert third == {"Dina Kovar": "person", "La Almena": "organisation"}


def test_a_body_whose_release_is_a_capture_stays_an_actor(tmp_path: Path) -> None:
    release, report = told(
        tmp_path,
        "Coastal Rescue Alliance\nPress release No. 14\n\n4 May 2023\n\nDivers asked for before the summer\n\nThe Coastal Rescue Alliance asked the county for nine more divers on Thursday. The Coastal Rescue Alliance has forty.",
        "The Quay Herald\n\nRescuers short of divers\n\n5 May 2023\n\nThere are too few divers on the coast, according to the Coastal Rescue Alliance, which looks after eleven harbours.",
    )
    assert report == {"Coastal Rescue Alliance": "organisation"}


def test_a_house_that_calls_itself_by_its_first_word_is_no_actor() -> None:
    found = reading(read("Meridian Newswire\n\nCrane owner blames rust\n\n5 May 2023\n\nThe owner of the crane that fell into the dock, Dina Kovar, did not have it looked at, Meridian reported last week." + MORE))
    assert [n.name for n in found.names] == ["Dina Kovar"]


def test_supporters_of_the_house_make_it_no_actor() -> None:
    found = reading(read("The Quay Herald\n\nCrane owner blames rust\n\n5 May 2023\n\nThe owner of the crane, Dina Kovar, did not have it looked at." + MORE + "\n\nBecome a Quay Herald supporter, says the editor who looks after the harbour every day of the week."))
    assert [n.name for n in found.names] == ["Dina Kovar"]


def test_an_agency_that_others_and_itself_call_by_its_name_alone_is_no_actor(tmp_path: Path) -> None:
    first, second = told(
        tmp_path,
        "Daily WireBox\n\nCrane fell at night\n\n4 May 2023\n\nVELM (Coastline News Agency) - The harbour's oldest crane fell into the dock on Wednesday night. \"It was rust,\" its owner Dina Kovar told Coastline.",
        "The Quay Herald\n\nCrane owner blames rust\n\n5 May 2023\n\nThe owner of the crane that fell into the dock, Dina Kovar, told Coastline that rust was to blame. The crane was built in 1911.",
    )
    assert first == second == {"Dina Kovar": "person"}


def test_a_house_that_is_only_retold_by_its_last_word_is_no_actor(tmp_path: Path) -> None:
    own = "Velm Courier\n\nPort council sacks its captain\n\nMarch 12, 2024\n\nThe council of the port sacked its captain on Monday. The mayor, Ada Pool, said that he had slept."
    other = "Coast Monitor\n\nPort captain to sue\n\nMarch 13, 2024\n\nAccording to the Velm Courier, the captain will sue. He had not slept, the Courier reported. His lawyer Ben Holm told the Courier the mayor was wrong."
    again = other + " A court fined the Courier for it."
    first, second = (told(folder, own, text)[1] for folder, text in ((tmp_path / "a", other), (tmp_path / "b", again)))
    assert first == {"Ben Holm": "person"}
    assert "Velm Courier" in second


@pytest.mark.parametrize(("sentence", "stays"), [
    ("The captain had slept, the Velm weekly Quay Gazette reported. His lawyer told the Quay Gazette that he had not.", False),
    ("The captain had slept, the Velm weekly Quay Gazette reported. The mayor sued the Quay Gazette for it.", True),
    ("Police searched the rooms of the weekly Quay Gazette on Friday.", True),
])  # fmt: skip
def test_a_paper_that_no_capture_comes_from_is_an_actor_only_where_it_does_more_than_tell(tmp_path: Path, sentence: str, stays: bool) -> None:
    (found,) = told(tmp_path, f"Coast Monitor\n\nPort captain to sue\n\nMarch 13, 2024\n\nThe captain will sue the port, Ada Pool said. {sentence}")
    assert ("Quay Gazette" in found) == stays


def test_a_house_that_calls_itself_by_its_letters_is_no_actor(tmp_path: Path) -> None:
    own = "Reefer & Quay Weekly\n\nPort council sacks its captain\n\nMarch 12, 2024\n\nThe council of Velm sacked its captain on Monday. The mayor, Ada Pool, told RQW that he had slept. RQW asked the captain too."
    other = "Coast Monitor\n\nPort captain to sue\n\nMarch 13, 2024\n\nThe captain, Ben Holm, told RQW that he would sue. RQW is the letter of the law on the quay."
    first, second = told(tmp_path, own, other)
    assert "RQW" not in first
    assert second["RQW"] == "organisation"


def test_the_short_name_of_a_house_that_is_only_asked_or_retold_is_no_actor(tmp_path: Path) -> None:
    own = "Harbour Street Journal\n\nPort council sacks its captain\n\nMarch 12, 2024\n\nThe council of Velm sacked its captain on Monday. In a letter seen by the Journal the mayor, Ada Pool, wrote that he had slept."
    other = "Coast Monitor\n\nPort captain to sue\n\nMarch 13, 2024\n\nThe captain will sue, the Journal said. According to the Journal he had not slept. The Rask Company said nothing."
    for actors in told(tmp_path, own, other):
        assert "Journal" not in actors


@pytest.mark.parametrize(("sentence", "actors"), [
    ("Two engineers with whom Grid Post has spoken blame rust, and its owner Dina Kovar told Grid Post so.", ["Dina Kovar"]),
    ("Grid Post was sued by Dina Kovar, who owns the crane.", ["Dina Kovar", "Grid Post"]),
])  # fmt: skip
def test_a_house_that_only_says_whom_it_asked_is_no_actor(tmp_path: Path, sentence: str, actors: list[str]) -> None:
    (found,) = told(tmp_path, f"Grid Post\n\nCrane owner blames rust\n\n5 May 2023\n\n{sentence}")
    assert sorted(found) == actors


def test_a_paper_that_is_retold_by_its_last_word_too_is_one_paper() -> None:
    text = "According to the Velm Courier, the captain will sue the port. He had not slept at all that night, the Courier reported. A copy of his letter was seen by the Courier."
    assert find_relays(text) == ("The Velm Courier",)
    assert find_relays(text.replace("seen by the Courier", "seen by the Tarsk Courier")) != ("The Velm Courier",)


def test_a_house_by_its_letters_is_the_house_in_full(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    head = "\n\nPort council sacks its captain\n\nMarch 12, 2024\n\n"
    for i, house in enumerate(("CNA", "Coast News Agency", "PQR")):
        (tmp_path / "seeds" / f"{i}.txt").write_text(house + head + f"VELM, March 12 ({house}) - The council of the port sacked its captain on Monday, the mayor told berth {i}." + MORE, "utf-8")
    assert sorted({a.outlet for _, a in tell(tmp_path / "seeds").articles.items()}, key=str) == ["Coast News Agency", "PQR"]
