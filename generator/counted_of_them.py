"""Counts of what the words before name: 'nurses protested; they were 300', '27 faults, eleven of them critical'."""

import re
from collections.abc import Sequence

from generator.model import Figure
from generator.number_words import Number

GATHERED = "people who gathered"
CAME = "gathered|protested|demonstrated|marched|rallied|assembled|turned out|picketed"
THEY_CAME = re.compile(rf"\b(?:{CAME})\b")
THEY = re.compile(r"\b(?:[Tt]hey (?:were|numbered)|[Tt]here were)\s(?:(?:about|around|some|nearly|almost|more than|over|at least|roughly|only|just)\s){0,2}$")
CROWD_AT = re.compile(  # 'Organisers put the crowd at 60,000, the police at 15,000'
    r"\b(?:put|puts|estimated|estimates|counted|gave)\s(?:the|its|their)\s(?:crowd|attendance|number of (?:marchers|protesters|demonstrators|participants))\s(?:at|to be|as)\s"
    r"(?:(?:about|around|some|nearly|almost|more than|over|at least|roughly|only|just)\s){0,2}(?:\d[\d,]*(?:\s(?:thousand|people))?,?\s(?:(?:and|while|but)\s)?(?:the\s)?[\w’' ]{3,40}\sat\s(?:(?:about|around|some|nearly|almost|more than|over|at least|roughly|only|just)\s){0,2})?$"
)
OF_THEM_THERE = re.compile(r"(?=[.,;]|$)|\s(?:of them|in all|in number|by|according|there)\b")
OF_THEM = re.compile(r"\sof\s(?:them|these|which|whom)\s(?:(?:were|are|is|being|as)\s)?(?P<what>(?:[a-z]+(?:al|ous|ic|ive|ful|able|ible|ent|ant)|severe|minor|major|urgent|grave|foreign|empty))(?=[.,;]|\s(?:and|or|but)\b|$)")
BEHIND = 260  # characters in which the gathering is told
LEAST = 20


def gathered(text: str, n: Number) -> tuple[Figure, str] | None:
    """'By the organisers' count they were 300', behind a sentence in which somebody protested, and who puts a crowd at how many."""
    near = text[max(0, n.start - 24) : n.start]
    if n.sign or n.value < LEAST or not any(map(near.__contains__, (" at ", " to be ", "ere ", "numbered "))):
        return None
    start = text.rfind("\n", 0, n.start) + 1
    is_put = CROWD_AT.search(text, max(start, n.start - 120), n.start) is not None
    if not is_put and (not THEY.search(text, max(start, n.start - 40), n.start) or not OF_THEM_THERE.match(text, n.end) or not THEY_CAME.search(text, max(start, n.start - BEHIND), n.start)):
        return None
    return Figure(n.value, "people", GATHERED, text[n.start : n.end], start=n.start), GATHERED


def of_them(text: str, n: Number, before: Sequence[Figure]) -> tuple[Figure, str] | None:
    """The part of the things counted last that is of a kind: 'eleven of them critical'."""
    found = OF_THEM.match(text, n.end) if before and not n.sign and text.startswith(" of ", n.end) else None
    whole = next((f for f in reversed(before) if f.unit.endswith("s") and f.unit not in ("people", "percent") and f.value > n.value and not f.change), None) if found else None
    if found is None or whole is None:
        return None
    return Figure(n.value, whole.unit, f"{found['what']} {whole.unit}", text[n.start : found.end()], start=n.start), found["what"]
