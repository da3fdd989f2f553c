"""The weekday that another one of its sentence shows: 'admitted 14 on Saturday after an outbreak on Friday', 'said on Monday that it would come on Wednesday'."""

import re
from datetime import date, timedelta

from generator.clause_bounds import VERB
from generator.dates import resolve
from generator.model import DateExpr, When

REACH = 240  # characters of a sentence in which the other weekday stands before
ENDS = re.compile(r"[.!?](?=\s)|\n")
AFTER = re.compile(r",?\s(?:after|because|since|when)\s|,\s(?:which|who)\s(?=had\s)")
TO_COME = re.compile(r"\b(?:will|would|shall|may|might|could|should|plans?|expects?|hopes?|to be|due|until|till|before|by|next)\b")
SAID_WOULD = re.compile(r"\b(?:said|told|announced|promised|warned|agreed|decided|pledged|ruled|reported)\b[^.;!?]*?\bthat\b[^.;!?]*?\bwould\b|\bthat\b[^.;!?]*?\bwould\b")
FOR_THEN = re.compile(r"\b(?:had|was|were)\s(?:been\s)?(?:announced|planned|called|set|scheduled|fixed|due|booked|meant|foreseen)\s(?:for|on)\s(?:the\s)?$|\bhours before\s(?:an?|the|its|his|her|their)\s(?:[\w’'-]+\s){1,2}?(?:planned|scheduled|called|set|due)\s(?:for|on)\s(?:the\s)?$")  # 'On Monday the union called off the strike that it had announced for Thursday'
SAYING = re.compile(r"\b(?:said|told|announced|promised|warned|agreed|decided|pledged|ruled|reported)\b")
WEEK = 7


def in_order(text: str, expr: DateExpr, when: When, dates: tuple[DateExpr, ...], published: date) -> When | None:
    """The day that is meant; None where the sentence shows no other than `when`."""
    if expr.rule[3] is not None or "@" in expr.rule or not when.date:
        return None
    if later := _told_on(text, expr, when.date, dates, published):
        return later
    other = next((d for d in reversed(dates) if expr.start - REACH < d.start < expr.start and d.rule[0] != "dur"), None)
    if other is None or other.rule[0] != "weekday" or other.rule[3] is not None or "@" in other.rule or other.rule[1] == expr.rule[1] or ENDS.search(text, other.end, expr.start):
        return None
    told = resolve(other, published).date
    if not told or len(told) != len("2024-05-03") or told > published.isoformat():
        return None
    between, day, first = text[other.end : expr.start], date.fromisoformat(when.date), date.fromisoformat(told)
    if day > first and day <= published and (after := AFTER.search(between)) and not (" when " in after[0] and HAD.search(text, max(0, other.start - REACH), other.start)) and ";" not in between and not TO_COME.search(between):
        clause = between[after.end() :]
        return _on(day - timedelta(days=WEEK)) if "," not in clause and VERB.search(clause) else None
    if day > published and FOR_THEN.search(between) or day > published and " would " in between and SAID_WOULD.search(between) and SAYING.search(text, max(0, other.start - REACH), expr.start):
        soonest = first + timedelta(days=(day.weekday() - first.weekday()) % WEEK)
        return _on(soonest) if soonest <= published else None
    return None


def _told_on(text: str, expr: DateExpr, day: str, dates: tuple[DateExpr, ...], published: date) -> When | None:
    """'Had been seen on Thursday, a constable told the court on Monday', in a paper of Thursday: the Thursday before that Monday."""
    if day > published.isoformat() or text.find("had ", max(0, expr.start - REACH), expr.start) < 0 or not PLUPERFECT.search(text, max(0, expr.start - REACH), expr.start):
        return None
    behind = next((d for d in dates if expr.end <= d.start < expr.end + REACH and d.type == "DATE"), None)
    if behind is None or behind.rule[0] != "weekday" or behind.rule[3] is not None or "@" in behind.rule or ENDS.search(text, expr.end, behind.start) or not SAYS_BEHIND.fullmatch(text, expr.end, behind.start):
        return None
    told = resolve(behind, published).date or ""
    return _on(date.fromisoformat(day) - timedelta(days=WEEK)) if len(told) == len("2024-05-03") and told < day else None


PLUPERFECT = re.compile(r"\bhad\s(?:(?:been|not|never|already|just|only|also)\s){0,2}(?:[a-z]{3,}ed|[a-z]+en|left|gone|met|seen|sent|put|held|told|said|made|built|bought|sold|found|lost|won|come|run|begun|set|shut|cut|hit)\b[^,;.]{0,60}\s(?:on\s)?(?:last\s)?$")
SAYS_BEHIND = re.compile(r",\s[^,;.“”\"]{2,60}?\b(?:said|told|testified|confirmed|reported|announced|heard|recalled|admitted|wrote|learned|learnt)\b[^,;.“”\"]{0,40}?\s(?:on\s)?")
HAD = re.compile(r"\bhad\s(?:been\s)?[a-z]+\b[^.;]*$")


def _on(day: date) -> When:
    return When(day.isoformat(), day.isoformat(), "day")
