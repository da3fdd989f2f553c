"""Templates, words and bodies."""

import time
from pathlib import Path

import pytest

from generator import bodies
from generator.errors import DigestError
from generator.model import Page
from generator.pages import pages
from generator.render import NOWHERE, Renderer, assets, placed, theme_dir
from generator.words import load_words
from tests.made_digest import CONFIG, story


def write(folder: Path, name: str, text: str) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def test_a_project_overrides_one_template_and_keeps_the_others(tmp_path: Path) -> None:
    write(tmp_path, "404.html", '{% extends "base.html" %}{% block main %}<h1>Lost at sea</h1>{% endblock %}')
    made = {p.address: Renderer([tmp_path]).render(p) for p in pages(story(1), CONFIG, load_words("en"))}
    assert b"<h1>Lost at sea</h1>" in made["404.html"] and b'class="masthead"' in made["404.html"]


def test_a_template_that_asks_for_what_is_not_there_is_named_with_its_line(tmp_path: Path) -> None:
    write(tmp_path, "404.html", "<p>\n{{ nothing_like_it }}")
    page = next(p for p in pages(story(1), CONFIG, load_words("en")) if p.address == "404.html")
    with pytest.raises(DigestError) as caught:
        Renderer([tmp_path]).render(page)
    assert caught.value.where == "templates/404.html:2" and "nothing_like_it" in caught.value.message


def test_broken_template_syntax_is_named_with_its_line(tmp_path: Path) -> None:
    write(tmp_path, "404.html", "<p>\n{% if %}")
    with pytest.raises(DigestError) as caught:
        Renderer([tmp_path]).render(Page("404.html", "404.html", "k"))
    assert caught.value.where == "templates/404.html:2"


def test_a_fingerprint_covers_all_that_a_template_reaches_and_nothing_else(tmp_path: Path) -> None:
    names = ("article.html", "redirect.html")
    before = [Renderer([tmp_path]).fingerprint(name) for name in names]
    write(tmp_path, "macros.html", (theme_dir() / "macros.html").read_text("utf-8") + "\n")
    after = [Renderer([tmp_path]).fingerprint(name) for name in names]
    assert after[0] != before[0] and after[1] == before[1]


def test_a_projects_asset_takes_the_place_of_the_built_in_one(tmp_path: Path) -> None:
    write(tmp_path, "assets/style.css", "body{}")
    write(tmp_path, "assets/fonts/a.txt", "x")
    write(tmp_path, "assets/.hidden", "x")
    made = assets([tmp_path, theme_dir()])
    assert made["assets/style.css"] == b"body{}" and "assets/fonts/a.txt" in made and "assets/.hidden" not in made and "assets/script.js" in made


def test_a_projects_macros_may_use_what_only_their_page_has(tmp_path: Path) -> None:
    macros = (theme_dir() / "macros.html").read_text("utf-8")
    write(tmp_path, "macros.html", macros.replace("{% macro card(c, level=3) %}", "{% macro card(c, level=3) %}\n<!-- on {{ head.address }} -->"))
    renderer = Renderer([tmp_path])
    made = {p.address: renderer.render(p).decode() for p in pages(story(3), CONFIG, load_words("en")) if p.address.startswith(("outlets/", "archive/"))}
    shown = [(address, page) for address, page in made.items() if "<!-- on " in page]
    assert shown and all(f"<!-- on {address} -->" in page for address, page in shown)


@pytest.mark.parametrize("page", ["<head>ab</head><main>abc</main>", "<title>Café</title><main>abé abc</main>", "<p>\ud800</p><main>ab\ud800é</main>"])
def test_the_place_of_a_main_part_is_in_bytes(page: str) -> None:
    main = page[page.index("<main>") + 6 : page.index("</main>")]
    content, (start, size) = placed(main, page)
    assert content == f"{page}\n".encode("utf-8", "replace") and content[start : start + size] == main.encode("utf-8", "replace")


def test_what_is_not_in_a_page_has_no_place() -> None:
    assert placed("abd" * 50, "abd" * 40) == (b"abd" * 40 + b"\n", NOWHERE) and placed("", "abd") == (b"abd\n", NOWHERE)


def test_values_are_escaped_unless_the_program_made_them(tmp_path: Path) -> None:
    write(tmp_path, "x.html", "{{ value }}")
    assert Renderer([tmp_path]).render(Page("x.html", "x.html", "k", lambda: {"value": "<b>&"})) == b"&lt;b&gt;&amp;\n"


# ---------------------------------------------------------------- bodies


def body(text: str) -> str:
    return bodies.link_names(bodies.markdown_html(text), text, lambda name: f"../actors/{name.lower()}.html" if name == "Ana" else "")


def test_a_body_is_markdown_with_name_links() -> None:
    assert body("*Hello* [[Ana]], [[Ana|she]] and [[Bo]].") == (
        '<p><em>Hello</em> <a href="../actors/ana.html">Ana</a>, <a href="../actors/ana.html">she</a> and Bo.</p>')


@pytest.mark.parametrize("evil", [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "<svg onload=alert(1)>",
    "[x](data:text/html,<script>alert(1)</script>)", "<a href='vbscript:x'>y</a>", "<iframe src=//evil></iframe>", "![x](https://evil.example/p.png)",
    "![x](//evil.example/p.png)", '<p style="background:url(//evil)">x</p>', "<style>*{}</style>", "<base href=//evil>", "[[<script>|<img src=x onerror=alert(1)>]]",
    "<form action=//evil><input></form>", "<math><mtext></form><form><mglyph><svg><mtext><style><path id=</style><img onerror=alert(1) src>",
])
def test_nothing_in_a_body_runs_or_calls_out(evil: str) -> None:
    made = body(evil).lower()
    for trap in ("<script", "onerror=alert(1)>" if "<img" in made else "<script", "<svg", "<iframe", "<style", "<base", "<form", "<input", 'href="javascript', 'href="data:', 'href="vbscript',
                 'src="http', 'src="//', "style="):
        assert trap not in made, made


@pytest.mark.parametrize("text", ["[" * 8000, "[a][" * 8000, "*a _b " * 8000, "> " * 8000 + "x", "- " * 400 + "x", "`" * 8000, "<" * 8000, "![" * 8000, "[[" * 8000,
                                  "\n".join(" " * (4 * i) + "- x" for i in range(200)), "**" * 8000, "(" * 8000, "&#" * 8000, "|" * 8000 + "\n" + "|-" * 8000])
def test_hostile_markdown_takes_no_time(text: str) -> None:
    began = time.perf_counter()
    bodies.markdown_html(text)
    assert time.perf_counter() - began < 2


def test_a_body_without_end_is_refused_with_its_path() -> None:
    with pytest.raises(DigestError, match="content/articles/x.md"):
        bodies.markdown_html("x" * 300_000, "content/articles/x.md")


def test_headings_of_a_body_begin_below_the_pages_and_leave_no_gap() -> None:
    assert bodies.lower_headings("<h1>a</h1><h4>b</h4><h1>c</h1>", 3) == "<h3>a</h3><h4>b</h4><h3>c</h3>"


# ---------------------------------------------------------------- words


@pytest.mark.parametrize(("date", "part", "shown"), [
    ("2031-07-08", None, "July 8, 2031"), ("2031-05", "late", "late May 2031"), ("2031-Q2", None, "Q2 2031"), ("2031-SU", None, "summer 2031"),
    ("2031", None, "2031"), ("1980s", None, "the 1980s"), ("2031-06-30/2031-07-02", None, "June 30 – July 2, 2031"), ("2031-07-01/2031-07-02", None, "July 1–2, 2031"),
    ("2030-12-30/2031-01-02", None, "December 30, 2030 – January 2, 2031"), ("", None, "undated"), (None, None, "undated"), ("soonish", None, "soonish"),
    ("2031-13-01", None, "13 1, 2031"),
])
def test_dates_are_as_precise_as_they_are_known(date: str | None, part: str | None, shown: str) -> None:
    assert load_words("en").when(date, part) == shown


def test_numbers_follow_the_language() -> None:
    assert load_words("en").number(300000.0) == "300,000" and load_words("de").number(1234567.5) == "1.234.567,5" and load_words("en").number(-8.2) == "−8.2"
    assert load_words("en").number(4200) == "4,200" and load_words("es").number(4200) == "4200" and load_words("es").number(42000) == "42.000"
    assert load_words("fr").count("articles", 0) == "0 article" and load_words("en").count("articles", 0) == "0 articles"


def test_a_project_adds_a_language_and_changes_a_word(tmp_path: Path) -> None:
    write(tmp_path, "languages/nn.json", '{"text": {"search": "Søk"}}')
    write(tmp_path, "languages/de.json", '{"text": {"search": "Finden"}}')
    assert load_words("nn", [tmp_path]).text["search"] == "Søk" and load_words("nn", [tmp_path]).text["about"] == "About"
    assert load_words("de-AT", [tmp_path]).text["search"] == "Finden" and load_words("de", [tmp_path]).text["timeline"] == "Zeitleiste"


def test_every_built_in_language_has_every_phrase_with_the_same_places() -> None:
    import json
    import re

    from generator.words import BUILT_IN

    tables = {p.stem: json.loads(p.read_text("utf-8")) for p in BUILT_IN.glob("*.json")}
    assert set(tables) == {"en", "de", "fr", "es", "ja"}
    same = {"file_line", "of_month", "of_letter"}  # English punctuation holds elsewhere too
    for language, table in tables.items():
        for part in ("text", "counted"):
            for key, phrase in tables["en"][part].items():
                assert key in table[part] or key in same, (language, key)
                theirs = table[part].get(key, phrase)
                assert set(re.findall(r"{\w+}", str(theirs))) == set(re.findall(r"{\w+}", str(phrase))), (language, key)
        assert set(tables["en"]["formats"]) <= set(table["formats"]), language


def test_a_broken_language_file_is_named(tmp_path: Path) -> None:
    write(tmp_path, "languages/xx.json", "{")
    with pytest.raises(DigestError, match="xx.json"):
        load_words("xx", [tmp_path])


def test_a_name_link_inside_an_attribute_is_words_alone():
    from generator.bodies import link_names, markdown_html

    body = '![x](a.png "[[Ada|onerror=ran() x=]]") and [[Ada]] said'
    html = link_names(markdown_html(body), body, lambda name: "../actors/ada.html")
    assert html.count("<a href") == 1 and html.endswith('and <a href="../actors/ada.html">Ada</a> said</p>')
    assert 'title="onerror=ran() x="' in html


@pytest.mark.parametrize("asked", ["{{ 1 / 0 }}", "{{ 2 | join }}", "{{ [] + 1 }}"])
def test_what_goes_wrong_in_a_projects_own_template_is_named_with_its_line(asked: str, tmp_path: Path) -> None:
    write(tmp_path, "404.html", f"<p>\n\n{asked}")
    with pytest.raises(DigestError) as caught:
        Renderer([tmp_path]).render(Page("404.html", "404.html", "k"))
    assert caught.value.where == "templates/404.html:3" and caught.value.message


def test_what_goes_wrong_in_the_program_is_no_fault_of_a_template(tmp_path: Path) -> None:
    write(tmp_path, "mine.html", "<p>{{ 1 }}</p>")
    page = Page("404.html", "mine.html", "k", lambda: {"x": 1 // 0})
    with pytest.raises(ZeroDivisionError):
        Renderer([tmp_path]).render(page)


def test_a_checkout_that_is_a_project_has_no_templates_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(theme_dir().parent)
    assert Renderer([Path("templates")]).theme == Renderer().theme
