"""Plain text and Markdown made from the blocks of an article."""


from msgspec.structs import replace

from generator.blocks import Block
from generator.bylines import read_dateline
from generator.text import Mark, rewrite

TEXT_LIMIT = 400_000  # characters of one article
NOTHING = "it holds no article"
HINT = "save the page again with its text, or remove the file"


def without_dateline(block: Block) -> tuple[Block, str, str | None]:
    """The block without 'TOKYO -- ', those words, and the place."""
    found = read_dateline(block.text)
    if found is None:
        return block, "", None
    return cut_front(block, found[0]), block.text[: found[0]], found[1] or None


def cut_front(block: Block, length: int) -> Block:
    text, marks = rewrite(block.text, list(block.marks), [(0, length, "")])
    return replace(block, text=text, marks=tuple(marks))


def join_text(kept: list[Block]) -> tuple[str, tuple[Mark, ...]]:
    """Paragraphs separated by an empty line, with the way back into the capture."""
    parts: list[str] = []
    anchors: list[Mark] = []
    size = 0
    for block in kept:
        if size + len(block.text) > TEXT_LIMIT and size:
            break
        anchors += [(size + offset, theirs, line) for offset, theirs, line in block.marks]
        parts.append(block.text[:TEXT_LIMIT])
        size += len(parts[-1]) + 2
    return "\n\n".join(parts), tuple(anchors)


def markdown_of(kept: list[Block]) -> str:
    """The same paragraphs with their lists, quotes, tables and sub-headings."""
    parts: list[str] = []
    base = min((block.level for block in kept if block.kind == "li"), default=0)
    before = ""
    for block in kept:
        if block.kind == "li":
            line = "  " * (block.level - base) + "- " + block.text
        elif block.kind == "h":
            line = "#" * max(2, block.level) + " " + block.text
        else:
            line = "> " + block.text if block.kind == "quote" else block.text
        tight = before == block.kind and block.kind in ("li", "row")
        parts += ("\n" if tight else "\n\n" if parts else "", line)
        before = block.kind
    return "".join(parts)
