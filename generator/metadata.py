"""Headline, people, house, day and address of an article, from the lines around its text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from generator.blocks import Block
from generator.bylines import (
    ADDRESS,
    DATELINE,
    NAMES,
    ORIGIN,
    ORIGINALLY,
    REPOSTED,
    SOURCE_LINE,
    SUPPLIED,
    agency_of,
    is_personal,
    split_names,
)
from generator.day_lines import day_in
from generator.end_credits import read_closing
from generator.features import ending, rule_of, units
from generator.forwards import handed_on, is_note, named_in
from generator.gazetteer import gazetteer
from generator.kickers import before_headline, behind_headline
from generator.language import language_of
from generator.loose_days import Loose, loose_day
from generator.mastheads import SEPARATOR, find_site, once, rights_of
from generator.opening_credits import source_of
from generator.outlets import full_name, looks_like_outlet
from generator.page_tops import (
    heads_menu,
    in_row,
    is_imprint,
    is_motto,
    is_notes,
    menu_rows,
    name_plate,
    own_page,
    printed_name,
    small_name,
)
from generator.publication import WIRED, published_at
from generator.titles import SITE_MAX, best_title, folded, is_head, lead_of
from generator.translation_notes import NOTE_MAX, notes_of, translated_from
from generator.url_dates import day_of_url
from generator.writers import find_writers, names_alone

SYNDICATED = re.compile(r"[Tt]his (?:article|story|report) (?:was|is|has been) (?:syndicated|licensed) (?:from|by|through) (?P<outlet>[A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*){0,4})")
SOURCED = re.compile(r"(?:source|quelle|fuente|from)\s?:\s(?P<house>[A-ZÀ-Ö][\w’'&-]*(?: [\w’'&-]+){0,4})(?:\.?$|[.,;|·]\s|\s[|·–—-]\s|\s(?=posted|published))", re.I)
BY_IN_BRACKETS = re.compile(rf",?\s?\(?(?:[Bb]y|von|par|por) ({NAMES})\)?$")
TITLE_MAX, TITLE_MIN, SLUG_MAX = 220, 12, 100
LABEL = 8  # words
GLUED_BY = re.compile(rf"\s+by ({NAMES})(?:,\s(?:[A-Z]?[a-z]{{2,14}}\s){{0,2}}(?:[Cc]orrespondent|[Rr]eporter|[Ee]ditor|[Ww]riter))?$")  # a byline that was copied into the headline's line
GLUED_DAY = re.compile(rf"\s+by (?P<who>{NAMES})\s*[·|•,–-]\s*(?P<behind>.{{8,60}})$")  # the same with the day behind it
SHORT_WORD = 4  # letters, fewer than which may be initials
DESK_BEHIND = re.compile(r"\s?[–—|,·-]\s?[\w ]{0,16}\b(?:desk|newsroom|team|staff)$", re.I)  # behind the day: '– News desk'
DAY_BESIDE = 12  # characters of a line that may stand beside its day: 'Sunday, '
CITATION = re.compile(r"^Citation: (?P<title>.{8,200}?) \((?P<year>(?:19|20)\d\d), (?P<day>[A-Z][a-z]+ \d{1,2})\) retrieved .{4,40} from (?P<url>https?://\S+)$")  # as pages of science news ask to be cited
IN_BRACKETS = re.compile(r"\s[(\[](?P<house>[^()\[\]]{4,40})[)\]]$")
SENT_BY = re.compile(r"Original-Content von:? (?P<house>[^,\n]{2,60}),|SOURCE:? (?P<issuer>[A-ZÀ-Þ][^,:;!?\n]{2,60}?)\.?$")  # below what an agency for releases passes on
PRESS_OFFICE = re.compile(r"(?:press|media|communications?) (?:office|service|department|unit)\s?[–—|:,-]\s?(?P<house>[^–—|:]{3,50})$|(?P<body>[^–—|:,]{3,50}?),?\s[–—|-]?\s?(?:press|media) (?:office|service)$", re.I)  # above what a body says itself
HOSTED = re.compile(r"(?:source|quelle|fuente|fonte|kilde|källa|izvor|bron|źródło|kaynak)\s?:\s*(?P<house>[A-ZÀ-Þ][^()\[\]:]{2,40})[(\[](?:www\.)?[\w-]{2,40}(?:\.[a-z]{2,10}){1,2}[)\]]$", re.I)  # 'Source: Coast Post (coastpost.example)'
TOP_LINES = 4  # blocks of a release above its headline
PROVIDED_BY = re.compile(r"(?:news|press release|content) provided by\W*", re.I)  # above the name of whoever issued a release
FIRST_TITLE = re.compile(r"Original (?:title|headline)\s?[:：]\s?(?P<title>\S.{8,160})$")


@dataclass(slots=True)
class Found:
    """What the lines around a text say; `used`: block number -> why it is no part of the text."""

    title: Block | None = None
    title_text: str | None = None
    title_cut: int = 0  # characters of the title's block before it
    outlet: str | None = None
    site: str | None = None  # as the page's first lines print it
    via: str | None = None
    authors: tuple[str, ...] = ()
    contributors: tuple[str, ...] = ()
    published: str | None = None
    why: str | None = None
    day_line: Loose | None = None
    url: str | None = None
    used: dict[int, str] = field(default_factory=dict)


def read_around(blocks: list[Block], body: list[int], text: str) -> Found:
    """Metadata from the blocks of a text capture; `body`: numbers of the blocks taken for the article's text."""
    found = Found()
    if not body:
        return found
    _origin(blocks, body, found)
    found.used |= {i: "navigation" for i in menu_rows(blocks, body, text) if i not in found.used}
    top = printed_name(blocks, body)
    if top is not None:
        found.site, found.used[top[1]] = top[0], "page header"
    below = top[1] + 1 if top else 1
    if is_motto(blocks, below, body[0]):
        found.site, found.used[below] = found.site or (blocks[0].text if blocks[0].text.isupper() else None), "page header"
        found.used |= {0: "page header"} if found.site == blocks[0].text and 0 not in found.used else {}
    if found.used.get(below + 1) == "navigation" and below < len(blocks) and below not in found.used and is_notes(blocks[below].text):
        found.site, found.used[below] = found.site or blocks[0].text, "page header"  # 'Notes from a retired mate' between the name and the menu
    if found.site is None and (plate := name_plate(blocks, body)):
        found.site, found.used = plate[0], {plate[1]: "page header", plate[1] + 1: "page header"} | found.used
    if found.site is None and heads_menu(blocks):
        found.site, found.used = blocks[0].text, {0: "page header", 1: "page header", 2: "navigation"} | found.used
    if found.site is None and (small := small_name(blocks, text)):
        found.site, found.used = small, {0: "page header", 1: "navigation"} | found.used
    if found.site and len(body) > 2 and _is_of_page(blocks, body, found.site):
        found.used[body[-1]], body = "page footer", body[:-1]
    _title(blocks, body, found)
    writers = find_writers(blocks, body, found.used, rights_of(blocks, body))
    found.authors, found.contributors, found.outlet = writers.authors or found.authors, writers.contributors, found.outlet or writers.outlet
    found.authors = tuple(name for name in found.authors if folded(name) != folded(found.outlet or ""))  # 'By Example Wire'
    found.used |= writers.used
    if found.site is None and found.outlet is None and found.authors and (own := own_page(blocks, body, found.authors)) is not None and found.used.get(own) != "headline":
        found.site, found.used[own] = blocks[own].text.strip(), "page header"
    _closed(blocks, body, found)
    found.used |= {i: "page header" for i in range(min(body[0] + 3, len(blocks))) if i not in found.used and len(blocks[i].text) < SLUG_MAX and is_head(blocks[i].text, i)}
    found.used |= {i: "translation note" for i in notes_of(blocks, body) if i not in found.used}
    _address(blocks, body, found)
    _dated(blocks, body, found, text)
    _house(blocks, body, found, text)
    _filed(blocks[lead_of(blocks, body)], found)
    _above(blocks, body, found)
    return found


def _is_of_page(blocks: list[Block], body: list[int], site: str) -> bool:
    """Whether the last line of the text tells of the page: its imprint, or what it says of itself below its comments, 'Left Quay runs on an old laptop.'"""
    text = blocks[body[-1]].text
    return is_imprint(text, site) or body[-1] > body[-2] + 1 and " by " not in text and folded(text).startswith(folded(site))


def _closed(blocks: list[Block], body: list[int], found: Found) -> None:
    """Writers, house and day that the text's last lines name."""
    closing = read_closing(blocks, body)
    if closing is None:
        return
    at, said = closing
    found.used.setdefault(at, said.why)
    found.used |= {i: "page footer" for i in body if i > at and i not in found.used} if said.why == "sign-off" else {}
    found.authors, found.contributors = found.authors or said.authors, found.contributors or tuple(name for name in said.contributors if name not in said.authors)
    if found.outlet is None and said.house and said.why == "author note":
        found.outlet = said.house
    if said.day and (found.outlet is None or folded(found.outlet).removeprefix("the") == folded(said.house or "").removeprefix("the")):
        found.outlet, found.published, found.why = found.outlet or said.house, said.day[0], f"{said.day[1]} (line {blocks[at].first})"


OWN_WORDS = 30  # of a post that goes on with what it copies


def _writes_first(blocks: list[Block], body: list[int], title: str) -> bool:
    """Does the page tell something itself before the headline of what it copies?"""
    at = next((i for i, block in enumerate(blocks) if folded(block.text) == folded(title)), 0)
    return any(i < at and units(blocks[i].text) >= OWN_WORDS and ending(blocks[i].text) == 0 for i in body)


def _origin(blocks: list[Block], body: list[int], found: Found) -> None:
    """'The post X appeared first on Y.' gives the headline and the house that wrote it."""
    for i, block in enumerate(blocks):
        if len(block.text) > 450:
            continue
        match = ORIGIN.match(block.text)
        if match:
            found.used |= {j: "page footer" for j in body if j > i and j not in found.used and blocks[j].text[-1:] not in ".!?…\"”"}  # the posts before and behind
            if not _writes_first(blocks, body, match["title"]):
                found.title_text, found.outlet = match["title"], match["outlet"]
        else:
            match = ORIGINALLY.match(block.text) or REPOSTED.match(block.text) or SUPPLIED.match(block.text) or SYNDICATED.match(block.text)
            if match and re.match(r"(?:Mon|Tues?|Wed|Thu|Fri|Sat|Sun|\w+ \d)", match["outlet"]):
                match = None  # 'First published on Tue 12 Mar'
            if match:
                signed = BY_IN_BRACKETS.search(match["outlet"])
                found.authors = split_names(signed[1]) if signed else found.authors
                found.outlet = re.sub(r"\s+(?:on|in)\s.*$", "", match["outlet"][: signed.start()] if signed else match["outlet"])
            elif (source := SOURCED.match(block.text)) and (looks_like_outlet(source["house"]) or any(f"({initials_of(source['house'])})" in other.text for other in blocks)):
                found.outlet = found.outlet or source["house"]
            elif i < TOP_LINES and len(block.text) < SLUG_MAX and (office := PRESS_OFFICE.match(block.text)):
                found.outlet, found.used[i] = found.outlet or (office["house"] or office["body"]).strip(), "page header"
            elif hosted := HOSTED.match(block.text):
                found.outlet, found.used[i] = found.outlet or hosted["house"].strip(), "origin notice"
            elif house := source_of(block.text):
                found.outlet, found.used[i] = found.outlet or house, "page header"
            elif (sender := SENT_BY.match(block.text)) and (sender["house"] or i > len(blocks) / 2):
                found.outlet, found.used[i] = found.outlet or sender["house"] or sender["issuer"], "origin notice"
            elif PROVIDED_BY.fullmatch(block.text) and i + 1 < len(blocks) and len(blocks[i + 1].text) < TITLE_MAX / 3:
                found.outlet, found.used[i], found.used[i + 1] = found.outlet or blocks[i + 1].text, "origin notice", "origin notice"
            elif first := FIRST_TITLE.match(block.text):
                found.title_text, found.used[i] = first["title"], "headline"
            elif rule_of(block.text) == "origin notice" and is_note(block.text):
                found.outlet, found.used[i] = found.outlet or handed_on(block.text), "origin notice"
            elif match := CITATION.match(block.text):
                found.title_text, found.url = match["title"], match["url"].rstrip(".,;")
                day = day_in(f"{match['day']}, {match['year']}")
                if day:
                    found.published, found.why = day[0], f"{match['year']}, {match['day']} (line {block.first})"
        if match:
            found.used[i] = "origin notice"
            return


def initials_of(name: str) -> str:
    return "".join(re.findall(r"\b[A-ZÀ-Ö]", name))


def _title(blocks: list[Block], body: list[int], found: Found) -> None:
    start = body[0]
    if found.title_text is None:
        chosen = best_title(blocks, body, rights_of(blocks, body), found.used)
        if chosen is not None and (signed := _signs(blocks[chosen].text, [blocks[i].text for i in body if i != chosen])):
            found.authors, found.used[chosen] = found.authors or signed, "byline"
            chosen = best_title(blocks, body, rights_of(blocks, body), found.used)
        if chosen is None:
            return
        found.title, found.title_text = blocks[chosen], bare_title(blocks[chosen].text, blocks)
        found.title_cut = before_headline(found.title_text) or (3 if found.title_text[:3] == "1. " and any(block.text[:3] == "2. " for block in blocks) else 0)
        noted = behind_headline(found.title_text)
        if noted == len(found.title_text) and (tail := _house_behind(found.title_text, blocks)):
            noted = tail
        found.outlet = found.outlet or named_in(found.title_text[noted:])
        found.title_text = found.title_text[found.title_cut : noted]
        dated = GLUED_DAY.search(found.title_text)
        if dated and day_in(dated["behind"]):
            found.title_text, found.authors = found.title_text[: dated.start()], tuple(name for name in split_names(dated["who"]) if is_personal(name))
        glued = GLUED_BY.search(found.title_text)
        if glued and is_personal(split_names(glued[1])[0]):
            found.title_text, found.authors = found.title_text[: glued.start()], split_names(glued[1])
    wanted = folded(found.title_text)
    lead = lead_of(blocks, body)
    for i, block in enumerate(blocks):
        if len(block.text) <= TITLE_MAX + 60 and (i <= start or i < lead or i not in body[1:]) and (block is found.title or folded(block.text) == wanted or i < lead and _is_page_title(block.text, wanted)):
            found.title = found.title or block
            found.used[i] = "headline"
    if found.title and found.title in blocks[: start + 1]:
        found.used[blocks.index(found.title)] = "headline"


def _signs(line: str, told: Sequence[str]) -> tuple[str, ...]:
    """The writer whose name is all of a line that would be the headline: nothing below tells of such a person."""
    names = names_alone(line) if 1 <= line.count(" ") <= 2 else ()
    return names if len(names) == 1 and names[0] == line.strip() and is_personal(line) and gazetteer().common.isdisjoint(line.lower().split()) and not any(line.split()[-1] in text for text in told) else ()


def _house_behind(title: str, blocks: list[Block]) -> int | None:
    """Where '(Coast Post)' begins behind a headline, if the address that the article was taken from is that house's."""
    tail = IN_BRACKETS.search(title)
    if tail is None or not looks_like_outlet(tail["house"]):
        return None
    addresses = [found.group().split("/")[2].lower() for block in blocks if len(block.text) < NOTE_MAX and (found := ADDRESS.search(block.text))]
    return tail.start() if any(folded(tail["house"]).removeprefix("the") in folded(host) for host in addresses) else None


def _above(blocks: list[Block], body: list[int], found: Found) -> None:
    """What stands above the headline is no part of the text, nor are labels among the lines below it that name writers and day."""
    lead = lead_of(blocks, body)
    at = blocks.index(found.title) if found.title in blocks[:lead] else 0
    if 2 * sum(units(blocks[i].text) for i in body if i < at) > sum(units(blocks[i].text) for i in body):
        return  # no article has so much above its headline
    credited = any(at < i < lead for i, why in found.used.items() if why in ("byline", "date line"))
    found.used |= {i: "page header" for i in body if i < lead and i not in found.used and (i < at or credited and at < i and _is_label(blocks[i]))}


def _is_label(block: Block) -> bool:
    """Whether a line between headline and text is no part of the text: 'Press release', 'From:'."""
    return block.kind in ("p", "h") and units(block.text) < LABEL and ending(block.text) != 0


def _is_page_title(text: str, wanted: str) -> bool:
    """'Headline | Site' of a headline that stands alone elsewhere."""
    parts = SEPARATOR.split(text)
    return len(parts) > 1 and len(parts[-1]) <= SITE_MAX and folded("".join(parts[:-1])) == wanted


def bare_title(text: str, blocks: list[Block]) -> str:
    """A page title without its site: 'Headline | Site' where the headline stands alone elsewhere or the site does."""
    parts = [part for part in SEPARATOR.split(text) if part.strip()]
    if len(parts) > 1:
        lines = {folded(block.text) for block in blocks if len(block.text) < TITLE_MAX}
        if (folded(parts[-1]) in lines or looks_like_outlet(parts[-1].strip())) and len(parts[0]) >= TITLE_MIN:
            return text[: text.rindex(parts[-1])].rstrip(" |–—»·:-｜")
    return text


def _address(blocks: list[Block], body: list[int], found: Found) -> None:
    lead = lead_of(blocks, body)
    for i, block in enumerate(blocks):
        if not (i < lead or i >= body[-1] - 2) or len(block.text) > 1600:
            continue
        match = SOURCE_LINE.match(block.text)
        bare = ADDRESS.match(block.text)
        address = ADDRESS.search(match["what"]) if match else bare if bare and bare.end() == len(block.text) else None
        if address:
            found.url = found.url or address.group().rstrip(".,;")
            found.used[i] = "source address"
        elif match and len(match["what"]) < 50 and looks_like_outlet(match["what"].strip(" .")):
            found.outlet = found.outlet or match["what"].strip(" .")
            found.used[i] = "origin notice"


def _dated(blocks: list[Block], body: list[int], found: Found, text: str) -> None:
    source = translated_from("", text, None, None) if "translation note" in found.used.values() else None
    at = published_at(blocks, body, found.used, source or language_of(" ".join(blocks[i].text for i in body[:6])))
    if at is not None:
        found.used |= {i: "date line" for i in at.lines if i not in found.used}
    if found.published:
        return
    if at is not None and at.day:
        found.published, found.why = at.day, at.why
    elif found.url and (day_url := day_of_url(found.url)):
        found.published, found.why = day_url
    elif at is None:
        found.day_line = loose_day(blocks, body, found.used)
        found.used |= {i: "date line" for i, block in enumerate(blocks[: body[-1] + 1]) if found.day_line and block.first == found.day_line[1] and i not in found.used and len(DESK_BEHIND.sub("", block.text)) <= len(found.day_line[0]) + DAY_BESIDE}


def _house(blocks: list[Block], body: list[int], found: Found, text: str) -> None:
    """The house that wrote the article and the page it was taken from."""
    raw = text.split("\n", 400)
    lead = lead_of(blocks, body)
    title_at = blocks.index(found.title) if found.title in blocks[:lead] else -1
    body = [i for i in body if i > title_at] or body
    site = once(found.site) or in_row(raw) or find_site(blocks, body, found.title_text, raw[blocks[1].first - 1] if len(blocks) > 1 and blocks[1].first <= len(raw) else "", found.authors)
    agency = agency_of(blocks[lead].text, text) or agency_of(blocks[body[0]].text, text)  # a byline may stand between the first paragraph and the next
    if found.outlet and agency and f"/{agency}/" in blocks[lead].text[:140]:  # a wire that hands on what others issue
        found.via = agency
    found.outlet = found.outlet or agency
    if found.outlet and found.outlet.isupper() and 1 < len(found.outlet) < 7:  # 'NWS' in the dateline below 'Nordic Wire Service'
        found.outlet = next((block.text for block in blocks[: body[0]] if len(block.text) <= SITE_MAX and initials_of(block.text) == found.outlet != block.text), found.outlet)
    site = _in_small(site, blocks) if site and site.isupper() else site
    if found.outlet and site and found.outlet == initials_of(site):  # 'NWS' in the dateline below 'NORDIC WIRE SERVICE | English'
        found.outlet = site
    if found.outlet:
        found.outlet = full_name(found.outlet, text)
        if site and folded(site) not in folded(found.outlet) and folded(found.outlet) not in folded(site):
            found.via = site
    else:
        found.outlet = site


def _filed(first: Block, found: Found) -> None:
    """The day in the dateline of a copied article goes before the day on which another page posted it."""
    line = DATELINE.match(first.text[:140]) if found.via and found.published else None
    filed = day_in(f"{line['date'].strip(' ,')}, {(found.published or '')[:4]}") if line and line["date"] else None
    if filed and 0 < (date.fromisoformat(found.published or "") - date.fromisoformat(filed[0])).days <= WIRED:
        found.published, found.why = filed[0], f"{line['date'].strip(' ,') if line else ''} (line {first.first})"


def _in_small(name: str, blocks: list[Block]) -> str:
    """'The Coast Ledger' for 'THE COAST LEDGER', where a line of the page prints it so, or its first words."""
    words = name.split()
    for k in range(len(words), 1, -1):
        again = re.compile(rf"(?<!\w){re.escape(' '.join(words[:k]))}(?!\w)", re.I)
        found = (match[0] for block in blocks for match in again.finditer(block.text))
        if form := next((form for form in found if form.split()[0][:1].isupper() and form.split()[-1][1:].islower()), None):
            return " ".join((form, *(word if len(word) < SHORT_WORD else word.capitalize() for word in words[k:])))  # 'Ore & Rail Letter' of 'ORE & RAIL LETTER', '© Ore & Rail'
    return name
