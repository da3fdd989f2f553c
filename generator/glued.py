"""Long lines in which a copy ran the blocks of a page together: 'HomeNewsSport', '… the vote.The council …'."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter

from generator.text import Line

LONG = 300  # characters of a line that may be several blocks
FEW = 4  # seams between letters that a line of prose may show
TYPOS = 1  # sentences without a space between them that it may show
REACH = 120  # characters around a seam of labels that hold
CROWD = 2  # of them
SEAM = re.compile(r"(?<=[a-zß-öø-ÿ\d)”’][.!?…])(?=[A-ZÀ-ÖØ-Þ][a-zß-ÿ’' ]|[“‘]\w)|(?<=[.!?…][”\"’)])(?=[A-ZÀ-ÖØ-Þ][a-zß-ÿ’' ]|[“‘]\w)"
                  r"|(?<=[a-zß-öø-ÿ\d)])(?<!\bMc)(?<!\bMac)(?<!\bD[ei])(?<!\bL[ae])(?<!\b[aei])(?=[A-ZÀ-ÖØ-Þ][\w ’'])")
CAPITAL = re.compile(r"[A-ZÀ-ÖØ-Þ“‘](?<=\S.)")  # right behind another sign: what every seam has
CODE = re.compile(r"[/%=&_{}\\<>]")  # of addresses and programs
RUN = re.compile(r"(?:[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+){4}")  # labels run together, more than a name has
REPORTED = ("eporting by ", "EPORT FROM ", "EPORTS FROM ", "eport from ", "eports from ")
CREDIT = re.compile(r"[.!?”\"]\s{1,3}(?=\((?:Additional r|R)eporting (?:and writing )?by [^()]{3,240}\)\.?$|[—–-]{1,2}\s?(?i:with (?:an? )?(?:additional )?reports? from )[A-Z][^.!?]{3,120}\.?$)")  # behind the last sentence: 'The bill passed. (Reporting by …)', '… —With a report from …'
TOKEN = re.compile(r"[^\W_]+")


def parted(lines: list[Line]) -> list[Line]:
    """The same lines, those that hold several blocks cut at their seams."""
    if any(_is_reported(line.text) for line in lines):
        lines = [part for line in lines for part in (_cut(line, [m.end() for m in CREDIT.finditer(line.text)]) if _is_reported(line.text) else [line])]
    if not any(len(line.text) >= LONG for line in lines):
        return lines
    made: list[Line] = []
    for line in lines:
        made += _parts(line) if len(line.text) >= LONG else [line]
    return made


def _is_reported(text: str) -> bool:
    return any(said in text for said in REPORTED)


def _parts(line: Line) -> list[Line]:
    return _cut(line, _cuts(line.text))


def _cut(line: Line, cuts: list[int]) -> list[Line]:
    if not cuts:
        return [line]
    made: list[Line] = []
    for start, end in zip([0, *cuts], [*cuts, len(line.text)], strict=True):
        piece = line.text[start:end]
        lead = len(piece) - len(piece.lstrip())
        if piece.strip():
            made.append(Line(line.number, line.start + start + lead, line.indent, line.marker if not made else "", piece.strip(), line.gap if not made else 0))
    return made


def _cuts(text: str) -> list[int]:
    """Where sentences stand without a space between them, or labels in a row; 'YouTube' and 'McKay', which return or stand alone, stay."""
    if "](" in text:
        return []
    seams = [m.start() for m in CAPITAL.finditer(text) if SEAM.match(text, m.start())]
    ended = [seam for seam in seams if not text[seam - 1].isalnum()]
    if len(seams) <= FEW:
        return ended if len(ended) > TYPOS else []
    if len(CODE.findall(text)) > len(seams) or len(ended) <= TYPOS and not RUN.search(text):
        return []
    known = Counter(TOKEN.findall(text))
    labels = [seam for seam in seams if text[seam - 1].isalnum()]
    cuts = list(ended)
    for seam in labels:
        crowd = bisect_right(labels, seam + REACH) - bisect_left(labels, seam - REACH)
        if crowd >= CROWD and known[_around(text, seam)] <= 1:
            cuts.append(seam)
    return sorted(cuts)


def _around(text: str, at: int) -> str:
    """The word that the seam would cut."""
    low, high = at, at
    while low > 0 and text[low - 1].isalnum() and at - low < 40:
        low -= 1
    while high < len(text) and text[high].isalnum() and high - at < 40:
        high += 1
    return text[low:high]
