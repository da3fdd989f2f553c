"""On which side of its article a day lies: behind it, ahead of it, or nobody knows."""

from __future__ import annotations

import re

from generator.model import DateExpr

AHEAD = re.compile(
    r"\bby\s(?:(?:the|early|late|mid|middle|end|of|next|this|about|around|its|their|on|or)[\s-]){0,4}$|(?:\bahead of|\bbefore(?!\s(?:\w{1,20}\s){1,3}on\s)|\buntil|\btill|\bdue|\bupcoming|\bapproaching|\bexpires?|\bexpiring|\bdeadline|\bscheduled for|\bset for|"
    r"\bslated for|\b(?:delayed|postponed|extended|moved|pushed back|deferred|prolonged|shifted)\b[^.;\n]{0,100}?\b(?:to|until)|\bstarting|\bbeginning|\beffective)[\s’'-]{1,3}(?:\w{1,20}[\s’'-]{1,3}){0,3}$", re.I)
AHEAD_AFTER = re.compile(r"[^\w.!?;\n]{0,3}(?:s\W)?(?:\w{1,20}[^\w.!?;\n]{1,3}){0,2}?(?:deadline|cutoff|approach|expir|looms?|nears?)", re.I)
AT_FIRST = re.compile(r"\b(?:(?:first|initially|originally|previously)\s(?:been\s)?(?:planned|scheduled|set|promised|announced|due|expected|slated|meant|fixed|called|booked|foreseen)\s(?:for|on|to)"
                      r"|had\sbeen\s(?:due|scheduled|set|slated|planned|expected|meant)\b|had\s(?:\w+\s){0,2}(?:delayed|postponed|extended|moved|pushed|deferred|prolonged|shifted))\b[^,;.]*$")  # and then it was another day
MOVED = re.compile(r"\b(?:was|were)\s(?:\w+\s){0,2}(?:delayed|postponed|left|adjourned|carried\sover|held\sover|moved|pushed(?:\sback)?|deferred|put\s(?:off|back)|rescheduled|shifted)\s(?:by\s[\w\s]{3,20}\s)?(?:from\s[\w\s]{3,24}\s)?to\s$")  # which may be over by now
IS_NOW = re.compile(r",?\s(?:is|are|will)\snow\b")  # 'the deadline, which had been April 10, is now May 11'
MISSED = re.compile(r",?\s(?:never|passed|didn[’']t|(?:did|has|have|had|was|were)\s(?:not|never))\b")  # 'due on May 5, never arrived'
COUNTED_AFTER = re.compile(r"\b(?:days?|weeks?|fortnight|months?)\s(?:after|past|beyond)\s(?:(?:the|its|their|an?|his|her)\s)?(?:original\s|first\s)?$")  # 'published on Wednesday, a week after the 31 October deadline'
TO_MOVE = re.compile(r"\b(?:will|would)\s(?:(?!had\b)\w+\s)?(?:push|move|postpone|delay|defer|put|shift|reschedule)\b[^.;\n]*$")  # 'said it would push its meeting back from March 27'
STARTS = re.compile(r"(?<!to )\b(?:applies|apply|starts?|begins?|opens?|ends?|expires?|takes?\seffect|comes?\sinto\s(?:force|effect)|stops|bars|bans|halts)\b[^.;:,“”\"\n]{0,60}\s(?:on|from)\s$")  # 'the duty applies from 22 May'
SHALL_FROM = re.compile(r"\b(?:will|shall)\s(?!have\b)(?:(?!after\b|since\b|which\b|who\b|had\b)[^.;:“”\"\n]){0,90}\s(?:from|through|until|till)\s$")  # 'will buy up to 34,000 shares through March 23'
AWAITED = re.compile(r"\b(?:expects?|expected|awaits?|prepar(?:es?|ed|ing)\sfor)\s(?:(?:the|an?|its|their|another)\s)?(?:[\w’'-]+\s){1,3}?(?:on|for)\s(?:\w+day,\s)?$")  # 'he expected the vote on Thursday, February 27'
EARLIER = re.compile(r"\b(?:was|were|had|been)\b[^.;:\n]*$")  # 'the ban that was to begin on July 1'
NEXT, LAST = re.compile(r"\b(?:next|coming)\s\w+day,\s(?:on\s)?(?:the\s)?$"), re.compile(r"\blast\s\w+day,\s(?:on\s)?(?:the\s)?$")  # 'decided for next Monday, 22 May'
THEN_WILL = re.compile(r",?\s(?:we|they|it|he|she|I|the\s[\w’'-]+)\s(?:will|shall)\b")  # 'on April 10th we will stop the aircraft'
PUT_OFF = re.compile(r",\s(?:which|a\sday\sthat)\s(?:was|has\sbeen|had\sbeen)\s(?:put\s(?:off|back)|postponed|moved|pushed\sback|delayed|adjourned|deferred|rescheduled)\b")  # 'the meeting on April 16, which was put off from March 27'
MOVES = re.compile(r"\b(?:prolonged|extended|postponed|moved|pushed|shifted|delayed|deferred|put|brought|adjourned|rescheduled)\b")
TARGET = re.compile(r"[^.;\n]{8}\sto\s$")  # 'under which they shifted the ban to July 1, and the duty to June 15'
CHOSEN = re.compile(r"\b(?:declar|proclaim|designat|nam|fix|pick|choos|chos)[a-z]{1,4}\s$")  # 'declaring 16 April a day of mourning'
SHALL = re.compile(r"\b(?:will|shall|(?:is|are)\s(?:due\s|set\s|expected\s|planned\s|scheduled\s)?to|plans?\sto)\s(?!have\b)[^.;:,“”\"]{0,60}$")
WILL = re.compile(r"\b(?:will|would|to|shall|should|may|might|could)\b[^.;]*$")
ENDED = re.compile(r"\b(?:by|until|till|deadline\sof)\s$", re.I)  # where the grammar knows that it was then over, it was
GIVEN = re.compile(r"(?<!\bhas )(?<!\bhave )\b(?:gave|ordered|told|asked|granted|allowed)\b[^.;:“”\"\n]*\b(?:by|until|till)\s(?:(?:the|early|late|mid|end|middle|start|of)[\s-]){0,4}$")  # 'on December 12 the bank gave them until the end of January': that may be over
LEADING_BY = re.compile(r"(?:^|[.!?]\s)By\s(?:the\s)?(?:early\s|late\s|mid-?\s?|(?:end|start|middle)\sof\s)?$")  # 'By late June, after a seventh round failed, they grew tired'
BEHIND = re.compile(r"(?:\bsince|\bafter|\bfollowing|\bas of|\bbegan|\bbegun|(?<!\bbe )\bheld)\W{1,3}(?:\w{1,20}\W{1,3}){0,3}$", re.I)
OVER = ("since", "after", "following", "as of", "began", "begun", "held")  # without one of these it is not behind


def lies_of(text: str, expr: DateExpr) -> str | None:
    """past | future, by the words around it; None where they do not say."""
    before, after = text[max(0, expr.start - 120) : expr.start], text[expr.end : expr.end + 40]
    before = before[before.rfind("\n") + 1 :]
    if expr.rule[0] == "unit" and isinstance(expr.rule[2], int) and expr.rule[2]:
        return "past" if expr.rule[2] < 0 else "future"
    if expr.rule[0] == "ref":
        return "past" if expr.rule[1] == "PAST_REF" else None
    if "near" in expr.rule:
        return None
    if expr.rule[0] == "weekday" and expr.rule[3] == -1 and "@" not in expr.rule:
        return "past"  # 'by last Thursday'
    if re.match(r"earlier\b", expr.text, re.I):
        return "past"
    if COUNTED_AFTER.search(before) and not WILL.search(before):
        return "past"
    if expr.rule[0] == "weekday" and expr.rule[3] == 0 and SHALL.search(before):
        return "future"  # 'will ask the court this Friday'
    if MISSED.match(after) and "due" in before[-20:]:
        return "past"
    told = next((part for part in expr.rule if part in ("past", "future")), None)
    if told == "past" and (ended := ENDED.search(before)) and (expr.rule[0] == "day" or ended[0].lower().startswith(("until", "till"))):
        return "past"
    if expr.rule[0] == "day" and (MOVED.search(before) or IS_NOW.match(after)):
        return None
    if told == "past" and LEADING_BY.search(before):
        return "past"
    if GIVEN.search(before):
        return None
    if AHEAD_AFTER.match(after) or AHEAD.search(before) and not _over(before) and not AT_FIRST.search(before):
        return "future"
    if expr.rule[0] == "day" and (NEXT.search(before) or THEN_WILL.match(after) or not EARLIER.search(before) and (STARTS.search(before) or SHALL_FROM.search(before) or AWAITED.search(before))):
        return "future"
    if expr.rule[0] == "day" and LAST.search(before):
        return "past"
    if before.rstrip().endswith("from"):  # moved from September 30 to October 9
        return "future" if TO_MOVE.search(before) else None
    if expr.rule[0] == "day" and (told and AT_FIRST.search(before) or told == "past" and (TARGET.search(before) and ("from" not in before or MOVES.search(before)) or PUT_OFF.match(after) or CHOSEN.search(before))):
        return None
    if told != "future" and any(map(before.lower().__contains__, OVER)) and BEHIND.search(before):
        return "past"
    return told if isinstance(told, str) else None


def _over(before: str) -> bool:
    """"By late June" and "before May" may tell of what is over; only day and deadline words are sure."""
    return bool(re.search(r"\b(?:by|before)\W{1,3}(?:the\W)?(?:deadline\sof\W)?$", before, re.I)) and bool(re.search(r"\b(?:had|was|were)\b", before))
