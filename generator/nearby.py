"""What happened on one day near one small place, in whatever words: 'near Innis', 'four kilometres south of Innis'."""

import re
from functools import lru_cache

from generator.kinship import kin
from generator.signs import Signs
from generator.told import Told, own_number
from generator.wording import words

NEAR = re.compile(r"\b(?:near|outside|off|(?:north|south|east|west)(?:east|west)? of|(?:town|village|hamlet) of)\s(?:the\s(?:town|village|hamlet|port|island)\sof\s)?([A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)")
SIGNS = Signs("near ", "utside ", "off ", " of ")  # one of them stands in each such clause
HOUR = re.compile(r"\b(?:night|overnight|morning|noon|midday|afternoon|evening|midnight|dawn)\b", re.I)
OFFICIALS = words("police officials authorities ministry rescuers firefighters officer chief executive spokesman spokeswoman minister president people person man men woman women")


@lru_cache(maxsize=4096)
def places(what: str) -> frozenset[str]:
    """The words of the places that a clause says it happened near."""
    return words(" ".join(NEAR.findall(what))) if SIGNS.within(what) else frozenset()


@lru_cache(maxsize=4096)
def hour(text: str) -> str:
    found = HOUR.search(text)
    return found[0].lower() if found else ""


def one_spot(a: Told, b: Told, common: frozenset[str]) -> bool:
    """Whether two articles of one story tell of one happening: near one place that is not the whole story's, at one part of the day with one word more
    in common, or with two. Both are past and of one day."""
    if a.event.precision != "day" or a.event.date != b.event.date:
        return False
    shared = a.around & b.around
    if len(shared) < 2 or not (here := places(a.event.what) & places(b.event.what) & shared - common):
        return False
    told = shared - here - own_number(a.event.date) - OFFICIALS
    one, other = hour(a.text), hour(b.text)
    alike = told and one == other != "" or len(told - common) > 1 and (one == other or not one or not other)
    return bool(alike) and kin(a.story, b.story)
