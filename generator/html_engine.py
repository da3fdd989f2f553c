"""trafilatura, asked for the article of a page: its own rules alone on a tree that may be used up, or all that it knows."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from generator.html_pruning import quickly

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement
    from trafilatura.settings import Extractor

FAILURES = (ImportError, RecursionError, ValueError, TypeError, AttributeError, AssertionError)
NO_ARTICLE = ("aside", "footer", "nav", "menu", "noscript", "dialog", "datalist", "fieldset", "picture", "video", "audio", "canvas", "map", "object", "embed",
              "time", "input", "label", "textarea", "output", "progress")  # what it takes off first, element by element
PARTS = ("div", "section", "details", "ol", "ul")  # that may hold comments or buttons
COMMENTS = re.compile(r"[Cc]omment(?!ary)")
KEPT = 10_000  # classes and ids of elements that are known


def all_it_knows(tree: HtmlElement) -> _Element | None:
    """With its fallbacks, which cost as much again; leaves the tree as it is."""
    from trafilatura import bare_extraction

    try:
        with quickly():
            found = bare_extraction(tree, options=_options(fast=False))
    except FAILURES:
        return None
    return getattr(found, "body", None)


def own_rules(tree: HtmlElement) -> _Element | None:
    """What its rules alone find, nine articles of ten; None where it must be asked for more.

    The steps of its fast mode, with what takes off menus and comments asked in less time and without the
    four copies of the tree that it makes for others. Uses the tree up.
    """
    from lxml.etree import strip_elements

    if tree.find(".//p") is None or _is_forum(tree):
        return None
    strip_elements(tree, *NO_ARTICLE, with_tail=False)
    for element in [element for element in tree.iter(*PARTS) if _is_no_text(element.tag, element.get("id", ""), element.get("class", ""))]:
        if element.getparent() is not None:
            element.drop_tree()
    try:
        from trafilatura.htmlprocessing import convert_tags, tree_cleaning
        from trafilatura.main_extractor import extract_content

        options = _options(fast=True)
        with quickly():
            return extract_content(convert_tags(tree_cleaning(tree, options), options, None), options)[0]
    except FAILURES:
        return None


@cache
def _options(fast: bool) -> Extractor:
    """Made once: each asks for the clock and the machine's time zone."""
    from trafilatura.settings import Extractor

    return Extractor(output_format="txt", fast=fast, recall=fast, comments=False, tables=True)


@lru_cache(maxsize=KEPT)
def _is_no_text(tag: str, name: str, kind: str) -> bool:
    """True for comments and for a row of buttons, by id and class."""
    if COMMENTS.match(name) or COMMENTS.match(kind) or name.startswith("comol") or "article-comments" in kind or "post-comments" in kind:
        return True
    return tag not in ("ol", "ul") and (name.startswith(("disqus_thread", "dsq-comments")) or "elementor-share-buttons" in kind)


def _is_forum(tree: HtmlElement) -> bool:
    """Whether the comments are the page's content, as its data says."""
    return any("DiscussionForumPosting" in (script.text or "") for script in tree.iter("script"))
