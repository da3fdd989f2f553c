"""Pages for who asks before everything is linked: an article's own from its content file alone, and lists of all articles."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from generator.bodies import markdown_html
from generator.digest import link, ordered, outlets
from generator.errors import DigestError
from generator.frame import menu
from generator.library import Book, Library, read_book
from generator.linked_site import Setting, visible
from generator.livesite import Site
from generator.manifest import stamp
from generator.model import ActorFile, Article, Digest, Note
from generator.urls import slugify

MOST = 8  # files that are read to find one article
SHOWN = 64  # pages; who asks for more of them waits for all
LISTS = ("index.html", "archive/")  # what shows articles before they are linked
NOTES = 20  # pages of the editor's own that are read for the menu


class EarlyPages:
    """`paths`: all content files. What others say of an article's subject is not on these pages yet."""

    def __init__(self, setting: Setting, paths: Collection[str]) -> None:
        self._setting, self._paths = setting, paths
        self._folder = setting.config.paths.content
        self.shown: dict[str, Site] = {}  # by address

    def site(self, address: str) -> Site | None:
        """A site that has this article's page right but for what others say; None for any other page, and where it cannot be told so soon."""
        slug = address.removeprefix("articles/").removesuffix(".html")
        if address != f"articles/{slug}.html" or "/" in slug:
            return None
        if address not in self.shown and len(self.shown) < SHOWN and (made := self._site_of(slug)) is not None:
            self.shown[address] = made
        return self.shown.get(address)

    def _site_of(self, slug: str) -> Site | None:
        given = self._setting
        for path in self._named(slug)[:MOST]:
            book = self._read(path)
            article = book.shown or book.article if book else None
            if article and article.slug == slug and visible(article, given.drafts):
                files = [f.actor for a in article.actors if (f := self._read(f"{self._folder}/actors/{slugify(a.name, 'actor')}.md")) and f.actor]
                return site_of_one(given, article, files, [n.note for p in self._notes() if (n := self._read(p)) and n.note])
        return None

    def _named(self, slug: str) -> list[str]:
        """Articles whose file has the address in its name."""
        return [p for p in self._paths if p.endswith((f"/{slug}.md", f"-{slug}.md")) and p.startswith(f"{self._folder}/articles/")]

    def _notes(self) -> list[str]:
        return [p for p in self._paths if p.startswith(f"{self._folder}/pages/")][:NOTES]

    def _read(self, path: str) -> Book | None:
        if path not in self._paths:
            return None
        try:
            return read_book(self._setting.root, self._setting.config, path, stamp(str(self._setting.root / path)))
        except DigestError:
            return None


def site_of_lists(given: Setting, library: Library) -> Site:
    """A site whose front page and archive have all articles, and nothing that links would bring."""
    articles = ordered(a for a in library.published() if visible(a, given.drafts))
    none: dict[str, object] = {}
    days = [a.published.partition("/")[0] for a in articles if a.published]
    digest = Digest({a.id: a for a in articles}, none, none, none, outlets(articles), none, none, none, none, notes=library.notes(), newest=max(days, default=None))  # type: ignore[arg-type]
    made = Site(digest, given.config, given.look.words, markdown_html, given.full_text)
    filled = replace(digest, players=any(a.actors for a in articles), topics=any(a.topics for a in articles))  # type: ignore[arg-type]
    made.shelf.menu = menu(filled, given.config, given.look.words.text)
    return made


def site_of_one(given: Setting, article: Article, files: Sequence[ActorFile], notes: Sequence[Note], among: Site | None = None) -> Site:
    """A site that has this article's page right but for what others say; with the menu of the site in which it will stand."""
    digest = link([article], files, notes, given.config, include_drafts=given.drafts)
    made = Site(digest, given.config, given.look.words, markdown_html, given.full_text)
    if among is not None:
        made.shelf.menu = among.shelf.menu
    return made
