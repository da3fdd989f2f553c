"""What befell a place, told with its month alone: 'last month's derailment', where others tell the day."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from generator.incidents import STEMS, befallen, incident
from generator.kinship import kin
from generator.told import Told
from generator.vague_days import compatible

MANY = 24  # groups of a month with one kind of mishap, among which none is looked for


def mishaps(groups: Sequence[Sequence[Told]]) -> dict[str, list[int]]:
    """The groups of a month that tell of each kind of mishap, by their place."""
    found: dict[str, list[int]] = defaultdict(list)
    for i, group in enumerate(groups):
        for kind in sorted({kind for told in group if told.event.kind == "past" for kind in befallen(told)}):
            found[kind].append(i)
    return found


def only_mishap(t: Told, groups: Sequence[Sequence[Told]], befell: Mapping[str, Sequence[int]]) -> int | None:
    """The place of the one group that tells of such a mishap in the same story; None where there is none, or more than one. `befell`: of `mishaps`."""
    if t.event.kind != "past" or STEMS.isdisjoint(t.clause):
        return None
    such = {i for kind in incident(t.event.what) for i in befell.get(kind, ())}
    if not such or len(such) > MANY:
        return None
    found = [i for i in such if compatible(t.event, groups[i][0].event) and any(o.article != t.article and kin(o.story, t.story) for o in groups[i])]
    return found[0] if len(found) == 1 else None
