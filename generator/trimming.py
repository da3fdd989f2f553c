"""What stands in a sentence and is not told with it: what opens it, and asides."""

import re

from generator.antecedents import LEADING
from generator.clause_bounds import AS_SAID, ASIDE, BRIEF, LED_PAPER, RECALL, VERB, finite, first_comma
from generator.clauses import WORDS, verb_at

OPENER = re.compile(
    r"^(?:(?:and|but|so|then|yet|while|whereas|although|though|that|which|who|as(?! (?:of|recently|early|late|long|many|much|soon|little|few)\b)|instead(?= (?:he|she|it|they)\b)|however|moreover|meanwhile|sure|still|also|currently|earlier|later)\b(?![’'-]),?\s*|"
    r"(?:to make matters worse|in reality|in fact|of course|as a result|separately|for now|in return|in addition|at the same time|by contrast|"
    r"to that end|as expected|so far|for example|for instance|as it happens|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:yester|to)day),\s*|"
    r"(?:after|before|with) (?:this|that),?\s(?=(?:on|in|an?|the|all|both)\s|(?-i:[A-Z])))+",
    re.I,
)
DATELINE = re.compile(r"^\s*[A-Z][A-Z .'’/-]{2,30}(?:, [A-Z][\w.]{1,12}(?: \d{1,2})?){0,2},?\s(?:\([^()]{2,50}\)\s)?[-–—]{1,2}\s+(?=[A-Z])")
LENGTH = re.compile(r"(?:An?|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Several|Some|\d+|Less|More|About|Nearly|Barely)\s(?:than\s)?(?:[a-z]+\s)?(?:hours?|days?|weeks?|months?|years?)\s(?:after|before)\s")
LABELLED = re.compile(r"(?:Anchor|Reporter|Host|Presenter|Narrator|Announcer|Correspondent):\s|[—–•]\s(?=[A-Z])|\[(?:Photo|Image|Picture|Video|Update)\]\s*|(?:[A-Z][a-z]+\s){1,2}[-–—]{1,2}\s(?=(?:The|An?|In|On)\s(?:(?!\s[-–—]{1,2}\s)[^.])*\.)")  # 'Port Tarsk - The team closed …'
STAMPED = re.compile(r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,\s)?(?:[A-Z][a-z]{2,8}\.?\s\d{1,2},|\d{1,2}\s[A-Z][a-z]{2,8})\s\d{4}\s(?=[A-Z][a-z]*\s)")  # 'Thursday, May 7, 2026 On Tuesday the mayor left'
RUN_ON = re.compile(r"(?<=\d{4})\s(?=(?:The|An|This|These|A(?= [a-z]+ [a-z]+))\s[a-z])")  # under a picture: 'The ship was shown in January 2005 The largest ferry has left'
LEFT_OUT = re.compile(r"[.!?]\s?\[(?:…|\.{3})\]$")  # what a copy leaves out behind a whole sentence
LEAD_DATE = re.compile(  # another day of the sentence, told from the day of publication
    r"^(?:(?:last|this|next|earlier this|earlier last|late last) (?:week|weekend|month|year)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today),?\s(?=(?:he|she|it|they|the|an?)\s|(?-i:[A-Z]))", re.I
)
CONCEDING = re.compile(r"(?:while|although|though|whereas|as became known|as it became known|as(?= (?:the|an?|this|its|his|her|their|it|he|she|they|(?-i:[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3}[’']s)|temperatures|prices|tensions|fears|protests|protesters|talks|workers|residents|police|officials|people|shares|stocks|markets|investors|crowds|voters|fires|rescuers|troops|soldiers)\b))\s", re.I)
APPOSITION = re.compile(r",\s(?:(?:the|an?|its|his|her|their)\s[^,]{3,60}|\d{1,3}|[A-Z][^,]{2,50})$")


PASSED_ON = re.compile(r"It\s(?:was|has been|had been)\s(?:also\s|then\s|further\s)?(?:told|announced|agreed|decided|confirmed|stated|added)\s(?:there\s|afterwards\s)?that\s(?=[^,;:“”\"]{3,90}?\s(?:will|would|is to|are to|begins?|starts?|ends?)\s)")  # nobody is told, as translations say: 'It was told that the round will be held on May 3'
CITING = re.compile(r",\sciting\s[^,;:“”\"]{3,90},(?=\s[a-z]+s?\b)")  # 'The agency, citing officials at the ministry, puts it at 12 tonnes': whose figure it is, and not who acts


def own_part(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> tuple[int, int]:
    """A sentence without a label, a date line or a caption that was copied together with it; without its place line where that hides how it begins."""
    if recalled := RECALL.match(text, *sentence):
        sentence = recalled.end(), sentence[1]
    if text.startswith("It ", sentence[0]) and (passed_on := PASSED_ON.match(text, *sentence)) and passed_on.end() <= date[0]:
        sentence = passed_on.end(), sentence[1]
    if text.endswith("]", 0, sentence[1]) and (left_out := LEFT_OUT.search(text, *sentence)) and left_out.start() > date[1]:
        sentence = sentence[0], left_out.start() + 1
    if labelled := LABELLED.match(text, *sentence):
        sentence = labelled.end(), sentence[1]
    if (stamped := STAMPED.match(text, *sentence)) and stamped.end() <= date[0]:
        sentence = stamped.end(), sentence[1]
    if (led := DATELINE.match(text[slice(*sentence)])) and LENGTH.match(text, sentence[0] + led.end()) and sentence[0] + led.end() <= date[0]:
        sentence = sentence[0] + led.end(), sentence[1]  # 'TARSK / VELM — Two days after the fire, the mayor left on Monday'
    for joint in RUN_ON.finditer(text, *sentence):
        if VERB.search(text, sentence[0], joint.start()):
            sentence = (sentence[0], joint.start()) if date[1] <= joint.start() else (joint.end(), sentence[1])
    return sentence


def opened(words: str, date: str, inside: bool) -> str:
    """The words without what ties them to those before; `inside`: they do not begin their sentence."""
    comma = first_comma(words, 0, len(words)) if CONCEDING.match(words) else len(words)
    if comma < len(words) and finite(words, comma + 1, len(words), BRIEF):
        return words if date in words[:comma] else words[comma + 2 :]  # 'while it rained, the council met'
    return words if words.startswith("That ") and not inside else OPENER.sub("", words)


def without_asides(words: str, date: str) -> str:
    """Without ", who …," and ", which …," where they do not hold the date; of 'Ada Pool, the mayor, who …, said' a comma stays."""
    words = AS_SAID.sub(lambda m: m[0] if date in m[0] else " ", words) if ", as " in words else words
    words = CITING.sub(lambda m: m[0] if date in m[0] else "", words) if ", citing " in words else words
    return ASIDE.sub(lambda m: m[0] if date in m[0] or words[m.end() : m.end() + 2].strip()[:1].isupper() else "," if LED_PAPER.fullmatch(words, 0, m.start()) or APPOSITION.search(LEADING.sub("", words[: m.start()], count=1)) and verb_at(WORDS.findall(words[: m.start()])) < 0 else "", words)


def capital(words: str) -> str:
    return words[:1].upper() + words[1:]
