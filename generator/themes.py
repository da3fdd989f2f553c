"""The topics that articles propose: noun phrases that recur in them, or that other articles of the digest share."""

from collections import Counter
from collections.abc import Sequence
from itertools import chain

from generator.model import Reading
from generator.phrases import nouns
from generator.terms import singular

MOST = 6
SHARED = 2  # articles that make a phrase one of the story
PARAGRAPH, COPIED = 50, 0.6  # characters of a paragraph that says something; share that makes a copy
NEVER = -1
WIDE, WIDE_SHARE = 12, 0.05  # a single word in more articles (and so large a share of them) belongs to many stories


Key = tuple[str, ...]  # the words of a phrase in singular


def find_themes(readings: Sequence[Reading]) -> tuple[tuple[str, ...], ...]:
    """For each article the phrases that the digest shares, most widely shared first, then those that recur in it alone."""
    named = _named(readings)
    keyed = [{nouns(p): (p, n) for p, n in reversed((*r.terms, *r.phrases)) if p not in named} for r in readings]
    copies = _copies(readings)
    spread = Counter(chain.from_iterable(mine for mine, copy in zip(keyed, copies, strict=True) if not copy))
    for key in _fragments(readings, keyed, spread):
        spread[key] = NEVER
    for key in _in_passing(readings, keyed, spread):
        spread[key] = NEVER
    widest = max(WIDE, WIDE_SHARE * len(readings))
    return tuple(_of_article(r, mine, spread, widest, copy) for r, mine, copy in zip(readings, keyed, copies, strict=True))


def _in_passing(readings: Sequence[Reading], keyed: Sequence[dict[Key, tuple[str, int]]], spread: Counter[Key]) -> list[Key]:
    """Single words that two articles have once each."""
    often: Counter[Key] = Counter()
    few = {key for key, n in spread.items() if n == SHARED and len(key) == 1}
    for reading, mine in zip(readings, keyed, strict=True) if few else ():
        text = reading.clean.text.lower()
        for key in few & mine.keys():
            often[key] += text.count(" " + key[0])
    return sorted(key for key in few if often[key] <= SHARED)


def _copies(readings: Sequence[Reading]) -> list[bool]:
    """Whether an article has most of its paragraphs from one before it: a phrase of both was written once."""
    first: dict[str, int] = {}
    found = []
    for i, reading in enumerate(readings):
        paragraphs = [p for p in reading.clean.text.split("\n") if len(p) > PARAGRAPH]
        known = Counter(first[p] for p in paragraphs if p in first)
        found.append(bool(known) and max(known.values()) > COPIED * len(paragraphs))
        for p in paragraphs:
            first.setdefault(p, i)
    return found


def _fragments(readings: Sequence[Reading], keyed: Sequence[dict[Key, tuple[str, int]]], spread: Counter[Key]) -> list[Key]:
    """Pairs of words that stand nowhere but in front of the second half of another pair: 'independent safety' of 'independent safety board'."""
    behind: dict[str, list[Key]] = {}
    for key, n in spread.items():
        if len(key) == 2 and n >= SHARED:
            behind.setdefault(key[0], []).append(key)
    near = {key: [other for other in behind.get(key[1], ()) if spread[other] >= n and other != key] for key, n in spread.items() if len(key) == 2 and n >= SHARED}
    wanted = {key for key, others in near.items() if others}
    stands = {key for r, mine in zip(readings, keyed, strict=True) for key in wanted & mine.keys() if not _is_begun(r, mine[key][0], near[key])}
    return sorted(wanted - stands)


def _is_begun(reading: Reading, printed: str, others: Sequence[Key]) -> bool:
    """True where these words are never without the end of one of the others."""
    ends = {other[1] for other in others}
    for rest in reading.clean.text.split(printed)[1:]:
        following = rest[:40].split(" ", 2)
        if following[0] or len(following) < 2 or singular(following[1].rstrip(".,;:!?”\"'’")) not in ends:
            return False
    return True


def _named(readings: Sequence[Reading]) -> frozenset[str]:
    """Names of people, bodies, outlets and places, as any article prints them: they have pages of their own, or stand on other pages."""
    houses = (h for r in readings for h in (r.clean.outlet, r.clean.via, *r.clean.relays, *(name for name, _ in r.cited)) if h)
    return frozenset(chain((form for r in readings for form in (*(f for n in r.names for f in (n.name, *n.aliases)), *r.places)), houses))


def _of_article(reading: Reading, mine: dict[tuple[str, ...], tuple[str, int]], spread: Counter[tuple[str, ...]], widest: float, copy: bool) -> tuple[str, ...]:
    shared = [k for k in mine if spread[k] >= SHARED and (len(k) > 1 or spread[k] <= widest)]
    shared.sort(key=lambda k: (-min(spread[k], WIDE) - len(k), -mine[k][1], k))
    own = [key for p, n in reading.terms if not copy and n > 1 and (key := nouns(p)) in mine and spread[key] != NEVER]
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
