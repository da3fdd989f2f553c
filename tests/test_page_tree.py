"""A page's tree is the one that trafilatura would read, and holds nothing that no article stands in."""

from time import process_time

import pytest
from lxml.etree import tostring
from trafilatura import load_html

from generator.page_tree import parse, strip_controls

PAGES = (
    "<html lang='da'><head><title>Ærø</title></head><body><p>The ferry sails again.</p><form><input name='q'></form></body></html>",
    '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\n<html><body><p>One.</p><p>Two.</p></body></html>',
    "<?xml version='1.0' encoding='iso-8859-1'?>\n<html><body><p>Rømø</p><!-- aside --></body></html>",
    "<html lang='en'/>\n<body><p>One.</p><p>Two.</p></body>",
    "<html><body><p>A\x01B\ufffeC</p></body></html>",
    "<div><p>One.</p></div><div><p>Two.</p></div>",
    "<p>One paragraph is no page.</p>",
    "No markup at all",
    "",
)


@pytest.mark.parametrize("markup", PAGES)
def test_the_tree_is_the_one_that_trafilatura_makes(markup: str) -> None:
    theirs, ours = load_html(markup), parse(markup)
    assert (None if ours is None else tostring(ours)) == (None if theirs is None else tostring(theirs))


def test_controls_and_scripts_go_and_what_follows_them_stays() -> None:
    tree = parse("<html><body><style>p {}</style><p>One <button>Share</button>two<svg></svg> three.</p><script>go()</script>"
                 "<script type='application/ld+json'>{}</script></body></html>")
    assert tree is not None
    strip_controls(tree)
    assert [script.text for script in tree.iter("script")] == ["{}"]
    assert "".join(tree.find(".//p").itertext()) == "One two three."


def test_a_document_type_of_slashes_alone_takes_no_time() -> None:
    began = process_time()
    assert parse("<!doctype html" + "/" * 300_000 + "\n<html><body><p>One.</p></body></html>") is not None
    assert process_time() - began < 2
