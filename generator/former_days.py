"""Days of a plan that were told before, of what the sentence before names: 'Rubex moved the opening. First it was to be 3 May, then 9 May, and now it is 2 June'."""

import re

from generator.sentences import sentences

FIRST_IT = re.compile(
    r"(?:At first|First|Originally|Initially|Previously|Before that),?\s(?:it|that|this)\s(?:was|had been)\s(?:to be|to have been|going to be|meant to be|supposed to be|set|planned|due|scheduled|announced)\b|"
    r"(?:It|That|This|They|These)\s(?:was|were|had been)\s(?:first|originally|initially|previously)\s(?:to be|to have been|going to be|meant to be|supposed to be|set for|planned for|due (?:on|in)|scheduled for|announced for|(?:on\s|in\s)?(?:the\s)?(?:\d{1,2}\s[A-Z]|[A-Z][a-z]{2,8}\b))"
)
ABOUT = re.compile(r"\b(?:required?|takes? effect|slipped|slips|introduced?|move[sd]?|postpone[sd]?|put off|delay(?:s|ed)?|reschedul\w+|reopen|open|start|begin|resume|return|launch|set|due|planned|scheduled|reopening|opening|reopens|opens|starts|begins|resumes)\b")
SAID_THAT = re.compile(r"\b(?:said|announced|confirmed|told\s[\w’' -]{2,40}?)(?:\s(?:on|late|early|last|this|yesterday|today)(?:\s[\w’'.]+){0,3}?)?\sthat\s(?P<what>[^,;:“”\"]{12,150})(?=[,.])")
ABOUT_SAID = re.compile(r"\b(?:will|would|is to|are to|was to|were to)\s")
LONGEST = 220  # characters of both sentences


def of_thing_before(text: str, sentence: tuple[int, int]) -> str | None:
    """The sentence behind the one that says what 'it' is; None for any other sentence."""
    if not FIRST_IT.match(text, *sentence):
        return None
    floor = text.rfind("\n", 0, sentence[0]) + 1
    spans = sentences(text[floor : sentence[0]])
    before = text[floor + spans[-1][0] : floor + spans[-1][1]].rstrip() if spans else ""
    if not before.endswith(".") or not ABOUT.search(before) or '"' in before or "“" in before:
        return None
    own = text[slice(*sentence)].rstrip(".")
    both = f"{before[:-1]}; {own[0].lower()}{own[1:]}"
    if len(both) > LONGEST and (said := SAID_THAT.search(before)) and ABOUT_SAID.search(said["what"]):
        both = f"{said['what'][0].upper()}{said['what'][1:]}; {own[0].lower()}{own[1:]}"
    return both if len(both) <= LONGEST else None
