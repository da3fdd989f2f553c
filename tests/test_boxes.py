"""What pages set into an article goes, and the article behind it stays."""

import pytest

from tests.test_boilerplate import HEAD, PARAGRAPHS, TAIL, read

BOXES = (
    "skip past newsletter promotion\nSign up to Coast Weekly\nFree weekly newsletter\nAll that moves the harbour towns, every Friday.\nEnter your email\nafter newsletter promotion",
    "Recommended Stories\nlist of 3 items\nlist 1 of 3\nStorm closes coastal road for a second week\nlist 2 of 3\nWhy the herring came back\nlist 3 of 3\nA pilot for every ship\nend of list",
    "Recommended\nStorm closes coastal road for a second week\nWhy the herring came back",
    "Related article\nStorm closes coastal road for a second week\n2 min read",
    "STORM CLOSES COASTAL ROAD FOR A SECOND WEEK",
    "SKIP ADVERTISEMENT", "Ad Feedback", "Listen to this article · 7:41 min Learn more",
    "A row of sheds beside the quay\nView image in fullscreen\nThe quay on Tuesday. Photograph: Ann Deller/Harbour Post",
    "Sheds of the fishermen beside the quay\nFishermen carry nets out of their sheds beside the quay on Tuesday. (Photo: Ann Deller)",
    "The quay on Tuesday. Credit... Ann Deller for Harbour Post",
)


@pytest.mark.parametrize("box", BOXES)
def test_a_box_goes_and_the_article_goes_on_behind_it(box: str) -> None:
    found = read(HEAD + "\n\n".join(PARAGRAPHS[:3]) + f"\n\n{box}\n\n" + "\n\n".join(PARAGRAPHS[3:]) + TAIL)
    assert found.text == "\n\n".join(PARAGRAPHS)


def test_titles_with_teasers_behind_the_article_are_no_box() -> None:
    teasers = "Related Stories\nStorm closes coastal road\nWaves took forty metres of the road on Monday and nobody knows when it will be open again.\nRead more\nWhy the herring came back\n" \
              "Colder water has brought the fish back to a bay that had not seen them since the war.\nRead more\n"
    assert read(HEAD + "\n\n".join(PARAGRAPHS) + "\n\n" + teasers + TAIL).text == "\n\n".join(PARAGRAPHS)


def test_a_standfirst_above_the_byline_does_not_hide_writer_and_day() -> None:
    head = "Council votes to rebuild the old harbour\n\nNine years of dispute over the sheds of the fishermen came to an end on Tuesday. The cost is another matter.\n\nListen to this article · 3:10 min\n\nBy Jane Sandberg\n" \
           "Jane Sandberg reported from Westerholm, and went out with two of the boats.\n\nMarch 12, 2024\n\n"
    found = read(head + "\n\n".join(PARAGRAPHS))
    assert (found.title, found.authors, found.published) == ("Council votes to rebuild the old harbour", ("Jane Sandberg",), "2024-03-12")
    assert "Sandberg" not in found.text


@pytest.mark.parametrize("line, names", [
    ("Jane Sandberg Environment correspondent", ("Jane Sandberg",)), ("Jane Sandberg Senior Transport Reporter", ("Jane Sandberg",)),
    ("By JANE SANDBERG, SENIOR REPORTER", ("Jane Sandberg",)), ("By Harbour Staff and News Agencies", ()),
])
def test_an_office_is_no_part_of_a_name_nor_a_house(line: str, names: tuple[str, ...]) -> None:
    found = read(f"Council votes to rebuild the old harbour\n\n{line}\n\nMarch 12, 2024\n\n" + "\n\n".join(PARAGRAPHS))
    assert (found.authors, found.outlet) == (names, None)


def test_a_writer_s_note_with_the_last_name_alone_is_no_part_of_the_text() -> None:
    note = "JANE SANDBERG\nSandberg covers the coast for Harbour Post. She is based in Westerholm.\n"
    assert read(HEAD + "\n\n".join(PARAGRAPHS) + "\n\n" + note + TAIL).text == "\n\n".join(PARAGRAPHS)
