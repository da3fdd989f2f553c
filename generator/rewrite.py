"""The generator's findings written into a content file, a person's words left as they are."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from generator import seals
from generator.canonical import Value
from generator.fields import SHAPES, Misfit, item, read_day, read_items, show_fact, text_item
from generator.keys import LISTS, SINGLE, UNSEALED, File, file_seal, implied, open_file, show
from generator.model import ActorFile, Article
from generator.moved_lines import moved_lines
from generator.scalars import TYPES, flow, line, plain, quoted
from generator.splice import Places, Unspliceable, set_values, splice
from generator.urls import slugify

QUOTED = frozenset(("title", "published_why"))  # sentences: always in quotation marks
SURROGATE = re.compile("[\ud800-\udfff]")
EMPTY = "---\n---\n"


@dataclass(slots=True)
class Plan:
    """What to write: whole keys, list items, and the seals as they are afterwards."""

    texts: dict[str, str | None] = field(default_factory=dict)
    lists: dict[str, Places] = field(default_factory=dict)
    sealed: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Findings:
    """What the generator found, as front matter has it; `body` makes the body from the finished file, `slug` is the address."""

    keys: Mapping[str, str]
    shown: dict[str, Value]
    slug: str
    body: Callable[[File], str]

    @property
    def former(self) -> tuple[str, ...]:
        """Addresses that shall lead here from now on."""
        found = self.shown.get("redirect_from")
        return tuple(map(str, found)) if isinstance(found, list) else ()


def findings(generated: Article | ActorFile, keys: Mapping[str, str]) -> dict[str, Value]:
    """The generated values as front matter has them, those that say nothing left out."""
    made: dict[str, Value] = {}
    for key, kind in keys.items():
        value = getattr(generated, key)
        shown: Value
        if kind in SHAPES:
            shown = [fact for v in value if _is_readable(kind, fact := _clean(show_fact(kind, v)))]
        elif kind in LISTS:
            texts = [SURROGATE.sub("\ufffd", v) if kind == "paths" else _clean(v) for v in value]
            shown = [text for text in texts if text and _is_readable(kind, text)]
        else:
            shown = _clean(show(value))
            if kind == "day":
                shown = read_day(shown)
        if shown and (kind in SHAPES or kind in LISTS or _is_readable(kind, shown)):
            made[key] = shown
    return made


def _is_readable(kind: str, shown: Value) -> bool:
    """Would the file that holds this be read? What captures say is no reason to stop a build."""
    if isinstance(shown, dict) and kind in ("sentences", "quotes", "actors"):
        return all(shown.get(key) for key in SHAPES[kind].need)
    try:
        if kind in SHAPES:
            read_items(kind, [shown])
        else:
            (LISTS.get(kind) or SINGLE[kind])(shown)
    except Misfit:
        return False
    return True


def _clean(value: Value) -> Value:
    """Texts as they come back from the file: no halves of surrogate pairs, no white space around them."""
    if isinstance(value, dict):
        return {k: _clean(v) for k, v in value.items()}
    if isinstance(value, list):
        return [_clean(v) for v in value if v]
    if not value or value.isascii():
        return value and value.strip()
    return SURROGATE.sub("\ufffd", value).strip()


def rewrite(old: str | None, path: str, found: Findings) -> str:
    """The new text of the file; `old` itself where nothing changed or where its layout cannot be changed piece by piece."""
    if old is None:
        return _fresh(path, found)
    if _is_settled(open_file(old, path, found.keys), found):
        return old
    crlf = "\r\n" in old and old.count("\r\n") == old.count("\n")
    text = old.replace("\r\n", "\n") if crlf else old
    file = open_file(text, path, found.keys, trust=False)
    found = replace(found, shown={k: v for k, v in {**found.shown, **implied(file)}.items() if isinstance(v, str | list)})
    try:
        made = _rewritten(*_with_moved_lines(text, file, found), found)
    except Unspliceable:
        return old
    if made == text:
        return old
    return made.replace("\n", "\r\n") if crlf else made


def _is_settled(file: File, found: Findings) -> bool:
    """True where nobody touched the file and the findings are those that it was written from."""
    if not file.pristine or not file.body_generated:
        return False
    known = {key: value for key, value in file.sealed.items() if key not in ("file", "slug", "body")}
    sealed = {key: _seal(found.keys[key], value) for key, value in found.shown.items() if key not in UNSEALED}
    return sealed == known and found.body(file) == file.body and not set(found.former) - set(file.texts("redirect_from"))


def _seal(kind: str, shown: Value) -> str:
    return str(seals.fill(_items(kind, shown)).sealed) if isinstance(shown, list) else seals.mark(str(shown))


def _items(kind: str, shown: Value) -> list[seals.Item]:
    values = shown if isinstance(shown, list) else []
    return [item(kind, v) if isinstance(v, dict) else text_item(str(v)) for v in values]


def _fresh(path: str, found: Findings) -> str:
    """A new file, all of it the generator's."""
    file = open_file(EMPTY, path, found.keys)
    plan = _plan(file, found)
    front = "".join(f"{key}:{plan.texts[key]}\n" for key in found.keys if plan.texts.get(key))
    body = found.body(open_file(f"---\n{front}---\n", path, found.keys))
    return f"---\n{front}{_seal_line(plan, front, body)}---\n" + (f"{body}\n" if body else "")


def _seal_line(plan: Plan, front: str, body: str) -> str:
    """The seals; of the whole front matter too, so that a file that nobody touched is told at a glance."""
    sealed = plan.sealed | ({"body": seals.mark(body)} if body else {}) | {"file": seals.mark(front)}
    return f"seal: {_shown(sealed)}\n"


def _shown(sealed: Mapping[str, str]) -> str:
    return "{" + ", ".join(f"{key}: {value}" for key, value in sealed.items()) + "}"


def _with_moved_lines(text: str, file: File, found: Findings) -> tuple[str, File]:
    moved = moved_lines(file, found.keys, found.shown)
    if not moved.values:
        return text, file
    names = {key: name for name, key in file.names.items()}
    front = set_values(file.parts.front, file.path, {(names[key], n, name): value for (key, n, name), value in moved.values.items()})
    file = open_file(file.parts.head + front + file.parts.fence + file.parts.body, file.path, found.keys, trust=False)
    sealed = {key: value for key, value in moved.sealed.items() if key != "file"}
    text = _spliced(file, found, {"seal": f" {_shown(sealed)}"}, {})
    return text, open_file(text, file.path, found.keys, trust=False)


def _rewritten(text: str, file: File, found: Findings) -> str:
    plan = _plan(file, found)
    after = file
    if plan.texts or plan.lists:
        text = _spliced(file, found, plan.texts, plan.lists)
        after = open_file(text, file.path, found.keys, trust=False)
        _verify(file, after, plan)
    body = found.body(after) if file.body_generated else file.body
    if file.body_generated and body:
        plan.sealed["body"] = seals.mark(body)
    elif not file.body_generated and "body" in file.sealed:
        plan.sealed["body"] = file.sealed["body"]
    if plan.sealed != {k: v for k, v in file.sealed.items() if k != "file"}:
        text = _sealed(text, after, found, plan.sealed)
    if body != file.body:
        text = text[: len(text) - len(after.parts.body)]
        text += ("" if text.endswith("\n") else "\n") + (body + "\n" if body else "")
    return text


def _sealed(text: str, after: File, found: Findings, sealed: Mapping[str, str]) -> str:
    if not sealed and "seal" not in after.names:
        return text
    text = _spliced(after, found, {"seal": f" {_shown(sealed)}"}, {})
    last = open_file(text, after.path, found.keys, trust=False)
    whole = file_seal(last.parts.front)
    if set(last.edited) <= {"body"} and not last.extra and whole:
        text = _spliced(last, found, {"seal": f" {_shown({**sealed, 'file': whole})}"}, {})
    return text


def _spliced(file: File, found: Findings, texts: Mapping[str, str | None], lists: Mapping[str, Places]) -> str:
    parts = file.parts
    order = [name for key in found.keys for name in (key, *(n for n, k in file.names.items() if k == key and n != key))]
    front = splice(parts.front, file.path, [*order, "seal"], texts, lists)
    return parts.head + front + parts.fence + parts.body


def _plan(file: File, found: Findings) -> Plan:
    plan = Plan()
    names = {key: name for name, key in file.names.items()}
    for key, kind in found.keys.items():
        if key in UNSEALED:
            continue
        if kind in SINGLE:
            _single(plan, file, key, names.get(key, key), found.shown.get(key))
        else:
            _list(plan, file, key, kind, names.get(key, key), found.shown.get(key))
    _address(plan, file, found)
    return plan


def _single(plan: Plan, file: File, key: str, name: str, shown: Value) -> None:
    made = seals.mark(shown) if isinstance(shown, str) else ""
    if key in file.values and key in file.edited:
        if key in file.sealed:
            plan.sealed[key] = file.sealed[key]  # not the new finding: a person's word must never match it by chance
        return
    if made:
        plan.sealed[key] = made
    if made != (file.sealed.get(key) if key in file.values else ""):
        plan.texts[name] = None if not isinstance(shown, str) else " " + single(key, shown)


def single(key: str, shown: str) -> str:
    return quoted(shown) if key in QUOTED else flow(shown, key=key) if key in TYPES else line(shown)


def _list(plan: Plan, file: File, key: str, kind: str, name: str, shown: Value) -> None:
    values = shown if isinstance(shown, list) else []
    new = _items(kind, shown)
    written = [flow(v, SHAPES[kind].quote) if isinstance(v, dict) else plain(str(v)) for v in values]
    sealed = seals.parse_list(file.sealed.get(key, ""))
    if key not in file.values:
        merged = seals.merge([], sealed, new) if sealed.state == seals.GONE else seals.fill(new)
        if merged.slots:
            texts = [written[slot.new] for slot in merged.slots if slot.new is not None]
            plan.texts[name] = "".join(f"\n- {text}" for text in texts) if kind in SHAPES else f" [{', '.join(texts)}]"
    else:
        if not file.sealed:  # written by hand, all of it
            sealed = seals.ListSeal((), seals.OWN)
        merged = seals.merge(file.items[key], sealed, new, whole=kind == "sentences")
        places = [(slot.old, None if slot.new is None else written[slot.new]) for slot in merged.slots]
        if not places and file.items[key]:
            plan.texts[name] = None
        elif places != [(n, None) for n in range(len(file.items[key]))]:
            plan.lists[name] = places
    if str(merged.sealed):
        plan.sealed[key] = str(merged.sealed)


def _address(plan: Plan, file: File, found: Findings) -> None:
    """Id and slug are minted once; an address that was in use leads here for ever."""
    if "id" in found.keys and not file.text("id"):
        plan.texts["id"] = f" {plain(str(found.shown['id']))}"
    slug = file.text("slug")
    if not slug and "slug" in found.shown:
        slug = str(found.shown["slug"])
        plan.texts["slug"] = " " + plain(slug)
    slug = slug or _named(file, found) or found.slug
    plan.sealed["slug"] = slug
    last = file.sealed.get("slug", slug)
    known = file.texts("redirect_from")
    former = [*found.former, *([last] if last == slugify(last, "") else [])]
    new = [s for s in dict.fromkeys(former) if s not in known and s != slug]
    if new and known:
        name = next(n for n, k in file.names.items() if k == "redirect_from")
        plan.lists[name] = [*((n, None) for n in range(len(known))), *((None, plain(s)) for s in new)]
    elif new:
        plan.texts["redirect_from"] = f" [{', '.join(map(plain, new))}]"


def _named(file: File, found: Findings) -> str:
    """The slug that follows from the name of an actor's file, when the name is the person's."""
    name = file.text("name") if "name" in file.edited else None
    return slugify(name, "actor") if name else ""


def _verify(before: File, after: File, plan: Plan) -> None:
    """Gives up where a splice reached further than it should: the file stays as it is."""
    touched = {after.names.get(name, name) for name in (*plan.texts, *plan.lists)}
    same = all(before.values.get(k) == after.values.get(k) for k in {*before.values, *after.values} - touched)
    if not same or after.body != before.body or set(before.names) - set(after.names) - set(plan.texts):
        raise Unspliceable
