"""What the captures bring into content/ while a person edits there."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from generator.changes import Plan, carried_out, planned
from generator.desk import Desk, Given, alone, work_through
from generator.errors import Problem
from generator.library import Library, days_given
from generator.lock import writing
from generator.model import Seed
from generator.project import Project
from generator.report import Applied
from generator.saves import Saves
from generator.seeds import find_seeds
from generator.store import Store
from generator.summaries import with_summaries

FEW = 10  # captures that are read together so fast that whoever edits may wait for it
SAMPLE = "The bridge opens again\n\nBy Ann Reed\n\nMarch 3, 2026\n\nThe bridge will open on Monday, mayor Ina Holt said. \"It is safe,\" she told reporters.\n"
QUIET_S = 0.2  # without news before many are read together,
GONE_S = 2.0  # and after an article was deleted: whoever deletes a folder has no file put back into it meanwhile


class CaptureDesk:
    """All captures read together, and what became of content/ last. Methods may be called from any thread.

    Few of them are read at once (`read`); many in the background: `hear` of them, `wait`, `understand`, and then `fill` the files.
    """

    def __init__(self, root: Path, store: Store) -> None:
        self._root, self._store = root, store
        self.busy = threading.Lock()  # held by whoever uses the store
        self.saves = Saves()
        self.desk = Desk()
        self.applied = Applied()
        self.warnings: tuple[Problem, ...] = ()
        self.furniture: frozenset[str] = frozenset()  # lines that recur in captures
        self._unread: tuple[Problem, ...] = ()
        self._news = threading.Event()
        self._due = 0.0

    def are_few(self, project: Project) -> bool:
        """Are the captures so few that whoever edits may wait until they are read?"""
        if len(self.desk.captures) > FEW or project.config.summarizer and project.config.summarizer.endpoint:
            return False
        files = 0
        for _, _, names in os.walk(self._root / project.config.paths.seeds):
            files += len(names)
            if files > FEW:
                return False
        return True

    def warm(self, project: Project) -> None:
        """Load what reading the first capture would wait for."""
        if (self._root / project.config.paths.seeds).is_dir():
            alone(Seed("", "text", SAMPLE, ""), frozenset(), Given({}))

    def hear(self, quiet_s: float = QUIET_S) -> None:
        """Captures, or what a person decided about them, have changed."""
        self._due = max(self._due, time.monotonic() + quiet_s)
        self._news.set()

    def wait(self) -> None:
        """Until something has changed, and it is quiet."""
        self._news.wait()
        while (left := self._due - time.monotonic()) > 0:
            time.sleep(left)
        self._news.clear()

    def read(self, project: Project, library: Library) -> bool:
        """Read all captures, and bring their findings into the files; was one of these written? Raises DigestError where that fails."""
        with self.busy:
            plan = self._planned(project, library)
            if plan is not None:
                self._carry_out(project, plan)
            return bool(self.applied.touched)

    def understand(self, project: Project, library: Library) -> tuple[Desk, Plan] | None:
        """Read all captures: what `fill` would bring into the files; None where there are no captures. Raises DigestError."""
        with self.busy:
            plan = self._planned(project, library)
            return (self.desk, plan) if plan is not None else None

    def _planned(self, project: Project, library: Library) -> Plan | None:
        from generator.boilerplate import recurring

        found, unread = find_seeds(self._root, project.config)
        self._unread = tuple(unread)
        if not found:
            self.desk, self.applied, self.warnings = Desk(), Applied(), self._unread
            return None
        given = Given(days_given(library.articles()), library.actors())
        desk = work_through(found, given, self._store, 1)
        self.furniture = recurring(c.seed for c in desk.captures) if len(desk.captures) > FEW else frozenset()
        self.desk = with_summaries(desk, project.config.summarizer, library.articles(), self._store)
        return planned(self._root, project.config, library, self.desk, found, self._store, self.saves.recent())

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
