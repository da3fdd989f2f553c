"""Phrases that tell whether a date lies ahead or behind, whatever verb stands nearest: 'to be agreed by June', 'a show opening on May 7'."""

from __future__ import annotations

from generator.date_lexicon import Tokens
from generator.date_verbs import CLAUSE_STARTS, LASTED, PAST, PRESENT, SAYING, going_on, plural_forms, third_person

NEAR, WITHIN = 12, 40  # words back that a phrase, that a sentence may reach
ENDS = frozenset(".|;!?")
COMPELLED = frozenset("was were had has have came able forced managed failed began got seemed appeared tended helped led caused enabled made let been struggled refused went used".split())
NO_VERB = frozenset("the a an its his her their our my this that these those it them him us me all both each some any more less about at least nearly almost over under".split())
ALLOWED = frozenset("free able entitled allowed permitted".split())
RIGHTS = frozenset("right option opportunity freedom obligation duty".split())
WISHES = frozenset("want wants urge urges ask asks expect expects order orders tell tells demand demands invite invites require requires".split())
WANTS = frozenset("want wants need needs demand demands expect expects must".split())
ASKED, TO_MEET = frozenset("asked urged invited called summoned told".split()), frozenset("meet attend appear testify gather".split())
INVITED = frozenset("invited summoned called".split())
HEADLINED = frozenset("stand rule quit answer sue cut pay build buy sell lose name review raise lift ban seek try replace reveal present sign inspect".split())
FORESEEN = frozenset("likely unlikely possible probable expected inevitable conceivable imminent".split())
CHARGES = frozenset("levy tax duty fee ban price tariff toll charge curfew rise increase cut surcharge subsidy".split())
POSTS = frozenset("mayor minister president chairman chairwoman chair chief head director governor premier chancellor coach manager captain editor leader secretary ambassador judge boss".split())
DEMANDED = frozenset("demanded requested".split())
TO_COME = frozenset("be take open begin start come run go end close resume expire launch".split())
UNDER, BY = frozenset(("if", "unless")), frozenset(("by", "before", "until"))
PAST_HELPERS = frozenset("had was were did would".split())
SURE = frozenset("will would shall 'll".split())
HELD = frozenset("held opened launched unveiled staged published buried".split())
CAME = frozenset("took left arrived came landed began started opened ended finally eventually".split())
STANDING = PRESENT | {"has", "have", "does", "do"}
LED = LASTED | {"ran", "was", "held", "kept", "wrote", "played", "drove", "sat", "sang", "taught"}
STANDS_FOR = frozenset(("course", "track", "schedule"))
ONCE, HAS_BEEN = frozenset(("once", "until")), frozenset(("have", "has"))
REST = 5  # words of a headline behind its day
MENTIONED = 3  # words between the date and the comma before 'he said'


def lies_ahead(tokens: Tokens, first: int, last: int) -> bool:
    """Do the words before the date at tokens first..last look ahead to it?"""
    start = _clause(tokens, first)
    words = tokens.words[start:first]
    if "if" in tokens.words[max(0, first - 5) : first] and not {"needed", "necessary", "required"}.isdisjoint(tokens.words[max(0, first - 3) : first]):
        return True  # on Saturday and, if needed, Sunday
    if not words:
        return last < len(tokens.words) and _takes_place(tokens, last)
    opening = words[-1]
    if opening == "on" and "M" in tokens.classes[first:last] and any(words[i] in INVITED and words[i - 1] in ("has", "have") for i in range(1, len(words))):
        return True  # has invited both sides back on May 3
    if opening == "on" and words[-2:-1] == ["falls"] and "M" in tokens.classes[first:last]:
        return True  # which this year falls on April 5
    if opening == "of" and len(words) > 2 and words[-2] in ("speaks", "speak", "talks", "talk") and words[-3] == "now":
        return True  # the mayor now speaks of May 3
    if opening == "on" and words[-2:-1] == ["if"] and tokens.words[first - 3 : first - 2] in ([], ["."], [","], ["and"], ["but"], ["“"], ['"']) and _stands(tokens, last):
        return True  # 'If on Monday there is one left, call me'
    if opening in BY and (at := _last(words, UNDER)) >= 0 and not STANDING.isdisjoint(words[at:]) and PAST_HELPERS.isdisjoint(words[at:]):
        return True  # may walk away if it has not closed by May 3
    if opening == "through" and "M" in tokens.classes[first:last] and _present(words):
        return True  # 'The mill has orders through November'
    if opening in BY and tokens.words[start - 1 : start] == ["that"] and _present(words):
        return True  # said that the buyer has the right to leave before the end of June
    if len(words) > 2 and opening in ("on", "in", "from") and words[-2] in going_on() and words[-3] not in PRESENT | NO_VERB and not SURE.isdisjoint(_sentence(tokens, start)):
        return True  # would be part of a show opening on May 7
    if (at := _last(words, STANDS_FOR)) >= 0 and words[at - 1 : at] == ["on"] and words[at + 1 : at + 2] in (["to"], ["for"]) and {"was", "were", "had"}.isdisjoint(words[max(0, at - 4) : at]):
        return True  # remains on course to open in September
    if opening == "on" and (at := _last(words, ONCE)) >= 0 and not HAS_BEEN.isdisjoint(words[at:]) and {"was", "were", "had"}.isdisjoint(words[at:]):
        return True  # intends to rule once they have been heard on Monday
    if "until" in words[-7:-2] and words[words.index("until") + 1] in ("after", "before"):
        return True  # a delay until after the vote in November
    if opening == "from" and "M" in tokens.classes[first:last] and _wants(tokens, first):
        return True  # wants 6 percent from January and another 3 percent from July
    if opening == "from" and "M" in tokens.classes[first:last] and words[-2:-1] and words[-2] in CHARGES and tokens.words[last : last + 1] in (["on"], ["of"], ["for"]):
        return True  # a levy from June on sugar
    if opening in ("in", "on") and tokens.words[last : last + 1] in (["was"], ["is"], ["were"], ["are"]) and tokens.words[last + 1 : last + 2] and tokens.words[last + 1] in FORESEEN:
        return True  # said a further cut in June was likely
    if opening == "by" and _asked_for(words[-9:-1]) and "but" not in tokens.words[last : last + 2]:
        return True  # had asked the firm for the papers by Friday
    if opening == "by" and not WANTS.isdisjoint(words[-8:-1]) or "pending" in words[-5:-1]:
        return True  # wants an answer by Friday, was released pending trial on May 3
    at = _infinitive(tokens, start, first)
    if at > start:
        before, asked = tokens.words[max(start, at - 1)], tokens.words[max(start, at - 8) : at]
        if opening == "by" and before not in COMPELLED and COMPELLED.isdisjoint(asked):
            return True  # to be agreed by June, on course to finish by June
        if opening in BY and before in RIGHTS and not STANDING.isdisjoint(asked) and PAST_HELPERS.isdisjoint(asked):
            return True  # has the right to leave before the end of June
        if any(letter in "WMS" for letter in tokens.classes[first:last]) and _headed_to(tokens, start, at, last):
            return True  # 'Chief dismisses the offer, board to meet Thursday'
        if before in ALLOWED and not (PRESENT | {"be"}).isdisjoint(asked):
            return True  # are free to walk away after May 3
        if not WISHES.isdisjoint(asked[:-1]) or not ASKED.isdisjoint(asked[:-1]) and tokens.words[at + 1] in TO_MEET:
            return True  # want the minister to answer on Thursday, asked both to meet on Friday
    elif at == start and (opening == "by" or tokens.words[at + 1] in TO_COME and tokens.words[at - 1 : at] == [","]):
        return True  # '…, to be agreed by June', '…, to take effect from June 1,'
    return _is_first(tokens, first) and _takes_place(tokens, last)


def _asked_for(words: list[str]) -> bool:
    """'asked the firm for an answer', 'demanded an answer'."""
    return "asked" in words and "for" in words[words.index("asked") + 1 :] or not DEMANDED.isdisjoint(words[:-1])


def lies_behind(tokens: Tokens, first: int, last: int) -> bool:
    """'The letter is dated May 3', 'kept its claim until May, when it was dropped'."""
    words = tokens.words
    if words[first - 2 : first] in (["deadline", "of"], ["deadline", "on"]) and (_gone_by(words[max(0, first - 9) : first - 2]) or _denied(words[_clause(tokens, first) : first])):
        return True  # 'a day after the deadline of May 3', 'thirty had applied by the deadline of May 3'
    if words[first - 2 : first] == ["back", "to"] and words[first - 3 : first - 2] and words[first - 3] in GOES_BACK:
        return True  # 'The dispute goes back to March 14, when'
    if words[first - 2 : first] == ["not", "until"] and words[last : last + 1] in (["did"], ["had"], ["was"], ["were"]):
        return True  # 'Not until Thursday did the company admit it'
    if words[first - 1 : first] == ["in"] and "M" in tokens.classes[first:last] and _after_one(tokens, first):
        return True  # 'It is the second strike this year, after a stoppage in March'
    if words[first - 1 : first] == ["dated"] or words[first - 2 : first] in (["dated", "on"], ["backdated", "to"]):
        return True
    if words[first - 1 : first] == ["for"] and words[first - 2 : first - 1] and words[first - 2] in ("set", "planned", "scheduled", "called", "due", "announced") and (words[last : last + 2] in (["did", "not"], ["never", "took"], ["never", "happened"], ["fell", "through"]) or words[last : last + 1] == ["didn't"]):
        return True  # 'The hearing set for Monday did not take place'
    if any(words[i : i + 2] == ["only", "to"] and words[i - 1] == "," for i in range(max(1, first - 8), first - 1)):
        return True  # 'was lifted in May, only to be imposed again in October'
    if words[first - 1 : first] in (["until"], ["till"]) and words[first - 2 : first - 1] and words[first - 2] in POSTS and tokens.classes[last : last + 1] == "," and words[last + 1 : last + 2] in (["was"], ["were"], ["had"], ["has"], ["is"], ["said"]):
        return True  # 'Dahl, mayor until May, was arrested'
    if words[first - 1 : first] in (["until"], ["till"]) and _clause(tokens, first) == first - 1 and "will" not in words[last : last + 7]:
        return not {"had", "was", "were"}.isdisjoint(words[last : last + 7]) or words[last : last + 1] != [] and words[last] in LED  # 'Until Wednesday the ministry had denied it', 'who until May ran the mill'
    if words[first - 1 : first] in (["until"], ["till"]) and _from_day(tokens, first) and _told_past(words[last : last + 8]):
        return True  # 'From June 2 until Monday no ferry was seen'
    if words[first - 1 : first] == ["by"] and "deadline" in words[last : last + 3] and (_denied(said := words[_clause(tokens, first) : first - 1]) or not {"missed", "failed"}.isdisjoint(said)):
        return True  # 'did not reply by Tuesday's deadline'
    if words[first - 1 : first] in (["until"], ["before"]) and _denied(words[_clause(tokens, first) : first - 1]):
        return True  # 'did not start to move until Saturday'
    if words[first - 3 : first] in (["was", "not", "until"], ["was", "only", "on"]) or words[first - 2 : first] == ["wasn't", "until"]:
        return True  # 'It was not until Tuesday that the ministry confirmed it'
    if "due" in words[max(0, first - 8) : first] and words[last : last + 1] == [","] and words[last + 1 : last + 2] and words[last + 1] in CAME:
        return True  # 'The flight, due to leave on Wednesday, took off on Thursday'
    if words[first - 1 : first] != ["until"] or words[last : last + 2] != [",", "when"]:
        return False
    told = words[last + 2 : last + 6]
    return not {"was", "were", "had"}.isdisjoint(told) or PRESENT.isdisjoint(told) and SURE.isdisjoint(told) and any(word.endswith("ed") for word in told[1:])


def _from_day(tokens: Tokens, first: int) -> bool:
    """Does the clause open with 'From' another day, right before?"""
    start = _clause(tokens, first)
    return first - start <= FROM_DAY and tokens.words[start : start + 1] == ["from"]


def _told_past(words: list[str]) -> bool:
    """'No ferry sailed', 'the road was shut', and not 'the road will be closed'."""
    ahead = not (SURE | PRESENT | {"would", "may", "must", "can"}).isdisjoint(words)
    return not ahead and (not PAST_HELPERS.isdisjoint(words) or any(word.endswith("ed") for word in words))


FROM_DAY = 6  # words from 'From' to the second day


def stalled(tokens: Tokens, first: int, last: int) -> bool:
    """'The signing had been announced for Friday, but stuck on money': that day went by without it."""
    words, at = tokens.words, last + (tokens.words[last : last + 1] == [","])
    before = words[max(0, first - NEAR) : first]
    if before[-1:] != ["for"] or words[at : at + 1] != ["but"] or "been" not in before or before[before.index("been") - 1] != "had":
        return False
    at += 1 + (words[at + 1 : at + 2] in (["it"], ["then"], ["never"]))
    if words[at : at + 2] == ["did", "not"]:
        return True
    return words[at : at + 1] != [] and words[at] in STALLED and (words[at + 1 : at + 2] == [] or words[at + 1] in BEHIND_VERB or tokens.classes[at + 1] in ".,")


STALLED = frozenset("stuck stalled failed foundered collapsed slipped fell broke got ran came".split())
BEHIND_VERB = frozenset("on over at in for because when after through apart up down into to out about around short by late".split())


def _gone_by(words: list[str]) -> bool:
    return not {"after", "missed", "passed"}.isdisjoint(words) or "by" in words[-3:] and "had" in words and "to" not in words


def _denied(words: list[str]) -> bool:
    return not {"didn't", "didn’t"}.isdisjoint(words) or any(word == "did" and words[i + 1 : i + 2] == ["not"] for i, word in enumerate(words))


def only_mentioned(tokens: Tokens, first: int, last: int) -> bool:
    """Does the date stand in an aside in the present tense, and behind it who says so? 'Who has a son sitting the exam in June, said …'"""
    at = next((i for i in range(last, min(last + MENTIONED, len(tokens.words))) if tokens.classes[i] == ","), -1)
    return at >= 0 and not SAYING.isdisjoint(tokens.words[at + 1 : at + 3]) and not STANDING.isdisjoint(tokens.words[_clause(tokens, first) : first])


def is_count(known: Tokens, at: int) -> bool:
    """Do the words before token `at` count something: 'two shifts' a week?"""
    if at > 0 and known.classes[at - 1] in "nwK":
        return True  # '310,000 a day from May 1'
    if not any(letter in "nwK" for letter in known.classes[max(0, at - 4) : max(0, at - 1)]):
        return False
    return at > 1 and known.classes[at - 1] == "x" and known.words[at - 1].endswith("s") and known.words[at - 1] not in third_person() and not known.words[at - 1].endswith("ss") and known.words[at - 1] not in ("is", "was", "has")


def _clause(tokens: Tokens, first: int) -> int:
    """Where the clause before the date begins."""
    for i in range(first - 1, max(-1, first - 1 - WITHIN), -1):
        if tokens.classes[i] in ",|;" or tokens.words[i] in ("!", "?", "and", "but", "that", "which", "who", "because", "while", "as") or tokens.classes[i] == "." and tokens.classes[i - 1 : i] != "M":
            return i + 1
    return max(0, first - WITHIN)


def _sentence(tokens: Tokens, before: int) -> list[str]:
    """The words of the sentence up to `before`."""
    for i in range(before - 1, max(-1, before - 1 - WITHIN), -1):
        if tokens.classes[i] in ENDS or tokens.words[i] in ENDS:
            return tokens.words[i + 1 : before + NEAR]
    return tokens.words[max(0, before - WITHIN) : before + NEAR]


def _last(words: list[str], among: frozenset[str]) -> int:
    return next((i for i in range(len(words) - 1, -1, -1) if words[i] in among), -1)


def _infinitive(tokens: Tokens, start: int, first: int) -> int:
    """The 'to' of the infinitive that the date belongs to; -1 for none."""
    for i in range(first - 2, max(start, first - NEAR) - 1, -1):
        if tokens.words[i] in CLAUSE_STARTS:
            return -1
        if tokens.words[i] == "to" and i + 1 < first:
            word = tokens.words[i + 1]
            plain = (tokens.classes[i + 1] == "x" or word in plural_forms()) and word.isalpha() and word not in NO_VERB and (not word.endswith("s") or word.endswith("ss")) and not word.endswith(("ed", "ing", "ion", "ment"))
            return i if plain else -1
    return -1


def _headed_to(tokens: Tokens, start: int, at: int, last: int) -> bool:
    """Is it a headline's clause of a subject of few words and an infinitive, which closes its line with the day?"""
    ends = _rest_is_short(tokens, last) or last >= len(tokens.words) or tokens.classes[last] in ",|;" or tokens.classes[last] == "." and (last + 1 >= len(tokens.words) or tokens.classes[last + 1] == "|")
    begins = start == 0 or tokens.classes[start - 1] in ",|;" or tokens.words[start - 1] == "as"
    subject, does = tokens.words[start:at], tokens.words[at + 1]
    if does != "be" and does not in HEADLINED and f"{does}s" not in third_person() and f"{does}es" not in third_person():
        return False  # 'a visit to Tarsk in March'
    return ends and begins and len(subject) <= SUBJECT and all(word.isalpha() and not word.endswith("ed") for word in subject) and {*PAST, *PAST_HELPERS, *NO_VERB}.isdisjoint(subject)


def _rest_is_short(tokens: Tokens, last: int) -> bool:
    """'… to stand trial in June over lost files': a few words behind a preposition, and no stop."""
    end = next((i for i in range(last, min(len(tokens.words), last + REST + 1)) if tokens.classes[i] in "|"), len(tokens.words))
    rest = tokens.words[last:end]
    return 0 < len(rest) <= REST and rest[0] in BEHIND_VERB and all(word.isalpha() for word in rest) and PAST_HELPERS.isdisjoint(rest)


def _wants(tokens: Tokens, first: int) -> bool:
    """Does the sentence ask for something, with no verb of what was between?"""
    for i in range(first - 2, max(0, first - 22), -1):
        if tokens.classes[i] in ".|;" or tokens.words[i] in PAST_HELPERS or tokens.words[i] in PAST:
            return False
        if tokens.words[i] in ("wants", "want", "demands", "demand", "seeks", "seek", "proposes", "propose"):
            return tokens.classes[i - 1] == "x" and tokens.words[i - 1] not in NO_VERB
    return False


def _after_one(tokens: Tokens, first: int) -> bool:
    """Does ', after a …' lead to the date, with no verb between and none before that looks ahead?"""
    for i in range(first - 2, max(0, first - 9), -1):
        if tokens.words[i] == "after":
            return tokens.classes[i - 1] == "," and tokens.words[i + 1] in ("a", "an", "one", "two", "three", "four", "its", "their") and LATER.isdisjoint(tokens.words[next((k + 1 for k in range(i - 1, -1, -1) if tokens.classes[k] in ".|;"), 0) : i])
        if tokens.classes[i] in ",.|;" or tokens.words[i] in PAST_HELPERS or tokens.words[i] in PRESENT:
            return False
    return False


LATER = frozenset("will would shall could may might to plans plan".split())
GOES_BACK = frozenset("goes go went going dates date dated dating stretches stretch stretched reaches reach reached traces traced traceable".split())
SUBJECT = 4  # words of a headline's subject


def _present(words: list[str]) -> bool:
    """Is the clause told in the present, with no verb that says what is over?"""
    at = next((i for i, word in enumerate(words) if word in PRESENT or word in ("has", "have")), -1)
    over = words[at + 1 : at + 3]
    return at > 0 and PAST_HELPERS.isdisjoint(words) and not any(word in PAST or word.endswith("ed") for word in over)


def _stands(tokens: Tokens, last: int) -> bool:
    """Is the first verb behind the date one of the present?"""
    for word in tokens.words[last : last + WITHIN // 10]:
        if word in PAST_HELPERS:
            return False
        if word in PRESENT or word in ("has", "have"):
            return True
    return False


def _is_first(tokens: Tokens, first: int) -> bool:
    """Does the date open its sentence, with its preposition?"""
    at = first - (tokens.words[first - 1] in ("on", "in")) - 1
    return at < 0 or tokens.classes[at] in ".|"


def _takes_place(tokens: Tokens, last: int) -> bool:
    """'On Saturday a meeting is held': the present tense of what is to come."""
    for i in range(last + (tokens.classes[last : last + 1] == ","), min(last + 9, len(tokens.words) - 2)):
        if tokens.classes[i] in ",.|" or tokens.words[i] in CLAUSE_STARTS and tokens.words[i] != "and":
            return False
        if tokens.words[i] in PRESENT:
            return tokens.words[i + 1] in HELD or tokens.words[i + 1] == "to" and tokens.words[i + 2] not in ("blame", "thank")
    return False
