"""Dates that are counted from a day that the article does not show: 'the next day he was dead', 'told them to come back in March'."""

import re
from datetime import date, timedelta

from generator.model import DateExpr, When
from generator.timex import ANCHOR

OPENED = re.compile(r"(?:In|After|Before|Since|When|While|With|Having|Following|By|Elected|Founded)\s[^.;\n]{0,90}?\b(?P<year>(?:19|20)\d\d),\s(?P<rest>[^.;\n]*)$")
YEAR_COMMA, LONGEST_SENTENCE = re.compile(r"\d{4},\s"), 400
ANOTHER = re.compile(r"\b(?:which|who|whose|but|now|until|later|this|last|next|since)\b")
HALF = 180  # days back to a month for which it is not sure that somebody was told to do something
TOLD_TO = re.compile(r"\bhad\s(?:told|asked|ordered|invited|urged|instructed|promised|called on|agreed with)\s[^.;:“”\"]{3,80}?\sto\s[a-z]+\b[^.;,]{0,40}\sin\s$")
FAR = 290  # days to a month of which it is not sure that it is meant
WOULD = re.compile(r"\b(?:said|told|asked|announced|promised|pledged|warned|estimated|wrote)\b[^.;]{0,60}?\b(?:could|would)(?:n[’']t)?\s[^.;]{0,50}$")
NEXT = re.compile(r"(?:the|that) (?:(?:next|following|previous|same) day|day (?:after|before))|the night before", re.I)
WAS = re.compile(r",?\s(?:[\w’'-]+\s){0,4}?(?:was|were|had|did|[a-z]{3,}ed)\b(?![^.;]*\b(?:will|would|is to|are to)\b)")  # 'A strike is called for Sunday. The next day members voted'
WILL = re.compile(r"[^.,;]{0,30}\bwill\b")


def astray(text: str, expr: DateExpr, when: When, published: date | None) -> bool:
    """Is 'the next day' of what 'will' be counted from a day that is over? Then it is counted from one that is not seen here."""
    if expr.rule[:2] == ("unit", "D") and ANCHOR not in expr.rule and NEXT.fullmatch(expr.text):
        return True  # 'The next day he was dead': nobody says after which
    if expr.rule[:2] == ("unit", "D") and "clock" in expr.rule[-2:]:
        return True  # 'at 2:30 the next day', of an hour without a day
    if expr.rule[0] in ("month", "day") and expr.rule[1] is None and ANCHOR not in expr.rule and published and when.date and of_earlier_year(text, expr, when.date):
        return True
    if expr.rule[0] == "month" and "past" in expr.rule and published and (when.date or "") <= (published - timedelta(days=HALF)).isoformat()[:7] and TOLD_TO.search(text, max(0, expr.start - 120), expr.start):
        return True  # in February: 'had told its workers to come back in March', of this year or the last
    if expr.rule[0] == "month" and "future" in expr.rule and published and (when.date or "") >= (published + timedelta(days=FAR)).isoformat()[:7] and WOULD.search(text, max(0, expr.start - 90), expr.start):
        return True  # in November: 'said they could be ready by September', of this year or the next
    if expr.rule[:2] == ("unit", "D") and ANCHOR in expr.rule and published is not None and (when.date or "") > published.isoformat() and NEXT.fullmatch(expr.text) and WAS.match(text, expr.end):
        return True
    return expr.rule[:2] == ("unit", "D") and ANCHOR in expr.rule and published is not None and (when.date or "") <= published.isoformat() and WILL.match(text[expr.end : expr.end + 40]) is not None


def of_earlier_year(text: str, expr: DateExpr, day: str) -> bool:
    """A month without its year in a sentence that leads in with a year long past: 'After a defeat in 2004, he left in mid-August'."""
    least = max(0, expr.start - LONGEST_SENTENCE)
    if not YEAR_COMMA.search(text, least, expr.start):
        return False
    begun = max(least - 1, *(text.rfind(mark, least, expr.start) for mark in ("\n", ". ", "! ", "? "))) + 1
    found = OPENED.match(text[begun : expr.start].lstrip(" .!?"))
    return found is not None and int(found["year"]) < int(day[:4]) - 1 and not ANOTHER.search(found["rest"])
