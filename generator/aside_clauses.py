"""What a clause or a phrase inside another one tells of its day: 'The talks, which Oslo was to host on Monday, would take place in June'."""

import re

from generator.clauses import WORDS, verb_at

TO_DO = r"(?:(?:had\s)?(?:hoped|planned|intended|wanted|expected|promised|pledged|meant)\sto|(?:was|were|is|are)\s(?:due\s|expected\s|supposed\s|scheduled\s|meant\s)?to|(?:hopes?|plans?|intends?|wants?|expects?)\sto)\s[a-z]+"
PLANNED_FOR = re.compile(rf"(?:^|that\s)(?P<thing>(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s)?[\w’'-]+(?:\s(?!(?:that|which|who|said|says)\b)[\w’'-]+){{0,4}}),\swhich\s(?P<who>(?:(?:the|its|his|her|their)\s)?[\w’'-]+(?:\s[\w’'-]+){{0,3}}?)\s(?P<does>{TO_DO})(?P<rest>(?:\s(?:in|at|with|to|from)\s(?!the\s(?:morning|afternoon|evening|middle|end|beginning|start)\b)[^,;.]{{2,40}}?)?)(?:\s(?:on|in|by|at|this|early|late|before))?\s?(?:the\s)?$")
VERB_GOES_ON = re.compile(r"(?:\sand\s[\w ]{3,20})?,\s(?:(?:now|then|also|not)\s)?(?:will|would|is|are|was|were|has|have|had|may|might|must|can|could|should|[a-z]{3,}(?:ed|s))\b")
PUT_OFF = re.compile(r"[^,]*,\s(?:(?:now|then|also)\s)?(?:is|was|were|are|has|have|had|will|would)\s(?:(?:now|again|also|been|be|to)\s){0,3}(?:moved|put|postponed|cancelled|canceled|called off|delayed|scrapped|adjourned|rescheduled|shelved|pushed)\b")
OLD_SUM = re.compile(r"\b(?:raise|increase|widen|extend|lift|double|cut|lower|reduce|shrink|raised|increased|widened|extended|lifted|doubled|reduced|lowered)\s(?:its|the|their|his|her)\s(?P<thing>[a-z’'-]+(?:\s[a-z’'-]+){0,3}?)\s(?:to\s[^;]{2,60}?\s)?from\s(?:the|an?)\s(?P<old>[^,;]{2,40}?)\s(?P<verb>announced|promised|agreed|offered|published|proposed|decided|set)\s(?:on|in)\s(?:the\s)?$")


def planned_aside(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """Of 'Production, which Rubex had hoped to resume in May, will not start before July' for May: 'Rubex had hoped to resume production'."""
    found = PLANNED_FOR.search(text[sentence[0] : date[0]]) if text.find(", which ", sentence[0], date[0]) >= 0 and VERB_GOES_ON.match(text, date[1]) else None
    if not found or PUT_OFF.match(text, date[1], sentence[1]) or verb_at(WORDS.findall(found["who"])) >= 0 or verb_at(WORDS.findall(found["thing"])) >= 0:
        return None
    thing = found["thing"]
    return f"{found['who']} {found['does']} {thing[:1].lower() + thing[1:] if not found.start('thing') else thing}{found['rest']}"


THAT_WAS = re.compile(r"(?:(?:And|But)\s)?(?:That|This|It) was (?:on|in)\s(?:the\s)?$")
WHEN = re.compile(r",?\swhen\s(?=(?:the|an?|its|his|her|their|some|about|more|\d|[A-Z]|[a-z]+\s[a-z]+s\s))")


def that_was_when(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """Of 'That was on the 16th, when 53 men walked across the dam': 53 men walked across the dam."""
    found = WHEN.match(text, date[1], sentence[1]) if text.startswith(("That ", "This ", "It ", "And ", "But "), sentence[0]) and THAT_WAS.fullmatch(text, sentence[0], date[0]) else None
    clause = text[found.end() : sentence[1]].rstrip(" .") if found else ""
    return clause if clause and verb_at(WORDS.findall(clause)) > 0 and not any(mark in clause for mark in "\"“”;") else None


def old_sum(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """Of 'The firm is to raise its fund to 2.4 million from the 1.5 million announced on May 3' for that day: 'the fund of 1.5 million was announced'."""
    found = OLD_SUM.search(text, sentence[0], date[0]) if text.find(" from the ", sentence[0], date[0]) >= 0 or text.find(" from a", sentence[0], date[0]) >= 0 else None
    if not found or not any(c.isdigit() for c in found["old"]) and " and a half" not in found["old"]:
        return None
    return f"the {found['thing']} of {found['old']} was {found['verb']}"


PUTTING_OFF = re.compile(r",\s(?P<verb>putting off|postponing|delaying|deferring|pushing back|adjourning|moving|bringing forward)\s(?:until|till|to)\s(?:the\s)?$")
PUT, A_THING = {"putting": "put", "pushing": "pushed", "bringing": "brought"}, re.compile(r"\s(?P<thing>(?:an?|the|its|their|his|her)\s[^,;:“”\"]{3,90}?)(?=\s(?:that|which|who|and|but)\s|[,.;]|$)")


def put_off_thing(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """Of 'The board met on Monday, postponing to June 3 a vote on the merger' for that day: 'a vote on the merger was postponed to June 3'."""
    found = PUTTING_OFF.search(text, max(sentence[0], date[0] - 34), date[0]) if text.find("ing ", max(sentence[0], date[0] - 34), date[0]) >= 0 else None
    thing = A_THING.match(text, date[1], sentence[1]) if found else None
    if not found or not thing or verb_at(WORDS.findall(thing["thing"])) >= 0:
        return None
    first, _, rest = found["verb"].partition(" ")
    return f"{thing['thing']} was {PUT.get(first) or first.removesuffix('ing') + 'ed'}{' ' + rest if rest else ''} {text[found.end('verb') + 1 : date[1]]}"
