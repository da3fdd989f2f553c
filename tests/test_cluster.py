"""Captures read on a cluster: the same site byte for byte, though a worker is lost on the way."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.build import Options, build
from generator.cluster import read_batch, version
from generator.errors import DigestError
from generator.store import Store
from tests.sites import FERRY, TRAM, files

pytest.importorskip("distributed", reason="the extra `cluster` (distributed) is not installed")
ROOT = Path(__file__).parent.parent
TOWNS = ("Westmere", "Saltholm", "Nordhaven", "Kirkvale", "Ostby")
CAPTURES = 130


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """(address, worker processes) of a scheduler with two workers."""
    place = tmp_path / "scheduler.json"
    command = [sys.executable, "-m", "dask"]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": ROOT}
    scheduler = subprocess.Popen([*command, "scheduler", "--host", "127.0.0.1", "--port", "0", "--scheduler-file", str(place), "--no-dashboard"], **quiet)  # type: ignore[call-overload]
    running = [scheduler]
    try:
        address = ""
        while not address:
            assert scheduler.poll() is None
            try:
                address = json.loads(place.read_text("utf-8"))["address"]
            except (OSError, ValueError):
                time.sleep(0.05)
        running += [subprocess.Popen([*command, "worker", address, "--nthreads", "1", "--no-nanny", "--no-dashboard", "--local-directory",
                                      str(tmp_path / f"worker-{n}")], **quiet) for n in range(2)]  # type: ignore[call-overload]
        await_workers(address, 2)
        yield address, running[1:]
    finally:
        for process in reversed(running):
            process.kill()
            process.wait()


def await_workers(address: str, count: int) -> None:
    from distributed import Client

    with Client(address, timeout=60, set_as_default=False) as client:
        client.wait_for_workers(count, timeout=60)


def project(root: Path) -> Path:
    (root / "seeds").mkdir(parents=True)
    for n in range(CAPTURES):
        text = (FERRY, TRAM)[n % 2].replace("Westmere", TOWNS[n % 5]).replace("two hundred", f"{n + 200}").replace("two years", f"{n + 2} years")
        (root / "seeds" / f"{n:03}.txt").write_text(text, "utf-8")
    return root


def test_a_build_on_a_cluster_that_loses_a_worker_equals_a_local_build(tmp_path: Path, cluster: tuple[str, list[subprocess.Popen[bytes]]]) -> None:
    address, workers = cluster
    arrived: list[int] = []

    def lose_one(what: str, done: int, total: int) -> None:
        if what == "reading" and not arrived:
            workers[0].send_signal(signal.SIGKILL)
        if what == "reading":
            arrived.append(done)

    far, near = project(tmp_path / "far"), project(tmp_path / "near")
    build(Options(root=str(far), jobs=1, cluster=address), lose_one)
    build(Options(root=str(near), jobs=1))
    assert workers[0].poll() is not None and len(arrived) == CAPTURES
    assert files(far / "site") == files(near / "site")
    assert files(far / "content") == files(near / "content")


def measured(n: int) -> int:
    return n * n


def test_an_interrupted_run_resumes_with_what_has_arrived(tmp_path: Path) -> None:
    calls, sent = [(n,) for n in range(300)], []

    def torn(fn, calls):  # type: ignore[no-untyped-def]
        yield from enumerate(read_batch(fn, calls[:200], version()))
        raise KeyboardInterrupt

    def whole(fn, calls):  # type: ignore[no-untyped-def]
        sent.extend(calls)
        yield from enumerate(read_batch(fn, calls, version()))

    first = Store(tmp_path / "store.sqlite3", "a")
    with pytest.raises(KeyboardInterrupt):
        first.each(measured, calls, spread=torn)
    second = Store(tmp_path / "store.sqlite3", "a")  # the first was never closed: its process is gone
    assert second.each(measured, calls, spread=whole) == [n * n for n in range(300)]
    assert len(sent) <= 300 - 192


def test_what_the_cluster_does_not_answer_is_computed_here(tmp_path: Path) -> None:
    assert Store(None, "a").each(measured, [(2,), (3,)], spread=lambda fn, calls: iter(())) == [4, 9]


def test_a_worker_with_another_version_of_the_program_is_refused() -> None:
    with pytest.raises(DigestError, match="another version"):
        read_batch(measured, [(1,)], "another")


def test_a_scheduler_that_does_not_answer_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.cluster.CONNECT_S", 0.5)
    with pytest.raises(DigestError, match="no scheduler answers"):
        build(Options(root=str(project(tmp_path / "project")), jobs=1, cluster="tcp://127.0.0.1:9"))
