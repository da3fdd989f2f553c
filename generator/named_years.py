"""Dates that are part of a name, belong to a thing or speak of these days in general."""

import re

from generator.model import DateExpr

ANNIVERSARY = re.compile(r"\banniversary of\s[^,;]{3,80}\s(?:in|on)\s(?:the\s)?$")  # 'coincided with the anniversary of her death in 1987'
THE, HELD_AT = re.compile(r"\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Tt]his|that|[Aa]n?)\s$"), re.compile(r"\b(?:[Dd]uring|[Aa]t|[Ii]n|[Ss]ince|[Aa]fter|[Bb]efore)\s(?:the|an?)\s$")
NAME = re.compile(r"\s[A-Z][\w’'-]+\b")
TITLED = re.compile(r"[”\"]\sfrom\s$")  # 'a print called "Harbours" from 1987'
OF_IT = re.compile(r",\san?\s$")  # 'on May 3, a Tuesday'
SIGNED = re.compile(r"[—–-]+\s?[^@\n]{2,60}\(@\w+\)\s$")  # '— Ada Pool (@pool) May 3, 2026', under a post
WHO_DID = re.compile(r"\b(?:who|which)\s(?:had\s)?[a-z]{3,}\s(?:[\w-]+\s){0,4}?before\s$")  # 'for those who applied before last summer'
STANDING = (
    r"(?:live|work|employ|worship|account|belong|remain|exist|consider|depend|use|contain|number|stand|serve|produce|own|make up|has|have|is home|are home)s?"
)
NOWADAYS = re.compile(rf",\s(?:[^;\s]*[^,;\s]\s){{1,6}}?{STANDING}\s(?!to\s)")  # 'Today, about 4,000 people worship there'
DONE = re.compile(r"\b(?:has|have)\s(?:been|[a-z]{3,}ed|begun|made|given|taken|told|said)\b")
STAMP = re.compile(r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,\s)?")
GLUED = re.compile(r"\s(?=[A-Z][a-z]*\s)")


def of_a_thing(text: str, expr: DateExpr, sentence: tuple[int, int]) -> bool:
    """Does the date tell of no happening of its own, but of a thing: 'day five of the 2018 World Cup', or of these days?"""
    before = text[max(sentence[0], expr.start - 100) : expr.start]
    if "anniversary" in before and ANNIVERSARY.search(before) or before.endswith(" from ") and TITLED.search(before) and not text[expr.end : sentence[1]].strip(" ."):
        return True
    if expr.rule[0] == "weekday" and before.endswith((" a ", " an ")) and OF_IT.search(before) or "(@" in before and SIGNED.fullmatch(before.lstrip()):
        return True
    if expr.rule[0] == "year" and THE.search(before) and NAME.match(text, expr.end) and not HELD_AT.search(before):
        return True
    if before.endswith(" before ") and expr.text.startswith("last ") and WHO_DID.search(before):
        return True
    return expr.start == sentence[0] and expr.text == "Today" and NOWADAYS.match(text, expr.end, sentence[1]) is not None and not DONE.search(text, expr.end, sentence[1])


def is_stamp(text: str, expr: DateExpr, sentence: tuple[int, int], dates: tuple[DateExpr, ...]) -> bool:
    """Does a day of the page stand before its first sentence: 'Thursday, May 7, 2026 On Tuesday the mayor left'?"""
    if expr.rule[0] != "day" or not STAMP.fullmatch(text, sentence[0], expr.start) or not GLUED.match(text, expr.end) or not expr.text[-4:].isdigit():
        return False
    return any(expr.end < d.start < sentence[1] for d in dates)
