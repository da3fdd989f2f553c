"""Front matter: the YAML block at the top of a content file, read with the place of everything in it.

Only the core of YAML is read: texts, lists and mappings. No value is given a type here (`NO` is no truth value and
`12:30` no number); `content` knows what each key should be. Tags and aliases are refused.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias, cast

from generator.canonical import ReadList, Value, is_plain, read_canonical
from generator.errors import DigestError
from generator.model import Struct

if TYPE_CHECKING:
    from yaml.nodes import MappingNode, Node

Path: TypeAlias = "tuple[str | int, ...]"

MAX_FILE = 2_000_000  # characters of a content file
MAX_FRONT = 500_000  # characters of its front matter
MAX_DEPTH = 20  # the YAML library's own parser runs out of stack at some 10,000
NULLS = ("", "~", "null")
TAGS = ("!", *(f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float", "bool", "null", "timestamp", "seq", "map")))

OPEN = re.compile(r"\ufeff?---[ \t]*\r?\n")
CLOSE = re.compile(r"^---[ \t]*\r?(?:\n|\Z)", re.M)
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]")
DEEP = re.compile(r"(?:[-?][ \t]+){8}|^ {80}", re.M)
HINTS = (
    ("mapping values are not allowed", 'put a value that contains ": " in quotes'),
    ("cannot start any token", "put the value in quotes; indent with spaces, not tabs"),
    ("alias", "put a value that begins with * or & in quotes"),
    ("anchor", "put a value that begins with * or & in quotes"),
    ("quoted scalar", "close the quotation mark"),
    ("flow", "close the bracket"),
    ("block", "check the indentation of this line and of the one before"),
)
UNCLOSED = re.compile(r"""^[ -]*[\w-]+:[ ](?P<mark>(?:"(?:[^"\\\n]|\\.)*|'(?:[^'\n]|'')*))$""", re.M)  # a value in quotes that its line does not close


class Parts(Struct, frozen=True, gc=False):
    """A file cut in three: opening fence (with a byte order mark, if any), YAML, closing fence, body."""

    head: str
    front: str
    fence: str
    body: str


def split(raw: str, path: str) -> Parts:
    """Raises DigestError where a file has no front matter, never ends it, is too big or holds control characters."""
    if len(raw) > MAX_FILE:
        raise DigestError(f"the file is too big: {len(raw):,} characters", f"{path}:1", f"at most {MAX_FILE:,} are read")
    if not is_plain(raw) and (bad := CONTROL.search(raw)):
        raise _error(raw, bad.start(), path, 1, f"control character U+{ord(bad[0]):04X}", "delete it")
    opened = OPEN.match(raw)
    if not opened:
        raise DigestError("no front matter", f"{path}:1", "the first line must be ---, then keys, then --- again")
    at = raw.find("\n---", opened.end() - 1)
    while at >= 0 and not CLOSE.match(raw, at + 1):
        at = raw.find("\n---", at + 1)
    closed = CLOSE.match(raw, at + 1) if at >= 0 else None
    if not closed:
        raise DigestError("the front matter never ends", f"{path}:1", "close it with a line ---")
    front = raw[opened.end() : closed.start()]
    if len(front) > MAX_FRONT:
        raise DigestError("the front matter is too big", f"{path}:1", f"at most {MAX_FRONT:,} characters are read")
    return Parts(opened[0], front, closed[0], raw[closed.end() :])


def line_of(raw: str, key: str, words: str = "") -> int:
    """The line of a file on which `words` stand first behind the key; that of the key where they are nowhere, 1 without either."""
    begun = re.search(rf"^[\"']?{re.escape(key)}[\"']?[ \t]*:", raw, re.M)
    at = raw.find(words, begun.end()) if begun else -1
    return raw.count("\n", 0, at if at >= 0 else begun.start()) + 1 if begun else 1


def body_text(body: str) -> str:
    return body.replace("\r\n", "\n").strip()


def read(front: str, path: str, lists: ReadList | None = None) -> dict[str, Value]:
    """The keys of a front matter and their values, as texts; None for an empty value. Raises DigestError with file:line.

    `lists` may read lists in the generator's own layout into something else.
    """
    fast = read_canonical(front, lists)
    if fast is not None:
        return fast  # type: ignore[return-value]
    root = compose(front, path)
    return {} if root is None else _mapping(root, front, path)


def compose(front: str, path: str) -> MappingNode | None:
    """The YAML tree with the place of every node; None for an empty front matter."""
    import yaml

    try:
        _guard(front, path)
        root: Node | None = _loader()(front).get_single_node()
    except yaml.YAMLError as error:
        raise _broken(error, front, path) from None
    if root is None:
        return None
    if not isinstance(root, yaml.MappingNode):
        raise _error(front, root.start_mark.index, path, 2, "expected `key: value`", "write keys and values, then ---")
    return root


def place(front: str, path: str, at: Path, message: str, hint: str) -> DigestError:
    """The error for the value at `at` (key, index or inner key), with its line as it stands in the file."""
    import yaml

    node: Node | None = compose(front, path)
    index = 0
    for step in at:
        if isinstance(node, yaml.MappingNode) and isinstance(step, str):
            found = next(((k, v) for k, v in node.value if k.value == step), None)
            if found is None:
                break
            node = found[1]
            index = (found[0] if node.start_mark.index == node.end_mark.index else node).start_mark.index
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
            index = node.start_mark.index
    return _error(front, index, path, 2, message, hint)


def _error(text: str, index: int, path: str, first: int, message: str, hint: str) -> DigestError:
    """An error at a character of `text`, whose first line is line `first` of the file."""
    start = text.rfind("\n", 0, index) + 1
    end = text.find("\n", index)
    line = text[start : end if end >= 0 else len(text)].rstrip("\r")
    column = index - start + 1
    if len(line) > 160:  # an editor's window, not a screenful
        cut = max(0, column - 60)
        line, column = line[cut : cut + 120], column - cut
    shown = CONTROL.sub("\ufffd", line.replace("\t", " "))
    return DigestError(message, f"{path}:{first + text.count(chr(10), 0, index)}", hint, excerpt=shown, column=column)


def _broken(error: Exception, front: str, path: str) -> DigestError:
    mark = getattr(error, "problem_mark", None)
    problem = str(getattr(error, "problem", None) or "not readable")
    context = str(getattr(error, "context", None) or "")
    index = min(mark.index, len(front)) if mark else 0
    if ("block" in context or "quoted scalar" in context) and (begun := UNCLOSED.search(front, 0, index)):  # the parser only stumbles lines below: at the next quotation mark, or at the end
        return _error(front, begun.start("mark"), path, 2, f"broken YAML: {problem}", "close the quotation mark")
    hint = next((h for part, h in HINTS if part in problem), None) or next((h for part, h in HINTS if part in context), "")
    while index and index == len(front) or (index and front[index - 1 : index] == "\n" and front[index : index + 1] in "\n"):
        index -= 1
    return _error(front, index, path, 2, f"broken YAML: {problem}", hint or "check indentation, colons and quotes")


def _loader() -> type:
    """A composer without types: the C one where it was built, else PyYAML's own."""
    global _LOADER
    if _LOADER is None:
        import yaml

        class Untyped:
            def resolve(self, kind: object, value: object, implicit: object) -> str:
                return ""

            def descend_resolver(self, current: object, index: object) -> None: ...

            def ascend_resolver(self) -> None: ...

        base: type = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
        _LOADER = type("Loader", (Untyped, base), {})
    return _LOADER


_LOADER: type | None = None


def _guard(front: str, path: str) -> None:
    """Refuses aliases and deep nesting before anything recurses into them."""
    if front.count("[") + front.count("{") < 300 and "*" not in front and not DEEP.search(front):
        return
    import yaml

    loader = _loader()(front)
    depth = 0
    while (event := loader.get_event()) is not None and not isinstance(event, yaml.StreamEndEvent):
        if isinstance(event, yaml.AliasEvent):
            raise _error(front, event.start_mark.index if event.start_mark else 0, path, 2, "a YAML alias", "write the value out, or put it in quotes")
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            raise _error(front, event.start_mark.index, path, 2, "nested too deeply", "lists and mappings go few levels deep")


def _mapping(node: MappingNode, front: str, path: str) -> dict[str, Value]:
    made: dict[str, Value] = {}
    for key, value in node.value:
        name = key.value
        if key.id != "scalar":
            raise _error(front, key.start_mark.index, path, 2, "a key that is no word", "write `key: value`")
        if name in made:
            raise _error(front, key.start_mark.index, path, 2, f"{name} appears twice", "keep one of them")
        made[name] = _value(value, front, path)
    return made


def _value(node: Node, front: str, path: str) -> Value:
    if node.tag:
        _check_tag(node, front, path)
    if node.id == "scalar":  # type: ignore[attr-defined]
        return node.value if node.style or node.value not in NULLS else None  # type: ignore[attr-defined]
    if node.id == "mapping":  # type: ignore[attr-defined]
        return _mapping(cast("MappingNode", node), front, path)
    return [_value(item, front, path) for item in node.value]


def _check_tag(node: Node, front: str, path: str) -> None:
    """Tags make a YAML reader build things; only those that name a plain type are passed over."""
    if node.tag not in TAGS:
        raise _error(front, node.start_mark.index, path, 2, f"a YAML tag: {node.tag}", "delete the tag, or quote the value")
