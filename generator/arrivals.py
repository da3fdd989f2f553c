"""New captures among many, shown by what each says alone until all of them are related."""

from __future__ import annotations

import copy
import threading
from bisect import bisect
from collections.abc import Collection, Iterable
from dataclasses import replace
from pathlib import Path

from generator.addresses import Addresses
from generator.desk import Given, read_alone
from generator.digest import newest_first
from generator.early_page import LISTS, site_of_one
from generator.library import parse_book
from generator.linked_site import LinkedSite
from generator.livesite import Site
from generator.manifest import GONE
from generator.model import Article, Digest
from generator.project import Project
from generator.seeds import Found, is_ignored
from generator.urls import article_address, slugify, unique
from generator.versions import house, is_version

MOST = 4  # captures that are read at once; of more none is shown before all are related
PATIENCE_S = 60.0  # for a page that only the related captures have


class Arrivals:
    """Articles that content/ does not have yet. Methods may be called from any thread."""

    def __init__(self, linked: LinkedSite) -> None:
        self._linked = linked
        self._articles: dict[str, Article] = {}  # by capture
        self._own: dict[str, Site] = {}  # the article's own page, by address
        self._lists: Site | None = None
        self._of: tuple[object, ...] = ()  # what these were made with
        self._seen: Digest | None = None  # in which no new article is
        self._changed = threading.Condition(linked.lock)

    def take_in(self, project: Project, paths: Iterable[str], furniture: frozenset[str]) -> list[str]:
        """Read the new captures among these: the addresses of the pages that are ready then."""
        setting, library = self._linked.setting, self._linked.library
        new = [found for path in sorted(paths) if (found := self._found(project, Path(path)))]
        made: dict[str, Article] = {}
        given = Given({}, tuple(f for f in library.actors() if f.edited))
        for found in new if setting is not None and len(new) <= MOST else ():
            article = read_alone(found, furniture, given)
            others = (a for name, a in {**self._articles, **made}.items() if name != found.name)
            if article and not is_known(article, (*others, *library.articles())):
                made[found.name] = article
        with self._linked.lock:
            self.drop(found.name for found in new)
            taken = {slug for a in (*library.articles(), *self._articles.values()) for slug in (a.slug, *a.redirect_from)} if made else set()
            for name, article in made.items():
                self._articles[name] = shown = _as_file(project, article, taken)
                slugs = {slugify(a.name, "actor") for a in shown.actors}
                files = [f for f in library.actors() if f.hidden or f.slug in slugs]
                self._own[article_address(shown.slug)] = site_of_one(setting, shown, files, library.notes(), self._linked.site)  # type: ignore[arg-type]
            self._lists = None
            ready = [article_address(self._articles[name].slug) for name in made]
            for address in (LISTS[0], *ready) if ready else ():
                if (site := self.own(address) or self.lists(address)) is not None:
                    site.content(address, setting.look.renderer)  # type: ignore[union-attr]
            return ready

    def _found(self, project: Project, path: Path) -> Found | None:
        """A capture that is none of those that were related; one that is gone is forgotten."""
        root, folder = project.root.absolute(), project.root / project.config.paths.seeds
        name = path.absolute().relative_to(root).as_posix()
        inside = path.absolute().relative_to(folder.absolute()).parts
        hidden = any(part.startswith((".", "_files")) or part.endswith("_files") for part in inside[:-1])
        if hidden or is_ignored(path, project.config.ignore) or path.suffix == ".json" or path.is_symlink() or not path.is_file():
            self.drop([name])
            return None
        facts = path.stat()
        return Found(name, path, facts.st_size, facts.st_mtime_ns)

    def names(self) -> list[str]:
        return list(self._articles)

    def drop(self, captures: Iterable[str]) -> None:
        """These are related: what content/ has of them is shown."""
        with self._changed:
            self._settle()
            for name in captures:
                if name in self._articles:
                    self._own.pop(article_address(self._articles.pop(name).slug), None)
            self._lists = None
            self._changed.notify_all()

    def _settle(self) -> None:
        """An article that the site has is none of the new ones any more."""
        site = self._linked.site
        if not self._articles or site is None or self._seen is site.digest:
            return
        self._seen = site.digest
        now = {name: a for a in site.digest.articles.values() for name in a.capture}
        for name in [n for n in self._articles if n in now]:
            old, new = (article_address(a.slug) for a in (self._articles.pop(name), now[name]))
            self._own.pop(old, None)
            if old != new:
                self._linked.moved[old] = new
            self._lists = None

    def own(self, address: str) -> Site | None:
        """A site that has the page of this new article; None for any other. This and the next are to be called under the site's lock."""
        self._settle()
        return self._own.get(address) if self._articles else None

    def lists(self, address: str) -> Site | None:
        """A site that has this list with the new articles in it; None for a page on which they do not stand yet."""
        self._settle()
        site = self._linked.site
        if site is None or not self._articles or not address.startswith(LISTS):
            return None
        made_of = (site, site.digest, self._linked.setting)
        if self._lists is None or any(a is not b for a, b in zip(made_of, self._of, strict=True)):
            self._lists, self._of = _with(site, self._articles.values()), made_of
        return self._lists

    def forget(self) -> None:
        """Render all anew: templates have changed."""
        with self._linked.lock:
            self._lists = None
            for site in self._own.values():
                site.forget()

    def wait(self) -> bool:
        """Until all captures are related; False where they are."""
        with self._changed:
            self._settle()
            return bool(self._articles) and self._changed.wait(PATIENCE_S)


def is_known(new: Article, olds: Iterable[Article]) -> bool:
    """Is it a copy, or another version, of one of these articles?"""
    captures, said = set(new.capture), {*(s.text for s in new.summary), *(q.text for q in new.quotes)}
    title, own_house = new.title.casefold(), house(new)
    houses: dict[tuple[str | None, str | None], bool] = {}
    for old in olds:
        if old.id == new.id or not captures.isdisjoint(old.capture):
            return True
        named = (old.outlet, old.via)
        if named not in houses:
            houses[named] = house(old) == own_house
        alike = houses[named] and (old.title.casefold() == title or new.url and old.url or any(s.text in said for s in old.summary) or any(q.text in said for q in old.quotes))
        if alike and is_version(new, old):
            return True
    return False


def _as_file(project: Project, article: Article, taken: set[str]) -> Article:
    """The article as it is published, and as its content file would have it."""
    from generator.content import write_article

    slug = unique(slugify(article.title, "article"), taken)
    path = f"{project.config.paths.content}/articles/{(article.published or 'undated')[:10]}-{slug}.md"
    made = replace(article, slug=slug, path=path)
    book = parse_book(project.config, path, write_article(None, made), GONE)
    return book.shown or book.article or made


def _with(site: Site, new: Collection[Article]) -> Site:
    """The site with these articles in its lists, and nothing else linked."""
    order = list(site.digest.articles.values())
    for article in new:
        order.insert(bisect(order, newest_first(article), key=newest_first), article)
    made = copy.copy(site)
    made.shelf = site.shelf.with_articles({a.id: a for a in order})
    made.articles = {**site.articles, **{article_address(a.slug): a.id for a in new}}
    made.pages = Addresses(made.shelf)
    made._rendered, made._files = {}, None
    return made
