"""Numbers for documents by their names: one more or one less leaves nearly all others theirs."""

from __future__ import annotations

from collections.abc import Iterable
from zlib import crc32

SIGNS = 36  # a number is written with these
ROOM = 16  # times more numbers than documents, at least: then few meet
MOST = 5  # signs of a number
HELD = 6  # a file holds about 2**HELD documents at most, half of them at least

Named = tuple[int, str]  # kind, and a name that no other document of the kind has


def numbered(documents: Iterable[Named], kinds: int, scale: int) -> dict[Named, int]:
    """Numbers that tell the kind: it is what is left of them when they are divided by `kinds`. `scale`: number of binary digits of how many there are."""
    signs = next((n for n in range(1, MOST) if SIGNS**n >= ROOM << scale), MOST)
    slots = SIGNS**signs // kinds
    made: dict[Named, int] = {}
    free = [0] * kinds
    for home, kind, name in sorted([(crc32(name.encode("utf-8", "surrogatepass")) * slots >> 32, kind, name) for kind, name in documents]):
        slot = max(home, free[kind])
        free[kind] = slot + 1
        made[kind, name] = slot * kinds + kind
    return made


def files_of(scale: int) -> int:
    """In how many files so many documents are."""
    return 1 << max(0, scale - HELD)


def file_of(number: int, kinds: int, files: int) -> int:
    return number // kinds % files
