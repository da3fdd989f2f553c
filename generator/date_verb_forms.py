"""The tense that a word shows by itself, and where its sentence ends."""

from __future__ import annotations

from generator.date_lexicon import Tokens
from generator.date_verbs import (
    ARRANGED,
    AT_FIRST,
    AWAITING,
    BEEN,
    BEFORE_ARRANGED,
    FUTURE,
    INFINITIVE,
    INTENT,
    NO_PLURALS,
    NO_SUBJECT,
    NOT_PAST,
    PAST,
    PLANNED,
    PLURALS,
    PRESENT,
    going_on,
    plural_forms,
    third_person,
)

ABBREVIATIONS = frozenset("mr mrs ms dr sen rep gov gen u s n st jr inc co corp ltd no jan feb mar apr jun jul aug sep sept oct nov dec mon "
                          "tue tues wed thu thur thurs fri sat sun a p m d c e".split())
BETWEEN = frozenset("half also then now first again only soon later".split())  # will be half restored
WOULD = frozenset("i'd he'd she'd it'd we'd they'd you'd".split())  # would, or had
EITHER = frozenset("better rather also never always just already not come become run".split())  # 'they'd come', 'they'd never': would or had
THINGS, NO_VERB = ("can", "will", "might", "must"), frozenset("on of in at was were is for from".split())
WE_ARE = frozenset(("i'm", "we're"))
LONG_DOING = frozenset(
    "asking being coping counting dealing doing dreading dreaming feeling getting grieving having hearing hoping living looking learning mourning paying reading referring remembering saying seeing sitting "
    "speaking standing suffering talking telling thinking trying waiting watching wondering worrying writing".split()
)  # of what goes on already: 'I'm reading about the storm on Saturday'
OWNERS = frozenset("its the a his her their our this that growth profit sales earlier previous own".split())


OF_WHICH, BESIDE_SET = frozenset(("that", "which", "it", "they", "he", "she")), frozenset("is are was were be been being has have had now also already that which".split())


def verb(tokens: Tokens, i: int) -> str | None:
    """The tense that the word itself shows, "moot" for what had been arranged; None for other words."""
    word = tokens.words[i].replace("’", "'")
    before = tokens.words[i - 1] if i else ""
    if word == "forecast" and (before in OWNERS or tokens.classes[i - 1 : i] == "s"):
        return None  # cut its forecast for 2025
    if word == "set" and tokens.words[i + 1 : i + 2] in (["in"], ["on"], ["at"]) and before.isalpha() and before not in BESIDE_SET and not OF_WHICH.isdisjoint(tokens.words[max(0, i - 4) : i]):
        return "past"  # 'the conditions that the cabinet set in January'
    if before == "than" and (word in PLANNED or word in ("expected", "agreed", "intended", "hoped", "allowed")):
        return None  # 'will take effect three months later than planned, on 1 July'
    if word in ARRANGED:
        following = tokens.words[i + 1] if i + 1 < len(tokens.words) else ""
        if following in BEFORE_ARRANGED or tokens.classes[i + 1 : i + 2] in ("W", "M", "D"):
            return "moot" if pluperfect(tokens, i) else "future"
    if word in THINGS and i + 1 < len(tokens.words) and tokens.words[i + 1] in NO_VERB:
        return None  # a petrol can on Wednesday, his last will was read
    if word == "going" and before in ("was", "were") and tokens.words[i + 1 : i + 2] != ["to"]:
        return "past"  # 'was going for 90'
    if word in FUTURE or word in AWAITING or word == "expected" and before in PRESENT or word in WOULD and _is_plain(tokens, i + 1):
        return "future"
    if word in PAST or len(word) > 3 and word.endswith("ed") and word not in NOT_PAST:
        if before in INFINITIVE or i > 1 and tokens.words[i - 2] in INFINITIVE and (before in BETWEEN or before.endswith("ly")):
            return None
        following = tokens.words[i + 1] if i + 1 < len(tokens.words) else ""
        return "future" if following == "to" and word in INTENT and not word == "set" or word in ("set", "due") and following in ("to", "for") else "past"
    return None


def _is_plain(tokens: Tokens, i: int) -> bool:
    """Does the plain form of a verb stand here: 'they'd go', not 'they'd gone'?"""
    following = tokens.words[i : i + 1]
    return bool(following) and following[0].isalpha() and following[0] not in PAST | EITHER and not following[0].endswith(("ed", "ly"))


def pluperfect(tokens: Tokens, i: int) -> bool:
    """Had been planned, had promised: what became of it is another matter."""
    before = tokens.words[max(0, i - 3) : i]
    return i > 0 and (before[-1] == "had" or before[-1] in AT_FIRST and not BEEN.isdisjoint(before) or before[-1] in ("been", "originally") and "had" in before)


def ends_sentence(tokens: Tokens, i: int) -> bool:
    """Does token i end its sentence? Not the full stop of an abbreviation."""
    letter = tokens.classes[i]
    if letter == "|":
        return True
    if letter == ".":
        if i and tokens.classes[i - 1] == "M":
            return tokens.classes[i + 1 : i + 2] not in ("n", "Y")  # 'on 20 December. They …', not 'Dec. 20'
        return i == 0 or tokens.words[i - 1] not in ABBREVIATIONS
    return tokens.words[i] in ("!", "?", ";", ":")


def is_plan(tokens: Tokens, i: int, last: int) -> bool:
    """Is the word the present tense of what a timetable knows? Parliament votes; Rovers play; doctors are striking."""
    word, letter = tokens.words[i], tokens.classes[i - 1 : i]
    if not i or last < len(tokens.words) and tokens.classes[last] == "x" and verb(tokens, last) == "past":
        return False  # air strikes on Thursday killed
    before = tokens.words[i - 1]
    if word.endswith("ing") and word not in LONG_DOING and (before.replace("’", "'") in WE_ARE or tokens.words[max(0, i - 2) : i] in (["i", "am"], ["we", "are"])):
        return True  # 'I'm baking on Saturday'
    if word in going_on():
        return before in PRESENT or before.replace("’", "'").endswith(("'m", "'re"))
    if letter not in ("x", "m") or not before.isalpha():
        return letter == "," and (word in third_person() or word in plural_forms() and (tokens.words[i + 1 : i + 2] in TOWARDS or word in RESUMES and tokens.words[i + 1 : i + 2] in (["in"], ["on"])))
    if word in plural_forms():
        return before in PLURALS or before.endswith("s") and len(before) > 3 and before not in NO_PLURALS or tokens.words[i + 1 : i + 2] == ["their"]
    return word in third_person() and before not in NO_SUBJECT and (not before.endswith("ing") or tokens.classes[max(0, i - 2)] in "at|." or i == 1)


RESUMES = frozenset("resume reopen begin start expire end".split())  # 'The talks, which were broken off in May, resume in June'
TOWARDS = [["to"], ["home"], ["back"], ["for"]]


def is_state(tokens: Tokens, i: int) -> bool:
    """'Are closed', 'is reached': present whatever the participle."""
    return i > 0 and tokens.words[i].endswith("ed") and tokens.words[i - 1] in PRESENT and tokens.words[i] not in ARRANGED
