"""Full names that are spelt in several ways, joined."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from generator.actor_groups import Group, conflict, is_translated, join, label_of, name_of, root, surname
from generator.coreference import PARTICLES, compatible, name_tokens
from generator.spellings import CERTAIN, PERHAPS, keys, likeness, sound, spelt_out
from generator.wording import words

SEVERAL = 2  # names that an article spells otherwise than the others: it may be a translation
LONG = 10  # letters of a surname in which one letter is a slip
SHORT = 7  # letters of a surname that may be another's but for its first: Huang and Wang are two
FEW = 1000  # names in a digest so small that articles are looked through for odd spellings which do not say that they are translations
RANKS = words("head chief leader director president manager deputy former executive officer general minister chair chairman chairwoman spokesman spokeswoman")
BUCKET = 60  # a surname carried by more actors than this is never compared pair by pair


def join_variants(groups: list[Group], questions: list[str]) -> None:
    """Joins full names that differ in initials, middle names or spelling."""
    buckets: dict[str, list[Group]] = {}
    for group in groups:
        for key in sorted({sound(surname(t)) for t in group.spelt if len(t) > 1}):
            buckets.setdefault(key, []).append(group)
    for bucket in buckets.values():
        if not 1 < len(bucket) <= BUCKET:
            continue
        begin = {id(g): _beginnings(g) for g in bucket}
        for group in sorted(bucket, key=lambda g: (max(map(len, g.tokens)), name_of(g) if g.nodes else "")):
            if not group.nodes:
                continue
            near = [o for o in bucket if _may_agree(begin[id(group)], begin[id(o)]) and o is not group and o.nodes]
            fits = [o for o in near if _may_be_one(group, o)]
            rivals = [o for o in bucket if o.nodes and o not in fits and o is not group and any(_may_be_one(f, o) for f in fits)] if fits else []
            if fits and not rivals and _are_one(fits):
                begin.update(dict.fromkeys(map(id, (group, *fits)), frozenset().union(*(begin[id(g)] for g in (group, *fits)))))
                shared = Counter(name for g in (group, *fits) for name in sorted({surname(t) for t in g.tokens if len(t) > 1}))
                for other in sorted(fits, key=lambda o: -max(shared[surname(t)] for t in o.tokens)):
                    join(other, root(group), _agreement(other, group))
            elif fits:
                among = fits if len(fits) > 1 else [group, *rivals]
                questions.append(f"Is {label_of(group if len(fits) > 1 else fits[0])} one of {', '.join(sorted(name_of(o) for o in among))}?")


def _may_be_one(a: Group, b: Group) -> bool:
    return a.articles.isdisjoint(b.articles) and _one_name(a, b) and not conflict(a.heads, next(iter(sorted(a.countries)), None), b)


def _are_one(fits: list[Group]) -> bool:
    """True where each of these may be each other: 'D. E. Okoro' and 'Daniel Okoro', not 'Daniel' and 'David'."""
    return all(_may_be_one(a, b) for n, a in enumerate(fits) for b in fits[n + 1 :])


def _beginnings(group: Group) -> frozenset[str]:
    """What full names that are one share at least one of: '' fits all."""
    found = set()
    for t in group.spelt:
        given = [w for w in t[:-1] if w not in PARTICLES]
        found |= {given[0][0], f"{sound(given[0])} …"} if given else {""}
    return frozenset(found)


def _may_agree(a: frozenset[str], b: frozenset[str]) -> bool:
    return not a.isdisjoint(b) or "" in a or "" in b


def _agreement(a: Group, b: Group) -> str:
    """Why two full names are one, in plain words."""
    same = {surname(t) for t in a.tokens if len(t) > 1} & {surname(t) for t in b.tokens if len(t) > 1}
    return "the same surname, and the first names agree" if same else "the names differ only in spelling"


def _one_name(a: Group, b: Group) -> bool:
    """Names of one surname agree, all of them."""
    found = [_agree(s, t) for s in a.spelt for t in b.spelt if len(s) > 1 and len(t) > 1 and sound(s[-1]) == sound(t[-1])]
    return bool(found) and all(found)


def _agree(s: tuple[str, ...], t: tuple[str, ...]) -> bool:
    """Two names of one surname agree, where words that sound the same are the same."""
    heard = {sound(word): word for word in t if len(word) > 1}
    return compatible(tuple([heard.get(sound(word), word) if len(word) > 1 else word for word in s]), t)


def join_spellings(groups: list[Group], bodies: list[Group], questions: list[str]) -> None:
    """Joins a full name that only translations print to the one name of the same company, people, `bodies` or places, that is nearly spelt so.

    An article that spells several names otherwise than the others is taken for a translation, whether it says so or not.
    """
    if len(groups) > FEW and not any(g.nodes and is_translated(g) for g in groups):
        return
    index: dict[str, list[Group]] = {}
    for group in groups:
        for key in sorted({k for t in group.spelt if len(t) > 1 for k in keys(t)}) if group.nodes else ():
            index.setdefault(key, []).append(group)
    near = {id(g): found for g in groups if g.nodes and g.file is None and (is_translated(g) or len(g.articles) == 1 and len(groups) <= FEW) and (found := _nearly(g, index))}
    odd = Counter(i for g in groups if id(g) in near and near[id(g)][0][0] >= CERTAIN for i in sorted(g.articles)) if near else Counter[int]()
    odd.update(i for g in groups if near and len(g.spelt) > 1 for i in _marking(g))
    company = companies(groups, bodies) if near else {}
    asked: set[int] = set()
    pending: list[tuple[str, Group, Group]] = []  # questions that another join may answer
    for group in sorted((g for g in groups if id(g) in near), key=lambda g: (not is_translated(g), name_of(g))):
        fits = [(n, o) for n, o in near[id(group)] if o.nodes]
        if not group.nodes or not fits:
            continue
        with_whom = shared_company(group, fits[0][1], company)
        if not is_translated(group) and odd[min(group.articles)] < SEVERAL:
            if len(fits) == 1 and with_whom and fits[0][0] >= CERTAIN and not fits[0][1].closed:
                if _differs_in_a_letter(group, fits[0][1]):
                    join(fits[0][1], group, f"the names differ in one letter; both are named with {with_whom}")
                elif _begins_otherwise(group, fits[0][1]):
                    join(fits[0][1], group, f"the names differ only in spelling; both are named with {with_whom}")
                elif fits[0][1].heads & group.heads and _slips(group, fits[0][1]):
                    join(fits[0][1], group, f"the names differ in one letter; both are {sorted(fits[0][1].heads & group.heads)[0]} and named with {with_whom}")
                elif fits[0][1].heads & group.heads or {t[:-1] for t in group.tokens} & {t[:-1] for t in fits[0][1].tokens} and id(fits[0][1]) not in asked:
                    asked.add(id(group))
                    pending.append((f"Is {label_of(group)} the same as {label_of(fits[0][1])}? The names are nearly alike.", group, fits[0][1]))
            continue
        if fits[0][0] >= CERTAIN and with_whom and (len(fits) == 1 or fits[1][0] < CERTAIN) and not fits[0][1].closed:
            whose = "a translation spells the name otherwise" if is_translated(group) else "the article spells several names otherwise"
            join(fits[0][1], group, f"{whose}; both are named with {with_whom}")
        elif is_translated(group):
            questions.append(f"Is {label_of(group)} the same as {', '.join(label_of(o) for _, o in fits[:3])}? The names are nearly alike, and the first is from a translation.")
    questions += [question for question, a, b in pending if root(a) is not root(b)]


def _marking(group: Group) -> set[int]:
    """Articles that print letters with marks in the name where others write them out: 'Miloševski' for 'Miloshevski'."""
    return {n.article for n in group.nodes if (full := name_tokens(spelt_out(n.named.name))) != n.tokens and any(sound(o.tokens[-1]) == sound(full[-1]) for o in group.nodes)}


def _differs_in_a_letter(a: Group, b: Group) -> bool:
    """True for one given name and long surnames that have all letters but one in common."""
    return any(s[:-1] == t[:-1] and min(len(s[-1]), len(t[-1])) >= LONG and len(s[-1]) == len(t[-1]) and sum([x != y for x, y in zip(s[-1], t[-1], strict=True)]) == 1
               for s in a.tokens for t in b.tokens)


def _slips(a: Group, b: Group) -> bool:
    """True for given names that sound alike and surnames of which one has another letter, or one more, behind the first: 'Farida Mbarak', 'Faridah Mubarak'."""
    return any(sound(s[0]) == sound(t[0]) and len(s) == len(t) and s[-1][0] == t[-1][0] and max(len(s[-1]), len(t[-1])) >= SHORT and _one_letter(s[-1], t[-1]) for s in a.tokens for t in b.tokens)


def _one_letter(a: str, b: str) -> bool:
    """Whether two words differ in one letter, or by one."""
    short, long = sorted((a, b), key=len)
    at = next((i for i, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    return len(long) - len(short) < 2 and short != long and short[at + (len(short) == len(long)) :] == long[at + 1 :]


def _begins_otherwise(a: Group, b: Group) -> bool:
    """True for one given name and long surnames of which one writes 'Hu' for the other's 'W': 'Huentemil', 'Wentemil'."""
    return any(s[:-1] == t[:-1] and x != y and len(x) > SHORT and x[:2] in ("hu", "gu") and y[:1] == "w" and x[2:] == y[1:]
               for c, d in ((a, b), (b, a)) for s in c.tokens for t in d.tokens for x, y in ((s[-1], t[-1]),))


def _nearly(group: Group, index: dict[str, list[Group]]) -> list[tuple[float, Group]]:
    """(likeness, group) of the names that may be this one, the likest first."""
    near = {id(o): o for t in sorted(group.spelt) if len(t) > 1 for k in keys(t) if len(index[k]) <= BUCKET for o in index[k]}
    country = next(iter(sorted(group.countries)), None)
    found = [(_likeness(group, o), o) for o in near.values() if o is not group and o.nodes and not is_translated(o)
             and o.articles.isdisjoint(group.articles) and not conflict(group.heads, country, o)]
    return sorted(((n, o) for n, o in found if n >= PERHAPS), key=lambda f: (-f[0], name_of(f[1])))


def _likeness(a: Group, b: Group) -> float:
    return max((likeness(s, t) for s in a.spelt for t in b.spelt), default=0.0)


def companies(groups: list[Group], bodies: Iterable[Group] = ()) -> dict[int, dict[str, str]]:
    """Per article the names and places in it, folded -> as printed."""
    found: dict[int, dict[str, str]] = {}
    for group in groups:
        forms = {" ".join(t): name_of(group) for t in group.tokens if len(t) > 1} if group.nodes else {}
        for node in group.nodes:
            found.setdefault(node.article, dict(node.places)).update(forms)
    for body in bodies:
        long = max(body.tokens, key=len) if body.nodes else ()
        for node in body.nodes if len(long) > 1 else ():
            found.setdefault(node.article, dict(node.places))[" ".join(long)] = name_of(body)
    return found


def company_of(wanted: list[Group], groups: list[Group]) -> dict[int, dict[str, str]]:
    """The same for the articles of some groups alone."""
    articles = frozenset().union(*(g.articles for g in wanted))
    return companies([g for g in groups if not articles.isdisjoint(g.articles)])


def shared_company(a: Group, b: Group, company: dict[int, dict[str, str]]) -> str:
    """A name or a place that stands beside both; '' where none does."""
    own = {" ".join(t) for g in (a, b) for t in g.tokens}
    ours = {key: name for n in a.nodes for key, name in company.get(n.article, {}).items()}
    theirs = {key for n in b.nodes for key in company.get(n.article, {})}
    shared = sorted((ours.keys() & theirs) - own, key=lambda k: (-len(k.split()), k))
    return ours[shared[0]] if shared else ""


def join_put_into_words(groups: list[Group], bodies: list[Group]) -> None:
    """Joins a name of which a translation also translated the surname, 'Karin Oakdale' for 'Karin Ekdahl', to the only one of that first name, work and company."""
    open_ones = [g for g in groups if g.nodes and g.file is None and is_translated(g) and any(len(t) > 1 for t in g.tokens)]
    company = companies(groups, bodies) if open_ones else {}
    for group in sorted(open_ones, key=name_of):
        first, work = {sound(t[0]) for t in group.tokens if len(t) > 1}, _work(group)
        same = [o for o in groups if o.nodes and o is not group and o.articles.isdisjoint(group.articles) and not o.closed and any(len(t) > 1 and sound(t[0]) in first for t in o.tokens)]
        fits = [o for o in same if not is_translated(o) and work & _work(o) and shared_company(group, o, company)]
        if len(same) == len(fits) == 1:
            join(fits[0], group, f"a translation puts the surname into words; both are named with {shared_company(group, fits[0], company)} and have the same work")


def _work(group: Group) -> frozenset[str]:
    """Words of what the group is said to be, but for those of any office."""
    return frozenset([w for node in group.nodes for role in (node.named.role, *node.named.roles) if role for w in words(role)]) - RANKS
