"""What came on another day than its sentence says it was to: 'was supposed to open on May 3, then it opened on May 9', 'which should have been on May 3, will be on May 9'."""

import re
from collections.abc import Sequence

from generator.signs import Signs

COMES = (  # what a thing does on the day that it had been planned for, no matter which
    r"(?:(?:will|would|is to|are to)\s(?:now\s)?(?:be\s(?:held|heard|opened|launched|published|ready|delivered|released|paid|handed over|played|discussed|debated|decided|signed|shown|staged|tried)\b|be(?=\s(?:on|in|at)\b)|take place|take effect|(?:come|enter) into force|apply|open|begin|start|go live|go ahead|come|arrive|return|resume|run|appear)\b"
    r"|(?:has\s|have\s)?(?:finally\s|only\s)?(?:came|come|opened|began|started|took (?:place|effect)|arrived|returned|resumed|appeared|landed|ran|sailed|went (?:live|ahead|online|into service)|was back|were back"
    r"|(?:was|were)\s(?:finally\s|only\s)?(?:held|opened|launched|published|delivered|released|restored|completed|finished|paid|handed (?:over|in|to)|submitted|presented|unveiled|passed|adopted|approved|signed|sent|issued|reopened))\b)"
)
MEANT = r"(?:due|set|scheduled|supposed|meant|expected|planned|promised|announced|slated)"
SHOULD = rf"(?:(?:was|were|had been|had (?:first|originally|initially|previously) been)\s(?:first\s|originally\s|initially\s)?(?:{MEANT}\b|to\s(?=[a-z]))|(?:should|would)\shave\s(?:been|taken|begun|started|opened|come|gone|arrived)\b|had\s(?:been\s)?(?:first\s|originally\s|initially\s)?promised\b)"
OLD = re.compile(rf"\b{SHOULD}[^.;,]{{0,50}}$")
OLD_ASIDE = re.compile(rf",\s(?:(?:which|who)\s(?:[^.;,]{{2,50}}\s)?{SHOULD}|(?:first|originally|initially|previously)\s(?:(?:{MEANT}|listed|fixed|called|convened|booked|arranged)\s(?:for|to|by)|(?:due|expected|scheduled|planned)\s(?:on|in))\b)[^.;,]{{0,50}}$")
DUE_ASIDE = re.compile(rf",\s(?:{MEANT}\s(?:for|by)|(?:due|expected)\s(?:on|in)|{MEANT}\sto\s(?!(?:be\s)?(?:closed?|end|shut|leave|stop|expire|finish|last|run out)\b)[a-z]+(?:\s[a-z]+){{0,3}}?\s(?:on|in|by))\s(?:the\s)?(?:[A-Z][a-z]+day,?\s)?$")  # 'The report, expected on May 3, was published on May 9'
BE_THERE = re.compile(r"\sbe\s(?:in|at)\s")  # 'The minister, expected on May 3, will be in Tarsk on May 9'
TALKED_OF = re.compile(r"\sbe\s(?:debated|discussed|decided|heard|shown)\b")  # 'The law, due to take effect on May 3, will be debated on May 9'
TO_HOLD = re.compile(r"\sto\s(?:take effect|come into|enter|apply|open|begin|start)\b[^,]*$")
DUE_FOR = re.compile(rf"^[^,;:]{{0,60}}\b(?:strike|meeting|talks|hearing|vote|ballot|visit|summit|session|match|game|concert|ceremony|march|rally|opening|launch|election|trial|sale|auction|conference|debate|flight|test|drill)s?\s{MEANT}\sfor\s(?:the\s)?(?:[A-Z][a-z]+day,?\s)?$")  # 'The strike planned for May 3 will be held on May 9'
AND_NOW = re.compile(rf"[^.;,]{{0,16}}\s{COMES}[^.;,]{{0,30}}$")
IS_DUE = re.compile(r"[^.;,]{0,16},\s(?:is|are)\s(?:now\s)?(?:due|expected|planned|scheduled|set)\s(?:for|on|in|by)\s[^.;,]{0,20}$")
MAIN_VERB = re.compile(rf"[^.;,]{{0,16}},\s(?:(?:was|were|has been|have been)\s(?:delayed|postponed|put off|put back|pushed back|held up|late)\s(?:again\s|twice\s)?and\s(?:then\s)?)?{COMES}[^.;,]{{0,60}}(?:,\s(?:on|in|by|from)\s(?:the\s)?(?:[A-Z][a-z]+day,?\s)?)?$")  # 'which should have been on May 3, will be on May 9'
IT_CAME = re.compile(rf"[^.;,]{{0,16}}(?:,\sthen|,\sand then|,\sbut|;)\s(?:it|they)\s(?:then\s)?{COMES}[^.;,]{{0,60}}$")  # 'was to open on May 3, then it opened on May 9'
AND_CAME = re.compile(rf"\sand\s(?:then\s)?{COMES}[^.;,]{{0,40}}$")  # 'had been promised for May 3 and came out on May 9'
NOT_BEFORE = re.compile(r"[^.;,]{0,16}(?:,\sbut|;)\s(?:(?:it|they|that)\s(?:was|were|did|could)\snot\s|[^.;,]{3,60}\smeant\s(?:that\s)?(?:(?:it|they)\s(?:was|were)\snot\s(?:ready|open|restored|complete|finished|running|available|in\s(?:use|place|service))\b|(?:it|they|the\s[a-z]+)\s(?:was|were)\snot\sback\b))[^.;,]{0,40}\s(?:until|till)\s(?:the\s(?:evening|morning|night|afternoon)\sof\s)?$")  # '; a failed test meant that the line was not back until …'
NOT_THEN = re.compile(r"\b(?:would|will|did|could|can|was|were)\snot\s[^.;,]{2,50}$")
BUT_THEN = re.compile(r"(?:\sas\s(?:first\s|originally\s)?(?:promised|planned|announced|scheduled|expected|intended|agreed))?,\sbut\s(?:only\s)?(?:on|in|by|from|until)\s(?:the\s)?(?:[A-Z][a-z]+day,?\s)?$")  # 'would not go live on Friday as promised, but on May 9'
FIRST_SET = re.compile(rf",\s(?:first|originally|initially|previously)\s(?:{MEANT}\s(?:for|by)|(?:due|expected)\s(?:on|in))\s(?:the\s)?(?:[A-Z][a-z]+day,?\s)?$")
THEN_IT = re.compile(r"[^.;]{0,80};\s(?:it|they)\s(?:will|would)\s(?:now\s|instead\s)?(?:be\s[a-z]+(?:\s[a-z]+)?|[a-z]+)\s(?:on|in)\s(?:the\s)?(?:[A-Z][a-z]+day,?\s)?$")  # 'could not be heard on May 3 as the judge was away; it will be heard on May 9'
SIGNS = Signs(" was ", " were ", " had ", " have ", " not ", ", first ", ", originally ", ", initially ", ", previously ", ", due ", ", set ", ", scheduled ", ", supposed ", ", meant ", ", expected ", ", planned ", ", promised ", ", announced ", ", slated ", " planned for ", " scheduled for ", " set for ", " announced for ", " expected for ", " due for ")  # one of them stands in each such sentence


def came_later(placed: Sequence[tuple[int, str]], text: str) -> dict[str, str]:
    """The old and the new day; {} for most sentences. `placed`: the days of the sentence by their offsets."""
    if len(placed) < 2 or not SIGNS.within_one(text):
        return {}
    for (at, old), (then, new) in zip(placed, placed[1:], strict=False):
        before, between = text[max(0, at - 140) : at], text[at:then]
        if old >= new or new.startswith(old) or not before:
            continue
        aside = OLD_ASIDE.search(before) is not None
        aside = aside or DUE_ASIDE.search(before) is not None and not BE_THERE.search(between) and not (TALKED_OF.search(between) and TO_HOLD.search(before))
        if aside and MAIN_VERB.search(between) and not between.endswith(("until ", "till ")) or FIRST_SET.search(before) and IS_DUE.search(between) or DUE_FOR.search(text[:at]) and AND_NOW.search(between) or NOT_THEN.search(before) and (BUT_THEN.search(between) or THEN_IT.search(between)):
            return {old: "old", new: "new"}
        if not aside and OLD.search(before) and any(way.search(between) for way in (IT_CAME, AND_CAME, NOT_BEFORE)):
            return {old: "old", new: "new"}
    return {}
