"""After an edit of nothing but bodies the site is that of a build from nothing, and no whole build was needed for it."""

from __future__ import annotations

import os
import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.build import build
from generator.cli import main
from generator.retouch import ALONE, BESIDE, BODY, END, HEADING, Slow, with_body
from tests.sites import FERRY, TRAM, files, forgetful

ROOT = Path(__file__).parent.parent
BODIES = (
    "The pier is blue.",
    "One.\n\n## Two\n\n- three\n- four\n\n> five\n\n[[Helen Marchetti]] and [[Karin Solheim|the minister]], [[Nobody Known]].",
    "A line with *stars*, `code`, a [link](https://boats.example/x) & an ampersand.",
    '<div class="body" dir="auto">\nraw\n</div>\n<ul class="statements beside-body">\n<li>x</li></ul>',
    '<h2 id="summary-h" class="vh">not the heading</h2>\n\n</div>\n\n<ul class="statements">\n',
    "# A heading of its own\n\nText.",
    "Ünïcödé 日本語 \u2014 “quotes” … and a very long line " * 40,
    "1. first\n2. second\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n---\n\n    indented code",
    "&lt;b&gt; \\1 \\g<0> $1 %s {braces} {{ body }}",
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    (root / "seeds").mkdir(parents=True)
    (root / "seeds" / "ferry.txt").write_text(FERRY, "utf-8")
    (root / "seeds" / "tram.txt").write_text(TRAM, "utf-8")
    assert built(root) == 0
    return root


def built(root: Path) -> int:
    return main(["build", "-C", str(root), "-j", "1"])


def from_nothing(root: Path) -> dict[str, bytes]:
    copy = forgetful(root)
    assert built(copy) == 0
    return files(copy / "site")


def article(root: Path, name: str = "ferry") -> Path:
    return next((root / "content" / "articles").glob(f"*{name}*.md"))


def write_body(path: Path, body: str) -> None:
    head, front, _ = path.read_text("utf-8").split("---\n", 2)
    path.write_text(f"{head}---\n{front}---\n{body}\n", "utf-8")


@pytest.fixture
def whole(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Grows with each whole build."""
    seen: list[str] = []
    monkeypatch.setattr("generator.build.build", lambda *args: (seen.append("built"), build(*args))[1])
    return seen


# ---------------------------------------------------------------- the same bytes


@pytest.mark.parametrize("body", BODIES)
def test_an_edited_body_is_put_into_its_page(project: Path, whole: list[str], body: str, capsys: pytest.CaptureFixture[str]) -> None:
    write_body(article(project), "First words of a person.")
    assert built(project) == 0
    write_body(article(project), body)
    assert built(project) == 0
    assert whole == []
    assert "1 page written" in capsys.readouterr().out
    assert files(project / "site") == from_nothing(project)


def test_bodies_of_two_articles_are_two_pages(project: Path, whole: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    total = len(files(project / "site"))
    for name in ("ferry", "tram"):
        write_body(article(project, name), f"About the {name} and [[Karin Solheim]].")
    capsys.readouterr()
    assert built(project) == 0
    assert (whole, capsys.readouterr().out) == ([], f"site/: 2 pages written, {total - 2} unchanged, 0 removed in 0.0 s\n")
    assert files(project / "site") == from_nothing(project)


def test_nothing_is_written_where_the_words_are_the_same(project: Path, whole: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    write_body(article(project), "The pier is blue.")
    assert built(project) == 0
    before = (project / "site" / "index.html").stat().st_mtime_ns
    write_body(article(project), "\n\nThe pier is blue.\n\n")
    capsys.readouterr()
    assert built(project) == 0
    assert "0 pages written" in capsys.readouterr().out
    os.utime(article(project))
    assert built(project) == 0
    assert whole == []
    assert (project / "site" / "index.html").stat().st_mtime_ns == before


def test_after_it_nothing_has_changed(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_body(article(project), "The pier is blue.")
    assert built(project) == 0
    monkeypatch.setattr("generator.retouch.retouched", lambda asked: pytest.fail("asked for more"))
    assert built(project) == 0


def test_an_edit_of_the_captures_content_writes_nothing_back(project: Path) -> None:
    write_body(article(project), "The pier is blue.")
    before = files(project / "content")
    assert built(project) == 0
    shutil.rmtree(project / ".digest")
    assert built(project) == 0
    assert files(project / "content") == before


def test_another_copy_of_the_program_looks_at_everything(project: Path, whole: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.manifest.__file__", "/elsewhere/generator/manifest.py")
    assert built(project) == 0
    assert whole


# ---------------------------------------------------------------- what takes a whole build


def title(root: Path) -> None:
    path = article(root)
    path.write_text(path.read_text("utf-8").replace("title: ", "title: New ", 1).replace('New "', '"New ', 1), "utf-8")


def generated_again(root: Path) -> None:
    path = article(root)
    path.write_text(path.read_text("utf-8").split("---\n", 2)[1].join(("---\n", "---\n")), "utf-8")


def heading_for_title(root: Path) -> None:
    (root / "content" / "articles" / "own.md").write_text("---\npublished: 2025-03-20\nsummary: [Short.]\n---\n# First heading\n\nText.\n")
    assert built(root) == 0
    (root / "content" / "articles" / "own.md").write_text("---\npublished: 2025-03-20\nsummary: [Short.]\n---\n# Other heading\n\nText.\n")


def no_summary(root: Path) -> None:
    own = root / "content" / "articles" / "own.md"
    own.write_text("---\ntitle: Own words\npublished: 2025-03-20\n---\nText.\n")
    assert built(root) == 0
    own.write_text("---\ntitle: Own words\npublished: 2025-03-20\n---\nOther text.\n")


def one_address_twice(root: Path) -> None:
    for name, body in (("a", "First."), ("b", "Second.")):
        (root / "content" / "articles" / f"{name}.md").write_text(f"---\ntitle: Own {name}\nslug: own\npublished: 2025-03-20\nsummary: [Short.]\n---\n{body}\n")
    assert built(root) == 0
    for name in "ab":
        write_body(root / "content" / "articles" / f"{name}.md", "Changed.")
    assert built(root) == 0
    write_body(root / "content" / "articles" / "b.md", "Changed again.")


def template(root: Path) -> None:
    (root / "templates").mkdir()
    source = (ROOT / "templates" / "article.html").read_text("utf-8")
    (root / "templates" / "article.html").write_text(source.replace("{{ body }}", "{{ body }}{{ body|length }}"), "utf-8")
    assert built(root) == 0
    write_body(article(root), "The pier is green.")


def own_page(root: Path) -> None:
    address = next(p for p in (root / "site" / "articles").glob("*ferry*"))
    (root / "static" / "articles").mkdir(parents=True)
    (root / "static" / "articles" / address.name).write_bytes(address.read_bytes())
    assert built(root) == 0
    write_body(article(root), "Not to be seen.")


def harmed_page(root: Path) -> None:
    write_body(article(root), "The pier is red.")
    page = next(p for p in (root / "site" / "articles").glob("*ferry*"))
    page.write_text("someone was here")


def draft(root: Path) -> None:
    (root / "content" / "articles" / "own.md").write_text("---\ntitle: Own words\ndraft: true\nsummary: [Short.]\n---\nText.\n")
    assert built(root) == 0
    write_body(root / "content" / "articles" / "own.md", "Other text.")


def new_file(root: Path) -> None:
    write_body(article(root), "The pier is red.")
    (root / "content" / "articles" / "own.md").write_text("---\ntitle: Own words\nsummary: [Short.]\n---\nText.\n")


def is_renamed(root: Path) -> None:
    path = article(root)
    write_body(path, "The pier is red.")
    path.rename(path.with_name("other.md"))


@pytest.mark.parametrize("change", [title, generated_again, heading_for_title, no_summary, one_address_twice, template, own_page, harmed_page, draft, new_file, is_renamed])
def test_anything_else_is_a_whole_build(project: Path, whole: list[str], change: Callable[[Path], None]) -> None:
    write_body(article(project), "The pier is blue.")
    assert built(project) == 0
    assert whole == []
    change(project)
    whole.clear()
    assert built(project) == 0
    assert whole
    assert files(project / "site") == from_nothing(project)


def test_a_body_that_cannot_be_read_is_told_as_ever(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article(project).write_bytes(article(project).read_bytes() + b"\xff\xfe")
    capsys.readouterr()
    assert built(project) == 1
    assert "not UTF-8 text" in capsys.readouterr().err
    write_body_bytes = article(project).read_bytes()[:-2]
    article(project).write_bytes(write_body_bytes)
    assert built(project) == 0


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_any_edits_in_any_order(project: Path, seed: int) -> None:
    rng = random.Random(seed)
    for step in range(8):
        change = rng.choice((None, None, None, title, harmed_page, new_file))
        if change is None:
            write_body(rng.choice(sorted((project / "content" / "articles").glob("*.md"))), f"{rng.choice(BODIES)}\n\nTurn {step}.")
        else:
            change(project)
        assert built(project) == 0
    assert files(project / "site") == from_nothing(project)


@pytest.mark.parametrize("at", range(6))
def test_an_end_at_any_moment_is_mended_by_the_next_build(project: Path, monkeypatch: pytest.MonkeyPatch, at: int) -> None:
    for name in ("ferry", "tram"):
        write_body(article(project, name), f"About the {name}.")
    real, left = os.replace, iter(range(at, -1, -1))

    def replace(*args: object) -> None:
        if next(left, 1) == 0:
            raise KeyboardInterrupt
        real(*args)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", replace)
        built(project)
    assert built(project) == 0
    assert files(project / "site") == from_nothing(project)
    write_body(article(project), "And once more.")
    assert built(project) == 0
    assert files(project / "site") == from_nothing(project)


# ---------------------------------------------------------------- where a body stands


def test_the_template_has_what_a_body_is_found_by() -> None:
    source = (ROOT / "templates" / "article.html").read_bytes()
    assert source.count(HEADING) == 1
    assert [tag.split() for tag in re.findall(rb"{[{%]-?(.*?)-?[}%]}", source) if b"body" in tag.split()] == [[b"if", b"body"], [b"body"], [b"if", b"body"], [b"elif", b"not", b"body"]]
    around = source[source.index(HEADING) :].split(b"{% if summary %}")[0]
    assert around.endswith(b"{% if body %}\n" + BODY + b"{{ body }}" + END + b"{% endif %}\n")
    assert b'<ul class="statements{% if body %} beside-body{% endif %}">\n' in source


def test_a_page_without_its_marks_is_left_alone() -> None:
    page = HEADING + b"Summary</h2>\n" + ALONE
    assert with_body(page, b"<p>x</p>") == HEADING + b"Summary</h2>\n" + BODY + b"<p>x</p>" + END + BESIDE
    for other in (b"", b"<p>no page</p>\n", HEADING + b"Summary</h2>\n<p>", HEADING + b"Summary</h2>\n" + BODY + b"<p>y</p>"):
        with pytest.raises(Slow):
            with_body(other, b"<p>x</p>")
