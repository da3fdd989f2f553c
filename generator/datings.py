"""The expressions of a text that give a calendar date, each in the sentence that it dates."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from generator.baselines import measured_against, of_a_game, of_another_year
from generator.clause_bounds import first_comma
from generator.compared_days import only_compared
from generator.counted_days import counted_back, counted_clause, counted_from
from generator.dates import resolve
from generator.event_kinds import PLANNED
from generator.explained_days import explained, told_next
from generator.hollow_dates import compares
from generator.mentioned_days import mentioned
from generator.model import DateExpr, Struct, When
from generator.named_dates import NAMES_DAY, closes_a_unit, days_apart, on_the_same_day, part_of_that, tells_a_date
from generator.named_years import is_stamp, of_a_thing
from generator.passing_days import in_passing
from generator.same_scene import is_told_from
from generator.sentences import sentences
from generator.spans import span_of
from generator.stamps import stamps
from generator.stray_dates import astray
from generator.timex import ANCHOR
from generator.weekday_order import in_order

WEEK_OF = re.compile(r"\bweek (?:of|beginning|starting)\s(?:on\s)?(?:the\s)?$")  # 'the week of March 18'
MOVED = re.compile(
    r"\b(?:push(?:ed|es|ing)? back|put off|(?:put|push(?:ed)?) (?:it|them|this) (?:off|back)|brought (?:it|them) forward|brought forward|(?:slip|slipp|postpon|extend|delay|mov|reschedul|shift|chang|advanc|prolong)(?:ed|es|ing|e|s)?)\b[^.;]{0,150}\bfrom\s+$", re.I
)
NAMED_AGAIN = re.compile(r",\s(?:on\s)?|\s\((?:on\s)?")
APPOSED_DAY = re.compile(r"(?:,| \()\s?(?:on\s)?(?:the\s)?$")
ON_THAT_DAY, WEEKDAY_NEAR, WEEK = re.compile(r",?\s(?:on\s)?"), 6, 7
SAME_SENTENCE = re.compile(r"[^.;!?\n“”\"]{3,70}\s(?:on\s)")
SECOND_YEAR = re.compile(r"\s?[-–/](\d\d)\b(?![-/.–]?\d)")  # of '2023-24', which is no year of the calendar
FEBRUARY = 2
IN_SENTENCE, SEASONS = re.compile(r"[^.;!?\n“”\"]{3,120}"), ("SP", "SU", "FA", "WI")
OF_THAT_WEEK = re.compile(r",\s(?:on|from|between)\s(?:the\s)?(?=[A-Z]|\d)")
THAT_YEAR = (" of that year", " of the same year", " that year", " the same year", " that same year", " of that same year")
SAID_ON = re.compile(r"\b(?:said|says|told [\w ]{2,20}|announced|added|confirmed|reported)\s(?:on\s)?$")  # the day of the news
RECENT = {"days": 6, "weeks": 27}  # days back that "in recent …" may reach


class Dating(Struct, frozen=True, gc=False):
    """One date expression, resolved, in its sentence."""

    expr: DateExpr
    when: When
    sentence: tuple[int, int]
    clause: int | None = None  # where the clause that it dates begins, when the expression stands in another one
    told: date | None = None  # the day from which it is told, where that is another than the page's


def datings(text: str, dates: tuple[DateExpr, ...], published: date | None) -> Iterator[Dating]:
    """The expressions that give a calendar date, each with its sentence. In a live report a day counts from the stamp above it."""
    marked = stamps(text, dates, published)
    if not marked:
        yield from _datings(text, dates, published)
        return
    of_day = {day: list(_datings(text, dates, day)) for day in {stamp.day for stamp in marked}}
    for stamp, end in zip(marked, (*(stamp.start for stamp in marked[1:]), len(text)), strict=True):
        for one in of_day[stamp.day]:
            if not stamp.start <= one.expr.start < end:
                continue
            if one.expr.start != stamp.named:
                yield replace(one, told=stamp.day)
            elif not PLANNED.search(text, *one.sentence) and not any(one.expr.end <= d.start < one.sentence[1] for d in dates if d.type == "DATE"):
                yield replace(one, told=stamp.day, when=When(stamp.day.isoformat(), stamp.day.isoformat(), "day"))  # what lies ahead or has a day of its own is not of the stamp's


def _datings(text: str, dates: tuple[DateExpr, ...], published: date | None) -> Iterator[Dating]:
    spans = sentences(text)
    starts = [a for a, _ in spans]
    days = sorted(d.start for d in dates if d.type == "DATE")
    before: tuple[int, When] = (0, When(None))
    last: DateExpr | None = None
    told_week: tuple[int, When] | None = None  # where a day of 'last week' was told, and which
    for expr in dates:
        beside, last = last, expr
        if beside and expr.rule[0] == "weekday" and beside.rule[:2] == ("unit", "D") and ANCHOR not in beside.rule and expr.start - beside.end < len(" (on ") and NAMED_AGAIN.fullmatch(text, beside.end, expr.start) and resolve(expr, published).date != resolve(beside, published).date:
            continue  # 'tomorrow, Tuesday': one day
        if expr.rule[0] == "clock" and not NAMES_DAY.search(expr.text) and not _has_day_before(text, days, expr.start):
            continue  # 'by noon' in a paragraph without a day: nobody says of which
        when = resolve(expr, published)
        if expr.rule[0] in ("month", "day") and text.startswith(THAT_YEAR, expr.end) and (year := _year_before(expr, dates, published)) and when.date and not expr.rule[1]:
            when = replace(when, **{f: year + v[4:] for f in ("date", "value") if (v := getattr(when, f))})
        if expr.rule[0] == "shift" and text.startswith(" ago today", expr.end - len(" ago")):
            continue  # 'a year ago today': that day
        if expr.text == "today" and beside and published and (long_ago := _ago_today(text, beside, expr, published)):
            when = long_ago
        if when.precision == "year" and (second := SECOND_YEAR.match(text, expr.end)) and when.date and when.date.isdigit() and (int(when.date) + 1) % 100 == int(second[1]):
            when = When(None, f"{when.date}/{int(when.date) + 1}", "range")
            if text.endswith(" for ", 0, expr.start):
                continue  # 'fees for 2023-24'
        if expr.rule[0] == "season" and beside and (of_year := _season_of_year(text, beside, expr, when)):
            when = of_year
        if expr.rule[0] == "weekday" and when.precision == "day" and published and (moved := in_order(text, expr, when, dates, published)):
            when = moved
        if when.precision == "day" and when.date and WEEK_OF.search(text, max(0, expr.start - 30), expr.start):
            first = date.fromisoformat(when.date)
            when = _between(first - timedelta(days=first.weekday()), first + timedelta(days=6 - first.weekday()))
        later = None
        if when.precision == "range" and "week" not in expr.text.lower() and MOVED.search(text, max(0, expr.start - 160), expr.start):
            when, later = _first_of(when), _last_of(when)
        if expr.rule[0] in ("weekday", "clock") and published and when.date == published.isoformat() and not SAID_ON.search(text, max(0, expr.start - 30), expr.start) and (week_ago := _told_last_week(expr, dates, published)):
            when = week_ago  # in a paper of Tuesday with 'died last Tuesday': 'was mended at noon on Tuesday'
        if expr.rule[0] == "weekday" and text[expr.end : expr.end + 2] in (", ", " (") and _is_dated_behind(text, expr, when, days, dates, published):
            continue  # 'next Sunday, the second of November': the day that is named
        if expr.rule[0] == "weekday" and published and (of_week := beside and _day_of_week(text, beside, expr, published) or _later_in_week(text, told_week, expr)):
            when, told_week = of_week, (expr.end, of_week)
        if expr.rule[:2] == ("unit", "W") and published and any(_day_of_week(text, expr, d, published) for d in dates if expr.end <= d.start < expr.end + WEEKDAY_NEAR):
            continue  # 'last week, on Wednesday': that day
        if expr.rule[:2] == ("unit", "W") and (named := OF_THAT_WEEK.match(text, expr.end)) and _lies_in(when, next((resolve(d, published) for d in dates if d.start == named.end()), None)):
            continue  # 'last week, from June 18 to 20': the days that are named
        if expr.start < before[0] or _ends_range(text[before[0] : expr.start], before[1], when):
            continue
        before = expr.end, when
        at = bisect_right(starts, expr.start) - 1
        if at < 0:
            continue
        if counted := counted_from(text, expr, when, dates, spans[at], published):
            comma = first_comma(text, expr.end, spans[at][1])
            yield Dating(expr, counted, spans[at], comma + 1 if comma < spans[at][1] else None)
            continue
        if then := counted_back(text, expr, when, dates, spans[at], published):
            yield Dating(expr, then, spans[at], counted_clause(text, expr))
            continue
        if when.precision == "day" and (following := told_next(text, expr, spans, at)):
            yield Dating(expr, when, following, following[0])
            continue
        if shown := explained(text, expr, when, spans[at]):
            yield Dating(shown, when, spans[bisect_right(starts, shown.start) - 1])
            continue
        if published and (rough := _lately(text, expr, when, published)):
            yield Dating(expr, rough, spans[at])
        elif _is_told(text, expr, when, dates, spans[at], published):
            yield Dating(expr, when, spans[at])
            if later is not None and later != when:
                yield Dating(expr, later, spans[at])


def _day_of_week(text: str, week: DateExpr, day: DateExpr, published: date) -> When | None:
    """The Wednesday of 'last week, on Wednesday'; None where the two do not stand together."""
    if week.rule[:2] != ("unit", "W") or day.rule[0] != "weekday" or ANCHOR in day.rule or not ON_THAT_DAY.fullmatch(text, week.end, day.start):
        return None
    first, last = span_of(resolve(week, published).date or "")
    if first is None or last is None or (last - first).days != WEEK - 1 or not isinstance(day.rule[1], int):
        return None
    told = (first + timedelta(days=day.rule[1] - first.weekday())).isoformat()
    return When(told, told, "day")


def _later_in_week(text: str, told: tuple[int, When] | None, day: DateExpr) -> When | None:
    """The Wednesday of 'broke off last week on Monday and resumed on Wednesday'; `told`: the Monday, and where it ends."""
    if told is None or ANCHOR in day.rule or not isinstance(day.rule[1], int) or day.rule[-1] is not None or not SAME_SENTENCE.fullmatch(text, told[0], day.start):
        return None
    first = date.fromisoformat(told[1].date or "")
    later = (first + timedelta(days=day.rule[1] - first.weekday())).isoformat()
    return When(later, later, "day") if day.rule[1] > first.weekday() else None


def _season_of_year(text: str, before: DateExpr, season: DateExpr, when: When) -> When | None:
    """The autumn of 'In the spring of 2022 the council sold it, and in the autumn it bought it back'."""
    if before.rule[0] != "season" or not before.rule[1] or season.rule[1] or season.rule[-1] is not None or not when.date or not IN_SENTENCE.fullmatch(text, before.end, season.start):
        return None
    year = int(str(before.rule[1])) + (SEASONS.index(str(season.rule[2])) < SEASONS.index(str(before.rule[2])))
    told = f"{year:04d}{when.date[4:]}"
    return replace(when, value=told, date=told)


def _ago_today(text: str, ago: DateExpr, today: DateExpr, published: date) -> When | None:
    """The day of 'a year ago today', 'two weeks ago today'."""
    if ago.rule[0] != "shift" or ago.rule[2] not in ("Y", "W") or ago.rule[3] != -1 or not isinstance(ago.rule[1], int) or text[ago.end : today.start] != " ":
        return None
    day = published - timedelta(weeks=ago.rule[1]) if ago.rule[2] == "W" else date(published.year - ago.rule[1], published.month, min(published.day, 28) if published.month == FEBRUARY else published.day)
    return When(day.isoformat(), day.isoformat(), "day")


def _lies_in(stretch: When, named: When | None) -> bool:
    """Are the named days, or the day, of that stretch?"""
    (first, last), (start, end) = span_of(stretch.date or ""), span_of(named.date or "" if named else "")
    return first is not None and last is not None and start is not None and end is not None and first <= start and end <= last


def _year_before(expr: DateExpr, dates: tuple[DateExpr, ...], published: date | None) -> str:
    """The year of the date before that is told with its year or lies in one: 'took office in June 2023 … in March of that year'; '' for none."""
    told = next((day for d in reversed(dates) if d.end <= expr.start and d.rule[0] in ("day", "month", "year") and (day := resolve(d, published).date)), None)
    return told[:4] if told else ""


def _is_told(text: str, expr: DateExpr, when: When, dates: tuple[DateExpr, ...], sentence: tuple[int, int], published: date | None) -> bool:
    """Whether an expression names a date and its sentence tells of something on it."""
    counted = when.precision == "day" and bool(when.date)
    if is_told_from(text, expr, when, dates, sentence, published):
        return not (is_stamp(text, expr, sentence, dates) or compares(text, expr, sentence))
    if not (tells_a_date(expr, when) or on_the_same_day(text, expr, when, dates, sentence, published) or closes_a_unit(text, expr, when, sentence, published) or part_of_that(expr, when, dates, sentence) or counted and days_apart(text, expr, dates)):
        return False
    if compares(text, expr, sentence) or of_a_thing(text, expr, sentence) or mentioned(text, expr, sentence) or in_passing(text, expr, sentence) or only_compared(text, expr, sentence) or of_a_game(text, expr) or measured_against(text, expr, sentence):
        return False
    return not (is_stamp(text, expr, sentence, dates) or astray(text, expr, when, published) or of_another_year(text, expr, when, published))


def _has_day_before(text: str, days: Sequence[int], at: int) -> bool:
    """Whether one of `days` stands before `at` in its paragraph."""
    last = bisect_left(days, at) - 1
    return last >= 0 and text.find("\n", days[last], at) < 0


def _between(first: date, last: date) -> When:
    return When(None, f"{first.isoformat()}/{last.isoformat()}", "range")


def _first_of(when: When) -> When:
    """The old date of "moved from April 15 to May 6", which is no range."""
    first = (when.date or "").partition("/")[0]
    return When(first, first, {4: "year", 7: "month", 10: "day"}.get(len(first), when.precision))


def _last_of(when: When) -> When | None:
    """Its new date, where that is a day; None for any other."""
    last = (when.date or "").partition("/")[2]
    return When(last, last, "day") if len(last) == 10 else None


def _told_last_week(expr: DateExpr, dates: tuple[DateExpr, ...], published: date) -> When | None:
    """The same weekday a week ago where the article has told of that one with 'last' before, and not of its own day by name; None for another."""
    rule = expr.rule[expr.rule.index(ANCHOR) + 1 :] if expr.rule[0] == "clock" and ANCHOR in expr.rule else expr.rule
    if rule[0] != "weekday" or "past" not in rule or expr.text.lower().startswith(("last ", "this ")):
        return None
    weekday = rule[1]
    others = [d for d in dates if d.start < expr.start and d.rule[0] == "weekday" and d.rule[1] == weekday and d.text.lower().startswith("last ")]
    told = next((day for d in others if (day := resolve(d, published)).date == (published - timedelta(days=7)).isoformat()), None)
    return told if told and not any(d.text.lower() in ("today", "this morning", "tonight") for d in dates) else None


def _is_dated_behind(text: str, expr: DateExpr, when: When, starts: Sequence[int], dates: tuple[DateExpr, ...], published: date | None) -> bool:
    """Does a day of the calendar that is another one of the same weekday stand right behind a weekday, as what it means?"""
    at = bisect_left(starts, expr.end)
    if at == len(starts) or starts[at] - expr.end > len(", on the ") or when.precision != "day" or not when.date:
        return False
    named = next(d for d in dates if d.start == starts[at] and d.type == "DATE")
    meant = resolve(named, published) if named.rule[0] == "day" and APPOSED_DAY.fullmatch(text, expr.end, named.start + (text[named.start : named.start + 4] == "the ") * 4) else None
    return meant is not None and meant.precision == "day" and meant.date != when.date and _on_weekday(meant) == _on_weekday(when)


def _ends_range(between: str, before: When, when: When) -> bool:
    """Is this the second half of "April and May" or "June 3 to 5", whose first half already stands for the range?"""
    same = before.precision == "range" and bool(when.date) and ((before.date or "").endswith((when.date or "-")[4 if when.precision == "day" else 0 : 10]) or _on_weekday(when) >= 0 and _on_weekday(when) == _on_weekday(before))
    return same and between.strip().lower() in ("and", "to", "-", "–", "through", "until", "or")


def _on_weekday(when: When) -> int:
    """The weekday on which a day, or a range of days, ends; -1 for other dates."""
    _, last = span_of(when.date or "") if when.precision in ("day", "range") else (None, None)
    return -1 if last is None else last.weekday()


def _lately(text: str, expr: DateExpr, when: When, published: date) -> When | None:
    """"In recent days", "after a week in which …": the days that this can mean, as a range."""
    if when.value == "PAST_REF" and (found := re.search(r"\b(?:recent|past few|last few) (days|weeks)$", expr.text, re.I)):
        return _between(published - timedelta(days=RECENT[found[1].lower()]), published)
    week = re.fullmatch(r"(?:a|the) week", expr.text, re.I) and re.match(r" (?:in which|when|of)\b", text[expr.end : expr.end + 12])
    if week and re.search(r"\b(?:after|following|capp(?:ed|ing)|end(?:ed|ing))\s*$", text[max(0, expr.start - 12) : expr.start], re.I):
        monday = published - timedelta(days=published.weekday() + 7)
        return _between(monday, monday + timedelta(days=6))
    return None
