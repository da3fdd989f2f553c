"""A day that a source itself sets against another's: 'began on Jan. 27, two days earlier than the company has said'."""

import re
from collections.abc import Iterable, Sequence

from generator.claims import NUMBERS, Claim, unshifted
from generator.model import Article, Entry, Side
from generator.told import Stems, Told, kin, opened
from generator.variants import Found
from generator.wording import dated_at, plain_date, words

SAY = {  # user-visible sentences
    "when": "date of: {what}",
    "when_why": "a source says itself that it was {shift}",
}
SAYING = "said|says|say|reported|reports|claimed|claims|disclosed|stated|acknowledged|admitted|maintained|told"
AGAINST = re.compile(
    rf"\b(?P<n>an?|{'|'.join(NUMBERS)}|\d{{1,2}}) (?P<unit>day|week|month)s? (?P<way>later|earlier) than "
    rf"(?:(?:first|originally|initially|previously) (?:thought|believed|known|assumed|{SAYING})|[^.;,“”\"]{{2,50}}? (?:has |have |had |first |initially |previously |originally |publicly ){{0,2}}(?:{SAYING}))\b",
    re.I,
)


def counterdates(article: Article) -> tuple[Claim, ...]:
    """Days of the article that are so much earlier or later than told elsewhere. `date`: the article's own; `key`: the other one."""
    found = []
    for e in article.events:
        text = e.sentence or e.src
        against = AGAINST.search(text) if " than " in text and e.precision == "day" else None
        at = dated_at(e.date, text) if against else -1
        if against and 0 <= at < against.start() and (other := unshifted(e.date, against)):
            found.append(Claim("against", other, 0, against[0], article.id, article.published or "~", text, e.line, e.date, about=words(e.what)))
    return tuple(found)


def contradicted_days(claims: Iterable[Claim], linked: Sequence[tuple[Entry, Sequence[Told]]], stories: dict[str, Stems]) -> list[Found]:
    """Each such day beside the statement of an earlier article that begins or ends on the other one, where just one does, or one with words in common."""
    against = [c for c in claims if c.kind == "against"]
    days = {c.key for c in against}
    near = [t for e, group in linked if e.date[:10] in days or e.date[-10:] in days for t in group] if days else []
    return [made for c in against if (made := _found(c, [t for t in near if c.key in (t.event.date[:10], t.event.date[-10:])], stories))]


def _found(c: Claim, near: Sequence[Told], stories: dict[str, Stems]) -> Found | None:
    told = [t for t in near if t.article != c.article and t.published[:10] <= c.published[-10:] and kin(stories[c.article], t.story)]
    alike = [t for t in told if c.about & opened(t.clause)] or told
    if not alike or len({t.event.date for t in alike}) > 1 or alike is told and len({t.event.what for t in told}) > 1:
        return None
    sides = (*(Side(t.article, plain_date(t.event.date), t.text, t.event.line) for t in {t.article: t for t in alike}.values()),
             Side(c.article, plain_date(c.date), c.sentence, c.line))
    statements = (*((t.article, t.event.line, t.event.date) for t in alike), (c.article, c.line, c.date))
    return Found("disagreement", SAY["when"].format(what=alike[0].event.what), sides, SAY["when_why"].format(shift=c.shown), statements)
