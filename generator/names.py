"""People, organisations and places of an article."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping

from msgspec.structs import replace

from generator import roles
from generator.certainty import verdict
from generator.coreference import OFFICIAL, Entity, Mention, fold, organisations, people
from generator.gazetteer import firm_openings, gazetteer
from generator.model import Named
from generator.name_features import MONTHS
from generator.name_joins import FIELDS
from generator.name_mentions import find_mentions
from generator.name_parties import parties
from generator.name_spans import agreed
from generator.personhood import View, clues, is_led, is_plain, tables
from generator.tagger import Span, find_spans
from generator.tokens import Tokens, tokenise
from generator.told_bodies import is_told_body
from generator.told_people import is_told_person
from generator.uninvolved import is_uninvolved
from generator.wares import is_ware

TRADES = ("tronics", "tech", "technik", "soft", "chem", "pharma", "robotics", "optics", "dynamics", "logistics", "plastics", "analytics")  # end the names of firms
BEHIND_HYPHEN = re.compile(r"(?<=\w)-(?:listed|based|born|led|owned|registered|flagged)$")
ABOARD = re.compile(r"\b(?:[Oo]n the|[Aa]board|[Aa]board the|on board)\s$")
LANGUAGES = frozenset("arabic swahili kiswahili hebrew persian farsi urdu hindi bengali tamil punjabi mandarin cantonese catalan basque latin yoruba hausa igbo zulu xhosa amharic somali tagalog malay kurdish pashto dari quechua creole gaelic flemish esperanto yiddish".split())
LONGEST_TEXT = 300_000
GENERIC = frozenset("university college institute council committee commission agency authority bureau department ministry office board court "
                    "parliament congress senate assembly house bank fund corporation company group times post news journal press association "
                    "federation union league club society foundation party army navy force police church museum hospital school fed "
                    "alliance coalition front movement consortium network guild brigade syndicate chamber trust confederation secretariat exchange tribunal academy observatory "
                    "tribune herald gazette ledger examiner monitor sentinel courier dispatch inquirer chronicle telegraph guardian observer standard star mail "
                    "express mirror sun independent globe record register wire newswire".split())


def find_names(text: str) -> tuple[tuple[Named, ...], tuple[str, ...]]:
    """People and organisations, heaviest first, one entry each, and the places that the text names, most frequent first.

    Of a text longer than any article (300,000 characters) only the beginning is read.
    """
    text = text[:LONGEST_TEXT]
    tokens = tokenise(text)
    view, mentions = looked_at(text, tokens, parties(text, tokens, agreed(text, tokens, find_spans(tokens))))
    judged = [(e, "NONE" if is_uninvolved(e, view) else "PER" if is_told_person(e, view) else "ORG" if is_told_body(e, text) else e.type if is_plain(e, view) else "NONE" if is_ware(e, text) else verdict(e.type, clues(e, view))) for e in candidates(view, mentions)]
    entities = [e for e, kind in judged if kind == e.type]
    changed = {m.start: kind for e, kind in judged if kind != e.type for m in e.mentions}
    if set(changed.values()) & {"PER", "ORG"}:
        view, mentions = looked_at(text, tokens, [replace(s, type=changed.get(s.start, s.type)) for s in view.spans.values()])
        entities = candidates(view, [m for m in mentions if changed.get(m.start) != "NONE"])
    named = _with_letters([_named(e, view.about) for e in entities], text)
    weight = {id(n): len(n.mentions) + (2 if n.mentions[0][0] < 400 else 0) + (0.5 if n.type == "person" else 0) for n in named}
    named.sort(key=lambda n: (-weight[id(n)], n.mentions[0][0]))
    return tuple(named), _places(text, list(view.spans.values()), {fold(form) for n in named for form in (n.name, *n.aliases)})


def looked_at(text: str, tokens: Tokens, spans: list[Span]) -> tuple[View, list[Mention]]:
    """A text with its names, and the mentions of what may be people and organisations."""
    mentions, about = find_mentions(text, tokens, spans)
    return View(text, tokens, {s.start: s for s in spans}, {s.end: s for s in spans}, about, frozenset(filter(str.islower, tokens.words)), tables(text)), mentions


def candidates(view: View, mentions: list[Mention]) -> list[Entity]:
    """One entity for all mentions of a name, people first."""
    kinds = gazetteer().kinds
    mentions = [m for m in mentions if not (m.type == "ORG" and len(m.tokens) == 1 and m.tokens[0] in LEVELS and AND_OTHER.match(view.text, m.end))]
    mentions = _with_persons(_with_headed(_with_firms(mentions), view), view)
    own = {m.tokens[-1] for m in mentions if m.type == "ORG" and len(m.tokens) == 2 and m.tokens[0] in kinds["opening"]}
    bodies = organisations([m for m in mentions if m.type == "ORG"], GENERIC | kinds["press"] | own, _declared(view.text, mentions))
    return people([m for m in mentions if m.type == "PER"]) + [_of_its_land(e, view.text) for e in bodies]


CALLED = re.compile(r"\b(?:union|association|federation|agency|authority|board|commission|group|body|charity|institute|ministry|council|watchdog|regulator) (?P<letters>[A-ZÀ-Þ]{2,8}), the $")
LEVELS = frozenset("central federal national regional provincial municipal local state public royal northern southern eastern western international".split())
AND_OTHER = re.compile(r" (?:and|or) (?:central|federal|national|regional|provincial|municipal|local|state|foreign|private) [a-z]+")  # 'Central and state inspectors': of two kinds
LAND_OF = re.compile(r"(?P<land>[A-Z][\w-]+)[’']s (?:[A-Z][\w-]+ ){0,3}$")
OWNER_REACH = 60  # characters from a land to the end of the name of its body


def _of_its_land(body: Entity, text: str) -> Entity:
    """A body without the mentions that another land's name owns: 'Norway's Foreign Ministry' is not the Swedish Foreign Ministry."""
    countries = gazetteer().countries
    land = next((countries[m.tokens[0]] for m in body.mentions if len(m.tokens) > 1 and m.tokens[0] in countries), None)
    if land is None:
        return body
    kept = [m for m in body.mentions if m.tokens[0] in countries or not (owner := LAND_OF.search(text, max(0, m.start - OWNER_REACH), m.start)) or countries.get(fold(owner["land"]), land) == land]
    body.mentions = kept or body.mentions
    return body


def _with_headed(mentions: list[Mention], view: View) -> list[Mention]:
    """Several words that somebody is the managing director of are no person, where no given name or title makes them one: 'managing director of Ormoy Pelagics'."""
    given = gazetteer().given
    able = [m for m in mentions if m.type == "PER" and len(m.tokens) > 1 and (not m.formal or m.formal.lower() in RUN_BY_FIRMS) and m.tokens[0] not in given]
    led = {m.tokens for m in able if m.formal or is_led(m, view.text)}
    return [replace(m, type="ORG", formal="") if m.type == "PER" and m.tokens in led and (not m.formal or m.formal.lower() in RUN_BY_FIRMS) else m for m in mentions] if led else mentions


RUN_BY_FIRMS = frozenset(("infrastructure manager", "asset manager", "grid operator", "network operator", "port operator", "terminal operator", "rail operator", "ferry operator", "tour operator"))  # before the name of a firm


def _with_persons(mentions: list[Mention], view: View) -> list[Mention]:
    """Two words that speak are a person where the text calls a person by the second alone: 'Ana Reed said … Reed'."""
    kinds, g = gazetteer().kinds, gazetteer()
    alone = {m.tokens[0] for m in mentions if m.type == "PER" and len(m.tokens) == 1}
    no_names = (g.common, g.demonyms, g.places, g.countries.keys(), kinds["head"], kinds["suffix"], kinds["thing"], kinds["opening"])
    mine = {m.tokens for m in mentions if m.type == "ORG" and len(m.tokens) == 2 and m.tokens[1] in alone and all(words.isdisjoint(m.tokens) for words in no_names) and not any(w.isupper() for w in m.text.split()) and _speaks(m, view)}
    return [replace(m, type="PER") if m.tokens in mine else m for m in mentions]


def _speaks(m: Mention, view: View) -> bool:
    """Whether a verb of saying stands beside a name."""
    low, say = view.tokens.lower, gazetteer().kinds["say"]
    at, behind = bisect_left(view.tokens.starts, m.start), bisect_left(view.tokens.starts, m.end)
    return "".join(low[behind : behind + 1]) in say or at > 0 and low[at - 1] in say


def _with_firms(mentions: list[Mention]) -> list[Mention]:
    """A name that no title, given name or full name makes a person's is the firm's that begins with it: 'Kestrel' beside 'Kestrel Foods Ltd', 'Marj al-Nur' beside 'Marj al-Nur Dairy Company'."""
    kinds, given = gazetteer().kinds, gazetteer().given
    firms = {m.tokens[0] for m in mentions if m.type == "ORG" and len(m.tokens) > 1 and m.tokens[-1] not in OFFICIAL and (m.tokens[-1] in kinds["suffix"] or m.tokens[-1] in kinds["head"] or len(m.tokens) == 2 and m.tokens[-1].endswith(TRADES))}
    persons = {t for m in mentions if m.type == "PER" and (len(m.tokens) > 1 or m.formal) for t in m.tokens}
    firms = {t for t in firms if t not in persons and t not in given}
    whole = firm_openings(m.tokens for m in mentions if m.type == "ORG")
    whole -= {m.tokens for m in mentions if m.type == "PER" and m.formal} if whole else set()
    return [replace(m, type="ORG") if m.type == "PER" and (len(m.tokens) == 1 and m.tokens[0] in firms or m.tokens in whole) else m for m in mentions]


def _with_letters(named: list[Named], text: str) -> list[Named]:
    """'the CDO' is the chief district officer Ana Lee, and no body, where one person alone has a post of those letters."""
    short = [n for n in named if n.type != "person" and 1 < len(n.name) < 5 and n.name.isupper() and n.name.isalpha() and n.name.lower() not in gazetteer().bodies]
    for post in short:
        holders = [n for n in named if n.type == "person" and any(roles.initials(role) == post.name for role in n.roles)]
        if len(holders) == 1:
            mine = tuple(m for m in post.mentions if not text.startswith((" office", "'s office", "’s office"), m[1]))
            held = replace(holders[0], aliases=(*holders[0].aliases, post.name), mentions=tuple(sorted({*holders[0].mentions, *mine})))
            named = [held if n is holders[0] else n for n in named if n is not post]
    return named


def _declared(text: str, mentions: list[Mention]) -> dict[str, str]:
    """'Long Form (LF)': folded short form -> folded long form."""
    found: dict[str, str] = {}
    for m in mentions:
        if m.type == "ORG" and len(m.tokens) > 1 and text[m.end : m.end + 2] == " (":
            close = text.find(")", m.end, m.end + 16)
            if close > 0:
                found[fold(text[m.end + 2 : close]).replace(".", "")] = " ".join(m.tokens)
        elif m.type == "ORG" and len(m.tokens) > 1 and text[m.end : m.end + 1] == "," and text.endswith(", the ", 0, m.start) and (short := CALLED.search(text, max(0, m.start - 60), m.start)):
            found[fold(short["letters"])] = " ".join(m.tokens)  # 'the Velmish union VSF, the Sailors' Joint Union, has'
    return found


def _named(e: Entity, about: Mapping[int, roles.Role]) -> Named:
    name = e.name
    mine = [about[k] for m in e.mentions for k in (m.start, -m.start - 1) if k in about] if e.type == "PER" else []
    printed = [m.text for m in e.mentions] + [f"{m.formal} {m.text}" for m in e.mentions if m.formal]
    aliases = () if e.sex else tuple(a for a in dict.fromkeys(printed) if a != name)
    held = sorted((r for r in mine if r.role), key=_fitness, reverse=True)
    best = held[0] if held else roles.Role()
    return Named(
        name=name, type="person" if e.type == "PER" else "organisation", aliases=aliases, role=best.role,
        affiliation=best.affiliation or next((r.affiliation for r in mine if r.affiliation), None),
        country=best.country or next((r.country for r in mine if r.country), None),
        mentions=tuple(sorted({(m.start, m.end) for m in e.mentions})),
        roles=tuple(dict.fromkeys(r.role for r in held if r.role)),
    )


def _fitness(role: roles.Role) -> tuple[bool, int]:
    return role.country is not None or role.affiliation is not None, min(len((role.role or "").split()), 6)


UPON = re.compile(r" (?:es|upon|am|sur|sous|an der|ob der) [A-ZÀ-Þ][\w’'-]+")  # 'Dar es Salaam', 'Newcastle upon Tyne'


SHOUTED = 4  # spaces in a heading that is no row of places


def _is_shout(text: str, s: Span) -> bool:
    """'SAIL' in 'WHEN WILL THE FERRY SAIL?': a word of a line in capitals that is no known place and that the text has nowhere else."""
    word = text[s.start : s.end]
    if not word.isupper() or word.lower() in gazetteer().places or word.lower() in gazetteer().countries:
        return False
    end = text.find("\n", s.end)
    line = text[text.rfind("\n", 0, s.start) + 1 : end if end >= 0 else len(text)]
    before = text[max(0, s.start - 12) : s.start].split()[-1:]
    return line.isupper() and line.count(" ") >= SHOUTED and before not in ([], ["IN"], ["AT"], ["NEAR"], ["FROM"], ["TO"], ["OF"], ["/"]) and "—" not in line and re.search(rf"\b{re.escape(word.capitalize())}\b", text) is None


def _is_plain_word(text: str, s: Span) -> bool:
    """'Hull' of 'Hull and machinery is insured', where the text has the word small as well and nowhere as a name inside a sentence."""
    if s.start and text[s.start - 2 : s.start] not in (". ", "? ", "! ", "\n\n") or not text[s.end : s.end + 5] == " and " or not text[s.end + 5 : s.end + 6].islower():
        return False
    word = text[s.start : s.end]
    return re.search(rf"\b{re.escape(word.lower())}\b", text) is not None and re.search(rf"[a-z,] {re.escape(word)}\b", text) is None


def _places(text: str, spans: list[Span], actors: set[str]) -> tuple[str, ...]:
    """Where things happened: no name of an actor, and no word for what a ministry has charge of."""
    countries, demonyms = gazetteer().countries, gazetteer().demonyms
    counts: Counter[str] = Counter()
    until = 0
    for s in spans:
        if s.type != "LOC" or s.start < until:
            continue
        tail = UPON.match(text, s.end)
        until = tail.end() if tail else s.end
        printed = " ".join(text[s.start : until].split())
        printed = BEHIND_HYPHEN.sub("", printed)  # 'Sydney-listed'
        month, _, rest = printed.partition(" ")
        printed = rest if rest and month.lower() in MONTHS and (rest.lower() in countries or rest.lower() in gazetteer().places) else printed  # 'In April Canada closed it'
        low = printed.lower()
        if " " in printed and low not in gazetteer().places and low.rpartition(" ")[2] not in gazetteer().kinds["placehead"] and ABOARD.search(text, max(0, s.start - 14), s.start):
            continue  # 'double shifts on the Kestrel Amber'
        if " " not in printed and (_is_shout(text, s) or _is_plain_word(text, s)):
            continue
        if low in LANGUAGES or text[s.end : s.end + 1] == "$":
            continue
        if low not in gazetteer().places and (" " in low and low.rpartition(" ")[2] in gazetteer().kinds["head"] or fold(printed) in actors or low in FIELDS or low in demonyms):
            continue
        if low in MONTHS or low.endswith((" representative", " secretary", " minister", " president")):
            continue
        if low.count(" ") == 1 and low not in gazetteer().places and low not in countries and all(word in gazetteer().places or word in countries for word in low.split()):
            counts.update(countries.get(word.lower(), word) for word in printed.split())  # 'Last week in Cairo Tanzania agreed'
            continue
        if printed.isupper() and (len(printed) > 4 and min(map(len, printed.split())) > 2 or low in gazetteer().places):
            printed = printed.title()
        counts[countries.get(low, printed)] += 1
    return tuple(place for place, _ in sorted(counts.items(), key=lambda pair: -pair[1]))
