"""Ages of one person, or of two without a name, that sources give differently."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from msgspec.structs import replace

from generator.aged import WORDS
from generator.claims import Claim
from generator.kinship import Story, kin
from generator.lines import Lines, texts
from generator.model import Article, Side
from generator.players import Who
from generator.signs import Signs
from generator.variants import Found

SAY = {  # user-visible sentences
    "age": "age of {name}",
    "age_why": "the sources give the person different ages",
    "two": "ages of two people",
    "two_why": "the sources give one of them different ages",
}
BIRTHDAY = 10  # days within which two ages of one year's difference are no birthday
SIDES = 6
GENERATION = 15  # years by which two people of one name differ
TWO = tuple((sign, re.compile(p)) for sign, p in (  # letters of which each match has one, and the pattern
    ("aged ", r"\baged (?P<one>\d{2}) and (?P<two>\d{2})\b"),
    ("an of ", r"\ba (?:wo)?man of (?P<one>\d{2}) and (?:a|another) (?:wo)?man of (?P<two>\d{2})\b"),
    (" he ", r"\bhe (?:was |is )?(?P<one>\d{2}) and she (?:was |is )?(?P<two>\d{2})\b"),
    ("-year-old", r"\ba (?P<one>\d{2})-year-old (?:wo)?man and a (?P<two>\d{2})-year-old (?:wo)?man\b"),
))
SIGNS = Signs(*[sign for sign, _ in TWO])
SEX = re.compile(r"\b(?:wo)?men\b")
OFF = 5  # years by which an age is misprinted at most


def aged(article: Article, lines: Lines) -> tuple[Claim, ...]:
    """What the article says of ages; `key`: the actor's name; of two without one, both ages in their order."""
    found = list(_of_two(article, lines)) if lines.has(SIGNS) else []
    for a in article.actors:
        if a.age:
            years, _, line = a.age.rstrip(")").partition(" (line ")
            if years.isdigit():
                found.append(Claim("age", a.name, int(years), years, article.id, article.published or "~", "", int(line) if line.isdigit() else a.line))
    return tuple(found)


def _of_two(article: Article, lines: Lines) -> Iterable[Claim]:
    pairs = {(m["one"], m["two"]): Claim("two ages", m["one"], int(m["two"]), f"{m['one']} and {m['two']}", article.id, article.published or "~", text, line)
             for line, text in lines.each for sign, pattern in TWO if sign in text for m in pattern.finditer(text)}  # fmt: skip
    return pairs.values() if len(pairs) == 1 else ()


def two_ages(claims: Iterable[Claim], stories: Mapping[str, Story]) -> list[Found]:
    """Ages of two people of one story, of whom one is as old in both articles, and the other hardly older: 'aged 52 and 38', 'aged 52 and 37'."""
    told = sorted([c for c in claims if c.kind == "two ages"], key=_when)
    by_age: dict[tuple[int, float], list[Claim]] = defaultdict(list)
    for c in told:
        by_age[0, float(c.key)].append(c)
        by_age[1, c.value].append(c)
    found = []
    for (which, _), group in sorted(by_age.items()):
        first = group[0]
        near = [c for c in group[1:] if kin(stories[first.article], stories[c.article])]
        others = [c for c in near if abs(_other(which, c) - _other(which, first)) <= OFF and _apart(replace(first, value=_other(which, first)), replace(c, value=_other(which, c)))]
        if others:
            if {m[0] for c in (first, *others) for m in SEX.finditer(c.sentence)} >= {"men", "women"}:
                continue
            sides = [Side(c.article, c.shown, c.sentence, c.line) for c in (first, *[c for c in near if c in others or _other(which, c) == _other(which, first)])]
            found.append(Found("disagreement", SAY["two"], tuple(sides[:SIDES]), SAY["two_why"]))
    return found


def _other(which: int, c: Claim) -> float:
    return float(c.key) if which else c.value


def ages(claims: Iterable[Claim], articles: Iterable[Article], who: Who) -> list[Found]:
    """Ages of one person that no birthday explains."""
    by_person: dict[str, list[Claim]] = defaultdict(list)
    for c in claims:
        if c.kind == "age" and (slug := who.slug(c.article, c.key)) and slug not in who.hidden:
            by_person[slug].append(c)
    apart = {slug: sorted(mine, key=_when) for slug, mine in by_person.items() if any(_apart(a, b) for a in mine for b in mine if _when(a) < _when(b))}
    by_id = {a.id: a for a in articles} if apart else {}
    return [Found("disagreement", SAY["age"].format(name=who.names[slug]), tuple(_side(c, by_id[c.article]) for c in mine[:SIDES]), SAY["age_why"]) for slug, mine in sorted(apart.items())]


def _when(c: Claim) -> tuple[str, str]:
    return c.published, c.article


def _side(c: Claim, article: Article) -> Side:
    text = texts(article).get(c.line, "")
    spelt = next((word for word, age in WORDS.items() if age == c.value), c.shown)
    return Side(c.article, c.shown, text if c.shown in text or spelt in text.lower() else "", c.line)


def _apart(a: Claim, b: Claim) -> bool:
    """Whether two ages cannot both be right; `b` is the later."""
    try:
        days = (date.fromisoformat(b.published[:10]) - date.fromisoformat(a.published[:10])).days
    except ValueError:
        return False
    grown = b.value - a.value
    if abs(grown) > GENERATION:
        return False  # a father and his son of one name
    return grown < 0 or grown > days / 365 + (1 if days > BIRTHDAY else 0)
