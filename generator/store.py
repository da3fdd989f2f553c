"""Remembers what functions returned: `store(fn, *args)` equals `fn(*args)`."""

from __future__ import annotations

import hashlib
import os
import typing
import zlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

if typing.TYPE_CHECKING:
    import sqlite3

    from generator.pool import Workers

BUSY_S = 2.0  # how long to wait for another build that writes; then work without
CHUNK = 500  # keys asked for in one query
BATCH = 2_000  # values held back before they are written in one transaction
HELD = 8_000_000  # bytes of them
PART = 2_000_000  # bytes of a note that are written as one value
HEAD_BYTES = 12  # of a note: sum and size
MAX_BYTES = 512 * 1024 * 1024  # beyond it, what other versions of the program left is dropped
ARRIVALS = 64  # results from other machines that are held back at most: a run that is killed loses no more
CHECK_BYTES = 8
PACKAGE = Path(__file__).resolve().parent

T = typing.TypeVar("T")
Call = tuple[object, ...]
Bytes = bytes | memoryview
Spread = Callable[[Callable[..., object], Sequence[Call]], Iterator[tuple[int, bytes]]]  # (index, encoded result) of calls made elsewhere


class Store:
    """One SQLite file of results, keyed by the values of the arguments. Plain data only (msgpack): nothing in it is code.

    A file that is missing, damaged, locked or read-only costs time, nothing else; `path` None keeps nothing.
    """

    def __init__(self, path: Path | None, code: str) -> None:
        self.code = code
        self._path = path
        self._pending: dict[bytes, Bytes] = {}
        self._seen: dict[bytes, bytes] = {}  # parts of notes that the file has: key -> sum
        self._held = 0
        self._base = _open(path) if path else None
        self._aside: Workers | None = None

    def __call__(self, fn: Callable[..., T], *args: object) -> T:
        """What `fn(*args)` returns. Nothing is kept of a call that raises."""
        return self.each(fn, [args])[0]

    def each(self, fn: Callable[..., T], calls: Sequence[Call], jobs: int = 1,
             ticked: Callable[[int], None] | None = None, spread: Spread | None = None) -> list[T]:
        """`[fn(*args) for args in calls]`; what is not known is computed on `jobs` cores. The first exception is raised.

        With `spread` it is computed elsewhere and kept as it arrives; what never arrives is computed here.
        """
        from generator.pool import run

        if self._base is None and len(calls) == 1 and not spread:
            return [fn(*calls[0])]  # nothing is kept and nobody waits: no need of bytes
        codec = Codec(fn)
        keys = [self._key(codec.name, args) for args in calls]
        known = self._read(keys)
        missing = list({key: i for i, key in enumerate(keys) if key not in known}.values())  # equal calls are made once
        if spread:
            for done, (at, value) in enumerate(spread(fn, [calls[i] for i in missing]), 1):
                known[keys[missing[at]]] = value
                self._keep(keys[missing[at]], value, ARRIVALS)
                if ticked:
                    ticked(done)
            missing = [i for i in missing if keys[i] not in known]
        fresh = run(lambda i: codec.encode(fn(*calls[i])), missing, jobs, ticked)
        for i, value in zip(missing, fresh, strict=True):
            known[keys[i]] = value
            self._keep(keys[i], value)
        return [codec.decode(known[key]) for key in keys]

    def _key(self, name: str, args: Call) -> bytes:
        made = hashlib.blake2b(f"{self.code}\0{name}\0".encode(), digest_size=16)
        made.update(plain(args))
        return made.digest()

    def _read(self, keys: Sequence[bytes]) -> dict[bytes, Bytes]:
        return {key: value for key, (_, value) in self._checked(keys).items()}

    def _checked(self, keys: Sequence[bytes]) -> dict[bytes, tuple[bytes, Bytes]]:
        """Values with their sums."""
        found: dict[bytes, tuple[bytes, Bytes]] = {key: (_check(self._pending[key]), self._pending[key]) for key in keys if key in self._pending}
        asked = [key for key in dict.fromkeys(keys) if key not in found]
        for at in range(0, len(asked), CHUNK):
            found.update(self._select(asked[at : at + CHUNK]))
        return found

    def _select(self, keys: Sequence[bytes]) -> dict[bytes, tuple[bytes, Bytes]]:
        if self._base is None:
            return {}
        marks = ",".join("?" * len(keys))
        try:
            rows = self._base.execute(f"SELECT key, value FROM kept WHERE key IN ({marks})", keys).fetchall()
        except Exception as error:  # a damaged file shows itself in any call
            self._give_up(error)
            return {}
        found = ((key, value[:CHECK_BYTES], memoryview(value)[CHECK_BYTES:]) for key, value in rows if isinstance(value, bytes))
        return {key: (check, value) for key, check, value in found if check == _check(value)}

    def _keep(self, key: bytes, value: Bytes, most: int = BATCH) -> None:
        if self._base is None:
            return
        self._pending[key] = value
        self._held += len(value)
        if len(self._pending) >= most or self._held >= HELD:
            self.save()

    def recall(self, name: str) -> bytes | None:
        """What `note` kept under this name, by this version of the program; None for nothing."""
        key = self._key("note", (name,))
        head = self._read([key]).get(key, b"")
        if len(head) != HEAD_BYTES or head[4:7] != bytes(3):
            return None
        size = int.from_bytes(head[4:], "big")
        keys = self._parts(name, size)
        found = self._checked(keys)
        if len(found) != len(keys) or head != _head([found[key][0] for key in keys], size):
            return None
        self._seen.update((key, check) for key, (check, _) in found.items() if key not in self._pending)
        return b"".join([found[key][1] for key in keys])

    def note(self, name: str, value: bytes) -> None:
        """In parts, as the database copies each value several times while it is written; those that are as `recall` saw them are not."""
        checks = []
        for at, key in enumerate(self._parts(name, len(value))):
            part = memoryview(value)[at * PART : (at + 1) * PART]
            checks.append(_check(part))
            if key in self._pending or self._seen.get(key) != checks[-1]:
                self._seen.pop(key, None)
                self._keep(key, part)
        self._keep(self._key("note", (name,)), _head(checks, len(value)))

    def _parts(self, name: str, size: int) -> list[bytes]:
        """The keys of a note's parts."""
        return [self._key("note", (name, at)) for at in range(-(-size // PART))]

    def aside(self, work: Callable[[Store], None]) -> None:
        """Let another process do what only notes something; `close` waits for it."""
        from generator.pool import beside

        def there(_: int) -> bytes:
            other = Store(self._path, self.code)
            work(other)
            other.close()
            return b""

        self.save()
        self._aside = beside(there, [0], jobs=2, worth=1)
        if self._aside is None:
            work(self)

    def save(self) -> None:
        """Write what is held back, in one transaction. Another writer that does not end in time wins: only time is lost."""
        if self._base is None or not self._pending:
            return
        rows = ((key, b"".join((_check(value), value)), self.code) for key, value in self._pending.items())
        try:
            self._base.execute("BEGIN IMMEDIATE")
            self._base.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", rows)
            self._base.execute("COMMIT")
        except Exception as error:
            self._give_up(error)
        self._pending.clear()
        self._held = 0

    def close(self) -> None:
        self.save()
        if self._aside:
            self._aside.results()
        if self._base is None:
            return
        try:
            if self._path and self._path.stat().st_size > MAX_BYTES:
                self._base.execute("DELETE FROM kept WHERE code != ?", (self.code,))
                self._base.execute("VACUUM")
            self._base.close()
        except Exception as error:
            self._give_up(error)
        self._base = None

    def _give_up(self, error: Exception) -> None:
        import sqlite3

        if not isinstance(error, sqlite3.Error | OSError | OverflowError | ValueError):
            raise error
        base, self._base = self._base, None
        try:
            if base is not None:
                base.close()
        except sqlite3.Error:
            pass
        if self._path and isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.OperationalError):
            _remove(self._path)


class Codec:
    """How the results of one function become bytes and come back, by its return annotation."""

    def __init__(self, fn: Callable[..., object]) -> None:
        import msgspec

        self.name = f"{fn.__module__}.{fn.__qualname__}"
        self._decoder = msgspec.msgpack.Decoder(typing.get_type_hints(fn)["return"])
        self.encode = msgspec.msgpack.Encoder().encode

    def decode(self, value: Bytes) -> typing.Any:
        return self._decoder.decode(value)


def plain(value: object) -> bytes:
    """The value as bytes, the same in every run: mappings and sets are sorted."""
    import msgspec

    return msgspec.msgpack.encode(value, order="deterministic")


def fingerprint_code(folder: Path = PACKAGE) -> str:
    """Hash of the program's own files, tables and models included: results of another version are not ours."""
    made = hashlib.blake2b(digest_size=16)
    for path in program_files(folder):
        name = path.relative_to(folder).as_posix()
        made.update(f"{name}\0{path.stat().st_size}\0".encode())
        made.update(path.read_bytes())
    return made.hexdigest()


def program_files(folder: Path = PACKAGE) -> list[Path]:
    """The package's code and data, sorted; compiled files and the theme (which has a fingerprint of its own) left out."""
    found = []
    for base, folders, names in os.walk(folder):
        folders[:] = sorted(n for n in folders if n not in ("__pycache__", "templates"))
        found += [Path(base, name) for name in sorted(names) if not name.endswith((".pyc", ".swp", "~"))]
    return found


def _head(checks: Sequence[bytes], size: int) -> bytes:
    """What is kept of a note beside its parts: a sum of their sums, and its size."""
    return zlib.crc32(b"".join(checks)).to_bytes(4, "big") + size.to_bytes(HEAD_BYTES - 4, "big")


def _check(value: Bytes) -> bytes:
    """Against a damaged disk: two sums that cost a tenth of a hash."""
    return zlib.crc32(value).to_bytes(4, "big") + zlib.adler32(value).to_bytes(4, "big")


def _open(path: Path) -> sqlite3.Connection | None:
    import sqlite3

    for attempt in (1, 2):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            base = sqlite3.connect(path, timeout=BUSY_S, isolation_level=None, check_same_thread=False)
            base.execute("PRAGMA synchronous=OFF")
            base.execute("CREATE TABLE IF NOT EXISTS kept (key BLOB PRIMARY KEY, value BLOB, code TEXT)")
            base.execute("SELECT key, value, code FROM kept LIMIT 1").fetchall()
            return base
        except sqlite3.OperationalError as error:
            if "no such column" not in str(error):
                return None  # locked, read-only, no room
        except (sqlite3.DatabaseError, ValueError):
            pass
        except OSError:
            return None
        if attempt == 1:
            _remove(path)
    return None


def _remove(path: Path) -> None:
    for name in (path, path.with_name(path.name + "-journal")):
        try:
            name.unlink(missing_ok=True)
        except OSError:
            pass
