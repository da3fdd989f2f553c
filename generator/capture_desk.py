"""What the captures bring into content/ while a person edits there."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from generator.build import Project
from generator.changes import Applied, Plan, carried_out, planned
from generator.desk import Desk, Given, work_through
from generator.errors import Problem
from generator.library import Library, days_given
from generator.lock import writing
from generator.saves import Saves
from generator.seeds import find_seeds
from generator.store import Store
from generator.summaries import with_summaries


class CaptureDesk:
    """All captures read together, and what became of content/ last. Methods may be called from any thread."""

    def __init__(self, root: Path, store: Store) -> None:
        self._root, self._store = root, store
        self.busy = threading.Lock()  # held by whoever uses the store
        self.saves = Saves()
        self.desk = Desk()
        self.applied = Applied()
        self.warnings: tuple[Problem, ...] = ()
        self._unread: tuple[Problem, ...] = ()

    def read(self, project: Project, library: Library) -> bool:
        """Read all captures, and bring their findings into the files; was one of these written? Raises DigestError where that fails."""
        with self.busy:
            found, unread = find_seeds(self._root, project.config)
            self._unread = tuple(unread)
            if not found:
                self.desk, self.applied, self.warnings = Desk(), Applied(), self._unread
                return False
            given = Given(days_given(library.articles()), library.actors())
            desk = work_through(found, given, self._store, 1)
            self.desk = with_summaries(desk, project.config.summarizer, library.articles(), self._store)
            plan = planned(self._root, project.config, library, self.desk, found, self._store, self.saves.recent())
            self._carry_out(project, plan)
            return bool(self.applied.touched)

    def missing(self, project: Project, library: Library) -> tuple[Desk, Plan] | None:
        """What no longer stands in the files as it was found, and is not to be left alone; None for nothing."""
        with self.busy:
            found, _ = find_seeds(self._root, project.config)
            if not found or not self.desk.captures:
                return None
            plan = planned(self._root, project.config, library, self.desk, found, self._store, self.saves.recent())
            self.applied = replace(self.applied, held=plan.changes.held)
            return (self.desk, plan) if plan.changes.writes or plan.changes.removes else None

    def fill(self, project: Project, desk: Desk, plan: Plan) -> Iterable[str]:
        """Write what was missing: the files that were written. Nothing where the captures were read again since."""
        with self.busy:
            if desk is not self.desk:
                return ()
            self._carry_out(project, plan)
            return tuple(self.applied.touched)

    def _carry_out(self, project: Project, plan: Plan) -> None:
        with writing(project.hidden):
            self.applied = carried_out(self._root, project.config, plan, self._store)
        self.warnings = (*self._unread, *self.desk.problems, *self.applied.problems)
        self._store.save()
