"""What a save of content files changes: which records, and how much of the site with them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from generator.config import Paths
from generator.library import Book, days_given
from generator.urls import article_address

Change = tuple[str, Book | None, Book | None]  # path, before, now
KINDS = ("seeds", "content", "templates", "static")
SETTINGS_FILE = "digest.yml"


def kind_of_path(path: str, root: Path, paths: Paths) -> str:
    """settings | seeds | content | templates | static; "" for what is none of the project's."""
    try:
        parts = Path(path).absolute().relative_to(root.absolute()).parts
    except ValueError:
        return ""
    if parts == (SETTINGS_FILE,):
        return "settings"
    for kind in KINDS:
        folder = Path(getattr(paths, kind)).parts
        if parts[:len(folder)] == folder:
            return kind
    return ""


def taken_in(books: dict[str, Book], changed: Iterable[Change]) -> dict[str, Book]:
    """The books by path, in the order of their paths."""
    made, is_sorted = dict(books), True
    for path, _, new in changed:
        is_sorted = is_sorted and (path in made or new is None)
        if new is None:
            made.pop(path, None)
        else:
            made[path] = new
    return made if is_sorted else dict(sorted(made.items()))


def between(was: Mapping[str, Book], now: Mapping[str, Book]) -> list[Change]:
    """All in which two libraries differ."""
    return [(p, was.get(p), now.get(p)) for p in {**was, **now} if was.get(p) is not now.get(p)]


def paired(changed: Iterable[Change]) -> list[tuple[Book, Book]] | None:
    """Each record before and now, also one whose file was renamed; None where one is new or gone."""
    changed = list(changed)
    gone = {_id(old): old for _, old, new in changed if old and not new}
    pairs = []
    for _, old, new in changed:
        if new is None:
            continue
        was = old or gone.pop(_id(new), None)
        if was is None or _id(was) != _id(new):
            return None
        gone.pop(_id(new), None)
        pairs.append((was, new))
    return None if gone else pairs


def _id(book: Book) -> str:
    return book.article.id if book.article else book.actor.slug if book.actor else f"{book.note.slug}.html" if book.note else ""


def is_text(old: Book, new: Book) -> bool:
    """Has nothing but the text of an actor's biography, or of a page of the editor's own, changed?"""
    if old.actor and new.actor:
        return new.actor == replace(old.actor, body=new.actor.body, edited=new.actor.edited, digest=new.actor.digest)
    if old.note and new.note:
        return new.note == replace(old.note, body=new.note.body, digest=new.note.digest)
    return False


def is_evidence(changed: Iterable[Change]) -> bool:
    """Must the captures be read anew? What a person says about days and names counts for all; a vanished article may be written again."""
    changed = list(changed)
    before = days_given(b.article for _, b, _ in changed if b and b.article)
    after = days_given(b.article for _, _, b in changed if b and b.article)
    return before != after or any(new is None or (new.actor and (old is None or old.actor != new.actor)) for _, old, new in changed)


def says_other(changed: Iterable[Change]) -> bool:
    """Does any record say anything else than before (other seals alone are none of a reader's business)?"""
    return any(_said(old) != _said(new) for _, old, new in changed)


def _said(book: Book | None) -> object:
    if book is None:
        return None
    if book.article:
        return replace(book.article, digest="", facts="")
    return replace(book.actor, digest="") if book.actor else book.note


def address_of(changed: Iterable[Change]) -> str:
    """Where the first of the records is shown; "" for none."""
    for _, old, new in changed:
        if (book := new or old) is None:
            continue
        if book.article:
            return article_address(book.article.slug) if new else "index.html"
        return f"actors/{book.actor.slug}.html" if book.actor else f"{book.note.slug}.html" if book.note else ""
    return ""


def renamed(changed: Iterable[Change]) -> dict[str, str]:
    """Former address -> present one of articles whose file was renamed and gave them their address."""
    changed = list(changed)
    found = {}
    for _, old, _ in (c for c in changed if c[2] is None):
        new = next((b for _, was, b in changed if was is None and b and old and b.digest == old.digest), None)
        if old and new and old.article and new.article and old.article.slug != new.article.slug:
            found[article_address(old.article.slug)] = article_address(new.article.slug)
    return found
