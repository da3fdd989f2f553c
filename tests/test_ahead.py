"""What is made while links are found is what would be made afterwards; it is no loss, and leaves nothing behind, when anything fails."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pytest

from generator import ahead as module
from generator.build import Options, build
from generator.errors import DigestError
from generator.library import Library, load
from generator.linked import Former, linked
from generator.model import Digest
from generator.outputs import Due, known_key
from generator.pages import shelf_of
from generator.pool import Workers, run, slices
from generator.project import Project, opened
from generator.shown_with import Theme
from generator.site_parts import everything, unlinked
from generator.store import Store
from tests.sites import FERRY, TRAM, files, forgetful

HAND = """---
title: {n} boats of the harbour
published: 2025-03-{n:02}
outlet: Harbour {half}
actors: [Helen Marchetti, Captain {n}]
topics: [Night ferry, Tides]
quotes:
- {{speaker: Helen Marchetti, text: "We counted {n} boats in the harbour before the storm came in."}}
figures:
- {{value: {n}, unit: boats, of: boats in the harbour}}
events:
- {{date: 2025-03-01, what: The harbour master counted {n} boats before the storm, actors: [Captain {n}]}}
---
[[Captain {n}]] counted.
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small one, in which workers are worth it."""
    monkeypatch.setattr("generator.pool.WORTH", 2)
    root = tmp_path / "project"
    (root / "seeds").mkdir(parents=True)
    (root / "seeds" / "ferry.txt").write_text(FERRY, "utf-8")
    (root / "seeds" / "tram.txt").write_text(TRAM, "utf-8")
    for kind in ("articles", "actors"):
        (root / "content" / kind).mkdir(parents=True)
    for n in range(10, 30):
        text = HAND.format(n=n, half="Post" if n % 2 else "Times")
        (root / "content" / "articles" / f"{n}.md").write_text(text.replace("topics:", "draft: true\ntopics:") if n == 20 else text, "utf-8")
    (root / "content" / "actors" / "captain-12.md").write_text("---\nname: Captain 12\nhidden: true\n---\n", "utf-8")
    (root / "digest.yml").write_text("pages: {per_page: 4}\n", "utf-8")
    return root


@pytest.fixture
def used(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses whose bytes came from another process."""
    found: list[str] = []
    real = module.Ahead.made

    def made(self: module.Ahead) -> dict[str, bytes]:
        results = real(self)
        found.extend(results)
        return results

    monkeypatch.setattr(module.Ahead, "made", made)
    return found


def alone(root: Path) -> dict[str, bytes]:
    copy = forgetful(root)
    build(Options(root=str(copy), jobs=1))
    return files(copy / "site")


def in_two(root: Path) -> dict[str, bytes]:
    build(Options(root=str(root), jobs=2))
    return files(root / "site")


def both(root: Path, drafts: bool) -> tuple[dict[str, Due], dict[str, Due]]:
    """What rests on no link, made of the outline and of the whole digest."""
    project: Project = opened(Options(root=str(root), drafts=drafts))
    seen: list[Digest] = []
    digest, _ = linked(Store(None, ""), load(root, project.config, {}), project.config, drafts, former=Former(Library()), outlined=seen.append)
    theme = Theme.of(root, project.config, drafts, "")
    first = unlinked(project, theme, shelf_of(seen[0], project.config, theme.words, differs=bool(digest.differences)))
    then = everything(project, theme, shelf_of(digest, project.config, theme.words), {})
    return {d.address: d for d in first}, {d.address: d for d in then}


@pytest.mark.parametrize("drafts", [False, True])
def test_the_outline_gives_the_same_keys_and_bytes(project: Path, drafts: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.site_parts.WHOLE", 2)
    monkeypatch.setattr("generator.search.WHOLE", 2)
    in_two(project)
    first, then = both(project, drafts)
    assert {"feed.xml", "quotes.html", "figures/2025-03.html", "archive/2025-03.html", "data/quotes.csv", "data/articles/2025-03.json", "assets/search/words.js"} <= first.keys()
    for address, due in first.items():
        assert known_key(due) == known_key(then[address]), address
        assert due.make(b"") == then[address].make(b""), address
        assert due.look == then[address].look


def test_it_is_used_and_makes_no_difference(project: Path, used: list[str]) -> None:
    expected = alone(project)
    assert used == []
    assert in_two(project) == expected
    assert {"feed.xml", "quotes.html", "archive/2025-03.html"} <= set(used)


def test_a_static_file_goes_before_what_is_made(project: Path, used: list[str]) -> None:
    (project / "static").mkdir()
    (project / "static" / "feed.xml").write_text("my own", "utf-8")
    assert in_two(project)["feed.xml"] == b"my own"
    assert used and "feed.xml" not in used


def test_a_menu_that_was_not_foreseen(project: Path, used: list[str]) -> None:
    for path in (project / "content" / "articles").iterdir():
        path.write_text(path.read_text("utf-8").partition("figures:")[0] + "---\nNothing to differ about.\n", "utf-8")
    expected = alone(project)
    assert b'"differences.html"' not in expected["index.html"]
    assert in_two(project) == expected
    assert used == []


def test_what_is_right_already_is_not_made(project: Path, used: list[str]) -> None:
    in_two(project)
    used.clear()
    (project / ".digest" / "store.sqlite3").unlink()
    before = {path: path.stat().st_mtime_ns for path in (project / "site").rglob("*.*")}
    (project / "site" / "quotes.html").unlink()
    report = build(Options(root=str(project), jobs=2))
    assert report.written == ("quotes.html",)
    assert {path: path.stat().st_mtime_ns for path in before if path.name != "quotes.html"} == {path: t for path, t in before.items() if path.name != "quotes.html"}


def test_a_worker_that_dies_is_no_loss(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected, here = alone(project), os.getpid()
    real = module.make_one

    def dies(*args: object) -> bytes:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "make_one", dies)
    assert in_two(project) == expected


def test_when_linking_fails_nothing_is_left(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from generator import digest

    def fails(*args: object) -> None:
        time.sleep(0.2)
        raise DigestError("no links today")

    with monkeypatch.context() as patch:
        patch.setattr(digest, "anew", fails)
        with pytest.raises(DigestError, match="no links today"):
            in_two(project)
    assert not (project / "site").exists()
    assert [p.name for p in project.iterdir() if "stage" in p.name] == []
    assert in_two(project) == alone(project)


# ---------------------------------------------------------------- processes


def test_slices_cover_all_and_become_smaller() -> None:
    for count, workers, whole in ((200, 2, ()), (10_000, 8, ()), (3_600, 2, (528, 1_000)), (13, 64, ()), (7, 2, (7,))):
        made = slices(count, workers, whole)
        assert [first for first, _ in made] == [0, *[last for _, last in made[:-1]]]
        assert made[-1][1] == count
        sizes = [last - first for first, last in made]
        assert sizes[: len(whole)] == list(whole)
        assert sizes[len(whole) :] == sorted(sizes[len(whole) :], reverse=True)
        assert len(whole) == len(sizes) or sizes[-1] <= max(1, count // 500)


def test_more_slices_than_a_byte_can_count() -> None:
    items = range(5_000)
    assert run(lambda i: b"%d" % i, items, jobs=40) == [b"%d" % i for i in items]


def test_answers_wait_for_who_asks_for_them() -> None:
    large = b"x" * 100_000  # more than a pipe holds
    workers = Workers(lambda i: large + b"%d" % i, range(20), slices(20, 2), 2, is_held=True)
    time.sleep(0.3)
    assert workers.results() == [large + b"%d" % i for i in range(20)]


def test_workers_that_nobody_asks_are_ended() -> None:
    workers = Workers(lambda i: time.sleep(60) or b"", range(2), slices(2, 2), 2, is_held=True)  # type: ignore[func-returns-value]
    pids = list(workers._pids)
    began = time.monotonic()
    workers.end()
    assert time.monotonic() - began < 10
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)
