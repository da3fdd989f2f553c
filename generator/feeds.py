"""Feeds of the digest, of each actor and topic: RSS 2.0, Atom, JSON Feed 1.1, with OPML over all."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from hashlib import blake2b
from html import escape as escape_html
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from generator.config import Config
from generator.model import Article, Digest, File
from generator.periods import UNKNOWN
from generator.shown_names import ShownNames
from generator.topics import named
from generator.urls import actor_address, article_address, is_web_address, topic_address
from generator.wording import mail_date
from generator.xml_text import clean, xml

AUTHORITY = "news-digest.invalid,2025"  # ids hang on the article alone, so that a moved site shows no item twice
SECONDS = 24 * 60 * 60
EVENTS, QUOTES = 6, 4  # per item
LISTED = 1000  # feeds in one OPML file
ITEMS = 30_000  # in memory
GENERATOR = "Digest"


@dataclass(frozen=True, slots=True)
class Channel:
    """One feed: where it is, what it is called, the page it belongs to and its articles, newest first."""

    address: str
    title: str
    page: str
    articles: tuple[Article, ...]


def feeds(names: ShownNames, config: Config) -> Iterator[File]:
    """Every feed file of the site. Items carry the article's own short account, never its full text; in the feeds of actors and topics the summary alone."""
    digest = names.digest
    whole = Channel("feed.xml", config.title, "index.html", newest(names, list(digest.articles), config))
    site = fingerprint([repr(config)])
    items: dict[str, str] = {}  # an article stands in many feeds; its item is written once
    yield made("feed.xml", site, whole, lambda: rss(whole, config, [rss_item(a, config) for a in whole.articles]))
    yield made("atom.xml", site, whole, lambda: atom(whole, digest, config))
    yield made("feed.json", site, whole, lambda: json_feed(whole, digest, config))
    listed = []
    for channel in channels(names, config):
        listed.append((channel.address, channel.title))
        yield made(channel.address, site, channel, lambda c=channel: rss(c, config, short_items(c, config, items)))  # type: ignore[misc]
    for n, start in enumerate(range(0, max(1, len(listed)), LISTED), 1):
        some = listed[start : start + LISTED]
        yield File(opml_address(n), fingerprint([site, repr(some)]), lambda some=some: opml(some, config))  # type: ignore[misc]


def opml_address(number: int) -> str:
    return "opml.xml" if number == 1 else f"opml-{number}.xml"


def opml_count(digest: Digest) -> int:
    """How many files list the feeds."""
    return max(1, -(-(len(digest.players) + len(digest.topics)) // LISTED))


def channels(names: ShownNames, config: Config) -> Iterator[Channel]:
    """The feeds of single actors and topics."""
    for slug, player in names.digest.players.items():
        yield Channel(f"actors/{slug}.xml", f"{player.name} – {config.title}", actor_address(slug), newest(names, player.articles, config))
    for slug, topic in names.digest.topics.items():
        yield Channel(f"topics/{slug}.xml", f"{topic.name} – {config.title}", topic_address(slug), newest(names, topic.articles, config))


def newest(names: ShownNames, ids: Sequence[str], config: Config) -> tuple[Article, ...]:
    articles = names.digest.articles
    return tuple(names.article(articles[i]) for i in ids[: config.feeds.items] if i in articles)


def made(address: str, site: str, channel: Channel, make: Callable[[], bytes]) -> File:
    return File(address, lambda: fingerprint([address, site, channel.title, *[a.facts or a.digest for a in channel.articles]]), make, "feeds")


def fingerprint(parts: Sequence[str]) -> str:
    return blake2b("\x00".join(parts).encode(), digest_size=16).hexdigest()


# ---------------------------------------------------------------- the formats


def rss(channel: Channel, config: Config, items: Iterable[str]) -> bytes:
    """RSS 2.0; lastBuildDate comes from the newest article, not from the clock."""
    x = xml
    latest = moment(last_day(channel.articles), config)
    head = [
        f"<title>{x(channel.title)}</title>",
        f"<link>{x(config.url + channel.page)}</link>",
        f"<description>{x(config.description or channel.title)}</description>",
        f"<language>{x(config.language)}</language>",
        f"<generator>{GENERATOR}</generator>",
        f"<lastBuildDate>{mail_date(latest)}</lastBuildDate>" if latest else "",
        f'<atom:link rel="self" type="application/rss+xml" href="{x(config.url + channel.address)}"/>' if config.url else "",
    ]
    return document(
        depth(channel.address),
        '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">\n<channel>\n' + "\n".join(filter(None, [*head, *items])) + "\n</channel>\n</rss>\n",
    )


def rss_item(article: Article, config: Config) -> str:
    x = xml
    return item([*about(article, config), f"<description>{x(plain(article))}</description>", f"<content:encoded>{x(content(article, config))}</content:encoded>"])


def short_items(channel: Channel, config: Config, made: dict[str, str]) -> list[str]:
    """An article stands in the feeds of all its actors: there an item has the summary, or what else there is. `made`: items by article id, which grows."""
    if len(made) > ITEMS:
        made.clear()
    for article in channel.articles:
        if article.id not in made:
            made[article.id] = item([*about(article, config), f"<description>{xml(plain(article) or content(article, config))}</description>"])
    return [made[article.id] for article in channel.articles]


def item(lines: Iterable[str]) -> str:
    return "<item>\n" + "\n".join(filter(None, lines)) + "\n</item>"


def about(article: Article, config: Config) -> list[str]:
    x = xml
    day = moment(article.published, config)
    creators = article.authors or ((article.outlet,) if article.outlet else ())
    return [
        f"<title>{x(article.title)}</title>",
        f"<link>{x(config.url + article_address(article.slug))}</link>",
        f'<guid isPermaLink="false">{x(item_id(article))}</guid>',
        f"<pubDate>{mail_date(day)}</pubDate>" if day else "",
        *(f"<dc:creator>{x(name)}</dc:creator>" for name in creators),
        *(f"<category>{x(name)}</category>" for name in named(article.topics, config.topics)),
    ]


def atom(channel: Channel, digest: Digest, config: Config) -> bytes:
    """Atom 1.0 (RFC 4287)."""
    x = xml
    latest = moment(last_day(tuple(digest.articles.values())) or digest.newest, config)
    updated = (latest or EPOCH).isoformat()
    head = [
        f"<title>{x(channel.title)}</title>",
        f"<subtitle>{x(config.description)}</subtitle>" if config.description else "",
        f"<id>{x(feed_id(config, channel))}</id>",
        f"<updated>{updated}</updated>",
        f"<author><name>{x(config.author or config.title)}</name></author>",
        f'<link rel="alternate" type="text/html" href="{x(config.url + channel.page)}"/>',
        f'<link rel="self" type="application/atom+xml" href="{x(config.url + "atom.xml")}"/>',
        f"<generator>{GENERATOR}</generator>",
    ]
    entries = "\n".join(atom_entry(a, config, updated) for a in channel.articles)
    return document("", f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{x(config.language)}">\n' + "\n".join(filter(None, head)) + f"\n{entries}\n</feed>\n")


def atom_entry(article: Article, config: Config, fallback: str) -> str:
    x = xml
    day = moment(article.published, config)
    names = article.authors or ((article.outlet,) if article.outlet else ())
    lines = [
        f"<title>{x(article.title)}</title>",
        f"<id>{x(item_id(article))}</id>",
        f"<published>{day.isoformat()}</published>" if day else "",
        f"<updated>{updated_of(article, config) or fallback}</updated>",
        f'<link rel="alternate" type="text/html" href="{x(config.url + article_address(article.slug))}"/>',
        f'<link rel="via" href="{x(article.url)}"/>' if article.url and is_web_address(article.url) else "",
        *(f"<author><name>{x(name)}</name></author>" for name in names),
        *(f'<category term="{x(name)}"/>' for name in named(article.topics, config.topics)),
        f"<summary>{x(plain(article))}</summary>",
        f'<content type="html">{x(content(article, config))}</content>',
    ]
    return "<entry>\n" + "\n".join(filter(None, lines)) + "\n</entry>"


def json_feed(channel: Channel, digest: Digest, config: Config) -> bytes:
    """JSON Feed 1.1 (jsonfeed.org)."""
    items = []
    for a in channel.articles:
        day = moment(a.published, config)
        item = {
            "id": item_id(a),
            "url": config.url + article_address(a.slug),
            "external_url": a.url if a.url and is_web_address(a.url) else None,
            "title": clean(a.title),
            "content_html": content(a, config),
            "summary": clean(plain(a)),
            "date_published": day.isoformat() if day else None,
            "date_modified": updated_of(a, config),
            "authors": [{"name": clean(name)} for name in a.authors] or None,
            "tags": [clean(t) for t in named(a.topics, config.topics)] or None,
            "language": a.language,
        }
        items.append({k: v for k, v in item.items() if v is not None})
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": clean(channel.title),
        "home_page_url": config.url + channel.page,
        "feed_url": config.url + "feed.json",
        "description": config.description or None,
        "language": config.language,
        "authors": [{"name": config.author}] if config.author else None,
        "items": items,
    }
    return (json.dumps({k: v for k, v in feed.items() if v is not None}, ensure_ascii=False, indent=1) + "\n").encode()


def opml(listed: Sequence[tuple[str, str]], config: Config) -> bytes:
    """OPML 2.0: every feed of the site, for one import into a reader."""
    whole = [("feed.xml", config.title), *listed]
    rows = "\n".join(
        f'<outline type="rss" text="{xml(title)}" title="{xml(title)}" xmlUrl="{xml(config.url + address)}"/>' for address, title in whole
    )
    return document(None, f'<opml version="2.0">\n<head><title>{xml(config.title)}</title></head>\n<body>\n{rows}\n</body>\n</opml>\n')


# ---------------------------------------------------------------- the words of an item


def plain(article: Article) -> str:
    return " ".join(s.text for s in article.summary)


def content(article: Article, config: Config) -> str:
    """An item's HTML: the summary, what happened when, what was said, and the way to the original."""

    def e(text: str) -> str:
        return escape_html(clean(text))

    parts = [f"<p>{e(plain(article))}</p>" if article.summary else ""]
    if article.events:
        rows = "".join(f"<li>{e(ev.date)}: {e(ev.what)}</li>" for ev in [ev for ev in article.events if ev.date != UNKNOWN][:EVENTS])
        parts.append(f"<ul>{rows}</ul>")
    for quote in [q for q in article.quotes if len(q.text.split()) <= config.publish.quote_words][:QUOTES]:
        parts.append(f"<blockquote><p>{e(quote.text)}</p><p>— {e(quote.speaker or '?')}</p></blockquote>")
    if article.url and is_web_address(article.url):
        parts.append(f'<p><a href="{escape_html(article.url)}">{e(article.outlet or article.url)}</a></p>')
    elif article.outlet:
        parts.append(f"<p>{e(article.outlet)}</p>")
    return "".join(parts)


# ---------------------------------------------------------------- ids, days, escaping

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def item_id(article: Article) -> str:
    """The article's id as a tag URI (RFC 4151); the same in every feed, whatever its address or headline."""
    return f"tag:{AUTHORITY}:article/{article.id}"


def feed_id(config: Config, channel: Channel) -> str:
    return f"tag:{AUTHORITY}:feed/{fingerprint([config.title, channel.address])}"


def last_day(articles: Sequence[Article]) -> str | None:
    return max((a.published.partition("/")[0] for a in articles if a.published), default=None)


def updated_of(article: Article, config: Config) -> str | None:
    """The article's last day; after a hand edit, a second of that day which the edit's content alone decides.

    So an edit shows as an update in every reader, without a clock: the same content has the same bytes on any machine.
    """
    day = moment(article.updated or article.published, config)
    if day is None:
        return None
    facts = article.facts or article.digest  # feeds show no body: an edit of one is no update of an item
    stamp = int(fingerprint([facts])[:8], 16) % (SECONDS - 1) + 1 if facts and set(article.edited) - {"body"} else 0
    return (day + timedelta(seconds=stamp)).isoformat()


def moment(published: str | None, config: Config) -> datetime | None:
    """Midnight of the (first) day in the digest's time zone; None for an unknown day."""
    if not published:
        return None
    try:
        return datetime.combine(date.fromisoformat(published.partition("/")[0]), time(0), zone(config.timezone))
    except ValueError:
        return None


def zone(name: str) -> tzinfo:
    try:
        return ZoneInfo(name) if name != "UTC" else UTC
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return UTC


def depth(address: str) -> str:
    return "../" * address.count("/")


def document(up: str | None, body: str) -> bytes:
    """`up`: path to the site's root for the stylesheet; None for a document that nobody opens."""
    style = f'<?xml-stylesheet type="text/css" href="{up}assets/feed.css"?>\n' if up is not None else ""
    return f'<?xml version="1.0" encoding="utf-8"?>\n{style}{body}'.encode("utf-8", "replace")
