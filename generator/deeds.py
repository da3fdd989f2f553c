"""What is done to people or things, by broad kinds of deed and by what or how many it is done to: 'detained eleven boats', 'the arrest of 11 pirogues', 'padlocked the factory', 'the plant was sealed'."""

import re
from collections.abc import Sequence
from functools import lru_cache

from generator.at_odds import BODIES, THINGS, at_odds, proper
from generator.kinship import kin
from generator.model import Struct
from generator.number_words import numbers
from generator.told import SPOKEN, Told, may_share
from generator.wording import tokens, words

KINDS = {  # kind: (done, to do, nouns)
    "hold": ("arrested|detained|seized|stopped|intercepted|captured|apprehended|impounded|confiscated|held|caught|rounded up|picked up|taken into custody", "arrest|detain|seize|be held|be detained", "arrest|arrests|detention|seizure|capture"),
    "free": ("freed|released|set free|let go|let out|sent home|allowed home|sent back|bailed|walked free|walked home|returned home|came home|returned to their homes|returned to their houses|returned to their villages|went back to their homes|went back to their houses|allowed back|allowed to return", "free|release|let go|send home|be freed|be released", "release"),
    "close": ("closed|shut|sealed|padlocked|shuttered", "close|shut|seal", "closure|sealing"),
    "recall": ("recalled|withdrawn|withdrew|removed|pulled|cleared|called back", "recall|withdraw|remove|pull|clear", "recall|removal|withdrawal"),
    "refuse": ("rejected|refused|rebuffed|turned down|voted down|turned away|thrown out|threw out", "reject|refuse|turn down", "rejection"),
    "rescue": ("rescued|brought to the surface|pulled out|pulled alive|winched|dug out|plucked|hauled|saved|pulled", "rescue", "rescue"),
    "approve": ("approved|adopted|passed|accepted|backed|endorsed|ratified|enacted|voted through", "approve|adopt|pass|accept|ratify", "approval|adoption|ratification"),
    "file": ("filed|lodged|submitted|presented|deposited|brought|applied|sued|complained to|went to court", "file|lodge|submit|sue", "filing|lodging"),
    "charge": ("charged|indicted|(?:brought|filed|pressed) charges against", "charge|indict", "indictment"),
    "layoff": ("laid off|dismissed|sacked|fired|made redundant|let go of", "lay off|dismiss|sack", "dismissal|layoff"),
    "prolong": ("extended|prolonged|lengthened|renewed", "extend|prolong|renew", "extension|prolongation"),
}
PAPERS = (words("complaint lawsuit suit sued"), words("application request applied petition"), words("appeal appealed"))  # what is filed, by any of its names
OFF_SALE = re.compile(r"\b(?:market|markets|shelf|shelves|sale|shops|stores)\b")  # of what is recalled
DONE = {kind: re.compile(rf"\b(?P<verb>{done})\b|\b(?:ordered|decided|agreed|told|asked|instructed)\b[^.;,]{{0,60}}?\sto\s(?P<told>{to_do})\b|\b(?P<noun>{nouns})\s(?:on\s[^.;,]{{3,25}}?\s)?of\s") for kind, (done, to_do, nouns) in KINDS.items()}
TO_DO = {kind: re.compile(rf"\b(?:to|will|would|must)\s(?:be\s)?(?P<verb>{to_do}|{done})\b") for kind, (done, to_do, _) in KINDS.items()}
SIGNS = frozenset(word for forms in KINDS.values() for group in forms for form in group.split("|") for word in form.split()[:1]) - {"be", "let", "turn", "turned", "came", "taken", "picked", "send"} | {"home", "down", "go", "custody", "up", "out", "away"}
STEMS = frozenset[str]().union(*[words(form) for forms in KINDS.values() for group in forms for form in group.split("|")]) | words("recover")  # one of them stands in each such statement, or what a set phrase makes of 'pulled from the water'
BEEN = re.compile(r"\b(?:was|were|been|be|being|are|is)\s(?:[a-z]+ly\s|later\s|all\s|also\s|then\s)?$")
STATE = re.compile(r"\b(?:are|is|be|being|remains?|remained|stays?|stayed)\s(?:[a-z]+\s)?$")  # 'remained closed'
NOT_DONE = re.compile(r"\b(?:would|could|may|might|if|not|no|never|until|before|once|will|demand\w*|call(?:ed|s|ing)? for|urg\w+|threat\w*|without|unless|refus\w+ to|condemn\w*|after|since)\b")
SOME_DAY = re.compile(r"\s(?:on|in)\s(?:the\s[a-z]+\sof\s[A-Z][a-z]+|\d{1,2}\s[A-Z][a-z]+|[A-Z][a-z]+(?:\s\d{1,2}(?!\d))?)(?:,?\s\d{4})?(?=\s)|\sfrom\s(?:the\s)?(?:markets?|shelves|sale|shops)(?=\s)|\s(?:their|its|the|all)\sshelves\sof(?=\s)|\s(?:yesterday|later|also|all|up|down)(?=\s)")
GROUP = re.compile(r"\s(?:the\s)?(?:last|first|most|all|some|many|rest|group|dozens|hundreds|scores|several|one|half)\sof\s")  # 'pulled the last of the trapped miners from the pit'
REGION = re.compile(r"[,;:“”\"()]|\s(?:after|before|because|when|while|which|who|whom|whose|that|since|until|although|though|but)\s")
PHRASE = re.compile(r"\s(?:of|in|at|on|from|for|with|to|by|near|over|under|as|within|during|against|north|south|east|west|off|made|including|belonging|carrying|produced)\b")
NAMELESS = words("people person man men woman women suspect suspects staff members workers employees worker employee member one other dozen hundred thousand day week month year")
UNIT = re.compile(r"[\s-]?(?:%|percent|per cent|million|billion|thousand|hours?|days?|weeks?|months?|years?|minutes?|year-old|times|euros?|dollars?|pounds?|tonnes?|tons?|kilos?|met(?:er|re)s|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*)\b")
BEFORE_NUMBER = re.compile(r"(?:[$€£]|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?|\baged|\bat|\babout \$|\bpast)\s?$")
ASKED = re.compile(r"\b(?:demanded|sought|called for|asked for|urged|wanted|refused|denied|condemned|criticised|criticized|planned|expected|possible)\b")  # 'the release of 64 men was demanded'
HAVE = re.compile(r"\s(?:had|has|have)\s?$")
OWN = frozenset(("returned to their homes", "returned to their houses", "returned to their villages", "went back to their homes", "went back to their houses", "walked free", "walked home", "returned home", "came home"))  # what they do themselves
NEAR = 14  # letters before a noun in which it may be called for or denied
MANY, YEARS = 10, range(1900, 2101)  # a number that hardly two deeds of a day have
OF_BODIES = frozenset(("refuse", "prolong", "approve"))  # which council and court do each for itself
OF_PEOPLE = frozenset(("free",))
PEOPLE = NAMELESS | words("sailors crews fishermen prisoners hostages detainees captives inmates soldiers children passengers students protesters demonstrators miners drivers journalists activists migrants refugees")
NO_WORDS, NO_COUNTS = frozenset[str](), frozenset[int]()
NO_MARKS: Sequence[str] = ()
NO_DEEDS: tuple["Deed", ...] = ()


class Deed(Struct, frozen=True, gc=False):
    kind: str
    heads: frozenset[str]  # stems of what or whom it is done to
    counts: frozenset[int]  # how many of them, and of others with them
    names: frozenset[str]  # that stand beside: 'the road to Tarsk'


@lru_cache(maxsize=4096)
def deeds(what: str, ahead: bool = False) -> tuple[Deed, ...]:
    """What a clause tells as done; of a plan what is to be done."""
    if SIGNS.isdisjoint(tokens(what)) or SPOKEN in what:
        return NO_DEEDS
    found = []
    for kind, pattern in (TO_DO if ahead else DONE).items():
        m = pattern.search(what)
        if m is None or not ahead and NOT_DONE.search(what, max(0, m.start() - NEAR) if m.lastgroup == "noun" else 0, m.start()):
            continue
        if m.lastgroup == "noun" and ASKED.search(what, m.end()):
            continue
        verb = m.start(m.lastgroup or 0)
        if not ahead and STATE.search(what, 0, verb):
            continue
        passive = m.lastgroup == "verb" and not ahead and (m[0] in OWN or BEEN.search(what, 0, verb) is not None)
        heads, counts, names = _before(what[:verb]) if passive else _behind(what[m.end() - 4 * (m.lastgroup == "noun") :])
        if kind == "recall" and not passive and not OFF_SALE.search(what) and m.lastgroup != "noun" and "recall" not in m[0]:
            continue  # a bill is withdrawn, a head of department removed
        if kind == "file":
            heads, counts = next((papers for papers in PAPERS if not papers.isdisjoint(heads | words("sued" if m[0] == "went to court" else m[0]))), NO_WORDS), NO_COUNTS
        if heads or counts:
            found.append(Deed(kind, heads, counts, names))
    return tuple(found)


Object = tuple[frozenset[str], frozenset[int], frozenset[str]]  # heads, counts, names


def _before(text: str) -> Object:
    """Whom something was done to: 'Four men from the factory were'."""
    said = REGION.split(HAVE.sub("", BEEN.sub("", f"{text[:1].lower()}{text[1:]}")))[-1]
    return _heads(PHRASE.split(f" {said.strip()}", maxsplit=1)[0]), _counts(said), proper(said)


def _behind(text: str) -> Object:
    """The same of what follows a verb."""
    said = REGION.split(SOME_DAY.sub("", text), maxsplit=1)[0]
    said = GROUP.sub(" ", said.removeprefix(" of"))
    return _heads(PHRASE.split(said, maxsplit=1)[0]), _counts(said), proper(said)


def _heads(phrase: str) -> frozenset[str]:
    """The last word of each thing: 'factory' of 'the big factory', both of 'labneh and set yoghurt'; none of names."""
    lasts = [part.split()[-1] for part in re.split(r"\sand\s", phrase) if part.split()]
    return frozenset().union(*[words(last) for last in lasts if last[:1].islower() and not numbers(last, 0, len(last))])


def _counts(text: str) -> frozenset[int]:
    found = [n for n in numbers(text, 0, len(text)) if n.value == int(n.value) and 1 < n.value < 10000 and int(n.value) not in YEARS]
    return frozenset([int(n.value) for n in found if not UNIT.match(text, n.end) and not BEFORE_NUMBER.search(text, 0, n.start)])


def done(t: Told) -> tuple[Deed, ...]:
    """The deeds of a statement of one day that is past."""
    return NO_DEEDS if STEMS.isdisjoint(t.clause) or t.event.kind != "past" or t.event.precision != "day" else deeds(t.event.what)


def marks(t: Told) -> Sequence[str]:
    """By what another statement of the day is found that may tell of the same deed."""
    return NO_MARKS if STEMS.isdisjoint(t.clause) else [f"done {d.kind}" for d in done(t)]


def one_deed(a: Told, b: Told) -> bool:
    """Whether two articles of one story tell of one deed: of one kind, to the same number of people or things, or to things of one name. Both are past."""
    mine = done(a)
    if not mine or not (theirs := done(b)) or not any(_one(x, y) for x in mine for y in theirs):
        return False
    if not OF_BODIES.isdisjoint([d.kind for d in mine]) and (one := BODIES.intersection(a.clause)) and (other := BODIES.intersection(b.clause)) and one.isdisjoint(other):
        return False
    return may_share(a, b) and not at_odds(a, b, a.words & b.words, frozenset()) and kin(a.story, b.story)


def _one(x: Deed, y: Deed) -> bool:
    if x.kind != y.kind:
        return False
    if x.counts and y.counts:
        both = x.counts & y.counts
        if not both or x.heads and y.heads and x.heads.isdisjoint(y.heads) and not (x.heads <= PEOPLE and y.heads <= PEOPLE) and len(both) < 2:
            return False
        return max(both) >= MANY or x.heads | y.heads <= PEOPLE and (x.heads <= NAMELESS or y.heads <= NAMELESS) or not x.heads or not y.heads or not x.heads.isdisjoint(y.heads)
    return not (x.heads & y.heads) <= (NAMELESS | THINGS if x.kind in OF_BODIES else NAMELESS) and (not x.names or not y.names or not x.names.isdisjoint(y.names))


def vague_deeds(t: Told) -> list[str]:
    """Marks of a statement of a week or a month by which its day is found: what was done in it, or is to be done in the week."""
    if t.event.kind != "past" and (t.event.kind != "planned" or t.event.precision != "range"):
        return []
    return [f"deed {d.kind}" for d in deeds(t.event.what, t.event.kind == "planned")]


def may_mean(t: Told, o: Told) -> bool:
    """Whether a statement of a week or a month tells of a deed of a day: to the same number of people, to things of one name, or of a plan to people who are not named."""
    planned = t.event.kind == "planned"
    return any(_one(x, y) or planned and x.kind == y.kind and x.kind in OF_PEOPLE and not (x.counts and y.counts) and y.heads <= NAMELESS and frozenset() < x.heads <= PEOPLE for x in deeds(t.event.what, planned) for y in done(o)) and may_share(t, o)
