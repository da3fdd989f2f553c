"""Dates that a German, French or Spanish sentence moves: 'wurde auf den 3. Mai verschoben', 'est reporté au 4 juin', 'fue aplazado al 23 de marzo'."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from generator.calendar_words import month_numbers

NEAR = 70  # characters before a date that tell whether it is the new one or the old
BEHIND = 40


@dataclass(frozen=True, slots=True)
class Words:
    """Patterns: the verb that moves, what takes it back, what stands before the new day, right before the old one, anywhere before it and behind it."""

    verb: str
    maybe: str
    new: str
    due: str
    old: str
    behind: str = r"(?!)"


TONGUES: Mapping[str, Words] = {
    "de": Words(
        r"verschoben|verschiebt|verlegt|vertagt|vorgezogen|verlängert|hinausgeschoben",
        r"\b(?:könnte|soll|sollte|will|möchte|müsste|nicht|fordert|forderte|wenn|falls)\b[^,;]{0,60}$",
        r"\b(?:auf|bis(?: zum| auf)?)\s(?:den\s|dem\s)?(?:\w+tag,?\s(?:den\s|dem\s)?)?$",
        r"\bfür den\s$|\b(?:geplant|angesetzt|vorgesehen) am\s$",
        r"\b(?:vom|statt(?: am| wie geplant am)?|anstatt am|ursprünglich|eigentlich|zunächst|bisher|geplanten?|angesetzten?|sollte|sollten)\b[^.;]{0,40}$",
        r"(?:\s\w+){0,3}?\s(?:geplant|vorgesehen|angesetzt|terminiert|beginnen|starten|stattfinden)\b"),
    "fr": Words(
        r"reporté|repouss|ajourn|décal|différé|avancé|prolong|retardé",
        r"\b(?:pourrait|devrait|demande|souhaite|pas|si|envisage)\b[^,;]{0,60}$",
        r"(?:\bau|\bà|\bjusqu[’']au|\bpour le)\s(?:\w+di\s)?$",
        r"\bprévue?s? (?:pour )?(?:le|au)\s$",
        r"\b(?:devai(?:t|ent)|initialement|prévue?s?|au lieu du|du)\b[^.;]{0,50}$"),
    "es": Words(
        r"aplaz|pospuest|pospus|pospon|posterg|reprogram|retras|adelant|prorrog",
        r"\b(?:podría|debería|pide|pidió|quiere|no|si)\b[^,;]{0,60}$",
        r"(?:\bal|\bhasta el|\bpara el)\s(?:\w+es\s)?$",
        r"\b(?:previst[oa]s?|programad[oa]s?|fijad[oa]s?) para el\s$",
        r"\b(?:debían?|inicialmente|previst[oa]s?|programad[oa]s?|en lugar del|del)\b[^.;]{0,50}$"),
}


def moves_day(text: str, language: str | None) -> bool:
    """Whether a sentence says that a day was moved, and not only perhaps; False for a language that is not read."""
    words = TONGUES.get((language or "")[:2])
    if words is None:
        return False
    found = _verb(words.verb).search(text)
    return found is not None and re.search(words.maybe, text[max(0, found.start() - 80) : found.start()], re.I) is None


def day_roles(days: Iterable[str], text: str) -> dict[str, str]:
    """Of the days (YYYY-MM-DD) that such a sentence names those that are 'new' or 'old', whatever its language."""
    tongue = next((tongue for tongue in TONGUES if moves_day(text, tongue)), "")
    found: dict[str, str] = {}
    for day in days if tongue else ():
        words = TONGUES[tongue]
        place = _days(tongue, day[5:]).search(text) if len(day) == 10 else None
        if place is None:
            continue
        before, after = text[max(0, place.start() - NEAR) : place.start()], text[place.end() : place.end() + BEHIND]
        if re.search(words.new, before, re.I) and not re.search(words.due, before, re.I):
            found[day] = "new"
        elif re.search(words.due, before, re.I) or re.search(words.old, before, re.I) or re.match(words.behind, after):
            found[day] = "old"
    return found


@cache
def _verb(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})", re.I)


@cache
def _days(language: str, day: str) -> re.Pattern[str]:
    """How the language writes a day of the year, given as MM-DD."""
    month, number = int(day[:2]), int(day[3:])
    names = "|".join(re.escape(name) for name, n in month_numbers(language).items() if n == month)
    return re.compile(rf"(?<!\d){number}(?:\.|er|º)?\s(?:de\s)?(?:{names})(?!\w)", re.I)
