"""Topics under the editor's names."""

from generator.config import Config, Topics
from generator.digest import link
from generator.model import Article, Digest
from generator.topics import named
from tests.linking import article


def linked(*phrases: tuple[str, ...], rules: Topics | None = None) -> Digest:
    articles: list[Article] = [article(f"n{i}", f"2026-02-{10 + i}", topics=p) for i, p in enumerate(phrases)]
    return link(articles, [], [], Config(topics=rules or Topics()))


def test_a_phrase_of_two_articles_is_a_topic_newest_article_first() -> None:
    topics = linked(("canal lock",), ("canal lock", "old abbey"), (), ()).topics
    assert {s: t.articles for s, t in topics.items()} == {"canal-lock": ("n1", "n0")}


def test_singular_and_plural_are_one_topic() -> None:
    (topic,) = linked(("canal lock",), ("Canal locks",), ("canal locks",), ()).topics.values()
    assert topic.name == "canal lock" or topic.aliases
    assert len(topic.articles) == 3


def test_a_small_digest_shows_the_topics_of_a_single_article() -> None:
    assert list(linked(("canal lock",)).topics) == ["canal-lock"]


def test_the_editor_renames_merges_and_hides() -> None:
    rules = Topics(rename={"canal lock": "The Kell lock"}, merge={"sluice gate": "canal lock"}, hide=("old abbey",))
    topics = linked(("canal locks", "old abbey"), ("sluice gate", "old abbey"), (), (), rules=rules).topics
    assert [(t.name, len(t.articles)) for t in topics.values()] == [("The Kell lock", 2)]


def test_a_topic_that_an_editor_named_needs_no_second_article() -> None:
    assert list(linked(("canal lock",), (), (), (), rules=Topics(rename={"canal lock": "Kell lock"})).topics) == ["kell-lock"]


def test_an_article_shows_its_topics_under_the_editors_names() -> None:
    rules = Topics(rename={"canal lock": "Kell lock"}, merge={"sluice gate": "canal lock"}, hide=("old abbey",))
    assert named(("canal lock", "sluice gate", "old abbey", "ferry"), rules) == ("Kell lock", "ferry")
    assert named(("canal lock",), Topics()) == ("canal lock",)
