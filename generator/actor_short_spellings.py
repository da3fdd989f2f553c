"""Names that a translation spells otherwise so far that no more than their consonants, or a surname alone, are left."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from generator.actor_groups import Group, conflict, is_translated, join, label_of, name_of, surname
from generator.actor_spellings import FEW, SEVERAL, companies, shared_company
from generator.spellings import ratio, skeleton, sound, without_articles

ALIKE = 0.82  # likeness of two surnames
LEAST = 3  # consonants that tell a name
OPENINGS, LONG = ("ch", "kh"), 7  # how some write what others write 'h', and letters of a surname that tell it without them
ONE_LETTER = ("dzh", "zh", "dj")  # of an alphabet that others write with a j, as it opens a name: 'Zhyldyz', 'Jyldyz'
VOWELS = frozenset("aeiouy'")


def join_consonants(groups: list[Group], bodies: list[Group]) -> None:
    """Joins a translation's 'Filip Holdein' to the only one of that first name, 'Philip Haldane', whose surname has the same consonants, in the same company."""
    open_ones = [g for g in groups if g.nodes and g.file is None and is_translated(g) and g.full]
    company = companies(groups, bodies) if open_ones else {}
    called = _by([(sound(t[0]), g) for g in groups if g.nodes for t in g.tokens if len(t) > 1] if open_ones else ())
    for group in sorted(open_ones, key=name_of):
        near = {id(o): o for t in group.tokens if len(t) > 1 for o in called[sound(t[0])] if o is not group and o.nodes and _may_be_one(group, o)}
        one = next(iter(near.values())) if len(near) == 1 else None
        if one is None or is_translated(one) or one.closed or not _frames(group) & _frames(one):
            continue
        if beside := shared_company(group, one, company):
            join(one, group, f"a translation spells the name otherwise; both are named with {beside}")


def join_openings(groups: list[Group], bodies: list[Group]) -> None:
    """Joins 'Eleni Hatzimarkou' to the only 'Eleni Chatzimarkou', 'Zhyldyz Asanova' to the only 'Jyldyz Asanova', of the same work and company: one letter of another alphabet, written in two ways."""
    rough = _by([(opened, g) for g in groups if g.nodes for t in g.tokens if len(t) > 1 and (opened := _opened(t))])
    company: dict[int, dict[str, str]] | None = None
    for group in sorted((g for g in groups if rough and g.nodes and any(not _opened(t) for t in g.tokens if len(t) > 1)), key=name_of):
        fits = {id(o): o for t in group.tokens if len(t) > 1 for o in rough.get(_heard(t), ()) if o is not group and o.nodes and _may_be_one(group, o) and o.heads & group.heads}
        one = next(iter(fits.values())) if len(fits) == 1 else None
        if one is None or one.closed or group.closed or one.file is not None and group.file is not None:
            continue
        company = companies(groups, bodies) if company is None else company
        if beside := shared_company(group, one, company):
            kept, other = (group, one) if group.file is not None or one.file is None and len(group.nodes) > len(one.nodes) else (one, group)
            join(kept, other, f"the names differ only in spelling; both are named with {beside}")


def _opened(tokens: tuple[str, ...]) -> str:
    """How a name sounds whose first letter is written as two or three; '' for any other."""
    first, last = tokens[0], tokens[-1]
    if last[:2] in OPENINGS and len(last) > LONG:
        return _heard((first, last[1:]))
    letters = next((several for several in ONE_LETTER if first.startswith(several)), "")
    return _heard((f"j{first[len(letters) :]}", last)) if letters else ""


def _heard(tokens: tuple[str, ...]) -> str:
    first = tokens[0]
    return f"{f'j-{sound(first[1:])}' if first[:1] == 'j' else sound(first)} {sound(tokens[-1])}"  # j is no i here


def join_ends(groups: list[Group]) -> None:
    """Joins a translation's 'Hernán Peace Oyarzún' to the only 'Hernán Paz Oyarzún': a name that means something was translated, the first and the last were not."""
    open_ones = [g for g in groups if g.nodes and g.file is None and is_translated(g) and any(len(t) > 2 for t in g.tokens)]
    ends = _by([(f"{t[0]} {t[-1]}", g) for g in groups if g.nodes and not is_translated(g) for t in g.tokens if len(t) > 2] if open_ones else ())
    for group in sorted(open_ones, key=name_of):
        near = {id(o): o for t in group.tokens if len(t) > 2 and len(t[0]) > 1 for o in ends[f"{t[0]} {t[-1]}"] if o.nodes and _may_be_one(group, o)}
        one = next(iter(near.values())) if len(near) == 1 else None
        if one is not None and not one.closed:
            join(one, group, "a translation puts a name between them into its own words; the first and the last name are the same")


def join_short(groups: list[Group], bodies: list[Group], questions: list[str]) -> None:
    """Joins a translation's surname alone, 'Catalino' for 'Luisa Catarino', to the only one nearly called so, of the same work and company; of other work it is asked.

    An article that spells several surnames otherwise than the others is taken for a translation, whether it says so or not.
    """
    short = [g for g in groups if g.nodes and g.file is None and not g.full and (is_translated(g) or len(groups) <= FEW and len(g.articles) == 1)]
    begins = _by([(_spelt(t)[:1], g) for g in groups if g.nodes and g.full and not is_translated(g) for t in g.tokens if len(t) > 1] if short else ())
    near = {id(g): found for g in short if (found := _nearly(g, begins))}
    odd = Counter(i for g in short if len(near.get(id(g), ())) == 1 for i in sorted(g.articles))
    company = companies(groups, bodies) if near else {}
    for group in sorted((g for g in short if id(g) in near), key=name_of):
        fits = [o for o in near[id(group)] if o.nodes]
        several = odd[min(group.articles)] >= SEVERAL
        beside = shared_company(group, fits[0], company) if len(fits) == 1 and (is_translated(group) or several) else ""
        if not beside:
            continue
        if (work := sorted(group.heads & fits[0].heads)) and not fits[0].closed:
            whose = "a translation spells the name otherwise" if is_translated(group) else "the article spells several names otherwise"
            join(fits[0], group, f"{whose}; both are {group.nodes[0].named.role or work[0]} and named with {beside}")
        else:
            questions.append(f"Is {label_of(group)} the same as {label_of(fits[0])}? The names are nearly alike, and both are named with {beside}.")


def _by(pairs: Iterable[tuple[str, Group]]) -> Mapping[str, Sequence[Group]]:
    found: dict[str, list[Group]] = defaultdict(list)
    for key, group in pairs:
        found[key].append(group)
    return found


def _may_be_one(a: Group, b: Group) -> bool:
    return b.articles.isdisjoint(a.articles) and not conflict(a.heads, next(iter(sorted(a.countries)), None), b)


def _nearly(group: Group, begins: Mapping[str, Sequence[Group]]) -> list[Group]:
    """Full names of other articles of which a surname is nearly this name."""
    spelt = {_spelt(t) for t in group.tokens}
    found = {id(o): o for s in sorted(spelt) for o in begins[s[:1]] if o is not group and _may_be_one(group, o) and any(ratio(s, _spelt(t)) >= ALIKE for t in o.tokens if len(t) > 1)}
    return list(found.values())


def _spelt(tokens: tuple[str, ...]) -> str:
    return skeleton(surname(tokens))


def _frames(group: Group) -> set[str]:
    """The consonants of its surnames, as far as they tell them."""
    found = {"".join(c for c in _spelt(without_articles(t)) if c not in VOWELS) for t in group.tokens if len(t) > 1}
    return {frame for frame in found if len(frame) >= LEAST}
