"""Days that are counted from another day of the sentence: 'two weeks after … on April 2', 'on Monday, four days after …'."""

import re
from datetime import date, timedelta

from generator.clause_bounds import finite, first_comma
from generator.dates import resolve
from generator.model import DateExpr, When
from generator.spans import span_of

AFTER = re.compile(r"\s+(?:after|since|following)\b", re.I)
NOT_YET = re.compile(r",\s(?:(?:the|its|an?|his|her|their|no|[A-Z])\s?[\w’'. -]{1,40}?|he|she|it|they|nobody|nothing)\s(?:(?:is|are)\s|(?:has|have)\s(?:(?:still|yet|not|never|only|already)\s))")  # 'Two weeks after the ferry sank on 20 May, the state has still not said': it is so now
ROUGHLY = re.compile(r"(?:less|more|fewer|no more) than\b|(?:under|over|within|nearly|almost|barely)\b", re.I)  # 'less than a week after' leads to no day
HAS_ONE = ("day", "month", "range")
LENGTH = re.compile(r"P(\d{1,3})([DWM])")


def counted_from(text: str, expr: DateExpr, when: When, dates: tuple[DateExpr, ...], sentence: tuple[int, int], published: date | None) -> When | None:
    """"Two weeks after … on April 2": the day that a length of time leads to from the next day of its sentence."""
    length = LENGTH.fullmatch(when.value or "")
    if expr.type != "DURATION" or not length or not AFTER.match(text, expr.end) or ROUGHLY.match(expr.text):
        return None
    comma = first_comma(text, expr.end, sentence[1])
    opens = comma == sentence[1] and expr.start - sentence[0] < 12
    if any(sentence[0] <= d.start < expr.start and resolve(d, published).precision in HAS_ONE for d in dates if d.type == "DATE"):
        return None  # "began on Monday, a week after …" has its day, "is due in May, a week after …" its month
    if comma < sentence[1] and NOT_YET.match(text, comma, sentence[1]):
        return None
    other = next((d for d in dates if expr.end < d.start < comma and d.type == "DATE"), None)
    start = resolve(other, published) if other else None
    if start is None or start.precision != "day" or "X" in (start.date or "X"):
        return None
    if opens and (other is None or not MAIN_BEHIND.match(text, other.end) or not finite(text, other.end, sentence[1], TERSE)):
        return None  # no main clause follows
    first, _ = span_of(start.date or "")
    n = int(length[1])
    if first is None or length[2] == "M":
        return None
    day = (first + timedelta(days=n * (7 if length[2] == "W" else 1))).isoformat()
    return When(day, day, "day")


BESIDE = re.compile(r"(?:,\s(?:(?:the|an?)\s)?[\w’' -]{2,40}?\s(?:said|says|reported|reports|wrote|writes|announced))?,?\s(?:just\s|only\s|barely\s)?$")
LEADING = re.compile(r"(?:[A-Z][\w ,/.’'-]{2,50}(?:\([^)]*\)\s)?[—–-]{1,2}\s)?(?:(?:Just|Only|Barely|And|But)\s)?$")  # 'Two days after the police sealed its mill, the firm apologised on Tuesday'
MAIN_CLAUSE = 120  # characters in which the day of the main clause stands
COUNTED = re.compile(r"\s(after|before)\s(?!(?:\w+ing|that|this|which|his|her|its|their)\b)")

SINCE_TODAY = re.compile(r"\s(?:today|tonight|this (?:morning|afternoon|evening))\ssince\s(?!\w+ing\b|any|the last\b|last\b|he\b|she\b|they\b|it\b|we\b|I\b)")  # 'It will be four weeks tonight since the dam burst'
MAIN_BEHIND = re.compile(r"\s(?:the|an?|its|his|her|their|[A-Z][\w’'-]+)\s")  # 'Three days after the crash of May 3 the owner gave up'
TERSE = 10  # characters of 'the dam burst'
IT_IS = re.compile(r"\b[Ii]t(?:[’']s| is| was| will be| has been)\s(?:now\s|just\s|exactly\s)?$")


def counted_clause(text: str, expr: DateExpr) -> int:
    """Where the clause behind 'four days after', 'four weeks tonight since' begins."""
    found = COUNTED.match(text, expr.end) or SINCE_TODAY.match(text, expr.end)
    return found.end() if found else expr.end


def since_today(text: str, expr: DateExpr) -> int:
    """Where the clause begins behind 'It will be four weeks tonight since', of which `expr` is the length; 0 for any other."""
    since = SINCE_TODAY.match(text, expr.end) if expr.type == "DURATION" else None
    return since.end() if since and IT_IS.search(text, max(0, expr.start - 20), expr.start) else 0


def since_clause(text: str, sentence: tuple[int, int], at: int) -> str:
    """The clause behind 'It will be four weeks tonight since' that begins at `at`; '' for any other place."""
    return text[at : first_comma(text, at, sentence[1])].rstrip(".") if text.endswith("since ", 0, at) and SINCE_TODAY.search(text, max(sentence[0], at - 30), at) else ""


def counted_back(text: str, expr: DateExpr, when: When, dates: tuple[DateExpr, ...], sentence: tuple[int, int], published: date | None) -> When | None:
    """'Resigned on Monday, four days after a newspaper revealed …', 'a day before he was to sign …', 'It is four weeks today since …': the day of that; None where it has one of its own, or no verb."""
    length = LENGTH.fullmatch(when.value or "")
    if length and published and (since := since_today(text, expr)) and length[2] != "M" and finite(text, since, first_comma(text, expr.end, sentence[1]), TERSE):
        day = (published - timedelta(days=int(length[1]) * (7 if length[2] == "W" else 1))).isoformat()
        return When(day, day, "day")
    counted = COUNTED.match(text, expr.end) if expr.type == "DURATION" and length and length[2] == "D" else None
    if not length or not counted:
        return None
    comma = first_comma(text, expr.end, sentence[1])
    own = next((d for d in dates if sentence[0] <= d.start and d.end <= expr.start and d.type == "DATE" and BESIDE.fullmatch(text, d.end, expr.start)), None)
    if own is None and LEADING.fullmatch(text, sentence[0], expr.start) and comma < sentence[1]:
        own = next((d for d in dates if comma < d.start < min(comma + MAIN_CLAUSE, sentence[1]) and d.type == "DATE" and text.find(",", comma + 1, d.start) < 0), None)
    if own is None or any(expr.end < d.start < comma and d.type == "DATE" for d in dates) or not finite(text, counted.end(), comma):
        return None
    start = resolve(own, published)
    first, _ = span_of(start.date or "") if start.precision == "day" and "X" not in (start.date or "X") else (None, None)
    if first is None:
        return None
    day = (first + timedelta(days=int(length[1]) * (1 if counted[1] == "before" else -1))).isoformat()
    return When(day, day, "day")
