"""Lists of front matter that nobody has touched, read straight into facts."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache

from generator.canonical import BARE, QUOTED, entries, unquote
from generator.fields import READERS, SHAPES, Fact, Misfit, Scalar, precision_of

KEPT = 8192  # values of one kind in memory: names, days and roles recur


class Unlike(Exception):
    """Not as the generator writes it: to be read the long way."""


@dataclass(frozen=True, slots=True)
class Plan:
    """One kind of item on its line, with how each group of the pattern becomes a value."""

    line: re.Pattern[str]
    values: tuple[tuple[str, Callable[[str], Scalar], Scalar], ...]  # key, reader, what stands for none


def read_items_sealed(kind: str, front: str, at: int) -> tuple[tuple[Fact, ...], int] | None:
    """The facts of the list whose items begin at `at`, and where they end; None where it is not as the generator writes it."""
    plan, make, made = _plan(kind), SHAPES[kind].make, []
    need, has_precision, has_type = SHAPES[kind].need, kind == "events", kind == "actors"
    try:
        while found := plan.line.match(front, at):
            at = found.end()
            fact = {key: default if text is None else read(text) for (key, read, default), text in zip(plan.values, found.groups(), strict=True)}
            if any(fact[key] in ("", None) for key in need):
                return None
            if has_precision:
                fact["precision"] = fact["precision"] or precision_of(str(fact["date"]))
                fact["kind"] = fact["kind"] or "past"
            elif has_type:
                fact["type"] = fact["type"] or "person"
            made.append(make(**fact))
    except (Unlike, Misfit):
        return None
    return (tuple(made), at) if made and not front.startswith("- ", at) else None


@cache
def _plan(kind: str) -> Plan:
    shape = SHAPES[kind]
    groups, values = [], []
    for key, what, default in shape.keys:
        value = r"\[([^\[\]{}\n]*)\]" if what == "texts" else f"({QUOTED}|{BARE})"
        groups.append(f"(?:{key}: {value}(?:, |(?=}})))?")
        read = _reader(what)
        values.append((key, read if key in shape.quote and what == "text" else lru_cache(KEPT)(read), default))
    return Plan(re.compile(rf"- \{{{''.join(groups)}\}}\n"), tuple(values))


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
