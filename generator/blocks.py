"""Blocks: the paragraphs, list items, headings and table rows that a capture is made of."""

import re

from generator.glued import parted
from generator.model import Struct
from generator.printed import HEAD, Hyphens, hyphens, joins, without_heads
from generator.run_on import apart
from generator.text import Line, Mark, read_lines, rewrite, squeeze

LINE_LIMIT = 8_000  # lines that hold something, and characters: beyond it nothing is read
CHAR_LIMIT = 1_000_000
WRAP_MIN, WRAP_MAX = 50, 200  # columns between which a capture may have been hard-wrapped
NARROW, COLUMN = 30, 8  # the width of a printed column, and full lines that show one
TERMINAL = tuple(".!?…:;。！？」』\"”’»)）】")
SIGNED, GOES_ON = ("By ", "BY ", "Von ", "Par ", "Por "), (",", " and", " AND", " &", " und", " et", " y")  # a byline is a line of its own
IMAGE = re.compile(r"!\[([^\]\n]{0,400})\]\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,500})?(?:\s+\"[^\"\n]{0,400}\")?\)")
LINK = re.compile(r"\[([^\[\]\n]{0,600})\]\(\s*<?[^()\s<>]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,500})?>?(?:\s+\"[^\"\n]{0,400}\")?\s*\)")
LABELLED = re.compile(r"(?:posted|filed|published|tagged|updated|categor\w+|tags?|topics?|source|via|reading time)\b[^.!?:]{0,16}:")  # 'posted in: Ports'
BYLINE = re.compile(r"(?:by|von|par|por) [A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]+){1,3}(?:\s*[·|•—–]|,? \d|$)")  # 'by Ada Pool · 3 May 2024 · 4 minute read'
PARAGRAPH = 40  # characters of a paragraph that a large first letter may open
WORD_ENDS = frozenset(  # behind a large 'A' or 'I' that is no word of its own
    "fter t s n ll lthough ccording cross mid nother ny nd bout gainst long lso mong round ugust pril merican frican sian ustralian lready lways re f ts nside nstead ran srael ndia taly reland".split()
)
NUMBER = re.compile(r"\d{1,4}\.\s")  # of a list's item
NUMBERED = re.compile(r"\[\d{1,4}\]")
EMPHASIS = re.compile(r"(?<![\w_])__(?=[^\s_])|(?<=[^\s_])__(?![\w_])|^_+(?=\*\*|[^\s_])|\*\*(?=\S)|(?<=\S)\*\*|(?<![\w_])_(?=[^\s_])|(?<=[^\s_])_(?![\w_])|(?<![\w*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\w*])")
BARE_MARKUP = re.compile(r"\*\*[^*\s]|\n {0,8}(?:\* \* \*$|_[^_\n]|__\S)", re.M)  # of a text with an end of a line in front
ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!>-])")


class Block(Struct, frozen=True, gc=False):
    """A piece of a page. `marks`: (offset in text, offset in the capture, line); between two both offsets advance together."""

    text: str
    first: int
    last: int
    marks: tuple[Mark, ...] = ()
    kind: str = "p"  # p | li | h | quote | row
    level: int = 0  # of a heading, or the depth of a list item
    marker: str = ""
    indent: int = 0
    gap: int = 0  # empty lines before
    links: float = 0.0  # share of its characters in links, where the copy marks them


def text_blocks(text: str) -> list[Block]:
    """The blocks of a text capture, hard-wrapped lines joined again."""
    text = text[:CHAR_LIMIT]
    lines = apart(parted(read_lines(text, LINE_LIMIT)))
    lines, heads = without_heads(lines)
    broken = hyphens(lines)
    groups = _join_fragments(_join_wrapped(lines)) + [[head] for head in heads]
    marked = "](" in text or ("*" in text or "_" in text) and len(BARE_MARKUP.findall("\n" + text[:200_000])) > 5
    numbered = len(NUMBERED.findall(text[:200_000])) > 15 if "[1]" in text else False
    made = [_block(group, marked, numbered, broken) for group in groups]
    return sorted((block for block in made if block.text), key=lambda block: block.marks[0][1]) if heads else [block for block in made if block.text]


def _join_wrapped(lines: list[Line]) -> list[list[Line]]:
    """Lines that were one paragraph before somebody broke them at a column."""
    width = _wrap_width(lines)
    groups: list[list[Line]] = []
    for line in lines:
        if width and groups and _was_wrapped(groups[-1][-1], line, width, len(groups[-1])):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _was_wrapped(above: Line, line: Line, width: int, so_far: int) -> bool:
    """True where the next word would not have fitted on the line above."""
    if not line.gap and so_far < 12 and above.text.rfind("](") > above.text.rfind(")"):
        return True  # a link's address goes on
    if line.gap or line.marker or abs(line.indent - above.indent) > 3 + len(above.marker) * (so_far == 1) * 2:
        return False
    if so_far == 1 and above.text.startswith(SIGNED) and line.text[0].isupper() and not above.text.endswith(GOES_ON):
        return False
    if above.marker[:1] == "#" and len(above.text) > width * 0.4:
        return True  # a heading fills its line and an empty one follows it
    used = _columns(above)
    word = len(line.text.split(None, 1)[0])
    return used + 1 + word > width - 1 and (used > width * 0.5 or word > width * 0.4) and used <= width + 2 and not NUMBER.match(line.text)


def _columns(line: Line) -> int:
    return line.indent + len(line.text) + (len(line.marker) + 1 if line.marker else 0)


def _wrap_width(lines: list[Line]) -> int:
    """The column at which a capture was wrapped, 0 where it was not."""
    lengths = sorted(_columns(line) for line in lines if _is_wrappable(line))
    if len(lengths) < 4:
        return 0
    width = lengths[-1 - len(lengths) // 40]  # a few lines stand out: addresses, tables
    if not NARROW <= width <= WRAP_MAX:
        return 0
    full = sum(length > width * 0.85 for length in lengths)
    if width < WRAP_MIN and (full < COLUMN or full * 2 < len(lengths)):
        return 0
    unended = sum(1 for above, below in zip(lines, lines[1:], strict=False)
                  if not below.gap and not below.marker and len(above.text) + above.indent > width * 0.8
                  and not above.text.endswith(TERMINAL))
    return width if full >= 3 and unended >= max(2, full * 0.35) else 0


def _is_wrappable(line: Line) -> bool:
    """False for what a text browser leaves longer than its columns: list items, table rows, addresses."""
    text = line.text
    return (" " in text and not line.marker and "](" not in text and "|" not in text and ":/" not in text
            and not NUMBER.match(text) and max(map(len, text.split())) * 2 < len(text))


def _join_fragments(groups: list[list[Line]]) -> list[list[Line]]:
    """Sentences that a copy broke where links stood in them: 'He told', 'the newspaper', 'that …'."""
    joined: list[list[Line]] = []
    i = 0
    while i < len(groups):
        group = groups[i]
        joined.append(group)
        i += 1
        while i < len(groups):
            take = _continues(group, groups, i)
            if not take:
                break
            for follower in groups[i : i + take]:
                group.extend(follower)
            i += take
    return joined


def _is_initial(above: Line, line: Line) -> bool:
    """Is the line above a large first letter of this paragraph: 'T', 'he harbour'?"""
    return len(above.text) == 1 and above.text.isalpha() and above.text.isupper() and not above.marker and not line.marker and line.text[0].islower() and len(line.text) > PARAGRAPH and line.gap < 3


def _continues(group: list[Line], groups: list[list[Line]], i: int) -> int:
    """How many of the groups from `i` on belong to the sentence that `group` leaves open."""
    above, line = group[-1], groups[i][0]
    if len(group) == 1 and _is_initial(above, line):
        return 1
    if line.gap > 1 or line.marker or line.indent != above.indent and line.gap == 0 and len(group) == 1 and above.marker:
        return 0
    open_end = not above.text.endswith(TERMINAL)
    if line.text[0] in ",.;:)!?’”" and line.text[:3] != "..." and len(above.text) > 2 and not line.gap:
        return 1
    if not open_end or line.gap:
        return 0
    size = sum(len(part.text) for part in group)
    if line.text[0].islower() and size >= 25 and " " in above.text and (len(line.text) > 25 or line.text.endswith(TERMINAL)) and not LABELLED.match(line.text) and not BYLINE.match(line.text):
        return 1
    if i + 1 < len(groups) and len(line.text) < 70 and size >= 50 and not line.text.endswith(TERMINAL):
        after = groups[i + 1][0]
        if not after.gap and not after.marker and (after.text[0].islower() or after.text[0] in ",.;:)’”") and (
                len(after.text) > 30 or after.text[0] in ",.;"):
            return 2
    return 0


def _block(group: list[Line], marked: bool, numbered: bool, broken: Hyphens | None) -> Block:
    head, last = group[0], group[-1]
    if len(group) == 1:
        text, marks = head.text, [(0, head.start, head.number)]
    else:
        text, marks = _joined(group, broken)
    text, marks = squeeze(text, marks)
    links = 0.0
    if marked and ("](" in text or "*" in text or "_" in text or "\\" in text):
        text, marks, links = _without_markup(text, marks)
    if numbered and "[" in text:
        text, marks, links = _without_numbers(text, marks)
    kind, level = _kind(head)
    return Block(text, head.number, last.number, tuple(marks), kind, level, head.marker, head.indent, head.gap, links)


def _joined(group: list[Line], broken: Hyphens | None) -> tuple[str, list[Mark]]:
    parts: list[str] = []
    marks: list[Mark] = []
    size = 0
    inside = False  # an address that was broken
    for line in group:
        hyphen = broken is not None and bool(parts) and joins(parts[-1], line.text)
        if hyphen and broken is not None and broken.drops(parts[-1], line.text):
            parts[-1] = parts[-1][:-1]
            size -= 1
        initial = len(parts) == 2 and len(parts[1]) == 1 and parts[1].isupper() and line.text[0].islower() and (parts[1] not in "AI" or line.text.split()[0].rstrip(",") in WORD_ENDS)
        glue = "" if not parts or hyphen or inside or initial or line.text[0] in ",.;:)!?" and len(line.text) < 400 or _is_cjk(parts[-1][-1]) and _is_cjk(line.text[0]) else " "
        parts += (glue, line.text)
        size += len(glue)
        marks.append((size, line.start, line.number))
        size += len(line.text)
        if ")" in line.text or "](" in line.text:
            inside = line.text.rfind("](") > line.text.rfind(")")
    return "".join(parts), marks


def _is_cjk(char: str) -> bool:
    return "\u3000" <= char <= "\u9fff" or "\uff00" <= char <= "\uffef"


def _without_markup(text: str, marks: list[Mark]) -> tuple[str, list[Mark], float]:
    """Markdown's links, pictures and emphasis taken off; the share of the text that was link."""
    linked = 0
    if "![" in text:
        text, marks = rewrite(text, marks, [(m.start(), m.end(), "") for m in IMAGE.finditer(text)])
    edits: list[tuple[int, int, str]] = []
    for m in LINK.finditer(text):
        linked += len(m.group(1))
        edits += [(m.start(), m.start(1), ""), (m.end(1), m.end(), "")]
    text, marks = rewrite(text, marks, edits)
    for pattern in (EMPHASIS, ESCAPED):
        if "*" in text or "_" in text or "\\" in text:
            text, marks = rewrite(text, marks, [(m.start(), m.end() - (pattern is ESCAPED), "") for m in pattern.finditer(text)])
    trimmed = text.lstrip()
    text, marks = rewrite(text, marks, [(0, len(text) - len(trimmed), "")] if len(trimmed) < len(text) else [])
    return text.rstrip(), marks, min(1.0, linked / (len(text) or 1))


def _without_numbers(text: str, marks: list[Mark]) -> tuple[str, list[Mark], float]:
    """Link numbers as text browsers print them taken off; where a link ends is not shown, so its share is a guess."""
    found = list(NUMBERED.finditer(text))
    text, marks = rewrite(text, marks, [(m.start(), m.end(), "") for m in found])
    return text, marks, min(1.0, 20 * len(found) / (len(text) or 1))


def _kind(head: Line) -> tuple[str, int]:
    if not head.marker or head.marker == HEAD:
        return ("row", 0) if head.text.count("|") > 2 or head.text[0] == "|" else ("p", 0)
    if head.marker[0] == "#":
        return "h", len(head.marker)
    return ("quote", 0) if head.marker[0] == ">" else ("li", min(8, head.indent // 2))
