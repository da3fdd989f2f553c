"""A small web server for this machine alone: a site's addresses, and one stream of messages."""

from __future__ import annotations

import errno
import ipaddress
import json
import os
import socket
import threading
import typing
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote, urlsplit

from generator.answers import PLAIN, Answer, Answers
from generator.errors import DigestError
from generator.preview import Preview

EVENTS = "__events"
TRIES = 50  # ports
KEEP_ALIVE_S = 5.0  # so long a client that went away keeps its thread
SLOW_S = 30.0  # a client that neither asks nor reads for so long is left
MOST_CLIENTS = 200
HEADERS = (("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"),
           ("X-Frame-Options", "DENY"), ("Cross-Origin-Resource-Policy", "same-origin"))
LOCAL = ("localhost", "127.0.0.1", "::1")


def listen(host: str, port: int) -> Server:
    """A server on this port or the next free one."""
    for tried in range(port, min(port + TRIES, 65536)) if port else [0]:
        try:
            return Server((host, tried), Handler)
        except OSError as error:
            if error.errno not in (errno.EADDRINUSE, errno.EACCES):
                raise DigestError(f"cannot listen: {error.strerror or error}", host, "name an address of this machine") from error
        except OverflowError:
            break
    raise DigestError(f"no free port from {port} on", host, "name another with -p")


class Server(ThreadingHTTPServer):
    """The site, to this machine alone unless another address was named."""

    daemon_threads = True
    block_on_close = False
    allow_reuse_address = True
    request_queue_size = 128
    preview: Preview
    answers: Answers

    def __init__(self, address: tuple[str, int], handler: type[BaseHTTPRequestHandler]) -> None:
        if ":" in address[0]:
            self.address_family = socket.AF_INET6
        self.host = address[0]
        self._clients: dict[socket.socket, None] = {}  # the oldest first
        self._told = threading.Condition()
        self._messages: list[str] = []
        super().__init__(address, handler)

    def server_bind(self) -> None:
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if self.allow_reuse_address and os.name != "nt":
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = self.host, self.server_address[1]  # no name look-up

    def process_request(self, request: typing.Any, client_address: typing.Any) -> None:
        """When there are too many clients the one that came first goes: those that never ask keep nobody out."""
        if threading.active_count() > 3 * MOST_CLIENTS:
            self.shutdown_request(request)
            return
        with self._told:
            self._clients[request] = None
            oldest = next(iter(self._clients)) if len(self._clients) > MOST_CLIENTS else None
            self._clients.pop(oldest, None)  # type: ignore[arg-type]
        if oldest is not None:
            try:
                oldest.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass  # it went by itself
        super().process_request(request, client_address)

    def process_request_thread(self, request: typing.Any, client_address: typing.Any) -> None:
        try:
            super().process_request_thread(request, client_address)
        finally:
            with self._told:
                self._clients.pop(request, None)

    def handle_error(self, request: typing.Any, client_address: typing.Any) -> None:
        """A client that goes away is no news."""

    def tell(self, message: dict[str, str]) -> None:
        with self._told:
            self._messages.append(json.dumps(message))
            self._told.notify_all()

    def wait(self, seen: int) -> tuple[int, list[str]]:
        """New messages after the first `seen`; none after a while of silence."""
        with self._told:
            if len(self._messages) <= seen:
                self._told.wait(KEEP_ALIVE_S)
            return len(self._messages), self._messages[seen:]

    def told(self) -> int:
        with self._told:
            return len(self._messages)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version, sys_version = "digest", ""
    timeout = SLOW_S
    server: Server

    def do_GET(self) -> None:
        if not self._is_welcome():
            return self._send(Answer(403, PLAIN, b"This preview answers to its own address only.\n"))
        path = self._path()
        if path is None and self.path == "/":
            return self._send(Answer(302, PLAIN, b"", self.server.preview.base))
        if path is None:
            return self._send(Answer(404, PLAIN, b"Not found.\n"))
        if path == EVENTS:
            return self._events()
        self._send(self.server.answers.at(path))

    do_HEAD = do_GET

    def _refuse(self) -> None:
        self.close_connection = True
        self._send(Answer(405, PLAIN, b"Only GET and HEAD.\n"))

    do_POST = do_PUT = do_DELETE = do_PATCH = do_OPTIONS = _refuse

    def _is_welcome(self) -> bool:
        """Only pages from this server may ask: a foreign name that points here (DNS rebinding) is refused."""
        hosts, origin = self.headers.get_all("Host") or [], self.headers.get("Origin")
        if len(hosts) != 1 or not self._is_own(hosts[0]):
            return False
        if self.headers.get("Sec-Fetch-Site", "none") not in ("none", "same-origin"):
            return self.headers.get("Sec-Fetch-Mode") == "navigate" and origin is None
        return origin is None or (origin.startswith("http://") and self._is_own(origin[len("http://"):]))

    def _is_own(self, host: str) -> bool:
        try:
            parts = urlsplit(f"//{host}")
            name, port = (parts.hostname or "").lower(), parts.port or 80
        except ValueError:
            return False
        if port != self.server.server_port or parts.path or "@" in host:
            return False
        return name in LOCAL or name == self.server.host.lower() or (self.server.host not in LOCAL and _is_number(name))

    def _path(self) -> str | None:
        """The address asked for, from the site's root; None outside the base path."""
        try:
            path = unquote(urlsplit(self.path).path, errors="strict")
        except ValueError:
            return None
        base = self.server.preview.base
        if path + "/" == base:
            return ""
        if not path.startswith(base) or "\0" in path or ".." in path.split("/") or "\\" in path:
            return None
        return path[len(base):]

    def _send(self, answer: Answer) -> None:
        self.send_response(answer.status)
        for name, value in (*HEADERS, ("Content-Type", answer.type), ("Content-Length", str(len(answer.body)))):
            self.send_header(name, value)
        if answer.location:
            self.send_header("Location", answer.location)
        if answer.status >= 400:
            self.send_header("Connection", "close")
            self.close_connection = True
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.body)

    def _events(self) -> None:
        seen = self.server.told()
        self.close_connection = True
        self.send_response(200)
        for name, value in (*HEADERS, ("Content-Type", "text/event-stream; charset=utf-8"), ("Connection", "close")):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(b"retry: 500\n: ready\n\n")
        while self.command == "GET":
            seen, messages = self.server.wait(seen)
            self.wfile.write("".join(f"data: {m}\n\n" for m in messages).encode() or b": still here\n\n")

    def log_message(self, format: str, *args: object) -> None:
        """Silence: a preview says what is wrong on the page."""


def _is_number(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
