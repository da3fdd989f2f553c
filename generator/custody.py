"""Who was arrested on a day, and whom a court keeps in custody: known by who it is, in whatever words."""

import re

from generator.acts import persons
from generator.folding import fold
from generator.papers import names_writer
from generator.told import Told
from generator.wording import words

SEIZED = re.compile(  # 'Ada Pool and Jon Rask were caught'
    r"\b(?P<verb>was|were)\s(?:later\s|also\s|both\s|all\s)?(?:arrested|detained(?! by (?:an?|the) [^.;,]{0,20}?(?:court|judge|magistrate)\b)|apprehended|taken into custody|picked up by (?:the )?police|(?P<taken>seized)\s(?:in|at|outside|from|on leaving)\s(?:his|her|their|the|an?|\w+['’]s)\b|caught(?!\s(?:up|out|in|between|off|on|by|with|at|a|the|fire)\b)|caught(?=\son\s(?:[A-Z][a-z]+,?\s)?(?:\d|[A-Z])))(?!\s(?:again|twice)\b)")
REMANDED = re.compile(  # 'was remanded for four weeks', 'a court ordered the captain to be held in custody', 'was detained by the court'
    r"\b(?:was|were|been)\s(?:later\s|also\s|both\s)?(?:remanded|(?:detained|placed in (?:[a-z-]+\s)?(?:custody|detention))\sby\s(?:an?|the)\s[^.;,]{0,30}?(?:court|judge|magistrate))\b"
    r"|\b(?:[Cc]ourt|[Jj]udges?|[Mm]agistrates?)\b[^.;:]{0,60}?\s(?:ordered|remanded|sent|placed|put|took)\b[^.;:]{0,80}?\s(?:in|into)\s(?:[a-z-]+\s)?(?:custody|detention)\b"
)
NOT_REMANDED = re.compile(r"\b(?:not|no|never|bail|releas\w*|freed?|reject\w*|refus\w*|end|instead|would|until|whether)\b(?! the \d| \d)")
OTHERS = re.compile(r"\b(?:other|others|another|more|further|second|third|dozens|hundreds|scores|(?<!, )\d+(?!-year)|four|five|six|seven|eight|nine|ten|protesters|demonstrators|supporters)\b", re.I)
THEY = re.compile(r"(?:They|Both|The (?:two|pair|two men|two women|two suspects))\s")  # of one alone it may be anybody
TOWN = re.compile(r"\b(?:from|in|of|at|near)\s([A-Z][\w’-]+)")
ROLES = words("captain master skipper driver pilot mayor minister president chairman director manager owner founder teacher doctor nurse guard officer soldier banker trader broker editor journalist leader boss treasurer accountant coach priest bishop farmer engineer singer actor")


def one_arrest(a: Told, b: Told) -> bool:
    """Whether the same people are arrested in both: all that one names are among those of the other. Of one that names none, 'they were detained', its article
    must know the others; of 'a dealer from Velm' the other names the town as well."""
    found = [SEIZED.search(t.event.what) for t in (a, b)]
    if any(m and (OTHERS.search(t.event.what[: m.start()]) or m["taken"] and not persons(t)) for m, t in zip(found, (a, b), strict=True)):
        return False  # a ship is seized as well
    one, other = _seized(a), _seized(b)
    if one and other:
        return one <= other or other <= one
    nameless, named, who = (a, b, other) if not one else (b, a, one)
    if not who or not who <= set(nameless.story.subjects):
        return False
    return THEY.match(nameless.event.what) is not None or bool(_towns(nameless) & _towns(named))


def one_remand(a: Told, b: Told) -> bool:
    """Whether a court keeps the same man in custody in both. Of one that does not name him its sentence does, or its article knows him and it has the word for what he is: 'the captain of a ferry'."""
    one, other = set(persons(a)), set(persons(b))
    if any(OTHERS.search(t.event.what.partition(" for ")[0]) and not persons(t) for t in (a, b)):
        return False
    if one and other:
        return one <= other or other <= one
    nameless, named, who = (a, b, other) if not one else (b, a, one)
    if len(who) != 1 or not who <= set(nameless.story.subjects):
        return False
    return names_writer(nameless, named) or not (ROLES & words(nameless.event.what) & words(named.text)) == frozenset()


def _seized(t: Told) -> set[str]:
    """Who is arrested: its actors but for those that are named behind the verb."""
    found = SEIZED.search(t.event.what)
    behind = set(fold(t.event.what[found.end() :]).replace("’s", "").split()) if found else set()
    return {slug for slug in t.actors if behind.isdisjoint({w for w in slug.split("-") if len(w) > 1})}


def _towns(t: Told) -> set[str]:
    return {fold(name) for name in TOWN.findall(t.event.what)}
