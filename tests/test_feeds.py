"""Feeds as readers see them, parsed by a real feed parser."""

import csv
import io
import json
import random
import xml.etree.ElementTree as ET
from dataclasses import replace

import feedparser
import pytest

from generator.config import Config, Topics
from generator.digest import link
from generator.feeds import feeds, item_id, opml_address, opml_count
from generator.model import (
    Actor,
    ActorFile,
    Article,
    Digest,
    Entry,
    Event,
    Figure,
    Player,
    Quote,
    Sentence,
    Source,
    Topic,
)
from generator.search import article_texts
from generator.sheets import cell, files_of, sheet, tables_of
from generator.shown_names import ShownNames
from generator.tables import records, tables

CONFIG = Config(title="Harbour <Watch>", url="https://example.org/digest/", description="Ports & ships")
FERRY = Article(
    id="aa11bb22cc33", title="Ferry line halts <all> night runs & waits", slug="ferry-line-halts", outlet="Coast Courier", authors=("Ada Lind",),
    published="2024-03-05", published_from="stated", url="https://coast.example/ferry?a=1&b=2", topics=("ferry line",), facts="f1",
    summary=(Sentence("The ferry line halted its night runs on Monday after two engines failed.", 3), Sentence("Crews wait for parts.", 4)),
    actors=(Actor("Ole Berg"),),
    events=(Event("2024-03-04", "day", "past", "The ferry line halted its night runs", src="on Monday", line=3),),
    quotes=(Quote("Ole Berg", "We will sail when it is safe,", 5),), figures=(Figure(2, "engines", "failed engines", "two engines", 3),),
)  # fmt: skip
UNDATED = replace(FERRY, id="dd44", title="Pier opens\x19 ]]> again", slug="pier-opens", published=None, published_from="unknown", facts="f2")
DIGEST = Digest(
    articles={"aa11bb22cc33": FERRY, "dd44": UNDATED},
    players={"ole-berg": Player("ole-berg", "Ole Berg", "person", None, articles=("aa11bb22cc33", "dd44"))},
    entries={"e1": Entry("e1", "2024-03-20", "day", "deadline", "Parts, due; at the yard", sources=(Source("aa11bb22cc33", "x", "y", 3),)),
             "e2": Entry("e2", "2024-04", "month", "planned", "Night runs resume", sources=())},
    topics={"ferry-line": Topic("ferry-line", "ferry line", ("aa11bb22cc33",))},
    outlets={}, differences={}, related={}, told={}, aliases={}, newest="2024-03-05",
)  # fmt: skip


def built(digest: Digest = DIGEST, config: Config = CONFIG) -> dict[str, bytes]:
    pages = ["index.html", "articles/ferry-line-halts.html", "404.html"]
    return {f.address: f.make() for f in (*feeds(ShownNames(digest), config), *tables(ShownNames(digest), config, pages))}


@pytest.mark.parametrize("address", ["feed.xml", "atom.xml", "actors/ole-berg.xml", "topics/ferry-line.xml"])
def test_a_feed_parser_sees_every_item_of_every_feed(address):
    parsed = feedparser.parse(built()[address])
    assert not parsed.bozo, parsed.bozo_exception
    assert [e.title for e in parsed.entries][:1] == ["Ferry line halts &lt;all&gt; night runs &amp; waits"] or "Ferry line halts" in parsed.entries[0].title
    assert len(parsed.entries) == (1 if "topics" in address else 2)
    assert parsed.entries[0].link == "https://example.org/digest/articles/ferry-line-halts.html"


def test_an_item_has_one_id_in_all_feeds_whatever_its_address_and_headline():
    files = built()
    ids = {feedparser.parse(files[a]).entries[0].id for a in ("feed.xml", "atom.xml", "actors/ole-berg.xml")}
    ids.add(json.loads(files["feed.json"])["items"][0]["id"])
    moved = replace(FERRY, title="Other", slug="other")
    assert ids == {item_id(FERRY)} == {item_id(moved)}
    assert item_id(FERRY).startswith("tag:")


def test_an_undated_article_carries_no_invented_day():
    entries = feedparser.parse(built()["feed.xml"]).entries
    assert "published" not in entries[1]
    assert "date_published" not in json.loads(built()["feed.json"])["items"][1]


def test_the_build_date_comes_from_content_not_from_the_clock():
    assert feedparser.parse(built()["feed.xml"]).feed.updated == "Tue, 05 Mar 2024 00:00:00 +0000"
    assert built() == built()


def test_control_characters_and_cdata_ends_leave_every_xml_file_well_formed():
    for address, raw in built().items():
        if address.endswith((".xml", ".opml")):
            ET.fromstring(raw)


def test_the_calendar_holds_days_and_leaves_out_what_is_known_to_the_month_only():
    text = built()["timeline.ics"].decode()
    assert "DTSTART;VALUE=DATE:20240320\r\nDTEND;VALUE=DATE:20240321" in text
    assert "SUMMARY:Parts\\, due\\; at the yard" in text
    assert "Night runs resume" not in text
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


def test_long_calendar_lines_fold_between_characters():
    entry = replace(DIGEST.entries["e1"], what="港" * 60)
    raw = built(replace(DIGEST, entries={"e1": entry}))["timeline.ics"]
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    assert "港" * 60 in raw.decode().replace("\r\n ", "")


def test_the_json_follows_its_own_published_schema():
    files = built()
    schema, value = json.loads(files["data/schema.json"]), json.loads(files["data/digest.json"])
    assert set(schema["required"]) <= set(value) <= set(schema["properties"])
    for article in value["articles"]:
        assert set(schema["properties"]["articles"]["items"]["required"]) <= set(article)
    assert value["parts"] == ["data/articles/2024-03.json", "data/articles/undated.json"]


def test_a_spreadsheet_runs_nothing_from_a_table():
    risky = replace(FERRY, title="=HYPERLINK(1)")
    raw = built(replace(DIGEST, articles={"aa11bb22cc33": risky}))["data/articles.csv"].decode()
    assert "'=HYPERLINK(1)" in raw


def test_the_sitemap_lists_pages_with_the_day_of_their_content():
    text = built()["sitemap.xml"].decode()
    assert "<loc>https://example.org/digest/</loc>" in text and "404" not in text
    assert "<loc>https://example.org/digest/articles/ferry-line-halts.html</loc><lastmod>2024-03-05</lastmod>" in text


def test_an_edited_article_keeps_its_id_and_shows_as_updated_without_a_clock():
    edited = replace(FERRY, title="A better headline", edited=("title",), digest="d2", facts="f9")
    plain, changed = (feedparser.parse(built(replace(DIGEST, articles={a.id: a}))["atom.xml"]).entries[0] for a in (FERRY, edited))
    assert plain.id == changed.id
    assert plain.updated == "2024-03-05T00:00:00+00:00" != changed.updated
    assert changed.updated.startswith("2024-03-05T")


def test_a_newer_capture_dates_the_update():
    newer = replace(FERRY, updated="2024-03-07")
    assert feedparser.parse(built(replace(DIGEST, articles={newer.id: newer}))["atom.xml"]).entries[0].updated == "2024-03-07T00:00:00+00:00"


def test_more_pages_than_one_sitemap_may_hold_are_listed_in_several(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.tables.ADDRESSES", 1)
    files = built()
    assert files["sitemap.xml"].count(b"<sitemap>") == 2 and b"digest/sitemap-2.xml" in files["sitemap.xml"]
    assert b"articles/ferry-line-halts.html" in files["sitemap-2.xml"] and files["sitemap-2.xml"].count(b"<url>") == 1


def test_tables_of_a_large_digest_are_by_year(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = {f.address: f.make() for f in files_of(tables_of(ShownNames(DIGEST)))}
    monkeypatch.setattr("generator.sheets.ROWS", 1)
    some = {f.address: f.make() for f in files_of(tables_of(ShownNames(DIGEST)))}
    assert sorted(whole) == [f"data/{name}.csv" for name in ("actors", "articles", "events", "figures", "quotes")]
    for name in ("articles", "events", "quotes", "figures", "actors"):
        rows = [row for address, raw in some.items() if address.startswith(f"data/{name}") for row in raw.decode().splitlines()[1:]]
        assert sorted(rows) == sorted(whole[f"data/{name}.csv"].decode().splitlines()[1:])
        assert all(len(raw.splitlines()) <= 2 for address, raw in some.items() if address.startswith(f"data/{name}") and name in ("articles", "events", "actors"))
    assert [address for _, places in tables_of(ShownNames(DIGEST)) for address in places] == list(some)


def test_many_feeds_are_listed_in_several_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.feeds.LISTED", 1)
    made = {f.address: f.make().decode() for f in feeds(ShownNames(DIGEST), CONFIG) if f.address.startswith("opml")}
    assert list(made) == [opml_address(n) for n in range(1, opml_count(DIGEST) + 1)]
    assert all(raw.count("<outline ") <= 2 for raw in made.values())


def test_the_feed_of_an_actor_tells_the_summary_and_that_of_the_digest_what_happened_and_was_said_too() -> None:
    files = built()
    whole, theirs = (feedparser.parse(files[a]).entries[0] for a in ("feed.xml", "actors/ole-berg.xml"))
    assert theirs.summary == whole.summary and theirs.summary.startswith("The ferry line halted")
    assert "We will sail" in whole.content[0].value and "content" not in theirs


def test_an_article_without_a_summary_is_told_in_the_feed_of_an_actor_by_what_happened() -> None:
    bare = replace(FERRY, summary=())
    entry = feedparser.parse(built(replace(DIGEST, articles={bare.id: bare}))["actors/ole-berg.xml"]).entries[0]
    assert "2024-03-04: The ferry line halted its night runs" in entry.summary


def test_a_table_is_what_csv_writes_of_cells_without_formulas() -> None:
    rng = random.Random(4)
    odd = ["a", "=1", "+x", "-5", "@z", "\tq", "\rq", "a,b", 'say "x"', "", "two\nlines", "naïve", "\u00a0x", "'", " led", "a-b", "x, -y", "\x07b", "\u202ex", 5, -3, 2.5, -1.5, True]
    rows = [tuple(rng.choices(odd, k=6)) for _ in range(3000)]
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows([("head", "line"), *([cell(v) if isinstance(v, str) else v for v in row] for row in rows)])
    assert sheet(("head", "line"), rows).decode() == out.getvalue()


def test_tables_and_search_name_topics_as_the_editor_does() -> None:
    rules = Topics(rename={"ferry line": "night boats"}, hide=("old pier",))
    config = replace(CONFIG, topics=rules)
    made = replace(DIGEST, articles={"aa11bb22cc33": replace(FERRY, topics=("ferry line", "old pier"))})
    files = built(made, config)
    assert json.loads(files["data/digest.json"])["articles"][0]["topics"] == ["night boats"]
    assert json.loads(files["data/articles/2024-03.json"])[0]["topics"] == ["night boats"]
    assert {f.key for f in records(ShownNames(made), rules)} != {f.key for f in records(ShownNames(made), Topics())}
    texts = [text for text, _ in article_texts(made.articles["aa11bb22cc33"], rules, False)]
    assert "night boats" in texts and "ferry line" not in texts and "old pier" not in texts


def test_a_renamed_actor_has_the_new_name_in_feeds_and_data():
    told = replace(FERRY, url=None, facts="f", actors=(Actor("Piet", "person", (), None, 2, 2), Actor("Ada Pool", "person", (), None, 1, 3)),
                   quotes=(Quote("Piet", "We have no orders left and no way to pay.", 3), Quote("Ada Pool and Piet", "We are sorry for all of this.", 4), Quote("Jon Rask", "Nobody asked us.", 5)))
    plain, renamed = (link([told], files, [], CONFIG) for files in ([], [ActorFile("piet", "Pieter van der Loo", aliases=("Piet",), edited=("name", "aliases"))]))
    was, now = ({f.address: f for f in (*feeds(names, CONFIG), *tables(names, CONFIG, []))} for names in map(ShownNames, (plain, renamed)))
    for address in ("feed.xml", "atom.xml", "feed.json", "data/quotes.csv", "data/articles/2024-03.json", "data/digest.json"):
        assert "Pieter van der Loo" in now[address].make().decode(), address
        keys = [f.key() if callable(f.key) else f.key for f in (was[address], now[address])]
        assert keys[0] != keys[1] or not keys[0], f"{address} is made anew"
    assert "— Piet<" not in now["feed.xml"].make().decode() and json.loads(now["data/articles/2024-03.json"].make())[0]["actors"] == ["Pieter van der Loo", "Ada Pool"]
    speakers = [line.split(",")[1] for line in now["data/quotes.csv"].make().decode().splitlines()[1:]]
    assert speakers == ["Pieter van der Loo", "Ada Pool and Pieter van der Loo", "Jon Rask"]
    assert [line.split(",")[1] for line in was["data/quotes.csv"].make().decode().splitlines()[1:]] == ["Piet", "Ada Pool and Piet", "Jon Rask"]
    assert ShownNames(plain).article(told) is told, "who is called as written stays as it is"
