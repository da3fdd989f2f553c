"""The week into which an article that tells weekdays fits: that in which others tell the same of the days that it means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from math import fsum

from generator.date_windows import Clue, Window, common, holds, is_relative, sweep, windows_for
from generator.dated_mentions import Mention, Mentions
from generator.elapsed import LATE, Elapsed, published_after
from generator.witnesses import SAID, Witness, alikeness, days_text, happenings
from generator.word_weights import Weights

DAYTIME = frozenset(("MO", "AF"))  # parts that belong to one day
FAINT = 0.2  # likeness of two sentences from which they count together with others
FORETOLD = 0.8  # of it where the one tells as a plan what the other tells as past
WEEK, VAGUE = 7, 0.7  # days of 'this week'; of the likeness where the other tells no nearer day
KEPT = 0.3  # at least, where one person has a plan for the day and does something on it
TWIN = 0.8  # likeness of a sentence that tells of a weekday as this one does
JOINT = 0.7  # likeness that they must have together
PLAIN = 0.45  # likeness that one of them must have, where none tells of last week or the next, or counts days from a known one
ENOUGH = 3  # different days
CLEARLY = 1.35  # times what speaks for the next best week
NEXT_DAY = 2  # days after its newest weekday on which an article may appear
LEEWAY = 0.3  # of the article's own calendar that a week may contradict
A_NIGHT = 1  # days more that a night or two days in a row have
WIDE = 12  # days that are no week
SLIGHT = 0.3  # of the likeness of the best: a sentence that is less alike supports a week, but leaves out none of its days
APART = 3  # days that are another week's
SHARE, ALONE, MOST = 0.75, 1.1, 1.6  # of that agreement, what the week weighs, or a single weekday, and may weigh


@dataclass(frozen=True, slots=True)
class Match:
    """A sentence here and one in a dated article that may tell of one day.

    `about`: what tells sentences here apart; `told`: that one, by its article and place; `named`: the day here, `day`: there; `sure`: there it is called by its date, or told much alike.
    """

    about: frozenset[str]
    told: tuple[str, int]
    named: tuple[str | int | None, ...]
    day: Window
    clue: Clue
    sure: bool = False


def week_clues(said: Mentions, elapsed: Iterable[Elapsed], witnesses: Sequence[Witness], weights: Weights, own: Sequence[Clue], lead: Mention | None) -> Iterator[Clue]:
    """One clue where several sentences, each for itself too little, or one that is much alike, agree on a week and on no other as much."""
    found = [m for w, other, span in told_days(witnesses) for m in _matches(said, elapsed, w, other, span, weights)]
    fits = _fitting([c for c in own if not c.prior], lead)
    best = _best([m for m in found if not _is_vague(m)], fits, None)
    if best is None:
        return
    window, mine = best
    other = _best(found, fits, window)
    if _weight(mine) < JOINT or not _is_plain(mine) or _days(mine) < 2 and not (_one_weekday(mine) and _fitting(own, lead)(window[0])) or _agreement(mine) < CLEARLY * (_agreement(other[1]) if other else 0.0):
        return
    scale = min(MOST, (SHARE if _days(mine) > 1 else ALONE) * _agreement(mine)) / _weight(mine)
    for m in mine:
        yield Clue((window,), m.clue.weight * scale, m.clue.why, True, by=m.clue.by)


def _is_plain(found: Sequence[Match]) -> bool:
    """Is one of them more than a weak likeness, or of a kind that agrees by chance seldom? Among three days a counted length is."""
    return any(m.clue.weight >= PLAIN or m.named[:2] == ("unit", "W") or len(m.named) == 1 and _days(found) >= ENOUGH for m in found)


def _one_weekday(found: Iterable[Match]) -> bool:
    """May a single day tell the week? A weekday that is a date elsewhere, or told much alike; 'today' and 'last week' are in every report."""
    return all(m.named[0] == "weekday" and m.sure for m in found)


def _weight(found: Iterable[Match]) -> float:
    return fsum(m.clue.weight for m in found)


def _days(found: Sequence[Match]) -> int:
    """How many different days they tell of, by either article."""
    return min(len({m.named for m in found}), len({m.day[0] for m in found}))


def _agreement(found: Sequence[Match]) -> float:
    """Sentences about several days agree by chance much more seldom than one with one."""
    return _weight(found) * min(ENOUGH, _days(found))


def days_told(witnesses: Iterable[Witness]) -> dict[str, set[int]]:
    """The days of which the witnesses tell each word."""
    days: dict[str, set[int]] = defaultdict(set)
    for _, other, span in told_days(witnesses):
        for word in (*other.words, *other.people) if span[0] == span[1] else ():
            days[word].add(span[0])
    return days


def told_days(witnesses: Iterable[Witness]) -> list[tuple[Witness, Mention, Window]]:
    return [(w, other, span) for w in witnesses for other, span in happenings(w) if other.expr.rule[0] != "ref" and span[1] - span[0] < WEEK]


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
        apart = _apart(mine.values())
        score = _agreement(apart)
        if top is None or score > top[0] + 1e-9:
            most = max((m.clue.weight for m in apart), default=0.0)
            a, b = common((m.clue for m in apart if m.clue.weight >= SLIGHT * most), first)
            days = [day for day in range(a, min(b, a + WIDE) + 1) if fits(day)]
            top = score, (days[0], days[-1]), apart
    return None if top is None else top[1:]


def _apart(found: Iterable[Match]) -> list[Match]:
    """The best match of each sentence there: it tells of one thing, which only one of several sentences here can mean."""
    best: dict[tuple[str, int], Match] = {}
    for m in found:
        if m.told not in best or m.clue.weight > best[m.told].clue.weight:
            best[m.told] = m
    return list(best.values())


def _name(rule: tuple[str | int | None, ...]) -> tuple[str | int | None, ...]:
    """What tells 'Monday' from 'Tuesday' and 'yesterday', whatever the hour."""
    day = rule[rule.index("@") + 1 :] if rule[0] == "clock" and "@" in rule else rule
    return day[:2] if day[0] == "weekday" else day[:3] if day[0] == "unit" else day[:4]  # 'overnight' is no other day than 'this morning'


def _fitting(own: Sequence[Clue], lead: Mention | None) -> Callable[[int], bool]:
    """Whether a day is one on which the article may have appeared, by its own calendar and its newest weekday."""
    most = max((score for _, _, score in sweep(own)), default=0.0)

    def fits(day: int) -> bool:
        if lead is not None and ((day - 1) % 7 - int(str(lead.expr.rule[1]))) % 7 > NEXT_DAY:
            return False
        return sum(c.weight for c in own if holds(c, day)) >= most - LEEWAY

    return fits


def _is_vague(match: Match) -> bool:
    """What another article tells of a whole week is that of 'Wednesday' or 'yesterday' by chance: it speaks against a week, not for one."""
    return match.day[1] - match.day[0] > A_NIGHT and (match.named[0] in ("weekday", "clock") or match.named[:2] == ("unit", "D"))


def _matches(said: Mentions, elapsed: Iterable[Elapsed], witness: Witness, other: Mention, span: Window, weights: Weights) -> Iterator[Match]:
    trust = witness.trust * (0.5 + witness.kinship / 2) * (1.0 if span[0] == span[1] else VAGUE)
    late = {one.day for one in elapsed if one.late}  # what came later than planned came on another day than planned
    called = date.fromordinal(span[0])
    if span[0] == span[1] and any(m.expr.rule[0] == "day" and m.expr.rule[2:4] == (called.month, called.day) for m in said.dates):
        return  # a day that it calls by its date is none of its weekdays
    for mention in said.dates:
        if not is_relative(mention) or other.lies == "future" and mention.expr in late:
            continue
        same_person = bool(mention.people & other.people)
        kept = same_person and "future" in (mention.lies, other.lies) and mention.lies != other.lies  # what a person was to do, and did
        told_by = same_person and mention.spoken and other.spoken  # what a person said, in whatever words
        if kept or told_by or weights(mention.words & other.words) >= FAINT:
            weight = alikeness(mention, other, weights) * trust * (FORETOLD if mention.lies != other.lies else 1.0) * (SAID if mention.spoken != other.spoken else 1.0)
            weight = max(weight, KEPT * trust) if kept else weight
            windows = windows_for(mention, *span) if weight >= FAINT else ()
            if mention.expr.rule[0] == "unit" and not DAYTIME.intersection(mention.expr.rule) and mention.lies != "future" and other.lies == "future":
                windows = tuple((first, last + 1) for first, last in windows)  # talks that were planned for a day may have gone on to the next
            if windows and windows[0][1] - windows[0][0] < WIDE:
                sure = other.expr.rule[0] == "day" or weight >= TWIN and mention.spoken == other.spoken
                yield Match(mention.words, (witness.name, other.expr.start), _name(mention.expr.rule), span, Clue(windows, weight, f"{mention.label} is {days_text(span)} in {{by}}", by=witness.name), sure)
    for one in elapsed:
        if one.planned and other.lies != "future" or span[0] != span[1]:
            continue
        weight = weights(one.words & other.words) * trust * (LATE if one.late else FORETOLD if other.lies == "future" and not one.planned else 1.0)
        if weight >= FAINT and (windows := published_after(one, span[0])):
            yield Match(one.words | {one.label}, (witness.name, other.expr.start), (one.label,), span, Clue(windows, weight, f"{one.label} counts from {days_text(span)} in {{by}}", by=witness.name))
