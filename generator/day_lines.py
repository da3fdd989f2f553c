"""Days written out in full, as date lines have them, in the languages that captures come in."""

import re
from datetime import date

_MONTHS = (
    "january jan januar janvier janv enero ene gennaio gen janeiro januari января январь ocak stycznia जनवरी januarie يناير ianuarie ledna tammikuuta",
    "february feb februar février fevrier févr febrero febbraio fevereiro fev februari февраля şubat lutego फरवरी فبراير februarie února helmikuuta",
    "march mar märz maerz mär mars marzo março maart mrt марта mart marca मार्च مارس martie března maaliskuuta maret",
    "april apr avril avr abril abr aprile апреля nisan kwietnia अप्रैल أبريل aprilie dubna huhtikuuta",
    "may mai mayo maggio mag maio mei мая mayıs maja मई مايو května toukokuuta",
    "june jun juni juin junio giugno giu junho июня haziran czerwca जून يونيو iunie června kesäkuuta",
    "july jul juli juillet juil julio luglio lug julho июля temmuz lipca जुलाई يوليو iulie července heinäkuuta",
    "august aug août aout agosto ago augustus августа ağustos sierpnia अगस्त أغسطس srpna elokuuta agustus",
    "september sep sept septembre septiembre settembre set setembro сентября eylül września सितंबर सितम्बर سبتمبر septembrie září syyskuuta",
    "october oct oktober okt octobre octubre ottobre ott outubro out октября ekim października अक्टूबर أكتوبر octombrie října lokakuuta",
    "november nov novembre noviembre novembro ноября kasım listopada नवंबर नवम्बर نوفمبر noiembrie listopadu marraskuuta",
    "december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro декабря aralık grudnia दिसंबर दिसम्बर ديسمبر decembrie prosince joulukuuta desember",
)
MONTHS = {word: number for number, words in enumerate(_MONTHS, 1) for word in words.split()}
MONTH_NAMES = "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"  # of English, in full and short
_NAME = "(" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
_YEAR = r"((?:19|20)\d\d)"
_TH = r"(?:st|nd|rd|th|er|\.|º|ª)?"
FORMS = (
    (re.compile(rf"(?<![\d-]){_YEAR}-(\d\d)-(\d\d)(?!\d)"), "ymd"),
    (re.compile(rf"{_YEAR}\s?[年/.]\s?(\d\d?)\s?[月/.]\s?(\d\d?)(?:日|(?!\d))"), "ymd"),
    (re.compile(rf"(?<![\d.,]){_YEAR}\.?\s(?:m\.\s)?{_NAME}\s(\d\d?)(?![\d:])", re.I), "ynd"),  # '2024 March 27', as translations put it
    (re.compile(rf"{_YEAR}년\s?(\d\d?)월\s?(\d\d?)일"), "ymd"),
    (re.compile(rf"(?:(?<!\w)|(?-i:(?<=[a-z])(?=[A-Z]))){_NAME}[\s-]?(\d\d?){_TH}(?:,\s*|\s+|-){_YEAR}", re.I), "mdy"),
    (re.compile(rf"(?<![\d.,])(\d\d?){_TH}\s*(?:de\s|of\s|di\s|-|/)?{_NAME},?(?:\sde|\sdel|\sof)?[\s/-]+{_YEAR}", re.I), "dmy"),
    (re.compile(rf"(?<![\d.,-])(\d\d?)-{_NAME}-(\d\d)(?!\d)", re.I), "dmyy"),
    (re.compile(rf"(?<![\d.,])(\d\d?)\s{_NAME},?\s(25[3-9]\d)(?!\d)", re.I), "dmb"),
    (re.compile(rf"(?<!\w){_NAME}\s(\d\d?)\s\d\d?:\d\d(?::\d\d)?(?:\s[A-Z]{{3,4}})?\s{_YEAR}(?!\d)", re.I), "mdy"),
    (re.compile(rf"(?<!\d)(\d\d)\d{{4}}\s?(?:GMT|UTC)\s{_NAME}\s(\d\d)(?!\d)", re.I), "dmyy"),  # of agencies: '121432 GMT MAR 24'
    (re.compile(r"\bdpa:(\d\d)(\d\d)(\d\d)-[\d/-]{3,20}"), "yymmdd"),  # the number of a report
    (re.compile(r"(?<![\d.])(\d\d)\.(\d\d)\.(\d\d)(?=,?\s+(?:um\s)?\d\d?[:.]\d\d)"), "d.m.yy"),
    (re.compile(rf"(?<![\d.])(\d\d?)\.\s?(\d\d?)\.\s?{_YEAR}"), "d.m.y"),
    (re.compile(rf"(?<![\d-])(\d\d?)-(\d\d?)-{_YEAR}(?!\d)"), "x/x/y"),
    (re.compile(r"(?<![\d/])(\d\d?)/(\d\d?)/(\d\d)(?=,?\s+(?:at\s|-\s)?\d\d?:\d\d)"), "x/x/y"),
    (re.compile(rf"(?<![\d/])(\d\d?)/(\d\d?)/{_YEAR}(?!\d)"), "x/x/y"),
)
BUDDHIST = 543  # years by which Thailand's calendar is ahead
CENTURY = 60  # a year of two figures above it is of the last century
DAY_FIRST = frozenset("de fr es it pt nl sv no da fi pl cs ru uk ro bg el tr hr sr sk sl".split())  # languages that never write the month first
ANY_YEAR = re.compile(r"(?:19|20)\d\d|\d{6} ?(?:GMT|UTC)|dpa:\d|令和|平成|\d\d\.\d\d\.\d\d|\d/\d\d?/\d\d|[a-z]-\d\d\b|[a-z],? 25[3-9]\d\b", re.I)
JAPANESE_ERA = re.compile(r"(令和|平成)(\d{1,2}|元)年(\d{1,2})月(\d{1,2})日")


def day_in(text: str, language: str | None = None) -> tuple[str, int, int] | None:
    """The first day written in full: ('2025-07-08', start, end). '4/5/2025' only where the order cannot be mistaken."""
    best: tuple[int, int, str] | None = None
    if ANY_YEAR.search(text) is None:
        return None
    for form, order in FORMS:
        match = form.search(text)
        if match and (best is None or match.start() < best[0]) and (found := _day(match.groups(), order, language)):
            best = (match.start(), match.end(), found)
    match = JAPANESE_ERA.search(text)
    if match and best is None:
        year = (1 if match[2] == "元" else int(match[2])) + (2018 if match[1] == "令和" else 1988)
        found = _valid(year, int(match[3]), int(match[4]))
        best = (match.start(), match.end(), found) if found else None
    return (best[2], best[0], best[1]) if best else None


def _day(parts: tuple[str, ...], order: str, language: str | None) -> str | None:
    if order == "ymd":
        return _valid(int(parts[0]), int(parts[1]), int(parts[2]))
    if order == "ynd":
        return _valid(int(parts[0]), MONTHS[parts[1].lower()], int(parts[2]))
    if order == "mdy":
        return _valid(int(parts[2]), MONTHS[parts[0].lower()], int(parts[1]))
    if order == "dmy":
        return _valid(int(parts[2]), MONTHS[parts[1].lower()], int(parts[0]))
    if order == "dmb":
        return _valid(int(parts[2]) - BUDDHIST, MONTHS[parts[1].lower()], int(parts[0]))
    if order == "dmyy":
        year = int(parts[2])
        return _valid(year + (1900 if year > CENTURY else 2000), MONTHS.get(parts[1].lower(), 0), int(parts[0]))
    if order == "yymmdd":
        return _valid(2000 + int(parts[0]), int(parts[1]), int(parts[2]))
    first, second, year = (int(part) for part in parts)
    year += 2000 if year < 100 else 0
    if order == "d.m.yy":
        return _valid(year, second, first)
    if order == "d.m.y" or first > 12 or language in DAY_FIRST and second <= 12:
        return _valid(year, second, first)
    return _valid(year, first, second) if second > 12 or first == second else None


def either_day(text: str) -> tuple[str, str, int, int] | None:
    """'4/5/2025', which can be read in two ways: (month first, day first, start, end)."""
    match = next((m for form, order in FORMS if order == "x/x/y" and (m := form.search(text))), None) if "/" in text or "-" in text else None
    if match is None:
        return None
    first, second, year = (int(part) for part in match.groups())
    year += 2000 if year < 100 else 0
    american, other = _valid(year, first, second), _valid(year, second, first)
    return (american, other, match.start(), match.end()) if american and other and american != other else None


def _valid(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat() if 1990 <= year <= 2045 else None
    except ValueError:
        return None
