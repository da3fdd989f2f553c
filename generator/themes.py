"""The topics that articles propose: noun phrases that recur in them, or that other articles of the digest share."""

from collections import Counter
from collections.abc import Sequence
from itertools import chain

from generator.model import Reading
from generator.phrases import nouns

MOST = 6
SHARED = 2  # articles that make a phrase one of the story
WIDE, WIDE_SHARE = 12, 0.05  # a single word in more articles (and so large a share of them) belongs to many stories


def find_themes(readings: Sequence[Reading]) -> tuple[tuple[str, ...], ...]:
    """For each article the phrases that the digest shares, most widely shared first, then those that recur in it alone."""
    keyed = [{nouns(p): (p, n) for p, n in reversed((*r.terms, *r.phrases))} for r in readings]
    spread = Counter(chain.from_iterable(keyed))
    widest = max(WIDE, WIDE_SHARE * len(readings))
    return tuple(_of_article(r, mine, spread, widest) for r, mine in zip(readings, keyed, strict=True))


def _of_article(reading: Reading, mine: dict[tuple[str, ...], tuple[str, int]], spread: Counter[tuple[str, ...]], widest: float) -> tuple[str, ...]:
    shared = [k for k in mine if spread[k] >= SHARED and (len(k) > 1 or spread[k] <= widest)]
    shared.sort(key=lambda k: (-min(spread[k], WIDE) - len(k), -mine[k][1], k))
    own = [nouns(p) for p, n in reading.terms if n > 1]
    kept: list[tuple[frozenset[str], tuple[str, ...]]] = []
    for key in dict.fromkeys((*shared, *own)):
        words = frozenset(key)
        at = next((i for i, (known, _) in enumerate(kept) if words <= known or known <= words), None)
        if at is None:
            if len(kept) < MOST:
                kept.append((words, key))
        elif len(kept[at][1]) < len(key) and spread[key] >= spread[kept[at][1]]:
            kept[at] = words, key
    return tuple(mine[key][0] for _, key in kept)
