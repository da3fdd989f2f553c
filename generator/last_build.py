"""What a finished build leaves for the first question of the next: has anything changed, and if so nothing but bodies?"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator import manifest, retouch
from generator.config import Config
from generator.library import Library
from generator.manifest import GONE, Last, Seen, Stamp
from generator.model import Article, Digest
from generator.outputs import Record
from generator.render import theme_dir
from generator.report import Report
from generator.retouch import Shown
from generator.standing import owners
from generator.store import PACKAGE


@dataclass(frozen=True, slots=True)
class Finished:
    """A build. `before`: the inputs before they were read; `touched`: those that it wrote itself; `after`: the site, where that is known."""

    root: Path
    config: Config
    site: Path
    before: list[Seen]
    touched: Mapping[str, Stamp]
    after: Seen | None


def inputs(root: Path, config: Config) -> list[str]:
    paths = config.paths
    return [str(root / name) for name in ("digest.yml", paths.seeds, paths.content, paths.templates, paths.static)]


def seen_now(root: Path, config: Config) -> list[Seen]:
    """All inputs as they are, by place."""
    return manifest.looked(inputs(root, config))


def merged(seen: Collection[Seen]) -> Seen:
    return {path: now for found in seen for path, now in found.items() if now != GONE}


def finish(build: Finished, called: tuple[str, ...], report: Report, shown: Callable[[Seen], Shown]) -> None:
    """Note the finished build. A file that changed while it ran is another one then, for the next.

    `called`: with what the next is asked. `shown`: what an edited body needs to know of these files in content/.
    """
    time.sleep(0.012)  # one tick of the file system's clock: what is written from now on has another time
    mine = inputs(build.root, build.config)
    places = [*mine, str(build.site), str(PACKAGE), str(theme_dir())]
    was = build.before
    if build.touched:
        was = manifest.looked(mine)
        if merged([merged(build.before), dict(build.touched)]) != merged(was):
            return manifest.forget(str(build.root))
    seen = [*was, build.after or manifest.looked(places[len(mine) :][:1])[0], *manifest.looked(places[-2:])]
    called = tuple(word for word in called if word != "--why")
    again = report.quiet()
    out = again.json() if "--json" in called else "\n".join([*again.text().split("\n")[:-1], again.site_line("{seconds}")])
    record = Record(build.root / manifest.FOLDER, build.site)
    sums = [manifest.summed(place, found) for place, found in zip(places, seen, strict=True)]
    manifest.remember(str(build.root), Last(manifest.options_key(list(called)), out, again.problems_text(), record.name, places, sums))
    if not build.config.publish.full_text:
        found = {inside(path, mine[retouch.CONTENT]): now for path, now in seen[retouch.CONTENT].items()}
        retouch.keep(str(build.root / manifest.FOLDER), record.base(), shown(found))


def faces(library: Library, digest: Digest, rendered: Collection[str], folder: str, found: Seen) -> Shown:
    """What must be known to put an edited body into its page. `found`: the files in `folder`, content/."""
    prefix = Path(folder).as_posix()
    shown = {inside(a.path, prefix): (_facts(library, a), a.id, a.slug, a.title) for address, a in owners(digest).items() if address in rendered}
    read = {inside(path, prefix): book.stamp for path, book in library.books.items()}
    return Shown(prefix, {path: read.get(path, seen) for path, seen in found.items()}, shown, digest.aliases)


def _facts(library: Library, article: Article) -> str:
    """Those of the file, and not of what may be published of it."""
    book = library.books.get(article.path)
    return book.article.facts if book is not None and book.article is not None else article.facts


def inside(path: str, folder: str) -> str:
    return path[len(folder) + 1 :]
