"""The hour of a happening, as sources give it: 'broke at 04:20' and 'broke at 4 hours 40 minutes', 'shortly after 6 a.m. police entered the offices' and 'at about 5.30'."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from generator.claims import Claim
from generator.incidents import mishap
from generator.kinship import kin
from generator.lines import longest
from generator.model import Article, Side
from generator.series import Stories, by_story
from generator.told import own_number
from generator.variants import Found
from generator.wording import words

SAY = {  # user-visible sentences
    "hour": "hour at which the {thing} {broke}",
    "clock": "hour of: {what}",
    "hour_why": "the sources give different hours",
}
AT = re.compile(r"\bat\s(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d)\b(?!\s?(?:%|percent|per cent|million|billion|kilomet|met|mile|magnitude))|\shours\s(?P<after>\d{1,2})\sminutes\b)(?:\s?[ap]\.?m\b)?")
ELSEWHERE = re.compile(r"\b(?:GMT|UTC|[A-Z]{1,3}ST|CES?T|EES?T|[EPMC]DT|ET|local time)\b")  # of another clock
SO_CALLED = {"collapse": "broke", "explosion": "blew up", "crash": "crashed", "sinking": "sank", "derailment": "was derailed", "eruption": "erupted"}
ROOM, HALF_HOUR = 5, 30  # minutes within which two hours are one; clocks of two places are whole or half hours apart
MOST = 180  # minutes between two hours of one thing
SIDES = 6
CLOCK = re.compile(  # 'shortly after 6 a.m.', 'at about 5.30'
    r"\b(?P<at>(?:[Aa]t|[Aa]round|about|(?:[Ss]hortly|[Jj]ust) (?:after|before))\s(?:(?:around|about|(?:shortly|just) (?:after|before))\s)?(?P<hour>\d{1,2})(?:[.:](?P<minute>[0-5]\d)\b(?!\s?(?:%|percent|per cent|million|billion|kilomet|met|mile|magnitude|euros|dollars)))?"
    r"(?P<half>\s?[ap]\.?m\b\.?|\s?o['’]clock\b|\s?(?:hrs?|h)\b)?)")
SPAN = re.compile(r"\b(?:until|till|from|between|to|every|each|usually|normally)\s?$")
ON_DAY = re.compile(r"^On [A-Z][a-z]+day,?\s|\son [A-Z][a-z]+day\b")
SEVERAL = re.compile(r"\b(?:first|second|third|another|next|again|later|then|each|every|both|two|three|several|aftershocks?|series|wave)\b", re.I)
AN_HOUR = 60
LEAST = 20  # minutes apart: less is rounded; clocks of two countries are an hour apart
LIKE = 4  # words besides of two sentences about one thing


def clocks(article: Article) -> Iterator[Claim]:
    """The one hour of each sentence of a day; `value`: minutes of half a day, `about`: the other words."""
    for e in article.events:
        text = longest(e)
        if e.kind == "past" and e.precision == "day" and any(map(str.isdigit, text)) and not ELSEWHERE.search(text):
            told = [m for m in CLOCK.finditer(text) if (m["minute"] or m["half"]) and int(m["hour"]) < 25]
            if len(told) == 1 and not SPAN.search(text, 0, told[0].start()):
                (m,) = told
                yield Claim("clock", "", int(m["hour"]) % 12 * AN_HOUR + int(m["minute"] or 0), m["at"], article.id, article.published or "~", text, e.line, e.date, about=words(f"{text[: m.start()]} {text[m.end() :]}"), of=e.what)


def clocks_apart(claims: Iterable[Claim], stories: Stories, known: Iterable[Found]) -> list[Found]:
    """Hours of one day's happening, in sentences with enough words in common. `known`: differences found already."""
    by_day: dict[str, list[Claim]] = defaultdict(list)
    for c in claims:
        if c.kind == "clock":
            by_day[c.date].append(c)
    lines = {frozenset((s.article, s.line) for s in f.sides) for f in known} if by_day else set()
    found = []
    for day, group in sorted(by_day.items()):
        for a, b in combinations(sorted(group, key=lambda c: (c.published, c.article, c.line)), 2):
            if a.article != b.article and LEAST <= abs(a.value - b.value) < AN_HOUR and _of_one_thing(a, b, day) and kin(stories[a.article], stories[b.article]) and frozenset(((a.article, a.line), (b.article, b.line))) not in lines:
                sides = tuple(Side(c.article, c.shown, c.sentence, c.line) for c in (a, b))
                found.append(Found("disagreement", SAY["clock"].format(what=min((_without_hour(c) for c in (a, b)), key=len)), sides, SAY["hour_why"]))
    return found


def _without_hour(c: Claim) -> str:
    """'Police entered the offices' of 'On Tuesday at about 5.30 a.m. police entered the offices'."""
    told = " ".join(ON_DAY.sub("", c.of.replace(c.shown, "")).split()).strip(" ,")
    return f"{told[:1].upper()}{told[1:]}"


def _of_one_thing(a: Claim, b: Claim, day: str) -> bool:
    shared = (a.about & b.about) - own_number(day)
    mine, theirs = (frozenset([w for w in c.about if w[0].isdigit()]) - own_number(day) for c in (a, b))
    if SEVERAL.search(a.sentence) or SEVERAL.search(b.sentence) or mine and theirs and mine.isdisjoint(theirs):
        return False  # a quake of magnitude 5.1, and one of 4.8
    return len(shared) >= LIKE and len(shared) * 2 > min(len(a.about), len(b.about)) or len(shared) == LIKE - 1 and len(shared) * 3 > 2 * max(len(a.about), len(b.about))


def days_of(article: Article) -> dict[tuple[str, str], str]:
    """The day of each mishap, (thing, what befell it), that an article dates, and to one day only."""
    days: dict[tuple[str, str], set[str]] = defaultdict(set)
    for e in article.events:
        if e.precision == "day" and e.kind == "past" and (told := mishap(e.what)):
            days[told].add(e.date)
    return {told: next(iter(mine)) for told, mine in days.items() if len(mine) == 1}


def hours(article: Article) -> Iterator[Claim]:
    """The one hour that an article gives for a mishap; `key`: what befell which thing, `value`: minutes after midnight, or after noon."""
    found: dict[str, dict[float, Claim]] = defaultdict(dict)
    days: dict[tuple[str, str], str] | None = None
    for text, line in dict.fromkeys((text, e.line) for e in article.events for text in (e.what, longest(e))):
        at = AT.search(text) if " at " in text and any(map(str.isdigit, text)) else None
        told = mishap(text) if at else None
        if not at or not told or ELSEWHERE.search(text):
            continue
        days = days_of(article) if days is None else days
        if told in days:
            minutes = int(at["hour"]) % 12 * 60 + int(at["minute"] or at["after"])
            shown = at[0][len("at ") :]
            found[" ".join(told)].setdefault(minutes, Claim("hour", " ".join(told), minutes, shown, article.id, article.published or "~", text, line, days[told]))
    yield from (next(iter(mine.values())) for mine in found.values() if len(mine) == 1)


def of_one_mishap(kind: str, claims: Iterable[Claim], stories: Stories) -> Iterator[tuple[str, Sequence[Claim]]]:
    """(key, claims of this kind) of what broke on one day in one story, in a fixed order."""
    alike: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for c in claims:
        if c.kind == kind:
            alike[c.key, c.date].append(c)
    yield from ((key, group) for (key, _), mine in sorted(alike.items()) for group in by_story(mine, stories))


def hours_apart(claims: Iterable[Claim], stories: Stories) -> list[Found]:
    """Hours of one mishap that differ by more than what two reporters round, and not by what the clocks of two countries do."""
    found = []
    for key, group in of_one_mishap("hour", claims, stories):
        told = sorted({c.article: c for c in group}.values(), key=lambda c: (c.published, c.article))[:SIDES]
        if any(_differ(a.value, b.value) for a in told for b in told):
            thing, kind = key.split(" ")
            sides = tuple(Side(c.article, c.shown, c.sentence, c.line) for c in told)
            found.append(Found("disagreement", SAY["hour"].format(thing=thing, broke=SO_CALLED[kind]), sides, SAY["hour_why"]))
    return found


def _differ(a: float, b: float) -> bool:
    apart = abs(a - b)
    return ROOM < apart < MOST and min(apart % HALF_HOUR, HALF_HOUR - apart % HALF_HOUR) > ROOM
