"""What is told of a thing in words that hang on it: 'threw into doubt the talks that the two countries were to hold on Friday'."""

import re

from generator.antecedents import DETERMINER
from generator.clauses import WORDS, verb_at

NEEDS_OBJECT = (
    "hold host sell buy sign visit attend build publish present unveil send deliver receive chair approve reject adopt propose impose introduce lift appoint issue discuss debate examine inspect "
    "acquire purchase demolish renovate stage organise organize hand bring make take give use play"
)  # a verb that tells nothing without its object: where none follows, what stands before 'that' is it
DONE = "held hosted sold bought signed visited attended built published presented unveiled sent delivered received chaired approved rejected adopted proposed imposed introduced lifted appointed issued discussed debated examined inspected acquired purchased demolished renovated staged organised organized brought made taken given used played"
WHO = r"(?P<who>(?:the|its|his|her|their|both|two|three)\s(?:[\w’'-]+\s){1,3}?|[A-Z][\w’'-]*\s(?:[A-Z][\w’'-]*\s){0,3})"
TO_DO = rf"(?:(?:was|were|is|are)\s(?:due\s|scheduled\s|expected\s|supposed\s)?to|will|would|may|must|should|plans? to|planned to|hopes? to|wants? to|intends? to)\s(?:{'|'.join(NEEDS_OBJECT.split())})"
HAS_DONE = rf"(?:had|has|have)\s(?:{'|'.join(DONE.split())})"
PLACED = r"(?P<rest>(?:\s(?:in|at|with|to|from)\s(?!the\s(?:morning|afternoon|evening))[^,;.]{2,40}?)?)"
OBJECT = re.compile(rf"(?:^|\s)(?P<thing>(?:{DETERMINER}|two|three)\s(?:(?!that\b|which\b|and\b|of\b)[\w’'-]+\s){{1,3}}?|[a-z]+s\s)(?:(?:that|which)\s)?{WHO}(?P<does>{TO_DO}|{HAS_DONE}){PLACED}\s(?:(?:on|in|at|by)\s)?(?:the\s|late\s|early\s)?$")


BARE = r"(?:parliament|congress|police|prosecutors|lawmakers|voters|shareholders|ministers|members|residents|creditors|investors|judges)\s"
DID_IT = re.compile(rf"(?P<thing>{DETERMINER}\s(?:(?!that\b|which\b|and\b)[\w’'-]+\s){{0,5}}?(?:(?!that\b|which\b|and\b)[\w’'-]+)),?\s(?:that|which)\s(?P<who>{BARE}|(?:the|its|his|her|their)\s(?:[\w’'-]+\s){{1,3}}?|[A-Z][\w’'-]*\s(?:[A-Z][\w’'-]*\s){{0,3}})(?P<did>(?:had\s)?(?:approved|rejected|passed|adopted|signed|announced|published|presented|launched|opened|closed|bought|sold|built|drafted|commissioned|ordered|imposed|lifted|cancelled|introduced|suspended))\s(?:on|in)\s(?:the\s|late\s|early\s)?$")


STANDS_FOR = frozenset("one ones those what something anything everything nothing all".split())  # of 'The plan echoes one that the ministry published in May' nobody sees what


def told_of_object(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """Of '… in doubt the talks that the two countries were to hold in Oslo on Friday' for the day: 'the two countries were to hold the talks in Oslo'; None for other words."""
    window = max(sentence[0], date[0] - 140)
    if text.find(" that ", window, date[0]) < 0 and text.find(" which ", window, date[0]) < 0:
        return None
    if (done := DID_IT.search(text, window, date[0])) and text[date[1] : sentence[1]].strip(" .")[:1] in ("", ",", ";") and done["thing"].rpartition(" ")[2] not in STANDS_FOR and verb_at(WORDS.findall(done["thing"])) < 0 and verb_at(WORDS.findall(done["who"])) < 0:
        thing = done["thing"]
        return f"{done['who']}{done['did']} {thing[:1].lower()}{thing[1:]}"
    found = OBJECT.search(text, window, date[0])
    if not found or text[date[1] : sentence[1]].strip(" .")[:1] not in ("", ",", ";") or " that " not in f" {found[0]}" and " which " not in found[0]:
        return None
    led = WORDS.findall(text[sentence[0] : found.start("thing")])
    if verb_at(led) < 0 and not any(word.endswith("ing") for word in led):
        return None  # 'The talks that they were to hold on Friday were called off'
    return f"{found['who']}{found['does']} {found['thing'].strip()}{found['rest']}"
