"""Superseded plans: dates that a later source says were moved or called off."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.claims import CALLED_OFF, planned_for, roles
from generator.likeness import weigh
from generator.memory import Remember, direct
from generator.model import Article, Entry
from generator.timeline import first_day
from generator.told import Told, kin
from generator.wording import EVENT_NOUNS, dated_at, plain_date

SAY = {  # user-visible sentences
    "moved": "moved to {date}",
    "off": "called off",
}

BESIDE = 4  # lines between the sentence that moves something and the one that gives its old day
NOW = re.compile(r"\b(?:will|would|is|are)\snow\b|\bnow\s(?:due|set|scheduled|planned|expected)\b")  # 'It will now start', beside 'it had been due'
FORMERLY = re.compile(r"\b(?:had been|was|were) (?:originally |initially |first |previously )?(?:due|planned|scheduled|supposed|expected|set|meant|to(?= [a-z]))\b")


@dataclass(frozen=True, slots=True)
class Move:
    old: str  # entry ids
    new: str  # '' for a plan that was called off
    told: Told  # the statement that moves it
    said: str


def marked(told: tuple[Told, ...]) -> tuple[tuple[Told, str], ...]:
    """The article's statements that give the old or the new date of something moved, say for what day it had been planned, or call something off."""
    found = []
    by_text: dict[str, list[Told]] = defaultdict(list)
    for t in told:
        by_text[t.text].append(t)
    for text, mine in by_text.items():
        told_to_move = mine[0].moves or len(mine) > 1  # anything else gives no date a role
        roles_of = told_to_move and roles([t.event for t in mine], text) or later_than_planned(mine, text)
        former = (" was " in text or " were " in text or " been " in text) and FORMERLY.search(text)
        for t in mine:
            role = roles_of.get(t.event.date, "")
            if not role and t.event.kind in ("planned", "deadline") and called_off(t, text):
                role = "off"
            if not role and former and not mine[0].moves:
                role = "former"
            if role:
                found.append((t, role))
    formers = [t for t, role in found if role == "former"]
    marks = {t for t, _ in found}
    found += [(t, "new") for t in told if formers and t not in marks and t.event.kind in ("planned", "deadline") and NOW.search(t.text)]
    return tuple(found)


def called_off(told: Told, text: str) -> bool:
    """Whether what is called off in a sentence is what it gives this day for: not in 'customers whose flights were cancelled can rebook until May 3'."""
    found, at = CALLED_OFF.search(text), dated_at(told.event.date, text)
    return found is not None and not (at > found.end() and ELSE.search(text, found.end(), at))


ELSE = re.compile(r"\s(?:can|may|will|would|must|should|is|are|was|were|has|have|had)\s")  # another verb between the two


def later_than_planned(told: Sequence[Told], text: str) -> dict[str, str]:
    """The one day ahead of a sentence that says 'a week later than planned'."""
    ahead = {t.event.date for t in told if t.event.kind in ("planned", "deadline")}
    return {day: "new" for day in ahead if len(ahead) == 1 and planned_for(day, text)}


def moves(articles: Sequence[Article], told: Mapping[str, tuple[Told, ...]], linked: Sequence[tuple[Entry, tuple[Told, ...]]],
          common: frozenset[str], remember: Remember = direct) -> list[Move]:
    """Every move of a planned date or deadline to a new one, oldest source first."""
    home: dict[Told, Entry] = {t: e for e, group in linked for t in group}
    groups = {e.id: group for e, group in linked}
    plans: dict[str, list[Entry]] | None = None
    found: dict[tuple[str, str], Move] = {}
    for article in sorted(articles, key=lambda a: (a.published or "~", a.id)):
        sentences: dict[str, list[tuple[Told, str]]] = defaultdict(list)
        for t, role in remember(marked, told[article.id]):
            sentences[t.text].append((t, role))
        for pairs in sentences.values():
            new = next((t for t, role in pairs if role == "new"), None)
            olds = [t for t, role in pairs if role == "old" or role == "off"]
            former = beside(new, sentences) if new and not olds else None
            if former:
                entries = [home[former]]
            elif new and not olds:
                plans = plans if plans is not None else _plans(linked)
                before = _previous(new, plans, groups, common)
                entries = [before] if before else []
            else:
                entries = [home[t] for t in olds] if new or any(role == "off" for _, role in pairs) else []
            for old in entries:
                target = home[new] if new else None
                if target is not None and (target.id == old.id or target.date == old.date):
                    continue
                said = SAY["moved"].format(date=plain_date(target.date)) if target else SAY["off"]
                if target and any(m.old == old.id and m.new != target.id and m.said == said for m in found.values()):
                    continue  # told already, of another entry of that day
                found[old.id, target.id if target else ""] = Move(old.id, target.id if target else "", new or olds[0], said)
    renewed = {(m.old, m.told.article) for m in found.values() if m.new}
    return [m for m in found.values() if m.new or (m.old, m.told.article) not in renewed]


def beside(new: Told, sentences: Mapping[str, Sequence[tuple[Told, str]]]) -> Told | None:
    """The day for which a sentence near by says that the same had been planned."""
    formers = [t for pairs in sentences.values() for t, role in pairs if role in ("former", "off") and t.event.date != new.event.date]
    near = [t for t in formers if abs(t.event.line - new.event.line) <= BESIDE and t.words & new.words]
    return min(near, key=lambda t: (abs(t.event.line - new.event.line), t.event.line), default=None)


def _plans(linked: Sequence[tuple[Entry, tuple[Told, ...]]]) -> dict[str, list[Entry]]:
    """Planned entries and deadlines by the words of their statements."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for e, group in linked:
        if e.kind in ("planned", "deadline"):
            for w in sorted({w for t in group for w in t.words}):
                found[w].append(e)
    return found


def _previous(new: Told, plans: Mapping[str, list[Entry]], groups: Mapping[str, tuple[Told, ...]], common: frozenset[str]) -> Entry | None:
    """The plan that this statement moves without naming its date: of the same story, told before, most alike; None where two are as good."""
    scored = []
    due = planned_for(new.event.date, new.text)
    seen = {e.id: e for w in sorted(new.words) for e in plans.get(w, ())[-40:]}
    for e in seen.values():
        group = groups[e.id]
        if any(t.article == new.article for t in group) or first_day(e.date) == first_day(new.event.date) or e.precision != "day":
            continue
        if min(t.published for t in group) > new.published or not any(kin(t.story, new.story) for t in group) or due and e.date != due:
            continue
        shared = new.words & frozenset(w for t in group for w in t.words)
        score = weigh(shared, common) + (3 if due else 1.5 if shared & EVENT_NOUNS or e.kind == new.event.kind == "deadline" else 0)
        scored.append((-score, e.id))
    scored.sort()
    if not scored or scored[0][0] > -3 or len(scored) > 1 and scored[1][0] == scored[0][0]:
        return None
    return seen[scored[0][1]]
