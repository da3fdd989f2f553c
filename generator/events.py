"""Dated happenings of one article: each date expression with the clause that it dates."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from msgspec.structs import replace

from generator.captions import caption_events
from generator.clause_bounds import bounds
from generator.datings import Dating, datings
from generator.day_items import day_items
from generator.event_kinds import kind
from generator.evidence import cut_words, source_words
from generator.figures_of_speech import only_spoken, unsigned
from generator.fragments import hangs, is_fragment, is_hopeless, is_lost
from generator.hollow_dates import addresses, furnishes, says_nothing
from generator.live_news import news
from generator.meant_before import post_holders
from generator.model import DateExpr, Event, Reading, When
from generator.named_dates import NAMES_DAY
from generator.periods import PERIOD, UNKNOWN
from generator.pictured import is_picture, stands_still
from generator.same_scene import soon_after
from generator.sentences import sentences
from generator.shortening import shortened
from generator.spans import span_of
from generator.stamps import latest, stamps, unstamped
from generator.tellings import line_of
from generator.timex import ANCHOR
from generator.trimming import capital
from generator.turns import Turn, find_turns, is_question, turn_at
from generator.whole_words import place_of

MOST_DAYS = 200  # a wider range of publication dates no event
SAMPLE = 15  # days of a range that are tried
STEADY = 0.7  # share of the possible publication days on which a date must come out the same
BEFORE = 150  # characters before a date that tell of what kind it is
PAST = re.compile(r"\b(?:was|were|had|did|[a-z]{3,}ed|made|met|took|gave|won|lost|built|began|left|held|cut|set|led|sent|sold|bought|rose|fell|went|came)\b")
BARE = re.compile(r"(?:[^“”]*: )?[“\"](?:by|until|before|on|in|since|from)(?:\s[\w’'.]+){1,3},?[”\"](?:,?\s(?:he|she|it|they)\s(?:was|were)\stold)?", re.I)  # 'Until Friday,' he was told
OWN_STORY = re.compile(r"(?:(?:But|And|So|Yet|Then|Still|Now),?\s)?(?:I|We|My|Our)(?:[’'](?:m|ve|re|d|ll))?\s")  # of whoever writes: 'I was in the square the last time'
OVER = ("earlier this ", "earlier today", "earlier in the ")  # whatever is planned in the same sentence
FOLLOWED = re.compile(r"['’]s? (?:successor|predecessor|replacement|rival|opponent)s?\b")  # 'Ada Pool's successor signed it': she did not
ADDRESSED = re.compile(r"\b[Ii]n (?:an?|the|its|his|her|their|another) (?:[a-z-]+ ){0,3}(?:letter|note|e-?mail|message|memo|petition|telegram|text)s? (?:[a-z]+ ){0,2}to (?P<whom>(?:[\w.’'&-]+ ?){1,9})(?=[,;:]|$)")  # 'In a letter to Mayor Ada Pool, the guild said it would strike': she does nothing
BEHIND_NAME = re.compile(r"(?:\s\([^()]{2,20}\))?,\s")
DEICTIC = re.compile(r"今日|昨日|明日|本日|今天|昨天|明天|heute|gestern|vorgestern|übermorgen|aujourd[’']hui|hier|demain|hoy|ayer|today|tonight|tomorrow|yesterday|(?:this|tomorrow|yesterday) (?:morning|afternoon|evening)", re.I)


UNCLEAR = re.compile(r"(?:(?:By (?:the |late |early |mid-?)?[a-z]+|(?:The |That |On the )?(?:same|following|next|very) [a-z]+|In the [a-z]+),? (?:he|she|it|they|his|her|its|their)|He|She|It|They|His|Her|Its|Their|Him|This|That|These|Those)\b")  # a line that begins so is not understood alone


def find_events(reading: Reading, published: str | None, names: Mapping[str, str]) -> tuple[Event, ...]:
    """Events in the order of the text. `published`: a day or A/B. `names` maps this article's names to the digest's actors."""
    days = days_of(published)
    if len(days) < 2:
        return events_on(reading, days[0] if days else None, names)
    later: dict[tuple[int | None, str, str], str] = {(e.line, e.date, e.what): e.kind for e in events_on(reading, days[-1], names)}
    line, told = reading.clean.line, {d.start for d in reading.dates if "past" in d.rule}
    agreed = steady(reading.clean.text, reading.dates, days)
    sure, behind = {(line(a), d) for a, d in agreed}, {(line(a), d) for a, d in agreed if a in told}
    found = (e for e in events_on(reading, days[0], names, agreed) if e.date == UNKNOWN or (e.line, e.date) in sure)
    return tuple(replace(e, kind="past") if e.kind == "planned" and (e.line, e.date) in behind and later.get((e.line, e.date, e.what)) == "past" else e for e in found)


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


def events_on(reading: Reading, published: date | None, names: Mapping[str, str], only: set[tuple[int, str]] | None = None) -> tuple[Event, ...]:
    """Events of an article of that day. `only`: the expressions that count, as (offset, date)."""
    seen: set[tuple[str, int]] = set()
    found: list[Event] = []
    said = [(q.start, q.end) for q in reading.quotes]
    signed = [(q.start, q.end) for q in reading.quotes if q.speaker]
    turns = find_turns(reading.clean, reading.names)
    for dating in datings(reading.clean.text, reading.dates, published):
        if only is not None and (dating.expr.start, dating.when.date or "") not in only:
            continue  # 'at the end of last month' beside 'in June'
        heard = next(((a, b) for a, b in said if a <= dating.expr.start < b), None)
        if heard and counts_from_saying(dating, heard[0], reading.dates):
            continue
        if furnishes(reading.clean.text, dating.sentence, dating.when) or not heard and addresses(reading.clean.text, dating.sentence):
            continue
        if is_picture(reading.clean.text, dating.sentence) or (reading.clean.language or "en")[:2] == "en" and stands_still(reading.clean.text, dating.sentence, dating.when.precision):
            continue
        if heard and only_spoken(reading.clean.text, (max(heard[0], dating.sentence[0]), min(heard[1], dating.sentence[1])), dating.expr):
            continue
        if unsigned(reading.clean.text, dating.expr.start, dating.sentence, signed):
            continue
        turn = turn_at(turns, dating.sentence[0])
        if turn and is_question(reading.clean.text, turn):
            continue
        key = ("" if turn else f"{dating.when.date or ''} {dating.when.part or ''}", dating.sentence[0])
        if key not in seen and not says_nothing(reading.clean.text, dating.sentence, dating.expr):
            seen.add(key)
            made = event(dating, reading, dating.told or published, names)
            if not heard and not turn and OWN_STORY.match(made.what):
                continue
            if dating.expr.type == "TIME" and dating.expr.rule[0] == "unit" and ANCHOR in dating.expr.rule and UNCLEAR.match(made.what):
                continue  # 'He gave himself up the following morning'
            if BARE.fullmatch(made.what) or made.what.rstrip("”\"").endswith("?") or is_hopeless(made.what) or hangs(made.what, dating.expr.text):
                continue
            found.append(as_said(made, turn, reading.clean.text, dating.sentence) if turn and turn.who and not turn.asks else made)
    begun = {start for _, start in seen}
    beside = (*under_days(reading, published, names, begun), *at_once(reading, published, names, begun), *just_done(reading, published, names)) if only is None else ()
    return tuple([*found, *beside, *undated(reading, names), *caption_events(reading, latest(reading.clean.text, reading.dates, published), names, {e.date for e in found})])


def counts_from_saying(dating: Dating, begun: int, dates: tuple[DateExpr, ...]) -> bool:
    """Whether a date in a quotation that begins at `begun` counts from a day on which it was said and which is not known here."""
    rule = dating.expr.rule
    if DEICTIC.fullmatch(dating.expr.text):
        return True  # "tomorrow"
    if rule[0] == "clock" and ANCHOR in rule and not NAMES_DAY.search(dating.expr.text):
        return True  # "by midday"
    return begun > 0 and (rule[0] == "weekday" or rule[:2] == ("season", None)) and any(d.rule[0] == "day" and dating.sentence[0] <= d.start < begun for d in dates)  # 'In a letter of February 14 she wrote that "the window closes on Sunday"'


def event(dating: Dating, reading: Reading, published: date | None, names: Mapping[str, str]) -> Event:
    text, expr, when = reading.clean.text, dating.expr, dating.when
    place = (expr.start, expr.end) if dating.clause is None else (dating.clause, dating.clause)
    start, end = bounds(text, dating.sentence, place)
    assert when.date and when.precision
    what = line_of(text, dating.sentence, place, reading.names, reading.quotes, tuple(d.start for d in reading.dates))
    if (reading.clean.language or "en")[:2] != "en" and expr.text.lower() not in what.lower() and "“" not in what:
        what = capital(shortened(text[slice(*dating.sentence)].rstrip(".")))  # in other languages a sentence without its date is no sentence
    what = capital(unstamped(what)) if dating.told else what
    inside = max((b for n in reading.names for a, b in n.mentions if a < start < b), default=0)  # a name with a comma: 'Ministry of Investment, Industry and Trade'
    if inside and (behind := BEHIND_NAME.match(text, inside, end)) and behind.end() <= place[0]:
        what = capital(shortened(text[behind.end() : end].rstrip(".")))
    elif (what.endswith(" that") or inside or is_fragment(what) or is_lost(what, text[slice(*dating.sentence)])) and not hangs(what, expr.text):
        what = capital(shortened(text[slice(*dating.sentence)].rstrip(".")))  # 'told the paper that on May 3, after a flight, she “…”'
    return Event(
        date=when.date,
        precision=when.precision,
        kind="past" if expr.text.lower().startswith(OVER) else kind(text[start:end], text[max(dating.sentence[0], expr.start - BEFORE) : expr.start], text[expr.end : expr.end + 40], when, published),
        what=what,
        actors=actors_of(reading, names, dating.sentence, what),
        src=source_words(text, dating.sentence, (expr.start, expr.end)),
        line=reading.clean.line(expr.start),
        part=when.part,
        sentence=text[dating.sentence[0] : dating.sentence[1]],
    )


def just_done(reading: Reading, published: date | None, names: Mapping[str, str]) -> Iterator[Event]:
    """What the entries of a live report say was just done, on the days above them."""
    text = reading.clean.text
    for stamp, sentence in news(text, stamps(text, reading.dates, published), reading.dates, reading.quotes, reading.clean.outlet or ""):
        what = line_of(text, sentence, (sentence[1], sentence[1]), reading.names, ())
        yield on_day(stamp.day.isoformat(), "past", what, sentence, reading, names)


def on_day(day: str, of_kind: str, what: str, sentence: tuple[int, int], reading: Reading, names: Mapping[str, str]) -> Event:
    """What a sentence tells of a day that it does not name."""
    told = reading.clean.text[slice(*sentence)]
    return Event(day, "day", of_kind, what, actors_of(reading, names, sentence, what), cut_words(told), reading.clean.line(sentence[0]), None, told)


def under_days(reading: Reading, published: date | None, names: Mapping[str, str], told: set[int]) -> Iterator[Event]:
    """What the items of a list of days tell behind their first clause; `told`: where sentences begin that are events already."""
    text = reading.clean.text
    for item in day_items(text, reading.dates, published, reading.quotes):
        for sentence in item.sentences:
            what = line_of(text, sentence, (sentence[0], sentence[0]), reading.names, reading.quotes)
            if sentence[0] in told or what[:6] == item.expr.text[:6] or UNCLEAR.match(what) or is_hopeless(what) or is_fragment(what):
                continue
            assert item.when.date
            yield on_day(item.when.date, kind(text[slice(*sentence)], "", "", item.when, published), what, sentence, reading, names)


def at_once(reading: Reading, published: date | None, names: Mapping[str, str], told: set[int]) -> Iterator[Event]:
    """What happened within minutes or by evening of a day that the sentence before tells; `told`: where sentences begin that are events already."""
    text = reading.clean.text
    for day, sentence, begun in soon_after(text, reading.dates, published, reading.quotes):
        what = line_of(text, (begun, sentence[1]), (begun, begun), reading.names, reading.quotes)
        if sentence[0] in told or UNCLEAR.match(what) or is_hopeless(what) or is_fragment(what):
            continue
        when = When(day.isoformat(), day.isoformat(), "day")
        yield on_day(day.isoformat(), kind(text[slice(*sentence)], "", "", when, published), what, sentence, reading, names)


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


def actors_of(reading: Reading, names: Mapping[str, str], sentence: tuple[int, int], what: str) -> tuple[str, ...]:
    """The actors whom the line names, in the sentence's words or for its pronoun: of others in the sentence it does not tell."""
    text = reading.clean.text
    sent = ADDRESSED.search(what) if " to " in what else None
    whom = sent.span("whom") if sent else (0, 0)
    held = [(s, n.name) for n in reading.names for s, e in n.mentions if sentence[0] <= s < sentence[1] and acts(what, text[s:e], whom)]
    told = [(place_of(what, n.name), n.name) for n in reading.names if acts(what, n.name, whom)]
    told = [(at, name) for at, name in told if not any(other != name and first <= at and at + len(name) <= first + len(other) for first, other in told)]  # the father's name in the child's
    meant = post_holders(what, text, sentence[0], reading.names)
    return tuple(dict.fromkeys(names.get(name, name) for name in (*[name for _, name in (*sorted(held), *sorted(told))], *meant)))


def acts(what: str, name: str, whom: tuple[int, int]) -> bool:
    """Does the line name somebody elsewhere than before 's successor' and than in `whom`, as whom a letter is for?"""
    at = place_of(what, name)
    return at >= 0 and not FOLLOWED.match(what, at + len(name)) and not (whom[0] <= at < whom[1] and place_of(what[whom[1] :], name) < 0)
