"""Words of one speaker that two sources print otherwise, neither of them in translation."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from generator.kinship import Story, kin
from generator.likeness import same_saying
from generator.model import Article, Quote, Side
from generator.players import Who
from generator.variants import LEAST_SAID, Found, line_with, printed

SAY = {  # user-visible sentences
    "quote": "words of {name}",
    "quote_near": "the same words, not printed alike",
}
WITHIN = 31  # days between two reports of one saying
MOST = 40  # words of a quotation that is compared: of a long one parts are said again
NEAR = 40  # quotations of a speaker that one is compared with

UNDATED = "~"  # behind all days

Saying = tuple[str, Article, Quote, int]  # published, …, number of words


def reworded(articles: Iterable[Article], who: Who, stories: Mapping[str, Story]) -> list[Found]:
    """Each quotation beside the first that says it in other words."""
    by_speaker: dict[str, list[Saying]] = defaultdict(list)
    for a in articles:
        if not a.translated_from:
            for q in (*a.quotes, *a.unquoted):
                n = q.text.count(" ") + 1
                if q.speaker and LEAST_SAID <= n <= MOST and (slug := who.slug(a.id, q.speaker)) and slug not in who.hidden:
                    by_speaker[slug].append((a.published or UNDATED, a, q, n))
    found = []
    for slug, said in sorted(by_speaker.items()):
        if len({a.id for _, a, _, _ in said}) > 1:
            for (_, a, first, _), (_, b, again, _) in _pairs(sorted(said, key=lambda s: (s[0], s[1].id, s[2].line)), stories):
                sides = tuple(Side(x.id, printed(y.text), line_with(x, y), y.line) for x, y in ((a, first), (b, again)))
                found.append(Found("variant", SAY["quote"].format(name=who.names[slug]), sides, SAY["quote_near"]))
    return found


def _pairs(said: Sequence[Saying], stories: Mapping[str, Story]) -> Iterator[tuple[Saying, Saying]]:
    for i, later in enumerate(said):
        for earlier in said[max(0, i - NEAR) : i]:
            if earlier[1].id != later[1].id and _days(earlier[0], later[0]) <= WITHIN and same_saying(earlier[2].text, later[2].text) and not _looks_back(earlier[2].text, later[2].text) and kin(stories[earlier[1].id], stories[later[1].id]):
                yield earlier, later
                break


NOW, THEN = re.compile(r"\b(?:am|is|are|will)\b|[’'](?:re|m|ll)\b", re.I), re.compile(r"\b(?:did|was|were|had|didn|wasn|weren)\b", re.I)


def _looks_back(earlier: str, later: str) -> bool:
    """'We are saving the savings', and a month later 'We saved the savings': said twice."""
    return bool(NOW.search(earlier) and not THEN.search(earlier) and THEN.search(later) and not NOW.search(later))


def _days(first: str, later: str) -> int:
    """Days between two days of publication; 0 where one of them is not known."""
    if later == UNDATED or len(first) < len("2026-01-01") or len(later) < len("2026-01-01"):
        return 0
    return (date.fromisoformat(later[:10]) - date.fromisoformat(first[:10])).days
