"""What is known of the wording of an article's capture, line by line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model import Article, Event
from generator.signs import Signs


@dataclass(frozen=True, slots=True)
class Lines:
    each: Sequence[tuple[int, str]]  # (line, wording); several of one line, and some of them twice
    all: str  # of these and of the title, in small letters

    def has(self, signs: Signs) -> bool:
        """Does any of these stand anywhere? To look for them is much cheaper than for a pattern that holds one."""
        return signs.within(self.all)


def lines_of(article: Article) -> Lines:
    each = list(each_text(article))
    return Lines(each, "\n".join(dict.fromkeys([article.title, *[text for _, text in each]])).lower())


def each_text(article: Article, withheld: bool = True) -> Iterable[tuple[int, str]]:
    """(line, wording) of all that is known of the capture's sentences, or of what of it may be shown; several of one line, and some of them twice."""
    for e in article.events:
        yield e.line, longest(e)
    for s in (*article.summary, *article.withheld) if withheld else article.summary:
        yield s.line, s.text
    for q in (*article.quotes, *article.unquoted) if withheld else article.quotes:
        yield q.line, f"“{q.text}”"
    for f in article.figures:
        yield f.line, f.src or f.withheld
        if said := f.said or (f.unsaid if withheld else ""):
            yield f.line, said


def longest(event: Event) -> str:
    """The longest wording of an event that the capture itself has, else what it tells."""
    return (event.sentence if len(event.sentence) >= len(event.src) else event.src) or event.what


def texts(article: Article) -> dict[int, str]:
    """The longest wording that may be shown of each line of the capture."""
    found: dict[int, str] = {}
    for line, text in each_text(article, withheld=False):
        if len(text) > len(found.get(line, "")):
            found[line] = text
    return found
