"""The same thing told differently, side by side, each with its kind."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.ages import aged, ages, two_ages
from generator.ballots import ballots
from generator.built import built, built_apart
from generator.changes_apart import changes, changes_apart
from generator.claims import Claim, find_claims, written_short
from generator.corrections import corrected, corrections
from generator.count_headings import count_heading
from generator.counterdates import contradicted_days, counterdates
from generator.crowds import crowds, gathered
from generator.day_headings import day_heading
from generator.denials import denials, denied
from generator.disputed import disputed
from generator.evidence import SRC_WORDS, source_words
from generator.hours import clocks, clocks_apart, hours, hours_apart
from generator.kinship import Stories, Story
from generator.levels import changed, levels
from generator.limits_apart import limits_apart
from generator.lines import lines_of
from generator.memory import Remember, direct, shared_out
from generator.milestones import fined_apart, milestones, years_apart
from generator.model import Article, Difference, Entry, Side
from generator.moves import PUT_OFF, Mark, Move, Plan, marked, moves, plan, plans
from generator.new_days import moving, place_of, replaced
from generator.number_chains import chained
from generator.number_words import SPELT_WORDS
from generator.once import apart, once
from generator.other_days import dated_apart, other_days
from generator.other_money import other_money
from generator.own_versions import own_versions
from generator.parts import parts, parts_apart
from generator.players import Who
from generator.quantities import SAY as LENGTHS
from generator.quantities import Apart, compare, figures, without_offers
from generator.reworded import Sayings, reworded, sayings
from generator.series import beginnings, counts
from generator.share import RUN, word_count
from generator.sizes import sizes, sizes_apart
from generator.split_counts import split_counts, splits
from generator.tallies import SAY as TALLIED
from generator.tallies import tallies
from generator.tenures import posts, since, tenures
from generator.told import Told
from generator.tolls import SAY as COUNTS
from generator.tolls import chains, tolls, totals, whole
from generator.traits import Traits
from generator.urls import slugify, unique
from generator.variants import Found, Odd, misprints, odd_names, retold, speakers, translations, wordings
from generator.votes_won import votes_won, won
from generator.wording import flat, plain_date

SAY = {  # user-visible sentences
    "moved": "date of: {what}",
    "deadline": "deadline of {date}",
    "deadline_of": "deadline of {date}: {what}",
    "moved_why": "{label} says that it was {said}",
    "came_why": "{label} says that it {said}",
}
SIDES, SAME_WORDS = 6, 6
SLICE = 1000  # entries whose sources one process compares at a time
MOVERS = 2  # sources that move a day beside the one that is named for it
BRIEF = 12  # words of a plan that name it
CUT_OFF = re.compile(r"\W*\[?(?:\.\.\.|…)\]?\W*$")  # of an excerpt
FEWEST = 8  # words of a sentence that are worth showing
COUNTED = ("killed", "injured", "missing")  # of whom there is one count for a story
FROM_TO = re.compile(r"(?:(?<=\bfrom )\S*\d\S*(?: million| billion)? to|(?<=\bto )\S*\d\S*(?: million| billion)?(?: [a-z]+)? from) (?:the )?\S*\d\S*(?: million| billion)?")  # '10,000 to 20,000'
LENGTH, HOW_LONG = LENGTHS["length"].partition("{")[0], TALLIED["how_long"]
DAY = re.compile(r"\d{4}-\d\d")
DIGITS = re.compile(r"\d(?:[\d.,]*\d)?")  # in 'reduce its duty to 38 per cent from 50'
NUMBER = re.compile(rf"\d(?:[\d.,]*\d)?|\b(?:{SPELT_WORDS})\b(?!-)")  # with which a count begins: a sentence without it is another of the line


Linked = Sequence[tuple[Entry, Sequence[Told]]]


@dataclass(frozen=True, slots=True)
class Ground:
    """What differences are found in, piece by piece: only pieces in which something changed are made again. What has none is missing."""

    stories: dict[str, Story]  # by article: as far as anybody had to know
    claims: dict[str, tuple[Claim, ...]]  # by article
    totals: dict[str, tuple[Claim, ...]]  # by article
    marks: dict[str, tuple[Mark, ...]]  # by article: its statements that move a date
    plans: dict[str, Plan]  # by entry
    tolls: dict[str, tuple[Found, ...]]  # by entry
    wordings: dict[str, tuple[Found, ...]]  # by entry: what it is called, and what its sources count in it
    translations: dict[str, tuple[Found, ...]]  # by entry
    odd: dict[str, Odd]  # by article
    figures: tuple[Apart, ...]  # in the order of their pairs
    sayings: dict[str, Sayings]  # by actor


def ground(articles: Sequence[Article], linked: Sequence[tuple[Entry, tuple[Told, ...]]], told: Mapping[str, tuple[Told, ...]], who: Who, stories: Stories,
           remember: Remember = direct, only: Collection[str] | None = None, is_moved: bool = False) -> Ground:
    """The pieces of these entries, and those of the articles, or of `only` some of them: then without figures and sayings, which are compared among all.

    `is_moved`: some article moves a date; plans are kept only then.
    """
    mine = [a for a in articles if only is None or a.id in only]
    made = {a.id: remember(claimed, a) for a in mine}
    claims = {id: found for id, (found, _) in made.items() if found}
    sums = {id: found for id, (_, found) in made.items() if found}
    marks = {a.id: given for a in mine if (given := remember(marked, told[a.id]))}
    is_moved = is_moved or bool(marks)
    translated = translations({a.id: a for a in articles}, linked, who)
    figures, said = (compare(claims, stories), sayings(articles, who, stories)) if only is None else ((), {})
    apart = shared_out(remember, Counting(articles, who, told, remember), [(linked[at : at + SLICE],) for at in range(0, len(linked), SLICE)])
    return Ground(stories, claims, sums, marks, plans(linked) if is_moved else {}, _by_entry(f for counts, _ in apart for f in counts), _by_entry(f for _, others in apart for f in others),
                  _by_entry(translated), odd_names(mine, who, remember), figures, said)


class Counting:
    """`Counting(…)(linked)`: what the sources of these entries count differently of those harmed, and how else they tell of one happening."""

    def __init__(self, articles: Sequence[Article], who: Who, told: Mapping[str, Sequence[Told]], remember: Remember) -> None:
        self._articles, self._who, self._told, self._remember = articles, who, told, remember

    def __call__(self, linked: Sequence[tuple[Entry, tuple[Told, ...]]]) -> tuple[list[Found], list[Found]]:
        articles, remember = self._articles, self._remember
        return tolls(articles, linked, remember), [*wordings(linked, remember), *tallies(articles, linked, remember), *disputed(linked, self._who.names), *ballots(articles, linked, self._told)]


def claimed(article: Article) -> tuple[tuple[Claim, ...], tuple[Claim, ...]]:
    """What the article claims, and what it counts in all."""
    lines = lines_of(article)
    found = find_claims(article, lines)
    return (*found, *changes(found), *corrected(article, lines), *counterdates(article), *aged(article, lines), *votes_won(article, lines), *tenures(article, lines), *denials(article, lines), *once(article), *crowds(article), *split_counts(article, lines), *levels(article, lines), *built(article), *sizes(article, lines), *milestones(article), *parts(article, lines), *hours(article), *clocks(article), *other_days(article)), totals(article, lines)


def _by_entry(found: Iterable[Found]) -> dict[str, tuple[Found, ...]]:
    made: dict[str, list[Found]] = defaultdict(list)
    for f in found:
        made[str(f.entries[0])].append(f)
    return {id: tuple(mine) for id, mine in made.items()}


def differences(articles: Sequence[Article], linked: Linked, home: Mapping[str, tuple[str, ...]], who: Who, common: frozenset[str], pieces: Ground,
                alone: Mapping[str, Traits], remember: Remember = direct) -> tuple[dict[str, Difference], dict[str, Entry]]:
    """All differences by id, disagreements first, and the entries with what supersedes and what contradicts them. `home`: by article the entry of each statement."""
    entries = {e.id: e for e, _ in linked}
    moved = moves(pieces.marks, entries, home, pieces.plans, pieces.stories, common)
    claims, stories = [c for a in articles if a.id in pieces.claims for c in pieces.claims[a.id] if c.kind != "figure"], pieces.stories
    old = {m.old for m in moved}
    past = {e.id: plan(tuple(g)) for e, g in linked if e.id in old and e.id not in pieces.plans}
    found: list[Found] = [f for f in _once([(m, superseded(m, entries, past.get(m.old) or pieces.plans[m.old])) for m in moved], entries) if len(f.sides) > 1 and len({flat(CUT_OFF.sub("", s.sentence)) for s in f.sides}) > 1]
    found += beginnings(claims, stories)
    sums = [c for a in articles if a.id in pieces.totals for c in pieces.totals[a.id]]
    published = {a.id: a.published or "~" for a in articles}
    people = whole(chains(sums, stories), _in_order(linked, pieces.tolls), published.__getitem__)
    told_there = {(s.article, s.line, _number_of(s)) for f in people for s in f.sides}
    tolled = {(state, s.article) for f in people for state in COUNTED if f.topic == COUNTS[state] for s in f.sides}
    altered, limits = changes_apart(pieces.claims, stories), limits_apart(pieces.claims, stories)
    changed_there = {(s.article, s.line) for f in altered for s in f.sides}
    limited = {s for f in limits for s in f.sides}
    sized = {(c.article, c.line): c.shown for c in claims if c.kind == "size"}
    told = [f for f in figures(pieces.claims, stories, pieces.figures) if not {(s.article, s.line) for s in f.sides} <= changed_there and not all(sized.get((s.article, s.line), "").startswith(s.value) for s in f.sides) and not limited.issuperset(f.sides)]
    found += altered
    found += [f for one in chained(corrections(claims, pieces.claims, stories), [*told, *changed(claims, stories)], published.__getitem__)
              if (f := without_offers(one)) and not _is_told(f, told_there) and not any((f.topic.rpartition(" ")[2], s.article) in tolled for s in f.sides)]
    found += other_money(pieces.claims, stories)
    found += limits
    found += contradicted_days(claims, linked, stories)
    found += counts(claims, stories)
    found += splits(claims, pieces.claims, stories)
    found += apart(claims, stories, who)
    found += gathered(claims, stories)
    found += built_apart(claims, stories)
    found += sizes_apart(claims, stories)
    found += years_apart(claims, stories)
    found += fined_apart(claims, stories)
    found += parts_apart(claims, stories)
    found += hours_apart(claims, stories)
    found += clocks_apart(claims, stories, found)
    found += denied(claims, articles, stories, who)
    found += ages(claims, articles, who)
    found += two_ages(claims, stories)
    found += won(claims, who, stories)
    found += since(claims, who, posts(articles, who)) if any(c.kind == "since" for c in claims) else []
    found += people
    found += dated_apart(claims, stories, common, found)
    compared = {(s.article, s.value) for f in found for s in f.sides}
    lengths = {frozenset([(s.article, s.line) for s in f.sides]) for f in told if f.topic.startswith(LENGTH)}
    found += [f for f in one_saying(_in_order(linked, pieces.wordings)) if f.topic != HOW_LONG or frozenset([(s.article, s.line) for s in f.sides]) not in lengths if f.kind == "variant" or len([s for s in f.sides if (s.article, s.value) not in compared]) > 1]
    found += speakers(articles, who, alone)
    told_so = _in_order(linked, pieces.translations)
    known = {(s.article, s.value) for f in told_so for s in f.sides}
    again = [f for f in retold(articles, who) if not all((s.article, s.value) in known for s in f.sides)]
    found += one_saying([*told_so, *reworded(pieces.sayings, who), *again])
    found += misprints(articles, who, pieces.odd)
    rows = numbered([headed(f) for f in publishable(own_versions(found, articles, _number_of), articles)])
    at = homes(linked, {i for _, ids in rows for i in ids if isinstance(i, tuple)})
    made = [(d, tuple(dict.fromkeys(at.get(i, "") if isinstance(i, tuple) else i for i in ids))) for d, ids in rows]
    return {d.id: d for d, _ in made}, marked_entries(entries, moved, made)


def _is_told(found: Found, told: set[tuple[str, int, str]]) -> bool:
    """Whether a count of people has its numbers already: all its sides, or the first to differ."""
    known = [s for s in found.sides if (s.article, s.line, _number_of(s)) in told]
    return len(known) == len(found.sides) or len({_number_of(s) for s in known}) > 1


def _number_of(side: Side) -> str:
    """'163' of 'number of people treated had reached 163'."""
    found = NUMBER.search(side.value.lower())
    return found[0] if found else side.value


def one_saying(found: Sequence[Found]) -> list[Found]:
    """Wordings of one saying that have a side in common as one difference, with the reasons of all."""
    made: list[Found] = []
    for f in found:
        places = {(s.article, s.line) for s in f.sides}
        at = next((i for i, other in enumerate(made) if other.kind == f.kind == "variant" and other.topic == f.topic and not places.isdisjoint([(s.article, s.line) for s in other.sides])), None)
        if at is None:
            made.append(f)
            continue
        known = {(s.article, s.line) for s in made[at].sides}
        sides = (*made[at].sides, *[s for s in f.sides if (s.article, s.line) not in known])[:SIDES]
        made[at] = replace(made[at], sides=sides, entries=tuple(dict.fromkeys((*made[at].entries, *f.entries))), why=made[at].why if f.why in made[at].why else f"{made[at].why}; {f.why}")
    return made


def publishable(found: Sequence[Found], articles: Sequence[Article]) -> list[Found]:
    """Where a side's words are evidence that the article may not show, the line that tells of it, or the bare number, stands there."""
    wanted = {s.article for f in found for s in f.sides}
    within = {a.id: a for a in articles if a.id in wanted and (a.withheld or a.unquoted or any(e.sentence for e in a.events) or any(f.withheld or f.unsaid for f in a.figures))}
    left = Spare({id: a.spare for id, a in within.items()})
    return [replace(f, sides=_each_once([_publishable(s, within[s.article], left) if s.article in within else s for s in f.sides])) for f in found]


def headed(found: Found) -> Found:
    """What differs in its days, or what is counted, in few words that its sides show."""
    if found.kind != "variant" and " " not in found.topic:
        return replace(found, topic=count_heading(found.topic, [s.sentence for s in found.sides]))
    heading = day_heading([t for t in dict.fromkeys((found.planned or found.happened, *[s.sentence for s in found.sides])) if t], not found.planned) if found.planned or found.happened else ""
    return replace(found, topic=heading) if heading else found


class Spare:
    """Words of each article's fair share that no page shows yet."""

    def __init__(self, left: dict[str, int]) -> None:
        self.left = left
        self.known: dict[tuple[str, str], str] = {}

    def around(self, side: Side) -> str:
        """The words around the value, as many as may still be shown; '' where that is too little."""
        key = side.article, side.sentence
        if key not in self.known:
            at = side.sentence.find(side.value)
            room = min(SRC_WORDS, self.left.get(side.article, 0))
            text = source_words(side.sentence, (0, len(side.sentence)), (at, at + len(side.value)), room) if at >= 0 and room >= FEWEST else ""
            if text and (cost := word_count(text)) <= self.left[side.article]:
                self.left[side.article] -= cost
                self.known[key] = f"{'' if side.sentence.startswith(text) else '… '}{text}{'' if side.sentence.endswith(text) else ' …'}"
            else:
                self.known[key] = ""
        return self.known[key]

    def beginning(self, side: Side) -> str:
        """So many words of a quotation as may still be shown, three at least: fewer are no repetition."""
        words = side.value.split()
        key = side.article, side.value
        if key not in self.known:
            room = self.left.get(side.article, 0)
            count = min(len(words), room) if room >= RUN else RUN - 1
            self.left[side.article] = room - (count if count >= RUN else 0)
            self.known[key] = " ".join(words[:count]) + ("" if count == len(words) else " …”")
        return self.known[key]


def _each_once(sides: Sequence[Side]) -> tuple[Side, ...]:
    """Without what a copy prints word for word like an earlier side; two sides stay."""
    kept: dict[tuple[str, ...], Side] = {}
    for s in sides:
        kept.setdefault((s.value, s.sentence) if s.sentence.count(" ") >= SAME_WORDS else (s.value, s.article, str(s.line)), s)
    return tuple(kept.values()) if len(kept) > 1 else tuple(sides)


def _publishable(side: Side, article: Article, spare: Spare) -> Side:
    said = side.sentence.strip("“”")
    near = sorted((e for e in article.events if e.line == side.line), key=lambda e: e.date != side.value)
    shown = (article.title, *(e.src for e in article.events), *(s.text for s in article.summary), *(q.text for q in article.quotes), *(f.src for f in article.figures), *(f.said for f in article.figures), *(e.what for e in near))
    withheld = next((f for f in article.figures if f.withheld == side.value), None)
    if withheld and word_count(side.value) >= RUN and not any(side.value in text for text in shown):
        changed = FROM_TO.search(side.value)
        side = replace(side, value=changed[0] if changed else f"{written_short(withheld.value)} {withheld.unit}")
    if side.value[:1] == "“" and word_count(side.value) >= RUN and not any(side.value.strip("“”") in text for text in shown):
        side = replace(side, value=spare.beginning(side))
    if any(said in text for text in shown) or near and not any(e.sentence for e in near):
        return side
    lines = [e.what for e in near if said in e.sentence] or [e.what for e in near] or [f.src for f in article.figures if f.line == side.line and f.src and not side.value.startswith(f.src)]
    is_figure = any([side.value in (f.src, f.withheld) for f in article.figures if f.line == side.line])
    number = NUMBER.match(side.value.lower().lstrip("$€£")) or (DIGITS.search(side.value) if is_figure else None)
    named = not any(map(str.isdigit, side.value)) and side.value[:1] != "“" and side.value in side.sentence  # the line must print the name as the sentence does
    told = next((what for what in lines if DAY.match(side.value) or not number and (not named or side.value.lower() in what.lower()) or number and re.search(rf"(?<![\w.,]){re.escape(number[0])}(?![\d-]|[.,]\d)", what.lower())), "")
    return replace(side, sentence=told or spare.around(side))


def _in_order(linked: Linked, found: Mapping[str, tuple[Found, ...]]) -> list[Found]:
    return [f for e, _ in linked if e.id in found for f in found[e.id]] if found else []


def homes(linked: Linked, wanted: Collection[tuple[str, int, str]]) -> dict[tuple[str, int, str], str]:
    """The entries in which these statements (article, line, date) stand."""
    articles = {article for article, _, _ in wanted}
    near = [(e, g) for e, g in linked if any(s.article in articles for s in e.sources)] if wanted else []
    return {(t.article, t.event.line, t.event.date): e.id for e, g in near for t in g}


def superseded(move: Move, entries: Mapping[str, Entry], before: Plan) -> Found:
    """The old date as its sources give it, beside the sentence that moves it."""
    old = entries[move.old]
    others = [side for side in before.sides if side[0] != move.told.article]
    new = entries[move.new].date if move.new else ""
    plain = [side for side in others if not replaced(side[3], side[1]) and not (new and moving(side[1]) and place_of(new, side[1]) >= 0)] or others  # who moves it as well does not hold to the old day
    moving_too = [side for side in others if side not in plain and new][:MOVERS]
    sides = [Side(article, date, sentence, line) for article, sentence, line, date in plain][: SIDES - 1 - len(moving_too)]
    sides += [Side(article, new, sentence, line) for article, sentence, line, _ in moving_too]
    new = new or move.said
    late = Side(move.told.article, PUT_OFF if move.where else new, move.told.text, move.told.event.line)
    movers = (late, Side(move.where[0], new, move.where[1], move.where[2])) if move.where else (late,)
    why = SAY["came_why" if move.came else "moved_why"].format(label=move.told.label, said=PUT_OFF if move.where else move.said)
    topic = SAY["deadline_of" if len(old.what.split()) <= BRIEF and "[" not in old.what else "deadline"].format(date=plain_date(old.date), what=old.what) if old.kind == "deadline" else SAY["moved"].format(what=old.what)
    return Found("superseded", topic, (*sides, *movers), why, tuple(i for i in (move.old, move.new) if i), planned=old.what)


def _once(found: Sequence[tuple[Move, Found]], entries: Mapping[str, Entry]) -> list[Found]:
    """A plan of 'mid-June' that the same statement moves as one of June 15 stands among the sides of that one."""
    made: dict[tuple[str, str, str], Found] = {}
    for m, f in sorted(found, key=lambda one: -len(entries[one[0].old].date)):
        day = entries[m.old].date
        same = next((key for key in made if key[:2] == (m.new, m.told.text) and len(day) == len("2026-06") == len(key[2]) - 3 and key[2].startswith(day)), None)
        if same is None:
            made[m.new, m.told.text, day if (m.new, m.told.text, day) not in made else m.old] = f
        else:
            made[same] = replace(made[same], sides=(*made[same].sides[:-1], *f.sides[:-1], made[same].sides[-1]), entries=tuple(dict.fromkeys((*made[same].entries, *f.entries))))
    return list(made.values())


def numbered(found: Sequence[Found]) -> list[tuple[Difference, tuple[str | tuple[str, int, str], ...]]]:
    """Ids from kind and topic that do not depend on order; disagreements first."""
    rank = ("disagreement", "superseded", "over_time", "variant")
    taken: set[str] = set()
    made = []
    for f in sorted(found, key=lambda f: (rank.index(f.kind), f.topic, [(s.article, s.line, s.value) for s in f.sides])):
        sides = tuple(replace(s, sentence="" if s.sentence == s.value else f"… {s.sentence}") if s.sentence[:1].islower() else s for s in f.sides)
        made.append((Difference(unique(slugify(f"{f.kind} {f.topic}", "difference"), taken), f.kind, f.topic, sides, f.why), f.entries))
    return made


def marked_entries(entries: dict[str, Entry], moved: Iterable[Move], made: Iterable[tuple[Difference, tuple[str, ...]]]) -> dict[str, Entry]:
    notes: dict[str, list[str]] = defaultdict(list)
    for difference, ids in made:
        for entry in ids:
            notes[entry].append(difference.id)
    last = {m.old: m for m in moved}
    entries = dict(entries)
    for m in moved:
        if m.new in entries and entries[m.old].kind == "planned" and entries[m.new].kind == "deadline":
            entries[m.new] = replace(entries[m.new], kind="planned")  # 'postponed until' gives a new day, and no deadline
    for i in sorted({*notes, *last}):
        if i in entries:
            move = last.get(i)
            entries[i] = replace(entries[i], superseded=move.said if move else "", superseded_by=move.new if move else "", differences=tuple(notes.get(i, ())))
    return entries
