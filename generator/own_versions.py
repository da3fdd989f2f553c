"""Numbers in which two versions of one article differ: its outlet has changed one of them."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.lines import each_text
from generator.model import Article, Side
from generator.variants import Found
from generator.wording import flat

SAY = {  # user-visible sentences
    "corrected": "{label} corrected its own article",
    "versions": "two versions of one article of {label} differ",
}
EARLIER = ("earlier version", "previous version", "original version", "first version", "incorrectly")


def own_versions(found: Iterable[Found], articles: Sequence[Article], number: Callable[[Side], str]) -> list[Found]:
    """What only two versions of one article tell differently is no disagreement of sources: what it gave before stands first."""
    by_id: dict[str, Article] = {}
    made = []
    for f in found:
        if f.kind != "variant" and len(f.sides) > 1:
            by_id = by_id or {a.id: a for a in articles}
            numbers = [{number(s) for s in f.sides if s.article == id} for id in dict.fromkeys(s.article for s in f.sides)]
            if of_one_article(f.sides, by_id) and all(a.isdisjoint(b) for a, b in pairwise(numbers)):
                f = _in_order(f, by_id, number)
            f = replace(f, sides=_each_once(f.sides, by_id))
        made.append(f)
    return made


def _each_once(sides: Sequence[Side], articles: Mapping[str, Article]) -> tuple[Side, ...]:
    """Without what another version of an article gives like the first; two sides stay."""
    kept: dict[tuple[str, str, str, str], Side] = {}
    for s in sides:
        a = articles[s.article]
        kept.setdefault((a.outlet or a.id, flat(a.title), s.value, s.sentence), s)
    return tuple(kept.values()) if len(kept) > 1 else tuple(sides)


def of_one_article(sides: Sequence[Side], articles: Mapping[str, Article]) -> bool:
    """Whether the sides are all of one article that was printed twice."""
    first = articles[sides[0].article]
    others = {s.article for s in sides} - {first.id}
    return bool(others) and first.outlet is not None and all(articles[i].outlet == first.outlet and flat(articles[i].title) == flat(first.title) for i in others)


def _in_order(found: Found, articles: Mapping[str, Article], number: Callable[[Side], str]) -> Found:
    label = articles[found.sides[0].article].outlet
    given_up = {s.article for s in found.sides if any(_takes_back(articles[o.article], number(s)) for o in found.sides if number(o) != number(s))}
    sides = sorted(found.sides, key=lambda s: (s.article not in given_up, articles[s.article].via is None if not given_up else False))
    return replace(found, kind="superseded", sides=tuple(sides), why=SAY["corrected" if given_up else "versions"].format(label=label))


def _takes_back(article: Article, number: str) -> bool:
    return any(re.search(rf"(?<![\d.,]){re.escape(number)}(?![\d]|[.,]\d)", text) for _, text in each_text(article) if any(map(text.lower().__contains__, EARLIER)))
