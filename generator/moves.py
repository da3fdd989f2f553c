"""Superseded plans: dates that a later source says were moved or called off."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.first_days import first_day
from generator.foreign_moves import day_roles
from generator.former_plans import LAG, LONGER_STILL, NUMBERED, came_as_put_off, numbered, planned_for, put_off_to
from generator.given_up import REVOKES, called_off_as_set, is_given_up, is_put_off, revoked
from generator.kinship import Stems, Story, kin
from generator.late_plans import PLANNING, following, puts_off, renewed_beside
from generator.model import AHEAD, Entry, Struct
from generator.new_days import AND_ANOTHER, CALLED_OFF, FIRST_THEN, OF_ITS_TIME, SET, moving, place_of, roles, steps
from generator.put_off import LEADS, NOT_THEN, PROMISED_DAY, TAKES_PLACE, not_today
from generator.renewed_plans import RENEWS, names_others, renewed, renews, statements
from generator.shared_words import weigh
from generator.signs import Signs
from generator.timeline import days_between
from generator.told import SPOKEN, Told, own_number
from generator.wording import EVENT_NOUNS, MONTHS, WEEKDAYS, dated_at, plain_date, words

NEGOTIATING = EVENT_NOUNS | words("talks meeting session visit")  # of which an article that moves one tells on the new day
SAY = {  # user-visible sentences
    "moved": "moved to {date}",
    "off": "called off",
    "late": "put off",
    "came": "came on {date}",
}

PUT_OFF = SAY["late"]
PASSED = "passed"  # the role of a new day that is the old one of another step
AGAIN = "again"  # the role of a new day in a sentence that moves another thing besides
MOST = 40  # plans with a word, the latest, that a move without the old date is compared with
LEAST = 3  # how alike they are at least
LONG_OVER = 45  # days after which nobody moves what had been planned for a day
BESIDE = 4  # lines between the sentence that moves something and the one that gives its old day
NOW = re.compile(r"\b(?:will|would)\sneed\suntil\b|\b(?:said|says)\s(?:that\s)?(?:it|they|he|she)\sneed(?:s|ed)\suntil\b|\b(?:will|would|is|are)\snow\b|^Now\s(?:the\s[a-z ]{3,30}|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?|he|she|it|they)\s(?:says?|speaks?\sof|talks?\sof|names?|gives?|promises)\b|\bnow\s(?:says|gives|names|promises)\s(?:only\s)?(?:the\s)?(?=\d|[A-Z][a-z]+\s\d)|\bnow\s(?:due|set|scheduled|planned|expected|runs?|lasts?|ends?|expires?|falls?|(?:speaks?|talks?)\sof|(?:he|she|they)\s(?:is|are)\s(?:speaking|talking|thinking)\s(?:of|about)|(?:plans?|hopes?|aims?|intends?|expects?|wants?)\sto|the\s(?:target|date|aim|goal))\b")  # 'It will now start', beside 'it had been due'
STILL = re.compile(r"\b(?:will|would|is to|are to)\s(?:continue|last|remain|stay|run)\b[^.;,]{0,40}\suntil\b|\binstead\W*$")  # 'will stay shut until May 9', 'would open on May 9 instead', beside the day that it had been due
IT_MOVES = re.compile(r"(?:(?:(?:Because|Out|For (?:lack|want)|Owing|Due|Thanks|As a result) [^.;,]{2,40}?|Of lack of [a-z]+),?\s)?(?:(?:On|In|Last|Early|Late)\s(?:[\w’'-]+\s){1,3})?(?:It|They|This|That|it|they)\s(?:was|were|has been|have been|had been|is|are|will be)\s(?:[a-z]+\s)?(?:moved|put|pushed|postponed|delayed|deferred|brought|adjourned|rescheduled|shifted|changed|given|granted|allowed)\b")
MEET_NOW = re.compile(r"\b(?:will|would|are|is|is to|are to) now (?:meet|gather|convene|sit|come|talk|vote|travel|appear|open|begin|start|sign|take place|be held)\b|\bnow (?:(?:speaks?|talks?) of\b|says (?=\d|[A-Z][a-z]+ \d))")
IT_CAME = re.compile(r"(?:It|They)\s(?:(?:was|were)\s(?:finally\s|only\s|then\s)?(?:held|opened|reopened|published|delivered|released|signed|completed|handed over|launched)|(?:finally\s|only\s)?(?:took place|came|opened|reopened|resumed|began|started|arrived|went ahead))\b")  # 'It had been set for May 3. It was held on May 9'
OF_ITS_SENTENCE = re.compile(r"(?:It|They|This)\s")  # of what its sentence named before
NOW_SAYS = re.compile(r"Now\s(?:the\s[a-z ]{3,30}|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?|he|she|it|they)\s(?:says?|speaks?\sof|talks?\sof|names?|gives?|promises)\s")  # 'It was to be ready on May 3. Now the port says May 9'
IT_NOW = re.compile(r"\b[Ii]t\s(?:(?:will|would|is)\s)?now\b|\b(?:[Tt]hey|[Ii]t)\s[^.;]{0,70}?\bneed(?:s|ed)?\suntil\b|\b(?:publication|delivery|completion|opening|launch|departure|arrival|release|start)\s(?:is|was)\snow\b")  # in the same line: what was told of before
NOT_DECIDED = re.compile(r"\bdid not (?:yet )?(?:decide|rule|vote|sign|open|meet|begin|start|take place|agree)\b")
GIVEN_UP = re.compile(rf"{NOT_THEN}{LEADS}|\b[Tt]here (?:will|would) be no [a-z]+\b{LEADS}|\b(?:abandon|drop|miss|scrap)(?:p?ed|p?ing|s)? (?:the|its|their|an?) (?:[a-z]+ ){{0,2}}$")  # 'abandoning the June 22 target'
NEW_ONE = re.compile(r"\bthe next (?:attempt|try|date|window|opportunity) (?:is|will be|comes)(?: now)? (?:on |for |in )?(?:the )?(?:[A-Z][a-z]+day,? )?$|\b(?:the|an?|its|their) (?:new|revised) (?:[a-z]+ ){0,2}?(?:target|date|day|deadline|opening|start)(?: [a-z]+){0,3}? (?:is|was|of) (?:[A-Z][a-z]+,? ){0,2}$", re.I)
IS_NOW = re.compile(rf"\b(?:will|would) now (?:be(?! [a-z]+ing)|stay|remain|last|continue|apply|{TAKES_PLACE})(?:{LEADS}|[^.;,]{{0,30}}\s(?:next|this)\s(?:[A-Z][a-z]+day,?\s)?$)")
NOT_BEFORE = re.compile(r"\b(?:will|would) not (?:now )?(?:be (?:out|ready|published|released|presented|finished|completed|opened|handed over|delivered)|come out|appear|(?:re-?open|start|begin|resume|return)(?= until)) (?:until|before) (?:the )?(?:[A-Z][a-z]+day,? )?$")  # 'the report will not be out until 21 May'
AS_PLANNED = re.compile(r"\b(?:rather than|not|instead of)\b[^.;,]{2,40},? as (?:first|originally|initially|previously) (?:planned|announced|scheduled|agreed|intended)\b")
WAS = Signs(" was ", " were ", " been ", " have ", " had to be ")  # one of them stands in each match of the next
FORMERLY = re.compile(rf"\b(?:had been|was|were|had (?:first|originally|initially|previously) been) (?:originally |initially |first |previously )?(?:{SET}|going to (?:be|open|start|begin|happen|take place)|to(?= [a-z]))\b|\bhad to be(?=(?: on| today| tomorrow| yesterday)\b)|\b(?:should|would) have (?:been|taken|begun|started|opened|ended|expired|met)\b|\bhad to (?:be|take place|begin|start|open)(?= (?:today|tomorrow|yesterday|held|on|in|this)\b)|\b{PROMISED_DAY}")


@dataclass(frozen=True, slots=True)
class Move:
    old: str  # entry ids
    new: str  # '' for a plan that was called off
    told: Told  # the statement that moves it
    said: str
    where: tuple[str, str, int] | None = None  # article, sentence and line of another source that gives the new day
    came: bool = False  # no new plan: it came on another day


Mark = tuple[Told, str]  # a statement and whether it gives the old or the new date …


def marked(told: tuple[Told, ...]) -> tuple[Mark, ...]:
    """The article's statements that give the old or the new date of something moved, say for what day it had been planned, or call something off."""
    found = []
    by_text: dict[str, list[Told]] = defaultdict(list)
    for t in told:
        by_text[t.text].append(t)
    for text, mine in by_text.items():
        if len(mine) > 2 and (twice := steps([t.event.date for t in mine], text)):
            by_day = {t.event.date: t for t in mine}
            first, then, last = (by_day[day] for day in twice)
            found += [(first, "old"), (then, "new"), (then, PASSED), (last, AGAIN)]
            continue
        told_to_move = mine[0].moves or len(mine) > 1  # anything else gives no date a role
        roles_of = told_to_move and roles([t.event for t in mine], text) or mine[0].moves and day_roles([t.event.date for t in mine], text) or later_than_planned(mine, text)
        if any(came_as_put_off(t.event.date, text) for t in mine):
            roles_of = {t.event.date: "new" for t in mine if came_as_put_off(t.event.date, text)}
        told_on = [n for n in told if n.event.date == later and (abs(n.event.line - mine[0].event.line) <= 1 or n.event.kind == "past" and not NEGOTIATING.isdisjoint(n.around & mine[0].words))] if "new" not in roles_of.values() and len(roles_of) == 1 and (later := put_off_to(next(iter(roles_of)), text)) else []
        if told_on:
            roles_of = dict.fromkeys(roles_of, "ended")
            found.append((told_on[0], "new"))
        elif "old" in roles_of.values() and "new" not in roles_of.values() and (puts_off(text) or any(put_off_to(day, text) > day for day in roles_of)):
            roles_of = dict.fromkeys(roles_of, "late")
        former = WAS.within_one(text) and [m.start() for m in FORMERLY.finditer(text)]
        for t in mine:
            role = roles_of.get(t.event.date, "")
            if not role and (t.event.kind in AHEAD and called_off(t, text) or is_given_up(t)):
                role = "off"
            if not role and len(mine) == 1 and is_put_off(t):
                role = "late"
            role = role or (t.event.kind in AHEAD and outspoken(t.event.date, text) == "new" and "new") or ""
            if not role and former and not mine[0].moves and (len(mine) == 1 or _follows(t.event.date, text, former)):
                role = "former"
            role = role or t.event.kind in AHEAD and (NUMBERED in text and numbered(t.event.date, text) and "new" or outspoken(t.event.date, text) or not_tomorrow(t)) or ""
            role = AGAIN if role == "new" and t.event.date not in roles_of and "new" in roles_of.values() else role
            if role:
                found.append((t, role))
    found += [mark for t, role in found[:] if role == "new" and ", then " in t.text and FIRST_THEN.search(t.text) for mark in _given_beside(t, told)]
    found += [(n, "ended") for t, role in found[:] if role == "new" and IT_MOVES.match(t.text) for n in _undecided(t, told)]
    found = [(t, "off" if role == "ended" and THERE_IS_NONE.search(t.text) and not any(r == "new" for _, r in found) else role) for t, role in found]
    found += [mark for t in told if t.event.kind in AHEAD and t.event.precision == "day" and IT_THEN.search(t.text) for n in told if _without_result(n, t) for mark in ((n, "ended"), (t, "new")) if mark[0] not in {m for m, _ in found}]
    formers, newer = [t for t, role in found if role in ("former", "ended", "off", "late")], [t for t, role in found if role == "new"]
    marks = {t for t, _ in found}
    found += [(t, "new") for t in told if (formers or newer) and t not in marks and t.event.kind in AHEAD and (formers or any(moves_on(t, n) for n in newer)) and (_is_now(t) or STILL.search(t.text) and by_text[t.text][-1] is by_text[t.text][0])]
    found += [(t, "new") for t in told if t not in marks and t.event.kind in AHEAD and t.event.precision == "day" and any(_told_before(t, f) for f in formers)]
    found += [(t, "new") for i, t in enumerate(told) if formers and t not in marks and t.event.kind == "past" and i and told[i - 1] in formers and told[i - 1].event.date < t.event.date and told[i - 1].event.line == t.event.line and IT_CAME.match(t.text)]
    found = [(t, role) for t, role in found if role != "new" or not _is_of_its_paper(t)]
    found += revoked(told)
    marks = {t for t, _ in found}
    found += [(t, RENEWS) for t in told if t not in marks and renews(t)]
    return (*found, *(renewed_beside(told, found) if any(t.moves or " later than " in t.text for t in told) else ()))


def _is_now(t: Told) -> bool:
    """Whether what its sentence says is so now has this day: not of the fair in 'He will now travel, and the fair opens on May 9'."""
    found = NOW.search(t.text)
    at = place_of(t.event.date, t.text) if found else -1
    return found is not None and (at < found.end() or AND_ANOTHER.search(t.text, found.end(), at) is None)


ITS_PAPER = re.compile(r"\b(?:be|been|were|was|are|is)\s(?:struck|cancell?ed|scrapped|dropped|withdrawn|lifted|abolished|revoked|repealed|annulled)\b.*\b(?:that|which)\s(?:is|are|was|were|will|would)\s(?:due\s|expected\s)?(?:to\s)?(?:be\s)?(?:appear|published|printed|come out|signed|issued|announced)\b[^.;,]*$", re.S)


def _is_of_its_paper(t: Told) -> bool:
    """Whether a day is that of the paper by which something ends: 'They will now be struck out by a decree that is to appear on June 30'."""
    at = dated_at(t.event.date, t.text)
    return at > 0 and ITS_PAPER.search(t.text[:at]) is not None


def _told_before(new: Told, former: Told) -> bool:
    """Whether a plan stands just before the sentence that tells for when it had been planned at first, or there is nothing on that day: 'It opens on May 9. It was originally to be May 3', 'There will be no ferry on Monday'."""
    if new.event.line != former.event.line or new.event.date <= former.event.date or new.text == former.text:
        return False
    return AT_FIRST_IT.match(former.text) is not None or " no " in former.text and NONE_THEN.match(former.text) is not None and not (new.words & former.words - PLANNING).isdisjoint(new.words)


AT_FIRST_IT = re.compile(r"(?:It|This|That|They)\s(?:was|were|had been)\s(?:originally|initially|first|previously)\s")
IT_THEN = re.compile(r"\b(?:will|would)\s(?:now\s)?(?:announce|deliver|give|publish|make|take|hear|hold|hand down|read out|pronounce|present)\sit\s(?:on|in|by)\b|^It\s(?:will|would)\s(?:now\s)?(?:be|come)\b")
NO_RESULT = re.compile(r"\b[Tt]here was (?:still )?no (?:verdict|ruling|decision|vote|judg(?:e?)ment|announcement|result|hearing|session|signing)\b")


def _without_result(old: Told, new: Told) -> bool:
    """'There was no verdict on Thursday', just before 'The judge would announce it on April 3'."""
    return old.event.line == new.event.line and old.event.precision == "day" and old.event.date < new.event.date and " no " in old.text and NO_RESULT.search(old.text) is not None


ANEW = re.compile(r"\b(?:again|once more|(?:a|for the) (?:second|third|fourth) time)\b")  # 'has now been put off again, to 17 March'
THERE_IS_NONE = re.compile(r"^There\s(?:will|would)\sbe\sno\s(?!(?:more|longer|further|trains?|buses|ferry|ferries|flights?|school|service|services)\b)[^.;,]{2,50}\s(?:on|in|before)\s")  # 'There will be no replay on 14 October'
NONE_THEN = re.compile(r"There\s(?:will|would)\sbe\sno\s[a-z]+\b")


def _given_beside(then: Told, told: Iterable[Told]) -> list[Mark]:
    """The one later day of the same line where a sentence tells for which two days it had been planned: 'Entry into force on May 1. It was first due on March 1, then on April 1'."""
    later = [t for t in told if t.event.line == then.event.line and t.text != then.text and t.event.kind in AHEAD and t.event.precision == "day" and t.event.date > then.event.date]
    return [(then, "ended"), (later[0], "new")] if len({t.event.date for t in later}) == 1 else []


def _undecided(new: Told, told: Iterable[Told]) -> list[Told]:
    """The day of a sentence just before 'It was postponed to May 3' that says that nothing came of it: 'did not decide on Wednesday'."""
    return [t for t in told if t.event.line == new.event.line and t.event.kind == "past" and t.event.precision == "day" and t.event.date < new.event.date and " not " in t.text and NOT_DECIDED.search(t.text)]


def moves_on(new: Told, before: Told) -> bool:
    """Whether a day may be the next one after that to which a sentence close before it in the article moves the same."""
    if before.text == new.text or before.event.date >= new.event.date or abs(before.event.line - new.event.line) > BESIDE:
        return False
    return bool((before.around & new.words) - PLANNING - own_number(before.event.date) - own_number(new.event.date)) or before.event.line == new.event.line and NOW.search(new.text) is not None


def _follows(day: str, text: str, places: Sequence[int]) -> bool:
    """Whether it is the first day of a sentence after one of these places: of 'had been set for May 31 but collapsed when they said on Saturday' only May 31."""
    at = place_of(day, text)
    return any(start < at and not A_DATE.search(text, start, at) and not OF_ITS_TIME.search(text, start, at) for start in places)


A_DATE = re.compile(rf"\b(?:{'|'.join(MONTHS)})\s\d|\b\d{{1,2}}\s(?:{'|'.join(MONTHS)})\b|\b(?:{'|'.join(WEEKDAYS)})\b(?!,?\s(?:{'|'.join(MONTHS)}|\d))")


def outspoken(date: str, text: str) -> str:
    """'ended' for a day that a sentence gives up, 'will not open on May 4', 'abandoning the June 22 target'; 'new' for one that it calls the new one."""
    if not OUTSPOKEN.within_one(text) or (at := dated_at(date, text)) < 0:
        return ""
    before = text[max(0, at - 80) : at]
    return "ended" if GIVEN_UP.search(before) else "new" if NEW_ONE.search(before) or IS_NOW.search(before) or NOT_BEFORE.search(before) or AS_PLANNED.search(text, at) else ""


def not_tomorrow(t: Told) -> str:
    """'ended' for the day after publication in 'will not hand over the bridge tomorrow', and for that day itself in 'will not be signed today as announced'."""
    if not_today(t.text):
        return "ended" if t.event.date == t.published[:10] else ""
    return "ended" if " tomorrow" in t.text and NOT_TOMORROW.search(t.text) and days_between(t.published[-10:], t.event.date) == 1 and t.published[:10] < t.event.date else ""


NOT_TOMORROW = re.compile(r"\b(?:won['’]t|(?:will|would) (?:not|no longer))\b[^.;,“”\"]{2,60}\stomorrow\b")
OUTSPOKEN = Signs(" not ", " no ", "n't ", "n’t ", " no longer ", "abandon", "drop", "miss", "scrap", "new ", " next ", "revised ", " now ", " as ")  # one of them stands in each such sentence


def called_off(told: Told, text: str) -> bool:
    """Whether what is called off in a sentence is what it gives this day for: not in 'customers whose flights were cancelled can rebook until May 3', nor in 'the toll will be scrapped until May 3'."""
    found = CALLED_OFF.search(text) if OFF.within_one(text.lower()) else None
    at = dated_at(told.event.date, text) if found else -1
    if found and (PERHAPS_OFF.search(text, 0, found.start()) or OFF_IF.match(text, found.end())):
        return False
    if found and WHO_OFF.search(text, at, found.start()):
        return False
    if found and at > found.end() and called_off_as_set(at, text):
        return True
    if found and at > found.end() and (ELSE.search(text, found.end(), at) or UNTIL.search(text, found.end(), at) or text.endswith(" be ", 0, found.start())):
        return False
    return found is not None


PERHAPS_OFF = re.compile(r"\b(?:unless|if|whether|may|might|could|can|not|never|without)\b[^.;]{0,30}$")  # 'on May 3, unless it is called off'
WHO_OFF = re.compile(r",\s(?:who|while|whereas|as\s(?:the|an?|it|he|she|they))\s")  # 'will strike on May 3, as the drivers did, who called off theirs'
OFF_IF = re.compile(r"\s(?:only\s)?(?:if|unless)\b")
OFF = Signs("called off", "cancel", "scrapped", "scrubbed", " dropped", "abandoned", "shelved", "indefinitely")  # letters that every match of CALLED_OFF has
UNTIL = re.compile(r"\s(?:until|till|through|from|by)\s(?:at least\s|the\s(?:end|middle|start|beginning)\sof\s)?(?:(?:[A-Z][a-z]+,?|the)\s)*$")  # what is off ends or begins with that day
ELSE = re.compile(r",?\sbut\s(?!not\b)|\s(?:can|may|will|would|must|should|is|are|was|were|has|have|had)\s")  # another verb between the two


LAGGING = Signs(" should have ", " than ", " after the ", " after its ", " before the ", *LONGER_STILL, *LAG)


def later_than_planned(told: Sequence[Told], text: str) -> dict[str, str]:
    """The one day of a sentence that says 'a week later than planned': the one ahead, else the one on which it came."""
    if not LAGGING.within_one(text) and not (told[0].moves and " by " in text):
        return {}
    ahead = {t.event.date for t in told if t.event.kind in AHEAD} or {t.event.date for t in told if t.event.precision == "day"}
    if len(ahead) > 1 and (late := max(map(text.find, LAG))) > 0:
        before = [(at, day) for day in ahead if 0 <= (at := place_of(day, text)) < late]
        ahead = {max(before)[1]} if before else set()
    return {day: "new" for day in ahead if len(ahead) == 1 and planned_for(day, text)[0]}


class Plan(Struct, frozen=True, gc=False):
    """What is asked of an entry that may be moved."""

    words: Stems  # of its statements
    published: str  # of the first of them
    sides: tuple[tuple[str, str, int, str], ...]  # (article, sentence, line, date as it gives it) of the first of each article


def plans(linked: Iterable[tuple[Entry, Sequence[Told]]]) -> dict[str, Plan]:
    return {e.id: plan(group) for e, group in linked if e.kind in AHEAD}


def plan(group: Sequence[Told]) -> Plan:
    if len(group) == 1:
        (t,) = group
        return Plan(t.clause, t.published, ((t.article, t.text, t.event.line, t.event.date),))
    words = sorted({w for t in group for w in t.clause})
    sides = {t.article: (t.article, t.text, t.event.line, t.event.date) for t in reversed(group)}
    first = dict.fromkeys(t.article for t in group)
    return Plan(tuple(words), min(t.published for t in group), tuple([sides[article] for article in first]))


def moves(marks: Mapping[str, tuple[Mark, ...]], entries: Mapping[str, Entry], homes: Mapping[str, tuple[str, ...]], known: Mapping[str, Plan],
          stories: Mapping[str, Story], common: frozenset[str]) -> list[Move]:
    """Every move of a planned date or deadline to a new one, oldest source first. `entries`: chronological; `homes`: by article the entry of each statement."""
    def home(t: Told) -> Entry:
        return entries[homes[t.article][t.number]]

    postings: dict[str, list[Entry]] | None = None
    found: dict[tuple[str, str], Move] = {}
    said_of: dict[tuple[str, str], set[str]] = defaultdict(set)  # (old entry, what is said of it) -> new entries
    for mine in sorted(marks.values(), key=lambda mine: (mine[0][0].published, mine[0][0].article)):
        sentences: dict[tuple[str, bool], list[Mark]] = defaultdict(list)
        for t, role in mine:
            sentences[t.text, role in (AGAIN, PASSED)].append((t, {AGAIN: "new", PASSED: "old"}.get(role, role)))
        for pairs in sentences.values():
            new = next((t for t, role in pairs if role == "new"), None)
            olds = [t for t, role in pairs if role == "old" or role == "off"]
            former = beside(new, sentences) if new and not olds and not numbered(new.event.date, new.text) else None
            if former:
                moved = [home(former)]
            elif new and not olds:
                said_late = [t for t, role in mine if role == "put off" and abs(t.event.line - new.event.line) <= BESIDE]
                postings = postings if postings is not None else _postings(entries, known, {w for some in marks.values() for t, role in some if role in ("new", "put off", RENEWS) for w in t.clause})
                targets = frozenset([m.new for m in found.values()]) if ANEW.search(new.text) else frozenset[str]()
                before = _previous(new, frozenset().union(new.around if OF_ITS_SENTENCE.match(new.event.what) else new.words, *[t.words for t in said_late]), postings, entries, known, stories, common, targets)
                moved = [before, *_vaguely(before, new, known, postings)] if before else []
            else:
                moved = [home(t) for t in olds] if new or any(role == "off" for _, role in pairs) else []
                if new:
                    moved += [e for t in olds if _is_alone(home(t)) for e in _of_that_day(t, home(t), entries, known, stories, common)]
            for old in moved:
                target = home(new) if new else None
                if target is not None and (target.id == old.id or target.date == old.date):
                    continue
                came = new is not None and new.event.kind == "past" and target is not None and target.kind == "past" and not moving(new.text) and not any(moving(t.text) for t, role in mine if role in ("old", "ended", "late", "former") and (t is former or t.event.line == new.event.line))
                said = SAY["came" if came else "moved"].format(date=plain_date(target.date)) if target else SAY["off"]
                if target and said_of[old.id, said] - {target.id}:
                    continue  # told already, of another entry of that day
                if target and any(m.old == old.id and m.new and m.new != target.id and entries[m.new].date == target.date for m in found.values()):
                    continue  # 'moved to May 9' by one source, and 'came on May 9' by another
                found[old.id, target.id if target else ""] = Move(old.id, target.id if target else "", new or olds[0], said, came=came)
                said_of[old.id, said].add(target.id if target else "")
        for t, n in _told_elsewhere(mine):
            old, target = home(t), home(n)
            if old.id != target.id and not any(m.old == old.id for m in found.values()):
                found[old.id, target.id] = Move(old.id, target.id, t, SAY["moved"].format(date=plain_date(target.date)), (n.article, n.text, n.event.line))
    delays = [t for mine in marks.values() for t, role in mine if role == "late"]
    plans: dict[str, tuple[frozenset[str], str]] = {id: (frozenset(p.words), p.published) for id, p in known.items()} if delays else {}
    for late in sorted(delays, key=lambda t: (t.published, t.article, t.number)):
        old = home(late)
        if old.id in plans and not any(m.old == old.id for m in found.values()):
            then = following(late, old, plans, entries, stories, common)
            found[old.id, then.id if then else ""] = Move(old.id, then.id if then else "", late, SAY["moved"].format(date=plain_date(then.date)) if then else SAY["late"], known[then.id].sides[0][:3] if then else None)
    anew = [t for mine in marks.values() for t in statements(mine)]
    if anew:
        postings = postings if postings is not None else _postings(entries, known, {w for t in anew for w in t.clause})
        plans = plans or {id: (frozenset(p.words), p.published) for id, p in known.items()}
    for new in sorted(anew, key=lambda t: (t.published, t.article, t.number)):
        target = home(new)
        before = renewed(new, plans, postings or {}, stories, common)
        if before is not None and before.id != target.id and before.date != target.date and not any(m.old in (before.id, target.id) for m in found.values()):
            found[before.id, target.id] = Move(before.id, target.id, new, SAY["moved"].format(date=plain_date(target.date)))
    for t, role in [mark for mine in marks.values() for mark in mine if mark[1].startswith(REVOKES)]:
        old = entries[homes[t.article][int(role.removeprefix(REVOKES))]]
        if not any(m.old == old.id for m in found.values()):
            found[old.id, ""] = Move(old.id, "", t, SAY["off"])
    moved_on = {m.old for m in found.values() if m.new}  # what one source calls off and another moves was moved
    return [m for m in found.values() if m.new or m.old not in moved_on]


def _told_elsewhere(marks: Sequence[Mark]) -> list[tuple[Told, Told]]:
    """Plans that a sentence puts off by so many days, and what the article tells of the day to which it does, farther away: 'set for May 6, were moved by two days'."""
    ended = [(t, put_off_to(t.event.date, t.text)) for t, role in marks if role == "ended"]
    return [(t, n) for t, later in ended if later for n, role in marks if role == "new" and n.event.date == later and abs(n.event.line - t.event.line) > BESIDE]


def _is_alone(entry: Entry) -> bool:
    return len({s.article for s in entry.sources}) == 1


def _of_that_day(old: Told, home: Entry, entries: Mapping[str, Entry], known: Mapping[str, Plan], stories: Mapping[str, Story], common: frozenset[str]) -> list[Entry]:
    """The one plan of other articles for the day of which only one says that it no longer holds: it is the same, where their sentences have enough in common."""
    told = (old.words | old.around) - PLANNING - own_number(home.date)
    at_end = home.precision == "month" and AT_END.search(old.text) is not None
    same = [entries[id] for id in known if (entries[id].date == home.date if not at_end else _at_end_of(home.date, entries[id].date)) and id != home.id] if at_end or home.precision == "day" else []
    alike = [e for e in same if all(s.article != old.article and kin(stories[s.article], old.story) for s in e.sources) and weigh(told.intersection(known[e.id].words), common) >= LEAST]
    return alike if len(alike) == 1 else []


AT_END = re.compile(r"\b(?:end of|last day of|late(?: in)?)\s(?:the\s|this\s|last\s|next\s)?(?:month\b|[A-Z])")
LAST_DAYS = 27  # and after


def _at_end_of(month: str, day: str) -> bool:
    """Whether a day is one of the last of a month: 'promised for the end of last month', and 'due on March 31'."""
    return day[:7] == month and len(day) == 10 and int(day[8:]) > LAST_DAYS


def beside(new: Told, sentences: Mapping[tuple[str, bool], Sequence[tuple[Told, str]]]) -> Told | None:
    """The day for which a sentence near by says that the same had been planned."""
    marks = [(t, role) for pairs in sentences.values() for t, role in pairs if role in ("former", "off", "ended", "late") and t.event.date != new.event.date]
    close = [(t, role) for t, role in marks if abs(t.event.line - new.event.line) <= BESIDE]
    sole = len({t.event.date for t, _ in close}) == 1
    here = len({t.event.date for t, _ in close if t.event.line == new.event.line}) == 1
    near = [t for t, role in close if sole and role == "ended" or t.words & new.words and not _by_another(t.text, new.text, t.words & new.words) or t.event.line == new.event.line and (_goes_on(new.text, here) or new.event.kind == "past" and IT_CAME.match(new.text))]
    moved = [t for pairs in sentences.values() for t, role in pairs if role == "new" and moves_on(new, t)] if not near else []
    return max(moved, key=lambda t: t.event.date) if moved else min(near, key=lambda t: (abs(t.event.line - new.event.line), t.event.line), default=None)


BY_WHOM = re.compile(r"(?:The|An?|[A-Z][a-z]+)\s(?:[\w’'-]+\s){0,3}?(?:was|were|had been|will|would|is|are)\s(?:now\s)?(?:(?:due|scheduled|set|expected|supposed|meant|planned)\s)?(?:to\s)?(?P<does>[a-z]+)\b")


def _by_another(old: str, new: str, shared: frozenset[str]) -> bool:
    """Whether two sentences have nothing in common but what two do: 'The mayor was to speak on May 5. The minister will now speak on May 7'."""
    one, other = BY_WHOM.match(old), BY_WHOM.match(new)
    if not one or not other or not shared <= words(one["does"]) & words(other["does"]):
        return False
    return words(one[0][: one.start("does")]).isdisjoint(words(other[0][: other.start("does")]))


def _goes_on(text: str, sole: bool) -> bool:
    """Whether a sentence tells further of what the one before it told of: 'It was moved to June 4', 'They will now meet on June 7'. `sole`: that gives one day."""
    return bool(IT_NOW.search(text) or IT_MOVES.match(text) or sole and (MEET_NOW.search(text) or NOW_SAYS.match(text)))


def _postings(entries: Mapping[str, Entry], known: Mapping[str, Plan], wanted: Collection[str]) -> dict[str, list[Entry]]:
    """Planned entries and deadlines by those of these words that their statements have."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for id, e in entries.items():
        if id in known:
            for w in known[id].words:
                if w in wanted:
                    found[w].append(e)
    return found


def _previous(new: Told, told: frozenset[str], postings: Mapping[str, list[Entry]], entries: Mapping[str, Entry], known: Mapping[str, Plan], stories: Mapping[str, Story],
              common: frozenset[str], targets: frozenset[str] = frozenset()) -> Entry | None:
    """The plan that this statement moves without naming its date, `told` in these words: of the same story, told before, most alike; None where two are as good.

    `targets`: days to which a statement that moves something 'again' may find it moved already.
    """
    scored = []
    due, last = planned_for(new.event.date, new.text)  # the sentence says for which day it had been planned
    seen = {e.id: e for w in told for e in postings.get(w, ())[-MOST:]}
    if due:
        seen |= {id: entries[id] for id in known if entries[id].date == due == last}
    for e in seen.values():
        mine = known[e.id]
        shared = told.intersection(mine.words) - PLANNING - own_number(new.event.date)
        if not due and days_between(e.date[-10:], new.published[:10]) > LONG_OVER and e.date[-10:] < new.published[:10]:
            continue  # a rule that was to hold until April is none of October's
        own = due == last == e.date and any(s.article == new.article for s in e.sources)  # which its article gives beside: 'extended by two weeks, to March 3. It had been due to end on Monday'
        if not own and not shared and not any(moving(sentence) for _, sentence, _, _ in mine.sides):
            continue  # the day alone may fit by chance, unless the plan had been put off before
        is_deadline = e.kind == new.event.kind == "deadline"
        is_due = bool(due) and len(e.date) == len(due) and due <= e.date <= last
        if len(shared) == 1 and e.id not in targets and not (is_due and due == last) and (not is_deadline and shared.isdisjoint(EVENT_NOUNS) or EVENT_NOUNS.intersection(mine.words) - told):
            continue  # one word more or less is too little: the end of a strike is not the vote on it
        if len(shared) == 1 and SPOKEN in e.what and not is_due:
            continue  # nor is what somebody says of many things: “The schools are open, the wages will be paid on Wednesday”
        if not due and not new.moves and e.id not in targets and names_others(new.event.what, e.what):
            continue  # the bridge at Lund is not the one on Mill Street
        score = weigh(shared, common) + (3 if e.id in targets else 0) + (5 if own else 3 if is_due else 1.5 if is_deadline or shared & EVENT_NOUNS else 0)
        if score < LEAST or e.precision != "day" and not is_due or first_day(e.date) == first_day(new.event.date) or mine.published[:10] > new.published[-10:] or due and not is_due:
            continue
        sources = {s.article for s in e.sources}
        if own or new.article not in sources and any(kin(stories[id], new.story) for id in sources):
            scored.append((-score, e.id))
    scored.sort()
    if not scored or len(scored) > 1 and scored[1][0] == scored[0][0]:
        return None
    return seen[scored[0][1]]


def _vaguely(plan: Entry, new: Told, known: Mapping[str, Plan], postings: Mapping[str, Sequence[Entry]]) -> list[Entry]:
    """The same plan as others gave it: 'by mid-June' for one for June 15."""
    near = {e.id: e for w in new.words for e in postings.get(w, ())[-MOST:] if e.date == plan.date[:7] and e.kind == plan.kind and e.precision == "month"}
    mine = set(known[plan.id].words)
    return [e for e in near.values() if len(new.words.intersection(known[e.id].words)) > 1 and not mine.isdisjoint(known[e.id].words)]
