"""The happening or paper that a date belongs to as an attribute: "the flood of February 18", "an order of October 3"."""

import re
from functools import cache

from generator.antecedents import ARTICLES, DETERMINER, antecedent, subject_phrase
from generator.clauses import WORDS, verb_at
from generator.event_nouns import event_nouns

PASSIVE = (
    "published released issued signed announced unveiled filed launched adopted approved passed founded built opened elected appointed arrested written sent "
    "introduced imposed enacted abolished inaugurated completed renewed suspended revoked acquired commissioned drafted established formed created convicted sentenced jailed charged detained "
    "born seen "
    "reached struck concluded brokered agreed delivered posted broadcast aired recorded taken held due expected scheduled planned"
)
PARTICIPIAL = re.compile(rf",\s(?P<often>(?:last|first|later|recently|twice)\s)?(?P<verb>{'|'.join(PASSIVE.split())}|[a-z]{{3,}}ed|hit|struck|shot|caught|bought|sold|stolen)\s(?P<rest>(?!(?:it|them|him|me|us|the|an?|its|his|her|their|this|that|these|those|one|two|three|four|five|six|both|some|several|many|most|more|part|all|about|no|\d)\b)[^,;]{{0,50}})$")
ACTIVE = frozenset("arrived died retired resigned returned turned started ended happened occurred existed lived worked moved dated aged emerged appeared joined remained stayed waited agreed followed based".split())


HELPING = frozenset("is are was were has have had will would".split())
PLURAL = re.compile(r"(?<!\w)[a-z-]+[^su]s$|\b(?:men|women|people|children|police)$|^(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Both|Several|Many|Some|Few|\d+)(?:\s|$)")
OF_THING = re.compile(r"\s(?:of|on|in|for|against|from|to|at|with|over)\s")
TO_COME = frozenset(("due", "expected", "scheduled", "planned"))
STILL = re.compile(r"(?!(?:will|is|are)\snow\b|(?:has|have|is|are)\s(?:now\s)?(?:been\s)?(?:put|postponed|delayed|moved|pushed|called|cancelled|canceled|deferred|adjourned|scrapped)\b)(?:has|have|is|are|will|may|can|must|says?|would|could)\b")
PLACED = re.compile(r"(\s(?:after|by|with|between|pending|to|on an?|as an?|(?:in|at|near) (?:the|an?|his|her|its))\s[^,;]{3,70}|(?:\s(?:in|at|near)\s(?:the\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,2})?),")  # ', opened on Sunday in Nairobi,'


LODGED = frozenset("presented filed lodged submitted sent brought made handed".split())
APPEAL = re.compile(r"(?P<head>(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s(?:[a-z-]+\s){0,2}?(?:appeal|complaint|petition|lawsuit|suit|request|application|motion|claim|protest|challenge|plea|objection|bid|offer))\s(?:before|to|at|with|against|by|from|of|for)\s$")


def passive(thing: str, done: str) -> str:
    """'The lift', 'built' as 'The lift was built', 'two lifts' as 'two lifts were built'."""
    return f"{thing.rstrip()} {'were' if several(thing) else 'was'} {done}"


def several(thing: str) -> bool:
    """Whether a thing with what is said of it is more than one: 'The heads of the mill'."""
    return PLURAL.search(OF_THING.split(thing.strip())[0]) is not None


def participial(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'The report, published on Wednesday, says …': 'The report was published'."""
    found = PARTICIPIAL.search(text, sentence[0], date[0])
    there = PLACED.match(text, date[1], sentence[1]) if found else None
    if not found or not there:
        return None
    thing = antecedent(text[sentence[0] : found.start()])
    if found["verb"] in LODGED and thing and (appeal := APPEAL.search(text, sentence[0], found.start() - len(thing))) and text.startswith(thing, appeal.end()):
        thing = appeal["head"] + text[appeal.end("head") : found.start()]  # 'the appeal to the Supreme Court, filed on Monday': the appeal was
    if found["verb"] in ACTIVE or "since" in found["rest"].split() or found["verb"] not in TO_COME and found["rest"].rstrip().endswith("for"):
        return None
    if re.search(r"\d|\band\b", found["rest"]):
        return None  # 'elected in 2014 and again in 2020'
    if not thing or thing[:1].islower() and thing.split()[0] not in ARTICLES or AGO.search(thing) or A_DATE.fullmatch(thing):
        return None
    if "," in text[sentence[0] : found.start()] and verb_at(WORDS.findall(text[sentence[0] : found.start()])) < 0 and verb_at(["It", *WORDS.findall(text[there.end() : sentence[1]])]) < 0:
        return None  # 'The round, the third after Tarsk, opened on Wednesday, a week late': the verb of the sentence
    if ASIDE_OVER.search(text, sentence[0], found.start()):
        return None  # 'The club, which had sacked its coach on Sunday, named Pool on Wednesday, late': the verb of the sentence
    rest = re.sub(r"\s*\b(?:on|in|at|for|by|late|early)\s*$", "", found["rest"])
    rest = f"{rest}{text[date[0] : date[1]]}" if ENDS_AT.search(rest) else rest
    plural = several(thing)
    if found["verb"] in TO_COME and STILL.match(text, date[1] + len(there[1]) + 2):
        return f"{thing} {'are' if plural else 'is'} {found['verb']} {rest}".strip() + there[1] if thing else None
    be = "were" if plural else "was"
    return f"{thing} {be} {found['often'] or ''}{found['verb']} {rest}".strip() + there[1] if thing else None


ASIDE_OVER = re.compile(r",\s(?:which|who|whose|where)\s[^,;]*$")
A_DATE = re.compile(r"\d{1,2}(?:st|nd|rd|th)?\s[A-Z][a-z]+(?:\s\d{4})?|[A-Z][a-z]+\s\d{1,4}(?:st|nd|rd|th)?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")  # 'The bridge, closed since 12 February, reopened on Saturday, late': no thing
ENDS_AT = re.compile(r"\b(?:until|till|through|before|from|to)\s(?:at least\s)?$")  # 'due to stay in place until May 3'


APPOSED = re.compile(rf",\s(?:an?|the|its|his|her|their)\s(?:(?!(?:that|which|who|whom|and|or|of|in|for|by|from|with|at|on|to|under|against)\b)[\w’'-]+\s){{1,4}}?(?P<verb>{'|'.join(PASSIVE.split())}|[a-z]{{3,}}ed)\s(?P<rest>(?:(?!(?:that|which|who|and|or|since|for)\b)[a-z’'-]+\s){{0,4}}?)(?:on|in)\s(?:the\s|late\s|early\s)?$")


SAID = re.compile(r"(?:announc|stat|report|confirm|explain|add|insist|argu|claim|warn|promis|believ|declar|complain|admit|decid|ask|hop|fear)(?:t?ed)")  # 'The bridge, the mayor announced on Monday, will open'


def apposed(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'The dam, an earth bank finished in 1971, gave way': 'The dam was finished'."""
    found = APPOSED.search(text, max(sentence[0], date[0] - 120), date[0]) if text[date[1] : date[1] + 1] == "," and DONE_ON.search(text, max(sentence[0], date[0] - 28), date[0]) else None
    if not found or found["verb"] in ACTIVE or found["verb"] in TO_COME or SAID.fullmatch(found["verb"]) or verb_at(["It", *WORDS.findall(text[date[1] + 1 : sentence[1]])]) < 0:
        return None
    thing = antecedent(text[sentence[0] : found.start()])
    if not thing or thing[:1].islower() and thing.split()[0] not in ARTICLES or AGO.search(thing) or "," in text[sentence[0] : found.start()]:
        return None
    return passive(thing, f"{found['verb']} {found['rest']}").strip()


FILED = re.compile(
    rf"(?<!,)\s(?P<thing>(?:an?|the|its|his|her|their)\s(?:(?!(?:that|which|who|and|in|on|at|of|to|for|by|with|under|over|from|after|before|about|against|the|an?)\b)[\w’'-]+\s){{1,4}}?)(?P<verb>{'|'.join(PASSIVE.split())}|filed|lodged|brought|imposed|fired|paid|committed)\s(?:on|in)\s(?:the\s|late\s|early\s)?$"
)
A_DAY = re.compile(r"\d|[A-Z]|(?:noon|midnight|last|this|next|yesterday|today|tomorrow|late|early|mid)\b")  # and no 'twice a week'
DONE_ON = re.compile(r"[^\W\d_]\s(?:on|in)\s(?:the\s|late\s|early\s)?$")
REDUCED = re.compile(  # 'said that a body found on Saturday was that of …'
    r"(?:^|(?<=\s))(?P<thing>(?:an?|the|An|A|The|\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|several)\s(?:(?!(?:it|they|he|she|we|that|which|who|and|in|on|at|of|to|for|by|with|from|after|the|an?|had|has|was|were|is|are)\b)[\w’'-]+\s){1,3}?)(?:(?:it|they|he|she|we)\s(?:had\s)?)?"
    r"(?P<verb>[a-z]{3,}ed|found|seen|held|taken|shot|hit|built|sold|born)(?P<place>(?:\s(?:in|on|at|near|off|under|outside)\s(?:(?:the|an?)\s)?(?:[\w’'-]+\s(?:of\s)?){0,3}?[\w’'-]+){0,2}?)\s(?:on|in)\s(?:the\s|late\s|early\s)?$"
)
OPENING = re.compile(r"(?P<verb>[A-Z][a-z]{2,}ed|Built|Born|Held|Seen|Found|Hit|Struck)\s(?P<rest>[^,;]{0,50})$")
BY_WHOM = re.compile(r"(?P<by>\s(?:by|in|with|between|against)\s[^,;.]{3,60})?(?=[,;.]|$)")
LAST_THING = re.compile(r"\s(?:on|over|at|about|into|to|with|from|by|against|under)\s")  # of 'an eye on houses that Pool built' the houses
WHAT_OF = re.compile(r"^(?:the|an?)\s(?:[a-z]+\s)?(?:collapse|fate|death|loss|fall|failure|closure|costs?|state|safety|future|flooding|sinking|derailment|destruction|crash|fire|theft|disappearance|condition|quality|price|weight|size|roof|walls?|doors?|owners?|head|boss|managers?)\sof\s(?=(?:the|an?|its|his|her|their)\s)")  # of 'the collapse of a footbridge that he opened in 2022' the footbridge
HAD_DONE = re.compile(
    r"\s(?P<thing>(?:an?|the)\s(?:(?!that\b|which\b|who\b|and\b)[\w’'-]+\s){1,4}?)(?:that|which)\s(?P<who>(?:(?:the|its|his|her|their)\s)?(?:[\w’'-]+\s){1,3}?)(?P<verb>(?:had\s)?(?:filed|signed|lodged|brought|imposed|announced|issued|made|published|launched|"
    r"passed|approved|sent|written|built|opened|closed|bought|sold|rejected|suspended|promised|ordered|placed|installed|fitted|erected|laid)|had\s(?:sought|requested|demanded|proposed|adopted|drafted|commissioned|recommended|granted|imposed|obtained|secured|received|found|arrested|detained|jailed|appointed))\s(?:on|in)\s(?:the\s|late\s|early\s)?$"
)
WHERE = re.compile(r"[a-z]\swhere\s(?P<what>(?:an?|the|its|his|her|their|two|three|\d+|[A-Z][\w’'-]*)\s[^,;]{2,60}\b(?:had|was|were)\s[^,;]{3,60}|(?:[a-z]+|\d+)\s(?:people|men|women|children|workers|miners|soldiers|[a-z]{3,}s)\s(?:died|drowned|burned|fell|were killed)(?:\s[^,;]{3,40})?)\s(?:on|in)\s$")  # 'called to a house where a man had died on Friday'
CLOSED_SINCE = re.compile(r"(?:,\s|(?<!been)(?<!is)(?<!are)(?<!was)(?<!were)\s)(?P<held>in (?:force|place|effect|prison|jail|custody|hospital|office|power)|on (?:strike|trial|ice|hold|display|remand|bail)|under way|closed|shut|empty|vacant|idle|detained|jailed|suspended|missing|blocked|occupied)\ssince\s(?P<rest>[^,;]{0,40})$")


SHE_DOES = re.compile(r"(?P<who>he|she)\s(?:was|is|has|had|will)\s")


def opened_by(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'Founded in 1950, the company closed on Monday': the company was founded."""
    found = OPENING.match(text, sentence[0], date[0])
    subject = subject_phrase(text[date[1] + 2 : sentence[1]]) if found and text[date[1] : date[1] + 2] == ", " else ""
    if found and not subject and text.startswith(", ", date[1]) and (she := SHE_DOES.match(text, date[1] + 2)):
        subject = f"{she['who'].capitalize()}"  # 'Convicted in 2021, she was pardoned on Friday'
    if not found or not subject or re.search(r"\d|\band\b", found["rest"]):
        return None
    rest = re.sub(r"\s*\b(?:on|in|at|for|by|late|early)\s*$", "", found["rest"])
    return passive(subject, f"{found['verb'].lower()} {rest}").strip()


def attribute(text: str, sentence: tuple[int, int], date: tuple[int, int], dates: tuple[int, ...]) -> str | None:
    """What a date tells of a thing that the sentence only names: 'rejected an appeal filed on May 3', 'an appeal that the mayor had filed on May 3', 'the museum, closed since May 3, reopened'."""
    ends = DONE_ON.search(text, max(sentence[0], date[0] - 28), date[0])
    if reduced := REDUCED.search(text, max(sentence[0], date[0] - 100), date[0]) if ends and IS_SUBJECT.match(text, date[1]) else None:
        if reduced["verb"] not in ACTIVE and verb_at(WORDS.findall(reduced["thing"])) < 0 and (text.endswith(" that ", sentence[0], reduced.start("thing")) or any(sentence[0] <= d < sentence[1] and not date[0] <= d < date[1] for d in dates)):
            return passive(reduced["thing"], reduced["verb"] + reduced["place"])
    other = ends and any(sentence[0] <= d < sentence[1] and not date[0] <= d < date[1] and A_DAY.match(text, d) for d in dates)
    if other and (found := FILED.search(text, max(sentence[0], date[0] - 90), date[0])) and (by := BY_WHOM.match(text, date[1], sentence[1])):
        led = WORDS.findall(text[sentence[0] : found.start("thing")])
        if found.start() > sentence[0] and (verb_at(led) >= 0 or PREPOSITION.search(text, sentence[0], found.start("thing"))) and verb_at(WORDS.findall(found["thing"])) < 0 and led[-1:] not in SAYING and not OWN_SUBJECT.search(found["thing"]) and not text.endswith(THAT, sentence[0], found.start("thing")):
            return passive(found["thing"], f"{found['verb']}{by['by'] or ''}")
    if text.endswith((" in ", " on "), sentence[0], date[0]) and (granted := GRANTED_BY.search(text, max(sentence[0], date[0] - 130), date[0])) and (granted["on"] == "in" or other):
        that = THAT_LET.match(text, date[1], sentence[1])
        return f"{granted['by']} {granted['verb']} {granted['thing'].strip()}{that[0] if that else ''}"
    if other and (found := WHERE.search(text, max(sentence[0], date[0] - 90), date[0])) and not text[date[1] : sentence[1]].strip(" ."):
        return found["what"]
    if ends and (found := CONTACT.search(text, max(sentence[0], date[0] - 110), date[0])) and text[date[1] : date[1] + 1] in (".", ",", "") and verb_at(WORDS.findall(found["thing"])) < 0:
        return passive(found["thing"], found["verb"])
    if ends and (found := TURNS_ON.search(text, max(sentence[0], date[0] - 90), date[0])) and text[date[1] : date[1] + 1] in (".", ",", "") and verb_at(WORDS.findall(found["thing"])) < 0:
        return passive(found["thing"], found["verb"])
    if ends and (found := HAD_DONE.search(text, max(sentence[0], date[0] - 110), date[0])) and text[date[1] : date[1] + 1] in (".", ",", "") and verb_at(WORDS.findall(found["who"])) < 0 and found["who"].split()[0] not in HELPING:
        half = AND_A_HALF.search(text, sentence[0], found.start("thing")) if found["thing"] == "a half " else None
        return f"{found['who']}{found['verb']} {half[0].strip() + ' ' if half else ''}{WHAT_OF.sub('', LAST_THING.split(found['thing'].strip())[-1])}"
    if ends and (found := IMPOSED.search(text, max(sentence[0], date[0] - 120), date[0])) and verb_at(WORDS.findall(found["thing"])) < 0 and (not found["who"] or verb_at(WORDS.findall(found["who"])) < 0 and found["who"].split()[0] not in HELPING):
        if "," in found[0] and text.endswith(" of", sentence[0], found.start()):
            return None  # 'the sale of the port, which parliament approved in May' may be of the sale
        return passive(found["thing"], found["verb"]) if found["thing"].split()[-1] not in COUNTED else None
    found = CLOSED_SINCE.search(text, sentence[0], date[0]) if text.find(" since ", sentence[0], date[0]) >= 0 else None
    thing = antecedent(text[sentence[0] : found.start()]) if found and (text[date[1] : date[1] + 1] == "," if found[0][0] == "," else IS_SUBJECT.match(text, date[1])) else ""
    return f"{thing} {'have' if several(thing) else 'has'} been {found['held']} since {found['rest']}{text[date[0] : date[1]]}" if found and thing else None


THAT = (" which ", " that ", " whom ", " where ", " when ", " what ")  # 'threw out the permit, which the ministry issued in 2023': the ministry was not
OWN_SUBJECT = re.compile(r"\s(?:it|they|he|she|we|I|you|(?:the|an?|its|his|her|their)\s[\w’'-]+(?:\s[\w’'-]+)?|[A-Z][a-z’'-]+\s[A-Z][a-z’'-]+)\s$")  # 'the rules it imposed in May': the rules did not
GRANTED_BY = re.compile(  # 'The union has criticised an exemption granted by the Harbour Authority in April'
    r"(?<!,)\s(?:(?:at|of|over|against|about|under|with|to|for|on|into|from|has|have|had|is|are|was|were)\s|[a-z]{3,}(?:ed|s)\s)(?P<thing>(?:an?|the|its|his|her|their)\s(?:(?!(?:that|which|who|and|in|on|at|of|to|for|by|with|from|after|the|an?)\b)[\w’'-]+\s){1,3}?)"
    r"(?P<verb>granted|issued|imposed|approved|announced|published|signed|ordered|commissioned|proposed|adopted|launched|introduced|passed|filed|awarded|presented|obtained|rejected|decreed|created|founded|opened)"
    r"\sby\s(?P<by>(?:(?:the|its|his|her|their)\s)?(?:(?!(?:in|on|and|to|at)\b)[\w’'.-]+\s){0,4}?[\w’'.-]+)\s(?P<on>in|on)\s$"
)
NOUNS = r"\s(?!(?:that|which|who|and|of|it|they|he|she|we|the|an?|its|their|his|her)\b)[\w’'-]+"
IMPOSED = re.compile(  # 'eased one of the conditions that the cabinet set in January under its law', 'the most disputed of the conditions it imposed in January'
    rf"\s(?P<thing>(?:an?|the|its|their|his|her)(?:{NOUNS}){{1,4}}?)(?:,?\s(?:that|which)\s(?P<who>(?:(?:the|its|his|her|their)\s)?(?:[\w’'-]+\s){{1,3}}?)|\s(?:it|they|he|she)\s)(?:had\s)?"
    r"(?P<verb>imposed|set|announced|introduced|agreed|signed|published|presented|proposed|promised|adopted|approved|unveiled|launched|issued|rejected|bought|sold|built)\s(?:on|in)\s(?:the\s|late\s|early\s)?$"
)
COUNTED = frozenset("one two three four five six seven eight nine ten first second last same".split())
THAT_LET = re.compile(r"\sthat\s(?:let|gave|cut|put|made|took|set|[a-z]{3,}ed)\s[^,.;:“\"]{3,110}(?=[,.;]|$)")
CONTACT = re.compile(r"(?:will|would|to|has|have|had)\s(?:[a-z]+\s){0,2}?[a-z]+\s(?P<thing>(?:the|its|their|an?)\s(?:(?!that\b|which\b|who\b|and\b|of\b)[\w’'-]+\s){1,5}?)(?:it|they|he|she)\s(?:had\s)?(?P<verb>announced|imposed|introduced|presented|published|signed|ordered|promised|launched|filed|issued|proposed|adopted|unveiled|approved)\s(?:on|in)\s(?:the\s|late\s|early\s)?$")  # 'Velm will suspend the duty it announced on May 3'
TURNS_ON = re.compile(rf"\b(?:turn(?:s|ed)|cent(?:re|er)(?:s|d|ed)|focus(?:es|ed)|hinge[sd]?|rest(?:s|ed)|bas(?:es|ed)|dr[ae]ws?|rel(?:y|ies|ied)) (?:up)?on\s(?P<thing>(?:an?|the|its|his|her|their)\s(?:(?!that\b|which\b|who\b|and\b)[\w’'-]+\s){{1,5}}?)(?P<verb>carried out|{'|'.join(PASSIVE.split())})\s(?:on|in)\s(?:the\s|late\s|early\s)?$")  # 'The trial turned on an inspection carried out in May'
NOW_ON = re.compile(r"(?:^|\s)(?P<thing>(?:[Tt]he|[Ii]ts|[Tt]heir)\s(?:start|beginning|end|opening|reopening|closing|launch|deadline|due date|date|vote|hearing|trial|signing|election|move|changeover)(?:\s(?:of|for)\s(?:(?:the|its|their|an?)\s)?(?:[\w’'-]+\s?){1,3}?)?),\snow\s(?P<on>(?:set for|planned for|due|expected|on|in)\s)?(?:the\s)?$")


def now_on(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'Between the start of the ban, now 1 September, and the end of the year': 'The start of the ban is now 1 September'."""
    found = NOW_ON.search(text, max(sentence[0], date[0] - 90), date[0]) if text.find(", now ", max(sentence[0], date[0] - 30), date[0]) >= 0 and text[date[1] : date[1] + 1] in (",", ".", ")", ";", "") else None
    return f"{found['thing']} is now {found['on'] or ''}{text[date[0] : date[1]]}" if found else None


AND_A_HALF = re.compile(r"(?:(?:the|an?|one|two|three|four|five)\s)?[a-z]+\sand(?:\s|$)$")  # 'the million and a half that the firm announced on Monday'
SAYING = (["said"], ["says"], ["reported"], ["announced"], ["confirmed"], ["believes"])
PREPOSITION = re.compile(r"\s(?:over|of|under|against|after|before|about|on|in|with|for|to|by|from)\s$")


FIRST_SET = re.compile(
    r"\b(?P<thing>(?:an?|the|its|their|his|her)\s(?:(?!an?\b|the\b|of\b)[\w’'-]+\s){1,4}?)(?P<set>(?:(?:first|originally|initially|previously)\s(?:called|set|planned|scheduled|due|announced|expected|promised)|scheduled|slated)\s(?:for|on|in)\s)(?:the\s|late\s|early\s)?$"
)


SET_FOR = re.compile(r"[a-z]\s(?:for|on|in)\s(?:the\s|late\s|early\s)?$")


def first_set(text: str, sentence: tuple[int, int], date: tuple[int, int], dates: tuple[int, ...]) -> str | None:
    """'Was passed on March 4, at the end of a session first called for February 27': the session was first called for that day."""
    window = max(sentence[0], date[0] - 90)
    found = FIRST_SET.search(text, window, date[0]) if SET_FOR.search(text, max(window, date[0] - 28), date[0]) else None
    if not found or not any(sentence[0] <= d < found.start() for d in dates):
        return None
    if verb_at(WORDS.findall(found["thing"])) >= 0:
        return None
    be = "were" if several(found["thing"]) else "was"
    return f"{found['thing']}{be} {found['set']}{text[date[0] : date[1]]}"


WITH_SET = re.compile(
    r",\swith\s(?P<thing>(?:(?:an?|the|its|his|her|their|another|more|two|three|four)\s)(?:[\w’'-]+\s){1,6}?)(?P<set>set|due|expected|scheduled|planned|slated)\s(?P<rest>(?:to|for|on|in|at)\s[^,;]*)$"
)


def with_set(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'Has planned many meetings, with the first session due to take place in Tarsk on May 16': 'The first session is due to take place in Tarsk'."""
    found = WITH_SET.search(text, sentence[0], date[0]) if text.find(", with ", sentence[0], date[0]) >= 0 else None
    if not found or verb_at(WORDS.findall(text[sentence[0] : found.start()])) < 0:
        return None
    be = "are" if several(found["thing"]) else "is"
    rest = re.sub(r"\s(?:on|in|at|for)\s(?:the\s)?(?:early\s|late\s)?$", "", found["rest"])
    return f"{found['thing']}{be} {found['set']} {rest}" if rest.startswith("to ") and len(rest.split()) > 1 else f"{found['thing']}{be} {found['set']} {found['rest']}{text[date[0] : date[1]]}"


STARTING = re.compile(r"\s(?:ahead of|before)\s(?P<thing>(?:(?:the|an?|its|his|her|their|new|another|\d+)\s)?(?:(?!that\b|which\b|who\b|and\b|the\b|an?\b)[\w’'-]+\s){1,5}?)(?P<verb>starting|beginning|opening|ending)\s(?:on\s|in\s)?(?:the\s)?$")
STARTS = {"starting": "start", "beginning": "begin", "opening": "open", "ending": "end"}


def starting(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'The street was quiet ahead of new rules starting tomorrow': 'New rules start'."""
    found = STARTING.search(text, max(sentence[0], date[0] - 110), date[0]) if text.find("ing ", max(sentence[0], date[0] - 16), date[0]) >= 0 else None
    if not found or verb_at(WORDS.findall(found["thing"])) >= 0:
        return None
    verb = STARTS[found["verb"]]
    place = PLACED_IN.match(text, date[1], sentence[1])
    return f"{found['thing']}{verb if several(found['thing']) else verb + 's'}{place[0] if place else ''}"


PLACED_IN = re.compile(r"\s(?:in|at)\s(?:the\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,2}(?=[.,;]|$)")
WITH_DONE = re.compile(
    r",\swith\s(?P<thing>(?:(?:an?|the|its|his|her|their|two|three|four|most|some)\s)(?:(?!that\b|which\b|who\b|and\b)[\w’'-]+\s){1,4}?)(?P<verb>[a-z]{3,}ed|sold|bought|built|made|taken|given|held|sent|shot|found|lost|won|cut|shut|hit)\s(?P<rest>(?:(?!(?:that|which|who|when|and|but)\b)[\w’'-]+\s){0,8}?)(?:on|in)\s(?:the\s|late\s|early\s)?$"
)


def with_done(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'The firm put up 43 million to buy it, with the painting classified as a treasure in 2020': 'The painting was classified as a treasure'."""
    found = WITH_DONE.search(text, max(sentence[0], date[0] - 140), date[0]) if text.find(", with ", sentence[0], date[0]) >= 0 and text[date[1] : date[1] + 1] in (".", ",", ";", "") else None
    if not found or found["verb"] in ACTIVE or SAID.fullmatch(found["verb"]) or verb_at(WORDS.findall(found["thing"])) >= 0 or verb_at(WORDS.findall(text[sentence[0] : found.start()])) < 0:
        return None
    return passive(found["thing"], f"{found['verb']} {found['rest']}").strip()


DASHED_OFF = re.compile(r"\s(--|—|–)\s[^—–]{3,160}?\s\1\s")


def beyond_aside(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'Shortly after noon on May 3 — an hour before the vote — Pool left the hall': 'Pool left the hall'."""
    found = DASHED_OFF.match(text, date[1], sentence[1])
    if not found or verb_at(WORDS.findall(text[sentence[0] : date[0]])) >= 0 or verb_at(["It", *WORDS.findall(text[found.end() : sentence[1]])]) < 0:
        return None
    return text[found.end() : sentence[1]].rstrip(".")


AGO = re.compile(r"\b(?:later|earlier|ago|before)$")
SINCE = re.compile(r"(?<!has)(?<!have)(?<!been)(?<!was)(?<!were)(?<!is)(?<!are)(?<!had)\s(?P<held>(?!need|indeed)[a-z]{4,}ed|held|kept|stuck|lost)(?P<rest>(?:\s(?!that |which |who |have |has |had |is |are |was |were |and |but |ones? )[\w’'-]+){0,7}?)\ssince\s(?:\w+\s)?$")


def lasting(text: str, sentence: tuple[int, int], date: tuple[int, int], dates: tuple[int, ...]) -> str | None:
    """'Reached on Friday seven of the miners trapped in the pit since Tuesday': seven of the miners have been trapped; None where the day is the sentence's own."""
    found = SINCE.search(text, sentence[0], date[0]) if text.find(" since ", sentence[0], date[0]) >= 0 else None
    if not found or not any(sentence[0] <= d < found.start() for d in dates):
        return None
    thing = re.sub(r"^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s", "", antecedent(text[sentence[0] : found.start()]))
    if len(thing.split()) < 2:
        return None
    have = "have" if re.search(r"[^su]s$", thing) else "has"
    return f"{thing} {have} been {found['held']}{found['rest']} since {text[date[0] : date[1]]}"


@cache
def _named() -> tuple[re.Pattern[str], ...]:
    before = re.compile(rf"\b(?:{DETERMINER}|(?P<owner>(?:[A-Z][\w.-]*\s){{0,2}}[A-Z][\w.-]*[’']s))\s+$")
    after = re.compile(rf"\s+(?!(?:at|in|on|of|to|for|by|with|from|after|before|during)\s)((?:[\w’'-]+\s+){{0,3}}?(?:{event_nouns()}))\b(?!\s+of\b)")
    of = re.compile(rf"\b{DETERMINER.replace('|that', '')}\s+((?:(?!since|after|before|during|until|from|with|the\b|that\b|which\b|who\b|whose\b)[\w’'.-]+\s+){{0,3}}?(?:{event_nouns()}))\s+(?:at\s+(?:noon|midnight|midday|\d[\d.:]*(?:\s?[ap]\.?m\.?)?)\s+)?(?P<by>of|on)\s+$", re.I)
    around = re.compile(rf"\b((?:[\w’'-]+\s+)?(?:{event_nouns()})\s+(?:at|in|during|on the (?:sidelines|margins) of)\s+(?:the\s+)?)$", re.I)
    return before, after, of, around


PAPER = re.compile(
    rf"\b(?P<the>{DETERMINER}|(?:[A-Z][\w.-]*\s){{0,2}}[A-Z][\w.-]*[’']s)\s+(?P<what>(?:[\w’'-]+\s+){{0,2}}?(?:order|email|e-mail|letter|memo|memorandum|decree|directive|"
    r"decision|ruling|verdict|resolution|notice|invoice|contract|circular|instruction|permit))\s+(?:of|from|dated)\s+$"
)
LEADS = re.compile(r"\W*(?:(?:in|by|through|with|under|according to)\s)?", re.I)  # 'In an email of May 3, she warned': the sentence tells of that day
SAYS_WHAT = re.compile(r"\sfrom\s(?:the|an?|its|his|her|their)\s[^,.;\"“]{3,70}?\sto\s(?:the|an?|its|his|her|their)\s[^,.;\"“]{3,60}(?=[,.;]|$)|\s(?:to(?! (?:its|the|an?|his|her|their|it|him|them)\b)|that|in which|about|on|for|by|with|banning|ordering|allowing|asking|warning)\s[^,.;\"“]{3,140}(?=[,.;]|\s[\"“]|$)")


def paper(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'Prosecutors look into an order of October 3 to close the pit': the order, with what it says; None where it is what the sentence tells of."""
    found = PAPER.search(text, max(sentence[0], date[0] - 90), date[0])
    if not found or LEADS.fullmatch(text, sentence[0], found.start()):
        return None
    says = SAYS_WHAT.match(text, date[1], sentence[1])
    if text.startswith(("last ", "this "), date[0]) and " " in found["what"]:
        return f"{text[found.start() : found.end('what')]}{says[0] if says else ''}"  # 'the decree of last month'
    return f"{text[found.start() : date[1]]}{says[0] if says else ''}"


IS_SUBJECT = re.compile(r"\s(?:had|has|have|was|were|is|are|will|would|could)\s")
BACK_TO = re.compile(r"\bsince\s$", re.I)  # 'cut off since a spill on Monday'
CAME_OF = re.compile(r"\b(?:after|following|(?:killed|died|injured|hurt|lost|damaged|destroyed) in|(?:caused|triggered|followed) by|blamed? for|blames for|because of)\s$", re.I)
LOOKS_AHEAD = re.compile(r"\b(?:prepar\w+|ahead|before|fac(?:es|ing)|toward|until|with|against)\b", re.I)


BESIDE = re.compile(  # 'ruling' by the Constitutional Court of Turkey, 'attack' on the hospital
    r"\s(?:against|between|at|in|by|with|on|over)\s(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?:the\s)?[A-Z][\w’'-]*(?:\s(?:(?:and|of|the|of the)\s)?[A-Z][\w’'-]*){0,4}|"
    r"\s(?:on|over|against|by|with)\s(?:the|an?|its|his|her|their)\s(?:[a-z][\w’'-]*\s){0,2}?[a-z][\w’'-]*(?=[,.;:]|\s(?:that|which|who|and|was|were|has|had|is|are|will|would|in|at|after|before|to|from)\b|$)"
)
WHICH_DID = re.compile(r"\s(?:that|which)\s(?P<did>(?:[a-z]{3,}ed|hit|struck|cut|left|shut|took|brought|led|set|made|sent|put|began|broke|cost)\s(?!(?:that|by|to)\b)[^,.;:“\"]{3,70}(?=[,.;:]))")  # 'a November 6 attack that struck the third floor.'


def with_place(name: str, text: str, at: int) -> str:
    """A happening of one word with what tells it apart: 'game' of 'Saturday's game against Tees Athletic', 'attack' of one 'that struck the third floor'."""
    if " " in name:
        return name
    if did := WHICH_DID.match(text, at):
        return f"{'an' if name[0].lower() in 'aeiou' else 'a'} {name} {did['did']}"
    beside = BESIDE.match(text, at)
    return f"{name}{beside[0]}" if beside else name


LED_IN = re.compile(r"(?:In|At|During)\s")
AT_IT = re.compile(r"\b(?:at|during)\s$")
A_WEEKDAY = re.compile(r"(?:Last|This|Next|Yesterday|Today|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b")
ON_CALENDAR = re.compile(r"(?:the\s)?(?:\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))")


def _with_day(day: str, behind: str, name: str) -> str:
    """'May 14's strike' for a happening of one word that its day tells apart; 'the strike' for 'last week's'."""
    return f"{day}{behind}" if ON_CALENDAR.match(day) else f"the {name}"


def named_happening(text: str, sentence: tuple[int, int], date: tuple[int, int], dates: tuple[int, ...] = ()) -> str | None:
    """The happening that a date names as its attribute: "the May 14 mayoral election", "last week's strike", "the flood of February 18".

    `dates`: where all dates begin; in a sentence that tells of another day first, 'after the fire on Monday' is the fire.
    """
    before, after, of, around = _named()
    if text[date[0] : date[0] + 4] == "the ":
        date = date[0] + 4, date[1]  # 'the March 2022' fire
    left = text[max(sentence[0], date[0] - 120) : date[0]]
    if text[date[1] : date[1] + 2] in ("'s", "’s") and (found := after.match(text, date[1] + 2, min(sentence[1], date[1] + 80))):
        does = WORDS.findall(text[found.end() : min(sentence[1], found.end() + 60)])
        if date[0] == sentence[0] and does and verb_at(["It", *does]) == 1 and does[0] not in HELPING:
            return None  # 'Wednesday's meeting fell through': the sentence tells of it
        if LED_IN.fullmatch(left) and len([d for d in dates if sentence[0] <= d < sentence[1]]) < 2 and verb_at(["It", *does]) > 1:
            return None  # 'In last month's ballot the pilots opposed it': what they did there
        if AT_IT.search(left) and len([d for d in dates if sentence[0] <= d < sentence[1]]) < 2 and verb_at(WORDS.findall(text[sentence[0] : date[0]])) > 0:
            return None  # 'Two people were trampled at Sunday's rally'
        named = with_place(found[1], text, found.end())  # last week's strike
        return named if " " in named else _with_day(text[slice(*date)], f"’s {named}", named)
    if (owned := before.search(left)) and (found := after.match(text, date[1], min(sentence[1], date[1] + 80))):
        named = f"{owned['owner']} {found[1]}" if owned["owner"] else with_place(found[1], text, found.end())
        return named if " " in named else _with_day(f"the {text[date[0] : date[1]]}", text[date[1] : found.end()], named)  # 'the 14 May accident'
    if written := paper(text, sentence, date):
        return written
    if (found := of.search(left)) and verb_at(["the", *WORDS.findall(found[1])]) < 0 and (
        found["by"] == "of" or LOOKS_AHEAD.search(left[: found.start()]) or IS_SUBJECT.match(text, date[1]) or BACK_TO.search(left[: found.start()])
        or any(sentence[0] <= d < date[0] - len(left) + found.start() for d in dates) and CAME_OF.search(left[: found.start()])
    ):
        name = re.sub(rf"^(?:{DETERMINER}\s+)+", "", found[1])
        at = around.search(left[: found.start(1)])
        named = f"{at[1]}{name}" if at else name
        return named if " " in named else f"the {name} {found['by']} {text[slice(*date)]}" if text[date[0]].isdigit() or text[date[0]].isupper() and not A_WEEKDAY.match(text, date[0]) else f"the {name}"  # 'the flood of 1974'
    return None
