"""Whether two quotations are one, in the words of two who heard, or translated it."""

import re

from generator.wording import flat, words

LEAST_ECHO = 4  # words that two wordings of one quotation share
NUMERALS = re.compile(r"\d[\d.,]*\b")
LONGER = 1.7  # times as long as the other at most
SHARED, OF_ALL = 2, (2, 3)  # words that say something in common at least, and which part of those of the shorter
MUCH = 6  # words that say something in a long quotation


def echoes(a: str, b: str, least: int = LEAST_ECHO) -> bool:
    """Whether two quotations are about the same words, function words counted: 'We have not seen the end of this', 'We didn't see the end of it'."""
    said = [set(re.findall(r"\w+", flat(quote))) for quote in (a, b)]
    shared = said[0] & said[1]
    return len(shared) >= least and 2 * len(shared) >= min(map(len, said))


def near_echo(a: str, b: str) -> bool:
    """The same of quotations that nothing else joins: more words, and such as say something."""
    return echoes(a, b, LEAST_ECHO + 1) and share_words(a, b)


def same_saying(a: str, b: str) -> bool:
    """'I lost this election, the party did not' and 'I am the one who lost, not the party'; not the same words, and not a part of the other."""
    short, long = sorted((a.count(" ") + 1, b.count(" ") + 1))
    if long > LONGER * short or set(NUMERALS.findall(a)) != set(NUMERALS.findall(b)):
        return False
    shared, least = len(words(a) & words(b)), min(len(words(a)), len(words(b)))
    if shared < SHARED or OF_ALL[1] * shared < OF_ALL[0] * least:
        return False
    x, y = flat(a), flat(b)
    return x not in y and y not in x


def share_words(a: str, b: str) -> bool:
    """Whether two quotations share a word that says something; where one says twice as much, two."""
    mine, theirs = words(a), words(b)
    return len(mine & theirs) > is_longer(a, b)


def is_longer(a: str, b: str) -> bool:
    """Whether one of two quotations says twice as much as the other."""
    short, long = sorted((len(words(a)), len(words(b))))
    return long >= max(MUCH, 2 * short)


def renders(a: str, b: str, common: frozenset[str]) -> bool:
    """Whether two quotations, one of which is a translation, have a word in common that not the whole story has: 'no wings for a quick profit', 'a wing is no object for margins'."""
    return bool(words(a) & words(b) - common) and share_words(a, b)
