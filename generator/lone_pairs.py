"""Statements of one date with few words in common, where no third could be meant: 'cut a ribbon in May', 'the ribbon-cutting in May'."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, combinations

from generator.acts import one_act, persons
from generator.affinity import akin
from generator.appointed import MONTH_ENDS, resumed
from generator.at_odds import at_odds, doer, proper, two_deeds, verbs
from generator.few_words import (
    BODIES,
    DATED,
    LITTLE,
    MISHAPS,
    alone,
    one_arrest,
    one_stretch,
    says_no_more,
    shared_words,
    subject,
    telling,
)
from generator.gazetteer import gazetteer
from generator.incidents import befallen, speaks, speaks_of
from generator.kinship import Story, about, kin, share_subjects
from generator.landmarks import prices
from generator.model import AHEAD
from generator.parted import parted
from generator.periods import UNKNOWN
from generator.sayers import without_sayer
from generator.shared_words import DEEDS
from generator.sittings import one_sitting
from generator.told import SPOKEN, Told, may_share
from generator.vague_days import compatible, may_be_one_part
from generator.wording import DOSSIER, EVENT_NOUNS, words

FEW_GROUPS = 5  # of a day of which two may stand apart from the others
MOST = 12  # groups of a date among which pairs are looked for
ANYTHING = re.compile(r"(?:On [A-Z]\w+ \d+,? |On \w+day,? )?(?:The |All |Normal )?(?:(?:normal )?services?|operations?|traffic|work|power|supply|supplies|first (?:visitors|customers|guests|pupils|passengers) (?:were|came|went) (?:(?:let|allowed) )?(?:back|in)|it|they|everything)\b", re.I)  # what works again wherever something does
OUTAGE = "outage"  # a kind of mishap that has no place
FEW = 8  # statements of a group that are asked
SEVERAL = 6  # words that go with one another where none is in common, nor what is done
MATTER = 2  # words in common, or that go with one another
MANY = 4  # words that two articles repeat: they are of one story, whatever its actors are called in each


@lru_cache(maxsize=4)
def _aside(common: frozenset[str]) -> frozenset[str]:
    """Words that tell little: made once for all dates of a digest."""
    return common | LITTLE | MISHAPS


def lone_pairs(told: Sequence[Told], roots: Sequence[int], common: frozenset[str]) -> Iterator[tuple[int, int]]:
    """(group, group it belongs to) of statements about one date: each is like the other, and none is like a third that is not. `roots`: by statement its group."""
    groups: dict[int, list[Told]] = defaultdict(list)
    for t, root in zip(told, roots, strict=True):
        groups[root].append(t)
    if not 1 < len(groups) <= MOST or told[0].event.date == UNKNOWN:
        return
    aside = _aside(common)
    pair = len(groups) == 2  # of a day of which little is told
    said = {root: frozenset(chain.from_iterable([t.clause for t in group])) for root, group in groups.items()}
    near: dict[int, set[int]] = defaultdict(set)
    if any(len(t.event.what) < BRIEF_NOUN for t in told):
        yield from _named_alone(groups)
    for one, other in combinations(groups, 2):
        if pair or _apart(one, other, said, aside):
            found = _alike(groups[one], groups[other], aside, pair, True)
        else:
            found = not said[one].isdisjoint(said[other]) and _alike(groups[one], groups[other], aside, False, False)
        if found:
            near[one].add(other)
            near[other].add(one)
    for one, others in near.items():
        alike = {one, *others}
        if one == min(alike) and all(near[other] | {other} == alike for other in others):
            yield from ((other, one) for other in sorted(others))


def _named_alone(groups: Mapping[int, Sequence[Told]]) -> Iterator[tuple[int, int]]:
    """(group, group it belongs to) of a line that is no more than 'Accident' where one other group alone of its day tells of harm: 'a crate fell on a truck'."""
    bare = [root for root, group in groups.items() if all(len(t.event.what) < BRIEF_NOUN and MISHAP.fullmatch(t.event.what) for t in group)]
    for root in bare:
        harmed = [o for o, group in groups.items() if o not in bare and any(_is_harm(t) for t in group)]
        near = [o for o in harmed if all(t.article != groups[root][0].article for t in groups[o])]
        if len(harmed) == len(near) == 1 and _of_one_story(groups[root][0].story, groups[near[0]][0].story):
            yield root, near[0]


def _is_harm(t: Told) -> bool:
    return t.event.kind in LOOKING_BACK and t.event.precision == "day" and (bool(befallen(t)) or not HARM.isdisjoint(t.clause)) and not speaks_of(t)


BRIEF_NOUN = 24  # letters
MISHAP = re.compile(r"(?:(?:The|An?|Fatal|Work|Deadly)\s)?(?:accident|disaster|tragedy|catastrophe|attack|mishap|crash|collapse|explosion|fire|shooting)", re.I)
HARM = words("killed injured collapsed crushed struck crashed exploded shot encrypted attacked stabbed trapped sank derailed poisoned dropped")


def _apart(one: int, other: int, said: Mapping[int, frozenset[str]], aside: frozenset[str]) -> bool:
    """Whether two groups of a day have words that go with one another, and no third group has any that goes with theirs."""
    if len(said) > FEW_GROUPS or said[one].isdisjoint(said[other]) and not akin(said[one], said[other]):
        return False
    both = said[one] | said[other]
    return all(third in (one, other) or (said[third] - aside).isdisjoint(both) and not akin(said[third], both) for third in said)


def lone_day(t: Told, groups: Sequence[tuple[int, Sequence[Told]]], common: frozenset[str], is_alone: bool = False) -> int | None:
    """The place of the one group of a month's days that a statement of the month alone can mean; None where there is none, or more than one. `is_alone`: of the month little else is told."""
    if t.event.precision != "month" or "/" in t.event.date:
        return None
    aside = _aside(common)
    fits = [(i, group) for i, group in groups if compatible(t.event, group[0].event)]
    found = [(i, group) for i, group in fits if _one_of(t, group, aside) or is_alone and _of_its_matter(t, group, aside)]
    sure = [i for i, group in found if not any(group is not other and within(group, other) for _, other in found)]
    return sure[0] if len(sure) == 1 else None


def within(group: Sequence[Told], larger: Sequence[Told]) -> bool:
    """Whether a day has only sentences that tell of another day too, of which more articles tell: 'announced on the 19th the result of the vote of the 16th'."""
    lines = {(t.article, t.event.line) for t in larger}
    return all((t.article, t.event.line) in lines for t in group) and len({t.article for t in larger}) > len({t.article for t in group})


def _one_of(t: Told, group: Sequence[Told], aside: frozenset[str]) -> bool:
    """Whether another article of the story tells the same of a day, or has the only happening of such a noun."""
    ahead, said = t.event.kind in AHEAD, t.words
    near = [o for o in group if not said.isdisjoint(o.clause) and o.article != t.article and (o.event.kind in AHEAD) == ahead and share_subjects(o.story, t.story)]
    if not near:
        return False
    return any(telling(t, o, aside) or one_act(t, o) or ahead and _at_its_end(t, o) or t.event.kind == o.event.kind == "deadline" and len(shared_words(t, o)) > 1 or not (said & o.words & DATED - DEEDS).isdisjoint(words(t.event.what)) for o in near) and kin(near[0].story, t.story)


def _of_its_matter(t: Told, group: Sequence[Told], aside: frozenset[str]) -> bool:
    """Whether another article, in which the month is long gone too, has a word of the clause and others that go with it: 'awarded the contract in May', 'signed the contract on May 14'."""
    near = [o for o in group if o.article != t.article and o.event.kind in LOOKING_BACK and t.event.kind in LOOKING_BACK and not t.words.isdisjoint(o.clause)]
    return any(_is_past(t.event.date, x.published) for x in near[:1]) and all(o.article != t.article for o in group) and any(of_one_matter(t, o, aside, True) and not shared_words(t, o) <= aside for o in near) and kin(near[0].story, t.story)


def _is_past(month: str, published: str) -> bool:
    return published[:7] > month


LOOKING_BACK = ("past", "background")


def _at_its_end(t: Told, o: Told) -> bool:
    """Whether two plans open with the same thing, one by the end of a month and one by its last day: 'credits will not appear by the end of May', 'the credit is due by May 31'."""
    return t.event.part == "end" and o.event.date[8:] in MONTH_ENDS[1:] and not subject(t).isdisjoint(subject(o)) and may_share(t, o)


def _alike(a: Sequence[Told], b: Sequence[Told], aside: frozenset[str], pair: bool, is_apart: bool) -> bool:
    """`pair`: the day has no third group; `is_apart`: it has none with a word of theirs."""
    if not {t.article for t in a}.isdisjoint([t.article for t in b]):
        return False
    if not all(may_be_one_part(x.event, y.event) for x in a[:FEW] for y in b[:FEW]):
        return False
    return any(telling(x, y, aside) or pair and (alone(x, y) or one_stretch(x, y)) or is_apart and (one_arrest(x, y) or says_no_more(x, y, aside) or says_no_more(y, x, aside)) or of_one_matter(x, y, aside, is_apart) or pair and _one_mark(x, y) or one_sitting(x, y) for x in a[:FEW] for y in b[:FEW]) and _of_one_story(a[0].story, b[0].story)


def _one_mark(a: Told, b: Told) -> bool:
    """Whether both of the only two of a day tell that something failed, or works again: 'the network went down', 'the computers failed'."""
    if a.event.kind != "past" or b.event.kind != "past" or a.event.precision != "day":
        return False
    failed = OUTAGE in befallen(a) and OUTAGE in befallen(b) and not any(speaks_of(t) for t in (a, b))
    works = not failed and resumed(a.event.what) and resumed(b.event.what) and any(ANYTHING.match(t.event.what) for t in (a, b))
    return (failed or works) and may_share(a, b) and not parted(a, b)


def of_one_matter(a: Told, b: Told, aside: frozenset[str], pair: bool) -> bool:
    """Whether two clauses of a day have a word in common and others that go with one another; fewer are asked for where little else is told of the day."""
    if a.event.precision != b.event.precision and {a.event.precision, b.event.precision} != {"day", "month"} or SPOKEN in a.event.what or SPOKEN in b.event.what:
        return False
    one, other = words(a.event.what), words(b.event.what)
    near = akin(one, other)
    if not near and (not pair or one.isdisjoint(other)) or not may_share(a, b):
        return False
    shared = shared_words(a, b) - aside - BODIES - proper(a.event.what) - proper(b.event.what)
    people = _acting(a)
    weight = len(shared) + len(near) // 2 + (min(2, len(people)) if people == _acting(b) else 0)
    if not near or weight == 1 and pair and not people:
        weight = weight + 1 if weight == 1 and one_land(a.event.what, b.event.what) else 0
    if ahead := (a.event.kind in AHEAD) != (b.event.kind in AHEAD):  # what was planned for the day, and what came of it
        if (a.head == "end") != (b.head == "end"):
            return False  # a meeting that is to end the strike, and the strike that has ended
        weight += bool(people) and not (proper(a.event.what) & proper(b.event.what)) <= aside
    if weight < (MATTER if pair and not ahead else MATTER + 1) or weight < MATTER + 1 and any(speaks(without_sayer(t.event.what)) for t in (a, b)):
        return False
    if not shared and len(people) < (1 if pair else 2) and len(near) < SEVERAL and not _of_a_deed(a, b, near):
        return False  # 'The agency published the rules for cheese', 'The dairy's report came out'
    if shared and shared <= doer(a.event.what) & doer(b.event.what) and near.isdisjoint(verbs(a.event.what) | verbs(b.event.what)):
        return False  # 'Farmers delivered milk', 'farmers blocked a road with tractors'
    if not (both := a.words & b.words).isdisjoint(BODIES) and two_deeds(a, b, both - aside):
        return False
    return not (prices(a, b) or at_odds(a, b, both | near, aside) or parted(a, b))


def one_land(one: str, other: str) -> bool:
    """Whether two clauses open with one land, or one with its capital."""
    return (land := land_of(one)) != "" and land == land_of(other)


@lru_cache(maxsize=4096)
def land_of(what: str) -> str:
    """The land with which a clause opens, a capital as its land: 'Nairobi hit back', 'Kenya's answer'; '' for any other."""
    first = OPENS_WITH.match(what)
    if first is None:
        return ""
    known, capitals = gazetteer().countries, gazetteer().capitals
    named = [OWNED.sub("", first["one"]).lower(), OWNED.sub("", f"{first['one']} {first['two'] or ''}").lower().strip()]
    return next((known.get(name) or capitals[name] for name in reversed(named) if name in known or name in capitals), "")


OPENS_WITH = re.compile(r"(?:The\s)?(?P<one>[A-Z][\w’'-]+)(?:\s(?P<two>[A-Z][\w’'-]+))?")
OWNED = re.compile(r"['’]s?$")


def _of_a_deed(a: Told, b: Told, near: frozenset[str]) -> bool:
    """Whether what is done, or the name of what happened, is among the words that go with one another."""
    return not near.isdisjoint(EVENT_NOUNS - {DOSSIER}) or not near.isdisjoint(verbs(a.event.what)) and not near.isdisjoint(verbs(b.event.what))


def _acting(t: Told) -> list[str]:
    """The people of a clause but for the one who only tells of it."""
    return sorted(set(persons(t)).intersection(t.doers))


def _of_one_story(a: Story, b: Story) -> bool:
    return kin(a, b) or len(about(a) & about(b)) >= MANY
