"""One actor for all names that the articles of a digest give it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from generator.actor_bodies import organisations
from generator.actor_edits import Editor
from generator.actor_groups import Group, Node, conflict
from generator.actor_initials import join_initials
from generator.actor_longer_names import join_longer_names
from generator.actor_loose_bodies import join_loosely
from generator.actor_name_orders import join_orders
from generator.actor_posts import join_offices
from generator.actor_renderings import join_renderings
from generator.actor_short_spellings import join_consonants, join_ends, join_openings, join_short
from generator.actor_spellings import join_put_into_words, join_spellings, join_variants
from generator.actor_surnames import place_short
from generator.casting import cast_all
from generator.coreference import fold, name_tokens
from generator.gazetteer import firm_openings, gazetteer
from generator.houses import house_names, is_own, is_retold_paper, is_source
from generator.model import ActorFile, Cast, Dated, Named, Reading
from generator.offices import Office, posts
from generator.spellings import skeleton

KNOWN_PLACE = 2  # other articles that name a place so


POST = 100  # mentions that a post counts for: nobody but a person has one


def merge(
    readings: Sequence[Reading], dated: Sequence[Dated], files: Sequence[ActorFile]
) -> tuple[tuple[Cast, ...], tuple[dict[str, str], ...], tuple[str, ...]]:
    """The actors of all articles, per article the actor's name for each name of it, and doubtful merges as questions.

    A name that is missing from its article's mapping is no actor: the article's own author. What a person wrote in an actor
    file (a field named in its `edited`) decides; what the program wrote there is no evidence.
    """
    nodes = _nodes(readings, dated)
    editor = Editor(files)
    questions: list[str] = []
    people, free_people = editor.claim([n for n in nodes if n.named.type == "person"])
    bodies, free_bodies = editor.claim([n for n in nodes if n.named.type == "organisation"])
    bodies += organisations(free_bodies, bodies)
    people += _people(free_people, people, bodies, questions)
    join_loosely(bodies, people, questions)
    groups = [g for g in (*people, *bodies) if g.nodes]
    editor.attach(groups)
    return cast_all(groups, len(readings), questions)


def _nodes(readings: Sequence[Reading], dated: Sequence[Dated]) -> list[Node]:
    made: list[Node] = []
    houses, towns = house_names(readings), _towns(readings)
    for i, reading in enumerate(readings):
        clean = reading.clean
        authors = {name_tokens(a) for a in (*clean.authors, *clean.contributors)}
        published = dated[i].published if i < len(dated) else None
        day = published[:10] if published else None
        where = clean.outlet or f"“{reading.headline}”"
        places = tuple((fold(p), p) for p in reading.places)
        for named in reading.names:
            named = _without_town(named, towns, clean.text) if towns and named.type == "organisation" else named
            tokens = name_tokens(named.name)
            if not tokens or tokens in towns and named.type == "organisation" or tokens in authors and len(named.mentions) < 2 or is_own(named, reading):
                continue
            if tokens in houses:
                if is_source(named, reading):
                    continue
                named = replace(named, type="organisation")
            elif named.type == "organisation" and is_retold_paper(named, reading):
                continue
            roles = named.roles or ((named.role,) if named.role else ())
            offices = tuple((Office(o.head, o.scope, o.country or named.country), r) for r in roles for o in posts(r).held)
            heads = frozenset(h for r in roles for h in posts(r).heads)
            made.append(Node(i, named, tokens, offices, heads, named.country, day, where, clean.translated_from is not None, places, clean.language))
    return _with_known_words(_one_type(_of_people(made)))


def _towns(readings: Sequence[Reading]) -> set[tuple[str, ...]]:
    """Words that more articles have for a place than for a body or the short form of one: a town, also where 'Velm Together' is a party of it."""
    sites = Counter(name_tokens(place) for reading in readings for place in dict.fromkeys(reading.places))
    bodies = Counter(form for reading in readings for form in {name_tokens(form) for n in reading.names if n.type == "organisation" for form in (n.name, *n.aliases)})
    return {word for word, often in sites.items() if len(word) == 1 and often >= KNOWN_PLACE and often > bodies[word] > 0}


def _without_town(named: Named, towns: set[tuple[str, ...]], text: str) -> Named:
    """A body without the mentions of the town that its name begins with."""
    short = {alias for alias in named.aliases if name_tokens(alias) in towns and name_tokens(alias) != name_tokens(named.name)}
    if not short:
        return named
    kept = tuple((a, b) for a, b in named.mentions if text[a:b] not in short)
    return replace(named, aliases=tuple(a for a in named.aliases if a not in short), mentions=kept or named.mentions)


def _of_people(nodes: list[Node]) -> list[Node]:
    """The same nodes, where 'the company of Ada Abilova' is a person, whom her article calls by the surname alone as well, and no company."""
    alone = {(n.article, n.tokens[0]) for n in nodes if n.named.type == "person" and len(n.tokens) == 1}
    kinds = gazetteer().kinds
    for node in nodes if alone else ():
        if node.named.type == "organisation" and len(node.tokens) == 2 and (node.article, node.tokens[1]) in alone and not node.named.aliases and not any(w in kinds["head"] or w in kinds["suffix"] or w in gazetteer().common for w in node.tokens):
            node.named, node.was_body = replace(node.named, type="person"), True
    return nodes


def _one_type(nodes: list[Node]) -> list[Node]:
    """The same nodes with one type for one name, however it is spelt: the one that most mentions have. A single word may well name two things."""
    first: dict[tuple[str, ...], str] = {}
    names = [tuple(map(skeleton, n.tokens)) if len(n.tokens) > 1 else () for n in nodes]
    mixed = {name for name, n in zip(names, nodes, strict=True) if name and first.setdefault(name, n.named.type) != n.named.type}
    mentions: dict[tuple[str, ...], Counter[str]] = {name: Counter() for name in mixed}
    for name, node in zip(names, nodes, strict=True) if mixed else ():
        if name in mixed:
            surely = node.named.type == "person" and node.named.role is not None
            mentions[name][node.named.type] += max(1, len(node.named.mentions)) + (POST if surely else 0)
    kinds = {name: min(types, key=lambda t: (-types[t], t)) for name, types in mentions.items()}
    for name, node in zip(names, nodes, strict=True) if mixed else ():
        if name in mixed and node.named.type != kinds[name]:
            node.named = replace(node.named, type=kinds[name])
    return nodes


def _with_known_words(nodes: list[Node]) -> list[Node]:
    """A word that an article takes for a person without more is the firm, or the place and no actor, that others know by it, where nobody has it in the name."""
    taken = {w for n in nodes if n.named.type == "person" and (len(n.tokens) > 1 or n.heads) for w in n.tokens}
    firms = {t[0] for n in nodes if n.named.type == "organisation" for form in (n.named.name, *n.named.aliases) if len(t := name_tokens(form)) == 1}
    firms |= {n.tokens[0] for n in nodes if n.named.type == "organisation" and len(n.tokens) > 2 and n.tokens[-1] in TRADES and _is_own_word(n.tokens[0])}
    whole = firm_openings(n.tokens for n in nodes if n.named.type == "organisation")
    sites = Counter(place for _, place in {(n.article, place) for n in nodes for place, _ in n.places})
    kept: list[Node] = []
    for node in nodes:
        word = node.tokens[0]
        alone = node.named.type == "person" and len(node.tokens) == 1 and not node.named.role and not any(" " in form for form in node.named.aliases) and word not in taken
        of_firm = node.tokens in whole and node.named.type == "person" and not node.named.role and not node.heads
        if alone and word in firms or of_firm:
            node.named = replace(node.named, type="organisation")
        elif alone and sites[word] >= KNOWN_PLACE:
            continue
        kept.append(node)
    return kept


TRADES = frozenset("transport transports logistics shipping foods motors mills mining minerals steel airways airlines pharmaceuticals industries shipyards holdings railways haulage freight dairy dairies brewery".split())


def _is_own_word(word: str) -> bool:
    """Whether a word is nobody's name, no place and no common word: of whatever begins with it alone."""
    g = gazetteer()
    return word not in g.given and word not in g.surnames and word not in g.common and word not in g.places and word not in g.countries and word not in g.demonyms


def _people(nodes: list[Node], claimed: list[Group], bodies: list[Group], questions: list[str]) -> list[Group]:
    groups = _by_name([n for n in nodes if len(n.tokens) > 1])
    join_orders(groups + claimed, questions)
    join_variants(groups + claimed, [])
    join_longer_names(groups + claimed)
    join_initials(groups + claimed, bodies)
    join_spellings(groups + claimed, bodies, questions)
    join_openings(groups + claimed, bodies)
    join_put_into_words(groups + claimed, bodies)
    join_ends(groups + claimed)
    join_consonants(groups + claimed, bodies)
    join_variants(groups + claimed, questions)  # once more: two spellings of the longer name are one by now
    groups = [g for g in groups if g.nodes]
    groups += place_short([n for n in nodes if len(n.tokens) == 1], groups + claimed, bodies, questions)
    join_offices(groups + claimed, questions)
    join_short(groups + claimed, bodies, questions)
    join_renderings(groups + claimed, bodies, questions)
    return groups


def _by_name(nodes: list[Node]) -> list[Group]:
    """One group per full name; a namesake in a post that the other cannot hold gets a group of its own."""
    made: dict[tuple[str, ...], list[Group]] = {}
    for node in nodes:
        for group in made.setdefault(node.tokens, []):
            if not conflict(node.heads, node.country, group):
                group.add(node)
                break
        else:
            group = Group()
            group.add(node)
            made[node.tokens].append(group)
    return [g for groups in made.values() for g in groups]
