"""What a template is given of one thing: a link, an article in a list, a happening, a quote, a figure."""

from __future__ import annotations

import msgspec

SHORT_QUOTE = 64  # characters; longer quotes stand in larger type


class Row(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What a template is given of one thing. A site has a million of them: a struct is made in a tenth of a dataclass's time."""


class Ref(Row, frozen=True):
    """A link: to an actor, topic, outlet or page. `address` is from the site's root, "" for plain text."""

    name: str
    address: str = ""
    kind: str = ""  # person | organisation for actors
    note: str = ""  # in a list of actors the role
    slug: str = ""


class Card(Row, frozen=True):
    """An article in a list."""

    id: str
    title: str
    address: str
    outlet: str
    outlet_address: str
    via: str
    when: str  # in words, "undated" where unknown
    datetime: str  # for <time datetime>; "" where the day is not known
    how: str  # stated | inferred | unknown
    lead: str  # first sentence of the summary
    language: str


class Evidence(Row, frozen=True):
    """Where a statement stands in its capture. `words` is "" where the statement itself is the words, or the share is used up."""

    words: str
    file: str
    line: int
    label: str  # "line 55", "" where there is none
    place: str  # "seeds/003.txt, line 55"


class SourceRow(Row, frozen=True):
    card: Card
    what: str
    evidence: Evidence


class EntryRow(Row, frozen=True):
    """A happening of the timeline."""

    id: str
    address: str  # permalink
    when: str
    short: str
    datetime: str
    precision: str
    kind: str
    what: str
    actors: tuple[Ref, ...]
    topics: tuple[str, ...]  # slugs
    sources: tuple[SourceRow, ...]
    sourced: str  # "3 sources, 2 independent"
    more: int  # sources that are not listed
    counted: str
    superseded: str
    superseded_by: str  # address, "" for none
    differences: tuple[str, ...]  # addresses


class QuoteRow(Row, frozen=True):
    text: str
    speaker: str
    refs: tuple[Ref, ...]  # one, or all of those who spoke together
    card: Card
    evidence: Evidence
    id: str
    context: str = ""  # the happening that the same paragraph tells of

    @property
    def short(self) -> bool:
        """Are these a few words woven into the source's own sentence?"""
        return len(self.text) <= SHORT_QUOTE


class FigureRow(Row, frozen=True):
    value: float
    shown: str
    unit: str
    of: str  # what is measured; "" where that is the unit itself
    change: bool
    card: Card
    evidence: Evidence
    id: str
