"""The distribution: a wheel made from this checkout works in an empty folder elsewhere."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory):
    """The wheel's files, as an installation has them; this environment lends the dependencies."""
    tmp = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "-w", str(tmp), str(ROOT)], check=True)
    (wheel,) = tmp.glob("news_digest-*.whl")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(tmp / "installed")
    return tmp / "installed"


def digest(unpacked: Path, cwd: Path, *args: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHONPATH": str(unpacked)}
    return subprocess.run([sys.executable, "-P", "-m", "generator", *args], cwd=cwd, env=env, capture_output=True, text=True)


def test_a_new_project_builds_from_the_wheel_with_the_theme_that_it_carries(unpacked, tmp_path):
    assert digest(unpacked, tmp_path, "init", "demo").returncode == 0
    done = digest(unpacked, tmp_path, "build", "-C", "demo")
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "demo" / "site" / "index.html").read_text("utf-8")
    assert "assets/style.css" in page and (tmp_path / "demo" / "site" / "assets" / "style.css").exists()


def test_the_wheel_carries_its_licence_notices_and_nothing_of_this_checkout_but_the_program(unpacked):
    names = {p.relative_to(unpacked).as_posix() for p in unpacked.rglob("*") if p.is_file()}
    assert any(n.endswith("licenses/LICENSE") for n in names) and "generator/data/NOTICE" in names
    assert not [n for n in names if not n.startswith(("generator/", "news_digest-"))]
