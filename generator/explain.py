"""Why a line of a capture was kept or dropped, and where a fact on a page comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from generator.desk import Capture, Given, read_all, relate, resolve_all
from generator.errors import DigestError
from generator.library import Library, days_given, load
from generator.model import ActorFile, Article, Relations, Seed
from generator.project import Options, Project, opened
from generator.seeds import Found, find_captures, find_seeds, read_seed, shown
from generator.store import Store
from generator.urls import actor_address, article_address

PLACE = re.compile(r"(.+?):(\d{1,9})")
LONGEST = 100


def explain(root: str, place: str) -> str:
    """What is known about a capture, a content file or a page of the site; with a line, about that line."""
    project = opened(Options(root=root))
    path, line = parted(project, place)
    library = load(project.root, project.config, {}, project.jobs)
    name = inside(project, path)
    if name in library.books:
        book = library.books[name]
        if book.article:
            return "\n".join(about_article(book.article, at_line(project.root / name, line)))
        return "\n".join(about_actor(book.actor)) if book.actor else f"{name}: a page of your own"
    page = page_record(project, library, path)
    if page is not None:
        return "\n".join(about_article(page, "") if isinstance(page, Article) else about_actor(page))
    if (project.root / name).is_file():
        return "\n".join(about_capture(project, library, project.root / name, line))
    raise DigestError("neither a capture nor a content file nor a page of the site", place, "name a file, for example seeds/talks.txt:12")


def parted(project: Project, place: str) -> tuple[str, int | None]:
    """The path and the line, if one is named; a file name may itself end in a colon and a number."""
    match = PLACE.fullmatch(place)
    if match and not (project.root / place).exists() and not Path(place).exists():
        return match[1], int(match[2])
    return place, None


def inside(project: Project, path: str) -> str:
    """The path as the project names it: from its folder."""
    full = Path(path) if Path(path).is_absolute() or not (project.root / path).exists() else project.root / path
    try:
        return full.resolve().relative_to(project.root.resolve()).as_posix()
    except ValueError:
        return path


def at_line(path: Path, line: int | None) -> str:
    if line is None:
        return ""
    lines = path.read_text("utf-8", "replace").splitlines()
    return lines[line - 1] if 0 < line <= len(lines) else ""


def page_record(project: Project, library: Library, path: str) -> Article | ActorFile | None:
    """The record behind a page: 'site/articles/x.html' or 'articles/x.html'."""
    real = Path(path)
    address = path
    for base in (project.site, Path(project.config.paths.site)):
        if real.is_relative_to(base):
            address = real.relative_to(base).as_posix()
    by_address: dict[str, Article | ActorFile] = {article_address(a.slug): a for a in library.articles()}
    by_address |= {actor_address(f.slug): f for f in library.actors()}
    return by_address.get(address)


# ---------------------------------------------------------------- a capture


def about_capture(project: Project, library: Library, path: Path, line: int | None) -> Iterator[str]:
    found, problems = find_captures([path], project.root)
    if not found:
        yield str(problems[0]) if problems else f"{path}: not a capture"
        return
    seed = read_seed(found[0])
    others, _ = find_seeds(project.root, project.config)
    seeds = [s for f in others if f.name != seed.path and (s := _readable(f)) is not None]
    captures, unfit = read_all([seed, *seeds], Store(None, ""))
    mine = next((i for i, c in enumerate(captures) if c.seed.path == seed.path), None)
    if mine is None:
        yield next((str(p) for p in unfit if p.where == shown(seed.path)), f"{seed.path}: no article")
        return
    given = Given(days_given(library.articles()), library.actors())
    relations = relate(captures, given)
    article = resolve_all(captures, relations, Store(None, ""))[mine]
    yield from about_line(captures[mine], article, line) if line else whole_capture(captures[mine], article, relations)


def _readable(found: Found) -> Seed | None:
    try:
        return read_seed(found)
    except DigestError:
        return None


def whole_capture(capture: Capture, article: Article, relations: Relations) -> Iterator[str]:
    clean = capture.reading.clean
    yield f"{capture.seed.path}: {capture.seed.kind}, {len(clean.text.split())} words of article"
    title = f"line {clean.title_line}" if clean.title_line else "in the page's data" if clean.title else "none in the capture; made from the lead"
    yield f"  headline: {article.title} ({title})"
    yield f"  published: {article.published or 'unknown'} ({article.published_from}): {article.published_why or 'no evidence'}"
    yield f"  outlet: {article.outlet or 'not stated'}" + (f", via {article.via}" if article.via else "")
    for drop in clean.dropped:
        yield f"  {lines_of(drop.first, drop.last)}: dropped: {drop.why}"


def about_line(capture: Capture, article: Article, line: int) -> Iterator[str]:
    clean = capture.reading.clean
    source = (clean.text if capture.seed.kind == "html" else capture.seed.text).split("\n")
    text = source[line - 1].strip() if 0 < line <= len(source) else ""
    yield f"{capture.seed.path}:{line}: {text[:LONGEST]}"
    drop = next((d for d in clean.dropped if d.first <= line <= d.last), None)
    if line == clean.title_line:
        yield "  kept: the headline"
    elif drop is not None:
        yield f"  dropped ({lines_of(drop.first, drop.last)}): {drop.why}"
    elif not text:
        yield "  empty" if line <= len(source) else f"  no such line: the last is {len(source)}"
    else:
        yield "  kept: part of the article"
    yield from (f"  {what}" for what, _, at in facts(article) if at == line)


def lines_of(first: int, last: int) -> str:
    return f"line {first}" if first == last else f"lines {first}–{last}"


# ---------------------------------------------------------------- a record


def facts(article: Article) -> Iterator[tuple[str, str, int]]:
    """(fact and its words, the words by which its content file shows it, line of the capture), in the order of the front matter."""
    for s in article.summary:
        yield f"summary: {s.text[:LONGEST]}", s.text, s.line
    for a in article.actors:
        yield f"actor: {a.name}" + (f", {a.role}" if a.role else ""), f"name: {a.name}", a.line
    for e in article.events:
        yield f"event {e.date} ({e.kind}): {e.what[:LONGEST]}" + (f" — from “{e.src[:LONGEST]}”" if e.src else ""), e.what, e.line
    for q in article.quotes:
        yield f"quote of {q.speaker or 'somebody unnamed'}: {q.text[:LONGEST]}", q.text, q.line
    for f in article.figures:
        number = f"{f.value:,.4f}".rstrip("0").rstrip(".")
        yield f"figure {number} {f.unit}" + (f" of {f.of}" if f.of.casefold() != f.unit.casefold() else "") + (f" — from “{f.src[:LONGEST]}”" if f.src else ""), f.of, f.line


def about_article(article: Article, only: str) -> Iterator[str]:
    """Where each fact of a content file comes from; of one line alone where `only` is its text."""
    yield f"{article.path}: {article.title}"
    yield f"  page: {article_address(article.slug)}; captures: {', '.join(article.capture) or 'none, written by hand'}"
    yield f"  title: {'written by a person' if 'title' in article.edited else 'from the capture' if article.title_from == 'source' else 'generated, no headline in the capture'}"
    yield f"  published: {article.published or 'unknown'} ({article.published_from}): {article.published_why or 'no evidence'}"
    if article.edited:
        yield f"  written by a person: {', '.join(article.edited)}"
    capture = article.capture[-1] if article.capture else ""
    for fact, words, line in facts(article):
        words = words[:40]
        if not only or words in only or words.replace('"', '\\"') in only:
            yield f"  {fact}" + (f" ({capture}:{line})" if capture and line else " (by hand)")


def about_actor(file: ActorFile) -> Iterator[str]:
    yield f"{file.path}: {file.name} ({file.type})"
    yield f"  page: {actor_address(file.slug)}"
    if file.aliases:
        yield f"  also: {', '.join(file.aliases)}"
    for merge in file.merged:
        yield f"  printed as {merge.name} in {merge.where}: {merge.why}"
    if file.edited:
        yield f"  written by a person: {', '.join(file.edited)}"
