"""Numbers and beginnings that sources tell differently."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, combinations

from generator.claims import Claim
from generator.model import Side
from generator.timeline import first_day, last_day
from generator.told import kin
from generator.variants import Found
from generator.wording import plain_date, words

SAY = {  # user-visible sentences
    "start": "when the {thing} began",
    "start_why": "the dates given for the beginning do not agree",
    "series": "how many {noun}",
    "series_why": "counted at different times",
    "figure": "{of}",
    "figure_why": "the sources give different numbers for the same quantity at the same time",
    "figure_beyond": "the sources give different numbers for the same quantity, the same one before and after",
    "figure_year": "the sources give different numbers for the same year",
    "figure_time": "the number changed between the reports",
}
SIDES = 6
ABOUT = 6  # words of a quantity that are compared
MEMBERS = 6  # latest claims of a story to which a new one is compared
NEAR = 40  # claims of one story that are compared with one another
ALIKE, COUNTED = 1.5, 10  # how far apart numbers of one thing may lie that only its sentence shows to be one, and how large they are at least
HARM = words("killed injured missing evacuated rescued trapped stranded arrested displaced homeless ill infected sick saved alive vaccinated unhurt")  # the missing are not the saved
ROOM = 1.15  # what 'about' leaves open
LOOSE = ("about", "around", "some", "nearly", "almost", "roughly", "approximately", "at least", "more than", "over", "up to", "as many as", "as high as",
         "as much as", "less than", "fewer than", "under", "or", "to", "between")  # fmt: skip

Stories = Mapping[str, frozenset[str]]  # by article: what it is about
Claims = Mapping[str, Sequence[Claim]]  # by article
Pair = tuple[str, ...]


def by_story(claims: Iterable[Claim], stories: Stories) -> list[list[Claim]]:
    """Claims of articles with at least two actors or topics in common, together; by day, near-linear."""
    groups: list[list[Claim]] = []
    for claim in sorted(claims, key=lambda c: (c.published, c.article, c.line, c.value)):
        near = groups[-NEAR:]
        own = stories[claim.article]
        mine = [g for g in near if any(c.article == claim.article or kin(stories[c.article], own) for c in g[-MEMBERS:])]
        joined = [*(c for g in mine for c in g), claim]  # a claim of two groups makes them one
        groups[-NEAR:] = [*(g for g in near if not any(g is m for m in mine)), joined]
    return groups


def _keyed(claims: Iterable[Claim], kind: str) -> list[list[Claim]]:
    found: dict[str, list[Claim]] = defaultdict(list)
    for c in claims:
        if c.kind == kind:
            found[c.key].append(c)
    return [found[key] for key in sorted(found)]


# ---------------------------------------------------------------- when it began


def beginnings(claims: Sequence[Claim], stories: Stories) -> list[Found]:
    """Two sources that date the beginning of one thing so that both cannot be right."""
    made = []
    rounds = [c for c in claims if c.kind == "held" or c.kind == "series" and c.date]
    for alike in _keyed(claims, "start"):
        for group in by_story(alike, stories):
            made += _begun(group, rounds, stories)
    return made


def _begun(group: Sequence[Claim], rounds: Sequence[Claim], stories: Stories) -> list[Found]:
    latest = max(group, key=lambda c: (_span(c)[0], c.article))
    first = _span(latest)[0]
    if not first:
        return []
    against: dict[str, Claim] = {}
    for c in sorted(group, key=lambda c: (c.date, c.article)):
        if c.article != latest.article and _span(c)[1] < first:
            against.setdefault(c.article, c)
    if not against:
        return []
    for c in sorted(rounds, key=lambda c: (c.date, c.article)):
        if (c.key == latest.key or c.key.endswith(f" of {latest.key}")) and c.article != latest.article and kin(stories[c.article], stories[latest.article]) and "" < _span(c)[1] < first:
            against.setdefault(c.article, c)
    agreeing = {c.article: c for c in group if _span(c)[0] == first}
    told = [*sorted(against.values(), key=lambda c: (c.date, c.article))[:3], *sorted(agreeing.values(), key=lambda c: (c.published, c.article))[:3]]
    sides = [Side(c.article, _said(c), c.sentence, c.line) for c in told]
    return [Found("disagreement", SAY["start"].format(thing=latest.shown), tuple(sides), SAY["start_why"], tuple((c.article, c.line, c.date) for c in told))]


def _said(c: Claim) -> str:
    part = {"start": "start of ", "end": "end of "}.get(c.part or "", f"{c.part} " if c.part else "")
    return part + plain_date(c.date)


def _span(c: Claim) -> tuple[str, str]:
    """First and last day that a claim's date can mean; ('', '') for none."""
    if not c.date:
        return "", ""
    a, b = first_day(c.date), last_day(c.date)
    if len(c.date) == 7 and c.part:
        lo, hi = {"early": (1, 12), "start": (1, 7), "mid": (9, 22), "late": (19, 31), "end": (23, 31)}.get(c.part, (1, 31))
        a, b = f"{a[:8]}{lo:02}", min(b, f"{a[:8]}{hi:02}")
    return a, b


# ---------------------------------------------------------------- how many so far


def counts(claims: Sequence[Claim], stories: Stories) -> list[Found]:
    """A series that grows from article to article: 'second round', later 'seventh'."""
    made = []
    visits = [c for c in claims if c.kind == "series" and c.key in ("visit", "trip")]
    for alike in _keyed(_merged_keys(claims), "series"):
        for group in by_story(alike, stories):
            group += _for_talks(visits, group, stories)
            last: dict[str, Claim] = {}
            for c in group:
                if c.article not in last or c.value > last[c.article].value:
                    last[c.article] = c
            run = sorted(last.values(), key=lambda c: (_held(c), c.value, c.article))
            dated = [c.value for c in run if _held(c) != "~"]
            if len({c.value for c in run}) < 2 or dated != sorted(dated):
                continue
            run.sort(key=lambda c: (c.value, _held(c), c.article))
            sides = tuple(Side(c.article, c.shown, c.sentence, c.line) for c in run)
            made.append(Found("over_time", SAY["series"].format(noun=_plural(group[0].key)), sides, SAY["series_why"]))
    return made


def _for_talks(visits: Sequence[Claim], rounds: Sequence[Claim], stories: Stories) -> list[Claim]:
    """Visits of negotiators that fit between the first and the last of some rounds of talks: the same series in other words."""
    if not rounds[0].key.endswith(" of talk"):
        return []
    least, most = min(c.value for c in rounds), max(c.value for c in rounds)
    have = {c.article for c in rounds}
    return [
        c for c in visits
        if least <= c.value <= most and c.article not in have and "talk" in words(c.sentence) and any(kin(stories[c.article], stories[r.article]) for r in rounds[-MEMBERS:])
    ]  # fmt: skip


def _held(c: Claim) -> str:
    """When the series had come so far: on the day of its event, or of publication; '~' where neither is known to the day."""
    return _span(c)[0] or ("~" if "/" in c.published else c.published)


def _merged_keys(claims: Iterable[Claim]) -> list[Claim]:
    """'round' and 'round of talks' are one series where only one 'round of …' is known."""
    series = [c for c in claims if c.kind == "series"]
    full = defaultdict(set)
    for c in series:
        if " of " in c.key:
            full[c.key.partition(" of ")[0]].add(c.key)
    return [replace(c, key=min(full[c.key])) if len(full.get(c.key, ())) == 1 else c for c in series]


def _plural(key: str) -> str:
    noun, of, rest = key.partition(" of ")
    plural = noun if noun.endswith("s") else noun + "s"
    return f"{plural}{of}{rest}{'s' if of and not rest.endswith('s') and rest == 'talk' else ''}"


# ---------------------------------------------------------------- figures


@dataclass(frozen=True, slots=True)
class Apart:
    """Two values of one quantity that differ. `pair`: unit and words in common, by which they were found."""

    pair: Pair
    quantity: tuple[str, ...]
    found: Found


def pairs(claim: Claim) -> list[Pair]:
    """What figures of one quantity share at least one of: two words of what is measured, or one and one of what it belongs to."""
    if claim.kind != "figure":
        return []
    about, key = sorted(claim.about)[:ABOUT], claim.key
    beside = [*about, *sorted(claim.holder - claim.about)[:3]]
    two = dict.fromkeys((key, *sorted((a, b))) for a in about for b in beside if a != b)
    return [*two, *((key, a) for a in about if "/" in key)]


def figures(claims: Claims, stories: Stories, compared: Iterable[Apart]) -> list[Found]:
    """Values of one quantity that differ: a disagreement only where both were printed at one time and neither source gives the other's."""
    made = _renewed(claims, stories)
    for apart in compared:
        made.setdefault(apart.quantity, apart.found)
    return _together(made.values(), claims)


def _together(found: Iterable[Found], claims: Claims) -> list[Found]:
    """Comparisons of the same numbers that have a side in common are one."""
    made: dict[tuple[str, frozenset[str]], list[Found]] = defaultdict(list)
    for f in found:
        near = made[f.kind, frozenset(s.value for s in f.sides)]
        at = next((i for i, other in enumerate(near) if set(other.sides) & set(f.sides)), None)
        if at is None:
            near.append(f)
        else:
            sides = dict.fromkeys((*near[at].sides, *f.sides))
            near[at] = replace(near[at], sides=tuple(sorted(sides, key=lambda s: (claims[s.article][0].published, s.article, s.line))[:SIDES]))
    return [f for near in made.values() for f in near]


def compare(claims: Claims, stories: Stories, only: Collection[Pair] | None = None) -> tuple[Apart, ...]:
    """Figures that share a pair, those of many articles left out; `only` these pairs."""
    alike: dict[Pair, list[Claim]] = defaultdict(list)
    known = frozenset(w for _, *some in only or () for w in some)
    for c in chain.from_iterable(claims.values()):
        if c.kind == "figure" and (only is None or not c.about.isdisjoint(known)):
            for pair in pairs(c):
                if only is None or pair in only:
                    alike[pair].append(c)
    groups = sorted([(pair, sorted(g, key=_when)) for pair, g in alike.items() if 1 < len(g) <= NEAR], key=lambda g: g[0])
    values = Values(claims)
    return tuple([made for pair, g in groups for a, b in combinations(g, 2) if (made := _apart(pair, (a, b), g, values, stories))])


class Values(dict[tuple[str, str], frozenset[float]]):
    """The values that an article gives in a unit."""

    def __init__(self, claims: Claims) -> None:
        super().__init__()
        self._claims = claims

    def __missing__(self, of: tuple[str, str]) -> frozenset[float]:
        article, unit = of
        made = self[of] = frozenset([c.value for c in self._claims[article] if c.kind == "figure" and c.key == unit])
        return made


def _when(c: Claim) -> tuple[str, str, int, float]:
    return c.published, c.article, c.line, c.value


def _apart(pair: Pair, two: tuple[Claim, Claim], group: Sequence[Claim], values: Values, stories: Stories) -> Apart | None:
    a, b = two
    kind = _kind(a, b, values, stories)
    if kind is None:
        return None
    other = _beyond(a, b, group, stories) if kind == "over_time" else None
    kind = "disagreement" if other or a.year and a.year == b.year else kind
    return Apart(pair, (kind, a.key, *sorted(a.about & b.about)), _compared(kind, a, b, other))


def _beyond(a: Claim, b: Claim, group: Sequence[Claim], stories: Stories) -> Claim | None:
    """A third source that still gives the first number after the second, or gave the second before the first: then the number has not changed."""
    for c in group:
        later = c.value == a.value and c.published[:10] > b.published[:10] and c.article != a.article and _one_quantity(c, b)
        earlier = c.value == b.value and c.published[:10] < a.published[:10] and c.article != b.article and _one_quantity(c, a)
        if (later or earlier) and c.published != "~" and kin(stories[c.article], stories[a.article]):
            return c
    return None


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
    told = sorted([c for c in (a, b, other) if c is not None], key=_when)
    sides = tuple(Side(c.article, c.shown, c.sentence, c.line) for c in told)
    why = "figure_time" if kind == "over_time" else "figure_beyond" if other else "figure_year" if a.published[:10] != b.published[:10] else "figure_why"
    of = a.of or b.of if len(a.about & b.about) > 1 else max(a.of, b.of, key=len)
    return Found(kind, SAY["figure"].format(of=of), sides, SAY[why])


def _kind(a: Claim, b: Claim, values: Values, stories: Stories) -> str | None:
    if a.article == b.article or a.value == b.value or a.change != b.change or not _one_quantity(a, b) or not kin(stories[a.article], stories[b.article]):
        return None
    if b.value in values[a.article, a.key] or a.value in values[b.article, b.key]:
        return None
    if a.published == "~" or b.published == "~" or not _exact(a, b) or a.year and b.year and a.year != b.year:
        return None
    if a.published[:10] == b.published[:10]:
        return "disagreement"
    if "kill" in a.about and b.value < a.value:
        return None  # the dead do not become fewer: one of the two counts other dead
    return None if a.change else "over_time"  # what fell on one day and what fell on another are two falls


def _one_quantity(a: Claim, b: Claim) -> bool:
    shared = a.about & b.about
    if len(shared) >= 2 and len(shared) >= 0.75 * len(a.about | b.about):
        return True
    if a.change or not shared or max(a.value, b.value) > ALIKE * min(a.value, b.value):
        return False
    if "/" in a.key and (a.about <= b.about or b.about <= a.about):
        return True
    if min(a.value, b.value) < COUNTED or len((a.holder | a.about) & (b.holder | b.about)) < 2 or not (a.about ^ b.about).isdisjoint(HARM):
        return False
    return len(a.about - b.about - b.holder) < 2 and len(b.about - a.about - a.holder) < 2


def _exact(a: Claim, b: Claim) -> bool:
    """Whether the two numbers cannot both be meant: a bound or a part excludes nothing, 'about' leaves room."""
    if not {a.hedge, b.hedge}.isdisjoint(("bound", "part")) or any(f" {w} " in f" {c.shown.lower()} " for c in (a, b) for w in LOOSE):
        return False
    return not (a.hedge or b.hedge) or max(abs(a.value), abs(b.value)) > ROOM * min(abs(a.value), abs(b.value))
