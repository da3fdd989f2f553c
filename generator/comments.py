"""What readers wrote below an article, told by how pages frame each comment: its writer with day or hour above it, 'Reply' below it."""

import re

from generator.blocks import Block
from generator.features import CLOCK, ending, rule_of, units

REPLY = re.compile(r"(?:reply|antworten|répondre|responder|返信|permalink|report (?:comment|abuse)|click to rate)(?: cancel reply)?\W*|\W*\d{0,6}\W*(?:reply|antworten)(?:\W+(?:share|award|report|save|follow|teilen|melden)){1,4}\W*", re.I)
SAYS = re.compile(r"(?:\d{1,3}\. )?\S.{0,40} (?:says|said|wrote|sagt|schreibt|schrieb|meint|a dit|dice|dijo)\s?:", re.I)
HEADED = re.compile(r"[-–—=*\s]*(?:replies|comments|responses|antworten|kommentare|commentaires|réponses|comentarios|respuestas)(?: ?\(?\d{1,5}\)?)?[-–—=*:\s]*", re.I)
COUNTED = re.compile(r"\d{1,5} (?:notes|responses|comments|replies|reactions|thoughts)(?: (?:to|on) [“\"‘'].{3,90}[”\"’'])?", re.I)
SIGNED = re.compile(r"(?:[@\w.-]{2,20}(?: [A-Z]\.)?|(?:[A-Z]\. ?){1,2}[A-ZÀ-Þ][\w’'-]{1,18}|[A-ZÀ-Þ][\w’'-]{1,18}(?: [A-ZÀ-Þ][\w’'-]{1,18}| (?:from|in|of) [A-ZÀ-Þ][\w’'-]{1,18}))(?: (?:says|said|wrote))?: \S")  # 'vanko: the band was from Velm!', below '5 notes'
NAMED = re.compile(r"[^\W\d_][\w.-]{1,20}(?: [\w.’'-]{1,20}){0,2}: \S")  # 'Ex client: They closed it.', below 'Comments (3)'
DASHED = re.compile(r"[A-ZÀ-Þ][\w.’'-]{1,20}(?: (?:[A-ZÀ-Þ]\.?|[A-ZÀ-Þ][\w’'-]{1,20}|from|of))?(?: [A-ZÀ-Þ][\w’'-]{1,20})?\s[—–]\s\S")  # 'Ada R. — Well put.', 'Tam Reed — My sister is there'
ASKED = re.compile(r"(?:leave a (?:comment|reply)|(?:add|post|write) a comment|\d{1,4} (?:comments?|replies|responses)|comments?)\W*", re.I)
NUMBERED = re.compile(r"#\d{1,5}\b")
LONGEST = 9  # blocks of a comment
PROSE = 15  # words of a paragraph
HEADER, BUTTON = 60, 30  # characters of its writer's line and of its button
LONGEST_COUNT = 120  # of '4 responses to “…”'


def comments_in(blocks: list[Block]) -> set[int]:
    """Numbers of the blocks that belong to comments."""
    found: set[int] = set()
    starts = [i for i, block in enumerate(blocks) if len(block.text) < HEADER and block.text[-1] == ":" and SAYS.fullmatch(block.text) and _is_dated(blocks, i + 1)]
    for k, start in enumerate(starts):
        found |= set(range(start, min(starts[k + 1], start + LONGEST) if k + 1 < len(starts) else start + 3))
    for i, block in enumerate(blocks):
        if len(block.text) < BUTTON and REPLY.fullmatch(block.text):
            start = next((k for k in range(i - 1, max(-1, i - LONGEST), -1) if _is_dated(blocks, k)), i)
            if not any(_is_prose(block) for block in blocks[:start]) and sum(map(_is_prose, blocks[start:i])) > 1:
                continue  # what was posted, above its comments
            found |= set(range(start - (0 < start < i and _is_name(blocks[start - 1].text)), i))
    for i, block in enumerate(blocks[:-1]):
        if len(block.text) < LONGEST_COUNT and block.text[0].isdigit() and COUNTED.fullmatch(block.text):
            end = next((k for k in range(i + 1, len(blocks)) if not SIGNED.match(blocks[k].text)), len(blocks))
            found |= set(range(i, end)) if end > i + 2 else set()
    for i, block in enumerate(blocks[:-2]):
        if len(block.text) < BUTTON and block.text[-1] == ")" and HEADED.fullmatch(block.text) and any(map(_is_prose, blocks[:i])):
            end = next((k for k in range(i + 1, len(blocks)) if not NAMED.match(blocks[k].text)), len(blocks))
            found |= set(range(i, end)) if end > i + 2 else set()
    for i, block in enumerate(blocks[:-1]):
        if len(block.text) < LONGEST_COUNT and (ASKED.fullmatch(block.text) or block.text[0] == "#" and rule_of(block.text) == "tags") and any(map(_is_prose, blocks[:i])):
            end = next((k for k in range(i + 1, len(blocks)) if not (DASHED.match(blocks[k].text) or NAMED.match(blocks[k].text) and DASHED.match(blocks[i + 1].text))), len(blocks))
            found |= set(range(i, end)) if end > i + 1 else set()
    headed = next((i for i, block in enumerate(blocks) if len(block.text) < BUTTON and HEADED.fullmatch(block.text) and i + 1 < len(blocks) and NUMBERED.match(blocks[i + 1].text)), len(blocks))
    found |= set(range(headed, len(blocks)))  # a forum's answers, each with its number
    return {i for i in found if i < len(blocks)}


def _is_dated(blocks: list[Block], i: int) -> bool:
    """Whether a line is a comment's day or hour, alone or behind its writer's name."""
    return 0 <= i < len(blocks) and len(blocks[i].text) < HEADER and CLOCK.search(blocks[i].text.lower()) is not None and ending(blocks[i].text) != 0


def _is_prose(block: Block) -> bool:
    return units(block.text) >= PROSE and ending(block.text) == 0


def _is_name(text: str) -> bool:
    """Whether a line may be the name that a reader goes by."""
    return len(text) < BUTTON and len(text.split()) < 4 and ending(text) == 3
