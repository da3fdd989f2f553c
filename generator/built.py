"""The year in which what broke had been built, as sources give it: 'the dam, built in 1968', 'the dam was finished in 1971'."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.claims import Claim, only_claims
from generator.hours import days_of, of_one_mishap
from generator.incidents import STRUCTURES
from generator.lines import longest
from generator.model import Article, Side
from generator.series import Stories
from generator.variants import Found
from generator.wording import stem

SAY = {  # user-visible sentences
    "built": "year in which the {thing} was built",
    "built_why": "the sources give different years",
}
BUILT = re.compile(rf"(?:The|Its)\s(?:[\w’'-]+\s){{0,3}}?(?P<thing>{STRUCTURES}),?\s(?:[^.;]{{0,60}}?\s)?(?:was\s|were\s|had been\s)?(?:built|finished|completed|constructed|erected)\b")
OTHERWISE = re.compile(r"\b(?:second|another|new|wing|part|partly|rebuilt|renovat\w*|reinforc\w*|strengthen\w*|repairs?|repaired|extension|since|between|before|after|began|begun|started|stages?|like)\b", re.I)
LETTERS = ("built", "finished", "completed", "constructed", "erected")  # one of them stands in each such clause
SIDES = 6


def built(article: Article) -> Iterator[Claim]:
    """The year that an article gives of the one thing of which it tells that it broke; `key`: the thing, `value`: the year, `date`: the day on which it broke."""
    years = [(e, m) for e in article.events if e.precision == "year" and any(map(e.what.__contains__, LETTERS)) and (m := BUILT.match(e.what)) and not OTHERWISE.search(e.what)]
    broken = {thing: day for (thing, _), day in days_of(article).items()} if years else {}
    for e, m in years:
        thing = stem(m["thing"].lower())[0]
        if thing in broken and e.date.isdigit():
            yield Claim("built", thing, float(e.date), m["thing"].lower(), article.id, article.published or "~", longest(e), e.line, broken[thing], of=e.date)


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
            found.append(Found("disagreement", SAY["built"].format(thing=single[0].shown), sides, SAY["built_why"], tuple((c.article, c.line, c.of) for c in single)))
    return found
