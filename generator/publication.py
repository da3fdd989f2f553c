"""The day on which an article was published, from the date lines of its page."""

import re
from dataclasses import dataclass
from datetime import date

from generator.blocks import Block
from generator.bylines import BYLINE, SOURCE_LINE, read_dateline
from generator.day_lines import MONTH_NAMES, MONTHS, day_in, either_day
from generator.features import ending
from generator.titles import lead_of

UPDATED = re.compile(r"(?:last )?(?:updated|modified|revised|aktualisiert|stand\b|mis à jour|modifié|actualizado|aggiornato|atualizado|更新)", re.I)
PUBLISHED = re.compile(r"(?:published|\binput\b|posted|first published|written|veröffentlicht|erschienen|publié|publicado|pubblicato|公開|掲載|配信|发布|\bcreated\b|\bfiled\b|\bdate\b)", re.I)
ORIGINALLY = re.compile(r"\W{0,3}(?:this (?:article|story|post|piece|report) (?:by .{2,60}? )?)?(?:was |is )?(?:originally|first) (?:published|appeared|posted|printed|ran)\b", re.I)
WITHOUT_YEAR = re.compile(r"\bon (?:[A-Z][a-z]{2,8}day,? )?(\d{1,2} [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8} \d{1,2})\b(?!,? \d{4})")
BY_AGENCY = re.compile(r"\W{0,3}this (?:report|story) by ", re.I)  # 'This report by the Coast Agency was first published June 27': the page prints a day of its own
WIRED = 3  # days after which a page prints an agency's report at most
PASSED_ON = 90  # days after which an article is posted elsewhere at most
ABOVE, BELOW, BEHIND = 12, 6, 16  # blocks before the headline, behind the lead and behind the text in which the day is sought
LONGEST, SHORT_LINE = 200, 90
BARS = "|•·—"
DIGIT = re.compile(r"\d")
PLACED = re.compile(r"(?:[A-ZÀ-Ö][\w’'.-]*(?:[ /][A-ZÀ-Ö&][\w’'.-]*){0,4}\s?[,|–—-]\s){1,3}")  # a place and a house on a line before the day
PLACED_MAX = 60
BULLETIN = re.compile(r"(?:[A-Z][\w’'&]*\W{1,3}(?:[a-z]+\W{1,3})?){0,6}(?:[Bb]ulletin|[Ee]dition|[Nn]ewsletter|[Nn]ewscast|[Bb]riefing|[Dd]igest|[Nn]ews)(?:\s(?:notes|script|transcript|text|summary|for|of))*\W*")  # as what goes out on its day
SENT = re.compile(r"[.!?”\"]\s(?:[A-Z/]{2,12}\s){0,3}(\d\d)\d{4}\s(?:GMT\s|UTC\s)?(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\s(\d\d)$")
TODAY = re.compile(r"\b(?:today|this (?:morning|afternoon|evening)|tonight)\s?[,(]\s?", re.I)
LABELLED = re.compile(r"\W{1,4}(?:\d\d?[:.h]\d\d\W{1,4})?(?:section|category|rubric|topic|views?|clicks?|read|reads|comments?|hits|author|photo)\b", re.I)  # behind a day that opens its line: '29.07.1999 Section: Harbour, read 1 907 times'
TONGUES = re.compile(r"\b[Tt]ranslat\w+\b.{0,60}\b(?:Spanish|French|German|Italian|Portuguese|Dutch|Russian|Ukrainian|Polish|Czech|Romanian|Bulgarian|Greek|Turkish|Arabic|Swedish|Norwegian|Danish|Finnish)\b")
SHARES = ((0.11, "marked"), (0.3, "plain"), (0.6, "in text"))  # of a line's characters that its day must fill
OPENING = 24  # characters before a day that opens its line
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?\b", re.I)
LEAD_WEEKDAY = re.compile(rf"\b({'|'.join(WEEKDAYS)})\b", re.I)
LEAD_READ = 400  # characters of the text whose first weekday tells how a day is written
CLOCK_H = re.compile(r"\b\d{1,2}h\d{2}\b")  # written so where the day comes first
BADGE = re.compile(r"(?:\d\d? [^\W\d]{3,10}\.?|[^\W\d]{3,10}\.? \d\d?),? (?:19|20)\d\d")
BESIDE = re.compile(r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b,?|\b\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?(?:[ap]\.?m\b|hrs?\b)\.?)?(?:\s\(?[A-Z]{2,4}\b(?:[+-]\d{1,2}\)?)?)?", re.I)  # belongs to a day
ZONE_WEST = re.compile(r"\d\s?(?:[ap]\.?m\.?,?\s)?\(?(?:E[SD]?T|P[SD]?T|C[SD]T|M[SD]T|eastern|pacific)\b", re.I)  # hours of countries that write the month first
ZONE_EAST = re.compile(r"\d\s?(?:[ap]\.?m\.?,?\s)?\(?(?:GMT|BST|CET|CEST|IST|SGT|HKT|AE[SD]T|AW[SD]T|NZ[SD]T|SAST|EAT|WAT)\b", re.I)
HOST_EAST = re.compile(r"\w\.(?:(?:co|com|org|net|gov)\.(?:uk|au|nz|za|in|ng|ke|sg|my|br)|ie|de|fr|it|es)\b(?!\.\w)", re.I)
PROSE = re.compile(r"(?:\b[a-z]{2,}\s){4}.*[.;]$")  # several small words in a row, and the end of a sentence
DATELINE_DAY = 60  # characters of the text that may hold its dateline


@dataclass(frozen=True, slots=True)
class Dated:
    """`lines`: the blocks that are date lines; `day` is None where they contradict the calendar or can be read in two ways."""

    day: str | None
    why: str | None
    lines: tuple[int, ...]


def published_at(blocks: list[Block], body: list[int], taken: dict[int, str], language: str | None) -> Dated | None:
    """The day nearest to the headline, 'published' before 'updated', when the article was written before when somebody passed it on; `taken`: blocks known to be no text; None where no line has one."""
    end, lead = body[-1], lead_of(blocks, body)
    title_at = max((i for i, why in taken.items() if why == "headline" and i <= lead), default=lead)
    noted = max((i for i, why in taken.items() if why == "origin notice" and i <= lead), default=-1)
    inside = set(body)
    text = " ".join(blocks[i].text for i in body)
    best: tuple[float, str | None, str] | None = None
    lines: list[int] = []
    original = next((i for i, block in enumerate(blocks) if i >= lead and len(block.text) < LONGEST and ORIGINALLY.match(block.text)), 0)
    for i, block in enumerate(blocks):
        if len(block.text) > LONGEST or not DIGIT.search(block.text):
            continue
        own = i >= lead and i in inside and i not in taken
        sourced = own and i >= end - 1 and SOURCE_LINE.match(block.text) is not None
        headed = own and PUBLISHED.match(block.text) is not None and len(block.text) < SHORT_LINE
        if own and not sourced and not headed and not (i <= lead + BELOW and len(block.text) < SHORT_LINE):
            continue
        marked = PUBLISHED.search(block.text[:80]) is not None
        signed = i <= lead and BYLINE.match(block.text) is not None
        if i in inside and i not in taken and PROSE.search(block.text) and not PUBLISHED.search(block.text[:OPENING]):
            continue  # 'a joint committee will report by 15 September 2025.'
        if not (title_at - ABOVE <= i <= lead + BELOW or sourced or headed or i > end and (marked or i <= end + BEHIND)):
            continue
        found = _day_of(block.text, text, blocks, language)
        if found is None:
            continue
        day, start, stop = found
        enough = SHARES[0][0] if marked or signed or UPDATED.search(block.text[:start]) or i in taken or sourced or title_at < i < lead and start <= OPENING or i < lead and start <= 3 and LABELLED.match(block.text, stop) else SHARES[2][0] if own else SHARES[1][0]
        if stop - start < _around(block.text, start, stop, own) * enough:
            continue
        distance = _distance(i, title_at, lead, end) + (15 if UPDATED.search(block.text[:start]) and not PUBLISHED.search(block.text[:start]) else 0) - (8 if marked and i < lead else 0) + (30 if i < noted else 0)
        lines.append(i)
        if best is None or distance < best[0]:
            best = (distance, day, f"{block.text[start:stop]} (line {block.first})")
    if original and (stated := day_in(blocks[original].text, language)) and not (best and best[1] and BY_AGENCY.match(blocks[original].text) and 0 < _days_from(stated[0], best[1]) <= WIRED):
        return Dated(stated[0], f"{blocks[original].text[stated[1] : stated[2]]} (line {blocks[original].first})", tuple(lines))
    if best and best[1] and (first := next((block for block in blocks if len(block.text) < LONGEST and ORIGINALLY.match(block.text)), None)) and (before := _day_before(first.text, best[1], language)):
        return Dated(before[0], f"{before[1]} (line {first.first}), posted {best[2]}", tuple(lines))
    if best is None:
        return _badge(blocks, range(max(0, title_at - ABOVE), min(lead, len(blocks) - 2)), language) or _dateline_day(blocks[lead], language) or _signed_day(blocks[end], language)
    return Dated(best[1], best[2], tuple(lines))


def _days_from(first: str, second: str) -> int:
    return (date.fromisoformat(second) - date.fromisoformat(first)).days


def _day_before(line: str, posted: str, language: str | None) -> tuple[str, str] | None:
    """(the day, its words) of 'first appeared in the Coast Post on 10 June', with the year that makes it the one before the post's."""
    named = WITHOUT_YEAR.search(line)
    then = date.fromisoformat(posted)
    for year in (then.year, then.year - 1) if named else ():
        found = day_in(f"{named[1]} {year}" if named else "", language)
        if found and 0 <= (then - date.fromisoformat(found[0])).days <= PASSED_ON:
            return found[0], named[1] if named else ""
    return None


def _around(line: str, start: int, stop: int, own: bool) -> int:
    """How much of a line the day at `start`..`stop` is measured against: what stands between bars beside it, else the line."""
    if ending(line) != 0 and (places := PLACED.fullmatch(line[:start])) and not line[stop:].strip(" .") and len(places[0]) < PLACED_MAX:
        return stop - start  # 'Port Alva – Coast News – 18 May 2026'
    if len(line) < SHORT_LINE and BULLETIN.fullmatch(WEEKDAY.sub("", line[:start]).rstrip(" ,")) and not BESIDE.sub("", line[stop:]).strip(" ,.()"):
        return stop - start  # 'Newsroom / Evening bulletin, Friday 3 May 2024, 18:00'
    left, right = max(line.rfind(bar, 0, start) for bar in BARS), min((at for bar in BARS if (at := line.find(bar, stop)) >= 0), default=-1)
    if not own and (left >= 0 or right >= 0) and not WEEKDAY.sub("", line[left + 1 : start]).strip(" ,") and not BESIDE.sub("", line[stop : right if right >= 0 else len(line)]).strip(" ,()"):
        return stop - start
    return len(line) if own else len(BESIDE.sub("", line))


def _badge(blocks: list[Block], near: range, language: str | None) -> Dated | None:
    """The day of a page that prints month, day and year on lines of their own; None where it shows several."""
    shown: dict[str, Dated] = {}
    for i in near:
        for size in (2, 3):
            words = [block.text for block in blocks[i : i + size]]
            text = " ".join(words)
            if BADGE.fullmatch(text) and all(len(word) < 12 for word in words) and (found := day_in(text, language)):
                shown.setdefault(found[0], Dated(found[0], f"{text} (line {blocks[i].first})", tuple(range(i, i + size))))
    return next(iter(shown.values())) if len(shown) == 1 else None


def _distance(i: int, title_at: int, lead: int, end: int) -> int:
    """How far a line is from where a page prints its day: just below the headline."""
    return abs(title_at - i) + (15 if i < title_at - 4 else 6 if i < title_at else 0) + (30 if i > end else 10 if i > lead else 0)


def _day_of(line: str, text: str, blocks: list[Block], language: str | None) -> tuple[str | None, int, int] | None:
    """(day, start, end) of a line's date; the day None where it can be read in two ways and nothing tells."""
    day = day_in(line, language)
    if day is not None:
        later = day_in(line[day[2] :], language) if UPDATED.search(line[: day[1]]) and PUBLISHED.search(line[day[2] :]) else None
        return (later[0], day[2] + later[1], day[2] + later[2]) if later else day
    two = either_day(line)
    return (_told_apart(two[:2], line, text, blocks), two[2], two[3]) if two else None


def _told_apart(days: tuple[str, str], line: str, text: str, blocks: list[Block]) -> str | None:
    """Of '4/5/2025' the day that its weekday, another date of the page, the page's country or the weekday of the news bears out."""
    named = WEEKDAY.search(line)
    if named:
        fitting = [day for day in days if WEEKDAYS[date.fromisoformat(day).weekday()].startswith(named[1].lower())]
        if len(fitting) < 2:
            return fitting[0] if fitting else None
    orders = {order for block in blocks if "/" in block.text and len(block.text) < LONGEST for order in _orders(block.text)}
    if len(orders) == 1:
        return days[orders == {"day first"}]
    if CLOCK_H.search(line) or any(TONGUES.search(block.text) for block in blocks if len(block.text) < LONGEST) or ZONE_EAST.search(line) or sum(HOST_EAST.search(block.text) is not None for block in blocks if len(block.text) < LONGEST) > 1:
        return days[1]
    if ZONE_WEST.search(line):
        return days[0]
    news = LEAD_WEEKDAY.search(text, 0, LEAD_READ)
    near = [day for day in days if news and (date.fromisoformat(day).weekday() - WEEKDAYS.index(news[1].lower())) % 7 <= 1]
    return near[0] if len(near) == 1 else _nearest(days, text)


def _nearest(days: tuple[str, str], text: str) -> str | None:
    """The one of two days that the days without a year in the text lie about; None where they do not tell."""
    told = [(MONTHS[(m[1] or m[4]).lower()], int(m[2] or m[3])) for m in TOLD_DAY.finditer(text)]
    if not told:
        return None
    first, second = (min(_days_between(date.fromisoformat(day), month, number) for month, number in told) for day in days)
    return days[0] if first <= NEAR and second >= FAR else days[1] if second <= NEAR and first >= FAR else None


def _days_between(day: date, month: int, number: int) -> int:
    """From a day to the nearest one of that month and number, whatever the year: at most half a year."""
    apart = abs((day.month - month) * 30 + day.day - number)
    return min(apart, 365 - apart)


NEAR, FAR = 45, 100  # days between an article and the days that it tells
TOLD_DAY = re.compile(rf"\b(?:({MONTH_NAMES})\.? (\d\d?)|(\d\d?) ({MONTH_NAMES}))\b(?!,? \d{{4}})")


def _orders(text: str) -> list[str]:
    return ["day first" if int(m[1]) > 12 else "month first" for m in re.finditer(r"(?<![\d/])(\d\d?)/(\d\d?)/(?:19|20)\d\d(?!\d)", text) if (int(m[1]) > 12) != (int(m[2]) > 12)]


def _signed_day(block: Block, language: str | None) -> Dated | None:
    """The day in brackets that closes a text: '(dpa, 12.3.2024)'."""
    if sent := SENT.search(block.text[-60:]):  # 'KPA JD 191640 AUG 24', which closes an agency's report
        day = day_in(f"{sent[1]} {sent[2].title()} 20{sent[3]}")
        return Dated(day[0], f"{sent[0].strip()} (line {block.first})", ()) if day else None
    found = day_in(block.text, language) if block.text[0] in "([" and block.text[-1] in ")]" and len(block.text) < 60 else None
    return Dated(found[0], f"{block.text[found[1] : found[2]]} (line {block.first})", ()) if found else None


BEFORE_DAY = re.compile(r"(?:[A-ZÀ-Ö][\w.’'-]*[,/]?\s?(?:\([\w -]{2,20}\)\s?)?){0,4}[,(/\s]*")
AFTER_DAY = re.compile(r"\)?[.:,]?\s*(?:\([^()]{2,30}\)\s?)?(?:[–—-]|\.|\)|:|/)")


def _dateline_day(block: Block, language: str | None) -> Dated | None:
    """The day in the dateline of the text: 'Oslo, 3 March 2024 – The ferry …', 'Oslo (03.03.2024). The ferry …'."""
    today = TODAY.search(block.text)  # 'it said today (Friday 30 January 2026)'
    if today and (named := day_in(block.text[today.end() : today.end() + 40], language)) and len(WEEKDAY.sub("", block.text[today.end() : today.end() + named[1]]).strip(" ,")) < 3:
        return Dated(named[0], f"{block.text[today.start() : today.end() + named[2]]} (line {block.first})", ())
    found = day_in(block.text[:DATELINE_DAY], language)
    if found is None:
        return None
    before, after = block.text[: found[1]], block.text[found[2] :]
    leads = before in ("", "date ") and read_dateline(after.lstrip())  # '2024-03-12 OSLO (Agency) - The ferry …'
    if not leads and not (BEFORE_DAY.fullmatch(before) and AFTER_DAY.match(after)):
        return None
    return Dated(found[0], f"{block.text[found[1] : found[2]]} (line {block.first})", ())
