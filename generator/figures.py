"""Numbers of an article with their unit and what they measure."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from generator.casualties import casualties, tells_of_casualties
from generator.currencies import MONEY, OWN, SIGNS
from generator.measured import FALLS, RISES, STOPS, before_of, complement, phrase, purpose, share_of, subject
from generator.model import Figure
from generator.portions import NOT_PLURAL, PLURALS, portions
from generator.sentences import sentences

ONES = {w: i for i, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split())}
TENS = {w: 10 * i for i, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
ORDINALS = {w: i for i, w in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth".split(), 1)}
LOOSE = {"half a": 0.5, "a quarter of a": 0.25, "three-quarters of a": 0.75, "a hundred": 1e2, "a thousand": 1e3, "a million": 1e6, "a billion": 1e9, "a trillion": 1e12, "a dozen": 12}
SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12, "k": 1e3, "lakh": 1e5, "crore": 1e7}
PERCENT = re.compile(r"\s?(%|percent\b|per cent\b|pct\b)|[ -](percentage points?|basis points?|percent\b)")
BETWEEN = frozenset("by about around nearly almost roughly some more than over just at least as much an estimated another only a further approximately under less up to to of".split())
TIMES = {"visited": "visits", "met": "meetings", "travelled": "trips", "traveled": "trips", "flown": "flights", "called": "calls", "won": "wins", "voted": "votes", "spoken": "conversations"}
COUNTED = frozenset("rounds people deaths dead killed injured wounded jobs seats votes troops soldiers civilians workers employees hostages vehicles cars homes houses deals arrests "
                    "missiles drones points medals goals lawmakers senators passengers victims migrants refugees casualties".split())  # fmt: skip
SPANS = {"day": "days", "week": "weeks", "month": "months", "year": "years", "hour": "hours", "minute": "minutes"}
MONTHS = "jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october november december"
SINGULAR_S = frozenset("times years year-olds months weeks days hours minutes seconds percents others his this thus always perhaps besides does was has dollars cents ago others s".split())
NUMBER = r"\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,6})?"
SPELLED = "|".join([rf"(?:{'|'.join(TENS)})-(?:{'|'.join(ONES)})", *TENS, *ONES, *LOOSE])


@dataclass(frozen=True, slots=True)
class Number:
    value: float
    start: int
    end: int
    digits: bool
    sign: str = ""  # a currency's


@cache
def _number() -> re.Pattern[str]:
    signs = "|".join(re.escape(s) for s in sorted(SIGNS, key=len, reverse=True))
    return re.compile(
        rf"(?<![\w.,/:-])(?:(?P<sign>(?:{signs})\s?)?(?P<num>{NUMBER})|(?i:(?P<word>{SPELLED})))(?:(?<=[\d])(?P<short>bn|mn|tn|m|k)\b|[\s-](?P<scale>hundred|thousand|million|billion|trillion|lakh|crore|bn|mn|m)\b)?(?![\w]?[/:]\d|\.\d|,\d|\w)"
    )


def find_figures(text: str) -> tuple[Figure, ...]:
    """Percentages, money and counts, in order; dates, ages, times of day and small plain counts are left out.

    The same number in the same words counts once. `change`: a rise or fall, `value` signed. `of` is in the article's words.
    """
    found: dict[tuple[float, str, str], Figure] = {}
    for start, end in sentences(text):
        for figure, key in _in_sentence(text, start, end):
            found.setdefault((figure.value, figure.unit, key), figure)
    return tuple(sorted(found.values(), key=lambda f: f.start))


def _in_sentence(text: str, start: int, end: int) -> Iterator[tuple[Figure, str]]:
    numbers = _ranges(text, [_read(m) for m in _number().finditer(text, start, end)])
    grave = bool(numbers) and tells_of_casualties(text, start, end)
    for i, number in enumerate(numbers):
        following = numbers[i + 1] if i + 1 < len(numbers) else None
        made = (
            _percent(text, number, following, start, end)
            or _money(text, number, start, end)
            or _casualties(text, number, (start, end), grave)
            or _span(text, number, start, end)
            or _count(text, number, start, end)
            or (_paired(text, number, following, start, end) if following else None)
        )
        if made:
            yield made
    yield from _rounds(text, start, end)
    yield from ((Figure(p.value, "percent", f"share of {p.whole}", text[p.start : p.end], start=p.start), p.whole[:20]) for p in portions(text, start, end))


def _ranges(text: str, numbers: list[Number]) -> list[Number]:
    """With the second number of '$3-4 billion' and '5-10 percent', and the first in the scale of the second."""
    found: list[Number] = []
    for n in numbers:
        if found and n.start < found[-1].end:
            continue
        m = _range().match(text, n.end) if n.digits else None
        if m is None:
            found.append(n)
            continue
        scale = SCALES.get(m["scale"] or "", 1)
        found += [replace(n, value=n.value * scale), Number(float(m["num"]) * scale, m.start("num"), m.end(), True, n.sign)]
    return found


@cache
def _range() -> re.Pattern[str]:
    return re.compile(r"(?:[-–]|\sto\s(?=\d+(?:\.\d+)?\s(?:million|billion|trillion)))(?P<num>\d{1,4}(?:\.\d{1,3})?)(?:\s?(?P<scale>million|billion|trillion|thousand|bn|m)\b|(?=\s?%|\sper\s?cent))")


def _casualties(text: str, n: Number, bounds: tuple[int, int], grave: bool) -> tuple[Figure, str] | None:
    """'Nine people died', 'killing 12', 'the death toll rose to 132': counted in people however small."""
    if not grave or n.sign or n.value != int(n.value) or n.value < 1 or _is_date(text, n, bounds[0]):
        return None
    found = casualties(text, (n.start, n.end), bounds)
    if found is None:
        return None
    noun = found.who.split()[-1]
    unit = noun if noun in COUNTED | PLURALS else "people"
    return Figure(n.value, unit, f"{found.who} {found.state}", text[found.start : found.end], start=found.start), found.state


def _is_date(text: str, n: Number, start: int) -> bool:
    """Whether the number is a year, a day of a month or an age."""
    if n.digits and 1900 <= n.value <= 2100 and "," not in text[n.start : n.end]:
        return True
    before = re.search(r"([A-Za-z]+)\.?\s*$", text[max(start, n.start - 14) : n.start])
    after = re.match(r"[ -]([A-Za-z]+)", text[n.end : n.end + 14])
    return bool(before and before[1].lower() in MONTHS.split() and n.value <= 31 or after and n.digits and n.value <= 31 and after[1].lower() in MONTHS.split())


def _paired(text: str, n: Number, following: Number, start: int, end: int) -> tuple[Figure, str] | None:
    """The first number of '20,000 to 30,000 people' and of '112 of the 240 seats'."""
    if n.sign or following.sign or not n.digits or not re.fullmatch(r"\s*(?:to|or|–|-|(?:out )?of(?: the| its)?)\s*", text[n.end : following.start]):
        return None
    if _is_date(text, n, start) or n.value >= following.value != n.value or PERCENT.match(text, following.end, end):
        return None
    made = _count(text, following, start, end)
    return (Figure(n.value, made[0].unit, made[0].of, text[n.start : made[0].start + len(made[0].src)], start=n.start), made[1]) if made else None


def _read(m: re.Match[str]) -> Number:
    digits = m["num"] is not None
    value = float(m["num"].replace(",", "")) if digits else _spelled(m["word"].lower())
    scale = m["short"] or m["scale"]
    return Number(value * SCALES.get(scale or "", 1), m.start(), m.end(), digits, (m["sign"] or "").strip())


def _spelled(word: str) -> float:
    if word in LOOSE:
        return LOOSE[word]
    tens, _, ones = word.partition("-")
    return float(TENS.get(tens, 0) + ONES.get(ones or ("" if tens in TENS else tens), 0))


def _percent(text: str, n: Number, following: Number | None, start: int, end: int) -> tuple[Figure, str] | None:
    unit = PERCENT.match(text, n.end, end)
    if unit is None:
        return _shared_percent(text, n, following, start, end)
    name = unit[1] or unit[2]
    name = "percent" if name in ("%", "percent", "per cent", "pct") else name.rstrip("s") + "s"
    return _measured(text, n, unit.end(), name, (start, end))


def _shared_percent(text: str, n: Number, following: Number | None, start: int, end: int) -> tuple[Figure, str] | None:
    """The first number of 'from 10 to 24 percent', '30 or 35%'."""
    if following is None or n.sign or not re.fullmatch(r"\s*(?:to|and|or|-|–)\s*", text[n.end : following.start]):
        return None
    unit = PERCENT.match(text, following.end, end)
    return _measured(text, n, unit.end(), "percent", (start, end)) if unit else None


def _money(text: str, n: Number, start: int, end: int) -> tuple[Figure, str] | None:
    if n.sign and n.value:
        return _measured(text, n, n.end, SIGNS[n.sign], (start, end))
    word = re.compile(r"[ -]((?:U\.?S\.?|(?:[A-Z][a-z]+ )?[A-Z][a-zA-Z]+)\s)?([a-z]+)").match(text, n.end, end)
    if word is None:
        return None
    own = f"{(word[1] or '').strip()} {word[2]}"
    unit = OWN.get(own) or OWN.get(own.rstrip("s")) or MONEY.get(word[2]) or MONEY.get(word[2].rstrip("s"), None)
    if not unit or (word[2] in ("won", "real") and n.value < 100) or (word[2] in ("pound", "pounds") and n.value < 1e6 and not word[1]):
        return None
    return _measured(text, n, word.end(), unit, (start, end))


def _span(text: str, n: Number, start: int, end: int) -> tuple[Figure, str] | None:
    """'a 90-day pause', 'for 90 days': a term that is set in digits, not how long something happened to take."""
    m = re.compile(r"-(day|week|month|year|hour)\b(?!-old)\s+([a-z][\w-]*(?:\s+[a-z][\w-]*){0,2})|\s(days)\b").match(text, n.end, end)
    if m is None or not n.digits or n.value < 10 or n.sign:
        return None
    if m[3]:
        if not text[max(0, n.start - 5) : n.start].lower().endswith("for "):
            return None
        return Figure(n.value, "days", subject(text, start, n.start), text[n.start : m.end()], start=n.start), "days"
    of = phrase(text, m.start(2), end, 6)
    noun = _lead_noun(text, m.start(2), end)
    return Figure(n.value, SPANS[m[1]], of, text[n.start : m.start(2) + len(noun)], start=n.start), " ".join(of.split()[:2])


def _count(text: str, n: Number, start: int, end: int) -> tuple[Figure, str] | None:
    if n.sign or _is_date(text, n, start):
        return None
    times = re.match(r"\s+times\b(?!\s+(?:more|as|higher|larger|bigger|the))", text[n.end : n.end + 24])
    if times:
        return _times(text, n, n.end + times.end(), start)
    if n.digits and n.value < 10 and n.end - n.start < 3:
        return None
    head = _head(text, n.end, end)
    if head is None:
        return None
    unit = text[head[0] : head[1]].lower()
    if (not n.digits or n.value < 10) and (unit not in COUNTED or n.value < 3) and n.value < 1000:
        return None
    return Figure(n.value, unit, phrase(text, n.end, end, 9) or unit, text[n.start : head[1]], start=n.start), unit


def _times(text: str, n: Number, stop: int, start: int) -> tuple[Figure, str] | None:
    for m in reversed(list(re.finditer(r"[a-z]+", text[max(start, n.start - 60) : n.start]))):
        if m[0] in TIMES:
            at = max(start, n.start - 60) + m.start()
            return Figure(n.value, TIMES[m[0]], subject(text, start, at), text[at:stop], start=at), TIMES[m[0]]
    return None


def _head(text: str, at: int, end: int) -> tuple[int, int] | None:
    """Place of the plural noun that a number counts, at most three words on; None where there is none."""
    m = re.compile(r"(?:[\s-]+[A-Za-z][\w'’.-]*){1,4}").match(text, at, min(end, at + 70))
    if m is None or text[at] == "-":
        return None
    for word in re.finditer(r"[A-Za-z][\w'’-]*", m[0]):
        low = word[0].lower()
        if low in STOPS or low in SINGULAR_S or low in SPANS or low in ("more", "other", "a.m", "p.m", "am", "pm"):
            return None
        if low in PLURALS or (word[0][0].islower() and low.endswith("s") and not low.endswith(NOT_PLURAL)):
            return at + word.start(), at + word.end()
    return None


def _rounds(text: str, start: int, end: int) -> Iterator[tuple[Figure, str]]:
    """'a seventh round of talks': so many there have been. 'the third straight month': so long it has lasted."""
    if not any(text.find(word, start, end) >= 0 for word in ("round", "straight", "consecutive")):
        return
    for m in re.compile(rf"\b({'|'.join(ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))(?:\s+(round)\b|\s+(?:straight|consecutive)\s+(day|week|month|quarter|year)\b)").finditer(text, start, end):
        value = ORDINALS.get(m[1]) or int(re.sub(r"\D", "", m[1]))
        of = phrase(text, m.start(2) if m[2] else m.start(3), end, 7)
        tail = re.compile(r"\s+of(?:\s+[a-z][\w-]*){1,3}").match(text, m.end(), end)
        if value > 1:
            yield Figure(float(value), "rounds" if m[2] else f"{m[3]}s", of, text[m.start() : m.start(2) + len(phrase(text, m.start(2), end, 4))] if m[2] and tail else m[0], start=m.start()), "round"


def _measured(text: str, n: Number, stop: int, unit: str, bounds: tuple[int, int]) -> tuple[Figure, str]:
    """A figure with its sign and with what it measures."""
    start, end = bounds
    direction, verb_at = _direction(text, n, start)
    after = re.compile(r"[\s-]+(?:points?\s+)?(increase|rise|gain|jump|growth|hike|surge|decline|drop|fall|decrease|cut|reduction|plunge|slump|dip)\b").match(text, stop, end)
    if after and not direction:
        direction, stop = (1 if after[1] in RISES else -1), after.end()
    behind = phrase(text, stop, end, 9)
    of = _measures(text, (n.start, stop), unit, bounds, verb_at if direction else -1)
    src_start = verb_at if direction and 0 <= verb_at and n.start - verb_at < 40 else n.start
    src_end = stop if direction else stop + len(_lead_noun(text, stop, end))
    if unit == "percent" and direction and re.match(r"[^.;]{0,40}?\b(?:a year (?:earlier|ago|before)|year[- ]on[- ]year|from the (?:previous|same) year|last year)\b", text[stop : min(end, stop + 80)]):
        unit = "percent year on year"
    key = " ".join(behind.split()[:2]).lower() if not direction else of[:20].lower()
    return Figure(n.value * (direction or 1), unit, of, text[src_start:src_end], change=bool(direction), start=src_start), key


def _measures(text: str, number: tuple[int, int], unit: str, bounds: tuple[int, int], verb: int) -> str:
    """What the number at `number` measures; `verb`: where the word for its rise or fall stands, -1 for a level."""
    (first, stop), (start, end) = number, bounds
    if verb >= 0:
        return subject(text, start, verb) or complement(text, stop, end) or phrase(text, stop, end, 9)
    ways: tuple[Callable[[], str], ...] = (
        lambda: share_of(text, stop, bounds, first) if unit == "percent" else "",
        lambda: phrase(text, stop, end, 9),
        lambda: before_of(text, start, first) if not unit.startswith("percent") else "",
        lambda: complement(text, stop, end) if not unit.startswith("percent") else "",
        lambda: purpose(text, stop, end) if not unit.startswith("percent") else "",
        lambda: subject(text, start, first),
    )
    return next((found for way in ways if (found := way())), "")


def _direction(text: str, n: Number, start: int) -> tuple[int, int]:
    """(1 or -1, where the verb stands) if a rise or fall governs the number; (0, -1) otherwise. 'rose to 5 percent' is a level."""
    words = list(re.finditer(r"[A-Za-z']+", text[max(start, n.start - 60) : n.start]))
    base = max(start, n.start - 60)
    for m in reversed(words[-6:]):
        low = m[0].lower()
        if low in RISES or low in FALLS:
            between = text[base + m.end() : n.start]
            if low == "up" and between.startswith(" to "):
                continue  # 'up to 30 percent' is a limit
            if re.search(r"\d", between) or re.search(r"\b(?:to|of the|for|with|in|on|from)\s*(?:\w+\s+){0,2}$", text[base + m.end() : n.start]) and low not in ("up",):
                return 0, -1
            return (1 if low in RISES else -1), base + m.start()
        if low not in BETWEEN:
            return 0, -1
    return 0, -1


def _lead_noun(text: str, at: int, end: int) -> str:
    """The words that follow at once, up to the noun: ' car tariff'."""
    found = phrase(text, at, end, 3)
    cut = re.match(r"\S+(?:\s+(?!on\b|of\b|in\b|for\b|to\b|from\b|against\b)\S+)*", found)
    return text[at : text.find(found, at) + len(cut[0])] if found and cut else ""
