"""A clause without the date phrase that opens or closes it: the timeline shows the date beside it."""

import re

from generator.clause_bounds import LEAST_CHARS, VERB
from generator.clauses import WORDS, verb_at


def without_date(text: str, start: int, end: int, date: tuple[int, int]) -> str:
    """The clause without a date phrase that opens or closes it: the timeline shows the date beside it."""
    if not start <= date[0] < end:
        return text[start:end]
    before, after = text[start : date[0]], text[date[1] : end]
    if re.fullmatch(r"\s*(?:on|in|by|at|during|since|from|early|late|earlier|later)?\s*", before, re.I) and (cut := FRONT.match(after)) and (before.strip() or not IS_DAY.match(after)):
        return TOO.sub("", after[cut.end() :])
    if re.fullmatch(r"(?: local time)?[.\s,]*", after) and (cut := re.search(r"\s+(?:already\s+)?(?:(?:early|late)\s+(?:on\s+)?|(?:on or (?:about|around|before)|on|in|at)\s+)?(?:the\s+(?:past\s+)?)?$", before)) and len(before) > LEAST_CHARS:
        rest = before[: cut.start()]
        if not NEEDS_DATE.search(before) and not LEFT_OPEN.search(rest) and not says_when(rest) and (not rest.endswith(",") or VERB.search(rest.rpartition(";")[2])):
            return rest
    return text[start:end]


TOO = re.compile(r"^(?:\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2})(?:,? \d{4})?,\s")  # 'Last Friday, June 7, the council'
FRONT = re.compile(r"(?: local time)?\s*,\s*|\s(?=(?:ordered|told|gave|took|made|put|set|left|began|held|won|lost|sent|sold|said|he|she|it|they|its|his|her|their|the|an?|has|have|had|was|were)\s|at\s\d+(?:[.:]\d\d)?\s|[A-Z][\w’'-]+\s(?!\d))")
IS_DAY = re.compile(r"\s(?:was|is|had|has|have|were)\s")  # 'Monday was the seventh day': the day is the subject
NEEDS_DATE = re.compile(r"\bat the (?:earliest|soonest|latest)\s(?:on\s)?$|\bfirst\s(?:on|in)\s(?:the\s)?$|\b(?:is|are|was|were) now\s$|\bdat(?:es?|ed|ing)\s(?:[\w’'-]+\s){1,3}(?:back\s)?$|\b(?:over|during)\s+(?:the\s+)?$|\b(?:between|beyond|by|within|into|through|until|till|before|since|after|from|expires?|to|for|of|than|and|be|is|are|was|were|been|as|least)\s*(?:(?:on|in)\s+)?(?:the\s+)?$")
LEFT_OPEN = re.compile(r"\b(?:spoken|talked|dreamt|dreamed) of\s[^,;]{2,50}$|\b(?:bears?|bore|carr(?:y|ies|ied)|has|had|gives?|gave|names?|named) (?:the|as its) date$|\band the (?:rest|others?|remainder)$|,\sthat is,?$|\b(?:around|about)$|\bat (?:almost|exactly|roughly)$|(?:,|\sand)\snot$|\band (?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+)$|\bnamely$|(?:,|\band) (?:again|then|later|finally)$|\b(?:say|says)$|\bor(?: (?:early|late|about|around|before))?$|\b(?:that|which|who)\s(?!is\b|was\b)[a-z]+$|,\swhich\s(?:it|he|she|they|the|an?|[A-Z])[^,]*$|\bthe (?:first|second|third|next|last) time$|(?<!due)(?<!set)(?<!is)(?<!are)(?<!was)(?<!were)(?<!ed)\sto (?:start|begin)$|(?<!of)(?<!is)(?<!are)(?<!was)(?<!were)(?<!the)(?<!its)(?<!an)\s(?:opening|starting|beginning|ending|closing)$")  # 'a ballot that closes', 'a show opening'
AUXILIARY = frozenset("is are was were be been being has have had having not also then he she they it who which that and".split())


MADE = re.compile(r",\s(?:taken|made|held|sent|written|given|[a-z]{3,}ed)$")


def says_when(words: str) -> bool:
    """Does the clause end in a participle that only its date completes: 'under an agreement reached' on Friday?"""
    tokens = WORDS.findall(words)
    at = verb_at(tokens)
    if at < 0 and MADE.search(words):
        return True  # 'the first picture, taken'
    return len(tokens) > 2 and 0 <= at < len(tokens) - 2 and bool(re.fullmatch(r"[a-z]+ed|held|made|sent|written|taken|given", tokens[-1])) and tokens[-2].lower() not in AUXILIARY
