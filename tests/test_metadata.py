"""Who wrote it, where it came from and when, from the lines around an article."""

import pytest

from generator.boilerplate import clean
from generator.bylines import read_bracketed, read_credit, read_dateline, read_signature
from generator.day_lines import day_in
from generator.model import Seed
from generator.outlets import find_relays, full_name
from generator.seeds import seed_of
from generator.translation_notes import translated_from
from generator.url_dates import day_of_url

BODY = (
    "The city council of Westerholm voted on Tuesday night to rebuild the old harbour, ending a dispute that had lasted almost nine years.\n"
    "Work on the northern quay is to begin in the autumn, the council said, and the fishermen have until the summer to empty their sheds.\n"
    "Opponents said that the cost, put at 42 million euros, would rise before the first stone was laid.\n"
)


@pytest.mark.parametrize(("line", "names"), [
    ("By Jane Sandberg", ("Jane Sandberg",)), ("by JANE SANDBERG and TOM OKAFOR", ("Jane Sandberg", "Tom Okafor")),
    ("By our correspondent in Alva, Jane Sandberg", ("Jane Sandberg",)), ("May 17, 2025 at 08:12 - By our correspondent in Alva, Jane Sandberg", ("Jane Sandberg",)), ("From our special envoy Jane Sandberg", ("Jane Sandberg",)),
    ("By Jane Sandberg, Harbour Post", ("Jane Sandberg",)), ("By Jane Sandberg | March 3, 2024", ("Jane Sandberg",)),
    ("Written by Ana Lindqvist on July 27, 2017", ("Ana Lindqvist",)), ("Posted by Ana Lindqvist at 5:11 AM", ("Ana Lindqvist",)),
    ("By Amelie Marie Storm Feb 8, 2020 5 min read", ("Amelie Marie Storm",)), ("By Ewan HolmStaff Writer", ("Ewan Holm",)),
    ("Words: Ewan Holm, with Ana Lindqvist in Alva", ("Ewan Holm", "Ana Lindqvist")), ("Input 2024.05.17. PM 6:11   Reporter Ana Lindqvist", ("Ana Lindqvist",)),
    ("Von Jutta Brandt", ("Jutta Brandt",)), ("Par Hélène Marchand", ("Hélène Marchand",)), ("Por Lucía Ortega y Juan de la Vega", ("Lucía Ortega", "Juan de la Vega")),
    ("Veröffentlicht am 6. Juli 2015 von Marek Holz — Antworten", ("Marek Holz",)), ("記者 山田太郎", ("山田太郎",)),
])
def test_bylines_in_many_shapes(line: str, names: tuple[str, ...]) -> None:
    credit = read_credit(line)
    assert credit is not None and (credit.kind, credit.names) == ("byline", names)


@pytest.mark.parametrize("line", [
    "In May 2024 the 12 met Reporter Ana Lindqvist", "By Tuesday the water had reached the second floor of the town hall.", "By the time Jane Sandberg arrived, the boats had left.",
    "By our correspondent in Alva", "Written by hand, the letters of Ana Lindqvist fill three boxes in the museum.",
])
def test_sentences_are_no_bylines(line: str) -> None:
    assert read_credit(line) is None


@pytest.mark.parametrize(("line", "kind", "names"), [
    ("Tomas Vesely contributed reporting.", "contributor", ("Tomas Vesely",)),
    ("Additional reporting by Tomas Vesely in Prague.", "contributor", ("Tomas Vesely",)),
    ("(Reporting by Ana Lindqvist and Tomas Vesely; Editing by Mary Holm)", "reporting", ("Ana Lindqvist", "Tomas Vesely")),
    ("Ana Lindqvist is a reporter for the Harbour Post, based in Oslo.", "biography", ("Ana Lindqvist",)),
    ("Ana Lindqvist covers fisheries for The Post, including trade.", "biography", ("Ana Lindqvist",)),
])
def test_credits_and_biographies(line: str, kind: str, names: tuple[str, ...]) -> None:
    credit = read_credit(line)
    assert credit is not None and (credit.kind, credit.names) == (kind, names)


def test_a_byline_in_brackets_names_house_and_writer() -> None:
    assert read_bracketed("【By Coast News, Li Qiang】 The ferry sank.") == (26, ("Li Qiang",), "Coast News")
    assert read_bracketed("[By Ada Pool, special correspondent in Tarsk, The Mail of the Coast] It rained.") == (69, ("Ada Pool",), "The Mail of the Coast")


@pytest.mark.parametrize(("text", "place"), [
    ("OSLO -- The ferry", "OSLO"), ("Lerwick, 3 July 2026 – The ferry", "Lerwick"), ("OSLO, March 3 (Coast Wire) — The ferry", "OSLO"), ("WEST PALM BAY, Florida – The ferry", "WEST PALM BAY, Florida"),
    ("Oslo (Coast Wire) - The ferry", "Oslo"), ("March 3 (Coast Wire) - The ferry", ""), ("BERGEN | The ferry", "BERGEN"),
    ("Bergen, 20 jul 2024 (CP).- The ferry", "Bergen"), ("Bergen, le 4 mars 2024 (CP) - The ferry", "Bergen"), ("Bergen, 5 ago (CP) .- The ferry", "Bergen"),
])
def test_datelines(text: str, place: str) -> None:
    found = read_dateline(text + " sank on Tuesday night with 41 people on board, officials said.")
    assert found is not None and found[1] == place


@pytest.mark.parametrize("text", ["Nobody – not even the mayor – had expected it to happen so soon, people in the town said.", "A ferry sank on Tuesday night -- again -- and nobody in town was surprised."])
def test_sentences_with_dashes_have_no_dateline(text: str) -> None:
    assert read_dateline(text) is None


@pytest.mark.parametrize(("url", "day"), [
    ("https://post.example/2024/03/12/harbour", "2024-03-12"), ("https://post.example/news/20240312/harbour", "2024-03-12"),
    ("https://post.example/2024/mar/12/harbour", "2024-03-12"), ("https://x.example/a/status/1767480000000000000", "2024-03-12"),
    (f"https://video.example/item/{(1710244800 << 32) + 12345}/", "2024-03-12"), ("https://post.example/a/65f04a80aaaaaaaaaaaaaaaa", "2024-03-12"),
    ("https://post.example/018e3269-4400-7abc-8def-0123456789ab", "2024-03-12"), ("https://post.example/harbour-1234567", None),
    ("https://post.example/2024/13/45/harbour", None), ("https://post.example/9999999999999999999", None),
])
def test_days_that_addresses_carry(url: str, day: str | None) -> None:
    found = day_of_url(url)
    assert (found[0] if found else None) == day


@pytest.mark.parametrize(("text", "day"), [
    ("March 12, 2024", "2024-03-12"), ("Tuesday 12th March 2024 10:15", "2024-03-12"), ("12. März 2024", "2024-03-12"), ("12.03.2024", "2024-03-12"),
    ("le 12 mars 2024", "2024-03-12"), ("1er août 2024", "2024-08-01"), ("12 de marzo de 2024", "2024-03-12"), ("2024年3月12日", "2024-03-12"), ("2024 March 12, 16:20", "2024-03-12"), ("sold 2024 March 12:30", None),
    ("令和6年3月12日", "2024-03-12"), ("3 मार्च 2025", "2025-03-03"), ("12 мая 2024 г.", "2024-05-12"), ("3 Mart 2025", "2025-03-03"), ("2025년 3월 3일", "2025-03-03"), ("5 marca 2024", "2024-03-05"), ("2024-03-12T10:00", "2024-03-12"), ("31/12/2024", "2024-12-31"), ("4/5/2024", None), ("May 2024", None), ("30 February 2024", None),
])
def test_days_written_in_full(text: str, day: str | None) -> None:
    found = day_in(text)
    assert (found[0] if found else None) == day


def test_a_retold_report_is_named_and_a_passing_mention_is_not() -> None:
    retold = "On Tuesday the Springfield Gazette reported that the harbour would be rebuilt. " + BODY
    passing = BODY * 3 + "The Springfield Gazette reported last week that a crane had fallen over in the yard."
    assert find_relays(retold) == ("The Springfield Gazette",)
    assert find_relays(passing) == ()


def test_an_outlet_takes_the_article_that_the_capture_gives_it() -> None:
    assert full_name("Coast Times", "Ana Lindqvist covers fisheries for The Times.") == "The Coast Times"
    assert full_name("Coast Times", "Ana Lindqvist covers fisheries.") == "Coast Times"


def test_an_origin_notice_names_the_house_and_the_page_becomes_the_reposter() -> None:
    raw = ("REPOSTER\n  • Home\n  • News\nREPOSTER\nHarbour to be rebuilt\nMarch 12, 2024\n" + BODY
           + "Ana Lindqvist covers fisheries for The Times, and is based in Oslo.\nThe post Harbour to be rebuilt appeared first on Coast Times.\nCopyright © 2024.\n")
    found = clean(seed_of("a.txt", raw.encode()))
    assert (found.outlet, found.via, found.authors, found.title, found.published) == (
        "The Coast Times", "REPOSTER", ("Ana Lindqvist",), "Harbour to be rebuilt", "2024-03-12")


def test_the_titles_of_other_posts_behind_an_origin_notice_are_no_text() -> None:
    raw = "REPOSTER\nHarbour to be rebuilt\nMarch 12, 2024\n" + BODY + "\n\nThe post Harbour to be rebuilt appeared first on Coast Times.\n\n{}\n"
    assert "Metro adds" not in clean(seed_of("a.txt", raw.format("« Metro adds trains to the coast        Tarsk marks its day late »").encode())).text
    assert "The metro added" in clean(seed_of("a.txt", raw.format("The metro added two trains to the coast this morning, and the harbour council was pleased with them.").encode())).text


@pytest.mark.parametrize("line", ["Reposted from the Coast Times.", "This story was republished with permission from Coast Times", "Reprinted from The Coast Times"])
def test_a_repost_names_the_house_that_it_took_the_text_from(line: str) -> None:
    found = clean(seed_of("a.txt", f"Railfan Corner\nLog in\nForum > Lines > South\n\n{line}\n\n{BODY}\nLike · Reply · Share\n3 comments\n".encode()))
    assert found.outlet is not None and found.outlet.removeprefix("The ") == "Coast Times" and "epost" not in found.text and "Reply" not in found.text


def test_a_book_reprinted_is_no_repost() -> None:
    said = "Reprinted from the Danish edition of 1950 and sold at the quay, the book tells of the old harbour and of the men who built it."
    assert said in clean(seed_of("a.txt", f"{BODY}\n{said}\n{BODY}".encode())).text


def test_a_source_line_gives_the_address_its_day_and_the_language_before_translation() -> None:
    raw = "【By Coast News, Li Qiang】 " + BODY + f"Original: https://news.example.cn/item/{(1710244800 << 32) + 7}/\nStatement: This article represents the views of the author.\n"
    found = clean(seed_of("a.txt", raw.encode()))
    assert (found.outlet, found.authors, found.translated_from, found.published) == ("Coast News", ("Li Qiang",), "zh", "2024-03-12")
    assert found.url is not None and found.url.startswith("https://news.example.cn/item/")
    assert found.text == BODY.strip().replace("\n", "\n\n")


def test_a_line_behind_the_text_that_says_when_it_was_published_gives_the_day() -> None:
    raw = BODY + "Published the 18/03/2025 at 08:15 — Read 2 314 times — React (6)\nTo read also: The ferry of Alva | The dunes of Tarsk\n"
    found = clean(seed_of("a.txt", raw.encode()))
    assert found.published == "2025-03-18" and found.text == BODY.strip().replace("\n", "\n\n")


def test_an_agency_of_one_word_is_called_as_its_page_prints_it() -> None:
    raw = "Ferry of Alva returned to its crews\n\nALVA, Jan 16 (Meridan) – " + BODY + "\n© 2026 Meridan News Agency. Click for restrictions.\n"
    assert clean(seed_of("a.txt", raw.encode())).outlet == "Meridan News Agency"


def test_a_house_that_its_dateline_shortens_is_called_as_its_page_prints_it() -> None:
    found = clean(seed_of("a.txt", f"NORDVIK NEWS AGENCY  | English\nNational  Culture  Sports  Images  Video\nSearch [      ]\n\nAll News\n\nHarbour of Westerholm to be rebuilt\n\nNovember 13, 2025\n\nWESTERHOLM, Nov. 13 (NNA) -- {BODY}\n(END)\n\nMost Viewed\n1  Spring tides from March 9\n\nHOME   TOP   Send feedback\nCopyrights (c) Nordvik News Agency. Unauthorized reproduction prohibited.\n".encode()))
    assert (found.outlet, found.via) == ("Nordvik News Agency", None)


def test_who_signs_with_a_place_below_the_text_wrote_it() -> None:
    found = clean(seed_of("a.txt", f"{BODY}\nMore was said in Westerholm.\n\nAna LINDQVIST, Westerholm\n\nBack to the list of news\n".encode()))
    assert found.authors == ("Ana Lindqvist",) and "Back to" not in found.text and "LINDQVIST" not in found.text
    found = clean(seed_of("a.txt", f"{BODY}\nMore was said in Westerholm.\n\nAna LINDQVIST, Copenhague\n".encode()))
    assert found.authors == ()


def test_a_letter_without_headline_has_none() -> None:
    raw = "View this email in your browser\n\nSLOW BOATS\nA weekly letter on ferries, money and the dunes of the coast\nSunday, May 24\n\nGood morning from Alva, where the chairs are out and the ferry is not.\n\n" + BODY
    found = clean(seed_of("a.txt", raw.encode()))
    assert (found.title, found.outlet) == (None, "SLOW BOATS") and found.text.startswith("Good morning from Alva")


def test_what_says_that_a_service_translated_is_a_note_and_no_headline() -> None:
    raw = "Kustens Magasin\nNews - Sport - Culture - Family - Weather\nLog in   Become a subscriber from 1 krona\nThis text has been translated with automatic service from Swedish\nThe ferry found in the dunes of Alva\nText: Ana Lindqvist   Photo: Jon Rask\nPublished 13 November 2024 14.31\n\n" + BODY
    found = clean(seed_of("a.txt", raw.encode()))
    assert (found.title, found.translated_from) == ("The ferry found in the dunes of Alva", "sv")


def test_a_repost_has_the_day_of_what_it_repeats() -> None:
    raw = "Tarsk Reposts\nThe ferry line settles its row\nBy Coast Ledger Staff\nMay 27, 2026 7:45am\n\n" + BODY + "\nOriginally published at Coast Ledger on May 25, 2026.\n"
    assert clean(seed_of("a.txt", raw.encode())).published == "2026-05-25"


@pytest.mark.parametrize(("head", "house", "title"), [
    ("Narrow Seats\nA newsletter about close elections, mostly\nHome  Archive  About\nHow to lose the ferry without anyone doing anything wrong\nAna Lindqvist\n", "Narrow Seats", "How to lose the ferry without anyone doing anything wrong"),
    ("The Spillgate\nnotes on ferries, dunes and the people between them\n\nABOUT      ARCHIVE      READING LIST      RSS\n\n17 May 2024\n\nWhat the ferry report says, and what it leaves out\n\nby Ana Lindqvist  /  6 min read  /  11 comments\n", "The Spillgate", "What the ferry report says, and what it leaves out"),
    ("Alva Ilta\nTranslated automatically from Estonian. Show original\n", "Alva Ilta", None),
    ("Alva Ferry Halted\nTranslated automatically from Estonian. Show original\n", None, "Alva Ferry Halted"),
    ("Alva Ilta > Economy > Aviation\n[This article was translated by an automatic translator.]\nThe ferry contests the dunes\nInput 2025.11.13. PM 6:11   Reporter Ana Lindqvist\n", "Alva Ilta", "The ferry contests the dunes"),
    ("ALVA 94.1 FM\nListen Live   Contests   Shows   Community Calendar   Contact\nLocal News\nPosted by Newsroom on November 25, 2025 4:18 pm\n", "ALVA 94.1 FM", None),
    ("The Coastal Awakening\nClick here to subscribe\nSection: Politics\nThe ferry of Alva contests the dunes before the courts\nBy: Ana Lindqvist\nPublished: November 13, 2025 at 5:02 a.m.\n", "The Coastal Awakening", "The ferry of Alva contests the dunes before the courts"),
])
def test_what_opens_a_page_above_its_motto_or_menu_is_the_house_and_no_headline(head: str, house: str, title: str | None) -> None:
    text = ("The court case over the ferry of Alva has been pushed back a week.\n\nJustice Ilse Brandt agreed this afternoon to move the hearing from tomorrow to December 3rd, after a lawyer for the harbour board "
            "came down with pneumonia. It is now down for three days instead of two.\n\nJon Rask, who speaks for the crews of the dunes, says his clients did not oppose the delay of a week, and that nobody wants to lose the ferry.\n")
    found = clean(seed_of("a.txt", f"{head}\n{text}".encode()))
    assert (found.outlet, found.title) == (house, title)


def test_a_menu_and_what_a_piece_was_posted_in_are_no_headline() -> None:
    raw = "The Harbour Ledger\nby Ana Lindqvist\nAbout   Archive   Donate\nAlva is right about the ferry and wrong about the dunes\nposted in: Ports, Small boats  |  6 min\n\n" + BODY
    found = clean(seed_of("a.txt", raw.encode()))
    assert found.title == "Alva is right about the ferry and wrong about the dunes" and found.authors == ("Ana Lindqvist",)


@pytest.mark.parametrize(("line", "names"), [
    ("ByAna Lindqvist", ("Ana Lindqvist",)), ("Article by Ana Lindqvist", ("Ana Lindqvist",)), ("Opinion | By Ana Lindqvist | March 12, 2024", ("Ana Lindqvist",)),
    ("By Ana Lindqvist, BBC News, New York", ("Ana Lindqvist",)),
])
def test_bylines_that_copies_have_glued_or_labelled(line: str, names: tuple[str, ...]) -> None:
    credit = read_credit(line)
    assert credit is not None and (credit.kind, credit.names) == ("byline", names)


@pytest.mark.parametrize(("line", "names", "house"), [
    ("Ana Lindqvist, Political Correspondent", ("Ana Lindqvist",), None), ("Ana Lindqvist | Reuters", ("Ana Lindqvist",), "Reuters"),
])
def test_signatures_name_the_writer_without_by(line: str, names: tuple[str, ...], house: str | None) -> None:
    credit = read_signature(line)
    assert credit is not None and (credit.names, credit.outlet) == (names, house)


@pytest.mark.parametrize("line", ["Oslo, Norway", "Ana Lindqvist, 27", "Ana Lindqvist, who left", "Byron Smith"])
def test_a_name_with_anything_else_is_no_signature(line: str) -> None:
    assert read_signature(line) is None and read_credit(line) is None


PAGE = "Menu\nSections\nSign in\nWorld\nHarbour\n{head}\n" + BODY + "More stories\nPrivacy policy\nContact us\nAdvertise\nFAQ\n© 2024 Springfield Gazette. All rights reserved.\n"


@pytest.mark.parametrize("head", [
    "The old harbour will be rebuilt\nAna Lindqvist\nMarch 12, 2024", "The old harbour will be rebuilt\nAna LindqvistMarch 12, 2024",
    "The old harbour will be rebuilt\n12 March 2024, Ana Lindqvist",
    "The old harbour will be rebuilt\nThe council ended a dispute of nine years on Tuesday night\nAna Lindqvist, Staff Writer\nMarch 12, 2024",
])
def test_headline_writer_day_and_house_are_told_apart_above_the_text(head: str) -> None:
    found = clean(seed_of("a.txt", PAGE.format(head=head).encode()))
    assert (found.title, found.authors, found.published, found.outlet) == (
        "The old harbour will be rebuilt", ("Ana Lindqvist",), "2024-03-12", "Springfield Gazette")


def test_a_breadcrumb_or_a_masthead_is_no_headline():
    article = "\n\nThe council of the town voted on Tuesday to rebuild the old quay after the storm, and the mayor said that work would begin in spring.\n\n" * 2
    for head in ("Home - News - International", "Forum > Lines > South", "Coastal Monitor", "Translated from Danish"):
        found = clean(Seed("x.txt", "text", f"{head}\n\nCouncil votes to rebuild the old quay\n\nMay 3, 2021\n{article}", "0"))
        assert found.title == "Council votes to rebuild the old quay"


@pytest.mark.parametrize("line, said", [
    ("The Delta Post - English edition (translated with assistance of AI)", "und"), ("Le Fleuve — traduction automatique EN", "und"), ("El Faro | traducción automática", "und"),
    ("Translated by browser from Latvian · Show original", "lv"), ("[Machine translation. The original is in Korean.]", "ko"), ("The book was translated. The original is in Korean.", None),
    ("This content was translated by automatic means and can contain errors.", "und"), ("[Machine translation]", "und"), ("The firm sells machine translation software.", None), ("Machine translation comes to the courts of the islands, and few know why", None),
])  # fmt: skip
def test_a_line_beside_the_houses_name_may_say_that_a_machine_translated(line: str, said: str | None) -> None:
    assert translated_from("", f"{line}\n\nThe harbour opened on Monday.", None, "en") == said


def test_a_house_that_signs_with_an_agency_is_no_headline() -> None:
    raw = ("Le Fil du Jour\nFaits divers\nUne avalanche fait deux morts dans le massif des Aiguilles\nMONTAGNE Deux skieurs ont été emportés samedi vers 2 400 mètres d'altitude\nLe Fil du Jour avec AFP\n"
           "Publié le 21/02/2026 à 17h40\n\nDeux skieurs de randonnée sont morts samedi dans une avalanche dans le massif des Aiguilles, a annoncé la préfecture. Un troisième a été évacué par hélicoptère.\n\n"
           "L'avalanche s'est déclenchée vers 11 heures à 2 400 mètres d'altitude, et le risque reste élevé dans toute la vallée, selon la préfecture.\n")
    found = clean(seed_of("a.txt", raw.encode()))
    assert (found.title, found.outlet, found.published) == ("Une avalanche fait deux morts dans le massif des Aiguilles", "Le Fil du Jour", "2026-02-21")


def test_sentences_of_a_live_report_are_no_headline() -> None:
    raw = ("Live: Skarvik City v Alder Town\nFinal score: 2-1\nSaturday 14 March 2026\n\nFT\nThat is that. Skarvik win it at the death and go top of the table. Goodnight!\n\n90+4'\n"
           "Kwame Osei heads in a corner with the last touch of the game. The ground has lost its mind.\n\n61'\nJonas Lind sends the keeper the wrong way from the spot after a handball by Marsh, and the home side is level again.\n")
    assert clean(seed_of("a.txt", raw.encode())).title == "Live: Skarvik City v Alder Town"


@pytest.mark.parametrize(("head", "title", "house", "day"), [
    ("NORDIC WIRE SERVICE\nEnglish Service  |  Portuguese Service  |  Subscribers\nNW-0417   SHIPPING / COAST   Slug: COAST-FERRY", None, "NORDIC WIRE SERVICE", None),
    ("Harbour English | NW2231 | COAST-FERRY | Takes: 1 | Priority 3", None, None, None),
    ("« Harbour Sailor » — newspaper of seamen and their families\nENG | RUS | UKR\n\n29.07.1999    Section: OUR PORTS    read 1 907 times\n\nWesterholm will rebuild its harbour", "Westerholm will rebuild its harbour", "Harbour Sailor", "1999-07-29"),
    ("Harbour Daily Post — Holm's newspaper in English since 1987\nTuesday, June 21, 2011 · Holm 4°/13°, smog\n\nPolitics | Business | National | Opinion\n\nWesterholm will rebuild its harbour", "Westerholm will rebuild its harbour", "Harbour Daily Post", "2011-06-21"),
    ("El Puerto Austral\nTranslated version: Spanish » English [See original]   This translation is automatic\n\nCover   Chronicle   Police   Fields   Sports   Letters to the Director\n\nChronicle\n10/05/2011 - 07:15\nWesterholm will rebuild its harbour", "Westerholm will rebuild its harbour", "El Puerto Austral", "2011-05-10"),
    ("Holm World Service\n[Americas] [Africa] [Asia-Pacific] [Europe] [Science & Health]\n\nLast updated at 16:40 GMT, Friday, 13 May 2011\nE-mail this to a friend      Printable version\n\nQ&A: The harbour of Westerholm", "Q&A: The harbour of Westerholm", None, "2011-05-13"),
])
def test_slugs_menus_and_mottos_of_old_pages_are_no_headline(head: str, title: str | None, house: str | None, day: str | None) -> None:
    found = clean(seed_of("a.txt", f"{head}\n\n{BODY}".encode()))
    assert (found.title, found.published) == (title, day)
    assert house is None or found.outlet == house
    assert found.text.startswith("The city council")


def test_a_page_that_names_its_source_and_posts_it_has_both_houses_and_the_day() -> None:
    head = "HOLM ONLINE -- the island's Internet gateway\n[Home] [News] [Forex] [Chat]\n\nYou are here: Home > News\n\nWesterholm will rebuild its harbour\n\nSource: Nordic Press Agency. Posted Thursday 22-Jul-99 08:14 by webmaster\n\n"
    found = clean(seed_of("a.txt", (head + BODY).encode()))
    assert (found.outlet, found.via, found.published) == ("Nordic Press Agency", "HOLM ONLINE", "1999-07-22")


def test_buttons_in_a_row_are_no_text() -> None:
    head = "Harbour Post\nHOME   NEWS   SPORT   LETTERS\n\nWesterholm will rebuild its harbour\nCouncil votes after nine years\n\nBy Jane Sandberg   |   May 5, 2011\n14 comments | Share on Facebook (212) | Tweet (37) | Print\n\n"
    found = clean(seed_of("a.txt", (head + BODY).encode()))
    assert "Tweet" not in found.text and (found.title, found.authors, found.published) == ("Westerholm will rebuild its harbour", ("Jane Sandberg",), "2011-05-05")


def test_words_between_stars_are_no_menu() -> None:
    found = clean(seed_of("a.txt", f"SLOW BOAT   *   letters from a window seat   *   no. 88\n\n{BODY}\n\nUntil next week,\nJane\n".encode()))
    assert "|" not in found.text


@pytest.mark.parametrize(("head", "title", "authors", "house", "day"), [
    ("HNA Daily Bulletin ENG  (nordic newswire)   Mon  04-10-2004   item 6 of 41\n<< previous   next >>    [Add to basket]   [Photo available: 2]", None, (), None, "2004-10-04"),
    ("Holm-Lier.info :: regional portal\nNews - Crime - Harvest - Sport - Forum\n\n+++ Diesel again up +++ Holm took the derby +++\n\nCoast\nHOLM PAYS FOR ITS QUAY\n09 October 2004, Saturday, 10:26 | read: 3411", "HOLM PAYS FOR ITS QUAY", (), None, "2004-10-09"),
    ("The Harbour Observer\nTrade . Ships . Law . Letters\n\n18 November 2004\n\nLETTER FROM THE FIELD\n\nThe quay comes home, but not yet", "The quay comes home, but not yet", (), "The Harbour Observer", "2004-11-18"),
    ("Holm Thuk  ::  Harbour Every Day\n\nFirst page > Coast\n25 November 2565  06:12 hrs.  |  View 20,931\n\nWesterholm will rebuild its harbour", "Westerholm will rebuild its harbour", (), None, "2022-11-25"),
    ("Coast Sentinel\nSign in | Register | Today's paper\n\nWesterholm will rebuild its harbour\n\nPUBLISHED : 17 NOV 2022 AT 04:30      NEWSPAPER SECTION: COAST      WRITER: JANE SANDBERG AND TOM OKAFOR\n\n  8,214 views      61 comments      ♡ Save      A- A+",
     "Westerholm will rebuild its harbour", ("Jane Sandberg", "Tom Okafor"), "Coast Sentinel", "2022-11-17"),
])
def test_bulletins_tickers_rubrics_and_labelled_rows_are_told_apart(head: str, title: str | None, authors: tuple[str, ...], house: str | None, day: str) -> None:
    found = clean(seed_of("a.txt", f"{head}\n\n{BODY}".encode()))
    assert (found.title, found.authors, found.published) == (title, authors, day)
    assert house is None or found.outlet == house
    assert found.text.startswith("The city council")


def test_what_a_page_syndicates_is_of_the_agency() -> None:
    text = f"Harbour Brief ⚡\n\nHOME / COAST / PORTS / EVENTS\n\nWesterholm will rebuild its harbour\n\nBy Nordic Newslink\nNovember 30, 2022 · 3 min read\n\n{BODY}\nThis article was syndicated from Nordic Newslink and has not been edited by Harbour Brief except for the headline.\n"
    found = clean(seed_of("a.txt", text.encode()))
    assert (found.outlet, found.via, found.authors) == ("Nordic Newslink", "Harbour Brief", ())


@pytest.mark.parametrize("line", ["(This article is translated by machine, the original text shall prevail. Reprint please indicate the source.)", "[Coast Daily / Reporter Lin Mei, comprehensive report] The port is open.\nIt was shut for a week.\n(Editor in charge: Gao Wen)"])
def test_a_page_that_only_translations_print_is_one(line: str) -> None:
    assert translated_from("", f"The port is open again.\n{line}\n", None, "en") == "und"


def test_a_post_that_tells_its_own_news_first_is_no_mere_copy() -> None:
    news = "The city council of Westerholm voted on Tuesday night to rebuild the old harbour, ending a dispute that had lasted almost nine years.\n\n“We are giving the water back,” Mayor Karla Hinrichs told reporters after the vote in the town hall."
    own = "Big news since I wrote this one: the mayor said yesterday that work on the harbour will begin in May, and that the old customs house stays where it is. Below is the piece from Monday for those who are new to the story."
    post = "COAST AND CRANES\nA blog on harbours and who rebuilds them\n\nPosted by Ana Lindqvist | March 20, 2024 | Filed under: Harbours\n\n{}\n\n{}Council votes to rebuild the old harbour\n\n" + news + "\n\nThe post Council votes to rebuild the old harbour appeared first on Harbour Post."
    mine = clean(seed_of("a.txt", post.format("Work on the harbour begins! (And how it was agreed)", own + "\n\n------\n\n").encode()))
    assert (mine.title, mine.outlet == "Harbour Post") == ("Work on the harbour begins! (And how it was agreed)", False)
    copied = clean(seed_of("a.txt", post.format("", "").encode()))
    assert (copied.title, copied.outlet) == ("Council votes to rebuild the old harbour", "Harbour Post")


def test_a_notebook_s_motto_and_menu_are_no_headline_and_its_notes_no_text() -> None:
    news = "I had meant to write about trams this week, and then the trams were stopped. The union says that 15,000 people came to the square.\n\nAda Pool spoke from the back of a lorry. “They found money for the tanks and none for the chalk,” she said."
    found = clean(seed_of("a.txt", ("HARBOUR NOTEBOOK\npolitics, trams, weather - written between two meetings\n\nhome . about . archive . write to me\n\n" + news + "\n\n-- M.\n\n3 notes\n  vanko: the band was from Alva!\n  iskra_b: my mother teaches there\n  M.: corrected\n\nolder: In praise of the number 5 / Voting in slippers\n").encode()))
    assert (found.title, found.outlet) == (None, "HARBOUR NOTEBOOK")
    assert "vanko" not in found.text and "archive" not in found.text and "slippers" not in found.text


def test_a_notice_of_an_event_with_its_button_is_no_text() -> None:
    news = ["The council of Westerholm voted on Tuesday night to rebuild the old harbour, ending a dispute that had lasted almost nine years.", "Work on the northern quay is to begin in the autumn, the council said, and the fishermen have until then to empty their sheds."]
    found = clean(seed_of("a.txt", ("Council votes to rebuild the harbour\n\nBy Ana Lindqvist\n\n" + news[0] + "\n\nLEDGER EVENTS: Ports Summit Alva, 20 November. Early-bird tickets end Friday. [Book]\n\n" + news[1] + "\n").encode()))
    assert found.text == "\n\n".join(news)


HEADED = "COAST CORRIDOR EUROPE\nThe monthly for harbours\nNews | Harbours | Lines | Policy | Tenders\n{}\n\n{}\n\n2 June 2025\nText: Ada Pool\n\n{}\n\n" + BODY


def test_a_share_bar_and_an_advertisement_are_no_headline() -> None:
    raw = HEADED.format("ADVERTISEMENT: Elastic ropes that last. Visit us in Hall 5.2", "NORWAY: Interim report blames telephone working after signal failure at harbour", "LinkedIn (64)  X (11)  Mail")
    assert clean(seed_of("a.txt", raw.encode())).title == "NORWAY: Interim report blames telephone working after signal failure at harbour"


def test_a_house_with_its_name_in_other_words_above_a_note_of_translation_is_no_headline() -> None:
    raw = "Setthakit Coast Raiwan (Coast Economy Daily)\nTranslated from Thai by machine. Show original\n\nMinistry not accept tire tax of 24%, prepare to rely on court stage\n\n5 February 2026 06:10 hrs.\n\n" + BODY
    found = clean(seed_of("a.txt", raw.encode()))
    assert (found.title, found.outlet) == ("Ministry not accept tire tax of 24%, prepare to rely on court stage", "Setthakit Coast Raiwan (Coast Economy Daily)")


def test_a_port_letter_with_its_motto_and_buttons_has_no_headline() -> None:
    raw = "QUAYSIDE VELM\nA port letter, written when the cranes are quiet\n[Archive] [Who writes this?] [Ship spotting] [Tide & wind]\n\nThe rope people are talking to each other again, or will be next week, and the ministry gave way on Friday evening and moved the duty.\n\n" + BODY
    found = clean(seed_of("a.txt", raw.encode()))
    assert (found.title, (found.outlet or "").lower()) == (None, "quayside velm")


@pytest.mark.parametrize(("line", "names"), [
    ("NWS correspondents Jane Doe, John Smith", ("Jane Doe", "John Smith")),
    ("Jane Doe | Bucharest | June 5, 2025", ("Jane Doe",)),
    ("By HANDE TEKELİ", ("Hande Tekeli",)),
    ("Foreign Policy | Bucharest | June 5, 2025", None),
    ("Jane Doe | Bucharest | Harbours and Ports", None),
    ("EU correspondents Meeting Lund", None),
])  # fmt: skip
def test_a_line_with_a_town_or_an_agency_s_letters_names_its_writers(line: str, names: tuple[str, ...] | None) -> None:
    credit = read_credit(line)
    assert (credit.names if credit else None) == names


@pytest.mark.parametrize(("line", "day"), [
    ("Newsroom / Evening bulletin notes, Friday 3 May 2024, 18:00", "2024-05-03"), ("Radio Alva in the north – News for Friday 3 May 2024", "2024-05-03"),
    ("The council of Alva would like to hear from all of you at its public meeting of Friday 3 May 2024, 18:00, in the hall", None),
])
def test_a_bulletin_is_of_the_day_that_it_names(line: str, day: str | None) -> None:
    assert clean(seed_of("a.txt", f"{line}\n\nRead by Mutale Holm for the desk.\n\n{BODY}".encode())).published == day
