"""An article as its content file will have it: one reading with its date and the digest's names."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from generator.aged import WORDS, age_of
from generator.events import days_of, find_events
from generator.figure_sentences import with_sentences
from generator.gazetteer import gazetteer
from generator.model import Actor, Article, Cast, Clean, Dated, Named, Quote, Reading, Seed
from generator.share import word_count
from generator.urls import is_web_address, slugify
from generator.wording import voices

PLACES = 12


def resolve(seed: Seed, reading: Reading, dated: Dated, names: Mapping[str, str], cast: Mapping[str, Cast],
            topics: Sequence[str] = (), retold: Sequence[tuple[str, bool]] = (), written: str | None = None) -> Article:
    """Front matter of one capture. `written`: the day from which its words are told, where that is not the day of the page. `names`: this reading's names to actor names; `cast`: the digest's actors by name."""
    clean = reading.clean
    title = seed.known.title or reading.headline or first_words(clean.text)
    url = seed.known.url or clean.url
    events = find_events(reading, written or dated.published, names)
    kept = (*((e.line, e.src) for e in events), *((s.line, s.text) for s in reading.summary), *((q.line, q.text) for q in reading.quotes))
    return Article(
        id=seed.digest[:12],
        title=title,
        title_from="source" if seed.known.title else reading.headline_from,
        slug=slugify(title, "article"),
        outlet=clean.outlet,
        via=clean.via,
        relays=(*clean.relays, *_retold(retold, (*(e.sentence or e.src for e in events), *(s.text for s in reading.summary)))),
        authors=clean.authors,
        contributors=clean.contributors,
        published=dated.published,
        published_from=dated.how,
        published_why=dated.why or None,
        confidence=dated.confidence,
        dateline=clean.dateline,
        language=clean.language,
        translated_from=clean.translated_from,
        url=url if url and is_web_address(url) else None,
        capture=(seed.path,),
        words=word_count(clean.text),
        summary=reading.summary,
        actors=with_ages(actors(reading.names, names, cast, clean.line), reading, names),
        events=events,
        quotes=tuple(spoken_by(q, names) for q in reading.quotes),
        figures=with_sentences(reading.figures, clean.text, kept),
        places=without_bodies(reading.places, clean, [cast[name] for name in dict.fromkeys(names.values()) if name in cast])[:PLACES],
        topics=tuple(topics),
    )


def without_bodies(places: Sequence[str], clean: Clean, cast: Sequence[Cast]) -> tuple[str, ...]:
    """Names of two words and more that are the house's own, or in another article those of a body of this one, are no places: 'the fund Green Ridge'."""
    bodies = {alias for member in cast if member.type == "organisation" for alias in (member.name, *member.aliases)} | {clean.outlet, clean.via}
    return tuple(place for place in places if " " not in place or place not in bodies or place.lower() in gazetteer().places)


def _retold(found: Sequence[tuple[str, bool]], statements: Sequence[str]) -> list[str]:
    """The outlets that much of the article retells, and those that one of its statements names."""
    return [name for name, much in found if much or any(name.removeprefix("The ") in text for text in statements)]


def first_words(text: str) -> str:
    """What stands for a headline where none could be made: the beginning of the text, visibly cut."""
    words = text[:400].split()
    return "Untitled" if not words else " ".join(words[:8]) + (" …" if len(words) > 8 else "")


def anchor_day(published: str | None) -> date | None:
    """The day that relative date expressions count from; None where the publication day is unknown or a range."""
    days = days_of(published)
    return days[0] if len(days) == 1 else None


def actors(found: Sequence[Named], names: Mapping[str, str], cast: Mapping[str, Cast], line: Callable[[int], int]) -> tuple[Actor, ...]:
    """One entry per actor, in order of weight; two names of one actor become one entry, and one that `names` knows not is no actor."""
    merged: dict[str, Actor] = {}
    for named in found:
        if names and named.name not in names:
            continue
        name = names.get(named.name, named.name)
        printed = tuple(a for a in (named.name, *named.aliases) if a != name)
        first = line(named.mentions[0][0]) if named.mentions else 0
        have = merged.get(name)
        if have is None:
            merged[name] = Actor(name, cast[name].type if name in cast else named.type, printed, named.role, len(named.mentions), first)
        else:
            aliases = tuple(dict.fromkeys((*have.aliases, *printed)))
            merged[name] = replace(have, aliases=aliases, role=have.role or named.role, mentions=have.mentions + len(named.mentions),
                                   line=min(have.line, first))
    return tuple(merged.values())


def with_ages(found: tuple[Actor, ...], reading: Reading, names: Mapping[str, str]) -> tuple[Actor, ...]:
    """The persons with the age that the text gives them."""
    text = reading.clean.text
    if not any([sign in text for sign in AGE_SIGNS]) and not BARE_AGE.search(text):
        return found
    ages: dict[str, str] = {}
    for named in reading.names:
        if named.type == "person" and (age := age_of(text, named.mentions)):
            ages.setdefault(names.get(named.name, named.name), f"{age[0]} (line {reading.clean.line(age[1])})")
    return tuple(replace(a, age=ages[a.name]) if a.name in ages else a for a in found)


AGE_SIGNS = ("-year-old", " year old", " years old", " years of age", " aged ", " age ", *[f", {word}, " for word in WORDS])
BARE_AGE = re.compile(r" (?=\(?\d\d[,.);])(?:(?<=[^\W\d_] )|(?<=[^\W\d_], )|(?<=[A-Z]\., ))")  # 'Lund, 51, said'; its space is found faster than any letter


def spoken_by(quote: Quote, names: Mapping[str, str]) -> Quote:
    if not quote.speaker:
        return quote
    both = voices(quote.speaker)
    if quote.speaker not in names and any(name in names for name in both):
        return replace(quote, speaker=" and ".join(names.get(name, name) for name in both))
    return replace(quote, speaker=names.get(quote.speaker, quote.speaker))
