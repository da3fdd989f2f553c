"""A day that a source itself sets against another's: 'began on Jan. 27, two days earlier than the company has said'."""

import re
from collections.abc import Iterable, Mapping, Sequence

from generator.claims import NUMBERS, Claim
from generator.former_plans import unshifted
from generator.kinship import Story, kin
from generator.model import Article, Entry, Side
from generator.told import Told
from generator.variants import Found
from generator.wording import THOUGHT, dated_at, plain_date, words

SAY = {  # user-visible sentences
    "when": "date of: {what}",
    "when_why": "a source says itself that it was {shift}",
    "mistaken_why": "a later report corrects the date",
}
SAYING = "said|says|say|reported|reports|claimed|claims|disclosed|stated|acknowledged|admitted|maintained|told"
AGAINST = re.compile(
    rf"\b(?P<n>an?|{'|'.join(NUMBERS)}|\d{{1,2}}) (?P<unit>day|week|month)s? (?P<way>later|earlier) than "
    rf"(?:(?:first|originally|initially|previously) (?:thought|believed|known|assumed|{SAYING})|[^.;,“”\"]{{2,50}}? (?:has |have |had |first |initially |previously |originally |publicly ){{0,2}}(?:{SAYING}))\b",
    re.I,
)
MISTAKEN = re.compile(r",\s(?:and\s)?not\s(?:on|in)\s(?P<day>[^.;,]{3,20}?),?\s" + THOUGHT)


def counterdates(article: Article) -> tuple[Claim, ...]:
    """Days of the article that are so much earlier or later than told elsewhere, or that it puts right. `date`: the article's own; `key`: the other one,
    of kind `mistaken` as it is printed."""
    found = []
    for e in article.events:
        text = e.sentence or e.src
        against = AGAINST.search(text) if " than " in text and e.precision == "day" else None
        at = dated_at(e.date, text) if against else -1
        if against and 0 <= at < against.start() and (other := unshifted(e.date, against)):
            found.append(Claim("against", other, 0, against[0], article.id, article.published or "~", text, e.line, e.date, about=words(e.what)))
        mistaken = MISTAKEN.search(text) if "not " in text and " as " in text and e.precision == "day" else None
        if mistaken and 0 <= dated_at(e.date, text) < mistaken.start():
            found.append(Claim("mistaken", mistaken["day"], 0, mistaken[0], article.id, article.published or "~", text, e.line, e.date, about=words(e.what)))
    return tuple(found)


def contradicted_days(claims: Iterable[Claim], linked: Sequence[tuple[Entry, Sequence[Told]]], stories: Mapping[str, Story]) -> list[Found]:
    """Each such day beside the statement of an earlier article that begins or ends on the other one, where just one does, or one with words in common."""
    against = [c for c in claims if c.kind in ("against", "mistaken")]
    days = sorted({day for e, _ in linked for day in (e.date[:10], e.date[-10:]) if len(day) == 10}) if against else []
    meant = {id(c): [c.key] if c.kind == "against" else [day for day in days if dated_at(day, c.key) >= 0] for c in against}
    wanted = {day for found in meant.values() for day in found}
    near = [t for e, group in linked if e.date[:10] in wanted or e.date[-10:] in wanted for t in group] if wanted else []
    return [made for c in against if (made := _found(c, [t for t in near if t.event.date[:10] in meant[id(c)] or t.event.date[-10:] in meant[id(c)]], stories))]


def _found(c: Claim, near: Sequence[Told], stories: Mapping[str, Story]) -> Found | None:
    told = [t for t in near if t.article != c.article and t.published[:10] <= c.published[-10:] and kin(stories[c.article], t.story)]
    alike = [t for t in told if c.about & t.words] or told
    if not alike or len({t.event.date for t in alike}) > 1 or alike is told and len({t.event.what for t in told}) > 1:
        return None
    sides = (*(Side(t.article, plain_date(t.event.date), t.text, t.event.line) for t in {t.article: t for t in alike}.values()),
             Side(c.article, plain_date(c.date), c.sentence, c.line))
    statements = (*((t.article, t.event.line, t.event.date) for t in alike), (c.article, c.line, c.date))
    kind, why = ("superseded", SAY["mistaken_why"]) if c.kind == "mistaken" else ("disagreement", SAY["when_why"].format(shift=c.shown))
    return Found(kind, SAY["when"].format(what=alike[0].event.what), sides, why, statements, happened=alike[0].event.what)
