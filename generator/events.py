"""Dated happenings of one article: each date expression with the clause that it dates."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from generator.baselines import measured_against, of_a_game, of_another_year
from generator.calendar_words import RELATIVE_DAYS
from generator.clause_bounds import bounds, first_comma
from generator.counted_days import counted_back, counted_clause, counted_from
from generator.dates import find_dates, resolve
from generator.event_kinds import PLANNED, kind
from generator.explained_days import explained, told_next
from generator.figures_of_speech import only_spoken, unsigned
from generator.fragments import hangs, is_fragment, is_hopeless
from generator.hollow_dates import addresses, compares, furnishes, says_nothing, shows_only
from generator.mentioned_days import mentioned
from generator.model import DateExpr, Event, Reading, Struct, When
from generator.named_years import is_stamp, of_a_thing
from generator.passing_days import in_passing
from generator.periods import PERIOD, UNKNOWN
from generator.pictured import is_picture, names_only, stands_still
from generator.sentences import sentences
from generator.shortening import shortened
from generator.spans import span_of
from generator.tellings import capital, line_of
from generator.timex import ANCHOR
from generator.turns import Turn, find_turns, is_question, turn_at
from generator.whole_words import place_of

SRC_WORDS = 30
MOST_DAYS = 200  # a wider range of publication dates no event
SAMPLE = 15  # days of a range that are tried
STEADY = 0.7  # share of the possible publication days on which a date must come out the same

# Expressions that name a calendar date or a week, month or quarter; "that month", "to this day", "a year earlier" date nothing new.
DATED = re.compile(
    r"\d{4}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|day\b|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b|"
    r"\b(?:today|yesterday|tomorrow|tonight|last night|this (?:morning|afternoon|evening))\b|\b(?:last|next|this|earlier this|later this)\s+(?:week|weekend|month|quarter|spring|summer|autumn|fall|winter)|"
    r"quarter|\bweekend\b|\b(?:christmas|easter|halloween|new year[’']s|valentine[’']s|boxing day)\b|\b(?:spring|summer|autumn|fall|winter)\b|\d{2}s\b|年|月|日",
    re.I,
)
VAGUE = re.compile(r"\b(?:that|the same|same|a|one|the) (?:day|week|month|year|quarter)\b|\bthis day\b|\bholidays?\b|\bdays\b|\bthe day\b|\b(?:in|for) the year\b|^(?:the )?(?:year|month|week)$|now(?:adays)?$|\b(?:that|same|a|one|every) weekend\b", re.I)
NAMED_DAYS = frozenset(word for words in RELATIVE_DAYS.values() for word, days in words.items() if days)  # 'heute' is 'nowadays' as well
DEICTIC = re.compile(r"今日|昨日|明日|本日|今天|昨天|明天|heute|gestern|vorgestern|übermorgen|aujourd[’']hui|hier|demain|hoy|ayer|today|tonight|tomorrow|yesterday|(?:this|tomorrow|yesterday) (?:morning|afternoon|evening)", re.I)


class Dating(Struct, frozen=True, gc=False):
    """One date expression, resolved, in its sentence."""

    expr: DateExpr
    when: When
    sentence: tuple[int, int]
    clause: int | None = None  # where the clause that it dates begins, when the expression stands in another one


def find_events(reading: Reading, published: str | None, names: Mapping[str, str]) -> tuple[Event, ...]:
    """Events in the order of the text. `published`: a day or A/B. `names` maps this article's names to the digest's actors."""
    days = days_of(published)
    if len(days) < 2:
        return events_on(reading, days[0] if days else None, names)
    later: dict[tuple[int | None, str, str], str] = {(e.line, e.date, e.what): e.kind for e in events_on(reading, days[-1], names)}
    line, told = reading.clean.line, {d.start for d in reading.dates if "past" in d.rule}
    agreed = steady(reading.clean.text, reading.dates, days)
    sure, behind = {(line(a), d) for a, d in agreed}, {(line(a), d) for a, d in agreed if a in told}
    found = (e for e in events_on(reading, days[0], names) if e.date == UNKNOWN or (e.line, e.date) in sure)
    return tuple(replace(e, kind="past") if e.kind == "planned" and (e.line, e.date) in behind and later.get((e.line, e.date, e.what)) == "past" else e for e in found)


PAST = re.compile(r"\b(?:was|were|had|did|[a-z]{3,}ed|made|met|took|gave|won|lost|built|began|left|held|cut|set|led|sent|sold|bought|rose|fell|went|came)\b")


def days_of(published: str | None) -> list[date]:
    """The days on which the article may have been published; none for an unknown or a wide range."""
    first, last = span_of(published or "")
    if first is None or last is None or (last - first).days > MOST_DAYS:
        return []
    return [first + timedelta(days=i) for i in range((last - first).days + 1)]


def steady(text: str, dates: tuple[DateExpr, ...], days: list[date]) -> set[tuple[int, str]]:
    """(offset, date) of the expressions that mean the same date on most of the days."""
    tried = days[:: max(1, len(days) // SAMPLE)]
    votes = Counter((d.expr.start, d.when.date or "") for day in tried for d in datings(text, dates, day))
    return {key for key, n in votes.items() if n >= STEADY * len(tried)}


def events_on(reading: Reading, published: date | None, names: Mapping[str, str]) -> tuple[Event, ...]:
    seen: set[tuple[str, int]] = set()
    found: list[Event] = []
    said = [(q.start, q.end) for q in reading.quotes]
    signed = [(q.start, q.end) for q in reading.quotes if q.speaker]
    turns = find_turns(reading.clean, reading.names)
    for dating in datings(reading.clean.text, reading.dates, published):
        if DEICTIC.fullmatch(dating.expr.text) and any(a <= dating.expr.start < b for a, b in said):
            continue  # "tomorrow" in a quotation counts from the day on which it was said
        if dating.expr.rule[0] == "clock" and ANCHOR in dating.expr.rule and not NAMES_DAY.search(dating.expr.text) and any(a <= dating.expr.start < b for a, b in said):
            continue  # "by midday": of the day on which it was said
        if (dating.expr.rule[0] == "weekday" or dating.expr.rule[:2] == ("season", None)) and (begun := next((a for a, b in said if a <= dating.expr.start < b), 0)) and any(
            d.rule[0] == "day" and dating.sentence[0] <= d.start < begun for d in reading.dates
        ):
            continue  # 'In a letter of February 14 she wrote that "the window closes on Sunday"'
        if furnishes(reading.clean.text, dating.sentence, dating.when) or addresses(reading.clean.text, dating.sentence) and not any(a <= dating.expr.start < b for a, b in said):
            continue
        if is_picture(reading.clean.text, dating.sentence) or (reading.clean.language or "en")[:2] == "en" and stands_still(reading.clean.text, dating.sentence, dating.when.precision):
            continue
        if (heard := next(((a, b) for a, b in said if a <= dating.expr.start < b), None)) and only_spoken(reading.clean.text, (max(heard[0], dating.sentence[0]), min(heard[1], dating.sentence[1])), dating.expr):
            continue
        if unsigned(reading.clean.text, dating.expr.start, dating.sentence, signed):
            continue
        turn = turn_at(turns, dating.sentence[0])
        if turn and is_question(reading.clean.text, turn):
            continue
        key = ("" if turn else dating.when.date or "", dating.sentence[0])
        if key not in seen and not says_nothing(reading.clean.text, dating.sentence, dating.expr):
            seen.add(key)
            made = event(dating, reading, published, names)
            if BARE.fullmatch(made.what) or made.what.endswith("?") or is_hopeless(made.what) or hangs(made.what, dating.expr.text):
                continue
            found.append(as_said(made, turn, reading.clean.text, dating.sentence) if turn and turn.who and not turn.asks else made)
    return tuple([*found, *undated(reading, names), *caption_events(reading, published, names, {e.date for e in found})])


BARE = re.compile(r"(?:[^“”]*: )?[“\"](?:by|until|before|on|in|since|from)(?:\s[\w’'.]+){1,3},?[”\"](?:,?\s(?:he|she|it|they)\s(?:was|were)\stold)?", re.I)  # 'Until Friday,' he was told


def as_said(made: Event, turn: Turn, text: str, sentence: tuple[int, int]) -> Event:
    """What somebody tells in a talk, as that person's words."""
    return replace(made, what=f"{turn.who}: “{shortened(text[max(turn.start, sentence[0]) : sentence[1]].rstrip(',.'))}”")


def undated(reading: Reading, names: Mapping[str, str]) -> Iterator[Event]:
    """What happened "during the president's first term": told without a date, and shown so. Not what somebody says in quotation marks."""
    text, dates = reading.clean.text, [d.start for d in reading.dates if d.type in ("DATE", "TIME")]
    spans = sentences(text) if PERIOD.search(text) else []
    for found in PERIOD.finditer(text) if spans else ():
        start, end = spans[bisect_right(spans, (found.start(), len(text))) - 1]
        if any(start <= d < end for d in dates) or any(q.start <= found.start() < q.end for q in reading.quotes) or not PAST.search(text, found.end(), end):
            continue
        what = line_of(text, (start, end), (end, end), reading.names, ())
        yield Event(UNKNOWN, UNKNOWN, "background", what, actors_of(reading, names, (start, end), what), cut_words(text[start:end]),
                    reading.clean.line(found.start()), None, text[start:end])


def datings(text: str, dates: tuple[DateExpr, ...], published: date | None) -> Iterator[Dating]:
    """The expressions that give a calendar date, each with its sentence."""
    spans = sentences(text)
    starts = [a for a, _ in spans]
    days = sorted(d.start for d in dates if d.type == "DATE")
    before: tuple[int, When] = (0, When(None))
    for expr in dates:
        if expr.rule[0] == "clock" and not NAMES_DAY.search(expr.text) and not _has_day_before(text, days, expr.start):
            continue  # 'by noon' in a paragraph without a day: nobody says of which
        when = resolve(expr, published)
        if when.precision == "day" and when.date and WEEK_OF.search(text, max(0, expr.start - 30), expr.start):
            first = date.fromisoformat(when.date)
            when = between(first - timedelta(days=first.weekday()), first + timedelta(days=6 - first.weekday()))
        later = None
        if when.precision == "range" and MOVED.search(text, max(0, expr.start - 160), expr.start):
            when, later = first_of(when), last_of(when)
        if expr.rule[0] in ("weekday", "clock") and published and when.date == published.isoformat() and (week_ago := told_last_week(expr, dates, published)):
            when = week_ago  # in a paper of Tuesday with 'died last Tuesday': 'was mended at noon on Tuesday'
        if expr.rule[0] == "weekday" and text[expr.end : expr.end + 2] in (", ", " (") and is_dated_behind(text, expr, when, days, dates, published):
            continue  # 'next Sunday, the second of November': the day that is named
        if expr.start < before[0] or ends_range(text[before[0] : expr.start], before[1], when):
            continue
        before = expr.end, when
        at = bisect_right(starts, expr.start) - 1
        if at >= 0 and (counted := counted_from(text, expr, when, dates, spans[at], published)):
            comma = first_comma(text, expr.end, spans[at][1])
            yield Dating(expr, counted, spans[at], comma + 1 if comma < spans[at][1] else None)
            continue
        if at >= 0 and (then := counted_back(text, expr, when, dates, spans[at], published)):
            yield Dating(expr, then, spans[at], counted_clause(text, expr))
            continue
        if at >= 0 and when.precision == "day" and (following := told_next(text, expr, spans, at)):
            yield Dating(expr, when, following, following[0])
            continue
        if at >= 0 and (shown := explained(text, expr, when, spans[at])):
            yield Dating(shown, when, spans[bisect_right(starts, shown.start) - 1])
            continue
        if at >= 0 and published and (rough := lately(text, expr, when, published)):
            yield Dating(expr, rough, spans[at])
        elif at >= 0 and (tells_a_date(expr, when) or on_the_same_day(text, expr, when, dates, spans[at], published) or closes_a_unit(text, expr, when, spans[at], published) or when.precision == "day" and bool(when.date) and days_apart(text, expr, dates)) and not compares(text, expr, spans[at]) and not of_a_thing(text, expr, spans[at]) and not mentioned(text, expr, spans[at]) and not in_passing(text, expr, spans[at]) and not of_a_game(text, expr) and not measured_against(text, expr, spans[at]) and not is_stamp(text, expr, spans[at], dates) and not astray(text, expr, when, published) and not of_another_year(text, expr, when, published):
            yield Dating(expr, when, spans[at])
            if later is not None and later != when:
                yield Dating(expr, later, spans[at])


def told_last_week(expr: DateExpr, dates: tuple[DateExpr, ...], published: date) -> When | None:
    """The same weekday a week ago where the article tells of that one with 'last' and not of its own day by name; None for another."""
    rule = expr.rule[expr.rule.index(ANCHOR) + 1 :] if expr.rule[0] == "clock" and ANCHOR in expr.rule else expr.rule
    if rule[0] != "weekday" or "past" not in rule or expr.text.lower().startswith(("last ", "this ")):
        return None
    weekday = rule[1]
    others = [d for d in dates if d.rule[0] == "weekday" and d.rule[1] == weekday and d.text.lower().startswith("last ")]
    told = next((day for d in others if (day := resolve(d, published)).date == (published - timedelta(days=7)).isoformat()), None)
    return told if told and not any(d.text.lower() in ("today", "this morning", "tonight") for d in dates) else None


APPOSED_DAY = re.compile(r"(?:,| \()\s?(?:on\s)?(?:the\s)?$")


def is_dated_behind(text: str, expr: DateExpr, when: When, starts: Sequence[int], dates: tuple[DateExpr, ...], published: date | None) -> bool:
    """Does a day of the calendar that is another one of the same weekday stand right behind a weekday, as what it means?"""
    at = bisect_left(starts, expr.end)
    if at == len(starts) or starts[at] - expr.end > len(", on the ") or when.precision != "day" or not when.date:
        return False
    named = next(d for d in dates if d.start == starts[at] and d.type == "DATE")
    meant = resolve(named, published) if named.rule[0] == "day" and APPOSED_DAY.fullmatch(text, expr.end, named.start + (text[named.start : named.start + 4] == "the ") * 4) else None
    return meant is not None and meant.precision == "day" and meant.date != when.date and on_weekday(meant) == on_weekday(when)


def _has_day_before(text: str, days: Sequence[int], at: int) -> bool:
    """Whether one of `days` stands before `at` in its paragraph."""
    last = bisect_left(days, at) - 1
    return last >= 0 and text.find("\n", days[last], at) < 0


WEEK_OF = re.compile(r"\bweek (?:of|beginning|starting)\s(?:on\s)?(?:the\s)?$")  # 'the week of March 18'
NAMES_DAY = re.compile(r"(?<!mid)day\b|\b(?:today|tonight|tomorrow|mon|tues?|wed|thu(?:rs)?|fri|sat|sun|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)", re.I)  # '2:45 a.m. on Friday'


MOVED = re.compile(
    r"\b(?:push(?:ed|es|ing)? back|put off|(?:put|push(?:ed)?) (?:it|them|this) (?:off|back)|brought (?:it|them) forward|brought forward|(?:postpon|extend|delay|mov|reschedul|shift|chang|advanc|prolong)(?:ed|es|ing|e|s)?)\b[^.;]{0,150}\bfrom\s+$", re.I
)


def first_of(when: When) -> When:
    """The old date of "moved from April 15 to May 6", which is no range."""
    first = (when.date or "").partition("/")[0]
    return When(first, first, {4: "year", 7: "month", 10: "day"}.get(len(first), when.precision))


def last_of(when: When) -> When | None:
    """Its new date, where that is a day; None for any other."""
    last = (when.date or "").partition("/")[2]
    return When(last, last, "day") if len(last) == 10 else None


RECENT = {"days": 6, "weeks": 27}  # days back that "in recent …" may reach


def lately(text: str, expr: DateExpr, when: When, published: date) -> When | None:
    """"In recent days", "after a week in which …": the days that this can mean, as a range."""
    if when.value == "PAST_REF" and (found := re.search(r"\b(?:recent|past few|last few) (days|weeks)$", expr.text, re.I)):
        return between(published - timedelta(days=RECENT[found[1].lower()]), published)
    week = re.fullmatch(r"(?:a|the) week", expr.text, re.I) and re.match(r" (?:in which|when|of)\b", text[expr.end : expr.end + 12])
    if week and re.search(r"\b(?:after|following|capp(?:ed|ing)|end(?:ed|ing))\s*$", text[max(0, expr.start - 12) : expr.start], re.I):
        monday = published - timedelta(days=published.weekday() + 7)
        return between(monday, monday + timedelta(days=6))
    return None


def between(first: date, last: date) -> When:
    return When(None, f"{first.isoformat()}/{last.isoformat()}", "range")


SAME_DAY = re.compile(r"(?:(?:on )?(?:the|that) )?same day", re.I)
OPENS, CLOSES = re.compile(r"(?:(?:Also|Later|Late|Early|That|On|on|the|that)\s){0,3}$"), re.compile(r"[.;]?[”\"]?\s*$")
BEFORE_IT = 240  # characters in which the sentence before it stands


def on_the_same_day(text: str, expr: DateExpr, when: When, dates: tuple[DateExpr, ...], sentence: tuple[int, int], published: date | None) -> bool:
    """'On 14 May it added cheese. The same day Iraq suspended imports', 'Ten families lodged a complaint the same day': where the sentence before has no other day."""
    if expr.rule[:3] != ("unit", "D", 0) or ANCHOR not in expr.rule or when.precision != "day" or not SAME_DAY.fullmatch(expr.text):
        return False
    if not OPENS.fullmatch(text, sentence[0], expr.start) and (not CLOSES.match(text, expr.end, sentence[1]) or text.endswith(" of ", 0, expr.start)):
        return False
    least = max(0, sentence[0] - BEFORE_IT, text.rfind("\n", 0, sentence[0]) + 1, text.rfind(". ", 0, max(0, sentence[0] - 2)) + 1)
    named = {resolve(d, published).date for d in dates if least <= d.start < sentence[0] and d.type == "DATE" and (d.rule[0] in ("day", "weekday", "monthday") or d.text.lower() in NAMED_DAYS)}
    return named == {when.date}


END_OF = re.compile(r"(?:the )?end of (?:the|this|next) (?:week|month|year)", re.I)


def closes_a_unit(text: str, expr: DateExpr, when: When, sentence: tuple[int, int], published: date | None) -> bool:
    """'Will leave at the end of the month', of the article's own month."""
    return bool(END_OF.fullmatch(expr.text) and published and ANCHOR not in expr.rule and when.date and when.precision and (PLANNED.search(text, *sentence) or GOING.search(text, *sentence)))


GOING = re.compile(r"\b(?:is|are)\s[a-z]+ing\b")
NEAR_DAY, MOST_APART = 160, 14


def days_apart(text: str, expr: DateExpr, dates: tuple[DateExpr, ...]) -> bool:
    """'Two days later': so many days from the day right before it in the same sentence or the one before."""
    if expr.rule[0] != "shift" or expr.rule[2] != "D" or ANCHOR not in expr.rule or not isinstance(expr.rule[1], int) or expr.rule[1] > MOST_APART:
        return False
    before = max((d for d in dates if d.end <= expr.start and d.type in ("DATE", "TIME")), key=lambda d: d.end, default=None)
    if before is None or expr.rule[expr.rule.index(ANCHOR) + 1 :] != before.rule or not (before.rule[0] in ("day", "weekday", "clock") or before.rule[:2] == ("unit", "D")):
        return False
    between = text[before.end : expr.start]
    return len(between) < NEAR_DAY and "\n" not in between and len(SENTENCE_END.findall(between)) < 2 and not OF_IT.match(text, expr.end)


SENTENCE_END = re.compile(r"[.!?][\"”’]?\s+[A-Z“\"]")
OF_IT = re.compile(r"\s(?:than|the|its|his|her|their|an?|after|before)\b")  # 'a day before the vote': told from the vote


def astray(text: str, expr: DateExpr, when: When, published: date | None) -> bool:
    """Is 'the next day' of what 'will' be counted from a day that is over? Then it is counted from one that is not seen here."""
    if expr.rule[:2] == ("unit", "D") and ANCHOR not in expr.rule and NEXT.fullmatch(expr.text):
        return True  # 'The next day he was dead': nobody says after which
    if expr.rule[:2] == ("unit", "D") and "clock" in expr.rule[-2:]:
        return True  # 'at 2:30 the next day', of an hour without a day
    if expr.rule[0] in ("month", "day") and expr.rule[1] is None and ANCHOR not in expr.rule and published and when.date and of_earlier_year(text, expr, when.date):
        return True
    if expr.rule[0] == "month" and "past" in expr.rule and published and (when.date or "") <= (published - timedelta(days=HALF)).isoformat()[:7] and TOLD_TO.search(text, max(0, expr.start - 120), expr.start):
        return True  # in February: 'had told its workers to come back in March', of this year or the last
    if expr.rule[0] == "month" and "future" in expr.rule and published and (when.date or "") >= (published + timedelta(days=FAR)).isoformat()[:7] and WOULD.search(text, max(0, expr.start - 90), expr.start):
        return True  # in November: 'said they could be ready by September', of this year or the next
    return expr.rule[:2] == ("unit", "D") and ANCHOR in expr.rule and published is not None and (when.date or "") <= published.isoformat() and WILL.match(text[expr.end : expr.end + 40]) is not None


OPENED = re.compile(r"(?:In|After|Before|Since|When|While|With|Having|Following|By|Elected|Founded)\s[^.;\n]{0,90}?\b(?P<year>(?:19|20)\d\d),\s(?P<rest>[^.;\n]*)$")
YEAR_COMMA, LONGEST_SENTENCE = re.compile(r"\d{4},\s"), 400
ANOTHER = re.compile(r"\b(?:which|who|whose|but|now|until|later|this|last|next|since)\b")


def of_earlier_year(text: str, expr: DateExpr, day: str) -> bool:
    """A month without its year in a sentence that leads in with a year long past: 'After a defeat in 2004, he left in mid-August'."""
    least = max(0, expr.start - LONGEST_SENTENCE)
    if not YEAR_COMMA.search(text, least, expr.start):
        return False
    begun = max(least - 1, *(text.rfind(mark, least, expr.start) for mark in ("\n", ". ", "! ", "? "))) + 1
    found = OPENED.match(text[begun : expr.start].lstrip(" .!?"))
    return found is not None and int(found["year"]) < int(day[:4]) - 1 and not ANOTHER.search(found["rest"])


HALF = 180  # days back to a month for which it is not sure that somebody was told to do something
TOLD_TO = re.compile(r"\bhad\s(?:told|asked|ordered|invited|urged|instructed|promised|called on|agreed with)\s[^.;:“”\"]{3,80}?\sto\s[a-z]+\b[^.;,]{0,40}\sin\s$")
FAR = 290  # days to a month of which it is not sure that it is meant
WOULD = re.compile(r"\b(?:said|told|asked|announced|promised|pledged|warned|estimated|wrote)\b[^.;]{0,60}?\b(?:could|would)(?:n[’']t)?\s[^.;]{0,50}$")
NEXT = re.compile(r"(?:the|that) (?:(?:next|following|previous|same) day|day (?:after|before))|the night before", re.I)
WILL = re.compile(r"[^.,;]{0,30}\bwill\b")


def ends_range(between: str, before: When, when: When) -> bool:
    """Is this the second half of "April and May" or "June 3 to 5", whose first half already stands for the range?"""
    same = before.precision == "range" and bool(when.date) and ((before.date or "").endswith((when.date or "-")[4 if when.precision == "day" else 0 : 10]) or on_weekday(when) >= 0 and on_weekday(when) == on_weekday(before))
    return same and between.strip().lower() in ("and", "to", "-", "–", "through", "until", "or")


def on_weekday(when: When) -> int:
    """The weekday on which a day, or a range of days, ends; -1 for other dates."""
    _, last = span_of(when.date or "") if when.precision in ("day", "range") else (None, None)
    return -1 if last is None else last.weekday()


def tells_a_date(expr: DateExpr, when: When) -> bool:
    if expr.type not in ("DATE", "TIME") or not when.date or not when.precision or "X" in when.date:
        return False
    if expr.text.lower().endswith("before last"):
        return True
    if when.precision == "year" and not re.search(r"\d{4}", expr.text):
        return False
    if expr.rule[0] == "shift" and expr.rule[4:7] in (("day", ANCHOR, "weekday"), ("day", ANCHOR, "unit")):
        return True  # a week on Sunday
    if expr.rule[0] in ("day", "month") and " ago" in expr.text.lower():
        return True  # a year ago, on March 9
    named = expr.rule[0] in ("weekday", "month", "monthday") or expr.text.lower() in NAMED_DAYS  # of any language
    return (named or expr.rule[0] == "day" and expr.text[:1].isdigit() or bool(DATED.search(expr.text))) and (expr.rule[0] == "monthday" or not VAGUE.search(expr.text))


BEFORE = 150  # characters before a date that tell of what kind it is


def event(dating: Dating, reading: Reading, published: date | None, names: Mapping[str, str]) -> Event:
    text, expr, when = reading.clean.text, dating.expr, dating.when
    place = (expr.start, expr.end) if dating.clause is None else (dating.clause, dating.clause)
    start, end = bounds(text, dating.sentence, place)
    assert when.date and when.precision
    what = line_of(text, dating.sentence, place, reading.names, reading.quotes, tuple(d.start for d in reading.dates))
    if (reading.clean.language or "en")[:2] != "en" and expr.text.lower() not in what.lower() and "“" not in what:
        what = capital(shortened(text[slice(*dating.sentence)].rstrip(".")))  # in other languages a sentence without its date is no sentence
    if (what.endswith(" that") or is_fragment(what)) and not hangs(what, expr.text):
        what = capital(shortened(text[slice(*dating.sentence)].rstrip(".")))  # 'told the paper that on May 3, after a flight, she “…”'
    return Event(
        date=when.date,
        precision=when.precision,
        kind=kind(text[start:end], text[max(dating.sentence[0], expr.start - BEFORE) : expr.start], text[expr.end : expr.end + 40], when, published),
        what=what,
        actors=actors_of(reading, names, dating.sentence, what),
        src=source_words(text, dating.sentence, expr),
        line=reading.clean.line(expr.start),
        part=when.part,
        sentence=text[dating.sentence[0] : dating.sentence[1]],
    )


TAKEN = re.compile(r",\s(?:photographed|pictured|seen(?: here)?)\s(?:on|in)\s$")
LABEL = re.compile(r"^\W*(?:image|photo|picture|caption)\s?:\s*", re.I)


def caption_events(reading: Reading, published: date | None, names: Mapping[str, str], have: set[str]) -> list[Event]:
    """What a photo caption dates and the text does not: evidence too, though no sentence of the article."""
    made = []
    for printed, line in reading.clean.captions:
        caption = LABEL.sub("", printed)
        for dating in datings(caption, seen_dates(caption, reading.clean.language or "en"), published):
            when, told = dating.when, caption[slice(*dating.sentence)]
            if not when.date or not when.precision or when.date in have or published and when.precision == "day" and when.date > published.isoformat() and not PLANNED.search(told) or shows_only(told) or names_only(told) or furnishes(caption, dating.sentence, when) or TAKEN.search(caption, 0, dating.expr.start):
                continue
            have = have | {when.date}
            held = tuple(dict.fromkeys(names.get(n.name, n.name) for n in reading.names if any(a in told for a in (n.name, *n.aliases))))
            what = line_of(caption, dating.sentence, (dating.expr.start, dating.expr.end), (), ())
            made.append(Event(when.date, when.precision, kind(told, "", "", when, published), what, held, cut_words(told), line, when.part, told))
    return made


def seen_dates(caption: str, language: str) -> tuple[DateExpr, ...]:
    """The dates of a picture, whose present tense is past: 'Workers hold up placards on the 17th'."""
    found = find_dates(caption, language)
    return found if PLANNED.search(caption) else tuple(replace(e, rule=tuple("past" if part == "future" else part for part in e.rule)) for e in found)


def source_words(text: str, sentence: tuple[int, int], expr: DateExpr) -> str:
    """The exact words around the date, at most 30, whole words."""
    start, end = sentence
    if len(text[start:end].split()) <= SRC_WORDS:
        return text[start:end]
    before = list(re.finditer(r"\S+", text[start : expr.start]))
    after = list(re.finditer(r"\S+", text[expr.end : end]))
    room = SRC_WORDS - len(expr.text.split())
    left = min(len(before), max(room // 2, room - len(after)))
    right = min(len(after), room - left)
    first = start + before[len(before) - left].start() if left else expr.start
    return text[first : expr.end + (after[right - 1].end() if right else 0)]


def cut_words(text: str) -> str:
    spans = list(re.finditer(r"\S+", text))
    return text if len(spans) <= SRC_WORDS else text[: spans[SRC_WORDS - 1].end()]


def actors_of(reading: Reading, names: Mapping[str, str], sentence: tuple[int, int], what: str) -> tuple[str, ...]:
    """The actors whom the line names, in the sentence's words or for its pronoun: of others in the sentence it does not tell."""
    text = reading.clean.text
    held = [(s, n.name) for n in reading.names for s, e in n.mentions if sentence[0] <= s < sentence[1] and place_of(what, text[s:e]) >= 0]
    told = [(at, n.name) for n in reading.names if (at := place_of(what, n.name)) >= 0]
    told = [(at, name) for at, name in told if not any(other != name and first <= at and at + len(name) <= first + len(other) for first, other in told)]  # the father's name in the child's
    return tuple(dict.fromkeys(names.get(name, name) for _, name in (*sorted(held), *sorted(told))))
