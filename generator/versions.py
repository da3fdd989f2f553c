"""Which captures are of one article: an update, a copy or a renamed file is a version of it, not a second article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlsplit

from generator.errors import Problem
from generator.frontmatter import line_of
from generator.model import Article

APART_DAYS = 7  # stated days further apart are two articles, whatever they share
WORDS = 6  # a sentence or quote of fewer words proves nothing
SHARED = 2  # sentences that two versions have in common, at least,
NO_WORD = re.compile(r"[\W_]+")
SHARE = 0.5  # and as a share of the shorter version's


@dataclass(frozen=True, slots=True)
class Versions:
    """The captures of one article: `old` is the path of its content file, None for a new article; `read` from oldest to newest, without shortened copies."""

    old: str | None
    read: tuple[Article, ...]
    capture: tuple[str, ...]

    def newest(self) -> Article:
        return self.read[-1]


def group(olds: Mapping[str, Article], read: Sequence[Article]) -> tuple[Versions, ...]:
    """All captures as versions of articles, in the order of their ids. Copies of equal bytes count once; the order of `read` does not."""
    known = {path for old in olds.values() for path in old.capture}
    copies: dict[str, Article] = {}
    for article in sorted(read, key=lambda a: (not set(a.capture) & known, a.capture, a.id)):
        copies.setdefault(article.id, article)
    news = sorted(copies.values(), key=lambda a: (a.published or "", a.capture, a.id))
    index = _Index(olds)
    claimed = _claim(index, olds, news)
    fresh: dict[str, list[Article]] = {}
    lone = _Index({})
    for article in news:
        if article.id not in claimed:
            first = lone.like(article) or article.id
            fresh.setdefault(first, []).append(article)
            lone.add(first, article)
    present = {path for article in read for path in article.capture}
    made = [_versions(path, olds[path], [a for a in news if claimed.get(a.id) == path], present) for path in dict.fromkeys(claimed.values())]
    made += [_told(None, mine, [p for a in mine for p in a.capture]) for mine in fresh.values()]
    return tuple(sorted(made, key=lambda v: (v.old or "", v.read[0].id)))


def _claim(index: _Index, olds: Mapping[str, Article], news: Sequence[Article]) -> dict[str, str]:
    """Id of a capture -> path of its content file: by its bytes, by its name, by what it says."""
    claimed = {a.id: index.ids[a.id] for a in news if a.id in index.ids}
    moved = {claimed[a.id]: a for a in news if a.id in claimed and not set(a.capture) & set(olds[claimed[a.id]].capture)}
    for article in news:
        if article.id not in claimed:
            path = next((index.captures[p] for p in article.capture if p in index.captures), None)
            if path is not None and not (path in moved and olds[path].capture[:1] == article.capture):
                claimed[article.id] = path
    for article in news:
        if article.id not in claimed and (found := index.like(article)):
            claimed[article.id] = found
    return claimed


def _versions(path: str, old: Article, mine: Sequence[Article], present: set[str]) -> Versions:
    """Versions in the order of the file's `capture` list; what is new comes last, in the place of one that was renamed."""
    have = {p: a for a in mine for p in a.capture}
    new = [p for p in have if p not in old.capture]
    capture: list[str] = []
    for listed in old.capture:
        if listed not in have and new:
            capture.append(new.pop(0))
        elif listed in have or listed not in present:  # else another article lies under this name now
            capture.append(listed)
    capture += new
    return _told(path, [have[p] for p in capture if p in have], capture)


def _told(old: str | None, read: Sequence[Article], capture: Sequence[str]) -> Versions:
    """The versions without those that somebody else shortened: what a copy leaves out, the house has not taken back. The capture that is shown comes last."""
    kept = tuple(a for a in read if not any(_shortens(a, other) for other in read))
    last = set(kept[-1].capture) if len(kept) < len(read) else set()
    return Versions(old, kept, tuple(sorted(capture, key=lambda path: path in last)))


def _shortens(copy: Article, whole: Article) -> bool:
    """Whether a copy says nothing more, in no more words, and leaves out a writer whom the whole article names."""
    fewer = copy.words <= whole.words and set(copy.authors) < set(whole.authors)
    return fewer and {fold(q.text) for q in copy.quotes} <= {fold(q.text) for q in whole.quotes}


class _Index:
    """Articles by everything by which a version of them can be told."""

    def __init__(self, articles: Mapping[str, Article]) -> None:
        self.ids: dict[str, str] = {}
        self.captures: dict[str, str] = {}
        self.keys: dict[tuple[str, str], list[str]] = {}
        self.articles: dict[str, list[Article]] = {}
        for path in sorted(articles, key=lambda p: is_copy(p, articles[p])):
            self.add(path, articles[path])

    def add(self, path: str, article: Article) -> None:
        self.ids.setdefault(article.id, path)
        for capture in article.capture:
            self.captures.setdefault(capture, path)
        self.articles.setdefault(path, []).append(article)
        for key in _keys(article):
            found = self.keys.setdefault(key, [])
            if path not in found[-1:]:
                found.append(path)

    def like(self, article: Article) -> str | None:
        """The article that this one is a version of, the one that shares most; None for a new one."""
        counts: dict[str, int] = {}
        for key in _keys(article):
            for path in self.keys.get(key, ())[:50]:  # a sentence in more articles than that is furniture
                counts[path] = counts.get(path, 0) + 1
        for path in sorted(counts, key=lambda p: (-counts[p], p)):
            if any(is_version(article, other) for other in self.articles[path]):
                return path
        return None


def is_copy(path: str, article: Article) -> tuple[bool, int, str]:
    """A sort key: of files with one id or address, the one that still has its own file name comes first."""
    return not path.endswith(f"-{article.slug}.md"), len(path), path


def _keys(article: Article) -> set[tuple[str, str]]:
    found = {("words", text) for text in statements(article)}
    if url := address(article.url):
        found.add(("url", url))
    if article.title_from == "source":
        found.add(("title", fold(article.title)))
    return found


def is_version(a: Article, b: Article) -> bool:
    """Same house, days that agree, and the same address, headline or sentences."""
    if house(a) != house(b) or _apart(a, b):
        return False
    if address(a.url) and address(a.url) == address(b.url):
        return True
    one, other = statements(a), statements(b)
    shared = len(one & other)
    titled = a.title_from == b.title_from == "source" and fold(a.title) == fold(b.title)
    if titled and (shared or (a.published and a.published == b.published)):
        return True
    return shared >= SHARED and shared >= SHARE * min(len(one), len(other))


def house(article: Article) -> tuple[str, str]:
    """Who printed it: versions of one article are of one house."""
    return fold(article.outlet or ""), fold(article.via or "")


def _apart(a: Article, b: Article) -> bool:
    if a.published_from != "stated" or b.published_from != "stated" or not a.published or not b.published:
        return False
    try:
        return abs((date.fromisoformat(a.published[:10]) - date.fromisoformat(b.published[:10])).days) > APART_DAYS
    except ValueError:
        return False


def statements(article: Article) -> frozenset[str]:
    """Summary sentences and quotes, folded, that are long enough to be told again only in a copy."""
    texts = [fold(text) for text in (*(s.text for s in article.summary), *(q.text for q in article.quotes))]
    return frozenset(text for text in texts if text.count(" ") >= WORDS - 1)


def fold(text: str) -> str:
    """Lower-case words with single spaces: what two printings of one text have in common."""
    return NO_WORD.sub(" ", text.casefold()).strip()


def address(url: str | None) -> str:
    """The part of a URL that names an article; "" where it names only a site."""
    if not url:
        return ""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    path = parts.path.rstrip("/")
    query = "&".join(sorted(p for p in parts.query.split("&") if p and not p.startswith(("utm_", "fbclid", "gclid", "ref="))))
    return (parts.netloc.lower().removeprefix("www.") + path + ("?" + query if query else "")) if path or query else ""


def listed(article: Article, versions: Versions) -> Article:
    """The newest reading as a version of the article that `article` is: its id, address and place stay."""
    return replace(versions.newest(), id=article.id, slug=article.slug, path=article.path, capture=versions.capture)


def absent(path: str, raw: str, capture: str, is_file: bool = False) -> Problem:
    """The problem that an article's capture is not there, or is a file that nobody reads. `raw`: the article's file."""
    if is_file:
        return Problem(f"{path}:{line_of(raw, 'capture', capture)}", f"its capture is not read: {capture}",
                       "the article stays; `ignore` in digest.yml names the capture, or it lies outside of the captures' folder")
    return Problem(f"{path}:{line_of(raw, 'capture', capture)}", f"its capture does not exist: {capture}",
                   "the article stays; correct the name, put the capture back, or take it out of `capture`")


def gone(olds: Mapping[str, Article], versions: Iterable[Versions], present: set[str]) -> list[tuple[str, str]]:
    """(content file, capture) for every capture that an article names and that is no longer there."""
    now = {v.old: v.capture for v in versions if v.old}
    return [(path, p) for path in sorted(olds) for p in now.get(path, olds[path].capture) if p not in present]
