"""A kept pattern is the pattern that would be compiled."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator import pattern_cache
from generator.pattern_cache import Cache, kept_patterns

ROOT = Path(__file__).parent.parent
PATTERNS = (r"(?P<day>\d{1,2})\s+(?P<month>[A-Za-zéû]{3,9})|(\w+)(?<!x)", r"(?i:Straße|ÉTÉ)+?[^\W\d_]{2,4}$", r"\b(?=a)(?:(a)|b)(?(1)c|d)")


def test_it_finds_the_same(tmp_path: Path) -> None:
    for source in (*PATTERNS, b"[a-c]+(?P<x>\\d)?"):
        for flags in (0, re.I | re.M, re.VERBOSE):
            cache = Cache(str(tmp_path / "patterns"))
            usual, fresh = re.compile(source, flags), cache.compiled(source, int(flags))
            cache._known[int(flags), source] = pattern_cache.code_of(source, int(flags))
            cache._count = -1
            cache.keep()
            kept = Cache(str(tmp_path / "patterns")).compiled(source, int(flags))
            for made in (fresh, kept):
                assert isinstance(made, re.Pattern) and made == usual and (made.pattern, made.flags, made.groups, made.groupindex) == (usual.pattern, usual.flags, usual.groups, usual.groupindex)
                text = b"abc1 c 2" if isinstance(source, bytes) else "3 août; STRASSE été Straßen ac bd d 17 May"
                assert [m.span() for m in made.finditer(text)] == [m.span() for m in usual.finditer(text)]  # type: ignore[arg-type]


@pytest.mark.parametrize("damage", [lambda raw: b"", lambda raw: raw[: len(raw) // 2], lambda raw: raw[:-3] + b"!!!", lambda raw: b"other Python" + raw])
def test_what_is_damaged_is_compiled_again(tmp_path: Path, damage: object) -> None:
    cache = Cache(str(tmp_path / "patterns"))
    cache._known[0, "a+"] = pattern_cache.code_of("a+", 0)
    cache.keep()
    assert Cache(str(tmp_path / "patterns"))._known
    (tmp_path / "patterns").write_bytes(damage((tmp_path / "patterns").read_bytes()))  # type: ignore[operator]
    assert not Cache(str(tmp_path / "patterns"))._known


def test_words_of_a_project_are_not_kept() -> None:
    with kept_patterns():
        word = "Marchetti"
        assert re.compile(f"\\b{word}(?:'s)?\\b").search("Marchetti's")
    assert re.compile("unrelated").pattern == "unrelated"


def test_a_pattern_in_the_code_of_a_function_is_kept(tmp_path: Path) -> None:
    cache = Cache(str(tmp_path / "patterns"))
    names: dict[str, object] = {"cache": cache}
    exec(compile("def found(word):\n    return [cache.compiled(r'\\bport\\b', 0), cache.compiled(word + 's?', 0)]", str(ROOT / "generator" / "made_up.py"), "exec"), names)
    names["found"]("quay")  # type: ignore[operator]
    assert set(cache._known) == {(0, r"\bport\b")}


def test_a_second_run_compiles_nothing_of_the_first(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "generator", tmp_path / "generator", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    (tmp_path / "a.txt").write_text("Ferry sold\n\nBy Ada Lund\n\nMay 3, 2031\n\nThe council of Velden sold the ferry on Tuesday, Mayor Jon Rask said.\n", "utf-8")
    count = "import generator.pattern_cache as p, sys\nusual, n = p.code_of, []\np.code_of = lambda *a: n.append(a) or usual(*a)\nfrom generator.cli import main\nmain(['extract', 'a.txt'])\nprint(len(n), file=sys.stderr)"
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"} | {"PYTHONPATH": str(tmp_path)}
    runs = [subprocess.run([sys.executable, "-c", count], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True) for _ in range(2)]
    assert runs[0].stdout == runs[1].stdout and '"Ferry sold"' in runs[0].stdout
    assert int(runs[1].stderr) < int(runs[0].stderr) / 3


def test_where_nothing_may_be_written_what_is_there_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    asked = compile("def asked():\n    return re.compile(r'\\bjetty\\b')", str(ROOT / "generator" / "made_up.py"), "exec")

    def kept(may_write: bool) -> list[Path]:
        monkeypatch.setattr(sys, "dont_write_bytecode", not may_write)
        re.purge()
        names: dict[str, object] = {"re": re}
        exec(asked, names)
        with kept_patterns():
            assert names["asked"]().search("the jetty")  # type: ignore[operator]
        return [path for path in tmp_path.rglob("*.patterns*")]

    assert kept(may_write=False) == []
    [path] = kept(may_write=True)
    before = path.read_bytes()
    monkeypatch.setattr(pattern_cache, "code_of", lambda *pattern: pytest.fail("compiled again"))
    assert kept(may_write=False) == [path]
    assert path.read_bytes() == before


def test_the_program_has_fewer_patterns_than_are_kept() -> None:
    """Or they would be dropped and compiled again by turns."""
    told = subprocess.run([sys.executable, "-c", "import re\nfrom generator import pattern_cache\nmade = [0]\ndef count(*pattern):\n    made[0] += 1\n    return usual(*pattern)\nusual = re._compiler.compile\n"
                                                 "re._compiler.compile = count\nimport generator.seeds, generator.desk, generator.digest, generator.build\nprint(made[0])"], capture_output=True, text=True, cwd=ROOT, check=True)
    assert 500 < int(told.stdout) < pattern_cache.MOST / 2
