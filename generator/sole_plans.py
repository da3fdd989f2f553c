"""The only plan that articles of one story have for a day, in whatever words each tells of it, and what came of it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from generator.appointed import MONTH_ENDS, sign
from generator.at_odds import BODIES, proper
from generator.kinship import kin, share_subjects, weak
from generator.model import AHEAD, Struct
from generator.put_off import not_today
from generator.sayers import without_sayer
from generator.shared_words import DEEDS, GENERIC, IN_FORCE, MEETING, names_of
from generator.signs import Signs
from generator.told import SPOKEN, Told, done_to, may_share, opens, own_number
from generator.wording import EVENT_NOUNS, words

MOST = 24  # groups of a day among which the only one is looked for
SO_FAR = re.compile(r"\b(?:has|have)\s(?!been\b)[a-z]+", re.I)  # 'five convoys have arrived since July 8': not on that day
ASIDE = re.compile(r",\s(?:[a-z]+ing|after|before|ahead of|while|as|because)\b")  # 'threw the suit out, clearing the way for the handover'
TALKS = re.compile(r"^[^,;]{0,80}\b(?:said|says|told|wrote|accused|criticised|criticized|praised|urged|warned|called(?! off)|complained|demanded|threatened)\b|:\s[“\"]|\bsaid$", re.I)
VOTES = words("vote ballot election referendum")
AGAIN, OPENING = "again", words("open")  # a sign of `appointed`
PLANNED = Signs("was ", "were ", "had been ")
HAD_BEEN = re.compile(r"\b(?:was|were|had been)\s(?:[a-z]+\s)?(?:to|due|set|planned|scheduled|meant|supposed)\b")
SHOULD = re.compile(r"\bshould have (?:been|taken place|begun|started|met|opened|ended)\b")
WAS_TO_HAVE = re.compile(r"\b(?:was|were) to have (?:been|taken|begun|started|opened|ended|met)\b")
STARTS = re.compile(r"\b(?:take|takes|taking|have|has|had|come|comes|coming|go|goes|enter|enters|entering)\s(?:into\s)?(?:effect|force)\b|\b(?:to|will|would)\s(?:now\s)?(?:start|begin|apply)\b|\b(?:start|entry into force|introduction)\sof\s(?:the|its|an?)\b")
UNNAMED = re.compile(r"(?:It|They|This)\s|The (?:new )?(?:measure|rule|change|ban|duty|tariff|levy|tax|order|decision|law|quota|restriction|regulation|cut|increase)s?\s(?:is|are|was|were|will|would|takes?|comes?|goes|enters?)\b|The (?:court|judges?|justices|tribunal) (?:hears?|(?:will|would|is to|are to) hear) (?:them|it|him|her|both|the (?:case|matter|parties|two))\b")
BARE = 2  # words of a plan that is only named
FEW = 4  # words that are no clause
UNDATED = "~"
OWN = re.compile(r"(?:I|We)(?:['’]ll|['’]m|['’]re)?\s")  # of the writer
AWAY = 3  # days by which the day is ahead: what is due tomorrow may be much


def sole_plans(told: Sequence[Told], roots: Sequence[int], common: frozenset[str]) -> Iterator[tuple[int, int]]:
    """(group, group it belongs to) of statements about one day. `roots`: by statement its group."""
    if not any(t.event.kind in AHEAD for t in told) or told[0].event.precision != "day":
        return
    groups: dict[int, list[Told]] = defaultdict(list)
    for t, root in zip(told, roots, strict=True):
        groups[root].append(t)
    plans = {root: ahead for root, g in groups.items() if (ahead := [t for t in g if t.event.kind in AHEAD])}
    if not plans or len(groups) > MOST:
        return
    joined: dict[int, int] = {}
    at_end = told[0].event.date[8:] in MONTH_ENDS
    set_down = {root: plan for root, plan in plans.items() if any(SPOKEN not in p.event.what and not OWN.match(p.event.what) for p in plan)}  # a quotation only speaks of what others set
    articles = {root: _articles(plan) for root, plan in set_down.items()}
    larger = [mine for mine in articles.values() if len(mine) > 1]
    set_down = {root: plan for root, plan in set_down.items() if not any(articles[root] < other for other in larger)}  # nor is it what one article has beside a plan of several
    timely = {root: signs for root, group in set_down.items() if "court" in (signs := _signs(group)) or any(_ahead(t) or _behind(t) for t in group)}
    # One that moves a plan or remembers it tells of the plan that others have; of a day both ahead, two articles may have two.
    recalled = {root for root in timely if any(t.moves or _behind(t) or PLANNED.within_one(t.text) and HAD_BEEN.search(t.text) for t in set_down[root])} if len(timely) > 1 else set()
    known = Plans(set_down)
    for root, signs in timely.items():
        group = set_down[root]
        alike = [o for o, others in timely.items() if o < root and (others == signs or _opens_again(group, signs, set_down[o], others)) and share_subjects(group[0].story, set_down[o][0].story) and _may_share(known[root], known[o]) and (_one_thing(known[root], known[o]) or any(map(_is_unnamed, (*group, *set_down[o]))) and ("court" in signs or _starts(group) and _starts(set_down[o])) or not at_end and not any(map(_missed, (*group, *set_down[o]))) and (root in recalled or o in recalled or _alike(known[root], known[o])))]  # to be of one story costs most, and is asked last
        before = {joined.get(o, o) for o in alike if _kin(group, plans[o])}
        if len(before) == 1 and _apart(group, [plan for o, plan in set_down.items() if o != root and _kin(group, plan)]):
            joined[root] = min(before)
            yield root, joined[root]
    aside = common | own_number(told[0].event.date) | DEEDS | GENERIC - MEETING
    planning = {root: _who(plan) for root, plan in plans.items()}
    for root, group in groups.items():
        acting = _who(group)
        near = [o for o, plan in plans.items() if _may_be_theirs(planning[o], acting) and _may_come_of(plan, group)] if root not in plans else []
        deeds = _deeds(group, aside) if near else []
        came = {joined.get(o, o) for o in near if _came_of(plans[o], deeds) and _kin(group, plans[o])}
        if len(came) == 1 and len({joined.get(o, o) for o, plan in plans.items() if _kin(group, plan)}) == 1:
            yield max(root, *came), min(root, *came)


def _kin(a: Sequence[Told], b: Sequence[Told]) -> bool:
    return kin(a[0].story, b[0].story)


def _articles(group: Sequence[Told]) -> set[str]:
    return {t.article for t in group}


def _apart(group: Sequence[Told], others: Sequence[Sequence[Told]]) -> bool:
    """Whether none of the articles has another plan for the day."""
    articles = [*_articles(group), *(a for other in others for a in _articles(other))]
    return len(articles) == len(set(articles))


class Plan(Struct, frozen=True, gc=False):
    """What any of its statements has: each plan of a day is compared with all others."""

    is_vote: bool
    is_bare: bool  # one only names what is planned
    is_anybodys: bool
    doers: frozenset[str]
    actors: frozenset[str]
    words: frozenset[str]  # of clauses, those that say what is planned, and not by whom or when
    around: frozenset[str]  # of sentences


class Plans(dict[int, Plan]):
    """By group, found when they are first asked for."""

    def __init__(self, groups: Mapping[int, Sequence[Told]]) -> None:
        super().__init__()
        self._groups = groups

    def __missing__(self, root: int) -> Plan:
        made = self[root] = _plan(self._groups[root])
        return made


def _plan(group: Sequence[Told]) -> Plan:
    def telling(t: Told, said: frozenset[str]) -> frozenset[str]:
        return said - names_of(t) - own_number(t.event.date) - DEEDS - IN_FORCE

    doers, actors, none = ({slug for t in group for slug in t.doers}, {slug for t in group for slug in t.actors}, frozenset[str]())
    return Plan(any(not VOTES.isdisjoint(t.clause) for t in group), any(len(t.clause) <= BARE for t in group), any(not t.doers or not opens(t) for t in group), frozenset(doers), frozenset(actors),
                none.union(*[telling(t, t.words) for t in group]), none.union(*[telling(t, t.around) for t in group]))


def _may_share(a: Plan, b: Plan) -> bool:
    """`may_share` of any two statements."""
    return a.is_anybodys or b.is_anybodys or not a.doers.isdisjoint(b.doers)


def _one_thing(a: Plan, b: Plan) -> bool:
    """Whether any word stands in both, or both are votes: much is due at a month's end."""
    return a.is_vote and b.is_vote or not a.words.isdisjoint(b.words)


def _alike(a: Plan, b: Plan) -> bool:
    """Whether the same people or bodies have both plans, or one only names what is planned: of a day both ahead, two articles may have two."""
    return a.is_bare or b.is_bare or not a.actors.isdisjoint(b.actors) or not a.around.isdisjoint(b.around)


def _signs(group: Sequence[Told]) -> set[str]:
    return {sign(t) for t in group} - {"", "due", "offer"}


def _starts(group: Sequence[Told]) -> bool:
    return any(STARTS.search(t.event.what) for t in group)


def _is_unnamed(t: Told) -> bool:
    """Whether a line tells of what it does not name, since its article is about nothing else: 'It was to take effect', 'The measure will start'."""
    return UNNAMED.match(t.event.what) is not None


def _opens_again(a: Sequence[Told], mine: set[str], b: Sequence[Told], theirs: set[str]) -> bool:
    """Whether one is to open on the day, and the other to reopen: 'the museum plans to reopen', 'the ground floor was to be opened'."""
    if mine ^ theirs != {AGAIN}:
        return False
    return any(not OPENING.isdisjoint(t.clause) for t in (b if AGAIN in mine else a))


def _ahead(t: Told) -> bool:
    try:
        return (date.fromisoformat(t.event.date) - date.fromisoformat(t.published[:10])).days >= AWAY
    except ValueError:
        return False


def _behind(t: Told) -> bool:
    """Whether the plan is remembered: 'had first been set for May 3', after that day."""
    return t.event.date < t.published[:10] < UNDATED or _missed(t) or _given_up(t)


def _missed(t: Told) -> bool:
    """Whether an article that came on the day or later says that it 'should have been held' then, or one of the day itself that it 'was to have been'."""
    if t.event.date != t.published[:10]:
        return False
    return "/" in t.published and "should have " in t.text and SHOULD.search(t.text) is not None or " to have " in t.text and WAS_TO_HAVE.search(t.text) is not None


def _given_up(t: Told) -> bool:
    """Whether an article of the day itself says that it 'will not be held today as announced'."""
    return t.event.date == t.published[:10] and not_today(t.text)


def _who(group: Sequence[Told]) -> frozenset[str] | None:
    """Who acts in any of the statements; None where one of them names nobody, so that anybody may."""
    return frozenset().union(*[t.doers for t in group]) if all(t.doers and not done_to(t.event.what) for t in group) else None


def _may_be_theirs(plan: frozenset[str] | None, deed: frozenset[str] | None) -> bool:
    return plan is None or deed is None or not plan.isdisjoint(deed)


def _may_come_of(plan: Sequence[Told], group: Sequence[Told]) -> bool:
    """Whether a statement of the group may be what came of the plan of other articles: a cheap look."""
    return share_subjects(plan[0].story, group[0].story) and _articles(plan).isdisjoint(_articles(group))


def _deeds(group: Sequence[Told], aside: frozenset[str]) -> list[tuple[Told, frozenset[str]]]:
    """What its statements say was done on the day, each with the words for it but for those `aside`."""
    done = [d for d in group if d.event.kind == "past" and not TALKS.search(d.event.what) and not (" since " in d.text.lower() and SO_FAR.search(d.text))]
    return [(d, words(main_clause(without_sayer(d.event.what))) - aside) for d in done]


def main_clause(what: str) -> str:
    """Without what follows a comma: 'threw the suit out, clearing the way'; the whole where only a few words stand before it: 'late on Tuesday, after talks, both signed'."""
    main = ASIDE.split(what, maxsplit=1)[0]
    return main if len(main.split()) > FEW else what


def _heads(d: Told, p: Told) -> bool:
    """Whether it is the first thing in an article of that day whose title has the plan's noun: 'gets the painting back at a ceremony'."""
    if d.number or d.published[:10] != d.event.date or p.words.isdisjoint(EVENT_NOUNS) or not may_share(p, d):
        return False
    return any(weak(noun) in d.story.stems for noun in p.words & EVENT_NOUNS)


def _tells(d: Told, shared: frozenset[str]) -> bool:
    """Whether words of a plan that a deed has say more than which body it is: 'the council of Velm'."""
    return bool(shared - BODIES if shared.isdisjoint(BODIES) else shared - BODIES - proper(d.event.what))


def _came_of(plan: Sequence[Told], deeds: Sequence[tuple[Told, frozenset[str]]]) -> bool:
    """Whether a deed has a word of its own in common with the plan: 'a lane for buses is to open', 'the first bus rolled over it'."""
    if any(_heads(d, p) for p in plan for d, _ in deeds):
        return True
    return any(not said.isdisjoint(p.clause) and _tells(d, shared := (p.words & said) - names_of(p) - names_of(d)) and not (p.event.kind == "deadline" and shared <= proper(p.event.what) & proper(d.event.what)) and (may_share(p, d) or len(shared - BODIES) > 1 and done_to(d.event.what)) and (d.head != "end" or p.head == "end") for p in plan for d, said in deeds)
