"""Names of which an article prints no more than the surname's first letter: 'Peter K., the guard'."""

from __future__ import annotations

from collections import defaultdict

from generator.actor_groups import Group, conflict, join, name_of
from generator.actor_spellings import companies, shared_company
from generator.spellings import sound

WORKS = ("guard watchman nightwatchman", "captain skipper master shipmaster", "doctor physician medic", "driver chauffeur", "lawyer attorney solicitor barrister", "teacher schoolteacher", "policeman policewoman", "nurse matron",
         "farmer grower", "fisherman trawlerman")  # words for one work
SAME_WORK = {word: works.split()[0] for works in WORKS for word in works.split()}


def join_initials(groups: list[Group], bodies: list[Group]) -> None:
    """Joins it to the only full name of other articles that begins so, of the same work and company: courts and papers hide the names of many."""
    short = [g for g in groups if g.nodes and g.file is None and g.heads and all(_is_cut(t) for t in g.tokens)]
    company = companies(groups, bodies) if short else {}
    begun: dict[tuple[str, str], dict[int, Group]] = defaultdict(dict)
    for group in groups if short else ():
        for tokens in group.tokens if group.nodes else ():
            if len(tokens) > 1:
                begun[sound(tokens[0]), tokens[-1][0]][id(group)] = group
    for group in sorted(short, key=name_of):
        near = {k: o for t in group.tokens for k, o in begun[sound(t[0]), t[-1][0]].items() if o is not group and o.nodes}
        one = next(iter(near.values())) if len(near) == 1 else None
        if one is None or one.closed or any(_is_cut(t) for t in one.tokens) or not one.articles.isdisjoint(group.articles):
            continue
        if _works(group) & _works(one) and not conflict(group.heads, next(iter(sorted(group.countries)), None), one) and (beside := shared_company(group, one, company)):
            join(one, group, f"the surname's first letter; both have the same work and are named with {beside}")


def _is_cut(tokens: tuple[str, ...]) -> bool:
    """True for a first name with one letter behind it."""
    return len(tokens) == 2 and len(tokens[0]) > 1 and len(tokens[1].rstrip(".")) == 1


def _works(group: Group) -> set[str]:
    return {SAME_WORK.get(head, head) for head in group.heads}
