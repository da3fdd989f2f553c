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
PERSON = r"[a-z]*(?:man|woman|boy|girl|child|worker|resident|student|protester|demonstrator|supporter|passenger|visitor|pedestrian|shopper|tourist|firefighter|soldier|doctor|nurse|commuter|customer|voter|fan|relative|mourner|migrant|villager|officer|rescuer|volunteer|person|farmer|fisherman|cyclist|driver)s?|men|women|children|people|police"
SHOWS = re.compile(rf"(?:(?:An?|The|Two|Three|Four|Five|Several|Some)\s)?(?:[A-Za-z-]+\s){{0,3}}?(?:{PERSON}|clerks?)\s(?P<does>[a-z]{{3,}})\s", re.I)
SEEN_DOING = re.compile(
    r"(?:[A-Z ()]{4,40}, [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})? [-–—]+ |(?:[A-Z ,()]{4,40} [-–—]+ )?[A-Z]{3,9} \d{1,2}: )?(?:An?|Two|Three|Four|Five|Several|Some|[A-Z][a-z]+ing)?\s?(?:[A-Za-z-]+\s){0,3}?(?P<who>" + PERSON + r")\s"
    r"(?:in\s[\w-]+\s|from\s[\w-]+\s)?(?P<does>walks?|sprays?|peers?|stands?|sits?|waits?|holds?|looks?|pass(?:es)?|wears?|carr(?:y|ies)|gathers?|marche?s?|queues?|waves?|watch(?:es)?|works?|runs?|rides?|cross(?:es)?|tr(?:y|ies)|clears?|cleans?|inspects?|search(?:es)?|attends?|takes?|reads?|lights?|lays?|prays?|plays?|shouts?|chants?|celebrates?|reacts?|poses?|smiles?|listens?|talks?|checks?|enters?|leaves?|arrives?|lines? up|shops?|buys?)\s", re.I
)
PHOTO = re.compile(r"\[(?:Photo|Image|Picture)\]\s*|\(?(?:Photo|PHOTO|Image|Picture|Caption|CAPTION)\s?:\s")
DAY_AND_YEAR = re.compile(r"\b(?:[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4})")
LONGEST_SCENE = 300
LONGEST = 200  # characters of a caption


def is_picture(text: str, sentence: tuple[int, int]) -> bool:
    """Does the sentence say what is seen, with no verb and no happening in it? 'Ada Pool with her deputy in Tarsk on May 3. Image: Home Office.'"""
    start, end = sentence
    start += text.startswith("[", start) and text[start + 1 : start + 2].isupper() and not PHOTO.match(text, start)  # '[A clerk checks boxes at a mill in Tarsk, May 3, 2026 (Reuters)]'
    if end - start < LONGEST_SCENE and DAY_AND_YEAR.search(text, start, end) and (doing := SEEN_DOING.match(text, start, end)) and not VERB.search(text, start, doing.start("does")):
        return True  # 'A girl walks past the hall in Tarsk on May 3, 2026, after …'
    if end - start > LONGEST:
        return False
    if labelled := PHOTO.match(text, start, end):
        shown = SHOWS.match(text, labelled.end(), end)
        if text[start] == "(" and not tells(text[labelled.end() : end]):
            return True  # '(Photo: The queue in Mill Square, Saturday night)'
        return shown is not None and not VERB.search(text, labelled.end(), shown.end("does")) and not SHORT_VERB.fullmatch(shown["does"])  # '[Photo] A clerk removes boxes in Tarsk on Monday'
    words = text[start:end]
    if "|" in words and (credited := AGENCY.search(words)):
        return names_only(words[: credited.start()])
    if seen := SEEN.search(words):
        who = words[: seen.start()].lstrip("0123456789./- ")
        return who[:1].isupper() and not tells(who) and not has_verb(words[seen.end() :])
    marked = ("(" in words and SIDES.search(words)) or ("file" in words and FROM_FILE.search(words)) or CREDIT.match(text, end)
    return bool(marked) and names_only(words)


def stands_still(text: str, sentence: tuple[int, int], precision: str | None) -> bool:
    """Is it a line of its own that names things of a year or month, with no verb and no happening? 'Pilgrims at the Great Hall in 2008.'"""
    start, end = sentence
    if precision not in ("year", "month", "range") or end - start > LONGEST or text[start - 1 : start] not in ("", "\n") or text[end : end + 1] not in ("", "\n"):
        return False
    words = text[start:end]
    return ":" not in words[:LABELLED] and not words.startswith(("•", "-", "–", "*")) and not tells(words) and not re.search(rf"\b(?:{event_nouns()})\b", words[0].lower() + words[1:])


LABELLED = 12  # characters in which a line of a chronology has named its date


def tells(words: str) -> bool:
    return bool(VERB.search(words) or SHORT_VERB.search(words)) or has_verb(words)


def names_only(words: str) -> bool:
    """Somebody's name and no verb or happening behind it: 'Ada Pool (left) with her deputy in Tarsk on May 3'."""
    words = SIDES.sub("", words)
    return NAMED.match(words) is not None and not tells(words) and not re.search(rf"\b(?:{event_nouns()})\b", words)
