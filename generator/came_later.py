"""What came on another day than its sentence says it was to: 'was supposed to open on May 3, then it opened on May 9', 'which should have been on May 3, will be on May 9'."""

import re
from collections.abc import Sequence

COMES = (  # what a thing does on the day that it had been planned for, no matter which
    r"(?:(?:will|would|is to|are to)\s(?:now\s)?(?:be\s(?:held|opened|launched|published|ready|delivered|released|paid|handed over)\b|be(?=\s(?:on|in|at)\b)|take place|open|begin|start|go live|go ahead|come|arrive|return|resume|run|appear)\b"
    r"|(?:has\s|have\s)?(?:finally\s|only\s)?(?:came|come|opened|began|started|took place|arrived|returned|resumed|appeared|landed|went (?:live|ahead|online|into service)|was back|were back"
    r"|(?:was|were)\s(?:finally\s|only\s)?(?:held|opened|launched|published|delivered|released|restored|completed|finished|paid|handed over|reopened))\b)"
)
MEANT = r"(?:due|set|scheduled|supposed|meant|expected|planned|promised|announced|slated)"
SHOULD = rf"(?:(?:was|were|had been|had (?:first|originally|initially|previously) been)\s(?:first\s|originally\s|initially\s)?(?:{MEANT}\b|to\s(?=[a-z]))|(?:should|would)\shave\s(?:been|taken|begun|started|opened|come|gone|arrived)\b|had\s(?:been\s)?(?:first\s|originally\s|initially\s)?promised\b)"
OLD = re.compile(rf"\b{SHOULD}[^.;,]{{0,50}}$")
OLD_ASIDE = re.compile(rf",\s(?:(?:which|who)\s(?:[^.;,]{{2,50}}\s)?{SHOULD}|(?:first|originally|initially|previously)\s(?:{MEANT}|listed|fixed|called|convened|booked|arranged|promised)\b)[^.;,]{{0,50}}$")
MAIN_VERB = re.compile(rf"[^.;,]{{0,16}},\s{COMES}[^.;,]{{0,60}}$")  # 'which should have been on May 3, will be on May 9'
IT_CAME = re.compile(rf"[^.;,]{{0,16}}(?:,\sthen|,\sand then|,\sbut|;)\s(?:it|they)\s(?:then\s)?{COMES}[^.;,]{{0,60}}$")  # 'was to open on May 3, then it opened on May 9'
AND_CAME = re.compile(rf"\sand\s(?:then\s)?{COMES}[^.;,]{{0,40}}$")  # 'had been promised for May 3 and came out on May 9'
NOT_BEFORE = re.compile(r"[^.;,]{0,16}(?:,\sbut|;)\s(?:it|they|that)\s(?:was|were|did|could)\snot\s[^.;,]{2,40}\s(?:until|till)\s(?:the\s(?:evening|morning|night|afternoon)\sof\s)?$")
NOT_THEN = re.compile(r"\b(?:would|will|did|could|can|was|were)\snot\s[^.;,]{2,50}$")
BUT_THEN = re.compile(r"(?:\sas\s(?:first\s|originally\s)?(?:promised|planned|announced|scheduled|expected|intended|agreed))?,\sbut\s(?:only\s)?(?:on|in|by|from|until)\s(?:the\s)?(?:[A-Z][a-z]+day,?\s)?$")  # 'would not go live on Friday as promised, but on May 9'
SIGNS = (" was ", " were ", " had ", " have ", " not ", ", first ", ", originally ", ", initially ", ", previously ")  # one of them stands in each such sentence


def came_later(placed: Sequence[tuple[int, str]], text: str) -> dict[str, str]:
    """The old and the new day; {} for most sentences. `placed`: the days of the sentence by their offsets."""
    if len(placed) < 2 or not any(map(text.__contains__, SIGNS)):
        return {}
    for (at, old), (then, new) in zip(placed, placed[1:], strict=False):
        before, between = text[max(0, at - 140) : at], text[at:then]
        if old >= new or not before:
            continue
        aside = OLD_ASIDE.search(before) is not None
        if aside and MAIN_VERB.search(between) or NOT_THEN.search(before) and BUT_THEN.search(between):
            return {old: "old", new: "new"}
        if not aside and OLD.search(before) and any(way.search(between) for way in (IT_CAME, AND_CAME, NOT_BEFORE)):
            return {old: "old", new: "new"}
    return {}
