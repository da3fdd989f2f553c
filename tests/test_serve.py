"""The preview: every save shows at once, errors too, and strangers get nothing."""

from __future__ import annotations

import http.client
import json
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.scaffold import init

ROOT = Path(__file__).parent.parent
WAIT_S = 20.0


TRAM = """First Tram Crosses the New Bridge
By Ines Palmgren
April 2, 2025

NORDHAVEN – The first tram crossed the new bridge on Wednesday morning with two hundred passengers aboard, six months later than planned.
“Nobody remembers a late bridge, only a bad one,” Transport Minister Karin Solheim told reporters at the eastern end.
The bridge cost 310 million crowns. Trams will run every ten minutes from May 1, the city said.
The old bridge, built in 1931, will be taken down next year after a vote in the city council.
"""


class Served:
    """A project and its preview in another process."""

    def __init__(self, root: Path, *args: str) -> None:
        self.root = root
        self.process = subprocess.Popen(
            [sys.executable, "-m", "generator", "serve", "-C", str(root), "-p", "8765", *args], cwd=ROOT, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        assert self.process.stdout
        self.line = self.process.stdout.readline()
        assert self.line.startswith("http"), self.line + self.process.stdout.read()
        self.address = self.line.split(";")[0].split(" (")[0].strip()
        host, _, rest = self.address.removeprefix("http://").partition(":")
        port, _, base = rest.partition("/")
        self.host, self.port, self.base = host, int(port), "/" + base
        self.messages: list[dict[str, str]] = []
        self._ready = threading.Event()
        threading.Thread(target=self._listen, daemon=True).start()
        assert self._ready.wait(WAIT_S)

    def _listen(self) -> None:
        connection = http.client.HTTPConnection(self.host, self.port)
        connection.request("GET", self.base + "__events")
        answer = connection.getresponse()
        while line := answer.readline():
            self._ready.set()
            if line.startswith(b"data: "):
                self.messages.append(json.loads(line[6:]))

    def get(self, path: str, method: str = "GET", **headers: str) -> tuple[int, str]:
        connection = http.client.HTTPConnection(self.host, self.port, timeout=WAIT_S)
        connection.putrequest(method, self.base + path if not path.startswith("/") else path, skip_host="Host" in headers)
        for name, value in headers.items():
            connection.putheader(name.replace("_", "-"), value)
        connection.endheaders()
        answer = connection.getresponse()
        return answer.status, answer.read().decode("utf-8", "replace")

    def page(self, path: str) -> str:
        return self.get(path)[1]

    def article(self) -> Path:
        return next((self.root / "content" / "articles").glob("*.md"))

    def until(self, true: Callable[[], object], what: str = "") -> None:
        end = time.monotonic() + WAIT_S
        while not true():
            assert time.monotonic() < end, what or "it never happened"
            time.sleep(0.005)

    def edit(self, path: Path, old: str, new: str) -> None:
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    init(str(tmp_path / "demo"))
    made = Served(tmp_path / "demo")
    yield made
    made.process.kill()
    made.process.wait()


PAGE = "articles/harbour-council-votes-to-bring-back-the-night-ferry.html"


def test_every_save_shows_at_once_with_one_message(served: Served) -> None:
    path = served.article()
    path.write_text(path.read_text("utf-8").rstrip() + "\n\nThe pier is painted blue.\n", "utf-8")
    served.until(lambda: served.messages)
    assert "The pier is painted blue." in served.page(PAGE)
    served.edit(path, 'title: "Harbour Council Votes to Bring Back the Night Ferry"', 'title: "The Night Ferry Is Back"')
    served.until(lambda: len(served.messages) > 1)
    assert "<h1>The Night Ferry Is Back" in served.page(PAGE).replace('dir="auto"', "").replace("<h1 >", "<h1>")
    assert "The Night Ferry Is Back" in served.page("index.html")
    assert "The Night Ferry Is Back" in served.page("archive/2025-03.html")
    time.sleep(0.3)
    assert served.messages == [{"patch": PAGE}] * 2
    assert not (served.root / "site").exists()


def test_a_new_capture_shows_in_the_index(served: Served) -> None:
    (served.root / "seeds" / "tram.txt").write_text(TRAM, "utf-8")
    served.until(lambda: served.messages)
    assert "First Tram Crosses the New Bridge" in served.page("")
    assert len(list((served.root / "content" / "articles").glob("*.md"))) == 2


def test_an_error_is_shown_over_the_last_good_page_and_goes_away(served: Served) -> None:
    path = served.article()
    good = path.read_text("utf-8")
    path.write_text(good.replace("published: 2025-03-12", "published: <b>soon</b>"), "utf-8")
    served.until(lambda: served.messages)
    shown = served.page(PAGE)
    assert 'id="digest-panel"' in shown and "Night Ferry" in shown
    assert "&lt;b&gt;soon&lt;/b&gt;" in shown and "<b>soon</b>" not in shown
    path.write_text(good, "utf-8")
    served.until(lambda: len(served.messages) > 1)
    assert 'id="digest-panel"' not in served.page(PAGE)


def test_the_last_of_many_saves_wins(served: Served) -> None:
    path = served.article()
    text = path.read_text("utf-8").rstrip()
    for n in range(200):
        path.write_text(f"{text}\n\nSave number {n}.\n", "utf-8")
    served.until(lambda: "Save number 199." in served.page(PAGE))
    time.sleep(0.3)
    assert "Save number 199." in served.page(PAGE)
    assert path.read_text("utf-8").endswith("Save number 199.\n")


def test_a_save_in_one_move_and_a_swap_file_are_one_message(served: Served) -> None:
    path = served.article()
    (path.parent / ".ferry.md.swp").write_bytes(b"swap")
    new = path.parent / "4913"
    new.write_text("x")
    new.unlink()
    temporary = path.parent / (path.name + "~")
    temporary.write_text(path.read_text("utf-8").rstrip() + "\n\nMoved in.\n", "utf-8")
    os.replace(temporary, path)
    served.until(lambda: "Moved in." in served.page(PAGE))
    time.sleep(0.3)
    assert served.messages == [{"patch": PAGE}]


def test_a_deleted_folder_and_a_broken_setting_do_not_end_it(served: Served) -> None:
    (served.root / "digest.yml").write_text("titel: x\n")
    served.until(lambda: "unknown setting titel" in served.page("index.html"))
    (served.root / "digest.yml").write_text("title: Ferries\n")
    served.until(lambda: "Ferries" in served.page("index.html") and "unknown setting" not in served.page("index.html"))
    shutil.rmtree(served.root / "content", ignore_errors=True)
    served.until(lambda: served.get("index.html")[0] == 200)
    assert served.process.poll() is None


def test_folders_that_the_settings_name_anew_are_watched(served: Served) -> None:
    shutil.copytree(served.root / "content", served.root / "texts")
    (served.root / "digest.yml").write_text("paths: {content: texts}\n")
    served.until(lambda: "texts/articles/" in served.page(PAGE))
    path = served.root / "texts" / "articles" / served.article().name
    time.sleep(0.1)
    path.write_text(path.read_text("utf-8").rstrip() + "\n\nThe pier is painted blue.\n", "utf-8")
    served.until(lambda: "The pier is painted blue." in served.page(PAGE))


def test_a_style_sheet_is_swapped_and_a_template_reloads(served: Served) -> None:
    folder = served.root / "templates" / "assets"
    folder.mkdir(parents=True)
    time.sleep(0.3)
    (folder / "style.css").write_text("body { color: teal }")
    served.until(lambda: "teal" in served.page("assets/style.css"))
    served.until(lambda: served.messages)
    assert served.messages[-1] == {"style": "assets/style.css"}
    (served.root / "templates" / "note.html").write_text("{% extends 'base.html' %}")
    served.until(lambda: {"reload": "index.html"} in served.messages)


def test_the_bar_tells_whose_each_field_is_and_stays_out_of_the_build(served: Served) -> None:
    served.edit(served.article(), "outlet: The Westmere Courier", "outlet: The Courier")
    served.until(lambda: served.messages)
    shown = served.page(PAGE)
    assert 'id="digest-bar"' in shown and '<th>outlet</th><td><span class="by-person">you</span>' in shown
    assert "seeds/harbour-ferry.txt" in shown
    assert "WESTMERE" in served.page("__source/seeds/harbour-ferry.txt")
    done = subprocess.run([sys.executable, "-m", "generator", "build", "-C", str(served.root)], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    built = (served.root / "site" / PAGE).read_text("utf-8")
    assert "digest-bar" not in built and "__preview" not in built and "__events" not in built


@pytest.mark.parametrize("headers", [
    {"Host": "evil.example"}, {"Host": "evil.example:8765"}, {"Host": "localhost.evil.example:8765"}, {"Host": "127.0.0.1:1"}, {"Host": ""},
    {"Origin": "http://evil.example"}, {"Origin": "null"}, {"Origin": "https://127.0.0.1:8765"}, {"Sec_Fetch_Site": "cross-site"},
])
def test_strangers_are_refused(one: Served, headers: dict[str, str]) -> None:
    for path in ("index.html", "__events", "__source/seeds/harbour-ferry.txt"):
        status, body = one.get(path, **headers)
        assert status == 403
        assert "Ferry" not in body


@pytest.mark.parametrize("path", [
    "../digest.yml", "%2e%2e/digest.yml", "..%2fdigest.yml", "articles/../../digest.yml", "//etc/passwd", "digest.yml", "__source/digest.yml",
    "__source/../digest.yml", "__source/%2fetc%2fpasswd", "__preview/../base.html", "articles/", "assets", "index.html%00", "a\\..\\b", "seeds/harbour-ferry.txt",
])
def test_nothing_but_the_site_is_served(one: Served, path: str) -> None:
    status, body = one.get(path)
    assert status in (400, 404)
    assert "title: My digest" not in body and "root:" not in body


def test_only_reading_is_possible(one: Served) -> None:
    for method in ("POST", "PUT", "DELETE", "OPTIONS"):
        assert one.get("index.html", method)[0] == 405
    assert one.get("index.html", "HEAD") == (200, "")


def test_its_own_pages_may_ask(one: Served) -> None:
    own = f"http://127.0.0.1:{one.port}"
    assert one.get("index.html", Origin=own, Sec_Fetch_Site="same-origin")[0] == 200
    assert one.get("index.html", Host=f"localhost:{one.port}")[0] == 200


def test_the_next_free_port_is_taken_and_said(one: Served) -> None:
    second = Served(one.root)
    try:
        assert second.port > one.port
        assert f"port {8765} is taken" in second.line
    finally:
        second.process.kill()
        second.process.wait()


def test_ctrl_c_ends_it_at_once(tmp_path: Path) -> None:
    import signal

    init(str(tmp_path / "demo"))
    served = Served(tmp_path / "demo")
    began = time.monotonic()
    served.process.send_signal(signal.SIGINT)
    assert served.process.wait(5) == 0
    assert time.monotonic() - began < 2


@pytest.fixture(scope="module")
def one(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One preview for tests that change nothing."""
    root = tmp_path_factory.mktemp("one") / "demo"
    init(str(root))
    made = Served(root)
    yield made
    made.process.kill()
    made.process.wait()
