"""Sentence boundaries of running text."""

import re

ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof sen rep gov gen lt col capt sgt cmdr adm rev hon st jr sr no vs inc co corp ltd etc jan feb mar apr jun jul aug "
    "sep sept oct nov dec mon tue wed thu fri sat sun u.s u.k u.n e.u d.c p.m a.m i.e e.g".split()
)
END = re.compile(r"[.!?…]+[\"”’'»)\]]*(?=\s+[\"“‘'«(\[]?[A-Z0-9À-Þ])|[。！？][」』”）]*")


def sentences(text: str) -> list[tuple[int, int]]:
    """(start, end) of each sentence, in order; a line break always ends one. Surrounding white space is left out."""
    found: list[tuple[int, int]] = []
    for paragraph in re.finditer(r"[^\n]+", text):
        start = paragraph.start()
        for mark in END.finditer(text, paragraph.start(), paragraph.end()):
            if not _is_abbreviation(text, start, mark.start()):
                found.append((start, mark.end()))
                start = mark.end()
        found.append((start, paragraph.end()))
    return [span for a, b in found if (span := _trim(text, a, b))[0] < span[1]]


def _is_abbreviation(text: str, start: int, dot: int) -> bool:
    if text[dot] != "." or text[dot : dot + 2] in (".”", '."'):
        return False
    word = text[start:dot].rsplit(None, 1)[-1:] or [""]
    bare = word[0].lstrip("\"“‘'(").lower()
    return bare in ABBREVIATIONS or (len(bare) == 1 and bare.isalpha() and bare != "i")


def _trim(text: str, a: int, b: int) -> tuple[int, int]:
    while a < b and text[a].isspace():
        a += 1
    while b > a and text[b - 1].isspace():
        b -= 1
    return a, b
