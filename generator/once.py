"""The day of what happens once, as sources date it differently: a contract is signed, somebody is arrested, a crack is found, a ship sinks."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from generator.claims import Claim
from generator.incidents import ANOTHER, incident, may_befall
from generator.kinship import Story, kin
from generator.lines import longest
from generator.model import Article, Event, Side
from generator.players import Who
from generator.signs import Signs
from generator.variants import Found
from generator.wording import dated_at, plain_date, stem

SAY = {  # user-visible sentences
    "when": "date of: {what}",
    "when_why": "the sources date it differently",
}
PAPERS = "contract|agreement|deal|treaty|memorandum|accord|pact|decree|charter"
FLAWS = "cracks?|leak|fault|flaw|defect|error|body|wreck|wreckage|virus|outbreak|breach|bug|bomb|fraud|shortfall|forgery|(?<=first )(?:case|victim|sign)"
FOUND = r"(?:found|discovered|detected|noticed|spotted|uncovered)"
ONCE = tuple((name, Signs(*signs.split("|")), re.compile(p, re.I)) for name, signs, p in (  # what, letters of which every match has one, and the pattern
    ("signed", "signed", rf"\b(?:{PAPERS})\b(?:[^.;“”\"]|\.\d){{0,60}}?\b(?:was|were|been)\s(?:finally\s)?signed\b|\bsigned\s(?:the|an?|its|their|his|her)\s(?:[\w-]+\s){{0,4}}?(?:{PAPERS})\b"),
    ("found", "found|discovered|detected|noticed|spotted|uncovered|to light", rf"\b(?:{FLAWS})\b[^.;,“”\"]{{0,40}}?\b(?:(?:was|were|been)\s(?:first\s)?{FOUND}|came to light)\b|\b{FOUND}\s(?:the|an?|some|several)\s(?:[\w-]+\s){{0,3}}?(?:{FLAWS})\b"),
))  # fmt: skip
THING = re.compile(rf"\b(?:{PAPERS}|{FLAWS})\b", re.I)
PERSON = re.compile(r"\b(?:(?:was|were|been)\s(?:\w+\s)?(?P<done>arrested|detained|appointed|sworn in|released|extradited|acquitted|convicted|buried)|(?P<did>died|resigned|stepped down|was born))\b")
MET = "first met"
ENDED = re.compile(r"\b(?:under control|put out|extinguished|contained|died down|burn(?:ed|t) out|doused|receded|subsided|mended|repaired|fixed|stopped|sealed|plugged|(?:was|were) (?:found|discovered|detected|noticed|examined|inspected|investigated)|over\b(?! \d))")  # another day of it than that on which it began
APPLIED = re.compile(  # 'asked for consultations at the Trade Body', 'applied to the tribunal for prompt release', 'deposited a request in which it demands the release'
    r"\b(?:asked|applied|requested|filed|deposited|lodged|submitted|petitioned|sued|turned)\b[^.;“”\"]{0,160}?\b(?P<what>consultations?|release|injunction|arbitration|bankruptcy|annulment|extradition|asylum|insolvency)\b")
FILING = Signs("consultation", "release", "injunction", "arbitration", "bankruptcy", "annulment", "extradition", "asylum", "insolvency")
TAKEN = ("arrested", "detained")
FORMAL = re.compile(r"\b(?:court|judge|formally|warrant|charged|remand\w*|house arrest|custody hearing)\b", re.I)  # an arrest that may follow a detention
NAME = re.compile(r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2}\s?")  # in a spelling of its own
BEFALLEN = Signs("was", "were", "been", "died", "resigned", "stepped")  # one of them stands in each match of the pattern above
REPEATED = re.compile(r"\b(?:re-?arrested|each|every|daily|monthly|annual|separate|also signed|two|three|four|several|many|series)\b", re.I)
NIGHT = re.compile(r"\b(?:night|midnight|overnight|late|early|evening|dawn|hours of)\b", re.I)
SAID = re.compile(r"\b(?:said|says|announced|confirmed|told|reported)(?: \w+day)?: ", re.I)
SIGNS = Signs(*dict.fromkeys([sign for _, signs, _ in ONCE for sign in signs] + [*BEFALLEN, MET, "asked", "applied", "request", "filed", "lodged", "submitted", "petition", "sued", "turned"]))
WITH = re.compile(r"\bwith (?:the )?([A-Z][\w’-]+)")
NEAR = 7  # days by which two datings of one thing lie apart at most


def once(article: Article) -> Iterator[Claim]:
    """What the article dates and happens once. `key`: what, and of which thing; `of`: the actor to whom it happened."""
    past = [e for e in article.events if e.kind == "past" and e.precision == "day"]
    for e in past if _may_hold("\n".join([e.what for e in past]).lower()) else ():
        happened = [*_happened(e), *_applied(e, article)]
        if not happened or SAID.search(e.what) or ANOTHER.search(e.what) or REPEATED.search(e.what):
            continue
        for key, of in happened:
            yield Claim("once", key, 0, e.what, article.id, article.published or "~", longest(e), e.line, e.date, of=of)


def _may_hold(told: str) -> bool:
    """Whether it may tell of anything that happens once: a look at all that an article tells is cheaper than one at each line."""
    return SIGNS.within_one(told) or may_befall(told)


def _happened(e: Event) -> Iterator[tuple[str, str]]:
    low = e.what.lower()
    for name, signs, pattern in ONCE:
        found = pattern.search(e.what) if signs.within_one(low) else None
        if found and (thing := THING.search(e.what, found.start(), found.end())):
            yield f"{name} {' '.join(stem(thing[0].lower()))}", ""
    if len(kinds := incident(e.what)) == 1 and not ENDED.search(e.what):
        yield f"mishap {next(iter(kinds))}", ""
    if MET in low and len(e.actors) == 2:
        yield MET, max(e.actors)
    person = PERSON.search(e.what) if BEFALLEN.within_one(e.what) else None
    if person:
        before = e.what[: person.start()]
        named = [n for n in e.actors if n.split()[-1] in before] or [n for n in e.actors if len(e.actors) == 1 and NAME.fullmatch(before)]
        if len(named) == 1:
            done = person["done"] or person["did"]
            yield done if done not in TAKEN else "arrested by order" if FORMAL.search(e.what) else "arrested", named[0]


def _applied(e: Event, article: Article) -> Iterator[tuple[str, str]]:
    """What was asked of the one body that a sentence names, by law: consultations, a release."""
    said = longest(e)
    found = APPLIED.search(said) if FILING.within_one(said) else None
    bodies = [a.name for a in article.actors if a.type == "organisation" and any(name in said for name in (a.name, *a.aliases))] if found else []
    if found and len(bodies) == 1:
        yield f"applied {' '.join(stem(found['what']))}", bodies[0]


def apart(claims: Iterable[Claim], stories: Mapping[str, Story], who: Who) -> list[Found]:
    """Two sources that give what happened once different days of one week, each only one."""
    alike: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for c in claims:
        if c.kind == "once" and (slug := who.slug(c.article, c.of) if c.of else "") is not None:
            alike[c.key, slug].append(c)
    found: list[Found] = []
    for key in sorted(alike):
        days: dict[str, dict[str, Claim]] = defaultdict(dict)  # by article and day
        for c in alike[key]:
            days[c.article].setdefault(c.date, c)
        single = sorted((next(iter(mine.values())) for mine in days.values() if len(mine) == 1), key=lambda c: (c.date, c.article))
        found += _told_apart(single, {d for mine in days.values() if len(mine) > 1 for d in mine}, stories)
    return found


def _told_apart(single: Sequence[Claim], elsewhere: set[str], stories: Mapping[str, Story]) -> Iterator[Found]:
    """`elsewhere`: days of articles that tell of several such things."""
    taken: set[str] = set()
    for i, first in enumerate(single):
        near = [c for c in single[i + 1 : i + 24] if _contradict(first, c) and kin(stories[first.article], stories[c.article])]
        if near and first.article not in taken and not {first.date, near[0].date} <= elsewhere:
            same = [c for c in single if c.date == first.date and kin(stories[c.article], stories[near[0].article])]
            told = [*same[:3], *(c for c in near if c.date == near[0].date)][:6]
            taken |= {c.article for c in told}
            sides = tuple(Side(c.article, plain_date(c.date), c.sentence, c.line) for c in told)
            yield Found("disagreement", SAY["when"].format(what=first.shown), sides, SAY["when_why"], tuple((c.article, c.line, c.date) for c in told), happened=first.shown)


def _contradict(a: Claim, b: Claim) -> bool:
    gap = abs((date.fromisoformat(a.date) - date.fromisoformat(b.date)).days)
    if not 0 < gap <= NEAR or a.article == b.article or dated_at(a.date, a.sentence) < 0 or dated_at(b.date, b.sentence) < 0:
        return False
    one, other = WITH.search(a.sentence), WITH.search(b.sentence)
    if a.key.startswith("signed") and one and other and one[1] != other[1]:
        return False  # a contract with one, and one with another
    return gap > 1 or not (NIGHT.search(a.sentence) or NIGHT.search(b.sentence))
