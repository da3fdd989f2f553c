"""What speaks for a name being a person's or an organisation's: the name itself, the words around it, the tagger's margins."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator import roles
from generator.coreference import Entity, Mention
from generator.gazetteer import gazetteer
from generator.name_contexts import is_holder
from generator.name_cuts import ADHERENTS
from generator.name_mentions import PAPERS
from generator.name_model import SCALE
from generator.tagger import TYPES, Span
from generator.tokens import Tokens

FUNCTION = frozenset("i he she it we they you its his her their our my your this that these those there here who what when where why how and but or if so yes no not oh image photo picture video caption".split())
ALONE = frozenset("times post journal guardian observer independent sun mirror telegraph express globe".split())  # papers that are called so by themselves
ZONES = frozenset("utc gmt est edt pst pdt cst cdt mst mdt cet cest bst ist jst".split())
FEASTS = frozenset(("eid al-fitr", "eid al-adha", "eid", "id al-fitr", "yom kippur", "rosh hashanah", "diwali", "deepavali", "nowruz", "vesak", "ashura", "hanukkah", "purim", "songkran", "tet"))
STYLES = frozenset("dr mr mrs ms rt hon prof rev sir madam".split())  # by themselves
DIGIT, CAMEL = re.compile(r"\d"), re.compile(r"[a-z][A-Z]")
STEP = re.compile(r"(?:Alert )?(?:Level|Phase|Tier|Stage|Category|Zone|Section|Appendix|Table|Figure|Chapter|Pool|Block|Grade|Class|Step|Round|Week|Day|Season|Episode) (?:\d{1,2}|[A-Z])")  # of a scale or a list
HOTELS = frozenset("hotel hotels resort resorts motel hostel hôtel inn".split())
BRANCHES = frozenset("branch interdiction division squad patrol brigade directorate".split())
SAINT_OF = re.compile(r"\b(?:city of|town of|in|from|near|to|at|of|outside) Saint $")  # 'the city of Saint Florin'
SAINTED = re.compile(r" (?:co-?operative|school|church|hospital|union|association|parish|cathedral|hotel|foundation|bank|clinic|market|harbour|harbor|convent|monastery|college|bridge|square|street|district)\b")  # behind the name of a saint
LED_BY = re.compile(r"\b(?:managing director|chief executive(?: officer)?|general manager|director general|director-general|secretary general|secretary-general|chief operating officer|chief financial officer|finance director|co-founder|CEO|CFO|COO) (?:of|at) (?:the )?$|\b(?:headquarters|head office|shareholders|subsidiary|shares) of (?:the )?$|\b(?:state|private|listed|infrastructure|insurance|shipping|mining|rail|railway|energy|oil|gas|steel|tyre|tire|dairy|construction|logistics|transport) (?:company|firm|operator|producer|maker|group|giant) $", re.I)
LONG_ENDS = frozenset("centre center authority agency board commission committee council bureau institute association union federation office directorate administration organisation organization".split())  # of names of four words or more
LED_ENDS = ("of ", "at ", "the ", "ny ", "rm ", "or ", "er ", "up ", "nt ", "OF ", "AT ")  # its last letters
LEADS = re.compile(r"['’]s? (?:(?:acting|former|new) )?(?:director general|director-general|chief executive|managing director|general manager|shareholders|headquarters|head office|board of directors|subsidiar(?:y|ies)|share price|shares)\b")  # behind the name of a firm: 'managing director of Ormoy Pelagics'
PICTURED = re.compile(r"\b(?:[Pp]hoto(?:graph|s|graphy)?|PHOTO|[Pp]ictures?|[Ii]mages?|[Ii]llustration)(?: by|: ?| ?/ ?| credit:?| courtesy of) ?(?:[A-Z][\w.]+ and )?$")
ONE_OF = re.compile(r"(?:,|\b(?:is|was|as|by|from|of|like|being)) an? (?:[a-z]{3,} ){1,2}$")  # ', a diligent Fleming'
SENT_IN = re.compile(r"\b(?:[Pp]hoto(?:graph)?|[Pp]icture|[Ii]mage|[Vv]ideo)s? (?:sent(?: in)?|submitted|supplied|provided|contributed) by (?:(?:our |a )?(?:readers?|viewers?|listeners?) )?$")
PHENOMENA = frozenset(("el niño", "el nino", "niño", "la niña", "la nina", "niña"))
STREETS = frozenset("st st. ave ave. avenue street boulevard blvd blvd. rd rd. road lane ln ln. drive pkwy".split())  # end no person's name
CROWDS = ADHERENTS | frozenset("peoples separatists agents officers".split())
MODEL = re.compile(r"[A-Z]-?\d{2,}\w*|[A-Z][a-z]+-\d{1,3}[A-Z]?|[A-Z]{2,4}\d{3,}")  # 'A-320', 'Kestrel-3', 'KX00417'
NAMELESS = frozenset("bank company group corporation firm fund steel motors industries holdings systems laboratories university college school hospital museum club society institute foundation "
                     "association bureau ministry agency authority airline airlines government".split())  # by themselves, whatever they are written with: 'the Bank'
PEERS = frozenset("duke duchess earl countess baron marquess viscount prince princess archbishop bishop".split())  # with 'of' and a place behind them: titles
OFFICES = frozenset("president premier minister secretary chancellor governor mayor senator congressman congresswoman ambassador envoy commissioner chairman chairwoman chairperson director spokesman spokeswoman spokesperson "
                    "sheriff superintendent prosecutor judge treasurer deputy undersecretary".split())
PLATFORMS = frozenset("facebook twitter youtube instagram tiktok whatsapp telegram snapchat reddit linkedin weibo wechat myspace tumblr pinterest skype".split())
THROUGH = frozenset("on via over through using".split())
POSTED = frozenset("post posts account accounts page pages feed user users followers message messages video videos group groups profile live status thread comment comments".split())
TAILS = frozenset("winner winners based born owned led backed style era area wide trained educated speaking".split())  # behind a hyphen
LETTERED = 4  # natural logarithms that an organisation must lead by to be one whose letters mean a thing elsewhere
MOST = 8  # mentions of a name that are looked at
TRADED = frozenset("shares stock products fleet headquarters employees customers profits subsidiary sales revenue earnings workers executives board".split())
CRAFT = frozenset("shares stock jets plane planes aircraft".split())
UNSAID = frozenset("announced claimed posted confirmed reported stated called asked".split())  # companies do these as well
KIN = frozenset("wife husband son sons daughter daughters mother father family widow brother sister parents children career death birthday resignation arrest remarks".split())
FIRMS = frozenset("company companies firm firms group bank airline carmaker automaker maker giant rival unit subsidiary agency newspaper magazine broadcaster newswire party club team manufacturer retailer "
                  "operator publisher union brewer insurer bookseller chain conglomerate dairy supplier contractor startup start-up charity consultancy shipyard builder lender brewery refinery utility network "
                  "regulator watchdog website portal cooperative distributor vendor manufacturers retailers suppliers airlines banks brand label studio carrier bakery creamery producer".split())
MAKERS = frozenset("producer owner operator maker publisher builder developer supplier distributor dealer partner".split())  # firms are called so as well
GREAT = frozenset("largest biggest top leading main major oldest smallest fastest second-largest third-largest second-biggest third-biggest world's".split())
APPOSED = frozenset((",", ".", "of", "in", "that", "which", "with", "from", "for", "and", "based", "by", "on", "registered", "founded", "headquartered", "owned", "run", "controlled", "whose", "where", "backed", "listed", "known", "part"))  # behind the noun that an apposition is about
JOINTS = frozenset(("and", "or", ",", "&"))
SINGLE = frozenset("in at from to near of by with and for against between".split())


@dataclass(frozen=True, slots=True)
class View:
    """A text as its names are judged in it. `spans`: by start; `ends`: by end; `about`: by the start of a person's mention; `small`: words printed small; `tables`: lines full of numbers."""

    text: str
    tokens: Tokens
    spans: Mapping[int, Span]
    ends: Mapping[int, Span]
    about: Mapping[int, roles.Role]
    small: frozenset[str]
    tables: tuple[tuple[int, int], ...]


def tables(text: str) -> tuple[tuple[int, int], ...]:
    """(start, end) of each line of which a fifth is numbers."""
    found: list[tuple[int, int]] = []
    at = 0
    for line in text.split("\n") if DIGIT.search(text) else ():
        words = line.split() if DIGIT.search(line) else []
        if words and sum([w[0].isdigit() or w[-1].isdigit() for w in words if not w.isalpha()]) > 0.2 * len(words):
            found.append((at, at + len(line)))
        at += len(line) + 1
    return tuple(found)


def is_plain(e: Entity, view: View) -> bool:
    """True for a person with a title and for a body that everyone knows: no clue is needed."""
    g = gazetteer()
    if any(m.formal and m.formal.split()[-1].lower() not in MAKERS for m in e.mentions):
        return True
    if e.type == "PER" and any(len(m.tokens) == 2 and m.start in view.spans and is_holder(view.tokens, view.spans[m.start]) for m in e.mentions):
        return True  # 'its president, Ana Reed, told the newspaper'
    if e.type == "ORG" and any(m.text.lower() in PAPERS and view.text[m.start - 4 : m.start] == "the " for m in e.mentions):
        return True
    if e.type == "ORG" and any(len(m.tokens) > 3 and m.tokens[-1] in LONG_ENDS and not view.text[m.start : m.end].isupper() for m in e.mentions):
        return True  # 'Joint Rescue Coordination Centre'
    if e.type == "ORG" and any(m.text.startswith("Office of the ") and m.text[14:15].isupper() for m in e.mentions):
        return True  # 'Office of the Solicitor General'
    if e.type == "ORG" and any(len(m.tokens) > 1 and is_led(m, view.text) for m in e.mentions):
        return True
    if e.type == "ORG" and any(len(m.tokens) > 2 and m.tokens[-1] in g.kinds["suffix"] for m in e.mentions) and len({m.tokens for m in e.mentions}) > 1:
        return True  # 'Marj al-Nur Dairy Company', and 'Marj al-Nur'
    if e.type == "ORG" and any(m.text.endswith((" Red Crescent", " Red Cross")) for m in e.mentions):
        return True
    return e.type == "ORG" and any(g.is_body(m.text) for m in e.mentions) and not all(_is_crowd(m, view) or _is_medium(m, view) for m in e.mentions)


def is_led(m: Mention, text: str) -> bool:
    """Whether a post in a firm, its headquarters or its shares stand beside a name."""
    return text[m.end : m.end + 1] in ("'", "’") and LEADS.match(text, m.end) is not None or text.endswith(LED_ENDS, max(0, m.start - 4), m.start) and LED_BY.search(text, max(0, m.start - 40), m.start) is not None


def clues(e: Entity, view: View) -> dict[str, float]:
    """How much of each thing that speaks for or against `e` there is: 1 for one that holds, a share of its mentions, a margin."""
    found = dict.fromkeys(_of_name(e), 1.0) | dict(_of_margins(e, view))
    if all(_is_no_name(m.text) or (e.type == "ORG" or not gazetteer().is_name(m.tokens[-1])) and (_is_noise(m, view) or e.type == "ORG" and _is_crowd(m, view)) for m in e.mentions):
        found["noise"] = 1.0
    if e.type == "PER" and (all(_is_thing(m) or _is_sainted(m, view) or _is_house(m) or _is_taken(m, view) or _is_one_of_many(m, view) for m in e.mentions) or sum(_is_many(m) for m in e.mentions) * 2 > len(e.mentions)):
        found["noise"] = 1.0
    if all(_is_office(m) or _is_medium(m, view) for m in e.mentions):
        found["noise"] = 1.0
    if e.type == "ORG" and (any(_abbreviates(m, view) for m in e.mentions) or all(m.text.lower() in NAMELESS for m in e.mentions)) or _is_letters(e, view):
        found["noise"] = 1.0
    if any(m.start in view.about and view.about[m.start].role and not _is_maker(m, view) for m in e.mentions):
        found["role"] = 1.0
    n = min(len(e.mentions), MOST)
    counts = Counter(c for m in e.mentions[:MOST] for c in set(_of_mention(m, view)))
    for c, k in counts.items():
        found["some " + c] = 1.0
        found["share " + c] = k / n
    found["mentions"] = min(len(e.mentions) - 1, 4) / 2
    return found


def _is_letters(e: Entity, view: View) -> bool:
    """True for letters that stand for a thing, 'GPS', where the tagger is not all too sure of something else."""
    letters, kind = gazetteer().letters, TYPES.index(e.type)
    return all(m.text in letters for m in e.mentions) and all(s.scores[kind] - max(s.scores[4], s.scores[3]) < LETTERED * SCALE for s in (view.spans[m.start] for m in e.mentions if m.start in view.spans))


def _is_thing(m: Mention) -> bool:
    """True for two or more words that are written small elsewhere and that nobody is called by, 'Creative Commons', and for 'Prize-winner'."""
    g = gazetteer()
    return m.tokens[-1].rpartition("-")[2] in TAILS or len(m.tokens) > 1 and not m.formal and all(t in g.common and not g.is_name(t) for t in m.tokens)


def _is_many(m: Mention) -> bool:
    """True for a street and for a crowd: 'Reed St.', 'Reed Republicans'."""
    g, last = gazetteer(), m.tokens[-1]
    if len(m.tokens) < 2 or m.formal or m.tokens[0] in g.given and last not in CROWDS:
        return False
    return m.text.split()[-1].lower() in STREETS or last in CROWDS or _is_plural(last) and last not in g.surnames


def _is_house(m: Mention) -> bool:
    """True for a hotel, and for a branch of something: 'Hôtel Reed', 'Reed Resort', 'Marine Branch'."""
    g, last = gazetteer(), m.tokens[-1]
    if len(m.tokens) < 2 or m.formal:
        return False
    return m.tokens[0] in HOTELS or last in HOTELS or last in BRANCHES and not g.is_name(last)


def _is_taken(m: Mention, view: View) -> bool:
    """True for whoever took a picture for an agency, '(Photo by Ana Reed/Pictura)', or sent one in."""
    if view.text.endswith(("by ", "reader ", "viewer "), max(0, m.start - 7), m.start) and SENT_IN.search(view.text, max(0, m.start - 60), m.start):
        return True
    return view.text[m.end : m.end + 1] == "/" and PICTURED.search(view.text, max(0, m.start - 24), m.start) is not None


def _is_one_of_many(m: Mention, view: View) -> bool:
    """True for 'a diligent Fleming': somebody of a people, where an article and a small word stand before a single name."""
    return len(m.tokens) == 1 and not m.formal and view.text.endswith(" ", 0, m.start) and ONE_OF.search(view.text, max(0, m.start - 40), m.start) is not None


def _is_sainted(m: Mention, view: View) -> bool:
    """True for a place that is called after a saint: 'St Eustatius'."""
    if len(m.tokens) == 1 and view.text.endswith(("Saint ", "San ", "Santa ", "São ", "Sankt "), 0, m.start) and SAINTED.match(view.text, m.end):
        return True
    return len(m.tokens) == 1 and view.text[max(0, m.start - 4) : m.start].endswith((" St ", " St. ", "St. ", "\nSt ")) or len(m.tokens) == 1 and view.text.endswith("Saint ", 0, m.start) and SAINT_OF.search(view.text, max(0, m.start - 24), m.start) is not None


def _is_office(m: Mention) -> bool:
    """True for a post or a title without its holder: 'Minister for Justice', 'Deputy Under-Secretary', 'Duke of Lorne'."""
    low = m.text.lower().split()
    named = len(low) > 2 and low[1] in ("of", "for") and (low[0] in PEERS or m.type == "ORG" and roles.is_head(low[0]) and low[0] not in gazetteer().kinds["head"])
    return named or m.type == "ORG" and len(low) > 1 and (low[-1] in OFFICES or low[-1].endswith("-secretary"))


def _is_medium(m: Mention, view: View) -> bool:
    """True where a network is only where something stood: 'on Facebook', 'a Twitter account'."""
    if m.text.lower() not in PLATFORMS:
        return False
    low, at = view.tokens.lower, bisect_left(view.tokens.starts, m.start)
    return at > 0 and low[at - 1] in THROUGH or "".join(low[at + 1 : at + 2]) in POSTED


def _of_name(e: Entity) -> Iterator[str]:
    g, kinds = gazetteer(), gazetteer().kinds
    full = max((m.tokens for m in e.mentions), key=len)
    printed = max((m.text for m in e.mentions), key=lambda t: len(t.split()))
    words = printed.split()
    first, last = full[0], full[-1]
    size = min(len(full), 4)
    yield f"w{size}"
    given = first in g.given or first.partition("-")[0] in g.given
    tests = (
        ("given", given), ("initial", len(first) == 1), ("surname", last in g.surnames), ("hyphen", "-" in last), ("givenlast", last in g.given),
        ("head", last in kinds["head"]), ("suffix", last in kinds["suffix"]), ("thing", last in kinds["thing"]), ("placehead", last in kinds["placehead"]),
        ("headinside", not kinds["head"].isdisjoint(full[:-1])), ("thinginside", not kinds["thing"].isdisjoint(full[:-1])),
        ("commonlast", last in g.common), ("commonfirst", first in g.common), ("allcommon", g.common.issuperset(full)),
        ("country", not g.countries.keys().isdisjoint(full)), ("place", not g.places.isdisjoint(full)), ("isplace", " ".join(full) in g.places),
        ("body", any(g.is_body(m.text) for m in e.mentions)), ("capitals", printed.replace(".", "").isupper()),
        ("capital", any(w.isupper() and len(w) > 1 for w in words)), ("office", last in kinds["office"] or last in kinds["title"]), ("dots", "." in printed),
        ("digit", DIGIT.search(printed) is not None), ("inside", any(w.islower() for w in words)), ("camel", CAMEL.search(printed) is not None),
        ("of", " of " in printed), ("and", " and " in printed or "&" in printed), ("person", not (g.given.isdisjoint(full) and g.surnames.isdisjoint(full))),
        ("short", len(printed) < 4), ("opening", first in kinds["opening"]), ("people", last in kinds["people"] or last in g.demonyms), ("accents", not printed.isascii()),
    )
    for name, holds in tests:
        if holds:
            yield name
            yield f"{name}{size}"
    if not any(holds for name, holds in tests[:7]):
        yield f"plain{size}"
    if len(full) > 1 and last in g.contexts:
        yield "ends in a word of " + g.contexts[last]


def _of_margins(e: Entity, view: View) -> Iterator[tuple[str, float]]:
    """How far the tagger's reading is ahead of every other and of each other, at best and on the mean, in natural logarithms."""
    seen = [view.spans[m.start].scores for m in e.mentions if m.start in view.spans]
    if not seen:
        yield "unseen", 1.0
        return
    kind = TYPES.index(e.type)
    size = min(2, max(len(m.tokens) for m in e.mentions))
    leads = [s[kind] - max(v for k, v in enumerate(s) if k != kind) for s in seen]
    for name, value in (("best", max(leads)), ("mean", sum(leads) / len(leads))):
        yield name, _bounded(value, -2, 2)
        yield f"{name}{size}", _bounded(value, -2, 2)
        yield f"{name} far", _bounded(value, 2, 6) - 2
    for k in range(5):
        if k != kind:
            mean = sum(s[kind] - s[k] for s in seen) / len(seen)
            yield f"over{k}", _bounded(mean, -2, 2)
            yield f"over{k} far", _bounded(mean, 2, 6) - 2


def _bounded(value: float, low: int, high: int) -> float:
    return min(max(value / SCALE, low), high)


def _of_mention(m: Mention, view: View) -> Iterator[str]:
    """Verbs of saying, 'who', an age, a line of a table; a model number, shares, 'its'; where in its sentence it stands."""
    tokens, text = view.tokens, view.text
    i, j = bisect_left(tokens.starts, m.start), bisect_left(tokens.starts, m.end)
    low, n = tokens.lower, len(tokens.words)
    after, before = low[j : j + 3] + ["", "", ""], low[i - 1] if i else ""
    say = gazetteer().kinds["say"]
    made = _is_maker(m, view)
    role = None if made else view.about.get(m.start)
    table = bisect_right(view.tables, (m.start, len(text))) - 1
    tests = (
        ("table", table >= 0 and m.start < view.tables[table][1]), ("formal", bool(m.formal)), ("role", bool(role and role.role)),
        ("wicket", before in ("b", "lbw") or before == "c" and "b" in after),
        ("number", after[0][:1].isdigit() or re.match(r"[a-z]+-?\d", after[0]) is not None), ("craft", after[0] in CRAFT),
        ("traded", after[0] in ("'s", "’s") and after[1] in TRADED), ("owner", after[0] in ("'s", "’s", "'", "’")),
        ("who", after[0] in ("who", "himself", "herself") or after[0] == "," and after[1] == "who"), ("age", after[0] == "," and after[1].isdigit() and len(after[1]) == 2),
        ("employs", after[0] in ("'s", "’s") and any(roles.is_head(w) for w in low[j + 1 : j + 4])),
        ("post", before in ("of", "at", "for", "with") and i > 1 and roles.is_head(low[i - 2])),
        ("which", after[0] in ("which", "that") or after[0] == "," and after[1] == "which"),
        ("then he", _then_he(i, j, view)), ("says he", after[0] in say and after[1] in ("he", "she")), ("says it", after[0] in say and after[1] in ("it", "its", "they")),
        ("kin", after[0] in ("'s", "’s") and (after[1] in KIN or after[2] in KIN)), ("kind", before in FIRMS), ("maker", made), ("plural", after[0] in ("are", "were", "have")),
        ("says", after[0] in say and after[0] not in UNSAID and after[1] not in ("it", "its")), ("does", after[0] in UNSAID), ("said", before in say),
        ("its", "its" in low[j : j + 8] and "." not in low[j : j + 8]), ("he", any(w in ("he", "his", "she", "her") for w in low[j : j + 8])),
        ("the", before == "the" or text[m.start - 4 : m.start].lower() == "the "), ("a", before in ("a", "an")), ("brackets", before == "(" and after[0] == ")"), ("bracket", before == "("),
        ("opening", after[0] == "("), ("quoted", before in ('"', "“", "‘", "``") and after[0] in ('"', "”", "’", "''", ",")), ("quote", before in ('"', "“", "‘")),
        ("comma", before == "," or after[0] == ","), ("listed", before == "," and after[0] in (",", "and")), ("colon", after[0] == ":"),
        ("alone", m.start == 0 or text[m.start - 1] == "\n" and text[m.end : m.end + 1] in ("\n", "")),
        ("start", i < n and tokens.first[i]), ("capitals", i in tokens.shouted), ("noise", _is_noise(m, view)), ("small", m.tokens[-1] in view.small or m.tokens[0] in view.small),
        ("first", m.start < 400), ("owned", before in ("'s", "’s")), ("glued", before in ("-", "/") or after[0] in ("-", "/")),
        ("next", after[0].isalpha() and after[0] not in say and tokens.words[j][0].islower()), ("capital", j < n and tokens.words[j][:1].isupper()),
        ("previous", i > 0 and not tokens.first[i] and tokens.words[i - 1][:1].isupper()),
    )
    yield from (name for name, holds in tests if holds)
    for near, other in ((after[0], view.spans.get(tokens.starts[j + 1]) if j + 1 < n else None), (before, view.ends.get(tokens.ends[i - 2]) if i > 1 else None)):
        if other and near in JOINTS:
            yield "beside " + other.type
    if before in SINGLE:
        yield "after " + before
    told = gazetteer().contexts
    if before in told:
        yield "behind a word of " + told[before]
    if after[0] in told:
        yield "before a word of " + told[after[0]]
        if after[1] in told and told[after[0]] in ("aux", "time"):
            yield "then a word of " + told[after[1]]
    if len(m.tokens) == 1 and m.type == "PER":
        yield "alone"


def _is_maker(m: Mention, view: View) -> bool:
    """True for a name with a firm's trade behind it: ', the world's largest producer of tin', ', a Danish brewer'."""
    low = view.tokens.lower
    at = bisect_left(view.tokens.starts, m.end)
    if low[at : at + 1] != [","] or low[at + 1 : at + 2] in (["who"], ["whose"]):
        return False
    for k in range(at + 1, min(at + 9, len(low) - 1)):
        if low[k] in (",", ".", "of", "in", "for", "at", ";"):
            return False
        if low[k + 1] in APPOSED and (low[k] in FIRMS or low[k] in MAKERS):
            trade = low[k] not in MAKERS or low[k] in FIRMS and m.tokens[0] not in gazetteer().given  # a producer may be one of films
            return trade or not GREAT.isdisjoint(low[at + 1 : k])
    return False


def _then_he(i: int, j: int, view: View) -> bool:
    """True where a sentence begins with the name at tokens `i` to `j` and the next one with 'he' or 'she', and nobody else is named between."""
    tokens = view.tokens
    if i >= len(tokens.first) or not tokens.first[i]:
        return False
    for k in range(j, min(j + 40, len(tokens.words))):
        if tokens.first[k]:
            return tokens.lower[k] in ("he", "she")
        if tokens.starts[k] in view.spans and view.spans[tokens.starts[k]].type == "PER" or roles.is_head(tokens.lower[k]):
            return False
    return False


def _is_noise(m: Mention, view: View) -> bool:
    """True for a capitalised common word that opens a sentence or stands in a headline."""
    low, tokens = m.text.lower(), view.tokens
    i = bisect_left(tokens.starts, m.start)
    g = gazetteer()
    post = roles.is_head(low) or low.endswith("s") and roles.is_head(low[:-1])
    return len(m.tokens) == 1 and (low in g.common or low in g.contexts and not g.is_name(low) or post or _is_plural(low) and i < len(tokens.words) and tokens.first[i]) and low not in g.bodies and i < len(tokens.words) and (tokens.first[i] or i in tokens.shouted or low in view.small)


def _abbreviates(m: Mention, view: View) -> bool:
    """True for 'body mass index (BMI)': letters in brackets for words printed small that are no kind of organisation."""
    letters, words = m.text.replace(".", "").lower(), view.tokens.words
    at = bisect_left(view.tokens.starts, m.start)
    if not m.text.isupper() or not letters.isalpha() or at < len(letters) + 1 or words[at - 1 : at] != ["("] or view.tokens.lower[at - 2] in gazetteer().kinds["head"]:
        return False
    full = words[at - 1 - len(letters) : at - 1]
    return [w[0].lower() for w in full] == list(letters) and sum(w.islower() for w in full) * 2 > len(full)


def _is_crowd(m: Mention, view: View) -> bool:
    """True for 'Brewers' at the start of a sentence, where nothing tells that it is the team which is called so."""
    at = bisect_left(view.tokens.starts, m.start)
    return len(m.tokens) == 1 and m.text[1:].islower() and _is_plural(m.tokens[0]) and at < len(view.tokens.first) and view.tokens.first[at]


def _is_plural(low: str) -> bool:
    """True for the plural of a common word: hotels, dairies, controllers."""
    common = gazetteer().common
    return low in gazetteer().kinds["groups"] or low.endswith("s") and (low[:-1] in common or low.endswith("ies") and low[:-3] + "y" in common or len(low) > 5 and low.endswith(("ers", "ors", "ists")) and (low[:-3] in common or low[:-2] in common))


def _is_no_name(text: str) -> bool:
    """True for a pronoun, a time zone, a letter, letters of a table's head, a model, a paper by its last word: 'Its', 'UTC', 'W', 'W L T', 'A-320'."""
    low = text.lower()
    return low in ZONES or low in FEASTS or low in PHENOMENA or low.rstrip(".") in STYLES or STEP.fullmatch(text) is not None or low in FUNCTION or low in gazetteer().kinds["press"] and low not in ALONE or len(text) == 1 or text.isupper() and len(text.split()) > 2 and max(map(len, text.split())) < 4 or MODEL.fullmatch(text) is not None and low not in gazetteer().bodies
