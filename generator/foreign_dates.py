"""Explicit dates in texts that are not English: days, months and years as they are written, a few words for yesterday and today."""

from __future__ import annotations

import re
from functools import cache

from generator.calendar_words import MONTHS, RELATIVE_DAYS, WEEKDAYS, absolute, day_of, initials, month_numbers
from generator.foreign_weekdays import direction, names_no_day
from generator.model import DateExpr
from generator.timex import Rule

EASTERN = re.compile(r"(?:(?P<y>\d{4})\s?年|(?P<near>来年|昨年|去年|今年|明年)(?:の)?)?\s?(?P<m>1[0-2]|0?[1-9])\s?月(?:\s?(?P<d>3[01]|[12]\d|0?[1-9])\s?[日号])?|(?P<y2>(?:19|20)\d\d)\s?年")
NEAR = {"来年": 1, "明年": 1, "今年": 0, "昨年": -1, "去年": -1}


def find_foreign(text: str, language: str) -> tuple[DateExpr, ...]:
    """Dates with their place; a month or day without a year is resolved like an English one, nearest to publication."""
    found = _eastern(text) if language in ("ja", "zh", "ko") else _western(text, language)
    made: list[DateExpr] = []
    for expr in sorted(found + _relative(text, language), key=lambda e: (e.start, -e.end)):
        if not made or expr.start >= made[-1].end:
            made.append(expr)
    return tuple(made)


def _expr(found: re.Match[str], rule: Rule) -> DateExpr:
    return DateExpr(found[0], found.start(), found.end(), "DATE", rule)


def _eastern(text: str) -> list[DateExpr]:
    made: list[DateExpr] = []
    for found in EASTERN.finditer(text):
        year = int(found["y"]) if found["y"] else None
        if found["y2"]:
            made.append(_expr(found, ("year", int(found["y2"]), None)))
        elif found["near"]:  # next year's March
            shift, month = NEAR[found["near"]], int(found["m"])
            made.append(_expr(found, ("day", None, month, int(found["d"]), None, None, "of year", "@", "unit", "Y", shift, None) if found["d"] else ("month", None, month, None, None, shift)))
        elif found["d"]:
            made.append(_expr(found, ("day", year, int(found["m"]), int(found["d"]), None, None)))
        else:
            made.append(_expr(found, ("month", year, int(found["m"]), None, None)))
    return made


@cache
def _partial(language: str) -> re.Pattern[str]:
    names = "|".join(sorted((re.escape(n) for n in month_numbers(language) if len(n) > 3 or n in ("mai", "mei")), key=lambda n: (-len(n), n)))
    return re.compile(
        rf"(?=[\d{initials(names)}])(?:(?<![\w.,/-])(?:(?P<d>\d{{1,2}})(?:\.|er|º|°)?\s{{1,2}}(?:de\s)?)?(?P<m>{names})(?!\w)(?:\s(?:de\s|del\s)?(?P<y>(?:19|20)\d\d)(?!\d))?"
        r"|(?<![\w.,/-])(?P<y2>(?:19|20)\d\d)(?![\w%€$]|[.,/-]\d))", re.I)


COUNTED = re.compile(  # 'die Miete von 2000 Einwohnern', 'plus de 2000 personnes'
    r"\s(?:Einwohner|Menschen|Personen|Leute|Mitarbeite|Beschäftigt|Euro|Mark|Franken|Dollar|Kilometer|Meter|Stunden|Teilnehme|Zuschauer|Besucher|Tonnen|Liter|Stück|Schüler|Studierende|Soldaten|Wohnungen|Haushalte|Stimmen|Unterschriften|"
    r"Arbeitsplätze|Kinder|Tote|Fälle|Exemplare|Betten|Seiten|Plätze|Mitglieder|Anhänger|Demonstrant|Gäste|Opfer|Patient|Familien|Häuser|Fahrzeuge|Tiere|habitants|personnes|salariés|emplois|euros|kilomètres|mètres|heures|morts|logements|"
    r"habitantes|personas|empleados|kilómetros|metros|horas|muertos|viviendas|abitanti|persone|dipendenti|chilometri|metri|ore|morti|pessoas|inwoners|mensen|personen|euro)"
)


def _western(text: str, language: str) -> list[DateExpr]:
    if language not in MONTHS:
        language = "fr"
    numbers = month_numbers(language)
    made: list[DateExpr] = []
    for found in absolute(language).finditer(text):
        day = day_of(found, language)
        if day:
            made.append(_expr(found, ("day", day.year, day.month, day.day, None, None)))
    for found in _partial(language).finditer(text):
        if found["y2"]:
            if not COUNTED.match(text, found.end()):
                made.append(_expr(found, ("year", int(found["y2"]), None)))
            continue
        month, year = numbers[found["m"].lower()], int(found["y"]) if found["y"] else None
        if found["d"] and 1 <= int(found["d"]) <= 31:
            made.append(_expr(found, ("day", year, month, int(found["d"]), None, None)))
        elif not found["d"]:
            made.append(_expr(found, ("month", year, month, None, None)))
    return made


@cache
def _words(language: str) -> tuple[re.Pattern[str], dict[str, Rule]]:
    rules: dict[str, Rule] = {word: ("unit", "D", shift, None, None) for word, shift in RELATIVE_DAYS.get(language, {}).items()}
    for n, names in enumerate(WEEKDAYS.get(language, ())):
        rules.update({name: ("weekday", n, None, None, None) for name in names.split("|")})
    edge = "" if language in ("ja", "zh") else r"\b"
    pattern = "|".join(sorted(map(re.escape, rules), key=lambda w: (-len(w), w))) or r"(?!)"
    return re.compile(f"{edge}(?:{pattern}){edge}", re.I), rules


def _relative(text: str, language: str) -> list[DateExpr]:
    pattern, rules = _words(language)
    made: list[DateExpr] = []
    for found in pattern.finditer(text):
        rule = rules[found[0].lower()]
        if rule[0] == "weekday" and names_no_day(text, found.start(), found.end()):
            continue
        made.append(_expr(found, (*rule[:2], *direction(text, found.start(), found.end(), language), None) if rule[0] == "weekday" else rule))
    return made
