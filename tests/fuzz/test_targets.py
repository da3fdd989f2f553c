"""What must hold for any input: of the decoder, the stripper, the reader, content files, pages and feeds."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable
from dataclasses import replace
from xml.dom import minidom

from hypothesis import strategies as st
from lxml import html as lxml_html

from generator.bodies import ATTRIBUTES, TAGS, link_names, markdown_html
from generator.boilerplate import clean
from generator.config import Config, parse_config
from generator.content import parse_actor, parse_article, parse_note, write_article
from generator.decoding import decode
from generator.desk import read_capture
from generator.digest import link
from generator.errors import DigestError
from generator.feeds import feeds
from generator.model import Actor, Article, Event, Figure, Quote, Sentence
from generator.pages import pages
from generator.render import Renderer
from generator.search import search
from generator.seeds import seed_of
from generator.shown_names import ShownNames
from generator.tables import tables
from generator.words import load_words
from tests.fuzz.conftest import Fuzz
from tests.fuzz.mutations import damaged, mutated, words
from tests.made_digest import CONFIG, article

SLOW_S = 10.0  # of processor time for one small input
FOUND = Article(
    id="7c1e0b9a4f2d", title="Harbour opens after storm", slug="harbour-opens", outlet="The Coast Courier", published="2031-03-05", published_from="stated",
    published_why="a date line (line 2)", capture=("seeds/ferry.txt",), summary=(Sentence("The harbour reopened on Tuesday.", 3),),
    actors=(Actor("Ina Holt", "person", ("Holt",), "Mayor", 3, 3),), events=(Event("2031-03-04", "day", "past", "The harbour reopened", ("Ina Holt",), "on Tuesday", 3),),
    quotes=(Quote("Ina Holt", "We waited long enough.", 5),), figures=(Figure(25.0, "percent", "fares", "25 percent", 6),), places=("Larvik",))


def quick(target: Callable[..., None]) -> Callable[..., None]:
    def timed(value: object) -> None:
        began = time.process_time()
        target(value)
        assert time.process_time() - began < SLOW_S

    return timed


def test_decoding(fuzz: Fuzz) -> None:
    @quick
    def target(data: bytes) -> None:
        try:
            text = decode(data, "x.txt")
        except DigestError as error:
            assert error.hint and error.where == "x.txt"
            return
        assert text.strip() and "\r" not in text and "\0" not in text
        assert not re.search("[\ud800-\udfff]", text)

    fuzz(target, damaged("captures"))


def test_stripping(fuzz: Fuzz) -> None:
    @quick
    def target(text: str) -> None:
        try:
            seed = seed_of("x.txt", text.encode("utf-8", "surrogatepass"))
            made = clean(seed)
        except DigestError as error:
            assert error.hint
            return
        assert made.text.strip()
        starts = [offset for offset, _, _ in made.anchors]
        assert starts == sorted(starts)
        if seed.kind == "text":
            for paragraph in made.text.split("\n\n"):
                left = iter(seed.text)
                assert all(c in left for c in paragraph if c.isalnum()), paragraph

    fuzz(target, mutated("captures"))


def test_reading(fuzz: Fuzz) -> None:
    @quick
    def target(text: str) -> None:
        try:
            result = read_capture(seed_of("x.txt", text.encode("utf-8", "surrogatepass")), frozenset())
        except DigestError:
            return
        assert (result.reading is None) != (result.problem is None)
        if result.problem:
            assert "report" not in result.problem.hint, result.problem
            return
        body = result.reading.clean.text
        for quote in result.reading.quotes:
            assert body[quote.start : quote.end]
        for found in result.reading.dates:
            assert body[found.start : found.end] == found.text or found.end <= 0

    fuzz(target, mutated("captures"))


def test_front_matter_comes_back(fuzz: Fuzz) -> None:
    @quick
    def target(raw: str) -> None:
        for parse in (parse_actor, parse_note):
            try:
                parse(raw, "content/x.md")
            except DigestError as error:
                assert re.match(r"content/x\.md:\d+", error.where), error
        try:
            old = parse_article(raw, "content/articles/x.md")
        except DigestError as error:
            assert re.match(r"content/articles/x\.md:\d+", error.where), error
            return
        written = write_article(raw, FOUND)
        new = parse_article(written, "content/articles/x.md")
        assert write_article(written, FOUND) == written
        for key in old.edited:
            if key not in ("published_from", "published_why", "confidence", "title_from", "slug"):
                mine, kept = getattr(old, key), getattr(new, key)
                assert set(mine) <= set(kept) if isinstance(mine, tuple) else mine == kept, key

    fuzz(target, mutated("content"))


def test_any_values_survive_a_content_file(fuzz: Fuzz) -> None:
    texts = st.lists(words(), max_size=3).map(tuple)

    @quick
    def target(value: tuple[str, ...]) -> None:
        title, outlet, places, names, quote, role = value
        made = replace(FOUND, title=title or "x", outlet=outlet, places=places, authors=names, quotes=(Quote(None, quote, 3),), actors=tuple(Actor(n, "person", (), role) for n in names),
                       published_why=quote, summary=(Sentence(quote or "x", 2),))
        raw = write_article(None, made)
        assert write_article(raw, made) == raw
        back = parse_article(raw, "content/articles/x.md")
        assert back.edited == ()
        assert not re.search("[\ud800-\udfff]", raw)

    fuzz(target, st.tuples(words(), words(), texts, texts, words(), words()))  # type: ignore[arg-type]


def test_bodies(fuzz: Fuzz) -> None:
    @quick
    def target(body: str) -> None:
        def href(name: str) -> str:
            return "../actors/x.html" if "a" in name else ""

        made = link_names(markdown_html(body), body, href)
        for element in lxml_html.fragment_fromstring(made, create_parent="div").iter():
            if not isinstance(element.tag, str):
                continue
            assert element.tag in TAGS | {"div"}
            assert set(element.attrib) <= ATTRIBUTES.get(element.tag, set()) | ({"rel"} if element.tag == "a" else set()) | ({"style"} if element.tag in ("td", "th") else set())
            scheme = re.match(r"[\0- ]*([a-z][a-z0-9+.-]*):", re.sub(r"[\t\n\r]", "", element.get("href", "")), re.I)  # as a browser reads it
            assert not scheme or scheme[1].lower() in ("http", "https", "mailto"), element.get("href")
            assert not re.match(r"\s*(?:[a-z]+:|//|\\)", element.get("src", ""), re.I)

    fuzz(target, st.one_of(mutated("content"), words(), st.lists(words(), max_size=8).map("".join)))


def story(value: tuple[str, str, str, str]) -> tuple[Article, ...]:
    a, b, c, d = value
    first = article(1, title=a or "x", outlet=b, via=c, authors=(d,), dateline=a, published_why=b, summary=(Sentence(c or "x", 2), Sentence(a or "y", 3)), places=(b,), topics=(d, "ferry fares"),
                    actors=(Actor(a or "x", "person", (b,), c, 2, 3), Actor("Ina Holt", "person", (), d, 2, 3)), quotes=(Quote(a, b or "x", 3), Quote(None, c or "y", 4)),
                    events=(Event("2031-03-04", "day", "past", d or "x", (a or "x",), b, 3),), figures=(Figure(1e30, c, d, a, 3),), body=c, body_generated=False)
    return (first, article(2))


def test_pages(fuzz: Fuzz) -> None:
    renderer, table = Renderer(), load_words("en")

    @quick
    def target(value: tuple[str, str, str, str]) -> None:
        config = replace(CONFIG, title=value[0] or "x", description=value[1], author=value[2])
        digest = link(story(value), (), (), config)
        for page in pages(digest, config, table):
            if page.address.startswith(("articles/", "index", "timeline", "quotes", "search")):
                tree = lxml_html.document_fromstring(renderer.render(page).decode("utf-8"))
                for element in tree.iter():
                    if isinstance(element.tag, str):
                        assert not [name for name in element.attrib if name.startswith("on") or name == "srcdoc"], page.address
                        assert element.tag not in ("iframe", "object", "embed", "base", "style", "form-x"), page.address
                scripts = [s for s in tree.iter("script") if s.get("type") != "application/ld+json"]
                assert all(re.match(r"(\.\./)*(assets|search)/", s.get("src", "")) for s in scripts)
                for data in tree.iter("script"):
                    if data.get("type") == "application/ld+json":
                        json.loads(data.text)

    fuzz(target, st.tuples(words(), words(), words(), words()))  # type: ignore[arg-type]


def test_feeds_and_data(fuzz: Fuzz) -> None:
    table = load_words("en")

    @quick
    def target(value: tuple[str, str, str, str]) -> None:
        config: Config = replace(CONFIG, title=value[3] or "x", description=value[0], author=value[1])
        digest = link(story(value), (), (), config)
        names = ShownNames(digest)
        for file in (*feeds(names, config), *search(digest, config, table), *tables(names, config, ["index.html"])):
            raw = file.make()
            if file.address.endswith(".xml"):
                minidom.parseString(raw)
            elif file.address.endswith(".json"):
                json.loads(raw)
            elif file.address.endswith(".js"):
                json.loads(raw.decode().partition("(")[2].strip().rstrip(";").removesuffix(")").partition(",")[2])
            elif file.address.endswith(".ics"):
                assert raw.count(b"BEGIN:VEVENT") == raw.count(b"END:VEVENT")
                assert all(len(line) <= 75 and re.match(rb"[A-Z-]+[:;]|[ ]", line) for line in raw.rstrip().split(b"\r\n"))

    fuzz(target, st.tuples(words(), words(), words(), words()))  # type: ignore[arg-type]


def test_settings(fuzz: Fuzz) -> None:
    @quick
    def target(raw: str) -> None:
        try:
            parse_config(raw)
        except DigestError as error:
            assert error.where.startswith("digest.yml:")

    fuzz(target, mutated("settings"))
