"""Two numbers of one unit that stand in like words: 'the damage to the city comes to 4.2 million euros', 'now puts the damage at 7.1 million euros'.

What a number is of is told in so many ways that its label alone seldom tells whether two are of one thing. But of all numbers of two articles those two are of one thing that are each other's
nearest by the words around them: as with two translations of one text, of which sentences are set side by side (W. A. Gale and K. W. Church, 1993, 'A program for aligning sentences'), only that here
words are compared, each weighed by how few sentences of the two articles have it (K. Spärck Jones, 1972).
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from math import log

from generator.claims import Claim
from generator.corrections import SAY
from generator.currencies import is_currency
from generator.memory import passing
from generator.number_marks import FILL, around, common, telling
from generator.number_words import SPELT_WORDS, spelt_or_printed
from generator.one_quantity import (
    AREAS,
    CHANGED,
    HARM,
    LEAST_SUM,
    LENGTH,
    NAMES,
    NO_KIND,
    SO_FAR,
    STANDING,
    is_offered,
    names_in,
    near,
    of_others,
    of_two_kinds,
    set_apart,
    when,
)
from generator.sayers import without_sayer
from generator.scope import at_least
from generator.wording import words

NO_UNITS = frozenset(("votes", "seats", LENGTH, "years")) | AREAS  # of which each happening, and each party, has its own
STANDS = 40.0  # sentences that a word may stand in: one that all others have says nothing
COMMON_WORD = 0.45  # how much less a word says that any news may have
WHOLE = 0.4  # how much less what stands elsewhere in the sentence
ALIKE = 4.3  # how much two numbers must have in common
WERE_DONE = re.compile(r"\s(?:[a-z]+ )?were (?:[a-z]+ly )?(?:[a-z]+ed|found|sent|taken|brought|given|held|shot|shut|cut|sold|put|driven|flown|left|hit|laid|told|made)\b", re.I)
BY_NOW = re.compile(r"\b(?:now|so far|already|still|by then|to date|currently|until|since|has|have)\b")
FINED = re.compile(r"\b(?:fin(?:ed?|es)|punished|penalt(?:y|ies)|ordered to pay|penalised|penalized|sanctioned)\b")
FEWEST = 8  # of what an article counts once
SIZE = 2.0  # how far two numbers of one noun lie apart that are of one thing
MANY_COUNT = frozenset(  # nouns by which any story counts several things
    "things parts times places points pages cases items units sides rounds minutes hours days weeks months years cents kilometers meters tonnes liters barrels miles feet grams kilograms degrees watts "
    "megawatts gigabytes terabytes persons men women children girls boys others thousands hundreds dozens millions deaths dead wounded words lines questions reasons metres litres inches acres knots".split())
TIMES, CLOSE = 1.8, 1.25  # how far apart they lie at most; where one of them is a bound
WISHED = 60  # characters before a number
FROM_TO = re.compile(r"\b(?:from|between)\s(?:[$€£¥]|[A-Z]{2,3}\s?\$?)?$", re.I)
BY = re.compile(r"\b(?:by|another|further|additional|extra|increase of|rise of|cut of|drop of|fall of|up|down)\s(?:(?:about|around|roughly|some|nearly|almost|over|more than|at least|a|an)\s)*(?:[$€£¥]|[A-Z]{2,3}\s?\$?)?$", re.I)
MAYBE = re.compile(r"\b(?:could|might|may|would|if|want(?:s|ed)?|ask(?:s|ed|ing)?|demand(?:s|ed|ing)?|seek(?:s|ing)?|sought|offer(?:s|ed|ing)?|propos(?:es|ed|ing|al)|hop(?:es|ed|ing)|threat(?:ens?|ened)?|forecast|expect(?:s|ed)?|target)\b")
BELONGS = re.compile(r"\b([a-z-]+) (?:for|of|on|from|to) (?:the |its |their |his |her |an? )?([a-z]{3,})\b")
PRINTED = re.compile(r"[A-Za-zÀ-ÿ][\w’'-]*")
SUBJECT_NAME = re.compile(r"^(?:The )?([A-Z][\w’'-]+)\b")
OWNER = re.compile(r"[\w-]+['’]s")  # whose number it is, and not of what
SPELT = re.compile(rf"\b(?:{SPELT_WORDS})\b", re.I)


@lru_cache(maxsize=4096)
def _beside(c: Claim) -> tuple[frozenset[str], frozenset[str]]:
    """Stems of what is said about a number, and of all of its sentence."""
    before, behind = around(c.shown, c.sentence)
    own = words(c.shown) if is_currency(c.key) or "percent" in c.key else frozenset()
    close = frozenset(telling(" ".join([*before, c.shown, *behind]))) | (c.about - FILL)
    return close - own | (c.about - FILL), frozenset(telling(c.sentence)) - own


passing.append(_beside.cache_clear)


def is_comparable(c: Claim) -> bool:
    """Whether it is a plain number: no change, no part, no end of a range."""
    if not (c.marks or is_countable(c) or is_sum(c)) or c.change or c.key in NO_UNITS or c.hedge == "part" or not HARM.isdisjoint(c.about):
        return False
    at = c.sentence.find(c.shown)
    return FROM_TO.search(c.sentence, max(0, at - 12), at) is None and BY.search(c.sentence, max(0, at - 40), at) is None


def counterparts(a: Claim, b: Claim, mine: Sequence[Claim], theirs: Sequence[Claim]) -> frozenset[str]:
    """The words that two numbers have about them, if among all numbers of their articles they are each other's nearest; empty if not. `mine`, `theirs`: the figures of the article of each."""
    if a.key != b.key or not near(a, b, TIMES) or not is_comparable(a) or not is_comparable(b):
        return frozenset()
    here, there = ([c for c in some if c.key == a.key and is_comparable(c)] for some in (mine, theirs))
    stands = Counter(w for sentence in {c.sentence: _beside(c)[1] for some in (mine, theirs) for c in some if c.marks}.values() for w in sentence)
    alike, only = _alike(a, b, stands), _are_only(a, b, mine, theirs)
    if alike < ALIKE and not only or any(_alike(a, c, stands) > alike for c in there if c is not b) or any(_alike(c, b, stands) > alike for c in here if c is not a):
        return frozenset()
    shared = _beside(a)[0] & _beside(b)[0] | (words(a.key) if only else frozenset())
    return shared if (only or _share_words(a, b, shared)) and _tell_of_one(a, b, shared) else frozenset()


def were_done(a: Claim, b: Claim) -> bool:
    """Whether both tell of what was done once: '71 patients were moved', '64 patients were wheeled out'; what was fined; or the later number is less though nobody says that it fell: it is not how many there are by now."""
    if is_currency(a.key):
        return all(FINED.search(c.sentence, max(0, (at := c.sentence.find(c.shown)) - 50), at + len(c.shown) + 20) for c in (a, b))
    if not is_countable(a) or any(BY_NOW.search(c.sentence) for c in (a, b)):
        return False
    first, later = sorted((a, b), key=when)
    return later.value < first.value and not any(STANDING.search(c.sentence) or CHANGED.search(c.sentence) for c in (a, b)) or all(WERE_DONE.match(c.sentence, max(0, c.sentence.find(c.shown)) + len(c.shown)) for c in (a, b))


def is_countable(c: Claim) -> bool:
    """Whether what it counts is told by a noun that a story counts few things by: 'operations', not 'people' or 'kilometers'."""
    return not c.change and c.hedge != "part" and c.value >= FEWEST and len(c.sentence) > len(c.shown) + 12 and c.key.isalpha() and c.key.islower() and c.key.endswith("s") and c.key not in MANY_COUNT and c.key not in NO_UNITS and HARM.isdisjoint(c.about) and not is_currency(c.key)


def is_sum(c: Claim) -> bool:
    return is_currency(c.key) and not c.change and c.hedge != "part" and c.value >= LEAST_SUM and len(c.sentence) > len(c.shown) + 12


def _are_only(a: Claim, b: Claim, mine: Sequence[Claim], theirs: Sequence[Claim]) -> bool:
    """Whether each is the only number of its size that its article has of this noun: '71 patients were found beds elsewhere', '64 patients were wheeled out'; of a sum of money where the sentences have a word in common."""
    if not (is_countable(a) and is_countable(b)) and not (is_sum(a) and is_sum(b) and _share_words(a, b, _beside(a)[1] & _beside(b)[1])):
        return False
    return not any(c is not of and c.key == of.key and not c.change and near(c, at, SIZE) for some, of in ((mine, a), (theirs, b)) for c in some for at in (a, b))


def _alike(a: Claim, b: Claim, stands: Counter[str]) -> float:
    made = _weigh(a.about & b.about, stands)  # what both labels say
    for weight, one, other in zip((1, WHOLE), _beside(a), _beside(b), strict=True):
        both, least = _weigh(one & other, stands), min(_weigh(one, stands), _weigh(other, stands))
        made += weight * both * (0.5 + both / least) if least else 0
    return made


def _weigh(some: frozenset[str], stands: Counter[str]) -> float:
    usual = common()
    return sum(log(STANDS / (min(stands[w], 30) + 0.5)) * (COMMON_WORD if w in usual else 1) for w in sorted(some))


def _share_words(a: Claim, b: Claim, shared: frozenset[str]) -> bool:
    """Whether what they share is more than names."""
    named = frozenset(s for c in (a, b) for w in NAMES.findall(c.sentence) for s in words(w) if not s.isdigit())
    return bool(shared - named - words(a.key) or (a.about & b.about) - words(a.key))


def _tell_of_one(a: Claim, b: Claim, shared: frozenset[str]) -> bool:
    """Whether neither is only a wish beside a fact, or a bound, and nothing sets apart what they count."""
    if is_offered(a) != is_offered(b) or _is_wished(a) != _is_wished(b) or set_apart(a, b) or of_others(a, b):
        return False
    if any(c.hedge == "bound" and not near(a, b, CLOSE) for c in (a, b)) or any(at_least(c.shown, c.sentence) for c in (a, b)):
        return False
    if _of_two_names(a, b) or of_two_kinds(a, b) or _of_two_things(a, b, shared) or shrinks(a, b):
        return False
    return not any(_spelt(c, other.sentence) for c, other in ((a, b), (b, a)))


def _of_two_names(a: Claim, b: Claim) -> bool:
    """Whether each has more names about it that the other sentence lacks than both have: 'The Selma carried', 'The Torvik carried'."""
    one, other = (_names(without_sayer(c.sentence)) for c in (a, b))
    return min(len(one - other), len(other - one)) > len(one & other)


def _names(text: str) -> frozenset[str]:
    return names_in(text) | frozenset(s for m in SUBJECT_NAME.finditer(text) for s in words(m[1]) if not s.isdigit() and s not in common())


def _of_two_things(a: Claim, b: Claim, shared: frozenset[str]) -> bool:
    """Whether a word in common is of another thing in each: 'the quota for butter', 'the quota for cheese'."""
    one, other = (_belongs(c, shared) for c in (a, b))
    return any(one[w].isdisjoint(_beside(b)[1]) and other[w].isdisjoint(_beside(a)[1]) for w in one.keys() & other.keys())


def _belongs(c: Claim, shared: frozenset[str]) -> dict[str, frozenset[str]]:
    found = {w: words(m[2]) - NO_KIND for m in BELONGS.finditer(c.sentence) for w in words(m[1]) if w in shared}
    return {w: of for w, of in found.items() if of}


def shrinks(a: Claim, b: Claim) -> bool:
    """Whether the later number is much less, and nothing says that it became less: then it is of a part, or of something else."""
    first, later = sorted((a, b), key=when)
    return first.value > CLOSE * later.value and CHANGED.search(later.sentence) is None


def have_grown(a: Claim, b: Claim) -> bool:
    """Whether both count what came together so far: '14 mills had shut since 2023', '16 mills have closed since then'."""
    first, later = sorted((a, b), key=when)
    return later.value > first.value and first.published[-10:] < later.published[:10] and all(SO_FAR.search(c.sentence) for c in (a, b))


def _is_wished(c: Claim) -> bool:
    at = c.sentence.find(c.shown)
    return MAYBE.search(c.sentence, max(0, at - WISHED), at) is not None


def _spelt(c: Claim, sentence: str) -> bool:
    """Whether the other sentence has the number in words: 'eleven points, and we agree on seven'."""
    return c.value < 100 and any(spelt_or_printed(m[0].lower()) == c.value for m in SPELT.finditer(sentence))


def heading(a: Claim, b: Claim, shared: frozenset[str]) -> str:
    """What both are of: a label that has a word in common, or any, else the shared word that stands nearest before a number."""
    every = [c.of for c in (a, b) if c.of and not OWNER.fullmatch(c.of)]
    if labels := [of for of in every if not words(of).isdisjoint(shared)] or every:
        return max(labels, key=len) if len(a.about & b.about) > 1 else min(labels, key=len)
    for c in (a, b):
        at = c.sentence.find(c.shown)
        printed = [m[0] for m in PRINTED.finditer(c.sentence, max(0, at - 80), at) if not shared.isdisjoint(words(m[0]))]
        if printed and not OWNER.fullmatch(printed[-1]):
            return printed[-1]
    return SAY["money"] if is_currency(a.key) else ""
