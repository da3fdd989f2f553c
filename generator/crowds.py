"""How many came to one gathering, as sources count them: 'about 300 workers gathered outside the gate', 'some 120 of them protested outside the gate'."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.claims import Claim, only_claims
from generator.counted_of_them import CAME, GATHERED
from generator.kinship import Story, kin
from generator.lines import longest
from generator.model import Article, Side
from generator.signs import Signs
from generator.variants import Found
from generator.wording import words

SAY = {  # user-visible sentences
    "crowd": "how many people gathered",
    "crowd_why": "the sources of one day count differently",
}
SIGNS = Signs(*CAME.split("|"))
CROWD = re.compile(rf"(?<![\w.,$€£])(?P<n>\d{{1,3}}(?:,\d{{3}})+|\d{{2,6}})(?P<who>(?: of them| [a-z]+){{0,3}})(?:, (?:by|according to) [^,;.]{{3,50}},)? (?:had |have )?(?:{CAME})\b")
BOUND = re.compile(r"\b(?:at least|more than|over|up to|as many as|other|another)\s$", re.I)
NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}")
LEAST, MOST = 1.3, 5  # how far apart two counts of one gathering lie, hedged as they are
NEAR = 12  # claims of one day that are compared
NO_PLACE = words(f"{CAME.replace('|', ' ')} people workers protesters demonstrators students farmers residents police count counted organisers hundred thousand sunday monday tuesday wednesday thursday friday saturday local")


def crowds(article: Article) -> Iterator[Claim]:
    """Each gathering of a day. `key`: the day; `about`: stems of the sentence beside who came; `holder`: names in it."""
    for e in article.events:
        if e.kind == "past" and e.precision == "day" and SIGNS.within_one(e.what):
            text = longest(e)
            found = CROWD.search(text)
            counted = None if found else next((f for f in article.figures if f.line == e.line and f.of == GATHERED), None)
            if counted:
                said = counted.said or counted.unsaid or text
                yield Claim("crowd", e.date, counted.value, counted.src or f"{counted.value:,.10g}", article.id, article.published or "~", said, e.line, e.date, about=words(text) - NO_PLACE, holder=frozenset(NAME.findall(text)))
            if found and not BOUND.search(text[max(0, found.start() - 14) : found.start()]):
                yield Claim("crowd", e.date, float(found["n"].replace(",", "")), text[found.start() : found.end("who")], article.id, article.published or "~", text, e.line, e.date,
                            about=words(text) - NO_PLACE, holder=frozenset(NAME.findall(text[found.end() :])))  # fmt: skip


def gathered(claims: Iterable[Claim], stories: Mapping[str, Story]) -> list[Found]:
    """Two articles of one story that count one gathering differently; an article that tells of several of one day is left out."""
    by_day: dict[str, dict[str, dict[float, Claim]]] = defaultdict(lambda: defaultdict(dict))
    for c in claims:
        if c.kind == "crowd":
            by_day[c.key][c.article].setdefault(c.value, c)
    found = []
    for _, mine in sorted(by_day.items()):
        single = only_claims(mine)[:NEAR]
        apart = _apart(single, stories)
        if apart:
            sides = tuple(Side(c.article, c.shown, c.sentence, c.line) for c in apart)
            found.append(Found("disagreement", SAY["crowd"], sides, SAY["crowd_why"], tuple((c.article, c.line, c.date) for c in apart)))
    return found


def _apart(single: Sequence[Claim], stories: Mapping[str, Story]) -> list[Claim]:
    """The first and all that count the same gathering otherwise."""
    for i, a in enumerate(single):
        others = [b for b in single[i + 1 :] if _one_place(a, b) and LEAST < max(a.value, b.value) / min(a.value, b.value) <= MOST and kin(stories[a.article], stories[b.article])]
        if others:
            return [a, *others]
    return []


def _one_place(a: Claim, b: Claim) -> bool:
    """'Outside the gate' twice; not in two towns."""
    return not a.about.isdisjoint(b.about) and not (a.holder and b.holder and a.holder.isdisjoint(b.holder))
