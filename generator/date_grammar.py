"""The English date grammar: rules over token classes, each with what it makes of its tokens."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from generator.date_lexicon import DECADES, Tokens, Value
from generator.timex import Rule

SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
PARTS_OF_DAY = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "noon": "12:00", "midnight": "24:00",
                "midday": "MI", "overnight": "NI"}
PARTS = {"early": "early", "late": "late", "mid": "mid", "middle": "mid", "end": "end", "close": "end", "beginning": "start",
         "start": "start", "turn": "start", "half": None, "rest": None, "remainder": None, "earlier": None, "later": None}
UNCERTAIN = frozenset({"may", "march", "mar", "august", "sun", "sat", "second"})  # months that are also words
ISO_UNIT = {"D": "P{}D", "W": "P{}W", "WE": "P{}WE", "M": "P{}M", "Q": "P{}Q", "Y": "P{}Y", "DE": "P{}DE", "CE": "P{}CE",
            "H": "PT{}H", "MIN": "PT{}M", "S": "PT{}S", "FN": "P{}FN"}


@dataclass(frozen=True, slots=True)
class Match:
    """The tokens of one candidate: `get(letter)` is the first value of a class."""

    tokens: Tokens
    first: int
    last: int  # one past
    tense: Callable[[], str | None]

    def get(self, letters: str, nth: int = 0) -> Value:
        for i in range(self.first, self.last):
            if self.tokens.classes[i] in letters:
                if not nth:
                    return self.tokens.values[i]
                nth -= 1
        return None

    def word(self, letters: str) -> str | None:
        for i in range(self.first, self.last):
            if self.tokens.classes[i] in letters:
                return self.tokens.words[i]
        return None

    def classes(self) -> str:
        return self.tokens.classes[self.first : self.last]

    def before(self, back: int = 1) -> str:
        return self.tokens.words[self.first - back] if self.first >= back else ""

    def after(self, ahead: int = 0) -> str:
        at = self.last + ahead
        return self.tokens.words[at] if at < len(self.tokens.words) else ""

    def part(self) -> str | None:
        word = self.word("pe")
        return PARTS.get(word or "")

    def time_of_day(self) -> str | None:
        return PARTS_OF_DAY.get(self.word("T") or "")

    def shift(self) -> int | None:
        """-1 for last, 1 for next, 0 for this; None without such a word."""
        for letter, shift in (("L", -1), ("N", 1), ("H", 0), ("h", 0)):
            if letter in self.classes():
                return shift
        return None


Built = tuple[str, Rule] | None
NONE: tuple[str, Rule] = ("", ())  # these words are no date, and no other rule may say so
Build = Callable[[Match], Built]


def _integer(value: Value) -> int:
    assert isinstance(value, int)
    return value


# ---------------------------------------------------------------- days, months, years


def _iso(m: Match) -> Built:
    raw = str(m.get("I"))
    if "-" in raw:
        day, _, time = raw.partition("T")
        year, month, number = map(int, day.split("-"))
        return ("TIME" if time else "DATE"), ("day", year, month, number, None, time or None)
    a, b, c = raw.split("/")
    if len(a) == 4:
        return "DATE", ("day", int(a), int(b), int(c), None, None)
    if len(a) > 2 or len(c) == 3:
        return None
    year = int(c) + (0 if len(c) == 4 else 2000 if int(c) < 50 else 1900)
    month, number = (int(b), int(a)) if int(a) > 12 else (int(a), int(b))
    return ("DATE", ("day", year, month, number, None, None)) if 1 <= month <= 12 and 1 <= number <= 31 else None


def _day(m: Match) -> Built:
    month, number, year = m.get("M"), m.get("n"), m.get("Y")
    tod = m.time_of_day()
    if _is_event(m):
        return NONE
    if m.word("M") == "may" and year is None and m.first + 1 < m.last and m.tokens.classes[m.first] == "n" and m.after() in ("be", "have"):
        return None
    tense = None if year is not None else _day_tense(m)
    return ("TIME" if tod else "DATE"), ("day", year, month, number, tense, tod)


EVENTS = frozenset("attacks terrorist terror hijackers".split())


def _is_event(m: Match) -> bool:
    """September 11 attacks: the name of an event, not a date that is told."""
    at = m.last + (m.after() == ",")
    return at < len(m.tokens.words) and m.tokens.words[at] in EVENTS


def _day_tense(m: Match) -> str | None:
    return None if m.tense() is None else None if m.before() in ("until", "by") else m.tense()


def _day_relative_year(m: Match) -> Built:
    shift = m.shift() or 0
    return "DATE", ("day", None, m.get("M"), m.get("n"), {-1: "past", 1: "future"}.get(shift), None)


def _month(m: Match) -> Built:
    word, year = m.word("M") or "", m.get("Y")
    alone = m.last - m.first == 1
    if alone and word in UNCERTAIN and not _is_month(m, word):
        return None
    shift = m.shift()
    tense = m.tense() if year is None and shift is None else None
    if "U" in m.classes():  # May last year
        return "DATE", ("month", None, m.get("M"), None, m.part(), shift or 0)
    if shift in (-1, 1):
        tense = "past" if shift == -1 else "future"
    return "DATE", ("month", year, m.get("M"), tense, m.part(), 0 if shift == 0 else None)


MONTH_CONTEXT = frozenset("in since until till by from to through of during last next this late early mid for and between before after "
                          "on around about".split())


def _is_month(m: Match, word: str) -> bool:
    if word == "august":
        return m.before() in MONTH_CONTEXT
    if m.before() not in MONTH_CONTEXT:
        return False
    return not (word == "may" and m.after() in ("be", "have", "not", "also", "'s", "’s") and m.before() not in ("in", "since"))


def _year(m: Match) -> Built:
    year = m.get("Yy")
    if m.last - m.first == 1 and not _is_year(m):
        return None
    return "DATE", ("year", year, m.part())


YEAR_CONTEXT = frozenset("in since until till by from to through of during late early mid for and between before after around about the "
                         "his her their its our or back circa ( \u2013 - year fiscal on than with".split())
COUNTED = frozenset("percent per people points pages feet meters metres miles kilometers kilometres km tons tonnes euros dollars pounds "
                    "yen yuan troops workers jobs employees soldiers households homes seats votes members words units acres".split())


def _is_year(m: Match) -> bool:
    before, after = m.before(), m.after()
    letter = m.tokens.classes[m.first]
    here = m.tokens.starts[m.first]
    if m.tokens.ends[m.first] - here == 3:  # '82
        return before in YEAR_CONTEXT
    if after in COUNTED or after in ("%", "°", "$", "€") or before in ("$", "€", "£", "no", "number", "#", "room", "route", "highway", "flight"):
        return False
    if before == "." and m.first >= 2 and m.tokens.words[m.first - 2] == "no":
        return False
    if letter == "y":
        return before in ("in", "since", "of", "from", "until", "by", "(", "between", "to")
    if m.last < len(m.tokens.starts) and m.tokens.classes[m.last] in "-/" and m.tokens.starts[m.last] == m.tokens.ends[m.last - 1] \
            and m.last + 1 < len(m.tokens.starts) and m.tokens.classes[m.last + 1] in "xK":
        return before in YEAR_CONTEXT
    if before in ("-", "/") and m.first >= 2 and m.tokens.ends[m.first - 1] == here and m.tokens.classes[m.first - 2] not in "Yy":
        return m.tokens.ends[m.first - 2] != m.tokens.starts[m.first - 1]
    return before in YEAR_CONTEXT or not (after.endswith("s") and after.isalpha() and len(after) > 3)


def _decade(m: Match) -> Built:
    value = m.get("E")
    if isinstance(value, str):
        if m.before() not in ("the", "his", "her", "early", "late", "-") and m.tokens.classes[m.first] not in "pt":
            return None
        if m.before() in ("his", "her", "their") or "t" not in m.classes():
            return None
        value = DECADES[value]
    elif m.before() in ("his", "her", "their", "my", "your"):
        return None
    return "DATE", ("decade", value, m.part())


def _century(m: Match) -> Built:
    if m.get("U") != "CE" or m.get("On") is None:
        return None
    return "DATE", ("century", m.get("On"))


def _season(m: Match) -> Built:
    season = SEASONS[str(m.get("S"))]
    year, shift = m.get("Y"), m.shift()
    if m.last - m.first == 1 and m.before() not in ("in", "since", "until", "by", "during", "of"):
        return None
    if shift == 0 or shift is None:
        return "DATE", ("season", year, season, m.tense(), shift)
    return "DATE", ("season", year, season, None, shift)


def _quarter(m: Match) -> Built:
    number = m.get("OQ")
    if not isinstance(number, int) or number > 4 or "Q" not in m.classes() and m.get("U") != "Q":
        return None
    year, shift = m.get("Y"), m.shift()
    if "F" in m.classes() and year is None and shift is None and "Q" not in m.classes():
        shift = None
    tense = m.tense() if shift is None else {-1: "past", 1: "future", 0: None}[shift]
    if year is None and shift in (-1, 1) and m.classes().count("U") == 2:
        return "DATE", ("quarter", None, number, None, None, shift)
    return "DATE", ("quarter", year, number, tense, m.part())


def _half_year(m: Match) -> Built:
    number = m.get("O")
    if number not in (1, 2):
        return None
    return "DATE", ("half", m.get("Y"), number)


def _quarter_short(m: Match) -> Built:
    return _quarter(m)


# ---------------------------------------------------------------- weekdays, relative units


NAMED_DAYS = frozenset("black bloody good super ash palm holy easter cyber giving maundy fat shrove blue big".split())


def _weekday(m: Match) -> Built:
    if m.before() in NAMED_DAYS and m.classes()[0] in "Wv":
        return NONE
    tod, shift = m.time_of_day(), m.shift()
    tense = m.tense() if shift is None else None
    if "g" in m.classes() or "r" in m.classes():
        shift = None
    return ("TIME" if tod else "DATE"), ("weekday", m.get("Wv"), tense, shift, tod)


def _weekday_of_week(m: Match) -> Built:
    """Monday of last week, Wednesday next week."""
    return "DATE", ("weekday", m.get("W"), None, None, None, "@", "unit", "W", m.shift() or 0)


def _weekday_set(m: Match) -> Built:
    return "SET", ("set", f"XXXX-WXX-{_integer(m.get('Wω')) + 1}" + (f"T{m.time_of_day()}" if m.time_of_day() else ""))


def _unit(m: Match) -> Built:
    unit = str(m.get("U"))
    shift = m.shift()
    assert shift is not None
    if unit == "D":
        return _relative_day(m, shift)
    if unit in ("H", "MIN", "S", "FN"):
        return None
    if "L" in m.classes() and m.word("L") != "last" and "t" in m.classes() and m.word("L") in ("past", "recent"):
        return "DURATION", ("dur", _duration(1, unit))
    return "DATE", ("unit", unit, shift, m.part())


def _relative_day(m: Match, shift: int) -> Built:
    word = m.word("LNHh")
    if word in ("that", "same", "this", "following", "previous", "next", "preceding"):
        return "DATE", ("unit", "D", shift, None, None, "@?")
    return ("DATE", ("ref", "PRESENT_REF")) if word == "current" else None


def _day_word(m: Match) -> Built:
    shift, tod = _integer(m.get("D")), m.time_of_day()
    if m.word("D") == "tonight":
        tod = "NI"
    return ("TIME" if tod else "DATE"), ("unit", "D", shift, None, tod)


def _part_of_day(m: Match) -> Built:
    """This morning, last night, that evening."""
    shift = m.shift()
    tod = m.time_of_day()
    if shift is None or (m.word("LNHh") in ("recent", "past")):
        return None
    if m.word("Hh") in ("that", "same"):
        return "TIME", ("unit", "D", 0, None, tod, "@?")
    if m.word("L") == "previous" or m.word("N") == "following":
        return "TIME", ("unit", "D", shift, None, tod, "@?")
    return "TIME", ("unit", "D", shift, None, tod)


def _the_unit(m: Match) -> Built:
    """The day, the week, the year: of the date before, else of publication."""
    unit = str(m.get("U"))
    if unit not in ("D", "W", "M", "Q", "Y", "WE"):
        return None
    if m.before() in ("of", "per") and m.before(2) in ("time", "times", "rest", "man", "woman", "player", "most", "end", "part"):
        pass
    if unit == "D":
        return "DATE", ("unit", "D", 0, None, None, "@?")
    if m.after() in ("of", "that", "when", "in", "to") and unit != "Q":
        return None
    if unit == "Q":
        return "DATE", ("unit", "Q", -1, None, None, "@q")
    if unit == "WE":
        return "DATE", ("unit", "WE" if m.tense() == "future" else "PWE", 0, None, None)
    return "DATE", ("unit", unit, 0, None, None, "@!")


def _beside_unit(m: Match) -> Built:
    """The day before, the week after."""
    unit = str(m.get("U"))
    if unit in ("H", "MIN", "S", "FN", "WE"):
        return None
    sign = 1 if "r" in m.classes() or m.tokens.words[m.last - 1] == "after" else -1
    if m.after() in ("the", "a", "his", "her", "its", "their") or m.last < len(m.tokens.words) and m.tokens.classes[m.last] == "x" and m.after().isalpha() \
            and m.tokens.words[m.last - 1] in ("before", "after"):
        return None
    return "DATE", ("unit", unit, sign, None, None, "@?")


def _that_unit(m: Match) -> Built:
    unit = str(m.get("U"))
    if unit in ("H", "MIN", "S", "FN"):
        return None
    return "DATE", ("unit", unit, 0, None, None, "@?")


# ---------------------------------------------------------------- durations, sets, references


def number_of(m: Match) -> Value:
    """The number of a match: 27, 'X' for several, '2.5'; two words are added: twenty-five."""
    total: Value = None
    for i in range(m.first, m.last):
        letter, value = m.tokens.classes[i], m.tokens.values[i]
        if letter not in "wnKYyb":
            continue
        if letter == "b":
            continue
        if total is None or value == "X":
            total = value
        elif isinstance(total, int) and isinstance(value, int):
            total = total * value if value in (100, 12) and total < value or total > 12 and value == 12 else total + value
    if total == "X" or total is not None:
        return total
    return 1 if "a" in m.classes() or "b" in m.classes() else None


def _duration(count: Value, unit: str) -> str:
    if unit == "DE" and isinstance(count, int):
        return f"P{10 * count}Y"
    if unit == "CE" and isinstance(count, int):
        return f"P{100 * count}Y"
    if unit == "Q" and isinstance(count, int):
        return f"P{3 * count}M"
    if unit == "FN":
        return f"P{2 * count}W" if isinstance(count, int) else "PXW"
    return ISO_UNIT[unit].format(count)


def _span(m: Match) -> Built:
    count = number_of(m)
    if count is None:
        return None
    unit = str(m.get("UV"))
    classes = m.classes()
    if "b" in classes:
        return _half_span(m, unit, count)
    if unit == "S" and m.word("UV") == "second" :
        return None
    if unit == "Q" and m.get("UV") == "Q" and "V" not in classes:
        return None
    return "DURATION", ("dur", _duration(count, unit))


def _half_span(m: Match, unit: str, count: Value) -> Built:
    classes = m.classes()
    if "&" in classes:  # two and a half years, a year and a half
        return "DURATION", ("dur", ISO_UNIT[unit].format(f"{count}.5"))
    halves = {"Y": "P6M", "H": "PT30M", "D": "PT12H", "DE": "P5Y", "CE": "P50Y", "M": "P15D", "W": "P3D"}
    return ("DURATION", ("dur", halves[unit])) if unit in halves else None


def _plural(m: Match) -> Built:
    """Years, for decades: a number that is not told."""
    if m.before() not in BARE_BEFORE and m.after() not in BARE_AFTER:
        return None
    unit = str(m.get("V"))
    if unit == "S" or unit == "Q":
        return None
    return "DURATION", ("dur", _duration("X", unit))


BARE_BEFORE = frozenset("for in after over within of take takes took taken last lasted or recent spent during since through these those "
                        "many despite".split())
BARE_AFTER = frozenset("of later earlier ago before after".split())


def _recent(m: Match) -> Built:
    return "DATE", ("ref", "PAST_REF" if "L" in m.classes() else "FUTURE_REF" if "N" in m.classes() else "PRESENT_REF")


def _recent_word(m: Match) -> Built:
    return ("DATE", ("ref", "PAST_REF")) if m.word("L") == "recent" else None


def _past_span(m: Match) -> Built:
    """The past two years, the next few weeks."""
    count = number_of(m)
    if count is None:
        return None
    return "DURATION", ("dur", _duration(count, str(m.get("UV"))))


def _ago(m: Match) -> Built:
    count, unit = number_of(m), str(m.get("UV"))
    word = m.word("Rgr") or "ago"
    sign = 1 if word in ("later", "after", "hence", "afterward", "afterwards") else -1
    if "b" in m.classes():
        count = "X" if unit != "Y" else count
    if word == "ago" and not isinstance(count, int):
        return "DATE", ("ref", "PAST_REF")
    if word == "ago":
        return "DATE", ("shift", count, unit, -1, "day" if unit == "W" and count == 1 else None)
    if word in ("before", "after") :
        return "DURATION", ("dur", _duration(count, unit))
    return "DATE", ("shift", count, unit, sign, None, "@y" if unit in ("Y", "DE") else "@?")


def _years_ago(m: Match) -> Built:
    return "DATE", ("ref", "PAST_REF")


def _year_ago(m: Match) -> Built:
    """The year-earlier quarter."""
    unit = str(m.get("U"))
    return ("DATE", ("shift", 1, unit, -1, None)) if unit in ("Y", "M", "Q", "W") else None


def _per(m: Match) -> Built:
    return "SET", ("set", str(m.get("A")))


def _every(m: Match) -> Built:
    unit = m.get("UV")
    if unit is None:
        return "SET", ("set", "P1D")
    count = number_of(m)
    return "SET", ("set", _duration(count or 1, str(unit)))


def _rate(m: Match) -> Built:
    """$63 billion a year, twice a week."""
    unit = str(m.get("U"))
    return "SET", ("set", _duration(1, unit))


def _reference(m: Match) -> Built:
    word = m.word("P")
    if m.after() == "-" or word == "now" and m.after() == "that":
        return None
    return "DATE", ("ref", "PAST_REF" if word in ("recently", "formerly", "lately") else "PRESENT_REF")


def _future(m: Match) -> Built:
    """The near future, the near term."""
    if "φ" not in m.classes():
        return ("DATE", ("ref", "FUTURE_REF")) if m.tokens.words[m.last - 1] == "term" else None
    return ("DATE", ("ref", "FUTURE_REF")) if "t" in m.classes() else None


def _past(m: Match) -> Built:
    ends = m.last >= len(m.tokens.classes) or m.tokens.classes[m.last] in ",.;|)" or m.after() in ("and", "but", "to")
    return ("DATE", ("ref", "PAST_REF")) if m.word("L") == "past" and ends and m.before() in ("in", "from", "of") else None


def _moment(m: Match) -> Built:
    return ("DATE", ("ref", "PRESENT_REF")) if m.before() == "at" else None


def _the_part_of_day(m: Match) -> Built:
    """In the morning, at noon."""
    word = m.word("T")
    if word in ("noon", "midnight", "midday"):
        return ("TIME", ("clock", m.time_of_day(), "@?")) if m.before() in ("at", "until", "by", "after", "before", "around", "since") else None
    if "t" in m.classes() and word != "overnight" and m.before() in ("in", "during"):
        return "TIME", ("unit", "D", 0, None, m.time_of_day(), "@?")
    return None


# ---------------------------------------------------------------- times


def _clock(m: Match) -> Built:
    raw, half, zone = str(m.get("C") or m.get("n")), str(m.get("c") or ""), m.get("Z")
    hour, _, minutes = raw.partition(":")
    number = int(hour)
    if half.startswith("p") and number < 12:
        number += 12
    elif half.startswith("a") and number == 12:
        number = 0
    if number > 24:
        return None
    time = f"{number:02d}:{minutes or '00'}" + ("Z" if zone in ("UTC", "GMT") else "")
    if "D" in m.classes():
        return "TIME", ("clock", time, "@", "unit", "D", m.get("D"), None)
    if "W" in m.classes():
        return "TIME", ("clock", time, "@", "weekday", m.get("W"), m.tense(), m.shift(), None)
    if "M" in m.classes():
        at = next(i for i in range(m.first, m.last) if m.tokens.classes[i] == "M")
        day = next((m.tokens.values[i] for i in (at + 1, at + 2, at - 1) if m.first <= i < m.last and m.tokens.classes[i] == "n"), None)
        return ("TIME", ("clock", time, "@", "day", m.get("Y"), m.get("M"), day, m.tense(), None)) if day else None
    return "TIME", ("clock", time, "@?")


APPROX = "(?:ij|Gk|z|xju?)?"
COUNT = "(?:a?w(?:-?[wn])?f?|[nKYy]&?|ab|b)"
NUMBER = "(?:a?w(?:-?[wn])?(?:&?w)?f?|[nKYy]|a)"
SPAN = f"{APPROX}{NUMBER}-?m{{0,2}}-?[UV]"

# (pattern over classes, builder); of two that start at the same token the first one that applies wins
RULES: tuple[tuple[str, Build], ...] = (
    ("I", _iso),
    (r"[Cn]cZ?,?d?(?:[LNH]?W|D)", _clock),  # 10 p.m. on Thursday
    (r"CZ?,?(?:d?[LNH]?W|D)", _clock),
    (r"[Cn]cZ?d?(?:[WvV][,.]{0,2})?M\.?n(?:,?Y)?", _clock),
    (r"[LNH]?W(?:,?d|,|G)?(?:Cc?|nc)Z?", _clock),  # Monday at 10 a.m.
    (r"D(?:,?d|,|G)?(?:Cc?|nc)Z?", _clock),
    (r"M\.?n(?:,?Y)?(?:,?d|,|G)(?:Cc?|nc)Z?", _clock),
    (r"(?:C|nc|Cc)Z?", _clock),
    (r"(?:[Wv]\.?,?)?(?:p-?)?M\.?n(?:[-u&]{1}n)?,?Y", _day),  # Tuesday, July 8, 2025
    (r"(?:[Wv]\.?,?d?)?t?n-?f?M\.?,?Y", _day),  # 8 July 2025
    (r"(?:[Wv]\.?,?d?)?M\.?nfH?LU", _day_relative_year),
    (r"(?:[Wv]\.?,?d?)?(?:p-?)?M\.?n(?:[-u]n)?T?", _day),
    (r"(?:[Wv]\.?,?d?)?t?n-?fM\.?", _day),
    (r"(?:[Wv]\.?,?d?)?n-?M\.?", _day),
    (r"t?(?:ef|p-?)*f?[LNH]M", _month),
    (r"t?(?:ef?|p-?f?)?(?:t)?M\.?f?[LNH]U", _month),  # May last year
    (r"t?(?:[ep]-?f?)?M\.?,?f?Y", _month),
    (r"t?(?:ef|p-?f?)M\.?", _month),
    (r"[LNH]M", _month),
    (r"qWT?|ωT?|WT?ω", _weekday_set),
    (r"Wf?t?[LN]U", _weekday_of_week),
    (r"t?(?:[pgr]{1,2},?)?[LNHh]WT?", _weekday),
    (r"(?:[pgr])?WT?", _weekday),
    (r"t?(?:ef|p-?)?t?(?:F?O|O-)F?-?U(?:,?f?(?:t?F?U?Y|t?[LNH]U))?", _quarter),
    (r"Q(?:,?f?(?:F?Y|[LNH]U))?", _quarter),
    (r"t?Ob(?:,?f?(?:t?U?Y|t?[LNH]U|tU))", _half_year),
    (r"t?p?-?(?:On?|n)-?U(?=.|$)", _century),
    (f"t?[LNHh]{APPROX}(?:{NUMBER})m{{0,2}}-?[UV]", _past_span),
    (f"{APPROX}{NUMBER}m?-?[UV](?:R|g|r)", _ago),
    (r"t?U-[gR]", _year_ago),
    (r"m?V(?:R)", _years_ago),
    (r"t?[LNH]m?V", _recent),
    (r"t?(?:[gr]|(?:ef|p-?))?f?t?[LNH]m?U", _unit),
    (r"h[U]", _that_unit),
    (r"[LNHh]T", _part_of_day),
    (r"(?:[pgr])?DT?", _day_word),
    (f"{NUMBER}-?[UV]&ab|{NUMBER}-&-a-b-?[UV]|{APPROX}{COUNT}&ab[UV]|{APPROX}ba-?U|{APPROX}a?b-?U", _span),
    (r"qw?m?n?[UV]", _every),
    (f"{SPAN}(?:-x)?", _span),
    (r"t?(?:pf?t|p-?|ef)?t?-?E", _decade),
    (r"t?(?:ef|p-?)(?:U)?Y|U[Yy]|FU?Y", _year),
    (r"t?(?:ef|p-?)?(?:[LNH]S|Sf?Y)", _season),
    (r"S", _season),
    (r"M", _month),
    (r"Y|y", _year),
    (r"V", _plural),
    (r"A", _per),
    (r"P", _reference),
    (r"tU(?:g|r)", _beside_unit),
    (r"tU", _the_unit),
    (r"t?ν?φ|tνx", _future),
    (r"tL", _past),
    (r"tπ", _moment),
    (r"tT|T", _the_part_of_day),
    (r"L", _recent_word),
)


STARTS = "ICnMWvtepgrLNHhDQOFqωwKYyabizGEUSVAPTνφm"


@cache
def grammar() -> re.Pattern[str]:
    """All rules as one pattern; the group that matched names the rule."""
    return re.compile(f"(?=[{STARTS}])(?:" + "|".join(f"(?P<r{n}>{pattern})" for n, (pattern, _) in enumerate(RULES)) + ")")


@cache
def single(n: int) -> re.Pattern[str]:
    return re.compile(RULES[n][0])
