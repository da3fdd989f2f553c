"""The year of what happens once, as two sources tell it in nearly the same words: 'Lind bought the factory in 2016', 'the owner, who bought the factory in 2018'."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from generator.claims import Claim, only_claims
from generator.kinship import Story, kin
from generator.lines import longest
from generator.model import AHEAD, Article, Side
from generator.variants import Found
from generator.wording import words

SAY = {  # user-visible sentences
    "year": "year of: {what}",
    "fined": "year of the fine of {sum}",
    "year_why": "the sources give different years",
    "later": "the year changed between the reports",
}
ONCE = words("bought buy acquire sold sell joined born married retire graduate inherit privatise nationalise merge abolish annex demolish invent move settle introduce divorce expire end close run complete")
CAREER = words("began begin start became become worked work")  # of somebody's life
AGAIN = words("again first second third fourth last new another each every annual season cup title election war")
FINED = re.compile(r"\bfined\s(?:about\s)?(?P<sum>[$€£]\s?\d[\d,.]*\d(?:\s(?:million|billion))?|\d[\d,.]*\d(?:\s(?:million|billion))?\s[a-z]+)")  # 'the plant had been fined 5,000 dinars'
FOR_DAYS = re.compile(r"\bfor (?:\w+ )?(?:\d+|[a-z]+) (?:days?|weeks?|months?|years?|hours?)\b")  # 'shut for 12 days'
TWICE = re.compile(r"\b(?:again|another|second|third|repeatedly|each|twice|also)\b")
NAME = re.compile(r"(?<=[a-z,] )[A-Z][\w’-]{2,}")  # in the middle of a clause
LEAST, SHARE = 2, 0.65  # words in common, and their part of those of the longer clause
NEAR = 24  # claims of one pair of words that are compared
MOST = 8  # years by which two datings of one thing lie apart at most
ABOUT = 6  # words of a clause that are looked for


def milestones(article: Article) -> Iterator[Claim]:
    """Each such year. `about`: stems of the clause; `key`: past | ahead, or a fine's sum; `of`: the year."""
    for e in article.events:
        if " fined " in e.what and not TWICE.search(e.what) and e.precision in ("year", "month", "day") and (fine := FINED.search(e.what)):
            yield Claim("fined", " ".join(fine["sum"].lower().split()), float(e.date[:4]), e.what, article.id, article.published or "~", longest(e), e.line, e.date, of=e.date[:4])
        if e.precision != "year" or not e.date.isdigit():
            continue
        said = frozenset([w for w in words(e.what) if not w.isdigit()])
        people = frozenset([s for name in e.actors for s in words(name)])
        once = not said.isdisjoint(ONCE) or bool(people & said) and not said.isdisjoint(CAREER)
        if once and said.isdisjoint(AGAIN) and len(said) > 1 and not FOR_DAYS.search(e.what):
            yield Claim("milestone", "ahead" if e.kind in AHEAD else "past", float(e.date), e.what, article.id, article.published or "~", longest(e), e.line, e.date, about=said, of=e.date)


def fined_apart(claims: Iterable[Claim], stories: Mapping[str, Story]) -> list[Found]:
    """A fine of one sum that two articles of one story date to different years, where each tells of one such fine."""
    alike: dict[str, dict[str, dict[str, Claim]]] = defaultdict(lambda: defaultdict(dict))
    for c in claims:
        if c.kind == "fined":
            alike[c.key][c.article].setdefault(c.of, c)
    found = []
    for _, mine in sorted(alike.items()):
        single = only_claims(mine)
        near = [c for c in single[1:] if kin(stories[c.article], stories[single[0].article])]
        if any(c.of != single[0].of and abs(c.value - single[0].value) <= MOST for c in near):
            sides = tuple(Side(c.article, c.of, c.sentence, c.line) for c in (single[0], *near[:5]))
            found.append(Found("disagreement", SAY["fined"].format(sum=single[0].key), sides, SAY["year_why"], tuple((c.article, c.line, c.date) for c in (single[0], *near[:5]))))
    return found


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
    one, other = (frozenset(NAME.findall(c.shown)) for c in (a, b))
    if one - other and other - one:
        return False  # bought one firm, and another
    shared = len(a.about & b.about)
    if shared < LEAST or shared < SHARE * max(len(a.about), len(b.about)) or shared == LEAST and a.about != b.about:
        return False
    return not any(c.article == one.article and c.value == other.value for c in group for one, other in ((a, b), (b, a)))


def _found(a: Claim, b: Claim) -> Found:
    sides = tuple(Side(c.article, c.of, c.sentence, c.line) for c in (a, b))
    changed = a.key == "ahead" and a.published[:10] != b.published[:10]
    return Found("over_time" if changed else "disagreement", SAY["year"].format(what=a.shown), sides, SAY["later" if changed else "year_why"], tuple((c.article, c.line, c.of) for c in (a, b)))
