"""How much the words that two statements share say of their telling of one happening."""

from functools import lru_cache

from generator.at_odds import POSTS
from generator.told import Told
from generator.wording import DOSSIER, EVENT_NOUNS, words

COMMON_WEIGHT, NOUN_WEIGHT, CODE_WEIGHT = 0.34, 2.0, 1.5  # of a common word, of a noun of EVENT_NOUNS, of a name like G7; 1 otherwise
DIGITS = frozenset("0123456789")
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
PLANS = words("scheduled planned due set expected meant supposed slated originally")
NOTHING: frozenset[str] = frozenset()


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


def names_of(t: Told) -> frozenset[str]:
    """The words of the actors' names and of posts: two things that one office did on one day are not one for it."""
    return POSTS | name_words(t.actors)


@lru_cache(maxsize=4096)
def name_words(slugs: tuple[str, ...]) -> frozenset[str]:
    """The words of actors' names: those of persons are left out of a statement's words, those of organisations are not."""
    return words(" ".join(slugs).replace("-", " "))
