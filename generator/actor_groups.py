"""What the articles say of one actor, gathered in a group."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from generator.coreference import fold, name_tokens
from generator.gazetteer import gazetteer
from generator.model import ActorFile, Named
from generator.offices import LEGISLATORS, RULERS, Office
from generator.spellings import spelt_out, without_articles

PRINTED = 3  # articles that print a body's short name alone


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
    language: str | None = None  # of its article
    was_body: bool = False  # its article's words speak of a body: 'the company of Ada Pool'


Post = tuple[str, frozenset[str]]  # head and scope of an office


@dataclass(slots=True, eq=False)
class Tenure:
    """When and for which countries a group is named with a post; `days` as ordinals, the first and the last."""

    countries: set[str | None] = field(default_factory=set)
    days: tuple[int, int] | None = None

    def add(self, country: str | None, day: str | None) -> None:
        self.countries.add(country)
        at = ordinal(day)
        if at is not None:
            self.days = (min(at, self.days[0]), max(at, self.days[1])) if self.days else (at, at)


@lru_cache(maxsize=1 << 14)
def ordinal(day: str | None) -> int | None:
    try:
        return date.fromisoformat(day).toordinal() if day else None
    except ValueError:
        return None


@dataclass(slots=True, eq=False)
class Group:
    """Nodes held to be one actor. `reasons`: node -> why it is here, where its name alone does not say it."""

    nodes: list[Node] = field(default_factory=list)
    reasons: dict[int, str] = field(default_factory=dict)
    file: ActorFile | None = None
    closed: bool = False  # a person has written the aliases: only names join
    forms: dict[tuple[bool, bool], Counter[str]] = field(default_factory=dict)  # (from a translation, here for a reason) -> names as printed
    tenures: dict[Post, Tenure] = field(default_factory=dict)
    articles: set[int] = field(default_factory=set)
    tokens: set[tuple[str, ...]] = field(default_factory=set)
    spelt: set[tuple[str, ...]] = field(default_factory=set)  # the same, and as they are written without letters that have a mark, and without Arabic articles: 'Miloshevski', 'Miloševski'
    heads: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    into: Group | None = None
    called: tuple[int, str] = (0, "")  # the name that so many nodes gave it

    def add(self, node: Node, why: str = "", plain: bool = False) -> None:
        """`plain`: the name says itself that it may be this actor's, and may be what the actor is called."""
        self.nodes.append(node)
        self.articles.add(node.article)
        self.tokens.add(node.tokens)
        self.spelt.update((node.tokens, name_tokens(spelt_out(node.named.name)), without_articles(node.tokens)))
        self.heads |= node.heads
        self.forms.setdefault((node.translated, bool(why) and not plain), Counter())[node.named.name] += 1
        if node.country:
            self.countries.add(node.country)
        for office, _ in node.offices:
            self.tenures.setdefault((office.head, office.scope), Tenure()).add(office.country, node.day)
        if why:
            self.reasons[id(node)] = why

    def absorb(self, other: Group, why: str, plain: bool = False) -> None:
        for node in other.nodes:
            self.add(node, other.reasons.get(id(node), "") or why, plain)
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
    return all(translated for translated, _ in group.forms)


def share_post(node: Node, group: Group) -> bool:
    return any(_holds(o, group.tenures.get((o.head, o.scope))) for o, _ in node.offices)


def _holds(office: Office, tenure: Tenure | None) -> bool:
    return tenure is not None and (office.country is None or office.country in tenure.countries or None in tenure.countries)


def root(group: Group) -> Group:
    """The group that it was joined to in the end."""
    while group.into is not None:
        group = group.into
    return group


def join(target: Group, group: Group, why: str) -> None:
    if target.file is None and (group.file is not None or _weight(group) > _weight(target)):
        target, group = group, target
    plain = any(set(s) <= set(t) or set(t) <= set(s) for s in group.tokens for t in target.tokens)
    target.absorb(group, why, plain)


def _weight(group: Group) -> tuple[bool, bool, int]:
    """Which of two joined names is the actor's own: the fuller one, that of a text that is no translation, that of most articles."""
    return group.full, not is_translated(group), len(group.articles)


def name_of(group: Group) -> str:
    """A person's word, else the fullest printed name, with its accents where any source prints them; names from translations only where there is no other."""
    if group.file is not None and ("name" in group.file.edited or "aliases" in group.file.edited):
        return group.file.name
    if group.called[0] != len(group.nodes):
        counts = group.forms[min(group.forms)]
        body = group.nodes[0].named.type == "organisation"
        most = 2 if body else 9  # of a body 'Acme Foods', neither its letters nor 'Acme Foods of Leeds' that one article prints
        best = min(counts, key=lambda n: (-min(len(name_tokens(n)), most), -counts[n], -len(n), n))
        if body and counts[best] == 1 and len(group.articles) > PRINTED and " " in best:  # 'Acme' of most articles, of which one names 'Acme Sterile'
            best = next((n for n, often in counts.most_common() if often >= PRINTED and best.startswith(n + " ") and not best.startswith(n + " of ") and not n.isupper() and (word := fold(n)) not in gazetteer().kinds["head"] and word not in gazetteer().common), best)
        group.called = len(group.nodes), _accented(best, group.forms) if len(counts) > 1 or len(group.forms) > 1 else best
    return group.called[1]


def _accented(name: str, forms: dict[tuple[bool, bool], Counter[str]]) -> str:
    """The name with the accents that any form of it has: 'Sørbø' also where most print 'Sorbo'."""
    counts = sum(forms.values(), Counter())
    marked = {fold(w): w for n in sorted(counts, key=lambda n: (counts[n], n)) if not n.isascii() for w in n.split() if not w.isascii()}
    return " ".join([marked.get(fold(w), w) for w in name.split(" ")]) if marked else name


def label_of(group: Group) -> str:
    node = group.nodes[0]
    role = f" ({node.named.role})" if node.named.role else ""
    return f"{name_of(group)}{role} in {node.where}"
