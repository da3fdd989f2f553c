"""Counts of a vote in a text, by which two articles tell of one sitting: 'forty-three for, twenty-seven against', 'by 43 votes to 27'."""

from __future__ import annotations

import re

from generator.number_words import spelt_or_printed

_TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?"
_N = rf"(?:\d{{1,3}}|{_TENS}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
SHAPES = (
    re.compile(rf"\b(?P<a>{_N})\s(?:[a-z]+\s){{0,2}}?(?:for|in favou?r)(?:,?\s(?:and|with|to))?,?\s(?P<b>{_N})\s(?:[a-z]+\s){{0,2}}?(?:against|opposed)\b", re.I),  # 'forty-three for, twenty-seven against'
    re.compile(rf"\b(?P<a>{_N})\svotes?\s(?:to|against)\s(?P<b>{_N})\b", re.I),  # '43 votes to 27'
    re.compile(rf"\b(?:vot(?:e|ed|es|ing)|adopted|passed|approved|carried|rejected|defeated|ratified)\b[^.;:]{{0,60}}?\s(?:by\s)?(?P<a>{_N})(?:\sto\s|[–-])(?P<b>{_N})\b", re.I),  # 'voted by 43 to 27', 'passed 43-27'
)
CUES = ("vote", "against", "adopted", "passed", "approved", "carried", "rejected", "defeated", "ratified", "opposed")
LEAST = 25  # votes together: of fewer many bodies count the same


def vote_counts(text: str) -> frozenset[tuple[int, int]]:
    """(for, against) of each vote that a text counts."""
    if not any(cue in text for cue in CUES):
        return frozenset()
    counts = [(spelt_or_printed(m["a"]), spelt_or_printed(m["b"])) for shape in SHAPES for m in shape.finditer(text)]
    return frozenset(count for count in counts if all(count) and sum(count) >= LEAST)
