"""Makes what rests on no link between articles while the links are found: that keeps one core busy, this the others."""

from __future__ import annotations

from contextlib import AbstractContextManager, ExitStack, nullcontext
from functools import cached_property, partial

from generator.cards import Shelf
from generator.lock import writing
from generator.manifest import Seen
from generator.model import Digest
from generator.outputs import Due, Kept, Record, in_groups, make_one, why, with_keys
from generator.pages import shelf_of
from generator.pool import Workers, beside, can_fork
from generator.project import Project
from generator.publish import Stage
from generator.shown_with import Theme
from generator.site_parts import unlinked


class Ahead:
    """Used with `with`; nothing of what is made is in the site before `settle` puts it there. `seen`: the files of the site by address."""

    def __init__(self, project: Project, theme: Theme, record: Record, seen: Seen) -> None:
        self._project, self._theme, self.record, self.seen = project, theme, record, seen
        self._begun: dict[str, Due] = {}
        self._base = ""  # what all pages have in common, as it was foreseen
        self._doing: list[Due] = []
        self._workers: Workers | None = None
        self._stage, self._held = Stage(project.site, "ahead-"), ExitStack()

    @cached_property
    def before(self) -> Kept:
        """What the last build left."""
        return self.record.read()

    def begin(self, outline: Digest) -> None:
        """`outline`: the digest before it is linked. It is foreseen that there will be differences."""
        site, jobs, before, seen = self._project.site, self._project.jobs, self.before, self.seen
        if not can_fork(len(outline.articles), jobs):
            return
        shelf = shelf_of(outline, self._project.config, self._theme.words, differs=True)
        wanted = with_keys(unlinked(self._project, self._theme, shelf), before.outputs)
        doing, sizes = in_groups([d for d in wanted if why(d, before.outputs.get(d.address), seen.get(d.address), site)])
        self._held.enter_context(writing(self._project.hidden))
        make = partial(make_one, self._stage, site, before, seen, {})
        self._workers = beside(lambda at: make(doing[at]), range(len(doing)), jobs, sizes)
        if self._workers:
            self._begun, self._base, self._doing = {d.address: d for d in wanted}, shelf.base, doing
        else:
            self._held.close()

    def begun(self, shelf: Shelf) -> dict[str, Due]:
        """What is being made, by address; nothing where it was made for other pages than these."""
        if self._workers and shelf.base != self._base:
            self.stop()
        return self._begun

    def makes(self, due: Due) -> bool:
        return self._begun.get(due.address) is due

    def made(self) -> dict[str, bytes]:
        """By address, as `outputs.make_one` tells of it."""
        workers, self._workers = self._workers, None
        return dict(zip([d.address for d in self._doing], workers.results(), strict=True)) if workers else {}

    def writing(self) -> AbstractContextManager[None]:
        """The project's lock, which may be held since `begin`."""
        return nullcontext() if self._doing else writing(self._project.hidden)

    def stop(self) -> None:
        if self._workers:
            self._workers.end()
        self._workers, self._begun = None, {}

    def __enter__(self) -> Ahead:
        return self

    def __exit__(self, *args: object) -> None:
        self.stop()
        if self._doing:
            self._stage.drop()
        self._held.close()
