"""The fair share: how much of a capture its pages may show."""

from dataclasses import replace

from generator.config import Publish
from generator.model import Article, Event, Quote, Sentence
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
