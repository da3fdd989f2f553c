"""What a story has once a day and whose kind its verb tells: somebody dies, the dead are buried, people are arrested or kept in custody, somebody goes to court, a crowd of so many marches, a firm leaves the table, an authority opens its review, a board decides what it met for."""

import re
from functools import lru_cache

from generator.acts import persons
from generator.at_odds import at_odds
from generator.custody import NOT_REMANDED, OTHERS, REMANDED, SEIZED, one_arrest, one_remand
from generator.folding import fold
from generator.kinship import weak
from generator.model import AHEAD
from generator.number_words import numbers
from generator.petitions import ASKS, one_petition
from generator.signs import Signs
from generator.told import SPOKEN, Told, may_share, own_number
from generator.wording import tokens, words

BURIED = re.compile(r"\b(?:was|were|are|been)\s(?:\w+\s)?(?:buried(?! (?:under|beneath|alive|by|in (?:mud|rubble|snow|debris|silt|ash|sand|concrete)))|laid to rest)|\b(?:funerals?|burials?)(?:\sof\s[^.;,]{3,40}?)?\s(?:was held|was|were held|were|took place|had taken place)\b|\bburied\s(?:the|their|his|her|its)\s(?:[\w’'-]+\s)?(?:dead|victims|husband|wife|sons?|daughters?|father|mother|brothers?|sisters?|children|child)\b")
LEFT = re.compile(  # 'the bank left the table', 'the bank walked out'
    r"\b(?:left the (?:negotiating |bargaining )?table|walked (?:out|away)(?! of the (?:room|hall|church|court|house)| with)|pulled out|backed out|bowed out|dropped out|withdrew(?=[.,;]|$| from the (?:talks|race|bidding|sale|deal|auction|negotiations|contest|project)| on\b)|broke off (?:the |its |all )?(?:talks|negotiations))")
DIED = re.compile(  # 'Ada Pool died', 'was found dead', 'left his last breath'
    r"\b(?:died|passed away|(?:was|were) (?:[a-z]+ )?(?:killed|murdered|shot dead|stabbed to death|found dead|declared dead)|succumbed|(?:lost|took) (?:his|her) (?:own )?life|(?:left|drew|breathed|took) (?:his|her) last breath)\b|\b(?:body|remains) of (?P<body>[A-Z][^.;,“\"]{2,40}?)\s(?:was|were) (?:found|recovered|discovered)\b")
NAMELESS = re.compile(r"(?:An?|One|The)\s(?:(?!second|third|fourth|last|first|other)[\w’'-]+\s){0,3}?(?!people|men|women|workers|children|others)[a-z]+(?:(?<!s)|(?<=ss))(?:,?\s(?:who|from|of|in|at|aged)\b[^.;:“\"]{0,90}?)?,?\s(?:(?:has|had|was|later|also)\s){0,2}(?:died|passed|killed|murdered|shot|stabbed|succumbed|lost|drew|found)\b")  # 'A worker died', 'A driver who was crushed by a container died'
SEX = re.compile(r"\b(man|boy|father|husband|son|brother|he|his|woman|girl|mother|wife|daughter|sister|she|her)\b", re.I)
MALE = frozenset("man boy father husband son brother he his".split())
DYING = words("died dead killed death hospital doctors man woman day night morning evening")
VIDEO = re.compile(r"(?<!after a )(?<!since a )\bvideo[\s-]?(?:link|calls?|conference|meeting|talks)\b")  # by which several talk
IN_COURT = re.compile(r"\b(?:testif\w+|witness\w*|court|judges?|hearing|trial|appeared|watched|gave evidence)\b")
PAPER = r"(?:report|study|audit|findings)"
PUBLISHED = r"(?:released|published|presented|issued|made public|brought out|put out|unveiled)"
REPORT_OUT = re.compile(rf"\b{PAPER}\b(?!\sof\s(?:a|the)\s(?:murder|crime))[^.;:“\"]{{0,40}}?\s{PUBLISHED}\b|\b{PUBLISHED}\s(?:its|their|his|her|the|a)\s(?:[\w-]+\s){{0,4}}?{PAPER}\b|\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Aa])\s(?:[\w-]+\s){{0,4}}?{PAPER}(?:\sof\s[^.;:,]{{3,40}}?)?\scame out\b")
REPORT_DUE = re.compile(rf"\b{PAPER}\b[^.;:“\"]{{0,70}}?\s(?:(?:is|are|was|were)\s(?:now\s)?(?:expected|due|promised|to be {PUBLISHED}|to come out|to appear)|(?:will|would)\s(?:be\s{PUBLISHED}|come out|appear))")
EARLY_REPORT = re.compile(r"\b(?:first|preliminary|interim|partial|provisional|initial)\s(?:[a-z]+\s){0,2}?report\b")
AGE = re.compile(r",?\s(?:aged\s)?\(?\d{1,3}\)?,?\s?$|\s(?:has|had|later|also|then|who)\s?$")
PAPER_OUT = words("report study audit findings released published presented issued public brought unveiled new first final long")
MARCHED = re.compile(r"\b(?:protests?|protested|protesters|marched|marchers|rally|rallied|demonstrat(?:ed|ors|ions?)|to the streets)\b")
MANY = 100  # people
COUNTED = 3  # digits of a number of people that two crowds hardly share
REVIEW = {**dict.fromkeys(("investigation", "inquiry", "probe"), "inquiry"), **dict.fromkeys(("review", "examination", "scrutiny", "assessment"), "review")}
NOUNS = "|".join(REVIEW)
BEGAN = r"(?:opened|began|begun|started|launched)"
OPENED = re.compile(rf"\b{BEGAN}\s(?:an?|the|its|their)\s(?:(?!into\b)[\w-]+\s){{0,4}}?(?P<opened>{NOUNS})\b|\b(?P<noun>{NOUNS})\s(?:was\s|has been\s)?{BEGAN}\b")
ONSET = re.compile(r"\b[Tt]he first (?:[a-z]+ )?(?:patients|cases|victims|infections|children|people|pupils)\b[^.;:“\"]{0,90}?\s(?:arrived|appeared|fell (?:ill|sick)|(?:was|were) (?:reported|admitted|diagnosed|recorded|taken|brought|found|confirmed)|came (?:in|to)|turned up|showed)\b|\b(?:outbreak|epidemic) (?:had )?(?:began|begun|started|broke out|broken out)\b|\b(?:an?|the) (?:[a-z]+ )?(?:outbreak|epidemic) (?:was|were) (?:declared|detected|first detected|first reported)\b")
SICK = Signs("ill", "sick", "fever", "hospital", "disease", "virus", "cholera", "poison", "infect", "clinic", "patient", "outbreak", "epidemic")  # one of them stands in each such clause
BOARD = r"(?P<board>council of ministers|board|directors|council|committee|cabinet|senate|assembly|shareholders|trustees)"
WILL_MEET = re.compile(rf"\b{BOARD}\s(?:of\s[\w’' -]{{2,30}}?\s)?(?:(?:will|would|is to|are to|was to|were to)\s(?:meet|convene|consider|decide|vote|discuss|rule)|(?:is|are|was|were)\s(?:due|expected|set|scheduled)\sto\s(?:meet|convene|consider|decide|vote|discuss))\b")
TO_DECIDE = re.compile(r"\b(?:decide|vote on|consider|rule on|discuss|recommendation)\b")
DECIDED = re.compile(rf"\b{BOARD}\s(?:of\s[\w’' -]{{2,30}}?\s)?(?:(?:has|have|had|unanimously|narrowly|on \w+day)\s)?(?:told (?:shareholders|investors|holders)|rejected|approved|refused|recommended|decided|agreed|turned down|backed|endorsed|opposed|accepted|adopted|dismissed|rebuffed|voted)\b")
SEARCH = re.compile(r"\b(?:called off|gave up|given up|abandoned|ended|suspended|stopped)\s(?:the|its|their|a)\s(?:[a-z]+\s){0,2}search\b|\bsearch\b[^.;,]{0,40}\s(?:was|were|has been|had been)\s(?:called off|given up|abandoned|ended|suspended|stopped)\b|\bstopped (?:looking|searching) for\b")
TRUCE = re.compile(r"\b(?:truce|ceasefire|cease-fire|armistice)\b[^.;,]{0,25}?\s(?:took effect|came into (?:force|effect)|went into (?:force|effect)|entered into force|began|started|took hold)\b|\b(?:guns|weapons|artillery)\s(?:fell|went|have fallen|had fallen)\ssilent\b")
FIRE_BEGAN = re.compile(r"\b(?<!opened )(?<!open )(?<!under )(?:fire|blaze|wildfire|inferno)\b[^.;:“\"]{0,60}?\s(?:broke out|had broken out|began|had begun|started|erupted|ignited|was (?:first )?(?:reported|spotted|noticed|seen|lit|ignited|started))\b")
CONTAINED = re.compile(r"\b(?:[Tt]he|[Aa]) (?:[a-z]+ )?(?:fire|blaze|wildfire|inferno)\b[^.;:“\"]{0,40}?\s(?:(?:was|were|been)\s(?:[a-z]+\s)?(?:contained|extinguished|put out)|(?:was|been)\s(?:set|put|brought|got) under control)\b|\b(?:firefighters|crews|firemen|fire (?:brigade|crews|service|department))\b[^.;:“\"]{0,40}?\s(?:contained|extinguished|put out|brought|got) (?:it|the (?:fire|blaze|wildfire)|them)(?: fully| finally)?(?: under control)?(?=[.,;]| on\b| at\b| by\b| late\b| early\b|$)")
TRIAL = re.compile(  # 'The trial opened', 'five pleaded not guilty'
    r"(?<!clinical )(?<!drug )(?<!vaccine )\b(?:trial|proceedings)\b(?!\s(?:run|period|operation|phase|flight|service|production|sales|project))[^.;:“\"]{0,60}?\s(?:opened|began|started|got under way|commenced)\b|\b(?:opened|began|started)\s(?:the|its|their|an?|his|her)\s(?!clinical|drug)(?:[\w’-]+\s){0,3}trial\b(?!\s(?:run|period|operation|phase|flight|service|production|of (?:a|the) (?:drug|vaccine|new)))|\bwent on trial\b|"
    r"\bpleaded (?:not )?guilty\b|\bdenied (?:all (?:the |of the )?|the )?(?:charges|accusations|counts)\b(?! (?:in a|on (?:television|radio|social)|by))")
HOUSE = r"(?P<house>(?:[Nn]ational\s)?[Aa]ssembly|[Ss]ecurity\s[Cc]ouncil|parliament|council of ministers|cabinet|senate|council|congress)"
WILL_SIT = re.compile(rf"\b(?:convene|convenes|open|swear in)\s(?:the|its|their|an?)\s(?:new\s|newly elected\s)?{HOUSE}\b|\b(?i:the|its|their)\s(?:new\s|newly elected\s)?{HOUSE.replace('house', 'sits')}\s(?:(?:will|would|is to|is due to|is expected to|is set to)\s)?(?:gathers?|meets?|convenes?|sits?|assembles?)\b")
SAT = re.compile(rf"\b{HOUSE}\s(?:has\s|had\s)?(?:gathered|met|convened|sat|assembled)\b|\b{HOUSE.replace('house', 'sat')}\sheld\s(?:its?|an?)\s(?:[a-z]+\s){{0,2}}(?:sitting|session|meeting)\b")
ONE_BODY = {"directors": "board", "council of ministers": "cabinet", "assembly": "parliament", "national assembly": "parliament"}
PLACE = re.compile(r"\b[Ii]n\s([A-Z][\w’-]+(?:\s[A-Z][\w’-]+)?)")
NOT_YET = re.compile(r"\b(?:would|could|may|might|if|not|no|until|once|will)\b")  # 'It destroyed 40 houses before firefighters put it out'
NOT_DONE = re.compile(r"\b(?:would|could|may|might|if|not|no|until|before|once|will)\b")
BODIES = words("government ministry police commission court prosecutor parliament company union council")
DECIDING = words("reject approve refuse recommend decide agree turn back endorse oppose accept adopt dismiss rebuff vote tell new plan proposal motion unanimously") | {"million", "billion"}
OF_ONE_MATTER = frozenset(("body board", "body shareholders"))  # they meet for one thing, a council for many
PAPERS = frozenset(("report", "study", "audit", "findings"))
BOARDS = frozenset("parliament Assembly Council congress board directors council committee cabinet senate assembly shareholders trustees".split())
VERBS = tuple((kind, frozenset(signs.split()), pattern) for kind, signs, pattern in (  # kind, words of which one stands in each such clause, how it is told
    ("search over", "search looking searching", SEARCH),
    ("truce", "truce ceasefire cease-fire armistice guns weapons artillery", TRUCE),
    ("contained", "fire blaze wildfire inferno firefighters crews firemen", CONTAINED),
    ("fire began", "fire blaze wildfire inferno", FIRE_BEGAN),
    ("buried", "buried laid funeral funerals burial burials", BURIED),
    ("died", "died passed killed murdered dead succumbed life breath death body remains", DIED),
    ("seized", "arrested detained apprehended custody caught picked seized", SEIZED),
    ("remanded", "remanded detained custody detention", REMANDED),
    ("trial", "trial proceedings pleaded denied", TRIAL),
    ("left", "table walked pulled backed bowed dropped withdrew broke", LEFT),
    ("opened", " ".join(REVIEW), OPENED),
    ("marched", "protest protests protested protesters marched marchers rally rallied demonstrated demonstrators demonstration demonstrations streets", MARCHED),
    ("petition", "court courts tribunal judge judges magistrate magistrates bench case lawsuit suit petition complaint application appeal claim motion", ASKS),
))
SIGNS = PAPERS.union(BOARDS, ("video", "videoconference", "outbreak", "epidemic", "patients", "cases", "victims", "infections"), *[signs for _, signs, _ in VERBS])  # of these words one stands in each clause that tells any of it
YEARS = frozenset(map(str, range(1900, 2100)))
STRIKE = weak("strike")
NOTHING: tuple[str, ...] = ()


def turning_points(t: Told) -> tuple[str, ...]:
    """Marks that statements of one such happening have in common; none for most statements."""
    if t.event.precision != "day" or SPOKEN in t.event.what or not (kind := turn(t.event.what)):
        return NOTHING
    what = t.event.what
    if kind.startswith("meets "):
        return (kind.replace("meets", "body"),) if t.event.kind in AHEAD else NOTHING
    if kind.startswith("sits "):
        return (kind,) if t.event.kind in AHEAD else NOTHING
    if kind == "report due":
        return ("report out",) if t.event.kind in AHEAD else NOTHING
    if t.event.kind != "past":
        return NOTHING
    if kind == "died":
        who = _dead(t)
        return (f"died {who}", "one died") if who else ("one died",) if NAMELESS.match(what) else NOTHING
    if kind == "left":
        who = _leaver(t)
        return (f"left the table {who}",) if who and ("walked out" not in what or STRIKE not in t.story.stems) else NOTHING
    return (kind, kind.replace("sat", "body")) if kind.startswith("sat ") else (kind.replace("decides", "body"),)


def early_report(what: str) -> bool:
    """Whether a clause tells when a first report on something is due, which has but one."""
    return "report" in what and EARLY_REPORT.search(what) is not None and turn(what) == "report due"


@lru_cache(maxsize=4096)
def turn(what: str) -> str:
    """The kind of turn that a clause tells, with the body that meets or decides; '' for most."""
    said = SIGNS.intersection(tokens(what))
    if not said:
        return ""
    if SICK.within(what) and (found := ONSET.search(what)) and not NOT_DONE.search(what, 0, found.start()):
        return "onset"
    for kind, signs, pattern in VERBS:
        if not signs.isdisjoint(said) and (found := pattern.search(what)) and not (NOT_YET if kind == "contained" else NOT_REMANDED if kind == "remanded" else NOT_DONE).search(what, 0, found.end() if kind == "remanded" else found.start()):
            return f"opened {REVIEW[found['opened'] or found['noun']]}" if kind == "opened" else f"seized {found['verb']}" if kind == "seized" else kind
    if "video" in what and VIDEO.search(what) and not IN_COURT.search(what):
        return "video talks"
    if not PAPERS.isdisjoint(said):
        if REPORT_DUE.search(what):
            return "report due"
        if (found := REPORT_OUT.search(what)) and not NOT_DONE.search(what, 0, found.start()):
            return "report out"
    if BOARDS.isdisjoint(said):
        return ""
    if (found := WILL_MEET.search(what)) and TO_DECIDE.search(what):
        return f"meets {ONE_BODY.get(found['board'], found['board'])}"
    if found := WILL_SIT.search(what):
        return f"sits {_body(found['house'] or found['sits'])}"
    if (found := SAT.search(what)) and not NOT_DONE.search(what, 0, found.start()):
        return f"sat {_body(found['house'] or found['sat'])}"
    if (found := DECIDED.search(what)) and not NOT_DONE.search(what, 0, found.start()):
        return f"decides {ONE_BODY.get(found['board'], found['board'])}"
    return ""


def _body(named: str) -> str:
    return ONE_BODY.get(named.lower(), named.lower())


def _dead(t: Told) -> str:
    """The slug of the person whose name stands just before the verb: not in 'Ada Pool's husband died', nor in 'Ada Pool said that a docker had died'."""
    found = DIED.search(t.event.what)
    before = fold(AGE.sub("", (found["body"] or t.event.what[: found.start()]) if found else "")).split()[-1:]
    return next((slug for slug in persons(t) if before and before[0] in slug.split("-")), "")


def _one_death(a: Told, b: Told) -> bool:
    """Whether one of two who died without the other's name may be the other: 'a driver who was crushed by a container', 'a worker died', with another two words in common."""
    nameless = [t for t in (a, b) if not _dead(t)]
    if not nameless or any(OTHERS.search(DIED.split(t.event.what)[0]) for t in nameless) or len({sex for t in (a, b) if (sex := _sex(t))}) > 1:
        return False
    return len((a.around & b.around) - DYING - own_number(a.event.date)) > 1


def _sex(t: Told) -> str:
    found = SEX.search(t.event.what)
    return "" if not found else "m" if found[1].lower() in MALE else "f"


def _leaver(t: Told) -> str:
    """The slug of the actor named last before the verb: who left."""
    found = LEFT.search(t.event.what)
    before = fold(t.event.what[: found.start()] if found else "").replace("’s", "").split()
    at = {slug: max([i for i, word in enumerate(before) if word.strip(",.") in slug.split("-")], default=-1) for slug in t.actors}
    return max(at, key=lambda slug: at[slug]) if at and max(at.values()) >= 0 else ""


def one_turn(a: Told, b: Told) -> bool:
    """Whether two articles tell of one such turn: nobody else does it, and nowhere else. What a body decided is what it was to meet for, not what it decided besides."""
    shared = set(turning_points(a)).intersection(turning_points(b))
    if not shared or a.article == b.article:
        return False
    mark = min(shared)
    if mark == "one died":
        return _one_death(a, b)
    if mark.startswith(("left the table", "died ")):
        return True
    if mark.startswith("body ") and {turn(a.event.what)[:4], turn(b.event.what)[:4]} == {"sat ", "deci"}:
        return (_of_one_house(a, b) or not a.doers or not b.doers) and a.event.kind == b.event.kind == "past"
    if mark.startswith("body ") and turn(a.event.what) == turn(b.event.what) == mark.replace("body", "sat"):
        return _of_one_house(a, b) or not a.doers or not b.doers
    if mark.startswith("body ") and a.event.kind == b.event.kind == "past":
        return a.doers[:1] == b.doers[:1] != () and bool((a.words & b.words) - words(mark) - DECIDING - _names(a) - _names(b) - own_number(a.event.date)) and not at_odds(a, b, a.words & b.words, frozenset())
    if mark.startswith("body "):
        return (a.event.kind in AHEAD) != (b.event.kind in AHEAD) and _of_one_house(a, b) and (mark in OF_ONE_MATTER or bool((a.words & b.words) - words(mark) - _names(a) - _names(b)))
    if mark == "video talks":
        return may_share(a, b)
    if mark == "report out":
        met = not set(a.actors).isdisjoint(b.actors)
        met = met or bool((a.words & b.words) - PAPER_OUT - own_number(a.event.date)) and may_share(a, b)
        return _may_be_of_one_body(a, b) and (met if a.event.kind == b.event.kind == "past" else a.event.kind != b.event.kind and (met or not a.actors or not b.actors))
    if mark in ("onset", "search over", "truce"):
        return True
    if mark in ("fire began", "contained"):
        return not _elsewhere(a, b) and may_share(a, b)
    if mark.startswith("sits "):
        return _of_one_house(a, b) or not a.doers or not b.doers
    if mark == "marched":
        return any(w.isdigit() and len(w) >= COUNTED for w in (a.around & b.around) - YEARS) or bool(_counted(a.event.what) & _counted(b.event.what))
    if mark.startswith("seized "):
        return one_arrest(a, b)
    if mark == "remanded":
        return one_remand(a, b)
    if mark == "petition":
        return one_petition(a, b)
    if mark == "buried":
        return not _elsewhere(a, b) and (not a.actors or not b.actors or not set(a.actors).isdisjoint(b.actors))
    return may_share(a, b) and _may_be_of_one_body(a, b)


@lru_cache(maxsize=4096)
def _counted(what: str) -> frozenset[int]:
    """The large numbers of a clause, also in words: 'two thousand'."""
    return frozenset([int(n.value) for n in numbers(what, 0, len(what)) if n.value >= MANY and what[n.start : n.end] not in YEARS])


def _may_be_of_one_body(a: Told, b: Told) -> bool:
    one, other = BODIES.intersection(a.clause), BODIES.intersection(b.clause)
    return not one or not other or not one.isdisjoint(other)


def _of_one_house(a: Told, b: Told) -> bool:
    """Whether the body of both belongs to the same: one of its actors is named in the words of the other, 'Tarsk's board'."""
    if not set(a.doers).isdisjoint(b.doers):
        return True
    return any(o.words & words(slug.replace("-", " ")) for t, o in ((a, b), (b, a)) for slug in t.doers[:1])


def _names(t: Told) -> frozenset[str]:
    return words(" ".join(t.actors).replace("-", " "))


def _elsewhere(a: Told, b: Told) -> bool:
    one, other = set(PLACE.findall(a.event.what)), set(PLACE.findall(b.event.what))
    return bool(one) and bool(other) and one.isdisjoint(other)
