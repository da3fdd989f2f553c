"""Full names that are the same but for the order of family and given name, and for hyphens: 'Kim Min-jun', 'Minjun Kim'."""

from __future__ import annotations

from generator.actor_groups import Group, conflict, join, label_of
from generator.actor_spellings import company_of, shared_company
from generator.gazetteer import gazetteer

SAY = {  # user-visible sentences
    "hyphen": "the names differ only in hyphens and spaces",
    "order": "the same names, family name first; both are named with {whom}",
    "question": "Is {a} the same as {b}? The names are the same in another order.",
}
BUCKET = 8  # names of one shape, more than which are not compared
MOST = 4  # words of a name

Shape = tuple[str, str]  # family name, given names without hyphens and spaces


def join_orders(groups: list[Group], questions: list[str]) -> None:
    """Joins names that are written apart or in another order. Of two that may both be given names the order is asked."""
    index: dict[Shape, list[Group]] = {}
    for group in groups:
        for key in sorted({min(s, s[::-1]) for t in group.tokens for s in _shapes(t)}) if group.nodes else ():
            index.setdefault(key, []).append(group)
    pairs = [(a, b) for _, bucket in sorted(index.items()) if 1 < len(bucket) <= BUCKET for n, a in enumerate(bucket) for b in bucket[n + 1 :]]
    company = company_of([g for pair in pairs for g in pair], groups) if pairs else {}
    for a, b in pairs:
        if not a.nodes or not b.nodes or not a.articles.isdisjoint(b.articles) or a.closed or b.closed:
            continue
        if conflict(a.heads, next(iter(sorted(a.countries)), None), b):
            continue
        ours, theirs = _all_shapes(a), _all_shapes(b)
        whom = shared_company(a, b, company)
        if not ours.isdisjoint(theirs):
            join(a, b, SAY["hyphen"])
        elif whom and not _either_way(ours, theirs):
            join(a, b, SAY["order"].format(whom=whom))
        else:
            questions.append(SAY["question"].format(a=label_of(a), b=label_of(b)))


def _all_shapes(group: Group) -> frozenset[Shape]:
    return frozenset(s for t in group.tokens for s in _shapes(t))


def _shapes(tokens: tuple[str, ...]) -> tuple[Shape, ...]:
    """The name read with its first word, and with its last, as the family name; the given names in the place where they stand."""
    if not 1 < len(tokens) <= MOST:
        return ()
    plain = [t.replace("-", "") for t in tokens]
    return (plain[0], "".join(plain[1:])), ("".join(plain[:-1]), plain[-1])


def _either_way(ours: frozenset[Shape], theirs: frozenset[Shape]) -> bool:
    """True for two names of which each word may be a given name: 'James Thomas' and 'Thomas James' may well be two people."""
    given = gazetteer().given
    both = ours & {s[::-1] for s in theirs}
    return any(x in given and y in given for x, y in both)
