"""Text as the words by which it is found."""

from __future__ import annotations

import re
import unicodedata

Weighed = list[tuple[str, int]]  # texts of a document, each with the weight of its words
LONGEST = 24  # characters of a word that count
WORD = re.compile(r"[぀-ヿ㐀-鿿가-힯]+|[^\W_぀-ヿ㐀-鿿가-힯]+")
PLAIN = "".join(chr(c).lower() if chr(c).isalnum() else " " for c in range(128))  # ASCII as small letters, digits and spaces
LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")  # single ones are no words
OTHER = re.compile(r"[^\x00-\x7f]")


def shard_of(word: str, shards: int) -> int:
    """The file of a word, and of all words that begin with its first three characters."""
    made = 0
    for i in range(3):
        made = made * 131 + (ord(word[i]) if i < len(word) else 0)
    return made % shards


class _Folded(dict[str, str]):
    """What is left of a character without its accents."""

    def __missing__(self, sign: str) -> str:
        left = self[sign] = "".join(c for c in unicodedata.normalize("NFKD", sign) if not unicodedata.combining(c))
        return left


FOLDED = _Folded()


def tokens(text: str) -> list[str]:
    """Words without case and accents, in their order; single letters and long words as they are. Runs of Chinese, Japanese or Korean as pairs of characters."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", OTHER.sub(lambda m: FOLDED[m[0]], text))
    return text.translate(PLAIN).split() if text.isascii() else _of_any_script(text)


def _of_any_script(text: str) -> list[str]:
    found: list[str] = []
    for word in WORD.findall(text.lower()):
        if word[0] >= "\u3040" and (word[0] <= "\u9fff" or "\uac00" <= word[0] <= "\ud7af"):
            found += [word[i : i + 2] for i in range(max(1, len(word) - 1))]
        elif len(word) > 1 or word.isdigit():
            found.append(word)
    return found


def weighed(texts: Weighed) -> dict[str, int]:
    """Each word of a document with the most that it weighs there."""
    together: dict[int, list[str]] = {}
    for text, weight in texts:
        together.setdefault(weight, []).append(text)
    mine: dict[str, int] = {}
    for weight in sorted(together):  # where a word weighs most comes last
        mine.update(dict.fromkeys(tokens(" ".join(together[weight])), weight))
    for letter in mine.keys() & LETTERS:
        del mine[letter]
    return mine if max(map(len, mine), default=0) <= LONGEST else _cut(mine)


def _cut(mine: dict[str, int]) -> dict[str, int]:
    """Long words by what of them counts."""
    made: dict[str, int] = {}
    for word, weight in mine.items():
        short = word[:LONGEST]
        made[short] = max(weight, made.get(short, 0))
    return made


def is_word(word: str) -> bool:
    """May a typing error be meant for it?"""
    return len(word) > 3 and not word[0].isdigit()
