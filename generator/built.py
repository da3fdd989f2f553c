"""The year in which what broke, or what has a name, had been built, as sources give it: 'the dam, built in 1968', 'the dam was finished in 1971'."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.claims import Claim, only_claims
from generator.hours import days_of, of_one_mishap
from generator.incidents import STRUCTURES
from generator.lines import longest
from generator.model import Article, Side
from generator.series import Stories
from generator.signs import Signs
from generator.variants import Found
from generator.wording import stem

SAY = {  # user-visible sentences
    "built": "year in which the {thing} was built",
    "founded": "year in which {thing} was founded",
    "built_why": "the sources give different years",
}
BUILT = re.compile(rf"(?:The|Its)\s(?:[\w’'-]+\s){{0,3}}?(?P<thing>{STRUCTURES}),?\s(?:[^.;]{{0,60}}?\s)?(?:was\s|were\s|had been\s)?(?:built|finished|completed|constructed|erected)\b")
FOUNDED = re.compile(r"(?:The\s)?(?P<name>[A-ZÀ-Þ][\w&’'-]*(?:\s(?:of\s(?:the\s)?)?[A-ZÀ-Þ][\w&’'-]*){0,4}),?\s(?:which\s)?(?:was\s|had been\s)?(?:founded|established|set up)\b")
OTHERWISE = re.compile(r"\b(?:second|another|new|wing|part|partly|rebuilt|renovat\w*|reinforc\w*|strengthen\w*|repairs?|repaired|extension|since|between|before|after|began|begun|started|stages?|like)\b", re.I)
NAMES = re.compile(r"\b[A-ZÀ-Þ][\w’'-]+")
FOUNDING = Signs("founded", "established", "set up")
LETTERS = Signs("built", "finished", "completed", "constructed", "erected")  # one of them stands in each such clause
SIDES = 6


def built(article: Article) -> Iterator[Claim]:
    """The year that an article gives of the one thing of which it tells that it broke, or of a thing by its name; `key`: the thing, `value`: the year, `date`: the day on which it broke."""
    years = [(e, m) for e in article.events if e.precision == "year" and LETTERS.within_one(e.what) and (m := BUILT.match(e.what)) and not OTHERWISE.search(e.what)]
    broken = {thing: day for (thing, _), day in days_of(article).items()} if years else {}
    for e in article.events:
        if e.precision == "year" and e.date.isdigit() and FOUNDING.within_one(e.what) and (named := FOUNDED.match(e.what)):
            yield Claim("built", f"founded {named['name']}", float(e.date), named["name"], article.id, article.published or "~", longest(e), e.line, of=e.date)
    for e, m in years:
        thing = stem(m["thing"].lower())[0]
        names = " ".join(NAMES.findall(e.what[: m.start("thing")])[1:])
        if e.date.isdigit() and (thing in broken or names):
            yield Claim("built", thing if thing in broken else f"{names} {thing}", float(e.date), m["thing"].lower(), article.id, article.published or "~", longest(e), e.line, broken.get(thing, ""), of=e.date)


def built_apart(claims: Iterable[Claim], stories: Stories) -> list[Found]:
    """Years of one thing that differ, where each article gives one."""
    found = []
    for _, group in of_one_mishap("built", claims, stories):
        years: dict[str, dict[str, Claim]] = defaultdict(dict)
        for c in group:
            years[c.article].setdefault(c.of, c)
        single = only_claims(years)[:SIDES]
        if len({c.of for c in single}) > 1:
            sides = tuple(Side(c.article, c.of, c.sentence, c.line) for c in single)
            topic = SAY["founded" if single[0].key.startswith("founded ") else "built"]
            found.append(Found("disagreement", topic.format(thing=single[0].shown), sides, SAY["built_why"], tuple((c.article, c.line, c.of) for c in single)))
    return found
