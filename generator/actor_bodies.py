"""Organisations that several articles name, joined by their names alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from generator.actor_groups import Group, Node
from generator.body_names import bare, key_of, letters_of, turned
from generator.coreference import name_tokens

SAY = {  # user-visible sentences
    "initials": "the initials of the name",
    "words": "the same name, spelt or translated otherwise",
}


def organisations(nodes: list[Node], claimed: list[Group]) -> list[Group]:
    """One group per name without legal form; a short form that an article gives beside the long one leads there as well."""
    long_of: dict[str, Counter[str]] = {}
    plain = {key_of(t) for n in nodes for t in (n.tokens, *map(name_tokens, n.named.aliases))} | {key_of(t) for g in claimed for t in g.tokens}

    def key_in(tokens: tuple[str, ...]) -> str:
        """The key of the name, or of the same name turned round where somebody prints that."""
        return next((k for k in turned(tokens) if k in plain), "") or key_of(tokens)

    for node in nodes:
        full = key_in(node.tokens)
        for alias in node.named.aliases:
            short = key_in(name_tokens(alias))
            if short != full:
                long_of.setdefault(short, Counter())[full] += 1
    made: dict[str, Group] = {}
    for group in claimed:
        for tokens in sorted(group.tokens):
            made.setdefault(key_in(tokens), group)
    spelled = _by_initials(nodes, key_in)
    known = set(map(id, claimed))
    for node in nodes:
        key, why = key_in(node.tokens), ""
        longs, meant = long_of.get(key), spelled.get(node.named.name.replace(".", ""), ())
        if longs and key not in made and len(longs) == 1:
            key = next(iter(longs))
        elif not longs and key not in made and len(meant) == 1:
            key, why = next(iter(meant)), SAY["initials"]
        made.setdefault(key, Group()).add(node, why)
    groups = [g for g in {id(g): g for g in made.values()}.values() if id(g) not in known]
    for group in groups:
        _explain(group)
    return groups


def _by_initials(nodes: list[Node], key_in: Callable[[tuple[str, ...]], str]) -> dict[str, set[str]]:
    """Names by their initials in capitals: 'RCMP' for 'Royal Canadian Mounted Police'."""
    found: dict[str, set[str]] = {}
    for node in nodes:
        letters = letters_of(node.tokens)
        if letters:
            found.setdefault(letters, set()).add(key_in(node.tokens))
    return found


def _explain(group: Group) -> None:
    """Says of names that have other words than most why they are here."""
    if len(group.tokens) < 2:
        return
    counts = Counter(n.tokens for n in group.nodes)
    usual = min(counts, key=lambda t: (-counts[t], t))
    for node in group.nodes:
        same = "".join(bare(node.tokens)) == "".join(bare(usual))
        if not same and (key_of(node.tokens) == key_of(usual) or key_of(usual) in turned(node.tokens) or key_of(node.tokens) in turned(usual)):
            group.reasons.setdefault(id(node), SAY["words"])
