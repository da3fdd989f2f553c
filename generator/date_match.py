"""What a rule of the date grammar sees of the words that it matched."""

from __future__ import annotations

from collections.abc import Callable

from generator.date_lexicon import Tokens, Value
from generator.model import Struct
from generator.timex import Rule

PARTS_OF_DAY = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "noon": "12:00", "midnight": "24:00",
                "midday": "MI", "overnight": "NI"}
PARTS = {"early": "early", "late": "late", "mid": "mid", "middle": "mid", "end": "end", "close": "end", "beginning": "start",
         "start": "start", "turn": "start", "half": None, "rest": None, "remainder": None, "earlier": None, "later": None}


class Match(Struct, frozen=True):
    """The tokens of one candidate: `get(letter)` is the first value of a class."""

    tokens: Tokens
    first: int
    last: int  # one past
    tense: Callable[[], str | None]

    def get(self, letters: str, nth: int = 0) -> Value:
        for i in range(self.first, self.last):
            if self.tokens.classes[i] in letters:
                if not nth:
                    return self.tokens.values[i]
                nth -= 1
        return None

    def word(self, letters: str) -> str | None:
        for i in range(self.first, self.last):
            if self.tokens.classes[i] in letters:
                return self.tokens.words[i]
        return None

    def classes(self) -> str:
        return self.tokens.classes[self.first : self.last]

    def before(self, back: int = 1) -> str:
        return self.tokens.words[self.first - back] if self.first >= back else ""

    def after(self, ahead: int = 0) -> str:
        at = self.last + ahead
        return self.tokens.words[at] if at < len(self.tokens.words) else ""

    def after_class(self) -> str:
        return self.tokens.classes[self.last : self.last + 1]

    def part(self) -> str | None:
        word = self.word("pe")
        return PARTS.get(word or "")

    def time_of_day(self) -> str | None:
        return PARTS_OF_DAY.get(self.word("T") or "")

    def shift(self) -> int | None:
        """-1 for last, 1 for next, 0 for this; None without such a word."""
        for letter, shift in (("L", -1), ("N", 1), ("H", 0), ("h", 0)):
            if letter in self.classes():
                return shift
        return None


Built = tuple[str, Rule] | None
NONE: tuple[str, Rule] = ("", ())  # these words are no date, and no other rule may say so
Build = Callable[[Match], Built]
