"""One actor for all names that the articles of a digest give it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from difflib import SequenceMatcher
from itertools import chain, count

from generator.coreference import PARTICLES, compatible, fold, name_tokens
from generator.model import ActorFile, Cast, Dated, Merge, Named, Reading
from generator.offices import LEGISLATORS, RULERS, Office, describe, posts
from generator.spellings import CERTAIN, PERHAPS, keys, likeness, skeleton
from generator.urls import slugify

NEAR_DAYS = 400  # two holders of one post named further apart than this may be successors
SEVERAL = 2  # names that an article spells otherwise than the others: it may be a translation
BUCKET = 60  # a surname carried by more actors than this is never compared pair by pair


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


def merge(
    readings: Sequence[Reading], dated: Sequence[Dated], files: Sequence[ActorFile]
) -> tuple[tuple[Cast, ...], tuple[dict[str, str], ...], tuple[str, ...]]:
    """The actors of all articles, per article the actor's name for each name of it, and doubtful merges as questions.

    A name that is missing from its article's mapping is no actor: the article's own author. What a person wrote in an actor
    file (a field named in its `edited`) decides; what the program wrote there is no evidence.
    """
    nodes = _nodes(readings, dated)
    editor = _Editor(files)
    groups: list[Group] = []
    questions: list[str] = []
    for kind in ("person", "organisation"):
        mine = [n for n in nodes if n.named.type == kind]
        claimed, free = editor.claim(mine)
        groups += claimed
        if kind == "person":
            groups += _people(free, claimed, questions)
        else:
            groups += _organisations(free, claimed)
    groups = [g for g in groups if g.nodes]
    editor.attach(groups)
    return _result(groups, len(readings), questions)


def _nodes(readings: Sequence[Reading], dated: Sequence[Dated]) -> list[Node]:
    made: list[Node] = []
    for i, reading in enumerate(readings):
        clean = reading.clean
        authors = {name_tokens(a) for a in (*clean.authors, *clean.contributors)}
        published = dated[i].published if i < len(dated) else None
        day = published[:10] if published else None
        where = clean.outlet or f"“{reading.headline}”"
        places = tuple((fold(p), p) for p in reading.places)
        for named in reading.names:
            tokens = name_tokens(named.name)
            if not tokens or tokens in authors and len(named.mentions) < 2:
                continue
            roles = named.roles or ((named.role,) if named.role else ())
            offices = tuple((Office(o.head, o.scope, o.country or named.country), r) for r in roles for o in posts(r).held)
            heads = frozenset(h for r in roles for h in posts(r).heads)
            made.append(Node(i, named, tokens, offices, heads, named.country, day, where, clean.translated_from is not None, places))
    return _one_type(made)


def _one_type(nodes: list[Node]) -> list[Node]:
    """The same nodes with one type for one name: the one that most mentions have. A single word may well name two things."""
    mentions: dict[tuple[str, ...], Counter[str]] = {}
    for node in nodes:
        if len(node.tokens) > 1:
            mentions.setdefault(node.tokens, Counter())[node.named.type] += max(1, len(node.named.mentions))
    for node in nodes:
        types = mentions.get(node.tokens, Counter())
        if len(types) > 1:
            kind = min(types, key=lambda t: (-types[t], t))
            node.named = replace(node.named, type=kind)
    return nodes


# ---------------------------------------------------------------- what a person has written


class _Editor:
    """The actor files, as far as a person wrote them."""

    def __init__(self, files: Sequence[ActorFile]) -> None:
        self.files = sorted(files, key=lambda f: f.slug)
        self.owner: dict[tuple[str, ...], ActorFile] = {}
        for f in self.files:
            names = ([f.name] if "name" in f.edited else []) + (list(f.aliases) if "aliases" in f.edited else [])
            for name in names:
                self.owner.setdefault(name_tokens(name), f)
                self.owner.setdefault(name_tokens(_untitled(name)), f)
        for f in self.files:  # the name of a file whose aliases a person wrote is theirs as well
            if "aliases" in f.edited:
                self.owner.setdefault(name_tokens(f.name), f)

    def claim(self, nodes: list[Node]) -> tuple[list[Group], list[Node]]:
        groups: dict[str, Group] = {}
        free: list[Node] = []
        for node in nodes:
            f = self.owner.get(node.tokens)
            if f is None:
                free.append(node)
                continue
            group = groups.setdefault(f.slug, Group(file=f, closed="aliases" in f.edited))
            plain = set(node.tokens) <= set(name_tokens(f.name))
            group.add(node, "" if plain else f"listed among the names in {f.path or f.slug}")
        return list(groups.values()), free

    def attach(self, groups: list[Group]) -> None:
        """Files whose name a person changed find their actor by the address that was made from the old one."""
        taken = {g.file.slug for g in groups if g.file}
        by_slug: dict[str, Group] = {}
        for g in groups:
            if g.file is None:
                by_slug.setdefault(slugify(_name(g)), g)
        for f in self.files:
            if f.slug in taken or not f.edited:
                continue
            found = by_slug.get(f.slug)
            if found is not None and found.file is None:
                found.file = f


def _untitled(name: str) -> str:
    from generator.roles import CIVIL, MODIFIERS, is_head

    words = name.split()
    while len(words) > 1 and (is_head(words[0]) or words[0].lower().strip(".") in CIVIL | MODIFIERS):
        words.pop(0)
    return " ".join(words)


# ---------------------------------------------------------------- people


def _people(nodes: list[Node], claimed: list[Group], questions: list[str]) -> list[Group]:
    groups = _by_name([n for n in nodes if len(n.tokens) > 1])
    _join_variants(groups + claimed, questions)
    _join_spellings(groups + claimed, questions)
    groups = [g for g in groups if g.nodes]
    groups += _place_short([n for n in nodes if len(n.tokens) == 1], groups + claimed, questions)
    _join_offices(groups + claimed, questions)
    return groups


def _by_name(nodes: list[Node]) -> list[Group]:
    """One group per full name; a namesake in a post that the other cannot hold gets a group of its own."""
    made: dict[tuple[str, ...], list[Group]] = {}
    for node in nodes:
        for group in made.setdefault(node.tokens, []):
            if not _conflict(node.heads, node.country, group):
                group.add(node)
                break
        else:
            group = Group()
            group.add(node)
            made[node.tokens].append(group)
    return [g for groups in made.values() for g in groups]


def _conflict(heads: frozenset[str] | set[str], country: str | None, group: Group) -> bool:
    """True where the posts cannot be one person's: a ruler and a legislator, or two countries with no post in common."""
    theirs = group.heads
    if not heads or not theirs or heads & theirs:
        return False
    if heads & LEGISLATORS and theirs & RULERS or heads & RULERS and theirs & LEGISLATORS:
        return True
    countries = group.countries
    return country is not None and bool(countries) and country not in countries


def _surname(tokens: tuple[str, ...]) -> str:
    return tokens[-1]


def _join_variants(groups: list[Group], questions: list[str]) -> None:
    """Joins full names that differ in initials, middle names or spelling."""
    buckets: dict[str, list[Group]] = {}
    for group in groups:
        for key in sorted({skeleton(_surname(t)) for t in group.tokens if len(t) > 1}):
            buckets.setdefault(key, []).append(group)
    for bucket in buckets.values():
        if not 1 < len(bucket) <= BUCKET:
            continue
        for group in sorted(bucket, key=lambda g: (max(map(len, g.tokens)), _name(g) if g.nodes else "")):
            if not group.nodes:
                continue
            fits = [o for o in bucket if o is not group and o.nodes and not (o.articles & group.articles) and _one_name(group, o)
                    and not _conflict(group.heads, next(iter(sorted(group.countries)), None), o)]
            if len(fits) == 1:
                _join(fits[0], group, _agreement(fits[0], group))
            elif len(fits) > 1:
                questions.append(f"Is {_label(group)} one of {', '.join(sorted(_name(o) for o in fits))}?")


def _agreement(a: Group, b: Group) -> str:
    """Why two full names are one, in plain words."""
    same = {_surname(t) for t in a.tokens if len(t) > 1} & {_surname(t) for t in b.tokens if len(t) > 1}
    return "the same surname, and the first names agree" if same else "the names differ only in spelling"


def _join_spellings(groups: list[Group], questions: list[str]) -> None:
    """Joins a full name that only translations print to the one name of the same company that is nearly spelt so.

    An article that spells several names otherwise than the others is taken for a translation, whether it says so or not.
    """
    index: dict[str, list[Group]] = {}
    for group in groups:
        for key in sorted({k for t in group.tokens if len(t) > 1 for k in keys(t)}) if group.nodes else ():
            index.setdefault(key, []).append(group)
    near = {id(g): found for g in groups if g.nodes and g.file is None and (len(g.articles) == 1 or _is_translated(g)) and (found := _nearly(g, index))}
    odd = Counter(i for g in groups if id(g) in near and near[id(g)][0][0] >= CERTAIN for i in sorted(g.articles))
    company = _company(groups) if near else {}
    for group in sorted((g for g in groups if id(g) in near), key=lambda g: (not _is_translated(g), _name(g))):
        fits = [(n, o) for n, o in near[id(group)] if o.nodes]
        if not group.nodes or not fits or not _is_translated(group) and odd[min(group.articles)] < SEVERAL:
            continue
        with_whom = _shared_company(group, fits[0][1], company)
        if fits[0][0] >= CERTAIN and with_whom and (len(fits) == 1 or fits[1][0] < CERTAIN) and not fits[0][1].closed:
            whose = "a translation spells the name otherwise" if _is_translated(group) else "the article spells several names otherwise"
            _join(fits[0][1], group, f"{whose}; both are named with {with_whom}")
        elif _is_translated(group):
            questions.append(f"Is {_label(group)} the same as {', '.join(_label(o) for _, o in fits[:3])}? The names are nearly alike, and the first is from a translation.")


def _nearly(group: Group, index: dict[str, list[Group]]) -> list[tuple[float, Group]]:
    """(likeness, group) of the names that may be this one, the likest first."""
    near = {id(o): o for t in sorted(group.tokens) if len(t) > 1 for k in keys(t) if len(index[k]) <= BUCKET for o in index[k]}
    country = next(iter(sorted(group.countries)), None)
    found = [(_likeness(group, o), o) for o in near.values() if o is not group and o.nodes and not _is_translated(o)
             and not o.articles & group.articles and not _conflict(group.heads, country, o)]
    return sorted(((n, o) for n, o in found if n >= PERHAPS), key=lambda f: (-f[0], _name(f[1])))


def _is_translated(group: Group) -> bool:
    return all(n.translated for n in group.nodes)


def _likeness(a: Group, b: Group) -> float:
    return max((likeness(s, t) for s in a.tokens for t in b.tokens), default=0.0)


def _company(groups: list[Group]) -> dict[int, dict[str, str]]:
    """Per article the names and places in it, folded -> as printed."""
    found: dict[int, dict[str, str]] = {}
    for group in groups:
        for node in group.nodes:
            mine = found.setdefault(node.article, dict(node.places))
            mine.update({" ".join(t): _name(group) for t in group.tokens if len(t) > 1})
    return found


def _shared_company(a: Group, b: Group, company: dict[int, dict[str, str]]) -> str:
    """A name or a place that stands beside both; '' where none does."""
    own = {" ".join(t) for g in (a, b) for t in g.tokens}
    ours = {key: name for n in a.nodes for key, name in company.get(n.article, {}).items()}
    theirs = {key for n in b.nodes for key in company.get(n.article, {})}
    shared = sorted((ours.keys() & theirs) - own, key=lambda k: (-len(k.split()), k))
    return ours[shared[0]] if shared else ""


def _one_name(a: Group, b: Group) -> bool:
    return any(compatible(s, t) or [skeleton(x) for x in s] == [skeleton(x) for x in t]
               for s in a.tokens for t in b.tokens if len(s) > 1 and len(t) > 1)


def _place_short(nodes: list[Node], groups: list[Group], questions: list[str]) -> list[Group]:
    """Puts names of one word where exactly one full name has that word; the others form groups by the word."""
    by_word: dict[str, list[Group]] = {}
    for group in groups:
        for word in sorted({w for t in group.tokens for w in t if len(w) > 1 and w not in PARTICLES}):
            by_word.setdefault(word, []).append(group)
    alone: dict[str, list[Group]] = {}
    for node in nodes:
        word = node.tokens[0]
        fits = [g for g in by_word.get(word, ()) if g.nodes and node.article not in g.articles and not _conflict(node.heads, node.country, g)
                and not _outranks(node, g)]
        last = [g for g in fits if any(_surname(t) == word or len(t) == 1 for t in g.tokens)]
        fits = last or fits
        same_post = [g for g in fits if _shared(node, g)]
        pick = fits[0] if len(fits) == 1 else same_post[0] if len(same_post) == 1 else None
        if pick is not None:
            pick.add(node)
            continue
        if len(fits) > 1:
            questions.append(f"Which {word.title()} does {node.where} mean: {', '.join(sorted(_name(g) for g in fits)[:5])}?")
        pool = alone.setdefault(word, [])
        home = next((g for g in pool if not _conflict(node.heads, node.country, g) and not _outranks(node, g)), None)
        if home is None:
            home = Group()
            pool.append(home)
        home.add(node)
    return [g for pool in alone.values() for g in pool]


def _outranks(node: Node, group: Group) -> bool:
    """True where one of the two rules and the other is known for something else: a President Reed is no actor Anna Reed."""
    a, b = node.heads, group.heads
    return bool(a and b and not a & b and (a & RULERS or b & RULERS) and not _shared(node, group))


def _shared(node: Node, group: Group) -> bool:
    return any(_same_post(o, p) for o, _ in node.offices for n in group.nodes for p, _ in n.offices)


def _same_post(a: Office, b: Office) -> bool:
    return a.head == b.head and a.scope == b.scope and (a.country == b.country or a.country is None or b.country is None)


def _join_offices(groups: list[Group], questions: list[str]) -> None:
    """Joins names that hold one post at one time, where one of them is a surname alone or comes from a translation."""
    by_post: dict[tuple[str, frozenset[str]], list[Group]] = {}
    for group in groups:
        for key in dict.fromkeys((o.head, o.scope) for n in group.nodes for o, _ in n.offices):
            by_post.setdefault(key, []).append(group)
    for key in sorted(by_post, key=lambda k: (k[0], sorted(k[1]))):
        holders = list(dict.fromkeys(map(_root, by_post[key])))
        doubtful = [g for g in holders if _is_doubtful(g)]
        for group in doubtful:
            if group.nodes:
                _settle(group, [g for g in holders if g is not group and g.nodes], key, questions)


def _root(group: Group) -> Group:
    while group.into is not None:
        group = group.into
    return group


def _is_doubtful(group: Group) -> bool:
    return bool(group.nodes) and group.file is None and (not group.full or all(n.translated for n in group.nodes))


def _settle(group: Group, holders: list[Group], key: tuple[str, frozenset[str]], questions: list[str]) -> None:
    fits = [h for h in holders if not h.articles & group.articles and _fits(group, h, key)]
    sure = [h for h in fits if not _is_doubtful(h)]
    alike = [h for h in fits if _similarity(group, h) > 0.6]
    pick = sure[0] if len(sure) == 1 else alike[0] if len(alike) == 1 else None
    if pick is None:
        if fits:
            questions.append(f"Is {_label(group)} the same as {', '.join(sorted(_label(h) for h in fits)[:4])}? Both are {_post(group, key)}.")
        return
    if pick.closed:
        questions.append(f"Is {_label(group)} the same as {_label(pick)}? Both are {_post(group, key)}; the aliases of {_name(pick)} were written by hand.")
        return
    _join(pick, group, f"both are {_post(group, key)}")


def _fits(a: Group, b: Group, key: tuple[str, frozenset[str]]) -> bool:
    """The post is of one country and both are named with it at about the same time."""
    ours = [(n, o) for n in a.nodes for o, _ in n.offices if (o.head, o.scope) == key]
    theirs = [(n, o) for n in b.nodes for o, _ in n.offices if (o.head, o.scope) == key]
    mine = {o.country for _, o in ours if o.country} or a.countries
    yours = {o.country for _, o in theirs if o.country} or b.countries
    if mine and yours and not mine & yours:
        return False
    if not mine and not yours and not key[1] - {"prime"}:
        return False
    our_days, their_days = ({d for n, _ in side if (d := _day(n.day)) is not None} for side in (ours, theirs))
    if not our_days or not their_days:
        return True
    return max(min(our_days), min(their_days)) - min(max(our_days), max(their_days)) <= NEAR_DAYS


def _day(value: str | None) -> int | None:
    try:
        return date.fromisoformat(value).toordinal() if value else None
    except ValueError:
        return None


def _similarity(a: Group, b: Group) -> float:
    words_a = {skeleton(_surname(t)) for t in a.tokens}
    words_b = {skeleton(w) for t in b.tokens for w in t}
    return max(SequenceMatcher(None, x, y).ratio() for x in words_a for y in words_b)


def _post(group: Group, key: tuple[str, frozenset[str]]) -> str:
    found = [(o, r) for n in group.nodes for o, r in n.offices if (o.head, o.scope) == key]
    return describe(*found[0]) if found else key[0]


def _join(target: Group, group: Group, why: str) -> None:
    if target.file is None and (group.file is not None or _weight(group) > _weight(target)):
        target, group = group, target
    plain = any(set(s) <= set(t) or set(t) <= set(s) for s in group.tokens for t in target.tokens)
    target.absorb(group, "" if plain else why)


def _weight(group: Group) -> tuple[bool, bool, int]:
    """Which of two joined names is the actor's own: the fuller one, that of a text that is no translation, that of most articles."""
    return group.full, not _is_translated(group), len(group.articles)


def _label(group: Group) -> str:
    node = group.nodes[0]
    role = f" ({node.named.role})" if node.named.role else ""
    return f"{_name(group)}{role} in {node.where}"


# ---------------------------------------------------------------- organisations

LEGAL = frozenset("inc corp co ltd llc plc gmbh ag sa nv group holdings company corporation limited".split())


def _organisations(nodes: list[Node], claimed: list[Group]) -> list[Group]:
    """One group per name without legal form; a short form that an article gives beside the long one leads there as well."""
    long_of: dict[tuple[str, ...], Counter[tuple[str, ...]]] = {}
    for node in nodes:
        for alias in node.named.aliases:
            short = _org_tokens(name_tokens(alias))
            if short != _org_tokens(node.tokens):
                long_of.setdefault(short, Counter())[_org_tokens(node.tokens)] += 1
    made: dict[tuple[str, ...], Group] = {}
    for group in claimed:
        for tokens in sorted(group.tokens):
            made.setdefault(_org_tokens(tokens), group)
    known = set(map(id, claimed))
    for node in nodes:
        tokens = _org_tokens(node.tokens)
        longs = long_of.get(tokens)
        if longs and tokens not in made and len(longs) == 1:
            tokens = next(iter(longs))
        made.setdefault(tokens, Group()).add(node)
    return [g for g in {id(g): g for g in made.values()}.values() if id(g) not in known]


def _org_tokens(tokens: tuple[str, ...]) -> tuple[str, ...]:
    kept = tuple(t.replace(".", "") for t in tokens)
    while len(kept) > 1 and kept[-1] in LEGAL:
        kept = kept[:-1]
    return kept


# ---------------------------------------------------------------- the result


def _name(group: Group) -> str:
    """A person's word, else the fullest printed name; names from translations only where there is no other."""
    if group.file is not None and ("name" in group.file.edited or "aliases" in group.file.edited):
        return group.file.name
    plain = [n for n in group.nodes if not n.translated] or group.nodes
    plain = [n for n in plain if id(n) not in group.reasons] or plain
    counts = Counter(n.named.name for n in plain)
    return min(counts, key=lambda n: (-len(name_tokens(n)), -counts[n], -len(n), n))


def _result(groups: list[Group], articles: int, questions: list[str]) -> tuple[tuple[Cast, ...], tuple[dict[str, str], ...], tuple[str, ...]]:
    names: tuple[dict[str, str], ...] = tuple({} for _ in range(articles))
    made: list[tuple[int, Cast]] = []
    taken: set[str] = set()
    for group in sorted(groups, key=lambda g: (-sum(len(n.named.mentions) for n in g.nodes), _name(g))):
        name = _unique(group, taken)
        made.append((sum(len(n.named.mentions) for n in group.nodes), _cast(group, name)))
        for node in group.nodes:
            names[node.article][node.named.name] = name
    return tuple(cast for _, cast in made), names, tuple(dict.fromkeys(questions))


def _unique(group: Group, taken: set[str]) -> str:
    name = _name(group)
    role = next((n.named.role for n in group.nodes if n.named.role), None)
    forms = chain([name], [f"{name} ({role})"] if role else [], (f"{name} ({i})" for i in count(2)))
    made = next(f for f in forms if fold(f) not in taken)
    taken.add(fold(made))
    return made


def _cast(group: Group, name: str) -> Cast:
    newest = sorted(group.nodes, key=lambda n: (n.day or "", bool(n.named.country or n.named.affiliation), len(n.named.role or "")), reverse=True)
    f, edited = group.file, frozenset(group.file.edited if group.file else ())
    printed = [p for n in group.nodes for p in (n.named.name, *n.named.aliases)] + (list(f.aliases) if f and "aliases" in edited else [])
    merged = [Merge(n.named.name, n.where, group.reasons[id(n)]) for n in group.nodes if id(n) in group.reasons]
    return Cast(
        name=name,
        type=f.type if f and "type" in edited else group.nodes[0].named.type,
        aliases=tuple(a for a in dict.fromkeys(printed) if a != name),
        role=f.role if f and "role" in edited else _best_role(newest),
        affiliation=f.affiliation if f and "affiliation" in edited else next((n.named.affiliation for n in newest if n.named.affiliation), None),
        country=f.country if f and "country" in edited else next((n.named.country for n in newest if n.named.country), None),
        merged=tuple(dict.fromkeys(merged)),
    )


def _best_role(newest: list[Node]) -> str | None:
    """The newest role, in the words of an article that names its country too, where one does."""
    role = next((n.named.role for n in newest if n.named.role), None)
    if role is None or posts(role).country or not posts(role).held:
        return role
    wanted = {(o.head, o.scope) for o in posts(role).held}
    fuller = (r for n in newest for o, r in n.offices if (o.head, o.scope) in wanted and posts(r).country)
    return next(fuller, role)
