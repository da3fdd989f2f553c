"""What the preview answers at an address: pages with the editor's bar and panel, files, content files and captures as text."""

from __future__ import annotations

import hashlib
import mimetypes
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from generator.cockpit import Findings, bar, panel, unfinished
from generator.errors import DigestError
from generator.linked_site import is_left
from generator.livesite import Site
from generator.model import Article
from generator.preview import Preview
from generator.render import theme_dir
from generator.site_files import SiteFiles

HTML, PLAIN = "text/html; charset=utf-8", "text/plain; charset=utf-8"
PREVIEW, SOURCE = "__preview/", "__source/"
PARTS = ("preview.js", "preview.css")
KINDS = {".xml": "application/xml", ".ics": "text/calendar", ".js": "text/javascript", ".webmanifest": "application/manifest+json"}
WAITING = DigestError("the site is not built yet", "", "it is shown as soon as it is")


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    type: str
    body: bytes
    location: str = ""


NOTHING = Answer(404, PLAIN, b"Not found.\n")


class Answers:
    """Answers for one preview; from any thread."""

    def __init__(self, preview: Preview) -> None:
        self._preview = preview
        self._base = quote(preview.base)
        self._findings = Findings(preview.root)

    def at(self, path: str) -> Answer:
        """What stands at a path from the site's root."""
        if path.startswith(PREVIEW):
            return self._part(path[len(PREVIEW):])
        if path.startswith(SOURCE):
            return self._source(path[len(SOURCE):])
        try:
            return self._page(path + "index.html" if path == "" or path.endswith("/") else path)
        except DigestError as error:
            return Answer(500, HTML, self._bare(error))
        except OSError as error:
            return Answer(500, HTML, self._bare(DigestError(error.strerror or str(error), path, "the next save brings it back")))

    def _page(self, address: str) -> Answer:
        preview = self._preview
        setting = preview.linked.setting
        if setting is None:
            return Answer(500, HTML, self._bare(*preview.problems.values()))
        if address in setting.look.assets:
            return Answer(200, kind_of(address), setting.look.assets[address])
        if address in setting.look.statics:
            return Answer(200, kind_of(address), setting.look.statics[address][0].read_bytes())
        early = preview.opening.site(address)
        if early is not None:
            return self._page_of(early, address, False)
        preview.opening.wait()
        answer, files = self._arrived_or_linked(address)
        if answer is not None and (answer.status != 404 or not preview.arrivals.wait()):
            return answer
        if answer is not None:
            return self._arrived_or_linked(address)[0] or NOTHING
        made = files.content(address) if files else None  # it may take long: no edit waits for it
        return self._missing() if made is None else Answer(200, kind_of(address), made)

    def _arrived_or_linked(self, address: str) -> tuple[Answer | None, SiteFiles | None]:
        """The page with what new captures say, else as it is linked; None for what may be one of the files."""
        preview = self._preview
        with preview.linked.lock:
            own = preview.arrivals.own(address)
            if own is not None:
                return self._page_of(own, address, False), None
        if preview.site is not None and not preview.linked.is_right(address):
            preview.linked.link()
        with preview.linked.lock:
            new = preview.arrivals.lists(address)
            answer = self._page_of(new, address, False) if new is not None and address in new.pages else self._linked(address)
            return answer, preview.site.files if preview.site else None

    def _page_of(self, site: Site, address: str, is_linked: bool = True) -> Answer:
        return Answer(200, HTML, self._dressed(site, address, site.content(address, self._preview.look.renderer) or b"", is_linked))

    def _linked(self, address: str) -> Answer | None:
        """A page of the site; None for what may be a file."""
        preview, site = self._preview, self._preview.site
        if site is None:
            return Answer(500, HTML, self._bare(*(preview.problems.values() or [WAITING])))
        moved = preview.linked.moved
        if address in moved and is_left(site, address):
            return Answer(302, HTML, b"", self._base + quote(moved[address]))
        if address not in site.pages and f"{address}.html" in site.pages:
            address += ".html"
        if address not in site.pages:
            return None if not address.endswith(".html") else self._missing()
        return self._page_of(site, address)

    def _missing(self) -> Answer:
        with self._preview.linked.lock:
            site = self._preview.site
            assert site is not None
            page = site.content("404.html", self._preview.look.renderer) or b"Not found."
            return Answer(404, HTML, self._dressed(site, "404.html", page))

    def _dressed(self, site: Site, address: str, content: bytes, is_linked: bool = True) -> bytes:
        """The page with the editor's bar and, when there is a problem, the panel over it."""
        made = self._bar(site, address)
        foot = ((made if is_linked else unfinished(made)) + panel(self._preview.problems.values())).encode("utf-8", "replace")
        stamp = hashlib.blake2b(content + foot, digest_size=8).hexdigest()
        content = content.replace(b"</head>", f"{self._head(stamp)}</head>".encode(), 1)
        at = content.rfind(b"</body>")
        return content[:at] + foot + content[at:] if at >= 0 else content + foot

    def _head(self, stamp: str) -> str:
        base = self._base
        return (f'<link rel="stylesheet" href="{base}{PREVIEW}preview.css">'
                f'<script src="{base}{PREVIEW}preview.js" data-base="{base}" data-stamp="{stamp}" defer></script>')

    def _bar(self, site: Site, address: str) -> str:
        preview = self._preview
        last = (preview.captures.applied, preview.captures.warnings)
        id = site.articles.get(address)
        if id is not None:
            article = self._whole(site.digest.articles[id])
            return bar(article, self._findings.of(article, preview.captures.desk), last, self._base + SOURCE)
        player = site.digest.players.get(address.removeprefix("actors/").removesuffix(".html")) if address.startswith("actors/") else None
        return bar(player.file if player else None, (), last, self._base + SOURCE)

    def _whole(self, article: Article) -> Article:
        """The article as its file has it: the site may show less of it."""
        book = self._preview.library.books.get(article.path)
        return book.article if book and book.article else article

    def _bare(self, *errors: DigestError) -> bytes:
        return (f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Problem</title>{self._head("")}</head>'
                f"<body>{panel(errors)}</body></html>").encode("utf-8", "replace")

    def _part(self, name: str) -> Answer:
        return Answer(200, kind_of(name), (theme_dir() / "preview" / name).read_bytes()) if name in PARTS else NOTHING

    def _source(self, name: str) -> Answer:
        """A content file or capture as plain text; nothing that is not one of them."""
        self._preview.opening.wait()
        root, library, paths = self._preview.root, self._preview.library, self._preview.config.paths
        known = name in library.books or any(name in a.capture for a in library.articles())
        path = (root / name).resolve()
        if not known or not path.is_file() or not any(path.is_relative_to((root / folder).resolve()) for folder in (paths.seeds, paths.content)):
            return NOTHING
        return Answer(200, PLAIN, path.read_bytes())


def kind_of(address: str) -> str:
    kind = KINDS.get(Path(address).suffix) or mimetypes.guess_type(address)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") or kind.endswith(("json", "xml")) else kind
