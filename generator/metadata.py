"""Headline, people, house, day and address of an article, from the lines around its text."""

import re
from collections import Counter
from dataclasses import dataclass, field

from generator.blocks import Block
from generator.bylines import (
    ADDRESS,
    BARE_BY,
    NAME,
    NAMES,
    ORIGIN,
    ORIGINALLY,
    SOURCE_LINE,
    Credit,
    read_credit,
    read_signature,
    split_names,
)
from generator.day_lines import day_in
from generator.features import rule_of
from generator.outlets import full_name, looks_like_outlet
from generator.titles import best_title, folded, lead_of
from generator.url_dates import day_of_url

TITLE_MAX, TITLE_MIN = 220, 12
UPDATED = re.compile(r"(?:last )?(?:updated|modified|aktualisiert|stand|mis à jour|actualizado|更新)", re.I)
PUBLISHED = re.compile(r"(?:published|posted|first published|veröffentlicht|publié|publicado|公開|掲載|配信|发布|date)", re.I)
BARE_NAMES = re.compile(rf"({NAMES})(?=$|,? ?(?:[|•·–—-]|\d))")
NO_NAME = re.compile(r"\b(?:share|comments?|print|e-?mail|follow|subscribe|news|more|read|photos?|videos?|home|menu|log|sign|search|getty|images?|updated|published|posted|min|ago|university|street|city|county|party|association|department|ministry|council)\b", re.I)
SEPARATOR = re.compile(r"\s+[|–—»·:-]\s+|\s*[|｜»]\s*")
SITE_MAX = 40
HOLDER = re.compile(r"(?:©|\(c\)|[Cc]opyright|COPYRIGHT)[\s©,]*(?:\(c\)\s*)?(?:(?:19|20)\d\d(?:\s?[-–/]\s?(?:(?:19|20)?\d\d|present))?[\s,.:]*)?(?:[Bb]y\s+)?(?P<name>[A-ZÀ-Ö][^.|\n©,]{2,60})")
GENERIC = re.compile(r"(?:(?:The|All|Local|Latest|Breaking|Top|World|National|Regional|Business|Tech|Technology|Sports?|Politics|Opinion|Daily|Our|More|Home|Beauty|Health|Culture|Blog|Contributors?|Termine|Aktuelles|Nachrichten|Actualités|Noticias|News|Weekly|Review|Magazine|Radio|Press|Mail|Star|Video|Metro|U\.?S\.?|UK|Copyright)\s*)+(?:\d{4})?", re.I)
HOLDS_NOTHING = re.compile(r"(?:All|Alle|Tous|Todos|Reserved|Rights?|The (?:author|copyright)|Policy|Notice|Terms|Privacy|Images?|Photos?|Getty|AFP|AP\b|Reuters|Picture|Foto|Law|Act|Infring)", re.I)
HOSTS_OF = (
    ("zh", re.compile(r"\.cn(?:/|$|:)|\b(?:toutiao|weixin\.qq|sina|sohu|163|ifeng|weibo|zhihu|baidu|caixin|baijiahao)\.", re.I)),
    ("ja", re.compile(r"\.jp(?:/|$|:)|\b(?:nikkei|asahi|mainichi|yomiuri|jiji)\.com", re.I)),
    ("ko", re.compile(r"\.kr(?:/|$|:)|\b(?:naver|daum|chosun|joins)\.", re.I)),
    ("ru", re.compile(r"\.(?:ru|рф)(?:/|$|:)", re.I)),
)
TRANSLATED = re.compile(r"\btranslated from (?:the )?(?:original )?(German|French|Spanish|Japanese|Chinese|Korean|Russian|Arabic|Italian|Portuguese|Dutch|English)\b", re.I)
LANGUAGES = dict(german="de", french="fr", spanish="es", japanese="ja", chinese="zh", korean="ko", russian="ru", arabic="ar", italian="it",
                 portuguese="pt", dutch="nl", english="en")


@dataclass(slots=True)
class Found:
    """What the lines around a text say; `used`: block number -> why it is no part of the text."""

    title: Block | None = None
    title_text: str | None = None
    outlet: str | None = None
    via: str | None = None
    authors: tuple[str, ...] = ()
    contributors: tuple[str, ...] = ()
    published: str | None = None
    why: str | None = None
    url: str | None = None
    used: dict[int, str] = field(default_factory=dict)


def read_around(blocks: list[Block], body: list[int], text: str) -> Found:
    """Metadata from the blocks of a text capture; `body`: numbers of the blocks taken for the article's text."""
    found = Found()
    if not body:
        return found
    _origin(blocks, found)
    _title(blocks, body, found)
    _credits(blocks, body, found)
    _address(blocks, body, found)
    _published(blocks, body, found)
    _house(blocks, body, found, text)
    return found


def _origin(blocks: list[Block], found: Found) -> None:
    """'The post X appeared first on Y.' gives the headline and the house that wrote it."""
    for i, block in enumerate(blocks):
        if len(block.text) > 450:
            continue
        match = ORIGIN.match(block.text)
        if match:
            found.title_text, found.outlet = match["title"], match["outlet"]
        else:
            match = ORIGINALLY.match(block.text)
            if match:
                found.outlet = re.sub(r"\s+(?:on|in)\s.*$", "", match["outlet"])
        if match:
            found.used[i] = "origin notice"
            return


def _title(blocks: list[Block], body: list[int], found: Found) -> None:
    start = body[0]
    if found.title_text is None:
        chosen = best_title(blocks, body, rights_of(blocks, body))
        if chosen is None:
            return
        found.title, found.title_text = blocks[chosen], bare_title(blocks[chosen].text, blocks)
    wanted = folded(found.title_text)
    for i, block in enumerate(blocks):
        if len(block.text) <= TITLE_MAX + 60 and (i <= start or i not in body[1:]) and folded(block.text) == wanted:
            found.title = found.title or block
            found.used[i] = "headline"
    if found.title and found.title in blocks[: start + 1]:
        found.used[blocks.index(found.title)] = "headline"


def bare_title(text: str, blocks: list[Block]) -> str:
    """A page title without its site: 'Headline | Site' where the headline stands alone elsewhere or the site does."""
    parts = [part for part in SEPARATOR.split(text) if part.strip()]
    if len(parts) > 1:
        lines = {folded(block.text) for block in blocks if len(block.text) < TITLE_MAX}
        if folded(parts[-1]) in lines and len(parts[0]) >= TITLE_MIN:
            return text[: text.rindex(parts[-1])].rstrip(" |–—»·:-｜")
    return text


def _credits(blocks: list[Block], body: list[int], found: Found) -> None:
    """Bylines above the text, credits and biographies below it or at its end."""
    start, end = body[0], body[-1]
    lead = lead_of(blocks, body)
    heads = sorted(i for i, why in found.used.items() if why == "headline" and i <= lead) or [max(0, start - 12)]
    title_at = heads[0]
    rights = rights_of(blocks, body)
    bylines: list[tuple[int, Credit]] = []
    for i, block in enumerate(blocks):
        text = block.text
        if len(text) > 700 or i in found.used or not (min(title_at, start) - 6 <= i <= lead + 1 or i >= end - 3):
            continue
        if BARE_BY.match(text) and i + 1 < len(blocks) and re.fullmatch(NAME, blocks[i + 1].text[:80]) and i < lead:
            credit: Credit | None = Credit("byline", split_names(blocks[i + 1].text))
            found.used[i + 1] = "byline"
        else:
            credit = read_credit(text)
        if credit is None or credit.kind == "byline" and (i > end + 2 or i > end - 3 and bylines):
            continue
        if credit.kind == "biography" and (i <= lead + 1 or i > end + 8 or found.authors and not set(credit.names) & set(found.authors)):
            continue
        found.used[i] = {"byline": "byline", "contributor": "contributor credit", "reporting": "byline", "biography": "author note"}[credit.kind]
        bylines.append((i, credit))
    _gather(_nearest(bylines, heads, lead), found, rights)
    if not found.authors:
        _bare_names(blocks, heads, lead, found)


def _nearest(bylines: list[tuple[int, Credit]], heads: list[int], lead: int) -> list[tuple[int, Credit]]:
    """Of several bylines above the text those that follow the headline most closely; the others belong to teasers."""
    above = [i for i, credit in bylines if credit.kind == "byline" and i <= lead + 1]
    first = min(above, key=lambda i: (min((i - h for h in heads if h < i), default=99), -i), default=0)
    return [(i, credit) for i, credit in bylines if credit.kind != "byline" or i > lead + 1 or first <= i <= first + 2]


def _bare_names(blocks: list[Block], heads: list[int], lead: int, found: Found) -> None:
    """Names alone on a line by the headline, where a date, an office or the same name elsewhere says that they are the authors'."""
    near = sorted({i for h in heads for i in range(max(0, h - 3), min(h + 10, len(blocks), lead + 4))} | set(range(max(0, lead - 6), lead)))
    for i in near:
        text, after_title = blocks[i].text, any(h < i for h in heads)
        if len(text) > 110 or i in found.used or blocks[i].kind == "h" or rule_of(text):
            continue
        signed = read_signature(text) if after_title and i < lead else None
        if signed is not None:
            found.authors, found.outlet = signed.names, found.outlet or signed.outlet
            found.used[i] = "byline"
            return
        day = day_in(text)
        bare = (text[: day[1]] + " " + text[day[2] :]).strip(" ,|•·–—-:") if day else text
        match = BARE_NAMES.match(bare) if len(bare) < 80 else None
        names = split_names(match[1]) if match else ()
        if not names or any(looks_like_outlet(name) or NO_NAME.search(name) for name in names):
            continue
        again = any(names[0] in block.text for block in blocks[lead:] if len(block.text) < 500 and (block.text.startswith(names[0]) or "by " + names[0] in block.text.lower()))
        reach = 1 if i >= lead else 3
        dated = day is not None or any(len(block.text) < 60 and day_in(block.text) for block in blocks[max(0, i - reach) : i + reach + 1])
        if i >= lead and not dated:
            continue
        if all(name.count(" ") in (1, 2, 3) for name in names) and after_title and (again or dated) or again and dated:
            found.authors = names
            found.used[i] = "byline"
            return


def _gather(bylines: list[tuple[int, Credit]], found: Found, rights: str) -> None:
    for wanted in (("byline",), ("reporting",), ("biography",)):
        names = [name for _, credit in bylines if credit.kind in wanted for name in credit.names]
        if names and not found.authors:
            found.authors = tuple(dict.fromkeys(n for n in names if not looks_like_outlet(n) and n not in rights))
    given = [name for _, credit in bylines if credit.kind == "contributor" for name in credit.names]
    found.contributors = tuple(dict.fromkeys(n for n in given if n not in found.authors))
    houses = [credit.outlet for _, credit in bylines if credit.outlet]
    agencies = [name for _, credit in bylines if credit.kind == "byline" for name in credit.names if looks_like_outlet(name)]
    if found.outlet is None and (houses or agencies):
        found.outlet = (houses or agencies)[0]


def _address(blocks: list[Block], body: list[int], found: Found) -> None:
    for i, block in enumerate(blocks):
        if not (i < body[0] or i >= body[-1] - 2) or len(block.text) > 1600:
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


def _published(blocks: list[Block], body: list[int], found: Found) -> None:
    """The day nearest to the headline; 'published' beats 'updated', a day in the address beats nothing."""
    end, lead = body[-1], lead_of(blocks, body)
    title_at = max((i for i, why in found.used.items() if why == "headline" and i <= lead), default=lead)
    best: tuple[float, int, str, str] | None = None
    for i, block in enumerate(blocks):
        if len(block.text) > 200 or not any(c.isdigit() for c in block.text):
            continue
        if i >= lead and i in body and i not in found.used and not (i <= lead + 6 and len(block.text) < 90):
            continue
        marked = PUBLISHED.search(block.text[:40])
        if not (title_at - 12 <= i <= lead + 6 or i > end and (marked or i <= end + 12)):
            continue
        day = day_in(block.text)
        if day is None or day[2] - day[1] < len(block.text) * (0.12 if marked or i in found.used else 0.6 if i in body and i >= lead else 0.3):
            continue
        distance = abs(title_at - i) + (15 if i < title_at - 4 else 6 if i < title_at else 0) + (30 if i > end else 0) + (15 if UPDATED.search(block.text[: day[1]]) else 0) - (8 if marked else 0)
        if i not in found.used:
            found.used[i] = "date line"
        if best is None or distance < best[0]:
            best = (distance, block.first, day[0], block.text[day[1] : day[2]])
    if best:
        found.published, found.why = best[2], f"{best[3]} (line {best[1]})"
    elif found.url and (day_url := day_of_url(found.url)):
        found.published, found.why = day_url


def _house(blocks: list[Block], body: list[int], found: Found, text: str) -> None:
    """The house that wrote the article and the page it was taken from."""
    site = _site(blocks, body, found.title_text)
    if found.outlet:
        found.outlet = full_name(found.outlet, text)
        if site and folded(site) not in folded(found.outlet) and folded(found.outlet) not in folded(site):
            found.via = site
    else:
        found.outlet = site


def _site(blocks: list[Block], body: list[int], title: str | None) -> str | None:
    """The page's own name: what stands behind the headline on its title line, what its copyright line carries, or a short line
    at the top that comes again or reads like a newspaper's name."""
    if body[0] < 2 and len(blocks) < 30 + body[0] and len(blocks) - len(body) < 6:
        return None
    counts = Counter(block.text for block in blocks if len(block.text) <= SITE_MAX)
    rights = rights_of(blocks, body)
    titles = [block.text for block in blocks[: body[0]] if SEPARATOR.search(block.text) and len(block.text) > 30]
    behind = next((name for line in titles if (name := _behind(line, title))), None)
    if behind:
        return behind
    top: str | None = None
    for i, block in enumerate(blocks[: min(body[0], 60)]):
        name = block.text
        if not 3 <= len(name) <= SITE_MAX or block.kind == "li" or rule_of(name) or not name[0].isupper() or name[-1] in ".:?!" or NO_NAME.fullmatch(name) or name == title:
            continue
        if GENERIC.fullmatch(name) or HOLDS_NOTHING.match(name):
            continue
        if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", rights) or any(SEPARATOR.split(line)[-1].strip() == name for line in titles) or counts[name] > 1 and block.first == blocks[0].first:
            return name
        if top is None and i < 12 and looks_like_outlet(name) and len(name.split()) > 1:
            top = name
    return top or _holder(rights, blocks)


def _behind(line: str, title: str | None) -> str | None:
    """The last part of 'Headline | Site'."""
    parts = SEPARATOR.split(line)
    name = parts[-1].strip()
    return name if title and len(parts) > 1 and 2 < len(name) <= SITE_MAX and name[-1] not in ".?!" and folded(line).startswith(folded(title)) and folded(name) != folded(title) else None


def _holder(rights: str, blocks: list[Block]) -> str | None:
    """Who holds the copyright: '© 2024 Northfield Gazette. All rights reserved.'"""
    for match in HOLDER.finditer(rights):
        name = re.sub(r"(?i:[,.]?\s*\b(?:Inc|LLC|Ltd|Limited|GmbH|AG|Corp|Corporation|Co|PLC|All Rights?.*|Alle Rechte.*|Tous droits.*|Todos los.*|Powered.*|Terms.*|Privacy.*)\b\.?)+$", "", match["name"]).strip(" .,-–|")
        name = re.sub(r"(?:\s+(?:Limited|Ltd|LLC|Inc))?\s+(?:19|20)\d\d$|\s+(?:Limited|LLC|Inc)$", "", name)
        if not 2 < len(name) <= SITE_MAX or not name[0].isupper() or HOLDS_NOTHING.match(name) or GENERIC.fullmatch(name):
            continue
        if looks_like_outlet(name) or any(name in block.text and "©" not in block.text and "opyright" not in block.text for block in blocks):
            return name
    return None


def rights_of(blocks: list[Block], body: list[int]) -> str:
    """The page's copyright lines."""
    return " ".join(block.text for block in blocks[body[-1] + 1 :] if "©" in block.text or "opyright" in block.text)[:2000]


def translated_from(text: str, raw: str, url: str | None, language: str | None) -> str | None:
    """The language a text was translated from: it says so, or it carries the brackets and address of another country's press."""
    match = TRANSLATED.search(raw[:200_000])
    if match:
        return LANGUAGES[match[1].lower()]
    if language not in ("en", "de", "fr", "es", "it", "pt", "nl"):
        return None
    host = next((code for code, pattern in HOSTS_OF if url and pattern.search(re.sub(r"^https?://", "", url).split("/")[0])), None)
    brackets = re.search(r"【[^】\n]{1,120}】|「[^」\n]{1,200}」", raw[:20_000])
    return host if brackets and host in ("zh", "ja", "ko") else None
