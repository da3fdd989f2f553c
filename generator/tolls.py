"""How many were killed, injured or missed in one happening, as its sources count them."""

import re
from collections.abc import Sequence

from generator.claims import NUMBERS
from generator.memory import Remember, direct
from generator.model import Article, Entry, Side
from generator.told import Told
from generator.variants import Found

SAY = {  # user-visible sentences
    "killed": "how many were killed",
    "injured": "how many were injured",
    "missing": "how many are missing",
    "later": "the count changed between the reports",
    "apart": "the sources give different counts on the same day",
}
NUMBER = rf"(?P<n>\d{{1,3}}(?:,\d{{3}})*|{'|'.join(NUMBERS)})"
WHO = r"(?P<who>(?: (?!has |have |had )[a-z][a-z-]*){0,3}?)"
BE = r"(?:were|was|are|is|(?:have|has|had) been)(?: (?:still|left|confirmed|reported|now|also)){0,2}"
COUNTS = tuple(re.compile(p, re.I) for p in (
    rf"(?<![\d.,])\b{NUMBER}{WHO},?(?: who)? {BE} (?P<state>killed|dead|injured|wounded|hurt|missing)\b",
    rf"(?<![\d.,])\b{NUMBER}{WHO},?(?: who)?(?: (?:have|has|had))? (?P<state>died)\b",
    rf"\b(?P<state>killed|killing|injured|injuring|wounded|wounding)(?: at least| about| some)? {NUMBER}(?P<who> (?:[a-z-]+ )?(?:people|persons|men|women|children|residents|workers|civilians|soldiers|passengers|miners))\b",
    rf"\b(?P<who>(?P<state>death) toll)\b[^.;]{{0,40}}\b(?:to|at|of|was|is) {NUMBER}\b",
))  # fmt: skip
DAY_OF = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? $", re.I)
STATES = {"dead": "killed", "died": "killed", "killing": "killed", "death": "killed", "wounded": "injured", "hurt": "injured", "injuring": "injured", "wounding": "injured"}
OTHERS = re.compile(r"\b(?:percent|per cent|years?|months?|weeks?|days?|hours?|times|of them|houses|homes|cattle|animals|others?|more)\b", re.I)
LETTERS = ("kill", "dead", "died", "injur", "wound", "hurt", "missing", "toll")


def counted(text: str) -> tuple[tuple[str, int, str], ...]:
    """(state, number, words) of each count of people in a sentence; a part of them ('three others') is none."""
    low = text.lower()
    if not any(map(low.__contains__, LETTERS)):
        return ()
    found: dict[str, tuple[str, int, str]] = {}
    for pattern in COUNTS:
        for m in pattern.finditer(text):
            state = m["state"].lower()
            state = STATES.get(state, state)
            if OTHERS.search(m["who"]) or DAY_OF.search(text[max(0, m.start() - 11) : m.start()]):
                continue
            value = NUMBERS.get(m["n"].lower()) or int(m["n"].replace(",", "") if m["n"][0].isdigit() else 0)
            if value:
                found.setdefault(state, (state, value, f"{m['n']}{m['who']}".strip() if "toll" not in m["who"] else m["n"]))
    return tuple(found.values())


def tolls(articles: Sequence[Article], linked: Sequence[tuple[Entry, tuple[Told, ...]]], remember: Remember = direct) -> list[Found]:
    """Counts of one happening that differ: over time where they rise from report to report, a disagreement where two of one day differ."""
    by_id = {a.id: a for a in articles}
    found: list[Found] = []
    for entry, group in linked:
        if len(entry.sources) > 1 and entry.kind == "past" and any(remember(counted, t.text) for t in group):
            found += _compared(entry, group, by_id, remember)
    return found


def _compared(entry: Entry, group: Sequence[Told], articles: dict[str, Article], remember: Remember) -> list[Found]:
    sides: dict[str, dict[str, tuple[str, int, Side]]] = {}
    for t in sorted(group, key=lambda t: (t.published, t.article, t.event.line)):
        texts = [(t.text, t.event.line), *((s.text, s.line) for s in articles[t.article].summary)]
        for text, line in texts:
            for state, value, words in remember(counted, text):
                sides.setdefault(state, {}).setdefault(t.article, (t.published, value, Side(t.article, words, text, line)))
    made = []
    for state, mine in sorted(sides.items()):
        run = list(mine.values())
        values = [v for _, v, _ in run]
        if len(set(values)) < 2 or "~" in {p for p, _, _ in run} and len(run) < 3:
            continue
        days = [p[:10] for p, _, _ in run]
        if values == sorted(values) and len(set(days)) > 1:
            made.append(Found("over_time", SAY[state], tuple(s for _, _, s in run), SAY["later"], (entry.id,)))
        elif len(set(days)) == 1 and state != "missing" and days[0] != "~":
            made.append(Found("disagreement", SAY[state], tuple(s for _, _, s in run), SAY["apart"], (entry.id,)))
    return made
