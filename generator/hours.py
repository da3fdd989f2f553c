"""The hour at which something broke, blew up or crashed, as sources give it: 'broke at 04:20', 'broke at 4 hours 40 minutes'."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from generator.claims import Claim
from generator.incidents import mishap
from generator.lines import longest
from generator.model import Article, Side
from generator.series import Stories, by_story
from generator.variants import Found

SAY = {  # user-visible sentences
    "hour": "hour at which the {thing} {broke}",
    "hour_why": "the sources give different hours",
}
AT = re.compile(r"\bat\s(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d)\b(?!\s?(?:%|percent|per cent|million|billion|kilomet|met|mile|magnitude))|\shours\s(?P<after>\d{1,2})\sminutes\b)(?:\s?[ap]\.?m\b)?")
ELSEWHERE = re.compile(r"\b(?:GMT|UTC|[A-Z]{1,3}ST|CES?T|EES?T|[EPMC]DT|ET|local time)\b")  # of another clock
SO_CALLED = {"collapse": "broke", "explosion": "blew up", "crash": "crashed", "sinking": "sank", "derailment": "was derailed", "eruption": "erupted"}
ROOM, HALF_HOUR = 5, 30  # minutes within which two hours are one; clocks of two places are whole or half hours apart
MOST = 180  # minutes between two hours of one thing
SIDES = 6


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
