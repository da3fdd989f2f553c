"""Entries of a live report in a text copy: an hour alone on its line, a heading perhaps, and what happened then.

The classifier takes short paragraphs between hours and buttons for teasers; behind three hours in order they are the article's.
"""

import re

from generator.blocks import Block
from generator.features import ending, units
from generator.furniture import opens_tail

HOUR = re.compile(r"(?:um |at |à )?(?P<h>[01]?\d|2[0-3])(?:[:.h](?P<m>[0-5]\d))?\s?(?P<half>[ap])?\.?(?:m\b\.?)?(?:\s?(?:uhr|[a-z]{2,4}t|gmt|utc))?", re.I)
LONGEST = 16  # characters of such a line
LEAST = 3  # entries of a report
SENTENCE = 8  # words
HEADS = 3  # blocks behind an hour in which its first sentence stands


def entries(blocks: list[Block], rules: list[str | None]) -> list[int]:
    """Numbers of the headings and paragraphs of a live report; none on any other page."""
    hours = [(i, at) for i, block in enumerate(blocks) if len(block.text) <= LONGEST and (at := _minute(block.text)) is not None and _first(blocks, rules, i)]
    steps = [b - a for (_, a), (_, b) in zip(hours, hours[1:], strict=False)]
    if len(hours) < LEAST or not (all(step >= 0 for step in steps) or all(step <= 0 for step in steps)):
        return []
    found: list[int] = []
    for at, (i, _) in enumerate(hours):
        end = hours[at + 1][0] if at + 1 < len(hours) else next((k for k in range(i + 1, len(blocks)) if opens_tail(blocks[k].text) or rules[k] is not None), len(blocks))
        first = _first(blocks, rules, i)
        found += [k for k in range(i + 1, end) if rules[k] is None and (k < first or _is_sentence(blocks[k]))]
    return found


def _minute(text: str) -> int | None:
    """Minutes since midnight of '16:31', '17h12', '8.15 Uhr', '2:05 p.m.'; None for other lines."""
    found = HOUR.fullmatch(text)
    if found is None or not (found["m"] or found["half"]):
        return None
    hour = int(found["h"]) % 12 + 12 * (found["half"].lower() == "p") if found["half"] else int(found["h"])
    return hour * 60 + int(found["m"] or 0)


def _first(blocks: list[Block], rules: list[str | None], i: int) -> int:
    """The first sentence behind an hour; 0 where none stands there."""
    return next((k for k in range(i + 1, min(len(blocks), i + 1 + HEADS)) if rules[k] is None and _is_sentence(blocks[k])), 0)


def _is_sentence(block: Block) -> bool:
    return units(block.text) >= SENTENCE and ending(block.text) == 0
