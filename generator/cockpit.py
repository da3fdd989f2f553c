"""What only a preview shows: a bar with a page's sources and whose each field is, and a panel for problems."""

from __future__ import annotations

import typing
from html import escape
from urllib.parse import quote

from generator.errors import DigestError
from generator.library import Library
from generator.model import ActorFile, Article, Digest
from generator.urls import article_address

if typing.TYPE_CHECKING:
    from generator.changes import Applied

FIELDS = ("title", "outlet", "via", "relays", "authors", "contributors", "published", "dateline", "language", "translated_from", "url",
          "summary", "actors", "events", "quotes", "figures", "places", "topics", "body")
ACTOR_FIELDS = ("name", "aliases", "role", "affiliation", "country", "same_as", "merged", "body")
EVIDENCE = {"title": "title_from", "published": "published_why"}


def panel(error: DigestError) -> str:
    """The problem over the page: file, line, the offending line, what to do."""
    place = f"<p><code>{escape(error.where)}</code></p>" if error.where else ""
    excerpt = f"<pre>{escape(error.excerpt)}\n{' ' * max(0, error.column - 1)}^</pre>" if error.excerpt else ""
    hint = f"<p>{escape(error.hint)}</p>" if error.hint else ""
    return f'<div class="digest-panel" id="digest-panel" role="alert"><h2>{escape(error.message)}</h2>{place}{excerpt}{hint}</div>'


def bar(digest: Digest, library: Library, address: str, applied: Applied, source: str) -> str:
    """The bar of an article's or actor's page; what the last build changed on all others."""
    last = _last(applied)
    article = _article_at(digest, address)
    if article is not None:
        return _article_bar(article, library, source, last)
    player = digest.players.get(address.removeprefix("actors/").removesuffix(".html")) if address.startswith("actors/") else None
    if player is not None and player.file is not None:
        return _actor_bar(player.file, source, last)
    return f'<details class="digest-bar" id="digest-bar"><summary><span>Preview</span></summary>{last}</details>' if last else ""


def _article_at(digest: Digest, address: str) -> Article | None:
    if not address.startswith("articles/"):
        return None
    return next((a for a in digest.articles.values() if article_address(a.slug) == address), None)


def _article_bar(article: Article, library: Library, source: str, last: str) -> str:
    book = library.books.get(article.path)
    whole = book.article if book and book.article else article
    links = [_link(article.path, source)] + [_link(capture, source) for capture in whole.capture]
    edited = set(whole.edited) | (set() if whole.body_generated else {"body"})
    rows = "".join(_row(name, _whose(name, edited), _evidence(whole, name)) for name in FIELDS if getattr(whole, name) not in (None, (), ""))
    return _bar(links, len(edited), f"<table><thead><tr><th>field</th><th>written by</th><th>evidence</th></tr></thead><tbody>{rows}</tbody></table>"
                + _findings(whole) + last)


def _actor_bar(file: ActorFile, source: str, last: str) -> str:
    edited = set(file.edited)
    rows = "".join(_row(name, _whose(name, edited), "; ".join(f"{m.name} in {m.where}: {m.why}" for m in file.merged) if name == "merged" else "")
                   for name in ACTOR_FIELDS if getattr(file, name) not in (None, (), ""))
    return _bar([_link(file.path, source)], len(edited), f"<table><tbody>{rows}</tbody></table>{last}")


def _bar(links: list[str], edited: int, inside: str) -> str:
    count = f"{edited} edited by hand" if edited else "all generated"
    return (f'<details class="digest-bar" id="digest-bar"><summary><span>Preview</span> <span>{" · ".join(links)}</span> '
            f"<span>{count}</span></summary>{inside}</details>")


def _link(path: str, source: str) -> str:
    return f'<a href="{escape(source + quote(path))}">{escape(path)}</a>' if path else ""


def _whose(name: str, edited: set[str]) -> str:
    return '<span class="by-person">you</span>' if name in edited else "generator"


def _row(name: str, whose: str, evidence: str) -> str:
    return f"<tr><th>{escape(name)}</th><td>{whose}</td><td>{escape(evidence)}</td></tr>"


def _evidence(article: Article, name: str) -> str:
    if name in EVIDENCE:
        return str(getattr(article, EVIDENCE[name]) or "")
    value = getattr(article, name)
    if isinstance(value, tuple) and value and hasattr(value[0], "line"):
        shown = [f"line {item.line}: {getattr(item, 'src', '') or getattr(item, 'text', '') or getattr(item, 'name', '')}" for item in value if item.line]
        return "; ".join(cut(text) for text in shown[:6]) + (f"; and {len(shown) - 6} more" if len(shown) > 6 else "")
    return ""


def cut(text: str, most: int = 90) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"


def _findings(article: Article) -> str:
    """What `check` has to say about this article alone."""
    from generator.sanity import sane

    found = [str(problem) for problem in sane(article)]
    return f"<p>check says:</p><ul>{''.join(f'<li>{escape(text)}</li>' for text in found)}</ul>" if found else ""


def _last(applied: Applied) -> str:
    lines = [*(f"new: {p}" for p in applied.new), *(f"updated: {p}" for p in applied.updated), *(f"kept as edited: {p}" for p in applied.kept),
             *(f"removed: {p}" for p in applied.removed)]
    return f"<p>the last build:</p><ul>{''.join(f'<li>{escape(text)}</li>' for text in lines[:20])}</ul>" if lines else ""
