"""Whether a sentence tells that something happened: no state, no wish, no word to the reader."""

import re
from functools import cache

from generator.clauses import DETERMINERS, PREPOSITIONS, WORDS, finite, verb_at

LED = re.compile(r"(?:And|But|Then|So|Also|Meanwhile|Later)(?:,\s|\s)")
NO_SUBJECT = re.compile(r"(?:We|I|You|My|Our|Your|There|This|That|These|Those|Here|What|Which|Who|Whose|Why|How|When|While|If|As|Nobody|Nothing|None|Neither|Few|No(?:\sone)?|Not|Don[’']t|Please|Let|Perhaps|Maybe|Such|One|Others?|Both|Each)\b")
BE, HAVE = frozenset("is are was were isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t".split()), frozenset("has have".split())
NOT_DONE = frozenset("had hadn't hadn’t will would can could may might must should shall won't wouldn't can't cannot couldn't don't doesn't didn't does do did won’t wouldn’t can’t couldn’t don’t doesn’t didn’t".split())  # of what is wished, doubted, not done or was done before
STATES = frozenset("seems seemed remains remained appears means meant wants wanted needs needed hopes hoped thinks thought knows knew costs cost stands stood feels felt looks looked lies lay lives lived likes liked believes believed expects expected intends intended plans aims considers tries tells includes included belongs belonged fits sits sat sees waits holds stays stayed keeps has depends works worked".split())
SAYING = frozenset("say says said claim claims claimed insist insists insisted argue argues argued estimate estimates estimated reckon reckons reckoned warn warns warned add adds added admit admits admitted deny denies denied confirm confirms confirmed".split())
VAGUE = re.compile(r"(?:that\s)?(?:that[’']s|this|that|it|so|they|he|she|there|we|I|you)\b", re.I)  # 'says that's rubbish'
THEM = frozenset("it them this that so him her".split())  # right behind the verb: 'They leave it for another day'
QUANTITIES = ("Some", "Many", "Most", "All", "Several")
LOOSE = frozenset("now also already just then again still even only briefly later meanwhile first finally quickly".split())
DONE = re.compile(r"[a-z]{2,}(?:ed|wn)|(?:gone|come|become|begun|broken|taken|given|fallen|risen|driven|left|lost|met|won|made|held|kept|sent|found|brought|caught|put|set|cut|hit|shut|built|bought|sold|led|paid|sunk|struck|flown|thrown|withdrawn|torn|split|spread|burst|laid|got|run|freed|dug|fed|frozen|stolen|hidden|chosen|beaten|shot|swept|written|read|let|told|heard|seen|shaken|drawn|flooded)")
FELT = frozenset("expected supposed scheduled planned interested worried concerned pleased surprised tired known named based located situated prepared involved needed required convinced determined used".split())
MANY = frozenset("police people men women children staff crews troops".split())
LEADING = DETERMINERS | PREPOSITIONS | {"and", "or"}
NO_VERB = re.compile(rf"(?:{'|'.join(PREPOSITIONS)}|and|or|but|outside|inside|near|off|up|down|across|around|along|behind|about|without|who|which|that|whose|not|only|all|alone|there|here|every|each|also|now|later|[a-z]*(?:ing|ly|s|\d))|[^a-z].*")
DEEDS = frozenset("meet lay lift shut move sweep stop walk go come sign win lose fall rise run break burst spread cut march rally strike storm search arrest detain question rescue evacuate flee return resume reopen vote agree file sue fight clash attack fire shoot kill pull push drag bring carry send lead hand give take put set turn open close block find free join leave quit resign travel fly sail land arrive gather complain protest drop cheer bury mourn begin start end demand order announce call accuse warn say report publish release sell buy pay raise reject accept approve pass suspend halt cancel declare fail leak flood collapse explode crash capsize sink derail catch spill erupt hit die refuse deny withdraw retreat advance surrender escape appear speak write post ask offer promise propose unveil present launch lock seal stage seize confiscate fine charge sentence jail free clear dismiss sack fire replace appoint name elect swear back veto repeal extend delay postpone recall ground divert".split())


@cache
def present() -> frozenset[str]:
    """'moves', 'shuts', 'sweeps': as one does it."""
    return frozenset(word + ("es" if word.endswith(("s", "sh", "ch", "x", "o")) else "s") for word in DEEDS) | {"carries", "flees", "buries"}


def happens(sentence: str) -> bool:
    """'The town loses three schools', 'The fleet was recalled', but not 'They were old', 'It could get worse', 'Nobody is hurt', 'The firm says that this is wrong'."""
    words = LED.sub("", sentence, count=1)
    if words[-1:] != "." or NO_SUBJECT.match(words) or sentence[:1].islower():
        return False
    tokens = WORDS.findall(words.rstrip("."))
    at = _verb(tokens)
    if at < 1 + (tokens[0] in QUANTITIES):
        return False  # 'Many say so'
    verb, behind = tokens[at], [t for t in tokens[at + 1 : at + 5] if t not in LOOSE]
    if verb in NOT_DONE or not {verb, f"{verb}s"}.isdisjoint(STATES) and verb not in HAVE or not behind and verb in SAYING:
        return False
    if verb in BE or verb in HAVE:
        behind = behind[1:] if behind[:1] == ["been"] else behind
        return bool(behind) and DONE.fullmatch(behind[0]) is not None and behind[0] not in FELT
    if verb in SAYING:
        rest = words[words.index(verb) + len(verb) :].strip(" .")
        return not VAGUE.match(rest) and "says" not in rest and _verb(["It", *WORDS.findall(rest)]) > 0
    return not behind or behind[0] not in THEM


def _verb(tokens: list[str]) -> int:
    """Where the first finite verb stands, those of a headline's present among them: 'Police turn them away'; -1 for none."""
    found = verb_at(tokens)
    for i in range(1, found if found > 0 else len(tokens)):
        token, before = tokens[i], tokens[i - 1]
        if before.lower() not in LEADING and token in present() and not before.endswith(("'s", "’s")) or _are_many(before) and token.islower() and not NO_VERB.fullmatch(token):
            return i
    return found


def _are_many(word: str) -> bool:
    return word.lower() in MANY or word.endswith("s") and not word.endswith(("ss", "'s", "’s", "is", "us")) and word.lower() not in finite()
