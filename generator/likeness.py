"""Whether two statements tell of one happening."""

import re
from functools import lru_cache

from generator.acts import one_act
from generator.affinity import akin
from generator.agreement import agree, looked_into
from generator.appointed import both_resumed, kept, sign
from generator.at_odds import BODIES, POSTS, at_odds, proper
from generator.dealings import one_sale, one_writing
from generator.deeds import one_deed
from generator.departures import left, one_office
from generator.incidents import STEMS, befallen, befell, speaks_of
from generator.kinship import kin
from generator.landmarks import landmarks, one_bid, one_deal, one_law, one_move, one_ruling, one_settlement, prices
from generator.listed_days import row_of, told_at_length
from generator.model import AHEAD
from generator.nearby import one_spot
from generator.new_days import one_shift, shifted
from generator.papers import came_of_paper, one_letter
from generator.parted import parted
from generator.periods import UNKNOWN, period
from generator.public_acts import one_public_act
from generator.put_off import one_delay
from generator.shared_words import (
    APPLYING,
    DEEDS,
    FORA,
    GENERIC,
    IN_FORCE,
    MEETING,
    NOTHING,
    PLANS,
    PUTTING_OFF,
    TIMES,
    bulk,
    names_of,
    weigh,
)
from generator.takeovers import took_over
from generator.told import Told, may_share, own_number
from generator.turning_points import one_turn
from generator.vague_days import may_be_one_part
from generator.wording import DOSSIER, EVENT_NOUNS, flat, stem, words


def same(a: Told, b: Told, common: frozenset[str]) -> bool:
    """Whether two statements about the same date tell of one happening."""
    if not may_be_one_part(a.event, b.event):
        return False
    if a.text == b.text or abs(len(a.event.what) - len(b.event.what)) < 3 and flat(a.event.what) == flat(b.event.what):
        return True
    if a.event.date == UNKNOWN and (period(a.text) != period(b.text) or not kin(a.story, b.story)):
        return False
    return _told_alike(a, b, common) and not parted(a, b)  # last: most pairs have nothing that could join them


def _told_alike(a: Told, b: Told, common: frozenset[str]) -> bool:
    """The same but for what keeps two apart in whatever words they agree."""
    shared, kinds, apart = a.words.intersection(b.clause), {a.event.kind, b.event.kind}, a.article != b.article
    ahead, past = not kinds.isdisjoint(AHEAD), a.event.kind == b.event.kind == "past"
    if ahead and (a.head == "end") != (b.head == "end") and (a if a.head == "end" else b).event.kind == "past":
        return False  # a meeting that is to end the strike, and the strike that has ended
    both_befell = past and not STEMS.isdisjoint(a.clause) and not STEMS.isdisjoint(b.clause)
    marked = past and apart and not landmarks(a).isdisjoint(landmarks(b)) and kin(a.story, b.story)
    if not both_befell and not marked and agree(a, b, shared, common):  # first: most that are one agree in words
        return True
    if apart and a.event.kind in AHEAD and b.event.kind in AHEAD and a.event.precision == "day" and (a.moves or b.moves) and one_shift(a.event.date, a.text, b.text) and kin(a.story, b.story):
        return True
    if (_headed(a, b) or (ahead or shared) and _of_story(a, b, shared, common)) and (not apart or kin(a.story, b.story)):
        return True
    if past and apart and len(shared) > 1 and a.event.precision == "day" and _done_alike(a, b):
        return True
    if past and (gone := left(a)) and gone == left(b) and kin(a.story, b.story):
        return True
    if apart and (one_office(a, b) or one_office(b, a) or (came := took_over(a)) and came == took_over(b)) and kin(a.story, b.story):
        return True
    if marked:
        return one_move(a, b) if prices(a, b) else one_ruling(a, b) and one_bid(a, b) and one_deal(a, b) and one_law(a, b) or agree(a, b, shared, common)
    if one_act(a, b) or not apart and (told_at_length(a, b) or told_at_length(b, a)):
        return True
    if apart and "planned" not in kinds and (came_of_paper(a, b) or came_of_paper(b, a)):
        return True
    if past and apart and len(shared) > 1 and (row_of(a, b) or row_of(b, a)):
        return True
    if past and apart and (one_letter(a, b) or one_deed(a, b) or (one_sale(a, b) or one_writing(a, b)) and kin(a.story, b.story)):
        return True
    if past and apart and len(shared) > 2 and (one_settlement(a, b) or one_settlement(b, a)) and kin(a.story, b.story):
        return True
    if past and apart and shared and a.event.precision == "day" and both_resumed(a, b, shared) and kin(a.story, b.story):
        return True
    if apart and (one_turn(a, b) or one_public_act(a, b)) and kin(a.story, b.story):
        return True
    if both_befell:
        one, other = befallen(a), befallen(b)
        if bool(one) != bool(other) and speaks_of(b if one else a):
            return False
        if one & other and apart and befell(a, b):
            return True
    return both_befell and agree(a, b, shared, common) or past and apart and (_told_within(a, b, common) or _told_within(b, a, common) or one_spot(a, b, common) or one_delay(a, b, common))


def _of_story(a: Told, b: Told, shared: frozenset[str], common: frozenset[str]) -> bool:
    """Whether two statements mean one happening where they are of one story: one is set for its day, or both have the noun of a happening. `shared`: words."""
    kinds, nouns = {a.event.kind, b.event.kind}, shared & EVENT_NOUNS
    if kinds.isdisjoint(AHEAD):
        if kinds != {"past"} or a.article == b.article or not nouns - {DOSSIER} or not (nouns - DEEDS or len(shared) > 1) or weigh(shared, common) < 1.6:
            return False
        return not looked_into(a, b, nouns)
    if kinds == {"deadline"} and shared <= own_number(a.event.date) and (sign(a) == "offer") != (sign(b) == "offer"):
        return False  # 'The offer stands until May 3', 'The office takes comments until May 3'
    if kinds == {"deadline"} and shared and (not shared <= APPLYING or not two_terms(a, b)):
        return True
    if kinds == {"deadline"} and shared and shared <= IN_FORCE:
        return False
    told = shared - own_number(a.event.date) - PUTTING_OFF - (TIMES if len(kinds) > 1 else NOTHING)  # what opens on a day is not what is due by it
    if told and ("deadline" in kinds or shifted(a.text) or shifted(b.text)) and weigh(_without_places(a, b, told - names_of(a) if "past" in kinds else told), common) >= (1.6 if "past" in kinds else 0.6):
        return True
    if nouns and "deadline" not in kinds and (nouns - DEEDS or len(told) > 1):
        return True
    named = "past" not in kinds and a.event.precision == "day" and _says_no_more(a, b, shared)
    return a.article != b.article and (named or _came_about(a, b, shared, common) or kept(a, b))


def _without_places(a: Told, b: Told, shared: frozenset[str]) -> frozenset[str]:
    """The words without names that both sentences have where nobody acts in both: what is due at a place, and what was done there, need not be one, nor two plans of one article."""
    if a.article != b.article and "past" not in (a.event.kind, b.event.kind) or not set(a.actors).isdisjoint(b.actors):
        return shared
    return shared - (proper(a.text) & proper(b.text))


def two_terms(a: Told, b: Told) -> bool:
    """Whether what takes effect on a day is one thing here and another there: 'the tariffs on steel', 'a law on milk'."""
    mine, theirs = ((t.words & words(t.event.what)) - APPLYING - own_number(t.event.date) for t in (a, b))
    return bool(mine and theirs) and mine.isdisjoint(theirs) and not akin(mine, theirs)


def _done_alike(a: Told, b: Told) -> bool:
    """Whether two clauses end in the same verb and thing: 'the kingdom imposed the levy', 'Tarsk imposed the levy'."""
    mutual = not a.actors or not b.actors or not set(a.actors).isdisjoint(b.actors)
    return mutual and (end := ending(a.event.what)) == ending(b.event.what) and end != "" and kin(a.story, b.story)


END = re.compile(r"([a-z]{3,}ed|built|sold|bought|held|won|lost|left|met|signed)\s(?:the|an?|its|his|her|their)\s((?:[a-z-]+\s)?[a-z-]+)$")


@lru_cache(maxsize=4096)
def ending(what: str) -> str:
    """The verb and thing with which a clause closes, as stems; '' for any other end."""
    found = END.search(what)
    return " ".join([s for w in f"{found[1]} {found[2]}".split() for s in stem(w)]) if found else ""


def _came_about(a: Told, b: Told, shared: frozenset[str], common: frozenset[str]) -> bool:
    """Whether a plan for a day and what was done on it have nearly all words of the shorter in common, two rare ones, or an actor and two words of their
    sentences, or one before whom the actor appears; of a meeting that it took place one rare word is enough, mostly its town."""
    if a.event.precision != "day" or b.event.precision != "day":
        return False
    met = not set(a.actors).isdisjoint(b.actors)
    if not met and len(shared) < 2 and shared.isdisjoint(MEETING):
        return False
    if "past" in (a.event.kind, b.event.kind) and "deadline" not in (a.event.kind, b.event.kind):
        telling = shared - common - MEETING - POSTS - BODIES - own_number(a.event.date)
        if may_share(a, b) and (shared & MEETING and telling or len(telling) > 1 and 2 * len(telling) >= min(len(a.words), len(b.words))):
            return True
    if len(shared) > 2 and weigh(shared, common) >= 2.0 and len(shared) >= 0.75 * min(len(a.words), len(b.words)) and weigh(_without_places(a, b, shared), common) >= 1:
        return True
    return met and (not shared.isdisjoint(FORA) or "past" in (a.event.kind, b.event.kind) and len((a.around & b.around) - common - names_of(a)) > 1)


def _told_within(a: Told, b: Told, common: frozenset[str]) -> bool:
    """Whether the sentence of the other holds most of what this one says: 'the collapse at the mine killed five', 'trapped after the mine collapsed'."""
    if a.event.precision != "day" or b.event.precision != "day" or a.actors and b.actors and set(a.actors).isdisjoint(b.actors) or not kin(a.story, b.story):
        return False
    said = a.words - own_number(a.event.date)
    shared = said & b.around
    return len(shared) > 1 and weigh(shared, common) >= 2.0 and bulk(shared, common) >= 0.6 * bulk(said, common) and not at_odds(a, b, shared, common)


def _says_no_more(a: Told, b: Told, shared: frozenset[str]) -> bool:
    """Whether one of two plans for a day is only named, 'the meeting had been scheduled for Tuesday', or both have most words in common."""
    told, least = len(shared - PLANS), min([len(t.clause) - len(PLANS.intersection(t.clause)) for t in (a, b)])
    return told > 0 and (told == least or told > 1 and 2 * told >= least and may_share(a, b))


def _headed(a: Told, b: Told) -> bool:
    """Whether the word that carries the date is the same in both: 'the cable failed on Tuesday', 'the link that failed on March 3'."""
    if not a.head or a.head != b.head or a.event.precision != "day" or "planned" in (a.event.kind, b.event.kind):
        return False
    if a.head in GENERIC:
        return bool((a.core & b.core) - {a.head}) and (not a.actors or not b.actors or not set(a.actors).isdisjoint(b.actors))
    return bool((a.around & b.around) - {a.head}) and not at_odds(a, b, a.words & b.words, NOTHING)
