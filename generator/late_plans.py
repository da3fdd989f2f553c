"""Plans of which a source says that they come later, and not when: the new day stands beside it, or in another article."""

import re
from collections.abc import Iterable, Mapping, Sequence

from generator.kinship import Story, kin
from generator.model import AHEAD, Entry
from generator.new_days import moving
from generator.shared_words import bulk, weigh
from generator.sole_plans import VOTES
from generator.told import Told
from generator.wording import EVENT_NOUNS, words

PLANNING = words("planned scheduled expected agreed announced intended promised")  # words that any two plans have in common
LEAST = 3  # how alike they are at least
SHARE = 0.6  # of the words of the shorter one, those of the whole story left out
BESIDE = 4  # lines between the sentence that puts something off and the one that gives its new day
LATER_THAN = re.compile(r"\blater than (?:(?:had been |was |were )?(?:first |originally |initially )?)(?:planned|expected|scheduled|announced|promised|hoped|arranged|foreseen|intended|agreed)\b")
PUTTING_OFF = re.compile(r"\b(?:postpon|delay|defer|put|push)", re.I)
NOW = re.compile(r"\b(?:will|would|is|are) now\b")


def puts_off(text: str) -> bool:
    """Whether a sentence says that something comes later: 'has been postponed', 'will vote later than planned'."""
    verb = moving(text)
    return verb is not None and PUTTING_OFF.search(verb[0]) is not None or " later than " in text and LATER_THAN.search(text) is not None


def renewed_beside(told: Sequence[Told], marked: Iterable[tuple[Told, str]]) -> list[tuple[Told, str]]:
    """The one plan near a sentence that puts the same off, and that sentence: 'will vote later than planned. The vote will be held on June 4'."""
    known = {t.text for t, _ in marked}
    for late in told:
        if late.text in known or not puts_off(late.text):
            continue
        plans = [p for p in told if p.event.kind in AHEAD and p.event.precision == "day" and p.text not in known and p.text != late.text and abs(p.event.line - late.event.line) <= BESIDE and one_thing(late, p)]
        if len({p.event.date for p in plans}) == 1:
            return [(plans[0], "new"), (late, "put off")]
    return []


def one_thing(late: Told, plan: Told) -> bool:
    if not VOTES.isdisjoint(late.clause) and not VOTES.isdisjoint(plan.clause):
        return True
    shared = late.words & plan.words
    return not shared.isdisjoint(EVENT_NOUNS) or bool(shared) and NOW.search(plan.text) is not None


def following(late: Told, old: Entry, plans: Mapping[str, tuple[frozenset[str], str]], entries: Mapping[str, Entry], stories: Mapping[str, Story], common: frozenset[str]) -> Entry | None:
    """The one later plan of the same that others of the story tell of, not before it was put off; None where none is so like it, or two are. `plans`: by entry its words and
    when it was first told."""
    mine = plans[old.id][0] | late.words
    found = []
    for id, (theirs, published) in plans.items():
        e = entries[id]
        if e.precision != "day" or e.date <= old.date or published[:10] < late.published[:10] or any(s.article == late.article for s in e.sources):
            continue
        shared = (mine & theirs) - PLANNING
        if shared.isdisjoint(EVENT_NOUNS) or weigh(shared, common) < LEAST or bulk(shared, common) < SHARE * bulk(theirs, common):
            continue
        if any(kin(stories[s.article], late.story) for s in e.sources):
            found.append(e)
    return found[0] if len(found) == 1 else None
