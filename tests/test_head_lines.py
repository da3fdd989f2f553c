"""Heads of pages as blogs, local papers and reposting sites print them."""

import pytest

from generator.boilerplate import clean
from generator.bylines import read_credit
from generator.model import Clean
from generator.seeds import seed_of

TITLE = "Tramway to close upper station over broken cable"
BODY = ("The tramway said on Tuesday that it would close its upper station for a month, after an inspector found that a strand of the cable had broken near the second mast.\n\n"
        "Engineers will replace the cable with one from the valley, which is heavier and has carried more people than any other in the country, the head of the line said.\n\n"
        "Passengers can take the bus from the square until then, and their tickets stay valid for the rest of the year, he told reporters at the lower station.")


def read(text: str) -> Clean:
    return clean(seed_of("page.txt", text.encode()))


def test_a_blog_without_a_headline_has_its_name_and_no_motto_for_one() -> None:
    page = f"Ada Reed's Kitchen\npears, markets and grumbles from the isles\n\nHome · Recipes · Preserving · About me · Write to me\n\n{BODY}\n\nBack with pears soon.\n\nAda Reed\n\n3 thoughts\nMia: I was there too!\nBen from Tarsk: How much salt for two litres?\nAda Reed: A spoon, Ben.\n\nOlder posts: Plums | Leeks\n"
    found = read(page)
    assert (found.title, found.outlet, found.authors) == (None, "Ada Reed's Kitchen", ("Ada Reed",))
    assert "pears, markets" not in found.text and "How much salt" not in found.text and "Back with pears soon." in found.text


def test_a_headline_below_a_menu_stays_one() -> None:
    found = read(f"Ada Reed's Kitchen\npears, markets and grumbles from the isles\n\nHome · Recipes · Preserving · About me · Write to me\n\n{TITLE}\n\nBy Olav Renholm\n\n{BODY}\n")
    assert (found.title, found.outlet, found.authors) == (TITLE, "Ada Reed's Kitchen", ("Olav Renholm",))


def test_a_reposting_site_is_known_by_its_name_above_its_menu() -> None:
    found = read(f"COASTFEED\nAll the headlines of the isles in one place\n[Home] [World] [Sport] [Jobs]\n\n{TITLE}\n\nPosted by CF Editor | May 13, 2025 | News | 0 comments\n\n{BODY} [...]\n\nThe post {TITLE} appeared first on The Pellworth Gazette.\n")
    assert (found.outlet, found.via) == ("The Pellworth Gazette", "COASTFEED")


def test_a_translated_page_says_who_wrote_for_whom() -> None:
    found = read(f"Sada Tarsk (Echo of Tarsk)\nTranslated automatically from Arabic\n\n{TITLE}\n\nSaturday 10-05-2025\n\nSada Tarsk - Wrote: Olav Renholm\n\n{BODY}\n")
    assert (found.title, found.outlet, found.authors) == (TITLE, "Sada Tarsk", ("Olav Renholm",))


def test_initials_sign_and_teasers_follow() -> None:
    found = read(f"PELLWORTH EXPRESS\nThe paper of the hills\nFront page - City - River - Sport\n\n{TITLE}\n\n{BODY}\n\nC. M.\n\nYOU WILL ALSO LIKE\nRowing: new coach presented to supporters\nSea wall: work to resume in November\n\nReact to this article (4 reactions)\n")
    assert found.authors == ("C. M.",)
    assert "C. M." not in found.text and "Rowing" not in found.text and "Sea wall" not in found.text


def test_initials_in_a_text_are_no_writer() -> None:
    found = read(f"PELLWORTH EXPRESS\n\n{TITLE}\n\nBy Olav Renholm\n\n{BODY}\n\nThe line was built by C. M.\n")
    assert found.authors == ("Olav Renholm",)


def test_who_reported_besides_is_a_contributor_and_who_edited_is_neither() -> None:
    found = read(f"{TITLE}\n\nTARSK, May 5 (NWS) - {BODY}\n\n[Photo] A clerk removes the boxes in Tarsk on Monday. (NWS / Mia Holt)\n\n(Reporting by Ana Reed; additional reporting by Mia Holt in Tarsk)\n\nEditing by Olav Renholm\n")
    assert (found.authors, found.contributors) == (("Ana Reed",), ("Mia Holt",))
    assert "Olav Renholm" not in found.text and "removes the boxes" not in found.text


@pytest.mark.parametrize("text", ["Editing by hand is a craft that few have learned", "Edited by nobody, the letters of Ana Reed are read with joy by all", "The mayor - Wrote: a letter to the council"])
def test_a_line_of_the_text_is_no_credit(text: str) -> None:
    assert read_credit(text) is None


@pytest.mark.parametrize(("line", "names"), [
    ("Posted by Ana at the kitchen table   ·   7 comments   ·   Filed under: trams", ("Ana",)), ("Posted by Corvin | March 20, 2024 | Filed under: Amber", ("Corvin",)), ("Posted by Olav Renholm at noon", ("Olav Renholm",)),
])  # fmt: skip
def test_a_blog_is_signed_by_one_name(line: str, names: tuple[str, ...]) -> None:
    credit = read_credit(line)
    assert credit is not None and credit.names == names


@pytest.mark.parametrize("line", ["Posted by Editor in Sea on May 23, 2024", "Posted by admin on 12/10/2024 in News", "Posted by Staff | 12 May", "Posted by Ana against her will"])
def test_whoever_has_no_name_signs_nothing(line: str) -> None:
    credit = read_credit(line)
    assert credit is None or not credit.names


def test_a_blog_in_small_letters_whose_motto_is_joined_to_its_name() -> None:
    found = read(f"slow trams & strong coffee\nnotes of a man who never bought a car\n\nhome - about me - timetables - get in touch\n\n{BODY}\n\n-- M.\n\n5 notes\n  vanko: I was there\n  iskra_b: my mother teaches there\n  M.: thanks\n")
    assert (found.title, found.outlet, found.authors) == (None, "slow trams & strong coffee", ("M.",))
    assert "never bought" not in found.text


@pytest.mark.parametrize("top", ["Norland / Parliament", "~ a blog about things that fall down ~", "Live TV   Radio   Sign in", "ENGLISH SERVICE"])
def test_the_way_to_the_page_its_motto_and_its_buttons_are_no_headline(top: str) -> None:
    below = read(f"Sada Tarsk\n\n{top}\n\n{TITLE}\n\nBy Olav Renholm\n5 March 2024\n\n{BODY}\n")
    alone = read(f"Sada Tarsk\n\n{top}\n\n4 min   Listen   Save for later\n\n{BODY}\n")
    assert below.title == TITLE and alone.title in (None, "Sada Tarsk")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Of our editor in Velm, Olav Renholm", ("Olav Renholm",)),
        ("Company desk, Olav Renholm", ("Olav Renholm",)),
        ("Company desk, lower floor", None),
        ("Sada Tarsk is written by Olav Renholm, with help from Mia Holt. Edited by nobody at this hour.", ("Olav Renholm", "Mia Holt")),
        ("The play is written by Olav Renholm and opens in May in the old hall of the town.", None),
    ],
)
def test_writers_at_a_desk_of_our_town_and_at_the_foot(line: str, names: tuple[str, ...] | None) -> None:
    credit = read_credit(line)
    assert (credit.names if credit else None) == names


def test_an_offer_below_the_word_advertisement_is_no_part_of_the_text() -> None:
    first, second, third = BODY.split("\n\n")
    offered = read(f"{TITLE}\n\nBy Olav Renholm\n5 March 2024\n\n{first}\n\nADVERTISEMENT\nYour hall, five minutes from the port. Visit Velm Park.\n\n{second}\n\n--- A message from our sponsor, Velmex: codes without tears. ---\n\n{third}\n\nFollow Sada Tarsk on Google News and be the first to know.\n")
    assert offered.text == BODY
    assert read(f"{TITLE}\n\nBy Olav Renholm\n5 March 2024\n\n{first}\n\nADVERTISEMENT\n\n{second}\n\n{third}\n").text == BODY


def test_an_agency_that_supplied_the_text_wrote_it() -> None:
    found = read(f"Sada Tarsk\nNews  Harbour  Opinion\n\n{TITLE}\nBy NWS\n5 March 2024\n\n{BODY}\n\nThis text was supplied by the news agency NWS and published without changes by Sada Tarsk.\n")
    assert found.outlet == "NWS"
    other = read(f"Sada Tarsk\nNews  Harbour  Opinion\n\n{TITLE}\nBy Olav Renholm\n5 March 2024\n\n{BODY}\n\nThis text was written by a reader and published with a few changes.\n")
    assert other.outlet == "Sada Tarsk"


def test_a_page_that_bears_its_writer_s_name() -> None:
    found = read(f"[Automatic translation]\n\nOlav Renholm's Iron Notebook\nNeighbor add | Category: Trade (212)\n\n{TITLE}\n\nOlav Renholm   2024. 3. 5. 8:14\n\n{BODY}\n")
    assert (found.title, found.outlet, found.authors, found.published) == (TITLE, "Olav Renholm's Iron Notebook", ("Olav Renholm",), "2024-03-05")
    other = read(f"Sada Tarsk\n\nOlav Renholm's long way to the upper station\n\nBy Olav Renholm\n5 March 2024\n\n{BODY}\n")
    assert other.title == "Olav Renholm's long way to the upper station" and other.outlet != other.title


def test_an_offer_between_two_labels_is_no_part_of_the_text() -> None:
    first, second, third = BODY.split("\n\n")
    page = f"{TITLE}\n\nBy Olav Renholm\n5 March 2024\n\n{first}\n\n--- ADVERTISEMENT ---\nVelm & Sour Weekend, Hotel Costa, from 480 per couple\n--- ADVERTISEMENT ---\n\n{second}\n\n{third}\n"
    assert read(page).text == BODY


def test_a_letter_from_a_page_says_in_its_motto_who_writes_it() -> None:
    page = f"HARBOUR NOTES\n{{}}\n\nabout · archive · recipes · the tide table\n\n<< the one about the gulls\n\n{BODY}\n\n— T.\n"
    found = read(page.format("letters from a small port, by Tess Holm"))
    assert (found.authors, found.title, found.outlet) == (("Tess Holm",), None, "HARBOUR NOTES")
    assert read(page.format("letters from a small port, by night and day")).authors != ("Night And Day",)


def test_a_writer_as_a_translation_names_one() -> None:
    found = read(f"[Translated automatically from Spanish]\n\nEL ROBLE – Newspaper of Velm and Tarsk\n\n{TITLE}\n\nFriday 4 October 2024. Writing: Rosa Elvira Castillo Nunura\n\n{BODY}\n")
    assert (found.title, found.outlet, found.authors) == (TITLE, "EL ROBLE", ("Rosa Elvira Castillo Nunura",))


def test_a_motto_with_its_year_is_no_headline_and_a_crumb_no_house() -> None:
    for motto in ("Velm's own since 1988", "Serving the two lakes since 1921", "Established 1904"):
        found = read(f"TWO LAKES CLARION\n{motto}\n\nNews · Counties · Business · Farming · Sports\nSearch this site\n\nBy Olav Renholm\n\n{BODY}\n")
        assert (found.title, found.outlet) == (None, "TWO LAKES CLARION"), motto
    found = read(f"Tarsk Prabhat > Velm\nThis page has been translated automatically from Hindi. Show original\n\n{TITLE}\nVelm, 5 March 2024 | Own correspondent Olav Renholm\n\n{BODY}\n")
    assert (found.title, found.outlet, found.authors) == (TITLE, "Tarsk Prabhat", ("Olav Renholm",))


@pytest.mark.parametrize(("top", "outlet"), [
    ("SALT & MILL\nThe trade's weekly cup", "SALT & MILL"),
    ("Skip to content\nPELLWORTH WATCH\nThe English pages of Pellworth Posten · since 1998", "PELLWORTH WATCH"),
    ("SALTWIRE\nTramway and business news of the isles\nMenu ≡   Economy  Markets  Banking  Trade", "SALTWIRE"),
    ("Island Business\nYour money, your harbour", "Island Business"),
    ("pellworthmonitor.\nIndependent reporting from the great river", "pellworthmonitor"),
    ("Courts and Crime\nBaker walks free after retrial", None),  # a section, and another headline
    ("Valley Affairs\nYour tramway and its upper station, the cable", None),  # its words stand in the text
])  # fmt: skip
def test_a_name_stands_on_the_line_above_its_motto(top: str, outlet: str | None) -> None:
    found = read(f"{top}\n\n{TITLE}\n\nMay 13, 2025\n\n{BODY}\n")
    assert found.outlet == outlet


def test_the_motto_below_a_name_is_no_headline() -> None:
    assert read(f"RIDGE NOTES\nwriting from the tea side of Tarsk\n\nabout me / older letters / buy me a chai\n\n{BODY}\n").title is None
    assert read(f"Island Business\nYour money, your harbour\n\n{TITLE}\n\nBy Olav Renholm\n\n{BODY}\n").title == TITLE


@pytest.mark.parametrize(("line", "who"), [
    ("Reporter – Olav Renholm", ("Olav Renholm",)),
    ("Web Desk | Edited by Olav Renholm", ("Olav Renholm",)),
    ("Olav de Renholm, Colombo", ("Olav de Renholm",)),
    ("Report – Tramway closes station", ()),
])  # fmt: skip
def test_a_writer_behind_a_label_a_desk_or_before_a_town(line: str, who: tuple[str, ...]) -> None:
    assert read(f"PELLWORTH POST\n\nMay 13, 2025\n\n{TITLE}\n\n{line}\n\n{BODY}\n").authors == who


def test_who_signs_below_and_what_the_page_says_of_itself() -> None:
    letter = read(f"Letters\n\n{TITLE}\n\nSir,\n\n{BODY}\n\n— Olav Renholm, Tarsk\n")
    assert letter.authors == ("Olav Renholm",) and "Renholm" not in letter.text
    diary = read(f"LEFT QUAY\nnotes from the wrong side of the valley\n\nhome   about me   write to me\n\n{BODY}\n\nVesna\n\nfiled under: tramways\n\n4 replies\n\nMia says: well put.\n\nLeft Quay runs on a very old laptop. If you like it, tell somebody.\n")
    assert (diary.outlet, diary.authors) == ("Left Quay", ("Vesna",)) and "laptop" not in diary.text
    paper = read(f"Pellworth Post\n\n{TITLE}\n\nMay 13, 2025\n\n{BODY}\n\nPellworth Post, 3 Mill Lane. Responsible editor: Olav Renholm\n")
    assert "Renholm" not in paper.text
    assert "Pellworth Post, a paper, said so." in read(f"Pellworth Post\n\n{TITLE}\n\nMay 13, 2025\n\n{BODY}\n\nPellworth Post, a paper, said so.\n").text


def test_a_correspondent_in_brackets_opens_the_text() -> None:
    found = read(f"Tarsk Morning\n\n{TITLE}\n\nOctober 29, 2024\n\nTarsk (special correspondent Olav Renholm) {BODY}\n")
    assert found.authors == ("Olav Renholm",) and found.text.startswith("The tramway said")


def test_a_copy_is_of_the_day_of_its_dateline() -> None:
    copy = f"EASTERN CABLE WIRE\n\nHome  Trams  Steel  Freight\n\nPosted on October 29, 2024 by cabledesk\n\n{TITLE}\n\nBy Olav Renholm\n\nTARSK, {{day}}: {BODY}\n\nThis article first appeared in The Tarsk Examiner.\n"
    found = read(copy.format(day="Oct 28"))
    assert (found.outlet, found.via, found.published) == ("The Tarsk Examiner", "EASTERN CABLE WIRE", "2024-10-28")
    assert read(copy.format(day="Oct 2")).published == "2024-10-29"


def test_a_page_that_somebody_told_something_has_written_for_itself() -> None:
    page = f"Adria Courier\nSplit · Zadar · Kotor\n\nRegion   Europe   Sea\n\n{TITLE}\n\nOlav Renholm\nTue 4 Jun 2024, 10:15\n\n{BODY}\n\nThe head of the line told the {{whom}} that it was safe, according to the Tarsk Chronicle.\n\nSource: Tarsk Chronicle\n"
    assert (read(page.format(whom="Adria Courier")).outlet, read(page.format(whom="Adria Courier")).via) == ("Adria Courier", None)
    assert read(page.format(whom="Tarsk Chronicle")).outlet == "Tarsk Chronicle"
