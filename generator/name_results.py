"""Teams of a table of results: a city that stands in a line of scores is its club."""

from __future__ import annotations

import re

from generator.gazetteer import gazetteer
from generator.tagger import Span, with_bodies
from generator.tokens import Tokens

NAME = r"[A-Z][\w.'’&-]{0,20}(?: [A-Z][\w.'’&-]{0,20}){0,3}"
SCORE = re.compile(rf"^[ \t]*({NAME}) \d{{1,3}}[ ,]{{1,3}}({NAME}) \d{{1,3}}(?: ?\([^()\n]{{1,60}}\))?[ \t.]*$", re.M)  # 'Hallen 2 Oskar 1 (overtime)'
FIXTURE = re.compile(rf"^[ \t]*({NAME}) (?:AT|at|v|vs\.?) ({NAME})[ \t.]*$", re.M)
STANDING = re.compile(rf"^[ \t]*(?:\d{{1,2}}\. )?({NAME})(?: \d{{0,4}}[./]?\d{{1,4}}){{3,12}}(?: -)?[ \t.]*$", re.M)  # 'HALLEN 31 12 .721 -'
HEADS = re.compile(r"\b(?:W L|PCT|GB|PTS|points|standings|division|won|played)\b| \.\d{3} ", re.I)
LEAST = 2  # lines of one kind that make a table
SURE = 5


def teams(text: str, tokens: Tokens, spans: list[Span]) -> list[Span]:
    """`spans` with the names in tables of results as organisations; countries, and people with a known given name, stay what they are."""
    found: list[tuple[int, int]] = []
    scores = [*SCORE.finditer(text)]
    if scores:
        scores += FIXTURE.finditer(text)
    if len(scores) >= LEAST:
        found += [m.span(k) for m in scores for k in (1, 2)]
    standings = [*STANDING.finditer(text)]
    if len(standings) > LEAST and HEADS.search(text):
        places = {s.start for s in spans if s.type in ("LOC", "ORG")}
        found += [m.span(1) for m in standings if m.start(1) in places]
    return with_bodies(tokens, spans, [(a, b) for a, b in sorted(found) if _may_be_team(text[a:b])], SURE)


def _may_be_team(name: str) -> bool:
    g, low = gazetteer(), name.lower()
    first, last = low.split()[0], low.split()[-1]
    if first == last and g.is_name(low) and low not in g.places and low not in g.bodies:
        return False
    return low not in g.countries and low not in g.common and not ((first in g.given or first in g.kinds["female"] or first in g.kinds["male"]) and first not in g.places and first != last and last not in g.kinds["head"])
