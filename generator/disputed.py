"""What the sources of one happening tell differently beside its numbers: how somebody left office."""

from collections.abc import Iterator, Mapping, Sequence

from generator.departures import departure
from generator.model import Entry, Side
from generator.told import Told
from generator.variants import Found

SAY = {  # user-visible sentences
    "left": "how {name} left office",
    "left_why": "one source says that the person resigned, another that the person was dismissed",
}


def disputed(linked: Sequence[tuple[Entry, Sequence[Told]]], names: Mapping[str, str]) -> list[Found]:
    found: list[Found] = []
    for entry, group in linked:
        if len(entry.sources) > 1 and entry.kind == "past" and len(entry.date) == 10:
            found += _departures(entry, group, names)
    return found


def _departures(entry: Entry, group: Sequence[Told], names: Mapping[str, str]) -> Iterator[Found]:
    """A departure that some sources call a resignation and others a dismissal; a source that tells of both is none of either."""
    told: dict[tuple[str, str], dict[str, Side]] = {}
    for t in group:
        slug, mode, words = departure(t)
        if slug:
            told.setdefault((slug, t.article), {}).setdefault(mode, Side(t.article, words, t.text, t.event.line))
    for slug in sorted({slug for slug, _ in told}):
        sure = [next(iter(modes.items())) for (who, _), modes in told.items() if who == slug and len(modes) == 1]
        if len({mode for mode, _ in sure}) > 1:
            yield Found("disagreement", SAY["left"].format(name=names.get(slug, slug)), tuple(side for _, side in sure), SAY["left_why"], (entry.id,))
