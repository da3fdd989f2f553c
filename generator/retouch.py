"""A build after an edit of nothing but bodies: each is put into its page as that stands, before anything else is read or imported."""

from __future__ import annotations

import os
import re
import stat
import time
from array import array
from collections.abc import Iterable
from itertools import chain

from generator.manifest import FOLDER, GONE, Asked, Stamp, drop_links, numbers, put, remember, stamp, summed
from generator.prints import facts_of, print_of, print_of_bytes

CONTENT, TEMPLATES, SITE = 2, 3, 5  # of the places that a build rests on
FACES, EDITS = "faces", "edits"
FEW = 20  # edited bodies; a build does more of them
MAX_BYTES = 400_000
TICK_NS = 20_000_000  # what is so new may have been written again without another time
FACE = 4
# What stands around a body in the built-in article.html. All text behind it is escaped.
HEADING, BODY, END = b'<h2 id="summary-h" class="vh">', b'<div class="body" dir="auto">\n', b"\n</div>\n"
BESIDE, ALONE = b'<ul class="statements beside-body">\n', b'<ul class="statements">\n'
TITLE = re.compile(r"^title:[ ]+(?:\"([^\"\\\n]+)\"|'([^'\n]+)'|([^\s\"'|>&*!%@`\[{#-][^\n:#]*))$", re.M)
SITE_LINE = re.compile(r"(.*): 0 pages written, (\d+) unchanged, 0 removed in \{seconds\} s", re.S)

Face = tuple[str, str, str, str]  # facts, id, slug, title; all "" for a file of which nothing is known
NOBODY: Face = ("", "", "", "")
Edit = tuple[str, Stamp, str, str, Stamp, str, str]  # file, its stamp, address, the page's digest and stamp, id, the article's digest


class Shown:
    """What the last build knew of the files of content/ and their articles. `names`: folded name -> slug of the actor."""

    __slots__ = ("prefix", "files", "faces", "names")

    def __init__(self, prefix: str, files: dict[str, Stamp], faces: dict[str, Face], names: dict[str, str]) -> None:
        self.prefix, self.files, self.faces, self.names = prefix, files, faces, names


class Slow(Exception):
    """This takes a whole build."""


def base_of(record: str) -> str:
    """Names one state of the record of a site."""
    return f"{os.path.basename(record)} {stamp(record)}"


# ---------------------------------------------------------------- what a build leaves for the next


def keep(hidden: str, base: str, shown: Shown) -> None:
    """`base`: the record that was written with it."""
    faces = chain.from_iterable((path, *shown.faces.get(path, NOBODY)) for path in shown.files)
    text = "\0".join([base, shown.prefix, str(len(shown.files)), *faces, *chain.from_iterable(shown.names.items())]).encode("utf-8", "surrogateescape")
    stamps = numbers(shown.files)
    put(os.path.join(hidden, FACES), len(stamps).to_bytes(8, "big") + stamps + text)


def known(hidden: str, base: str) -> Shown:
    with open(os.path.join(hidden, FACES), "rb") as file:
        raw = file.read()
    start = 8 + int.from_bytes(raw[:8], "big")
    was, prefix, count, *rest = raw[start:].decode("utf-8", "surrogateescape").split("\0")
    flat = array("q", raw[8:start])
    size = (1 + FACE) * int(count)
    if was != base or len(flat) != 4 * int(count) or len(rest) < size:
        raise Slow
    paths = rest[: size : 1 + FACE]
    files = dict(zip(paths, zip(flat[::4], flat[1::4], flat[2::4], flat[3::4], strict=True), strict=True))
    faces = dict(zip(paths, zip(*(rest[n : size : 1 + FACE] for n in range(1, 1 + FACE)), strict=True), strict=True))
    return Shown(prefix, files, faces, dict(zip(rest[size::2], rest[size + 1 :: 2], strict=True)))


def edits(hidden: str, base: str) -> list[Edit]:
    """Pages that were retouched since this record of the site was written."""
    try:
        with open(os.path.join(hidden, EDITS), encoding="utf-8", errors="surrogateescape") as file:
            was, *rest = file.read().split("\0")
    except OSError:
        return []
    if was != base or len(rest) % 7:
        return []
    return [(rest[i], _stamp(rest[i + 1]), *rest[i + 2 : i + 4], _stamp(rest[i + 4]), *rest[i + 5 : i + 7]) for i in range(0, len(rest), 7)]  # type: ignore[misc]


def _stamp(text: str) -> Stamp:
    size, changed, status, inode = map(int, text.split())
    return size, changed, status, inode


def _keep_edits(hidden: str, base: str, made: Iterable[Edit]) -> None:
    rows = ["\0".join(part if isinstance(part, str) else " ".join(map(str, part)) for part in edit) for edit in made]
    put(os.path.join(hidden, EDITS), "\0".join([base, *rows]).encode("utf-8", "surrogateescape"))


# ---------------------------------------------------------------- the next build


def retouched(asked: Asked) -> tuple[str, str] | None:
    """What the build says (stdout, stderr); None where more has changed than bodies by people, and then it takes a whole build."""
    said = SITE_LINE.fullmatch(asked.last.out)
    if said is None or asked.changed != [CONTENT] or asked.seen[TEMPLATES] != {asked.last.places[TEMPLATES]: stamp(asked.last.places[TEMPLATES])}:
        return None
    from pathlib import Path

    from generator.errors import DigestError
    from generator.lock import writing

    hidden = os.path.join(asked.root, FOLDER)
    if os.path.islink(hidden):
        return None
    try:
        with writing(Path(hidden)):
            written = _retouch(asked, hidden)
    except (OSError, ValueError, OverflowError, DigestError, Slow):
        return None  # whatever it is, a whole build copes with it or says what is wrong
    pages = f"{written} page" if written == 1 else f"{written} pages"
    return f"{said[1]}: {pages} written, {int(said[2]) - written} unchanged, 0 removed in {{seconds}} s", asked.last.err


def _retouch(asked: Asked, hidden: str) -> int:
    """The number of pages that were written. An interrupted one leaves a page that the next build makes again."""
    last, content = asked.last, asked.last.places[CONTENT]
    drop_links(hidden)
    base = base_of(os.path.join(hidden, last.record))
    shown, before = known(hidden, base), {edit[0]: edit for edit in edits(hidden, base)}
    shown.files.update((path, edit[1]) for path, edit in before.items())
    start = len(os.path.join(content, ""))
    now = {path[start:]: seen for path, seen in asked.seen[CONTENT].items()}
    changed = [path for path, seen in now.items() if shown.files.get(path) != seen]
    if now.keys() != shown.files.keys() or len(changed) > FEW:
        raise Slow
    made = [(path, now[path], *_page(path, now[path], content, last.places[SITE], shown)) for path in changed]
    written = 0
    for path, seen, address, page, is_new, id, digest in made:
        place = os.path.join(last.places[SITE], address)
        if is_new:
            _write_page(os.path.join(hidden, "page"), page, place)
            written += 1
        seen_page = asked.seen[SITE][place] = stamp(place)
        before[path] = (path, seen, address, print_of_bytes(page), seen_page, id, digest)
    _keep_edits(hidden, base, before.values())
    last.sums = asked.sums[:SITE] + [summed(last.places[SITE], asked.seen[SITE])] + asked.sums[SITE + 1 :]
    remember(asked.root, last)
    return written


def _write_page(new: str, page: bytes, place: str) -> None:
    handle = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o666)
    with open(handle, "wb") as file:
        file.write(page)
    os.replace(new, place)


def _page(name: str, seen: Stamp, content: str, site: str, shown: Shown) -> tuple[str, bytes, bool, str, str]:
    """(address, page, is it another one, id, the article's digest) after an edit of one content file."""
    from generator.bodies import link_names, lower_headings, markdown_html
    from generator.folding import fold
    from generator.frontmatter import body_text, split
    from generator.seals import mark
    from generator.urls import actor_address, article_address

    facts, id, slug, title = shown.faces[name]
    path = f"{shown.prefix}/{name}"
    raw = _text(os.path.join(content, name), seen)
    parts = split(raw, path)
    body = body_text(parts.body)
    titled = TITLE.search(parts.front)
    is_titled = titled is not None and (titled[1] or titled[2] or titled[3]).strip() == title
    if not facts or not is_titled or facts_of(print_of(parts.front, path), id, slug, title) != facts:
        raise Slow
    if not body or mark(body) in parts.front:  # the body is the generator's
        raise Slow

    def href(name: str) -> str:
        actor = shown.names.get(fold(name))
        return f"../{actor_address(actor)}" if actor else ""

    html = lower_headings(link_names(markdown_html(body, path), body, href), 3)
    address = article_address(slug)
    with open(os.path.join(site, address), "rb") as file:
        old = file.read()
    new = with_body(old, html.encode("utf-8", "replace"))
    return address, new, new != old, id, print_of(raw, path)


def with_body(page: bytes, html: bytes) -> bytes:
    """The page of an article with this body in the place of the one that it has, if any. Raises Slow where that is not to be seen."""
    at = page.find(HEADING)
    start = page.find(b"\n", at) + 1
    if at < 0 or not html:
        raise Slow
    if page.startswith(ALONE, start):
        return b"".join((page[:start], BODY, html, END, BESIDE, page[start + len(ALONE) :]))
    end = page.rfind(END + BESIDE)
    if not page.startswith(BODY, start) or end < start:
        raise Slow
    return b"".join((page[: start + len(BODY)], html, page[end:]))


def _text(path: str, seen: Stamp) -> str:
    """Raises Slow for a file that is no longer what was seen, or is none of the usual kind."""
    if time.time_ns() - max(seen[1], seen[2]) < TICK_NS:
        time.sleep(TICK_NS / 1e9)
    with open(path, "rb") as file:
        found = os.fstat(file.fileno())
        raw = file.read(MAX_BYTES + 1)
    is_usual = stat.S_ISREG(os.lstat(path).st_mode) and len(raw) <= MAX_BYTES
    if not is_usual or (found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino) != seen or seen == GONE:
        raise Slow
    return raw.decode("utf-8")
