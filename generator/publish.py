"""Makes a folder equal to a mapping from address to bytes, in one burst."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import re
import shutil
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.errors import DigestError
from generator.manifest import Stamp

STAGE = ".digest-stage"  # beside the site, or inside it where its disk is another
JOURNAL = "journal.json"
WHOLE = "site"  # in the stage: a site that is not there yet, moved as one folder
PLAIN = re.compile(r"[a-z0-9][a-z0-9._-]*(?:/[a-z0-9][a-z0-9._-]*)*")  # nearly all addresses
LONGEST = 255  # bytes of one name on common disks
MARK = b'name="generator" content="Digest'  # in the first part of every page that this program wrote
MARK_WITHIN = 4096
NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class Written:
    """Addresses by what happened to them. `after`: all files of the folder as they are now, in the order of `manifest.scan`, where that is known."""

    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: int = 0
    after: Mapping[str, Stamp] | None = None


class Stage:
    """Files on their way: put beside the site first, moved into it together.

    Until `commit` the site is as it was; from its journal on every later command finishes the move.
    """

    def __init__(self, folder: Path, mark: str = "") -> None:
        """`mark`: of the names of what this one writes, where two write beside one another."""
        self.folder, self._mark = folder, mark
        self._stage = _stage_for(folder)
        if self._stage.is_symlink():
            self._stage.unlink()  # not ours: what is staged must not land elsewhere
        self._is_new = not os.path.lexists(folder)
        self._files: dict[str, str] = {}

    def put(self, address: str, content: bytes) -> None:
        self._files[address] = self.write(address, content)

    def write(self, address: str, content: bytes) -> str:
        """Write one staged file; its name in the stage. For workers, whose parent then calls `add`."""
        if self._is_new:
            check_address(address)
            name = in_whole(address)
        else:
            name = self._mark + hashlib.blake2b(address.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
        path = f"{self._stage}{os.sep}{name}"
        try:
            file = os.open(path, NEW, 0o666)
        except FileNotFoundError:
            os.makedirs(os.path.dirname(path), exist_ok=True)
            file = os.open(path, NEW, 0o666)
        try:
            rest = memoryview(content)
            while rest:
                rest = rest[os.write(file, rest) :]
        finally:
            os.close(file)
        return name

    def add(self, address: str, name: str) -> None:
        self._files[address] = name

    def commit(self, removals: Iterable[str] = ()) -> None:
        """Move everything into the site, then remove."""
        gone = [address for address in removals if address not in self._files]
        if not self._files and not gone:
            return self.drop()
        try:
            for address in self._files:
                check_address(address)
            _check_parents(self.folder, [*self._files, *gone])
            self._stage.mkdir(parents=True, exist_ok=True)
            _keep_only(self._stage / WHOLE, self._files)
            journal = {"folder": str(self.folder), "files": self._files, "removals": gone}
            (self._stage / JOURNAL).write_bytes(json.dumps(journal).encode())  # one that is torn is as none
        except OSError as error:
            self.drop()
            raise told(error, self.folder) from error
        except DigestError:
            self.drop()
            raise
        roll_forward(self.folder)

    def drop(self) -> None:
        shutil.rmtree(self._stage, ignore_errors=True)


def publish(folder: Path, wanted: Mapping[str, bytes], ours: Iterable[str] = ()) -> Written:
    """Make `folder` hold `wanted`; of other files only those in `ours` (what an earlier build wrote) are removed.

    A file whose bytes are right is not touched. Raises DigestError for a full disk or a folder that cannot be written; the
    folder is then as it was.
    """
    stage = Stage(folder)
    try:
        changed = [a for a, content in wanted.items() if not _holds(folder / a, content)]
        for address in changed:
            check_address(address)
            stage.put(address, wanted[address])
    except OSError as error:
        stage.drop()
        raise told(error, folder) from error
    removed = [a for a in sorted(ours) if a not in wanted and os.path.lexists(folder / a)]
    stage.commit(removed)
    return Written(tuple(changed), tuple(removed), len(wanted) - len(changed))


def is_staged(folder: Path) -> bool:
    """Did a command end in the middle of its move?"""
    return any(stage.is_dir() and not stage.is_symlink() for stage in _stages(folder))


def roll_forward(folder: Path) -> None:
    """Finish a move that was interrupted; drop a stage that was never complete."""
    for stage in _stages(folder):
        if stage.is_symlink() or not stage.is_dir():
            continue
        try:
            journal = json.loads((stage / JOURNAL).read_bytes())
            files, removals = dict(journal["files"]), list(journal["removals"])
        except (OSError, ValueError, KeyError, TypeError):
            shutil.rmtree(stage, ignore_errors=True)
            continue
        try:
            _move(stage, folder, files, removals)
        except OSError as error:
            raise told(error, folder) from error
        shutil.rmtree(stage, ignore_errors=True)


def in_whole(address: str) -> str:
    """The name in the stage of a file of a site that is not there yet."""
    return f"{WHOLE}/{address}"


def _keep_only(whole: Path, addresses: Collection[str]) -> None:
    """Take out what was made of a new site and is not wanted after all."""
    for base, _, names in os.walk(whole):
        above = os.path.relpath(base, whole).replace(os.sep, "/") + "/" if base != str(whole) else ""
        for name in names:
            if above + name not in addresses:
                os.unlink(os.path.join(base, name))


def _move(stage: Path, folder: Path, files: dict[str, str], removals: list[str]) -> None:
    for address in files:
        check_address(address)
    whole = {address for address, name in files.items() if name == in_whole(address)}
    if whole and (stage / WHOLE).is_dir() and not os.path.lexists(folder):
        os.rename(stage / WHOLE, folder)
        files = {address: name for address, name in files.items() if address not in whole}
    made: set[str] = set()
    for address, name in files.items():
        parent = os.path.dirname(address)
        if parent not in made:
            os.makedirs(folder / parent, exist_ok=True)
            made.add(parent)
        try:
            os.replace(f"{stage}{os.sep}{name if address in whole else os.path.basename(name)}", f"{folder}{os.sep}{address}")
        except FileNotFoundError:
            pass  # moved before the interruption
        except (IsADirectoryError, NotADirectoryError) as error:
            raise DigestError("a folder stands where a file belongs", str(folder / address), "move it away") from error
    for address in removals:
        check_address(address)
        (folder / address).unlink(missing_ok=True)
    for parent in sorted({os.path.dirname(a) for a in removals} - {""}, key=len, reverse=True):
        try:
            os.rmdir(folder / parent)  # only an empty one
        except OSError:
            pass


HOSTED = ("CNAME",)  # what GitHub Pages keeps beside a site
OWN_PAGES = ("index.html", "404.html", "about.html")


def refuse(folder: Path, root: Path, inputs: Iterable[Path]) -> None:
    """Raises DigestError for an output folder that holds, or lies in, something that is not ours to write."""
    target = Path(os.path.realpath(folder))
    real_root = Path(os.path.realpath(root))
    kept = {real_root, *(Path(os.path.realpath(path)) for path in inputs)}
    reason = ""
    if target == Path(target.anchor):
        reason = "is the root of the disk"
    elif target == Path(os.path.realpath(Path.home())):
        reason = "is your home folder"
    elif target in kept or any(target in path.parents for path in kept):
        reason = "holds the project's own files"
    elif any(path in target.parents for path in kept - {real_root}):
        reason = "lies in a folder of the project's own files"
    elif target.exists() and not target.is_dir():
        reason = "is a file"
    if reason:
        raise DigestError(f"the output folder {reason}", str(folder), "name an empty folder, for example -o site")


def foreign(folder: Path) -> str:
    """The name of a file in the folder that somebody else put there, where no page beside it carries our mark; '' for none. What a host keeps there is no such file."""
    try:
        names = sorted(name for name in os.listdir(folder) if not name.startswith(".") and name not in HOSTED)
    except OSError:
        return ""
    return "" if not names or any(_is_marked(folder / page) for page in OWN_PAGES) else names[0]


def check_address(address: str) -> None:
    """Raises DigestError for an address that would leave the site or that no disk can hold."""
    if PLAIN.fullmatch(address) and len(address) < LONGEST:
        return
    parts = PurePosixPath(address).parts
    bad = not parts or address.startswith("/") or ".." in parts or "\\" in address or any(ord(c) < 32 for c in address)
    if bad or ":" in parts[0] or any(len(part.encode("utf-8", "surrogatepass")) > LONGEST for part in parts):
        raise DigestError("not an address inside the site", address[:200], "change the slug or the file's name")


def orphans(folder: Path, known: Iterable[str]) -> tuple[str, ...]:
    """Pages in the folder that carry this program's mark though no record names them (the record was deleted)."""
    listed = set(known)
    found = []
    for base, folders, names in os.walk(folder):
        folders[:] = sorted(n for n in folders if not n.startswith("."))
        for name in names:
            path = Path(base, name)
            address = path.relative_to(folder).as_posix()
            if name.endswith(".html") and address not in listed and _is_marked(path):
                found.append(address)
    return tuple(sorted(found))


def told(error: OSError, folder: Path) -> DigestError:
    """A failed write in the user's words."""
    kinds = {errno.ENOSPC: ("the disk is full", "make room and build again"),
             errno.EDQUOT: ("the disk quota is used up", "make room and build again"),
             errno.EROFS: ("the disk is read-only", "choose another folder with -o"),
             errno.EACCES: ("this folder may not be written", "change its permissions or choose another with -o"),
             errno.EPERM: ("this folder may not be written", "change its permissions or choose another with -o"),
             errno.ENAMETOOLONG: ("a name is too long for this disk", "shorten the slug")}
    message, hint = kinds.get(error.errno or 0, (f"cannot be written: {error.strerror or error}", "check the folder"))
    return DigestError(message, str(error.filename or folder), hint)


def _holds(path: Path, content: bytes) -> bool:
    try:
        if path.is_symlink():
            return False
        with open(path, "rb") as file:
            return os.fstat(file.fileno()).st_size == len(content) and file.read() == content
    except OSError:
        return False


def _is_marked(path: Path) -> bool:
    try:
        with open(path, "rb") as file:
            return MARK in file.read(MARK_WITHIN)
    except OSError:
        return False


def _check_parents(folder: Path, addresses: Iterable[str]) -> None:
    """A link among the site's folders would lead writes out of it."""
    folders = {a.rpartition("/")[0] for a in addresses}
    for parent in sorted(folders.union(*({str(p) for p in PurePosixPath(f).parents} for f in folders)) - {"", "."}):
        if (folder / parent).is_symlink():
            raise DigestError("a symbolic link stands where a folder belongs", str(folder / parent), "remove the link")
        if (folder / parent).exists() and not (folder / parent).is_dir():
            raise DigestError("a file stands where a folder belongs", str(folder / parent), "move it away")


def _stages(folder: Path) -> tuple[Path, Path]:
    real = Path(os.path.abspath(folder))
    return real.with_name(f".{real.name}{STAGE}"), real / STAGE


def _stage_for(folder: Path) -> Path:
    """Beside the site; inside it where the folder above is another disk or may not be written."""
    beside, inside = _stages(folder)
    above = next(p for p in (beside.parent, *beside.parent.parents) if p.exists())
    same = not folder.exists() or (folder.stat().st_dev == above.stat().st_dev and not folder.is_symlink())
    return beside if same and os.access(above, os.W_OK) else inside
