"""Whose words a quotation is that somebody else tells of, answers to or reads out, as the shape of its clause shows."""

import re

from generator.cast import Cast
from generator.quotation import Quoted
from generator.speakers import resolve
from generator.speaking_pronouns import antecedent

REACH = 320  # characters back in which such a clause begins
OPENS = r"[,:]?\s?[\"“«„]?$"
NAME = r"(?:(?:Mr|Mrs|Ms|Dr|Prof|Judge|Mayor|Minister|President|Senator)\.?\s)?[A-ZÀ-Þ][\w.’-]+(?:\s[A-ZÀ-Þ][\w.’-]+){0,3}"
ANSWER = r"(?:reply|answer|response|verdict|comment|reaction|advice|message|retort|explanation|conclusion)"
QUOTED_BY = re.compile(rf"(?P<who>{NAME}|[Hh]e|[Ss]he)\s(?:was|is|has been|had been)\s(?:later\s|also\s)?(?:quoted|cited)\s(?:by|in)\s[^,;:.“”\"]{{2,60}}?\sas\s(?:saying|telling|warning|writing|adding)\b[^;:.“”\"]{{0,50}}{OPENS}")  # 'Pool was quoted by the Post as saying: “No.”'
HAD_TOLD = re.compile(rf"\b(?:said|says|told\s[^,;:.“”\"]{{2,40}}|recall(?:s|ed)|remember(?:s|ed)|claim(?:s|ed)|testif(?:ies|ied)|insist(?:s|ed)|admit(?:s|ted)|added|reported|wrote|believes?|explained)\s(?:that\s)?(?P<who>{NAME}|(?:her|his|their|the|a|an|its)\s(?:[a-z-]+\s){{0,2}}?[a-z-]+)\shad\s(?:always\s|once\s|often\s|already\s|also\s|then\s|only\s)?(?:told|warned|said|written|asked|shouted|promised|replied|answered|texted|assured)\b[^;:.“”\"]{{0,50}}:\s?[\"“«„]?$")  # 'Pool recalled that Dahl had told her: “I am leaving.”'
USED_TO_SAY = re.compile(rf"[\"“”»]?,?\s(?P<who>{NAME})\s(?:used to say|would (?:often |always )?say|always (?:said|says)|liked to say|once said|had (?:once |always |often )?said),?\s(?=(?:his|her|their|the|an?|[A-ZÀ-Þ])[\w’' -]{{2,50}}?\s(?:says|said|recalls?|recalled|remembers?|remembered|told|writes|wrote)\b)")  # '“That beam will fall,” Dahl used to say, his widow remembers'
BEYOND_ASIDE = re.compile(rf"(?P<who>(?:The|[A-ZÀ-Þ])[^,;:“”\"]{{2,60}}?),\s(?:which|where|in which|for which|of which)\s[^,;:“”\"]{{3,80}},\s(?:(?:has|had|also|later|then)\s)?(?:said|says|told|wrote|warned|added|announced|replied|stated|explained|confirmed)\b[^;“”\"]{{0,60}}{OPENS}")  # 'The mayor's office, which Pool left in May, said: “No comment.”'
REPLY = re.compile(rf"(?P<who>{NAME})(?:['’]s|['’])\s(?:(?:only|first|own|short|curt|brief|whole)\s)?{ANSWER}(?:\s(?:to|for)\s[^:;.“”\"]{{2,50}}?)?(?:\s(?:was|is|came|had been|reads?|read)(?:\s[a-z]+){{0,3}})?:\s?[\"“«„]?$")  # 'Dahl's reply to Pool was short: “No.”'
WAS_REPLY = re.compile(rf"[\"“”»]?,?\s(?:(?:was|is|came|ran)\s(?P<who>{NAME})['’]s?\s(?:[a-z]+\s)?{ANSWER}\b|(?:came|was|is)\sthe\s(?:[a-z]+\s)?{ANSWER}\s(?:from|of|by)\s(?P<of>{NAME}))")  # '“No,” was Dahl's reply', '“No,” came the answer from Dahl'
THE_REPLY = re.compile(rf"[\"“”»]?,?\s(?:was|is|came|ran)\s(?P<whose>the|his|her)\s(?:[a-z]+\s)?{ANSWER}\b(?!\s(?:from|of|by)\s)")  # '“No,” was the answer'
QUESTIONED = re.compile(rf"(?P<who>{NAME}|[Hh]e|[Ss]he|[Tt]he\s[a-z]+(?:\s[a-z]+)?)\s(?:was|were|is|has been|had been)\s(?:then\s|also\s|later\s)?asked\b[^“”\"]{{0,160}}[.?:]\s[“\"«„]?$")  # 'Pool was asked when it will go. “…,” was the answer'
ACCUSED = re.compile(r"\b(?:is|was|are|were|been|being)\s(?:[a-z]+ly\s)?(?:accused|criticised|criticized|condemned|blamed|denounced)\s(?:by\s(?P<who>[^,;:.“”\"]{2,60}?)\s)?(?:of|for|as)\s(?:[a-z]+ing\s)?(?:an?\s)?[\"“«„]?$")  # 'Pool is accused by 40 doctors of “a cold heart”'
NAME_WHO = re.compile(rf"\b(?:with|from|to|by|like|against|of|after|unlike)\s(?P<who>{NAME}),\swho\s(?:has\s|had\s|also\s|later\s|once\s|earlier\s|already\s)*(?:spoken?|talked|warned|written|wrote|complained|tweeted|said|called|described|demanded|promised|declared)\b[^,;:.“”\"]{{0,50}}{OPENS}")  # 'Pool said she agreed with Dahl, who had spoken of “a wound”'
READ_OUT = re.compile(rf"\b(?:read|reads|reading|quoted|quotes|cited|showed|shows|published|posted)\s(?:out\s|aloud\s|from\s)?(?:an?|the|his|her|their|one)\s(?:[a-z-]+\s)?(?:message|letter|note|e-?mail|text|statement|post|memo|diary|poem)\s(?:(?:written|sent|signed|left)\s)?(?:from|by|of)\s(?P<who>{NAME})\b[^;:.“”\"]{{0,60}}:\s?[\"“«„]?$")  # 'The judge read out a message from Dahl to Pool: “Burn it.”'
GAPPED = re.compile(rf"[”\"»],?\s(?:and\s|but\s|while\s)?(?P<who>he|she|{NAME}|the\s[a-z-]+(?:\s[a-z-]+)?)\sof\s(?:an?\s)?[\"“«„]?$")  # 'He spoke of “progress”, she of “a start”'
FOR_HIM = re.compile(rf"(?:\b(?:is|was|are|were|remains?),?\sfor\s(?P<who>{NAME})(?:\s(?:of|from|at)\s[^,;:“”\"]{{2,40}})?,\s|^For\s(?P<first>{NAME})(?:\s(?:of|from|at)\s[^,;:“”\"]{{2,40}})?,\s[^,;:“”\"]{{3,80}}?\s(?:is|was|are|were|remains?)\s)(?:an?\s|the\s)?[\"“«„]?$")  # 'The offer is, for Dahl of the union, “an insult”'
AGREED = re.compile(rf"\bagree(?:s|d)?\swith\s(?P<who>{NAME})\sthat\s[\"“«„]?$")  # 'asked whether she agreed with Holm that “no one was in danger”'
ASSURED = re.compile(rf"\b(?P<who>{NAME})\shad\s(?:assured|promised|warned|told|informed)\s(?:[^,;:“”\"]{{2,40}}\s)?that\s[\"“«„]?$")  # 'Dahl said Holm had assured the crew that “no one was in danger”'
WITH_THAT = re.compile(rf"[\"“”»]?\s?[,:–—-]?\s?with (?:that|this|these|those) (?:sentence|words?|remark|line|question)\s(?P<who>{NAME})\b")  # '“No one is in danger”: with that sentence Holm sent them back'
DENIES = re.compile(r"\bden(?:y|ies|ied)\s(?:ever\s)?(?:(?:having\s)?(?:saying|writing|telling|calling|shouting|said|written|told|called|shouted|using|used))\b[^,;:.“”\"]{0,60}[\"“«„]?$")  # 'Dahl denies writing “burn it”'


def retold_by(cast: Cast, span: Quoted, start: int, end: int, colon: bool) -> tuple[str | None] | None:
    """Whose words a quotation in the sentence `start`..`end` is: (None,) for one whom nothing names, None where nobody tells of another's. `colon`: one leads to it."""
    masked, led = cast.masked, max(start, span.start - REACH)
    before, behind = masked[led : span.start], masked[span.outer : min(end, span.outer + 90)]
    if " den" in before and DENIES.search(before):
        return (None,)
    if before.endswith((" of ", " of a ", ' of "', " of “")) and (found := GAPPED.search(masked, led, span.start)):
        return (resolve(cast, *found.span("who")),)
    if " for " in before or before.startswith("For "):
        found = FOR_HIM.search(before)
        if found:
            at = led + found.start("who" if found["who"] else "first")
            return (resolve(cast, at, at + len(found["who"] or found["first"])),)
    if behind.lstrip(" \"“”»,:–—-").startswith("with th") and (found := WITH_THAT.match(masked, span.outer)):
        return (resolve(cast, *found.span("who")),)
    for guard, shape in ((" as ", QUOTED_BY), (", who ", NAME_WHO), (" agree", AGREED), (" had ", ASSURED), (" read", READ_OUT), ("ch ", BEYOND_ASIDE), ("re ", BEYOND_ASIDE)):
        if guard in before and (found := shape.match(masked, start, span.start) if shape is BEYOND_ASIDE else shape.search(masked, led, span.start)):
            who = resolve(cast, *found.span("who"))
            if shape not in (NAME_WHO, AGREED, ASSURED) or who in cast.people:
                return (who or cast.text[slice(*found.span("who"))],)
    if colon and (found := REPLY.search(masked, led, span.start)):
        return (resolve(cast, *found.span("who")),)
    if ("sed " in before or "zed " in before or "med " in before or "ced " in before or "ned " in before) and (found := ACCUSED.search(masked, led, span.start)):
        return (resolve(cast, *found.span("who")) or found["who"],) if found["who"] else (None,)
    if " say" in behind or " said" in behind:
        found = USED_TO_SAY.match(masked, span.outer, end)
        if found:
            return (resolve(cast, *found.span("who")),)
    if ("was " in behind or "came " in behind or " is " in behind) and (found := WAS_REPLY.match(masked, span.outer, end)):
        return (resolve(cast, *found.span("who" if found["who"] else "of")),)
    if (" was " in behind or " came " in behind or " is " in behind or " ran " in behind) and (answered := THE_REPLY.match(masked, span.outer, end)):
        asked = QUESTIONED.search(masked, max(0, span.start - REACH), span.start)
        if asked:
            return (resolve(cast, *asked.span("who")),)
        return (antecedent(cast, "he" if answered["whose"] == "his" else "she", answered.start("whose")) if answered["whose"] != "the" else None,)
    had = HAD_TOLD.search(masked, led, span.start) if colon and " had " in before else None
    if not had:
        return None
    who = resolve(cast, *had.span("who"))
    return (None if who not in cast.people and had["who"].startswith(("his ", "her ", "their ", "a ", "an ")) else who,)
