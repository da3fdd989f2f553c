"""What a site is shown with: templates, words of the interface, style sheets, the project's own files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.manifest import Stamp
from generator.project import Project, static_files
from generator.render import Renderer
from generator.words import Words, load_words


@dataclass(frozen=True, slots=True)
class Look:
    renderer: Renderer
    words: Words
    assets: dict[str, bytes]
    statics: dict[str, tuple[Path, Stamp]]


def look_of(project: Project) -> Look:
    """Raises DigestError where a file of the theme cannot be used."""
    theme = [project.root / project.config.paths.templates]
    renderer = Renderer(theme)
    return Look(renderer, load_words(project.config.language, theme), renderer.assets(), static_files(project))


def changed_files(was: Look, now: Look) -> set[str]:
    """Addresses of style sheets, scripts and other files that are not as they were."""
    pairs: tuple[tuple[dict[str, object], dict[str, object]], ...] = (({**was.assets}, {**now.assets}), ({**was.statics}, {**now.statics}))
    return {a for old, new in pairs for a in {*old, *new} if old.get(a) != new.get(a)}
