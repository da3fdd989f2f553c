"""The generator's own layout of front matter, read without YAML."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias

Value: TypeAlias = "str | None | list[Value] | dict[str, Value]"  # front matter before any key gives it a type
ReadList: TypeAlias = "Callable[[str, str, int], tuple[tuple[object, ...], int] | None]"  # (key, text, where its items begin) -> (items, where they end)

PLAIN = bytes((10, *range(0x20, 0x7F)))
ODD = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
KEY = r"[a-z_]+"
BARE = r"(?:-\d|[^\s,\[\]{}:#&*!|>'\"%@`?~-])[^,\[\]{}:#\"\n]*"  # a plain text that needs no second thought, also in brackets
QUOTED = r"\"[^\"\\\n]*(?:\\.[^\"\\\n]*)*\""
LINE = re.compile(rf"({KEY}):(?: (?:({QUOTED})|\[([^\[\]{{}}\n]*)\]|\{{([^\[\]{{}}\"\n]*)\}}|({BARE}|https?://[^\s\"',]+)))?\n")
ITEM = re.compile(rf"- (?:\{{(.*)\}}|({QUOTED})|({BARE}))\n")
REMARK = re.compile(r" *(?:#.*)?\n")  # a line that is empty or a comment
PAIR = re.compile(rf"({KEY}): (?:({QUOTED})|({BARE})|\[([^\[\]{{}}\n]*)\])(?:, |$)")
PLAIN_PAIR = re.compile(rf"({KEY}): ({BARE})(?:, |$)")
SEALS = re.compile(r"[a-z_]+: [0-9A-Za-z][\w.= -]*(?:, [a-z_]+: [0-9A-Za-z][\w.= -]*)*\Z", re.A)  # pairs that need no pattern each
ENTRY = re.compile(rf"(?:({QUOTED})|({BARE}))(?:, |$)")


def is_plain(text: str) -> bool:
    """Is it ASCII without control characters? Asked first: five times as fast as a pattern."""
    return text.isascii() and not text.encode("ascii").translate(None, PLAIN)


def read_canonical(front: str, lists: ReadList | None = None) -> dict[str, object] | None:
    """What `frontmatter.read` gives, for the generator's own layout; None for anything else. Six times as fast, without importing yaml."""
    if not is_plain(front) and ODD.search(front):
        return None
    made: dict[str, object] = {}
    at, end, line, item = 0, len(front), LINE.match, ITEM.match
    while at < end:
        found = line(front, at)
        if not found and (note := REMARK.match(front, at)):
            at = note.end()
            continue
        if not found or found[1] in made:
            return None
        at = found.end()
        key, quoted, listed, pairs, bare = found.groups()
        if bare is not None:
            if bare.endswith(":") or bare == "null":
                return None
            made[key] = bare.rstrip(" ")
            continue
        value: Value | None
        if quoted is not None:
            value = unquote(quoted)
        elif listed is not None:
            value = entries(listed)
        elif pairs is not None:
            value = _pairs(PLAIN_PAIR, pairs)
        elif lists and (told := lists(key, front, at)):
            made[key], at = told
            continue
        else:
            items: list[Value] = []
            while one := item(front, at):
                at = one.end()
                inner = _pairs(PAIR, one[1]) if one[1] is not None else _scalar(one[2], one[3])
                if inner is None:
                    return None
                items.append(inner)
            value = items or None
        if value is None:
            return None
        made[key] = value
    return made


def unquote(quoted: str) -> str | None:
    """The text of a double-quoted scalar; None where YAML and JSON read an escape differently."""
    if "\\" not in quoted:
        return quoted[1:-1]
    import json

    try:
        text: str = json.loads(quoted)
    except ValueError:
        return None
    return None if re.search("[\ud800-\udfff]", text) else text


def _scalar(quoted: str | None, bare: str | None) -> str | None:
    if quoted is not None:
        return unquote(quoted)
    return None if bare is None or bare == "null" else bare.rstrip(" ")


def entries(text: str) -> list[Value] | None:
    made: list[Value] = []
    at = 0
    while at < len(text):
        found = ENTRY.match(text, at)
        value = _scalar(found[1], found[2]) if found else None
        if not found or value is None or (found.end() == len(text) and text.endswith(", ")):
            return None
        made.append(value)
        at = found.end()
    return made


def _pairs(pattern: re.Pattern[str], text: str) -> dict[str, Value] | None:
    made: dict[str, Value] = {}
    if pattern is PLAIN_PAIR and SEALS.match(text):
        pairs = [pair.split(": ") for pair in text.split(", ")]
        made = {key: value.rstrip(" ") for key, value in pairs}
        return made if len(made) == len(pairs) and "null" not in made.values() else None
    at = 0
    while at < len(text):
        found = pattern.match(text, at)
        if not found or found[1] in made or (found.end() == len(text) and text.endswith(", ")):
            return None
        at = found.end()
        key, quoted, *rest = found.groups()
        value: Value | None
        if pattern is PLAIN_PAIR:
            value = _scalar(None, quoted)
        elif rest[1] is not None:
            value = entries(rest[1])
        else:
            value = _scalar(quoted, rest[0])
        if value is None:
            return None
        made[key] = value
    return made
