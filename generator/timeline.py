"""One entry per happening, from the events of all articles."""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date as day
from itertools import chain

from generator.acts import acts, signs
from generator.agreement import alike, worded_alike
from generator.appointed import sign
from generator.clauses import WORDS, verb_at
from generator.corroboration import count, shared_words
from generator.deeds import marks as deed_marks
from generator.departures import left
from generator.few_words import SAYS
from generator.first_days import first_day
from generator.incidents import befallen, mishap
from generator.kinship import repeated
from generator.landmarks import landmarks
from generator.likeness import same
from generator.listed_days import is_listed
from generator.lone_pairs import lone_day, lone_pairs
from generator.memory import Remember, direct, each
from generator.model import AHEAD, Entry, Event, Source
from generator.month_mishaps import mishaps, only_mishap
from generator.nearest_told import nearest_told
from generator.only_days import DOUBTFUL, only_day, only_days, only_stretch
from generator.papers import ITS_DAY, ON_DAY, papers
from generator.periods import UNKNOWN
from generator.pointing import pointed, pointed_at
from generator.public_acts import public_acts
from generator.put_off import will_not
from generator.shared_words import FORA, weigh
from generator.signs import Signs
from generator.sole_plans import sole_plans
from generator.speeches import only_speech, speeches
from generator.takeovers import took_over
from generator.told import SPOKEN, Told
from generator.turning_points import turning_points
from generator.vague_days import compatible
from generator.wording import EVENT_NOUNS

NAME_ONLY = 7  # words of a line that may only name what happened
FRESH_DAYS = 2  # a report of the day itself tells what happened; a later one only mentions it
STRETCH = 5  # days: fewer than a week's, which many things may fill
VOICES = 8  # quotations of one speaker on one day that one is compared with
CANDIDATES = 24  # statements that one is compared with
LITTLE_TOLD = 60  # groups of a month's days among which one may be the only one of its kind
COARSE_POSTINGS = 24  # groups of a month that share a word with a vague statement
POSTINGS = 64  # statements of one day compared by one word; a word in more says nothing there
HEADLESS = re.compile(  # a clause that lost its subject, or that its article alone explains
    r"(?:had|has|have|was|were|is|are|will|would|of|which|who|read|its|his|her|their|this|it|they|he|she|the (?:news)?paper|the (?:report|company|firm|owner|union|agency|meeting|minister|parties|group|court|two sides)|on \w+day \w+:)\b"
    r"|the (?:first|second|third|fourth|fifth|latter|former)(?=,| in | on | at | was )"
    r"|(?:an?|the)\s[^,]{3,50}\s(?:of|from|dated) [A-Z][a-z]+\.? \d{1,2}(?:, \d{4})?(?: (?:to|that|about) [^,]*)?$", re.I
)
SAYING = Signs("said", "says", "told")
FORMER = re.compile(r"\b(?:had been|was|were) (?:originally |initially |first )?(?:due|planned|scheduled|supposed|expected|set(?! (?:under|up|free|alight|ablaze|aside|back|off|down|on fire)\b)|meant)\b|\bhad (?:originally |initially |first )?(?:planned|meant|intended|hoped) to\b|\babandon(?:ed|ing) the\b|\b(?:first|originally|initially|previously) (?:called|set|planned|scheduled|announced|due|fixed) (?:for|on|to)\b|\b(?:should|would) have been\b|\b(?:first|initial|early|preliminary) (?:reports|figures|estimates|accounts|counts?) (?:had )?(?:spoken?|said|put|gave|given|told|counted)\b", re.I)
BEEN = Signs("been ", "was ", "were ", "had ", "abandon", "first ", "initial ", "early ", "preliminary ", "originally ", "initially ", "previously ")  # one of them stands in each match of FORMER
UNNAMED = ("It was ", "It is ", "It will ", "It would ", "It takes ", "They were ", "They are ", "They will ", "They would ", "They take ")
WAS_TO = re.compile(r"(?:(?!\bbefore\b)[^,]){0,60}\b(?:was|were) to [a-z]")
BRACKETS = re.compile(r"\([^()]*\d{4}\)")
RANK = {"day": 0, "range": 1, "month": 2, "season": 3, "quarter": 4, "year": 5, "decade": 6}


def timeline(told: Iterable[Told], common: frozenset[str], remember: Remember = direct) -> list[tuple[Entry, tuple[Told, ...]]]:
    """Entries with the statements that each rests on, chronological."""
    return unique_ids(sorted(happenings(told, common, remember), key=lambda p: order(p[0])))


def happenings(told: Iterable[Told], common: frozenset[str], remember: Remember = direct) -> list[tuple[Entry, tuple[Told, ...]]]:
    """The same in no order, with ids that two may share."""
    groups = grouped(told, common, remember)
    return list(zip(each(remember, entry, [(group, common) for group in groups]), groups, strict=True))


def grouped(told: Iterable[Told], common: frozenset[str], remember: Remember = direct,
            known: Mapping[str, Sequence[tuple[Told, ...]]] | None = None) -> list[tuple[Told, ...]]:
    """Statements of one happening together. `known`: days whose exact statements are in groups already, and not among those to be told."""
    days: dict[str, list[Told]] = defaultdict(list)
    coarse: dict[str, list[Told]] = defaultdict(list)
    rest: dict[str, list[Told]] = defaultdict(list)
    for t in told:
        where, key = t.place
        (days if where == "day" else coarse if where == "month" else rest)[key].append(t)
    groups: list[tuple[Told, ...]] = []
    months: dict[str, list[tuple[Told, ...]]] = defaultdict(list)
    ready = known or {}
    fresh = [date for date in sorted(days) if date not in ready]
    gathered = dict(zip(fresh, each(remember, gather, [(tuple(days[date]), common) for date in fresh]), strict=True))
    for date in sorted({*days, *ready}):
        (months[date[:7]] if date[:7] in coarse else groups).extend(ready[date] if date in ready else gathered[date])
    groups += chain.from_iterable(each(remember, attach, [(tuple(months[month]), tuple(coarse[month]), common) for month in sorted(coarse)]))
    for key in sorted(rest):
        groups += remember(gather, tuple(rest[key]), common)
    return groups


def in_group(t: Told) -> tuple[bool, tuple[str, str, int, str, str, str]]:
    """A sort key: the order in which a group has its statements."""
    return t.place[0] != "day", in_order(t)


def in_order(t: Told) -> tuple[str, str, int, str, str, str]:
    """A sort key: of the statements of a group, and of the groups of a day by their first ones."""
    return t.published, t.article, t.event.line, t.event.date, t.event.src, t.event.what


# ---------------------------------------------------------------- one happening or two?


def gather(told: tuple[Told, ...], common: frozenset[str]) -> tuple[tuple[Told, ...], ...]:
    """Statements about one day (or one month, one year) in groups of one happening each; near-linear."""
    if len(told) == 1:
        return (told,)
    told = tuple(sorted(told, key=in_order))
    known = repeated([t.sentence for t in told])  # no other word can join two
    group = list(range(len(told)))
    postings: dict[str, list[int]] = {w: [] for w in known}
    printed: dict[str, int] = {}
    befell: dict[str, list[int]] = defaultdict(list)
    mine: dict[str, list[int]] = defaultdict(list)  # by article
    rows: dict[str, list[int]] = defaultdict(list)  # those of them that only name what happened
    voices: dict[str, list[int]] = defaultdict(list)  # quotations by speaker: two wordings may share only little words
    for i, t in enumerate(told):
        alike_one = printed.setdefault(t.event.what, i)
        if alike_one != i and same(t, told[alike_one], common):
            group[i] = _root(group, alike_one)
        shared = known.intersection(t.sentence)
        marks = befallen(t), pointed_at(t.event.what), sign(t), left(t), took_over(t), mishap(t.event.what), landmarks(t), papers(t), signs(t), turning_points(t), deed_marks(t), public_acts(t)
        mishaps = _marks(*marks) if any(marks) else NO_MARKS  # most have none
        speaker = t.actors[0] if SPOKEN in t.event.what and t.actors else ""
        a, own = _root(group, i), mine if (is_row := is_listed(t)) else rows
        for j in (*own.get(t.article, ())[-VOICES:], *_candidates(t, shared, postings, 1 if t.event.kind in AHEAD else 2), *voices.get(speaker, ())[-VOICES:], *([j for kind in mishaps for j in befell[kind][-VOICES:]] if mishaps else NOBODY)):
            b = _root(group, j)
            if a != b and same(t, told[j], common):
                group[max(a, b)] = a = min(a, b)
        for w in shared:
            postings[w].append(i)
        mine[t.article].append(i)
        if is_row:
            rows[t.article].append(i)
        if speaker:
            voices[speaker].append(i)
        for kind in mishaps:
            befell[kind].append(i)
    for i, j in pointed(told, [_root(group, i) for i in range(len(told))], befell.values()) if befell else ():
        group[i] = j
    for i, j in lone_pairs(told, [_root(group, i) for i in range(len(told))], common):
        group[_root(group, i)] = _root(group, j)
    for i, j in sole_plans(told, [_root(group, i) for i in range(len(told))], common):
        group[_root(group, i)] = _root(group, j)
    for i, j in nearest_told(told, [_root(group, i) for i in range(len(told))], common):
        group[_root(group, i)] = _root(group, j)
    found: dict[int, list[Told]] = defaultdict(list)
    for i, t in enumerate(told):
        found[_root(group, i)].append(t)
    return tuple(tuple(g) for g in found.values())


NO_MARKS: Sequence[str] = ()
NOBODY: Sequence[int] = ()


def _marks(befell: Iterable[str], pointed: str, kept: str, gone: str, came: str, broken: Iterable[str] | None, held: Iterable[str], named: Iterable[str], acted: Iterable[str], turned: Iterable[str], done: Iterable[str], shown: Iterable[str]) -> Sequence[str]:
    """By what another statement of the day is found, each once, in a fixed order."""
    return list(dict.fromkeys([*sorted(befell), *filter(None, (pointed, kept, gone, came, " ".join(broken or ()))), *sorted(held), *named, *acted, *turned, *done, *shown]))


def _candidates(t: Told, shared: Iterable[str], postings: Mapping[str, list[int]], least: int = 2, most: int = POSTINGS) -> list[int]:
    """What shares at least so many words, the likeliest first; a single word only of what is so near that few share it."""
    near = [(w, at[-most:]) for w in shared if (at := postings[w])]
    if len(near) < 2:
        heavy = [w for w, _ in near if w in EVENT_NOUNS or w in FORA or w in t.quoted]
        return near[0][1][:CANDIDATES] if near and (least < 2 or heavy) else []
    seen = Counter(chain.from_iterable([at for _, at in near] + [at for w, at in near if w in EVENT_NOUNS or w in FORA or w in t.quoted]))
    return [j for _, j in sorted([(-n, j) for j, n in seen.items() if n >= least])[:CANDIDATES]]


def _root(group: list[int], i: int) -> int:
    while group[i] != i:
        group[i] = group[group[i]]
        i = group[i]
    return i


def attach(days: tuple[tuple[Told, ...], ...], coarse: tuple[Told, ...], common: frozenset[str]) -> tuple[tuple[Told, ...], ...]:
    """The groups of a month's days with the month's vaguer statements beside or, where they tell of the same, inside them."""
    groups = [list(g) for g in days]
    known = frozenset(chain.from_iterable([t.sentence for t in coarse]))
    postings: dict[str, list[int]] = defaultdict(list)
    for i, g in enumerate(groups):
        for w in known.intersection(chain.from_iterable([t.sentence for t in g])):
            postings[w].append(i)
    left: list[Told] = []
    befell, held = mishaps(groups), speeches(groups)
    stretches, signed = twins(coarse), only_days(groups, coarse)
    for t in sorted(coarse, key=in_order):
        if t in stretches:
            left.append(t)
            continue
        at = only_mishap(t, groups, befell)
        at = only_speech(t, groups, held) if at is None and held else at
        at = only_day(t, groups, signed) if at is None and signed else at
        if at is None:
            shared = postings.keys() & t.sentence
            near = _candidates(t, shared, postings, most=COARSE_POSTINGS)[:8]
            score, place = max([(_best(t, groups[i], common), -i) for i in near if compatible(t.event, groups[i][0].event)], default=(0.0, 0))
            at = -place if score > 0 else None if len(groups) > LITTLE_TOLD else lone_day(t, [(i, groups[i]) for i in _candidates(t, shared, postings, 1, COARSE_POSTINGS)[:4]], common, len(groups) < 3)
        (left if at is None or at == DOUBTFUL else groups[at]).append(t)
    alike: dict[str, list[Told]] = defaultdict(list)
    for t in left:
        alike[t.event.date].append(t)
    rest = [g for key in sorted(alike) for g in gather(tuple(alike[key]), common)]
    everyone = [*left, *chain.from_iterable(groups)]
    for t in sorted(left, key=in_order):
        if (other := only_stretch(t, everyone)) is None:
            continue
        mine, theirs = (next((g for g in rest if one in g), None) for one in (t, other))
        if mine is not None and theirs is not None and mine is not theirs:
            rest = [(*g, *mine) if g is theirs else g for g in rest if g is not mine]
    return tuple(tuple(g) for g in groups) + tuple(rest)


def twins(coarse: Iterable[Told]) -> set[Told]:
    """Statements of a stretch of a few days that another article has to the day, with the same noun of a happening: they mean each other, and none of the days."""
    told: dict[tuple[str, str], list[Told]] = defaultdict(list)
    for t in coarse:
        first, _, last = t.event.date.partition("/")
        if len(first) == len(last) == 10 and 0 < days_between(first, last) < STRETCH:
            for noun in EVENT_NOUNS & t.words:
                told[t.event.date, noun].append(t)
    return {t for several in told.values() if len({t.article for t in several}) > 1 for t in several}


def _best(t: Told, group: Sequence[Told], common: frozenset[str]) -> float:
    return max((weigh(t.around & o.around, common) for o in worded_alike(t, group) if alike(t, o, common)), default=0.0)


# ---------------------------------------------------------------- an entry


def entry(group: tuple[Told, ...], common: frozenset[str]) -> Entry:
    return alone(group[0]) if len(group) == 1 else worded_by(group, chosen(group, common))


def chosen(group: tuple[Told, ...], common: frozenset[str]) -> Told:
    """The statement in whose words a happening is told."""
    return wording(group, reconcile(group), common)


def worded_by(group: tuple[Told, ...], what: Told) -> Entry:
    """The entry of a happening in the words of one of its statements."""
    exact = min(group, key=lambda t: (RANK.get(t.event.precision, 9), t.event.precision == "range" and -len(t.event.date), t.published, t.article))
    kind = reconcile(group)
    actors = Counter(a for t in group for a in t.actors)
    topics = Counter(s for t in group for s in t.topics)
    words = shared_words([(t.report, t.event.sentence or t.event.src) for t in group])
    independent, counted = count([(t.article, report, t.relays, t.label) for t, report in zip(group, words, strict=True)])
    first = min(group, key=lambda t: (t.published, t.article, t.event.line, t.event.src))
    return Entry(
        id=_id(exact.event.date, first),
        date=exact.event.date,
        precision=exact.event.precision,
        kind=kind,
        what=what.event.what,
        actors=tuple(dict.fromkeys((*what.actors, *(a for a, _ in sorted(actors.items(), key=lambda p: (-p[1], p[0])))))),
        topics=tuple(s for s, _ in sorted(topics.items(), key=lambda p: (-p[1], p[0]))),
        sources=tuple({(t.article, t.event.what): Source(t.article, t.event.what, t.event.src, t.event.line) for t in _by_trust(group)}.values()),
        independent=independent,
        counted=counted,
        part=exact.event.part,
    )


def alone(t: Told) -> Entry:
    """The entry of a happening that one statement tells of: most are."""
    e = t.event
    source = Source(t.article, e.what, e.src, e.line)
    topics = tuple(sorted(t.topics)) if len(t.topics) > 1 else t.topics
    return Entry(_id(e.date, t), e.date, e.precision, e.kind, e.what, t.actors, topics, (source,), 1, "", e.part)


def _id(date: str, t: Told) -> str:
    return f"e{date.replace('/', '_')}-{hashlib.blake2b(f'{t.article}|{t.event.line}|{t.event.src}'.encode(), digest_size=4).hexdigest()}"


def _by_trust(group: Iterable[Told]) -> list[Told]:
    return sorted(group, key=lambda t: (t.published, t.article, t.event.line, t.event.src))


def reconcile(group: Sequence[Told]) -> str:
    """One kind for all: what is told as past on or after its day has happened, whatever was planned."""
    told = [t for t in group if not t.moves] or group
    kinds = {t.event.kind for t in told}
    happened = "past" in kinds and any(t.event.kind == "past" and t.published[:10] >= t.event.date[:10] for t in told)
    due = [t for t in group if t.event.kind == "deadline"]
    if due and not (happened and any(sign(t) == "again" or any(acts(t) & acts(d) for d in due) for t in told if t.event.kind == "past")):
        return "deadline"
    if happened:
        return "past"
    return next(k for k in ("planned", "past", "background", min(kinds)) if k in kinds)


def says(what: str) -> bool:
    return SAYING.within_one(what) and SAYS.search(what) is not None


def formerly(what: str) -> bool:
    """Whether a line tells what had been planned: 'had been due', 'was to sign', 'will not open on May 4'."""
    told = what.lower()
    return BEEN.within_one(told) and FORMER.search(what) is not None or ("was to " in what or "were to " in what) and WAS_TO.match(what) is not None or will_not(what)


def wording(group: Sequence[Told], kind: str, common: frozenset[str]) -> Told:
    """The statement that tells the happening best: of the right kind, first-hand, of its days, close to the others, short."""

    if len(group) == 1:
        return group[0]
    few = _by_trust(group)[:24]
    exact = min([t.event.precision for t in group], key=lambda p: RANK.get(p, 9))
    close = _closeness(few, group, common)

    def rank(t: Told) -> tuple[float, ...]:
        size = len(t.event.what.split())
        quoted = '"' in t.event.what or "“" in t.event.what
        late = kind == "past" and days_between(t.event.date, t.published) > FRESH_DAYS
        vague = t.event.precision != exact
        unnamed = kind in AHEAD and (t.event.what.startswith(UNNAMED) or leans(t.event.what))  # it may be a deadline, and the plan that tells what is planned none
        return (watches(t.event.what), unnamed, t.event.kind != kind, t.moves or formerly(t.event.what), HEADLESS.match(t.event.what) is not None, _aside(t.event), t.second_hand == 2, bool(t.relays), vague, size < NAME_ONLY and verb_at(WORDS.findall(t.event.what)) < 0, late, says(t.event.what), quoted, t.event.what.endswith("…"), leans(t.event.what), -round(close[t] - abs(size - 14) / 8, 3), size)

    return min(few, key=rank)


def leans(what: str) -> bool:
    """Whether a line does something to 'it' before it has named a thing: 'His successor passed it to Thursday'."""
    if " it " not in what and " them " not in what:
        return False
    if ON_THEM.match(what):
        return True
    said = WORDS.findall(what)
    return said[verb_at(said) + 1 :][:1] in (["it"], ["them"]) and verb_at(said) > 0


ON_THEM = re.compile(r"(?:The|An?) [a-z]+ (?:hears?|takes?|meets?|will hear|will take|will meet) (?:it|them)\b")
IT_IS_SEEN = re.compile(r"\b[Ii]t (?:is|was) (?:widely |generally |now )?(?:seen|expected|believed|thought|assumed|feared|hoped|rumou?red) that\b")
OBSERVERS = re.compile(r"(?:Analysts|Observers|Experts|Economists|Traders|Investors|Brokers|Many|Most|Some)(?: of them)? (?:expect|believe|think|fear|hope|see|predict)\b")


def watches(what: str) -> bool:
    """Whether a line tells what others make of it, and not the happening."""
    return " that" in what and IT_IS_SEEN.search(what) is not None or OBSERVERS.match(what) is not None or " inclined to " in what


def _aside(event: Event) -> bool:
    """Whether a line gives its date in brackets, or as that of a letter or an order: 'the tanker Ada (built 2006)', 'the letter, dated May 3, was printed', 'whose April 3 order began it' tell something else."""
    what = event.what
    return ", dated " in what or ON_DAY.match(what) is not None or ITS_DAY.search(what) is not None or "count the days to" in what or "(" in what and (found := BRACKETS.search(what)) is not None and event.date[:4] in found[0]


def _closeness(few: Sequence[Told], group: Sequence[Told], common: frozenset[str]) -> dict[Told, float]:
    """What the words weigh on average that each of `few` shares with the others of the group; each two are compared once."""
    rows: dict[Told, dict[Told, float]] = {t: {} for t in few}
    words = {o: o.words for o in group}
    for t, row in rows.items():
        for o in group:
            if o not in row and o is not t:
                row[o] = weigh(words[t] & words[o], common)
                if o in rows:
                    rows[o][t] = row[o]
    return {t: sum([row[o] for o in group if o is not t]) / max(1, len(group) - 1) for t, row in rows.items()}


def days_between(date: str, published: str) -> int:
    """Days from a date to a publication day, 0 where the article came before; 9999 where one of them is not known to the day."""
    try:
        return max(0, (day.fromisoformat(published[-10:]) - day.fromisoformat(date[:10])).days)
    except ValueError:
        return 9999


def unique_ids(made: Iterable[tuple[Entry, tuple[Told, ...]]]) -> list[tuple[Entry, tuple[Told, ...]]]:
    seen: Counter[str] = Counter()
    found = []
    for e, group in made:
        seen[e.id] += 1
        found.append((e if seen[e.id] == 1 else replace(e, id=f"{e.id}-{seen[e.id]}"), group))
    return found


def order(e: Entry) -> tuple[str, int, str]:
    """Chronological: by the first day that is meant, exact before vague, then a fixed order of its own."""
    first = first_day(e.date) if e.precision != UNKNOWN else ""  # undated background before all
    if e.precision == "month":
        first = first[:8] + PARTS.get(e.part or "", first[8:])
    return (first, RANK.get(e.precision, 9), e.id)


PARTS = {"early": "01", "mid": "11", "late": "21", "end": "25"}  # the day of a month with which its part begins
