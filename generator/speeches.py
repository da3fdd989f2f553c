"""Speeches before a crowd, told by their place: 'told a rally in the southern city of Mbeya', 'said in front of thousands in Mbeya'."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from generator.acts import persons
from generator.folding import fold
from generator.kinship import kin
from generator.signs import Signs
from generator.told import Told
from generator.vague_days import compatible

CROWDS = Signs("rally", "crowd", "audience", "thousands", "hundreds", "supporters", "gathering")
SPEECH = re.compile(
    rf"\b(?:told|said|says|spoke|speaking|addressed|promised|vowed|declared|announced)\b[^.;:“”\"]{{0,60}}?\b(?:{'|'.join(CROWDS)})s?\b[^.;:“”\"]{{0,30}}?\s(?:in|at)\s(?:the\s)?(?:[a-z]+\s){{0,3}}?(?P<place>[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)?)"
)


@lru_cache(maxsize=4096)
def spoken_in(what: str) -> str:
    """The place of a speech before a crowd, in small letters; '' for any other clause."""
    found = SPEECH.search(what) if CROWDS.within(what) else None
    return fold(found["place"]) if found else ""


def speeches(groups: Sequence[Sequence[Told]]) -> dict[str, list[int]]:
    """The groups of a month's days that tell of a speech in each place."""
    found: dict[str, list[int]] = defaultdict(list)
    for i, group in enumerate(groups):
        for place in sorted({spoken_in(t.event.what) for t in group if t.event.kind == "past"} - {""}):
            found[place].append(i)
    return found


def only_speech(t: Told, groups: Sequence[Sequence[Told]], held: Mapping[str, Sequence[int]]) -> int | None:
    """The place of the one group of days that a vague statement of such a speech can mean; None where there is none, or more than one. `held`: of `speeches`."""
    here = held.get(spoken_in(t.event.what), ()) if t.event.kind == "past" else ()
    found = [i for i in here if compatible(t.event, groups[i][0].event) and any(one_speech(t, o) for o in groups[i])]
    return found[0] if len(found) == 1 else None


def one_speech(a: Told, b: Told) -> bool:
    """Whether two articles of one story may tell of one speech: in one place, and of no other speaker."""
    place, one, other = spoken_in(a.event.what), set(persons(a)), set(persons(b))
    return place != "" and place == spoken_in(b.event.what) and a.article != b.article and (not one or not other or not one.isdisjoint(other)) and kin(a.story, b.story)
