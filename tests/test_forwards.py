"""Articles as people hand them on: newsletters, forums, messengers, agencies' wires."""

import pytest

from generator.forwards import handed_on
from tests.test_boilerplate import read
from tests.test_credits import BODY, TITLE


@pytest.mark.parametrize("line, house", [
    ("Copying this for anyone without a subscription, from the Pellworth Gazette this morning:", "Pellworth Gazette"),
    ("I'm pasting this here, it is behind a paywall. From The Daily Courier.", "The Daily Courier"),
    ("Forwarded from Viaduct Watch", "Viaduct Watch"),
    ("Forwarded from Marta Quist", None),
    ("Sharing this from the viaduct is not allowed.", None),
])
def test_a_note_names_the_house_that_the_article_is_from(line: str, house: str | None) -> None:
    assert handed_on(line) == house


def test_a_forum_post_is_read_without_its_frame() -> None:
    found = read(f"Re: Trams\n\nPosted by viaductfan » Wed Mar 13, 2024 8:02 am\n\nCopying this for those without a subscription, from the Pellworth Gazette:\n\n{TITLE}\n\nIngrid Vasquez\n12 March 2024\n\n{BODY}\n\n"
                 "---\nNine years, and still no lift at the viaduct stop. Shame on all of them.\n\nviaductfan\nPosts: 2,113\nJoined: May 2011\n")
    assert (found.title, found.outlet, found.published) == (TITLE, "Pellworth Gazette", "2024-03-12")
    assert found.text == BODY


def test_a_newsletter_is_read_without_greeting_and_leave() -> None:
    found = read(f"View this email in your browser\n\nThe Tramline\nYour Thursday note from the Pellworth desk\n\nThursday 14 March 2024\n\nGood morning, and welcome back to The Tramline.\n\n{TITLE}\n{BODY}\n\n"
                 "What else we are reading\n- Five viaducts you can walk on (Coastal Living)\n\nUntil next week,\nHanne\n\nYou are receiving this email because you signed up at tramline.example.\nUnsubscribe | Manage preferences\n")
    assert found.outlet == "The Tramline" and found.title == TITLE
    assert found.text == BODY


def test_a_message_that_was_forwarded_is_read_without_counts_of_reactions() -> None:
    found = read(f"Forwarded from Viaduct Watch\n⚡️ BREAKING: {TITLE}\n\n{BODY}\n\n👉 Subscribe: t.me/viaductwatch\n👍 212  🔥 87  😢 4\n👁 18.4K   15:42\n")
    assert (found.title, found.outlet) == (TITLE, "Viaduct Watch")
    assert found.text == BODY


def test_an_agencys_wire_is_read_without_its_notes() -> None:
    found = read(f"bc-pellworth-tram\nUPDATE 2-{TITLE}\n(Adds quote, background)\n\nPELLWORTH, March 12 (Tramwire) - {BODY}\n\n(Reporting by Ingrid Vasquez in Pellworth; Editing by Tom Waller)\n\nTRAMWIRE 121432 GMT MAR 24\n")
    assert (found.title, found.outlet, found.authors, found.dateline) == (TITLE, "Tramwire", ("Ingrid Vasquez",), "PELLWORTH")
    assert found.published == "2024-03-12"
    assert found.text == BODY


def test_an_official_release_is_headed_by_a_name_and_an_office_and_has_its_headline_below() -> None:
    found = read(f"Hon Marama Quist\nMinister of Transport\n12 March 2024\nRelease\n\n{TITLE}\n\n{BODY}\n")
    assert (found.title, found.published) == (TITLE, "2024-03-12")
    assert found.text == BODY


def test_counts_beside_buttons_are_no_text() -> None:
    found = read(f"{TITLE}\n\nBy Ingrid Vasquez\n12 March 2024\n22 comments Share Save\n\n{BODY}\n\n(41)\nSave\nShare\n")
    assert found.text == BODY


def test_a_messengers_stars_and_requests_are_no_text() -> None:
    found = read(f"[12/05/2026, 07:14] Aunt Dorrie: Forwarded many times\n*{TITLE}*\n_By Ingrid Vasquez, Pellworth Times, 11 May 2026_\n\n{BODY}\n\nPlease share with your family!! 🙏🙏\n")
    assert (found.title, found.outlet, found.authors, found.published) == (TITLE, "Pellworth Times", ("Ingrid Vasquez",), "2026-05-11")
    assert found.text == BODY


def test_a_company_speaks_of_itself_below_its_release() -> None:
    found = read(f"FOR IMMEDIATE RELEASE\n\n{TITLE}\n\nPELLWORTH, Mass., April 21, 2026 /Tramwire/ -- {BODY}\n\nAbout Pellworth Trams\nPellworth Trams has built and run the trams of the county since 1911 and employs 760 people in its two depots.\n\n"
                 "Media Contact:\nJoss Quist\npress@trams.example\n+1 555 0177\n\nSOURCE Pellworth Trams Inc.\n")
    assert (found.title, found.published, found.dateline) == (TITLE, "2026-04-21", "PELLWORTH, Mass.")
    assert found.text == BODY


def test_a_section_about_something_stays_in_an_article_that_is_no_release() -> None:
    about = "About The Viaduct\n\nThe viaduct was built in 1911 by the engineer Anton Falk and has not been looked at since the line was closed in 2015."
    assert read(f"{TITLE}\n\nBy Ingrid Vasquez\n12 March 2024\n\n{BODY}\n\n{about}\n\n{BODY}").text == f"{BODY}\n\n{about}\n\n{BODY}"


def test_what_was_posted_above_comments_is_the_article() -> None:
    found = read(f"r/Pellworth • 6 hr. ago\nu/viaductfan\n\n{TITLE} (Pellworth Post, paywalled — full text in comments)\n\nviaductfan OP • 6 hr. ago\n{BODY}\n\n⬆ 412 ⬇  Reply  Share\n\ntramgal • 5 hr. ago\nAbout time!! Now fix the potholes.\n⬆ 88 ⬇  Reply  Share\n")
    assert (found.title, found.outlet, found.text) == (TITLE, "Pellworth Post", BODY)


def test_a_note_to_oneself_is_no_text() -> None:
    assert read(f"{TITLE}\nSource: Pellworth Gazette\nhttps://gazette.example/2024/03/12/tram/\n\n{BODY}\n\nMy note: compare with the article of 2014.\n").text == BODY


def test_a_wire_in_capitals_is_read_with_headline_house_and_day() -> None:
    found = read(f"ZCZC KPA047\nU I KPA\n{TITLE.upper()}\nPELLWORTH, MARCH 12 (KPA) - {BODY.upper()} KPA JM/RT 121640 MAR 24\nNNNN\n")
    assert (found.title, found.outlet, found.published) == (TITLE.upper(), "KPA", "2024-03-12")


def test_a_report_translated_from_korean_has_place_and_house_before_its_text() -> None:
    found = read(f"[Alva Ilbo] Input 2026-05-20 09:31 | Edit 2026-05-20 11:02\nReporter Kim Seo-yeon\n\n{TITLE}\n\n(Pellworth = Alva Ilbo) Reporter Kim Seo-yeon = {BODY}\n")
    assert (found.title, found.outlet, found.authors, found.published, found.dateline, found.text) == (TITLE, "Alva Ilbo", ("Kim Seo-yeon",), "2026-05-20", "Pellworth", BODY)


def test_a_letter_with_the_name_of_its_writer_in_the_copyright_is_the_letters() -> None:
    found = read(f"Subscribe\nSign in\n\nSalt & Rails\n\n{TITLE}\n\nHow a rounding error cost the town nine million\n\nBrigid Allard\nMar 12, 2024\n∙ Paid\n\n118\n14\nShare\n\n{BODY}\n\n"
                 "Thanks for reading Salt & Rails! Subscribe for free to receive new posts and support my work.\n\nLeave a comment\n\n© 2024 Brigid Allard\nPrivacy ∙ Terms ∙ Collection notice\nStart your letter\n")
    assert (found.outlet, found.authors, found.title, found.published) == ("Salt & Rails", ("Brigid Allard",), TITLE, "2024-03-12")
    assert found.text.endswith(BODY)


def test_a_police_release_names_its_sender_below() -> None:
    body = ("Unbekannte haben in der Nacht zum Sonntag vom Gelände einer Imkerei an der Waldstraße 40 Bienenvölker gestohlen. Der Schaden beträgt nach Angaben des Besitzers rund 12.000 Euro.\n\n"
            "Die Polizei bittet Zeugen, die zwischen 22 Uhr und 5 Uhr einen Transporter mit Anhänger gesehen haben, sich bei der Wache zu melden.")
    found = read(f"Polizeiinspektion Tannenau\n\nPOL-TAN: Dieb stiehlt 40 Bienenvölker - Zeugen gesucht\n\n19.05.2026 – 11:02\n\nTannenau (ots)\n\n{body}\n\nRückfragen bitte an:\n\nPolizeiinspektion Tannenau\nBirgit Lohmann\n\n"
                 "Original-Content von: Polizeiinspektion Tannenau, übermittelt durch news aktuell\n")
    assert (found.title, found.outlet, found.published) == ("POL-TAN: Dieb stiehlt 40 Bienenvölker - Zeugen gesucht", "Polizeiinspektion Tannenau", "2026-05-19")
    assert found.text == body


def test_an_agencys_report_is_dated_by_its_number() -> None:
    body = "Die Benediktiner haben ihren 17 Hektar großen Weinberg für 3,8 Millionen Euro an eine Genossenschaft verkauft. Das teilte das Kloster am Mittwoch mit.\n\nDie Genossenschaft übernimmt den Weinberg zum 1. September und will die Mauern erneuern."
    found = read(f"Kloster verkauft Weinberg an Genossenschaft\n\nTannenau (dpa/lrs) - {body}\n\n© dpa-infocom, dpa:260610-930-119/1\n")
    assert (found.outlet, found.published, found.text) == ("dpa", "2026-06-10", body)


def test_a_question_of_an_interview_is_no_headline() -> None:
    found = read("Interview\n“The viaduct is wiser than our calendar”\nThe engineer Jonna Reich on why nine years were needed.\nInterview by Falk Oberwetter\n3 March 2024, 18:09\n\nCOAST POST: Ms Reich, the viaduct was closed in 2015 for what was said to be a summer. Was that a long summer?\n\n"
                 "Jonna Reich: It was the longest of my life. We had 1,400 sensors on it, and in two thirds of them something moved every single night.\n\nCOAST POST: What does that mean for the trams?\n\nReich: That depends on the rain.\n")
    assert (found.title, found.authors, found.published) == ("“The viaduct is wiser than our calendar”", ("Falk Oberwetter",), "2024-03-03")


def test_a_programme_is_no_headline_and_a_speaker_no_dateline() -> None:
    found = read(f"PLAY  4-Minute Listen\n\n{TITLE}\n\nMarch 12, 2024 5:07 AM ET\nHeard on Daybreak Edition\n\nBy Ingrid Vasquez\n\nTRANSCRIPT\n\nSTEVE MARLOW, HOST: {BODY}\n")
    assert (found.title, found.authors, found.dateline) == (TITLE, ("Ingrid Vasquez",), None)


def test_a_report_translated_from_chinese_keeps_its_own_headline() -> None:
    found = read(f"[Text/Coast Observer Network reporter Lin Yuhan]\n\n{BODY}\n\nOriginal title: {TITLE}\nResponsible editor: Zhao Min\n")
    assert (found.title, found.outlet, found.authors, found.text) == (TITLE, "Coast Observer Network", ("Lin Yuhan",), BODY)


@pytest.mark.parametrize("line", [
    "Sent from the Pellworth Gazette app. Download it at https://app.pellworth.example/get", "Sent from my iPhone", "A version of this article appears in print on March 13, 2024, Section C, Page 4 of the coast edition with the headline: Trams Return.",
    "What do you think? Send letters to letters@pellworth.example.", "“Viaduct to be tested” — Radio Pellworth, March 11, 2024", "Ann Holm. \"Nine years without trams\" — The Daily Courier, March 10, 2024",
])
def test_what_programs_and_papers_add_below_an_article_goes(line: str) -> None:
    assert read(f"{TITLE}\n\nIngrid Vasquez\n12 March 2024\n\n{BODY}\n\n{line}\n").text == BODY


def test_a_notice_above_a_transcript_goes() -> None:
    assert read(f"{TITLE}\n\n12 March 2024\nTHIS IS A RUSH TRANSCRIPT. THIS COPY MAY NOT BE IN ITS FINAL FORM AND MAY BE UPDATED.\n\n{BODY}\n").text == BODY


def test_an_article_shared_from_a_program_tells_its_house_below_the_headline() -> None:
    found = read(f"{TITLE}\n\nThe Pellworth Gazette\n\nIngrid Vasquez\n12 March 2024 at 11:48\n\n{BODY}\n")
    assert (found.title, found.outlet, found.authors) == (TITLE, "The Pellworth Gazette", ("Ingrid Vasquez",))


def test_a_house_in_brackets_behind_a_headline_is_known_by_the_address() -> None:
    post = f"{TITLE} (Pellworth Echo)\nSource: https://www.{{host}}.example/2024/03/12/trams\n\nText of the article for those who can't get past the paywall:\n\n{BODY}\n"
    found, other = read(post.format(host="pellworth-echo")), read(post.format(host="tramblog"))
    assert (found.title, found.outlet, found.text) == (TITLE, "Pellworth Echo", BODY)
    assert other.title == f"{TITLE} (Pellworth Echo)"


def test_who_issued_a_release_is_its_house() -> None:
    found = read(f"{TITLE}\n\nNEWS PROVIDED BY\nPellworth Tramways\nMar 12, 2024, 07:30 ET\nSHARE THIS ARTICLE\n\nPELLWORTH, March 12, 2024 /WireDirect/ -- {BODY}\n\nSOURCE Pellworth Tramways\n")
    assert (found.outlet, found.authors) == ("Pellworth Tramways", ())


def test_who_issued_a_release_is_named_at_its_end_and_the_wire_hands_it_on() -> None:
    found = read(f"FOR IMMEDIATE RELEASE\n\n{TITLE}\n\nPELLWORTH, March 12, 2024 /WireDirect/ -- {BODY}\n\nMedia Contact:\nJoss Tremaine\npress@pellworth.example\n\nSOURCE Pellworth Tramways\n")
    assert (found.outlet, found.via, found.text) == ("Pellworth Tramways", "WireDirect", BODY)


def test_the_motto_of_a_newsletter_is_no_headline_and_its_reading_list_goes() -> None:
    found = read(f"The Tramline\nYour Thursday note from the Pellworth desk\n\nThursday 14 March 2024\n\n{TITLE}\n{BODY}\n\nWhat else we are reading\n- Why the fish market moved (Coast Echo)\n- Five viaducts that you can walk on\n\nUntil next week,\nHanne\n")
    assert (found.title, found.text) == (TITLE, BODY)


def test_a_live_report_takes_leave_outside_of_the_article() -> None:
    assert read(f"{TITLE}\n\nIngrid Vasquez\n12 March 2024\n\n{BODY}\n\nWe are closing our live page now. Thank you for following our coverage.\n").text == BODY


def test_a_house_above_the_headline_of_a_letter_is_its_house() -> None:
    found = read(f"---------- Forwarded message ---------\nFrom: Ruth <ruth@example.net>\nDate: Tue, Mar 13, 2024 at 8:14 AM\nSubject: this one\n\nSee below, the end is the good bit!\n\nThe Pellworth Valley Record\nMarch 12, 2024\n{TITLE}\nBy Ingrid Vasquez\n\n{BODY}\n\nSent from my iPhone\n")
    assert (found.title, found.outlet, found.text) == (TITLE, "The Pellworth Valley Record", BODY)
