"""Organisations that several articles name, joined."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from generator.actor_groups import Group, Node
from generator.coreference import initials, name_tokens
from generator.number_words import ONES, TENS

COUNTS = ONES | TENS
SAY = {  # user-visible sentences
    "initials": "the initials of the name",
}
LEAST, MOST = 3, 6  # letters of initials
LEGAL = frozenset("inc corp co ltd llc plc gmbh ag sa nv group holdings company corporation limited".split())


def organisations(nodes: list[Node], claimed: list[Group]) -> list[Group]:
    """One group per name without legal form; a short form that an article gives beside the long one leads there as well."""
    long_of: dict[tuple[str, ...], Counter[tuple[str, ...]]] = {}
    for node in nodes:
        for alias in node.named.aliases:
            short, full = _org_tokens(name_tokens(alias)), _org_tokens(node.tokens)
            if short != full:
                long_of.setdefault(short, Counter())[full] += 1
    made: dict[tuple[str, ...], Group] = {}
    for group in claimed:
        for tokens in sorted(group.tokens):
            made.setdefault(_org_tokens(tokens), group)
    spelled = _by_initials(nodes)
    known = set(map(id, claimed))
    for node in nodes:
        tokens, why = _org_tokens(node.tokens), ""
        longs, meant = long_of.get(tokens), spelled.get(node.named.name.replace(".", ""), ())
        if longs and tokens not in made and len(longs) == 1:
            tokens = next(iter(longs))
        elif not longs and tokens not in made and len(meant) == 1:
            tokens, why = next(iter(meant)), SAY["initials"]
        made.setdefault(tokens, Group()).add(node, why)
    return [g for g in {id(g): g for g in made.values()}.values() if id(g) not in known]


def _by_initials(nodes: list[Node]) -> dict[str, set[tuple[str, ...]]]:
    """Names by their initials in capitals: 'RCMP' for 'Royal Canadian Mounted Police'."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for node in nodes:
        tokens = _org_tokens(node.tokens)
        if len(tokens) >= LEAST and LEAST <= len(letters := initials(tokens).upper()) <= MOST:
            found.setdefault(letters, set()).add(tokens)
    return found


@lru_cache(maxsize=1 << 17)
def _org_tokens(tokens: tuple[str, ...]) -> tuple[str, ...]:
    kept = tuple(t.replace(".", "") for t in tokens)
    while len(kept) > 1 and kept[-1] in LEGAL:
        kept = kept[:-1]
    if len(kept) == 3 and kept[:2] == ("group", "of") and kept[2] in COUNTS:
        return (f"g{COUNTS[kept[2]]}",)  # 'Group of Seven' is the G7
    return kept
