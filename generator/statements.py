"""The statements of all articles: made when they are first asked for, or found where they were made before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from generator.memory import Remember
from generator.model import Article
from generator.told import Place, Ref, Told, tell
from generator.traits import Traits
from generator.world import World, asked


class Tellings(dict[str, tuple[Told, ...]]):
    """By article."""

    def __init__(self, articles: Iterable[Article], alone: Mapping[str, Traits], world: World, remember: Remember) -> None:
        super().__init__()
        self._articles, self._alone, self._world, self._remember = {a.id: a for a in articles}, alone, world, remember
        self._found: dict[str, dict[int, Told]] = defaultdict(dict)  # by article and number

    def __missing__(self, id: str) -> tuple[Told, ...]:
        made = self._remember(tell, *asked(self._articles[id], self._alone[id], self._world))
        if id in self._found:
            made = tuple([self._found[id].get(t.number, t) for t in made])
        self[id] = made
        return made

    def find(self, known: Iterable[Told]) -> None:
        """These need not be made."""
        for t in known:
            if t.article not in self:
                self._found[t.article][t.number] = t

    def at(self, ref: Ref) -> Told:
        id, number = ref
        return (self._found[id].get(number) if id in self._found else None) or self[id][number]


class Group(Sequence[Told]):
    """The statements of an entry."""

    __slots__ = ("refs", "_told")

    def __init__(self, refs: tuple[Ref, ...], told: Tellings) -> None:
        self.refs, self._told = refs, told

    def __len__(self) -> int:
        return len(self.refs)

    def __getitem__(self, at: int) -> Told:  # type: ignore[override]
        return self._told.at(self.refs[at])

    def __iter__(self) -> Iterator[Told]:
        return map(self._told.at, self.refs)


Months = Mapping[str, tuple[Told, ...]]  # the statements of each month that has vague ones, those of its days too


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
