"""The headline that a page prints, with the lines beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from generator.bylines import read_credit
from generator.day_lines import day_in
from generator.html_authors import likeness, plain
from generator.titles import folded

if TYPE_CHECKING:
    from lxml.html import HtmlElement

SUFFIX = re.compile(r"\s+(?:[|–—»«•·:]|-{1,2})\s+|\s*[|｜»]\s*")
HEADINGS = ("h1", "h2", "h3")
AGREES = 0.55  # share of words that a printed heading has in common with the page's own data
BREAKS = frozenset("p div section article main header footer aside nav ul ol li dl dt dd table tr td h1 h2 h3 h4 h5 h6 blockquote figure figcaption form br hr address time".split())
UNREAD = frozenset("script style noscript template svg iframe object select button".split())
LABEL_MAX = 40
BELOW, ABOVE = 16, 3  # lines beside the headline that may name writers and day
WITHIN = 400  # elements behind the headline that are walked for them


def find_headline(tree: HtmlElement, raw: Sequence[str], site: str | None) -> tuple[str | None, HtmlElement | None]:
    """The printed headline where the page's own data (`raw`: titles, the best first) agrees with it, else the data's; the printed element."""
    named = [bare for name in raw if (bare := without_site(name, site))]
    headings = [(text, element) for element in islice(tree.iter(*HEADINGS), 120) if 3 < len(text := plain(element.text_content())) < 400]
    printed = [(text, element) for text, element in headings if element.tag == "h1"][:12]
    best = max(((max((likeness(text, name) for name in named), default=0.0), -i) for i, (text, _) in enumerate(printed)), default=(0.0, 0))
    chosen = printed[-best[1]] if best[0] > AGREES else None
    chosen = chosen or _segment(headings, raw, site)
    if chosen is not None:
        return next((name for name in named if len(name) > 20 and chosen[0].endswith(name)), chosen[0]), chosen[1]
    if len(printed) == 1 and (not named or len(named[0].split()) < 2 or len(printed[0][0].split()) > 4 and _of_article(printed[0][1]) and _has_credit(printed[0][1])):
        return printed[0]
    return _marked(tree, raw, not headings) or _untitled(headings, printed, named) or ((named[0] if named else None), None)


def _untitled(headings: Sequence[tuple[str, HtmlElement]], printed: Sequence[object], named: Sequence[str]) -> tuple[str, HtmlElement] | None:
    """The first heading above paragraphs, where a page without an h1 is titled by its site and section alone: 'Ministry of Water - News'."""
    if printed or len(named) > 1 or any(len(part.split()) > 3 for name in named for part in SUFFIX.split(name)):
        return None
    return next(((text, element) for text, element in headings if len(text.split()) > 3 and [e.tag for e in islice(element.itersiblings(), 2)] == ["p", "p"]), None)


def _marked(tree: HtmlElement, raw: Sequence[str], alone: bool) -> tuple[str, HtmlElement] | None:
    """A line that is the longest part of 'Headline – Site', or the whole title where a page has no heading at all (`alone`)."""
    parts = {folded(part) for name in raw if len(found := SUFFIX.split(name)) > 1 or alone for part in (max(found, key=len),) if len(part.split()) > 3}
    places = islice(tree.iter("div", "p", "span", "b", "strong", "font", "td"), 3000) if parts else ()
    return next(((text, element) for element in places if len(text := plain(element.text or "")) > 15 and folded(text) in parts), None)


def _segment(headings: list[tuple[str, HtmlElement]], raw: Sequence[str], site: str | None) -> tuple[str, HtmlElement] | None:
    """A heading that is one part of 'Site | Section | Headline', the longest of several."""
    parts = {folded(part) for name in raw if len(found := SUFFIX.split(name)) > 1 for part in found}
    fitting = [(text, element) for text, element in headings if (folded(text) in parts or _ends(text, raw)) and not (site and likeness(text, site) > 0.5)]
    return max(fitting, key=lambda found: len(found[0].split()), default=None)


def _ends(text: str, raw: Sequence[str]) -> bool:
    """Whether a title is a short label and then this: 'Coast Post: Boats wait for the tide'."""
    return len(text.split()) > 3 and any(name.endswith(": " + text) and len(name) - len(text) <= LABEL_MAX for name in raw)


def _of_article(heading: HtmlElement) -> bool:
    """Whether the page itself calls what the heading stands in its article."""
    return any(parent.tag in ("article", "main") for parent in heading.iterancestors())


def _has_credit(heading: HtmlElement) -> bool:
    """Whether a byline or a day stands below the heading."""
    return any(read_credit(line) or day_in(line) for line in beside(heading)[1][:6] if len(line) < 160)


def without_site(title: str, site: str | None) -> str:
    """'Headline | Site' without its site."""
    parts = SUFFIX.split(title)
    if len(parts) < 2:
        return title
    last = title[title.rfind(parts[-1]) :]
    if site and likeness(last, site) > 0.5 or len(last) <= 25 and len(title) - len(last) > 25 and "|" in title:
        return without_site(re.sub(r"\s*(?:[|｜–—»«•·:]|-{1,2})\s*$", "", title[: -len(last)]), site)
    return title


def beside(heading: HtmlElement) -> tuple[list[str], list[str]]:
    """The lines that a page prints above and below its headline."""
    above: list[str] = []
    for node in (heading, *islice(heading.iterancestors(), 3)):
        before = node.getprevious()
        if before is not None and isinstance(before.tag, str) and before.tag not in UNREAD:
            above += [line for line in _lines(iter([before]))][-ABOVE:]
            break
    return above, list(islice(_lines(node for base in (heading, *heading.iterancestors()) for node in base.itersiblings()), BELOW))


def _lines(elements: Iterator[HtmlElement]) -> Iterator[str]:
    """The printed lines of elements, as far as anybody asks."""
    from lxml.etree import iterwalk

    words: list[str] = []
    walked = 0
    for element in elements:
        skipped: HtmlElement | None = None
        for event, part in iterwalk(element, events=("start", "end", "comment", "pi")):
            tag = part.tag if isinstance(part.tag, str) else ""
            walked += 1
            if walked > 2 * WITHIN:
                return
            if skipped is None and (tag in BREAKS) and words:
                line = " ".join(" ".join(words).split())
                words = []
                if line:
                    yield line
            if event == "start":
                skipped = part if skipped is None and tag in UNREAD else skipped
                if skipped is None and part.text and not part.text.isspace():
                    words.append(part.text)
                continue
            skipped = None if skipped is part else skipped
            if skipped is None and part.tail and not part.tail.isspace():
                words.append(part.tail)
    line = " ".join(" ".join(words).split())
    if line:
        yield line
