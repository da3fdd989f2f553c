"""The statements of all articles: made when they are first asked for, or found where they were made before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from operator import attrgetter
from typing import Any, get_type_hints
from zlib import crc32

from generator.kinship import Stems, Story
from generator.lines import longest
from generator.memory import Remember
from generator.model import Article, Entry, Event
from generator.timeline import in_group
from generator.told import Place, Ref, Told, bearings, bucket, story, tell
from generator.traits import Traits
from generator.world import World, asked


class Tellings(dict[str, tuple[Told, ...]]):
    """By article."""

    def __init__(self, articles: Iterable[Article], alone: Mapping[str, Traits], world: World, remember: Remember) -> None:
        super().__init__()
        self.articles, self.world = {a.id: a for a in articles}, world
        self._alone, self._remember = alone, remember
        self._found: dict[str, dict[int, Told]] = defaultdict(dict)  # by article and number

    def __missing__(self, id: str) -> tuple[Told, ...]:
        made = self._remember(tell, *asked(self.articles[id], self._alone[id], self.world))
        if id in self._found:
            made = tuple([self._found[id].get(t.number, t) for t in made])
        self[id] = made
        return made

    def story(self, id: str) -> Story:
        """What an article is about: its actors, and its topics where it tells of anything."""
        who, mine = self.world.who, self[id]
        return mine[0].story if mine else story(self.articles[id], [s for s in who.cast[id] if s not in who.hidden], {})

    def find(self, known: Iterable[Told]) -> None:
        """These need not be made."""
        for t in known:
            if t.article not in self:
                self._found[t.article][t.number] = t

    def at(self, ref: Ref) -> Told:
        id, number = ref
        return (self._found[id].get(number) if id in self._found else None) or self[id][number]


Homes = Mapping[str, tuple[str, ...]]  # article -> the entry of each of its statements


class Group(Sequence[Told]):
    """The statements of an entry, looked for when they are first asked for."""

    __slots__ = ("_entry", "_homes", "_told")

    def __init__(self, entry: Entry, homes: Homes, told: Tellings) -> None:
        self._entry, self._homes, self._told = entry, homes, told

    def _all(self) -> list[Told]:
        return sorted(map(self._told.at, refs(self._entry, self._homes)), key=in_group)

    def __len__(self) -> int:
        return len(self._all())

    def __getitem__(self, at: int) -> Told:  # type: ignore[override]
        return self._all()[at]

    def __iter__(self) -> Iterator[Told]:
        return iter(self._all())


def refs(entry: Entry, homes: Homes) -> list[Ref]:
    """The statements of an entry, in no order."""
    return [(id, n) for id in {s.article for s in entry.sources} for n, home in enumerate(homes[id]) if home == entry.id]


GIVEN = ("article", "event", "text", "sentence", "names", "story", "published", "second_hand", "report", "label", "place")  # of a statement: its article tells, or another value
OWN = tuple(name for name in Told.__struct_fields__ if name not in GIVEN)
own = attrgetter(*OWN)
Row = tuple[Event | None, str | None, Stems | None, tuple[Any, ...]]  # None: as the article has it, or the clause


@dataclass(slots=True)
class Months:
    """The statements of each month that has vague ones, those of its days too: all are compared again where one changes."""

    at_hand: dict[str, tuple[Told, ...]]
    elsewhere: Callable[[str], bytes | None] = lambda month: None
    sums: dict[str, int] = field(default_factory=dict)  # of those that are found elsewhere as they are

    def of(self, month: str, told: Tellings, changed: Collection[str]) -> Iterable[Told]:
        """Those of articles that have not changed, as far as they are known."""
        if month in self.at_hand:
            return (t for t in self.at_hand[month] if t.article not in changed)
        raw = self.elsewhere(month) if month in self.sums else None
        return read_month(raw, told, changed) if raw is not None and crc32(raw) == self.sums[month] else ()

    def with_new(self, months: Mapping[str, tuple[Told, ...]]) -> Months:
        return Months({**self.at_hand, **months}, self.elsewhere, {month: known for month, known in self.sums.items() if month not in months})

    def unkept(self, articles: Mapping[str, Article]) -> Iterator[tuple[str, bytes]]:
        """Those that are not elsewhere yet, as bytes."""
        for month, statements in self.at_hand.items():
            if month not in self.sums and statements:
                raw = month_bytes(statements, articles)
                self.sums[month] = crc32(raw)
                yield month, raw


def month_bytes(statements: Iterable[Told], articles: Mapping[str, Article]) -> bytes:
    import msgspec

    made: dict[str, tuple[str, Stems, Stems, list[Row]]] = {}
    for t in statements:
        mine = made.get(t.article)
        if mine is None:
            mine = made[t.article] = t.article, t.story.stems, tuple(t.names), []
        events, event = articles[t.article].events, t.event
        is_printed = t.number < len(events) and events[t.number] is event
        mine[3].append((None if is_printed else event, None if t.text == longest(event) else t.text, None if t.sentence is t.clause else t.sentence, own(t)))
    return msgspec.msgpack.encode(list(made.values()))


@cache
def month_type() -> Any:
    hints = get_type_hints(Told)
    own_type: Any = tuple.__class_getitem__(tuple([hints[name] for name in OWN]))
    return list[tuple[str, Stems, frozenset[str], list[tuple[Event | None, str | None, Stems | None, own_type]]]]


def read_month(raw: bytes, told: Tellings, changed: Collection[str]) -> Iterator[Told]:
    import msgspec

    for id, stems, names, rows in msgspec.msgpack.decode(raw, type=month_type()):
        if id in changed:
            continue
        about = Story((), stems=stems)
        article, report = told.articles[id], told.world.reports[id]
        published, second_hand, label = bearings(article)
        for other, text, sentence, rest in rows:
            mine: dict[str, Any] = dict(zip(OWN, rest, strict=True))
            event = other or article.events[mine["number"]]
            yield Told(article=id, event=event, text=longest(event) if text is None else text, sentence=mine["clause"] if sentence is None else sentence, names=names, story=about,
                       published=published, second_hand=second_hand, report=report, label=label, place=bucket(event), **mine)  # fmt: skip


def vague(places: Iterable[tuple[Place, ...]]) -> frozenset[str]:
    """The months with statements that give no day: these are compared with all of its days'."""
    return frozenset([key for mine in places for where, key in mine if where == "month"])


def of_months(told: Iterable[Told], months: Collection[str]) -> dict[str, tuple[Told, ...]]:
    found: dict[str, list[Told]] = {month: [] for month in months}
    for t in told:
        where, key = t.place
        if where != "rest" and key[:7] in found:
            found[key[:7]].append(t)
    return {month: tuple(mine) for month, mine in found.items()}
