"""What must be written to content/ for it to hold the newest findings; every hand edit stays."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, fields, replace

from generator.content import parse_actor, parse_article, write_actor, write_article
from generator.errors import Problem
from generator.model import ActorFile, Article, Cast
from generator.novelties import with_changes
from generator.urls import slugify, unique
from generator.versions import Versions, absent, gone, group, is_copy, listed

Record = Article | ActorFile
TYPES = ("person", "organisation")  # actors that have a file and a page
COMMENT = re.compile(r"(?:^|\s)#", re.M)
NOT_SHOWN = frozenset(("path", "body_generated", "edited", "digest", "facts", "redirect_from"))


@dataclass(frozen=True, slots=True)
class Changes:
    """Files to write (path -> text) and to remove, and what to tell: path and field names of what was updated or kept as a person's."""

    writes: dict[str, str]
    removes: tuple[str, ...] = ()
    created: tuple[str, ...] = ()
    updated: tuple[tuple[str, tuple[str, ...]], ...] = ()
    kept: tuple[tuple[str, tuple[str, ...]], ...] = ()
    held: tuple[str, ...] = ()  # would change, but a person is at it: the next build writes them
    problems: tuple[Problem, ...] = ()


def never(*asked: object) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Shelf:
    """content/ as it stands. `parsed` may hold what is already parsed; texts are only asked for where they are needed.

    `held`: files that a person saved just now, which must not be written. `present`: all captures in the project, also those
    that could not be read. `settled`: is it known that these findings change nothing in this file? `is_file`: is there a file of this name?
    """

    texts: Mapping[str, str]
    parsed: Mapping[str, Record] | None = None
    held: Collection[str] = ()
    present: Collection[str] = ()
    settled: Callable[[Record, Record], bool] = never
    folder: str = "content"
    is_file: Callable[[str], bool] = never


def reconcile(existing: Mapping[str, str] | Shelf, articles: Sequence[Article], cast: Sequence[Cast]) -> Changes:
    """`articles`: one per capture, with the capture's path and the id minted from its bytes. Without any, nothing changes:
    a digest builds from content/ alone. Raises DigestError for a content file that cannot be parsed.
    """
    shelf = existing if isinstance(existing, Shelf) else Shelf(existing)
    if not articles:
        return Changes({})
    desk = _Desk(shelf)
    versions = group(desk.articles, articles)
    for version in versions:
        if version.old is not None:
            old = desk.articles[version.old]
            desk.update(old, with_changes(listed(old, version), version.read), write_article)
    _create(desk, [v for v in versions if v.old is None])
    _missing(desk, versions, articles)
    _Troupe(desk, cast).settle()
    return desk.changes()


class _Desk:
    """The files and what becomes of them."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self.articles: dict[str, Article] = {}
        self.actors: dict[str, ActorFile] = {}
        known = shelf.parsed or {}
        for path in sorted(known.keys() | shelf.texts.keys() if shelf.parsed is None else known):
            record = known.get(path)
            if path.startswith(f"{shelf.folder}/articles/"):
                self.articles[path] = record if isinstance(record, Article) else parse_article(shelf.texts[path], path)
            elif path.startswith(f"{shelf.folder}/actors/"):
                self.actors[path] = record if isinstance(record, ActorFile) else parse_actor(shelf.texts[path], path)
        self.writes: dict[str, str] = {}
        self.removes: list[str] = []
        self.created: list[str] = []
        self.updated: list[tuple[str, tuple[str, ...]]] = []
        self.kept: list[tuple[str, tuple[str, ...]]] = []
        self.held: list[str] = []
        self.problems: list[Problem] = []
        self.final: dict[str, Article] = dict(self.articles)
        self.taken = {p.casefold() for p in (*self.articles, *self.actors)}

    def changes(self) -> Changes:
        removes = tuple(sorted(self.removes))
        return Changes(
            dict(sorted(self.writes.items())), removes, tuple(self.created), tuple(self.updated), tuple(self.kept), tuple(self.held),
            tuple(self.problems),
        )

    def update(self, old: Record, generated: Record, write: Callable[..., str]) -> None:
        kept = tuple(k for k in old.edited if _said(old, k) != _said(generated, k) and _said(generated, k))
        if kept:
            self.kept.append((old.path, kept))
        if self.shelf.settled(old, generated):
            return
        text = self.shelf.texts[old.path]
        made = write(text, generated)
        if made == text:
            return
        if old.path in self.shelf.held:
            self.held.append(old.path)
            return
        self.writes[old.path] = made
        new: Record = parse_article(made, old.path) if isinstance(old, Article) else parse_actor(made, old.path)
        if isinstance(new, Article):
            self.final[old.path] = new
        changed = tuple(f.name for f in fields(new) if f.name not in NOT_SHOWN and getattr(new, f.name) != getattr(old, f.name))
        if changed:
            self.updated.append((old.path, changed))

    def create(self, path: str, text: str) -> None:
        self.writes[path] = text
        self.created.append(path)

    def free(self, folder: str, stem: str) -> str:
        """A path for a new file that no other has, also where case does not count."""
        taken = {p[len(folder) + 1 : -3] for p in self.taken if p.startswith(folder + "/")}
        path = f"{folder}/{unique(stem, taken)}.md"
        self.taken.add(path.casefold())
        return path


def _said(record: Record, key: str) -> object:
    return getattr(record, key, None)


def _create(desk: _Desk, fresh: Sequence[Versions]) -> None:
    """New articles. Which of two with one headline gets the plain address depends on their days and ids, not on their order."""
    taken = {slug for a in desk.articles.values() for slug in (a.slug, *a.redirect_from)}
    folder = f"{desk.shelf.folder}/articles"
    for version in sorted(fresh, key=lambda v: (v.newest().published or "", v.newest().title, v.read[0].id)):
        found = version.newest()
        slug = unique(slugify(found.title, "article"), taken)
        path = desk.free(folder, f"{(found.published or 'undated')[:10]}-{slug}")
        made = with_changes(replace(found, id=version.read[0].id, slug=slug, capture=version.capture, path=path), version.read)
        desk.create(path, write_article(None, made))
        desk.final[path] = made


def _missing(desk: _Desk, versions: Sequence[Versions], articles: Sequence[Article]) -> None:
    present = {p for a in articles for p in a.capture} | set(desk.shelf.present)
    for path, capture in gone(desk.articles, versions, present):
        desk.problems.append(absent(path, desk.writes.get(path) or desk.shelf.texts[path], capture, desk.shelf.is_file(capture)))
    for key, what in (("id", "id"), ("slug", "address")):
        first: dict[str, str] = {}
        for path, article in sorted(desk.final.items(), key=lambda pair: is_copy(*pair)):
            value = str(getattr(article, key))
            if value in first:
                desk.problems.append(Problem(path, f"has the {what} of {first[value]}: {value}", f"delete its `{key}:` line, or change it"))
            first.setdefault(value, path)


class _Troupe:
    """Actor files for the actors that articles name."""

    def __init__(self, desk: _Desk, cast: Sequence[Cast]) -> None:
        self.desk = desk
        self.named = {_fold(a.name) for article in desk.final.values() for a in article.actors}
        full = {_fold(c.name) for c in cast}
        self.cast = [c for c in sorted(cast, key=lambda c: (c.name, c.type)) if c.type in TYPES and self._on_stage(c, full)]
        self.files = dict(desk.actors)

    def _on_stage(self, actor: Cast, full: set[str]) -> bool:
        forms = {_fold(actor.name)} | ({_fold(a) for a in actor.aliases} - full)
        return not forms.isdisjoint(self.named)

    def settle(self) -> None:
        plays = self._matched()
        free = {path: f for path, f in self.files.items() if path not in plays.values()}
        former = self._leave(free)
        slugs = {f.slug for path, f in self.files.items() if path not in self.desk.removes}  # a page goes before a redirect
        for n, actor in enumerate(self.cast):
            if n in plays:
                old = self.files[plays[n]]
                made = _file(actor, old.slug, old.path, former.get(n, ()))
                if "name" in old.edited and _fold(old.name) != _fold(actor.name):  # a person renamed the actor: the printed name leads here
                    made = replace(made, aliases=(actor.name, *(a for a in made.aliases if a != old.name)))
                self.desk.update(old, made, write_actor)
                continue
            slug = unique(slugify(actor.name, "actor"), slugs)
            place = self.desk.free(f"{self.desk.shelf.folder}/actors", slug)
            self.desk.create(place, write_actor(None, _file(actor, slug, place, tuple(s for s in former.get(n, ()) if s != slug))))

    def _matched(self) -> dict[int, str]:
        """Actor -> its file: by name, an alias in the file, the address that it had; then a person's file under another name of the actor."""
        names: dict[tuple[str, str], str] = {}
        aliases: dict[tuple[str, str], str] = {}
        renamed: dict[str, str] = {}
        for path, f in self.files.items():
            renamed |= dict.fromkeys(f.redirect_from, path) if "name" in f.edited else {}
            names.setdefault((_fold(f.name), f.type), path)
            names.setdefault((_fold(f.name), ""), path)
            for alias in f.aliases:
                aliases.setdefault((_fold(alias), f.type), path)
        ways: tuple[Callable[[Cast], list[str | None]], ...] = (
            lambda c: [names.get((_fold(c.name), c.type))],
            lambda c: [names.get((_fold(c.name), ""))],
            lambda c: [aliases.get((_fold(c.name), c.type))],
            lambda c: [renamed.get(slugify(c.name, "actor"))],
            lambda c: [p for a in _forms(c)[1:] if (p := names.get((_fold(a), c.type))) and not self._is_generated(p)],
        )
        found: dict[int, str] = {}
        taken: set[str] = set()
        for way in ways:
            for n, actor in enumerate(self.cast):
                at = next((p for p in way(actor) if p and p not in taken), None) if n not in found else None
                if at is not None:
                    found[n] = at
                    taken.add(at)
        return found

    def _leave(self, free: Mapping[str, ActorFile]) -> dict[int, tuple[str, ...]]:
        """Takes away generated files of actors that no article names any more; addresses that go on with another actor, by that actor."""
        heirs = {_fold(form): n for n, c in reversed(list(enumerate(self.cast))) for form in _forms(c)}
        former: dict[int, tuple[str, ...]] = {}
        for path in sorted(free):
            f = free[path]
            heir = heirs.get(_fold(f.name))
            if heir is None and _fold(f.name) in self.named:
                continue
            if self._is_generated(path) and path not in self.desk.shelf.held:
                self.desk.removes.append(path)
                self.desk.taken.discard(path.casefold())
                if heir is not None:
                    former[heir] = (*former.get(heir, ()), f.slug, *f.redirect_from)
            elif "name" not in f.edited and heir is None:
                self.desk.problems.append(Problem(
                    path, f"no article names {f.name} any more", "the file stays, since a person wrote in it; delete it if it is not wanted"))
        return former

    def _is_generated(self, path: str) -> bool:
        """True where nothing in the file is a person's: no word, no comment."""
        f = self.files[path]
        return not f.edited and not f.body and not COMMENT.search(self.desk.shelf.texts[path])


def _file(actor: Cast, slug: str, path: str, former: tuple[str, ...]) -> ActorFile:
    aliases = tuple(a for a in dict.fromkeys(actor.aliases) if a != actor.name)
    return ActorFile(
        slug, actor.name, actor.type, aliases, actor.role, actor.affiliation, actor.country, merged=actor.merged, redirect_from=former, path=path)


def _forms(actor: Cast) -> list[str]:
    """The name, then all others under which the actor was printed."""
    return [actor.name, *actor.aliases, *(m.name for m in actor.merged)]


def _fold(name: str) -> str:
    return " ".join(name.casefold().split())
