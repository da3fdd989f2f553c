"""A number without its sentence tells little: each figure keeps the words around it, unless something else that is kept of its line has them."""

from generator.figure_sentences import with_sentences
from generator.figures import find_figures

TEXT = "The pumps failed. About 1,400 containers are stuck in the yard, an official said, and 23 ships wait."


def found(kept=()):
    return with_sentences(find_figures(TEXT), TEXT, kept)


def test_a_figure_keeps_its_sentence_and_nothing_of_the_one_before():
    assert found()[0].said == "About 1,400 containers are stuck in the yard, an official said, and 23 ships wait."


def test_the_second_figure_of_a_sentence_does_not_keep_it_again():
    assert [bool(f.said) for f in found()] == [True, False]


def test_words_that_an_event_or_a_quote_of_the_line_has_are_not_kept_twice():
    line = found()[0].line
    assert not any(f.said for f in found([(line, "About 1,400 containers are stuck in the yard"), (line, "and 23 ships wait")]))
    assert found([(line + 1, "About 1,400 containers are stuck in the yard")])[0].said, "another line's"


def test_of_a_long_sentence_thirty_words_around_the_number_are_kept():
    text = f"Officials who had come from the capital by the early train said that 1,400 containers {'of grapes and of mangoes ' * 8} were stuck."
    (figure,) = with_sentences(find_figures(text)[:1], text, ())
    assert len(figure.said.split()) <= 30 and "1,400 containers" in figure.said and figure.said in text
