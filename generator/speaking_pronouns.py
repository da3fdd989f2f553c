"""Whom a pronoun means that speaks: 'she said', 'it added'."""

import re

from generator.cast import Cast
from generator.model import Named
from generator.office_holders import NEAR
from generator.quotation import MASK
from generator.unnamed_sources import is_full_name, is_given, noun_gender, several, single

IT_AGAIN = re.compile(r"(?:^|[.!?…][”\"’]?\s|\n)The (?P<paper>(?:[a-z]+ )?(?:report|ruling|document|letter|statement|study|survey|audit|review|memo|judgment|judgement|verdict|indictment|order|text))\s(?:(?:also|itself|only|even|now)\s)?(?:seems?|seemed|appears?|appeared|says?|said|does|did|finds?|found|names?|named|lists?|listed|notes?|noted|adds?|added|describes?|described|blames?|blamed|concludes?|concluded|speaks?|spoke|spares?|spared)\s[^.!?\n]*[.!?]\s(?:It\b[^.!?\n]*?,?\s(?:but|and|yet)\s)?$")  # 'The report spares him. It names two, but it …'
THERE_WAS = re.compile(rf"(?:^|[.!?][”\"’]?\s|\n)(?:(?:But|And|Then)\s)?(?i:there)\s(?:was|is|came|were|has been)\s(?:only\s|also\s|even\s)?an?\s(?:[a-z]+\s)?(?P<paper>letter|note|statement|message|notice|sign|report|telegram|text|memo|leaflet|poster|post)\b[^.!?:\n{MASK}]{{0,60}}[.!?:]\s[“\"«„]{MASK}+[”\"»“]?,?\s$")  # 'There was a letter, of course. “I am leaving,” it said'
FAR = 1200  # characters back to somebody who spoke and whom nothing calls a man or a woman
AHEAD = 200  # characters to somebody who is named behind the pronoun
BRACKETS = 120  # characters on each side
LINK = re.compile(r"\b(?:of|for|from|to|with|at|by|in|on|near|against|under|about|behind|like|inside|over)\s+(?!the\s|an?\s)(?:[\w.-]+\s+){0,3}$")
WHAT_OF = re.compile(r"(?:And|But|What (?:about|of)|And what (?:about|of)) ((?:Mr\.? |Mrs\.? |Ms\.? )?[A-ZÀ-Þ][\w’'-]{2,})\?\s")  # a paragraph that turns to somebody: 'And Pool? Seen at the market'
TO_WHOM = re.compile(r"(?:he|she)\s(?:[a-z]+ly\s)?(?:told|asked|warned|reminded|assured|informed|answered|called|thanked|(?:said|wrote|shouted|replied|added|explained|spoke) (?:to|of|about|at|with))\s(?:[\w.’'-]+\s){0,4}", re.I)
HEADING = re.compile(r"\n\s*(?P<line>[A-Z0-9À-Þ][^\n]{2,90}[^\s.!?:;,…”\"’)\]])\s*\n\s*$")
MOST_OF_HEADING = 14  # words


def antecedent(cast: Cast, pronoun: str, offset: int) -> str | None:
    """Whom a pronoun at `offset` means: the nearest fitting subject of speech, else the nearest fitting name."""
    if pronoun == "i":
        return None  # whoever writes
    if pronoun in ("we", "who"):
        return cast.subjects[-1][1] if cast.subjects else None
    wanted = {"he": "m", "she": "f"}.get(pronoun)
    if wanted is None:
        return _plural(cast, pronoun, offset)
    late = cast.subjects[-1][0] if cast.subjects else 0
    begun = cast.text.rfind("\n", 0, offset) + 1
    if (asked := WHAT_OF.match(cast.text, begun, offset)) and not cast.within(begun, offset):
        return asked[1]
    here = [cast.current] if cast.current and cast.current[0] < offset else []
    for at, speaker in [*here, *reversed(cast.subjects[-8:])]:
        person = cast.people.get(speaker)
        if person is None and speaker in cast.things:
            continue
        gender = cast.gender(person) if person else noun_gender(speaker)
        if gender in (wanted, "") and offset - at < (2500 if gender else FAR) and (person or single(speaker) or is_full_name(speaker) or is_given(speaker)):
            if person and not gender:
                sure = next((n for a, _, n in cast.before(offset) if a > late > at and n.type == "person" and cast.gender(n) == wanted), None)
                if sure := sure or _beside(cast, at, offset, wanted):
                    return sure.name
                if cast.guessed.setdefault(speaker, wanted) != wanted:
                    continue
            return (_named_since(cast, max(at, begun), offset, wanted) if at < begun else None) or speaker
    fitting = [n for a, b, n in cast.before(offset) if n.type == "person" and not is_bracketed(cast.text, a, b) and cast.gender(n) in (wanted, "" if offset - a < NEAR else wanted)]
    return fitting[0].name if fitting else _first_ahead(cast, offset, wanted)


def _beside(cast: Cast, at: int, offset: int, wanted: str) -> Named | None:
    """The man or woman whom the sentence of a speaker at `at` names beside that one, 'its lawyer, Rune Dahl, and its secretary, Ada Lis, said', or as the one who is asked."""
    stop = cast.masked.find(". ", at, offset)
    beside = [(a, n) for a, _, n in cast.within(at + 1, stop if stop > 0 else offset) if n.type == "person" and cast.gender(n) == wanted]
    if len(beside) != 1:
        return None
    shape = TOGETHER if " and " in cast.masked[at : beside[0][0]] else ASKED_HER
    return beside[0][1] if shape.fullmatch(cast.masked, at, beside[0][0]) else None


ASKED_HER = re.compile(r"[^.;:]{0,80}\b(?:asked|questioned|pressed|interviewed)\s(?:(?:the|its|his|her|their)\s)?(?:[\w-]+\s){0,2}")  # 'Ben Ortov asked Ada Lis whether she had known. “Yes,” she said'


TOGETHER = re.compile(r"(?:(?:[A-ZÀ-Þ][\w.’'-]*|[a-z’'-]+|,)\s?){1,10}?,?\s?and\s(?:(?:the|its|his|her|their|an?)\s)?(?:[a-z-]+\s){0,3}[a-z-]*,?\s?")  # names and posts alone


def _plural(cast: Cast, pronoun: str, offset: int) -> str | None:
    if pronoun == "it" and (paper := IT_AGAIN.search(cast.masked, max(0, offset - NEAR), offset)):
        return f"the {paper['paper']}"
    if pronoun == "it" and (paper := THERE_WAS.search(cast.masked, max(0, offset - NEAR), offset)):
        return f"the {paper['paper']}"
    if pronoun == "it" and (body := _opens_before(cast, offset)):
        return body
    barred = heading_before(cast.text, offset)
    for at, speaker in reversed(cast.subjects[-6:]):
        if at < barred:
            continue  # a heading has begun another matter
        if speaker not in cast.people and offset - at < (NEAR if pronoun == "it" else 2000) and not single(speaker) and not (pronoun == "it" and several(speaker)):
            return speaker
    return None


def _opens_before(cast: Cast, offset: int) -> str | None:
    """The body that opens the sentence before, where no other is named in it: 'Rubex Rail, whose offer ends, sent nobody. In a note it said …'"""
    here = cast.masked.rfind(". ", max(0, offset - NEAR), offset)
    stop = cast.masked.rfind(". ", 0, here)
    start = max(stop + 2 if stop >= 0 else 0, cast.masked.rfind("\n", 0, here) + 1) if here > 0 and "\n" not in cast.masked[here:offset] else -1
    named = [(a, b, name) for a, b, name in cast.within(start, here)] if 0 <= start < here else []
    if not named or cast.within(here, offset) or {name.name for _, _, name in named} != {named[0][2].name}:
        return None
    a, b, first = named[0]
    body = first.type == "organisation" or " " not in first.name and not cast.gender(first)  # a firm of one word may be taken for a person, but no person is an 'it'
    return first.name if body and cast.text[start:a] in ("", "The ") and cast.text[b : b + 2] not in ("'s", "’s") else None


def _first_ahead(cast: Cast, offset: int, wanted: str) -> str | None:
    """The first person of the whole text, where the next sentence of the paragraph begins with that one or soon names the only one: 'He had come, he said, “…”. Hours later Ben Ortov left.'"""
    first = next((p for p in cast.places if p[2].type == "person"), None)
    end = cast.text.find("\n", offset)
    if first is None or not offset < first[0] < (end if end > 0 else len(cast.text)) or first[0] - offset > AHEAD or cast.masked.count(". ", offset, first[0]) > 1 or cast.gender(first[2]) not in (wanted, ""):
        return None
    if TO_WHOM.fullmatch(cast.text, offset, first[0]):
        return None  # '“You knew it,” she told Ben Ortov'
    return first[2].name if cast.text[first[1] : first[1] + 2] not in ("'s", "’s") and not LINK.search(cast.text[max(0, first[0] - 40) : first[0]]) else None


def _named_since(cast: Cast, start: int, offset: int, wanted: str) -> str | None:
    """The only man or woman whom the earlier sentences of the paragraph name outside quotations: 'Velchev gave Ada Lis the folder. I liked what she said.'"""
    stop = cast.masked.rfind(". ", start, offset)
    named = {n.name for a, _, n in cast.within(start, stop) if n.type == "person" and cast.masked[a] != MASK} if stop > 0 else set()
    fitting = [name for name in named if cast.gender(cast.people[name]) == wanted]
    return fitting[0] if len(fitting) == 1 and not any(cast.gender(cast.people[name]) == "" for name in named) else None


def is_bracketed(text: str, start: int, end: int) -> bool:
    """Whether a name stands in brackets with other words: '(made famous by Ann Lee)'; nobody is meant by 'she' who is named in passing so."""
    opened = text.rfind("(", max(0, start - BRACKETS), start)
    return opened >= 0 and start - opened > 1 and text.find(")", opened, start) < 0 <= text.find(")", end, end + BRACKETS) and "\n" not in text[opened:start]


def heading_before(text: str, offset: int) -> int:
    """Where the heading over the paragraph of `offset` begins; 0 where none stands right above it. A heading is a short line without a stop."""
    begun = text.rfind("\n", 0, offset) + 1
    match = HEADING.search(text, max(0, begun - 120), begun) if begun else None
    return match.start("line") if match and match["line"].count(" ") < MOST_OF_HEADING else 0
