"""Words that show whether a date beside them lies behind or ahead, as tables."""

from __future__ import annotations

from functools import cache

FUTURE = frozenset("will shall won't would could might can should must 'll i'll we'll he'll she'll they'll you'll it'll going upcoming "
                   "forthcoming scheduled slated due tentatively".split())
PAST = frozenset(
    "said was were had did told came went took made began saw gave got knew met held became left felt brought wrote stood lost paid sent "
    "built fell rose led won spoke sold bought thought ran grew drew flew threw broke chose drove ate struck hit shot died wasn't weren't "
    "didn't hadn't found kept heard meant read spent sat taught caught fought sought beat quit cut put set shut spread swore tore woke wore "
    "called asked warned dropped hurt sank shook slid slipped spun swept swung urged been gone done seen taken given "
    "sang rang drank crept dealt dug fed fled forbade foresaw forgot forgave froze hung hid laid lent lit overcame overthrew slept sped stole "
    "stuck swam understood undertook upheld withdrew blew bore born clung bent leapt shone strode wept arose awoke drove grown known shown "
    "thrown drawn driven broken chosen beaten hidden stolen written spoken fallen risen burst".split())
NOT_PAST = frozenset("need speed indeed feed seed proceed succeed exceed agreed-upon hundred red bed bleed breed shed united unprecedented so-called "
                     "limited red-hot biased alleged supposed".split())
INTENT = frozenset("expected scheduled due set plans planned planning plan intends intended intend wants wanted want supposed slated agreed poised hopes "
                   "hoped hoping hope aims aimed aiming seeks seeking seek expects expecting expect ready going is are deadline needs time have has "
                   "promised vowed pledged proposed threatened offered arranged arranging arrange aim promise promises pledge vow threaten prepared preparing decided likely unlikely bound certain able free entitled".split())
ARRANGED = frozenset("expected scheduled planned slated due set booked forecast timed pencilled penciled".split())  # and then: for, on, by, the date
FORESEEN = ARRANGED | {"promised", "announced", "foreseen", "pledged"}  # by somebody for a date
BEFORE_ARRANGED = frozenset("for on by from at in to before".split())
COMMANDS = frozenset("ordered asked told urged required instructed directed gave allowed called wanted needed".split())  # to do it by then
INVITES = frozenset("invited summoned subpoenaed expected expects".split())
LASTED = frozenset("dragged stretched took waited ran lasted applied continued remained stayed lived worked served governed ruled reigned led headed chaired managed owned commanded coached captained "
                   "edited taught presided represented employed".split())  # until a day that is past
POSTS = frozenset("mayor minister president premier chancellor governor senator chief director head chairman chairwoman chair leader manager coach captain boss ceo editor judge "
                  "ambassador secretary member owner partner spokesman spokeswoman treasurer commissioner".split())  # was … until a day that is past
KNEW = frozenset("knew learned learnt discovered noticed realised realized".split())  # by a day that is past
MOVES = frozenset("slipped slips slip slid delayed postponed moved rescheduled pushed put brought deferred adjourned extended shifted changed delay postpone move reschedule push "
                  "bring defer adjourn extend shift".split())  # to another date
PUT_OFF = frozenset("put postponed delayed moved pushed deferred adjourned rescheduled shifted cancelled canceled called".split())
AVERTED = frozenset("averted abandoned scrapped dropped prevented shelved suspended".split())
PLANNED = FORESEEN | {"called", "supposed", "meant", "fixed"}  # and then had not been
TRADED = frozenset("close closing session trading".split())  # of a day whose price is known
AT_FIRST = frozenset("first initially originally previously".split())  # was … planned for
BEEN = frozenset("was were been".split())
DID = frozenset(("did", "didn't", "didn’t"))
SAYING = frozenset("said told says announced reported added wrote confirmed stated".split())
DEADLINE = frozenset({"deadline", "cutoff", "deadlines"})
POINTING = frozenset("until till ahead expire expires expiring approaching upcoming looming deadline begins starts ends opens takes kicks meets faces "
                     "arrives departs enters reaches".split())  # of a date that follows within four words
AWAITING = frozenset("expects expect expecting awaits await plans hopes".split())  # present tense that looks ahead
PRESENT = frozenset(("is", "are"))
INFINITIVE = frozenset("be to being will would could not remain remains stay stays".split())  # before these a word is no past tense
SURE_FUTURE = frozenset("will shall won't 'll i'll we'll he'll she'll they'll it'll expects expect".split())
# Past tenses under which a day may lie anywhere: a summit announced, a concert cancelled, a strike called.
LOOSE = SAYING | INTENT | MOVES | frozenset(
    "cancelled canceled called named chosen chose picked approved backed rejected signed sold was were had did been wasn't weren't hadn't didn't "
    "warned asked urged invited ordered gave put brought made got meant read thought found".split())
# Things that a timetable knows of: their present tense is a future.
TIMETABLED = ("go vote open resume reopen play face host meet start begin end close come return run sit report travel visit head launch hold arrive "
              "leave depart expire convene gather release publish tour fly appear remain stay compete decide debut premiere kick strike retire "
              "testify speak unveil receive welcome stage sail dock land perform step turn mark celebrate").split()
DOUBLED = {"begin": "beginning", "run": "running", "sit": "sitting"}
PLURALS = frozenset("they we police people men women children who which that both all".split())  # besides words in -s
NO_PLURALS = frozenset("his this its is was has does as us thus always perhaps besides towards across plus yes less".split())
NO_SUBJECT = frozenset("his her their my our your no some any other many such all both more of new several few".split())  # before a plural noun
CLAUSE_STARTS = frozenset("that which who when after before as while because but and if where although though since until than".split())


@cache
def third_person() -> frozenset[str]:
    return frozenset(_with_s(verb) for verb in TIMETABLED)


@cache
def plural_forms() -> frozenset[str]:
    return frozenset(TIMETABLED)


@cache
def going_on() -> frozenset[str]:
    return frozenset(DOUBLED.get(verb) or (verb[:-1] if verb.endswith("e") else verb) + "ing" for verb in TIMETABLED)


def _with_s(verb: str) -> str:
    return verb + ("es" if verb.endswith(("o", "ch", "sh", "s", "x")) else "s")
