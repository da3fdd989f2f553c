"""Since when somebody holds an office, where sources give different years or months."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

from generator.claims import Claim
from generator.lines import Lines, longest
from generator.model import Article, Side
from generator.players import Who
from generator.signs import Signs
from generator.variants import Found
from generator.wording import dated_at, words

SAY = {  # user-visible sentences
    "since": "when {name} took office",
    "since_why": "the sources give different days for one office",
}
SIGNS = Signs("since", "became", "office", "took over", "appointed", "elected", "sworn in", "took up", "named")
TOOK = re.compile(  # what stands before the date
    r"(?:\bin (?:post|office|power|charge|the (?:job|post))|\bhas (?:led|run|headed|chaired) [^,.;]{3,60}|\b(?:has|had) been (?:the |its |their )?[^,.;“\"]{0,50}?(?:minister|president|chair(?:man|woman|person)?|head|director|mayor|governor|chief|leader|chancellor|secretary|commissioner|ambassador|boss|speaker|premier|manager|editor|coach)(?: of [^,.;“\"]{3,40}?)?|\bhas (?:held|been in) (?:the )?(?:post|office|job|charge))\s+since\s+(?:early |late |mid-)?$|"
    r"\b(?:became|was (?:appointed|named|elected|made)|took over as)\s(?P<office>[^,.;“\"]{3,70}?)\s(?:in|on)\s+(?:early |late |mid-)?$|"
    r"\b(?:took over|took (?:up )?(?:office|the post|the job|the helm|the reins)|was sworn in|was (?:appointed|elected))\s(?:in|on)\s+(?:early |late |mid-)?$"
)
NAMED = re.compile(r"\b(?:appointed|named|elected|made)\b")  # that day, and not the one on which the term began
INTERIM = re.compile(r"\b(?:interim|acting|caretaker|temporar(?:y|ily)|provisional(?:ly)?)\b", re.I)
PRINTED = re.compile(r"[A-Z][a-z]+\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]+ \d{4}|[A-Z][a-z]+\.? (?:\d{4}|\d{1,2})(?!\d)|\d{1,2} [A-Z][a-z]+|\d{4}|[A-Z][a-z]+")
PRECISIONS = ("day", "month", "year")
SIDES = 6


def tenures(article: Article, lines: Lines) -> tuple[Claim, ...]:
    """Since when the article says that somebody holds an office; `key`: the actor's name, `about`: words of the office, `date`: as exact as it is told."""
    people = {a.name for a in article.actors if a.type == "person"}
    found = []
    for e in article.events if lines.has(SIGNS) else ():
        text = longest(e)
        if e.precision not in PRECISIONS or e.kind not in ("past", "background") or not SIGNS.within_one(text):
            continue
        at = dated_at(e.date, text)
        took = TOOK.search(text[max(0, at - 110) : at]) if at > 0 else None
        mine = [a for a in e.actors if a in people]
        if took and len(mine) == 1 and not INTERIM.search(text):
            shown = text[at : at + 24].split(",")[0].split(".")[0].strip()
            found.append(Claim("since", mine[0], float(NAMED.search(took[0]) is not None), _shown(e.date, shown), article.id, article.published or "~", text, e.line, e.date, about=words(took["office"] or "")))
    return tuple(found)


def _shown(day: str, printed: str) -> str:
    """The date as the article prints it, without the words behind it."""
    kept = PRINTED.match(printed)
    return kept[0] if kept else day


def posts(articles: Iterable[Article], who: Who) -> dict[str, frozenset[str]]:
    """The words of the roles that any article gives each actor."""
    found: dict[str, frozenset[str]] = defaultdict(frozenset)
    for article in articles:
        for actor in article.actors:
            if actor.role and actor.type == "person" and (slug := who.slug(article.id, actor.name)):
                found[slug] |= words(actor.role)
    return found


def since(claims: Iterable[Claim], who: Who, posts: Mapping[str, frozenset[str]]) -> list[Found]:
    """Terms that two sources let begin at different times. `posts`: the words of each actor's roles."""
    by_person: dict[str, list[Claim]] = defaultdict(list)
    for c in claims:
        if c.kind == "since" and (slug := who.slug(c.article, c.key)):
            by_person[slug].append(c)
    found = []
    for slug, mine in sorted(by_person.items()):
        apart = [(a, b) for a, b in combinations(sorted(mine, key=lambda c: (c.published, c.article, c.line)), 2) if _apart(a, b, posts.get(slug, frozenset()))]
        if apart:
            told = {c.article: c for pair in reversed(apart) for c in reversed(pair)}
            sides = tuple(Side(c.article, c.shown, c.sentence, c.line) for c in sorted(told.values(), key=lambda c: (c.published, c.article))[:SIDES])
            found.append(Found("disagreement", SAY["since"].format(name=who.names[slug]), sides, SAY["since_why"]))
    return found


def _apart(a: Claim, b: Claim, posts: frozenset[str]) -> bool:
    """Whether two articles date one office differently: of one that names no office it must be one that the person is known to hold."""
    if a.article == b.article or a.value != b.value or a.date.startswith(b.date) or b.date.startswith(a.date):
        return False
    if a.about and b.about:
        return not a.about.isdisjoint(b.about)
    return all(not c.about or not c.about.isdisjoint(posts) for c in (a, b))
