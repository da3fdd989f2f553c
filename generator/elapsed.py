"""Lengths of time that an article counts from a happening which others date: "resigned on Monday, a week after the tank burst", "a day before he was to sign"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from generator.date_windows import Window
from generator.dated_mentions import Weights, words_of
from generator.model import Reading
from generator.sentences import sentences

LENGTH = re.compile(r"P(\d{1,2})([DW])")
SINCE = re.compile(r"\s(after|since|before)\s(?=\w)")
BESIDE = re.compile(r",?\s(?:just\s|only\s|barely\s|about\s|some\s)?$")  # between the day and the length
SLACK = {"D": 1, "W": 3}  # days by which reporters' days and weeks are not exact
ENDS = re.compile(r",\s|;|\s(?:that|which|who|whose|where|when|before|after|since|because|while|as|and|but)\s")  # of the clause that tells it
PRONOUN = re.compile(r"(?:it|they)\s")
LEAST = 2  # words that say what happened


@dataclass(frozen=True, slots=True)
class Elapsed:
    """`days` since a happening told in these words, negative for days before it. `weekday`: of the day on which so many had passed; None where it is that of the report."""

    days: int
    slack: int
    words: frozenset[str]
    weekday: int | None
    label: str


def lengths(reading: Reading, weights: Weights) -> Iterator[Elapsed]:
    """All of them in the article that can be counted to a day."""
    text, spans = reading.clean.text, sentences(reading.clean.text)
    starts = [a for a, _ in spans]
    day = None
    for expr in reading.dates:
        length = LENGTH.fullmatch(str(expr.rule[1])) if expr.rule[0] == "dur" else None
        if length and (since := SINCE.match(text, expr.end)):
            sentence = spans[max(0, bisect_right(starts, expr.start) - 1)]
            ends = ENDS.search(text, since.end(), sentence[1])
            told = text[since.end() : ends.start() if ends else sentence[1]]
            if PRONOUN.match(told):  # 'averting a second strike five days before it was to begin'
                told = text[max(sentence[0], text.rfind(",", sentence[0], expr.start)) : expr.start]
            words = weights.telling(words_of(told))
            if len(words) >= LEAST:
                unit = length[2]
                dated = day is not None and day.start >= sentence[0] and BESIDE.fullmatch(text, day.end, expr.start)
                label = f"“{expr.text} {since[0].strip()}” (line {reading.clean.line(expr.start)})"
                sign = -1 if since[1] == "before" else 1
                yield Elapsed(sign * int(length[1]) * (7 if unit == "W" else 1), SLACK[unit], words, int(str(day.rule[1])) if dated and day else None, label)
        if expr.rule[0] == "weekday" and expr.rule[3] is None and "@" not in expr.rule:
            day = expr


def published_after(elapsed: Elapsed, happened: int) -> tuple[Window, ...]:
    """Publication days of the article where the happening was on the day `happened`."""
    first, last = happened + elapsed.days - elapsed.slack, happened + elapsed.days + elapsed.slack
    if elapsed.weekday is None:
        return ((first, last + 1),)
    return tuple((d, d + 6) for d in range(first, last + 1) if (d - 1) % 7 == elapsed.weekday)
