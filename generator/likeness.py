"""Whether two statements tell of one happening."""

import re
from collections.abc import Sequence
from functools import lru_cache

from generator.acts import one_act
from generator.affinity import akin
from generator.appointed import both_resumed, kept
from generator.at_odds import BODIES, POSTS, at_odds, proper
from generator.deeds import one_deed
from generator.departures import left
from generator.incidents import ANOTHER, SPEECH, STEMS, incident, mishap
from generator.kinship import kin
from generator.landmarks import landmarks, one_bid, one_deal, one_law, one_move, one_ruling, prices
from generator.model import AHEAD, Event
from generator.nearby import one_spot
from generator.new_days import one_shift, shifted
from generator.papers import came_of_paper, one_letter
from generator.parted import parted
from generator.periods import UNKNOWN, period
from generator.put_off import one_delay
from generator.told import SPOKEN, Told, may_share, own_number
from generator.turning_points import one_turn
from generator.wording import DOSSIER, EVENT_NOUNS, flat, stem, words

COMMON_WEIGHT, NOUN_WEIGHT, CODE_WEIGHT = 0.34, 2.0, 1.5  # of a common word, of a noun of EVENT_NOUNS, of a name like G7; 1 otherwise
DIGITS = frozenset("0123456789")
LEAST_WEIGHT = 2.0  # of the words that two clauses without a common actor share
COUNTING = words("two three four five six seven eight nine ten eleven twelve 2 3 4 5 6 7 8 9 10 11 12 dozen hundred thousand people person man men woman women police")
GENERIC = words("begin end hold meet talk visit call speak open sign announce add work")  # heads that say little
FORA = words("lawmakers court tribunal inquiry jury senate congress visit")  # before whom one appears once a day, and where one goes once
TIMES = words("day week month year planned unless longer later January February March April May June July August September October November December")  # words of any plan
MEETING = words("talks meeting")
IN_FORCE = words("takes effect")
PUTTING_OFF = words("postpone delay extend push")  # of which two things may be told on a day
APPLYING = words("take effect force enter come apply") | IN_FORCE
REPORT = frozenset((DOSSIER,))
DEEDS = words("open close land appeal match launch release")  # nouns of happenings that are verbs of others: 'branches open', 'opened an inquiry'


def compatible(vague: Event, exact: Event) -> bool:
    """Whether an exact day can be what a vague statement means."""
    first, _, last = vague.date.partition("/")
    day = exact.date[:10]
    if vague.precision == "month" and not last:
        return exact.date.startswith(first) and _in_part(int(day[8:10] or 0), vague.part)
    return first <= day[: len(first)] and day[: len(last or first)] <= (last or first)


NEAR_PARTS = frozenset(("late", "end"))
DAYS_OF = {"early": (1, 13), "start": (1, 8), "mid": (8, 23), "late": (18, 31), "end": (22, 31)}


def _in_part(day: int, part: str | None) -> bool:
    first, last = DAYS_OF.get(part or "", (1, 31))
    return first <= day <= last


def weigh(shared: frozenset[str], common: frozenset[str]) -> float:
    """How much shared words say: more for a noun of EVENT_NOUNS and a code like G7, little for a word of the whole story."""
    if not shared:
        return 0.0
    weight = bulk(shared, common)
    if not shared.isdisjoint(EVENT_NOUNS):
        weight += (NOUN_WEIGHT - 1) * len(shared & EVENT_NOUNS)
    for w in shared:
        if w[-1] in DIGITS and not w.isdigit():
            weight += CODE_WEIGHT - 1
    return weight


def bulk(words: frozenset[str], common: frozenset[str]) -> float:
    return len(words) if words.isdisjoint(common) else len(words) - (1 - COMMON_WEIGHT) * len(words & common)


def same(a: Told, b: Told, common: frozenset[str]) -> bool:
    """Whether two statements about the same date tell of one happening."""
    if a.event.part and b.event.part and not NEAR_PARTS.issuperset((a.event.part, b.event.part)) and a.event.part != b.event.part:
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
    if not both_befell and not marked and _agree(a, b, shared, common):  # first: most that are one agree in words
        return True
    if apart and a.event.kind in AHEAD and b.event.kind in AHEAD and a.event.precision == "day" and (a.moves or b.moves) and one_shift(a.event.date, a.text, b.text) and kin(a.story, b.story):
        return True
    if (_headed(a, b) or (ahead or shared) and _of_story(a, b, shared, common)) and (not apart or kin(a.story, b.story)):
        return True
    if past and apart and len(shared) > 1 and a.event.precision == "day" and _done_alike(a, b):
        return True
    if past and (gone := left(a)) and gone == left(b) and kin(a.story, b.story):
        return True
    if marked:
        return one_move(a, b) if prices(a, b) else one_ruling(a, b) and one_bid(a, b) and one_deal(a, b) and one_law(a, b) or _agree(a, b, shared, common)
    if one_act(a, b) or not apart and (_told_at_length(a, b) or _told_at_length(b, a)):
        return True
    if apart and "planned" not in kinds and (came_of_paper(a, b) or came_of_paper(b, a)):
        return True
    if past and apart and len(shared) > 1 and (_row_of(a, b) or _row_of(b, a)):
        return True
    if past and apart and (one_letter(a, b) or one_deed(a, b)):
        return True
    if past and apart and shared and a.event.precision == "day" and both_resumed(a, b, shared) and kin(a.story, b.story):
        return True
    if apart and one_turn(a, b) and kin(a.story, b.story):
        return True
    if both_befell:
        one, other = befallen(a), befallen(b)
        if bool(one) != bool(other) and speaks_of(b if one else a):
            return False
        if one & other and apart and _befell(a, b):
            return True
    return both_befell and _agree(a, b, shared, common) or past and apart and (_told_within(a, b, common) or _told_within(b, a, common) or one_spot(a, b, common) or one_delay(a, b, common))


def names_of(t: Told) -> frozenset[str]:
    """The words of the actors' names and of posts: two things that one office did on one day are not one for it."""
    return POSTS | name_words(t.actors)


def _of_story(a: Told, b: Told, shared: frozenset[str], common: frozenset[str]) -> bool:
    """Whether two statements mean one happening where they are of one story: one is set for its day, or both have the noun of a happening. `shared`: words."""
    kinds, nouns = {a.event.kind, b.event.kind}, shared & EVENT_NOUNS
    if kinds.isdisjoint(AHEAD):
        if kinds != {"past"} or a.article == b.article or not nouns - {DOSSIER} or not (nouns - DEEDS or len(shared) > 1) or weigh(shared, common) < 1.6:
            return False
        return not _looked_into(a, b, nouns)
    if kinds == {"deadline"} and shared and (not shared <= APPLYING or not two_terms(a, b)):
        return True
    if kinds == {"deadline"} and shared and shared <= IN_FORCE:
        return False
    told = shared - own_number(a.event.date) - PUTTING_OFF - (TIMES if len(kinds) > 1 else NOTHING)  # what opens on a day is not what is due by it
    if told and ("deadline" in kinds or shifted(a.text) or shifted(b.text)) and weigh(told - names_of(a) if "past" in kinds else told, common) >= (1.6 if "past" in kinds else 0.6):
        return True
    if nouns and "deadline" not in kinds and (nouns - DEEDS or len(told) > 1):
        return True
    named = "past" not in kinds and a.event.precision == "day" and _says_no_more(a, b, shared)
    return a.article != b.article and (named or _came_about(a, b, shared, common) or kept(a, b))


MATTER_OF = re.compile(r"\b(?:inquir(?:y|ies)|enquiry|investigations?|probes?|reports?|hearings?|debates?|compensation|responsib\w+|blame\w*|apolog\w+|questions?|criticism|anger)\s(?:into|over|about|on|for)\s(?:(?:the|an?|its|their|his|her|last|this)\s)?(?P<matter>(?:[\w’'-]+\s){0,3}?[a-z]+)(?=[.,;]|$|\s(?:in|at|on|of|that|which|and|by|after)\b)")


def _looked_into(a: Told, b: Told, shared: frozenset[str]) -> bool:
    """Whether one of two clauses has the one noun of a happening that they share only as what another deed of its day is about: 'asked for an inquiry into the national outage'."""
    return len(shared) == 1 and not shared.isdisjoint(EVENT_NOUNS) and any((found := MATTER_OF.search(t.event.what)) and not shared.isdisjoint(words(found["matter"])) and shared.isdisjoint(t.core) for t in (a, b))


def two_terms(a: Told, b: Told) -> bool:
    """Whether what takes effect on a day is one thing here and another there: 'the tariffs on steel', 'a law on milk'."""
    mine, theirs = ((t.words & words(t.event.what)) - APPLYING - own_number(t.event.date) for t in (a, b))
    return bool(mine and theirs) and mine.isdisjoint(theirs) and not akin(mine, theirs)


def _done_alike(a: Told, b: Told) -> bool:
    """Whether two clauses end in the same verb and thing: 'the kingdom imposed the levy', 'Tarsk imposed the levy'."""
    mutual = not a.actors or not b.actors or not set(a.actors).isdisjoint(b.actors)
    return mutual and (end := ending(a.event.what)) == ending(b.event.what) and end != "" and kin(a.story, b.story)


LISTED = re.compile(r"(?:\d{1,2}\s[A-Z][a-z]{2,8}\.?|[A-Z][a-z]{2,8}\.?\s\d{1,2})(?:,?\s\d{4})?(?::|\s[–—-])\s")
BARE = 2  # words of a line that only names what its article tells
ROW = 3  # words of one that is known by them


def is_listed(t: Told) -> bool:
    """Whether it is a row of its article's own list of days, 'May 3: minister resigns', or a line of a word or two, 'Raids on Friday'."""
    return len(t.clause) <= BARE or LISTED.match(t.event.what) is not None


def _told_at_length(row: Told, other: Told) -> bool:
    """Whether an article tells at length what a row of its list only names."""
    if not is_listed(row) or row.event.precision != "day" or row.event.kind != other.event.kind:
        return False
    shared = (row.words & other.words) - names_of(row) - own_number(row.event.date)
    return bool(shared) and (len(row.clause) > BARE or row.words <= other.words)


def _row_of(row: Told, other: Told) -> bool:
    """Whether all words of a dated row of one article stand in what another of the story tells of that day, or all of that in the row: 'May 3: the council announces the cut'."""
    if LISTED.match(row.event.what) is None:
        return False
    said = row.words - own_number(row.event.date)
    if len(said) < ROW or not said <= other.words and not (len(told := words(other.event.what)) > 1 and told <= said):
        return False
    return row.event.precision == other.event.precision == "day" and kin(row.story, other.story)


END = re.compile(r"([a-z]{3,}ed|built|sold|bought|held|won|lost|left|met|signed)\s(?:the|an?|its|his|her|their)\s((?:[a-z-]+\s)?[a-z-]+)$")


@lru_cache(maxsize=4096)
def ending(what: str) -> str:
    """The verb and thing with which a clause closes, as stems; '' for any other end."""
    found = END.search(what)
    return " ".join([s for w in f"{found[1]} {found[2]}".split() for s in stem(w)]) if found else ""


def befallen(t: Told) -> frozenset[str]:
    """The kinds of mishap that a statement of one day tells; cheap where it tells none."""
    return NOTHING if t.event.precision != "day" or STEMS.isdisjoint(t.clause) else incident(t.event.what)


def speaks_of(t: Told) -> bool:
    """Whether a statement of a mishap tells only what somebody said of it, or tells of another one: 'called the quake a warning', 'a second quake'."""
    return ANOTHER.search(t.event.what) is not None or speaks(t.event.what)


def _befell(a: Told, b: Told) -> bool:
    """Whether two statements of one kind of mishap have some other word in common: 'a tank burst', 'the spill'."""
    return bool((a.around & b.around) - STEMS - own_number(a.event.date)) and kin(a.story, b.story)


NOTHING: frozenset[str] = frozenset()


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
    if len(shared) > 2 and weigh(shared, common) >= 2.0 and len(shared) >= 0.75 * min(len(a.words), len(b.words)):
        return True
    return met and (not shared.isdisjoint(FORA) or "past" in (a.event.kind, b.event.kind) and len((a.around & b.around) - common - names_of(a)) > 1)


def _told_within(a: Told, b: Told, common: frozenset[str]) -> bool:
    """Whether the sentence of the other holds most of what this one says: 'the collapse at the mine killed five', 'trapped after the mine collapsed'."""
    if a.event.precision != "day" or b.event.precision != "day" or a.actors and b.actors and set(a.actors).isdisjoint(b.actors) or not kin(a.story, b.story):
        return False
    said = a.words - own_number(a.event.date)
    shared = said & b.around
    return len(shared) > 1 and weigh(shared, common) >= 2.0 and bulk(shared, common) >= 0.6 * bulk(said, common) and not at_odds(a, b, shared, common)


PLANS = words("scheduled planned due set expected meant supposed slated originally")


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


def worded_alike(t: Told, others: Sequence[Told]) -> Sequence[Told]:
    """Those that `alike` may find to tell of the same: a cheap look, as most share no word."""
    if t.relays or t.quoted or SPOKEN in t.event.what or mishap(t.event.what):
        return others
    mine = t.words
    return [o for o in others if not mine.isdisjoint(o.clause)]


def alike(a: Told, b: Told, common: frozenset[str]) -> bool:
    """Whether wording and actors of two statements agree so far that they must mean one happening."""
    return _agree(a, b, a.words & b.words, common) and not parted(a, b)


def _agree(a: Told, b: Told, shared: frozenset[str], common: frozenset[str]) -> bool:
    if a.article != b.article and (broken := mishap(a.event.what)) and broken == mishap(b.event.what) and kin(a.story, b.story):
        return True
    if not shared and not a.relays and not a.quoted and not (SPOKEN in a.event.what and SPOKEN in b.event.what):
        return False
    if a.quoted and a.article != b.article and (a.quoted & b.quoted) - common and not set(a.actors).isdisjoint(b.actors):
        return True  # the same few words of the same speaker, at a time that fits
    if a.article != b.article and a.actors[:1] == b.actors[:1] and a.event.precision == "day" and echoes(_quoted(a), _quoted(b)):
        return True
    if TRANSLATED in (a.second_hand, b.second_hand) and a.article != b.article and a.actors[:1] == b.actors[:1] != () and a.event.precision == "day" and _renders(_quoted(a), _quoted(b), common):
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
    return alike and not (a.event.kind == b.event.kind == "past" and (_looked_into(a, b, shared) or at_odds(a, b, shared, common)))


@lru_cache(maxsize=4096)
def name_words(slugs: tuple[str, ...]) -> frozenset[str]:
    """The words of actors' names: those of persons are left out of a statement's words, those of organisations are not."""
    return words(" ".join(slugs).replace("-", " "))


TRANSLATED = 2  # at second hand


def _renders(a: str, b: str, common: frozenset[str]) -> bool:
    """Whether two quotations, one of which is a translation, have a word in common that not the whole story has: 'no wings for a quick profit', 'a wing is no object for margins'."""
    return bool(words(a) & words(b) - common) and share_words(a, b)


LEAST_ECHO = 4  # words that two wordings of one quotation share


def _quoted(t: Told) -> str:
    return t.event.what.partition(SPOKEN)[2]


def echoes(a: str, b: str, least: int = LEAST_ECHO) -> bool:
    """Whether two quotations are about the same words, function words counted: 'We have not seen the end of this', 'We didn't see the end of it'."""
    said = [set(re.findall(r"\w+", flat(quote))) for quote in (a, b)]
    shared = said[0] & said[1]
    return len(shared) >= least and 2 * len(shared) >= min(map(len, said))


def near_echo(a: str, b: str) -> bool:
    """The same of quotations that nothing else joins: more words, and such as say something."""
    return echoes(a, b, LEAST_ECHO + 1) and share_words(a, b)


NUMERALS = re.compile(r"\d[\d.,]*\b")
LONGER = 1.7  # times as long as the other at most
SHARED, OF_ALL = 2, (2, 3)  # words that say something in common at least, and which part of those of the shorter


def share_most(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether two quotations have so many words in common that they may be one saying; to be asked before `same_saying`, it costs less."""
    shared = len(mine & theirs)
    return shared >= SHARED and OF_ALL[1] * shared >= OF_ALL[0] * min(len(mine), len(theirs))


def same_saying(a: str, b: str) -> bool:
    """'I lost this election, the party did not' and 'I am the one who lost, not the party'; not the same words, and not a part of the other."""
    short, long = sorted((a.count(" ") + 1, b.count(" ") + 1))
    if long > LONGER * short or set(NUMERALS.findall(a)) != set(NUMERALS.findall(b)):
        return False
    if not share_most(words(a), words(b)):
        return False
    x, y = flat(a), flat(b)
    return x not in y and y not in x


MUCH = 6  # words that say something in a long quotation


def share_words(a: str, b: str) -> bool:
    """Whether two quotations share a word that says something; where one says twice as much, two."""
    mine, theirs = words(a), words(b)
    return len(mine & theirs) > is_longer(a, b)


def is_longer(a: str, b: str) -> bool:
    """Whether one of two quotations says twice as much as the other."""
    short, long = sorted((len(words(a)), len(words(b))))
    return long >= max(MUCH, 2 * short)


def _around(a: Told, b: Told, common: frozenset[str], aside: frozenset[str]) -> bool:
    """Whether the sentences agree, where the clauses are too short to tell; less is asked of two reports of one speaker's words on one day."""
    shared = (a.around & b.around) - aside
    weight = weigh(shared, common)
    least = max(1.0, min(bulk(a.around, common), bulk(b.around, common)))
    one = a.actors[:1] == b.actors[:1] or len(set(a.actors) & set(b.actors)) > 1
    if weight >= 1.3 and len(shared) >= 2 and one and a.event.precision == b.event.precision == "day":
        return speaks(a.text) and speaks(b.text)
    return weight >= 2.5 and weight / least >= 0.25


@lru_cache(maxsize=4096)
def speaks(text: str) -> bool:
    return SPEECH.search(text) is not None
