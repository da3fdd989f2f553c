"""What trafilatura takes off an article's part of the page, found with fewer questions: the same elements as by its own function."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

    Rule = Callable[[_Element], list[HtmlElement]]

TOLD_BY = frozenset(("id", "class", "style", "role", "aria-hidden", "data-component", "data-lp-replacement-content"))  # attributes that its rules ask for
KEPT = 20_000  # kinds of elements that are known
LINKED = ("div", "list", "p")  # that may be nothing but links

Kind = tuple[str, tuple[tuple[str, str], ...]]  # name, attributes in the order of the page


@contextmanager
def quickly() -> Iterator[None]:
    """Inside, trafilatura prunes this way, if it has all that this needs."""
    extractor = _extractor()
    if extractor is None:
        yield
        return
    usual = extractor.prune_unwanted_sections
    extractor.prune_unwanted_sections = _pruned  # type: ignore[attr-defined]
    try:
        yield
    finally:
        extractor.prune_unwanted_sections = usual  # type: ignore[attr-defined]


@cache
def _extractor() -> ModuleType | None:
    from importlib import import_module

    parts = {"main_extractor": "prune_unwanted_sections", "htmlprocessing": "link_density_test_tables", "xml": "delete_element", "xpaths": "TEASER_DISCARD_XPATH"}
    if all(hasattr(import_module(f"trafilatura.{module}"), name) for module, name in parts.items()):
        return import_module("trafilatura.main_extractor")
    return None


def _pruned(tree: HtmlElement, potential_tags: set[str], options: Any, keep_teasers: bool = False) -> HtmlElement:
    """As `prune_unwanted_sections`, for all but its strictest mode."""
    from lxml.etree import strip_tags
    from trafilatura.htmlprocessing import link_density_test_tables, prune_unwanted_nodes
    from trafilatura.xml import delete_element
    from trafilatura.xpaths import DISCARD_IMAGE_ELEMENTS, TEASER_DISCARD_XPATH

    tree = prune_unwanted_nodes(tree, [_unwanted()], with_backup=True)  # type: ignore[list-item]
    if "graphic" not in potential_tags:
        tree = prune_unwanted_nodes(tree, DISCARD_IMAGE_ELEMENTS)
    if options.focus != "recall" and not keep_teasers:
        tree = prune_unwanted_nodes(tree, TEASER_DISCARD_XPATH)
    if _without_links(tree):  # a second time only where the first one changed something
        _without_links(tree)
    if "table" in potential_tags:
        for table in [table for table in tree.iter("table") if link_density_test_tables(table)]:
            delete_element(table, keep_tail=False)
    strip_tags(tree, "span", *(() if "ref" in potential_tags else ("ref",)))
    return tree


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


@cache
def _unwanted() -> Known:
    from trafilatura.xpaths import OVERALL_DISCARD_XPATH

    return Known(cast("list[Rule]", OVERALL_DISCARD_XPATH))


class Known:
    """Stands in for rules that look at an element's own name and attributes: finds what they find.

    An element of a kind not seen before is asked for by a copy without text or children, all of a page's new kinds at once.
    """

    def __init__(self, rules: Sequence[Rule]) -> None:
        from lxml.etree import XPath

        self.rules = rules
        self.told = cast("Rule", XPath(f".//*[{' or '.join(f'@{name}' for name in sorted(TOLD_BY))}]"))
        self.known: dict[Kind, bool] = {}

    def __call__(self, tree: HtmlElement) -> list[HtmlElement]:
        if len(self.known) > KEPT:
            self.known.clear()
        elements = self.told(tree)
        kinds: list[Kind] = [(str(e.tag), tuple([item for item in e.items() if item[0] in TOLD_BY])) for e in elements]
        if new := {kind for kind in kinds if kind not in self.known}:
            try:
                self._learn(new)
            except ValueError:  # a name or a value that lxml reads and does not write
                return list(dict.fromkeys(e for rule in self.rules for e in rule(tree)))
        return [e for e, kind in zip(elements, kinds, strict=True) if self.known[kind]]

    def _learn(self, kinds: set[Kind]) -> None:
        from lxml.etree import Element, SubElement

        root = Element("div")
        made: dict[_Element, Kind] = {SubElement(root, kind[0], dict(kind[1])): kind for kind in kinds}
        found = {element for rule in self.rules for element in rule(root)}
        self.known.update((kind, element in found) for element, kind in made.items())
