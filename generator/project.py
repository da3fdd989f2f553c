"""Where everything of a project is, and how it is to be built."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from generator import manifest
from generator.config import Config, load_config
from generator.errors import DigestError
from generator.last_build import merged, seen_now
from generator.library import KINDS
from generator.manifest import Stamp, scan
from generator.outputs import Record
from generator.pool import cores
from generator.publish import foreign, refuse


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
    if not Record(project.hidden, site).exists() and (name := foreign(site)):
        raise DigestError(f"the output folder holds files that this program did not make: {name}", str(site), "name an empty folder, for example -o site")
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


def stamps(project: Project) -> dict[str, Stamp]:
    """All inputs as they are."""
    return merged(seen_now(project.root, project.config))


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
