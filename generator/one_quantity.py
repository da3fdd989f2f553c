"""Whether two numbers are of one quantity, and cannot both be meant."""

import re
from difflib import SequenceMatcher
from functools import lru_cache
from math import log

from generator.claims import SPOKEN, Claim
from generator.currencies import is_currency
from generator.gazetteer import gazetteer
from generator.model import Side
from generator.sayers import without_sayer
from generator.scope import CARGO, SPILT, VOLUMES, at_least, counts_on
from generator.timeline import days_between
from generator.wording import MONTHS, WEEKDAYS, words

SO_FAR = re.compile(r"\b(?:since|so far|to date|up to now|until (?:now|today|yesterday|[A-Z][a-z]+day)|(?:[Aa]s of|[Bb]y) (?:last |late |early )?(?:now|today|yesterday|noon|midday|midnight|[A-Z][a-z]+day)|had already|have already|has already|in all|in total|altogether)\b")
MOST_GROWTH = 10
ALIKE, COUNTED = 1.5, 10  # how far apart numbers of one thing may lie that only its sentence shows to be one, and how large they are at least
MEASURED = {"magnitude": 0.5}  # units of which a thing has one value; how far two readings of it lie apart at most
HARM = words("killed injured missing evacuated rescued trapped stranded arrested displaced homeless ill infected sick saved alive vaccinated unhurt")  # the missing are not the saved
GROWING = words("cancelled postponed delayed grounded stolen damaged destroyed affected seized recovered custody hospital treated")  # of which there are more by the hour, and fewer in a part
PRESENT = words("guests visitors spectators fans supporters protesters demonstrators marchers delegates participants attendees mourners pilgrims worshippers listeners viewers speakers callers")
OWNED = words("seats votes points goals medals wins titles deputies lawmakers mandates")  # of which each party or team has its own
LOADED = 1.15  # how far apart two numbers of one cargo lie at most
SHIP = re.compile(r"\b[Tt]he ([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)")
AREAS = frozenset(("hectares", "acres", "square kilometers", "square kilometres", "square miles"))
LIKE, MONTH = 3, 31  # marks that two reports of one month share
PRICE, BOUGHT = words("price"), re.compile(r"\b(?:paid|bought|sold|acquired|purchased)\b(?! (?:out|back))")
SMALL_SUM = 1000
LEAST_SUM = 10_000  # of money that is compared where one word tells what it is for
ANY_SUM = words("cost price total amount sum value bill figure money fund funding payment revenue profit sales loss aid investment budget project share stake deal help support debt loan tax")
COSTING = words("cost price investment budget")  # of which a thing has one
BUYING = words("bought imported purchased")
RUINED = frozenset(("houses", "buildings"))  # of which more are counted from day to day
BRIEF = 110  # letters of a sentence that hardly names more than whose number it is
NAMES = re.compile(r"\b[A-ZÀ-Þ][\w’'-]{2,}")
NO_NAMES = frozenset("Municipality Ministry Government Parliament Council Bureau Authority Company Brigade Department Agency Commission Committee Court State City Region Province County Federation Union Association Army Navy The This That These Those There Some About Around More Most Less Fewer Nearly Almost Over Under Between After Before Since During From With For And But They Its His Her Their Our When While Last Next One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Fourteen Fifteen Twenty Thirty Forty Fifty Hundred Thousands Each Every According Only Just Shares Inflation Turnout Police".split()) | frozenset((*MONTHS, *WEEKDAYS))
TOLD_ALIKE, SAME_WORDS, SAME_SHARE = 3, 3, 0.55  # how far apart two numbers may lie whose sentences share so many words, and so large a part of the longer one's
BEHIND = re.compile(r"\s(?:on|for|of|in|to|by)\s((?:[\w’'-]+\s?){1,4})")
OPPOSED_DEEDS = tuple(tuple(map(words, two)) for two in (("dismissed sacked fired cut lost closed shut sold killed", "kept keep retain remain stay hired recruited employ employed need open saved"),))  # no two of which are done to the same
OPPOSED = tuple(frozenset(some.split()) for some in ("first second third fourth fifth sixth", "northern southern eastern western", "north south east west", "upper lower", "old new", "men women boys girls", "larger smaller", "inner outer", "left right", "male female", "domestic foreign",
                                                     "public private", "daily weekly monthly yearly annual", " ".join(MONTHS).lower()))  # no two of one row are of one thing
BESIDE = 45  # characters about a number
PLAIN = re.compile(r"[a-z]+")
YEARS = {"this": 0, "last": -1, "previous": -1, "next": 1, "coming": 1}
YEAR = re.compile(rf"\b({'|'.join(YEARS)}) year\b|\b(?:by|until|in|for|since) ((?:19|20)\d\d)\b")
TO_WHOM = re.compile(r"(?:\s[a-z]+)?\s(?:to|for)\s(?:each|every|an?|the)\s([a-z]+)")
PRINTED = re.compile(r"\d[\d,]*(?:\.\d+)?")
HALF_PERCENT = 0.6
PLACED = frozenset("percent|kilometers per hour|kilometres an hour|kilometres per hour|kilometers|meters|metres|degrees|millimetres|millimeters|centimetres|degrees Celsius".split("|"))  # of which each place has its own
WITHIN = re.compile(r"\b(?:in|at|on|among|across)\s(?:the\s|its\s|their\s)?([\w’'-]+(?:\s(?!(?:in|on|at|by|from|to|for|of|and|or|if|as|with|after|since|last|this|next|until|between)\b)[\w’'-]+){0,3})")
SUBJECT = re.compile(  # with a verb that is none of saying
    r"(?P<name>The [A-Z][\w’-]+(?: [A-Z][\w’-]+)*|[A-Z][\w’-]+(?: [A-Z][\w’-]+)*) (?:has|had|have|holds?|held|carries|carried|carry|is|was|are|were|lost|made|makes|paid|pays|employs|employed|sold|sells|produced|produces|weighs|earned|earns|owns|owned|owes|won|wins|got|took|takes|gained|received|"
    r"sent|built|bought|cut|raised|offers?|offered|wants?|treated|shipped|exports?|exported|imports?|imported|grew|fell|rose) ")
HOUSES = {word: kind for kind, some in enumerate("hospital|clinic|school college|university|museum|theatre theater opera|church cathedral mosque|hotel|factory plant mill|airport|station|prison jail|bank|museum|library|bridge|tunnel|ship ferry tanker|bus|train|plane".split("|")) for word in some.split()}  # no two kinds are one
HAVING = re.compile(r"(?:The|An?|Its|Their) (?:[a-z-]+ ){0,2}?(?P<thing>[a-z-]+) (?:has|had|holds?|held|carries|carried|is|was|lost|cost|costs|treated|employs|employed|took|takes|weighs|drew|sold) ")
SPELT_ALIKE = 0.6  # part of the letters that two spellings of a name share
LENGTH = "minutes"  # of what lasted so long
IN_PLACE = re.compile(r"\bin [A-Z][\w’-]*")
HELD = words("talk talks meeting session hearing round debate negotiations conversation call discussions questioning voting shift strike match game")  # of which a story has many
TURNOUT = words("turnout")
OFFERED = words("reward bail ransom fine bounty")  # of which a story has one
DAMAGE = words("damage")
SPREAD = 4  # what has run out is estimated again and again
FEWER, MUCH_LESS = 2, 3  # times as many at most; times as many before as of what is no longer the same
APPLIED = words("applied bid")
FIXED = frozenset(("aboard", "capacity")) | CARGO | APPLIED  # what stays as it was: two numbers of it do not follow one another
LADEN_WITH = FIXED - APPLIED
NO_KIND = words("lost cancelled gross domestic national net annual yearly overall official average estimated state budget capital share far cost bill price expense sum value worth")  # which tell no two things apart
USUAL = words("said told reported year month week day last first new people percent million billion thousand total number about around nearly according")
WHOLE = words("cent per share shares capital whole total all year month week percent said million billion")
TRAVELLING = frozenset(("passengers", "crew"))
ON_BOARD = words("passengers crew members train ship ferry plane bus boat flight aboard board vessel carried")
CROWD = 5000  # of whom one thing carries no more
LADEN_UNITS = frozenset(f"{unit}{per}" for unit in ("tonnes", "liters", "barrels", "tonnes per year", "barrels per year") for per in ("", "/year"))
LADEN = re.compile(r"\b(?:freighter|tanker|ship|vessel|barge|coaster|carrier|ferry|lorry|truck|train|plane)\b[^.;]{0,90}\b(?:with|carrying|laden with|loaded with)\s(?:about\s|some\s|around\s)?$", re.I)
STAKE, TRADED = "stake of ", re.compile(r"\b(?:now|rais\w+|increas\w+|cut|reduc\w+|bought|buys?|buying|sold|sells?|selling|acquir\w+|built up|added|up from|down from|tender\w+|accept\w+)\b")
OF_THEM, WHOLE_OF = " of them ", re.compile(r"(?<![\d.,])(\d[\d,]*) (?:[a-z]+ )?([a-z]+s)\b")
REPRESENTED = "capital represented"  # at one meeting
PROMISED = words("quota offer demand target limit capacity goal promise plan")
CHANGED = re.compile(r"\b(?:r[io]se|risen|rising|grew|grown|f[ae]ll|fallen|falling|drop(?:ped|s)?(?! out)|increas\w+|rais\w+|reduc\w+|lower\w*|cut|cuts|doubl\w+|halv\w+|instead|now)\b", re.I)
RULED = re.compile(r"\b(?:authority|court|tribunal|regulator|commission|judges?|on condition|ordered|ruled|ruling|decree)\b", re.I)
STANDING = re.compile(r"\b(?:waiting|waits?|stuck|stranded|remain(?:s|ed|ing)?|st[oa]nds?|stood|closed|idle|left|missing|there (?:are|were)|employs?|employed)\b")
SPOKE = re.compile(r"\b(?:spoke of|had (?:said|put|spoken|promised|planned|announced|estimated|told|foreseen)|foresaw|gave|published in|dated)\b")
BALLOT, RECOUNT = words("vote votes ballot ballots"), 1.02  # shares of them: how far apart two of one party lie where one source does not name it
SHARES = words("share shares stock stocks")
NO_FIRM = SHARES | words("company public limited group holding corporation bank price market exchange index main")
TENS_IN_WORDS, ROUNDED = re.compile(r"(?:a |[a-z]+ )?(?:[a-z]+ty|hundred|thousand)\b(?!-)", re.I), 0.05  # 'forty trains' may have been 41
TOLD_NEAR, SAME_NAMES = 1.35, 3  # how far apart two numbers lie at most that stand among so many names
NO_MEASURE = frozenset(("percent", "people", LENGTH, "days", "weeks", "months", "years"))  # units of which a sentence about the same names may have many
PRECISE = 3
ROOM = 1.15  # what 'about' leaves open
ROUGHLY = 1.08  # what it leaves open of a number that is rounded to less
LOOSE = ("about", "around", "some", "nearly", "almost", "roughly", "approximately", "at least", "more than", "over", "up to", "as many as", "as high as",
         "as much as", "less than", "fewer than", "under", "between")  # fmt: skip
OF_ALL = re.compile(r"[\w,.]+\s(?:out\s)?of\s(?:the|its|all)\s(\d[\d,]*)\b")
SPAN = re.compile(r"\d\S*\s(?:to|or)\s[$€£]?\d")  # '40 to 50 percent'


def when(c: Claim) -> tuple[str, str, int, float]:
    return c.published, c.article, c.line, c.value


def told(claim: Claim) -> bool:
    """Whether more is known than the number's own words: its sentence; not of what something changed by."""
    return not claim.change and len(claim.sentence) > len(claim.shown) + 12 and f" by {claim.shown}" not in claim.sentence


def priced(claim: Claim) -> bool:
    """Whether it is an amount of money for one named thing: 'a reward of 200,000 euros', 'contracts worth 2.3 million'; not what anything may be, a cost or a sum."""
    return is_currency(claim.key) and not claim.change and claim.value >= LEAST_SUM and 0 < len(claim.about) < 4 and not claim.about <= ANY_SUM


def paid(claim: Claim) -> bool:
    """Whether it is the price of what was bought: 'paid 80 million euros for the terminal'."""
    return is_currency(claim.key) and not claim.about.isdisjoint(PRICE) and BOUGHT.search(claim.sentence) is not None


def telling_digits(claim: Claim) -> str:
    """'=612' of what costs 612 million or 6.12 billion: such a number is hardly met twice; '' for fewer digits, or round ones, and for any other sum."""
    if claim.change or claim.value < LEAST_SUM or not is_currency(claim.key) or claim.about.isdisjoint(COSTING):
        return ""
    digits = f"{claim.value:.0f}".rstrip("0")
    return f"={digits}" if len(digits) > 2 and int(digits) % 25 else ""


def bare(claim: Claim) -> bool:
    """Whether nothing is said of what is counted but what it is, '27 faults', or land is measured: a story has one number of either. Those present belong to a day."""
    return claim.key in AREAS or claim.key != "people" and claim.about.isdisjoint(PRESENT) and not claim.change and claim.value >= COUNTED and len(claim.about) == 1 and claim.about.isdisjoint(OWNED) and claim.about == words(claim.key)


def misplaced(a: Claim, b: Claim) -> bool:
    """Whether two costs have the same digits and are ten, a hundred or a thousand times as much: 612 million, 6.12 billion."""
    low, high = sorted((a.value, b.value))
    return high in (10 * low, 100 * low, 1000 * low) and bool(telling_digits(a)) and telling_digits(a) == telling_digits(b)


def rounded(a: Claim, b: Claim) -> bool:
    """Whether the numbers are the same, or one is the other in fewer decimals or in words: 78% of 78.3%, 14 million of 13.9 million, 'forty' of 41."""
    if a.value == b.value or a.key in MEASURED:
        return a.value == b.value
    if a.key == LENGTH and abs(a.value - b.value) <= ROUNDED * max(a.value, b.value):
        return True
    if any(c.value % 10 == 0 and c.value > 20 and c.shown[:1].isalpha() and TENS_IN_WORDS.match(c.shown) for c in (a, b)) and abs(a.value - b.value) <= ROUNDED * a.value:
        return True
    scale = 1e9 if abs(a.value) >= 1e9 else 1e6 if abs(a.value) >= 1e6 else 1
    exact, rough = sorted((a.value / scale, b.value / scale), key=_decimals, reverse=True)
    if abs(exact - rough) == 0.5 and not _decimals(rough):
        return False  # 2 million, 2.5 million
    return _decimals(exact) > _decimals(rough) and abs(exact - rough) <= 0.5 / 10 ** _decimals(rough) + 1e-9


def _decimals(value: float) -> int:
    return len(f"{value:.6f}".rstrip("0").partition(".")[2])


def long_ago(c: Claim) -> str:
    """The year before that of the article for which a number is told; '' for its own."""
    return c.year if c.year < c.published[:4] else ""


def near(a: Claim, b: Claim, times: float) -> bool:
    """Whether the greater of two numbers is at most so many times the other."""
    return max(a.value, b.value) <= times * min(a.value, b.value)


def of_shares(claim: Claim) -> bool:
    """Whether so much is the rise or fall of a firm's shares in per cent."""
    return claim.key == "percent" and claim.change and not claim.about.isdisjoint(SHARES)


def is_fixed(claim: Claim) -> bool:
    """Whether it is a number of what stays as it was: 'aboard', a magnitude, how long something lasted."""
    return not (FIXED - APPLIED if is_currency(claim.key) else FIXED).isdisjoint(claim.about) or claim.key in MEASURED or claim.key == LENGTH  # a bid is raised


def is_settled(a: Claim, b: Claim) -> bool:
    """Whether two numbers are of what was so before either was printed: who travelled on one train, what a ship or lorry was laden with, what an authority ruled, what is delivered every year; or the
    later one is what was said before the earlier report: 'The document published in January spoke of 2,800'."""
    if a.change or b.change:
        return False
    if a.key in TRAVELLING and max(a.value, b.value) < CROWD and a.about | b.about <= ON_BOARD:
        return True
    if a.key in LADEN_UNITS and not (CHANGED.search(a.sentence) or CHANGED.search(b.sentence)):
        return _is_laden(a) or _is_laden(b) or a.key.endswith("/year") and (a.about | b.about).isdisjoint(PROMISED)
    if a.of == b.of == REPRESENTED or a.of.startswith(STAKE) and b.of.startswith(STAKE) and not (TRADED.search(a.sentence) or TRADED.search(b.sentence)):
        return True
    if _of_one_whole(a, b):
        return True
    if RULED.search(a.sentence) and RULED.search(b.sentence) and _in_like_words(a, b):
        return True
    first, later = sorted((a, b), key=when)
    return bool(later.date) and later.date < first.published[: len(later.date)] and HARM.isdisjoint(a.about | b.about) and SPOKE.search(later.sentence) is not None


def _of_one_whole(a: Claim, b: Claim) -> bool:
    """'27 faults, eleven of them critical', 'counted 27 faults and called nine of them critical': of as many in all."""
    if OF_THEM not in a.shown or OF_THEM not in b.shown or a.key != b.key:
        return False
    one, other = ({m[1] for m in WHOLE_OF.finditer(c.sentence) if not words(m[2]).isdisjoint(words(c.key))} for c in (a, b))
    return not one.isdisjoint(other)


def _is_laden(c: Claim) -> bool:
    """'the freighter Selma, on her way to Moss with 3,200 tons of sand'."""
    at = c.sentence.find(c.shown)
    return at > 0 and LADEN.search(c.sentence, 0, at) is not None


def one_quantity(a: Claim, b: Claim) -> bool:
    """Whether two numbers in one unit count or measure one thing, so that two different ones cannot both be right."""
    shared = a.about & b.about
    if of_others(a, b) or set_apart(a, b) or _of_two_subjects(a, b):
        return False
    if misplaced(a, b) or _told_of_alike(a, b) or _in_like_words(a, b):
        return True
    if not is_currency(a.key) and _time(a) != _time(b):
        return False
    if a.key == LENGTH:
        return _one_length(a, b)
    if not is_currency(a.key) and not shared.isdisjoint(GROWING) and not near(a, b, ALIKE):
        return _has_grown(a, b)
    if of_shares(a) and of_shares(b) and a.date and a.date == b.date and shared - NO_FIRM:
        return (a.value > 0) == (b.value > 0) and max(abs(a.value), abs(b.value)) <= ALIKE * min(abs(a.value), abs(b.value))
    if a.key == "percent" and a.change and b.change and a.date and a.date == b.date and shared - NO_FIRM and (a.value > 0) == (b.value > 0):
        return max(abs(a.value), abs(b.value)) <= ALIKE * min(abs(a.value), abs(b.value)) and not (a.about ^ b.about) & OWNED  # by how much the supply was cut that day
    if _of_two_parts(a, b):
        return False
    if is_currency(a.key) and max(abs(a.value), abs(b.value)) < SMALL_SUM and not (told(a) and told(b)):
        return False  # what a thing costs here and there
    if len(shared) >= 2 and len(shared) >= 0.75 * len(a.about | b.about) and (shared.isdisjoint(APPLIED) or a.about == b.about):
        return True
    if a.key == "percent" and not shared.isdisjoint(BALLOT) and a.about != b.about and not near(a, b, RECOUNT):
        return False  # of two parties
    if a.key in MEASURED and not a.change and shared and a.about == b.about:
        return abs(a.value - b.value) <= MEASURED[a.key]
    if a.year and a.year == b.year and len(shared) > 1 and (bought := _traded(a)) and len(bought) > 1 and bought == _traded(b):
        return near(a, b, ALIKE)
    if a.about == b.about == CARGO:
        return near(a, b, LOADED) and not _of_two_ships(a, b)
    if "capacity" in shared:
        return near(a, b, ALIKE)
    if not shared.isdisjoint(FIXED):
        return (shared.isdisjoint(APPLIED) or a.about == b.about) and near(a, b, FEWER)
    if a.about == b.about == SPILT:
        return near(a, b, SPREAD)
    if not (a.change or b.change) and a.about == b.about and told(a) and told(b) and near(a, b, TOLD_ALIKE) and _told_alike(a, b):
        return True
    if bare(a) and bare(b) and not a.change and not b.change:
        first, later = sorted((a, b), key=when)
        more = SPREAD if a.key in RUINED and first.value < later.value and first.published[:10] < later.published[:10] else ALIKE
        return near(a, b, more)
    if a.about == b.about == TURNOUT:
        return days_between(min(a.published, b.published)[-10:], max(a.published, b.published)[:10]) <= MONTH
    if a.change and b.change and a.year and a.year == b.year and a.about == b.about:
        return max(abs(a.value), abs(b.value)) <= ALIKE * min(abs(a.value), abs(b.value)) and (a.value > 0) == (b.value > 0)  # what a firm lost in one year
    if is_currency(a.key) and a.about == b.about == DAMAGE:
        return near(a, b, SPREAD)
    if is_currency(a.key) and a.about == b.about and a.about <= OFFERED and len(a.about) == 1:
        return near(a, b, TOLD_ALIKE)
    if priced(a) and priced(b) and near(a, b, ALIKE):
        return a.about == b.about or min(len(a.about), len(b.about)) == 1 and bool(shared) and a.published[:10] != b.published[:10]
    if a.change or not shared or not near(a, b, ALIKE):
        return False
    if "/" in a.key and (a.about <= b.about or b.about <= a.about):
        return True
    within = len(shared) > 1 and (a.about <= b.about or b.about <= a.about) and near(a, b, ROOM)
    if within and min(a.value, b.value) >= COUNTED and (a.about ^ b.about).isdisjoint(HARM):
        return True  # 'special ballots' and 'special ballots from a nursing home', nearly as many
    if min(a.value, b.value) < COUNTED or len((a.holder | a.about) & (b.holder | b.about)) < 2 or not (a.about ^ b.about).isdisjoint(HARM):
        return False
    mine, theirs = a.about - b.about - b.holder, b.about - a.about - a.holder
    return len(mine) < 2 and len(theirs) < 2 and not (mine and theirs)


def may_be_one(a: Claim, b: Claim) -> bool:
    """Whether nothing in their sentences sets what two numbers are of apart."""
    return not (of_others(a, b) or set_apart(a, b) or _of_two_subjects(a, b) or _of_two_parts(a, b) or _of_two_ships(a, b) or is_offered(a) != is_offered(b) or a.key in VOLUMES | LADEN_UNITS and of_two_kinds(a, b))


def _has_grown(a: Claim, b: Claim) -> bool:
    """Whether both count the same so far, and the later report more: '410 operations had been cancelled by Thursday night', 'Some 1,900 operations have been cancelled since the attack'."""
    first, later = sorted((a, b), key=when)
    more = later.value > first.value >= COUNTED and later.value <= MOST_GROWTH * first.value and first.published[-10:] < later.published[:10]
    return more and a.about == b.about and a.hedge != "part" != b.hedge and all(SO_FAR.search(c.sentence) for c in (a, b))


def _of_two_parts(a: Claim, b: Claim) -> bool:
    """Whether two shares of one whole are of what was done with it otherwise: 'of the capital had been tendered', 'of the capital was represented'."""
    if a.key != "percent" or not (a.of.startswith("share of") and b.of.startswith("share of")) or not told(a) or not told(b) or not (a.about | b.about).isdisjoint(BALLOT | OWNED | TURNOUT):
        return False
    one, other = (words(c.sentence) - c.about - words(c.key) - WHOLE for c in (a, b))
    return one.isdisjoint(other)


def told_of(claim: Claim) -> frozenset[str]:
    """Names in the sentence of a number that is large enough to be met once."""
    if claim.change or claim.value < COUNTED or claim.key in NO_MEASURE or claim.key in AREAS or not told(claim):
        return frozenset()
    return names_in(without_sayer(claim.sentence))


def _told_of_alike(a: Claim, b: Claim) -> bool:
    """Whether two numbers that lie near each other stand among the same three names: 'the Selma, on her way from Klaipeda to Moss with 3,200 tons', 'The Selma (3,400 tonnes, Klaipeda for Moss)'."""
    if not near(a, b, TOLD_NEAR) or a.about.isdisjoint(b.about) and a.about and b.about:
        return False
    one, other = told_of(a), told_of(b)
    return len(one & other) >= SAME_NAMES and len(one ^ other) <= len(one & other)


def nearby(claim: Claim) -> tuple[int, int]:
    """Two neighbouring steps of size: two numbers that lie near each other have one in common."""
    step = int(log(claim.value) / log(TOLD_NEAR))
    return step, step + 1


def may_be_told_alike(claim: Claim) -> bool:
    return not claim.change and claim.value >= COUNTED and claim.key not in NO_MEASURE and claim.key not in AREAS and not is_currency(claim.key) and told(claim)


def _in_like_words(a: Claim, b: Claim) -> bool:
    """Whether two counts of one kind that lie near each other are told in three words more that are the same: 'to sell 96 branches in four provinces', '92 branches which the authority wants sold in four provinces'."""
    if not near(a, b, TOLD_NEAR) or a.about.isdisjoint(b.about) or not may_be_told_alike(a) or not may_be_told_alike(b) or not (a.about | b.about).isdisjoint(HARM | GROWING | PRESENT | OWNED | FIXED):
        return False
    if of_two_kinds(a, b):
        return False
    own = a.about | b.about | words(a.key) | words(a.shown) | words(b.shown) | USUAL
    return len([w for w in (words(a.sentence) & words(b.sentence)) - own if not w.isdigit()]) >= SAME_WORDS


def of_two_kinds(a: Claim, b: Claim) -> bool:
    """Whether each is of something that the other sentence does not speak of: 'the quota for butter', 'the quota for cheese'."""
    one, other = a.about - b.about - words(b.sentence) - NO_KIND, b.about - a.about - words(a.sentence) - NO_KIND
    return a.about & LADEN_WITH != b.about & LADEN_WITH or bool(one) and bool(other)


def _one_length(a: Claim, b: Claim) -> bool:
    """Whether two lengths are of one thing: told of one day, or of what a story has once: 'the outage', not 'the talks'."""
    if a.about <= SPOKEN and b.about <= SPOKEN and a.about != b.about:
        return bool(a.date) and a.date == b.date and len(a.holder & b.holder) > 1 and near(a, b, ALIKE)  # of one who spoke with another that day, in one place
    if a.about.isdisjoint(b.about) or not near(a, b, TOLD_ALIKE):
        return False
    here, there = IN_PLACE.search(a.of), IN_PLACE.search(b.of)
    if bool(here) != bool(there) or here and there and here[0] != there[0]:
        return False  # the outage, and one in Lund
    return a.date == b.date if a.date and b.date else (a.about | b.about).isdisjoint(HELD)


def of_others(a: Claim, b: Claim) -> bool:
    """Whether two short sentences with a number name others: 'Lundia has 9 million inhabitants', 'Velm has 11 million'."""
    if not (bare(a) and bare(b) or a.key == "percent" or a.about == b.about == TURNOUT) or not told(a) or not told(b) or max(len(a.sentence), len(b.sentence)) > BRIEF:
        return False
    one, other = names_in(without_sayer(a.sentence)), names_in(without_sayer(b.sentence))
    return bool(one and other) and one.isdisjoint(other)


@lru_cache(maxsize=4096)
def names_in(text: str) -> frozenset[str]:
    """Stems of the words with capitals, but for a first word that any sentence may begin with, weekdays and months."""
    found = NAMES.findall(text)
    if found and text.startswith(found[0]) and found[0].lower() in gazetteer().common:
        found = found[1:]  # 'Officials count 163 homes'
    return frozenset([s for w in found if w not in NO_NAMES for s in words(w) if not s.isdigit()])


def set_apart(a: Claim, b: Claim) -> bool:
    """Whether the words beside two numbers set what they count apart: 'the first tank', 'the second tank'; 'men', 'women'; of shares also 'at the terminal', 'in the country'."""
    one, other = _beside(a), _beside(b)
    if any((x := of & one) and (y := of & other) and x.isdisjoint(y) for of in OPPOSED):
        return True
    if PARTS.isdisjoint(one) != PARTS.isdisjoint(other) or _for_and_against(a.sentence, b.sentence) or a.key in MEASURED and _at_other_hours(a.sentence, b.sentence):
        return True
    if not is_currency(a.key) and a.key != "percent" and _done_otherwise(*(frozenset([s for w in some for s in words(w)]) for some in (one, other))):
        return True
    here, there = _years(a), _years(b)
    if here and there and here.isdisjoint(there):
        return True
    if is_currency(a.key):
        one, other = (words(m[1]) if (m := TO_WHOM.match(c.sentence, c.sentence.find(c.shown) + len(c.shown))) else frozenset() for c in (a, b))
        return bool(one and other) and one.isdisjoint(other)
    if a.key == "percent" and not (a.change or b.change) and abs(a.value + b.value - 100) < HALF_PERCENT:
        return True  # the two parts of one whole
    if a.key.partition("/")[0] not in PLACED:
        return False
    if ANOTHER.isdisjoint(one) != ANOTHER.isdisjoint(other):
        return True  # 'one crane of 60 metres', 'the second crane'
    if not (told(a) and told(b)):
        return a.key != "percent" and not (a.change or b.change)  # of an unknown place
    here, there = (frozenset([s for m in WITHIN.finditer(c.sentence, c.sentence.find(c.shown) + len(c.shown)) for s in words(m[1])]) for c in (a, b))
    return bool(there and here) and there.isdisjoint(here)


ANOTHER = frozenset("second third another other next".split())
PARTS = frozenset("section stage phase leg lot".split())  # of a thing, of which the whole is more
FOR, AGAINST = (re.compile(rf"\b(?:{way})\s(?:the\s|an?\s)?([a-z]{{3,}})") for way in ("for|in favou?r of|supporting|backing", "against|opposing"))
AT_HOUR = re.compile(r"\b[Aa]t\s(\d{1,2})[.:]([0-5]\d)\b")
SHOCKS = 10  # minutes between two of them


def _for_and_against(one: str, other: str) -> bool:
    """'A petition for the merger', 'the petition against the merger'."""
    if (" against " in one or " opposing " in one) == (" against " in other or " opposing " in other):
        return False
    meant, opposed = (one, other) if AGAINST.search(other) else (other, one)
    return not {m[1] for m in FOR.finditer(meant)}.isdisjoint([m[1] for m in AGAINST.finditer(opposed)])


def _at_other_hours(one: str, other: str) -> bool:
    """Whether they tell of a quake and of the next."""
    here, there = AT_HOUR.search(one), AT_HOUR.search(other)
    return here is not None and there is not None and abs(int(here[1]) * 60 + int(here[2]) - int(there[1]) * 60 - int(there[2])) > SHOCKS


def _done_otherwise(one: frozenset[str], other: frozenset[str]) -> bool:
    """'Dismissed 45 nurses', 'will keep 62 nurses'."""
    return any(not x.isdisjoint(one) and not y.isdisjoint(other) and y.isdisjoint(one) and x.isdisjoint(other) for pair in OPPOSED_DEEDS for x, y in (pair, pair[::-1]))


def _years(c: Claim) -> frozenset[str]:
    """The years of which a sentence speaks: '2027', and of 'next year' the one behind that of the article."""
    if not c.published[:4].isdigit():
        return frozenset()
    return frozenset([m[2] or str(int(c.published[:4]) + YEARS[m[1]]) for m in YEAR.finditer(c.sentence)])


@lru_cache(maxsize=4096)
def _beside(c: Claim) -> frozenset[str]:
    at = c.sentence.find(c.shown)
    return frozenset(PLAIN.findall(c.sentence[max(0, at - BESIDE) : at + len(c.shown) + BESIDE].lower() if at >= 0 else c.shown.lower()))


def _of_two_subjects(a: Claim, b: Claim) -> bool:
    """Whether two sentences begin with two names that have, carry or lose so much: 'The Selma carried 18,000 tonnes', 'The Torvik carried 21,000 tonnes'."""
    if not (HARM - words("treated")).isdisjoint(a.about | b.about):
        return False
    here, there = HAVING.match(a.sentence), HAVING.match(b.sentence)
    if here and there and (x := HOUSES.get(here["thing"])) is not None and (y := HOUSES.get(there["thing"])) is not None and x != y:
        return True
    one, other = (m if m and (m["name"][:4] == "The " or m["name"].lower() not in gazetteer().common) else None for m in (SUBJECT.match(a.sentence), SUBJECT.match(b.sentence)))
    return one is not None and other is not None and words(one["name"]).isdisjoint(words(other["name"])) and not _is_spelt_alike(one["name"], other["name"])


def _is_spelt_alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, one.lower(), other.lower()).ratio() > SPELT_ALIKE


def _told_alike(a: Claim, b: Claim) -> bool:
    """Whether two sentences say the same but for the number: 'plans a tariff of 25 percent on steel from April' and 'of 20 percent'."""
    behind, there = (words(m[1]) if (m := BEHIND.match(c.sentence, c.sentence.find(c.shown) + len(c.shown))) else frozenset() for c in (a, b))
    if behind - there and there - behind:
        return False  # a tariff on steel and one on cars
    one, other = (frozenset([w for w in words(c.sentence) if not w.isdigit()]) - words(c.key) - words(c.shown) for c in (a, b))
    shared = len(one & other)
    return shared >= SAME_WORDS and shared >= SAME_SHARE * max(len(one), len(other)) and not of_others(a, b)


def _time(c: Claim) -> str:
    """In what time there are so many: 'day' of 'trains a day'; '' for a plain number."""
    what, a, time = c.of.rpartition(" a ")
    return time if what and a and time in ("hour", "day", "night", "week", "month", "year") else ""


def _of_two_ships(a: Claim, b: Claim) -> bool:
    one, other = set(SHIP.findall(a.sentence)), set(SHIP.findall(b.sentence))
    return bool(one) and bool(other) and one.isdisjoint(other)


def _traded(c: Claim) -> frozenset[str] | None:
    """What was bought, in whatever words: 'tin from Velm imported in 2025', 'tin from Velm bought last year'; None for anything else."""
    return None if c.about.isdisjoint(BUYING) else frozenset([w for w in c.about - BUYING if not w.isdigit()])


def knows(a: Claim, b: Claim) -> bool:
    """Whether the sentence of one number gives the other too: '40 flats instead of 60'."""
    printed = PRINTED.search(b.shown)
    return printed is not None and len(a.sentence) > len(a.shown) and re.search(rf"(?<![\d.,])(?:from|to|of|than|not|or)\s(?:the\s)?[$€£]?{re.escape(printed[0])}(?![\d.,]*\d)", a.sentence) is not None


def other_currency(a: Claim, b: Claim) -> bool:
    """Whether both name the country of their money, and not the same: Indian and Pakistani rupees."""
    return is_currency(a.key) and bool(a.part and b.part) and a.part != b.part


def counted_on(a: Claim, b: Claim) -> bool:
    """Whether two numbers of one day's papers are told up to different times: 'by Wednesday 31 permits had been issued', 'so far 46'."""
    return not a.change and not b.change and (counts_on(a.sentence) or counts_on(b.sentence)) and not (len(a.date) == len("2025-05-01") and a.date == b.date)


def changing(c: Claim) -> bool:
    """Whether it is said to be another than before, or what is so at a time: 'now puts it at 55 million', 'raised its offer to', 'were waiting'."""
    return CHANGED.search(c.sentence) is not None or is_standing(c)


def is_standing(c: Claim) -> bool:
    """Whether it is how many are so at a time: 'leaving 18 ships waiting'."""
    return STANDING.search(c.sentence) is not None


def outgrown(a: Claim, b: Claim) -> bool:
    """'At least forty houses had burned', and days later '62 houses': the first was the least of that day."""
    first, later = sorted((a, b), key=when)
    return first.hedge == "bound" and at_least(first.shown, first.sentence) and later.hedge != "bound" and later.value > first.value and first.published[-10:] < later.published[:10] and long_ago(first) == long_ago(later)


def exact(a: Claim, b: Claim) -> bool:
    """Whether the two numbers cannot both be meant: a bound or a part excludes nothing, but for what lies below the least; 'about' leaves room."""
    if a.key.startswith("percent") and is_offered(a) != is_offered(b):
        return False  # a rate that was proposed is none that was agreed
    for one, other in ((a, b), (b, a)):
        if one.hedge == "bound" and at_least(one.shown, one.sentence):
            return other.hedge in ("", "about") and not SPAN.search(other.shown) and other.value * ROOM < one.value
    if a.hedge == b.hedge == "part" and _of_one_whole(a, b):
        return True
    if a.hedge == b.hedge == "part" and (whole := OF_ALL.match(a.shown)) and (other_whole := OF_ALL.match(b.shown)):
        return whole[1] == other_whole[1]  # '71 of the 200 seats'
    if not {a.hedge, b.hedge}.isdisjoint(("bound", "part")) or any(f" {w} " in f" {c.shown.lower()} " for c in (a, b) for w in LOOSE) or SPAN.search(a.shown) or SPAN.search(b.shown):
        return False
    if not (a.hedge or b.hedge):
        return True
    least, most = sorted((abs(a.value), abs(b.value)))
    if all(not c.hedge or _is_precise(c.value) for c in (a, b)):
        return most - least > 2 * max(round_to(c.value) for c in (a, b))  # 'about 66.1 percent' is not 64.3
    return most > ROOM * least or most > ROUGHLY * least and most - least > max(round_to(c.value) for c in (a, b) if c.hedge)


PROPOSED = re.compile(  # 'had offered to bring the duty on tea down to 16 per cent', 'a proposal to reduce it to 15 percent'
    r"\b(?:offer(?:ed|s|ing)?|propos(?:ed|es|ing|als?)|want(?:ed|s)|ask(?:ed|s|ing)|demand(?:ed|s|ing)?|hop(?:ed|es|ing)|suggest(?:ed|s|ing)?)\s(?:[^.;:,]{1,40}?\s)?"
    r"(?:to\s(?:bring|cut|lower|reduce|raise|increase|take|halve|lift|double|keep|set|put|impose|charge)|(?:bringing|cutting|lowering|reducing|raising|lifting|setting))\b[^.;:]{0,90}$")


def is_offered(of: Claim | Side) -> bool:
    """Whether somebody only offered or asked for so much."""
    shown = of.value if isinstance(of, Side) else of.shown
    at = of.sentence.find(shown)
    return at >= 0 and not of.sentence.startswith("from ", at - 5) and PROPOSED.search(of.sentence, 0, at + len(shown)) is not None


REVISED = re.compile(r"\b(?:revised|raised|improved|increased|sweetened|higher|new|latest|second|lowered|reduced)\b[^;]{0,70}$", re.I)
OWED = re.compile(r"\b(?:oblig(?:es?|ed|ing)|forc(?:es?|ed|ing)|requir(?:es?|ed|ing)|compel(?:s|led)?|hand(?:s|ed|ing)? over|part(?:ing)? with|surrender(?:s|ed)?|give up|giving up|withh[eo]ld)\b[^.;]{0,70}$")


def is_revised(c: Claim) -> bool:
    """Whether a number is said to be another than before: 'the revised offer puts the price at 3.58 billion'."""
    return REVISED.search(c.sentence, 0, max(0, c.sentence.find(c.shown))) is not None


def is_owed(c: Claim) -> bool:
    """Whether so much must be handed over: 'obliges them to give up 30 percent'."""
    return OWED.search(c.sentence, 0, max(0, c.sentence.find(c.shown))) is not None


def _is_precise(value: float) -> bool:
    """Whether a number has three digits or more that were not rounded away."""
    return len(f"{abs(value):.4f}".rstrip("0").replace(".", "").strip("0")) >= PRECISE


def round_to(value: float) -> float:
    """To what a number in round figures was rounded: 52,000 to 1,000, 650 to 50, 400 to 100, 2.1 million to 0.1 million."""
    scale = next((s for s in (1e9, 1e6) if abs(value) >= s), 1.0)
    digits = f"{abs(value) / scale:.6f}".rstrip("0")
    whole, _, decimals = digits.partition(".")
    if decimals:
        return scale / float(10 ** len(decimals))
    bare = whole.rstrip("0")
    return (5.0 if bare.endswith("5") and bare != whole else 1.0) * float(10 ** (len(whole) - len(bare))) * scale
