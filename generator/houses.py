"""Outlets as only the digest knows them: who wrote a capture whose first lines name a source of others, and whose reports an article retells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.coreference import initials, name_tokens
from generator.gazetteer import gazetteer
from generator.model import Named, Reading
from generator.outlets import LEAD_SHARE, OFTEN

HEAD = 12  # lines above an article that may name its house
PARTS = re.compile(r"\s*[|/–—•·»>()\t:]\s*|\s{2,}|\s-\s|,\s")
BODY = 2  # times that a body names itself in its own text
AGENCY = frozenset(("news", "agency", "wire", "newswire", "service"))  # behind the name of an agency, or not
CALLED = (("news", "agency"), ("news",), ("agency",), ("newswire",), ("wire",))
LEAST = 600  # characters in which a source is named early, however short the article

Tokens = tuple[str, ...]


def find_houses(readings: Sequence[Reading], captures: Sequence[str]) -> tuple[str | None, ...]:
    """For each article without an outlet the name in a line above it that this or another article gives as a source. `captures`: their texts, '' for pages."""
    people = {name_tokens(n.name) for r in readings for n in r.names if n.type == "person"}
    people |= {name_tokens(a) for r in readings for a in (*r.clean.authors, *r.clean.contributors)}
    sources = {t: name for r in readings for name, _ in r.cited if len(t := name_tokens(name)) > 1 and t not in people}
    plain = {t: o for r in readings if (o := r.clean.outlet) and not o.isupper() and (t := name_tokens(o))}
    return tuple(_house(r, text, sources, plain) for r, text in zip(readings, captures, strict=True))


def _house(reading: Reading, text: str, sources: dict[Tokens, str], plain: dict[Tokens, str]) -> str | None:
    """The name that stands above the article, or the house's name as others write it where the capture shouts it."""
    outlet = reading.clean.outlet
    if outlet:
        tokens = name_tokens(outlet)
        if outlet.isupper() and len(tokens) == 1 and len(outlet) in LETTERS_OF_NAMES:
            spelt = {name for known in (plain, sources) for t, name in known.items() if len(t) > 1 and initials(t) == outlet.lower()}
            return min(spelt) if len(spelt) == 1 else None  # 'CNA' beside 'Coast News Agency'
        return plain.get(tokens) or sources.get(tokens) or unshouted(outlet) if outlet.isupper() and len(tokens) > 1 else None
    return next((sources[t] if part.isupper() else part for t, part in _above(reading, text) if t in sources), None) if text else None


def unshouted(name: str) -> str:
    """'The Coast Ledger' for 'THE COAST LEDGER'; letters that stand for words, as in 'BBC NEWS', stay."""
    words = name.split()
    small = [word.lower() if i and word.lower() in LINKS else word.capitalize() if word.lower() in LINKS or _is_word(word, words[i - 1] if i else "") else word for i, word in enumerate(words)]
    return " ".join(small) if any(word != shown and shown.lower() not in LINKS for word, shown in zip(words, small, strict=True)) else name


def _is_word(word: str, before: str) -> bool:
    return word.isalpha() and (len(word) >= LETTERS and VOWEL.search(word) is not None or before.lower() in LINKS and SPOKEN.fullmatch(word) is not None)


SPOKEN = re.compile(r"[BCDFGHJ-NP-TVWXZ][AEIOU][BCDFGHJ-NP-TVWXZ]")  # 'LA VOZ', 'THE SUN'
LETTERS_OF_NAMES = range(3, 6)
LETTERS = 4  # fewer may be initials
LINKS = frozenset("the of and for on in at il lo la le les el los las der die das den un une de del della di da do du des et und y e".split())
VOWEL = re.compile(r"[AEIOUYÀ-ÖØ-Ý]")


def _above(reading: Reading, text: str) -> Iterator[tuple[Tokens, str]]:
    """The parts of the lines above an article, and of the two that may be taken for its headline."""
    lines = text[:5000].split("\n")[: max(2, min(HEAD, reading.clean.line(0) - 1))]
    yield from ((name_tokens(part), part) for line in lines for part in PARTS.split(line.strip()) if part)


def house_names(readings: Sequence[Reading]) -> frozenset[Tokens]:
    """The houses that the articles of the digest come from, without bodies that tell much of themselves, as those do that send out releases."""
    own = [(t, r) for r in readings for h in (r.clean.outlet, r.clean.via) if h and (t := name_tokens(h))]
    bodies = {t for t, r in own if any(name_tokens(n.name) == t and len(n.mentions) >= BODY for n in r.names)}
    houses = {t for t, _ in own} - bodies
    return frozenset(houses.union(*map(_other_forms, houses)))


def _other_forms(house: Tokens) -> set[Tokens]:
    """'Meridian' and 'Meridian News' for 'Meridian News Agency', and the other way round."""
    if len(house) > 1 and (house[-1] in gazetteer().kinds["press"] or len(house) == 2 and house[0] in OFTEN_OUT):
        return {house[-1:]}  # 'the Compass' of the Daily Compass
    base = house
    while len(base) > 1 and base[-1] in AGENCY:
        base = base[:-1]
    return {base, *((*base, *words) for words in CALLED)} if base != house or len(house) == 1 else set()


def is_source(named: Named, reading: Reading) -> bool:
    """Whether the article names a house only as where it has something from: 'according to X', 'X reported', 'told X'."""
    cited, text = [(at, at + len(name)) for name, at in reading.cited], reading.clean.text
    return all(any(a < end and start < b for a, b in cited) or TOLD_US.search(text, max(0, start - 40), start) is not None or REPORT_BY.search(text, max(0, start - 40), start) is not None or SAYS_SO.match(text, end) is not None for start, end in named.mentions)


def is_retold_paper(named: Named, reading: Reading) -> bool:
    """Whether a name is that of a paper or station, 'the Sofia weekly X', which the article names only as where it has something from."""
    text = reading.clean.text
    return any(PAPER.search(text, max(0, start - 30), start) for start, _ in named.mentions) and is_source(named, reading)


def is_own(named: Named, reading: Reading) -> bool:
    """Whether a name is that of the article's own house or a part of it, as its text calls itself: 'a source told the Observer', in The Coast Observer."""
    words, house = name_tokens(named.name), name_tokens(reading.clean.outlet or "")
    if len(named.name) > 2 and named.name.isupper() and named.name.lower() == initials(house):
        return True  # 'told PMR', in the Port & Mine Review
    if not words or words not in (house[-len(words) :], house[: len(words)]):
        return False
    if all(_speaks_of_itself(reading.clean.text, start, end) for start, end in named.mentions):
        return True
    if len(words) >= len(house) or house[-len(words) :] != words:
        return False
    told = [TOLD_US.search(reading.clean.text, max(0, start - 40), start) is not None for start, _ in named.mentions]
    return all(told) or any(told) and words[-1] in gazetteer().kinds["press"]


def _speaks_of_itself(text: str, start: int, end: int) -> bool:
    """'ALVA, Feb 4 (Coast) - …', 'two engineers with whom Grid Post has spoken', 'told Coast by telephone'."""
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        return True
    return TOLD_US.search(text, max(0, start - 40), start) is not None or ASKED_BY_US.match(text, end) is not None


ASKED_BY_US = re.compile(r"\s(?:spoke to|asked|(?:was|were) (?:unable|not able) to (?:reach|contact)|could not (?:reach|contact|verify)|(?:has|have|had)\s(?:also\s)?(?:spoken|talked|seen|learned|learnt|read|obtained|been told|reviewed)|understands)\b")
TOLD_US = re.compile(r"\b(?:told|tells|informed|informs|assured|said to|says to|stated to|confirmed to|explained to|speaking to|spoke to|an interview with|statement to|seen by|obtained by|learned by)\s(?:[Tt]he\s)?[\"“«]?$")
PAPERS = r"(?:weekly|daily|newspaper|paper|magazine|broadcaster|tabloid|news (?:site|agency|website|portal)|radio station|television channel)"
PAPER = re.compile(rf"\b{PAPERS}\s$")
REPORT_BY = re.compile(  # 'leans on the report by Coast Wire', 'told a programme on the public broadcaster Coast'
    rf"\b(?:(?:reports?|reporting|story|stories|articles?|investigation|appeared first|first appeared|[Oo]riginal report:)(?:\s(?:by|of|in|from|on))?|(?:to|told|by|in|on|with)\s(?:[\w’'-]+\s){{0,3}}?{PAPERS})\s(?:[Tt]he\s)?[\"“«]?$")
SAYS_SO = re.compile(r"\s(?:said|says|writes|wrote|adds|added|quotes|quoted|reports|reported|has a copy)\b")
OFTEN_OUT = frozenset(("daily", "weekly", "evening", "morning", "sunday"))


def find_retold(readings: Sequence[Reading]) -> tuple[tuple[tuple[str, bool], ...], ...]:
    """For each article the outlets that it gives as a source and that it does not itself know for outlets, and whether early or often."""
    houses: dict[Tokens, str] = {}
    for reading in readings:
        for name in (reading.clean.outlet, reading.clean.via, *reading.clean.relays):
            if name and name_tokens(name):
                houses.setdefault(name_tokens(name), name)
    short = _last_words(houses)
    return tuple(_of_article(r, houses, short) if r.cited else () for r in readings) if houses else tuple(() for _ in readings)


def _last_words(houses: dict[Tokens, str]) -> dict[str, Tokens]:
    """'Gazette' for the only house of which that is the last word."""
    found: dict[str, list[Tokens]] = {}
    for tokens in houses:
        if len(tokens) > 1 and tokens[-1] in gazetteer().kinds["press"]:
            found.setdefault(tokens[-1], []).append(tokens)
    return {word: only[0] for word, only in found.items() if len(only) == 1}


def _of_article(reading: Reading, houses: dict[Tokens, str], short: dict[str, Tokens]) -> tuple[tuple[str, bool], ...]:
    clean = reading.clean
    own = {name_tokens(name) for name in (clean.outlet, clean.via, *clean.relays) if name}
    places: dict[Tokens, list[int]] = {}
    for name, at in reading.cited:
        words = name_tokens(name)
        house = next((h for h in (*(words[k:] for k in range(len(words))), *(words[:k] for k in range(len(words) - 1, 0, -1))) if h in houses), None)
        if house is None and len(words) == 1 and words[0] in short and clean.text[:at].endswith(("the ", "The ")):
            house = short[words[0]]
        if house and house not in own:
            places.setdefault(house, []).append(at)
    early = max(LEAST, len(clean.text) * LEAD_SHARE)
    return tuple((houses[h], min(at) < early or len(at) >= OFTEN) for h, at in places.items())
