"""Seals: short hashes of what the generator wrote, by which a hand edit is recognised.

A value that matches its seal belongs to the generator and follows the capture; one that differs belongs to the person.
In lists every item has its seal, found by its evidence: `ref=mark`, ref for the words that it rests on and mark for all of it.
A seal without its item is a tombstone: a person removed the item, and it stays removed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import TypeAlias

WORD = re.compile(r"[^\W_]+")
OWN = "own"  # the whole list was there before the generator came: it is the person's
GONE = "gone"  # the generator itself took the list's last item: what follows are tombstones


def mark(text: str) -> str:
    """Ten hexadecimal digits for a text."""
    return blake2b(text.encode("utf-8", "replace"), digest_size=5).hexdigest()


def ref(text: str) -> str:
    """Eight digits for the words of `text`: case, spaces and punctuation do not count."""
    words = WORD.findall(text.casefold())
    return blake2b((" ".join(words) or text).encode("utf-8", "replace"), digest_size=4).hexdigest()


@dataclass(frozen=True, slots=True)
class Item:
    """A list item as far as seals see it. The first of `refs` is its evidence, the others are names that it may have had."""

    mark: str
    refs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Seal:
    mark: str
    ref: str = ""  # "" where the item is a plain text: its mark is all of its evidence

    def __str__(self) -> str:
        return f"{self.ref}={self.mark}" if self.ref else self.mark


@dataclass(frozen=True, slots=True)
class ListSeal:
    """What the generator wrote into one list, in its order, tombstones last."""

    items: tuple[Seal, ...] = ()
    state: str = ""  # OWN | GONE | ""

    def __str__(self) -> str:
        return " ".join([*([self.state] if self.state else []), *map(str, self.items)])


def parse_list(text: str) -> ListSeal:
    """The seal of a list as it stands in the file. What is not a seal is passed over."""
    words = text.split()
    state = words[0] if words and words[0] in (OWN, GONE) else ""
    found = [Seal(right, left) if "=" in word else Seal(word) for word in words[bool(state) :] for left, _, right in [word.partition("=")]]
    return ListSeal(tuple(found), state)


def seal(item: Item) -> Seal:
    return Seal(item.mark, "" if item.refs[0] == item.mark else item.refs[0])


@dataclass(frozen=True, slots=True)
class Owned:
    """Whose each old item is: its seal's index, or None for a person's own; `generated` where it still equals its seal."""

    seals: tuple[int | None, ...]
    generated: tuple[bool, ...]

    def touched(self, seals: int) -> bool:
        """True where a person changed, added or removed anything."""
        return not all(self.generated) or len(self.generated) < seals


def own(old: Sequence[Item], sealed: ListSeal) -> Owned:
    """Finds the seal of each item: by the whole of it, else by its evidence."""
    found = _match(old, sealed.items, BY_ALL[:2])
    return Owned(tuple(found), tuple(s is not None and sealed.items[s].mark == i.mark for s, i in zip(found, old, strict=True)))


def follow(new: Sequence[Item], sealed: ListSeal) -> list[int | None]:
    """The seal of each new finding; None for what was not there before."""
    return _match(new, sealed.items, BY_ALL)


Keys: TypeAlias = "tuple[tuple[str, str], ...]"
BY_ALL: tuple[tuple[Callable[[Seal], tuple[str, str]], Callable[[Item], Keys]], ...] = (
    (lambda s: (s.ref or s.mark, s.mark), lambda i: ((i.refs[0], i.mark),)),
    (lambda s: (s.ref or s.mark, ""), lambda i: ((i.refs[0], ""),)),
    (lambda s: (s.ref or s.mark, ""), lambda i: tuple((r, "") for r in i.refs[1:])),
)


def _match(items: Sequence[Item], seals: Sequence[Seal], ways: Sequence[tuple[Callable[[Seal], tuple[str, str]], Callable[[Item], Keys]]]) -> list[int | None]:
    """The seal of each item, each seal given once, the surest way first, equal evidence in order."""
    found: list[int | None] = [None] * len(items)
    taken: set[int] = set()
    for seal_key, item_keys in ways:
        free: dict[tuple[str, str], list[int]] = {}
        for n in reversed(range(len(seals))):
            if n not in taken:
                free.setdefault(seal_key(seals[n]), []).append(n)
        for n, item in enumerate(items):
            key = next((k for k in item_keys(item) if free.get(k)), None) if found[n] is None else None
            if key is not None:
                found[n] = at = free[key].pop()
                taken.add(at)
    return found


@dataclass(frozen=True, slots=True)
class Slot:
    """One place of the merged list: an old item (its index), replaced by a new one (its index) where `new` is not None."""

    old: int | None
    new: int | None = None


@dataclass(frozen=True, slots=True)
class Merged:
    slots: tuple[Slot, ...]
    sealed: ListSeal


def fill(new: Sequence[Item]) -> Merged:
    """A list that nobody has touched, or that a person gave back by deleting its key."""
    return Merged(tuple(Slot(None, n) for n in range(len(new))), ListSeal(tuple(map(seal, new))))


def merge(old: Sequence[Item], sealed: ListSeal, new: Sequence[Item], whole: bool = False) -> Merged:
    """The list with the generator's new findings in it and a person's words untouched.

    `whole`: the list is one piece of writing; once none of its items is the generator's, it is the person's altogether.
    """
    owned = own(old, sealed)
    replaced = whole and bool(sealed.items) and all(s is None for s in owned.seals)
    if sealed.state == OWN or replaced or (not old and sealed.state != GONE):
        return Merged(tuple(Slot(n) for n in range(len(old))), sealed)
    found = follow(new, sealed)
    theirs = {old[n].refs[0] for n, s in enumerate(owned.seals) if s is None}
    fresh = {n for n, s in enumerate(found) if s is None and theirs.isdisjoint(new[n].refs)}
    slots = _arrange(old, new, owned, found, fresh)
    return Merged(tuple(slots), _reseal(slots, sealed, new, owned, found))


def _arrange(old: Sequence[Item], new: Sequence[Item], owned: Owned, found: Sequence[int | None], fresh: set[int]) -> list[Slot]:
    """Findings in their order, a person's items after the item that they stand after; a list that a person sorted keeps its order."""
    finding = {s: n for n, s in enumerate(found) if s is not None}
    kept: dict[int, Slot] = {}
    for n, s in enumerate(owned.seals):
        at = finding.get(s) if s is not None else None
        if not owned.generated[n]:
            kept[n] = Slot(n)
        elif at is not None:
            kept[n] = Slot(n, at if new[at].mark != old[n].mark else None)
    held = {s: n for n, s in enumerate(owned.seals) if s is not None}
    follows = {at: held[s] for at, s in enumerate(found) if s is not None and s in held}  # finding -> old item
    order = [s for s in owned.seals if s is not None]
    if order == sorted(order):
        first = [kept[follows[n]] if n in follows else Slot(None, n) for n in range(len(new)) if n in follows or n in fresh]
        return _weave(first, [kept[n] for n in sorted(kept)], lambda slot: slot.old)
    first = [kept[n] for n in sorted(kept)]
    return _weave(first, [kept[follows[n]] if n in follows else Slot(None, n) for n in range(len(new)) if n in follows or n in fresh], lambda s: s)


def _weave(base: list[Slot], others: Sequence[Slot], identity: Callable[[Slot], object]) -> list[Slot]:
    """`base` with each of `others` that it lacks put after the one that it follows there."""
    there = {identity(slot) for slot in base}
    made: dict[Slot | None, list[Slot]] = {None: []}
    anchor: Slot | None = None
    for slot in others:
        if identity(slot) in there:
            anchor = slot
        else:
            made.setdefault(anchor, []).append(slot)
    woven = list(made[None])
    for slot in base:
        woven += [slot, *made.get(slot, [])]
    return woven


def _reseal(slots: Sequence[Slot], sealed: ListSeal, new: Sequence[Item], owned: Owned, found: Sequence[int | None]) -> ListSeal:
    """Seals of what stands in the list now. The order is the findings', by which a list that a person sorted is told."""
    seals: list[tuple[int, Seal]] = []
    finding = {s: n for n, s in enumerate(found) if s is not None}
    ordered = [s for s in owned.seals if s is not None]
    last = -1
    for slot in slots:
        mine = owned.seals[slot.old] if slot.old is not None else None
        where = slot.new if slot.new is not None else finding.get(mine) if mine is not None else None
        last = where if where is not None else last
        if slot.new is not None:
            seals.append((last, seal(new[slot.new])))
        elif mine is not None:
            seals.append((last, sealed.items[mine]))
    if ordered != sorted(ordered):
        seals.sort(key=lambda pair: pair[0])
    stones = tuple(s for n, s in enumerate(sealed.items) if n not in ordered)
    state = GONE if not slots and stones else ""
    return ListSeal(tuple(s for _, s in seals) + stones, state)
