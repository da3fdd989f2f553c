"""The whole way, from captures to a finished site."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from generator import manifest
from generator.cards import FullText, Shelf
from generator.config import Config, load_config
from generator.desk import Desk, Given, work_through
from generator.errors import DigestError, Problem
from generator.feeds import feeds
from generator.last_build import Finished, faces, finish, inputs, merged, seen_now
from generator.library import KINDS, Book, Library, days_given, keep, load, remembered
from generator.linked import Former, linked
from generator.lock import writing
from generator.manifest import Seen, Stamp, scan
from generator.memory import give_back
from generator.model import Digest, Page
from generator.outputs import FEW, Due, Kept, Record, copies, due, is_untouched, present, settle, with_former_keys
from generator.page_article import article_context, article_key
from generator.pages import pages_of, shelf_of
from generator.pool import cores
from generator.publish import Written, is_staged, refuse, roll_forward
from generator.report import Applied, Report
from generator.retouch import CONTENT
from generator.search import search
from generator.seeds import find_seeds
from generator.sheets import sheets
from generator.shown_with import Theme
from generator.standing import owners, standing
from generator.store import Store, fingerprint_code
from generator.tables import tables
from generator.urls import article_address
from generator.written_bodies import Bodies, written_bodies

Ticked = Callable[[str, int, int], None] | None


@dataclass(frozen=True, slots=True)
class Options:
    root: str = "."
    output: str | None = None
    base_url: str | None = None
    jobs: int | None = None
    drafts: bool = False
    cluster: str | None = None  # address of the Dask scheduler whose workers read the captures
    called: tuple[str, ...] = ()  # what the next "nothing changed" is asked with
    asked: manifest.Asked | None = None  # what was seen when that was asked for this build, a moment ago


@dataclass(frozen=True, slots=True)
class Project:
    """Where everything is, and how it is to be built."""

    root: Path
    config: Config
    site: Path
    jobs: int
    drafts: bool = False
    cluster: str | None = None

    @property
    def hidden(self) -> Path:
        return self.root / manifest.FOLDER

    def inputs(self) -> list[Path]:
        paths = self.config.paths
        return [self.root / folder for folder in (paths.seeds, paths.content, paths.templates, paths.static)]


def build(options: Options, ticked: Ticked = None) -> Report:
    """Build the project; everything that was done, for the user. Raises DigestError, and then the site is as it was."""
    began = time.perf_counter()
    project = opened(options)
    seen = None if prepare(project) else already_seen(options, project)
    before = seen[: len(seen) - 1] if seen else seen_now(project.root, project.config)
    store = Store(project.hidden / "store.sqlite3", fingerprint_code())
    try:
        known = remembered(store, project.config)
        library, desk, applied, problems = understand(project, store, known, before, ticked)
        give_back(len(library.books))
        former = Former(Library(known))
        digest, name = linked(store, library, project.config, project.drafts, former=former)
        keep(store, project.config, library, known)
        store.save()  # what is held back would be in memory while pages are made
        give_back(len(library.books))
        made = publish_site(project, digest, name, former, store, present(project.site, seen[-1] if seen and not desk.captures else None), ticked)
    finally:
        store.close()
    report = Report(
        site=shown_site(options, project), captures=len(desk.captures), new=applied.new, updated=applied.updated, kept=applied.kept,
        content_removed=applied.removed, written=made.written.written, removed=made.written.removed, unchanged=made.written.unchanged,
        news=news(digest, applied), problems=problems, why=made.why, seconds=time.perf_counter() - began)
    if options.called:
        finish(Finished(project.root, project.config, project.site, before, applied.touched, made.after), options.called, report,
               lambda found: faces(library, digest, made.rendered, project.config.paths.content, found))
    return report


def opened(options: Options) -> Project:
    """Raises DigestError where there is nothing to build, or the settings or the output folder are not right."""
    root = Path(options.root)
    config = load_config(root)
    if options.base_url:
        config = with_address(config, options.base_url)
    site = Path(options.output) if options.output else root / config.paths.site
    project = Project(root, config, site, cores(options.jobs), options.drafts, options.cluster)
    if not any(path.is_dir() for path in project.inputs()[:2]) and not (root / "digest.yml").exists():
        raise DigestError("there is no digest here: neither digest.yml nor seeds/ nor content/", str(root), "make one: digest init my-digest")
    keep_inside(project, [] if options.output else [site])
    refuse(site, root, project.inputs())
    return project


def keep_inside(project: Project, more: list[Path]) -> None:
    """Raises DigestError where a folder of the project is a link that leads out of it: nothing is read or written there."""
    real = project.root.resolve()
    content = project.root / project.config.paths.content
    for folder in (*project.inputs(), *(content / kind for kind in KINDS), project.hidden, *more):
        try:
            parts = folder.resolve().relative_to(real).parts
            outside = folder != project.hidden and any(part.startswith(".") for part in parts)
        except (OSError, RuntimeError, ValueError):
            outside = True
        if outside:
            raise DigestError("a link that leads out of the project", str(folder), "put a folder there; -o names a site elsewhere")
    manifest.drop_links(str(project.hidden))


def with_address(config: Config, url: str) -> Config:
    if not url.lower().startswith(("http://", "https://")):
        raise DigestError(f"not an absolute address: {url}", "--base-url", "write it as https://example.org/digest/")
    return replace(config, url=url.rstrip("/") + "/")


def prepare(project: Project) -> bool:
    """Finish what an interrupted command left, if any did."""
    was_staged = is_staged(project.site)
    if was_staged:
        with writing(project.hidden):
            roll_forward(project.site)
    return was_staged


def already_seen(options: Options, project: Project) -> list[Seen] | None:
    """The inputs and the site, by place."""
    places = [*inputs(project.root, project.config), str(project.site)]
    return options.asked.seen[: len(places)] if options.asked and options.asked.last.places[: len(places)] == places else None


def understand(project: Project, store: Store, known: Mapping[str, Book], before: list[Seen], ticked: Ticked) -> tuple[Library, Desk, Applied, tuple[Problem, ...]]:
    """Captures into content/, and content/ as it then stands."""
    tick = (lambda done: ticked("parsing", done, 0)) if ticked else None
    library = load(project.root, project.config, known, project.jobs, tick, before[CONTENT])
    found, unread = find_seeds(project.root, project.config)
    if not found and not unread:
        return library, Desk(), Applied(), library.hints()
    from generator.changes import apply_changes  # content/ alone needs none of what these bring along
    from generator.cluster import spread_over
    from generator.summaries import with_summaries

    given = Given(days_given(library.articles()), library.actors())
    spread = spread_over(project.cluster) if project.cluster else None
    desk = with_summaries(work_through(found, given, store, project.jobs, ticked, spread), project.config.summarizer, library.articles(), store)
    with writing(project.hidden):
        applied = apply_changes(project.root, project.config, library, desk, found, store)
    if applied.touched:
        library = load(project.root, project.config, library.books, project.jobs)
    return library, desk, applied, (*unread, *desk.problems, *applied.problems, *library.hints())


def publish_site(project: Project, digest: Digest, name: str, former: Former, store: Store, seen: Seen, ticked: Ticked) -> Made:
    """Make the site equal to the digest. `name`: of all that is linked; `seen`: the files of the site by address."""
    record, articles, bodies = Record(project.hidden, project.site), {a.id: a.digest for a in digest.articles.values()}, Bodies(store, project.jobs)
    theme = Theme.of(project.root, project.config, project.drafts, store.code)
    before, is_crowded = record.read(), len(owners(digest)) < len(digest.articles)
    shown = "" if is_crowded or project.config.publish.full_text else theme.shows(name)
    state = theme.state(name)
    shelf = shelf_of(digest, project.config, theme.words, bodies, texts(project, bodies))
    edited = edited_bodies(theme, shelf, before) if before.state == state and is_untouched(before.outputs, seen) else None
    wanted = edited if edited is not None else everything(project, theme, shelf)
    changed = {id for id in before.articles.keys() | articles.keys() if before.articles.get(id) != articles.get(id)}
    if shown and before.shown == shown:
        wanted = with_former_keys(wanted, before.outputs, {d.address for d in wanted} - {article_address(digest.articles[id].slug) for id in changed & articles.keys()})
    elif shown and former.digest and before.shown == theme.shows(former.name):
        wanted = with_former_keys(wanted, before.outputs, standing(shelf_of(former.digest, project.config, theme.words), shelf, changed))
    mine = {d.address for d in wanted}
    rest = {a: output for a, output in before.outputs.items() if a not in mine} if edited is not None else {}
    tick = (lambda done: ticked("pages", done, len(wanted))) if ticked else None
    with writing(project.hidden):
        written, why = settle(project.site, wanted, before, record, project.jobs, tick, seen=seen, state=state, shown=shown, articles=articles, rest=rest,
                              ready=lambda addresses: bodies.make(written_bodies(digest, addresses)))
    rendered = {d.address for d in wanted if d.look} | {a for a, output in rest.items() if output.look}
    return Made(written, why, rendered, after(project.site, seen, written))


@dataclass(frozen=True, slots=True)
class Made:
    """What became of the site, and why; which addresses templates made; the files in it, where that is known without another look."""

    written: Written
    why: dict[str, str]
    rendered: set[str]
    after: Seen | None


def after(site: Path, seen: Seen, written: Written) -> Seen | None:
    if written.removed or len(written.written) > FEW or not seen.keys() >= set(written.written):
        return None
    now = seen | {address: manifest.stamp(str(site / address)) for address in written.written}
    return {f"{site}{os.sep}{address.replace('/', os.sep)}": stamp for address, stamp in now.items()}


def edited_bodies(theme: Theme, shelf: Shelf, before: Kept) -> list[Due] | None:
    """The pages of articles of which nothing but the body has changed, in a site that is as it was left; None where they are many.

    No other page shows a body, so that nothing else need be looked at.
    """
    changed = [(address, a) for address, a in owners(shelf.digest).items() if before.articles.get(a.id) != a.digest]
    if len(changed) > FEW:
        return None
    shown = [Page(address, "article.html", article_key(shelf, a), partial(article_context, shelf, a)) for address, a in changed]
    dues = due(shown, (), theme.renderer, theme.look)
    return dues if all(d.address in before.outputs and before.outputs[d.address].look for d in dues) else None


def everything(project: Project, theme: Theme, shelf: Shelf) -> list[Due]:
    """What the site consists of: pages, feeds, tables, search data, assets, the project's static files."""
    digest, config = shelf.digest, project.config
    sheet_files = list(sheets(digest))
    shelf.sheets = tuple(file.address for file in sheet_files)
    made = list(pages_of(shelf))
    files = (*feeds(digest, config), *search(digest, config, theme.words, project.hidden / "search", theme.code), *tables(digest, config, [page.address for page in made], sheet_files))
    copied = copies(static_files(project), {**theme.renderer.assets(), ".nojekyll": b""})
    mine = {item.address for item in copied}
    return [d for d in due(made, files, theme.renderer, theme.look) if d.address not in mine] + copied


def texts(project: Project, bodies: Bodies) -> FullText | None:
    if not project.config.publish.full_text:
        return None
    from generator.full_text import full_text

    return partial(full_text, project.root, project.root / project.config.paths.seeds, bodies.store)


def static_files(project: Project) -> dict[str, tuple[Path, Stamp]]:
    """The project's own files to be copied as they are; links that lead out of the project are left out."""
    folder = project.root / project.config.paths.static
    inside = folder.resolve()
    found = {}
    for name, seen in scan(str(folder)).items():
        path = Path(name)
        if path.is_file() and (not path.is_symlink() or path.resolve().is_relative_to(inside)):
            found[path.relative_to(folder).as_posix()] = (path, seen)
    return found


def stamps(project: Project) -> dict[str, Stamp]:
    """All inputs as they are."""
    return merged(seen_now(project.root, project.config))


def shown_site(options: Options, project: Project) -> str:
    return options.output or project.config.paths.site


def news(digest: Digest, applied: Applied) -> tuple[str, ...]:
    """What the newest captures added to the story, when this build has new ones."""
    if not applied.new:
        return ()
    lines = []
    if digest.news.actors:
        lines.append("new actors: " + ", ".join(digest.players[s].name for s in digest.news.actors[:8] if s in digest.players))
    if digest.news.entries:
        lines.append(f"new events: {len(digest.news.entries)}")
    moved = [digest.entries[e] for e in digest.news.moved if e in digest.entries]
    lines += [f"changed deadline: {e.what} ({e.superseded})" for e in moved[:5]]
    return tuple(lines)
