"""Actors as only the other articles show them: one that an article prints and did not take for any, a place that it took for one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.capitals import LEAST
from generator.coreference import fold, name_tokens
from generator.gazetteer import gazetteer
from generator.model import Named, Reading
from generator.reading import without_house

LONGEST = 7  # words of a name
SHARE = 2  # an article that knows a name vouches for so many that do not, and for twice as many where it has the name again and again
LETTERS = 3
LAND = "people|citizens|government|parliament|ministers?|capital|coast|army|police|central bank|ambassador|embassy|republic|island"
HELD = frozenset("share shares stake stakes stock stocks trading holding holdings interest confidence trust faith invest invested investor investors investment investments".split())  # in a firm
SITES = "(?:town|city|village|hamlet|suburb|township|parish|port)"
WITHIN = (" in ", "In ", " near ", "Near ", " outside ", "Outside ")

Tokens = tuple[str, ...]


def settle(readings: Sequence[Reading]) -> tuple[tuple[Named, ...] | None, ...]:
    """For each article its actors where the others know better than itself, else None."""
    no_actors = _places(readings)
    return tuple(with_missed(r, found, no_actors) if found or not no_actors.isdisjoint(n.name for n in r.names) else None for r, found in zip(readings, find_missed(readings), strict=True))


def housed(reading: Reading, outlet: str | None) -> Reading:
    """The reading of an article from this outlet, which it then retells no more."""
    if outlet is None:
        return reading
    own = name_tokens(outlet)
    clean = replace(reading.clean, outlet=outlet, relays=tuple(r for r in reading.clean.relays if name_tokens(r) != own))
    return replace(reading, clean=clean, names=without_house(reading.names, clean))


def settled(reading: Reading, names: tuple[Named, ...] | None) -> Reading:
    """The reading with these actors; what is one is no place, and what is none any more is a place."""
    if names is None:
        return reading
    printed = {fold(n.name) for n in names}
    gone = [n.name for n in reading.names if all(n.name not in (o.name, *o.aliases) for o in names)]
    return replace(reading, names=names, places=tuple(dict.fromkeys([*(p for p in reading.places if fold(p) not in printed), *gone])))


def _places(readings: Sequence[Reading]) -> frozenset[str]:
    """Single words that some articles have as an actor without any role or title, and as many others as a place; names of two words that one tells to be a village or a town."""
    alone: Counter[str] = Counter()
    pairs: set[str] = set()
    posted: set[str] = set()
    taken: set[str] = set()
    given = gazetteer().given
    for reading in readings:
        for named in reading.names:
            words = name_tokens(named.name)
            if len(words) == 2 and named.type == "person":
                (posted if named.role or words[0] in given else pairs).add(named.name)
            if len(words) > 1 or named.role or any(" " in alias for alias in named.aliases):
                taken.update(words)
                taken.update(w for alias in named.aliases for w in name_tokens(alias))
            else:
                alone[named.name] += 1
    places = Counter(p for r in readings for p in r.places if p in alone and _is_within(p, r.clean.text))
    sites = {p for r in readings for p in r.places if p in pairs and p not in posted and re.search(rf"\b{SITES} of {re.escape(p)}\b", r.clean.text)}
    return frozenset([*(p for p, n in places.items() if n >= alone[p] and fold(p) not in taken), *sites])


def _is_within(place: str, text: str) -> bool:
    """True where something happens in, near or outside the place."""
    for word in WITHIN:
        at = text.find(word + place)
        end = at + len(word) + len(place)
        after = text[end : end + 1]
        if at >= 0 and not after.isalnum() and after not in ("'", "’", "-"):
            return True
    return False


def _is_site(word: str, text: str) -> bool:
    """True where something happens in a place of this name, or where the place has what only lands have: 'in Velm', but not 'shares in Velm'; 'the people of Velm'."""
    if re.search(rf"\b(?:{LAND}) of {re.escape(word)}\b|\b{re.escape(word)}['’]s (?:{LAND}|national|flag|foreign|prime)\b", text):
        return True
    at = text.find(f" in {word}")
    after = text[at + 4 + len(word) : at + 5 + len(word)]
    return at >= 0 and not after.isalnum() and after not in ("'", "’", "-") and text[max(0, at - 30) : at].rpartition(" ")[2].lower() not in HELD


def find_missed(readings: Sequence[Reading]) -> tuple[tuple[Named, ...], ...]:
    """For each article the names in its capitals that other articles have as people or organisations, with their mentions."""
    known = _known(readings)
    firsts: dict[str, int] = {}  # first word -> words of the longest name that begins so
    for tokens in known:
        firsts[tokens[0]] = max(firsts.get(tokens[0], 0), len(tokens))
    hits = [_hits(r, known, firsts) if r.capitals else {} for r in readings]
    printing: dict[Tokens, int] = {}
    for found in hits:
        for tokens in found:
            printing[tokens] = printing.get(tokens, 0) + 1
    sure = {tokens for tokens, n in printing.items() if n <= SHARE * known[tokens][1]}
    sure -= {t for r, found in zip(readings, hits, strict=True) for t, printed in found.items() if len(t) == 1 and t in sure and _is_site(printed, r.clean.text)}
    return tuple(without_house(tuple(n for tokens, printed in found.items() if tokens in sure and (n := _named(r, printed, known[tokens][0]))), r.clean) for r, found in zip(readings, hits, strict=True))


def with_missed(reading: Reading, missed: Sequence[Named], without: frozenset[str] = frozenset()) -> tuple[Named, ...]:
    """The article's actors and those that it missed, of which a single word that it took for an actor of its own is another form."""
    names = [n for n in reading.names if n.name not in without]
    forms = {name_tokens(n.name): n for n in names if len(name_tokens(n.name)) == 1}
    for found in missed:
        if found.name in without:
            continue
        tokens = name_tokens(found.name)
        short = forms.pop((tokens[-1 if found.type == "person" else 0],), None) if len(tokens) > 1 else None
        if short is not None and (short.type == found.type or found.type == "organisation" and not short.role and not gazetteer().is_name(tokens[0])):
            names[names.index(short)] = replace(short, name=found.name, type=found.type, aliases=(short.name, *short.aliases), mentions=tuple(sorted((*short.mentions, *found.mentions))))
        elif long := _longer(tokens, names) if found.type == "organisation" else None:
            names[names.index(long)] = replace(long, aliases=(*long.aliases, found.name), mentions=tuple(sorted((*long.mentions, *found.mentions))))
        else:
            names.append(found)
    return tuple(names)


def _longer(tokens: Tokens, names: Sequence[Named]) -> Named | None:
    """The only body of the article whose name begins with this one word: 'Sava' of 'Sava Bank'."""
    found = [n for n in names if n.type == "organisation" and len(tokens) == 1 and len(own := name_tokens(n.name)) > 1 and own[:1] == tokens]
    return found[0] if len(found) == 1 else None


def _known(readings: Sequence[Reading]) -> dict[Tokens, tuple[str, int]]:
    """Names of several words, and initials of bodies: type, and how many articles know it, those that have it again and again twice; without those that are of two types."""
    found: dict[Tokens, tuple[str, int]] = {}
    mixed: set[Tokens] = set()
    for reading in readings:
        mine: dict[Tokens, str] = {}
        often: set[Tokens] = set()
        for named in reading.names:
            if len(named.mentions) > 1:
                often.update(name_tokens(form) for form in (named.name, *named.aliases))
            if len(tokens := name_tokens(named.name)) > 1:
                mine[tokens] = named.type
            for form in (named.name, *named.aliases) if named.type == "organisation" else ():
                if form.isalpha() and (LETTERS <= len(form) < 8 and form.isupper() or len(form) >= LEAST):
                    mine[(fold(form),)] = named.type
        for tokens, kind in mine.items():
            had = found.get(tokens, (kind, 0))
            mixed |= {tokens} if had[0] != kind else set()
            found[tokens] = kind, had[1] + 1 + (tokens in often)
    persons = {w for r in readings for n in r.names if n.type == "person" and (n.role or " " in n.name) for w in name_tokens(n.name)}
    return {t: k for t, k in found.items() if t not in mixed and (len(t) > 1 or t[0] not in persons)}


def _hits(reading: Reading, known: dict[Tokens, tuple[str, int]], firsts: dict[str, int]) -> dict[Tokens, str]:
    """Known names among an article's capitals, as printed."""
    own = {name_tokens(form) for n in reading.names for form in (n.name, *n.aliases)} | {name_tokens(a) for a in (*reading.clean.authors, *reading.clean.contributors)}
    own |= {name_tokens(h) for h in (reading.clean.outlet, reading.clean.via) if h}
    return {tokens: printed for run in reading.capitals for tokens, printed in _within(run, known, firsts) if tokens not in own}


def _within(run: str, known: dict[Tokens, tuple[str, int]], firsts: dict[str, int]) -> Iterator[tuple[Tokens, str]]:
    printed = run.split()
    words = [w for word in printed for w in (name_tokens(word) or (word,))[:1]]
    k = 0
    while k < len(words):
        longest = min(firsts.get(words[k], 0), LONGEST, len(words) - k)
        n = next((n for n in range(longest, 0, -1) if tuple(words[k : k + n]) in known), 0)
        if n and (n > 1 or printed[k].isupper() or len(printed) == 1):
            yield tuple(words[k : k + n]), " ".join(printed[k : k + n])
        k += n or 1


def _named(reading: Reading, printed: str, kind: str) -> Named | None:
    name = re.sub(r"(?:['’]s?|[.,])$", "", printed)
    taken = [span for n in reading.names for span in n.mentions]
    found = re.finditer(r"(?<![\w-])" + r"\s+".join(map(re.escape, name.split())) + r"(?![\w-])", reading.clean.text)
    mentions = tuple(m.span() for m in found if not any(a < m.end() and m.start() < b for a, b in taken))
    return Named(name, kind, mentions=mentions) if mentions else None
