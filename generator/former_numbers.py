"""A number that a sentence sets against the one before it, in few words: 'a deficit of 3.4 percent instead of 3'."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.model import Figure, Struct
from generator.number_words import SPELT_WORDS, in_scale_of, is_date, number_at
from generator.wording import FORMERLY

N = r"(?:[$€£]|[A-Z]{2,3}\$?\s?)?\d+(?:,\d{3})*(?:\.\d+)?(?:\s?(?:million|billion|bn|mn|m)\b)?(?!\d)"
UNIT = r"(?:\s?(?:%|percent\b|per cent\b))?"
NUMBER = rf"(?:{N}|(?<![\w-])(?:{SPELT_WORDS})(?![\w-]))"
NOUN = r"(?:\s[a-z-]+){0,3}?"
GAVE = r"(?:given|stated|named|told|printed|planned|promised|announced|reported|foreseen|budgeted|shown|quoted|claimed|estimated)"
BY_THEM = r"(?:that|which)\s(?:it|they|he|she|(?:the|a|an)\s(?:[a-z-]+\s)?[a-z-]+|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)\s(?:(?:had|has|have|first|initially|originally|earlier|still)\s)*(?:given|gave|gives?|stated|states?|named|names?|told|promised|planned|announced|reported|laid down|offered|owned up to|admitted|put|spoke of|spoken of|foresaw|budgeted|claimed|claims?|estimated|quoted|said)\b"
# Letters of which each match has one, the kind, and the pattern.
FORMER = tuple((signs.split("|"), kind, re.compile(p)) for signs, kind, p in (
    # 'with a deficit of 3.4 percent instead of 3', 'with 16.5 per cent instead of 24 for the factories'
    (" instead of ", "changed", rf"(?:\b[a-z-]{{3,}}\sof\s(?:about\s|exactly\s)?)?(?P<new>{N}){UNIT}(?:\s[a-z]+){{0,4}}?(?:\s(?:from|on|by|in|as of)\s[A-Z][a-z]+(?:\s\d{{1,2}}\b)?)?\sinstead\sof\s(?:the\s)?(?P<old>{N})(?![\d:])(?!{UNIT}\sfor(?:\W*$|\s(?:the|those|all|any)\s?(?:[a-z]+\s){{0,2}}(?:that|which|who)\b))"),
    # 'put at 4.6 billion denars (75 million euros), the governor said, against an initial estimate of 3.1 billion'
    (" against a", "risen", rf"(?P<new>{N}){UNIT}(?:\s[a-z]+){{0,3}}(?:\s\([^()]{{3,30}}\))?(?:,\s[^.;:,\d]{{3,40}})?,?\sagainst\s{FORMERLY}\s(?P<old>{N})"),
    # 'a shortfall first estimated at 3.1bn denars had grown to 4.6bn'
    ("ed at |put at |given at | set at ", "risen", rf"\b(?:first|initially|originally)\s(?:estimated|put|given|reckoned|counted|set|budgeted)\sat\s(?:about\s|some\s)?(?P<old>{N}){UNIT}(?:\s[a-z]+){{0,3}}?,?\s(?:had|has|have)\s(?:since\s|now\s|by then\s)?(?:grown|risen|swollen|climbed|increased|fallen|shrunk)\sto\s(?:about\s|some\s|nearly\s)?(?P<new>{N})"),
    # 'more than doubled its offer to customers, to €12 each from €5'
    # '£1.4m, rather than the £1.1m given in the minutes'; '61 miles an hour, not the 54 that the airfield gave'; '52,000 people, against the 14,000 that the clinic owned up to'
    ("rather than the |not the |against the ", "changed", rf"(?P<new>{NUMBER}){UNIT}{NOUN},?\s(?:as\s)?(?:rather than|and not|not|against)\sthe\s(?P<old>{NUMBER}){UNIT}{NOUN}\s(?:{GAVE}\b|{BY_THEM})"),
    # '265 jobs, where in the autumn it spoke of 180'; 'tear down 85 houses, where it had spoken of 60'
    (", where ", "changed", rf"(?P<new>{NUMBER}){UNIT}{NOUN},\swhere\s(?:(?:in|on|at|last|a|only)\s[^.;:,\d]{{1,30}}\s)?(?:it|they|he|she|the [a-z]+)\s(?:(?:had|has|have|once|first|still)\s)*(?:spoken of|spoke of|said|named|given|gave|counted|planned|promised|announced|wanted|foreseen|foresaw)\s(?P<old>{NUMBER})(?=[.,;]|$)"),
    # 'Instead of the 16 slots that it laid down in May, it must surrender 20'
    ("nstead of the ", "changed", rf"\b[Ii]nstead of the (?P<old>{NUMBER}){UNIT}{NOUN}\s{BY_THEM}[^.;:,\d]{{0,60}},\s(?:it|they|he|she|the [a-z]+)\s[^.;:,\d]{{2,40}}?\s(?P<new>{NUMBER})(?=[.,;]|$)"),
    # 'has to leave five routes, not four'; 'employs not 620 people but 540'
    (", not ", "changed", rf"(?P<new>{NUMBER}){UNIT}(?:\s[a-z-]+){{1,3}}?,\s(?:and\s)?not\s(?P<old>{NUMBER})(?=[.;]|$)"),
    (" not ", "changed", rf"\bnot\s(?P<old>{NUMBER}){UNIT}(?:\s[a-z-]+){{1,3}}?,?\sbut\s(?P<new>{NUMBER})(?=[.,;]|$)"),
    ("doubl|trebl|tripl|halv", "changed", rf"\b(?:doubled|doubling|trebled|trebling|tripled|tripling|halved|halving)(?:\s(?:the|its|his|her|their|an?)\s[^.;:“”\"\d]{{3,60}}?)?,?\sto\s(?:about\s|some\s)?(?P<new>{N})(?:\s[a-z]+){{0,3}}?,?\sfrom\s(?:the\s|about\s|some\s)?(?P<old>{N})(?!\s[A-Z])"),
))  # fmt: skip
SIGNS = tuple([sign for signs, _, _ in FORMER for sign in signs])
ONLY_WISHED = re.compile(r"\b(?:want(?:s|ed)?|propos\w+|demand\w*|ask(?:s|ed)?|could|should|would|hop(?:e|es|ed|ing)|calls? for|called for|suggest\w*|offer(?:s|ed)?|if|may|might)\b")
BEFORE = 90  # characters before the number in which it is only wished
LONGEST = 40  # characters of a number
MOST_CHANGE = 10  # times as much at most as before


class Former(Struct, frozen=True, gc=False):
    """`kind`: changed | risen, as a claim; `new`: where the new number stands; `old`: the number before; the words are `start`..`end`."""

    kind: str
    new: int
    old: float
    start: int
    end: int


def formers(text: str) -> Iterator[Former]:
    """Each such number, in order of the ways to tell it."""
    for signs, kind, pattern in FORMER:
        for at, m in _matches(text, signs, pattern):
            new, old = number_at(text, at + m.start("new"), at + m.start("new") + LONGEST), number_at(text, at + m.start("old"), at + m.start("old") + LONGEST)
            if new is None or old is None or is_date(text, new, 0) or is_date(text, old, 0):
                continue
            start = at + m.start()
            before = text[max(0, start - BEFORE, text.rfind(". ", 0, start) + 1) : start]
            value = in_scale_of(new.value, old.value)
            if new.value and value and new.value != value and max(new.value, value) <= MOST_CHANGE * min(new.value, value) and not (kind == "changed" and ONLY_WISHED.search(before)):
                yield Former(kind, new.start, value, start, at + m.end())


def _matches(text: str, signs: Sequence[str], pattern: re.Pattern[str]) -> Iterator[tuple[int, re.Match[str]]]:
    """Where a sentence with one of the signs begins, and each match in it: the pattern is not tried on the rest."""
    done = 0
    for place in sorted({m.start() for sign in signs if sign in text for m in re.finditer(re.escape(sign), text)}):
        if place < done:
            continue
        first = max(done, text.rfind(". ", 0, place) + 1)
        last = text.find(". ", place)
        done = last + 1 if last >= 0 else len(text)
        for m in pattern.finditer(text[first:done]):
            yield first, m


def with_formers(text: str, found: Sequence[Figure]) -> Sequence[Figure]:
    """The figures, where one is set against another with the words that say so for evidence."""
    for told in formers(text):
        at = next((f for f in found if f.start <= told.new < f.start + len(f.src)), None)
        if at is not None and not at.start <= told.start < told.end <= at.start + len(at.src):
            said = replace(at, src=" ".join(text[min(told.start, at.start) : told.end].split()), start=min(told.start, at.start))
            found = [said if f is at else f for f in found]
    return found
