"""Lines of the text that only say what a picture shows."""

import re

from generator.clause_bounds import SHORT_VERB, VERB
from generator.clauses import has_verb
from generator.event_nouns import event_nouns

SIDES = re.compile(r"\((?:left|right|cent(?:er|re)|[LRC])\)")  # 'Ada Pool (left) and Ben Ortov (right) on May 3'
CREDIT = re.compile(r"\s?[(\[]?(?:Image|Photo|Photograph|Picture|Video|Credit)s?(?: by| courtesy of)?:?\s")  # 'The hall on Friday. Image: Ada Pool.'
AGENCY = re.compile(r"\s\|\s[^|]{2,60}$")  # 'Ada Pool at the harbour in May. | Ben Ortov/Sund Press'
SEEN = re.compile(r",\s(?:pictured|photographed)\s(?=(?:this|on|in|at|last|yesterday|today|here)\b)")
FROM_FILE = re.compile(r"[;,.]\s(?:from|on)\sfile\b|\bfile (?:photo|image|picture)\b", re.I)
NAMED = re.compile(r"(?:[A-Z][\w.’'-]*,?\s+)+(?:with|and|at|in|on|near|during|of|from|outside|beside)\s")
LONGEST = 200  # characters of a caption


def is_picture(text: str, sentence: tuple[int, int]) -> bool:
    """Does the sentence say what is seen, with no verb and no happening in it? 'Ada Pool with her deputy in Tarsk on May 3. Image: Home Office.'"""
    start, end = sentence
    if end - start > LONGEST:
        return False
    words = text[start:end]
    if "|" in words and (credited := AGENCY.search(words)):
        return names_only(words[: credited.start()])
    if seen := SEEN.search(words):
        who = words[: seen.start()].lstrip("0123456789./- ")
        return who[:1].isupper() and not tells(who) and not has_verb(words[seen.end() :])
    marked = ("(" in words and SIDES.search(words)) or ("file" in words and FROM_FILE.search(words)) or CREDIT.match(text, end)
    return bool(marked) and names_only(words)


def tells(words: str) -> bool:
    return bool(VERB.search(words) or SHORT_VERB.search(words)) or has_verb(words)


def names_only(words: str) -> bool:
    """Somebody's name and no verb or happening behind it: 'Ada Pool (left) with her deputy in Tarsk on May 3'."""
    words = SIDES.sub("", words)
    return NAMED.match(words) is not None and not tells(words) and not re.search(rf"\b(?:{event_nouns()})\b", words)
