"""Numbers of one quantity that sources tell differently."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain, combinations

from generator.claims import SPOKEN, Claim
from generator.counterparts import (
    counterparts,
    have_grown,
    heading,
    is_comparable,
    is_countable,
    is_sum,
    shrinks,
    were_done,
)
from generator.currencies import is_currency
from generator.kinship import kin
from generator.model import Side, Struct
from generator.nearest_numbers import have_grown as told_later
from generator.nearest_numbers import is_nearest, measure
from generator.one_quantity import (
    APPLIED,
    AREAS,
    FIXED,
    GROWING,
    HARM,
    LENGTH,
    LIKE,
    MEASURED,
    MONTH,
    MUCH_LESS,
    NO_FIRM,
    RUINED,
    TURNOUT,
    bare,
    changing,
    counted_on,
    exact,
    is_fixed,
    is_offered,
    is_owed,
    is_revised,
    is_settled,
    is_standing,
    knows,
    long_ago,
    may_be_one,
    may_be_told_alike,
    misplaced,
    near,
    nearby,
    of_shares,
    one_quantity,
    other_currency,
    outgrown,
    paid,
    priced,
    rounded,
    telling_digits,
    told,
    told_of,
    when,
)
from generator.scope import SPILT, VOLUMES, at_least
from generator.series import Stories
from generator.time_limits import LIMIT, TO
from generator.timeline import days_between
from generator.variants import Found
from generator.wording import words

SAY = {  # user-visible sentences
    "figure": "{of}",
    "area": "area",
    "burned": "area burned",
    "spilt": "amount spilled",
    "length": "length of the {of}",
    "capacity": "for how many {unit} there is room",
    "figure_why": "the sources give different numbers for the same quantity at the same time",
    "figure_beyond": "the sources give different numbers for the same quantity, the same one before and after",
    "figure_day": "the sources give different numbers for the same day",
    "figure_year": "the sources give different numbers for the same year",
    "figure_fixed": "the sources give different numbers for what does not change",
    "figure_settled": "the sources give different numbers for the same quantity",
    "figure_digits": "the sources give the same digits, but one number is many times the other",
    "figure_time": "the number changed between the reports",
    "figure_so_far": "counted at different times",
}
SIDES = 6
LIKE_WORDS = "~"  # of a pair: words around a number, not of what it counts
LIKELY = "≈"  # of a pair: numbers of one measure, in whatever words
LARGE, SPREAD = 1000, 2  # of which a story counts one thing, and how many times the nearest one another may be
ABOUT = 6  # words of a quantity that are compared
NAMED = 6  # names beside it
NEAR, FEW = 40, 160  # figures of one pair of words, of one measure that are compared with one another
TWO_ACCOUNTS = -1.0  # how sure it is that they are of one time
SURPASSED = 1.2  # times as many, of which each is the least
OF_TIME = frozenset("minutes hours days weeks months years".split())  # of which a story tells many things
SOON = 14  # days in which a number of which little is said is still that of the same thing
DISTANCE, ROUNDED = "distance to ", 1.3  # how far apart two round readings of a distance lie
STATE = re.compile(r"\b(?:is|are|was|were)\s(?:still\s|now\s)?(?:[a-z]+ing|in|at|on|without)\b|\b(?:remain|stood|stand|await|had\b|has\b|have\b)")
BURNED = re.compile(r"\b(?:burn|fire|blaze|flames)", re.I)

Claims = Mapping[str, Sequence[Claim]]  # by article
Pair = tuple[str, ...]


class Apart(Struct, frozen=True, gc=False):
    """Two values of one quantity that differ. `pair`: unit and words in common, by which they were found."""

    pair: Pair
    quantity: tuple[str, ...]
    found: Found


def pairs(claim: Claim) -> list[Pair]:
    """What figures of one quantity share at least one of: two words of what is measured, or one and one of what it belongs to."""
    if claim.kind != "figure" or claim.of == LIMIT or claim.of.startswith(TO):
        return []
    about, key = sorted(claim.about)[:ABOUT], claim.key
    made: list[Pair] = [(key, a, b) for a, b in combinations(about, 2)]
    beside = sorted(claim.holder - claim.about)[:3] if claim.holder and key != LENGTH else ()
    made += [(key, *sorted((a, b))) for a in about for b in beside]
    made += [(key, a) for a in about if "/" in key or key in MEASURED or a in FIXED or claim.about == SPILT or key == "percent" and len(about) == 1 and (told(claim) or claim.about == TURNOUT)]
    made += [(key, "long", a) for a in about if key == LENGTH]
    made += [(key, "long", claim.date)] if key == LENGTH and claim.date and claim.about <= SPOKEN else []
    made += [(key, a, claim.year) for a in about if claim.change and claim.year and len(about) < 3]
    made += [(key, a) for a in about] if priced(claim) else []
    made += [(key, "shares", a) for a in sorted(claim.about - NO_FIRM)] if claim.change and of_shares(claim) else []
    made += [(key, "named", a, b) for a, b in combinations(sorted(told_of(claim))[:NAMED], 2)]
    made += [(key, "near", a, str(step)) for a in about for step in nearby(claim)] if may_be_told_alike(claim) else []
    made += [(key, digits)] if (digits := telling_digits(claim)) else []
    if is_comparable(claim):
        made += [(key, LIKE_WORDS, a, b) for a, b in combinations(sorted(claim.marks), 2)]
        made += [(key, LIKE_WORDS, a) for a in about]
        made += [(key, LIKE_WORDS)] if is_countable(claim) or is_sum(claim) else []
    made += [(measure(claim), LIKELY), *((measure(claim), LIKELY, w) for w in claim.marks)] if claim.marks else []
    return [*made, (key, key)] if bare(claim) else made


def figures(claims: Claims, stories: Stories, compared: Iterable[Apart]) -> list[Found]:
    """Values of one quantity that differ: a disagreement only where both were printed at one time and neither source gives the other's."""
    made: dict[tuple[str, ...], list[Found]] = {quantity: [f] for quantity, f in _renewed(claims, stories).items()}
    sure = _undisputed(tuple(compared), claims)
    for apart in [one for one in sure if one.pair[1] not in (LIKE_WORDS, LIKELY)]:
        known = made.setdefault(apart.quantity, [])
        near = [f for f in known if not {s.value for s in f.sides}.isdisjoint([s.value for s in apart.found.sides]) or not _numbers(f).isdisjoint(_numbers(apart.found))]
        known[:] = [*(f for f in known if not any(f is n for n in near)), _joined((*near, apart.found), claims)]  # 190 branches that close, and 96 that are sold
    found = _with_counterparts([f for some in made.values() for f in some], [one for one in sure if one.pair[1] in (LIKE_WORDS, LIKELY)], claims)
    return _with_hedged(_together(found, claims), claims, stories)


def without_offers(found: Found) -> Found | None:
    """A change without what somebody only offered or asked for meanwhile; None where nothing changed but that."""
    offered = [s for s in found.sides if is_offered(s)] if found.kind == "over_time" else []
    if not offered or len(offered) == len(found.sides):
        return found
    left = tuple(s for s in found.sides if s not in offered)
    return replace(found, sides=left) if len({s.value for s in left}) > 1 else None


def _claim_of(side: Side, claims: Claims) -> Claim | None:
    return next((c for c in claims[side.article] if c.kind == "figure" and c.line == side.line and c.shown == side.value), None)


def _with_counterparts(found: Sequence[Found], others: Iterable[Apart], claims: Claims) -> list[Found]:
    """With numbers that only the words around them show to be of one thing: joined to the changes that have one of them already, and nothing where both are told."""
    made = list(found)
    for apart in others:
        sides = {(s.article, s.value) for s in apart.found.sides}
        near = [f for f in made if not sides.isdisjoint([(s.article, s.value) for s in f.sides])]
        if any(sides <= {(s.article, s.value) for s in f.sides} for f in near):
            continue
        joined = next((f for f in near if f.kind == apart.found.kind and (f.kind == "over_time" or apart.pair[1] == LIKELY)), None)
        made = [f for f in made if f is not joined]
        made.append(_joined((joined, apart.found), claims) if joined else apart.found)
    return made


def _with_hedged(found: Sequence[Found], claims: Claims, stories: Stories) -> list[Found]:
    """With what others say of a large number that grows: 'up to 120,000 patients', then 214,000, then 340,000."""
    growing = [(f, near) for f in found if f.kind == "over_time" and f.why != SAY["figure_so_far"] and (near := _bare_sides(f, claims))]
    wanted = {(near[0].key, near[0].about) for _, near in growing}
    others: dict[tuple[str, frozenset[str]], dict[str, Claim]] = {of: {} for of in wanted}
    for c in chain.from_iterable(claims.values()) if wanted else ():
        if c.kind == "figure" and (c.key, c.about) in wanted and bare(c) and c.hedge != "part" and (c.article not in others[c.key, c.about] or others[c.key, c.about][c.article].value < c.value):
            others[c.key, c.about][c.article] = c
    with_others = {id(f): replace(f, sides=_sides_of(_grown(near, others[near[0].key, near[0].about].values(), stories))) for f, near in growing}
    return [with_others.get(id(f), f) for f in found]


def _bare_sides(found: Found, claims: Claims) -> list[Claim]:
    """The claims of its sides, where each is a large number of which nothing is said but what it counts; [] for any other."""
    told = [_claim_of(s, claims) for s in found.sides]
    return [c for c in told if c] if all(c is not None and bare(c) and c.value >= LARGE and c.key not in AREAS and c.key == told[0].key and c.about == told[0].about for c in told if told[0]) and None not in told else []


def _grown(near: Sequence[Claim], others: Iterable[Claim], stories: Stories) -> list[Claim]:
    """With those that fit between the numbers before and after: the least that somebody tells of bounds no later number."""
    made = list(near)
    for c in sorted(others, key=when):
        if all(c.article != n.article for n in made) and LARGE <= c.value and c.published != "~" and not long_ago(c) and any(kin(stories[c.article], stories[n.article]) for n in made):
            before, after = [n for n in made if when(n) < when(c)], [n for n in made if when(n) > when(c)]
            fits = all(n.value <= c.value for n in before) and all(n.value >= c.value or at_least(n.shown, n.sentence) for n in after)
            if fits and not any(n.value == c.value for n in made) and min(max(c.value, n.value) / min(c.value, n.value) for n in made) <= SPREAD:
                made.append(c)
    return sorted(made, key=when)


def _sides_of(told: Iterable[Claim]) -> tuple[Side, ...]:
    return tuple([Side(c.article, c.shown, c.sentence, c.line) for c in told][:SIDES])


def _undisputed(compared: Sequence[Apart], claims: Claims) -> list[Apart]:
    """Without changes to a number that another source disputes, but for the last of these: 7,400 hectares, 11,000 by the mayor's count, then 9,150 by the map."""
    against: dict[Side, set[Side]] = defaultdict(set)
    for sides in [one.found.sides for one in compared if one.found.kind == "disagreement"]:
        for side in sides:
            against[side].update([s for s in sides if s.value != side.value])
    to: dict[Side, list[Side]] = defaultdict(list)
    for sides in [one.found.sides for one in compared if one.found.kind == "over_time"] if against else ():
        to[sides[0]].append(sides[-1])

    def is_sure(first: Side, last: Side) -> bool:
        if last not in against:
            return True
        rivals = [claims[s.article][0].published for s in to[first] if s in against[last]]
        return bool(rivals) and max(rivals) < claims[last.article][0].published

    return [one for one in compared if one.found.kind != "over_time" or not against or is_sure(one.found.sides[0], one.found.sides[-1])]


def _joined(found: Sequence[Found], claims: Claims) -> Found:
    """The first, with the sides of all: 95 million, 110 million, 120 million."""
    sides = dict.fromkeys(s for f in found for s in f.sides)
    if len(sides) == len(found[0].sides) and found[0].why == SAY["figure_so_far"]:
        return found[0]  # in the order in which it grew
    return replace(found[0], sides=tuple(sorted(sides, key=lambda s: (claims[s.article][0].published, s.article, s.line))[:SIDES]))


def _together(found: Iterable[Found], claims: Claims) -> list[Found]:
    """Comparisons of the same numbers that have a side in common are one, and two numbers that disagree with a third have not changed."""
    made: dict[tuple[str, frozenset[str]], list[Found]] = defaultdict(list)
    for f in found:
        near = made[f.kind, frozenset(_numbers(f))]
        at = next((i for i, other in enumerate(near) if set(other.sides) & set(f.sides)), None)
        if at is None:
            near.append(f)
        else:
            near[at] = _joined((near[at], f), claims)
    found = [f for near in made.values() for f in near]
    apart = [({(s.article, s.line) for s in f.sides}, _numbers(f)) for f in found if f.kind == "disagreement"]
    return [f for f in found if f.kind != "over_time" or not any(_is_told(f, lines, numbers) for lines, numbers in apart)]


def _numbers(found: Found) -> set[str]:
    return {s.value.partition(" ")[0] for s in found.sides}


def _is_told(found: Found, lines: set[tuple[str, int]], numbers: set[str]) -> bool:
    """Whether a disagreement has all sides of these two, or one and the same numbers."""
    mine = {(s.article, s.line) for s in found.sides}
    return mine <= lines or not mine.isdisjoint(lines) and _numbers(found) <= numbers


def compare(claims: Claims, stories: Stories, only: Collection[Pair] | None = None) -> tuple[Apart, ...]:
    """Figures that share a pair, those of many articles left out; `only` these pairs."""
    alike: dict[Pair, list[Claim]] = defaultdict(list)
    known = frozenset(w for _, *some in only or () for w in some)
    for c in chain.from_iterable(claims.values()):
        if c.kind == "figure" and (only is None or not c.about.isdisjoint(known) or not known.isdisjoint(c.marks) or telling_digits(c) in known or "named" in known and not told_of(c).isdisjoint(known) or LIKELY in known or LIKE_WORDS in known):
            for pair in pairs(c):
                if only is None or pair in only:
                    alike[pair].append(c)
    groups = sorted([(pair, sorted(g, key=when)) for pair, g in alike.items() if 1 < len(g) <= (FEW if pair[1:] == (LIKELY,) else NEAR)], key=lambda g: g[0])
    values = Values(claims)
    return tuple([made for pair, g in groups for a, b in combinations(g, 2) if (made := _apart(pair, (a, b), g, values, stories))])


class Values(dict[tuple[str, str], frozenset[float]]):
    """The values that an article gives in a unit."""

    def __init__(self, claims: Claims) -> None:
        super().__init__()
        self._claims = claims
        self._figures: dict[str, list[Claim]] = {}
        self._around: dict[tuple[Claim, Claim], frozenset[str]] = {}  # two figures are met by several pairs of words
        self._likely: dict[tuple[Claim, Claim], bool] = {}

    def __missing__(self, of: tuple[str, str]) -> frozenset[float]:
        article, unit = of
        made = self[of] = frozenset([c.value for c in self._claims[article] if c.kind == "figure" and c.key == unit])
        return made

    def of(self, article: str) -> Sequence[Claim]:
        if article not in self._figures:
            self._figures[article] = [c for c in self._claims[article] if c.kind == "figure"]
        return self._figures[article]

    def around(self, a: Claim, b: Claim) -> frozenset[str]:
        """The words that two numbers have about them where they are each other's nearest."""
        if (a, b) not in self._around:
            self._around[a, b] = counterparts(a, b, self.of(a.article), self.of(b.article))
        return self._around[a, b]

    def are_one(self, a: Claim, b: Claim) -> bool:
        """Whether two numbers are each other's nearest in meaning."""
        if (a, b) not in self._likely:
            self._likely[a, b] = is_nearest(a, b, self.of(a.article), self.of(b.article))
        return self._likely[a, b]

    def whole(self, claim: Claim) -> frozenset[float]:
        """Those of its article that are no part of what a bare claim counts: 'Romanian firefighters', of whom there are fewer."""
        return frozenset([c.value for c in self._claims[claim.article] if c.kind == "figure" and c.key == claim.key and (c.value >= claim.value or c.about <= claim.about)])


def _apart(pair: Pair, two: tuple[Claim, Claim], group: Sequence[Claim], values: Values, stories: Stories) -> Apart | None:
    a, b = two
    if pair[1] == LIKELY:
        return _likely(pair, a, b, values, stories)
    shared = values.around(a, b) if pair[1] == LIKE_WORDS and a.article != b.article and kin(stories[a.article], stories[b.article]) else frozenset()
    kind = _kind(a, b, values, stories, bool(shared)) if shared or pair[1] != LIKE_WORDS else None
    kind = "disagreement" if kind == "over_time" and shared and were_done(a, b) else kind
    if kind is None:
        return None
    if shared:
        what = heading(a, b, shared)
        kind = "disagreement" if a.year and a.year == b.year and not have_grown(a, b) else kind
        return Apart(pair, (kind, a.key, LIKE_WORDS), replace(_compared(kind, a, b), topic=what)) if what else None
    other = _beyond(a, b, group, stories) if kind == "over_time" and is_revised(a) == is_revised(b) or is_settled(a, b) else None
    kind = "disagreement" if other or a.year and a.year == b.year and not have_grown(a, b) else kind
    return Apart(pair, (kind, a.key, *sorted(a.about & b.about)), _compared(kind, a, b, other))


def _likely(pair: Pair, a: Claim, b: Claim, values: Values, stories: Stories) -> Apart | None:
    """Two numbers that are each other's nearest in meaning, whatever they count by."""
    if a.value == b.value or a.article == b.article or a.key in OF_TIME or not _akin(a, b, stories) or not may_be_one(a, b) or not values.are_one(a, b):
        return None
    kind = "over_time" if outgrown(a, b) or _surpassed(a, b) else _kind(a, b, values, stories, True)
    what = heading(a, b, words(a.of) | words(b.of)) if kind else ""
    if not kind or not what or kind == "over_time" and shrinks(a, b):
        return None
    if kind == "over_time" and told_later(a, b) < TWO_ACCOUNTS and not any(changing(c) for c in (a, b)):
        kind = "disagreement"
    elif kind == "disagreement" and all(is_standing(c) for c in (a, b)) and a.published[:10] != b.published[:10]:
        kind = "over_time"  # how many were waiting in each week
    return Apart(pair, (kind, measure(a), LIKELY), replace(_compared(kind, a, b), topic=what))


def _surpassed(a: Claim, b: Claim) -> bool:
    """'More than 130 people were detained', and days later 'more than 200'."""
    first, later = sorted((a, b), key=when)
    return all(c.hedge == "bound" and at_least(c.shown, c.sentence) for c in (a, b)) and later.value > SURPASSED * first.value and first.published[-10:] < later.published[:10] and long_ago(first) == long_ago(later)


def _beyond(a: Claim, b: Claim, group: Sequence[Claim], stories: Stories) -> Claim | None:
    """A third source that still gives the first number after the second, or gave the second before the first: then the number has not changed."""
    for c in group:
        later = c.value == a.value and _middle(c.published) > b.published[:10] and c.article != a.article and one_quantity(c, b)
        earlier = c.value == b.value and _middle(c.published) < a.published[:10] and c.article != b.article and one_quantity(c, a)
        if (later or earlier) and c.published != "~" and kin(stories[c.article], stories[a.article]):
            return c
    return None


def _middle(published: str) -> str:
    """The day; of two between which it lies the middle one."""
    first, _, last = published.partition("/")
    if len(first) < len(last) or not last:
        return first[:10]
    one, other = date.fromisoformat(first[:10]), date.fromisoformat(last[:10])
    return (one + (other - one) / 2).isoformat()


def _renewed(claims: Claims, stories: Stories) -> dict[tuple[str, ...], Found]:
    """'A new 25 percent tariff' where the article knows the former value too, and earlier articles give that one."""
    values = Values(claims)
    fresh = sorted([c for mine in claims.values() for c in mine if c.fresh], key=lambda c: (c.published, c.article, c.line))
    former = {id(c): sorted(values[c.article, c.key] - {c.value}) for c in fresh}
    by_value: dict[tuple[str, float], list[Claim]] = {(c.key, v): [] for c in fresh for v in former[id(c)]}
    for c in chain.from_iterable(claims.values()) if by_value else ():
        if c.kind == "figure" and (c.key, c.value) in by_value:
            by_value[c.key, c.value].append(c)
    made: dict[tuple[str, ...], Found] = {}
    for new in fresh:
        old = [c for v in former[id(new)] for c in by_value[new.key, v] if new.fresh in c.about and c.article != new.article and _before(c, new) and kin(stories[c.article], stories[new.article])]
        first = {c.article: c for c in sorted(old, key=lambda c: (c.published, c.article, c.line), reverse=True)}
        if first and len({c.value for c in first.values()}) == 1:
            told = [*sorted(first.values(), key=lambda c: (c.published, c.article))[:3], new]
            sides = tuple(Side(c.article, c.shown, c.sentence, c.line) for c in told)
            made.setdefault(("over_time", new.key, new.fresh), Found("over_time", told[0].of or new.of, sides, SAY["figure_time"]))
    return made


def _before(old: Claim, new: Claim) -> bool:
    return old.published[:10] < new.published[:10] and new.published != "~" and not old.change


def _compared(kind: str, a: Claim, b: Claim, other: Claim | None = None) -> Found:
    so_far = kind == "over_time" and a.published == b.published
    told = sorted([c for c in (a, b, other) if c is not None], key=(lambda c: (c.published, c.value)) if so_far else when)
    sides = tuple(Side(c.article, c.shown, c.sentence, c.line) for c in told)
    why = "figure_digits" if misplaced(a, b) else "figure_so_far" if so_far else "figure_time" if kind == "over_time" else "figure_beyond" if other else "figure_fixed" if is_fixed(a) else "figure_settled" if is_settled(a, b) else "figure_day" if kind == "disagreement" and a.date and (a.date == b.date or _of_one_day(a, b)) else "figure_year" if a.published[:10] != b.published[:10] else "figure_why"
    of = a.of or b.of if len(a.about & b.about) > 1 else min(a.of, b.of, key=len).removeprefix("the ") if a.key == LENGTH else max(a.of, b.of, key=len)
    if a.key in AREAS and a.about.isdisjoint(b.about):
        of = SAY["burned"] if any(BURNED.search(c.sentence) for c in told) else SAY["area"]
    if a.about == b.about == SPILT:
        of = SAY["spilt"]
    return Found(kind, SAY["capacity" if "capacity" in a.about else "length" if a.key == LENGTH else "figure"].format(of=f"{a.key} of {of}" if a.key in MEASURED else of, unit=a.key), sides, SAY[why])


def _kind(a: Claim, b: Claim, values: Values, stories: Stories, is_one: bool = False) -> str | None:
    """`is_one`: it is known that both are of one quantity."""
    if a.article == b.article or other_currency(a, b) or rounded(a, b) or a.change != b.change or not (is_one or one_quantity(a, b)) or not _akin(a, b, stories):
        return None
    mine, theirs = values[a.article, a.key], values[b.article, b.key]
    if a.value in theirs and b.value not in mine and _gives_up(b, a, values):
        return "over_time"
    if b.value in mine or a.value in theirs or not is_one and bare(a) and bare(b) and len(values.whole(a)) + len(values.whole(b)) > 2:
        return None  # but for what is a part of it: 420 firefighters, 56 of them from abroad
    if knows(a, b) or knows(b, a):
        return None
    if a.key == "percent" and is_owed(a) != is_owed(b) or a.key.startswith("degrees") and not (a.date and a.date == b.date):
        return None  # what must be handed over is no share of a whole; a day's heat is that of the day
    if a.of.startswith(DISTANCE) and b.of.startswith(DISTANCE):
        return None if near(a, b, ROUNDED) else "disagreement"  # a place stays where it is: '34 miles away', 'forty miles off'
    if a.key in RUINED and outgrown(a, b):
        return "over_time"
    if not exact(a, b) or a.year and b.year and a.year != b.year or long_ago(a) != long_ago(b):
        return None
    if is_fixed(a) and (not is_one or a.about.isdisjoint(APPLIED)) or misplaced(a, b) or paid(a) and paid(b) or is_settled(a, b):
        return "disagreement"  # whenever either was printed
    if a.change and a.date and b.date and a.date != b.date:
        return None  # the fall of Monday and that of Tuesday
    if a.date and b.date and a.date != b.date and not _of_one_day(a, b) and not (a.key in AREAS and a.value < b.value) and a.key != "percent" and not is_currency(a.key) and not (STATE.search(a.sentence) and STATE.search(b.sentence)):
        return None  # of two days, unless it tells how many there are at a time
    if a.published == "~" or b.published == "~" or a.key == "points" and not (a.date and a.date == b.date):
        return None  # an index rises by so many points on one day, and a match is another day's
    if a.published == b.published and len(a.published) == len("2025-05-01"):
        if counted_on(a, b) or is_revised(a) != is_revised(b):
            return "over_time"
        return "disagreement" if a.about.isdisjoint(GROWING) else None
    if not is_one and bare(a) and bare(b) and days_between(min(a.published, b.published)[-10:], max(a.published, b.published)[:10]) > SOON:
        return None
    if "kill" in a.about and b.value < a.value or a.value > MUCH_LESS * b.value and not is_currency(a.key) and a.key not in ("percent", "people") and HARM.isdisjoint(a.about):
        return None  # the dead do not become fewer, and of 2,900 sold in one country 310 are not left in another: one of the two counts others
    if not a.change and a.key in VOLUMES and shrinks(a, b):
        return None  # 1,500 tonnes were in the tanks, 1,110 were pumped out
    if not a.change and a.date and (a.date == b.date or _of_one_day(a, b)) and (a.about | b.about).isdisjoint(HARM | GROWING):
        return "disagreement"  # how many came on Tuesday
    if a.change and b.change and (a.date and a.date == b.date or a.year and a.year == b.year):
        return "disagreement"  # the fall of one day or year
    return None if a.change else "over_time"  # what fell on one day and what fell on another are two falls


FORMER = re.compile(r"\b(?:had (?:said|put|spoken|promised|planned|announced|estimated|told|expected)|spoke of|earlier|previously|originally|initially|at first|first (?:said|put|spoke|announced))\b")


def _gives_up(new: Claim, old: Claim, values: Values) -> bool:
    """Whether the article with the new number gives the old one as what was said before: 'intends to close 225 branches. The prospectus spoke of 190 branches'."""
    if new.published[:10] <= old.published[-10:] or new.published == "~" or not told(new) or not told(old):
        return False
    former = [c for c in values.of(new.article) if c.key == old.key and c.value == old.value and c.line != new.line]
    return any(c.about & old.about and FORMER.search(c.sentence) for c in former) and not FORMER.search(new.sentence)


def _of_one_day(a: Claim, b: Claim) -> bool:
    """Whether a day and a month that holds it are told of one happening: 'came to a rally in Velm on July 9', 'rallied in Velm earlier this month'."""
    day, month = sorted((a.date, b.date), key=len, reverse=True)
    return len(month) == len("2026-07") and day.startswith(month) and len((words(a.sentence) & words(b.sentence)) - a.about - b.about - words(a.key)) > 1


def _akin(a: Claim, b: Claim, stories: Stories) -> bool:
    """Whether two claims are of one story; of a quake some places and words in common are enough where its reports are of one month."""
    one, other = stories[a.article], stories[b.article]
    if kin(one, other):
        return True
    return a.key in MEASURED and len(set(one.stems) & set(other.stems)) >= LIKE and days_between(min(a.published, b.published)[-10:], max(a.published, b.published)[:10]) <= MONTH


