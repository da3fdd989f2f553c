"""Pages that were copied onto one line."""

import pytest

from tests.test_boilerplate import read

BODY = (
    "The regional council of Pellworth voted on Tuesday night to reopen the old tramway, ending a dispute that had lasted almost nine years. "
    "Work on the northern section is to begin in the autumn, the council said, and the depot has until the summer to hire forty drivers. "
    "Opponents said that the cost, put at 42 million pounds, would rise before the first rail was laid. "
    "“We waited nine years for a tram and we can wait one more month for a number,” said Marta Quist, who leads the opposition on the council. "
    "The mayor is to sign the order on 29 March 2024, when the council meets again."
)
TITLE = "Pellworth to reopen its old tramway"


@pytest.mark.parametrize("head", [
    "Home News Sport Culture Sign in Subscribe {title} By Ingrid Vasquez, Transport Correspondent Published 12 March 2024 at 17:42 22 comments Share Save",
    "Skip to content Menu Search {title} Posted on March 12, 2024 by Ingrid Vasquez 4 min read Share",
    "Menu Log in Newsletters {title} By Ingrid Vasquez Tuesday, March 12, 2024 6:05 a.m. Listen Print",
])
@pytest.mark.parametrize("tail", [
    "More on this story Ferry to run on Sundays again Baker wins back her street Most read 1 Where to see the comet 2 Soup that warms © 2024 Pellworth Gazette. All rights reserved. Privacy Terms Contact",
    "Advertisement Related stories Ferry to run on Sundays again Share this article Leave a comment Privacy Policy Terms of use",
])
def test_a_page_on_one_line_is_taken_apart(head: str, tail: str) -> None:
    found = read(f"{head.format(title=TITLE)} {BODY} {tail}")
    assert found.text == BODY
    assert (found.title, found.authors, found.published) == (TITLE, ("Ingrid Vasquez",), "2024-03-12")


def test_what_stands_on_one_line_is_traced_to_its_place() -> None:
    raw = f"Home News Sport Sign in {TITLE} By Ingrid Vasquez Published 12 March 2024 Share {BODY} Most read Ferry to run on Sundays again Privacy Contact"
    found = read(raw)
    assert raw[found.source(found.text.index("Opponents")) :].startswith("Opponents")


def test_an_article_on_one_line_without_a_page_stays_whole() -> None:
    assert read(BODY).text == BODY
    prose = BODY + " Save the Tram, a group of residents, said that its members would Share the cost. Tags were handed out. Print runs of the plan ended. Comments were few."
    assert read(prose).text == prose


def test_a_byline_and_a_day_with_its_hour_show_a_page_in_one_line() -> None:
    from generator.boilerplate import clean
    from generator.seeds import seed_of

    raw = ("Late penalty sends Skarvik into final By Joel Herd at Founders Park Sat 16 May 2026 21.55 AEST Rico Tamati kicked a penalty from 47 metres in the last minute on Saturday to send Skarvik into their first final in 19 years. "
           "The Kings had led 19-9 at half-time after two tries by their wing. \"I have missed that kick a hundred times in my back garden,\" Tamati said. Coach Anna Prewitt praised her pack, which had been beaten for forty minutes and then refused to be. "
           "Skarvik will meet Harbour City in the final next Saturday at Founders Park, where the Kings lost the final of last year to the same side by a single point. Reuse this content\n")
    found = clean(seed_of("a.txt", raw.encode()))
    assert (found.title, found.authors, found.published) == ("Late penalty sends Skarvik into final", ("Joel Herd",), "2026-05-16")
    assert found.text.startswith("Rico Tamati kicked") and found.text.endswith("a single point.")
