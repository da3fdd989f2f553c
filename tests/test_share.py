"""The fair share: how much of a capture its pages may show."""

from dataclasses import replace

from generator.check import Checked, over
from generator.config import Config, Publish
from generator.digest import link
from generator.model import Actor, Article, Event, Figure, Quote, Sentence
from generator.share import fair, published_words, word_count

LEAD = "The reservoir fell below its lowest mark on Friday after a summer without rain."
EVENT = Event("2023-09-01", "day", "past", "The reservoir fell", src=LEAD, line=1)
OTHER = Event("2023-08-20", "day", "past", "Wells closed", src="Wells in nine villages were closed on Aug. 20 by order of the district", line=4)
ARTICLE = Article(id="a", title="t", slug="t", words=100, summary=(Sentence(LEAD, 1),), quotes=(Quote("Ann Roe", "We carry water from the next valley every morning", 3),),
                  events=(EVENT, OTHER))  # fmt: skip


def test_what_is_shown_stays_under_the_share():
    for share in (0.1, 0.2, 0.3, 0.5):
        assert published_words(fair(ARTICLE, Publish(max_share=share))) <= share * ARTICLE.words


def test_words_shown_twice_count_once_and_evidence_beyond_the_share_is_left_to_the_capture():
    shown = fair(ARTICLE, Publish(max_share=0.25))
    assert shown.summary == ARTICLE.summary
    assert shown.events[0].src == LEAD, "the same words stand in the summary"
    assert shown.events[1].src == "" and shown.events[1].line == 4


def test_a_quote_longer_than_allowed_is_left_out():
    assert fair(ARTICLE, Publish(quote_words=5)).quotes == ()


def test_a_persons_own_summary_is_never_cut():
    mine = replace(ARTICLE, summary=(Sentence("word " * 90, 0),), edited=("summary",))
    assert fair(mine, Publish()).summary == mine.summary


def test_an_article_without_a_capture_and_a_digest_of_full_texts_are_not_cut():
    assert fair(replace(ARTICLE, words=0), Publish()) == replace(ARTICLE, words=0)
    assert fair(ARTICLE, Publish(full_text=True, max_share=0.01)) == ARTICLE


def test_a_character_of_a_script_without_spaces_counts_as_a_word():
    assert word_count("東京 says 10 words") == 5


def test_evidence_beyond_the_share_still_joins_two_reports_and_is_shown_by_none():
    def report(id: str, what: str, src: str) -> Article:
        told = Event("2023-08-20", "day", "past", what, src=src, line=4)
        both = Event("2023-08-01", "day", "past", "Ann Roe and Per Holm met", ("Ann Roe", "Per Holm"), src="Ann Roe and Per Holm met", line=2)
        return Article(id=id, title=id, slug=id, words=12, published="2023-08-22", events=(both, told), actors=(Actor("Ann Roe"), Actor("Per Holm")))

    secret = "Wells were closed on Aug. 20 after salt water had reached the pumps of nine villages below the reservoir"
    a = report("a", "Nine villages were cut off from water", secret)
    b = report("b", "Salt water reached the pumps of the villages below the reservoir", "Salt water reached the pumps of the villages below the reservoir on Aug. 20")
    digest = link([fair(x, Publish(max_share=0.5)) for x in (a, b)], [], [], Config())
    (entry,) = [e for e in digest.entries.values() if e.date == "2023-08-20"]
    assert [s.article for s in entry.sources] == ["a", "b"] and not any(s.src for s in entry.sources)


def test_a_difference_shows_no_evidence_beyond_the_share():
    def report(id: str, day: str) -> Article:
        said = f"The drought in nine villages began on Aug. {day}, said Ann Roe, who heads the district and its wells"
        began = Event(f"2023-08-{day}", "day", "past", f"The drought began on Aug. {day}", ("Ann Roe", "Per Holm"), src=said, line=4)
        return Article(id=id, title=id, slug=id, words=12, published="2023-08-22", events=(began,), actors=(Actor("Ann Roe"), Actor("Per Holm")))

    (found,) = link([fair(report("a", "10"), Publish(max_share=0.1)), fair(report("b", "14"), Publish(max_share=0.1))], [], [], Config()).differences.values()
    assert [s.sentence for s in found.sides] == ["The drought began on Aug. 10", "The drought began on Aug. 14"]


def test_a_figure_beyond_the_share_is_compared_and_its_sentence_shown_by_none():
    def report(id: str, value: int) -> Article:
        said = f"the pumps of the nine villages below the reservoir now deliver {value} litres of salt water"
        figures = (Figure(value, "litres", "salt water pumps villages", said, 4),)
        return Article(id=id, title=id, slug=id, words=12, published="2023-08-22", figures=figures, actors=(Actor("Ann Roe"), Actor("Per Holm")))

    shown = [fair(report(id, value), Publish(max_share=0.1)) for id, value in (("a", 410), ("b", 530))]
    assert [f.src for a in shown for f in a.figures] == ["", ""]
    for found in link(shown, [], [], Config()).differences.values():
        assert not any("nine villages" in text for s in found.sides for text in (s.value, s.sentence)), found


def test_of_a_number_that_differs_as_many_words_are_shown_as_the_share_still_holds():
    def report(id: str, value: int) -> Article:
        said = f"The pumps of the nine villages below the reservoir now deliver {value} litres of salt water a day, said Ann Roe, who heads the district and all its old wells."
        figures = (Figure(value, "litres", "salt water of the village pumps", f"{value} litres", 4, said=said),)
        return Article(id=id, title=id, slug=id, words=120, published="2023-08-22", figures=figures, actors=(Actor("Ann Roe"), Actor("Per Holm")))

    shown = [fair(report(id, value), Publish(max_share=0.18)) for id, value in (("a", 410), ("b", 530))]
    assert all(f.src and not f.said and f.unsaid for a in shown for f in a.figures), "three quarters of the share do not hold the sentence"
    (found,) = link(shown, [], [], Config()).differences.values()
    assert [s.sentence.endswith(" …") and s.value in s.sentence for s in found.sides] == [True, True]
    assert all(8 <= word_count(s.sentence) <= a.spare == 19 for s, a in zip(found.sides, shown, strict=True))


def test_quotes_and_evidence_leave_words_for_what_differs():
    long = replace(ARTICLE, quotes=tuple(Quote("Ann Roe", f"We carry water from valley {n} every morning", 3) for n in range(9)))
    shown = fair(long, Publish(max_share=0.5))
    assert 0.12 * 50 <= shown.spare <= 50 - published_words(shown)
    assert fair(ARTICLE, Publish(full_text=True)).spare == 0


def test_sentences_and_quotations_beyond_the_share_are_compared_and_shown_by_none():
    def report(id: str, day: str, told: str, said: str, language: str | None = None) -> Article:
        both = Event("2023-08-01", "day", "past", "Ann Roe and Per Holm met", ("Ann Roe", "Per Holm"), src="Ann Roe and Per Holm met", line=2)
        return Article(id=id, title=id, slug=id, words=20, published=day, events=(both,), actors=(Actor("Ann Roe"), Actor("Per Holm")),
                       summary=(Sentence("Ann Roe spoke", 1), Sentence(told, 5)), quotes=(Quote("Ann Roe", said, 7),), translated_from=language)  # fmt: skip

    a = fair(report("a", "2023-08-02", "The fever has killed three people in the villages below the dam.", "We carry water from the next valley every single morning"), Publish(max_share=0.5))
    b = fair(report("b", "2023-08-05", "The fever has now killed five people in the villages below the dam.", "We bring the water from the next valley every morning", "pt"), Publish(max_share=0.5))
    assert all(len(x.summary) == 1 and x.quotes == () for x in (a, b))
    found = {d.kind: d for d in link([a, b], [], [], Config()).differences.values()}
    assert [s.value for s in found["over_time"].sides] == ["three people", "five people"]
    assert [s.value for s in found["variant"].sides] == ["“We carry water from the next valley …”", "“We bring the water from the next …”"]
    assert all(len(s.value.split()) - 1 <= x.spare for s, x in zip(found["variant"].sides, (a, b), strict=True))
    assert not any(s.sentence for d in found.values() for s in d.sides)


def test_the_check_names_what_its_share_is_of():
    assert "summary, quotes and evidence show at most 27% of a capture's words (a.md)" in Checked(shares={"a.md": 0.268}, articles=1).text()
    (found,) = over({"a.md": 0.45, "b.md": 0.3}, Config())
    assert str(found).startswith("a.md: summary, quotes and evidence would show 45% of its capture's words; publish.max_share is 30%")
