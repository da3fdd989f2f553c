"""Who wrote an article and for whom, in the lines that close it: a repost's last line, a letter's signature, a note on what was summarised."""

import re
from dataclasses import dataclass

from generator.blocks import Block
from generator.bylines import NAME, NAMES, WITH_REPORTING, is_personal, split_names
from generator.day_lines import day_in
from generator.features import units
from generator.house_names import is_name
from generator.titles import folded

BEFORE, NEAR = 12, 6  # blocks at the text's end and behind it in which it can be signed
REST = 4  # short lines that may follow a leave
LONGEST = 260  # characters of such a line
LEAVE = 25  # words of a leave that is signed in its own line
REPOST = re.compile(r"[-–—]{1,3}\s?(?P<house>[A-ZÀ-Þ][\w’'&. -]{2,50}?)[,:]\s(?P<rest>.{6,200})$")
LEAVE_TAKEN = re.compile(rf"(?:^|[.!…]\s)[-–—]{{1,2}}\s?(?P<name>{NAME})(?:\.?|,\s[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?)$")
OWN = re.compile(rf"(?P<name>{NAME}) (?:writes|edits|runs|publishes|compiles|produces|is (?:the )?(?:writer|author|editor|founder|publisher) (?:of|behind)) (?P<what>.+)")
OWN_WORDS = (" writes ", " edits ", " runs ", " publishes ", " compiles ", " produces ", " is ")
MADE_BY = re.compile(rf"(?P<what>(?:The )?[A-ZÀ-Þ][^.,:;]{{2,40}}?) is (?:written|edited|compiled|produced|put together|run)(?: and [a-z]+)? (?:[a-z ]{{3,16}} )?by (?P<names>{NAMES})(?=\.|$| in | from | with )")  # 'Coast Notes is written by Jane Doe and John Poe'
RETOLD = re.compile(rf"[(\[]?(?:(?:[Ss]ummar(?:y|ised|ized)|[Tt]ranslat(?:ed|ion)|[Aa]bridged|[Bb]ased on|[Ee]xcerpt)\b[^.]{{0,40}} (?:of|from|on) )?(?:an? |the )?(?:article|report|story|piece|text) (?:written )?by (?P<names>{NAMES})(?:,| in| for) (?P<house>[A-ZÀ-Þ][^.,;()]{{2,40}})\b[^\n]{{0,160}}$")


@dataclass(slots=True)
class Closing:
    """`day`: (ISO day, its words) of the original; `why` the line is no part of the text."""

    authors: tuple[str, ...] = ()
    contributors: tuple[str, ...] = ()
    house: str | None = None
    day: tuple[str, str] | None = None
    why: str = "origin notice"


def read_closing(blocks: list[Block], body: list[int]) -> tuple[int, Closing] | None:
    """(block, what it says of the writers) of a line around a text's end; None where no line says it."""
    near = [i for i in range(max(body[-1] - BEFORE, body[0] + 1), min(len(blocks), body[-1] + 1 + NEAR)) if len(blocks[i].text) <= LONGEST]
    tops = [folded(block.text) for block in blocks[:3] if len(block.text) < LONGEST]
    for i in near:
        text = blocks[i].text
        found = _repost(text) if text[:1] in "-–—" else _retold(text) if text[:1] in "([STtAaBbE" and "by " in text else _own(text, tops)
        if found is None and i + REST >= body[-1] and all(units(blocks[k].text) < LEAVE for k in body if k > i):
            found = _leave(text)
        if found is not None:
            return i, found
    return None


def _repost(text: str) -> Closing | None:
    """'-- The Coast Post, May 5, 2024. Jane Doe. Additional reporting by John Poe in Alva.'"""
    match = REPOST.match(text)
    day = day_in(match["rest"]) if match and is_name(match["house"].strip()) else None
    if match is None or day is None or day[1] > 12:
        return None
    made = Closing(house=match["house"].strip(), day=(day[0], match["rest"][day[1] : day[2]]))
    for part in re.split(r"(?<=[a-z\d])\.\s+|[;|]\s+", match["rest"][day[2] :].strip(" .,;|")):
        credit = WITH_REPORTING.match(part)
        if credit:
            made.contributors += split_names(re.sub(r"\s(?:in|from)\s.*$", "", part[credit.start(1) :].rstrip(".")))
        elif re.fullmatch(rf"(?:[Bb]y )?{NAMES}", bare := part.strip(" .")) and not made.authors:
            made.authors = split_names(bare.removeprefix("By ").removeprefix("by "))
    return made


def _retold(text: str) -> Closing | None:
    """'(Summary in English of an article by Jane Doe, Coast Post, 5 May.)': they wrote another text."""
    match = RETOLD.match(text)
    return Closing(house=match["house"].strip()) if match and all(is_personal(name) is not False for name in split_names(match["names"])) else None


def _own(text: str, tops: list[str]) -> Closing | None:
    """'Jane Doe writes Coast Notes in her own time' below a letter that is headed so."""
    made = MADE_BY.match(text) if text[:1].isupper() and " by " in text else None
    if made and any(len(top) > 4 and folded(made["what"]).removeprefix("the") in (top, top.removeprefix("the")) for top in tops) and all(is_personal(name) is not False for name in split_names(made["names"])):
        return Closing(authors=split_names(made["names"]), house=made["what"], why="author note")
    match = OWN.match(text) if text[:1].isupper() and text.find(" ") > 0 and any(word in text for word in OWN_WORDS) else None
    if match is None or is_personal(match["name"]) is False:
        return None
    what = folded(match["what"][:80]).removeprefix("the")
    return Closing(authors=(match["name"],), why="author note") if any(len(top) > 4 and what.startswith(top.removeprefix("the")) for top in tops) else None


def _leave(text: str) -> Closing | None:
    """'That is all for today. — Jane Doe'."""
    match = LEAVE_TAKEN.search(text) if text.rstrip(".")[-1:].isalpha() and not text.isalpha() and any(sign in text for sign in "—–-") else None
    if match is None or is_personal(match["name"]) is False or match["name"].count(" ") > 3 or units(text) > LEAVE:
        return None
    return Closing(authors=split_names(match["name"]), why="sign-off")
