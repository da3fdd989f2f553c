"""Lists of front matter that nobody has touched, read straight into facts."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from operator import call, itemgetter

from generator.canonical import BARE, QUOTED, entries, unquote
from generator.fields import READERS, SHAPES, Fact, Misfit, Scalar, precision_of

IMPLIED = {("actors", "type"): "person", ("events", "kind"): "past"}
DATE, PRECISION = 0, 1  # of an event
KEPT = 8192  # values of one kind in memory: names, days and roles recur


class Unlike(Exception):
    """Not as the generator writes it: to be read the long way."""


@dataclass(frozen=True, slots=True)
class Plan:
    """One kind of item on its line, with how each group of the pattern becomes a value."""

    line: re.Pattern[str]
    readers: tuple[Callable[[str | None], Scalar], ...]  # of each group; None where the item leaves it out
    rest: list[Scalar]  # values of the fields that no group has
    need: tuple[int, ...]  # values that must say something
    ordered: Callable[[Sequence[Scalar]], tuple[Scalar, ...]]  # all of them as the fact's fields stand


def read_items_sealed(kind: str, front: str, at: int) -> tuple[tuple[Fact, ...], int] | None:
    """The facts of the list whose items begin at `at`, and where they end; None where it is not as the generator writes it."""
    plan, make, made, is_event = _plan(kind), SHAPES[kind].make, [], kind == "events"
    match, readers, rest, need, ordered = plan.line.match, plan.readers, plan.rest, plan.need, plan.ordered
    try:
        while found := match(front, at):
            at = found.end()
            row = [*map(call, readers, found.groups()), *rest]
            for n in need:
                if row[n] in ("", None):
                    return None
            if is_event and not row[PRECISION]:
                row[PRECISION] = precision_of(str(row[DATE]))
            made.append(make(*ordered(row)))
    except (Unlike, Misfit):
        return None
    return (tuple(made), at) if made and not front.startswith("- ", at) else None


@cache
def _plan(kind: str) -> Plan:
    shape = SHAPES[kind]
    names, fields, defaults = [key for key, _, _ in shape.keys], shape.make.__struct_fields__, shape.make.__struct_defaults__  # type: ignore[attr-defined]
    groups, readers = [], []
    for key, what, default in shape.keys:
        value = r"\[([^\[\]{}\n]*)\]" if what == "texts" else f"({QUOTED}|{BARE})"
        groups.append(f"(?:{key}: {value}(?:, |(?=}})))?")
        read = _with(default, _reader(what), IMPLIED.get((kind, key), ""))
        readers.append(_quoted(default) if key in shape.quote and what == "text" else lru_cache(KEPT)(read))
    others = [name for name in fields if name not in names]
    rest = [defaults[fields.index(name) - len(fields) + len(defaults)] for name in others]
    places = itemgetter(*[[*names, *others].index(name) for name in fields])
    return Plan(re.compile(rf"- \{{{''.join(groups)}\}}\n"), tuple(readers), rest, tuple([names.index(key) for key in shape.need]), places)


def _with(default: Scalar, read: Callable[[str], Scalar], implied: str) -> Callable[[str | None], Scalar]:
    """`implied`: what an empty value says."""
    if implied:
        return lambda text: (default if text is None else read(text)) or implied
    return lambda text: default if text is None else read(text)


def _quoted(default: Scalar) -> Callable[[str | None], Scalar]:
    """Of a text that hardly comes again."""
    def value(text: str | None) -> Scalar:
        if text is None:
            return default
        return text[1:-1].strip() if text[0] == '"' and "\\" not in text else _scalar(text).strip()
    return value


def _reader(kind: str) -> Callable[[str], Scalar]:
    if kind == "texts":
        return _texts
    if kind == "text":
        return lambda text: _scalar(text).strip()
    return lambda text: READERS[kind](_scalar(text))


def _scalar(text: str) -> str:
    value = unquote(text) if text[0] == '"' else text.rstrip(" ")
    if value is None or value == "null" and text[0] != '"':
        raise Unlike
    return value


def _texts(text: str) -> Scalar:
    found = entries(text)
    if found is None:
        raise Unlike
    return READERS["texts"](found)
