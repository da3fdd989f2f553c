"""Equal values of many articles as one object: names, days and kinds come again and again, and are near half of what 10,000 articles hold in memory."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from typing import Any

from generator.model import Actor, Article, Event, Figure, Quote

OFTEN: dict[type, tuple[str, ...]] = {  # fields with few different values
    Article: ("outlet", "authors", "published", "published_from", "title_from", "language", "places", "topics", "edited"),
    Actor: ("name", "type", "role"),
    Event: ("date", "precision", "kind", "actors"),
    Quote: ("speaker", "kind"),
    Figure: ("unit",),
}
Slot = tuple[Callable[[object], Any], Callable[[object, object], None]]  # how a field is read and set, also of a frozen value
SLOTS: dict[type, tuple[Slot, ...]] = {kind: tuple((getattr(kind, name).__get__, getattr(kind, name).__set__) for name in names) for kind, names in OFTEN.items()}
SET_SRC = vars(Event)["src"].__set__


class Alike:
    """For as long as articles are read."""

    def __init__(self) -> None:
        self._known: dict[object, object] = {}

    def __call__(self, articles: Sequence[Article]) -> None:
        """An equal object takes the place of each value that was met before; nothing that can be seen changes."""
        self._put(Article, articles)
        self._put(Actor, [part for a in articles for part in a.actors])
        self._put(Quote, [part for a in articles for part in a.quotes])
        self._put(Figure, [part for a in articles for part in a.figures])
        events = [part for a in articles for part in a.events]
        self._put(Event, events)
        for event in events:
            if event.src == event.what:
                SET_SRC(event, event.what)

    def _put(self, kind: type, parts: Sequence[object]) -> None:
        one = self._known.setdefault
        for read, put in SLOTS[kind]:
            values = [*map(read, parts)]
            deque(map(put, parts, map(one, values, values)), 0)
