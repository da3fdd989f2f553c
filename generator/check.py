"""Tests what a digest claims: evidence, links, front matter, merges, fair share, and edits that captures now contradict."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from generator.bodies import linked_names
from generator.config import Config
from generator.content import given
from generator.desk import Desk, Given, work_through
from generator.digest import link
from generator.errors import Problem
from generator.folding import fold
from generator.hints import strange_words, unknown_words
from generator.library import Library, days_given, load, read_text
from generator.lookup import look_up
from generator.manifest import FOLDER
from generator.model import Article, Digest
from generator.project import Options, Project, opened
from generator.sanity import sane
from generator.seeds import Found, find_seeds
from generator.share import fair, published_words
from generator.store import Store, fingerprint_code
from generator.versions import absent


@dataclass(frozen=True, slots=True)
class Checked:
    """`problems`: what is wrong. `questions`: what a person should decide. `hints`: what may be meant otherwise."""

    problems: tuple[Problem, ...] = ()
    questions: tuple[str, ...] = ()
    hints: tuple[Problem, ...] = ()
    differs: tuple[Problem, ...] = ()  # kept edits where the capture now says something else
    shares: dict[str, float] = field(default_factory=dict)  # content file -> share of its capture's words in summary, quotes and evidence
    articles: int = 0
    statements: int = 0  # with evidence that was looked for

    def has_problems(self) -> bool:
        return bool(self.problems)

    def text(self) -> str:
        lines = [str(p) for p in self.problems] + [f"question: {q}" for q in self.questions] + [str(h) for h in (*self.hints, *self.differs)]
        most = max(self.shares.items(), key=lambda item: item[1], default=("", 0.0))
        share = f"; summary, quotes and evidence show at most {most[1]:.0%} of a capture's words ({most[0]})" if most[0] else ""
        many = len(self.problems)
        lines.append(f"{self.articles} {'article' if self.articles == 1 else 'articles'}, {self.statements} statements looked up in their captures: "
                     f"{many or 'no'} {'problem' if many == 1 else 'problems'}, {len(self.questions)} questions{share}")
        return "\n".join(lines)

    def json(self) -> str:
        def told(problems: Iterable[Problem]) -> list[dict[str, str]]:
            return [{"where": p.where, "message": p.message, "hint": p.hint} for p in problems]

        return json.dumps({"problems": told(self.problems), "questions": self.questions, "hints": told(self.hints), "kept": told(self.differs),
                           "shares": {path: round(share, 4) for path, share in self.shares.items()}, "articles": self.articles,
                           "statements": self.statements}, ensure_ascii=False, indent=2)


def check(root: str, links: bool = False) -> Checked:
    """Everything that can be checked; with `links` also every link of the built site."""
    project = opened(Options(root=root))
    library = load(project.root, project.config, {}, project.jobs)
    found, unread = find_seeds(project.root, project.config)
    articles = library.articles()
    looked = look_up(project.root, articles)
    digest = link(library.published(), library.actors(), library.notes(), project.config)
    shares = {a.path: share for a in articles if (share := share_of(a, project.config)) is not None}
    wrong = [p for a in articles if strange_words(a) for p in unknown_words(read_text(project.root, a.path), a)]
    problems = [*(p for a in articles for p in sane(a)), *wrong, *unread, *looked.lost, *without_captures(project.root, articles, bool(found)), *over(shares, project.config), *twice(articles)]
    desk = read_captures(project, library, found)
    if links:
        problems += broken_links(project.site)
    return Checked(tuple([*problems, *desk.problems]), tuple(dict.fromkeys((*digest.questions, *desk.relations.questions))),
                   (*(h for h in library.hints() if h not in wrong), *strangers(project.root, library, digest)), (*looked.astray, *contradicted(articles, desk)), shares, len(articles), looked.statements)


def read_captures(project: Project, library: Library, found: list[Found]) -> Desk:
    if not found:
        return Desk()
    store = Store(project.root / FOLDER / "store.sqlite3", fingerprint_code())
    try:
        return work_through(found, Given(days_given(library.articles()), library.actors()), store, project.jobs)
    finally:
        store.close()


def without_captures(root: Path, articles: Iterable[Article], is_asked: bool) -> Iterator[Problem]:
    """Captures that articles name and that do not exist. `is_asked`: a digest of content/ alone names captures that are elsewhere."""
    for article in articles if is_asked else ():
        for path in article.capture:
            if not (root / path).is_file():
                yield absent(article.path, read_text(root, article.path), path)


# ---------------------------------------------------------------- fair share, ids, edits


def share_of(article: Article, config: Config) -> float | None:
    """Share of the capture's words that summary, quotes and evidence show; None where they are not counted."""
    return published_words(fair(article, config.publish)) / article.words if article.words else None


def over(shares: Mapping[str, float], config: Config) -> Iterator[Problem]:
    for path, share in shares.items():
        if share > config.publish.max_share and not config.publish.full_text:
            yield Problem(path, f"summary, quotes and evidence would show {share:.0%} of its capture's words; publish.max_share is {config.publish.max_share:.0%}",
                          "shorten the summary or take out quotes")


def twice(articles: Iterable[Article]) -> Iterator[Problem]:
    for key in ("id", "slug"):
        first: dict[str, str] = {}
        for article in articles:
            value = getattr(article, key)
            if first.setdefault(value, article.path) != article.path:
                yield Problem(article.path, f"has the {key} of {first[value]}: {value}", f"delete its `{key}:` line, or change it")


def contradicted(articles: Iterable[Article], desk: Desk) -> Iterator[Problem]:
    """Where a person's value stands and the capture now says something else."""
    by_capture = {capture.seed.path: article for capture, article in zip(desk.captures, desk.articles, strict=True)}
    for article in articles:
        read = next((by_capture[path] for path in reversed(article.capture) if path in by_capture), None)
        for key, value in given(article).items() if read else ():
            now = getattr(read, key, None)
            if now and now != value:
                yield Problem(article.path, f"{key} is kept as you wrote it: {shown(value)}; the capture says: {shown(now)}",
                              f"delete the line `{key}:` to follow the capture")


def shown(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


# ---------------------------------------------------------------- links


def strangers(root: Path, library: Library, digest: Digest) -> Iterator[Problem]:
    """Names that a person's words link to and that are nobody's; an actor who is hidden has no page, and is meant not to."""
    hidden = {fold(form) for f in library.actors() if f.hidden for form in (f.name, *f.aliases)}
    written = [(a.path, a.body) for a in library.articles() if not a.body_generated and not a.draft]
    for path, body in (*written, *((f.path, f.body) for f in library.actors()), *((n.path, n.body) for n in library.notes())):
        for name in dict.fromkeys(linked_names(body)):
            if digest.aliases.get(fold(name)) not in digest.players and fold(name) not in hidden:
                raw = read_text(root, path)
                found = re.search(rf"\[\[\s*{re.escape(name)}\s*[|\]]", raw)
                line = raw.count("\n", 0, found.start() if found else 0) + 1
                yield Problem(f"{path}:{line}", f"links to {name}, who is no actor of this digest", "correct the name, or take out its [[ and ]]")


@dataclass(frozen=True, slots=True)
class Links:
    """The targets of one page, each with its line, and the page's anchors."""

    targets: tuple[tuple[str, int], ...]
    anchors: frozenset[str]


def broken_links(site: Path) -> Iterator[Problem]:
    """Every link of the built site that leads nowhere, or out of its folder."""
    pages = {p.relative_to(site).as_posix(): p for p in sorted(site.rglob("*.html"))}
    if not pages:
        yield Problem(str(site), "there is no built site", "run digest build first")
        return
    read = {address: parsed(path) for address, path in pages.items()}
    for address, page in read.items():
        for target, line in page.targets:
            if problem := broken(site, read, address, target):
                yield Problem(f"{site / address}:{line}", problem, f"the link is {target}")


def parsed(path: Path) -> Links:
    """The page as any HTML reader sees it, the program's own idea of HTML left aside."""
    from bs4 import BeautifulSoup, Tag

    tags = [tag for tag in BeautifulSoup(path.read_text("utf-8", "replace"), "html.parser").find_all(True) if isinstance(tag, Tag)]
    targets = [(str(tag[name]), tag.sourceline or 1) for tag in tags for name in ("href", "src") if tag.get(name)]
    return Links(tuple(targets), frozenset(str(tag[name]) for tag in tags for name in ("id", "name") if tag.get(name)))


def broken(site: Path, pages: Mapping[str, Links], address: str, target: str) -> str:
    """What is wrong with a link; "" for nothing. 404.html is served at any depth and alone may use absolute paths."""
    link = urlsplit(target)
    if link.scheme or link.netloc or (address == "404.html" and link.path.startswith("/")):
        return ""
    if link.path.startswith("/"):
        return "an absolute link"
    to = normpath(join(dirname(address), unquote(link.path))) if link.path else address
    if to.startswith(".."):
        return "a link out of the site"
    if to not in pages and not os.path.isfile(site / to):
        return "a broken link"
    if link.fragment and to in pages and unquote(link.fragment) not in pages[to].anchors:
        return "a link to an anchor that is not there"
    return ""
