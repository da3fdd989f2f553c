"""Lines of a capture in list items that a person changed: they follow the capture where the line itself is still the program's word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator import seals
from generator.canonical import Value
from generator.fields import SHAPES, item
from generator.keys import File

COUNTED = ("line", "mentions")  # what the program counts in a capture; the rest of an item is words


@dataclass(frozen=True, slots=True)
class Moved:
    """`values`: (key, item, field) -> what now stands there; `sealed`: all seals as they are then."""

    values: dict[tuple[str, int, str], str]
    sealed: dict[str, str]


def moved_lines(file: File, keys: Mapping[str, str], shown: Mapping[str, Value]) -> Moved:
    """What has moved in the lists of a file, `shown` being the findings now.

    An item's seal is made from all of it. A finding that with the item's own line gives that seal again proves that the program
    wrote that line, and that nothing but the line is another.
    """
    moved = Moved({}, dict(file.sealed))
    for key, kind in keys.items():
        found = shown.get(key)
        if kind in SHAPES and key in file.edited and key in file.items and isinstance(found, list):
            _follow(moved, file, key, kind, [v for v in found if isinstance(v, dict)])
    return moved


def _follow(moved: Moved, file: File, key: str, kind: str, found: list[dict[str, Value]]) -> None:
    sealed, facts = seals.parse_list(file.sealed.get(key, "")), file.values[key]
    if sealed.state == seals.OWN or not isinstance(facts, tuple):
        return
    owned, new = seals.own(file.items[key], sealed), [item(kind, v) for v in found]
    place = {s: n for n, s in enumerate(seals.follow(new, sealed)) if s is not None}
    now = list(sealed.items)
    for n, s in enumerate(owned.seals):
        if s is None or owned.generated[n] or s not in place:
            continue
        at = place[s]
        was = {name: str(count) for name in COUNTED if (count := getattr(facts[n], name, 0))}
        changed = {name: str(found[at][name]) for name in was if found[at].get(name, was[name]) != was[name]}
        if changed and item(kind, {**found[at], **was}).mark == now[s].mark:
            moved.values.update({(key, n, name): text for name, text in changed.items()})
            now[s] = seals.seal(new[at])
    moved.sealed[key] = str(seals.ListSeal(tuple(now), sealed.state))
