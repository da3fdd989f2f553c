"""What only a preview shows: a bar with a page's sources and whose each field is, and a panel for problems."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from generator.desk import Desk
from generator.errors import DigestError, Problem
from generator.manifest import Stamp, stamp
from generator.model import ActorFile, Article
from generator.report import Applied

if TYPE_CHECKING:
    from generator.lookup import CaptureText

FIELDS = ("title", "outlet", "via", "relays", "authors", "contributors", "published", "dateline", "language", "translated_from", "url",
          "summary", "actors", "events", "quotes", "figures", "places", "topics", "body")
ACTOR_FIELDS = ("name", "aliases", "role", "affiliation", "country", "same_as", "merged", "body")
EVIDENCE = {"title": "title_from", "published": "published_why"}
PROBLEMS, LINES, CHANGES = 3, 6, 20  # shown
LINE_OF = re.compile(r"(.+):(\d+)$")

Last = tuple[Applied, Collection[Problem]]


def panel(errors: Iterable[DigestError]) -> str:
    """The problems over the page, each with its file, line, the offending line and what to do; "" for none."""
    shown = list(errors)
    if not shown:
        return ""
    more = f"<p>and {len(shown) - PROBLEMS} more</p>" if len(shown) > PROBLEMS else ""
    return f'<div class="digest-panel" id="digest-panel" role="alert">{"".join(map(_problem, shown[:PROBLEMS]))}{more}</div>'


def _problem(error: DigestError) -> str:
    place = f"<p><code>{escape(error.where)}</code></p>" if error.where else ""
    excerpt = f"<pre>{escape(error.excerpt)}\n{' ' * max(0, error.column - 1)}^</pre>" if error.excerpt else ""
    hint = f"<p>{escape(error.hint)}</p>" if error.hint else ""
    return f"<h2>{escape(error.message)}</h2>{place}{excerpt}{hint}"


def bar(record: Article | ActorFile | None, findings: Collection[Problem], last: Last, source: str) -> str:
    """The bar of an article's or actor's page; on all others only what the last build changed. `source`: where files are shown."""
    told = _last(*last)
    if record is None:
        return f'<details class="digest-bar" id="digest-bar"><summary><span>Preview</span></summary>{told}</details>' if told else ""
    edited = set(record.edited)
    names: tuple[str, ...]
    files: tuple[str, ...]
    if isinstance(record, Article):
        edited |= set() if record.body_generated else {"body"}
        names, files = FIELDS, (record.path, *record.capture)
    else:
        names, files = ACTOR_FIELDS, (record.path,)
    rows = "".join(_row(record, name, name in edited) for name in names if getattr(record, name) not in (None, (), ""))
    links = " · ".join(_link(path, source) for path in files if path)
    count = f"{len(edited)} edited by hand" if edited else "all generated"
    warned = f'<span class="by-person">check: {len(findings)}</span>' if findings else ""
    return (f'<details class="digest-bar" id="digest-bar"><summary><span>Preview</span> <span>{links}</span> <span>{count}</span> {warned}</summary>'
            f"<table><thead><tr><th>field</th><th>written by</th><th>evidence</th></tr></thead><tbody>{rows}</tbody></table>"
            f"{_list('check says:', map(str, findings))}{told}</details>")


def unfinished(made: str) -> str:
    """The bar of a page that does not show yet what others say."""
    empty = '<details class="digest-bar" id="digest-bar"><summary><span>Preview</span></summary></details>'
    return (made or empty).replace("<span>Preview</span>", '<span>Preview</span> <span class="by-person">not all is linked yet</span>', 1)


def _link(path: str, source: str) -> str:
    return f'<a href="{escape(source + quote(path))}">{escape(path)}</a>'


def _row(record: Article | ActorFile, name: str, by_person: bool) -> str:
    whose = '<span class="by-person">you</span>' if by_person else "generator"
    return f"<tr><th>{escape(name)}</th><td>{whose}</td><td>{escape(_evidence(record, name))}</td></tr>"


def _evidence(record: Article | ActorFile, name: str) -> str:
    if isinstance(record, ActorFile):
        return "; ".join(f"{m.name} in {m.where}: {m.why}" for m in record.merged) if name == "merged" else ""
    if name in EVIDENCE:
        return str(getattr(record, EVIDENCE[name]) or "")
    value = getattr(record, name)
    if isinstance(value, tuple) and value and hasattr(value[0], "line"):
        shown = [cut(f"line {x.line}: {getattr(x, 'src', '') or getattr(x, 'text', '') or getattr(x, 'name', '')}") for x in value if x.line]
        return "; ".join(shown[:LINES]) + (f"; and {len(shown) - LINES} more" if len(shown) > LINES else "")
    return ""


def cut(text: str, most: int = 90) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"


def _last(applied: Applied, warnings: Collection[Problem]) -> str:
    """What the last build changed in content/, and what it could not read."""
    lines = [*(f"new: {p}" for p in applied.new), *(f"updated: {p}" for p in applied.updated), *(f"kept as edited: {p}" for p in applied.kept),
             *(f"removed: {p}" for p in applied.removed), *(f"left alone, saved just now: {p}" for p in applied.held)]
    return _list("the last build:", lines[:CHANGES]) + _list("captures:", [str(w) for w in warnings][:CHANGES])


def _list(title: str, lines: Iterable[str]) -> str:
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f"<p>{title}</p><ul>{items}</ul>" if items else ""


class Findings:
    """What `check` says about one article; looked up again when its front matter or its capture changes."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._known: dict[str, tuple[tuple[str, Desk, tuple[Stamp, ...]], tuple[Problem, ...]]] = {}
        self._texts: dict[str, tuple[Stamp, CaptureText | None]] = {}

    def of(self, article: Article, desk: Desk) -> tuple[Problem, ...]:
        key = (article.facts, desk, tuple(stamp(str(self._root / path)) for path in article.capture))
        known = self._known.get(article.id)
        if known is None or known[0][0] != key[0] or known[0][1] is not desk or known[0][2] != key[2]:
            known = self._known[article.id] = (key, self._look(article, desk))
        return known[1]

    def _look(self, article: Article, desk: Desk) -> tuple[Problem, ...]:
        from generator.check import contradicted
        from generator.lookup import look_up
        from generator.sanity import sane

        looked = look_up(self._root, [article], self._text)
        found = (*sane(article), *self._slips(article), *looked.lost, *looked.astray, *contradicted([article], desk))
        return tuple(Problem(p.where if LINE_OF.match(p.where) else "", p.message, p.hint) if p.where == article.path else p for p in found)

    def _slips(self, article: Article) -> tuple[Problem, ...]:
        from generator.hints import misspelled, unknown_words
        from generator.library import read_text

        try:
            raw = read_text(self._root, article.path)
            return *misspelled(raw, article.path, "articles"), *unknown_words(raw, article)
        except DigestError:  # a panel over the page says so
            return ()

    def _text(self, root: Path, path: str) -> CaptureText | None:
        from generator.lookup import capture_text

        seen, known = stamp(str(root / path)), self._texts.get(path)
        if known is None or known[0] != seen:
            known = self._texts[path] = (seen, capture_text(root, path))
        return known[1]
