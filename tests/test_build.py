"""An incremental build equals a build from nothing, and no write is ever torn or lost."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.build import Options, build
from generator.cli import main
from generator.errors import DigestError
from generator.report import Report
from tests.sites import FERRY, TRAM, files, forgetful

ROOT = Path(__file__).parent.parent
BY_HAND = "---\ntitle: A note on tides\npublished: 2025-03-20\nactors: [Helen Marchetti]\n---\nTides turn. [[Helen Marchetti]] knows.\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    (root / "seeds").mkdir(parents=True)
    (root / "seeds" / "ferry.txt").write_text(FERRY, "utf-8")
    (root / "seeds" / "tram.txt").write_text(TRAM, "utf-8")
    return root


def made(root: Path, **options: object) -> Report:
    return build(Options(root=str(root), jobs=1, **options))  # type: ignore[arg-type]


def from_nothing(root: Path) -> dict[str, bytes]:
    """The site of the same inputs, built where nothing is remembered."""
    copy = forgetful(root)
    made(copy)
    return files(copy / "site")


def article(root: Path, name: str = "ferry") -> Path:
    return next((root / "content" / "articles").glob(f"*{name}*.md"))


# ---------------------------------------------------------------- the same bytes


def edit_body(root: Path, rng: random.Random) -> None:
    path = rng.choice(sorted((root / "content" / "articles").glob("*.md")))
    path.write_text(path.read_text("utf-8").rstrip() + f"\n\nAdded {rng.random()} about [[Karin Solheim]].\n", "utf-8")


def edit_title(root: Path, rng: random.Random) -> None:
    path = rng.choice(sorted((root / "content" / "articles").glob("*.md")))
    lines = path.read_text("utf-8").split("\n")
    path.write_text("\n".join(f"title: Headline {rng.randint(1, 99)}" if line.startswith("title:") else line for line in lines), "utf-8")


def rename_actor(root: Path, rng: random.Random) -> None:
    path = rng.choice(sorted((root / "content" / "actors").glob("*.md")))
    path.write_text(path.read_text("utf-8").replace("role: ", "role: former ", 1) + f"\nA life, part {rng.randint(1, 99)}.\n", "utf-8")


def name_actor(root: Path, rng: random.Random) -> None:
    """By a file of the actor's own; bodies link to the former name."""
    (root / "content" / "actors").mkdir(exist_ok=True)
    (root / "content" / "actors" / "solheim.md").write_text(f"---\nname: Karin Solheim {rng.choice('ABC')}\naliases: [Karin Solheim]\n---\nA friend of [[Helen Marchetti]].\n", "utf-8")


def name_in_article(root: Path, rng: random.Random) -> None:
    path = rng.choice(sorted((root / "content" / "articles").glob("*.md")))
    path.write_text(path.read_text("utf-8").replace("Karin Solheim", f"Karin Solheim{rng.choice('xyz')}"), "utf-8")


def edit_event(root: Path, rng: random.Random) -> None:
    path = rng.choice(sorted((root / "content" / "articles").glob("*.md")))
    lines = path.read_text("utf-8").split("\n")
    at = [n for n, line in enumerate(lines) if line.startswith("- {date: ")]
    if at:
        lines[rng.choice(at)] = f"- {{date: 2025-0{rng.randint(1, 9)}-1{rng.randint(0, 9)}, kind: past, what: The ferry number {rng.randint(1, 9)} was sold}}"
    path.write_text("\n".join(lines), "utf-8")


def remove_article(root: Path, rng: random.Random) -> None:
    """Its capture goes with it."""
    (root / "seeds" / "tram.txt").unlink(missing_ok=True)
    for path in (root / "content" / "articles").glob("*tram*.md"):
        path.unlink()


def add_by_hand(root: Path, rng: random.Random) -> None:
    (root / "content" / "articles" / f"hand-{rng.randint(1, 3)}.md").write_text(BY_HAND, "utf-8")


def remove_by_hand(root: Path, rng: random.Random) -> None:
    for path in (root / "content" / "articles").glob("hand-*.md"):
        path.unlink()


def change_capture(root: Path, rng: random.Random) -> None:
    (root / "seeds" / "tram.txt").write_text(TRAM.replace("310 million", f"{rng.randint(200, 400)} million"), "utf-8")


def rename_file(root: Path, rng: random.Random) -> None:
    path = rng.choice(sorted((root / "content" / "articles").glob("*.md")))
    path.rename(path.with_name(f"renamed-{rng.randint(1, 99)}.md"))


def settings(root: Path, rng: random.Random) -> None:
    (root / "digest.yml").write_text(f"title: Boats {rng.randint(1, 9)}\npages: {{per_page: {rng.choice((2, 50))}}}\nurl: https://boats.example/x/\n")


def theme(root: Path, rng: random.Random) -> None:
    (root / "templates").mkdir(exist_ok=True)
    source = (ROOT / "templates" / "quotes.html").read_text("utf-8")
    (root / "templates" / "quotes.html").write_text(source + f"<!-- {rng.randint(1, 9)} -->", "utf-8")


def shell(root: Path, rng: random.Random) -> None:
    """Another base template: what stands around the main part, what it asks of the page, what it gives to it."""
    (root / "templates").mkdir(exist_ok=True)
    source = (ROOT / "templates" / "base.html").read_text("utf-8")
    more = rng.choice(("<p>{{ rng }}</p>", "{% if article is defined %}{{ article.title }}{% endif %}", "{% set kept = 1 %}", "{{ head.title|upper }}"))
    (root / "templates" / "base.html").write_text(source.replace("<footer>", more.replace("{{ rng }}", f"{rng.randint(1, 9)}") + "<footer>"), "utf-8")


def own_file(root: Path, rng: random.Random) -> None:
    (root / "static").mkdir(exist_ok=True)
    (root / "static" / "CNAME").write_text(f"boats{rng.randint(1, 9)}.example")


def own_page(root: Path, rng: random.Random) -> None:
    (root / "content" / "pages").mkdir(exist_ok=True)
    (root / "content" / "pages" / "about-us.md").write_text(f"# About us\n\nWe are {rng.randint(1, 9)}.\n")


def harm_site(root: Path, rng: random.Random) -> None:
    (root / "site" / "index.html").write_text("someone was here")
    (root / "site" / "atom.xml").unlink(missing_ok=True)


EDITS: tuple[Callable[[Path, random.Random], None], ...] = (
    edit_body, edit_title, rename_actor, name_actor, name_in_article, edit_event, remove_article, add_by_hand, remove_by_hand, change_capture, rename_file, settings, theme, shell, own_file, own_page, harm_site,
)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_an_incremental_build_equals_one_from_nothing(project: Path, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.outputs.SHARED", 1)
    rng = random.Random(seed)
    made(project)
    for step in range(6):
        for change in rng.sample(EDITS, rng.choice((1, 2))):
            change(project, rng)
        made(project)
        assert files(project / "site") == from_nothing(project), f"seed {seed}, step {step}"


@pytest.mark.parametrize("change", EDITS)
def test_each_kind_of_change_alone(project: Path, change: Callable[[Path, random.Random], None]) -> None:
    made(project)
    add_by_hand(project, random.Random(1))
    made(project)
    change(project, random.Random(1))
    made(project)
    assert files(project / "site") == from_nothing(project)


@pytest.mark.parametrize("seed", range(6))
def test_a_base_template_and_another_change_at_once(project: Path, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.outputs.SHARED", 1)
    rng = random.Random(seed)
    made(project)
    for step in range(3):
        shell(project, rng)
        rng.choice((edit_body, edit_title, add_by_hand, harm_site, theme, shell))(project, rng)
        made(project)
        assert files(project / "site") == from_nothing(project), f"seed {seed}, step {step}"


def test_a_new_name_reaches_feeds_and_tables_in_the_next_build(project: Path) -> None:
    (project / "digest.yml").write_text("publish: {max_share: 0.9}\n", "utf-8")
    made(project)
    assert b"Karin Solheim," in files(project / "site")["data/quotes.csv"]
    name_actor(project, random.Random(1))
    made(project)
    now = files(project / "site")
    assert all(b"Karin Solheim A" in now[address] for address in ("feed.xml", "atom.xml", "feed.json", "data/quotes.csv", "data/articles/2025-04.json"))
    assert now == from_nothing(project)


def test_less_may_be_published_than_before(project: Path) -> None:
    made(project)
    shown = len(b"".join(files(project / "site").values()))
    (project / "digest.yml").write_text("publish: {max_share: 0.02, quote_words: 8}\n", "utf-8")
    made(project)
    assert files(project / "site") == from_nothing(project)
    assert len(b"".join(files(project / "site").values())) < shown


def test_another_program_makes_every_page_anew(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.outputs.SHARED", 1)
    for program in ("first", "second", "third"):
        monkeypatch.setattr("generator.build.fingerprint_code", lambda program=program: program)
        made(project)
    monkeypatch.setattr("generator.build.fingerprint_code", lambda: "fourth")
    monkeypatch.setattr("generator.cards.Shelf.sourced", lambda shelf, reports, independent: "told by many")
    made(project)
    assert files(project / "site") == from_nothing(project)
    assert b"told by many" in (project / "site" / "timeline" / "index.html").read_bytes()


def test_a_second_build_writes_nothing(project: Path) -> None:
    made(project)
    before = {p: p.stat().st_mtime_ns for p in project.rglob("*") if p.is_file() and ".digest" not in p.parts}
    report = made(project)
    assert (report.written, report.removed, report.updated, report.new) == ((), (), (), ())
    assert {p: p.stat().st_mtime_ns for p in before} == before


def test_one_body_is_one_page(project: Path) -> None:
    made(project)
    path = article(project)
    path.write_text(path.read_text("utf-8").rstrip() + "\n\nThe pier is blue.\n", "utf-8")
    assert made(project).written == ("articles/harbour-council-votes-to-bring-back-the-night-ferry.html",)


def test_the_same_bytes_on_any_machine(project: Path, tmp_path: Path) -> None:
    sites = []
    for n, env in enumerate(({"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C"}, {"PYTHONHASHSEED": "77", "TZ": "Asia/Tokyo", "LC_ALL": "C.UTF-8"})):
        root = tmp_path / f"machine {n}"
        shutil.copytree(project, root)
        subprocess.run([sys.executable, "-m", "generator", "build", "-C", str(root)], cwd=ROOT, env={**os.environ, **env}, check=True, capture_output=True)
        sites.append((files(root / "site"), files(root / "content")))
    assert sites[0] == sites[1]


def test_workers_write_what_one_process_would(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made(project)
    alone = files(project / "site")
    shutil.rmtree(project / "site")
    shutil.rmtree(project / ".digest")
    monkeypatch.setattr("generator.pool.WORTH", 2)
    build(Options(root=str(project), jobs=2))
    assert files(project / "site") == alone


def test_content_alone_builds(project: Path) -> None:
    made(project)
    before = files(project / "site")
    shutil.rmtree(project / "seeds")
    report = made(project)
    assert report.problems == ()
    assert files(project / "site") == before


# ---------------------------------------------------------------- nothing changed


def test_the_first_question_sees_every_change(project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing() -> bool:
        monkeypatch.setattr("generator.build.build", lambda *args: pytest.fail("asked for more"))
        try:
            return main(["build", "-C", str(project)]) == 0
        except pytest.fail.Exception:
            return False
        finally:
            monkeypatch.setattr("generator.build.build", build)

    assert main(["build", "-C", str(project)]) == 0
    assert nothing()
    for change in (
        lambda: (project / "seeds" / "ferry.txt").touch(), lambda: (project / "site" / "index.html").unlink(),
        lambda: (project / "digest.yml").write_text("title: X\n"), lambda: (project / "seeds" / "new.txt").write_text(FERRY.replace("7 to 2", "8 to 1")),
        lambda: os.replace(shutil.copy(article(project), project / "copy"), article(project)), lambda: (project / "site" / "mine.txt").write_text("x"),
    ):
        change()
        assert not nothing()
        assert main(["build", "-C", str(project)]) == 0
        assert nothing()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    assert not nothing()


def test_a_change_while_a_build_runs_is_seen_by_the_next(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import generator.build as module

    real = module.publish_site

    def slow(*args: object) -> object:
        done = real(*args)  # type: ignore[arg-type]
        path = article(project)
        path.write_text(path.read_text("utf-8").rstrip() + "\n\nWritten meanwhile.\n", "utf-8")
        return done

    with monkeypatch.context() as patch:
        patch.setattr(module, "publish_site", slow)
        assert main(["build", "-C", str(project)]) == 0
    assert main(["build", "-C", str(project)]) == 0
    assert b"Written meanwhile." in (project / "site" / "articles" / "harbour-council-votes-to-bring-back-the-night-ferry.html").read_bytes()


# ---------------------------------------------------------------- what is a person's


def test_a_save_between_reading_and_writing_is_kept(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import generator.changes as module

    made(project)
    path = article(project)
    (project / "seeds" / "ferry.txt").write_text(FERRY.replace("7 to 2", "8 to 1"), "utf-8")
    real = module.reconcile

    def saved_meanwhile(*args: object) -> object:
        done = real(*args)  # type: ignore[arg-type]
        path.write_text("---\ntitle: Mine\n---\nA person's words.\n", "utf-8")
        return done

    monkeypatch.setattr(module, "reconcile", saved_meanwhile)
    made(project)
    assert path.read_text("utf-8") == "---\ntitle: Mine\n---\nA person's words.\n"


def test_what_captures_brought_while_a_person_wrote_comes_with_the_next_build(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import generator.changes as module

    assert main(["build", "-C", str(project)]) == 0
    path = article(project)
    (project / "seeds" / "ferry.txt").write_text(FERRY.replace("35 percent", "45 percent"), "utf-8")
    real = module.reconcile

    def saved_meanwhile(*args: object) -> object:
        done = real(*args)  # type: ignore[arg-type]
        path.write_text(path.read_text("utf-8").rstrip() + "\n\nA person's words.\n", "utf-8")
        return done

    with monkeypatch.context() as patch:
        patch.setattr(module, "reconcile", saved_meanwhile)
        assert main(["build", "-C", str(project)]) == 0
    assert "45 percent" not in path.read_text("utf-8")
    assert main(["build", "-C", str(project)]) == 0
    assert "45 percent" in path.read_text("utf-8") and "A person's words." in path.read_text("utf-8")


def test_foreign_files_in_the_site_stay(project: Path) -> None:
    made(project)
    (project / "site" / "CNAME").write_text("boats.example")
    (project / "site" / ".git").mkdir()
    (project / "site" / ".git" / "HEAD").write_text("ref: refs/heads/pages")
    edit_title(project, random.Random(3))
    shutil.rmtree(project / ".digest")
    made(project)
    assert (project / "site" / "CNAME").read_text() == "boats.example"
    assert (project / "site" / ".git" / "HEAD").exists()


def test_a_page_of_a_former_article_goes_also_without_a_record(project: Path) -> None:
    add_by_hand_path = project / "content" / "articles" / "hand.md"
    made(project)
    add_by_hand_path.write_text(BY_HAND)
    made(project)
    assert (project / "site" / "articles" / "a-note-on-tides.html").exists()
    shutil.rmtree(project / ".digest")
    add_by_hand_path.unlink()
    made(project)
    assert not (project / "site" / "articles" / "a-note-on-tides.html").exists()


def test_the_project_is_no_output_folder(project: Path) -> None:
    for folder in (project, project / "seeds", project.parent, Path.home(), Path("/")):
        with pytest.raises(DigestError, match="the output folder"):
            made(project, output=str(folder))


def test_a_base_address_is_absolute(project: Path) -> None:
    with pytest.raises(DigestError, match="not an absolute address"):
        made(project, base_url="example.org/x")
    made(project, base_url="https://boats.example/x")
    assert b"https://boats.example/x/" in (project / "site" / "sitemap.xml").read_bytes()


# ---------------------------------------------------------------- crashes


def test_kills_at_any_moment_tear_nothing(project: Path) -> None:
    rng = random.Random(5)
    edit = "---\ntitle: By hand\n---\nWords of a person.\n"
    (project / "content" / "articles").mkdir(parents=True)
    (project / "content" / "articles" / "hand.md").write_text(edit)
    for n in range(12):
        (project / "seeds" / "tram.txt").write_text(TRAM.replace("310", str(300 + n)), "utf-8")
        child = subprocess.Popen([sys.executable, "-m", "generator", "build", "-C", str(project)], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(rng.uniform(0.05, 1.2))
        child.send_signal(signal.SIGKILL)
        child.wait()
        for path in (project / "content").rglob("*.md"):
            assert path.read_text("utf-8").startswith("---\n") and path.read_bytes().endswith(b"\n")
    made(project)
    assert (project / "content" / "articles" / "hand.md").read_text("utf-8").endswith("Words of a person.\n")
    assert files(project / "site") == from_nothing(project)
    assert sorted(os.listdir(project)) == [".digest", "content", "seeds", "site"]


def test_two_builds_at_once(project: Path) -> None:
    command = [sys.executable, "-m", "generator", "build", "-C", str(project)]
    running = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(3)]
    assert [child.communicate()[1] for child in running] == ["", "", ""]
    assert [child.returncode for child in running] == [0, 0, 0]
    made(project)
    assert files(project / "site") == from_nothing(project)


def test_a_store_from_elsewhere_or_damaged_changes_nothing(project: Path) -> None:
    made(project)
    good = files(project / "site")
    for name in os.listdir(project / ".digest"):
        (project / ".digest" / name).write_bytes(b"\xff\x00garbage" * 100)
    made(project)
    assert files(project / "site") == good


def test_a_read_only_state_folder_is_worked_without(project: Path) -> None:
    (project / ".digest").write_text("a file where the folder should be")
    made(project)
    assert (project / "site" / "index.html").exists()


def test_the_json_report_is_complete(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "-C", str(project), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["captures"] == 2 and len(told["new"]) == 2 and told["problems"] == []
