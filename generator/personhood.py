"""Whether a name is a person's, by the words around it, where the tagger alone is a poor witness."""

from __future__ import annotations

import re
from bisect import bisect_left

from generator import roles
from generator.coreference import Entity, Mention
from generator.gazetteer import gazetteer
from generator.name_model import SCALE
from generator.tokens import Tokens

LINE = 300  # characters on each side of a name that tell a table from a sentence
ZONES = frozenset("utc gmt est edt pst pdt cst cdt mst mdt cet cest bst ist jst".split())
LIKELY = 3 * SCALE  # how much more a person than an organisation a name must look to need no other evidence
UNLIKELY = 1 * SCALE  # how much so to be no organisation either


def is_person(e: Entity, text: str, tokens: Tokens, about: dict[int, roles.Role], margins: dict[int, int]) -> bool:
    """Whether the words around any mention, or the name itself, speak for a person: most companies have nothing of it."""
    g = gazetteer()
    seen = [margins[m.start] for m in e.mentions if m.start in margins]
    score = 1 if seen and sum(seen) > LIKELY * len(seen) else 0
    if all(m.text.isupper() and len(m.text.split()[-1]) < 4 for m in e.mentions):
        return False  # the head of a table
    full = max((m.tokens for m in e.mentions), key=len)
    given = full[0] in g.given or len(full[0]) == 1 or full[0].partition("-")[0] in g.given
    if len(full) > 1:
        score += 3 if given else 2 if full[-1] in g.surnames or "-" in full[-1] else 1
        if full[-1] in g.kinds["head"] and full[-1] not in g.surnames or full[-1] in g.kinds["suffix"]:
            score -= 4
    else:
        score += 1 if given or full[0] in g.surnames else 0
    for m in e.mentions:
        role = about.get(m.start)
        score += 3 if m.formal or role and role.role else 0
        score += _surroundings(m, text, tokens)
        if len(m.tokens) == 1 and len(full) > 1:
            score += 1 if m.tokens[0] == full[-1] else 0 if given else -3
    return score > 0


def _surroundings(m: Mention, text: str, tokens: Tokens) -> int:
    """For a person: verbs of saying, 'who', an age, a line of a table; against: a model number, shares, 'its'."""
    i = bisect_left(tokens.starts, m.start)
    j = bisect_left(tokens.starts, m.end)
    low, n = tokens.lower, len(tokens.words)
    after = low[j : j + 3] + ["", "", ""]
    say = gazetteer().kinds["say"]
    words = text[max(0, m.start - LINE) : m.start].rpartition("\n")[2].split() + text[m.start : m.end + LINE].partition("\n")[0].split()
    if sum(w[:1].isdigit() or w[-1:].isdigit() for w in words) > 0.2 * len(words):
        return 1
    if i and low[i - 1] in ("b", "lbw") or low[i - 1 : i] == ["c"] and "b" in after:
        return 2  # a cricket scoreboard
    if after[0][:1].isdigit() or re.match(r"[a-z]+-?\d", after[0]) or after[0] in ("shares", "stock", "jets", "plane", "planes", "aircraft"):
        return -2
    if after[0] in ("'s", "’s") and after[1] in ("shares", "stock", "products", "fleet", "headquarters", "employees", "customers", "profits", "subsidiary"):
        return -2
    if after[0] in ("who", "himself", "herself") or after[0] == "," and (after[1] == "who" or after[1].isdigit() and len(after[1]) == 2):
        return 2
    if after[0] in say and after[0] not in ("announced", "claimed", "posted", "confirmed", "reported", "stated", "called", "asked"):
        return 0 if after[1] in ("it", "its") else 1
    if i and low[i - 1] in say:
        return 1
    return -1 if "its" in low[j : min(n, j + 8)] and "." not in low[j : min(n, j + 8)] else 0


def is_noise(m: Mention, tokens: Tokens, small: set[str]) -> bool:
    """A capitalised common word that opens a sentence or stands in a headline, a time zone."""
    low = m.text.lower()
    if low in ZONES or len(low) == 1 or len(m.tokens) > 2 and m.text.isupper() and max(map(len, m.tokens)) < 4 or m.type == "ORG" and re.fullmatch(r"[A-Z]-?\d{2,}\w*", m.text):
        return True
    i = bisect_left(tokens.starts, m.start)
    g = gazetteer()
    return len(m.tokens) == 1 and low in g.common and low not in g.bodies and i < len(tokens.words) and (tokens.first[i] or i in tokens.shouted or low in small)
