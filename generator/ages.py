"""Ages of one person that sources give differently."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from generator.claims import Claim
from generator.lines import texts
from generator.model import Article, Side
from generator.players import Who
from generator.variants import Found

SAY = {  # user-visible sentences
    "age": "age of {name}",
    "age_why": "the sources give the person different ages",
}
BIRTHDAY = 10  # days within which two ages of one year's difference are no birthday
SIDES = 6


def aged(article: Article) -> tuple[Claim, ...]:
    """What the article says of ages; `key`: the actor's name."""
    found = []
    for a in article.actors:
        if a.age:
            years, _, line = a.age.rstrip(")").partition(" (line ")
            if years.isdigit():
                found.append(Claim("age", a.name, int(years), years, article.id, article.published or "~", "", int(line) if line.isdigit() else a.line))
    return tuple(found)


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
    return Side(c.article, c.shown, text if c.shown in text else "", c.line)


def _apart(a: Claim, b: Claim) -> bool:
    """Whether two ages cannot both be right; `b` is the later."""
    try:
        days = (date.fromisoformat(b.published[:10]) - date.fromisoformat(a.published[:10])).days
    except ValueError:
        return False
    grown = b.value - a.value
    return grown < 0 or grown > days / 365 + (1 if days > BIRTHDAY else 0)
