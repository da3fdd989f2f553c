"""Spans of text in quotation marks."""

import re
from itertools import islice

from generator.model import Struct
from generator.speech_words import verbs

MASK = "\ue000"
MARK = re.compile("[\"“”„‟«»「」『』`'](?:(?<![`'])|(?<=`)`|(?<=')')")
SINGLE = re.compile(  # 'so', not the workers' and not '90s
    r"[‘'](?<![^\s(—–-][‘'])(?=[^\W\d_])([^‘\n]{8,1200}?(?:[,.?!…](?=[’'](?:[\s)—–,;:-]|$))|[^\W_s](?=[’'](?:[\s)—–,.;:-]|$))|s(?=[’'](?:[),.;:]|$))))[’']", re.M)
LEAD = re.compile("[ \t\"“„«`]*")  # nothing but marks before the first words of a paragraph
PARAGRAPH = re.compile(r"[^\n]+")
CLOSERS = {"“": '”"', '"': '"”', "„": '“”"‟', "«": "»", "»": "«", "「": "」", "『": "』", "``": "''\"”", "”": '”"'}
OPENERS = frozenset('“"„«「``')


class Quoted(Struct, frozen=True, gc=False):
    """Words between quotation marks: `start`, `end` without the marks, `outer` end behind the closing one.

    `open`: the paragraph ends before the quotation does; `goes_on`: it takes up the one that the paragraph before left open.
    """

    start: int
    end: int
    outer: int
    open: bool = False
    goes_on: bool = False


def find_quoted(text: str) -> tuple[Quoted, ...]:
    """Outermost quoted spans in order; none crosses a paragraph. Single marks count only where double ones are absent or few."""
    found: list[Quoted] = []
    for paragraph in PARAGRAPH.finditer(text):
        spans = _spans(text, paragraph.start(), paragraph.end())
        if spans and found and found[-1].open and LEAD.fullmatch(text, paragraph.start(), spans[0].start):
            spans[0] = Quoted(spans[0].start, spans[0].end, spans[0].outer, spans[0].open, True)
        found.extend(spans)
    single = tuple(Quoted(m.start(1), m.end(1), m.end()) for m in SINGLE.finditer(text)) if len(found) < 20 else ()
    return single if len(single) > 2 * len(found) else tuple(found)


def _spans(text: str, start: int, stop: int) -> list[Quoted]:
    """The quoted spans of one paragraph."""
    found: list[Quoted] = []
    opened: re.Match[str] | None = None
    depth = 0
    straight = text.count('"', start, stop)
    paired = straight > 0 and straight % 2 == 0  # however sloppy the spacing, each has its partner
    for mark in MARK.finditer(text, start, stop):
        if opened is None:
            if (paired and mark[0] == '"') or _opens(text, mark, stop):
                opened, depth = mark, 0
        elif mark[0] in CLOSERS.get(opened[0], "”") and not _reopens(text, mark, opened):
            if depth:
                depth -= 1
            else:
                found.append(Quoted(opened.end(), mark.start(), mark.end()))
                opened = None
        elif mark[0] == opened[0] and mark[0] in "“「『«„":
            if _nested(text, mark.end(), stop, opened[0]):
                depth += 1
            else:
                found.append(Quoted(opened.end(), mark.start(), mark.start()))
                opened = mark
    if opened is not None and text[opened.end() : stop].strip():
        found.append(Quoted(opened.end(), stop, stop, open=True))
    return [span for span in found if text[span.start : span.end].strip()]


def _opens(text: str, mark: re.Match[str], stop: int) -> bool:
    if mark[0] in ("''", "」", "』"):
        return False
    after = text[mark.end() : mark.end() + 1]
    if mark.end() >= stop or (after.isspace() and mark[0] not in "«“"):
        return mark[0] == "``"
    before = text[mark.start() - 1 : mark.start()]
    if mark[0] in '"”' and before and (before.isalnum() or before in ",.!?"):
        return False  # an inch mark, or the end of a quotation whose beginning is lost
    return mark[0] != "”" or before.isspace()


def _reopens(text: str, mark: re.Match[str], opened: re.Match[str]) -> bool:
    """Whether a straight mark after a straight one opens anew, since the first was never closed: never within 1000 characters."""
    if mark[0] != '"' or mark.start() - opened.end() < 1000:
        return False
    return text[mark.start() - 1].isspace() and text[mark.end() : mark.end() + 1].isalnum()


def _nested(text: str, start: int, stop: int, opener: str) -> bool:
    """Whether two closing marks are still to come before the next opening one."""
    closers = CLOSERS[opener]
    ahead = [m[0] for m in islice(MARK.finditer(text, start, min(stop, start + 2000)), 2)]
    return len(ahead) == 2 and all(m in closers for m in ahead)


def mask(text: str, spans: tuple[Quoted, ...]) -> str:
    """The text with quoted words blotted out, same length; a full stop before the closing mark stays, for it may end the sentence."""
    out, at = [], 0
    for span in spans:
        out.append(text[at : span.start])
        length = span.end - span.start
        inner = text[span.start : span.end]
        last = inner[-1] if inner[-1] in ".?!…" and not span.open and not _attributed_after(text, span) else MASK
        out.append(MASK * (length - 1) + last)
        at = span.end
    out.append(text[at:])
    return "".join(out)


def _attributed_after(text: str, span: Quoted) -> bool:
    """Whether a verb of saying stands behind the closing mark although the quotation ends like a sentence: '…?” Lee asked.'"""
    if text[span.end - 1] == ".":
        return text[span.outer : span.outer + 2].strip()[:1].islower()
    if text[max(0, span.start - 3) : span.start].strip(" \"“„«‘'")[-1:] == ":":
        return False
    words = re.findall(r"[\w.'’-]+", text[span.outer : span.outer + 80].split("\n")[0])[:6]
    words = [w.rstrip(".") for w in words]
    at = next((i for i, w in enumerate(words[:4]) if w in verbs()), -1)
    return at >= 0 and words[at + 1 : at + 2] not in (["that"], ["he"], ["she"], ["they"], ["whether"], ["it"])
