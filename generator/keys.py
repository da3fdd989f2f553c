"""A content file taken apart: its keys as values, its seals, and which values are a person's."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeAlias

from generator import seals
from generator.canonical import Value
from generator.errors import DigestError
from generator.fields import (
    SHAPES,
    Misfit,
    item,
    read_day,
    read_flag,
    read_int,
    read_items,
    read_text,
    read_texts,
    text_item,
)
from generator.frontmatter import Parts, body_text, place, read, split
from generator.model import Struct
from generator.sealed_items import read_items_sealed
from generator.urls import is_web_address, slugify

Typed: TypeAlias = "str | bool | int | None | tuple[object, ...]"

ARTICLE: dict[str, str] = dict(  # key -> kind, in the order in which they are written
    id="id", title="text", title_from="text", slug="slug", outlet="text", via="text", relays="texts", authors="texts",
    contributors="texts", published="day", published_from="text", published_why="text", confidence="text", updated="day", dateline="text",
    language="text", translated_from="text", url="url", capture="paths", versions="versions", words="int", summary="sentences", summary_by="text", actors="actors",
    events="events", quotes="quotes", figures="figures", places="texts", topics="texts", draft="flag", hidden="flag",
    redirect_from="slugs",
)
ACTOR: dict[str, str] = dict(
    name="text", type="text", slug="slug", aliases="texts", role="text", affiliation="text", country="text", same_as="texts",
    hidden="flag", merged="merges", redirect_from="slugs",
)
NOTE: dict[str, str] = dict(title="text", slug="slug", menu="flag", draft="flag")
ALIASES = {"date": "published", "author": "authors", "tags": "topics"}  # what people write -> the key
UNSEALED = frozenset(("id", "slug", "redirect_from"))  # never taken back by the generator
SET_BY_HAND = "set by the editor"
MAX_BODY = 400_000  # characters: Markdown engines are slow on hostile text


def read_id(value: Value) -> str | None:
    text = read_text(value)
    if text is not None and not re.fullmatch(r"[\w.-]{1,80}", text, re.A):
        raise Misfit("not an id", "letters, digits, dots and hyphens only; delete the line to get a new one")
    return text


def read_slug(value: Value) -> str | None:
    text = read_text(value)
    if text is None:
        return None
    slug = slugify(text, "")
    if not slug or "/" in text or "\\" in text or ".." in text:
        raise Misfit("not a safe address", "use letters, digits and hyphens, for example eighth-round")
    return slug


def read_slugs(value: Value) -> tuple[str, ...]:
    return tuple(slug for text in read_texts(value) if (slug := read_slug(text)))


def read_url(value: Value) -> str | None:
    text = read_text(value)
    if text is not None and (not is_web_address(text) or re.search(r"[\s<>\"]", text)):
        raise Misfit("not a web address", "it begins with https://")
    return text


def read_paths(value: Value) -> tuple[str, ...]:
    """File names as they are, white space and all."""
    paths = value if isinstance(value, list) else [value] if value is not None else []
    made: list[str] = []
    for n, path in enumerate(paths):
        if not isinstance(path, str) or not path or path.startswith(("/", "~")) or ".." in path.split("/") or "\0" in path:
            raise Misfit("not a path inside the project", "for example seeds/talks.txt", (n,) if isinstance(value, list) else ())
        made.append(path)
    return tuple(made)


SINGLE: dict[str, Callable[[Value], Typed]] = {
    "id": read_id, "text": read_text, "slug": read_slug, "url": read_url, "day": read_day, "flag": read_flag,
    "int": read_int,
}
LISTS: dict[str, Callable[[Value], tuple[str, ...]]] = {"texts": read_texts, "paths": read_paths, "slugs": read_slugs}


class File(Struct, frozen=True):
    """`names`: key -> the name that the file uses for it; `items`: what the seals see of each list that the file has."""

    path: str
    parts: Parts
    names: dict[str, str]
    values: dict[str, Typed]
    items: dict[str, list[seals.Item]]
    sealed: dict[str, str]
    edited: tuple[str, ...]
    body: str
    body_generated: bool
    extra: bool  # keys that the generator does not know
    pristine: bool  # all of the front matter is as the generator wrote it; `items` is empty then

    def text(self, key: str) -> str | None:
        value = self.values.get(key)
        return value if isinstance(value, str) else None

    def texts(self, key: str) -> tuple[str, ...]:
        value = self.values.get(key)
        return tuple(str(v) for v in value) if isinstance(value, tuple) else ()


def open_file(raw: str, path: str, keys: Mapping[str, str], trust: bool = True) -> File:
    """Raises DigestError with file:line, what is wrong there and what to do.

    Without `trust` the seal of the whole is not believed, and the items of all lists are there.
    """
    parts = split(raw, path)
    mine = file_seal(parts.front) if trust else ""
    is_whole = bool(mine) and parts.front.endswith(f"file: {mine}}}\n")
    written = read(parts.front, path, partial(read_list, keys) if is_whole else None)
    meant = {name: mine for name, mine in ALIASES.items() if name in written and mine in keys and mine not in written}
    names = {meant.get(name, name): name for name in written} if meant else dict(zip(written, written, strict=True))
    sealed = _seals(written.get("seal"))
    pristine = bool(mine) and sealed.get("file") == mine
    if is_whole and not pristine:  # the last line is not what it seems
        written = read(parts.front, path)
    wanted = () if pristine else keys if not trust else sealed  # the lists whose items are asked for
    values: dict[str, Typed] = {}
    items: dict[str, list[seals.Item]] = {}
    for key, kind in keys.items():
        if key in names:
            try:
                values[key] = _value(kind, written[names[key]], items if key in wanted else None, key)
            except Misfit as misfit:
                raise _refusal(misfit, parts, path, names[key]) from None
    body = body_text(parts.body)
    if len(body) > MAX_BODY:
        line = raw.count("\n", 0, len(raw) - len(parts.body)) + 1
        raise DigestError(f"the body is too long: {len(body):,} characters", f"{path}:{line}", f"at most {MAX_BODY:,}; split it")
    generated = not body or sealed.get("body") == seals.mark(body)
    edited = () if pristine else tuple(k for k in keys if k != "id" and is_edited(k, keys[k], values, items, sealed))
    extra = not pristine and any(name not in keys and name != "seal" for name in names)
    return File(path, parts, names, values, items, sealed, edited + (() if generated else ("body",)), body, generated, extra, pristine)


def read_list(keys: Mapping[str, str], name: str, front: str, at: int) -> tuple[tuple[object, ...], int] | None:
    """The facts of a list that nobody has touched."""
    kind = keys.get(name)
    return read_items_sealed(kind, front, at) if kind in SHAPES else None


def file_seal(front: str) -> str:
    """Mark of a front matter without its line of seals; where it matches, nobody has touched a thing and no value need be asked."""
    at = front.rfind("\nseal: ") + 1
    end = front.find("\n", at) + 1
    return seals.mark(front[:at] + front[end:]) if at and end else ""


def _value(kind: str, value: Value | tuple[object, ...], items: dict[str, list[seals.Item]] | None, key: str) -> Typed:
    if isinstance(value, tuple):
        return value
    if single := SINGLE.get(kind):
        return single(value)
    if kind in LISTS:
        texts = LISTS[kind](value)
        if items is not None:
            items[key] = [text_item(text) for text in texts]
        return texts
    facts, shown = read_items(kind, value)
    if items is not None:
        items[key] = [item(kind, one) for one in shown]
    return tuple(facts)


def _refusal(misfit: Misfit, parts: Parts, path: str, name: str) -> DigestError:
    where = name if not misfit.at else f"{name}, item {int(misfit.at[0]) + 1},"
    message = f"{where} {misfit.what}" if len(misfit.at) > 1 or "missing" in misfit.what else f"{where} is {misfit.what}"
    return place(parts.front, path, (name, *misfit.at), message.replace(", is", " is"), misfit.hint)


def _seals(value: Value) -> dict[str, str]:
    """The seals; none where somebody has torn them, so that nothing is taken from a person."""
    return {k: v for k, v in value.items() if isinstance(v, str)} if isinstance(value, dict) else {}


def show(value: Typed) -> str:
    """A single value as the file has it and as its seal is made from it; "" for none."""
    return ("true" if value is True else str(value)) if value else ""


def is_edited(key: str, kind: str, values: Mapping[str, Typed], items: Mapping[str, list[seals.Item]], sealed: Mapping[str, str]) -> bool:
    """True where the file holds a person's word: a value that differs from its seal or has none, an item changed, added or removed."""
    if key not in values:
        return sealed.get(key, "").startswith(seals.GONE)
    if key == "slug":
        return sealed.get(key) != values[key]
    if key not in sealed:
        return key != "redirect_from"
    if kind in SINGLE:
        return sealed[key] != seals.mark(show(values[key]))
    listed = seals.parse_list(sealed[key])
    return not items[key] or bool(listed.state) or seals.own(items[key], listed).touched(len(listed.items))


def implied(file: File) -> dict[str, Typed]:
    """What follows from a day or a headline that a person wrote: neither is inferred or generated any more."""
    made: dict[str, Typed] = {}
    if "published" in file.edited:
        made |= {"published_from": "stated" if file.values["published"] else "unknown", "published_why": SET_BY_HAND, "confidence": None}
    if "summary" in file.edited:
        made["summary_by"] = None
    if "title" in file.edited:
        made["title_from"] = "source"
    return {key: value for key, value in made.items() if key not in file.edited}
