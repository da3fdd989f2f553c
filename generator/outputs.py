"""Renders what the last build did not leave as it should be, and puts it into the site."""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Protocol

from msgspec.structs import replace

from generator.manifest import GONE, Stamp, put, scan, stamp
from generator.model import File, Page, Struct
from generator.pool import can_fork, run
from generator.prints import print_of_bytes
from generator.publish import Stage, Written, check_address, orphans, told
from generator.render import NOWHERE, Place
from generator.retouch import base_of, edits

SAME, CHANGED = "=", "+"
UNTOLD = "?"  # a key that nobody has made: of a new page, or of one that was retouched
SHARED = 20  # pages of one template from which finding its main part costs less than it saves
FEW = 200  # changed files that are looked at one by one

Ticked = Callable[[int], None] | None


class Output(Struct, frozen=True, gc=False):
    """One file of the site as this program left it."""

    key: str  # of what it shows
    look: str  # of what it is shown with: its template, the program
    digest: str  # of its bytes
    stamp: Stamp = GONE
    main: Place = NOWHERE


class Render(Protocol):
    """Pages through templates."""

    def parts(self, page: Page, main: bytes = b"") -> tuple[bytes, Place]:
        """The page, and where its main part is; around that part alone where it is given."""

    def main_look(self, template: str) -> str:
        """What a main part is made with; "" where it is not apart from the rest."""


class Ahead(Protocol):
    """Addresses that are being made already."""

    def makes(self, due: Due) -> bool: ...

    def made(self) -> dict[str, bytes]:
        """By address, as `make_one` tells of it."""


class Due(Struct, frozen=True):
    """One address, how to make its bytes, and by what it is known."""

    address: str
    key: str | Callable[[], str]  # where it is costly, made when it is compared or noted; "": it is made anew and known by its bytes
    look: str
    make: Callable[[bytes], tuple[bytes, Place]]  # as `Render.parts`
    group: str = ""  # addresses that are made from one thing, best by one worker
    main_look: Callable[[], str] | None = None  # of a page's main part, like `look` of the whole; None for what is no page


UNKNOWN = Output("", "", "")


@dataclass(frozen=True, slots=True)
class Kept:
    """What the last build left. `state`: of all that pages show but the articles' bodies; `articles`: digest by id."""

    outputs: dict[str, Output]
    state: str = ""
    articles: dict[str, str] = field(default_factory=dict)
    shown: str = ""  # as `state`, but whatever it is shown with
    mains: dict[str, str] = field(default_factory=dict)  # look of a whole page -> of its main part


def due(pages: Iterable[Page], files: Iterable[File], render: Render, look: Callable[[str], str]) -> list[Due]:
    """What is made, one entry an address. `look`: the fingerprint of a template, "" for what needs none."""
    found: dict[str, Due] = {}
    looks: dict[str, tuple[str, Callable[[], str]]] = {}
    plain = look("")
    for page in pages:
        if page.template not in looks:
            looks[page.template] = look(page.template), partial(_main_look, render, plain, page.template)
        shown, main_look = looks[page.template]
        found.setdefault(page.address, Due(page.address, page.key, shown, partial(render.parts, page), "", main_look))
    for file in files:
        found.setdefault(file.address, Due(file.address, file.key, plain, whole(file.make), file.group))
    for address in found:
        check_address(address)
    return list(found.values())


def _main_look(render: Render, program: str, template: str) -> str:
    """With the program, which makes what the template is given."""
    made = render.main_look(template)
    return f"{program} {made}" if made else ""


def whole(make: Callable[[], bytes]) -> Callable[[bytes], tuple[bytes, Place]]:
    return lambda main: (make(), NOWHERE)


def copies(statics: Mapping[str, tuple[Path, Stamp]], assets: Mapping[str, bytes]) -> list[Due]:
    """What is copied as it is."""
    plain = [Due(address, print_of_bytes(content), "", whole(partial(bytes, content))) for address, content in assets.items()]
    return plain + [Due(address, repr(seen), "", whole(path.read_bytes)) for address, (path, seen) in statics.items()]


class Record:
    """What this program wrote into one folder, kept beside the project: only that is ever removed from it."""

    def __init__(self, hidden: Path, folder: Path) -> None:
        name = hashlib.blake2b(str(folder.resolve()).encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
        self._path, self._folder = hidden / f"site-{name}", folder

    def read(self) -> Kept:
        """Where no record is left, the pages that carry our mark."""
        import msgspec

        try:
            kept = msgspec.msgpack.decode(self._path.read_bytes(), type=Kept)
        except (OSError, msgspec.DecodeError):
            return Kept({address: UNKNOWN for address in orphans(self._folder, ())})
        for _, _, address, digest, seen, id, article in edits(str(self._path.parent), self.base()):
            if address in kept.outputs:
                kept.outputs[address] = Output(UNTOLD, kept.outputs[address].look, digest, seen)
                kept.articles[id] = article
        return kept

    def base(self) -> str:
        """Names the record as it stands, for what rests on it."""
        return base_of(str(self._path))

    @property
    def name(self) -> str:
        return self._path.name

    def exists(self) -> bool:
        return self._path.exists()

    def write(self, kept: Kept) -> None:
        import msgspec

        try:
            put(str(self._path), msgspec.msgpack.encode(kept))
        except OSError:
            pass  # the next build compares bytes


def present(folder: Path, found: Mapping[str, Stamp] | None = None) -> dict[str, Stamp]:
    """Stamps of all files in the folder by address. `found`: by path, where they have been looked for."""
    start = len(os.path.join(str(folder), ""))
    return {path[start:].replace(os.sep, "/"): seen for path, seen in (scan(str(folder)) if found is None else found).items() if len(path) > start}


def is_untouched(outputs: Mapping[str, Output], seen: Mapping[str, Stamp]) -> bool:
    """Is every file as the last build left it?"""
    return all(seen.get(address) == output.stamp for address, output in outputs.items())


def settle(folder: Path, wanted: Sequence[Due], before: Kept, record: Record, jobs: int = 1, ticked: Ticked = None, *, state: str = "", shown: str = "",
           seen: Mapping[str, Stamp] | None = None, articles: Mapping[str, str] | None = None, rest: Mapping[str, Output] | None = None,
           ready: Callable[[Collection[str]], None] | None = None, ahead: Ahead | None = None) -> tuple[Written, dict[str, str]]:
    """Make the folder hold what is wanted, besides `rest` (known to be right): what happened, and why each file was written.

    Only what differs is made, and of that only what has other bytes is written. The folder stays as it was when anything fails.
    `ready` is told the addresses that are to be made, before any is. `ahead`: where some of them are being made already. `shown`: by it the next build
    may know without keys which pages stand; "" where it cannot.
    """
    others, seen = dict(rest or {}), present(folder) if seen is None else seen
    wanted = with_keys(wanted, before.outputs)
    reasons = {d.address: reason for d in wanted if (reason := why(d, before.outputs.get(d.address), seen.get(d.address), folder))}
    doing = [d for d in wanted if d.address in reasons]
    if ready and doing:
        ready(reasons.keys())
    stage, mains = Stage(folder), looks_of_mains(doing, before.mains)
    make = partial(make_one, stage, folder, before, seen, mains, keyless=bool(shown))
    try:
        results = _make_all(make, [d for d in doing if not (ahead and ahead.makes(d))], jobs, ticked) | (ahead.made() if ahead else {})
        results |= {d.address: make(d) for d in doing if d.address not in results}
    except OSError as error:
        stage.drop()
        raise told(error, folder) from error
    except BaseException:
        stage.drop()
        raise
    changed, made = [], {}
    for item in doing:
        mark, digest, key, name, start, size = results[item.address].decode().split("\0")
        made[item.address] = key, digest, (int(start), int(size))
        if mark == CHANGED:
            stage.add(item.address, name)
            changed.append(item.address)
    addresses = {d.address for d in wanted} | others.keys()
    removed = tuple(a for a in sorted(before.outputs) if a not in addresses and a in seen)
    if changed or removed:
        record.write(Kept({**before.outputs, **{address: UNKNOWN for address in changed}}))  # first: what is ours stays known whatever happens
    stage.commit(removed)
    after = seen if not changed else present(folder) if len(changed) > FEW else {**seen, **{a: stamp(str(folder / a)) for a in changed}}
    for d in wanted:
        key, digest, main = made.get(d.address) or (before.outputs[d.address].key, before.outputs[d.address].digest, before.outputs[d.address].main)
        others[d.address] = Output(key, d.look, digest, after.get(d.address, GONE), main)
    looks = {output.look for output in others.values()}
    record.write(Kept(others, state, dict(articles or {}), shown, {look: main for look, main in mains.items() if main and look in looks}))
    is_known = len(changed) > FEW or not removed and seen.keys() >= set(changed)
    return Written(tuple(changed), removed, len(addresses) - len(changed), after if is_known else None), {a: reasons[a] for a in changed}


def with_keys(wanted: Sequence[Due], before: Mapping[str, Output]) -> list[Due]:
    """The same, with the keys of those that may still be as they were left. Here and not by workers: pages share most of what their keys are made from."""
    def is_asked(d: Due) -> bool:
        return not isinstance(d.key, str) and d.address in before and before[d.address].look == d.look

    return [replace(d, key=known_key(d)) if is_asked(d) else d for d in wanted]


def with_former_keys(wanted: Sequence[Due], before: Mapping[str, Output], those: Collection[str]) -> list[Due]:
    """The same, with the keys that these addresses had when what they show was the same, where a key is not at hand."""
    return [replace(d, key=before[d.address].key) if not isinstance(d.key, str) and d.address in those and before.get(d.address, UNKNOWN).key else d for d in wanted]


def looks_of_mains(doing: Sequence[Due], known: Mapping[str, str]) -> dict[str, str]:
    """Look of a page -> look of its main part, besides what is known; "" for looks that few pages have."""
    asked = {d.look: d.main_look for d in doing if d.main_look and d.look not in known}
    counts = Counter(d.look for d in doing)
    return {**known, **{look: main_look() if counts[look] >= SHARED else "" for look, main_look in asked.items()}}


def _make_all(make: Callable[[Due], bytes], doing: Sequence[Due], jobs: int, ticked: Ticked) -> dict[str, bytes]:
    """What `make` returns for each, by address. The first of each look is made here, so that its template is compiled before workers begin."""
    if not can_fork(len(doing), jobs):
        return {d.address: make(d) for d in doing}
    firsts = {d.look: d for d in reversed(doing) if not d.group}.values()
    early = {d.address: make(d) for d in firsts}
    left, sizes = in_groups([d for d in doing if d.address not in early])
    return early | dict(zip([d.address for d in left], run(lambda i: make(left[i]), range(len(left)), jobs, ticked, whole=sizes), strict=True))


def in_groups(doing: Iterable[Due]) -> tuple[list[Due], list[int]]:
    """Groups first, and how large each is; then files, of which some take as long as a thousand pages."""
    ordered = sorted(doing, key=lambda d: (d.group, d.main_look is None), reverse=True)
    return ordered, [*Counter(d.group for d in ordered if d.group).values()]


def why(wanted: Due, was: Output | None, seen: Stamp | None, folder: Path) -> str:
    """Why an address must be made again; "" where it is as it should be."""
    if was is None:
        return "new"
    if was.look != wanted.look:
        return "its template, the settings or the program have changed"
    if was.key != (key := known_key(wanted)) or not key:
        return "what it shows has changed"
    if seen is None:
        return "it was gone"
    if seen != was.stamp and digest_of_file(folder / wanted.address) != was.digest:
        return "it was changed by something else"
    return ""


def make_one(stage: Stage, folder: Path, before: Kept, seen: Mapping[str, Stamp], mains: Mapping[str, str], wanted: Due, *, keyless: bool = False) -> bytes:
    """Stage an address, if it has other bytes than there are: what became of it. `keyless`: a new page needs no key, since the next build can do without."""
    was, now = before.outputs.get(wanted.address), seen.get(wanted.address)
    content, main = wanted.make(main_part(folder, wanted, was, now, mains))
    digest = print_of_bytes(content)
    if now is None:
        there = ""
    elif was is not None and was.stamp == now:
        there = was.digest
    else:
        there = digest_of_file(folder / wanted.address)
    is_same = there == digest
    name = "" if is_same else stage.write(wanted.address, content)
    key = UNTOLD if keyless and was is None and wanted.main_look and not isinstance(wanted.key, str) else known_key(wanted) or digest
    return "\0".join((SAME if is_same else CHANGED, digest, key, name, *map(str, main))).encode()


def main_part(folder: Path, wanted: Due, was: Output | None, now: Stamp | None, mains: Mapping[str, str]) -> bytes:
    """The main part of the page that is there, if it is what a new one would be; else b""."""
    if was is None or was.main == NOWHERE or was.stamp != now or not mains.get(wanted.look) or mains.get(was.look) != mains[wanted.look] or was.key != known_key(wanted):
        return b""
    start, size = was.main
    try:
        with open(f"{folder}{os.sep}{wanted.address}", "rb", buffering=0) as file:
            file.seek(start)
            part = file.read(size)
            return part if len(part) == size else b""
    except OSError:
        return b""


def known_key(wanted: Due) -> str:
    return wanted.key if isinstance(wanted.key, str) else wanted.key()


def digest_of_file(path: Path) -> str:
    try:
        return "" if path.is_symlink() else print_of_bytes(path.read_bytes())
    except OSError:
        return ""
