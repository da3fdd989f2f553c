"""Kills, full disks, two builds at once and clocks that jump: no file is torn, no edit lost, and in the end the bytes are those of a build from nothing.

DIGEST_KILLS says how many kills there are (default 6).
"""

from __future__ import annotations

import os
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import unquote

import pytest

from generator.build import Options, build
from generator.content import parse_actor, parse_article
from tests.sites import files, forgetful

ROOT = Path(__file__).parent.parent
KILLS = int(os.environ.get("DIGEST_KILLS", "6"))
PLACES = ("Westmere", "Saltholm", "Nordhaven", "Larvik", "Port Ellen", "Oban", "Tarbert", "Stornoway", "Lerwick", "Kirkwall")
MAYORS = ("Helen Marchetti", "Karin Solheim", "Ines Palmgren", "Tomas Rautio", "Orla Fenwick", "Jon Abelsen")
WORKS = ("Ferry", "Bridge", "Harbour", "Tunnel", "Lighthouse", "Pier", "Breakwater", "Causeway", "Slipway", "Beacon")
HREF = re.compile(r'(?:href|src)="([^"#?:]+)["#?]')


def capture(n: int, cost: int = 0) -> str:
    place, mayor, work = PLACES[n % 10], MAYORS[n % 6], WORKS[n // 10 % 10]
    return (f"{place} Council Votes for a New {work} after {n + 2} Years\nBy Ada Lund\nMarch {n % 28 + 1}, 2031\n\n"
            f"{place.upper()} – The council of {place} voted {n + 7} to {n % 5} on Tuesday to build the {work.lower()} that sailors had asked for since 19{n % 90 + 10}.\n"
            f"“The {work.lower()} of {place} will stand for {n + 40} winters,” Mayor {mayor} said after the vote in the town hall.\n"
            f"The work is planned to begin on May {n % 30 + 1}. It will cost ${n + 3 + cost} million, about {n % 60 + 5} percent more than was thought in January.\n"
            f"{place} must sign a contract with Northern Sound Lines by April {n % 29 + 1}, {mayor} told reporters.\n")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    (root / "seeds").mkdir(parents=True)
    for n in range(60):
        (root / "seeds" / f"{n:02}.txt").write_text(capture(n), "utf-8")
    (root / "site").mkdir()
    (root / "site" / "CNAME").write_text("boats.example")
    (root / "site" / ".git").mkdir()
    (root / "site" / ".git" / "HEAD").write_text("ref: refs/heads/pages")
    return root


@pytest.fixture
def small(project: Path) -> Path:
    for path in sorted((project / "seeds").iterdir())[5:]:
        path.unlink()
    return project


def started(root: Path, limit: int | None = None, out: Path | None = None) -> subprocess.Popen[str]:
    def narrow() -> None:
        if limit is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    compiled = {"PYTHONDONTWRITEBYTECODE": "1"} if limit is not None else {}  # else Python keeps half of what it compiled of a changed module
    command = [sys.executable, "-m", "generator", "build", "-C", str(root), *(["-o", str(out)] if out else [])]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, preexec_fn=narrow, env={**os.environ, **compiled})


def finished(root: Path, limit: int | None = None, out: Path | None = None) -> tuple[int, str]:
    child = started(root, limit, out)
    told = child.communicate(timeout=120)
    return child.returncode, told[1]


def from_nothing(root: Path) -> dict[str, bytes]:
    copy = forgetful(root)
    build(Options(root=str(copy), jobs=1))
    return files(copy / "site")


def assert_whole(root: Path) -> None:
    """Every content file can be read, every page has its end, nothing of the editor's own is gone."""
    for path in (root / "content").rglob("*.md"):
        (parse_actor if path.parent.name == "actors" else parse_article)(path.read_text("utf-8"), path.name)
        assert path.read_bytes().endswith(b"\n"), path
    for path in (root / "site").rglob("*.html"):
        assert path.read_bytes().rstrip().endswith(b"</html>"), path
    assert (root / "site" / "CNAME").read_text() == "boats.example"
    assert (root / "site" / ".git" / "HEAD").exists()


def dangling(site: Path) -> set[str]:
    found = set()
    for page in site.rglob("*.html"):
        for target in HREF.findall(page.read_text("utf-8")) if page.name != "404.html" else ():
            if not (page.parent / unquote(target.replace("&amp;", "&"))).exists():
                found.add(f"{page.relative_to(site)} -> {target}")
    return found


def edited(root: Path, rng: random.Random, said: dict[Path, str]) -> None:
    """A person writes into an article; `said` remembers the words."""
    articles = sorted((root / "content" / "articles").glob("*.md")) if (root / "content" / "articles").is_dir() else []
    if articles:
        path, words = rng.choice(articles), f"Words {rng.random()} of a person."
        new = path.with_name(f".{path.name}.swp")  # as editors save: in one move
        new.write_text(path.read_text("utf-8").rstrip() + f"\n\n{words}\n", "utf-8")
        os.replace(new, path)
        said[path] = words


def test_kills_at_any_moment(project: Path) -> None:
    rng = random.Random(int(os.environ.get("DIGEST_KILLS_SEED", "7")))
    began = time.perf_counter()
    killed_first = started(project)
    time.sleep(rng.uniform(0.3, 0.9))
    killed_first.send_signal(signal.SIGKILL)
    killed_first.communicate()
    assert finished(project)[0] == 0
    longest = max(0.6, (time.perf_counter() - began) * 0.8)
    said: dict[Path, str] = {}
    for n in range(KILLS):
        for _ in range(rng.choice((1, 3, 12))):
            at = rng.randrange(60)
            (project / "seeds" / f"{at:02}.txt").write_text(capture(at, n + 1), "utf-8")
        edited(project, rng, said)
        if n % 4 == 2:
            shutil.rmtree(project / ".digest", ignore_errors=True)
        children = [started(project) for _ in range(rng.choice((1, 1, 2)))]
        time.sleep(rng.uniform(0.1, longest))
        for child in children:
            child.send_signal(signal.SIGKILL)
            child.communicate()
        assert_whole(project)
        for path, words in said.items():
            assert words in path.read_text("utf-8"), path
    assert finished(project) == (0, "")
    assert_whole(project)
    for path, words in said.items():
        assert words in path.read_text("utf-8"), path
    assert dangling(project / "site") == set()
    assert {a: c for a, c in files(project / "site").items() if not a.startswith((".git", "CNAME"))} == from_nothing(project)
    assert sorted(os.listdir(project)) == [".digest", "content", "seeds", "site"]
    assert not [p for p in (project / "content").rglob(".*")]


def test_two_builds_and_an_editor_at_once(small: Path) -> None:
    said: dict[Path, str] = {}
    assert finished(small)[0] == 0
    (small / "seeds" / "00.txt").write_text(capture(0, 5), "utf-8")
    children = [started(small) for _ in range(2)]
    rng = random.Random(3)
    while any(child.poll() is None for child in children):
        edited(small, rng, said)
        time.sleep(0.05)
    assert [child.communicate()[1] for child in children] == ["", ""]
    assert finished(small)[0] == 0
    assert all(words in path.read_text("utf-8") for path, words in said.items())
    assert {a: c for a, c in files(small / "site").items() if not a.startswith((".git", "CNAME"))} == from_nothing(small)


@pytest.mark.parametrize("limit", [0, 3_000, 9_000])
def test_a_disk_that_takes_no_more_leaves_the_site_as_it_was(small: Path, limit: int) -> None:
    """A limit on the size of files stands for the full disk: some writes succeed, then one does not."""
    assert finished(small)[0] == 0
    edited(small, random.Random(1), said := {})
    content, site = files(small / "content"), files(small / "site")
    (small / "seeds" / "01.txt").write_text(capture(1, 9), "utf-8")
    (small / "digest.yml").write_text("title: Another title\n")
    status, told = finished(small, limit)
    assert status == 0 or "Traceback" not in told and told.count("\n") == 1 and "cannot be written" in told, told
    if status:
        assert files(small / "site") == site
        for path in (small / "content").rglob("*.md"):
            parse = parse_actor if path.parent.name == "actors" else parse_article
            parse(path.read_text("utf-8"), path.name)
        assert set(files(small / "content")) >= set(content)
    assert all(words in path.read_text("utf-8") for path, words in said.items())
    assert finished(small) == (0, "")
    assert {a: c for a, c in files(small / "site").items() if not a.startswith((".git", "CNAME"))} == from_nothing(small)


@pytest.fixture
def disk(tmp_path: Path) -> Path:
    """A disk of 300 kB, where this machine lets us have one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", str(folder)], capture_output=True, check=False).returncode:
        pytest.skip("only root may mount a small disk; the limit on file sizes stands for it")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk(small: Path, disk: Path) -> None:
    site = disk / "site"
    status, told = finished(small, out=site)
    assert status == 1 and "the disk is full" in told
    assert files(disk) == {}
    subprocess.run(["mount", "-o", "remount,size=8m", str(disk)], check=True)
    assert finished(small, out=site) == (0, "")
    assert dangling(site) == set()
    before = files(site)
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    (small / "digest.yml").write_text("title: Another title\n")
    status, told = finished(small, out=site)
    assert status == 1 and "read-only" in told
    assert files(site) == before


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="no folder is read-only for root; the read-only disk stands for it")
@pytest.mark.parametrize("name", ["site", "content/articles", "."])
def test_a_read_only_folder_is_named(small: Path, name: str) -> None:
    assert finished(small)[0] == 0
    before = files(small / "site")
    (small / "seeds" / "01.txt").write_text(capture(1, 9), "utf-8")
    (small / name).chmod(0o555)
    try:
        status, told = finished(small)
    finally:
        (small / name).chmod(0o755)
    assert status == 0 or ("may not be written" in told and files(small / "site") == before)


def test_clocks_that_jump_hide_no_change(small: Path) -> None:
    assert finished(small)[0] == 0
    rng = random.Random(2)
    for when in (0, 4_000_000_000, 1_000_000_000):
        edited(small, rng, said := {})
        path = next(iter(said))
        os.utime(path, (when, when))
        os.utime(small / "seeds", (when, when))
        assert finished(small)[0] == 0
        page = next(p for p in (small / "site" / "articles").glob("*.html") if said[path] in p.read_text("utf-8"))
        raw, seen = path.read_text("utf-8"), path.stat()
        path.write_text(raw.replace(said[path], said[path].upper()), "utf-8")  # as long as before, and of the same time
        os.utime(path, ns=(seen.st_atime_ns, seen.st_mtime_ns))
        assert finished(small)[0] == 0
        assert said[path].upper() in page.read_text("utf-8")


def test_the_same_bytes_whatever_the_machine(small: Path, tmp_path: Path) -> None:
    """Another path, time zone, locale, hash seed, umask, number of workers and other times of the files."""
    shutil.rmtree(small / "site")
    sites = []
    for n, env in enumerate(({"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C"}, {"PYTHONHASHSEED": "4242", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "LANG": "de_DE.UTF-8"},
                             {"PYTHONHASHSEED": "0", "TZ": "America/Lima", "PYTHONUTF8": "0", "LC_ALL": "POSIX", "SOURCE_DATE_EPOCH": "86400"})):
        root = tmp_path / ("another " * n + "place")
        shutil.copytree(small, root)
        for at, path in enumerate(sorted(root.rglob("*.txt"), reverse=n == 1)):
            os.utime(path, (n * 10**8 + at, n * 10**8 + at))
        command = [sys.executable, "-m", "generator", "build", "-C", str(root), "-j", str(n + 1)]
        done = subprocess.run(command, cwd=ROOT, env={**os.environ, **env}, capture_output=True, check=False)
        assert (done.returncode, done.stderr) == (0, b"")
        sites.append((files(root / "site"), files(root / "content")))
    assert sites[0] == sites[1] == sites[2]
