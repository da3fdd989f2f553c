"""The words of all documents, in files; kept for the next build, which mends it where few documents have changed.

A document has a number that others hardly change (`numbering`); the number tells its kind and its file. A word's documents are in the file that
its first three characters choose.
"""

from __future__ import annotations

import json
import os
import zlib
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from hashlib import blake2b
from heapq import nlargest
from pathlib import Path
from typing import NamedTuple

import msgspec

from generator.numbering import Named, files_of
from generator.prints import print_of_bytes
from generator.search_order import BASE, NAME, TITLE, Described, Order
from generator.search_words import is_word, shard_of, weighed

MOST = (200, 100, 50, 25, 12, 6)  # documents of one word, the best ones: the most that fits its file
SHARD_BYTES = 42_000
VOCABULARY = 5000  # words that typing errors are compared with
FEW = 200  # changed documents that are mended; for more the index is made anew
MARK = 16

Describe = Callable[[], Iterable[Described]]


class Kept(NamedTuple):
    """An index. Of each document `names`, `numbers`, `ranks`, `marks`, the words that it `said`, packed, and their `weights`. `heft`: BASE times a word's
    greatest weight, and its documents; `shards`: word to values with numbers, packed by file; `digests`: of each file's bytes."""

    code: str  # by which it was made
    name: str  # of all that it was made from
    names: list[Named]
    numbers: list[int]
    ranks: list[str]
    marks: list[bytes]
    said: list[msgspec.Raw]
    weights: list[bytes]
    heft: dict[str, int]
    shards: list[msgspec.Raw]
    digests: dict[str, str]


SUM = 4  # bytes of the file's sum


class Index:
    """`name`: of all that is described. `total`: how many documents. `path`: where it is kept between builds of the same `code`. It is looked for, and made, when it is asked for."""

    def __init__(self, name: str, describe: Describe, total: int, shards: int, path: Path | None = None, code: str = "") -> None:
        self._name, self._describe, self._count, self._path, self._code = name, describe, shards, path, code
        self._scale = total.bit_length()
        self._made: dict[str, bytes] = {}

    @cached_property
    def _found(self) -> Kept | None:
        """The one that was kept, mended where that pays."""
        was = read(self._path, self._code) if self._path else None
        is_near = was and len(was.shards) == self._count and len(was.names).bit_length() == self._scale
        kept = was if was and was.name == self._name else self._mended(was) if was and is_near else None
        return of_files(kept) if kept else None

    @cached_property
    def _whole(self) -> Kept:
        if self._found:
            return self._found
        made = self._anew()
        self._keep(made)
        del self._order  # all files are made
        return of_files(made)

    def digest(self, file: str) -> str:
        """Of a file's bytes; "" where that is not known before they are made."""
        return self._found.digests.get(file, "") if self._found else ""

    def content(self, file: str) -> bytes:
        kept = self._whole
        return self._made.pop(file, b"") or self._script(kept.heft, kept.shards, self._order, file)

    @cached_property
    def _order(self) -> Order:
        return Order(self._describe(), self._scale)

    def _script(self, heft: Mapping[str, int], shards: Sequence[msgspec.Raw], order: Order, file: str) -> bytes:
        if file == "words":
            return script(file, vocabulary(heft))
        if file[0] == "t":
            return script(file, fitted({word: order.ranked(found) for word, found in unpacked(shards[int(file[1:])]).items()}, order))
        return script(file, order.documents(int(file[1:])))

    def _anew(self) -> Kept:
        order = self._order
        said, weights = [], []
        postings: dict[str, array[int]] = defaultdict(partial(array, "I"))
        for number, one in zip(order.numbers, order.described, strict=True):
            document, texts = one.make()
            order.known.append(document)
            mine = weighed(texts)
            said.append(packed_words(mine))
            weights.append(bytes(mine.values()))
            values = [(NAME - weight) * BASE + number for weight in range(NAME + 1)]
            for word, weight in mine.items():
                postings[word].append(values[weight])
        groups: list[dict[str, array[int]]] = [{} for _ in range(self._count)]
        for word, found in postings.items():
            groups[shard_of(word, self._count)][word] = found
        heft = {word: heft_of(found) for word, found in postings.items() if is_word(word)}
        self._made = {f"t{n}": script(f"t{n}", fitted(group, order)) for n, group in enumerate(groups)}
        self._made |= {f"d{n}": script(f"d{n}", order.documents(n)) for n in range(files_of(self._scale))} | {"words": script("words", vocabulary(heft))}
        shards = [packed(group) for group in groups]
        return Kept(self._code, self._name, *order.facts(), said, weights, heft, shards, {name: print_of_bytes(content) for name, content in self._made.items()})

    def _mended(self, was: Kept) -> Kept | None:
        """None where many documents have changed."""
        order = self._order = Order(self._describe(), self._scale, was.names, was.numbers)
        names, numbers, ranks, marks = order.facts()
        former = {name: at for at, name in enumerate(was.names)}
        now = {name: at for at, name in enumerate(names)} if names != was.names else former

        def is_placed(name: Named) -> bool:
            """Has it the number and the rank that it had?"""
            return name in former and name in now and (was.numbers[former[name]], was.ranks[former[name]]) == (numbers[now[name]], ranks[now[name]])

        there = [former.get(name, -1) for name in names]
        changed = [name for name in former if name not in now] + [
            name for at, (name, place) in enumerate(zip(names, there, strict=True)) if place < 0 or (marks[at], numbers[at], ranks[at]) != (was.marks[place], was.numbers[place], was.ranks[place])]
        if len(changed) > FEW:
            return None
        said, weights = list(was.said), list(was.weights)
        if names != was.names:
            said = [said[former[name]] if name in former else packed_words(()) for name in names]
            weights = [weights[former[name]] if name in former else b"" for name in names]
        gone: dict[str, set[int]] = {}
        come: dict[str, list[int]] = {}
        for name in changed:
            mine = weighed(order.described[now[name]].make()[1]) if name in now else {}
            old = dict(zip(words_of(was.said[former[name]]), was.weights[former[name]], strict=True)) if name in former else {}
            stays = old.items() & mine.items() if is_placed(name) else set()
            for word in sorted(old.keys() | mine.keys()):
                if word in old and (word, old[word]) not in stays:
                    gone.setdefault(word, set()).add(was.numbers[former[name]])
                if word in mine and (word, mine[word]) not in stays:
                    come.setdefault(word, []).append((NAME - mine[word]) * BASE + numbers[now[name]])
            if name in now:
                said[now[name]], weights[now[name]] = packed_words(mine), bytes(mine.values())
        heft, shards, touched = dict(was.heft), list(was.shards), sorted(gone.keys() | come.keys())
        for at in sorted({shard_of(word, self._count) for word in touched}):
            group = unpacked(shards[at])
            for word in (word for word in touched if shard_of(word, self._count) == at):
                found = [value for value in group.pop(word, ()) if value % BASE not in gone.get(word, ())] + come.get(word, [])
                heft.pop(word, None)
                if found:
                    group[word] = found
                    heft |= {word: heft_of(found)} if is_word(word) else {}
            shards[at] = packed(group)
        places = [of[at[name]] for name in changed for of, at in ((was.numbers, former), (numbers, now)) if name in at]
        stale = [f"t{at}" for at in sorted({shard_of(word, self._count) for word in touched})] + [f"d{n}" for n in sorted({order.file(number) for number in places})]
        self._made = {file: self._script(heft, shards, order, file) for file in stale + (["words"] if touched else [])}
        kept = Kept(self._code, self._name, names, numbers, ranks, marks, said, weights, heft, shards, was.digests | {file: print_of_bytes(content) for file, content in self._made.items()})
        self._keep(kept)
        return kept

    def _keep(self, kept: Kept) -> None:
        """A folder that cannot be written costs time only."""
        if self._path is None:
            return
        new, crc = self._path.with_name(f"{self._path.name}.{os.getpid()}.new"), 0
        try:
            with open(new, "wb") as file:
                file.write(bytes(SUM))
                for part in pieces(kept):
                    file.write(part)
                    crc = zlib.crc32(part, crc)
                file.seek(0)
                file.write(crc.to_bytes(SUM, "big"))
            os.replace(new, self._path)
        except OSError:
            pass


def of_files(kept: Kept) -> Kept:
    """What files are made of."""
    return kept._replace(names=[], numbers=[], ranks=[], marks=[], said=[], weights=[])


def read(path: Path, code: str) -> Kept | None:
    """None for what is damaged or of another version of the program."""
    try:
        raw = path.read_bytes()
        if raw[:SUM] != zlib.crc32(memoryview(raw)[SUM:]).to_bytes(SUM, "big"):
            return None
        made = msgspec.msgpack.decode(memoryview(raw)[SUM:], type=Kept)
    except (OSError, msgspec.DecodeError):
        return None
    return made if made.code == code else None


def pieces(kept: Kept) -> Iterator[bytes]:
    """As MessagePack has the whole, which is never in memory."""
    yield bytes([0x90 + len(kept)])  # a tuple of so many
    for value in kept:
        if value is kept.said:
            yield b"\xdd" + len(kept.said).to_bytes(4, "big")  # a list of so many
            for start in range(0, len(kept.said), FEW):
                yield b"".join(kept.said[start : start + FEW])
        else:
            yield msgspec.msgpack.encode(value)


def packed_words(words: Iterable[str]) -> msgspec.Raw:
    return msgspec.Raw(msgspec.msgpack.encode(" ".join(words)))


def words_of(raw: msgspec.Raw) -> list[str]:
    return msgspec.msgpack.decode(raw, type=str).split()


def packed(group: Mapping[str, Sequence[int]]) -> msgspec.Raw:
    return msgspec.Raw(msgspec.msgpack.encode({word: (found if isinstance(found, array) else array("I", found)).tobytes() for word, found in group.items()}))


def unpacked(raw: msgspec.Raw) -> dict[str, Sequence[int]]:
    return {word: array("I", found) for word, found in msgspec.msgpack.decode(raw, type=dict[str, bytes]).items()}


def mark_of(*parts: object) -> bytes:
    return blake2b(msgspec.msgpack.encode(parts), digest_size=MARK).digest()


def heft_of(found: Sequence[int]) -> int:
    return (NAME - min(found) // BASE) * BASE + len(found)


def vocabulary(heft: Mapping[str, int]) -> str:
    least = min(nlargest(VOCABULARY, heft.values()), default=0)
    most = [word for word, value in heft.items() if value > least]
    equal = sorted(word for word, value in heft.items() if value == least)
    return " ".join(sorted(most + equal[: VOCABULARY - len(most)]))


def fitted(group: Mapping[str, Sequence[int]], order: Order) -> dict[str, str]:
    """The words of one file with as many documents each as keep the file small. `group`: word to values, by rank."""
    best = {word: listing(group[word], order) for word in sorted(group)}
    made: dict[str, str] = {}
    for most in MOST:
        made = {word: " ".join(listed[:most]) for word, listed in best.items() if listed}
        if sum(len(word) + len(listed) + 6 for word, listed in made.items()) <= SHARD_BYTES:
            break
    return made


def listing(found: Sequence[int], order: Order) -> list[str]:
    """Documents of a word, best first: those of one weight stay by rank."""
    if len(found) > order.most:
        found = [value for value in found if value < (NAME - TITLE + 1) * BASE]
    return order.shown(sorted(found, key=BASE.__rfloordiv__)[: MOST[0]])


def script(name: str, value: object) -> bytes:
    return f"digestSearch({json.dumps(name)},{json.dumps(value, ensure_ascii=False, separators=(',', ':'))})\n".encode("utf-8", "replace")
