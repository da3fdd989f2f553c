"""A page's main part is used again only where a new one would be the same."""

from pathlib import Path

import pytest

from generator.config import Config
from generator.model import Page
from generator.pages import pages
from generator.render import NOWHERE, Renderer, theme_dir
from generator.words import load_words
from tests.made_digest import story

BASE = (theme_dir() / "base.html").read_text("utf-8")
WORDS, CONFIG = load_words("en"), Config(title="Boats", url="https://boats.example/")
CHILD = "{% extends 'b.html' %}\n{% block main %}<p>{{ value }}</p>{% endblock %}"


def renderer(folder: Path, **templates: str) -> Renderer:
    folder.mkdir(exist_ok=True)
    for name, text in templates.items():
        (folder / f"{name}.html").write_text(text, "utf-8")
    return Renderer([folder])


BASES = {
    "a footer": BASE.replace("<footer>", "<footer>New"),
    "a head": BASE.replace("</head>", "<meta name='x' content='{{ head.title }}, {{ description }}'></head>"),
    "its own part around": BASE.replace("{% block main %}{% endblock %}", "<div>{% filter upper %}{% block main %}{% endblock %}{% endfilter %}</div>"),
    "what only articles have": BASE.replace("<footer>", "<footer>{% if article is defined %}{{ article.title }}{% endif %}"),
    "another macro": BASE.replace('"macros.html" as m with', '"mine.html" as m with'),
    "a name": "{% set start = 'x' %}" + BASE,
    "a link in a loop": BASE.replace("<footer>", "{% for item in menu if item.address != head.section %}<i>{{ loop.index }}{{ item.name|upper }}</i>{% endfor %}<footer>"),
}


@pytest.mark.parametrize("change", BASES)
def test_a_page_around_a_known_main_part_is_the_page_made_anew(tmp_path: Path, change: str) -> None:
    mine = (theme_dir() / "macros.html").read_text("utf-8").replace('class="meta"', 'class="meta mine"')
    before, after = renderer(tmp_path / "before"), renderer(tmp_path / "after", base=BASES[change], mine=mine)
    reused = 0
    for page in pages(story(1), CONFIG, WORDS):
        content, (start, size) = before.parts(page)
        whole = after.render(page)
        look = after.main_look(page.template)
        if size and look and look == before.main_look(page.template):
            reused += 1
            assert after.parts(page, content[start : start + size])[0] == whole, page.address
    assert (reused > 0) == (change not in ("another macro", "a name"))


def test_what_is_known_is_not_made(tmp_path: Path) -> None:
    made = renderer(tmp_path, a=CHILD, b="<title>{{ title }}</title>{% block main %}{% endblock %}")
    page = Page("a.html", "a.html", "", lambda: pytest.fail("all of it was made"), lambda: {"title": "T"})
    content, (start, size) = made.parts(page, "<p>é</p>".encode())
    assert content == "<title>T</title><p>é</p>\n".encode()
    assert content[start : start + size] == "<p>é</p>".encode()


def test_what_the_shell_asks_of_the_whole_page_is_made_with_the_whole_page(tmp_path: Path) -> None:
    made = renderer(tmp_path, a=CHILD, b="{% block main %}{% endblock %}{{ value }}")
    page = Page("a.html", "a.html", "", lambda: {"value": "new"}, lambda: {"title": "T"})
    assert made.parts(page, b"<p>old</p>")[0] == b"<p>new</p>new\n"


@pytest.mark.parametrize("child, base", [
    (CHILD.replace("<p>", "{{ super() }}<p>"), "{% block main %}x{% endblock %}"),
    (CHILD.replace("<p>", "<p>{{ self.kind() }}"), "{% block kind %}x{% endblock %}{% block main %}{% endblock %}"),
    (CHILD, "{% for i in (1, 2) %}{% block main scoped %}{% endblock %}{% endfor %}"),
    (CHILD, "{% autoescape false %}{% block main %}{% endblock %}{% endautoescape %}"),
    (CHILD, "{% if value %}{% set x = 1 %}{% endif %}{% block main %}{% endblock %}"),
    (CHILD, "{% set turn = cycler('a', 'b') %}{% block main %}{% endblock %}"),
    (CHILD, "{% extends 'c.html' %}{% block main %}{% endblock %}"),
    (CHILD, "{% include other %}{% block main %}{% endblock %}"),
    (CHILD, "<p>no block</p>"),
    ("{% if value %}{% extends 'b.html' %}{% endif %}{% block main %}{% endblock %}", "{% block main %}{% endblock %}"),
    ("<p>alone</p>", ""),
])
def test_parts_that_hang_together_are_not_told_apart(tmp_path: Path, child: str, base: str) -> None:
    assert renderer(tmp_path, a=child, b=base, c="{% block main %}{% endblock %}").main_look("a.html") == ""


@pytest.mark.parametrize("name, text", [
    ("a", CHILD.replace("<p>", "<p class='new'>")), ("m", "{% macro x() %}new{% endmacro %}"),
    ("b", "{% import 'm.html' as other %}{% block main %}{% endblock %}"), ("b", "{% block main %}{% endblock %}{% import 'm.html' as m %}"),
])
def test_the_look_of_a_main_part_changes_with_what_it_is_made_with(tmp_path: Path, name: str, text: str) -> None:
    known = {"a": CHILD, "b": "{% import 'm.html' as m %}{% block main %}{% endblock %}", "m": "{% macro x() %}{% endmacro %}"}
    before = renderer(tmp_path, **known).main_look("a.html")
    assert before and renderer(tmp_path, **known, **{}).main_look("a.html") == before
    assert renderer(tmp_path, **{**known, name: text}).main_look("a.html") != before


def test_the_shell_alone_changes_no_main_part(tmp_path: Path) -> None:
    known = {"a": CHILD, "b": "{% include 'f.html' %}{% block main %}{% endblock %}", "f": "old"}
    before = renderer(tmp_path, **known).main_look("a.html")
    assert before and renderer(tmp_path, **{**known, "f": "new", "b": known["b"] + "<hr>"}).main_look("a.html") == before


def test_a_main_part_that_is_not_on_its_page_as_it_is_has_no_place(tmp_path: Path) -> None:
    made = renderer(tmp_path, a=CHILD, b="{% filter upper %}{% block main %}{% endblock %}{% endfilter %}")
    assert made.parts(Page("a.html", "a.html", "", lambda: {"value": "x"})) == (b"<P>X</P>\n", NOWHERE)
