"""A day with another one counted from it beside it: 'on May 3, two days after the court ordered it, Ada Pool closed the pit'."""

import re

from generator.antecedents import antecedent, subject_phrase
from generator.clause_bounds import first_comma
from generator.clauses import WORDS, verb_at
from generator.joint_deeds import OF_WHOM

COUNT = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|some|\d{1,3})\s(?:hour|day|week|month|year)s?|the (?:day|week|month|year)"
BESIDE = re.compile(rf",\s(?:(?:just|only|barely|exactly)\s)?(?:{COUNT})\s(?:after|before)\s(?P<clause>[^,;:“”\"]{{5,100}}),\s(?=\S)")
ON_DAY = re.compile(r"(?:^|\s)(?:(?:late|early)\s)?(?:on|in)\s(?:the\s)?(?:[A-Z]|\d)[^,;]{2,24}$|^(?:last|late on|early on|late last|early last)\s[A-Z][a-z]+$|^yesterday$", re.I)
CLEFT = re.compile(r"(?:(?:And|But|Yet)\s)?It (?:is|was)\s(?P<who>(?!(?:not|on|in|at|only|because|when|after|before|until|with|by|for|from)\b)[^,;:]{2,60})\s(?:who|which|that)$")
GOES_ON = re.compile(r"(?:to|that|by|with)\s")
TOLD_BY = re.compile(r"(?:he|she|it|they|who|which)\b", re.I)


def beside_counted(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """What the sentence tells of this day: the clause that is counted from, or the rest without it; None for any other sentence."""
    if text.find(" after ", *sentence) < 0 and text.find(" before ", *sentence) < 0:
        return None
    found = next((m for m in BESIDE.finditer(text, *sentence) if ON_DAY.search(text[sentence[0] : m.start()])), None)
    day = ON_DAY.search(text[sentence[0] : found.start()]) if found else None
    if found is None or day is None or verb_at(WORDS.findall(found["clause"])) < 0 or "“" in text[slice(*sentence)]:
        return None
    inside = found.start("clause") <= date[0] < found.end("clause")
    if date[0] < sentence[0] + day.start() or inside and date[0] > found.start("clause"):
        return None
    told = main_clause(text, sentence, found, text[sentence[0] : sentence[0] + day.start()], date)
    return found["clause"] if inside and told else told


def main_clause(text: str, sentence: tuple[int, int], aside: re.Match[str], led: str, date: tuple[int, int]) -> str | None:
    """What is told on both sides of the aside; None where what follows does not go on with what led to it."""
    rest = text[aside.end() : sentence[1]].rstrip(".")
    does = verb_at(["It", *WORDS.findall(rest[:60])]) == 1
    if cleft := CLEFT.fullmatch(led):
        return f"{cleft['who']} {rest}" if does else None
    if who := OF_WHOM.search(led):
        end = first_comma(text, aside.end(), sentence[1])
        subject = antecedent(led[: who.start()])
        return f"{subject} {text[aside.end() : end].rstrip('.')}" if does and subject and date[0] < end else None
    if not led:
        return rest if subject_phrase(rest) or TOLD_BY.match(rest) else None
    return f"{led} {rest}" if GOES_ON.match(rest) and verb_at(WORDS.findall(led)) > 0 else None
