"""The whole way, from captures to a finished site."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator import manifest
from generator.ahead import Ahead
from generator.desk import Desk, Given, work_through
from generator.errors import Problem
from generator.last_build import Finished, faces, finish, inputs, seen_now
from generator.library import Book, Library, days_given, keep, load, remembered
from generator.linked import Former, linked
from generator.lock import writing
from generator.manifest import Seen, Stamp
from generator.memory import give_back, held
from generator.model import Digest
from generator.outputs import Record, is_untouched, present, settle, with_former_keys
from generator.pages import shelf_of
from generator.pool import can_fork
from generator.project import Options, Project, opened
from generator.publish import Written, is_staged, roll_forward
from generator.report import Applied, Report
from generator.retouch import CONTENT
from generator.seeds import find_seeds
from generator.shown_with import Theme
from generator.site_parts import edited_bodies, everything, texts
from generator.standing import owners, standing
from generator.store import Store, fingerprint_code
from generator.urls import article_address
from generator.written_bodies import Bodies, written_bodies

Ticked = Callable[[str, int, int], None] | None


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
        theme, former = Theme.of(project.root, project.config, project.drafts, store.code), Former(Library(known))
        with Ahead(project, theme, Record(project.hidden, project.site), present(project.site, seen[-1] if seen and not desk.captures else None)) as ahead:
            digest, name = linked(store, library, project.config, project.drafts, former=former, outlined=ahead.begin, jobs=project.jobs)
            keep_all(project, library, known, former, store)
            give_back(len(library.books))
            made = publish_site(project, theme, digest, name, former, store, ahead, ticked)
    finally:
        store.close()
    report = Report(
        site=options.output or project.config.paths.site, captures=len(desk.captures), new=applied.new, updated=applied.updated, kept=applied.kept,
        content_removed=applied.removed, written=made.written.written, removed=made.written.removed, unchanged=made.written.unchanged,
        news=news(digest, applied), problems=problems, why=made.why, seconds=time.perf_counter() - began)
    if options.called:
        held[:] = [library, known, former, digest, made, ahead, before, seen]
    if applied.held:  # a person was at them: what captures brought is still to be written
        manifest.forget(str(project.root))
    elif options.called:
        finish(Finished(project.root, project.config, project.site, before, applied.touched, made.after), options.called, report,
               lambda found: faces(library, digest, made.rendered, project.config.paths.content, found))
    return report


def keep_all(project: Project, library: Library, known: Mapping[str, Book], former: Former, store: Store) -> None:
    """What was read and linked, for the next build: beside what follows where that is much."""
    def work(store: Store) -> None:
        if former.keep:
            former.keep(store)
        keep(store, project.config, library, known)
        store.save()  # what is held back would be in memory while pages are made

    fresh = sum(known.get(path) is not book for path, book in library.books.items())
    if can_fork(fresh, project.jobs):
        store.aside(work)
    else:
        work(store)
    former.keep = None


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


def publish_site(project: Project, theme: Theme, digest: Digest, name: str, former: Former, store: Store, ahead: Ahead, ticked: Ticked) -> Made:
    """Make the site equal to the digest. `name`: of all that is linked; `ahead`: where some of the site is being made already."""
    articles, bodies = {a.id: a.digest for a in digest.articles.values()}, Bodies(store, project.jobs)
    before, seen, is_crowded = ahead.before, ahead.seen, len(owners(digest)) < len(digest.articles)
    shown = "" if is_crowded or project.config.publish.full_text else theme.shows(name)
    state = theme.state(name)
    shelf = shelf_of(digest, project.config, theme.words, bodies, texts(project, store))
    edited = edited_bodies(theme, shelf, before) if before.state == state and is_untouched(before.outputs, seen) else None
    wanted = edited if edited is not None else everything(project, theme, shelf, ahead.begun(shelf))
    changed = {id for id in before.articles.keys() | articles.keys() if before.articles.get(id) != articles.get(id)}
    if shown and before.shown == shown:
        wanted = with_former_keys(wanted, before.outputs, {d.address for d in wanted} - {article_address(digest.articles[id].slug) for id in changed & articles.keys()})
    elif shown and former.digest and before.shown == theme.shows(former.name):
        wanted = with_former_keys(wanted, before.outputs, standing(shelf_of(former.digest, project.config, theme.words), shelf, changed))
    mine = {d.address for d in wanted}
    rest = {a: output for a, output in before.outputs.items() if a not in mine} if edited is not None else {}
    tick = (lambda done: ticked("pages", done, len(wanted))) if ticked else None
    with ahead.writing():
        written, why = settle(project.site, wanted, before, ahead.record, project.jobs, tick, seen=seen, state=state, shown=shown, articles=articles, rest=rest,
                              ready=lambda addresses: bodies.make(written_bodies(digest, addresses)), ahead=ahead)
    rendered = {d.address for d in wanted if d.look} | {a for a, output in rest.items() if output.look}
    return Made(written, why, rendered, by_path(project.site, written.after) if written.after is not None else None)


@dataclass(frozen=True, slots=True)
class Made:
    """What became of the site, and why; which addresses templates made; the files in it, where that is known without another look."""

    written: Written
    why: dict[str, str]
    rendered: set[str]
    after: Seen | None


def by_path(site: Path, found: Mapping[str, Stamp]) -> Seen:
    return {f"{site}{os.sep}{address.replace('/', os.sep)}": stamp for address, stamp in found.items()}


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
