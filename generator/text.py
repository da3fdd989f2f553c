"""Lines of a text capture: markers set apart, every character still traceable to its place."""

import re

from generator.model import Struct

INVISIBLE = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
LOOSE = re.compile(rf"[{INVISIBLE}]+|[\s{INVISIBLE}]{{2,}}|[^\S ]")
STRIP = "".join(chr(c) for c in (*range(33), *range(127, 161), 0xAD, 0x1680, *range(0x2000, 0x2010), 0x2028, 0x2029, 0x202F,
                                 *range(0x202A, 0x202F), 0x205F, 0x2060, *range(0x2066, 0x206A), 0x3000, 0xFEFF))
BULLET = re.compile(r"(?:[•‣◦▪●○■□∙·*►▸]|»(?![^\n»]*«)|\+(?!\+)|[-–](?=[ \t]))[ \t\xa0]*(?=\S)|o[ \t]+(?=[A-Z])")  # '»Abzocke« hilft keinem' opens with a quotation
HEADING = re.compile(r"#{1,6}[ \t]+(?=\S)")
QUOTED = re.compile(r"(?:>[ \t]?)+(?=\S)")

EMPHASISED = re.compile(r"([*_~])(?=[^\s*_~])([^*_~]+)(?<=\S)\1")  # a whole line, as messengers mark it

Mark = tuple[int, int, int]  # offset in the text at hand, offset in the capture, line of the capture


class Line(Struct, frozen=True, gc=False):
    """One line that holds something. `start`: offset of `text` in the capture; `marker`: what was cut from its front."""

    number: int
    start: int
    indent: int
    marker: str
    text: str
    gap: int  # empty lines before it


WIDE = re.compile(r"[ \t]{2,}|\t")
SIGNS = re.compile(r"(?:writers?|authors?)\s?:", re.I)  # who wrote it, in a row of any length
ROW_MAX, ROW_CELLS, CELL_MAX = 300, 4, 60  # characters of a row, cells at least, characters of a cell


def read_lines(text: str, limit: int) -> list[Line]:
    """The non-empty lines of a capture, at most `limit`."""
    found: list[Line] = []
    offset, gap = 0, 0
    for number, raw in enumerate(text.split("\n"), 1):
        body = raw.strip(STRIP)
        if body:
            found.append(_line(number, offset, raw, body, gap))
            gap = 0
            if len(found) >= limit:
                break
        else:
            gap += 1
        offset += len(raw) + 1
    return found


def _line(number: int, offset: int, raw: str, body: str, gap: int) -> Line:
    indent = raw.find(body[0])
    marker = ""
    if body[0] in "*_~" and body[-1] == body[0] and (whole := EMPHASISED.fullmatch(body)) is not None:
        return Line(number, offset + indent + 1, indent, "", whole[2], gap)
    if body[0] in "•‣◦▪●○■□∙·*+»►▸-–o#>":
        match = (HEADING if body[0] == "#" else QUOTED if body[0] == ">" else BULLET).match(body)
        if match and not (body[0] == "*" and body[1:2] == "*"):
            marker = match.group()
            body = body[match.end():]
    return Line(number, offset + indent + len(marker), indent, marker.strip(), body, gap)


def squeeze(text: str, marks: list[Mark]) -> tuple[str, list[Mark]]:
    """Runs of white space become one space and invisible characters go."""
    if text.isprintable() and "  " not in text or not LOOSE.search(text):
        return text, marks  # nothing invisible is printable, nor any white space but the plain space
    apart = " | " if is_row(text) else " "
    return rewrite(text, marks, [(m.start(), m.end(), (apart if len(m.group()) > 1 else " ") if _has_space(m.group()) else "") for m in LOOSE.finditer(text)])


def is_row(text: str) -> bool:
    """Entries of a menu or cells of a table that stand apart on one line: 'Cover   Police   Letters   Weather'."""
    cells = WIDE.split(text) if len(text) < ROW_MAX else []
    enough = len(cells) >= ROW_CELLS or len(cells) > 1 and SIGNS.match(cells[-1])
    return bool(enough) and all(len(cell) <= CELL_MAX and cell[-1:].isalnum() for cell in cells)


def _has_space(run: str) -> bool:
    return any(c.isspace() for c in run)


def rewrite(text: str, marks: list[Mark], edits: list[tuple[int, int, str]]) -> tuple[str, list[Mark]]:
    """`text` with spans (ascending, apart) replaced; every stretch that stays keeps its places in the capture."""
    parts: list[str] = []
    moved: list[Mark] = []
    at = grown = k = 0  # read so far, written so far, the mark that holds `at`
    for start, end, new in [*edits, (len(text), len(text), "")]:
        if at < start:
            while k + 1 < len(marks) and marks[k + 1][0] <= at:
                k += 1
            offset, theirs, line = marks[k]
            moved.append((grown, theirs + at - offset, line))
            while k + 1 < len(marks) and marks[k + 1][0] < start:
                k += 1
                offset, theirs, line = marks[k]
                moved.append((offset - at + grown, theirs, line))
        parts += (text[at:start], new)
        grown += start - at + len(new)
        at = end
    return "".join(parts), moved
