"""What people add to an article that they pass on: a note of where it is from, a leave, what they think of it below it."""

import re
from functools import cache

from generator.blocks import Block
from generator.bylines import is_personal
from generator.features import ending, units
from generator.furniture import READERS_NOTE, SIGN_OFF
from generator.outlets import looks_like_outlet

NOTE = 200  # characters of a line that can be such a note
LAST = 0.6  # of the blocks: where a leave is taken
PARAGRAPH = 15  # words
SHORT, FEW = 12, 5  # words of a line below it, and how many such lines
RELEASE = re.compile(r"\W*(?:for immediate release|press release|(?:media|press|investor) contacts?\s?:|source [A-Z][\w.,& ]{2,50}$|pressemitteilung|pressekontakt|rückfragen|original-content von|communiqué de presse|contact presse|nota de prensa|comunicado de prensa)", re.I)
ABOUT = re.compile(r"(?:About|Über|À propos d[eu’']|Acerca de|Sobre) [A-ZÀ-Ö][^.!?:]{1,60}$|Forward-[Ll]ooking [Ss]tatements?\W*$|(?:Media|Press|Investor) [Cc]ontacts?\s?:?$|(?:Rückfragen(?: bitte)? an|Rückfragen von Medien\w+|Pressekontakt|Kontakt für Medien|Contact presse|Contacto de prensa)\b.{0,40}$")  # what closes a company's release
RULE = re.compile(r"[-_=*–—]{3,}")
FRAME = re.compile(r"(?:posts|joined|registered|beiträge|mitglied seit)\s?:|posted by\b|re\s?:", re.I)
FORWARDED = re.compile(r"^\W{0,3}(?:Forwarded from|Weitergeleitet (?:aus|von)|Transféré de(?:puis)?|Reenviado de|Переслано из|転送元)\s?:?\s+(?P<house>\S.{1,50})$", re.I)
FROM = re.compile(r"\b[Ff]rom (?:the website of |(?:today|yesterday|this morning|last night|sunday)[’']s )?(?P<house>(?:[Tt]he )?[A-ZÀ-Ö][\w’'&.-]*(?: (?:of |the |and |& )?[A-ZÀ-Ö][\w’'&.-]*){0,4})")


def added(blocks: list[Block], rules: list[str | None]) -> dict[int, str]:
    """Numbers of the blocks that somebody added below an article, with the reason: names below a leave, answers below a line drawn in a forum, what a company says of itself below its release."""
    found: dict[int, str] = {}
    for i, block in enumerate(blocks):
        if rules[i] == "newsletter prompt" and i >= LAST * len(blocks) and _sign_off().match(block.text):
            end = next((k for k in range(i + 1, len(blocks)) if units(blocks[k].text) >= SHORT), len(blocks))
            found |= dict.fromkeys(range(i + 1, min(end, i + 1 + FEW)), "newsletter prompt")
        elif rules[i] == "related teaser" and units(block.text) < SHORT:
            end = next((k for k in range(i + 1, len(blocks)) if blocks[k].kind != "li" or rules[k] or ending(blocks[k].text) == 0 or units(blocks[k].text) >= PARAGRAPH), len(blocks))
            found |= dict.fromkeys(range(i + 1, end), "related teaser")
        elif i > 2 and ABOUT.match(block.text) and units(block.text) < SHORT and _is_release(blocks) and _prose(blocks[:i]) > _prose(blocks[i:]):
            return found | dict.fromkeys(range(i, len(blocks)), "letters")
        elif i > len(blocks) / 2 and RULE.fullmatch(block.text) and any(len(b.text) < 80 and FRAME.match(b.text) for b in blocks):
            found |= dict.fromkeys(range(i + 1, len(blocks)), "comments")
    return found


def _prose(blocks: list[Block]) -> int:
    """Words in paragraphs."""
    return sum(size for block in blocks if (size := units(block.text)) >= PARAGRAPH)


def _is_release(blocks: list[Block]) -> bool:
    return any(len(block.text) < 80 and RELEASE.match(block.text) for block in blocks)


def handed_on(text: str) -> str | None:
    """The house that a note names as the one it took the article from; None where the line is no such note or names none."""
    forwarded = FORWARDED.match(text) if len(text) < 80 else None
    if forwarded:
        return None if is_personal(forwarded["house"]) else forwarded["house"].strip()
    if len(text) > NOTE or not _note().match(text):
        return None
    return next((house for m in FROM.finditer(text) if looks_like_outlet(house := m["house"].removeprefix("the ").rstrip("."))), None)


def named_in(note: str) -> str | None:
    """The house in '(Coast Post, paywalled)'."""
    return next((part for part in map(str.strip, re.split(r"[,;:()\[\]–—|]", note)) if looks_like_outlet(part)), None)


def is_note(text: str) -> bool:
    """Whether a line says that somebody passes on what stands below it."""
    return len(text) <= NOTE and (FORWARDED.match(text) is not None or _note().match(text) is not None)


@cache
def _sign_off() -> re.Pattern[str]:
    return re.compile(SIGN_OFF, re.I)


@cache
def _note() -> re.Pattern[str]:
    return re.compile(READERS_NOTE, re.I)
