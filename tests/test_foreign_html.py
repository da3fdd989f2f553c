"""Saved pages in German, French, Spanish and Japanese: text whole, headline, day, writer and house right."""

import pytest

from generator.boilerplate import clean
from generator.seeds import seed_of
from tests.foreign_pages import FURNITURE, STORIES, saved_pages

WRITERS = {"de": "Jutta Brandt", "fr": "Hélène Marchand", "es": "Lucía Ortega", "ja": "山田太郎"}


def test_every_language_has_five_stories() -> None:
    assert {language: len(stories) for language, stories in STORIES.items()} == dict.fromkeys(("de", "fr", "es", "ja"), 5)


@pytest.mark.parametrize(("language", "page", "title", "day", "paragraphs"), saved_pages())
def test_saved_pages_in_other_languages_are_read(language: str, page: str, title: str, day: str, paragraphs: tuple[str, ...]) -> None:
    found = clean(seed_of("a.html", page.encode()))
    assert (found.text, found.title, found.published, found.language) == ("\n\n".join(paragraphs), title, day, language)
    assert (found.authors, found.outlet) == ((WRITERS[language],), FURNITURE[language][0])
