"""Reads captures together: each one by itself, then their dates and actors by what all of them say."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.errors import DigestError, Problem
from generator.model import ActorFile, Article, Cast, Clean, Dated, Reading, Relations, Seed
from generator.pool import run
from generator.seeds import Found, is_day, read_with_sidecar, shown
from generator.store import Spread, Store

COPIES = 20  # of one capture that are named


@dataclass(frozen=True, slots=True)
class Capture:
    """One capture that holds an article."""

    seed: Seed
    reading: Reading


@dataclass(frozen=True, slots=True)
class Read:
    """What came of one capture: its reading, or why there is none."""

    reading: Reading | None = None
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class Opened:
    """One capture as it is opened: what it holds, and what is wrong with it or its sidecar."""

    seed: Seed | None = None
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """What a person decided and all findings must respect: days by capture name or id, and the actor files."""

    days: Mapping[str, str]
    actors: tuple[ActorFile, ...] = ()


@dataclass(frozen=True, slots=True)
class Desk:
    """All captures read together; `articles` runs parallel to `captures`."""

    captures: tuple[Capture, ...] = ()
    relations: Relations = Relations((), (), ())
    articles: tuple[Article, ...] = ()
    problems: tuple[Problem, ...] = ()


Ticked = Callable[[str, int, int], None] | None


def work_through(found: Sequence[Found], given: Given, store: Store, jobs: int = 1, ticked: Ticked = None, spread: Spread | None = None) -> Desk:
    """Read the captures that are found; one that cannot be read becomes a problem, the others are read."""
    seeds, unread = open_all(found, jobs)
    captures, unfit = read_all(seeds, store, jobs, ticked, spread)
    relations = relate(captures, given)
    return Desk(captures, relations, resolve_all(captures, relations, store, jobs), (*unread, *unfit, *copies(c.seed for c in captures)))


def copies(seeds: Iterable[Seed]) -> list[Problem]:
    """Captures that another one equals byte by byte; of many, the first are named and the others counted."""
    same: dict[str, list[str]] = {}
    for seed in seeds:
        same.setdefault(seed.digest, []).append(seed.path)
    found = []
    for first, *others in same.values():
        more = len(others) - COPIES
        found += [Problem(shown(path), f"has the same bytes as {shown(first)}" + (f", as have {more:,} more" if more > 0 and n == COPIES else ""),
                          "it counts once; remove it if it is not wanted") for n, path in enumerate(others[:COPIES], 1)]
    return found


def open_all(found: Sequence[Found], jobs: int = 1) -> tuple[list[Seed], list[Problem]]:
    opened = [_open(found[0])] if len(found) == 1 else _opened(found, jobs)
    return [o.seed for o in opened if o.seed], [o.problem for o in opened if o.problem]


def _opened(found: Sequence[Found], jobs: int) -> list[Opened]:
    import msgspec

    decode = msgspec.msgpack.Decoder(Opened).decode
    encode = msgspec.msgpack.Encoder().encode
    return [decode(raw) for raw in run(lambda i: encode(_open(found[i])), range(len(found)), jobs)]


def _open(found: Found) -> Opened:
    try:
        return Opened(*read_with_sidecar(found))
    except DigestError as error:
        return Opened(problem=Problem(error.where or shown(found.name), error.message, error.hint))


def read_all(seeds: Sequence[Seed], store: Store, jobs: int = 1, ticked: Ticked = None,
             spread: Spread | None = None) -> tuple[tuple[Capture, ...], list[Problem]]:
    """One reading per capture that holds an article. Equal bytes are read once. `spread` reads them on other machines."""
    from generator.boilerplate import recurring

    furniture = recurring(seeds)
    calls = [(replace(seed, path="", digest=""), furniture_of(seed, furniture)) for seed in seeds]
    tick = (lambda done: ticked("reading", done, len(calls))) if ticked else None
    results = store.each(read_capture if len(calls) > 1 else read_lone_capture, calls, jobs, tick, spread)
    captures = tuple(Capture(seed, result.reading) for seed, result in zip(seeds, results, strict=True) if result.reading)
    problems = [replace(result.problem, where=shown(seed.path)) for seed, result in zip(seeds, results, strict=True) if result.problem]
    return captures, problems


def furniture_of(seed: Seed, furniture: frozenset[str]) -> frozenset[str]:
    """The recurring lines that this capture has: a reading depends on no other."""
    if not furniture or seed.kind == "html":
        return furniture
    lines = {line.strip() for line in seed.text.split("\n")}
    return furniture & lines if furniture & lines else frozenset(f for f in furniture if f in seed.text)


def read_capture(seed: Seed, furniture: frozenset[str]) -> Read:
    """The article in one capture. Whatever goes wrong in it is a problem of this capture alone."""
    from generator.reading import read

    return _read(seed, furniture, read)


def read_lone_capture(seed: Seed, furniture: frozenset[str]) -> Read:
    """The same without what only another capture could make use of."""
    from generator.reading import read_lone

    return _read(seed, furniture, read_lone)


def _read(seed: Seed, furniture: frozenset[str], read: Callable[[Clean], Reading]) -> Read:
    from generator.boilerplate import clean

    try:
        return Read(read(clean(seed, furniture)))
    except DigestError as error:
        return Read(problem=Problem(seed.path, error.message, error.hint))
    except RecursionError:
        return Read(problem=Problem(seed.path, "nested too deeply to be read", "save the page as text"))
    except Exception as error:  # a capture from the open web never stops the other ninety-nine
        if os.environ.get("DIGEST_DEBUG"):
            raise
        return Read(problem=Problem(seed.path, f"cannot be read ({type(error).__name__}: {error})", "please report this capture"))


def read_alone(found: Found, furniture: frozenset[str], given: Given) -> Article | None:
    """What one capture says by itself, kept nowhere; None where it cannot be read or holds no article."""
    seed = _open(found).seed
    return alone(seed, furniture, given) if seed else None


def alone(seed: Seed, furniture: frozenset[str], given: Given) -> Article | None:
    reading = read_capture(replace(seed, path="", digest=""), furniture_of(seed, furniture)).reading
    if reading is None:
        return None
    captures = (Capture(seed, reading),)
    return resolve_all(captures, relate(captures, given), Store(None, ""))[0]


def relate(captures: Sequence[Capture], given: Given) -> Relations:
    """When each was published and who its actors are, from all readings together and what a person decided."""
    from generator.actors import merge
    from generator.dating import date_all
    from generator.houses import find_houses, find_retold
    from generator.missed import housed, settle, settled
    from generator.themes import find_themes
    from generator.written_days import written_days

    outlets = find_houses([c.reading for c in captures], [c.seed.text if c.seed.kind == "text" else "" for c in captures])
    readings = [housed(c.reading, outlet) for c, outlet in zip(captures, outlets, strict=True)]
    days = [given_day(c.seed, given.days) for c in captures]
    dated = date_all(readings, [c.seed.path for c in captures], days)  # by the actors that each article finds rare and names itself
    actors = settle(readings)
    readings = [settled(r, names) for r, names in zip(readings, actors, strict=True)]
    cast, names, questions = merge(readings, dated, given.actors)
    return Relations(tuple(dated), tuple(cast), tuple(names), tuple(questions), find_themes(readings), actors, find_retold(readings), outlets, written_days(readings, dated))


def given_day(seed: Seed, days: Mapping[str, str]) -> str | None:
    """The day that a person wrote into content/, else the one that a sidecar knows."""
    known = (seed.known.published or "")[:10]
    return days.get(seed.path) or days.get(seed.digest[:12]) or (known if is_day(known) else None)


def resolve_all(captures: Sequence[Capture], relations: Relations, store: Store, jobs: int = 1) -> tuple[Article, ...]:
    from generator.missed import housed, settled

    cast = {actor.name: actor for actor in relations.cast}
    none: list[tuple[()]] = [()] * len(captures)
    calls = []
    for capture, dated, names, topics, actors, retold, outlet, written in zip(captures, relations.dated, relations.names, relations.topics or none, relations.actors or [None] * len(captures), relations.retold or none, relations.outlets or [None] * len(captures), relations.written or [None] * len(captures), strict=True):
        reading = settled(housed(capture.reading, outlet), actors)
        mine = {name: cast[name] for name in {*names.values(), *(n.name for n in reading.names)} if name in cast}
        calls.append((capture.seed, reading, dated, names, mine, topics, retold, written))
    return tuple(store.each(resolve_one, calls, jobs))


def resolve_one(seed: Seed, reading: Reading, dated: Dated, names: dict[str, str], cast: dict[str, Cast], topics: tuple[str, ...],
                retold: tuple[tuple[str, bool], ...] = (), written: str | None = None) -> Article:
    from generator.article import resolve

    return resolve(seed, reading, dated, names, cast, topics, retold, written)
