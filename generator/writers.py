"""Who wrote the article of a text capture: bylines, signatures, credits and names alone beside the headline."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.blocks import Block
from generator.bylines import (
    BARE_BY,
    GLUED,
    NAME,
    NAMES,
    OFFICES,
    SIGNED,
    Credit,
    is_nobody,
    is_personal,
    read_credit,
    read_signature,
    split_names,
)
from generator.coreference import fold
from generator.day_lines import day_in, either_day
from generator.features import ending, rule_of, units
from generator.gazetteer import gazetteer
from generator.outlets import looks_like_outlet
from generator.titles import folded, lead_of

REACH = 12  # blocks before the text where a capture has no headline
ALONE_MAX = 110  # characters of a line that holds a name and what belongs to it
SHORT = 60  # characters of a byline that may stand some lines below what looks like the text's beginning
ENOUGH = 3.0  # evidence that makes the words of a line its writers
NO_NAME = re.compile(r"\b(?:share|comments?|print|e-?mail|follow|subscribe|news|more|read|photos?|videos?|home|menu|log|sign|search|getty|images?|updated|published|posted|min|ago|university|street|city|county|party|association|department|ministry|council)\b", re.I)
BESIDE = re.compile(  # what stands on one line with a name
    r"\b\d{1,2}[:.h]\d{2}(?::\d\d)?\s?(?:[ap]\.?m\.?|uhr)?(?-i:\s?(?:[A-Z]{3,4}|ET|PT)\b)?|\b(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?\b,?|"
    r"\b(?:last )?(?:updated|published|posted)(?: on)?:?|\b\d{1,3} min(?:ute)?s? read\b|\b[\d,.]{1,9}k? (?:comments?|views|shares)\b|\bat\b(?=\s*(?:[|,]|$))|\((?:now|earlier|until [^()]{2,20})\)|,\s(?:M\.?D|Ph\.?D|MBA|MPH|RN|Esq)\b\.?|\buhr\b|\bfollow\b", re.I)
PLACE_BEHIND = re.compile(rf"^({NAMES})\s+(?:(?:reports |reporting )?(?:in|from)|for|aus|à|en|desde)\s+(?:the )?{NAME}$|^({NAMES})\s+(?:(?:reports |reporting )?(?:in|from)|for|aus|à|en|desde)\s+[A-ZÀ-Ö][\w.-]{{2,20}}$|^({NAMES}), [A-ZÀ-Ö][a-zà-ÿ-]{{2,20}}$")
OFFICE = re.compile(r"\s(?:correspondent|reporter|editor|writer|columnist|contributor|journalist|critic|analyst|producer)s?$", re.I)
TITLED = re.compile(rf"^({NAME}), (?i:(?:[A-Z]?[\w-]{{2,14}} ){{0,3}}(?:director|professor|president|fellow|lecturer|attorney|analyst|columnist|secretary|researcher)\b).{{0,60}}$")
WITH_NAMES = re.compile(rf"({NAMES})(?=$|\s*[|•·–—@/]|\s+-)")
PLACED = re.compile(r"(?P<name>(?P<given>[A-ZÀ-Þ][\w’'-]+ (?:[A-ZÀ-Þ]\. )?)(?P<surname>[A-ZÀ-Þ][A-ZÀ-Þ’'-]+)), (?P<place>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?)")  # who signs below the text: 'Ana REED, Port Alva'
MOTTO_BY = re.compile(rf"(?:(?:[Aa]n?|[Tt]he|[Mm]y|[Ss]ome) )?(?:[a-z]+ ){{0,2}}(?i:letters?|notes?|notebook|diary|journal|postcards?|stories|thoughts|dispatch(?:es)?|newsletter|blog|weblog|log)\b[^.!?:|]{{2,70}}?,? (?:(?:written|kept|edited|run) )?by (?P<name>{NAME})")
ONE_NAME = re.compile(r"[-–—]{1,2}\s?(?P<name>[A-ZÀ-Þ]\.|[A-ZÀ-Þ][a-zà-ÿ]{2,12})")  # '-- M.'
INITIALS = re.compile(r"[A-ZÀ-Þ]\.(?:[ -]?[A-ZÀ-Þ]\.){1,2}")  # who signs below the text: 'C. M.'
INITIAL_NAME = re.compile(r"(?:[A-ZÀ-Þ]\. ?){1,2}[A-ZÀ-Þ][a-zà-ÿ’'-]{2,16}")  # 'N. Reed'
MORE_REPORTING = re.compile(r"[;.,]\s(additional reporting by [^;()]{4,120}?)\)?\.?$", re.I)  # '(Reporting by A; additional reporting by B in Velm)'
LABELLED = re.compile(r"^(?:authors?|autor(?:in|en)?|auteure?s?|autor[ae]s?|written by|text)\s?:\s", re.I)
AND_MORE = re.compile(r"^(?:&|and|und|et|y)\s+(?=[A-ZÀ-Ö])")
HAN_NAME = re.compile(r"[\u4e00-\u9fff々][\u3041-\u30ff\u4e00-\u9fff々]{1,4}[　 ]?[\u3041-\u30ff\u4e00-\u9fff々]{1,3}")
NO_HAN_NAME = re.compile(r"[部社局版面報記速特連写動共保印政経国地文会新]|(?:ニュース|ランキング|一覧|[のはをにが])")  # as words for desks, sections and buttons have them
SUFFIX = re.compile(r"\.[a-z]{2,8}(?:\.[a-z]{2})?$")  # of an address
HANDLE = re.compile(r"@\w{2,30}")
DESK = re.compile(r"(?:(?:por|von|par|by|di)\s?:?\s)?(?:la )?(?:redacción|rédaction|redaktion|redazione|newsroom)(?: de| von| der| du| di)?\s(?P<house>(?-i:[A-ZÀ-Þ]).{2,40})", re.I)
_HOUSE = r"(?P<house>(?:[Tt]he )?[A-ZÀ-Ö][\w’'&.-]*(?: (?:of )?[A-ZÀ-Ö][\w’'&.-]*){0,4})"
POSTED = re.compile(rf"(?i:(?:[\w-]{{2,16}} ){{0,3}}(?:correspondent|reporter|editor|writer|columnist|journalist|critic))(?:,| at| for| of) {_HOUSE}")
EMPLOYED = (re.compile(rf"\bis (?:an? |the )?{_HOUSE} (?:columnist|reporter|correspondent|writer|editor|contributor|journalist)\b"),
            re.compile(rf"\bis (?:an? |the )?(?:[a-z-]{{2,16}} ){{1,4}}(?:for|at|of) {_HOUSE}(?=[.,]|$)"))
AND = frozenset(("and", "&", "und", "et", "y", "e", "、"))
NOTES = 4  # blocks at the end of a text that may tell of its writers
NOTE_MAX = 700
OF_WRITER = re.compile(r",? (?:(?:is|has|covers|writes|reports|reported from|works|teaches|can be (?:reached|contacted|found|followed))\b|ist\b|est\b|es\b)")
OF_KNOWN_WRITER = re.compile(r" (?:covers|writes about|reports on|joined)\b| is (?:an? |the )?(?:[\w-]{2,20} ){0,4}(?:reporter|correspondent|journalist|editor|columnist)\b")
KINDS = {"byline": "byline", "contributor": "contributor credit", "reporting": "byline", "biography": "author note"}


@dataclass(slots=True)
class Writers:
    """`used`: block number -> why it is no part of the text."""

    authors: tuple[str, ...] = ()
    contributors: tuple[str, ...] = ()
    outlet: str | None = None
    used: dict[int, str] = field(default_factory=dict)


def find_writers(blocks: list[Block], body: list[int], taken: dict[int, str], rights: str) -> Writers:
    """Bylines above the text, credits and biographies below it or at its end; `taken`: blocks that are known to be no text, `rights`: the copyright lines."""
    lead = lead_of(blocks, body)
    heads = sorted(i for i, why in taken.items() if why == "headline" and i <= lead) or [max(0, body[0] - REACH)]
    found = Writers()
    credits = list(_credits(blocks, body, heads[0], taken, found))
    near = _nearest(credits, heads, lead)
    _gather(near + _continued(blocks, near, lead, found), found, rights)
    if not found.authors:
        _alone(blocks, heads, lead, taken, found)
    if not found.authors:
        _below(blocks, body, found)
    if not found.authors or all(len(name.strip(".")) == 1 for name in found.authors):
        _of_motto(blocks, lead, found)
    found.outlet = found.outlet or _house_of(blocks, [i for i, why in found.used.items() if why == "byline" and i <= lead], body[-1], found.authors)
    edges = [i for i in body if lead - NOTES <= i < lead or i > lead and i >= body[-NOTES:][0]]
    found.used |= {i: "author note" for i in edges if i not in found.used and tells_of(blocks[i].text, found.authors)}
    return found


def _house_of(blocks: list[Block], bylines: list[int], end: int, authors: tuple[str, ...]) -> str | None:
    """The house that the line below a byline, or a note at the end, says that its writer works for: 'Court reporter, The Vale Post', '… is a Vale Post columnist'."""
    below = [blocks[i + 1].text for i in bylines if i + 1 < len(blocks) and len(blocks[i + 1].text) < ALONE_MAX]
    notes = [block.text for block in blocks[max(0, end - 1) : end + NOTES] if len(block.text) < NOTE_MAX and any(block.text.lstrip("•- ").startswith(name) for name in authors)]
    desks = [DESK.fullmatch(blocks[i].text) for i in bylines if len(blocks[i].text) < SHORT]
    if named := next((match["house"] for match in desks if match), None):
        return named
    found = (*map(POSTED.fullmatch, below), *(pattern.search(note) for note in notes for pattern in EMPLOYED))
    return next((match["house"].rstrip(".").removeprefix("the ") for match in found if match and _is_house(match["house"].rstrip("."))), None)


def _is_house(name: str) -> bool:
    return looks_like_outlet(name) or name.startswith("The ") and name.count(" ") > 1 and name.lower() not in gazetteer().places


def tells_of(text: str, authors: tuple[str, ...]) -> bool:
    """Whether a block at an article's end is about its own writers: 'Jane Doe is a lecturer at …'."""
    if len(text) > NOTE_MAX:
        return False
    for name in authors:
        if " " not in name:
            continue
        known = any(text.startswith(part) and OF_KNOWN_WRITER.match(text, len(part)) for part in (name.split()[0], name.rsplit(" ", 1)[-1]))
        if known or text.startswith(name) and OF_WRITER.match(text, len(name)) or folded(text) == folded(name):
            return True
    return False


def _credits(blocks: list[Block], body: list[int], title_at: int, taken: dict[int, str], found: Writers) -> Iterable[tuple[int, Credit]]:
    start, end, lead = body[0], body[-1], lead_of(blocks, body)
    bylines = False
    for i, block in enumerate(blocks):
        text = block.text
        labelled = LABELLED.match(text) is not None
        if len(text) > 700 or i in taken or i in found.used or not (min(title_at, start) - 6 <= i <= lead + 1 or i >= end - 3 or (labelled or len(text) < SHORT and i <= lead + 4) and i > lead):
            continue
        follows = blocks[i + 1].text if i + 1 < len(blocks) else ""
        credit = read_credit(text)
        if credit is None and i < lead and len(follows) < 80 and BARE_BY.match(text):
            if read_credit(follows):
                found.used[i] = "byline"
            elif credit := read_credit("By " + follows):
                found.used[i + 1] = "byline"
        if credit is None and i <= lead + 1 and is_nobody(text):
            found.used[i] = "byline"
        if credit is None or credit.kind == "byline" and (i > end + 2 or i > lead + 1 and bylines):
            continue
        if credit.kind == "biography" and (i <= lead + 1 or i > end + 8):
            continue
        found.used[i] = KINDS[credit.kind]
        bylines = bylines or credit.kind == "byline" and not all(looks_like_outlet(name) for name in credit.names)
        yield i, credit
        if credit.kind == "reporting" and (more := MORE_REPORTING.search(text)) and (other := read_credit(more[1])):
            yield i, other


def _nearest(bylines: list[tuple[int, Credit]], heads: list[int], lead: int) -> list[tuple[int, Credit]]:
    """Of several bylines above the text those that follow the headline most closely; the others belong to teasers."""
    above = [i for i, credit in bylines if credit.kind == "byline" and i <= lead + 1]
    above = [i for i, credit in bylines if i in above and not all(looks_like_outlet(name) for name in credit.names)] or above
    first = min(above, key=lambda i: (min((i - h for h in heads if h < i), default=99), -i), default=0)
    return [(i, credit) for i, credit in bylines if credit.kind != "byline" or i > lead + 1 or first <= i <= first + 2]


def _continued(blocks: list[Block], bylines: list[tuple[int, Credit]], lead: int, found: Writers) -> list[tuple[int, Credit]]:
    """More names on lines of their own below a byline, as pages print them beside portraits and handles."""
    more: list[tuple[int, Credit]] = []
    last = max((i for i, credit in bylines if credit.kind == "byline" and i < lead), default=len(blocks))
    for i in range(last + 1, min(last + 5, lead)):
        text = blocks[i].text
        if i in found.used:
            continue
        if re.fullmatch(NAME, text) and is_personal(text):
            more.append((i, Credit("byline", split_names(text))))
            found.used[i] = "byline"
        elif not (text.startswith("@") or text.lower().strip(" ,") in ("and", "&", "und", "et", "y", "")):
            break
    return more


def _gather(bylines: list[tuple[int, Credit]], found: Writers, rights: str) -> None:
    for wanted in ("byline", "reporting", "biography"):
        names = [name for _, credit in bylines if credit.kind == wanted for name in credit.names]
        if names and not found.authors:
            found.authors = tuple(dict.fromkeys(n for n in names if not looks_like_outlet(n) and n not in rights and OFFICES.isdisjoint((n.split()[0].lower(), n.split()[-1].lower()))))
    given = [name for _, credit in bylines if credit.kind == "contributor" for name in credit.names]
    found.contributors = tuple(dict.fromkeys(n for n in given if n not in found.authors))
    houses = [credit.outlet for _, credit in bylines if credit.outlet]
    agencies = [name for _, credit in bylines if credit.kind == "byline" for name in credit.names if looks_like_outlet(name)]
    found.outlet = next(iter(houses or agencies), None)


def _alone(blocks: list[Block], heads: list[int], lead: int, taken: dict[int, str], found: Writers) -> None:
    """Names on a line without 'By', where a date, an office, a known given name or the same name elsewhere says that they are the writers'."""
    near = sorted({i for h in heads for i in range(max(0, h - 2), min(h + 10, len(blocks), lead + 4))} | set(range(max(0, lead - 6), lead)))
    best, chosen = ENOUGH - 0.01, -1
    for i in near:
        text = blocks[i].text
        if len(text) > ALONE_MAX or i in taken or rule_of(text) or blocks[i].kind == "h" and blocks[i].level < 3:
            continue
        after = any(h < i for h in heads)
        signed = (read_signature(text) or _with_house(text, blocks)) if after and i < lead else None
        if signed is not None and is_personal(signed.names[0]) is not False:
            found.authors, found.outlet, chosen = signed.names, found.outlet or signed.outlet, i
            break
        names = names_alone(text)
        worth = _evidence(blocks, i, names, lead, heads) if names else 0.0
        if worth > best:
            best, chosen, found.authors = worth, i, names
    if chosen < 0:
        return
    found.used[chosen] = "byline"
    first = names_alone(blocks[chosen - 2].text) if chosen > 1 and blocks[chosen - 1].text.lower() in AND else ()
    above = chosen - 1
    while above > 0 and above not in taken and rule_of(blocks[above].text) is None and _stands_beside(blocks, heads, above):
        found.authors = split_names(blocks[above].text) + found.authors  # 'Jane Doe' above 'John Poe', each on a line
        found.used[above] = "byline"
        above -= 1
    if first:
        found.authors = first + found.authors
        found.used |= dict.fromkeys((chosen - 2, chosen - 1), "byline")
    while chosen + 1 < lead:
        joined = chosen + 1 if blocks[chosen + 1].text.lower() not in AND else chosen + 2  # 'and' on a line of its own
        more = AND_MORE.match(blocks[joined].text) if joined == chosen + 1 else None
        second = names_alone(blocks[joined].text[more.end() if more else 0 :]) if more or joined > chosen + 1 and joined < lead else ()
        if not second:
            break
        found.authors += second
        found.used |= dict.fromkeys(range(chosen + 1, joined + 1), "byline")
        chosen = joined


def _with_house(text: str, blocks: list[Block]) -> Credit | None:
    """'Jane Doe - CoastPost' on the page of coastpost.example."""
    match = SIGNED.match(text) if len(text) < SHORT and " " in text else None
    if match is None or is_personal(match[1]) is False:
        return None
    house = folded(match["what"])
    heads = (folded(SUFFIX.sub("", block.text)) for block in blocks[:3] if len(block.text) < SHORT)
    return Credit("byline", split_names(match[1]), match["what"]) if len(house) > 4 and house in heads else None


def _below(blocks: list[Block], body: list[int], found: Writers) -> None:
    """The name alone below a letter's last sentence, above its imprint at most."""
    for before, at, behind in ((body[-2], body[-1], body[-1]), (body[-3], body[-2], body[-1])) if len(body) > 3 else ():
        text = blocks[at].text
        closes = at == behind or len(blocks[behind].text) < SHORT and ending(blocks[behind].text) != 0
        placed = PLACED.fullmatch(text) if "," in text and len(text) < SHORT else None
        if closes and placed and ending(blocks[before].text) == 0 and units(blocks[before].text) > 3 and is_personal(placed["name"]) is not False and any(placed["place"] in blocks[i].text for i in body if i < at):
            found.authors, found.used[at] = split_names(placed["given"] + placed["surname"].title()), "byline"
            found.used |= {behind: "page footer"}
            return
        if closes and (one := ONE_NAME.fullmatch(text)) and ending(blocks[before].text) == 0:
            found.authors, found.used[at] = (one["name"],), "byline"
            return
        if closes and (INITIALS.fullmatch(text) or INITIAL_NAME.fullmatch(text)) and ending(blocks[before].text) == 0 and units(blocks[before].text) > 3:
            found.authors, found.used[at] = (text,), "byline"
            return
        if closes and text.isalpha() and text.istitle() and text.lower() in gazetteer().given and text.lower() not in gazetteer().places and ending(blocks[before].text) == 0 and units(blocks[before].text) > 3:
            found.authors, found.used[at] = (text,), "byline"  # who signs a letter or a diary by a given name
            return
        named = is_personal(text) is True or blocks[0].text.startswith((f"{text}'s ", f"{text}’s "))  # 'Ada Pool's Kitchen'
        if closes and re.fullmatch(NAME, text) and " " in text and ending(blocks[before].text) == 0 and units(blocks[before].text) > 3 and named:
            found.authors, found.used[at] = (text,), "byline"
            return


def _of_motto(blocks: list[Block], lead: int, found: Writers) -> None:
    """Who keeps a page of letters, as the motto below its name says: 'letters from a small port, by Jane Doe'."""
    for block in blocks[1 : min(lead, 3)]:
        kept = MOTTO_BY.fullmatch(block.text) if " by " in block.text and len(block.text) < ALONE_MAX else None
        if kept and is_personal(kept["name"]) is not False:
            found.authors = (kept["name"],)
            return


def names_alone(text: str) -> tuple[str, ...]:
    """The names that a short line consists of, beside a day, an hour or a place."""
    if HAN_NAME.fullmatch(text):
        return () if NO_HAN_NAME.search(text) else (text,)
    found = day_in(text) or either_day(text)
    bare = (text[: found[-2]] + " | " + text[found[-1] :]) if found else text
    bare = re.sub(r"\s+", " ", BESIDE.sub(" ", GLUED.sub(" | ", bare))).strip(" ,|•·–—-:/")
    if "|" in bare:
        parts = [part for part in (part.strip(" ,;") for part in bare.split("|")) if " " in part and not looks_like_outlet(part) and is_personal(part) is not False]
        bare = (", " if all(re.fullmatch(NAME, part) and fold(part.split()[0]) in gazetteer().given for part in parts) else " | ").join(parts)
    bare = _without_places(_without_office(bare))
    titled = TITLED.match(bare)
    if titled and is_personal(titled[1]) is not False:
        return split_names(titled[1])
    placed = PLACE_BEHIND.match(bare)
    match = WITH_NAMES.match(bare) if len(bare) < 80 and placed is None else None
    names = split_names(placed[1] or placed[2] or placed[3]) if placed else split_names(match[1]) if match else ()
    first = [name for i, name in enumerate(names) if i == 0 or is_personal(name) is not False]
    return tuple(first) if names and not any(looks_like_outlet(name) or NO_NAME.search(name) or is_personal(name) is False for name in first) else ()


def _without_places(text: str) -> str:
    """'Jane Doe & Ana Reed' of 'Jane Doe & Ana Reed New Delhi / Mumbai': the places in which each of several writes."""
    first, _, last = text.rpartition(" / ")
    if not first or last.lower() not in gazetteer().places:
        return text
    words = first.split(" ")
    cut = next((k for k in (3, 2, 1) if k + 1 < len(words) and " ".join(words[-k:]).lower() in gazetteer().places), 0)
    return " ".join(words[:-cut]) if cut else text


def _without_office(text: str) -> str:
    """'Jane Doe' of 'Jane Doe Senior Transport Correspondent': of what may belong to the office as much as leaves a name."""
    if OFFICE.search(text) is None:
        return text
    parts = text.split(" ")
    for words in (3, 2, 1):
        name = " ".join(parts[:-words]).rstrip(" |,")
        if name.count(" ") and all(part[0].isupper() or part in ("and", "und", "et", "y") for part in parts[:-words] if part[0].isalpha()):
            return name
    return text


def has_day(text: str) -> bool:
    """Whether a line has a day in it, be it one that can be read in two ways."""
    return day_in(text) is not None or either_day(text) is not None


def _is_rare(name: str) -> bool:
    """Whether no word of a name is one that is mostly written small, or a place's."""
    words, g = [word.strip(".,’'").lower() for word in name.split()], gazetteer()
    return not any(word in g.common or word in g.places or word in g.countries or word in g.kinds["placehead"] or word in g.kinds["head"] for word in words)


def _stands_beside(blocks: list[Block], heads: list[int], i: int) -> bool:
    """Whether line `i` names a writer beside the one on the line below, and not who took the photo above it."""
    text, below = blocks[i].text, blocks[i + 1]
    if below.gap and not blocks[i].gap and ending(blocks[i - 1].text) == 0 and i - 1 not in heads:
        return False  # signs the caption it is printed under
    known = is_personal(text) if re.fullmatch(NAME, text) and re.fullmatch(NAME, below.text) else False
    return known is True or known is None and i - 1 in heads and _is_rare(text)


def _is_handled(blocks: list[Block], i: int) -> bool:
    """Whether the line below is a handle: '@janedoe'."""
    return i + 1 < len(blocks) and HANDLE.fullmatch(blocks[i + 1].text) is not None


def _evidence(blocks: list[Block], i: int, names: tuple[str, ...], lead: int, heads: list[int]) -> float:
    """How much speaks for `names` on line `i` being the writers of the article."""
    day = has_day(blocks[i].text)
    reach = 1 + _is_handled(blocks, i) if i >= lead else 3
    beside = any(len(block.text) < 60 and has_day(block.text) for block in blocks[max(0, i - reach) : i + reach + 1])
    next_to = any(len(block.text) < 60 and has_day(block.text) for block in blocks[max(0, i - 1) : i + 2])
    after = any(h < i for h in heads)
    if i >= lead and not (day or beside) or not after and not day:
        return 0.0
    again = any(len(block.text) < 500 and (block.text.startswith(names[0]) or "by " + names[0] in block.text) for block in blocks[lead:])
    portrayed = again and any(len(names[0]) + 30 < len(block.text) < 700 and block.text.startswith(names[0]) for block in blocks[lead + 1 :])
    known = any(is_personal(name) for name in names)
    close = min((i - h for h in heads if h < i), default=99) <= 4 or day and i + 1 in heads
    framed = i > 0 and i - 1 in heads and i + 1 < lead and has_day(blocks[i + 1].text) and len(names) == 1 and blocks[i].text == names[0] and _is_rare(names[0])
    handled = _is_handled(blocks, i)
    timed = not beside and after and i + 1 < lead and rule_of(blocks[i + 1].text) == "reading time"  # as reading views of browsers print it
    town = PLACE_BEHIND.match(blocks[i].text)
    placed = after and town is not None and bool(town[3]) and i < lead and blocks[i].text.rpartition(", ")[2].lower() in gazetteer().places  # 'Ana Reed, Colombo'
    told = names[0] in blocks[lead].text[:600]  # a place of the news rather than its writer
    return -1.5 * told + 1.0 * placed + 0.5 * framed + 2.0 * handled + 2.0 * known + 2.0 * day + 1.5 * (beside and not day or timed) + 0.5 * (next_to and not day and after and (not names[0].isascii() or any(word.lower() in gazetteer().surnames for word in names[0].split()))) + 1.0 * close + 1.0 * again + 1.0 * portrayed - 1.0 * (not after and i + 1 not in heads) - 1.0 * any(name.count(" ") > 3 for name in names)
