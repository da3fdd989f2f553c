"""The words around a number, by which like numbers of other articles are found."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from generator.gazetteer import gazetteer
from generator.memory import passing
from generator.word_weights import common_words
from generator.wording import words

BEFORE, BEHIND = 9, 7  # words of a sentence that are about a number
NEAREST, RARE = 5, 2  # of them by which it is found: the nearest, and such as few texts have
FILL = words("told according around nearly year month week day last first new number total also only still then when where while after before since during each every much many most own same other such both all some any million billion "
             "trillion thousand per cent percent now put give take make get come go worth crore lakh amount sum")  # fmt: skip
PARTS_OF = re.compile(r"[;:—–]\s|\s-\s")


def marks(src: str, said: str) -> tuple[str, ...]:
    """Stems of a few words of a number's sentence: the nearest, and those that few texts have; () where nothing is known but the number's own words."""
    at = said.find(src)
    if at < 0 or len(said) <= len(src) + 12:
        return ()
    before, behind = around(src, said)
    nearest = list(dict.fromkeys(s for some in _in_turn(before[::-1], behind) for w in some for s in _of_word(w)))[:NEAREST]
    usual = common()
    rare = [s for s in dict.fromkeys(s for w in said.split() for s in _of_word(w)) if s not in usual and s not in nearest]
    return (*nearest, *rare[:RARE])


@lru_cache(maxsize=1 << 15)  # a word comes up again and again
def _of_word(word: str) -> tuple[str, ...]:
    return tuple(telling(word))


passing.append(_of_word.cache_clear)


def _in_turn(one: Sequence[str], other: Sequence[str]) -> Iterable[tuple[str, ...]]:
    for i in range(max(len(one), len(other))):
        yield (*one[i : i + 1], *other[i : i + 1])


def around(src: str, said: str) -> tuple[list[str], list[str]]:
    """The words before and behind a number, as far as they are about it."""
    at = said.find(src)
    before = PARTS_OF.split(" ".join(said[:at].split()[-BEFORE:]))[-1]
    behind = PARTS_OF.split(" ".join(said[at + len(src) :].split()[:BEHIND]))[0]
    return before.split(), behind.split()


def telling(text: str) -> list[str]:
    """Stems of the words that say something of a number; of one word, or of many in their order by letters."""
    return [w for w in sorted(words(text)) if w not in FILL and not w[0].isdigit()]


@cache
def common() -> frozenset[str]:
    """Stems of words that any news may have."""
    return frozenset(s for w in (*common_words(), *gazetteer().common) for s in words(w))
