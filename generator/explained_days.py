"""A day and what happened on it in two sentences: 'on a wet Friday afternoon' … 'That was 22 October', 'The answer came on Wednesday.'"""

import re
from datetime import date

from msgspec.structs import replace

from generator.calendar_words import WEEKDAYS
from generator.model import DateExpr, When

NAMES = WEEKDAYS["en"]
REACH = 1200  # characters back in which the weekday stands
THAT_WAS = re.compile(r"(?:That|This|It) was (?:on )?(?:the )?")
ANY_DAY = re.compile(rf"\b[Oo]n (?:an?|one) [a-z-]+ ((?:{'|'.join(NAMES)})(?: (?:morning|afternoon|evening|night))?)\b", re.I)


FOLLOWED = re.compile(
    r"(?:(?:The|An?|Its|His|Her|Their|That)\s(?:[a-z-]+\s)?(?:epilogue|answer|reply|response|reaction|retort|blow|news|announcement|surprise|sequel|confirmation|denial|twist|climax))\s"
    r"(?:followed|came|arrived)\s(?:(?:already|then|only|just|late|early|soon)\s)?(?:on\s|in\s)?(?:the\s)?"
)
MOST_WORDS = 30  # of the sentence that tells


def told_next(text: str, expr: DateExpr, spans: tuple[tuple[int, int], ...], at: int) -> tuple[int, int] | None:
    """The sentence behind 'The answer came on Wednesday.', which tells what came; None for another one, a question or a quotation."""
    start, end = spans[at]
    if not FOLLOWED.fullmatch(text, start, expr.start) or text[expr.end : end].strip(" .") or at + 1 == len(spans):
        return None
    following = spans[at + 1]
    told = text[slice(*following)]
    return following if "\n" not in text[end : following[0]] and told[:1].isalpha() and told[-1:] == "." and told.count(" ") < MOST_WORDS else None


def explained(text: str, expr: DateExpr, when: When, sentence: tuple[int, int]) -> DateExpr | None:
    """The weekday of which such a sentence tells the date, in its own place; None where the last one before it is another weekday."""
    if when.precision != "day" or not when.date or not THAT_WAS.fullmatch(text, sentence[0], expr.start) or text[expr.end : sentence[1]].strip(" ."):
        return None
    found = [*ANY_DAY.finditer(text, max(0, sentence[0] - REACH), sentence[0])]
    if not found or NAMES.index(found[-1][1].split()[0].lower()) != date.fromisoformat(when.date).weekday():
        return None
    return replace(expr, start=found[-1].start(1), end=found[-1].end(1), text=found[-1][1])
