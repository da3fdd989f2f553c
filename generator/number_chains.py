"""Numbers of one thing that several comparisons follow from report to report, side by side once: 14, 22, 31, 38 patients."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from generator.model import Side
from generator.variants import Found

SIDES = 8
FIRST = re.compile(r"\d[\d,.]*|[A-Za-z]+")

DIGITS = re.compile(r"\d[\d,.]*")
FROM_TO = re.compile(r"\bfrom [^\s\d]*\d[\d,.]*\S*(?: [a-z]+){0,2} to (?:about |some )?[^\s\d]*(\d[\d,.]*)")

Place = tuple[str, int, str]  # article, line, number


def chained(corrections: Sequence[Found], figures: Sequence[Found], published: Callable[[str], str]) -> list[Found]:
    """All of them, those that have a number of one line in common as one; what only repeats numbers of such a chain is left out."""
    figures = [_with_whole(f, corrections) for f in figures]
    chains: list[list[Found]] = []
    for f in (*corrections, *(g for g in figures if g.kind == "over_time")):
        mine = _places(f)
        near = [c for c in chains if any(not mine.isdisjoint(_places(other)) for other in c)]
        chains = [*(c for c in chains if not any(c is n for n in near)), [*(other for c in near for other in c), f]]
    made = [chain[0] if len(chain) == 1 else _one(chain, published) for chain in chains]
    told = [(_lines(f), _numbers(f)) for f, chain in zip(made, chains, strict=True) if any(c in corrections for c in chain)]
    apart = [g for g in figures if g.kind != "over_time" and not any(_lines(g) <= lines and _numbers(g) <= numbers for lines, numbers in told) and not any(_is_corrected(g, f, published) for f in corrections)]
    return _once([*made, *apart])


def _with_whole(part: Found, corrections: Sequence[Found]) -> Found:
    """A part of what was corrected is corrected with it: '214 on board, 186 of them passengers', then '217, of whom 189 were passengers'."""
    if len(part.sides) != 2 or part.kind == "superseded":
        return part
    first, last = part.sides
    for whole in corrections:
        old, new = {_number(s) for s in whole.sides[:-1]}, _number(whole.sides[-1])
        if whole.kind == "superseded" and new not in old and _has(last.sentence, {new}) and _has(first.sentence, old) and new != _number(last) and _number(first) not in old:
            return replace(part, kind="superseded", why=whole.why)
    return part


def _has(text: str, numbers: set[str]) -> bool:
    return not numbers.isdisjoint([m.rstrip(".,") for m in DIGITS.findall(text)])


def _is_corrected(apart: Found, correction: Found, published: Callable[[str], str]) -> bool:
    """Whether a disagreement is between a number and the one that a source puts in its place, and nobody gives the former one after that."""
    new = correction.sides[-1]
    if not _numbers(apart) <= _numbers(correction) or _lines(apart).isdisjoint(_lines(correction)):
        return False
    return all(_number(s) == _number(new) or published(s.article)[:10] <= published(new.article)[-10:] for s in apart.sides)


def _once(found: Sequence[Found]) -> list[Found]:
    """Without what tells the same in another currency: of the same lines, so many sides and of the same."""
    first: dict[tuple[str, str, frozenset[tuple[str, int]]], Found] = {}
    for f in found:
        first.setdefault((f.kind, f.topic, _lines(f)), f)
    return list(first.values())


def _one(chain: Sequence[Found], published: Callable[[str], str]) -> Found:
    """Their sides by day, each number of an article once."""
    first = next((f for f in chain if f.kind == "superseded"), chain[0])
    sides: dict[tuple[str, str], Side] = {}
    for s in sorted((s for f in chain for s in f.sides), key=lambda s: (published(s.article), s.article, s.line, -len(s.value))):
        sides.setdefault((s.article, _number(s)), s)
    return replace(first, topic=min((f.topic for f in chain), key=lambda t: (len(t), t)), sides=tuple(sides.values())[:SIDES])


def _places(found: Found) -> frozenset[Place]:
    return frozenset([(s.article, s.line, _number(s)) for s in found.sides])


def _lines(found: Found) -> frozenset[tuple[str, int]]:
    return frozenset([(s.article, s.line) for s in found.sides])


def _numbers(found: Found) -> frozenset[str]:
    return frozenset([_number(s) for s in found.sides])


def _number(side: Side) -> str:
    """The first number or word: '31' of '31 patients, against 22 on Monday'; '6' of 'improved its offer from 4% to 6%'."""
    changed = FROM_TO.search(side.value)
    if changed:
        return changed[1].rstrip(".,")
    first = FIRST.search(side.value)
    return first[0].lower().rstrip(".,") if first else side.value
