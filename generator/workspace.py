"""A project as a preview has it: its settings and look, what is wrong with it, and the site that is linked from its records."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from generator.bodies import markdown_html
from generator.config import Config, load_config
from generator.library import Library
from generator.linked_site import LinkedSite, Setting
from generator.livesite import Site
from generator.look import Look, changed_files, look_of
from generator.manifest import FOLDER, Stamp
from generator.mishaps import Mishaps
from generator.pool import cores
from generator.project import Project, stamps
from generator.store import Store, fingerprint_code

SETTINGS, LOOK, CAPTURES, LINKS = "digest.yml", "templates/", "seeds/", "links"  # what a problem is of, besides content files
Message = dict[str, str]


class Workspace:
    """Methods may be called from any thread."""

    def __init__(self, root: Path, drafts: bool = True) -> None:
        self.root, self._drafts = root, drafts
        self.problems = Mishaps()
        self._taking = threading.RLock()  # held while an edit is taken in
        self._last = "index.html"  # the page of the last edit
        self._store = Store(root / FOLDER / "store.sqlite3", fingerprint_code())
        self.linked = LinkedSite(self._store)
        self._project = Project(root, Config(), root / "site", cores(None), drafts)
        self.problems.attempt(SETTINGS, self._configure)
        self.problems.attempt(LOOK, self._look)
        self.base = urlsplit(self._project.config.url).path or "/"  # the path under which the site is shown: that of the address it will have

    def folders(self) -> list[Path]:
        return self._project.inputs()

    def stamps(self) -> dict[str, Stamp]:
        """Of all files that are watched."""
        return stamps(self._project)

    @property
    def config(self) -> Config:
        return self._project.config

    @property
    def look(self) -> Look:
        assert self.linked.setting is not None
        return self.linked.setting.look

    @property
    def library(self) -> Library:
        return self.linked.library

    @property
    def site(self) -> Site | None:
        return self.linked.site

    def _configure(self) -> None:
        config = load_config(self.root)
        self._project = Project(self.root, config, self.root / config.paths.site, cores(None), self._drafts)

    def _look(self) -> None:
        self.linked.setting = self._setting(look_of(self._project))

    def _setting(self, look: Look) -> Setting:
        texts = None
        if self.config.publish.full_text:
            from generator.full_text import full_text

            texts = partial(full_text, self.root, self.root / self.config.paths.seeds, self.linked.remember)
        return Setting(self.root, self.config, self._drafts, look, texts)

    def warm(self) -> None:
        """Import and compile what the first edit and the first page would wait for."""
        if self.linked.setting is not None:
            self._is_good(self.linked.setting)
        markdown_html("*warm*")

    def _take_look(self, old: Setting, paths: Iterable[str]) -> list[Message]:
        """Show the site with templates and style sheets as they are now; as before where these are broken."""
        look = self.problems.attempt(LOOK, lambda: look_of(self._project))
        if look is None:
            return []
        setting, changed = self._setting(look), changed_files(old.look, look)
        if not self._is_good(setting):
            return []
        rest = [p for p in paths if not p.endswith(".css") and not Path(p).is_dir()]
        self.linked.show_with(setting)
        if not rest:
            return [{"style": min(changed)}] if changed else []
        return [{"reload": self._last}] if changed or not all("/assets/" in p for p in rest) else []

    def _is_good(self, setting: Setting) -> bool:
        """What is broken in a template is told now, not at the next click."""
        self.problems.attempt(LOOK, lambda: self.linked.prove(setting))
        return LOOK not in self.problems
