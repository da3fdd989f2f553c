"""Expressions that name a calendar date, and those that a day right before them makes one: 'two days later', 'the same day'."""

import re
from datetime import date

from generator.calendar_words import RELATIVE_DAYS
from generator.dates import resolve
from generator.event_kinds import PLANNED
from generator.model import DateExpr, When
from generator.timex import ANCHOR

# Expressions that name a calendar date or a week, month or quarter; "that month", "to this day", "a year earlier" date nothing new.
DATED = re.compile(
    r"\d{4}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|day\b|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b|"
    r"\b(?:today|yesterday|tomorrow|tonight|last night|this (?:morning|afternoon|evening))\b|\b(?:last|next|this|earlier this|later this)\s+(?:week|weekend|month|quarter|spring|summer|autumn|fall|winter)|"
    r"quarter|\bweekend\b|\b(?:christmas|easter|halloween|new year[’']s|valentine[’']s|boxing day)\b|\b(?:spring|summer|autumn|fall|winter)\b|\d{2}s\b|年|月|日",
    re.I,
)
VAGUE = re.compile(r"\b(?:that|the same|same|a|one|the) (?:day|week|month|year|quarter)\b|\bthis day\b|\bholidays?\b|\bdays\b|\bthe day\b|\b(?:in|for) the year\b|^(?:the )?(?:year|month|week)$|now(?:adays)?$|\b(?:that|same|a|one|every) weekend\b", re.I)
NAMED_DAYS = frozenset(word for words in RELATIVE_DAYS.values() for word, days in words.items() if days)  # 'heute' is 'nowadays' as well
THAT_MONTH = re.compile(r"\b(?:that|the same) month$")
NAMES_DAY = re.compile(r"(?<!mid)day\b|\b(?:today|tonight|tomorrow|mon|tues?|wed|thu(?:rs)?|fri|sat|sun|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)", re.I)  # '2:45 a.m. on Friday'
TWO_DAYS = ("the day before yesterday", "the day after tomorrow")
SAME_DAY = re.compile(r"(?:(?:on )?(?:the|that) )?same day", re.I)
OPENS, CLOSES = re.compile(r"(?:(?:Also|Later|Late|Early|That|On|on|the|that)\s){0,3}$"), re.compile(r"[.;]?[”\"]?\s*$")
BEFORE_IT = 240  # characters in which the sentence before it stands
END_OF = re.compile(r"(?:the )?end of (?:the|this|next) (?:week|month|year)", re.I)
AIM = re.compile(r"\b(?:is|remains|are)\s(?:still\s)?(?:the|its|his|her|their)\s(?:[a-z]+\s){0,2}(?:aim|goal|target|plan|hope)\b")  # 'A deal by the end of the month is still the official aim'
GOING = re.compile(r"\b(?:is|are)\s[a-z]+ing\b")
DAY_BESIDE = re.compile(r"the day (?:after|before)", re.I)
NEAR_DAY, MOST_APART = 160, 14  # characters behind the day before, and days from it, at most
OPENING, FEW_SENTENCES = 450, 5  # characters, and ends of sentences, where it opens its sentence and its paragraph has no other date in between
SENTENCE_END = re.compile(r"[.!?][\"”’]?\s+[A-Z“\"]")
NEXT_PARAGRAPH = re.compile(r"[^.!?;\n]*(?:[.](?=\d)[^.!?;\n]*)*\.[\"”’]?\n+[^.!?;\n]{3,80}")
WEEK_BEFORE = re.compile(r"\bweek,?\s(?:on\s)?$")
OF_IT = re.compile(r"\s(?:than|the|its|his|her|their|an?|after|before)\b")  # 'a day before the vote': told from the vote
THAN_IT = re.compile(r"\s(?:than|after|before)\b")  # behind 'later', of which 'the' begins a clause


def tells_a_date(expr: DateExpr, when: When) -> bool:
    """Whether an expression names a date by itself, of whatever precision; no length of time, and no 'that day'."""
    if expr.type not in ("DATE", "TIME") or not when.date or not when.precision or "X" in when.date:
        return False
    if expr.text.lower().endswith("before last") or expr.text.lower() in TWO_DAYS:
        return True
    if when.precision == "year" and not re.search(r"\d{4}", expr.text):
        return False
    if expr.rule[0] == "shift" and expr.rule[4:7] in (("day", ANCHOR, "weekday"), ("day", ANCHOR, "unit")):
        return True  # a week on Sunday
    if expr.rule[0] in ("day", "month") and " ago" in expr.text.lower():
        return True  # a year ago, on March 9
    named = expr.rule[0] in ("weekday", "month", "monthday") or expr.text.lower() in NAMED_DAYS  # of any language
    return (named or expr.rule[0] == "day" and expr.text[:1].isdigit() or bool(DATED.search(expr.text))) and (expr.rule[0] == "monthday" or not VAGUE.search(expr.text))


def on_the_same_day(text: str, expr: DateExpr, when: When, dates: tuple[DateExpr, ...], sentence: tuple[int, int], published: date | None) -> bool:
    """'On 14 May it added cheese. The same day Iraq suspended imports', 'Ten families lodged a complaint the same day': where the sentence before has no other day."""
    if expr.rule[:3] != ("unit", "D", 0) or ANCHOR not in expr.rule or when.precision != "day" or not SAME_DAY.fullmatch(expr.text):
        return False
    if not OPENS.fullmatch(text, sentence[0], expr.start) and (not CLOSES.match(text, expr.end, sentence[1]) or text.endswith(" of ", 0, expr.start)):
        return False
    least = max(0, sentence[0] - BEFORE_IT, text.rfind("\n", 0, sentence[0]) + 1, text.rfind(". ", 0, max(0, sentence[0] - 2)) + 1)
    named = {resolve(d, published).date for d in dates if least <= d.start < sentence[0] and d.type == "DATE" and (d.rule[0] in ("day", "weekday", "monthday") or d.text.lower() in NAMED_DAYS)}
    return named == {when.date}


def closes_a_unit(text: str, expr: DateExpr, when: When, sentence: tuple[int, int], published: date | None) -> bool:
    """'Will leave at the end of the month', of the article's own month."""
    return bool(END_OF.fullmatch(expr.text) and published and ANCHOR not in expr.rule and when.date and when.precision and (PLANNED.search(text, *sentence) or GOING.search(text, *sentence) or AIM.search(text, *sentence)))


def part_of_that(expr: DateExpr, when: When, dates: tuple[DateExpr, ...], sentence: tuple[int, int]) -> bool:
    """'Was to reopen in early April, and will stay shut until the end of that month': of a month in its own sentence."""
    if expr.rule[:2] != ("unit", "M") or not expr.rule[3] or ANCHOR not in expr.rule or not when.date or not THAT_MONTH.search(expr.text):
        return False
    meant = expr.rule[expr.rule.index(ANCHOR) + 1 :]
    return any(d.rule == meant and sentence[0] <= d.start < expr.start for d in dates)


def days_apart(text: str, expr: DateExpr, dates: tuple[DateExpr, ...]) -> bool:
    """'Two days later': so many days from the day right before it in the same sentence or the one before, or, as the first words of a sentence, in its paragraph."""
    counted = expr.rule[0] == "shift" and expr.rule[2] == "D" and isinstance(expr.rule[1], int) and expr.rule[1] <= MOST_APART
    if ANCHOR not in expr.rule or not counted and not (expr.rule[:2] == ("unit", "D") and DAY_BESIDE.fullmatch(expr.text)):
        return False
    before = max((d for d in dates if d.end <= expr.start and d.type in ("DATE", "TIME")), key=lambda d: d.end, default=None)
    if before is None or expr.rule[expr.rule.index(ANCHOR) + 1 :] != before.rule or not (before.rule[0] in ("day", "weekday", "clock") or before.rule[:2] == ("unit", "D")):
        return False
    between = text[before.end : expr.start]
    if WEEK_BEFORE.search(text, max(0, before.start - 12), before.start):
        return False  # 'last week Monday'
    if "\n" in between and counted and expr.text.endswith("later") and len(between) < NEAR_DAY + NEAR_DAY // 2:
        return NEXT_PARAGRAPH.fullmatch(between) is not None and not between.endswith((" it ", " them ", " this ", " so ")) and not THAN_IT.match(text, expr.end)  # '… on May 3.' and, to begin the next paragraph, 'The board three days later refused it'
    opens = " later" not in between and SENTENCE_END.search(f"{between}A", max(0, len(between) - 4)) is not None
    if not counted and not opens and not between.endswith(" and "):
        return False  # 'apologised on Wednesday for the collapse the day before'
    return len(between) < (OPENING if opens else NEAR_DAY) and "\n" not in between and len(SENTENCE_END.findall(f"{between}A")) < (FEW_SENTENCES if opens else 2) and not (THAN_IT if expr.text.endswith(("later", "earlier")) else OF_IT).match(text, expr.end)
