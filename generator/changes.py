"""Writes into content/ what the captures brought, and yields to a person who saved meanwhile."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator.config import Config
from generator.desk import Desk
from generator.errors import DigestError
from generator.library import Library, read_text
from generator.manifest import GONE, Stamp, stamp
from generator.model import ActorFile, Article
from generator.publish import told
from generator.reconcile import Changes, Shelf, reconcile
from generator.report import Applied
from generator.seeds import Found
from generator.store import Store, plain

DURABLE = 100  # so many rewritten files are forced to the disk one by one; more would take minutes
SETTLED = "settled"


class Texts(Mapping[str, str]):
    """Content files by path, read when they are asked for."""

    def __init__(self, root: Path, paths: Collection[str]) -> None:
        self._root, self._paths = root, paths
        self.read: dict[str, str] = {}

    def __getitem__(self, path: str) -> str:
        if path not in self.read:
            if path not in self._paths:
                raise KeyError(path)
            self.read[path] = read_text(self._root, path)
        return self.read[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)


@dataclass(frozen=True, slots=True)
class Plan:
    """What the desk's findings would change in content/, and what that rests on."""

    changes: Changes
    texts: Texts
    known: set[bytes]
    asked: dict[str, bytes]


def apply_changes(root: Path, config: Config, library: Library, desk: Desk, found: Collection[Found], store: Store,
                  recent: Collection[str] = ()) -> Applied:
    """Bring the desk's findings into the files. `recent`: files that a person saved just now, which are left alone."""
    return carried_out(root, config, planned(root, config, library, desk, found, store, recent), store)


def planned(root: Path, config: Config, library: Library, desk: Desk, found: Collection[Found], store: Store,
            recent: Collection[str] = ()) -> Plan:
    """Reads, and writes nothing."""
    known = _settled(store)
    asked: dict[str, bytes] = {}
    records: dict[str, Article | ActorFile] = {
        path: record for path, book in library.books.items() if (record := book.article or book.actor) is not None}

    def settled(old: Article | ActorFile, generated: Article | ActorFile) -> bool:
        key = hashlib.blake2b(old.digest.encode() + plain(generated), digest_size=10).digest()
        asked[old.path] = key
        return key in known

    texts = Texts(root, library.books.keys())
    changes = reconcile(
        Shelf(texts, records, recent, [f.name for f in found], settled, config.paths.content, lambda capture: (root / capture).is_file()), _for_content(desk.articles), desk.relations.cast)
    return Plan(changes, texts, known, asked)


def carried_out(root: Path, config: Config, plan: Plan, store: Store) -> Applied:
    """Write what was planned; a file that changed meanwhile is left alone."""
    changes = plan.changes
    touched, yielded = _write(root, changes, plan.texts)
    now = {key for path, key in plan.asked.items() if path not in changes.writes and path not in changes.held}
    if now != plan.known:
        store.note(SETTLED, b"".join(sorted(now)))
    quiet = set(yielded)
    return Applied(
        tuple(p for p in changes.created if p not in quiet and p.startswith(f"{config.paths.content}/articles/")),
        tuple(f"{path}: {', '.join(names)}" for path, names in changes.updated if path not in quiet),
        tuple(f"{path}: {', '.join(names)}" for path, names in changes.kept),
        tuple(p for p in changes.removes if p not in quiet), (*changes.held, *yielded), changes.problems, touched)


def _for_content(articles: tuple[Article, ...]) -> tuple[Article, ...]:
    return tuple(replace(a, events=tuple(replace(e, sentence="") for e in a.events)) for a in articles)


def _settled(store: Store) -> set[bytes]:
    raw = store.recall(SETTLED) or b""
    return {raw[i : i + 10] for i in range(0, len(raw), 10)}


def _write(root: Path, changes: Changes, texts: Texts) -> tuple[dict[str, Stamp], list[str]]:
    """Every file at once or not at all, each only when it still is what the change was made from."""
    touched: dict[str, Stamp] = {}
    yielded = []
    durable = len(changes.writes) <= DURABLE
    for path, text in changes.writes.items():
        seen = _replace(root, path, text, texts.read.get(path), durable)
        if seen is None:
            yielded.append(path)
        else:
            touched[str(root / path)] = seen
    for path in changes.removes:
        if _current(root / path) != texts.read.get(path):
            yielded.append(path)
            continue
        (root / path).unlink(missing_ok=True)
        touched[str(root / path)] = GONE
    return touched, yielded


def _replace(root: Path, path: str, text: str, old: str | None, durable: bool) -> Stamp | None:
    """The stamp of the new file; None where another has written it meanwhile."""
    target = Path(os.path.realpath(root / path))
    if not target.is_relative_to(os.path.realpath(root)):
        raise DigestError("a link that leads out of the project", path, "put a folder or file there")
    new = target.with_name(f".{hashlib.blake2b(path.encode('utf-8', 'surrogatepass'), digest_size=8).hexdigest()}.digest-new")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        new.unlink(missing_ok=True)  # what an interrupted build left, or a link that somebody put there
        with open(new, "xb") as file:
            file.write(text.encode("utf-8", "surrogatepass"))
            if old is not None:
                os.fchmod(file.fileno(), target.stat().st_mode & 0o7777)
            if durable:
                file.flush()
                os.fsync(file.fileno())
            made = os.fstat(file.fileno())
        if _current(target) != old:
            new.unlink()
            return None
        os.replace(new, target)
    except OSError as error:
        new.unlink(missing_ok=True)
        raise told(error, target) from error
    seen = stamp(str(target))
    return seen if (seen[0], seen[1], seen[3]) == (made.st_size, made.st_mtime_ns, made.st_ino) else (-2, 0, 0, 0)


def _current(path: Path) -> str | None:
    try:
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
