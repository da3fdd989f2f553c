"""When a thing began and how often it was held, as sources tell it differently."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from generator.claims import Claim
from generator.first_days import first_day, last_day
from generator.kinship import Story, kin
from generator.model import Side
from generator.timeline import days_between
from generator.variants import Found
from generator.wording import plain_date, words

SAY = {  # user-visible sentences
    "start": "when the {thing} began",
    "start_why": "the dates given for the beginning do not agree",
    "series": "how many {noun}",
    "series_why": "counted at different times",
    "series_apart": "the sources number one and the same differently",
}
MEMBERS = 6  # latest claims of a story to which a new one is compared
NEAR = 40  # stories with which a claim is compared

Stories = Mapping[str, Story]  # by article: what it is about


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
    for alike in _keyed([c for c in claims if not _is_vague(c)], "start"):
        for group in by_story(alike, stories):
            made += _begun(group, rounds, stories)
    return made


def _is_vague(c: Claim) -> bool:
    """A month, likely without its year, in an article whose own day is one of many."""
    return "/" in c.published and len(c.date) == len("2027-03")


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
            if apart := _numbered_apart(group):
                made.append(apart)
                continue
            run = sorted(last.values(), key=lambda c: (_held(c), c.value, c.article))
            dated = [c.value for c in run if _held(c) != "~"]
            if len({c.value for c in run}) < 2 or dated != sorted(dated):
                continue
            run.sort(key=lambda c: (c.value, _held(c), c.article))
            sides = tuple(Side(c.article, c.shown, c.sentence, c.line) for c in run)
            made.append(Found("over_time", SAY["series"].format(noun=_plural(group[0].key)), sides, SAY["series_why"]))
    return made


def _numbered_apart(group: Sequence[Claim]) -> Found | None:
    """Two sources that give what was held on one day, or ended on the next, different numbers: the third round for one, the fourth for the other."""
    days = [c for c in group if len(c.date) == len("2026-07-10") and c.value > 1]
    for i, first in enumerate(days):
        for other in days[i + 1 :]:
            if first.article != other.article and first.value != other.value and days_between(*sorted((first.date, other.date))) <= 1:
                alike = [c for c in days if c.article not in (first.article, other.article) and c.date in (first.date, other.date) and c.value in (first.value, other.value)]
                told = sorted({c.article: c for c in (*alike, first, other)}.values(), key=lambda c: (c.value, c.published, c.article))
                sides = tuple(Side(c.article, c.shown, c.sentence, c.line) for c in told)
                return Found("disagreement", SAY["series"].format(noun=_plural(group[0].key)), sides, SAY["series_apart"], tuple((c.article, c.line, c.date) for c in told))
    return None


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
