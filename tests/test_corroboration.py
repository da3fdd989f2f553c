"""How many sources carry a statement of their own."""

from generator.corroboration import count, shared_words

SENTENCE = "A court in the city ordered on Saturday that both men be held for three months."


def test_a_sentence_printed_word_for_word_is_no_second_source() -> None:
    reports = shared_words([("coast post", SENTENCE), ("cranes", SENTENCE), ("ledger", "The court held both men for three months, the judge said on Saturday.")])
    assert reports == ["coast post", "coast post", "ledger"]
    independent, why = count([("a", reports[0], "", "Coast Post"), ("b", reports[1], "", "Cranes"), ("c", reports[2], "", "Ledger")])
    assert (independent, why) == (2, "Coast Post and Cranes carry the same text")


def test_a_few_words_that_are_alike_are_two_sources() -> None:
    assert shared_words([("coast post", "The bridge reopened on Monday."), ("cranes", "The bridge reopened on Monday.")]) == ["coast post", "cranes"]
