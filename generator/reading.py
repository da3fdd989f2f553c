"""What one article says by itself: its names, dates, quotes, figures and summary, read in one pass."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeVar

from generator.dates import find_dates
from generator.figures import find_figures
from generator.foreign_names import find_people
from generator.foreign_quotes import find_foreign_quotes
from generator.headline import make_headline
from generator.model import Clean, Figure, Named, Quote, Reading, Sentence
from generator.names import find_names
from generator.phrases import find_phrases
from generator.quotes import find_quotes
from generator.summary import summarise
from generator.terms import find_terms

# Languages whose names, quotes and figures the rules can read; elsewhere these stay empty rather than guessed, but for titled people.
FULL_LANGUAGES = frozenset(("en",))


def read(clean: Clean) -> Reading:
    """All findings of one article; lines are filled in from the article's own line map."""
    language = (clean.language or "en").split("-")[0]
    full = language in FULL_LANGUAGES
    names, places = find_names(clean.text) if full else (find_people(clean.text, language), ())
    names = without_authors(names, clean)
    dates = find_dates(clean.text, language)
    return Reading(
        clean=clean,
        headline=clean.title or make_headline(clean.text, names, language),
        headline_from="source" if clean.title else "generated",
        dates=dates,
        names=names,
        places=places,
        quotes=located(find_quotes(clean.text, names) if full else find_foreign_quotes(clean.text, names, language), clean.line),
        figures=located(find_figures(clean.text) if full else (), clean.line),
        summary=located(summarise(clean.text, names, dates, language, title=clean.title or ""), clean.line),
        terms=find_terms(clean.text, names) if full else (),
        phrases=find_phrases(clean.text, names, places) if full else (),
    )


def without_authors(names: tuple[Named, ...], clean: Clean) -> tuple[Named, ...]:
    """Who wrote the article is no actor of the story, unless the article tells of that person more than once."""
    writers = {name.casefold() for name in (*clean.authors, *clean.contributors)}
    return tuple(n for n in names if n.name.casefold() not in writers or len(n.mentions) > 2)


Located = TypeVar("Located", Quote, Figure, Sentence)


def located(items: Iterable[Located], line: Callable[[int], int]) -> tuple[Located, ...]:
    return tuple(replace(item, line=line(item.start)) for item in items)
