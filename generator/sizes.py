"""How long, how high and how old a thing is, as sources tell it: 'the bridge is 412 metres long', 'a 28-year-old freighter'."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from generator.claims import Claim, only_claims
from generator.hours import of_one_mishap
from generator.incidents import STRUCTURES
from generator.kinship import kin
from generator.lines import Lines
from generator.model import Article, Side
from generator.one_quantity import CHANGED, names_in, round_to
from generator.sayers import without_sayer
from generator.series import Stories
from generator.signs import Signs
from generator.variants import Found
from generator.wording import stem, words

SAY = {  # user-visible sentences
    "long": "how long the {thing} is",
    "high": "how high the {thing} is",
    "wide": "how wide the {thing} is",
    "deep": "how deep the {thing} is",
    "old": "how old the {thing} is",
    "why": "the sources give different numbers for what does not change",
}
THINGS = rf"(?:{STRUCTURES}|footbridge|mast|chimney|statue|monument|skyscraper|quay|runway|turbine|canal|trawler|freighter|tanker|ferry|ship|boat|yacht|vessel|carrier|barge|coaster|submarine|locomotive|airliner|aircraft|plane|helicopter|crane|church|mosque|temple|stadium|hospital|school|theatre|theater|museum|boiler|reactor|refinery)"
HIGH = frozenset("tower mast chimney statue skyscraper building monument turbine dam crane".split())  # of which a bare number is the height
UNIT = {"metre": 1.0, "meter": 1.0, "m": 1.0, "kilometre": 1000.0, "kilometer": 1000.0, "km": 1000.0, "foot": 0.3048, "feet": 0.3048, "ft": 0.3048, "mile": 1609.0}
UNITS = r"(?P<unit>met(?:er|re)|kilomet(?:er|re)|km|m|foot|feet|ft|mile)s?"
N = r"(?P<n>\d[\d,]*(?:\.\d+)?)"
WAY = r"(?P<way>long|high|tall|wide|deep)"
ROUGHLY = r"(?:(?:about|around|some|nearly|almost|roughly|just|over|more than)\s)?"
NO_PERSON = r"(?!\s(?:(?!under|over|after|never|ever|near)[a-z]+(?:er|or|ist|ants?|man|boys?|girls?)|principal|pupil|head|crew|chief|hand|mate|captain|nurse)\b)"  # 'a 55-year-old school teacher'
NAMED = rf"(?P<of>(?:[\w’'-]+\s){{0,3}})(?P<thing>{THINGS})\b"
TOLD = tuple(re.compile(p) for p in (
    rf"(?P<of>)(?<![\w.,]){N}[\s-]{UNITS}(?:[\s-]{WAY})?\s(?P<kind>(?:[a-z-]+\s){{0,2}}?)(?P<thing>{THINGS})\b{NO_PERSON}",  # 'a 400-metre bridge', 'the 92-metre-high glass tower'
    rf"\b{NAMED}(?:\s(?:of|in|at|over|across|on|near|between|outside)\s[^.;:,\d]{{2,40}}?)?,?\s(?:(?:which|that)\s)?(?:(?:is|was|will be|would be|measures|stands|rises)\s)?{ROUGHLY}{N}\s?{UNITS}\s{WAY}\b",  # 'the bridge is 418 m long'
    rf"\b[Aa]t\s{ROUGHLY}{N}\s?{UNITS}(?:\s{WAY})?,\s(?:the|this|its)\s{NAMED}",  # 'At 87 metres, the tower would be the tallest'
    rf"\b{NAMED}\s(?:has|had|will have|would have|with)\sa\s(?P<way>length|height|width|depth)\sof\s{ROUGHLY}{N}\s?{UNITS}\b",  # 'the bridge has a length of 412 metres'
    rf"(?P<of>)(?<![\w.,])(?P<n>\d{{1,3}})-year-old\s(?P<kind>(?:[a-z-]+\s){{0,2}}?)(?P<thing>{THINGS})\b{NO_PERSON}",  # 'a 28-year-old freighter'
    rf"\b{NAMED}(?:\s[A-Z][\w’'-]+){{0,2}},?\s(?:(?:which|that)\s)?(?:is|was)\s{ROUGHLY}(?P<n>\d{{1,3}})\syears\sold\b",  # 'the freighter, which is 31 years old'
))  # fmt: skip
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
WAYS = {"tall": "high", "length": "long", "height": "high", "width": "wide", "depth": "deep"}
LETTERS = Signs("-met", " met", "-foot", " feet", " m long", "m long", " m high", "m high", " m wide", " m tall", " km long", "-kilomet", "-year-old ", " years old", "-mile")
PART = re.compile(r"\b(?:section|stretch|part|piece|gap|hole|crack|span|distance|above|below|from|behind|water|waves?|another|other|second|each|both|two|twin|similar|longer|shorter|higher|extension|like|replica|model|old|older|existing|former|previous)\b", re.I)
NO_NAME = words("the a an this its their that of on in at and to for over across with by from now planned")
MOST = 1.25  # how far apart two sizes of one thing lie at most
BESIDE = 40  # letters beside the words that may set another thing apart
SIDES = 6


def sizes(article: Article, lines: Lines) -> Iterator[Claim]:
    """Each size or age of a thing of which the article gives one; `key`: which size of what, `value`: in metres or years, `about`: what it is called, `holder`: the article's actors."""
    found: dict[str, dict[float, Claim]] = defaultdict(dict)
    actors = frozenset([a.name for a in article.actors])
    for line, text in dict.fromkeys(lines.each) if lines.has(LETTERS) else ():
        for m in (m for p in TOLD for m in p.finditer(text)) if LETTERS.within_one(text) else ():
            called = m.groupdict().get("kind") or m["of"] or ""
            if not PART.search(text[max(0, m.start() - BESIDE) : m.start()] + called) and not CHANGED.search(text):
                way, value = _size(m)
                named = words(called) - NO_NAME
                key = f"{way} {stem(m['thing'].lower())[0]}"
                found[key].setdefault(value, Claim("size", key, value, _shown(m), article.id, article.published or "~", text, line, about=named, holder=actors, of=m["thing"].lower()))
    yield from (next(iter(mine.values())) for mine in found.values() if len(mine) == 1)


def _size(m: re.Match[str]) -> tuple[str, float]:
    """(long | high | wide | deep | old, metres or years)"""
    named, n = m.groupdict(), float(m["n"].replace(",", ""))
    if not named.get("unit"):
        return "old", n
    way = named.get("way") or ("high" if m["thing"].lower() in HIGH else "long")
    return WAYS.get(way, way), n * UNIT[m["unit"].lower()]


def _shown(m: re.Match[str]) -> str:
    """'418 m long' of 'The bridge is 418 m long'."""
    named = m.groupdict()
    if not named.get("unit"):
        return f"{m['n']} years"
    stop = m.end("unit") + m.string.startswith("s", m.end("unit"))
    return m.string[m.start("n") : max(stop, m.end("way")) if named.get("way") else stop]


def sizes_apart(claims: Iterable[Claim], stories: Stories) -> list[Found]:
    """Sizes of one thing that differ by more than rounding, where each article gives one and nothing says that they are of two."""
    found = []
    for key, group in of_one_mishap("size", claims, stories):
        single = only_claims({c.article: {key: c} for c in group})
        apart = next(((a, b) for a, b in combinations(single, 2) if _differ(a, b) and _of_one(a, b, stories)), ())
        if apart:
            told = [c for c in single if c in apart or all(_of_one(c, other, stories) for other in apart)]
            sides = tuple(Side(c.article, c.shown, c.sentence, c.line) for c in told[:SIDES])
            found.append(Found("disagreement", SAY[key.partition(" ")[0]].format(thing=min((c.of for c in told), key=len)), sides, SAY["why"]))
    return found


def _differ(a: Claim, b: Claim) -> bool:
    low, high = sorted((a.value, b.value))
    return low * MOST >= high and high - low > max(_room(a), _room(b)) / 2


def _room(c: Claim) -> float:
    """What the number may have been rounded to: 100 metres of '400-metre', 2 years of an age."""
    n = float((NUMBER.match(c.shown) or [c.shown])[0].replace(",", ""))
    return 2.0 if c.key.startswith("old ") else round_to(n) * c.value / n


def _of_one(a: Claim, b: Claim, stories: Stories) -> bool:
    """Whether nothing says that they are of two things, and a name in their sentences or an actor of both articles that they are of one."""
    if not kin(stories[a.article], stories[b.article]) or a.about and b.about and a.about.isdisjoint(b.about):
        return False
    here, there = names_in(without_sayer(a.sentence)), names_in(without_sayer(b.sentence))
    return not here.isdisjoint(there) or not (here and there) and not a.holder.isdisjoint(b.holder)
