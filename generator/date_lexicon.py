"""English text as a string of one-letter classes, one per token, over which the date grammar is written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate, chain

from generator.calendar_words import WEEKDAYS, month_numbers

Value = str | int | None

# one letter per class of words; everything else is x
CLASSES: dict[str, str] = {
    "a": "a an",
    "t": "the",
    "f": "of",
    "&": "and",
    "=": "or",
    "u": "to through until till thru",
    "i": "more less fewer longer",
    "j": "than",
    "z": "about around nearly almost over roughly approximately under some",
    "G": "at",
    "k": "least most",
    "S": "spring summer autumn fall winter",
    "T": "morning afternoon evening night noon midnight midday overnight",
    "L": "last past previous preceding recent prior",
    "N": "next coming following upcoming",
    "H": "this current these",
    "h": "that those same",
    "R": "ago",
    "g": "earlier previously",
    "β": "before after",
    "r": "later hence afterward afterwards",
    "p": "early late mid middle",
    "e": "end beginning start close turn rest remainder",
    "F": "fiscal financial",
    "q": "every each per",
    "d": "in on at by since from during for within between of until before after around about or as back circa",
    "o": "straight consecutive successive full whole solid business trading working calendar additional more extra other",
    "b": "half",
    "E": "twenties thirties forties fifties sixties seventies eighties nineties",
    "φ": "future",
    "ν": "near foreseeable immediate distant recent",
    "θ": "once twice thrice",
    "×": "times",
    "Ω": "old",
    "ℓ": "latest",
    "π": "moment",
    "P": "now currently recently nowadays presently lately",
}
UNITS = {"second": "S", "minute": "MIN", "min": "MIN", "hour": "H", "day": "D", "week": "W", "fortnight": "FN", "weekend": "WE",
         "month": "M", "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE"}
PLURAL_UNITS = {**{f"{name}s": unit for name, unit in UNITS.items()}, "centuries": "CE", "yrs": "Y", "hrs": "H", "mins": "MIN"}
NUMBERS: dict[str, Value] = {
    **{word: n for n, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
        "nineteen".split(), 1)},
    **{word: n * 10 for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)},
    "several": "X", "many": "X", "single": 1, "dozens": "X", "hundreds": "X", "numerous": "X",
}
AFTER_A: dict[str, Value] = {"couple": 2, "dozen": 12, "few": "X", "hundred": 100}  # numbers that an article belongs to
LONG = {f"{name}{s}long": f"P{count}{unit}".replace("PXH", "PTXH").replace("P1H", "PT1H")
        for name, unit in (("hour", "H"), ("day", "D"), ("week", "W"), ("month", "M"), ("year", "Y"), ("decade", "DE"))
        for s, count in (("", "1"), ("s", "X"))} | {"decadelong": "P10Y"}
ORDINALS = {word: n for n, word in enumerate(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth".split(), 1)} | {"thirtieth": 30}
PER = {"hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "biweekly": "P2W", "fortnightly": "P2W",
       "monthly": "P1M", "quarterly": "P3M", "yearly": "P1Y", "annual": "P1Y", "annually": "P1Y", "biennial": "P2Y"}
DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0}
ZONES = frozenset("UTC GMT BST CET CEST EST EDT ET CST CDT CT MST MDT MT PST PDT PT IST JST".split())
SHORT_WEEKDAYS = {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6}
DECADES = {"twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960, "seventies": 1970,
           "eighties": 1980, "nineties": 1990}

WORD = r"(?![aApP]\.\s?[mM]\b|[aApP][mM]\b)[^\W\d_]\w*(?:['’](?![sS]\b)\w+)?"
ABBREVIATED = frozenset("rs ksh mr mrs ms dr prof".split())  # the full stop behind them ends nothing
OTHERS = (  # (kind, what it looks like)
    ("I", r"(?<![\w/.-])(?:\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?Z?)?|\d{1,4}/\d{1,2}/\d{2,4}|\d{1,2}\.\d{1,2}\.(?:19|20)\d\d)(?![\d/])"),
    ("C", r"(?<![\w:.])\d{1,2}:\d{2}(?::\d{2})?(?=[aApP]\.?[mM]\b|(?![\w:]))"),
    ("E", r"['’]?\d{2,4}['’]?s\b"),
    ("n", r"\d{1,12}(?:[,.]\d{1,9}){0,6}(?:(?=[aApP]\.?[mM]\b)|(?![^\W_]))"),
    ("o", r"\d{1,3}(?:st|nd|rd|th)\b"),
    ("Y", r"['’`]\d{2}\b(?!\w)"),
    ("c", r"[aApP]\.\s?[mM]\b\.?|[aApP][mM]\b"),
    ("s", r"['’][sS]\b"),
    ("x", r"\w+|\n|[^\w\s]"),
)
OTHER = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in OTHERS))
TOKEN = re.compile(rf"([^\S\n]*+)(?:({WORD})|({'|'.join(pattern for _, pattern in OTHERS)}))")  # with the blanks before it: passed over in a token of its own, each costs as much as a word


@dataclass(frozen=True, slots=True)
class Tokens:
    """`classes[i]` is the class of token i; its text spans starts[i]:ends[i]; `words` are lower-cased."""

    classes: str
    starts: list[int]
    ends: list[int]
    values: list[Value]
    words: list[str]


def _lexicon() -> dict[str, tuple[str, Value]]:
    made: dict[str, tuple[str, Value]] = {}

    def add(letter: str, values: dict[str, Value]) -> None:
        for word, value in values.items():
            made.setdefault(word, (letter, value))

    for letter, words in CLASSES.items():
        if letter not in "do":
            add(letter, {word: word for word in words.split()})
    add("D", dict(DAYS))
    add("A", dict(PER))
    add("O", dict(ORDINALS))
    add("λ", dict(LONG))
    add("c", {"o'clock": "", "o’clock": ""})
    add("U", dict(UNITS))
    add("V", dict(PLURAL_UNITS))
    add("μ", AFTER_A)
    add("w", NUMBERS)
    add("m", {word: word for word in CLASSES["o"].split()})
    add("d", {word: word for word in CLASSES["d"].split()})
    return made


WORDS = _lexicon()
CAPITALISED: dict[str, tuple[str, Value]] = {
    **{name.capitalize(): ("M", n) for name, n in month_numbers("en").items()},
    **{name.upper(): ("M", n) for name, n in month_numbers("en").items() if len(name) > 3},
    **{name.capitalize(): ("W", n) for n, name in enumerate(WEEKDAYS["en"])},
    **{name.upper(): ("W", n) for n, name in enumerate(WEEKDAYS["en"])},
    **{name.capitalize() + "s": ("ω", n) for n, name in enumerate(WEEKDAYS["en"])},
    **{name.capitalize(): ("v", n) for name, n in SHORT_WEEKDAYS.items()},
    **{zone: ("Z", zone) for zone in ZONES},
    **{f"Q{n}": ("Q", n) for n in (1, 2, 3, 4)},
    **{f"FY{year}": ("Y", year) for year in range(1980, 2080)},
    **{f"FY{year:02d}": ("Y", 2000 + year) for year in range(80)},
    **{name: ("χ", name.lower()) for name in ("Christmas", "Halloween", "Boxing", "Valentine", "New", "Easter", "Good")},
}
SIGNIFICANT = frozenset(WORDS) | frozenset(map(str.lower, CAPITALISED))
SMALL_WORD = re.compile(r"\b[a-z]{4,}\b")  # headlines have capitals there
OPENING = "|.\":;("  # classes after which a capital is no sign of a name
PUNCTUATION = {"\n": "|", "–": "-", "—": "—", "‑": "-", **{sign: sign for sign in ",.-/();:\"'"}}


def tokens(text: str) -> Tokens:
    """All tokens of `text`, in time linear in its length."""
    found = TOKEN.findall(text)
    edges = list(accumulate(map(len, chain.from_iterable(found))))
    starts, ends = edges[::3], edges[2::3]
    words = [word.lower() or other for _, word, other in found]
    classes = ["x"] * len(found)
    values: list[Value] = [None] * len(found)
    for i, (_, word, other) in enumerate(found):
        if other == "." and words[i - 1] in ABBREVIATED:
            continue
        if other:
            classes[i], values[i] = (PUNCTUATION[other], None) if other in PUNCTUATION else _number(text, starts[i])
        elif words[i] in SIGNIFICANT:
            letter, value = CAPITALISED.get(word) or WORDS.get(words[i]) or ("x", None)
            if letter in "APSD" and word != words[i] and i and classes[i - 1] not in OPENING and (letter != "D" or _named(text, starts[i], ends[i])):
                letter = "x"  # a capital inside a sentence: The Daily Post, Evening Mail, Valley Today
            classes[i], values[i] = letter, value
    return Tokens("".join(classes), starts, ends, values, words)


def _named(text: str, start: int, end: int) -> bool:
    """Is a day's capital part of a name? 'Valley Today has read', 'according to Valley Today.', not a headline's 'Strike Starts Tomorrow'."""
    before = text.rfind(" ", 0, start - 1)
    if not text[before + 1 : before + 2].isupper():
        return False
    ends = text[end : end + 1] in (".", ",") and SMALL_WORD.search(text, max(text.rfind("\n", 0, start), start - 80), start) is not None
    return ends or text[end : end + 1] == " " and text[end + 1 : end + 2].islower()


def _number(text: str, start: int) -> tuple[str, Value]:
    """Class and value of what stands at `start` and is no word."""
    found = OTHER.match(text, start)
    kind, raw = (found.lastgroup, found[0]) if found else ("x", "")
    if kind == "x":
        return "x", None
    if kind in ("I", "C", "c", "s"):
        return str(kind), raw.lower() if kind == "c" else raw
    digits = raw.strip("'’`").rstrip("stndrh'’")
    if kind == "o":
        return ("n" if 1 <= int(digits) <= 31 else "O"), int(digits)
    if kind == "E":
        return _decade(digits)
    if kind == "Y":
        return "Y", (1900 if int(digits) > 30 else 2000) + int(digits)
    if start and text[start - 1] in "$€£¥#@":
        return "x", None
    if not raw.isdigit():
        return ("K", raw.replace(",", "")) if "." in raw or "," in raw else ("x", None)
    return _plain(raw)


def _decade(digits: str) -> tuple[str, Value]:
    if not digits.isdigit() or len(digits) == 3 or not digits.endswith("0"):
        return "x", None
    number = int(digits)
    if len(digits) == 2:
        return "E", (1900 if number > 20 else 2000) + number
    return ("E", number) if 1500 <= number <= 2090 else ("x", None)


def _plain(raw: str) -> tuple[str, Value]:
    number = int(raw)
    if len(raw) == 4 and 1900 <= number <= 2099:
        return "Y", number
    if len(raw) == 4 and 1400 <= number < 1900:
        return "y", number
    if 1 <= number <= 31 and len(raw) <= 2:
        return "n", number
    return "K", number
