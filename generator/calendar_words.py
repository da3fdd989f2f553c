"""The words of the calendar in nine languages, with the absolute dates that can be written with them."""

import re
from datetime import date
from functools import cache

# month names by language, January first; alternatives divided by |
MONTHS: dict[str, tuple[str, ...]] = {
    "en": ("january|jan", "february|feb", "march|mar", "april|apr", "may", "june|jun", "july|jul", "august|aug",
           "september|sept|sep", "october|oct", "november|nov", "december|dec"),
    "de": ("januar|jänner|jan", "februar|feber|feb", "märz|maerz|mär", "april|apr", "mai", "juni|jun", "juli|jul",
           "august|aug", "september|sept|sep", "oktober|okt", "november|nov", "dezember|dez"),
    "fr": ("janvier|janv", "février|fevrier|févr|fév", "mars", "avril|avr", "mai", "juin", "juillet|juil", "août|aout",
           "septembre|sept", "octobre|oct", "novembre|nov", "décembre|decembre|déc"),
    "es": ("enero|ene", "febrero|feb", "marzo|mar", "abril|abr", "mayo|may", "junio|jun", "julio|jul", "agosto|ago",
           "septiembre|setiembre|sept|sep", "octubre|oct", "noviembre|nov", "diciembre|dic"),
    "it": ("gennaio|gen", "febbraio|feb", "marzo|mar", "aprile|apr", "maggio|mag", "giugno|giu", "luglio|lug",
           "agosto|ago", "settembre|set", "ottobre|ott", "novembre|nov", "dicembre|dic"),
    "pt": ("janeiro|jan", "fevereiro|fev", "março|marco|mar", "abril|abr", "maio|mai", "junho|jun", "julho|jul",
           "agosto|ago", "setembro|set", "outubro|out", "novembro|nov", "dezembro|dez"),
    "nl": ("januari|jan", "februari|feb", "maart|mrt", "april|apr", "mei", "juni|jun", "juli|jul", "augustus|aug",
           "september|sept|sep", "oktober|okt", "november|nov", "december|dec"),
}
# Monday first
WEEKDAYS: dict[str, tuple[str, ...]] = {
    "en": ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    "de": ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag|sonnabend", "sonntag"),
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    "es": ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    "it": ("lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"),
    "pt": ("segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado", "domingo"),
    "nl": ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
}
# days from today; words that also mean something else are left out (Morgen, demain is safe)
RELATIVE_DAYS: dict[str, dict[str, int]] = {
    "de": {"heute": 0, "gestern": -1, "vorgestern": -2, "übermorgen": 2},
    "fr": {"aujourd'hui": 0, "aujourd’hui": 0, "hier": -1, "avant-hier": -2, "demain": 1},
    "es": {"hoy": 0, "ayer": -1, "anteayer": -2},
    "it": {"oggi": 0, "ieri": -1, "domani": 1},
    "pt": {"hoje": 0, "ontem": -1, "amanhã": 1},
    "nl": {"vandaag": 0, "gisteren": -1},
    "ja": {"今日": 0, "昨日": -1, "明日": 1, "本日": 0},
    "zh": {"今天": 0, "昨天": -1, "明天": 1, "今日": 0, "昨日": -1, "明日": 1},
}
DAY_FIRST = frozenset({"de", "fr", "es", "it", "pt", "nl"})  # 8/07/2025 is in July
UPDATED = re.compile(r"(?:updated|modified|aktualisiert|mis à jour|modifié|actualizado|aggiornato|atualizado|bijgewerkt|更新)\W{0,4}(?:\w{1,6}\W{1,2}){0,2}$", re.I)


def month_numbers(language: str) -> dict[str, int]:
    return {name: n for n, names in enumerate(MONTHS[language], 1) for name in names.split("|")}


@cache
def _all_months() -> dict[str, int]:
    found: dict[str, int] = {}
    for language in MONTHS:
        for name, n in month_numbers(language).items():
            found.setdefault(name, n)
    return found


@cache
def _month_pattern(language: str | None) -> str:
    names = month_numbers(language) if language in MONTHS else _all_months()
    return "|".join(sorted(map(re.escape, names), key=lambda n: (-len(n), n)))


def initials(names: str) -> str:
    """What the names of an alternation begin with: most places in a text are passed over by it."""
    return "".join(sorted({name[0] for name in names.split("|")}))


@cache
def absolute(language: str | None) -> re.Pattern[str]:
    """Days with a year in running text; groups y m d by name, a suffix telling the shape. None: any language."""
    month = _month_pattern(language)
    return re.compile(
        rf"(?=[\d{initials(month)}])(?:(?<![\w.,/-])(?:"
        rf"(?P<d1>\d{{1,2}})(?:st|nd|rd|th|er|\.|º|°)?\s{{0,2}}(?:(?:of|de|del|di|do)\s)?(?P<m1>{month})\.?,?\s{{0,2}}(?:(?:de|del|di|do)\s)?(?P<y1>\d{{4}})(?!\d)"
        rf"|(?P<m2>{month})\.?\s{{1,2}}(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s{{1,2}}(?P<y2>\d{{4}})(?!\d)"
        rf"|(?P<d6>\d{{1,2}})-(?P<m6>{month})-(?P<y6>\d{{4}})(?!\d)"
        r")"
        r"|(?<![\d./-])(?:(?P<y3>\d{4})(?P<sep3>[-/.])(?P<m3>\d{1,2})(?P=sep3)(?P<d3>\d{1,2})(?![\d/.-]\d|\d)"
        r"|(?P<a4>\d{1,2})(?P<sep4>[/.-])(?P<b4>\d{1,2})(?P=sep4)(?P<y4>\d{4})(?!\d|[./-]\d))"
        r"|(?P<y5>\d{4})\s?[年년]\s?(?P<m5>\d{1,2})\s?[月월]\s?(?P<d5>\d{1,2})\s?[日号일])",
        re.I,
    )


def day_of(found: re.Match[str], language: str | None) -> date | None:
    """The day that a match of `absolute` names; None where it is ambiguous or does not exist."""
    shape = next(n for n in "123456" if found[f"y{n}"])
    year = int(found[f"y{shape}"])
    if shape == "4":
        a, b = int(found["a4"]), int(found["b4"])
        day_month = _ordered(a, b, found["sep4"], language)
        if day_month is None:
            return None
        day, month = day_month
    else:
        day = int(found[f"d{shape}"])
        raw = found[f"m{shape}"]
        month = int(raw) if raw.isdigit() else (month_numbers(language) if language in MONTHS else _all_months())[raw.lower()]
    try:
        made = date(year, month, day)
    except ValueError:
        return None
    return made if 1000 <= year <= 2199 else None


def _ordered(a: int, b: int, separator: str, language: str | None) -> tuple[int, int] | None:
    """(day, month) of two numbers that come before a year; None where both orders are possible."""
    if separator == "." or language in DAY_FIRST or a > 12 or a == b:
        return a, b
    return (b, a) if b > 12 else None


def first_day(text: str, language: str | None = None) -> str | None:
    """The first day with a year in `text` as YYYY-MM-DD, one that is not marked as an update before one that is."""
    later: str | None = None
    for found in absolute(language).finditer(text):
        day = day_of(found, language)
        if day is None:
            continue
        if not UPDATED.search(text, max(0, found.start() - 40), found.start()):
            return day.isoformat()
        later = later or day.isoformat()
    return later
