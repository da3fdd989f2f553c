"""What an article claims that another may tell differently: beginnings, the count of a series, figures."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from generator.currencies import BARE, is_currency
from generator.lines import Lines, longest
from generator.model import Article, Event, Figure, Struct
from generator.number_marks import marks
from generator.periods import UNKNOWN
from generator.scope import ONLY_CAPACITY, SPILT, VOLUMES, hedge, holder, holds, key_of, leaked, measured, year_of
from generator.signs import Signs
from generator.wording import CONCEPT, dated_at, stem, words

MANY = 25  # 43 ballots are counted; a third ballot is one of a series
COUNTABLE = 10  # of what fits into a thing
BESIDE = 70  # characters between a beginning and its date
SINCE_REACH = 24  # and between 'since' and it; 'was unlawful, since the union had left' names no day
NUMBERS = {w: i for i, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split())}
ORDINALS = {w: i for i, w in enumerate("zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split())}
NTH_WORDS = tuple(ORDINALS)
SERIES = "round|visit|trip|session|hearing|attempt|extension|package|wave|phase|stage|ballot|inspection|warning|meeting|strike|walkout|reading|postponement"
NTH = re.compile(rf"\b({'|'.join(w for w in ORDINALS if w != 'zeroth')}|\d{{1,3}}(?:st|nd|rd|th))(?:[ -][a-z][a-z-]*){{0,2}} ({SERIES})\b(?! hand)", re.I)
COUNTED = re.compile(rf"(?<![\d.,])\b({'|'.join(NUMBERS)}|\d{{1,2}})(?: [a-z][a-z-]*){{0,1}} ({SERIES})s\b", re.I)
TIMES = re.compile(rf"\b(visit|trip|strike|postpone)\w*\b[^.;]{{0,40}}? ({'|'.join(NUMBERS)}|\d{{1,3}}) times\b", re.I)
OF = re.compile(r"\s+of\s+((?:[\w'’-]+\s+){0,3}?)(talks|negotiations|discussions|voting|strikes|hearings|sanctions|layoffs|inspections|testing|vaccinations)\b", re.I)

THINGS = ("talks|negotiations|discussions|strike|walkout|trial|war|offensive|siege|search|protests|construction|evacuation|campaign|blockade|drought|outbreak|"
          "rescue|investigation|inquiry|counting|voting|dredging|repairs|work|works|epidemic|siege|curfew|ceasefire|truce|boycott|shutdown")  # fmt: skip
VERBS = r"began|begun|begin|begins|beginning|started|start|starts|starting|kicked off|kick off|opened|got under way|broke out|were launched|was launched"
START = re.compile(rf"\b(?:{VERBS})\s+(?:[\w'’-]+\s+){{0,3}}?({THINGS})\b|\b({THINGS}),?\s+(?:[\w'’-]+,?\s+){{0,5}}?(?:{VERBS})\b", re.I)
SINCE = re.compile(rf"\b({THINGS})\b[^.;]{{0,20}}?\bsince\s+(?P<day>)", re.I)
ANEW = re.compile(r"\b(?:re-?start|re-?open|resum|new|fresh|latest|next|another|again|further|second|third|fourth|fifth|sixth|seventh|eighth|round|would|will|could|"
                  r"plan\w*|expect\w*|hop\w*|before|until|not|if)\b|\bresum", re.I)  # fmt: skip
PARTS = ("%", "percent")
CLOSED = re.compile(r"\b(?:closed|ended|finished)\s(?:the (?:day|session)\s)?(?:up|down|higher|lower|\d)")
SHARES = words("shares stock")
REQUIRED = re.compile(r"\b(?:requir(?:es?|ed|ing|ement)|threshold|quorum)\b[^,;.]{0,40}$")  # 'requires the backing of two-thirds', 'the required 60%'
HELD = re.compile(rf"\b(?:for|in|held|during|at|attended|joined)\s+(?:[\w’'-]+\s+){{0,3}}?({THINGS})\b", re.I)
WORKPLACES = ("places of work", "work places", "working places")  # as translations have it
ONE_LENGTH = tuple((words(several), words(several.split()[0])) for several in ("outage breakdown failure blackout disruption interruption", "conversation call phone telephone", "talks negotiations discussions meeting session round"))
SPOKEN = words("conversation talks")  # of whose lengths the holders are who took part, and where
PLACE = re.compile(r"\b(?:in|at) (?:the )?[A-Z][\w’-]+")
TALKING = words("talks talked conversation meeting session round negotiations discussions call called telephone telephoned phone phoned rang spoke met") | words("talked on the telephone")
SUFFERED = {"deaths": "people killed", "fatalities": "people killed", "injuries": "people injured", "arrests": "people arrested", "detentions": "people arrested"}  # '74 deaths' are 74 people killed
LENGTHS = {"hours": 60, "minutes": 1}
CONVERTED = re.compile(r"\d[^()]{0,30}\((?:(?:about|around|some|or|nearly|equal to|roughly)\s)?$")
NEW = re.compile(r"\b(?:new|higher|lower|increased|reduced|revised)\s+(?:[a-z]+\s)?$", re.I)

# Letters that every match of the pattern above has: a look for them is much cheaper than the pattern.
SERIES_NOUNS = Signs(*SERIES.split("|"))
THING_NOUNS = Signs(*dict.fromkeys(THINGS.replace("works", "work").split("|")))
STARTING = Signs("beg", "start", "kick", "open", "got under", "broke", "launch")


class Claim(Struct, frozen=True, eq=False, gc=False):
    """`kind`: start | held | series | figure | change | corrected | risen | against | mistaken | crowd | built | size | hour | clock | votes_won | age | two ages | since | denied | level | once | split | toll | milestone | fined | part. `key`: what it is about; `value`: the number, or the date of a start."""

    kind: str
    key: str
    value: float
    shown: str  # as a side shows it
    article: str
    published: str
    sentence: str
    line: int
    date: str = ""
    part: str | None = None  # of its day; of money compared as dinars its code; of a change the old number
    about: frozenset[str] = frozenset()
    change: bool = False
    of: str = ""  # what a figure measures, in the article's words
    fresh: str = ""  # stem of the noun that a figure newly has: 'tariff' of 'a new 25 percent tariff'
    holder: frozenset[str] = frozenset()  # of what a figure's count belongs to
    year: str = ""  # that a figure is for
    hedge: str = ""  # about | bound | part
    marks: tuple[str, ...] = ()  # stems of a few words about a figure

    __hash__ = object.__hash__


def only_claims(by_article: Mapping[str, Mapping[Any, Claim]]) -> list[Claim]:
    """The claims of articles that make one each, by the day of publication; an article that makes two is left out."""
    return sorted((next(iter(mine.values())) for mine in by_article.values() if len(mine) == 1), key=lambda c: (c.published, c.article))


def find_claims(article: Article, lines: Lines) -> tuple[Claim, ...]:
    """All that this article claims and another might count or date differently."""
    found: dict[tuple[str, str, float, str], Claim] = {}
    published = article.published or "~"
    sentences: dict[tuple[int, str], list[Event]] = {}
    for e in article.events:
        sentences.setdefault((e.line, longest(e)), []).append(e)
    for line, text, event in _counting(article, sentences, published) if lines.has(SERIES_NOUNS) else ():
        for key, n, shown in series(text):
            made = Claim("series", key, n, shown, article.id, published, text, line, event.date if event else "")
            found.setdefault(("series", key, n, ""), made)
    told = "\n".join([e.what for e in article.events])
    for (line, text), mine in sentences.items() if lines.has(THING_NOUNS) or THING_NOUNS.within_small(told) else ():
        for thing, e in starts(mine, text, article.published):
            key = CONCEPT.get(thing, thing)
            found.setdefault(("start", key, 0, e.date), Claim("start", key, 0, thing, article.id, published, text, line, e.date, e.part))
        for e in mine:
            held = HELD.search(e.what) if e.kind == "past" and e.precision == "day" else None
            if held and not ANEW.search(e.what):
                key = CONCEPT.get(held[1].lower(), held[1].lower())
                found.setdefault(("held", key, 0, e.date), Claim("held", key, 0, held[1].lower(), article.id, published, text, line, e.date))
    return (*found.values(), *_figures(article, lines, published))


def _counting(article: Article, sentences: Mapping[tuple[int, str], Sequence[Event]], published: str) -> Iterable[tuple[int, str, Event | None]]:
    """(line, wording, the event that a count in it belongs to)"""
    yield from ((line, text, _held(mine, published)) for (line, text), mine in sentences.items())
    yield from ((s.line, s.text, None) for s in (*article.summary, *article.withheld))
    yield from ((f.line, f.src, None) for f in article.figures)
    if article.title_from == "source":
        yield 0, article.title, None


def _figures(article: Article, lines: Lines, published: str) -> Iterable[Claim]:
    found: dict[tuple[str, float, frozenset[str]], Claim] = {}
    by_line: dict[int, list[str]] = {f.line: [] for f in article.figures}
    for line, text in lines.each if by_line else ():
        if line in by_line:
            by_line[line].append(text)
    for f in article.figures:
        if f.unit.rstrip("s") in SERIES_NOUNS.letters and f.value < MANY:
            continue
        src = f.src or f.withheld or _printed(f, by_line[f.line])
        said = max([text for text in by_line[f.line] if src in text], key=len, default=src)
        if f.unit in PARTS and REQUIRED.search(said[: said.find(src)] if src in said else ""):
            continue  # what is required is not what was reached
        if is_currency(f.unit) and 0 < said.find(src) and CONVERTED.search(said, 0, said.find(src)):
            continue  # the sum before, in another currency
        if f.unit == "places" and f.of.startswith(WORKPLACES):
            f = replace(f, unit="jobs", of="jobs")
        if f.unit in SUFFERED and f.of.partition(" ")[0] == f.unit:
            f = replace(f, unit="people", of=SUFFERED[f.unit])
        if f.unit in LENGTHS:
            f = replace(f, value=f.value * LENGTHS[f.unit], unit="minutes")
        key = key_of(f.unit, src, said)
        about = ONLY_CAPACITY if not f.change and f.value >= COUNTABLE and holds(src, said) else SPILT if not f.change and key in VOLUMES and leaked(said) else measured(f.unit, f.of)
        about = next((one for said_so, one in ONE_LENGTH if not about.isdisjoint(said_so)), about) if f.unit == "minutes" else about
        day = next((e.date for e in article.events if e.line == f.line and e.precision in ("day", "month") and e.kind == "past" and src in longest(e)), "")
        spoken = f.unit == "minutes" and not about.isdisjoint(SPOKEN)
        beside = [e for e in article.events if e.line == f.line and e.kind == "past" and e.precision == "day" and (src in longest(e) or not TALKING.isdisjoint(words(e.what)))] if spoken else []
        day = day or (beside[0].date if len({e.date for e in beside}) == 1 else "")
        if f.change and not day and key == "percent" and len(published) == len("2026-02-03") and CLOSED.search(said) and not SHARES.isdisjoint(about):
            day = published  # 'Rubex shares closed up 2.9%'
        made = Claim("figure", key, f.value, src, article.id, published, said, f.line, day, f.unit if f.unit in BARE else None, about, f.change, f.of, _fresh(src, said),
                     frozenset([a for e in beside for a in (*e.actors, *PLACE.findall(e.what))]) if spoken else frozenset() if f.change else holder(src, said), year_of(f"{said} {f.of}", published), hedge(src, said), () if f.change else marks(src, said))  # fmt: skip
        found.setdefault((key, f.value, about), made)
    return found.values()


def _printed(f: Figure, lines: Sequence[str]) -> str:
    """A figure in the words of what else is shown of its line, where its own are withheld."""
    number = f"{abs(f.value):,.10g}"
    written = re.compile(rf"(?<![\d.,]){re.escape(number)}(?![\d.,]*\d)(?:\s?%|[\s-](?:percent|per cent|million|billion)\b)?(?:[\s-][a-z]+)?")
    return next((m[0] for text in lines if (m := written.search(text))), f"{written_short(abs(f.value))} {f.unit}")


def written_short(value: float) -> str:
    """'3.3 billion' for a number whose own words are withheld."""
    for scale, name in ((1e9, "billion"), (1e6, "million")):
        if value >= scale and round(value / scale, 3) * scale == value:
            return f"{round(value / scale, 3):g} {name}"
    return f"{value:,.10g}"


def _fresh(src: str, text: str) -> str:
    at = text.find(src)
    if at < 0 or not NEW.search(text[max(0, at - 16) : at]):
        return ""
    noun = re.search(r"\d(?:[\s-]*(?:percent|per cent|%|million|billion))?[\s-]+([a-z]{3,})", text[at : at + len(src) + 24])
    return next(iter(stem(noun[1])), "") if noun else ""


def _held(events: Sequence[Event], published: str) -> Event | None:
    """The event that a count belongs to: of several in one sentence the last that has happened."""
    if len(events) == 1:
        return events[0] if events[0].kind != "deadline" and events[0].date != UNKNOWN else None
    return max((e for e in events if e.date <= published), key=lambda e: e.date, default=None)


def series(text: str) -> list[tuple[str, float, str]]:
    """(noun and what it is of, how many so far, the words) for each count of a series: 'an eighth round of talks'."""
    found: list[tuple[str, float, str]] = []
    if not SERIES_NOUNS.within_one(text.lower()):
        return found
    for m in NTH.finditer(text):
        if m[2].lower() == "stage" and not OF.match(text, m.end()):
            continue  # of a rocket, of a race
        found.append((_series_key(m[2], text, m.end()), float(ORDINALS.get(m[1].lower()) or int(m[1][:-2])), m[0]))
    for m in COUNTED.finditer(text):
        n = int(m[1]) if m[1].isdigit() else NUMBERS[m[1].lower()]
        if n < MANY:
            found.append((_series_key(m[2], text, m.end()), float(n), m[0]))
    for m in TIMES.finditer(text):
        found.append((m[1].lower(), float(int(m[2]) if m[2].isdigit() else NUMBERS[m[2].lower()]), m[0]))
    return found


def _series_key(noun: str, text: str, at: int) -> str:
    of = OF.match(text, at)
    return f"{noun.lower()} of {CONCEPT.get(of[2].lower(), of[2].lower())}" if of else noun.lower()


def starts(events: Sequence[Event], text: str, published: str | None) -> list[tuple[str, Event]]:
    """(what began, the event with its date) for each beginning that a sentence tells of."""
    found: list[tuple[str, Event]] = []
    past = [e for e in events if e.kind != "planned" and e.date[:10] <= (published or "~")[:10]]
    for m in START.finditer(text) if STARTING.within_one(text.lower()) else ():
        if not ANEW.search(text[max(0, m.start() - 40) : m.end()]) and (event := _nearest(events, text, m.start(), m.end())) in past:
            found.append(((m[1] or m[2]).lower(), event))
    since = SINCE.search(text) if " since " in text else None
    if since and not re.search(r"\b(?:stalled|suspended|paused)\b", text[: since.end()], re.I) and (event := _nearest(past, text, since.start("day"), since.start("day"), SINCE_REACH)):
        found.append((since[1].lower(), event))
    return list(dict.fromkeys(found))


def _nearest(events: Sequence[Event], text: str, start: int, end: int, reach: int = BESIDE) -> Event | None:
    """The event whose date stands next to the place; None where it stands farther than `reach` away."""
    places = [(min(abs(at - end), abs(start - at)), i) for i, e in enumerate(events) if (at := dated_at(e.date, text)) >= 0]
    best = min(places, default=None)
    return events[best[1]] if best and best[0] <= reach else None
