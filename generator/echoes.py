"""Whether two quotations are one, in the words of two who heard, or translated it."""

import re
from collections.abc import Sequence

from generator.wording import MONTHS, WEEKDAYS, flat, words

LEAST_ECHO = 4  # words that two wordings of one quotation share
NUMERALS = re.compile(r"\d[\d.,]*\b")
LONGER = 1.7  # times as long as the other at most
TIMES = re.compile(rf"\b(?:[Tt]his|[Nn]ext|[Ll]ast) (?:year|month|week|summer|winter|spring|autumn)\b|\b(?:{'|'.join(w.capitalize() for w in (*WEEKDAYS, *MONTHS))})\b")
DENIED = re.compile(r"\b(?:no|not|never|nobody|none|nothing|neither|nor|cannot|without|hardly|un\w{4,})\b|n[’']t\b", re.I)
IN_ORDER = 3  # of them in one order at least, and half of those of the shorter
INITIALS, NAMED = re.compile(r"\b[A-Z]{2,5}\b"), re.compile(r"\b[A-Z][\w’-]+(?: (?:of |for |and )?[A-Z][\w’-]+)+")
SHARED, OF_ALL = 2, (2, 3)  # words that say something in common at least, and which part of those of the shorter
MUCH = 6  # words that say something in a long quotation


def echoes(a: str, b: str, least: int = LEAST_ECHO) -> bool:
    """Whether two quotations are about the same words, function words counted: 'We have not seen the end of this', 'We didn't see the end of it'."""
    said = [set(re.findall(r"\w+", flat(quote))) for quote in (a, b)]
    shared = said[0] & said[1]
    return len(shared) >= least and 2 * len(shared) >= min(map(len, said))


def near_echo(a: str, b: str) -> bool:
    """The same of quotations that nothing else joins: more words, and such as say something."""
    return echoes(a, b, LEAST_ECHO + 1) and share_words(a, b) and not _of_two_times(a, b)


def same_saying(a: str, b: str) -> bool:
    """'I lost this election, the party did not' and 'I am the one who lost, not the party'; not the same words, and not a part of the other."""
    short, long = sorted((a.count(" ") + 1, b.count(" ") + 1))
    if long > LONGER * short or set(NUMERALS.findall(a)) != set(NUMERALS.findall(b)):
        return False
    mine, theirs = (frozenset([w for w in words(quote) if not w.isdigit()]) for quote in (a, b))
    shared, least = len(mine & theirs), min(len(mine), len(theirs))
    if shared < SHARED or OF_ALL[1] * shared < OF_ALL[0] * least or shared == SHARED and _in_order(_told(a), _told(b)) < SHARED:
        return False
    x, y = flat(a), flat(b)
    return x not in y and y not in x and not _contradict(a, b)


def _contradict(a: str, b: str) -> bool:
    """'We are closer', 'we are no closer'."""
    return _of_two_times(a, b) or bool(DENIED.search(a)) != bool(DENIED.search(b))


def _of_two_times(a: str, b: str) -> bool:
    """'No tax rise this year', 'no tax rise next year'."""
    one, other = (frozenset(TIMES.findall(quote)) for quote in (a, b))
    return bool(one and other) and one.isdisjoint(other)


def retells(a: str, b: str) -> bool:
    """'The wall of water reached the village in fifteen minutes, most people were asleep' and 'The water was in the village within a quarter of an hour, and most people were sleeping': the same things in the same order."""
    if set(NUMERALS.findall(a)) != set(NUMERALS.findall(b)):
        return False
    mine, theirs = _told(_initials(a, b)), _told(_initials(b, a))
    if len(set(mine) & set(theirs)) < IN_ORDER or 2 * _in_order(mine, theirs) < max(2 * IN_ORDER, min(len(set(mine)), len(set(theirs)))):
        return False
    x, y = flat(a), flat(b)
    return x not in y and y not in x and not _contradict(a, b)


def _initials(quote: str, other: str) -> str:
    """'WTO' for 'World Trade Organization' where the other quotation has these letters."""
    if not INITIALS.search(other):
        return quote
    return NAMED.sub(lambda m: short if (short := "".join(w[0] for w in m[0].split() if w[0].isupper())) in INITIALS.findall(other) else m[0], quote)


def _told(quote: str) -> list[str]:
    """Stems of the words that say something, as they follow one another."""
    return [s for w in quote.split() for s in sorted(words(w)) if not s.isdigit()]


def _in_order(a: Sequence[str], b: Sequence[str]) -> int:
    """How many words two sequences have in common in one order."""
    best = [0] * (len(b) + 1)
    for x in a:
        before = 0
        for i, y in enumerate(b, 1):
            before, best[i] = best[i], before + 1 if x == y else max(best[i], best[i - 1])
    return best[-1]


def share_words(a: str, b: str) -> bool:
    """Whether two quotations share a word that says something; where one says twice as much, two."""
    mine, theirs = words(a), words(b)
    return len(mine & theirs) > is_longer(a, b)


def tells_much(a: str, b: str) -> bool:
    """Whether two quotations share more than one word that says something, or all that one of them has: 'I sign this' and 'I signed for that date' have one of two."""
    mine, theirs = words(a), words(b)
    return len(mine & theirs) >= min(SHARED, len(mine), len(theirs))


def is_longer(a: str, b: str) -> bool:
    """Whether one of two quotations says twice as much as the other."""
    short, long = sorted((len(words(a)), len(words(b))))
    return long >= max(MUCH, 2 * short)


def renders(a: str, b: str, common: frozenset[str]) -> bool:
    """Whether two quotations, one of which is a translation, have a word in common that not the whole story has: 'no wings for a quick profit', 'a wing is no object for margins'."""
    return bool(words(a) & words(b) - common) and share_words(a, b)
