"""The documents of the search: what each is, which come first, and their numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from generator.numbering import Named, file_of, files_of, numbered
from generator.search_words import Weighed

KINDS = ("actor", "topic", "outlet", "article", "event", "quote")  # of documents, the best first
NAME, ALIAS, TITLE, TEXT, BESIDE = 9, 8, 6, 3, 2  # how much a word weighs by where it stands
BASE = 10**8  # more than any number: a word's value in a document is BASE times what its weight lacks of NAME, and the document's number
COMMON = 0.5  # a word in more than this share of all documents (rounded down to a power of two) finds only those that bear it in their name
LARGE = 7  # binary digits of the number of documents from which that holds
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"

Document = tuple[str, str, str, str]  # kind, title, address, what stands beside it


class Described(NamedTuple):
    """A document. `name`: of its kind and its own; `rank`: of documents in which a word weighs the same the one with the least is shown first;
    `mark`: MARK bytes for all that it is made from; `make`: makes it."""

    name: Named
    rank: str
    mark: bytes
    make: Callable[[], tuple[Document, Weighed]]


class Order:
    """The documents by rank, with their numbers. `known`, `numbers`: names and numbers of others, by rank, that may be the same ones."""

    def __init__(self, described: Iterable[Described], scale: int, known: Sequence[Named] = (), numbers: Sequence[int] = ()) -> None:
        self.described = sorted(described, key=lambda one: (one.name[0], one.rank))
        self.known: list[Document] = []  # where they have been made
        self.most = (1 << scale - 1) * COMMON if scale >= LARGE else 1 << scale  # documents of a word
        self._files = files_of(scale)
        names = [one.name for one in self.described]
        made = {} if names == known else numbered(names, len(KINDS), scale)
        self.numbers = [made[name] for name in names] if made else list(numbers)

    @cached_property
    def _ranks(self) -> dict[int, int]:
        return {number: at for at, number in enumerate(self.numbers)}

    @cached_property
    def _weighed(self) -> _Weighed:
        return _Weighed()

    @cached_property
    def _held(self) -> list[list[int]]:
        """The ranks of the documents in each file."""
        held: list[list[int]] = [[] for _ in range(self._files)]
        for at, number in enumerate(self.numbers):
            held[self.file(number)].append(at)
        return held

    def facts(self) -> tuple[list[Named], list[int], list[str], list[bytes]]:
        return [one.name for one in self.described], self.numbers, [one.rank for one in self.described], [one.mark for one in self.described]

    def ranked(self, found: Iterable[int]) -> list[int]:
        """Values by the ranks of their documents."""
        ranks = self._ranks
        return sorted(found, key=lambda value: ranks[value % BASE])

    def shown(self, found: Iterable[int]) -> list[str]:
        """Each number, then one digit of weight."""
        return [*map(self._weighed.__getitem__, found)]

    def file(self, number: int) -> int:
        return file_of(number, len(KINDS), self._files)

    def documents(self, file: int) -> dict[str, Document]:
        """Those of one file by number."""
        return {base36(self.numbers[at]): self.known[at] if self.known else self.described[at].make()[0] for at in self._held[file]}


class _Weighed(dict[int, str]):
    """A value as it is shown, made once: a document stands in the lists of all its words."""

    def __missing__(self, value: int) -> str:
        made = self[value] = f"{base36(value % BASE)}{NAME - value // BASE}"
        return made


def base36(n: int) -> str:
    made = ""
    while n >= 36:
        n, digit = divmod(n, 36)
        made = DIGITS[digit] + made
    return DIGITS[n] + made
