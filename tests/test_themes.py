"""The topics that articles propose together."""

from msgspec.structs import replace

from generator.model import Clean, Named, Reading
from generator.phrases import find_phrases
from generator.terms import find_terms
from generator.themes import find_themes


def reading(text: str, *names: Named) -> Reading:
    return Reading(Clean(text), "Headline", "source", names=names, terms=find_terms(text, names), phrases=find_phrases(text, names))


FIRST = "The court ordered a recount in six provinces. The water levels rose on Monday, and the European Championships in Varese were put off."
SECOND = "After the recount, nobody spoke of water levels or of who had asked for the recount. They waited for the European Championships, the mayor said."


def test_phrases_that_two_articles_share_are_topics_of_both() -> None:
    a, b = find_themes([reading(FIRST), reading(SECOND)])
    assert set(a) == set(b) == {"recount", "water levels", "European Championships"}


def test_a_single_word_that_two_articles_have_once_each_is_no_topic() -> None:
    a, b = find_themes([reading("The ferry hit the pier at noon. The water levels had fallen."), reading("He was standing on the pier. The water levels are to blame, he said.")])
    assert a == b == ("water levels",)


def test_units_and_states_are_no_topics() -> None:
    text = "They lost contracts worth millions. Three guests have fallen ill. It held nine cubic metres of oil."
    assert find_themes([reading(text), reading(text + " It rained."), reading("It snowed. " + text)])[0] == ()


def test_an_adjective_of_a_country_is_no_topic() -> None:
    text = "Buyers waited for South African oranges. The ships with South African oranges were late, and nobody paid a cent for the cent that was lost."
    assert not {t for found in find_themes([reading(text), reading(text)]) for t in found if t in ("South African", "cent")}


def test_what_one_article_says_once_is_no_topic() -> None:
    assert find_themes([reading(FIRST), reading("The ferry was late, and nobody was told of a reason.")]) == ((), ())


def test_a_phrase_that_recurs_in_one_article_is_a_topic() -> None:
    (found,) = find_themes([reading("The harbour fees rose. Skippers say the harbour fees are too high.")])
    assert found == ("harbour fees",)


def test_names_titles_and_verbs_are_no_topics() -> None:
    text = "The mayor, Jan Brandt, told the chief executive that the insult lasts. The company agreed, and Jan Brandt smiled."
    at = text.index("Jan Brandt")
    named = Named("Jan Brandt", "person", mentions=((at, at + 10), (text.rindex("Jan"), text.rindex("Jan") + 10)))
    assert find_themes([reading(text, named), reading(text, named)]) == ((), ())


def test_a_phrase_that_is_only_the_beginning_of_another_is_none() -> None:
    def told(text: str, *phrases: str) -> Reading:
        return Reading(Clean(text), "Headline", "source", phrases=tuple((p, 1) for p in phrases))

    a = told("Twelve independent safety inspectors came.", "independent safety", "safety inspectors")
    b = told("They asked independent safety inspectors and left.", "independent safety", "safety inspectors")
    c = told("The independent safety of boats is no matter for safety inspectors.", "independent safety", "safety inspectors")
    assert find_themes([a, b]) == (("safety inspectors",), ("safety inspectors",))
    assert "independent safety" in find_themes([a, b, c])[2]


def test_names_that_another_article_knows_are_no_topics() -> None:
    first = reading("The trains of Torvik Rail were late. The Torvik Rail trains stood.", Named("Torvik Rail", "organisation", mentions=((14, 25),)))
    second, third = (reading("They waited in the Torvik Rail office for the trains, and the trains came.") for _ in range(2))
    assert not any("Torvik Rail" in topics for topics in find_themes([first, second, third]))


def test_a_phrase_of_two_copies_of_one_text_is_of_one_article() -> None:
    text = "The lantern fee will be paid by every skipper who comes to the quay in winter.\n\nSkippers say that the lantern fee is far too high for the small boats."
    assert find_themes([reading(text), reading(text)])[1] == ()


def test_things_named_without_an_article_are_topics_where_texts_are_about_them() -> None:
    a, b = find_themes([reading("It rained on miners. Many miners slept here."), reading("They care for miners and for many miners, he said.")])
    assert a == b == ("miners",)
    assert find_themes([reading("It rained on miners."), reading("They care for miners, he said.")]) == ((), ())


def test_a_phrase_says_more_than_its_bare_plural() -> None:
    a, b = find_themes([reading("It rained on miners. Many copper miners slept here, and miners ate."), reading("They care for copper miners and for many miners, he said, as miners.")])
    assert a == b == ("copper miners",)


def test_a_noun_in_ing_may_end_a_topic() -> None:
    assert find_themes([reading("They banned the seed coating."), reading("No seed coating is left.")]) == (("seed coating",),) * 2


def test_money_those_who_act_and_papers_are_no_topics() -> None:
    texts = ("The lenders paid in denars. The denars of the shareholders went to the lenders, the Harbour Ledger Weekly wrote. The water levels fell.",
             "Nobody had denars. The shareholders and the lenders met; the denars were gone, said the Harbour Ledger Weekly. The water levels rose again.")
    found = find_themes([replace(reading(text), clean=Clean(text, relays=("Harbour Ledger Weekly",))) for text in texts])
    assert found == (("water levels",), ("water levels",))
