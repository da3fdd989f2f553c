"""The same thing told differently, side by side, each with its kind."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from generator.claims import find_claims
from generator.memory import Remember, direct
from generator.model import Article, Difference, Entry, Side
from generator.moves import Move, moves
from generator.players import Who
from generator.quantities import beginnings, counts, figures
from generator.told import Told, story
from generator.tolls import chains, tolls, totals, whole
from generator.urls import slugify, unique
from generator.variants import Found, misprints, quotations, wordings
from generator.wording import plain_date

SAY = {  # user-visible sentences
    "moved": "date of: {what}",
    "deadline": "deadline of {date}",
    "moved_why": "{label} says that it was {said}",
}
SIDES = 6


def differences(articles: Sequence[Article], linked: Sequence[tuple[Entry, tuple[Told, ...]]], told: Mapping[str, tuple[Told, ...]], who: Who,
                common: frozenset[str] = frozenset(), remember: Remember = direct) -> tuple[dict[str, Difference], dict[str, Entry]]:
    """All differences by id, disagreements first, and the entries with what supersedes and what contradicts them."""
    moved = moves(articles, told, linked, common, remember)
    claims = [c for a in articles for c in remember(find_claims, a, about(a, told[a.id], who))]
    entries = {e.id: e for e, _ in linked}
    groups = {e.id: g for e, g in linked}
    found: list[Found] = [superseded(m, entries, groups) for m in moved]
    found += beginnings(claims)
    people = whole(chains([c for a in articles for c in remember(totals, a, about(a, told[a.id], who))]), tolls(articles, linked, remember))
    told_there = {(s.article, s.line) for f in people for s in f.sides}
    found += [f for f in figures(claims) if not all((s.article, s.line) in told_there for s in f.sides)]
    found += counts(claims)
    found += people
    found += wordings(linked, remember)
    found += quotations(articles, linked, who, remember)
    found += misprints(articles, who, remember)
    homes = {(t.article, t.event.line, t.event.date): e.id for e, group in linked for t in group}
    made = [(d, tuple(dict.fromkeys(homes.get(i, "") if isinstance(i, tuple) else i for i in ids))) for d, ids in numbered(found)]
    return {d.id: d for d, _ in made}, marked_entries(linked, moved, made)


def about(article: Article, told: Sequence[Told], who: Who) -> frozenset[str]:
    """What the article is about: slugs of its actors, and of its topics where it tells of anything."""
    return told[0].story if told else story(article, [s for s in who.cast[article.id] if s not in who.hidden], {})


def superseded(move: Move, entries: Mapping[str, Entry], groups: Mapping[str, tuple[Told, ...]]) -> Found:
    """The old date as its sources give it, beside the sentence that moves it."""
    old = entries[move.old]
    sides: dict[str, Side] = {}
    for t in groups[move.old]:
        if t.article != move.told.article and len(sides) < SIDES - 1:
            sides.setdefault(t.article, Side(t.article, old.date, t.text, t.event.line))
    new = entries[move.new].date if move.new else move.said
    mover = Side(move.told.article, new, move.told.text, move.told.event.line)
    why = SAY["moved_why"].format(label=move.told.label, said=move.said)
    topic = SAY["deadline"].format(date=plain_date(old.date)) if old.kind == "deadline" else SAY["moved"].format(what=old.what)
    return Found("superseded", topic, (*sides.values(), mover), why, tuple(i for i in (move.old, move.new) if i))


def numbered(found: Sequence[Found]) -> list[tuple[Difference, tuple[str | tuple[str, int, str], ...]]]:
    """Ids from kind and topic that do not depend on order; disagreements first."""
    rank = ("disagreement", "superseded", "over_time", "variant")
    taken: set[str] = set()
    made = []
    for f in sorted(found, key=lambda f: (rank.index(f.kind), f.topic, [(s.article, s.line, s.value) for s in f.sides])):
        sides = tuple(replace(s, sentence=f"… {s.sentence}") if s.sentence[:1].islower() else s for s in f.sides)
        made.append((Difference(unique(slugify(f"{f.kind} {f.topic}", "difference"), taken), f.kind, f.topic, sides, f.why), f.entries))
    return made


def marked_entries(linked: Sequence[tuple[Entry, tuple[Told, ...]]], moved: Iterable[Move],
                   made: Iterable[tuple[Difference, tuple[str, ...]]]) -> dict[str, Entry]:
    notes: dict[str, list[str]] = defaultdict(list)
    for difference, ids in made:
        for entry in ids:
            notes[entry].append(difference.id)
    last = {m.old: m for m in moved}
    entries = {e.id: e for e, _ in linked}
    for m in moved:
        if m.new in entries and entries[m.old].kind == "planned" and entries[m.new].kind == "deadline":
            entries[m.new] = replace(entries[m.new], kind="planned")  # 'postponed until' gives a new day, and no deadline
    for i in sorted({*notes, *last}):
        if i in entries:
            move = last.get(i)
            entries[i] = replace(entries[i], superseded=move.said if move else "", superseded_by=move.new if move else "", differences=tuple(notes.get(i, ())))
    return entries
