"""What dated articles say about the day of publication of an undated one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace
from datetime import date

from generator.date_windows import Clue, Window, ago_on, around, is_relative, windows_for
from generator.dated_mentions import TOLL, Mention, Mentions, Step
from generator.dates import resolve
from generator.elapsed import LATE, Elapsed, one_mishap, published_after
from generator.model import DateExpr
from generator.own_clues import TOLD, Calendar, Own, filed_near
from generator.witnesses import SAID, Witness, alikeness, days_text, happenings, span_of, witnessed
from generator.word_weights import Weights

BEHIND = {"last night": 1, "yesterday": 1, "yesterday evening": 1, "yesterday afternoon": 1, "yesterday morning": 1, "today": 0, "tonight": 0, "this evening": 0, "this afternoon": 0, "this morning": 0}
PLAN = 0.8  # of the likeness where what has happened here is only planned there
STRETCH = 2  # days from the first to the last of a stretch that may be a day's
ALIKE = 1.0  # shared rare words from which two sentences may tell of one happening
CLOSE = ((21, 0.1), (60, 0.2), (150, 0.4))  # articles of one story appear near each other: within days, weight
TOLL_SPAN, KINDRED_TOLL = 21, 0.5  # days between two counts that hold a third; how much of one story their articles must tell
COUNTED = re.compile(r",?\s(?:[a-z]+|\d+)\s(?:day|week|month)s?\b")  # 'on Monday, eight days after the dam burst': the burst was not on Monday
WEEK = 7
NAMED_TOO = 1.5  # times the likeness, where 'on a Thursday eleven days ago' meets a Thursday
TOLL_DAYS = 120  # within which a count of the dead is still news


def witness_clues(mine: Own, witness: Witness, weights: Weights, by_day: Weights) -> list[Clue]:
    """Evidence from one dated article."""
    said, calendars = mine.said, mine.calendars
    late = {one.day for one in mine.elapsed if one.late}
    told = (_kin(witness), filed_near(said, witness), _same_calendar(calendars, witness, weights), _same_happening(said, late, witness, by_day), _same_vote(said, witness),
            _already_told(said, witness, weights), _series(said, witness, calendars), _elapsed(mine.elapsed, witness, by_day))
    return [replace(clue, weight=clue.weight * witness.trust) for group in told for clue in group]


def _kin(witness: Witness) -> Iterator[Clue]:
    for reach, weight in CLOSE:
        yield Clue(((witness.first - reach, witness.last + reach),), weight * witness.kinship, "{by} tells the same story", prior=True, by=witness.name)


def _same_calendar(calendars: Sequence[Calendar], witness: Witness, weights: Weights) -> Iterator[Clue]:
    """A day that both name: the witness knows its year."""
    for calendar in calendars:
        best: tuple[float, Window, Mention] | None = None
        for other in witness.said.dates:
            rule = other.expr.rule
            named = rule[0] == ("day" if calendar.day else "month") and rule[2] == calendar.month and (not calendar.day or rule[3] == calendar.day)
            if not named and (rule[0] not in ("weekday", "unit", "clock") or not calendar.day):
                continue
            span = span_of(resolve(other.expr, date.fromordinal(witness.last))) if named else witnessed(other, witness)
            if span and not named and span != calendar.days(date.fromordinal(span[0]).year):
                continue
            if span:
                alike = weights(calendar.mention.words & other.words)
                if best is None or alike > best[0]:
                    best = alike, span, other
        if best and (calendar.day and (best[0] >= ALIKE / 4 or witness.kinship >= 0.5) or best[0] >= ALIKE):
            weight = witness.kinship * (1.0 if calendar.day else 0.5) * min(1.0, 0.5 + best[0])
            year = date.fromordinal(best[1][0]).year
            why = f"{calendar.mention.label} {TOLD[calendar.lies]}, in {year} according to {{by}}"
            yield Clue((around(*best[1], calendar.lies),), weight, why, True, by=witness.name)


def _same_happening(said: Mentions, late: Set[DateExpr | None], witness: Witness, weights: Weights) -> Iterator[Clue]:
    """"On Tuesday" here and "July 1" there, in sentences that share rare words, are one day."""
    spans = list(happenings(witness))
    sentences = Counter(m.words for m in said.dates if m.expr.type in ("DATE", "TIME"))
    weekdays = {id(b): on for a, b in zip(said.dates, said.dates[1:], strict=False) if (on := ago_on(a, b)) is not None}
    dated = {m.expr.rule[2:4] for m in said.dates if m.expr.rule[0] == "day"}  # days that it calls by their date are not its today
    for mention in (m for m in said.dates if is_relative(m)):
        best: Clue | None = None
        for other, span in spans:
            if mention.expr.rule[:2] == ("unit", "D") and span[1] - span[0] > WEEK:
                continue  # today is no month
            if "~" in other.expr.rule and span[1] - span[0] > (WEEK if mention.expr.rule[:2] == ("unit", "W") else STRETCH):
                continue  # 'made between April 22 and May 3' is no Monday
            if other.lies == "future" and mention.expr in late:
                continue  # what came later than planned did not come then
            planned = mention.lies != "future" and other.lies == "future"
            if planned and (span[0] != span[1] or sentences[mention.words] > 1) or mention.lies == "future" and other.lies == "past" and not (_is_this(mention) and other.expr.rule[0] == "day"):
                continue  # there a plan, here it has happened: only where no other day can be meant
            if mention.lies != "future" and span[0] == span[1] and (date.fromordinal(span[0]).month, date.fromordinal(span[0]).day) in dated:
                continue
            alike = alikeness(mention, other, weights) * (SAID if mention.spoken != other.spoken else 1.0)
            if (on := weekdays.get(id(mention))) is not None:
                alike *= NAMED_TOO if span[0] == span[1] and (span[0] - 1) % 7 == on else 0.0
            if alike < ALIKE:
                continue
            windows = windows_for(mention, *span)
            if windows:
                weight = min(1.6, alike) * (1.0 if span[1] - span[0] < 2 else 0.7 if span[1] - span[0] < 12 else 0.4)
                weight *= (0.5 + witness.kinship / 2) * (0.6 if windows[0][1] - windows[0][0] > 6 else 1.0)
                sure = other.expr.rule[0] in ("day", "month") or bool(weights(mention.quoted & other.quoted))
                weight *= 1.0 if sure else 0.5  # daily reports repeat themselves: two todays are not one
                if best is None or weight > best.weight:
                    best = Clue(windows, weight, f"{mention.label} is {days_text(span)} in {{by}}", sure, by=witness.name)
        if best:
            yield best


def _same_vote(said: Mentions, witness: Witness) -> Iterator[Clue]:
    """The day of a vote that both count alike, where the witness tells of no other day with that count: 'Forty-three for, twenty-seven against … last night'."""
    if not any(m.votes_beside for m in said.dates):
        return
    days = [(other, span) for other, span in happenings(witness) if other.votes and span[0] == span[1] <= witness.last]  # a vote that is counted is over
    for mention in (m for m in said.dates if m.votes_beside and is_relative(m) and m.lies != "future" and not m.aside):
        same = {span: other for other, span in days if other.votes & mention.votes_beside and (other.words | other.near) & (mention.words | mention.near)}
        if len(same) == 1 and (windows := windows_for(mention, *next(iter(same)))):
            span, other = next(iter(same.items()))
            a, b = min(other.votes & mention.votes_beside)
            if (behind := BEHIND.get(mention.expr.text.lower())) is not None and other.expr.rule[0] == "day":
                windows = ((span[0] + behind, span[0] + behind),)  # that day is written there, and here is no other day
            yield Clue(windows, 1.6 * (0.5 + witness.kinship / 2), f"{mention.label} is {days_text(span)} in {{by}}, with {a} votes to {b}", True, by=witness.name)


def _is_this(mention: Mention) -> bool:
    """'This Friday', of a plan: there it is told by its date as done."""
    return mention.expr.rule[0] == "weekday" and mention.expr.rule[3] == 0


def _already_told(said: Mentions, witness: Witness, weights: Weights) -> Iterator[Clue]:
    """What was said "on Monday" is older than an article that quotes the same words."""
    for mention in said.dates:
        rule = mention.expr.rule
        if rule[0] != "weekday" or mention.lies != "past" or rule[3] is not None or "@" in rule:
            continue
        same = mention.quoted & witness.said.quoted
        weight = weights(same)
        if weight >= 0.3 and len(same) > 1:
            latest = witness.last - (witness.last - 1 - int(str(rule[1]))) % 7
            words = ", ".join(mention.printed(w) for w in sorted(same, key=lambda w: (-weights.of(w), w))[:2])
            yield Clue(((latest - 364, latest + 6),), min(1.0, weight), f"the words of {mention.label}, “{words}”, are known to {{by}}", True, by=witness.name)


def _elapsed(counted: Iterable[Elapsed], witness: Witness, weights: Weights) -> Iterator[Clue]:
    """'A week after the tank burst' here, and there the day on which it did, or was to."""
    days = [(m, span[0]) for m in witness.said.dates if not COUNTED.match(m.behind) and (span := witnessed(m, witness)) and span[0] == span[1]] if counted else ()
    for one in counted:
        planned = [(m, day) for m, day in days if m.lies == "future" or not one.planned]
        alike, day = max(((max(weights(one.words & m.words), ALIKE * (m.lies != "future" and one_mishap(one.words, m.words))) * (LATE if one.late else PLAN if m.lies == "future" and one.days > 0 else 1), day) for m, day in planned), default=(0.0, 0))
        windows = published_after(one, day) if alike >= ALIKE else ()
        if windows:
            why = f"{one.label} counts from {days_text((day, day))} in {{by}}"
            yield Clue(windows, LATE if one.late or one.slack == 0 else min(1.2, alike) * (0.5 + witness.kinship / 2), why, True, by=witness.name)


def _series(said: Mentions, witness: Witness, calendars: Sequence[Calendar]) -> Iterator[Clue]:
    """An article that knows two rounds is older than one that knows seven, by about as much as the count says."""
    for noun in sorted({step.noun for step in said.steps}):
        mine = max((s for s in said.steps if s.noun == noun), key=lambda s: s.number)
        for other in (s for s in witness.said.steps if s.noun == noun):
            if mine.noun == TOLL:
                yield from _toll(mine, other, witness)
                continue
            span = _step_days(other, witness)
            if mine.number < other.number:
                yield Clue(((span[1] - 400, span[1]),), 1.0, _count(mine, other, witness, "before"))
                start = _start(calendars, span[0])
                if start and span[0] - start < 300:
                    reach = (span[0] - start) * mine.number // other.number
                    yield Clue(((start, start + 2 * reach + 7),), 0.8, _count(mine, other, witness, "before"))
                    yield Clue(((start + reach - 10, start + reach + 14),), 0.4, _count(mine, other, witness, "before"))
            elif mine.number > other.number:
                yield Clue(((span[0], span[0] + 400),), 1.0, _count(mine, other, witness, "after"))


def _toll(mine: Step, other: Step, witness: Witness) -> Iterator[Clue]:
    """The dead of one happening only become more."""
    if mine.number != other.number:
        less = mine.number < other.number
        window = (witness.first - TOLL_DAYS, witness.last) if less else (witness.first, witness.last + TOLL_DAYS)
        yield Clue((window,), 0.8 * witness.kinship, _count(mine, other, witness, "before" if less else "after"))


def toll_between(said: Mentions, witnesses: Sequence[Witness]) -> Iterator[Clue]:
    """An article that counts more dead than one of its kind and fewer than another appeared between the two."""
    for mine in (s for s in said.steps if s.noun == TOLL):
        told = [(w, other) for w in witnesses if w.kinship >= KINDRED_TOLL for other in w.said.steps if other.noun == TOLL]
        earlier = max(((w.first, other, w) for w, other in told if other.number < mine.number), key=lambda t: (t[0], t[2].name), default=None)
        later = min(((w.last, other, w) for w, other in told if other.number > mine.number), key=lambda t: (t[0], t[2].name), default=None)
        if earlier and later and 0 <= later[0] - earlier[0] <= TOLL_SPAN:
            why = f"“{mine.text}” (line {mine.line}) lies between the “{earlier[1].text}” of {earlier[2].name} and the “{later[1].text}” of {later[2].name}"
            yield Clue(((earlier[0], later[0]),), 1.5 * min(earlier[2].kinship, later[2].kinship), why, True)


def _step_days(step: Step, witness: Witness) -> Window:
    span = witnessed(step.mention, witness) if step.mention else None
    return span or (witness.first, witness.last)


def _start(calendars: Sequence[Calendar], before: int) -> int | None:
    """The latest past day that the article names, in the year before the later step: the series was young then."""
    year = date.fromordinal(before).year
    days = [span[0] for c in calendars if c.day and c.lies == "past" for y in (year - 1, year) if (span := c.days(y)) and span[0] < before]
    return max(days, default=None)


def _count(mine: Step, other: Step, witness: Witness, order: str) -> str:
    return f"“{mine.text}” (line {mine.line}) comes {order} the “{other.text}” of {witness.name}"
