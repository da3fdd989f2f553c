"""Linking again where little changed: what is as it was is taken from the last time."""

from __future__ import annotations

from bisect import insort
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import TypeVar

from generator.differences import Ground, Linked, ground
from generator.kinship import Stories
from generator.memory import Remember
from generator.model import Article, Digest, Entry, Player, Topic
from generator.players import Who
from generator.quantities import Apart, Claims, compare, pairs
from generator.related import Feature
from generator.reworded import Sayings, sayings_again
from generator.statements import Group, Months, Tellings, of_months, refs, vague
from generator.timeline import entry, grouped, in_order, order, timeline, unique_ids
from generator.told import Place, Told
from generator.traits import Traits
from generator.world import World, read_otherwise

FEW, SHARE = 20, 0.1  # so many changed articles, or so large a part of all, are linked into what is there; more are linked anew

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Threads:
    """A linked digest with what it was linked by."""

    digest: Digest
    world: World
    places: dict[str, tuple[Place, ...]]  # article id -> where its statements were compared with others
    homes: dict[str, tuple[str, ...]]  # article id -> the entry of each of its statements
    plain: dict[str, Entry]  # entries that differences changed, as they were before
    ground: Ground
    traits: dict[str, Traits]  # by article
    months: Months


@dataclass(slots=True)
class Last:
    """A place for what was linked last; `remember(Last)` gives that of a memory. `read`: finds it where it is not at hand."""

    threads: Threads | None = None
    read: Callable[[], Threads | None] | None = None

    def known(self) -> Threads | None:
        if self.threads is None and self.read is not None:
            self.threads, self.read = self.read(), None
        return self.threads


@dataclass(frozen=True, slots=True)
class Woven:
    """Entries with their statements, on the way to a digest."""

    linked: Linked
    places: dict[str, tuple[Place, ...]]
    homes: dict[str, tuple[str, ...]]
    ground: Ground
    fresh: frozenset[str] = frozenset()  # entries that were made again
    gone: frozenset[str] = frozenset()  # former entries in whose places these stand
    changed: frozenset[str] = frozenset()
    months: dict[str, tuple[Told, ...]] = field(default_factory=dict)  # the statements of those that were made again


def edits(former: Mapping[str, Traits], alone: Mapping[str, Traits]) -> frozenset[str]:
    """The articles that are new, gone or whose record is another; all that have no hash."""
    return frozenset([id for id, now in alone.items() if not now.facts or (was := former.get(id)) is None or was.facts != now.facts] + [id for id in former if id not in alone])


def changes(before: Threads, edited: frozenset[str], shown: Sequence[Article], alone: Mapping[str, Traits], world: World) -> frozenset[str] | None:
    """The articles that say something else than before, new and removed ones among them; None where so much changed that all is linked anew."""
    if before.world.common != world.common:
        return None
    changed = edited | read_otherwise(shown, alone, before.world, world)
    return changed if len(changed) <= max(FEW, SHARE * len(shown)) else None


def anew(shown: Sequence[Article], told: Tellings, common: frozenset[str], who: Who, remember: Remember) -> Woven:
    linked = timeline((t for a in shown for t in told[a.id]), common, remember)
    places = {a.id: tuple([t.place for t in told[a.id]]) for a in shown}
    return Woven(linked, places, _homes({id: ("",) * len(mine) for id, mine in places.items()}, linked),
                 ground(shown, linked, told, who, Stories({}, told.story), remember))


def again(before: Threads, changed: frozenset[str], shown: Sequence[Article], told: Tellings, common: frozenset[str], who: Who,
          remember: Remember) -> Woven | None:
    """What `anew` gives, made again only where a changed article stood or stands; None where an entry's id would depend on one elsewhere."""
    places = {a.id: before.places[a.id] if a.id not in changed else tuple([t.place for t in told[a.id]]) for a in shown}
    touched = frozenset([p for id in changed for p in (*before.places.get(id, ()), *places.get(id, ()))])
    stale = _stale(touched, places)
    months = {key[:7] for where, key in touched if where != "rest"}
    for month in months:
        told.find(before.months.of(month, told, changed))
    was = before.digest.entries
    near = frozenset([e for id, mine in before.places.items() if not stale.isdisjoint(mine) for e, p in zip(before.homes[id], mine, strict=True) if p in stale])
    known = _standing(before, near, touched, told)
    statements = [told.at((id, n)) for id, mine in places.items() if not stale.isdisjoint(mine) for n, p in enumerate(mine) if p in stale]
    groups = grouped([t for t in statements if t.place[0] != "day" or t.place[1] not in known], common, remember, known)
    fresh, gone = _made(before, near, changed, groups, common, remember)
    if any(twin in was and twin not in gone for e in (*(e for e, _ in fresh), *(was[i] for i in gone)) for twin in _twins(e)):
        return None
    linked: list[tuple[Entry, Sequence[Told]]] = [(before.plain.get(id, e), Group(e, before.homes, told)) for id, e in was.items() if id not in gone]
    for row in fresh:
        insort(linked, row, key=lambda r: order(r[0]))
    stories = Stories({id: story for id, story in before.ground.stories.items() if id not in changed}, told.story)
    made = ground(shown, fresh, told, who, stories, remember, changed, bool(before.ground.marks))
    if made.marks and not before.ground.marks:
        return None  # the first that moves a date: all plans are wanted
    homes = {id: before.homes[id] if id in before.homes and id not in changed else ("",) * len(mine) for id, mine in places.items()}
    said = sayings_again(before.ground.sayings, shown, changed, who, stories)
    return Woven(linked, places, _homes(homes, fresh), _joined(before.ground, made, changed, gone, said), frozenset(e.id for e, _ in fresh), gone, changed,
                 dict.fromkeys(months, ()) | of_months(statements, {key for where, key in stale if where == "month"}))


def _homes(known: Mapping[str, tuple[str, ...]], linked: Sequence[tuple[Entry, tuple[Told, ...]]]) -> dict[str, tuple[str, ...]]:
    """The entry of each statement by article: as `known`, but for those of these entries."""
    found: dict[str, list[str]] = {}
    for e, group in linked:
        for t in group:
            mine = found.get(t.article)
            if mine is None:
                mine = found[t.article] = list(known[t.article])
            mine[t.number] = e.id
    return {id: tuple(found.get(id, mine)) for id, mine in known.items()}


def _standing(before: Threads, entries: Collection[str], touched: Collection[Place], told: Tellings) -> dict[str, list[tuple[Told, ...]]]:
    """The groups of exact statements on the days of these entries that nothing touched, in their order."""
    found: dict[str, list[tuple[Told, ...]]] = defaultdict(list)
    for one in entries:
        exact = [(id, n) for id, n in refs(before.digest.entries[one], before.homes) if before.places[id][n][0] == "day"]
        if exact and (day := before.places[exact[0][0]][exact[0][1]]) not in touched:
            found[day[1]].append(tuple(sorted(map(told.at, exact), key=in_order)))
    for groups in found.values():
        groups.sort(key=lambda g: in_order(g[0]))
    return found


def _made(before: Threads, near: Collection[str], changed: frozenset[str], groups: Sequence[tuple[Told, ...]], common: frozenset[str],
          remember: Remember) -> tuple[list[tuple[Entry, tuple[Told, ...]]], frozenset[str]]:
    """The entries of these groups that are not among the former ones `near`, and those of these that are gone."""
    was = before.digest.entries
    known = {frozenset(refs(was[id], before.homes)): id for id in near}
    standing = {i: g for g in groups if (i := known.get(frozenset([t.ref for t in g]))) and changed.isdisjoint([t.article for t in g])}
    mine = {id(g) for g in standing.values()}
    fresh = [(remember(entry, g, common), g) for g in groups if id(g) not in mine]
    twins = {_twins(e)[0] for e in chain((e for e, _ in fresh), (was[i] for i in near if i not in standing))}
    doubled = [i for i in standing if _twins(was[i])[0] in twins]  # a number is given to one of several alike
    fresh += [(remember(entry, standing[i], common), standing[i]) for i in doubled]
    gone = frozenset(near).difference(standing).union(doubled)
    return unique_ids(sorted(fresh, key=lambda p: order(p[0]))), gone


def _stale(touched: frozenset[Place], now: Mapping[str, tuple[Place, ...]]) -> frozenset[Place]:
    """The places where statements are compared again: with a month's vague statements its days."""
    all_places = touched.union(*now.values())
    vague = {key for where, key in all_places if where == "month"}
    months = {key[:7] for where, key in touched if where != "rest"} & vague
    return frozenset(p for p in all_places if p in touched or p[0] != "rest" and p[1][:7] in months)


def _twins(e: Entry) -> tuple[str, str]:
    """The ids of the first and second of several statements of one place and date."""
    base = e.id[: len(e.date) + 10]
    return base, f"{base}-2"


def _joined(before: Ground, made: Ground, changed: Collection[str], gone: Collection[str], said: dict[str, Sayings]) -> Ground:
    def but(old: Mapping[str, T], new: Mapping[str, T], out: Collection[str]) -> dict[str, T]:
        return {k: v for k, v in old.items() if k not in out} | dict(new)

    claims = but(before.claims, made.claims, changed)
    return Ground(
        made.stories, claims, but(before.totals, made.totals, changed), but(before.marks, made.marks, changed), but(before.plans, made.plans, gone),
        but(before.tolls, made.tolls, gone), but(before.wordings, made.wordings, gone), but(before.translations, made.translations, gone),
        but(before.odd, made.odd, changed), _compared(before, made, claims, changed), said,
    )  # fmt: skip


def _compared(before: Ground, made: Ground, claims: Claims, changed: Collection[str]) -> tuple[Apart, ...]:
    """The figures that differ, compared again where a changed article gives or gave one."""
    touched = {p for at in (before, made) for id in changed for c in at.claims.get(id, ()) for p in pairs(c)}
    fresh = compare(claims, made.stories, touched) if touched else ()
    return tuple(sorted([*(a for a in before.figures if a.pair not in touched), *fresh], key=lambda a: a.pair))


def told_again(before: Digest, woven: Woven, entries: Mapping[str, Entry]) -> dict[str, tuple[str, ...]]:
    """The entries of each article."""
    near = {s.article for among, ids in ((before.entries, woven.gone), (entries, woven.fresh)) for id in ids for s in among[id].sources}
    return {id: tuple(sorted(set(mine), key=lambda e: order(entries[e]))) if id in near else before.told.get(id, ()) for id, mine in woven.homes.items()}


def disturbed(before: Digest, woven: Woven, entries: Mapping[str, Entry], players: Mapping[str, Player], topics: Mapping[str, Topic]) -> dict[Feature, tuple[str, tuple[str, ...]]]:
    """What articles can have in common that is not as it was, with its name and articles before."""
    found: dict[Feature, tuple[str, tuple[str, ...]]] = {}
    for slug in (*before.players, *(s for s in players if s not in before.players)):
        was, now = before.players.get(slug), players.get(slug)
        if was is not now and (not was or not now or (was.name, was.articles) != (now.name, now.articles)):
            found["actor", slug] = (was.name, was.articles) if was else ("", ())
    for slug in (*before.topics, *(s for s in topics if s not in before.topics)):
        old, new = before.topics.get(slug), topics.get(slug)
        if not old or not new or (old.name, old.articles) != (new.name, new.articles):
            found["topic", slug] = (old.name, old.articles) if old else ("", ())
    for id in (*woven.gone, *(i for i in woven.fresh if i not in woven.gone)):
        past, e = before.entries.get(id), entries.get(id)
        if not past or not e or (past.what, past.date, past.sources) != (e.what, e.date, e.sources) or any(s.article in woven.changed for s in e.sources):
            found["entry", id] = (past.what if past else "", tuple(dict.fromkeys(s.article for s in past.sources)) if past else ())
    return found


def kept(digest: Digest, woven: Woven, told: Tellings, world: World, alone: dict[str, Traits], before: Threads | None) -> Threads:
    """What the next time needs."""
    plain = {e.id: e for e, _ in woven.linked if digest.entries[e.id] is not e}
    months = before.months.with_new(woven.months) if before else Months(of_months(chain.from_iterable(told.values()), vague(woven.places.values())))
    known = replace(woven.ground, stories={id: story for id, story in woven.ground.stories.items() if story.is_known})
    return Threads(digest, world, woven.places, woven.homes, plain, known, alone, months)
