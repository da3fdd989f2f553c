"""What trafilatura chooses and takes off on a page, found with fewer questions: the same elements as by its own functions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING, Any, cast

from generator.stop_words import all_stop_words, known_at_once

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

    Rule = Callable[[_Element], list[HtmlElement]]
    Weighed = Callable[..., tuple[bool, bool]]  # whether an element goes for its links, and whether it is short with some

TOLD_BY = frozenset(("id", "class", "style", "role", "itemprop", "aria-hidden", "data-component", "data-lp-replacement-content"))  # attributes that its rules ask for
FRAMES = ("article", "div", "main", "section")  # that may hold the article
KEPT = 20_000  # kinds of elements that are known
LONG_TEXT, LONG_LINK, FARM = 300, 100, 0.6  # characters of a text that is judged by its links alone, and of a link; share of links: all its own
BEGINNING = 2_000  # characters that tell a long text
LINKED = ("div", "list", "p")  # that may be nothing but links
EXSLT = {"re": "http://exslt.org/regular-expressions"}

Kind = tuple[str, *tuple[tuple[str, str], ...]]  # name, attributes in the order of the page


@contextmanager
def quickly() -> Iterator[None]:
    """Inside, trafilatura chooses and prunes this way, if it has all that this needs."""
    usual = [(module, name, getattr(module, name)) for module, name, _ in _swapped()]
    for module, name, ours in _swapped():
        setattr(module, name, ours)
    try:
        yield
    finally:
        for module, name, theirs in usual:
            setattr(module, name, theirs)


@cache
def _swapped() -> tuple[tuple[ModuleType, str, object], ...]:
    """What stands in for what of its modules; nothing where one of them has not what is asked of it."""
    from importlib import import_module

    needs = {"main_extractor": ("prune_unwanted_sections", "BODY_XPATH"), "core": ("REMOVE_COMMENTS_AND_LISTS_XPATH",), "baseline": ("BASIC_CLEAN_XPATH",),
             "htmlprocessing": ("link_density_test", "link_density_test_tables"), "xml": ("delete_element",), "xpaths": ("TEASER_DISCARD_XPATH",),
             "external": ("jt_stoplist_init", "classify_paragraphs")}
    modules = {name: import_module(f"trafilatura.{name}") for name in needs}
    if not all(hasattr(modules[module], name) for module, names in needs.items() for name in names):
        return ()
    extractor, processing, core, baseline, external = (modules[name] for name in ("main_extractor", "htmlprocessing", "core", "baseline", "external"))
    justext = import_module("justext.core")
    return ((extractor, "prune_unwanted_sections", _pruned), (processing, "link_density_test", _quickly_weighed(processing.link_density_test)),
            (external, "jt_stoplist_init", all_stop_words), (justext, "define_stoplist", known_at_once(justext.define_stoplist)),
            (extractor, "BODY_XPATH", [Known([[_every(rule)]], FRAMES) if "@" in rule.path else rule for rule in extractor.BODY_XPATH]),
            (core, "REMOVE_COMMENTS_AND_LISTS_XPATH", [Known([[rule]]) for rule in core.REMOVE_COMMENTS_AND_LISTS_XPATH]),
            (baseline, "BASIC_CLEAN_XPATH", Known([[baseline.BASIC_CLEAN_XPATH]], ())))


def _every(rule: Any) -> Rule:
    """A rule for where the article is without its '[1]': of what is found the first is taken anyway."""
    from lxml.etree import XPath

    return cast("Rule", XPath(rule.path.replace("[1]", ""), namespaces=EXSLT))


def _pruned(tree: HtmlElement, potential_tags: set[str], options: Any, keep_teasers: bool = False) -> HtmlElement:
    """As `prune_unwanted_sections`, for all but its strictest mode."""
    from lxml.etree import strip_tags
    from trafilatura.htmlprocessing import link_density_test_tables
    from trafilatura.xml import delete_element

    found, pictures, teasers = _unwanted().each(tree)
    whole, unwanted = len(tree.text_content()), _outermost(found)
    if whole - sum(len(element.text_content()) for element in unwanted) <= whole / 7:  # too much would go
        unwanted = []
    if "graphic" not in potential_tags:
        unwanted += pictures
    if options.focus != "recall" and not keep_teasers:
        unwanted += teasers
    for element in unwanted:
        delete_element(element)
    if _without_links(tree):  # a second time only where the first one changed something
        _without_links(tree)
    if "table" in potential_tags:
        for table in [table for table in tree.iter("table") if link_density_test_tables(table)]:
            delete_element(table, keep_tail=False)
    strip_tags(tree, "span", *(() if "ref" in potential_tags else ("ref",)))
    return tree


def _outermost(elements: Sequence[HtmlElement]) -> list[HtmlElement]:
    """Those that stand in no other of them."""
    known: dict[_Element, bool] = dict.fromkeys(elements, True)  # whether it or what it stands in is one of them
    found = []
    for element in elements:
        path, parent = [], element.getparent()
        while parent is not None and parent not in known:
            path.append(parent)
            parent = parent.getparent()
        inside = parent is not None and known[parent]
        known.update((around, inside) for around in path)
        if not inside:
            found.append(element)
    return found


def _without_links(tree: HtmlElement) -> bool:
    """Takes off what is nothing but links; whether there was any."""
    from trafilatura.htmlprocessing import delete_by_link_density

    if tree.find(".//ref") is None:
        return False
    before = _count(tree)
    for tag in LINKED:
        delete_by_link_density(tree, tag, backtracking=tag == "div")
    return _count(tree) != before


def _count(tree: HtmlElement) -> int:
    return sum(1 for _ in tree.iter())


def _quickly_weighed(usual: Weighed) -> Weighed:
    """As `link_density_test`, but a long text with little of it in links is told by its beginning."""

    def weighed(element: HtmlElement, favor_precision: bool = False) -> tuple[bool, bool]:
        links = element.findall(".//ref")
        if not links:
            return False, False
        begun = len(" ".join(element.text_content()[:BEGINNING].split()))
        if begun >= LONG_TEXT and sum(map(_length, links)) <= (FARM * begun if len(links) > 1 else LONG_LINK):
            return False, False
        return usual(element, favor_precision)

    return weighed


def _length(link: HtmlElement) -> int:
    return len(link.text_content()) if len(link) else len(link.text or "")


@cache
def _unwanted() -> Known:
    """Menus and boxes, captions of pictures, teasers."""
    from trafilatura.xpaths import DISCARD_IMAGE_ELEMENTS, OVERALL_DISCARD_XPATH, TEASER_DISCARD_XPATH

    return Known(cast("list[list[Rule]]", [OVERALL_DISCARD_XPATH, DISCARD_IMAGE_ELEMENTS, TEASER_DISCARD_XPATH]))


class Known:
    """Stands in for groups of rules that look at an element's own name and attributes: finds what they find.

    An element of a kind not seen before is asked for by a copy without text or children, all of a page's new kinds at once.
    """

    def __init__(self, groups: Sequence[Sequence[Rule]], among: Sequence[str] | None = None) -> None:
        """`among`: the names that an element may have, any where there are none; None: any, with an attribute."""
        self.groups = groups
        self.among = among
        self.known: dict[Kind, tuple[int, ...]] = {}  # the groups that find it

    def __call__(self, tree: HtmlElement) -> list[HtmlElement]:
        return self.each(tree)[0]

    def each(self, tree: HtmlElement) -> list[list[HtmlElement]]:
        """What each group finds, in the order of the page."""
        if len(self.known) > KEPT:
            self.known.clear()
        elements = [e for e in tree.iterdescendants() if e.attrib] if self.among is None else list(tree.iterdescendants(*self.among))
        kinds: list[Kind] = [(e.tag, *[item for item in e.items() if item[0] in TOLD_BY]) for e in elements]
        answers = list(map(self.known.get, kinds))
        if None in answers:
            try:
                self._learn({kind for kind, answer in zip(kinds, answers, strict=True) if answer is None})
            except ValueError:  # a name or a value that lxml reads and does not write
                return [self._asked(rules, tree) for rules in self.groups]
            answers = list(map(self.known.get, kinds))
        found: list[list[HtmlElement]] = [[] for _ in self.groups]
        for element, answer in zip(elements, answers, strict=True):
            for group in answer or ():
                found[group].append(element)
        return found

    def _learn(self, kinds: set[Kind]) -> None:
        from lxml.etree import Element, SubElement

        root = Element("div")
        made: dict[_Element, Kind] = {SubElement(root, kind[0], dict(kind[1:])): kind for kind in kinds}
        found = [set(self._asked(rules, root)) for rules in self.groups]
        self.known.update((kind, tuple(i for i, group in enumerate(found) if element in group)) for element, kind in made.items())

    @staticmethod
    def _asked(rules: Sequence[Rule], tree: _Element) -> list[HtmlElement]:
        return list(dict.fromkeys(e for rule in rules for e in rule(tree)))
