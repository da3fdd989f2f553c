"""Front matter: text that survives YAML, two readers that agree, changes that touch nothing else."""

from __future__ import annotations

import subprocess
import sys

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import frontmatter as fm
from generator import scalars
from generator.errors import DigestError
from generator.splice import Unspliceable, splice

TRICKY = st.sampled_from([
    ": ", " #", "---", "\n", "@", "`", "yes", "No", "null", "~", "1e3", "0x1F", "12:30", "2024-01-01", "'", '"', "\\", "{", "}", "[", "]", ", ", "&a", "*a",
    "!t", "%", "|", ">", "- ", "? ", "\u2028", "\u2029", "\x85", "\ufeff", "\x00", "\x07", "\x1b", "\x7f", "\t", "\r", "\u202e", "é", "東京", "🦊", "\ud800",
    "\udfff", "=", "<<", "a:", ":a", "#a", "-", "", " ", "seal: {a: b}", "https://example.org/a?b=c#d", "0b101", "1_000", ".5", "+1", "-0", "NaN", ".inf",
])
TEXT = st.one_of(st.text(st.characters(), max_size=20), st.lists(TRICKY, max_size=5).map("".join), st.builds("{}{}".format, TRICKY, st.text(max_size=5)))


def whole(text: str) -> str:
    return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)


@settings(max_examples=500, deadline=None, derandomize=True)
@given(TEXT)
def test_any_text_comes_back_from_yaml(text: str) -> None:
    for written in (scalars.quoted(text), scalars.plain(text), scalars.line(text)):
        front = f"key: {written}\n"
        assert fm.read(front, "x") == {"key": whole(text)}
        assert str(yaml.safe_load(front)["key"]) == whole(text)
    shown = scalars.flow({"text": text, "many": [text, "a"]}, frozenset(("text",)))
    front = f"list:\n- {shown}\nflow: [{scalars.plain(text)}]\n"
    wanted = {"list": [{"text": whole(text), "many": [whole(text), "a"]}], "flow": [whole(text)]}
    assert fm.read(front, "x") == wanted
    assert str(yaml.safe_load(front)["list"][0]["many"][0]) == whole(text)


@pytest.mark.parametrize("text", ["yes", "NO", "Null", "1e3", "12", "-1.5", "0b101010", "123456789012", "a: b", "a #b", "- a", "y", "0x1f", "", " a", "a ", "!a"])
def test_what_some_reader_takes_for_something_else_is_quoted(text: str) -> None:
    assert scalars.plain(text) == f'"{text}"'


@pytest.mark.parametrize("text", ["Ina Holt", "Glen S. Fukushima", "7-rounds-of-talks", "7c1e0b9a4f2d", "2025-07-08", "2025-Q2", "Mr. O'Brien (R)", "東京", "AT&T", "seeds/003_a.txt"])
def test_what_is_safe_stands_bare(text: str) -> None:
    assert scalars.plain(text) == text


def slow(front: str) -> object:
    root = fm.compose(front, "x")
    return {} if root is None else fm._mapping(root, front, "x")


CANON = (
    'id: 7c1e0b9a4f2d\ntitle: "A \\"b\\" \\u2028: c"\nurl: https://example.org/a?b=c\nplaces: [Oslo, "New York, N.Y."]\nwords: 412\n'
    'quotes:\n- {speaker: Ina Holt, text: "No, {never}: [x]", line: 7}\n- {text: "Hm", actors: [A b, "C, d"]}\nfigures:\n- {value: -1.5, change: true}\n'
    "seal: {title: 0123456789, quotes: 01234567=0123456789 abcdef01=0123456789, file: abcdef0123}\n"
)


def test_the_generators_layout_is_read_without_yaml() -> None:
    assert fm.read_canonical(CANON) == slow(CANON) != {}
    code = "import sys; from generator.frontmatter import read; read(sys.stdin.read(), 'x'); print('yaml' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], input=CANON, text=True, capture_output=True, check=True).stdout == "False\n"


@settings(max_examples=1500, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, len(CANON)), st.integers(0, 3), st.one_of(TRICKY, st.sampled_from([", ", "line: 3", "- ", "\n", "}", "]", "x", "  ", "#", ":", '"', "\\", "key: v\n"]))), min_size=1, max_size=3))
def test_two_readers_never_disagree(changes: list[tuple[int, int, str]]) -> None:
    front = CANON
    for at, cut, new in changes:
        front = front[:at] + new + front[at + cut :]
    quick = fm.read_canonical(front)
    if quick is None:
        return
    assert quick == slow(front)


# ---------------------------------------------------------------- cutting a file


@pytest.mark.parametrize(("raw", "parts"), [
    ("---\na: 1\n---\nBody\n", ("---\n", "a: 1\n", "---\n", "Body\n")),
    ("\ufeff---  \r\na: 1\r\n---\r\nB", ("\ufeff---  \r\n", "a: 1\r\n", "---\r\n", "B")),
    ("---\n---", ("---\n", "", "---", "")),
    ("---\na: '--- b'\n---\n---\nc\n---\n", ("---\n", "a: '--- b'\n", "---\n", "---\nc\n---\n")),
])
def test_a_file_is_cut_in_parts_that_make_it_up(raw: str, parts: tuple[str, ...]) -> None:
    found = fm.split(raw, "x")
    assert (found.head, found.front, found.fence, found.body) == parts and "".join(parts) == raw


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.text(max_size=60), st.text(max_size=60))
def test_any_file_is_cut_or_refused(front: str, body: str) -> None:
    raw = f"---\n{front}\n---\n{body}"
    try:
        parts = fm.split(raw, "x.md")
        fm.read(parts.front, "x.md")
    except DigestError as error:
        assert error.where.startswith("x.md:") and error.hint
    else:
        assert parts.head + parts.front + parts.fence + parts.body == raw


@pytest.mark.parametrize(("front", "message"), [
    ("a: 'b\n", "x.md:2: broken YAML: found unexpected end of stream"),
    ("a: [b\nc: d\n", "x.md:3: broken YAML"),
    ("a: b\n  c\n d: e\n", "x.md:4: broken YAML"),
    ("a:\n\t- b\n", "x.md:3: broken YAML: found character that cannot start any token"),
    ('a: "b\nc: d\ne: "f"\n', "x.md:2: broken YAML: did not find expected key"),
    ('a: "b\nc: d\n', "x.md:2: broken YAML: found unexpected end of stream"),
    ('a: "it\\"s"\nb: \'it\'\'s\'\nc: d\n  e\n f: g\n', "x.md:6: broken YAML"),
    ("a: @b\n", "x.md:2: broken YAML: found character that cannot start any token"),
    ("? [a]\n: b\n", "x.md:2: a key that is no word"),
])
def test_broken_yaml_is_shown_where_it_breaks(front: str, message: str) -> None:
    with pytest.raises(DigestError) as error:
        fm.read(front, "x.md")
    assert str(error.value).startswith(message)
    assert error.value.excerpt in front.replace("\t", " ") and error.value.hint


# ---------------------------------------------------------------- changing parts of it

ORDER = ("a", "b", "c", "d", "e")
HAND = """# head
b:   'two'   # why

# about c
c:
  # first
  - one   # 1
  - key: two
    other: |
      # no comment
      text

  # last
  - "three"
e: [x, 'y', "z"]   # end
"""


@pytest.mark.parametrize(("texts", "lists", "old", "new"), [
    ({"b": " 2"}, {}, "b:   'two'   # why\n", "b: 2   # why\n"),
    ({"b": None}, {}, "b:   'two'   # why\n", "# why\n"),
    ({"a": " 1"}, {}, "# head\n", "a: 1\n# head\n"),
    ({"d": "\n- 4\n- 5"}, {}, "e: [", "d:\n- 4\n- 5\ne: ["),
    ({"e": None}, {}, "e: [x, 'y', \"z\"]   # end\n", "# end\n"),
    ({}, {"c": [(1, None), (2, None)]}, "  # first\n  - one   # 1\n", "  # first\n  # 1\n"),
    ({}, {"c": [(0, "ONE"), (1, None), (2, None)]}, "  - one   # 1\n", "  - ONE   # 1\n"),
    ({}, {"c": [(0, None), (1, None), (2, "3")]}, '  - "three"\n', "  - 3\n"),
    ({}, {"e": [(2, None), (None, "w"), (0, None)]}, "[x, 'y', \"z\"]", '["z", w, x]'),
])
def test_a_change_touches_nothing_else(texts: dict[str, str | None], lists: dict[str, list[tuple[int | None, str | None]]], old: str, new: str) -> None:
    assert HAND.count(old) == 1
    assert splice(HAND, "x", ORDER, texts, lists) == HAND.replace(old, new)


def test_a_new_item_stands_under_the_one_that_it_follows() -> None:
    made = splice(HAND, "x", ORDER, {}, {"c": [(0, None), (1, None), (None, "new"), (2, None)]})
    assert made == HAND.replace("      text\n\n", "      text\n\n  - new\n")


def test_comments_inside_a_list_in_brackets_survive() -> None:
    made = splice("e: [x,  # one\n  y,  # two\n  z]\n", "x", ORDER, {}, {"e": [(1, None), (None, "w")]})
    assert yaml.safe_load(made) == {"e": ["y", "w"]} and "# one" in made and "# two" in made


def test_a_short_form_becomes_a_list() -> None:
    assert splice("a: 'one'\n", "x", ORDER, {}, {"a": [(0, None), (None, "two")]}) == "a:\n- 'one'\n- two\n"


def test_a_flow_mapping_is_not_spliced() -> None:
    with pytest.raises(Unspliceable):
        splice("{a: 1, b: 2}\n", "x", ORDER, {"a": " 2"}, {})
