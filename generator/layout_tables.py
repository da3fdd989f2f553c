"""Tables that lay out a page, as pages had them before style sheets did: their cells hold the menu and the article, no data."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

PARTS = ("thead", "tbody", "tfoot", "tr", "td", "th")
CELLS = ("td", "th")
PARAGRAPH, LONG_CELL = 80, 700  # characters of a paragraph of text; of a cell that breaks its lines
MENU, LINKS = 0.6, 3  # share of a menu's characters that are links; how many it has at least


def unwrapped(tree: HtmlElement) -> None:
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


def _runs(cell: HtmlElement) -> bool:
    """Does the cell hold running text: paragraphs, a list, or long text in broken lines?"""
    paragraphs = sum(len(p.text_content()) > PARAGRAPH for p in cell.iter("p"))
    return paragraphs > 1 or cell.find(".//br") is not None and len(cell.text_content()) > LONG_CELL or cell.find(".//li") is not None


def _is_menu(cell: HtmlElement) -> bool:
    links = list(cell.iter("a"))
    return len(links) >= LINKS and sum(len(a.text_content()) for a in links) > MENU * len(cell.text_content()) and next(cell.iter("h1"), None) is None
