"""Numbers in units of measure, votes on either side, strengths of earthquakes, prison terms: each known by its pattern."""

import re
from collections.abc import Iterator
from functools import cache

from generator.measured import before_of, complement, given_as, phrase, put_at, subject
from generator.model import Struct

NUMBER = r"[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3}){1,4}|\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,4})?|\d{1,9}(?:\.\d{1,4})?"
UNITS = {  # as printed, in the singular where it has one -> the unit
    "degree celsius": "degrees Celsius", "degree fahrenheit": "degrees Fahrenheit", "°c": "degrees Celsius", "°f": "degrees Fahrenheit", "c": "degrees Celsius", "f": "degrees Fahrenheit", "degree": "degrees",
    "mph": "miles per hour", "mile per hour": "miles per hour", "mile an hour": "miles per hour", "km/h": "kilometers per hour", "kph": "kilometers per hour", "kilometer per hour": "kilometers per hour",
    "kilometer an hour": "kilometers per hour", "knot": "knots", "square kilometer": "square kilometers", "square mile": "square miles", "square meter": "square meters", "square foot": "square feet",
    "cubic meter": "cubic meters", "kilometer": "kilometers", "km": "kilometers", "mile": "miles", "nautical mile": "nautical miles", "meter": "meters", "foot": "feet", "inch": "inches", "centimeter": "centimeters", "millimeter": "millimeters",
    "hectare": "hectares", "acre": "acres", "tonne": "tonnes", "ton": "tons", "metric ton": "tonnes", "wet metric ton": "tonnes", "dry metric ton": "tonnes", "short ton": "tons", "long ton": "tons", "kilogram": "kilograms", "kg": "kilograms", "kilo": "kilograms", "liter": "liters", "gallon": "gallons",
    "barrel": "barrels", "bushel": "bushels", "ounce": "ounces", "megawatt": "megawatts", "gigawatt": "gigawatts", "kilowatt": "kilowatts", "mw": "megawatts", "gw": "gigawatts",
    "kilobyte": "kilobytes", "megabyte": "megabytes", "gigabyte": "gigabytes", "terabyte": "terabytes", "petabyte": "petabytes", "mb": "megabytes", "gb": "gigabytes", "tb": "terabytes",
    "megawatt hour": "megawatt-hours", "megawatt-hour": "megawatt-hours", "gigawatt-hour": "gigawatt-hours", "terawatt-hour": "terawatt-hours", "kilowatt-hour": "kilowatt-hours",
}  # fmt: skip
LENGTHS = frozenset("kilometers miles meters feet inches centimeters millimeters".split())
SMALL = frozenset(("degrees Celsius", "degrees Fahrenheit", "tonnes", "tons", "hectares", "acres", "gigawatts", "square kilometers", "square miles", "knots", "ounces", "terabytes", "petabytes"))  # below ten, too
SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "": 1.0}
SINGULAR = re.compile(r"(?:met(?:er|re)|mile|acre|hectare|tonne|foot|barrel|gallon|megawatt|lit(?:er|re))$", re.I)  # before what is so long
WHERE = re.compile(r"\s(?:(?:to the\s)?(?:north|south|east|west)[a-z]{0,10}\b|outside|away|off|distant|from|inland|upstream|downstream|down|up the)\b")
BEFORE_VOTE = re.compile(r"\b(?:voted?|votes|voting|passed|approved|adopted|rejected|ruled|cleared|defeated|confirmed|carried|ratified|split)\b[^.;:\"“”]{0,70}$", re.I)
AFTER_VOTE = re.compile(r"\s(?:vote|votes|ruling|decision|margin|majority|split|against|in favou?r)\b")
SPORT = re.compile(r"\b(?:beat|game|match|goals?|scored|win|wins|won|lead|league|cup|set|inning|half-?time|points)\b", re.I)
JAILED = ("prison", "jail", "custody", "detention", "labo", "behind bars")  # without one of these there is none
JAIL = r"(?:years|months)(?=\s(?:in|of)\s(?:prison|jail|custody|detention|hard labou?r)|\sbehind bars|['’]\simprisonment)"


class Measure(Struct, frozen=True, gc=False):
    """The words are `start`..`end`."""

    value: float
    unit: str
    of: str
    start: int
    end: int


@cache
def unit_words() -> frozenset[str]:
    """Units of one word in the plural: a number of these is a measure or none, never a count."""
    plain = {f"{unit}s" for unit in UNITS if len(unit) > 3 and " " not in unit}
    return frozenset(plain | {word.replace("meter", "metre").replace("liter", "litre") for word in plain} | {"feet", "inches"})


def measures(text: str, start: int, end: int) -> Iterator[Measure]:
    """Those of one sentence, in order of their patterns."""
    if _digit().search(text, start, end):
        yield from _in_digits(text, start, end)
    for m in _point_parts().finditer(text, start, end) if text.find("point", start, end) >= 0 else ():
        part = {"q": 0.25, "h": 0.5, "t": 0.75}[m[1][0].lower()]
        yield Measure(part, "percentage points", subject(text, start, m.start()), m.start(), m.end())


def _in_digits(text: str, start: int, end: int) -> Iterator[Measure]:
    yield from _in_units(text, start, end)
    yield from _votes(text, start, end)
    for m in _magnitude().finditer(text, start, end) if any(text.find(word, start, end) >= 0 for word in ("magnitude", "Richter")) else ():
        value = next(v for v in m.groups() if v)
        yield Measure(float(value), "magnitude", "earthquake" if "quake" in text[start:end] else "", m.start(), m.end())
    for m in _jail().finditer(text, start, end) if any(text.find(word, start, end) >= 0 for word in JAILED) else ():
        yield Measure(float(m[1]), m[2], phrase(text, m.end() + 3, end, 2) or "prison", m.start(1), m.end(2))


@cache
def _digit() -> re.Pattern[str]:
    return re.compile(r"\d")


@cache
def _units() -> re.Pattern[str]:
    names = "|".join(_spellings(unit) for unit in sorted(UNITS, key=len, reverse=True))
    return re.compile(rf"(?=\d)(?<![\w.,/$€£¥-])(?:(?P<low>\d{{1,6}}(?:\.\d{{1,3}})?)(?:\sto\s|[-–]))?({NUMBER})(?:(?P<scale>\s(?:hundred|thousand|million|billion)))?(?P<joint>[\s-]?)(?P<unit>{names}|m(?=[\s-](?:long|high|wide|tall|deep)\b))(?P<per>\s(?:a|per)\s(?:day|hour|second|minute|year|week|month))?(?![\w°/])", re.I)


def _spellings(unit: str) -> str:
    """The unit in the singular and plural, in British and American spelling."""
    plural = {"foot": "f(?:oo|ee)t", "inch": "inch(?:es)?", "square foot": "square f(?:oo|ee)t"}.get(unit)
    if plural or len(unit) <= 4 and unit not in ("mile", "acre", "knot", "kilo", "ton"):
        return plural or re.escape(unit)
    head, _, tail = unit.partition(" ")
    if tail in ("celsius", "fahrenheit", "per hour", "an hour"):
        return rf"{_spellings(head)}\s{tail.replace(' ', chr(92) + 's')}"
    return re.sub(r"(met|lit)er", r"\1(?:er|re)", re.escape(unit).replace("\\ ", "\\s").replace("\\-", "-")) + "s?"


@cache
def _magnitude() -> re.Pattern[str]:
    return re.compile(r"\bmagnitude(?:\sof|\s?-)?\s?(\d\.\d|\d)\b|\b(\d\.\d|\d)[- ]magnitude\b|\bmeasur(?:ed|ing)\s(\d\.\d)\son the Richter scale")


@cache
def _point_parts() -> re.Pattern[str]:
    return re.compile(r"\b(?:a\s)?(quarter|half|three[- ]quarters?)(?:\sof)?(?:\sa)?[- ](?:percentage[- ])?point\b(?! guard| lead)", re.I)


@cache
def _jail() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.,-])(\d{{1,3}}(?:\.5)?)\s({JAIL})")


def _in_units(text: str, start: int, end: int) -> Iterator[Measure]:
    for m in _units().finditer(text, start, end):
        unit = _unit(m["unit"])
        digits = re.sub(r"[.\s]", "", m[2]) if m[2].endswith(".000") or any(map(str.isspace, m[2])) else m[2].replace(",", "")  # 45.000 litres, as other languages print thousands
        value = round(float(digits) * SCALES[(m["scale"] or "").strip().lower()], 4)
        short = m["unit"] in ("c", "f", "C", "F", "mb", "gb", "tb", "Mb", "Gb", "Tb")
        if short and (not m["unit"].isupper() or m["joint"].strip()) or unit in LENGTHS and WHERE.match(text, m.end(), end):
            continue
        if value < 10 and unit not in SMALL and "." not in m[2] or m["joint"] == "-" and text[m.end() : m.end() + 4] == "-old":
            continue
        of = _of_bytes(text, m, (start, end)) if "byte" in unit else _of(text, m, (start, end))
        if not of:
            continue
        if "metre" in m["unit"].lower() or "litre" in m["unit"].lower():
            unit = unit.replace("meter", "metre").replace("liter", "litre")
        if m["per"]:
            unit += " per " + m["per"].split()[1]
        if m["low"] and float(m["low"]) < value:
            yield Measure(float(m["low"]), unit, of, m.start(), m.end())
        yield Measure(value, unit, of, m.start(2), m.end())


def _unit(printed: str) -> str:
    if printed in ("m", "M"):
        return "meters"  # long, high, wide; any other 'm' is a million
    low = re.sub(r"\s", " ", printed.lower()).replace("metre", "meter").replace("litre", "liter")
    for form in (low, low[:-1], low[:-2], {"feet": "foot", "square feet": "square foot"}.get(low, "")):
        if form in UNITS:
            return UNITS[form]
    head, _, tail = low.partition(" ")
    return UNITS.get(f"{head.rstrip('s')} {tail}", low)


def _of(text: str, m: re.Match[str], bounds: tuple[int, int]) -> str:
    """What is measured."""
    start, end = bounds
    if (m["joint"] == "-" or SINGULAR.search(m["unit"])) and (thing := phrase(text, m.end(), end, 4)):
        return thing
    if text.startswith(" of ", m.end()) and (behind := complement(text, m.end(), end)):
        return behind
    if before := given_as(text, start, m.start()) or put_at(text, start, m.start(), m.end()) or before_of(text, start, m.start()):
        return before
    told = subject(text, start, m.start())
    return told if told and len(told.split()) <= 6 else m["unit"]


def _of_bytes(text: str, m: re.Match[str], bounds: tuple[int, int]) -> str:
    """'38GB of files', 'the 38-gigabyte trove', '83 gigabytes': what was copied; '' for the room on a disk: '20TB hard drives'."""
    start, end = bounds
    if text.startswith(" of ", m.end()):
        of = complement(text, m.end(), end)
    elif m["joint"] == "-" or not m["unit"].endswith("s") and len(m["unit"]) > 2:
        of = phrase(text, m.end(), end, 4)
    else:
        of = "" if ROOM.match(text, m.end(), end) or DISKS.search(text, start, end) else "data"
    return "" if HARDWARE.search(of) else of


ROOM = re.compile(r"\s(?!(?:in|on|from|by|to|and|or|at|as|that|which|were|was|had|have|has|is|are|with|into|more|over|through)\b)[A-Za-z]")
DISKS = re.compile(r"\b(?:storage|memory|RAM|hard disks?|drives?|SSDs?|processors?)\b", re.I)
HARDWARE = re.compile(r"\b(?:storage|memory|RAM|disks?|drives?|SSDs?|models?|versions?|phones?|tablets?|laptops?|cards?|sticks?|payload|allowance|plans?)\b")


def _votes(text: str, start: int, end: int) -> Iterator[Measure]:
    """'passed 52-48', 'voted 7 to 4', 'a vote of 218 to 210': both sides; not the score of a match."""
    sides = list(_sides().finditer(text, start, end))
    if not sides or SPORT.search(text, start, end):
        return
    for m in sides:
        if BEFORE_VOTE.search(text, max(start, m.start() - 90), m.start()) or AFTER_VOTE.match(text, m.end(), end):
            yield Measure(float(m[1]), "votes", "votes", m.start(), m.end())
            yield Measure(float(m[2]), "votes", "votes", m.start(2), m.end())


@cache
def _sides() -> re.Pattern[str]:
    return re.compile(r"(\d(?<![\w.,/$-]\d)\d{0,3})(?:[-–]|\sto\s|\svotes?\sto\s)(\d{1,4})(?![\w%/-]|[.,]\d|\s?(?:percent|per cent|million|billion|years|people|p\.m|a\.m))")
