"""Words of one speaker that two sources print otherwise, neither of them in translation."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from generator.echoes import LONGER, retells, same_saying
from generator.kinship import Story, kin
from generator.model import Article, Quote, Side, Struct
from generator.players import Who
from generator.sentences import sentences
from generator.variants import LEAST_SAID, Found, line_with, printed
from generator.wording import flat, words

SAY = {  # user-visible sentences
    "quote": "words of {name}",
    "quote_near": "the same words, not printed alike",
}
WITHIN = 31  # days between two reports of one saying
MOST = 40  # words of a quotation that is compared: of a long one parts are said again
NEAR = 40  # quotations of a speaker that one is compared with

SIDES = 6
LEAST_PART = 6  # words of a sentence that is compared for itself
PART = 3  # one in so many of the long words of the shorter is in the other, as it is printed
SHORT = 3  # letters of a word that two sayings have in common by chance
NO_MARKS = str.maketrans("", "", ".,;:!?'’“”\"()–—")
SOON, SURELY = 7, 3  # days after which two sayings are one only where they share so many words: else the same was said again, in other ones
UNDATED = "~"  # behind all days


class Saying(Struct, frozen=True, gc=False):
    """A quotation that others are compared with."""

    article: Article
    quote: Quote
    size: int  # number of words
    day: int | None  # of publication; None where it is not known
    parts: tuple[str, ...]  # its sentences, of several
    spoken: int | None = None  # the day on which it was said, where the article tells it


class Sayings(Struct, frozen=True, gc=False):
    """What one speaker says, as it was compared."""

    articles: tuple[str, ...]  # ids of those with words of theirs
    alike: tuple[tuple[Side, ...], ...]  # the quotations that say one thing in other words


def sayings(articles: Iterable[Article], who: Who, stories: Mapping[str, Story], only: Collection[str] | None = None) -> dict[str, Sayings]:
    """By speaker: of all whom these articles quote, or of `only` some."""
    return {slug: _compared(said, stories) for slug, said in _by_speaker(articles, who).items() if only is None or slug in only}


def sayings_again(before: Mapping[str, Sayings], articles: Sequence[Article], changed: Collection[str], who: Who, stories: Mapping[str, Story]) -> dict[str, Sayings]:
    """The same where all but the `changed` articles say what they said `before`: compared again of those speakers whom a changed one quotes or quoted."""
    fresh = frozenset(changed)
    touched = {slug for slug, was in before.items() if not fresh.isdisjoint(was.articles)}.union(_by_speaker((a for a in articles if a.id in fresh), who))
    near = fresh.union(*[before[slug].articles for slug in touched if slug in before])
    return {slug: was for slug, was in before.items() if slug not in touched} | sayings((a for a in articles if a.id in near), who, stories, touched)


def reworded(said: Mapping[str, Sayings], who: Who) -> list[Found]:
    """The quotations that say one thing in other words, side by side."""
    return [Found("variant", SAY["quote"].format(name=who.names[slug]), sides[:SIDES], SAY["quote_near"]) for slug in sorted(said) for sides in said[slug].alike]


def _by_speaker(articles: Iterable[Article], who: Who) -> dict[str, list[Saying]]:
    found: dict[str, list[Saying]] = defaultdict(list)
    for a in articles:
        if not a.translated_from and (a.quotes or a.unquoted):
            cast, day = _cast(a, who), _day(a.published)
            for q in (*a.quotes, *a.unquoted):
                n = q.text.count(" ") + 1
                if q.speaker and LEAST_SAID <= n <= MOST and (slug := cast.get(q.speaker) or who.slug(a.id, q.speaker)) and slug not in who.hidden:
                    found[slug].append(Saying(a, q, n, day, _sentences(q.text), _spoken(a, q)))
    return found


def _spoken(article: Article, quote: Quote) -> int | None:
    """The day of the event whose line holds the quotation: 'On Thursday he told them that “…”'."""
    words = quote.text.strip(" ,.")
    return next((_day(e.date) for e in article.events if e.line == quote.line and e.precision == "day" and e.kind == "past" and words in e.what), None)


def _later(one: Saying, other: Saying) -> bool:
    """Whether one was said after the article was published that has the other."""
    return bool(one.spoken and other.day and other.day < one.spoken)


def _compared(said: Sequence[Saying], stories: Mapping[str, Story]) -> Sayings:
    ids = tuple(dict.fromkeys([s.article.id for s in said]))
    return Sayings(ids, tuple([tuple(map(_side, group)) for group in _joined(_pairs(sorted(said, key=_order), stories))]) if len(ids) > 1 else ())


def _joined(pairs: Iterable[tuple[Saying, Saying]]) -> list[list[Saying]]:
    """Pairs that have a saying in common as one, each article's first, and without what a copy prints alike."""
    groups: list[list[Saying]] = []
    for one, other in pairs:
        mine = next((g for g in groups if one in g or other in g), None)
        if mine is None:
            groups.append([one, other])
        else:
            mine += [s for s in (one, other) if s.article.id not in [t.article.id for t in mine] and flat(s.quote.text) not in [flat(t.quote.text) for t in mine]]
    return groups


def _side(s: Saying) -> Side:
    return Side(s.article.id, printed(s.quote.text), line_with(s.article, s.quote), s.quote.line)


def _order(s: Saying) -> tuple[str, str, int]:
    return s.article.published or UNDATED, s.article.id, s.quote.line


def _cast(article: Article, who: Who) -> dict[str, str]:
    """The slugs of an article's names, and of the other forms of those; of two that bear one, the first."""
    actors = list(zip(article.actors, who.cast[article.id], strict=True))[::-1]
    return {alias: slug for x, slug in actors for alias in x.aliases[::-1]} | {x.name: slug for x, slug in actors}


def _pairs(said: Sequence[Saying], stories: Mapping[str, Story]) -> Iterator[tuple[Saying, Saying]]:
    """`said` in order of publication, those without a day last."""
    days, sizes, ids = [s.day or 0 for s in said], [s.size for s in said], [s.article.id for s in said]
    plain: dict[int, frozenset[str]] = {}
    start = 0  # the first that is not too long ago
    for i, day in enumerate(days):
        while day and days[start] and day - days[start] > WITHIN:
            start += 1
        least, most, mine, id = sizes[i] / LONGER, sizes[i] * LONGER, frozenset[str](), ids[i]
        for k in range(max(start, i - NEAR), i):  # first what costs nothing: most are longer by far, or have hardly a word in common
            if not (least <= sizes[k] <= most or said[i].parts or said[k].parts) or ids[k] == id or day and days[k] and day - days[k] > WITHIN:
                continue
            mine = mine or _long_words(plain, said, i)
            theirs = plain.get(k) or _long_words(plain, said, k)
            if mine.isdisjoint(theirs) or PART * len(mine & theirs) < min(len(mine), len(theirs)) and not (said[i].parts or said[k].parts):
                continue
            whole, other = said[k].quote.text, said[i].quote.text
            alike = next((two for two in ((whole, other), *((part, other) for part in said[k].parts if _one_mark(part, other)), *((whole, part) for part in said[i].parts if _one_mark(whole, part))) if _is_one(*two)), None)
            if alike and not (day and days[k] and day - days[k] > SOON and _is_dated(said[i]) and _is_dated(said[k]) and _share_little(*alike)) and not _later(said[i], said[k]) and not _later(said[k], said[i]) and kin(stories[ids[k]], stories[id]):
                yield _part(said[k], alike[0]), _part(said[i], alike[1])


def _share_little(one: str, other: str) -> bool:
    mine, theirs = words(one), words(other)
    return len(mine & theirs) < min(SURELY, len(mine), len(theirs))


def _is_dated(said: Saying) -> bool:
    return "/" not in (said.article.published or UNDATED)


def _is_one(one: str, other: str) -> bool:
    return (same_saying(one, other) or retells(one, other)) and not _looks_back(one, other)


MARK = re.compile(r"\d[\d.,]*\d|(?<=[a-z,] )[A-ZÀ-Þ][\w’-]{2,}")  # a number, a name


def _one_mark(one: str, other: str) -> bool:
    """Whether two sentences have a number or a name in common: what somebody always says has none."""
    return not set(MARK.findall(one)).isdisjoint(MARK.findall(other))


def _part(saying: Saying, text: str) -> Saying:
    return saying if text == saying.quote.text else replace(saying, quote=replace(saying.quote, text=text))


def _sentences(text: str) -> tuple[str, ...]:
    """Its sentences that are long enough to be known again; none of a quotation that is one."""
    found = sentences(text) if any(map(text.__contains__, (". ", "! ", "? "))) else ()
    return tuple([text[a:b] for a, b in found if text.count(" ", a, b) + 1 >= LEAST_PART]) if len(found) > 1 else ()


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
