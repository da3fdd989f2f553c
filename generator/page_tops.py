"""The name of a page as its first lines print it: behind a menu's sign, beside an edition, a motto, an address or a note of translation."""

import re

from generator.blocks import Block
from generator.bylines import is_personal, read_credit
from generator.clauses import WORDS as SAID
from generator.clauses import verb_at
from generator.day_lines import day_in
from generator.features import rule_of, units
from generator.house_names import GENERIC, is_name, is_place
from generator.mastheads import section_off
from generator.outlets import is_paper
from generator.titles import BREADCRUMB, ENTRIES, HOME_MENU, MENU, ROW, TAGLINE, echoed, folded, is_small_menu, lead_of

TOP = 6  # blocks of a page that can print its name
TOP_LINES = 60  # lines of a capture in which its menu stands
HEADLINE = range(3, 41)  # words of a line that can be the headline below it
LONGEST = 160  # characters of a masthead's line
FOOT = 5  # blocks at a capture's end
SURELY = 6  # letters of an address with which the name begins
WORDS = 6  # of a house's name
MOTTO_WORDS = 15
SAYING = 9  # words of a sentence that is no headline
NOTE_MAX = 120  # characters of a line that says that the page was translated
BARRED = re.compile(r"\s*[|•·]\s*")
OWN_HOST = re.compile(r"(?:[\w-]{3,30}\.){1,2}[a-z]{2,8}")
COLUMNS = re.compile(r"\t+|\s{2,}")
OF_ITSELF = (" is ", " has no ", " wishes ", " welcomes ", ", ")  # behind its name, in what a page says at its foot
SIGN = re.compile(r"^[≡☰]\s*(?=\w)|^\[(?:[^\[\]]{0,30}\s)?logo\]\s*(?=\w)|(?<=\w)\s*[≡☰]$", re.I)
SENDER = re.compile(r"^(?:from|von|de|da)\s?:\s*", re.I)
PARTED = re.compile(r"(?P<name>[^|–—:<>()\[\]]{3,44}?)\s*(?:\s[|·–—-]\s|\s*\|\s*|\s::\s|(?=[(<\[])|\s—|:(?=\s))\s*(?P<rest>\S.{2,150})")
EDITION = (r"(?:[\w-]+ ){0,3}(?:edition|ausgabe|édition|edición|edizione|edição)|"
           r"(?:english|german|french|spanish|arabic|international|world) (?:service|summary|version|desk)")
TRANSLATION = (r"[^—–|:(\[]{0,40}?(?:\btranslat(?:ed|ion)\b|\btraduit|\btraduction|\btraducid[oa]|\btraducción|\btradott[oa]|\btraduzione|\btraduzid[oa]|"
               r"\btradução|übersetzt|übersetzung|翻訳|翻译).{0,90}")
MOTTO = (r"(?:(?:a|the|your|our|all|every)\b[^.!?]{0,40}|[a-z][^.!?]{0,30})?"
         r"\b(?:every (?:morning|day|week|month|evening)|(?:weekly|daily|monthly) (?:notes|news|round-?up|digest|briefing|for|on|about|from)|all day|"
         r"(?:news|newspaper|paper|journal|newsletter|magazine|blog|voice|weekly|daily|bulletin|portal) (?:of|for|from|on|about)|"
         r"(?:your|our|a|the) [\w ]{0,20}(?:blog|newsletter|newspaper|magazine))\b[^.!?]{0,60}")
KIND = r"(?:(?:[a-z]+ )?channel|(?:web)?site|podcast|newsletter|transcript|bulletin|no date|undated|online|blog|magazine|homepage|home ?page)\b.{0,50}"
NUMBER = (r"(?:press release|issue|no\.|nr\.|n[°º]|vol(?:ume|\.)|ausgabe|numéro|número|edition|bulletin no\.?)\s?(?:no\.?\s?|#)?\d{1,5}\b.{0,60}")
NUMBERED = re.compile(r"\b(?:no|nr|issue|vol|volume|year)\.?\s?\d{1,5}\b", re.I)
SMALL_MOTTO = re.compile(r"(?:an? |the |some |my |our )?(?:[a-z]+ ){0,2}(?:letters?|notes?|diary|journal|postcards?|stories|thoughts|dispatch(?:es)?|newsletter|blog|weblog) (?:from|about|on|of|for|by)\b[^.!?A-Z]{3,70}")
LETTER = re.compile(r"(?:An?|The|My|Our|Some) (?:[a-z]+ ){0,2}(?:letter|notebook|diary|log|journal|blog|newsletter|weblog|notes|postcard|page)\b[^.!?:]{0,70}")
OF_PAGES = re.compile(r"[a-z]|(?:.*\b)?(?:news|daily|weekly|monthly|paper|newspaper|magazine|voice|notes|letters|stories|since|own|pages|your|our|every|all the|blog|diary|notebook|reporting|reports|business|journal|kept by|written by|made by|trade[’']s|coast[’']s|town[’']s|city[’']s|people[’']s)\b", re.I)  # as a page says of itself
STOPPED = re.compile(r"[a-z]{5,20}\.")  # 'coastmonitor.'
MAIL = re.compile(r"<[^<>@\s]{1,40}@[^<>@\s]{3,50}>")
HEADER = re.compile(r"(?:to|subject|date|an|betreff|à|objet|asunto|oggetto)\s?:\s", re.I)  # below the sender of a letter
ISSUE = re.compile(NUMBER, re.I)
IN_BROWSER = r"(?:view|open|read) (?:this (?:e-?mail )?)?(?:in|on) (?:your )?(?:web )?browser\b.{0,60}"
MAILED = re.compile(IN_BROWSER, re.I)
BESIDE = re.compile(rf"(?:\([^()]{{2,24}}\)\s?[—–|·-]?\s?)?[(\[<]?\s?(?:{EDITION}|{TRANSLATION}|{MOTTO}|{KIND})[)\]>]?\.?", re.I)  # behind the name on its line
BELOW = re.compile(rf"[(\[]?(?:{TRANSLATION}|(?:[\w ]{{0,30}}[|·] )?(?:{EDITION})|{NUMBER}|[≡☰].{{0,30}}|(?:main )?menu|{IN_BROWSER}|.{{0,20}}\bforwarded\b.{{0,80}}|"
                   r"your (?:\w+ ){0,3}(?:e-?mail|newsletter|briefing|digest)\b.{0,60})[)\]]?", re.I)  # on the line below it
NOTE = re.compile(rf"(?:^|[(\[]){TRANSLATION}[)\]]?$", re.I)
ALONE = re.compile(r"(?P<name>\S.{2,40}?),? (?:blog|magazine|newsletter|podcast|(?:English|German|French|Spanish|International|World) (?:Service|Edition|Desk))")
STATION = re.compile(r"(?:[A-ZÀ-Þ][\w'’&-]* ){1,3}(?:FM|AM|Radio) \d{2,3}(?:[.,]\d)?")  # 'Sound FM 103.4'
WAVE = re.compile(r",?\s\d{2,3}(?:[.,]\d)?\s?(?:FM|AM|MHz|kHz)\b.{0,20}$")  # of a radio station
HOST = re.compile(r"(?:www\.|@|//)?(?P<host>[\w-]{3,40})\.[a-z]{2,8}\b", re.I)
ARTICLED = re.compile(r"(?:al|el|ul|ad|ar|as|ash|at|az|an)-[^\W\d_a-z]")  # 'al-Iqtisadi'
BUTTONS = re.compile(r"(?:e-?paper|log ?in|sign ?(?:in|up)|subscribe|search|menu|account|register|my account|\W+)", re.I)
SMALL = frozenset("of the and & for in on at from de du des del della di da do dos das la le les el il lo los der die und am im zu zur von van en et y e o au aux al na i"
                  .split())  # words that a name may write small


def printed_name(blocks: list[Block], body: list[int]) -> tuple[str, int] | None:
    """(the name, its block) where a line above the text is surely the masthead; the headline must still follow unless a line shows the sender."""
    lead = lead_of(blocks, body)
    for i in range(min(lead, TOP)):
        text = blocks[i].text.strip()
        if len(text) <= LONGEST and (name := _of_line(blocks, i, lead, text)) is not None:
            first = blocks[0].text.strip()
            return (first, 0) if i == 1 and is_paper(first) and _is_house(first) else (name, i)
    return None


def name_plate(blocks: list[Block], body: list[int]) -> tuple[str, int] | None:
    """(the name, its block) where a page begins with a name and, on the very next line and apart from all below, what it says of itself; another line must be the headline.

    'LEAF & BEAN', 'The trade's weekly cup'. A section above a headline is none: what stands below it is told again in the text, or tells something.
    """
    lead = lead_of(blocks, body)
    at = next((i for i in range(min(lead, TOP)) if rule_of(blocks[i].text) not in PASSED), lead)
    if at + 2 > lead or blocks[at].last + 1 != blocks[at + 1].first or blocks[at].kind != "p":
        return None
    name, motto, follows = (blocks[k].text.strip() for k in (at, at + 1, at + 2))
    menu = _is_top(follows) or rule_of(follows) == "navigation" or HOME_MENU.match(follows) is not None or MENU_SIGN.match(follows) is not None or ENTRIES.fullmatch(follows) is not None
    apart = menu or blocks[at + 1].last + 1 < blocks[at + 2].first
    house = STOPPED.fullmatch(name) is not None or "|" not in name and _is_house(name) and is_personal(name) is not True and verb_at(SAID.findall(name)) < 0
    if not (apart and house and 2 < len(motto.split()) < MOTTO_WORDS and motto[-1] not in "?:," and day_in(motto) is None and read_credit(motto) is None and _headline_follows(blocks, at + 1, lead)):
        return None
    said = verb_at(SAID.findall(motto)) < 0 and OF_PAGES.match(motto) is not None
    return (name.rstrip("."), at) if said and (menu or motto[0].islower() or echoed(motto, blocks[lead:]) <= HALF) else None


HALF = 0.5  # of a motto's longer words, which may stand in the text
MENU_SIGN = re.compile(r"(?:Menu|MENU)\s?[≡☰▾]|[≡☰▾]")
IMPRINT = re.compile(r" (?:is|was) (?:published|owned|supported|funded|printed) (?:by|in)\b|(?:,|\s[–—|·-])\s(?=[^!?“”\"]{4,160}$)(?=[^.]*\d|.*\b(?:editor|publisher|phone|tel|street|road|lane|avenue|square|ul|bb|p\.?o\.? box|e-?mail)\b)(?!.*\b(?:said|says|was|were|has|had|will|told)\b)", re.I)
PASSED = ("navigation", "log-in prompt", "cookie notice", "subscription prompt")  # above a page's name


def in_row(raw: list[str]) -> str | None:
    """A newspaper's name that opens the row of its menu, parted from it by spaces alone: 'COAST POST   Markets  Weather  Search'; `raw`: the capture's lines."""
    if raw and SIGN.match(raw[0].strip()) and len(parts := [part for part in COLUMNS.split(SIGN.sub("", raw[0].strip()[:300])) if part]) > 1 and all(map(BUTTONS.fullmatch, parts[1:])) and " " in parts[0] and is_name(parts[0]) and not is_place(parts[0], ""):
        return parts[0]  # '☰ THE COAST COMPASS      e-Paper | Login'
    for line in raw[:2]:
        parts = [part for part in COLUMNS.split(line.strip()[:300]) if part]
        if len(parts) > 3 and all(len(part) < 25 for part in parts) and " " in parts[0] and is_paper(parts[0]) and _is_house(parts[0]):
            return parts[0]
        if len(parts := BARRED.split(line.strip()[:300])) > 3 and all(len(part) < 25 for part in parts[1:]) and OWN_HOST.fullmatch(parts[0]):
            return parts[0]
    return None


def menu_rows(blocks: list[Block], body: list[int], text: str) -> list[int]:
    """Blocks above the text that are rows of a page's menu, their entries parted by several spaces: 'Listen live   Schedule   News   Contact'."""
    raw = text.split("\n", TOP_LINES)
    lines = ((i, raw[block.first - 1].strip()) for i, block in enumerate(blocks[: min(lead_of(blocks, body), TOP)]) if block.first == block.last < min(len(raw), TOP_LINES))
    rows = [i for i, line in lines if len(parts := [part for part in COLUMNS.split(line) if part]) > 3 and all(len(part) < 25 and part[-1] not in ".!?" for part in parts) and day_in(line) is None and not read_credit(blocks[i].text)]
    small = next((i for i, block in enumerate(blocks[: min(lead_of(blocks, body), TOP)]) if is_small_menu(block.text)), -1)
    return sorted({*rows, *range(small + 1)})  # 'a motto', 'about me · archive · write to me'


DASHED = re.compile(r"[^\n]{2,40}?(?: - [^\n-]{2,40}){3,}")  # 'home - about me - timetables - get in touch'


SLASHED = re.compile(r"[^\n/]{2,30}?(?: / [^\n/]{2,30}){2,}")  # 'about / archive / map / say hello'
BLOG = re.compile(r"(?:an?|the|my|our|some)\s(?:[a-z]+\s){0,2}(?:blog|newsletter|weblog|site|notebook|journal|diary)\b")  # 'a blog about pools'


def small_name(blocks: list[Block], raw: str) -> str | None:
    """The first line of a page, where its motto stands below it in small letters as well and a menu follows: 'slow rails & strong coffee', 'notes of a man without a car'."""
    if len(blocks) > 2 and blocks[0].first == blocks[0].last == 1 and raw.count("\n", 0, 400) > 2:
        name, motto, menu = (*(line.strip() for line in raw.split("\n", 6)[:6] if line.strip()), "", "", "")[:3]
        if 0 < len(name.split()) < WORDS and name[-1:].isalnum():
            if blocks[1].last <= 3 and BLOG.match(motto) and (SLASHED.fullmatch(menu) or DASHED.fullmatch(menu)):
                return name
            if name.isupper() and motto[-1:].isalpha() and 2 < len(motto.split()) < MOTTO_WORDS and menu.startswith(("Home ", "HOME ")) and ROW.fullmatch(menu):
                return name  # 'CARAVAN NOTES', 'Tea between the Caspian and the Pamirs', 'Home · About · Archive'
    if len(blocks) < 3 or blocks[0].first != 1 or blocks[0].last != 2 or not (DASHED.fullmatch(blocks[1].text) or ROW.fullmatch(blocks[1].text)):
        return None
    name, motto = raw.split("\n", 2)[:2]
    return name.strip() if name.islower() and motto[:1].islower() and 1 < len(name.split()) < WORDS and 2 < len(motto.split()) < MOTTO_WORDS and name.strip()[-1].isalpha() else None


def heads_menu(blocks: list[Block]) -> bool:
    """Whether a page begins with its name, its motto in small letters and its menu: 'Ada Pool's Kitchen', 'pears, markets and grumbles from the isles', 'Home · About me · Write to me'."""
    if len(blocks) < 4 or not ROW.fullmatch(blocks[2].text):
        return False
    name, motto = blocks[0].text, blocks[1].text
    return 1 < units(name) <= 4 and _is_house(name) and motto[0].islower() and motto[-1].isalpha() and 2 < len(motto.split()) < MOTTO_WORDS and read_credit(motto) is None


def own_page(blocks: list[Block], body: list[int], authors: tuple[str, ...]) -> int | None:
    """The block above the text that is a page's name with its writer's in front: 'Ada Pool's Iron Notebook' over what Ada Pool signs."""
    for i in range(min(lead_of(blocks, body), TOP)):
        text = blocks[i].text.strip()
        rest = next((text[len(name) + 3 :] for name in authors if text.startswith((f"{name}'s ", f"{name}’s "))), "")
        if rest[:1].isupper() and len(rest.split()) < WORDS and rest[-1].isalpha() and all(w[0].isupper() or w in SMALL for w in rest.split()):
            return i
    return None


def is_imprint(text: str, site: str) -> bool:
    """Whether a line at a page's foot tells of the page: 'Left Quay, 3 Mill Lane. Responsible editor: Ana Reed', 'Left Quay is published by …'."""
    return text[: len(site)].lower() == site.lower() and IMPRINT.match(text, len(site)) is not None


def is_motto(blocks: list[Block], i: int, start: int) -> bool:
    """Whether what stands below the name of a letter, above its day and number, is its motto: 'The Monday letter for people who sail'."""
    name, text, follows = (blocks[k].text if k < start else "" for k in (i - 1, i, i + 1))
    top = i == 1 and len(blocks) > 2 and blocks[0].text.isupper()
    small = blocks[1].text if top and (start < 2 and units(blocks[2].text) > MOTTO_WORDS or rule_of(blocks[2].text) in ("navigation", "page buttons")) else ""
    if small and rule_of(blocks[2].text) == "page buttons" and LETTER.fullmatch(small) and units(small) < MOTTO_WORDS:
        return True  # 'A port letter, written when the cranes are quiet', above '[Archive] [About] [Tide]'
    if small.islower() and small[-1].isalpha() and 2 < len(small.split()) < MOTTO_WORDS and verb_at(SAID.findall(small)) < 0:
        return True  # 'TARSKFEED', 'all the harbour news in one place'
    return bool(follows) and _is_house(name) and units(text) < MOTTO_WORDS and TAGLINE.match(text) is not None and len(follows) < 80 and (day_in(follows) is not None or BELOW.fullmatch(follows) is not None)


def is_notes(text: str) -> bool:
    """Whether a line is the motto of who writes by himself: 'Notes from a retired mate'."""
    return units(text) < MOTTO_WORDS and text[-1:].isalpha() and SMALL_MOTTO.fullmatch(text[:1].lower() + text[1:]) is not None


def _of_line(blocks: list[Block], i: int, lead: int, text: str) -> str | None:
    plain = section_off(SIGN.sub("", text)) if " > " in text else SIGN.sub("", text)
    headed = _headline_follows(blocks, i, lead)
    if SIGN.search(text) and headed and _is_house(plain):
        return plain
    if i < 2 and STATION.fullmatch(plain) and headed:
        return plain
    if (wave := WAVE.search(plain)) and headed and _is_house(plain[: wave.start()]):
        return plain[: wave.start()] if " " in plain[: wave.start()] else plain
    if (parted := PARTED.fullmatch(SENDER.sub("", plain))) and not MENU.fullmatch(plain):
        name, rest = parted["name"].strip(), parted["rest"].strip()
        if _is_own_address(name, rest) or i == 0 and MAIL.fullmatch(rest) and is_personal(name) is not True and is_name(name) and any(HEADER.match(line.text) for line in blocks[1 : min(lead, 4)]):
            return name
        if headed and _is_house(name) and (BESIDE.fullmatch(rest) or is_paper(name) and i == 0 and _is_day(rest)):
            return name
        if headed and i == 0 and _is_house(name) and any("©" in block.text and name in block.text for block in blocks[lead + 1 :]):
            return name  # 'COASTBERRY | The sea in your pocket', and '© COASTBERRY Ltd' at the foot
        if headed and not name.isascii() and rest[0] == "(" and _noted(blocks, i) and _is_house(rest.strip("()")):
            return rest.strip("()")  # the name in letters that its readers know
        if headed and i == 0 and rest[0] == "(" and rest[-1] == ")" and _noted(blocks, i) and " " in name and _is_house(name) and not is_paper(rest.strip("()")) and any(name in block.text for block in blocks[2:]):
            return name  # 'Sada Tarsk (Echo of Tarsk)' above a note on its translation
        return None
    if i == 0 and plain.islower() and 1 < len(plain.split()) < 5 and plain[-1].isalpha() and any(is_small_menu(line.text) or SMALL_MOTTO.fullmatch(line.text) for line in blocks[1 : min(lead, 3)]):
        again = re.compile(rf"(?<!\w){re.escape(plain)}(?!\w)", re.I)
        return next((found[0] for line in blocks[1:] if (found := again.search(line.text)) and found[0] != plain), plain)  # 'the paper boat', 'a letter from the west, most fridays'
    if (kind := ALONE.fullmatch(plain)) and headed and _is_house(kind["name"]):
        return plain if plain.split()[-1].islower() or plain.isupper() else kind["name"]
    shown = headed and (_noted(blocks, i) or plain[1:] != plain[1:].lower() and _borne_out(blocks, i, lead)) or i == 1 and MAILED.match(blocks[0].text) is not None
    shown = shown or headed and i == 0 and " " in plain and any(block.text.startswith(plain + said) for block in blocks[max(lead + 1, len(blocks) - FOOT) :] for said in OF_ITSELF)
    shown = shown or i == 0 and plain[1:] != plain[1:].lower() and any(ISSUE.fullmatch(block.text) for block in blocks[1 : min(lead, 3)])  # a letter without a headline
    return plain if shown and _is_house(plain) and (is_personal(plain) is not True or i == 0 and _noted(blocks, i)) else None


def _is_house(name: str) -> bool:
    """Whether words can be a house's name: each written large, but for short ones, and no place."""
    words = name.split()
    if 2 * sum(GENERIC.fullmatch(word) is not None for word in words) > len(words) or any(GENERIC.fullmatch(part) for part in name.split(" / ")[1:]):
        return False  # a page's menu, or the way to it
    written = all(not word[0].islower() or word in SMALL or "’" in word or "'" in word or ARTICLED.match(word) for word in words)
    return written and len(words) <= WORDS and is_name(name) and not is_place(name, "") and day_in(name) is None


def _is_own_address(name: str, rest: str) -> bool:
    """'COAST OBSERVER — www.coastobserver.example', 'Coast Weekly <hello@coastweekly.example>'."""
    own = folded(name)
    hosts = [folded(host["host"]) for host in HOST.finditer(rest)] if len(rest) < 70 and is_name(name) else []
    return any(host == own or len(host) >= SURELY and own.startswith(host) for host in hosts)


def _is_day(rest: str) -> bool:
    day = day_in(rest)
    return day is not None and 2 * (day[2] - day[1]) > len(rest)


def _headline_follows(blocks: list[Block], i: int, lead: int) -> bool:
    """Whether another line above the text can be the headline."""
    return any(units(text) in HEADLINE and rule_of(text) is None and not read_credit(text) and day_in(text[:60]) is None and not _is_top(text) and not (len(text) < NOTE_MAX and "ranslat" in text and NOTE.search(text)) and not (text[-1] == "." and units(text) > SAYING)
               for text in (block.text for block in blocks[i + 1 : lead]))


def _noted(blocks: list[Block], i: int) -> bool:
    """Whether the line before or behind says that the page was translated."""
    return any(len(block.text) < NOTE_MAX and NOTE.search(block.text) for block in (*blocks[max(0, i - 1) : i], *blocks[i + 1 : i + 2]))


def _borne_out(blocks: list[Block], i: int, lead: int) -> bool:
    """Whether what stands below, behind a motto at most, is a page's menu, the number of an issue, the way a letter was sent."""
    if i > 1:
        return False
    below = [block.text for block in blocks[i + 1 : min(lead, i + 3)]]
    return bool(below) and (_is_top(below[0]) or len(below) > 1 and TAGLINE.match(below[0]) is not None or len(below) > 1 and units(below[0]) <= 8 and below[0][-1] not in ":;," and _is_top(below[1]))


def _is_top(text: str) -> bool:
    if len(text) < LONGEST and NUMBERED.search(text) and day_in(text):
        return True  # 'Weekly paper for the isles | No. 21, Vol. 88 | Thursday, May 22, 2025'
    return len(text) < 120 and (BELOW.fullmatch(text) is not None or BREADCRUMB.match(text) is not None or MENU.fullmatch(text) is not None)
