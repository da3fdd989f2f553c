"""Whether wording and actors of two statements agree so far that they must mean one happening."""

import re
from collections.abc import Sequence

from generator.at_odds import POSTS, at_odds, proper
from generator.echoes import echoes, renders
from generator.incidents import mishap, speaks
from generator.kinship import kin
from generator.parted import parted
from generator.shared_words import COUNTING, DEEDS, NOTHING, REPORT, bulk, name_words, names_of, weigh
from generator.told import SPOKEN, Told, may_share, own_number
from generator.wording import EVENT_NOUNS, words

LEAST_WEIGHT = 2.0  # of the words that two clauses without a common actor share
TRANSLATED = 2  # at second hand
MATTER_OF = re.compile(r"\b(?:inquir(?:y|ies)|enquiry|investigations?|probes?|reports?|hearings?|debates?|compensation|responsib\w+|blame\w*|apolog\w+|questions?|criticism|anger)\s(?:into|over|about|on|for)\s(?:(?:the|an?|its|their|his|her|last|this)\s)?(?P<matter>(?:[\w’'-]+\s){0,3}?[a-z]+)(?=[.,;]|$|\s(?:in|at|on|of|that|which|and|by|after)\b)")


def worded_alike(t: Told, others: Sequence[Told]) -> Sequence[Told]:
    """Those that `alike` may find to tell of the same: a cheap look, as most share no word."""
    if t.relays or t.quoted or SPOKEN in t.event.what or mishap(t.event.what):
        return others
    mine = t.words
    return [o for o in others if not mine.isdisjoint(o.clause)]


def alike(a: Told, b: Told, common: frozenset[str]) -> bool:
    """Whether wording and actors of two statements agree so far that they must mean one happening."""
    return agree(a, b, a.words & b.words, common) and not parted(a, b)


def agree(a: Told, b: Told, shared: frozenset[str], common: frozenset[str]) -> bool:
    """The same of those that are told to be of one day; `shared`: the words of both that count."""
    if a.article != b.article and (broken := mishap(a.event.what)) and broken == mishap(b.event.what) and kin(a.story, b.story):
        return True
    if not shared and not a.relays and not a.quoted and not (SPOKEN in a.event.what and SPOKEN in b.event.what):
        return False
    if a.quoted and a.article != b.article and (a.quoted & b.quoted) - common and not set(a.actors).isdisjoint(b.actors):
        return True  # the same few words of the same speaker, at a time that fits
    if a.article != b.article and a.actors[:1] == b.actors[:1] and a.event.precision == "day" and echoes(_quoted(a), _quoted(b)):
        return True
    if TRANSLATED in (a.second_hand, b.second_hand) and a.article != b.article and a.actors[:1] == b.actors[:1] != () and a.event.precision == "day" and renders(_quoted(a), _quoted(b), common):
        return True
    if shared and shared <= COUNTING and a.article != b.article and not a.relays:
        return False  # of ten people much may be told
    if shared and (shared <= DEEDS or shared == REPORT) and a.event.kind == b.event.kind == "past" and not a.relays:
        return False  # two things may open on one day, and two reports come out
    met = not set(a.actors).isdisjoint(b.actors)
    if not met and not a.relays and weigh(shared, common) < LEAST_WEIGHT:
        return False
    if a.article != b.article and a.event.kind == b.event.kind == "past" and not (day := own_number(a.event.date)).isdisjoint(shared) and a.event.precision == b.event.precision == "day":
        shared -= day
        if not met and not a.relays and weigh(shared, common) < LEAST_WEIGHT:
            return False
    mutual = met or may_share(a, b)
    if len(shared) < (1 if mutual else 2) and not (a.relays and len(a.around & b.around) > 1):
        return False
    if a.article != b.article and met:
        shared -= name_words(tuple(sorted(set(a.actors).intersection(b.actors))))  # they count as actors
        if shared and shared <= POSTS and not a.quoted & b.quoted:
            return False  # one who holds a post does more than one thing
    mixed = (a.event.kind == "past") != (b.event.kind == "past")  # an office has plans for a day and does something else on it
    weight = weigh(shared - names_of(a) if mixed else shared, common)
    share = weight / max(1.0, min(bulk(a.words, common), bulk(b.words, common)))
    if a.article == b.article:
        return weight >= 3 and share >= 0.6 and mutual
    if met or a.relays and a.relays == b.relays:
        alike = weight >= 2.0 and share >= 0.3 or weight >= 3.0 and share >= 0.22 or _around(a, b, common, names_of(a) if mixed else NOTHING)
    elif not mutual:
        alike = weight >= 4.0 and share >= 0.5
    else:
        alike = weight >= 3.0 and share >= 0.35 or weight >= LEAST_WEIGHT and share >= (0.4 if a.event.precision == "day" else 0.6) and a.event.kind == b.event.kind == "past" and not shared - POSTS - COUNTING <= proper(a.event.what) & proper(b.event.what) and kin(a.story, b.story)
    return alike and not (a.event.kind == b.event.kind == "past" and (looked_into(a, b, shared) or at_odds(a, b, shared, common)))


def _quoted(t: Told) -> str:
    return t.event.what.partition(SPOKEN)[2]


def _around(a: Told, b: Told, common: frozenset[str], aside: frozenset[str]) -> bool:
    """Whether the sentences agree, where the clauses are too short to tell; less is asked of two reports of one speaker's words on one day."""
    shared = (a.around & b.around) - aside
    weight = weigh(shared, common)
    least = max(1.0, min(bulk(a.around, common), bulk(b.around, common)))
    one = a.actors[:1] == b.actors[:1] or len(set(a.actors) & set(b.actors)) > 1
    if weight >= 1.3 and len(shared) >= 2 and one and a.event.precision == b.event.precision == "day":
        return speaks(a.text) and speaks(b.text)
    return weight >= 2.5 and weight / least >= 0.25


def looked_into(a: Told, b: Told, shared: frozenset[str]) -> bool:
    """Whether one of two clauses has the one noun of a happening that they share only as what another deed of its day is about: 'asked for an inquiry into the national outage'."""
    return len(shared) == 1 and not shared.isdisjoint(EVENT_NOUNS) and any((found := MATTER_OF.search(t.event.what)) and not shared.isdisjoint(words(found["matter"])) and shared.isdisjoint(t.core) for t in (a, b))
