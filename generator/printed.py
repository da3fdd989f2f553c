"""What printing leaves in a text: running heads and page numbers, words broken at the ends of lines."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.text import Line

HEAD = "page"  # marks a running head
LONGEST = 120  # characters of a running head
APART, NAMED_APART = 6, 2  # lines at least between two of them: what a page holds
LETTERS = 12  # in a running head without a word for 'page'
OFTEN = 0.06  # share of the lines that end in a hyphen where words are broken
NAMED = re.compile(r"\b(?:page|seite|página|pág\.|pagina|p\.)\s?\d{1,4}\b|\S\s{1,99}\d{1,3}/\d{1,3}$", re.I)
BARE = re.compile(r"\W*\d{1,4}\W*$")
NUMBER = re.compile(r"\d+")
EDGE = re.compile(r"^\W*\d|\d\W*$")
BROKEN = re.compile(r"([^\W\d_]+)-$")
BEGUN = re.compile(r"[^\W\d_]+")
LOOSE = frozenset("and or to und oder bis et ou y o e".split())  # behind a hyphen that stands for a word left out
TERMINAL = ".!?…:;。！？"


def running_heads(texts: Sequence[str]) -> set[int]:
    """Numbers of the lines that stand at the head or foot of every printed page, told by the page's number that grows by one from each to the next."""
    alike: dict[str, list[int]] = defaultdict(list)
    for i, text in enumerate(texts):
        if len(text) <= LONGEST and EDGE.search(text) and (NAMED.search(text) or BARE.match(text) or sum(map(str.isalpha, text)) >= LETTERS):
            alike[" ".join(NUMBER.sub("#", text).split())].append(i)
    found: set[int] = set()
    for places in alike.values():
        named = len(places) > 1 and NAMED.search(texts[places[0]]) is not None
        if len(places) > (1 if named else 2) and _count_up([texts[i] for i in places]) and all(b - a > (NAMED_APART if named else APART) for a, b in zip(places, places[1:], strict=False)):
            found |= set(places)
    if found:  # what recurs beside them
        beside = {texts[k] for head in found for k in (head - 1, head + 1) if 0 <= k < len(texts) and k not in found and EDGE.search(texts[k])}
        again = [i for i, text in enumerate(texts) if text in beside] if beside else []
        found |= {i for i in again if sum(texts[k] == texts[i] for k in again) > 1}
    return found


def _count_up(texts: Sequence[str]) -> bool:
    """Whether one number of these lines grows by one from each to the next while the others stay."""
    rows = [[int(number[:9]) for number in NUMBER.findall(text)] for text in texts]
    columns = [{b - a for a, b in zip(column, column[1:], strict=False)} for column in zip(*rows, strict=True)]
    return {1} in columns and all(steps in ({0}, {1}) for steps in columns)


def without_heads(lines: list[Line]) -> tuple[list[Line], list[Line]]:
    """The lines of the text, as if its pages were one, and those of the pages' heads."""
    if len(lines) < APART:
        return lines, []
    heads = running_heads([line.text for line in lines])
    if not heads:
        return lines, []
    kept: list[Line] = []
    for i, line in enumerate(lines):
        if i in heads:
            continue
        torn = i - 1 in heads and kept and kept[-1].text[-1] not in TERMINAL and not line.marker
        kept.append(Line(line.number, line.start, line.indent, line.marker, line.text, 0) if torn else line)
    return kept, [Line(lines[i].number, lines[i].start, lines[i].indent, HEAD, lines[i].text, lines[i].gap) for i in sorted(heads)]


@dataclass(frozen=True, slots=True)
class Hyphens:
    """How a text's lines end in hyphens: `broken` where it breaks words there, else they belong to compounds; `words`: what stands inside its lines."""

    broken: bool
    words: frozenset[str]

    def drops(self, above: str, below: str) -> bool:
        """Whether the hyphen at the end of a line goes when the next one is joined to it."""
        left, right = BROKEN.search(above), BEGUN.match(below)
        if left is None or right is None or not right[0][0].islower():
            return False
        if f"{left[1]}{right[0]}".lower() in self.words:
            return True
        if not self.broken:
            return False
        return f"{left[1]}-{right[0]}".lower() not in self.words and not (len(left[1]) > 2 and {left[1].lower(), right[0]} <= self.words)


def joins(above: str, below: str) -> bool:
    """Whether a hyphen at the end of a line ties the next one to it: not in 'pre- and post-war'."""
    return above[-1:] == "-" and above[-2:-1].isalpha() and below[0].isalpha() and below.split(None, 1)[0].lower() not in LOOSE


def hyphens(lines: Iterable[Line]) -> Hyphens | None:
    """None for a text without a line that ends in a hyphen behind a letter."""
    texts = [line.text for line in lines]
    if not any(text[-1] == "-" and text[-2:-1].isalpha() for text in texts):
        return None
    ended = len({(above.rsplit(None, 1)[-1], below.split(None, 1)[0]) for above, below in zip(texts, texts[1:], strict=False) if joins(above, below) and below[0].islower()})
    words = frozenset(word.lower() for text in texts for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*(?!-)", text))
    return Hyphens(ended > 1 and ended >= OFTEN * len(texts), words)
