"""What befell a place or a thing, told by its verb or its noun: 'the dam burst', 'a chemical spill', 'was hit by a cyber attack'."""

import re
from functools import lru_cache

from generator.kinship import kin
from generator.sayers import without_sayer
from generator.signs import Signs
from generator.told import Told, own_number
from generator.wording import stem, words

MISHAPS = {  # what befalls a thing, in the words of different reporters
    "collapse": "collapsed|burst|broke|ruptured|gave way|caved in|breached|crumbled|collapse|failure|disaster|rupture|breach|accident",
    "explosion": "exploded|blew up|detonated|explosion|blast",
    "crash": "crashed|crash",
    "sinking": "sank|capsized|foundered|went down|sinking|shipwreck",
    "derailment": "derailed|jumped the tracks|derailment",
    "eruption": "erupted|eruption",
}
BEFELL = re.compile(rf"\b(?P<thing>[a-z]{{3,}})\s(?:(?:has|had|have|partly|partially|suddenly)\s)?(?P<what>{'|'.join(MISHAPS.values())})\b|\b(?P<noun>{'|'.join(MISHAPS.values())})\s(?:of|at|in)\s(?:the|an?)\s(?:[\w’'-]+\s){{0,3}}?(?P<of>[a-z]{{3,}})\b(?!\s[a-z])", re.I)
NAMED_SO = {word: kind for kind, several in MISHAPS.items() for word in several.split("|")}
BROKEN = Signs(*NAMED_SO)
SPEECH = re.compile(
    r"\b(?:said|says|told|wrote|written|posted|tweeted|stated|statement|remarks?|interview|complain\w*|claimed|warned|floated|called|described|criticised|criticized|accused|"
    r"praised|urged|vowed|insisted|hinted|threatened|promised|suggested|declared|speech|press conference)\b|:\s[“\"]",
    re.I,
)


STRUCTURES = "dam|dyke|dike|levee|embankment|bridge|viaduct|flyover|overpass|roof|tunnel|mine|pit|building|tower|wall|crane|scaffolding|pier|stand|grandstand|pipeline|chimney|silo|tank"
NO_OTHER = r"(?:(?!\b(?:when|while|which|that|where|who|whose|after|before|as|because|and (?:the|an?)|said|says)\b)[^;:“\"])"
AT_LENGTH = re.compile(  # 'An earth dam above the villages of A and B collapsed', 'The dam Tarsk broke', 'The dam, an earth bank of 1971, gave way'
    rf"(?:(?:An?|The|Its|Their|One)\s)?(?:[\w’'-]+\s){{0,4}}?(?P<thing>{STRUCTURES})(?:\s(?:above|below|at|in|near|on|over|outside|across|between|beside|along|of|north|south|east|west|upstream)\b(?:(?!,){NO_OTHER}){{2,90}}?|,\s{NO_OTHER}{{3,90}}?,|(?-i:(?:\s[A-Z][\w’'-]+){{1,3}}))"
    r"\s(?:(?:has|had|have|partly|partially|suddenly)\s)?(?:collapsed|burst|broke|ruptured|gave way|caved in|breached|crumbled)\b(?!\s(?:the|an?|his|her|its|their|all|every|records?|silence|ground|even|with|down|off|into|out|up)\b)", re.I)


@lru_cache(maxsize=4096)
def mishap(what: str) -> tuple[str, str] | None:
    """(thing, what befell it) for 'the dam burst' and 'a tailings dam collapsed'; None where nothing broke, or somebody speaks of it."""
    if not BROKEN.within_small(what):
        return None
    told = without_sayer(what)
    if SPEECH.search(told) or ANOTHER.search(told):
        return None
    if whole := AT_LENGTH.match(told):
        return stem(whole["thing"].lower())[0], "collapse"
    found = BEFELL.search(told)
    thing = stem((found["thing"] or found["of"]).lower()) if found else ()
    return (thing[0], NAMED_SO[(found["what"] or found["noun"]).lower()]) if found and thing else None


CULPRITS = "robbers|thieves|burglars|raiders|intruders|perpetrators|bandits"
FAMILIES = {  # kind: (nouns, verbs)
    "quake": ("earthquake|quake|tremor|temblor", ""),
    "release": ("spill|leak|leakage|spillage", "burst|split|leaked|spilled|spilt|escaped|gushed|ruptured|gave way|(?:flowed|poured|ran) (?:out|into)"),
    "collapse": ("collapse|rupture|cave-in", "collapsed|burst|ruptured|gave way|caved in|crumbled"),
    "attack": ("attack|cyberattack|cyber-attack|hack|hacking|intrusion", "hacked"),
    "explosion": ("explosion|blast", "exploded|blew up|detonated"),
    "fire": ("fire|blaze|inferno|wildfire", "caught fire|burned down|burnt down|went up in flames"),
    "crash": ("crash|collision|accident", "crashed|collided|rammed|ran into the (?-i:[A-Z])[a-z]+|came down|went down|plunged (?:to|into|off|down)|hit the ground|fell from the sky"),
    "derailment": ("derailment", "derailed|jumped the tracks|left the rails"),
    "sinking": ("sinking|shipwreck|capsizing", "sank|capsized|foundered"),
    "landslide": ("landslide|landslip|mudslide|avalanche|rockfall", ""),
    "eruption": ("eruption", "erupted"),
    "shooting": ("shooting", "opened fire"),
    "outage": ("outage|blackout|power cut", "lost (?:power|service|signal)|went dark|(?:networks?|grid|systems?|website|computers?|servers?|apps?)\\b[^,;:“\"]{0,25}?\\s(?:went down|was down|were down|failed|crashed|broke down|stopped working)|plunged\\b[^,;:“\"]+\\sinto (?:the dark|darkness)"),
    "theft": ("theft|robbery|burglary|heist|break-in", f"stole|robbed|burgled|(?:was|were|been) (?:stolen|robbed|burgled|looted)|broke into|broke in|made off with|(?:{CULPRITS}) (?:took|overpowered|forced|entered|got away)"),
    "stampede": ("stampede|crush", ""),
    "body": ("recovery of the body", "(?:was|were) found dead|(?:body|bodies)\\b[^,;:“\"]{0,60}?\\s(?:was|were|has been) (?:found|recovered|discovered|pulled)"),
}
NOUNS = "|".join(nouns for nouns, _ in FAMILIES.values())
KIND_OF = {word: kind for kind, (nouns, _) in FAMILIES.items() for word in nouns.split("|")}
TOLD = "|".join([f"{nouns}|{verbs}" for nouns, verbs in FAMILIES.values()]).replace("(?:", " ").replace(")", " ")
STEMS = frozenset[str]().union(*map(words, TOLD.replace("|", " ").split()), *map(words, TOLD.split("|"))) - words("out left down power network system grid website service signal found recovered discovered pulled recovery") - {"60", "ies", "into", "a-z"} - words("expired") | words("body dead hit struck drove ploughed slammed smashed fell dropped toppled slipped")
HEAD = re.compile(  # an earthquake struck; a chemical spill
    rf"(?:[A-Z][\w.-]*['’]s\s|an?\s|the\s|this\s)?(?:[\w-]+\s){{0,3}}?(?P<noun>{NOUNS})(?:\s?$|,|\s(?:of|in|at|on|near|off|outside|that|which|hit|struck|shook|killed|killing|left|has|had|was|were|tore|"
    r"swept|broke|ripped|destroyed|damaged|injured|brought|sent|forced|began)\b)", re.I)
SUFFERED = re.compile(rf"\b(?:hit|struck|shaken|rocked|crippled|targeted|paraly[sz]ed|destroyed|damaged|caused)\sby\s(?:an?|the)\s(?:[\w-]+\s){{0,2}}?(?P<noun>{NOUNS})\b", re.I)
DID = tuple((kind, re.compile(rf"[^,;:“\"]{{2,90}}?\s(?:{verbs})\b", re.I)) for kind, (_, verbs) in FAMILIES.items() if verbs)
HIT = re.compile(  # 'a local train hit a goods train'
    r"[^,;:“\"]{2,90}?\s(?:hit|struck|ran into|drove into|ploughed into|slammed into|smashed into) (?:an?|another) (?:[a-z-]+ ){0,3}(?:train|locomotive|bus|coach|lorry|truck|car|van|tram|ship|ferry|boat|barge|tanker|plane|jet|helicopter|tractor)"
    r"(?=$|[.,;]| (?:on|at|in|near|of|off|outside|standing|parked|stopped|waiting|carrying|loaded|full|with|and|that|which|from|head-on|early|late|yesterday)\b)", re.I)
FELL = re.compile(  # 'a container dropped on to a truck', 'part of the crane came down on the quay'
    r"[^,;:“\"]{0,60}?\b(?:containers?|cranes?|beams?|girders?|slabs?|blocks?|boulders?|rocks?|bricks?|crates?|pallets?|pipes?|trees?|branch|branches|masts?|poles?|pylons?|lifts?|elevators?|gondolas?|scaffold(?:ing)?|ceiling|balcony|chandelier|signs?|panels?|loads?|box|boxes|logs?)\b"
    r"[^,;:“\"]{0,40}?\s(?:fell|dropped|toppled|slipped|came down|crashed down)\s(?:over|down|off|on|onto|from|through)\b", re.I)
SAYS = re.compile(r"(?:(?:the\s)?[\w’' -]{3,40}?\s(?:said|says)\s(?:that\s)?|according to [^,]{3,60},\s)(?=(?:an?|the|one|two|three|four|five|six|seven|eight|nine|ten)\s)", re.I)  # 'The group said the attack was discovered'
APPOSED = re.compile(r"(?:,\s[^,;:“\"]{1,60}){1,2},(?=\s(?:was|were|has|had)\b)")  # 'the cook, Ada Pool, 47, was found dead'
ANOTHER = re.compile(r"\b(?:another|second|third|fourth|new|further|fresh|aftershocks?|again)\b", re.I)


LETTERS = re.compile("[a-z]+")


def first_words(pattern: str) -> set[str]:
    """Of the alternatives of a pattern, each of which begins with a word or with a choice of words."""
    each = [re.match(r"(?:\(\?:)?([a-z|]+)", one) for one in re.findall(r"(?:\([^()]*\)|[^|()])+", pattern)]
    return {word for found in each if found for word in found[1].split("|")}


TOLD_BY = frozenset[str]().union(*[first_words(pattern) for several in FAMILIES.values() for pattern in several], ("hit", "struck", "ran", "drove", "ploughed", "slammed", "smashed", "computers", "computer", "servers", "systems", "network", "grid", "website", "apps", "fell", "dropped", "toppled", "slipped", "came"))  # one of them stands in each clause that tells a mishap


def may_befall(told: str) -> bool:
    """Whether a text in small letters has a word of a mishap."""
    return not TOLD_BY.isdisjoint(LETTERS.findall(told))


@lru_cache(maxsize=4096)
def incident(what: str) -> frozenset[str]:
    """The kinds of mishap that a clause tells as its main thing; none where it tells what somebody did or said because of one."""
    if not may_befall(what.lower()):
        return frozenset()
    opening = SAYS.match(what)
    told = what[opening.end() :] if opening else without_sayer(what)
    if ANOTHER.search(told):
        return frozenset()
    if ", " in told:
        told = APPOSED.sub("", told)
    found = HEAD.match(told) or SUFFERED.search(told)
    kinds = {KIND_OF[found["noun"].lower()]} | ({"fall"} if found["noun"].lower() == "accident" else set()) if found else set()
    if not found and not SPEECH.search(told):
        kinds = {kind for kind, verbs in DID if verbs.match(told)} or ({"crash"} if HIT.match(told) else {"fall"} if FELL.match(told) else set())
    return frozenset(kinds)


def befallen(t: Told) -> frozenset[str]:
    """The kinds of mishap that a statement of one day tells; cheap where it tells none."""
    return frozenset() if t.event.precision != "day" or STEMS.isdisjoint(t.clause) else incident(t.event.what)


def befell(a: Told, b: Told) -> bool:
    """Whether two statements of one kind of mishap have some other word in common: 'a tank burst', 'the spill'."""
    return bool((a.around & b.around) - STEMS - own_number(a.event.date)) and kin(a.story, b.story)


def speaks_of(t: Told) -> bool:
    """Whether a statement of a mishap tells only what somebody said of it, or tells of another one: 'called the quake a warning', 'a second quake'."""
    return ANOTHER.search(t.event.what) is not None or speaks(t.event.what)


@lru_cache(maxsize=4096)
def speaks(text: str) -> bool:
    return SPEECH.search(text) is not None
