"""Names of one word, put where exactly one full name fits."""

from __future__ import annotations

from generator.actor_groups import Group, Node, conflict, name_of, share_post, surname
from generator.coreference import PARTICLES
from generator.offices import RULERS


def place_short(nodes: list[Node], groups: list[Group], bodies: list[Group], questions: list[str]) -> list[Group]:
    """Puts names of one word where exactly one full name has that word; the others form groups by the word."""
    by_word: dict[str, list[Group]] = {}
    for group in groups:
        for word in sorted({w for t in group.tokens for w in t if len(w) > 1 and w not in PARTICLES}):
            by_word.setdefault(word, []).append(group)
    alone: dict[str, list[Group]] = {}
    for node in nodes:
        word = node.tokens[0]
        fits = [g for g in by_word.get(word, ()) if g.nodes and (node.article not in g.articles or _is_its_own(node, g)) and not conflict(node.heads, node.country, g)
                and not _outranks(node, g)]
        last = [g for g in fits if any(surname(t) == word or len(t) == 1 for t in g.tokens)]
        fits = last or [g for g in fits if _meet(node, g, groups, bodies)]
        same_post = [g for g in fits if share_post(node, g)]
        alike = [g for g in fits if node.heads & g.heads]
        pick = fits[0] if len(fits) == 1 else same_post[0] if len(same_post) == 1 else alike[0] if len(alike) == 1 else None
        if pick is not None:
            pick.add(node)
            continue
        if len(fits) > 1:
            questions.append(f"Which {word.title()} does {node.where} mean: {', '.join(sorted(name_of(g) for g in fits)[:5])}?")
        pool = alone.setdefault(word, [])
        home = next((g for g in pool if not conflict(node.heads, node.country, g) and not _outranks(node, g)), None)
        if home is None:
            home = Group()
            pool.append(home)
        home.add(node)
    return [g for pool in alone.values() for g in pool]


def _is_its_own(node: Node, group: Group) -> bool:
    """Whether the article has the full name only beside words for a body, so that its own short form was not found to be of it."""
    return any(n.was_body and n.article == node.article and surname(n.tokens) == node.tokens[0] for n in group.nodes)


def _meet(node: Node, group: Group, groups: list[Group], bodies: list[Group]) -> bool:
    """True where an article that names somebody by a given name tells of another person, or two bodies, who stand beside that full name too: 'Dan' of another story is no Dan Reed."""
    beside = [[node.article in other.articles and not other.articles.isdisjoint(group.articles) for other in others if other is not group] for others in (groups, bodies)]
    return bool(node.heads & group.heads) or any(beside[0]) or sum(beside[1]) > 1


def _outranks(node: Node, group: Group) -> bool:
    """True where one of the two rules and the other is known for something else: a President Reed is no actor Anna Reed."""
    a, b = node.heads, group.heads
    return bool(a and b and not a & b and (a & RULERS or b & RULERS) and not share_post(node, group))
