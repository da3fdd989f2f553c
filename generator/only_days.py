"""The one day of a week or a month that a vaguer statement can mean, by the kind of what it tells: a ballot of the same people, a ruling that was expected, a letter of the same body to the same, a first report that is due, a count to the last digit."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache

from generator.acts import persons
from generator.appointed import BENCH, DECIDED, PENDING
from generator.at_odds import POSTS
from generator.deeds import done, may_mean, vague_deeds
from generator.departures import departed, leaving
from generator.echoes import LEAST_ECHO, share_words
from generator.kinship import kin, share_subjects
from generator.landmarks import ORDERING, ruled
from generator.lone_pairs import within
from generator.model import AHEAD
from generator.papers import written_to
from generator.petitions import enjoins
from generator.public_acts import VAGUE, act, may_be_one, published, town
from generator.told import SPOKEN, Told, may_share, own_number
from generator.turning_points import early_report, turn
from generator.vague_days import compatible
from generator.wording import flat, words

VOTES = words("vote ballot election")
VOTERS = words("pilots members workers staff employees dockers drivers nurses teachers residents shareholders miners crew doctors students farmers islanders depositors")
MEETINGS = words("meet talks round summit conference negotiators")
ORDINAL = re.compile(r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b")
STOPPED = words("forbid suspend halt stop")  # what an authority does to a firm
COUNT = re.compile(r"\b(\d[\d.,]*\d)(?:[\s-](million|billion|thousand))?\s([a-z]{3,})")
TELLING = 3  # digits of a number that hardly two things have
MONEY = frozenset("won euros dollars pounds yen yuan crowns francs rubles roubles rupees soms percent per people".split())
WROTE = re.compile(r"\b(?:wrote|posted|said|tweeted): (?P<said>.*)")
QUOTED = re.compile(r"[\"“]([^\"”]{12,})[\"”]")
PANELS, HEARING = words("committee commission panel"), "hearing"  # before which one appears
PANEL_OF = re.compile(r"\b([\w’'-]+)\s(?:committee|commission|panel)\b")
ANY_PANEL = {"a", "A", "the", "The", "its", "their", "that", "same", "parliamentary", "parliament's", "parliament’s", "special"}
SHOWN = re.compile(r"\b(?:committee|commission|panel)\s(?:was|were)\s(?:shown|told|given|handed)\b|\b(?:committee|commission|panel)\s(?:heard|questioned|grilled|saw)\b")
ORIGIN = re.compile(r"\b[Tt]he (?:[a-z]+ )?(?P<row>dispute|row|conflict|crisis|standoff|stand-off|quarrel|feud|rift)(?: between [^.;,]{3,40})? (?:started|began|broke out|erupted|goes back to|dates (?:back )?to|dates from)\b")
ADDED = re.compile(r"\b(?:added|adding|addition of|raised|lifted|increased|sweetened)\b[^.;]{0,50}?(?P<sum>\d[\d.,]*)\s?(?P<unit>cents?|euros?|dollars?|pounds?|crowns?|francs?|pence|per cent|percent|%)(?=[^.;]{0,30}\b(?:in )?cash\b)|\b(?:added|raised|lifted|increased|sweetened)\b[^.;]{0,40}?\bcash (?:part|component|sum|payment) of (?P<cash>\d[\d.,]*)\s?(?P<of>cents?|euros?|dollars?|pounds?|crowns?|francs?|pence)")  # 'added 45 cents a share in cash', 'there was added a cash part of 45 cents'
TERMS = words("cash")
DOUBTFUL = -1
MOST_DAYS = 5  # for which one round of talks goes on
FEW_DAYS = 3  # of a stretch that tells when something meets


def only_days(groups: Sequence[Sequence[Told]], coarse: Iterable[Told]) -> dict[str, list[int]]:
    """The groups of a month's days by the signs of what they tell, as far as any of the vaguer statements has a sign of that kind."""
    wanted = frozenset([sign.partition(" ")[0] for t in coarse for sign in vague_signs(t)])
    found: dict[str, list[int]] = defaultdict(list)
    for i, group in enumerate(groups) if wanted else ():
        for sign in dict.fromkeys([s for t in group for s in day_signs(t, wanted)]):
            found[sign].append(i)
    return found


def only_stretch(t: Told, others: Sequence[Told]) -> Told | None:
    """A statement of the only few days of a month in which its talks were held in one town, for one that has the month alone: 'in June the talks were in Velm'; None where there is none."""
    if t.event.precision != "month" or t.event.kind != "past" or "/" in t.event.date or MEETINGS.isdisjoint(t.clause) or not (held := town(t.event.what)):
        return None
    if any(o.event.precision == "day" and not MEETINGS.isdisjoint(o.clause) and town(o.event.what) == held for o in others):
        return None
    near = [o for o in others if o.event.precision == "range" and o.event.kind == "past" and o.article != t.article and o.event.date.startswith(t.event.date) and 1 < _days(o.event.date) <= MOST_DAYS]
    found = [o for o in near if not MEETINGS.isdisjoint(o.clause) and town(o.event.what) == held and kin(t.story, o.story)]
    return found[0] if len({o.event.date for o in found}) == 1 else None


def only_day(t: Told, groups: Sequence[Sequence[Told]], signed: Mapping[str, Sequence[int]]) -> int | None:
    """The place of the one group that the statement can mean; None where there is none, or more than one, `DOUBTFUL` where other words must not decide between those. `signed`: of `only_days`."""
    for sign in vague_signs(t):
        near = {i: [o for o in groups[i] if _may_be(t, o, sign)] for i in signed.get(sign, ()) if compatible(t.event, groups[i][0].event)}
        found = {i: told for i, told in near.items() if told and kin(t.story, told[0].story)}
        sure = [i for i in found if not any(within(groups[i], groups[j]) for j in found if j != i)]
        if len(sure) == 1:
            return sure[0]
        if len(sure) > 1 and sign.startswith("ballot "):
            return DOUBTFUL
    return None


@lru_cache(maxsize=4096)
def vague_signs(t: Told) -> tuple[str, ...]:
    """By what its day is found; none for most."""
    if t.event.precision not in ("range", "month") or t.event.date.count("/") > 1:
        return ()
    return tuple(_signs(t, frozenset(("ballot", "court", "count", "left", "gone", "meeting", "stopped", "said", "deed", "video", "panel", "letter", "injunction", "report", "act", "origin", "terms", "out"))))


@lru_cache(maxsize=4096)
def day_signs(t: Told, wanted: frozenset[str]) -> tuple[str, ...]:
    return tuple(_signs(t, wanted))


def _signs(t: Told, wanted: frozenset[str]) -> Iterator[str]:
    what, ahead, is_day = t.event.what, t.event.kind in AHEAD, t.event.precision == "day"
    if "ballot" in wanted and not VOTES.isdisjoint(t.clause) and SPOKEN not in what:
        yield from (f"ballot {who}" for who in sorted(VOTERS.intersection(t.clause)))
    if "court" in wanted and ahead != is_day and not BENCH.isdisjoint(t.clause) and (ruled(what) or DECIDED.search(what) if is_day else PENDING.search(what)):
        yield "court"
    if "count" in wanted and not ahead and SPOKEN not in what:
        yield from (f"count {' '.join(filter(None, m.groups()))}" for m in COUNT.finditer(what) if len(re.sub(r"\D", "", m[1]).strip("0")) >= TELLING and m[3] not in MONEY)
    if "left" in wanted and t.event.kind == "past" and (gone := leaving(what)) and bool(persons(t)) != is_day:
        yield f"left {gone[0]}"
    if "gone" in wanted and (who := departed(t)[0]):
        yield f"gone {who}"
    if "meeting" in wanted and (ahead or is_day or t.event.precision == "range") and not MEETINGS.isdisjoint(t.clause) and SPOKEN not in what:
        yield "meeting"
    if "stopped" in wanted and t.event.kind == "past" and not STOPPED.isdisjoint(t.clause):
        yield from (f"stopped {who}" for who in t.doers)
    if "deed" in wanted:
        yield from ([f"deed {d.kind}" for d in done(t)] if is_day else vague_deeds(t))
    if "video" in wanted and turn(what) == "video talks":
        yield "video"
    if "panel" in wanted and t.event.kind == "past" and not PANELS.isdisjoint(t.clause) and (HEARING in t.clause if is_day else SHOWN.search(what)):
        yield from (f"panel {who}" for who in sorted(PANELS.intersection(t.clause)))
    if "letter" in wanted and t.event.kind == "past" and len(t.doers) == 1 and written_to(what):
        yield f"letter {t.doers[0]}"
    if "injunction" in wanted and t.event.kind == "past" and enjoins(what):
        yield "injunction"
    if "report" in wanted and ahead and early_report(what):
        yield "report"
    if "act" in wanted and t.event.kind == "past" and (kind := act(what)) in VAGUE:
        yield f"act {kind}"
    if "out" in wanted and t.event.kind == "past" and (out := published(t)) and f" {out}" in what:
        yield f"out {out}"
    if "origin" in wanted and t.event.kind == "past" and (row := origin(t.text)):
        yield f"origin {row}"
    if "terms" in wanted and t.event.kind == "past" and t.event.precision != "month" and not TERMS.isdisjoint(t.clause):
        yield from (f"terms {sum_}" for sum_ in added(what))
    if "said" in wanted and t.event.kind == "past" and t.actors and said(what):
        yield f"said {t.actors[0]}"


@lru_cache(maxsize=4096)
def said(what: str) -> str:
    """The words that somebody is told to have said or written; '' where none are given."""
    if SPOKEN in what:
        return what.partition(SPOKEN)[2]
    found = WROTE.search(what) if ": " in what else None
    return found["said"] if found else ""


@lru_cache(maxsize=4096)
def origin(text: str) -> str:
    """The quarrel whose beginning a sentence tells: 'dispute'; '' for any other."""
    found = ORIGIN.search(text) if "he " in text else None
    return found["row"] if found else ""


def added(what: str) -> list[str]:
    """The sums in cash by which a clause says that an offer was made larger: '45 cent'."""
    return [f"{m['sum'] or m['cash']} {(m['unit'] or m['of']).rstrip('s')}" for m in ADDED.finditer(what)]


def _rings(one: str, other: str) -> bool:
    """Whether two quotations of one speaker of one week share so many words, little ones counted, that they may be one: less than of two of which each has its day."""
    said = [set(re.findall(r"\w+", flat(quote))) for quote in (one, other)]
    shared = said[0] & said[1]
    return len(shared) >= LEAST_ECHO and 5 * len(shared) >= 2 * min(map(len, said))


def _wordings(t: Told) -> tuple[str, ...]:
    """What is quoted in its line, and in the sentence of it."""
    return said(t.event.what), *([" ".join(QUOTED.findall(t.text))] if '"' in t.text or "“" in t.text else [])


def _may_be(t: Told, o: Told, sign: str) -> bool:
    """Whether the vague statement may tell of what the other article has for a day."""
    kind = sign.partition(" ")[0]
    if o.article == t.article or sign not in day_signs(o, frozenset((kind,))) or not share_subjects(o.story, t.story):
        return False
    if kind == "meeting":
        return _one_round(t, o)
    if kind == "panel":
        one, other = (set(PANEL_OF.findall(x.event.what)) - ANY_PANEL for x in (t, o))
        return not one or not other or not one.isdisjoint(other)
    if kind == "deed":
        return may_mean(t, o)
    if kind == "left":
        return bool(POSTS & t.words & o.words)
    if kind == "stopped":
        return bool((t.words & o.words) - STOPPED - words(" ".join((*t.actors, *o.actors)).replace("-", " ")))
    if kind == "said":
        return any(_rings(one, other) and share_words(one, other) for one in _wordings(t) for other in _wordings(o))
    if kind == "letter":
        return not written_to(t.event.what).isdisjoint(written_to(o.event.what))
    if kind == "injunction":
        return may_share(t, o) and bool((t.around & o.around) - ORDERING - own_number(o.event.date))
    if kind == "report":
        return may_share(t, o)
    if kind == "act":
        return may_be_one(t, o, sign.removeprefix("act "))
    if kind == "terms":
        return may_share(t, o)
    if kind == "ballot":
        return o.event.kind == "past" and may_share(t, o)
    return True


def _one_round(t: Told, o: Told) -> bool:
    """Whether a meeting that is planned for a few days is what began on the first of them, and one of a week the one of the same number."""
    mine, theirs = set(ORDINAL.findall(t.event.what)), set(ORDINAL.findall(o.event.what))
    if mine and theirs and mine.isdisjoint(theirs):
        return False
    if t.event.precision == "month" and t.event.kind in AHEAD and o.event.kind in AHEAD:
        return town(t.event.what) != "" and town(t.event.what) == town(o.event.what) and may_share(t, o)
    if t.event.kind == "past" and o.event.kind == "past":
        return t.event.precision == "range" and (1 < _days(t.event.date) <= MOST_DAYS and turned(t, o) or bool(mine & theirs and t.words & o.words & MEETINGS))
    return bool(mine & theirs and t.words & o.words & MEETINGS) or t.event.kind in AHEAD and t.event.date.startswith(o.event.date) and _days(t.event.date) <= FEW_DAYS and may_share(t, o)


def turned(t: Told, o: Told) -> bool:
    """Whether talks in one town, told of a few days, are those that began on the first of them or ended on any later: 'was held in Velm from 3 to 5 May', 'the talks in Velm broke up on the 5th'."""
    if not (held := town(t.event.what)) or f" {held}" not in o.event.what or not may_share(t, o):
        return False
    first = t.event.date.startswith(o.event.date)
    return (BEGAN if first else ENDED).search(o.event.what) is not None


BEGAN = re.compile(r"\b(?:began|begun|opened|started|sat down|got under way|met|gathered|arrived)\b")
ENDED = re.compile(r"\b(?:broke (?:up|down|off)|ended|closed|collapsed|concluded|finished|failed|parted|without|came to an end|wrapped up)\b")


def _days(stretch: str) -> int:
    first, _, last = stretch.partition("/")
    return (date.fromisoformat(last) - date.fromisoformat(first)).days + 1 if len(first) == len(last) == 10 else FEW_DAYS + 1
