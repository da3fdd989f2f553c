"""Numbers of a text in digits and in words, each with its scale: 2.1 million, $3-4 billion, twenty-five."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from msgspec.structs import replace

from generator.calendar_words import month_numbers
from generator.currencies import GLUED, MONEY, ROADS, SIGNS, letters_named
from generator.model import Struct

ONES = {w: i for i, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split())}
TENS = {w: 10 * i for i, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
SPELT = ONES | {f"{ten}-{one}": value + ONES[one] for ten, value in TENS.items() for one in list(ONES)[1:10]} | TENS
SPELT_WORDS = "|".join(sorted(SPELT, key=len, reverse=True))  # of a pattern
LOOSE = {"half a": 0.5, "a quarter of a": 0.25, "three-quarters of a": 0.75, "a hundred": 1e2, "a thousand": 1e3, "a million": 1e6, "a billion": 1e9, "a trillion": 1e12, "a dozen": 12}
SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12, "k": 1e3, "lakh": 1e5, "crore": 1e7}
MONTHS = frozenset(month_numbers("en"))
DOTTED = r"[1-9]\d{0,2}(?:\.\d{3}){0,4}\.000(?![\d%]|\s(?:per|million|billion))"  # 600.000 in a translation: no part of a thing is told to three noughts
COUNTED = "bottles boxes cases clients containers customers employees families homes houses households inhabitants jobs litres liters members metres meters passengers patients pupils residents seats soldiers students tickets vehicles victims visitors voters votes workers"
NUMBERED = "".join(rf"(?<!{word} )" for word in "at At by from to until page line Line gate Gate berth Berth route Route unit Unit terminal Terminal No No. room Room shaft Shaft".split())  # before a number of its own
GROUPS = r"[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3}){1,4}"
SPACED = rf"[1-9]\d{{0,2}}(?:[ \u00a0\u202f]\d{{3}}){{0,3}}[ \u00a0\u202f]000(?=[ \u00a0][a-z])|{GROUPS}(?=[ \u00a0](?:{'|'.join(sorted((*MONEY, 'tonnes', 'tons', 'people', 'kilometres', 'copies', 'hectares'), key=len, reverse=True))})s?\b)|{GROUPS}(?=\s?(?:to|and|[-–])\s?{GROUPS}[ \u00a0][a-z])|{NUMBERED}{GROUPS}(?= (?:{'|'.join(COUNTED.split())})\b)"  # 20 000 leva
COMMA = rf"\d{{1,4}},\d{{1,2}}(?![\d,])(?=\s?%|\s(?:percent|per cent|million|billion|(?:[A-Z][a-z]+ )?(?:{'|'.join(sorted(MONEY, key=len, reverse=True))})s?)\b)"  # 58,3 percent in a translation
NUMBER = rf"(?P<dotted>{DOTTED}|{SPACED})|(?P<comma>{COMMA})|\d{{1,3}}(?:,\d{{3}}){{1,5}}(?:\.\d{{1,6}})?|\d{{1,15}}(?:\.\d{{1,6}})?"
BEGINS = r"(?=[^\sb-dgi-mp-ru-y])(?=[^\sa-z]|ze|on|t(?:w|h[ir]|e)|f[oi]|s[ie]|e[il]|ni|hal|a\s[qhtmbd])"  # any number: most words are passed over at once
SPELLED = "|".join([rf"(?:{'|'.join(TENS)})-(?:{'|'.join(ONES)})", *TENS, *ONES, *LOOSE])

WORD_BEFORE, WORD_AFTER = re.compile(r"([A-Za-z]+)\.?\s*$"), re.compile(r"[ -]([A-Za-z]+)")


class Number(Struct, frozen=True, gc=False):
    value: float
    start: int
    end: int
    digits: bool
    sign: str = ""  # a currency's


@cache
def _number(letters: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    """`letters`: those that are money in the text."""
    signs = "|".join(re.escape(s) for s in sorted(SIGNS.keys() - GLUED.keys(), key=len, reverse=True))
    glued = rf"(?:{'|'.join(GLUED)})(?=\d{{1,3}}(?:,\d{{3}})+\b|\d[\d.]*(?:\s?(?:bn|mn|tn|m)|\s(?:million|billion|trillion))\b)"
    glued += "".join(rf"|{letter}(?=\d[\d,]*\.\d\d\b)" if letter in ROADS else rf"|{letter}(?=\d)" for letter, _ in letters)
    return re.compile(
        rf"(?<![\w.,/:-]){BEGINS}(?:(?P<sign>(?:{signs})\s?|{glued})?(?P<num>{NUMBER})|(?i:(?P<word>{SPELLED})))(?:(?<=[\d])(?P<short>bn|mn|tn|m|k)\b|[\s-](?P<scale>hundred|thousand|million|billion|trillion|lakh|crore|bn|mn|m)(?:s(?= of)(?: of(?= (?:US )?(?:euro|dollar|pound|yen|franc|peso|rupee|rand|real|zlot|krone?|lira))))?\b)?(?![\w]?[/:]\d|\.\d|,\d|(?!pc\b)\w)"
    )


def numbers(text: str, start: int, end: int) -> list[Number]:
    """In order; of '$3-4 billion' and '5-10 percent' both, the first in the scale of the second."""
    return _ranges(_grouped([_read(m) for m in _number(letters_named(text)).finditer(text, start, end)], text), text)


def by_sentence(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[tuple[int, int], list[Number]]]:
    """Each sentence with its numbers; a text is looked through once."""
    found = [_read(m) for m in _number(letters_named(text)).finditer(text)]
    at = 0
    for start, end in spans:
        while at < len(found) and found[at].start < start:
            at += 1
        first = at
        while at < len(found) and found[at].start < end:
            at += 1
        across = first and found[first - 1].end > start or at > first and found[at - 1].end >= end
        yield (start, end), numbers(text, start, end) if across else _ranges(_grouped(found[first:at], text), text) if at > first else []


def _grouped(read: list[Number], text: str) -> list[Number]:
    """With '2 lakh 12 thousand', 'three thousand two hundred' and 'one hundred and ten thousand' as one number each."""
    made: list[Number] = []
    for n in read:
        before = made[-1] if made else None
        gap = n.start - before.end if before else 0
        if before and 0 < gap < 6 and text[before.end - 1].isalpha() and (value := _together(before, n, text)):
            made[-1] = Number(value, before.start, n.end, before.digits, before.sign)
        else:
            made.append(n)
    return made


def _together(big: Number, small: Number, text: str) -> float:
    """What two numbers side by side mean as one; 0 where they are two."""
    scales = [SCALES.get(text[n.start : n.end].rpartition(" ")[2].lower(), 1.0) for n in (big, small)]
    between = text[big.end : small.start]
    if between == " and " and scales[0] in (1e2, 1e3) and scales[1] == 1 and small.value < scales[0] and not (big.digits or small.digits or small.sign) and not text.endswith(("between ", "Between "), 0, big.start):
        return big.value + small.value  # 'a hundred and sixty'
    if between == " " and scales[0] > 1 and small.value < scales[0] and not small.sign and (scales[1] > 1 or scales[0] <= 1e3):
        return big.value + small.value
    if between in (" and ", " ") and scales[0] == 1e2 and scales[1] >= 1e3 and small.value < 1e2 * scales[1] and not text.endswith("between ", 0, big.start):
        return big.value * scales[1] + small.value
    return 0.0


def _ranges(read: list[Number], text: str) -> list[Number]:
    found: list[Number] = []
    for n in read:
        if found and n.start < found[-1].end:
            continue
        m = _range().match(text, n.end) if n.digits else None
        if m is None or m[0].startswith(" and") and not text.endswith("between ", 0, n.start):
            found.append(n)
            continue
        scale = SCALES.get(m["scale"] or "", 1)
        own = 1 if n.value >= 1000 else scale  # '38 million to 61 million'
        found += [replace(n, value=round(n.value * own, 4)), Number(round(float(m["num"]) * scale, 4), m.start("num"), m.end(), True, n.sign)]
    return found


@cache
def _range() -> re.Pattern[str]:
    return re.compile(r"(?:[-–]|\s(?:to|and)\s(?=\d+(?:\.\d+)?\s(?:million|billion|trillion)))(?P<num>\d{1,4}(?:\.\d{1,3})?)(?:\s?(?P<scale>million|billion|trillion|thousand|bn|m)\b|(?=\s?%|\sper\s?cent))")


def _read(m: re.Match[str]) -> Number:
    digits = m["num"] is not None
    value = float(re.sub(r"[.\s]", "", m["num"]) if m["dotted"] else m["num"].replace(",", "." if m["comma"] else "")) if digits else _spelled(m["word"].lower())
    scale = m["short"] or m["scale"]
    return Number(round(value * SCALES.get(scale or "", 1), 4), m.start(), m.end(), digits, (m["sign"] or "").strip())


def _spelled(word: str) -> float:
    if word in LOOSE:
        return LOOSE[word]
    tens, _, ones = word.partition("-")
    return float(TENS.get(tens, 0) + ONES.get(ones or ("" if tens in TENS else tens), 0))


def is_date(text: str, n: Number, start: int) -> bool:
    """Whether the number is a year, a day of a month or an age."""
    if n.digits and 1900 <= n.value <= 2100 and text[n.start : n.end].isdigit():
        return True
    before = WORD_BEFORE.search(text[max(start, n.start - 14) : n.start])
    after = WORD_AFTER.match(text[n.end : n.end + 14])
    return bool(before and before[1].lower() in MONTHS and n.value <= 31 or after and n.digits and n.value <= 31 and after[1].lower() in MONTHS)


def number_at(text: str, start: int, end: int) -> Number | None:
    """The number that begins at `start`."""
    return next((n for n in numbers(text, start, end) if n.start == start), None)


def in_scale_of(other: float, value: float) -> float:
    """'from 28 to 35 million', 'of 4.2 million; a firm of 2.8': the value in the scale of the other, which names it."""
    return value * (1e9 if other >= 1e9 else 1e6) if other >= 1e6 and value < 1000 else value


def spelt_or_printed(number: str) -> int:
    """'1,400' and 'Ninety' as a number; 0 for any other word."""
    return SPELT.get(number.lower()) or int(number.replace(",", "") if number[0].isdigit() else 0)
