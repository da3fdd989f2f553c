"""What one article says by itself: its names, dates, quotes, figures and summary, read in one pass."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from msgspec.structs import replace

from generator.capitals import find_capitals
from generator.cited import find_cited
from generator.coreference import name_tokens
from generator.dates import find_dates
from generator.figures import find_figures
from generator.foreign_figures import find_foreign_figures
from generator.foreign_names import find_people
from generator.foreign_quotes import find_foreign_quotes
from generator.gazetteer import gazetteer
from generator.headline import make_headline
from generator.model import Clean, Figure, Named, Quote, Reading, Sentence
from generator.names import find_names
from generator.phrases import find_phrases
from generator.quotes import find_quotes
from generator.summary import summarise
from generator.terms import find_terms
from generator.tokens import quieted
from generator.turns import find_turns, recased, told, unlabelled, with_turns

# Languages whose names, quotes and figures the rules can read in full; elsewhere people who are titled, quotes beside them and plain figures.
FULL_LANGUAGES = frozenset(("en",))
TOLD = re.compile(r"(?:\b(?:told|tells|telling|(?:seen|obtained|reviewed|reported|published|cited|quoted|verified|polled|surveyed|interviewed|contacted|sighted|analy[sz]ed) by|(?:said|speaking|spoke|confirmed|confirms|explains|explained|interview) (?:to|with)|of which)\s+|\()(?:[Tt]he\s+)?$")
LEARNED = re.compile(r"(?:['’]s)?\s+(?:(?:has|had|have|first|also)\s+){0,2}(?:reported|reports|learned|learnt|understands|seen|asked|obtained|reviewed|reporters?|correspondents?|journalists?|newsroom|contacted|supporters?|subscribers?|readers?|staff|sought|approached|met|visited|spoken|tried to (?:reach|contact|speak)|been in (?:touch|contact)|(?:went|goes) to (?:press|print)|could not (?:\w+ )?(?:reach|verify|confirm|establish)|has a copy|(?:goes|is sent) (?:out )?to [\d,]+ (?:subscribers|readers))\b(?! an? (?:loss|profit))|\)\s+[-–—]")

WIRES = frozenset("newswire wire news agency press weekly daily business finance online".split())
CREDIT = re.compile(r"(?:[(\[/©]|(?:[Pp]hoto|[Ii]mage|[Ss]ource|[Vv]ideo):\s?|[\w.][\"”]?\s[-–—]\s)$")  # what stands before an agency that the text comes from, …
EDITOR = re.compile(r"(?:^|\n)\W{0,3}(?:[A-Z][a-z]+ )?[Ee]ditors?(?: in charge)?\s?:\s?$")  # a line that names one
CREDITED = re.compile(r"\s?(?:[)\]/]|$)", re.M)  # … and behind it


def read(clean: Clean) -> Reading:
    """All findings of one article; lines are filled in from the article's own line map."""
    reading = read_lone(clean)
    if (clean.language or "en").split("-")[0] not in FULL_LANGUAGES:
        return reading
    text = quieted(clean.text)
    return replace(reading, phrases=find_phrases(text, reading.names, reading.places), capitals=find_capitals(text, reading.names), cited=find_cited(text))


def read_lone(clean: Clean) -> Reading:
    """All but what only another article can make topics, actors and sources of."""
    language = (clean.language or "en").split("-")[0]
    full = language in FULL_LANGUAGES
    text = quieted(recased(clean.text))
    names, places = find_names(text) if full else (find_people(clean.text, language), ())
    names = without_house(without_authors(names, clean), clean)
    dates = find_dates(clean.text, language)
    turns = find_turns(clean, names)
    quotes = find_quotes(text, names) if full else find_foreign_quotes(clean.text, names, language)
    own, spoken = (told(text, turns), unlabelled(clean.text, turns)) if turns else (text, clean.text)
    return Reading(
        clean=clean,
        headline=clean.title or make_headline(own, names, language),
        headline_from="source" if clean.title else "generated",
        dates=dates,
        names=names,
        places=places,
        quotes=located(as_printed(with_turns(quotes, clean.text, turns), clean.text), clean.line),
        figures=located(find_figures(spoken) if full else find_foreign_figures(spoken, language), clean.line),
        summary=located(as_printed(summarise(own, names, dates, language, title=clean.title or ""), clean.text), clean.line),
        terms=find_terms(text, names) if full else (),
    )


def without_authors(names: tuple[Named, ...], clean: Clean) -> tuple[Named, ...]:
    """Who wrote the article is no actor of the story, unless the article tells of that person more than once."""
    writers = {name.casefold() for name in (*clean.authors, *clean.contributors)}
    return tuple(n for n in names if (n.name.casefold() not in writers or len(n.mentions) > 2) and not _is_editor(n, clean.text))


def _is_editor(named: Named, text: str) -> bool:
    """Whether a person stands only where a line names the editor: 'Editor in charge: Ana Reed'."""
    return named.type == "person" and len(named.mentions) == 1 and EDITOR.search(text, max(0, named.mentions[0][0] - 40), named.mentions[0][0]) is not None


def without_house(names: tuple[Named, ...], clean: Clean) -> tuple[Named, ...]:
    """Who published the article, or the agency that it comes from, is no actor of the story where it is only said to have asked, learned or been told."""
    houses, told = {form for h in (clean.outlet, clean.via) if h for form in _house_forms(name_tokens(h))}, {name_tokens(relay) for relay in clean.relays}
    names = tuple(replace(n, type="organisation") if n.type == "person" and name_tokens(n.name) in told else n for n in names)  # 'Il Faro, which first reported it'
    names = tuple(n for n in names if not _is_end_of(n, clean.outlet or "", clean.text))
    return tuple(n for n in names if not ((_is_house(n, houses, clean.text) or is_short_for(n.name, clean.outlet or "")) and all(_retells(clean.text, a, b) for a, b in n.mentions)))


def _is_end_of(named: Named, house: str, text: str) -> bool:
    """Whether a name is but the end of the house's own, cut from it at each mention: 'Monitor Europe' of 'contacted by Ferry Monitor Europe'."""
    first = house[: -len(named.name)] if house.endswith(f" {named.name}") else ""
    return first != "" and all(text.startswith(first, a - len(first)) and _retells(text, a - len(first), b) for a, b in named.mentions)


def is_short_for(letters: str, house: str) -> bool:
    """'BNW' for the house 'Balkan Newswire': its letters in their order, the first of each word among them."""
    return letters.isupper() and 2 <= len(letters) <= 5 and _spells(letters.lower(), [word for word in house.removeprefix("The ").lower().split() if word[0].isalnum()])


def _spells(letters: str, words: list[str]) -> bool:
    """Does each word give one letter or more, its first and then others in their order?"""
    if not letters or not words:
        return not letters and not words
    if letters[0] != words[0][0]:
        return False
    at, ends = 0, [1]
    for i, letter in enumerate(letters[1:], 2):
        at = words[0].find(letter, at + 1)
        if at < 0:
            break
        ends.append(i)
    return any(_spells(letters[end:], words[1:]) for end in ends)


def _is_house(named: Named, houses: set[tuple[str, ...]], text: str) -> bool:
    """True for the house itself, be it taken for somebody without a post, and for the agency that the text is credited to."""
    return name_tokens(named.name) in houses and not (named.type == "person" and named.role) or named.type == "organisation" and _is_wire(named, text)


ISSUED = frozenset(("daily", "weekly", "evening", "morning", "sunday"))
STATIONS = frozenset(("radio", "fm", "tv", "television", "channel"))


def _house_forms(house: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """A house's name and what it calls itself: 'Meridian' of Meridian Newswire, 'MWN' of MWN Meridian World News."""
    if len(house) > 2 and house[0] == "".join(word[0] for word in house[1:]):
        return house, house[:1], house[1:]
    if len(house) > 3 and house[-2] in STATIONS and not house[-1].isalpha():
        return house, house[:-1], house[:-2], (*house[:-2], "news")  # 'Harbour City Radio 98.1' and its newsroom, 'Harbour City News'
    if len(house) > 2 and house[0] in ISSUED and house[-1] in gazetteer().places:
        return house, house[1:], house[:-1], house[1:-1]  # 'Nawa-e-Sahil' of Daily Nawa-e-Sahil Karachi
    if len(house) > 1 and (house[-1] in gazetteer().kinds["press"] or len(house) == 2 and house[0] in ISSUED):
        return house, house[:-1], house[-1:]  # 'the Journal' of the Harbour Street Journal
    return (house, house[:-1]) if len(house) > 1 and house[-1] in gazetteer().kinds["press"] | WIRES and house[0] not in gazetteer().places else (house,)


def _is_wire(named: Named, text: str) -> bool:
    """True for a news agency that the text is credited to: '(AP)', 'Ana Reed/Reuters', '— AFP' at the end of a line."""
    wires = gazetteer().wires
    return any(form.lower() in wires for form in (named.name, *named.aliases)) and any(_is_credit(text, a, b) for a, b in named.mentions)


def _is_credit(text: str, start: int, end: int) -> bool:
    return CREDIT.search(text, max(text.rfind("\n", 0, start) + 1, start - 12), start) is not None and CREDITED.match(text, end) is not None


def _retells(text: str, start: int, end: int) -> bool:
    """True for 'told the Courier', 'the Courier has learned', 'a Courier reporter' and for a name that stands alone in its line."""
    line = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    alone = text[line[0] : line[1] if line[1] >= 0 else len(text)].strip() == text[start:end]
    return alone or _is_credit(text, start, end) or TOLD.search(text, max(line[0], start - 30), start) is not None or LEARNED.match(text, end) is not None


Cited = TypeVar("Cited", Quote, Sentence)


def as_printed(items: Iterable[Cited], text: str) -> Iterator[Cited]:
    """The same words as the capture prints them, where they were read from a copy in other letters."""
    return (item if text.startswith(item.text, item.start) else replace(item, text=text[item.start : item.start + len(item.text)]) for item in items)


Located = TypeVar("Located", Quote, Figure, Sentence)


def located(items: Iterable[Located], line: Callable[[int], int]) -> tuple[Located, ...]:
    return tuple(replace(item, line=line(item.start)) for item in items)
