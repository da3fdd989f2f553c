"""Which half of a development set a document belongs to: the one that is looked at, or the one that is held out."""

import zlib


def part_of(name: str) -> str:
    """dev | held, by the document's name alone."""
    return "held" if zlib.crc32(name.encode()) % 2 else "dev"
