"""Shows the site while it is edited, and tells the browser of every edit once."""

from __future__ import annotations

import os
import signal
import sys
import threading
import typing
from collections.abc import Mapping
from pathlib import Path

from generator.answers import Answers
from generator.local_server import Server, listen
from generator.manifest import Stamp
from generator.preview import Preview
from generator.watch import Changes, Watch

LISTEN_S = 0.2  # a Ctrl-C that comes just before the server waits is seen after that time
SWITCH_S = 0.001  # an edit waits no longer than that for what runs in the background


class Options(typing.Protocol):
    drafts: bool
    open: bool


def serve(root: str, host: str, port: int, options: Options) -> None:
    """Serve the project until Ctrl-C. Raises DigestError where no port is free."""
    changes = Changes()
    server = listen(host, port)
    preview = server.preview = Preview(Path(root))
    server.answers = Answers(preview)
    before = preview.stamps()
    takes_long = preview.begin()  # before any thread: a process with threads reads on one core only
    sys.setswitchinterval(SWITCH_S)
    address = f"http://{shown_host(host)}:{server.server_port}{preview.base}"
    note = "" if server.server_port == port else f"port {port} is taken, "
    ready = Ready(f"{address} ({note}Ctrl-C ends it)", address if options.open else "")
    if takes_long:
        ready.tell()

    def end(*_: object) -> None:
        preview.opening.stop()
        os._exit(0)  # at once: browsers keep their connections open

    signal.signal(signal.SIGINT, end)  # an exception could be lost where it is raised, in a destructor of the server's say
    threading.Thread(target=run, args=(preview, changes, server, before, ready), daemon=True).start()
    server.serve_forever(LISTEN_S)


class Ready:
    """Tells once where the site is."""

    def __init__(self, line: str, opened: str) -> None:
        self._line, self._opened = line, opened

    def tell(self) -> None:
        if self._line:
            print(self._line, flush=True)
            self._line = ""
            if self._opened:
                import webbrowser

                webbrowser.open(self._opened)


def run(preview: Preview, changes: Changes, server: Server, before: Mapping[str, Stamp], ready: Ready) -> None:
    """Read the project, then look at every change; nothing in a file ends this."""
    watch = Watch(preview.root, preview.folders(), changes)
    try:
        messages = preview.start()
    except Exception as error:
        messages = preview.failed(error)
    watch.start()
    missed(before, preview.stamps(), changes)
    ready.tell()
    for message in messages:
        server.tell(message)
    for work in (settle, catch_up, relate, keep):
        threading.Thread(target=work, args=(preview, server), daemon=True).start()
    follow(preview, changes, server, watch)


def missed(before: Mapping[str, Stamp], now: Mapping[str, Stamp], changes: Changes) -> None:
    """What was saved while the project was read."""
    for path in {p for p in {*before, *now} if before.get(p) != now.get(p)}:
        changes.put(path)


def follow(preview: Preview, changes: Changes, server: Server, watch: Watch) -> None:
    """Look at every change; nothing in a file ends this."""
    warm(preview, server.answers)
    while True:
        paths = changes.take()
        try:
            messages = preview.update(paths)
        except Exception as error:  # whatever it is, the server stays and the editor sees it
            messages = preview.failed(error)
        for message in messages:
            server.tell(message)
        watch.look_at(preview.folders())


def warm(preview: Preview, answers: Answers) -> None:
    try:
        preview.warm()
        for address in list(preview.site.articles)[:1] if preview.site else ():
            answers.at(address)
    except Exception:  # then the first edit tells
        pass


def catch_up(preview: Preview, server: Server) -> None:
    """Fill what a person took away of the generated, once they have left the file alone."""
    while True:
        for message in preview.catch_up():
            server.tell(message)


def settle(preview: Preview, server: Server) -> None:
    """Renew the links between records when it is quiet."""
    while True:
        for message in preview.settle():
            server.tell(message)


def relate(preview: Preview, server: Server) -> None:
    """Read many captures together."""
    while True:
        for message in preview.relate():
            server.tell(message)


def keep(preview: Preview, server: Server) -> None:
    while True:
        try:
            preview.keep()
        except Exception:  # then the next start reads everything
            pass


def shown_host(host: str) -> str:
    return f"[{host}]" if ":" in host else "localhost" if host in ("0.0.0.0", "") else host
