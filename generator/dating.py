"""When each article was published: what it states, else what its own dates and the other articles let one infer."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain
from math import sqrt

from generator.date_clues import toll_between, witness_clues
from generator.date_reasons import FORTNIGHT
from generator.date_verdict import MAX_RANGE, ROUGH, decided, is_prompt, lead_of
from generator.date_windows import Clue
from generator.dated_mentions import Mentions, lone, mentions
from generator.elapsed import lengths
from generator.folding import fold
from generator.model import Dated, Named, Reading
from generator.own_clues import filed_near, own, own_clues
from generator.week_fit import days_told, week_clues
from generator.witnesses import Witness
from generator.word_weights import DayWeights, Weights, by_stem, plain_words, stems, words_of
from generator.written_days import is_copy

FINER = 0.5  # how much less a word says that is told of several days, where all articles of the story are looked at as well
WITNESSES = 8  # dated articles that an undated one is compared with
KIN = 40  # articles with most rare words in common, among which the witnesses are sought
FEW, NEIGHBOURS, COMMON_KEY = 400, 100, 300  # articles: all are read; else so many beside each; a name in more tells none
POSTINGS = 60  # a word in more dated articles than this finds none of them
KINDRED = 0.16  # likeness (cosine over rare words) of two articles that surely tell one story
STRANGER = 0.11  # likeness below which they do not
NAMED, RARELY = 0.03, 12  # more likeness for each shared actor or day; articles beyond which one tells no story
INFERRED = 0.6  # what a witness counts whose own day is inferred
MOSTLY = 0.7  # share of a digest's dated articles that lie about a day without a year
ROUNDS = 3  # an article dated in one round is a witness in the next
DAY = re.compile(r"\d{4}-\d\d-\d\d")


def date_all(readings: Sequence[Reading], captures: Sequence[str], given: Sequence[str | None]) -> tuple[Dated, ...]:
    """One result per reading, whatever the order of the captures: given, else stated, else inferred, else unknown."""
    made = [_told(reading, day) for reading, day in zip(readings, given, strict=True)]
    open_ones = [i for i, dated in enumerate(made) if dated.how == "unknown"]
    if not open_ones:
        return tuple(made)
    if len(readings) == 1:
        return (_by_itself(readings[0]),)
    within = _neighbours(readings, captures, open_ones)
    story = _Story([readings[i] for i in within], [captures[i] for i in within])
    here = [made[i] for i in within]
    asked = [i for i in story.order if here[i].how == "unknown"]
    for n in range(ROUNDS):
        found = {i: story.infer(i, here) for i in asked}
        if all(here[i] == dated for i, dated in found.items()):
            break
        for i, dated in found.items():
            here[i] = dated if n < ROUNDS - 1 else _either(here[i], dated)
    for i, dated in zip(within, here, strict=True):
        made[i] = dated
    return tuple(made)


def _either(one: Dated, other: Dated) -> Dated:
    """Two articles that date each other may swing between two answers: then the days of both are left, and none where one is unknown."""
    if one.published is None or other.published is None:
        return Dated(None, "unknown")
    if one.published == other.published:
        return other
    days = [*DAY.findall(one.published), *DAY.findall(other.published)]
    first, last = min(days), max(days)
    length = (date.fromisoformat(last) - date.fromisoformat(first)).days
    wider = max(one, other, key=lambda d: len(d.published or ""))
    return Dated(f"{first}/{last}", "inferred", wider.why, "medium" if length <= ROUGH else "low") if length <= MAX_RANGE else Dated(None, "unknown")


def _by_itself(reading: Reading) -> Dated:
    """An article that nothing is compared with: its words need not be weighed."""
    mine = own(lone(reading))
    return decided(mine.said, own_clues(mine, ()), is_prompt(reading)) if mine.said.dates else Dated(None, "unknown")


def _neighbours(readings: Sequence[Reading], captures: Sequence[str], open_ones: Sequence[int]) -> list[int]:
    """The undated articles with those that share most names and phrases with them: all others need not be read."""
    if len(readings) <= FEW:
        return list(range(len(readings)))
    keys = [frozenset(_keys(reading)) for reading in readings]
    holders: dict[str, list[int]] = defaultdict(list)
    for i, own_keys in enumerate(keys):
        for key in own_keys:
            holders[key].append(i)
    kept = set(open_ones)
    for i in open_ones:
        shared: Counter[int] = Counter()
        for key in keys[i]:
            if len(holders[key]) <= COMMON_KEY:
                shared.update(holders[key])
        kept.update(sorted(shared, key=lambda j: (-shared[j], captures[j], j))[:NEIGHBOURS])
    return sorted(kept)


def _keys(reading: Reading) -> Iterator[str]:
    for named in reading.names:
        yield named.name.rpartition(" ")[2].casefold()
    for phrase, _ in reading.terms:
        yield phrase.casefold()


def _mark(named: Named) -> str:
    """What tells a person or an organisation from others, however full the name is."""
    return fold(named.name).rpartition(" ")[2] if named.type == "person" else fold(named.name)


def _told(reading: Reading, given: str | None) -> Dated:
    if given:
        return Dated(given, "stated", "said by the editor or the capture's sidecar")
    if reading.clean.published:
        return Dated(reading.clean.published, "stated", reading.clean.published_why or "")
    return Dated(None, "unknown")


class _Story:
    """All readings with an index of their words; mentions are made once, when first asked for."""

    def __init__(self, readings: Sequence[Reading], captures: Sequence[str]) -> None:
        self.readings, self.captures, self.short = readings, captures, short_names(captures)
        self.order = sorted(range(len(readings)), key=lambda i: (captures[i], i))
        counts: Counter[str] = Counter()
        spread: Counter[str] = Counter()
        self.printed: list[frozenset[str]] = []
        for r in readings:
            words = plain_words(r.clean.text)
            self.printed.append(frozenset(words))
            counts.update(words)
            spread.update(self.printed[-1])
        people = frozenset(
            word for r in readings for n in r.names if n.type == "person" for word in words_of(f"{n.name} {n.role or ''} {n.country or ''}"))
        self.actors = [frozenset(_mark(n) for n in r.names) for r in readings]
        self.days = [frozenset(f"{d.rule[2]}-{d.rule[3]}" for d in r.dates if d.rule[0] == "day") for r in readings]
        self.places = [frozenset(map(fold, r.places)) for r in readings]
        named = Counter(chain.from_iterable((*self.actors, *self.days, *self.places)))
        self.rare = frozenset(name for name, n in named.items() if n <= RARELY)
        self.weights = Weights(by_stem(counts), people)
        self.said: dict[int, Mentions] = {}
        self.masses: dict[int, float] = {}
        self.shared: dict[int, dict[int, float]] = {}
        self.words: dict[int, frozenset[str]] = {}
        rare = frozenset(word for word, n in spread.items() if 1 < n <= POSTINGS)
        self.postings: dict[str, list[int]] = defaultdict(list)
        for i in self.order:
            for word in stems(self.printed[i] & rare):
                self.postings[word].append(i)

    def stems(self, i: int) -> frozenset[str]:
        if i not in self.words:
            self.words[i] = self.weights.telling(stems(self.printed[i]))
        return self.words[i]

    def mentions(self, i: int) -> Mentions:
        if i not in self.said:
            self.said[i] = mentions(self.readings[i], self.weights)
        return self.said[i]

    def infer(self, i: int, dated: Sequence[Dated]) -> Dated:
        mine = own(self.mentions(i), lengths(self.readings[i], self.weights))
        if not mine.said.dates and mine.said.filed is None:
            return Dated(None, "unknown")
        near = self.witnesses(i, dated)
        witnesses = [witness for _, witness in near]
        if len(near) < 2 and (shown := self.among(mine.said, dated)):
            return decided(mine.said, [*own_clues(mine, ()), *shown], is_prompt(self.readings[i]))
        found = own_clues(mine, witnesses)
        days = days_told(w for w in witnesses if w.trust == 1.0)
        weights, finer = DayWeights(self.weights, days), DayWeights(self.weights, days, [self.stems(j) for j in self.kin(i)], FINER)
        for witness in witnesses:
            found.extend(witness_clues(mine, witness, self.weights, weights))
        found.extend(toll_between(mine.said, witnesses))
        found.extend(week_clues(mine.said, mine.elapsed, witnesses, finer, [c for c in found if c.direct or not (c.prior and c.by) and all(b - a > FORTNIGHT for a, b in c.windows)], lead_of(mine.said)))
        return decided(mine.said, found, is_prompt(self.readings[i]), [w.last for j, w in near if self.is_copy(i, j)])

    def is_copy(self, i: int, j: int) -> bool:
        return is_copy(self.readings[i].clean.text, self.readings[j].clean.text)

    def witnesses(self, i: int, dated: Sequence[Dated]) -> list[tuple[int, Witness]]:
        """The dated articles that tell most of the same story, the most alike first."""
        alike = {j: n for j, n in self.family(i).items() if dated[j].published and dated[j].confidence != "low"}
        near = sorted(alike, key=lambda j: (-alike[j], self.captures[j], j))[:WITNESSES]
        return [(j, w) for j in near if (w := self.witness(j, dated[j], min(1.0, alike[j] / KINDRED)))]

    def among(self, said: Mentions, dated: Sequence[Dated]) -> list[Clue]:
        """The year of a day that a page carries, from a digest whose articles lie about it nearly all; none of them needs to tell the same."""
        if said.filed is None:
            return []
        stated = [w for j in self.order if dated[j].how == "stated" and (w := self.witness(j, dated[j], 1.0))]
        near = [clue for witness in stated for clue in filed_near(said, witness)]
        return near if len(near) >= max(2, MOSTLY * len(stated)) else []

    def kin(self, i: int) -> dict[int, float]:
        """The articles that tell the same story, with their likeness."""
        if i not in self.shared:
            shared: dict[int, float] = defaultdict(float)
            for word in sorted(self.stems(i) & self.postings.keys()):
                if len(self.postings[word]) <= POSTINGS:
                    weight = self.weights.of(word)
                    for j in self.postings[word]:
                        shared[j] += weight
            most = sorted((j for j in shared if j != i), key=lambda j: (-shared[j], self.captures[j], j))[:KIN]
            alike = {j: self.likeness(i, j, shared[j]) for j in most}
            self.shared[i] = {j: n for j, n in alike.items() if n > STRANGER}
        return self.shared[i]

    def family(self, i: int) -> dict[int, float]:
        """The same with what is surely of one story with these: a short article has few words in common with another short one."""
        kin = self.kin(i)
        if len(kin) >= WITNESSES:
            return kin
        near = [j for j, n in kin.items() if n >= KINDRED]
        return {k: STRANGER for j in near for k, n in self.kin(j).items() if n >= KINDRED and k != i} | kin

    def likeness(self, i: int, j: int, shared: float) -> float:
        """Cosine over rare words, and more where both name the same two or three rarely named actors, or one and a place or a day of the calendar."""
        actors = len(self.actors[i] & self.actors[j] & self.rare)
        marks = actors + len((self.days[i] & self.days[j] | self.places[i] & self.places[j]) & self.rare) if actors else 0
        return shared / sqrt(self.mass(i) * self.mass(j)) + (NAMED * min(3, marks) if marks > 1 else 0.0)

    def mass(self, i: int) -> float:
        if i not in self.masses:
            self.masses[i] = 1.0 + self.weights(self.stems(i))
        return self.masses[i]

    def witness(self, j: int, dated: Dated, kinship: float) -> Witness | None:
        days = DAY.findall(dated.published or "")
        if not days:
            return None
        first, last = date.fromisoformat(days[0]).toordinal(), date.fromisoformat(days[-1]).toordinal()
        return Witness(self.short[j], first, last, self.mentions(j), kinship, 1.0 if dated.how == "stated" else INFERRED)


def short_names(captures: Sequence[str]) -> tuple[str, ...]:
    """What captures are called in a sentence: the file's name, cut at the first underscore where that still tells them apart."""
    stems = [c.rpartition("/")[2].rpartition(".")[0] or c for c in captures]
    heads = [stem.partition("_")[0] or stem for stem in stems]
    return tuple(heads if len(set(heads)) == len(set(captures)) else stems)
