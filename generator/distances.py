"""How far it is to a place: 'to Harrow, 28 miles away', 'the nearest dock is sixty kilometres off'."""

import re
from collections.abc import Iterator

from generator.measures import Measure
from generator.number_words import SPELT_WORDS, spelt_or_printed

SIGNS = ("mile", "kilomet", "km")  # one of them stands in each match
ABOUT = r"(?:(?:about|around|some|nearly|almost|more than|over|at least|roughly|just|only)\s){0,2}"
FAR = rf"{ABOUT}(?P<n>\d{{1,3}}(?:,\d{{3}})*(?:\.\d)?|(?i:{SPELT_WORDS}))\s?(?P<unit>kilomet(?:er|re)s|km|miles)\s"
AWAY = r"(?:away|off|distant|(?:further\s)?inland|upstream|downstream|up the coast|down the coast|(?:further\s|to the\s)(?:north|south|east|west)(?:-?(?:east|west))?)\b(?!\s(?:of|from)\s(?!here\b|there\b))"
PLACE = r"(?P<place>[A-ZÀ-Þ][\w’'-]+(?:\s(?:(?:of|on|upon|the|de)\s){0,2}[A-ZÀ-Þ][\w’'-]+){0,3})"
THERE = re.compile(rf"\b(?:to|in|at|into|towards?|near|reach|reached|via)\s(?:the\s)?{PLACE},\s{FAR}{AWAY}")
LIES = re.compile(rf"(?:^|[.;:,“\"]\s?|\b(?:but|and|that|as)\s)(?:[Tt]he\s)?(?P<place>[Nn]earest\s(?:[a-z]+\s)?[a-z]+|[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+){{0,3}})\s(?:is|was|lies|lay|stands)\s{FAR}{AWAY}")


def distances(text: str, start: int, end: int) -> Iterator[Measure]:
    """Those of one sentence that names the place; where something lies on the way is none."""
    for m in (m for pattern in (THERE, LIES) for m in pattern.finditer(text, start, end)):
        value = float(m["n"].replace(",", "")) if m["n"][0].isdigit() else float(spelt_or_printed(m["n"]))
        place = m["place"] if m["place"][0].isupper() and not m["place"].startswith("Nearest") else f"the {m['place'].lower()}"
        yield Measure(value, "kilometers" if m["unit"] == "km" else m["unit"], f"distance to {place}", m.start("n"), m.end())
