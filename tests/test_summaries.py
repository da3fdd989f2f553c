"""Summaries by a language model, from the settings to the page."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from generator.build import Options, build

CAPTURE = """The council closes the harbour bridge

The Coastal Courier
March 4, 2031

The council voted on Monday to close the harbour bridge for two years. Council leader Rita Moreno said repairs would cost 80 million euros.

Ferries will run from April. Moreno promised that every ferry would carry bicycles as well as people for the whole of the time.
"""
OWN = "The bridge closes for two years, and ferries run from April."


class Endpoint(BaseHTTPRequestHandler):
    answers = True
    asked = 0

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        type(self).asked += 1
        self.send_response(200 if self.answers else 500)
        self.end_headers()
        self.wfile.write(json.dumps({"choices": [{"message": {"content": f"{OWN} Ferries will run from April."}}]}).encode())

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Path]:
    Endpoint.answers, Endpoint.asked = True, 0
    server = HTTPServer(("127.0.0.1", 0), Endpoint)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "bridge.txt").write_text(CAPTURE)
    (tmp_path / "digest.yml").write_text(f"title: T\nsummarizer:\n  endpoint: http://127.0.0.1:{server.server_port}/v1\n  model: small-model\n")
    yield tmp_path
    server.shutdown()
    server.server_close()


def built(project: Path) -> tuple[str, str]:
    """(content file, page) after a build."""
    build(Options(str(project), jobs=1))
    return next((project / "content/articles").glob("*.md")).read_text(), next((project / "site/articles").glob("*.html")).read_text()


def test_a_models_summary_is_shown_and_says_who_wrote_it(project: Path) -> None:
    content, page = built(project)
    assert "summary_by: small-model" in content and OWN in content
    assert OWN in page and "written by the language model small-model" in page
    assert "the language model small-model" in (project / "site/about.html").read_text()


def test_the_endpoint_is_asked_once_and_a_checkout_needs_it_no_more(project: Path) -> None:
    first = built(project)
    Endpoint.answers = False
    (project / ".digest" / "store.sqlite3").unlink()
    assert built(project) == first and Endpoint.asked == 1


def test_an_endpoint_that_fails_leaves_the_articles_own_sentences(project: Path) -> None:
    Endpoint.answers = False
    problems = build(Options(str(project), jobs=1)).problems
    content, page = built(project)
    assert any("summarizer" in p.message for p in problems)
    assert "summary_by" not in content and "sentences of the article, unchanged" in page


def test_what_a_person_wrote_stays_and_is_nobody_elses(project: Path) -> None:
    content, _ = built(project)
    file = next((project / "content/articles").glob("*.md"))
    file.write_text(content.replace(OWN, "Ferries replace the bridge."))
    content, page = built(project)
    assert "Ferries replace the bridge." in content and "Ferries replace the bridge." in page
    assert "small-model" not in page
