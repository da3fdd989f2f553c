"""Counts of what the words before name: 'nurses protested; they were 300', '27 faults, eleven of them critical', 'its drivers. All 4,300 of them'."""

import re
from collections.abc import Sequence

from generator.clauses import finite
from generator.model import Figure
from generator.number_words import Number, is_date
from generator.portions import NOT_PLURAL, PLURALS

GATHERED = "people who gathered"
CAME = "gathered|protested|demonstrated|marched|rallied|assembled|turned out|picketed"
THEY_CAME = re.compile(rf"\b(?:{CAME})\b")
THEY = re.compile(r"\b(?:[Tt]hey (?:were|numbered)|[Tt]here were)\s(?:(?:about|around|some|nearly|almost|more than|over|at least|roughly|only|just)\s){0,2}$")
CROWD_AT = re.compile(  # 'Organisers put the crowd at 60,000, the police at 15,000'
    r"\b(?:put|puts|estimated|estimates|counted|gave)\s(?:the|its|their)\s(?:crowd|attendance|number of (?:marchers|protesters|demonstrators|participants))\s(?:at|to be|as)\s"
    r"(?:(?:about|around|some|nearly|almost|more than|over|at least|roughly|only|just)\s){0,2}(?:\d[\d,]*(?:\s(?:thousand|people))?,?\s(?:(?:and|while|but)\s)?(?:the\s)?[\w’' ]{3,40}\sat\s(?:(?:about|around|some|nearly|almost|more than|over|at least|roughly|only|just)\s){0,2})?$"
)
TURNED_OUT = re.compile(r"\s(?:(?:have|had)\s)?(?:turned\sout|marched|rallied|demonstrated|took\sto\sthe\sstreets)\b")
WHO_CAME = re.compile(r"(?:[€$£]|\b(?:gate|route|page|at|on|in|to|of|by|from|until|since|No\.?)\s)$", re.I)
GATHERING = re.compile(r"\b(?:crowds?|rall(?:y|ied)|demonstrat\w+|protest(?:s|ed|ers)?|gathered|march(?:es|ed|ers)?|turned out|turnout|assembled|picketed|vigil)\b")
WHOSE_COUNT = r"(?:put|puts|estimated|estimates|reckoned|reckons)\sit\sat"
PUT_AT_IT = re.compile(  # 'The union put it at 450; the trust, which has a calculator, at under 300', 'We counted about 300', 'the police count was 3,000'
    rf"\b(?:{WHOSE_COUNT}\s(?:[a-z]+\s){{0,2}}(?:\d[\d,]*(?:\speople)?[;,]\s(?:(?:and|while|but)\s)?[^.;:“”\"\d]{{3,90}}?\sat\s(?:[a-z]+\s){{0,2}})?|(?:[Ww]e|[Rr]eporters?|[Pp]olice|[Oo]fficials|[Oo]rganisers|[Oo]rganizers)\s(?:had\s)?counted\s(?:[a-z]+\s){{0,2}}|(?:[Pp]olice|official|own|union|organisers['’]|organizers['’])\s(?:count|figure|estimate|tally)\s(?:is|was|stood\sat)\s(?:[a-z]+\s){{0,2}})$"
)
OF_THEM_THERE = re.compile(r"(?=[.,;]|$)|\s(?:of them|in all|in number|by|according|there)\b")
OF_THEM = re.compile(r"\sof\s(?:them|these|which|whom)\s(?:(?:were|are|is|being|as)\s)?(?P<what>(?:[a-z]+(?:al|ous|ic|ive|ful|able|ible|ent|ant)|severe|minor|major|urgent|grave|foreign|empty))(?=[.,;]|\s(?:and|or|but)\b|$)")
BEHIND = 260  # characters in which the gathering is told
LEAST = 20


def of_said_before(text: str, n: Number, before: Sequence[Figure], start: int) -> tuple[Figure, str] | None:
    """A bare number whose noun stands before it, in its sentence or in the one that it goes on from."""
    if n.sign or n.value != int(n.value) or n.value < 2 or is_date(text, n, start):
        return None
    return _all_of_them(text, n, start) or _number_told(text, n, start) or _the_former(text, n, before) or _let_go(text, n, before) or gathered(text, n)


HEDGE = r"(?:(?:about|around|some|nearly|almost|more than|over|at least|roughly|only|just|under|fewer than)\s){0,2}"
ALL = re.compile(rf"\b[Aa]ll\s(?:the\s)?{HEDGE}$")
NUMBER_TOLD = re.compile(rf"\b(?:number|count|total) of (?P<what>(?:(?!whose\b|who\b|that\b)[a-z-]+\s){{0,2}}(?:(?!whose\b)[a-z-]+s|people)(?:\s(?:whose|who|that)\s(?:[\w’'-]+\s){{0,4}}?[\w’'-]+(?=:|\s(?:in|at|by|on|from|since)\s)|\s[a-z]+ed)?)(?:\s[^.;:,]{{1,40}})?:\s{HEDGE}$")
THE_FORMER = re.compile(rf",?\s(?:against|instead of|rather than|compared with|compared to|up from|down from)\s(?:the\s|just\s)?{HEDGE}")
NO_NOUN = re.compile(r"(?=[.,;)]|$)|\s(?:that|which|it|they|he|she|in|on|at|first|originally|earlier|before|last|by|when|from)\b")
FREED = re.compile(r"\s(?:of them\s)?(?:have|had|were)\s(?:since\s|already\s|now\s)?(?:been\s)?(?P<did>let go|released|freed|charged|acquitted|sent home|bailed|convicted|deported|discharged)\b")
WORD = re.compile(r"[A-Za-z][\w’'-]*")


def _all_of_them(text: str, n: Number, start: int) -> tuple[Figure, str] | None:
    """'It has too many drivers. All 4,300 of them got a letter.'"""
    if n.value < LEAST or re.match(r"\sof (?:them|these|those)\b", text[n.end : n.end + 10]) is None or not ALL.search(text, max(start, n.start - 30), n.start):
        return None
    line = text.rfind("\n", 0, start) + 1
    sentence = text[max(line, text.rfind(". ", line, max(line, start - 2)) + 1, start - BEHIND) : n.start] if n.start - start < 24 else text[start : n.start]
    named = [w for w in WORD.findall(sentence) if w.islower() and (w in PLURALS or w.endswith("s") and len(w) > 3 and not w.endswith(NOT_PLURAL) and w not in finite())]
    return (Figure(n.value, named[-1], named[-1], text[n.start : n.end], start=n.start), named[-1]) if named else None


def _number_told(text: str, n: Number, start: int) -> tuple[Figure, str] | None:
    """'They raise the number of customers whose names were taken: 96,000'."""
    found = NUMBER_TOLD.search(text, max(start, n.start - 140), n.start) if text.find(": ", max(start, n.start - 24), n.start) >= 0 and NO_NOUN.match(text, n.end) else None
    if found is None or n.value < LEAST:
        return None
    unit = next(w for w in found["what"].split() if w.endswith("s") and w != "whose" or w == "people")
    return Figure(n.value, unit, found["what"], text[n.start : n.end], start=n.start), found["what"][:20]


def _the_former(text: str, n: Number, before: Sequence[Figure]) -> tuple[Figure, str] | None:
    """'212,000, against the 14,000 that it owned up to'."""
    last = before[-1] if before else None
    if last is None or last.change or n.value < LEAST or not last.unit.islower() or last.unit == "percent" or not last.value / 100 < n.value < last.value * 100 or not NO_NOUN.match(text, n.end):
        return None
    return (Figure(n.value, last.unit, last.of, text[n.start : n.end], start=n.start), last.of[:20]) if THE_FORMER.fullmatch(text, last.start + len(last.src), n.start) else None


def _let_go(text: str, n: Number, before: Sequence[Figure]) -> tuple[Figure, str] | None:
    """'74 people were detained and 51 have been let go'."""
    last = before[-1] if before else None
    found = FREED.match(text, n.end) if last and last.value > n.value and (last.unit == "people" or "arrested" in last.of) else None
    return (Figure(n.value, "people", f"people {found['did']}", text[n.start : found.end()], start=n.start), found["did"]) if found else None


def gathered(text: str, n: Number) -> tuple[Figure, str] | None:
    """'By the organisers' count they were 300', behind a sentence in which somebody protested, and who puts a crowd at how many."""
    near = text[max(0, n.start - 24) : n.start]
    if n.sign or n.value < LEAST or n.value != int(n.value):
        return None
    start = text.rfind("\n", 0, n.start) + 1
    if (came := TURNED_OUT.match(text, n.end)) and not WHO_CAME.search(near):
        return Figure(n.value, "people", GATHERED, text[n.start : came.end()], start=n.start), GATHERED
    if not any(map(near.__contains__, (" at ", " to be ", "ere ", "numbered ", "ounted ", " was ", " is "))):
        return None
    if PUT_AT_IT.search(text, max(start, n.start - 150), n.start) and OF_THEM_THERE.match(text, n.end) and GATHERING.search(text, max(start, n.start - BEHIND), n.start):
        return Figure(n.value, "people", GATHERED, text[n.start : n.end], start=n.start), GATHERED
    is_put = CROWD_AT.search(text, max(start, n.start - 120), n.start) is not None
    if not is_put and (not THEY.search(text, max(start, n.start - 40), n.start) or not OF_THEM_THERE.match(text, n.end) or not THEY_CAME.search(text, max(start, n.start - BEHIND), n.start)):
        return None
    return Figure(n.value, "people", GATHERED, text[n.start : n.end], start=n.start), GATHERED


def of_them(text: str, n: Number, before: Sequence[Figure]) -> tuple[Figure, str] | None:
    """The part of the things counted last that is of a kind: 'eleven of them critical'."""
    found = OF_THEM.match(text, n.end) if before and not n.sign and text.startswith(" of ", n.end) else None
    whole = next((f for f in reversed(before) if f.unit.endswith("s") and f.unit not in ("people", "percent") and f.value > n.value and not f.change), None) if found else None
    if found is None or whole is None:
        return None
    return Figure(n.value, whole.unit, f"{found['what']} {whole.unit}", text[n.start : found.end()], start=n.start), found["what"]
