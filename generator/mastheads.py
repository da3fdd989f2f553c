"""The house that a text capture comes from: its masthead, what its page says of itself, its copyright line."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from generator.blocks import Block
from generator.bylines import is_personal, read_credit, read_dateline
from generator.day_lines import day_in
from generator.features import rule_of
from generator.gazetteer import gazetteer
from generator.house_names import GENERIC, SITE_MAX, is_common, is_name, is_place
from generator.outlets import is_paper, is_told, looks_like_outlet
from generator.titles import BREADCRUMB, HOME_MENU, NOTED, TAGLINE, WITH_AGENCY, folded, is_above_note, lead_of

ENOUGH = 2.5  # evidence that makes a name the page's
AHEAD = 0.5  # by which it must be the best of its page
MENTIONS = 4  # lines that name it and count
NAMED = 3  # lines that have it inside
ABOVE = 12  # lines at the top of a page that may be its name
TOP = 6  # blocks in which a masthead stands
SEPARATOR = re.compile(r"\s+[|–—»·:-]\s+|\s*[|｜»]\s*")
BRACKETED = re.compile(r"(?:\[[^\[\]]{2,20}\]\s*){3,12}")  # '[Home] [World] [Sport]'
DIVIDED = re.compile(r"\s*[|·•/>›]\s*|\s\.\s|\s+-\s+|\t|\s{2,}")
SIGNS = re.compile(r"\s*[\u2190-\u2bff\U0001f000-\U0001faff\ufe0f]+$")  # behind a name: 'Coast Brief ⚡'
MOTTO = re.compile(r"[«“\"]?\s?(?P<name>[^«»“”\"|:]{3,40}?)\s?[»”\"]?\s(?:—|–|--|-|\||::)\s(?=[^|]{6,90}$)(?:(?:[Tt]he|[Aa]n?|[Yy]our|[Oo]ur|[A-Z][\w-]+[’']s?)\s)?(?:[\w/’'-]+\s){0,5}?"
                   r"(?i:newspaper|paper|magazine|gateway|portal|news|newsletter|voice|journal|daily|weekly|source|guide|website|blog|bulletin|review|chronicle|radio|broadcaster)\b.*")  # 'Coast Post — the island's newspaper since 1961'
BUTTONS = frozenset(("navigation", "log-in prompt", "newsletter prompt", "subscription prompt", "advertisement", "share buttons", "cookie notice", "video player"))
BACK = re.compile(r"[◀←<‹]\s?\w")  # the way back, above a page on a telephone
IN_BOTH = re.compile(r"(?P<own>[^()（）]{3,40}) ?[(（](?P<other>[^()（）]{3,40})[)）]")  # a name abroad with what it means: 'Kıyı Postası (The Coast Post)'
PRINTED = re.compile(r"^\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s\d{1,2}:\d\d(?:\s?[AP]M)?\s")  # when a browser printed the page
HOUSELESS = re.compile(r"\b(?:by|von|par|por|reporters?|staff|redaktion|rédaction|redacción|newsroom|agenc(?:y|ies))\b", re.I)
LABEL = re.compile(r"([A-ZÀ-Ö][^:.?!\n]{3,38}?) ?: ")
STATION = re.compile(r"(?:[A-Z][\w'’&-]* ){1,3}\d{2,4}(?:\.\d)? ?(?:FM|AM)")  # 'Coast 94.1 FM'
ASKS = re.compile(r"(?:click|tap) here to (?:subscribe|join|donate|sign up|listen|watch)\b.{0,30}$", re.I)
MENU_SIGN = re.compile(r"[≡☰]|menu$", re.I)
DOMAIN = re.compile(r"[\w-]{3,30}\.[A-Za-z]{2,8}")
NAVIGATION = re.compile(r"(?:home|menu|search|sections?|skip to|news|sign ?in|log ?in|subscribe|sport|politics|world|trending|newsletters?|startseite|suche|anmelden|menü|accueil|rechercher|menu|inicio|buscar|ホーム|メニュー|検索)\b", re.I)
HOLDER = re.compile(r"(?:©|\(c\)|[Cc]opyright|COPYRIGHT)[\s©,]*(?:\(c\)\s*|[Cc]opyright\s+|COPYRIGHT\s+)?(?:(?:19|20)\d\d(?:\s?[-–/]\s?(?:(?:19|20)?\d\d|present))?[\s,.:–-]*)?(?:[Bb]y\s+)?(?P<name>[A-ZÀ-Ö](?:[^.|\n©,]|\.(?=(?:com|org|net|co|tv|news)\b)){2,60})")
_SITE = r"(?P<name>(?:The )?[A-Z0-9À-Ö][\w’'&.+-]{1,24}(?:[ ](?:of|the|and|&|de|du|der|die|[A-Z0-9À-Ö][\w’'&.+-]{0,24})){0,4})"
_OWN = r"app|newsletters?|online|staff|services|community|readers?|subscribers?|members?|team|editors?|podcasts?|home ?page|logo|nav(?:igation)?|(?:main )?menu|store|shop|e-?paper"
OF_ITSELF = (  # what pages say of themselves
    re.compile(rf"(?:About|Subscribe to|Sign up (?:for|to)|Support|Contact|Advertise (?:with|in|on)|Follow|Download(?: the)?|Get(?: the)?|Join|Welcome to|Register with|Log ?in (?:to|with)|Sign ?in (?:to|with)|More (?:from|on|in)|Donate to|Work (?:at|for)|Newsletters? from|The team at|Why you can trust|Connect with|Search|Explore|[Ll]ogo|Abonnieren Sie|Über|À propos de|Sobre) {_SITE}(?=\s(?i:{_OWN}|on)\b|['’]s\b|[!.:]?$)").match,
    re.compile(rf"(?!(?:Follow|Join|Get|About|Search|Subscribe|Become|Contact|Support|Explore|Visit|Our|Your|My|More)\b){_SITE} (?:(?i:{_OWN})(?=\W*$)|(?:newsletters?|app|editors|readers)\b|on (?:Facebook|Twitter|X|Instagram|YouTube)|is (?:supported by|part of|a registered|owned|published|not responsible|an? (?:independent|leading|global)))\b").match,
    re.compile(rf"\b(?:[Tt]hank(?:s| you) for (?:reading|visiting|supporting|signing up (?:for|to))|[Ww]elcome back to|[Yy]ou (?:are|have been) (?:reading|subscribed to)|[Ss]ubscribe to|[Nn]ewsletters? from|[Ee]-?mails from|[Ff]ollow other|[Rr]eaders? of|[Ee]ditor of) {_SITE}").search,
)
LOOSE_END = re.compile(r"(?: (?:of|the|and|&|de|du|der|die))+$")
OWNED = re.compile(rf"\b(?:[Mm]embers? of|[Pp]ublished by|[Oo]perated by|[Pp]art of) {_SITE}")  # as often the owner of several houses
CREDITED = re.compile(rf"(?:(?i:photo|image|picture|photograph|illustration|credit)s?\b.{{0,60}}?(?:/ ?| for |: )|\((?:[A-Z][\w.’'-]+ ){{1,3}}(?:/ ?|for )){_SITE}\)?\.?$")  # its own photographers
ADDRESS = re.compile(r"(?:@|//(?:www\.)?|\bwww\.)([a-z0-9-]{3,40})\.(?:com|org|net|co|info|news|[a-z]{2})\b")
HELD_BY = re.compile(r"(?:^|(?<=[.|] ))(?P<name>(?:The )?[A-ZÀ-Ö][^.|\n©,]{2,40}?),?\s(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?\s)?(?:©|\(c\))", re.I)
OWNER = re.compile(r"(?:\s(?:Media|Newspapers?|Publishing|Publications?|Publishers|Group|Holdings?|Monthly|Communications?|Company|Corporation|Network|Enterprises?|Internet|Ventures|Digital|Online|News Group|Ltd))+$")
LIMITED = re.compile(r"(?i:[,.]?\s*\b(?:Inc|LLC|(?:Pty |Pvt |Pte )?Ltd|Limited|GmbH|AG|ApS|AS|AB|A/S|Oyj?|BV|B\.V|Sdn Bhd|S\.?p\.?A|S\.?r\.?l|SAS|Corp|Corporation|Co|PLC|All Rights?.*|Alle Rechte.*|Tous droits.*|Todos los.*|Powered.*|Terms.*|Privacy.*)\b\.?)+$")


def rights_of(blocks: list[Block], body: list[int]) -> str:
    """The page's copyright lines."""
    return " ".join(block.text for block in blocks[body[-1] + 1 :] if "©" in block.text or "opyright" in block.text)[:2000]


def find_site(blocks: list[Block], body: list[int], title: str | None, second: str, writers: tuple[str, ...] = ()) -> str | None:
    """The page's own name, where enough of the page bears it out; None for a capture without a page around it. `second`: the raw line of its second block."""
    return once(behind_title(blocks, body, title) or _confided(blocks, body, title) or masthead(blocks, body, title, second) or _at_headline(blocks, body, title) or _asking(blocks, body) or _signed(blocks, body) or _weighed(blocks, body, title, {folded(name) for name in writers}))


def once(name: str | None) -> str | None:
    """'Example Post' of 'Example Post Example Post', as a logo and its text are copied."""
    name = SIGNS.sub("", name) if name else name
    half = len(name) // 2 if name else 0
    return name[:half] if name and name[:half] == name[half + 1 :] else name


def behind_title(blocks: list[Block], body: list[int], title: str | None) -> str | None:
    """The last part of a line 'Headline | Site' above the text."""
    for block in blocks[: lead_of(blocks, body)]:
        text = PRINTED.sub("", block.text)
        parts = SEPARATOR.split(text)
        name = parts[-1].strip()
        if title and len(parts) > 1 and is_name(name) and not name.startswith("By ") and not is_common(name) and not is_personal(name) and folded(text).startswith(folded(title)) and folded(text) != folded(title) and folded(name) != folded(title):
            return name
    return None


def _confided(blocks: list[Block], body: list[int], title: str | None) -> str | None:
    """A short line above the text whose name the text uses for its own house: 'told Coast Voice'; or the first part of such a line, 'Coast Voice > Velm'."""
    above = [block.text.partition(" > ")[0].strip() for block in blocks[: lead_of(blocks, body)][:ABOVE]]
    inside = [blocks[i].text for i in body]
    return next((name for name in above if is_name(name) and len(name.split()) < 5 and folded(name) != folded(title or "") and not is_personal(name) and not is_place(name, "")
                 and is_told(name, inside)), None)


def masthead(blocks: list[Block], body: list[int], title: str | None, second: str) -> str | None:
    """A newspaper's name on the capture's first line, or any name there with the page's menu below it."""
    if body[0] < 1 or not blocks:
        return None
    skip = _begins(blocks, body[0])
    first, follows, second = blocks[skip], blocks[skip + 1].text, "" if skip else second
    name = section_off(first.text)
    if (mast := MOTTO.fullmatch(first.text)) and is_name(mast["name"]) and not is_place(mast["name"], "") and folded(mast["name"]) != folded(title or "") and body[0] > skip + 1:
        return mast["name"]
    if DOMAIN.fullmatch(name) and body[0] > 1 and folded(name) != folded(title or ""):
        return name
    if (both := IN_BOTH.fullmatch(name)) and is_name(both["own"]) and looks_like_outlet(both["other"]) and body[0] > skip and not is_place(both["own"], ""):
        return name
    station = STATION.fullmatch(name) is not None
    if not is_name(name) and not station or first.kind == "li" or title and folded(name) == folded(title) or not station and is_personal(name) and not is_above_note(blocks, skip) or len(name.split()) > 5 or (name.isascii() or not is_paper(name)) and not all(not w[0].islower() or len(w) < 4 or "’" in w or "'" in w for w in name.split()):
        return None
    if is_place(name, ""):
        return None
    if (is_paper(name) and (len(name.split()) > 1 or not name.isascii()) or name != first.text.strip()) and body[0] > skip:
        return name
    third = blocks[skip + 2].text if body[0] > skip + 2 else ""
    menu = MENU_SIGN.match(follows) or _is_motto_above_menu(follows, third) or is_above_note(blocks, skip) or _is_row(second.strip()) or _is_row(follows) or BREADCRUMB.match(follows) or NAVIGATION.match(follows) and len(follows) < 30 or HOME_MENU.match(follows) or TAGLINE.match(follows) or ASKS.match(follows)
    said = sum(name in block.text for block in blocks) > 1 or len(name.split()) < 4  # else as likely a motto
    return name if menu and said and body[0] > 1 + skip and not NAVIGATION.match(name) else None


def _at_headline(blocks: list[Block], body: list[int], title: str | None) -> str | None:
    """A newspaper's name right below the headline that opens a copy, as programs for telephones share articles: 'Port reopens', 'The Coast Post', 'Jane Doe'; or right above one, as in a letter."""
    at = next((i for i, block in enumerate(blocks[: body[0]]) if title and folded(block.text) == folded(title)), -1)
    if at < 0 or len(blocks) < 3:
        return None
    name = (blocks[1] if at == 0 else blocks[at - 2] if at > 1 and day_in(blocks[at - 1].text) else blocks[at - 1]).text.strip()
    return name if body[0] > 1 and " " in name and is_paper(name) and is_name(name) and not is_place(name, "") and not is_personal(name) else None


def _signed(blocks: list[Block], body: list[int]) -> str | None:
    """A house that signs above the text together with an agency: 'Le Fil du Jour avec AFP'."""
    signed = (WITH_AGENCY.match(block.text) for block in blocks[: lead_of(blocks, body)] if len(block.text) < 90)
    return next((m["house"] for m in signed if m and is_name(m["house"]) and not is_personal(m["house"]) and not is_common(m["house"]) and not HOUSELESS.search(m["house"])), None)


def _asking(blocks: list[Block], body: list[int]) -> str | None:
    """The house that asks in an interview: 'Coast Post: Was that right?'"""
    labels = Counter(m[1] for i in body if (m := LABEL.match(blocks[i].text)) and looks_like_outlet(m[1]))
    return next((name for name, count in labels.most_common(1) if count > 1), None)


def _begins(blocks: list[Block], text_at: int) -> int:
    """The block in which a page's name can stand first: behind its buttons ('Skip to content', 'Sign in'), a note on its translation and, above a newspaper's name, its section."""
    at = 0
    while at < min(TOP, text_at - 2) and (rule_of(blocks[at].text) in BUTTONS or BACK.match(blocks[at].text) or len(blocks[at].text) < SITE_MAX + SITE_MAX and NOTED.match(blocks[at].text)):
        at += 1
    return at + (at < text_at - 2 and GENERIC.fullmatch(blocks[at].text) is not None and is_paper(blocks[at + 1].text))


def _is_row(text: str) -> bool:
    """A page's menu on one line: 'News | Sport | Weather', 'NEWS SPORT WEATHER'."""
    if text[:1] == "[" and BRACKETED.fullmatch(text):
        return True
    parts = DIVIDED.split(text[:200])
    return len(parts) > 2 and all(len(part) < 25 for part in parts) or text.isupper() and len(text.split()) > 2 and len(text) < 60


def _is_motto_above_menu(text: str, follows: str) -> bool:
    """'notes on rivers and the people beside them' above 'ABOUT ARCHIVE LINKS'."""
    if text[:1].isupper() and 2 < len(text.split()) < 10 and text[-1].isalpha() and BRACKETED.fullmatch(follows):
        return True  # 'All the news of the isles in one place'
    return text[0].islower() and 2 < len(text.split()) < 16 and text[-1] not in ".!?:" and read_credit(text) is None and _is_row(follows)


def section_off(text: str) -> str:
    """'Example Post' of 'Example Post - News', 'Example Post > Banking', 'Example Post – Velm'."""
    parts = SEPARATOR.split(text)
    if len(parts) == 1 and " > " in text and " " in (way := text.split(" > "))[0] and all(map(is_common, way[1:])) and not is_common(way[0]):
        parts = way[:2]  # 'Example Post > Economy > Aviation'
    if len(parts) == 1 and " > " in text and 1 < len((way := text.split(" > "))[0].split()) < 5 and not is_common(way[0]) and all(len(part.split()) < 3 for part in way[1:]):
        return way[0].strip()  # 'Example Prabhat > Velm'
    told = len(parts) == 2 and (GENERIC.fullmatch(parts[1].strip()) or parts[1].strip().lower() in gazetteer().places and is_paper(parts[0].strip()) or " > " in text and is_common(parts[1]))
    return parts[0].strip() if told else text.strip()


def _weighed(blocks: list[Block], body: list[int], title: str | None, writers: set[str]) -> str | None:
    """The name that most of the page's own lines speak for."""
    if len(blocks) - len(body) < 6:
        return None
    inside_text, lead = set(body), lead_of(blocks, body)
    page = list(dict.fromkeys(block.text for i, block in enumerate(blocks) if i < lead or i not in inside_text))
    lines = [text for text in page if len(text) < 400]
    worth: dict[str, float] = defaultdict(float)
    forms: dict[str, str] = {}
    kinds: dict[str, set[str]] = defaultdict(set)
    for kind, found, much in _proposals(blocks, body, page, rights_of(blocks, body)):
        name = LOOSE_END.sub("", found.split(" / ")[0])
        key = folded(name).removeprefix("the")
        if is_name(name) and key not in writers and (title is None or folded(title) != folded(name)):
            if key not in forms or forms[key].isupper() or name.startswith("The "):
                forms[key] = name
            worth[key] += much * (kind not in kinds[key])
            kinds[key].add(kind)
    mentions: dict[str, int] = {}
    place = next((line[1].split(",")[0].lower() for i in body[:8] if (line := read_dateline(blocks[i].text))), "")
    hosts = {host.replace("-", "") for text in map(str.lower, lines) if "@" in text or "//" in text or "www." in text for host in ADDRESS.findall(text)}
    for key, name in forms.items():
        bare = name.removeprefix("The ")
        naming = [len(text) for text in lines if bare in text]
        said, inside = len(naming), sum(length > len(name) + 3 for length in naming)
        kinds[key] |= {"address"} if key in hosts else set()
        kinds[key] |= {"kind"} if looks_like_outlet(name) and " " in name else set()
        kinds[key] |= {"named"} if inside >= NAMED else set()
        mentions[key] = said
        worth[key] += min(MENTIONS, said) * 0.5 + min(MENTIONS, max(0, said - MENTIONS)) * 0.25 + 1.5 * ("address" in kinds[key]) + 1.5 * ("kind" in kinds[key])
        worth[key] -= 1.5 * is_common(name) + 9.0 * (not _is_shown(kinds[key]) or bool(is_personal(name)) or is_place(name, place))
    ranked = sorted(worth.items(), key=lambda item: (-item[1], item[0]))
    rivals = [much for key, much in ranked[1:] if key not in ranked[0][0] and ranked[0][0] not in key]
    if not ranked or ranked[0][1] < ENOUGH or rivals and rivals[0] > ranked[0][1] - AHEAD:
        return None
    best = ranked[0][0]
    longer = [key for key in forms if key.startswith(best) and key != best and 2 * mentions[key] >= mentions[best] and _is_shown(kinds[key])]
    return forms[max(longer, key=lambda key: mentions[key], default=best)]


def _is_shown(kinds: set[str]) -> bool:
    """Whether two kinds of evidence speak for a name, and not only what its owner, or any much discussed name, has as well."""
    return len(kinds - {"again"}) > 1 and not kinds <= {"held", "owned", "named", "again"} and kinds != {"kind", "top"}


def _proposals(blocks: list[Block], body: list[int], page: list[str], rights: str) -> Iterator[tuple[str, str, float]]:
    """(what speaks for it, name, how much) of names that could be the page's."""
    for text in page:
        if len(text) < 160:
            for matched in OF_ITSELF:
                if match := matched(text):
                    yield "said", match["name"].strip(" .’'"), 1.5
            if (" of " in text or " by " in text) and (match := OWNED.search(text)):
                yield "owned", match["name"].strip(" .’'"), 0.5
    for block in blocks:
        tail = block.text[-120:]
        match = CREDITED.search(tail) if len(block.text) < 400 and ("/" in tail or "for " in tail or ": " in tail) else None
        if match:
            yield "credit", match["name"].strip(" .’'"), 1.0
    for name in dict.fromkeys(_holders(rights)):
        yield "held", name, 1.0
        if (bare := OWNER.sub("", name)) != name:
            yield "held", bare, 1.0
    for text in dict.fromkeys(block.text for block in blocks[: min(body[0], TOP)] if block.kind != "li"):
        if len(text.split()) <= 5 and not NAVIGATION.match(text):
            yield "top", text, 1.0
    counts = Counter(block.text for block in blocks if len(block.text) <= SITE_MAX and block.text[:1].isupper())
    yield from (("again", text, 0.75) for text, count in counts.items() if count > 1 and len(text.split()) <= 5)


def _holders(rights: str) -> Iterator[str]:
    """Who holds the copyright: '© 2024 Northfield Gazette. All rights reserved.', 'Northfield Gazette © 2024'."""
    for match in (*HOLDER.finditer(rights), *HELD_BY.finditer(rights)):
        name = LIMITED.sub("", match["name"]).strip(" .,-–|®")
        yield re.sub(r"(?:\s+(?:Limited|Ltd|LLC|Inc))?\s+(?:19|20)\d\d$|\s+(?:Limited|LLC|Inc)$", "", name)
