"""Changes single keys and list items of a hand-edited front matter and leaves every other byte as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from generator.frontmatter import compose

if TYPE_CHECKING:
    from yaml.nodes import MappingNode, Node, SequenceNode

Places: TypeAlias = "Sequence[tuple[int | None, str | None]]"  # (old index, new text): kept, replaced or added items
Edit: TypeAlias = "tuple[int, int, str]"  # from, to, new text
COMMENT = re.compile(r"(?:^|(?<=\s))#[^\r\n]*")


class Unspliceable(Exception):
    """The front matter is laid out in a way that cannot be changed piece by piece: a flow mapping, a key given twice."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A top-level key: where its line starts, its value ends, and the line of that end ends; `key` is as it is written."""

    key: str
    start: int
    end: int
    line_end: int
    value: Node


def splice(front: str, path: str, order: Sequence[str], texts: Mapping[str, str | None], lists: Mapping[str, Places]) -> str:
    """`front` with changed keys: `texts` maps a key to what follows its colon (None: the key goes), `lists` to a list's items.

    A new key is put after the nearest key that precedes it in `order`. Comments stay, also those of what goes.
    """
    root = compose(front, path)
    if root is None:
        return front + "".join(f"{key}:{texts[key]}\n" for key in order if texts.get(key) is not None)
    entries = _entries(front, root)
    pad = " " * root.start_mark.column
    edits = [_replace(front, entries[key], pad, text) for key, text in texts.items() if key in entries]
    for key, places in lists.items():
        edits += _arrange(front, entries[key], pad, places)
    edits += _insert(front, order, entries, pad, texts)
    made = front
    for start, end, text in sorted(edits, key=lambda e: (e[0], e[1]), reverse=True):
        made = made[:start] + text + made[end:]
    return made


def set_values(front: str, path: str, values: Mapping[tuple[str, int, str], str]) -> str:
    """`front` with other plain values in some items of lists: (key, item, field of the item) -> the value."""
    root = compose(front, path)
    nodes = {(key, n, name.value): value for (key, n), item in _items(front, root).items() for name, value in item.value} if root else {}
    for place in sorted(values, key=lambda place: nodes[place].start_mark.index, reverse=True):
        front = front[: nodes[place].start_mark.index] + values[place] + front[nodes[place].end_mark.index :]
    return front


def _items(front: str, root: MappingNode) -> dict[tuple[str, int], MappingNode]:
    """The items with fields of all lists."""
    import yaml

    lists = [(key, entry.value) for key, entry in _entries(front, root).items() if isinstance(entry.value, yaml.SequenceNode)]
    return {(key, n): item for key, value in lists for n, item in enumerate(value.value) if isinstance(item, yaml.MappingNode)}


def _entries(front: str, root: MappingNode) -> dict[str, Entry]:
    if root.flow_style:
        raise Unspliceable
    made: dict[str, Entry] = {}
    for key, value in root.value:
        start = key.start_mark.index
        lead = front[front.rfind("\n", 0, start) + 1 : start]
        if key.value in made or lead.strip():
            raise Unspliceable
        end = max(key.end_mark.index, _end(value))
        made[key.value] = Entry(key.value, start - len(lead), end, _line_end(front, end), value)
    return made


def _end(node: Node) -> int:
    """Where the text of a node ends; a block collection ends with its last item, not before the next token."""
    import yaml

    if not isinstance(node, yaml.CollectionNode) or node.flow_style or not node.value:
        return int(node.end_mark.index)
    last = node.value[-1]
    return max(int(last[0].end_mark.index), _end(last[1])) if isinstance(last, tuple) else _end(last)


def _line_end(front: str, index: int) -> int:
    """The first character after the line that ends at `index`, which is the start of a line after a block scalar."""
    if index and front[index - 1] == "\n":
        return index
    at = front.find("\n", index)
    return at + 1 if at >= 0 else len(front)


def _leaves(node: Node) -> Iterator[Node]:
    import yaml

    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.MappingNode):
        for pair in node.value:
            yield from _leaves(pair[0])
            yield from _leaves(pair[1])
    else:
        for item in node.value:
            yield from _leaves(item)


def _comments(front: str, start: int, end: int, node: Node | None) -> list[str]:
    """The comments in a stretch of text, the texts of `node` not taken for any."""
    at, gaps = start, []
    for leaf in _leaves(node) if node is not None else ():
        if leaf.start_mark.index >= at:
            gaps.append((at, leaf.start_mark.index))
            at = max(at, leaf.end_mark.index)
    gaps.append((at, end))
    return [found[0].rstrip() for a, b in gaps for found in COMMENT.finditer(front, a, max(a, b))]


def _replace(front: str, entry: Entry, pad: str, text: str | None) -> Edit:
    inner = "".join(f"{pad}{c}\n" for c in _comments(front, entry.start, entry.end, entry.value))
    tail = front[entry.end : entry.line_end]
    if text is None:
        return entry.start, entry.line_end, inner + (f"{pad}{tail.strip()}\n" if "#" in tail else "")
    written = front[entry.start :].lstrip()[: len(entry.key)]
    name = entry.key if written == entry.key else f'"{entry.key}"'
    first, _, rest = text.partition("\n")
    if tail.strip() and not rest:
        return entry.start, entry.line_end, f"{inner}{pad}{name}:{first}{tail}"
    note = f"{pad}{tail.strip()}\n" if tail.strip() else ""
    return entry.start, entry.line_end, f"{inner}{note}{pad}{name}:{_indent(text, pad)}\n"


def _indent(text: str, pad: str) -> str:
    return text.replace("\n", "\n" + pad)


def _insert(front: str, order: Sequence[str], entries: Mapping[str, Entry], pad: str, texts: Mapping[str, str | None]) -> list[Edit]:
    """New keys, each after the one that precedes it; several in one place make one edit."""
    made: dict[int, str] = {}
    at = 0
    for key in order:
        if key in entries:
            at = entries[key].line_end
        elif texts.get(key) is not None:
            lead = "\n" if at and front[at - 1] != "\n" and at not in made else ""
            made[at] = made.get(at, "") + f"{lead}{pad}{key}:{_indent(texts[key] or '', pad)}\n"
    return [(at, at, text) for at, text in made.items()]


def _arrange(front: str, entry: Entry, pad: str, places: Places) -> list[Edit]:
    import yaml

    node = entry.value
    if not isinstance(node, yaml.SequenceNode):
        return [_replace(front, entry, pad, _from_scalar(front, node, places))]
    if node.flow_style:
        return [(node.start_mark.index, node.end_mark.index, _flow(front, node, places, pad))]
    return [_block(front, entry, node, places)]


def _from_scalar(front: str, node: Node, places: Places) -> str:
    """A short form that becomes a list: `summary: one text` plus what was added."""
    start, end = node.start_mark.index, node.end_mark.index
    own = front[start:end]
    if "\n" in own or own[:1] in "|>":
        raise Unspliceable
    return "".join(f"\n- {own if text is None else text}" for _, text in places)


def _flow(front: str, node: SequenceNode, places: Places, pad: str) -> str:
    """A list in brackets; on several lines where comments stand in it."""
    items = list(node.value)
    ends = [item.start_mark.index for item in items[1:]] + [node.end_mark.index]
    notes = [_comments(front, item.end_mark.index, end, None) for item, end in zip(items, ends, strict=True)]
    head = _comments(front, node.start_mark.index, items[0].start_mark.index, None) if items else []
    own = [front[item.start_mark.index : item.end_mark.index] for item in items]
    written = [(own[old] if text is None and old is not None else text or "", notes[old] if old is not None else []) for old, text in places]
    lost = [note for n in range(len(items)) if n not in {old for old, _ in places} for note in notes[n]]
    if not head and not lost and not any(notes):
        return "[" + ", ".join(text for text, _ in written) + "]"
    lines = head + lost
    for text, remarks in written:
        lines += [f"{text},  {remarks[0]}" if remarks else f"{text},", *remarks[1:]]
    return "[\n" + "".join(f"{pad}  {line}\n" for line in lines) + f"{pad}]"


def _block(front: str, entry: Entry, node: SequenceNode, places: Places) -> Edit:
    """A list in lines. An item's comments are those before it and on its line; they stay when the item changes or goes."""
    column = node.start_mark.column
    first = at = _line_end(front, front.index(":", entry.start + len(entry.key)))
    if node.start_mark.index < first:
        raise Unspliceable
    chunks: list[tuple[str, str, str, list[str]]] = []  # before, item, after, comments inside
    for item in node.value:
        dash = _dash(front, at, item, column)
        end = _end(item)
        stop = _line_end(front, end)
        chunks.append((front[at:dash], front[dash:end], front[end:stop], _comments(front, dash, end, item)))
        at = stop
    dashes = " " * column + "- "
    made: list[str] = []
    used = {old for old, _ in places}
    ordered = [old for old, _ in places if old is not None]
    orphans = {n: _remains(chunk, " " * column) for n, chunk in enumerate(chunks) if n not in used}
    told: set[int] = set()
    for old, text in places:
        if old is None:
            made.append(f"{dashes}{text}\n")
            continue
        if ordered == sorted(ordered):
            made += [orphans[n] for n in sorted(orphans) if n < old and n not in told]
            told |= {n for n in orphans if n < old}
        before, core, after, inside = chunks[old]
        if text is not None:
            core = "".join(f"{' ' * column}{c}\n" for c in inside) + dashes + text
            after = after if after.strip() or after.startswith((" ", "\n", "\r")) else "\n"
        made.append(before + core + (after if after.endswith("\n") or core.endswith("\n") else after + "\n"))
    made += [orphans[n] for n in sorted(orphans) if n not in told]
    return first, at, "".join(made)


def _remains(chunk: tuple[str, str, str, list[str]], pad: str) -> str:
    """What stays of an item that goes: a person's comments."""
    before, _, after, inside = chunk
    lines = [line.strip() for line in before.splitlines() if line.strip()] + inside + ([after.strip()] if after.strip() else [])
    return "".join(f"{pad}{line}\n" for line in lines)


def _dash(front: str, at: int, item: Node, column: int) -> int:
    """Start of the line with the item's dash, which stands at `column` on the first line that is no comment."""
    while at < len(front):
        stop = front.find("\n", at) + 1 or len(front)
        line = front[at:stop]
        if line.strip() and not line.lstrip().startswith("#"):
            if line[column : column + 1] != "-" or line[:column].strip() or item.start_mark.index < at:
                raise Unspliceable
            return at
        at = stop
    raise Unspliceable
