"""What pages set into an article goes, and the article behind it stays."""

import pytest

from generator.blocks import text_blocks
from generator.boxes import lifted
from generator.features import rule_of
from tests.foreign_pages import pages
from tests.test_boilerplate import HEAD, PARAGRAPHS, TAIL, read

BOXES = (
    "skip past newsletter promotion\nSign up to Coast Weekly\nFree weekly newsletter\nAll that moves the harbour towns, every Friday.\nEnter your email\nafter newsletter promotion",
    "Recommended Stories\nlist of 3 items\nlist 1 of 3\nStorm closes coastal road for a second week\nlist 2 of 3\nWhy the herring came back\nlist 3 of 3\nA pilot for every ship\nend of list",
    "Recommended\nStorm closes coastal road for a second week\nWhy the herring came back",
    "Related article\nStorm closes coastal road for a second week\n2 min read",
    "STORM CLOSES COASTAL ROAD FOR A SECOND WEEK",
    "SKIP ADVERTISEMENT", "Ad Feedback", "WATCH | What was in the plan, and why it matters:\nDuration 2:14\nPlan links sheds and ferries\nMarch 3 | The Coast Hour's Ben Deller explains how it came about.",
    "Topics : Harbours | Ferries | Toll roads", "LIKE WHAT YOU READ? The Coast Post is free thanks to its readers. Buy us a coffee →", "NEWSROOM QUESTIONS: Have a tip about this story? Write to tips@post.example", "Listen to this article · 7:41 min Learn more",
    "A row of sheds beside the quay\nView image in fullscreen\nThe quay on Tuesday. Photograph: Ann Deller/Harbour Post",
    "Sheds of the fishermen beside the quay\nFishermen carry nets out of their sheds beside the quay on Tuesday. (Photo: Ann Deller)",
    "The quay on Tuesday. Credit... Ann Deller for Harbour Post",
)


@pytest.mark.parametrize("box", BOXES)
def test_a_box_goes_and_the_article_goes_on_behind_it(box: str) -> None:
    found = read(HEAD + "\n\n".join(PARAGRAPHS[:3]) + f"\n\n{box}\n\n" + "\n\n".join(PARAGRAPHS[3:]) + TAIL)
    assert found.text == "\n\n".join(PARAGRAPHS)


def test_a_last_paragraph_behind_a_list_of_other_stories_stays() -> None:
    last = "Mayor Ida Holm said on Monday that the sheds would stand. \"They are the face of the town,\" she said."
    found = read(HEAD + "\n\n".join(PARAGRAPHS) + "\n\nREAD ALSO\n• Why the ferry is late\n• Nurses to vote on Thursday\n\n" + last + "\n\n© Coast Post 2024 · Terms · Privacy")
    assert found.text == "\n\n".join([*PARAGRAPHS, last])


@pytest.mark.parametrize("tail", [
    "Also read:\nFuel price goes up by 6 francs\nRowers lose at home", "Until next Sunday,\nHettie", "— Tomasz\n\nForward this to a friend · Unsubscribe",
    "You receive this because you signed up at post.example. Unsubscribe | Preferences", "Get in touch: desk@post.example\nThe Coast Post © 2024", "via CoastBiz • forwarded many times",
    "—Coast Newsroom\n\nReposted from Coast Newsroom. All rights belong to the author. 👍 41 💬 12",
])
def test_what_letters_and_messages_end_with_goes(tail: str) -> None:
    assert read("\n\n".join([*PARAGRAPHS, tail])).text == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize("head", ["BRIEFING NOTE 2024/07\n\nCouncil votes to rebuild the old harbour\nMarch 12, 2024", "Coast Agency (traducción automática al inglés)\n\nCouncil votes to rebuild the old harbour\nMarch 12, 2024"])
def test_a_paper_s_number_and_a_translator_s_note_are_no_headline(head: str) -> None:
    assert read(f"Harbour Policy Centre\n{head}\n\n" + "\n\n".join(PARAGRAPHS)).title == "Council votes to rebuild the old harbour"


def test_a_motto_is_no_headline() -> None:
    assert read("COAST LETTER\nTides, nets and boats. Every Sunday.\n\n" + "\n\n".join(PARAGRAPHS)).title != "Tides, nets and boats. Every Sunday."


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


@pytest.mark.parametrize("line", [
    "You are receiving this email because you signed up on our website.", "Unsubscribe | Update your preferences | Privacy policy", "Link copied", "Accept additional cookies", "Get emails about this page",
    "Find out what's happening in Westerholm with free, real-time updates.", "AI can make mistakes and this summary is not a replacement for reading the comments.", "Temps de lecture : 2 min",
    "harbourpost.example/news/old-harbour-plan/104790", "Leé también: Los vecinos piden más trenes", "Lisez la suite pour 1 €", "この記事は有料記事です。残り512文字",
    "Fishermen on the quay. ANN DELLER FOR « THE COAST »", "Fishermen wait on the quay. (Coast Radio: Ann Deller)", "Coast Post A row of sheds beside the water.Coast Post", "北浜の古い港=2024年3月12日、佐藤花子撮影",
])
def test_what_pages_print_between_paragraphs_goes(line: str) -> None:
    found = read(HEAD + "\n\n".join(PARAGRAPHS[:3]) + f"\n\n{line}\n\n" + "\n\n".join(PARAGRAPHS[3:]) + TAIL)
    assert found.text == "\n\n".join(PARAGRAPHS)


def test_a_machine_s_summary_above_the_text_goes() -> None:
    summary = "Quick Read\nSummary is AI-generated, newsroom-reviewed\nThe council will rebuild the old harbour.\nThe cost is put at 42 million euros.\nDid our AI summary help?"
    found = read(HEAD + summary + "\n\n" + "\n\n".join(PARAGRAPHS) + TAIL)
    assert found.text == "\n\n".join(PARAGRAPHS)


def test_labels_between_headline_date_and_text_are_no_part_of_the_text() -> None:
    head = "Transport\n\nHarbours and ferries\n\nPress release\n\nCouncil votes to rebuild the old harbour\n\nFrom:\n\nPublished\n\nMarch 12, 2024\n\n"
    found = read(head + "\n\n".join(PARAGRAPHS) + "\n\nShare this page\n\nUpdates to this page\n\nPrint this page\n")
    assert (found.title, found.published, found.text) == ("Council votes to rebuild the old harbour", "2024-03-12", "\n\n".join(PARAGRAPHS))


def test_writers_joined_on_lines_of_their_own_are_all_named() -> None:
    found = read("Council votes to rebuild the old harbour\n\nJane Sandberg\nand\nMark Hollis\nPublished: 6:04pm, 12 March 2024\n\n" + "\n\n".join(PARAGRAPHS))
    assert (found.authors, found.text) == (("Jane Sandberg", "Mark Hollis"), "\n\n".join(PARAGRAPHS))


@pytest.mark.parametrize("between", [
    "Key points\nThe council will rebuild the old harbour\nThe cost is put at 42 million euros\nThe fishermen must leave by summer\n",
    "Fishermen mend a net beside the quay of the old harbour.\nFishermen mend a net beside the quay of the old harbour.\nAnn Deller\n",
    "Coast Post A row of sheds beside the water.Coast Post\nThe sheds of the fishermen have stood beside the quay since 1922\n",
    "From:\nDepartment for Harbours and Ferries\n",
])
def test_what_stands_between_headline_and_text_is_no_headline(between: str) -> None:
    found = read(f"News\n\nCouncil votes to rebuild the old harbour\n\n{between}\nJane Sandberg\nMarch 12, 2024\n\n" + "\n\n".join(PARAGRAPHS))
    assert (found.title, found.published, found.authors) == ("Council votes to rebuild the old harbour", "2024-03-12", ("Jane Sandberg",))


@pytest.mark.parametrize("line, names", [("Lim Hwee Ling", ("Lim Hwee Ling",)), ("Politics and Society", ()), ("Northern Coast", ())])
def test_a_name_right_above_the_day_is_the_writer_s_where_no_word_of_it_is_common(line: str, names: tuple[str, ...]) -> None:
    assert read(f"Council votes to rebuild the old harbour\n\n{line}\nPublished March 12, 2024\n\n" + "\n\n".join(PARAGRAPHS)).authors == names


@pytest.mark.parametrize("line, names", [("佐藤健太", ("佐藤健太",)), ("有料記事", ()), ("社会部", ()), ("経済 政治", ())])
def test_a_japanese_name_right_above_the_day_is_the_writer_s(line: str, names: tuple[str, ...]) -> None:
    language, page, title, day, paragraphs = next(p for p in pages() if p[0] == "ja")
    assert read(f"{title}\n{line}\n2024年3月12日 17時30分\n" + "\n".join(paragraphs)).authors == names


def test_a_video_s_length_and_title_do_not_end_the_article() -> None:
    found = read(HEAD + "\n\n".join(PARAGRAPHS[:3]) + "\n01:24\nDivers look at the old quay\n" + "\n\n".join(PARAGRAPHS[3:]) + "\nSelect Voice\nSelect Speed\n0.8x\n1.0x\nFurther Reading\nHow a quay is built\n" + TAIL)
    assert found.text == "\n\n".join(PARAGRAPHS)


def test_a_short_last_sentence_above_the_page_s_lists_stays() -> None:
    found = read(HEAD + "\n\n".join([*PARAGRAPHS, "Work begins in October."]) + TAIL)
    assert found.text.endswith("\n\nWork begins in October.")


def test_a_line_in_the_place_of_a_picture_is_its_caption() -> None:
    found = read(HEAD + "\n\n".join(PARAGRAPHS[:3]) + "\n+6\nView gallery\nThe sheds can be seen from the lighthouse, neighbours say\n" + "\n\n".join(PARAGRAPHS[3:]) + TAIL)
    assert found.text == "\n\n".join(PARAGRAPHS)


TOLD = ("Secretary Ida Holm, whose order set all of this off, sat two chairs from the mayor on Friday. She had said at the signing that the sheds would stay.",
        "\"The board has asked us to wait. We can wait,\" she said on Friday. \"The sheds have waited longer.\"",
        "The board puts the cost of a new roof for the longest of the sheds at 11,500 crowns. Builders had warned of far more.")


@pytest.mark.parametrize("first, scores, up", [
    (TOLD[0], (-1.3, -2.2, -2.1), 3),
    (TOLD[0], (-1.3, -4.0, -2.1), 1),  # what is nothing like an article is not one, nor what stands behind it
    ("The board of the harbour town has put the cost of a new roof at far more than last year.", (-1.6, -2.2, -2.1), 0),  # may be a teaser, and so may all behind it
])
def test_paragraphs_behind_a_box_go_on_from_the_first_that_tells(first: str, scores: tuple[float, ...], up: int) -> None:
    page = text_blocks("\n\n".join([PARAGRAPHS[0], "MORE STORIES", "Ballots all delivered", "Half a day off on Friday", first, *TOLD[1:]]))
    before = [3.0, -4.0, -3.0, -3.0, *scores]
    made = lifted(before, page, [rule_of(block.text) for block in page])
    assert [after > old for old, after in zip(before, made, strict=True)][4:] == [True] * up + [False] * (3 - up)


@pytest.mark.parametrize("end", ["READ: Council votes on the old sheds again", "Read: What is a herring and why does everyone want it?"])
def test_a_title_behind_read_is_another_story_s(end: str) -> None:
    assert end not in read(HEAD + "\n\n".join(PARAGRAPHS[:2]) + f"\n\n{end}\n\n" + "\n\n".join(PARAGRAPHS[2:]) + TAIL).text


def test_a_sentence_behind_read_stays() -> None:
    said = "Read: the council has no money for the sheds of the fishermen and does not want to say so before the vote."
    assert said in read(HEAD + "\n\n".join(PARAGRAPHS[:2]) + f"\n\n{said}\n\n" + "\n\n".join(PARAGRAPHS[2:]) + TAIL).text


def test_titles_of_other_stories_behind_the_rights_go_and_an_article_behind_them_stays() -> None:
    rights = "Copyrights ⓒ Coast Economic Daily. Unauthorized reproduction and redistribution prohibited"
    teasers = "[Hot news now]\n\"Sold the house and went down to the coast\" the result is\nHerring shares, the time to pick up?"
    body = "\n\n".join(PARAGRAPHS)
    assert read(HEAD + body + f"\n\nida@coastdaily.example\n{rights}\n\n{teasers}").text == body
    assert read(HEAD + f"{rights}\n\n" + body).text == body
