"""The dates of an article as evidence: each with its sentence's words and whether it lies ahead or behind."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log

from generator.dates import find_dates
from generator.model import DateExpr, Reading
from generator.sentences import sentences

WORD = re.compile(r"[^\W\d_]{3,40}|\d{1,9}")
DAY_WORD = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
AHEAD = re.compile(
    r"(?:\bahead of|\bbefore|\buntil|\btill|\bby|\bdue|\bupcoming|\bapproaching|\bexpires?|\bexpiring|\bdeadline|\bscheduled for|\bset for|"
    r"\bslated for|\bstarting|\bbeginning|\beffective)\W{1,3}(?:\w{1,20}\W{1,3}){0,3}$", re.I)
AHEAD_AFTER = re.compile(r"\W{0,3}(?:s\W)?(?:\w{1,20}\W{1,3}){0,2}?(?:deadline|cutoff|approach|expir|looms?|nears?)", re.I)
BEHIND = re.compile(r"(?:\bsince|\bafter|\bfollowing|\bas of|\bbegan|\bbegun|\bheld)\W{1,3}(?:\w{1,20}\W{1,3}){0,3}$", re.I)
NUMBERS = {word: n for n, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)}
NUMBERS |= {word: n for n, word in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1)}
SERIES = re.compile(
    rf"\b(?:({'|'.join(NUMBERS)})|(\d{{1,2}})(?:st|nd|rd|th)?)[ -](?:\w{{3,15}}[ -]){{0,2}}?"
    r"(round|session|summit|hearing|tranche|phase|wave|visit|trip|ballot|edition|instalment|installment)s?\b", re.I)


@dataclass(frozen=True, slots=True)
class Mention:
    """One date expression in its sentence. `near`: words of the sentences beside it. `lies`: past | future | None."""

    expr: DateExpr
    words: frozenset[str]
    near: frozenset[str]
    lies: str | None
    line: int | None
    caption: bool = False

    @property
    def label(self) -> str:
        where = f" (line {self.line})" if self.line else ""
        return f"“{self.expr.text}”{where}"


@dataclass(frozen=True, slots=True)
class Step:
    """The n-th round, hearing, visit … that an article speaks of."""

    noun: str
    number: int
    mention: Mention | None  # the date in the same sentence
    line: int | None
    text: str


@dataclass(frozen=True, slots=True)
class Mentions:
    dates: tuple[Mention, ...]
    steps: tuple[Step, ...]


def words_of(text: str) -> list[str]:
    """Lower-case word stems of at least three letters and numbers, in order."""
    return [_stem(found.lower()) for found in WORD.findall(text)]


def _stem(word: str) -> str:
    if word.endswith(("ing", "ies")) and len(word) > 6:
        return word[:-3]
    if word.endswith(("ed", "es")) and len(word) > 5:
        return word[:-2]
    return word[:-1] if len(word) > 4 and word.endswith(("s", "e")) else word


class Weights:
    """How much a shared word says: 1 for one that stands once in all articles, about 0 for one in every other sentence."""

    def __init__(self, counts: Counter[str]) -> None:
        self.counts = counts
        self.scale = log(max(200, sum(counts.values()) // 20))

    def __call__(self, words: frozenset[str]) -> float:
        return sum(self.of(word) for word in sorted(words))

    def of(self, word: str) -> float:
        return max(0.0, 1.0 - log(max(1, self.counts[word])) / self.scale) ** 2


def mentions(reading: Reading) -> Mentions:
    """All dates of the article and its photo captions."""
    text = reading.clean.text
    spans = sentences(text)
    bags = [frozenset(words_of(text[a:b])) for a, b in spans]
    starts = [a for a, _ in spans]
    made: list[Mention] = []
    at: dict[int, Mention] = {}
    for expr in reading.dates:
        n = bisect_right(starts, expr.start) - 1
        if n < 0:
            continue
        near = frozenset().union(*bags[max(0, n - 1) : n], *bags[n + 1 : n + 2])
        own = bags[n] - frozenset(words_of(expr.text))
        made.append(Mention(expr, own, near, _lies(text, expr), reading.clean.line(expr.start)))
        at.setdefault(n, made[-1])
    steps = tuple(_steps(reading, spans, at))
    return Mentions(tuple(made) + tuple(_captions(reading)), steps)


def _captions(reading: Reading) -> Iterator[Mention]:
    for caption, line in reading.clean.captions:
        bag = frozenset(words_of(caption))
        for expr in find_dates(caption, reading.clean.language or "en"):
            yield Mention(expr, bag - frozenset(words_of(expr.text)), frozenset(), _lies(caption, expr), line, True)


def _steps(reading: Reading, spans: Sequence[tuple[int, int]], at: dict[int, Mention]) -> Iterator[Step]:
    text = reading.clean.text
    for n, (a, b) in enumerate(spans):
        for found in SERIES.finditer(text, a, min(b, a + 2000)):
            number = NUMBERS[found[1].lower()] if found[1] else int(found[2])
            if number < 50:
                yield Step(found[3].lower(), number, at.get(n), reading.clean.line(found.start()), found[0])


def _lies(text: str, expr: DateExpr) -> str | None:
    before, after = text[max(0, expr.start - 60) : expr.start], text[expr.end : expr.end + 40]
    before = before[before.rfind("\n") + 1 :]
    if AHEAD_AFTER.match(after) or AHEAD.search(before) and not _over(before):
        return "future"
    if BEHIND.search(before):
        return "past"
    told = next((part for part in expr.rule if part in ("past", "future")), None)
    return told if isinstance(told, str) else None


def _over(before: str) -> bool:
    """"By late June" and "before May" may tell of what is over; only day and deadline words are sure."""
    return bool(re.search(r"\b(?:by|before)\W{1,3}(?:the\W)?$", before, re.I)) and bool(re.search(r"\b(?:had|was|were)\b", before))
