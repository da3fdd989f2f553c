"""Whether a date's sentence tells of what was or of what is to come: the nearest verb decides."""

from __future__ import annotations

from dataclasses import dataclass

from generator.calendar_words import WEEKDAYS
from generator.date_effects import takes_hold
from generator.date_lexicon import Tokens
from generator.date_outlook import lies_ahead, lies_behind, only_mentioned, stalled
from generator.date_verb_forms import ends_sentence, is_plan, is_state, pluperfect, verb
from generator.date_verbs import (
    ARRANGED,
    AT_FIRST,
    AVERTED,
    BEEN,
    BEFORE_ARRANGED,
    CLAUSE_STARTS,
    COMMANDS,
    DEADLINE,
    DID,
    FORESEEN,
    INTENT,
    INVITES,
    KNEW,
    LASTED,
    LOOSE,
    MOVES,
    NO_PLURALS,
    NOT_PAST,
    PAST,
    PLANNED,
    POINTING,
    POSTS,
    PRESENT,
    PUT_OFF,
    SAYING,
    SURE_FUTURE,
    TRADED,
    third_person,
)

REACH = 30  # tokens looked at on either side
DAY_LETTERS = "WvnD"
RUNS = frozenset("runs lasts continues extends stays remains holds".split())
FORETOLD = frozenset("forecast expected likely predicted going set due".split())
OPENS = frozenset("start begin open reopen resume".split())
TARGETS, ANEW = frozenset("target date deadline day".split()), frozenset("new revised".split())
CALLED_OFF = frozenset("cancelled canceled skipped missed scrapped".split())
GIVEN_UP = 14  # words before a day that say for what it had been planned
DUE = frozenset("due planned scheduled set expected".split())
BOUND = (["the", "way", "to"], ["their", "way", "to"], ["his", "way", "to"], ["her", "way", "to"], ["en", "route", "to"])
SUGGESTS = frozenset("proposed proposes suggested suggests".split())
GOES_ON = frozenset("that it he she they there the its his her their".split())  # behind the day on which it was said
CONDITIONS = frozenset(("if", "unless"))
COMMITS = frozenset("agreed decided offered pledged promised proposed threatened vowed".split())  # that day, to do something later
WEEKDAY_NAMES = frozenset(WEEKDAYS["en"])
BE_FORMS = frozenset("is are was were be been being".split())
HELPERS = frozenset("did has have had was were".split())


@dataclass(frozen=True, slots=True)
class Told:
    """The tense of the verb at token `at`."""

    tense: str | None
    at: int
WISHED = frozenset("hoped planned wanted expected intended meant aimed believed thought promised".split())  # behind 'who in May'
REMEMBERS = frozenset("remember recall know note notice".split())  # behind 'you will': what follows 'that' has a tense of its own


def tense_around(tokens: Tokens, first: int, last: int) -> str | None:
    """past | future | None for the date at tokens first..last, from its own sentence."""
    if "since" in tokens.words[max(0, first - 2) : first]:
        return "past"
    if tokens.classes[last : last + 1] == "s" and not TRADED.isdisjoint(tokens.words[last + 1 : last + 3]):
        return "past"  # over Monday's close
    if tokens.words[last : last + 1] == ["is"] and tokens.words[last + 1 : last + 2] and tokens.words[last + 1] in FORETOLD and "W" in tokens.classes[first:last]:
        return "future"  # it snowed on Tuesday, Wednesday is forecast to be colder
    if tokens.classes[last : last + 1] == ":" and "W" in tokens.classes[first:last] and _listed_ahead(tokens, first):
        return "future"
    if tokens.words[first - 1 : first] == ["from"] and _rules_from(tokens, first):
        return "future"  # the decree, signed on Monday, bans night flights from May 3
    if _missed(tokens, first, last) or lies_behind(tokens, first, last) or _told_as_done(tokens, first, last):
        return "past"
    if tokens.words[last : last + 1] in (["target"], ["goal"], ["date"]) and tokens.words[first - 1 : first] in (["the"], ["its"], ["their"], ["a"]) and "M" in tokens.classes[first:last]:
        return None  # gave up the May 3 target
    if _set_anew(tokens, first):
        return "future"
    if tokens.words[max(0, first - 2) : first] == ["date", "of"] and "M" in tokens.classes[first:last]:
        return None  # had set a date of May 6
    if tokens.words[first - 1 : first] == ["for"] and "M" in tokens.classes[first:last] and not CALLED_OFF.isdisjoint(tokens.words[max(0, first - GIVEN_UP) : first]):
        return None  # cancelled a cleaning set for May 6
    if stalled(tokens, first, last) or _was_to_have(tokens, first):
        return "past"
    if _should_have(tokens, first, last):
        return None if "M" in tokens.classes[first:last] else "near" if tokens.words[first] == "this" or tokens.words[first - 1] == "this" else "past"
    if _given_up(tokens, first, last):
        return "past" if _put_back(tokens, last) else "near"
    if "W" in tokens.classes[first:last] and tokens.words[max(0, first - 2) : first] == ["eve", "of"]:
        return "near"  # on the eve of Thursday's vote
    if _at_first(tokens, first, last) or _due_but_not(tokens, first, last) or _due_and_put_off(tokens, first, last):
        return None
    if _did_on(tokens, first, last):
        return "past"
    if _ahead(tokens, first, last) or lies_ahead(tokens, first, last) or _begins_later(tokens, first, last):
        return "future"
    if takes_hold(tokens, first, last):
        return None  # banned from May 3, chartered ten ships for May
    opens = first - (tokens.words[first - 1] in ("on", "in")) if first else 0
    if opens > 1 and tokens.words[opens - 2 : opens] in ([",", "and"], [",", "but"]) and (after := _after(tokens, last)):
        return after  # he would go, and on Thursday he was gone
    if opens > 1 and tokens.words[opens - 1] in ("who", "which") and tokens.classes[opens - 2] == "," and (after := _after(tokens, last)):
        if any(word in WISHED for word in tokens.words[last : last + 2]):
            return "past"  # officials, who in September still hoped to open it
        return after  # can only wait for the court, which on Monday gave itself a month
    told = _before(tokens, first, last)
    if told is None:
        if tokens.words[last : last + 1] == ["that"]:
            return "past"  # let it be known on Friday that
        return None if only_mentioned(tokens, first, last) else _after(tokens, last)
    if tokens.words[last : last + 1] == ["that"] and first > 1 and _told_again(tokens, first):
        return "past"  # told them in May that it would be done by autumn, in June that it would take a year
    if tokens.words[last : last + 1] == ["that"] and tokens.words[told.at] in COMMITS and not _clause_between(tokens, told.at, first):
        return "past"  # pledged to the board in July that it would be done
    if _said_before(tokens, told, first):
        if tokens.classes[last : last + 1] == "," and tokens.words[told.at - 1] in ("which", "who"):
            return "past"  # the bank, which reported a loss on Thursday, will cut jobs
        if last < len(tokens.words) and tokens.words[last] in GOES_ON:
            return "past"  # said on Monday that it would, said in a statement on Monday it would
        return "past" if _says_more(tokens, last) else _after(tokens, last) or "past"  # said the hearing of October 1 would go ahead
    return told.tense


RULES = frozenset("bans applies takes allows raises requires lifts cuts doubles limits obliges forbids replaces lets gives covers begins starts comes halves lowers abolishes permits prohibits restricts sets".split())
RULE = frozenset("which that it this law rule decree tax fee measure order bill act regulation ordinance decision agreement plan".split())


def _rules_from(tokens: Tokens, first: int) -> bool:
    """Does a rule in the present tense hold from the date on, whatever is told of the rule before?"""
    for i in range(first - 2, max(0, first - 12), -1):
        if tokens.classes[i] == "," or ends_sentence(tokens, i):
            return False
        if tokens.words[i] in RULES:
            return tokens.classes[i - 1] in ",WMYU" or tokens.words[i - 1] in RULE
    return False


def _did_on(tokens: Tokens, first: int, last: int) -> bool:
    """Is it the weekday on which its clause's subject did what follows? 'Both start in June, because the court on Monday put off its own hearing'."""
    if tokens.words[first - 1 : first] != ["on"] or "W" not in tokens.classes[first:last] or "M" in tokens.classes[first:last] or last >= len(tokens.words) or verb(tokens, last) != "past":
        return False
    for i in range(first - 2, max(-1, first - 9), -1):
        if tokens.words[i] in ("because", "since", "after", "as", "though", "although", "while"):
            return i < first - 2
        if tokens.classes[i] != "x" and tokens.words[i] != "the" or verb(tokens, i):
            return False
    return False


BEGINNING = frozenset(("starting", "beginning"))
ARRANGES = frozenset("announced announces announce called calls declared declares ordered orders proposed proposes plans planned agreed approved braced braces brace prepared prepares prepare preparing ahead before vowed threatened threatens".split())


def _begins_later(tokens: Tokens, first: int, last: int) -> bool:
    """Is it the weekday on which begins what was arranged before? 'Announced a curfew starting Monday', 'ahead of a summit beginning on Monday'; not 'walked out in a strike starting on Monday'."""
    at = first - 1 - (tokens.words[first - 1 : first] == ["on"])
    if at < 2 or tokens.words[at] not in BEGINNING or "W" not in tokens.classes[first:last] or "M" in tokens.classes[first:last]:
        return False
    for i in range(at - 1, max(-1, at - 1 - REACH), -1):
        if ends_sentence(tokens, i):
            return False
        if tokens.words[i] in ARRANGES:
            return tokens.words[i - 1 : i] not in (["had"], ["been"])
    return False


HEADS_AHEAD = frozenset(("the week ahead", "week ahead", "the coming week", "coming week", "the days ahead", "coming up", "coming up next week", "next week", "looking ahead", "what to watch next week"))
BULLETS, LIST_REACH = frozenset("- – — • * #".split()), 160  # tokens back to the heading of a list


def _listed_ahead(tokens: Tokens, first: int) -> bool:
    """Does the weekday open a line of a list of what is to come: 'THE WEEK AHEAD', 'Tuesday: trade figures'?"""
    line: list[str] = []
    own = True  # the line of the date itself, of which only the part before it is looked at
    for i in range(first - 1, max(-1, first - LIST_REACH), -1):
        if i and tokens.words[i] != "\n":
            line.insert(0, tokens.words[i])
            continue
        words = [word for word in ([tokens.words[0], *line] if not i and tokens.words[0] != "\n" else line) if word not in BULLETS]
        if own and words:
            return False
        if words and " ".join(words).rstrip(" :.") in HEADS_AHEAD:
            return True
        if words and not (words[0] in WEEKDAY_NAMES and ":" in words[1:3]):
            return False
        line, own = [], False
    return False


def sure_tense(tokens: Tokens, first: int, last: int) -> str | None:
    """The tense where the date itself is that verb's: he was sentenced on June 12, not: he announced a vote on June 12."""
    opening = tokens.words[first - 1] if first else ""
    if opening not in ("on", "for", "from") and tokens.classes[first - 1 : first] != "x":
        return None
    told = _before(tokens, first, last)
    if told is None or first - told.at > 12 or _clause_between(tokens, told.at, first):
        return None
    word, direct = tokens.words[told.at].replace("’", "'"), first - told.at <= 1 + (opening == "on")
    if told.tense == "past":
        return "past" if opening == "on" and (word not in LOOSE or direct and word not in INTENT) else None
    if word in SURE_FUTURE or told.at and tokens.words[told.at - 1] in PRESENT:
        return told.tense
    return None


def lasted(tokens: Tokens, first: int) -> bool:
    """Whether something ran until the date, had come about by it or was known by it, and is over."""
    if first > 2 and tokens.words[first - 1] == "on" and tokens.words[first - 3] in ("until", "till"):
        first -= 2  # a debate that lasted until two on Wednesday morning
    opening, before = tokens.words[first - 1], tokens.words[max(0, first - 9) : first - 1]
    if opening == "by":
        return "to" not in before and (not KNEW.isdisjoint(before) or "had" in before and INTENT.isdisjoint(before) and COMMANDS.isdisjoint(before))
    if opening == "until" and "left" in tokens.words[max(0, first - 9) : first] and not {"without", "stranded", "stuck", "trapped"}.isdisjoint(before[-4:]):
        return True  # left 300 homes without power until Thursday
    if opening in ("until", "till") and any(word.endswith("ing") and before[i - 1] in ("was", "were") for i, word in enumerate(before) if i):
        return True  # it was raining until Friday
    return opening in ("until", "till") and (not LASTED.isdisjoint(before[-5:]) or "was" in before and not POSTS.isdisjoint(before[before.index("was") : before.index("was") + 4]))


def granted(tokens: Tokens, first: int) -> bool:
    """Whether 'until' stands behind a simple past that gave or had something: 'gave the owners until January', 'had a permit until January'."""
    for i in range(first - 2, max(-1, first - 1 - GRANTED_NEAR), -1):
        if tokens.classes[i] in ".|;" or tokens.words[i] in ("that", "which", "will", "would"):
            return False
        if tokens.words[i] in GAVE:
            return tokens.words[i + 1] not in ("been", "to") and tokens.words[i - 1 : i] not in (["has"], ["have"])
    return False


GAVE, GRANTED_NEAR = frozenset("gave had got granted allowed received kept held".split()), 12


def _reported(tokens: Tokens, first: int) -> bool:
    """Does the date stand in what somebody said? 'He said that the duty remained suspended until May 1': there the tense is that of the saying."""
    for i in range(first - 1, max(-1, first - 1 - REACH), -1):
        if ends_sentence(tokens, i):
            return False
        if tokens.words[i] == "that" and not SAYING.isdisjoint(tokens.words[max(0, i - 4) : i]):
            return True
    return False


def _missed(tokens: Tokens, first: int, last: int) -> bool:
    """Is the day one on which something was due and did not come? 'The money, due on May 5, never arrived.'"""
    if "due" not in tokens.words[max(0, first - 3) : first]:
        return False
    at = last + (tokens.classes[last : last + 1] == ",")
    after = tokens.words[at : at + 2]
    return after[:1] in (["never"], ["passed"]) or len(after) == 2 and after[0] in HELPERS and after[1] in ("not", "never") or after[:1] == ["didn't"]


def _set_anew(tokens: Tokens, first: int) -> bool:
    """'Said the new target was May 3', 'gave a revised date of May 3'."""
    before = tokens.words[max(0, first - 6) : first]
    if not before or before[-1] not in ("was", "is", "of", "as"):
        return False
    named = next((i for i in range(len(before) - 2, 0, -1) if before[i] in TARGETS), 0)
    return named > 0 and not ANEW.isdisjoint(before[max(0, named - 2) : named])


def _was_to_have(tokens: Tokens, first: int) -> bool:
    """'Was to have been signed on Thursday': it is over."""
    before = tokens.words[max(0, first - 9) : first]
    at = next((i for i in range(len(before) - 2) if before[i : i + 2] == ["to", "have"] and before[i - 1 : i] in (["was"], ["were"])), -1)
    return at > 0 and before[-1] == "on" and not {",", ";", "and", "but"} & set(before[at:])


def _told_as_done(tokens: Tokens, first: int, last: int) -> bool:
    """'Will hear an appeal against a ruling in September that allowed it': what did something is over, whatever the verb of the sentence."""
    does = tokens.words[last + 1 : last + 2]
    if not does or tokens.words[last] not in ("that", "which") or tokens.words[first - 1 : first] not in (["in"], ["on"]) or not (does[0] in PAST or len(does[0]) > 4 and does[0].endswith("ed") and does[0] not in NOT_PAST):
        return False
    return not {"a", "an", "the", "its", "his", "her", "their"}.isdisjoint(tokens.words[max(0, first - 5) : first - 2])


def _put_back(tokens: Tokens, last: int) -> bool:
    """'… for Tuesday but was put back by a day': what is told so is over."""
    after = tokens.words[last : last + 10]
    by = next((i for i, word in enumerate(after) if word == "by"), 0)
    return by > 0 and any(after[i - 1] in ("was", "were") for i in range(1, by) if after[i] in PUT_OFF) and after[by + 2 : by + 3] in (["day"], ["days"])


def _should_have(tokens: Tokens, first: int, last: int) -> bool:
    """'The pool, which should have reopened this Monday, will stay shut': the day may be behind or ahead."""
    before = tokens.words[max(0, first - 12) : first]
    at = before.index("should") if "should" in before else 0
    return at > 0 and before[at - 1] in ("which", "that") and before[at + 1 : at + 2] == ["have"] and "," not in before[at:] and tokens.classes[last : last + 1] == "," and tokens.words[last + 1 : last + 2] != [] and tokens.words[last + 1] in STILL


STILL = frozenset("will is are has have stays stay remains remain".split())


def _given_up(tokens: Tokens, first: int, last: int) -> bool:
    """Is it the weekday of a plan that came to nothing? 'Had been due to speak on Monday', 'the strike called for Monday was averted': the last or the next."""
    before = tokens.words[max(0, first - GIVEN_UP) : first]
    if not before or before[-1] not in ("for", "on") or not any(letter in tokens.classes[first:last] for letter in "Wv") or "M" in tokens.classes[first:last]:
        return False
    if not PLANNED.isdisjoint(before[-6:]) and (tokens.words[last : last + 1] == ["but"] or tokens.words[last : last + 2] == [",", "but"]) and not BEEN.isdisjoint(before[-9:]):
        return True  # was expected to arrive on Monday but was delayed
    after = tokens.words[last : last + 8]
    if not DUE.isdisjoint(before[-2:-1]) and after[:1] == [","] and not BEEN.isdisjoint(after[1:4]) and not PUT_OFF.isdisjoint(after[2:6]):
        return True  # due on Monday, was postponed
    if before[-1] == "for" and tokens.words[last : last + 1] == ["but"] and any(before[i] == "had" and before[i + 1] in PLANNED for i in range(len(before) - 2)):
        return True  # had called a strike for Tuesday but called it off
    had = next((i for i in range(len(before) - 2) if before[i] == "had" and before[i + 1] == "been"), -1)
    if had >= 0 and not PLANNED.isdisjoint(before[had + 2 : had + 6]) and "," not in before[had:]:
        return True
    after = tokens.words[last : last + 6]
    return before[-1] == "for" and any(word in PUT_OFF or word in AVERTED for i, word in enumerate(after) if i and not BEEN.isdisjoint(after[:i]))


def _due_but_not(tokens: Tokens, first: int, last: int) -> bool:
    """'Was due to open in April but will not be ready before June': April may be behind or ahead."""
    before, after = tokens.words[max(0, first - 9) : first], tokens.words[last : last + 3]
    but = after[:1] == ["but"] or after[:2] == [",", "but"]
    return but and "M" in tokens.classes[first:last] and before[-1:] != [] and before[-1] in BEFORE_ARRANGED and any(word in DUE and before[i - 1] in ("was", "were", "been") for i, word in enumerate(before) if i)


def _due_and_put_off(tokens: Tokens, first: int, last: int) -> bool:
    """'The verdict, due in May, has been put off': May may be behind or ahead."""
    before, after = tokens.words[max(0, first - 3) : first], tokens.words[last : last + 8]
    return before[-1:] != [] and before[-1] in BEFORE_ARRANGED and not DUE.isdisjoint(before) and after[:1] == [","] and not PUT_OFF.isdisjoint(after[1:6])


def _at_first(tokens: Tokens, first: int, last: int) -> bool:
    """'Was originally planned for May 3', 'had been put off to May 3': the day may be behind or ahead."""
    before = tokens.words[max(0, first - 12) : first]
    moved = [i for i, word in enumerate(before) if word in MOVES] if before[-1:] == ["to"] and "M" in tokens.classes[first:last] else []
    if moved and "had" in before[max(0, moved[-1] - 3) : moved[-1]]:
        return True
    if len(before) > 2 and before[-1] in BEFORE_ARRANGED and before[-2] in PLANNED and before[-3] in AT_FIRST:
        return True  # first promised for May 3
    if len(before) > 1 and before[-1] == "for" and before[-2] in PLANNED and "M" in tokens.classes[first:last] and _moved_after(tokens, last):
        return True  # a ceremony planned for May 3 was called off
    before = before[-5:]
    return bool(before) and before[-1] in BEFORE_ARRANGED and not AT_FIRST.isdisjoint(before) and not BEEN.isdisjoint(before)


def _ahead(tokens: Tokens, first: int, last: int) -> bool:
    """Words right beside the date that point ahead, whatever the sentence's verb: until Friday, the May 3 deadline, expires May 3."""
    before, day = tokens.words[max(0, first - 6) : first], any(letter in tokens.classes[first:last] for letter in DAY_LETTERS)
    if before[-1:] and (before[-1] in PRESENT or before[-1] == "on" and before[-2:-1] and before[-2] in PRESENT):
        return True  # the vote is Friday, is on Friday
    if day and before[-1:] == ["now"] and before[-2:-1] and before[-2] in PRESENT:
        return True  # the deadline is now May 3
    if before[-1:] == ["through"] and before[-2:-1] and before[-2] in RUNS:
        return True  # her term runs through this fall
    owned = tokens.classes[last : last + 1] == "s"
    if day and before[-1:] == ["for"] and not owned:
        return True  # a march for Friday
    if day and before[-1:] == ["to"] and not MOVES.isdisjoint(tokens.words[max(0, first - (18 if "by" in before or before[-3:-2] == ["from"] else 12)) : first]):
        return True  # put off to Friday, by three days to Friday, from Tuesday to Friday
    if day and before[-1:] and before[-1] in SUGGESTS:
        return True  # has proposed May 3
    if day and before[-1:] == ["from"] and tokens.words[last : last + 1] in (["to"], ["until"]) and not MOVES.isdisjoint(tokens.words[max(0, first - 16) : first]):
        return True  # put back from Friday to 28 August
    if day and before[-1:] == ["on"] and any(tokens.words[i : i + 3] in BOUND for i in range(max(0, first - 9), first - 2)):
        return True  # on the way to a match in Metz on Thursday
    if day and owned and before[-2:] == ["out", "of"]:
        return True  # ruled out of Saturday's match
    if day and owned and before[-1:] == ["before"] and _after(tokens, last) != "past":
        return True
    for i in range(last, min(last + 3, len(tokens.words))):
        if ends_sentence(tokens, i):
            break
        if tokens.words[i] in DEADLINE:
            return True
    if before[-1:] and before[-1] in ("by", "before") and not CONDITIONS.isdisjoint(tokens.words[max(0, first - 9) : first]) and "had" not in before:
        return True  # if it has not closed by May 3
    if before[-1:] == ["for"] and not FORESEEN.isdisjoint(before[-5:]) and _after(tokens, last) == "future":
        return True  # the houses promised by the mayor for the end of May will come too late
    for i in range(first - 1, max(-1, first - 5), -1):
        word = tokens.words[i]
        if word in POINTING:
            return not lasted(tokens, first) or _reported(tokens, first)
        if tokens.classes[i] in ".,|" or verb(tokens, i):
            return False
    return False


def _before(tokens: Tokens, first: int, last: int) -> Told | None:
    plan = -1  # a verb of the timetable, if the clause has no other
    infinitive = False
    for i in range(first - 1, max(-1, first - 1 - REACH), -1):
        if ends_sentence(tokens, i) or plan >= 0 and (tokens.classes[i] == "," or tokens.words[i] in CLAUSE_STARTS):
            break
        if tokens.classes[i] == "x":
            if plan < 0 and is_plan(tokens, i, last):
                plan = i
            elif is_state(tokens, i):
                if first - i <= 2:
                    return Told("future", i)  # closed on Monday
            elif found := verb(tokens, i):
                if plan >= 0 and tokens.words[i] in SAYING or found == "future" and tokens.words[i + 1] in REMEMBERS and "that" in tokens.words[i + 2 : first]:
                    break  # 'You will remember that in September they took it'
                opening = tokens.words[first - 1]
                if infinitive and opening == "in" and tokens.words[i] in INVITES and tokens.words[i - 1] in ("was", "were", "officially", "formally"):
                    return Told(None, i)  # was invited to join in July
                if infinitive and tokens.words[i] == "summoned" and not WAS.isdisjoint(tokens.words[i - 2 : i]) and _to_a_place(tokens, i, first):
                    return Told("past", i)  # was summoned to the ministry on Tuesday
                if infinitive and (tokens.words[i] in INVITES or tokens.words[i] in COMMANDS and opening == "by" or opening == "from"):
                    return Told("future", i)  # ordered to answer by Friday
                if found == "future" and tokens.words[i] in ARRANGED and tokens.words[i - 1] in ("was", "were") and "M" not in tokens.classes[first:last] and "W" in tokens.classes[first:last] and not _clause_between(tokens, i, first):
                    return Told("near", i)  # was due in Oslo on Sunday
                if found == "past" and _attribute(tokens, i, first):
                    continue
                if _was_to(tokens, i - 2):
                    return Told(None, i)
                if found == "past" and _speaks_of_doing(tokens, i):
                    return Told(None, i)
                if found == "past" and (_shares_will(tokens, i) or _will_have(tokens, i)):
                    return Told("future", i)
                return Told(found if found != "moot" else None, i)
        elif tokens.classes[i] == "u" and tokens.words[i] == "to" and i and i + 1 < first:
            infinitive = True
            if tokens.words[i - 1] in ("is", "are") or tokens.words[i - 2 : i] in (["is", "down"], ["are", "down"]):
                return Told("future", i - 1)  # are to resume on Tuesday, is down to meet on Friday
            if tokens.words[i + 1] == "be" and any(tokens.words[k] == "with" and tokens.classes[k - 1] == "," for k in range(max(1, i - 6), i - 1)):
                return Told("future", i)  # ', with the rest to be paid in April'
            if _was_to(tokens, i) or first - i < 4 and tokens.words[i + 1] in OPENS and tokens.words[i - 1] not in ("was", "were") and tokens.words[i - 1] not in ARRANGED:
                return Told(None, i)  # hired to start on May 3
            if tokens.words[i - 1] in INTENT:
                if not DID.isdisjoint(tokens.words[max(0, i - 4) : i - 1]):
                    return Told("past", i - 1)  # did not want to say on Thursday
                return Told(None, i - 1) if pluperfect(tokens, i - 1) else Told("future", i - 1)
            if tokens.words[i - 1] in ("was", "were") and tokens.words[i + 1] != "have" and not _clause_between(tokens, i, first) and any(letter in "Wv" for letter in tokens.classes[first:last]) and "M" not in tokens.classes[first:last]:
                return Told("future" if _moved_after(tokens, last) else "near", i - 1)  # was to arrive on Saturday
            if tokens.words[i - 1] in ("was", "were") and tokens.words[i + 1] != "have" and not _clause_between(tokens, i, first) and "M" in tokens.classes[first:last] and tokens.words[first - 1] == "on":
                return Told(None, i - 1)  # was to report on May 3
            if tokens.words[i - 1] in ("was", "were") and tokens.words[i + 1] != "have" and tokens.classes[first:last] == "M" and tokens.words[first - 1] == "in" and not _clause_between(tokens, i, first):
                return Told("near", i - 1)  # was to begin in March
            if tokens.words[i - 1] in ("was", "were") and _moved_after(tokens, last):
                return Told("future", i - 1)  # was to be heard on Tuesday has been put off
    return Told("future", plan) if plan >= 0 else None


WAS = frozenset(("was", "were"))
PLACES = frozenset("the a an his her its their".split())


def _to_a_place(tokens: Tokens, i: int, first: int) -> bool:
    """Does no infinitive stand behind the verb, only 'to the ministry'?"""
    return all(tokens.words[k + 1] in PLACES for k in range(i, first - 1) if tokens.words[k] == "to")


def _shares_will(tokens: Tokens, i: int) -> bool:
    """'The house will be dissolved in March and elections held in May'."""
    at = next((k for k in range(i - 1, max(0, i - 5), -1) if tokens.words[k] == "and"), 0)
    before = tokens.words[max(0, at - 12) : at]
    return at > 0 and at < i - 1 and "be" in before and not SURE_FUTURE.isdisjoint(before) and BEEN.isdisjoint(tokens.words[at:i]) and tokens.words[i - 1] not in ("has", "have", "had")


def _will_have(tokens: Tokens, i: int) -> bool:
    """'Will have their cases decided before August': a participle of what somebody will have done."""
    at = next((k for k in range(i - 2, max(0, i - 7), -1) if tokens.words[k] in ("have", "get", "see")), 0)
    return at > 0 and tokens.words[at - 1] in ("will", "would", "shall", "must", "to") and "," not in tokens.classes[at:i] and not any(ends_sentence(tokens, k) for k in range(at, i))


def _was_to(tokens: Tokens, i: int) -> bool:
    """'Work was to have begun in April': the day may lie behind or ahead. Token i: the 'to'."""
    return i > 0 and tokens.words[i : i + 2] == ["to", "have"] and tokens.words[i - 1] in ("was", "were", "due", "supposed", "meant")


MET_WITH = frozenset("finding losing seeing being having hearing receiving feeling".split())  # what befalls somebody


def _speaks_of_doing(tokens: Tokens, i: int) -> bool:
    """'Had spoken of inviting new bids in November': what somebody meant to do, and by then may have done."""
    following = tokens.words[i + 1 : i + 3]
    return tokens.words[i] in ("spoken", "talked") and pluperfect(tokens, i) and following[:1] in (["of"], ["about"]) and following[1:2] != [] and following[1].endswith("ing") and following[1] not in MET_WITH


def _attribute(tokens: Tokens, i: int, first: int) -> bool:
    """Is it a participle before its noun, in a clause whose own verb looks ahead? The fund will begin to pay out insured deposits on May 3."""
    following = tokens.words[i + 1] if i + 1 < first else ""
    if not tokens.words[i].endswith("ed") or not following.endswith("s") or len(following) < 4 or following in NO_PLURALS:
        return False
    for j in range(i - 1, max(-1, i - 9), -1):
        if tokens.classes[j] in ".,|" or tokens.words[j] in CLAUSE_STARTS:
            return False
        if tokens.words[j] in SURE_FUTURE:
            return tokens.words[j - 1 : j] not in (["who"], ["which"], ["that"]) and j < i - 1
    return False


def _moved_after(tokens: Tokens, last: int) -> bool:
    """Does the sentence go on to say that this was put off, or called off, or will now be another day?"""
    if tokens.words[last : last + 2] == [",", "will"]:
        return True  # who was to come on Monday, will come on Friday
    if tokens.words[last : last + 2] in (["are", "off"], ["is", "off"]):
        return True  # the talks that were to be held on Monday are off
    for i in range(last, min(len(tokens.words), last + REACH)):
        if ends_sentence(tokens, i):
            return False
        if tokens.words[i] == "now" and tokens.words[i - 1] in ("will", "would"):
            return True
        if tokens.words[i] in PUT_OFF and not BEEN.isdisjoint(tokens.words[max(0, i - 3) : i]):
            return True
    return False


def _said_before(tokens: Tokens, told: Told, first: int) -> bool:
    return told.tense == "past" and tokens.words[told.at] in SAYING and (first - told.at > 2 or tokens.words[first - 1] == "that") and not _told_whom(tokens, told.at, first)


def _says_more(tokens: Tokens, last: int) -> bool:
    """Does a participle follow before any verb? 'Announced her departure on Monday, saying that she wanted to rest.'"""
    comma = next((i for i in range(last, min(len(tokens.words), last + REACH)) if tokens.classes[i] == "," or ends_sentence(tokens, i)), -1)
    if comma < 0 or not tokens.words[comma + 1 : comma + 2] or not tokens.words[comma + 1].endswith("ing"):
        return False
    return not any(tokens.classes[i] == "x" and verb(tokens, i) for i in range(last, comma))


def _told_again(tokens: Tokens, first: int) -> bool:
    """Does the date open one more thing that was said on another day, without its verb? '…, and on Monday that she …'"""
    at = first - 1 - (tokens.words[first - 1] in ("in", "on"))
    at -= tokens.words[at] in ("and", "then", "but")
    return tokens.classes[at : at + 1] == "," and any(tokens.words[i] in SAYING for i in range(max(0, first - REACH), at))


def _told_whom(tokens: Tokens, at: int, first: int) -> bool:
    """'Told parliament on Thursday', 'told the paper Monday': between the verb and the day stands only who was told."""
    between = tokens.words[at + 1 : first - (tokens.words[first - 1] == "on")]
    return tokens.words[at] == "told" and 0 < len(between) <= 2 and (len(between) == 1 or between[0] in ("the", "a", "an", "its", "his", "her"))


def _clause_between(tokens: Tokens, at: int, first: int) -> bool:
    return any(tokens.classes[i] == "," or tokens.words[i] in CLAUSE_STARTS for i in range(at + 1, first))


def _after(tokens: Tokens, last: int) -> str | None:
    for i in range(last, min(len(tokens.words), last + REACH)):
        if ends_sentence(tokens, i):
            return None
        if tokens.classes[i] == "x" and (found := verb(tokens, i)):
            if found == "future" and tokens.words[i] in COMMITS and tokens.words[i - 1] not in BE_FORMS:
                return "past"  # on May 3 the council proposed to close it
            return None if found == "moot" or _attributes(tokens, last, i) else found
        if i > last and tokens.words[i] in third_person() and (tokens.words[i - 1] in ("he", "she", "it") or is_plan(tokens, i, len(tokens.words))):
            return "future"  # on Wednesday she goes back; on Thursday parliament votes
    return None


def _attributes(tokens: Tokens, last: int, i: int) -> bool:
    """'If it insists on an auction in April, its founder said': whose words a condition is says nothing of when."""
    if tokens.words[i] not in SAYING or "," not in tokens.classes[last:i]:
        return False
    for k in range(last - 1, max(-1, last - 1 - REACH), -1):
        if ends_sentence(tokens, k):
            return False
        if tokens.words[k] in ("if", "unless", "whether"):
            return True
    return False


