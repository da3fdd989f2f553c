"""Saved pages as many systems make them: each comes out with its text, headline, day and writers."""

import json
import plistlib
import re
import textwrap
from pathlib import Path

import pytest

from generator.boilerplate import clean
from generator.errors import DigestError
from generator.model import Clean
from generator.seeds import Found, read_seed, seed_of
from tests.test_boilerplate import PARAGRAPHS

TITLE, DAY, SITE = "Council votes to rebuild the old harbour", "2024-03-12", "Harbour Post"
BODY = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
WRITER = {"@type": "Person", "name": "Jane Sandberg"}
ARTICLE: dict[str, object] = {"@type": "NewsArticle", "headline": TITLE, "datePublished": f"{DAY}T20:00:00Z", "dateModified": "2024-03-14", "author": WRITER, "publisher": {"@type": "Organization", "name": SITE}}
OTHER = {"@type": "NewsArticle", "headline": "Storm closes coastal road", "datePublished": "2024-03-01", "author": {"@type": "Person", "name": "Mark Hollis"}}


def data(*objects: object) -> str:
    return "".join(f'<script type="application/ld+json">{json.dumps(value)}</script>' for value in objects)


def page(head: str, above: str = "", body: str = BODY, title: str = f"{TITLE} | {SITE}") -> str:
    return (f"<!doctype html><html lang=en><head><meta charset=utf-8><title>{title}</title>{head}</head><body><nav><ul><li><a href=/>Home</a></li></ul></nav>"
            f"<main><article><h1>{TITLE}</h1>{above}{body}</article></main><footer><p>© 2024 {SITE}. All rights reserved.</p></footer></body></html>")


def read(markup: str | bytes) -> Clean:
    return clean(seed_of("a.html", markup if isinstance(markup, bytes) else markup.encode()))


def assert_read(found: Clean, authors: tuple[str, ...] = ("Jane Sandberg",)) -> None:
    assert (found.title, found.published, found.authors, found.text) == (TITLE, DAY, authors, "\n\n".join(PARAGRAPHS))


@pytest.mark.parametrize("linked", [
    [{"@graph": [{"@type": "WebPage", "datePublished": DAY}, WRITER | {"@id": "#p"}, ARTICLE | {"author": {"@id": "#p"}}]}],
    [[ARTICLE, {"@type": "BreadcrumbList"}]],
    [OTHER, ARTICLE],
    [{"@type": "ItemList", "itemListElement": [OTHER]}, ARTICLE],
    [ARTICLE | {"datePublished": 1710273600000}],
    [ARTICLE | {"datePublished": "12 March 2024"}],
])
def test_data_of_the_page_s_own_article_is_taken(linked: list[object]) -> None:
    assert_read(read(page(data(*linked))))


def test_a_label_that_names_no_writer_gives_none() -> None:
    meta = f'<meta property="article:published_time" content="{DAY}"><meta name="twitter:label1" content="{{}}"><meta name="twitter:data1" content="{{}}">'
    assert_read(read(page(meta.format("Est. reading time", "Two minutes"))), ())
    assert_read(read(page(meta.format("Written by", "Jane Sandberg"))))


def test_a_writer_s_name_that_stands_alone_is_no_paragraph() -> None:
    assert_read(read(page(f'<meta itemprop=datePublished content="{DAY}">', "<span itemprop=author itemscope><span itemprop=name>Jane Sandberg</span></span>")))


@pytest.mark.parametrize("state", [{"props": {"article": {"body": BODY}}}, {"page": [{"blocks": [{"type": "p", "text": text} for text in PARAGRAPHS]}]}, {"story": list(PARAGRAPHS)}])
@pytest.mark.parametrize("script", ['<script id="__NEXT_DATA__" type="application/json">{}</script>', "<script>window.__STATE__ = {};</script>"])
def test_a_page_that_scripts_would_print_is_read_from_its_data(state: object, script: str) -> None:
    found = read(f"<html><head><title>{TITLE}</title>{data(ARTICLE)}</head><body><div id=root></div>{script.format(json.dumps(state))}</body></html>")
    assert_read(found)


def test_data_without_an_article_is_none() -> None:
    with pytest.raises(DigestError, match="no article"):
        read('<html><body><div id=root></div><script type="application/json">{"a": ["' + "[" * 5000 + '"], "b": "short"}</script></body></html>')


def test_a_headline_without_a_heading_loses_the_site() -> None:
    found = read(f"<html><head><title>{TITLE} – {SITE}</title><meta name=author content='Jane Sandberg'><meta name=date content={DAY}></head><body><div class=top>{TITLE}</div><div>{BODY}</div></body></html>")
    assert_read(found)


def test_a_printer_s_version_loses_its_address() -> None:
    found = read(f"<html><head><title>{SITE} - {TITLE}</title></head><body><h2>{TITLE}</h2><b>By Jane Sandberg</b><br>March 12, 2024<br><br>{'<br><br>'.join(PARAGRAPHS)}<hr>URL: https://harbourpost.example/1</body></html>")
    assert_read(found)


def test_a_maker_of_pages_is_no_house_and_a_name_is_written_as_printed() -> None:
    assert read(page(data(ARTICLE | {"publisher": {"@type": "Organization", "name": "Blogger"}}))).outlet == SITE
    assert read(page(data(ARTICLE | {"publisher": {"@type": "Organization", "name": "harbourpost"}}))).outlet == SITE


@pytest.mark.parametrize("broken", [b"bplist00", plistlib.dumps({"WebMainResource": {}}, fmt=plistlib.FMT_BINARY)])
def test_a_page_saved_by_safari_is_read_or_named(tmp_path: Path, broken: bytes) -> None:
    markup = page(data(ARTICLE)).encode()
    whole = plistlib.dumps({"WebMainResource": {"WebResourceData": markup, "WebResourceTextEncodingName": "UTF-8", "WebResourceURL": "https://harbourpost.example/2"}}, fmt=plistlib.FMT_BINARY)
    file = tmp_path / "a.webarchive"
    file.write_bytes(whole)
    seed = read_seed(Found("a.webarchive", file, len(whole), 0))
    assert_read(clean(seed))
    assert seed.known.url == "https://harbourpost.example/2"
    file.write_bytes(broken)
    with pytest.raises(DigestError, match="web archive"):
        read_seed(Found("a.webarchive", file, len(broken), 0))


def test_the_entries_of_a_live_report_are_one_article() -> None:
    told = ("The line will stay shut until Monday, the operator says, and buses will replace its trains.", "Eleven people have been treated for smoke, the ambulance service says.", "A fire broke out in the tunnel shortly after half past five this morning, and passengers were led out on foot.")
    entries = "".join(f"<article><time>1{i}:10</time><h2>Entry {i}</h2><p>{text}</p><button>Share</button></article>" for i, text in enumerate(told))
    page = f"<html lang='en'><head><title>Tunnel fire latest</title></head><body><main><h1>Tunnel fire latest</h1><div class='live'>{entries}</div></main><aside><h3>Trending</h3><ul><li><a href='/x'>Ten best cafes</a></li></ul></aside></body></html>"
    found = clean(seed_of("a.html", page.encode()))
    assert all(text in found.text for text in told) and "cafes" not in found.text


def test_tables_that_lay_out_a_page_are_no_data() -> None:
    """As pages were made before style sheets: the menu in one cell, the article in the other."""
    menu = "".join(f'<a href="{name}.htm">{name.title()}</a><br>' for name in ("front", "harbour", "letters", "tides", "archive"))
    paragraphs = "".join(f"<p>{part}</p>" for part in re.findall(r"<p>(.*?)</p>", BODY))
    markup = (f'<html><head><title>The Example Post Online - News - {TITLE}</title><meta name="DC.Publisher" content="The Example Post"></head><body>'
              f'<table width="760"><tr><td colspan="2"><img src="mast.gif" alt="THE EXAMPLE POST"></td></tr><tr><td><font size="2">{menu}</font></td><td valign="top"><h1>{TITLE}</h1>'
              f'<p><font size="2"><b>By Jane Sandberg</b></font></p>{paragraphs}<table border="1"><tr><td><b>AT A GLANCE</b><ul><li>Pier: 140 metres<li>Built: 1902</ul></td></tr></table></td></tr></table></body></html>')
    found = read(markup)
    assert (found.title, found.outlet, found.authors) == (TITLE, "The Example Post", ("Jane Sandberg",))
    assert "Tides" not in found.text and " | " not in found.text
    assert all(part in found.text.split("\n\n") for part in re.findall(r"<p>(.*?)</p>", BODY))


def test_a_table_of_data_stays_one() -> None:
    rows = "".join(f"<tr><td>{name}</td><td>{n}</td></tr>" for name, n in (("North pier", 140), ("South pier", 96), ("Ferry dock", 61)))
    found = read(page("", body=f"{BODY}<table>{rows}</table>{BODY}"))
    assert "North pier | 140" in found.text


def test_cells_with_broken_lines_are_no_row() -> None:
    menu = "".join(f'<a href="{name}.htm">{name}</a><br>' for name in ("Home", "News", "Sport", "Weather"))
    markup = (f"<html><head><title>{TITLE}</title></head><body><table><tr><td width=150>{menu}</td><td><font size=4><b>{TITLE}</b></font><br><small>12 March 2024</small><br><br>"
              f"{'<br><br>'.join(PARAGRAPHS)}</td><td><b>More news</b><br><a href=5>Storm closes road</a><br><a href=6>School opens new wing</a><br><a href=7>Ferry late</a></td></tr></table></body></html>")
    found = read(markup)
    assert (found.title, found.published, found.text) == (TITLE, DAY, "\n\n".join(PARAGRAPHS))


def test_preformatted_text_is_read_as_paragraphs() -> None:
    lines = "\n\n".join("\n".join(textwrap.wrap(part, 60)) for part in PARAGRAPHS)
    found = read(f"<html><head><title>{TITLE}</title></head><body><pre>\n{TITLE.upper()}\n\nBy Jane Sandberg\n12 March 2024\n\n{lines}\n</pre></body></html>")
    assert (found.published, found.authors, found.text) == (DAY, ("Jane Sandberg",), "\n\n".join(PARAGRAPHS))


def test_a_title_with_the_house_before_it_loses_the_house() -> None:
    found = read(f"<HTML><HEAD><TITLE>{SITE}: {TITLE}</TITLE></HEAD><BODY><CENTER><H2>{TITLE}</H2></CENTER><P>March 12, 2024<P>{'<P>'.join(PARAGRAPHS)}</BODY></HTML>")
    assert (found.title, found.published, found.text) == (TITLE, DAY, "\n\n".join(PARAGRAPHS))
