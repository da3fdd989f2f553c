"""Content files read again after they were saved, moved or deleted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from generator.config import Config, Publish
from generator.edits import Change
from generator.library import KINDS, Book, read_book
from generator.manifest import GONE, stamp
from generator.mishaps import Mishaps
from generator.share import fair


def read_again(root: Path, config: Config, books: Mapping[str, Book], paths: Iterable[str], problems: Mishaps) -> list[Change]:
    """The files among these paths, or below them, whose bytes are others than before. One that cannot be read is a problem and no change."""
    files: set[str] = set()
    for path in paths:
        name = Path(path).absolute().relative_to(root.absolute()).as_posix()
        files |= {name} if name.endswith(".md") else {p for p in (*books, *problems) if p.startswith(name + "/")}
    depth = len(Path(config.paths.content).parts)
    changed: list[Change] = []
    for name in sorted(files):
        parts, old = Path(name).parts, books.get(name)
        seen = stamp(str(root / name))
        if len(parts) <= depth + 1 or parts[depth] not in KINDS or seen == GONE:
            problems.pop(name, None)
            changed += [(name, old, None)] if old else []
            continue
        new = problems.attempt(name, lambda name=name, seen=seen, old=old: read_book(root, config, name, seen, old)) or old  # type: ignore[misc]
        changed += [(name, old, new)] if new and (old is None or new.digest != old.digest) else []
    return changed


def published_anew(books: Mapping[str, Book], publish: Publish) -> dict[str, Book]:
    """The same records under other rules of what may be published of them."""
    return {path: _published(book, publish) for path, book in books.items()}


def _published(book: Book, publish: Publish) -> Book:
    if book.article is None:
        return book
    shown = fair(book.article, publish)
    return replace(book, shown=None if shown == book.article else shown)
