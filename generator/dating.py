"""When each article was published: what it states, else what its own dates and the other articles let one infer."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from generator.date_clues import Witness, clues
from generator.date_windows import Clue, holds, sweep
from generator.dated_mentions import Mention, Mentions, Weights, mentions, words_of
from generator.model import Dated, Reading

WITNESSES = 12  # dated articles that an undated one is compared with
POSTINGS = 60  # a word in more dated articles than this finds none of them
KINDRED = 8.0  # rare words in common that make two articles tell of one story
INFERRED = 0.6  # what a witness counts whose own day is inferred
ROUNDS = 3  # an article dated in one round is a witness in the next
LEAD = {0: 1.0, 1: 0.75, 2: 0.2}  # days after the first weekday of the lead on which an article appears
MAX_RANGE = 75  # days; a wider guess is none
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DAY = re.compile(r"\d{4}-\d\d-\d\d")


def date_all(readings: Sequence[Reading], captures: Sequence[str], given: Sequence[str | None]) -> tuple[Dated, ...]:
    """One result per reading, whatever the order of the captures: given, else stated, else inferred, else unknown."""
    made = [_told(reading, day) for reading, day in zip(readings, given, strict=True)]
    if all(d.published for d in made) or not any(d.published for d in made) and not readings:
        return tuple(made)
    story = _Story(readings, captures)
    for _ in range(ROUNDS):
        found = {i: story.infer(i, made) for i in story.order if made[i].how != "stated"}
        if all(made[i] == dated for i, dated in found.items()):
            break
        for i, dated in found.items():
            made[i] = dated
    return tuple(made)


def _told(reading: Reading, given: str | None) -> Dated:
    if given:
        return Dated(given, "stated", "said by the editor or the capture's sidecar")
    if reading.clean.published:
        return Dated(reading.clean.published, "stated", reading.clean.published_why or "")
    return Dated(None, "unknown")


class _Story:
    """All readings with an index of their words; mentions are made once, when first asked for."""

    def __init__(self, readings: Sequence[Reading], captures: Sequence[str]) -> None:
        self.readings, self.captures = readings, captures
        self.order = sorted(range(len(readings)), key=lambda i: (captures[i], i))
        bags = [Counter(words_of(r.clean.text)) for r in readings]
        self.words = [frozenset(bag) for bag in bags]
        counts: Counter[str] = Counter()
        for bag in bags:
            counts.update(bag)
        people = frozenset(
            word for r in readings for n in r.names if n.type == "person" for word in words_of(f"{n.name} {n.role or ''} {n.country or ''}"))
        self.weights = Weights(counts, people)
        self.said: dict[int, Mentions] = {}
        self.postings: dict[str, list[int]] = defaultdict(list)
        for i in self.order:
            for word in self.words[i]:
                self.postings[word].append(i)

    def mentions(self, i: int) -> Mentions:
        if i not in self.said:
            self.said[i] = mentions(self.readings[i])
        return self.said[i]

    def infer(self, i: int, dated: Sequence[Dated]) -> Dated:
        said = self.mentions(i)
        if not said.dates:
            return Dated(None, "unknown")
        return _decided(said, clues(said, self.witnesses(i, dated), self.weights))

    def witnesses(self, i: int, dated: Sequence[Dated]) -> list[Witness]:
        """The dated articles with most rare words in common, the kindest of which has kinship 1."""
        shared: dict[int, float] = defaultdict(float)
        rare = sorted(self.words[i], key=lambda w: (len(self.postings[w]), w))[:400]
        for word in rare:
            found = self.postings[word]
            if len(found) <= POSTINGS:
                for j in found:
                    shared[j] += self.weights.of(word)
        near = [j for j in shared if j != i and dated[j].published and dated[j].confidence != "low" and shared[j] > 3]
        near.sort(key=lambda j: (-shared[j], self.captures[j], j))
        made = []
        for j in near[:WITNESSES]:
            kinship = min(1.0, shared[j] / max(shared[near[0]], KINDRED))
            made.append(self.witness(j, dated[j], kinship))
        return [w for w in made if w]

    def witness(self, j: int, dated: Dated, kinship: float) -> Witness | None:
        days = DAY.findall(dated.published or "")
        if not days:
            return None
        first, last = date.fromisoformat(days[0]).toordinal(), date.fromisoformat(days[-1]).toordinal()
        return Witness(self.captures[j], first, last, self.mentions(j), kinship, 1.0 if dated.how == "stated" else INFERRED)


def _decided(said: Mentions, found: Sequence[Clue]) -> Dated:
    """The days on which most evidence agrees, as a day or a range; unknown where no evidence names a year."""
    if not any(clue.strong for clue in found):
        return Dated(None, "unknown")
    lead = _lead(said)
    scores = dict(_scores(found, lead))
    if not scores:
        return Dated(None, "unknown")
    best = max(scores.values())
    good = sorted(day for day, score in scores.items() if score >= best - 0.1)
    near = sorted(day for day, score in scores.items() if score >= best - 0.7)
    first, last = (good[0], good[-1]) if len(near) <= 3 or near[-1] - near[0] <= 2 else (near[0], near[-1])
    if last - first > MAX_RANGE:
        return Dated(None, "unknown")
    return _answer(first, last, lead, found)


def _lead(said: Mentions) -> Mention | None:
    """The first weekday that the article tells of: the newest thing in it."""
    for mention in said.dates:
        rule = mention.expr.rule
        if rule[0] == "weekday" and rule[3] is None and mention.lies != "future" and "@" not in rule and not mention.caption:
            return mention
    return None


def _scores(found: Sequence[Clue], lead: Mention | None) -> Iterator[tuple[int, float]]:
    stretches = sweep(found)
    best = max((score for _, _, score in stretches), default=0.0)
    for first, last, score in stretches:
        if score >= best - 1.5 and last - first <= 800:
            for day in range(first, last + 1):
                yield day, round(score + _lead_score(day, lead), 6)


def _lead_score(day: int, lead: Mention | None) -> float:
    if lead is None:
        return 0.0
    weekday = lead.expr.rule[1]
    assert isinstance(weekday, int)
    return LEAD.get(((day - 1) % 7 - weekday) % 7, 0.0)


def _answer(first: int, last: int, lead: Mention | None, found: Sequence[Clue]) -> Dated:
    day = date.fromordinal(first)
    agreeing = [c for c in found if holds(c, first) and holds(c, last)]
    against = [c for c in found if c.strong and not holds(c, first)]
    strength = sum(c.weight for c in agreeing if c.strong)
    reasons = _reasons(agreeing)
    if first == last:
        if lead:
            reasons.insert(0, f"{lead.label} is its newest weekday")
        sure = strength >= 2.0 and sum(c.weight for c in against) < strength / 2
        return Dated(day.isoformat(), "inferred", "; ".join(reasons), "high" if sure else "medium")
    confidence = "medium" if last - first <= 10 else "low"
    return Dated(f"{day.isoformat()}/{date.fromordinal(last).isoformat()}", "inferred", "; ".join(reasons), confidence)


def _reasons(agreeing: Sequence[Clue]) -> list[str]:
    made: list[str] = []
    for clue in sorted(agreeing, key=lambda c: (not c.strong, -c.weight * (2 if len(c.windows) == 1 and c.windows[0][1] - c.windows[0][0] < 15 else 1), c.why)):
        if clue.why not in made:
            made.append(clue.why)
    return made[:4]
