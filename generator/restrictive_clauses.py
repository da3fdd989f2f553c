"""The relative clause without commas that a subject carries: 'The pupils whose results were mixed up in June will sit the exam again'."""

import re
from collections.abc import Sequence

from generator.antecedents import ARTICLES, antecedent, possessive
from generator.clause_subjects import agreeing
from generator.clauses import DETERMINERS, SURE, WORDS, finite, verb_at
from generator.dateless import without_date
from generator.pronoun_doubts import human

PRONOUN = re.compile(r"(?<!,)\s(?P<who>that|which|who|whose|where)\s")
STOPS = re.compile(r"[,;:()“”\"—–]")
BEGINS = re.compile(r"(?:(?:^|.*,\s|.*\b(?:said|says|announced|confirmed|told\s[\w’' -]{2,30})\s(?:that\s)?)(?=(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Tt]wo|[Tt]hree|\d+|[A-Z])))", re.S)
DAY_FIRST = re.compile(r"(?:(?:late|early)\s)?(?:on|in)\s(?:the\s)?|")
HOLLOW = re.compile(r"\b(?:those|these|anyone|anybody|someone|somebody|everyone|everybody|one|ones|people|all|many|some|others?|nobody|none|person|first|last|only|day|time|moment|fact|claim|news|report|reports|claims|fear|fears|belief|idea|hope|sign|signs|it|this|that|what)$", re.I)
PART_OF = re.compile(r"\s(?:for|of|from|at|with|in|by|near)\s(?=(?:the|an?|its|his|her|their)\s|[A-Z])")
BESIDE_VERB = frozenset("to have been be not never also only already then later just since now still first again".split())
BEFORE_VERB = frozenset("never also later finally eventually then soon".split())  # 'The strike that was to begin on May 3 never took place'
JOINED = frozenset("and or but to as than if when while because who that which whose not".split())
SUBORDINATE = frozenset("after before when while because since as if until that which who where whose though although".split())
JOINS = re.compile(r"\s(?:and|but|or|that|when|while|who|which)\s")
LONGEST = 130  # characters of such a clause


def restricted(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """Of such a day what the clause tells of the subject: 'The pupils' results were mixed up'; None where no such clause holds the day."""
    if not any(text.find(pronoun, max(sentence[0], date[0] - LONGEST), date[0]) >= 0 for pronoun in (" that ", " which ", " who ", " whose ", " where ")):
        return None
    opened = [m for m in PRONOUN.finditer(text, max(sentence[0], date[0] - LONGEST), date[0]) if not STOPS.search(text, m.end(), date[0])]
    if not opened:
        return None
    relative = opened[-1]
    led = BEGINS.match(text, sentence[0], relative.start() + 1)
    start = led.end() if led else sentence[0]
    who = text[start : relative.start()]
    if not who or HOLLOW.search(who) or STOPS.search(who) or verb_at(["So", *WORDS.findall(who)]) >= 0 or who.split()[0].lower() not in ARTICLES | {"two", "three"} and not who[0].isupper() and not who[0].isdigit():
        return None
    begins = date[1] + 1 if DAY_FIRST.fullmatch(text, relative.end(), date[0]) else relative.end()
    end = main_verb(text, begins, sentence[1])
    if end is None or end[1] < date[1] or STOPS.search(text, relative.end(), end[1]):
        return None
    told = without_date(text, relative.end(), end[1], date).strip(" .,") if begins == relative.end() else text[begins : end[1]].strip(" .,")
    return _told(who, relative["who"], told, end[0])


def main_verb(text: str, start: int, stop: int) -> tuple[int, int] | None:
    """How many words stand before the verb of a relative clause that begins at `start`, and where the verb of the main clause begins; None where either is open."""
    found = list(WORDS.finditer(text, start, stop))
    words = [m[0] for m in found]
    if not words:
        return None
    first = next((i for i, word in enumerate(words) if _is_verb(word) and (not i or words[i - 1].lower() not in DETERMINERS)), None)
    if first is None:
        return None
    behind = first + 1
    while words[first] in SURE and behind < len(words) and words[behind] in BESIDE_VERB:
        behind += 1
    behind += words[first] in SURE
    rest = words[behind - 1 :]
    then = verb_at(rest)
    if then < 1 or rest[then - 1].lower() in JOINED or not SUBORDINATE.isdisjoint(rest[:then]) and not _is_of_time(rest, then) or not _is_verb(rest[then]) or behind - 1 + then + 1 >= len(words):
        return None
    main = behind - 1 + then
    return first, found[main - (words[main - 1] in BEFORE_VERB)].start()


def _is_of_time(words: Sequence[str], verb: int) -> bool:
    """Whether a noun with 'since', 'after' or 'before' stands in front of the only verb: 'who had been missing since the accident surrendered'."""
    at = max(i for i, w in enumerate(words[:verb]) if w in SUBORDINATE)
    return words[at] in ("since", "after", "before") and 2 <= verb - at - 1 < 4 and words[at + 1] in ARTICLES | {"his", "her", "its", "their"} and verb_at(["It", *words[verb + 1 :]]) < 0


def done_after_all(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """The whole of 'The man who had been missing since the murder surrendered on Monday' without its day; None where no such clause stands between the subject and its verb."""
    relative = PRONOUN.search(text, sentence[0], date[0])
    if relative is None or STOPS.search(text, sentence[0], date[0]):
        return None
    who, end = text[sentence[0] : relative.start()], main_verb(text, relative.end(), sentence[1])
    words = WORDS.findall(text[relative.end() : end[1]]) if end else []
    if end is None or relative["who"] != "who" or not end[1] < date[0] or who.split()[0].lower() not in ARTICLES or verb_at(["So", *WORDS.findall(who)]) >= 0 or not {"since", "after", "before"}.intersection(words) or JOINS.search(text, end[1], date[0]):
        return None
    stop = STOPS.search(text, date[1], sentence[1])
    return without_date(text, sentence[0], stop.start() if stop else sentence[1], date).strip(" .,")


def _is_verb(word: str) -> bool:
    return word in SURE or word in finite() or word.endswith("ed") and len(word) > len("need")


def _told(who: str, pronoun: str, told: str, before_verb: int) -> str | None:
    """The clause with what its pronoun stands for."""
    if pronoun == "where":
        return told if before_verb else None  # 'The factory where the fire started on Monday': the fire started
    if pronoun == "whose":
        return f"{who}{possessive(who)} {told}" if before_verb else None
    if before_verb:
        return None  # what somebody else did to it
    subject = antecedent(who) or who
    head = PART_OF.split(subject)[0].split()[-1].lower()
    if (pronoun == "who") != human(head) and len(parts := PART_OF.split(subject)) > 1 and (pronoun == "who") == human(parts[-1].split()[-1].lower()):
        subject = parts[-1]  # 'A spokesman for the union which accepted the offer': the union
    return f"{agreeing(subject, who, told)} {told}"
