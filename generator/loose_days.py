"""A day without its year on a line of its own, as letters and messages carry it: '12 November', 'Fri, Mar 8, 5:40 PM', '11.07. 21:34'."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.blocks import Block
from generator.day_lines import MONTH_NAMES, MONTHS
from generator.titles import lead_of

ABOVE, BELOW = 8, 3  # blocks above the text and below it in which it stands
LONGEST = 60
LEFT = 3  # words beside it at most: 'Issue 212'
_NAME = f"(?:{MONTH_NAMES}|{MONTH_NAMES.lower()})"
DAY = re.compile(rf"\b(?:(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\.? (?:of )?(?P<m>{_NAME})|(?P<m2>{_NAME})\.? (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?)\b(?!,? ?(?:\d{{4}}|\d{{1,2}}\b(?![:.h])))")
DOTTED = re.compile(r"(?<![\d.])(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?!\d),?(?= \d{1,2}[:.]\d{2}|$)")
BESIDE = re.compile(r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\b\.?)?|\b(?:at|on|the|published|posted|sent|date|am|pm|gmt|cet|utc|issue|no|edition)\b", re.I)
WORD = re.compile(r"\w+")
Loose = tuple[str, int, int, int]  # its words, the capture's line, month, day


def loose_day(blocks: Sequence[Block], body: list[int], taken: Mapping[int, str]) -> Loose | None:
    """The one such day around the text; None where there is none, or where two differ."""
    lead, inside = lead_of(list(blocks), body), set(body)
    near = [*range(max(0, lead - ABOVE), lead), *range(body[-1] + 1, min(len(blocks), body[-1] + 1 + BELOW))]
    found = [day for i in near if (i not in inside or i < lead) and taken.get(i) != "headline" and (day := _day_of(blocks[i]))]
    return found[0] if len({day[2:] for day in found}) == 1 else None


def _day_of(block: Block) -> Loose | None:
    text = block.text
    if len(text) > LONGEST or not any(map(str.isdigit, text)):
        return None
    match = DAY.search(text) or DOTTED.search(text)
    if match is None:
        return None
    rest = WORD.findall(BESIDE.sub(" ", f"{text[: match.start()]} {text[match.end() :]}"))
    if len(rest) > LEFT or rest and text[-1] in ".!?":
        return None
    if match.re is DAY:
        month, day = MONTHS[(match["m"] or match["m2"]).lower()], int(match["d"] or match["d2"])
    else:
        month, day = int(match["m"]), int(match["d"])
    return (match[0].strip(" ,"), block.first, month, day) if 1 <= month <= 12 and 1 <= day <= 31 else None
