"""Articles as people hand them on: newsletters, forums, messengers, agencies' wires."""

import pytest

from generator.forwards import handed_on
from tests.test_boilerplate import read

TITLE = "Pellworth to reopen its old tramway after nine years"
BODY = (
    "The regional council of Pellworth voted on Tuesday night to reopen the old tramway, ending a dispute that had lasted almost nine years.\n\n"
    "Work on the northern section is to begin in the autumn, the council said, and the depot has until the summer to hire forty drivers.\n\n"
    "Opponents said that the cost, put at 42 million pounds, would rise before the first rail was laid, and asked for a second opinion on the viaduct.\n\n"
    "“We waited nine years for a tram and we can wait one more month for a number,” said Marta Quist, who leads the opposition on the council."
)


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
