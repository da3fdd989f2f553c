"""Files that nobody has touched are read the short way, and say the same."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.content import parse_article, write_article
from generator.keys import ARTICLE, open_file
from generator.model import Actor, Article, Event, Figure, Quote, Sentence, Version

TEXT = st.text(st.characters(blacklist_categories=["Cs"]), max_size=20) | st.sampled_from(
    ["null", "yes", "-", "- a", "a, b", "{a: b}", "[x]", "a: b", '"', "\\", "0x1", "12", " spaced ", "Zoë", "x #y", "true", "a\tb", "\u2028", "~", "'"])
NAME = st.none() | TEXT
LINE = st.integers(0, 9999)
DAYS = st.sampled_from(["2024", "2024-05", "2024-05-06", "2024-Q2", "2024-05-01/2024-05-09", "198X"])
NAMES = st.lists(TEXT.filter(str.strip), max_size=3).map(tuple)
PRECISE = {"2024": "year", "2024-05": "month", "2024-05-06": "day", "2024-Q2": "quarter", "2024-05-01/2024-05-09": "range", "198X": "decade"}
EVENTS = DAYS.flatmap(lambda day: st.builds(Event, date=st.just(day), precision=st.just(PRECISE[day]), kind=st.sampled_from(["past", "planned"]), what=TEXT,
                                            actors=NAMES, src=TEXT, line=LINE, part=st.sampled_from([None, "early", "late"])))
ARTICLES = st.builds(
    Article, id=st.just("a1"), title=TEXT.filter(str.strip), slug=st.just("a-ferry-sails"), outlet=NAME, authors=NAMES, words=LINE,
    summary=st.lists(st.builds(Sentence, TEXT, LINE), max_size=3).map(tuple),
    actors=st.lists(st.builds(Actor, name=TEXT, aliases=NAMES, role=NAME, mentions=LINE, line=LINE), max_size=3).map(tuple),
    events=st.lists(EVENTS, max_size=3).map(tuple),
    quotes=st.lists(st.builds(Quote, NAME, TEXT, LINE, kind=st.sampled_from(["full", "partial"])), max_size=3).map(tuple),
    figures=st.lists(st.builds(Figure, st.floats(-1e9, 1e9).map(lambda x: round(x, 3)), TEXT, TEXT, TEXT, LINE, st.booleans()), max_size=3).map(tuple),
    versions=st.lists(st.builds(Version, st.sampled_from(["seeds/a.txt"]), NAME, NAME, NAMES, NAMES), max_size=2).map(tuple),
    places=NAMES, topics=NAMES,
)


@given(ARTICLES)
@settings(max_examples=150, deadline=None)
def test_both_ways_of_reading_say_the_same(made: Article) -> None:
    raw = write_article(None, made)
    assert open_file(raw, "content/articles/a.md", ARTICLE).values == open_file(raw, "content/articles/a.md", ARTICLE, trust=False).values


def test_an_item_is_read_the_long_way_where_anybody_changed_it() -> None:
    made = Article("a1", "A ferry sails", "a-ferry-sails", summary=(Sentence("It sails.", 3), Sentence("It lands.", 4)))
    raw = write_article(None, made)
    assert parse_article(raw, "a.md").edited == ()
    changed = raw.replace('- {text: "It lands.", line: 4}', '- {line: 4, text: "It sinks."}')
    assert [s.text for s in parse_article(changed, "a.md").summary] == ["It sails.", "It sinks."]
    assert parse_article(changed, "a.md").edited == ("summary",)


def test_a_name_with_a_control_character_is_no_link_of_the_body() -> None:
    made = Article("a1", "A ferry sails", "a-ferry-sails", summary=(Sentence("Ada sails.", 3),), actors=(Actor("Ada\x1b Pool", aliases=("Ada",)),))
    assert write_article(None, made).endswith("---\nAda sails.\n")
