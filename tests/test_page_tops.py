"""The house of a text copy as its first lines print it."""

import pytest

from generator.boilerplate import clean
from generator.model import Clean
from generator.seeds import seed_of

STORY = """
Orchard growers ask for a later pruning season

By Ilse Brandvold
14 March 2023

The growers of the Lier valley asked the county on Tuesday to let them prune their apple trees until the end of April, four weeks longer than now.

Their chairman, Torgeir Hovland, said that the winter had been so wet that nobody had been able to get a tractor into the rows before March.

"You can prune in mud, but you will be pruning the tractor out of it," he told the county's agriculture committee at its meeting in Drammen.

The county said it would answer by Friday. A later date would need the consent of the plant health service, which fears that fire blight spreads in warm weeks.
"""


def read(head: str, story: str = STORY) -> Clean:
    return clean(seed_of("a.txt", (head + "\n" + story).encode()))


@pytest.mark.parametrize("head, house", [
    ("☰ Lierdalens Dag", "Lierdalens Dag"),
    ("☰ The Fjord Lantern\nNews Farming Weather", "The Fjord Lantern"),
    ("Lierdalens Dag (translated from Norwegian by machine)", "Lierdalens Dag"),
    ("Lierdalens Dag (Lier) — automatic translation", "Lierdalens Dag"),
    ("Lierdalens Dag — traduction automatique", "Lierdalens Dag"),
    ("[Machine translation. Original language: Norwegian]\n\nLierdalens Dag\nFarm > Fruit", "Lierdalens Dag"),
    ("Lierdalens Dag\n(Automatically translated from Norwegian)", "Lierdalens Dag"),
    ("Lierdalens Dag | English edition", "Lierdalens Dag"),
    ("ORCHARD & VINE magazine\nIssue 14", "ORCHARD & VINE magazine"),
    ("THE GRAFT\nnotes on fruit trees\nIssue 31 · 14 March", "THE GRAFT"),
    ("lane four\na blog about pools, the people in them and the people who are supposed to look after them\nabout / archive / pool map / say hello\n\nFiled under: pools, fruit", "lane four"),
    ("CARAVAN NOTES\nTrade, transit and tea between the Caspian and the Pamirs\nHome · About the author · Archive · Support\n————————————————", "CARAVAN NOTES"),
    ("FRUIT TODAY\nIndependent since 1961\nHome > Farming", "FRUIT TODAY"),
    ("FRUIT TODAY\nthe voice of the valley\nNEWS | FARMS | SPORT | LETTERS", "FRUIT TODAY"),
    ("Valley Digest\nYour Tuesday morning email | Mar 14, 2023", "Valley Digest"),
    ("FRUIT TODAY — www.fruittoday.example", "FRUIT TODAY"),
    ("Fruit Today <desk@fruittoday.example>\nTo: subscribers", "Fruit Today"),
    ("From: Fruit Today <desk@fruittoday.example>\nTo: subscribers", "Fruit Today"),
    ("The Graft\nA blog about fruit trees and stubborn people\nHome About Archive", "The Graft"),
    ("Fruit Today :: your orchard, every morning", "Fruit Today"),
    ("The Lier Tribune | Tuesday 14 March 2023", "The Lier Tribune"),
    ("RADIO HOLTE 98.4 FM\nNEWS AT NOON", "RADIO HOLTE"),
])
def test_a_page_that_prints_its_name_is_that_house(head: str, house: str) -> None:
    found = read(head)
    assert found.outlet == house
    assert found.title == "Orchard growers ask for a later pruning season"
    assert found.published == "2023-03-14"
    assert found.text.startswith("The growers of the Lier valley")


@pytest.mark.parametrize("head", [
    "Fruit\nA wet winter in the valley",
    "Lier | Tuesday 14 March 2023",
    "Subscribe to our newsletter\nHome > Farming",
    "News Farming Weather Sport\nHome > Farming",
    "Orchards | Blog | Letters | Tools",
    "Apple growers: tractors stuck — [Automatic translation from Norwegian]",
])
def test_a_label_a_place_a_menu_or_a_headline_is_no_house(head: str) -> None:
    assert read(head).outlet is None


def test_a_headline_with_a_note_of_translation_stays_the_headline() -> None:
    story = STORY.replace("\nOrchard growers ask for a later pruning season\n", "")
    assert read("Growers Want Later Pruning (translated by machine)", story).outlet is None


def test_a_newspaper_above_its_motto_is_the_house() -> None:
    assert read("Lier Kurier\nThe Orchard Paper - English edition (translated with the help of AI)").outlet == "Lier Kurier"


def test_an_issue_s_row_is_no_headline_and_names_no_house() -> None:
    body = STORY.split("\n\n", 2)[2]
    for motto in ("", "The Friday letter on orchards\n\n"):
        found = read(f"Basis & Blossom\n{motto}Issue 211 | Friday 7 March 2025 | Edited by Lena Okafor\n\n", body)
        assert (found.title, found.outlet, found.authors, found.published) == (None, "Basis & Blossom", (), "2025-03-07"), motto


def test_a_row_of_the_page_s_menu_is_no_headline() -> None:
    body = STORY.split("\n\n", 2)[2]
    found = read("HARBOUR CITY RADIO 98.1 – Your Voice on the Coast\nListen live ▶   Schedule   Presenters   News   Sports   Sunday Gospel   Contact\n\nby Ilse Brandvold, Harbour City Newsroom\n\n", body)
    assert (found.title, found.authors) == (None, ("Ilse Brandvold",)) and "Schedule" not in found.text
    found = read("orchard diary\nnotes from a slow valley\nabout me · archive · write to me\n\n", body)
    assert found.title is None and found.text.startswith("The growers")


@pytest.mark.parametrize(("line", "house"), [("Le Courrier du Golfe – Abidjan", "Le Courrier du Golfe"), ("Boğaz Ekonomi > Banking", "Boğaz Ekonomi")])
def test_a_house_s_line_ends_in_its_town_or_section(line: str, house: str) -> None:
    assert read(f"{line}\n[Automatic translation from French. Show original]\n").outlet == house


def test_a_house_with_an_article_inside_and_one_behind_a_menu_s_sign() -> None:
    assert read("Al-Mizan al-Iqtisadi\n(automatic translation from the Arabic)\n").outlet == "Al-Mizan al-Iqtisadi"
    assert read("☰  THE DAILY COMPASS                                   e-Paper  |  Login\n").outlet == "THE DAILY COMPASS"


def test_a_slug_between_strokes_is_no_headline() -> None:
    body = STORY.split("\n\n", 2)[2]
    found = read("East Velm Press Agency\nEnglish | Kiswahili | Français\n\nEconomy / Norway / Orchards\n\n", body)
    assert found.title is None and found.text.startswith("The growers")


@pytest.mark.parametrize(("head", "house"), [
    ("Skip to content\n[Logo] Sound & Fjord\nMenu ☰\nHome > Local > Transport\n", "Sound & Fjord"),
    ("THE ISLANDER\nWeekly paper for Ormoy, Skarvik and the outer isles   |   No. 21, Vol. 88   |   Thursday, May 22, 2025   |   Price 25 kr\n", "THE ISLANDER"),
    ("Source: Vestkysten Tidende (vestkysten.example)\n", "Vestkysten Tidende"),
    ("Nordic Transport Digest <digest@ntd.example>\nTo: subscribers\nSubject: [NTD] Ferry trouble, rail trouble\n", "Nordic Transport Digest"),
    ("Sound FM 103.4\nOn air now: The Morning Tide with Siri\nListen | Podcasts | Competitions | What's on\n", "Sound FM 103.4"),
])
def test_a_house_in_the_top_of_papers_letters_and_stations(head: str, house: str) -> None:
    assert read(head).outlet == house


def test_a_sender_of_a_letter_who_is_somebody_is_no_house() -> None:
    assert read("Ilse Brandvold <ilse@example.example>\nTo: subscribers\nSubject: Ferry trouble\n").outlet is None


def test_a_day_beside_a_desk_is_no_text() -> None:
    body = STORY.split("\n\n", 2)[2]
    assert "desk" not in read("Sound FM 103.4\nListen | Podcasts | Competitions\n\nOrchard growers ask for a later season\nThu 22 May, 5.30pm – News desk\n\n", body).text


def test_a_house_that_its_copyright_bears_out_and_one_in_small_letters() -> None:
    assert read("INFOBERRY | Orchards in your pocket\n", STORY + "\n© INFOBERRY GmbH 2025. Imprint. Data protection.\n").outlet == "INFOBERRY"
    found = read("the paper boat\na letter from the west, most fridays\n#58 — the roof\n\n", STORY.split("\n\n", 2)[2])
    assert found.outlet == "the paper boat" and "#58" not in found.text


def test_a_house_in_small_letters_is_written_as_its_foot_writes_it() -> None:
    assert read("the orchard review\npolitics | society | economy | culture | newsletters\n", STORY + "\nThe Orchard Review is published by Cooperativa Margem Sul.\n").outlet == "The Orchard Review"


def test_a_byline_in_small_letters_and_the_weather_are_no_headline() -> None:
    found = read("Lierdalens Dag\n\nWeather in Lier 14°  Prayer times\n", STORY.replace("By Ilse Brandvold\n14 March 2023", "by Ilse Brandvold · 14 March 2023 · 4 minute read · Farming").replace("season\n\nby", "season\nby"))
    assert (found.title, found.authors) == ("Orchard growers ask for a later pruning season", ("Ilse Brandvold",))
