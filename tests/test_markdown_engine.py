"""The sparing engine writes what Python-Markdown writes."""

from __future__ import annotations

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.markdown_engine import EXTENSIONS, engine, needed_by, to_html

PIECES = ["a", "word", " ", "  \n", "\n", "\n\n", "*", "**", "_", "`", "``", "\\", "[", "]", "(", ")", "!", "<", ">", "&amp;", "&", "'", '"', "'s", "90s",
          "--", "---", "...", "....", "–", "https://a.example", "<https://a.example>", "<a@b.example>", "<b>", "</b>", "[x]: y", "# ", "- ", "1. ", "> ", "|", ": "]


def plainly(text: str) -> str:
    return markdown.markdown(text, extensions=list(EXTENSIONS), output_format="html")


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_any_text_becomes_the_same_html(text: str) -> None:
    assert to_html(text) == plainly(text)


@pytest.mark.parametrize("text", [
    "The tide turned.\n\n- one\n- *two* and __three__\n\n> “quoted” -- 'so' she said...",
    'He said "no" to the \'90s; `code *here*` and ![a map](map.png "The bay").\n\n| a | b |\n|---|---|\n| 1 | `2` |',
    "A [link][x], <https://tides.example> and <me@tides.example> &copy; \\*not\\*.\n\n[x]: https://tides.example 'Tides'",
])
def test_the_marks_of_prose_become_the_same_html(text: str) -> None:
    assert to_html(text) == plainly(text)


def test_a_text_leaves_nothing_behind_for_the_next() -> None:
    to_html("[x]: https://tides.example\n\n<b>held</b>")
    assert to_html("[x] and more") == "<p>[x] and more</p>"


def test_every_rule_of_this_version_is_known() -> None:
    rules = [rule.pattern for name in ("inline", "smarty") for rule in engine().treeprocessors[name].inlinePatterns]
    assert [pattern for pattern in rules if not needed_by(pattern)] == []
