"""content/ as it stands on disk, parsed; a file that has not changed is not read again."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from stat import S_ISLNK, S_ISREG

from generator.alike import Alike
from generator.config import Config
from generator.errors import DigestError, Problem
from generator.manifest import Seen, Stamp, scan
from generator.memory import large_apart
from generator.model import ActorFile, Article, Note, Struct
from generator.pool import running
from generator.prints import facts_of, print_of
from generator.store import Store

SHELVES = 64  # parts in which the parsed records are kept: an edit rewrites one of them
MAX_BYTES = 8_000_000  # of a content file
READ = os.O_RDONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
KINDS = ("articles", "actors", "pages")


class Book(Struct, frozen=True, gc=False):
    """One content file: what it was when it was read, and what it says. One of the three is not None."""

    path: str  # relative to the project, POSIX
    stamp: Stamp
    digest: str  # of its path and text
    article: Article | None = None
    shown: Article | None = None  # the article as far as it may be published; None: all of it
    actor: ActorFile | None = None
    note: Note | None = None
    hints: tuple[Problem, ...] = ()


SET_PATH, SET_STAMP = vars(Article)["path"].__set__, vars(Book)["stamp"].__set__


@dataclass(slots=True)
class Library:
    """All content files by path, in the order of their paths."""

    books: dict[str, Book] = field(default_factory=dict)

    def articles(self) -> tuple[Article, ...]:
        return tuple(b.article for b in self.books.values() if b.article)

    def published(self) -> tuple[Article, ...]:
        """The articles under the fair share of their captures."""
        return tuple(b.shown or b.article for b in self.books.values() if b.article)

    def actors(self) -> tuple[ActorFile, ...]:
        return tuple(b.actor for b in self.books.values() if b.actor)

    def notes(self) -> tuple[Note, ...]:
        return tuple(b.note for b in self.books.values() if b.note)

    def hints(self) -> tuple[Problem, ...]:
        return tuple(hint for b in self.books.values() for hint in b.hints)


Ticked = Callable[[int], None] | None


def remembered(store: Store, config: Config) -> dict[str, Book]:
    """The books of the last build under the same rules of publishing, as the store has them, in the order in which `load` finds them."""
    import msgspec

    decode, alike = msgspec.msgpack.Decoder(list[Book]).decode, Alike()
    found: dict[str, Book] = {}
    for shelf in range(SHELVES):
        raw = store.recall(f"shelf {shelf} {config.publish}")
        if raw is not None:
            found.update((book.path, book) for book in merged(decode(raw), alike))
    depth = Path(config.paths.content).as_posix().count("/") + 1

    def place(path: str) -> tuple[int, str]:
        return KINDS.index(path.split("/", depth + 1)[depth]), path.replace("/", "\0")  # as its parts compare

    return {path: found[path] for path in sorted(found, key=place)}


def merged(books: list[Book], alike: Alike) -> list[Book]:
    """The same, with equal parts as one object."""
    articles = [(book.path, a) for book in books for a in (book.article, book.shown) if a]
    alike([a for _, a in articles])
    for path, article in articles:
        if article.path == path:
            SET_PATH(article, path)
    return books


def keep(store: Store, config: Config, library: Library, known: Mapping[str, Book]) -> None:
    """Keep the books; a shelf on which nothing changed is left alone."""
    import msgspec

    encode = msgspec.msgpack.Encoder().encode
    shelves: list[list[Book]] = [[] for _ in range(SHELVES)]
    for path, book in library.books.items():
        shelves[_shelf(path)].append(book)
    stale = {_shelf(p) for p in known if p not in library.books} | {
        _shelf(p) for p, book in library.books.items() if known.get(p) is not book}
    for shelf in stale:
        store.note(f"shelf {shelf} {config.publish}", encode(shelves[shelf]))


def _shelf(path: str) -> int:
    return hashlib.blake2b(path.encode("utf-8", "surrogatepass"), digest_size=1).digest()[0] % SHELVES


def load(root: Path, config: Config, known: Mapping[str, Book], jobs: int = 1, ticked: Ticked = None, seen: Seen | None = None) -> Library:
    """All content files. Raises DigestError with file:line for the first that cannot be parsed. `seen`: all files of content/, where that is known."""
    stamps = content_files(root, config, seen)
    fresh = [path for path, seen in stamps.items() if path not in known or known[path].stamp != seen]
    large_apart(len(fresh))
    read = dict(zip(fresh, read_books(root, config, [(p, stamps[p]) for p in fresh], known, jobs, ticked), strict=True))
    books = {}
    for path, now in stamps.items():
        book = read[path] if path in read else known[path]
        SET_STAMP(book, now)  # the same, as one object
        books[book.path] = book
    return Library(books)


def content_files(root: Path, config: Config, seen: Seen | None = None) -> dict[str, Stamp]:
    """Markdown files below content/articles, content/actors and content/pages by path from the project, sorted."""
    found: dict[str, Stamp] = {}
    prefix = Path(config.paths.content).as_posix()
    for kind in KINDS:
        folder = root / config.paths.content / kind
        start = len(str(folder)) + 1
        within = str(folder) + os.sep
        files = scan(str(folder)) if seen is None or folder.is_symlink() else {path: now for path, now in seen.items() if path.startswith(within)}
        for path, now in files.items():
            inside = path[start:].replace(os.sep, "/")
            if inside.endswith(".md") and not inside.rpartition("/")[2].startswith((".", "~", "#")):
                found[f"{prefix}/{kind}/{inside}"] = now
    return found


def read_books(root: Path, config: Config, files: list[tuple[str, Stamp]], known: Mapping[str, Book], jobs: int = 1,
               ticked: Ticked = None) -> list[Book]:
    import msgspec

    encode, decode = msgspec.msgpack.Encoder().encode, msgspec.msgpack.Decoder(Book).decode
    work = lambda i: encode(read_book(root, config, *files[i], known.get(files[i][0])))  # noqa: E731
    books, alike = dict[int, Book](), Alike()
    for batch in running(work, range(len(files)), jobs, ticked):
        books.update(zip([at for at, _ in batch], merged([decode(raw) for _, raw in batch], alike), strict=True))
    return [books[at] for at in range(len(files))]


def read_book(root: Path, config: Config, path: str, seen: Stamp, known: Book | None = None) -> Book:
    """One content file; what `known` has is used again when the bytes are the same."""
    raw = read_text(root, path)
    digest = print_of(raw, path)
    if known is not None and known.digest == digest:
        return Book(path, seen, digest, known.article, known.shown, known.actor, known.note, known.hints)
    return parse_book(config, path, raw, seen, digest)


def parse_book(config: Config, path: str, raw: str, seen: Stamp, digest: str = "") -> Book:
    from msgspec.structs import replace

    from generator import content
    from generator.hints import misspelled, unknown_words, withheld
    from generator.keys import ARTICLE, open_file
    from generator.share import fair

    kind, digest = path[len(Path(config.paths.content).as_posix()) + 1 :].partition("/")[0], digest or print_of(raw, path)
    if kind == "articles":
        file = open_file(raw, path, ARTICLE)
        article = content.article_of(file, raw, digest)
        article = replace(article, facts=facts_of(article.facts, article.id, article.slug, article.title))
        shown = fair(article, config.publish)
        hints = (*(() if file.pristine else (*misspelled(raw, path, kind), *unknown_words(raw, article))), *withheld(article, shown, config.publish))
        return Book(path, seen, digest, article, None if shown == article else shown, hints=hints)
    slips = tuple(misspelled(raw, path, kind))
    if kind == "actors":
        return Book(path, seen, digest, actor=content.parse_actor(raw, path), hints=slips)
    return Book(path, seen, digest, note=content.parse_note(raw, path), hints=slips)


def read_text(root: Path, path: str) -> str:
    """Raises DigestError where the file is no UTF-8 text, is no file, or leads out of the project."""
    real = os.path.join(root, path)
    try:
        seen = os.lstat(real)
        if S_ISLNK(seen.st_mode):
            if not Path(real).resolve().is_relative_to(root.resolve()):
                raise DigestError("a link that leads out of the project", path, "copy the file itself")
            seen = os.stat(real)
        if not S_ISREG(seen.st_mode):
            raise DigestError("not a regular file", path, "remove it")
        if seen.st_size > MAX_BYTES:
            raise DigestError("the file is too big", f"{path}:1", f"at most {MAX_BYTES:,} bytes are read")
        return bytes_of(real, seen.st_size).decode("utf-8")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise DigestError("not UTF-8 text", f"{path}:{line}", "save the file as UTF-8") from None
    except OSError as error:
        raise DigestError(f"cannot be read: {error.strerror or error}", path, "check its permissions") from None
    except RuntimeError:
        raise DigestError("a link that leads to itself", path, "remove it") from None


def bytes_of(path: str, size: int) -> bytes:
    """A whole file that has about this size, with no more calls of the system than that takes."""
    file = os.open(path, READ)
    try:
        parts = [os.read(file, size + 1)]
        while parts[-1] and sum(map(len, parts)) != size:
            parts.append(os.read(file, MAX_BYTES))
    finally:
        os.close(file)
    return b"".join(parts)


def days_given(articles: Iterable[Article]) -> dict[str, str]:
    """Publication days that a person wrote, by article id and by capture: evidence for all other dates."""
    given: dict[str, str] = {}
    for article in articles:
        if article.published and ("published" in article.edited or not article.capture):
            for key in (article.id, *article.capture):
                given[key] = article.published
    return given
