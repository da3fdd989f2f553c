"""Plain Markdown becomes the same HTML without the engine."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.bodies import engine_html, markdown_html
from generator.plain_markdown import plain_markdown

WORDS = ["the", "Tide", "é", "ß", "7", "3.5", "2024", "’", "“so”", "–", "…", "don't", "it's", "O'Neil", "'so'", '"no"', '"No," he', '"a b"', "'90s", "(so)", "a-b", "-", "5%", "$3", "x:"]
MARKS = ["**loud**", "*soft*", "**very loud**", "*", "**", "[here](https://tides.example/a)", "[two words](http://a.b/c-d/)", "[x]", "[", "]", "!", "?", ".", "..", "--", ",", ";", ":",
         "\ue0000\ue001", "&", "<", ">", "#", "_", "`", "\\", "|", "+", "\t", "\xa0", "日本"]
GLUE = [" ", " ", " ", "", "\n", "  \n", "\n\n", "\n\n", "\n\n- ", "\n- ", "\n\n> ", "\n\n## ", "\n\n# ", "\n\n\n", "\n\n1. ", "\n    "]
PIECES = st.lists(st.tuples(st.sampled_from(WORDS) | st.sampled_from(WORDS) | st.sampled_from(MARKS), st.sampled_from(GLUE)), max_size=12)
BLOCK = st.lists(st.sampled_from(WORDS[:12] + MARKS[:3] + MARKS[5:7]), min_size=1, max_size=6).map(" ".join)
TEXTS = st.lists(st.tuples(st.sampled_from(["", "", "- ", "> ", "## ", "### "]), BLOCK).map("".join), max_size=6).map("\n\n".join)


@settings(max_examples=600, deadline=None)
@given(PIECES.map(lambda pairs: "".join(word + glue for word, glue in pairs)) | TEXTS)
def test_any_text_becomes_the_same_html_or_goes_to_the_engine(text: str) -> None:
    made = plain_markdown(text)
    assert made is None or made == engine_html(text)


@pytest.mark.parametrize("text", [
    "The tide turned on **Tuesday**. See [the table](https://tides.example/table).\n\n## What is next\n\n- one\n- *two* boats\n\n> Nobody saw it.\n\nIt's over, \"they\" said.",
    "Zoë's ferry – “late”, as ever – sailed.\nA second line.",
])
def test_the_prose_that_most_people_write_needs_no_engine(text: str) -> None:
    assert plain_markdown(text) == engine_html(text) == markdown_html(text)


def test_a_long_text_is_read_in_one_go() -> None:
    for piece in ("[a", "**a ", "*a", '"a ', "- A\n", "A'", "> A\n\n", "(", "# A"):
        plain_markdown(piece * 60_000)
