"""Headline, people, house, day and address of a page, from its JSON-LD, its meta elements and its markup."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from typing import TYPE_CHECKING

from generator.bylines import read_credit
from generator.day_lines import day_in
from generator.house_names import GENERIC
from generator.html_authors import elsewhere, likeness, named_below, plain, read_authors
from generator.html_headline import SUFFIX, beside, find_headline
from generator.model import Seed
from generator.titles import folded
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
        "og:published_time", "published_time", "published-date", "article:post_date", "timestamp", "created", "dc.date.created", "release_date")
PUBLISHERS = ("publisher", "dc.publisher", "dcterms.publisher", "citation_publisher")  # where the page's title bears it out
SITES = ("application-name", "publisher", "dc.publisher", "twitter:app:name:iphone", "al:ios:app_name")  # of the page's maker as often as of its house
SITE_MAX = 40
LINE = 100  # characters of a byline
LOOSE = " :|-–—·•»«"
BAR = re.compile(r"^l (?=[A-Z])")  # a letter for a bar: 'Headline l EXAMPLE POST'
SHORT_LINE = 60  # characters of a line that ends with its day: 'Press release no. 88 / 12.08.2026'
PLATFORMS = frozenset(("blogger", "blogspot", "wordpress", "wix.com", "squarespace", "tumblr", "ghost"))  # where pages are made
STATED = re.compile(r"\b(?:published|posted|written|veröffentlicht|erstellt|publié|publicado)\b", re.I)
UPDATED = re.compile(r"(?:last )?(?:updated|modified|aktualisiert|mis à jour|actualizado|更新)", re.I)

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
    objects = _objects(tree)
    metas = _metas(tree)
    linked = _linked_data(objects, _shown_titles(tree, metas))
    site = _site(linked, metas)
    linked = [item for item in linked if not _is_template(item, site)]
    url = _url(tree, linked, metas) or seed.known.url
    title, heading = find_headline(tree, _titles(tree, linked, metas), site)
    above, below = beside(heading) if heading is not None else ([], [])
    published, why = _published(tree, linked, metas, url) or _printed_day(tree, above, below) or _searched_day(tree) or (None, None)
    outlet = site or _titled(tree, metas) or _behind(tree, title, url) or _website(objects, tree) or next((name for key in SITES for name in metas.get(key, []) if _is_site(name)), None)
    outlet = _as_printed(tree, outlet and outlet.partition(" | ")[0].strip())  # 'Example 7News | Local News, Weather | Exampleton'
    if outlet and title and folded(outlet) == folded(title):
        outlet = None
    authors = read_authors(tree, _author_entries(objects, linked), metas, outlet) or named_below(below, outlet) or named_below(above[-1:], outlet)
    wire = _wire((*above[-1:], *below), authors, outlet)
    return Head(title=title or seed.known.title, outlet=wire or outlet, via=outlet if wire else None, authors=authors, published=published, why=why,
                language=_language(tree, linked), url=url)


def _wire(lines: Sequence[str], authors: tuple[str, ...], outlet: str | None) -> str | None:
    """The other house that the byline says its writers work for: 'By Jane Doe, Nordic Press' in the Coast Post; None where it names none."""
    own = folded(outlet or "").removeprefix("the")
    for line in lines if own and authors else ():
        credit = read_credit(line) if len(line) < LINE and authors[0] in line else None
        if credit and credit.kind == "byline" and credit.outlet and set(authors) <= {*credit.names}:
            house = folded(credit.outlet).removeprefix("the")
            return None if house in own or own in house else credit.outlet
    return None


def _objects(tree: HtmlElement) -> list[dict[str, object]]:
    """The JSON-LD objects of a page, those that a graph or an entity holds among them."""
    found: list[dict[str, object]] = []
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        stack = [_json(script.text or "")]
        while stack and len(found) < 200:
            item = stack.pop()
            if isinstance(item, list):
                stack += reversed(item[:100])
            elif isinstance(item, dict):
                found.append(item)
                stack += [item[key] for key in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart") if isinstance(item.get(key), list | dict)]
    return found


def _shown_titles(tree: HtmlElement, metas: dict[str, list[str]]) -> str:
    """What the page calls itself, in one string to search in."""
    names = [*metas.get("og:title", []), *(element.text_content() for element in islice(tree.iter("title", "h1"), 6))]
    return " ".join(folded(name) for name in names)


def _linked_data(objects: list[dict[str, object]], shown: str) -> list[dict[str, object]]:
    """Those that describe the page's article, the most specific first; of several articles the one whose headline is `shown`."""

    def rank(item: dict[str, object]) -> tuple[int, bool]:
        kind, name = _kind(item), folded(plain(item.get("headline") or item.get("name")))
        return 0 if ARTICLE_TYPES.search(kind) else 1 if PAGE_TYPES.search(kind) else 2, not (len(name) > 8 and name in shown)

    ranked = sorted(objects, key=rank)
    return [item for item in ranked if ARTICLE_TYPES.search(_kind(item)) or PAGE_TYPES.search(_kind(item))]


def _author_entries(objects: list[dict[str, object]], linked: list[dict[str, object]]) -> Iterator[object]:
    """What the data gives as author, an entry that only points to another object replaced by it."""
    known = {str(item["@id"]): item for item in objects if "@id" in item and "name" in item}
    for item in linked:
        value = item.get("author") or item.get("creator")
        yield [known.get(str(entry["@id"]), entry) if isinstance(entry, dict) and "@id" in entry and "name" not in entry else entry
               for entry in (value if isinstance(value, list) else [value])]


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
            metas.setdefault(name.strip().lower(), []).append(plain(content))
    return metas


def _titles(tree: HtmlElement, linked: list[dict[str, object]], metas: dict[str, list[str]]) -> list[str]:
    """What the page's data calls its article, the best first."""
    made = [plain(item.get("headline") or item.get("name")) for item in linked if ARTICLE_TYPES.search(_kind(item))][:1]
    made += [metas[name][0] for name in TITLES if name in metas]
    page = tree.find(".//head/title")
    return made + ([plain("".join(page.itertext()))] if page is not None else [])


def _behind(tree: HtmlElement, title: str | None, url: str | None) -> str | None:
    """The site's name behind the headline on the page's title, where its address (or the page, if it has none) bears it out: 'Headline – Example Post' on examplepost.com."""
    page = tree.find(".//head/title")
    whole = plain("".join(page.itertext())) if page is not None else ""
    host = re.sub(r"^\w+://([^/]*).*$", r"\1", url or "").lower()
    at_front = folded(whole).startswith(folded(title or ""))
    if not title or not at_front and not folded(whole).endswith(folded(title)):
        return None
    names = [BAR.sub("", part.strip(LOOSE)) for part in SUFFIX.split(whole[len(title) :] if at_front else whole[: -len(title)])]
    return next((name for name in names if 2 < len(name) <= SITE_MAX and not GENERIC.fullmatch(name) and not re.search(r"\w\.\w", name) and (_belongs(name, host) if host else _is_printed(tree, name))), None)


def _titled(tree: HtmlElement, metas: dict[str, list[str]]) -> str | None:
    """The publisher of the page's data, where the page's title has it as well."""
    page = tree.find(".//head/title")
    whole = folded("".join(page.itertext())) if page is not None else ""
    return next((name for key in PUBLISHERS for name in metas.get(key, []) if _is_site(name) and folded(name) in whole), None)


def _as_printed(tree: HtmlElement, name: str | None) -> str | None:
    """'Example Post' for the 'examplepost' of the page's data, where its title says so."""
    page = tree.find(".//head/title") if name and name.islower() and name.isalnum() else None
    parts = SUFFIX.split(plain("".join(page.itertext()))) if page is not None and name else ()
    return next((part.strip() for part in parts if folded(part) == name), name)


def _is_printed(tree: HtmlElement, name: str) -> bool:
    """Whether a page prints a name in its header or footer, as a link or in its copyright line."""
    places = islice(tree.iter("a", "p", "span", "small", "div", "li"), 4000)
    return any(name in text and (text.strip() == name or "©" in text) for element in places if len(text := element.text or "") < 160)


def _belongs(name: str, host: str) -> bool:
    """Whether a site's name and its address agree: all in one word, or by the name's initials."""
    labels = [folded(label) for label in host.split(".") if len(label) > 2]
    bare, initials = folded(name).removeprefix("the"), "".join(word[0] for word in name.split()).lower()
    return any(len(bare) > 2 and bare in label or len(label) > 4 and label in bare or len(initials) > 2 and label == initials for label in labels)


def _site(linked: list[dict[str, object]], metas: dict[str, list[str]]) -> str | None:
    for item in linked:
        publisher = item.get("publisher")
        publisher = publisher[0] if isinstance(publisher, list) and publisher else publisher
        name = plain(publisher.get("name")) if isinstance(publisher, dict) else ""
        if _is_site(name):
            return metas["og:site_name"][0] if "og:site_name" in metas and likeness(name, metas["og:site_name"][0]) == 0 and len(name) > 40 else name
    return next((name for name in metas.get("og:site_name", []) if _is_site(name)), None)


def _website(objects: list[dict[str, object]], tree: HtmlElement) -> str | None:
    """The site that the page's data describes, where the page's title ends with its name."""
    page = tree.find(".//head/title")
    whole = folded("".join(page.itertext())) if page is not None else ""
    names = (plain(item.get("name")) for item in objects if _kind(item) in ("WebSite", "NewsMediaOrganization"))
    return next((name for name in names if _is_site(name) and whole.endswith(folded(name)) and whole != folded(name)), None)


def _is_template(item: dict[str, object], site: str | None) -> bool:
    """Whether the data is the same on all pages of a site: its article is called like the site."""
    headline = folded(plain(item.get("headline")))
    return bool(headline) and headline == folded(site or "")


def _is_site(name: str) -> bool:
    return 1 < len(name) < 80 and name.lower() not in PLATFORMS and not re.search(r"^www\.|@|\d{4}|https?:", name)


def _url(tree: HtmlElement, linked: list[dict[str, object]], metas: dict[str, list[str]]) -> str | None:
    links = [link.get("href") or "" for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    entity = [item.get("mainEntityOfPage") for item in linked]
    ids = [e.get("@id") if isinstance(e, dict) else e for e in entity]
    for address in [*links, *metas.get("og:url", []), *(i for i in ids if isinstance(i, str)), *(u for item in linked if isinstance(u := item.get("url"), str))]:
        if is_web_address(address) and len(address) < 2000:
            return address.strip()
    return None


def _published(tree: HtmlElement, linked: list[dict[str, object]], metas: dict[str, list[str]], url: str | None) -> tuple[str, str] | None:
    """The day that the page's data states."""
    for item in linked:
        for key in ("datePublished", "dateCreated", "uploadDate"):
            day = _day(item.get(key))
            if day:
                return day, f"{key} in the page's data: {plain(item.get(key))[:40]}"
    for name in DAYS:
        for content in metas.get(name, []):
            if day := _day(content):
                return day, f"{name} of the page: {content[:40]}"
    for element in tree.xpath("//*[@itemprop='datePublished']")[:5]:
        day = _day(element.get("content") or element.get("datetime")) or _day("".join(element.itertext()))
        if day:
            return day, f"datePublished of the page: {day}"
    return day_of_url(url) if url else None


def _day(value: object) -> str | None:
    if isinstance(value, int) and not isinstance(value, bool):
        return _moment(value)
    text = plain(value)
    match = re.match(r"((?:19|20)\d\d)-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])(?!\d)", text)
    if match:
        return "-".join(match.groups())
    found = day_in(text) if text else None
    return found[0] if found else None


def _moment(value: int) -> str | None:
    """The day of a number of seconds or milliseconds since 1970."""
    seconds = value // 1000 if value > 10**11 else value
    return datetime.fromtimestamp(seconds, UTC).date().isoformat() if 631_152_000 < seconds < 2_366_841_600 else None


def _printed_day(tree: HtmlElement, above: list[str], below: list[str]) -> tuple[str, str] | None:
    """A day in a line beside the headline, or in a time element outside of teasers."""
    for line in (*below, *above):
        found = day_in(line) if len(line) < 160 else None
        if found and (found[2] - found[1] > len(line) * 0.3 or found[2] == len(line) < SHORT_LINE or STATED.search(line[: found[1]])) and not UPDATED.search(line[: found[1]]):
            return found[0], f"the line beside the headline: {line[:60]}"
    away = elsewhere(tree)
    for element in tree.iter("time"):
        day = _day(element.get("datetime")) or _day("".join(element.itertext()))
        if day and "updat" not in (element.get("class") or "").lower() and not away(element):
            return day, f"time element of the page: {plain(element.get('datetime') or element.text)[:40]}"
    return None


def _searched_day(tree: HtmlElement) -> tuple[str, str] | None:
    from htmldate import find_date

    try:
        day = find_date(tree, original_date=True, extensive_search=False)
    except (ValueError, TypeError, AttributeError, RecursionError, OverflowError):
        return None
    return (day, f"a date on the page: {day}") if day else None


def _language(tree: HtmlElement, linked: list[dict[str, object]]) -> str | None:
    value = tree.get("lang") or next((str(item["inLanguage"]) for item in linked if isinstance(item.get("inLanguage"), str)), "")
    match = re.match(r"[a-z]{2}(?![a-z])", value.strip().lower())
    return match.group() if match else None
