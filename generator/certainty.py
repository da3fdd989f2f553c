"""How likely a name is a person's or an organisation's, all its clues together: what is barely so is left out."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from math import exp
from pathlib import Path

WEIGHTS = Path(__file__).parent / "data" / "names_certainty.json"
CLASSES = ("NONE", "PER", "ORG")
NEEDED = {"PER": 0.33, "ORG": 0.43}
DOUBT = 0.3  # what is so surely a name is of the likelier type
FIRMLY = frozenset(("some number", "some beside ORG"))  # a model or a score; an organisation in one list with it
KIND = frozenset(("some kind", "some maker"))  # what kind of firm or body it is
SAID = 0.2  # what an organisation needs of which such a thing is said, …
LED = 0.3  # … and one of which the tagger is sure, …
SURE = 1.5  # … by its lead at best, in natural logarithms, and three quarters for each further mention
ALONE = 0.5  # what an organisation of one word needs where no such thing is said
FIRM = 0.6  # a person without a known given name who is less likely than this, …
RIVAL = 0.4  # … and an organisation at least so likely as this part of it, is an organisation if anything
COMPANY = frozenset(f"{c}{k}" for c in ("head", "suffix") for k in (2, 3, 4))  # ends in a kind of organisation
HUMAN = frozenset(("some who", "some kin", "some says he", "some then he"))  # said of people only
THINGS = frozenset(("some which", "some maker", "some says it", "some traded", "some kind", "some plural", "body", "head1", "suffix1"))  # never of people
LEAST = 0.05  # what a single word needs of which such a thing is said
NAMED = frozenset(("surname", "initial", "some role"))

Table = dict[str, list[float]]


@cache
def tables() -> dict[str, Table]:
    """Per type that the tagger gave: clue -> what it adds to each of `CLASSES` for each one of it; trained by benchmarks/train_certainty.py."""
    read: dict[str, Table] = json.loads(WEIGHTS.read_text("utf-8"))
    return read


def likelihoods(given: str, clues: Mapping[str, float]) -> dict[str, float]:
    """The probability of each of `CLASSES` for a name that the tagger took for `given`."""
    table = tables()[given]
    none, person, organisation = table[""]
    for clue, much in clues.items():
        row = table.get(clue)
        if row:
            none += row[0] * much
            person += row[1] * much
            organisation += row[2] * much
    sums = (none, person, organisation)
    top = max(sums)
    powers = [exp(s - top) for s in sums]
    whole = sum(powers)
    return {c: p / whole for c, p in zip(CLASSES, powers, strict=True)}


def verdict(given: str, clues: Mapping[str, float]) -> str:
    """PER or ORG where that is likely enough, else NONE."""
    if "noise" in clues:
        return "NONE"
    found = likelihoods(given, clues)
    kind = max(("PER", "ORG"), key=lambda k: found[k])
    needed = NEEDED[kind]
    if "w1" in clues and not clues.keys() & THINGS and clues.keys() & HUMAN:
        return "PER" if found["PER"] > LEAST else "NONE"
    if kind == "ORG" and given == "ORG" and clues.keys() & FIRMLY:
        needed = SAID
    elif kind == "ORG" and given == "ORG" and clues.get("best", 0) + 1.5 * clues.get("mentions", 0) > SURE:
        needed = LED
    elif kind == "PER" and not clues.keys() & NAMED and (clues.keys() & COMPANY or "some maker" in clues):
        kind, needed = "ORG", NEEDED["ORG"]
    elif kind == "PER" and "given" not in clues and found["PER"] < FIRM and found["ORG"] > RIVAL * found["PER"]:
        kind, needed = "ORG", SAID
    if kind == "ORG" and given == "ORG" and clues.keys() & KIND and "given" not in clues:
        needed = min(needed, LED)
    elif kind == "ORG" and "w1" in clues and not clues.keys() & FIRMLY:
        needed = max(needed, ALONE)
    return kind if found[kind] > needed or found["NONE"] < DOUBT else "NONE"
