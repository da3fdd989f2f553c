"""The people who wrote a page's article, from its data or from where pages print their names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.bylines import BARE_BY, is_personal, read_credit, read_signature
from generator.writers import ALONE_MAX, has_day, names_alone

if TYPE_CHECKING:
    from lxml.html import HtmlElement

NAMES = ("author", "article:author_name", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl", "byline", "citation_author",
         "cxenseparse:author", "article:author", "og:author", "twitter:data1", "dc.creator.personalname", "rbauthors", "authors")
NO_NAME = re.compile(r"^(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:[a-z]{3,6})?\.? \d|\d{1,2}\.? [a-z])|\d{1,2}$|\s(?:to|the|of|by|from|for|at|on|and|with|our)$|:| - |www\.|\w\.(?:com|org|net)\b|@|\d{3}|^(?:admin|administrator|staff|editor|news|unknown|none|null|anonymous|guest|webmaster|by|author|redaktion|newsroom|editorial team)$|^no author|"
                     r"\b(?:staff|desk|redaction|redaktion|redacción|rédaction|editors?|agency|agencies|news service|reports?|themes?|posts?|writers?|reporters?|correspondents?|columnists?|journalists?|contributors?|producers?|photographers?|redakteur(?:in)?|files?|photos?|images?|handout|stringer|gmbh|fraktion|verein|verband|verlag|inc|ltd|llc)$", re.I)
WRITTEN = re.compile(r"(?:written |posted |published )?by\b|authors?\b|autor|auteur|verfasst|geschrieben|écrit|escrito|rédigé|von\b|par\b|por\b", re.I)
WRITERS = re.compile(r"byline|aut(?:h?o|eu)r|writer|contributor|reporter|creator")  # one of them has to be in a place for writers
BYLINE_PLACES = re.compile(r"\b(?:byline|author|autor|auteur|writer|contributor|reporter|creator)s?\b|byline|author-?name|post-author|entry-author|article-author|c-author")
OTHER_PLACES = re.compile(r"\b(?:comments?|respond|disqus|related|recommend\w*|teasers?|sidebar|side-bar|recent|popular|trending|most-?read|more-(?:from|stories|news)|read-?next|carousel)(?![a-z])|comment-?(?:list|body|author|area|content|meta)", re.I)
KEPT = 10_000  # classes and ids of elements that are known
NEAR = 14  # lines below a headline in which its writers are named
LONG = 240  # characters of a line that is text and no credit
OPENS = re.compile(r"^(?:[^,;|]{0,25}\b)?(?:by|von|par|por|di|author:|autor:)\s+", re.I)
DIVIDES = re.compile(r"\s*(?:[,;|/•·]|\band\b|\bund\b|\bet\b|&|、)\s*")


def read_authors(tree: HtmlElement, given: Iterable[object], metas: dict[str, list[str]], site: str | None) -> tuple[str, ...]:
    """What the page's data says (`given`: its author entries), a fuller list in its meta elements first; else what it prints in marked places."""
    stated = next((names for value in given if (names := _people(value, site))), ())
    for name in NAMES:
        if name == "twitter:data1" and not WRITTEN.match(" ".join(metas.get("twitter:label1", ["by"]))):
            continue
        names = tuple(dict.fromkeys(n for content in metas.get(name, []) for n in split_people(content) if is_person(n, site)))
        if names and set(names) >= set(stated):
            return names
    return stated or _marked(tree, site)


def _people(value: object, site: str | None) -> tuple[str, ...]:
    names: list[str] = []
    for entry in value if isinstance(value, list) else [value]:
        kind = str(entry.get("@type") or "") if isinstance(entry, dict) else ""
        if "Organization" in kind and "Person" not in kind:
            continue
        name = entry.get("name") if isinstance(entry, dict) else entry
        for one in name if isinstance(name, list) else [name]:
            names += split_people(plain(one))
    return tuple(dict.fromkeys(name for name in names if is_person(name, site)))


def plain(value: object) -> str:
    """Plain words of a value: entities that were escaped twice and tags taken off."""
    raw = value if isinstance(value, str) else ""
    if "&" in raw:
        from html import unescape

        raw = unescape(unescape(raw))
    if "<" in raw:
        raw = re.sub(r"<[^<>]{1,300}>", "", raw)
    return " ".join(raw.split())


def split_people(text: str) -> list[str]:
    """The parts of 'By A, B and C for D'."""
    parts = DIVIDES.split(OPENS.sub("", text))
    return [re.sub(r"\s+(?:for|in|at)\s+.*$", "", part).strip(" .-–") for part in parts]


def is_person(name: str, site: str | None) -> bool:
    """Whether a name from an author's place can be a person's: two words or more, no office, no address, not the site's own."""
    if not 2 < len(name) < 50 or NO_NAME.search(name) or len(name.split()) > 5 or site and likeness(name, site) > 0.6:
        return False
    return len(name.split()) > 1 and name[0].isupper() and (name.split()[-1][0].isupper() or len(name.split()) == 2) or not name.isascii()


def likeness(a: str, b: str) -> float:
    """Share of words in common, 0..1."""
    first, second = (set(re.findall(r"\w+", text.lower())) for text in (a, b))
    return len(first & second) / max(len(first), len(second), 1)


def _marked(tree: HtmlElement, site: str | None) -> tuple[str, ...]:
    """Names in the places that pages print them in: rel=author, itemprop=author, class byline."""
    away = elsewhere(tree)
    for found in _places(tree):
        places = [element for element in found[:40] if not away(element)]
        names = [n for element in places[:6] if _together(element, places[0]) for n in split_people(_spaced(element)[:200]) if is_person(n, site)]
        if names:
            return tuple(dict.fromkeys(names))
    for element in tree.iter("span", "div", "p", "a", "address", "h4", "h5", "h6", "li", "strong", "em"):
        if _names_writers(element.get("class"), element.get("id")) and not away(element):
            text = _spaced(element)[:300]
            credit = read_credit(text)
            names = list(credit.names) if credit else split_people(text) if len(text) < 60 else []
            chosen = [name for name in names if is_person(name, site) and not (name.count(" ") > 1 and is_personal(name) is False)]
            if chosen:
                return tuple(dict.fromkeys(chosen))
    return ()


def _places(tree: HtmlElement) -> Iterator[list[HtmlElement]]:
    """What a page marks as its author, the surest first: links, names inside of an author, whole authors."""
    yield [link for link in tree.iter("a") if link.get("rel") == "author"]
    authors = [element for element in tree.iter() if element.get("itemprop") == "author"]
    yield list(dict.fromkeys(name for author in authors for name in author.iterdescendants() if name.get("itemprop") == "name"))
    yield authors


@lru_cache(maxsize=KEPT)
def _names_writers(kind: str | None, name: str | None) -> bool:
    """By its class and id, of which a page has few."""
    place = f"{kind or ''} {name or ''}".lower()
    return WRITERS.search(place) is not None and BYLINE_PLACES.search(place) is not None


@lru_cache(maxsize=KEPT)
def _names_others(kind: str | None, name: str | None) -> bool:
    return OTHER_PLACES.search(f"{kind or ''} {name or ''}") is not None


def _spaced(element: HtmlElement) -> str:
    """An element's words, those of different elements kept apart: 'by<a>Jane Doe</a><b>Example Post</b>'."""
    parts = [bare for part, _ in zip(element.itertext(), range(80), strict=False) if (bare := " ".join(part.split()))]
    return re.sub(r"(?<![^ |])((?i:[^|]{0,12}\b(?:by|von|par|por|autor(?:in)?|author)\b:?|and|und|et|y|&|,)) \| ", r"\1 ", re.sub(r" \| (and|und|et|y|&|,)(?= )", r" \1", " | ".join(parts)))


def _together(element: HtmlElement, first: HtmlElement) -> bool:
    """True for an element beside the first: in one parent or grandparent."""
    near = {id(parent) for parent, _ in zip(first.iterancestors(), range(3), strict=False)}
    return any(id(parent) in near for parent, _ in zip(element.iterancestors(), range(3), strict=False))


def elsewhere(tree: HtmlElement) -> Callable[[HtmlElement], bool]:
    """A test for places that name other people and days: comments, teasers, side bars, captions, the page's footer."""
    known: dict[HtmlElement, bool] = {}

    def test(element: HtmlElement) -> bool:
        inside = False
        for parent in (element, *element.iterancestors()):
            inside = inside or parent.tag == "article"
            if parent not in known:
                known[parent] = parent.tag not in ("html", "body") and _names_others(parent.get("class"), parent.get("id"))
            if known[parent] or parent.tag == "figure" and not _names_writers(parent.get("class"), parent.get("id")) or parent.tag == "footer" and not inside:
                return True
        return False

    return test


def _introduced(name: str, lines: Sequence[str]) -> bool:
    """Whether a line tells of a person: 'Jane is a reporter for …'."""
    return any(re.match(rf"(?:{re.escape(name)}|{re.escape(name.split()[0])}) (?:is|was|has|covers|writes|reports)\b", line) for line in lines)


def named_below(lines: Sequence[str], site: str | None) -> tuple[str, ...]:
    """Writers from the `lines` that a page prints below its headline."""
    for i, line in enumerate(lines[:NEAR]):
        if len(line) > LONG:
            return ()
        follows = lines[i + 1] if i + 1 < len(lines) else ""
        credit = read_credit(f"{line} {follows}") if BARE_BY.match(line) and len(follows) < 80 else read_credit(line) or read_signature(line)
        names = credit.names if credit and credit.kind == "byline" else ()
        chosen = tuple(name for name in names if is_person(name, site))
        if chosen:
            return chosen
    for i, line in enumerate(lines[:NEAR]):
        names = names_alone(line) if len(line) < ALONE_MAX else ()
        if names and all(is_personal(name) and is_person(name, site) for name in names) and (_introduced(names[0], lines[i + 1 : i + 3]) or any(has_day(other) for other in lines[max(0, i - 2) : i + 3] if len(other) < LONG)):
            return names
    return ()
