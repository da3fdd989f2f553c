"""Who said a quotation, by the verbs of saying in its sentence."""

import re

from generator.cast import Cast
from generator.outlets import is_paper
from generator.quotation import Quoted
from generator.quoted_clauses import clause_speaker
from generator.speakers import resolve
from generator.speech import Cue, main_subject
from generator.speech_words import tokens
from generator.unnamed_sources import single
from generator.wording import WORD

MEDIA = frozenset("paper newspaper daily weekly magazine report agency broadcaster outlet journal website portal".split())
WHEN_SAID = re.compile(r"\W*(?:(?:But|And|So),?\s)?(?:When|As|After|Once|If|Whenever)\s[^,;:]*$")
TELLING = re.compile(r"[\"“”»]?,?\s(?:\w{2,}ed|was\s\w+)(?:\s[a-z]+){0,2}\s(?:(?:Mr|Mrs|Ms|Dr|Prof)\.?\s)?(?=[A-ZÀ-Þ])")
FOUND = re.compile(r",\s(?P<who>(?:the|a|an|its|their) (?:[\w-]+ ){0,3}(?:commission|committee|court|inquiry|panel|report|review|audit|inspectors|investigators|auditors|regulator|watchdog|tribunal|ombudsman|judges?|jury|board|study)) (?:finds?|found|concludes?|concluded|holds?|held|ruled|rules?) that\b[^.;“”\"]*\bthat\s$")  # 'According to the Post, the commission finds that it failed and that “…”'
OF_WORDS = re.compile(r"[\"“”»]?,\s(?:an?|the)\s(?:[a-z]+\s)?(?:phrase|word|words|term|charge|claim|description|remark|accusation|expression|label|verdict|comparison|line|formula)\s(?:that|which)\s(?!(?:he|she|it|they|I|we)\b)")
JUDGED = re.compile(  # 'called the offer “opportunistic”'
    r"(?<!-)\b(?:call(?:ed|s|ing)|brand(?:ed|s|ing)|label(?:led|ed|s|ling))\s(?:the|its|his|her|their|this|that|it|him|them|[A-Z][\w’'-]*|(?!themselves|ourselves)[a-z]{3,}[^su\W]s(?=\s(?:that|to|of|about|by|from)\b))\b[^.;:“”\"]{0,60}?\s(?:an?\s)?$"
)


def judge(cast: Cast, terms: frozenset[str], span: Quoted, cues: list[Cue], subjects: list[str | None]) -> str | None:
    """Who calls a thing by the one word in quotation marks: 'called the offer “opportunistic”'."""
    word = cast.text[span.start : span.end].strip(" ,.")
    if len(word) < 4 or not word.isalpha() or not word.islower() or word in terms:
        return None
    found = JUDGED.search(cast.text, max(0, span.start - 90), span.start - 1)
    return next((s for c, s in zip(cues, subjects, strict=True) if found and s and s[0].isupper() and c.start == found.start()), None)


def speaker_of(cast: Cast, span: Quoted, cues: list[Cue], subjects: list[str | None], start: int, end: int) -> tuple[str | None, int] | None:
    """The speaker and how sure: 3 a verb beside the quotation, 2 a strong verb, 1 a weak one; None where the sentence tells of nobody who speaks."""
    said = list(zip(cues, subjects, strict=True))
    if any(s is None and c.strong and c.inverted and c.start >= span.outer and _beside(cast, span, c) for c, s in said):
        return None, 3  # somebody said it of whom nothing tells who that is
    if any(s is None and c.strong and c.start >= span.outer and cast.masked[c.subject_start : c.subject_end].lower() == "it" and _beside(cast, span, c) for c, s in said):
        return None, 3  # '“…,” it says': no person
    if shaped := clause_speaker(cast, span, start, end):
        return shaped[0], 3
    pairs = [(c, s) for c, s in said if s]
    right = [(c, s) for c, s in pairs if c.start >= span.outer and ";" not in cast.masked[span.outer : c.start]]
    if right and OF_WORDS.match(cast.masked, span.outer):
        right = []  # 'calls it “a disaster”, a phrase that the mayor dismissed': not his
    left = [(c, s) for c, s in pairs if c.end <= span.start]
    beside = [(c, s) for c, s in right if c.strong and _beside(cast, span, c)]
    strong_left = [(c, s) for c, s in left if c.strong]
    if beside and strong_left and WHEN_SAID.match(cast.masked, start, strong_left[-1][0].start) and _near(cast, strong_left[-1][0], span):
        return strong_left[-1][1], 3  # 'When she told us, “…,” people laughed'
    if beside and strong_left and cast.text[span.start].islower() and beside[0][1] != strong_left[-1][1] and _is_medium(cast, beside[0][0]):
        return strong_left[-1][1], 3  # 'Lee told the house that it had “kept the suit”, the daily said'
    if beside and not (strong_left and cast.text.startswith("according", beside[0][0].start)):  # who told of it has not said it
        return beside[0][1], 3
    if not strong_left and (teller := _teller(cast, span, end)):
        return teller, 3
    if len(strong_left) > 1 and _retells(cast, strong_left[-2][0], strong_left[-1][0]) and not _is_medium(cast, strong_left[-2][0]):  # but 'The Post wrote that Lee had told them it was “sold”'
        del strong_left[-1]
    if strong_left and cast.text.startswith(("according", "According"), strong_left[-1][0].start) and (found := FOUND.search(cast.masked, strong_left[-1][0].end, span.start - 1)):
        return resolve(cast, *found.span("who")), 2  # whose finding it is that somebody told of
    if strong_left and cast.text.startswith(("according", "According"), strong_left[-1][0].start) and (then := [s for c, s in left if c.start > strong_left[-1][0].start and s in cast.people]):
        return then[-1], 2  # 'According to the Post, Lee described how it was “shared like bread”'
    if strong_left:
        near = _near(cast, strong_left[-1][0], span)
        return strong_left[-1][1], 3 if near else 2
    final = [(c, s) for c, s in right if c.strong and closes(cast, c)]
    if final:
        return final[-1][1], 2
    if left:
        colon = cast.masked[left[-1][0].end : span.start - 1].rstrip().endswith(":")
        return left[-1][1], 2 if colon else 1
    return (right[0][1], 1) if right else None


def _is_medium(cast: Cast, cue: Cue) -> bool:
    """Whether a paper says it, by the word for what it is or by its name."""
    subject = cast.text[cue.subject_start : cue.subject_end].strip(" ,.")
    return subject.lower().startswith("the ") and subject.rpartition(" ")[2].lower() in MEDIA or is_paper(subject.removeprefix("the "))


def _teller(cast: Cast, span: Quoted, end: int) -> str | None:
    """Whoever does something right behind a whole sentence that closes with a comma: '“No, never,” Lee shot back'."""
    if cast.text[span.end - 1] != "," or not cast.text[span.start].isupper():
        return None
    if named := TELLING.match(cast.masked, span.outer, min(end, span.outer + 60)):  # '“…,” shared Dr. Lee'
        person = next((name for a, _, name in cast.within(named.end(), named.end() + 1) if name.type == "person"), None)
        if person:
            return person.name
    a, b = main_subject(tokens(cast.masked, span.outer, min(end, span.outer + 80)))
    if a == b or WORD.search(cast.masked, span.outer, a):
        return None
    who = resolve(cast, a, b)
    return who if who and (who in cast.people or single(who)) else None


def _retells(cast: Cast, outer: Cue, inner: Cue) -> bool:
    """'Lee said (that) members had complained “for years”': what somebody else had said is in the words of whoever tells of it."""
    between = cast.masked[outer.end : inner.subject_start].strip()
    return not outer.inverted and between in ("", "that") and inner.subject_start < inner.subject_end and " had " in cast.masked[inner.subject_end : inner.start + 1]


def _beside(cast: Cast, span: Quoted, cue: Cue) -> bool:
    """Whether only the subject stands between the closing mark and the verb, or the verb follows at once."""
    first = min(cue.start, cue.subject_start if cue.subject_end > cue.subject_start else cue.start)
    return not WORD.search(cast.masked, span.outer, max(span.outer, first)) and cast.text[span.end - 1] not in ".…" or (
        cue.inverted and cast.masked[span.outer : cue.start].strip(" ,”\"»—–") in ("", "has", "had", "have")
    )


def _near(cast: Cast, cue: Cue, span: Quoted) -> bool:
    between = cast.masked[cue.end : span.start - 1]
    return between.rstrip()[-1:] in (",", ":") or len(WORD.findall(between)) <= 2


def closes(cast: Cast, cue: Cue) -> bool:
    """Whether the clause of the verb is set off by a comma: '…, Boling added'."""
    first = min(cue.start, cue.subject_start)
    return cast.masked[:first].rstrip()[-1:] in (",", "”", '"', "—", "–") if cue.inverted or cue.subject_end > cue.subject_start else False
