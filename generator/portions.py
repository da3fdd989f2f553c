"""Parts of a whole in words: 'two-thirds of voters', 'one in five children'."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from generator.measured import phrase
from generator.model import Struct

PERCENT_OF = {
    "two-thirds": 200 / 3, "three-quarters": 75.0, "three-fourths": 75.0, "a-third": 100 / 3, "one-third": 100 / 3, "a-quarter": 25.0, "one-quarter": 25.0, "a-fifth": 20.0, "one-fifth": 20.0,
    "two-fifths": 40.0, "three-fifths": 60.0, "four-fifths": 80.0, "a-tenth": 10.0, "one-tenth": 10.0, "nine-tenths": 90.0, "more-than-half": 50.0, "nearly-half": 50.0, "almost-half": 50.0, "about-half": 50.0, "half": 50.0,
}  # fmt: skip
FEW = {w: i for i, w in enumerate("one two three four five six seven eight nine ten".split(), 1)} | {"twenty": 20}
WHOLES = frozenset("population electorate workforce country nation budget vote market crop total revenue output land area city town public money supply".split())
PLURALS = frozenset("people troops police children men women dead killed injured wounded aircraft staff personnel".split())
NOT_PLURAL = ("ss", "us", "is", "'s", "’s")
HINTS = ("third of", "thirds of", "arter of", "arters of", "ourths of", "fifth of", "ifths of", "enth of", "enths of", "alf of", "ne in ", "wo in ", "ee in ", "ur in ", "out of")  # without one of these there is none
WORD = re.compile(r"\S+")


class Portion(Struct, frozen=True, gc=False):
    """`value` in percent of `whole`; the words are `start`..`end`."""

    value: float
    whole: str
    start: int
    end: int


def hints_of_parts(text: str) -> tuple[str, ...]:
    """Which words for a part a whole text has: few, so that its sentences are soon looked at."""
    return tuple([hint for hint in HINTS if hint in text])


def portions(text: str, start: int, end: int, hints: Sequence[str] = HINTS) -> Iterator[Portion]:
    if not any(text.find(hint, start, end) >= 0 for hint in hints):
        return
    for m in _pattern().finditer(text, start, end):
        value = PERCENT_OF[m["part"].lower().replace(" ", "-")] if m["part"] else 100 * FEW[m["few"].lower()] / _number(m["many"].lower())
        whole = _counted(phrase(text, m.end(), end, 5))
        if whole and 0 < value < 100:
            yield Portion(round(value, 1), whole, m.start(), text.find(whole, m.end()) + len(whole))


@cache
def _pattern() -> re.Pattern[str]:
    parts = "|".join(k.replace("-", "[ -]") for k in PERCENT_OF)
    return re.compile(rf"(?i:\b(?:(?P<part>{parts}) of(?: the| its| all| their| his| her)?\b|(?P<few>one|two|three|four) (?:in|out of)(?: every)? (?P<many>three|four|five|six|seven|eight|nine|ten|twenty|[1-9]\d{{0,3}})\b))")


def _counted(words: str) -> str:
    """The phrase up to its plural noun, or to one that means many; '' where it has none."""
    for m in WORD.finditer(words):
        low = m[0].lower()
        if low in PLURALS or low in WHOLES or low.endswith("s") and not low.endswith(NOT_PLURAL):
            return "" if words[0].isdigit() or words.split()[0] in ("me", "us", "you", "him", "her", "them", "it") else words[: m.end()]
    return ""


def _number(word: str) -> int:
    return int(word) if word.isdigit() else FEW[word]
