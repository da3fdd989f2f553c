"""What the last finished build read, wrote and was: the answer to "has anything changed?" after one directory scan."""

from __future__ import annotations

import hashlib
import os
import sys

FOLDER = ".digest"
LAST = "last"  # the short answer; read before anything is imported
SKIPPED = {"__pycache__", ".git", ".hg", ".svn", "node_modules", ".venv"}

Stamp = tuple[int, int, int, int]  # size, mtime_ns, ctime_ns, inode
GONE: Stamp = (-1, 0, 0, 0)


def stamp(path: str) -> Stamp:
    """What tells whether a file is still the same; GONE for none."""
    try:
        seen = os.stat(path)
    except (OSError, ValueError):
        return GONE
    return (seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns, seen.st_ino)


def scan(folder: str, found: dict[str, Stamp] | None = None) -> dict[str, Stamp]:
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


def summed(places: list[str]) -> str:
    """One hash for the stamps of all files in these folders and single files."""
    made = hashlib.blake2b(digest_size=16)
    for place in places:
        found = scan(place)
        made.update(repr((place, found or stamp(place))).encode("utf-8", "surrogatepass"))
    return made.hexdigest()


def program() -> str:
    """What runs: the interpreter and the state of the installed packages, without importing them."""
    here = [(path, stamp(path)) for path in sys.path if path.endswith(("site-packages", "dist-packages"))]
    return repr((sys.version, sys.flags.optimize, here))


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


def nothing_changed(root: str, options: object) -> tuple[str, str] | None:
    """What a build with these options would say (stdout, stderr) when it would write nothing; None when that is not certain."""
    try:
        with open(os.path.join(root, FOLDER, LAST), encoding="utf-8", errors="surrogateescape") as file:
            key, total, out, err, *places = file.read().split("\0")
    except (OSError, ValueError):
        return None
    if key != options_key(options) or not places or summed(places) != total:
        return None
    return out, err


def remember(root: str, options: object, said: tuple[str, str], places: list[str], total: str) -> None:
    """Note a finished build; a folder that cannot be written costs time only."""
    target = os.path.join(root, FOLDER, LAST)
    try:
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target + ".new", "w", encoding="utf-8", errors="surrogateescape") as file:
            file.write("\0".join([options_key(options), total, *said, *places]))
        os.replace(target + ".new", target)
    except OSError:
        forget(root)


def forget(root: str) -> None:
    """The next build looks at everything."""
    try:
        os.unlink(os.path.join(root, FOLDER, LAST))
    except OSError:
        pass
