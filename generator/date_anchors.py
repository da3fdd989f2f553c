"""Dates that hang on other dates: "the next day" on the one before it, "90 days after" on the one behind it, "April and May" together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from generator.date_lexicon import Tokens
from generator.date_outlook import is_count
from generator.timex import ANCHOR, JUST_NOW, LIKELY, OF_MONTH, OF_YEAR, RANGE, UNTOLD, Rule

Span = tuple[int, int, str, Rule]  # first token, one past the last, type, rule
COUNTED, COUNTED_YEAR = "@?", "@y"  # at a rule's end: it is counted from the date before it, from a year that is written out
REACH = 800  # characters back to the date that is counted from
GOES_ON = 1200  # characters back to a day of the same month that has its year
NEAR = 400  # characters back to the date that a weekday is counted from
DEPTH = 3  # dates that hang on each other
DAYS = frozenset({"day", "weekday", "slashed", "clock"})
MONTHS = DAYS | {"month", "quarter"}
CALENDAR = MONTHS | {"year", "season", "unit", "shift"}
JOINABLE = frozenset({"day", "month", "year", "weekday", "quarter"})
TO = frozenset({"to", "through", "-", "–", "until", "till"})
PAIRED = TO | {"and", "or"}
WEEK = 7
NEW_SUBJECT = [[word] for word in "the a an its his her their he she it they we i".split()]  # 'voted on Monday and Tuesday the mayor left'
SIGNS = {"after": 1, "from": 1, "following": 1, "before": -1}


@dataclass(slots=True)
class Anchors:
    """The last date of each kind so far."""

    last: dict[str, Span] = field(default_factory=dict)

    def base(self, rule: Rule) -> Span | None:
        """The date from which the rule is counted: a day for days, a month for months."""
        if rule[-1] == COUNTED_YEAR:
            return self.last.get("written year")
        unit = rule[1] if rule[0] in ("unit", "shift") else "D"  # of 'the 12th' too
        if rule[0] == "shift":
            return self.last.get("any")
        return self.last.get({"D": "day", "clock": "day", "M": "month"}.get(str(unit), "any"))

    def note(self, span: Span) -> None:
        rule = span[3]
        if rule[0] == UNTOLD:
            self.last["any"] = self.last["day"] = span
        if rule[0] == "monthday" and ANCHOR not in rule:
            self.last["monthday"] = span
        if rule[0] not in CALENDAR or rule.count(ANCHOR) >= DEPTH or RANGE in rule:
            return
        self.last["any"] = span
        if rule[0] in ("day", "month", "year", "season") and rule[1] is not None:
            self.last["written year"] = span
            self.last.pop("written day", None)
        if rule[0] == "day" and (rule[1] is not None or LIKELY in rule):
            self.last["written day"] = span
        if rule[0] in DAYS or rule[:2] == ("unit", "D") or rule[0] == "shift" and rule[2] == "D" and ANCHOR in rule:
            self.last["day"] = span
        if rule[0] in MONTHS or rule[:2] in (("unit", "D"), ("unit", "M")):
            self.last["month"] = span


def anchored(known: Tokens, spans: Iterable[Span]) -> Iterator[Span]:
    """Counted dates with the rule of the date that they are counted from; without one they count from publication."""
    anchors = Anchors()
    for first, last, kind, rule in spans:
        if rule[0] == UNTOLD:
            anchors.note((first, last, kind, rule))
            continue
        if rule[-1] in (COUNTED, COUNTED_YEAR):
            if _of_that_week(anchors, rule):
                continue  # 'last week they spoke, and the next day': nobody says after which
            base = anchors.base(rule)
            rule = rule[:-1]
            if base and base[3][0] == UNTOLD:
                continue  # 'on the Tuesday after the vote, and the very next day'
            if rule[0] == "monthday" and (month := anchors.last.get("any")) and _is_told_month(known, month, first):
                rule, base = ("monthday", rule[1], OF_MONTH), month  # 'in the middle of January (on the 13th)'
            if rule[0] == "monthday" and (told := anchors.last.get("monthday")) and _is_put_off(known, told, first, rule):
                rule, base = ("monthday", rule[1], JUST_NOW), None  # 'was to have come on the 18th … and was put back to the 24th''
            if rule[0] == "weekday" and (base is None or known.starts[first] - known.ends[base[1] - 1] > NEAR):
                continue  # 'the following Monday': nobody says after which day
            if base and known.starts[first] - known.ends[base[1] - 1] < REACH:
                rule = (*rule, ANCHOR, *base[3])
        if rule[0] == "month" and rule[1] is None and first and known.words[first - 1] == "that" and (base := anchors.last.get("written year")) and known.starts[first] - known.ends[base[1] - 1] < REACH:
            rule = (rule[0], base[3][1], *rule[2:])  # 'in July 1941 … that November'
        if rule[0] == "day" and rule[1] is None and rule[4] == "past" and ANCHOR not in rule and RANGE not in rule and (base := anchors.last.get("written day")) and known.starts[first] - known.ends[base[1] - 1] < GOES_ON:
            rule = _later(rule, base[3])
        span = (first, last, kind, rule)
        anchors.note(span)
        yield span


def _of_that_week(anchors: Anchors, rule: Rule) -> bool:
    """'The mill closed on May 3. … The turn came last week. They spoke, and the next day': of a day in that week, and not May 4."""
    nearest, day = anchors.last.get("any"), anchors.last.get("day")
    return rule[:3] == ("unit", "D", 1) and nearest is not None and day is not None and nearest[0] > day[0] and nearest[3][:2] == ("unit", "W")


def _is_put_off(known: Tokens, told: Span, first: int, rule: Rule) -> bool:
    """Whether the token `first` begins the day to which something was put off from the day `told`, both given by their number alone: it need not lie ahead."""
    moved = known.words[first - 1] in ("to", "until", "till") and not MOVES.isdisjoint(known.words[max(0, first - 4) : first - 1])
    return moved and told[3][2] == "past" and int(str(rule[1])) > int(str(told[3][1])) and known.starts[first] - known.ends[told[1] - 1] < NEAR


MOVES = frozenset("put moved postponed pushed delayed adjourned deferred shifted".split())


def _is_told_month(known: Tokens, month: Span, first: int) -> bool:
    """Whether a month stands right before a bracket with one of its days, at token `first`."""
    return month[3][0] == "month" and ANCHOR not in month[3] and known.words[month[1] : first] in (["(", "on"], ["("], [",", "on"])


def _later(rule: Rule, base: Rule) -> Rule:
    """A later day of the month of a day that has its year: 'on December 16, 2010. She came home on December 27'."""
    if rule[2] != base[2] or int(str(rule[3])) <= int(str(base[3])):
        return rule
    return (*rule, LIKELY, base[base.index(LIKELY) + 1] if LIKELY in base else base[1])


def joined(known: Tokens, spans: Iterable[Span]) -> Iterator[Span]:
    """Neighbours that make one: "90 days after April 9" is a day; of "April and May" the first carries the range.

    The second half of a range keeps its own value.
    """
    found = [_day_of_month(known, span) for span in spans]
    n = 0
    while n < len(found):
        following = found[n + 1] if n + 1 < len(found) else None
        if following and (week := _weekday_of_week(known, found[n], following)):
            yield (*found[n][:3], week)
            n += 2
            continue
        merged = (_counted_from(known, found[n], following) or _together(known, found[n], following) or _in_week(known, found[n], following)) if following else None
        if merged:
            yield merged
            n += 2
            continue
        first, last, kind, rule = found[n]
        if following and _is_pair(known, found[n], following):
            rule, other = _same_year(rule, following[3])
            found[n + 1] = following = (*following[:3], other)
            found[n] = (first, last, kind, rule)
        if following and (week := _of_its_week(known, found[n], following)):
            rule = week
            found[n] = (first, last, kind, rule)
        if following and _is_range(known, found[n], following):
            rule = (*rule, RANGE, *following[3])
        yield first, last, kind, rule
        n += 1


def _day_of_month(known: Tokens, span: Span) -> Span:
    """'The 4th of next month', with the words before the month."""
    first, last, _, rule = span
    if rule[:2] != ("unit", "M") or first < 2 or known.words[first - 1] != "of" or not known.words[first - 2].endswith(("st", "nd", "rd", "th")):
        return span
    day = known.values[first - 2]
    if known.classes[first - 2] != "n" or not isinstance(day, int):
        return span
    return first - 2 - (known.words[first - 3 : first - 2] == ["the"]), last, "DATE", ("monthday", day, OF_MONTH, ANCHOR, *rule[:3], None, *(rule[rule.index(ANCHOR) :] if ANCHOR in rule else ()))


def _counted_from(known: Tokens, a: Span, b: Span) -> Span | None:
    """"90 days after April 9": two spans with only the preposition between, or at the end of the first."""
    rule, day = a[3], b[3]
    if rule[0] != "dur" or day[0] != "day" or ANCHOR in day or known.words[a[0]] in ("a", "an") and is_count(known, a[0]):
        return None  # 'four night shifts a month from May 1'
    gap = known.words[a[1] : b[0]]
    sign = SIGNS.get(known.words[a[1] - 1]) if not gap else SIGNS.get(gap[0]) if len(gap) == 1 else None
    value = str(rule[1])
    if gap == ["from"] and (RANGE in day or known.words[a[0] - 1 : a[0]] == ["for"]):
        return None  # 'will reopen for five days from 16 to 20 March'
    if sign is None or not value[1:-1].isdigit() or value[-1] not in "DWMY":
        return None
    return a[0], b[1], "DATE", ("shift", int(value[1:-1]), value[-1], sign, "day", ANCHOR, *day[:4], None, None)


def _in_week(known: Tokens, a: Span, b: Span) -> Span | None:
    """"Three weeks ago, on a Friday": the Friday of that week. "A year ago, on March 9": that day of that year."""
    week, day = a[3], b[3]
    if week[0] == "shift" and week[2:4] == ("Y", -1) and isinstance(week[1], int) and day[0] in ("day", "month") and day[1] is None and ANCHOR not in day and RANGE not in day:
        if [w for w in known.words[a[1] : b[0]] if w != ","] not in (["on"], ["in"], []):
            return None
        if day[0] == "month":
            return a[0], b[1], b[2], ("month", None, day[2], None, day[4], -week[1])
        return a[0], b[1], b[2], ("day", None, day[2], day[3], None, None, OF_YEAR, ANCHOR, "unit", "Y", -week[1], None)
    if week[0] != "shift" or week[2:4] != ("W", -1) or day[0] != "weekday" or ANCHOR in week + day or [w for w in known.words[a[1] : b[0]] if w != ","] not in (["on"], ["on", "a"], ["on", "the"]):
        return None
    return a[0], b[1], b[2], ("weekday", day[1], None, 0, day[4] if len(day) > 4 else None, ANCHOR, "unit", "W", -int(str(week[1])), None)


def _weekday_of_week(known: Tokens, a: Span, b: Span) -> Rule | None:
    """The rule of the weekday of 'at Tuesday's auction last week', which lies in that week; None for any other two dates."""
    day, week, between = a[3], b[3], known.words[a[1] : b[0]]
    if day[0] != "weekday" or week[:2] != ("unit", "W") or ANCHOR in day + week or day[3] is not None or not 0 < len(between) <= MOST_NOUNS or not all(word.isalpha() or word in ("'s", "’s") for word in between):
        return None
    if not (known.words[a[1] - 1].endswith(("'s", "’s")) or between[0] in ("'s", "’s")):
        return None
    return ("weekday", day[1], None, 0, day[4] if len(day) > 4 else None, ANCHOR, *week)


MOST_NOUNS = 5  # words of 's tea auction'


def _together(known: Tokens, a: Span, b: Span) -> Span | None:
    """"One hour and 40 minutes", "two years and six months": one length of time."""
    first, second = str(a[3][1]), str(b[3][1])
    if a[3][0] != "dur" or b[3][0] != "dur" or known.words[a[1] : b[0]] != ["and"] or "X" in first + second:
        return None
    if (first[:2] == second[:2] == "PT" and first[-1] + second[-1] in ("HM", "MS")) or "T" not in first + second and first[-1] + second[-1] in ("YM", "MD", "WD"):
        return a[0], b[1], "DURATION", ("dur", first + second[2 if first[1] == "T" else 1 :])
    return None


def _is_pair(known: Tokens, a: Span, b: Span) -> bool:
    """April and May 2025, March 3 to June 30: months or days with one word between."""
    kind = a[3][0]
    return kind in ("day", "month") and kind == b[3][0] and b[0] - a[1] == 1 and known.words[a[1]] in PAIRED and ANCHOR not in a[3] + b[3]


def _same_year(a: Rule, b: Rule) -> tuple[Rule, Rule]:
    """A year that stands with the second holds for the first; without one the second follows the first."""
    month, other = (int(str(a[2])), int(str(a[3]) if a[0] == "day" else 0)), (int(str(b[2])), int(str(b[3]) if b[0] == "day" else 0))
    if a[1] is None and isinstance(b[1], int):
        return (a[0], b[1] if month <= other else b[1] - 1, *a[2:]), b
    if a[1] is None and b[1] is None and a[0] == "month" and month < other and a[3] == "past":
        return a, (*b[:3], None, *b[4:])
    return a, b


def _next_to(a: Rule, b: Rule) -> bool:
    """April and May, 2018 and 2019; not March and October."""
    at = 2 if a[0] == "month" else 1
    first, second = a[at], b[at]
    return a[0] == "day" or isinstance(first, int) and isinstance(second, int) and (second - first) % (12 if a[0] == "month" else 10000) == 1


def _days_running(a: Rule, b: Rule) -> bool:
    """'On Monday and Tuesday': two weekdays of which one follows the other, without 'last' or 'next'."""
    return (_plain(a, b) or ANCHOR in a and a[2:] == b[2:]) and (int(str(b[1])) - int(str(a[1]))) % WEEK == 1


def _plain(a: Rule, b: Rule) -> bool:
    """Two weekdays of one tense, without 'last' or 'next'?"""
    return isinstance(a[1], int) and isinstance(b[1], int) and a[2] == b[2] and a[3] is b[3] is None and ANCHOR not in a + b


def _of_its_week(known: Tokens, a: Span, b: Span) -> Rule | None:
    """The first weekday of 'on Wednesday and Thursday of last week', of that week as well; None for any other two dates."""
    one, other = a[3], b[3]
    if one[0] != "weekday" or other[:1] != ("weekday",) or b[0] - a[1] != 1 or known.words[a[1]] not in PAIRED or ANCHOR not in other or other[other.index(ANCHOR) + 1 :][:2] != ("unit", "W"):
        return None
    if not isinstance(one[1], int) or not isinstance(other[1], int) or one[3] is not None or ANCHOR in one or other[1] <= one[1]:
        return None
    return ("weekday", one[1], *other[2:])


BEFORE_DAYS = frozenset("on both of for between spent spend spends spending".split())  # 'spent Wednesday and Thursday at the plant'


def _is_range(known: Tokens, a: Span, b: Span) -> bool:
    kind = a[3][0]
    if b[0] - a[1] != 1 or kind != b[3][0]:
        return False
    if kind == "monthday":
        return known.words[a[1]] in PAIRED and known.words[a[0] - 1 : a[0]] in (["on"], ["of"]) and int(str(b[3][1])) == int(str(a[3][1])) + 1 and a[3][2:] == b[3][2:]
    if kind not in JOINABLE:
        return False
    joint, before = known.words[a[1]], known.words[a[0] - 1] if a[0] else ""
    if joint == "and" and kind == "weekday":
        return (before == "between" and _plain(a[3], b[3]) or before in BEFORE_DAYS and _days_running(a[3], b[3])) and known.classes[b[1] : b[1] + 1] != "s" and (ANCHOR in a[3] or known.words[b[1] : b[1] + 1] not in NEW_SUBJECT)
    if joint == "and":
        return kind in ("month", "year", "day") and (before == "between" or before == "in" and _next_to(a[3], b[3]))
    return joint in TO and ANCHOR not in a[3]
