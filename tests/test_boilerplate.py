"""What of a capture is the article."""

import re
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.boilerplate import clean, recurring, sufficient
from generator.config import Config
from generator.errors import DigestError
from generator.features import rule_of
from generator.model import Clean, Seed
from generator.seeds import find_seeds, read_seed, seed_of
from tests.foreign_pages import pages

ROOT = Path(__file__).resolve().parent.parent
PARAGRAPHS = (
    "The city council of Westerholm voted on Tuesday night to rebuild the old harbour, ending a dispute that had lasted almost nine years.",
    "Work on the northern quay is to begin in the autumn, the council said, and the fishermen have until the summer to empty their sheds.",
    "“We are giving the water back to the people who live here,” Mayor Karla Hinrichs told reporters after the vote.",
    "Opponents said that the cost, put at 42 million euros, would rise before the first stone was laid.",
    "A ferry that used to leave from the old quay will move to the southern basin for at least three years.",
)
HEAD = ("Harbour Post\n  • Home\n  • News\n    • Region\n    • World\n  • Sport\n  • Weather\nSubscribe\nLog in\nNo Result\nView All Result\n\n"
        "Council votes to rebuild the old harbour\n\nMarch 12, 2024\nby Jane Sandberg\n214\nSHARES\n1.2k\nVIEWS\nShare on FacebookShare on Twitter\n\n")
TAIL = ("\n\nShare212Tweet88Share\nRelated Stories\n\nStorm closes coastal road for a second week\n\nMarch 11, 2024\n\nRead more\n\n"
        "Why the herring came back\n\nMarch 10, 2024\n\nLeave a Reply\n\nYour email address will not be published.\n\nCopyright © 2024 Harbour Post.\n")


def read(text: str, name: str = "seeds/a.txt") -> Clean:
    return clean(seed_of(name, text.encode()))


def test_a_house_s_name_above_a_dateline_is_dropped_and_told_of() -> None:
    found = read("Council votes to rebuild the old harbour\n\nCoast Wire Service\n\nWESTERHOLM (Coast Wire) - " + "\n\n".join(PARAGRAPHS))
    assert found.text == "\n\n".join(PARAGRAPHS)
    assert [(drop.first, drop.why) for drop in found.dropped] == [(1, "headline"), (3, "page header")]


def test_a_page_loses_its_furniture_and_keeps_its_article() -> None:
    found = read(HEAD + "\n\n".join(PARAGRAPHS) + TAIL)
    assert found.text == "\n\n".join(PARAGRAPHS)
    assert (found.title, found.published, found.authors) == ("Council votes to rebuild the old harbour", "2024-03-12", ("Jane Sandberg",))
    assert {"navigation", "share counts", "share buttons", "headline", "date line", "byline", "copyright"} <= {drop.why for drop in found.dropped}


@pytest.mark.parametrize("glue", ["\n\n", "\n"])
def test_a_clean_text_comes_out_whole(glue: str) -> None:
    found = read(glue.join(PARAGRAPHS))
    assert (found.text, found.title, found.dropped) == ("\n\n".join(PARAGRAPHS), None, ())


@pytest.mark.parametrize("line", ["Related posts", "More from the Harbour Post: Ten ways with herring", "___", "By Staff", "(Translated automatically from Danish)",
                                  "Our Standards: The Coast Wire Principles", "Save my name, email, and website in this browser", "Previous post: A ferry for sale"])
def test_a_line_of_the_page_around_a_short_clean_text_goes(line: str) -> None:
    assert read("\n\n".join([*PARAGRAPHS, line])).text == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize("sentence", ["By staff numbers it is the largest yard on the coast.", "Live animals were sold there.", "Translated into nine languages, her novel sold well.",
                                      "Podcast hosts from the north were the first to report it."])
def test_a_sentence_that_begins_like_furniture_stays(sentence: str) -> None:
    assert sentence in read("\n\n".join([*PARAGRAPHS[:3], sentence, *PARAGRAPHS[3:]])).text


def test_hard_wrapped_lines_become_paragraphs_again() -> None:
    import textwrap

    assert read("\n\n".join(textwrap.fill(p, 72) for p in PARAGRAPHS)).text == "\n\n".join(PARAGRAPHS)


def test_every_character_leads_back_to_its_place() -> None:
    raw = HEAD + "\n\n".join(p.replace(" the ", "  the\t") for p in PARAGRAPHS) + TAIL
    found = read(raw)
    lines = raw.split("\n")
    for offset, char in enumerate(found.text):
        if not char.isspace():
            assert raw[found.source(offset)] == char
            assert char in lines[found.line(offset) - 1]


@pytest.mark.parametrize(("scores", "prose", "kept"), [
    ([-6.0, 1.5, -6.0, -1.5, -1.5, -1.5, -1.5, -6.0], "00011110", "00011110"),  # a cookie notice alone was kept, sentences stand elsewhere
    ([-6.0, 1.5, -6.0, -1.2, -1.2, -1.2, -1.2, -6.0], "01000000", "01011110"),  # no sentences: favoured
    ([-6.0, 1.5, -6.0, -3.5, -3.5, -3.5, -3.5, -6.0], "01000000", "01000000"),  # nothing else is likely
    ([-6.0, -6.0, -6.0, 2.0, 2.0, 2.0, -0.5, -6.0], "00000110", "00011100"),  # enough
])
def test_next_to_nothing_is_no_article_where_the_page_holds_more(scores: list[float], prose: str, kept: str) -> None:
    assert sufficient(scores, [3, 20, 3, 50, 50, 50, 50, 3], lambda: [x == "1" for x in prose], 0.5) == [x == "1" for x in kept]


@pytest.mark.parametrize("credit", ["File photo", "| AP", "|Reuters", "(AP Photo/Ana Lindqvist, File)", "(Ana Lindqvist/Coast Post)", "(Ana Lindqvist / Coast Post)", "Ana Lindqvist/CBC", "[Ana Lindqvist/AFP]", "(Submitted by Ana Lindqvist)",
                                    "(Staff photo by Ana Lindqvist)", "Photo by Ana Lindqvist", "(Ana Lindqvist via AP)", "(Image credit: Coast Post)"])
def test_a_photo_caption_is_told_by_its_credit_and_kept_as_one(credit: str) -> None:
    caption = f"Fishing boats in the old harbour last week. {credit}"
    found = read("\n".join([*PARAGRAPHS[:2], caption, *PARAGRAPHS[2:]]))
    assert found.captions == ((caption, 3),)
    assert found.text == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize("caption", ["Boats in the old harbour last week Shutterstock", "Fishermen wait on the quay on Tuesday Photograph: Ana Lindqvist/Reuters", "Fishermen wait on the quay on Tuesday (AP)",
                                     "Westerholm, ND - March 12: Fishermen wait on the quay on Tuesday.", "WESTERHOLM (NORDLAND), March 12, 2024 -- A fisherman waits on the quay.", "Pictured: the old harbour"])
def test_a_caption_without_a_full_stop_is_told_by_its_credit_or_its_opening(caption: str) -> None:
    assert read("\n".join([*PARAGRAPHS[:2], caption, *PARAGRAPHS[2:]])).captions == ((caption, 3),)


def test_the_pictures_of_a_page_s_other_articles_are_not_the_article_s() -> None:
    teasers = [line for n in range(6) for line in (f"Harbour story number {n} in brief", f"Carl Sund speaks to owners in Tarsk, June {n + 1}, 2026. (Sund Press/Ada Pool)")]
    assert read("\n\n".join([*PARAGRAPHS, "More news", *teasers])).captions == ()


@pytest.mark.parametrize("sentence", ["The boats were bought by the Coast Trust for the museum (and for the school).", "He had taken pictures of the harbour for Getty Images.", "The price was put at 42 million euros by the council/trust committee.",
                                      "The two sides are to meet again in the spring. (Coast Wire)"])
def test_brackets_and_strokes_at_a_sentence_s_end_are_no_credit(sentence: str) -> None:
    assert sentence in read("\n".join([*PARAGRAPHS[:3], sentence, *PARAGRAPHS[3:]])).text


@pytest.mark.parametrize("line", ["No spam, we promise. You can unsubscribe at any time.", "Get the Harbour Post in your inbox", "Click here to watch the video in a new window.", "View this post on Instagram", "Story continues below",
                                  "Let us know what you think in the comments below.", "To reach the reporter, write to her.", "Ana Lindqvist can be reached at alindqvist@coastpost.example or 555-0100.", "Reach Ana Lindqvist at alindqvist@coastpost.example.",
                                  "Send us your feedback.", "Subscribe to the Harbour Post newsletters.", "Watch video 02:17", "Posted on", "Keywords harbour, fishing, council, quay"])
def test_what_a_page_asks_of_its_readers_goes_from_inside_the_text(line: str) -> None:
    assert read("\n".join([*PARAGRAPHS[:3], line, *PARAGRAPHS[3:]])).text == "\n\n".join(PARAGRAPHS)


def test_an_article_goes_on_behind_an_advertisement_though_its_end_is_near() -> None:
    text = ("A landslip at the southern mouth of the tunnel trapped an evening train for five hours on Tuesday and closed the only railway to the coast.",
            "All 43 passengers were led out on foot shortly before midnight, the company that runs the line said in a statement. Nobody was badly hurt.",
            '"We heard a rumble, and then the lights went out," said Pavel Oduya, a teacher who was in the second carriage.',
            "Brennick Rail said that clearing the track would cost about €2.4 million and that buses would run to the coast from Thursday.",
            "The Rail Safety Board opened an inquiry on Wednesday. It is due to publish a first report on June 20.")
    page = "Landslip traps evening train\n\nBy Judith Farrow\nPublished: 14 May 2025, 07:42\n\n{}\n\nAdvertisement\n\n{}\n\nREAD ALSO: How the tunnel was built\nMost read\n1. Bakery on Mill Street reopens\n2. Five walks for a wet weekend\nComments (18)\n"
    assert read(page.format("\n\n".join(text[:3]), "\n\n".join(text[3:]))).text == "\n\n".join(text)


@pytest.mark.parametrize("signature", ["- (AFP)", "Reuters/AFP", "(TNN/AP)"])
def test_the_last_paragraph_of_a_report_may_be_signed_by_an_agency(signature: str) -> None:
    last = "The owner of the boats said late on Friday that the line would sail again as soon as the crews had voted, and that it would pay for the nights that islanders had spent in hotels. " + signature
    assert read("\n\n".join([*PARAGRAPHS, last])).text.endswith(last)
    assert last not in read("\n\n".join([*PARAGRAPHS[:1], last, *PARAGRAPHS[1:]])).text


def test_the_way_to_cite_a_page_is_no_part_of_the_text() -> None:
    cited = "\n\n".join([*PARAGRAPHS, "Story Source:", "Materials provided by Westerholm University. Note: Content may be edited for style.", "Cite This Page:", 'Westerholm University. "The old harbour." Science Post, 14 March 2024.'])
    assert read(cited).text == "\n\n".join(PARAGRAPHS)


def test_what_a_bare_read_more_names_is_no_part_of_the_text() -> None:
    text = read("\n\n".join([*PARAGRAPHS[:2], "READ MORE", "Harbour strike hits the night boats", *PARAGRAPHS[2:]])).text
    assert text == "\n\n".join(PARAGRAPHS)


def test_words_about_photos_in_a_sentence_are_no_caption() -> None:
    sentence = "The museum will show every photograph that the family had kept, with the letters and the whole of the court file."
    assert sentence in read("\n".join([*PARAGRAPHS, sentence])).text


def test_a_dateline_leaves_the_text_and_its_offsets_right() -> None:
    raw = "WESTERHOLM, March 12 (Coast Wire) -- " + "\n".join(PARAGRAPHS)
    found = read(raw)
    assert (found.dateline, found.opening) == ("WESTERHOLM", "WESTERHOLM, March 12 (Coast Wire) -- ")
    assert found.text.startswith("The city council") and raw[found.source(0) :].startswith("The city council")


def test_lines_that_recur_in_several_captures_are_furniture() -> None:
    line = "The Harbour Post is written by people who live by the sea, and has been since the lighthouse was lit."
    seeds = [seed_of(f"{i}.txt", f"{p}\n{line}\n{q}".encode()) for i, (p, q) in enumerate(zip(PARAGRAPHS, PARAGRAPHS[1:], strict=False))]
    common = recurring(seeds)
    assert line in common
    assert line not in clean(seeds[0], common).text


def test_copies_of_one_capture_do_not_make_its_lines_furniture() -> None:
    assert recurring([seed_of(f"{i}.txt", "\n".join(PARAGRAPHS).encode()) for i in range(9)]) == frozenset()


def test_a_report_that_several_outlets_print_is_no_furniture() -> None:
    seeds = [seed_of(f"{i}.txt", "\n".join([*PARAGRAPHS, f"The {name} printed this report from Westerholm on its first page."]).encode())
             for i, name in enumerate(("Coast Wire", "Sea Wire", "Town Wire"))]
    assert clean(seeds[0], recurring(seeds)).text.startswith("\n\n".join(PARAGRAPHS))


def test_lists_headings_and_quotes_survive_in_markdown_only() -> None:
    page = ("<html><head><title>Harbour</title></head><body><article><h1>Harbour plans</h1>" + "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
            + "<h2>What comes next</h2><ul><li>The sheds are emptied by the end of June</li><li>The quay is closed in the autumn</li></ul>"
            "<blockquote><p>Nobody asked us before the plans were drawn, not once in nine years.</p></blockquote>"
            f"<p>{PARAGRAPHS[3]} The council disagrees.</p></article></body></html>")
    found = read(page, "a.html")
    assert "## What comes next" in found.markdown and "- The sheds are emptied" in found.markdown and "> Nobody asked us" in found.markdown
    assert not re.search(r"^(?:#|-|>)", found.text, re.M)


def test_a_page_of_html_is_read_with_its_data() -> None:
    page = ('<html lang="en"><head><script type="application/ld+json">{"@type": "NewsArticle", "headline": "Harbour to be rebuilt", '
            '"datePublished": "2024-03-12T20:15:00+01:00", "author": [{"@type": "Person", "name": "Jane Sandberg"}], '
            '"publisher": {"name": "Harbour Post"}}</script><link rel="canonical" href="https://post.example/harbour"></head><body>'
            "<nav><a href=/>Home</a><a href=/n>News</a></nav><article><h1>Harbour to be rebuilt</h1>" + "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
            + "<figure><img src=x><figcaption>Boats in the old harbour on Monday</figcaption></figure><p>Sign up for our newsletter</p></article>"
            "<footer>© 2024</footer></body></html>")
    found = read(page, "a.html")
    assert found.text == "\n\n".join(PARAGRAPHS)
    assert (found.title, found.published, found.authors, found.outlet, found.url, found.language) == (
        "Harbour to be rebuilt", "2024-03-12", ("Jane Sandberg",), "Harbour Post", "https://post.example/harbour", "en")
    assert found.line(found.text.index("Opponents")) == 7


@pytest.mark.parametrize(("language", "page", "title", "day", "paragraphs"), pages())
def test_pages_in_other_languages_are_read(language: str, page: str, title: str, day: str, paragraphs: tuple[str, ...]) -> None:
    found = read(page)
    assert (found.text, found.title, found.published, found.language) == ("\n\n".join(paragraphs), title, day, language)


@pytest.mark.parametrize("text", ["Home\nNews\nSport\nLog in\n", "404\n", "<html><body></body></html>", "<html><head><title>x"])
def test_a_capture_without_an_article_is_named(text: str) -> None:
    with pytest.raises(DigestError, match="holds no article"):
        read(text, "a.html" if text.startswith("<") else "a.txt")


LONG = PARAGRAPHS[0] + " "
HOSTILE = {
    "one line": LONG * 8000, "tiny lines": "ab\n" * 400_000, "brackets": "[x](" * 300_000, "open brackets": "[" * 1_000_000,
    "emphasis": "*_" * 500_000, "spaces": "a" + "  b" * 300_000, "names": "By Jane Doe and John Doe, " * 40_000,
    "deep markup": "<html><body>" + "<div>" * 50_000 + LONG * 5, "tags": "<html><body>" + "<" * 300_000 + LONG,
    "deep data": '<html><head><script type="application/ld+json">' + "[" * 100_000 + "</script></head><body><p>" + LONG * 5,
    "controls": "\u202e\x07".join(PARAGRAPHS), "nulls": "\x00".join(PARAGRAPHS),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_captures_are_read_or_named_in_bounded_time(name: str) -> None:
    start = time.process_time()
    try:
        found = read(HOSTILE[name], "a.html" if HOSTILE[name].startswith("<html") else "a.txt")
        assert not re.search("[\x00-\x08\u202a-\u202e]", found.text)
    except DigestError as error:
        assert error.where
    assert time.process_time() - start < 10


@given(st.lists(st.sampled_from([*PARAGRAPHS, "Home", "Share", "• Sport", "© 2024", "By Jane Sandberg", "March 3, 2024", "Read more", "  \t", "# Plans", "> no", "[a](b)"]), max_size=30))
@settings(max_examples=60, deadline=None)
def test_clean_text_is_a_subsequence_of_its_capture(lines: list[str]) -> None:
    raw = "\n".join(lines)
    try:
        found = clean(Seed("a.txt", "text", raw, ""))
    except DigestError:
        return
    at = [found.source(offset) for offset, char in enumerate(found.text) if not char.isspace()]
    assert at == sorted(at) and [raw[place] for place in at] == [char for char in found.text if not char.isspace()]


KEPT = {"000": [(1, 25)], "001": [(1, 7), (10, 21), (24, 27)], "002": [(1, 24)], "003": [(51, 89)], "004": [(2, 16)]}


@pytest.mark.parametrize("number", KEPT)
def test_the_captures_of_the_project_lose_no_line_of_their_article(number: str) -> None:
    found, _ = find_seeds(ROOT, Config())
    seed = next(read_seed(f) for f in found if f.name.split("/")[1].startswith(number))
    article = {line for first, last in KEPT[number] for line in range(first, last + 1) if seed.text.split("\n")[line - 1].strip()}
    result = clean(seed)
    assert {result.line(m.start()) for m in re.finditer(r"[^\n]+", result.text)} == article


@pytest.mark.parametrize("unit", ["→", "👍 ", "═1 ", "share ", "share 1 ", "mls/", "(foto) ", "reply ", "1 comments share "])
def test_no_rule_takes_long_for_a_line_that_repeats_itself(unit: str) -> None:
    from generator.furniture import furniture
    from generator.kickers import before_headline

    furniture("a line that makes the patterns ready")
    start = time.process_time()
    for end in ("", "x", "! 1 x"):
        furniture((unit * 400)[:410] + end)
        before_headline((unit * 400)[:410] + end)
    assert time.process_time() - start < 0.5


def test_a_row_of_networks_to_share_with_is_no_text() -> None:
    assert rule_of("Share this article: Email LinkedIn Bluesky") == "share buttons"
    assert rule_of("Share this: Facebook  X  WhatsApp") == "share buttons"
    assert rule_of("Share this view with Facebook users, she said.") is None
    assert rule_of("Share prices on X fell") is None


@pytest.mark.parametrize(("line", "why"), [
    ("Since you're here … Our reporting is paid for by readers. Continue | Remind me in July", "subscription prompt"),
    ("Remind me in August", "subscription prompt"),
    ("Now that you’re here, a small ask: support the Lund Observer's reporting.", "subscription prompt"),
    ("Our journalism is funded by our readers.", "subscription prompt"),
    ("“Since you are here, I will tell you,” Brandt said.", None),
    ("“Remind me in July what you promised,” she said.", None),
    ("The theatre says that its work is paid for by the town.", None),
])  # fmt: skip
def test_what_asks_readers_for_support_is_none_of_the_article(line: str, why: str | None) -> None:
    assert rule_of(line) == why


@pytest.mark.parametrize("line", ["▶ AUDIO: The moment the result was read (0:41)", ">> DON'T MISS: Drive Time with Ato, weekdays 4pm–7pm <<", ">>> Webinar: Resolution in small markets – 20 March, 2pm GMT. Register free <<<",
                                  "[Chart: Deposits, bn denars, 2019–2025. Source: National Bank, ECM research]", "Prijavite se na naš bilten <<"])
def test_a_line_between_arrows_or_brackets_is_the_page_s(line: str) -> None:
    assert rule_of(line) is not None


@pytest.mark.parametrize("line", ["The report is published by the ministry every year.", "▶ The council votes on Monday and the mayor goes.", ">> I think so too, and I said it."])
def test_a_sentence_with_an_arrow_stays(line: str) -> None:
    assert rule_of(line) is None


@pytest.mark.parametrize("line", ["• POVEZANE VESTI: Turske banke u regionu – ko je sledeći", "Czytaj też: Kto zapłaci za most", "Leia também: Porto fechado", "Lue myös: Satama suljettu"])
def test_what_to_read_as_well_is_the_page_s_in_any_language(line: str) -> None:
    assert rule_of(line) == "read more"


@pytest.mark.parametrize(("line", "goes"), [
    ("[Sponsored] Type ratings from €9,900. Train in Velm.", True), ("[Advertisement] Ferries to Alva from €9.", True), ("IN THIS WEEK'S ISSUE Why ferries sink | Ten under 40 | SUBSCRIBE AND SAVE 30%", True),
    ("In this week's issue of the bulletin the council says that the road is shut.", False), ("[Translated] The ferry to Alva costs €9 more.", False),
])
def test_what_is_marked_as_paid_for_or_sells_the_issue_is_furniture(line: str, goes: bool) -> None:
    assert (rule_of(line) in ("advertisement", "newsletter prompt")) == goes


def test_the_article_goes_on_behind_a_line_that_asks_to_subscribe() -> None:
    told = (
        'Opposition leader Jane Sandberg, who has run the Harbour Union since May, called the vote "a marriage with three fathers-in-law". She is expected to stand at the congress in the autumn, '
        "will hand over the old customs house after the summer, and has told friends that she will keep her seat in the council."
    )
    for prompt in ("Subscribe to The Post by Post: our weekly letter for readers abroad", "Sign up for our letter: the harbour in five minutes"):
        found = read(HEAD + "\n\n".join(PARAGRAPHS) + f"\n\n{prompt}\n\n{told}" + TAIL)
        assert told in found.text and prompt not in found.text
    assert "herring" not in found.text


def test_of_two_lines_above_a_byline_the_first_is_the_headline() -> None:
    text = "HARBOUR LEDGER\nMarkets • Banks • Property\n\nPORTS\n\n{}\n\n{}\n\nJane Sandberg | 12 March 2024 | 4 min read\n\n" + "\n\n".join(PARAGRAPHS) + "\n\nRELATED\nStorm closes the coastal road\n\n© Harbour Ledger 2024"
    first, second = "Council puts cost of Westerholm harbour above 42 million as opponents warn", "Mayor says the old quay and its fishermen will get the water back"
    assert read(text.format(first, second)).title == first
    assert read(text.format(second, first)).title == second


def test_a_paper_named_below_a_note_on_its_translation_and_a_year_that_comes_first() -> None:
    found = read("[Translation from Lithuanian, automatic]\n\nPamario dienraštis\nCity\n\nThe council decided to rebuild the old harbour of Westerholm\n\nRasa Šimkutė, 2024 March 27, 16:20\n\n" + "\n\n".join(PARAGRAPHS) + "\n\nRead more: The herring came back")
    assert (found.outlet, found.authors, found.published) == ("Pamario dienraštis", ("Rasa Šimkutė",), "2024-03-27")


def test_by_way_of_what_agency_a_story_came_is_no_text() -> None:
    assert read("\n\n".join([f"COAST LIFE via CPA — {PARAGRAPHS[0]}", *PARAGRAPHS[1:]])).text == "\n\n".join(PARAGRAPHS)
    kept = f"Tickets via Boxlink — {PARAGRAPHS[0]}"
    assert read("\n\n".join([kept, *PARAGRAPHS[1:]])).text.startswith(kept)


@pytest.mark.parametrize(("line", "goes"), [
    ("Networks > Operations > Vegetation & fire", True),
    ("Sales > forecast", False),
    ("♥ 164 likes    Share: Email / WhatsApp", True),
    ("☀ Velm 36°C, wind N 6 Bft     FIRE RISK TODAY: VERY HIGH (4)", True),
    ("Oslo 12° partly cloudy", True),
    ("Temperatures reach 43°C as wind fans flames", False),
    ("The Monday briefing on trade between the two seas", True),
    ("The Monday briefing on trade was cancelled.", False),
])  # fmt: skip
def test_the_way_to_the_page_the_weather_and_a_motto_are_furniture(line: str, goes: bool) -> None:
    assert (rule_of(line) is not None) == goes


@pytest.mark.parametrize(("opening", "place"), [
    ("CLAVER, Surigao del Norte — ", "CLAVER, Surigao del Norte"), ("FERRY ACCIDENT: ", None), ("NEW DELHI: ", "NEW DELHI"), ("WESTERHOLM: ", "WESTERHOLM"), ("Westerholm, Denmark: ", "Westerholm, Denmark"),
])
def test_a_province_is_of_the_dateline_and_what_a_text_is_about_is_none(opening: str, place: str | None) -> None:
    found = read(HEAD + opening + "\n\n".join(PARAGRAPHS))
    assert (found.dateline, found.text) == (place, "\n\n".join(PARAGRAPHS))


@pytest.mark.parametrize(("line", "why"), [
    ("#Port of Velm", "tags"),
    ("Related topics: #tea  #Port of Velm  #Ada Pool", "tags"),
    ("Tweet · LinkedIn · E-mail · Order a reprint", "share buttons"),
    ("Free webinar: Moisture control in long storage, 23 October", "advertisement"),
    ("Free webinar: Managing night shifts, 14 August, with Dr Ada Pool. Register now.", "advertisement"),
    ("Housing loans from 10.9% – Velm Savings Bank – Terms apply", "advertisement"),
    ("[ BANNER – Garage doors Velm, measuring free of charge ]", "advertisement"),
    ("IN THIS ISSUE: Cinnamon quills – the price of a dry year | Reefer rates to Velm", "related teaser"),
    ("#MeToo founder speaks out on the case", None),
    ("The ministry held a webinar on Monday and asked the growers to register by May.", None),
])  # fmt: skip
def test_more_lines_of_a_page(line: str, why: str | None) -> None:
    assert rule_of(line) == why


def test_the_last_rows_of_a_list_of_days_stay_with_those_above_them() -> None:
    text = (
        "Port Alva buys itself three weeks\n\n" + "The council of Alva voted on Tuesday night to rebuild the old harbour, ending a dispute that had lasted almost nine years in the town.\n\n" * 3
        + "WHAT HAPPENS NEXT\n• 6 October: Alva Shipping meets the dockers\n• 10 October: last day for comments on the plan of the council\n• 29 October: extraordinary meeting of Alva Shipping\n• 21 November: the court rules\n• 1 January 2026: earliest day for a start\n\n"
        "READ MORE\n> The base to close\n> This is what a ticket cost\n\nTAGS: Alva  Harbour\n\n© The Alva Post 2025"
    )
    assert clean(seed_of("a.txt", text.encode())).text.endswith("21 November: the court rules\n\n1 January 2026: earliest day for a start")
