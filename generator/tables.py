"""The digest for machines: calendar, sitemap, robots, JSON with its schema."""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from hashlib import blake2b

import msgspec

from generator.config import Config, Topics
from generator.feeds import fingerprint
from generator.model import AHEAD, Article, Digest, Entry, File
from generator.pagination import page_address, timeline_pages
from generator.sheets import files_of, tables_of
from generator.shown_names import ShownNames
from generator.social_cards import social_cards
from generator.topics import named
from generator.urls import actor_address, article_address, topic_address
from generator.xml_text import clean, xml

LATEST = 500  # articles and entries that digest.json itself holds; older ones are in its parts
CALENDAR = 2000  # newest entries of the calendar
ADDRESSES = 50_000  # that one sitemap may hold
ICS_LINE = 73  # bytes before a line is folded (RFC 5545 allows 75)


def tables(names: ShownNames, config: Config, addresses: Sequence[str], sheet_files: Sequence[File] | None = None) -> Iterator[File]:
    """All machine-readable files but the feeds. `addresses`: the site's pages, for the sitemap; `sheet_files`: the tables, where they are at hand."""
    digest = names.digest
    site = fingerprint([repr(config)])
    yield from social_cards(digest, config)
    yield File("timeline.ics", partial(calendar_key, digest, site), lambda: calendar(digest, config))
    pages = [a for a in addresses if a.endswith(".html") and a != "404.html"]
    parts = [pages[i : i + ADDRESSES] for i in range(0, len(pages), ADDRESSES)]
    dated = shown_days(digest)
    for n, part in enumerate(parts if len(parts) > 1 else (), 1):
        yield File(f"sitemap-{n}.xml", fingerprint([site, dated, *part]), lambda part=part: sitemap(digest, config, part))  # type: ignore[misc]
    yield File("sitemap.xml", fingerprint([site, dated, *pages]),
               lambda: sitemap(digest, config, pages) if len(parts) < 2 else sitemap_index(config, len(parts)))
    yield File("robots.txt", site, lambda: robots(config))
    yield File("data/schema.json", "1", lambda: encoded(SCHEMA))
    csvs = list(files_of(tables_of(names))) if sheet_files is None else sheet_files
    yield File("data/digest.json", "", lambda: encoded(summary(names, config, [file.address for file in csvs])))
    yield from records(names, config.topics)
    yield from csvs


def records(names: ShownNames, rules: Topics) -> Iterator[File]:
    """All articles by month, whatever links them."""
    for month, listed in by_month(names.digest).items():
        articles = [names.article(a) for a in listed]
        key = fingerprint([repr(rules), *(a.facts or a.digest for a in articles)])
        yield File(f"data/articles/{month}.json", key, lambda some=articles: encoded([record(a, rules) for a in some]))  # type: ignore[misc]


# ---------------------------------------------------------------- calendar


def calendar_key(digest: Digest, site: str) -> str:
    return fingerprint([site, digest.newest or "", blake2b(msgspec.msgpack.encode(list(digest.entries.values())), digest_size=16).hexdigest()])


def calendar(digest: Digest, config: Config) -> bytes:
    """iCalendar (RFC 5545) of planned dates and deadlines that are known to the day or as a range of days."""
    stamp = (digest.newest or "1970-01-01").replace("-", "") + "T000000Z"
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Digest//News digest//EN", "CALSCALE:GREGORIAN", f"X-WR-CALNAME:{ics(config.title)}"]
    dated = [e for e in digest.entries.values() if e.kind in AHEAD and days(e)]
    places = {id: page_address(f"timeline/{month}", n) for month, pages in timeline_pages(digest, config).items() for n, ids in enumerate(pages, 1) for id in ids}
    for entry in dated[-CALENDAR:]:
        lines += vevent(entry, stamp, f"{config.url}{places[entry.id]}#{entry.id}" if config.url else "")
    return "".join(fold(line) for line in [*lines, "END:VCALENDAR"]).encode()


def vevent(entry: Entry, stamp: str, address: str) -> list[str]:
    first, last = days(entry) or (date.min, date.min)
    lines = [
        "BEGIN:VEVENT",
        f"UID:{entry.id}@news-digest.invalid",
        f"DTSTAMP:{stamp}",
        f"DTSTART;VALUE=DATE:{first:%Y%m%d}",
        f"DTEND;VALUE=DATE:{last if last == date.max else last + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{ics(entry.what)}",
        f"CATEGORIES:{entry.kind.upper()}",
        "TRANSP:TRANSPARENT",
    ]
    if entry.superseded:
        lines += ["STATUS:CANCELLED", f"DESCRIPTION:{ics(entry.superseded)}"]
    if address:
        lines.append(f"URL:{address}")
    return [*lines, "END:VEVENT"]


def days(entry: Entry) -> tuple[date, date] | None:
    """First and last day of an entry that is known to the day; None for months, seasons, years."""
    first, _, last = entry.date.partition("/")
    try:
        return date.fromisoformat(first), date.fromisoformat(last or first)
    except ValueError:
        return None


def ics(text: str) -> str:
    flat = " ".join(clean(text).split())
    return flat.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def fold(line: str) -> str:
    """Lines of at most 75 bytes, cut between characters, continued with a space."""
    if line.isascii():
        return "\r\n ".join([line[:ICS_LINE], *[line[i : i + ICS_LINE - 1] for i in range(ICS_LINE, len(line), ICS_LINE - 1)]]) + "\r\n"
    parts, size, at = [], 0, 0
    for i, c in enumerate(line):
        width = len(c.encode())
        if size + width > ICS_LINE:
            parts.append(line[at:i])
            at, size = i, 1
        size += width
    return "\r\n ".join([*parts, line[at:]]) + "\r\n"


# ---------------------------------------------------------------- sitemap


def sitemap(digest: Digest, config: Config, pages: Iterable[str]) -> bytes:
    """sitemaps.org 0.9; `lastmod` is the newest publication day that a page shows, where that is known."""
    changed = {article_address(a.slug): last_known(a) for a in digest.articles.values()}
    shown_on = {actor_address(s): p.articles for s, p in digest.players.items()} | {topic_address(s): t.articles for s, t in digest.topics.items()}
    for address, articles in shown_on.items():
        changed[address] = max((last_known(digest.articles[i]) for i in articles if i in digest.articles), default="")
    rows = []
    for page in pages:
        day = changed.get(page, digest.newest or "")
        mod = f"<lastmod>{day}</lastmod>" if day else ""
        rows.append(f"<url><loc>{xml(config.url + ('' if page == 'index.html' else page))}</loc>{mod}</url>")
    body = "\n".join(rows)
    return f'<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{body}\n</urlset>\n'.encode()


def shown_days(digest: Digest) -> str:
    """Of all that the days in a sitemap follow from."""
    on = [[(p.slug, p.articles) for p in digest.players.values()], [(t.slug, t.articles) for t in digest.topics.values()]]
    made = msgspec.msgpack.encode((digest.newest, [(a.id, a.slug, a.published) for a in digest.articles.values()], on))
    return blake2b(made, digest_size=16).hexdigest()


def sitemap_index(config: Config, parts: int) -> bytes:
    rows = "\n".join(f"<sitemap><loc>{xml(config.url)}sitemap-{n}.xml</loc></sitemap>" for n in range(1, parts + 1))
    return f'<?xml version="1.0" encoding="utf-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{rows}\n</sitemapindex>\n'.encode()


def last_known(article: Article) -> str:
    return (article.published or "").rpartition("/")[2]


def robots(config: Config) -> bytes:
    where = f"Sitemap: {config.url}sitemap.xml\n" if config.url else ""
    return f"User-agent: *\nAllow: /\n{where}".encode()


# ---------------------------------------------------------------- JSON


def summary(names: ShownNames, config: Config, sheet_addresses: Iterable[str]) -> dict[str, object]:
    """data/digest.json as data/schema.json describes it."""
    digest = names.digest
    return {
        "title": config.title,
        "url": config.url or None,
        "language": config.language,
        "newest": digest.newest,
        "articles": [record(names.article(a), config.topics) for a in list(digest.articles.values())[:LATEST]],
        "parts": [f"data/articles/{m}.json" for m in by_month(digest)],
        "tables": list(sheet_addresses),
        "actors": [
            {"slug": s, "name": p.name, "type": p.type, "roles": [r.role for r in p.roles], "aliases": list(p.aliases), "articles": len(p.articles)}
            for s, p in list(digest.players.items())[:LATEST]
        ],
        "events": [happening(e) for e in list(digest.entries.values())[-LATEST:]],
        "topics": [{"slug": s, "name": t.name, "articles": list(t.articles)[:LATEST]} for s, t in list(digest.topics.items())[:LATEST]],
        "differences": [
            {"id": d.id, "kind": d.kind, "topic": d.topic, "sides": [{"article": s.article, "value": s.value, "line": s.line} for s in d.sides]}
            for d in list(digest.differences.values())[:LATEST]
        ],
    }


def record(a: Article, rules: Topics) -> dict[str, object]:
    return {
        "id": a.id,
        "address": article_address(a.slug),
        "title": a.title,
        "title_from": a.title_from,
        "outlet": a.outlet,
        "via": a.via,
        "relays": list(a.relays),
        "authors": list(a.authors),
        "published": a.published,
        "published_from": a.published_from,
        "published_why": a.published_why,
        "url": a.url,
        "language": a.language,
        "capture": list(a.capture),
        "summary": [{"text": s.text, "line": s.line} for s in a.summary],
        "summary_by": a.summary_by,
        "actors": list(dict.fromkeys([x.name for x in a.actors])),
        "topics": list(named(a.topics, rules)),
    }


def happening(e: Entry) -> dict[str, object]:
    return {
        "id": e.id, "date": e.date, "precision": e.precision, "part": e.part, "kind": e.kind, "what": e.what, "actors": list(e.actors),
        "independent": e.independent, "superseded": e.superseded or None,
        "sources": [{"article": s.article, "line": s.line} for s in e.sources],
    }  # fmt: skip


def by_month(digest: Digest) -> dict[str, list[Article]]:
    months: dict[str, list[Article]] = {}
    for article in digest.articles.values():
        months.setdefault((article.published or "")[:7] or "undated", []).append(article)
    return months


def encoded(value: object) -> bytes:
    try:
        return msgspec.json.format(msgspec.json.encode(value), indent=1) + b"\n"
    except UnicodeEncodeError:  # halves of characters
        return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


_TEXT = {"type": "string"}
_MAYBE = {"type": ["string", "null"]}
_TEXTS = {"type": "array", "items": _TEXT}
SCHEMA: dict[str, object] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Digest",
    "type": "object",
    "required": ["title", "language", "articles", "parts", "actors", "events", "topics", "differences"],
    "properties": {
        "title": _TEXT,
        "url": _MAYBE,
        "language": _TEXT,
        "newest": _MAYBE,
        "parts": _TEXTS,
        "tables": _TEXTS,
        "articles": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "address", "title", "published", "published_from", "summary"],
                "properties": {
                    "id": _TEXT, "address": _TEXT, "title": _TEXT, "title_from": {"enum": ["source", "generated"]}, "outlet": _MAYBE, "via": _MAYBE,
                    "relays": _TEXTS, "authors": _TEXTS, "published": _MAYBE, "published_from": {"enum": ["stated", "inferred", "unknown"]},
                    "published_why": _MAYBE, "url": _MAYBE, "language": _MAYBE, "capture": _TEXTS, "actors": _TEXTS, "topics": _TEXTS,
                    "summary_by": _MAYBE,
                    "summary": {"type": "array", "items": {"type": "object", "properties": {"text": _TEXT, "line": {"type": "integer"}}}},
                },
            },
        },
        "actors": {"type": "array", "items": {"type": "object", "required": ["slug", "name", "type"]}},
        "events": {"type": "array", "items": {"type": "object", "required": ["id", "date", "precision", "kind", "what", "sources"]}},
        "topics": {"type": "array", "items": {"type": "object", "required": ["slug", "name"]}},
        "differences": {"type": "array", "items": {"type": "object", "required": ["id", "kind", "topic", "sides"]}},
    },
}  # fmt: skip
