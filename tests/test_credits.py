"""Writers, days and houses, read from the many shapes in which pages print them."""

import pytest

from generator.boilerplate import clean
from generator.bylines import Credit, is_nobody, is_personal, read_credit, read_signature
from generator.day_lines import day_in, either_day
from generator.model import Clean
from generator.outlets import find_relays, relays_of
from generator.seeds import seed_of
from generator.writers import names_alone

TITLE = "Pellworth to reopen its old tramway after nine years"
BODY = (
    "The regional council of Pellworth voted on Tuesday night to reopen the old tramway, ending a dispute that had lasted almost nine years.\n\n"
    "Work on the northern section is to begin in the autumn, the council said, and the depot has until the summer to hire forty drivers.\n\n"
    "Opponents said that the cost, put at 42 million pounds, would rise before the first rail was laid, and asked for a second opinion on the viaduct.\n\n"
    "“We waited nine years for a tram and we can wait one more month for a number,” said Marta Quist, who leads the opposition on the council."
)
PAGE = "Skip to content\nMenu\nNews\nSport\nOpinion\nLog in\n{title}\n{head}\n{body}\n\nRelated stories\nFerry to run on Sundays again\nSign up for our newsletter\nPrivacy policy\n© 2024 Pellworth Gazette. All rights reserved.\n"


def read(raw: str) -> Clean:
    return clean(seed_of("a.txt", raw.encode()))


@pytest.mark.parametrize("head", [
    "By Ingrid Vasquez-Moe\nMarch 12, 2024", "BY INGRID VASQUEZ-MOE\nMARCH 12, 2024", "By Ingrid Vasquez-Moe, Transport Editor\nTue 12 Mar 2024 06.00 GMT", "By\nIngrid Vasquez-Moe\nMarch 12, 2024",
    "Written by\nIngrid Vasquez-Moe\nReporter\nMarch 12, 2024", "ByIngrid Vasquez-Moe\nPublished March 12, 2024", "March 12, 2024 By Ingrid Vasquez-Moe", "Posted on March 12, 2024 by Ingrid Vasquez-Moe",
    "By Ingrid Vasquez-Moe @ivmoe\nMar 12, 2024, 4:15pm EDT", "By Ingrid Vasquez-Moe | The Pellworth Gazette\nPUBLISHED: March 12, 2024 at 5:00 a.m. | UPDATED: March 13, 2024 at 7:02 p.m.",
    "Author: Ingrid Vasquez-Moe\nPublished: 6:12 AM EDT March 12, 2024\nUpdated: 9:00 AM EDT March 13, 2024", "Written by Ingrid Vasquez-Moe\nLast updated: March 14, 2024\nPublished: March 12, 2024",
    "Ingrid Vasquez-Moe\nMarch 12, 2024 at 6:00 a.m. EST", "March 12, 2024\nIngrid Vasquez-Moe", "Ingrid Vasquez-MoeMarch 12, 2024", "Ingrid Vasquez-Moe | March 12, 2024 | 5 min read", "12 March 2024 – Ingrid Vasquez-Moe",
    "Ingrid Vasquez-Moe in Pellworth\n12 March 2024", "Ingrid Vasquez-Moe, Pellworth\nMarch 12, 2024", "Ingrid Vasquez-Moe, staff reporter\nPosted March 12, 2024 5:30 am EST", "Ingrid Vasquez-Moe Transport correspondent\nTue 12 Mar 2024 14.21 GMT",
    "Ingrid Vasquez-MoeStaff Writer\nMarch 12, 2024", "Ingrid Vasquez-Moe, Transport Editor 12 March 2024 • 6:00am", "By Ingrid Vasquez-Moe\n4 minute read\nPublished 3:04 PM EDT, Tue March 12, 2024", "March 12, 2024 / 6:00 AM / Ingrid Vasquez-Moe",
    "Ingrid Vasquez-Moe\nimoe@pellworthgazette.example\nMarch 12, 2024", "Ingrid Vasquez-Moe\nFollow\nMar 12, 2024", "By Ingrid Vasquez-Moe for the coast desk on Tue, Mar 12, 2024 at 4:00 am", "By Ingrid Vasquez-Moe\nMar\n12\n2024", "By Ingrid Vasquez-Moe\n12 Mar\n2024", "By Ingrid Vasquez-Moe\nMarch 12,2024", "By Ingrid Vasquez-Moe\n3/12/24, 10:15 AM EDT", "2024-03-12 08:15\nBy Ingrid Vasquez-Moe", "By Ingrid Vasquez-Moe\nTuesday, 12/03/2024 | 31/03/2024 edition",
    "The council ended a dispute of nine years on Tuesday night\nIngrid Vasquez-Moe\nMarch 12, 2024",
])
def test_headline_writer_and_day_are_found_in_every_shape(head: str) -> None:
    found = read(PAGE.format(title=TITLE, head=head, body=BODY))
    assert (found.title, found.authors, found.published, found.outlet) == (TITLE, ("Ingrid Vasquez-Moe",), "2024-03-12", found.outlet)
    assert found.outlet in ("Pellworth Gazette", "The Pellworth Gazette")


@pytest.mark.parametrize(("head", "names"), [
    ("March 12, 2024\nTOM OKAFOR AND ANA LINDQVIST", ("Tom Okafor", "Ana Lindqvist")), ("Tom Okafor & Ana Lindqvist\n12.03.2024", ("Tom Okafor", "Ana Lindqvist")),
    ("From our correspondent Tom Okafor, 12.03.2024", ("Tom Okafor",)), ("by Dr. Tom Okafor\nMarch 12, 2024", ("Tom Okafor",)), ("By Tom Okafor, Staff Attorney, Example League\nMarch 12, 2024", ("Tom Okafor",)), ("By Tom Okafor@tomokafor7Ana Lindqvist\n12 March 2024", ("Tom Okafor", "Ana Lindqvist")),
    ("By Staff\nMarch 12, 2024", ()), ("March 12, 2024 by PG Desk", ()), ("Editors Pick\nMarch 12, 2024", ()), ("Last Modified\nMarch 12, 2024", ()), ("New York\nMarch 12, 2024", ()),
])
def test_only_people_are_writers(head: str, names: tuple[str, ...]) -> None:
    found = read(PAGE.format(title=TITLE, head=head, body=BODY))
    assert (found.authors, found.published) == (names, "2024-03-12")


def test_an_agency_in_the_byline_or_the_dateline_is_the_house() -> None:
    assert read(f"{TITLE}\n\nTom Okafor, Coast Wire\nTue, March 12, 2024 at 9:13 AM GMT·3 min read\n\n{BODY}").outlet == "Coast Wire"
    dateline = read(f"{TITLE}\n\nPELLWORTH, March 12, 2024 (Coast Wire) — {BODY}\n\n(Reporting by Tom Okafor in Pellworth and Ana Lindqvist; Editing by Li Qiang)")
    assert (dateline.outlet, dateline.published, dateline.authors) == ("Coast Wire", "2024-03-12", ("Tom Okafor", "Ana Lindqvist"))
    assert read(f"{TITLE}\n\nPELLWORTH (Staff) — {BODY}").outlet is None
    assert read(f"{TITLE}\n\nBy AFP\n\n{BODY}").outlet == "AFP"


def test_a_lead_cut_short_is_not_the_headline() -> None:
    lead = BODY.split("\n\n")[0]
    found = read(f"{TITLE}\n\n{lead[:90].rstrip()}…\n\n{BODY}")
    assert found.title == TITLE and found.text == BODY


def test_the_way_a_page_asks_to_be_cited_gives_its_headline_day_and_address() -> None:
    found = read(f"{BODY}\n© 2024 Coast Wire\nCitation: {TITLE} (2024, March 12) retrieved 14 March 2024 from https://science.example/2024-03-ferry.html\nThis document is subject to copyright.")
    assert (found.title, found.published, found.url) == (TITLE, "2024-03-12", "https://science.example/2024-03-ferry.html")
    assert found.text.endswith(BODY[-20:]) and not found.captions


def test_a_day_before_the_dateline_and_a_house_behind_the_headline() -> None:
    found = read(f"{TITLE} – Harbour Morning Post\n\n2024-03-12 PELLWORTH (Coast Wire) - {BODY}")
    assert (found.title, found.published, found.dateline) == (TITLE, "2024-03-12", "PELLWORTH") and found.text.startswith(BODY[:20])


@pytest.mark.parametrize(("opening", "place"), [("PELLWORTH: ", "PELLWORTH"), ("NEW PELLWORTH: ", "NEW PELLWORTH"), ("BREAKING: ", None), ("REPORTER: ", None)])
def test_a_place_in_capitals_before_a_colon_is_a_dateline(opening: str, place: str | None) -> None:
    found = read(f"{TITLE}\n\n{opening}{BODY}")
    assert found.dateline == place and found.text.startswith(BODY[:20] if place else opening)


@pytest.mark.parametrize(("top", "outlet"), [
    ("Maritime Week\nPorts  Shipping  Offshore  Jobs\n", "Maritime Week"), ("IL PEDALE\nRoad · Track · Transfers · Shop\n", "IL PEDALE"), ("The Pellworth Sentinel\nNews\nLocal\n", "The Pellworth Sentinel"),
    ("Tidevattnet Nyheter\nVärlden\n", "Tidevattnet Nyheter"), ("Trams & Trains - News\n", "Trams & Trains"), ("Skip to content\nThe Pellworth Sentinel\nNews\n", "The Pellworth Sentinel"), ("PELLWORTH TODAY\nHome > News > Transport\n", "PELLWORTH TODAY"), ("tramnews.example\nTrending: Trams | Rain\n", "tramnews.example"),
    ("World\nPolitics\n", None), ("Breaking News\n", None), ("Tom Okafor\nNews | Sport | Weather\n", None), ("Exclusive\nHome | News | Sport\n", None),
])
def test_a_masthead_names_the_house_and_a_section_does_not(top: str, outlet: str | None) -> None:
    found = read(f"{top}\n{TITLE}\nMarch 12, 2024\n\n{BODY}\n\nShare\nPrint\n")
    assert (found.title, found.outlet) == (TITLE, outlet)


@pytest.mark.parametrize("top", ["Coastline Press Service\n\nHome > Transport > Trams\n", "Trams & Travel Today\nMENU\n", "RAILS\nthe magazine of trams and trains\n\nMARCH 12, 2024\n"])
def test_a_name_above_a_menu_and_what_a_page_says_of_itself_are_no_headline(top: str) -> None:
    assert read(f"{top}\n{TITLE}\nby Tom Okafor\n\n{BODY}\n").title == TITLE


def test_an_agency_s_initials_in_the_dateline_are_the_name_above_the_page() -> None:
    assert read(f"Nordic Tram Service\nTRANSPORT\n\n{TITLE}\n\nPELLWORTH, March 12, 2024 (NTS) - {BODY}\n").outlet == "Nordic Tram Service"


def test_a_text_translated_from_a_language_that_writes_the_day_first_does_so_too() -> None:
    assert read(f"{TITLE}\n(Translated from French)\nPublished on 05/07/2024 at 18:30 by Tom Okafor\n\n{BODY}").published == "2024-07-05"
    assert read(f"{TITLE}\n(Translated from French)\nPublished on 03/19/2024 at 18:30\n\n{BODY}").published == "2024-03-19"  # whoever translated it turned the day round


@pytest.mark.parametrize(("names", "outlet"), [("TramPress TramPress", "TramPress"), ("Change To UK", None), ("Flu-19", None)])
def test_a_logo_copied_twice_is_one_name_and_a_button_or_topic_is_none(names: str, outlet: str | None) -> None:
    found = read(f"{names}\n{names}\nMenu\nNews\nSport\nOpinion\n{TITLE}\nMarch 12, 2024\n{BODY}\n\nRelated stories\nAbout {names}\nContact {names}\nPrivacy policy\n© 2024 {names}. All rights reserved.\n")
    assert found.outlet == outlet


def test_a_house_named_like_its_address_keeps_its_ending() -> None:
    assert read(f"Tram.org\nMenu\nNews\nSport\n{TITLE}\nMarch 12, 2024\n{BODY}\n\nRelated stories\nAbout Tram.org\nContact us\nPrivacy policy\n© Tram.org 2004 - 2024\n").outlet == "Tram.org"


def test_a_reposted_article_keeps_its_house_and_names_the_page_it_was_on() -> None:
    found = read(f"HUBNEWS\nMenu\nHome\nNews\n{TITLE}\nMarch 13, 2024\n{BODY}\n\n© HubNews 2024. This article first appeared in The Pellworth Gazette. No reproduction without permission.\n")
    assert (found.outlet, found.via) == ("The Pellworth Gazette", "HUBNEWS")


@pytest.mark.parametrize(("line", "day"), [
    ("Tuesday 12/03/2024", None), ("Wednesday 06/03/2024", "2024-03-06"), ("12/03/2024 08h15", "2024-03-12"), ("05/03/2024", "2024-03-05"), ("Updated 3 hours ago", None), ("12 of March of 2024", "2024-03-12"), ("06-03-2024", "2024-03-06"), ("13-03-2024", "2024-03-13"), ("02/07/2024 10:15 GMT", "2024-07-02"), ("02/07/2024 10:15 AM EST", "2024-02-07"), ("02/07/2024\nMail desk@pellworth.co.uk\nwww.pellworth.co.uk", "2024-07-02"), ("Jan\n3\n2024\nFeb\n4\n2024", None), ("Mar 12 09:34 2024", "2024-03-12"),
    ("First published on Tue 12 Mar 2024 06.00 GMT\nLast modified on Wed 13 Mar 2024", "2024-03-12"),
])
def test_a_day_that_can_be_read_in_two_ways_needs_evidence(line: str, day: str | None) -> None:
    assert read(PAGE.format(title=TITLE, head=line, body=BODY)).published == day  # the news is of a Tuesday, as are March 5 and 12 and December 3


def test_either_reading_of_a_slashed_day() -> None:
    assert either_day("02/03/2026 08h15") == ("2026-02-03", "2026-03-02", 0, 10)
    assert either_day("31/03/2026") is None and day_in("31/03/2026") is not None


@pytest.mark.parametrize(("note", "language"), [
    ("[Machine-translated from Swedish]", "sv"), ("(Machine translation from Portuguese)", "pt"), ("This article was automatically translated from French.", "fr"), ("Traduit de l’anglais", "en"), ("[Machine translation]", "und"), ("Automatically translated text", "und"), ("Ihre neue Ausgabe", None),
])
def test_a_note_says_what_a_text_was_translated_from(note: str, language: str | None) -> None:
    assert read(f"{TITLE}\n{note}\nMarch 12, 2024\n\n{BODY}").translated_from == language


def test_what_an_article_says_of_its_own_writer_at_its_end_is_no_text() -> None:
    note = "Tom Okafor is the founder of a consultancy for small railways and lives in Pellworth."
    assert read(f"{TITLE}\nBy Tom Okafor\nMarch 12, 2024\n\n{BODY}\n\n{note}").text == read(f"{TITLE}\nBy Tom Okafor\nMarch 12, 2024\n\n{BODY}").text
    assert note in read(f"{TITLE}\nBy Ana Lindqvist\nMarch 12, 2024\n\n{BODY}\n\n{note}").text


def test_a_book_translated_from_another_language_is_no_note() -> None:
    long = "The museum will show the letters next to a novel that was translated from Swedish in 1911 by the tramway's first director, who had learnt the language on his travels through the north and kept a diary of them all his life. "
    assert read(f"{TITLE}\nMarch 12, 2024\n\n{BODY}\n\n{long}").translated_from is None


@pytest.mark.parametrize("line", ["By Staff", "By our newsroom", "By Coast Wire staff", "Von unserer Redaktion", "By AP and staff reports"])
def test_a_byline_of_nobody(line: str) -> None:
    assert is_nobody(line) and read_credit(line) is None


@pytest.mark.parametrize(("line", "names"), [
    ("March 12, 2024 4:00 pm Tom Okafor and Ana Lindqvist", ("Tom Okafor", "Ana Lindqvist")), ("Politics | Tom Okafor | March 12, 2024", ("Tom Okafor",)), ("Tom Okafor, M.D. March 12, 2024", ("Tom Okafor",)),
    ("Coast Gazette 12/03/2024 Tom Okafor", ("Tom Okafor",)), ("Tom Okafor, Director of Housing, Example League", ("Tom Okafor",)), ("12 March 2024 | 3 comments", ()), ("Harbour Street 12, Oslo", ()),
])
def test_names_on_a_line_with_other_things(line: str, names: tuple[str, ...]) -> None:
    assert names_alone(line) == names


@pytest.mark.parametrize("head", ["By\nTom Okafor\n@tomokafor\nAna Lindqvist\nMarch 12, 2024", "March 12, 2024\nTom Okafor, Staff Attorney, Example League\n& Ana Lindqvist, Director of Housing, Example League"])
def test_a_second_writer_on_a_line_of_its_own(head: str) -> None:
    assert read(PAGE.format(title=TITLE, head=head, body=BODY)).authors == ("Tom Okafor", "Ana Lindqvist")


@pytest.mark.parametrize(("name", "personal"), [
    ("Hélène Marchand", True), ("Wei Zhang", True), ("Staff Attorney", False), ("Open Future", False), ("New York", False), ("Coast Gazette", False), ("Uzma Qwyrt", None),
])
def test_words_with_capitals_are_told_from_people(name: str, personal: bool | None) -> None:
    assert is_personal(name) is personal


@pytest.mark.parametrize("note", ["[Machine-translated from Swedish]", "This article was automatically translated from French.", "Translated from German"])
def test_a_note_on_the_translation_is_no_part_of_the_text(note: str) -> None:
    assert read(f"{TITLE}\n\n{note}\n\nMarch 12, 2024\n\n{BODY}").text == BODY


@pytest.mark.parametrize(("line", "house"), [("Ana Lindqvist, Senior Court Reporter", None), ("Ana Lindqvist, The Pellworth Reporter", "The Pellworth Reporter"), ("Ana Lindqvist, Coast Gazette", "Coast Gazette")])
def test_what_a_writer_is_names_no_house(line: str, house: str | None) -> None:
    credit = read_signature(line)
    assert credit is not None and (credit.names, credit.outlet) == (("Ana Lindqvist",), house)


def test_the_house_that_was_told_something_is_the_page_s_and_no_headline() -> None:
    page = f"Nya Kusten\n\n{TITLE}\n\nMarch 12, 2024\nBy Tom Okafor\n\n{BODY}\n\nThe mayor told Nya Kusten that she would wait."
    found = read(page)
    assert (found.title, found.outlet) == (TITLE, "Nya Kusten")
    assert read(page.replace("told Nya Kusten", "went to Nya Kusten")).outlet is None


def test_the_house_above_its_menu_is_no_headline() -> None:
    found = read(f"Quist Relief Alliance\nWhat we do | Where we work | Donate\n\nMarch 12, 2024\n\n{TITLE}\n\n{BODY}")
    assert found.title == TITLE


@pytest.mark.parametrize("line, names", [
    ("WORDS BY Ingrid Vasquez PHOTOGRAPHY BY Otto Hale", ("Ingrid Vasquez",)),
    ("Words: Ingrid Vasquez | Photos: Otto Hale", ("Ingrid Vasquez",)),
])
def test_a_photographer_beside_the_writer_is_no_writer(line: str, names: tuple[str, ...]) -> None:
    credit = read_credit(line)
    assert credit is not None and credit.names == names


@pytest.mark.parametrize(("line", "names"), [
    ("11.10.2024, 14:32    Author: Ingrid Vasquez    Views: 3 817", ("Ingrid Vasquez",)), ("March 12, 2024 | Text: Ingrid Vasquez and Otto Hale | Comments: 3", ("Ingrid Vasquez", "Otto Hale")),
    ("March 12, 2024 Text: The harbour was closed", None), ("29.07.1999 Section: Harbour, read 1 907 times", None), ("14:32 Author: Ingrid Vasquez", None),
])  # fmt: skip
def test_a_day_s_row_names_its_writer(line: str, names: tuple[str, ...] | None) -> None:
    credit = read_credit(line)
    assert credit and credit.names == names if names else credit is None


def test_what_a_paper_calls_whoever_it_does_not_name_is_neither_writer_nor_house() -> None:
    found = read(PAGE.format(title=TITLE, head="By CHRONICLE REPORTER | desk@chronicle.example\nMarch 12, 2024", body=BODY))
    assert found.authors == () and found.outlet != "Chronicle Reporter"


def test_a_reading_view_prints_title_writer_and_minutes() -> None:
    found = read(f"fenmoorargus.example\n{TITLE}\nIngrid Vasquez\n3–4 minutes\n\n{BODY}\n\nThis article was last modified on Tue, 12 Mar 2024 06:30:12 GMT.\n")
    assert (found.title, found.outlet, found.authors, found.published, found.text) == (TITLE, "fenmoorargus.example", ("Ingrid Vasquez",), "2024-03-12", BODY)


def test_a_writer_with_a_title_above_the_day_is_no_headline() -> None:
    found = read(f"HARBOUR WEEKLY\nThe trade journal for ports\nSubscribe  Events  White papers\n\nANALYSIS\n{TITLE}\n\nDr. Otto Hale\n\n24 Oct 2025   4 min read\n\n{BODY}\n")
    assert (found.title, found.outlet, found.authors, found.published) == (TITLE, "HARBOUR WEEKLY", ("Otto Hale",), "2025-10-24")


@pytest.mark.parametrize("line", ["Port Alva – Harbour News Portal – 18 May 2026", "Alva, 18 May 2026"])
def test_a_line_of_place_house_and_day_says_when(line: str) -> None:
    found = read(f"{TITLE}\n\n{line}\n\n{BODY}")
    assert found.published == "2026-05-18" and found.text == BODY


def test_today_with_the_day_in_brackets_says_when() -> None:
    assert read(f"{TITLE}\n\nThe council said this afternoon (Friday 30 January 2026) that the old tramway will reopen after nine years of dispute over its cost.\n\n{BODY}").published == "2026-01-30"
    assert read(f"{TITLE}\n\nThe council said today that the order of 30 January 2026 (the second one) had ended nine years of dispute over its cost.\n\n{BODY}").published is None


@pytest.mark.parametrize("head, tail, house", [
    ("By Ingrid Vasquez\nCourt reporter, The Pellworth Mercury\nMarch 12, 2024", "", "The Pellworth Mercury"),
    ("By Ingrid Vasquez\nMarch 12, 2024", "\n\n• Ingrid Vasquez is a Harbour Courier columnist", "Harbour Courier"),
    ("By Ingrid Vasquez\nMarch 12, 2024", "\n\nIngrid Vasquez is a transport reporter for the Pellworth Post.", "Pellworth Post"),
    ("By Ingrid Vasquez\nMarch 12, 2024", "\n\nIngrid Vasquez is a lecturer at Alva University.", None),
])
def test_whom_a_writer_works_for_is_the_house(head: str, tail: str, house: str | None) -> None:
    assert read(f"{TITLE}\n\n{head}\n\n{BODY}{tail}").outlet == house


@pytest.mark.parametrize("line, names", [("Torvald Bratt", ("Torvald Bratt",)), ("Hedda Lysaker (now) and Oli Grainger (earlier)", ("Hedda Lysaker", "Oli Grainger")), ("Premier League", ()), ("Middle East", ())])
def test_a_name_between_headline_and_day_is_the_writers(line: str, names: tuple[str, ...]) -> None:
    assert read(f"News\n\n{TITLE}\n\n{line}\nWed 11 Mar 2026 17.30 CET\n\n{BODY}").authors == names


def test_writer_and_photographer_in_japanese_are_told_apart_from_their_work() -> None:
    credit = read_credit("文・写真　三宅遥")
    assert credit is not None and credit.names == ("三宅遥",)


@pytest.mark.parametrize("line, names, house", [
    ("Photographs and words by Anselm Brod", ("Anselm Brod",), None),
    ("Interview von Falk Oberwetter", ("Falk Oberwetter",), None),
    ("[Text/Coast Observer Network reporter Lin Yuhan]", ("Lin Yuhan",), "Coast Observer Network"),
])
def test_more_shapes_of_bylines(line: str, names: tuple[str, ...], house: str | None) -> None:
    credit = read_credit(line)
    assert credit is not None and (credit.names, credit.outlet) == (names, house)


def test_a_newsroom_in_the_place_of_a_writer_is_the_house() -> None:
    found = read(f"Portada » País » Tribunales\n\n{TITLE}\n\nPor: Redacción El Faro\nPublicado: Viernes, 17 de Abril de 2026 a las 12:40 hrs.\n\n{BODY}\n")
    assert (found.outlet, found.authors, found.published) == ("El Faro", (), "2026-04-17")


@pytest.mark.parametrize("line, names", [
    ("By Ingrid Vasquez and Dev Lorimer", ("Ingrid Vasquez", "Dev Lorimer")), ("By Ingrid Vasquez, Staff Attorney, Tramway League", ("Ingrid Vasquez",)),
    ("Die Fragen stellte Ingrid Vasquez.", ("Ingrid Vasquez",)), ("Das Gespräch führten Ingrid Vasquez und Peter Lorimer.", ("Ingrid Vasquez", "Peter Lorimer")),
    ("Written by Ingrid Vasquez. Edited by Peter Lorimer.", ("Ingrid Vasquez",)),
])
def test_bylines_of_two_and_of_interviews(line: str, names: tuple[str, ...]) -> None:
    credit = read_credit(line)
    assert credit is not None and credit.names == names


def test_names_between_bars_are_all_writers() -> None:
    assert names_alone("LUCÍA VASQUEZ | JAVIER POLO") == ("Lucía Vasquez", "Javier Polo")
    assert names_alone("Lucía Vasquez | The Herald") == ("Lucía Vasquez",)


@pytest.mark.parametrize("end, names", [
    ("The depot opens in May. (Reporting by Ana Reyes in Pellworth and Bo Lund in Oslo)", ("Ana Reyes", "Bo Lund")),
    ("The depot opens in May.\n\nPellworth Letter is written by Ana Reyes and Bo Lund.", ("Ana Reyes", "Bo Lund")),
    ("We are back next week with a piece about buses.\n\nAna Reyes", ("Ana Reyes",)),
    ("We are back next week with a piece about buses.\n\nAna Reyes\n\nPellworth Letter, 14 Camden Row, Dublin", ("Ana Reyes",)),
    ("The report was written by Ana Reyes and Bo Lund.", ()),
    ("The depot opens in May.", ()),
])
def test_writers_are_named_at_the_end(end: str, names: tuple[str, ...]) -> None:
    found = read(f"{TITLE}\n\n12 March 2024\n\n{BODY}\n\n{end}\n")
    assert found.authors == names
    assert all(name not in found.text for name in names)


def test_a_writer_who_contributed_from_a_place_is_a_contributor() -> None:
    credit = read_credit("Coast Press writer Tom Lorimer contributed from Pellworth.")
    assert credit is not None and (credit.kind, credit.names) == ("contributor", ("Tom Lorimer",))


@pytest.mark.parametrize("told, day", [("April 22", "2024-03-11"), ("22 November", "2024-11-03"), ("July 2", None)])
def test_a_day_that_the_text_plans_for_tells_which_number_is_the_month(told: str, day: str | None) -> None:
    assert read(f"{TITLE}\n\n11/03/2024\n\n{BODY}\n\nThe exhibition in the old depot is to open on {told}, the council said.\n").published == day


@pytest.mark.parametrize(("head", "authors", "house"), [
    ("[Pellworth Daily / Reporter Marta Quist, comprehensive report] ", ("Marta Quist",), "Pellworth Daily"),
    ("[Pellworth Net special correspondent in Oslo Marta Quist] ", ("Marta Quist",), "Pellworth Net"),
    ("【Pellworth Net comprehensive report】 ", (), "Pellworth Net"),
    ("OSLO, Window of the North, Marta Quist. ", ("Marta Quist",), "Window of the North"),
    ("OSLO, March 12 - Window of the North, Marta Quist. ", ("Marta Quist",), "Window of the North"),
])
def test_writer_and_house_before_the_first_sentence(head: str, authors: tuple[str, ...], house: str) -> None:
    found = read(head + BODY)
    assert (found.authors, found.outlet) == (authors, house)
    assert found.text.startswith("The regional council")


@pytest.mark.parametrize("head", ["[Editor's note: the vote was close.] ", "[Updated at noon] ", "【Explainer】 "])
def test_other_words_in_brackets_name_nobody(head: str) -> None:
    found = read(head + BODY)
    assert (found.authors, found.outlet) == ((), None)


def test_a_row_of_labels_is_the_house_and_no_headline() -> None:
    found = read(f"Source: Pellworth Net (Pewonet)   Editor in charge: Lu Wen\n2024-03-12 09:32   Click: 18,406\n\n{TITLE}\n\n{BODY}")
    assert (found.title, found.outlet, found.published) == (TITLE, "Pellworth Net", "2024-03-12")


def test_a_repost_is_signed_by_its_last_line() -> None:
    found = read(f"COAST BRIEFING\nMenu\n    • Front page\n    • Money\n\n{TITLE}\n\nReposted from The Pellworth Gazette\nMarch 13, 2024\n\n{BODY}\n\n-- The Pellworth Gazette, March 12, 2024. Marta Quist. Additional reporting by Olav Renholm in Alva.\n\nRelated\n    • Ferry to run on Sundays again\n")
    assert (found.authors, found.contributors, found.published) == (("Marta Quist",), ("Olav Renholm",), "2024-03-12")
    assert "Quist." not in found.text


def test_writer_in_brackets_behind_the_house() -> None:
    found = read(f"NewsGather\nTop | Money | World | For you\n\n{TITLE}\n\n{BODY}\n\nThis article was originally published by Pellworth Gazette (by Olav Renholm). Read the original on pellworth.example\n")
    assert (found.authors, found.outlet) == (("Olav Renholm",), "Pellworth Gazette")


def test_a_writer_beside_the_name_of_the_page() -> None:
    found = read(f"KystPosten.example\nHome  News  Region  Economy\nHome / News\n\n{TITLE}\n\nOlav Renholm - KystPosten\nTuesday, 12 Mar 2024 20:14\n\n{BODY}")
    assert (found.authors, found.outlet) == (("Olav Renholm",), "KystPosten")


def test_a_letter_is_signed_where_it_takes_leave() -> None:
    letter = f"THE SLATE BRIEF\nFive things from the valleys, every Tuesday\n12 March 2024 | Issue 212\n\nGood morning.\n\n1. TRAMWAY: THE VOTE AT LAST\n{BODY}\n\n2. AND FINALLY\nA goat has moved into the ticket hall of the upper station, where it eats the leaflets and is kind to children.\n\nThat's it. Reply with praise and complaints. — Olav Renholm\n\nThe Slate Brief, PO Box 11, Pellworth\n"
    found = read(letter)
    assert (found.title, found.outlet, found.authors, found.published) == ("TRAMWAY: THE VOTE AT LAST", "The Slate Brief", ("Olav Renholm",), "2024-03-12")
    assert "Reply with praise" not in found.text and "PO Box" not in found.text


def test_a_letter_names_its_writer_below_the_leave() -> None:
    found = read(f"ROCK & RAIL\nThe Monday letter for people who like slow trains\nNo. 41 | 11 March 2024\n\nGood morning from the hills, where the snow has gone and the first of the walkers have come back to us with their dogs.\n\n{BODY}\n\nUntil next Monday,\nOlav\n\nOlav Renholm writes Rock & Rail in his own time.\n")
    assert (found.outlet, found.authors) == ("Rock & Rail", ("Olav Renholm",))
    assert found.title != "The Monday letter for people who like slow trains"


def test_the_name_of_a_page_that_speaks_of_itself_is_no_headline() -> None:
    found = read(f"Views from the Northern Hills\n\n{TITLE}\n\nBy Olav Renholm\n\n{BODY}\n\nViews from the Northern Hills is free. Support independent analysis: donate.\n")
    assert (found.title, found.outlet) == (TITLE, "Views from the Northern Hills")


def test_a_summary_of_another_article_has_not_its_writers() -> None:
    found = read(f"rail-roundup.example | TRAMS | TRAINS | FORUM\n\n{TITLE}\n\nTue 12 Mar 2024 - 11:05 UTC - posted by \"slowcoach\" - 2 replies\n\n{BODY}\n\n(Summary in English of an article by Marta Quist and Olav Renholm, Kystposten, 11 March. Translation ours.)\n\n-- REPLIES --\n#1 dv_delta: ok\n#2 kid: no\n")
    assert (found.outlet, found.authors) == ("rail-roundup.example", ())
    assert "Renholm" not in found.text and "dv_delta" not in found.text


def test_a_newspaper_in_the_row_of_its_menu() -> None:
    found = read(f"PELLWORTH LEDGER   Markets  Trams  Events  Data     Search  Subscribe\nHOME / TRAMS\n\n{TITLE}\nOlav Renholm | Tuesday 12 March 2024, 07:00 CET | 6 min read\n\n{BODY}")
    assert (found.outlet, found.authors) == ("PELLWORTH LEDGER", ("Olav Renholm",))


def test_a_house_that_a_text_calls_the_paper_is_retold() -> None:
    assert find_relays("Kystposten of Norway reported on Friday that the tram was late.\n\nThe paper, which said it had seen a letter, wrote that a driver had complained. According to Kystposten nobody answered. Kystposten also reports that he left.") == ("Kystposten",)
    assert find_relays("Managers knew of it for weeks, De Ochtendkrant reports.\n\nThe daily says it has seen a memo.") == ("De Ochtendkrant",)


def test_an_agency_of_one_word_beside_a_place_and_a_day() -> None:
    assert read(f"MONTEVIDEO, May 5 (Platense) - {BODY}").outlet == "Platense"
    assert read(f"SPRINGFIELD, May 5 (Ohio) - {BODY}").outlet is None


def test_a_masthead_in_capitals_is_written_as_its_page_writes_it_elsewhere() -> None:
    page = f"THE PELLWORTH LEDGER\nTrams and trains since 1961\nSign in   Become a member\n\n{TITLE}\n\nOlav Renholm\n12 March 2024\n\n{BODY}\n\nMore from The Pellworth Ledger\n• Dockers accept 3.5 percent\n© The Pellworth Ledger BV\n"
    assert read(page).outlet == "The Pellworth Ledger"


def test_titles_below_read_also_are_no_text() -> None:
    found = read(f"{BODY}\n\nRead also:\nIn Bolivia the price of bread was frozen until June 30\nScientists named the most useful porridge\nThe court in Paris put off the case of the banker to May 27\nSubscribe to our channel and be aware of the main events\n")
    assert "Bolivia" not in found.text and "Paris" not in found.text


@pytest.mark.parametrize(("line", "names"), [
    ("Text of Joaquim Seabra", ("Joaquim Seabra",)), ("News: Hande Aksoy / VELM", ("Hande Aksoy",)), ("06. 03. 2025. 08:30 Source: SPL Priredio: M. Jezdić", ("M. Jezdić",)),
    ("Imogen Farrow in London and Daniel Okine in Tema", ("Imogen Farrow", "Daniel Okine")), ("by Efua Sarpong-Addy, Harbour City Newsroom", ("Efua Sarpong-Addy",)), ("Journalist Bente Kvalheim / Photo Ane Molvik", ("Bente Kvalheim",)),
])
def test_a_byline_as_translations_and_desks_print_it(line: str, names: tuple[str, ...]) -> None:
    credit = read_credit(line)
    assert credit and (credit.kind, credit.names) == ("byline", names)


@pytest.mark.parametrize("line", ["Text of Paris Agreement", "News: Storm Hits Coast", "Report from New York", "Fire in London and Rain in Paris", "Text of Ana Reed, the minister, at the congress"])
def test_a_title_that_begins_like_a_byline_is_none(line: str) -> None:
    assert read_credit(line) is None


def test_a_writer_whose_name_has_an_article_inside() -> None:
    assert read_credit("Wrote: Doaa Abd al-Rahim") == Credit("byline", ("Doaa Abd al-Rahim",))


def test_a_daily_is_named_whole() -> None:
    assert find_relays("The port will reopen on Monday, according to the Daily Compass, which has seen the letter.") == ("The Daily Compass",)
    assert find_relays("The port will reopen on Monday, according to the Daily Compass of Velm, which has seen the letter.") != ("The Daily",)


def test_a_signature_goes_on_with_an_address() -> None:
    assert read_signature("Ane Molvik | Staff reporter | ane@soundfjord.example") == Credit("byline", ("Ane Molvik",))


def test_a_post_has_the_day_of_the_paper_that_it_was_first_in() -> None:
    page = PAGE.format(title=TITLE, head="by Guest Author · June 13, 2025 · 1 comment\n\nThis piece first appeared in the Pellworth Echo on {} . Reproduced with permission.\n", body=BODY)
    assert (read(page.replace("{} ", "10 June")).published, read(page.replace("{} ", "10 June")).outlet) == ("2025-06-10", "Pellworth Echo")
    assert read(page.replace("{} ", "20 June")).published == "2025-06-13", "not after the post"


def test_a_writer_behind_from_and_a_house_that_speaks_for_itself() -> None:
    assert read_credit("from Jutta Albers, Dublin") == Credit("byline", ("Jutta Albers",)) and read_credit("from Paris Agreement") is None
    found = read(f"PRESS OFFICE – PELLWORTH COUNTY COUNCIL\nFOR IMMEDIATE RELEASE\nRef: 2025/114\n\n{TITLE}\n\n{BODY}")
    assert (found.title, found.outlet) == (TITLE, "PELLWORTH COUNTY COUNCIL") and found.text.startswith("The regional council")


@pytest.mark.parametrize(("line", "authors"), [
    ("Rock & Rail is written by Olav Renholm and Mette Brandt. Tips: tips@rockrail.example", ("Olav Renholm", "Mette Brandt")),
    ("Rock & Rail is edited by Olav Renholm.", ("Olav Renholm",)),
    ("The tram is run by Olav Renholm and his sister, who live in Pellworth.", ()),
])  # fmt: skip
def test_a_letter_says_by_whom_it_is_written(line: str, authors: tuple[str, ...]) -> None:
    found = read(f"ROCK & RAIL\nThe Monday briefing on slow trains between the two lakes\n\nGood morning from the hills, where the snow has gone and the first of the walkers have come back to us with their dogs.\n\n{BODY}\n\n{line}\n")
    assert (found.authors, found.title) == (authors, None)


@pytest.mark.parametrize(("head", "authors"), [
    ("Olav Renholm\nMette Brandt\nPublished 9 Oct 2025, 22.31", ("Olav Renholm", "Mette Brandt")),
    ("Camilla Ravn\nMette Brandt\nPublished 9 Oct 2025, 22.31", ("Camilla Ravn", "Mette Brandt")),  # nobody is known to be called Camilla Ravn
    ("Council Chamber\nMette Brandt\nPublished 9 Oct 2025, 22.31", ("Mette Brandt",)),
    ("The harbour is to be closed for a year. The port's clerk says that nobody asked her.\n\nMegan Brandt\n@megbrandt\n28 October 2025\n10:05 CET", ("Megan Brandt",)),
])  # fmt: skip
def test_writers_stand_on_lines_of_their_own(head: str, authors: tuple[str, ...]) -> None:
    assert read(f"{TITLE}\n\n{head}\n\nShare   Facebook   X   Copy link\n\n{BODY}\n\n{BODY}").authors == authors


@pytest.mark.parametrize(("end", "authors"), [("N. Aagesen", ("N. Aagesen",)), ("See No. 4", ())])
def test_who_signs_with_a_letter_and_a_surname(end: str, authors: tuple[str, ...]) -> None:
    page = f"BRIDGEWING\nNotes from a retired mate\nAbout me     Archive     Ships I have sailed     Write to me\n\n{BODY}\n\n{BODY.replace('council', 'board')}\n\n{end}\n\n↩ Older: Why we still carry paper charts\n↪ Newer: —\n\nYou can follow Bridgewing by e-mail. No advertising.\n"
    found = read(page)
    assert (found.authors, found.outlet) == (authors, "BRIDGEWING")
    assert "retired mate" not in found.text and "Older" not in found.text and "by e-mail" not in found.text


@pytest.mark.parametrize(("foot", "house"), [
    ("© Copyright 1994-2025 The Pellworth Meridian. All rights reserved.", "The Pellworth Meridian"),
    ("© Pellworth Meridian ApS\n\nWrite to Pellworth Meridian", "Pellworth Meridian"),
])  # fmt: skip
def test_the_holder_of_the_rights_is_the_house_at_the_top(foot: str, house: str) -> None:
    links = "Skip to content\n" + house.upper() + "\nSunny 34°C\nSUBSCRIBE   LOG IN   Search\n\n"
    more = f"READER POLL\nShould the port be closed?\n( ) Yes ( ) No\n\nComments do not represent the views of {house}.\n\nFearless views.\n"
    assert read(f"{links}{TITLE}\n\nBy: Olav Renholm\n12:04 AM May 10, 2025\n\n{BODY}\n\n{BODY}\n\n{more}\n{foot}").outlet == house


def test_a_house_is_cased_by_the_first_words_of_its_name() -> None:
    page = f"View this email in your browser\n\nORE & RAIL LETTER\nNo. 418 · London · Wednesday 14 May 2025\n\nPORTS\n\n{TITLE}\n\nCompiled by Olav Renholm\n\n{BODY}\n\n{BODY}\n\nYou receive this letter because your firm subscribes to Ore & Rail. © Ore & Rail Publishing, London"
    assert read(page).outlet == "Ore & Rail Letter"


def test_an_agency_of_a_land_is_a_source() -> None:
    assert find_relays("The port will reopen on Monday, according to the Velmish news agency Kabar Nusa, which has seen the letter.") == ("Kabar Nusa",)
    assert find_relays("The port will reopen on Monday, according to the Velmish harbour master Kabar Nusa, who has seen the letter.") == ()


@pytest.mark.parametrize(("credit", "helpers"), [
    ("—WITH A REPORT FROM OLAV RENHOLM IN VELM CITY", ("Olav Renholm",)), ("—With reports from Olav Renholm in Velm and Mette Brandt", ("Olav Renholm", "Mette Brandt")),
])
def test_a_helper_behind_the_last_sentence_is_no_part_of_it(credit: str, helpers: tuple[str, ...]) -> None:
    found = read(f"{TITLE}\n\nBy Jan Ofori\nMarch 12, 2024\n\n{BODY}\n\nFares fell 1.9 percent after the vote, to 15 crowns a ride.  {credit}\n\nRELATED STORIES\nTrams for the isles\n\n© Pellworth Post")
    assert found.contributors == helpers and found.text.endswith("to 15 crowns a ride.")


def test_a_report_from_a_council_is_no_helper() -> None:
    last = "The council met on Monday. With a report from the auditor in its hands it voted for the tram."
    assert read(f"{TITLE}\n\nBy Jan Ofori\nMarch 12, 2024\n\n{BODY}\n\n{last}").text.endswith(last)


@pytest.mark.parametrize(("head", "title"), [
    ("Alva Post\nNews and views from Alva and its isles, in English\nNews   Business   Food   Letters   Classified\n\nPhoto: Ferry hands queue at the gates on Monday. (O. Renholm)\n\nBy Olav Renholm", None),
    ("Alva Post\nNews   Business   Food   Letters   Classified\n\nVIDEO: Ferry hands queue at the gates of the port\n\nBy Olav Renholm", "VIDEO: Ferry hands queue at the gates of the port"),
    ("ALVA POST\nYour town. Your stories.\nLocal News | Council | Crime | Sports | Jobs\n\nOpen Article List   Bookmark   Gift this article\n\nBy Olav Renholm\nStaff Reporter", None),
    ("ALVA POST\nPort council keeps the ferry\nLocal News | Council | Crime | Sports | Jobs\n\nBy Olav Renholm\nStaff Reporter", "Port council keeps the ferry"),
])  # fmt: skip
def test_mottoes_captions_and_buttons_are_no_headline(head: str, title: str | None) -> None:
    assert read(f"{head}\n\nThe port council keeps the ferry of Alva for another year, the clerk who leads its office by the quay said on Monday.\n\n{BODY}").title == title


@pytest.mark.parametrize(("note", "day"), [
    ("This report by Coastwire was first published June 27, 2024.", "2024-06-28"), ("This report by Coastwire was first published June 2, 2024.", "2024-06-02"),
    ("This article was originally published on June 27, 2024.", "2024-06-27"),
])  # fmt: skip
def test_a_page_s_own_day_goes_before_the_one_its_agency_wrote(note: str, day: str) -> None:
    assert read(f"Alva Post\n\nPort council keeps the ferry\n\nPosted: 5:12 AM CDT Friday, Jun. 28, 2024\n\n{BODY}\n\n{note}").published == day


@pytest.mark.parametrize(("line", "outlet"), [("Alvaprabhat > Norland > Alva", "Alvaprabhat"), ("Norland > Alva", None)])
def test_the_way_to_the_page_begins_with_its_house(line: str, outlet: str | None) -> None:
    assert read(f"{line}\n\n{TITLE}\n\nReporter: Olav Renholm, Alva\n\n{BODY}\n\nThe clerk told Alvaprabhat that nobody had asked her.").outlet == outlet


@pytest.mark.parametrize(("line", "names"), [("Mette Brandt & Olav Renholm  New Delhi / Mumbai", ("Mette Brandt", "Olav Renholm")), ("Mette Brandt / Olav Renholm", ("Mette Brandt", "Olav Renholm"))])
def test_places_behind_writers_are_no_part_of_their_names(line: str, names: tuple[str, ...]) -> None:
    assert read(f"{TITLE}\n\n{line}\n4 min read  Last Updated : Jul 26 2024\n\n{BODY}").authors == names


@pytest.mark.parametrize(("more", "relays"), [
    (" Coast News has since obtained a copy.", ()), (" Ridge Radio has since obtained a copy.", ("The Velm Ledger",)), (" The Velm Ledger has seen a copy.", ("The Velm Ledger",)),
])  # fmt: skip
def test_who_has_the_letter_in_its_own_hands_retells_nobody(more: str, relays: tuple[str, ...]) -> None:
    assert relays_of(f"The port is to be closed, The Velm Ledger reported on Monday, citing a letter.{more}", "Coast News") == relays


@pytest.mark.parametrize(("line", "names"), [("With files from Ana Reed", ("Ana Reed",)), ("With files from Ana Reed and Mia Holt", ("Ana Reed", "Mia Holt"))])
def test_with_files_from_somebody_names_who_helped(line: str, names: tuple[str, ...]) -> None:
    assert read_credit(line) == Credit("contributor", names)


@pytest.mark.parametrize("line", ["With files from The Canadian Press", "With files from the police"])
def test_with_files_from_a_house_names_nobody(line: str) -> None:
    assert read_credit(line) is None
