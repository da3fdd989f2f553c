"""What a number's sentence says of what it counts beside its own words: whose it is, per what time, in which year, how exactly."""

import re
from functools import lru_cache

from generator.antecedents import subject_phrase
from generator.clauses import WORDS, verb_at
from generator.currencies import BARE, is_currency
from generator.number_words import SPELT_WORDS, spelt_or_printed
from generator.signs import Signs
from generator.wording import MONTHS, stem, words

ONE_UNIT = {"tons": "tonnes", "ton": "tonnes", "tonne": "tonnes", "persons": "people", "person": "people", "metres": "meters", "kilometres": "kilometers", "litres": "liters",
            "homes": "houses", "travellers": "passengers", "travelers": "passengers", "defects": "faults", "flaws": "faults", "findings": "faults", "shortcomings": "faults",
            "workers": "employees", "staff": "employees", "aeroplanes": "planes", "airplanes": "planes", "jets": "planes", "aircraft": "planes", "lorries": "trucks", "firemen": "firefighters",
            "migrants": "refugees", "inhabitants": "residents", "DKK": "kroner", "exits": "departures", "outlets": "branches", "works": "paintings", "pictures": "paintings", "firms": "companies",
            "positions": "jobs", "posts": "jobs", "pupils": "students", "schoolchildren": "students", "sixth-formers": "students", "vessels": "ships", "crowns": "kroner"}  # fmt: skip
PER = re.compile(r"\s(?:an?|per|each|every)\s(hour|day|week|month|year|night|person|share|tonne|ton)\b")
OF_IT = re.compile(r"\b([a-z][a-z-]+)\sof\s(?:(?:about|some|nearly|over|more than|around|roughly)\s)?$")
IN_IT = re.compile(r"[^,.;]{0,40}?\s(?:in|at|of|on)\s(?:the|its|this)\s([a-z][a-z-]+)")
YEARS = Signs("ast year", "19", "20")  # one of them stands in each match of the next
LAST_YEAR = re.compile(rf"\b([Ll]ast year|(?:[Ii]n|[Ff]or|[Oo]f)\s(?:the year\s|(?:(?:early|late|mid)[ -])?(?:{'|'.join(MONTHS)})\s)?((?:19|20)\d\d))\b")
YEARS_AGO = re.compile(rf"\b(?P<n>\d+|{SPELT_WORDS}|several|some|a few)(?:\sand\sa\shalf)?\syears\s(?:ago|since|earlier|before)\b", re.I)  # 'two and a half years since the Isla rammed the quay, when eleven were injured'
ABOUT = re.compile(r"\b(?:about|around|some|nearly|almost|roughly|approximately|close to|an estimated)\s(?:[€$£¥])?$", re.I)
BOUND = re.compile(r"(?:\b(?:at least|more than|over|up to|as many as|as high as|as much as|even|less than|fewer than|under|between|another|other|first|a further|an additional)|(?:[\d%]|\b(?:million|billion|percent|per cent|ten|[a-z]+ty))\s(?:or|to|and))\s$", re.I)
FROM = re.compile(r"\bfrom\s[$€£¥]?\d[\d.,]*(?:\s(?:per cent|percent|million|billion|trillion|thousand|[a-z]+))?\sto\s$")  # 'from 50 to 40', which is no span
LOWER = re.compile(r"\b(?:at least|more than|well over|over)\s(?:[€$£¥])?$", re.I)
LEAST_BEHIND = re.compile(r"\b(?:at least|more than|well over)\s[\w,.]+$")  # 'lasted a little more than four'
BETWEEN = re.compile(r"\d\s(?:to|or|and)\s\d|\b(?:at least|more than|up to|between)\b")
PART = re.compile(r"^[\w,.]+\s(?:out\s)?of\s(?:the|its|their|his|her|them|those|these|all)\b", re.I)
FURTHER = re.compile(r"^[\w,.]+\s(?:more|further|additional|extra)\s[a-z]")  # '118 more people'
NO_HOLDER = frozenset("people total number group group average minimum maximum one some most".split())
ABOARD = words("board aboard occupants carried")
ONLY_ABOARD = frozenset(("aboard",))
ONLY_BOARD, SHIPS, CARGO = words("board aboard"), words("ship vessel tanker freighter carrier barge"), words("cargo")  # what one ship carries, in whatever words
UP_TO = re.compile(  # 'had been issued by the middle of the week', 'up to last week', 'so far'
    rf"\b(?:[Ss]o far|[Tt]o date|(?:had|have|has) already|(?:[Uu]p to|[Uu]ntil|[Tt]ill|[Aa]s of|[Aa]s at|[Bb]y) (?:(?:late|early|noon|midday|midnight|the (?:early |late )?(?:morning|afternoon|evening|night)|the (?:middle|end|start|beginning)|\d{{1,2}} [ap]\.?m\.?)(?: of| on)? )?"
    rf"(?:the |this |last |that )?(?:now\b|yesterday|today|tonight|noon|midday|midnight|morning|afternoon|evening|night|weekend|week\b|month\b|mid-?week|[A-Z][a-z]+day\b|(?:\d{{1,2}} )?(?:{'|'.join(MONTHS)})\b))")
AHEAD = re.compile(r"\b(?:will|shall|would|should|must|could|may|might|is to|are to|due to|expects?|expected|hopes?|plans?|wants?|aims?|target)\b")
CAPACITY = re.compile(r"\b(?:capacity of|(?:hall|stadium|arena|church|theatre|theater|venue|stand|bus|ferry|prison|jail|camp|shelter|room|ship|plane) (?:holds|seats|sleeps)|(?:certificate|licen[cs]e|permit) (?:is |was )?(?:for|allows|allowed)|(?:certified|licen[cs]ed|approved|built|designed) (?:for|to carry)|(?:room|space|seats) for|can (?:hold|carry|seat))\s(?:about |some |up to )?$", re.I)
ONLY_CAPACITY = frozenset(("capacity",))
VOLUMES = frozenset(("tonnes", "liters", "barrels", "gallons", "cubic meters", "cubic metres"))
SPILT = words("spilled")
ESCAPED = re.compile(r"\b(?:oil|fuel|diesel|crude|quantity|amount|volume)\s(?:that\s|which\s)?(?:(?:has|have|had)\s(?:been\s)?)?(?:escaped|lost|ran out|run out)\b|\b(?:escaped|lost|ran|run out|poured|flowed)\s(?:into the (?:sea|river|harbour|lake|bay)|from (?:the|its|two|three|her) (?:[a-z]+ )?tanks?)\b")
TAKEN_UP = re.compile(r"\b(?:removed|recovered|pumped|collected|cleaned|carry|carried|carrying|cargo|laden|loaded|at least|up to|between|could|may|might|risk)\b", re.I)
HARMED = {  # how other languages call whom harm came to
    state: words(said) for state, said in (("people killed", "Tote Todesopfer morts mortes muertos muertas"), ("people injured", "Verletzte blessés blessées heridos heridas"),
                                           ("people missing", "Vermisste disparus disparues desaparecidos desaparecidas"))
}  # fmt: skip
LOSSES = frozenset(("loss", "los"))


def key_of(unit: str, src: str, said: str) -> str:
    """The unit under one name, and per what time: 'GBP/day' compares with no sum."""
    at = said.find(src)
    each = PER.search(src) or (PER.match(said, at + len(src)) if at >= 0 else None)
    return (ONE_UNIT.get(unit) or BARE.get(unit, unit)) + (f"/{each[1]}" if each else "")


@lru_cache(maxsize=4096)
def holder(src: str, said: str) -> frozenset[str]:
    """Stems of what the count belongs to, 'trial' for 'the trial enrolled 4,200 children' and 'a pause in the trial of 4,200 children', and of the verb before it."""
    at = said.find(src)
    if at < 0 or len(said) < len(src) + 8:
        return frozenset()
    before, found = said[max(0, at - 160) : at], set[str]()
    before = before[max(before.rfind(mark) for mark in (";", ":", "“", '"')) + 1 :]
    if of := OF_IT.search(before):
        found.update(stem(of[1]))
    elif inside := IN_IT.match(said, at + len(src)):
        found.update(stem(inside[1]))
    else:
        found |= words(subject_phrase(before))
        tokens = WORDS.findall(before)[-6:]
        if tokens and (verb := verb_at(["It", *tokens])) > 0:
            found.update(stem(tokens[verb - 1].lower()))
    return frozenset(found - NO_HOLDER)


def year_of(said: str, published: str) -> str:
    """The year that a sentence's number is for; '' where it does not say."""
    if not published[:4].isdigit():
        return ""
    if " years" in said and (ago := YEARS_AGO.search(said)):
        return str(int(published[:4]) - (spelt_or_printed(ago["n"]) or 1))
    found = LAST_YEAR.search(said) if YEARS.within_one(said) else None
    return "" if found is None else found[2] or str(int(published[:4]) - 1)


def hedge(src: str, said: str) -> str:
    """about | bound | part | '': how exactly the number is meant, by the words right before it."""
    at = said.find(src)
    before = said[max(0, at - 20) : at] if at >= 0 else ""
    if PART.match(src) or " " in src and FURTHER.match(src):
        return "part"
    if before and BOUND.search(before) and not FROM.search(said, max(0, at - 40), at) or BETWEEN.search(src):
        return "bound"
    return "about" if before and ABOUT.search(before) or ABOUT.match(src) else ""


def counts_on(said: str) -> bool:
    """Whether a sentence says up to when it counts what there are more of later: 'by the middle of the week 31 permits had been issued'."""
    return UP_TO.search(said) is not None and AHEAD.search(said) is None


def at_least(src: str, said: str) -> bool:
    """Whether the number is the least there were: 'more than 120 firefighters'."""
    at = said.find(src)
    return at > 0 and LOWER.search(said, max(0, at - 16), at) is not None or LEAST_BEHIND.search(src) is not None


def measured(unit: str, of: str) -> frozenset[str]:
    """Stems of what is measured; of money a loss is a cost; of people those on board are in whatever words, and of tonnes a ship's cargo."""
    found = words(of)
    if unit == "people" and not found.isdisjoint(ABOARD) and len(found) < 4 and "kill" not in found:
        return ONLY_ABOARD
    if unit == "people" and len(found) == 1 and (state := next((state for state, said in HARMED.items() if found <= said), "")):
        return words(state)
    if unit == "tonnes" and not found.isdisjoint(ABOARD) and (not found.isdisjoint(SHIPS) or not found.isdisjoint(ONLY_BOARD)):
        return CARGO
    if "person" in found:
        found = found - {"person"} | {"peopl"}
    if unit in ONE_UNIT and not found.isdisjoint(own := words(unit)):
        found = found - own | words(ONE_UNIT[unit])
    return found if not is_currency(unit) or found.isdisjoint(LOSSES) else found - LOSSES | {"cost"}


def holds(src: str, said: str) -> bool:
    """Whether a sentence says that so many is what a thing has room for."""
    at = said.find(src)
    return at > 0 and CAPACITY.search(said, max(0, at - 40), at) is not None


@lru_cache(maxsize=4096)
def leaked(said: str) -> bool:
    """Whether a sentence's amount is what ran out: a story has one such number, in whatever words."""
    return (not SPILT.isdisjoint(words(said)) or ESCAPED.search(said) is not None) and TAKEN_UP.search(said) is None
