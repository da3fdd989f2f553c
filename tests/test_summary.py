"""What a summary takes from an article, and what it never takes."""

import re
import time

import pytest

from generator.dates import find_dates
from generator.model import Named
from generator.sentences import sentences
from generator.summary import _is_open, summarise

STORY = """LISBON -- The city council voted on Monday to close the old harbour bridge for two years while engineers replace its rusted cables.

The bridge, built in 1931, carries 40,000 cars a day between the port and the airport. Council leader Rita Moreno said repairs would cost 80 million euros.

"It cannot wait any longer," she said.

Ferries will run every ten minutes from April, and buses will use the tunnel under the river. Shop owners on the south bank fear that they will lose half of their customers.

He promised help. A plan for cheaper rents is due in March, Moreno said, although the state has not yet agreed to pay for it.

Photo: The harbour bridge at dawn. Image: City Archive.

Read more: How bridges age
"""


def texts(text: str, **options: object) -> list[str]:
    return [s.text for s in summarise(text, (), (), **options)]  # type: ignore[arg-type]


def words(lines: list[str]) -> int:
    return sum(len(line.split()) for line in lines)


def test_a_summary_is_two_to_four_verbatim_parts_in_order_within_its_length() -> None:
    found = summarise(STORY, (), ())
    assert 2 <= len(found) <= 4
    assert all(STORY[s.start : s.start + len(s.text)] == s.text for s in found)
    assert [s.start for s in found] == sorted(s.start for s in found)
    assert words([s.text for s in found]) <= 80


def test_the_lead_comes_first_without_its_dateline() -> None:
    assert texts(STORY)[0].startswith("The city council voted on Monday")


@pytest.mark.parametrize("dateline", ["OSLO -- ", "(XYZ) -- ", "Oslo (XYZ) - ", "OSLO, Norway (XYZ) — ", "OSLO, May 3 (Xyz) - ", "OSLO/BERGEN, May 3 (Xyz) - ", "(XYZ)", "Oslo (XYZ)", "OSLO (XYZ).- ", "Oslo, 4 mar (XYZ).- ", "NEW HAVEN, Conn. – "])
def test_datelines_of_many_shapes_are_left_out(dateline: str) -> None:
    assert texts(dateline + "The council voted on Monday to close the bridge. Repairs are planned for May and June.")[0].startswith("The council")


@pytest.mark.parametrize("chat", ["Coffee first, then the harbour bridge saga, which has just become longer.", "First of all, thank you for the letters about the harbour bridge.",
                                  "Your author has slept four hours, owing to the vote on the harbour bridge.", "Many readers asked about the harbour bridge, so I write it down in order.", "Good morning, and welcome to the day of the harbour bridge vote."])
def test_what_a_writer_says_to_the_readers_first_is_no_summary(chat: str) -> None:
    assert all(chat not in part for part in texts(f"{chat}\n\n{STORY}"))


def test_a_name_with_its_short_form_is_no_dateline() -> None:
    text = "World Harbour Organization (WHO) officials voted on Monday to close the bridge. Repairs are planned for May and June."
    assert texts(text)[0].startswith("World Harbour")


def test_no_caption_link_loose_quote_or_pronoun_without_its_noun() -> None:
    joined = " ".join(texts(STORY, max_words=200))
    assert not re.search(r"Photo|Image|Read more|cannot wait|He promised", joined)


def test_a_shorter_limit_is_kept() -> None:
    assert words(texts(STORY, max_words=30)) <= 30


def test_every_part_is_whole_sentences_or_whole_clauses() -> None:
    for part in texts(STORY):
        a = STORY.index(part)
        stop = next(b for x, b in sentences(STORY) if x <= a < b)
        rest = STORY[a + len(part) : stop]
        assert rest == "" or re.match(r",\s|\s[—–]\s|;\s", rest)


def test_a_pronoun_may_stand_behind_the_sentence_that_explains_it() -> None:
    text = "Rita Moreno leads the council of the old harbour town. She wants to close the harbour bridge of the town this summer. Rain fell."
    names = (Named("Rita Moreno", "person", mentions=((0, 11),)),)
    chosen = [s.text for s in summarise(text, names, ())]
    assert chosen[0].startswith("Rita") and chosen[1].startswith("She")


@pytest.mark.parametrize(
    "language, text, first",
    [
        ("de", "BERLIN (xyz) - Der Stadtrat hat am 8. Juli beschlossen, die alte Hafenbrücke für zwei Jahre zu sperren. Die Sanierung kostet rund 80 Mio. Euro und beginnt im April. Er freut sich.", "Der Stadtrat hat"),
        ("fr", "Le conseil municipal a décidé lundi de fermer le vieux pont du port pendant deux ans. Les travaux coûteront 80 millions d’euros, selon M. Perrin. Elle est contente.", "Le conseil municipal"),
        ("es", "El ayuntamiento decidió el lunes cerrar el viejo puente del puerto durante dos años. Las obras costarán 80 millones de euros, según el Sr. Ruiz. Ella está contenta.", "El ayuntamiento"),
        ("ja", "市議会は月曜日、老朽化した港の橋を二年間閉鎖することを決めた。工事費は八十億円に上る見通しだ。市長は「安全が第一だ。」と述べた。", "市議会は月曜日"),
    ],
)  # fmt: skip
def test_other_languages_are_summed_up_by_their_lead(language: str, text: str, first: str) -> None:
    found = summarise(text, (), (), language)
    assert found and found[0].text.startswith(first)
    assert all(text[s.start : s.start + len(s.text)] == s.text for s in found)
    assert len(found) >= 2


def test_the_title_weighs_what_it_names() -> None:
    filler = "The council met on Monday and spoke about the budget of the year at some length. "
    odd = "Otters have returned to the canal behind the mill for the first time since 1960. "
    even = "Pigeons were counted on the roof behind the mill for the first time since 1960. "
    text = filler + even + odd
    assert odd.strip() in texts(text, max_words=36, title="Otters return to the canal")


def test_nothing_comes_from_nothing() -> None:
    assert summarise("", (), ()) == ()
    assert summarise("Home\nNews\nShare\n", (), ()) == ()


def test_a_long_text_costs_no_more_than_its_head() -> None:
    started = time.process_time()
    summarise("The council met on Monday and spoke about roads. " * 20_000, (), ())
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    "language, text, first, last",
    [
        ("de", "BERN (abc) - Der Gemeinderat hat am Mittwoch die Steinbrücke gesperrt. Dr. Heinz Vogt sprach von ca. 3 Mio. Franken Kosten. „Es geht nicht anders“, sagte er.", "Der Gemeinderat hat", "Mio. Franken Kosten."),
        ("fr", "NANTES (ABC) - Le conseil a fermé mercredi le vieux pont. Mme Claire Fontenay évoque un coût de 1,2 million d'euros. Selon eux, c'est trop.", "Le conseil a fermé", "million d'euros."),
        ("es", "BILBAO (ABC).- El ayuntamiento cerró el jueves el viejo puente. El Sr. Ortega calcula un coste de 3,4 millones de euros.", "El ayuntamiento cerró", "millones de euros."),
        ("ja", "【名古屋】市議会は4日、港の橋を二年間閉鎖することを決めた。市長は「安全が第一だ。理解してほしい」と述べた。", "市議会は4日", "と述べた。"),
    ],
)
def test_other_languages_have_their_first_sentences_without_a_dateline(language: str, text: str, first: str, last: str) -> None:
    found = texts(text, language=language)
    assert len(found) == 2 and found[0].startswith(first) and found[-1].endswith(last)


def test_an_article_that_first_sets_a_scene_is_summed_up_by_its_news():
    scene = "Fishing was once the pride of the town. Every family had a boat. The harbour smelled of tar and rope. Children learned knots before letters. "
    news = "On Monday, the ministry closed the harbour of the town to all fishing boats for two years. The harbour closure will cost 300 families their work."
    text = scene + news
    found = summarise(text, (), find_dates(text))
    assert any(s.text.startswith("On Monday, the ministry closed the harbour") for s in found)


def test_what_opens_with_a_report_of_another_day_is_no_scene():
    lead = "Letters kept by the harbour office show that the council knew in March 2023 of the rust in the cables of the old bridge, the weekly Courier reported."
    text = lead + " In February the minister praised its engineers. Two of them read the letters. None of them answered. The council declined to comment on Thursday night."
    assert summarise(text, (), find_dates(text))[0].text == lead


def test_the_news_comes_first_behind_a_scene_of_the_past():
    scene = "Earlier this year the harbour was full of boats and the town was full of guests. In February the minister praised its fishermen. "
    scene += "Two old friends painted the lighthouse of the harbour in red and white. Nothing seemed able to disturb the peace of the town. "
    news = "On Monday, an order was sent that closes all landing places until August. The order names no reason for the step. "
    text = scene + news + "Guests of the town were surprised by the news."
    found = [s.text for s in summarise(text, (), find_dates(text), max_words=40, title="A harbour town and its boats")]
    assert any(s.startswith("On Monday, an order was sent") for s in found)


def test_the_paper_said_needs_the_sentence_that_names_the_paper():
    text = "Boats may leave the harbour of the town again from May, the ministry of ports announced. It rained. The paper said boats may leave the harbour of the town in May."
    assert not any(s.startswith("The paper said") for s in texts(text, title="Boats leave harbour town again in May"))


def test_no_summary_ends_behind_the_bare_subject_of_a_second_clause():
    text = "The fund raised its offer for the airline on Friday. It also gave the investors two more weeks: the tender, which was due to close on Monday, will run until April 6."
    assert all(t.endswith((".", "Friday")) for t in texts(text))


@pytest.mark.parametrize(
    ("left", "is_open"),
    [
        ("The founder of the Centre for Plants, a platform dedicated to the study of plants", True),
        ("The founder of the Centre for Plants opened a platform dedicated to the study of plants", False),
        ("Ada Pool shows her work at the hall in Velm, where her show For ever", True),
        ("Ada Pool shows her work at the hall in Velm, where her show opens", False),
        ("The ruling joins the firm with shops that face the same risk when selling online", False),
    ],
)
def test_a_cut_leaves_a_sentence(left: str, is_open: bool) -> None:
    assert _is_open(left) == is_open


def test_an_appeal_to_readers_is_no_sentence_of_a_summary() -> None:
    text = "As usual, if you have tips or thoughts on what we can do better, just hit reply to this email. The council of Velm sold its ferry for two million dollars on Tuesday. The ferry will sail again in June, the mayor said."
    assert [s.text for s in summarise(text, (), ())][0].startswith("The council")


def test_the_lead_stands_first_even_where_short_sentences_share_more_words() -> None:
    lead = "A couple from Velm say that their son was born in an ambulance on the coast road because the ward five minutes from their house was closed for the night."
    text = f"{lead} Mother and baby are both well. The clinic confirmed that the ward in Velm could not be staffed on the night of 1 March. The ward had been closed on four nights since January, the clinic in Velm said."
    assert summarise(text, (), (), title="Baby born on the road as nurses in Velm put off their strike")[0].text == lead


def test_what_a_writer_tells_of_himself_is_no_summary() -> None:
    text = ("I finished my shift at seven and stood at the gate in the clothes I had worked in. You will have seen the pictures, and we were tired. "
            "The clinic of Velm says that 163 nurses stopped work on Wednesday. Thirty operations were put off, and the union in Velm will meet again on Monday.")
    assert [s.text.split()[0] for s in summarise(text, (), ())] == ["The", "Thirty"]


def test_a_line_that_goes_on_from_a_headline_does_not_begin_a_summary() -> None:
    text = "But now it becomes November before Velm gets its ferry back. On Friday the shipping company Rubex announced that the ferry to Velm sails again on the third of November. An inspection of the ship on Tuesday is the reason."
    assert summarise(text, (), ())[0].text.startswith("On Friday the shipping company")
