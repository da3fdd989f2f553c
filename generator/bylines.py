"""Who wrote it and where: bylines, credits, biographies and datelines as captures print them."""

import re
from dataclasses import dataclass

from generator.outlets import looks_like_outlet

_UP = r"[A-ZÀ-ÖØ-ÞŁŚŠŽČĐİ]"
_WORD = rf"{_UP}[\w’'.-]{{0,25}}"
_PART = r"(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ter|ten|zu|y|e)"
NAME = rf"{_WORD}(?:[ ](?:{_PART}[ ]){{0,2}}{_WORD}){{1,4}}"
_AND = r"(?:\s*,\s*(?:and\s+|und\s+)?|\s+(?:and|und|et|y|e|&)\s+|\s*[、・/／]\s*|\s*&\s*)"
NAMES = rf"{NAME}(?:{_AND}{NAME}){{0,5}}"
_BY = r"(?:by|(?:written|words?|story|text|report|article|analysis|opinion|review|interview|column|photos? and text) by|posted by|published by|authored by|authors?|von|par|por|di|door|autor(?:in)?|auteur|redacción|reporters?)"
BRACKETED = re.compile(r"^[【\[（(]\s*(?:By|Text|文|记者)[\s:：/]*([^】\]）)]{2,120})[】\]）)]\s*")
BYLINE = re.compile(rf"^\W{{0,3}}(?i:{_BY})\s*[:：]?\s+(?:the\s+)?({NAMES})(?P<rest>.{{0,160}})$")
DATED_BY = re.compile(rf"^(?i:published|posted|written|updated|veröffentlicht|erstellt|geschrieben|publié|publicado)\b.{{4,50}}?\s(?:by|von|par|por)\s+({NAMES})(?P<rest>.{{0,160}})$")
PIPED_BY = re.compile(rf"^(?:[^|•·–\n]{{2,60}}[|•·–]\s*){{1,2}}(?i:by|von|par|por)\s+({NAMES})(?P<rest>.{{0,160}})$")
_OFFICE = (r"(?:(?:[A-Z]?[a-z]{2,14}[ -]){0,3}(?:correspondent|reporter|editor|writer|columnist|contributor|journalist|bureau chief|critic|staff|redakteur(?:in)?|korrespondent(?:in)?|journaliste|"
           r"correspondante?|redactora?|corresponsal|periodista)s?(?:[ ,](?:in|at|for|of|au|à|en)? ?[\w. -]{2,30})?)")
SIGNED = re.compile(rf"^({NAMES})\s*(?:,|\||•|·|[–—-]|\()\s*(?P<what>(?i:the )?(?i:{_OFFICE})\)?|[A-Z][\w.&’' -]{{1,40}})$")
TRAILING = re.compile(r"\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|January|February|March|April|June|July|August|September|October|November|December|"
                      r"Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|"
                      r"Updated|Published|Posted|Last|Staff|Special|Senior|Contributing|Chief|Reporter|Editor|Correspondent|Writer|Photos?|Share|Follow|For|In|On|At|The)\b.*$")
GLUED = re.compile(r"(?<=[a-zß-ÿ])(?=(?:Staff|Senior|Reporter|Editor|Correspondent|Contributor|Writer|Published|Updated|Posted|[A-Z][a-z]+ \d))")
BARE_BY = re.compile(rf"^(?i:{_BY})\s*[:：]?$")
CJK_BYLINE = re.compile(r"^[【（(]?(?:文|作者|记者|記者|撰文|筆者|執筆|取材|編集)[／/:：\s・]*([\u3041-\u30ff\u4e00-\u9fff]{2,6}(?:[\s　・、]+[\u3041-\u30ff\u4e00-\u9fff]{1,6}){0,3})[】）)]?$")
REPORTING = re.compile(rf"\(?(?i:(?:additional )?reporting by) ({NAMES})[^;.)]{{0,120}}(?:[;.][^)]{{0,300}})?\)?\.?$")
CONTRIBUTED = re.compile(rf"({NAMES})(?:,? [^.]{{0,60}})? contributed (?:reporting|research|to this (?:report|article|story))[^.]{{0,80}}\.?$")
WITH_REPORTING = re.compile(rf"(?i:(?:with )?(?:additional |contributed )(?:reporting|contributions?|research)(?: was| were)?(?: contributed)? (?:by|from)):? ({NAMES})[^.]{{0,80}}\.?$")
BIO = re.compile(rf"^({NAME}),? (?:(?:is|was|has been) (?:an? |the )?[^.]{{0,80}}?(?:reporter|correspondent|journalist|editor|columnist|writer|author|contributor|bureau chief|producer|fellow|critic)\b|"
                 r"(?:covers|writes|reports|has (?:covered|written|reported)|joined)\b[^.]{0,80}?\b(?:for|at|from|about|on|with)\b)")
BIO_LIMIT = 700
ORIGIN = re.compile(r"^(?:The post|The article|Der Beitrag|L.article|La entrada)\s+(?P<title>.{3,300}?)\s+(?:appeared first on|first appeared (?:on|in)|erschien zuerst auf|est apparu en premier sur|se publicó primero en)\s+(?P<outlet>[^.\n]{2,60})\.?$")
ORIGINALLY = re.compile(r"^(?:This (?:article|story|post|piece|report) (?:was )?)?(?:originally |first )(?:appeared|published|posted)(?: (?:first|by|on|in|at)){1,2} (?:the )?(?P<outlet>[A-Z][^.,\n]{1,60})")
SOURCE_LINE = re.compile(r"^(?:original(?: article| text| source)?|source|quelle|fuente|来源|來源|出典|原文|link|url|permalink)\s*[:：]\s*(?P<what>\S.{1,400})$", re.I)
ADDRESS = re.compile(r"https?://[^\s<>\"'（）【】)\]]{4,1500}")
DATELINE = re.compile(
    rf"^(?P<place>(?:{_UP}{_UP}[{_UP[1:-1]}’'.-]*|(?:ST|MT|EL|LA|AL)\b)(?:[ -]{_UP}[{_UP[1:-1]}.’'-]*){{0,4}}(?:,\s(?:{_WORD})(?:[ ]{_WORD}){{0,2}})?|{_WORD}(?:[ -]{_WORD}){{0,2}}(?:,\s{_WORD}(?:[ ]{_WORD})?)?)"
    rf"(?P<date>,?\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d{{1,2}}(?:,\s\d{{4}})?)?(?P<agency>\s?[(/][^()]{{2,40}}[)])?\s?(?P<dash>--|—|–|―|-(?=\s))\s?(?=\S)")


@dataclass(frozen=True, slots=True)
class Credit:
    """What one line says of the people and the house behind an article."""

    kind: str  # byline | contributor | biography | reporting
    names: tuple[str, ...]
    outlet: str | None = None


def split_names(text: str) -> tuple[str, ...]:
    """The names of 'A, B and C', capitals put right: 'JANE DOE' is Jane Doe."""
    parts = (TRAILING.sub("", part.strip(" ,")).rstrip(".") for part in re.split(_AND, text))
    return tuple(dict.fromkeys(_cased(part) for part in parts if len(part) > 2 and " " in part or not part.isascii()))


_OPENERS = ("by", "written", "words", "story", "text", "report", "posted", "published", "author", "von", "par", "por", "di ", "autor", "auteur")


def _cased(name: str) -> str:
    half = len(name) // 2
    name = name[:half] if name[:half] == name[half + 1 :] else name  # printed twice: beside the picture and below it
    letters = [c for c in name if c.isalpha()]
    return " ".join(w.capitalize() if len(w.strip(".")) > 2 else w for w in name.split()) if len(letters) > 5 and all(c.isupper() for c in letters) else name


def read_credit(text: str) -> Credit | None:
    """A byline, contributor credit or author's biography that fills the whole block; None for any other text."""
    if len(text) > BIO_LIMIT:
        return None
    if len(text) < 300:
        for pattern, kind in ((CONTRIBUTED, "contributor"), (WITH_REPORTING, "contributor"), (REPORTING, "reporting")):
            match = pattern.match(text)
            if match:
                return Credit("contributor" if text.lower().startswith(("(additional", "additional")) else kind, split_names(match[1]))
        text = re.sub(r"^By(?=[A-ZÀ-Ö][\w.’'-]{0,20} ?[A-ZÀ-Ö])", "By ", text)
        spaced = GLUED.sub(" | ", text) if text[:60].lower().startswith(_OPENERS) else text
        match = BYLINE.match(spaced) or DATED_BY.match(spaced)
        if match and _ends_byline(match["rest"]) and (names := split_names(match[1])):
            return _byline(names, _house(match["rest"]))
        match = PIPED_BY.match(text) if "|" in text or "•" in text or "·" in text or "–" in text else None
        if match and _ends_byline(match["rest"]) and (names := split_names(match[1])):
            return _byline(names, _house(match["rest"]))
        match = CJK_BYLINE.match(text)
        if match:
            return Credit("byline", (match[1].strip(),))
    match = BIO.match(text)
    return Credit("biography", (match[1],), None) if match else None


def read_signature(text: str) -> Credit | None:
    """'Name, Correspondent' or 'Name | Agency': a byline without 'By', to be trusted beside a headline alone."""
    match = SIGNED.match(text) if len(text) < 110 else None
    if match is None or looks_like_outlet(match[1]):
        return None
    office, house = re.fullmatch(rf"(?i:the )?(?i:{_OFFICE})\)?", match["what"]), looks_like_outlet(match["what"])
    return _byline(split_names(match[1]), match["what"] if house else None) if office or house else None


def _byline(names: tuple[str, ...], house: str | None) -> Credit:
    """Of 'By A, The Example Post' the second name is the house."""
    houses = [name for name in names if looks_like_outlet(name)]
    people = names[: names.index(houses[0])] if houses else names
    return Credit("byline", people or names, house or (houses[0] if houses and people else None))


def _ends_byline(rest: str) -> bool:
    """What follows the names in a byline is a house, an office or a date, never a sentence."""
    return not rest.strip() or rest.lstrip()[0] in ",|•·-–—/(;:@" or bool(re.match(r"\s*(?:\||•|·|in\b|for\b|on\b|at\b|am\b|le\b|el\b|(?:Last )?[Uu]pdated|Updated|Published|Posted|[A-Z][a-z]{2,8}\.? \d|\d|[-–—(/@])", rest))


def _house(rest: str) -> str | None:
    match = re.match(rf"\s*[,|/–—-]\s*(?:for |of )?((?:The )?{_WORD}(?:[ ]{_WORD}){{0,3}})\s*$", rest)
    return match[1] if match and looks_like_outlet(match[1]) else None


def read_bracketed(text: str) -> tuple[int, tuple[str, ...], str | None] | None:
    """'【By Outlet, Name】 Text': (length of the prefix, authors, outlet)."""
    match = BRACKETED.match(text)
    if not match:
        return None
    parts = [part.strip() for part in re.split(r"\s*[,，、|/／]\s*", match[1]) if part.strip()]
    houses = [part for part in parts if looks_like_outlet(part)] or (parts[:1] if len(parts) > 1 else [])
    people = tuple(part for part in parts if part not in houses[:1])
    return match.end(), people, houses[0] if houses else None


def read_dateline(text: str) -> tuple[int, str] | None:
    """(length of the prefix, place) of 'TOKYO, July 8 (Agency) -- Text'."""
    match = DATELINE.match(text[:140])
    if not match or len(text) < 60:
        return None
    capitals = match["place"].split(",")[0]
    letters = [c for c in capitals if c.isalpha()]
    if not (all(c.isupper() for c in letters) or match["agency"] or match["date"]) or len(letters) < 3:
        return None
    return match.end(), match["place"]
