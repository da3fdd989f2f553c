"""The README keeps its promises: what it shows is run, what it names is there."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")
COMMANDS = [line[2:] for block in re.findall(r"```console\n(.*?)```", README, re.S) for line in block.splitlines() if line.startswith("$ ")]


@pytest.fixture
def folder(tmp_path):
    """A copy of the checkout's own files, with this environment as its `.venv`."""
    names = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True).stdout.split("\0")
    for name in filter(None, names):
        if (ROOT / name).is_file():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, tmp_path / name)
    (tmp_path / ".venv").symlink_to(Path(sys.executable).parent.parent)
    (tmp_path / ".venv" / "installed").touch()
    return tmp_path


def run(command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """In a shell in which `digest` is this checkout's."""
    digest = f'digest() {{ "{sys.executable}" -m generator "$@"; }}; '
    return subprocess.run(["sh", "-c", digest + command], cwd=cwd, capture_output=True, text=True, env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT)})


def test_the_first_command_builds_the_site(folder):
    assert COMMANDS[0] == "make"
    done = run("make", folder)
    assert done.returncode == 0, done.stderr
    assert (folder / "site" / "index.html").exists()


def test_the_second_command_is_the_one_that_runs_these_tests(folder):
    assert COMMANDS[1] == "make test"
    planned = run("make -n test", folder)
    assert planned.returncode == 0 and "-m pytest" in planned.stdout


def test_a_new_project_builds_with_the_commands_shown(tmp_path):
    shown = [c for c in COMMANDS if c.startswith("digest ")]
    assert shown
    for command in shown:
        done = run(command, tmp_path)
        assert done.returncode == 0, (command, done.stderr)
    assert (tmp_path / "demo" / "site" / "index.html").exists()


def test_every_command_of_the_program_is_in_the_table_and_the_other_way_round():
    from generator.cli import COMMANDS as known

    assert set(re.findall(r"^\| `digest (\w+)", README, re.M)) == set(known)


def test_every_linked_file_is_there():
    for target in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (ROOT / target).exists(), target


def test_the_readme_is_short():
    assert len(README.splitlines()) < 150
