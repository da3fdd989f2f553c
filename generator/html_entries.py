"""Entries of a live report on a saved page, each in an article element of its own: together they are the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LEAST = 3  # entries of a report
TEXT = 40  # characters of a paragraph that tells something
MOST = 0.5  # of what the page's paragraphs tell: where the entries are no teasers


def join_entries(tree: HtmlElement) -> None:
    """Makes one article of at least three with the hour beside each that hold most of the page's text; leaves any other page as it is."""
    parents = {id(parent): parent for entry in tree.iter("article") if (parent := entry.getparent()) is not None}
    for parent in parents.values():
        entries = [child for child in parent if child.tag == "article"]
        if len(entries) < LEAST or sum(entry.find(".//time") is not None for entry in entries) < len(entries) - 1:
            continue
        told = [sum(map(_size, entry.iter("p"))) for entry in entries]
        if all(told) and sum(told) >= MOST * sum(map(_size, tree.iter("p"))):
            for entry in entries:
                entry.tag = "div"
            if parent.tag != "body":
                parent.tag = "article"
            return


def _size(paragraph: HtmlElement) -> int:
    size = len(" ".join(paragraph.text_content().split()))
    return size if size >= TEXT else 0
