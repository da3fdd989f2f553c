"""Pages from before style sheets: tables that lay them out, whose cells hold the menu and the article, and text that is broken into lines beforehand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

PARTS = ("thead", "tbody", "tfoot", "tr", "td", "th")
CELLS = ("td", "th")
PARAGRAPH, LONG_CELL, BROKEN = 80, 300, 3  # characters of a paragraph of text; of a cell that breaks its lines so often
PREFORMATTED = 300  # characters of a text in lines of its own
WRAPPED, EMPTY_LINE = 45, re.compile(r"\n[ \t]*\n")  # characters of a line that goes on in the next
MENU, LINKS = 0.6, 3  # share of a menu's characters that are links; how many it has at least


def modernised(tree: HtmlElement) -> None:
    """Makes divisions and paragraphs of both, in place, before anything else looks at the page."""
    _unwrap(tree)
    _set_apart(tree)


def _unwrap(tree: HtmlElement) -> None:
    """Makes plain divisions of the tables around running text, in place, and menus of their cells full of links; tables of data stay."""
    own: dict[HtmlElement, list[HtmlElement]] = {}
    for table in tree.iter("table"):
        own[table] = [table]
    for part in tree.iter(*PARTS) if own else ():
        if (table := next(part.iterancestors("table"), None)) is not None:
            own[table].append(part)
    for parts in [parts for parts in own.values() if any(_runs(part) for part in parts if part.tag in CELLS)]:
        for part in parts:
            part.tag = "nav" if part.tag in CELLS and _is_menu(part) else "div"


def _set_apart(tree: HtmlElement) -> None:
    """Makes paragraphs of preformatted text that is prose: parts between empty lines, each in one line."""
    from lxml.html import Element

    for block in [block for block in tree.iter("pre") if next(block.iter("code"), None) is None and len(text := block.text_content()) > PREFORMATTED and "\n\n" in text]:
        parts = [part for part in EMPTY_LINE.split(block.text_content()) if part.strip()]
        block.clear(keep_tail=True)
        block.tag = "div"
        for part in parts:
            lines = [line.strip() for line in part.splitlines()]
            for line in [" ".join(lines)] if len(max(lines, key=len)) > WRAPPED else lines:
                paragraph = Element("p")
                paragraph.text = line
                block.append(paragraph)


def _runs(cell: HtmlElement) -> bool:
    """Does the cell hold running text: paragraphs, a list, or long text in broken lines?"""
    paragraphs = sum(len(p.text_content()) > PARAGRAPH for p in cell.iter("p"))
    return paragraphs > 1 or sum(1 for _ in cell.iter("br")) >= BROKEN and len(cell.text_content()) - sum(len(a.text_content()) for a in cell.iter("a")) > LONG_CELL or cell.find(".//li") is not None


def _is_menu(cell: HtmlElement) -> bool:
    links = list(cell.iter("a"))
    return len(links) >= LINKS and sum(len(a.text_content()) for a in links) > MENU * len(cell.text_content()) and next(cell.iter("h1"), None) is None
