"""One happening that two sources date a day or two apart: 'exercised its golden power on 15 January', 'On Jan. 16 the cabinet used its so-called golden power'."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from generator.claims import Claim
from generator.former_plans import day_beside
from generator.kinship import Story, kin
from generator.lines import longest
from generator.model import Article, Event, Side
from generator.once import NIGHT
from generator.once import SAY as DATED
from generator.one_quantity import names_in
from generator.shared_words import weigh
from generator.timeline import days_between
from generator.told import own_number
from generator.variants import Found
from generator.wording import MONTH_STEMS, WEEKDAYS, flat, plain_date, words

A_DAY = re.compile(rf"\b(?:(?:{MONTH_STEMS})[a-z]*\.?\s(?P<n>\d{{1,2}})|(?P<nth>\d{{1,2}})(?:st|nd|rd|th)?(?:\sof)?\s(?:{MONTH_STEMS})[a-z]*)\b(?!\s?(?:percent|%))")
A_WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b")
SEARCHED = re.compile(r"\bsearch(?:ed|es|ing)\b")
PAPER = re.compile(r"\b(?P<what>letters?|memo|e-?mail|report|decree|order|invoice|contract|notice|note)\b[^.;“”\"]{0,60}?\b(?:dated|of|from|with date of|with the date|carr(?:ies|ied|ying) the date)\s(?:the\s)?(?:[A-Z][a-z]+day,?\s)?(?=\d|[A-Z][a-z]{2})")  # 'a letter dated June 21': of one paper there is one date
AGAIN = words("meeting meet talks session hear testify witness trial round match game play win lose attack strike raid rally protest demonstrate march shares trade market fall rise climb drop close visit arrive speak speech interview tell poll survey")  # what comes again from day to day
GAP, SERIES = 2, 10  # days by which two datings lie apart at most; days within which a third makes a series
SURE, PAPERED, ACTED = 4.0, 3.0, 3.0  # how much two sentences share that are one: in words, of a paper, with two actors
LITTLE = 1.5
SIDES = 6


def other_days(article: Article) -> Iterator[Claim]:
    """What the article dates outright, day and month, and in its sentence nothing else; or by the weekday alone. `about`: stems; `holder`: actors."""
    names = frozenset().union(*[words(a.name) for a in article.actors if a.type == "person"])
    for e in article.events:
        if e.kind == "past" and e.precision == "day" and len(e.date) == len("2026-01-15"):
            text = longest(e)
            if e.date[8:].lstrip("0") in text and _is_sole(e, text) or _is_of_week(e, text, article):
                yield Claim("dated", "", 0, e.what, article.id, article.published or "~", text, e.line, e.date, about=words(text) - names - own_number(e.date), holder=frozenset(e.actors), hedge="" if A_DAY.search(text) else "weekday")


def _is_sole(event: Event, text: str) -> bool:
    days = {m["n"] or m["nth"] for m in A_DAY.finditer(text)}
    return days == {event.date[8:].lstrip("0")}


def _is_of_week(event: Event, text: str, article: Article) -> bool:
    """Whether it tells by the weekday alone, in an article of a sure day, what was less than a week ago."""
    if A_DAY.search(text) or article.published_from != "stated" or article.published is None or len(article.published) != len("2026-01-15"):
        return False
    return [m[0] for m in A_WEEKDAY.finditer(text)] == [WEEKDAYS[date.fromisoformat(event.date).weekday()]] and 0 < days_between(event.date, article.published) < 7


def dated_apart(claims: Iterable[Claim], stories: Mapping[str, Story], common: frozenset[str], told: Iterable[Found]) -> list[Found]:
    """Each such pair of statements. `told`: differences known already."""
    days: dict[str, list[Claim]] = defaultdict(list)
    for c in claims:
        if c.kind == "dated":
            days[c.date].append(c)
    known = {frozenset((s.article, s.line) for s in f.sides) for f in told if f.kind == "disagreement"} if days else set()
    groups: list[list[Claim]] = []
    for day in sorted(days):
        for first in days[day]:
            for gap in range(1, GAP + 1):
                for other in days.get(day_beside(day, gap), ()):
                    if _is_one(first, other, gap, stories, common) and not _is_series(first, other, days, common) and not any({(first.article, first.line), (other.article, other.line)} <= sides for sides in known):
                        near = [g for g in groups if first in g or other in g]
                        groups = [*(g for g in groups if not any(g is n for n in near)), list(dict.fromkeys([*(c for g in near for c in g), first, other]))]
    return [_found(group) for group in groups]


def _is_one(a: Claim, b: Claim, gap: int, stories: Mapping[str, Story], common: frozenset[str]) -> bool:
    if a.article == b.article or a.hedge and b.hedge or not kin(stories[a.article], stories[b.article]):
        return False  # of two who give only a weekday each may mean the week before
    shared, acting = (a.about & b.about) - own_number(a.date) - own_number(b.date), len(a.holder & b.holder)
    papers = PAPER.search(a.sentence) is not None and PAPER.search(b.sentence) is not None
    score = weigh(shared, common) + (max(acting, len((names_in(a.sentence) & names_in(b.sentence)) - shared)) if papers else acting)  # whoever a letter is to
    if score < min(SURE, PAPERED, ACTED) or gap == 1 and (NIGHT.search(a.sentence) or NIGHT.search(b.sentence)):
        return False
    if papers:
        return score >= PAPERED
    if gap == 1 and SEARCHED.search(a.shown) and SEARCHED.search(b.shown) and not names_in(a.sentence).isdisjoint(names_in(b.sentence)):
        return score >= ACTED  # the premises of one firm, a day apart
    return AGAIN.isdisjoint(words(a.shown) | words(b.shown) | shared) and (score >= SURE or acting > 1 and score >= ACTED)


def _is_series(a: Claim, b: Claim, days: Mapping[str, Sequence[Claim]], common: frozenset[str]) -> bool:
    """Whether more days have the same: then it comes again, and each source tells of another; or one source tells of both days."""
    near = [c for n in range(-SERIES, SERIES + 1) if (day := day_beside(a.date, n)) not in (a.date, b.date) for c in days.get(day, ())]
    if any(weigh((c.about & one.about) - own_number(c.date), common) + len(c.holder & one.holder) >= PAPERED for c in near for one in (a, b)):
        return True
    both = [(c, b) for c in days[b.date] if c.article == a.article] + [(c, a) for c in days[a.date] if c.article == b.article]
    return any(weigh(c.about & one.about, common) >= LITTLE for c, one in both)


def _found(group: Sequence[Claim]) -> Found:
    """All that date it, a copy that prints the same once."""
    told = list({(c.date, flat(c.sentence)): c for c in reversed(sorted(group, key=lambda c: (c.date, c.published, c.article)))}.values())[::-1][:SIDES]
    papers = [m for c in told if (m := PAPER.search(c.sentence))]
    what = f"the {papers[0]['what']}" if len(papers) == len(told) else min((c.shown for c in told), key=len)
    sides = tuple(Side(c.article, plain_date(c.date), c.sentence, c.line) for c in told)
    return Found("disagreement", DATED["when"].format(what=what), sides, DATED["when_why"], tuple((c.article, c.line, c.date) for c in told), happened=what)
