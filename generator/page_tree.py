"""The tree of a saved page's markup, parsed once for all who read it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement, HTMLParser

MARKUP_LIMIT = 1_500_000  # characters of markup that are parsed; scripts and styles of larger pages go first
ATTRIBUTES = 300  # of one tag
LONG_TAG = 1200  # characters of a tag that may have so many
CROWDED = re.compile(rb"([A-Za-z][A-Za-z0-9]{0,20}+)[^<>]{%d,}+" % LONG_TAG)  # behind its '<'
ATTRIBUTE_VALUE = re.compile(rb"\"[^\"]*\"|'[^']*'")
CONTROLS = bytes((*range(9), 11, 12, *range(14, 32)))  # no XML character
DOCTYPE = re.compile(rb"^<\s?!\s?doctype[^>\n]{0,500}/[^<>\n]{0,500}>", re.I)  # with a slash: libxml2 stumbles over its address
SHUT = re.compile(rb"(<html[^<>]{0,2000}?)\s*/>", re.I)
UNREAD = ("style", "svg", "select", "iframe", "button")


def parse(markup: str) -> HtmlElement | None:
    """The page's tree; None for markup without any element."""
    from lxml.etree import LxmlError
    from lxml.html import fromstring

    raw = _lighter(markup)[:MARKUP_LIMIT].encode("utf-8", "surrogatepass")
    raw = _repaired(_uncrowded(raw))
    try:
        tree = fromstring(raw, parser=_parser())
    except (LxmlError, ValueError, TypeError, RecursionError):
        return None
    return tree if len(tree) > 1 or b"html" in raw[:50].lower() else None


@cache
def _parser() -> HTMLParser:
    """As trafilatura's own, but for the classes of elements: without special ones for forms none has to be looked up in Python, a tenth of an extraction's time."""
    from lxml.etree import ElementDefaultClassLookup
    from lxml.html import HtmlElement, HTMLParser

    parser = HTMLParser(collect_ids=False, default_doctype=False, encoding="utf-8", remove_comments=True, remove_pis=True)  # type: ignore[call-arg]
    parser.set_element_class_lookup(ElementDefaultClassLookup(element=HtmlElement))
    return parser


def _repaired(raw: bytes) -> bytes:
    """Without what libxml2 stumbles over: control characters, a document type with a slash, an <html/> that is shut at once."""
    raw = raw.translate(None, CONTROLS)
    if b"\xef" in raw and b"\xef\xbf" in raw:
        raw = raw.replace(b"\xef\xbf\xbe", b"").replace(b"\xef\xbf\xbf", b"")
    if b"doctype" in raw[:50].lower():
        line, _, rest = raw.partition(b"\n")
        raw = DOCTYPE.sub(b"", line, count=1) + b"\n" + rest
    return SHUT.sub(rb"\1>", raw, count=1) if SHUT.search(raw, 0, 4096) else raw


def strip_controls(tree: HtmlElement) -> None:
    """Scripts (not the page's data), styles, pictures and controls off: each pass over the tree is shorter."""
    from lxml.etree import strip_elements

    strip_elements(tree, *UNREAD, with_tail=False)
    for script in list(tree.iter("script")):
        if "ld+json" not in (script.get("type") or "") and script.getparent() is not None:
            script.drop_tree()


def _uncrowded(raw: bytes) -> bytes:
    """The markup with no tag that has too many attributes."""
    parts = raw.split(b"<")
    long = [i for i, part in enumerate(parts) if len(part) > LONG_TAG and i and b">" not in part[:LONG_TAG]]
    for i in long:
        if crowded := CROWDED.match(parts[i]):
            parts[i] = _thinned(crowded) + parts[i][crowded.end() :]
    return b"<".join(parts) if long else raw


def _thinned(tag: re.Match[bytes]) -> bytes:
    """A tag without its attributes where it has so many that a parser, which compares each with each, would hang."""
    return tag[1] if len(ATTRIBUTE_VALUE.sub(b"", tag[0]).split()) > ATTRIBUTES else tag[0]


def _lighter(markup: str) -> str:
    """A large page without its scripts and styles; JSON-LD stays."""
    if len(markup) <= MARKUP_LIMIT:
        return markup
    lower = markup.lower()
    for name in ("script", "style", "svg"):
        parts, at = [], 0
        while (start := lower.find("<" + name, at)) >= 0 and (end := lower.find(f"</{name}>", start)) >= 0:
            end += len(name) + 3
            parts.append(markup[at : end if "ld+json" in lower[start : start + 200] else start])
            at = end
        markup = "".join([*parts, markup[at:]])
        lower = markup.lower()
    return markup
