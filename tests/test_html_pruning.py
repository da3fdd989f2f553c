"""What is chosen and taken off a page is what trafilatura chooses and takes off."""

from __future__ import annotations

from typing import Any

import pytest

pytest.importorskip("trafilatura")
from lxml.etree import tostring
from lxml.html import fromstring
from trafilatura import bare_extraction, htmlprocessing, main_extractor
from trafilatura.htmlprocessing import convert_tags, link_density_test, tree_cleaning
from trafilatura.settings import Extractor
from trafilatura.xpaths import OVERALL_DISCARD_XPATH

from generator.html_pruning import LINKED, _swapped, _unwanted, quickly

LONG = "The lock keepers opened the upper gate before dawn, and forty barges went through before the water fell again. "
PAGE = f"""<html><body><main class="page">
<div class="hero" style="display:none">Hidden words</div><p>{LONG * 3}</p><span class="share-bar">Pass it on</span>
<div id="nav-2" class="plain"><a href="/a">Harbour</a> <a href="/b">Weather</a></div> behind it
<ul class="links"><li><a href="/c">One gate</a></li><li><a href="/d">Two gates</a></li><li><a href="/e">Three gates</a></li></ul>
<p class="author-line">By Ada Lund</p><p>{LONG * 2}</p><div role="Navigation">Up and down</div><p aria-hidden="true">Not read out</p>
<div class="teaser">Another story</div><div class="box-caption">A gate at dawn</div><div data-component="MostPopularStories">What others read</div>
<div class="text" id="related-9"><div class="inner"><p>{LONG}</p></div></div><ahref="https://x.example" class="tags">odd</a><p>{LONG * 4} <a href="/f">gate</a></p>
<table><tr><td><a href="/1">{LONG}</a></td><td><a href="/2">{LONG}</a></td></tr></table></main></body></html>"""


FARM = "<div class='Cookie-Banner'>We count</div><div id='cookiebot'>biscuits</div>" + "<ul class='commentlist'>" + "".join(f"<li><a href='/{n}'>Another gate of the river, number {n}</a></li>" for n in range(30)) + "</ul>"


def article(page: str) -> bytes:
    found = bare_extraction(fromstring(page), include_comments=False, include_tables=True, with_metadata=False, output_format="txt")
    return tostring(found.body)


def pruned(page: str, recall: bool, fast: bool) -> bytes:
    options = Extractor(output_format="txt", fast=fast, recall=recall, comments=False, tables=True)
    tree = convert_tags(tree_cleaning(fromstring(page), options), options, None)
    return tostring(main_extractor.prune_unwanted_sections(tree, {"p", "list", "table"}, options, keep_teasers=fast))


@pytest.mark.parametrize("options", [(True, True), (False, False), (False, True)])
def test_the_same_as_by_its_own_function(options: tuple[bool, bool]) -> None:
    usual = pruned(PAGE, *options)
    for _ in range(2):  # the second time every kind of element is known
        with quickly():
            assert pruned(PAGE, *options) == usual
    assert b"Hidden" not in usual and b"Pass it on" not in usual and b"forty barges" in usual


@pytest.mark.parametrize("frame", ['main class="page"', 'div class="post-content"', 'div class="plain" itemprop="articleBody"', "article", 'section id="primary"', 'div class="fulltext box"',
                                   'div role="article"', 'div class="Main-content"', 'div id="mainly"', 'div class="nothing"', 'section role="main"'])
def test_the_same_article_as_without(frame: str) -> None:
    page = PAGE.replace('main class="page"', frame).replace("</main>", f"</{frame.split()[0]}>") + FARM
    usual, found = article(page), b""
    for _ in range(2):
        with quickly():
            found = article(page)
        assert found == usual
    assert b"forty barges" in found


@pytest.mark.parametrize("links", range(0, 9))
@pytest.mark.parametrize("words", [2, 40, 90, 400])
def test_links_weigh_the_same(links: int, words: int) -> None:
    for length in (1, 3, 12, 30):
        inner = " ".join(f"<ref>{'a gate ' * length}</ref> " for _ in range(links))
        for tag in LINKED:
            for element in fromstring(f"<div><{tag}>{'word ' * words}{inner}</{tag}><{tag}>word {inner}</{tag}></div>"):
                usual = link_density_test(element)
                with quickly():
                    assert htmlprocessing.link_density_test(element) == usual


def test_attributes_count_in_the_order_of_the_page() -> None:
    for first, second in (('class="plain"', 'style="visibility:hidden" id="x"'), ('id="cookie-box"', 'class="text"'), ('class="text"', 'id="cookie-box"')):
        tree = fromstring(f"<div><p>{LONG}</p><p {first} {second}>short</p></div>")
        assert _unwanted()(tree) == [e for rule in OVERALL_DISCARD_XPATH for e in rule(tree)]


def test_outside_it_is_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    usual: Any = main_extractor.prune_unwanted_sections
    with pytest.raises(ZeroDivisionError), quickly():
        assert main_extractor.prune_unwanted_sections is not usual
        raise ZeroDivisionError
    assert main_extractor.prune_unwanted_sections is usual


def test_another_trafilatura_prunes_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    usual: Any = main_extractor.prune_unwanted_sections
    monkeypatch.delattr("trafilatura.htmlprocessing.link_density_test_tables")
    _swapped.cache_clear()
    try:
        with quickly():
            assert main_extractor.prune_unwanted_sections is usual
    finally:
        _swapped.cache_clear()
