"""The words of all documents, in files; kept for the next build, which mends it where few documents have changed.

Documents are numbered, `PER` to a file. A word's documents are in the file that its first three characters choose.
"""

from __future__ import annotations

import json
import os
import re
import unicodedata
import zlib
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from hashlib import blake2b
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

import msgspec

PER = 40  # documents in a file
MOST = (200, 100, 50, 25, 12, 6)  # documents of one word, the best ones: the most that fits its file
SHARD_BYTES = 42_000
COMMON = 0.4  # a word in more than this share of all documents finds only those that bear it in their name
VOCABULARY = 5000  # words that typing errors are compared with
FEW = 200  # changed documents that are mended; for more the index is made anew
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
WORD = re.compile(r"[぀-ヿ㐀-鿿가-힯]+|[^\W_぀-ヿ㐀-鿿가-힯]+")
PLAIN = re.compile(r"[a-z0-9]{2,}|[0-9]")  # the same of ASCII: single letters are no words
NAME, ALIAS, TITLE, TEXT, BESIDE = 9, 8, 6, 3, 2  # how much a word weighs by where it stands
BASE = 10**8  # more than there are documents: a word's value in one is BASE times what its weight lacks of NAME, and the number
MARK = 16

Document = tuple[str, str, str, str]  # kind, title, address, what stands beside it
Weighed = list[tuple[str, int]]  # texts of a document, each with the weight of its words
Described = tuple[bytes, Callable[[], tuple[Document, Weighed]]]  # MARK bytes for all that a document is made from, and how it is made
Describe = Callable[[], Iterator[Described]]


class Kept(NamedTuple):
    """An index. `marks`: MARK bytes a document; `said`: its words; `weights`: theirs; `heft`: BASE times a word's greatest weight, and its documents;
    `shards`: word to values, packed by file; `digests`: of each file's bytes."""

    code: str  # by which it was made
    name: str  # of all that it was made from
    marks: bytes
    said: list[str]
    weights: list[bytes]
    heft: dict[str, int]
    shards: list[msgspec.Raw]
    digests: dict[str, str]


class Index:
    """`name`: of all that is described. `path`: where it is kept between builds of the same `code`; if nothing is, it is made when first asked for."""

    def __init__(self, name: str, describe: Describe, shards: int, path: Path | None = None, code: str = "") -> None:
        self._name, self._describe, self._count, self._path, self._code = name, describe, shards, path, code
        self._made: dict[str, bytes] = {}
        self._documents: Callable[[int], Document] | None = None
        was = read(path, code) if path else None
        self._total = len(was.said) if was else 0
        self._kept = was if was and was.name == name else self._mended(was) if was and len(was.shards) == shards else None
        if self._kept:
            self._kept = self._kept._replace(marks=b"", said=[], weights=[])  # no file is made of them

    def digest(self, file: str) -> str:
        """Of a file's bytes; "" where that is not known before they are made."""
        return self._kept.digests.get(file, "") if self._kept else ""

    def content(self, file: str) -> bytes:
        if self._kept is None:
            self._kept = self._anew()
            self._total = len(self._kept.said)
            self._keep(self._kept)
        if file not in self._made:
            return self._script(self._kept, file)
        return self._made[file]

    def _script(self, kept: Kept, file: str) -> bytes:
        if file == "words":
            return script(file, vocabulary(kept.heft))
        number = int(file[1:])
        if file[0] == "t":
            return script(file, fitted(unpacked(kept.shards[number]), self._total))
        if self._documents is None:
            made = [make for _, make in self._describe()]
            self._documents = lambda n: made[n]()[0]
        return script(file, [self._documents(n) for n in range(number * PER, min(self._total, (number + 1) * PER))])

    def _anew(self) -> Kept:
        marks, said, weights, documents = bytearray(), [], [], []
        postings: dict[str, array[int]] = defaultdict(partial(array, "I"))
        for number, (mark, make) in enumerate(self._describe()):
            document, texts = make()
            documents.append(document)
            marks += mark
            mine = weighed(texts)
            said.append(" ".join(mine))
            weights.append(bytes(mine.values()))
            values = [(NAME - weight) * BASE + number for weight in range(NAME + 1)]
            for word, weight in mine.items():
                postings[word].append(values[weight])
        self._documents = documents.__getitem__
        groups: list[dict[str, array[int]]] = [{} for _ in range(self._count)]
        for word, found in postings.items():
            groups[shard_of(word, self._count)][word] = found
        heft = {word: heft_of(found) for word, found in postings.items() if is_word(word)}
        made = {f"t{n}": script(f"t{n}", fitted(group, len(documents))) for n, group in enumerate(groups)}
        made |= {f"d{n}": script(f"d{n}", documents[n * PER : (n + 1) * PER]) for n in range(-(-len(documents) // PER))}
        self._made = made | {"words": script("words", vocabulary(heft))}
        return Kept(self._code, self._name, bytes(marks), said, weights, heft, [packed(group) for group in groups], {name: digest_of(content) for name, content in self._made.items()})

    def _mended(self, was: Kept) -> Kept | None:
        """None where the documents are others than before, or many have changed."""
        described = list(self._describe())
        marks = b"".join([mark for mark, _ in described])
        if len(marks) != len(was.marks):
            return None
        changed = [n for n in range(len(described)) if marks[n * MARK : (n + 1) * MARK] != was.marks[n * MARK : (n + 1) * MARK]]
        if len(changed) > FEW:
            return None
        self._documents = lambda n: described[n][1]()[0]
        said, weights, heft, shards = list(was.said), list(was.weights), dict(was.heft), list(was.shards)
        open_: dict[int, dict[str, Sequence[int]]] = {}
        for number in changed:
            mine = weighed(described[number][1]()[1])
            former = dict(zip(said[number].split(), weights[number], strict=True))
            for word in sorted({word for word, _ in former.items() ^ mine.items()}):
                at = shard_of(word, self._count)
                group = open_[at] if at in open_ else open_.setdefault(at, unpacked(shards[at]))
                found = [value for value in group.pop(word, ()) if value % BASE != number]
                heft.pop(word, None)
                if word in mine:
                    found.append((NAME - mine[word]) * BASE + number)
                if found:
                    group[word] = found
                    heft |= {word: heft_of(found)} if is_word(word) else {}
            said[number], weights[number] = " ".join(mine), bytes(mine.values())
        for at, group in open_.items():
            shards[at] = packed(group)
        kept = Kept(self._code, self._name, marks, said, weights, heft, shards, dict(was.digests))
        stale = [f"t{at}" for at in sorted(open_)] + [f"d{n}" for n in sorted({number // PER for number in changed})] + (["words"] if open_ else [])
        self._made = {file: self._script(kept, file) for file in stale}
        kept.digests.update({file: digest_of(content) for file, content in self._made.items()})
        self._keep(kept)
        return kept

    def _keep(self, kept: Kept) -> None:
        """A folder that cannot be written costs time only."""
        if self._path is None:
            return
        content = msgspec.msgpack.encode(kept)
        new = self._path.with_name(f"{self._path.name}.{os.getpid()}.new")
        try:
            new.write_bytes(zlib.crc32(content).to_bytes(4, "big") + content)
            os.replace(new, self._path)
        except OSError:
            pass


def read(path: Path, code: str) -> Kept | None:
    """None for what is damaged or of another version of the program."""
    try:
        raw = path.read_bytes()
        if raw[:4] != zlib.crc32(memoryview(raw)[4:]).to_bytes(4, "big"):
            return None
        made = msgspec.msgpack.decode(memoryview(raw)[4:], type=Kept)
    except (OSError, msgspec.DecodeError):
        return None
    return made if made.code == code else None


def packed(group: Mapping[str, Sequence[int]]) -> msgspec.Raw:
    return msgspec.Raw(msgspec.msgpack.encode({word: array("I", found).tobytes() for word, found in group.items()}))


def unpacked(raw: msgspec.Raw) -> dict[str, Sequence[int]]:
    return {word: array("I", found) for word, found in msgspec.msgpack.decode(raw, type=dict[str, bytes]).items()}


def mark_of(*parts: object) -> bytes:
    return blake2b(msgspec.msgpack.encode(parts), digest_size=MARK).digest()


def digest_of(content: bytes) -> str:
    """As `outputs` has it of a file without a key."""
    return blake2b(content, digest_size=16).hexdigest()


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


def heft_of(found: Sequence[int]) -> int:
    return (NAME - min(found) // BASE) * BASE + len(found)


def vocabulary(heft: Mapping[str, int]) -> str:
    return " ".join(sorted(sorted(sorted(heft), key=heft.__getitem__, reverse=True)[:VOCABULARY]))  # of equal ones the first in the alphabet


def fitted(group: Mapping[str, Sequence[int]], total: int) -> dict[str, str]:
    """The words of one file with as many documents each as keep the file small."""
    best = {word: listing(group[word], total) for word in sorted(group)}
    made: dict[str, str] = {}
    for most in MOST:
        made = {word: " ".join(listed[:most]) for word, listed in best.items() if listed}
        if sum(len(word) + len(listed) + 6 for word, listed in made.items()) <= SHARD_BYTES:
            break
    return made


def listing(found: Sequence[int], total: int) -> list[str]:
    """Documents of a word, best first: the number in base 36, then one digit of weight."""
    if total > 50 and len(found) > COMMON * total:
        found = [value for value in found if value < (NAME - TITLE + 1) * BASE]
    return [shown(value) for value in sorted(found)[: MOST[0]]]


@lru_cache(100_000)
def shown(value: int) -> str:
    return f"{base36(value % BASE)}{NAME - value // BASE}"


def base36(n: int) -> str:
    made = ""
    while n >= 36:
        n, digit = divmod(n, 36)
        made = DIGITS[digit] + made
    return DIGITS[n] + made


def script(name: str, value: object) -> bytes:
    return f"digestSearch({json.dumps(name)},{json.dumps(value, ensure_ascii=False, separators=(',', ':'))})\n".encode("utf-8", "replace")
