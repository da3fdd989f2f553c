"""Plans of which another article gives a new day without a word of the old one: 'The mill will now publish its accounts on May 9', 'The vote will be held on May 9 instead', 'was given until May 9', 'The road stays shut until May 9'."""

import re
from collections.abc import Iterable, Mapping, Sequence

from generator.at_odds import proper
from generator.kinship import Story, kin
from generator.late_plans import PLANNING
from generator.model import AHEAD, Entry
from generator.new_days import AND_ANOTHER, place_of
from generator.sayers import done_of
from generator.shared_words import bulk
from generator.signs import Signs
from generator.timeline import days_between
from generator.told import SPOKEN, Told, own_number
from generator.wording import EVENT_NOUNS, words

RENEWS = "renews"  # the role of such a day
NOW = re.compile(r"\b(?:will|would|is to|are to)\snow\s(?!be\s[a-z]+ing\b)[a-z]+|\b(?:is|are)\snow\s(?:due|set|scheduled|planned|expected|foreseen|to)\b|\bnow\s(?:plans?|hopes?|aims?|intends?|expects?|wants?)\sto\b|\bnow\s(?:promises?|says?|speaks? of|names?|gives?)\b")
INSTEAD = re.compile(r"\binstead\W*$")
GIVEN = re.compile(r"\b(?:has|have|had|was|were)\s(?:now\s)?(?:been\s)?(?:given|granted|allowed)\s(?:[a-z]+\s){0,2}(?:until|till)\b")
SHUT = re.compile(r"\b(?:stays?|remains?|be kept)\s(?:closed|shut|suspended|out of (?:use|service))\b[^.;,]{0,30}\s(?:until|till)\b")
SIGNS = Signs(" now ", "instead", " until ", " till ")
STAYING = words("stay remain keep closed shut suspended use service until week another further longer instead given granted allowed publicly")
REOPENING = words("reopen open resume return restart lift")
SHARE = 0.75  # of the words of the new plan, those of the whole story left out, that the old one has
OVER = 3  # days after which what was planned for a day came, as far as nobody says otherwise
MOST = 40  # plans with a word, the latest, that one is compared with


def renews(t: Told) -> bool:
    """Whether a statement of what is ahead has a word that says it was otherwise before."""
    if t.event.kind not in AHEAD or t.event.precision not in ("day", "month") or SPOKEN in t.event.what or not SIGNS.within_one(t.text):
        return False
    found = NOW.search(t.text)
    at = place_of(t.event.date, t.text) if found else -1
    if found and found.start() < at and AND_ANOTHER.search(t.text, found.end(), at) is None and ";" not in t.text[found.end() : at]:
        return True
    return any(way.search(t.text) for way in (INSTEAD, GIVEN, SHUT))


def renewed(new: Told, plans: Mapping[str, tuple[frozenset[str], str]], postings: Mapping[str, Sequence[Entry]], stories: Mapping[str, Story], common: frozenset[str]) -> Entry | None:
    """The one plan of other articles, told before, that this statement gives another day; None where there is none, or two are. `plans`: by entry its words and when it was first told."""
    said = (new.words & words(done_of(new.event.what)) or new.words) - PLANNING - STAYING - own_number(new.event.date)
    seen = {e.id: e for w in said for e in postings.get(w, ())[-MOST:]}
    found = [e for e in seen.values() if _may_move(e, new, plans[e.id][1]) and _one_thing(said, plans[e.id][0], SHUT.search(new.text) is not None, common)]
    found = [e for e in found if not names_others(new.event.what, e.what)]
    found = [e for e in found if all(s.article != new.article for s in e.sources) and any(kin(stories[s.article], new.story) for s in e.sources)]
    return found[0] if len(found) == 1 else None


def names_others(one: str, other: str) -> bool:
    """Whether two lines name somebody or something each, and nothing in common: 'the bridge at Lund', 'the bridge on Mill Street'."""
    names = proper(one)
    return bool(names) and bool(theirs := proper(other)) and names.isdisjoint(theirs)


def _may_move(old: Entry, new: Told, published: str) -> bool:
    """Whether a plan was told before, for another day that has not passed, and by none whom the new one does not name."""
    if old.precision != new.event.precision or old.date[:10] == new.event.date or published[:10] >= new.published[:10]:
        return False
    if old.precision == "day" and days_between(old.date, new.published[:10]) > OVER or old.precision == "month" and old.date < new.published[:7]:
        return False
    return not (old.actors and new.actors) or not set(old.actors).isdisjoint(new.actors)


def _one_thing(new: frozenset[str], old: frozenset[str], is_shut: bool, common: frozenset[str]) -> bool:
    """Whether the old plan has nearly all words of the new one, or was of the opening of what stays shut."""
    shared = new & old
    if not shared or bulk(shared, common) < SHARE * bulk(new, common):
        return False
    own = shared - common
    return bool(own) and (is_shut and not REOPENING.isdisjoint(old) or not is_shut and (len(own) > 1 or not own.isdisjoint(EVENT_NOUNS) and not (EVENT_NOUNS & old) - new))


def statements(marks: Iterable[tuple[Told, str]]) -> list[Told]:
    return [t for t, role in marks if role == RENEWS]
