"""Versions: what an updated capture of an article changed."""

from dataclasses import replace

from generator.content import parse_article, write_article
from generator.model import Article, Quote, Sentence, Version
from generator.novelties import with_changes

FIRST = Article(
    id="a1", title="Dam closed for repairs", slug="dam-closed", published="2023-04-01", published_from="stated", capture=("seeds/dam.txt",),
    summary=(Sentence("The dam was closed for repairs on Friday after a crack was found.", 2),), quotes=(Quote("Ann Roe", "We saw it in the morning,", 4),),
)  # fmt: skip
SECOND = replace(
    FIRST, id="b2", title="Dam closed until June", published="2023-04-03", capture=("seeds/dam-2.txt",),
    quotes=(*FIRST.quotes, Quote("Ann Roe", "It will take until June to mend,", 5)),
)  # fmt: skip


def test_a_version_names_the_new_headline_and_what_is_new():
    made = with_changes(SECOND, (FIRST, SECOND))
    assert made.versions == (Version("seeds/dam-2.txt", "2023-04-03", "Dam closed until June", ("It will take until June to mend,",), ()),)
    assert made.updated == "2023-04-03"


def test_a_copy_that_says_the_same_is_no_version():
    assert with_changes(SECOND, (SECOND, replace(SECOND, capture=("seeds/copy.txt",)))).versions == ()


def test_one_capture_has_no_versions():
    assert with_changes(FIRST, (FIRST,)) == FIRST


def test_versions_survive_the_content_file():
    made = with_changes(SECOND, (FIRST, SECOND))
    raw = write_article(None, made)
    back = parse_article(raw, "content/articles/x.md")
    assert (back.versions, back.updated) == (made.versions, made.updated)
    assert write_article(raw, made) == raw
