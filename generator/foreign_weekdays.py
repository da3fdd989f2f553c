"""Whether a weekday of a German, French or Spanish sentence lies ahead or behind: by the word beside it, or by the verb of its clause."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

REACH = 24  # characters beside a weekday that hold such a word
CLAUSE = 160  # characters of a clause that are looked at
BREAKS = re.compile(r"[,;:.!?\n«»„“”\"()]|\s[–—]\s|\s(?:qu[’']|(?:que|dass|ob)\b)")

# Words right before or behind a weekday; verbs of a clause that tells what is to come, or what was.
NEXT = {
    "de": (r"\b(?:kommenden|kommender|nächsten|nächster)\s$", r"(?!)"), "fr": (r"(?!)", r"\sprochain\b"),
    "es": (r"\bpróximo\s$", r"\s(?:próximo|que viene)\b"),
}
LAST = {
    "de": (r"\b(?:vergangenen|vergangener|letzten|vorigen)\s$", r"(?!)"), "fr": (r"(?!)", r"\sdernier\b"), "es": (r"\bpasado\s$", r"\spasado\b"),
}
THIS = {"de": (r"\bdiese[nrs]\s$", r"(?!)"), "fr": (r"\bce\s$", r"(?!)"), "es": (r"\beste\s$", r"(?!)")}
EVERY = re.compile(r"\b(?:jeden|jeder|immer|tous les|chaque|cada|todos los|los)\s$")  # no day of its own
DATED = re.compile(r",?\s(?:den |der |dem |le |el |día )?\d{1,2}(?:\.|er\b|\sde\s|\s[a-zéû]{3,9}\b|\s?/)")  # 'Mittwoch, 13. Mai': the date says which
UNTIL = {
    "de": r"\b(?:bis|ab|bis zum|ab dem|für)\s$", "fr": r"(?:\b(?:jusqu[’']à|dès|à partir de|d[’']ici(?: à)?|avant|pour)\s|\bjusqu[’']au\s)$", "es": r"\b(?:hasta el|a partir del|desde el próximo|antes del|para el)\s$",
}
AHEAD = {
    "de": r"\b(?:wird|werden|soll|sollen|will|wollen|möchte|möchten|muss|müssen|dürfte|dürften|geplant|angesetzt)\b",
    "fr": r"\b(?:[a-zé]{1,14}(?:era|eront|ira|iront|dra|dront|aura|auront|fera|feront|pourra|pourront)|sera|seront|va|vont|doit|doivent|devrait|devraient|prévue?s?|attendue?s?)\b",
    "es": r"\b(?:[a-záéí]{2,16}(?:ará|arán|erá|erán|irá|irán|drá|drán|brá|brán)|va a|van a|previst[oa]s?|prevén?|debe|deben)\b",
}
BEHIND = {
    "de": r"\b(?:hat|haben|hatte|hatten|war|waren|wurde|wurden|[a-zäöü]{2,12}(?:gte|igte|ärte|onte|dete|stete|ichte|zte|ellte|ührte|ppte)|sagten|teilten|kam|gab|ging|fand|traf|stieß|starb|begann|beschloss|sprach)\b",
    "fr": r"\b(?:a|ont|avait|avaient|est|sont|était|étaient|s[’']est|fut)\s(?:[a-z]{1,10}\s)?[a-zéè]{1,14}(?:é|és|ée|ées|i|is|it|u|us|ue|ert|ort)\b(?<!prévu)(?<!attendu)",
    "es": r"\b(?:ha|han|había|habían|fue|fueron|[a-záéíóú]{2,14}(?:ó|aron|ieron)|dijo|hizo|tuvo|celebrad[oa])\b",
}


@dataclass(frozen=True, slots=True)
class Signs:
    """The patterns of one language."""

    next: tuple[re.Pattern[str], re.Pattern[str]]
    last: tuple[re.Pattern[str], re.Pattern[str]]
    this: tuple[re.Pattern[str], re.Pattern[str]]
    until: re.Pattern[str]
    ahead: re.Pattern[str]
    behind: re.Pattern[str]


def names_no_day(text: str, start: int, end: int) -> bool:
    """Whether a weekday says nothing of a day: it recurs, or a date stands behind it."""
    return EVERY.search(text[max(0, start - REACH) : start].lower()) is not None or DATED.match(text[end : end + REACH].lower()) is not None


def direction(text: str, start: int, end: int, language: str) -> tuple[str | None, int | None]:
    """(tense, shift) of the weekday at `start`..`end`, as the rules for English weekdays have them; (None, None) where nothing tells."""
    if language not in AHEAD:
        return None, None
    signs = _signs(language)
    before, after = text[max(0, start - REACH) : start].lower(), text[end : end + REACH].lower()
    for (left, right), shift in ((signs.next, 1), (signs.last, -1), (signs.this, 0)):
        if left.search(before) or right.match(after):
            return None, shift
    if signs.until.search(before):
        return "future", None
    clause = _clause(text, start, end)
    return ("future" if signs.ahead.search(clause) and not signs.behind.search(clause) else None), None


def _clause(text: str, start: int, end: int) -> str:
    """What stands between the marks around a weekday, in small letters."""
    floor = max([max(0, start - CLAUSE), *(m.end() for m in BREAKS.finditer(text, max(0, start - CLAUSE), start))])
    stop = BREAKS.search(text, end, end + CLAUSE)
    return text[floor : stop.start() if stop else end + CLAUSE].lower()


@cache
def _signs(language: str) -> Signs:
    pairs = [(re.compile(words[language][0]), re.compile(words[language][1])) for words in (NEXT, LAST, THIS)]
    return Signs(pairs[0], pairs[1], pairs[2], re.compile(UNTIL[language]), re.compile(AHEAD[language]), re.compile(BEHIND[language]))
