"""A folder becomes what a build wants, in one burst, and nothing else in it is touched."""

import errno
import os
from pathlib import Path

import pytest

from generator import publish as module
from generator.cli import main
from generator.errors import DigestError
from generator.publish import Stage, check_address, is_staged, orphans, publish, refuse, roll_forward

WANTED = {"index.html": b"<p>index", "articles/ferry.html": b"<p>ferry"}


def files(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_the_folder_equals_the_mapping(tmp_path: Path) -> None:
    site = tmp_path / "site"
    done = publish(site, WANTED)
    assert files(site) == WANTED
    assert sorted(done.written) == sorted(WANTED)
    assert os.listdir(tmp_path) == ["site"]


def test_a_second_time_touches_nothing(tmp_path: Path) -> None:
    publish(tmp_path, WANTED)
    before = (tmp_path / "index.html").stat()
    done = publish(tmp_path, WANTED, WANTED)
    assert (done.written, done.removed, done.unchanged) == ((), (), 2)
    assert (tmp_path / "index.html").stat().st_mtime_ns == before.st_mtime_ns


def test_only_files_of_an_earlier_build_are_removed(tmp_path: Path) -> None:
    publish(tmp_path, {**WANTED, "topics/old.html": b"old"})
    (tmp_path / "CNAME").write_text("news.example")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "HEAD").write_text("ref")
    (tmp_path / "topics" / "mine.txt").write_text("mine")
    done = publish(tmp_path, WANTED, ["topics/old.html", *WANTED])
    assert done.removed == ("topics/old.html",)
    assert set(files(tmp_path)) == {"CNAME", ".git/HEAD", "topics/mine.txt", *WANTED}


def test_a_full_disk_leaves_the_site_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "site"
    publish(site, WANTED)

    def full(*args: object) -> str:
        raise OSError(errno.ENOSPC, "No space left on device", "page")

    monkeypatch.setattr(module.Stage, "write", full)
    with pytest.raises(DigestError, match="the disk is full"):
        publish(site, {"index.html": b"new"}, WANTED)
    assert files(site) == WANTED
    assert os.listdir(tmp_path) == ["site"]


@pytest.mark.parametrize("moved", [0, 1])
def test_an_interrupted_move_is_finished_by_the_next_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moved: int) -> None:
    site = tmp_path / "site"
    publish(site, {"old.html": b"old"})
    real, count = os.replace, iter(range(10))

    def killed(*args: object) -> None:
        if next(count) >= moved:
            raise KeyboardInterrupt
        real(*args)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", killed)
        with pytest.raises(KeyboardInterrupt):
            publish(site, WANTED, ["old.html"])
    assert is_staged(site)
    roll_forward(site)
    assert files(site) == WANTED
    assert not is_staged(site)


def test_a_site_that_is_not_there_yet_is_moved_as_one_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "site"
    stage = Stage(site)
    for address, content in {**WANTED, "articles/unwanted.html": b"no"}.items():
        stage.write(address, content)
    for address in WANTED:
        stage.add(address, stage.write(address, WANTED[address]))
    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", None)
        stage.commit()
    assert files(site) == WANTED
    assert os.listdir(tmp_path) == ["site"]


@pytest.mark.parametrize("is_moved", [False, True])
def test_a_new_site_whose_move_was_interrupted_is_there_after_the_next_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_moved: bool) -> None:
    site, real = tmp_path / "site", os.rename

    def killed(*args: object) -> None:
        if is_moved:
            real(*args)  # type: ignore[arg-type]
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(os, "rename", killed)
        with pytest.raises(KeyboardInterrupt):
            publish(site, WANTED)
    assert is_staged(site)
    roll_forward(site)
    assert files(site) == WANTED
    assert os.listdir(tmp_path) == ["site"]


def test_a_folder_that_somebody_makes_meanwhile_keeps_what_is_in_it(tmp_path: Path) -> None:
    site = tmp_path / "site"
    stage = Stage(site)
    for address, content in WANTED.items():
        stage.put(address, content)
    site.mkdir()
    (site / "CNAME").write_bytes(b"news.example")
    stage.commit()
    assert files(site) == {**WANTED, "CNAME": b"news.example"}


def test_a_stage_without_its_journal_is_dropped(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, WANTED)
    Stage(site).write("index.html", b"half")
    roll_forward(site)
    assert files(site) == WANTED
    assert os.listdir(tmp_path) == ["site"]


@pytest.mark.parametrize("address", ["../up.html", "/etc/passwd", "a/../../b", "", "a\\b.html", "c:/x", "a\nb", "x" * 256])
def test_an_address_stays_inside_the_site(tmp_path: Path, address: str) -> None:
    with pytest.raises(DigestError):
        check_address(address)
    with pytest.raises(DigestError):
        publish(tmp_path / "site", {address: b"x"})


def test_a_journal_from_elsewhere_cannot_write_outside(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, WANTED)
    stage = tmp_path / ".site.digest-stage"
    stage.mkdir()
    (stage / "a").write_bytes(b"evil")
    (stage / "journal.json").write_text('{"files": {"../evil": "a"}, "removals": []}')
    with pytest.raises(DigestError):
        roll_forward(site)
    assert not (tmp_path / "evil").exists()


def test_a_link_among_the_folders_is_not_followed(tmp_path: Path) -> None:
    site, outside = tmp_path / "site", tmp_path / "outside"
    site.mkdir()
    outside.mkdir()
    (site / "articles").symlink_to(outside)
    with pytest.raises(DigestError, match="symbolic link"):
        publish(site, WANTED)
    assert os.listdir(outside) == []
    assert files(site) == {}


def test_a_file_that_is_a_link_is_replaced_not_followed(tmp_path: Path) -> None:
    site, outside = tmp_path / "site", tmp_path / "outside.txt"
    site.mkdir()
    outside.write_bytes(b"mine")
    (site / "index.html").symlink_to(outside)
    publish(site, WANTED)
    assert outside.read_bytes() == b"mine"
    assert files(site) == WANTED


@pytest.mark.parametrize("target", [".", "seeds", "seeds/out", "..", "/", "~"])
def test_a_folder_that_is_not_ours_is_refused(tmp_path: Path, target: str) -> None:
    root = tmp_path / "project"
    (root / "seeds").mkdir(parents=True)
    folder = Path(target).expanduser() if target in ("~", "/") else root / target
    with pytest.raises(DigestError, match="the output folder"):
        refuse(folder, root, [root / "seeds", root / "content"])


def test_a_folder_elsewhere_or_in_the_project_is_fine(tmp_path: Path) -> None:
    refuse(tmp_path / "site", tmp_path, [tmp_path / "seeds"])
    refuse(tmp_path.parent / "public", tmp_path, [tmp_path / "seeds"])


def test_pages_that_carry_our_mark_are_known_without_a_record(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b'<meta name="generator" content="Digest 0.1">')
    (tmp_path / "mine.html").write_bytes(b"<p>mine")
    assert orphans(tmp_path, ()) == ("a.html",)


def test_a_folder_with_somebody_elses_files_is_left_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root, folder = tmp_path / "project", tmp_path / "web"
    (root / "seeds").mkdir(parents=True)
    (root / "seeds" / "a.txt").write_text("Ferry sails\n\nMarch 3, 2026\n\nThe ferry to the island sails again from Monday, the harbour master said. It had been in dock for six weeks.\n")
    folder.mkdir()
    (folder / "index.html").write_text("mine")
    assert main(["build", "-C", str(root), "-o", str(folder)]) == 1
    assert (folder / "index.html").read_text() == "mine" and sorted(p.name for p in folder.iterdir()) == ["index.html"]
    assert "holds files that this program did not make: index.html" in capsys.readouterr().err
    (folder / "index.html").unlink()
    (folder / "CNAME").write_text("news.example")
    assert main(["build", "-C", str(root), "-o", str(folder)]) == 0 and (folder / "CNAME").read_text() == "news.example"
    (folder / "index.html").write_text("someone was here")
    assert main(["build", "-C", str(root), "-o", str(folder)]) == 0 and (folder / "index.html").read_text() != "someone was here", "a page of ours that somebody changed is made again"
