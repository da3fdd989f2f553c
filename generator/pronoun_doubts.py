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


BODIES = re.compile(r"\b(?:[Pp]olice|council|court|tribunal|board|cabinet|jury|army|navy|chamber|senate|parliament|assembly|school|union|ministry|government|committee|commission|club|team|federation|company|firm|party|agency|association|authority|bank|city|town|university|hospital|inspectorate|regulator)(?:\s(?:of|for|in|at)\s.+)?$", re.I)
SOMEBODY_IS = re.compile(r"(?:[\w’'-]+\s){1,4}?(?:\w*man|\w*woman|officials?|members?|head|chief|boss|aide|lawyer|wife|husband|widow|son|daughter|mother|father|teacher|driver|farmer|worker|student|resident|delegate|nurse|pilot|(?P<office>[a-z]+))(?=\s(?:of|for|in|at|from)\s|$)")
SUFFERED = re.compile(  # 'It was delivered', 'It had been stolen'
    r"\s(?:(?:has|had|have|will|would|should|must|may|might|could|can)\s(?:(?:also|now|only|first|already|then|later|since|just|not|never|still)\s){0,2}(?:have\s)?(?:be|been)|was|is)\s"
    r"(?:(?:also|now|only|first|already|then|later|since|just|not|never|still|to be|to have been|due to be|being)\s){0,3}(?P<verb>[a-z]{3,}(?:ed|en|wn|rn)|stolen|built|bought|sold|found|seen|sent|brought|taken|towed|written|drawn|made|put|lost|held|hit|given|shown|driven|flown|cut|laid|read|told|led|beaten|split|forbidden|known)\b"
)
BODY_SUFFERS = frozenset(
    "told warned informed notified asked ordered sued fined accused founded formed established created nationalised nationalized privatised privatized dissolved disbanded criticised criticized praised sanctioned "
    "expelled excluded admitted elected invited allowed permitted represented led headed chaired backed supported rescued relegated promoted beaten defeated cleared acquitted charged convicted investigated raided "
    "searched merged hacked urged advised split forbidden instructed summoned obliged".split()
)
EITHER_SUFFERS = frozenset("closed shut opened sold bought named suspended declared placed put banned registered hit taken saved owned known called held made lost found".split())
FOUNDED = frozenset("founded established built created formed".split())
STATE = re.compile(r"\b(?:government|ministry|cabinet|council|city|state|court|police|parliament|president)$", re.I)
OF = re.compile(r"\s(?:of|for|in|at|from|with|on)\s")
GETS = frozenset("granted awarded offered paid denied given".split())  # what is granted, or who is granted something
NOTHING_BEHIND = re.compile(r"\s(?:on|in|by|to|at|for|last|this|only|until|after|before|without|when|[A-Z][a-z]+day)\b|[.,;]|$")
RUNS_OUT = re.compile(r"\s(?:(?:was|is)\s(?:(?:to|due to|set to|supposed to|meant to)\s)(?:have\s)?|will\s|would\s|had\s|has\s|should\s(?:have\s)?)?(?:expires?d?|run out|runs out|ran out|lapsed?s?|takes? effect|taken effect|took effect|comes? into force|came into force|enter(?:ed|s)? into force|ends?|ended|lasts?|lasted|begins?|began|begun)\b")
THING_DOES = re.compile(r"\s(?:(?:had|has)\s(?:stood|lain|vanished|disappeared|sunk|fallen|burned|burnt|capsized|crashed|collapsed|leaked|gone missing|gone down|broken down|caught fire|run aground|hung)|stands|stood|lay|vanished|disappeared|sank|capsized|crashed|leaked|ran aground)\b")
GIVES = re.compile(r"\s(?:(?:has|had|have)\s)?(?:awarded|gave|given|sent|sold|handed|lent|granted|offered)\s[^,;]*\sto\s(?:the|an?|its|his|her|their)\s")
DONE_TO = re.compile(
    r"\s(?:(?:has|had|have|also|now|then|later|first|on\s[A-Z][a-z]+|yesterday|today)\s){0,3}(?:[a-z]{3,}ed|bought|found|built|sold|sent|brought|took|wrote|drew|made|put|held|gave|saw|set up|cut|laid|won|lost|caught|received|(?:asked|looked|searched|waited|called|paid) for)\s"
    r"(?P<what>(?:an?|the|its|his|her|their)\s(?:[a-z-]+\s){0,2}?[a-z-]+)(?=[,.;]|\s(?:in|on|at|near|to|for|from|with|by|until|after|into|of|over|against|that|which|outside|off|last|this)\b)"
)


def meant_object(subject: str, before: str, after: str) -> str | None:
    """What 'it', with `after` behind it, means instead of the body or the person that is the subject of the sentence before, of which `before` is the rest: the one thing that is dealt with there; '' where nobody can say; None for the subject."""
    somebody = SOMEBODY_IS.match(subject)
    suffered, done = SUFFERED.match(after), DONE_TO.match(before)
    thing_does = RUNS_OUT.match(after) is not None or THING_DOES.match(after) is not None
    head = OF.split(subject, maxsplit=1)[0].split()[-1]
    several = head.endswith("s") and (head[0].islower() or head == subject) and human(head.lower()[:-1])  # 'Prosecutors asked for the file. It was opened'
    state = suffered is not None and done is not None and suffered["verb"] in FOUNDED and STATE.search(subject) is not None
    if not several and not state and not (somebody and (somebody["office"] is None or somebody["office"] in OFFICES)):
        if not BODIES.search(subject) or not (done and BODIES.search(done["what"])) and not thing_does and (suffered is None or suffered["verb"] in BODY_SUFFERS or suffered["verb"] in GETS and not NOTHING_BEHIND.match(after, suffered.end())):
            return None
    if done and BODIES.search(done["what"]):
        return ""  # 'The council took the school to court. It was acquitted'
    if done is None or human(done["what"].split()[-1]) or suffered and not several and not state and suffered["verb"] in EITHER_SUFFERS | BODY_SUFFERS or not (suffered or thing_does) or GIVES.match(before):
        return ""
    return f"the {done['what'].split(maxsplit=1)[1]}"


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
