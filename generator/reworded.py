"""Words of one speaker that two sources print otherwise, neither of them in translation."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from generator.kinship import Story, kin
from generator.likeness import LONGER, same_saying
from generator.model import Article, Quote, Side, Struct
from generator.players import Who
from generator.variants import LEAST_SAID, Found, line_with, printed

SAY = {  # user-visible sentences
    "quote": "words of {name}",
    "quote_near": "the same words, not printed alike",
}
WITHIN = 31  # days between two reports of one saying
MOST = 40  # words of a quotation that is compared: of a long one parts are said again
NEAR = 40  # quotations of a speaker that one is compared with

SHORT = 3  # letters of a word that two sayings have in common by chance
NO_MARKS = str.maketrans("", "", ".,;:!?'’“”\"()–—")
UNDATED = "~"  # behind all days


class Saying(Struct, frozen=True, gc=False):
    """A quotation that others are compared with."""

    article: Article
    quote: Quote
    size: int  # number of words
    day: int | None  # of publication; None where it is not known


def reworded(articles: Iterable[Article], who: Who, stories: Mapping[str, Story]) -> list[Found]:
    """Each quotation beside the first that says it in other words."""
    by_speaker: dict[str, list[Saying]] = defaultdict(list)
    for a in articles:
        if not a.translated_from and (a.quotes or a.unquoted):
            cast, day = _cast(a, who), _day(a.published)
            for q in (*a.quotes, *a.unquoted):
                n = q.text.count(" ") + 1
                if q.speaker and LEAST_SAID <= n <= MOST and (slug := cast.get(q.speaker) or who.slug(a.id, q.speaker)) and slug not in who.hidden:
                    by_speaker[slug].append(Saying(a, q, n, day))
    found = []
    for slug, said in sorted(by_speaker.items()):
        if len({s.article.id for s in said}) > 1:
            for first, again in _pairs(sorted(said, key=_order), stories):
                sides = tuple(Side(s.article.id, printed(s.quote.text), line_with(s.article, s.quote), s.quote.line) for s in (first, again))
                found.append(Found("variant", SAY["quote"].format(name=who.names[slug]), sides, SAY["quote_near"]))
    return found


def _order(s: Saying) -> tuple[str, str, int]:
    return s.article.published or UNDATED, s.article.id, s.quote.line


def _cast(article: Article, who: Who) -> dict[str, str]:
    """The slugs of an article's names, and of the other forms of those; of two that bear one, the first."""
    actors = list(zip(article.actors, who.cast[article.id], strict=True))[::-1]
    return {alias: slug for x, slug in actors for alias in x.aliases[::-1]} | {x.name: slug for x, slug in actors}


def _pairs(said: Sequence[Saying], stories: Mapping[str, Story]) -> Iterator[tuple[Saying, Saying]]:
    """`said` in order of publication, those without a day last."""
    plain: dict[int, frozenset[str]] = {}
    start = 0  # the first that is not too long ago
    for i, later in enumerate(said):
        while later.day and (old := said[start].day) and later.day - old > WITHIN:
            start += 1
        for k in range(max(start, i - NEAR), i):  # first what costs nothing: most are of other days, or longer by far
            earlier = said[k]
            if earlier.article.id == later.article.id or earlier.size > LONGER * later.size or later.size > LONGER * earlier.size or later.day and earlier.day and later.day - earlier.day > WITHIN:
                continue
            mine, theirs = plain.get(i) or _long_words(plain, said, i), plain.get(k) or _long_words(plain, said, k)
            if mine.isdisjoint(theirs):
                continue
            one, other = earlier.quote.text, later.quote.text
            if same_saying(one, other) and not _looks_back(one, other) and kin(stories[earlier.article.id], stories[later.article.id]):
                yield earlier, later
                break


def _long_words(plain: dict[int, frozenset[str]], said: Sequence[Saying], i: int) -> frozenset[str]:
    if i not in plain:
        plain[i] = frozenset([w for w in said[i].quote.text.lower().translate(NO_MARKS).split() if len(w) > SHORT])
    return plain[i]


NOW, THEN = re.compile(r"\b(?:am|is|are|will)\b|[’'](?:re|m|ll)\b", re.I), re.compile(r"\b(?:did|was|were|had|didn|wasn|weren)\b", re.I)


def _looks_back(earlier: str, later: str) -> bool:
    """'We are saving the savings', and a month later 'We saved the savings': said twice."""
    return bool(NOW.search(earlier) and not THEN.search(earlier) and THEN.search(later) and not NOW.search(later))


def _day(published: str | None) -> int | None:
    return date.fromisoformat(published[:10]).toordinal() if published and len(published) >= len("2026-01-01") else None
