"""Whom a sentence is about, which tells whose words it holds or goes before."""

import re

from generator.cast import Cast
from generator.quotation import MASK
from generator.roles import is_head
from generator.speakers import resolve
from generator.speaking_pronouns import is_bracketed
from generator.speech import Cue, main_subject
from generator.speech_words import Token
from generator.unnamed_sources import is_full_name, is_given, single

OPENING = re.compile(r"\b(?:he|she)\b", re.I)
LATTER = re.compile(r"\bthe (?:latter\b(?! (?:part|half|stages?|days|years))|second of (?:the two|them)\b)", re.I)
LATTER_REACH = 250  # characters back in which the two are named
TURNS = frozenset("but and yet".split())  # open a sentence
RENAMED = re.compile(r"\W*(?P<who>[A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ]\.?)?)(?: \(|, )(?:not (?:his|her|their) real name|(?:his|her|whose) (?:real )?name (?:has been|was|is being|is) (?:changed|withheld)|name changed|a pseudonym)\b")
CASE = re.compile(r"\W*(?:(?:But|And|So),? )?[Ii]n (?:(?:Mr|Mrs|Ms|Dr)\.? )?(?P<who>[A-ZÀ-Þ][\w.-]*(?: [A-ZÀ-Þ][\w.-]*){0,2})['’]s? (?:[a-z]+ )?(?:case|instance|family|view|eyes|opinion|mind|home|village|town|house|department|office), (?:he|she)\b")  # 'In Reed’s case, she stayed'
APPOSED = re.compile(r"\W*The (?:[\w’'-]+ ){0,3}(?P<post>\w+), (?P<name>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){1,2}), ")
POSTED = re.compile(r"\W*(?:(?:The|His|Her|Its|Their|[A-ZÀ-Þ][\w-]*[’']s?) )(?:[\w’'-]+ ){0,3}[a-z]+, (?P<name>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){1,2}), [a-z]+ ")  # 'Her lawyer, Ben Ortov, had a shorter statement.'


def subjects_of(cast: Cast, cues: list[Cue], words: list[Token], start: int) -> list[str | None]:
    """Of each verb of saying in a sentence: whose it is, None where nobody tells."""
    found: list[str | None] = []
    for cue in cues:
        if cue.participle:
            found.append(next((s for s in reversed(found) if s), None) or _main_subject(cast, words, cue) or lead(cast, start, cue.start))
        else:
            inner = cue.subject_end - cue.subject_start < 10
            found.append(resolve(cast, cue.subject_start, cue.subject_end, _main_subject(cast, words, cue) if inner else None))
    return found


def _main_subject(cast: Cast, words: list[Token], cue: Cue) -> str | None:
    """The sentence's subject, if it stands before the verb and its own words."""
    a, b = main_subject(words)
    return resolve(cast, a, b) if a < b <= cue.subject_start and b <= cue.start else None


def opening_person(cast: Cast, start: int, end: int) -> tuple[int, str] | None:
    """Where the first person of the sentence is named outside quotations, if it is not a mere 'X's'."""
    for a, b, name in cast.within(start, end):
        if name.type == "person" and cast.masked[a] != MASK and cast.masked[b : b + 2] not in ("'s", "’s") and not is_bracketed(cast.text, a, b):
            return a, name.name
    return None


def lead(cast: Cast, start: int, end: int) -> str | None:
    """The first person of a sentence, or its opening pronoun's."""
    person = opening_person(cast, start, end)
    opening = OPENING.search(cast.masked, start, min(end, start + 70))
    if opening and person and cast.masked[opening.end() : person[0]].strip() in ("is", "was"):
        return person[1]  # 'She is Ann Lee.'
    if opening and (person is None or opening.start() < person[0]):
        return resolve(cast, opening.start(), opening.end())
    return person[1] if person else None


def about(cast: Cast, words: list[Token], start: int, end: int) -> str | None:
    """The one person whom a sentence is about: its subject, else the only one that it names."""
    a, b = main_subject(words)
    if a == b and (opening := OPENING.match(cast.masked, start, end)):
        a, b = opening.span()  # 'He doesn’t plan to go back.'
    subject = resolve(cast, a, b) if a < b else None
    if subject and (subject in cast.people or single(subject) or is_given(subject)):
        return subject
    return told_of(cast, start, end)


def told_of(cast: Cast, start: int, end: int) -> str | None:
    """The only person whom a sentence names."""
    named = {name.name for _, _, name in cast.within(start, end) if name.type == "person"}
    return named.pop() if len(named) == 1 else None


def doer(cast: Cast, words: list[Token]) -> str | None:
    """The person who is the sentence's subject."""
    a, b = main_subject(words)
    who = resolve(cast, a, b) if a < b else None
    return who if who in cast.people else None


def someone(cast: Cast, words: list[Token]) -> str | None:
    """The sentence's subject where it is one person without a name: 'the barber', 'another'."""
    a, b = main_subject(words[1:] if words and words[0].low in TURNS else words)
    subject = resolve(cast, a, b) if a < b and single(cast.text[a:b]) else None
    return subject if subject and (subject in cast.people or single(subject)) else None


def introduces(cast: Cast, start: int, end: int) -> str | None:
    """Whom a sentence that tells of no saying sets before those that follow."""
    return _renamed(cast, start, end) or _in_case(cast, start, end) or _latter(cast, start, end) or lead(cast, start, end) or _apposed(cast, start, end)


def posted(cast: Cast, start: int, end: int) -> str | None:
    """The name behind the post that a sentence is about."""
    posted = POSTED.match(cast.masked, start, end)
    return resolve(cast, *posted.span("name")) if posted else None


def _latter(cast: Cast, start: int, end: int) -> str | None:
    """Whom 'the latter', 'the second of the two' means: whoever was named last of two in the sentence before."""
    match = LATTER.search(cast.masked, start, end)
    named = [name.name for _, _, name in cast.before(match.start(), LATTER_REACH) if name.type == "person"] if match else []
    return named[0] if len(set(named)) == 2 else None


def _renamed(cast: Cast, start: int, end: int) -> str | None:
    """Somebody whose real name the article keeps back: 'Dan (not his real name), a student, has gone home'."""
    match = RENAMED.match(cast.masked, start, end)
    return (resolve(cast, *match.span("who")) or match["who"]) if match else None


def _in_case(cast: Cast, start: int, end: int) -> str | None:
    """Whom 'she' means behind 'In Reed’s case,'."""
    match = CASE.match(cast.masked, start, end)
    return resolve(cast, *match.span("who")) if match else None


def _apposed(cast: Cast, start: int, end: int) -> str | None:
    """A name that nobody has listed, behind the post that the sentence is about: 'The current minister, Ana Reed, disagrees'."""
    match = APPOSED.match(cast.masked, start, end)
    return match["name"] if match and is_head(match["post"]) and is_full_name(match["name"]) else None
