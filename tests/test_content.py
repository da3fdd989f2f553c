"""Content files: what a person may write, what is refused, and whose each word is after a rebuild."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import content
from generator.body import make_body
from generator.content import parse_actor, parse_article, parse_note, write_actor, write_article
from generator.errors import DigestError
from generator.model import Actor, ActorFile, Article, Event, Figure, Merge, Quote, Sentence

PATH = "content/articles/2024-03-05-harbour-opens.md"
FERRY = Article(
    id="a1b2c3d4e5f6", title="Harbour opens after storm", slug="harbour-opens-after-storm", outlet="The Coast Courier",
    authors=("Ada Pool",), published="2024-03-05", published_from="inferred", published_why="“on Tuesday” (line 3)",
    confidence="medium", dateline="LARVIK", language="en", url="https://example.org/ferry", capture=("seeds/ferry.txt",), words=412,
    summary=(Sentence("Mayor Ina Holt reopened the harbour on Tuesday.", 3), Sentence("Two ferries sail again.", 4)),
    actors=(Actor("Ina Holt", "person", ("Mayor Ina Holt", "Holt"), "Mayor of Larvik", 3, 3), Actor("Fjord Lines", "organisation")),
    events=(Event("2024-03-05", "day", "past", "The harbour reopens", ("Ina Holt",), "on Tuesday", 3),
            Event("2024-05", "month", "planned", "A new quay is due", (), "in May", 6)),
    quotes=(Quote("Ina Holt", "We waited long enough.", 5), Quote("a sailor", "It was rough.", 7)),
    figures=(Figure(2.0, "ferries", "ferries that sail", "Two ferries", 4), Figure(-12.5, "percent", "traffic", "12.5 percent", 8, True)),
    places=("Larvik", "Oslo"), topics=("harbour",),
)


def edit(text: str, old: str, new: str) -> str:
    assert text.count(old) == 1, old
    return text.replace(old, new)


@pytest.fixture
def text() -> str:
    return write_article(None, replace(FERRY, path=PATH))


# ---------------------------------------------------------------- what the generator writes


def test_a_new_file_is_laid_out_like_this(text: str) -> None:
    shown, _, rest = text.partition("seal: {")
    assert shown == """---
id: a1b2c3d4e5f6
title: "Harbour opens after storm"
title_from: source
slug: harbour-opens-after-storm
outlet: The Coast Courier
authors: [Ada Pool]
published: 2024-03-05
published_from: inferred
published_why: "“on Tuesday” (line 3)"
confidence: medium
dateline: LARVIK
language: en
url: https://example.org/ferry
capture: [seeds/ferry.txt]
words: 412
summary:
- {text: "Mayor Ina Holt reopened the harbour on Tuesday.", line: 3}
- {text: "Two ferries sail again.", line: 4}
actors:
- {name: Ina Holt, type: person, aliases: [Mayor Ina Holt, Holt], role: Mayor of Larvik, mentions: 3, line: 3}
- {name: Fjord Lines, type: organisation}
events:
- {date: 2024-03-05, precision: day, kind: past, what: "The harbour reopens", actors: [Ina Holt], src: "on Tuesday", line: 3}
- {date: 2024-05, precision: month, kind: planned, what: "A new quay is due", src: "in May", line: 6}
quotes:
- {speaker: Ina Holt, text: "We waited long enough.", line: 5}
- {speaker: a sailor, text: "It was rough.", line: 7}
figures:
- {value: 2, unit: ferries, of: "ferries that sail", src: "Two ferries", line: 4}
- {value: -12.5, unit: percent, of: "traffic", src: "12.5 percent", line: 8, change: true}
places: [Larvik, Oslo]
topics: [harbour]
"""
    assert rest.endswith("}\n---\n[[Ina Holt|Mayor Ina Holt]] reopened the harbour on Tuesday. Two ferries sail again.\n")


def test_what_is_written_is_what_is_read(text: str) -> None:
    found = parse_article(text, PATH)
    assert replace(found, body="", digest="", facts="") == replace(FERRY, path=PATH)
    assert found.body_generated and found.edited == ()


def test_other_yaml_readers_see_the_same(text: str) -> None:
    front = yaml.safe_load(text.split("---\n")[1])
    assert front["title"] == FERRY.title and front["quotes"][1] == {"speaker": "a sailor", "text": "It was rough.", "line": 7}
    assert front["figures"][1] == {"value": -12.5, "unit": "percent", "of": "traffic", "src": "12.5 percent", "line": 8, "change": True}


def test_a_second_write_changes_nothing(text: str) -> None:
    assert write_article(text, FERRY) is text


def test_nothing_that_a_capture_says_makes_a_file_that_cannot_be_read() -> None:
    odd = replace(
        FERRY, url="https://example.org/a b", capture=("/etc/passwd", "seeds/a\n\\b.txt "), title="\x07\ud800 --- \n", slug="../x",
        events=(Event("soon", "day", "past", "x"), Event("2024-13-41", "day", "past", "x"), Event("2024-SU", "season", "past", ""), FERRY.events[0]),
        figures=(Figure(float("nan"), "x", "y", "z"), Figure(float("inf"), "x", "y", "z"), Figure(1e300, "x", "y", "z"), Figure(0.1, "x", "y", "w")),
        quotes=(Quote("x", " "), Quote(None, "---")), actors=(Actor(""), Actor("A]] | B")), published_why="# x: y",
    )
    text = write_article(None, odd)
    found = parse_article(text, PATH)
    assert (found.url, found.capture, found.slug, found.events) == (None, ("seeds/a\n\\b.txt ",), "x", FERRY.events[:1])
    assert [f.value for f in found.figures] == [1e300, 0.1] and [q.text for q in found.quotes] == ["---"] and len(found.actors) == 1
    assert write_article(text, odd) == text


# ---------------------------------------------------------------- what a person may write

HAND = """---
title: A walk along the quay
date: {date}
summary: One text
actors: [Ina Holt, "Holt, Bo"]
quotes: [We waited.]
weather: {{wind: strong, of: [many, kinds]}}
---
Body with [[Ina Holt]] and --- dashes.

---

More.
"""


@pytest.mark.parametrize(("written", "day"), [
    ("2024-03-05", "2024-03-05"), ("2024-03-01/2024-03-05", "2024-03-01/2024-03-05"), ("July 2025", "2025-07-01/2025-07-31"),
    ("2024-02", "2024-02-01/2024-02-29"), ("2024", "2024-01-01/2024-12-31"), ("March 5, 2024", "2024-03-05"), ("5 Mar. 2024", "2024-03-05"),
    ("5th of March 2024", "2024-03-05"), ("2024-03-05T10:00:00+02:00", "2024-03-05"), ("2024-03-05 10:00", "2024-03-05"),
    ("'2024-03-05'", "2024-03-05"), ("", None), ("~", None),
])
def test_a_day_may_be_written_in_many_ways(written: str, day: str | None) -> None:
    assert parse_article(HAND.format(date=written), "content/articles/walk.md").published == day


def test_short_forms_stand_for_lists() -> None:
    found = parse_article(HAND.format(date="July 2025"), "content/articles/walk.md")
    assert found.summary == (Sentence("One text"),)
    assert [a.name for a in found.actors] == ["Ina Holt", "Holt, Bo"] and found.actors[0].type == "person"
    assert found.quotes == (Quote(None, "We waited."),)
    assert found.body.startswith("Body with") and found.body.endswith("---\n\nMore.")


def test_everything_in_a_hand_written_file_is_the_persons() -> None:
    found = parse_article(HAND.format(date="2024-03-05"), "content/articles/walk.md")
    assert set(found.edited) == {"title", "published", "summary", "actors", "quotes", "body"} and not found.body_generated
    assert found.slug == "a-walk-along-the-quay" and found.id == parse_article(HAND.format(date="2023"), "content/articles/walk.md").id
    assert (found.published_from, found.published_why) == ("stated", "set by the editor")
    assert content.given(found) == {"title": "A walk along the quay", "published": "2024-03-05"}


def test_words_that_other_readers_take_for_types_stay_words() -> None:
    found = parse_article("---\ntitle: No\noutlet: 12:30\nvia: 007\nplaces: [NO, on, 1e3]\nlanguage: no\n---\n", PATH)
    assert (found.title, found.outlet, found.via, found.places, found.language) == ("No", "12:30", "007", ("NO", "on", "1e3"), "no")


def test_a_generated_value_is_never_evidence(text: str) -> None:
    assert content.given(parse_article(text, PATH)) == {}
    changed = edit(text, "published: 2024-03-05", "published: 2024-03-04")
    assert content.given(parse_article(changed, PATH)) == {"published": "2024-03-04"}


def test_a_page_of_ones_own_needs_no_front_matter() -> None:
    note = parse_note("# About us\n\nWe read.\n", "content/pages/about-us.md")
    assert (note.slug, note.title, note.body, note.menu) == ("about-us", "About us", "We read.", False)
    note = parse_note("---\ntitle: Contact\nslug: Write to us\nmenu: true\n---\nHere.\n", "content/pages/x.md")
    assert (note.slug, note.title, note.body, note.menu) == ("write-to-us", "Contact", "Here.", True)


def test_what_the_manual_shows_can_be_read() -> None:
    shown = re.findall(r"```(?:yaml|markdown)\n(---\n.*?)```", (Path(__file__).parents[1] / "docs/editing.md").read_text("utf-8"), re.S)
    first, walk, holt = (parse_article(shown[0], PATH), parse_article(shown[1], "content/articles/x.md"), parse_actor(shown[2], "x.md"))
    assert (first.title, first.quotes) == (FERRY.title, FERRY.quotes[:1]) and walk.published == "2024-03-06"
    assert (holt.name, holt.merged[0].name, holt.body) == ("Ina Holt", "Halt", "A biography, if you like.")


# ---------------------------------------------------------------- what is refused, and in which words

REFUSED = {
    "published: 8th of July": """x.md:3: published is not a date
  3 | published: 8th of July
    |            ^ expected year-month-day, for example 2025-07-08""",
    "published: 2024-02-30": """x.md:3: published is not a date
  3 | published: 2024-02-30
    |            ^ there is no such day; expected year-month-day, for example 2025-07-08""",
    "published: 2024-03-05/2024-03-01": """x.md:3: published is a range that runs backwards
  3 | published: 2024-03-05/2024-03-01
    |            ^ write the earlier day first: 2025-07-01/2025-07-08""",
    "quotes:\n- {text: Hm., line: 3}\n- {text: Ah., line: three}": """x.md:5: quotes, item 2, line is not a whole number
  5 | - {text: Ah., line: three}
    |                     ^ write digits only""",
    "events:\n- {what: It rains}": """x.md:4: events, item 1, date is missing
  4 | - {what: It rains}
    |   ^ write date: …""",
    "slug: ../../etc/passwd": """x.md:3: slug is not a safe address
  3 | slug: ../../etc/passwd
    |       ^ use letters, digits and hyphens, for example eighth-round""",
    "capture: [../secret.txt]": """x.md:3: capture, item 1, is not a path inside the project
  3 | capture: [../secret.txt]
    |           ^ for example seeds/talks.txt""".replace("item 1, is", "item 1 is"),
    "url: javascript:alert(1)": """x.md:3: url is not a web address
  3 | url: javascript:alert(1)
    |      ^ it begins with https://""",
    "draft: maybe": """x.md:3: draft is neither true nor false
  3 | draft: maybe
    |        ^ write true or false""",
    "outlet: [a, {b: c}]": """x.md:3: outlet is not a text
  3 | outlet: [a, {b: c}]
    |         ^ write one value, in quotes where it holds brackets or a colon""",
    "outlet: Nine: the paper": """x.md:3: broken YAML: mapping values are not allowed in this context
  3 | outlet: Nine: the paper
    |             ^ put a value that contains ": " in quotes""",
    "outlet: !!python/object/apply:os.system [ls]": """x.md:3: a YAML tag: tag:yaml.org,2002:python/object/apply:os.system
  3 | outlet: !!python/object/apply:os.system [ls]
    |         ^ delete the tag, or quote the value""",
    "outlet: &a x\nvia: *a": """x.md:4: a YAML alias
  4 | via: *a
    |      ^ write the value out, or put it in quotes""",
    "outlet: A\noutlet: B": """x.md:4: outlet appears twice
  4 | outlet: B
    | ^ keep one of them""",
    "outlet: A\x07B": """x.md:3: control character U+0007
  3 | outlet: A\ufffdB
    |          ^ delete it""",
}


@pytest.mark.parametrize("written", REFUSED)
def test_a_wrong_value_is_shown_with_its_line(written: str) -> None:
    with pytest.raises(DigestError) as error:
        parse_article(f"---\ntitle: A\n{written}\n---\n", "x.md")
    assert str(error.value) == REFUSED[written]


@pytest.mark.parametrize(("raw", "message"), [
    ("", "x.md:1: no front matter; the first line must be ---, then keys, then --- again"),
    ("Just text", "x.md:1: no front matter; the first line must be ---, then keys, then --- again"),
    ("---\ntitle: A\n", "x.md:1: the front matter never ends; close it with a line ---"),
    ("---\n" + "a: [" * 50_000 + "\n---\n", "x.md:2: nested too deeply"),
    ("---\nk: " + "[" * 200_000 + "\n---\n", "x.md:2: nested too deeply"),
    ("---\nk:\n" + "- " * 100_000 + "\n---\n", "x.md:3: nested too deeply"),
    ("---\n- a\n---\n", "x.md:2: expected `key: value`"),
    ("---\ntitle: A\n---\n" + "x" * 400_001, "x.md:4: the body is too long: 400,001 characters"),
    ("x" * 2_000_001, "x.md:1: the file is too big: 2,000,001 characters"),
])
def test_a_file_that_cannot_be_read_says_why(raw: str, message: str) -> None:
    with pytest.raises(DigestError) as error:
        parse_article(raw, "x.md")
    assert str(error.value).startswith(message)


# ---------------------------------------------------------------- whose word it is


def test_a_changed_value_stays_and_the_rest_follows_the_capture(text: str) -> None:
    mine = edit(text, "outlet: The Coast Courier", "outlet: 'Coast Courier'   # without The")
    made = write_article(mine, replace(FERRY, outlet="THE COAST COURIER", dateline="OSLO"))
    assert "outlet: 'Coast Courier'   # without The\n" in made and "dateline: OSLO\n" in made
    assert parse_article(made, PATH).edited == ("outlet",)


def test_a_value_that_the_generator_finds_too_stays_the_persons(text: str) -> None:
    mine = edit(text, "outlet: The Coast Courier", "outlet: Courier")
    found = write_article(write_article(mine, replace(FERRY, outlet="Courier")), replace(FERRY, outlet="Nonsense"))
    assert parse_article(found, PATH).outlet == "Courier"


def test_a_deleted_line_gives_the_field_back(text: str) -> None:
    mine = edit(text, "outlet: The Coast Courier", "outlet: Courier")
    back = edit(mine, "outlet: Courier\n", "")
    assert write_article(back, FERRY) == text


def test_restoring_the_generated_value_gives_the_field_back(text: str) -> None:
    mine = write_article(edit(text, "outlet: The Coast Courier", "outlet: Courier"), replace(FERRY, dateline="OSLO"))
    back = edit(mine, "outlet: Courier", "outlet: The Coast Courier")
    assert parse_article(write_article(back, replace(FERRY, outlet="New Courier")), PATH).outlet == "New Courier"


def test_an_emptied_value_stays_empty(text: str) -> None:
    mine = edit(text, "dateline: LARVIK", "dateline:")
    assert write_article(mine, FERRY) == mine and parse_article(mine, PATH).dateline is None


def test_a_corrected_speaker_freezes_nothing_else(text: str) -> None:
    mine = edit(text, "speaker: a sailor", "speaker: Ole Berg")
    newer = replace(FERRY, quotes=(Quote("Mayor Holt", "We waited long enough.", 9), Quote("a fisher", "It was rough.", 11)), dateline="OSLO")
    found = parse_article(write_article(mine, newer), PATH)
    assert [(q.speaker, q.line) for q in found.quotes] == [("Mayor Holt", 9), ("Ole Berg", 7)] and found.dateline == "OSLO"
    assert found.edited == ("quotes",)


def test_a_removed_item_stays_removed_until_the_key_goes(text: str) -> None:
    line = '- {speaker: a sailor, text: "It was rough.", line: 7}\n'
    mine = edit(text, line, "")
    newer = replace(FERRY, quotes=(*FERRY.quotes, Quote("Bo", "Fine.", 12)))
    made = write_article(mine, newer)
    assert [q.text for q in parse_article(made, PATH).quotes] == ["We waited long enough.", "Fine."]
    gone = write_article(made, replace(FERRY, quotes=()))
    assert "\nquotes:" not in gone
    assert [q.text for q in parse_article(write_article(gone, newer), PATH).quotes] == ["We waited long enough.", "Fine."]
    start, end = made.index("quotes:\n"), made.index("figures:\n")
    assert len(parse_article(write_article(made[:start] + made[end:], newer), PATH).quotes) == 3


def test_an_empty_list_means_none(text: str) -> None:
    mine = edit(text, "places: [Larvik, Oslo]", "places: []")
    assert parse_article(write_article(mine, replace(FERRY, places=("Bergen",))), PATH).places == ()


def test_an_item_of_ones_own_stays_in_its_place(text: str) -> None:
    mine = edit(text, "- {speaker: a sailor", "- Never again.\n- {speaker: a sailor")
    made = write_article(mine, replace(FERRY, quotes=(*FERRY.quotes, Quote("Bo", "Fine.", 12))))
    assert [q.text for q in parse_article(made, PATH).quotes] == ["We waited long enough.", "Never again.", "It was rough.", "Fine."]
    assert "\n- Never again.\n" in made


def test_a_persons_item_that_is_found_later_is_not_doubled(text: str) -> None:
    mine = edit(text, "places: [Larvik, Oslo]", "places: [Larvik, Bergen, Oslo]")
    made = write_article(mine, replace(FERRY, places=("Larvik", "Oslo", "Bergen")))
    assert parse_article(made, PATH).places == ("Larvik", "Bergen", "Oslo")
    assert parse_article(write_article(made, replace(FERRY, places=("Larvik",))), PATH).places == ("Larvik", "Bergen")


def test_a_rewritten_summary_is_the_persons_altogether(text: str) -> None:
    start, end = text.index("summary:\n"), text.index("actors:\n")
    mine = text[:start] + "summary: Ferries sail again.\n" + text[end:]
    made = write_article(mine, replace(FERRY, summary=(Sentence("Something else happened.", 9),)))
    assert parse_article(made, PATH).summary == (Sentence("Ferries sail again."),)
    assert made.endswith("---\nFerries sail again.\n")


def test_a_list_that_a_person_sorted_keeps_its_order(text: str) -> None:
    mine = edit(text, "places: [Larvik, Oslo]", "places: [Oslo, Larvik]")
    made = write_article(mine, replace(FERRY, places=("Larvik", "Bergen", "Oslo")))
    assert parse_article(made, PATH).places == ("Oslo", "Larvik", "Bergen")
    assert write_article(made, replace(FERRY, places=("Larvik", "Bergen", "Oslo"))) == made


def test_an_untouched_list_follows_the_order_of_the_findings(text: str) -> None:
    made = write_article(text, replace(FERRY, actors=FERRY.actors[::-1]))
    assert [a.name for a in parse_article(made, PATH).actors] == ["Fjord Lines", "Ina Holt"]


def test_a_renamed_actor_is_still_the_item_that_a_person_corrected(text: str) -> None:
    mine = edit(text, "role: Mayor of Larvik", "role: Lord Mayor")
    newer = replace(FERRY, actors=(Actor("Ina M. Holt", "person", ("Ina Holt", "Holt"), "Mayor", 4, 3), FERRY.actors[1]))
    found = parse_article(write_article(mine, newer), PATH)
    assert [(a.name, a.role) for a in found.actors] == [("Ina Holt", "Lord Mayor"), ("Fjord Lines", None)]


def test_a_body_follows_the_summary_until_a_person_writes(text: str) -> None:
    shorter = replace(FERRY, summary=FERRY.summary[:1])
    assert write_article(text, shorter).endswith("---\n[[Ina Holt|Mayor Ina Holt]] reopened the harbour on Tuesday.\n")
    mine = text[: text.rindex("---\n") + 4] + "\nMy own words.\n\n"
    assert write_article(mine, shorter).endswith("---\n\nMy own words.\n\n")
    empty = text[: text.rindex("---\n") + 4]
    assert write_article(empty, FERRY) == text


def test_a_file_that_ends_with_its_fence_gets_a_body(text: str) -> None:
    fenced = text[: text.rindex("---\n") + 3]
    assert write_article(fenced, FERRY) == text


def test_a_day_by_hand_is_no_longer_inferred(text: str) -> None:
    mine = edit(text, "published: 2024-03-05", "published: 2024-03-06")
    found = parse_article(mine, PATH)
    assert (found.published_from, found.published_why, found.confidence) == ("stated", "set by the editor", None)
    made = write_article(mine, FERRY)
    assert "published_from: stated\n" in made and "confidence" not in made
    assert write_article(edit(made, "published: 2024-03-06\n", ""), FERRY) == text


def test_a_changed_address_leads_on(text: str) -> None:
    mine = edit(text, "\nslug: harbour-opens-after-storm", "\nslug: harbour")
    assert parse_article(mine, PATH).redirect_from == ("harbour-opens-after-storm",)
    made = write_article(mine, FERRY)
    again = write_article(edit(made, "\nslug: harbour\n", "\nslug: quay\n"), FERRY)
    assert parse_article(again, PATH).redirect_from == ("harbour-opens-after-storm", "harbour")
    back = edit(again, "\nslug: quay\n", "\nslug: harbour\n")
    assert parse_article(back, PATH).redirect_from == ("harbour-opens-after-storm", "quay")


def test_comments_order_quotes_and_unknown_keys_survive() -> None:
    mine = """---
# the ferry story
mood:   'hopeful'
quotes:   # checked by phone
  # the mayor first
  - speaker: "Ina Holt"   # yes, her
    text: We waited
      long enough.
  - {text: "It was rough.",   speaker: a sailor}
title: >-
  Harbour opens
  after storm
places: [Larvik,   # the town
  "Oslo"]
capture: seeds/ferry.txt
---
Mine.
"""
    made = write_article(mine, FERRY)
    for line in mine.splitlines():
        assert line + "\n" in made, line
    found = parse_article(made, PATH)
    assert [q.speaker for q in found.quotes] == ["Ina Holt", "a sailor"] and found.body == "Mine." and found.actors == FERRY.actors
    assert write_article(made, FERRY) == made


def test_comments_of_changed_and_removed_items_survive(text: str) -> None:
    mine = edit(text, '- {speaker: Ina Holt, text: "We', '# first\n- {speaker: Ina Holt, text: "We').replace("line: 7}", "line: 7}  # second", 1)
    mine = edit(mine, "places: [Larvik, Oslo]", "places: [Larvik,  # third\n  Oslo]  # fourth")
    made = write_article(mine, replace(FERRY, quotes=(Quote("Bo", "We waited long enough.", 6),), places=("Bergen", "Oslo")))
    assert all(f"# {n}" in made for n in ("first", "second", "third", "fourth"))
    found = parse_article(made, PATH)
    assert found.quotes == (Quote("Bo", "We waited long enough.", 6),) and found.places == ("Bergen", "Oslo")


def test_windows_line_ends_and_a_byte_order_mark_survive(text: str) -> None:
    mine = "\ufeff" + edit(text, "outlet: The Coast Courier", "outlet: Mine").replace("\n", "\r\n")
    assert write_article(mine, FERRY) == mine
    made = write_article(mine, replace(FERRY, dateline="OSLO"))
    assert made.startswith("\ufeff---\r\n") and made.count("\n") == made.count("\r\n")
    assert (parse_article(made, PATH).outlet, parse_article(made, PATH).dateline) == ("Mine", "OSLO")


def test_a_layout_that_cannot_be_changed_in_parts_is_left_alone() -> None:
    mine = '---\n{"title": "Mine", "outlet": "Ours"}\n---\nBody\n'
    assert write_article(mine, FERRY) == mine and parse_article(mine, PATH).title == "Mine"


def test_torn_seals_make_everything_the_persons(text: str) -> None:
    start = text.index("seal: {")
    mine = text[:start] + "seal: <<<<<<< HEAD\n" + text[text.index("\n", start) + 1 :]
    found = parse_article(write_article(mine, replace(FERRY, title="Other", quotes=())), PATH)
    assert found.title == FERRY.title and found.quotes == FERRY.quotes


# ---------------------------------------------------------------- actor files


def test_an_actor_file_is_written_read_and_kept() -> None:
    holt = ActorFile("ina-holt", "Ina Holt", "person", ("Holt",), "Mayor of Larvik", country="Norway",
                     merged=(Merge("Halt", "The Coast Courier", "both are Mayor of Larvik"),), path="content/actors/ina-holt.md")
    text = write_actor(None, holt)
    assert replace(parse_actor(text, holt.path), digest="") == holt
    mine = edit(text, "aliases: [Holt]", "aliases: [Holt, The Mayor]") + "Born in Larvik.\n"
    made = write_actor(mine, replace(holt, aliases=("Holt", "I. Holt"), role="Mayor"))
    found = parse_actor(made, holt.path)
    assert (found.aliases, found.role, found.body, found.edited) == (("Holt", "The Mayor", "I. Holt"), "Mayor", "Born in Larvik.", ("aliases", "body"))


def test_a_renamed_actor_leaves_the_old_address_behind() -> None:
    path = "content/actors/ina-holt.md"
    mine = edit(write_actor(None, ActorFile("ina-holt", "Ina Holt", path=path)), "name: Ina Holt", "name: Ina Maria Holt")
    found = parse_actor(mine, path)
    assert (found.slug, found.redirect_from) == ("ina-maria-holt", ("ina-holt",))
    again = write_actor(mine, ActorFile("ina-maria-holt", "Ina Maria Holt", path=path))
    assert parse_actor(again, path).redirect_from == ("ina-holt",) and parse_actor(again, path).edited == ("name", )


# ---------------------------------------------------------------- bodies


def html(body: str) -> str:
    import markdown

    return markdown.markdown(body, extensions=["extra"])


@pytest.mark.parametrize("said", [
    "# No heading", "1. No list", "- none", "> no quote", "    no code", "<script>alert(1)</script>", "![x](y)", "[[Nobody]]", "a *b* _c_ `d`",
    "A & B &amp; C &#60;", "***", "--- x", "| a | b |", "~~~ x", "[^1]: note", "*[AB]: cd", "{: .x }", "a\u2028b\x19c", "\\*x\\*", "==", "= x", "+ y", ": z",
])
def test_nothing_in_a_summary_acts_as_markup(said: str) -> None:
    import html as entities
    import re

    made = html(make_body(Article("i", "t", "s", summary=(Sentence(said),))))
    plain = entities.unescape(re.sub(r"</?p>", "", made))
    assert not re.search(r"<(?!/?p>)", made)
    assert plain.strip() == " ".join(said.replace("\x19", " ").split())


def test_the_first_mention_of_each_actor_is_linked() -> None:
    article = Article("i", "t", "s", summary=(Sentence("Mr. Holt and Bo [x] met Holtby. Ina Holt left; Bo stayed."),),
                      actors=(Actor("Ina Holt", aliases=("Mr. Holt", "Holt")), Actor("Bo"), Actor("A|B]]")))
    assert make_body(article) == "[[Ina Holt|Mr. Holt]] and [[Bo]] \\[x\\] met Holtby. Ina Holt left; Bo stayed."


# ---------------------------------------------------------------- any sequence of edits and findings

WORDS = st.text(st.characters(blacklist_categories=["Cs"]), max_size=25)
SINGLES = ("outlet", "via", "dateline", "language", "translated_from")
KEYS = ("quotes", "events", "places")


class Desk:
    """A file, the findings, and what must be true of it: a person's words, what they removed, what they emptied."""

    def __init__(self) -> None:
        self.singles = dict.fromkeys(SINGLES, "first")
        self.lists: dict[str, dict[str, str]] = {"quotes": {"q0": "A", "q1": "B"}, "events": {"e0": "A"}, "places": {"p0": "", "p1": ""}}
        self.text = write_article(None, self.found())
        self.mine: dict[str, str | None] = {}
        self.fixed: dict[tuple[str, str], str] = {}
        self.own: dict[str, list[str]] = {key: [] for key in KEYS}
        self.gone: set[tuple[str, str]] = set()
        self.emptied: set[str] = set()
        self.notes: list[str] = []
        self.body: str | None = None

    def found(self) -> Article:
        lists = self.lists
        return replace(
            FERRY, **self.singles,  # type: ignore[arg-type]
            quotes=tuple(Quote(v, k, 3) for k, v in lists["quotes"].items()), places=tuple(lists["places"]),
            events=tuple(Event("2024-03-05", "day", "past", v, (), k, 2) for k, v in lists["events"].items()),
        )

    def build(self) -> None:
        made = write_article(self.text, self.found())
        assert write_article(made, self.found()) == made
        self.text = made
        self.check()

    def check(self) -> None:
        article = parse_article(self.text, PATH)
        for key in SINGLES:
            assert getattr(article, key) == (self.mine[key] if key in self.mine else self.singles[key] or None), key
        seen = {
            "quotes": [(q.text, q.speaker or "") for q in article.quotes], "places": [(p, "") for p in article.places],
            "events": [(e.src, e.what) for e in article.events],
        }
        for key in KEYS:
            want = [] if key in self.emptied else [
                *((k, v) for k, v in self.lists[key].items() if (key, k) not in self.gone and (key, k) not in self.fixed),
                *((k, v) for (of, k), v in self.fixed.items() if of == key), *((k, "own" if key != "places" else "") for k in self.own[key]),
            ]
            assert sorted(seen[key]) == sorted(want), key
        assert all(note in self.text for note in self.notes)
        if self.body is not None:
            assert article.body == self.body

    def rows(self, key: str) -> tuple[int, int, list[str]]:
        lines = self.text.split("\n")
        start = next((n for n, line in enumerate(lines) if line.startswith(f"{key}:")), -1)
        end = start + 1
        while end < len(lines) and lines[end].startswith(("- ", "  ")):
            end += 1
        return start, end, lines

    def put(self, lines: list[str]) -> None:
        self.text = "\n".join(lines)


def shown(key: str, ref: str, value: str) -> str:
    return {"quotes": f"- {{text: {ref}, speaker: {value}}}", "events": f"- {{date: 2024-03-05, what: {value}, src: {ref}}}", "places": ref}[key]


def edit_single(desk: Desk, key: str, value: str) -> None:
    start, end, lines = desk.rows(key)
    new = [f"{key}: {value}"] if value else [f"{key}:"]
    at = start if start >= 0 else 1
    desk.put(lines[:at] + new + lines[end if start >= 0 else at :])
    desk.mine[key] = value.strip('"') or None


def delete_key(desk: Desk, key: str) -> None:
    start, end, lines = desk.rows(key)
    if start >= 0:
        desk.put(lines[:start] + lines[end:])
        desk.mine.pop(key, None)
        if key in KEYS:
            desk.own[key].clear()
            desk.emptied.discard(key)
            desk.gone = {g for g in desk.gone if g[0] != key}
            desk.fixed = {k: v for k, v in desk.fixed.items() if k[0] != key}


def items(desk: Desk, key: str) -> list[str]:
    """The refs that stand in the file and are the generator's."""
    if key in desk.emptied:
        return []
    article = parse_article(desk.text, PATH)
    seen = {"quotes": [q.text for q in article.quotes], "places": list(article.places), "events": [e.src for e in article.events]}[key]
    return [ref for ref in seen if ref not in desk.own[key]]


def rewrite_list(desk: Desk, key: str, keep: list[tuple[str, str]]) -> None:
    start, end, lines = desk.rows(key)
    new = [f"places: [{', '.join(k for k, _ in keep)}]"] if key == "places" else [f"{key}:" if keep else f"{key}: []", *(shown(key, k, v) for k, v in keep)]
    at = start if start >= 0 else 1
    desk.put(lines[:at] + new + lines[end if start >= 0 else at :])


def values(desk: Desk, key: str) -> list[tuple[str, str]]:
    article = parse_article(desk.text, PATH)
    return {"quotes": [(q.text, q.speaker or "") for q in article.quotes], "places": [(p, "") for p in article.places],
            "events": [(e.src, e.what) for e in article.events]}[key]


def remove_item(desk: Desk, key: str, n: int) -> None:
    refs = items(desk, key)
    start, end, lines = desk.rows(key)
    if start < 0 or len(values(desk, key)) < 2 or not refs:
        return
    ref = refs[n % len(refs)]
    if key == "places":
        rewrite_list(desk, key, [v for v in values(desk, key) if v[0] != ref])
    else:
        at = next(i for i in range(start, end) if f"text: {ref}," in lines[i] or f"src: {ref}" in lines[i] or f'"{ref}"' in lines[i])
        desk.put(lines[:at] + lines[at + 1 :])
    desk.gone.add((key, ref))
    desk.fixed.pop((key, ref), None)


def fix_item(desk: Desk, key: str, n: int, value: str) -> None:
    refs = items(desk, key)
    start, end, lines = desk.rows(key)
    if key == "places" or not refs:
        return
    ref = refs[n % len(refs)]
    at = next(i for i in range(start, end) if f"text: {ref}," in lines[i] or f"src: {ref}" in lines[i] or f'"{ref}"' in lines[i])
    note = f"# {value} {n}"
    desk.put([*lines[:at], shown(key, ref, value) + f"   {note}", *lines[at + 1 :]])
    desk.notes.append(note)
    desk.fixed[key, ref] = value


def add_item(desk: Desk, key: str, n: int) -> None:
    start, end, lines = desk.rows(key)
    ref = f"own{n}"
    if start < 0 or key in desk.emptied or ref in desk.own[key]:
        return
    if key == "places":
        rewrite_list(desk, key, [*values(desk, key), (ref, "")])
    else:
        desk.put([*lines[:end], shown(key, ref, "own"), *lines[end:]])
    desk.own[key].append(ref)


def empty_list(desk: Desk, key: str) -> None:
    if desk.rows(key)[0] >= 0:
        rewrite_list(desk, key, [])
        desk.emptied.add(key)
        desk.own[key].clear()
        desk.fixed = {k: v for k, v in desk.fixed.items() if k[0] != key}
        desk.gone = {g for g in desk.gone if g[0] != key}


def annotate(desk: Desk, n: int, at: int) -> None:
    lines = desk.text.split("\n")
    end = lines.index("---", 1)
    tops = [i for i in range(1, end + 1) if not lines[i].startswith(("- ", "  "))]
    note = f"# note {n}" if n % 2 else f"extra_{n}: {{kept: [as, it, is]}}   # yes"
    if note not in desk.notes:
        desk.put([*lines[: tops[at % len(tops)]], note, *lines[tops[at % len(tops)] :]])
        desk.notes.append(note)


def write_body(desk: Desk, n: int) -> None:
    desk.body = f"Mine {n}.\n\n---\n\nMore."
    desk.text = desk.text[: desk.text.index("\n---\n", 4) + 5] + desk.body + "\n"


def find(desk: Desk, key: str, n: int, value: str) -> None:
    """The capture or the engine says something else now."""
    if key in SINGLES:
        desk.singles[key] = value
    elif n % 3 == 0:
        desk.lists[key].pop(next(iter(desk.lists[key]), ""), None)
    elif n % 3 == 1:
        desk.lists[key][f"{key[0]}{n}"] = "" if key == "places" else "N"
    elif key != "places":
        desk.lists[key] = {k: value or "V" for k in desk.lists[key]}
    else:
        desk.lists[key] = dict(reversed(desk.lists[key].items()))


NUMBERS = st.integers(0, 11)
VALUES = st.sampled_from(["first", "second", "X y", ""])
ACTS = st.one_of(
    st.tuples(st.just(edit_single), st.sampled_from(SINGLES), st.sampled_from(["mine", "Ours: no", ""]).map(lambda v: f'"{v}"' if v else v)), st.tuples(st.just(delete_key), st.sampled_from(SINGLES + KEYS)),
    st.tuples(st.just(remove_item), st.sampled_from(KEYS), NUMBERS), st.tuples(st.just(fix_item), st.sampled_from(KEYS), NUMBERS, st.sampled_from(["Hand", "Fist"])),
    st.tuples(st.just(add_item), st.sampled_from(KEYS), NUMBERS), st.tuples(st.just(empty_list), st.sampled_from(KEYS)),
    st.tuples(st.just(annotate), NUMBERS, NUMBERS), st.tuples(st.just(write_body), NUMBERS),
    st.tuples(st.just(find), st.sampled_from(SINGLES + KEYS), NUMBERS, VALUES), st.tuples(st.just(find), st.sampled_from(SINGLES + KEYS), NUMBERS, VALUES),
    st.just((Desk.build,)),
)


@settings(max_examples=120, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(ACTS, max_size=14))
def test_no_word_of_a_person_is_lost_and_no_finding_is_frozen(acts: list[tuple]) -> None:  # type: ignore[type-arg]
    desk = Desk()
    for act, *arguments in acts:
        act(desk, *arguments)
        desk.notes = [note for note in desk.notes if act is Desk.build or note in desk.text]  # a person may delete a line of theirs
    desk.build()
    desk.build()


@settings(max_examples=60, deadline=None, derandomize=True)
@given(WORDS, WORDS, st.lists(WORDS, max_size=3))
def test_any_text_survives_the_file(one: str, other: str, many: list[str]) -> None:
    article = replace(FERRY, title=one or "x", outlet=other, places=tuple(many), quotes=(Quote(one, other or "x", 1),), summary=(Sentence(one or "x"),))
    text = write_article(None, article)
    found = parse_article(text, PATH)
    assert write_article(text, article) == text and found.edited == ()
    assert found.quotes[0].text == (other.strip() or found.quotes[0].text) and found.places == tuple(p.strip() for p in many if p.strip())


SCRAPS = st.sampled_from([
    "# a remark", "", "  ", "title: 'Hand'", "outlet: >-\n  Folded\n  text", "places:\n  - A\n  # b\n  - B", "- x", "- {a: b}", "  more", "quotes: [One, Two]",
    "actors:", "extra: |\n  # kept\n\n  yes", "---", "published: July 2025", "authors: Bo", "? x", '"via": Q', "seal: {}", "summary: 'Mine'", "\t", "events: []",
    "quotes:\n- speaker: X   # y\n  text: Z\n-\n  text: W\n- - no", "figures: [{value: 1, unit: a,  # b\n  of: c}]", "places: [A,  # one\n  B]  # two",
])


@settings(max_examples=250, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, 33), st.integers(0, 2), st.lists(SCRAPS, max_size=2)), max_size=4))
def test_any_layout_is_kept_or_refused(changes: list[tuple[int, int, list[str]]]) -> None:
    lines = write_article(None, replace(FERRY, path=PATH)).split("\n")
    for at, cut, new in changes:
        lines[at : at + cut] = new
    mine = "\n".join(lines)
    try:
        before = parse_article(mine, PATH)
    except DigestError as error:
        assert error.where.startswith(f"{PATH}:") and error.hint
        return
    newer = replace(FERRY, outlet="Other", dateline=None, quotes=FERRY.quotes[1:], places=("Moss", *FERRY.places), events=(*FERRY.events[:1], Event("2024", "year", "past", "Z")))
    made = write_article(mine, newer)
    after = parse_article(made, PATH)
    assert write_article(made, newer) == made
    for key in before.edited:
        if key in ("title", "published", "outlet", "via", "body"):
            assert getattr(after, key) == getattr(before, key), key
    for key, hand in (("quotes", "text"), ("actors", "name"), ("figures", "of")):
        theirs = {getattr(f, hand) for f in getattr(before, key)} - {getattr(f, hand) for f in getattr(FERRY, key)}
        assert theirs <= {getattr(f, hand) for f in getattr(after, key)}
    for note in re.findall(r"# (?:a remark|b|kept|y|one|two)$", mine, re.M):
        assert mine.count(note) == made.count(note)
