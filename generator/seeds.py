"""Captures: which files they are, what they hold as text."""

import json
import os
import re
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatch
from hashlib import blake2b
from pathlib import Path

from generator.config import Config
from generator.decoding import decode
from generator.errors import DigestError, Problem
from generator.model import Known, Seed

SIDECAR = 'a sidecar is {"published": "2025-07-08", "title": "…", "url": "https://…"}; null is unknown'
SIDECAR_LIMIT = 1_000_000  # bytes
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
SIZE_LIMIT = 20_000_000  # bytes; a page of text has thousands
HTML_SUFFIXES = frozenset((".html", ".htm", ".xhtml", ".shtml"))
MAIL_SUFFIXES = frozenset((".eml", ".mht", ".mhtml"))
MAIL_HEAD = re.compile(rb"\s*(?:[A-Za-z][A-Za-z0-9-]{1,60}:[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n){0,200}){0,80}?MIME-Version:", re.I)
HTML_HEAD = re.compile(r"\s*(?:<!--.{0,2000}?-->\s*|<\?xml[^>]{0,300}>\s*)*<(?:!doctype\s+html|html|head|body|meta|article|main|div)\b", re.I | re.S)
IGNORED = frozenset(("thumbs.db", "desktop.ini", "readme", "readme.md", "readme.txt"))


@dataclass(frozen=True, slots=True)
class Found:
    """A file that should be a capture. `name`: as the user sees it, POSIX, relative to the project."""

    name: str
    path: Path
    size: int
    mtime_ns: int


def find_seeds(root: Path, config: Config) -> tuple[list[Found], list[Problem]]:
    """All captures below the seeds folder, by name, and what looks like one and cannot be."""
    folder = root / config.paths.seeds
    if not folder.is_dir():
        return [], []
    return find_captures([folder], root, config.ignore)


def find_captures(paths: Iterable[Path], root: Path, ignore: tuple[str, ...] = ()) -> tuple[list[Found], list[Problem]]:
    """The captures that `paths` (files or folders) name; a file that is named itself is never ignored."""
    found: list[Found] = []
    problems: list[Problem] = []
    real_root = os.path.realpath(root)
    for path in paths:
        named = path.is_dir()
        entries = _walk(path, ignore) if named else [path]
        inside = (real_root, os.path.realpath(path)) if named else ()
        for entry in entries:
            made = _look(entry, root, inside)
            (found if isinstance(made, Found) else problems).append(made)  # type: ignore[arg-type]
    return sorted(found, key=lambda f: f.name), sorted(problems, key=lambda p: p.where)


def _walk(folder: Path, ignore: tuple[str, ...]) -> Iterator[Path]:
    """Files below a folder; hidden ones, sidecars and ignored names left out; links to folders are not followed."""
    closed: list[Path] = []
    for base, folders, names in os.walk(folder, onerror=lambda error: closed.append(Path(error.filename)), followlinks=False):
        for linked in [name for name in folders if os.path.islink(os.path.join(base, name))]:
            folders.remove(linked)
            yield Path(base, linked)
        folders[:] = sorted(f for f in folders if not f.startswith((".", "_files")) and not f.endswith("_files"))
        stems = {os.path.splitext(name)[0] for name in names if not name.endswith(".json")}
        for name in sorted(names):
            if name.endswith(".json") and (name[:-5] in stems or name[:-5] in names):
                continue
            if not is_ignored(Path(base, name), ignore):
                yield Path(base, name)
    yield from closed


def is_ignored(path: Path, ignore: tuple[str, ...] = ()) -> bool:
    """Is it by its name no capture?"""
    name = path.name
    if name.startswith((".", "~")) or name.endswith("~") or name.lower() in IGNORED:
        return True
    return any(fnmatch(name, glob) or fnmatch(path.as_posix(), glob) for glob in ignore)


def _look(path: Path, root: Path, inside: tuple[str, ...]) -> Found | Problem:
    name = _name(path, root)
    try:
        if inside and path.is_symlink():
            target = os.path.realpath(path)
            if not any(_is_visible(target, folder) for folder in inside):
                return Problem(shown(name), "a link that leads out of the project", "copy the file itself")
        facts = path.stat()
    except OSError as error:
        return Problem(shown(name), f"cannot be read: {error.strerror or error}", "check the link or the permissions")
    if stat.S_ISDIR(facts.st_mode) and not path.is_symlink():
        return Problem(shown(name), "a folder that cannot be read", "check its permissions")
    if stat.S_ISDIR(facts.st_mode):
        return Problem(shown(name), "a link to a folder is not followed", "copy the files themselves")
    if not stat.S_ISREG(facts.st_mode):
        return Problem(shown(name), "not a regular file", "captures are text or HTML files")
    if name.endswith(".json"):
        return Problem(shown(name), "a sidecar without its capture", "put NAME.json beside NAME.txt or NAME.html")
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return Problem(shown(name), "the file's name is not UTF-8", "rename it")
    return Found(name, path, facts.st_size, facts.st_mtime_ns)


def _is_visible(target: str, folder: str) -> bool:
    """Does the file lie below the folder, and not in what is hidden there (.git, .env)?"""
    return target.startswith(folder + os.sep) and not any(p.startswith(".") for p in target[len(folder) + 1:].split(os.sep))


def _name(path: Path, root: Path) -> str:
    try:
        return path.resolve().relative_to(root.resolve()).as_posix() if not path.is_symlink() else path.absolute().relative_to(
            root.absolute()).as_posix()
    except (ValueError, OSError, RuntimeError):
        return path.as_posix()


def shown(name: str) -> str:
    """A file name that is safe to print on one line."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape", "surrogatepass").decode("ascii") for c in name)


def read_seed(found: Found) -> Seed:
    """The decoded capture with its sidecar. Raises DigestError where there is no text to read."""
    return read_with_sidecar(found)[0]


def read_with_sidecar(found: Found) -> tuple[Seed, Problem | None]:
    """The same, and what is wrong with the sidecar."""
    where = shown(found.name)
    data = _read(found, where)
    suffix = Path(found.name).suffix.lower()
    known, problem = _sidecar(found)
    digest = blake2b(data, digest_size=20).hexdigest()
    if suffix == ".webarchive":
        kind, text, known = _read_webarchive(data, where, known)
    elif suffix in MAIL_SUFFIXES or MAIL_HEAD.match(data[:20_000]):
        kind, text, known = _read_mail(data, where, known)
    else:
        text = decode(data, where)
        kind = "html" if _is_html(text, suffix) else "text"
    return Seed(found.name, kind, text, digest, known), problem


def seed_of(name: str, data: bytes) -> Seed:
    """A seed from bytes at hand, for callers that have no file."""
    text = decode(data, shown(name))
    return Seed(name, "html" if _is_html(text, Path(name).suffix.lower()) else "text", text, blake2b(data, digest_size=20).hexdigest())


def _read(found: Found, where: str) -> bytes:
    try:
        handle = os.open(found.path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb") as file:
            facts = os.fstat(handle)
            if not stat.S_ISREG(facts.st_mode):
                raise DigestError("not a regular file", where, "captures are text or HTML files")
            data = file.read(min(facts.st_size, SIZE_LIMIT) + 1)
    except OSError as error:
        raise DigestError(f"cannot be read: {error.strerror or error}", where, "check the file's permissions") from None
    if len(data) > SIZE_LIMIT:
        raise DigestError(f"larger than {SIZE_LIMIT // 1_000_000} MB", where, "save only the article, or ignore the file in digest.yml")
    return data


def _is_html(text: str, suffix: str) -> bool:
    head = text[:4000].lstrip("\ufeff")
    if suffix in HTML_SUFFIXES:
        return "<" in text
    return bool(HTML_HEAD.match(head)) or len(re.findall(r"<(?:html|head|body|/p|/div|/a|/li|br|meta)\b", head, re.I)) > 12


def _sidecar(found: Found) -> tuple[Known, Problem | None]:
    """What a capture's sidecar says, and what keeps it from saying what it is to say; the capture is read without that."""
    known, problem = None, None
    for side in _sides(found.path):
        where = shown(found.name.rpartition("/")[0] + "/" + side.name).lstrip("/")
        said, wrong = _parsed(side, where)
        known, problem = known or said, problem or wrong
    return known or Known(), problem


def _parsed(side: Path, where: str) -> tuple[Known | None, Problem | None]:
    try:
        raw = side.read_bytes()
        value = json.loads(raw)
    except json.JSONDecodeError as error:
        return None, Problem(f"{where}:{error.lineno}", f"broken JSON: {error.msg}", SIDECAR)
    except (OSError, ValueError, RecursionError):
        return None, Problem(f"{where}:1", "cannot be read as JSON", SIDECAR)
    if not isinstance(value, dict):
        return None, Problem(f"{where}:1", "a sidecar that holds no keys", SIDECAR)
    known, day = Known(*(_text(value.get(key)) for key in ("published", "title", "url"))), value.get("published")
    if day in (None, "") or isinstance(day, str) and is_day(" ".join(day.split())[:10]):
        return known, None
    line = raw.count(b"\n", 0, max(0, raw.find(b'"published"'))) + 1
    return known, Problem(f"{where}:{line}", f"published is no day: {_text(str(day)[:80])}", "write it as year-month-day, for example 2025-07-08, or null")


def _sides(path: Path) -> Iterator[Path]:
    """The sidecars that a capture has."""
    for side in (path.with_suffix(".json"), path.with_name(path.name + ".json")):
        try:
            if side != path and stat.S_ISREG((facts := side.stat()).st_mode) and facts.st_size <= SIDECAR_LIMIT:
                yield side
        except (OSError, ValueError):
            continue


def is_day(text: str) -> bool:
    try:
        return bool(DAY.fullmatch(text)) and bool(date.fromisoformat(text))
    except ValueError:
        return False


def _text(value: object) -> str | None:
    return " ".join(value.split())[:2000] or None if isinstance(value, str) else None


def _read_mail(data: bytes, where: str, known: Known) -> tuple[str, str, Known]:
    """A saved mail or MHTML page: its HTML part, else its text part; its headers say what the sidecar leaves open."""
    from email import policy
    from email.parser import BytesParser

    try:
        mail = BytesParser(policy=policy.default).parsebytes(data)
        parts = [p for p in mail.walk() if p.get_content_type() in ("text/html", "text/plain") and not p.is_attachment()]
        parts.sort(key=lambda p: p.get_content_type() != "text/html")
        payload = parts[0].get_payload(decode=True) if parts else None
        charset = parts[0].get_content_charset("") if parts else ""
        headers = {key: _text(str(mail.get(key, ""))) for key in ("Subject", "Date", "Snapshot-Content-Location", "Content-Location")}
    except (ValueError, LookupError, TypeError, AttributeError, IndexError, RecursionError) as error:
        raise DigestError(f"not readable as a saved mail: {type(error).__name__}", where, "save the page as HTML") from None
    if not isinstance(payload, bytes) or not payload.strip():
        raise DigestError("a saved mail without text or HTML", where, "save the page as HTML")
    kind = "html" if parts[0].get_content_type() == "text/html" else "text"
    url = known.url or headers["Snapshot-Content-Location"] or headers["Content-Location"]
    return kind, decode(payload, where, charset or ""), Known(known.published or _mail_day(headers["Date"]), known.title or headers["Subject"], url)


def _read_webarchive(data: bytes, where: str, known: Known) -> tuple[str, str, Known]:
    """A page as Safari saves it."""
    import plistlib

    try:
        page = plistlib.loads(data)["WebMainResource"]
        payload, charset, url = (page.get(f"WebResource{key}") for key in ("Data", "TextEncodingName", "URL"))
    except Exception as error:  # whatever a broken file makes the library raise
        raise DigestError(f"not readable as a web archive: {type(error).__name__}", where, "save the page as HTML") from None
    if not isinstance(payload, bytes) or not payload.strip():
        raise DigestError("a web archive without a page", where, "save the page as HTML")
    return "html", decode(payload, where, charset if isinstance(charset, str) else ""), Known(known.published, known.title, known.url or _text(url))


def _mail_day(header: str | None) -> str | None:
    from email.utils import parsedate

    parts = parsedate(header or "")
    return f"{parts[0]:04}-{parts[1]:02}-{parts[2]:02}" if parts else None
