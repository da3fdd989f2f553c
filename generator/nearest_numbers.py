"""Two numbers that are each other's nearest in meaning: '44 flights stayed on the ground' and 'some 40 departures had to be dropped'.

Of all numbers of one measure that two articles give, each is compared with each by the words around it, by what it counts and by all of its sentence, a word for the same word or one that is near to
it in meaning (`meanings`). How far two stand out from all others, how far apart they lie, what is counted and on which day are weighed by a logistic regression that `benchmarks/train_numbers.py`
trains on stories whose differences a reader noted; so is whether they are two counts of one thing that grew. Weights are in `data/number_pairs.json`.
"""

import json
import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from math import log
from pathlib import Path

from generator.claims import Claim
from generator.currencies import is_currency
from generator.meanings import found_in
from generator.memory import passing
from generator.number_marks import FILL, around, common, telling
from generator.one_quantity import HARM
from generator.wording import words

WEIGHTS = Path(__file__).with_name("data") / "number_pairs.json"
SEVERAL = 4  # numbers of an article among which one can be the nearest
COUNT = "count"  # the measure of all that is counted by a noun: 'flights', 'departures', 'people'
PEOPLE = "people"
UNITS = frozenset("percent minutes hours days weeks months years miles kilometers meters tonnes degrees points cents".split())  # measures of their own
FURTHEST = log(20)  # two numbers that lie further apart are not compared
APART = 0.3  # how much less near they are for each time that one is e times the other
USUAL = 0.5  # what a word counts that any news may have
ONLY_UNIT = 1.0  # how much surer it must be where two numbers have nothing in common but what they count; of people that is too little
LARGEST = 12.0  # natural logarithm of a number beyond which its size says no more
NOW = re.compile(r"\b(?:now|so far|already|since|by then|to date|stands? at|stood at|in all|meanwhile|in the meantime|total|confirmed|by (?:[A-Z][a-z]+day|\d)|(?:has|have) (?:now|risen|climbed|grown|reached|gone)|(?:rose|climbed) to)\b")
STILL = re.compile(r"\b(?:first|initially|earlier|preliminary|still|expected|feared|more|final|finally|in the end)\b")
HAS, WAS = re.compile(r"\b(?:has|have|is|are)\b"), re.compile(r"\b(?:was|were|had)\b")
ONE, GREW = "one", "grew"  # what the regressions tell

Features = tuple[float, ...]
Sides = tuple[frozenset[str], frozenset[str], frozenset[str]]  # stems beside a number, of its sentence, of what it counts


def measure(c: Claim) -> str:
    """Numbers of different measures are never of one thing."""
    return COUNT if c.key.isalpha() and c.key.islower() and c.key not in UNITS and not is_currency(c.key) else c.key


def is_nearest(a: Claim, b: Claim, mine: Sequence[Claim], theirs: Sequence[Claim]) -> bool:
    """Whether two numbers are of one thing. `mine`, `theirs`: the numbers of the article of each."""
    if min(len(mine), len(theirs)) < SEVERAL or not _are_comparable(a, b):
        return False
    least = 0.0 if max(_sims(a, b)[:2]) else ONLY_UNIT
    if least and a.key == b.key == PEOPLE or _sure(ONE, features(a, b, _alike(a, b))) < least:
        return False  # even if nothing else were near
    return _sure(ONE, features(a, b, margin(a, b, mine, theirs))) >= least


def have_grown(a: Claim, b: Claim) -> float:
    """How sure it is that two numbers of one thing are of two times, the later one counted after more had come: above 0 rather so, below 0 rather two accounts of one state."""
    return _sure(GREW, times(a, b))


def margin(a: Claim, b: Claim, mine: Sequence[Claim], theirs: Sequence[Claim]) -> float:
    """How much nearer two numbers are than either is to any other of the other's article."""
    others = [_alike(a, c) for c in theirs if c is not b and _are_comparable(a, c)] + [_alike(c, b) for c in mine if c is not a and _are_comparable(c, b)]
    return _alike(a, b) - max([0.0, *others])


def features(a: Claim, b: Claim, stand_out: float) -> Features:
    one, other = (c.date for c in (a, b))
    alike, what = _sims(a, b), measure(a)
    least = min(abs(a.value), abs(b.value))
    return (
        float(a.key == b.key and what == COUNT),
        stand_out,
        _times(a, b),
        float(bool(one) and one == other),
        float(bool(one and other) and one != other),
        float(what == COUNT),
        min(log(least + 1), LARGEST),
        0.0 if what == COUNT or is_currency(a.key) or "percent" in a.key else alike[0] + alike[1],
        max(alike[:2]),
    )


def times(a: Claim, b: Claim) -> Features:
    """What tells two times from two accounts."""
    first, later = sorted((a, b), key=lambda c: (c.published, c.article, c.line))
    more = log(abs(later.value) / abs(first.value))
    return (
        abs(more),
        float(more < 0 and first.published[-10:] < later.published[:10] and later.published != "~"),
        float(NOW.search(first.sentence) is not None),
        float(bool(a.date) and a.date == b.date),
        float(bool(a.date and b.date) and a.date != b.date),
        float(measure(a) == COUNT),
        float(HAS.search(later.sentence) is not None),
        float(WAS.search(later.sentence) is not None),
        float(STILL.search(later.sentence) is not None),
        float(not HARM.isdisjoint(a.about | b.about)),
    )


def _are_comparable(a: Claim, b: Claim) -> bool:
    return a.change == b.change and a.value * b.value > 0 and _times(a, b) <= FURTHEST and measure(a) == measure(b)


def _times(a: Claim, b: Claim) -> float:
    return abs(log(abs(a.value) / abs(b.value)))


def _alike(a: Claim, b: Claim) -> float:
    return sum(_sims(a, b)) - APART * _times(a, b)


@lru_cache(maxsize=1 << 14)
def _sims(a: Claim, b: Claim) -> tuple[float, float, float]:
    """Of the words beside two numbers, of their sentences and of what they count, how much each has of the other: from 0 to 1."""
    beside, sentence, counted = map(_shared, _sides(a), _sides(b))
    return beside, sentence, counted


def _shared(mine: frozenset[str], yours: frozenset[str]) -> float:
    whole, other = sum(map(_weight, mine)), sum(map(_weight, yours))
    return (found_in(mine, yours, _weight) / whole + found_in(yours, mine, _weight) / other) / 2 if whole and other else 0.0


def _weight(word: str) -> float:
    return USUAL if word in common() else 1.0


@lru_cache(maxsize=1 << 12)
def _sides(c: Claim) -> Sides:
    own, unit = words(c.shown), frozenset[str]() if is_currency(c.key) else words(c.key)
    before, behind = around(c.shown, c.sentence)
    beside = frozenset(telling(" ".join([*before, *behind]))) | c.about - FILL
    return beside - own - unit, frozenset(telling(c.sentence)) - own - unit, (c.about | unit) - FILL


passing += [_sims.cache_clear, _sides.cache_clear]


@cache
def _weights() -> Mapping[str, Sequence[float]]:
    return {name: row["weights"] for name, row in json.loads(WEIGHTS.read_text("utf-8")).items()}


def _sure(what: str, found: Features) -> float:
    """Log-odds above the least that counts."""
    *weights, bias = _weights()[what]
    return bias + sum(w * f for w, f in zip(weights, found, strict=True))
