"""Rules of the date grammar for days, months, quarters and years."""

from __future__ import annotations

from calendar import monthrange

from generator.date_lexicon import DECADES, Tokens
from generator.date_match import NONE, PARTS_OF_DAY, Built, Match
from generator.date_outlook import lies_behind
from generator.date_tense import granted, lasted, sure_tense
from generator.date_verbs import FORESEEN, MOVES
from generator.timex import ANCHOR, OF_YEAR, RANGE

SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
PROMISED, PROMISED_NEAR = frozenset(("promised", "pledged", "vowed")), 10
STOPS = frozenset((".", ";", "!", "?", "\n"))
ORDERED, THING = frozenset(("ordered", "demanded", "requested", "asked")), frozenset("a an the for its his her their new all every".split())
MOVED_NEAR = 8
FOR_THEN = FORESEEN | {"sold", "reserved"}
OPENS_CLAUSE = frozenset(("", "\n", ".", ";", ","))
GUIDED = frozenset("guided guiding guidance target targets targeted targeting forecast goal completion".split())  # by a day to come
UNCERTAIN = frozenset({"may", "march", "mar", "august", "sun", "sat", "second"})  # months that are also words


def read_iso(m: Match) -> Built:
    raw = str(m.get("I"))
    if "-" in raw:
        day, _, time = raw.partition("T")
        year, month, number = map(int, day.split("-"))
        return ("TIME" if time else "DATE"), ("day", year, month, number, None, time or None)
    if "." in raw:  # 25.12.2023
        number, month, year = map(int, raw.split("."))
        return ("DATE", ("day", year, month, number, None, None)) if 1 <= month <= 12 and 1 <= number <= 31 else None
    a, b, c = raw.split("/")
    if len(a) == 4:
        return "DATE", ("day", int(a), int(b), int(c), None, None)
    if len(a) > 2 or len(c) == 3:
        return None
    year = int(c) + (0 if len(c) == 4 else 2000 if int(c) < 50 else 1900)
    month, number = (int(b), int(a)) if int(a) > 12 else (int(a), int(b))
    return ("DATE", ("day", year, month, number, None, None)) if 1 <= month <= 12 and 1 <= number <= 31 else None


def read_day(m: Match) -> Built:
    month, number, year = m.get("M"), m.get("n"), m.get("Y")
    tod = m.time_of_day()
    if _is_event(m):
        return NONE
    if m.word("M") == "may" and year is None and m.first + 1 < m.last and m.tokens.classes[m.first] == "n" and m.after() in ("be", "have"):
        return None
    if year is None and not tod and m.after() == "this" and m.after(1) == "year":
        return "DATE", ("day", None, month, number, None, None, *THIS_YEAR)
    tense = _day_tense(m)
    sure = () if year is not None or tense is None or sure_tense(m.tokens, m.first, m.last) != tense else ("sure",)
    last = m.get("n", 1)
    until = (RANGE, "day", year, month, last, tense, None) if isinstance(number, int) and isinstance(last, int) and last > number else ()
    return ("TIME" if tod else "DATE"), ("day", year, month, number, tense, tod, *sure, *until)


BEHIND_OLD = frozenset(", . ; : ) ( to in at by when and from the after before until as for with on of was were had he she it they his her".split()) | {"", "\n", "—", "–"}


def read_old_day(m: Match) -> Built:
    """April 7, 1840; not 'On April 7, 1500 people'."""
    return ("DATE", ("day", m.get("y"), m.get("M"), m.get("n"), None, None)) if m.after() in BEHIND_OLD or "n" in m.classes().partition("M")[0] else None


BEHIND_DAY = frozenset(", . ; : in at near from for to when while as after before by with and".split()) | {"", "\n", "—", "–"}


def read_day_before_weekday(m: Match) -> Built:
    """March 18, Monday, in his shop; May 3 (Friday); not 'On March 18, Monday mornings changed'."""
    return read_day(m) if ")" in m.classes() or "(" not in m.classes() and m.after() in BEHIND_DAY else None


THIS_YEAR = (OF_YEAR, ANCHOR, "unit", "Y", 0, None)


BEFORE_FIRST = frozenset("on to by until till before from".split())


def read_ordinal_day(m: Match) -> Built:
    """The first of May, the thirty-first of May, 'by the first May' as translations have it; not 'the first May of the war'."""
    (number,) = _ordinals(m)
    if "f" not in m.classes() and (m.before() not in BEFORE_FIRST or m.after() in ("of", "since", "in", "after", "under", "without")):
        return None
    return ("DATE", ("day", m.get("Y"), m.get("M"), number, _day_tense(m), None)) if 1 <= number <= LAST_DAY and m.after() != "'s" else None


LAST_DAY, TENS = 31, {"twenty": 20, "thirty": 30}


def _ordinals(m: Match) -> list[int]:
    """The days that the words of the match name: 27 and 28 of 'the twenty-seventh and twenty-eighth'; 0 for what is none."""
    found = []
    for i in range(m.first, m.last):
        value = m.tokens.values[i]
        if m.tokens.classes[i] != "O" or not isinstance(value, int):
            continue
        at = i - 2 if m.tokens.classes[i - 1] == "-" else i - 1
        tens = TENS.get(m.tokens.words[at], LAST_DAY) if m.tokens.classes[at] == "w" else 0
        found.append(tens + value if tens + value <= LAST_DAY and (not tens or value < min(TENS.values()) // 2) else 0)
    return found


def read_ordinal_days(m: Match) -> Built:
    """'The ninth and tenth of May', 'the ninth to the twelfth of May' are a stretch; 'the ninth and the twelfth of May' are two days."""
    first, last = _ordinals(m)
    if not 1 <= first < last <= LAST_DAY or "&" in m.classes() and last != first + 1:
        return None
    year, month, tense = m.get("Y"), m.get("M"), _day_tense(m)
    return "DATE", ("day", year, month, first, tense, None, RANGE, "day", year, month, last, tense, None)


def read_first_ordinal(m: Match) -> Built:
    """The ninth of 'the ninth and the twelfth of May'; the month stands behind."""
    (number,) = _ordinals(m)
    at = next(i for i in range(m.last, len(m.tokens.classes)) if m.tokens.classes[i] == "M")
    return ("DATE", ("day", None, m.tokens.values[at], number, _day_tense(m), None)) if number else None


def read_between(m: Match) -> Built:
    """'Between 7 and 9 July', 'on 7 and 8 July', 'on July 7, 8 and 9' are a stretch; 'on 7 and 9 July' are two days; not 'on July 7 and 8 people'."""
    numbers = [n for i in range(m.first, m.last) if m.tokens.classes[i] == "n" and isinstance(n := m.tokens.values[i], int)]
    counts = m.classes()[-1] == "n" and _counts(m)
    if counts or not 1 < len(numbers) < MOST_NUMBERS or m.before() != "between" and numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        return None
    built = read_day(m)
    if not built or RANGE not in built[1]:
        return built
    rule = built[1]
    return built[0], (*rule[:-3], numbers[-1], *rule[-2:])


MOST_NUMBERS = 5
DREW = frozenset("drew took saw came brought began became led gave".split())


def _counts(m: Match) -> bool:
    """Does the number that ends the match count what follows: 'on July 7 and 8 people'?"""
    return m.after().isalpha() and m.after() not in AFTER_NUMBER | DREW


def read_first_of_two(m: Match) -> Built:
    """The 7 of 'on 7 and 9 July'; the month stands behind."""
    at = next(i for i in range(m.last, len(m.tokens.classes)) if m.tokens.classes[i] == "M")
    year = at + 1 + (m.tokens.classes[at + 1 : at + 2] == ",")
    given = m.tokens.values[year] if m.tokens.classes[year : year + 1] == "Y" else None
    return ("DATE", ("day", given, m.tokens.values[at], m.get("n"), _day_tense(m), None)) if m.before() in ("on", "of", "the") else None


def read_second_of_two(m: Match) -> Built:
    """The 9 of 'on July 7 and 9'; the month stands before."""
    at = next(i for i in range(m.first, -1, -1) if m.tokens.classes[i] == "M")
    if m.after() == "in" and m.tokens.classes[m.last + 1 : m.last + 2] == "M":
        return None  # 'from 31 on May 3 and 28 in April'
    return None if _counts(m) or m.after() in ("-", "/") else ("DATE", ("day", None, m.tokens.values[at], m.get("n"), _day_tense(m), None))


EVENTS = frozenset("attacks terrorist terror hijackers".split())


def _is_event(m: Match) -> bool:
    """September 11 attacks: the name of an event, not a date that is told."""
    at = m.last + (m.after() == ",")
    return at < len(m.tokens.words) and m.tokens.words[at] in EVENTS


def _day_tense(m: Match) -> str | None:
    tense = m.tense()
    if tense == "past" and m.before() == "before" and _promised(m):
        return "future"  # 'has promised no vote before Feb. 9'
    return None if tense == "past" and m.before() in ("until", "by") and not lasted(m.tokens, m.first) and not lies_behind(m.tokens, m.first, m.last) else tense


def _promised(m: Match) -> bool:
    said = m.tokens.words[max(0, m.first - PROMISED_NEAR) : m.first]
    if "had" in said or not PROMISED.isdisjoint(said):
        return "had" not in said
    at = next((i for i, word in enumerate(said) if word in ORDERED), -1)
    return at >= 0 and at + 1 < len(said) and said[at + 1] in THING and STOPS.isdisjoint(said[at:])


def _proposed(m: Match, said: list[str]) -> bool:
    """'She had proposed clearing them by March', 'recommended that it be cleared by March', with no word of another year."""
    at = next((i for i, word in enumerate(said) if word in PROPOSED), -1)
    if at < 0 or m.before() not in PROPOSED_FOR or not LONG_SINCE.isdisjoint(m.tokens.words[max(0, m.first - 2 * PROPOSED_NEAR) : m.first]) or not STOPS.isdisjoint(said[at:]):
        return False
    return said[at] in PROPOSED_DOING and said[at + 1 : at + 2] not in ([], ["during"]) and said[at + 1].endswith("ing") or said[at + 1 : at + 2] == ["that"] and any(word == "be" and said[i - 1] not in MODALS for i, word in enumerate(said) if i > at)


PROPOSED_NEAR, PROPOSED_FOR = 14, frozenset(("by", "before", "to"))
MODALS = frozenset("to will would can could may might must should shall not".split())
PROPOSED_DOING = frozenset("proposed proposes suggested suggests recommended recommends".split())
PROPOSED = frozenset("proposed proposes proposing suggested suggests recommended recommends recommending demanded demands demand urged urges asked asks insisted insists requested requests".split())
LONG_SINCE = frozenset("last ago earlier then previous".split())
BEFORE_NUMBER = frozenset("on for by from until till to since before after".split())
AFTER_NUMBER = frozenset("has have had was were is are will would and or but to in at when while that which because if he she they it we i said told as with after before until instead local".split())


COUNTED_THINGS = frozenset("floor storey story level hole green fairway day minute hour lap birthday anniversary street avenue road century edition round try attempt ballot vote page line row rung anniversary congress parliament amendment arrondissement district ward precinct time such century of".split())  # what has a number of its own


def read_day_of_month(m: Match) -> Built:
    """'On the 12th': of the month that is told of."""
    raw, number, after = m.tokens.words[m.last - 1], m.get("n"), m.after()
    by_clock = after == "local" and m.after(1) == "time" or after == "," and m.after(2) == "time"  # 'on the 12th local time'
    opening = m.before() in BEFORE_NUMBER or m.before() == "of" and m.before(2) in PARTS_OF_DAY and m.before(3) == "the"
    opening = opening or m.before() == "and" and m.before(2).endswith(("st", "nd", "rd", "th")) and m.before(2)[:1].isdigit() and m.before(3) == "the" and m.before(4) == "on"  # 'on the 19th and the 20th'
    begins = m.before() == "on" and after in ("the", "an", "its", "his", "her", "their")  # 'announced on the 12th the result'
    begins = begins or m.before() == "on" and m.before(2) in ("and", "then", "but", "so") and after not in COUNTED_THINGS  # 'And on the 12th Rubex stopped'
    if raw.isdigit() or not opening or after.isalpha() and after not in AFTER_NUMBER and not by_clock and not begins or after in ("-", "/", "%"):
        return None
    return "DATE", ("monthday", number, m.tense(), "@?")


def read_slashed(m: Match) -> Built:
    """Sunday (17/3): the day and month in the order that the weekday allows."""
    return "DATE", ("slashed", m.get("Wv"), m.get("n"), m.get("n", 1), m.tense(), m.time_of_day() or None)


WEEK_DAYS = 7


def read_week_of_month(m: Match) -> Built:
    """The first week of June, the last week of May, as its seven days."""
    month, nth, tense = m.get("M"), m.get("O"), m.tense()
    if m.get("U") != "W" or not isinstance(month, int) or m.word("L") != "last" and not (isinstance(nth, int) and nth <= 4):
        return None
    first = WEEK_DAYS * (nth - 1) + 1 if isinstance(nth, int) else monthrange(2001, month)[1] - WEEK_DAYS + 1
    year = m.get("Y")
    return "DATE", ("day", year, month, first, tense, None, RANGE, "day", year, month, first + WEEK_DAYS - 1, tense, None)


def read_day_relative_year(m: Match) -> Built:
    """July 1 last year, January 1 of this year."""
    if m.get("U") != "Y":
        return None
    return "DATE", ("day", None, m.get("M"), m.get("n"), None, None, OF_YEAR, ANCHOR, "unit", "Y", m.shift() or 0, None)


def read_month(m: Match) -> Built:
    word, year = m.word("M") or "", m.get("Yy")
    alone = m.last - m.first == 1
    if alone and word in UNCERTAIN and not _is_month(m, word):
        return None
    shift = m.shift()
    tense = m.tense() if shift is None else None
    if tense == "past" and m.before() == "by" and m.before(2) == "not":
        tense = "future"  # 'to do it now and not by the end of May', whatever verb stands between
    if tense == "past" and _proposed(m, m.tokens.words[max(0, m.first - PROPOSED_NEAR) : m.first]):
        tense = "future"
    if tense == "past" and m.before() == "in" and _spoken_of(m.tokens.words[max(0, m.first - SPOKEN_NEAR) : m.first]):
        tense = "near"  # 'had spoken of inviting bids in November'
    if tense == "past" and m.before() in ("by", "before") and _promised(m):
        tense = "future"  # 'the minister has promised a law by March'
    if tense != "future" and m.before() == "by" and not WANTS.isdisjoint(m.tokens.words[m.last : m.last + 4]):
        tense = "future"  # 'By December they want to have the roof on'
    if tense == "past" and m.before() == "for" and _has_set(m.tokens.words[max(0, m.first - SPOKEN_NEAR) : m.first]):
        tense = "future"  # 'has set the elections for June'
    if tense == "past" and m.before() == "for" and m.before(2) in FOR_THEN:
        tense = None  # 'the bill, promised for March, has slipped'; 'the tickets sold for June'
    if tense == "past" and m.before() == "to" and not MOVES.isdisjoint(m.tokens.words[max(0, m.first - MOVED_NEAR) : m.first]):
        tense = "future"  # 'the date was brought forward to September'
    if tense is None and m.before() == "from" and m.before(2) in OPENS_CLAUSE:
        tense = "future"  # 'from January the number rises'
    if tense == "past" and m.before() == "by" and not GUIDED.isdisjoint(m.tokens.words[max(0, m.first - PROMISED_NEAR) : m.first]):
        tense = None
    if tense == "past" and m.before() == "from" and not MOVES.isdisjoint(m.tokens.words[max(0, m.first - MOVED_NEAR) : m.first]):
        tense = None  # 'has put back the opening from November to January'
    if tense == "future" and m.before() in ("until", "till") and granted(m.tokens, m.first):
        tense = None  # 'gave the owners until the end of January', 'had a permit until January': whichever is nearer
    if tense == "future" and m.before() == "in" and not _sure_to_come(m):
        tense = "near"  # 'In April the deputies vote', in an article of June
    if "U" in m.classes():  # May last year
        return "DATE", ("month", None, m.get("M"), None, m.part(), shift or 0)
    if shift in (-1, 1):
        tense = "past" if shift == -1 else "future"
    return "DATE", ("month", year, m.get("M"), tense, m.part(), 0 if shift == 0 else None)


SPOKEN, SPOKEN_NEAR = frozenset("spoken talked dreamt dreamed".split()), 9


def _spoken_of(words: list[str]) -> bool:
    """'Spoken of elections in' a month: of which is told, and not in which."""
    at = next((i for i in range(len(words) - 1) if words[i] in SPOKEN and words[i + 1] == "of"), None)
    return at is not None and SPOKEN_ENDS.isdisjoint(words[at:])


WANTS = frozenset("want wants hope hopes aim aims plan plans expect expects intend intends".split())


def _has_set(words: list[str]) -> bool:
    """'Has set them for' a month."""
    return any(one in ("has", "have") and other in ("set", "fixed", "called", "scheduled", "planned", "announced", "booked") for one, other in zip(words, words[1:], strict=False))


SPOKEN_ENDS = frozenset(". , ; : and but who which that".split())
TO_COME = frozenset("will shall would won't 'll can could may might must should to due scheduled planned set expected going next until till".split())
BESIDE = 12  # words before a month, and half as many after it, that may say that it is to come


RUNS_OUT = frozenset("ends expires lapses begins starts opens reopens closes resumes end expire lapse begin start reopen resume".split())


def _sure_to_come(m: Match) -> bool:
    """Does a word of the month's sentence point ahead, and not only a verb in the present?"""
    words, start, end = m.tokens.words, m.first, m.last
    if m.before(2) in RUNS_OUT and words[end : end + 2] != [",", "when"] and m.after() not in ("when", "with"):
        return True  # 'the contract ends in December', in an article of February; not 'The story begins in December, when'
    while start > 0 and m.first - start < BESIDE and words[start - 1] not in STOPS:
        start -= 1
    while end < len(words) and end - m.last < BESIDE // 2 and words[end] not in STOPS:
        end += 1
    return not TO_COME.isdisjoint(words[start : m.first]) or not TO_COME.isdisjoint(words[m.last : end])


MONTH_CONTEXT = frozenset("in since until till by from to through of during last next this late early mid for and between before after "
                          "on around about least".split())


def _is_month(m: Match, word: str) -> bool:
    if word == "august":
        return m.before() in MONTH_CONTEXT
    if m.before() not in MONTH_CONTEXT:
        return False
    return not (word == "may" and m.after() in ("be", "have", "not", "also", "'s", "’s") and m.before() not in ("in", "since"))


def read_year(m: Match) -> Built:
    year = m.get("Yy")
    if m.last - m.first == 1 and not _is_year(m):
        return None
    return "DATE", ("year", year, m.part())


YEAR_CONTEXT = frozenset("in since until till by from to through of during late early mid for and between before after around about the "
                         "his her their its our or back circa ( \u2013 - year fiscal on than with".split())
COUNTED = frozenset("local gmt utc cet cest bst est edt pst pdt ist jst hrs percent per people points pages feet meters metres miles kilometers kilometres km tons tonnes euros dollars pounds "
                    "index indices yen yuan troops workers jobs employees soldiers households homes seats votes members words units acres".split())


NUMBERED = frozenset(("$", "€", "£", "no", "number", "#", "room", "route", "highway", "flight"))


PEOPLE = frozenset("people men women children schoolchildren police".split())


def _is_year(m: Match) -> bool:
    """Is a number alone a year? Not where it counts something, is part of a longer number, or follows "No."."""
    before, after = m.before(), m.after()
    tokens, first, last = m.tokens, m.first, m.last
    if tokens.ends[first] - tokens.starts[first] == 3:  # '82
        return before in YEAR_CONTEXT
    if after in COUNTED or after in ("%", "°", "$", "€") or before in NUMBERED or before == "." and m.before(2) == "no":
        return False
    if tokens.classes[first] == "y":
        return before in ("in", "since", "of", "from", "until", "by", "(", "between", "to") and not (before == "of" and (after.endswith("s") and after.isalpha() or after in PEOPLE))
    if m.after_class() and m.after_class() in "-/" and _is_stuck_to_number(tokens, last):
        return before in YEAR_CONTEXT
    if before in ("-", "/") and first >= 2 and tokens.ends[first - 1] == tokens.starts[first] and tokens.classes[first - 2] not in "Yy":
        return tokens.ends[first - 2] != tokens.starts[first - 1]
    return before in YEAR_CONTEXT or not (after.endswith("s") and after.isalpha() and len(after) > 3)


def _is_stuck_to_number(tokens: Tokens, joint: int) -> bool:
    """Does the hyphen at `joint` tie on more than two digits or a word? 2010-12 is a range of years, 2010-X is a name."""
    if tokens.starts[joint] != tokens.ends[joint - 1] or joint + 1 >= len(tokens.words):
        return False
    return tokens.classes[joint + 1] in "xK" and len(tokens.words[joint + 1]) != 2


def read_decade(m: Match) -> Built:
    """The 1980s, the sixties; not "his sixties"."""
    value = m.get("E")
    if m.before() in ("his", "her", "their", "my", "your") or isinstance(value, str) and "t" not in m.classes():
        return None
    start = DECADES[value] if isinstance(value, str) else value
    return "DATE", ("decade", start, m.part())


def read_century(m: Match) -> Built:
    if m.get("U") != "CE" or m.get("On") is None:
        return None
    return "DATE", ("century", m.get("On"))


AFTER_SEASON = frozenset("when while that which who if he she they it we i said says told will would could should may might can must has have had was were is are but as with because where so not only unless than "
                         "alone again did does do came went began begins session sitting recess break holiday holidays term semester".split())
BEFORE_SEASON = frozenset("in since until by during of through over before for".split())


def read_season(m: Match) -> Built:
    season = SEASONS[str(m.get("S"))]
    year, shift = m.get("Y"), m.shift()
    if "Y" not in m.classes() and shift is None and (m.before() not in BEFORE_SEASON or "t" in m.classes() and m.after() in ("of", "in", "and")):
        return None
    if year is None and shift is None and m.after_class() == "x" and m.after().isalpha() and m.after() not in AFTER_SEASON:
        return None  # the autumn flush
    if shift == 0 or shift is None:
        return "DATE", ("season", year, season, m.tense(), shift)
    return "DATE", ("season", year, season, None, shift)


def read_quarter(m: Match) -> Built:
    number = m.get("OQ")
    if not isinstance(number, int) or number > 4 or "Q" not in m.classes() and m.get("U") != "Q":
        return None
    year, shift = m.get("Y"), m.shift()
    tense = m.tense() if shift is None else {-1: "past", 1: "future", 0: None}[shift]
    if tense == "past" and m.before() == "by" and not GUIDED.isdisjoint(m.tokens.words[max(0, m.first - PROMISED_NEAR) : m.first]):
        tense = "near"
    if year is None and shift is not None and m.classes().count("U") > ("Q" not in m.classes()):  # the third quarter last year
        return "DATE", ("quarter", None, number, None, m.part(), shift)
    return "DATE", ("quarter", year, number, tense, m.part())


def read_half_year(m: Match) -> Built:
    number = m.get("O")
    if number not in (1, 2):
        return None
    return "DATE", ("half", m.get("Y"), number)
