"""The content words of a statement, folded so that two reporters' wordings of one thing meet."""

import re
import unicodedata
from datetime import date, datetime
from functools import lru_cache
from itertools import chain

from generator.concepts import concepts, named, phrases
from generator.memory import passing

# How sources set something against what was told before, for what is read and for what is linked.
GIVEN = "reported|announced|given|gave|disclosed|put|counted|estimated|stated|confirmed|said|named|charged|alleged"  # a former number
FORMERLY = r"an? (?:initial|earlier|first|previous|preliminary) (?:estimate|figure|count|toll|number|total|tally) of"  # behind 'up from'
WROTE = r"as (?:I|we|it|they|he|she|the [a-z]+) (?:had )?(?:first |earlier |previously )?(?:wrote|written|reported|said|stated|told)"  # 'not 2.3 as I wrote in May'
OF_LATE = r"(?![.\d]|\s?(?:%|percent|per cent|million|billion|a year|last year|in (?:19|20)))"  # behind a former number: no number of a year ago
CHANGING = r"rais(?:ed?|es|ing)|increas(?:ed?|es|ing)|lift(?:ed|s|ing)?|cut(?:s|ting)?|lower(?:ed|s|ing)?|reduc(?:ed?|es|ing)|expand(?:ed|s|ing)?|widen(?:ed|s|ing)?|trim(?:med|s|ming)?|slash(?:ed|es|ing)?|boost(?:ed|s|ing)?|sweeten(?:ed|s|ing)?|improv(?:ed?|es|ing)|bring(?:s|ing)?|brought|r[io]se(?:n|s)?|climb(?:ed|s)?|gr[eo]wn?|fell|fallen|dropp?(?:ed|s)?|shr[au]nk|swell(?:ed)?|swollen|up|down"  # before a former number and the new one
CURRENCY = r"(?:[A-Z]{1,3} ?)?[$€£]? ?"  # before a number: 'US$ 4', '€4', or nothing
CHANGED_TO = rf"\b(?:{CHANGING})\b[^.;:“”\"\d]{{0,80}}?\bto (?:about |some |nearly |more than |at least )?"  # before the new number
WHEN = r"(?:at the (?:start|beginning|end)|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|last (?:week|night|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|(?:an?|one|two|three|four|five) (?:days?|weeks?|hours?) (?:ago|earlier|before)|the (?:day|week|night) before|when (?:it|they|he|she|the))\b"  # behind a former number that is no yearly one
THOUGHT = r"as\s(?:\w+\s){0,3}?(?:thought|believed|reported|stated|assumed|said)\b"  # of a day that was not the one

STOP = frozenset(
    "a about above across after again against ago all almost along already also although always am among amid an and another any are around as "
    "at away back be became because become been before began behind being below between both but by came can cannot come could day "
    "days despite did do does doing done down due during each earlier early either else end ending even ever every few first for four from further "
    "gave get give given go goes going gone got had has have having he hence her here hers herself him himself his how however i if in including into "
    "is it its itself just last late later latest least less like likely local made make makes making many may me might month months more moreover most "
    "much must my near nearly need never new newly next no non nor not now number of off often old on once one only onto or other others our out over "
    "own part per perhaps put quite rather really recent recently said same say saying says second see seen several shall she should since so "
    "some still such take taken takes taking tell than that the their them themselves then there these they thing things third this those three "
    "through thus time times to today together told tomorrow too took toward towards two under until up upon us use used very via was way we week "
    "weeks well went were what when where whether which while who whole whom whose why will with within without would year years yesterday yet you "
    "your added according statement reported report reports reporters news time so-called called known spokesman spokeswoman spokesperson "
    "morning afternoon evening night noon midnight weekend january february march april june july august september october november "
    "december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun "
    "unless though amongst till meanwhile therefore otherwise instead neither beyond besides except anyone everyone everybody nobody somebody someone something nothing anything everything ourselves myself yourself "
    "indeed maybe soon twice sometimes usually currently previously originally initially finally eventually beneath beside throughout underneath unlike versus fewer none "
    "local mr mrs ms dr st".split()
)

REPORT = re.compile(r"\b((?:the|an?|its|his|her|their|full|final|interim|annual|official|[\w.]+'s) (?:[a-z]+ )?)report\b(?! (?:said|says|added|that|from|by|in)\b)")
DOSSIER = "dossier"  # stands for a report that is a thing and no act of telling
MARCH = re.compile(r"(?<= )march(?=[ .,;])")  # in small letters no month
WALKOUT = re.compile(r"\bwalk(?:ed|s|ing)? (?:out(?! of (?:the |a )?(?:talks|negotiations|meeting|session|court|room|hall|chamber)\b)|off the job)\b", re.I)
OFFICES = tuple(  # how an office is left, given and taken, where capitals tell: (what such a text holds, pattern, the concept)
    (sign, re.compile(pattern), concept)
    for sign, pattern, concept in (
        ("eparture", r"\b[Dd]eparture of (?=the |its |M(?:rs?|s)\b|[A-Z])|(?:'s|\b[Hh]is|\b[Hh]er|\b[Tt]heir) (?:[a-z]+ )?departure\b", " resign "),
        (" exit", r"\bexit of (?=the |its |M(?:rs?|s)\b|[A-Z])|(?:'s|\b[Hh]is|\b[Hh]er|\b[Tt]heir) (?:[a-z]+ )?exit\b", " resign "),
        ("named ", r"\bnamed (?=[A-Z][\w.'-]+ [A-Z][\w.'-]+ (?:as|to)\b|(?:him|her) )|\b(?:was|been|were) named (?=(?:as )?(?:the|its|his|her|new|acting|interim) )", "appointed "),
        ("became ", r"\bbecame (?=(?:the |its )?(?:[A-Za-z-]+ ){0,2}(?i:governor|president|prime minister|minister|chief|head|director|chair\w*|mayor|chancellor|secretary|leader|judge|speaker|coach|premier|pope)\b)", "inoffice "),
        ("heard by", r"\bheard by (?=(?:the |a |an )?(?:[A-Za-z]+ )?(?i:parliament|committee|court|judge|lawmakers|senate|congress))", "hearing "),
        ("uestion h", r"\bquestion (?=h(?:im|er)\b)", "hearing "),
    )
)
CABINET = re.compile(r"\b[Cc]ouncil of ministers\b")
ACRONYM = re.compile(r"\b(?:the )?group of (seven|eight|ten|twenty)\b", re.I)
GROUPS = {"seven": "G7", "eight": "G8", "ten": "G10", "twenty": "G20"}
PIECES = 1 << 17  # whose stems are held
TOKEN = re.compile(r"[\w’'-]*\w")
WORD = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*")
CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
ENDINGS = (
    ("ations", 4), ("ation", 4), ("ingly", 4), ("ings", 4), ("ing", 4), ("iest", 4), ("ies", 3), ("ied", 3), ("edly", 4), ("ed", 3), ("ements", 4),
    ("ement", 4), ("ment", 4), ("ers", 4), ("es", 3), ("ly", 4), ("s", 3), ("e", 3), ("y", 3),
)  # fmt: skip


TURNS = frozenset(  # a text without any of these says nothing in several words that only its letters tell: cheaper than to look for each turn
    word + end
    for word in ("march", "report", "reports", "council", "group", "walk", "walks", "walked", "walking", "departure", "exit", "named", "became", "heard", "question")
    for end in ("", ".", ",", ";", ":", "?", "!", "'s", '"', ")", ".\"", ",\"", "”", ".”", ",”")
)
CONCEPT = concepts()
OPENINGS = frozenset(phrases())
SEVERAL = TURNS | OPENINGS


@lru_cache(maxsize=2048)  # of one article's statements clause and source are often the same
def words(text: str) -> frozenset[str]:
    """Stems of the content words; numbers and capitals kept, dates, function words and verbs of saying left out."""
    text = text if text.isascii() else text.replace("’", "'")
    pieces = text.lower().split()
    if not SEVERAL.isdisjoint(pieces):
        if not TURNS.isdisjoint(pieces):
            text = acronyms(MARCH.sub("marching", text)).lower()
            pieces = REPORT.sub(rf"\1{DOSSIER}", text).split()
        if not OPENINGS.isdisjoint(pieces):
            pieces = named(pieces)
    return frozenset(chain.from_iterable(map(_STEMS.__getitem__, pieces)))


@lru_cache(maxsize=2048)  # of the statements of one day
def tokens(what: str) -> tuple[str, ...]:
    """The words of a clause as they are printed, without the signs around them."""
    return tuple(TOKEN.findall(what))


class _Stems(dict[str, tuple[str, ...]]):
    """Stems of all words between two spaces; a piece comes up again and again, and is taken apart once."""

    def __missing__(self, piece: str) -> tuple[str, ...]:
        if len(self) >= PIECES:
            self.clear()
        made = self[piece] = tuple([s for w in WORD.findall(piece) for s in stem(w)])
        return made


_STEMS = _Stems()
passing.append(_STEMS.clear)


def acronyms(text: str) -> str:
    """'the Group of Seven' as 'G7', 'walked out' as 'strike', 'her departure' as 'resign'."""
    if "alk" in text:
        text = WALKOUT.sub("strike", text)
    if "ouncil of m" in text:
        text = CABINET.sub("cabinet", text)
    for sign, pattern, concept in OFFICES:
        if sign in text:
            text = pattern.sub(concept, text)
    return ACRONYM.sub(lambda m: GROUPS[m[1].lower()], text) if "roup of " in text else text


ENDINGS_BY_LETTER: dict[str, tuple[tuple[str, int], ...]] = {last: tuple([e for e in ENDINGS if e[0][-1] == last]) for last in dict.fromkeys(e[-1] for e, _ in ENDINGS)}


@lru_cache(maxsize=65536)
def stem(word: str) -> tuple[str, ...]:
    """Stems of a lower-case word: none for a function word, several for a compound or a run of CJK characters."""
    if not word.isascii() and CJK.search(word):
        return tuple(word[i : i + 2] for i in range(max(1, len(word) - 1)))
    word = word.replace(".", "").removesuffix("'s").removesuffix("'")
    if word[:1].isdigit():
        word = word.removesuffix("pc")
        word = word[:-2] if word[:-2].isdigit() and word[-2:] in ("st", "nd", "rd", "th") else word
    if word in STOP or word in CONCEPT:
        return (CONCEPT[word],) if word in CONCEPT else ()
    if "-" in word:
        return tuple(part for piece in word.split("-") for part in stem(piece))
    if not word.isascii():
        word = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    if len(word) < 2:
        return ()
    for ending, least in ENDINGS_BY_LETTER.get(word[-1], ()):
        if word.endswith(ending) and len(word) - len(ending) >= least:
            return (word[: -len(ending)].rstrip("i") or word,)
    return (word,)


passing.append(stem.cache_clear)


def flat(text: str) -> str:
    """Text for comparing wordings letter by letter: lower case, straight quotes, single spaces, no closing punctuation."""
    text = text.lower() if text.isascii() else text.lower().replace("’", "'").replace("“", '"').replace("”", '"')
    if "  " in text or not text.isprintable():  # as every space but the common one is
        text = " ".join(text.split())
    return text.strip(" .,;:\"'!?")


# Happenings that have a day of their own: sharing the noun and the day is nearly the same as being the same.
EVENT_NOUNS = words(
    "election referendum vote runoff primary summit hearing trial verdict inauguration budget conference congress ceremony funeral match final kickoff "
    "championship tournament semifinal playoff marathon recount launch landing auction strike opening closure merger deadline anniversary festival parade census inquest appeal sentencing exam rollout dossier recall explosion crash collision derailment evacuation outage inspection "
    "censure impeachment interpellation arbitration ultimatum coup vigil memorial coronation wedding extradition autopsy exhumation pardon amnesty veto reshuffle "
    "lockout curfew lockdown premiere flotation liftoff splashdown flyby eclipse shipwreck eruption kidnapping abduction ambush stampede hijacking mourning burial"
)


ACTS = {  # kinds of act, by the concepts that tell them
    "leave": "resign",
    "appoint": "appoint",
    "begin": "inoffice",
    "hear": "hearing testify",
    "meet": "meet talk",
    "agree": "deal truce",
    "arrest": "arrest",
    "charge": "charge",
    "sentence": "sentence convict",
    "dismiss": "dismiss",
    "apologise": "apologise",
}
ACT_OF = {stem: kind for kind, several in ACTS.items() for stem in words(several)}


def voices(speaker: str) -> tuple[str, ...]:
    """The names of two or three who spoke together: 'Ada Pool and Jon Rask' as both; () for anybody else."""
    parts = re.split(r",? and |, ", speaker) if " and " in speaker and len(speaker) < 200 else []
    return tuple(parts) if 1 < len(parts) < 4 and all(p[:1].isupper() for p in parts) else ()


SHORT_MONTHS = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")


@lru_cache(maxsize=1 << 14)
def plain_date(date: str) -> str:
    """'2025-08-01' as 'Aug. 1', '2025-08' as 'Aug. 2025', '2025-08-01/2025-08-03' as 'Aug. 1–3', '2026-01/2026-06' as 'Jan.–June 2026', '2025-SP' as 'spring 2025'; other precisions as they are."""
    first, _, last = date.partition("/")
    if len(first) == len(last) == 10:
        return f"{plain_date(first)}–{int(last[8:])}" if first[:7] == last[:7] else f"{plain_date(first)} – {plain_date(last)}"
    if len(first) == len(last) == 7 and first[-2:].isdigit() and last[-2:].isdigit():
        return f"{plain_date(first).removesuffix(f' {first[:4]}')}–{plain_date(last)}" if first[:4] == last[:4] else f"{plain_date(first)} – {plain_date(last)}"
    parts = date.split("-")
    if len(parts) == 3 and len(date) == 10:
        return f"{SHORT_MONTHS[int(parts[1]) - 1]} {int(parts[2])}"
    if len(parts) == 2 and parts[1].isdigit():
        return f"{SHORT_MONTHS[int(parts[1]) - 1]} {parts[0]}"
    return f"{SPANS_OF_YEAR[parts[1]]} {parts[0]}" if len(parts) == 2 and parts[1] in SPANS_OF_YEAR else date


SPANS_OF_YEAR = {"SP": "spring", "SU": "summer", "FA": "autumn", "AU": "autumn", "WI": "winter", "H1": "the first half of", "H2": "the second half of",
                 "Q1": "the first quarter of", "Q2": "the second quarter of", "Q3": "the third quarter of", "Q4": "the fourth quarter of"}  # fmt: skip


MONTHS = "January February March April May June July August September October November December".split()
MONTH_STEMS = "|".join(month[:3] for month in MONTHS)  # of a pattern
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def mail_date(moment: datetime) -> str:
    """As mail and RSS have it (RFC 5322)."""
    return f"{WEEKDAYS[moment.weekday()][:3]}, {moment.day:02} {MONTHS[moment.month - 1][:3]} {moment.year:04} {moment:%H:%M:%S %z}"


def dated_at(value: str, text: str) -> int:
    """Offset of the words that give a date, as far as the date itself tells them; -1 where none of them is there."""
    *dates, weekday = forms(value[:10])
    found = [at for form in dates if (at := text.find(form)) >= 0] if dates and dates[0][:3] in text else ()  # letters of the month, which all have
    return min(found) if found else text.find(weekday)


@lru_cache(maxsize=8192)
def forms(value: str) -> tuple[str, ...]:
    """How English text may write a day or a month: 'March 3', 'Mar. 3', '3 March', and the day of the week."""
    try:
        year, month, *day = (int(p) for p in value.split("-"))
        name = MONTHS[month - 1]
        weekday = WEEKDAYS[date(year, month, *day).weekday()] if day else ""
    except (ValueError, TypeError, IndexError):
        return (value[:4],)
    if not day:
        return (name, name[:3] + ".")
    return (f"{name} {day[0]}", f"{name[:3]}. {day[0]}", f"{name[:4]}. {day[0]}", f"{day[0]} {name}", f"{day[0]} of {name}", f"{name[:3]} {day[0]}", f"{day[0]} {name[:3]}", weekday)
