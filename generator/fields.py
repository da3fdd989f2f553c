"""What each key of a content file holds: its kind, its short forms, and in lists the words that an item rests on."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from math import isfinite
from typing import TypeAlias

from generator.canonical import Value
from generator.frontmatter import Path
from generator.model import Actor, Event, Figure, Merge, Quote, Sentence, Version
from generator.periods import UNKNOWN
from generator.scalars import number
from generator.seals import Item, mark, ref

Fact: TypeAlias = "Sentence | Actor | Event | Quote | Figure | Merge | Version"


class Misfit(Exception):
    """A value that its key cannot hold. `at` leads to it from the key on."""

    def __init__(self, what: str, hint: str, at: Path = ()) -> None:
        super().__init__(what)
        self.what, self.hint, self.at = what, hint, at


# ---------------------------------------------------------------- single values


def read_text(value: Value) -> str | None:
    if value is None or isinstance(value, str):
        return (value or "").strip() or None
    raise Misfit("not a text", "write one value, in quotes where it holds brackets or a colon")


def read_texts(value: Value) -> tuple[str, ...]:
    """A list of texts; one text stands for a list of one."""
    if not isinstance(value, list):
        value = [value]
    made: list[str] = []
    for n, item in enumerate(value):
        if isinstance(item, dict) and isinstance(item.get("name"), str):
            item = item["name"]  # places: [{name: Tokyo}]
        if item is not None and not isinstance(item, str):
            raise Misfit("not a list of texts", "write [one, two]", (n,))
        if item and item.strip():
            made.append(item.strip())
    return tuple(made)


FLAGS = {"true": True, "yes": True, "on": True, "1": True, "false": False, "no": False, "off": False, "0": False}


def read_flag(value: Value) -> bool:
    if value is None:
        return False
    flag = FLAGS.get(value.strip().lower()) if isinstance(value, str) else None
    if flag is None:
        raise Misfit("neither true nor false", "write true or false")
    return flag


def read_int(value: Value) -> int:
    if value is None:
        return 0
    if isinstance(value, str) and len(value) < 12 and value.strip().lstrip("-").isdecimal() and value.isascii():
        return int(value)
    raise Misfit("not a whole number", "write digits only")


PLAIN_NUMBER = re.compile(r"[+-]?\d{1,30}(?:\.\d{1,30})?(?:[eE][+-]?\d{1,3})?\Z", re.A)


def read_float(value: Value) -> float:
    text = value.strip().replace(",", "").replace("_", "").removesuffix("%") if isinstance(value, str) else ""
    if not PLAIN_NUMBER.match(text) or not isfinite(float(text)):
        raise Misfit("not a number", "write digits, for example 25 or 0.5")
    return float(text) + 0.0


# ---------------------------------------------------------------- days

MONTHS = {name: n for n, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
MONTH = r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
WRITTEN = tuple(
    re.compile(shape, re.I | re.A)
    for shape in (
        rf"{MONTH},? (?P<year>\d{{4}})\Z",
        rf"{MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>\d{{4}})\Z",
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)?(?: of)? {MONTH},? (?P<year>\d{{4}})\Z",
    )
)
ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ][\d:.]*(?:Z|[ ]?[+-]\d\d:?\d\d)?)?)?)?\Z", re.A)
QUARTER = re.compile(r"(\d{4})-?Q([1-4])\Z", re.A | re.I)
LOOSE = re.compile(r"(?:\d{3}0s|\d{3}[\dX](?:-(?:\d\d|SP|SU|FA|WI|H[12]|W\d\d))?)\Z", re.A)  # other TIMEX3 values: a decade, a season
DAY_HINT = "expected year-month-day, for example 2025-07-08"


def written_day(text: str) -> str:
    """'July 8, 2025' as 2025-07-08, 'July 2025' as 2025-07, an ISO date as it is; raises Misfit."""
    if found := ISO.match(text):
        year, month, day = found.groups()
    else:
        match = next((m for shape in WRITTEN if (m := shape.match(text))), None)
        if match is None:
            raise Misfit("not a date", DAY_HINT)
        parts = match.groupdict()
        year, month, day = parts["year"], f"{MONTHS[parts['month'][:3].lower()]:02}", parts.get("day")
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        raise Misfit("not a date", f"there is no such day; {DAY_HINT}") from None
    return "-".join([year, *([month] if month else []), *([f"{int(day):02}"] if day else [])])


def read_event_date(value: Value) -> str:
    """As precise as it is written: 2025, 2025-07, 2025-Q3, 2025-07-08, A/B, unknown."""
    text = " ".join(value.split()) if isinstance(value, str) else ""
    if not text:
        raise Misfit("no date", DAY_HINT)
    if found := QUARTER.match(text):
        return f"{found[1]}-Q{found[2]}"
    if text == UNKNOWN:
        return text
    if LOOSE.match(text) and not ISO.match(text):
        return text
    days = [written_day(part.strip()) for part in text.split("/")]
    if len(days) > 2 or days != sorted(days):
        raise Misfit("not a date" if len(days) > 2 else "a range that runs backwards", "write the earlier day first: 2025-07-01/2025-07-08")
    return "/".join(days)


def read_day(value: Value) -> str | None:
    """A day, or A/B for what is less precise: 2025-07 becomes 2025-07-01/2025-07-31."""
    if value is None or isinstance(value, str) and not value.strip():
        return None
    if not isinstance(value, str):
        raise Misfit("no date", DAY_HINT)
    return _day(value)


@lru_cache(maxsize=1 << 12)
def _day(value: str) -> str:
    text = read_event_date(value)
    if "Q" in text or "X" in text or text == UNKNOWN or (LOOSE.match(text) and not ISO.match(text)):
        raise Misfit("not a date", DAY_HINT)
    ends = text.split("/")
    first, last = _first(ends[0]), _last(ends[-1])
    return first if first == last else f"{first}/{last}"


def _first(text: str) -> str:
    return text + "-01" * (2 - text.count("-"))


def _last(text: str) -> str:
    if text.count("-") == 2:
        return text
    year, month = int(text[:4]), int(text[5:7] or 12)
    after = date(year + month // 12, month % 12 + 1, 1) if year < 9999 or month < 12 else None
    return str(after - timedelta(days=1)) if after else "9999-12-31"


# ---------------------------------------------------------------- list items

Scalar: TypeAlias = "str | int | float | bool | tuple[str, ...] | None"
READERS: dict[str, Callable[[Value], Scalar]] = {
    "text": lambda v: read_text(v) or "", "name": read_text, "texts": read_texts, "int": read_int, "float": read_float,
    "flag": read_flag, "when": read_event_date,
}


@dataclass(frozen=True, slots=True)
class Shape:
    """How one kind of list item is written: its keys in order with kind and default; `short` is the key that a bare text stands for."""

    make: Callable[..., Fact]
    keys: tuple[tuple[str, str, Scalar], ...]
    short: str
    need: tuple[str, ...]
    evidence: Callable[[dict[str, Scalar]], list[str]]
    quote: frozenset[str] = frozenset()


def _words(*keys: str) -> Callable[[dict[str, Scalar]], list[str]]:
    """The first of `keys` that says something."""
    return lambda item: [next((str(item[k]) for k in keys if item.get(k)), "")]


def _names(item: dict[str, Scalar]) -> list[str]:
    aliases = item.get("aliases")
    return [str(item["name"]), *(aliases if isinstance(aliases, tuple) else ())]


SHAPES: dict[str, Shape] = {
    "sentences": Shape(Sentence, (("text", "text", ""), ("line", "int", 0)), "text", ("text",), _words("text"), frozenset(("text",))),
    "actors": Shape(
        Actor,
        (("name", "text", ""), ("type", "text", ""), ("aliases", "texts", ()), ("role", "name", None), ("mentions", "int", 0), ("line", "int", 0), ("age", "name", None)),
        "name", ("name",), _names,
    ),
    "events": Shape(
        Event,
        (("date", "when", ""), ("precision", "text", ""), ("part", "name", None), ("kind", "text", ""), ("what", "text", ""),
         ("actors", "texts", ()), ("src", "text", ""), ("line", "int", 0)),
        "", ("date", "what"), _words("src", "what"), frozenset(("what", "src")),
    ),
    "quotes": Shape(
        Quote,
        (("speaker", "name", None), ("text", "text", ""), ("kind", "text", "full"), ("line", "int", 0)),
        "text", ("text",), _words("text"), frozenset(("text",)),
    ),
    "figures": Shape(
        Figure,
        (("value", "float", ""), ("unit", "text", ""), ("of", "text", ""), ("src", "text", ""), ("line", "int", 0), ("change", "flag", False), ("said", "text", "")),
        "", ("value",), _words("src", "of", "value"), frozenset(("of", "src", "said")),
    ),
    "versions": Shape(
        Version,
        (("capture", "text", ""), ("published", "name", None), ("title", "name", None), ("added", "texts", ()), ("gone", "texts", ())),
        "capture", ("capture",), _words("capture"), frozenset(("added", "gone")),
    ),
    "merges": Shape(
        Merge,
        (("name", "text", ""), ("where", "text", ""), ("why", "text", "")),
        "name", ("name",), lambda item: [f"{item['name']} in {item['where']}"], frozenset(("why",)),
    ),
}


def read_items(kind: str, value: Value) -> tuple[list[Fact], list[dict[str, Value]]]:
    """The facts of a list, and each as its file has it: known keys that say something, unknown keys as they are."""
    if value is None:
        return [], []
    items = value if isinstance(value, list) else [value]
    shape, facts, shown = SHAPES[kind], [], []
    for n, item in enumerate(items):
        if isinstance(item, str) and shape.short:
            item = {shape.short: item}
        if not isinstance(item, dict):
            raise Misfit("not a mapping", f"write {{{shape.keys[0][0]}: …, {shape.keys[1][0]}: …}}", (n,))
        facts.append(_fact(shape, item, n))
        shown.append(item)
    return facts, shown


def _fact(shape: Shape, item: dict[str, Value], n: int) -> Fact:
    made: dict[str, Scalar] = {}
    for key, kind, default in shape.keys:
        value = item.get(key)
        if value is None:
            if key in shape.need:
                raise Misfit(f"{key} is missing", f"write {key}: …", (n,))
            made[key] = default
            continue
        if kind == "text" and isinstance(value, str):
            made[key] = value.strip()
            continue
        try:
            made[key] = READERS[kind](value)
        except Misfit as misfit:
            raise Misfit(f"{key} is {misfit.what}", misfit.hint, (n, key)) from None
    if "precision" in made:
        made["precision"] = made["precision"] or precision_of(str(made["date"]))
        made["kind"] = made["kind"] or "past"
    elif "type" in made:
        made["type"] = made["type"] or "person"
    return shape.make(**made)


def precision_of(day: str) -> str:
    if "/" in day or day == UNKNOWN:
        return UNKNOWN if day == UNKNOWN else "range"
    if "Q" in day:
        return "quarter"
    if day.endswith("X"):
        return "decade"
    return {0: "year", 1: "month" if day[-2:].isdecimal() else "season", 2: "day"}[day.count("-")]


def show_fact(kind: str, fact: Fact) -> dict[str, Value]:
    """A fact as front matter has it, keys that say nothing left out."""
    made: dict[str, Value] = {}
    for key, _, default in SHAPES[kind].keys:
        value: Scalar = getattr(fact, key)
        if value == default or value == ():
            continue
        if isinstance(value, tuple):
            made[key] = list(value)
        elif isinstance(value, bool):
            made[key] = "true"
        elif isinstance(value, float):
            made[key] = number(value)
        else:
            made[key] = str(value)
    return made


def item(kind: str, shown: dict[str, Value]) -> Item:
    """A list item as its seal sees it: all that it says, and the words that it rests on."""
    said = {k: v for k, v in shown.items() if v not in (None, "", [])}
    text = "\x1f".join(f"{k}={_flat(said[k])}" for k in sorted(said))
    evidence = {k: tuple(map(str, v)) if isinstance(v, list) else str(v) for k, v in {"name": "", "where": "", **said}.items()}
    return Item(mark(text), tuple(ref(words) for words in SHAPES[kind].evidence(dict(evidence))))


def text_item(text: str) -> Item:
    made = mark(text)
    return Item(made, (made,))


def _flat(value: Value) -> str:
    if isinstance(value, dict):
        return "\x1d".join(f"{k}={_flat(v)}" for k, v in sorted(value.items()))
    return "\x1e".join(map(_flat, value)) if isinstance(value, list) else value or ""
