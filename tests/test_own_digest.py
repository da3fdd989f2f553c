"""The digest of this repository: its content is what the generator writes from the captures, and nothing else."""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def files(folder: Path) -> dict[str, str]:
    return {p.relative_to(folder).as_posix(): p.read_text("utf-8") for p in sorted(folder.rglob("*.md"))}


def test_the_committed_content_is_what_a_build_from_nothing_writes(tmp_path):
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    shutil.copy(ROOT / "digest.yml", tmp_path)
    subprocess.run([sys.executable, "-m", "generator", "build", "-C", str(tmp_path)], check=True, cwd=ROOT, capture_output=True)
    for kind in ("articles", "actors"):
        assert files(tmp_path / "content" / kind) == files(ROOT / "content" / kind)


def test_a_second_build_writes_nothing(tmp_path):
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    command = [sys.executable, "-m", "generator", "build", "-C", str(tmp_path)]
    subprocess.run(command, check=True, cwd=ROOT, capture_output=True)
    before = {p: p.stat().st_mtime_ns for p in tmp_path.rglob("*") if p.is_file() and ".digest" not in p.parts}
    again = subprocess.run(command, check=True, cwd=ROOT, capture_output=True, text=True)
    assert "0 pages written" in again.stdout
    assert before == {p: p.stat().st_mtime_ns for p in tmp_path.rglob("*") if p.is_file() and ".digest" not in p.parts}
