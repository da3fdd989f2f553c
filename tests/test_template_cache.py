"""The code of the built-in templates is compiled once; whatever is kept, pages are the same."""

from __future__ import annotations

import sys
from pathlib import Path

import jinja2
import pytest

from generator.pages import pages
from generator.render import Renderer, theme_dir
from generator.words import load_words
from tests.made_digest import CONFIG, story


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "cache"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path / "cache"


def rendered(*theme: Path) -> dict[str, bytes]:
    renderer = Renderer(theme)
    return {p.address: renderer.render(p) for p in pages(story(1), CONFIG, load_words("en"))}


def no_compiling(*args: object, **named: object) -> None:
    pytest.fail("compiled again")


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_the_second_process_compiles_nothing(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = rendered()
    monkeypatch.setattr(jinja2.Environment, "compile", no_compiling)
    assert rendered() == first


def test_the_second_process_takes_no_template_apart(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looks = {name: Renderer().main_look(name) for name in ("article.html", "timeline.html", "redirect.html")}
    assert looks["article.html"] and not looks["redirect.html"]
    monkeypatch.setattr(jinja2.Environment, "parse", no_compiling)
    assert {name: Renderer().main_look(name) for name in looks} == looks


def test_a_main_part_made_with_a_projects_own_macros_looks_otherwise(kept: Path, tmp_path: Path) -> None:
    built_in = Renderer().main_look("article.html")
    own = tmp_path / "theme" / "macros.html"
    own.parent.mkdir()
    own.write_text((theme_dir() / "macros.html").read_text("utf-8") + "\n")
    assert Renderer([own.parent]).main_look("article.html") not in ("", built_in)
    assert Renderer().main_look("article.html") == built_in


@pytest.mark.parametrize("harm", [b"", b"not code", None])
def test_a_damaged_cache_costs_time_and_nothing_else(kept: Path, harm: bytes | None) -> None:
    first = rendered()
    [path] = files(kept)
    path.write_bytes(path.read_bytes()[:2000] if harm is None else harm)
    assert rendered() == first
    assert path.stat().st_size > 10_000


def test_code_of_another_program_is_not_run(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = rendered()
    monkeypatch.setattr(jinja2, "__version__", "0.1")
    monkeypatch.setattr(jinja2.Environment, "compile", no_compiling)
    with pytest.raises(pytest.fail.Exception):
        rendered()
    monkeypatch.undo()
    assert rendered() == first


def test_a_projects_own_template_is_never_kept(kept: Path, tmp_path: Path) -> None:
    own = tmp_path / "theme" / "404.html"
    own.parent.mkdir()
    for words in ("Lost at sea", "Lost on land"):
        own.write_text('{% extends "base.html" %}{% block main %}<h1>' + words + "</h1>{% endblock %}")
        assert words.encode() in rendered(own.parent)["404.html"]
        assert not any(words.encode() in path.read_bytes() for path in files(kept))


def test_without_a_place_to_keep_it_pages_are_made_all_the_same(kept: Path) -> None:
    kept.write_text("no folder")
    assert rendered()["404.html"]


def test_where_nothing_may_be_written_what_is_there_is_read(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    first = rendered()
    assert files(kept) == []
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    assert rendered() == first
    [path] = files(kept)
    before = path.read_bytes()
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    monkeypatch.setattr(jinja2.Environment, "compile", no_compiling)
    assert rendered() == first
    assert path.read_bytes() == before
