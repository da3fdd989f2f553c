"""The actors of the digest, each with all that its articles say of it."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain

from msgspec.structs import replace

from generator.folding import fold
from generator.language import main_language
from generator.memory import Remember, direct
from generator.model import Actor, ActorFile, Article, Entry, Player, Printed, Role, Said
from generator.roles import is_rank
from generator.traits import Traits, forms_of
from generator.urls import slugify, unique
from generator.wording import flat, voices

TOGETHER = 12  # companions that a player keeps


@dataclass(frozen=True, slots=True)
class Who:
    """Who is who across the digest."""

    files: dict[str, ActorFile]  # by slug
    names: dict[str, str]  # slug -> name, hidden ones included
    types: dict[str, str]
    local: dict[str, dict[str, str]]  # article id -> name or alias as printed, and folded -> slug
    cast: dict[str, tuple[str, ...]]  # article id -> slugs of its actors, in their order
    index: dict[str, str]  # folded name or alias -> slug where only one actor bears it
    hidden: frozenset[str] = frozenset()
    questions: tuple[str, ...] = ()
    merged: dict[str, tuple[str, ...]] = field(default_factory=dict)  # slug -> names that were joined to it for a reason

    def slug(self, article: str, name: str) -> str | None:
        """The actor that this article means by `name`; None for a name of no actor, or of a hidden one."""
        mine = self.local[article]
        found = mine.get(name) or mine.get(fold(name)) or self.index.get(fold(name))
        return None if found in self.hidden else found

    def anywhere(self, name: str) -> str | None:
        """The same where no actor of the article bears the name."""
        found = self.index.get(fold(name))
        return None if found in self.hidden else found


def by_slug(files: Iterable[ActorFile]) -> dict[str, ActorFile]:
    return {f.slug: f for f in sorted(files, key=lambda f: f.slug)}


def identify(articles: Sequence[Article], files: Sequence[ActorFile], alone: Mapping[str, Traits]) -> Who:
    """Every name of every article given to one actor: the editor's files first, then equal names, then aliases that only one bears."""
    known = by_slug(files)
    named, nicknamed = _index(known)
    mine = {a.id: [(x.name, x.type) for x in a.actors] for a in articles}
    counts = Counter(chain.from_iterable(mine.values()))
    found = {key: _of_file(*key, known, named, nicknamed) for key in counts}
    groups: dict[str, Counter[str]] = defaultdict(Counter)
    for (name, type_), slug in found.items():
        if slug is None:
            groups[fold(name)][name] += counts[name, type_]
    slugs, names = _new_slugs(groups, known)
    of = {key: slug or slugs[fold(key[0])] for key, slug in found.items()}
    types = {slug: f.type for slug, f in known.items()}
    for (_, type_), slug in sorted(of.items(), key=lambda p: (-counts[p[0]], p[0])):
        types.setdefault(slug, type_)
    cast = {id: tuple([of[key] for key in keys]) for id, keys in mine.items()}
    local = Locals(articles, cast)
    hidden = frozenset(slug for slug, f in known.items() if f.hidden)
    index, questions = _global(_borne(articles, cast, local, alone), known, names)
    merged = {slug: tuple([m.name for m in f.merged]) for slug, f in known.items() if f.merged}
    return Who(known, names, types, local, cast, index, hidden, questions, merged)


class Locals(dict[str, dict[str, str]]):
    """What each article's names mean in it, found when it is first asked for."""

    def __init__(self, articles: Iterable[Article], cast: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__()
        self._articles, self._cast = {a.id: a for a in articles}, cast

    def __missing__(self, id: str) -> dict[str, str]:
        made = self[id] = local_names(self._articles[id], self._cast[id])
        return made


def _borne(articles: Sequence[Article], cast: Mapping[str, tuple[str, ...]], local: Mapping[str, Mapping[str, str]], alone: Mapping[str, Traits]) -> set[tuple[str, str]]:
    """(name or alias, slug) in all articles."""
    actors = {(x.name, x.aliases, slug) for a in articles if not alone[a.id].doubled for x, slug in zip(a.actors, cast[a.id], strict=True)}
    pairs = {(form, slug) for name, aliases, slug in actors for form in forms_of(name, aliases)}
    return pairs.union(*[local[a.id].items() for a in articles if alone[a.id].doubled])


def local_names(article: Article, slugs: tuple[str, ...]) -> dict[str, str]:
    """What one article's names and aliases mean in it; a name goes before an alias, a heavier actor before a lighter."""
    found: dict[str, str] = {}
    pairs = list(zip(article.actors, slugs, strict=True))
    for actor, slug in pairs:
        found.setdefault(actor.name, slug)
        found.setdefault(fold(actor.name), slug)
    for actor, slug in pairs:
        for alias in actor.aliases:
            found.setdefault(alias, slug)
            found.setdefault(fold(alias), slug)
    return found


def _index(known: Mapping[str, ActorFile]) -> tuple[dict[str, str], dict[str, str]]:
    """(folded name -> slug, folded alias -> slug where one file alone bears it)."""
    named: dict[str, str] = {}
    bearers: dict[str, set[str]] = defaultdict(set)
    for slug, file in known.items():
        named.setdefault(fold(file.name), slug)
        for alias in file.aliases:
            bearers[fold(alias)].add(slug)
    return named, {alias: min(slugs) for alias, slugs in bearers.items() if len(slugs) == 1}


def _of_file(name: str, type_: str, known: Mapping[str, ActorFile], named: Mapping[str, str], nicknamed: Mapping[str, str]) -> str | None:
    key = fold(name)
    slug = named.get(key) or nicknamed.get(key)
    return slug if slug and known[slug].type == type_ else named.get(key)


def _new_slugs(groups: Mapping[str, Counter[str]], known: Mapping[str, ActorFile]) -> tuple[dict[str, str], dict[str, str]]:
    """Slugs by folded name, and names by slug, of the actors that have no file of their own."""
    taken = set(known)
    names = {slug: f.name for slug, f in known.items()}
    slugs: dict[str, str] = {}
    for key in sorted(groups):
        name = min(groups[key], key=lambda n: (-groups[key][n], n))
        slugs[key] = unique(slugify(name, "actor"), taken)
        names[slugs[key]] = name
    return slugs, names


def _global(borne: Collection[tuple[str, str]], known: Mapping[str, ActorFile], names: Mapping[str, str]) -> tuple[dict[str, str], tuple[str, ...]]:
    index: dict[str, str] = {}
    shared: dict[str, set[str]] = {}
    for slug, file in known.items():
        for name in (file.name, *file.aliases):
            _bear(index, shared, fold(name), slug)
    for name, slug in sorted(borne):
        _bear(index, shared, fold(name), slug)
    for name in shared:
        index.pop(name, None)
    for slug, name in names.items():  # a full name goes before somebody's alias
        index[fold(name)] = slug
    return index, ()


def _bear(index: dict[str, str], shared: dict[str, set[str]], name: str, slug: str) -> None:
    if index.setdefault(name, slug) != slug:
        shared.setdefault(name, {index[name]}).add(slug)


def players(who: Who, articles: Sequence[Article], remember: Remember = direct, before: Mapping[str, Player] | None = None, changed: Collection[str] = ()) -> dict[str, Player]:
    """All actors that are not hidden, by weight: articles, then mentions; what happened to them is not known yet. `articles` newest first.

    `before`: the actors as they were when all articles but the `changed` said what they say now.
    """
    by_id = {a.id: a for a in articles}
    appear: dict[str, list[str]] = defaultdict(list)
    for id in by_id:
        for slug in set(who.cast[id]):
            appear[slug].append(id)
    fresh = frozenset(changed)
    made = []
    for slug in sorted({*appear, *who.files}.difference(who.hidden)):
        was = before.get(slug) if before else None
        if was and is_as_it_was(was, who, appear[slug]) and fresh.isdisjoint(was.articles):
            made.append(was)
        else:
            made.append(remember(player, slug, who.names[slug], who.types[slug], who.files.get(slug), tuple([by_id[id] for id in appear[slug]]),
                                 tuple([who.cast[id] for id in appear[slug]]), who.hidden))
    made.sort(key=lambda p: (-len(p.articles), -p.mentions, p.name))
    return {p.slug: p for p in made}


def with_entries(players: Mapping[str, Player], entries: Iterable[Entry]) -> dict[str, Player]:
    """The same with what happened to each; `entries` chronological."""
    shown: dict[str, list[str]] = defaultdict(list)
    for entry in entries:
        for slug in entry.actors:
            shown[slug].append(entry.id)
    now = {slug: tuple(ids) for slug, ids in shown.items()}
    return {slug: p if p.entries == now.get(slug, ()) else replace(p, entries=now.get(slug, ())) for slug, p in players.items()}


def is_as_it_was(was: Player, who: Who, articles: Sequence[str]) -> bool:
    """Does an actor bear the same name, and stand in the same articles, in their order?"""
    named = was.name == who.names[was.slug] and was.type == who.types[was.slug] and was.file == who.files.get(was.slug)
    return named and list(was.articles) == articles


def cast_of(who: Who, article: Article) -> tuple[str, ...]:
    """Slugs of an article's actors in its order, hidden ones left out."""
    return tuple([s for s in dict.fromkeys(who.cast[article.id]) if s not in who.hidden])


def _companions(slug: str, casts: Iterable[tuple[str, ...]], hidden: frozenset[str]) -> tuple[tuple[str, int], ...]:
    counts = Counter(chain.from_iterable(map(set, casts)))
    rest = sorted([(-n, s) for s, n in counts.items() if s != slug and s not in hidden])
    return tuple([(s, -n) for n, s in rest[:TOGETHER]])


def player(slug: str, name: str, type_: str, file: ActorFile | None, articles: tuple[Article, ...], casts: tuple[tuple[str, ...], ...],
           hidden: frozenset[str]) -> Player:
    """One actor; `casts` runs parallel to `articles`: the slugs of each one's actors."""
    own = [bearers(slug, article, cast) for article, cast in zip(articles, casts, strict=True)]
    forms = dict.fromkeys([(a.name, a.aliases) for actors in own for a in actors])
    aliases = [*(file.aliases if file else ()), *(x for main, others in forms for x in (main, *others))]
    return Player(
        slug=slug,
        name=name,
        type=type_,
        file=file,
        aliases=tuple(dict.fromkeys(x for x in aliases if x != name)),
        roles=roles(file, articles, own),
        affiliation=file.affiliation if file else None,
        country=file.country if file else None,
        printed=printed(name, file, articles, own),
        said=said(articles, own),
        articles=tuple(a.id for a in articles),
        together=_companions(slug, casts, hidden),
        mentions=sum(a.mentions for actors in own for a in actors),
    )


def bearers(slug: str, article: Article, cast: tuple[str, ...]) -> tuple[Actor, ...]:
    """The article's actors that are this one: mostly one."""
    if cast.count(slug) == 1:
        return (article.actors[cast.index(slug)],)
    return tuple([a for a, s in zip(article.actors, cast, strict=True) if s == slug])


def roles(file: ActorFile | None, articles: Sequence[Article], own: Sequence[Sequence[Actor]]) -> tuple[Role, ...]:
    """Newest first, each wording once with the newest article that gives it. A rank alone ('Prof.') is left out where any article gives a post.
    An editor's role, or one that no article has, leads, or else the newest in the language of most articles."""
    found: dict[str, Role] = {}
    met: set[str] = set()
    for article, actors in zip(articles, own, strict=True):
        for actor in actors:
            if actor.role and actor.role not in met:
                met.add(actor.role)
                found.setdefault(flat(actor.role), Role(actor.role, article.id, article.published))
    found = {key: role for key, role in found.items() if not is_rank(role.role)} or found
    if file and file.role:
        key = flat(file.role)
        if key not in found:
            return (Role(file.role, "", None), *found.values())
        if "role" in file.edited:
            return tuple({key: found[key], **found}.values())
    languages = {a.id: a.language for a in articles}
    tongue = main_language(languages.values())
    lead = next((k for k, r in found.items() if languages[r.article] == tongue), None)
    return tuple(({lead: found[lead], **found} if lead else found).values())


def printed(name: str, file: ActorFile | None, articles: Sequence[Article], own: Sequence[Sequence[Actor]]) -> tuple[Printed, ...]:
    """Each form of the name with the first article that prints it; the reason where somebody had to decide that it is this actor."""
    reasons = {merge.name: merge for merge in (file.merged if file else ())}
    found: dict[str, Printed] = {}
    seen = {name.casefold()}  # forms that differ in their capitals alone are one
    for article, actors in reversed(list(zip(articles, own, strict=True))):
        for form in [x for a in actors if a.aliases or a.name != name for x in (a.name, *a.aliases)]:
            if (key := form.casefold()) not in seen:
                seen.add(key)
                found[form] = Printed(form, article.id, reasons[form].why if form in reasons else "")
    for form, merge in reasons.items():
        if form.casefold() not in seen:
            seen.add(form.casefold())
            found[form] = Printed(form, _where(merge.where, articles), merge.why)
    return tuple(found.values())


def _where(where: str, articles: Sequence[Article]) -> str:
    """Id of the article that a merge names by outlet or capture; '' where none is meant."""
    for article in articles:
        captures = (*article.capture, *(c.rpartition("/")[2] for c in article.capture))
        if where and where in (article.outlet, article.via, article.id, article.path, *captures):
            return article.id
    return ""


@lru_cache(maxsize=1 << 15)
def forms_spoken(speaker: str) -> tuple[str, ...]:
    """The names under which a quotation is its speaker's, also those of several who spoke together."""
    return tuple([form for name in (speaker, *voices(speaker)) for form in (name, fold(name))])


def said(articles: Sequence[Article], own: Sequence[Sequence[Actor]]) -> tuple[Said, ...]:
    """Oldest first, undated articles last; in an article in the order of the text."""
    found: list[tuple[str, str, int, int, Said]] = []
    for article, actors in zip(articles, own, strict=True):
        called = frozenset().union(*[forms_of(a.name, a.aliases) for a in actors]) if len(actors) > 1 else forms_of(actors[0].name, actors[0].aliases)
        for i, quote in enumerate(article.quotes):
            if quote.speaker and not called.isdisjoint(forms_spoken(quote.speaker)):
                found.append((article.published or "~", article.id, quote.line, i, Said(article.id, quote)))
    return tuple(s for *_, s in sorted(found, key=lambda f: f[:4]))
