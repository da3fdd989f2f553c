"""The year of what happens once, as two sources tell it in nearly the same words: 'Lind bought the factory in 2016', 'the owner, who bought the factory in 2018'."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from generator.claims import Claim
from generator.kinship import Story, kin
from generator.lines import longest
from generator.model import AHEAD, Article, Side
from generator.variants import Found
from generator.wording import words

SAY = {  # user-visible sentences
    "year": "year of: {what}",
    "year_why": "the sources give different years",
    "later": "the year changed between the reports",
}
ONCE = words("bought buy acquire sold sell joined born married retire graduate inherit privatise nationalise merge abolish annex demolish invent move settle introduce divorce expire end close run complete")
CAREER = words("began begin start became become worked work")  # of somebody's life
AGAIN = words("again first second third fourth last new another each every annual season cup title election war")
LEAST, SHARE = 2, 0.65  # words in common, and their part of those of the longer clause
NEAR = 24  # claims of one pair of words that are compared
MOST = 8  # years by which two datings of one thing lie apart at most
ABOUT = 6  # words of a clause that are looked for


def milestones(article: Article) -> Iterator[Claim]:
    """Each such year. `about`: stems of the clause; `key`: past | ahead; `of`: the year."""
    for e in article.events:
        if e.precision != "year" or not e.date.isdigit():
            continue
        said = frozenset([w for w in words(e.what) if not w.isdigit()])
        people = frozenset([s for name in e.actors for s in words(name)])
        once = not said.isdisjoint(ONCE) or bool(people & said) and not said.isdisjoint(CAREER)
        if once and said.isdisjoint(AGAIN) and len(said) > 1:
            yield Claim("milestone", "ahead" if e.kind in AHEAD else "past", float(e.date), e.what, article.id, article.published or "~", longest(e), e.line, e.date, about=said, of=e.date)


def years_apart(claims: Iterable[Claim], stories: Mapping[str, Story]) -> list[Found]:
    """Two articles of one story that tell the same of two years, where neither tells it of both."""
    alike: dict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    for c in claims:
        if c.kind == "milestone":
            for one, other in combinations(sorted(c.about)[:ABOUT], LEAST):
                alike[c.key, one, other].append(c)
    found: dict[tuple[tuple[str, int], ...], Found] = {}
    for _, group in sorted(alike.items()):
        if 1 < len(group) <= NEAR:
            for a, b in combinations(sorted(group, key=lambda c: (c.published, c.article, c.line)), 2):
                if _apart(a, b, group) and kin(stories[a.article], stories[b.article]):
                    found.setdefault(tuple((c.article, c.line) for c in (a, b)), _found(a, b))
    return list(found.values())


def _apart(a: Claim, b: Claim, group: Iterable[Claim]) -> bool:
    if a.article == b.article or not 0 < abs(a.value - b.value) <= MOST or (a.about & b.about).isdisjoint(ONCE | CAREER):
        return False
    shared = len(a.about & b.about)
    if shared < LEAST or shared < SHARE * max(len(a.about), len(b.about)) or shared == LEAST and a.about != b.about:
        return False
    return not any(c.article == one.article and c.value == other.value for c in group for one, other in ((a, b), (b, a)))


def _found(a: Claim, b: Claim) -> Found:
    sides = tuple(Side(c.article, c.of, c.sentence, c.line) for c in (a, b))
    changed = a.key == "ahead" and a.published[:10] != b.published[:10]
    return Found("over_time" if changed else "disagreement", SAY["year"].format(what=a.shown), sides, SAY["later" if changed else "year_why"], tuple((c.article, c.line, c.of) for c in (a, b)))
