"""What a dated happening or thing does that is the subject of its clause: 'The flood of May 3 has killed six', 'The man jailed in 2011 was freed'."""

import re
from functools import cache

from generator.antecedents import subject_phrase
from generator.clause_bounds import VERB, first_comma
from generator.clauses import WORDS, verb_at
from generator.dated_nouns import ACTIVE, HELPING, passive
from generator.event_nouns import event_nouns
from generator.told_clauses import A_DAY

LEADS = ("said ", "said that ", "says ", "says that ", ", and ", ", but ")  # behind which a clause of its own may begin
DOES = re.compile(r"\s(?P<does>(?:is|are|was|were|has|have|had|will|would|lasted|killed|left|took|brought|ended|began|cost|started|went|came|drew|showed|found|cut|made|fell|broke|led|[a-z]{3,}ed)\b[^;“”\"]*)")
HOLLOW = re.compile(r"(?:was|were|will be|is|are|has been|had been)\s(?:held|over)\b[\s.]*$|(?:should|would|could|might)\shave\b|will\s(?:be\s)?(?:held|take place)[\s.]*$|(?:was|is|were|are)\s(?:not\s)?(?:on|in|at)\b|(?:is|are|was|were)\s(?:no|not)\b")
OWNED_DAY = re.compile(r"(?:This\s(?:week|month)|Last\s(?:week|month)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Yesterday|Today)")


SHE = re.compile(r"(?:[\w ]{2,20}\s)?(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|I|[Ww]e)\s")


@cache
def _subject() -> re.Pattern[str]:
    return re.compile(rf"(?P<noun>(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)\s(?:[a-z-]+\s)?(?:{event_nouns()}|talks))\s(?:of|on|in)\s(?:the\s)?$")


@cache
def _of_day() -> re.Pattern[str]:
    return re.compile(rf"['’]s\s(?P<noun>(?:[a-z-]+\s)?(?:{event_nouns()}|talks))(?=\s)")


def noun_does(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'The High Court said the hearing of May 3 would go ahead': the hearing would go ahead; None in a sentence with another day."""
    if A_DAY.search(text, sentence[0], date[0]) or A_DAY.search(text, date[1], sentence[1]):
        return None
    if date[0] == sentence[0] and OWNED_DAY.fullmatch(text, *date):
        named = _of_day().match(text, date[1], sentence[1])
        return _told("the " + named["noun"], text, named.end(), sentence[1]) if named and text[named.end() + 1 : sentence[1]].split()[0] in HELPING else None
    named = _subject().search(text, max(sentence[0], date[0] - 60), date[0]) if text.endswith((" of ", " on ", " in ", " the "), sentence[0], date[0]) else None
    if not named or named.start() > sentence[0] and not text.endswith(LEADS, sentence[0], named.start()):
        return None
    told = _told(named["noun"], text, date[1], sentence[1])
    led = text[sentence[0] : named.start()]
    if not told or not led.endswith(("said ", "that ", "says ")):
        return told
    return None if SHE.match(led) or "," in led else led + told  # whose word it is


def _told(noun: str, text: str, start: int, end: int) -> str | None:
    """The noun with what it does behind `start`; None where no verb follows at once or none tells anything."""
    does = DOES.match(text, start, first_comma(text, start + 1, end))
    words = does["does"].rstrip(" .") if does else ""
    return f"{noun} {words}" if words.count(" ") and not HOLLOW.match(words) and verb_at(["It", *WORDS.findall(words)]) == 1 else None


DONE_TO = re.compile(r"(?P<thing>(?:The|An?|Its|Their|His|Her)\s(?:(?!(?:that|which|who|and|or|it|they|he|she|we|I)\b)[\w’'-]+\s){1,4}?)(?P<verb>(?!updated|revised|counted|compiled|based)[a-z]{3,}ed|built|sold|bought|held|taken|found|sent|hit|struck|shot|caught|stolen|made|given|paid|set|put)\s(?P<where>(?:by|in|at|from|for|with)\s[^,;:“”\"]{2,40}?\s)?(?:in|on)\s(?:the\s|late\s|early\s)?$")
REST = re.compile(r"(?P<rest>\s(?:for|over|by|after|with|at|under|to)\s(?:(?!(?:was|were|is|are|has|have|had|will|would|and|or|but)\b)[\w’'-]+\s?){1,6}?)?(?=\s(?:was|were|is|are|has|have|had|will|would|can|could|must|may|takes|comes|expires|ends|begins|applies|runs)\b)")


def done_to_subject(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'The man jailed in 2011 for the murder was freed on Monday': of 2011 'The man was jailed for the murder'."""
    found = DONE_TO.match(text, sentence[0], date[0]) if text.startswith(("The ", "A ", "An ", "Its ", "Their ", "His ", "Her "), sentence[0]) else None
    rest = REST.match(text, date[1], sentence[1]) if found else None
    if not found or not rest or found["verb"] in ACTIVE or verb_at(WORDS.findall(found["thing"])) >= 0:
        return None
    return passive(found["thing"], f"{found['verb']}{' ' + found['where'].strip() if found['where'] else ''}{(rest['rest'] or '').rstrip()}")


DAY_WHEN = re.compile(r"(?:(?:On|In)\s)?(?:the\s)?[^,;]{3,24},\sthe\s(?:very\s|same\s|last\s|first\s)?(?:day|week|weekend|month|year|morning|evening|night)\s(?:when|that|on which|in which|before|after)\s[^,;:“”\"]{3,70},\s(?P<main>(?:[A-Z]|the\s|an?\s|its\s|his\s|her\s|he\s|she\s|it\s|they\s)[^;“”\"]{8,})$")


def beyond_day(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'On Monday, the very day when the boats were to return, Rubex told its crews that …': Rubex told them."""
    found = DAY_WHEN.match(text, *sentence) if text.find(", the ", sentence[0], sentence[0] + 40) > 0 else None
    if not found or sentence[0] + 26 < date[0] < found.start("main") or verb_at(WORDS.findall(found["main"])) < 1:
        return None
    return found["main"].rstrip(" .")


COMES_AFTER = re.compile(r"[^,;:“”\"]{3,60}?\b(?:comes?|came|follows|followed|begins?|began|opens?|opened|started|starts)\s(?:only\s|just\s|barely\s|about\s|less than\s|more than\s|nearly\s|almost\s)?(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|\d+)\s(?:hours?|days?|weeks?|months?|years?)\safter\s(?P<clause>[^,;:“”\"]{8,90}?)(?:\s(?:in|on))?\s(?:the\s|late\s|early\s)?$")


def comes_after(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'The vote comes a week after the mayor resigned on 1 March': the mayor resigned."""
    found = COMES_AFTER.match(text, sentence[0], date[0]) if text.find(" after ", sentence[0], date[0]) > 0 else None
    return found["clause"] if found and verb_at(WORDS.findall(found["clause"])) > 0 and text[date[1] : date[1] + 1] in (".", ",", "") else None


LAST_OF_THEM = re.compile(r",\s(?:and\s)?(?:the|his|her|its|their|another|an?|one|two)\s(?:(?!(?:that|which|who)\b)[a-z-]+\s){0,3}?(?:on\s|in\s)?$")


def without_verb(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'Three people drowned, two of them on 1 March, the third two days later': the whole sentence for the last day."""
    if text[date[1] : sentence[1]].strip(" .") or any(mark in text[slice(*sentence)] for mark in "\"“”;:"):
        return None
    found = LAST_OF_THEM.search(text, max(sentence[0], date[0] - 50), date[0])
    return text[slice(*sentence)].rstrip(" .") if found and verb_at(["It", *WORDS.findall(found[0])]) < 0 and VERB.search(text, sentence[0], found.start()) and text.count(", ", *sentence) < 4 else None


PAPER_GOT = re.compile(r"(?P<paper>(?:an?|the|its|his|her)\s(?:[a-z-]+\s)?(?:letter|report|memo|document|e-?mail|note|draft|file|list|study|recording|video|contract))\s(?:dated\s[^,;]{3,24}?\s)?(?:that|which)\s(?P<who>(?:the|its|this)\s[a-z]+(?:\s[a-z]+)?|[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3})\s(?P<did>obtained|received|got|saw|published|leaked|released|uncovered)\s(?:on\s)?$")


def paper_got(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'According to a letter that the paper obtained on Monday, the board knew': the paper obtained a letter."""
    found = PAPER_GOT.search(text, sentence[0], date[0]) if text[date[1] : date[1] + 1] == "," else None
    return f"{found['who']} {found['did']} {found['paper']}" if found and verb_at(WORDS.findall(text[sentence[0] : found.start()])) < 0 else None


THAT_ENDS = re.compile(r"(?:^|\s)(?P<thing>(?:the|an?|its|his|her|their)\s(?:(?!(?:that|which|who)\b)[\w’'-]+\s){1,4}?)(?:that|which)\s(?P<does>expires|ends|starts|begins|closes|opens|lapses|runs out|takes effect|comes into force|falls due)(?:\s(?:in|on|at))?\s(?:the\s)?$")


def that_ends(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'They met in May, when they signed the treaty that expires this September': the treaty expires."""
    found = THAT_ENDS.search(text, max(sentence[0], date[0] - 90), date[0]) if text[date[1] : date[1] + 1] in (".", ",", ";", "") else None
    if not found or not A_DAY_OF.search(text, sentence[0], found.start()) or verb_at(WORDS.findall(text[sentence[0] : found.start()])) < 0 or verb_at(WORDS.findall(found["thing"])) >= 0:
        return None
    return f"{found['thing']}{found['does']}"


@cache
def _blamed_for() -> re.Pattern[str]:
    return re.compile(rf"\b(?:blames?|blamed|blaming|fault|responsible|responsibility|sorry|apologi[sz]ed|apology|condolences|charged|questioned|compensation|damages|reason|reasons|cause|causes)\b[^,;:“”\"]{{0,40}}?\s(?:for|over|of|behind)\s(?P<thing>the\s(?:[a-z-]+\s)?(?:{event_nouns()}))\s(?:on|in)\s(?:the\s|late\s|early\s)?$")


def blamed_for(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'A report published last week blames the crew for the accident on 3 September': the accident."""
    near = text.endswith((" on ", " in ", " the "), sentence[0], date[0]) and text[date[1] : date[1] + 1] in (".", ",", ";", "")
    found = _blamed_for().search(text, max(sentence[0], date[0] - 130), date[0]) if near else None
    return found["thing"].removeprefix("the ") if found and A_DAY_OF.search(text, sentence[0], found.start()) else None


A_DAY_OF = re.compile(rf"{A_DAY.pattern}|\b(?:last|this)\s(?:week|month|year)\b")


BORN_IN = re.compile(r"Born\s(?:on|in)\s(?:the\s)?$")
THERE = re.compile(r"\s(?P<where>(?:in|near|at|to)\s[^,;:“”\"]{2,40}),\s")


def born(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'Born in 1961 in Velm, Pool studied in Lund': Pool was born in Velm."""
    there = THERE.match(text, date[1], sentence[1]) if BORN_IN.fullmatch(text, sentence[0], date[0]) else None
    who = subject_phrase(text[there.end() : sentence[1]]) if there else ""
    return f"{who} was born {there['where']}" if who and there else None


BEFORE_SHE = re.compile(r"\s(?:before|until)\s(?:he|she|they)\s(?P<did>(?:[a-z]{3,}ed|became|took|left|went|came|won|lost|began|bought|sold|built|founded|moved|set up|got|made|met)\b[^,;:“”\"]{0,50}?)\s(?:in|on)\s(?:the\s)?$")


def before_she(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'Pool studied in Lund before she joined the guild in 1988': Pool joined the guild."""
    found = BEFORE_SHE.search(text, sentence[0], date[0]) if text.find("fore ", sentence[0], date[0]) > 0 or text.find(" until ", sentence[0], date[0]) > 0 else None
    if not found or text[date[1] : sentence[1]].strip(" .") or any(mark in text[slice(*sentence)] for mark in "\"“”;"):
        return None
    led = text[sentence[0] : found.start()]
    who = subject_phrase(led.rpartition(", ")[2] if led.startswith("Born ") else led)
    return f"{who} {found['did']}" if who and who[:1].isupper() and not who.startswith(("The ", "His ", "Her ", "Its ")) else None


ASKED = re.compile(r"Asked\s[^:“”\"]{3,140}:\s[“\"][^”\"]*$")


def asked(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'Asked when the bridge would open, Pool said: “Not before May.”': the question and the answer."""
    return text[slice(*sentence)].rstrip() if text.startswith("Asked ", sentence[0]) and ASKED.fullmatch(text, sentence[0], date[0]) else None


FIRST_DONE = re.compile(r"\s(?P<thing>(?:an?|the|its|his|her|their)\s(?:(?!(?:that|which|who|and|or)\b)[a-z-]+\s){1,3}?)(?P<first>first|originally|initially)\s(?P<verb>[a-z]{3,}ed|put forward|drawn up|made|built)\s(?:in|on)\s(?:the\s)?$")


def first_done(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'Is to vote on a bill first tabled in 2021': a bill was first tabled."""
    found = FIRST_DONE.search(text, max(sentence[0], date[0] - 110), date[0]) if " first " in (led := text[sentence[0] : date[0]]) or "ally " in led else None
    if not found or verb_at(WORDS.findall(text[sentence[0] : found.start()])) < 0 or verb_at(WORDS.findall(found["thing"])) >= 0:
        return None
    return passive(found["thing"], f"{found['first']} {found['verb']}")


A_TIME = r"(?:(?:on|in)\s(?=[A-Z\d])[^,;]{3,20}?|(?:last|this|earlier this)\s[a-z]+)"
APPOSED_TWICE = re.compile(rf"(?P<thing>(?:The|An?|Its|Their|His|Her)\s[^,;:“”\"]{{2,50}}),\s(?:an?|the|its)\s[^;:“”\"]{{3,90}}?\s(?P<a>[a-z]{{3,}}ed(?:\s(?:by|at|to)\s[^,;]{{2,40}}?)?)\s(?P<one>{A_TIME})\s(?:and|but)\s(?P<b>[a-z]{{3,}}ed(?:\s(?:by|at|to)\s[^,;]{{2,40}}?)?)\s(?P<other>{A_TIME}),\s")


def apposed_twice(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'The levy, a charge on wages gazetted on 2 May and approved by members last month, is to bring in 4 million': of 2 May it was gazetted."""
    found = APPOSED_TWICE.match(text, *sentence) if text.startswith(",", date[1]) or text.startswith((" and ", " but "), date[1]) else None
    part = next((done for done, day in (("a", "one"), ("b", "other")) if found.start(day) <= date[0] < found.end(day)), None) if found else None
    return passive(found["thing"], found[part]) if found and part and verb_at(WORDS.findall(found["thing"])) < 0 and found[part].split()[0] not in ACTIVE else None


def noun_deed(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """What the day tells of; None where no shape shows it."""
    shapes = (apposed_twice, asked, born, first_done, before_she, that_ends, blamed_for, noun_does, done_to_subject, beyond_day, comes_after, without_verb, paper_got)
    return next((told for shape in shapes if (told := shape(text, sentence, date))), None)
