"""What a site is shown with, and the hashes by which its pages are known to be what they were."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from generator.config import Config
from generator.manifest import scan
from generator.render import Renderer, theme_dir
from generator.store import plain
from generator.words import Words, load_words


@dataclass(frozen=True, slots=True)
class Theme:
    """`code`: fingerprint of the program."""

    root: Path
    config: Config
    drafts: bool
    code: str
    renderer: Renderer
    words: Words

    @classmethod
    def of(cls, root: Path, config: Config, drafts: bool, code: str) -> Theme:
        own = [root / config.paths.templates]
        return cls(root, config, drafts, code, Renderer(own), load_words(config.language, own))

    def look(self, template: str) -> str:
        return self.code + self.renderer.fingerprint(template)

    def shows(self, name: str) -> str:
        """All that pages show of the digest of this name, but for the bodies of articles."""
        return hashed(name, self.code, repr(self.config), self.drafts, repr(self.words))

    def state(self, name: str) -> str:
        """That, and all that it is shown with."""
        paths = self.config.paths
        return hashed(self.shows(name), [scan(str(folder)) for folder in (theme_dir(), self.root / paths.templates, self.root / paths.static)])


def hashed(*parts: object) -> str:
    return hashlib.blake2b(plain(parts), digest_size=16).hexdigest()
