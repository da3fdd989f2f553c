"""Rows of an article's own list of days, told again at length: 'May 3: minister resigns'."""

import re

from generator.kinship import kin
from generator.shared_words import names_of
from generator.told import Told, own_number
from generator.wording import words

LISTED = re.compile(r"(?:\d{1,2}\s[A-Z][a-z]{2,8}\.?|[A-Z][a-z]{2,8}\.?\s\d{1,2})(?:,?\s\d{4})?(?::|\s[–—-])\s")
BARE = 2  # words of a line that only names what its article tells
ROW = 3  # words of one that is known by them


def is_listed(t: Told) -> bool:
    """Whether it is a row of its article's own list of days, 'May 3: minister resigns', or a line of a word or two, 'Raids on Friday'."""
    return len(t.clause) <= BARE or LISTED.match(t.event.what) is not None


def told_at_length(row: Told, other: Told) -> bool:
    """Whether an article tells at length what a row of its list only names."""
    if not is_listed(row) or row.event.precision != "day" or row.event.kind != other.event.kind:
        return False
    shared = (row.words & other.words) - names_of(row) - own_number(row.event.date)
    return bool(shared) and (len(row.clause) > BARE or row.words <= other.words)


def row_of(row: Told, other: Told) -> bool:
    """Whether all words of a dated row of one article stand in what another of the story tells of that day, or all of that in the row: 'May 3: the council announces the cut'."""
    if LISTED.match(row.event.what) is None:
        return False
    said = row.words - own_number(row.event.date)
    if len(said) < ROW or not said <= other.words and not (len(told := words(other.event.what)) > 1 and told <= said):
        return False
    return row.event.precision == other.event.precision == "day" and kin(row.story, other.story)
