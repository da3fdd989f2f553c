"""Looks up what articles claim in the captures that they name."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TypeAlias

from generator import seals
from generator.errors import DigestError, Problem
from generator.fields import SHAPES
from generator.keys import ARTICLE, open_file
from generator.library import read_text
from generator.model import Article
from generator.seeds import find_captures, read_seed

SPACE = re.compile(r"\s+")
QUOTES = str.maketrans("“”„«»‘’‚′″–—‐‑", "\"\"\"\"\"'''''----")
CUT = re.compile(r"\s*(?:…|\.\.\.)\s*")


@dataclass(frozen=True)
class CaptureText:
    """A capture as evidence is looked up in it: white space left out, quotation marks made equal. `more`: what has no lines, a page's source."""

    text: str
    more: str = ""

    @cached_property
    def _lines(self) -> tuple[str, list[int]]:
        """(all of it, where each line begins)"""
        lines, starts, at = [plain(line) for line in self.text.split("\n")], [], 0
        for line in lines:
            starts.append(at)
            at += len(line)
        return "".join(lines), starts

    def holds(self, part: str) -> bool:
        return part in self._lines[0] or part in self.more

    def lines(self, part: str) -> set[int]:
        """The lines over which the words go, wherever they stand."""
        whole, starts = self._lines
        found: set[int] = set()
        at = whole.find(part)
        while at >= 0:
            found.update(range(bisect_right(starts, at), bisect_right(starts, at + len(part) - 1) + 1))
            at = whole.find(part, at + 1)
        return found


Read: TypeAlias = "Callable[[Path, str], CaptureText | None]"


@dataclass(frozen=True, slots=True)
class Claim:
    """What it is, the words it rests on, their line; `by_hand` where a person changed or wrote it."""

    what: str
    words: str
    line: int
    by_hand: bool = False


@dataclass(slots=True)
class Looked:
    """How many statements were looked up; those of the program whose words are not in their capture, and those of a person that lead to another line."""

    statements: int = 0
    lost: list[Problem] = field(default_factory=list)
    astray: list[Problem] = field(default_factory=list)


def look_up(root: Path, articles: Iterable[Article], read: Read | None = None) -> Looked:
    """A capture that is not here is not asked. `read`: a remembering `capture_text`."""
    looked = Looked()
    read = read or capture_text
    for article in articles:
        texts = [text for path in article.capture if (text := read(root, path)) is not None]
        if not texts:
            continue
        for claim in claims(root, article):
            looked.statements += 1
            if not all(any(text.holds(part) for text in texts) for part in parts(claim.words)):
                where = ", ".join(article.capture)
                if claim.by_hand:
                    looked.astray.append(Problem(article.path, f"{claim.what} that you changed is not in {where}: “{claim.words[:80]}” (line {claim.line})",
                                                 "correct the words, or leave it: it stays as it is"))
                else:
                    looked.lost.append(Problem(article.path, f"{claim.what} is not in {where}: “{claim.words[:80]}” (line {claim.line})",
                                               "correct the words, or delete the entry"))
            elif claim.by_hand and (there := _lines(claim, texts)) and claim.line not in there:
                looked.astray.append(Problem(article.path, f"{claim.what} that you changed leads to line {claim.line}: “{claim.words[:80]}”",
                                             f"its words stand in line {min(there)}: write line: {min(there)}"))
    return looked


def _lines(claim: Claim, texts: list[CaptureText]) -> set[int]:
    """Where the words of a claim stand in the last capture that has them."""
    first = next(iter(parts(claim.words)), "")
    return next((there for text in reversed(texts) if first and (there := text.lines(first))), set())


def claims(root: Path, article: Article) -> Iterator[Claim]:
    """Every statement that leads to a line. A summary that a person wrote needs no words of the capture."""
    of = _generated(root, article)
    for s, by_program in zip(article.summary, of("summary", article.summary), strict=True):
        if by_program and (s.line or not article.summary_by):  # without a line: a language model's own words
            yield Claim("the summary's sentence", s.text, s.line)
    for q, by_program in zip(article.quotes, of("quotes", article.quotes), strict=True):
        if by_program or q.line:
            yield Claim("the quote", q.text, q.line, not by_program)
    for e, by_program in zip(article.events, of("events", article.events), strict=True):
        if by_program or e.line and e.src:
            yield Claim("the event's evidence", e.src, e.line, not by_program)
    for f, by_program in zip(article.figures, of("figures", article.figures), strict=True):
        if by_program or f.line and f.src:
            yield Claim("the figure's evidence", f.src, f.line, not by_program)


def _generated(root: Path, article: Article) -> Callable[[str, tuple[object, ...]], tuple[bool, ...]]:
    """Tells of each item of a list whether it is as the program wrote it."""
    if not set(article.edited) & {key for key, kind in ARTICLE.items() if kind in SHAPES}:
        return lambda key, items: (True,) * len(items)
    try:
        file = open_file(read_text(root, article.path), article.path, ARTICLE, trust=False)
    except DigestError:  # it is being edited: nothing in it is the program's for certain
        return lambda key, items: (key not in article.edited,) * len(items)

    def of(key: str, items: tuple[object, ...]) -> tuple[bool, ...]:
        if key not in article.edited:
            return (True,) * len(items)
        sealed = seals.parse_list(file.sealed.get(key, ""))
        made = seals.own(file.items.get(key, []), sealed).generated
        return made if len(made) == len(items) and sealed.state != seals.OWN else (False,) * len(items)

    return of


def capture_text(root: Path, path: str) -> CaptureText | None:
    """A capture as evidence is looked up in it. None where it is not there."""
    found, _ = find_captures([root / path], root) if (root / path).is_file() else ([], [])
    if not found:
        return None
    try:
        seed = read_seed(found[0])
        if seed.kind == "text":
            return CaptureText(seed.text)
        from generator.boilerplate import clean

        read = clean(seed)
        return CaptureText(read.text, plain(f"{read.title or ''}\n{seed.text}"))
    except DigestError:
        return None


def parts(words: str) -> list[str]:
    return [part for piece in CUT.split(words) if (part := plain(piece).strip(" \"'.,;:"))]


def plain(text: str) -> str:
    """Letters that count: no white space, one kind of quotation mark and hyphen."""
    return SPACE.sub("", text.translate(QUOTES))
