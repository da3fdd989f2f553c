"""One entry per happening, from the events of all articles."""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.claims import moving
from generator.corroboration import count, relayed
from generator.memory import Remember, direct
from generator.model import Article, Entry, Event, Source
from generator.players import fold, local_names
from generator.wording import flat, words

COMMON_SHARE, COMMON_LEAST = 0.1, 5  # a word in so many of the digest's statements names the story, not the happening
SAMPLE = 400  # articles from which common words are told
COMMON_WEIGHT, NOUN_WEIGHT, CODE_WEIGHT = 0.34, 2.0, 1.5  # of a common word, of a noun of EVENT_NOUNS, of a name like G7; 1 otherwise
FEW_WORDS = 3  # content words of a clause that is too short to compare without its sentence
CANDIDATES = 24  # statements that one is compared with
POSTINGS = 64  # statements of one day compared by one word; a word in more says nothing there
RANK = {"day": 0, "range": 1, "month": 2, "season": 3, "quarter": 4, "year": 5, "decade": 6}

# Happenings that have a day of their own: sharing the noun and the day is nearly the same as being the same.
EVENT_NOUNS = words(
    "election referendum vote runoff primary summit hearing trial verdict inauguration budget conference congress ceremony funeral match final kickoff "
    "launch landing auction strike opening closure merger deadline anniversary festival parade census inquest appeal sentencing exam rollout"
)
SPEECH = re.compile(
    r"\b(?:said|says|told|wrote|posted|tweeted|stated|statement|remarks?|interview|complain\w*|claimed|warned|floated|called|described|criticised|criticized|accused|"
    r"praised|urged|vowed|insisted|hinted|threatened|promised|suggested|declared|speech|press conference)\b|:\s[“\"]",
    re.I,
)


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """One statement of an article about a dated happening, ready to be compared; equal only to itself."""

    article: str
    event: Event
    text: str  # the longest wording known: the sentence, or the clause
    words: frozenset[str]  # of the clause, names of persons left out
    around: frozenset[str]  # of the clause and its sentence
    actors: tuple[str, ...]
    topics: tuple[str, ...]
    story: frozenset[str]  # what the article is about: slugs of actors and topics
    published: str  # '~' for an undated article: after all others
    second_hand: int  # 0 the outlet itself, 1 a repost, 2 a translation
    report: str  # statements of one report share it
    relays: str  # whose report is retold; '' for own reporting
    label: str  # the article in a reader's words
    place: tuple[str, str]  # day | month | rest, and which


def tell(article: Article, cast: tuple[str, ...], strangers: tuple[tuple[str, str], ...], topics: tuple[tuple[str, str, frozenset[str]], ...], report: str) -> tuple[Told, ...]:
    """An article's events. `cast`: slugs of its actors, '' for a hidden one; `strangers`: slugs of names that only its events bear."""
    mine = local_names(article, cast)
    who = {n: s for e in article.events for n in e.actors if (s := mine.get(n) or mine.get(fold(n)))} | dict(strangers)
    names = words(" ".join(n for a in article.actors if a.type == "person" for n in (a.name, *(x.split()[-1] for x in a.aliases if x))))
    story = frozenset((*cast, *who.values(), *(t[0] for t in topics))) - {""}
    label = article.outlet or article.via or short(article.title)
    found = []
    for event in sober(article):
        text = whole(event)
        retold = relayed(article, f"{event.what} {event.src} {event.sentence}")
        said = words(event.what) - names
        around = said | words(text) - names - words(retold)
        said = said - words(retold) if len(said) >= FEW_WORDS else around
        found.append(Told(
            article.id, event, text, said, around, tuple(dict.fromkeys(who[n] for n in event.actors if n in who)),
            tuple(slug for slug, _, t in topics if t <= around | names), story, article.published or "~",
            2 if article.translated_from else 1 if article.via else 0, retold or report, retold, label, _bucket(event),
        ))  # fmt: skip
    return tuple(found)


def whole(event: Event) -> str:
    """The longest wording known of a statement."""
    return max((event.sentence, event.src, event.what), key=len)


def sober(article: Article) -> tuple[Event, ...]:
    """The article's events; in a sentence with several dates only those ahead of publication are its deadlines."""
    ahead = {whole(e) for e in article.events if e.kind == "deadline" and e.date > (article.published or "~")}
    return tuple(
        replace(e, kind="past") if e.kind == "deadline" and whole(e) in ahead and e.date <= (article.published or "~") else e for e in article.events
    )


def short(title: str) -> str:
    return f"“{title}”" if len(title) <= 60 else f"“{title[:60].rsplit(' ', 1)[0]} …”"


def common_words(articles: Sequence[Article]) -> frozenset[str]:
    """Words of so many statements that they name the whole story; from a sample of the articles that does not depend on order."""
    sample = sorted(articles, key=lambda a: hashlib.blake2b(a.id.encode(), digest_size=6).digest())[:SAMPLE]
    counts: Counter[str] = Counter()
    n = 0
    for article in sample:
        for event in article.events:
            counts.update(words(event.what))
            n += 1
    return frozenset(w for w, c in counts.items() if c >= max(COMMON_LEAST, COMMON_SHARE * n) and w not in EVENT_NOUNS)


def timeline(told: Iterable[Told], common: frozenset[str], remember: Remember = direct) -> list[tuple[Entry, tuple[Told, ...]]]:
    """Entries with the statements that each rests on, chronological."""
    days: dict[str, list[Told]] = defaultdict(list)
    coarse: dict[str, list[Told]] = defaultdict(list)
    rest: dict[str, list[Told]] = defaultdict(list)
    for t in told:
        where, key = t.place
        (days if where == "day" else coarse if where == "month" else rest)[key].append(t)
    groups: list[tuple[Told, ...]] = []
    months: dict[str, list[tuple[Told, ...]]] = defaultdict(list)
    for day in sorted(days):
        gathered = remember(gather, tuple(days[day]), common)
        (months[day[:7]] if day[:7] in coarse else groups).extend(gathered)
    for month in sorted(coarse):
        groups += remember(attach, tuple(months[month]), tuple(coarse[month]), common)
    for key in sorted(rest):
        groups += remember(gather, tuple(rest[key]), common)
    made = [(remember(entry, group, common), group) for group in groups]
    return unique_ids(sorted(made, key=lambda p: order(p[0])))


def _bucket(event: Event) -> tuple[str, str]:
    date = event.date
    if event.precision == "day" and len(date) == 10:
        return "day", date
    if event.precision in ("month", "range") and re.match(r"\d{4}-\d\d", date):
        return "month", date[:7]
    return "rest", date


def _sorted(told: Iterable[Told]) -> tuple[Told, ...]:
    return tuple(sorted(told, key=lambda t: (t.published, t.article, t.event.line, t.event.date, t.event.src, t.event.what)))


# ---------------------------------------------------------------- one happening or two?


def gather(told: tuple[Told, ...], common: frozenset[str]) -> tuple[tuple[Told, ...], ...]:
    """Statements about one day (or one month, one year) in groups of one happening each; near-linear."""
    if len(told) == 1:
        return (told,)
    told = _sorted(told)
    group = list(range(len(told)))
    postings: dict[str, list[int]] = defaultdict(list)
    for i, t in enumerate(told):
        for j in _candidates(t, postings, 1 if t.event.kind in ("deadline", "planned") else 2):
            if _root(group, i) != _root(group, j) and same(t, told[j], common):
                a, b = sorted((_root(group, i), _root(group, j)))
                group[b] = a
        for w in t.around:
            postings[w].append(i)
    found: dict[int, list[Told]] = defaultdict(list)
    for i, t in enumerate(told):
        found[_root(group, i)].append(t)
    return tuple(tuple(g) for g in found.values())


def _candidates(t: Told, postings: Mapping[str, list[int]], least: int = 2) -> list[int]:
    """What shares at least so many words, the likeliest first; a single word only of what is so near that few share it."""
    seen: dict[int, int] = defaultdict(int)
    for w in t.around:
        if w in postings:
            for j in postings[w][-POSTINGS:]:
                seen[j] += 1
    return [-j for n, j in sorted(((n, -j) for j, n in seen.items() if n >= least), reverse=True)[:CANDIDATES]]


def _root(group: list[int], i: int) -> int:
    while group[i] != i:
        group[i] = group[group[i]]
        i = group[i]
    return i


def attach(days: tuple[tuple[Told, ...], ...], coarse: tuple[Told, ...], common: frozenset[str]) -> tuple[tuple[Told, ...], ...]:
    """The groups of a month's days with the month's vaguer statements beside or, where they tell of the same, inside them."""
    groups = [list(g) for g in days]
    postings: dict[str, list[int]] = defaultdict(list)
    for i, g in enumerate(groups):
        for w in {w for t in g for w in t.around}:
            postings[w].append(i)
    left = []
    for t in _sorted(coarse):
        scored = [(_best(t, groups[i], common), -i) for i in _candidates(t, postings)[:8] if compatible(t.event, groups[i][0].event)]
        score, at = max(scored, default=(0.0, 0))
        if score > 0:
            groups[-at].append(t)
        else:
            left.append(t)
    alike: dict[str, list[Told]] = defaultdict(list)
    for t in left:
        alike[t.event.date].append(t)
    return tuple(tuple(g) for g in groups) + tuple(g for key in sorted(alike) for g in gather(tuple(alike[key]), common))


def _best(t: Told, group: Sequence[Told], common: frozenset[str]) -> float:
    return max((weigh(t.around & o.around, common) for o in group if alike(t, o, common)), default=0.0)


def compatible(vague: Event, exact: Event) -> bool:
    """Whether an exact day can be what a vague statement means."""
    first, _, last = vague.date.partition("/")
    day = exact.date[:10]
    if vague.precision == "month" and not last:
        return exact.date.startswith(first) and _in_part(int(day[8:10] or 0), vague.part)
    return first <= day[: len(first)] and day[: len(last or first)] <= (last or first)


NEAR_PARTS = frozenset(("late", "end"))


def _in_part(day: int, part: str | None) -> bool:
    spans = {"early": (1, 13), "start": (1, 8), "mid": (8, 23), "late": (18, 31), "end": (22, 31)}
    first, last = spans.get(part or "", (1, 31))
    return first <= day <= last


def weigh(shared: frozenset[str], common: frozenset[str]) -> float:
    """How much shared words say: more for a noun of EVENT_NOUNS and a code like G7, little for a word of the whole story."""
    weight = bulk(shared, common) + (NOUN_WEIGHT - 1) * len(shared & EVENT_NOUNS)
    return weight + sum(CODE_WEIGHT - 1 for w in shared if w[-1].isdigit() and not w.isdigit())


def bulk(words: frozenset[str], common: frozenset[str]) -> float:
    return len(words) - (1 - COMMON_WEIGHT) * len(words & common)


def same(a: Told, b: Told, common: frozenset[str]) -> bool:
    """Whether two statements about the same date tell of one happening."""
    if a.event.part and b.event.part and not NEAR_PARTS.issuperset((a.event.part, b.event.part)) and a.event.part != b.event.part:
        return False
    if a.text == b.text or flat(a.event.what) == flat(b.event.what):
        return True
    shared = a.words & b.words
    story = a.article == b.article or len(a.story & b.story) >= 2
    ahead = {a.event.kind, b.event.kind} & {"deadline", "planned"}
    if ahead and story:
        if a.event.kind == b.event.kind == "deadline":
            return bool(shared)
        if "deadline" in ahead and weigh(shared, common) >= 0.6:
            return True
        if shared & EVENT_NOUNS and a.event.kind != "deadline" != b.event.kind:
            return True
    elif shared & EVENT_NOUNS and story and a.article != b.article and a.event.kind == b.event.kind == "past":
        return weigh(shared, common) >= 1.6
    return alike(a, b, common)


def alike(a: Told, b: Told, common: frozenset[str]) -> bool:
    """Whether wording and actors of two statements agree so far that they must mean one happening."""
    shared = a.words & b.words
    mutual = not a.actors or not b.actors or not set(a.actors).isdisjoint(b.actors)
    if len(shared) < (1 if mutual else 2) and not (a.relays and len(a.around & b.around) > 1):
        return False
    weight = weigh(shared, common)
    least = max(1.0, min(bulk(a.words, common), bulk(b.words, common)))
    share = weight / least
    if a.article == b.article:
        return weight >= 3 and share >= 0.6 and mutual
    if mutual and a.actors and b.actors or a.relays and a.relays == b.relays:
        return weight >= 2.0 and share >= 0.3 or weight >= 3.0 and share >= 0.22 or _around(a, b, common)
    if a.actors and b.actors:
        return weight >= 4.0 and share >= 0.5
    return weight >= 3.0 and share >= 0.35


def _around(a: Told, b: Told, common: frozenset[str]) -> bool:
    """Whether the sentences agree, where the clauses are too short to tell; less is asked of two reports of one speaker's words on one day."""
    shared = a.around & b.around
    weight = weigh(shared, common)
    least = max(1.0, min(bulk(a.around, common), bulk(b.around, common)))
    if weight >= 1.3 and len(shared) >= 2 and a.actors[:1] == b.actors[:1] and a.event.precision == b.event.precision == "day":
        return speaks(a.text) and speaks(b.text)
    return weight >= 2.5 and weight / least >= 0.25


@lru_cache(maxsize=4096)
def speaks(text: str) -> bool:
    return SPEECH.search(text) is not None


# ---------------------------------------------------------------- an entry


def entry(group: tuple[Told, ...], common: frozenset[str]) -> Entry:
    exact = min(group, key=lambda t: (RANK.get(t.event.precision, 9), t.event.precision == "range" and -len(t.event.date), t.published, t.article))
    kind = reconcile(group)
    what = wording(group, kind, common)
    actors = Counter(a for t in group for a in t.actors)
    topics = Counter(s for t in group for s in t.topics)
    independent, counted = count([(t.article, t.report, t.relays, t.label) for t in group])
    first = min(group, key=lambda t: (t.published, t.article, t.event.line, t.event.src))
    return Entry(
        id=f"e{exact.event.date.replace('/', '_')}-{_hash(first)}",
        date=exact.event.date,
        precision=exact.event.precision,
        kind=kind,
        what=what.event.what,
        actors=tuple(dict.fromkeys((*what.actors, *(a for a, _ in sorted(actors.items(), key=lambda p: (-p[1], p[0])))))),
        topics=tuple(s for s, _ in sorted(topics.items(), key=lambda p: (-p[1], p[0]))),
        sources=tuple(Source(t.article, t.event.what, t.event.src, t.event.line) for t in _by_trust(group)),
        independent=independent,
        counted=counted,
        part=exact.event.part,
    )


def _hash(t: Told) -> str:
    return hashlib.blake2b(f"{t.article}|{t.event.line}|{t.event.src}".encode(), digest_size=4).hexdigest()


def _by_trust(group: Iterable[Told]) -> list[Told]:
    return sorted(group, key=lambda t: (t.published, t.article, t.event.line, t.event.src))


def reconcile(group: Sequence[Told]) -> str:
    """One kind for all: what is told as past on or after its day has happened, whatever was planned."""
    kinds = {t.event.kind for t in group}
    if "deadline" in kinds:
        return "deadline"
    if "past" in kinds and any(t.event.kind == "past" and t.published[:10] >= t.event.date[:10] for t in group):
        return "past"
    return next(k for k in ("planned", "past", "background", min(kinds)) if k in kinds)


def wording(group: Sequence[Told], kind: str, common: frozenset[str]) -> Told:
    """The statement that tells the happening best: of the right kind, first-hand, close to the others, short."""

    def rank(t: Told) -> tuple[float, ...]:
        close = sum(weigh(t.words & o.words, common) for o in group if o is not t) / max(1, len(group) - 1)
        size = len(t.event.what.split())
        return (t.event.kind != kind, moving(t.text) is not None, t.second_hand == 2, t.event.what.endswith("…"), -round(close - abs(size - 14) / 8, 3), size)

    few = sorted(group, key=lambda t: (t.published, t.article, t.event.line, t.event.src))[:24]
    return min(few, key=rank)


def unique_ids(made: Iterable[tuple[Entry, tuple[Told, ...]]]) -> list[tuple[Entry, tuple[Told, ...]]]:
    seen: Counter[str] = Counter()
    found = []
    for e, group in made:
        seen[e.id] += 1
        found.append((e if seen[e.id] == 1 else replace(e, id=f"{e.id}-{seen[e.id]}"), group))
    return found


def order(e: Entry) -> tuple[str, int, str]:
    """Chronological: by first day, exact before vague, then a fixed order of its own."""
    return (first_day(e.date), RANK.get(e.precision, 9), e.id)


SEASONS = {"SP": "03", "SU": "06", "FA": "09", "AU": "09", "WI": "12"}


def first_day(date: str) -> str:
    """First day of a date of any precision, to sort by: '2025-Q2' is '2025-04-01', a decade its first year."""
    first = date.partition("/")[0]
    year, rest = first[:4], first[5:]
    if first.endswith("s") or not rest:
        return f"{year}-01-01"
    if rest[0] == "Q":
        return f"{year}-{3 * int(rest[1]) - 2:02}-01"
    if rest[0] == "H":
        return f"{year}-{6 * int(rest[1]) - 5:02}-01"
    if rest[0] == "W":
        from datetime import date as day

        return day.fromisocalendar(int(year), int(rest[1:3]), 1).isoformat()
    if rest in SEASONS:
        return f"{year}-{SEASONS[rest]}-01"
    return first if len(first) == 10 else first[:7] + "-01"


def last_day(date: str) -> str:
    """Last day of a date of any precision; the 31st of a month whatever its length, since it only serves to compare."""
    last = date.partition("/")[2] or date
    year, rest = last[:4], last[5:]
    if last.endswith("s"):
        return f"{year[:3]}9-12-31"
    if not rest:
        return f"{year}-12-31"
    if rest[0] in "QH":
        return f"{year}-{int(rest[1]) * (3 if rest[0] == 'Q' else 6):02}-31"
    if rest[0] == "W":
        from datetime import date as day

        return day.fromisocalendar(int(year), int(rest[1:3]), 7).isoformat()
    if rest in SEASONS:
        return f"{year}-{int(SEASONS[rest]) + 2:02}-31"
    return last if len(last) == 10 else last[:7] + "-31"
