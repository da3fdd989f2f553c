"""Figures that several articles give for the same thing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from generator.model import Digest, Figure

WORD = re.compile(r"[^\W\d_]{4,}")
MOST = 12  # groups, those of most articles first
VALUES = 16  # of a group, the newest articles'
NEWEST = 500  # articles that are compared
ALIKE = 0.5  # share of words that two subjects have in common


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """`values`: (value, article id); `told`: every wording of the subject."""

    of: str
    unit: str
    values: tuple[tuple[float, str], ...]
    told: tuple[str, ...]


def grouped_figures(digest: Digest) -> tuple[FigureGroup, ...]:
    return _grouped(tuple([(a.id, a.figures) for a in islice(digest.articles.values(), NEWEST) if a.figures]))


@lru_cache(maxsize=2)  # they are asked for before and after articles are linked
def _grouped(told: tuple[tuple[str, tuple[Figure, ...]], ...]) -> tuple[FigureGroup, ...]:
    """Same unit, both a level or both a change, and subjects with most words in common; from two articles on."""
    groups: list[list[tuple[Figure, str, frozenset[str]]]] = []
    index: dict[tuple[str, bool, str], list[int]] = {}
    for article, figures in told:
        for figure in figures:
            subject = frozenset(w.lower() for w in WORD.findall(figure.of))
            if not subject:
                continue
            near = sorted({g for w in subject for g in index.get((figure.unit, figure.change, w), ())[-8:]})
            home = next((g for g in near if _alike(groups[g][0][2], subject)), None)
            if home is None:
                home = len(groups)
                groups.append([])
                for word in sorted(subject):
                    index.setdefault((figure.unit, figure.change, word), []).append(home)
            groups[home].append((figure, article, subject))
    made = [_group(g) for g in groups if len({id for _, id, _ in g}) > 1]
    return tuple(sorted(made, key=lambda g: (-len(g.values), g.of))[:MOST])


def _alike(a: frozenset[str], b: frozenset[str]) -> bool:
    return len(a & b) >= ALIKE * len(a | b)


def _group(found: list[tuple[Figure, str, frozenset[str]]]) -> FigureGroup:
    values = dict.fromkeys((figure.value, id) for figure, id, _ in found)
    subjects = [figure.of for figure, _, _ in found]
    return FigureGroup(min(subjects, key=len), found[0][0].unit, tuple(values)[:VALUES], tuple(dict.fromkeys(subjects)))
