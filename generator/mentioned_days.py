"""Days that a sentence names beside what it tells: 'as we wrote on Sunday', 'read out a list: the casket of 1668'."""

import re

from generator.clauses import WORDS, verb_at
from generator.event_nouns import event_nouns
from generator.model import DateExpr

AS_WE = re.compile(r"As (?:we|this (?:news)?paper|this site|we have) (?:wrote|reported|said|announced|told you|mentioned|published)(?: (?:here|already))?\s(?:(?:late|early)\s)?(?:on\s|in\s|last\s)?$")
SOONER = re.compile(r"\bit (?:sooner|earlier|later):\s(?:on|in|for)\s(?:the\s)?$")  # 'had thought to do it sooner: on May 3, then on June 9'
IS_HOW = re.compile(r"(?:That|This|It)(?:,\s[^,]{3,40},)?\s(?:is|was)\s(?:how|why|what|where)\b(?! long\b)")  # 'That, the alarm says, is how long somebody spent there'
INVITED_FOR = re.compile(r"\bhad (?:originally|initially|first) (?:invited|summoned|asked|called)\s[^,;:.]{2,80}\sfor\s(?:the\s)?$")  # 'who had originally invited both for last Friday'
AGAIN = ("quoted", "cited", "recalled", "repeated")  # one of them in each of these
REPEATED = re.compile(r"\b(?:phrase|words?|sentence|line|remark|formula|expression|answer) (?:that|which) [^,;:]{3,60}?\b(?:quoted|cited|recalled|repeated)\s(?:(?:late|early)\s)?(?:on|in)\s(?:the\s)?$")
GOING_ON = re.compile(r"\s(?:which|that|who)\s[^,;]{2,60}\b(?:had|has|have) been [a-z]+ing\s[^,;]{0,60}\bsince\s(?:the\s)?$")  # 'nine cups vanished which the town had been showing since 1957'
THING_OF = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s(?:[\w’'-]+\s){0,4}?(?P<noun>[a-z’'-]+)\sof\s(?:the\s(?:year\s)?)?$")
PARTS = frozenset("end beginning start middle close turn half quarter rest course most part all days weeks months hours years day week month year night morning spring summer autumn fall winter remainder class value price level out as".split())


BY_TODAY = re.compile(r"\b[Ii]t(?:[’']s| is| was| will be| has been)\s(?:now\s|just\s|exactly\s)?[\w-]+\s(?:day|week|month|year)s?\s$")  # 'It will be four weeks tonight since the dam burst'
OPENING = re.compile(r"(?:[A-Z][a-z]+:\s)?(?:(?:But|And|So|Yet)\s)?(?:With|After|Despite|Following|Given|Since|Before)\s[^,;:]{5,90}\s(?:in|on|of|during|from)\s(?:the\s)?(?:(?:early|late)\s|mid-)?$")
A_DAY = re.compile(r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:19|20)\d\d|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d|yesterday|today|tomorrow)\b")


RECALLING = re.compile(r"(?:Calling|Citing|Recalling|Comparing|Describing|Remembering|Echoing|Invoking|Looking back (?:at|on))\s[^,;:]*$")
TIME_WHEN = re.compile(r",\swhen\s[^.;,]{3,90}?\b(?:in|on|of|since)\s(?:[A-Z]\w+\s)?(?:19|20)\d\d\b")


def led_in(text: str, expr: DateExpr, sentence: tuple[int, int]) -> bool:
    """Is it the day of what only leads in a sentence with a day of its own: 'After heavy rain on Monday, Tuesday was dry'?"""
    if RECALLING.fullmatch(text, sentence[0], expr.start) and (comma := text.find(", ", expr.end, sentence[1])) > 0:
        return A_DAY.search(text, comma, sentence[1]) is not None
    if expr.rule[0] in ("year", "decade") and TIME_WHEN.match(text, expr.end, sentence[1]):
        return True  # 'after his attempt in the early 1990s, when his party won in 1993, …'
    if text[expr.end : expr.end + 1] != "," or not (found := OPENING.fullmatch(text, sentence[0], expr.start)):
        return False
    if verb_at(WORDS.findall(found[0])) >= 0 or re.search(rf"\b(?:{event_nouns()})\b", found[0]):
        return False
    return A_DAY.search(text, expr.end, sentence[1]) is not None


def mentioned(text: str, expr: DateExpr, sentence: tuple[int, int]) -> bool:
    """Is the day one that the sentence only names?"""
    before = text[max(sentence[0], expr.start - 140) : expr.start]
    if led_in(text, expr, sentence):
        return True
    if text.startswith(" since ", expr.end) and BY_TODAY.search(before):
        return True
    if before.endswith((" for ", " the ")) and INVITED_FOR.search(before):
        return True
    if before.startswith("As ") and AS_WE.fullmatch(before) and text[expr.end : expr.end + 1] == ",":
        return True
    if ": " in before and SOONER.search(before) or " is " in text[sentence[0] : expr.start] and IS_HOW.match(text, sentence[0]) or before.endswith((" on ", " in ", " the ")) and any(map(before.__contains__, AGAIN)) and REPEATED.search(before):
        return True
    if " since " in before and (found := GOING_ON.search(before)) and verb_at(WORDS.findall(text[sentence[0] : max(sentence[0], expr.start - 140) + found.start()])) > 0:
        return True
    thing = THING_OF.search(before) if expr.rule[0] == "year" and " of " in before else None
    if not thing or thing["noun"] in PARTS or re.fullmatch(event_nouns(), thing["noun"]):
        return False
    led = before[: thing.start()]
    return led.rstrip().endswith(":") or verb_at(WORDS.findall(led)) >= 0
