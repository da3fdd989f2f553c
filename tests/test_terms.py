"""The noun phrases that an article keeps coming back to."""

from generator.model import Named
from generator.terms import find_terms

TEXT = (
    "The fishing quota talks stalled. Olsen blamed the fishing quotas, and a fishing quota expert agreed. "
    "Landing fees rose. Harbour landing fees hurt Jan Brandt, who said landing fees should fall. The last year was hard."
)


def test_recurring_phrases_are_counted_in_singular_and_plural_alike() -> None:
    found = dict(find_terms(TEXT, ()))
    assert found["landing fees"] == 2
    assert max(n for phrase, n in found.items() if phrase.startswith("fishing quota")) == 3


def test_phrases_hold_no_names_function_words_or_time_words() -> None:
    names = (Named("Jan Brandt", "person", mentions=((TEXT.index("Jan Brandt"), TEXT.index("Jan Brandt") + 10),)),)
    for phrase, _ in find_terms(TEXT, names):
        assert phrase == phrase.lower() and len(phrase.split()) in (2, 3)
        assert not {"brandt", "olsen", "the", "last", "year", "said"} & set(phrase.split())


def test_the_order_depends_on_the_text_alone() -> None:
    assert find_terms(TEXT, ()) == find_terms(TEXT, ())
    assert find_terms(TEXT, ())[0][1] >= find_terms(TEXT, ())[-1][1]


def test_a_text_without_recurring_phrases_has_none() -> None:
    assert find_terms("Rain fell. Birds sang. Nobody spoke.", ()) == ()


def test_a_count_a_share_and_what_somebody_does_are_no_topics() -> None:
    text = "A 12 per cent duty on eleven barges and the canal toll. Stones will not leave home, and eleven barges waited. The 12 per cent duty and the canal toll rise; no stone may leave home."
    assert [p for p, _ in find_terms(text, ())] == ["canal toll"]


def test_what_somebody_says_is_no_topic() -> None:
    text = "“A slow answer is better than none,” he said of the canal toll. The canal toll rises. \"A slow answer is an answer,\" she said."
    assert [p for p, _ in find_terms(text, ())] == ["canal toll"]
