"""Lengths of time that an article counts from a day which others tell: "resigned on Monday, a week after the tank burst", "yesterday, five days later than planned"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import cache

from generator.concepts import concepts
from generator.date_windows import Window, windows_of
from generator.model import DateExpr, Reading
from generator.sentences import sentences
from generator.word_weights import Weights, stem_of, words_of

LENGTH = re.compile(r"P(\d{1,2})([DW])")
SINCE = re.compile(r"\s(?P<sharp>(?:(?P<ahead>tomorrow)|today|tonight|this (?:morning|afternoon|evening)|to the (?:day|hour))\s)?(?P<sign>after|since|before)\s(?=\w)")
BESIDE = re.compile(r",?\s(?:exactly\s|precisely\s|just\s|only\s|barely\s|about\s|some\s)?$")  # between the day and the length
SLACK = {"D": 1, "W": 3}  # days by which reporters' days and weeks are not exact
ENDS = re.compile(r",\s|;|\s(?:that|which|who|whose|where|when|before|after|since|because|while|as|and|but)\s")  # of the clause that tells it
THAN = re.compile(r"\s(?:later |earlier )?than\s(?:[\w’'-]+\s){0,5}?(?:planned|promised|scheduled|expected|announced|hoped|agreed|foreseen|intended)\b")
PRONOUN = re.compile(r"(?:it|they)\s")
LATE = 1.6  # times the likeness, where the article itself counts from the day of a plan
BEGINS = 12  # characters of a sentence before such a length that begins it
LEAST = 2  # words that say what happened
MISHAPS = frozenset("crash derail sink aground explosion collapse blaze flood quake erupt".split())  # groups of words, of concepts.txt, for what befalls a thing once
STRUCK = dict.fromkeys("hit struck rammed".split(), "crash")


@dataclass(frozen=True, slots=True)
class Elapsed:
    """`days` since a happening told in these words, negative for days before it. `day`: on which so many had passed; None where it is that of the report.
    `planned`: they are counted from the day for which it was planned; `late`: it came so much later or earlier than that."""

    days: int
    slack: int
    words: frozenset[str]
    day: DateExpr | None
    label: str
    planned: bool = False
    late: bool = False


def lengths(reading: Reading, weights: Weights) -> Iterator[Elapsed]:
    """All of them in the article that can be counted to a day."""
    text, spans = reading.clean.text, sentences(reading.clean.text)
    starts = [a for a, _ in spans]
    weekday = day = None
    for expr in reading.dates:
        length = LENGTH.fullmatch(str(expr.rule[1])) if expr.rule[0] == "dur" else None
        label = f"“{expr.text} {{}}” (line {reading.clean.line(expr.start)})"
        sentence = spans[max(0, bisect_right(starts, expr.start) - 1)] if length else (0, 0)
        if length and (since := SINCE.match(text, expr.end)):
            ends = ENDS.search(text, since.end(), sentence[1])
            told = text[since.end() : ends.start() if ends else sentence[1]]
            foretold = PRONOUN.match(told) is not None
            if foretold:  # 'averting a second strike five days before it was to begin'
                told = text[max(sentence[0], text.rfind(",", sentence[0], expr.start)) : expr.start]
            words = weights.telling(words_of(told))
            if len(words) >= LEAST:
                dated = weekday is not None and weekday.start >= sentence[0] and (BESIDE.fullmatch(text, weekday.end, expr.start) or since["sign"] == "after" and _is_alone(reading, weekday, sentence, since.start()))
                sign = -1 if since["sign"] == "before" else 1
                then = weekday if dated else _told_then(reading, ends.end(), sentence[1]) if ends and expr.start - sentence[0] < BEGINS else None
                yield Elapsed(sign * _days(length) - (since["ahead"] is not None), 0 if since["sharp"] else SLACK[length[2]], words, then, label.format(since[0].strip()), foretold)
        elif length and day is not None and day.start >= sentence[0] and (than := THAN.match(text, expr.end)):
            words = weights.telling(words_of(text[sentence[0] : expr.start]))
            if len(words) >= LEAST:
                sign = -1 if "earlier" in expr.text + than[0] else 1
                yield Elapsed(sign * _days(length), SLACK[length[2]] - 1, words, day, label.format(than[0].strip()), True, True)
        if expr.rule[0] == "weekday" and expr.rule[3] is None and "@" not in expr.rule:
            weekday = expr
        if expr.rule[0] in ("weekday", "unit", "clock"):
            day = expr


def _told_then(reading: Reading, start: int, end: int) -> DateExpr | None:
    """'Five weeks after the bank was shut, it opened on Monday': the weekday of what happened then."""
    told = [e for e in reading.dates if start <= e.start < end]
    return told[0] if told and told[0].rule[0] == "weekday" and told[0].rule[3] is None and "@" not in told[0].rule else None


def _is_alone(reading: Reading, weekday: DateExpr, sentence: tuple[int, int], until: int) -> bool:
    """'On Thursday the agency ordered all lots to be withdrawn, two days after a child died': no other day stands before the length that it may be counted from."""
    return all(e is weekday or e.rule[0] == "dur" for e in reading.dates if sentence[0] <= e.start < until)


@cache
def _mishaps() -> dict[str, str]:
    """Stem -> the group of words for a mishap."""
    return {stem_of(word): group for word, group in (*concepts().items(), *STRUCK.items()) if group in MISHAPS}


def one_mishap(mine: Set[str], other: Set[str]) -> bool:
    """Do both tell of one kind of mishap that befell one thing: 'the Velm was hit', 'the Velm and a tanker collided'?"""
    kinds = _mishaps()
    return any(word not in kinds for word in mine & other) and not {kinds[word] for word in mine if word in kinds}.isdisjoint(kinds.get(word) for word in other)


def _days(length: re.Match[str]) -> int:
    return int(length[1]) * (7 if length[2] == "W" else 1)


def published_after(elapsed: Elapsed, happened: int) -> tuple[Window, ...]:
    """Publication days of the article where the happening was on the day `happened`."""
    first, last = happened + elapsed.days - elapsed.slack, happened + elapsed.days + elapsed.slack
    if elapsed.day is None:
        return ((first, last + (elapsed.slack > 0)),)
    return tuple(w for d in range(first, last + 1) for w in windows_of(elapsed.day, "future" if elapsed.planned and "future" in elapsed.day.rule else "past", d, d))
