"""Whether two articles are of one story."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import lru_cache

from generator.memory import passing

WEAK = "@"  # before a place or a word that an article repeats: not enough to be of one story

Stems = tuple[str, ...]  # of a set, in any order


class Story:
    """What an article is about: slugs of its actors and topics, and as weaker marks its places, the words of its title and those that its sentences repeat.

    The marks are looked for when they are first asked for: most articles are compared with none.
    """

    __slots__ = ("_marks", "_places", "_stems", "_subjects")

    def __init__(self, slugs: Iterable[str], marks: Iterable[str] = (), places: tuple[str, ...] = (), stems: Stems | None = None) -> None:
        self._subjects = tuple(filter(None, slugs)) if stems is None else tuple([s for s in stems if s[0] != WEAK])
        self._marks, self._places, self._stems = tuple(marks), places, stems

    @property
    def is_known(self) -> bool:
        """Has it been asked for?"""
        return self._stems is not None

    @property
    def subjects(self) -> Stems:
        """Actors and topics."""
        return self._subjects

    @property
    def stems(self) -> Stems:
        if self._stems is None:
            self._stems = tuple(set(self._subjects).union(map(weak, self._marks), (weak(p.lower()) for p in self._places)))
            self._marks = self._places = ()
        return self._stems


class Stories(dict[str, Story]):
    """By article, found when they are first asked for."""

    def __init__(self, known: Mapping[str, Story], find: Callable[[str], Story]) -> None:
        super().__init__(known)
        self._find = find

    def __missing__(self, id: str) -> Story:
        made = self[id] = self._find(id)
        return made


def kin(a: Story, b: Story) -> bool:
    """Whether two articles are of one story: two actors or topics in common, or one and a place or a word that both repeat."""
    return share_subjects(a, b) and len(about(a) & about(b)) > 1


def share_subjects(a: Story, b: Story) -> bool:
    """Whether they have an actor or a topic in common: a cheap look, as most articles have none."""
    return not players_and_topics(a).isdisjoint(b.subjects)


def repeated(sets: Iterable[Collection[str]]) -> frozenset[str]:
    """The words of more than one set."""
    once: set[str] = set()
    again: set[str] = set()
    for some in sets:
        again.update(once.intersection(some))
        once.update(some)
    return frozenset(again)


@lru_cache(maxsize=1 << 13)  # what is told of one month is compared with one another; a story is known by itself, for to hash its words takes as long as to make the set
def about(story: Story) -> frozenset[str]:
    """All that the story is about."""
    return frozenset(story.stems)


@lru_cache(maxsize=1 << 13)
def players_and_topics(story: Story) -> frozenset[str]:
    return frozenset(story.subjects)


@lru_cache(maxsize=1 << 16)
def weak(word: str) -> str:
    return WEAK + word


passing += [about.cache_clear, players_and_topics.cache_clear, weak.cache_clear]
