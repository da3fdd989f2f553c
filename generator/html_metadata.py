"""Headline, people, house, day and address of a page, from its JSON-LD, its meta elements and its markup."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.bylines import read_credit
from generator.day_lines import day_in
from generator.model import Seed
from generator.url_dates import day_of_url
from generator.urls import is_web_address

if TYPE_CHECKING:
    from lxml.html import HtmlElement

SPACE = re.compile(r"\s+")
ARTICLE_TYPES = re.compile(r"article|posting|report|review|analysis|liveblog|opinion|scholarly", re.I)
PAGE_TYPES = re.compile(r"webpage|page|creativework|recipe|event|video|product", re.I)
TITLES = ("og:title", "twitter:title", "title", "headline", "dc.title", "dcterms.title", "parsely-title", "sailthru.title", "citation_title")
DAYS = ("article:published_time", "og:article:published_time", "datepublished", "article:published", "publishdate", "publish-date", "publish_date", "pubdate",
        "date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "dcterms.issued", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
        "citation_publication_date", "citation_date", "article_date_original", "originalpublicationdate", "date.created", "article.published", "bt:pubdate",
        "og:published_time", "published_time", "published-date", "article:post_date", "timestamp", "created", "dc.date.created", "release_date", "last-modified")
NAMES = ("author", "article:author_name", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl", "byline", "citation_author",
         "cxenseparse:author", "article:author", "og:author", "twitter:data1", "dc.creator.personalname", "rbauthors", "authors")
SITES = ("og:site_name", "application-name", "publisher", "dc.publisher", "twitter:app:name:iphone", "al:ios:app_name", "copyright")
SUFFIX = re.compile(r"\s+(?:[|–—»•·:]|-{1,2})\s+|\s*[|｜»]\s*")
NO_NAME = re.compile(r"https?:|www\.|@|\d{3}|^(?:admin|administrator|staff|editor|news|unknown|none|null|anonymous|guest|webmaster|by|author|redaktion|newsroom|editorial team)$|^no author|\b(?:staff|desk|redaction|redaktion|editors?|agency|agencies|news service)$", re.I)
BYLINE_PLACES = re.compile(r"\b(?:byline|author|autor|auteur|writer|contributor|reporter|creator)s?\b|byline|author-?name|post-author|entry-author|article-author|c-author", re.I)

OTHER_PLACES = re.compile(r"\b(?:comments?|respond|disqus|related|recommend\w*|teasers?|sidebar|side-bar|recent|popular|trending|most-?read|more-(?:from|stories|news)|read-?next|carousel)(?![a-z])|comment-?(?:list|body|author|area|content|meta)", re.I)


@dataclass(frozen=True, slots=True)
class Head:
    """What a page says of its article."""

    title: str | None = None
    outlet: str | None = None
    via: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    why: str | None = None
    language: str | None = None
    url: str | None = None


def read_head(tree: HtmlElement, seed: Seed) -> Head:
    """The page's metadata; what a sidecar knows fills the gaps."""
    linked = list(_linked_data(tree))
    metas = _metas(tree)
    site = _site(linked, metas)
    url = _url(tree, linked, metas) or seed.known.url
    published, why = _published(tree, linked, metas, url)
    return Head(
        title=_title(tree, linked, metas, site) or seed.known.title, outlet=site, authors=_authors(tree, linked, metas, site),
        published=published, why=why, language=_language(tree, linked), url=url,
    )


def _linked_data(tree: HtmlElement) -> Iterator[dict[str, object]]:
    """The JSON-LD objects that describe the page's article, the most specific first."""
    found: list[dict[str, object]] = []
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        value = _json(script.text or "")
        stack = [value]
        while stack and len(found) < 200:
            item = stack.pop()
            if isinstance(item, list):
                stack += reversed(item[:100])
            elif isinstance(item, dict):
                found.append(item)
                stack += [item[key] for key in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "liveBlogUpdate") if isinstance(item.get(key), list | dict) and key != "liveBlogUpdate"]
    ranked = sorted(found, key=lambda item: (0 if ARTICLE_TYPES.search(_kind(item)) else 1 if PAGE_TYPES.search(_kind(item)) else 2))
    return (item for item in ranked if ARTICLE_TYPES.search(_kind(item)) or PAGE_TYPES.search(_kind(item)))


def _json(raw: str) -> object:
    raw = re.sub(r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*.{0,40}?\*/)|(?:-->|//\s*\]\]>)\s*;?\s*$", "", raw.strip()).strip().rstrip(";")
    try:
        return json.loads(raw, strict=False)
    except (ValueError, RecursionError):
        try:
            return json.loads(re.sub(r",\s*([}\]])", r"\1", re.sub(r"[\x00-\x1f]+", " ", raw)), strict=False)
        except (ValueError, RecursionError):
            return None


def _kind(item: dict[str, object]) -> str:
    kind = item.get("@type")
    return " ".join(str(k) for k in kind) if isinstance(kind, list) else str(kind or "")


def _metas(tree: HtmlElement) -> dict[str, list[str]]:
    metas: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv")
        content = element.get("content")
        if name and content and content.strip():
            metas.setdefault(name.strip().lower(), []).append(_text(content))
    return metas


def _text(value: object) -> str:
    """Plain words of a value: entities that were escaped twice and tags taken off."""
    raw = value if isinstance(value, str) else ""
    if "&" in raw:
        from html import unescape

        raw = unescape(unescape(raw))
    if "<" in raw:
        raw = re.sub(r"<[^<>]{1,300}>", "", raw)
    return SPACE.sub(" ", raw).strip()


def _title(tree: HtmlElement, linked: list[dict[str, object]], metas: dict[str, list[str]], site: str | None) -> str | None:
    """The printed headline where the page's own data agrees with it, else the data's."""
    named = [_text(item.get("headline") or item.get("name")) for item in linked if ARTICLE_TYPES.search(_kind(item))][:1]
    named += [metas[name][0] for name in TITLES if name in metas]
    page = tree.find(".//head/title")
    named += [_text("".join(page.itertext()))] if page is not None else []
    named = [bare for name in named if (bare := _without_site(name, site))]
    printed = [text for h1 in tree.iter("h1") if 3 < len(text := _text("".join(h1.itertext()))) < 400][:12]
    best = max(((max((_likeness(text, name) for name in named), default=0.0), -i, text) for i, text in enumerate(printed)), default=None)
    if best and best[0] > 0.55:
        return next((name for name in named if len(name) > 20 and best[2].endswith(name)), best[2])
    if named:
        return named[0]
    return printed[0] if len(printed) == 1 else None


def _without_site(title: str, site: str | None) -> str:
    """'Headline | Site' without its site."""
    parts = SUFFIX.split(title)
    if len(parts) < 2:
        return title
    last = title[title.rfind(parts[-1]) :]
    if site and _likeness(last, site) > 0.5 or len(last) <= 25 and len(title) - len(last) > 25 and "|" in title:
        return _without_site(re.sub(r"\s*(?:[|｜–—»•·:]|-{1,2})\s*$", "", title[: -len(last)]), site)
    return title


def _likeness(a: str, b: str) -> float:
    """Share of words in common, 0..1."""
    first, second = (set(re.findall(r"\w+", text.lower())) for text in (a, b))
    return len(first & second) / max(len(first), len(second), 1)


def _site(linked: list[dict[str, object]], metas: dict[str, list[str]]) -> str | None:
    for item in linked:
        publisher = item.get("publisher")
        publisher = publisher[0] if isinstance(publisher, list) and publisher else publisher
        name = _text(publisher.get("name")) if isinstance(publisher, dict) else ""
        if 1 < len(name) < 80:
            return metas["og:site_name"][0] if "og:site_name" in metas and _likeness(name, metas["og:site_name"][0]) == 0 and len(name) > 40 else name
    names = [metas[name][0] for name in SITES if name in metas]
    return next((name for name in names if 1 < len(name) < 80), None)


def _url(tree: HtmlElement, linked: list[dict[str, object]], metas: dict[str, list[str]]) -> str | None:
    links = [link.get("href") or "" for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    entity = [item.get("mainEntityOfPage") for item in linked]
    ids = [e.get("@id") if isinstance(e, dict) else e for e in entity]
    for address in [*links, *metas.get("og:url", []), *(i for i in ids if isinstance(i, str)), *(u for item in linked if isinstance(u := item.get("url"), str))]:
        if is_web_address(address) and len(address) < 2000:
            return address.strip()
    return None


def _published(tree: HtmlElement, linked: list[dict[str, object]], metas: dict[str, list[str]], url: str | None) -> tuple[str | None, str | None]:
    for item in linked:
        for key in ("datePublished", "dateCreated", "uploadDate"):
            day = _day(item.get(key))
            if day:
                return day, f"{key} in the page's data: {_text(item.get(key))[:40]}"
    for name in DAYS:
        for content in metas.get(name, []):
            if day := _day(content):
                return day, f"{name} of the page: {content[:40]}"
    return _printed_day(tree) or (day_of_url(url) if url else None) or _searched_day(tree) or (None, None)


def _day(value: object) -> str | None:
    text = _text(value)
    match = re.match(r"((?:19|20)\d\d)-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])(?!\d)", text)
    if match:
        return "-".join(match.groups())
    found = day_in(text) if text else None
    return found[0] if found else None


def _printed_day(tree: HtmlElement) -> tuple[str, str] | None:
    for element in tree.iter("time"):
        day = _day(element.get("datetime")) or _day("".join(element.itertext()))
        if day and "updat" not in (element.get("class") or "").lower():
            return day, f"time element of the page: {_text(element.get('datetime') or element.text)[:40]}"
    for element in tree.xpath("//*[@itemprop='datePublished']")[:5]:
        day = _day(element.get("content") or element.get("datetime")) or _day("".join(element.itertext()))
        if day:
            return day, f"datePublished of the page: {day}"
    return None


def _searched_day(tree: HtmlElement) -> tuple[str, str] | None:
    from htmldate import find_date

    try:
        day = find_date(tree, original_date=True, extensive_search=False)
    except (ValueError, TypeError, AttributeError, RecursionError, OverflowError):
        return None
    return (day, f"a date on the page: {day}") if day else None


def _authors(tree: HtmlElement, linked: list[dict[str, object]], metas: dict[str, list[str]], site: str | None) -> tuple[str, ...]:
    for item in linked:
        names = _people(item.get("author") or item.get("creator"), site)
        if names:
            return names
    for name in NAMES:
        names = tuple(dict.fromkeys(n for content in metas.get(name, []) for n in _split(content) if _is_person(n, site)))
        if names:
            return names
    return _printed_authors(tree, site)


def _people(value: object, site: str | None) -> tuple[str, ...]:
    names: list[str] = []
    for entry in value if isinstance(value, list) else [value]:
        if isinstance(entry, dict) and "Organization" in _kind(entry):
            continue
        name = entry.get("name") if isinstance(entry, dict) else entry
        for one in name if isinstance(name, list) else [name]:
            names += _split(_text(one))
    return tuple(dict.fromkeys(name for name in names if _is_person(name, site)))


def _split(text: str) -> list[str]:
    text = re.sub(r"^(?:[^,;|]{0,25}\b)?(?:by|von|par|por|di|author:|autor:)\s+", "", text, flags=re.I)
    parts = re.split(r"\s*(?:[,;|/]|\band\b|\bund\b|\bet\b|&|、)\s*", text)
    return [re.sub(r"\s+(?:for|in|at)\s+.*$", "", part).strip(" .-–") for part in parts]


def _is_person(name: str, site: str | None) -> bool:
    if not 2 < len(name) < 50 or NO_NAME.search(name) or len(name.split()) > 5 or site and _likeness(name, site) > 0.6:
        return False
    return len(name.split()) > 1 and name.split()[-1][0].isupper() or not name.isascii()


def _printed_authors(tree: HtmlElement, site: str | None) -> tuple[str, ...]:
    """Names in the places that pages print them in: rel=author, itemprop=author, class byline."""
    elsewhere = _elsewhere(tree)
    for path in ("//a[@rel='author']", "//*[@itemprop='author']//*[@itemprop='name']", "//*[@itemprop='author']"):
        places = [element for element in tree.xpath(path)[:40] if not elsewhere(element)]
        names = [n for element in places[:6] if _together(element, places[0]) for n in _split(_text("".join(element.itertext())[:200])) if _is_person(n, site)]
        if names:
            return tuple(dict.fromkeys(names))
    for element in tree.iter("span", "div", "p", "a", "address", "h4", "h5", "h6", "li", "strong", "em"):
        if BYLINE_PLACES.search(f"{element.get('class') or ''} {element.get('id') or ''}") and not elsewhere(element):
            text = _text("".join(element.itertext())[:300])
            credit = read_credit(text)
            names = list(credit.names) if credit else _split(text) if len(text) < 60 else []
            chosen = [name for name in names if _is_person(name, site)]
            if chosen:
                return tuple(dict.fromkeys(chosen))
    return ()


def _together(element: HtmlElement, first: HtmlElement) -> bool:
    """True for an element beside the first: in one parent or grandparent."""
    near = {id(parent) for parent, _ in zip(first.iterancestors(), range(3), strict=False)}
    return any(id(parent) in near for parent, _ in zip(element.iterancestors(), range(3), strict=False))


def _elsewhere(tree: HtmlElement) -> Callable[[HtmlElement], bool]:
    """A test for places that name other people: comments, teasers, side bars."""
    known: dict[HtmlElement, bool] = {}

    def test(element: HtmlElement) -> bool:
        for parent in (element, *element.iterancestors()):
            if parent not in known:
                known[parent] = parent.tag not in ("html", "body") and OTHER_PLACES.search(f"{parent.get('class') or ''} {parent.get('id') or ''}") is not None
            if known[parent]:
                return True
        return False

    return test


def _language(tree: HtmlElement, linked: list[dict[str, object]]) -> str | None:
    value = tree.get("lang") or next((str(item["inLanguage"]) for item in linked if isinstance(item.get("inLanguage"), str)), "")
    match = re.match(r"[a-z]{2}(?![a-z])", value.strip().lower())
    return match.group() if match else None
