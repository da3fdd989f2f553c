"""A day that a later sentence gives for 'on a wet Friday afternoon': 'That was 22 October.'"""

import re
from datetime import date

from msgspec.structs import replace

from generator.calendar_words import WEEKDAYS
from generator.model import DateExpr, When

NAMES = WEEKDAYS["en"]
REACH = 1200  # characters back in which the weekday stands
THAT_WAS = re.compile(r"(?:That|This|It) was (?:on )?(?:the )?")
ANY_DAY = re.compile(rf"\b[Oo]n (?:an?|one) [a-z-]+ ((?:{'|'.join(NAMES)})(?: (?:morning|afternoon|evening|night))?)\b", re.I)


def explained(text: str, expr: DateExpr, when: When, sentence: tuple[int, int]) -> DateExpr | None:
    """The weekday of which such a sentence tells the date, in its own place; None where the last one before it is another weekday."""
    if when.precision != "day" or not when.date or not THAT_WAS.fullmatch(text, sentence[0], expr.start) or text[expr.end : sentence[1]].strip(" ."):
        return None
    found = [*ANY_DAY.finditer(text, max(0, sentence[0] - REACH), sentence[0])]
    if not found or NAMES.index(found[-1][1].split()[0].lower()) != date.fromisoformat(when.date).weekday():
        return None
    return replace(expr, start=found[-1].start(1), end=found[-1].end(1), text=found[-1][1])
