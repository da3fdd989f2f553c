"""Lines that nobody understands without the rest of their sentence."""

import re

from generator.clause_bounds import SHORT_VERB, VERB

CUT_OFF = re.compile(
    r"(?:For|In|At|On|With|From|By|Of|To|About|Under|Through|During|After|Before) (?:which|whom|whose)\b|(?:Which|Whom|Whose)\s|(?:One|Two|Some|Most|All|Many|Each|Both|Half|None|Part|Much) of (?:which|whom)\b|[-–—,.;:)]|"  # 'For which he was not paid'
    r"(?:Until|Till)\s[^,]{3,30},\swhen\s|"  # 'Until January 2013, when a few changes landed'
    r"(?:Before|After|While|When|Since|Until|Without|Despite|By)\s[a-z]+ing\s[^,]*$|"  # 'Before undergoing surgery'
    r"(?:To|For|From|With|Of|In|At|On)\s[^,]{2,60}\s(?:—|–)\s(?:that|which|who)\b"  # 'To Tarsk and Velm — that it launched'
)
LEFT_HANGING = re.compile(r"\bthat (?:by|in|on|from|until|after|before) [\w ]{2,20}$")  # 'said it aims to remove more by 2030 and that by 2050'
SUBORDINATE = re.compile(r"(?:After|When|While|Although|Because|Until|Unless|Though)\s[^,]*$")
HOPELESS = re.compile(  # nothing in the sentence helps: 'Seven of those were reported', 'Explaining why clerks laughed at him'
    r"(?:[A-Z][a-z]+|\d+) of (?:those|these)\s(?:was|were|is|are|has|have|had|[a-z]+ed)\b|(?:That|Those|These)\s(?:jumped|rose|fell|dropped|grew|doubled|went|was|were|has|had|have)\b(?! (?:not|no)\b)[^,“\"]{0,60}$|"
    r"[A-Z][\w’' -]{0,40}? (?:was|were|is|are|had been) (?:supposed|meant|due|expected|scheduled|likely|set) to (?:do|have done) (?:so|it|that|this)\b|"
    r"(?:It|They|He|She|[A-Z][\w’'-]+) (?:did|does|do|was|were|is|are|has|have|had)(?: so| not)?$|"
    r"(?:Was|Were) (?:informed|reported|announced|noted|stated|told|communicated)\s(?:on|by|in)\b|"
    r"There (?:was|were|has been|had been) no (?:immediate |official )?(?:reaction|comment|response|word|reply|answer)\b(?!.*\b(?:until|before|after|when)\b)|By [A-Z]\w+(?: (?:evening|morning|night|noon|afternoon))? there were \d+(?:,\s| of them|$)|"
    r"(?:[A-Z][\w’'-]*|(?:The|Its|His|Her|Their|Both)\s[a-z]+)(?:\s(?!and\b|but\b)[\w’'-]+){0,4} (?:did not|didn[’']t|declined to|refused to|would not) (?:immediately )?comment(?: on (?:the|its|this|that|his|her)\b[^,“\"]{2,40})?$|"
    r"[^“\"]*\bas\s[^,]{3,40},\sbut\s(?:only\s)?(?:\w+\s){1,3}(?:later|earlier)$|[^,“\"]{2,40}\shad said, but\s[^,]{3,30}$|"
    r"They (?:are|were) (?:now |still |already )?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty|\d+)(?:,|$)|"
    r"[A-Z][^,“\"]{2,60}? (?:would|could|will) not be drawn\b[^“\"]*$|[\d.,]+ (?:from|at|in|on|since)\s[^,]{3,40}$|"
    r"Of (?:last|this|next) (?:week|month|year)\b|"
    r"It took (?:until|till)\s[^,]{3,30}$|"
    r"The (?:[a-z]+ )?date of [\w ,]{3,18} (?:will|would|is|was|has|had)(?: be| been)? [“\"]?(?:left (?:blank|open)|struck|crossed out|deleted|removed|withdrawn)\b|"  # a day that is planned no longer
    r"Neither (?:will|would|has|had|is|was|did|does|can|could)\b|That (?:means|compares with)\b[^“\"]*$|"
    r"This (?:was|is|has been|had been) (?:all\s|also\s)?(?:revealed|said|announced|confirmed|disclosed|reported|stated|shown)\b[^,“\"]{0,40}$|"
    r"(?:Explaining|Asking|Deciding|Knowing|Learning|Showing|Telling) (?:why|how|what|whether|who)\b"
)
LOST, LOST_MAX = re.compile(r"(?:It|They|He|She|Is|Are|Was|Were|Has|Have|Had)\s"), 170
LED = re.compile(r"(?:\b(?:that|which|when|where|as|why|how)\s|[—–]\s?)$")  # before the clause
BROKEN_OFF = re.compile(r"\b(?:just|really|almost|even|very|so|and|but|or|because|the|an?|of|about|to|for|with|by|from|at|in)$")  # 'In 2020 we just'
SHORT = 6  # words
SPOKEN = re.compile(r"[“\"][^”\"]*[”\"]?")


def is_hopeless(words: str) -> bool:
    """Would the whole sentence say no more?"""
    return HOPELESS.match(words) is not None or BROKEN_OFF.search(words) is not None and len(words.split()) < SHORT


def hangs(words: str, date: str) -> bool:
    """Does the day stand in a clause of which only the head is left: '… and that by 2050'?"""
    found = LEFT_HANGING.search(words)
    return found is not None and date in found[0]


def is_lost(words: str, sentence: str) -> bool:
    """Is it a clause from inside a short sentence of which only the whole says who did it: 'It opened in 2020' of 'the routes that it opened in 2020'?"""
    if len(sentence) > LOST_MAX or not LOST.match(words):
        return False
    at = sentence.lower().find(words[:12].lower())
    led = sentence[: max(0, at)]
    return at > 0 and len(VERB.findall(led)) + len(SHORT_VERB.findall(led)) > 0 and not LOST.match(led) and (led[-2:] in ("—", "– ") or LED.search(led) is not None)


def is_fragment(words: str) -> bool:
    """Is it a relative or subordinate clause without its main clause, or does it end before its verb?"""
    if CUT_OFF.match(words) or LEFT_HANGING.search(words):
        return True
    if not SUBORDINATE.match(words):
        return False
    plain = SPOKEN.sub("", words)
    return len(VERB.findall(plain)) + len(SHORT_VERB.findall(plain)) < 2
