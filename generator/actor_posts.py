"""Names that hold one post at one time, joined."""

from __future__ import annotations

from generator.actor_groups import Group, Post, is_translated, join, label_of, name_of, root, surname
from generator.offices import describe
from generator.spellings import ratio, skeleton

NEAR_DAYS = 400  # two holders of one post named further apart than this may be successors


def join_offices(groups: list[Group], questions: list[str]) -> None:
    """Joins names that hold one post at one time, where one of them is a surname alone or comes from a translation."""
    by_post: dict[Post, list[Group]] = {}
    for group in groups:
        for key in group.tenures:
            by_post.setdefault(key, []).append(group)
    for key in sorted(by_post, key=lambda k: (k[0], sorted(k[1]))):
        holders = list(dict.fromkeys(map(root, by_post[key])))
        doubtful = [g for g in holders if _is_doubtful(g)]
        for group in doubtful:
            if group.nodes:
                _settle(group, [g for g in holders if g is not group and g.nodes], key, questions)


def _is_doubtful(group: Group) -> bool:
    return bool(group.nodes) and group.file is None and (not group.full or is_translated(group))


def _settle(group: Group, holders: list[Group], key: Post, questions: list[str]) -> None:
    fits = [h for h in holders if h.articles.isdisjoint(group.articles) and _fits(group, h, key)]
    sure = [h for h in fits if not _is_doubtful(h)]
    alike = sure if len(sure) == 1 else [h for h in fits if _similarity(group, h) > 0.6]
    pick = alike[0] if len(alike) == 1 else None
    if pick is None:
        if fits:
            questions.append(f"Is {label_of(group)} the same as {', '.join(sorted(label_of(h) for h in fits)[:4])}? Both are {_post(group, key)}.")
        return
    if pick.closed:
        questions.append(f"Is {label_of(group)} the same as {label_of(pick)}? Both are {_post(group, key)}; the aliases of {name_of(pick)} were written by hand.")
        return
    join(pick, group, f"both are {_post(group, key)}")


def _fits(a: Group, b: Group, key: Post) -> bool:
    """The post is of one country and both are named with it at about the same time."""
    ours, theirs = a.tenures[key], b.tenures[key]
    mine = ours.countries - {None} or a.countries
    yours = theirs.countries - {None} or b.countries
    if mine and yours and not mine & yours:
        return False
    if not mine and not yours and not key[1] - {"prime"}:
        return False
    if ours.days is None or theirs.days is None:
        return True
    return max(ours.days[0], theirs.days[0]) - min(ours.days[1], theirs.days[1]) <= NEAR_DAYS


def _similarity(a: Group, b: Group) -> float:
    words_a = {skeleton(surname(t)) for t in a.tokens}
    words_b = {skeleton(w) for t in b.tokens for w in t}
    return max(ratio(x, y) for x in words_a for y in words_b)


def _post(group: Group, key: Post) -> str:
    found = [(o, r) for n in group.nodes for o, r in n.offices if (o.head, o.scope) == key]
    return describe(*found[0]) if found else key[0]
