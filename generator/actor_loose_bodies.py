"""Organisations whose names are near enough to be one where the same people or bodies stand beside them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from generator.actor_groups import Group, is_translated, label_of, name_of, root
from generator.body_names import (
    OWN_TURN,
    is_turned_abroad,
    letters_of,
    one_word,
    opening_of,
    sounds_of,
    spelt_alike,
    stems_of,
    without_country,
    words_of,
)
from generator.coreference import OFFICIAL
from generator.gazetteer import gazetteer

SAY = {  # user-visible sentences
    "sound": "the names differ only in spelling; both are named with {whom}",
    "country": "one name has the country in front; both are named with {whom}",
    "short": "one name is a short form of the other; both are named with {whom}",
    "turned": "one name is the other turned round; both are named with {whom}",
    "words": "the same words in another order; both are named with {whom}",
    "called": "both have the same short form; both are named with {whom}",
    "spelt": "a translation spells the name otherwise; both are named with {whom}",
    "alias": "another article gives it as a short form of the name",
    "question": "Is {a} the same as {b}? The names are nearly alike.",
}
BUCKET = 20  # names that share a beginning or a sound, more than which are not compared
LONG_WORD = 5  # letters of one word that tells a name
OTHERS = OFFICIAL | frozenset(
    "foundation university hospital youth union academy museum stadium airport school college women women's federation association club party institute museum festival fans supporters students workers "
    "fund trust centre center city town village county province district state north south east west north-east united rovers wanderers library theatre theater".split())  # behind a name: another body
LEVELS = frozenset("state national federal high supreme regional county city district local royal central constitutional international european world new former deputy military civil".split())  # in front of one: another body
BOUND = LEVELS | frozenset(("of", "for", "the", "and", "&"))
LOOSE = frozenset("court police party government parliament army navy senate cabinet congress union council".split())  # of which every place has one


def join_loosely(bodies: list[Group], people: list[Group], questions: list[str]) -> None:
    """Joins bodies whose names sound alike, differ by a country's adjective, or are the only long and short form of each other."""
    groups = [g for g in bodies if g.nodes]
    pairs = [*_sounding(groups), *_of_country(groups), *_short(groups, people), *_called(groups), *_turned(groups), *_reordered(groups), *_spelt(groups)]
    beside = _Beside([g for g in (*groups, *people) if g.nodes], frozenset(i for _, a, b in pairs for i in a.articles | b.articles))
    for kind, a, b in pairs:
        a, b = root(a), root(b)
        if a is b or not _spelt_out(a, b, kind).isdisjoint(_spelt_out(b, a, kind)) or a.closed or b.closed or a.file and b.file:
            continue
        whom = beside.both(a, b)
        if whom:
            sign = 1 if kind == "words" else -1  # of two orders the one without 'of' is its own
            into, other = sorted((b, a), key=lambda g: (g.file is None, kind == "words" and is_translated(g), -len(g.articles), sign * max(map(len, g.tokens))))
            into.absorb(other, SAY[kind].format(whom=whom), plain=kind != "words")
        elif kind != "short":
            questions.append(SAY["question"].format(a=label_of(a), b=label_of(b)))
    for short, long in _aliases([g for g in groups if g.nodes]):
        if short.nodes and long.nodes and not short.closed and short.articles.isdisjoint(long.articles):
            long.absorb(short, SAY["alias"], plain=True)


def _spelt_out(a: Group, b: Group, kind: str) -> set[int]:
    """Articles that name `a`; of names that sound alike those that do so otherwise than by initials which both have."""
    shared = {letters_of(t) for t in a.tokens} & {letters_of(t) for t in b.tokens} - {""} if kind == "sound" else ()
    return {n.article for n in a.nodes if n.named.name not in shared} if shared else a.articles


def _called(groups: list[Group]) -> Iterator[tuple[str, Group, Group]]:
    """Names with most words in common that are cut to the same letters: 'Front for the East (FPE)', 'Front Populaire of the East (FPE)'."""
    bearers: dict[str, dict[int, Group]] = {}
    for group in groups:
        for alias in {alias for node in group.nodes for alias in node.named.aliases}:
            if alias.isupper() and alias.isalpha() and 2 < len(alias) < 8:
                bearers.setdefault(alias, {})[id(group)] = group
    for same in bearers.values():
        for a, b in combinations(list(same.values())[:BUCKET], 2):
            one, other = ({w for tokens in g.tokens for w in words_of(tokens) if w not in BOUND} for g in (a, b))
            if 2 * len(one & other) > min(len(one), len(other)):
                yield "called", a, b


def _turned(groups: list[Group]) -> Iterator[tuple[str, Group, Group]]:
    """'University of Velm' and 'Velm University', which may be two where both stand in one article."""
    index = {words_of(t): g for g in groups for t in g.tokens}
    for words, group in sorted(index.items()):
        at = next((k for k, w in enumerate(words) if w == "of"), 0)
        other = index.get((*words[at + 1 :], *words[:at])) if at and words[at - 1] in OWN_TURN else None
        if other is not None and other is not group:
            yield "turned", group, other


def _reordered(groups: list[Group]) -> Iterator[tuple[str, Group, Group]]:
    """A translation's name, and the only one of the same words in another order; or any that is the other word by word from its end: 'Network Voice of Riders', 'Rider Voice Network'."""
    index: dict[tuple[str, ...], dict[int, Group]] = {}
    for group in groups:
        for tokens in group.tokens:
            if stems := stems_of(tokens):
                index.setdefault(tuple(sorted(stems)), {})[id(group)] = group
    for stems, found in index.items():
        if len(found) == 2:
            a, b = found.values()
            if len(stems) == 2 and not any(is_turned_abroad(s, t) for s in a.tokens for t in b.tokens):
                continue
            if is_translated(a) or is_translated(b) or any(stems_of(s) == stems_of(t)[::-1] for s in a.tokens for t in b.tokens):
                yield "words", a, b


def _spelt(groups: list[Group]) -> Iterator[tuple[str, Group, Group]]:
    """A translation's name of several words, and the only one that is it word by word but for the spelling: 'Jeltau Gaz Tranzit', 'Zheltau Gas Transit'."""
    translated = [g for g in groups if g.file is None and is_translated(g)]
    index: dict[str, dict[int, Group]] = {}
    for group in groups if translated else ():
        for key in {opening_of(t) for t in group.tokens} if not is_translated(group) else ():
            index.setdefault(key, {})[id(group)] = group
    for group in translated:
        near = {id(o): o for t in group.tokens for o in list(index.get(opening_of(t), {}).values())[:BUCKET] if opening_of(t)}
        fits = [o for o in near.values() if any(spelt_alike(s, t) for s in group.tokens for t in o.tokens)]
        if len(fits) == 1:
            yield "spelt", group, fits[0]
    yield from _spelt_short(translated, groups)


def _spelt_short(translated: list[Group], groups: list[Group]) -> Iterator[Pair]:
    """A translation's name of one word, and the only one that several articles give and that begins so but for the spelling: 'Elion', 'Aelion Telecom'."""
    g = gazetteer()
    alone = [(t[0], o) for o in translated for t in o.tokens if len(t) == 1 and len(t[0]) >= LONG_WORD and t[0] not in g.common and t[0] not in g.places and t[0] not in g.countries]
    first = [(t[0], o) for o in groups if len(o.articles) > 1 and not is_translated(o) for t in o.tokens if len(t) > 1 and len(t[0]) >= LONG_WORD] if alone else []
    for word, group in alone:
        fits = {id(o): o for w, o in first if o is not group and w != word and one_word(w, word)}
        if len(fits) == 1:
            yield "spelt", group, next(iter(fits.values()))


def _aliases(groups: list[Group]) -> Iterator[tuple[Group, Group]]:
    """A body of one word, and the only one that has that word as another form of its name."""
    single = {t[0]: g for g in groups if g.file is None for t in g.tokens if len(t) == 1}
    bearers: dict[str, dict[int, Group]] = {}
    for group in groups:
        for node in group.nodes:
            for alias in node.named.aliases:
                word = alias.lower()
                if word in single and single[word] is not group:
                    bearers.setdefault(word, {})[id(group)] = group
    yield from ((single[word], next(iter(found.values()))) for word, found in bearers.items() if len(found) == 1)


Pair = tuple[str, Group, Group]  # why, and two groups


def _sounding(groups: list[Group]) -> Iterator[Pair]:
    index: dict[str, list[Group]] = {}
    for group in groups:
        for sound in sorted({sound for t in group.tokens for sound in sounds_of(t)}):
            if len(sound) > 4:
                index.setdefault(sound, []).append(group)
    for bucket in index.values():
        if 1 < len(bucket) <= BUCKET:
            yield from (("sound", g, bucket[0]) for g in bucket[1:])


def _of_country(groups: list[Group]) -> Iterator[Pair]:
    index = {words_of(t): g for g in groups for t in sorted(g.tokens)}
    for group in groups:
        for tokens in sorted(group.tokens):
            rest = without_country(tokens)
            other = index.get(rest)
            if other is not None and other is not group:
                yield "country", group, other


def _short(groups: list[Group], people: list[Group]) -> Iterator[Pair]:
    """A name and the only one that begins or ends with it and adds no word for another kind of body."""
    of: dict[tuple[str, ...], list[Group]] = {}
    for group in groups:
        for words in sorted({words_of(tokens) for tokens in group.tokens}):
            of.setdefault(words, []).append(group)
    longer: dict[tuple[str, ...], list[Group]] = {}
    for words, found in of.items():
        for part in _parts(words):
            if part in of:
                longer.setdefault(part, []).extend(found)
    called = {w for g in people if g.nodes for t in g.tokens for w in t} if longer else set()
    for part, found in longer.items():
        (short, *more), long = of[part], list({id(g): g for g in found}.values())
        if not more and (len(long) == 1 or _of_one_place(part, found)) and all(g is not short for g in long) and _tells(part, short, called):
            yield from (("short", short, g) for g in long)


def _of_one_place(part: tuple[str, ...], longer: list[Group]) -> bool:
    """Whether names only add where the body is, once by town and once by country: 'Sava Bank of Celje', 'Sava Bank of Slovenia'."""
    g = gazetteer()
    ends = {words[len(part) :] for group in longer for tokens in group.tokens if (words := words_of(tokens))[: len(part)] == part}
    places = [" ".join(end[1:]) for end in ends if end[:1] == ("of",)]
    return len(part) > 1 and len(places) == len(ends) == 2 and sum([place in g.countries for place in places]) == 1


def _parts(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Beginnings and endings of a name that may stand for it."""
    for n in range(1, len(words)):
        tail = words[n]
        if tail in ("of", "for") and n > 1 or not OTHERS & set(words[n:]) and tail not in ("of", "for", "and", "&"):
            yield words[:n]
    for n in range(1, len(words) - 1):
        if words[-1] not in LOOSE and words[n] not in ("of", "for", "and", "&") and not BOUND & set(words[:n]):
            yield words[n:]


def _tells(part: tuple[str, ...], group: Group, called: set[str]) -> bool:
    """True for a name of which not every land and house has one: 'Halden', 'Museum of World Cultures', no 'Commission', no place and no surname."""
    g = gazetteer()
    if len(part) > 1:
        return not all(w in g.kinds["head"] or w in LOOSE or w in LEVELS or w in ("of", "the") for w in part) and " ".join(part) not in g.places
    word = part[0]
    places = {folded for node in group.nodes for folded, _ in node.places}
    known = word in g.places or word in g.countries or word in g.demonyms or word in g.common or word in g.kinds["head"]
    return len(word) > 3 and not known and word not in places and word not in called


class _Beside:
    """Which people and bodies stand in which of the articles that matter."""

    def __init__(self, groups: list[Group], articles: frozenset[int]) -> None:
        self._of: dict[int, list[Group]] = {}
        for group in groups if articles else ():
            if group.full:
                for i in group.articles & articles:
                    self._of.setdefault(i, []).append(group)

    def both(self, a: Group, b: Group) -> str:
        """The name of one that stands beside both; '' where none does."""
        if a.articles <= b.articles:
            a, b = b, a
        ours = {id(g): g for i in a.articles - b.articles for g in self._of.get(i, ()) if g is not a and g is not b and g.nodes}
        theirs = {id(g) for i in b.articles for g in self._of.get(i, ())}
        return min((name_of(g) for k, g in ours.items() if k in theirs), key=lambda n: (-len(n.split()), n), default="")
