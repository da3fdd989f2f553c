"""Why an article was dated so, in plain words: the evidence that says most, in a few of its sentences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from generator.date_windows import Clue

FORTNIGHT = 14
MOST_REASONS, MOST_WORDS = 4, 40  # of the evidence as it is shown


def is_pinning(clue: Clue) -> bool:
    """Does the clue leave no more than a fortnight?"""
    return clue.strong and all(b - a <= FORTNIGHT for a, b in clue.windows)


def reasons(agreeing: Sequence[Clue]) -> list[str]:
    """What the clues say, those that say most first: one for each thing the article says, with all captures that tell it."""
    made: dict[str, str] = {}
    tellers: dict[str, list[str]] = defaultdict(list)
    for clue in sorted(agreeing, key=lambda c: (not c.direct, not c.strong, -c.weight * (2 if is_pinning(c) else 1), c.why, c.by)):
        made.setdefault(clue.why.split(")")[0], clue.why)
        if clue.by not in tellers[clue.why]:
            tellers[clue.why].append(clue.by)
    return [why.replace("{by}", _listed(tellers[why])) for why in made.values()]


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def brief(reasons: Sequence[str]) -> list[str]:
    """The first few that a reader takes in at once."""
    kept = list(reasons[:1])
    for reason in reasons[1:MOST_REASONS]:
        if sum(len(r.split()) for r in (*kept, reason)) <= MOST_WORDS:
            kept.append(reason)
    return kept
