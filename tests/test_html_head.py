"""Headline, writers, day and house of saved pages, from their data and from what they print."""

import json

import pytest

from generator.boilerplate import clean
from generator.model import Clean
from generator.seeds import seed_of

TITLE = "Pellworth to reopen its old tramway"
TEXT = "".join(f"<p>{p}</p>" for p in (
    "The regional council of Pellworth voted on Tuesday night to reopen the old tramway, ending a dispute that had lasted almost nine years.",
    "Work on the northern section is to begin in the autumn, the council said, and the depot has until the summer to hire forty drivers.",
    "Opponents said that the cost, put at 42 million pounds, would rise before the first rail was laid, and asked for a second opinion on the viaduct.",
))


def page(head: str = "", above: str = "", below: str = "", heading: str = f"<h1>{TITLE}</h1>", foot: str = "") -> Clean:
    body = f"<body><nav><a href='/'>Home</a></nav><main><article>{above}{heading}{below}{TEXT}</article></main>{foot}</body>"
    return clean(seed_of("a.html", f"<html lang='en'><head>{head}</head>{body}</html>".encode()))


def data(**entries: object) -> str:
    return "<script type='application/ld+json'>" + json.dumps({"@context": "https://schema.org", **entries}) + "</script>"


def test_an_author_that_the_data_points_to_is_looked_up() -> None:
    graph = [{"@type": "NewsArticle", "headline": TITLE, "author": {"@id": "#p1"}, "datePublished": "2024-03-12T06:00:00Z"}, {"@type": "Person", "@id": "#p1", "name": "Ana Lindqvist"}]
    found = page(data(**{"@graph": graph}))
    assert (found.title, found.authors, found.published) == (TITLE, ("Ana Lindqvist",), "2024-03-12")


def test_a_fuller_list_in_the_meta_elements_wins() -> None:
    head = data(**{"@type": "NewsArticle", "headline": TITLE, "author": {"@type": "Person", "name": "Ana Lindqvist"}}) + "<meta name='author' content='Ana Lindqvist, Tom Okafor'>"
    assert page(head).authors == ("Ana Lindqvist", "Tom Okafor")


@pytest.mark.parametrize("below", [
    "<div>By Ana Lindqvist</div><div>March 12, 2024</div>", "<div>Article by</div><div>Ana Lindqvist</div><div>Posted on March 12, 2024</div>", "<div><span>Ana Lindqvist</span></div><div>12 March 2024</div>",
    "<div class='byline'>By<a href='/al'>Ana Lindqvist</a><span>Example Post Staff</span></div><time datetime='2024-03-12'>Tuesday</time>", "<p>Ana Lindqvist, Transport Correspondent</p><p>Published: 12.03.2024</p>",
])
def test_writers_and_day_are_read_below_the_headline(below: str) -> None:
    found = page(below=below)
    assert (found.title, found.authors, found.published) == (TITLE, ("Ana Lindqvist",), "2024-03-12")


def test_people_of_teasers_and_of_the_footer_are_not_the_writers() -> None:
    foot = "<aside class='related'><span class='author'>Mary Holm</span></aside><footer><p class='author'>Catch Themes</p></footer>"
    assert page(foot=foot).authors == ()


@pytest.mark.parametrize(("title", "heading"), [
    (f"{TITLE} | Pellworth Post", f"<h2>{TITLE}</h2>"), (f"Pellworth Post » Blog Archive » {TITLE}", f"<h1>Pellworth Post</h1><h2>{TITLE}</h2>"), ("Home", f"<h1>{TITLE}</h1>"),
    ("Trams are back in the north: what you need to know", f"<h1>{TITLE}</h1><p>By Ana Lindqvist</p>"),
])
def test_the_printed_headline_is_told_from_the_site(title: str, heading: str) -> None:
    assert page(f"<title>{title}</title>", heading=heading).title == TITLE


def test_the_house_stands_behind_the_headline_where_the_address_bears_it_out() -> None:
    link = "<link rel='canonical' href='https://www.pellworthpost.example/2024/tram'>"
    assert page(f"<title>{TITLE} – Pellworth Post</title>{link}").outlet == "Pellworth Post"
    assert page(f"<title>{TITLE} – Page 2</title>{link}").outlet is None


def test_the_last_change_is_not_the_day_of_publication() -> None:
    assert page("<meta name='last-modified' content='2024-05-01'>", below="<p>Published 12 March 2024</p>").published == "2024-03-12"


def test_a_signature_a_note_on_the_writer_and_lines_of_the_page_are_no_text() -> None:
    made = "<html lang='en'><head></head><body><main><article><h1>{}</h1><p>By Tom Okafor</p>{}{}</article></main></body></html>"

    def read(more: str) -> Clean:
        return clean(seed_of("a.html", made.format(TITLE, TEXT, more).encode()))

    plain = read("").text
    for more in ("<p>– Tom Okafor</p>", "<p>Tom Okafor is a lecturer in transport at the college of Pellworth and writes about trams.</p>", "<p>News date : 04/21/2022 Category : Press Releases</p>", "<p>Follow us: Facebook | Instagram</p>"):
        assert read(more).text == plain


def test_a_dateline_in_a_paragraph_of_its_own_is_the_text_s() -> None:
    found = page(below="<p>PELLWORTH —</p>")
    assert (found.dateline, found.text.startswith("The regional council")) == ("PELLWORTH", True)


def test_data_that_is_the_same_on_all_pages_of_a_site_says_nothing_of_the_article() -> None:
    head = "<meta property='og:site_name' content='The Coast Post'>" + data(**{"@type": "NewsArticle", "headline": "The Coast Post", "datePublished": "2017-01-01", "author": {"@type": "Person", "name": "Admin Istrator"},
                                                                               "publisher": {"@type": "Organization", "name": "The Coast Post"}})
    found = page(head, below="<p>By Ana Lindqvist</p><time datetime='2024-03-12T06:00:00Z'>12 March 2024</time>")
    assert (found.title, found.outlet, found.authors, found.published) == (TITLE, "The Coast Post", ("Ana Lindqvist",), "2024-03-12")


def test_the_site_of_the_data_is_the_house_where_the_page_is_titled_so() -> None:
    graph = [{"@type": "WebSite", "name": "Moor Radio"}, {"@type": "WebPage", "name": f"{TITLE} - Moor Radio", "datePublished": "2024-03-12T06:00:00Z"}]
    assert page(f"<title>{TITLE} - Moor Radio</title>" + data(**{"@graph": graph})).outlet == "Moor Radio"
    assert page(f"<title>{TITLE}</title>" + data(**{"@graph": graph})).outlet is None


def test_a_heading_above_paragraphs_is_the_headline_of_a_page_titled_by_its_site() -> None:
    raw = f"<html lang='en'><head><title>Ministry of Trams - News</title></head><body><div><a href='/'>Ministry of Trams</a></div><div><p>Press release no. 88 / 12.03.2024</p><h2>{TITLE} in autumn</h2>{TEXT}</div></body></html>"
    found = clean(seed_of("a.html", raw.encode()))
    assert (found.title, found.published) == (f"{TITLE} in autumn", "2024-03-12")


@pytest.mark.parametrize(("below", "authors"), [
    ("<figure><figcaption><span class='img-author'>Mary Holm/Pictura files</span></figcaption></figure>", ()),
    ("<div class='byline'><span>Pellworth Post</span><span>February 24, 2024, 7:57 AM</span></div>", ()),
    ("<div class='byline'>Mary Holm / Jul 19, 2024</div>", ("Mary Holm",)),
    ("<div class='byline'>By <a rel='author' href='/l'>Letters To</a></div>", ()),
    ("<div class='byline'>By June Carter and Mary Holm</div>", ("June Carter", "Mary Holm")),
])
def test_a_day_a_picture_s_maker_and_half_a_phrase_are_no_writers(below: str, authors: tuple[str, ...]) -> None:
    assert page("<meta property='og:site_name' content='Pellworth Post'>", below=below).authors == authors


@pytest.mark.parametrize(("head", "outlet"), [
    ("<meta property='og:site_name' content='Pellworth 7News | Local News, Weather | Fort Pell'>", "Pellworth 7News"),
    (f"<title>{TITLE} l PELLWORTH POST</title><link rel='canonical' href='https://pellworthpost.com/a'>", "PELLWORTH POST"),
    (f"<title>{TITLE} | l’Echo Pellworth</title><link rel='canonical' href='https://lechopellworth.com/a'>", "l’Echo Pellworth"),
])
def test_a_house_is_named_without_its_wares_and_without_a_bar(head: str, outlet: str) -> None:
    assert page(head).outlet == outlet


@pytest.mark.parametrize(("line", "outlet", "via"), [
    ("By Ana Lindqvist, Nordic Press", "Nordic Press", "Pellworth Post"),
    ("By Ana Lindqvist, Pellworth Post", "Pellworth Post", None),
    ("By Ana Lindqvist, Transport Editor", "Pellworth Post", None),
    ("By Tom Okafor, Nordic Press", "Pellworth Post", None),  # not who wrote this, as the data says
])
def test_a_byline_with_another_house_tells_where_the_report_is_from(line: str, outlet: str, via: str | None) -> None:
    entry = data(**{"@type": "NewsArticle", "headline": TITLE, "author": [{"@type": "Person", "name": "Ana Lindqvist"}], "publisher": {"@type": "Organization", "name": "Pellworth Post"}})
    found = page(entry, below=f"<p class='byline'>{line}</p>")
    assert (found.outlet, found.via) == (outlet, via)
