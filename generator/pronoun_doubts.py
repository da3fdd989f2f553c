"""Where it is not certain whom or what a pronoun means: there it stays a pronoun."""

import re

from generator.genders import gender_of
from generator.model import Named
from generator.sentences import sentences
from generator.unnamed_sources import HUMAN, OFFICES, THINGS

SOMEBODY = re.compile(  # without a name, as the subject of a clause: '”, the engineer wrote', ', and the deputy head of the bank took over'
    r"(?:(?:[.!?]|[.!?,][”\"])\s+|^\s*|,\s(?:and|but|while|whereas)\s|\b(?:said|says|wrote|added)\s)(?:(?:But|And|Then|Later|Meanwhile),?\s)?(?:[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother|[Ii]ts|[Tt]heir)\s(?P<who>(?:[a-z][a-z-]*\s){0,3}?[a-z][a-z-]+)(?=[\s.,])"
)
SOMEBODY_NEW = re.compile(r"\ban?\s(?:[\d]+-year-old\s|[a-z][a-z-]*\s){0,3}?(?P<who>[a-z][a-z-]+)(?=[\s.,])")  # 'Police arrested a contractor on Monday'
OBJECT_IT = re.compile(r"\b(?!(?:said|says|that|when|if|as|because|believes?|thinks?|hopes?|expects?|announced|added|after|before|since|while|until|for|of|which|what|how|where|why|whether|and|but|or)\b)[a-z]+\sit(?=\s(?:again|on|in|at|to|from|for|with|by|up|down|out|off|into|over|as|and|until|before|after)\b|[.,;])")
DRAWN_UP = re.compile(r"\ban?\s(?:[a-z-]+\s){0,3}?(?:deal|agreement|contract|plan|bill|law|rule|order|offer|treaty|pact|truce|ban|levy|tax|programme|program|scheme|report|study|motion|decree|decision|permit|licen[cs]e|letter|statement|list|draft|proposal|settlement|compromise|loan|rescue|tender|project)\b")
BODY_DOES = re.compile(
    r"\s(?:(?:has|had|will|would|also|now|then|later|still|first|already)\s){0,3}(?:said|says|say|told|tells|announced?|opened|denied|den(?:y|ies)|declined|refused|warn(?:s|ed)?|ask(?:s|ed)?|order(?:s|ed)?|expects?|plans?|hopes?|hoped|wants?|intends?|promised|added|wrote|called|calls|cited|argued|accused|fined|sued|voted|met|hired|sold|bought|employs?|belongs|owns?|reported|published|posted|appealed|filed|gave|quit|points? out|blamed|apologi[sz]ed|agreed|changed its)\b"
)


def doubtful_person(text: str, at: int, who: Named, people: tuple[Named, ...], male: bool) -> bool:
    """May 'he' or 'she' at `at` be somebody else than `who`: another of the same sentence, or one without a name who acts in between?"""
    mentions = [(s, e) for s, e in who.mentions if s < at]
    if not mentions:
        return True
    last = max(mentions)
    role = (who.role or "").lower().split()
    for found in SOMEBODY.finditer(text, last[1], at):
        noun = found["who"].split()[-1]
        if noun not in role and human(noun):
            return True
    own = text.rfind("\n", 0, at) + 1
    before = sentences(text[own:at])[-1:]  # the sentence before
    held = own + before[0][0] if before else 0
    if held > last[1] and any(human(found["who"]) and found["who"] not in role for found in SOMEBODY_NEW.finditer(text, held, at)):
        return True
    wanted, contrary = ("m", "f") if male else ("f", "m")
    floor = text.rfind("\n", 0, last[0]) + 1
    start = max((floor + a for a, _ in sentences(text[floor:at]) if floor + a <= last[0]), default=floor)
    others = [n for n in people if n.type == "person" and n.name != who.name and any(start <= s < at for s, _ in n.mentions) and gender_of(text, n) != contrary]
    return bool(others) and gender_of(text, who) != wanted


def human(noun: str) -> bool:
    """Does the noun mean one person: 'engineer', 'lawyer'?"""
    return noun in OFFICES or noun not in THINGS and HUMAN.search(noun) is not None


def doubtful_thing(before: str, after: str) -> bool:
    """May 'it', with `after` behind it, be no subject of the sentence `before`, but what somebody draws up or does there?"""
    if OBJECT_IT.search(before):
        return True  # 'The firm had hoped to start it again. It will be sold'
    return DRAWN_UP.search(before) is not None and not BODY_DOES.match(after)
