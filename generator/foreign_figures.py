"""Figures of German, French, Spanish and Japanese texts: percentages, money, measures and counts as they are written there.

What rises or falls is not read: a figure is given as printed, without a sign.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from generator.calendar_words import month_numbers
from generator.model import Figure

LEAST = 10  # things that are counted
YEARS = range(1900, 2101)  # numbers without a mark between their digits that may be years
_POINTED = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d{1,2}|,\d{4,})?(?![\d,])"
_SPACED = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?(?!\d)|\d+(?:,\d+)?(?![\d,])"


@dataclass(frozen=True, slots=True)
class Tongue:
    """How a language writes figures: a number, what multiplies it, what stands between it and its unit, units by the English word that they become."""

    number: str
    scales: dict[str, float]
    link: str
    percent: str
    money: dict[str, str]
    measures: dict[str, str]
    people: str
    noun: str  # what is counted, in the group noun, with its adjective in the group adjective
    of: str  # behind a percentage: the whole
    never: str  # nouns of spans, hours and order
    words: str  # the numbers from two to twelve


TONGUES = {
    "de": Tongue(
        _POINTED, {"Tausend": 1e3, "Millionen": 1e6, "Million": 1e6, "Mio.": 1e6, "Milliarden": 1e9, "Milliarde": 1e9, "Mrd.": 1e9, "Billionen": 1e12, "Billion": 1e12}, "",
        "Prozentpunkte?n?|Prozent|%", {"Euros?|€": "EUR", "(?:US-)?Dollars?|US-\\$": "USD", "Franken": "CHF", "Pfund": "GBP", "Yen": "JPY", "Kronen": "kronor"},
        {"Quadratkilometern?": "square kilometres", "Kilometern?|km": "kilometres", "Quadratmetern?": "square metres", "Kubikmetern?": "cubic metres", "Metern?": "metres", "Hektar": "hectares", "Tonnen": "tonnes", "Litern?": "litres", "Megawatt": "megawatts"},
        "Menschen|Personen|Leuten?", r"(?P<adjective>[a-zäöüß-]{3,20}e[nr]?\s)?(?P<noun>[A-ZÄÖÜ][a-zäöüß]+(?:-[A-Za-zäöüß]+)?)", r"\s(?:der|des|aller|ihrer|seiner)\s((?:[a-zäöüß]+\s)?[A-ZÄÖÜ][\wäöüß-]+)",
        "Uhr|Jahren?|Jahr|Tagen?|Monaten?|Wochen?|Stunden?|Minuten?|Sekunden?|Mal|Grad|Prozent|Punkten?|Januar|Februar|März|Satz|Absatz",
        "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf"),
    "fr": Tongue(
        _SPACED, {"mille": 1e3, "millions": 1e6, "million": 1e6, "milliards": 1e9, "milliard": 1e9}, r"(?:d[’']|de )?",
        "points de pourcentage|%|pour cent", {"euros?|€": "EUR", "dollars?|\\$": "USD", "francs suisses": "CHF", "livres(?: sterling)?": "GBP", "yens?": "JPY"},
        {"kilomètres carrés|km²": "square kilometres", "kilomètres|km": "kilometres", "mètres carrés|m²": "square metres", "mètres cubes|m³": "cubic metres", "mètres": "metres", "hectares": "hectares", "tonnes": "tonnes", "litres": "litres", "mégawatts": "megawatts"},
        "personnes|habitants|gens", r"(?:d[’']|de )?(?P<adjective>(?:nouveaux|nouvelles|grands|grandes|petits|petites|autres|anciens|anciennes|jeunes)\s)?(?P<noun>[a-zàâçéèêëîïôœùûü]{3,20}[sx])", r"\s(?:des|du|de la|de l[’']|de ses|de leurs)\s?([\wÀ-ÿ’-]+)",
        "ans|années|jours|mois|heures|minutes|secondes|semaines|fois|pages|points|degrés|pas|dans|plus|moins|puis|sous|vers|très|mais|ses|les|des",
        "deux trois quatre cinq six sept huit neuf dix onze douze"),
    "es": Tongue(
        _POINTED, {"mil millones": 1e9, "mil": 1e3, "millones": 1e6, "millón": 1e6, "billones": 1e12}, "(?:de )?",
        "puntos porcentuales|%|por ciento|por cien", {"euros?|€": "EUR", "dólares": "USD", "francos suizos": "CHF", "libras(?: esterlinas)?": "GBP", "yenes": "JPY", "pesos": "pesos"},
        {"kilómetros cuadrados|km²": "square kilometres", "kilómetros|km": "kilometres", "metros cuadrados|m²": "square metres", "metros cúbicos|hm³": "cubic metres", "metros": "metres", "hectáreas": "hectares", "toneladas": "tonnes", "litros": "litres", "megavatios": "megawatts"},
        "personas|habitantes", r"(?:de )?(?P<adjective>(?:nuevos|nuevas|grandes|pequeños|pequeñas|otros|otras|jóvenes)\s)?(?P<noun>[a-záéíñóúü]{3,20}s)", r"\s(?:de los|de las|del|de la|de sus|de su|de)\s([\wÀ-ÿ]+)",
        "años|días|meses|horas|minutos|segundos|semanas|veces|puntos|grados|las|los|más|menos|tras|entre|pues|unos|unas|sus",
        "dos tres cuatro cinco seis siete ocho nueve diez once doce"),
}
HARMED = re.compile(r"Toten?|Verletzten?|Todesopfern?|Vermissten?|morts|mortes|blessée?s|disparue?s|victimes|muert[oa]s|herid[oa]s|desaparecid[oa]s|víctimas")  # counted however few
WIDE = str.maketrans("０１２３４５６７８９，．％", "0123456789,.%")
TENS = {"兆": 1e12, "億": 1e8, "万": 1e4, "千": 1e3}
COUNTERS = {"円": "JPY", "ドル": "USD", "ユーロ": "EUR", "元": "CNY", "ウォン": "KRW", "ポンド": "GBP", "%": "percent", "パーセント": "percent", "人": "people", "名": "people", "トン": "tonnes", "キロメートル": "kilometres", "キロ": "キロ", "メートル": "metres",
            "ヘクタール": "hectares", "リットル": "litres", **{word: word for word in "件 台 棟 社 隻 頭 戸 世帯 校 カ所 か所 ヶ所 箇所 羽 匹 本 便 店舗".split()}}
EASTERN = re.compile(rf"(?<![\d.,])(?P<digits>(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?(?:[兆億万千](?:\d+(?:,\d{{3}})*)?)*)(?P<unit>{'|'.join(sorted(COUNTERS, key=len, reverse=True))})(?![目間前後以])(?:の(?P<of>[\u4e00-\u9fff\u30a0-\u30ff]{{1,12}}))?")
PIECE = re.compile(r"([\d,]+(?:\.\d+)?)([兆億万千]?)")


def find_foreign_figures(text: str, language: str) -> tuple[Figure, ...]:
    """In order, each number in the same words once; none for a language whose numbers are not read."""
    made = _eastern(text) if language == "ja" else _western(text, language) if language in TONGUES else iter(())
    found: dict[tuple[float, str, str], Figure] = {}
    for figure in sorted(made, key=lambda f: f.start):
        found.setdefault((figure.value, figure.unit, figure.of), figure)
    return tuple(found.values())


def _western(text: str, language: str) -> Iterator[Figure]:
    yield from _few_people(text, language)
    for match in _pattern(language).finditer(text):
        kind = match.lastgroup or ""
        value = _value(match["number"]) * (TONGUES[language].scales[" ".join(match["scale"].split())] if match["scale"] else 1)
        make = MAKERS[kind.partition("_")[0]]
        figure = make(text, match, value, language)
        if figure is not None:
            yield figure


def _few_people(text: str, language: str) -> Iterator[Figure]:
    """'zwei Verletzte', 'trois personnes': people are counted in words where they are few."""
    t = TONGUES[language]
    values = {word: float(n) for n, word in enumerate(t.words.split(), 2)}
    for match in _in_words(language).finditer(text):
        yield Figure(values[match["word"].lower()], "people", match["noun"], match[0], start=match.start())


@cache
def _in_words(language: str) -> re.Pattern[str]:
    t = TONGUES[language]
    return re.compile(rf"\b(?P<word>(?i:{'|'.join(t.words.split())})) (?P<noun>{t.people}|{HARMED.pattern})(?!\w)")


def _value(printed: str) -> float:
    bare = re.sub(r"[ \u00a0\u202f]|\.(?=\d{3})", "", printed)
    return float(bare.replace(",", "."))


@cache
def _pattern(language: str) -> re.Pattern[str]:
    t = TONGUES[language]
    scales = "|".join(sorted((re.escape(word).replace(r"\ ", r"\s") for word in t.scales), key=len, reverse=True))
    money = "|".join(f"(?P<money_{code}>{words})" for words, code in t.money.items())
    measures = "|".join(f"(?P<measure_{i}>{words})" for i, words in enumerate(t.measures))
    return re.compile(rf"(?<![\w.,/:-])(?P<number>{t.number})(?:[ \u00a0\u202f](?P<scale>{scales})(?!\w))?[ \u00a0\u202f]?(?:(?P<percent>{t.percent})|{t.link}(?:{money})(?!\w)|{t.link}(?:{measures})(?!\w)|{t.noun}(?!\w)(?P<count>))")


def _percent(text: str, match: re.Match[str], value: float, language: str) -> Figure | None:
    whole = re.compile(TONGUES[language].of).match(text, match.end())
    points = match["percent"][0] in "Pp" and "unkt" in match["percent"] or match["percent"].startswith(("points", "puntos"))
    return Figure(value, "percentage points" if points else "percent", f"share of {whole[1]}" if whole and not points else "", match[0], start=match.start())


def _money(text: str, match: re.Match[str], value: float, language: str) -> Figure | None:
    return Figure(value, (match.lastgroup or "").partition("_")[2], "", match[0], start=match.start())


def _measure(text: str, match: re.Match[str], value: float, language: str) -> Figure | None:
    unit = tuple(TONGUES[language].measures.values())[int((match.lastgroup or "").partition("_")[2])]
    return Figure(value, unit, "", match[0], start=match.start())


def _count(text: str, match: re.Match[str], value: float, language: str) -> Figure | None:
    """Things that are counted; a year, a day of a month and a span of time are none."""
    t, noun = TONGUES[language], match["noun"]
    grouped = not match["number"].isdigit() or match["scale"] is not None
    harmed = HARMED.fullmatch(noun) is not None
    if value < (1 if harmed else LEAST) or value != int(value) or not grouped and value in YEARS or re.fullmatch(t.never, noun) or noun.lower() in month_numbers(language):
        return None
    if text[match.end("number") : match.end("number") + 1] not in " \u00a0\u202f":
        return None
    return Figure(value, "people" if harmed or re.fullmatch(t.people, noun) else noun, f"{match['adjective'] or ''}{noun}", match[0], start=match.start())


MAKERS: dict[str, Callable[[str, re.Match[str], float, str], Figure | None]] = {"percent": _percent, "money": _money, "measure": _measure, "count": _count}


def _eastern(text: str) -> Iterator[Figure]:
    """'約3億4000万円', '87％', '120件の分娩'."""
    for match in EASTERN.finditer(text.translate(WIDE)):
        value = sum(float(number.replace(",", "")) * TENS.get(scale, 1) for number, scale in PIECE.findall(match["digits"]))
        unit = COUNTERS[match["unit"]]
        if value < LEAST and not (unit.isupper() or unit == "percent"):
            continue
        end = match.end("of") if match["of"] else match.end()
        yield Figure(value, unit, text[match.start("of") : end] if match["of"] else "", text[match.start() : match.end("unit")], start=match.start())
