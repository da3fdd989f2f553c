"""What the last finished build read, wrote and was: the answer to "has anything changed?" after one directory scan."""

from __future__ import annotations

import hashlib
import os
import sys
from array import array

FOLDER = ".digest"
LAST = "last"  # the short answer; read before anything is imported
SKIPPED = {"__pycache__", ".git", ".hg", ".svn", "node_modules", ".venv"}

Stamp = tuple[int, int, int, int]  # size, mtime_ns, ctime_ns, inode
Seen = dict[str, Stamp]  # all files of a folder by full path, sorted; a single file under its own
GONE: Stamp = (-1, 0, 0, 0)


class Last:
    """A finished build: how it was asked for, what it would say if nothing had changed, and the sums of the places that it rests on.

    `record`: file name of what is kept of the site.
    """

    __slots__ = ("key", "out", "err", "record", "places", "sums")

    def __init__(self, key: str, out: str, err: str, record: str, places: list[str], sums: list[str]) -> None:
        self.key, self.out, self.err, self.record, self.places, self.sums = key, out, err, record, places, sums


class Asked:
    """The last build with the same options, beside what is there now."""

    __slots__ = ("root", "last", "seen", "sums")

    def __init__(self, root: str, last: Last) -> None:
        self.root, self.last = root, last
        self.seen = looked(last.places)
        self.sums = [summed(place, found) for place, found in zip(last.places, self.seen, strict=True)]

    @property
    def changed(self) -> list[int]:
        """The places that are not as they were, by their numbers."""
        return [at for at, (was, now) in enumerate(zip(self.last.sums, self.sums, strict=True)) if was != now]


def stamp(path: str) -> Stamp:
    """What tells whether a file is still the same; GONE for none."""
    try:
        seen = os.stat(path)
    except (OSError, ValueError):
        return GONE
    return (seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns, seen.st_ino)


def scan(folder: str, found: Seen | None = None) -> Seen:
    """Stamps of all files below a folder by full path, in the order of their names; nothing for a folder that is not there.

    Links to folders are not followed (a loop would never end) but count as a file.
    """
    found = {} if found is None else found
    try:
        with os.scandir(folder) as entries:
            inside = sorted(entries, key=lambda entry: entry.name)
    except (OSError, ValueError):
        return found
    for entry in inside:
        try:
            if entry.is_dir(follow_symlinks=False):
                if entry.name not in SKIPPED:
                    scan(entry.path, found)
                continue
            seen = entry.stat()
        except OSError:
            found[entry.path] = GONE
            continue
        found[entry.path] = (seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns, seen.st_ino)
    return found


def looked(places: list[str]) -> list[Seen]:
    """What is in each of these folders and single files."""
    return [scan(place) or {place: stamp(place)} for place in places]


def summed(place: str, found: Seen) -> str:
    """One hash for the stamps of all files of a place."""
    made = hashlib.blake2b("\0".join((place, *found)).encode("utf-8", "surrogatepass"), digest_size=16)
    made.update(numbers(found))
    return made.hexdigest()


def numbers(found: Seen) -> bytes:
    """The stamps alone, in their order."""
    flat = [number for seen in found.values() for number in seen]
    try:
        return array("q", flat).tobytes()
    except OverflowError:  # inodes of some file systems
        return array("Q", [number % 2**64 for number in flat]).tobytes()


def program() -> str:
    """What runs: the interpreter and the state of the installed packages, without importing them."""
    here = [(path, stamp(path)) for path in sys.path if path.endswith(("site-packages", "dist-packages"))]
    return repr((sys.version, sys.flags.optimize, __file__, here))


def drop_links(folder: str) -> None:
    """Take symbolic links out of a folder that is the program's own: what is written there must not land elsewhere."""
    try:
        with os.scandir(folder) as entries:
            for path in [entry.path for entry in entries if entry.is_symlink()]:
                os.unlink(path)
    except OSError:
        pass


def options_key(options: object) -> str:
    return repr(options) + os.environ.get("SOURCE_DATE_EPOCH", "") + program()


def ask(root: str, options: object) -> Asked | None:
    """The last build, if it was made with these options."""
    try:
        with open(os.path.join(root, FOLDER, LAST), encoding="utf-8", errors="surrogateescape") as file:
            key, out, err, record, *rest = file.read().split("\0")
    except (OSError, ValueError):
        return None
    half = len(rest) // 2
    if key != options_key(options) or not rest or len(rest) % 2:
        return None
    return Asked(root, Last(key, out, err, record, rest[:half], rest[half:]))


def put(path: str, content: bytes) -> None:
    """Write a file of the store whole, or leave the one that is there. Raises OSError."""
    new = f"{path}.new"
    with open(new, "wb") as file:
        file.write(content)
    os.replace(new, path)


def remember(root: str, last: Last) -> None:
    """Note a finished build; a folder that cannot be written costs time only."""
    target = os.path.join(root, FOLDER, LAST)
    try:
        os.makedirs(os.path.dirname(target), exist_ok=True)
        put(target, "\0".join([last.key, last.out, last.err, last.record, *last.places, *last.sums]).encode("utf-8", "surrogateescape"))
    except OSError:
        forget(root)


def forget(root: str) -> None:
    """The next build looks at everything."""
    try:
        os.unlink(os.path.join(root, FOLDER, LAST))
    except OSError:
        pass
