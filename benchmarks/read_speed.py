"""How fast captures are read: `python benchmarks/read_speed.py DEVSET [--pages 100] [--rounds 3]`.

DEVSET as for strip_accuracy.py. All of the reading is in every figure: stripping, metadata, dates, names, quotes, figures, events, summary.
CPU time of one process, a few pages at a time and the best of several rounds, so that other work on the machine hardly shows.
trafilatura reads the same pages in the same run, once with the text alone and once with its own metadata.
Text: articles of 600 words a second, by the words that are kept; copies with the page's furniture, and the articles alone.
The door: a run of `digest extract` over a folder. Start-up: CPU of a process that reads one small file.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
from generator.extract import _alone, _warm  # noqa: E402
from generator.memory import seldom_collected  # noqa: E402
from generator.seeds import Found, find_captures  # noqa: E402

FEW = 10  # pages that are timed together
WORDS = 600
SMALL = "Ferry returns to the island\n\nThe ferry to the island sails again from Monday, the harbour master said. It had been in dock for six weeks.\n"


def captures(folder: Path, count: int) -> list[Found]:
    return find_captures(sorted(folder.iterdir())[:count], folder)[0]


def read(found: Found) -> bytes:
    """As `digest extract` does it, which looks for garbage seldom."""
    with seldom_collected():
        made = _alone(found, None)
    return made if isinstance(made, bytes) else b""


def best_times(jobs: dict[str, Callable[[int], object]], count: int, rounds: int) -> dict[str, float]:
    """Milliseconds a page of each job, in turn on the same pages."""
    best: dict[tuple[str, int], float] = {}
    for _ in range(rounds):
        for at in range(0, count, FEW):
            for name, read in jobs.items():
                start = time.process_time()
                for i in range(at, min(at + FEW, count)):
                    read(i)
                best[name, at] = min(best.get((name, at), 1e9), time.process_time() - start)
    return {name: 1000 * sum(t for (job, _), t in best.items() if job == name) / count for name in jobs}


def html(folder: Path, options: argparse.Namespace) -> None:
    import trafilatura

    found = captures(folder, options.pages)
    _warm(found)

    def theirs(with_metadata: bool) -> Callable[[int], object]:
        return lambda i: trafilatura.extract(found[i].path.read_text("utf-8"), include_comments=False, with_metadata=with_metadata)

    times = best_times({"digest": lambda i: read(found[i]), "trafilatura": theirs(False), "with metadata": theirs(True)}, len(found), options.rounds)
    print(f"{folder.name:<18} {times['digest']:6.1f} ms a page; trafilatura {times['trafilatura']:.1f}, with metadata {times['with metadata']:.1f}: "
          f"{times['trafilatura'] / times['digest']:.2f} and {times['with metadata'] / times['digest']:.2f} of its speed")


def text(folder: Path, options: argparse.Namespace) -> None:
    found = captures(folder, options.pages)
    _warm(found)
    words = sum(len(json.loads(made)["text"].split()) for f in found if (made := read(f))) / len(found)
    cost = best_times({"digest": lambda i: read(found[i])}, len(found), options.rounds)["digest"]
    print(f"{folder.name:<18} {cost:6.1f} ms a page of {words:.0f} words: {1000 / cost * words / WORDS:.0f} articles of {WORDS} words a second")


def clean(folder: Path, into: Path, options: argparse.Namespace) -> None:
    """The articles of the pages, cut after 600 words, as a person who copies nothing else would keep them."""
    for one in captures(folder, options.pages):
        made = json.loads(read(one) or b"{}")
        kept: list[str] = [made.get("title") or ""]
        if made.get("language") != "en" or len(made["text"].split()) < WORDS * 3 / 4:
            continue
        for paragraph in made["text"].split("\n\n"):
            if len(" ".join(kept[1:]).split()) < WORDS:
                kept.append(paragraph)
        (into / f"{one.path.stem}.txt").write_text("\n\n".join(kept), "utf-8")


def door(folder: Path) -> None:
    """`digest extract FOLDER -o OUT` as a whole, its start and its writing with it, on one core and on all."""
    count, told = len(list(folder.iterdir())), []
    for jobs in (1, os.cpu_count() or 1):
        with tempfile.TemporaryDirectory() as out:
            before, start = os.times(), time.perf_counter()
            subprocess.run([sys.executable, "-m", "generator", "extract", str(folder), "-o", out, "-j", str(jobs)], check=True, capture_output=True, env={**os.environ, "PYTHONPATH": str(ROOT)})
            wall, after = time.perf_counter() - start, os.times()
            told.append(f"-j {jobs}: {count / wall:.0f} a second, {1000 * (after.children_user + after.children_system - before.children_user - before.children_system) / count:.1f} ms of CPU each")
    print(f"{folder.name:<18} {count} files, {'; '.join(told)}")


def cores(folder: Path) -> None:
    """All cores against trafilatura on one, as each comes: wall time."""
    import trafilatura

    pages = sorted(folder.iterdir())
    with tempfile.TemporaryDirectory() as out:
        start = time.perf_counter()
        subprocess.run([sys.executable, "-m", "generator", "extract", str(folder), "-o", out], check=True, capture_output=True, env={**os.environ, "PYTHONPATH": str(ROOT)})
        ours = time.perf_counter() - start
    start = time.perf_counter()
    for page in pages:
        trafilatura.extract(page.read_text("utf-8"), include_comments=False)
    theirs = time.perf_counter() - start
    print(f"{folder.name:<18} {len(pages)} pages on {os.cpu_count()} cores: {ours:.1f} s, trafilatura on one {theirs:.1f} s (wall)")


def start_up(command: Sequence[str], rounds: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "small.txt").write_text(SMALL, "utf-8")
        best = (1e9, 1e9)
        for _ in range(2 * rounds):
            before, start = os.times(), time.perf_counter()
            subprocess.run([*command, str(Path(folder, "small.txt"))], check=True, capture_output=True, env={**os.environ, "PYTHONPATH": str(ROOT)})
            after = os.times()
            best = min(best, (after.children_user + after.children_system - before.children_user - before.children_system, time.perf_counter() - start))
    print(f"{'one small file':<18} {best[0]:.2f} s of CPU, {best[1]:.2f} s")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("devset", type=Path)
    arguments.add_argument("--pages", type=int, default=1000)
    arguments.add_argument("--rounds", type=int, default=3)
    options = arguments.parse_args()
    html(options.devset / "html", options)
    for folder in sorted(options.devset.glob("txt-*")):
        text(folder, options)
    with tempfile.TemporaryDirectory() as made:
        bare = Path(made, "clean")
        bare.mkdir()
        clean(options.devset / "html", bare, options)
        text(bare, options)
        for folder in (bare, *sorted(options.devset.glob("txt-*"))):
            door(folder)
    cores(options.devset / "html")
    start_up([sys.executable, "-m", "generator", "extract"], options.rounds)


if __name__ == "__main__":
    main()
