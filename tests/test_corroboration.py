"""How many sources carry a statement of their own."""

from generator.corroboration import count, relayed, shared_words
from generator.model import Event, Sentence
from generator.outlets import find_relays
from generator.told import tell
from tests.linking import article

SENTENCE = "A court in the city ordered on Saturday that both men be held for three months."


def test_a_sentence_printed_word_for_word_is_no_second_source() -> None:
    reports = shared_words([("coast post", SENTENCE), ("cranes", SENTENCE), ("ledger", "The court held both men for three months, the judge said on Saturday.")])
    assert reports == ["coast post", "coast post", "ledger"]
    independent, why = count([("a", reports[0], "", "Coast Post"), ("b", reports[1], "", "Cranes"), ("c", reports[2], "", "Ledger")])
    assert (independent, why) == (2, "Coast Post and Cranes carry the same text")


def test_a_few_words_that_are_alike_are_two_sources() -> None:
    assert shared_words([("coast post", "The bridge reopened on Monday."), ("cranes", "The bridge reopened on Monday.")]) == ["coast post", "cranes"]


LEDGER = article("b", "2026-03-12", outlet="Monitor", relays=("Velm Ledger",), title="Tarsk Yards to cut 300 jobs, the Velm Ledger reports")


def test_what_a_printed_document_says_is_not_of_the_report_that_an_article_retells() -> None:
    assert relayed(LEDGER, "The board wants 300 jobs gone by 2028") == "Velm Ledger"
    assert relayed(LEDGER, "The offer document published in January spoke of 190 berths by 2028") == ""
    assert relayed(LEDGER, "The report spoke of 190 berths by 2028") == "Velm Ledger"


def test_the_end_of_a_long_first_sentence_names_the_report_for_its_beginning() -> None:
    whole = "Tarsk Yards is likely to close its dock on Monday and not to wait as it has been promising since spring, according to a report in the daily Velm Ledger."
    part = Event("2026-03-16", "day", "planned", "Tarsk Yards is likely to close its dock on Monday and not to wait as it has been …", (), whole[:100], 3, None)
    mine = article("a", "2026-03-12", part, outlet="Monitor", relays=("Velm Ledger",), title="Dock to close", summary=(Sentence(whole, 3),))
    other = article("c", "2026-03-12", part, outlet="Coast Post", title="Dock to close")
    assert [t.relays for a in (mine, other) for t in tell(a, (), (), (), "x")] == ["Velm Ledger", ""]


def test_an_article_with_its_own_copy_of_a_paper_does_not_retell_who_published_it_first() -> None:
    told = "The letter, dated June 21, was first published by The Velm Ledger."
    assert find_relays(f"{told} The minister did not answer.") == ("The Velm Ledger",)
    assert find_relays(f"{told} Coast News has since obtained a copy.") == ()
    assert find_relays(f"{told} The Velm Ledger has since obtained a copy of the answer.") == ("The Velm Ledger",)
