"""What the sources of one happening tell differently beside its numbers: how somebody left office, where people met."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from generator.departures import departure
from generator.gazetteer import gazetteer
from generator.model import Entry, Side
from generator.signs import Signs
from generator.told import Told
from generator.variants import Found

SAY = {  # user-visible sentences
    "left": "how {name} left office",
    "left_why": "one source says that the person resigned, another that the person was dismissed",
    "where": "where it was: {what}",
    "where_why": "the sources of one happening name different places",
}
MET = re.compile(r"\b(?:met|meets|meeting|talks|held|gathered|convened|took place|sat down|signed|shook hands|hosted|received)\b", re.I)
MEETING = Signs("met", "meet", "talks", "held", "gathered", "convened", "took", "sat", "signed", "shook", "hosted", "received")  # one of them stands in each match of it
VENUES = {word: name for name, several in {  # no two of these are one house
    "hall": "city hall|town hall", "ministry": "ministry", "hotel": "hotel", "palace": "palace", "embassy": "embassy", "airport": "airport", "hospital": "hospital", "court": "court|courthouse",
    "church": "church|cathedral", "stadium": "stadium|arena", "university": "university|campus", "school": "school", "museum": "museum", "theatre": "theatre|theater|opera", "station": "station",
    "castle": "castle", "barracks": "barracks", "parliament": "parliament", "library": "library", "monastery": "monastery|abbey", "shipyard": "shipyard",
}.items() for word in several.split("|")}  # fmt: skip
AT = re.compile(rf"\b(?:in|at|inside)\s(?:the|an?|his|her|its|their|[A-Z][\w’'-]+)\s(?:(?!of\b)[\w’'-]+\s){{0,3}}?(?P<venue>{'|'.join(sorted(VENUES, key=len, reverse=True))})\b(?!['’])", re.I)
IN_TOWN = re.compile(r"\b(?:met|talks|gathered|convened|signed|took place|sat down|held)\b[^.;,“”\"]{0,60}?\bin\s(?P<town>[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)?)")


def disputed(linked: Sequence[tuple[Entry, Sequence[Told]]], names: Mapping[str, str]) -> list[Found]:
    found: list[Found] = []
    for entry, group in linked:
        if len(entry.sources) > 1 and entry.kind == "past" and len(entry.date) == 10:
            found += (*_departures(entry, group, names), *_places(entry, group))
    return found


def _departures(entry: Entry, group: Sequence[Told], names: Mapping[str, str]) -> Iterator[Found]:
    """A departure that some sources call a resignation and others a dismissal; a source that tells of both is none of either."""
    told: dict[tuple[str, str], dict[str, Side]] = {}
    for t in group:
        slug, mode, words = departure(t)
        if slug:
            told.setdefault((slug, t.article), {}).setdefault(mode, Side(t.article, words, t.text, t.event.line))
    for slug in sorted({slug for slug, _ in told}):
        sure = [next(iter(modes.items())) for (who, _), modes in told.items() if who == slug and len(modes) == 1]
        if len({mode for mode, _ in sure}) > 1:
            yield Found("disagreement", SAY["left"].format(name=names.get(slug, slug)), tuple(side for _, side in sure), SAY["left_why"], (entry.id,))


@lru_cache(maxsize=4096)
def place(what: str) -> tuple[str, str]:
    """(kind of house or capital, the words) of the one place at which a clause has people meet; twice '' for none or several."""
    if not MEETING.within_small(what) or not MET.search(what):
        return "", ""
    houses = {VENUES[m["venue"].lower()]: m[0] for m in AT.finditer(what)}
    if houses:
        return next(iter(houses.items())) if len(houses) == 1 else ("", "")
    town = IN_TOWN.search(what)
    return ("in " + town["town"], town["town"]) if town and town["town"].lower() in gazetteer().capitals else ("", "")


def _places(entry: Entry, group: Sequence[Told]) -> Iterator[Found]:
    """A meeting that two sources place in two houses, or in two capitals."""
    sides: dict[str, dict[str, Side]] = {}
    for t in group:
        kind, words = place(t.event.what)
        if kind and t.event.kind == "past":
            sides.setdefault(t.article, {}).setdefault(kind, Side(t.article, words, t.text, t.event.line))
    single = {article: next(iter(mine.items())) for article, mine in sides.items() if len(mine) == 1}
    for capitals in (False, True):
        told = [(kind, side) for kind, side in single.values() if kind.startswith("in ") is capitals]
        if len({kind for kind, _ in told}) > 1:
            yield Found("disagreement", SAY["where"].format(what=entry.what), tuple(side for _, side in told), SAY["where_why"], (entry.id,))
