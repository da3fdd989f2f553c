"""Parties and unions whose names say nothing of it: 'Civic Hope, the party led by Ada Pool', 'Left Accord leader Ivo Reed'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import roles
from generator.gazetteer import gazetteer
from generator.tagger import Span, with_bodies
from generator.tokens import Tokens
from generator.whole_words import places

NAME = r"(?P<name>[A-ZÀ-Þ][a-zß-ÿ]+(?: (?:(?:for|and|of|the) ){0,2}[A-ZÀ-Þ][a-zß-ÿ]+){1,3})"
KIND = r"(?:party|movement|alliance|bloc|coalition)"
POST = r"(?:leader|co-leader|chairman|chairwoman|chair|chief|head)"
CUES = ("party", "movement", "alliance", "bloc", "coalition", "leader", "chair", "chief", "head", "seats", "spokes")  # one stands in each text that has such a name
SAID = (
    re.compile(rf"\b{NAME}, (?:the|an?) (?:[\w-]+ ){{0,3}}{KIND}(?=[,.;]| (?:led|founded|headed|that|which|whose|of|in|backed)\b)"),  # 'Civic Hope, the anti-corruption party led by'
    re.compile(rf"\b{NAME}(?:[’']s)? (?:[a-z]+ )?{POST} (?=[A-ZÀ-Þ][a-zß-ÿ]+ [A-ZÀ-Þ])"),  # 'Civic Hope leader Ada Pool'
    re.compile(rf"\b{NAME}[’']s {POST}, (?=[A-ZÀ-Þ][a-zß-ÿ]+ [A-ZÀ-Þ])"),
    re.compile(rf"(?<=[a-z],) (?:the )?{POST} of (?:the )?{NAME}(?=[,.;]| (?:said|says|called|told)\b)"),  # 'Ivo Reed, chairman of Left Accord, called'
    re.compile(rf"\b(?:[Tt]he )?{POST} of (?:the )?{NAME} \(\d+ seats\)"),
    re.compile(rf"\b[Ss]pokes(?:man|woman|person) for (?:the )?{NAME} (?:said|told|declined)\b"),
    re.compile(rf"\b{NAME}(?: has| had| won| took|,)? \d+ (?:of the \d+ )?seats\b"),
    re.compile(rf"\bwhose {NAME} (?:won|lost|came first|came second)\b"),
)
NEAR = ("party", "movement", "alliance", "bloc", "coalition", "leader", "chairman", "chairwoman", "chair", "chief", "head", "seats", "spokesman", "spokeswoman", "spokesperson", "whose")
AROUND = 110  # characters in which such words and the name stand
SURE = 5
NO_PARTY = frozenset("majority minority opposition former deputy senate house acting supreme team group task world squadron mission project union's us eu un uk".split())  # 'Senate Majority leader Ana Reed'


def parties(text: str, tokens: Tokens, spans: list[Span]) -> list[Span]:
    """`spans` with the parties that the text tells of as such as organisations, wherever they are named."""
    if not any(cue in text for cue in CUES):
        return spans
    typed = {text[s.start : s.end]: s.type for s in spans}
    names = sorted({name for name in _told(text) if _may_be(name, typed)}, key=lambda name: (-len(name), name))
    if not names:
        return spans
    any_of = "|".join(map(re.escape, names))  # the longest first: 'Civic Hope and Trust' is no 'Civic Hope'
    return with_bodies(tokens, spans, [m.span() for m in re.finditer(rf"\b(?:{any_of})\b(?! [A-ZÀ-Þ][a-zß-ÿ])", text)], SURE)


def _told(text: str) -> Iterator[str]:
    windows: list[tuple[int, int]] = []
    for first, last in places(text, NEAR):
        start, end = max(0, first - AROUND), last + AROUND
        windows[-1:] = [(windows[-1][0], end)] if windows and start <= windows[-1][1] else [*windows[-1:], (start, end)]
    for start, end in windows:
        for pattern in SAID:
            for found in pattern.finditer(text, start, end):
                yield found["name"].removeprefix("The ")


def _may_be(name: str, typed: dict[str, str]) -> bool:
    """No person's name, no place, and nothing that is an organisation as it is."""
    g, low = gazetteer(), name.lower().split()
    if len(low) < 2 or typed.get(name) == "ORG" or low[0] in g.given or low[-1] in g.surnames or " ".join(low) in g.places or " ".join(low) in g.countries:
        return False
    if any(roles.is_head(word) for word in low) or any(kind == "PER" and name.endswith(f" {other}") for other, kind in typed.items()):
        return False  # 'Industry Minister Ana Reed'
    return typed.get(name) != "LOC" and not any(word in g.places or word in g.countries or word in g.demonyms or word in NO_PARTY for word in low)
