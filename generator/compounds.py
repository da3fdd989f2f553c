"""How many pages, beds or people a thing has, told as its size: 'an 80-page report', 'a 340-bed hospital', 'a paper of 41 pages', 'a 400-strong crowd'."""

import re
from collections.abc import Iterator

from generator.clauses import finite
from generator.measured import phrase
from generator.measures import Measure

SIGNS = ("-", " pages")  # one of them stands in each match
PARTS = "page|bed|seat|room|berth|member|apartment|turbine|person|cell|track|stall"
COMPOUND = re.compile(rf"(?<![\w.,$€£/-])(?P<n>\d{{1,3}}(?:,\d{{3}})|\d{{2,5}})-(?P<part>{PARTS}|strong)\s(?=[a-z])")
ABOUT = r"(?:(?:about|around|some|nearly|almost|more than|over|at least|roughly|just|only)\s){0,2}"
PAGES = re.compile(rf"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Tt]his)\s(?P<what>(?:[a-z-]+\s){{0,2}}[a-z-]+)(?P<joint>\sof|\s(?:runs|ran|stretches|comes)\sto|,)\s{ABOUT}(?P<n>\d{{2,4}}|\d,\d{{3}})\spages\b(?P<long>\slong\b|\sof\s(?:them|it)\b)?")


def compounds(text: str, start: int, end: int) -> Iterator[Measure]:
    """Those of one sentence; of fewer than ten none."""
    for m in COMPOUND.finditer(text, start, end):
        thing = _noun(phrase(text, m.end(), end, 3))
        if thing and float(m["n"].replace(",", "")) >= 10:
            unit = {"strong": "people", "person": "people"}.get(m["part"], f"{m['part']}s")
            yield Measure(float(m["n"].replace(",", "")), unit, thing, m.start(), text.find(thing, m.end()) + len(thing))
    for m in PAGES.finditer(text, start, end):
        if m["joint"] != "," or m["long"]:
            yield Measure(float(m["n"].replace(",", "")), "pages", m["what"], m.start("n"), m.end())


def _noun(words: str) -> str:
    """'hospital' of 'hospital faces' and of 'hospital in Selby'."""
    split = words.split()
    return " ".join(split[: next((i for i, word in enumerate(split) if i and (word in finite() or word in ("of", "in", "for", "on", "at", "to", "from"))), len(split))])
