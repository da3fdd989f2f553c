"""The day or days on which an article appeared, from all that speaks for one and for another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from generator.date_reasons import FORTNIGHT, brief, is_pinning, reasons
from generator.date_windows import Clue, Window, common, holds, is_relative, sweep
from generator.dated_mentions import Mention, Mentions
from generator.model import Dated, Reading
from generator.named_twice import agreed_days

LEAD = {0: 1.0, 1: 0.75, 2: 0.2}  # days after the first weekday of the lead on which an article appears
NEAR = (0.7, 0.45, 0.2)  # days whose evidence is weaker by no more than this are still possible; less where too many are
PINNED, AGREED = 0.9, 1.5  # weight of the evidence that may name a day, and of all that agrees with it
OPENING = 600  # characters within which an article tells its newest day, if at all: a feature that begins without one tells its days as they came
EARLY = 1500  # characters within which a day that follows is the newest
OUTWEIGHED = 0.6  # of what names the best day: what names another and weighs less is a chance likeness
NEAR_DAYS = (-1, 0, 1)  # yesterday, today, tomorrow: what tells the day itself needs no weekday
NEXT_DAY, LATER = 1, 2
COPY_DAYS = 3  # after its newest day on which an article is still passed on
LATE = (" night", " evening")  # told of on the next day as often
MAX_BOUNDS = 120  # days that the evidence proper may leave open before the rest may choose
MAX_RANGE = 95  # days; a wider guess is none
SURE = 2.0  # weight of the evidence of an answer that is sure
ROUGH = 10  # days up to which an answer is more than a rough one


def decided(said: Mentions, found: Sequence[Clue], prompt: bool, copied: Sequence[int] = ()) -> Dated:
    """The days on which most evidence agrees, as a day or a range; unknown where no evidence names a year.

    `copied`: the days of articles with the same text, which appeared a day or two before or after. A single weak likeness of two sentences is left out: it would name a day with confidence and be wrong as often as right.
    """
    lead = lead_of(said)
    found = [c for c in found if not said.earliest or any(last >= said.earliest for _, last in c.windows)]
    own_days = agreed_days(found)
    if own_days == ():
        return Dated(None, "unknown")
    if own_days:  # it says itself that its tomorrow is April 5: then what looks alike elsewhere is another day, and what seems to be over by then is not
        found = [c for c in found if c.direct or _meets(c, own_days)]
    scores = _on_its_weekday(said, _scores(found, lead))
    if not scores:
        return Dated(None, "unknown")
    day = min(scores, key=lambda d: (-scores[d], d))
    agreed = [c for c in found if c.strong and holds(c, day)]
    pinned = sum(c.weight for c in agreed if is_pinning(c))
    if not pinned and any(_is_echo(c) for c in found):
        found = [c for c in found if not _is_echo(c)]
        scores = _on_its_weekday(said, _scores(found, lead))
    if pinned and (pinned < PINNED or sum(c.weight for c in found if not c.prior and holds(c, day)) < AGREED):
        found = [c for c in found if not is_pinning(c)]
        scores = _on_its_weekday(said, _scores(found, lead))
    elif pinned and (outweighed := [c for c in found if is_pinning(c) and not holds(c, day) and c.weight < OUTWEIGHED * pinned]):
        found = [c for c in found if c not in outweighed]
        scores = _on_its_weekday(said, _scores(found, lead))
    day = min(scores, key=lambda d: (-scores[d], d), default=0)
    open_days = common((c for c in found if not c.prior and holds(c, day)), day)
    if lead and open_days[1] - open_days[0] > FORTNIGHT and not any(is_pinning(c) and holds(c, day) for c in found):
        scores = _on_its_weekday(said, _scores(found, None))  # a weekday alone chooses none of many weeks
    if not scores or not any(clue.strong for clue in found):
        return Dated(None, "unknown")
    first, last = _likely(scores)
    bounds = common((c for c in found if not c.prior and holds(c, last)), first)
    tied = any(c.strong and holds(c, first) and holds(c, last) for c in found)
    if last - first > ROUGH and bounds[1] >= last:  # else the days of two months, or of two weeks, are as good
        first, last = bounds  # that stories do not last for ever chooses no day: all that the rest leaves open
    if last - first > MAX_RANGE or bounds[1] - bounds[0] > MAX_BOUNDS or not tied:
        return Dated(None, "unknown")
    if lead and not (said.filed and said.filed.alone) and not any(_lead_score(day, lead) for day in range(first, last + 1)):
        return Dated(None, "unknown")  # on none of these days does one tell of that weekday as the newest
    if said.weekday is not None:
        return _answer(first, last, lead, found, said.filed is not None)  # it says itself that it is a Monday
    if lead and first == last and not (prompt and not _is_late(said, lead)) and (first - 1) % 7 == lead.expr.rule[1] and _open(found, first):
        last += 1
    if lead and last - first <= NEXT_DAY and not prompt and not said.filed:
        last = max([last, *(day + NEXT_DAY for day in copied if first <= day <= first + COPY_DAYS and (own_days is None or _within(day + NEXT_DAY, own_days)))])
    if lead and not prompt and not said.filed and not own_days and last - first <= NEXT_DAY and (first - 1) % 7 == lead.expr.rule[1] and _open(found, first) and all(holds(c, first + LATER) for c in found if not c.prior and holds(c, first)):
        last = first + LATER  # a paper or a page may tell it two days later
    return _answer(first, last, lead, found, said.filed is not None)


def _on_its_weekday(said: Mentions, scores: Iterable[tuple[int, float]]) -> dict[int, float]:
    """What speaks for each day, for the days of the week on which the article says that it is written."""
    return {day: score for day, score in scores if said.weekday is None or (day - 1) % 7 == said.weekday}


def _is_late(said: Mentions, lead: Mention) -> bool:
    """Is the evening of its newest day told, or the night, as over?"""
    return lead.expr.text.lower().endswith(LATE) or any(
        m.expr.rule[0] == "weekday" and m.expr.rule[1:4] == lead.expr.rule[1:4] and m.lies == "past" and m.expr.text.lower().endswith(LATE) and not m.caption and not m.asked for m in said.dates
    )


def is_prompt(reading: Reading) -> bool:
    """Does it look like an agency's own copy, which appears on the day that it tells of? A page or paper may bring it on the next."""
    return bool(reading.clean.dateline or reading.clean.opening) and not _is_passed_on(reading) or reading.headline_from == "generated" and not reading.clean.authors


def _is_passed_on(reading: Reading) -> bool:
    """Does a page bring what another house wrote? It may do so days later."""
    return reading.clean.via is not None and reading.clean.via.casefold() not in (reading.clean.opening + (reading.clean.outlet or "")).casefold()


def _open(found: Sequence[Clue], day: int) -> bool:
    """May it as well be the day after?"""
    return all(holds(c, day + 1) for c in found if not c.prior and holds(c, day))


def _likely(scores: Mapping[int, float]) -> tuple[int, int]:
    """First and last of the days that evidence makes about as likely as the best one."""
    best = max(scores.values())
    near: list[int] = []
    for margin in NEAR:
        near = sorted(day for day, score in scores.items() if score >= best - margin)
        if near[-1] - near[0] <= MAX_RANGE:
            break
    if near[-1] - near[0] > 2:
        return near[0], near[-1]
    good = sorted(day for day in near if scores[day] >= best - 0.1)
    return good[0], good[-1]


def _meets(clue: Clue, days: Sequence[Window]) -> bool:
    """Does the clue allow one of the days?"""
    return any(a <= last and first <= b for a, b in clue.windows for first, last in days)


def _within(day: int, days: Sequence[Window]) -> bool:
    return any(first <= day <= last for first, last in days)


def _is_echo(clue: Clue) -> bool:
    """Does it only hold two relative days for one: 'on Wednesday' here and there?"""
    return bool(clue.by) and not clue.strong and all(b - a <= FORTNIGHT for a, b in clue.windows)


def lead_of(said: Mentions) -> Mention | None:
    """The first weekday that the article tells of, in a main clause if it can be: the newest thing in it. What somebody told a day later is newer."""
    told = []
    for mention in said.dates:
        rule = mention.expr.rule
        if rule[0] == "weekday" and rule[3] is None and rule[2] != "near" and mention.lies != "future" and "@" not in rule and not mention.caption and not mention.since:
            told.append(mention)
    today = any(m.expr.rule[:2] == ("unit", "D") and m.expr.rule[2] in NEAR_DAYS and "@" not in m.expr.rule and is_relative(m) for m in said.dates)
    asked = [m for m in told if m.asked]  # whom a paper asks, it asks last
    early = told if told and told[0].expr.start <= OPENING else asked
    first = None if today or not early else next((m for m in early if not m.aside), early[0])
    after = first and (next((m for m in told if not m.aside and m.expr.start < EARLY and (int(str(m.expr.rule[1])) - int(str(first.expr.rule[1]))) % 7 in (1, 2) and _followed(m)), None) or _newer(first, told))
    return after or first and next((m for m in told if m.spoken and not m.aside and m.expr.start < EARLY and m.expr.rule[1] == (int(str(first.expr.rule[1])) + 1) % 7), first)


def _followed(mention: Mention) -> bool:
    """'The second blow followed on Wednesday.'"""
    return "followed" in mention.context and re.search(rf"\bfollowed (?:(?:early|late|only) )?(?:on )?{re.escape(mention.expr.text)}\b", mention.context) is not None


def _newer(lead: Mention, told: Sequence[Mention]) -> Mention | None:
    """The last of the weekdays that an article tells one after the other, a day or two apart, as what happened later: 'on Tuesday … on Wednesday morning'; None where the first is the newest."""
    at = lead
    for m in told:
        if m.expr.start > at.expr.start and not m.aside and not m.spoken and (int(str(m.expr.rule[1])) - int(str(at.expr.rule[1]))) % 7 in (1, 2) and not _is_earlier(m, lead):
            at = m
    return at if at is not lead else None


def _is_earlier(mention: Mention, lead: Mention) -> bool:
    """'It had failed on Wednesday' was before the day of the lead; 'said that it had failed on Wednesday' may be of the next."""
    had = re.search(rf"(\b(?:said|told|says|added|reported)\b[^.;\n]{{0,90}}?)?\bhad\s[^.;]{{0,60}}{re.escape(mention.expr.text)}\b", mention.context)
    return had is not None and (had[1] is None or (int(str(mention.expr.rule[1])) - int(str(lead.expr.rule[1]))) % 7 != 1)


def _scores(found: Sequence[Clue], lead: Mention | None) -> Iterator[tuple[int, float]]:
    stretches = sweep(found)
    best = max((score for _, _, score in stretches), default=0.0)
    for first, last, score in stretches:
        if score >= best - 1.5 and last - first <= 800:
            for day in range(first, last + 1):
                yield day, round(score + _lead_score(day, lead), 6)


def _lead_score(day: int, lead: Mention | None) -> float:
    if lead is None:
        return 0.0
    weekday = lead.expr.rule[1]
    assert isinstance(weekday, int)
    return LEAD.get(((day - 1) % 7 - weekday) % 7, 0.0)


def _answer(first: int, last: int, lead: Mention | None, found: Sequence[Clue], filed: bool) -> Dated:
    day = date.fromordinal(first)
    agreeing = [c for c in found if not c.prior and holds(c, first) and holds(c, last)]
    against = [c for c in found if c.strong and not holds(c, first)]
    strength = sum(c.weight for c in agreeing if c.strong)
    why = brief(reasons(agreeing))
    pinning = {c.why.partition(" ")[0] + c.why.partition("(")[2].partition(")")[0] for c in agreeing if is_pinning(c)}
    told = any(c.direct and all(b - a <= NEXT_DAY for a, b in c.windows) for c in agreeing)
    alike = sum(c.weight for c in agreeing if is_pinning(c))  # what its own months and years add to likeness chooses no day
    sure = (filed or told or len(pinning) > 1 and alike >= SURE) and strength >= SURE and sum(c.weight for c in against) < strength / 2
    if first == last:
        if lead:
            why = brief([f"its newest day is {lead.label}", *why])
        sure = sure and not (lead and _open(found, first))
        return Dated(day.isoformat(), "inferred", "; ".join(why), "high" if sure else "medium")
    if lead and last - first == 1:
        why = brief([f"its newest day is {lead.label}", *why])
    confidence = "medium" if last - first <= ROUGH else "low"
    return Dated(f"{day.isoformat()}/{date.fromordinal(last).isoformat()}", "inferred", "; ".join(why), confidence)
