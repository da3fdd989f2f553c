"""What the articles say of one actor, gathered in a group."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from generator.coreference import name_tokens
from generator.model import ActorFile, Named
from generator.offices import LEGISLATORS, RULERS, Office


@dataclass(slots=True, eq=False)
class Node:
    """A name of one article."""

    article: int
    named: Named
    tokens: tuple[str, ...]
    offices: tuple[tuple[Office, str], ...]  # post, role as printed
    heads: frozenset[str]
    country: str | None
    day: str | None
    where: str
    translated: bool
    places: tuple[tuple[str, str], ...] = ()  # of its article: folded, as printed


@dataclass(slots=True, eq=False)
class Group:
    """Nodes held to be one actor. `reasons`: node -> why it is here, where its name alone does not say it."""

    nodes: list[Node] = field(default_factory=list)
    reasons: dict[int, str] = field(default_factory=dict)
    file: ActorFile | None = None
    closed: bool = False  # a person has written the aliases: only names join
    articles: set[int] = field(default_factory=set)
    tokens: set[tuple[str, ...]] = field(default_factory=set)
    heads: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    into: Group | None = None

    def add(self, node: Node, why: str = "") -> None:
        self.nodes.append(node)
        self.articles.add(node.article)
        self.tokens.add(node.tokens)
        self.heads |= node.heads
        if node.country:
            self.countries.add(node.country)
        if why:
            self.reasons[id(node)] = why

    def absorb(self, other: Group, why: str) -> None:
        for node in other.nodes:
            self.add(node, other.reasons.get(id(node), "") or why)
        self.file = self.file or other.file
        self.closed = self.closed or other.closed
        other.nodes, other.into = [], self

    @property
    def full(self) -> bool:
        return any(len(t) > 1 for t in self.tokens)


def surname(tokens: tuple[str, ...]) -> str:
    return tokens[-1]


def conflict(heads: frozenset[str] | set[str], country: str | None, group: Group) -> bool:
    """True where the posts cannot be one person's: a ruler and a legislator, or two countries with no post in common."""
    theirs = group.heads
    if not heads or not theirs or heads & theirs:
        return False
    if heads & LEGISLATORS and theirs & RULERS or heads & RULERS and theirs & LEGISLATORS:
        return True
    countries = group.countries
    return country is not None and bool(countries) and country not in countries


def is_translated(group: Group) -> bool:
    return all(n.translated for n in group.nodes)


def share_post(node: Node, group: Group) -> bool:
    return any(_same_post(o, p) for o, _ in node.offices for n in group.nodes for p, _ in n.offices)


def _same_post(a: Office, b: Office) -> bool:
    return a.head == b.head and a.scope == b.scope and (a.country == b.country or a.country is None or b.country is None)


def join(target: Group, group: Group, why: str) -> None:
    if target.file is None and (group.file is not None or _weight(group) > _weight(target)):
        target, group = group, target
    plain = any(set(s) <= set(t) or set(t) <= set(s) for s in group.tokens for t in target.tokens)
    target.absorb(group, "" if plain else why)


def _weight(group: Group) -> tuple[bool, bool, int]:
    """Which of two joined names is the actor's own: the fuller one, that of a text that is no translation, that of most articles."""
    return group.full, not is_translated(group), len(group.articles)


def name_of(group: Group) -> str:
    """A person's word, else the fullest printed name; names from translations only where there is no other."""
    if group.file is not None and ("name" in group.file.edited or "aliases" in group.file.edited):
        return group.file.name
    plain = [n for n in group.nodes if not n.translated] or group.nodes
    plain = [n for n in plain if id(n) not in group.reasons] or plain
    counts = Counter(n.named.name for n in plain)
    return min(counts, key=lambda n: (-len(name_tokens(n)), -counts[n], -len(n), n))


def label_of(group: Group) -> str:
    node = group.nodes[0]
    role = f" ({node.named.role})" if node.named.role else ""
    return f"{name_of(group)}{role} in {node.where}"
