"""The actors as the digest lists them, from the groups of their names."""

from __future__ import annotations

from itertools import chain, count

from generator.actor_groups import Group, Node, name_of
from generator.coreference import fold, name_tokens
from generator.language import main_language
from generator.model import Cast, Merge
from generator.offices import posts
from generator.roles import is_rank, is_relation


def cast_all(groups: list[Group], articles: int, questions: list[str]) -> tuple[tuple[Cast, ...], tuple[dict[str, str], ...], tuple[str, ...]]:
    names: tuple[dict[str, str], ...] = tuple({} for _ in range(articles))
    made: list[Cast] = []
    taken: set[str] = set()
    for group in sorted(groups, key=lambda g: (-sum([len(n.named.mentions) for n in g.nodes]), name_of(g))):
        name = _unique(group, taken)
        made.append(_cast(group, name))
        for node in group.nodes:
            names[node.article][node.named.name] = name
    return tuple(made), names, tuple(dict.fromkeys(questions))


def _unique(group: Group, taken: set[str]) -> str:
    name = name_of(group)
    role = next((n.named.role for n in group.nodes if n.named.role), None)
    forms = chain([name], [f"{name} ({role})"] if role else [], (f"{name} ({i})" for i in count(2)))
    made = next(f for f in forms if fold(f) not in taken)
    taken.add(fold(made))
    return made


def _cast(group: Group, name: str) -> Cast:
    newest = sorted(group.nodes, key=_newest, reverse=True) if len(group.nodes) > 1 else group.nodes
    f, edited = group.file, frozenset(group.file.edited if group.file else ())
    printed = [p for n in group.nodes for p in (n.named.name, *n.named.aliases)] + (list(f.aliases) if f and "aliases" in edited else [])
    merged = [Merge(n.named.name, n.where, why) for n in group.nodes if (why := _reason(n, group, name))]
    return Cast(
        name=name,
        type=f.type if f and "type" in edited else group.nodes[0].named.type,
        aliases=tuple(a for a in dict.fromkeys(printed) if a != name),
        role=f.role if f and "role" in edited else _best_role(newest),
        affiliation=f.affiliation if f and "affiliation" in edited else next((n.named.affiliation for n in newest if n.named.affiliation), None),
        country=f.country if f and "country" in edited else next((n.named.country for n in newest if n.named.country), None),
        merged=tuple(dict.fromkeys(merged)),
    )


def _reason(node: Node, group: Group, name: str) -> str:
    """Why the name is this actor's; of one that others were joined to, and that lent the actor no name, why the name is the same."""
    own = name_tokens(name)
    if node.tokens == own or node.named.name == name:
        return ""
    why = group.reasons.get(id(node), "")
    if why or len(node.tokens) < 2:
        return why
    return next((group.reasons[id(n)] for n in group.nodes if n.tokens == own and id(n) in group.reasons), "")


def _newest(node: Node) -> tuple[str, bool, int]:
    return node.day or "", bool(node.named.country or node.named.affiliation), len(node.named.role or "")


BARE, UNLIKE = frozenset(("minister", "the minister", "secretary")), frozenset("prime deputy vice former ex first junior assistant under permanent press general".split())


def _best_role(newest: list[Node]) -> str | None:
    """The newest role in the language of most articles, in the words of one that names its country too, where one does."""
    tongue = main_language(n.language for n in newest)
    newest = [n for n in newest if n.named.role and n.language == tongue] or newest
    newest = [n for n in newest if n.named.role and not is_rank(n.named.role)] or newest
    newest = [n for n in newest if n.named.role and not is_relation(n.named.role)] or newest
    role = next((n.named.role for n in newest if n.named.role), None)
    if role is not None and role.lower() in BARE:  # of what, another article says
        role = next((r for n in newest if (r := n.named.role) and r.lower() not in BARE and r.lower().rpartition(" ")[2] in BARE | {""} and UNLIKE.isdisjoint(r.lower().split())), role)
    if role is None or posts(role).country or not posts(role).held:
        return role
    wanted = {(o.head, o.scope) for o in posts(role).held}
    fuller = (r for n in newest for o, r in n.offices if (o.head, o.scope) in wanted and posts(r).country)
    return next(fuller, role)
