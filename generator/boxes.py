"""Boxes that a page sets into an article: promotions, lists of other stories, what screen readers may skip.

The classifier takes what follows such headings for the page's tail; behind a box the article goes on.
"""

import re

from generator.blocks import Block
from generator.features import ending, units
from generator.furniture import opens_tail
from generator.live_entries import entries

OPENS = re.compile(r"(?:skip (?:past )?(?:the )?(?P<what>[\w ]{3,50})|list of \d+ items?)\W*$", re.I)
SUMMARY = re.compile(r".{0,60}\bsummary (?:is|was) (?:ai|machine)[ -]generated|ai[ -]generated summary|artikelzusammenfassung|(?:résumé|resumen) (?:généré|generado) (?:par|por) ", re.I)
MARKS = ("skip ", "list of", "summar", "zusammenfassung", "résumé", "resumen")  # what any of the two has
ASKED = re.compile(r"(?:did (?:our|this) ai summary|was this (?:ai )?summary|fanden sie die zusammenfassung)", re.I)
POINTS = re.compile(r"(?:(?:the )?(?:key|main) (?:points|takeaways|facts|developments)|at a glance|in (?:short|brief)|highlights|summary|what we know(?: so far)?|das wichtigste(?: in kürze)?|auf einen blick|l.essentiel|en bref|(?:las )?claves|lo esencial|ポイント|要点)\W*$", re.I)
POINT = 160  # characters of one of them
LENGTH = re.compile(r"\d{1,2}:\d\d")
REACH = 40  # blocks in which a box that opens is closed again
TEASERS = 6  # lines of other stories in a box
LABEL = 7  # words of a box's heading
PROSE, SENTENCE = 15, 8  # words
SURE, DOUBTFUL, UNLIKELY, OUT = 1.0, -1.5, -2.5, -6.0  # scores: surely the article's, perhaps, hardly by itself, not
LIFT = 1.5
SAID = re.compile(r"\b(?:said|says|told|added)\b|[”»][^”»]{0,20}\b(?:sagte|a dit|dijo)\b")
SENTENCES = re.compile(r"[.!?][”\"’»]?(?:\s|$)")
ENDS = re.compile(r"(?:about|comments?|\(?\d+\)? ?comments|leave|add|post|join|tag|share|filed|copyright|©|contact|follow|kommentar|コメント|themen|schlagw|zur)", re.I)  # what closes an article rather than interrupts it
HEADINGS = frozenset(("related teaser", "read more", "newsletter prompt", "subscription prompt", "app prompt", "tags"))


def boxed(blocks: list[Block], rules: list[str | None]) -> list[tuple[int, int]]:
    """(first block, first block behind) of each such box."""
    found: list[tuple[int, int]] = []
    for i, block in enumerate(blocks):
        if (not found or i >= found[-1][1]) and len(block.text) < 90:
            end = _skipped(blocks, i) or _headed(blocks, rules, i)
            found += [(i, end)] if end else []
    return found


def lifted(scores: list[float], blocks: list[Block], rules: list[str | None]) -> list[float]:
    """The scores, with boxes out and the paragraphs behind them as likely as what stands before them lets expect."""
    made = list(scores)
    for start, end in boxed(blocks, rules):
        before = next((made[k] for k in range(start - 1, max(-1, start - 4), -1) if _is_prose(blocks, rules, k)), OUT)
        if before >= SURE or _skipped(blocks, start):
            made[start:end] = [OUT] * (end - start)
        if before < SURE:
            continue
        told = end  # the first block behind the paragraphs that go on from the first one without a break
        for k in range(end, len(blocks)):
            if rules[k] in HEADINGS or opens_tail(blocks[k].text):
                break
            if not _is_prose(blocks, rules, k, SENTENCE):
                continue
            if _tells(blocks[k].text) and (k == end or k == told and scores[k] > UNLIKELY):
                made[k] = max(scores[k], SURE) + LIFT
            elif scores[k] > DOUBTFUL or end < told == k and scores[k] > UNLIKELY:
                made[k] = max(scores[k], DOUBTFUL) + LIFT
            told += k == told and made[k] > scores[k]
    for k in entries(blocks, rules):
        if scores[k] > DOUBTFUL:
            made[k] = max(made[k], scores[k] + LIFT, SURE)
    return made


def asides(blocks: list[Block], until: int) -> set[int]:
    """Numbers of blocks before `until` that no headline stands in: boxes with an end of their own, lists of the article's main points."""
    found: set[int] = set()
    for i, block in enumerate(blocks[:until]):
        if len(block.text) < 90 and (end := _skipped(blocks, i) or _points(blocks, i)):
            found |= set(range(i, min(end, until)))
    return found


def _points(blocks: list[Block], i: int) -> int:
    """The first block behind 'Key points' and the lines below it."""
    return next((k for k in range(i + 1, min(len(blocks), i + 2 + TEASERS)) if len(blocks[k].text) > POINT), i + 2 + TEASERS) if POINTS.match(blocks[i].text) else 0


def _skipped(blocks: list[Block], i: int) -> int:
    """'Skip past newsletter promotion' … 'after newsletter promotion', 'list of 3 items' … 'end of list', 'AI-generated summary' … 'Was this summary helpful?'"""
    low = blocks[i].text.lower()
    if not any(map(low.__contains__, MARKS)):
        return 0
    if SUMMARY.match(blocks[i].text):
        return next((k + 1 for k in range(i + 1, min(len(blocks), i + TEASERS + 4)) if ASKED.match(blocks[k].text)), 0)
    opens = OPENS.match(blocks[i].text)
    if opens is None:
        return 0
    what = (opens["what"] or "list").lower()
    for k in range(i + 1, min(len(blocks), i + REACH)):
        ends = blocks[k].text.lower()
        if len(ends) < 90 and ends.startswith(("end of ", "after ")) and ends.split(" ", 1)[1].removeprefix("of ").startswith(what):
            return k + 1
    return 0


def _headed(blocks: list[Block], rules: list[str | None], i: int) -> int:
    """'Recommended' or 'Read more' with the titles of other stories below it, between two paragraphs."""
    text = blocks[i].text
    if units(text) > LABEL or ending(text) == 0 or not (rules[i] in HEADINGS or rules[i] is None and opens_tail(text) or _is_video(blocks, i)) or ENDS.match(text) or not any(_is_prose(blocks, rules, k) for k in (i - 1, i - 2, i - 3)):
        return 0
    end = next((k for k in range(i + 1, min(len(blocks), i + 2 + TEASERS)) if _is_prose(blocks, rules, k)), i)
    return end if end > i + 1 and _goes_on(blocks, rules, end) else 0


def _is_video(blocks: list[Block], i: int) -> bool:
    """'01:24', how long a video takes; where several stand on a page they are the hours of a live report."""
    return LENGTH.fullmatch(blocks[i].text) is not None and sum(LENGTH.fullmatch(block.text) is not None for block in blocks) < 3


def _goes_on(blocks: list[Block], rules: list[str | None], i: int) -> bool:
    """Whether another paragraph follows the one at `i` before another heading does, or it tells more than a teaser does."""
    if _tells(blocks[i].text):
        return True
    for k in range(i + 1, min(len(blocks), i + 4)):
        if _is_prose(blocks, rules, k, SENTENCE):
            return True
        if rules[k] in HEADINGS or opens_tail(blocks[k].text):
            return False
    return False


def _tells(text: str) -> bool:
    """More than a teaser: several sentences, one of them said by somebody."""
    return SAID.search(text) is not None and len(SENTENCES.findall(text)) > 1


def _is_prose(blocks: list[Block], rules: list[str | None], i: int, least: int = PROSE) -> bool:
    return 0 <= i < len(blocks) and rules[i] is None and units(blocks[i].text) >= least and ending(blocks[i].text) == 0
