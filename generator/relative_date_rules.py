"""Rules of the date grammar for what is counted from another day: weekdays, last week, two years ago, the hour of a day."""

from __future__ import annotations

from generator.date_lexicon import Value
from generator.date_match import NONE, Built, Match
from generator.date_outlook import is_count
from generator.date_tense import tense_around
from generator.duration_rules import duration, number_of
from generator.timex import UNTOLD


def _integer(value: Value) -> int:
    assert isinstance(value, int)
    return value


NAMED_DAYS = frozenset("black bloody good super ash palm holy easter cyber giving maundy fat shrove blue big".split())


AFTER_NUMBER = frozenset(". , ; : ) and but or to at in when while because with as after before until he she it they".split()) | {""}


def read_numbered_weekday(m: Match) -> Built:
    """Monday 14 and 'Monday, the 14th', without its month; not 'on Monday 14 people came', 'on Monday, the 14 who came'."""
    number = m.get("n")
    if "t" in m.classes() and m.tokens.words[m.last - 1].isdigit():
        return None
    goes_on = m.after() in ",.:-/" and m.tokens.classes[m.last + 1 : m.last + 2] in tuple("nKYy")
    if not isinstance(number, int) or not 1 <= number <= 31 or m.after() not in AFTER_NUMBER or goes_on:
        return None
    return "DATE", ("numbered", m.get("W"), number, m.tense())


def _is_any(m: Match) -> bool:
    """'On a wet Friday afternoon': which one is not said."""
    return m.tokens.words[max(0, m.first - 3) : m.first - 1] in (["on", "a"], ["on", "an"], ["on", "one"]) and m.tokens.classes[m.first - 1] == "x"


HEADLINE = frozenset("from compared up prior due similar relative close closer".split())  # before 'to Monday': it looks nowhere


OF_UNTOLD: Built = ("DATE", (UNTOLD,))  # nor is any day told that counts from it


def read_weekday(m: Match) -> Built:
    if m.before() in NAMED_DAYS and m.classes()[0] in "Wv" or _is_any(m) or m.before() == "the" and m.after() == "of":
        return OF_UNTOLD  # 'on the Friday of the vote': any
    if m.before() in ("a", "an") and m.before(2) in ("after", "since", "before") and m.before(3) in UNITS_PAST:
        return NONE  # 'three years after a Sunday afternoon match'
    if m.after() in ("after", "before", "following") and (m.before() == "the" or m.before(2) == "the" and m.tokens.classes[m.first - 1] == "O"):
        return OF_UNTOLD  # 'on the Monday after the vote', 'the second Monday after Easter': counted from that
    if m.before() == "the" and m.before(2) == "on" and m.classes() == "W" and (not m.after().isalpha() or m.after() in GOES_ON):
        return OF_UNTOLD  # 'On the Monday, they met': of the week that is told of
    tod, shift = m.time_of_day(), m.shift()
    if "h" in m.classes() and m.word("h") == "that" and m.before() not in POINTED_AT and m.after().isalpha():
        return None  # 'said that Monday would be a holiday'
    if (counted := _counted_weekday(m, shift)) is not None:
        return ("TIME" if tod else "DATE"), ("weekday", m.get("W"), None, counted, tod, "@?")
    if shift is None and (aside := _beside_that(m)):
        return ("TIME" if tod else "DATE"), ("weekday", m.get("W"), None, aside, tod, "@?")
    if shift == 0 and m.word("H") == "this" and m.tense() in ("near", "future"):
        shift = None  # 'will reopen this Monday', 'which should have reopened this Monday, will stay shut', told on a Friday
    tense = "past" if m.before() == "from" and m.before(2) in COUNTS_FROM else m.tense() if shift is None else None
    if tense == "past" and m.before() == "and" and m.tokens.classes[max(0, m.first - 2)] == "W":
        tense = tense_around(m.tokens, m.first - 2, m.last)  # 'were to meet on Monday and Tuesday, said the mayor'
    if tense == "future" and m.after() in (";", ",") and "had" in m.tokens.words[max(0, m.first - HAD_NEAR) : m.first] and any(m.tokens.words[i : i + 2] == ["did", "not"] for i in range(m.last, m.last + 6)):
        tense = "past"  # 'had expected him to play on Sunday; he did not'
    if tense == "future" and m.after() == ";" and m.before() == "for" and m.tokens.words[max(0, m.first - 4) : m.first - 2] == ["had", "been"]:
        tense = "past"  # 'had been listed for Monday; the judge was ill'
    if tense == "past" and m.before() == "already" and m.before(2) == "was":
        tense = "near"  # 'where it was already Wednesday morning'
    if tense is None and shift is None and m.before() == "to" and HEADLINE.isdisjoint(m.tokens.words[max(0, m.first - 6) : m.first]):
        tense = "future"  # 'Hearing moves to Monday'
    if tense is None and shift is None and m.before() == "from" and m.before(2) in ("", "\n", ".") and m.after() == ",":
        tense = "future"  # 'From Monday, drivers have to pay'
    if "g" in m.classes() or "r" in m.classes():
        shift = None
    return ("TIME" if tod else "DATE"), ("weekday", m.get("Wv"), tense, shift, tod)


HAD_NEAR = 14
COUNTS_FROM = frozenset("counts dates counted dated counting dating".split())  # 'The detention counts from Monday and runs out on 10 April'
AT_ITS_END = frozenset("ended expired lapsed closed".split())


def _beside_that(m: Match) -> int | None:
    """'Before that, on Saturday', 'after that, on Friday': the step from the day told before; 1 also for 'was to have ended on Friday', as what is prolonged was to end behind that day."""
    if m.before() != "on" or "W" not in m.classes():
        return None
    if m.before(2) == "," and m.before(3) in ("that", "then") and m.before(4) in ("before", "after"):
        return 1 if m.before(4) == "after" else -1
    ended = m.before(2) in AT_ITS_END and m.before(3) or m.before(2) == "out" and m.before(3) == "run" and m.before(4)
    return 1 if ended == "have" and "to" in (m.before(4), m.before(5)) else None


UNITS_PAST = frozenset("years year months month decades decade".split())
POINTED_AT = frozenset("on by until since before after".split())
FROM_TOLD = frozenset("following previous preceding".split())  # of the day that is told before


def _counted_weekday(m: Match, shift: int | None) -> int | None:
    """'The following Monday', 'that Monday', in the past 'the next Monday': the step from the day told before; None where it is counted from publication."""
    word = m.word("LNHh")
    if word in FROM_TOLD or word in ("that", "same") or word == "next" and "t" in m.classes() and m.tense() == "past":
        return shift
    return None


def read_weekday_beside(m: Match) -> Built:
    """The Monday after; not the Monday after the vote."""
    if m.after() in ("the", "a", "an", "his", "her", "its", "their") or m.after().isalpha() and m.after() not in GOES_ON:
        return None
    return "DATE", ("weekday", m.get("W"), None, 1 if m.word("β") == "after" else -1, None, "@?")


GOES_ON = frozenset("and but when while with at in by for because as to or".split())


def read_weekday_of_week(m: Match) -> Built:
    """Monday of last week, Wednesday next week, Friday this week."""
    if m.get("U") != "W":
        return None
    return "DATE", ("weekday", m.get("W"), None, 0, None, "@", "unit", "W", m.shift() or 0)


def read_before_last(m: Match) -> Built:
    """The week before last, Tuesday of the week before last, the Friday before last."""
    if m.word("β") != "before" or m.word("L") != "last":
        return None
    if "U" not in m.classes():
        return "DATE", ("shift", 1, "W", -1, "day", "@", "weekday", m.get("W"), None, -1, None)
    unit = str(m.get("U"))
    if "W" in m.classes():
        return ("DATE", ("weekday", m.get("W"), None, 0, None, "@", "unit", "W", -2)) if unit == "W" else None
    return ("DATE", ("unit", unit, -2)) if unit in ("W", "M", "Y", "WE") else None


DAYS_OF, WEEKS = frozenset("on by until till for from before to than".split()), {"W": 1, "FN": 2}
OFTEN = frozenset("once twice times for each per every".split())


def read_week_after_day(m: Match) -> Built:
    """On Thursday week, by tomorrow fortnight: so many weeks after the coming one."""
    if m.get("U") not in WEEKS or m.before() not in DAYS_OF and "W" in m.classes() or m.after_class() in ("n", "w", "K", "O", "-") or m.after() == "on":
        return None
    return _weeks_beside(m, 1)


def read_week_from_day(m: Match) -> Built:
    """A week on Thursday, two weeks from Friday, a fortnight tomorrow; not twice a week on Thursday."""
    if m.get("UV") not in WEEKS or m.before() in OFTEN or m.tokens.classes[m.first - 1 : m.first] in ("U", "V") or m.word("d") not in (None, "on", "from") or m.word("a") and is_count(m.tokens, m.first) or m.after() in ("to", "until", "since"):
        return None
    if "d" not in m.classes() and m.get("D") != 1:
        return None
    return _weeks_beside(m, 1)


def read_week_before_day(m: Match) -> Built:
    """A week last Friday."""
    return _weeks_beside(m, -1) if m.get("U") in WEEKS and m.word("L") == "last" else None


def _weeks_beside(m: Match, sign: int) -> Built:
    count, day = m.get("w"), m.get("D")
    weeks = (count if isinstance(count, int) else 1) * WEEKS[str(m.get("UV"))]
    own: tuple[str | int | None, ...] = ("unit", "D", day, None, None) if day is not None else ("weekday", m.get("W"), "future" if sign > 0 else None, None if sign > 0 else -1, None)
    return "DATE", ("shift", weeks, "W", sign, "day", "@", *own)


def read_weekdays_ago(m: Match) -> Built:
    """Three Sundays ago: two weeks before the last one."""
    count = m.get("wn")
    return ("DATE", ("shift", count - 1, "W", -1, "day", "@", "weekday", m.get("ω"), "past", None, None)) if isinstance(count, int) and 1 < count < MANY_WEEKS else None


MANY_WEEKS = 12


def read_weekday_set(m: Match) -> Built:
    return "SET", ("set", f"XXXX-WXX-{_integer(m.get('Wω')) + 1}" + (f"T{m.time_of_day()}" if m.time_of_day() else ""))


def read_unit(m: Match) -> Built:
    unit = str(m.get("U"))
    shift = m.shift()
    assert shift is not None
    if unit == "D":
        return _relative_day(m, shift)
    if unit in ("H", "MIN", "S", "FN"):
        return None
    if "t" in m.classes() and m.word("L") in ("past", "recent"):  # the past week
        return "DURATION", ("dur", duration(1, unit))
    if unit == "WE" and m.word("H") == "this" and m.tense() == "past" and NOW.isdisjoint(m.tokens.words[max(0, m.first - NOW_NEAR) : m.first]):
        return "DATE", ("unit", "PWE", 0, None)  # 'took place this weekend', in a paper of Monday
    if unit == "Y" and m.word("LN") in ("following", "previous", "preceding"):  # of the year that is told before
        return "DATE", ("unit", unit, shift, m.part(), None, "@y")
    if unit in ("W", "M", "Y") and m.word("N") == "next" and "t" in m.classes() and m.tense() == "past":
        return "DATE", ("unit", unit, shift, m.part(), None, "@y" if unit == "Y" else "@?")  # 'signed on May 30 and ratified the next week'
    return "DATE", ("unit", unit, shift, m.part())


NOW, NOW_NEAR = frozenset("is are be being".split()), 10  # 'is held this weekend'


def _relative_day(m: Match, shift: int) -> Built:
    word = m.word("LNHh")
    if word == "this" and m.before() == "to":
        return "DATE", ("ref", "PRESENT_REF")
    if word in ("that", "same", "this", "following", "previous", "next", "preceding"):
        return "DATE", ("unit", "D", shift, None, None, "@?")
    return ("DATE", ("ref", "PRESENT_REF")) if word == "current" else None


def read_day_word(m: Match) -> Built:
    shift, tod = _integer(m.get("D")), m.time_of_day()
    if m.word("D") == "tonight":
        tod = "NI"
    return ("TIME" if tod else "DATE"), ("unit", "D", shift, None, tod)


def read_part_of_day(m: Match) -> Built:
    """This morning, last night, that evening."""
    shift = m.shift()
    tod = m.time_of_day()
    if shift is None or (m.word("LNHh") in ("recent", "past")):
        return None
    if m.word("Hh") in ("that", "same"):
        return "TIME", ("unit", "D", 0, None, tod, "@?")
    if m.word("L") == "previous" or m.word("N") == "following" or m.word("N") == "next" and m.before() in ("the", "very") and m.tense() != "future":
        return "TIME", ("unit", "D", shift, None, tod, "@?")
    return "TIME", ("unit", "D", shift, None, tod)


def read_the_unit(m: Match) -> Built:
    """The day, the week, the year: of the date before, else of publication."""
    unit = str(m.get("U"))
    if unit not in ("D", "W", "M", "Q", "Y", "WE"):
        return None
    if m.after() in ("before", "after"):  # the day before the vote
        return NONE
    if unit == "D":
        return "DATE", ("unit", "D", 0, None, None, "@?")
    if m.after() in ("of", "that", "when", "in", "to") and unit != "Q" and not (unit == "WE" and m.after() == "when" and m.before() == "over"):
        return None
    if unit == "Q":
        return "DATE", ("unit", "Q", -1, None, None)
    if unit == "WE":
        return "DATE", ("unit", "WE" if m.tense() == "future" else "PWE", 0, None, None)
    return "DATE", ("unit", unit, 0, None, None)


def read_end_of_unit(m: Match) -> Built:
    """The end of the year, year-end."""
    unit = str(m.get("U"))
    if unit not in ("D", "W", "M", "Q", "Y", "DE", "CE") or m.after() in ("of", "that", "when"):
        return None
    if "t" not in m.classes():
        return ("DATE", ("unit", "Y", 0, "end")) if unit == "Y" and m.word("e") == "end" else None
    return "DATE", ("unit", unit, 0, m.part()) if unit != "D" else ("unit", "D", 0, None, None, "@?")


def read_latest(m: Match) -> Built:
    """The latest quarter is the one that has ended."""
    return ("DATE", ("unit", "Q", -1, None, None)) if m.get("U") == "Q" else None


def read_day_beside(m: Match) -> Built:
    """The day before yesterday, the day after tomorrow."""
    if m.get("U") != "D":
        return None
    sign = -1 if m.word("β") == "before" else 1
    shift = m.get("D")
    return ("DATE", ("unit", "D", sign + shift, None, None)) if isinstance(shift, int) and m.word("β") else None


def read_beside_unit(m: Match) -> Built:
    """The day before, the week after."""
    unit = str(m.get("U"))
    if unit in ("H", "MIN", "S", "FN", "WE"):
        return None
    sign = 1 if "r" in m.classes() or m.word("β") == "after" else -1
    goes_on = m.after() in ("the", "a", "his", "her", "its", "their") or "β" in m.classes() and m.after_class() == "x" and m.after().isalpha()
    if goes_on:  # the day before the vote
        return None
    return "DATE", ("unit", unit, sign, None, None, "@?")


def read_that_unit(m: Match) -> Built:
    unit = str(m.get("U"))
    if unit in ("H", "MIN", "S", "FN"):
        return None
    return "DATE", ("unit", unit, 0, None, None, "@?")


def read_part_of_that_unit(m: Match) -> Built:
    return ("DATE", ("unit", str(m.get("U")), 0, m.part(), None, "@?")) if m.get("U") in ("M", "Y") else None


def read_clock(m: Match) -> Built:
    raw, half, zone = str(m.get("C") or m.get("nKw")).replace(".", ":"), str(m.get("c") or ""), m.get("Z")
    hour, _, minutes = raw.partition(":")
    if not hour.isdigit() or minutes and not minutes[:2].isdigit():
        return None
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
    if "M" in m.classes():
        at = next(i for i in range(m.first, m.last) if m.tokens.classes[i] == "M")
        day = next((m.tokens.values[i] for i in (at + 1, at + 2, at - 1) if m.first <= i < m.last and m.tokens.classes[i] == "n"), None)
        return ("TIME", ("clock", time, "@", "day", m.get("Y"), m.get("M"), day, m.tense(), None)) if day else None
    if "W" in m.classes():
        return "TIME", ("clock", time, "@", "weekday", m.get("W"), m.tense(), m.shift(), None)
    return "TIME", ("clock", time, "@?")


def read_from_now(m: Match) -> Built:
    """Five years from now, two weeks from today."""
    if m.tokens.words[m.last - 2] != "from" or m.tokens.words[m.last - 1] not in ("now", "today"):
        return None
    count, unit = number_of(m), str(m.get("UV"))
    return ("DATE", ("shift", count, unit, 1, None)) if isinstance(count, int) else ("DATE", ("ref", "FUTURE_REF"))


def read_night_before(m: Match) -> Built:
    """The night before; not the night before the vote."""
    if m.word("T") in ("noon", "midnight", "midday") or m.after() in ("the", "a", "his", "her", "its", "their") or m.after_class() == "x" and m.after().isalpha():
        return None
    return "TIME", ("unit", "D", -1 if m.word("β") == "before" else 1, None, m.time_of_day(), "@?")


def read_nth_weekday(m: Match) -> Built:
    """The second Tuesday of March, the last Friday in May."""
    number = -1 if m.word("L") == "last" else m.get("O")
    if not isinstance(number, int) or number > 5 or m.word("fd") not in ("of", "in"):
        return None
    return "DATE", ("nth", number, m.get("W"), m.get("M"), m.get("Y"), m.tense())


def read_four_digits(m: Match) -> Built:
    """0530 GMT, 1900 GMT on Thursday."""
    raw = m.tokens.words[m.first]
    if len(raw) != 4 or not raw.isdigit() or int(raw[:2]) > 23 or int(raw[2:]) > 59:
        return None
    time = f"{raw[:2]}:{raw[2:]}" + ("Z" if m.get("Z") in ("UTC", "GMT") else "")
    if "W" in m.classes():
        return "TIME", ("clock", time, "@", "weekday", m.get("W"), m.tense(), m.shift(), None)
    return "TIME", ("clock", time, "@?")


def read_noon(m: Match) -> Built:
    """Noon on Monday, midnight Friday."""
    if m.word("T") not in ("noon", "midnight", "midday"):
        return None
    time = "12:00" if m.word("T") == "midday" else m.time_of_day()
    return "TIME", ("clock", time, "@", "weekday", m.get("W"), m.tense(), m.shift(), None)


def read_overnight(m: Match) -> Built:
    """It snowed overnight; not an overnight flight."""
    if m.word("T") != "overnight" or m.after_class() == "x" and m.after().isalpha() and m.after() not in ("when", "while", "as", "because", "into", "with"):
        return None
    return None if m.before() in ("a", "an", "the") else ("TIME", ("unit", "D", 0, None, "NI"))


def read_ago(m: Match) -> Built:
    count, unit = number_of(m), str(m.get("UV"))
    word = m.word("Rgr") or "ago"
    if m.after() == "than" and isinstance(count, int):
        return "DURATION", ("dur", duration(count, unit))  # three months later than planned
    sign = 1 if word in ("later", "hence", "afterward", "afterwards") else -1
    if "b" in m.classes():
        count = "X" if unit != "Y" else count
    if word == "ago" and not isinstance(count, int):
        return "DATE", ("ref", "PAST_REF")
    if word == "ago":
        return "DATE", ("shift", count, unit, -1, "day" if unit == "W" and count == 1 else None)
    return "DATE", ("shift", count, unit, sign, None, "@y" if unit in ("Y", "DE") else "@?")


def read_years_ago(m: Match) -> Built:
    return "DATE", ("ref", "PAST_REF")


def read_year_ago(m: Match) -> Built:
    """The year-earlier quarter."""
    unit = str(m.get("U"))
    return ("DATE", ("shift", 1, unit, -1, None)) if unit in ("Y", "M", "Q", "W") else None


def read_the_part_of_day(m: Match) -> Built:
    """In the morning, at noon."""
    word = m.word("T")
    if word in ("noon", "midnight", "midday"):
        return ("TIME", ("clock", m.time_of_day(), "@?")) if m.before() in ("at", "until", "by", "after", "before", "around", "since") else None
    if "t" in m.classes() and word != "overnight" and m.before() in ("in", "during"):
        return "TIME", ("unit", "D", 0, None, m.time_of_day(), "@?")
    return None
