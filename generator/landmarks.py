"""What a story has once a day, whoever tells it and in whatever words: a ban imposed or lifted, two firms that agree to be one, an offer for one of them, a strike that is held."""

import re
from functools import lru_cache

from generator.appointed import BENCH
from generator.bids import BIDDING, bid, one_price
from generator.kinship import weak
from generator.signs import Signs
from generator.told import Told, may_share, own_number
from generator.wording import words

BANS = words("ban embargo curfew lockdown blockade boycott quarantine sanctions")
BEGUN = words("impose imposed announce declare declared introduce introduced order ordered slapped effect force inforce began begin started start")
ENDED = words("lift ended scrapped dropped cancelled abolished eased")
AGREED = re.compile(
    r"\bagreed\b[^.;]{0,30}\sto (?:buy|acquire|take over|merge|join forces|combine)\b|\b(?:merger|takeover|acquisition|tie-up|buyout)\b[^.;,]{0,30}\s(?:announced|agreed|unveiled|signed|made public)\b"
    r"|\b(?:announced|unveiled|signed)\b[^.;,]{0,30}\s(?:merger|takeover|acquisition|tie-up|buyout)\b"
)
FIRMS = Signs("agreed", "announced", "unveiled", "signed", "made public")  # one of them stands in each such clause
FELL = re.compile(
    r"\b(?:coalition|government|cabinet)\b[^.;,]{0,20}?\s(?:collapsed|fell|broke (?:apart|up|down)|came down|(?:was|been) (?:toppled|brought down)|imploded|crumbled)\b"
    r"|\b(?:quit|left|walked out of|pulled out of|withdrew from|brought down|toppled)\s(?:the|his|her|its|their|[A-Z][\w’'-]+['’]s)\s(?:[\w-]+\s){0,2}(?:coalition|government|cabinet)\b"
)
CABINETS = Signs("oalition", "overnment", "abinet")  # one of them stands in each such clause
SHARE = r"(?:(?:almost|nearly|about|around|some|as much as|more than|over|up to|a further|another)\s)?(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten)\s?(?:%|percent|per cent|pc\b)"
MOVED = re.compile(
    rf"(?P<thing>[^,;:]{{3,80}}?)\s(?:(?P<down>fell|lost|dropped|slid|slipped|tumbled|plunged|plummeted|sank|shed|weakened|declined)|rose|gained|jumped|climbed|surged|soared|leapt|added|advanced|strengthened)\s(?:by\s)?{SHARE}"
    rf"|(?P<closed>[^,;:]{{3,80}}?)\s(?:closed|ended|finished|settled)\s(?:the\s(?:day|session|week)\s)?(?:(?P<off>down|off|lower(?:\sby)?)\s{SHARE}|(?:up|higher(?:\sby)?)\s{SHARE}|{SHARE}\s(?:(?P<lower>lower|down|weaker)|higher|up|stronger)"
    rf"|at\s[^;:]{{2,30}}?,\s(?:(?P<less>decreas|down|off|los|fall|drop)|increas|up|ris|gain)[^;:]{{0,30}}?\s{SHARE})")
PRICES = words("share shares stock stocks price prices percent index currency dollar euro")
OF_SHARES = re.compile(r"\b(?:shares?|stocks?)\b")
NO_THING = words("the its their next day following same monday tuesday wednesday thursday friday week")
HELD = re.compile(
    r"\b(?:first|second|third|last|one-day|two-day|\d+-hour|warning|general|nationwide|national)\s(?:[a-z-]+\s)?(?:strike|stoppage|walkout)\b|\b(?:strike|stoppage|walkout)\b,?\s(?:on|took place|was held|went ahead|began|started|shut|closed|halted|disrupted|hit)\b"
    r"|\b(?:on strike|walked (?:out|off the job)|downed tools|(?:laid|put) down (?:their )?tools|(?:abandoned|left) their posts|(?:have|has|had) been out (?:at|since)|stopped work)\b", re.I
)  # fmt: skip
NOT_HELD = re.compile(r"\b(?:(?:announc|call|threat|plan|suspend|postpon|vot|ballot|notic|avert)\w*|put off|will|would|could|may|might|if|no)\b", re.I)
SHUT = re.compile(
    r"\b(?:schools|classes|stations|trains|buses|trams|ferries|flights|shops|banks|factories|mines|ports|museums|offices|universities|nurseries|kindergartens|courts|clinics)\b[^.;,]{0,30}?\s"
    r"(?:did not (?:open|run|sail|fly|operate)|(?:(?:stayed|remained|were|stood)\s)?(?:shut|closed|cancelled|grounded|idle|still)|came to a (?:halt|standstill))\b"
    r"|\b(?:workers|staff|employees|dockers|dockhands|drivers|nurses|doctors|teachers|members|miners|pilots|crews)\s(?:have|has|had)\sbeen\sout\b(?!\sof\b)|\b(?:abandoned|left) their posts\b|\brefused to (?:work|badge in|clock in|clock on|report for (?:work|duty)|start (?:work|their shifts?))\b", re.I
)  # fmt: skip
STILL = Signs(" their posts", "refused to ", "did not ", " been out", "shut", "closed", "cancelled", "grounded", "idle", "still", "halt")  # one of them stands in each clause of what stood still
RULED = re.compile(  # 'the High Court ordered the dockers to', 'won an injunction from the court'
    r"\b(?:[Cc]ourt|[Jj]udges?|[Tt]ribunal|[Mm]agistrate)\b[^.;,]{0,40}\s(?:ordered|barred|forbade|enjoined|restrained|blocked|halted|suspended|(?:issued|granted)\s(?:an?|the)\s(?:[a-z-]+\s){0,2}(?:injunction|order))\b"
    r"|\b(?:won|obtained|secured|got|was granted|were granted)\s(?:an?|the)\s(?:[a-z-]+\s){0,2}(?:injunction|court order|restraining order|interim order)\b")
NOT_RULED = re.compile(r"\b(?:would|could|may|might|if|not|no)\b|\bto pay\b|\b(?:arrest|custody|detention|jail|prison|release)\b")  # nor what it orders of one man
DEAL = r"(?:agreement|deal|accord|settlement|compromise|truce|ceasefire)"
DEALT = re.compile(rf"\b(?:reached|found|struck|clinched|concluded|sealed|hammered out|came to)\s(?:an?|the|their)\s(?:[a-z-]+\s){{0,2}}{DEAL}\b|\b{DEAL},?\s(?:was |were |had been |has been )?(?:reached|found|struck|clinched|concluded|sealed|hammered out)\b")
AGREED_TO = re.compile(r"\bagreed\s(?:late\s|in the end\s|on [A-Z][a-z]+day\s)?to\s(?!(?:meet|talk|hold|disagree|discuss|consider|appear|testify|cooperate|continue|resume|keep|speak|extend|sit|be|try|work)\b)[a-z]+")  # 'agreed to let 12 million tons go'
NOT_DEALT = re.compile(r"\b(?:would|could|may|might|if|not|no|until|without|hopes?|hoped)\b")
DEALS = Signs("agreement", "deal", "accord", "settlement", "compromise", "truce", "ceasefire")  # one of them stands in each such clause
DEALING = words("agreement deal accord settlement compromise truce ceasefire reached found struck clinched concluded sealed hammered came")
SETTLED, NUMBERS = 3, words("hundred thousand million billion tonnes tons euros dollars")
LAW = r"(?P<{}>(?:[a-z’'-]+\s){{0,3}}?(?:law|bill|act|legislation|budget)\b(?:\son\s(?:the\s)?[a-z-]+)?)"
PASSED = re.compile(  # 'passed the law on the port', 'the law went through'
    rf"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)\s{LAW.format('done')},?\s(?:that\s)?(?:(?:was|were|has been|had been)\s)?(?:finally\s)?(?:passed|adopted|approved|enacted|voted through|waved through|went through|sailed through)\b"
    rf"|\b(?:passed|adopted|approved|enacted|waved through|voted through)\s(?:the|an?|its|their)\s{LAW.format('thing')}")
NOT_PASSED = re.compile(r"\b(?:would|will|could|may|might|if|not|no|until|before|once|reading|when)\b|\bto be\b")
HOUSES = words("parliament senate chamber council assembly congress cabinet government committee")
NO_THEME = words("law bill act legislation new controversial so-called government long-awaited disputed whole final house") | HOUSES
NEAR = 25  # characters behind a strike in which it may be called off
NOTHING: frozenset[str] = frozenset()
THING = 5  # words before a verb that name what moves
HOUR = r"(?:midnight|noon|midday|dawn|daybreak|\d{1,2}(?::\d\d|\.\d\d)?\b(?! [a-z]*(?:days|weeks|months|years))|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:o['’]clock|a\.?m|p\.?m|in the|on))"
BESIDE = re.compile(rf"\b(?:before|after)\b(?! {HOUR})|\bsince\b(?! (?:\d{{1,2}} [A-Z]|[A-Z][a-z]+ \d|[A-Z][a-z]+day))")  # of what only stands beside a strike
OWN_DAY = re.compile(r"\b(?:strike|stoppage|walkout),?\s(?:on|of)\s")
STRIKE = "strike"
MARKED = weak(STRIKE)
FOR_SHARES = frozenset(map(weak, words("bid takeover tender shareholder")))
TELLING = BANS | BIDDING | DEALING | words(
    "law bill act legislation budget ordered barred forbade enjoined restrained blocked halted suspended injunction order agreed announced unveiled signed public merger takeover acquisition tie-up buyout coalition government cabinet resign percent cent strike open run sail fly operate shut closed cancelled grounded idle still halt"
)  # of these words one stands in each statement of a landmark but for those of figures  # fmt: skip


@lru_cache(maxsize=4096)  # a statement is compared with several of its day
def landmarks(t: Told) -> frozenset[str]:
    """Marks that statements of one such happening have in common; none for a statement of what lies ahead or has no day."""
    what = t.event.what
    if t.event.kind != "past" or t.event.precision != "day" or TELLING.isdisjoint(t.clause) and "%" not in what and "pc" not in what and " been out" not in what and " back " not in what and " their posts" not in what and "refused to " not in what:
        return NOTHING
    phase = banned(t)
    if not BENCH.isdisjoint(t.sentence) and ruled(what):
        return frozenset(("court order",))
    if dealt(what):
        return frozenset(("deal reached",))
    if passed(what) is not None:
        return frozenset(("law passed",))
    if (told := bid(what)) and (told != "opened" or t.doers) and (told != "raised" or not FOR_SHARES.isdisjoint(t.story.stems)):
        return frozenset((f"bid opened by {t.doers[0]}" if told == "opened" else f"bid {told}",))
    if CABINETS.within(what) and fallen(what):
        return frozenset(("government fell",))
    found = [*(["merger agreed"] if agreed(what) else []), *([f"ban {phase}"] if phase else []), *(["strike held"] if struck(t) else [])]
    if (way := moved(what)[0]):
        found.append(f"moved {way}")
    return frozenset(found) if found else NOTHING


def one_bid(a: Told, b: Told) -> bool:
    """Whether two statements of an offer that was refused on a day may be about one board, and two of one that was raised about one bidder and price."""
    told = bid(a.event.what)
    return told not in ("refused", "raised") or told != bid(b.event.what) or may_share(a, b) and (told == "refused" or one_price(a.event.what, b.event.what))


def one_deal(a: Told, b: Told) -> bool:
    """Whether two statements of a deal reached on a day may mean one: they have another word in common, or one names only the deal."""
    if not dealt(a.event.what) or not dealt(b.event.what):
        return True
    return not (a.around & b.around) <= DEALING | own_number(a.event.date) or any((t.words & words(t.event.what)) <= DEALING for t in (a, b))


def one_settlement(a: Told, b: Told) -> bool:
    """Whether one names a settlement by its day, and the other tells what was agreed to then, with three words in common: 'ore goes out under the settlement reached on Thursday', 'agreed on Thursday to let the ore go'."""
    if a.event.precision != "day" or not dealt(a.event.what) or dealt(b.event.what) or "agreed " not in b.event.what or not AGREED_TO.search(b.event.what) or NOT_DEALT.search(b.event.what):
        return False
    shared = frozenset([w for w in (a.words & b.words) - DEALING - own_number(a.event.date) if not w.isdigit()])
    return len(shared - NUMBERS) >= SETTLED and may_share(a, b)


@lru_cache(maxsize=4096)
def dealt(what: str) -> bool:
    return DEALS.within(what) and DEALT.search(what) is not None and NOT_DEALT.search(what) is None


def one_law(a: Told, b: Told) -> bool:
    """Whether two statements of a law that was passed on a day may mean one: neither what it is about nor the house that passed it differs."""
    one, other = passed(a.event.what), passed(b.event.what)
    if one is None or other is None:
        return True
    if one and other and one.isdisjoint(other):
        return False
    houses = [HOUSES.intersection(t.clause) for t in (a, b)]
    return not all(houses) or not houses[0].isdisjoint(houses[1])


@lru_cache(maxsize=4096)
def passed(what: str) -> frozenset[str] | None:
    """The words for what a law is about that a clause says was passed: 'fishery' of 'the fisheries law', none for 'the law'; None for any other clause."""
    found = PASSED.search(what) if ENACTED.within(what) else None
    if found is None or NOT_PASSED.search(what, 0, found.end()):
        return None
    return words(found["done"] or found["thing"]) - NO_THEME


ENACTED = Signs("passed", "adopted", "approved", "enacted", "through")  # one of them stands in each such clause
ORDERING = BENCH | words("order ordered injunction barred halted blocked suspended granted issued won restraining interim")


def one_ruling(a: Told, b: Told) -> bool:
    """Whether two statements of what a court ordered on a day may mean one order: they have another word in common, mostly the court's name."""
    return not ruled(a.event.what) or not ruled(b.event.what) or not (a.around & b.around) <= ORDERING | own_number(a.event.date)


@lru_cache(maxsize=4096)
def ruled(what: str) -> bool:
    return RULED.search(what) is not None and NOT_RULED.search(what) is None


@lru_cache(maxsize=4096)
def agreed(what: str) -> bool:
    return FIRMS.within(what) and AGREED.search(what) is not None


@lru_cache(maxsize=4096)
def fallen(what: str) -> bool:
    return FELL.search(what) is not None


@lru_cache(maxsize=4096)
def moved(what: str) -> tuple[str, frozenset[str]]:
    """(up | down, the words for what moved) for a price that did: 'the crown lost 1.8 percent', 'when the crown fell by almost two percent'; ('', none) for the rest."""
    found = MOVED.search(what) if "%" in what or "cent" in what or "pc" in what else None
    if found is None:
        return "", NOTHING
    way = "down" if found["down"] or found["off"] or found["lower"] or found["less"] else "up"
    return way, words(" ".join((found["thing"] or found["closed"]).split()[-THING:])) - PRICES - NO_THING


def prices(a: Told, b: Told) -> bool:
    """Whether both tell how something moved, which need not be one thing."""
    return bool(moved(a.event.what)[0] and moved(b.event.what)[0])


def moved_apart(a: Told, b: Told) -> bool:
    """Whether what moved rose in one and fell in the other."""
    way = moved(a.event.what)[0]
    return way != "" and moved(b.event.what)[0] not in ("", way)


def one_move(a: Told, b: Told) -> bool:
    """Whether both tell how one thing moved on a day."""
    way, thing = moved(a.event.what)
    other, things = moved(b.event.what)
    if way != other or not way or a.event.precision != "day" or b.event.precision != "day":
        return False
    one_firm = not set(a.doers).isdisjoint(b.doers) and all(OF_SHARES.search(t.event.what) for t in (a, b))
    return one_firm or not thing.isdisjoint(things) or not thing and _of_its_firm(a, b) or not things and _of_its_firm(b, a)


def _of_its_firm(a: Told, b: Told) -> bool:
    """Whether 'its shares' may be those of the firm that the other names: one of its article."""
    return "share" in a.event.what and "share" in b.event.what and bool(b.doers) and b.doers[0] in a.story.subjects


def banned(t: Told) -> str:
    """'begun' or 'ended' for what the date says of a ban; '' where it says neither, or both."""
    if BANS.isdisjoint(t.clause):
        return ""
    if t.head in BEGUN:
        return "begun"
    begun, ended = not BEGUN.isdisjoint(t.clause), not ENDED.isdisjoint(t.clause)
    return "ended" if t.head in ENDED or ended and not begun else "begun" if begun and not ended else ""


def struck(t: Told) -> bool:
    """Whether it tells that a strike was held, or what stood still on its day."""
    what, is_named = t.event.what, STRIKE in t.clause
    if not (is_named or STILL.within(what)) or not held(what, is_named) or MARKED not in t.story.stems:
        return False
    return BESIDE.search(what) is None or OWN_DAY.search(what) is not None


@lru_cache(maxsize=4096)
def held(what: str, is_named: bool) -> bool:
    found = (HELD if is_named else SHUT).search(what)
    return found is not None and NOT_HELD.search(what, 0, found.end() + NEAR) is None
