"""Names that an article prints and that take no part in its story: of a photographer, of its writer, of an airport, of a holy place."""

import re

from generator.agencies import AGENCIES, INITIALS, PICTURES, one_of
from generator.coreference import Entity, Mention
from generator.currencies import SIGNS
from generator.gazetteer import gazetteer
from generator.personhood import View

SIGNED = one_of(AGENCIES, INITIALS, PICTURES, ("Pool", "POOL", "Handout", "HANDOUT"))
CREDITED = re.compile(rf"\s?/\s?(?:{SIGNED})\b")  # 'Ada Pool/Reuters'
CREDITS = re.compile(rf"(?:\b(?:[Pp]hoto(?:graph)?s?|[Pp]ictures?|PHOTO|PICTURE)(?:\s(?:by|courtesy of|credit:)|:)\s|\b(?:{SIGNED})/)$")  # 'Photograph: Ada Pool', '(Xinhua/Ada Pool'
AGENCY = re.compile(SIGNED)
BRACKET = re.compile(r"\([^()\n]{0,60}$")
VIA = re.compile(r"\svia\s$")
CREDIT_REACH = 40
BYLINE = re.compile(r"By\s(?:[A-Z][\w.’'-]*,?\s?){2,8}$")  # a line: 'By Ada Pool, Halden News, Oslo'
SAINTS = frozenset(("st", "saint", "ste", "sainte"))
HOME, HOME_REACH = re.compile(r"\b(?:(?:\d+-year-old|man|woman|men|women|boy|girl|couple|people|somebody|someone|[a-z]{3,}(?:er|or|man|woman|ist|ian|ant|ent|boy|girl)|family|families|team|club|refugees|migrants|tourists|visitors|fans) from|(?:bus|train|road|railway|flight|ferry|trip|way|drive|journey|motorway|highway|moved|travelled|traveled|drove|flew) (?:to|from)) $"), 34  # 'a goalkeeper from Larissa', 'the bus to Larissa'
WHERE, THERE = re.compile(r"(?:^|[.!?”\"\n]\s?)(?:At|In|Near|Outside) $"), re.compile(r",\s(?:on|in|near|outside|just|some|about|north|south|east|west|a few|\d+|one|two|three|five|ten)\s")  # 'At Abu Sahiy, on the edge of the capital, a trader sells'
REGION = re.compile(r"\s(?:regional|provincial|municipal|administrative|district|cantonal|county)\s(?:[a-z]+\s){0,2}(?:court|tribunal|council|government|assembly|office|authority|authorities)\b")  # 'the Lund regional court': where it sits
SITS = re.compile(r"\b(?:[Cc]ourt|[Tt]ribunal|[Rr]egion|[Pp]rovince|[Pp]refecture|TAR|Tar) of $")
OWNS = re.compile(r"[’']s?\s")


COURT = re.compile(r"\s(?:court|tribunal|prosecutors|prosecution|prison|jail|airport|stock exchange|bourse)\b(?!\s(?:case|battle|fight|order|ruling|documents?|papers|filing|action|win|victory|defeat|date|record|appearance))")  # 'the Lazio court': where it sits
THE_PLACE = re.compile(r"\b(?:[Tt]he|[Aa]) $")
AN_EXCHANGE, TRADED = re.compile(r"\b(?:Stock|Metal|Securities|Commodity|Mercantile) Exchange\b|\bBourse\b"), re.compile(r"\b(?:[Oo]n|[Aa]t) (?:the )?$")  # 'shares fell on the Oslo Stock Exchange'
CODES, COUNTS_MONEY = frozenset((*(code for code in SIGNS if code.isalpha() and len(code) > 1), "SDR", "CFA", "FCFA")), re.compile(r"\s?\d")  # 'LKR 341'
GOES_BETWEEN = re.compile(r"\b(?:trains?|bus|buses|ferry|ferries|roads?|railway|highway|traffic|flights?|pipeline|cable|moved|moves|runs?|ran|sails?|sailed|travel(?:s|led|ed)?|flew|drove|bridges?|path|route|line|border)\b[^.;]{0,30}\sbetween\s(?:[A-Z][\w’-]+\sand\s)?$")
OFFICIAL_PAPERS = frozenset("gazette register bulletin".split())
PUBLISHED_IN = re.compile(r"\b(?:(?P<issue>(?:issue|edition|copy|copies|pages?|columns?|number|supplement) of)|(?:published|printed|gazetted|notice|announced|advertised|notified) in)\s(?:the\s)?$")  # 'a special issue of the Velm Gazette'
AGAINST_MONEY = re.compile(r"\b(?:fell|rose|slid|gained|weakened|strengthened|traded|lost|dropped|steady|flat)\b[^.;]{0,40}\bagainst the (?:[A-Z]{3}|dollar|euro|US dollar)\b")
SEAT = re.compile(r"\b(?:town|village|city|port|district|municipality|people|residents|inhabitants|villagers|mayor|bishop|outskirts|suburbs|streets) of $|, \d{1,3}, of $")  # 'the mayor of Velm'
INSIDE = re.compile(r"(?:^|[\s“\"(])(?:[Ii]n|[Nn]ear|[Oo]utside) $")
WHERE_REACH = 40
TOWN = r"[A-ZÀ-Ž][\w’-]+(?:\s[A-ZÀ-Ž][\w’-]+)?"
TOWNS = re.compile(rf"[a-z]\s(?:in|at|from)\s(?P<list>{TOWN}(?:,\s{TOWN})+,?\sand\s{TOWN})(?=[.;:]|\s(?:on|for|were|was|where|as|after|and|but|when)\b)")
LIST_REACH = 90


def is_uninvolved(e: Entity, view: View) -> bool:
    """Whether every mention stands where no actor of the story does."""
    if e.type != "PER" and any(_is_town(m, view) for m in e.mentions):
        return True
    if all(_is_seat(m, e.type, view.text) for m in e.mentions):
        return True
    test = _is_aside if e.type == "PER" else _is_mark
    return all(test(m, view) for m in e.mentions)


def _is_seat(m: Mention, kind: str, text: str) -> bool:
    """A word for a place by what stands before it: 'the mayor of Velm', and of what was taken for a person 'In Velm 340 children'."""
    if len(m.tokens) > 1 or m.formal or m.text.isupper() or OWNS.match(text, m.end):
        return False
    return SEAT.search(text, max(0, m.start - WHERE_REACH), m.start) is not None or kind == "PER" and INSIDE.search(text, max(0, m.start - WHERE_REACH), m.start) is not None


def _is_aside(m: Mention, view: View) -> bool:
    """A photographer, a town by a person's name, the writer of a line of its own, an island called after a saint, the state or the paper whose a person is."""
    text = view.text
    if CREDITED.match(text, m.end) or CREDITS.search(text, max(0, m.start - CREDIT_REACH), m.start):
        return True
    if text[max(0, m.start - 4) : m.start] in ("\nBy ", "By "):
        end = text.find("\n", m.end)
        return BYLINE.fullmatch(text, m.start - 3, end if end >= 0 else len(text)) is not None
    if m.formal:
        return False
    if len(m.tokens) == 2 and m.tokens[0] in SAINTS:
        return True
    if WHERE.search(text, max(0, m.start - 12), m.start) and THERE.match(text, m.end):
        return True
    if len(m.tokens) == 1 and not OWNS.match(text, m.end) and HOME.search(text, max(0, m.start - HOME_REACH), m.start):
        return True
    owns = OWNS.match(text, m.end) if len(m.tokens) == 1 else None
    beside = view.spans.get(owns.end()) if owns else None
    return beside is not None and beside.type == "PER" and beside.last > beside.first


def _is_town(m: Mention, view: View) -> bool:
    """One of several towns in a row of which the gazetteer knows another: 'stood on screens in Oslo, Sarn and Tolbeck'."""
    text = view.text
    if len(m.tokens) != 1 or text[m.start - 2 : m.start] not in (", ", "d ", "n ", "t ", "m "):
        return False
    rows = (row for row in TOWNS.finditer(text, max(0, m.start - LIST_REACH), m.end + LIST_REACH) if row.start("list") <= m.start < row.end("list"))
    return any(town.lower() in gazetteer().places for row in rows for town in re.split(r",\s(?:and\s)?|\sand\s", row["list"]) if town != m.text)


def _is_mark(m: Mention, view: View) -> bool:
    """An agency in a picture's credit, the code of an airport behind its place, the region of a court, an exchange where shares are traded, a currency before its amount."""
    text = view.text
    if AN_EXCHANGE.search(m.text):
        return TRADED.search(text, max(0, m.start - 9), m.start) is not None
    if m.text in CODES:
        return COUNTS_MONEY.match(text, m.end) is not None
    if m.text.isupper() and len(m.text) == len("USD") and "against the " in text[m.end : m.end + 90]:
        stop = text.find(".", m.end)
        return AGAINST_MONEY.search(text, m.end, stop if stop > 0 else len(text)) is not None
    if printed := PUBLISHED_IN.search(text, max(0, m.start - WHERE_REACH), m.start):
        return printed["issue"] is not None or m.tokens[-1] in OFFICIAL_PAPERS
    if len(m.tokens) == 1 and (COURT.match(text, m.end) and THE_PLACE.search(text, max(0, m.start - 5), m.start) or GOES_BETWEEN.search(text, max(0, m.start - 70), m.start)):
        return True
    if len(m.tokens) == 1 and (REGION.match(text, m.end) or SITS.search(text, max(0, m.start - 16), m.start)):
        return True
    if AGENCY.fullmatch(m.text):
        opened = BRACKET.search(text, max(0, m.start - 60), m.start)
        if text[m.start - 1 : m.start] == "/" or text[m.end : m.end + 1] == "/" or opened and (VIA.search(text, max(0, m.start - 6), m.start) or CREDITS.search(text, opened.start(), m.start)):
            return True
    if text[m.start - 2 : m.start] != " (" or text[m.end : m.end + 1] != ")" or not m.text.isupper() or len(m.text) != 3:
        return False
    place = text[max(0, m.start - 40) : m.start - 2]
    return any(" ".join(place.split()[-n:]).lower() in gazetteer().places for n in (1, 2))
