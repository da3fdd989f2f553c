"""What a day tells of that stands in a part which the main clause only carries with it: 'was announced, after talks on May 3', 'so that yesterday nobody came'."""

import re
from functools import cache

from generator.antecedents import subject_phrase
from generator.clause_bounds import first_comma
from generator.clauses import WORDS, verb_at
from generator.dated_nouns import ACTIVE, passive
from generator.dateless import without_date
from generator.event_nouns import event_nouns

ON_DAY = r"\s(?:(?:late|early)\s)?(?:on|in)\s(?:the\s)?$"
ENDS = re.compile(r"[\s.]*$")
NOUN = r"(?:(?!(?:that|which|who|the|an?|he|she|it|they|we|I|on|and|but)\b)[\w’'-]+\s)"
AFTER_IT = re.compile(rf",\s(?:only\s|just\s)?(?:after|following)\s(?P<what>(?:(?:the|an?|its|his|her|their|two|three|several)\s)?{NOUN}{{1,5}}?(?:(?:at|in|with|between|among|of|by|near|on)\s(?:(?:the|its|an?|their)\s)?{NOUN}{{1,4}}?){{0,2}})(?:(?P<there>there|here)\s)?(?:(?:late|early)\s)?(?:on|in)\s(?:the\s)?$")
HELD = re.compile(r"\b(?:talks|meetings?|rounds?|sessions?|negotiations|hearings?|summits?|conferences?|consultations?|congress|votes?|elections?|rall(?:y|ies)|match(?:es)?|exercises|celebrations|funerals?|ballots?|auctions?|tests?)(?=\s(?:of|with|between|in|at|on|by)\s|\s*$)")
GERUND = re.compile(r"[a-z]+ing\b")


def held_before(text: str, sentence: tuple[int, int], date: tuple[int, int], dates: tuple[int, ...]) -> str | None:
    """'The merger was announced on May 9, after board meetings there on May 7': board meetings were held."""
    window = max(sentence[0], date[0] - 110)
    found = AFTER_IT.search(text, window, date[0]) if text.find(" after ", window, date[0]) >= 0 or text.find(" following ", window, date[0]) >= 0 else None
    if not found or not any(sentence[0] <= d < found.start() for d in dates) or not ENDS.fullmatch(text, date[1], first_comma(text, date[1], sentence[1])):
        return None
    what = found["what"].strip()
    if GERUND.match(what) or verb_at(["They", *WORDS.findall(what)]) >= 0 or verb_at(WORDS.findall(text[sentence[0] : found.start()])) < 0:
        return None
    if not HELD.search(what):
        return what if re.search(rf"\b(?:{event_nouns()})\b", what) and " " in what else None
    return passive(what, "held")


SO_THAT = re.compile(r",?\sso\sthat\s(?=(?:(?:on|by|since|until|from|in|last|this|the|yesterday|today|an?|no|nobody|nothing|there|its|their|his|her|some|only|all|none|neither|both|two|three|[A-Z][\w’'-]*)\b))")


def so_that(text: str, sentence: tuple[int, int], date: tuple[int, int], dates: tuple[int, ...]) -> str | None:
    """'On Tuesday the port withdrew the licences, so that yesterday no ship was unloaded': of each day its own clause."""
    found = SO_THAT.search(text, *sentence) if text.find(" so that ", *sentence) > 0 else None
    if not found or any(mark in text[slice(*sentence)] for mark in "\"“”;") or verb_at(WORDS.findall(text[sentence[0] : found.start()])) < 1:
        return None
    if not any(found.end() <= d < sentence[1] for d in dates) or not any(sentence[0] <= d < found.start() for d in dates):
        return None
    start, end = (sentence[0], found.start()) if date[1] <= found.start() else (found.end(), first_comma(text, date[1], sentence[1]))
    if text[slice(*date)] in ("yesterday", "today"):
        return f"{text[start : date[0]].rstrip()} {text[date[1] : end].lstrip()}".strip(" .,")
    return without_date(text, start, end, date).strip(" .,")


GIVEN = "hired given paid lent granted sold sent bought built held made written taken offered signed issued spent raised collected delivered caught killed born hired ordered filed opened closed won lost published recorded agreed promised awarded shipped stolen found seen"
REDUCED = re.compile(
    rf"(?:\sthat\s|^)(?P<thing>(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Tt]wo|[Tt]hree|[Ss]ome|[Mm]ost|[Aa]ll)\s)?(?:(?!(?:that|which|who|and|of|it|they|he|she|we)\b)[\w’'-]+\s){{1,4}}?)(?P<verb>{'|'.join(GIVEN.split())}|(?<=s\s)[a-z]{{3,}}ed){ON_DAY}"
)
BEHIND_IT = re.compile(r"(?P<rest>(?:\s(?:to|by|for|with|in|at|from|under|against|between)\s[^,;:“”\"]{2,60}?)?)\s(?:had|has|have|was|were|is|are|will|would|could|must)\s")


def given_then(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'The bank said that loans given in January to farmers had been repaid': loans were given to farmers."""
    behind = BEHIND_IT.match(text, date[1], sentence[1]) if text.startswith((" will ", " would ", " has ", " have ", " had ", " are ", " were ", " to ", " by ", " for ", " with ", " in ", " at ", " from ", " under ", " against ", " between "), date[1]) else None
    found = REDUCED.search(text[sentence[0] : date[0]]) if behind else None
    if not found or not behind or found["verb"] in ACTIVE or verb_at(WORDS.findall(found["thing"])) >= 0 or verb_at(["It", *WORDS.findall(behind["rest"])]) >= 0:
        return None
    return passive(f"{found['thing'][0].lower()}{found['thing'][1:]}" if " " not in found["thing"].strip() else found["thing"], f"{found['verb']}{behind['rest']}")


@cache
def _sung() -> re.Pattern[str]:
    """'Apologised for songs that fans had sung at the match', of which the noun stands behind a preposition or a verb."""
    return re.compile(
        rf"\s(?P<thing>(?:(?:the|an?|its|his|her|their|some|two|three|several|many)\s)?(?:(?!(?:that|which|who|and|of|in|on|at|to|for|from|with|by|the|an?)\b)[a-z’'-]+\s){{0,2}}?(?P<noun>[a-z’'-]+|\d[\d.,]*(?:%|\sper\scent|\spercent)))\s(?:that|which)\s"
        rf"(?P<who>(?:(?:the|its|his|her|their|some|two|three)\s)?(?:(?!(?:that|which|who|and|had)\b)[\w’'-]+\s){{1,3}}?)(?P<did>had\s(?:[a-z]{{3,}}ed|sung|shown|sold|sent|built|bought|held|made|written|taken|given|won|lost|seen|found|set|put|drawn|caught|cut|thrown|hung|left|kept|paid|said|told))"
        rf"(?P<rest>(?:\s(?:at|in|on|to|from|with|by|for|under|near|outside)\s(?!(?:the\s)?(?:morning|evening)\b)[^,;:“”\"]{{2,40}}?)?){ON_DAY}"
    )


CLAIMED = frozenset("claim claims fact news report reports fear fears hope hopes rumour rumours rumor rumors sign signs proof evidence word doubt doubts idea view belief accusation accusations allegation allegations charge charges promise assurance statement complaint warning complaints conclusion finding sense feeling impression knowledge suspicion suspicions day moment time way".split())  # behind which 'that' says what


def had_sung(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'The club apologised for songs that fans had sung at the match on May 3': fans had sung songs at the match."""
    behind = text[date[1] : first_comma(text, date[1], sentence[1])].rstrip(" .")
    if text.find(" had ", max(sentence[0], date[0] - 90), date[0]) < 0 or not TAIL.fullmatch(behind):
        return None
    found = _sung().search(text, max(sentence[0], date[0] - 150), date[0])
    words = found["thing"].split() if found else []
    led = verb_at(["They", *words])
    thing = " ".join(words[max(led, 0) :])
    if not found or found["noun"] in CLAIMED or not thing or verb_at(["They", *thing.split()]) >= 0 or verb_at(WORDS.findall(found["who"])) >= 0 or led < 0 and verb_at(WORDS.findall(text[sentence[0] : found.start()])) < 0:
        return None
    if not BEFORE_THING.search(text, sentence[0], found.start() + 1) and thing.split()[0] not in WITH_NUMBER:
        return None
    if TO_DO.fullmatch(found["rest"]):
        return f"{found['who']}{found['did']}{found['rest']} {thing}"  # 'the law that the king had refused to sign'
    return f"{found['who']}{found['did']} {thing}{found['rest']}{behind}"


TAIL, TO_DO = re.compile(r"(?:\s(?:from|in|at|to|near|off|for|by|under)\s(?:(?!(?:was|were|is|are|has|had|have|will|would|that|which|who|and)\b)[\w’'-]+\s?){1,6})?"), re.compile(r"\sto\s(?!the|an?|its|his|her|their)[a-z]+")
WITH_NUMBER = ("the", "a", "an", "its", "his", "her", "their", "two", "three", "several", "some", "many")
HE_HAD = re.compile(
    rf"\s(?:for|over|of|about|from|by)\s(?P<thing>(?:(?:the|an?|his|her|its|their|some|two|three|several)\s)?(?:[a-z’'-]+\s){{0,2}}?[a-z’'-]+)\s(?:that\s|which\s)?(?:he|she|it|they)\s"
    rf"(?P<did>had\s(?:[a-z]{{3,}}ed|made|given|sent|sold|bought|built|written|held|taken|told|won|lost|kept|paid|put|set|found|left|drawn))(?P<rest>(?:\s(?:at|in|to|from|with|by|for|under|near|outside)\s[^,;:“”\"]{{2,40}}?)?){ON_DAY}"
)


def he_had(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'The chairman apologised for remarks he had made at a dinner on May 3': the chairman had made remarks at a dinner."""
    if any(text.find(pronoun, max(sentence[0], date[0] - 30), date[0]) >= 0 for pronoun in (" it ", " they ", " he ", " she ")) and (own := IT_DID.search(text, max(sentence[0], date[0] - 110), date[0])) and (who := subject_phrase(text[sentence[0] : own.start()] + " ")) and not any(mark in text[sentence[0] : own.start()] for mark in ",;:“”\""):
        return f"{who} {own['did']} {own['thing']}"
    if text.find(" had ", max(sentence[0], date[0] - 70), date[0]) < 0 or not ENDS.fullmatch(text, date[1], first_comma(text, date[1], sentence[1])):
        return None
    found = HE_HAD.search(text, max(sentence[0], date[0] - 130), date[0])
    who = subject_phrase(text[sentence[0] : found.start()]) if found else ""
    if not found or not who or verb_at(["They", *WORDS.findall(found["thing"])]) >= 0 or any(mark in text[sentence[0] : found.start()] for mark in ",;:“”\""):
        return None
    return f"{who} {found['did']} {found['thing']}{found['rest']}"


IT_DID = re.compile(r"\s(?:wants?|needs?|uses?|sells?|keeps?|defends?|rejects?|drops?|repays?|regrets?|returns?|scraps?|reviews?|extends?|withdraws?|closes?)\s(?P<thing>(?:the|an?|some|two|three)\s(?:[a-z-]+\s){0,2}?[a-z-]+)\s(?:that\s)?(?:it|he|she|they)\s(?P<did>[a-z]{3,}ed|bought|built|made|took|won|lost|sent|gave|got)\s(?:on|in)\s(?:the\s)?$")
BEFORE_THING = re.compile(r"\b(?:for|of|about|over|with|from|to|against|on|by|at|after)\s$")


OF_WHICH = re.compile(r",\s(?P<thing>(?:the|an?)\s(?:[a-z-]+\s){0,2}?[a-z-]+)\sof\swhich\s(?P<did>(?:was|were|had|has|have)\s[^,;:“”\"]*)$")
HELD_AT = re.compile(r"\b(?:from|since|than|after|unlike|before|at|during|of)\s(?P<thing>the\s(?:[a-z-]+\s){0,2}?(?:talks|meeting|round|session|hearing|summit|conference|congress|match|fair|auction)(?:\sof\s[a-z]+)?),\s(?:held\s)?(?P<where>(?:in|at)\s(?:the\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,2})\s(?:on|in)\s(?:the\s)?$")
THEN_SO = re.compile(rf"\sthat\s(?P<thing>(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)\s)?{NOUN}{{1,4}}?)(?:which|that|who)\s(?P<did>(?:was|were|had|cost|stood)\b(?:[^,;:“”\"]|(?<=\d),(?=\d)){{3,90}}?)(?:\s(?:in|on|at))?\s(?:the\s)?$")
NOW_SO = re.compile(r",?\s(?:(?:has|have|is|are|will)\s|now\s)")
PASSED_BY = re.compile(r"\b(?P<what>(?:the|an?)\s(?:[a-z-]+\s)?(?:order|ruling|decision|law|decree|verdict|judgment|judgement|resolution|notice|directive|rule)\s(?:of|by|from)\s(?:the\s)?[A-Z][^,;:“”\"]{2,60}?\s(?:suspend|bann|order|allow|lift|freez|block|annull|overturn|forbidd|requir|dismiss|clear|halt|stopp|clos|appoint)ing\s[^,;:“”\"]{3,60}?)\s(?:(?:on|in)\s(?:the\s)?)?$")
WENT_ON = re.compile(r"\s(?:had|has|have|was|were|is|are|did|would|will|could)\s")


def named_part(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """What a day tells of that stands behind a noun: 'the notification of which was issued on May 3', 'a change from the second round, in Oslo on May 3', 'the order of the High Court suspending the permits on May 3 had done more'."""
    window = max(sentence[0], date[0] - 150)
    if text.find(" of which ", window, date[0]) >= 0 and (found := OF_WHICH.search(text, window, date[0])) and ENDS.fullmatch(text, date[1], first_comma(text, date[1], sentence[1])):
        return f"{found['thing']} {without_date(text, found.start('did'), date[1], date).strip(' .,')}"
    if any(text.find(mark, window, date[0]) >= 0 for mark in (", in ", ", at ", ", held ")) and (found := HELD_AT.search(text, window, date[0])) and verb_at(WORDS.findall(text[sentence[0] : found.start("thing")])) >= 0:
        return passive(found["thing"], f"held {found['where']}")
    if NOW_SO.match(text, date[1]) and (then := THEN_SO.search(text[sentence[0] : date[0]])) and verb_at(WORDS.findall(then["thing"])) < 0:
        return f"{then['thing']}{then['did']}"
    if text.find("ing ", window, date[0]) >= 0 and WENT_ON.match(text, date[1]) and (found := PASSED_BY.search(text, window, date[0])):
        return found["what"]
    return None


DONE = r"(?:[a-z]{3,}ed|built|sold|bought|held|heard|sent|shut|hit|struck|found|made|won|lost)"
DAY = r"(?:on|in)\s(?:the\s|early\s|late\s)?[A-Z\d][^,;]{2,18}?"
AND_AGAIN = re.compile(rf"(?P<thing>(?:The|An?|Its|His|Her|Their|[A-Z][\w’'-]+)\s?[^,;:“”\"]{{0,50}}),\s(?P<done>{DONE})\s(?P<one>{DAY})(?P<rest>\s(?:over|for|by|at|with|to|after|from)\s[^,;]{{2,40}}?)?\sand\sagain\s(?P<other>{DAY}),\s")
FREED = re.compile(rf"(?P<a>[A-Z][a-z]{{2,}}(?:ed|ilt|old|eld|ent)(?:\s(?:on|to|by|from|for|at|with)\s(?!(?:the\s)?[A-Z\d])[^,;]{{2,30}}?)?)\s(?P<one>{DAY})\sand\s(?P<b>{DONE}(?:\s(?:on|to|by|from|for|at|with)\s(?!(?:the\s)?[A-Z\d])[^,;]{{2,30}}?)?)\s(?P<other>{DAY}),\s(?P<main>[^;]*)$")


def done_twice(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'The firm, fined in March over a leak and again in August, has closed', 'Freed in July and held again in May, the blogger …': of each day its own participle."""
    if text.find(" and again ", *sentence) > 0 and (found := AND_AGAIN.match(text, *sentence)) and verb_at(WORDS.findall(found["thing"])) < 0:
        if found.start("one") <= date[0] < found.end("one"):
            return passive(found["thing"], f"{found['done']}{found['rest'] or ''}")
        return passive(found["thing"], f"{found['done']} again") if found.start("other") <= date[0] < found.end("other") else None
    freed = FREED.match(text, *sentence) if text.find(" and ", sentence[0], date[1] + 80) > 0 else None
    part = next((p for p, day in (("a", "one"), ("b", "other")) if freed.start(day) <= date[0] < freed.end(day)), "") if freed else ""
    who = subject_phrase(freed["main"]) if freed and part else ""
    return passive(f"{who[0].upper()}{who[1:]}", f"{freed[part][0].lower()}{freed[part][1:]}") if freed and who else None


PARTICIPLE = r"(?!dated\b)(?:then\s|later\s|again\s)?(?:[a-z]{3,}ed|built|rebuilt|sold|bought|held|sent|shut|hit|struck|found|made|won|lost|written|given|taken|shown|drawn|sunk|stolen|broken up|torn down|set up)\b"
BEGINS_DONE = re.compile(r"[A-Z][a-z]+(?:ed|tten|ken|wn|ilt|old|eld|ent|nk|len)\s(?:in|on|by|from|at|for|to|with|off|up|out|down|over)\s")
NEXT_DONE = re.compile(rf",\s(?:and\s|but\s)?|\s(?:and|but)\s(?={PARTICIPLE})")
IS_DONE = re.compile(PARTICIPLE)
A_THING = re.compile(r"(?:The|An?|Its|His|Her|Their|[A-Z][\w’'-]+)\s?[^,;:“”\"]{0,60}")


def each_done(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'Written in 1936, banned in 1941 and printed in 1990, the novel …', 'The mayor, arrested on May 2, charged on May 5 and freed, is …': of each day its own participle."""
    begins = BEGINS_DONE.match(text, *sentence) is not None
    comma = first_comma(text, *sentence)
    thing = text[sentence[0] : comma]
    if comma >= date[0] and not begins or not begins and (not A_THING.fullmatch(thing) or not IS_DONE.match(text, comma + 2) or verb_at(WORDS.findall(thing)) >= 0):
        return None
    at, parts = sentence[0] if begins else comma + 2, []
    for joint in NEXT_DONE.finditer(text, at, sentence[1]):
        parts.append((at, joint.start()))
        at = joint.end()
        if not IS_DONE.match(text, at):
            break
    main = text[at : sentence[1]]
    own = next((part for part in parts if part[0] <= date[0] < part[1]), None)
    if len(parts) < (2 if begins else LISTED) or own is None or IS_DONE.match(main) or any(mark in main[:60] for mark in "“”\";:"):
        return None
    who = subject_phrase(main) if begins else thing if verb_at(["It", *WORDS.findall(main)]) == 1 else ""
    done = text[slice(*own)].replace(text[slice(*date)], "").strip() if own[1] == date[1] else text[slice(*own)]
    done = ON_IN.sub("", done)
    return passive(f"{who[0].upper()}{who[1:]}", f"{done[0].lower()}{done[1:]}") if who and done else None


LISTED = 3  # two are told by other shapes
ON_IN = re.compile(r"\s(?:only\s)?(?:on|in|at)(?:\s(?:early|late|the))?$")


def carried(text: str, sentence: tuple[int, int], date: tuple[int, int], dates: tuple[int, ...]) -> str | None:
    """What the day of such a part tells of; None for a day of the main clause."""
    return so_that(text, sentence, date, dates) or held_before(text, sentence, date, dates) or given_then(text, sentence, date) or had_sung(text, sentence, date) or he_had(text, sentence, date) or named_part(text, sentence, date) or done_twice(text, sentence, date) or each_done(text, sentence, date)
