"""The week into which an article that tells weekdays fits: that in which others tell the same of the days that it means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from math import fsum

from generator.date_windows import Clue, Window, holds, is_relative, sweep, windows_for
from generator.dated_mentions import Mention, Mentions, Weights
from generator.elapsed import LATE, Elapsed, published_after
from generator.witnesses import Witness, alikeness, days_text, witnessed

FAINT = 0.2  # likeness of two sentences from which they count together with others
FORETOLD = 0.8  # of it where the one tells as a plan what the other tells as past
SAID = 0.5  # where the one is the day of a happening and the other that of somebody's words
JOINT = 0.7  # likeness that they must have together
ENOUGH = 3  # different days
CLEARLY = 1.5  # times what speaks for the next best week
NEXT_DAY = 1  # days after its newest weekday on which an article may appear
LEEWAY = 0.3  # of the article's own calendar that a week may contradict
WIDE = 12  # days that are no week
APART = 3  # days that are another week's
SHARE, MOST = 0.75, 1.6  # of that agreement, what the week weighs, and may weigh


@dataclass(frozen=True, slots=True)
class Match:
    """A sentence here and one in a dated article that may tell of one day. `about`: what tells sentences here apart."""

    about: frozenset[str]
    day: int
    clue: Clue


def week_clues(said: Mentions, elapsed: Iterable[Elapsed], witnesses: Sequence[Witness], weights: Weights, own: Sequence[Clue], lead: Mention | None) -> Iterator[Clue]:
    """One clue where several sentences, each for itself too little, agree on a week and on no other as much."""
    found = [m for w, other, day in told_days(witnesses) for m in _matches(said, elapsed, w, other, day, weights)]
    fits = _fitting(own, lead)
    best = _best(found, fits, None)
    if best is None:
        return
    window, mine = best
    other = _best(found, fits, window)
    if len(_days(mine)) < 2 or _weight(mine) < JOINT or _agreement(mine) < CLEARLY * (_agreement(other[1]) if other else 0.0):
        return
    scale = min(MOST, SHARE * _agreement(mine)) / _weight(mine)
    for m in mine:
        yield Clue((window,), m.clue.weight * scale, m.clue.why, True, by=m.clue.by)


def _weight(found: Iterable[Match]) -> float:
    return fsum(m.clue.weight for m in found)


def _days(found: Iterable[Match]) -> set[int]:
    return {m.day for m in found}


def _agreement(found: Sequence[Match]) -> float:
    """Sentences about several days agree by chance much more seldom than one with one."""
    return _weight(found) * min(ENOUGH, len(_days(found)))


def days_told(witnesses: Iterable[Witness]) -> dict[str, set[int]]:
    """The days of which the witnesses tell each word."""
    days: dict[str, set[int]] = defaultdict(set)
    for _, other, day in told_days(witnesses):
        for word in (*other.words, *other.people):
            days[word].add(day)
    return days


def told_days(witnesses: Iterable[Witness]) -> list[tuple[Witness, Mention, int]]:
    return [(w, other, span[0]) for w in witnesses for other in w.said.dates if (span := witnessed(other, w)) and span[0] == span[1]]


def _best(found: Sequence[Match], fits: Callable[[int], bool], window: Window | None) -> tuple[Window, list[Match]] | None:
    """The days on which most agree, with what agrees: one match for each sentence. `window`: not these days, nor those near them."""
    top: tuple[float, Window, list[Match]] | None = None
    for a, b, _ in sweep(m.clue for m in found):
        days = [day for day in range(a, min(b, a + 40) + 1) if fits(day)]
        if not days:
            continue
        first, last = days[0], days[-1]
        if window and first <= window[1] + APART and last >= window[0] - APART:
            continue
        mine: dict[frozenset[str], Match] = {}
        for m in found:
            if holds(m.clue, first) and (m.about not in mine or m.clue.weight > mine[m.about].clue.weight):
                mine[m.about] = m
        score = _agreement(list(mine.values()))
        if top is None or score > top[0] + 1e-9:
            top = score, (first, last), list(mine.values())
    return None if top is None else top[1:]


def _fitting(own: Sequence[Clue], lead: Mention | None) -> Callable[[int], bool]:
    """Whether a day is one on which the article may have appeared, by its own calendar and its newest weekday."""
    bounds = [c for c in own if not c.prior]
    most = max((score for _, _, score in sweep(bounds)), default=0.0)

    def fits(day: int) -> bool:
        if lead is not None and ((day - 1) % 7 - int(str(lead.expr.rule[1]))) % 7 > NEXT_DAY:
            return False
        return sum(c.weight for c in bounds if holds(c, day)) >= most - LEEWAY

    return fits


def _matches(said: Mentions, elapsed: Iterable[Elapsed], witness: Witness, other: Mention, day: int, weights: Weights) -> Iterator[Match]:
    trust = witness.trust * (0.5 + witness.kinship / 2)
    late = {one.day for one in elapsed if one.late}  # what came later than planned came on another day than planned
    called = date.fromordinal(day)
    if any(m.expr.rule[0] == "day" and m.expr.rule[2:4] == (called.month, called.day) for m in said.dates):
        return  # a day that it calls by its date is none of its weekdays
    for mention in said.dates:
        told_by = mention.spoken and other.spoken and mention.people & other.people  # what the same person said, in whatever words
        if is_relative(mention) and (told_by or weights(mention.words & other.words) >= FAINT) and not (other.lies == "future" and mention.expr in late):
            weight = alikeness(mention, other, weights) * trust * (FORETOLD if mention.lies != other.lies else 1.0) * (SAID if mention.spoken != other.spoken else 1.0)
            windows = windows_for(mention, day, day) if weight >= FAINT else ()
            if windows and windows[0][1] - windows[0][0] < WIDE:
                yield Match(mention.words, day, Clue(windows, weight, f"{mention.label} is {days_text((day, day))} in {{by}}", by=witness.name))
    for one in elapsed:
        if one.planned and other.lies != "future":
            continue
        weight = weights(one.words & other.words) * trust * (LATE if one.late else FORETOLD if other.lies == "future" and not one.planned else 1.0)
        if weight >= FAINT and (windows := published_after(one, day)):
            yield Match(one.words | {one.label}, day, Clue(windows, weight, f"{one.label} counts from {days_text((day, day))} in {{by}}", by=witness.name))
