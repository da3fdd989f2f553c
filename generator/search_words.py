"""Text as the words by which it is found."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from operator import itemgetter

Weighed = list[tuple[str, int]]  # texts of a document, each with the weight of its words
WORD = re.compile(r"[぀-ヿ㐀-鿿가-힯]+|[^\W_぀-ヿ㐀-鿿가-힯]+")
PLAIN = re.compile(r"[a-z0-9]{2,}|[0-9]")  # the same of ASCII: single letters are no words


def shard_of(word: str, shards: int) -> int:
    """The file of a word, and of all words that begin with its first three characters."""
    made = 0
    for i in range(3):
        made = made * 131 + (ord(word[i]) if i < len(word) else 0)
    return made % shards


@lru_cache(4096)
def tokens(text: str) -> tuple[str, ...]:
    """Words without case and accents; runs of Chinese, Japanese or Korean as pairs of characters."""
    if text.isascii():
        return tuple([word[:24] for word in PLAIN.findall(text.lower())])
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    text = unicodedata.normalize("NFC", text)
    found: list[str] = []
    for word in WORD.findall(text.lower()):
        if word[0] >= "\u3040" and (word[0] <= "\u9fff" or "\uac00" <= word[0] <= "\ud7af"):
            found += [word[i : i + 2] for i in range(max(1, len(word) - 1))]
        elif len(word) > 1 or word.isdigit():
            found.append(word[:24])
    return tuple(found)


def weighed(texts: Weighed) -> dict[str, int]:
    """Each word of a document with the most that it weighs there."""
    mine: dict[str, int] = {}
    for text, weight in sorted(texts, key=itemgetter(1)):  # where a word weighs most comes last
        mine.update(dict.fromkeys(tokens(text), weight))
    return mine


def is_word(word: str) -> bool:
    """May a typing error be meant for it?"""
    return len(word) > 3 and not word[0].isdigit()
