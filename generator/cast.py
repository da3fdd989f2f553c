"""The names of one article by place, and who spoke last."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.genders import FEMALE, gender_of
from generator.model import Named

FOLLOWING = re.compile(r"[^.?!\n\"“”«»]{1,130}?\b(he|his|him|himself|she|her|herself)\b", re.I)


@dataclass(slots=True)
class Cast:
    """The names of one article by place, and who spoke last: filled while the text is read from its start."""

    text: str
    names: Sequence[Named]
    masked: str = ""  # the text with quoted words blotted out
    places: list[tuple[int, int, Named]] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    subjects: list[tuple[int, str]] = field(default_factory=list)  # (offset, speaker) of the subjects met so far
    current: tuple[int, str] | None = None  # the first person of the sentence that is being read
    genders: dict[str, str] = field(default_factory=dict)
    guessed: dict[str, str] = field(default_factory=dict)  # who was 'she' once is not 'he' further on
    people: dict[str, Named] = field(default_factory=dict)
    surnames: dict[str, str] = field(default_factory=dict)
    things: frozenset[str] = frozenset()  # names that are no person's

    def __post_init__(self) -> None:
        self.places = sorted(((a, b, n) for n in self.names for a, b in n.mentions), key=lambda p: (p[0], -p[1]))
        self.starts = [p[0] for p in self.places]
        self.people = {n.name: n for n in self.names if n.type == "person"}
        self.things = frozenset(n.name for n in self.names) - frozenset(self.people)
        for n in self.names:
            for form in (n.name.split()[-1], *n.aliases):
                self.surnames.setdefault(form, n.name)

    def within(self, start: int, end: int) -> list[tuple[int, int, Named]]:
        return self.places[bisect_left(self.starts, start) : bisect_right(self.starts, end - 1)]

    def before(self, offset: int, reach: int = 2500) -> list[tuple[int, int, Named]]:
        """Mentions before `offset`, nearest first."""
        at = bisect_left(self.starts, offset)
        return [p for p in reversed(self.places[max(0, at - 60) : at]) if offset - p[0] <= reach]

    def gender(self, name: Named) -> str:
        """'m', 'f' or '' where titles, nouns and given names do not tell."""
        if name.name not in self.genders:
            self.genders[name.name] = gender_of(self.text, name) or self._by_pronouns(name)
        return self.genders[name.name]

    def _by_pronouns(self, name: Named) -> str:
        """The gender of the pronouns that follow the name in its sentence before anybody else is named."""
        votes = {"m": 0, "f": 0}
        for _, b in name.mentions[:8]:
            if self.text[b : b + 2] in ("'s", "’s"):
                continue  # 'Lee's contract, he noted'
            stop = min(len(self.text), b + 140, *(p[0] for p in self.within(b, b + 140) if p[2].type == "person"))
            found = FOLLOWING.match(self.text, b, stop)
            if found:
                votes["f" if found[1].lower() in FEMALE else "m"] += 1
        return "m" if votes["m"] > votes["f"] else "f" if votes["f"] > votes["m"] else ""
