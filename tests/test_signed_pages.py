"""A page without a headline whose first line is its writer's name."""

import hashlib

from generator.boilerplate import clean
from generator.model import Seed

BODY = "At half past six yesterday morning a printer began to hum on the second floor of the hospital, and a nurse on the ward began to clap. For the first time in four weeks it was printing.\n\nThe third date that patients had been given was kept, though only by half. Two of the six hospitals must wait until Monday, the head of the group said.\n"


def heads(page: str) -> tuple[str | None, tuple[str, ...]]:
    made = clean(Seed("seeds/a.txt", "text", page, hashlib.blake2b(page.encode()).hexdigest()))
    return made.title, made.authors


def test_a_writers_name_above_the_text_is_no_headline() -> None:
    assert heads(f"News  |  Crime  |  Health  |  Small ads\n\n< Previous   Next >\n\nRadostina Kehayova\n\n{BODY}") == (None, ("Radostina Kehayova",))


def test_buttons_of_a_page_are_no_headline() -> None:
    assert heads(f"« Previous | Next »\n\n{BODY}")[0] is None
