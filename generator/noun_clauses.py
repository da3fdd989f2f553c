"""What a clause that hangs on a noun tells of its day: 'the deal whose successor lapsed in June', 'the ruling of Tuesday, in which a court froze the fee'."""

import re
from functools import cache

from generator.antecedents import antecedent, possessive, subject_phrase
from generator.clause_bounds import first_comma
from generator.clauses import WORDS, finite, verb_at
from generator.dated_nouns import ACTIVE, passive
from generator.dateless import without_date
from generator.event_nouns import event_nouns
from generator.pronoun_doubts import human

ACT = r"(?:decision|ruling|order|verdict|judgment|judgement|sentence|vote|announcement|finding|resolution|decree|statement|move|warning|report|law|bill|letter)"
BY = re.compile(r",?\s(?:by|from|of)\s(?P<who>(?:(?:the|its|his|her|their|an?)\s)?[^,;:.“”\"]{3,70}?),\s(?:which|who)\s(?P<did>[^;“”\"]*)")
AN_ACT = re.compile(rf"\s(?:an?|the|its|his|her|their)\s(?:[\w-]+\s){{0,2}}?{ACT}\s(?:(?:made|taken|issued|announced)\s)?(?:on\s|in\s)?(?:the\s)?$")
THAT_DID = re.compile(r"\s(?:that|which)\s(?P<did>(?:had\s|has\s)?(?:[a-z]{3,}ed|gave|took|made|let|put|set|cut|found|held|left|sent)\s[^;:“”\"]*)")
IN_WHICH = re.compile(r",?\s(?:in|by|under|through|with|during) which\s(?P<clause>(?:the|an?|its|his|her|their|some|two|three|[A-Z])[^;“”\"]*)")
OF_DAY = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Tt]his|that)\s(?:[\w-]+\s){0,3}?[a-z-]+\s(?:of|on|from)\s(?:the\s)?$|\b(?:for|over|about|after)\s(?:an?|the)\s(?:[a-z-]+\s){0,2}?[a-z-]+\sin\s(?:the\s)?$")
BY_WHICH = re.compile(r"[a-z]\s(?:with|by|under|through) which\s(?P<clause>(?:(?:the|an?|its|his|her|their)\s|[A-Z])[^,;:“”\"]*?\b(?:had|has|have|was|were)\s[^,;:“”\"]*)$")
WHOSE = re.compile(r"[a-z]\swhose\s(?P<clause>[a-z][^,;:“”\"]*)$")
FROM_OLD = re.compile(r"\bfrom\s(?P<old>(?:the|an?)\s[^,;:“”\"]{2,40}?)\s(?:(?:that|which)\s)?(?:it|they|he|she)\s(?:had|has|have)\s(?P<did>[a-z]+(?:\s(?:to|at|by|on|with|for))?)\ssince\s(?:the\s)?$")
LED_BY = re.compile(r"(?:For|With|At|Like|Unlike|To|From|Among|Under)\s(?P<who>(?:the\s)?[A-Z][\w.&’'-]*(?:\s[\w.&’'-]+){0,5}?),\s(?:the|an?|its|his|her)\s(?:(?!that\b|which\b|who\b)[\w’'-]+\s){1,6}?(?:that|which|who)\s(?P<did>[a-z][^,;:“”\"]*)$")
SINCE = re.compile(r"\b(?:first|second|third|fourth|fifth|sixth|seventh|only|most|least|worst|best|lowest|highest|[a-z]{3,}est)\b[^,;“”\"]{0,60}\ssince\s(?P<clause>(?:(?:the|its|an?|his|her|their)\s|[A-Z]|[a-z]{3,}s\s)[^,;:“”\"]{0,50}?\b(?:[a-z]{3,}ed|began|broke|took|came|left|fell|opened|won|lost|bought|sold|built|(?:was|were)\s[a-z]{3,})\b[^,;:“”\"]{0,20}?)\s(?:in|on)\s(?:the\s)?$")
AGAIN = re.compile(r",\s(?:and|but)\s(?:then\s)?again\s(?:on|in)\s(?:the\s|late\s|early\s)?$")
ON = re.compile(r"\s(?:on|in)(?:\sthe)?$")
SINCE_THEN = re.compile(r"\b(?:has|have|had)\s(?:[a-z]+\s){0,2}?[a-z]+(?:ed|en|wn|un|elt|ost|ut)\b[^,;:“”\"]{0,60}\ssince\s(?P<clause>(?:the|its|an?|his|her|their)\s[^,;:“”\"]{2,40}?\s(?:was|were|[a-z]{3,}ed|began|took|came|left|fell|opened|won|lost)\b[^,;:“”\"]{0,30}?)\s(?:in|on)\s(?:the\s)?$")
OF_THE = re.compile(r"Of\s(?:the|some|about|around|nearly)\s(?P<who>(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|[a-z]+teen|[a-z]+ty)\s[^,;:“”\"]{3,40}?)\s(?:who\s(?:were|had been)\s)?(?P<did>[a-z]{3,}ed|taken|sent|held|brought|hurt|lost|found|sold|built)(?P<rest>(?:\s[\w’'-]+){0,5}?)\s(?:on|in)\s(?:the\s)?$")
SINCE_DAY, WHEN_IT = re.compile(r"[Ss]ince\s(?:the\s)?$"), re.compile(r",\swhen\s(?P<clause>[^,;“”\"]{5,80})[,.;]")
DEED_OF, OF_WHAT = re.compile(r"\s(?:the|an?|its|his|her|their)\s(?P<deed>[a-z]{3,}),\s(?:on|in)\s(?:the\s|early\s|late\s)?$"), re.compile(r",\s(?P<of>of\s(?:(?!(?:was|were|has|had|have|is|are|will|would|that|which|who|and)\b)[\w’'-]+\s?){1,8})")
PLURAL_DID = re.compile(r"(?P<thing>[A-Z][a-z]+s)\s(?:that|which)\s(?P<did>(?:had\s)?(?:began|begun|opened|started|resumed|broke down|broken down|stalled|collapsed)(?:\s[\w’'-]+){0,4}?)\s(?:on|in)\s(?:the\s)?$")
LONG_AFTER = re.compile(r"(?:[A-Za-z-]+\s){1,4}(?:years?|months?|weeks?|days?)\safter\s(?P<clause>[^,;“”\"]{8,90}),\s(?:in|on)\s(?P<day>[^,;]{3,20}),\s(?P<main>[^,;“”\"]{12,})$")
WHICH_TWICE = re.compile(r"(?P<thing>(?:The|An?|Its|His|Her|Their)\s[^,;“”\"]{2,50}),\s(?:which|that|whom)\s(?P<who>(?:the|its|his|her|their|an?)\s[a-z]+(?:\s[a-z]+)?\s|[A-Z][\w’'-]+\s(?:[A-Z][\w’'-]+\s)?)(?P<a>(?:[a-z]{3,}ed|built|bought|sold|set|took|began|made|gave|left|won|lost|put)(?:\s(?:up|over|out|off|down))?)\s(?:in|on)\s(?P<one>[^,;]{3,20}?)\sand\s(?P<then>(?:the|its|his|her|their)\s[a-z]+\s)?(?P<b>(?:[a-z]{3,}ed|built|bought|sold|set|took|made|gave|left|won|lost|put)(?:\s(?:up|over|out|off|down))?)\s(?:in|on)\s(?P<other>[^,;]{3,20}),\s")
LED_LIST = re.compile(r"(?:After|Before|Despite|Since|By)\s[a-z]+ing\s[^,;“”\"]{5,70},\s(?:in|on)\s(?P<days>[^,;]{3,20}?\sand\s(?:(?:in|on)\s)?[^,;]{3,20}),\s(?P<main>[^;“”\"]{12,})$")
TWICE_V = r"(?:[a-z]{3,}ed|heard|read|built|rebuilt|sold|bought|won|lost|found|held|sunk|shut|struck|hit|sent|taken|left|torn down|shot|shown|seen|made|written|begun|given|drawn)"
TWICE_DAY = r"(?:(?:on|in)\s(?:the\s|late\s|early\s)?(?=[A-Z\d])[^,;]{3,20}?|(?:last|this|earlier this|late last)\s[A-Za-z]+|the (?:next|following) (?:day|week|month|year)|(?:a|two|three|four|five|ten)\s(?:days?|weeks?|months?|years?)\slater|yesterday|today)"
TWICE = re.compile(rf"(?P<thing>(?:The|An?|Its|His|Her|Their|[A-Z][\w’'-]+)\s?[^,;:“”\"]{{0,50}}),\s(?P<first>{TWICE_V}\b(?:\s[\w’'-]+){{0,5}}?)\s(?P<one>{TWICE_DAY})\s(?:and|but)\s(?P<then>{TWICE_V}\b(?:\s[\w’'-]+){{0,5}}?)\s(?P<other>{TWICE_DAY}),\s")
BEHIND = re.compile(r"(?:\s(?:this|last|of (?:this|last|the same)) (?:year|month|week))?[\s.]*")  # a day that ends its clause


def of_noun(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """The clause of the day that hangs on a noun; None where the sentence itself tells of it."""
    shapes = (_act_by, _act_that, _by_which, _whose, _held_since, _led_by, _since, _of_the, _twice, _since_when, _deed_of, _long_after, _led_list, _which_twice, _plural, _punished_for)
    return next((told for shape in shapes if (told := shape(text, sentence, date))), None)


def _act_by(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'Is to hear a challenge to a decision last week by the port office, which ruled the strike illegal': the port office ruled it."""
    found = BY.match(text, date[1], sentence[1]) if AN_ACT.search(text, max(sentence[0], date[0] - 70), date[0]) else None
    if not found or verb_at(WORDS.findall(found["who"])) >= 0 or verb_at(["It", *WORDS.findall(found["did"])]) != 1:
        return None
    return f"{found['who']} {text[found.start('did') : first_comma(text, found.start('did'), sentence[1])].rstrip(' .')}"


def _act_that(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'Will hear an appeal against a ruling in September that allowed the sale': a ruling allowed the sale."""
    found = THAT_DID.match(text, date[1], sentence[1])
    act = AN_ACT.search(text, max(sentence[0], date[0] - 70), date[0]) if found else None
    if not found or not act or verb_at(WORDS.findall(text[sentence[0] : act.start()])) < 0:
        return None
    thing = ON.sub("", act[0].strip())
    return f"{thing} {text[found.start('did') : first_comma(text, found.start('did'), sentence[1])].rstrip(' .')}"


def in_which(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'Referred to the ruling of Tuesday, in which a court froze the fee': a court froze the fee."""
    found = IN_WHICH.match(text, date[1], sentence[1]) if text.find(" which ", date[1], date[1] + 12) >= 0 else None
    if not found or not OF_DAY.search(text, max(sentence[0], date[0] - 60), date[0]):
        return None
    clause = _first_deed(found["clause"].rstrip(" ."))
    at = verb_at(WORDS.findall(clause))
    clause = WAS_DONE.sub("", clause) if clause.count(" ") and not text.startswith(",", date[1]) and OPENS_SO.match(text, *sentence) else clause
    return clause if at > 0 and not any(mark in clause for mark in ":“”\"") else None


def _first_deed(clause: str) -> str:
    """'The minister imposed the tax' of 'the minister imposed the tax went beyond his power', whose second verb is that of the sentence."""
    words = clause.split()
    at = verb_at(words)
    end = next((i for i in range(at + 2, len(words)) if words[i] in finite() and words[i - 1] not in JOINED and JOINERS.isdisjoint(words[at:i])), len(words)) if at > 0 else len(words)
    return " ".join(words[:end])


JOINERS = frozenset("which that who whose where when as and or but if because while after before".split())
WAS_DONE = re.compile(r"(?<=[a-z])\s(?:was|were|has|have|had|is|are|will|would)\s(?:been\s|be\s)?[a-z]+[^,]*$")  # the verb of 'The decree with which …'
OPENS_SO = re.compile(r"(?:The|A|An|Its|His|Her|Their|This)\s(?:[\w-]+\s){0,3}?[a-z-]+\s(?:of|on|from)\s")
JOINED = frozenset("and or but that who which to was were is are had has have been be the a an its his her their as when while if not by".split())


def _by_which(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'… froze the decree with which the ministry had closed the pit on May 3': the ministry had closed the pit."""
    found = BY_WHICH.search(text, max(sentence[0], date[0] - 160), date[0]) if text.find(" which ", sentence[0], date[0]) >= 0 else None
    if not found or text[date[1] : date[1] + 1] not in (".", ",", ";", "") or verb_at(WORDS.findall(found["clause"])) < 1:
        return None
    return without_date(text, found.start("clause"), date[1], date).rstrip(" .,;")


def _whose(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'The strike ended with the deal whose successor lapsed on June 30': the deal's successor lapsed."""
    found = WHOSE.search(text, max(sentence[0], date[0] - 120), date[0]) if text.find(" whose ", sentence[0], date[0]) >= 0 else None
    if not found or verb_at(WORDS.findall(found["clause"])) < 1 or verb_at(WORDS.findall(text[sentence[0] : found.start() + 1])) < 0:
        return None
    owner, end = antecedent(text[sentence[0] : found.start() + 1]), first_comma(text, date[1], sentence[1])
    if not owner or not BEHIND.fullmatch(text, date[1], end):
        return None
    thing, by, doers = owner.rpartition(" by ")
    owner = doers if by and human(doers.split()[-1].removesuffix("s")) and not human(thing.split()[-1]) else owner  # 'an appeal by farmers whose land was flooded'
    return f"{owner}{possessive(owner)} {without_date(text, found.start('clause'), date[1], date).rstrip()}"


def _held_since(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'The firm raised its offer to 6 per cent, from the 4 per cent it had held to since May': the firm had held to the 4 per cent since May."""
    found = FROM_OLD.search(text, max(sentence[0], date[0] - 90), date[0]) if text.find(" since ", max(sentence[0], date[0] - 12), date[0]) >= 0 else None
    who = subject_phrase(text[slice(*sentence)]) if found else ""
    return f"{who} had {found['did']} {found['old']} since {text[slice(*date)]}" if found and who else None


def _led_by(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'For Rubex, the fund that bought the mill in 2021, the ruling is a blow': Rubex bought the mill."""
    found = LED_BY.fullmatch(text, sentence[0], date[0]) if text[date[1] : date[1] + 1] == "," else None
    if not found or verb_at(["It", *WORDS.findall(found["did"])]) != 1:
        return None
    return f"{found['who']} {without_date(text, found.start('did'), date[1], date)}".rstrip()


def again(text: str, sentence: tuple[int, int], date: tuple[int, int], dates: tuple[int, ...]) -> str | None:
    """Of 'The dam was inspected in May, when no cracks were seen, and again in August, when two were found' for August: the dam was inspected again."""
    found = AGAIN.search(text, max(sentence[0], date[0] - 24), date[0]) if text.find(" again ", max(sentence[0], date[0] - 24), date[0]) >= 0 else None
    first = next((d for d in dates if sentence[0] < d < found.start()), 0) if found else 0
    deed = ON.sub("", text[sentence[0] : first].rstrip()) if first else ""
    return f"{deed} again" if verb_at(WORDS.findall(deed)) > 0 and "," not in deed else None


def _since(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'Shares closed lower, their worst day since the company listed in 2017': the company listed."""
    found = SINCE.search(text, max(sentence[0], date[0] - 150), date[0]) if text.find(" since ", sentence[0], date[0]) >= 0 else None
    if not found and text.find(" since ", sentence[0], date[0]) >= 0:
        found = SINCE_THEN.search(text, max(sentence[0], date[0] - 150), date[0])
    return without_date(text, found.start("clause"), date[1], date) if found and text[date[1] : date[1] + 1] in (".", ",", ";", "") else None


def _of_the(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'Of the 60 people evacuated on Sunday, 22 were allowed home on Tuesday': 60 people were evacuated."""
    found = OF_THE.fullmatch(text, sentence[0], date[0]) if text.startswith("Of ", sentence[0]) and text[date[1] : date[1] + 1] == "," else None
    return f"{found['who']} were {found['did']}{found['rest']}" if found and verb_at(WORDS.findall(found["who"])) < 0 else None


def _twice(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'The school, built in 1962 and repaired in 2018, was emptied': of 2018 it was repaired."""
    if text[date[1] : date[1] + 1] != "," and not text.startswith((" and ", " but "), date[1]):
        return None
    found = TWICE.match(text, *sentence)
    part = next((p for p, day in (("first", "one"), ("then", "other")) if found.start(day) <= date[0] < found.end(day)), "") if found else ""
    if not found or not part or verb_at(WORDS.findall(found["thing"])) >= 0 or found[part].split()[0] in ACTIVE - {"opened", "closed", "started", "returned", "agreed"}:
        return None
    return passive(found["thing"], found[part])


def _since_when(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'Since Monday, when the heating failed, pupils have been at home': the heating failed."""
    found = WHEN_IT.match(text, date[1], sentence[1]) if text.startswith(", when ", date[1]) and SINCE_DAY.search(text, max(sentence[0], date[0] - 12), date[0]) else None
    return found["clause"] if found and verb_at(WORDS.findall(found["clause"])) > 0 else None


def _deed_of(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'Were arrested over the theft, in February, of 12 paintings': theft of 12 paintings."""
    of = OF_WHAT.match(text, date[1], sentence[1]) if text.startswith(", of ", date[1]) else None
    deed = DEED_OF.search(text, max(sentence[0], date[0] - 50), date[0]) if of else None
    return f"{deed['deed']} {of['of'].strip()}" if of and deed else None


def _plural(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'Talks that began on Monday ended on Wednesday': talks began."""
    found = PLURAL_DID.fullmatch(text, sentence[0], date[0]) if text.find(" that ", *sentence) > 0 or text.find(" which ", *sentence) > 0 else None
    return f"{found['thing']} {found['did']}" if found and verb_at(["It", *WORDS.findall(text[date[1] : sentence[1]])]) == 1 else None


def _long_after(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'Two years after he promised a pier, in March 2022, the minister laid its first stone on Wednesday': of each day its own clause."""
    found = LONG_AFTER.match(text, *sentence) if text.find(" after ", sentence[0], min(sentence[1], sentence[0] + 40)) > 0 else None
    if not found or verb_at(WORDS.findall(found["clause"])) < 1 or not any(mark.isdigit() for mark in found["day"]):
        return None
    if found.start("day") <= date[0] < found.end("day"):
        return found["clause"]
    return without_date(text, found.start("main"), sentence[1], date).rstrip(" .") if date[0] > found.start("main") else None


def _which_twice(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'The inquiry, which the state promised in May and set up in October, has not met': the state set up the inquiry."""
    found = WHICH_TWICE.match(text, *sentence) if text.find(", which ", sentence[0], date[0]) > 0 else None
    part = next((p for p, day in (("a", "one"), ("b", "other")) if found.start(day) <= date[0] < found.end(day)), "") if found else ""
    if not found or not part or verb_at(WORDS.findall(found["thing"])) >= 0 or verb_at(WORDS.findall(found["who"])) >= 0:
        return None
    return f"{(part == 'b' and found['then']) or found['who']}{found[part]} {found['thing'][0].lower()}{found['thing'][1:]}"


def _led_list(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'After rejecting two offers, in May and in June, the board accepted the third': on the days of the list it did not; the whole sentence tells it."""
    found = LED_LIST.match(text, *sentence) if text.startswith(("After ", "Before ", "Despite ", "Since ", "By "), sentence[0]) else None
    if not found:
        return None
    if found.start("days") <= date[0] < found.end("days"):
        return text[slice(*sentence)].rstrip(" .")
    return without_date(text, found.start("main"), sentence[1], date).rstrip(" .") if date[0] > found.start("main") and "," not in found["main"] else None


@cache
def _over() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:fined|sued|charged|jailed|sentenced|convicted|arrested|detained|sacked|dismissed|suspended|punished|prosecuted|blamed|criticised|criticized|questioned|resigned|apologi[sz]ed)\b(?:[^,;:.“”\"]|(?<=\d)[,.](?=\d)){0,60}?\s(?:over|for)\s"
        rf"(?P<thing>the\s(?:[a-z-]+\s)?(?:{event_nouns()}|killing|murder|shooting|stabbing|poisoning|rape|kidnapping|abduction)\sof\s(?:(?!(?:that|which|who|and|in|on|of)\b)[\w’'-]+\s?){{1,5}})\s(?:in|on)\s(?:the\s|late\s|early\s)?$"
    )


def _punished_for(text: str, sentence: tuple[int, int], date: tuple[int, int]) -> str | None:
    """'Rubex was fined on Friday over the sinking of the Selma in February': the sinking of the Selma."""
    near = text.find(" over the ", sentence[0], date[0]) >= 0 or text.find(" for the ", sentence[0], date[0]) >= 0
    found = _over().search(text, max(sentence[0], date[0] - 160), date[0]) if near else None
    return found["thing"].strip() if found and verb_at(WORDS.findall(found["thing"])) < 0 else None
