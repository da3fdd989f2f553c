"""A summary by an endpoint: asked for over the wire, kept only where the capture bears it out."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from generator.config import Summarizer
from generator.errors import DigestError
from generator.summarizer import ask, supported

ARTICLE = (
    "The council voted on Monday to close the harbour bridge for two years. Council leader Rita Moreno said repairs would cost 80 million euros. "
    "Ferries will run from April."
)


class Endpoint(BaseHTTPRequestHandler):
    answer: bytes = b""
    status = 200
    asked: list[tuple[str, dict[str, str], dict[str, object]]] = []

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        type(self).asked.append((self.path, dict(self.headers), body))
        self.send_response(type(self).status)
        self.end_headers()
        self.wfile.write(type(self).answer)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def endpoint() -> Iterator[tuple[type[Endpoint], Summarizer]]:
    Endpoint.asked, Endpoint.status = [], 200
    server = HTTPServer(("127.0.0.1", 0), Endpoint)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield Endpoint, Summarizer(f"http://127.0.0.1:{server.server_port}/v1", "small-model", "TEST_SUMMARIZER_KEY", 10)
    server.shutdown()
    server.server_close()


def says(text: str) -> bytes:
    return json.dumps({"choices": [{"message": {"role": "assistant", "content": text}}]}).encode()


def test_only_what_the_article_supports_is_kept(endpoint: tuple[type[Endpoint], Summarizer]) -> None:
    server, config = endpoint
    server.answer = says(
        "The council voted to close the harbour bridge. Repairs cost 90 million euros. Mayor Luis Prado is angry. Rita Moreno said repairs would cost 80 million euros."
    )
    kept = ask(config, ARTICLE)
    assert [s.text for s in kept] == ["The council voted to close the harbour bridge.", "Rita Moreno said repairs would cost 80 million euros."]


def test_the_request_is_a_chat_completion_with_the_key_from_the_environment(endpoint: tuple[type[Endpoint], Summarizer], monkeypatch: pytest.MonkeyPatch) -> None:
    server, config = endpoint
    monkeypatch.setenv("TEST_SUMMARIZER_KEY", "s3cret")
    server.answer = says("Ferries will run from April.")
    ask(config, ARTICLE)
    ((path, headers, body),) = server.asked
    assert path == "/v1/chat/completions"
    assert headers["Authorization"] == "Bearer s3cret"
    assert body["model"] == "small-model"
    assert ARTICLE in json.dumps(body["messages"])


def test_a_verbatim_sentence_tells_where_it_stands(endpoint: tuple[type[Endpoint], Summarizer]) -> None:
    server, config = endpoint
    server.answer = says("- Ferries will run from April.")
    (one,) = ask(config, ARTICLE)
    assert one.start == ARTICLE.index("Ferries")


@pytest.mark.parametrize("answer, status", [(b"not json", 200), (b"{}", 200), (b"{}", 500)])
def test_a_broken_answer_is_the_users_problem_told_plainly(endpoint: tuple[type[Endpoint], Summarizer], answer: bytes, status: int) -> None:
    server, config = endpoint
    server.answer, server.status = answer, status
    with pytest.raises(DigestError, match="summarizer"):
        ask(config, ARTICLE)


def test_no_server_is_told_too() -> None:
    with pytest.raises(DigestError, match="did not answer"):
        ask(Summarizer("http://127.0.0.1:9", "m", timeout_s=2), ARTICLE)


def test_a_file_address_is_refused() -> None:
    with pytest.raises(DigestError, match="web address"):
        ask(Summarizer("file:///etc/hostname", "m"), ARTICLE)


@pytest.mark.parametrize(
    "sentence, fits",
    [
        ("The harbour bridge will close for two years.", True),
        ("The council closes the bridge for 2 years.", True),
        ("The bridge will close for three years.", False),
        ("Moreno said the bridge costs 8 million euros.", False),
        ("Moreno and Prado said repairs would cost 80 million euros.", False),
        ("Ferries will not run from April.", False),
        ("Whales sing beautifully beneath melting icebergs.", False),
        ("", False),
    ],
)
def test_a_sentence_is_supported_by_names_numbers_and_words(sentence: str, fits: bool) -> None:
    assert supported(sentence, ARTICLE) is fits
