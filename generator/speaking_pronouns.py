"""Whom a pronoun means that speaks: 'she said', 'it added'."""

import re

from generator.cast import Cast
from generator.model import Named
from generator.office_holders import NEAR, by_bare_title
from generator.quotation import MASK
from generator.roles import is_head
from generator.unnamed_sources import HUMAN, THINGS, is_full_name, is_given, noun_gender, several, single

IT_AGAIN = re.compile(r"(?:^|[.!?…][”\"’]?\s|\n)The (?P<paper>(?:[a-z]+ )?(?:report|ruling|document|letter|statement|study|survey|audit|review|memo|judgment|judgement|verdict|indictment|order|text))\s(?:(?:also|itself|only|even|now)\s)?(?:seems?|seemed|appears?|appeared|says?|said|does|did|finds?|found|names?|named|lists?|listed|notes?|noted|adds?|added|describes?|described|blames?|blamed|concludes?|concluded|speaks?|spoke|spares?|spared)\s[^.!?\n]*[.!?]\s(?:It\b[^.!?\n]*?,?\s(?:but|and|yet)\s)?$")  # 'The report spares him. It names two, but it …'
THERE_WAS = re.compile(rf"(?:^|[.!?][”\"’]?\s|\n)(?:(?:But|And|Then)\s)?(?i:there)\s(?:was|is|came|were|has been)\s(?:only\s|also\s|even\s)?an?\s(?:[a-z]+\s)?(?P<paper>letter|note|statement|message|notice|sign|report|telegram|text|memo|leaflet|poster|post)\b[^.!?:\n{MASK}]{{0,60}}[.!?:]\s[“\"«„]{MASK}+[”\"»“]?,?\s$")  # 'There was a letter, of course. “I am leaving,” it said'
_STOPLESS = r"(?:\b(?:Mr|Mrs|Ms|Dr|St|No|Rs)\.|[^.!?\n])"
_PAPER = r"(?P<paper>report|ruling|document|letter|statement|study|survey|audit|memo|memorandum|judgment|judgement|verdict|indictment|notice|circular|decree|resolution|communiqué|affidavit|petition|agreement|draft|decision|note)"
_ITS_WORDS = rf"\s(?:[“\"«„]{MASK}+[”\"»“]?,?\s)?$"
PAPER_IS = re.compile(rf"(?:^|[.!?][”\"’]?\s|\n)(?:But\s|And\s|Yet\s)?(?i:the|an?|its|his|her|their|\w+day[’']s)\s(?:(?:[\w-]+\s){{0,4}}[\w-]+[’']s?\s)?(?:(?!(?:an?|the|its|his|her|their|to|in|of|on|by|that)\s)[a-z0-9-]+\s){{0,2}}?{_PAPER}(?:,?\s{_STOPLESS}{{3,240}})[.!?](?P<aside>\s{_STOPLESS}{{3,160}}[.!?])?{_ITS_WORDS}")  # 'The judgment of Justice Lee runs to 90 pages. “…,” it says'
HANDED = re.compile(rf"(?:^|[.!?][”\"’]?\s|\n)(?P<who>{_STOPLESS}{{3,120}}?)\s(?:handed out|handed over|gave out|read out|put out|sent out|issued|released|published|circulated|distributed|tabled|posted|pinned up)\s(?:an?|the|its|their|his|her)\s(?:[a-z-]+\s){{0,2}}?{_PAPER}\b{_STOPLESS}{{0,120}}[.!?]{_ITS_WORDS}")  # 'Their lawyer, Ana Lee, handed out a statement. “…,” it says'
TOLD_OTHER = re.compile(r"(?:he|she)\s(?:told|asked|answered|warned|reminded|assured|said to|replied to)\s(?:him|her)\b", re.I)
MANY = re.compile(rf"(?:^|[.!?][”\"’]?\s|\n)(?P<who>(?:(?:The|Some|Many|Several|Few|Two|Three|Four|Five|A few|A dozen|Dozens of|Hundreds of)\s)?(?:[A-Za-z][a-z-]+\s){{0,2}}?(?P<last>[A-Za-z][a-z]+(?:s|people|women|men|children|folk)|People|Women|Men|Children))\s(?:[a-z]+ed|sang|stood|were|have|had|came|held|sat|ran|left|wept|made|said|told|say|blew|beat|threw|went|are|wait|stand|sing)\b{_STOPLESS}{{0,200}}[.!?]{_ITS_WORDS}")
PEOPLE = frozenset("people women men children folk girls boys mothers fathers parents neighbours neighbors friends families relatives fans crowds wives widows pupils locals graduates nurses".split())
PAPERS_SAY = re.compile(r"it\s(?:also\s|then\s|further\s)?(?:says|said|reads|states|stated|adds|added|notes|noted|concludes|concluded|goes on|warns|continues|finds|found)\b", re.I)
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
    titled = by_bare_title(cast, offset)
    if titled and (titled not in cast.people or cast.gender(cast.people[titled]) in (wanted, "")):
        return titled
    if TOLD_OTHER.match(cast.masked, offset) and _are_two_strangers(cast, offset):
        return None
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


def _are_two_strangers(cast: Cast, offset: int) -> bool:
    """Whether the sentence before names two people of whom nothing tells who is the woman and who the man: '“…,” she told him'."""
    stop = cast.masked.rfind(". ", 0, offset)
    begun = max(cast.masked.rfind(". ", 0, max(0, stop)), cast.masked.rfind("\n", 0, offset)) + 1
    named = {name.name for a, _, name in cast.within(begun, max(begun, stop)) if name.type == "person" and cast.masked[a] != MASK}
    return len(named) == 2 and not any(cast.gender(cast.people[name]) for name in named)


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
    if pronoun == "it" and (written := _of_paper(cast, offset)):
        return f"the {written}"
    if pronoun == "it" and (body := _opens_before(cast, offset)):
        return body
    if pronoun == "they" and (many := _many_before(cast, offset)):
        return many
    barred = heading_before(cast.text, offset)
    for at, speaker in reversed(cast.subjects[-6:]):
        if at < barred:
            continue  # a heading has begun another matter
        if speaker not in cast.people and offset - at < (NEAR if pronoun == "it" else 2000) and not single(speaker) and not (pronoun == "it" and several(speaker)):
            return speaker
    return None


def _many_before(cast: Cast, offset: int) -> str | None:
    """The people without a name of whom the sentence before a quotation tells: 'Old girls sang. “We are back,” they shouted.'"""
    found = MANY.search(cast.masked, max(0, cast.masked.rfind("\n", 0, offset), offset - FAR), offset)
    if found is None or cast.within(*found.span("who")):
        return None
    last, who = found["last"].lower(), found["who"]
    human = last in PEOPLE or last.endswith("s") and (is_head(last[:-1]) or HUMAN.search(last[:-1]) is not None and last[:-1] not in THINGS)
    return (who if who[:4] == "The " else who[0].lower() + who[1:]) if human else None


def _of_paper(cast: Cast, offset: int) -> str | None:
    """The paper that the sentence before is about, or that somebody by name hands out in it: no person is an 'it', and the last body that spoke is not meant."""
    if not PAPERS_SAY.match(cast.masked, offset):
        return None
    begun = max(cast.masked.rfind("\n", 0, offset), offset - FAR, 0)
    if (about := PAPER_IS.search(cast.masked, begun, offset)) and not (about["aside"] and any(name.type != "person" for _, _, name in cast.within(*about.span("aside")))) and (about["paper"] != "decision" or not cast.masked.startswith(("said", "added"), offset + 3)):
        return about["paper"]
    handed = HANDED.search(cast.masked, begun, offset)
    return handed["paper"] if handed and any(name.type == "person" for _, _, name in cast.within(*handed.span("who"))) else None


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
