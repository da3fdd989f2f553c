"""Letters of which one stands in whatever a pattern matches, looked for in a text for all patterns at once.

Whether a word holds letters of a set is found when the word comes up first and kept as one bit of a number; a text has the bits of its words. What has no bit in a text
does not stand in it; what has one is looked for letter by letter, so that the answer is the same as that of `any(sign in text for sign in signs)`.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache, reduce
from operator import or_
from threading import Lock

from generator.memory import passing

WORDS = 1 << 16  # whose bits are held


class Signs:
    """`SIGNS = Signs("had been ", "was to ")`: each has a letter that is no blank."""

    __slots__ = ("bit", "letters")

    def __init__(self, *letters: str) -> None:
        with _making:
            self.letters, self.bit = letters, 1 << len(_sets)
            for sign in letters:
                piece = _piece(sign)
                _pieces[piece] = _pieces.get(piece, 0) | self.bit
                _sizes.add(len(piece))
            _bits.clear()
            _sets.append(self)

    def within(self, text: str) -> bool:
        """Does any of these stand in a text? Many sets are asked of it."""
        return bits(text) & self.bit != 0 and any(map(text.__contains__, self.letters))

    def within_one(self, text: str) -> bool:
        """The same of a text of which no other set is asked: then its words are not worth a look."""
        return any(map(text.__contains__, self.letters))

    def within_small(self, text: str) -> bool:
        """Does any of these stand in a text when it is put in small letters?"""
        return bits(text) & self.bit != 0 and any(map(text.lower().__contains__, self.letters))

    def __iter__(self) -> Iterator[str]:
        return iter(self.letters)


@lru_cache(maxsize=512)  # of the statements of one day
def bits(text: str) -> int:
    """The bits of all sets of which letters may stand in a text; a set that is made later counts as one that may."""
    unknown = -1 << len(_sets)  # first: another thread may be making a set
    return reduce(or_, filter(None, map(_bits.__getitem__, text.split())), 0) | unknown


def _piece(sign: str) -> str:
    """The longest of the words of a sign, in small letters and with the blanks beside it: what one word of a text must hold."""
    words = sign.lower().split()
    before, behind = "" if sign[:1].strip() else " ", "" if sign[-1:].strip() else " "
    pieces = [(before if i == 0 else " ") + word + (behind if i == len(words) - 1 else " ") for i, word in enumerate(words)]
    return max(pieces, key=len)


class _Bits(dict[str, int]):
    """The bits of a word."""

    def __missing__(self, word: str) -> int:
        with _making:
            if len(self) >= WORDS:
                self.clear()
            made = self[word] = reduce(or_, _held(f" {word.lower()} "), 0)
        return made


def _held(low: str) -> Iterable[int]:
    for size in _sizes:
        for at in range(len(low) - size + 1):
            if bit := _pieces.get(low[at : at + size]):
                yield bit


_making = Lock()
_sets: list[Signs] = []
_pieces: dict[str, int] = {}
_sizes: set[int] = set()
_bits = _Bits()
passing.append(_bits.clear)
passing.append(bits.cache_clear)
