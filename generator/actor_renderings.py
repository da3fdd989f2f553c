"""Names of one post that a translation renders so that few letters are left, or in two words for one: 'Guo Meilan' for 'Kwak Mi-ran', 'Purev Dorji' for 'Purevdorj'."""

from __future__ import annotations

from collections import Counter
from functools import cache, lru_cache

from generator.actor_groups import Group, conflict, is_translated, join, label_of, name_of
from generator.actor_spellings import BUCKET, FEW, SEVERAL, companies, shared_company
from generator.spellings import CLASSES, ratio, skeleton

Post = tuple[bool, str]  # of a deputy; which one

POSTS = (  # words of a role, one set of which makes it this post
    ("finance chief", ("cfo", "chief financial officer", "chief finance officer", "finance chief", "finance director", "financial director")),
    ("chief executive", ("ceo", "chief executive",)),
    ("spokesperson", ("spokesperson", "spokesman", "spokeswoman")),
    ("finance minister", ("minister finance", "treasurer", "secretary treasury", "chancellor exchequer")),
)  # fmt: skip
DEPUTIES = frozenset("assistant deputy vice".split())
PAST = frozenset("former ex late then outgoing".split())
SEVERAL_HOLD = "spokesperson"  # a house may have more than one
NEAR = 0.7  # likeness of names of which the post says the rest
TOGETHER, LETTERS, START = 0.85, 7, 2  # likeness and letters of two words written as one, and the letters that both begin with


def join_renderings(groups: list[Group], bodies: list[Group], questions: list[str]) -> None:
    """Joins a name that only a translation prints to the one holder of the same post in the same company whose names begin alike; another is asked.

    An article that spells several names otherwise than the others is taken for a translation, whether it says so or not.
    """
    if len(groups) > FEW and not any(g.nodes and is_translated(g) for g in groups):
        return
    spelt = Counter(n.article for g in groups for n in g.nodes if id(n) in g.reasons)
    odd = {article for article, times in spelt.items() if times >= SEVERAL}
    mine = [g for g in groups if g.nodes and g.file is None and (is_translated(g) or len(g.articles) == 1 and g.articles <= odd)]
    if not mine:
        return
    others = [g for g in groups if g.nodes and g.full and not is_translated(g) and not g.articles <= odd]
    holders, begins = _by_post(others), _by_beginning(others)

    @cache
    def company() -> dict[int, dict[str, str]]:
        return companies(groups, bodies)  # dear, and seldom asked for

    for group in sorted(mine, key=name_of):
        run_on = [o for o in begins.get(_beginning(group), ()) if _may_be_one(group, o) and _is_run_on(group, o)]
        if len(run_on) == 1 and (beside := shared_company(group, run_on[0], company())):
            join(run_on[0], group, f"a translation writes the name in two words; both are named with {beside}")
            continue
        for post in sorted(_posts(group)):
            same = [o for o in holders.get(post, ()) if _may_be_one(group, o)]
            if len(same) != 1 or not (beside := shared_company(group, same[0], company())):
                continue
            role = next(r for n in group.nodes for r in (n.named.role, *n.named.roles) if r and post in _posts_of(r))
            alike = _begin_alike(group, same[0])
            if alike and (post[1] != SEVERAL_HOLD or _likeness(group, same[0]) >= NEAR):
                join(same[0], group, f"a translation spells the name otherwise; both are {role} and named with {beside}")
                break
            if post[1] != SEVERAL_HOLD:
                questions.append(f"Is {label_of(group)} the same as {label_of(same[0])}? Both are {role} and named with {beside}.")


def _by_post(groups: list[Group]) -> dict[Post, list[Group]]:
    found: dict[Post, list[Group]] = {}
    for group in groups:
        for post in _posts(group):
            found.setdefault(post, []).append(group)
    return {post: holders for post, holders in found.items() if len(holders) <= BUCKET}


def _by_beginning(groups: list[Group]) -> dict[str, list[Group]]:
    """Groups by the beginnings of their long words."""
    found: dict[str, list[Group]] = {}
    for group in groups:
        for start in {skeleton(w)[:START] for t in group.tokens for w in t if len(w) >= LETTERS}:
            found.setdefault(start, []).append(group)
    return {start: those for start, those in found.items() if len(those) <= BUCKET}


def _beginning(group: Group) -> str:
    """How the two words begin, written as one; '' where the name has no two words."""
    return next((skeleton("".join(t))[:START] for t in sorted(group.tokens) if len(t) == 2), "")


def _may_be_one(a: Group, b: Group) -> bool:
    apart = bool(a.countries) and bool(b.countries) and a.countries.isdisjoint(b.countries)
    return bool(b.nodes) and a is not b and not b.closed and not apart and a.articles.isdisjoint(b.articles) and not conflict(a.heads, next(iter(sorted(a.countries)), None), b)


def _posts(group: Group) -> set[Post]:
    """The posts that the roles of a group name."""
    return {post for n in group.nodes for r in (n.named.role, *n.named.roles) if r for post in _posts_of(r)}


@lru_cache(maxsize=1 << 14)
def _posts_of(role: str) -> frozenset[Post]:
    said = frozenset(role.lower().replace("-", " ").split())
    return frozenset() if PAST & said else frozenset([(not DEPUTIES.isdisjoint(said), kind) for kind, ways in POSTS if any(said.issuperset(way.split()) for way in ways)])


def _is_run_on(a: Group, b: Group) -> bool:
    """Whether two words of the one are nearly one word of the other."""
    one = {skeleton("".join(t)) for t in a.tokens if len(t) == 2}
    return any(len(x) >= LETTERS and x[:START] == y[:START] and ratio(x, y) >= TOGETHER for x in one for t in b.tokens for y in map(skeleton, t))


def _begin_alike(a: Group, b: Group) -> bool:
    """Whether all words begin with one sound, those of a surname alone with that of the other's last, and are nearly it."""
    if a.full:
        return any(len(s) == len(t) and all(_class(x) == _class(y) for x, y in zip(s, t, strict=True)) for s in a.tokens for t in b.tokens if len(t) > 1)
    return any(_class(s[-1]) == _class(t[-1]) and ratio(skeleton(s[-1]), skeleton(t[-1])) >= NEAR for s in a.tokens for t in b.tokens)


def _class(word: str) -> str:
    return CLASSES.get(word[0], word[0])


def _likeness(a: Group, b: Group) -> float:
    return max(ratio(skeleton("".join(s)), skeleton("".join(t).replace("-", ""))) for s in a.tokens for t in b.tokens)
