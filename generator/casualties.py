"""How many people a sentence says were killed, injured, missing, arrested or made homeless."""

import re
from dataclasses import dataclass
from functools import cache

STATES = {"dead": "killed", "lost their lives": "killed", "died": "killed", "dies": "killed", "killing": "killed", "dying": "killed", "wounded": "injured", "wounding": "injured", "hurt": "injured", "injuring": "injured", "arresting": "arrested",
          "perished": "killed", "drowned": "killed", "detained": "arrested", "homeless": "homeless", "missing": "missing", "sought treatment": "treated", "needed treatment": "treated", "received treatment": "treated", "admitted to hospital": "in hospital", "fell ill": "ill", "fallen ill": "ill", "taken ill": "ill", "taken to hospital": "taken to hospital", "unaccounted for": "missing", "dismissal": "dismissed", "sacking": "dismissed", "firing": "dismissed"}  # fmt: skip
STATE = r"killed|dead|died|perished|drowned|injured|wounded|hurt|missing|arrested|detained|homeless|displaced|rescued|evacuated|hospitali[sz]ed|stranded|trapped|unaccounted for|lost their lives|in custody|in hospital|admitted to hospital|taken to hospital|treated|(?:sought|needed|received) treatment|infected|poisoned|vaccinated|(?:fell|fallen|taken) ill|complained"
BE = r"(?:were|was|are|is|(?:have|has|had|have also|has also)(?: been)?|remain|remained|left|reported|feared|confirmed|still)"
AFTER = re.compile(
    rf"(?:\sof (?:its|their|his|her|the))?(?P<who>(?:[\s-](?!(?:{BE}|{STATE}|percent|times|who|in|on|of|to|and|or)\b)[a-z][a-z'’-]*){{0,3}})(?:,? who)?(?:\s{BE}){{0,3}}(?:\s(?:so far|also|still|now|already|considered|believed|presumed|reported|confirmed|feared|left|been|either|seriously|critically|badly|lightly|slightly|severely|later)){{0,2}}"
    rf"\s(?P<state>{STATE})\b"
)
OF_THEM = re.compile(rf"\sof (?:the|those|them|its|their) (?:injured|wounded|hurt|sick|patients|victims|survivors)(?:,? who)?(?:\s(?:{BE}|also|now)){{1,3}}\s(?P<state>in hospital|in custody|dead|missing|died)\b")  # 'thirteen of the injured are still in hospital'
WHOSE = re.compile(r"\s(?P<who>(?:[a-z-]+ )?[a-z]{3,}(?<!s)s) whose (?P<state>dismissal|sacking|firing)\b")  # 'the twelve workers whose dismissal'
DISMISSING = re.compile(r"\b(?P<state>dismissal|sacking|firing)(?: (?:last|on|in) [\w ]{3,18})? of (?:about |some |the )?$")  # 'the sacking last Friday of eleven lashers'
BEFORE = re.compile(r"\b(?P<state>kill(?:ed|ing|s)|injur(?:ed|ing|es)|wound(?:ed|ing|s)|arrest(?:ed|ing|s)|displac(?:ed|ing|es)|rescu(?:ed|ing|es)|detain(?:ed|ing|s)|evacuat(?:ed|ing|es)|hospitali[sz](?:ed|ing|es)|infect(?:ed|ing|s)|claim(?:ed|ing|s) the lives of)(?:\s(?:at least|about|some|around|more than|over|nearly|as many as|another|an estimated|up to|almost))?\s$")
EACH = re.compile(r"\b(?:each|every|per)\s[a-z]+\s(?:who\swas\s)?$")  # 'for each person killed 1 million crowns'
BEHIND = re.compile(r"\s(?:(?:other|more|[a-z]+)\s)?(?:people|persons|men|women|children|police|troops|[a-z]{3,20}(?<!s)s)\b")
TOLL = re.compile(r"\b(?P<what>death toll|toll|(?:number|quantity) of (?:the )?(?:(?:confirmed|known|official) )?(?:dead|deaths|casualties|injured|missing)|number of (?:people|persons|patients|residents|children|pupils|guests|customers) (?:(?:who )?(?:(?:have|has|had) )?(?:(?:fell|fallen|falling|taken|become|became|made) (?:ill|sick)|been treated)|treated|infected|who (?:have |had )?(?:(?:report|reported) (?:[a-z]+ )?(?:symptoms|complaints|illness|problems|side effects)|(?:complain|complained)(?: of(?: [a-z]+){1,2})?))|number of complaining (?:people|persons|patients|customers))\b[^.;:,]{0,110}?\b(?:to|at|of|was|is|stands at|reached|passed|hit)\s(?:(?:at least|about|more than|over|nearly|around|almost)\s)?$")
AGED = re.compile(r"\b(?:(?:wo)?man|boy|girl|child|son|daughter|mother|father|patient|resident|pensioner|worker|aged)(?:,? aged| of|,)?\s$")  # 'a man of 80 died'
NAMED = re.compile(r"[A-ZÀ-Þ][\w’'-]+,\s$")
AGE_BEHIND = re.compile(r",\s(?:who|was|is|has|had|died|of|from|a|an|the)\b")
PERSONS = re.compile(r"(?:people|persons|men|women|children|kids|police|troops|crew|staff|dead|youths?|boys|girls|pilots|nationals|civilians|students|residents|patients|victims|migrants|tourists|others|[a-z]{3,}(?:ers|ors|ists|ants|ents|ians|eens|mates|folk|grims|ives|gees))$")
THINGS = re.compile(r"(?:trailers|containers|tankers|freighters|trawlers|cruisers|steamers|choppers|letters|papers|computers|records|documents|payments|statements|instruments|monuments|shipments|fragments|tractors|reactors|vans|locomotives|archives|drawers|rollers|cylinders|numbers|rivers|towers)$")
BROKEN = frozenset(("missing", "stranded", "trapped", "unaccounted for", "rescued", "evacuated", "treated", "infected", "poisoned", "vaccinated"))  # what becomes of things too
SPOKEN_OF = re.compile(r"\b(?:people|persons|passengers|residents|victims|bodies|dead|killed|died|deaths?|survivors?|crew|miners|children|injured|rescuers?|workers|students|hikers|climbers|toll|soldiers|fishermen|sailors|families|patients)\b")
COUNTED_AS = (("missing", "missing"), ("injured", "injured"), ("treated", "treated"), ("infected", "infected"), (" ill", "ill"), (" sick", "ill"), ("complain", "complained"), (" report", "complained"))  # what a number of people is of, by letters of its words
ANIMALS = re.compile(r"\b(?:birds|seabirds|animals|cattle|cows|calves|sheep|lambs|goats|pigs|piglets|chickens|hens|turkeys|poultry|ducks|geese|swans|gannets|gulls|puffins|dogs|cats|horses|donkeys|camels|deer|elk|fish|salmon|whales|dolphins|porpoises|seals|turtles|sharks|elephants|lions|tigers|monkeys|bees|hives|colonies)\b")
HUMANS = re.compile(r"\b(?:people|persons|men|women|children|residents|workers|crew|passengers|villagers|farmers|soldiers|police)\b")
OF_WHICH = re.compile(r"\bof (?:which|these|them|those)(?: (?:some|about|around|at least|only))? $")
ALMOST_FIRST = 14  # characters of a sentence before the number with which it begins
TOLD = 60  # characters in which a toll is told: 'the number of dead now stands at 178'
COUNTED = re.compile(r"\s(?!(?:says|was|is|has|as|this|its|people|persons|in|(?:hours|days|weeks|months|years)(?=\s(?:after|later|before|ago|earlier|into|since)))\b)([a-z]{3,20}(?<!s)s|fish|cattle|sheep)\b")  # '61 dead birds'
IN_YEAR = re.compile(r"\b(?:in|since|of)\s(?:[A-Z][a-z]+\s)?((?:19|20)\d\d)\b(?!-)")
HURTS = re.compile(r"\s(?:would|could|might|may|will|can|should|must)\s(?:\w+ly\s)?hurt\b")  # 'Thirty would hurt our millers': a rate
NOBODY = re.compile(r"\b(?:houses|homes|cattle|animals|cars|buildings|years|months|weeks|days|hours|minutes|times|percent|per|of them|birds|sheep|trees|boats|ships|jobs|a|the|one)\b")


@dataclass(frozen=True, slots=True)
class Casualties:
    """`state`: what happened to them; `who`: 'people' or the noun of the sentence; the words are `start`..`end`. `things`: 'eight pieces are missing'."""

    state: str
    who: str
    start: int
    end: int
    things: bool = False


@cache
def _letters() -> re.Pattern[str]:
    return re.compile(r"kill|dead|d[iy](?:ed|ing)|injur|wound|hurt|missing|toll|arrest|detain|homeless|displac|rescu|evacuat|drown|perish|hospital|strand|trapped|casualt|unaccounted|lives|treat|custody|complain|who report|dismissal|sacking|firing|n ill|ll ill|infect|poison|vaccinat")


def tells_of_casualties(text: str, start: int, end: int) -> bool:
    """Whether the sentence has a word for it at all: cheap, before each number is looked at."""
    return _letters().search(text, start, end) is not None


def year_of(text: str, start: int, end: int) -> str:
    """' in 2009' for 'the worst accident since 2009, when six men died'; '' for a sentence without a year."""
    year = IN_YEAR.search(text, start, end)
    return f" in {year[1]}" if year else ""


def casualties(text: str, number: tuple[int, int], bounds: tuple[int, int]) -> Casualties | None:
    """What happened to those whom the number at `number` counts; None where it counts something else."""
    start, end = number
    if text[end : end + 1] == "-" or text[max(bounds[0], start - 3) : start].lower() == "no " or AGED.search(text, max(bounds[0], start - 24), start):
        return None  # an age, 'no one was arrested'
    if text[end : end + 1] == "," and NAMED.search(text, max(bounds[0], start - 40), start) and AGE_BEHIND.match(text, end, bounds[1]):
        return None  # 'Ada Pool, 34, who was killed'
    toll = TOLL.search(text, max(bounds[0], start - 170), start)
    if toll:
        what = toll["what"].lower()
        return Casualties(next((state for sign, state in COUNTED_AS if sign in what), "killed"), "people", toll.start() if end - toll.start() <= TOLD else start, end)
    among = OF_THEM.match(text, end, bounds[1]) if text.startswith(" of t", end) else None
    if among:
        return Casualties(_state(among["state"]), "people", start, among.end())
    dismissed = WHOSE.match(text, end, bounds[1]) or (DISMISSING.search(text, max(bounds[0], start - 60), start) and BEHIND.match(text, end, min(bounds[1], end + 40)))
    if dismissed and not _are_things(who := dismissed.groupdict().get("who") or dismissed[0]):
        return Casualties("dismissed", _who(who), start, dismissed.end())
    after = AFTER.match(text, end, min(bounds[1], end + 120))
    if after and not NOBODY.search(after["who"]) and not HURTS.match(text, end) and not ((noun := COUNTED.match(text, after.end())) and not PERSONS.fullmatch(noun[1])):
        things = after["state"] in BROKEN and _are_things(after["who"])
        if things or after["who"].strip() or after["state"] not in BROKEN or SPOKEN_OF.search(text, max(0, start - 500), end + 200):
            return Casualties(_state(after["state"]), _who(after["who"]), start, after.end("who" if after["who"].strip() else "state"), things)
    before = BEFORE.search(text, max(bounds[0], start - 50), start)
    if before and not EACH.search(text, max(bounds[0], before.start() - 24), before.start()):
        behind = BEHIND.match(text, end, min(bounds[1], end + 40))
        bare = re.compile(r"\s*(?:[.,;]|$|(?:and|in|on|at|during|when|near)\b|of (?:the|its|their|his|her)\s)").match(text, end, bounds[1])
        if behind and not NOBODY.search(behind[0]):
            return Casualties(_state(before["state"]), _who(behind[0]), start, behind.end())
        if bare and not re.compile(r"\s*(?:on|in)\s(?:[A-Z]|\d{4})").match(text, start, end):
            return Casualties(_state(before["state"]), "people", start, end)
    return None


def animals(text: str, start: int, lead: int) -> str:
    """'birds' of '112 birds with oil, of which 57 died' and of '46 birds were taken in. Nineteen were already dead': the animals named last before a number that says of nobody what it counts.

    `lead`: where the number's sentence begins.
    """
    before = text[max(0, text.rfind("\n", 0, start) + 1, start - 260) : start]
    named = [m for m in ANIMALS.finditer(before)]
    if not named or HUMANS.search(before, named[-1].end()) or HUMANS.match(text, text.find(" ", start) + 1):
        return ""
    is_near = OF_WHICH.search(before) is not None or lead <= start - len(before) + named[-1].start() or start - lead < ALMOST_FIRST
    return named[-1][0] if is_near else ""


def _are_things(who: str) -> bool:
    """'Eight pieces', 'about 200 trucks carrying maize': whether what is missing or stranded is nobody."""
    head = head_of(who)
    return head != "" and (not PERSONS.search(head) or THINGS.search(head) is not None)


def head_of(who: str) -> str:
    """'trucks' of 'trucks carrying maize'; '' of nothing."""
    return (re.split(r"\s(?:of|from|on|in|at|aboard|carrying|with)\b", who)[0].split() or [""])[-1]


def _state(word: str) -> str:
    low = word.lower()
    if low in STATES or low.startswith("claim"):
        return STATES.get(low, "killed")
    stem = re.sub(r"(?:ing|ed|es|s)$", "", low)
    return {"kill": "killed", "injur": "injured", "wound": "injured", "arrest": "arrested", "detain": "arrested", "displac": "displaced", "rescu": "rescued"}.get(stem, low)


def _who(words: str) -> str:
    who = " ".join(w for w in words.strip(" -").split() if w not in ("other", "more", "others"))
    return "people" if who.split()[-1:] in ([], ["persons"], ["dead"], ["in"], ["all"]) else who
