"""Which line of a page is the headline of its article: a small linear model looks at each line that could be.

Its weights were fitted on the pages that train the block classifier (`benchmarks/train_titles.py` writes them).
"""

import json
import re
from collections import Counter
from collections.abc import Container
from functools import cache, lru_cache
from itertools import chain, islice
from math import log
from pathlib import Path

from generator.agencies import AGENCIES, INITIALS, one_of
from generator.appeals import addressed_in, selling_in
from generator.blocks import Block
from generator.boxes import asides
from generator.bylines import BARE_BY, BYLINE, is_personal, read_credit, read_dateline
from generator.day_lines import day_in
from generator.features import ending, rule_of, units
from generator.furniture import FRAMED, MENU_LINE, SOFT
from generator.language import unmarked
from generator.outlets import is_paper, is_told, looks_like_outlet

WEIGHTS = Path(__file__).parent / "data" / "titles.json"
LONGEST, SHORTEST = 220, 8
SITE_MAX = 40  # a short line that the copyright line names is the page's own name
OPENING = 2  # blocks of a capture that may hold the page's own title
TOP = 4  # blocks of a capture that may be the page's menu
STANDFIRST = 9  # blocks below the first prose in which a byline says that it was a standfirst
REACH = 45  # blocks before the text in which its headline is sought
WORD = re.compile(r"[^\W_]{4,}|[\u3041-\u30ff\u4e00-\u9fff]{2}")
PLAIN_WORD = re.compile(r"[a-z0-9]{4,}")  # of ASCII in small letters
NO_WORD = re.compile(r"\W+")
NO_SIGNS = {code: None for code in range(128) if NO_WORD.match(chr(code))}  # the same for ASCII
WEATHER = re.compile(r"\b-?\d{1,2} ?°")  # 'Weather in Velm 14°  Prayer times'
OPENS_BYLINE = re.compile(r"(?:filed (?:under|in)|posted in|tagged|tags?|categor(?:y|ies))\s?:.{0,110}$|(?:by|von|par|por|posted|published|updated|veröffentlicht|publié|publicado)\b.{0,110}$|(?:audio|vidéo?o?|bilderstrecke|podcast|galería|diaporama|photos?)\s?: .{3,120}\(\d{1,3} (?:min|fotos?|bilder|photos?)[\w.]{0,8}\)$", re.I)
SEPARATED = re.compile(r"\s[|–—»·-]\s|[|｜»]")
CLOCK = re.compile(r"\b\d{1,2}:\d\d\b|\b(?:ago|Uhr)\b|\bvor \d|il y a|hace \d|前$")
HOUR = re.compile(r"\b\d{1,2}[:.h]\d\d\b")
NONE = (0.0, -1.5)  # score that the best line must beat: where the capture opens with the text, and below a page's header
BREADCRUMB = re.compile(r"(?:home(?: ?page)?|start(?:seite)?|accueil|inicio|portada|you are here|ホーム|トップ)\s*(?:[-–—|»›>/·:＞]|$)|[^»›>→]{1,40}(?: [»›>→] [^»›>→]{1,40}){2,8}$", re.I)  # the way to the page
TAGLINE = re.compile(r"(?:the|a|an|your|our) (?:[\w/-]+ ){0,2}(?:source|gateway|window|magazine|newspaper|paper|journal|weekly|daily|voice|home|website|blog|portal|news|newsletter|note|briefing|round-?up|digest|guide|dispatch|letter|update) (?:of|for|from|on|about|to)\b|.{3,60}\bevery (?:day|week|month|morning|evening|weekday|(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?\W*$", re.I)
LABEL = re.compile(r"(?:from|by|source|published|posted|author|editor|edited by|date|categor(?:y|ies)|tags?|location|department|von|autor(?:in)?|quelle|par|por|fuente)\s?[:：]$", re.I)
SMALL = frozenset("of the and & de du des la le der die das und et y".split())
TRANSLATED = re.compile(r"(?:machine[- ])?translat(?:ed|ion)\b|übersetzt\b|traduit\b|traducido\b", re.I)
NOTED = re.compile(r"\W{0,3}(?:(?:this|the) (?:article|text|story|page) (?:was|has been|is) )?(?:(?:machine|auto(?:matic(?:ally)?)?)[- ]?translat(?:ed|ion)\b|translat(?:ed|ion) (?:automatically|by|from|with)\b)", re.I)
NO_HEADLINE = re.compile(  # a site's address, what a thread or a mail answers, an agency's slug, which issue of a newsletter it is
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})(?:st|nd|rd|th)?$|"
    r"(?:an?|your|our) (?:\w+ ){0,2}(?:newsletter|letter|blog|magazine|podcast) (?:of|for|from|on|about)\b[^.!?:;]{3,80}$|"
    r"(?:(?:automatically|machine)[ -])?translated (?:automatically |by machine )?(?:from [a-z]+|by machine)\b(?: by machine)?\W{0,3}(?:(?:show|see|view) original)?$|"
    r"(?:log ?in|sign ?in|register|subscribe|become a (?:member|subscriber|supporter))\b.{0,60}$|(?:local|national|world|regional|breaking|top|latest|business|sports?|politics|political|state|city|province|provincial|community|more|today.s) (?:news|stories|headlines|coverage)$|"
    r"(?:https?://)?(?:[\w-]{2,30}\.){1,3}[a-z]{2,8}/?$|(?:re|aw|betreff|subject|sv)\s?:|(?:issue|edition|no\.|nr\.|vol(?:ume|\.)|ausgabe|numéro|número|newsletter)\s?(?:no\.? ?|nr\.? ?|#)?\d{1,5}\b.{0,30}$|(?:issue|edition|no\.|nr\.|ausgabe|numéro|número)\s?(?:no\.? ?|#)?\d{1,5}\s*[|·•–—].{0,120}$|[^/.!?]{2,24}(?:\s/\s[^/.!?]{2,24}){2}$|(?:press|media) office\b.{0,60}$|for immediate release\b.{0,40}$|(?:media|press) (?:advisory|statement|contact)s?\b.{0,40}$|(?:our )?ref(?:erence)?\.?(?: no\.?)?\s?:.{1,30}$|(?:[\w’' .,-]{2,40}['’]s own|(?:proudly |still )?serving [\w’' .,&-]{3,50}|(?:(?:an? |the )?(?:independent|family|daily|weekly|free|local)(?: [a-z]+)? )?(?:established|founded|est\.?|published|in print|independent|trusted|read|printed)(?: daily| weekly| every \w+)?),?(?: since| in)? (?:1[789]|20)\d\d\W*$|search (?:this|the|our) (?:site|website|archive|page)\W*$|第\d{1,5}号|[^»›>]{2,24}\s[»›>]\s[^»›>]{2,24}$|(?-i:[A-Z][A-Z .]{2,20}(?: \([^()]{2,40}\))?:\s.{59,}[.!?…\"”’)]$)|(?:from|by) (?-i:[A-Z])\w+(?: (?-i:[A-Z])\w+)?$|your (?:\w+ ){0,2}(?:notes?|newsletter|briefing|digest|update|round-?up|dispatch|letter) (?:from|on|for)\b.{0,60}$|heard on [A-Z].{2,40}$|.*\+\+\+|(?:letters?|postcards?|dispatch(?:es)?|notes|diary) from (?:the |an? )?[\w-]+(?: [\w-]+)?$|(?:press|media|news) release\b.{0,30}$|pressemitteilung\b.{0,30}$|(?:[a-z]+ ){0,2}(?:note|paper|report|brief(?:ing)?|bulletin|release|circular|memo|factsheet)\s(?:no\.? ?|nr\.? ?|# ?)?\d{1,4}(?:\s?[/–-]\s?\d{1,4})?$|.{2,60}(?:\(|\s[—–-]\s?)(?:machine[- ]translat|auto\w*[- ]translat|translated (?:by|from|auto)|tradu(?:it|cido|zido|cción|ction|zione)\b|maschinell|übersetzt).{0,50}$|(?-i:[a-z]{1,12}(?:-[a-z0-9]+){1,6}$)", re.I)
ROW = re.compile(r"[^|•·]{1,32}(?:\s?[|•·]\s?[^|•·]{1,32}){3,}|[^/]{2,32}(?:\s/\s[^/]{2,32}){3,}")  # 'Cover | Police | Letters | Weather'
ITEMS = re.compile(r"\s[|•·./]\s")  # between the entries of 'about me · archive · write to me'
ISSUED = re.compile(r"#\d{1,4}\s?[—–:|-]\s?[^.!?]{2,60}|(?:[Ff]or [Ii]mmediate [Rr]elease|FOR IMMEDIATE RELEASE)\b.{0,40}|(?:Our )?Ref(?:erence)?\.?(?: [Nn]o\.?)?\s?:.{1,30}")  # '#58 — the roof'
NEIGHBOUR = ("<<", "← ", "◀")  # the way to the post before: '<< the one about the pelicans'
SLASHED = re.compile(r"[^\W\d_a-z][^/.!?]{1,23}(?:\s/\s[^/.!?]{2,24}){2,4}")  # 'Economy / Tanzania / Egypt'
SECTIONS = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]{2,14}(?: (?:&|and) [A-ZÀ-Þ][a-zà-ÿ]{2,14})? / [A-ZÀ-Þ][a-zà-ÿ]{2,14}(?: (?:&|and) [A-ZÀ-Þ][a-zà-ÿ]{2,14})?")  # the way to the page: 'Norland / Parliament'
ACCOUNT = re.compile(r"(?:[A-Z][A-Za-z]*\s){1,5}(?:Sign in|Log in|Login|Register)")  # 'Live TV Radio Sign in'
EDITION = re.compile(r"(?:the )?(?:english|french|german|spanish|arabic|russian|foreign|international|world|online|digital|print|weekend|global|overseas)(?:[ -]language)? (?:service|edition|version)", re.I)  # of the paper itself
TO_HEAR = re.compile(r"\d{1,2} min(?:ute)?s?\b.{0,20}\b(?:listen|save|share|print)\b.{0,40}", re.I)  # '4 min Listen Save for later'
FRAMED_MOTTO = re.compile(r"~ [^~]{5,80} ~(?: |$)")  # '~ a blog about things that fall down ~'
SLUG = re.compile(r"(?=.*(?:\b[A-Z]{2,5}-?\d{3,6}\b|\b(?:S(?:lug|LUG)|T(?:akes?|AKES?)|P(?:riority|RIORITY))\s?:)).*\b[A-Z]{3,}(?:\s?[-/]\s?[A-Z]{3,})+\b.*|[A-Z]{3,}(?:[-/][A-Z]{3,})+")  # of an agency's wire: 'NW0417 SHIPPING Slug: COAST-FERRY'
ITEM = re.compile(r"\bitem \d{1,3} (?:of|/) \d{1,3}\b", re.I)  # of a bulletin
SENTENCES = re.compile(r"(?:[^.!?\n]{4,80}[.!?]\s){2,4}[^.!?\n]{4,80}[.!]$")
WITH_AGENCY = re.compile(rf"(?P<house>[A-ZÀ-Ö0-9][^.,:;|\n]{{2,38}}?) (?:avec|with|mit|con) (?:l[’']|die |the )?(?:{one_of(AGENCIES, INITIALS)})\b")  # who signs: 'Le Fil du Jour avec AFP'
SPEAKER = re.compile(r"[A-ZÀ-Þ][\w .’'-]{1,30}: ")
BODY = re.compile(r"(?:The )?(?:[A-Z][\w’'-]+ ){0,4}(?:Office|Ministry|Department|Agency|Institute|Authority|Bureau|Commission|Board|Directorate|Police|Polizeiinspektion|Polizeipräsidium|Feuerwehr|Landkreis|Ministerium|Bundesamt|Landesamt|Préfecture|Ministère|Ministerio|Ayuntamiento)"
                  r"(?: (?:of|for|de|du|des|der|del) [^.!?:]{2,50}| [A-ZÀ-Þ][\w-]+)?")  # who heads an official release with its own name
OFFICE = re.compile(r"(?:(?:Acting|Deputy|Associate|Assistant|Prime|Parliamentary|Permanent|First|Vice|Chief) )*(?:Minister|Secretary|Under-?[Ss]ecretary|Commissioner|Mayor|Governor|Premier|Senator|President|Attorney|Speaker|Ambassador|Leader|Chair(?:man|woman|person)?)"
                    r"(?: (?:of|for|to) [^.!?]{2,70}| General\b.{0,40})?")  # of the one whose name stands on the line above
POST = re.compile(r"(?:[A-Z]?[a-z]+,? ){0,3}(?:[Rr]eporter|[Ww]riter|[Cc]orrespondent|[Cc]olumnist|[Ee]ditor)")  # 'Staff Reporter', below 'By Ada Pool'
HONOURED = re.compile(r"(?:(?:The |Rt\.? |Right )?Hon(?:ou?rable)?\.?|Dr\.?|Sir|Dame|Prof(?:essor)?\.?|Sen(?:ator)?\.?|Rep\.?|Cllr\.?) ")
OF_SITE = re.compile(r"\s[-–—|·]\s(?:news|home|nachrichten|actualités|noticias|notícias|nyheter|notizie|nieuws|ニュース)$", re.I)  # 'Example Post - News'


@lru_cache(maxsize=2048)  # the lines of a page are compared again and again
def folded(text: str) -> str:
    return (text.translate(NO_SIGNS) if text.isascii() else NO_WORD.sub("", text)).lower()


SHOWS = re.compile(r"(?:file )?(?:photo|picture|image|pic|foto|bild|caption)\s?:.+[.)\]]$", re.I)  # 'Photo: The quay on Monday. (A. Reed)'; 'VIDEO: Storm hits Velm' may be a headline
HOME_MENU = re.compile(r"(?:Home(?: page)?|Start(?:seite)?|Inicio|Accueil) (?:[A-ZÀ-Ö][\w-]+ ){3,}")  # 'Home page News World Sports …'
MENU_ALONE = re.compile(MENU_LINE, re.I)
ENTRIES = re.compile(r"(?!By )(?:[A-ZÀ-Ö0-9][\w’'.-]* ){4,11}[A-ZÀ-Ö0-9][\w’'-]*")  # 'Listen Live Contests Shows Contact'
MENU = re.compile(r"[^|•·]{2,24}(?:\s[|•·]\s[^|•·]{2,24}){2,}")  # 'What we do | Where we work | Donate'


@cache
def load_weights() -> dict[str, float]:
    weights: dict[str, float] = json.loads(WEIGHTS.read_text("utf-8"))
    return weights


def lead_of(blocks: list[Block], body: list[int]) -> int:
    """The first block of the text that is surely prose and no standfirst above the byline."""
    prose = list(islice((i for i in body if units(blocks[i].text) >= 18 and ending(blocks[i].text) == 0), 2))
    if len(prose) == 2 and any(_opens_article(blocks[i].text) for i in range(prose[0] + 1, min(prose[1], prose[0] + STANDFIRST))):
        return prose[1]
    return prose[0] if prose else body[0]


def _opens_article(text: str) -> bool:
    """'By Jane Doe', alone on its line."""
    credit = read_credit(text) if len(text) < 110 else None
    return credit is not None and credit.kind == "byline"


def best_title(blocks: list[Block], body: list[int], rights: str, taken: Container[int] = ()) -> int | None:
    """The number of the block that is the headline; `rights`: the page's copyright lines; `taken`: blocks known to be none."""
    weights, best = load_weights(), NONE[body[0] > 2]
    chosen: int | None = None
    scored: dict[int, float] = {}
    able = [(i, found) for i, found in title_features(blocks, body, rights) if i not in taken]
    for i, found in able:
        score = sum(weights.get(name, 0.0) * value for name, value in found.items())
        if score > NONE[body[0] > 2] and not _is_none(blocks[i].text) and not _is_masthead(blocks, i) and not _is_answer(blocks, i):
            scored[i] = score
            if score > best:
                best, chosen = score, i
    if chosen is not None and scored.get(chosen - 1, best - 2 * NEAR) > best - NEAR and _heads_both(blocks, chosen - 1):
        return chosen - 1
    if chosen is None and len(able) == 1 and units(blocks[able[0][0]].text) > 3 and not _is_none(blocks[able[0][0]].text) and not _is_masthead(blocks, able[0][0]):
        only, lead = able[0][0], lead_of(blocks, body)
        if any(_is_meta(block.text) for block in blocks[only + 1 : lead]) or only + 1 == lead and read_dateline(blocks[lead].text):
            return only  # nothing else above the lines that name writers and day, or above the dateline
    return chosen


TOLD = 0.5  # of a line's longer words stand in the text below: a headline's
NEAR = 0.8  # scores that far apart are as good


def _heads_both(blocks: list[Block], i: int) -> bool:
    """Do two lines of a headline's length stand above each other, and a byline below them? The first is the headline, the second says more."""
    first, second = blocks[i].text, blocks[i + 1].text
    lines = all(6 <= units(text) <= 22 and ending(text) == 3 and not text.isupper() for text in (first, second))
    below = blocks[i + 2].text if i + 2 < len(blocks) else ""
    return lines and i > 0 and units(blocks[i - 1].text) <= 3 and (_is_meta(below) or any(map(str.isdigit, below)) and day_in(below) is not None)


def _is_none(text: str) -> bool:
    """Whether a line is of a kind that heads no article."""
    return NO_HEADLINE.match(text) is not None or text.startswith(NEIGHBOUR) or text[0] == "[" and text[-1] == "]" or ITEM.search(text) is not None or " / " in text and SECTIONS.fullmatch(text) is not None or text[-1:] in "eEnN" and EDITION.fullmatch(text) is not None or text.endswith((" in", "ogin", "egister")) and ACCOUNT.fullmatch(text) is not None or text[0] == "~" and FRAMED_MOTTO.match(text) is not None or text[0].isdigit() and TO_HEAR.fullmatch(text) is not None


def title_features(blocks: list[Block], body: list[int], rights: str) -> list[tuple[int, dict[str, float]]]:
    """What the model sees of each line that could be the headline."""
    start, lead = body[0], lead_of(blocks, body)
    counts = Counter(folded(block.text) for block in blocks if len(block.text) <= LONGEST)
    words = {i: set(_words(blocks[i].text[:3000])) for i in body}
    prose = [i for i in body if units(blocks[i].text) >= 12]
    core = Counter(chain.from_iterable(words[i] for i in prose))
    opening = {stem for i in prose[:3] for stem in _stems(blocks[i].text[:1500])}
    whole = {word[:5] for found in words.values() for word in found}
    first = max(0, start - REACH)
    inside = set(body)
    aside = asides(blocks, lead)
    numbers = [i for i in (*range(min(first, OPENING)), *range(first, lead + 1)) if i not in aside and _could_be(blocks, inside, i, lead) and not _belongs(blocks, i) and not (len(blocks[i].text) <= SITE_MAX and blocks[i].text in rights)]
    metas = {k for k in range(max(0, first - 3), min(len(blocks), lead + 5)) if _is_meta(blocks[k].text)} | {k for k in range(8) if k < len(blocks) and _is_meta(blocks[k].text)}
    shares = {i: _share(blocks[i].text, core) for i in numbers}
    most = max(shares.values(), default=0.0)
    joined = "\n".join(counts)
    footer = "\n".join(block.text for block in blocks[body[-1] + 1 :])[:30_000]
    names = [folded(blocks[i].text) for i in numbers if units(blocks[i].text) > 3]
    made: list[tuple[int, dict[str, float]]] = []
    for order, i in enumerate(numbers):
        found = _own(blocks[i], counts, rights, joined)
        found |= _beside(blocks, i, lead, inside, metas)
        share = shares[i]
        found["share"], found["best share"] = share, float(share == most > 0)
        stems = _stems(blocks[i].text)
        found["opening share"] = len(stems & opening) / max(3, len(stems))
        found["whole share"] = len(stems & whole) / max(3, len(stems))
        found["last"] = float(not any(units(blocks[k].text) >= 5 for k in numbers[order + 1 :] if k < lead))
        earlier, later = [shares[k] for k in numbers[:order]], [shares[k] for k in numbers[order + 1 :]]
        found["more than all before"] = share - max(earlier, default=0.0)
        found["more than all after"] = share - max(later, default=0.0)
        me = folded(blocks[i].text)
        found["ends in another"] = float(any(len(other) > 14 and len(other) < len(me) and me.endswith(other) for other in names))
        found["shorter kin before"] = float(any(k >= i - 2 and shares[k] > 0.25 and 3 <= units(blocks[k].text) < units(blocks[i].text) for k in numbers[:order]))
        found["short in footer"] = min(3, footer.count(blocks[i].text)) / 3 if units(blocks[i].text) <= 4 else 0.0
        found["long in footer"] = float(units(blocks[i].text) > 4 and blocks[i].text in footer)
        made.append((i, found))
    return made


def _words(text: str) -> list[str]:
    """Its longer words, in small letters."""
    low = unmarked(text.lower())
    return (PLAIN_WORD if low.isascii() else WORD).findall(low)


def _stems(text: str) -> set[str]:
    """The beginnings of a text's longer words: 'reopen' and 'reopening' are one."""
    return {word[:5] for word in _words(text)}


def _could_be(blocks: list[Block], inside: set[int], i: int, lead: int) -> bool:
    text = blocks[i].text
    size = units(text)
    if not SHORTEST <= len(text) <= LONGEST or size > 40 or size < 2 and len(text) < 12:
        return False
    if i in inside and ending(text) == 0 and text[-1] not in "?!" and not (i < lead and i == min(inside) and any(_is_meta(block.text) for block in blocks[i + 1 : i + 3])):
        return False  # a sentence of the text
    if i == lead and not (lead == min(inside) and len(inside) > 1 and len(text) < 160 and text[-1] not in ".;,。:" and len(blocks[sorted(inside)[1]].text) > len(text)):
        return False
    if text.endswith(("…", "...")) and any(len(block.text) > len(text) and block.text.startswith(text.rstrip("….")) for block in blocks[i + 1 : i + 4]):
        return False  # the lead, cut short for a list of stories
    if WEATHER.search(text) or not any(map(str.isalpha, text)) or ROW.fullmatch(text) or is_small_menu(text) or len(text) < 100 and i <= OPENING + 2 and SLUG.fullmatch(text):
        return False
    if BREADCRUMB.match(text) or i == 0 and OF_SITE.search(text) or size <= 6 and TRANSLATED.match(text) or i <= OPENING and size <= 5 and is_paper(text):
        return False
    rule = rule_of(text)
    if rule == "photo caption" and size > 3 and ":" in text[:16] and not SHOWS.match(text) and i + 1 < len(blocks) and _is_meta(blocks[i + 1].text):
        rule = None  # 'VIDEO: …' with a byline below it
    if rule and (rule not in SOFT or size < 4 or MENU_ALONE.match(text)) or read_credit(text) or OPENS_BYLINE.match(text) and (size < 12 or day_in(text[:60])):
        return False
    day = day_in(text) if any(c.isdigit() for c in text) else None
    return not (day and (day[2] - day[1] > len(text) * 0.3 or len(text) < 80 and HOUR.search(text)))


def _belongs(blocks: list[Block], i: int) -> bool:
    """Whether a line belongs to its neighbour: to 'From:', to the time of a live report's entry, to a picture; or is a writer above the date."""
    text = blocks[i].text
    before, follows = (blocks[k].text if 0 <= k < len(blocks) else "" for k in (i - 1, i + 1))
    if POST.fullmatch(text) and (credit := read_credit(before)) and credit.kind == "byline":
        return True
    if _holds_office(text, follows) or OFFICE.fullmatch(text) and _holds_office(before, text):
        return True
    if len(follows) > len(text) and follows.startswith(text) and rule_of(follows) == "photo caption":
        return True  # a picture's text, which stands twice
    if text[-1] in ".。" and text in (before, follows) or units(text) <= 4 and is_personal(_unhonoured(text)) is True and len(follows) < 80 and day_in(follows) is not None:
        return True
    return len(before) < 20 and LABEL.match(before) is not None or len(before) < 25 and rule_of(before) == "video player" or ending(text) == 3 and FRAMED.match(before) is not None


def _holds_office(name: str, office: str) -> bool:
    """Whether a line names somebody and the next one the office, as official releases are headed."""
    if not name or units(name) > 6 or OFFICE.fullmatch(office) is None:
        return False
    return is_personal(_unhonoured(name)) is True or HONOURED.match(name) is not None and name.istitle()


def _unhonoured(name: str) -> str:
    """'Jane Doe' of 'Hon Jane Doe'."""
    honoured = HONOURED.match(name)
    return name[honoured.end() :].strip() or name if honoured else name


def _is_answer(blocks: list[Block], i: int) -> bool:
    """A question or answer of an interview that is printed with who speaks: 'Coast Post: Is that early?'"""
    text = blocks[i].text
    speaker = SPEAKER.match(text)
    return speaker is not None and len({block.text for block in blocks[i + 1 :] if block.text.startswith(speaker[0]) and not block.text.startswith(text)}) > 0 and any(block.text.endswith("?") for block in blocks[i:] if block.text.startswith(speaker[0]))


def _is_masthead(blocks: list[Block], i: int) -> bool:
    """A name in capitals that opens the page above its menu, what the page says of itself below it ('the magazine of food and drink'), who signs with an agency, or whole sentences."""
    text = blocks[i].text
    if SENTENCES.match(text) or any(len(block.text) < 90 and (signed := WITH_AGENCY.match(block.text)) and signed["house"] == text for block in blocks[i + 1 : i + 12]):
        return True
    if i < 8 and units(text) <= 7 and TAGLINE.match(text):
        return True
    if 0 < i < 3 and text[0].islower() and any(read_credit(block.text) for block in blocks[i + 2 : i + 8]):
        return True  # what a page says of itself in small letters, above the headline and its byline
    if i == 1 and text[0].islower() and i + 1 < len(blocks) and ROW.fullmatch(blocks[i + 1].text) and units(blocks[0].text) <= 4:
        return True  # or below its name and above its menu
    if i == 1 and units(blocks[0].text) <= 4 and i + 1 < len(blocks) and _is_menu(blocks[i + 1].text) and echoed(text, blocks[i + 2 :]) < TOLD:
        return True  # 'Your town. Your stories.' there, of which the text says nothing
    if i > 3 or units(text) > 7:
        return False
    if i < 4 and BODY.fullmatch(text):
        return True
    follows = blocks[i + 1].text if i + 1 < len(blocks) else ""
    if units(text) <= 4 and all(word[0].isupper() or word in SMALL for word in text.split()) and is_told(text, (block.text for block in blocks[i + 1 :])):
        return True
    if i == 0 and is_above_note(blocks, i):
        return True
    named = i == 0 and units(text) <= 4 and all(word[0].isupper() or word[0].isdigit() or word in SMALL for word in text.split())
    return named and (_is_menu(follows) or BREADCRUMB.match(follows) is not None or TAGLINE.match(follows) is not None)


def _is_menu(text: str) -> bool:
    return rule_of(text) == "navigation" or MENU.fullmatch(text) is not None or ENTRIES.fullmatch(text) is not None or HOME_MENU.match(text) is not None


def echoed(text: str, below: list[Block]) -> float:
    """The share of a line's longer words that stand in what follows; 0 for a line without any."""
    stems = _stems(text)
    return len(stems & {stem for block in below for stem in _stems(block.text)}) / max(1, len(stems))


IN_OTHER_WORDS = re.compile(r"\s\((?:[A-ZÀ-Þ][\w’'-]*\s?){2,5}\)$")  # 'Tarsk Raiwan (Tarsk Daily News)'


def is_above_note(blocks: list[Block], i: int) -> bool:
    """Whether a short name stands above a note on the translation of its page: 'Baltvik Ilta', 'Translated automatically from Estonian'. A headline's words stand in its text; of a name that no paper is known to have the text has the town alone."""
    name, follows = IN_OTHER_WORDS.sub("", blocks[i].text), blocks[i + 1].text if i + 1 < len(blocks) else ""
    if len(name) < len(blocks[i].text) and len(follows) < 120 and "ranslat" in follows and NOTED.match(follows) and is_paper(blocks[i].text[len(name) :].strip(" ()")):
        return True
    if not 1 < units(name) <= 4 or len(follows) > 120 or "ranslat" not in follows or not NOTED.match(follows) or not all(word[0].isupper() for word in name.split()):
        return False
    if is_paper(name):
        return True
    place, rest = name.split(" ", 1) if " " in name else ("", "")
    text = "\n".join(block.text for block in blocks[i + 2 :]) if rest else ""
    return rest != "" and re.search(rf"(?<=[a-z] ){re.escape(place)}\b", text) is not None and not any(re.search(rf"\b{re.escape(word[:5])}", text, re.I) for word in rest.split())


def is_head(text: str, i: int) -> bool:
    """Whether block `i` is a wire's slug or, at the very top, a menu: 'English | Portuguese | Subscribers'."""
    return SLUG.fullmatch(text) is not None or ISSUED.fullmatch(text) is not None or SLASHED.fullmatch(text) is not None or ITEM.search(text) is not None or i < TOP and MENU.fullmatch(text) is not None and not any(map(str.isdigit, text)) and not read_credit(text)


def is_small_menu(text: str) -> bool:
    """'about me · archive · write to me'."""
    return text.islower() and len(ITEMS.findall(text)) > 1


def _share(text: str, core: Counter[str]) -> float:
    words = {w.lower() for w in WORD.findall(text)}
    known = sum(log(1 + core[w]) / log(2) if core[w] else 0.0 for w in words)
    return min(1.5, known / max(3, len(words)))


def _own(block: Block, counts: Counter[str], rights: str, joined: str) -> dict[str, float]:
    text, low = block.text, block.text.lower()
    size, end = units(text), ending(text)
    words = [w for w in text.split() if w[0].isalpha()]
    caps = sum(w[0].isupper() for w in words) / max(1, len(words))
    me = folded(text)
    return {
        "bias": 1.0, "h1": float(block.kind == "h" and block.level == 1), "h": float(block.kind == "h"), "li": float(block.kind == "li"), "linked": block.links,
        "2-3 words": float(size <= 3), "4 words": float(size == 4), "5-6 words": float(5 <= size <= 6), "7-16 words": float(7 <= size <= 16), "over 20": float(size > 20), "over 28": float(size > 28),
        "sentence": float(end == 0 and text[-1] not in "?!"), "asks": float(text[-1] in "?!"), "open": float(end == 2), "ellipsis": float(end == 1), "lower": float(text[0].islower()),
        "quote": float(text[0] in "'‘“\"„«"), "caps": caps, "shouted": float(text.isupper()), "separated": float(SEPARATED.search(text) is not None),
        "selling": min(2, selling_in(low)) / 2, "addressed": min(2, addressed_in(low)) / 2, "person": float(size <= 3 and is_personal(text) is True),
        "soft": float(rule_of(text) is not None), "outlet": float(looks_like_outlet(text) or len(text) <= 40 and text in rights), "clock": float(CLOCK.search(text) is not None),
        "again": float(min(2, counts[me] - 1)) if size > 3 else 0.0, "short again": float(min(2, counts[me] - 1)) if size <= 3 else 0.0,
        "inside": float(size > 3 and joined.count(me) > counts[me]),
    }


def _beside(blocks: list[Block], i: int, lead: int, body: set[int], metas: set[int]) -> dict[str, float]:
    """What the neighbours say: a date or byline near (`metas`), a standfirst behind, the text ahead."""
    before = blocks[i - 1].text if i else ""
    near = [k - i - 1 for k in range(i + 1, min(len(blocks), i + 5)) if k in metas]
    past = [i - 1 - k for k in range(i - 1, max(-1, i - 4), -1) if k in metas]
    gap = lead - i
    follows = blocks[i + 1].text if i + 1 < len(blocks) else ""
    size, text = units(blocks[i].text), blocks[i].text
    return {
        "meta next": float(near[:1] == [0]), "meta soon": float(bool(near) and near[0] > 0), "meta just before": float(past[:1] == [0]), "meta before": float(bool(past) and past[0] > 0),
        "distance": min(gap, 20) / 10, "far": max(0, gap - 20) / 10, "at text": float(gap <= 1), "in text": float(i in body), "no meta after": float(not any(i < k <= lead for k in metas)),
        "standfirst behind": float(len(follows) > len(text) and units(follows) >= 8 and units(follows) < 60), "prose behind": float(units(follows) >= 18 and ending(follows) == 0),
        "label before": float(bool(before) and units(before) <= 3), "titled before": float(bool(before) and 4 <= units(before) <= 22 and ending(before) >= 3 and i - 1 not in metas and not rule_of(before)),
        "shorter before": float(bool(before) and 4 <= units(before) < size and ending(before) >= 3), "name behind": float(2 <= units(follows) <= 3 and follows.istitle()),
        "gap before": float(blocks[i].gap > 0), "wide gap before": float(blocks[i].gap > 1), "gap behind": float(i + 1 < len(blocks) and blocks[i + 1].gap > 0), "first": float(i == 0), "alone first": float(i == 0 and lead <= 2),
    }


def _is_meta(text: str) -> bool:
    if len(text) >= 200:
        return False
    return bool(BYLINE.match(text)) or BARE_BY.match(text) is not None or len(text) < 80 and any(c.isdigit() for c in text) and day_in(text) is not None
