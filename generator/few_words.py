"""What makes two statements of one date tell of the same where their words are too few to weigh; asked only where no third could be meant."""

import re
from datetime import date

from generator.acts import persons
from generator.at_odds import POSTS, at_odds, opposed, proper, verbs
from generator.incidents import KIND_OF, speaks
from generator.landmarks import one_move, prices
from generator.likeness import two_terms
from generator.model import AHEAD
from generator.number_words import numbers as numbers_in
from generator.parted import parted
from generator.public_acts import round_of
from generator.sayers import without_sayer
from generator.shared_words import APPLYING, DEEDS, GENERIC, name_words
from generator.told import Told, done_by, may_share, opens
from generator.wording import ACT_OF, DOSSIER, EVENT_NOUNS, words

SHARE = 0.35  # of the words of the shorter clause
BARE, BRIEF = 3, 60  # words and letters of a line that only names what happened
REMOTE, LONG_GONE = 10, 60  # days after which an article tells of one day, or of one month, hardly more than one thing
MISHAPS = words(" ".join(KIND_OF))  # of these the words around them tell which is meant
DATED = EVENT_NOUNS | words("bankrupt")  # what happens once in a month
NOUNS = DATED | words("protest attack visit speech debate deal raid")
BODIES = words("council board committee court government cabinet ministry police union company parliament commission authority agency club team party judge jury prosecutor office association group")
DONE = frozenset(ACT_OF) | words("approve adopt pass reject sign order announce")  # what much is done to: 'charged with theft', 'charged with fraud'
ARTICLE = re.compile(r"(?:The|An?|Its|Their|His|Her|Such)\s")
DATED_NOUN = re.compile(r"^(?:The|That|This|Its|Their)\s(?:[a-z]+\s)?[a-z]+,?\s(?:on|of|last|in the night (?:to|of))\s(?:[A-Z][a-z]+day|\d|[A-Z][a-z]+ \d|night\b)")  # 'The raid on Tuesday'
PRESS = re.compile(r"\b(?:meet(?:s|ing)?|met|fac(?:e|es|ed|ing)) (?:the |with the )?(?:press|reporters|journalists|media)\b|\b(?:press|news) (?:conference|briefing)\b")
STRETCH, SATURDAY = 4, 5  # days: a week is many things' time, and so is a weekend
VISIT = "visit"  # one goes to one place a day
LITTLE = GENERIC | DEEDS | words(
    "began start started ended finish day people person man woman men women group number plan case work move way new former full long two three four five six seven eight nine ten eleven twelve hundred thousand"
) | {DOSSIER}  # fmt: skip


def telling(a: Told, b: Told, aside: frozenset[str]) -> bool:
    """Whether two clauses, neither of which opens with somebody else than the other, have two words in common, or one names what the other tells. `aside`:
    words that many statements have, `LITTLE` and `MISHAPS` among them."""
    shared = a.words & b.words
    if not shared or shared <= aside and len(a.event.what) > BRIEF < len(b.event.what) and VISIT not in shared:
        return False
    return (two_words(a, b, aside) or both_ahead(a, b, aside) or same_person(a, b, aside) or named(a, b) or named(b, a) or dated_noun(a, b) or dated_noun(b, a)) and _one_subject(a, b) and not prices(a, b) and not at_odds(a, b, shared, aside) and not parted(a, b)


def two_words(a: Told, b: Told, aside: frozenset[str]) -> bool:
    """Two words, one of them rare and one no name, and the same verb or little else."""
    shared = shared_words(a, b)
    names = proper(a.event.what) | proper(b.event.what)
    if len(shared) < 2 or all(map(is_round, shared - aside)) or shared - LITTLE - MISHAPS - BODIES <= names:
        return False
    done = shared & (verbs(a.event.what) | verbs(b.event.what))
    if not done and len(shared) < SHARE * min(len(words(a.event.what)), len(words(b.event.what))):
        return False
    return bool(done) or not (side_by_side(a.event.what, shared) and side_by_side(b.event.what, shared))


def both_ahead(a: Told, b: Told, aside: frozenset[str]) -> bool:
    """Whether two plans have a rare word in common, which may be a place where the same people have them."""
    if a.event.kind not in AHEAD or b.event.kind not in AHEAD or not may_share(a, b):
        return False
    rare = frozenset([w for w in shared_words(a, b) - aside - BODIES if not w.isdigit()])
    if rare <= APPLYING and two_terms(a, b):
        return False
    if not set(a.doers).isdisjoint(b.doers):
        return bool(rare)
    return a.event.date == b.event.date and not rare <= proper(a.event.what) | proper(b.event.what)


def same_person(a: Told, b: Told, aside: frozenset[str]) -> bool:
    """Whether the same people act in both, or both open with the same body, with one rare word: 'stopped at the airport', 'arrested at the airport'; what is said is
    said to the press where it was met: 'met the press at the terminal', 'said at the terminal'."""
    if a.event.kind != b.event.kind or a.event.precision != "day" or not (sorted(people) == sorted(persons(b)) if (people := persons(a)) else not persons(b) and opens(a) & opens(b)):
        return False
    shared = frozenset([w for w in shared_words(a, b) if not is_round(w)])  # an age, mostly
    if shared <= aside | proper(a.event.what) | proper(b.event.what):
        return VISIT in shared
    said = [speaks(without_sayer(t.event.what)) for t in (a, b)]
    return not any(said) or said[0] != said[1] and PRESS.search((b if said[0] else a).event.what) is not None


def named(a: Told, b: Told) -> bool:
    """Whether one only names what the other tells: 'rally', 'the ruling of March 3'."""
    what = a.event.what
    if a.event.precision != "day" or len(what) > BRIEF or not may_share(a, b) or verbs(what):
        return False
    said = words(what) - numbers(a.event.date)
    return len(said) <= BARE and not (said & b.words).isdisjoint(NOUNS)


def dated_noun(a: Told, b: Told) -> bool:
    """Whether what is dated in one is the bare noun of a happening that the other tells: 'the raid on Tuesday shocked the staff', 'officers searched the offices'."""
    if a.event.precision != "day" or a.event.kind != b.event.kind or a.head not in NOUNS or a.head not in b.words or a.head in GENERIC | DEEDS or not may_share(a, b):
        return False
    return DATED_NOUN.search(a.text) is not None and not proper(a.event.what)


SAYS = re.compile(r"\b(?:said|says|told)\b")


def says_no_more(a: Told, b: Told, aside: frozenset[str]) -> bool:
    """Whether one of two clauses of a day has no word that the other's sentence has not: 'work stopped', 'the manager stopped the work in the tunnel'."""
    if len(a.clause) > SHORT or a.event.precision != "day" or a.event.kind != b.event.kind or b.words.isdisjoint(a.clause) or not may_share(a, b) or (SAYS.search(a.event.what) is None) != (SAYS.search(b.event.what) is None):
        return False  # 'Ada Pool resigned', 'Jon Rask said that the resignation was late'
    said = words(a.event.what) - numbers(a.event.date) - a.names - LITTLE
    shared = said & b.words
    return bool(shared - aside - BODIES - POSTS - proper(a.event.what)) and not said.isdisjoint(verbs(a.event.what)) and not said <= HARMED and said <= b.around and not prices(a, b) and not opposed(a.event.what, b.event.what) and not parted(a, b)


def one_arrest(a: Told, b: Told) -> bool:
    """Whether two clauses of a day tell of an arrest, one of them of somebody without a name, and of no other number: 'a gardener was arrested', 'the first suspect was led away'."""
    if ARREST.isdisjoint(a.clause) or ARREST.isdisjoint(b.clause) or a.event.precision != "day" or not a.event.kind == b.event.kind == "past" or not may_share(a, b):
        return False
    if not any(t.words & SOMEBODY and not persons(t) for t in (a, b)) or persons(a) and persons(b) or any(NOT_ARRESTED.search(t.event.what) for t in (a, b)):
        return False
    one, other = (how_many(t.event.what) for t in (a, b))
    return one == other and not parted(a, b)


def how_many(what: str) -> int:
    """How many are arrested as far as the first words of a clause say: 1 for 'a man', 0 where they do not."""
    found = numbers_in(what, 0, len(what))
    return int(found[0].value) if found else 1 if ONE.search(what) else 0


SHORT = 12  # words of a clause, or of its sentence, that may say no more than another
HARMED = words("arrested killed injured hurt charged sentenced fined dismissed")  # what is done to several in a day
ARREST = words("arrest")
SOMEBODY = words("suspect man woman person")
ONE = re.compile(r"^(?:An?|One|The (?:first |main |alleged )?(?:suspect|man|woman))\s|\barrested (?:an?|one)\s")
NOT_ARRESTED = re.compile(r"\b(?:not|no|before|after|since|until|freed|released|second|third|another|warrant|would|could|may|if)\b")


def alone(a: Told, b: Told) -> bool:
    """Of the only two that articles have for a date: whether both look back upon a day long gone, with any word in common or of the same people, or upon a
    month with the same subject, or both tell what the same people plan."""
    one, other = persons(a), persons(b)
    people = bool(one) and sorted(one) == sorted(other)
    if a.event.kind in AHEAD and b.event.kind in AHEAD:
        return people and a.event.precision == b.event.precision == "month"
    if a.event.precision == "month" and subject(a).isdisjoint(subject(b) - BODIES):
        return False  # of a month more than of a day
    return a.event.kind == b.event.kind == "past" and remote(a) and remote(b) and _one_subject(a, b) and not parted(a, b) and (people or bool(shared_words(a, b) - BODIES - DONE) and not at_odds(a, b, a.words & b.words, frozenset()) and (not prices(a, b) or one_move(a, b)))


def one_stretch(a: Told, b: Told) -> bool:
    """Whether the only two that articles have for the same few days, which are no weekend, have any word in common: 'met in Velm on Thursday and Friday', 'the second meeting, on the 19th and the 20th'."""
    first, _, last = a.event.date.partition("/")
    if a.event.date != b.event.date or len(first) != 10 or len(last) != 10 or (a.event.kind in AHEAD) != (b.event.kind in AHEAD):
        return False
    days = (date.fromisoformat(last) - date.fromisoformat(first)).days
    if (nth := round_of(a.event.what)) and round_of(b.event.what) not in ("", nth):
        return False
    if not 0 < days < STRETCH or days == 1 and date.fromisoformat(first).weekday() == SATURDAY:
        return False
    shared = shared_words(a, b) - frozenset([n for day in (first, last) for n in numbers(day)])
    return not shared <= BODIES and _one_subject(a, b) and not at_odds(a, b, a.words & b.words, frozenset()) and not prices(a, b) and not parted(a, b)


def remote(t: Told) -> bool:
    """Whether the day, or the month, lies long before the article."""
    is_month = t.event.precision == "month" and not t.event.part
    try:
        return (date.fromisoformat(t.published[:10]) - date.fromisoformat(f"{t.event.date}-28" if is_month else t.event.date)).days >= (LONG_GONE if is_month else REMOTE)
    except ValueError:
        return False


def subject(t: Told) -> frozenset[str]:
    """The first word of a clause but for an article."""
    return words(" ".join(ARTICLE.sub("", t.event.what).split()[:1]))


def shared_words(a: Told, b: Told) -> frozenset[str]:
    """Of the clauses themselves, without the names of who is told of in both and of offices, and without the date."""
    return (a.words & b.words & words(a.event.what) & words(b.event.what)) - POSTS - name_words(tuple(sorted(set(a.actors).intersection(b.actors)))) - numbers(a.event.date)


def is_round(word: str) -> bool:
    """Whether a word is a number that many things have: short, a year or thousands; 6.25 and 342 are not."""
    return word.isdigit() and (len(word) < 3 or not word.strip("0") or len(word) == 4 and word[:2] in ("19", "20"))


def numbers(date: str) -> frozenset[str]:
    """Of a date itself: they say nothing of what happened."""
    return frozenset([n.lstrip("0") for n in re.findall(r"\d+", date)])


def _one_subject(a: Told, b: Told) -> bool:
    """Whether those with whom the clauses open may be the same."""
    one, other = opens(a), opens(b)
    return not one or not other or not one.isdisjoint(other) or done_by(a, b) or done_by(b, a)


def side_by_side(what: str, shared: frozenset[str]) -> bool:
    """Whether the words stand together, as the name of one thing: 'the vaccination campaign'."""
    at = [i for i, word in enumerate(what.split()) if not shared.isdisjoint(words(word))]
    return at[-1] - at[0] < len(shared) if at else False
